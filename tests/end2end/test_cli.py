"""The real command line, with a real Secret Service, on the practice vendors over loopback."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.canaries import canaries_in
from tests.end2end.desktop import ROOT, until

pytestmark = [
    pytest.mark.keyring,
    pytest.mark.skipif(
        not os.environ.get("SSO_DESK_TEST_KEYRING"), reason="needs a Secret Service of its own"
    ),
]

ADD = ("connections", "add", "--name", "x")
VENDORS = ("assuresign", "bluesnap", "fusebill", "luminate", "redtail")


def _as_from_a_terminal() -> None:
    """A background job has SIGINT ignored, and would hand that down."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class CommandLine:
    """`sso-desk` with a home of its own, and practice vendors beside it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._environment = {**os.environ, "SSO_DESK_HOME": str(home / "desk")}
        ports = home / "ports.json"
        self._practice = subprocess.Popen(
            self._command("practice", "--ports-file", str(ports)),
            stdout=subprocess.DEVNULL,
            cwd=ROOT,
        )
        until(ports.exists, "the practice vendors")
        self.ports: dict[str, Any] = json.loads(ports.read_text())
        ports.unlink()

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "sso_desk", *arguments]

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self._command(*arguments),
            input=typed,
            capture_output=True,
            text=True,
            env=self._environment,
            cwd=ROOT,
            check=False,
            timeout=90,
        )

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            self._command(*arguments),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self._environment,
            cwd=ROOT,
            preexec_fn=_as_from_a_terminal,  # noqa: PLW1509 - one thread only
        )

    def says(self, *arguments: str, typed: str = "") -> str:
        """The output of a command that must succeed."""
        done = self.run(*arguments, typed=typed)
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout

    def row(self, *arguments: str, name: str) -> dict[str, Any]:
        """The one row of that name."""
        (row,) = [row for row in self.rows(*arguments) if row["name"] == name]
        return row

    def rows(self, *arguments: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.says(*arguments, "--json").splitlines()]

    def add(self, vendor: str, name: str = "", **changes: str) -> str:
        """Add a connection to a practice vendor by its custom addresses."""
        practice = self.ports["vendors"][vendor]
        arguments = ["connections", "add", "--vendor", vendor, "--name", name or vendor]
        arguments += ["--environment", "custom"]
        for key, value in {**practice["settings"], **changes}.items():
            for one in value if isinstance(value, list) else [value]:
                arguments += ["--set", f"{key}={one}"]
        for key in practice["secrets"]:
            arguments += ["--secret", key]
        return self.says(*arguments, typed="\n".join(practice["secrets"].values()) + "\n")

    def link_arguments(self, vendor: str) -> list[str]:
        hints: Mapping[str, str] = self.ports["vendors"][vendor]["hints"]
        inputs = [f"--input={key}={value}" for key, value in hints.items()]
        return [vendor, *([] if vendor == "assuresign" else ["1000003"]), *inputs]

    def mints(self, vendor: str) -> int:
        reply = httpx.get(self.ports["record"], headers={"X-Practice": "yes"})
        events = reply.json()["events"]
        return sum(event["vendor"] == vendor and event["kind"] == "mint" for event in events)

    def records(self) -> int:
        """How many records the journal has; none where it has not begun."""
        file = self.home / "desk" / "journal.sqlite"
        if not file.exists():
            return 0
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as journal:
            return int(journal.execute("SELECT count(*) FROM record").fetchone()[0])

    def misbehave(self, **behaviour: object) -> None:
        httpx.put(
            f"{self.ports['record']}behaviour", headers={"X-Practice": "yes"}, json=behaviour
        ).raise_for_status()

    def files_that_hold(self, text: str) -> list[Path]:
        return [
            path
            for path in self.home.rglob("*")
            if path.is_file() and text.encode() in path.read_bytes()
        ]

    def close(self) -> None:
        self._practice.terminate()
        assert self._practice.wait(5) == 0


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    line = CommandLine(tmp_path_factory.mktemp("home"))
    for vendor in VENDORS:
        line.add(vendor)
    yield line
    for vendor in VENDORS:
        line.says("connections", "remove", vendor)
    assert line.says("connections", "list") == ""
    line.close()


SIGNED_IN = {
    "assuresign": "pat.practice@example.com",
    "bluesnap": "Seán O'Brien",
    "fusebill": "Seán O'Brien",
    "luminate": "Seán O'Brien",
    "redtail": "Pat Practice",
}


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_link_as_json_leads_to_the_portal_and_was_minted_once(
    line: CommandLine, vendor: str
) -> None:
    before = line.mints(vendor)
    (row,) = line.rows("link", *line.link_arguments(vendor), "--reason", "call", "--ticket", "T-1")
    assert line.mints(vendor) == before + 1
    assert list(row) == [
        "url", "vendor", "connection", "customer", "destination", "signs_in_as", "expiry",
    ]  # fmt: skip
    assert list(row["expiry"]) == [
        "certainty", "link_seconds_left", "session_seconds", "single_use", "supersedes",
    ]  # fmt: skip
    assert row["signs_in_as"] == SIGNED_IN[vendor]
    assert row["url"].startswith(line.ports["vendors"][vendor]["address"])
    nobody, sean = {"id": "", "name": ""}, {"id": "1000003", "name": "Seán O'Brien"}
    assert row["customer"] == (nobody if vendor == "assuresign" else sean)
    page = httpx.get(row["url"], follow_redirects=False)
    assert page.status_code in (200, 302)
    assert list(canaries_in(row["url"])), "it is looked for at the end of the test run"
    assert line.files_that_hold(row["url"].rpartition("=")[2][-16:]) == []


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_connection_is_tested_without_minting(line: CommandLine, vendor: str) -> None:
    before = line.mints(vendor)
    assert "good" in line.says("connections", "test", vendor)
    assert line.mints(vendor) == before


@pytest.mark.parametrize(
    ("vendor", "text", "found"),
    [
        ("fusebill", "ann sample", {"1000001", "1000002"}),
        ("fusebill", "C-0044", {"1000003"}),
        ("fusebill", "percy@", {"1000024"}),
        ("bluesnap", "groß", {"1000005"}),
        ("luminate", "00003", {"1000003"}),
        ("luminate", "brien", set()),
        ("redtail", "hoppington", {"1000043"}),
        ("redtail", "1000043", {"1000043"}),
        ("redtail", "nobody at all", set()),
    ],
)
def test_customers_are_found(line: CommandLine, vendor: str, text: str, found: set[str]) -> None:
    done = line.run("find", vendor, text, "--json")
    rows = [json.loads(row) for row in done.stdout.splitlines()]
    assert {row["id"] for row in rows} == found
    for row in rows:
        assert list(row) == ["id", "name", "email", "company", "reference", "status"]


def test_the_first_page_is_not_the_only_one(line: CommandLine) -> None:
    everybody = line.rows("find", "redtail", "a", "--mode", "name")
    assert len(everybody) == len({row["id"] for row in everybody}) > 20
    assert len(line.rows("find", "redtail", "a", "--mode", "name", "--limit", "5")) == 5


def test_a_linked_merchants_user_is_found_and_signed_in(line: CommandLine) -> None:
    (row,) = line.rows("find", "bluesnap", "pat example", "--scope", "23424")
    assert row["company"] == "Branch office"
    (link,) = line.rows("link", "bluesnap", row["id"], "--scope", "23424")
    assert link["customer"] == {"id": row["id"], "name": row["name"]}
    done = line.run("link", "bluesnap", row["id"], "--json")
    assert done.returncode == 4, "the same id is nobody in the account itself"


def test_a_link_is_printed_alone(line: CommandLine) -> None:
    printed = line.says("link", "fusebill", "1000003", "--to", "custom:1", "--print")
    assert printed.count("\n") == 1
    assert "/ManagedPortal/Subscriptions?tab=1&token=" in printed


def test_secrets_are_on_no_disk_but_the_keyrings(line: CommandLine) -> None:
    for practice in line.ports["vendors"].values():
        for secret in practice["secrets"].values():
            assert line.files_that_hold(secret) == []


def test_a_key_is_replaced_and_a_wrong_one_refused(line: CommandLine) -> None:
    wrong = line.run(
        "connections", "replace", "fusebill", "--secret", "api_key", typed="bm86eA==\n"
    )
    assert wrong.returncode == 3
    key = line.ports["vendors"]["fusebill"]["secrets"]["api_key"]
    line.says("connections", "replace", "fusebill", "--secret", "api_key", typed=f"  {key}\n")
    assert "good" in line.says("connections", "test", "fusebill")


def test_a_connection_is_changed_and_keeps_what_is_not_named(line: CommandLine) -> None:
    before = line.row("connections", "list", name="fusebill")
    line.says(
        "connections", "change", "fusebill", "--name", "billing", "--set", "ticket_example=HD-1"
    )
    after = line.row("connections", "list", name="billing")
    assert after["id"] == before["id"]
    assert after["settings"] == {**before["settings"], "ticket_example": "HD-1"}
    assert "good" in line.says("connections", "test", "billing")
    line.says("connections", "change", "billing", "--name", "fusebill", "--set", "ticket_example=")
    assert line.row("connections", "list", name="fusebill") == before


def test_a_changed_address_wants_the_key_anew(line: CommandLine) -> None:
    before = line.row("connections", "list", name="fusebill")
    elsewhere = ("connections", "change", "fusebill", "--set", "api_base_url=http://127.0.0.1:9/v1")
    done = line.run(*elsewhere, "--unchecked")
    assert done.returncode == 2, done.stderr
    assert "api_key" in done.stderr
    assert "anew, for the new address" in done.stderr
    assert line.row("connections", "list", name="fusebill") == before
    address = before["settings"]["api_base_url"]
    line.says(*elsewhere, "--unchecked", "--secret", "api_key", typed="bm86eA==\n")
    key = line.ports["vendors"]["fusebill"]["secrets"]["api_key"]
    back = ("connections", "change", "fusebill", "--set", f"api_base_url={address}")
    line.says(*back, "--secret", "api_key", typed=f"{key}\n")
    assert line.row("connections", "list", name="fusebill") == before
    assert "good" in line.says("connections", "test", "fusebill")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("link", "nobody", "1", "--json"), 2, "connections list"),
        (("link", "fusebill", "1"), 2, "required"),
        (("link", "fusebill", "1000003", "--to", "moon", "--json"), 2, "payment_methods"),
        (("link", "assuresign", "--json"), 2, "entity_id"),
        (("link", "fusebill", "../1", "--json"), 4, "whole number"),
        (("link", "fusebill", "9999999", "--json"), 4, "nobody"),
        ((*ADD, "--vendor", "moon"), 2, "redtail"),
        ((*ADD, "--vendor", "bluesnap"), 2, "sandbox"),
        ((*ADD, "--vendor", "redtail", "--set", "a"), 2, "key=value"),
        ((*ADD, "--vendor", "redtail", "--set", "user_key=1"), 2, "--secret"),
        ((*ADD, "--vendor", "redtail", "--secret", "sso_path"), 2, "--set"),
        ((*ADD, "--vendor", "redtail", "--set", "z=1"), 2, "no such"),
        ((*ADD, "--vendor", "redtail"), 2, "needed"),
        ((*ADD, "--vendor", "fusebill", "--secret", "api_key"), 2, "one for each --secret"),
        (("connections", "change", "fusebill", "--set", "z=1"), 2, "no such"),
        (("connections", "import", "missing.toml"), 2, "missing.toml does not exist"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_a_code(
    line: CommandLine, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = line.run(*arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("behaviour", "code"),
    [
        ({"status": 401}, 3),
        ({"status": 429, "headers": {"Retry-After": "7"}}, 5),
        ({"status": 500}, 7),
        ({"status": 200, "body": "<html>"}, 7),
        ({"status": 204}, 7),
        ({"status": 404, "body": "<html>"}, 6),
        ({"status": 302, "headers": {"Location": "/x"}}, 6),
        ({"cut": True}, 7),
    ],
)
def test_a_failed_mint_has_its_code_and_is_sent_once(
    line: CommandLine, behaviour: dict[str, object], code: int
) -> None:
    line.misbehave(vendor="fusebill", call="mint", **behaviour)
    done = line.run("link", "fusebill", "1000003", "--json")
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("sso-desk: ")
    if code == 7:
        assert "earlier unused link" in done.stderr


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
def test_interrupting_after_sending_says_that_the_outcome_is_unknown(
    line: CommandLine, name: signal.Signals
) -> None:
    before, recorded = line.mints("redtail"), line.records()
    line.misbehave(vendor="redtail", call="mint", delay_seconds=4)
    minting = line.start("link", "redtail", "1000043", "--json")
    until(lambda: line.records() > recorded, "the intent in the journal")
    time.sleep(1)  # the request is on its way, and the vendor takes its time
    minting.send_signal(name)
    stdout, stderr = minting.communicate(timeout=10)
    assert (minting.returncode, stdout) == (7, "")
    assert "A link may have been created" in stderr
    until(lambda: line.mints("redtail") == before + 1, "the vendor, who has made it all the same")


def test_interrupting_a_lookup_is_an_interruption(line: CommandLine) -> None:
    line.misbehave(vendor="redtail", call="read", delay_seconds=8)
    looking = line.start("find", "redtail", "ann")
    time.sleep(3)  # long enough to have asked, also on a busy machine
    looking.send_signal(signal.SIGINT)
    _, stderr = looking.communicate(timeout=10)
    assert looking.returncode == 130
    assert stderr.strip() == "Interrupted."


def test_a_vendor_that_is_not_there_cannot_be_reached(line: CommandLine) -> None:
    arguments = ("connections", "add", "--vendor", "redtail", "--name", "gone", "--environment")
    keys = ("--secret", "api_key", "--secret", "user_key")
    address = ("custom", "--set", "api_base_url=http://127.0.0.1:9/rest")
    refused = line.run(*arguments, *address, *keys, typed="a\nb\n")
    assert refused.returncode == 5
    assert "Nothing was saved" in refused.stderr
    line.says(*arguments, *address, *keys, "--unchecked", typed="a\nb\n")
    assert line.run("link", "gone", "5", "--json").returncode == 5
    line.says("connections", "remove", "gone")


def test_the_journal_that_cannot_be_written_keeps_everything_back(line: CommandLine) -> None:
    line.says("link", "fusebill", "1000003", "--json")
    journal = line.home / "desk" / "journal.sqlite"
    kept = journal.read_bytes()
    for path in journal.parent.glob("journal.sqlite*"):
        path.unlink()
    journal.mkdir()
    before = line.mints("fusebill")
    done = line.run("link", "fusebill", "1000003", "--json")
    journal.rmdir()
    journal.write_bytes(kept)
    assert (done.returncode, line.mints("fusebill")) == (10, before)


def test_vendors_are_listed_with_all_that_can_be_set(line: CommandLine) -> None:
    rows = {row["id"]: row for row in line.rows("vendors")}
    assert sorted(rows) == sorted(VENDORS)
    for row in rows.values():
        assert "custom" in [environment["key"] for environment in row["environments"]]
        assert row["fields"]
    assert "generation" in line.says("vendors")


def test_help_and_doctor_are_worth_reading(line: CommandLine) -> None:
    for arguments in ((), ("link",), ("connections", "add"), ("find",)):
        assert "usage: sso-desk" in line.says(*arguments, "--help")
    found = line.says("doctor")
    for about in ("keyring: secrets are kept in Secret Service", "trust store", "clock", "browser"):
        assert about in found


def test_without_a_keyring_nothing_is_stored(line: CommandLine, tmp_path: Path) -> None:
    line._environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    try:
        done = line.run("connections", "test", "redtail")
    finally:
        line._environment["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    assert done.returncode == 8, done.stderr
