"""A link that may have been made: the same story in desk, journal and window, at every vendor.

Real practice vendors, each in turn cut off or answering with a fault of its own in the middle of a
mint; the real desk, adapters, network and journal; and the real window drawing what comes of it.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import pytest

from sso_desk import compose, messages
from sso_desk.desk.desk import Desk
from sso_desk.desk.state import ConnectionView, DeskState
from sso_desk.domain import Condition, Connection, Customer, LinkRequest, Secret, Settings
from sso_desk.errors import VendorError, VendorUnreachable
from sso_desk.expiry import SystemClock
from sso_desk.journal_records import JournalAction, JournalFilter
from sso_desk.stores.export import write_file
from sso_desk.stores.journal import Journal
from sso_desk.vendors import adapters
from tests.end2end.desktop import ROOT, until
from tests.fakes import (
    FakeBrowser,
    FakeClipboard,
    FakeKeyring,
    MemoryConnections,
    MemoryDirectory,
    MemoryPeople,
    MemoryRules,
    no_team,
    nothing_erased,
)
from tests.ui.stage import Stage, labels

VENDORS = ("assuresign", "bluesnap", "fusebill", "luminate", "redtail")
TROUBLES: Mapping[str, Mapping[str, object]] = {
    "the reply is cut": {"cut": True},
    "a fault at the vendor": {"status": 500},
    "a gateway that lost it": {"status": 502},
    "a gateway that waited too long": {"status": 504},
    "a success that nobody can read": {"status": 200, "body": "<html>done</html>"},
    "a success without a word": {"status": 204},
}


class Practice:
    """The practice vendors in a process of their own."""

    def __init__(self, folder: Path) -> None:
        ports = folder / "ports.json"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "sso_desk", "practice", "--ports-file", str(ports)],
            stdout=subprocess.DEVNULL,
            cwd=ROOT,
        )
        until(ports.exists, "the practice vendors")
        self._ports: dict[str, Any] = json.loads(ports.read_text())
        ports.unlink()

    def vendor(self, vendor_id: str) -> Mapping[str, Any]:
        entry: Mapping[str, Any] = self._ports["vendors"][vendor_id]
        return entry

    def misbehave(self, vendor_id: str, trouble: Mapping[str, object]) -> None:
        behaviour = {"vendor": vendor_id, "call": "mint", **trouble}
        httpx.put(
            f"{self._ports['record']}behaviour", headers={"X-Practice": "yes"}, json=behaviour
        ).raise_for_status()

    def close(self) -> None:
        self._process.terminate()
        assert self._process.wait(5) == 0


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    practice = Practice(tmp_path_factory.mktemp("practice"))
    yield practice
    practice.close()


@dataclass
class Counted:
    """Opens real connections, and counts the mints whose first byte may have left."""

    mints: int = 0

    def connect(self, connection: Connection, credentials: Any, told: Callable[[], None]) -> Any:
        def sent() -> None:
            self.mints += 1
            told()

        return compose.connector(SystemClock())(connection, credentials, sent)


def on_a_desk(
    practice: Practice,
    vendor_id: str,
    folder: Path,
    story: Callable[[Desk, Counted], Awaitable[None]],
) -> list[JournalAction]:
    """Tell a story on a desk with one connection; what the journal says afterwards."""
    entry = practice.vendor(vendor_id)
    settings = {k: tuple(v) if isinstance(v, list) else v for k, v in entry["settings"].items()}
    connection = Connection("c", vendor_id, "Mine", "custom", Settings(MappingProxyType(settings)))
    keyring = FakeKeyring()
    keyring.records["c"] = {key: Secret(text) for key, text in entry["secrets"].items()}

    async def run() -> list[JournalAction]:
        counted = Counted()
        desk = Desk(
            catalogue=adapters(),
            connections=MemoryConnections(connection),
            credentials=keyring,
            journal=Journal(folder / "journal.sqlite", SystemClock()),
            directory=MemoryDirectory(),
            people=MemoryPeople(),
            connect=counted.connect,
            clock=SystemClock(),
            browser=FakeBrowser(),
            clipboard=FakeClipboard(),
            rules=MemoryRules(),
            erase_files=nothing_erased,
            write_file=write_file,
            read_team_settings=no_team,
        )
        await desk.start()
        try:
            await story(desk, counted)
        finally:
            await desk.aclose()
        journal = Journal(folder / "journal.sqlite", SystemClock())
        entries = await journal.oldest(JournalFilter())
        await journal.aclose()
        return [one.record.action for one in entries]

    return asyncio.run(run())


def request_for(practice: Practice, vendor_id: str, destination: str) -> LinkRequest:
    hints = MappingProxyType(dict(practice.vendor(vendor_id)["hints"]))
    customer = None if vendor_id == "assuresign" else Customer("1000003")
    return LinkRequest(destination, customer, hints)


async def a_mint(practice: Practice, desk: Desk) -> ConnectionView:
    view = desk.state.connections[0]
    vendor_id = view.vendor.id
    customer = None if vendor_id == "assuresign" else Customer("1000003")
    destination = await desk.calls.default_destination(view, customer)
    await desk.calls.mint(view, request_for(practice, vendor_id, destination))
    return view


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("vendor_id", VENDORS)
def test_a_mint_with_an_unknown_outcome_is_sent_once_and_said_in_the_vendors_words(
    practice: Practice, tmp_path: Path, vendor_id: str, trouble: str
) -> None:
    states: list[DeskState] = []

    async def story(desk: Desk, counted: Counted) -> None:
        practice.misbehave(vendor_id, TROUBLES[trouble])
        with pytest.raises(VendorError) as caught:
            await a_mint(practice, desk)
        states.append(desk.state)
        vendor = desk.state.connections[0].vendor
        assert caught.value.outcome_unknown
        assert counted.mints == 1
        said = str(messages.describe(caught.value, vendor))
        assert vendor.texts.outcome_unknown in said
        assert messages.describe(caught.value, vendor).action is messages.Action.CREATE_AGAIN

    actions = on_a_desk(practice, vendor_id, tmp_path, story)
    assert actions == [JournalAction.INTENT, JournalAction.UNKNOWN]
    (card,) = states[0].links
    assert card.condition is Condition.OUTCOME_UNKNOWN
    assert card.link is None


@pytest.mark.parametrize("vendor_id", VENDORS)
def test_create_again_asks_exactly_once_more_and_takes_the_cards_place(
    practice: Practice, tmp_path: Path, vendor_id: str
) -> None:
    async def story(desk: Desk, counted: Counted) -> None:
        practice.misbehave(vendor_id, {"cut": True})
        with pytest.raises(VendorUnreachable):
            await a_mint(practice, desk)
        desk.create_again(desk.state.links[0].id)
        async with asyncio.timeout(20):
            while desk.state.minting:
                await asyncio.sleep(0.005)
        assert counted.mints == 2
        (card,) = desk.state.links
        assert card.condition is Condition.LIVE

    actions = on_a_desk(practice, vendor_id, tmp_path, story)
    assert actions == [
        JournalAction.INTENT,
        JournalAction.UNKNOWN,
        JournalAction.INTENT,
        JournalAction.CREATED,
    ]


@pytest.mark.parametrize("vendor_id", VENDORS)
def test_cancelling_after_sending_is_an_unknown_outcome(
    practice: Practice, tmp_path: Path, vendor_id: str
) -> None:
    async def story(desk: Desk, counted: Counted) -> None:
        view = desk.state.connections[0]
        desk.choose_connection(view.connection.id)
        async with asyncio.timeout(20):
            while not desk.state.destinations:
                await asyncio.sleep(0.005)
            practice.misbehave(vendor_id, {"delay_seconds": 5})
            if vendor_id != "assuresign":
                desk.choose_customer(Customer("1000003"))
            for key, text in practice.vendor(vendor_id)["hints"].items():
                desk.set_input(key, text)
            desk.create_link()
            while not counted.mints:
                await asyncio.sleep(0.005)
            desk.cancel_mint()
            while desk.state.minting:
                await asyncio.sleep(0.005)
        assert desk.state.links[0].condition is Condition.OUTCOME_UNKNOWN
        assert desk.state.notice is None

    actions = on_a_desk(practice, vendor_id, tmp_path, story)
    assert actions == [JournalAction.INTENT, JournalAction.UNKNOWN]


@pytest.mark.parametrize("vendor_id", VENDORS)
def test_the_window_says_what_may_have_happened_and_offers_one_thing_to_do(
    practice: Practice, tmp_path: Path, stage: Stage, vendor_id: str
) -> None:
    states: list[DeskState] = []

    async def story(desk: Desk, counted: Counted) -> None:
        practice.misbehave(vendor_id, {"cut": True})
        with pytest.raises(VendorUnreachable):
            await a_mint(practice, desk)
        states.append(desk.state)
        assert counted.mints == 1

    on_a_desk(practice, vendor_id, tmp_path, story)
    stage.show(states[0])
    link = states[0].links[0]
    card = stage.place.links.card(link.id)
    assert card is not None
    assert card.time.text() == "Outcome unknown"
    assert link.vendor.texts.outcome_unknown in labels(card)
    assert card.again.isVisible()
    assert not card.copy.isVisible()
    assert not card.open.isVisible()
    card.again.click()
    assert stage.desk.wishes[-1] == ("create_again", link.id)
