"""The policy's file: every entry, and what becomes of one that is not understood."""

import re
from pathlib import Path
from typing import Any

import pytest

from sso_desk.rules import Policy, ReasonRule, safest
from sso_desk.stores import policy as policy_module
from sso_desk.stores.policy import ENTRIES, read_policy, system_path

EXAMPLE = Path(__file__).parents[3] / "packaging" / "policy.example.toml"

GOOD: dict[str, tuple[str, Policy]] = {
    "journal.reason_required": ("true", Policy(reasons=ReasonRule(reason_required=True))),
    "journal.reason_minimum": ("10", Policy(reasons=ReasonRule(minimum=10))),
    "journal.ticket_required": ("true", Policy(reasons=ReasonRule(ticket_required=True))),
    "journal.ticket_pattern": ("'HD-[0-9]+'", Policy(reasons=ReasonRule(patterns=("HD-[0-9]+",)))),
    "journal.ticket_example": ("'HD-1'", Policy(reasons=ReasonRule(example="HD-1"))),
    "journal.erasing": ("false", Policy(erasing_journal=False)),
    "clipboard.allowed": ("false", Policy(clipboard_allowed=False)),
    "clipboard.seconds": ("30", Policy(clipboard_seconds=30)),
    "idle.seconds": ("600", Policy(idle_seconds=600)),
    "secrets.for_this_run": ("false", Policy(secrets_for_this_run=False)),
    "connections.custom_addresses": ("false", Policy(custom_addresses=False)),
    "connections.editing": ("false", Policy(editing_connections=False)),
    "links.printing": ("false", Policy(printing_links=False)),
    "browser.open_with": ('":private"', Policy(open_with=":private")),
    "notes.template": ('"{id}: {reason}\\n"', Policy(note_template="{id}: {reason}")),
    "directory.allowed": ("false", Policy(directory_allowed=False)),
    "directory.days": ("90", Policy(directory_days=90)),
    "people.remember": ("false", Policy(remember_people=False)),
    "network.proxy": (
        "'http://proxy.example.com:3128'",
        Policy(proxy="http://proxy.example.com:3128"),
    ),
}
BAD: dict[str, tuple[str, ...]] = {
    "journal.reason_required": ("1", "'yes'", "[]"),
    "journal.reason_minimum": ("-1", "1.5", "true", "'10'", "501", "99999999"),
    "journal.ticket_required": ("0", "'no'"),
    "journal.ticket_pattern": ("'['", "1", "true"),
    "journal.ticket_example": ("1", "[]"),
    "journal.erasing": ("'false'",),
    "clipboard.allowed": ("0",),
    "clipboard.seconds": ("0", "-5", "'30'", "false"),
    "idle.seconds": ("0", "1e3"),
    "secrets.for_this_run": ("'never'",),
    "connections.custom_addresses": ("[]",),
    "connections.editing": ("{}",),
    "links.printing": ("2",),
    "browser.open_with": ("true", '""', '"private"', '":hidden"', '"a b:private"'),
    "notes.template": ("true", '""', '" "', '"{link}"', '"{id"'),
    "directory.allowed": ("0", '"no"'),
    "directory.days": ("0", "-1", "3651", '"90"', "true"),
    "people.remember": ("1", '"no"'),
    "network.proxy": (
        "'proxy'",
        "'socks5://p.example:1080'",
        "'http://u:p@p.example:1'",
        "''",
        "1",
    ),
}


def document(entry: str, value: str) -> str:
    section, _, name = entry.partition(".")
    return f"version = 1\n[{section}]\n{name} = {value}\n"


def read(folder: Path, text: str | bytes) -> Policy:
    path = folder / "policy.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_policy(path)


def is_safest(policy: Policy) -> bool:
    return bool(policy.unreadable) and policy == safest(policy.unreadable)


def test_every_entry_has_its_cases() -> None:
    assert set(ENTRIES) == set(GOOD) == set(BAD)


@pytest.mark.parametrize("entry", GOOD)
def test_an_entry_is_read(tmp_path: Path, entry: str) -> None:
    value, policy = GOOD[entry]
    assert read(tmp_path, document(entry, value)) == policy


@pytest.mark.parametrize(
    ("entry", "value"), [(entry, value) for entry, values in BAD.items() for value in values]
)
def test_a_value_that_is_not_understood_is_the_safest_policy(
    tmp_path: Path, entry: str, value: str
) -> None:
    policy = read(tmp_path, document(entry, value))
    assert is_safest(policy)
    assert entry in policy.unreadable or "line" in policy.unreadable


@pytest.mark.parametrize(
    "text",
    [
        "", "version = 2\n", "version = '1'\n", "version = 1\nunknown = true\n",
        "version = 1\n[unknown]\nx = 1\n", "version = 1\n[links]\nprinted = false\n",
        "version = 1\n[links]\nprinting = false\n[links]\nprinting = true\n", "version = 1\n[links",
        "\x00", "version = 1\n" + "[a." * 500 + "b" + "]" * 500,
    ],
)  # fmt: skip
def test_a_file_that_is_not_understood_is_the_safest_policy(tmp_path: Path, text: str) -> None:
    assert is_safest(read(tmp_path, text))


def test_nothing_but_a_version_limits_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "version = 1\n") == Policy()
    assert read(tmp_path, b"\xef\xbb\xbfversion = 1\r\n") == Policy()


def test_no_file_is_no_policy(tmp_path: Path) -> None:
    assert read_policy(tmp_path / "policy.toml") == Policy()


def test_the_example_names_every_entry_and_no_other() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    named: set[str] = set()
    section = ""
    for line in text.splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            section = heading[1]
        elif entry := re.fullmatch(r"# (\w+) = .+", line):
            named.add(f"{section}.{entry[1]}")
    assert named == set(ENTRIES)


def test_the_example_is_a_policy_with_and_without_its_hashes(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert read(tmp_path, text) == Policy()
    everything = re.sub(r"(?m)^# (\w+ = .+)$", r"\1", text)
    policy = read(tmp_path, everything)
    assert not policy.unreadable
    assert policy.reasons.reason_required
    assert not policy.printing_links


@pytest.mark.parametrize(
    ("platform", "path"),
    [
        ("linux", "/etc/sso-desk/policy.toml"),
        ("darwin", "/Library/Application Support/SSO Desk/policy.toml"),
    ],
)
def test_the_policy_is_where_users_cannot_write(platform: str, path: str) -> None:
    assert str(system_path(platform)) == path


def test_on_windows_the_folder_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ProgramData", "C:\\Users\\me\\evil")
    monkeypatch.setattr(policy_module, "_program_data", lambda: "C:\\ProgramData")
    path: Any = system_path("win32")
    assert "evil" not in str(path)
    assert str(path).replace("/", "\\").endswith("C:\\ProgramData\\SSO Desk\\policy.toml")
