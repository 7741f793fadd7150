"""The browsers of a macOS system: the known bundles in everybody's folder of applications and one's own."""

import os
import plistlib
import xml.parsers.expat
from collections.abc import Mapping
from pathlib import Path

from sso_desk.browsers import families
from sso_desk.browsers.organisation import forbids_private
from sso_desk.browsers.ways import Browser, Family, Found, Window

APPLICATIONS = "Applications"
MANAGED = "Library/Managed Preferences"
HANDLERS = "Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist"

# Bundle: id, name, family.
KNOWN: Mapping[str, tuple[str, str, Family]] = {
    "Brave Browser.app": ("brave", "Brave", Family.CHROMIUM),
    "Chromium.app": ("chromium", "Chromium", Family.CHROMIUM),
    "Firefox.app": ("firefox", "Firefox", Family.FIREFOX),
    "Google Chrome.app": ("google-chrome", "Google Chrome", Family.CHROMIUM),
    "Microsoft Edge.app": ("microsoft-edge", "Microsoft Edge", Family.EDGE),
    "Safari.app": ("safari", "Safari", Family.SAFARI),
    "Vivaldi.app": ("vivaldi", "Vivaldi", Family.CHROMIUM),
}
SAFARI_BUNDLE_ID = "com.apple.safari"


def find(root: Path = Path("/"), home: Path | None = None) -> Found:
    """All browsers below `root`; the default is what the operator's `home` says, else Safari."""
    own = home or Path.home()
    browsers: list[Browser] = []
    by_bundle_id: dict[str, str] = {}
    for name, (id_, shown, family) in KNOWN.items():
        bundle = root / APPLICATIONS / name
        info, program = _opened(bundle)
        if program is None:
            bundle = own / APPLICATIONS / name
            info, program = _opened(bundle)
        if program is None:
            continue
        bundle_id = str(info.get("CFBundleIdentifier", ""))
        able = families.windows(family)
        if forbids_private(family, _plist(root / MANAGED / f"{bundle_id}.plist")):
            able -= {Window.PRIVATE}
        by_bundle_id[bundle_id.lower()] = id_
        browsers.append(Browser(id_, shown, family, program, able, bundle=bundle))
    default = by_bundle_id.get(_default_bundle_id(own), "")
    return Found(tuple(sorted(browsers, key=lambda browser: browser.name.casefold())), default)


def _opened(bundle: Path) -> tuple[Mapping[str, object], Path | None]:
    """What a bundle says of itself, and its program where that can be run."""
    info = _plist(bundle / "Contents/Info.plist")
    program = bundle / "Contents/MacOS" / Path(str(info.get("CFBundleExecutable", ""))).name
    return info, program if program.is_file() and os.access(program, os.X_OK) else None


def _default_bundle_id(home: Path) -> str:
    """Who opens https; where nobody was chosen, Safari does."""
    handlers = _plist(home / HANDLERS).get("LSHandlers", [])
    for handler in handlers if isinstance(handlers, list) else []:
        if isinstance(handler, dict) and handler.get("LSHandlerURLScheme") == "https":
            return str(handler.get("LSHandlerRoleAll", "")).lower()
    return SAFARI_BUNDLE_ID


def _plist(path: Path) -> Mapping[str, object]:
    try:
        read = plistlib.loads(path.read_bytes())
    except (OSError, ValueError, xml.parsers.expat.ExpatError):
        return {}
    return read if isinstance(read, dict) else {}
