"""The browsers of a macOS system: the known bundles in the folder of applications."""

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
    browsers: list[Browser] = []
    by_bundle_id: dict[str, str] = {}
    for name, (id_, shown, family) in KNOWN.items():
        bundle = root / APPLICATIONS / name
        info = _plist(bundle / "Contents/Info.plist")
        program = bundle / "Contents/MacOS" / Path(str(info.get("CFBundleExecutable", ""))).name
        if not program.is_file() or not os.access(program, os.X_OK):
            continue
        bundle_id = str(info.get("CFBundleIdentifier", ""))
        able = families.windows(family)
        if forbids_private(family, _plist(root / MANAGED / f"{bundle_id}.plist")):
            able -= {Window.PRIVATE}
        by_bundle_id[bundle_id.lower()] = id_
        browsers.append(Browser(id_, shown, family, program, able, bundle=bundle))
    default = by_bundle_id.get(_default_bundle_id(home or Path.home()), "")
    return Found(tuple(sorted(browsers, key=lambda browser: browser.name.casefold())), default)


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
