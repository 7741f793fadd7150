"""What may be repeated: the table of reliability, row by row."""

import pytest

from sso_desk.errors import (
    CERTIFICATE_CAUSES,
    CallerNotAllowed,
    Cause,
    CredentialsRejected,
    CustomerNotFound,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors.retry import LONGEST_WAIT, UNNAMED_WAIT, pause_before_repeat


def tries(error: VendorError, *, mint: bool) -> int:
    """How often it is tried in all."""
    count = 1
    while pause_before_repeat(error, mint=mint, tries=count, spread=lambda: 0.0) is not None:
        count += 1
    return count


@pytest.mark.parametrize("cause", [Cause.NAME, Cause.REFUSED, Cause.CONNECT_TIMEOUT, Cause.PROXY])
def test_what_was_never_sent_is_repeated(cause: Cause) -> None:
    error = VendorUnreachable(cause)
    assert (tries(error, mint=False), tries(error, mint=True)) == (3, 2)


@pytest.mark.parametrize("cause", sorted(CERTIFICATE_CAUSES, key=str))
def test_a_bad_certificate_is_never_got_around(cause: Cause) -> None:
    error = VendorUnreachable(cause)
    assert (tries(error, mint=False), tries(error, mint=True)) == (1, 1)


@pytest.mark.parametrize("cause", [Cause.SEND, Cause.READ_TIMEOUT, Cause.CUT, Cause.SERVER])
def test_what_may_have_been_sent_is_repeated_only_for_reads(cause: Cause) -> None:
    assert tries(VendorUnreachable(cause), mint=False) == 3
    assert tries(VendorUnreachable(cause, outcome_unknown=True), mint=True) == 1
    assert tries(VendorUnreachable(cause), mint=True) == 1


@pytest.mark.parametrize(
    "error",
    [
        CredentialsRejected(),
        NotPermitted(),
        CustomerNotFound(),
        CallerNotAllowed(),
        UnexpectedReply(),
    ],
)
def test_a_refusal_is_never_repeated(error: VendorError) -> None:
    assert (tries(error, mint=False), tries(error, mint=True)) == (1, 1)


def test_a_busy_vendor_is_waited_for_as_it_says_but_not_for_ever() -> None:
    assert pause_before_repeat(VendorBusy(20), mint=False, tries=1, spread=lambda: 0) == 20
    assert pause_before_repeat(VendorBusy(), mint=False, tries=1, spread=lambda: 0) == UNNAMED_WAIT
    assert pause_before_repeat(VendorBusy(0), mint=False, tries=1, spread=lambda: 0) == 0.5
    assert pause_before_repeat(VendorBusy(LONGEST_WAIT + 1), mint=False, tries=1) is None
    assert pause_before_repeat(VendorBusy(1), mint=True, tries=1) is None


@pytest.mark.parametrize("spread", [0.0, 0.5, 1.0])
def test_jitter_only_ever_lengthens_a_pause(spread: float) -> None:
    pause = pause_before_repeat(VendorBusy(20), mint=False, tries=1, spread=lambda: spread)
    assert pause is not None
    assert 20 <= pause <= 25
