"""What browsers are told: arguments, profiles; and the words for a way of opening."""

import json
from pathlib import Path

import pytest

from sso_desk.browsers import families, launching
from sso_desk.browsers.ways import BY_DEFAULT, Browser, Family, Found, OpenWay, Window

PROFILE = Path("/desk/browsers/1/profile")


def told(family: Family, window: Window, platform: str = "linux") -> list[str]:
    return families.arguments(family, window, platform, PROFILE)


@pytest.mark.parametrize(
    ("family", "private"),
    [
        (Family.CHROMIUM, "--incognito"),
        (Family.EDGE, "--inprivate"),
        (Family.FIREFOX, "--private-window"),
    ],
)
def test_a_private_window_is_asked_for_in_the_familys_own_word(
    family: Family, private: str
) -> None:
    assert told(family, Window.NORMAL) == []
    assert told(family, Window.PRIVATE) == [private]


@pytest.mark.parametrize("family", [Family.CHROMIUM, Family.EDGE])
def test_a_throw_away_chromium_has_its_own_data_and_asks_nothing(family: Family) -> None:
    arguments = told(family, Window.THROW_AWAY)
    assert arguments[0] == f"--user-data-dir={PROFILE}"
    assert {"--no-first-run", "--no-default-browser-check", *told(family, Window.PRIVATE)} <= set(
        arguments
    )
    files = families.profile_files(family)
    assert json.loads(files["Default/Preferences"])["credentials_enable_service"] is False
    assert json.loads(files["Local State"])["background_mode"] == {"enabled": False}


def test_a_throw_away_firefox_is_one_of_its_own_and_private_throughout() -> None:
    arguments = told(Family.FIREFOX, Window.THROW_AWAY)
    assert arguments == ["--new-instance", "--no-remote", "--profile", str(PROFILE)]
    assert "--wait-for-browser" in told(Family.FIREFOX, Window.THROW_AWAY, "win32")
    (script,) = families.profile_files(Family.FIREFOX).values()
    lines = script.splitlines()
    assert 'user_pref("browser.privatebrowsing.autostart", true);' in lines
    assert 'user_pref("signon.rememberSignons", false);' in lines
    assert 'user_pref("browser.startup.homepage_override.mstone", "ignore");' in lines
    assert all(line.startswith('user_pref("') and line.endswith(");") for line in lines)


@pytest.mark.parametrize("family", [Family.SAFARI, Family.OTHER])
@pytest.mark.parametrize("window", [Window.PRIVATE, Window.THROW_AWAY])
def test_who_has_no_such_window_is_never_told_to_open_a_normal_one(
    family: Family, window: Window
) -> None:
    assert window not in families.windows(family)
    with pytest.raises(ValueError, match="has no"):
        told(family, window)


def test_on_macos_a_running_browser_is_reached_through_the_opener() -> None:
    bundle = Path("/Applications/Google Chrome.app")
    program = bundle / "Contents/MacOS/Google Chrome"
    browser = Browser("c", "C", Family.CHROMIUM, program, families.EVERYTHING, bundle=bundle)

    def command(window: Window) -> list[str]:
        return launching.command(browser, window, profile=PROFILE, platform="darwin")

    assert command(Window.NORMAL) == ["/usr/bin/open", "-a", str(bundle)]
    assert command(Window.PRIVATE) == [
        "/usr/bin/open", "-n", "-a", str(bundle), "--args", "--incognito",
    ]  # fmt: skip
    assert command(Window.THROW_AWAY)[:2] == [str(program), f"--user-data-dir={PROFILE}"]


def test_a_browsers_own_arguments_come_first() -> None:
    browser = Browser("o", "O", Family.OTHER, Path("/bin/o"), families.NORMAL_ALONE, ("--safe",))
    assert launching.command(browser, Window.NORMAL, platform="linux") == ["/bin/o", "--safe"]


@pytest.mark.parametrize("window", Window)
@pytest.mark.parametrize("browser", ["", "firefox", "a:b c"])
def test_a_way_can_be_written_down(browser: str, window: Window) -> None:
    way = OpenWay(browser, window)
    assert OpenWay.from_text(str(way)) == way


@pytest.mark.parametrize("text", ["", "firefox", "firefox:", "firefox:naked", ":"])
def test_what_is_no_way_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        OpenWay.from_text(text)


def test_nobody_is_chosen_where_no_default_is_known() -> None:
    browser = Browser("o", "O", Family.OTHER, Path("/bin/o"), families.NORMAL_ALONE)
    assert Found((browser,)).chosen(BY_DEFAULT.browser) is None
    assert Found((browser,), "o").chosen("") is browser
    assert Found((browser,), "o").chosen("p") is None
