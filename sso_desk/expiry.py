"""How long a link lives: what is known of it, and how much of it is left.

Two clocks tell the time. The wall clock can jump; the steady clock cannot, and on most systems it
stands still while the computer sleeps. A deadline asks both and believes the one that says *less*.
"""

import time
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Instant:
    """One moment on both clocks: `wall` in seconds since 1970 UTC, `steady` in seconds since boot."""

    wall: float
    steady: float


class Clock(Protocol):
    """Whoever can say what time it is."""

    def now(self) -> Instant:
        """The present moment."""
        ...


class SystemClock:
    """The computer's clocks; where the system has one, the steady clock also counts sleep."""

    def __init__(self) -> None:
        self._steady = getattr(time, "CLOCK_BOOTTIME", None)

    def now(self) -> Instant:
        """The present moment."""
        if self._steady is None:
            return Instant(time.time(), time.monotonic())
        return Instant(time.time(), time.clock_gettime(self._steady))


class Certainty(Enum):
    """How far a length of time can be relied on."""

    EXACT = "exact"  # read from the vendor's reply
    DOCUMENTED = "documented"  # the vendor's published figure
    ESTIMATE = "estimate"  # our figure, always labelled so
    UNKNOWN = "unknown"  # nobody says; no countdown


class Answer(Enum):
    """Yes, no, or nobody says."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Expiry:
    """What is known of a link's life and of the portal visit that it starts.

    Lengths are in seconds and count from when the request for the link was sent. A length is None
    exactly when its certainty is UNKNOWN.
    """

    link_seconds: float | None = None
    link_certainty: Certainty = Certainty.UNKNOWN
    session_seconds: float | None = None
    session_certainty: Certainty = Certainty.UNKNOWN
    single_use: Answer = Answer.UNKNOWN
    supersedes: Answer = Answer.UNKNOWN

    def __post_init__(self) -> None:
        for seconds, certainty in (
            (self.link_seconds, self.link_certainty),
            (self.session_seconds, self.session_certainty),
        ):
            if (seconds is None) != (certainty is Certainty.UNKNOWN):
                raise ValueError("a known length needs a certainty, and an unknown one has none")


@dataclass(frozen=True, slots=True)
class Deadline:
    """The end of a life of `seconds` that began at `started`; recomputed, never decremented."""

    started: Instant
    seconds: float

    def remaining(self, now: Instant) -> float:
        """Seconds left, by the clock that says less; never more than the whole life, never below 0."""
        by_wall = self.started.wall + self.seconds - now.wall
        by_steady = self.started.steady + self.seconds - now.steady
        return max(0.0, min(by_wall, by_steady, self.seconds))

    def passed(self, now: Instant) -> bool:
        """Whether nothing is left."""
        return self.remaining(now) <= 0
