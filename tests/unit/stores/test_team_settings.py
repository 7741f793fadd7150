"""A team's file of connections: read as it stands, or refused whole with the reason."""

from pathlib import Path

import pytest

from sso_desk.domain import Connection, Settings
from sso_desk.errors import TeamSettingsUnreadable
from sso_desk.stores import team_settings
from sso_desk.stores.team_settings import read_team_settings

EXAMPLE = Path(__file__).parents[3] / "packaging" / "team-settings.example.toml"

SOUND = """
version = 1
[[connection]]
id = "billing"
vendor = "fusebill"
name = " Billing "
environment = "production"
[connection.settings]
portal_url = "https://northwind.mybillsystem.com"
reason_required = true
reason_minimum = 10
extra_hosts = ["a.example.com", "b.example.com"]
"""


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "team.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_what_stands_there_is_read(tmp_path: Path) -> None:
    settings = Settings(
        {
            "portal_url": "https://northwind.mybillsystem.com",
            "reason_required": "on",
            "reason_minimum": "10",
            "extra_hosts": ("a.example.com", "b.example.com"),
        }
    )
    assert read_team_settings(written(tmp_path, SOUND)) == (
        Connection("billing", "fusebill", "Billing", "production", settings),
    )


def test_the_example_can_be_read() -> None:
    assert len(read_team_settings(EXAMPLE)) == 5


MANY = "version = 1\n" + "".join(
    f'[[connection]]\nid = "c{n}"\nvendor = "v"\nname = "n{n}"\nenvironment = "e"\n'
    for n in range(201)
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"\xff\xfe", team_settings.NOT_TOML),
        ("version = ", team_settings.NOT_TOML),
        ("x = " + "[" * 5000, team_settings.NOT_TOML),
        ("#" * (1024 * 1024 + 1), team_settings.NOT_TOML),
        ("", team_settings.ANOTHER_VERSION),
        (SOUND.replace("version = 1", "version = 2"), team_settings.ANOTHER_VERSION),
        ("version = 1", team_settings.NO_CONNECTIONS),
        ("version = 1\nconnection = []", team_settings.NO_CONNECTIONS),
        ("version = 1\nconnection = 'x'", team_settings.NO_CONNECTIONS),
        ("version = 1\nconnection = ['x']", team_settings.NOT_KNOWN),
        (MANY, team_settings.TOO_MANY),
        (SOUND.replace("version = 1", "version = 1\npolicy = 'x'"), team_settings.NOT_KNOWN),
        (SOUND.replace('vendor =', 'secret = "x"\nvendor ='), team_settings.NOT_KNOWN),
        (SOUND.replace('id = "billing"', ""), team_settings.NOT_SOUND),
        (SOUND.replace('"billing"', '"journal/billing"'), team_settings.NOT_SOUND),
        (SOUND.replace('"billing"', '"' + "b" * 65 + '"'), team_settings.NOT_SOUND),
        (SOUND.replace('"fusebill"', "7"), team_settings.NOT_SOUND),
        (SOUND.replace('" Billing "', '"  "'), team_settings.NOT_SOUND),
        (SOUND.replace('" Billing "', '"' + "b" * 121 + '"'), team_settings.NOT_SOUND),
        (SOUND.replace("[connection.settings]", "settings = 7\n[other]"), team_settings.NOT_KNOWN),
        (SOUND.partition("[connection.settings]")[0] + "settings = 7", team_settings.NOT_SOUND),
        (SOUND.replace("= 10", "= 1.5"), team_settings.NOT_SOUND),
        (SOUND.replace('"b.example.com"', "7"), team_settings.NOT_SOUND),
        (SOUND + "api_url = '" + "x" * 2001 + "'", team_settings.NOT_SOUND),
        (SOUND + SOUND.replace("version = 1", ""), team_settings.TWICE),
        (
            SOUND + SOUND.replace("version = 1", "").replace('"billing"', '"other"'),
            team_settings.TWICE,
        ),
    ],
)  # fmt: skip
def test_anything_else_refuses_the_file_whole(
    tmp_path: Path, text: str | bytes, reason: str
) -> None:
    with pytest.raises(TeamSettingsUnreadable) as refused:
        read_team_settings(written(tmp_path, text))
    assert refused.value.reason == reason


@pytest.mark.parametrize("what", ["missing", "a folder"])
def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path, what: str) -> None:
    with pytest.raises(TeamSettingsUnreadable) as refused:
        read_team_settings(tmp_path if what == "a folder" else tmp_path / "missing.toml")
    assert refused.value.reason == team_settings.CANNOT_BE_READ
