"""An operator looks customers up, and tests the connection (`vendors/fusebill.md`, 7 and 9)."""

import asyncio
import json
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import pytest

from sso_desk.domain import Customer, Page, Query, SearchStyle
from sso_desk.errors import NotPermitted, UnexpectedReply, VendorBusy, VendorError
from sso_desk.vendors.base import Purpose
from sso_desk.vendors.fusebill import KEY_IS_GOOD
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_fusebill import Desk

ANN: Mapping[str, object] = {
    "id": 12345678,
    "uri": "https://secure.fusebill.com/v1/customers/12345678",
    "reference": "C-0042",
    "title": "",
    "firstName": "Ann",
    "middleName": None,
    "lastName": "Sample",
    "companyName": "Sample Ltd",
    "primaryEmail": "ann@example.com; accounts@example.com",
    "primaryPhone": None,
    "status": "Active",
    "customerAccountStatus": "Good",
    "portalUserName": None,
}
BLANK: Mapping[str, object] = {
    "id": 12345679,
    "reference": None,
    "firstName": None,
    "lastName": None,
    "companyName": None,
    "primaryEmail": None,
    "status": "Draft",
    "customerAccountStatus": "PoorStanding",
}
NONE = Answer("[]")
NOT_FOUND = Answer('{"Message":"Not found."}', status=404)


def rows(*found: Mapping[str, object], count: int | None = None) -> Answer:
    headers = {} if count is None else {"X-Count": str(count)}
    return Answer(json.dumps(found), headers=headers)


def many(first: int, number: int) -> list[Mapping[str, object]]:
    return [{"id": first + n, "lastName": f"Sample {first + n}"} for n in range(number)]


def look_up(desk: Desk, text: str, mode: str = "", cursor: str = "") -> Page:
    return asyncio.run(desk.adapter.find_customers(Query(text, mode, cursor=cursor)))


def asked(desk: Desk) -> list[str]:
    """The paths and filters asked for, in order."""
    parts = [urlsplit(url) for url in desk.transport.urls]
    return [parse_qs(part.query).get("query", [part.path])[0] for part in parts]


def test_one_word_is_looked_for_in_four_places_and_merged() -> None:
    desk = Desk(rows(ANN), rows(ANN, count=1), NONE, NONE)

    page = look_up(desk, "Sample")

    assert desk.transport.urls[1] == (
        "https://secure.fusebill.com/v1/customers"
        "?query=lastName%3A%2ASample%2A&pageSize=50&pageNumber=0"
    )
    assert asked(desk) == [
        "companyName:*Sample*",
        "lastName:*Sample*",
        "firstName:*Sample*",
        "reference:Sample*",
    ]
    assert all(request.purpose is Purpose.READ for request in desk.transport.requests)
    assert "Cache-Control" not in desk.transport.requests[0].headers
    assert page == Page(
        (
            Customer(
                "12345678",
                "Ann Sample",
                email="ann@example.com",
                company="Sample Ltd",
                reference="C-0042",
                status="Active",
            ),
        ),
        total=1,
    )


def test_several_words_mean_a_person_or_a_company() -> None:
    desk = Desk(rows(ANN), NONE)

    page = look_up(desk, " Ann  van  SAMPLE ")

    assert asked(desk) == ["firstName:*Ann*;lastName:*SAMPLE*", "companyName:*Ann van SAMPLE*"]
    assert page.customers == ()
    assert look_up(Desk(rows(ANN), NONE), "ann sample").customers[0].id == "12345678"


def test_digits_are_an_id_first_and_a_reference_then() -> None:
    desk = Desk(Answer(json.dumps(ANN)), NONE)

    page = look_up(desk, "12345678")

    assert asked(desk) == ["/v1/customers/12345678", "reference:12345678"]
    assert [customer.name for customer in page.customers] == ["Ann Sample"]


def test_an_id_that_nobody_has_is_an_empty_list() -> None:
    assert look_up(Desk(NOT_FOUND, NONE), "77", "id") == Page(total=0)


def test_what_cannot_be_an_id_is_only_looked_for_as_a_reference() -> None:
    desk = Desk(rows(ANN))

    page = look_up(desk, "C-0042", "id")

    assert asked(desk) == ["reference:C-0042"]
    assert page.customers[0].reference == "C-0042"
    zeros = Desk(NONE)
    look_up(zeros, "0042")
    assert asked(zeros) == ["reference:0042"]


def test_digits_can_be_meant_as_a_name_or_a_reference() -> None:
    name, reference = Desk(NONE, NONE, NONE, NONE), Desk(NONE)

    look_up(name, "1848", "name")
    look_up(reference, "1848", "reference")

    assert asked(name)[0] == "companyName:*1848*"
    assert asked(reference) == ["reference:1848*"]


def test_other_scripts_digits_are_no_id() -> None:
    desk = Desk(NONE, NONE, NONE, NONE)

    look_up(desk, "١٢٣")

    assert len(desk.transport.requests) == 4


def test_the_second_email_is_searched_when_the_first_finds_nobody() -> None:
    second = {"id": 5, "secondaryEmail": "ann@example.com"}
    desk = Desk(NONE, rows(second))

    page = look_up(desk, "ann@example.com")

    assert asked(desk) == ["primaryEmail:*ann@example.com*", "secondaryEmail:*ann@example.com*"]
    assert page.customers == (Customer("5", "#5"),)
    found_at_once = Desk(rows(ANN))
    assert look_up(found_at_once, "accounts@", "email").customers[0].email == "ann@example.com"
    assert found_at_once.transport.finished


def test_reserved_characters_are_starred_and_the_rows_filtered_again() -> None:
    wanted = {"id": 1, "companyName": "Co: Sons, Ltd"}
    wrong = {"id": 2, "companyName": "Co; Sons, Ltd"}
    desk = Desk(NONE, rows(wanted, wrong, count=2))

    page = look_up(desk, "Co: Sons, Ltd")

    assert asked(desk)[1] == "companyName:*Co* Sons* Ltd*"
    assert [customer.id for customer in page.customers] == ["1"]


def test_a_text_that_cannot_be_encoded_is_still_asked_for() -> None:
    desk = Desk(NONE, NONE, NONE, NONE)

    look_up(desk, "a\ud800b")

    assert asked(desk)[0] == "companyName:*a*b*"


def test_nothing_typed_asks_nothing() -> None:
    desk = Desk()

    assert look_up(desk, "  ") == Page(total=0)
    assert desk.transport.requests == []


def test_rows_are_sorted_by_name_and_the_nameless_come_last() -> None:
    bert = {"id": "7", "reference": "123", "firstName": "bert", "status": "Hold"}
    numbers = {"id": 8, "reference": 123, "companyName": 99, "customerAccountStatus": "Collection"}
    mail = {"id": 9, "reference": "1234", "primaryEmail": " z@example.com ;y@example.com"}
    desk = Desk(rows({**BLANK, "reference": "1235"}, mail, numbers, bert))

    page = look_up(desk, "123", "reference")

    assert [(customer.name, customer.status) for customer in page.customers] == [
        ("99", "(Collection)"),
        ("bert", "Hold"),
        ("z@example.com", ""),
        ("#12345679", "Draft (PoorStanding)"),
    ]


def test_the_count_of_one_search_says_whether_there_is_more() -> None:
    desk = Desk(rows(*many(100, 50), count=51), rows(*many(150, 1), count=51))

    first = look_up(desk, "sample", "reference")
    # every row matches by its name, so the vendor's count is believed
    second = look_up(desk, "sample", "reference", cursor=first.cursor)

    assert (len(first.customers), first.total) == (50, 51)
    assert desk.transport.urls[1].endswith("&pageSize=50&pageNumber=1")
    assert ([customer.id for customer in second.customers], second.cursor) == (["150"], "")
    assert second.total == 51


def test_only_searches_with_more_rows_go_on_and_nobody_is_shown_twice() -> None:
    shared = many(100, 1)
    desk = Desk(rows(*many(100, 50)), rows(*many(200, 60), count=60), NONE, NONE)
    first = look_up(desk, "Sample")
    desk.transport.add(rows(*shared, *many(300, 3)), NONE)

    second = look_up(desk, "Sample", cursor=first.cursor)

    assert first.total is None
    assert asked(desk)[4:] == ["companyName:*Sample*", "lastName:*Sample*"]
    assert [customer.id for customer in second.customers] == ["300", "301", "302"]
    assert second.cursor == ""
    assert second.total is None


def test_the_second_email_goes_on_by_itself() -> None:
    found = [{"id": n, "secondaryEmail": "a@example.com"} for n in range(1, 51)]
    desk = Desk(NONE, rows(*found, count=51), rows({"id": 51, "secondaryEmail": "a@example.com"}))

    first = look_up(desk, "a@example.com")
    second = look_up(desk, "a@example.com", cursor=first.cursor)

    assert asked(desk)[2] == "secondaryEmail:*a@example.com*"
    assert second.customers[0].id == "51"


def test_a_page_without_rows_is_the_last_whatever_the_count_says() -> None:
    assert look_up(Desk(rows(count=500)), "x", "reference").cursor == ""


def test_an_unreadable_count_is_no_count() -> None:
    answer = Answer(json.dumps(many(1, 2)), headers={"X-Count": "many"})

    assert look_up(Desk(answer), "sample", "reference").total == 2


@pytest.mark.parametrize(
    "body",
    [
        "null",
        "{}",
        '[{"reference":"x"}]',
        '[{"id":null}]',
        '[{"id":"","reference":"x"}]',
        '[{"id":" ","reference":"x"}]',
        "[null]",
        "<html></html>",
        "",
    ],
)
def test_a_list_of_another_shape_is_not_trusted(body: str) -> None:
    with pytest.raises(UnexpectedReply):
        look_up(Desk(Answer(body)), "x", "reference")


def test_a_refused_search_is_a_failure_and_not_an_empty_list() -> None:
    with pytest.raises(NotPermitted):
        look_up(Desk(Answer(status=403)), "x", "reference")


def test_accounts_with_few_calls_search_on_enter() -> None:
    assert Desk().adapter.search_style() is SearchStyle.AS_TYPED
    for kind in ("sandbox", "testdrive"):
        assert Desk(account_kind=kind).adapter.search_style() is SearchStyle.ON_ENTER


# --- testing the connection -------------------------------------------------------------------


def test_the_connection_test_reads_one_customer_and_says_what_is_left() -> None:
    desk = Desk(
        Answer(
            json.dumps([ANN]),
            headers={"X-Rate-Limit-Remaining-Minute": "998", "X-Rate-Limit-Remaining-Day": "x"},
        )
    )

    report = asyncio.run(desk.adapter.check_connection())

    assert desk.transport.urls == [
        "https://secure.fusebill.com/v1/customers?pageSize=1&pageNumber=0"
    ]
    assert desk.transport.requests[0].purpose is Purpose.READ
    assert report.findings[1:] == ("Calls left this minute: 998.",)
    assert "portal address" in report.warnings[0]
    assert "Ann" not in str(report)


def test_a_busy_answer_to_the_test_says_that_the_key_is_good() -> None:
    with pytest.raises(VendorBusy) as problem:
        asyncio.run(Desk(Answer(status=429)).adapter.check_connection())

    assert problem.value.advice == KEY_IS_GOOD


@pytest.mark.parametrize("answer", [Answer('{"a":1}'), Answer(status=404), Answer(status=302)])
def test_an_api_address_that_leads_elsewhere_fails_the_test(answer: Answer) -> None:
    with pytest.raises(VendorError) as problem:
        asyncio.run(Desk(answer).adapter.check_connection())

    assert isinstance(problem.value, UnexpectedReply)
