"""Which browsers are found, on each system, in made-up trees and registries."""

import json
import plistlib
from collections.abc import Mapping, Sequence
from pathlib import Path, PureWindowsPath

import pytest

from sso_desk.browsers import found_on_linux, found_on_macos, found_on_windows
from sso_desk.browsers.found_on_windows import MACHINE, USER, USER_CHOICE, program_of
from sso_desk.browsers.ways import Browser, Family, Found, Window

ALL = frozenset(Window)
NOT_THROW_AWAY = frozenset({Window.NORMAL, Window.PRIVATE})
NOT_PRIVATE = frozenset({Window.NORMAL, Window.THROW_AWAY})
NORMAL = frozenset({Window.NORMAL})


def ids(found: Found) -> list[str]:
    return [browser.id for browser in found.browsers]


def the(found: Found, id_: str) -> Browser:
    browser = found.chosen(id_)
    assert browser is not None
    return browser


# --- Linux -------------------------------------------------------------------------------------------


class Linux:
    """A tree of files like a Linux system's."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.environment = {"HOME": str(root / "home/me"), "PATH": str(root / "evil")}

    def program(self, place: str) -> Path:
        path = self.root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
        return path

    def file(self, place: str, text: str) -> Path:
        path = self.root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def entry(self, name: str, line: str, *, folder: str = "usr/share/applications") -> None:
        self.file(
            f"{folder}/{name}.desktop",
            f"[Desktop Entry]\nName=The {name}\nName[de]=Der\nExec={line}\n"
            "MimeType=text/html;x-scheme-handler/https;\n"
            "[Desktop Action private]\nName=Private\nExec=evil %u\n",
        )

    def find(self) -> Found:
        return found_on_linux.find(self.root, self.environment)


@pytest.fixture
def linux(tmp_path: Path) -> Linux:
    return Linux(tmp_path)


def test_an_empty_system_has_none(linux: Linux) -> None:
    assert linux.find() == Found()


def test_known_browsers_are_found_at_their_places(linux: Linux) -> None:
    chrome = linux.program("opt/google/chrome/google-chrome")
    linux.program("usr/bin/microsoft-edge-stable")
    linux.program("usr/lib/firefox/firefox")
    found = linux.find()
    assert ids(found) == ["firefox", "google-chrome", "microsoft-edge"]
    assert the(found, "google-chrome").path == chrome
    assert the(found, "microsoft-edge").family is Family.EDGE
    assert all(browser.windows == ALL for browser in found.browsers)


def test_what_path_names_and_what_cannot_be_started_is_no_browser(linux: Linux) -> None:
    linux.program("evil/chromium")
    linux.file("usr/bin/chromium", "not executable")
    (linux.root / "opt/vivaldi/vivaldi").mkdir(parents=True)
    linux.entry("relative", "chromium %u")
    assert linux.find() == Found()


@pytest.mark.parametrize(
    "place", ["snap/bin/firefox", "var/lib/flatpak/exports/bin/org.mozilla.firefox"]
)
def test_a_browser_in_a_sandbox_has_no_profile_in_our_folder(linux: Linux, place: str) -> None:
    linux.program(place)
    assert the(linux.find(), "firefox").windows == NOT_THROW_AWAY


def test_other_browsers_are_read_from_the_systems_entries(linux: Linux) -> None:
    program = linux.program("usr/bin/qutebrowser")
    linux.entry("org.qutebrowser", "qutebrowser --untrusted-args %u")
    beta = linux.program("opt/google/chrome-beta/google-chrome-beta")
    linux.entry("google-chrome-beta", f"/{beta.relative_to(linux.root)} %U")
    found = linux.find()
    other = the(found, "org.qutebrowser")
    assert other == Browser(
        "org.qutebrowser", "The org.qutebrowser", Family.OTHER, program, NORMAL,
        ("--untrusted-args",),
    )  # fmt: skip
    assert the(found, "google-chrome-beta").windows == ALL


def test_one_browser_under_two_names_is_one(linux: Linux) -> None:
    real = linux.program("opt/google/chrome/google-chrome")
    (linux.root / "usr/bin").mkdir(parents=True)
    (linux.root / "usr/bin/google-chrome-stable").symlink_to(real)
    linux.entry("google-chrome", "/usr/bin/google-chrome-stable %U")
    assert ids(linux.find()) == ["google-chrome"]


def test_a_flatpaks_entry_stands_for_its_exported_program(linux: Linux) -> None:
    linux.program("usr/bin/flatpak")
    exported = linux.program("var/lib/flatpak/exports/bin/org.gnome.Epiphany")
    line = "/usr/bin/flatpak run --command=epiphany --file-forwarding org.gnome.Epiphany @@u %u @@"
    linux.entry("org.gnome.Epiphany", line.replace("%u @@", "%u"),
                folder="var/lib/flatpak/exports/share/applications")  # fmt: skip
    browser = the(linux.find(), "org.gnome.Epiphany")
    assert (browser.path, browser.arguments) == (exported, ())


def test_the_default_is_what_the_desktop_says(linux: Linux) -> None:
    linux.program("usr/bin/chromium")
    linux.program("usr/lib/firefox-esr/firefox-esr")
    linux.entry("chromium", "/usr/bin/chromium %U")
    linux.entry("firefox-esr", "/usr/lib/firefox-esr/firefox-esr %u")
    assert linux.find().default == ""
    said = "[Default Applications]\nx-scheme-handler/https={}.desktop;other.desktop\n"
    linux.file("usr/share/applications/mimeapps.list", said.format("firefox-esr"))
    assert linux.find().default == "firefox-esr"
    linux.environment["XDG_CURRENT_DESKTOP"] = "X:GNOME"
    linux.file("etc/xdg/gnome-mimeapps.list", said.format("chromium"))
    assert linux.find().default == "chromium"
    linux.file("home/me/.config/mimeapps.list", said.format("my-own"))
    assert linux.find().default == "", "an entry of the operator's own is none that is known"


@pytest.mark.parametrize(
    ("program", "place", "policy"),
    [
        ("usr/bin/chromium", "etc/chromium/policies/managed/a.json",
         {"IncognitoModeAvailability": 1}),
        ("opt/microsoft/msedge/microsoft-edge", "etc/opt/edge/policies/managed/a.json",
         {"InPrivateModeAvailability": 1}),
        ("usr/lib/firefox/firefox", "etc/firefox/policies/policies.json",
         {"policies": {"DisablePrivateBrowsing": True}}),
        ("opt/firefox/firefox", "opt/firefox/distribution/policies.json",
         {"policies": {"PrivateBrowsingModeAvailability": 1}}),
    ],
)  # fmt: skip
def test_the_organisation_may_forbid_private_windows(
    linux: Linux, program: str, place: str, policy: object
) -> None:
    linux.program(program)
    linux.file(place, "{ damaged")
    assert [each.windows for each in linux.find().browsers] == [ALL]
    linux.file(place, json.dumps(policy))
    assert [each.windows for each in linux.find().browsers] == [NOT_PRIVATE]


# --- Windows -----------------------------------------------------------------------------------------

CLIENTS = r"SOFTWARE\Clients\StartMenuInternet"
CHROME = r"C:\Program Files\Google\Chrome\Application\chrome.exe"
FIREFOX = r"C:\Program Files\Mozilla Firefox\firefox.exe"
LOCAL_BRAVE = r"C:\Users\me\AppData\Local\BraveSoftware\Brave-Browser\Application\brave.exe"


class MadeUpRegistry:
    """Values by hive, key and name."""

    def __init__(self, values: Mapping[tuple[str, str, str], str]) -> None:
        self._values = values

    def subkeys(self, hive: str, path: str) -> Sequence[str]:
        below = f"{path}\\"
        keys = [key for at, key, _ in self._values if at == hive and key.startswith(below)]
        return list(dict.fromkeys(key.removeprefix(below).split("\\")[0] for key in keys))

    def value(self, hive: str, path: str, name: str = "") -> str:
        return self._values.get((hive, path, name), "")


def registered(
    hive: str, key: str, name: str, command: str, kind: str
) -> dict[tuple[str, str, str], str]:
    return {
        (hive, rf"{CLIENTS}\{key}", ""): name,
        (hive, rf"{CLIENTS}\{key}\shell\open\command", ""): command,
        (hive, rf"{CLIENTS}\{key}\Capabilities\URLAssociations", "https"): kind,
    }


REGISTERED = {
    **registered(MACHINE, "Google Chrome", "Google Chrome", f'"{CHROME}"', "ChromeHTML"),
    **registered(USER, "Firefox-308046B0AF4A39CB", "Mozilla Firefox", f'"{FIREFOX}"', "FirefoxURL"),
    **registered(MACHINE, "IEXPLORE.EXE", "IE", r"C:\Program Files\IE\iexplore.exe", "IE.HTTPS"),
    **registered(MACHINE, "Other", "Other Browser", r'"D:\other\other.exe" -x', "Other"),
    **registered(MACHINE, "Gone", "Gone Browser", r'"D:\gone\gone.exe"', "Gone"),
    **registered(MACHINE, "Odd", "Odd", "odd.exe", "Odd"),
}
THERE = {
    CHROME,
    FIREFOX,
    LOCAL_BRAVE,
    r"D:\other\other.exe",
    r"C:\Program Files\IE\iexplore.exe",
    "odd.exe",
}
FOLDERS = {"ProgramFiles": r"C:\Program Files", "LOCALAPPDATA": r"C:\Users\me\AppData\Local",
           "ProgramFiles(x86)": "relative"}  # fmt: skip


def on_windows(more: Mapping[tuple[str, str, str], str]) -> Found:
    registry = MadeUpRegistry({**REGISTERED, **more})
    return found_on_windows.find(registry, FOLDERS, THERE.__contains__)


def test_windows_browsers_come_from_the_registry_and_well_known_folders() -> None:
    found = on_windows({(USER, USER_CHOICE, "ProgId"): "FirefoxURL"})
    assert ids(found) == ["brave", "firefox", "google-chrome", "Other"]
    assert found.default == "firefox"
    assert the(found, "google-chrome").path == Path(CHROME)
    assert the(found, "brave").windows == ALL
    assert the(found, "Other").windows == NORMAL


def test_a_default_that_windows_does_not_name_is_unknown() -> None:
    assert on_windows({}).default == ""
    assert on_windows({(USER, USER_CHOICE, "ProgId"): "Strange"}).default == ""


@pytest.mark.parametrize("hive", [MACHINE, USER])
def test_windows_policies_are_read(hive: str) -> None:
    key = r"SOFTWARE\Policies\Google\Chrome"
    found = on_windows({(hive, key, "IncognitoModeAvailability"): "1"})
    assert the(found, "google-chrome").windows == NOT_PRIVATE
    assert the(found, "firefox").windows == ALL


@pytest.mark.parametrize(
    ("command", "program"),
    [
        (rf'"{CHROME}"', CHROME),
        (rf'  "{CHROME}" --single-argument %1', CHROME),
        (rf"{CHROME} -- %1", CHROME),
        ("chrome.exe", ""),
        (r"\\server\share\chrome.exe", ""),
        (r"\chrome.exe", ""),
        (r'"C:\a\run.cmd" C:\b.exe', ""),
        (r'"C:\a.exe', ""),
        ("", ""),
    ],
)
def test_a_registered_command_is_read_without_a_shell(command: str, program: str) -> None:
    assert program_of(command) == program
    assert not program or PureWindowsPath(program).is_absolute()


# --- macOS -------------------------------------------------------------------------------------------


def a_bundle(root: Path, name: str, executable: str, bundle_id: str) -> None:
    contents = root / "Applications" / name / "Contents"
    (contents / "MacOS").mkdir(parents=True)
    program = contents / "MacOS" / Path(executable).name
    program.write_text("")
    program.chmod(0o755)
    info = {"CFBundleExecutable": executable, "CFBundleIdentifier": bundle_id}
    (contents / "Info.plist").write_bytes(plistlib.dumps(info))


@pytest.fixture
def mac(tmp_path: Path) -> Path:
    a_bundle(tmp_path, "Safari.app", "Safari", "com.apple.Safari")
    a_bundle(tmp_path, "Google Chrome.app", "Google Chrome", "com.google.Chrome")
    a_bundle(tmp_path, "Firefox.app", "../../../../../bin/firefox", "org.mozilla.firefox")
    return tmp_path


def handled_by(root: Path, bundle_id: str) -> None:
    file = root / found_on_macos.HANDLERS
    file.parent.mkdir(parents=True)
    handlers = [{"LSHandlerURLScheme": "https", "LSHandlerRoleAll": bundle_id}]
    file.write_bytes(plistlib.dumps({"LSHandlers": [{"x": 1}, *handlers]}))


def test_macos_bundles_are_found_and_safari_is_the_default(mac: Path) -> None:
    found = found_on_macos.find(mac, mac)
    assert (ids(found), found.default) == (["firefox", "google-chrome", "safari"], "safari")
    assert the(found, "safari").windows == NORMAL
    chrome = the(found, "google-chrome")
    assert chrome.bundle == mac / "Applications/Google Chrome.app"
    assert chrome.path == mac / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    inside = mac / "Applications/Firefox.app/Contents/MacOS/firefox"
    assert the(found, "firefox").path == inside, "a bundle names no program outside of it"


def test_macos_bundles_of_ones_own_are_found_behind_everybodys(mac: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    for name, bundle_id in (("Vivaldi", "com.vivaldi.Vivaldi"), ("Safari", "com.apple.Safari")):
        a_bundle(home, f"{name}.app", name, bundle_id)
    found = found_on_macos.find(mac, home)
    assert "vivaldi" in ids(found)
    assert the(found, "vivaldi").bundle == home / "Applications/Vivaldi.app"
    assert the(found, "safari").bundle == mac / "Applications/Safari.app"


@pytest.mark.parametrize(
    ("bundle_id", "default"), [("com.google.chrome", "google-chrome"), ("org.strange", "")]
)
def test_the_operators_choice_is_the_default(mac: Path, bundle_id: str, default: str) -> None:
    handled_by(mac, bundle_id)
    assert found_on_macos.find(mac, mac).default == default


def test_macos_policies_and_damaged_bundles(mac: Path) -> None:
    managed = mac / found_on_macos.MANAGED / "com.google.Chrome.plist"
    managed.parent.mkdir(parents=True)
    managed.write_bytes(plistlib.dumps({"IncognitoModeAvailability": 1}))
    (mac / "Applications/Firefox.app/Contents/Info.plist").write_text("<plist><dict>")
    found = found_on_macos.find(mac, mac)
    assert ids(found) == ["google-chrome", "safari"]
    assert the(found, "google-chrome").windows == NOT_PRIVATE
