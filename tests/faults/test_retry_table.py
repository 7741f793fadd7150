"""What is repeated and what is not, row by row (`reliability.md`, 1), over all five vendors.

The real desk speaks through the real transport to a vendor that counts. Pauses pass at once and are
noted. What a vendor's own sheet says of a status stands in `tests/contract`.
"""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

import pytest
import trustme

from sso_desk.desk.state import Busy
from sso_desk.domain import Condition, Page, SettingValue
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    DeskError,
    NotPermitted,
    VendorBusy,
    VendorUnreachable,
)
from sso_desk.journal_records import JournalAction
from sso_desk.messages import outcome_is_unknown
from sso_desk.vendors import adapters
from sso_desk.vendors import transport as transport_module
from sso_desk.vendors.base import ProxySettings
from sso_desk.vendors.retry import JITTER, READ_PAUSES
from tests.contract.replay import (
    CUTS,
    HTML_PAGE,
    SILENCE,
    Answer,
    Exchange,
    ReplayVendor,
    says_html,
    says_json,
    says_nothing,
    says_xml,
)
from tests.contract.sheet_assuresign import AUTH
from tests.contract.sheets import Sheet, sheet_of
from tests.faults.loopback import answering, serving
from tests.faults.proxies import answering_connect, asks_for_password
from tests.faults.real_desk import RealDesk, until

VENDORS = sorted(adapters())
HURRY = 0.15
"""Seconds of silence that are borne where nothing will come."""


@pytest.fixture(scope="module")
def replay() -> Iterator[ReplayVendor]:
    with ReplayVendor("api", "account") as server:
        yield server


@pytest.fixture(params=VENDORS)
def sheet(request: pytest.FixtureRequest) -> Sheet:
    """Each vendor's fact sheet in turn."""
    assert isinstance(request.param, str)
    return sheet_of(request.param)


@dataclass
class Told:
    """What came of one wish: its answer or error, and the bench it was told on."""

    answer: object
    bench: RealDesk
    calls: int = 0
    mints: int = 0


async def _wish(bench: RealDesk, sheet: Sheet, *, mint: bool) -> object:
    try:
        if mint:
            return await bench.desk.calls.mint(bench.view, sheet.mint.request)
        return await bench.desk.calls.find(bench.view, sheet.search.query)
    except DeskError as error:
        return error


def told(
    sheet: Sheet,
    replay: ReplayVendor,
    *answers: Answer,
    mint: bool = False,
    script: tuple[Exchange, ...] | None = None,
) -> Told:
    """One lookup or mint against a vendor that gives those answers; the last one stays."""
    before = sheet.mint.before if mint else sheet.search.before
    replay.forget()
    if script is None:
        replay.expects(*before, *(Exchange(None, answer) for answer in answers[:-1]))
        replay.otherwise(answers[-1])
    else:
        replay.expects(*script)
    silent = SILENCE in answers

    async def run() -> Told:
        patience = HURRY if silent else 20
        bench = RealDesk(sheet, sheet.settings(replay), patience=patience)
        await bench.desk.start()
        found = Told(await _wish(bench, sheet, mint=mint), bench)
        await bench.desk.aclose()
        return found

    found = asyncio.run(run())
    arrived = replay.arrived(len(before) + 1)
    found.calls = len(arrived) - len(before)
    target = sheet.mint.sent.target
    found.mints = sum(mint and request.target == target for request in arrived)
    replay.forget()
    return found


def good(sheet: Sheet, *, mint: bool = False) -> Answer:
    return sheet.mint.answer if mint else sheet.search.answer


def paused_as_promised(lengths: list[float]) -> bool:
    """Half a second, then two, each a little longer but never shorter."""
    return len(lengths) == 2 and all(
        pause <= length <= pause * (1 + JITTER)
        for pause, length in zip(READ_PAUSES, lengths, strict=True)
    )


# --- never sent --------------------------------------------------------------------------------


def moved(sheet: Sheet, replay: ReplayVendor, origin: str) -> dict[str, SettingValue]:
    """The sample's settings with the vendor's addresses elsewhere."""
    found: dict[str, SettingValue] = {}
    for key, value in sheet.settings(replay).items():
        if isinstance(value, str):
            value = value.replace(replay.origin("api"), origin)  # noqa: PLW2901
            value = value.replace(replay.origin("account"), origin)  # noqa: PLW2901
        found[key] = value
    return found


async def _both_wishes(bench: RealDesk, sheet: Sheet) -> tuple[object, list[float], object]:
    """A lookup, its pauses, and then a mint."""
    await bench.desk.start()
    lookup = await _wish(bench, sheet, mint=False)
    pauses = bench.sleep.lengths[:]
    mint = await _wish(bench, sheet, mint=True)
    await bench.desk.aclose()
    return lookup, pauses, mint


def never_sent(error: object, cause: Cause) -> bool:
    return (
        isinstance(error, VendorUnreachable)
        and error.cause is cause
        and not error.sent
        and not error.outcome_unknown
    )


@pytest.mark.parametrize(
    ("origin", "cause"),
    [
        ("https://nobody.invalid", Cause.NAME),
        ("http://127.0.0.1:9", Cause.REFUSED),
    ],
    ids=["name", "refused"],
)
def test_what_never_left_is_tried_twice_more_and_a_mint_once_more(
    sheet: Sheet, replay: ReplayVendor, origin: str, cause: Cause
) -> None:
    bench = RealDesk(sheet, moved(sheet, replay, origin))
    lookup, pauses, mint = asyncio.run(_both_wishes(bench, sheet))
    assert never_sent(lookup, cause)
    assert never_sent(mint, cause)
    assert paused_as_promised(pauses)
    assert len(bench.sleep.lengths) == len(pauses) + 1
    assert bench.outcomes == [JournalAction.NOT_SENT]
    assert bench.desk.state.links == ()


@pytest.mark.parametrize(
    "refusal",
    [
        b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
        asks_for_password(),
        b"",
    ],
    ids=["403", "407", "cut"],
)
def test_a_proxy_that_refuses_is_asked_twice_more_and_for_a_mint_once_more(
    sheet: Sheet, replay: ReplayVendor, refusal: bytes
) -> None:
    async def run() -> None:
        async with serving(answering_connect(refusal)) as proxy:
            settings = moved(sheet, replay, "https://api.vendor.example")
            bench = RealDesk(sheet, settings, proxy=ProxySettings(proxy.address))
            lookup, _, mint = await _both_wishes(bench, sheet)
            assert never_sent(lookup, Cause.PROXY)
            assert never_sent(mint, Cause.PROXY)
            assert len(proxy.requests) == 3 + 2
            assert bench.outcomes == [JournalAction.NOT_SENT]

    asyncio.run(run())


def test_a_connection_that_is_not_made_in_time_is_tried_again(
    sheet: Sheet, replay: ReplayVendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vendor accepts, and never answers TLS."""
    monkeypatch.setattr(transport_module, "CONNECT_SECONDS", 0.1)

    async def run() -> None:
        greeted = 0

        async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal greeted
            greeted += 1
            while await reader.read(65536):
                pass

        async with serving(deaf) as vendor:
            settings = moved(sheet, replay, vendor.address.replace("http:", "https:"))
            bench = RealDesk(sheet, settings)
            lookup, _, mint = await _both_wishes(bench, sheet)
        assert never_sent(lookup, Cause.CONNECT_TIMEOUT)
        assert never_sent(mint, Cause.CONNECT_TIMEOUT)
        assert greeted == 3 + 2

    asyncio.run(run())


def test_a_certificate_that_is_not_trusted_is_never_tried_again(
    sheet: Sheet, replay: ReplayVendor
) -> None:
    async def run() -> None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trustme.CA().issue_cert("localhost").configure_cert(tls)
        async with serving(answering(b""), tls) as vendor:
            bench = RealDesk(sheet, moved(sheet, replay, vendor.address))
            lookup, pauses, mint = await _both_wishes(bench, sheet)
        assert never_sent(lookup, Cause.CERTIFICATE_UNTRUSTED)
        assert never_sent(mint, Cause.CERTIFICATE_UNTRUSTED)
        assert pauses == bench.sleep.lengths == []
        assert bench.outcomes == [JournalAction.NOT_SENT]

    asyncio.run(run())


# --- perhaps sent ------------------------------------------------------------------------------

PERHAPS = {
    "silence": SILENCE,
    **{cut.manner.value: cut for cut in CUTS},
    **{str(status): says_nothing(status) for status in (500, 502, 503, 504, 520)},
    "503 with a page": says_html(HTML_PAGE, 503),
}


@pytest.mark.parametrize("case", PERHAPS)
def test_what_was_perhaps_done_is_asked_twice_more_by_a_lookup(
    sheet: Sheet, replay: ReplayVendor, case: str
) -> None:
    found = told(sheet, replay, PERHAPS[case])
    assert isinstance(found.answer, VendorUnreachable)
    assert found.calls == 3
    assert paused_as_promised(found.bench.sleep.lengths)


@pytest.mark.parametrize("case", PERHAPS)
def test_what_was_perhaps_done_is_unknown_for_a_mint_and_never_repeated(
    sheet: Sheet, replay: ReplayVendor, case: str
) -> None:
    found = told(sheet, replay, PERHAPS[case], mint=True)
    assert isinstance(found.answer, VendorUnreachable)
    assert found.answer.outcome_unknown
    assert (found.calls, found.mints) == (1, 1)
    assert found.bench.sleep.lengths == []
    assert found.bench.outcomes == [JournalAction.UNKNOWN]


@pytest.mark.parametrize("failures", [1, 2])
def test_a_lookup_that_is_repeated_may_succeed(
    sheet: Sheet, replay: ReplayVendor, failures: int
) -> None:
    answers = [says_nothing(502), CUTS[0]][:failures]
    found = told(sheet, replay, *answers, good(sheet))
    assert isinstance(found.answer, Page)
    assert len(found.answer.customers) == sheet.search.rows
    assert found.calls == failures + 1


# --- busy --------------------------------------------------------------------------------------

RETRY = ("Retry-After", "7")
BUSY: dict[str, Answer] = {
    "429": says_nothing(429, RETRY),
    "503 with a wait": says_html(HTML_PAGE, 503, RETRY),
    "until a moment": says_nothing(
        429,
        ("Date", "Thu, 01 Jan 2026 12:00:00 GMT"),
        ("Retry-After", "Thu, 01 Jan 2026 12:00:07 GMT"),
    ),
}
ONLY_BLUESNAP: dict[str, Answer] = {
    "423": says_xml("<xml>Client request concurrency is too high</xml>", 423, RETRY),
    "503 in words": says_xml("<xml>Client request rate is too high</xml>", 503, RETRY),
}


def busy_cases() -> list[object]:
    cases = [(vendor_id, name) for vendor_id in VENDORS for name in BUSY]
    cases += [("bluesnap", name) for name in ONLY_BLUESNAP]
    return [pytest.param(*case, id=" ".join(case)) for case in cases]


@pytest.mark.parametrize(("vendor_id", "case"), busy_cases())
def test_a_busy_vendor_is_asked_again_by_a_lookup_and_never_sooner(
    replay: ReplayVendor, vendor_id: str, case: str
) -> None:
    sheet = sheet_of(vendor_id)
    answer = {**BUSY, **ONLY_BLUESNAP}[case]
    found = told(sheet, replay, answer, good(sheet))
    assert isinstance(found.answer, Page)
    assert found.calls == 2
    (length,) = found.bench.sleep.lengths
    assert 7 <= length <= 7 * (1 + JITTER)


@pytest.mark.parametrize(("vendor_id", "case"), busy_cases())
def test_a_busy_vendor_refuses_a_mint_and_is_not_asked_again(
    replay: ReplayVendor, vendor_id: str, case: str
) -> None:
    found = told(sheet_of(vendor_id), replay, {**BUSY, **ONLY_BLUESNAP}[case], mint=True)
    assert isinstance(found.answer, VendorBusy)
    assert found.answer.wait_seconds == 7
    assert (found.calls, found.mints) == (1, 1)
    assert found.bench.sleep.lengths == []
    assert found.bench.outcomes == [JournalAction.REFUSED]
    assert found.bench.desk.state.links == ()


@pytest.mark.parametrize(
    ("wait", "calls"), [("0", 3), ("60", 3), ("61", 1), ("86400", 1), ("soon", 3), ("", 3)]
)
def test_more_than_a_minute_is_not_waited_for(
    sheet: Sheet, replay: ReplayVendor, wait: str, calls: int
) -> None:
    found = told(sheet, replay, says_nothing(429, ("Retry-After", wait)))
    assert isinstance(found.answer, VendorBusy)
    assert found.calls == calls
    assert len(found.bench.sleep.lengths) == calls - 1
    least = float(wait) if wait.isdigit() else 5.0
    assert all(length >= max(least, 0.5) for length in found.bench.sleep.lengths)


def _in_the_window(
    sheet: Sheet, replay: ReplayVendor, story: Callable[[RealDesk], Awaitable[None]]
) -> None:
    """A story in which wishes are made as a window makes them."""

    async def run() -> None:
        bench = RealDesk(sheet, sheet.settings(replay))
        bench.desk.begin()
        await until(lambda: bool(bench.desk.state.destinations))
        try:
            await story(bench)
        finally:
            await bench.desk.aclose()
            replay.forget()

    asyncio.run(run())


def test_the_wait_for_a_busy_vendor_is_shown_and_can_be_given_up(
    sheet: Sheet, replay: ReplayVendor
) -> None:
    replay.forget()
    replay.expects(*sheet.search.before)
    replay.otherwise(says_nothing(429, RETRY))
    query = sheet.search.query

    async def story(bench: RealDesk) -> None:
        bench.sleep.held = asyncio.Event()
        bench.desk.choose_mode(query.mode)
        bench.desk.type_query(query.text)
        bench.desk.search()
        await until(lambda: Busy.LOOKUP_WAITS in bench.desk.state.busy)
        shown = bench.desk.state.busy_until
        assert shown is not None
        assert shown >= bench.clock.now().steady + 7
        bench.desk.cancel_lookup()
        await until(lambda: not bench.desk.state.busy)
        assert bench.desk.state.problem is None
        await until(lambda: bench.desk.tasks_running == 0)
        assert len(replay.arrived()) == len(sheet.search.before) + 1

    _in_the_window(sheet, replay, story)


def test_a_press_within_the_wait_sends_nothing_and_one_after_it_sends_one(
    sheet: Sheet, replay: ReplayVendor
) -> None:
    replay.forget()
    replay.expects(*sheet.mint.before, Exchange(None, says_nothing(429, RETRY)))
    replay.otherwise(sheet.mint.answer)
    request, before = sheet.mint.request, len(sheet.mint.before)

    async def story(bench: RealDesk) -> None:
        desk = bench.desk
        desk.choose_customer(request.customer)
        desk.choose_destination(request.destination)
        for key, value in request.inputs.items():
            desk.set_input(key, value)
        desk.create_link()
        await until(lambda: not desk.state.minting)
        assert desk.state.problem is not None
        assert desk.state.problem.not_before is not None
        bench.clock.pass_time(6.9)
        for _ in range(10):
            desk.create_link()
        assert not desk.state.minting
        assert len(replay.arrived()) == before + 1
        bench.clock.pass_time(0.2)
        desk.create_link()
        await until(lambda: not desk.state.minting)
        assert len(desk.state.links) == 1
        assert len(replay.arrived()) == before + 2
        assert bench.outcomes == [JournalAction.REFUSED, JournalAction.CREATED]

    _in_the_window(sheet, replay, story)


def test_a_mint_that_is_cancelled_after_sending_is_unknown_and_one_before_is_not_sent(
    sheet: Sheet, replay: ReplayVendor
) -> None:
    replay.forget()
    replay.expects(*sheet.mint.before)
    replay.otherwise(SILENCE)
    request, before = sheet.mint.request, len(sheet.mint.before)

    async def story(bench: RealDesk) -> None:
        desk = bench.desk
        desk.choose_customer(request.customer)
        desk.choose_destination(request.destination)
        for key, value in request.inputs.items():
            desk.set_input(key, value)
        desk.create_link()
        await until(lambda: Busy.MINT in desk.state.busy)
        desk.cancel_mint()
        await until(lambda: not desk.state.minting)
        assert replay.arrived() == []
        assert not desk.state.links
        desk.create_link()
        await until(lambda: Busy.MINT_SENT in desk.state.busy)
        await until(lambda: len(replay.arrived()) == before + 1)
        desk.cancel_mint()
        await until(lambda: not desk.state.minting)
        (card,) = desk.state.links
        assert card.condition is Condition.OUTCOME_UNKNOWN
        assert len(replay.arrived()) == before + 1
        assert bench.outcomes[-1] is JournalAction.UNKNOWN
        assert set(bench.outcomes[:-1]) <= {JournalAction.NOT_SENT}

    _in_the_window(sheet, replay, story)


# --- refused -----------------------------------------------------------------------------------


@pytest.mark.parametrize("mint", [False, True], ids=["lookup", "mint"])
@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 415, 422])
def test_a_refusal_is_final(sheet: Sheet, replay: ReplayVendor, status: int, mint: bool) -> None:
    found = told(sheet, replay, says_json("{}", status), mint=mint)
    assert isinstance(found.answer, DeskError)
    assert not isinstance(found.answer, VendorUnreachable)
    assert not outcome_is_unknown(found.answer)
    renewed = sheet.vendor_id == "assuresign" and status in (401, 403)  # one more authentication
    assert found.calls == (2 if renewed else 1)
    assert found.bench.sleep.lengths == []
    if mint:
        assert found.mints == 1
        assert found.bench.outcomes == [JournalAction.REFUSED]


# --- AssureSign's bearer -----------------------------------------------------------------------

ASSURESIGN = sheet_of("assuresign")
EXPIRED = {"401": says_json('{"errorCode":"X"}', 401), "403": says_json("", 403)}


def minting(*answers: Answer) -> tuple[Exchange, ...]:
    """Authentication and mint in turn, the mints answered like this."""
    return tuple(
        step for answer in answers for step in (AUTH, Exchange(ASSURESIGN.mint.sent, answer))
    )


@pytest.mark.parametrize("case", EXPIRED)
def test_an_expired_bearer_is_renewed_once_and_then_there_is_one_mint(
    replay: ReplayVendor, case: str
) -> None:
    script = minting(EXPIRED[case], ASSURESIGN.mint.answer)
    found = told(ASSURESIGN, replay, mint=True, script=script)
    assert found.bench.outcomes == [JournalAction.CREATED]
    assert found.mints == 2  # one refused, one made
    assert found.bench.sleep.lengths == []


@pytest.mark.parametrize(("case", "kind"), [("401", CredentialsRejected), ("403", NotPermitted)])
def test_a_bearer_that_is_refused_again_is_not_renewed_again(
    replay: ReplayVendor, case: str, kind: type[DeskError]
) -> None:
    script = minting(EXPIRED[case], EXPIRED[case])
    found = told(ASSURESIGN, replay, mint=True, script=script)
    assert isinstance(found.answer, kind)
    assert found.mints == 2  # both refused
    assert found.bench.outcomes == [JournalAction.REFUSED]


@pytest.mark.parametrize("case", ["silence", *(cut.manner.value for cut in CUTS), "500", "503"])
def test_a_mint_after_a_renewed_bearer_may_be_unknown_and_is_not_repeated(
    replay: ReplayVendor, case: str
) -> None:
    answer = PERHAPS[case]
    script = minting(EXPIRED["403"], answer)
    found = told(ASSURESIGN, replay, answer, mint=True, script=script)
    assert isinstance(found.answer, VendorUnreachable)
    assert found.answer.outcome_unknown
    assert found.mints == 2  # one refused, one unknown
    assert found.bench.outcomes == [JournalAction.UNKNOWN]


def test_a_renewal_that_fails_is_followed_by_no_mint(replay: ReplayVendor) -> None:
    script = (*minting(EXPIRED["403"]), Exchange(None, CUTS[0]))
    found = told(ASSURESIGN, replay, mint=True, script=script)
    assert isinstance(found.answer, VendorUnreachable)
    assert not found.answer.outcome_unknown
    assert found.mints == 1  # refused
    assert found.bench.outcomes == [JournalAction.REFUSED]
