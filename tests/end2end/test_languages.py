"""The real program in the language that its settings name, on practice vendors too."""

from pathlib import Path

import pytest

from tests.end2end.desktop import Program

pytestmark = [pytest.mark.window, pytest.mark.slow]


def test_the_language_of_the_settings_is_spoken_from_the_first_text_on(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('language = "de"\n')
    with Program(tmp_path, {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}) as program:
        program.wait_for("text", "Kunden suchen")
        program.wait_for("label", "Hier erscheinen die Links")
        assert program.find("label", "Links you create appear here.") is None
        assert program.terminate() == 0
        assert program.output() == ""


def test_without_a_choice_the_systems_language_is_spoken(tmp_path: Path) -> None:
    with Program(tmp_path, {"LC_ALL": "C.UTF-8", "LANGUAGE": "pl:fr"}) as program:
        program.wait_for("label", "Les liens que vous créez apparaissent ici.")
        assert program.terminate() == 0
