"""The operator's preferences: kept, limited, and never in the way of a start."""

import asyncio
import threading
from pathlib import Path

import pytest

from sso_desk import compose
from sso_desk.errors import SettingsUnreadable
from sso_desk.rules import Preferences, Theme
from sso_desk.stores.settings import Loaded, Looks, SettingsFile


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "home" / "settings.toml")
    assert file.load().preferences == Preferences()
    file.save(Preferences(clipboard_seconds=20, idle_seconds=0))
    loaded = file.load()
    assert loaded.preferences == Preferences(clipboard_seconds=20, idle_seconds=0)
    assert loaded.trouble == ""
    assert (tmp_path / "home" / "settings.toml").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("text", "preferences"),
    [
        ("", Preferences()),
        ("clipboard_seconds = 600", Preferences(clipboard_seconds=60)),
        ("clipboard_seconds = 0", Preferences(clipboard_seconds=1)),
        ("clipboard_seconds = -5", Preferences(clipboard_seconds=1)),
        ("idle_seconds = 9999999", Preferences(idle_seconds=86400)),
        ("idle_seconds = 60\nfrom_the_future = true", Preferences(idle_seconds=60)),
        ("[looks]\nname = 'dark'", Preferences()),
        ("reason_minimum = 9999", Preferences(reason_minimum=500)),
        ("ticket_pattern = 'HD-[0-9]+'", Preferences(ticket_pattern="HD-[0-9]+")),
    ],
)
def test_values_stay_within_limits_and_strangers_are_left_alone(
    tmp_path: Path, text: str, preferences: Preferences
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    loaded = SettingsFile(path).load()
    assert loaded.preferences == preferences
    assert loaded.trouble == ""


@pytest.mark.parametrize(
    "content",
    [
        b"idle_seconds = 'soon'",
        b"idle_seconds = true",
        b"idle_seconds =",
        b"ticket_pattern = '['",
        b"\x00\xff\xfe",
        b"x" * 2_000_000,
    ],
    ids=["a text", "a switch", "cut off", "no expression", "binary", "too large"],
)
def test_what_cannot_be_read_is_put_aside_and_the_defaults_hold(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    file = SettingsFile(path)
    loaded = file.load()
    assert loaded.preferences == Preferences()
    assert loaded.trouble
    assert (tmp_path / "settings.unreadable.toml").read_bytes() == content
    assert file.load().trouble == "", "said once"


def test_a_folder_in_its_place_is_said_and_left(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    assert SettingsFile(path).load().trouble
    assert path.is_dir()
    with pytest.raises(SettingsUnreadable):
        SettingsFile(path).save(Preferences())


def test_what_a_newer_version_has_written_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("version = 2\nidle_seconds = 5\n# why\n[new]\nentry = true\n")
    SettingsFile(path).save(Preferences(30, 60))
    text = path.read_text()
    for kept in ("version = 2", "# why", "[new]\nentry = true"):
        assert kept in text
    assert SettingsFile(path).load() == Loaded(Preferences(30, 60))


def test_saving_over_what_cannot_be_read_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xff")
    SettingsFile(path).save(Preferences(30, 60))
    assert path.with_suffix(".unreadable.toml").read_bytes() == b"\xff"
    assert SettingsFile(path).load() == Loaded(Preferences(30, 60))


@pytest.mark.parametrize(
    ("content", "language"),
    [
        (b'theme = "dark"\nlanguage = "de"\n', "de"),
        (b'theme = "dark"\n', ""),
        (b"language = 7", ""),
        (b'theme = "pink"\nlanguage = "de"', ""),
        (b'theme = ["dark"]', ""),
        (b"language = ", ""),
        (b"\xff", ""),
        (None, ""),
    ],
    ids=["chosen", "none chosen", "no text", "no theme", "a list", "cut off", "binary", "no file"],
)
def test_the_language_is_read_ahead_and_nothing_else_happens(
    tmp_path: Path, content: bytes | None, language: str
) -> None:
    path = tmp_path / "settings.toml"
    if content is not None:
        path.write_bytes(content)
    assert SettingsFile(path).looks().language == language
    assert [p.name for p in tmp_path.iterdir()] == ([] if content is None else ["settings.toml"])


def test_the_window_hears_how_it_is_to_look(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "settings.toml").save(Preferences(language="fr", theme=Theme.DARK))
    assert asyncio.run(compose.preferred_looks(tmp_path)) == Looks("fr", Theme.DARK)


def test_the_window_waits_for_a_sleeping_disk_only_so_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awake = threading.Event()
    monkeypatch.setattr(SettingsFile, "looks", lambda _file: Looks(str(awake.wait())))
    monkeypatch.setattr(compose, "LOOKS_SECONDS", 0.01)
    assert asyncio.run(compose.preferred_looks(tmp_path)) == Looks()
    awake.set()
