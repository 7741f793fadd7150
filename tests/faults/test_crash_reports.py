"""Whatever nobody foresaw ends in the log: real programs, real crashes, and no secret anywhere."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.faults.crashing import ROOT, TEXT, Crash, run, run_again

HIDDEN = (TEXT, "crash-secret", "canary-dead-token", "local_value", "raise ValueError")

LOGGED = {
    "thread": "threading.Thread(target=boom).start()",
    "del": "Bomb(); gc.collect()",
    "warning": "warnings.warn(TEXT + ' ' + ADDRESS, RuntimeWarning)",
}
IN_A_LOOP = {
    "task": "asyncio.get_running_loop().create_task(soon_broken())",
    "callback": "asyncio.get_running_loop().call_soon(boom)",
}
IN_THE_WINDOW = {
    "slot": "boom()",
    "signal": "window.objectNameChanged.connect(boom); window.setObjectName('x')",
    "event": "type('Broken', (QWidget,), {'showEvent': boom})(window).show()",
}
OF_QT = {
    "qt-info": ("qInfo(TEXT)", "INFO"),
    "qt-warning": ("qWarning(TEXT + ADDRESS)", "WARNING"),
    "qt-critical": ("qCritical(TEXT)", "ERROR"),
    "qt-of-qt": ("QObject().startTimer(-1)", "WARNING"),
}
FATAL = {
    "segfault": ("faulthandler._sigsegv()", "Segmentation fault"),
    "abort": ("os.abort()", "Aborted"),
    "floating-point": ("faulthandler._sigfpe()", "Floating"),
}


def holds_no_secret(crash: Crash) -> bool:
    return not any(hidden in crash.everything for hidden in HIDDEN)


def the_error(crash: Crash) -> str:
    """The one line of the log that has a traceback."""
    (line,) = [line for line in crash.lines if "traceback" in line]
    assert "in boom" in line["traceback"][-2]
    return str(line["traceback"][-1])


@pytest.mark.parametrize("wrong", [*IN_THE_WINDOW, *IN_A_LOOP, "thread", "del"])
def test_the_window_stays_and_says_that_something_went_wrong(tmp_path: Path, wrong: str) -> None:
    crash = run(tmp_path, "window", {**IN_THE_WINDOW, **IN_A_LOOP, **LOGGED}[wrong])
    assert crash.code == 0
    assert crash.out.startswith("Something in SSO Desk itself went wrong.")
    assert crash.out.endswith("True\n"), "it can still be seen"
    assert crash.err == ""
    assert the_error(crash).endswith("••• at https://portal.example/•••")
    assert holds_no_secret(crash)


@pytest.mark.parametrize("wrong", OF_QT)
def test_what_qt_says_goes_to_the_log(tmp_path: Path, wrong: str) -> None:
    code, level = OF_QT[wrong]
    crash = run(tmp_path, "window", code, QUICK="yes")
    assert (crash.code, crash.err) == (0, "")
    found = [line for line in crash.lines if line["logger"].startswith("qt")]
    if level == "INFO":
        assert found == [], "what is no warning is not kept"
    else:
        assert [line["level"] for line in found] == [level]
    assert holds_no_secret(crash)


@pytest.mark.parametrize("face", ["window", "command", "practice"])
def test_a_warning_goes_to_the_log(tmp_path: Path, face: str) -> None:
    crash = run(tmp_path, face, LOGGED["warning"], QUICK="yes")
    assert crash.err.replace("Interrupted.\n", "") == ""
    assert any("RuntimeWarning: •••" in line["message"] for line in crash.lines)
    assert holds_no_secret(crash)


@pytest.mark.parametrize("face", ["command", "practice"])
@pytest.mark.parametrize("wrong", ["exception", "thread", "del", *IN_A_LOOP])
def test_the_other_faces_log_it_too(tmp_path: Path, face: str, wrong: str) -> None:
    ways = {**LOGGED, **IN_A_LOOP, "exception": "boom()"}
    code = ways[wrong]
    crash = run(tmp_path, face, code)
    if wrong == "exception":
        assert crash.code == 1
        assert crash.err.startswith("sso-desk: Something in SSO Desk itself went wrong.")
        assert crash.err.count("\n") == 1
    else:
        assert "Traceback" not in crash.err
    assert the_error(crash).endswith("••• at https://portal.example/•••")
    assert holds_no_secret(crash)


@pytest.mark.parametrize("face", ["window", "command", "practice"])
@pytest.mark.parametrize("wrong", FATAL)
def test_a_fault_leaves_places_in_the_code_which_the_next_start_logs(
    tmp_path: Path, face: str, wrong: str
) -> None:
    code, words = FATAL[wrong]
    crash = run(tmp_path, face, code)
    assert crash.code < 0
    faults = crash.folder / "faults.txt"
    assert words in faults.read_text()
    assert faults.stat().st_mode & 0o777 == 0o600
    assert holds_no_secret(crash)
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith("core")]
    again = run_again(tmp_path, face)
    assert again.code >= 0
    (line,) = [line for line in again.lines if "earlier run" in line["message"]]
    assert words in " ".join(line["traceback"])
    assert faults.read_text() == ""
    assert holds_no_secret(again)


def test_a_fatal_message_of_qt_is_logged_before_the_end(tmp_path: Path) -> None:
    crash = run(tmp_path, "window", "qFatal(TEXT)")
    assert crash.code < 0
    assert crash.lines[-1]["level"] == "CRITICAL"
    assert crash.lines[-1]["logger"].startswith("qt")
    assert "Aborted" in (crash.folder / "faults.txt").read_text()
    assert holds_no_secret(crash)


def test_a_log_that_cannot_be_made_is_said_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    crash = run(tmp_path, "window", "boom()")
    assert crash.code == 1
    assert crash.err.startswith("sso-desk: the log cannot be written")
    command = run(tmp_path, "command", "boom()")
    assert command.err.startswith("sso-desk: Something in SSO Desk itself went wrong.")
    assert holds_no_secret(crash)
    assert holds_no_secret(command)


BROKEN_VENDOR = """
import sys
from sso_desk import __main__
from sso_desk.practice import server

async def boom(*_):
    raise ValueError("customer 'Ann' at https://x.example/?token=" + sys.argv[1])

server.VENDORS["fusebill"].application = lambda *_: boom
sys.exit(__main__.main(["practice", "--to-parent"]))
"""


def test_a_practice_vendor_that_fails_at_a_request_logs_it(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", BROKEN_VENDOR, TEXT],
        cwd=ROOT,
        env={**os.environ, "SSO_DESK_HOME": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as vendors:
        assert vendors.stdout is not None
        address = json.loads(vendors.stdout.readline())["vendors"]["fusebill"]["address"]
        assert httpx.get(address).status_code == 500
        out, err = vendors.communicate("", timeout=10)
    crash = Crash(tmp_path, vendors.returncode, out, err)
    assert (crash.code, crash.out, crash.err) == (0, "", "")
    assert the_error(crash) == "ValueError: customer '…' at https://x.example/•••"
    assert holds_no_secret(crash)


@pytest.mark.parametrize("name", ["faults.txt", "sso-desk.log"])
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_in_the_logs_place_holds_nothing_up(
    tmp_path: Path, name: str, make: Callable[[Path], None]
) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    make(folder / name)
    script = (
        "import sys; from pathlib import Path; from sso_desk.crash_reports import CrashReports;"
        "from sso_desk.stores.logs import last_lines;"
        "CrashReports().begin(Path(sys.argv[1])); import logging;"
        "logging.getLogger('sso_desk').error('hello'); last_lines(Path(sys.argv[1]), 5); print('on')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, folder],
        timeout=10,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("on\n", "")
