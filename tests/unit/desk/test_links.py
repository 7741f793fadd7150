"""Stories of making links, and of what becomes of them."""

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable

import pytest

from sso_desk.browsers.ways import BY_DEFAULT, Opened, OpenWay
from sso_desk.desk.live_links import MOST_ENDED
from sso_desk.desk.minting import OUR_FAULT
from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.state import Away, Busy, NoticeKind, Wish
from sso_desk.domain import Condition, Customer, LinkRequest, Mark, Query, Secret, SignInLink
from sso_desk.errors import (
    BrowserNotStarted,
    Cause,
    CredentialsRejected,
    ForeignLink,
    InvalidInput,
    JournalIncomplete,
    JournalUnwritable,
    KeyringUnusable,
    LinkNotUsable,
    NotPermitted,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.expiry import Answer
from sso_desk.journal_records import JournalAction
from sso_desk.rules import Policy, ReasonRule, Rules
from sso_desk.vendors.base import CancelledAfterSending
from tests.fakes import LINK, a_link, settle
from tests.unit.desk.bench import ANN, BOB, Bench, story

Mint = Callable[[LinkRequest], Awaitable[SignInLink]]


def failing(error: VendorError) -> Mint:
    async def mint(request: LinkRequest) -> SignInLink:
        raise error

    return mint


def giving(bench: Bench, **options: object) -> Mint:
    async def mint(request: LinkRequest) -> SignInLink:
        return a_link(bench.clock.now(), **options)  # type: ignore[arg-type]

    return mint


class SlowMint:
    """A mint that waits; cancelled after sending, it says so as the transport does."""

    def __init__(self, bench: Bench, *, sent: bool) -> None:
        self.gate = asyncio.Event()
        self._bench = bench
        self._sent = sent

    async def __call__(self, request: LinkRequest) -> SignInLink:
        if self._sent:
            self._bench.mint_sent()
        try:
            await self.gate.wait()
        except asyncio.CancelledError as cancelled:
            if self._sent:
                raise CancelledAfterSending from cancelled
            raise
        return a_link(self._bench.clock.now())


def test_a_link_is_made_journalled_and_shown() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        assert bench.state.destination == "home"
        bench.desk.set_reason(" call back ")
        bench.desk.set_ticket("T-1")
        bench.desk.create_link()
        assert Busy.MINT in bench.state.busy
        await settle()
        (card,) = bench.state.links
        assert (card.condition, card.host, card.signs_in_as) == (
            Condition.LIVE,
            "portal.fake.example",
            "Ann",
        )
        assert bench.journal.actions == [JournalAction.INTENT, JournalAction.CREATED]
        record = bench.journal.records[0]
        assert (record.reason, record.ticket, record.customer_id) == ("call back", "T-1", "1")
        assert LINK not in repr(bench.state)
        assert LINK not in repr(bench.journal.records)

    story(told)


def test_a_thousand_presses_make_one_request() -> None:
    async def told(bench: Bench) -> None:
        slow = SlowMint(bench, sent=True)
        bench.behaviour.mint = [slow]
        await bench.choose()
        for _ in range(1000):
            bench.desk.create_link()
            bench.desk.create_link(then_open=True)
        await settle()
        assert Busy.MINT_SENT in bench.state.busy
        slow.gate.set()
        await settle()
        assert len(bench.behaviour.minted) == 1
        assert len(bench.state.links) == 1
        assert not bench.state.minting

    story(told)


def test_inputs_go_with_the_request_and_follow_the_page() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.choose_destination("other")
        assert bench.state.inputs == {"entity": "42"}
        bench.desk.set_input("entity", " 43 ")
        bench.desk.create_link()
        await settle()
        assert bench.behaviour.minted[0].inputs == {"entity": "43"}
        bench.desk.choose_destination("home")
        assert bench.state.inputs == {}
        bench.desk.choose_customer(None)
        assert bench.state.destination == "dashboard", "it needs no customer"
        assert bench.state.chosen_destination is not None

    story(told, hints=True)


def test_create_and_open_opens_unless_somebody_switched_meanwhile() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link(then_open=True)
        await settle()
        assert bench.browser.opened == [LINK]
        assert bench.state.links[0].probably_used
        slow = SlowMint(bench, sent=True)
        bench.behaviour.mint = [slow]
        bench.desk.create_link(then_open=True)
        await settle()
        bench.desk.choose_customer(BOB)
        slow.gate.set()
        await settle()
        assert len(bench.browser.opened) == 1
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.NOT_OPENED, "and that is said"
        assert bench.state.links[0].request.customer == ANN

    story(told)


def test_cancelling_before_sending_leaves_nothing_and_says_so() -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [SlowMint(bench, sent=False)]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.desk.cancel_mint()
        await settle()
        assert bench.state.links == ()
        assert not bench.state.minting
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.CANCELLED_BEFORE_SENDING
        assert bench.journal.actions == [JournalAction.INTENT, JournalAction.NOT_SENT]

    story(told)


def test_cancelling_at_once_does_not_leave_the_desk_minting() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        bench.desk.cancel_mint()
        await settle()
        assert not bench.state.minting
        assert bench.journal.records == []
        bench.desk.cancel_mint()
        bench.desk.create_link()
        await settle()
        assert len(bench.state.links) == 1

    story(told)


def test_cancelling_after_sending_is_an_unknown_outcome() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.behaviour.mint = [SlowMint(bench, sent=True)]
        bench.desk.create_link()
        await settle()
        bench.desk.cancel_mint()
        await settle()
        unknown, earlier = bench.state.links
        assert unknown.condition is Condition.OUTCOME_UNKNOWN
        assert unknown.link is None
        assert earlier.condition is Condition.PERHAPS_SUPERSEDED
        assert earlier.usable
        assert bench.journal.actions[-1] is JournalAction.UNKNOWN
        bench.behaviour.mint = [giving(bench)]
        bench.desk.create_again(unknown.id)
        await settle()
        assert [card.condition for card in bench.state.links] == [
            Condition.LIVE,
            Condition.SUPERSEDED,
        ]

    story(told)


@pytest.mark.parametrize(
    ("error", "tries", "action"),
    [
        (VendorUnreachable(Cause.REFUSED), 2, JournalAction.NOT_SENT),
        (VendorUnreachable(Cause.NAME), 2, JournalAction.NOT_SENT),
        (VendorUnreachable(Cause.CERTIFICATE_EXPIRED), 1, JournalAction.NOT_SENT),
        (VendorUnreachable(Cause.READ_TIMEOUT, outcome_unknown=True), 1, JournalAction.UNKNOWN),
        (VendorUnreachable(Cause.SERVER, outcome_unknown=True), 1, JournalAction.UNKNOWN),
        (CredentialsRejected(), 1, JournalAction.REFUSED),
        (ForeignLink(), 1, JournalAction.REFUSED),
    ],
    ids=lambda value: getattr(value, "reason", None) or type(value).__name__,
)
def test_a_failed_mint_is_repeated_only_if_nothing_was_sent(
    error: VendorError, tries: int, action: JournalAction
) -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [failing(error)]
        await bench.choose()
        bench.desk.create_link()
        await bench.sleep.pass_time(10)
        assert len(bench.behaviour.minted) == tries
        assert bench.journal.actions == [JournalAction.INTENT, action]
        if action is JournalAction.UNKNOWN:
            assert [card.condition for card in bench.state.links] == [Condition.OUTCOME_UNKNOWN]
            assert bench.state.problem is None
        else:
            assert bench.state.links == ()
            assert bench.state.problem is not None
            assert bench.state.problem.wish is Wish.MINT

    story(told)


def test_a_busy_vendor_is_asked_again_only_by_a_press_after_its_wait() -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [failing(VendorBusy(20)), giving(bench)]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        assert bench.state.problem is not None
        bench.desk.try_again()
        bench.desk.create_link()
        await bench.sleep.pass_time(19)
        assert len(bench.behaviour.minted) == 1
        await bench.sleep.pass_time(2)
        bench.desk.try_again()
        await settle()
        assert len(bench.state.links) == 1

    story(told)


def test_a_foreign_link_is_never_shown() -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [giving(bench, url="https://evil.example/?token=synthetic-0002")]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        assert bench.state.links == ()
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, ForeignLink)
        assert bench.journal.records[-1].outcome == "ForeignLink"

    story(told)


def test_without_a_journal_nothing_is_sent() -> None:
    async def told(bench: Bench) -> None:
        bench.journal.full = True
        await bench.choose()
        bench.desk.create_link()
        await settle()
        assert bench.behaviour.minted == []
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, JournalUnwritable)
        bench.journal.full = False
        bench.desk.try_again()
        await settle()
        bench.journal.full = True
        bench.desk.use.copy(bench.state.links[0].id)
        await settle()
        assert bench.clipboard.text == LINK
        assert isinstance(bench.state.problem.error, JournalIncomplete)

    story(told)


def test_a_bad_id_is_a_form_error_and_no_call_is_made() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.use_id("../1")
        bench.desk.create_link()
        await settle()
        assert bench.behaviour.minted == []
        assert bench.journal.records == []
        assert bench.state.problem is not None

    story(told)


def test_a_fault_of_our_own_in_a_mint_is_an_unknown_outcome_in_the_journal() -> None:
    async def told(bench: Bench) -> None:
        async def broken(request: LinkRequest) -> SignInLink:
            raise ZeroDivisionError

        bench.behaviour.mint = [broken]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        assert bench.journal.actions == [JournalAction.INTENT, JournalAction.UNKNOWN]
        assert not bench.state.minting

    story(told)


def test_a_link_expires_and_its_secret_goes_also_from_the_clipboard() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        card = bench.state.links[0]
        await bench.sleep.pass_time(30)
        bench.desk.use.copy(card.id)
        assert bench.clipboard.text == LINK
        assert bench.state.links[0].marked(Mark.COPIED) is not None
        await bench.sleep.pass_time(31)
        (gone,) = bench.state.links
        assert (gone.condition, gone.link) == (Condition.EXPIRED, None)
        assert bench.clipboard.text == ""
        assert bench.journal.actions[-1] is JournalAction.EXPIRED
        bench.desk.use.copy(card.id)
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, LinkNotUsable)
        bench.desk.try_again()
        bench.desk.create_again(card.id)
        await settle()
        assert [card.condition for card in bench.state.links] == [Condition.LIVE]

    story(told)


def test_the_handlers_look_at_the_clock_themselves() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.clock.pass_time(61)  # the computer slept: no timer has fired
        card = bench.state.links[0]
        bench.desk.use.open(card.id)
        await settle()
        assert bench.browser.opened == []
        assert bench.state.links[0].condition is Condition.EXPIRED
        bench.desk.look_at_the_clocks()

    story(told)


def test_the_clipboard_is_cleared_after_a_minute_but_never_somebody_elses_text() -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [giving(bench, seconds=None)]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        card = bench.state.links[0]
        bench.desk.use.copy(card.id)
        await bench.sleep.pass_time(40)
        bench.desk.use.copy(card.id)
        await bench.sleep.pass_time(40)
        assert bench.clipboard.text == LINK, "the second copy starts a minute of its own"
        await bench.sleep.pass_time(30)
        assert bench.clipboard.text == ""
        bench.desk.use.copy(card.id)
        bench.clipboard.text = "a shopping list"
        bench.desk.discard_link(card.id)
        assert bench.clipboard.text == "a shopping list"
        assert bench.state.links[0].condition is Condition.DISCARDED
        bench.desk.discard_link(card.id)
        assert bench.state.links == ()
        bench.desk.discard_link("nobody")
        bench.desk.create_again("nobody")

    story(told)


def test_closing_takes_the_link_back_from_the_clipboard() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.desk.use.copy(bench.state.links[0].id)
        await bench.ended()
        assert bench.clipboard.text == ""
        bench.desk.create_link()
        bench.desk.choose_connection("c2")
        assert bench.desk.tasks_running == 0

    story(told)


def test_a_browser_that_does_not_start_is_said_and_the_link_stays() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.browser.missing = True
        card = bench.state.links[0]
        bench.desk.use.open(card.id)
        bench.desk.use.open(card.id)
        await settle()
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, BrowserNotStarted)
        assert bench.state.links[0].usable
        bench.browser.missing = False
        bench.desk.try_again()
        await settle()
        assert bench.browser.opened == [LINK]

    story(told)


def test_only_the_same_customer_at_the_same_vendor_is_superseded() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose(ANN)
        bench.desk.create_link()
        await settle()
        bench.desk.choose_customer(BOB)
        bench.desk.create_link()
        await settle()
        bench.desk.choose_connection("c2")
        await settle()
        bench.desk.choose_customer(ANN)
        bench.desk.create_link()
        await settle()
        conditions = [card.condition for card in bench.state.links]
        assert conditions == [Condition.LIVE, Condition.LIVE, Condition.PERHAPS_SUPERSEDED]
        bench.behaviour.mint = [giving(bench, supersedes=Answer.UNKNOWN)]
        bench.desk.choose_customer(None)
        bench.desk.create_link()
        await settle()
        assert bench.state.links[0].destination.key == "dashboard"
        assert bench.state.links[1].condition is Condition.LIVE

    story(told)


def test_cards_of_ended_links_do_not_pile_up() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        for _ in range(MOST_ENDED + 20):
            bench.desk.create_link()
            await settle()
        assert len(bench.state.links) == MOST_ENDED + 1
        assert bench.state.links[0].usable

    story(told)


def test_a_mint_goes_before_a_lookup() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.type_query("bob")
        assert Busy.LOOKUP in bench.state.busy
        bench.desk.create_link()
        await settle()
        assert Busy.LOOKUP not in bench.state.busy
        assert len(bench.state.links) == 1

    story(told)


@pytest.mark.parametrize("sent", [False, True])
@pytest.mark.parametrize("steps", range(30))
def test_closing_at_any_moment_leaves_nothing_running_and_an_outcome_for_each_intent(
    steps: int, sent: bool
) -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [SlowMint(bench, sent=sent)]
        bench.desk.begin()
        await settle(steps)
        if bench.state.connections:
            bench.desk.choose_customer(ANN)
            bench.desk.create_link()
        await settle(steps // 3)
        await bench.ended()
        assert len(bench.behaviour.minted) <= 1
        intents = bench.journal.actions.count(JournalAction.INTENT)
        assert len(bench.journal.actions) == 2 * intents

    story(told)


def test_the_command_lines_own_ways() -> None:
    async def told(bench: Bench) -> None:
        desk = bench.desk
        await desk.start()
        view = bench.view
        assert await desk.calls.default_destination(view, ANN) == "home"
        assert "dashboard" in await desk.calls.destination_keys(view)
        await desk.calls.check_request(view, LinkRequest("home", ANN))
        assert (await desk.calls.identify(view, ANN)).name == "Found by 1"
        assert (await desk.calls.find(view, Query("ann"))).total == 1
        card = await desk.calls.mint(view, LinkRequest("home", ANN))
        await desk.use.open_now(card.id)
        assert bench.browser.opened == [LINK]
        assert desk.calls.hand_out(card.id).reveal() == LINK
        assert bench.journal.actions[-1] is JournalAction.PRINTED
        bench.behaviour.mint = [failing(VendorUnreachable(Cause.CUT, outcome_unknown=True))]
        with pytest.raises(VendorUnreachable):
            await desk.calls.mint(view, LinkRequest("home", ANN))
        assert bench.state.links[0].condition is Condition.OUTCOME_UNKNOWN
        with pytest.raises(LinkNotUsable):
            await desk.use.open_now(bench.state.links[0].id)

    story(told)


def test_a_name_that_cannot_be_had_is_no_reason_not_to_go_on() -> None:
    async def told(bench: Bench) -> None:
        async def refused(query: object) -> object:
            raise CredentialsRejected

        bench.behaviour.find = [refused]  # type: ignore[list-item]
        await bench.desk.start()
        assert await bench.desk.calls.identify(bench.view, ANN) == ANN

    story(told)


def test_a_browser_that_was_being_started_at_the_end_is_in_the_journal() -> None:
    async def told(bench: Bench) -> None:
        async def never_started(link: Secret, way: OpenWay = BY_DEFAULT) -> Opened:
            await asyncio.Event().wait()
            raise AssertionError(link, way)

        bench.browser.open = never_started  # type: ignore[method-assign]
        await bench.choose()
        bench.desk.create_link(then_open=True)
        await settle()
        await bench.desk.aclose()
        last = bench.journal.records[-1]
        assert (last.action, last.outcome) == (JournalAction.OPENED, "Cancelled")

    story(told)


async def edited(bench: Bench) -> None:
    """The first connection is saved once more."""
    await bench.desk.forms.save(bench.desk.forms.draft_of("c1"), unchecked=True)


def customers_minted(bench: Bench) -> list[tuple[str, str]]:
    return [
        (record.connection_id, record.customer_id)
        for record in bench.journal.records
        if record.action is JournalAction.INTENT
    ]


def test_try_again_is_for_whom_it_failed_whoever_has_been_chosen_since() -> None:
    async def told(bench: Bench) -> None:
        gate = asyncio.Event()

        async def refused_late(request: LinkRequest) -> SignInLink:
            await gate.wait()
            raise CredentialsRejected

        bench.behaviour.mint = [refused_late, giving(bench)]
        await bench.choose(ANN)
        bench.desk.create_link()
        await settle()
        bench.desk.choose_customer(BOB)
        gate.set()
        await settle()
        assert bench.state.problem is not None
        bench.desk.try_again()
        await settle()
        assert customers_minted(bench) == [("c1", ANN.id)] * 2
        assert bench.state.customer == BOB

    story(told)


def test_a_repeated_card_that_failed_is_tried_again_for_its_own_customer() -> None:
    async def told(bench: Bench) -> None:
        unknown = VendorUnreachable(Cause.CUT, outcome_unknown=True)
        bench.behaviour.mint = [failing(unknown), failing(CredentialsRejected()), giving(bench)]
        await bench.choose(ANN)
        bench.desk.create_link()
        await settle()
        bench.desk.choose_connection("c2")
        await settle()
        bench.desk.choose_customer(BOB)
        bench.desk.create_again(bench.state.links[0].id)
        await settle()
        assert bench.state.problem is not None
        bench.desk.try_again()
        await settle()
        assert customers_minted(bench) == [("c1", ANN.id)] * 3
        assert [card.request.customer for card in bench.state.links if card.usable] == [ANN]

    story(told)


def test_what_is_tried_again_takes_what_was_filled_in_since() -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [failing(CredentialsRejected()), giving(bench)]
        await bench.choose(ANN)
        bench.desk.create_link()
        await settle()
        bench.desk.set_reason("a better reason")
        bench.desk.try_again()
        await settle()
        assert bench.journal.records[-1].reason == "a better reason"

    story(told)


def test_nothing_is_made_again_in_a_connection_that_was_changed_since() -> None:
    async def told(bench: Bench) -> None:
        bench.behaviour.mint = [
            failing(VendorUnreachable(Cause.CUT, outcome_unknown=True)),
            failing(CredentialsRejected()),
            giving(bench),
        ]
        await bench.choose(ANN)
        bench.desk.create_link()
        await settle()
        bench.desk.choose_connection("c2")
        bench.desk.create_again(bench.state.links[0].id)
        await settle()
        assert bench.state.problem is not None
        await edited(bench)
        bench.desk.try_again()
        await settle()
        told_again = bench.states[-1].problem
        assert told_again is not None
        assert isinstance(told_again.error, InvalidInput), "and not silently nothing"
        bench.desk.dismiss_problem()
        bench.desk.create_again(bench.state.links[0].id)
        await settle()
        assert customers_minted(bench) == [("c1", ANN.id)] * 2
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, InvalidInput)

    story(told)


def test_saving_a_connection_waits_for_the_link_that_is_being_made() -> None:
    async def told(bench: Bench) -> None:
        slow = SlowMint(bench, sent=True)
        bench.behaviour.mint = [slow, giving(bench)]
        await bench.choose(ANN)
        bench.desk.create_link()
        await settle()
        saving = asyncio.ensure_future(edited(bench))
        await settle()
        assert not saving.done()
        assert not any(line.closed for line in bench.opened)
        slow.gate.set()
        await saving
        await settle()
        assert bench.opened[0].closed
        assert [card.condition for card in bench.state.links] == [Condition.LIVE]

    story(told)


def test_an_incomplete_journal_is_told_to_whoever_asks() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose(ANN)
        card = await bench.desk.calls.mint(
            bench.view, LinkRequest("home", ANN, reason="r", ticket="t")
        )
        await bench.desk.calls.written()
        bench.journal.full = True
        bench.desk.calls.hand_out(card.id)
        with pytest.raises(JournalIncomplete):
            await bench.desk.calls.written()

    story(told)


def test_a_problem_says_whose_it_is_whoever_is_on_the_desk_by_now() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        slow = SlowMint(bench, sent=False)
        bench.behaviour.mint = [slow]
        bench.desk.create_link()
        await settle()
        bench.desk.choose_customer(BOB)
        bench.behaviour.mint = [failing(CredentialsRejected())]
        slow.gate.set()
        await settle()
        bench.desk.create_link()
        await settle()
        problem = bench.state.problem
        assert problem is not None
        assert (problem.connection_id, problem.customer) == ("c1", BOB)
        bench.desk.choose_connection("c2")
        bench.desk.choose_customer(ANN)
        bench.desk.create_again(bench.state.links[0].id)
        await settle()
        problem = bench.state.problem
        assert problem is not None
        assert (problem.connection_id, problem.customer) == ("c1", ANN)

    story(told)


def test_a_failure_that_comes_when_everybody_has_left_names_nobody_and_is_final() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        gate = asyncio.Event()

        async def mint(request: LinkRequest) -> SignInLink:
            await gate.wait()
            raise NotPermitted(vendor_text="Ann Sample may not")

        bench.behaviour.mint = [mint]
        bench.desk.create_link()
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        gate.set()
        await settle()
        problem = bench.state.problem
        assert problem is not None
        assert (problem.final, problem.customer) == (True, None)
        bench.desk.try_again()
        await settle()
        assert len(bench.behaviour.minted) <= 1

    story(told)


def chosen(bench: Bench) -> tuple[str, Customer | None]:
    """Where, and who."""
    return bench.state.current, bench.state.customer


def test_a_saved_connection_goes_on_with_what_was_being_done_but_not_with_whom() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.type_query("ann")
        await bench.sleep.pass_time(1)
        bench.desk.choose_customer(ANN)
        bench.desk.set_reason("asked by phone")
        bench.desk.forms.ask_save(
            bench.desk.forms.draft_of("c1"), lambda _id: None, lambda error: None, unchecked=True
        )
        await settle()
        await bench.sleep.pass_time(1)
        assert chosen(bench) == ("c1", None), "an id may mean somebody else by now"
        assert bench.state.lookup.query.text == "ann"
        assert bench.state.lookup.found == (Customer("1", "Found by ann"),)
        bench.desk.choose_customer(ANN)
        assert bench.state.reason == "asked by phone", "it is about her"
        bench.desk.forms.ask_save(
            bench.desk.forms.draft_of("c2"), lambda _id: None, lambda error: None, unchecked=True
        )
        await settle()
        assert chosen(bench) == ("c1", ANN), "it is another one"

    story(told)


def test_a_reason_is_about_one_customer() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.set_reason("asked by phone")
        bench.desk.set_ticket("HD-1")
        bench.desk.choose_customer(dataclasses.replace(ANN, status="Active"))
        assert (bench.state.reason, bench.state.ticket) == ("asked by phone", "HD-1")
        bench.desk.forms.ask_save(
            bench.desk.forms.draft_of("c1"), lambda _id: None, lambda error: None, unchecked=True
        )
        await settle()
        bench.desk.choose_customer(BOB)
        assert (bench.state.reason, bench.state.ticket) == ("", "")
        bench.desk.set_reason("his own")
        bench.desk.choose_customer(ANN)
        assert (bench.state.reason, bench.state.ticket) == ("asked by phone", "HD-1")
        bench.desk.create_link()
        await settle()
        bench.desk.choose_customer(None)
        bench.desk.choose_customer(ANN)
        assert (bench.state.reason, bench.state.ticket) == ("", ""), "that was said of that link"
        bench.desk.choose_customer(BOB)
        assert bench.state.reason == "his own"
        bench.desk.clear_away(Away.LOCKED)
        bench.desk.choose_customer(BOB)
        assert bench.state.reason == ""
        for number in range(30):
            bench.desk.choose_customer(Customer(str(number), "Somebody"))
            bench.desk.set_reason(f"reason {number}")
        bench.desk.choose_customer(Customer("1", "Somebody"))
        assert bench.state.reason == "", "not of everybody"
        bench.desk.choose_customer(Customer("28", "Somebody"))
        assert bench.state.reason == "reason 28"

    story(told)


def test_a_fault_of_our_own_after_the_request_leaves_a_card() -> None:
    async def told(bench: Bench) -> None:
        async def mint(request: LinkRequest) -> SignInLink:
            raise KeyError("a fault")

        bench.behaviour.mint = [mint]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        (card,) = bench.state.links
        assert card.condition is Condition.OUTCOME_UNKNOWN
        assert card.problem == OUR_FAULT
        assert bench.journal.records[-1].outcome == "KeyError"
        assert bench.state.problem is None, "the card says it"

    story(told)


def test_a_link_of_a_connection_that_is_gone_cannot_be_made_again() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        await bench.desk.forms.remove("c1")
        bench.desk.create_again(bench.state.links[0].id)
        await settle()
        problem = bench.state.problem
        assert problem is not None
        assert isinstance(problem.error, InvalidInput)
        assert problem.customer == ANN
        bench.desk.try_again()
        await settle()
        assert len(bench.state.links) == 1

    story(told)


def test_trying_a_connection_again_keeps_what_was_typed() -> None:
    async def told(bench: Bench) -> None:
        bench.keyring.trouble = KeyringUnusable("locked")
        await bench.begin()
        bench.desk.type_query("ann")
        await settle()
        assert bench.state.problem is not None
        assert bench.state.problem.wish is Wish.CONNECT
        bench.keyring.trouble = None
        bench.desk.try_again()
        await settle()
        await bench.sleep.pass_time(1)
        assert bench.state.lookup.query.text == "ann"
        assert bench.state.lookup.found == (Customer("1", "Found by ann"),)

    story(told)


def test_what_was_said_of_a_link_does_not_come_back_as_unfinished() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.set_reason("asked by phone")
        slow = SlowMint(bench, sent=True)
        bench.behaviour.mint = [slow]
        bench.desk.create_link()
        await settle()
        bench.desk.choose_customer(BOB)
        slow.gate.set()
        await settle()
        bench.desk.choose_customer(ANN)
        assert bench.state.reason == "", "left while it was being made"
        for link in bench.state.links:
            bench.desk.discard_link(link.id)
            bench.desk.discard_link(link.id)
        bench.desk.set_reason("asked by phone")
        bench.desk.choose_customer(BOB)
        bench.desk.choose_customer(ANN)
        assert bench.state.reason == "", "its card is gone"

    story(told)


def test_a_reason_without_a_customer_is_taken_along_to_nobody() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.set_reason("of a page")
        bench.desk.choose_elsewhere("c2", BOB)
        assert bench.state.reason == ""
        bench.desk.set_reason("about Bob")
        bench.desk.choose_connection("c1")
        bench.desk.choose_customer(ANN)
        bench.desk.choose_elsewhere("c2", BOB)
        assert bench.state.reason == "about Bob", "an empty one takes nothing away"

    story(told)


def test_a_card_that_stays_for_whoever_comes_names_no_reason() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.set_reason("Ann Sample cannot pay")
        bench.behaviour.mint = [failing(VendorUnreachable(Cause.CUT, outcome_unknown=True))]
        bench.desk.create_link()
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        (card,) = bench.state.links
        assert "Ann" not in repr(card)

    story(told)


def test_trying_again_where_no_link_failed_makes_none() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk._board.report(JournalIncomplete(), Wish.MINT)
        bench.desk.try_again()
        await settle()
        assert bench.behaviour.minted == []
        assert bench.state.problem is None

    story(told)


def test_a_card_that_lost_its_reason_can_be_made_again_with_a_new_one() -> None:
    """The screen was locked meanwhile: what was written for that link is gone, and there is a way on."""

    async def told(bench: Bench) -> None:
        rule = ReasonRule(reason_required=True, ticket_required=True)
        bench.rules = LoadedRules(Rules(Policy(reasons=rule)))
        bench.behaviour.mint = [
            failing(VendorUnreachable(Cause.CUT, outcome_unknown=True)),
            giving(bench),
        ]
        await bench.choose()
        bench.desk.set_reason("asked by phone")
        bench.desk.set_ticket("HD-1")
        bench.desk.create_link()
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        (card,) = bench.state.links
        for _ in range(2):
            bench.desk.create_again(card.id)
            await settle()
            assert bench.state.customer == Customer(ANN.id), "there it can be written"
            problem = bench.state.problem
            assert problem is not None
            assert isinstance(problem.error, InvalidInput)
        bench.desk.set_reason("called again")
        bench.desk.set_ticket("HD-2")
        bench.desk.try_again()
        await settle()
        assert bench.state.links[0].usable
        assert bench.state.links[0].request.reason == "called again"

    story(told)
