"""A team's file of connections: as in `connections.toml`, without secrets, handed round by an
administrator. Read strictly, for it comes from somebody else: whatever is not expected refuses it whole.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from sso_desk.domain import QT_TRANSLATE_NOOP, Connection, Settings, SettingValue
from sso_desk.errors import TeamSettingsUnreadable
from sso_desk.stores.files import read_text

VERSION = 1
MOST_CONNECTIONS = 200
LONGEST_NAME = 120
LONGEST_VALUE = 2000

CANNOT_BE_READ = QT_TRANSLATE_NOOP("errors", "It cannot be read: {what}.")
NOT_TOML = QT_TRANSLATE_NOOP("errors", "It is not a TOML file: {what}.")
ANOTHER_VERSION = QT_TRANSLATE_NOOP("errors", "It does not begin with version = 1.")
NO_CONNECTIONS = QT_TRANSLATE_NOOP("errors", "There is no connection in it.")
TOO_MANY = QT_TRANSLATE_NOOP("errors", "It has more than 200 connections.")
NOT_KNOWN = QT_TRANSLATE_NOOP("errors", "It has an entry that does not belong there: {entry}.")
NOT_SOUND = QT_TRANSLATE_NOOP("errors", "{entry} of connection number {number} is missing or odd.")
TWICE = QT_TRANSLATE_NOOP("errors", "Two of its connections have the same id or name: {name}.")

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_KEYS = ("id", "vendor", "name", "environment")


def read_team_settings(path: Path) -> tuple[Connection, ...]:
    """All connections of the file. Raises TeamSettingsUnreadable."""
    try:
        document = tomllib.loads(read_text(path))
    except OSError as error:
        raise TeamSettingsUnreadable(CANNOT_BE_READ, what=error.strerror or "?") from None
    except (ValueError, RecursionError) as error:
        raise TeamSettingsUnreadable(NOT_TOML, what=str(error).rstrip(".")) from None
    if document.get("version") != VERSION:
        raise TeamSettingsUnreadable(ANOTHER_VERSION)
    _nothing_else(document, ("version", "connection"))
    tables = document.get("connection")
    if not isinstance(tables, list) or not tables:
        raise TeamSettingsUnreadable(NO_CONNECTIONS)
    if len(tables) > MOST_CONNECTIONS:
        raise TeamSettingsUnreadable(TOO_MANY)
    connections = tuple(_connection(table, number) for number, table in enumerate(tables, 1))
    _each_once(connections)
    return connections


def _connection(table: object, number: int) -> Connection:
    if not isinstance(table, dict):
        raise TeamSettingsUnreadable(NOT_KNOWN, entry="connection")
    _nothing_else(table, (*_KEYS, "settings"))
    id_, vendor, name, environment = (_text(table, key, number) for key in _KEYS)
    if not _ID.fullmatch(id_):
        raise TeamSettingsUnreadable(NOT_SOUND, entry="id", number=str(number))
    settings = table.get("settings", {})
    if not isinstance(settings, dict):
        raise TeamSettingsUnreadable(NOT_SOUND, entry="settings", number=str(number))
    values = {key: _value(key, value, number) for key, value in settings.items()}
    return Connection(id_, vendor, name, environment, Settings(MappingProxyType(values)))


def _text(table: Mapping[str, object], key: str, number: int) -> str:
    text = table.get(key)
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST_NAME:
        raise TeamSettingsUnreadable(NOT_SOUND, entry=key, number=str(number))
    return text.strip()


def _value(key: str, value: object, number: int) -> SettingValue:
    """A setting, written as in `connections.toml`: text, a list of texts, a switch, a whole number."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, int):
        return str(value)
    texts = [_short(entry, key, number) for entry in _entries(value)]
    return tuple(texts) if isinstance(value, list) else texts[0]


def _entries(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _short(entry: object, key: str, number: int) -> str:
    if not isinstance(entry, str) or len(entry) > LONGEST_VALUE:
        raise TeamSettingsUnreadable(NOT_SOUND, entry=key, number=str(number))
    return entry


def _nothing_else(table: Mapping[str, object], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            raise TeamSettingsUnreadable(NOT_KNOWN, entry=key)


def _each_once(connections: tuple[Connection, ...]) -> None:
    ids: set[str] = set()
    names: set[str] = set()
    for connection in connections:
        name = connection.name.casefold()
        if connection.id in ids or name in names:
            raise TeamSettingsUnreadable(TWICE, name=connection.name)
        ids.add(connection.id)
        names.add(name)
