"""The command line's journal, rules and killed runs: real processes, keyring, database and vendors."""

import csv
import io
import itertools
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.end2end.desktop import ROOT, until
from tests.end2end.test_cli import CommandLine

pytestmark = [
    pytest.mark.keyring,
    pytest.mark.skipif(
        not os.environ.get("SSO_DESK_TEST_KEYRING"), reason="needs a Secret Service of its own"
    ),
]


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """Two links made for one customer, with reason and ticket."""
    line = CommandLine(tmp_path_factory.mktemp("journal"))
    try:
        line.add("fusebill")
        line.add("redtail")
        for ticket in ("HD-1", "HD-2"):
            line.says(
                "link", "fusebill", "1000003", "--print",
                "--reason", "=cmd|'/c calc'!A1 asked \u202e for it", "--ticket", ticket,
            )  # fmt: skip
        yield line
    finally:
        line.close()


def test_the_list_shows_who_did_what_and_why(line: CommandLine) -> None:
    rows = line.rows("journal", "list", "--ticket", "HD-1")
    assert [row["action"] for row in rows] == ["intent", "created", "printed"]
    assert {row["customer"] for row in rows} == {"1000003"}
    assert len({row["correlation"] for row in rows}) == 1
    assert rows[1]["link"] == rows[2]["link"] != ""
    text = line.says("journal", "list", "--ticket", "HD-1")
    assert len(text.splitlines()) == 3
    assert "\u202e" not in text
    assert line.says("journal", "list", "--customer", "77") == ""
    newest = line.rows("journal", "list", "--ticket", "HD-1", "--limit", "2")
    assert [row["action"] for row in newest] == ["created", "printed"]


def test_times_and_names_narrow_the_list(line: CommandLine) -> None:
    assert line.rows("journal", "list", "--since", "2999-01-01") == []
    assert line.rows("journal", "list", "--until", "2026-01-01") == []
    assert (
        len(line.rows("journal", "list", "--connection", "FUSEBILL", "--vendor", "fusebill")) >= 6
    )
    assert line.rows("journal", "list", "--connection", "redtail", "--vendor", "fusebill") == []
    wrong = line.run("journal", "list", "--since", "yesterday")
    assert wrong.returncode == 2
    assert "2026-01-31" in wrong.stderr


def test_a_link_that_turned_up_somewhere_is_found_by_its_fingerprint(line: CommandLine) -> None:
    link = line.says("link", "redtail", "1000003", "--print", "--ticket", "HD-9").strip()
    found = [
        json.loads(row)
        for row in line.says("journal", "list", "--link", "--json", typed=f"{link}\n").splitlines()
    ]
    assert [row["action"] for row in found] == ["created", "printed"]
    assert {row["ticket"] for row in found} == {"HD-9"}
    stranger = line.says("journal", "list", "--link", typed=f"{link}x\n")
    assert stranger == ""
    assert line.files_that_hold(link) == []


def test_the_exports_are_whole_and_safe(line: CommandLine, tmp_path: Path) -> None:
    rows = [json.loads(row) for row in line.says("journal", "export", "--jsonl").splitlines()]
    assert [row["sequence"] for row in rows] == list(range(1, len(rows) + 1))
    assert rows[-1]["action"] == "exported"
    for earlier, later in itertools.pairwise(rows):
        assert later["previous"] == earlier["hash"]
    file = tmp_path / "out.csv"
    said = line.says("journal", "export", "--csv", "--customer", "1000003", "--output", str(file))
    table = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
    assert f"{len(table) - 1} records" in said
    assert all(not cell.startswith("=") for cells in table for cell in cells)
    assert file.stat().st_mode & 0o777 == 0o600
    again = line.run("journal", "export", "--csv", "--output", str(file))
    assert again.returncode == 2
    assert "exists" in again.stderr


def test_the_report_tells_a_customers_story(line: CommandLine) -> None:
    text = line.says("journal", "report", "1000003")
    assert "fusebill (fusebill, custom)" in text
    assert "HD-1" in text
    assert "printed" in text
    stories = line.rows("journal", "report", "1000003")
    assert stories[0]["outcome"]["action"] == "created"
    nobody = line.run("journal", "report", "nobody")
    assert (nobody.returncode, nobody.stdout) == (0, "")
    assert "knows nothing" in nobody.stderr


def test_verify_says_what_is_sound_and_what_is_not(line: CommandLine) -> None:
    text = line.says("journal", "verify")
    assert "fit together" in text
    assert "keyring remembers record" in text
    path = line.home / "desk" / "journal.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = path.read_bytes()
    (last,) = line.rows("journal", "list", "--limit", "1")
    with closing(sqlite3.connect(path)) as database:
        trigger = "CREATE TRIGGER record_DELETE BEFORE DELETE ON record "
        trigger += "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        database.execute("DROP TRIGGER record_DELETE")
        database.execute("DELETE FROM record WHERE sequence = ?", (last["sequence"],))
        database.execute(trigger)
        database.commit()
    cut = line.run("journal", "verify")
    assert cut.returncode == 10
    assert f"remembers record {last['sequence']}; the end has been cut off" in cut.stdout
    for name in ("-wal", "-shm"):
        Path(f"{path}{name}").unlink(missing_ok=True)
    path.write_bytes(kept)
    verdict = json.loads(line.says("journal", "verify", "--json"))
    assert verdict["sound"]
    assert verdict["end"] == "protected"


def test_a_journal_that_is_not_there_cannot_be_verified(line: CommandLine, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sso_desk", "journal", "verify"],
        env={**os.environ, "SSO_DESK_HOME": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 10


def test_the_request_of_a_killed_program_is_unknown_at_the_next_start(line: CommandLine) -> None:
    before = line.mints("redtail")
    line.misbehave(vendor="redtail", call="mint", delay_seconds=3)
    program = line.start("link", "redtail", "1000004", "--print", "--ticket", "HD-KILL")
    until(lambda: len(_rows_on_disk(line, "HD-KILL")) == 1, "the intent on disk")
    program.send_signal(signal.SIGKILL)
    program.communicate()
    assert [row["action"] for row in _rows_on_disk(line, "HD-KILL")] == ["intent"]
    said = line.run("journal", "list", "--ticket", "HD-KILL", "--json")
    assert "links may have been made" in said.stderr
    assert [json.loads(row)["action"] for row in said.stdout.splitlines()] == ["intent", "unknown"]
    quiet = line.run("journal", "verify", "--json")
    assert quiet.stderr == ""
    assert json.loads(quiet.stdout)["without_outcome"] == 0
    assert line.mints("redtail") <= before + 1


def _rows_on_disk(line: CommandLine, ticket: str) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(line.home / "desk" / "journal.sqlite")) as database:
        database.row_factory = sqlite3.Row
        return database.execute("SELECT * FROM record WHERE ticket = ?", (ticket,)).fetchall()


# --- under a policy --------------------------------------------------------------------------------

UNDER = """\
import pathlib, sys
from sso_desk.stores import policy
policy.system_path = lambda: pathlib.Path(sys.argv[1])
from sso_desk.cli import main
sys.exit(main.run(sys.argv[2:]))
"""


def under(line: CommandLine, policy: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run with a policy of this path; only the path is another than on an operator's computer."""
    return subprocess.run(
        [sys.executable, "-c", UNDER, str(policy), *arguments],
        env={**os.environ, "SSO_DESK_HOME": str(line.home / "desk")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


LINK = ("link", "fusebill", "1000003", "--print")


@pytest.mark.parametrize(
    ("entries", "arguments", "code", "words"),
    [
        ("[journal]\nreason_required = true", LINK, 2, "Say why"),
        ("[journal]\nreason_minimum = 9", (*LINK, "--reason", "short"), 2, "a little more"),
        ("[journal]\nticket_required = true", LINK, 2, "ticket"),
        ("[journal]\nticket_pattern = 'HD-[0-9]+'", (*LINK, "--ticket", "x"), 2, "written here"),
        ("[connections]\ncustom_addresses = false", LINK, 9, "connections.custom_addresses"),
        ("[connections]\ncustom_addresses = false", ("find", "fusebill", "ann"), 9, "organisation"),
        ("[connections]\nediting = false", ("connections", "remove", "redtail"), 9, "editing"),
        ("[links]\nprinting = false", LINK, 9, "links.printing"),
        ("[links]\nprinted = false", LINK, 9, "links.printed is not known"),
        ("[links", LINK, 9, "cannot be read"),
    ],
    ids=[
        "reason", "longer reason", "ticket", "ticket pattern", "custom address",
        "lookup at a custom address", "editing", "printing", "an unknown entry", "unreadable",
    ],
)  # fmt: skip
def test_the_policy_is_kept_by_the_command_line(
    line: CommandLine,
    tmp_path: Path,
    entries: str,
    arguments: tuple[str, ...],
    code: int,
    words: str,
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text(f"version = 1\n{entries}\n")
    before = line.mints("fusebill")
    done = under(line, policy, *arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert done.stdout == ""
    assert line.mints("fusebill") == before


def test_without_a_policy_nothing_is_limited(line: CommandLine, tmp_path: Path) -> None:
    assert under(line, tmp_path / "none.toml", *LINK).returncode == 0
