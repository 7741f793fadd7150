"""The command line's own small decisions; what it does with vendors is in end2end/test_cli.py."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sso_desk import __main__, errors
from sso_desk.cli import failure, output
from sso_desk.errors import Cause, DeskError
from sso_desk.home import HOME_VARIABLE, home_folder, practice_folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.InvalidInput("a", "b"), 2), (errors.InvalidCustomerId("b"), 4),
        (errors.CredentialsRejected(), 3), (errors.NotPermitted(), 3), (errors.CallerNotAllowed(), 3),
        (errors.CustomerNotFound(), 4), (errors.CustomerAmbiguous(), 4), (errors.VendorBusy(), 5),
        (errors.VendorUnreachable(Cause.CUT), 5),
        (errors.VendorUnreachable(Cause.CUT, outcome_unknown=True), 7),
        (errors.UnexpectedReply(), 6), (errors.ForeignLink(), 6), (errors.KeyringUnusable(), 8),
        (errors.SecretMissing(), 8), (errors.PolicyRefused(), 9), (errors.JournalUnwritable(), 10),
        (DeskError(), 1),
    ],
)  # fmt: skip
def test_every_failure_has_its_exit_code(error: DeskError, code: int) -> None:
    assert failure.exit_code(error) == code


def test_practice_with_a_command_is_not_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["--practice", "--practice"]) == 2
    assert "usage" in capsys.readouterr().out
    assert __main__.main(["--practice", "connections", "list"]) == 2
    shown = capsys.readouterr()
    assert "your own connections" in shown.err
    assert shown.out == ""


def test_the_home_is_the_one_that_is_named_or_the_platforms_own(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert home_folder() == home
    monkeypatch.delenv(HOME_VARIABLE)
    assert home_folder().name == "sso-desk"
    assert practice_folder(home).parent == home


def test_nobodys_text_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    name = "Billing\x1b[2J\x07\u202e\nroot"
    output.say(name)
    output.note(name)
    for shown in capsys.readouterr():
        assert shown == "Billing\ufffd[2J\ufffd\ufffd\ufffdroot\n"


def test_connections_are_listed_without_harm_also_on_an_old_terminal(home: Path) -> None:
    (home / "connections.toml").write_text(
        'version = 1\n[[connection]]\nid = "a"\nvendor = "redtail"\nenvironment = "production"\n'
        'name = "B\\u001B[2J\\u202Eillin\\u00FC"\n'
    )
    listed = subprocess.run(
        [sys.executable, "-m", "sso_desk", "connections", "list"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert listed.stdout == b"B\\ufffd[2J\\ufffdillin\\xfc  (Redtail CRM, production)\n"
