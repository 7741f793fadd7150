"""What a refusal by Luminate Online means to the operator (`vendors/luminate.md`, 8 and 10)."""

import pytest

from sso_desk.errors import (
    CallerNotAllowed,
    CredentialsRejected,
    CustomerAmbiguous,
    CustomerNotFound,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors.base import CHECK_ADDRESS, REDIRECTED
from sso_desk.vendors.luminate import (
    CHECK_LIST,
    MAINTENANCE,
    OR_NO_RIGHT,
    OR_WRONG_SITE,
    SEVERAL,
)
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_luminate import Desk, refused, signed_on

HTML = "<html><title>Maintenance</title></html>"


def minting(answer: Answer) -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(answer).create()
    return problem.value


def looking_up(answer: Answer) -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(answer).find("a@example.com")
    return problem.value


@pytest.mark.parametrize("status", [200, 403, 500])
@pytest.mark.parametrize(
    ("code", "kind", "advice"),
    [
        ("2", CredentialsRejected, ""),
        ("3", CredentialsRejected, OR_NO_RIGHT),
        ("4", CallerNotAllowed, ""),
        ("5", NotPermitted, ""),
        ("6", UnexpectedReply, ""),
        ("7", UnexpectedReply, ""),
        ("8", CustomerAmbiguous, SEVERAL),
        ("9", UnexpectedReply, ""),
        ("14", NotPermitted, ""),
        ("15", CustomerAmbiguous, SEVERAL),
        ("16", CustomerNotFound, ""),
        ("18", CustomerNotFound, ""),
        ("19", NotPermitted, ""),
        ("33", NotPermitted, ""),
        ("50", UnexpectedReply, ""),
        ("202", CredentialsRejected, ""),
        ("204", UnexpectedReply, ""),
        ("999", UnexpectedReply, ""),
        (4, CallerNotAllowed, ""),
    ],
)
def test_the_code_decides_whatever_the_status(
    status: int, code: object, kind: type[VendorError], advice: str
) -> None:
    for fail in (minting, looking_up):
        error = fail(refused(code, "In plain words.", status))
        assert (type(error), error.advice) == (kind, advice)
        assert error.vendor_text == "In plain words."


def test_code_1_means_something_else_for_each_call() -> None:
    with pytest.raises(UnexpectedReply) as testing:
        Desk(refused("1")).test()
    found, minted = looking_up(refused("1")), minting(refused("1"))

    assert testing.value.advice == CHECK_LIST
    assert (type(minted), minted.advice) == (UnexpectedReply, CHECK_LIST)
    assert (type(found), found.advice) == (CustomerNotFound, OR_WRONG_SITE)


@pytest.mark.parametrize(
    ("message", "address"),
    [
        ("Source IP address 203.0.113.7 is not allowed.", "203.0.113.7"),
        ("Source IP address 2001:db8::7 is not allowed.", "2001:db8::7"),
        ("Not allowed.", ""),
        ("Not at 12:30.", ""),
    ],
)
def test_the_address_refused_is_named_where_the_vendor_names_it(message: str, address: str) -> None:
    xml = (
        '<errorResponse xmlns="http://convio.com/crm/v1"><code>4</code>'
        f"<message>{message}</message></errorResponse>"
    )
    for answer in (refused("4", message), refused("4", message, 200), Answer(xml, 403)):
        error = minting(answer)
        assert isinstance(error, CallerNotAllowed)
        assert error.address == address


@pytest.mark.parametrize(
    ("answer", "kind", "advice"),
    [
        (Answer(HTML, 200), UnexpectedReply, MAINTENANCE),
        (Answer(HTML, 403), UnexpectedReply, MAINTENANCE),
        (Answer(HTML, 404), UnexpectedReply, MAINTENANCE),
        (Answer("", 403), UnexpectedReply, ""),
        (Answer("<broken", 403), UnexpectedReply, ""),
        (Answer("{}", 403), UnexpectedReply, ""),
        (Answer('{"errorResponse":"x"}', 403), UnexpectedReply, ""),
        (Answer("", 404), UnexpectedReply, ""),
        (Answer("", 405), UnexpectedReply, ""),
        (Answer("", 302), UnexpectedReply, REDIRECTED),
        (Answer("", 201), UnexpectedReply, CHECK_ADDRESS),
        (Answer("", 429), VendorBusy, ""),
        (Answer("", 503, {"Retry-After": "30"}), VendorBusy, ""),
        (Answer(HTML, 503), VendorUnreachable, ""),
        (Answer(HTML, 500), VendorUnreachable, ""),
        (Answer("", 520), VendorUnreachable, ""),
    ],
)
def test_without_a_code_the_status_decides(
    answer: Answer, kind: type[VendorError], advice: str
) -> None:
    minted, found = minting(answer), looking_up(answer)

    for error in (minted, found):
        assert (type(error), error.advice) == (kind, advice)
    assert getattr(minted, "outcome_unknown", False) is (kind is VendorUnreachable)
    assert not getattr(found, "outcome_unknown", False)


def test_a_busy_vendor_says_for_how_long_and_then_it_goes_on() -> None:
    desk = Desk(Answer("", 503, {"Retry-After": "30"}))
    with pytest.raises(VendorBusy) as caught:
        desk.create()
    assert caught.value.wait_seconds == 30

    desk.clock.advance(30)
    desk.transport.add(signed_on())
    assert desk.create().signs_in_as == "Ann Sample"


def test_neither_log_in_nor_nonce_gets_into_an_error() -> None:
    desk = Desk(
        refused("7", "api_user Synthetic-Passw0rd synthetickey x;jsessionid=1.a?NONCE_TOKEN=SECRET")
    )

    with pytest.raises(UnexpectedReply) as caught:
        desk.create()

    for hidden in ("api_user", "Synthetic-Passw0rd", "synthetickey", "1.a", "SECRET"):
        assert hidden not in f"{caught.value} {caught.value.vendor_text} {caught.value.reason}"
