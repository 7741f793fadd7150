"""What a refusal by Redtail means to the operator (`vendors/redtail.md`, 8 and 10)."""

import json

import pytest

from sso_desk.errors import (
    CredentialsRejected,
    CustomerNotFound,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors.base import CHECK_ADDRESS
from sso_desk.vendors.redtail import (
    LOCKED,
    OR_CHECK_ADDRESS,
    PERHAPS_INVISIBLE,
    SERVICE_DOWN,
    SWITCHED_OFF,
)
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_redtail import API_KEY, LINK, USER_KEY, Desk, denied, login

HTML = "<html><body>Maintenance</body></html>"
TIME_OUT, LOCK = "Synthetic: Gateway Time-out", "Synthetic: Account Locked"
UNSEEN = {"Status": 0, "Message": "Synthetic"}
XML_DENIED = "<Login><CID>0</CID><Status>ErrorsOccurred</Status><Message>No</Message></Login>"


def says(message: str, status: int, name: str = "message") -> Answer:
    return Answer(json.dumps({name: message}), status)


def minting(answer: Answer, page: str = "contactoverview") -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(answer).create(page)
    return problem.value


def listing(answer: Answer) -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(answer).find("x")
    return problem.value


@pytest.mark.parametrize(
    ("answer", "kind", "advice"),
    [
        (says(TIME_OUT, 401), VendorUnreachable, SERVICE_DOWN),
        (Answer(f"<html>{TIME_OUT}</html>", 401), VendorUnreachable, SERVICE_DOWN),
        (denied(TIME_OUT), VendorUnreachable, SERVICE_DOWN),
        (says(LOCK, 401), NotPermitted, LOCKED),
        (says(LOCK, 401, "Message"), NotPermitted, LOCKED),
        (denied(LOCK), NotPermitted, LOCKED),
        (denied(LOCK, 403), NotPermitted, LOCKED),
        (login({"Status": 0, "Message": LOCK}), NotPermitted, LOCKED),
        (says("No", 401), CredentialsRejected, ""),
        (Answer("", 401), CredentialsRejected, ""),
        (login(status=401), CredentialsRejected, ""),
        (denied(), CredentialsRejected, ""),
        (denied(status=400), CredentialsRejected, ""),
        (denied(status=403), CredentialsRejected, ""),
        (login({"CID": ..., "Status": 0}), CredentialsRejected, ""),
        (login({"CID": 0}), CredentialsRejected, ""),
        (Answer(XML_DENIED), CredentialsRejected, ""),
        (Answer(f"<Reply>{XML_DENIED}</Reply>"), CredentialsRejected, ""),
        (says(LOCK, 403), NotPermitted, ""),
        (login({"Status": 0}, 403), NotPermitted, ""),
        (Answer(HTML, 403), NotPermitted, ""),
        (says("No", 400), UnexpectedReply, ""),
        (says("No", 422), UnexpectedReply, ""),
        (Answer("", 405), UnexpectedReply, ""),
        (login(status=201), UnexpectedReply, CHECK_ADDRESS),
        (denied(status=201), UnexpectedReply, CHECK_ADDRESS),
        (Answer("", 302, {"Location": "/error.aspx"}), UnexpectedReply, SWITCHED_OFF),
        (Answer("", 302, {"Location": LINK}), UnexpectedReply, SWITCHED_OFF),
        (Answer("", 429), VendorBusy, ""),
        (Answer("", 503, {"Retry-After": "20"}), VendorBusy, ""),
        (Answer(HTML, 503), VendorUnreachable, ""),
        (Answer("", 500), VendorUnreachable, ""),
        (denied(status=500), VendorUnreachable, ""),
        (Answer("", 520), VendorUnreachable, ""),
    ],
)
def test_each_row_of_the_table(answer: Answer, kind: type[VendorError], advice: str) -> None:
    minted, listed = minting(answer), listing(answer)

    for error in (minted, listed):
        assert (type(error), error.advice) == (kind, advice)
    assert getattr(minted, "outcome_unknown", False) is (kind is VendorUnreachable)
    assert not getattr(listed, "outcome_unknown", False)


@pytest.mark.parametrize("status", [200, 400, 422])
def test_a_contact_that_cannot_be_seen_is_named_where_one_was_sent(status: int) -> None:
    with_contact = minting(login(UNSEEN, status))
    without = minting(login(UNSEEN, status), "dashboard")

    assert (type(with_contact), with_contact.advice) == (UnexpectedReply, PERHAPS_INVISIBLE)
    assert (type(without), without.advice) == (UnexpectedReply, "")
    assert with_contact.vendor_text == "Synthetic"


@pytest.mark.parametrize(
    ("answer", "page", "kind", "advice"),
    [
        (Answer("", 404), "contactoverview", CustomerNotFound, OR_CHECK_ADDRESS),
        (says("No", 404), "contactaccounts", CustomerNotFound, OR_CHECK_ADDRESS),
        (denied(status=404), "contactoverview", CustomerNotFound, OR_CHECK_ADDRESS),
        (login(UNSEEN, 404), "contactoverview", CustomerNotFound, OR_CHECK_ADDRESS),
        (Answer(XML_DENIED, 404), "contactoverview", CustomerNotFound, OR_CHECK_ADDRESS),
        (Answer(HTML, 404), "contactoverview", UnexpectedReply, CHECK_ADDRESS),
        (Answer("", 404), "dashboard", UnexpectedReply, CHECK_ADDRESS),
    ],
)
def test_a_404_means_the_contact_only_where_one_was_sent(
    answer: Answer, page: str, kind: type[VendorError], advice: str
) -> None:
    error = minting(answer, page)

    assert (type(error), error.advice) == (kind, advice)


def test_a_404_elsewhere_is_a_matter_of_the_address() -> None:
    assert type(listing(Answer("", 404))) is UnexpectedReply
    with pytest.raises(UnexpectedReply) as caught:
        Desk(Answer("{}", 404)).test()
    assert caught.value.advice == CHECK_ADDRESS


def test_a_busy_vendor_says_for_how_long_and_then_it_goes_on() -> None:
    desk = Desk(Answer("", 429, {"Retry-After": "20"}))
    with pytest.raises(VendorBusy) as caught:
        desk.create()
    assert caught.value.wait_seconds == 20

    desk.clock.advance(20)
    desk.transport.add(login())
    assert desk.create().url.reveal() == LINK


def test_neither_key_nor_link_gets_into_an_error() -> None:
    for answer in (
        denied(f"{API_KEY} {USER_KEY} {LINK}"),
        says(f"{API_KEY} {USER_KEY} {LINK}", 403),
        Answer(f"<html>{API_KEY} {USER_KEY} {LINK}</html>", 401),
    ):
        text = minting(answer).vendor_text
        assert text == "••• ••• https://smf.crm.redtailtechnology.com/•••"
