"""The real command line imports a team's file of connections, with a real Secret Service."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.desktop import ROOT

pytestmark = [
    pytest.mark.keyring,
    pytest.mark.skipif(
        not os.environ.get("SSO_DESK_TEST_KEYRING"), reason="needs a Secret Service of its own"
    ),
]

TEAM = """
version = 1
[[connection]]
id = "team-billing"
vendor = "fusebill"
name = "Team billing"
environment = "production"
[connection.settings]
portal_url = "https://northwind.mybillsystem.com"
"""
KEY = "synthetic-fusebill-key-0001"
OTHERS_KEY = "an-invented-key-of-somebody-else"


def run(home: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sso_desk", "connections", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        env={**os.environ, "SSO_DESK_HOME": str(home / "desk")},
        cwd=ROOT,
        check=False,
        timeout=60,
    )


def test_a_team_file_is_shown_imported_and_never_leads_elsewhere_silently(tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    file.write_text(TEAM)
    shown = run(tmp_path, "import", str(file), "--dry-run")
    assert shown.stdout.splitlines() == [
        "Team billing  (Fusebill (Stax Bill), production)  new",
        "  Portal address: https://northwind.mybillsystem.com  address!",
    ]
    assert run(tmp_path, "list").stdout == "", "nothing was changed"

    imported = run(tmp_path, "import", str(file))
    assert imported.returncode == 0, imported.stderr
    assert "Enter its secrets: sso-desk connections replace 'Team billing'" in imported.stdout
    replaced = run(
        tmp_path, "replace", "Team billing", "--secret", "api_key", "--unchecked", typed=f"{KEY}\n"
    )
    assert replaced.returncode == 0, replaced.stderr
    again = run(tmp_path, "import", str(file))
    assert (again.returncode, again.stdout.split()[-1]) == (0, "unchanged")

    file.write_text(TEAM.replace("northwind", "southwind"))
    left_out = run(tmp_path, "import", str(file))
    assert left_out.returncode == 1
    assert "is left out" in left_out.stderr
    assert "northwind" in run(tmp_path, "list", "--json").stdout
    moved = run(tmp_path, "import", str(file), "--addresses")
    assert moved.returncode == 0, moved.stderr
    assert "southwind" in run(tmp_path, "list", "--json").stdout
    tested = run(tmp_path, "test", "Team billing")
    assert tested.returncode == 2, "its key is gone and has to be entered anew"
    assert run(tmp_path, "remove", "Team billing").returncode == 0


def test_a_file_with_a_secret_in_it_is_refused_without_repeating_it(tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    file.write_text(f'{TEAM}api_key = "{OTHERS_KEY}"\n')
    refused = run(tmp_path, "import", str(file))
    assert refused.returncode == 1
    assert "secrets must not lie in a file" in refused.stderr
    assert OTHERS_KEY not in refused.stdout + refused.stderr
    assert run(tmp_path, "list").stdout == ""
