"""An operator looks for contacts and tests a connection (`vendors/redtail.md`, 7 and 9)."""

import json

import pytest

from sso_desk.domain import Customer
from sso_desk.errors import CredentialsRejected, UnexpectedReply
from sso_desk.vendors.base import CHECK_ADDRESS, Purpose
from sso_desk.vendors.redtail import NO_SUCH_CONTACT
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_redtail import (
    AUTHORIZATION,
    Desk,
    contacts,
    denied,
    login,
)

ANN = {"ContactID": 384843, "FirstName": "Ann", "LastName": "Sample"}
BOB = {"ContactID": 2, "FullName": "Bob Sample"}


# --- what is asked --------------------------------------------------------------------------------


def test_a_name_is_searched_as_the_sheet_shows_it() -> None:
    desk = Desk(contacts(ANN))

    page = desk.find(" Sample ")

    (request,) = desk.transport.requests
    assert (request.method, request.body, request.purpose) == ("GET", b"", Purpose.READ)
    assert dict(request.headers) == {
        "Authorization": AUTHORIZATION,
        "Accept": "application/json",
        "Content-Type": "text/json",
    }
    assert desk.targets == ["/contacts/search?value=Sample&page=1"]
    assert page.customers == (Customer("384843", "Ann Sample"),)
    assert page.total is None


def test_two_words_nobody_has_as_a_name_are_tried_as_first_and_last() -> None:
    desk = Desk(contacts(), contacts(ANN))

    assert len(desk.find("Ann  Sample").customers) == 1

    assert desk.targets == ["/contacts/search?value=Ann%20Sample&page=1", "/contacts/search?page=1"]
    assert desk.transport.requests[1].method == "POST"
    assert desk.transport.requests[1].headers["Content-Type"] == "application/json"
    assert json.loads(desk.bodies[1]) == [
        {"Field": "5", "Operand": "5", "Value": "Ann"},
        {"Field": "6", "Operand": "5", "Value": "Sample"},
    ]


def test_an_e_mail_address_is_searched_as_the_sheet_shows_it() -> None:
    desk = Desk(contacts({"ClientID": 384843}))

    (row,) = desk.find("ann@example.com").customers

    assert desk.targets == ["/contacts/search?page=1"]
    assert desk.bodies == ['[{"Field":"16","Operand":"0","Value":"ann@example.com"}]']
    assert row.id == "384843"


@pytest.mark.parametrize(
    ("text", "operands"),
    [
        ("ann@", ["0", "4"]),
        ("@example.com", ["0", "4"]),
        ("ann@example", ["0", "4"]),
        ("a@b.c", ["0"]),
    ],
)
def test_only_a_part_of_an_address_is_also_searched_as_one(text: str, operands: list[str]) -> None:
    desk = Desk(*(contacts() for _ in operands))

    page = desk.find(text)

    assert [json.loads(body)[0]["Operand"] for body in desk.bodies] == operands
    assert (page.customers, page.total, page.cursor) == ((), 0, "")


def test_a_phone_number_is_one_when_it_is_called_so() -> None:
    desk = Desk(contacts(ANN))

    desk.find("555 0100", "phone")

    assert desk.bodies == ['[{"Field":"3","Operand":"4","Value":"555 0100"}]']


@pytest.mark.parametrize(
    ("text", "mode", "target"),
    [
        ("0384", "", "/contacts/search?value=0384&page=1"),
        ("1" * 11, "", f"/contacts/search?value={'1' * 11}&page=1"),
        ("٣", "", "/contacts/search?value=%D9%A3&page=1"),
        ("../x", "id", "/contacts/search?value=..%2Fx&page=1"),
        ("42", "name", "/contacts/search?value=42&page=1"),
        ("a&b=c", "", "/contacts/search?value=a%26b%3Dc&page=1"),
        ("\ud800", "", "/contacts/search?value=%3F&page=1"),
    ],
)
def test_what_is_no_contact_id_is_searched_as_a_name(text: str, mode: str, target: str) -> None:
    desk = Desk(contacts(ANN))

    desk.find(text, mode)

    assert desk.targets == [target]


def test_nothing_asks_nobody() -> None:
    assert Desk().find(" ").customers == ()


# --- one contact ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [
        Answer(json.dumps(ANN)),
        Answer(json.dumps({"contact": ANN})),
        Answer(json.dumps({"Contact": ANN, "more": 1})),
        Answer(
            '<Contact xmlns="urn:x"><ContactID>384843</ContactID><FirstName>Ann</FirstName>'
            "<LastName>Sample</LastName></Contact>"
        ),
        Answer(
            "<Reply><Contact><ClientID>384843</ClientID><Name>Ann Sample</Name></Contact></Reply>"
        ),
    ],
)
def test_a_contacts_id_asks_for_that_contact_and_leaves_no_trace(answer: Answer) -> None:
    desk = Desk(answer)

    page = desk.find("384843")

    assert desk.targets == ["/contacts/384843/basic?recent=0"]
    assert (page.customers, page.total) == ((Customer("384843", "Ann Sample"),), 1)


@pytest.mark.parametrize(
    "answer",
    [Answer("", 404), Answer("<html>x</html>", 404), denied(status=404)],
)
def test_a_contact_that_is_not_there_is_no_row_but_a_hint(answer: Answer) -> None:
    page = Desk(answer).find("1", "id")

    assert (page.customers, page.total, page.note) == ((), 0, NO_SUCH_CONTACT)


@pytest.mark.parametrize("number", ["ContactID", "ClientID", "id"])
@pytest.mark.parametrize("wrapped", [False, True])
def test_a_contacts_own_status_is_not_that_of_a_login(number: str, wrapped: bool) -> None:
    row = {number: 5, "Name": "Ann", "Status": 0}

    (found,) = Desk(Answer(json.dumps({"contact": row} if wrapped else row))).find("5").customers

    assert found == Customer("5", "Ann", status="0")


def test_a_login_that_failed_is_one_whatever_was_asked() -> None:
    with pytest.raises(CredentialsRejected):
        Desk(denied()).find("5")
    with pytest.raises(CredentialsRejected):
        Desk(denied()).find("Ann")


# --- what is read ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"id": "7", "NAME": "Ann"}, Customer("7", "Ann")),
        ({"ContactID": 7.0, "full_name": "Ann"}, Customer("7", "Ann")),
        ({"ContactID": 7, "LastName": "Sample"}, Customer("7", "Sample")),
        ({"ContactID": 7, "Employer": "Ltd"}, Customer("7", "Ltd", company="Ltd")),
        (
            {"ContactID": 7, "Name": "A", "EmailAddress": "a@x.org", "Company": "Ltd"},
            Customer("7", "A", "a@x.org", "Ltd"),
        ),
        (
            {"ContactID": 7, "ClientStatus": "Active", "Status": 1, "FamilyName": "Sample family"},
            Customer("7", status="Active", matched="Sample family"),
        ),
        ({"ContactID": 7, "TaxId": "1", "DateOfBirth": "/Date(1-0700)/"}, Customer("7")),
    ],
)
def test_field_names_are_tried_in_order_and_without_regard_to_case(
    row: object, expected: Customer
) -> None:
    assert Desk(contacts(row)).find("x").customers == (expected,)


def test_a_list_may_come_as_xml() -> None:
    body = (
        '<Contacts xmlns="urn:x"><Total>2</Total><C><ContactID>1</ContactID></C>'
        "<C><ContactID>2</ContactID><Status>0</Status></C></Contacts>"
    )

    assert [row.id for row in Desk(Answer(body)).find("x").customers] == ["1", "2"]


@pytest.mark.parametrize(
    "answer",
    [
        contacts({"Name": "no id"}),
        Answer('{"Contacts":[5]}'),
        Answer("{}"),
        Answer("<html>x</html>"),
        Answer("<broken"),
        Answer(""),
        Answer(b"\xff"),
    ],
)
def test_a_list_of_another_shape_is_not_trusted(answer: Answer) -> None:
    with pytest.raises(UnexpectedReply):
        Desk(answer).find("x")


# --- further pages --------------------------------------------------------------------------------


def test_further_pages_are_asked_for_until_one_is_empty() -> None:
    desk = Desk(contacts(ANN, ANN), contacts(BOB, ANN), contacts())

    first = desk.find("Sample")
    second = desk.find("Sample", cursor=first.cursor)
    third = desk.find("Sample", cursor=second.cursor)

    assert [len(page.customers) for page in (first, second, third)] == [1, 1, 0]
    assert second.customers == (Customer("2", "Bob Sample"),)
    assert (third.cursor, third.total) == ("", None)
    assert [target[-1] for target in desk.targets] == ["1", "2", "3"]


def test_a_page_with_no_new_contact_is_the_last_one() -> None:
    desk = Desk(contacts(ANN), contacts(ANN))

    first = desk.find("Ann Sample")
    second = desk.find("Ann Sample", cursor=first.cursor)

    assert (second.customers, second.cursor) == ((), "")
    assert desk.transport.finished  # the other way to search is not tried in the middle


def test_further_pages_continue_the_search_that_found_somebody() -> None:
    desk = Desk(contacts(), contacts(ANN), contacts(BOB))

    first = desk.find("Ann Sample")
    desk.find("Ann Sample", cursor=first.cursor)

    assert desk.targets[1:] == ["/contacts/search?page=1", "/contacts/search?page=2"]
    assert desk.bodies[1] == desk.bodies[2]


# --- the connection test --------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "findings"), [("Ann Sample", 2), (None, 1)])
def test_a_connection_test_says_who_the_key_belongs_to(name: str | None, findings: int) -> None:
    desk = Desk(login({"Name": name, "ReturnURL": None}))

    report = desk.test()

    assert desk.targets == ["/authentication"]
    assert desk.transport.requests[0].purpose is Purpose.READ
    assert len(report.findings) == findings
    assert ("Signed in as Ann Sample" in report.findings) is (name is not None)
    assert len(report.warnings) == 1


def test_a_connection_test_without_a_login_is_not_trusted() -> None:
    with pytest.raises(UnexpectedReply) as caught:
        Desk(Answer("{}")).test()

    assert caught.value.advice == CHECK_ADDRESS
