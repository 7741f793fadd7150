"""The logbook: fingerprints, what the keyring remembers, and what happens where it does not."""

import asyncio
import json

from sso_desk.desk.logbook import KEY_NAME, fingerprint
from sso_desk.desk.state import NoticeKind
from sso_desk.domain import LinkRequest, Secret
from sso_desk.errors import JournalIncomplete, KeyringUnusable
from sso_desk.journal_records import JournalAction, JournalHead, JournalRecord
from tests.fakes import LINK, settle
from tests.unit.desk.bench import ANN, Bench, story

HEADS = "journal memory"


async def a_link(bench: Bench) -> None:
    bench.desk.choose_customer(ANN)
    bench.desk.create_link()
    await settle()


def test_a_link_is_journalled_under_its_fingerprint_and_found_by_it() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await a_link(bench)
        bench.desk.use.copy(bench.state.links[0].id)
        await settle()
        key = Secret(bench.keyring.notes[KEY_NAME])
        links = [record.link for record in bench.journal.records]
        assert links == ["", fingerprint(Secret(LINK), key), fingerprint(Secret(LINK), key)]
        assert len(links[1]) == 64
        assert await bench.desk.audit.fingerprint(Secret(LINK)) == links[1]
        assert fingerprint(Secret(LINK), Secret("another")) != links[1]

    story(told)


def test_the_keyring_remembers_outcomes_and_never_an_intent() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        gate = asyncio.Event()

        async def slow(_request: object) -> None:
            await gate.wait()
            raise KeyringUnusable("not a vendor's error, but an end")

        bench.behaviour.mint = [slow]  # type: ignore[list-item]
        await a_link(bench)
        assert bench.journal.actions == [JournalAction.INTENT]
        assert HEADS not in bench.keyring.notes
        gate.set()
        await settle()
        assert json.loads(bench.keyring.notes[HEADS]) == [["memory", 2, "0"]]

    story(told)


def test_the_end_is_remembered_at_the_close_too() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.keyring.gate = asyncio.Event()
        bench.keyring.gate.set()
        await a_link(bench)
        bench.keyring.trouble = KeyringUnusable("for a while")
        bench.desk.use.copy(bench.state.links[0].id)
        await settle()
        bench.keyring.trouble = None
        bench.desk.discard_link(bench.state.links[0].id)
        await bench.desk.aclose()
        assert json.loads(bench.keyring.notes[HEADS]) == [["memory", 4, "0"]]

    story(told)


def test_a_silent_keyring_holds_up_neither_a_link_nor_the_end() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await bench.desk._lines.line(bench.view.connection)
        bench.keyring.gate = asyncio.Event()
        loop = asyncio.get_running_loop()
        started = loop.time()
        card = await bench.desk.calls.mint(bench.view, LinkRequest("home", ANN))
        assert card.usable
        assert loop.time() - started < 2.5
        assert [record.link for record in bench.journal.records] == ["", ""]
        await bench.desk.aclose()
        assert loop.time() - started < 4.5

    story(told)


def test_what_another_process_remembered_later_is_kept() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.notes[HEADS] = json.dumps([["memory", 100, "later"]])
        await bench.begin()
        await a_link(bench)
        assert json.loads(bench.keyring.notes[HEADS]) == [["memory", 100, "later"]]

    story(told)


def test_a_journal_that_was_tampered_with_does_not_clean_its_traces() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.notes[HEADS] = json.dumps([["memory", 1, "as it was"]])
        bench.journal.changed = True
        await bench.begin()
        await a_link(bench)
        assert json.loads(bench.keyring.notes[HEADS]) == [["memory", 1, "as it was"]]

    story(told)


def test_a_journal_in_anothers_place_is_remembered_beside_it() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.notes[HEADS] = json.dumps([["an earlier one", 9, "x"]])
        await bench.begin()
        await a_link(bench)
        heads = json.loads(bench.keyring.notes[HEADS])
        assert heads == [["an earlier one", 9, "x"], ["memory", 2, "0"]]

    story(told)


def test_a_damaged_note_counts_as_nothing_remembered() -> None:
    async def told(bench: Bench) -> None:
        for damaged in ("{", '"text"', '[["memory"]]', "[[1, 2, 3, 4]]", "[[null, null, null]]"):
            bench.keyring.notes[HEADS] = damaged
            assert await bench.desk._logbook.heads() == ()

    story(told)


def test_an_outcome_that_cannot_be_written_hides_neither_link_nor_reason() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        append = bench.journal.append

        def fills_up(record: JournalRecord) -> "asyncio.Future[JournalHead]":
            future = append(record)
            bench.journal.full = True
            return future

        bench.journal.append = fills_up  # type: ignore[method-assign]
        await a_link(bench)
        assert bench.state.links[0].usable
        assert isinstance(bench.state.problem and bench.state.problem.error, JournalIncomplete)

    story(told)


def test_what_a_killed_run_left_open_is_said() -> None:
    async def told(bench: Bench) -> None:
        bench.journal.left_open = 2
        await bench.begin()
        assert bench.state.notice is not None
        assert (bench.state.notice.kind, bench.state.notice.detail) == (
            NoticeKind.UNKNOWN_FROM_BEFORE,
            "2",
        )

    story(told)


def test_a_cancelled_intent_was_not_sent() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        held: list[asyncio.Future[JournalHead]] = []
        append = bench.journal.append

        def slow_disk(record: JournalRecord) -> "asyncio.Future[JournalHead]":
            append(record)
            held.append(asyncio.get_running_loop().create_future())
            return held[-1]

        bench.journal.append = slow_disk  # type: ignore[method-assign]
        await a_link(bench)
        bench.desk.cancel_mint()
        await settle()
        assert bench.journal.actions == [JournalAction.INTENT, JournalAction.NOT_SENT]
        assert bench.behaviour.minted == []
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.CANCELLED_BEFORE_SENDING
        for future in held:
            future.cancel()

    story(told)


def test_what_is_being_remembered_while_the_journal_is_erased_is_not_remembered() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await a_link(bench)
        bench.keyring.gate = asyncio.Event()
        bench.desk.use.copy(bench.state.links[0].id)
        await settle()
        erasing = asyncio.ensure_future(bench.desk._logbook.forget())
        await settle()
        bench.keyring.gate.set()
        await erasing
        await settle()
        assert bench.keyring.notes == {}

    story(told)
