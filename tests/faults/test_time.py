"""Time that jumps, stands still or runs late: what is left never grows, and is never too much."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sso_desk.domain import Condition, LinkRequest, SignInLink
from sso_desk.errors import LinkNotUsable
from sso_desk.expiry import Deadline, Instant, SystemClock
from sso_desk.journal_records import JournalAction
from tests.fakes import a_link, settle
from tests.ui import scenes as s
from tests.ui.stage import Stage
from tests.unit.desk.bench import Bench, story

START = Instant(1_767_268_800.0, 5_000.0)
LIFE = 300.0
HOUR = 3600.0

JUMPS = {
    "an hour forward": HOUR,
    "an hour back": -HOUR,
    "to 1970": -START.wall,
    "to 2099": 4_070_908_800.0 - START.wall,
    "a second back": -1.0,
    "a minute forward": 60.0,
}
"""What happens to the wall clock, in seconds."""


@pytest.mark.parametrize("jump", JUMPS)
def test_a_wall_clock_that_jumps_never_lengthens_a_life(jump: str) -> None:
    deadline = Deadline(START, LIFE)
    left = deadline.remaining(Instant(START.wall + 10 + JUMPS[jump], START.steady + 10))
    assert left <= LIFE - 10
    assert left == (LIFE - 10 if JUMPS[jump] <= 0 else max(0.0, LIFE - 10 - JUMPS[jump]))


@pytest.mark.parametrize(
    "counts_sleep", [True, False], ids=["steady counts", "steady stands still"]
)
def test_ten_minutes_of_sleep_end_a_life_of_five(counts_sleep: bool) -> None:
    deadline = Deadline(START, LIFE)
    woken = Instant(START.wall + 600, START.steady + (600 if counts_sleep else 0))
    assert deadline.remaining(woken) == 0
    assert deadline.passed(woken)


def test_summer_time_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clocks are read in UTC: the hour that a night skips or repeats is no time at all."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        before = datetime(2026, 3, 29, 0, 59, 30, tzinfo=UTC).timestamp()
        deadline = Deadline(Instant(before, 100.0), LIFE)
        assert time.localtime(before).tm_hour == 1
        assert time.localtime(before + 60).tm_hour == 3
        assert deadline.remaining(Instant(before + 60, 160.0)) == LIFE - 60
    finally:
        monkeypatch.undo()
        time.tzset()


@given(
    st.lists(
        st.tuples(
            st.floats(-1e7, 1e7),  # what the wall clock does
            st.floats(0, 1000),  # how much time really passes, by the steady clock
        ),
        max_size=20,
    ),
    st.floats(1, 5000),
)
def test_whatever_the_clocks_do_what_is_left_is_no_more_than_the_truth(
    steps: list[tuple[float, float]], life: float
) -> None:
    deadline, wall, steady = Deadline(START, life), START.wall, START.steady
    for jump, passes in steps:
        wall, steady = wall + jump + passes, steady + passes
        left = deadline.remaining(Instant(wall, steady))
        truth = max(0.0, life - (steady - START.steady))
        assert 0 <= left <= truth + 1e-6
        assert deadline.passed(Instant(wall, steady)) == (left <= 0)


def test_the_systems_steady_clock_does_not_go_back() -> None:
    clock = SystemClock()
    readings = [clock.now().steady for _ in range(10_000)]
    assert readings == sorted(readings)


# --- on the desk --------------------------------------------------------------------------------------


def test_a_slow_reply_takes_its_time_off_the_links_life() -> None:
    async def told(bench: Bench) -> None:
        async def slow(_request: LinkRequest) -> SignInLink:
            sent = bench.clock.now()
            bench.clock.pass_time(25)
            return a_link(sent, seconds=60.0)

        bench.behaviour.mint = [slow]
        await bench.choose()
        bench.desk.create_link()
        await settle()
        deadline = bench.state.links[0].deadline
        assert deadline is not None
        assert deadline.remaining(bench.clock.now()) == 35

    story(told)


def test_a_reply_slower_than_the_links_life_is_expired_at_once() -> None:
    async def told(bench: Bench) -> None:
        async def slower(_request: LinkRequest) -> SignInLink:
            sent = bench.clock.now()
            bench.clock.pass_time(61)
            return a_link(sent, seconds=60.0)

        bench.behaviour.mint = [slower]
        await bench.choose()
        bench.desk.create_link(then_open=True)
        await settle()
        assert bench.browser.opened == []
        assert bench.state.links[0].condition is Condition.EXPIRED

    story(told)


@pytest.mark.parametrize("jump", [name for name in JUMPS if JUMPS[name] > 60])
def test_a_link_that_a_jump_ended_does_not_come_back(jump: str) -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        card = bench.state.links[0]
        bench.clock.wall += JUMPS[jump]
        bench.desk.look_at_the_clocks()
        assert bench.state.links[0].condition is Condition.EXPIRED
        bench.clock.wall -= JUMPS[jump]
        bench.desk.look_at_the_clocks()
        bench.desk.use.copy(card.id)
        assert bench.state.links[0].condition is Condition.EXPIRED
        assert bench.state.links[0].link is None
        assert isinstance(bench.state.problem and bench.state.problem.error, LinkNotUsable)

    story(told)


@pytest.mark.parametrize("use", ["copy", "open"])
def test_a_starved_timer_is_made_up_for_in_the_handlers(use: str) -> None:
    """The loop stood still for as long as the link lived: no tick came in between."""

    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        card = bench.state.links[0]
        bench.clock.pass_time(60)
        if use == "copy":
            bench.desk.use.copy(card.id)
        else:
            bench.desk.use.open(card.id)
            await settle()
        assert bench.clipboard.text == ""
        assert bench.browser.opened == []
        assert bench.journal.actions[-1] is JournalAction.EXPIRED

    story(told)


def test_a_loop_that_was_blocked_finds_the_link_expired_right_afterwards() -> None:
    async def told(bench: Bench) -> None:
        await bench.choose()
        bench.desk.create_link()
        await settle()
        bench.clock.pass_time(65)  # as if nothing had run meanwhile
        await bench.sleep.pass_time(1)
        assert bench.state.links[0].condition is Condition.EXPIRED

    story(told)


# --- in the window -------------------------------------------------------------------------------------


@pytest.mark.parametrize("jump", JUMPS)
def test_the_countdown_shows_no_more_than_is_left(stage: Stage, jump: str) -> None:
    stage.show(s.desk(links=(s.link(ago=10, expiry=s.ESTIMATE),)))
    card = stage.place.links.card(stage.desk.state.links[0].id)
    assert card is not None
    before = _seconds(card.time.text())
    stage.clock.moment = Instant(
        stage.clock.moment.wall + JUMPS[jump], stage.clock.moment.steady + 1
    )
    stage.place.tick()
    if JUMPS[jump] >= before:
        assert not card.copy.isEnabled()
    else:
        assert _seconds(card.time.text()) < before


def _seconds(text: str) -> int:
    """Of `about 0:47 left (estimate)`."""
    minutes, _, seconds = next(word for word in text.split() if ":" in word).partition(":")
    return int(minutes) * 60 + int(seconds)


def test_a_countdown_after_a_starved_timer_is_right_at_once(stage: Stage) -> None:
    stage.show(s.desk(links=(s.link(ago=10, expiry=s.ESTIMATE),)))
    card = stage.place.links.card(stage.desk.state.links[0].id)
    assert card is not None
    before = _seconds(card.time.text())
    stage.move_clock(20)
    assert _seconds(card.time.text()) == before - 20
