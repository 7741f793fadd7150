"""The browsers of a Windows system: as they have registered themselves, and in the well-known folders."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PureWindowsPath
from typing import Protocol

from sso_desk.browsers import families
from sso_desk.browsers.organisation import forbids_private
from sso_desk.browsers.ways import Browser, Family, Found, Window

MACHINE, USER = "HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER"
CLIENTS = (r"SOFTWARE\Clients\StartMenuInternet", r"SOFTWARE\WOW6432Node\Clients\StartMenuInternet")
USER_CHOICE = r"SOFTWARE\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice"
FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")

# Program within a folder of programs: id, name, family, the key of its policy.
KNOWN: Mapping[str, tuple[str, str, Family, str]] = {
    r"Google\Chrome\Application\chrome.exe": (
        "google-chrome", "Google Chrome", Family.CHROMIUM, r"Google\Chrome"),
    r"Chromium\Application\chrome.exe": (
        "chromium", "Chromium", Family.CHROMIUM, "Chromium"),
    r"Microsoft\Edge\Application\msedge.exe": (
        "microsoft-edge", "Microsoft Edge", Family.EDGE, r"Microsoft\Edge"),
    r"BraveSoftware\Brave-Browser\Application\brave.exe": (
        "brave", "Brave", Family.CHROMIUM, r"BraveSoftware\Brave"),
    r"Vivaldi\Application\vivaldi.exe": (
        "vivaldi", "Vivaldi", Family.CHROMIUM, "Vivaldi"),
    r"Mozilla Firefox\firefox.exe": (
        "firefox", "Firefox", Family.FIREFOX, r"Mozilla\Firefox"),
}  # fmt: skip
POLICY_ENTRIES = (
    "IncognitoModeAvailability", "InPrivateModeAvailability", "DisablePrivateBrowsing",
    "PrivateBrowsingModeAvailability",
)  # fmt: skip
NOT_OFFERED = frozenset({"iexplore.exe", "ie4uinit.exe"})

_COMMAND = re.compile(r'"([^"]+\.exe)"|([^"]+?\.exe)(?=\s|$)', re.IGNORECASE)


class Registry(Protocol):
    """Reading the registry. What is not there is empty; nothing is raised."""

    def subkeys(self, hive: str, path: str) -> Sequence[str]:
        """The names of the keys below."""
        ...

    def value(self, hive: str, path: str, name: str = "") -> str:
        """A value as text."""
        ...


def find(
    registry: Registry,
    folders: Mapping[str, str] = os.environ,
    is_program: Callable[[str], bool] = os.path.isfile,
) -> Found:
    """All browsers. `folders` has the places of programs by the names of their variables."""
    browsers: dict[str, Browser] = {}
    by_kind: dict[str, str] = {}
    for hive, key in _registered(registry):
        path = program_of(registry.value(hive, rf"{key}\shell\open\command"))
        if not path or PureWindowsPath(path).name.lower() in NOT_OFFERED or not is_program(path):
            continue
        named = registry.value(hive, key) or key.rpartition("\\")[2]
        browser = _browser(registry, path, key.rpartition("\\")[2], named)
        browsers.setdefault(browser.id, browser)
        kind = registry.value(hive, rf"{key}\Capabilities\URLAssociations", "https")
        by_kind.setdefault(kind, browser.id)
    for path in _well_known(folders):
        if is_program(path):
            browser = _browser(registry, path, path, path)
            browsers.setdefault(browser.id, browser)
    ordered = sorted(browsers.values(), key=lambda browser: browser.name.casefold())
    chosen = registry.value(USER, USER_CHOICE, "ProgId")
    return Found(tuple(ordered), by_kind.get(chosen, "") if chosen else "")


def program_of(command: str) -> str:
    """The program of a registered command, if its path is absolute; or nothing."""
    match = _COMMAND.match(command.strip())
    path = (match[1] or match[2]) if match else ""
    return path if PureWindowsPath(path).is_absolute() and path[1:2] == ":" else ""


def _registered(registry: Registry) -> Iterator[tuple[str, str]]:
    for hive in (MACHINE, USER):
        for clients in CLIENTS:
            for name in registry.subkeys(hive, clients):
                yield hive, rf"{clients}\{name}"


def _well_known(folders: Mapping[str, str]) -> Iterator[str]:
    for folder in FOLDERS:
        place = folders.get(folder, "")
        if PureWindowsPath(place).is_absolute():
            yield from (rf"{place}\{program}" for program in KNOWN)


def _browser(registry: Registry, path: str, id_: str, name: str) -> Browser:
    for ending, (known_id, known_name, family, policy) in KNOWN.items():
        if path.lower().endswith(rf"\{ending}".lower()):
            able = families.windows(family)
            if _private_is_forbidden(registry, family, policy):
                able -= {Window.PRIVATE}
            return Browser(known_id, known_name, family, Path(path), able)
    return Browser(id_, name, Family.OTHER, Path(path), families.windows(Family.OTHER))


def _private_is_forbidden(registry: Registry, family: Family, policy: str) -> bool:
    for hive in (MACHINE, USER):
        key = rf"SOFTWARE\Policies\{policy}"
        entries = {name: registry.value(hive, key, name) for name in POLICY_ENTRIES}
        if forbids_private(family, entries):
            return True
    return False


if sys.platform == "win32":
    import winreg

    class SystemRegistry:
        """The registry of this computer."""

        def subkeys(self, hive: str, path: str) -> Sequence[str]:
            """The names of the keys below."""
            try:
                with winreg.OpenKey(getattr(winreg, hive), path) as key:
                    return [winreg.EnumKey(key, at) for at in range(winreg.QueryInfoKey(key)[0])]
            except OSError:
                return []

        def value(self, hive: str, path: str, name: str = "") -> str:
            """A value as text."""
            try:
                with winreg.OpenKey(getattr(winreg, hive), path) as key:
                    found, kind = winreg.QueryValueEx(key, name)
            except OSError:
                return ""
            return (
                winreg.ExpandEnvironmentStrings(found)
                if kind == winreg.REG_EXPAND_SZ
                else str(found)
            )
