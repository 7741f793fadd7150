"""A real Secret Service for one test: gnome-keyring on a D-Bus of its own, with a home of its own.

The test may lock, stop and kill both of them; whatever still runs at the end is ended here.
"""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from sso_desk.stores.credentials import SERVICE

PASSWORD = b"throw-away"
APPLICATION = "Python keyring library"

CONFIGURATION = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  {services}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def until(look: Callable[[], bool], what: str, seconds: float = 10.0) -> None:
    """Look until it is so. Fails after `seconds`."""
    end = time.monotonic() + seconds
    while not look():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


class PrivateSecretService:
    """Bus and daemon. `display` is where the daemon may ask for the password; none by default."""

    def __init__(self, folder: Path, display: str = "") -> None:
        self.home = folder / "home"
        self._short = tempfile.TemporaryDirectory()  # the path of a socket has room for 107 bytes
        self._run = Path(self._short.name) / "run"
        self._socket = Path(self._short.name) / "bus"
        self._configuration = folder / "bus.conf"
        self._display = display
        self._bus: subprocess.Popen[bytes] | None = None
        self._daemon: subprocess.Popen[bytes] | None = None
        self._monitor: subprocess.Popen[bytes] | None = None
        self._heard = folder / "heard"
        for place in (self.home, self._run):
            place.mkdir(mode=0o700, parents=True)

    @property
    def environment(self) -> Mapping[str, str]:
        """For programs that are to use this service."""
        own = {
            **os.environ,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self._run),
            "XDG_DATA_HOME": str(self.home / ".local" / "share"),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self._socket}",
        }
        own.pop("DISPLAY", None)
        return {**own, "DISPLAY": self._display} if self._display else own

    def use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """This process, too, uses it from now on."""
        for name in ("HOME", "DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            monkeypatch.setenv(name, self.environment[name])

    def __enter__(self) -> Self:
        self.start_bus()
        self.start_daemon()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._monitor is not None:
            self._monitor.kill()
            self._monitor.wait()
        self.kill_daemon()
        self.kill_bus()
        self._short.cleanup()

    # --- the bus ------------------------------------------------------------------------------------

    def start_bus(self) -> None:
        """With a display, the bus starts what shows the dialog; otherwise nothing by itself."""
        services = "<standard_session_servicedirs/>" if self._display else ""
        self._configuration.write_text(CONFIGURATION.format(socket=self._socket, services=services))
        self._bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={self._configuration}", "--nofork", "--nopidfile"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(self._socket.exists, "the bus")

    def kill_bus(self) -> None:
        """As a crash does; nobody answers on its socket any more, and then that is gone, too."""
        if self._bus is not None:
            self._bus.kill()
            self._bus.wait()
            self._bus = None
        self._socket.unlink(missing_ok=True)

    # --- the daemon -----------------------------------------------------------------------------------

    def start_daemon(self, password: bytes | None = PASSWORD) -> None:
        """Unlocked with that password; locked without one."""
        how = [] if password is None else ["--unlock"]
        self._daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--components=secrets", *how],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self._daemon.stdin is not None
        self._daemon.stdin.write(password or b"")
        self._daemon.stdin.close()
        until(self._owned, "the Secret Service")

    def _owned(self) -> bool:
        done = subprocess.run(
            ["dbus-send", "--session", "--dest=org.freedesktop.DBus", "--print-reply",
             "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner",
             "string:org.freedesktop.secrets"],
            env=self.environment, capture_output=True, check=False,
        )  # fmt: skip
        return b"boolean true" in done.stdout

    def kill_daemon(self) -> None:
        """As a crash does."""
        if self._daemon is not None:
            self._daemon.kill()
            self._daemon.wait()
            self._daemon = None
            if self._bus is not None:
                until(lambda: not self._owned(), "the name to be free")

    def restart_daemon(self, password: bytes | None = PASSWORD) -> None:
        """Kill it and start it anew."""
        self.kill_daemon()
        self.start_daemon(password)

    def stop(self) -> None:
        """The daemon hangs, as a program that is swapped out or deadlocked."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """After `stop`."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGCONT)

    # --- another program -------------------------------------------------------------------------------

    def tool(self, *arguments: str, typed: str = "") -> str:
        """What `secret-tool` prints."""
        done = subprocess.run(
            ["secret-tool", *arguments],
            input=typed,
            capture_output=True,
            text=True,
            env=self.environment,
            check=False,
            timeout=20,
        )
        return done.stdout

    def put(self, entry: str, text: str, *also: str) -> None:
        """Another program writes an entry: in place of ours, or, with more attributes, beside it."""
        own = ("service", SERVICE, "username", entry, "application", APPLICATION)
        self.tool("store", "--label=changed", *own, *also, typed=text)

    def entries(self) -> list[str]:
        """The names of all entries of ours, one each time that it is there."""
        found = subprocess.run(
            ["secret-tool", "search", "--all", "--unlock", "service", SERVICE],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=self.environment, check=False, timeout=20,
        )  # fmt: skip
        start = "attribute.username = "
        lines = found.stdout.splitlines()
        return sorted(line.removeprefix(start) for line in lines if line.startswith(start))

    # --- what is asked of the service ------------------------------------------------------------------

    def watch(self) -> None:
        """Note what is asked of the service from now on."""
        with self._heard.open("wb") as heard:
            self._monitor = subprocess.Popen(
                ["dbus-monitor", "--session", "destination=org.freedesktop.secrets"],
                env=self.environment,
                stdout=heard,
                stderr=subprocess.DEVNULL,
            )
        until(lambda: b"NameAcquired" in self._heard.read_bytes(), "the monitor")

    def wait_until_asked(self, member: str = "Get") -> None:
        """Wait until somebody has called that method of the service."""
        wanted = f"member={member}\n".encode()
        until(lambda: wanted in self._heard.read_bytes(), f"a call of {member}", 20)
