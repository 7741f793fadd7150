"""In which window a link is opened, and when the operator is asked first."""

import dataclasses
from pathlib import Path
from types import MappingProxyType

import pytest

from sso_desk.browsers.ways import BY_DEFAULT, Browser, Family, Found, OpenWay, Window
from sso_desk.desk.opening import ASSUMED_SESSION_SECONDS, NOT_A_WAY, shared, way_of
from sso_desk.desk.state import OpenQuestion
from sso_desk.domain import Condition, JournalAction, Mark, Settings
from sso_desk.errors import BrowserNotStarted, LinkNotUsable
from sso_desk.expiry import Certainty, Expiry
from sso_desk.rules import Policy, Preferences, Rules
from tests.fakes import settle
from tests.unit.desk.bench import ANN, BOB, Bench, story

FIREFOX = Browser("firefox", "Firefox", Family.FIREFOX, Path("/opt/firefox"), frozenset(Window))
OTHER = Browser("other", "Other", Family.OTHER, Path("/opt/other"), frozenset({Window.NORMAL}))
FOUND = Found((FIREFOX, OTHER), "firefox")
PRIVATE = OpenWay("", Window.PRIVATE)
THROW_AWAY = OpenWay("", Window.THROW_AWAY)


def asked(bench: Bench) -> OpenQuestion | None:
    """What is asked now."""
    return bench.state.asking


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
    bench.desk.opening.open(first, way)
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
        bench.desk.opening.look_around()
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
        changed = dataclasses.replace(view, connection=connection)
        bench.desk._board.change(connections=(changed, *bench.state.connections[1:]))
        rules(bench, policy=policy, preferred=preferred)
        link = await a_link(bench)
        bench.desk.opening.open(link, chosen)
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
        bench.desk.opening.open(await a_link(bench))
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
        bench.desk.opening.open(link, OpenWay("gone"))
        await settle()
        opened = bench.state.links[0].marked(Mark.OPENED)
        assert opened is not None
        assert (opened.way, opened.note) == (":normal", "it is gone")
        assert bench.journal.actions[-1] is JournalAction.OPENED

    story(told)


def test_a_second_customer_where_the_first_is_signed_in_is_asked_about() -> None:
    async def told(bench: Bench) -> None:
        first, second = await two_links(bench)
        bench.desk.opening.open(second)
        await settle()
        assert asked(bench) == OpenQuestion(second, BY_DEFAULT, first, PRIVATE)
        assert len(bench.browser.opened) == 1, "not yet"
        bench.desk.opening.leave()
        assert asked(bench) is None
        bench.desk.opening.open(second)
        bench.desk.opening.open(second, BY_DEFAULT, sure=True)
        await settle()
        assert asked(bench) is None
        assert bench.browser.ways == [":normal", ":normal"]

    story(told)


def test_create_and_open_asks_as_well_and_the_link_is_there() -> None:
    async def told(bench: Bench) -> None:
        first, _ = await two_links(bench)
        bench.desk.create_link(then_open=True)
        await settle()
        made = bench.state.links[0]
        assert made.usable
        assert asked(bench) == OpenQuestion(made.id, BY_DEFAULT, first, PRIVATE)
        assert len(bench.browser.opened) == 1

    story(told)


def test_a_window_apart_is_not_asked_about() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.opening.open(second, PRIVATE)
        await settle()
        assert asked(bench) is None
        assert bench.browser.ways == [":normal", ":private"]

    story(told)


def test_all_private_windows_are_one_and_throw_away_profiles_are_not() -> None:
    async def told(bench: Bench) -> None:
        first, second = await two_links(bench, way=PRIVATE)
        bench.desk.opening.open(second, PRIVATE)
        assert asked(bench) == OpenQuestion(second, PRIVATE, first, THROW_AWAY)
        bench.desk.opening.open(second, THROW_AWAY)
        await settle()
        bench.desk.opening.open(second, THROW_AWAY)
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
        first, second = await two_links(bench, way=OpenWay("other"))
        bench.desk.opening.open(second, OpenWay("other"))
        assert asked(bench) == OpenQuestion(second, OpenWay("other"), first, None)
        bench.desk._board.change(browsers=Found())
        bench.desk.opening.open(second, OpenWay("other"))
        assert asked(bench) == OpenQuestion(second, OpenWay("other"), first, None)

    story(told)


def test_where_the_organisation_decides_no_other_window_is_offered() -> None:
    async def told(bench: Bench) -> None:
        first, second = await two_links(bench)
        rules(bench, policy=":normal")
        bench.desk.opening.open(second)
        assert asked(bench) == OpenQuestion(second, BY_DEFAULT, first, None)

    story(told)


def test_a_copied_link_may_have_been_pasted() -> None:
    async def told(bench: Bench) -> None:
        bench.browser.browsers = FOUND
        await bench.choose()
        first = await a_link(bench)
        bench.desk.copy_link(first)
        second = await a_link(bench, BOB)
        bench.desk.opening.open(second)
        question = asked(bench)
        assert question is not None
        assert question.other_id == first

    story(told)


def test_nobody_is_asked_without_a_reason() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        await a_link(bench)  # never used: nobody is signed in
        second = await a_link(bench, BOB)
        bench.desk.opening.open(second)
        await settle()
        again = await a_link(bench, BOB)  # the same customer
        bench.desk.opening.open(again)
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
        first, second = await two_links(bench)
        links = bench.state.links
        over = dataclasses.replace(
            links[1],
            condition=Condition.EXPIRED,
            link=None,
            expiry=Expiry(60.0, Certainty.EXACT, 600.0, Certainty.DOCUMENTED),
        )
        bench.desk._board.change(links=(links[0], over))
        bench.desk.opening.open(second)
        question = asked(bench)
        assert question is not None
        assert question.other_id == first, "the link is over, the session is not"
        bench.clock.steady += 601
        bench.desk.opening.leave()
        bench.desk.opening.open(second)
        assert asked(bench) is None

    story(told)


def test_where_no_session_is_stated_it_is_taken_to_last_half_an_hour() -> None:
    async def told(bench: Bench) -> None:
        first, second = await two_links(bench)
        bench.desk.discard_link(first)
        bench.desk.opening.open(second)
        question = asked(bench)
        assert question is not None
        assert question.other_id == first, "nobody is signed out by a link that has ended"
        bench.clock.steady += ASSUMED_SESSION_SECONDS
        bench.desk.opening.open(await a_link(bench))
        await settle()
        assert asked(bench) is None
        assert len(bench.browser.opened) == 2

    story(told)


def test_a_vendor_that_signs_in_one_user_alone_is_not_asked_about() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        links = tuple(
            dataclasses.replace(link, vendor=dataclasses.replace(link.vendor, same_user=True))
            for link in bench.state.links
        )
        bench.desk._board.change(links=links)
        bench.desk.opening.open(second)
        await settle()
        assert len(bench.browser.opened) == 2

    story(told)


def test_what_cannot_be_opened_is_not_asked_about_but_said() -> None:
    async def told(bench: Bench) -> None:
        _, second = await two_links(bench)
        bench.desk.discard_link(second)
        bench.desk.opening.open(second)
        await settle()
        assert asked(bench) is None
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, LinkNotUsable)
        bench.browser.missing = True
        with pytest.raises(BrowserNotStarted):
            await bench.desk.opening.open_now(await a_link(bench, BOB))

    story(told)


def test_a_link_that_is_being_opened_is_not_opened_again() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        link = await a_link(bench)
        bench.desk.opening.open(link)
        bench.desk.opening.open(link)
        await settle()
        assert len(bench.browser.opened) == 1

    story(told)
