"""The browsers of a Linux system: at the places where packages put them, and in the applications
folders that only an administrator can write. PATH is never asked.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sso_desk.browsers import desktop_entries, families
from sso_desk.browsers.desktop_entries import HTTPS, can_be_started
from sso_desk.browsers.organisation import forbids_private
from sso_desk.browsers.ways import Browser, Family, Found, Window

APPLICATIONS = (
    "usr/local/share/applications",
    "usr/share/applications",
    "var/lib/flatpak/exports/share/applications",
    "var/lib/snapd/desktop/applications",
)
FLATPAK, SNAP = "var/lib/flatpak/exports/bin", "snap/bin"


@dataclass(frozen=True, slots=True)
class _Known:
    id: str
    name: str
    family: Family
    places: tuple[str, ...]
    policies: tuple[str, ...]
    """Where the organisation's policy for it is, as folders; for Firefox, as files."""


KNOWN = (
    _Known(
        "google-chrome",
        "Google Chrome",
        Family.CHROMIUM,
        ("opt/google/chrome/google-chrome", "usr/bin/google-chrome-stable", "usr/bin/google-chrome",
         f"{FLATPAK}/com.google.Chrome"),
        ("etc/opt/chrome/policies/managed",),
    ),
    _Known(
        "chromium",
        "Chromium",
        Family.CHROMIUM,
        ("usr/bin/chromium", f"{SNAP}/chromium", "usr/bin/chromium-browser",
         f"{FLATPAK}/org.chromium.Chromium"),
        ("etc/chromium/policies/managed", "etc/chromium-browser/policies/managed"),
    ),
    _Known(
        "microsoft-edge",
        "Microsoft Edge",
        Family.EDGE,
        ("opt/microsoft/msedge/microsoft-edge", "usr/bin/microsoft-edge-stable",
         "usr/bin/microsoft-edge", f"{FLATPAK}/com.microsoft.Edge"),
        ("etc/opt/edge/policies/managed",),
    ),
    _Known(
        "brave",
        "Brave",
        Family.CHROMIUM,
        ("opt/brave.com/brave/brave-browser", "usr/bin/brave-browser", f"{SNAP}/brave",
         f"{FLATPAK}/com.brave.Browser"),
        ("etc/brave/policies/managed",),
    ),
    _Known(
        "vivaldi",
        "Vivaldi",
        Family.CHROMIUM,
        ("opt/vivaldi/vivaldi", "usr/bin/vivaldi-stable", f"{SNAP}/vivaldi",
         f"{FLATPAK}/com.vivaldi.Vivaldi"),
        ("etc/opt/vivaldi/policies/managed", "etc/vivaldi/policies/managed"),
    ),
    _Known(
        "firefox",
        "Firefox",
        Family.FIREFOX,
        ("usr/lib/firefox/firefox", "usr/lib64/firefox/firefox", "opt/firefox/firefox",
         f"{SNAP}/firefox", f"{FLATPAK}/org.mozilla.firefox"),
        ("etc/firefox/policies/policies.json",),
    ),
    _Known(
        "firefox-esr",
        "Firefox ESR",
        Family.FIREFOX,
        ("usr/lib/firefox-esr/firefox-esr", "usr/bin/firefox-esr"),
        ("etc/firefox-esr/policies/policies.json", "etc/firefox/policies/policies.json"),
    ),
)  # fmt: skip

RELATED = (
    ("google-chrome", Family.CHROMIUM), ("chromium", Family.CHROMIUM), ("brave", Family.CHROMIUM),
    ("vivaldi", Family.CHROMIUM), ("microsoft-edge", Family.EDGE), ("firefox", Family.FIREFOX),
    ("librewolf", Family.FIREFOX), ("waterfox", Family.FIREFOX),
)  # fmt: skip
"""How the names of programs begin that are told what to do as their relatives are."""


def find(root: Path = Path("/"), environment: Mapping[str, str] = os.environ) -> Found:
    """All browsers below `root`; the default one is read from where the desktop keeps it."""
    browsers = {known.id: browser for known in KNOWN if (browser := _known(known, root))}
    by_entry: dict[str, str] = {}
    for path in _entries(root):
        entry = desktop_entries.read_browser(path, root)
        if entry is None or path.name in by_entry:
            continue
        program = _of_flatpak(path, root) or entry.program
        same = _same(program, browsers.values())
        if same is None:
            arguments = entry.arguments if program is entry.program else ()
            same = _unknown(path.stem, entry.name, program, arguments, root)
            browsers.setdefault(same.id, same)
        by_entry[path.name] = same.id
    ordered = sorted(browsers.values(), key=lambda browser: browser.name.casefold())
    return Found(tuple(ordered), by_entry.get(_default_entry(root, environment), ""))


def _known(known: _Known, root: Path) -> Browser | None:
    places = (root / place for place in known.places)
    program = next((place for place in places if can_be_started(place)), None)
    if program is None:
        return None
    able = families.windows(known.family) - _sandboxed(program, root)
    if _forbids_private(known, program, root):
        able -= {Window.PRIVATE}
    return Browser(known.id, known.name, known.family, program, able)


def _unknown(id_: str, name: str, program: Path, arguments: Sequence[str], root: Path) -> Browser:
    family = next(
        (family for start, family in RELATED if program.name.startswith(start)), Family.OTHER
    )
    able = families.windows(family) - _sandboxed(program, root)
    return Browser(id_, name, family, program, able, tuple(arguments))


def _sandboxed(program: Path, root: Path) -> frozenset[Window]:
    """What it cannot do: a browser in a sandbox does not see a profile in our folder."""
    place = program.relative_to(root).as_posix()
    inside = place.startswith((SNAP, FLATPAK))
    return frozenset({Window.THROW_AWAY} if inside else ())


def _entries(root: Path) -> Iterator[Path]:
    for folder in APPLICATIONS:
        yield from sorted((root / folder).glob("*.desktop"))


def _of_flatpak(entry: Path, root: Path) -> Path | None:
    """The exported program of a flatpak's entry, which is named as the entry is."""
    program = root / FLATPAK / entry.stem
    return program if "flatpak" in entry.parts and can_be_started(program) else None


def _same(program: Path, browsers: Iterable[Browser]) -> Browser | None:
    real = program.resolve()
    return next((each for each in browsers if each.path.resolve() == real), None)


def _default_entry(root: Path, environment: Mapping[str, str]) -> str:
    """The file name of the first entry that is named as the default for https."""
    config = environment.get("XDG_CONFIG_HOME") or f"{environment.get('HOME', '')}/.config"
    folders = [Path(config), root / "etc/xdg", *(root / folder for folder in APPLICATIONS[:2])]
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    names = [*(f"{each}-mimeapps.list" for each in desktops if each), "mimeapps.list"]
    for folder in folders:
        for name in names:
            groups = desktop_entries.read_groups(folder / name)
            named = groups.get("Default Applications", {}).get(HTTPS, "")
            if named:
                return named.split(";")[0].strip()
    return ""


def _forbids_private(known: _Known, program: Path, root: Path) -> bool:
    """Whether a policy switches private windows off: Chromium would then open a normal one."""
    places = [root / place for place in known.policies]
    if known.family is Family.FIREFOX:
        files = [*places, program.resolve().parent / "distribution/policies.json"]
        return any(forbids_private(known.family, _json(file).get("policies")) for file in files)
    found = (file for place in places for file in sorted(place.glob("*.json")))
    return any(forbids_private(known.family, _json(file)) for file in found)


def _json(path: Path) -> Mapping[str, object]:
    try:
        read = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}
