"""The two clocks, and the remaining time that never grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sso_desk.expiry import Certainty, Deadline, Expiry, Instant, SystemClock

START = Instant(1_767_268_800.0, 1000.0)


def after(wall: float, steady: float) -> Instant:
    return Instant(START.wall + wall, START.steady + steady)


@pytest.mark.parametrize(
    ("wall", "steady", "left"),
    [
        (0, 0, 60),
        (25, 25, 35),
        (60, 60, 0),
        (3600, 10, 0),  # the wall clock jumped an hour forward: rather too little than too much
        (-3600, 10, 50),  # and an hour back: the steady clock goes on
        (600, 0, 0),  # the computer slept, and the steady clock with it
        (-START.wall, 5, 55),  # 1970
        (2_300_000_000, 5, 0),  # 2099
        (-50, -50, 60),  # never more than the whole life
    ],
)
def test_the_clock_that_says_less_is_believed(wall: float, steady: float, left: float) -> None:
    deadline = Deadline(START, 60)
    assert deadline.remaining(after(wall, steady)) == left
    assert deadline.passed(after(wall, steady)) is (left == 0)


@given(
    st.floats(0, 1e6), st.floats(-1e9, 1e9), st.floats(0, 1e9), st.floats(0, 1e6), st.floats(0, 1e6)
)
def test_the_remaining_time_never_grows_while_both_clocks_go_on(
    life: float, jump: float, passed: float, more_wall: float, more_steady: float
) -> None:
    deadline = Deadline(START, life)
    first = deadline.remaining(after(passed + jump, passed))
    second = deadline.remaining(after(passed + jump + more_wall, passed + more_steady))
    assert 0 <= second <= first <= life


def test_a_length_needs_a_certainty() -> None:
    with pytest.raises(ValueError, match="certainty"):
        Expiry(link_seconds=30)
    with pytest.raises(ValueError, match="certainty"):
        Expiry(session_certainty=Certainty.DOCUMENTED)


def test_the_systems_clocks_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert second.steady >= first.steady
    monkeypatch.delattr("time.CLOCK_BOOTTIME", raising=False)
    assert SystemClock().now().steady > 0
