"""The command line's own small decisions; what it does with vendors is in end2end/test_cli.py."""

from pathlib import Path

import pytest

from sso_desk import __main__, errors
from sso_desk.cli import failure
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


def test_the_home_is_the_one_that_is_named_or_the_platforms_own(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert home_folder() == home
    monkeypatch.delenv(HOME_VARIABLE)
    assert home_folder().name == "sso-desk"
    assert practice_folder(home).parent == home
