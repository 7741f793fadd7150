"""Fusebill, held against its fact sheet (`vendors/fusebill.md`); exchanges in `sheet_fusebill.py`."""

import base64
import json

import pytest

from sso_desk.domain import Customer, LinkRequest, SearchStyle, Secret
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    CustomerNotFound,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.expiry import Answer as Says
from sso_desk.expiry import Certainty
from sso_desk.vendors import links
from tests.contract.bench import Bench, MakesBenches, failing
from tests.contract.forms import normal_form, secret_verdict, verdict
from tests.contract.replay import (
    CUTS,
    FULL_HTML_PAGE,
    HTML_PAGE,
    HTML_TYPE,
    JSON_TYPE,
    SILENCE,
    Answer,
    Exchange,
    ReplayVendor,
    Sent,
    says_html,
    says_json,
    says_nothing,
)
from tests.contract.sheet_fusebill import (
    CHECK,
    GUID,
    HEADERS,
    KEY,
    NONE_FOUND,
    PORTAL,
    RAW_KEY,
    SEARCH_12_2,
    SHEET,
    TOKEN,
    TOKEN_QUOTED,
    TWO_FOUND,
    TWO_ROWS,
    list_call,
    read_call,
    token_call,
)
from tests.contract.sheets import NOON

FOUND_NOBODY_404 = says_json(
    '{"ErrorId":0,"HttpStatusCode":404,"Errors":[{"Key":"Api Error","Value":"Customer not found."}]}',
    404,
)
MESSAGE_404 = says_json('{"Message":"Not found."}', 404)
BAD_FORM_400 = says_json(
    '{"ErrorId":0,"HttpStatusCode":400,"Errors":[{"Key":"Api Error",'
    '"Value":"Authorization key is not in the correct format."}]}',
    400,
)
WRONG_KEY_401 = says_json(
    '{"ErrorId":0,"HttpStatusCode":401,"Errors":[{"Key":"Api Error","Value":"Unauthorized."}]}',
    401,
)
BUSY_BODY = (
    '{"ErrorId":0,"HttpStatusCode":429,"Errors":[{"Key":"Api Error",'
    '"Value":"Minute limit reached."}]}'
)


@pytest.fixture
def bench(bench_of: MakesBenches) -> Bench:
    """A connection as in section 12."""
    return bench_of(SHEET)


def rows(*found: dict[str, object]) -> Answer:
    """A list reply."""
    return says_json(json.dumps(found), 200, ("X-Count", str(len(found))))


def one(**fields: object) -> dict[str, object]:
    """A customer object with a few fields."""
    return {"id": 12345678, "firstName": "Ann", "lastName": "Sample", **fields}


# --- 5 authentication --------------------------------------------------------------------------

SIXTY_FOUR_THAT_DECODES = base64.b64encode(b"someuser:" + b"S" * 39).decode()


@pytest.mark.parametrize(
    ("pasted", "sent"),
    [
        pytest.param(KEY, KEY, id="a complete key is sent unchanged"),
        pytest.param(f"  {KEY}\r\n", KEY, id="trimmed"),
        pytest.param(f"Basic {KEY}", KEY, id="Basic dropped"),
        pytest.param(f"bAsIc   {KEY}", KEY, id="Basic dropped in any case"),
        pytest.param(f"{KEY[:40]} \n\t{KEY[40:]}", KEY, id="inner white space dropped"),
        pytest.param(RAW_KEY, KEY, id="64 raw characters become Base64 of 0: and them"),
        pytest.param(f"Basic {RAW_KEY[:30]}  {RAW_KEY[30:]}", KEY, id="64 raw, cleaned first"),
        pytest.param(
            SIXTY_FOUR_THAT_DECODES,
            SIXTY_FOUR_THAT_DECODES,
            id="64 that decode to a pair: unchanged",
        ),
        pytest.param(
            "old-support-key", "old-support-key", id="anything else is left to the vendor"
        ),
        pytest.param("K" * 63, "K" * 63, id="63 characters are something else"),
    ],
)
def test_the_key_is_cleaned_and_sent_as_a_basic_credential(
    bench_of: MakesBenches, pasted: str, sent: str
) -> None:
    bench = bench_of(SHEET, credentials={"api_key": pasted}, hidden=(sent,))
    header = {**HEADERS, "Authorization": f"Basic {sent}"}
    bench.expects(Exchange(Sent("GET", CHECK.target, header), NONE_FOUND))
    bench.check()


def test_a_key_of_nothing_but_basic_is_refused_by_the_form() -> None:
    assert secret_verdict("fusebill", "api_key", "Basic ") == "refused"


# --- 6 the link --------------------------------------------------------------------------------

BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f'"{GUID}"'.encode(), id="quoted"),
        pytest.param(GUID.encode(), id="bare"),
        pytest.param(BOM + f'"{GUID}"\r\n'.encode(), id="quoted with BOM and line end"),
        pytest.param(BOM + f"{GUID}\r\n".encode(), id="bare with BOM and line end"),
        pytest.param(f' \n"{GUID}" \t'.encode(), id="quoted among white space"),
        pytest.param(f"  {GUID}  ".encode(), id="bare among white space"),
        pytest.param(f'"\\u0030{GUID[1:]}"'.encode(), id="quoted is parsed as JSON"),
    ],
)
@pytest.mark.parametrize(
    "content_type", [JSON_TYPE, HTML_TYPE, ("Content-Type", "text/plain"), ("X-None", "1")]
)
def test_every_form_of_the_token_becomes_the_same_link(
    bench: Bench, body: bytes, content_type: tuple[str, str]
) -> None:
    bench.expects(Exchange(TOKEN, Answer(200, body, (content_type,))))
    link = bench.mint("home", "12345678")
    assert link.url.reveal() == f"{PORTAL}/ManagedPortal/Home?token={GUID}"


def test_the_case_of_the_token_is_left_alone(bench_of: MakesBenches) -> None:
    token = "ABCDEF00-abcd-4000-8000-00000000F00d"
    bench = bench_of(SHEET, hidden=(token,))
    bench.expects(Exchange(TOKEN, says_json(f'"{token}"')))
    assert bench.mint("home", "12345678").url.reveal().endswith(f"?token={token}")


@pytest.mark.parametrize(
    ("generation", "key", "path"),
    [
        ("v2", "home", f"/ManagedPortal/Home?token={GUID}"),
        ("v2", "payment_methods", f"/ManagedPortal/PaymentMethod?token={GUID}"),
        ("v1", "account", f"/Portal/Account?token={GUID}"),
        ("v2", "custom:1", f"/ManagedPortal/Subscriptions?tab=1&token={GUID}"),
        ("v1", "custom:1", f"/ManagedPortal/Subscriptions?tab=1&token={GUID}"),
        ("v2", "custom:2", f"/ManagedPortal/Offers?token={GUID}#top"),
        ("v2", "custom:3", f"/a/b?x=1&y=%20z&token={GUID}#part"),
    ],
)
def test_each_page_gets_the_token_in_its_query(
    bench_of: MakesBenches, generation: str, key: str, path: str
) -> None:
    bench = bench_of(
        SHEET,
        {
            "portal_generation": generation,
            "custom_paths": (
                "Subscriptions|/ManagedPortal/Subscriptions?tab=1",
                "Offers|/ManagedPortal/Offers#top",
                "Deep|/a/b?x=1&y=%20z#part",
            ),
        },
    )
    bench.expects(Exchange(TOKEN, TOKEN_QUOTED))
    assert bench.mint(key, "12345678").url.reveal() == PORTAL + path


@pytest.mark.parametrize(
    ("generation", "keys", "default"),
    [
        ("v2", ["home", "payment_methods", "custom:1", "custom:2"], "home"),
        ("v1", ["account", "custom:1", "custom:2"], "account"),
    ],
)
def test_the_pages_offered_follow_the_portal_type(
    bench_of: MakesBenches, generation: str, keys: list[str], default: str
) -> None:
    bench = bench_of(
        SHEET, {"portal_generation": generation, "custom_paths": ("One|/one", "Two|/two")}
    )
    pages = bench.adapter.destinations()
    assert [page.key for page in pages] == keys
    assert [page.label for page in pages][-2:] == ["One", "Two"]
    assert all(page.needs_customer for page in pages)
    assert bench.adapter.default_destination(Customer("1")) == default


def test_the_link_works_once_and_its_life_is_our_estimate_from_sending(bench: Bench) -> None:
    slow = Answer(200, f'"{GUID}"'.encode(), (JSON_TYPE,), takes=7.0)
    bench.expects(Exchange(TOKEN, slow))
    link = bench.mint("home", Customer("12345678", "Ann Sample"))
    assert link.requested.wall == NOON
    assert link.expiry.link_seconds == 60
    assert link.expiry.link_certainty is Certainty.ESTIMATE
    assert link.expiry.session_seconds is None
    assert link.expiry.session_certainty is Certainty.UNKNOWN
    assert link.expiry.single_use is Says.YES
    assert link.expiry.supersedes is Says.YES


def test_the_estimate_is_a_setting(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"link_estimate_seconds": "45"})
    bench.expects(Exchange(TOKEN, TOKEN_QUOTED))
    assert bench.mint("home", "12345678").expiry.link_seconds == 45


def test_the_customer_is_who_gets_signed_in(bench: Bench) -> None:
    bench.expects(Exchange(TOKEN, TOKEN_QUOTED))
    assert "Ann Sample" in bench.mint("home", Customer("12345678", "Ann Sample")).signs_in_as


@pytest.mark.parametrize("customer_id", ["1", "9" * 19])
def test_any_id_of_the_right_form_is_asked_for(bench: Bench, customer_id: str) -> None:
    bench.expects(Exchange(token_call(customer_id), TOKEN_QUOTED))
    assert bench.mint("home", customer_id)


@pytest.mark.parametrize("customer_id", ["0", "012", "-1", "1.0", "9" * 20, "C-0042", "+1", "1e3"])
def test_an_id_of_another_form_makes_no_call(bench: Bench, customer_id: str) -> None:
    failing(InvalidInput, lambda: bench.mint("home", customer_id))


@pytest.mark.parametrize("key", ["", "account", "custom:1", "nonsense"])
def test_a_page_that_is_not_offered_makes_no_call(bench: Bench, key: str) -> None:
    failing(InvalidInput, lambda: bench.mint(key, "12345678"))


def test_no_link_without_a_customer(bench: Bench) -> None:
    failing(InvalidInput, lambda: bench.mint("home"))


def test_no_link_without_a_portal_address(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"portal_url": ""})
    failing(InvalidInput, lambda: bench.mint("home", "12345678"))


def test_a_portal_on_a_further_host_is_accepted(bench_of: MakesBenches) -> None:
    bench = bench_of(
        SHEET,
        {
            "portal_url": "https://billing.example.com",
            "extra_landing_hosts": ("billing.example.com",),
        },
    )
    bench.expects(Exchange(TOKEN, TOKEN_QUOTED))
    assert bench.mint("home", "12345678").url.reveal().startswith("https://billing.example.com/")


def test_a_portal_on_loopback_is_accepted(bench_of: MakesBenches, replay: ReplayVendor) -> None:
    bench = bench_of(SHEET, {"portal_url": replay.origin()})
    bench.expects(Exchange(TOKEN, TOKEN_QUOTED))
    link = bench.mint("home", "12345678").url.reveal()
    assert link == f"{replay.origin()}/ManagedPortal/Home?token={GUID}"


@pytest.mark.parametrize(
    "portal",
    [
        "https://evil.example",
        "https://acme.mybillsystem.com.evil.example",
        "https://mybillsystem.com",
        "http://acme.mybillsystem.com",
        "https://acme.mybillsystem.com:8443",
        "https://user@acme.mybillsystem.com",
    ],
)
def test_a_foreign_portal_address_never_becomes_a_link(
    bench_of: MakesBenches, replay: ReplayVendor, portal: str
) -> None:
    bench = bench_of(SHEET, {"portal_url": portal})
    try:
        bench.adapter.check_request(LinkRequest("home", Customer("12345678")))
    except InvalidInput:
        return
    bench.expects(Exchange(TOKEN, TOKEN_QUOTED))
    failing(UnexpectedReply, lambda: bench.mint("home", "12345678"))


@pytest.mark.parametrize(
    "address",
    [
        f"https://other.mybillsystem.com/ManagedPortal/Home?token={GUID}",
        f"https://secure.fusebill.com/ManagedPortal/Home?token={GUID}",
        f"http://127.0.0.1:1/ManagedPortal/Home?token={GUID}",
    ],
)
def test_no_host_but_the_portals_own_is_accepted(bench: Bench, address: str) -> None:
    hosts = bench.adapter.portal_hosts()
    failing(UnexpectedReply, lambda: links.checked(Secret(address), hosts, ("token",)))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(says_json("null"), id="null"),
        pytest.param(says_json(""), id="empty"),
        pytest.param(says_json('""'), id="empty text"),
        pytest.param(says_nothing(204), id="204"),
        pytest.param(says_json(f'{{"token":"{GUID}"}}'), id="object"),
        pytest.param(says_json(f'["{GUID}"]'), id="array"),
        pytest.param(says_json('"not-a-guid"'), id="not a GUID"),
        pytest.param(says_json("12345678"), id="number"),
        pytest.param(says_json("true"), id="true"),
        pytest.param(says_html(HTML_PAGE), id="HTML"),
        pytest.param(says_html(FULL_HTML_PAGE), id="whole HTML page"),
        pytest.param(says_json(f'"{{{GUID}}}"'), id="GUID in braces"),
        pytest.param(says_json(GUID.replace("-", "")), id="GUID without hyphens"),
        pytest.param(says_json(f'"{GUID}'), id="quote not closed"),
        pytest.param(says_json(f'"{GUID}" "{GUID}"'), id="two texts"),
        pytest.param(says_json(f'"{GUID}0"'), id="one digit too many"),
        pytest.param(says_json(f'"{GUID[:-1]}g"'), id="not hexadecimal"),
        pytest.param(says_json(f'"{GUID}\\n"'), id="line end inside the quotes"),
        pytest.param(says_json(f"{GUID}\n{GUID}"), id="two lines"),
        pytest.param(says_json(f"'{GUID}'"), id="wrong quotes"),
        pytest.param(Answer(200, f'"{GUID}"'.encode("utf-16"), (JSON_TYPE,)), id="UTF-16"),
        pytest.param(says_json(f'"{GUID}"', 201), id="201"),
        pytest.param(says_json(f'"{GUID}"', 202), id="202"),
        pytest.param(says_json(f'"{GUID}"', 206), id="206"),
        pytest.param(
            says_nothing(302, ("Location", f"{PORTAL}/ManagedPortal/Home?token={GUID}")), id="302"
        ),
    ],
)
def test_12_6_any_other_answer_is_not_taken_for_a_token(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(TOKEN, answer))
    failing(UnexpectedReply, lambda: bench.mint("home", "12345678"))
    assert bench.mints == 1


def test_an_empty_success_is_not_called_a_fault_of_the_server(bench: Bench) -> None:
    bench.expects(Exchange(TOKEN, says_json("null")))
    error = failing(UnexpectedReply, lambda: bench.mint("home", "12345678"))
    assert "server error" not in f"{error} {error.advice}".lower()


# --- 7 lookup: planning ------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["id", ""])
def test_digits_are_read_as_an_id_and_then_asked_for_as_a_reference(
    bench: Bench, mode: str
) -> None:
    bench.expects(
        Exchange(read_call("12345678"), says_json(json.dumps(one()))),
        Exchange(list_call("reference:12345678"), NONE_FOUND),
    )
    page = bench.find("12345678", mode)
    assert [row.id for row in page.customers] == ["12345678"]


def test_an_id_that_nobody_has_is_no_row_and_no_failure(bench: Bench) -> None:
    for answer in (FOUND_NOBODY_404, MESSAGE_404):
        bench.replay.forget()
        bench.expects(
            Exchange(read_call("1"), answer), Exchange(list_call("reference:1"), NONE_FOUND)
        )
        assert bench.find("1", "id").customers == ()


def test_id_and_reference_of_one_customer_are_one_row(bench: Bench) -> None:
    same = one(id=77, reference="77")
    bench.expects(
        Exchange(read_call("77"), says_json(json.dumps(same))),
        Exchange(list_call("reference:77"), rows(same, one(id=78, reference="77"))),
    )
    assert {row.id for row in bench.find("77").customers} == {"77", "78"}


@pytest.mark.parametrize(
    ("typed", "mode"),
    [("0042", ""), ("0042", "id"), ("0", "id"), ("1" * 20, ""), ("１２", "id"), ("C-0042", "id")],
)
def test_what_cannot_be_an_id_is_asked_for_as_a_reference_only(
    bench: Bench, typed: str, mode: str
) -> None:
    bench.expects(Exchange(list_call(f"reference:{typed}"), rows(one(reference=typed))))
    assert len(bench.find(typed, mode).customers) == 1


@pytest.mark.parametrize(
    ("typed", "mode"), [("ann@example.com", ""), ("ann@", ""), ("ann", "email")]
)
def test_an_email_is_looked_for_among_the_primary_ones(bench: Bench, typed: str, mode: str) -> None:
    bench.expects(
        Exchange(list_call(f"primaryEmail:*{typed}*"), rows(one(primaryEmail="ann@example.com")))
    )
    assert len(bench.find(typed, mode).customers) == 1


def test_an_email_found_nowhere_is_looked_for_among_the_secondary_ones(bench: Bench) -> None:
    bench.expects(
        Exchange(list_call("primaryEmail:*ann@example.com*"), NONE_FOUND),
        Exchange(
            list_call("secondaryEmail:*ann@example.com*"),
            rows(one(secondaryEmail="Ann@Example.com")),
        ),
    )
    assert len(bench.find("ann@example.com", "email").customers) == 1


def test_a_reference_is_looked_for_by_its_beginning(bench: Bench) -> None:
    bench.expects(Exchange(list_call("reference:C-00*"), rows(one(reference="C-0042"))))
    assert [row.reference for row in bench.find("C-00", "reference").customers] == ["C-0042"]


@pytest.mark.parametrize(("typed", "mode"), [("Sample", ""), ("Sample", "name"), ("42", "name")])
def test_one_word_is_looked_for_in_four_places(bench: Bench, typed: str, mode: str) -> None:
    bench.expects(
        Exchange(list_call(f"companyName:*{typed}*"), rows(one(id=1, companyName=typed))),
        Exchange(list_call(f"lastName:*{typed}*"), rows(one(id=2, lastName=typed))),
        Exchange(list_call(f"firstName:*{typed}*"), rows(one(id=3, firstName=typed))),
        Exchange(list_call(f"reference:{typed}*"), rows(one(id=4, reference=typed))),
    )
    assert {row.id for row in bench.find(typed, mode).customers} == {"1", "2", "3", "4"}


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [("Ann Sample", "Ann", "Sample"), ("Ann Marie Sample", "Ann", "Sample"), ("1 2", "1", "2")],
)
@pytest.mark.parametrize("mode", ["", "name"])
def test_several_words_are_first_and_last_name_or_a_company(
    bench: Bench, typed: str, first: str, last: str, mode: str
) -> None:
    bench.expects(
        Exchange(
            list_call(f"firstName:*{first}*;lastName:*{last}*"),
            rows(one(id=1, firstName=typed, lastName=last)),
        ),
        Exchange(list_call(f"companyName:*{typed}*"), rows(one(id=2, companyName=f"{typed} Ltd"))),
    )
    assert {row.id for row in bench.find(typed, mode).customers} == {"1", "2"}


@pytest.mark.parametrize("reserved", list(":;,*[]{}|"))
def test_reserved_characters_become_stars_and_the_rows_are_filtered_here(
    bench: Bench, reserved: str
) -> None:
    typed = f"a{reserved}b"
    bench.expects(
        Exchange(
            list_call("companyName:*a*b*"),
            rows(one(id=1, companyName=f"X {typed.upper()}"), one(id=2, companyName="a-b")),
        ),
        Exchange(list_call("lastName:*a*b*"), NONE_FOUND),
        Exchange(list_call("firstName:*a*b*"), NONE_FOUND),
        Exchange(list_call("reference:a*b*"), NONE_FOUND),
    )
    assert [row.id for row in bench.find(typed, "name").customers] == ["1"]


@pytest.mark.parametrize(
    "where",
    [
        "reference",
        "firstName",
        "middleName",
        "lastName",
        "companyName",
        "primaryEmail",
        "secondaryEmail",
    ],
)
def test_a_row_stays_when_the_word_occurs_in_any_field_whatever_the_case(
    bench: Bench, where: str
) -> None:
    empty = {"firstName": "Q", "lastName": "Q"}
    bench.expects(
        Exchange(
            list_call("companyName:*fEE*"),
            rows({"id": 1, **empty, where: "xFeeDx"}, {"id": 2, **empty}),
        ),
        Exchange(list_call("lastName:*fEE*"), NONE_FOUND),
        Exchange(list_call("firstName:*fEE*"), NONE_FOUND),
        Exchange(list_call("reference:fEE*"), NONE_FOUND),
    )
    assert [row.id for row in bench.find("fEE", "name").customers] == ["1"]


def test_the_call_of_12_2_is_made_letter_for_letter(bench: Bench) -> None:
    bench.expects(
        Exchange(list_call("companyName:*Sample*"), NONE_FOUND),
        Exchange(SEARCH_12_2, TWO_FOUND),
        Exchange(list_call("firstName:*Sample*"), NONE_FOUND),
        Exchange(list_call("reference:Sample*"), NONE_FOUND),
    )
    assert "Ann Sample" in [row.name for row in bench.find("Sample", "name").customers]


def test_outer_white_space_is_trimmed_from_what_was_typed(bench: Bench) -> None:
    bench.expects(Exchange(list_call("reference:C-1*"), NONE_FOUND))
    assert bench.find("  C-1\t", "reference").customers == ()


def test_an_empty_list_is_no_failure(bench: Bench) -> None:
    bench.expects(Exchange(list_call("reference:C-1*"), NONE_FOUND))
    page = bench.find("C-1", "reference")
    assert (page.customers, page.cursor) == ((), "")


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("live", SearchStyle.AS_TYPED),
        ("sandbox", SearchStyle.ON_ENTER),
        ("testdrive", SearchStyle.ON_ENTER),
    ],
)
def test_only_a_live_account_is_searched_as_one_types(
    bench_of: MakesBenches, kind: str, style: SearchStyle
) -> None:
    bench = bench_of(SHEET, {"account_kind": kind})
    assert bench.adapter.search_style() is style  # ui.md over section 7, for live accounts


# --- 7 lookup: paging --------------------------------------------------------------------------


def many(first: int, count: int, total: int) -> Answer:
    """A page of customers whose reference begins with R."""
    found = [one(id=number, reference=f"R{number}") for number in range(first, first + count)]
    return says_json(json.dumps(found), 200, ("X-Count", str(total)))


def test_the_next_page_is_asked_for_by_its_number(bench: Bench) -> None:
    bench.expects(Exchange(list_call("reference:R*"), many(1, 50, 60)))
    page = bench.find("R", "reference")
    assert len(page.customers) == 50
    assert page.total == 60
    assert page.cursor
    bench.expects(Exchange(list_call("reference:R*", 1), many(51, 10, 60)))
    last = bench.find("R", "reference", cursor=page.cursor)
    assert len(last.customers) == 10
    assert last.cursor == ""


def test_x_count_decides_and_not_the_index_of_the_last_page(bench: Bench) -> None:
    found = [one(id=number, reference="R") for number in range(1, 51)]
    headers = (("X-Count", "50"), ("X-MaxPageIndex", "1"), ("X-NextPage", "1"))
    bench.expects(Exchange(list_call("reference:R*"), says_json(json.dumps(found), 200, *headers)))
    assert bench.find("R", "reference").cursor == ""


@pytest.mark.parametrize("headers", [(), (("X-Count", "many"),), (("X-Count", ""),)])
def test_the_paging_headers_are_optional(
    bench: Bench, headers: tuple[tuple[str, str], ...]
) -> None:
    answer = says_json(json.dumps([one(reference="R1")]), 200, *headers)
    bench.expects(Exchange(list_call("reference:R*"), answer))
    page = bench.find("R", "reference")
    assert (len(page.customers), page.cursor) == (1, "")


# --- 7 lookup: mapping -------------------------------------------------------------------------


def mapped(bench: Bench, typed: str, *found: dict[str, object]) -> list[Customer]:
    """The rows made of those objects."""
    bench.expects(Exchange(list_call(f"reference:{typed}*"), rows(*found)))
    return list(bench.find(typed, "reference").customers)


def test_the_two_rows_of_12_2_are_mapped(bench: Bench) -> None:
    bench.expects(
        Exchange(list_call("companyName:*1234567*"), says_json(TWO_ROWS, 200, ("X-Count", "2"))),
        Exchange(list_call("lastName:*1234567*"), NONE_FOUND),
        Exchange(list_call("firstName:*1234567*"), NONE_FOUND),
        Exchange(list_call("reference:1234567*"), NONE_FOUND),
    )
    found = {row.id: row for row in bench.find("1234567", "name").customers}
    assert found == {
        "12345678": Customer(
            "12345678", "Ann Sample", "ann@example.com", "Sample Ltd", "C-0042", "Active"
        ),
        "12345679": Customer("12345679", "#12345679", status="Draft (PoorStanding)"),
    }


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"firstName": "Ann", "lastName": "Sample", "companyName": "S"}, "Ann Sample"),
        ({"firstName": "Ann", "lastName": None}, "Ann"),
        ({"firstName": "", "lastName": "Sample"}, "Sample"),
        ({"firstName": None, "lastName": None, "companyName": "Sample Ltd"}, "Sample Ltd"),
        (
            {"firstName": None, "lastName": None, "primaryEmail": "a@example.com; b@example.com"},
            "a@example.com",
        ),
        ({"firstName": None, "lastName": ""}, "#12345678"),
        ({"firstName": 7, "lastName": 8}, "7 8"),
    ],
)
def test_the_name_is_the_first_thing_there_is(
    bench: Bench, fields: dict[str, object], name: str
) -> None:
    row = mapped(bench, "R", one(reference="R1", **fields))
    assert [customer.name for customer in row] == [name]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": "Active", "customerAccountStatus": "Good"}, "Active"),
        ({"status": "Active"}, "Active"),
        ({"status": "Active", "customerAccountStatus": None}, "Active"),
        ({"status": "Hold", "customerAccountStatus": "Collection"}, "Hold (Collection)"),
        ({"status": None, "customerAccountStatus": "Good"}, ""),
    ],
)
def test_the_status_names_the_account_only_when_it_is_not_good(
    bench: Bench, fields: dict[str, object], status: str
) -> None:
    row = mapped(bench, "R", one(reference="R1", **fields))
    assert [customer.status for customer in row] == [status]


def test_numbers_where_text_is_meant_become_text(bench: Bench) -> None:
    row = mapped(bench, "4", one(id="77", reference=42, companyName=3))[0]
    assert (row.id, row.reference, row.company) == ("77", "42", "3")


def test_all_addresses_are_searched_and_the_first_is_shown(bench: Bench) -> None:
    bench.expects(Exchange(list_call("primaryEmail:*accounts@example.com*"), TWO_FOUND))
    page = bench.find("accounts@example.com")
    assert [row.email for row in page.customers] == ["ann@example.com"]


@pytest.mark.parametrize(
    "body",
    [
        "null",
        "",
        "{}",
        '{"customers":[]}',
        '"text"',
        "[1]",
        "[null]",
        "[[]]",
        HTML_PAGE,
        '[{"id":1}',
        '[{"reference":"R1"}]',
        '[{"id":null,"reference":"R1"}]',
        "[NaN]",
    ],
)
def test_a_list_of_the_wrong_shape_is_not_trusted(bench: Bench, body: str) -> None:
    bench.expects(Exchange(list_call("reference:R*"), says_json(body)))
    failing(UnexpectedReply, lambda: bench.find("R", "reference"))


# --- 8 failures --------------------------------------------------------------------------------


def vendor_says(text: str) -> str:
    """The documented error body."""
    return json.dumps({"ErrorId": 0, "Errors": [{"Key": "Api Error", "Value": text}]})


ANY_OPERATION: list[tuple[str, Answer, type[VendorError]]] = [
    ("400 authorization", BAD_FORM_400, CredentialsRejected),
    (
        "400 AUTHORIZATION",
        says_json(vendor_says("AUTHORIZATION missing"), 400),
        CredentialsRejected,
    ),
    ("400 other text", says_json(vendor_says("Something else."), 400), UnexpectedReply),
    ("400 without text", says_nothing(400), UnexpectedReply),
    ("400 HTML", says_html(FULL_HTML_PAGE, 400), UnexpectedReply),
    ("400 no Errors", says_json('{"ErrorId":0,"HttpStatusCode":400}', 400), UnexpectedReply),
    ("400 null Errors", says_json('{"Errors":null}', 400), UnexpectedReply),
    ("401", WRONG_KEY_401, CredentialsRejected),
    ("401 empty", says_nothing(401), CredentialsRejected),
    ("401 HTML", says_html(FULL_HTML_PAGE, 401), CredentialsRejected),
    ("403", says_json(vendor_says("Forbidden."), 403), NotPermitted),
    ("403 empty", says_nothing(403), NotPermitted),
    ("404 HTML", says_html(FULL_HTML_PAGE, 404), UnexpectedReply),
    ("404 HTML as JSON", Answer(404, HTML_PAGE.encode(), (JSON_TYPE,)), UnexpectedReply),
    ("404 empty", says_nothing(404), UnexpectedReply),
    ("429", says_json(BUSY_BODY, 429), VendorBusy),
    ("429 empty", says_nothing(429), VendorBusy),
    ("503 Retry-After", says_html(HTML_PAGE, 503, ("Retry-After", "9")), VendorBusy),
    ("503", says_html(HTML_PAGE, 503), VendorUnreachable),
    ("503 empty", says_nothing(503), VendorUnreachable),
    ("500", says_json(vendor_says("Oops."), 500), VendorUnreachable),
    ("502", says_html(FULL_HTML_PAGE, 502), VendorUnreachable),
    ("504", says_html(FULL_HTML_PAGE, 504), VendorUnreachable),
    ("520", says_html(FULL_HTML_PAGE, 520), VendorUnreachable),
    ("402", says_nothing(402), UnexpectedReply),
    ("405", says_nothing(405), UnexpectedReply),
    ("408", says_nothing(408), UnexpectedReply),
    ("410", says_nothing(410), UnexpectedReply),
    ("415", says_nothing(415), UnexpectedReply),
    ("422", says_json(vendor_says("No."), 422), UnexpectedReply),
    ("301", says_nothing(301, ("Location", "https://admin.fusebill.com/")), UnexpectedReply),
    ("302", says_nothing(302, ("Location", "/elsewhere")), UnexpectedReply),
    ("307", says_nothing(307, ("Location", "/elsewhere")), UnexpectedReply),
    ("304", says_nothing(304), UnexpectedReply),
]
ROWS = pytest.mark.parametrize(
    ("answer", "kind"),
    [pytest.param(answer, kind, id=name) for name, answer, kind in ANY_OPERATION],
)


@ROWS
def test_8_failures_of_the_sign_on_call(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(TOKEN, answer))
    error = failing(kind, lambda: bench.mint("home", "12345678"))
    assert bench.mints == 1
    if isinstance(error, VendorUnreachable):
        assert error.outcome_unknown


@ROWS
def test_8_failures_of_the_list_call(bench: Bench, answer: Answer, kind: type[VendorError]) -> None:
    bench.expects(Exchange(list_call("reference:R*"), answer))
    error = failing(kind, lambda: bench.find("R", "reference"))
    if isinstance(error, VendorUnreachable):
        assert not error.outcome_unknown


@ROWS
def test_8_failures_of_the_read_by_id(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(read_call("7"), answer))
    error = failing(kind, lambda: bench.find("7", "id"))
    if isinstance(error, VendorUnreachable):
        assert not error.outcome_unknown


@ROWS
def test_8_failures_of_the_connection_test(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(CHECK, answer))
    if kind is VendorBusy:  # "key good, limit hit" may be said either way
        try:
            assert bench.check().warnings
        except VendorBusy:
            pass
        return
    failing(kind, bench.check)


@pytest.mark.parametrize("answer", [FOUND_NOBODY_404, MESSAGE_404])
def test_12_3_an_id_that_nobody_has_cannot_be_signed_in(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(token_call("1"), answer))
    error = failing(CustomerNotFound, lambda: bench.mint("home", "1"))
    assert "address" in error.advice.lower()


@pytest.mark.parametrize("answer", [FOUND_NOBODY_404, MESSAGE_404])
def test_404_in_json_on_the_list_call_means_a_wrong_address(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(list_call("reference:R*"), answer))
    error = failing(UnexpectedReply, lambda: bench.find("R", "reference"))
    assert "address" in error.advice.lower()


def test_a_business_rule_refuses_the_sign_on_call_with_409(bench: Bench) -> None:
    bench.expects(Exchange(TOKEN, says_json(vendor_says("Customer is cancelled."), 409)))
    error = failing(NotPermitted, lambda: bench.mint("home", "12345678"))
    assert error.vendor_text == "Customer is cancelled."


def test_409_elsewhere_is_left_over(bench: Bench) -> None:
    bench.expects(Exchange(list_call("reference:R*"), says_json(vendor_says("No."), 409)))
    failing(UnexpectedReply, lambda: bench.find("R", "reference"))


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (vendor_says("First."), ["First."]),
        ('{"Errors":[{"Key":"a","Value":"One."},{"Key":"b","Value":"Two."}]}', ["One.", "Two."]),
        ('{"Errors":[{"Value":"Errors win."}],"Message":"no"}', ["Errors win."]),
        ('{"Errors":[],"Message":"Capital."}', ["Capital."]),
        ('{"Errors":null,"Message":"Capital."}', ["Capital."]),
        ('{"Message":"Capital.","message":"small"}', ["Capital."]),
        ('{"message":"Small."}', ["Small."]),
    ],
)
def test_the_vendors_text_is_read_from_every_shape(
    bench: Bench, body: str, texts: list[str]
) -> None:
    bench.expects(Exchange(TOKEN, says_json(body, 400)))
    error = failing(UnexpectedReply, lambda: bench.mint("home", "12345678"))
    for text in texts:
        assert text in error.vendor_text


@pytest.mark.parametrize("body", ["[]", '"text"', "{}", '{"Errors":"x"}', '{"Errors":[1]}', "no"])
def test_anything_else_counts_as_no_text(bench: Bench, body: str) -> None:
    bench.expects(Exchange(TOKEN, says_json(body, 400)))
    assert failing(UnexpectedReply, lambda: bench.mint("home", "12345678")).vendor_text == ""


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ((("Retry-After", "7"),), 7),
        (
            (
                ("X-Rate-Limit-Limit-Minute", "10"),
                ("X-Rate-Limit-Remaining-Minute", "0"),
                ("X-Rate-Limit-Reset-Minute", "2026-01-01T12:01:00Z"),
            ),
            60,
        ),
        ((("Retry-After", "7"), ("X-Rate-Limit-Reset-Minute", "2026-01-01T12:01:00Z")), 7),
        (
            (
                ("X-Rate-Limit-Remaining-Day", "0"),
                ("X-Rate-Limit-Reset-Day", "2026-01-02T00:00:00Z"),
            ),
            43200,
        ),
        ((("X-Rate-Limit-Reset-Day", "2026-01-02T00:00:00Z"),), 43200),
        ((("X-Rate-Limit-Reset-Minute", "soon"),), None),
        ((("Retry-After", "soon"), ("X-Rate-Limit-Reset-Minute", "2026-01-01T12:01:00Z")), 60),
        ((), None),
        (
            (
                ("Date", "Thu, 01 Jan 2026 12:00:00 GMT"),
                ("Retry-After", "Thu, 01 Jan 2026 12:00:09 GMT"),
            ),
            9,
        ),
    ],
)
@pytest.mark.parametrize("operation", ["mint", "find"])
def test_12_5_busy_carries_the_wait(
    bench: Bench, headers: tuple[tuple[str, str], ...], wait: float | None, operation: str
) -> None:
    answer = says_json(BUSY_BODY, 429, *headers)
    if operation == "mint":
        bench.expects(Exchange(TOKEN, answer))
        error = failing(VendorBusy, lambda: bench.mint("home", "12345678"))
    else:
        bench.expects(Exchange(list_call("reference:R*"), answer))
        error = failing(VendorBusy, lambda: bench.find("R", "reference"))
    assert error.wait_seconds == wait


@pytest.mark.parametrize("answer", CUTS)
def test_a_cut_answer_to_the_sign_on_call_leaves_the_outcome_unknown(
    bench: Bench, answer: Answer
) -> None:
    bench.expects(Exchange(TOKEN, answer))
    error = failing(VendorUnreachable, lambda: bench.mint("home", "12345678"))
    assert error.outcome_unknown


def test_12_7_no_answer_in_time_leaves_the_outcome_unknown(bench: Bench) -> None:
    bench.expects(Exchange(TOKEN, SILENCE))
    error = failing(VendorUnreachable, lambda: bench.mint("home", "12345678"))
    assert (error.cause, error.outcome_unknown) == (Cause.READ_TIMEOUT, True)


# --- 9 connection test -------------------------------------------------------------------------


def test_the_connection_test_reads_one_customer_and_shows_what_is_left(bench: Bench) -> None:
    left = says_json(TWO_ROWS, 200, ("X-Rate-Limit-Remaining-Minute", "998"))
    bench.expects(Exchange(CHECK, left))
    report = bench.check()
    assert any("998" in finding for finding in (*report.findings, *report.warnings))
    said = " ".join((*report.findings, *report.warnings))
    assert "Sample" not in said
    assert "ann@example.com" not in said


def test_the_connection_test_says_that_the_portal_address_was_not_tried(bench: Bench) -> None:
    bench.expects(Exchange(CHECK, NONE_FOUND))
    report = bench.check()
    assert "portal" in " ".join((*report.findings, *report.warnings)).lower()


@pytest.mark.parametrize("body", ["null", "{}", "", HTML_PAGE, '"x"'])
def test_only_an_array_proves_the_connection(bench: Bench, body: str) -> None:
    bench.expects(Exchange(CHECK, says_json(body)))
    failing(UnexpectedReply, bench.check)


# --- 10 redaction ------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 429, 500, 503])
@pytest.mark.parametrize("echo", [KEY, RAW_KEY, f"Basic {KEY}"])
def test_a_vendor_that_repeats_the_key_does_not_get_it_shown(
    bench: Bench, status: int, echo: str
) -> None:
    body = vendor_says(f"Unauthorized: the key {echo} is unknown")
    bench.expects(Exchange(TOKEN, says_json(body, status)))
    failing_somehow(bench)


def failing_somehow(bench: Bench) -> None:
    """A mint that fails, whatever the class; the bench looks for secrets."""
    with pytest.raises(VendorError):
        bench.mint("home", "12345678")


@pytest.mark.parametrize("status", [400, 409, 429, 500])
def test_a_vendor_that_repeats_a_token_does_not_get_it_shown(bench: Bench, status: int) -> None:
    text = f"Already signed on at {PORTAL}/ManagedPortal/Home?token={GUID}&x=1 today"
    bench.expects(Exchange(TOKEN, says_json(vendor_says(text), status)))
    failing_somehow(bench)


# --- 3 the form --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("api_base_url", "https://secure.fusebill.com/v1", "taken"),
        ("api_base_url", "http://127.0.0.1:8080/v1", "taken"),
        ("api_base_url", "http://secure.fusebill.com/v1", "refused"),
        ("api_base_url", "https://secure.fusebill.com/v1?x=1", "refused"),
        ("api_base_url", "https://secure.fusebill.com/v1#x", "refused"),
        ("api_base_url", "https://user@secure.fusebill.com/v1", "refused"),
        ("api_base_url", "https:///v1", "refused"),
        ("portal_url", "https://acme.mybillsystem.com", "taken"),
        ("portal_url", "https://sandbox-acme.mybillsystem.com", "taken"),
        ("portal_url", "https://acme.mybillsystem.com/ManagedPortal/Home", "taken"),
        ("portal_url", "http://127.0.0.1:8080", "taken"),
        ("portal_url", "http://acme.mybillsystem.com", "refused"),
        ("portal_url", "https://acme.example.com", "refused"),
        ("portal_url", "https://acme.mybillsystem.com.evil.example", "refused"),
        ("portal_url", "https://evilmybillsystem.com", "refused"),
        ("portal_generation", "v1", "taken"),
        ("portal_generation", "v3", "refused"),
        ("custom_paths", ("Offers|/ManagedPortal/Offers?x=1",), "taken"),
        ("custom_paths", ("Offers|https://evil.example/x",), "refused"),
        ("custom_paths", ("Offers|//evil.example/x",), "refused"),
        ("custom_paths", ("Offers|ManagedPortal/Offers",), "refused"),
        ("custom_paths", ("Offers|/x?token=1",), "refused"),
        ("custom_paths", ("Offers|/x?a=1&token=",), "refused"),
        ("custom_paths", ("/no/label",), "refused"),
        ("link_estimate_seconds", "10", "taken"),
        ("link_estimate_seconds", "600", "taken"),
        ("link_estimate_seconds", "9", "refused"),
        ("link_estimate_seconds", "601", "refused"),
        ("link_estimate_seconds", "60.5", "refused"),
        ("link_estimate_seconds", "６０", "refused"),
        ("account_kind", "testdrive", "taken"),
        ("account_kind", "gold", "refused"),
        ("extra_landing_hosts", ("portal.example.com",), "taken"),
        ("extra_landing_hosts", ("https://portal.example.com",), "refused"),
        ("extra_landing_hosts", ("portal.example.com/x",), "refused"),
    ],
)
def test_3_the_form_takes_what_the_sheet_allows(
    key: str, value: str | tuple[str, ...], expected: str
) -> None:
    beside = {"api_base_url": "https://secure.fusebill.com/v1", "portal_url": PORTAL}
    assert verdict("fusebill", key, value, beside=beside) == expected


def test_3_a_portal_on_a_host_named_among_the_further_ones_is_taken() -> None:
    beside = {"extra_landing_hosts": ("billing.example.com",)}
    assert (
        verdict("fusebill", "portal_url", "https://billing.example.com", beside=beside) == "taken"
    )


def test_3_addresses_are_kept_in_their_normal_form() -> None:
    assert normal_form("fusebill", "api_base_url", " https://x.fusebill.com/v1/ ") == (
        "https://x.fusebill.com/v1"
    )
    assert normal_form("fusebill", "portal_url", f"{PORTAL}/ManagedPortal/Home") == PORTAL
