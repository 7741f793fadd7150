"""An operator looks portal users up, and tests the connection (`vendors/bluesnap.md`, 7 and 9)."""

import asyncio
import json

import pytest

from sso_desk.domain import Customer, SearchStyle
from sso_desk.errors import (
    CallerNotAllowed,
    Cause,
    CredentialsRejected,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors.base import MEBIBYTE, Purpose
from sso_desk.vendors.bluesnap import BlueSnapAdapter
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_bluesnap import ANN, ROOT, USERS, Desk

LIST = "https://sandbox.bluesnap.com/services/2/cp/user/all"
REFUSED = Answer("User: API_0000000000000000 is not authorized to view user: 5.", status=403)


def found(desk: Desk, text: str, mode: str = "") -> list[str]:
    return [customer.id for customer in desk.look_up(text, mode).customers]


def test_an_empty_box_shows_the_whole_list() -> None:
    desk = Desk(USERS)

    page = desk.look_up()

    (request,) = desk.transport.requests
    assert (request.method, request.url, request.purpose) == ("GET", LIST, Purpose.READ)
    assert request.max_bytes == 5 * MEBIBYTE
    assert page.total == 2
    assert page.customers == (
        Customer("1111001", "Ann Sample", email="ann@example.com", reference="ann.sample"),
        Customer(
            "1111002", "root1", email="root@example.com", reference="root1", status="Administrator"
        ),
    )


@pytest.mark.parametrize(
    ("text", "mode", "ids"),
    [
        ("sample", "", ["1111001"]),
        ("SAM ann", "name", ["1111001"]),
        ("ann.s", "", ["1111001"]),
        ("ann root", "", []),
        ("ROOT@", "", ["1111002"]),
        ("example.com", "email", ["1111001", "1111002"]),
        ("example.com", "name", []),
        ("1111002", "", ["1111002"]),
        ("111100", "", []),
        ("1111001", "id", ["1111001"]),
        ("root1", "id", []),
        ("1", "name", ["1111002"]),
        (" ", "id", ["1111001", "1111002"]),
    ],
)
def test_the_list_is_filtered_here(text: str, mode: str, ids: list[str]) -> None:
    assert found(Desk(USERS), text, mode) == ids


def test_the_update_samples_names_are_read_too() -> None:
    row = {
        "userId": " 7 ",
        "userfirstName": "Bo",
        "userlastName": "Berg",
        "userEmail": "bo@example.com",
        "userName": "bo",
        "admin": "true",
    }

    page = Desk(Answer(json.dumps([row]))).look_up()

    assert page.customers == (
        Customer("7", "Bo Berg", "bo@example.com", reference="bo", status="Administrator"),
    )


def test_no_users_are_no_failure() -> None:
    page = Desk(Answer("[]")).look_up("ann")

    assert (page.customers, page.total) == ((), 0)


def test_a_long_list_comes_in_pages_of_two_hundred() -> None:
    users = [{"userId": n} for n in range(1, 402)]
    desk = Desk(Answer(json.dumps(users)))

    first = desk.look_up()
    second = desk.look_up(cursor=first.cursor)
    third = desk.look_up(cursor=second.cursor)

    assert [len(page.customers) for page in (first, second, third)] == [200, 200, 1]
    assert {page.total for page in (first, second, third)} == {401}
    assert third.cursor == ""
    assert len(desk.transport.requests) == 1


def test_searching_as_one_types_asks_the_vendor_once() -> None:
    desk = Desk(USERS, USERS)
    for text in ("a", "an", "ann"):
        desk.look_up(text)
    assert len(desk.transport.requests) == 1

    desk.clock.advance(299)
    desk.look_up("ann")
    assert len(desk.transport.requests) == 1

    desk.clock.advance(1)
    desk.look_up("ann")
    assert len(desk.transport.requests) == 2
    assert BlueSnapAdapter.vendor.search_style is SearchStyle.AS_TYPED


def test_the_list_ages_from_when_it_was_asked_for_and_need_not_be_kept() -> None:
    slow = Desk(Answer(USERS.body, takes=20), USERS, user_cache_seconds="15")
    never = Desk(USERS, USERS, user_cache_seconds="0")

    for desk in (slow, never):
        desk.look_up()
        desk.look_up()
        assert desk.transport.finished


def test_each_linked_merchant_has_its_own_users() -> None:
    desk = Desk(USERS, Answer(json.dumps([ANN])), linked_merchants=("Branch|23424",))

    own = desk.look_up("sample")
    branch = desk.look_up("sample", scope="23424")
    desk.look_up("sample")

    assert desk.transport.urls == [LIST, f"{LIST}?onbehalfofmid=23424"]
    assert (own.customers[0].scope, own.customers[0].company) == ("", "")
    assert (branch.customers[0].scope, branch.customers[0].company) == ("23424", "Branch")
    with pytest.raises(InvalidInput):
        desk.look_up(scope="9")


@pytest.mark.parametrize("answer", [REFUSED, Answer(status=404), Answer("{}")])
def test_an_id_is_read_alone_where_the_list_cannot_be_read(answer: Answer) -> None:
    desk = Desk(answer, Answer(json.dumps(ROOT)), linked_merchants=("Branch|23424",))

    page = desk.look_up("1111002", scope="23424")

    assert desk.transport.urls[1] == (
        "https://sandbox.bluesnap.com/services/2/cp/user/1111002?onbehalfofmid=23424"
    )
    assert [customer.company for customer in page.customers] == ["Branch"]


def test_nobody_of_that_id_is_an_empty_list_also_without_the_list() -> None:
    assert found(Desk(REFUSED, REFUSED), "5") == []


def test_a_user_that_may_not_be_read_is_a_failure() -> None:
    with pytest.raises(NotPermitted):
        found(Desk(REFUSED, Answer("role permissions", status=403)), "5")


def test_what_cannot_be_an_id_is_not_read_alone() -> None:
    desk = Desk(REFUSED)

    with pytest.raises(NotPermitted):
        found(desk, "../all", "id")
    assert desk.transport.finished


@pytest.mark.parametrize(
    "problem",
    [Answer(status=401), Answer(status=429), VendorUnreachable(Cause.CUT)],
)
def test_other_failures_of_the_list_are_not_worked_around(problem: Answer | VendorError) -> None:
    desk = Desk(problem)

    with pytest.raises(VendorError):
        found(desk, "5")
    assert desk.transport.finished


@pytest.mark.parametrize(
    "body",
    ["{}", '[{"email":"x"}]', '[{"userId":null}]', '[{"userId":" "}]', "<users/>", "", "[1]"],
)
def test_a_list_of_another_shape_is_not_trusted(body: str) -> None:
    with pytest.raises(UnexpectedReply):
        Desk(Answer(body)).look_up("ann")


# --- testing the connection -------------------------------------------------------------------


def check(desk: Desk) -> tuple[str, ...]:
    report = asyncio.run(desk.adapter.check_connection())
    return report.findings + report.warnings


def test_the_test_lists_the_users_of_every_merchant_and_keeps_none() -> None:
    desk = Desk(USERS, USERS, USERS, linked_merchants=("Branch|23424",))

    said = check(desk)
    desk.look_up()

    assert desk.transport.urls == [LIST, f"{LIST}?onbehalfofmid=23424", LIST]
    assert "list users" in said[0]
    assert "first use" in said[1]
    assert "Ann" not in str(said)


@pytest.mark.parametrize(
    "root",
    [
        Answer("<xml>Server Error</xml>", status=400),
        Answer(status=429),
        Answer(),
        VendorUnreachable(Cause.CUT),
    ],
)
def test_a_refused_test_is_a_missing_right_unless_the_root_says_401(
    root: Answer | VendorError,
) -> None:
    desk = Desk(REFUSED, root)

    with pytest.raises(NotPermitted):
        check(desk)

    assert desk.transport.urls[1] == "https://sandbox.bluesnap.com/services/2/"
    assert [request.purpose for request in desk.transport.requests] == [Purpose.READ] * 2
    with pytest.raises(CredentialsRejected):
        check(Desk(REFUSED, Answer(status=401)))


def test_a_refused_address_stays_a_refused_address() -> None:
    with pytest.raises(CallerNotAllowed) as problem:
        check(Desk(Answer('"Your IP 203.0.113.7 is not authorized"', status=403), Answer()))

    assert problem.value.address == "203.0.113.7"


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer(status=401), CredentialsRejected),
        (Answer(status=423), VendorBusy),
        (Answer(status=500), VendorUnreachable),
        (Answer("{}"), UnexpectedReply),
    ],
)
def test_other_failures_of_the_test(answer: Answer, kind: type[VendorError]) -> None:
    desk = Desk(answer)

    with pytest.raises(kind):
        check(desk)
    assert desk.transport.finished
