"""Erase all local data: afterwards nothing of ours is on disk or in the keyring."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtTest import QSignalSpy

from sso_desk.desk.ports import LoadedRules
from sso_desk.errors import InvalidInput, KeyringUnusable, PolicyRefused
from sso_desk.journal_records import JournalAction
from sso_desk.rules import Policy, Rules
from sso_desk.stores import run_lock
from sso_desk.stores.erasure import erase_files
from sso_desk.stores.run_lock import WINDOW_LOCK
from sso_desk.ui.dialogs.erase_dialog import EraseDialog
from sso_desk.ui.single_instance import LOCK_NAME
from tests.end2end.test_cli import CommandLine
from tests.fakes import settle
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels
from tests.unit.desk.bench import Bench, story
from tests.unit.desk.test_links import SlowMint


async def some_work(bench: Bench) -> None:
    await bench.choose()
    bench.desk.create_link()
    await settle()
    bench.desk.use.copy(bench.state.links[0].id)
    await settle()
    assert bench.keyring.notes


def test_links_secrets_notes_and_files_go() -> None:
    async def told(bench: Bench) -> None:
        await some_work(bench)
        assert await bench.desk.erasing.erase_everything() == ()
        assert bench.clipboard.text == ""
        assert bench.keyring.records == {}
        assert bench.keyring.notes == {}
        assert bench.erased == ["all"]
        assert bench.journal.closed
        assert (bench.state.links, bench.state.connections) == ((), ())
        await bench.desk.aclose()
        assert bench.keyring.notes == {}, "nothing is remembered again at the end"

    story(told)


def test_a_journal_that_the_policy_keeps_stays_with_what_protects_it() -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(Rules(Policy(erasing_journal=False)))
        await some_work(bench)
        assert await bench.desk.erasing.erase_everything() == ()
        assert bench.erased == ["all but the journal"]
        assert bench.keyring.records == {}
        assert len(bench.keyring.notes) == 2
        assert bench.journal.actions[-1] is JournalAction.DISCARDED

    story(told)


def test_managed_connections_are_not_erased() -> None:
    async def told(bench: Bench) -> None:
        bench.rules = LoadedRules(Rules(Policy(editing_connections=False)))
        await some_work(bench)
        with pytest.raises(PolicyRefused):
            await bench.desk.erasing.erase_everything()
        assert bench.erased == []
        assert bench.keyring.records
        assert bench.state.links[0].usable

    story(told)


def test_nothing_is_erased_while_a_link_is_being_made() -> None:
    async def told(bench: Bench) -> None:
        slow = SlowMint(bench, sent=True)
        bench.behaviour.mint = [slow]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        with pytest.raises(InvalidInput):
            await bench.desk.erasing.erase_everything()
        assert bench.erased == []
        slow.gate.set()
        await settle()
        assert bench.state.links[0].usable

    story(told)


def test_what_could_not_be_removed_is_named() -> None:
    async def told(bench: Bench) -> None:
        await some_work(bench)
        bench.keyring.trouble = KeyringUnusable("it is locked")
        bench.stays = ("journal.sqlite: in use",)
        troubles = await bench.desk.erasing.erase_everything()
        assert troubles == (
            "Connection 1: it is locked",
            "Connection 2: it is locked",
            "it is locked",
            "journal.sqlite: in use",
        )

    story(told)


def test_another_program_that_writes_the_journal_is_in_the_way() -> None:
    async def told(bench: Bench) -> None:
        await some_work(bench)
        bench.journal.others = True
        with pytest.raises(InvalidInput):
            await bench.desk.erasing.erase_everything()
        assert bench.erased == []
        assert not bench.state.closing

    story(told)


@pytest.mark.parametrize("folder", ["", "practice"])
def test_an_open_window_is_in_the_way(tmp_path: Path, folder: str) -> None:
    home = full_home(tmp_path)
    window = QLockFile(str(home / folder / LOCK_NAME))
    assert window.tryLock(0)
    told_to = [sys.executable, "-m", "sso_desk", "erase", "--yes"]
    environment = {**os.environ, "SSO_DESK_HOME": str(home)}
    done = subprocess.run(told_to, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Close the other windows" in done.stderr
    assert (home / "settings.toml").exists()
    assert (home / folder / LOCK_NAME).read_bytes(), "it is left as it is"
    assert WINDOW_LOCK == LOCK_NAME
    window.unlock()
    assert not run_lock.window_is_open(home / folder)


# --- files -----------------------------------------------------------------------------------------


def full_home(folder: Path) -> Path:
    home = folder / "home"
    for name in (
        "connections.toml", "connections.last.toml", "settings.toml", "settings.unreadable.toml",
        "connections.unreadable-2.toml", ".connections.toml.half", ".settings.toml.half",
        "journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "runs/abc.lock",
        "logs/sso-desk.log", "logs/sso-desk.log.1", "practice/logs/sso-desk.log",
        "practice/journal.sqlite",
    ):  # fmt: skip
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return home


def test_all_our_files_go_and_the_folder_too(tmp_path: Path) -> None:
    home = full_home(tmp_path)
    assert erase_files(home, keep_journal=False) == ()
    assert not home.exists()


def test_somebody_elses_file_in_our_folder_stays(tmp_path: Path) -> None:
    home = full_home(tmp_path)
    (home / "thesis.odt").write_text("years of work")
    assert erase_files(home, keep_journal=False) == ()
    assert [path.name for path in home.iterdir()] == ["thesis.odt"]


def test_the_journal_stays_where_it_must(tmp_path: Path) -> None:
    home = full_home(tmp_path)
    assert erase_files(home, keep_journal=True) == ()
    left = {path.name for path in home.iterdir()}
    assert left == {"journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "runs"}


def test_what_a_link_leads_to_is_left_alone(tmp_path: Path) -> None:
    home = full_home(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").write_text("x")
    shutil.rmtree(home / "logs")
    (home / "logs").symlink_to(elsewhere)
    assert erase_files(home, keep_journal=False) == ()
    assert (elsewhere / "kept").exists()
    assert not home.exists()


def test_a_file_that_cannot_be_removed_is_named_and_the_rest_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = full_home(tmp_path)
    unlink = Path.unlink

    def held(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "connections.toml":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    troubles = erase_files(home, keep_journal=False)
    assert troubles == (f"{home / 'connections.toml'}: Permission denied",)
    assert [path.name for path in home.iterdir()] == ["connections.toml"]


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    assert erase_files(tmp_path / "nowhere", keep_journal=False) == ()


# --- the window --------------------------------------------------------------------------------------


def dialog_of(stage: Stage) -> EraseDialog:
    stage.place.dialogs.erase_everything()
    dialog = stage.dialog()
    assert isinstance(dialog, EraseDialog)
    return dialog


def test_the_window_asks_first_and_the_cautious_answer_has_the_focus(stage: Stage) -> None:
    stage.show(s.desk())
    dialog = dialog_of(stage)
    assert stage.gets_focus(dialog.keep)
    assert "The journal goes too" in labels(dialog)
    dialog.keep.click()
    assert stage.desk.wishes == []
    assert not stage.desk.askings


def test_after_erasing_the_only_thing_left_is_the_end(stage: Stage) -> None:
    stage.show(s.desk())
    ended = QSignalSpy(stage.window.closed)
    dialog = dialog_of(stage)
    dialog.erase.click()
    dialog.reject()
    assert dialog.isVisible(), "what has begun is not given up half-way"
    stage.desk.asked("erase").answer(("Billing: it is locked",))
    assert "Not all of it could be erased." in labels(dialog)
    assert "Billing: it is locked" in labels(dialog)
    dialog.keep.click()
    assert ended.count() == 1


def test_a_refusal_is_said_and_nothing_ends(stage: Stage) -> None:
    stage.show(s.desk())
    ended = QSignalSpy(stage.window.closed)
    dialog = dialog_of(stage)
    dialog.erase.click()
    failed = stage.desk.asked("erase").failed
    assert failed is not None
    failed(PolicyRefused("connections.editing"))
    assert "organisation does not allow" in labels(dialog)
    dialog.keep.click()
    assert ended.count() == 0


# --- the command line, with a real keyring ------------------------------------------------------------


@pytest.mark.keyring
@pytest.mark.skipif(
    not os.environ.get("SSO_DESK_TEST_KEYRING"), reason="needs a Secret Service of its own"
)
def test_the_command_line_erases_files_and_keyring(tmp_path: Path) -> None:
    line = CommandLine(tmp_path)
    try:
        line.add("fusebill", "To be erased")
        line.says("link", "To be erased", "1000003", "--print")
        identity = line.rows("connections", "list")[0]["id"]
        assert _keyring_entries(identity)
        asked = line.run("erase")
        assert (asked.returncode, asked.stdout) == (2, "")
        assert "--yes" in asked.stderr
        assert (tmp_path / "desk" / "journal.sqlite").exists()
        assert line.says("erase", "--yes") == "Erased.\n"
        assert not (tmp_path / "desk").exists()
        assert _keyring_entries(identity) == []
        assert line.says("connections", "list") == ""
    finally:
        line.close()


def _keyring_entries(connection_id: str) -> list[str]:
    """What the real keyring holds under that connection's name."""
    found = subprocess.run(
        ["secret-tool", "search", "--all", "username", f"a0/connection/{connection_id}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    return [row for row in found.stdout.splitlines() if row.startswith("[")]


def test_a_window_that_asks_is_answered_what_stayed() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.stays = ("journal.sqlite: in use",)
        answers: list[tuple[str, ...]] = []
        bench.desk.erasing.ask_erase(answers.append, lambda error: answers.append((str(error),)))
        await settle()
        assert answers == [("journal.sqlite: in use",)]

    story(told)
