"""What is sent to whoever helps: useful, and without names, links and secrets."""

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from sso_desk import compose, diagnostics, doctor
from sso_desk.doctor import Finding
from sso_desk.domain import Connection, Secret, Settings
from sso_desk.rules import Policy, ReasonRule, safest
from sso_desk.stores.connections import ConnectionFile
from sso_desk.stores.logs import LOG

TEXT = "canary-diagnostics-key-42"
WINDOW = MappingProxyType({"Qt": "6.11.3 on xcb"})


class Doctor:
    """Finds what it is told; `asked` says of which home, and whether in practice."""

    def __init__(self, *findings: Finding) -> None:
        self.findings = list(findings)
        self.asked: list[tuple[Path, bool]] = []

    async def examine(self, home: Path, *, practice: bool = False) -> list[Finding]:
        self.asked.append((home, practice))
        return self.findings


class HangingDoctor:
    """Waits for a keyring that never answers."""

    async def examine(self, _home: Path, *, practice: bool = False) -> list[Finding]:
        await asyncio.Event().wait()
        raise AssertionError(practice)


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> Doctor:
    made = Doctor(Finding("keyring", "secrets are kept in Test", good=False))
    monkeypatch.setattr(doctor, "examine", made.examine)
    return made


def text(home: Path, window: Mapping[str, str] = WINDOW, *, practice: bool = False) -> str:
    return asyncio.run(diagnostics.assembled(home, window, practice=practice))


def test_it_has_versions_findings_policy_connections_and_the_end_of_the_log(
    tmp_path: Path, examined: Doctor, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = Policy(proxy="http://proxy.corp:8080", reasons=ReasonRule(reason_required=True))
    monkeypatch.setattr(diagnostics, "read_policy", lambda: policy)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / f"{LOG}.1").write_text("".join(f"old {n}\n" for n in range(200)))
    (tmp_path / "logs" / LOG).write_text("".join(f"new {n}\n" for n in range(60)))
    said = text(tmp_path)
    for expected in (
        "SSO Desk: ", "Python: ", "system: ", "locale: ", "Qt: 6.11.3 on xcb",
        "LOOK  keyring: secrets are kept in Test", "proxy: set", "reason_required=True",
        "old 160\n", "new 59\n",
    ):  # fmt: skip
        assert expected in said
    assert "old 159" not in said
    assert "proxy.corp" not in said
    assert "clipboard_allowed" not in said, "what is as without a policy is left out"
    assert examined.asked == [(tmp_path, False)]


def test_connections_are_counted_and_not_named(tmp_path: Path, examined: Doctor) -> None:
    async def set_up() -> None:
        store = ConnectionFile(tmp_path / "connections.toml")
        for number in range(2):
            settings = Settings({"portal_url": "https://acme.mybillsystem.com"})
            await store.put(
                Connection(f"c{number}", "fusebill", f"Acme {number}", "production", settings)
            )
        store.close()

    asyncio.run(set_up())
    said = text(tmp_path)
    assert "fusebill, production: 2" in said
    assert "Acme" not in said
    assert "acme" not in said
    assert examined.asked


def test_a_secret_that_got_into_the_log_all_the_same_is_blanked(
    tmp_path: Path, examined: Doctor
) -> None:
    secret = Secret(TEXT)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / LOG).write_text(json.dumps({"message": TEXT}))
    said = text(tmp_path, {"Qt": TEXT})
    (tmp_path / "logs" / LOG).unlink()
    assert TEXT not in said
    assert said.count("•••") == 2
    assert secret
    assert examined.asked


def test_the_operators_home_is_not_named(
    tmp_path: Path, examined: Doctor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    examined.findings.append(Finding("folder", f"data are in {tmp_path}/x"))
    said = text(tmp_path)
    assert "data are in ~/x" in said
    assert str(tmp_path) not in said


@pytest.mark.parametrize("obstacle", ["nothing-there", "damaged", "unreadable-policy"])
def test_what_cannot_be_read_is_said_or_left_out(
    tmp_path: Path, examined: Doctor, monkeypatch: pytest.MonkeyPatch, obstacle: str
) -> None:
    home = tmp_path / "home"
    if obstacle == "damaged":
        (home / "logs" / LOG).mkdir(parents=True)
        (home / "connections.toml").mkdir()
    if obstacle == "unreadable-policy":
        monkeypatch.setattr(diagnostics, "read_policy", lambda: safest("policy.toml: bad"))
    said = text(home)
    assert said.startswith("Program\n")
    assert ("cannot be read" in said) is (obstacle == "damaged")
    assert ("unreadable: policy.toml: bad" in said) is (obstacle == "unreadable-policy")
    assert examined.asked


def test_a_keyring_that_never_answers_does_not_hold_it_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "examine", HangingDoctor().examine)
    monkeypatch.setattr(diagnostics, "DOCTOR_SECONDS", 0.05)
    assert "no answer within" in text(tmp_path)


def test_the_loop_goes_on_while_it_is_put_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "examine", HangingDoctor().examine)
    monkeypatch.setattr(diagnostics, "DOCTOR_SECONDS", 0.2)

    async def watched() -> int:
        turns = 0
        task = asyncio.ensure_future(diagnostics.assembled(tmp_path, {}, practice=True))
        while not task.done():
            await asyncio.sleep(0.001)
            turns += 1
        return turns

    assert asyncio.run(watched()) > 20


def test_practice_never_looks_at_the_keyring(tmp_path: Path) -> None:
    findings = asyncio.run(doctor.examine(tmp_path, practice=True))
    assert {finding.about for finding in findings} >= {"folder", "clock"}
    assert "keyring" not in {finding.about for finding in findings}


def test_either_face_gets_it_from_the_same_place(tmp_path: Path, examined: Doctor) -> None:
    said = asyncio.run(compose.diagnose(tmp_path, {"face": "test"}, practice=True))
    assert "(practice)" in said
    assert "face: test" in said
    assert examined.asked == [(tmp_path, True)]
