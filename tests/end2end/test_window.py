"""The real program in a real window: driven by keys, seen through the accessibility tree."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sso_desk.browsers import found_on_linux
from sso_desk.browsers.ways import BY_DEFAULT, Family, Found, OpenWay, Window
from sso_desk.ui.opening_ways import ways
from tests.end2end.chromium import Chromium
from tests.end2end.demo import CASES, Demo
from tests.end2end.desktop import Program, until

pytestmark = [pytest.mark.window, pytest.mark.browser]

FUSEBILL = 3


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(tmp_path) as browser:
        yield browser


@pytest.fixture
def program(tmp_path: Path, browser: Chromium) -> Iterator[Program]:
    with Program(tmp_path, browser.environment) as program:
        program.wait_until_ready()
        yield program


def choose_bold_bob(program: Program) -> None:
    """Fusebill, and a customer whose name is markup."""
    program.choose_connection(FUSEBILL, "Fusebill")
    program.keys("ctrl+a")
    program.type("bob@")
    program.wait_for("label", "1 found")
    program.keys("Return")
    program.look_at_the_card()


def ended_well(program: Program) -> bool:
    assert program.terminate() == 0
    assert program.output() == ""
    return True


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.vendor)
def test_from_a_name_to_the_portal_of_each_vendor(
    program: Program, browser: Chromium, tmp_path: Path, case: object
) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    Demo(pictures, program, browser).show(case)  # type: ignore[arg-type]
    assert ended_well(program)
    assert len(list(pictures.iterdir())) >= 4


@pytest.mark.slow
def test_keys_alone_create_copy_and_open_exactly_the_link(
    program: Program, browser: Chromium
) -> None:
    choose_bold_bob(program)
    assert program.find("label", "<b>Bold</b>"), "a name is text, never markup"
    program.keys("Return")
    program.wait_for("push button", "Copy link")
    program.keys("ctrl+shift+c")
    until(program.clipboard, "the link on the clipboard")
    copied = program.clipboard()
    assert copied.startswith("http://127.0.0.1:")
    assert "/ManagedPortal/Home?token=" in copied
    program.keys("ctrl+shift+o")
    page = browser.new_page()
    assert page.signed_in_as == "Bob <b>Bold</b>"
    assert browser.opened() == [copied], "what is opened is what was copied, and once"
    assert [event.kind for event in program.events("mint")] == ["mint"]
    assert [row["action"] for row in program.journal()] == ["intent", "created", "copied", "opened"]
    assert ended_well(program)
    assert copied not in program.clipboard(), "the program takes its link back when it ends"


FEWEST_SECONDS, FEWEST_KEYS = 10.0, 12
"""From the start of the program to the portal: what the window is measured by."""


@pytest.mark.slow
def test_from_the_start_to_the_portal_in_ten_seconds_and_twelve_keys(
    tmp_path: Path, browser: Chromium
) -> None:
    pressed: list[str] = []
    began = time.monotonic()
    with Program(tmp_path, browser.environment) as program:

        def press(keys: str) -> None:
            pressed.extend(keys.split("+"))
            program.keys(keys)

        program.wait_until_ready()
        press(f"ctrl+{FUSEBILL}")
        program.wait_for("combo box", "Fusebill")
        program.type("maryam@")
        program.wait_for("label", "1 found")
        press("Return")
        program.look_at_the_card()
        press("ctrl+Return")
        page = browser.new_page()
        seconds = time.monotonic() - began
        assert page.signed_in_as == "مريم الخطيب"
        assert ended_well(program)
    print(f"{seconds:.1f} s, {len(pressed)} keys besides the name")
    assert seconds < FEWEST_SECONDS
    assert len(pressed) <= FEWEST_KEYS


@pytest.mark.slow
def test_a_link_goes_to_a_throw_away_firefox_from_the_menu(program: Program) -> None:
    found = found_on_linux.find()
    firefox = next(b for b in found.browsers if b.family is Family.FIREFOX)
    wanted = OpenWay(firefox.id, Window.THROW_AWAY)
    # The program sees another default browser than this test, but of no known family.
    presses = [way for way in ways(Found(found.browsers)) if way.browser or way == BY_DEFAULT]
    choose_bold_bob(program)
    program.keys("Return")
    program.wait_for("push button", "Copy link")
    program.keys("Tab", "Down")
    time.sleep(0.5)
    program.keys(*["Down"] * (presses.index(wanted) + 1), "Return")
    until(lambda: program.events("visit"), "the portal page to be visited")
    assert program.find("label", "throw-away profile"), "the card says where it was sent"
    profiles = program.home / "practice" / "browsers"
    assert len(list(profiles.iterdir())) == 1
    close_windows("Firefox")
    until(lambda: not list(profiles.iterdir()), "the profile to be removed")
    assert [row["action"] for row in program.journal()][-1] == "opened"
    assert ended_well(program)


def close_windows(name: str) -> None:
    """Close the windows of that name as a person would."""
    search = ["xdotool", "search", "--onlyvisible", "--name", name]
    for window in subprocess.run(search, capture_output=True, text=True, check=True).stdout.split():
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)
        subprocess.run(["xdotool", "key", "--clearmodifiers", "alt+F4"], check=True)


@pytest.mark.slow
def test_a_new_link_ends_the_earlier_one_of_the_same_customer(
    program: Program, browser: Chromium
) -> None:
    choose_bold_bob(program)
    program.keys("Return")
    program.wait_for("push button", "Copy link")
    program.keys("ctrl+Return")
    until(lambda: len(program.events("mint")) == 2, "the second mint")
    program.wait_for("label", "Superseded by a newer link")
    assert len(program.events("mint")) == 2
    assert ended_well(program)


@pytest.mark.slow
def test_cancelling_after_sending_says_that_the_outcome_is_unknown(program: Program) -> None:
    choose_bold_bob(program)
    program.misbehave(vendor="fusebill", call="mint", delay_seconds=5)
    program.keys("Return")
    program.wait_for("push button", "Cancel")
    time.sleep(1)  # the request is on its way by now, and its answer is not
    program.keys("Return")
    assert program.find("push button", "Cancel"), "a double press never cancels"
    program.keys("space")
    program.wait_for("push button", "Create again")
    assert [row["action"] for row in program.journal()] == ["intent", "unknown"]
    assert ended_well(program)


@pytest.mark.slow
def test_a_held_enter_makes_one_request(program: Program) -> None:
    choose_bold_bob(program)
    program.misbehave(vendor="fusebill", call="mint", delay_seconds=1.5)
    program.keys("ctrl+Return", *["ctrl+Return"] * 40)
    until(lambda: program.events("mint"), "the mint")
    time.sleep(1)
    assert len(program.events("mint")) == 1
    assert ended_well(program)


@pytest.mark.slow
def test_switching_connection_in_the_middle_of_a_lookup_leaves_no_late_answer(
    program: Program,
) -> None:
    program.choose_connection(FUSEBILL, "Fusebill")
    program.misbehave(vendor="fusebill", call="read", delay_seconds=2, times=4)
    program.type("ann")
    until(lambda: program.find("push button", "Cancel") or program.find("label", "Searching"), "it")
    program.choose_connection(2, "BlueSnap")
    time.sleep(2.5)  # the late answer comes, and is nobody's
    assert program.find("label", "found") is None
    assert program.find("text", "Look up").text == ""  # type: ignore[union-attr]
    assert ended_well(program)


@pytest.mark.slow
@pytest.mark.parametrize("call", ["read", "mint"])
def test_closing_in_the_middle_ends_within_three_seconds(program: Program, call: str) -> None:
    if call == "mint":
        choose_bold_bob(program)
        program.misbehave(vendor="fusebill", call="mint", delay_seconds=10)
        program.keys("Return")
        program.wait_for("push button", "Cancel")
    else:
        program.choose_connection(FUSEBILL, "Fusebill")
        program.misbehave(vendor="fusebill", call="read", delay_seconds=10)
        program.type("ann")
    time.sleep(0.7)  # well within the delay
    program.keys("alt+F4")
    assert program.closed(3) == 0
    assert program.output() == ""
    expected = ["intent", "unknown"] if call == "mint" else []
    assert [row["action"] for row in program.journal()] == expected


@pytest.mark.slow
def test_a_locked_screen_clears_window_and_clipboard(program: Program) -> None:
    choose_bold_bob(program)
    program.keys("Return")
    program.wait_for("push button", "Copy link")
    program.keys("ctrl+shift+c")
    until(program.clipboard, "the link on the clipboard")

    def cleared() -> bool:
        """The signal is sent until it is heard: the program listens soon after its start."""
        subprocess.run(
            [
                "dbus-send", "--session", "--type=signal", "/org/freedesktop/ScreenSaver",
                "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true",
            ],
            check=True,
        )  # fmt: skip
        return bool(program.find("label", "because the screen was locked"))

    until(cleared, "the cleared window")
    assert program.clipboard() == ""
    assert not program.find("push button", "Copy link")
    assert not program.find("label", "<b>Bold</b>")
    until(lambda: program.journal()[-1]["action"] == "discarded", "the journal")
    assert ended_well(program)
