"""Runs the five practice vendors and their record on loopback, in one loop of one process."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sso_desk.practice import assuresign, bluesnap, fusebill, luminate, redtail
from sso_desk.practice.record import Counter, Record

VENDORS: dict[str, ModuleType] = {
    "assuresign": assuresign,
    "bluesnap": bluesnap,
    "fusebill": fusebill,
    "luminate": luminate,
    "redtail": redtail,
}
LOOPBACK = "127.0.0.1"
OWNER_ONLY = 0o600


class OwnHostOnly:
    """Refuses requests for another host: a web page must not reach us under a name of its own."""

    def __init__(self, app: ASGIApp, host: str) -> None:
        self._app = app
        self._host = host.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        hosts = [value for name, value in scope.get("headers", ()) if name == b"host"]
        if scope["type"] == "http" and hosts != [self._host]:
            await PlainTextResponse("wrong host", 400)(scope, receive, send)
            return
        await self._app(scope, receive, send)


class Listener(uvicorn.Server):
    """One server on one loopback port. Signals are the process's business, not its own."""

    def __init__(self, build: Callable[[str], ASGIApp]) -> None:
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind((LOOPBACK, 0))
        host = f"{LOOPBACK}:{self.socket.getsockname()[1]}"
        self.address = f"http://{host}"
        super().__init__(
            uvicorn.Config(
                OwnHostOnly(build(self.address), host),
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )

    @contextlib.contextmanager
    def capture_signals(self):  # type: ignore[no-untyped-def]
        """Leave them alone."""
        yield


def serve(
    ports_file: Path | None,
    *,
    to_parent: bool = False,
    announce: Callable[[str], None] = print,
) -> int:
    """Run until SIGTERM or SIGINT; 0.

    Once all listen, `ports_file` is written: the addresses, and what a connection to each is set to.
    With `to_parent` that goes as one line of JSON to whoever started us, the file is left without
    secrets, and the end of standard input ends us too.
    """
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(ports_file, announce, to_parent=to_parent))
    return 0


async def _serve(
    ports_file: Path | None, announce: Callable[[str], None], *, to_parent: bool
) -> None:
    record = Record()
    listeners = {
        vendor_id: Listener(
            lambda address, vendor_id=vendor_id, vendor=vendor: vendor.application(  # type: ignore[misc]
                Counter(vendor_id, record), address
            )
        )
        for vendor_id, vendor in VENDORS.items()
    }
    witness = Listener(lambda _address: record.application())
    everyone = [*listeners.values(), witness]
    stop = _stopper(everyone)
    if to_parent:
        loop = asyncio.get_running_loop()
        threading.Thread(target=_wait_for_end, args=(loop, stop), daemon=True).start()
    async with asyncio.TaskGroup() as group:
        for listener in everyone:
            group.create_task(listener.serve(sockets=[listener.socket]))
        while not all(listener.started for listener in everyone):  # noqa: ASYNC110 - uvicorn has no event
            await asyncio.sleep(0.01)
        addresses = {
            "record": f"{witness.address}/",
            "vendors": {
                vendor_id: {"address": one.address} for vendor_id, one in listeners.items()
            },
        }
        everything = _document(listeners, witness)
        if ports_file is not None:
            _write(ports_file, json.dumps(addresses if to_parent else everything, indent=2))
        if to_parent:
            with contextlib.suppress(BrokenPipeError):  # whoever started us has gone: so do we
                os.write(sys.stdout.fileno(), f"{json.dumps(everything)}\n".encode())
        else:
            _announce(listeners, witness, announce)


def _stopper(listeners: list[Listener]) -> Callable[[], None]:
    def stop() -> None:
        for listener in listeners:
            listener.should_exit = True

    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: KeyboardInterrupt does it
            asyncio.get_running_loop().add_signal_handler(name, stop)
    return stop


def _wait_for_end(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    """Read standard input to its end: whoever started us has gone then."""
    with contextlib.suppress(OSError, ValueError):
        while os.read(sys.stdin.fileno(), 1024):
            pass
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(stop)


def _document(listeners: dict[str, Listener], witness: Listener) -> dict[str, object]:
    """How to connect to each of them."""
    return {
        "record": f"{witness.address}/",
        "vendors": {
            vendor_id: {
                "address": listener.address,
                "settings": VENDORS[vendor_id].settings(listener.address),
                "secrets": VENDORS[vendor_id].SECRETS,
                "hints": getattr(VENDORS[vendor_id], "HINTS", {}),
            }
            for vendor_id, listener in listeners.items()
        },
    }


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    temporary = Path(name)
    temporary.chmod(OWNER_ONLY)
    temporary.replace(path)


def _announce(
    listeners: dict[str, Listener], witness: Listener, announce: Callable[[str], None]
) -> None:
    announce("Practice vendors are listening. Nobody here is real; stop with Ctrl+C.")
    for vendor_id, listener in listeners.items():
        announce(f"\n{vendor_id}  {listener.address}")
        for key, value in VENDORS[vendor_id].settings(listener.address).items():
            for one in value if isinstance(value, list) else [value]:
                announce(f"  --set {key}={one}")
        for key, value in VENDORS[vendor_id].SECRETS.items():
            announce(f"  --secret {key}   (enter {value})")
        for key, value in getattr(VENDORS[vendor_id], "HINTS", {}).items():
            announce(f"  --input {key}={value}")
    announce(f"\nrecord  {witness.address}/")
