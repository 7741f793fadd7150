"""An operator looks for sent envelopes and tests a connection (`vendors/assuresign.md`, 7 and 9)."""

import json

import pytest

from sso_desk.domain import Choice, Customer
from sso_desk.errors import UnexpectedReply
from sso_desk.vendors.assuresign import (
    AUTHENTICATION_WORKS,
    FIRST_ROWS_ONLY,
    OFFER_DOCUMENTED,
    SEARCH_NOTE,
)
from sso_desk.vendors.base import Purpose
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_assuresign import (
    API,
    AUTH_URL,
    AUTHENTICATED,
    BEARER,
    ENVELOPE,
    Desk,
    refused,
)

SAMPLE = {
    "envelopeID": ENVELOPE,
    "name": "Sample agreement",
    "accountName": "Sample Ltd",
    "envelopeStatusType": "InProcess",
}
ROW = Customer(ENVELOPE, "Sample agreement", company="Sample Ltd", status="InProcess")


def found(*rows: object) -> Answer:
    return Answer(json.dumps({"result": {"envelopes": rows}}))


def one(body: object) -> Answer:
    return Answer(json.dumps({"result": body}))


def searched(desk: Desk) -> list[str]:
    """The addresses asked for after authentication, without what they share."""
    assert desk.transport.urls[0] == AUTH_URL
    return [url.removeprefix(API) for url in desk.transport.urls[1:]]


def test_an_e_mail_address_is_looked_for_among_signers() -> None:
    desk = Desk(AUTHENTICATED, found({"envelope": SAMPLE, "documents": []}))

    page = desk.find(" ann+x@example.com ")

    assert searched(desk) == ["/envelopes?dateFilter=ANY&emailAddress=ann%2Bx%40example.com"]
    (row,) = page.customers
    assert (row.id, row.email, row.company) == (ENVELOPE, "ann+x@example.com", "Sample Ltd")
    assert (page.total, page.note, page.cursor) == (1, SEARCH_NOTE, "")
    request = desk.transport.requests[1]
    assert (request.method, request.body, request.purpose) == ("GET", b"", Purpose.READ)
    assert request.headers["Authorization"] == f"bearer {BEARER}"


def test_rows_of_every_version_are_read() -> None:
    second = {"evnelopeID": "00000000-0000-4000-8000-000000000e02", "name": "Second"}

    page = Desk(AUTHENTICATED, found({"envelope": SAMPLE}, {"envelopeApiModel": second})).find(
        "Ann"
    )

    assert page.customers == (ROW, Customer(second["evnelopeID"], "Second"))


def test_a_name_is_looked_for_among_signers_and_then_among_envelopes() -> None:
    desk = Desk(AUTHENTICATED, found(), found({"envelope": SAMPLE}))

    assert desk.find("Ann & Söhne").customers == (ROW,)
    assert searched(desk) == [
        "/envelopes?dateFilter=ANY&signerName=Ann%20%26%20S%C3%B6hne",
        "/envelopes?dateFilter=ANY&envelopeName=Ann%20%26%20S%C3%B6hne",
    ]


def test_an_order_id_is_looked_for_when_it_is_called_one() -> None:
    desk = Desk(AUTHENTICATED, found({"envelope": SAMPLE}))

    (row,) = desk.find("A-17", "order_id").customers

    assert searched(desk) == ["/envelopes?dateFilter=ANY&orderID=A-17"]
    assert row.reference == "A-17"


def test_half_a_character_does_not_stop_a_search() -> None:
    desk = Desk(AUTHENTICATED, found(), found())

    assert desk.find("\ud800").customers == ()
    assert searched(desk)[0].endswith("signerName=%3F")


@pytest.mark.parametrize(
    "body", [{"envelope": SAMPLE}, {"envelopeApiModel": SAMPLE}, {**SAMPLE, "other": 1}]
)
def test_an_envelopes_id_finds_that_envelope_in_every_shape(body: object) -> None:
    desk = Desk(AUTHENTICATED, one(body))

    page = desk.find(ENVELOPE)

    assert (page.customers, page.total) == ((ROW,), 1)
    assert searched(desk) == [f"/envelopes/{ENVELOPE}"]


@pytest.mark.parametrize(
    "answer", [refused(404, "NOT_FOUND"), refused(403, "NOT_FOUND"), refused(404)]
)
def test_an_envelope_that_is_not_there_is_no_row(answer: Answer) -> None:
    page = Desk(AUTHENTICATED, answer).find(ENVELOPE)

    assert (page.customers, page.total) == ((), 0)


def test_what_cannot_be_an_envelopes_id_asks_nobody() -> None:
    desk = Desk()

    assert desk.find("../accounts", "id").customers == ()
    assert desk.find("   ").customers == ()
    assert desk.transport.requests == []


def test_the_first_200_rows_are_shown_and_it_is_said() -> None:
    rows = [{"envelope": {**SAMPLE, "envelopeID": str(number)}} for number in range(201)]

    page = Desk(AUTHENTICATED, found(*rows)).find("Ann")

    assert (len(page.customers), page.total, page.note) == (200, 201, FIRST_ROWS_ONLY)


@pytest.mark.parametrize(
    "answer",
    [
        found({"documents": []}),
        found({"envelope": {"name": "no id"}}),
        Answer("{}"),
        Answer("[]"),
        Answer("<html>x</html>"),
    ],
)
def test_a_list_of_another_shape_is_not_trusted(answer: Answer) -> None:
    with pytest.raises(UnexpectedReply):
        Desk(AUTHENTICATED, answer).find("ann@example.com")


# --- the connection test --------------------------------------------------------------------------


def accounts(*rows: object) -> Answer:
    return Answer(json.dumps({"result": {"userAccounts": rows}}))


def test_a_connection_test_lists_the_accounts_in_a_short_session() -> None:
    rows = (
        {"accountID": "a1", "accountName": "Main", "isDefault": True, "isDisabled": False},
        {"accountID": "a2", "accountName": None},
        {"accountName": "without an id"},
    )
    desk = Desk(AUTHENTICATED, accounts(*rows))

    report = desk.test()

    assert searched(desk) == ["/users/ann%40example.com/accounts"]
    assert json.loads(desk.transport.requests[0].body)["request"]["sessionLengthInMinutes"] == 5
    assert report.choices["account_context"] == (Choice("a1", "Main"), Choice("a2", "a2"))
    assert len(report.findings) == 1
    assert report.warnings == ()


def test_a_disabled_account_is_a_warning() -> None:
    answer = accounts({"accountID": "a1", "accountName": "Main", "isDisabled": True})

    assert len(Desk(AUTHENTICATED, answer).test().warnings) == 1


def test_a_connection_test_always_authenticates_anew() -> None:
    desk = Desk(AUTHENTICATED, accounts(), AUTHENTICATED, accounts())

    desk.test()
    desk.test()

    assert desk.transport.urls.count(AUTH_URL) == 2


@pytest.mark.parametrize("body", ["", "<html>x</html>", '{"errorCode":"NOT_FOUND"}'])
def test_a_404_is_blamed_on_the_call_that_got_it(body: str) -> None:
    with pytest.raises(UnexpectedReply) as at_accounts:
        Desk(AUTHENTICATED, Answer(body, 404)).test()
    with pytest.raises(UnexpectedReply) as at_authentication:
        Desk(Answer(body, 404)).test()

    assert at_accounts.value.advice == AUTHENTICATION_WORKS
    assert at_authentication.value.advice == OFFER_DOCUMENTED
