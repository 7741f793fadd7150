"""Looks at what the program depends on and says in plain words what it finds. Never mints, never
calls a vendor.
"""

import os
import ssl
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from sso_desk.browsers import launching
from sso_desk.browsers.opening import look_around
from sso_desk.errors import BrowserNotStarted, DeskError
from sso_desk.stores.connections import ConnectionFile
from sso_desk.stores.credentials import KeyringCredentials, not_honoured
from sso_desk.stores.files import private_folder

PROXY_VARIABLES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
EARLIEST_TIME = 1_767_225_600.0
"""1 January 2026: a clock before that is certainly wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `good` is False where somebody should look."""

    about: str
    words: str
    good: bool = True

    def __str__(self) -> str:
        return f"{'ok  ' if self.good else 'LOOK'}  {self.about}: {self.words}"


async def examine(home: Path, *, practice: bool = False) -> list[Finding]:
    """All findings, in the order in which they would be mended. Practice has no keyring."""
    return [
        _folder(home),
        await _connections(home),
        *([] if practice else [await _keyring(), *_steered()]),
        _trust(),
        _proxy(),
        _clock(),
        _browser(),
        _browsers(),
    ]


def _folder(home: Path) -> Finding:
    try:
        private_folder(home)
    except OSError as error:
        return Finding("folder", f"{home} cannot be made: {error.strerror}", good=False)
    if not os.access(home, os.W_OK):
        return Finding("folder", f"{home} cannot be written", good=False)
    return Finding("folder", f"settings and data are in {home}")


async def _connections(home: Path) -> Finding:
    store = ConnectionFile(home / "connections.toml")
    try:
        count = len(await store.load())
    except DeskError as error:
        return Finding("connections", str(error), good=False)
    finally:
        store.close()
    return Finding("connections", f"{count} set up")


async def _keyring() -> Finding:
    """Whether secrets can be read. Where the keyring asks for its password, that is waited for."""
    store = KeyringCredentials()
    try:
        await store.load_note("doctor")
        return Finding("keyring", f"secrets are kept in {await store.describe()}")
    except DeskError as error:
        return Finding("keyring", f"no keyring can be used ({error})", good=False)
    finally:
        store.close()


def _steered() -> list[Finding]:
    """What would send other programs' secrets elsewhere."""
    words = "{} is set but not honoured: the keyring is chosen from the system's own"
    return [Finding("keyring", words.format(name), good=False) for name in not_honoured()]


def _trust() -> Finding:
    if not sys.platform.startswith("linux"):
        return Finding("trust store", "certificates are checked by the operating system")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_default_certs()
    count = len(context.get_ca_certs())
    paths = ssl.get_default_verify_paths()
    place = paths.cafile or paths.capath or "no file"
    if count == 0 and not (paths.capath and any(Path(paths.capath).iterdir())):
        return Finding(
            "trust store",
            "no certificate authority is known: install the package ca-certificates",
            good=False,
        )
    return Finding("trust store", f"{count} certificate authorities from {place}")


def _proxy(platform: str = sys.platform) -> Finding:
    """Qt alone can ask the system, and on Linux it would only read the environment."""
    named = [name for name in PROXY_VARIABLES if os.environ.get(name)]
    if named:
        return Finding(
            "proxy",
            f"{named[0]} is set, but the environment does not steer SSO Desk; "
            "name the proxy in the connection's settings",
            good=False,
        )
    where = "named by the organisation's policy or a connection's settings"
    if platform.startswith("linux"):
        return Finding("proxy", f"only one {where} is used; the system's is not asked")
    return Finding(
        "proxy", f"only one {where} is used here; the window also asks the system for its own"
    )


def _clock() -> Finding:
    now = time.time()
    text = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(now))
    if now < EARLIEST_TIME:
        return Finding("clock", f"{text} is certainly wrong; links would look expired", good=False)
    return Finding("clock", f"{text}; compare it with a watch, countdowns depend on it")


def _browser() -> Finding:
    candidates = launching.openers()
    if not candidates:
        return Finding("browser", "links are handed to Windows")
    try:
        return Finding("browser", f"links are handed to {launching.find_opener(candidates)}")
    except BrowserNotStarted as error:
        return Finding("browser", f"{error}: install the package xdg-utils", good=False)


def _browsers() -> Finding:
    """The ids that a way of opening names."""
    found = look_around()
    ids = [
        f"{each.id} (the default one)" if each.id == found.default else each.id
        for each in found.browsers
    ]
    if not ids:
        return Finding("browsers", "none is known; links go to the default browser")
    return Finding("browsers", f"links can also be sent to {', '.join(ids)}")
