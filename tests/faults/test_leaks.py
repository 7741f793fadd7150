"""Where a link or a key could get out besides the log: titles, tool tips, the accessibility tree, window
properties, arguments and environments of processes, settings, memory dumps.
"""

import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sso_desk import errors
from sso_desk.cli import failure
from sso_desk.desk.state import NoticeKind, Wish
from sso_desk.domain import Condition
from sso_desk.errors import Cause
from sso_desk.practice.server import VENDORS
from tests.end2end.desktop import ROOT, Program, until
from tests.ui import scenes as s
from tests.ui.stage import Stage

SOURCE = ROOT / "sso_desk"

CONDITIONS = [
    Condition.LIVE,
    Condition.PERHAPS_SUPERSEDED,
    Condition.SUPERSEDED,
    Condition.EXPIRED,
    Condition.DISCARDED,
    Condition.OUTCOME_UNKNOWN,
]


def texts_of(widget: QWidget) -> Iterator[str]:
    """Everything that a widget says of itself, to whoever asks."""
    yield widget.windowTitle()
    yield widget.windowFilePath()
    yield widget.windowIconText()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.objectName()
    for name in widget.dynamicPropertyNames():
        with contextlib.suppress(RuntimeError):  # of Qt's own kinds, which are no texts
            yield str(widget.property(bytes(name.data()).decode()))
    kind = widget.metaObject()
    for number in range(kind.propertyCount()):
        value = kind.property(number).read(widget)
        if isinstance(value, str):
            yield value


def heard(node: QAccessibleInterface | None) -> Iterator[str]:
    """Everything that a screen reader can read at `node` and below it."""
    if node is None or not node.isValid():
        return
    for kind in QAccessible.Text:
        yield node.text(kind)
    for number in range(node.childCount()):
        yield from heard(node.child(number))


def everything_said(window: QWidget) -> str:
    widgets = [window, *window.findChildren(QWidget), *QApplication.topLevelWidgets()]
    said = [text for widget in widgets for text in texts_of(widget)]
    return "\n".join([*said, *heard(QAccessible.queryAccessibleInterface(window))])


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.name)
def test_no_widget_says_a_link_to_anybody_who_asks(stage: Stage, condition: Condition) -> None:
    stage.show(s.desk(links=(s.link(condition=condition),)))
    said = everything_said(stage.window)
    assert s.AMELIE.name in said, "it was looked at"
    assert s.TOKEN not in said
    assert "ManagedPortal" not in said


def test_a_link_that_is_held_open_is_seen_and_still_not_said(stage: Stage) -> None:
    stage.show(s.desk(links=(s.link(),)))
    card = stage.place.links.card(stage.desk.state.links[0].id)
    assert card is not None
    QTest.mousePress(card.reveal, Qt.MouseButton.LeftButton)
    assert s.TOKEN in card.masked.text_shown()
    assert s.TOKEN not in everything_said(stage.window)
    QTest.mouseRelease(card.reveal, Qt.MouseButton.LeftButton)
    assert s.TOKEN not in card.masked.text_shown()


def test_copying_and_opening_leave_no_link_in_the_window(stage: Stage) -> None:
    link = s.link()
    stage.show(s.desk(links=(link,)))
    card = stage.place.links.card(link.id)
    assert card is not None
    card.copy.click()
    card.open.click()
    stage.show(s.desk(links=(link,), notice=s.notice(NoticeKind.COPIED)))
    assert s.TOKEN not in everything_said(stage.window)
    assert stage.desk.wished("copy_link")


PROBLEMS = [
    errors.ForeignLink(vendor_text=f"see https://evil.example/?token={s.TOKEN}"),
    errors.VendorUnreachable(Cause.CUT, vendor_text=f"token={s.TOKEN}"),
    errors.UnexpectedReply(vendor_text=f"<a href='https://evil.example/{s.TOKEN}'>"),
]


@pytest.mark.parametrize("error", PROBLEMS, ids=lambda error: type(error).__name__)
def test_a_problem_never_shows_the_link_that_it_is_about(
    stage: Stage, error: errors.DeskError
) -> None:
    stage.show(s.desk(problem=s.trouble(error, Wish.MINT)))
    assert stage.place.status.words()
    assert s.TOKEN not in everything_said(stage.window)


# --- the real program -----------------------------------------------------------------------------


def of_process(pid: int, file: str) -> str:
    return Path(f"/proc/{pid}/{file}").read_bytes().replace(b"\0", b"\n").decode()


def children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def x_properties() -> str:
    """All properties of all windows, the root's among them."""
    tree = subprocess.run(
        ["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=True
    )
    windows = ["-root", *(f"-id {number}" for number in re.findall(r"0x[0-9a-f]+", tree.stdout))]
    said = [
        subprocess.run(["xprop", *window.split()], capture_output=True, check=False).stdout
        for window in windows
    ]
    return b"\n".join(said).decode("utf-8", "replace")


@pytest.mark.window
@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="there is no X display")
def test_the_running_program_gives_a_link_to_the_clipboard_and_to_nothing_else(
    tmp_path: Path,
) -> None:
    with Program(tmp_path) as program:
        program.wait_until_ready()
        program.choose_connection(3, "Fusebill")
        program.type("bob@")
        program.wait_for("label", "1 found")
        program.keys("Return")
        program.look_at_the_card()
        program.keys("Return")
        program.wait_for("push button", "Copy link")
        program.keys("ctrl+shift+c")
        link = until(program.clipboard, "the link on the clipboard")
        token = link.partition("token=")[2]
        assert len(token) > 12
        pid = program._process.pid
        practice, *others = children_of(pid)
        assert others == []
        places = {
            "accessibility tree": json.dumps([vars_of(c) for c in program.controls()]),
            "properties of windows": x_properties(),
            "arguments": of_process(pid, "cmdline") + of_process(practice, "cmdline"),
            "environment": of_process(pid, "environ") + of_process(practice, "environ"),
        }
        assert "Bob" in places["accessibility tree"]
        assert "SSO Desk" in places["properties of windows"]
        assert "practice" in places["arguments"]
        assert str(tmp_path) in places["environment"]
        secrets = [secret for vendor in VENDORS.values() for secret in vendor.SECRETS.values()]
        for place, said in places.items():
            assert token not in said, place
            assert not any(secret in said for secret in secrets), place
        for process in (pid, practice):
            core = re.search("Max core file size +(\\S+) +(\\S+)", of_process(process, "limits"))
            assert core is not None
            assert core.groups() == ("0", "0")
        written = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert {path.name for path in written} >= {"ports.json", "journal.sqlite", "faults.txt"}
        for path in written:
            content = path.read_bytes().decode("latin-1")
            assert token not in content, path
            assert not any(secret in content for secret in secrets), path
        assert program.terminate() == 0
        assert program.output() == ""


def vars_of(control: object) -> list[str]:
    return [str(getattr(control, name)) for name in ("role", "name", "text")]


# --- the command line -----------------------------------------------------------------------------

TYPED = "canary-typed-key-0042"


def test_a_secret_among_the_arguments_is_refused_and_not_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SSO_DESK_HOME", str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-m", "sso_desk", "connections", "add", "--vendor", "fusebill",
         "--name", "x", "--secret", f"api_key={TYPED}"],
        cwd=ROOT, input="", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == failure.USAGE
    assert TYPED not in run.stdout + run.stderr


def test_a_secret_is_read_from_the_input_and_is_in_no_argument_or_environment(
    tmp_path: Path,
) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "sso_desk", "connections", "add", "--vendor", "fusebill",
         "--name", "x", "--set", "portal_url=not an address",
         "--secret", "api_key"],
        cwd=ROOT, env={**os.environ, "SSO_DESK_HOME": str(tmp_path)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until((tmp_path / "logs" / "faults.txt").exists, "the program")
    core = re.search("Max core file size +0 +0 ", of_process(running.pid, "limits"))
    assert core is not None
    said = of_process(running.pid, "cmdline") + of_process(running.pid, "environ")
    assert "api_key" in said
    out, err = running.communicate(f"{TYPED}:not-a-key\n", timeout=30)
    assert running.returncode != 0
    assert TYPED not in said + out + err
    assert not [
        path for path in tmp_path.rglob("*") if path.is_file() and TYPED in path.read_text()
    ]


# --- what nobody does -----------------------------------------------------------------------------

NEVER = {
    r"\bQSettings\b": "it writes where nobody looks",
    r"\bQDrag\b|setDragEnabled\(True": "what is dragged is copied without marks",
    r"setWindowFilePath|setWindowIconText": "they are window properties",
    r"os\.environ\[[^\]]+\] *=|os\.putenv|environ\.update": "children inherit it",
    r"Mode\.Selection|Mode\.FindBuffer": "the selection is pasted by a middle click",
    r"setTextInteractionFlags\((?!Qt\.TextInteractionFlag\.NoTextInteraction)": "it can be dragged",
    r"breakpoint\(|pdb\b|traceback\.print|logging\.basicConfig|\.print_exc": "it prints anything",
    r"capture_locals|showlocals|tracemalloc": "values do not belong into reports",
}


@pytest.mark.parametrize("pattern", NEVER)
def test_no_code_takes_a_way_out_that_is_not_watched(pattern: str) -> None:
    found = [str(path) for path in SOURCE.rglob("*.py") if re.search(pattern, path.read_text())]
    assert not found, NEVER[pattern]


def test_standard_output_gets_a_revealed_secret_in_the_command_line_alone() -> None:
    printing = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"\bprint\(|sys\.stdout|sys\.stderr", path.read_text())
    }
    assert printing <= {
        "__main__.py",
        "app.py",
        "cli/journal.py",
        "cli/links.py",
        "cli/output.py",
        "crash_reports.py",
        "practice/server.py",
    }
    revealing = re.findall(r".*\.reveal\(\).*", (SOURCE / "cli/links.py").read_text())
    assert len(revealing) <= 2, "link --print and link --json"
