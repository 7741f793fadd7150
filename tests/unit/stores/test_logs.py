"""The log: JSON lines without living secrets."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from sso_desk.domain import Secret
from sso_desk.stores.logs import start_log

TEXT = "synthetic-secret-0042"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    handler = start_log(tmp_path / "logs")
    yield tmp_path / "logs" / "sso-desk.log"
    root.removeHandler(handler)
    root.setLevel(level)
    handler.close()


def test_a_line_is_json_and_holds_no_secret_and_no_control_character(log: Path) -> None:
    secret = Secret(TEXT)
    logging.getLogger("x").warning("key %s\x1b[31m\n", TEXT)
    try:
        raise ValueError(TEXT)
    except ValueError:
        logging.getLogger("x").exception("failed")
    text = log.read_text()
    first, second = map(json.loads, text.splitlines())
    assert first["message"] == "key •••\x1b[31m\n"
    assert "\x1b" not in text
    assert TEXT not in text
    assert "ValueError" in second["traceback"]
    assert log.stat().st_mode & 0o777 == 0o600
    assert secret


def test_the_network_libraries_stay_silent(log: Path) -> None:
    logging.getLogger("httpx").info("GET https://x.example/?token=1")
    logging.getLogger("httpcore.http11").error("x")
    assert log.read_text() == ""
