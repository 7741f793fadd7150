"""An operator looks for supporters and tests a connection (`vendors/luminate.md`, 7 and 9)."""

import json

import pytest

from sso_desk.domain import Customer
from sso_desk.errors import CustomerNotFound, UnexpectedReply
from sso_desk.vendors.base import Purpose
from sso_desk.vendors.luminate import (
    CONSTITUENT_ID,
    KEY_WARNING,
    MEMBER_ID,
    MEMBERS_CUT,
    SEARCH_HELP,
    USER_FIELDS,
)
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_luminate import Desk, refused, user, user_under

NOBODY = refused("16")
ANN = Customer("1000001", "Ann Sample", "ann+test@example.com", reference="00042")


def asked_for(desk: Desk) -> list[dict[str, str]]:
    """The search terms, one entry a call."""
    calls = desk.asked
    for call in calls:
        assert call.pop("method") == "getUser"
        assert call.pop("fields") == USER_FIELDS
    return calls


def test_an_e_mail_address_keeps_its_plus() -> None:
    desk = Desk(user())

    page = desk.find(" ann+test@example.com ")

    assert b"primary_email=ann%2Btest%40example.com" in desk.transport.requests[0].body
    assert desk.transport.requests[0].purpose is Purpose.READ
    assert asked_for(desk) == [{"primary_email": "ann+test@example.com"}]
    assert (page.customers, page.total, page.cursor) == ((ANN,), 1, "")


def test_digits_are_asked_as_both_ids_and_one_person_found_twice_is_one_row() -> None:
    desk = Desk(user(), user())

    (row,) = desk.find("42").customers

    assert asked_for(desk) == [{"cons_id": "42"}, {"member_id": "42"}]
    assert row.matched == f"{CONSTITUENT_ID}, {MEMBER_ID}"


def test_two_people_behind_the_same_digits_are_both_shown() -> None:
    rows = Desk(user(cons_id="42"), user()).find("42").customers

    assert [(row.id, row.matched) for row in rows] == [
        ("42", CONSTITUENT_ID),
        ("1000001", MEMBER_ID),
    ]


def test_nobody_under_one_id_is_no_row_and_nobody_under_both_an_empty_list() -> None:
    (row,) = Desk(NOBODY, user()).find("42").customers

    assert row.matched == MEMBER_ID
    assert Desk(NOBODY, NOBODY).find("42").total == 0


@pytest.mark.parametrize(
    ("text", "mode", "term"),
    [
        ("00042", "", {"member_id": "00042"}),
        ("1" * 20, "", {"member_id": "1" * 20}),
        ("AB-7", "", {"member_id": "AB-7"}),
        ("٣", "", {"member_id": "٣"}),
        ("42", "member_id", {"member_id": "42"}),
        ("42", "id", {"cons_id": "42"}),
        ("0", "id", {"cons_id": "0"}),
        ("ann", "email", {"primary_email": "ann"}),
    ],
)
def test_each_term_is_asked_alone(text: str, mode: str, term: dict[str, str]) -> None:
    desk = Desk(user())

    assert len(desk.find(text, mode).customers) == 1
    assert asked_for(desk) == [term]


def test_nobody_under_the_only_id_is_said_so() -> None:
    with pytest.raises(CustomerNotFound):
        Desk(NOBODY).find("9", "id")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"name": {"first": "Ann"}, "membership": {"status": "Active"}},
            Customer("1000001", "Ann", ANN.email, reference="00042", status="Active"),
        ),
        (
            {"name": {}, "employment": {"employer": "Sample Ltd"}},
            Customer("1000001", ANN.email, ANN.email, "Sample Ltd", "00042"),
        ),
        (
            {"name": None, "email": "", "member_id": {}},
            Customer("1000001", "#1000001"),
        ),
        (
            {"cons_id": 7, "name": [], "email": {"primary_address": "null"}, "member_id": 5},
            Customer("7", "#7", reference="5"),
        ),
        (
            {"cons_id": {}, "name": {}, "email": {}},
            Customer("member:00042", "#00042", reference="00042"),
        ),
    ],
)
def test_what_is_hidden_or_empty_is_empty(changes: dict[str, object], expected: Customer) -> None:
    assert Desk(user(**changes)).find("a@example.com").customers == (expected,)


def test_where_ids_are_hidden_the_member_id_asked_for_names_the_person() -> None:
    (row,) = Desk(user(cons_id=None, member_id=None)).find("00042").customers

    assert (row.id, row.reference, row.matched) == ("member:00042", "00042", MEMBER_ID)


XML_USER = (
    '<getConsResponse xmlns="http://convio.com/crm/v1.0"><cons_id>1000001</cons_id>'
    "<member_id>00042</member_id><name><first>Ann</first><last>Sample</last></name>"
    "<email><primary_address>ann+test@example.com</primary_address></email></getConsResponse>"
)


@pytest.mark.parametrize("answer", [user_under("getUserResponse", {}), Answer(XML_USER)])
def test_a_person_is_read_under_either_root_and_from_xml(answer: Answer) -> None:
    assert Desk(answer).find("a@example.com").customers == (ANN,)


@pytest.mark.parametrize(
    "answer",
    [
        user_under("otherResponse", {}),
        user(cons_id=None, member_id=None),
        Answer("{}"),
        Answer("<html>"),
    ],
)
def test_a_person_of_another_shape_is_not_trusted(answer: Answer) -> None:
    with pytest.raises(UnexpectedReply):
        Desk(answer).find("a@example.com")


# --- names ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "mode"), [("Ann Sample", ""), ("Ann", "name")])
def test_a_name_asks_nobody_and_says_why(text: str, mode: str) -> None:
    desk = Desk()

    page = desk.find(text, mode)

    assert (page.customers, page.note) == ((), SEARCH_HELP)
    assert desk.transport.requests == []


def test_nothing_asks_nobody() -> None:
    assert Desk().find("  ").customers == ()


def members(*rows: object) -> Answer:
    return Answer(json.dumps({"anyResponse": {"member": rows if len(rows) > 1 else rows[0]}}))


def test_with_a_group_its_members_are_filtered_by_name() -> None:
    desk = Desk(
        members(
            {"cons_id": "1", "first_name": "Ann", "last_name": "Sample", "member_id": "00042"},
            {"cons_id": "2", "first_name": "Annette", "primary_email": "annette@example.com"},
            {"cons_id": "3", "first_name": "Bob", "last_name": "Sample"},
        ),
        list_group_id="77",
    )

    page = desk.find("ANN", "name")

    assert desk.asked == [{"method": "getGroupMembers", "group_id": "77", "max_number": "1000"}]
    assert page.customers == (
        Customer("1", "Ann Sample", reference="00042"),
        Customer("2", "Annette", "annette@example.com"),
    )
    assert (page.total, page.note) == (2, "")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"cons_id": 1, "first_name": "Ann"}, Customer("1", "Ann")),
        ({"cons_id": "1", "primary_email": "ann@x.org"}, Customer("1", "ann@x.org", "ann@x.org")),
        ({"member_id": "ann-7"}, Customer("member:ann-7", "#ann-7", reference="ann-7")),
    ],
)
def test_a_single_member_comes_without_a_list(row: object, expected: Customer) -> None:
    assert Desk(members(row), list_group_id="77").find("ann", "name").customers == (expected,)


def test_members_in_xml_are_a_list_from_the_second_on() -> None:
    one = "<m><cons_id>{0}</cons_id><first_name>Ann</first_name></m>"
    for count in (1, 2, 3):
        body = f"<r>{''.join(one.format(number) for number in range(count))}<total>9</total></r>"
        page = Desk(Answer(body), list_group_id="77").find("ann", "name")
        assert [row.id for row in page.customers] == [str(number) for number in range(count)]


def test_a_group_that_may_go_on_is_said_to() -> None:
    rows = [{"cons_id": str(number), "first_name": "Ann"} for number in range(1000)]

    assert Desk(members(*rows), list_group_id="77").find("x", "name").note == MEMBERS_CUT


def test_a_member_without_an_id_is_not_trusted() -> None:
    with pytest.raises(UnexpectedReply):
        Desk(members({"first_name": "Ann"}), list_group_id="77").find("ann", "name")


# --- the connection test --------------------------------------------------------------------------


FIELD = {"name": "name.first", "label": "First name", "required": "false"}


@pytest.mark.parametrize("field", [FIELD, [FIELD, FIELD]])
def test_a_connection_test_reads_nobody(field: object) -> None:
    desk = Desk(Answer(json.dumps({"listConsFieldsResponse": {"field": field}})))

    report = desk.test()

    assert desk.asked == [{"method": "listUserFields"}]
    assert desk.transport.requests[0].purpose is Purpose.READ
    assert (len(report.findings), len(report.warnings)) == (1, 1)


def test_a_key_that_the_vendor_cannot_bear_is_a_warning() -> None:
    good = Answer(json.dumps({"listConsFieldsResponse": {}}))

    assert KEY_WARNING in Desk(good, key="a&b").test().warnings


def test_another_reply_to_the_test_is_not_trusted() -> None:
    with pytest.raises(UnexpectedReply):
        Desk(user()).test()
