"""What may be repeated after a failure, and after what pause (`reliability.md`, 1).

The table in one place: the Desk asks `pause_before_repeat` after each failure, and either waits and
repeats or gives up. A mint is repeated only when not a byte of it has left.
"""

import random
from collections.abc import Callable

from sso_desk.errors import (
    CERTIFICATE_CAUSES,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)

READ_PAUSES = (0.5, 2.0)
"""Seconds before the second and the third try of a lookup or a check."""

MINT_PAUSES = (0.5,)
"""Seconds before the second try of a mint that was never sent."""

LONGEST_WAIT = 60.0
"""A vendor that asks for a longer wait is not waited for; the operator is told."""

UNNAMED_WAIT = 5.0
"""Seconds before a repeat where a busy vendor names no wait."""

JITTER = 0.25


def _jittered(seconds: float, spread: Callable[[], float]) -> float:
    return seconds * (1 + JITTER * spread())


def pause_before_repeat(
    error: VendorError,
    *,
    mint: bool,
    tries: int,
    spread: Callable[[], float] = random.random,
) -> float | None:
    """Seconds to wait before try number `tries + 1`, or None when it must not be repeated.

    `tries` counts what was tried so far; `spread` gives a number from 0 to 1 for the jitter, which
    only ever lengthens a pause: nobody is asked again sooner than told.
    """
    pauses = MINT_PAUSES if mint else READ_PAUSES
    if tries > len(pauses):
        return None
    if isinstance(error, VendorBusy):
        wait = UNNAMED_WAIT if error.wait_seconds is None else error.wait_seconds
        return None if mint or wait > LONGEST_WAIT else _jittered(max(wait, 0.5), spread)
    if not isinstance(error, VendorUnreachable) or error.cause in CERTIFICATE_CAUSES:
        return None
    if mint and (error.sent or error.outcome_unknown):
        return None
    return _jittered(pauses[tries - 1], spread)
