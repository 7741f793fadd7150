"""In which window a link is opened, and when the operator is asked first."""

import asyncio
import dataclasses
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from sso_desk.browsers.ways import (
    BY_DEFAULT,
    Browser,
    Family,
    Found,
    Opened,
    OpenWay,
    Window,
)
from sso_desk.cli.links import check_who_is_signed_in
from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.sessions import (
    ASSUMED_SESSION_SECONDS,
    NOT_A_WAY,
    Visit,
    in_the_way,
    live_for_another,
    of_earlier_runs,
    shared,
    way_of,
    window_apart,
)
from sso_desk.desk.state import Away, Doubt, LinkQuestion, Notice, NoticeKind, Use
from sso_desk.domain import Customer, LinkRequest, Mark, Remembered, Secret, Settings
from sso_desk.errors import BrowserNotStarted, InvalidInput, LinkNotUsable
from sso_desk.expiry import Certainty, Expiry
from sso_desk.journal_records import JournalAction, JournalFilter, JournalRecord
from sso_desk.rules import Policy, Preferences, Rules
from tests.fakes import settle
from tests.unit.desk.bench import ANN, BOB, Bench, story

FIREFOX = Browser("firefox", "Firefox", Family.FIREFOX, Path("/opt/firefox"), frozenset(Window))
OTHER = Browser("other", "Other", Family.OTHER, Path("/opt/other"), frozenset({Window.NORMAL}))
FOUND = Found((FIREFOX, OTHER), "firefox")
PRIVATE = OpenWay("", Window.PRIVATE)
THROW_AWAY = OpenWay("", Window.THROW_AWAY)


def asked(bench: Bench) -> LinkQuestion | None:
    """What is asked now."""
    return bench.state.asking


def doubted(link_id: str, way: OpenWay, instead: OpenWay | None) -> LinkQuestion:
    """The question whether that link shall be opened where Ann is signed in."""
    return LinkQuestion(link_id, Use.OPEN, Doubt.SIGNED_IN, way, ANN, "c1", instead)


async def a_link(bench: Bench, whose: object = ANN) -> str:
    """A link for that customer."""
    bench.desk.choose_customer(whose)  # type: ignore[arg-type]
    bench.desk.create_link()
    await settle()
    return bench.state.links[0].id


async def two_links(bench: Bench, *, way: OpenWay | None = None) -> tuple[str, str]:
    """Ann's link, which is open in that way, and Bob's."""
    bench.browser.browsers = FOUND
    await bench.choose()
    first = await a_link(bench)
    bench.desk.use.open(first, way)
    await settle()
    return first, await a_link(bench, BOB)


def rules(bench: Bench, **entries: str) -> None:
    """Put rules in force: `policy`, `preferred`."""
    bench.desk._board.change(
        rules=Rules(
            Policy(open_with=entries.get("policy", "")),
            Preferences(open_with=entries.get("preferred", "")),
        )
    )


def test_the_start_looks_for_browsers_and_removes_what_was_left() -> None:
    async def told(bench: Bench) -> None:
        bench.browser.browsers = FOUND
        await bench.begin()
        await settle()
        assert bench.state.browsers == FOUND
        assert bench.browser.swept
        bench.browser.browsers = Found()
        bench.desk.use.look_around()
        await settle()
        assert bench.state.browsers == Found()
        await bench.desk.aclose()
        assert bench.browser.closed

    story(told)


@pytest.mark.parametrize(
    ("policy", "own", "preferred", "chosen", "way"),
    [
        ("", "", "", None, ":normal"),
        ("", "", ":private", None, ":private"),
        ("", "firefox:normal", ":private", None, "firefox:normal"),
        ("", "firefox:normal", ":private", THROW_AWAY, ":throw-away"),
        (":throw-away", "firefox:normal", ":private", PRIVATE, ":throw-away"),
    ],
)
def test_whose_word_counts(
    policy: str, own: str, preferred: str, chosen: OpenWay | None, way: str
) -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        view = bench.view
        settings = Settings(MappingProxyType({"open_with": own}))
        connection = dataclasses.replace(view.connection, settings=settings)
        await bench.connections.put(connection)
        await bench.desk.forms.load()
        await bench.choose()
        rules(bench, policy=policy, preferred=preferred)
        link = await a_link(bench)
        bench.desk.use.open(link, chosen)
        await settle()
        assert bench.browser.ways == [way]
        opened = bench.state.links[0].marked(Mark.OPENED)
        assert opened is not None
        assert (opened.way, opened.note) == (way, "")

    story(told)


def test_a_setting_that_is_no_way_is_said() -> None:
    assert way_of("nonsense") == (BY_DEFAULT, NOT_A_WAY)

    async def told(bench: Bench) -> None:
        await bench.choose()
        rules(bench, preferred="nonsense")
        bench.desk.use.open(await a_link(bench))
        await settle()
        opened = bench.state.links[0].marked(Mark.OPENED)
        assert opened is not None
        assert opened.note == NOT_A_WAY

    story(told)


def test_a_browser_that_is_gone_is_said() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        link = await a_link(bench)
        bench.browser.fell_back = "it is gone"
        bench.desk.use.open(link, OpenWay("gone"))
        await settle()
        opened = bench.state.links[0].marked(Mark.OPENED)
        assert opened is not None
        assert (opened.way, opened.note) == (":normal", "it is gone")
        assert bench.journal.actions[-1] is JournalAction.OPENED

    story(told)


def test_a_second_customer_where_the_first_is_signed_in_is_asked_about() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.use.open(second)
        await settle()
        assert asked(bench) == doubted(second, BY_DEFAULT, PRIVATE)
        assert len(bench.browser.opened) == 1, "not yet"
        bench.desk.use.leave()
        assert asked(bench) is None
        bench.desk.use.open(second)
        bench.desk.use.go_on()
        await settle()
        assert asked(bench) is None
        assert bench.browser.ways == [":normal", ":normal"]

    story(told)


def test_create_and_open_asks_as_well_and_the_link_is_there() -> None:
    async def told(bench: Bench) -> None:
        await two_links(bench)
        bench.desk.create_link(then_open=True)
        await settle()
        made = bench.state.links[0]
        assert made.usable
        assert asked(bench) == doubted(made.id, BY_DEFAULT, PRIVATE)
        assert len(bench.browser.opened) == 1

    story(told)


def test_a_window_apart_is_not_asked_about() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.use.open(second, PRIVATE)
        await settle()
        assert asked(bench) is None
        assert bench.browser.ways == [":normal", ":private"]

    story(told)


def test_all_private_windows_are_one_and_throw_away_profiles_are_not() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench, way=PRIVATE)
        bench.desk.use.open(second, PRIVATE)
        assert asked(bench) == doubted(second, PRIVATE, THROW_AWAY)
        bench.desk.use.open(second, THROW_AWAY)
        await settle()
        bench.desk.use.open(second, THROW_AWAY)
        bench.desk.use.go_on()  # it was used, and that alone is asked
        await settle()
        assert asked(bench) is None
        assert bench.browser.ways == [":private", ":throw-away", ":throw-away"]

    story(told)


def test_the_default_browser_by_its_name_is_the_same_one() -> None:
    named = OpenWay("firefox", Window.NORMAL)
    assert shared(named, BY_DEFAULT, "firefox")
    assert not shared(named, BY_DEFAULT, "other")
    assert not shared(named, OpenWay("firefox", Window.PRIVATE), "firefox")


def test_a_default_browser_that_nobody_knows_may_be_any() -> None:
    named = OpenWay("firefox", Window.NORMAL)
    assert shared(named, BY_DEFAULT, "")
    assert shared(BY_DEFAULT, BY_DEFAULT, "")
    assert not shared(named, OpenWay("other"), "")
    assert not shared(BY_DEFAULT, OpenWay("firefox", Window.PRIVATE), "")


def test_where_there_is_no_window_apart_none_is_offered() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench, way=OpenWay("other"))
        bench.desk.use.open(second, OpenWay("other"))
        assert asked(bench) == doubted(second, OpenWay("other"), PRIVATE), "another one's window"
        bench.desk._board.change(browsers=Found((OTHER,)))
        bench.desk.use.open(second, OpenWay("other"))
        assert asked(bench) == doubted(second, OpenWay("other"), None)
        bench.desk._board.change(browsers=Found((OTHER, FIREFOX)))
        bench.desk.use.open(second, OpenWay("other"))
        instead = OpenWay("firefox", Window.PRIVATE)
        assert asked(bench) == doubted(second, OpenWay("other"), instead), (
            "nobody knows the default"
        )
        bench.desk._board.change(browsers=Found())
        bench.desk.use.open(second, OpenWay("other"))
        assert asked(bench) == doubted(second, BY_DEFAULT, None), "it is not there, nor any other"

    story(told)


def test_where_the_organisation_decides_no_other_window_is_offered() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        rules(bench, policy=":normal")
        bench.desk.use.open(second)
        assert asked(bench) == doubted(second, BY_DEFAULT, None)

    story(told)


def test_a_copied_link_may_have_been_pasted() -> None:
    async def told(bench: Bench) -> None:
        bench.browser.browsers = FOUND
        await bench.choose()
        first = await a_link(bench)
        bench.desk.use.copy(first)
        second = await a_link(bench, BOB)
        bench.desk.use.open(second)
        question = asked(bench)
        assert question is not None
        assert question.customer == ANN

    story(told)


def test_nobody_is_asked_without_a_reason() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        await a_link(bench)  # never used: nobody is signed in
        second = await a_link(bench, BOB)
        bench.desk.use.open(second)
        await settle()
        again = await a_link(bench, BOB)  # the same customer
        bench.desk.use.open(again)
        await settle()
        assert asked(bench) is None
        assert len(bench.browser.opened) == 2

    story(told)


def test_a_page_of_nobody_is_not_asked_about() -> None:
    async def told(bench: Bench) -> None:
        await two_links(bench)
        bench.desk.choose_customer(None)
        bench.desk.choose_destination("dashboard")
        bench.desk.create_link(then_open=True)
        await settle()
        assert asked(bench) is None
        assert len(bench.browser.opened) == 2

    story(told)


def test_the_portal_knows_the_customer_for_as_long_as_the_vendor_says() -> None:
    async def told(bench: Bench) -> None:
        bench.browser.browsers = FOUND
        await bench.choose()
        first = await a_link(bench)
        expiry = Expiry(60.0, Certainty.EXACT, 600.0, Certainty.DOCUMENTED)
        links = tuple(dataclasses.replace(link, expiry=expiry) for link in bench.state.links)
        bench.desk._board.change(links=links)
        bench.desk.use.open(first)
        await settle()
        bench.clock.steady += 599
        second = await a_link(bench, BOB)
        bench.desk.use.open(second)
        question = asked(bench)
        assert question is not None
        assert question.customer == ANN, "the link is over, the session is not"
        bench.clock.steady += 2
        bench.desk.use.leave()
        bench.desk.use.open(second)
        assert asked(bench) is None

    story(told)


def test_the_state_forgets_a_session_when_it_is_over() -> None:
    async def told(bench: Bench) -> None:
        first, _ = await two_links(bench)
        bench.desk.discard_link(first)
        bench.desk.discard_link(first)
        assert [session.customer for session in bench.state.sessions] == [ANN]
        assert in_the_way(bench.state, Visit(bench.view.vendor, bench.view.connection, BOB))
        await bench.sleep.pass_time(ASSUMED_SESSION_SECONDS + 2)
        assert bench.state.sessions == ()

    story(told)


def test_where_no_session_is_stated_it_is_taken_to_last_half_an_hour() -> None:
    async def told(bench: Bench) -> None:
        first, second = await two_links(bench)
        bench.desk.discard_link(first)
        bench.desk.discard_link(first)
        bench.desk.use.open(second)
        question = asked(bench)
        assert question is not None
        assert question.customer == ANN, "nobody is signed out by a card that has gone"
        bench.clock.steady += ASSUMED_SESSION_SECONDS
        bench.desk.use.open(await a_link(bench, BOB))
        await settle()
        assert asked(bench) is None
        assert len(bench.browser.opened) == 2

    story(told)


def test_a_cleared_desk_forgets_the_name_and_not_the_session() -> None:
    async def told(bench: Bench) -> None:
        await two_links(bench)
        bench.desk.clear_away(Away.LOCKED)
        assert ANN.name not in repr(bench.state.sessions)
        second = await a_link(bench, BOB)
        bench.desk.use.open(second)
        question = asked(bench)
        assert question is not None
        assert question.customer == Customer(ANN.id)
        again = await a_link(bench, ANN)
        bench.desk.use.open(again)
        assert asked(bench) is None, "her own session is in nobody's way"

    story(told)


def test_another_customer_elsewhere_is_another_one_whatever_the_id() -> None:
    async def told(bench: Bench) -> None:
        await two_links(bench)
        visit = Visit(bench.view.vendor, bench.state.connections[1].connection, ANN)
        assert in_the_way(bench.state, visit) is not None
        other_vendor = dataclasses.replace(bench.view.vendor, id="other")
        assert in_the_way(bench.state, dataclasses.replace(visit, vendor=other_vendor)) is None

    story(told)


def test_a_window_apart_can_be_wished_for_before_the_link_is_made() -> None:
    async def told(bench: Bench) -> None:
        await two_links(bench)
        bench.desk.create_link(then_open=True, way=PRIVATE)
        await settle()
        assert asked(bench) is None
        assert bench.browser.ways == [":normal", ":private"]

    story(told)


@pytest.mark.parametrize("use", [Use.COPY, Use.OPEN, Use.SHOW])
def test_a_link_that_was_probably_used_is_asked_about_whatever_is_done_with_it(use: Use) -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        link = await a_link(bench)
        bench.desk.use.open(link)
        await settle()

        def wish() -> None:
            uses = bench.desk.use
            {Use.COPY: uses.copy, Use.OPEN: uses.open, Use.SHOW: uses.show_code}[use](link)

        done = len(bench.journal.actions)
        wish()
        await settle()
        assert asked(bench) == LinkQuestion(link, use, Doubt.USED)
        assert len(bench.journal.actions) == done, "nothing was done"
        bench.desk.use.leave()
        bench.desk.use.go_on()
        await settle()
        assert len(bench.journal.actions) == done, "there is nothing to go on with"
        wish()
        bench.desk.use.go_on()
        await settle()
        assert asked(bench) is None
        assert len(bench.journal.actions) == done + 1
        if use is Use.SHOW:
            bench.desk.look_at_the_clocks()
            assert bench.state.code == link, "and stays until it is closed"

    story(told)


def test_a_way_from_the_menu_passes_no_question() -> None:
    async def told(bench: Bench) -> None:
        first, second = await two_links(bench)
        bench.desk.use.open(first, PRIVATE)
        assert asked(bench) == LinkQuestion(first, Use.OPEN, Doubt.USED, PRIVATE)
        bench.desk.use.go_on()
        await settle()
        assert bench.browser.ways == [":normal", ":private"]
        bench.desk.use.open(second)
        bench.desk.use.go_on()
        await settle()
        bench.desk.use.open(await a_link(bench))
        bench.desk.use.go_on()
        await settle()
        bench.desk.use.open(second)
        assert asked(bench) == LinkQuestion(second, Use.OPEN, Doubt.USED)
        bench.desk.use.go_on()
        question = asked(bench)
        assert question is not None
        assert question.doubt is Doubt.SIGNED_IN, "one doubt after the other"
        bench.desk.use.go_on(instead=True)
        await settle()
        assert asked(bench) is None
        assert bench.browser.ways[-1] == ":throw-away"

    story(told)


def test_a_question_never_outlives_its_link() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.use.open(second)
        assert asked(bench) is not None
        bench.desk.discard_link(second)
        assert asked(bench) is None

    story(told)


def test_a_vendor_that_signs_in_one_user_alone_is_not_asked_about() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        links = tuple(
            dataclasses.replace(link, vendor=dataclasses.replace(link.vendor, same_user=True))
            for link in bench.state.links
        )
        bench.desk._board.change(links=links)
        bench.desk.use.open(second)
        await settle()
        assert len(bench.browser.opened) == 2

    story(told)


def test_what_cannot_be_opened_is_not_asked_about_but_said() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.discard_link(second)
        bench.desk.use.open(second)
        await settle()
        assert asked(bench) is None
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, LinkNotUsable)
        bench.browser.missing = True
        with pytest.raises(BrowserNotStarted):
            await bench.desk.use.open_now(await a_link(bench, BOB))

    story(told)


def test_a_link_that_is_being_opened_is_not_opened_again() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        link = await a_link(bench)
        bench.desk.use.open(link)
        bench.desk.use.open(link)
        await settle()
        assert len(bench.browser.opened) == 1

    story(told)


def test_a_browser_that_is_not_there_is_the_default_one_for_the_question_too() -> None:
    async def told(bench: Bench) -> None:
        bench.browser.browsers = Found((FIREFOX,), "firefox")
        await bench.choose()
        rules(bench, preferred="chromium:normal")
        bench.browser.fell_back = "it is gone"
        bench.desk.use.open(await a_link(bench))
        await settle()
        second = await a_link(bench, BOB)
        bench.desk.use.open(second)
        assert asked(bench) == doubted(second, BY_DEFAULT, PRIVATE)

    story(told)


def test_another_link_is_opened_once_the_first_one_is_on_its_way() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        first = await a_link(bench)
        bench.browser.gate = asyncio.Event()
        bench.desk.use.open(first)
        await settle()
        bench.desk.use.open(first)
        bench.desk.create_link(then_open=True)
        await settle()
        assert bench.browser.opened == []
        bench.browser.gate.set()
        await settle()
        assert len(bench.browser.opened) == 2, "each of them once"

    story(told)


@pytest.mark.parametrize("missing", [False, True], ids=["opened", "not started"])
def test_what_a_browser_says_once_everybody_has_left_names_nobody(missing: bool) -> None:
    async def told(bench: Bench) -> None:
        bench.browser.browsers = FOUND
        await bench.choose()
        first = await a_link(bench)
        second = await a_link(bench, BOB)
        gate = bench.browser.gate = asyncio.Event()

        async def later(link: Secret, way: OpenWay = BY_DEFAULT) -> Opened:
            await gate.wait()
            if missing:
                raise BrowserNotStarted("none")
            return Opened(way)

        bench.browser.open = later  # type: ignore[method-assign]
        bench.desk.use.open(first)
        bench.desk.use.open(second)
        await settle()
        bench.desk.clear_away(Away.LOCKED)
        gate.set()
        await settle()
        assert ANN.name not in repr(bench.state.sessions) + repr(bench.state.problem)
        if missing:
            assert bench.state.problem is not None
            assert bench.state.problem.final
            bench.desk.try_again()
        else:
            assert [one.customer for one in bench.state.sessions] == [Customer(ANN.id)]

    story(told)


def test_copying_what_could_not_be_opened_takes_the_problem_away() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        link = await a_link(bench)
        bench.browser.missing = True
        bench.desk.use.open(link, PRIVATE)
        await settle()
        problem = bench.state.problem
        assert problem is not None
        assert problem.way == PRIVATE
        bench.desk.use.copy(link)
        assert bench.state.problem is None
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.COPIED

    story(told)


def test_trying_again_opens_in_the_same_way() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        link = await a_link(bench)
        bench.browser.missing = True
        bench.desk.use.open(link, PRIVATE)
        await settle()
        bench.browser.missing = False
        bench.desk.try_again()
        await settle()
        assert bench.browser.ways == [":private"]

    story(told)


async def a_run_before(bench: Bench, *, ago: float = 60.0, way: str = ":normal") -> None:
    """An earlier run has opened Ann's portal; this one knows the journal, and starts."""
    then = datetime.fromtimestamp(bench.clock.wall - ago, UTC).isoformat()
    for action in (JournalAction.INTENT, JournalAction.CREATED, JournalAction.OPENED):
        record = JournalRecord(
            action,
            connection_id="c1",
            connection="Connection 1",
            vendor_id="fake",
            customer_id="1",
            outcome=way if action is JournalAction.OPENED else "",
        )
        bench.journal.records.append(record)
    bench.journal.times = then
    bench.browser.browsers = FOUND
    await bench.begin()


def test_who_was_signed_in_by_an_earlier_run_is_known_by_the_journal() -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = (Remembered("c1", ANN, score=1.0, at=bench.clock.wall),)
        await a_run_before(bench)
        assert [(one.customer, str(one.way)) for one in bench.state.sessions] == [(ANN, ":normal")]
        bench.desk.use.open(await a_link(bench, BOB))
        assert asked(bench) == doubted(bench.state.links[0].id, BY_DEFAULT, PRIVATE)
        await bench.sleep.pass_time(ASSUMED_SESSION_SECONDS)
        assert bench.state.sessions == ()

    story(told)


def test_the_command_line_opens_nothing_where_somebody_else_may_be_signed_in() -> None:
    async def told(bench: Bench) -> None:
        bench.people.people = (Remembered("c1", ANN, score=1.0, at=bench.clock.wall),)
        await a_run_before(bench)
        bench.desk._board.change(sessions=())  # a command line begins without them
        for customer in (ANN, None):
            await check_who_is_signed_in(bench.desk, bench.view, LinkRequest("home", customer))
        with pytest.raises(InvalidInput, match="Ann Sample may still be signed in"):
            await check_who_is_signed_in(bench.desk, bench.view, LinkRequest("home", BOB))

    story(told)


def test_what_is_long_ago_or_cannot_be_read_is_no_session() -> None:
    async def told(bench: Bench) -> None:
        await a_run_before(bench, ago=ASSUMED_SESSION_SECONDS + 1)
        assert bench.state.sessions == ()

    story(told)

    async def unread(bench: Bench) -> None:
        bench.journal.unreadable = True
        await a_run_before(bench)
        assert bench.state.sessions == ()

    story(unread)


def test_a_problem_that_a_press_could_mend_goes_with_its_link() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        link = await a_link(bench)
        bench.browser.missing = True
        bench.desk.use.open(link)
        await settle()
        assert bench.state.problem is not None
        bench.desk.discard_link(link)
        assert bench.state.problem is None

    story(told)


async def two_at_once(bench: Bench) -> tuple[str, str]:
    """Two links: the first is on its way to a slow browser, the second waits for it."""
    await bench.choose()
    bench.browser.gate = asyncio.Event()
    first = await a_link(bench)
    bench.desk.use.open(first)
    await settle()
    second = await a_link(bench)
    bench.desk.use.open(second)
    return first, second


def test_what_waits_for_another_link_is_not_opened_for_somebody_else() -> None:
    async def told(bench: Bench) -> None:
        await two_at_once(bench)
        bench.desk.choose_customer(BOB)
        assert bench.browser.gate is not None
        bench.browser.gate.set()
        await settle()
        assert len(bench.browser.opened) == 1
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.NOT_OPENED

    story(told)


def test_what_waits_for_another_link_is_not_opened_once_it_has_ended_or_the_desk_closes() -> None:
    async def discarded(bench: Bench) -> None:
        _, second = await two_at_once(bench)
        bench.desk.discard_link(second)
        assert bench.browser.gate is not None
        bench.browser.gate.set()
        await settle()
        assert len(bench.browser.opened) == 1
        assert bench.state.problem is None

    async def closed(bench: Bench) -> None:
        await two_at_once(bench)
        await bench.ended()
        assert bench.browser.opened == []
        opened = [
            record for record in bench.journal.records if record.action is JournalAction.OPENED
        ]
        assert [record.outcome for record in opened] == ["Cancelled"]

    story(discarded)
    story(closed)


def test_a_failure_is_not_wiped_away_by_what_waits() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        first, gate = await a_link(bench), asyncio.Event()

        async def fails(link: Secret, way: OpenWay = BY_DEFAULT) -> Opened:
            await gate.wait()
            raise BrowserNotStarted("none")

        bench.browser.open = fails  # type: ignore[method-assign]
        bench.desk.use.open(first)
        await settle()
        bench.desk.use.open(await a_link(bench))
        gate.set()
        await settle()
        assert bench.state.problem is not None
        assert bench.state.problem.link_id == first

    story(told)


@pytest.mark.parametrize(
    ("at", "sessions"),
    [("nonsense", 0), ("2999-01-01T00:00:00+00:00", 1)],
    ids=["damaged", "a clock that was ahead"],
)
def test_a_record_with_an_odd_time_disturbs_nobody(at: str, sessions: int) -> None:
    async def told(bench: Bench) -> None:
        bench.journal.times = at
        record = JournalRecord(
            JournalAction.COPIED, connection_id="c1", vendor_id="fake", customer_id="1"
        )
        bench.journal.records.append(record)
        rules(bench, preferred=":throw-away")
        await bench.begin()
        assert bench.state.current == "c1"
        found = bench.state.sessions
        assert len(found) == sessions
        limit = bench.clock.steady + ASSUMED_SESSION_SECONDS
        assert all(one.until <= limit and one.way == BY_DEFAULT for one in found)

    story(told)


def test_a_session_of_an_earlier_run_is_in_nobodys_own_way_whatever_the_scope() -> None:
    async def told(bench: Bench) -> None:
        await a_run_before(bench)
        visit = Visit(bench.view.vendor, bench.view.connection, Customer("1", scope="7"))
        assert in_the_way(bench.state, visit) is None
        other = Visit(bench.view.vendor, bench.view.connection, Customer("2", scope="7"))
        assert in_the_way(bench.state, other) is not None

    story(told)


def test_of_an_earlier_run_each_is_known_once_and_none_of_a_window_of_its_own() -> None:
    async def twice(bench: Bench) -> None:
        await a_run_before(bench)
        entries = await bench.journal.newest(JournalFilter(), most=99)
        found = of_earlier_runs(
            bench.state, (*entries, *entries), lambda _, key: Customer(key), bench.clock.now()
        )
        assert len(found) == 1

    async def apart(bench: Bench) -> None:
        await a_run_before(bench, way=":throw-away")
        assert bench.state.sessions == ()

    async def in_the_way_that_was_chosen(bench: Bench) -> None:
        bench.rules = LoadedRules(Rules(preferences=Preferences(open_with=":throw-away")))
        await a_run_before(bench, way="firefox:normal")
        assert [(str(one.way), one.sure) for one in bench.state.sessions] == [
            ("firefox:normal", True)
        ]

    async def in_no_way_that_is_known(bench: Bench) -> None:
        await a_run_before(bench, way="Cancelled")
        assert [(str(one.way), one.sure) for one in bench.state.sessions] == [(":normal", False)]

    story(twice)
    story(apart)
    story(in_the_way_that_was_chosen)
    story(in_no_way_that_is_known)


def test_whoever_signed_in_last_has_taken_the_place_of_those_before() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.use.open(second)
        bench.desk.use.go_on()
        await settle()
        bench.desk.use.open(await a_link(bench, BOB))
        assert asked(bench) is None, "it is Bob who is signed in"
        await settle()
        bench.desk.use.open(await a_link(bench))
        question = asked(bench)
        assert question is not None
        assert question.customer == BOB

    story(told)


def test_whoever_may_have_signed_in_last_has_taken_nobodys_place() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.use.copy(second)
        third = await a_link(bench, BOB)
        bench.desk.use.open(third)
        assert asked(bench) == doubted(third, BY_DEFAULT, PRIVATE), "that link may never be pasted"

    story(told)


def test_another_customers_live_link_is_known_before_it_is_used() -> None:
    async def told(bench: Bench) -> None:
        bench.browser.browsers = FOUND
        await bench.choose()
        await a_link(bench)
        visit = Visit(bench.view.vendor, bench.view.connection, BOB)
        assert live_for_another(bench.state, visit) == ANN
        assert window_apart(bench.state, visit) == PRIVATE
        for other in (
            dataclasses.replace(visit, customer=ANN),
            dataclasses.replace(visit, customer=None),
            dataclasses.replace(visit, vendor=dataclasses.replace(visit.vendor, id="other")),
        ):
            assert live_for_another(bench.state, other) is None
        bench.desk.discard_link(bench.state.links[0].id)
        assert live_for_another(bench.state, visit) is None

    story(told)


def test_what_waits_for_a_link_that_fails_is_said_to_be_left() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        first = await a_link(bench)
        bench.browser.gate = asyncio.Event()
        bench.browser.missing = True
        bench.desk.use.open(first)
        await settle()
        bench.desk.create_link(then_open=True)
        await settle()
        bench.browser.gate.set()
        await settle()
        assert len(notices(bench)) == 1

    story(told)


def test_of_two_that_wait_the_first_is_said_to_be_left() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        links = [await a_link(bench, whose) for whose in (ANN, BOB, Customer("3", "Cy Sample"))]
        bench.browser.gate = asyncio.Event()
        for link in (links[0], links[1], links[1], links[2]):
            bench.desk.use.open(link)
            await settle()
        assert len(notices(bench)) == 1
        bench.browser.gate.set()
        await settle()
        question = asked(bench)
        assert question is not None
        assert question.link_id == links[2], "the last one's turn, and Ann is signed in"

    story(told)


def notices(bench: Bench) -> list[Notice]:
    """Each that was said of a link that waited, once."""
    said = {state.notice for state in bench.states if state.notice is not None}
    return [notice for notice in said if notice.kind is NoticeKind.ONE_NOT_OPENED]
