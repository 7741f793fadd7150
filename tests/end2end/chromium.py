"""A real Chromium that links are sent to, and what its pages show, asked through ChromeDriver.

The first link starts the browser, later ones open tabs in it, as on an operator's desk. Nothing but
the program itself ever opens a link: ChromeDriver only reads pages that are already there.
"""

import base64
import contextlib
import os
import shlex
import shutil
import signal
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from tests.end2end.desktop import until

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--password-store=basic",
    "--window-size=900,700",
    "--window-position=480,20",
)


@dataclass(frozen=True, slots=True)
class PortalPage:
    """What one tab shows."""

    url: str
    signed_in_as: str
    customer_id: str
    refusal: str
    text: str


def free_port() -> int:
    """A port on loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _as_default_browser(opener: Path, folder: Path) -> dict[str, str]:
    """Make `opener` the desktop's default browser; the environment in which it is."""
    data, config = folder / "data", folder / "config"
    entry = data / "applications" / "test-browser.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text(
        f"[Desktop Entry]\nType=Application\nName=Test browser\nExec={opener} %u\n"
        "MimeType=x-scheme-handler/http;x-scheme-handler/https;\n"
    )
    schemes = "".join(
        f"x-scheme-handler/{scheme}=test-browser.desktop\n" for scheme in ("http", "https")
    )
    config.mkdir()
    (config / "mimeapps.list").write_text(f"[Default Applications]\n{schemes}")
    return {"XDG_DATA_HOME": str(data), "XDG_CONFIG_HOME": str(config)}


class Chromium:
    """The browser; within `environment` it is the desktop's default."""

    def __init__(self, folder: Path) -> None:
        self._debug_port = free_port()
        self._driver_port = free_port()
        self._profile = folder / "chromium-profile"
        self._driver: subprocess.Popen[bytes] | None = None
        self._session = ""
        self._seen: set[str] = set()
        self.opener = folder / "chromium-opener"
        root = ("--no-sandbox",) if os.geteuid() == 0 else ()
        command = shlex.join(
            [
                shutil.which("chromium") or "/usr/bin/chromium",
                *FLAGS,
                *root,
                f"--user-data-dir={self._profile}",
                f"--remote-debugging-port={self._debug_port}",
            ]
        )
        self._opened, self._started = folder / "opened", folder / "started"
        self.opener.write_text(
            f'#!/bin/sh\nprintf "%s\\n" "$1" >> {shlex.quote(str(self._opened))}\n'
            f"echo $$ >> {shlex.quote(str(self._started))}\n"
            f'exec {command} "$@" >/dev/null 2>&1\n'
        )
        self.opener.chmod(0o755)
        self.environment = _as_default_browser(self.opener, folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def new_page(self) -> PortalPage:
        """The page of the tab that was opened since this was last asked."""
        return until(self._look_for_new_page, "a new tab in Chromium")

    def screenshot(self, path: Path) -> None:
        """The present tab as a PNG."""
        path.write_bytes(base64.b64decode(self._ask("GET", "/screenshot")))

    def opened(self) -> list[str]:
        """The links that the program has sent here, oldest first."""
        return self._opened.read_text().splitlines() if self._opened.exists() else []

    def visit_again(self) -> PortalPage:
        """What a second visit to the newest link gets."""
        self._ask("POST", "/url", {"url": self.opened()[-1]})
        return self._page()

    def close(self) -> None:
        """Close the browser and its driver, and wait until they have ended. A link that is still on its way
        starts none any more, and a browser that does not end when it is told to is killed.
        """
        self.opener.unlink()
        if self._driver is not None:
            self._driver.terminate()
            self._driver.wait()
        for number in (signal.SIGTERM, signal.SIGKILL):
            for process in self._running():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, number)
            with contextlib.suppress(AssertionError):
                until(lambda: not self._running(), "Chromium to end")
                return
        raise AssertionError("Chromium runs on")

    def _running(self) -> list[int]:
        """The processes that the opener was or became, from their first moment."""
        started = self._started.read_text().split() if self._started.exists() else []
        ours = str(self._profile.parent).encode()
        running = []
        for process in map(int, started):
            with contextlib.suppress(OSError):
                if ours in Path(f"/proc/{process}/cmdline").read_bytes():
                    running.append(process)
        return running

    def _look_for_new_page(self) -> PortalPage | None:
        if not self._session:
            self._attach()
        fresh = [tab for tab in self._ask("GET", "/window/handles") if tab not in self._seen]
        for tab in fresh:
            self._ask("POST", "/window", {"handle": tab})
            page = self._page()
            if page.url.startswith("http"):
                self._seen.add(tab)
                return page
        return None

    def _page(self) -> PortalPage:
        return PortalPage(
            url=self._ask("GET", "/url"),
            signed_in_as=self._text("#signed-in-as"),
            customer_id=self._text("#customer-id"),
            refusal=self._text("#refusal"),
            text=self._text("body"),
        )

    def _text(self, selector: str) -> str:
        found = self._ask("POST", "/elements", {"using": "css selector", "value": selector})
        if not found:
            return ""
        (element,) = found[0].values()
        text: str = self._ask("GET", f"/element/{element}/text")
        return text

    def _attach(self) -> None:
        until(self._listening, "Chromium's debugging port")
        self._driver = subprocess.Popen(
            [
                shutil.which("chromedriver") or "chromedriver",
                f"--port={self._driver_port}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(self._driver_ready, "ChromeDriver")
        options = {"debuggerAddress": f"127.0.0.1:{self._debug_port}"}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
        reply = httpx.post(self._driver_address("/session"), json=wanted, timeout=60)
        self._session = reply.raise_for_status().json()["value"]["sessionId"]

    def _listening(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._debug_port)) == 0

    def _driver_ready(self) -> bool:
        with contextlib.suppress(httpx.HTTPError):
            return httpx.get(self._driver_address("/status")).is_success
        return False

    def _driver_address(self, path: str) -> str:
        return f"http://127.0.0.1:{self._driver_port}{path}"

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        address = self._driver_address(f"/session/{self._session}{path}")
        reply = httpx.request(method, address, json=body, timeout=60)
        assert reply.is_success, f"ChromeDriver: {path} {reply.status_code}"
        return reply.json()["value"]
