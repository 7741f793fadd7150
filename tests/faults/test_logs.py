"""The log: JSON lines for their owner only, without secrets, by several processes, and never in the way."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from filelock import FileLock

from sso_desk.domain import Secret
from sso_desk.stores import logs
from sso_desk.stores.logs import FILES_KEPT, LARGEST_FILE, LOG, SILENT, TRACE, start_log

TEXT = "canary/log-secret+0042"
ours = logging.getLogger("sso_desk.somewhere")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    loggers = [logging.getLogger(name) for name in ("", "sso_desk", *SILENT)]
    levels = [(logger, logger.level, logger.propagate) for logger in loggers]
    handler = start_log(tmp_path / "logs")
    yield tmp_path / "logs"
    logging.getLogger().removeHandler(handler)
    for logger, level, propagate in levels:
        logger.setLevel(level)
        logger.propagate = propagate


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / LOG).read_text().splitlines()]


def test_a_line_is_one_json_object_without_control_characters(folder: Path) -> None:
    ours.info("a\x1b[31m\nb\x00\u202e")
    text = (folder / LOG).read_text()
    assert text.isascii()
    assert all(char.isprintable() or char == "\n" for char in text)
    (line,) = lines(folder)
    assert line["message"] == "a [31m b"
    assert (line["level"], line["logger"]) == ("INFO", "sso_desk.somewhere")
    assert line["at"].endswith("Z")


@pytest.mark.parametrize("writing", [str, quote, repr, json.dumps], ids=lambda each: each.__name__)
def test_no_secret_in_message_argument_traceback_or_chained_exception(
    folder: Path, writing: Any
) -> None:
    secret = Secret(TEXT)
    ours.warning("key %s", writing(TEXT))
    try:
        try:
            raise KeyError(writing(TEXT))
        except KeyError as cause:
            local_value = f"local {TEXT}"
            error = ValueError(f"https://x.example/?token=dead-token-1 {writing(TEXT)}")
            error.add_note(f"note {writing(TEXT)}")
            raise ExceptionGroup(f"group {TEXT}", [error]) from cause
    except ExceptionGroup:
        ours.exception("failed")
    ours.critical("fault", extra={TRACE: [f"File {TEXT}"]})
    text = (folder / LOG).read_text()
    for hidden in (
        TEXT,
        quote(TEXT),
        "log-secret",
        "dead-token-1",
        "local_value",
        "raise KeyError",
    ):
        assert hidden not in text
    trace = " ".join(lines(folder)[1]["traceback"])
    for shown in (
        "KeyError",
        "then:",
        "ExceptionGroup",
        "one of them:",
        "ValueError",
        "note",
        "•••",
    ):
        assert shown in trace
    assert f"{__file__}:" in trace
    assert secret
    assert local_value


def test_what_was_looked_up_is_not_told_and_names_in_the_code_are(folder: Path) -> None:
    for error in (
        ValueError(f"invalid literal: {'Ann O’Sample'!r} and {'Ann'!r}"),
        KeyError("ann@example.com"),
        UnicodeEncodeError("ascii", "Zoë Quince", 2, 3, "no"),
        FileNotFoundError(2, "No such file", "/home/ann sample/x"),
        AttributeError("'Page' object has no attribute 'customer'"),
    ):
        ours.error("failed", exc_info=error)
    text = (folder / LOG).read_text()
    for hidden in ("Ann", "ann", "Zo", "Quince"):
        assert hidden not in text
    for shown in (
        "ValueError: invalid literal: '…' and '…'",
        "KeyError: '…'",
        "attribute 'customer'",
    ):
        assert json.dumps(shown)[1:-1] in text


def test_a_log_that_others_could_read_is_closed_to_them(folder: Path) -> None:
    folder.mkdir()
    for name in (LOG, f"{LOG}.2"):
        (folder / name).write_text("")
        (folder / name).chmod(0o644)
    logging.getLogger().removeHandler(start_log(folder))
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_an_address_loses_all_but_its_host_even_when_its_secret_is_dead(folder: Path) -> None:
    ours.error("GET https://user:pw@portal.example:8443/in?token=dead-token-2 failed")
    assert lines(folder)[0]["message"] == "GET https://portal.example:8443/••• failed"


@pytest.mark.parametrize("name", [*SILENT, "httpcore.http11", "urllib3.connectionpool"])
def test_libraries_that_name_addresses_stay_silent(
    folder: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger(name).critical("GET https://x.example/?token=1")
    assert not (folder / LOG).exists()
    assert capfd.readouterr().err == ""


def test_other_libraries_are_heard_from_warnings_on(folder: Path) -> None:
    logging.getLogger("asyncio").info("using selector")
    logging.getLogger("asyncio").warning("took long")
    assert [line["message"] for line in lines(folder)] == ["took long"]


def test_an_endless_recursion_is_told_shortly(folder: Path) -> None:
    def deeper() -> None:
        deeper()

    try:
        deeper()
    except RecursionError:
        ours.exception("too deep")
    trace = lines(folder)[0]["traceback"]
    assert len(trace) == logs.LONGEST_TRACE
    assert "RecursionError" in trace[-1]


def test_exceptions_that_cause_each_other_are_told_once(folder: Path) -> None:
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    ours.error("round and round", exc_info=one)
    assert lines(folder)[0]["traceback"] == ["ValueError: two", "then:", "ValueError: one"]


class Unspeakable(Exception):
    def __str__(self) -> str:
        raise RuntimeError(TEXT)


def test_what_cannot_be_formatted_is_no_crash_and_says_nothing_on_standard_error(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    secret = Secret(TEXT)
    handler = next(h for h in logging.getLogger().handlers if isinstance(h, logs._LogFile))
    unfit = ours.makeRecord(ours.name, logging.ERROR, "x.py", 1, "%d of %s", (TEXT,), None)
    assert handler.handle(unfit)
    ours.error("unspeakable", exc_info=Unspeakable())
    assert capfd.readouterr().err == ""
    assert [line["message"] for line in lines(folder)] == ["unspeakable"]
    assert TEXT not in (folder / LOG).read_text()
    assert secret


@pytest.mark.parametrize("obstacle", ["file-for-folder", "folder-for-file", "full-disk"])
def test_a_log_that_cannot_be_written_is_no_crash(
    folder: Path, obstacle: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if obstacle == "file-for-folder":
        folder.write_text("")
    elif obstacle == "folder-for-file":
        (folder / LOG).mkdir(parents=True)
    else:
        monkeypatch.setattr(logs, "regular_file", lambda _path, flags: os.open("/dev/full", flags))
    ours.error("hello")
    assert capfd.readouterr().err == ""
    assert not (folder / LOG).is_file()


def test_files_are_for_their_owner_only_also_when_rotated(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST_FILE", 2000)
    for number in range(100):
        ours.info("line %d", number)
    kept = sorted(path.name for path in folder.glob(f"{LOG}*") if path.suffix != ".lock")
    assert kept == [LOG, *(f"{LOG}.{number}" for number in range(1, FILES_KEPT + 1))]
    assert folder.stat().st_mode & 0o777 == 0o700
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path
        assert path.stat().st_size <= 2000
    assert lines(folder)[-1]["message"] == "line 99"


def test_when_rotating_fails_the_file_grows(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a file that somebody has open cannot be renamed."""

    def refused(_self: Path, _target: object) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(logs, "LARGEST_FILE", 500)
    monkeypatch.setattr(Path, "replace", refused)
    for number in range(10):
        ours.info("line %d", number)
    assert [line["message"] for line in lines(folder)] == [f"line {n}" for n in range(10)]


class RotatedMeanwhile(logs._LogFile):
    """Another process rotates between the look at the file and the lock."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._looks = [True, False]

    def _full(self, more: int) -> bool:
        return self._looks.pop(0)


def test_what_another_process_has_rotated_is_not_rotated_again(tmp_path: Path) -> None:
    handler = RotatedMeanwhile(tmp_path / LOG)
    handler.handle(ours.makeRecord(ours.name, logging.ERROR, "x.py", 1, "hello", (), None))
    assert [line["message"] for line in lines(tmp_path)] == ["hello"]
    assert not (tmp_path / f"{LOG}.1").exists()


def test_while_another_process_rotates_the_file_grows(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST_FILE", 300)
    ours.error("one")
    with FileLock(folder / f"{LOG}.lock"):
        for number in range(5):
            ours.error("line %d", number)
    assert [line["message"] for line in lines(folder)] == ["one", *(f"line {n}" for n in range(5))]
    ours.error("last")
    assert [line["message"] for line in lines(folder)] == ["last"]


WRITER = """
import logging, sys
from pathlib import Path
from sso_desk.stores import logs
logs.LARGEST_FILE = int(sys.argv[3])
logs.FILES_KEPT = 40
logs.start_log(Path(sys.argv[1]))
for number in range(int(sys.argv[4])):
    logging.getLogger("sso_desk").info("writer %s line %d %s", sys.argv[2], number, "x" * 100)
"""


@pytest.mark.parametrize("largest", [LARGEST_FILE, 20_000], ids=["one-file", "rotating"])
def test_processes_that_write_at_the_same_time_lose_and_garble_no_line(
    tmp_path: Path, largest: int
) -> None:
    many, writers = 500, 3
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(name), str(largest), str(many)],
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in range(writers)
    ]
    for process in running:
        assert process.communicate(timeout=60)[1] == ""
        assert process.returncode == 0
    files = [path for path in tmp_path.glob(f"{LOG}*") if path.suffix != ".lock"]
    assert (len(files) > 1) is (largest < LARGEST_FILE)
    rows = [json.loads(line) for path in files for line in path.read_text().splitlines()]
    told = {tuple(row["message"].split()[1:4:2]) for row in rows}
    assert told == {(str(w), str(n)) for w in range(writers) for n in range(many)}
    assert len(rows) == writers * many
