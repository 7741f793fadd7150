"""The clipboard: a link leaves it whenever it must, and nothing else ever does.

The desk decides when; these stories are told on the desk with a clipboard in memory. What a real X
clipboard does, with other programs on it, is told by a program of its own and `xclip`.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator

import pytest

from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.state import Away
from sso_desk.domain import LinkRequest, Secret, SignInLink
from sso_desk.errors import LinkNotUsable
from sso_desk.journal_records import JournalAction
from sso_desk.rules import Policy, Rules
from sso_desk.ui import clipboard, pasteboard_macos
from tests.end2end.desktop import until
from tests.fakes import LINK, a_link, settle
from tests.faults.objective_c import RecordedObjectiveC
from tests.unit.desk.bench import BOB, Bench, story

SECOND = "https://portal.fake.example/in?token=synthetic-link-token-0002"


async def copied(bench: Bench) -> str:
    """Make a link and copy it; its id."""
    await bench.choose()
    bench.desk.create_link()
    await settle()
    card = bench.state.links[0]
    bench.desk.use.copy(card.id)
    assert bench.clipboard.text == LINK
    return card.id


async def timer(bench: Bench, _link: str) -> None:
    await bench.sleep.pass_time(60)


async def expiry(bench: Bench, _link: str) -> None:
    bench.clock.pass_time(61)
    bench.desk.look_at_the_clocks()


async def discard(bench: Bench, link: str) -> None:
    bench.desk.discard_link(link)


async def newer_link(bench: Bench, _link: str) -> None:
    bench.desk.create_link()
    await settle()


async def away(bench: Bench, why: Away) -> None:
    bench.desk.clear_away(why)


async def idle(bench: Bench, _link: str) -> None:
    await away(bench, Away.IDLE)


async def locked(bench: Bench, _link: str) -> None:
    await away(bench, Away.LOCKED)


async def asleep(bench: Bench, _link: str) -> None:
    await away(bench, Away.ASLEEP)


async def close(bench: Bench, _link: str) -> None:
    await bench.desk.aclose()


ENDS: dict[str, Callable[[Bench, str], Awaitable[None]]] = {
    "the timer": timer,
    "expiry": expiry,
    "discard": discard,
    "a newer link that ends it": newer_link,
    "idle": idle,
    "the screen is locked": locked,
    "the computer sleeps": asleep,
    "the end of the program": close,
}


@pytest.mark.parametrize("end", ENDS)
def test_the_link_leaves_the_clipboard_at(end: str) -> None:
    async def told(bench: Bench) -> None:
        link = await copied(bench)
        await ENDS[end](bench, link)
        assert bench.clipboard.text == ""

    story(told)


@pytest.mark.parametrize("end", ENDS)
def test_what_somebody_else_has_copied_since_stays_at(end: str) -> None:
    async def told(bench: Bench) -> None:
        link = await copied(bench)
        bench.clipboard.text = "something else"
        await ENDS[end](bench, link)
        assert bench.clipboard.text == "something else"

    story(told)


def test_a_second_copy_takes_the_firsts_place_and_its_time_begins_anew() -> None:
    async def told(bench: Bench) -> None:
        first = await copied(bench)

        async def another(_request: LinkRequest) -> SignInLink:
            return a_link(bench.clock.now(), url=SECOND)

        bench.behaviour.mint = [another]
        bench.desk.choose_customer(BOB)
        bench.desk.create_link()
        await settle()
        await bench.sleep.pass_time(40)
        bench.desk.use.copy(bench.state.links[0].id)
        assert bench.clipboard.text == SECOND
        bench.desk.discard_link(first)
        assert bench.clipboard.text == SECOND, "the end of the first is not the second's"
        await bench.sleep.pass_time(19)
        assert bench.clipboard.text == SECOND
        await bench.sleep.pass_time(41)
        assert bench.clipboard.text == ""

    story(told)


def test_copying_the_same_link_twice_begins_its_time_anew() -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(Rules(Policy(clipboard_seconds=20)))
        link = await copied(bench)
        await bench.sleep.pass_time(15)
        bench.desk.use.copy(link)
        await bench.sleep.pass_time(15)
        assert bench.clipboard.text == LINK
        await bench.sleep.pass_time(5)
        assert bench.clipboard.text == ""

    story(told)


def test_a_link_whose_time_is_over_is_not_copied_even_before_anybody_looked() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        card = bench.state.links[0]
        bench.clock.pass_time(61)
        bench.desk.use.copy(card.id)
        assert bench.clipboard.text == ""
        assert isinstance(bench.state.problem and bench.state.problem.error, LinkNotUsable)
        bench.desk.use.open(card.id)
        await settle()
        assert bench.browser.opened == []
        assert bench.journal.actions[-1] is JournalAction.EXPIRED

    story(told)


# --- the marks of each system -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "marks"),
    [
        ("linux", {"x-kde-passwordManagerHint": b"secret"}),
        (
            "win32",
            {
                f'application/x-qt-windows-mime;value="{name}"': bytes(4)
                for name in (
                    "ExcludeClipboardContentFromMonitorProcessing",
                    "CanIncludeInClipboardHistory",
                    "CanUploadToCloudClipboard",
                )
            },
        ),
        ("darwin", {}),
    ],
)
def test_the_link_carries_the_marks_of_the_system(platform: str, marks: dict[str, bytes]) -> None:
    data = clipboard.marked_text(Secret(LINK), clipboard.marks(platform))
    assert data.text() == LINK
    assert {name: bytes(data.data(name).data()) for name in marks} == marks
    assert len(data.formats()) == len(marks) + 1


def test_macos_is_asked_to_conceal_what_was_copied() -> None:
    objc = RecordedObjectiveC()
    pasteboard_macos.mark_concealed(objc)
    concealed = "org.nspasteboard.ConcealedType"
    assert objc.sent[-2:] == [
        ("NSPasteboard.generalPasteboard", "addTypes:owner:", (f"[{concealed!r}]", None)),
        ("NSPasteboard.generalPasteboard", "setString:forType:", ("''", repr(concealed))),
    ]


# --- a real X clipboard ----------------------------------------------------------------------------

needs_x = [
    pytest.mark.window,
    pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="there is no X display"),
    pytest.mark.skipif(shutil.which("xclip") is None, reason="xclip is not installed"),
]

PROGRAM = f"""
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from sso_desk.domain import Secret
from sso_desk.ui.clipboard import SystemClipboard

application = QApplication([])
clipboard = SystemClipboard()
first, second = Secret({LINK!r}), Secret({SECOND!r})
answers = {{
    "copy first": lambda: clipboard.put(first),
    "copy second": lambda: clipboard.put(second),
    "clear first": lambda: clipboard.clear_if_holds(first),
    "clear second": lambda: clipboard.clear_if_holds(second),
    "owns": lambda: QGuiApplication.clipboard().ownsClipboard(),
    "end": application.quit,
}}

def told():
    print(answers[sys.stdin.readline().strip()](), flush=True)

listener = QSocketNotifier(0, QSocketNotifier.Type.Read)
listener.activated.connect(told)
application.exec()
"""


class Copier:
    """A program of its own that copies and clears when it is told to."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        )

    def tell(self, words: str) -> str:
        """Say something, and hear the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{words}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def end(self) -> int:
        """Its exit code."""
        self.tell("end")
        self._process.communicate(timeout=20)
        return self._process.returncode


@pytest.fixture
def copier() -> Iterator[Copier]:
    made = Copier()
    yield made
    assert made.end() == 0


def xclip(*arguments: str, feed: str | None = None) -> str:
    """What another X client sees, or puts there."""
    run = subprocess.run(
        ["xclip", *arguments],
        input=feed,
        stdout=subprocess.PIPE if feed is None else None,
        text=True,
        timeout=10,
        check=False,
    )
    return run.stdout or ""


class TestOnX:
    """With a real X server, and `xclip` as the other program."""

    pytestmark = needs_x

    def test_another_program_reads_the_link_and_its_mark(self, copier: Copier) -> None:
        copier.tell("copy first")
        assert xclip("-selection", "clipboard", "-o") == LINK
        hint = xclip("-selection", "clipboard", "-o", "-t", "x-kde-passwordManagerHint")
        assert hint == "secret"
        assert copier.tell("clear first") == "True"
        assert xclip("-selection", "clipboard", "-o") == ""

    def test_what_was_selected_by_hand_is_never_touched(self, copier: Copier) -> None:
        xclip("-selection", "primary", "-i", feed="selected by hand")
        copier.tell("copy first")
        assert xclip("-selection", "primary", "-o") == "selected by hand"
        copier.tell("clear first")
        assert xclip("-selection", "primary", "-o") == "selected by hand"

    def test_what_another_program_copied_is_left_alone(self, copier: Copier) -> None:
        copier.tell("copy first")
        xclip("-selection", "clipboard", "-i", feed="mine")
        until(lambda: copier.tell("owns") == "False", "the news that the clipboard is another's")
        assert copier.tell("clear first") == "False"
        assert xclip("-selection", "clipboard", "-o") == "mine"

    def test_two_copies_in_a_row(self, copier: Copier) -> None:
        copier.tell("copy first")
        copier.tell("copy second")
        assert xclip("-selection", "clipboard", "-o") == SECOND
        assert copier.tell("clear first") == "False"
        assert xclip("-selection", "clipboard", "-o") == SECOND
        assert copier.tell("clear second") == "True"
        assert xclip("-selection", "clipboard", "-o") == ""

    def test_a_program_that_owns_the_clipboard_and_never_answers_holds_nothing_up(
        self, copier: Copier
    ) -> None:
        copier.tell("copy first")
        with subprocess.Popen(
            ["xclip", "-selection", "clipboard", "-i", "-loops", "99", "-quiet"],
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as silent:
            assert silent.stdin is not None
            silent.stdin.write(b"silent")
            silent.stdin.close()
            until(lambda: copier.tell("owns") == "False", "the other program to take over")
            silent.send_signal(19)  # SIGSTOP
            try:
                assert copier.tell("clear first") == "False"
                assert copier.end() == 0
            finally:
                silent.kill()
        copier.__init__()  # type: ignore[misc] # the fixture ends one as well

    def test_the_link_is_taken_back_at_the_end(self) -> None:
        copier = Copier()
        copier.tell("copy first")
        assert copier.end() == 0
        assert xclip("-selection", "clipboard", "-o") == ""
