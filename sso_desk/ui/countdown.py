"""What a card says about time, always computed anew from the two clocks, never counted down."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sso_desk.domain import Condition, LiveLink
from sso_desk.expiry import Certainty, Deadline, Instant
from sso_desk.ui.words import clock_text

SOON_SECONDS = 60
LAST_SECONDS = 10


@dataclass(frozen=True, slots=True)
class LinkTime:
    """The words about a link at one moment, and how much of its ring is left.

    `share` is None where nobody knows the link's life; `soon` is set in the last minute; `over` once
    the time is up, whether or not the desk has noticed.
    """

    link: str
    session: str = ""
    share: float | None = None
    soon: bool = False
    over: bool = False
    seconds_left: float | None = None


def link_time(link: LiveLink, now: Instant) -> LinkTime:
    """The words for a link that can be used."""
    session = session_words(link, now)
    deadline = link.deadline
    if deadline is None:
        text = QCoreApplication.translate(
            "Countdown", "no expiry stated · created {time} ago"
        ).format(time=clock_text(age(link, now)))
        return LinkTime(text, session)
    left = deadline.remaining(now)
    if left <= 0 or link.condition is Condition.EXPIRED:
        return LinkTime(
            QCoreApplication.translate("Countdown", "Expired"),
            session,
            share=0.0,
            over=True,
            seconds_left=0.0,
        )
    return LinkTime(
        _left_words(link, math.ceil(left), named=bool(session)),
        session,
        share=left / deadline.seconds,
        soon=math.ceil(left) < SOON_SECONDS,
        seconds_left=left,
    )


def _left_words(link: LiveLink, left: int, *, named: bool) -> str:
    estimate = link.expiry.link_certainty is Certainty.ESTIMATE
    if estimate:
        text = QCoreApplication.translate("Countdown", "about {time} left (estimate)")
    else:
        text = QCoreApplication.translate("Countdown", "{time} left")
    words = text.format(time=clock_text(left))
    if not named:
        return words
    return QCoreApplication.translate("Countdown", "Link: {words}").format(words=words)


def session_words(link: LiveLink, now: Instant) -> str:
    """How long a portal visit that this link starts may still last; empty where nobody says."""
    if link.expiry.session_seconds is None:
        return ""
    left = math.ceil(Deadline(link.requested, link.expiry.session_seconds).remaining(now))
    if left <= 0:
        return QCoreApplication.translate("Countdown", "Portal visit: over")
    if link.expiry.session_certainty is Certainty.ESTIMATE:
        text = QCoreApplication.translate(
            "Countdown", "Portal visit: at most about {time} left (estimate)"
        )
    else:
        text = QCoreApplication.translate("Countdown", "Portal visit: at most {time} left")
    return text.format(time=clock_text(left))


def age(link: LiveLink, now: Instant) -> int:
    """Whole seconds since the link was asked for."""
    return max(0, math.floor(now.steady - link.requested.steady))


def seconds_until(steady: float, now: Instant) -> int:
    """Whole seconds until a moment of the steady clock."""
    return max(0, math.ceil(steady - now.steady))
