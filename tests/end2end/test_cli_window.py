"""The real window on connections that the command line has stored, with their secrets in a real keyring."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Program, until
from tests.end2end.test_cli import CommandLine

pytestmark = [
    pytest.mark.window,
    pytest.mark.keyring,
    pytest.mark.slow,
    pytest.mark.skipif(
        not os.environ.get("SSO_DESK_TEST_KEYRING"), reason="needs a Secret Service of its own"
    ),
]


@pytest.fixture
def line(tmp_path: Path) -> Iterator[CommandLine]:
    made = CommandLine(tmp_path)
    for vendor in ("redtail", "fusebill"):
        made.add(vendor)
    yield made
    made.close()


def test_the_window_uses_what_the_command_line_stored(line: CommandLine) -> None:
    """The real mode: connections from the file, secrets from the keyring, nothing of practice."""
    before = line.mints("fusebill")
    with Program(line.home / "desk", practice=False) as program:
        until(lambda: program.find("text", "Look up"), "the lookup box")
        program.come_forward()
        for number in (1, 2):
            program.keys(f"ctrl+{number}")
            if program.find("combo box", "fusebill"):
                break
        program.keys("ctrl+k")
        program.type("percy@")
        program.wait_for("label", "1 found")
        program.keys("Return")
        program.look_at_the_card()
        program.keys("Return")
        program.wait_for("push button", "Copy link")
        assert program.find("label", "Custom"), "the badge says that the addresses are our own"
        assert program.terminate() == 0
        assert program.output() == ""
    assert line.mints("fusebill") == before + 1
