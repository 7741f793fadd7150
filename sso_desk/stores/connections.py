"""The connections, in a TOML file without secrets that an administrator may read and edit.

A window and a command line may write in turn: each change reads the file first. What this version
does not know is kept. A copy of what was written last lies beside the file. Where that is damaged,
empty or gone, the copy takes its place, and what was there is put aside; until that is done, nothing
is read from the file and nothing is written to it.
"""

import contextlib
import os
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomlkit
from tomlkit.items import AoT, Table

from sso_desk.background import Background
from sso_desk.domain import Connection, Settings, SettingValue
from sso_desk.errors import ConnectionsUnreadable
from sso_desk.stores.files import put_aside, read_text, write_whole

SCHEMA = 1
HEADER = "Connections of SSO Desk. No secrets are kept here."


class Damaged(ConnectionsUnreadable):
    """The file is no longer what was written."""


class ConnectionFile:
    """The file of connections; every call runs on a thread of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = Background("connections")

    async def recover(self) -> str:
        """Put a damaged file aside, and the last good one in its place; what was wrong, or nothing.

        A file that cannot be reached, or of a newer version, is left alone: `load` says so. If the copy
        cannot be put in place, all stays as it was.
        """
        return await self._thread.submit(self._recover)

    async def load(self) -> tuple[Connection, ...]:
        """All connections in the file's order; none where there is no file.

        Raises ConnectionsUnreadable.
        """
        return await self._thread.submit(lambda: _connections(_parsed(self._path, self._read())))

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
            text = self._read()
            _connections(_parsed(self._path, text))
        except Damaged as error:
            return self._go_back(str(error))
        except ConnectionsUnreadable:
            return ""
        if text and not self._last_good():
            self._remember(text)
        return ""

    def _go_back(self, damaged: str) -> str:
        """From the damaged file to the copy."""
        try:
            last_good = self._last_good()
            aside = put_aside(self._path) if os.path.lexists(self._path) else None
            try:
                if last_good:
                    write_whole(self._path, last_good)
                elif self._copy.exists():
                    put_aside(self._copy)
                    damaged += "; its copy cannot be read either"
            except OSError:
                if aside is not None:
                    aside.replace(self._path)
                raise
        except OSError as error:
            return f"{damaged}; {error}"
        return damaged

    def _last_good(self) -> str:
        """The copy's text, if it is one that can be read."""
        try:
            text = read_text(self._copy)
            _connections(_parsed(self._copy, text))
        except (OSError, ValueError, ConnectionsUnreadable):
            return ""
        return text

    def _remember(self, text: str) -> None:
        """Have `text` as the last good one. That it cannot be written harms nothing that is there."""
        with contextlib.suppress(OSError):
            write_whole(self._copy, text)

    @property
    def _copy(self) -> Path:
        return self._path.with_suffix(".last.toml")

    def _read(self) -> str:
        """The file's text; empty where there has never been one."""
        try:
            text = read_text(self._path)
        except FileNotFoundError:
            text = ""
        except OSError as error:
            raise ConnectionsUnreadable(_what(self._path, error)) from None
        except ValueError as error:  # too large, or no text
            raise Damaged(_what(self._path, error)) from None
        if not text.strip() and self._copy.exists():
            raise Damaged(f"{self._path}: the file is empty or gone")
        return text

    def _change(self, change: Callable[[AoT], None]) -> None:
        text = self._read()
        _connections(_parsed(self._path, text))
        document = tomlkit.parse(text) if text.strip() else _empty()
        tables = document.setdefault("connection", tomlkit.aot())
        if not isinstance(tables, AoT):
            raise ConnectionsUnreadable(f"{self._path}: 'connection' is not a list of tables")
        change(tables)
        self._write(document)

    def _write(self, document: tomlkit.TOMLDocument) -> None:
        text = tomlkit.dumps(document)
        try:
            write_whole(self._path, text)
        except (OSError, UnicodeEncodeError) as error:
            raise ConnectionsUnreadable(_what(self._path, error)) from None
        self._remember(text)


def _what(path: Path, error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{path}: {reason}"


def _empty() -> tomlkit.TOMLDocument:
    document = tomlkit.document()
    document.add(tomlkit.comment(HEADER))
    document.add("version", tomlkit.item(SCHEMA))
    return document


def _parsed(path: Path, text: str) -> Mapping[str, Any]:
    """The file's entries, in plain Python. Raises ConnectionsUnreadable."""
    try:
        entries = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Damaged(_what(path, error)) from None
    if entries.get("version", SCHEMA) != SCHEMA:
        raise ConnectionsUnreadable(f"{path}: written by a newer version of SSO Desk")
    return entries


def _connections(entries: Mapping[str, Any]) -> tuple[Connection, ...]:
    tables = entries.get("connection", [])
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
