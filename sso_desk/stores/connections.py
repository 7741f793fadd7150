"""The connections, in a TOML file without secrets that an administrator may read and edit.

A window and a command line may write in turn: each change reads the file first. What this version
does not know is kept. A copy of what was written last lies beside the file: it takes the file's place
when that is damaged, and the damaged one is put aside.
"""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from sso_desk.background import Background
from sso_desk.domain import Connection, Settings, SettingValue
from sso_desk.errors import ConnectionsUnreadable
from sso_desk.stores.files import read_text, write_whole

SCHEMA = 1
HEADER = "Connections of SSO Desk. No secrets are kept here."


class Damaged(ConnectionsUnreadable):
    """The file is there and is no longer what was written."""


class ConnectionFile:
    """The file of connections; every call runs on a thread of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = Background("connections")

    async def recover(self) -> str:
        """Put a damaged file aside, and the last good one in its place; what was wrong, or nothing.

        A file that cannot be reached, or of a newer version, is left alone: `load` says so.
        """
        return await self._thread.submit(self._recover)

    async def load(self) -> tuple[Connection, ...]:
        """All connections in the file's order; none where there is no file.

        Raises ConnectionsUnreadable.
        """
        return await self._thread.submit(lambda: _connections(self._read()))

    async def put(self, connection: Connection) -> None:
        """Add the connection, or replace the one of the same id. Raises ConnectionsUnreadable."""

        def replace(tables: AoT) -> None:
            new = _table(connection)
            for index, table in enumerate(tables):
                if table.get("id") == connection.id:
                    for key in new:
                        table[key] = new[key]
                    tables[index] = table
                    return
            tables.append(new)

        await self._thread.submit(lambda: self._change(replace))

    async def remove(self, connection_id: str) -> None:
        """Forget the connection, if it is there. Raises ConnectionsUnreadable."""

        def delete(tables: AoT) -> None:
            for index, table in enumerate(tables):
                if table.get("id") == connection_id:
                    del tables[index]
                    return

        await self._thread.submit(lambda: self._change(delete))

    async def clear(self) -> None:
        """Begin with an empty file, whatever is there."""
        await self._thread.submit(lambda: self._write(_empty()))

    def close(self) -> None:
        """Let go of the thread."""
        self._thread.close()

    def _recover(self) -> str:
        try:
            _connections(self._read())
        except Damaged as error:
            damaged = str(error)
        except ConnectionsUnreadable:
            return ""
        else:
            return ""
        try:
            self._path.replace(self._path.with_suffix(".unreadable.toml"))
            if self._copy.exists():
                write_whole(self._path, read_text(self._copy))
                _connections(self._read())
        except (OSError, ValueError, ConnectionsUnreadable) as error:
            return f"{damaged}; {error}"
        return damaged

    @property
    def _copy(self) -> Path:
        return self._path.with_suffix(".last.toml")

    def _read(self) -> tomlkit.TOMLDocument:
        try:
            text = read_text(self._path)
        except FileNotFoundError:
            return _empty()
        except OSError as error:
            raise ConnectionsUnreadable(_what(self._path, error)) from None
        except ValueError as error:  # too large, or no text
            raise Damaged(_what(self._path, error)) from None
        try:
            document = tomlkit.parse(text)
        except (TOMLKitError, RecursionError) as error:
            raise Damaged(_what(self._path, error)) from None
        if document.get("version", SCHEMA) != SCHEMA:
            raise ConnectionsUnreadable(f"{self._path}: written by a newer version of SSO Desk")
        return document

    def _change(self, change: Callable[[AoT], None]) -> None:
        document = self._read()
        tables = document.setdefault("connection", tomlkit.aot())
        if not isinstance(tables, AoT):
            raise ConnectionsUnreadable(f"{self._path}: 'connection' is not a list of tables")
        change(tables)
        self._write(document)

    def _write(self, document: tomlkit.TOMLDocument) -> None:
        try:
            for path in (self._path, self._copy):
                write_whole(path, tomlkit.dumps(document))
        except (OSError, UnicodeEncodeError) as error:
            raise ConnectionsUnreadable(_what(self._path, error)) from None


def _what(path: Path, error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{path}: {reason}"


def _empty() -> tomlkit.TOMLDocument:
    document = tomlkit.document()
    document.add(tomlkit.comment(HEADER))
    document.add("version", tomlkit.item(SCHEMA))
    return document


def _connections(document: tomlkit.TOMLDocument) -> tuple[Connection, ...]:
    tables = document.unwrap().get("connection", [])
    try:
        return tuple(_connection(table) for table in tables)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise Damaged("an entry lacks its id, vendor, name or environment") from None


def _connection(table: dict[str, Any]) -> Connection:
    return Connection(
        id=_text(table["id"]),
        vendor_id=_text(table["vendor"]),
        name=_text(table["name"]),
        environment=_text(table["environment"]),
        settings=Settings(
            MappingProxyType(
                {key: _value(value) for key, value in table.get("settings", {}).items()}
            )
        ),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _value(value: object) -> SettingValue:
    if isinstance(value, list):
        return tuple(_text(entry) for entry in value)
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value) if isinstance(value, int) else _text(value)


def _table(connection: Connection) -> Table:
    table = tomlkit.table()
    table["id"] = connection.id
    table["vendor"] = connection.vendor_id
    table["name"] = connection.name
    table["environment"] = connection.environment
    settings = tomlkit.table()
    for key, value in connection.settings.values.items():
        settings[key] = list(value) if isinstance(value, tuple) else value
    table["settings"] = settings
    return table
