"""Names from the world: shown as text, isolated, stored and exported without harm."""

import asyncio
import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from sso_desk.cli.output import plain
from sso_desk.desk.journal_export import ExportForm, line_of
from sso_desk.domain import Connection, Customer, Settings
from sso_desk.errors import ConnectionsUnreadable, CustomerNotFound
from sso_desk.expiry import SystemClock
from sso_desk.journal_records import JournalAction, JournalFilter, JournalRecord
from sso_desk.stores.connections import ConnectionFile
from sso_desk.stores.journal import Journal
from tests.ui import scenes as s
from tests.ui.stage import Stage

OUR_OWN_TIPS = ("", "Clear", "Look up now")
"""None, and those of the buttons in the lookup box, which Qt makes of their words."""

NAMES = {
    "empty": "",
    "blanks": "  \t ",
    "500 characters": "Maximiliana " * 42,
    "one word of 500": "W" * 500,
    "Arabic": "مريم بنت عبد الله الخطيب",
    "Hebrew": "נועה כהן-לוי",
    "Thai": "นางสาวสมศรี ตัวอย่างยาว",
    "Han and kana": "見本 花子(みほん はなこ)",
    "Devanagari": "श्रीमती उदाहरण देवी",
    "joined emoji": "👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈",
    "combining marks": "Z" + "\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307" * 20 + "algo",
    "override to the left": "gnp.\u202eexe.txt",
    "isolates left open": "a\u2066b\u2067c\u2068d",
    "embedding left open": "a\u202ab\u202bc",
    "zero width": "A\u200bn\u200cn\u200d\ufeff",
    "nothing to see": "\u200b\u2060\ufeff",
    "fillers": "\u3164\u2800\u115f",
    "NUL": "Ann\x00Sample",
    "control characters": "Ann\x07\x1b[31mSample\x1b[0m\x08\x7f\x9b31m",
    "line ends": "Ann\nSample\r\nEve\u2028\u2029\x85",
    "a lone surrogate": "Ann \ud800 Sample",
    "markup": "<img src=https://evil.example/x.png><b>Ann</b>",
    "a script": "<script>alert(1)</script>",
    "entities": "&lt;Ann&gt; &amp; Co",
    "a formula": "=cmd|' /C calc'!A1",
    "another formula": "@SUM(1+1)*cmd|' /C calc'!A0",
    "mnemonics": "A&nn && S&ample &",
    "places": "{name} {0} %s %(x)s %n ${HOME}",
    "quotes": 'O\'Brien "The" `Name` \\',
    "SQL": "'; DROP TABLE record; --",
    "TOML": '"""\n[[connection]]\nid = "evil"\n',
    "a path": "../../../etc/passwd",
}

STEERING = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
OURS = {"\u2066", "\u2068", "\u2069"}
"""Isolates: what the window itself puts around a name, in pairs."""


def texts_of(window: QWidget) -> Iterator[str]:
    """Everything that the window says: labels, buttons, tool tips, names for those who listen."""
    for part in [window, *window.findChildren(QWidget)]:
        yield part.accessibleName()
        yield part.accessibleDescription()
        yield part.windowTitle()
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        interface = QAccessible.queryAccessibleInterface(part)
        if interface is not None:
            yield interface.text(QAccessible.Text.Name)


def tool_tips_of(window: QWidget) -> Iterator[str]:
    for part in [window, *window.findChildren(QWidget)]:
        yield part.toolTip()


def harmless(text: str) -> bool:
    """No character that moves anything, and every isolate closed where it was opened."""
    depth = 0
    for char in text:
        if char in STEERING - OURS or unicodedata.category(char) == "Cs":
            return False
        if unicodedata.category(char) == "Cc" and char != "\n":
            return False
        depth += char in ("\u2066", "\u2068")
        depth -= char == "\u2069"
        if depth < 0:
            return False
    return depth == 0


def crowded(name: str) -> list[object]:
    """States in which the name is everywhere that a name can be."""
    who = Customer("40417", name, name, name, name, name, "", name)
    bare = Customer(name.strip() or "7", scope=name)
    found = s.answered("x", who, Customer("2", name), note=name)
    named = s.FUSEBILL.connection
    view = type(s.FUSEBILL)(
        Connection(named.id, named.vendor_id, name, named.environment),
        s.FUSEBILL.vendor,
        s.FUSEBILL.kind,
    )
    problem = s.trouble(CustomerNotFound(vendor_text=name))
    return [
        s.desk(lookup=found),
        s.desk(view, customer=who, lookup=found, reason=name, ticket=name),
        s.desk(customer=bare),
        s.desk(view, customer=who, links=(s.link(customer=who), s.link(customer=bare, ago=3))),
        s.desk(customer=who, problem=problem),
    ]


@pytest.mark.parametrize("kind", NAMES)
def test_the_window_shows_it_as_text_and_keeps_it_apart(stage: Stage, kind: str) -> None:
    name = NAMES[kind]
    for state in crowded(name):
        stage.show(state)  # type: ignore[arg-type]
        assert not stage.window.grab().isNull(), "and it is painted"
        for text in texts_of(stage.window):
            assert harmless(text), (kind, text)
        for tip in tool_tips_of(stage.window):
            assert tip in OUR_OWN_TIPS or tip.startswith("<p>"), tip
            assert "<img" not in tip
            assert "<script" not in tip
            assert "<b>Ann" not in tip
        for label in stage.window.findChildren(QLabel):
            if label.textFormat() is not Qt.TextFormat.PlainText:
                assert not re.search("<[a-zA-Z!/]", label.text())
        assert name.strip() == "" or name not in stage.window.windowTitle()


@pytest.mark.parametrize("kind", NAMES)
def test_the_journal_keeps_and_exports_it(tmp_path: Path, kind: str) -> None:
    name = NAMES[kind]
    record = JournalRecord(
        JournalAction.CREATED, "k", "c", name, "fusebill", "production", name, name, name, name
    )

    async def run() -> None:
        journal = Journal(tmp_path / "journal.sqlite", SystemClock())
        await journal.append(record)
        (entry,) = await journal.oldest(JournalFilter())
        if kind != "a lone surrogate":
            assert entry.record == record
            assert await journal.oldest(JournalFilter(customer=name)) == (entry,)
        verdict = await journal.verify((), lambda _done, _total: None)
        assert verdict.sound
        row = json.loads(line_of(entry, ExportForm.JSON_LINES))
        assert row["customer"] == entry.record.customer_id
        line = line_of(entry, ExportForm.CSV)
        (cells,) = csv.reader(io.StringIO(line, newline=""))
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells)
        await journal.aclose()

    asyncio.run(run())


@pytest.mark.parametrize("kind", [kind for kind in NAMES if kind != "a lone surrogate"])
def test_the_file_of_connections_keeps_it(tmp_path: Path, kind: str) -> None:
    name = NAMES[kind]
    connection = Connection(
        "c",
        "fusebill",
        name,
        "production",
        Settings({"ticket_example": name, "pages": (name, "x")}),
    )

    async def run() -> None:
        store = ConnectionFile(tmp_path / "connections.toml")
        await store.put(connection)
        assert await store.load() == (connection,)
        assert await store.recover() == ""
        store.close()

    asyncio.run(run())


def test_a_lone_surrogate_does_not_get_into_the_file(tmp_path: Path) -> None:
    async def run() -> None:
        store = ConnectionFile(tmp_path / "connections.toml")
        await store.put(Connection("c", "fusebill", "Sound", "production"))
        with pytest.raises(ConnectionsUnreadable, match="surrogates"):
            await store.put(Connection("d", "fusebill", "\ud800", "production"))
        assert [found.name for found in await store.load()] == ["Sound"]
        store.close()

    asyncio.run(run())


@pytest.mark.parametrize("kind", NAMES)
def test_a_terminal_is_not_moved_by_it(kind: str) -> None:
    printed = plain(NAMES[kind])
    assert printed.isprintable()
    assert not STEERING & set(printed)
    assert len(printed) == len(NAMES[kind])
    printed.encode("utf-8")
