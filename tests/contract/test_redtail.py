"""Redtail CRM, held against its fact sheet (`vendors/redtail.md`); exchanges in `sheet_redtail.py`."""

import base64
import json
from dataclasses import replace

import pytest

from sso_desk.domain import Customer, Settings
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
from sso_desk.vendors import adapters, fields
from tests.contract.bench import Bench, MakesBenches, failing
from tests.contract.forms import normal_form, secret_verdict, verdict
from tests.contract.replay import (
    CUTS,
    FULL_HTML_PAGE,
    HTML_PAGE,
    SILENCE,
    Answer,
    Exchange,
    ReplayVendor,
    says_html,
    says_json,
    says_nothing,
    says_xml,
)
from tests.contract.sheet_redtail import (
    API_KEY,
    AUTHENTICATED,
    CHECK,
    GET_KEY,
    HEADERS,
    LINK,
    LOGIN_XML,
    NO_CONTACT,
    ONE_CONTACT,
    PRODUCTION,
    SHEET,
    SSO_OK,
    USER_KEY,
    criteria_call,
    get,
    login,
    read_call,
    search_call,
    sso_call,
)
from tests.contract.sheets import NOON

BAD_LOGIN = says_json(
    '{"APIKey":null,"CID":0,"DatabaseID":0,"Message":"Synthetic: invalid key","Name":null,'
    '"ReturnURL":null,"Status":0,"UserID":0,"UserKey":null}'
)
BAD_LOGIN_XML = (
    '<Login xmlns="http://schemas.datacontract.org/2004/07/REDTAIL.Model"><CID>0</CID>'
    "<Message>Synthetic: invalid key</Message><Status>ErrorsOccurred</Status></Login>"
)
ERRORS_WITH_COMPANY = login(Status=0, Message="Synthetic: not visible", ReturnURL=None)


def message(text: str, status: int) -> Answer:
    """The other error body."""
    return says_json(json.dumps({"message": text}), status)


@pytest.fixture
def bench(bench_of: MakesBenches) -> Bench:
    """A connection as in section 12."""
    return bench_of(SHEET)


# --- 5 authentication --------------------------------------------------------------------------


def in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("scheme", "word"), [("user_key", "Userkeyauth"), ("user_token", "UsertokenAuth")]
)
def test_the_kind_of_key_decides_the_word_before_it(
    bench_of: MakesBenches, scheme: str, word: str
) -> None:
    bench = bench_of(SHEET, {"auth_scheme": scheme})
    header = {**HEADERS, "Authorization": f"{word} {in_base64(f'{API_KEY}:{USER_KEY}')}"}
    bench.expects(Exchange(replace(CHECK, headers=header), AUTHENTICATED))
    bench.check()


def test_long_keys_stay_on_one_line_and_are_utf_8(bench_of: MakesBenches) -> None:
    keys = {"api_key": "A" * 90, "user_key": "é" * 60}
    pair = in_base64(f"{keys['api_key']}:{keys['user_key']}")
    bench = bench_of(SHEET, credentials=keys, hidden=(pair, *keys.values()))
    header = {**HEADERS, "Authorization": f"Userkeyauth {pair}"}
    bench.expects(Exchange(replace(CHECK, headers=header), AUTHENTICATED))
    bench.check()


# --- 6 the link --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "contact", "query"),
    [
        ("dashboard", None, ""),
        ("calendar", None, "?ep=calendar"),
        ("contacts", None, "?ep=contacts"),
        ("reports", None, "?ep=reports"),
        ("contactoverview", "384843", "?ep=contactoverview&id=384843"),
        ("contactaccounts", "384843", "?ep=contactaccounts&id=384843"),
        ("dashboard", "384843", ""),
        ("calendar", "384843", "?ep=calendar"),
    ],
)
def test_12_1_each_page_has_its_request_line(
    bench: Bench, page: str, contact: str | None, query: str
) -> None:
    bench.expects(Exchange(sso_call(query), SSO_OK))
    link = bench.mint(page, contact)
    assert link.url.reveal() == LINK
    assert "Ann Sample" in link.signs_in_as


@pytest.mark.parametrize("page", ["contactoverview", "contactaccounts"])
def test_12_1_the_old_form_of_the_id_is_sent_literally(bench_of: MakesBenches, page: str) -> None:
    bench = bench_of(SHEET, {"old_id_form": "on"})
    bench.expects(Exchange(sso_call(f"?ep={page}&?id=384843"), SSO_OK))
    assert bench.mint(page, "384843").url.reveal() == LINK


def test_the_old_form_changes_nothing_without_an_id(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"old_id_form": "on"})
    bench.expects(Exchange(sso_call("?ep=calendar"), SSO_OK))
    assert bench.mint("calendar").url.reveal() == LINK


def test_the_path_is_a_setting(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"sso_path": "/single/SignOn"})
    bench.expects(Exchange(get("/single/SignOn?ep=reports"), SSO_OK))
    assert bench.mint("reports").url.reveal() == LINK


def test_the_page_offered_first_depends_on_the_contact(bench: Bench) -> None:
    assert bench.adapter.default_destination(None) == "dashboard"
    assert bench.adapter.default_destination(Customer("1")) == "contactoverview"


@pytest.mark.parametrize("page", ["contactoverview", "contactaccounts"])
def test_a_client_page_needs_a_client(bench: Bench, page: str) -> None:
    failing(InvalidInput, lambda: bench.mint(page))


@pytest.mark.parametrize("contact", ["1", "9" * 10])
def test_any_id_of_the_right_form_is_asked_for(bench: Bench, contact: str) -> None:
    bench.expects(Exchange(sso_call(f"?ep=contactoverview&id={contact}"), SSO_OK))
    assert bench.mint("contactoverview", contact)


@pytest.mark.parametrize("contact", ["0", "01", "1" * 11, "-1", "1.0", "abc"])
def test_an_id_of_another_form_makes_no_call(bench: Bench, contact: str) -> None:
    failing(InvalidInput, lambda: bench.mint("contactoverview", contact))


@pytest.mark.parametrize("key", ["", "nonsense", "contactoverview&x=1"])
def test_a_page_that_is_not_offered_makes_no_call(bench: Bench, key: str) -> None:
    failing(InvalidInput, lambda: bench.mint(key, "384843"))


JSON_LOGIN = SSO_OK.body.decode()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(JSON_LOGIN, id="JSON"),
        pytest.param(LOGIN_XML, id="XML"),
        pytest.param('<?xml version="1.0" encoding="utf-8"?>\r\n' + LOGIN_XML, id="XML declared"),
        pytest.param(LOGIN_XML.replace("REDTAIL.Model", "Other"), id="XML in another namespace"),
        pytest.param(LOGIN_XML.partition(">")[2].join(["<Login>", ""]), id="XML in no namespace"),
        pytest.param(f"<Reply>{LOGIN_XML}</Reply>", id="XML wrapped"),
        pytest.param("\ufeff \r\n" + JSON_LOGIN + "\r\n", id="BOM and white space"),
        pytest.param("\ufeff" + LOGIN_XML, id="XML with BOM"),
        pytest.param(f'{{"Login":{JSON_LOGIN}}}', id="wrapped"),
        pytest.param(
            f'{{"return_url":"{LINK}","status":1,"cid":77,"message":"Success","name":"Ann Sample"}}',
            id="lower case and underscores",
        ),
        pytest.param(
            f'{{"returnUrl":"{LINK}","STATUS":1,"Cid":77,"MESSAGE":"Success","Name":"Ann Sample"}}',
            id="other case",
        ),
        pytest.param(
            json.dumps({**json.loads(JSON_LOGIN), "Status": "1", "CID": "77"}), id="texts"
        ),
        pytest.param(
            json.dumps({**json.loads(JSON_LOGIN), "More": [{"x": None}]}), id="more fields"
        ),
        pytest.param(json.dumps({**json.loads(JSON_LOGIN), "Status": 2}), id="another status"),
    ],
)
@pytest.mark.parametrize("content_type", ["application/json", "text/xml", "text/html"])
def test_every_form_of_the_reply_gives_the_link(bench: Bench, body: str, content_type: str) -> None:
    answer = Answer(200, body.encode(), (("Content-Type", content_type),))
    bench.expects(Exchange(sso_call(), answer))
    link = bench.mint("contactoverview", "384843")
    assert link.url.reveal() == LINK
    assert "Ann Sample" in link.signs_in_as


def test_another_message_is_a_note(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), login(Message="Synthetic: your plan ends soon")))
    link = bench.mint("contactoverview", "384843")
    assert any("Synthetic: your plan ends soon" in note for note in link.notes)


@pytest.mark.parametrize("text", ["Success", None, ""])
def test_the_usual_message_is_not_a_note(bench: Bench, text: str | None) -> None:
    bench.expects(Exchange(sso_call(), login(Message=text)))
    assert not any("Success" in note for note in bench.mint("contactoverview", "384843").notes)


def test_the_clocks_are_unknown(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), replace(SSO_OK, takes=3.0)))
    link = bench.mint("contactoverview", "384843")
    assert link.requested.wall == NOON
    assert (link.expiry.link_seconds, link.expiry.link_certainty) == (None, Certainty.UNKNOWN)
    assert (link.expiry.session_seconds, link.expiry.session_certainty) == (
        None,
        Certainty.UNKNOWN,
    )
    assert link.expiry.single_use is Says.UNKNOWN
    assert link.expiry.supersedes is Says.UNKNOWN


def test_a_figure_of_the_operators_makes_an_estimate(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"link_estimate_seconds": "86400"})
    bench.expects(Exchange(sso_call(), SSO_OK))
    expiry = bench.mint("contactoverview", "384843").expiry
    assert (expiry.link_seconds, expiry.link_certainty) == (86400, Certainty.ESTIMATE)


@pytest.mark.parametrize(
    "link",
    [
        "https://a.redtailtechnology.com/x?t=0001%2F+a",
        "https://smf.crm3.redtailtechnology.com/contacts/1",
        "https://smf.crm.redtailtechnology.com:443/x",
    ],
)
def test_links_below_the_vendors_domain_are_accepted_as_received(bench: Bench, link: str) -> None:
    bench.expects(Exchange(sso_call(), login(ReturnURL=link)))
    assert bench.mint("contactoverview", "384843").url.reveal() == link


def test_a_link_on_the_connections_own_loopback_address_is_accepted(
    bench: Bench, replay: ReplayVendor
) -> None:
    link = f"{replay.origin()}/synthetic?t=1"
    bench.expects(Exchange(sso_call(), login(ReturnURL=link)))
    assert bench.mint("contactoverview", "384843").url.reveal() == link


def test_a_further_landing_host_is_accepted(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"extra_landing_hosts": ("crm.example.com",)})
    bench.expects(Exchange(sso_call(), login(ReturnURL="https://crm.example.com/x")))
    assert bench.mint("contactoverview", "384843").url.reveal() == "https://crm.example.com/x"


@pytest.mark.parametrize(
    "link",
    [
        None,
        "",
        " ",
        "http://smf.crm.redtailtechnology.com/x?t=1",
        "https://redtailtechnology.com.evil.example/x?t=1",
        "https://evilredtailtechnology.com/x?t=1",
        "https://smf.crm.redtailtechnology.com@evil.example/x?t=1",
        "https://smf.crm.redtailtechnology.com:8443/x?t=1",
        "http://127.0.0.1:9/x?t=1",
        "/x?t=1",
        "//smf.crm.redtailtechnology.com/x?t=1",
        "javascript:alert(1)",
        {},
        [],
        1,
    ],
)
def test_12_6_a_missing_or_foreign_link_is_refused(bench_of: MakesBenches, link: object) -> None:
    bench = bench_of(SHEET, hidden=("?t=1",))
    bench.expects(Exchange(sso_call(), login(ReturnURL=link)))
    failing(UnexpectedReply, lambda: bench.mint("contactoverview", "384843"))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(login(ReturnURL=...), id="no link"),
        pytest.param(says_json("{}"), id="{}"),
        pytest.param(says_json("[]"), id="list"),
        pytest.param(says_json("null"), id="null"),
        pytest.param(says_json(f'"{LINK}"'), id="bare text"),
        pytest.param(says_html(HTML_PAGE), id="HTML"),
        pytest.param(says_html(FULL_HTML_PAGE), id="whole HTML page"),
        pytest.param(says_json(""), id="empty"),
        pytest.param(says_json(JSON_LOGIN[:-1]), id="JSON cut short"),
        pytest.param(says_xml(LOGIN_XML[:-1]), id="XML cut short"),
        pytest.param(says_xml(f"<!DOCTYPE Login>{LOGIN_XML}"), id="XML with a document type"),
        pytest.param(says_xml("<Login/>"), id="XML empty"),
        pytest.param(replace(SSO_OK, status=201), id="201"),
        pytest.param(replace(SSO_OK, status=202), id="202"),
        pytest.param(replace(SSO_OK, status=206), id="206"),
        pytest.param(says_nothing(204), id="204"),
        pytest.param(says_nothing(302, ("Location", "/error.aspx")), id="302 away"),
        pytest.param(
            says_nothing(302, ("Location", "https://smf.crm.redtailtechnology.com/x")),
            id="302 to the vendor",
        ),
        pytest.param(
            Answer(302, SSO_OK.body, (("Location", "/x"),)), id="302 with the body of a success"
        ),
    ],
)
def test_12_6_any_other_answer_is_not_trusted(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call(), answer))
    failing(UnexpectedReply, lambda: bench.mint("contactoverview", "384843"))
    assert bench.mints == 1


# --- 7 lookup ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "mode"), [("384843", ""), ("384843", "id"), ("9" * 10, "")])
def test_7_an_id_is_read_without_touching_the_recent_list(
    bench: Bench, typed: str, mode: str
) -> None:
    body = f'{{"ContactID":{typed},"FirstName":"Ann","LastName":"Sample"}}'
    bench.expects(Exchange(read_call(typed), says_json(body)))
    assert bench.find(typed, mode).customers == (Customer(typed, "Ann Sample"),)


@pytest.mark.parametrize(
    "answer",
    [
        says_nothing(404),
        says_html(FULL_HTML_PAGE, 404),
        says_json('{"message":"Not found"}', 404),
        says_xml(BAD_LOGIN_XML, 404),
        replace(BAD_LOGIN, status=404),
    ],
)
def test_12_3_a_contact_that_does_not_exist_is_no_row_and_a_hint(
    bench: Bench, answer: Answer
) -> None:
    bench.expects(Exchange(read_call("1"), answer))
    page = bench.find("1")
    assert page.customers == ()
    assert "address" in page.note.lower()


@pytest.mark.parametrize(
    ("typed", "mode", "value"),
    [
        ("Sample", "", "Sample"),
        ("Sample", "name", "Sample"),
        ("384843", "name", "384843"),
        ("0", "", "0"),
        ("0042", "", "0042"),
        ("1" * 11, "", "1" * 11),
        ("１２", "id", "%EF%BC%91%EF%BC%92"),
        ("abc", "id", "abc"),
        ("Smith & Co?#", "", "Smith%20%26%20Co%3F%23"),
        (" Sample ", "", "Sample"),
    ],
)
def test_12_2_a_name_and_any_other_id_are_searched(
    bench: Bench, typed: str, mode: str, value: str
) -> None:
    bench.expects(Exchange(search_call(value), ONE_CONTACT))
    assert bench.find(typed, mode).customers == (Customer("384843", "Ann Sample"),)


def test_12_2_the_search_is_sent_letter_for_letter(bench: Bench) -> None:
    bench.expects(Exchange(get("/contacts/search?value=Sample&page=1"), ONE_CONTACT))
    bench.find("Sample")


def test_7_two_words_that_nobody_has_are_tried_as_beginnings(bench: Bench) -> None:
    bench.expects(
        Exchange(search_call("Ann%20Sample"), NO_CONTACT),
        Exchange(
            criteria_call(("5", "5", "Ann"), ("6", "5", "Sample")),
            says_json('{"Contacts":[{"ClientID":384843}]}'),
        ),
    )
    assert [row.id for row in bench.find("Ann Sample").customers] == ["384843"]


@pytest.mark.parametrize("typed", ["Sample", "Ann Marie Sample"])
def test_7_one_word_or_three_are_not(bench: Bench, typed: str) -> None:
    bench.expects(Exchange(search_call(typed.replace(" ", "%20")), NO_CONTACT))
    assert bench.find(typed).customers == ()


@pytest.mark.parametrize("mode", ["", "email"])
def test_12_2_an_email_is_a_criterion(bench: Bench, mode: str) -> None:
    bench.expects(
        Exchange(
            criteria_call(("16", "0", "ann@example.com")),
            says_json('{"Contacts":[{"ClientID":384843}]}'),
        )
    )
    assert [row.id for row in bench.find("ann@example.com", mode).customers] == ["384843"]


@pytest.mark.parametrize(("typed", "mode"), [("ann@", ""), ("@example", ""), ("ann", "email")])
def test_7_an_incomplete_email_is_tried_as_a_part(bench: Bench, typed: str, mode: str) -> None:
    bench.expects(
        Exchange(criteria_call(("16", "0", typed)), NO_CONTACT),
        Exchange(criteria_call(("16", "4", typed)), ONE_CONTACT),
    )
    assert len(bench.find(typed, mode).customers) == 1


def test_7_a_phone_number_is_looked_for_as_a_part(bench: Bench) -> None:
    bench.expects(Exchange(criteria_call(("3", "4", "555-0100")), ONE_CONTACT))
    assert len(bench.find("555-0100", "phone").customers) == 1
    bench.expects(Exchange(criteria_call(("3", "4", "5550100")), ONE_CONTACT))
    assert len(bench.find("5550100", "phone").customers) == 1


def contacts(*ids: int) -> Answer:
    """A page of contacts."""
    return says_json(json.dumps({"Contacts": [{"ContactID": number} for number in ids]}))


def test_7_the_next_page_is_asked_for_on_demand_until_one_is_empty(bench: Bench) -> None:
    bench.expects(Exchange(search_call("Sample"), contacts(1, 2)))
    page = bench.find("Sample")
    assert page.cursor
    bench.expects(Exchange(search_call("Sample", 2), contacts(3)))
    page = bench.find("Sample", cursor=page.cursor)
    assert [row.id for row in page.customers] == ["3"]
    bench.expects(Exchange(search_call("Sample", 3), NO_CONTACT))
    last = bench.find("Sample", cursor=page.cursor)
    assert (last.customers, last.cursor) == ((), "")


def test_7_a_page_with_nobody_new_is_the_end(bench: Bench) -> None:
    bench.expects(Exchange(search_call("Sample"), contacts(1, 2)))
    page = bench.find("Sample")
    bench.expects(Exchange(search_call("Sample", 2), contacts(2, 1)))
    last = bench.find("Sample", cursor=page.cursor)
    assert (last.customers, last.cursor) == ((), "")


def test_7_a_search_by_criteria_has_pages_too(bench: Bench) -> None:
    criterion = ("16", "0", "ann@example.com")
    bench.expects(Exchange(criteria_call(criterion), contacts(1)))
    page = bench.find("ann@example.com")
    bench.expects(Exchange(criteria_call(criterion, page=2), NO_CONTACT))
    assert bench.find("ann@example.com", cursor=page.cursor).cursor == ""


def test_7_nobody_is_no_failure(bench: Bench) -> None:
    bench.expects(Exchange(search_call("Sample"), NO_CONTACT))
    page = bench.find("Sample")
    assert (page.customers, page.cursor) == ((), "")


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ({"ContactID": 7, "Name": "N", "FullName": "F"}, Customer("7", "N")),
        ({"ClientID": "7", "FullName": "F", "FirstName": "A"}, Customer("7", "F")),
        ({"id": 7, "FirstName": "Ann", "LastName": "Sample"}, Customer("7", "Ann Sample")),
        ({"ContactID": 7, "ClientID": 8, "id": 9, "Name": "N"}, Customer("7", "N")),
        ({"ClientID": 8, "id": 9, "Name": "N"}, Customer("8", "N")),
        ({"contactid": 7, "fullname": "F"}, Customer("7", "F")),
        ({"ContactID": 7, "FirstName": None, "LastName": "S"}, Customer("7", "S")),
        (
            {"ContactID": 7, "CompanyName": "Sample Ltd"},
            Customer("7", "Sample Ltd", company="Sample Ltd"),
        ),
        (
            {"ContactID": 7, "Name": "N", "Company": "C", "Employer": "E"},
            Customer("7", "N", company="C"),
        ),
        ({"ContactID": 7, "Name": "N", "Employer": "E"}, Customer("7", "N", company="E")),
        (
            {"ContactID": 7, "Name": "N", "Email": "a@example.com"},
            Customer("7", "N", "a@example.com"),
        ),
        (
            {"ContactID": 7, "Name": "N", "EmailAddress": "a@example.com"},
            Customer("7", "N", "a@example.com"),
        ),
        (
            {"ContactID": 7, "Name": "N", "ClientStatus": "Active", "Status": "x"},
            Customer("7", "N", status="Active"),
        ),
        (
            {"ContactID": 7, "Name": "N", "Status": "Prospect"},
            Customer("7", "N", status="Prospect"),
        ),
        (
            {
                "ContactID": 7,
                "Name": "N",
                "TaxId": "000-00-0000",
                "DateOfBirth": "/Date(1234567890000-0700)/",
                "Reference": "R",
            },
            Customer("7", "N"),
        ),
    ],
)
def test_7_a_contact_becomes_a_row(
    bench: Bench, contact: dict[str, object], expected: Customer
) -> None:
    bench.expects(Exchange(search_call("Sample"), says_json(json.dumps({"Contacts": [contact]}))))
    assert bench.find("Sample").customers == (expected,)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"Contacts":null}',
        '{"Contacts":{}}',
        '{"Contacts":[1]}',
        '{"Contacts":[null]}',
        '{"Contacts":[{"Name":"no id"}]}',
        HTML_PAGE,
        '{"Contacts":[',
    ],
)
def test_7_a_list_of_the_wrong_shape_is_not_trusted(bench: Bench, body: str) -> None:
    bench.expects(Exchange(search_call("Sample"), says_json(body)))
    failing(UnexpectedReply, lambda: bench.find("Sample"))


@pytest.mark.parametrize("body", ["{}", "[]", "null", "1", '{"Name":"no id"}', "{", HTML_PAGE])
def test_7_a_contact_of_the_wrong_shape_is_not_trusted(bench: Bench, body: str) -> None:
    bench.expects(Exchange(read_call("7"), says_json(body)))
    failing(UnexpectedReply, lambda: bench.find("7"))


# --- 8 failures --------------------------------------------------------------------------------

ANY_OPERATION: list[tuple[str, Answer, type[VendorError]]] = [
    ("401 Gateway", message("504 Gateway Time-out from upstream", 401), VendorUnreachable),
    (
        "401 Gateway as a page",
        says_html("<html><title>Gateway Time-out</title></html>", 401),
        VendorUnreachable,
    ),
    ("401 Locked", message("Account Locked", 401), NotPermitted),
    ("401", message("Synthetic: invalid credentials", 401), CredentialsRejected),
    ("401 empty", says_nothing(401), CredentialsRejected),
    ("401 HTML", says_html(FULL_HTML_PAGE, 401), CredentialsRejected),
    ("401 Login", replace(BAD_LOGIN, status=401), CredentialsRejected),
    (
        "401 Login Status 0 with a company",
        replace(ERRORS_WITH_COMPANY, status=401),
        CredentialsRejected,
    ),
    ("200 CID 0", BAD_LOGIN, CredentialsRejected),
    ("200 CID 0 with a link", login(CID=0), CredentialsRejected),
    ("200 CID 0 in words", login(CID="0", Status="1"), CredentialsRejected),
    ("200 Status 0 without CID", login(Status=0, CID=...), CredentialsRejected),
    ("200 XML CID 0", says_xml(BAD_LOGIN_XML), CredentialsRejected),
    (
        "200 XML errors without CID",
        says_xml(BAD_LOGIN_XML.replace("<CID>0</CID>", "")),
        CredentialsRejected,
    ),
    ("200 wrapped CID 0", says_json(f'{{"Login":{BAD_LOGIN.body.decode()}}}'), CredentialsRejected),
    ("200 CID 0 Gateway", login(CID=0, Status=0, Message="Gateway Time-out"), VendorUnreachable),
    ("200 CID 0 Locked", login(CID=0, Status=0, Message="Account Locked"), NotPermitted),
    ("400 CID 0", replace(BAD_LOGIN, status=400), CredentialsRejected),
    ("403 CID 0", replace(BAD_LOGIN, status=403), CredentialsRejected),
    ("422 CID 0", replace(BAD_LOGIN, status=422), CredentialsRejected),
    ("410 CID 0", replace(BAD_LOGIN, status=410), CredentialsRejected),
    ("400 XML CID 0", says_xml(BAD_LOGIN_XML, 400), CredentialsRejected),
    ("200 Status 0", ERRORS_WITH_COMPANY, UnexpectedReply),
    ("200 Status 0 with a link", login(Status=0), UnexpectedReply),
    ("200 ErrorsOccurred", login(Status="ErrorsOccurred"), UnexpectedReply),
    (
        "200 XML ErrorsOccurred",
        says_xml(LOGIN_XML.replace("SyntheticWord", "ErrorsOccurred")),
        UnexpectedReply,
    ),
    ("400 Status 0", replace(ERRORS_WITH_COMPANY, status=400), UnexpectedReply),
    ("403 Status 0", replace(ERRORS_WITH_COMPANY, status=403), NotPermitted),
    ("403", message("Synthetic", 403), NotPermitted),
    ("403 empty", says_nothing(403), NotPermitted),
    ("403 HTML", says_html(FULL_HTML_PAGE, 403), NotPermitted),
    ("400", message("Synthetic", 400), UnexpectedReply),
    ("422", message("Synthetic", 422), UnexpectedReply),
    ("400 empty", says_nothing(400), UnexpectedReply),
    ("301", says_nothing(301, ("Location", "/x")), UnexpectedReply),
    ("302", says_nothing(302, ("Location", "/error.aspx")), UnexpectedReply),
    ("303", says_nothing(303, ("Location", LINK)), UnexpectedReply),
    ("307", says_nothing(307, ("Location", "/x")), UnexpectedReply),
    ("429", says_nothing(429, ("Retry-After", "20")), VendorBusy),
    ("429 without a wait", says_nothing(429), VendorBusy),
    ("503 Retry-After", says_html(HTML_PAGE, 503, ("Retry-After", "20")), VendorBusy),
    ("503", says_html(HTML_PAGE, 503), VendorUnreachable),
    ("503 empty", says_nothing(503), VendorUnreachable),
    ("500", says_nothing(500), VendorUnreachable),
    ("500 HTML", says_html(FULL_HTML_PAGE, 500), VendorUnreachable),
    ("500 CID 0", replace(BAD_LOGIN, status=500), VendorUnreachable),
    ("502", says_html(FULL_HTML_PAGE, 502), VendorUnreachable),
    ("504", says_nothing(504), VendorUnreachable),
    ("520", says_html(FULL_HTML_PAGE, 520), VendorUnreachable),
    ("200 HTML", says_html(FULL_HTML_PAGE), UnexpectedReply),
    ("200 empty", says_nothing(200), UnexpectedReply),
    ("200 unreadable", says_json("{{"), UnexpectedReply),
    ("201", says_json(JSON_LOGIN, 201), UnexpectedReply),
    ("202", says_json(JSON_LOGIN, 202), UnexpectedReply),
    ("204", says_nothing(204), UnexpectedReply),
    ("206", says_json(JSON_LOGIN, 206), UnexpectedReply),
    ("402", says_nothing(402), UnexpectedReply),
    ("405", says_nothing(405), UnexpectedReply),
    ("408", says_nothing(408), UnexpectedReply),
    ("409", says_nothing(409), UnexpectedReply),
    ("410", says_nothing(410), UnexpectedReply),
    ("415", says_nothing(415), UnexpectedReply),
]
ROWS = pytest.mark.parametrize(
    ("answer", "kind"),
    [pytest.param(answer, kind, id=name) for name, answer, kind in ANY_OPERATION],
)


@ROWS
def test_8_failures_of_the_sign_on_call(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(sso_call(), answer))
    error = failing(kind, lambda: bench.mint("contactoverview", "384843"))
    assert bench.mints == 1
    if isinstance(error, VendorUnreachable) and answer.status >= 500:
        assert error.outcome_unknown


@ROWS
def test_8_failures_of_the_search(bench: Bench, answer: Answer, kind: type[VendorError]) -> None:
    bench.expects(Exchange(search_call("Sample"), answer))
    error = failing(kind, lambda: bench.find("Sample"))
    if isinstance(error, VendorUnreachable):
        assert not error.outcome_unknown


@ROWS
def test_8_failures_of_the_search_by_criteria(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(criteria_call(("3", "4", "555")), answer))
    failing(kind, lambda: bench.find("555", "phone"))


@ROWS
def test_8_failures_of_one_contact(bench: Bench, answer: Answer, kind: type[VendorError]) -> None:
    bench.expects(Exchange(read_call("7"), answer))
    failing(kind, lambda: bench.find("7"))


@ROWS
def test_8_failures_of_the_connection_test(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(CHECK, answer))
    failing(kind, bench.check)


@ROWS
def test_8_failures_of_get_my_key(bench: Bench, answer: Answer, kind: type[VendorError]) -> None:
    bench.expects(Exchange(GET_KEY, answer))
    failing(kind, lambda: get_my_key(bench))


NOT_FOUND = [
    pytest.param(says_nothing(404), id="empty"),
    pytest.param(message("Not found", 404), id="JSON"),
    pytest.param(says_xml("<Error>Not found</Error>", 404), id="XML"),
    pytest.param(replace(BAD_LOGIN, status=404), id="Login"),
    pytest.param(says_xml(BAD_LOGIN_XML, 404), id="XML Login"),
]


@pytest.mark.parametrize("answer", NOT_FOUND)
def test_8_404_with_an_id_means_nobody(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call(), answer))
    error = failing(CustomerNotFound, lambda: bench.mint("contactoverview", "384843"))
    assert "address" in error.advice.lower()


@pytest.mark.parametrize("answer", [*NOT_FOUND, says_html(FULL_HTML_PAGE, 404)])
def test_8_404_without_an_id_means_a_wrong_address(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call("?ep=calendar"), answer))
    error = failing(UnexpectedReply, lambda: bench.mint("calendar", "384843"))
    assert "address" in error.advice.lower()


def test_8_404_with_html_means_a_wrong_address_even_with_an_id(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), says_html(FULL_HTML_PAGE, 404)))
    failing(UnexpectedReply, lambda: bench.mint("contactoverview", "384843"))


@pytest.mark.parametrize("answer", NOT_FOUND)
@pytest.mark.parametrize("operation", ["search", "check"])
def test_8_404_elsewhere_means_a_wrong_address(
    bench: Bench, answer: Answer, operation: str
) -> None:
    if operation == "search":
        bench.expects(Exchange(search_call("Sample"), answer))
        failing(UnexpectedReply, lambda: bench.find("Sample"))
    else:
        bench.expects(Exchange(CHECK, answer))
        failing(UnexpectedReply, bench.check)


def test_8_an_error_for_a_contact_says_what_it_may_mean(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), ERRORS_WITH_COMPANY))
    error = failing(UnexpectedReply, lambda: bench.mint("contactoverview", "384843"))
    assert error.vendor_text == "Synthetic: not visible"
    assert "contact may not exist" in error.advice.lower()


def test_8_an_error_without_a_contact_does_not(bench: Bench) -> None:
    bench.expects(Exchange(sso_call("?ep=calendar"), ERRORS_WITH_COMPANY))
    error = failing(UnexpectedReply, lambda: bench.mint("calendar"))
    assert "contact may not exist" not in error.advice.lower()


def test_8_the_message_of_bad_credentials_is_shown(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), BAD_LOGIN))
    error = failing(CredentialsRejected, lambda: bench.mint("contactoverview", "384843"))
    assert error.vendor_text == "Synthetic: invalid key"


def test_8_a_redirect_is_called_an_interface_switched_off(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), says_nothing(302, ("Location", "/error.aspx"))))
    error = failing(UnexpectedReply, lambda: bench.mint("contactoverview", "384843"))
    assert "switched off" in error.advice.lower()


def test_8_a_locked_user_is_said_to_be_locked(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), message("Account Locked", 401)))
    error = failing(NotPermitted, lambda: bench.mint("contactoverview", "384843"))
    assert "locked" in error.advice.lower()


def test_12_5_busy_carries_the_wait(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), says_nothing(429, ("Retry-After", "20"))))
    error = failing(VendorBusy, lambda: bench.mint("contactoverview", "384843"))
    assert error.wait_seconds == 20


@pytest.mark.parametrize("answer", CUTS)
def test_a_cut_answer_leaves_the_outcome_unknown(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call(), answer))
    error = failing(VendorUnreachable, lambda: bench.mint("contactoverview", "384843"))
    assert error.outcome_unknown


def test_no_answer_in_time_leaves_the_outcome_unknown(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), SILENCE))
    error = failing(VendorUnreachable, lambda: bench.mint("contactoverview", "384843"))
    assert (error.cause, error.outcome_unknown) == (Cause.READ_TIMEOUT, True)


# --- 9 connection test -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [AUTHENTICATED, login(), says_xml(LOGIN_XML), says_xml(LOGIN_XML.replace(LINK, ""))],
)
def test_9_the_check_says_who_is_signed_in(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(CHECK, answer))
    report = bench.check()
    assert any("Ann Sample" in finding for finding in report.findings)
    assert bench.mints == 0


@pytest.mark.parametrize("body", ["{}", "[]", "null", '{"Contacts":[]}', "{", "<Other/>"])
def test_9_only_a_login_proves_the_connection(bench: Bench, body: str) -> None:
    bench.expects(Exchange(CHECK, says_json(body)))
    failing(UnexpectedReply, bench.check)


# --- 12.7 get my key ---------------------------------------------------------------------------


def get_my_key(bench: Bench) -> str:
    """Fetch the key as in 12.7."""
    secret = bench.set_up("get_key", user_name="pat.example", password="Synthetic-Passw0rd")
    return secret.reveal()


def test_12_7_the_action_is_declared() -> None:
    (action,) = adapters()["redtail"].setup_actions
    assert action.key == "get_key"
    assert [field.key for field in action.inputs] == ["user_name", "password"]
    assert [field.secret for field in action.inputs][1]
    assert action.fills == "user_key"


@pytest.mark.parametrize(
    "body",
    [
        f'{{"Status":1,"CID":77,"Message":"Success","UserKey":"{USER_KEY}"}}',
        f'{{"authenticated_user":{{"id":99,"user_key":"{USER_KEY}"}}}}',
        f'{{"user_key":"{USER_KEY}"}}',
        f'{{"UserKey":"another","authenticated_user":{{"user_key":"{USER_KEY}"}}}}',
        json.dumps({**json.loads(JSON_LOGIN), "ReturnURL": None}),
        LOGIN_XML,
    ],
)
def test_12_7_the_key_is_read_from_every_shape(bench_of: MakesBenches, body: str) -> None:
    bench = bench_of(SHEET, credentials={"user_key": ""}, hidden=("Synthetic-Passw0rd",))
    bench.expects(Exchange(GET_KEY, says_json(body)))
    assert get_my_key(bench) == USER_KEY
    assert bench.mints == 0


def test_12_7_a_colon_in_the_password_is_harmless(bench_of: MakesBenches) -> None:
    three = in_base64(f"{API_KEY}:pat:a:b")
    bench = bench_of(SHEET, hidden=(three,))
    sent = replace(GET_KEY, headers={**HEADERS, "Authorization": f"Basic {three}"})
    bench.expects(Exchange(sent, says_json(f'{{"UserKey":"{USER_KEY}"}}')))
    assert bench.set_up("get_key", user_name="pat", password="a:b").reveal() == USER_KEY


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        '{"UserKey":null}',
        '{"UserKey":""}',
        '{"Status":1,"CID":77,"Message":"Success"}',
        '{"authenticated_user":{}}',
        '{"UserKey":{}}',
        "[]",
        "null",
    ],
)
def test_12_7_a_reply_without_a_key_is_not_trusted(bench: Bench, body: str) -> None:
    bench.expects(Exchange(GET_KEY, says_json(body)))
    failing(UnexpectedReply, lambda: get_my_key(bench))


def test_12_7_wrong_passwords_are_refused(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, hidden=("Synthetic-Passw0rd",))
    bench.expects(Exchange(GET_KEY, BAD_LOGIN))
    failing(CredentialsRejected, lambda: get_my_key(bench))


def test_an_action_that_is_not_declared_is_unknown(bench: Bench) -> None:
    with pytest.raises(KeyError):
        bench.set_up("get_everything")


# --- 10 redaction ------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 422, 429, 500])
@pytest.mark.parametrize("echo", [API_KEY, USER_KEY])
def test_a_vendor_that_repeats_the_keys_does_not_get_them_shown(
    bench: Bench, status: int, echo: str
) -> None:
    answer = login(status, CID=0, Status=0, Message=f"The key {echo} is unknown")
    bench.expects(Exchange(sso_call(), answer))
    with pytest.raises(VendorError):
        bench.mint("contactoverview", "384843")


@pytest.mark.parametrize("status", [400, 401, 403, 500])
def test_a_vendor_that_repeats_the_password_does_not_get_it_shown(
    bench_of: MakesBenches, status: int
) -> None:
    bench = bench_of(SHEET, hidden=("Synthetic-Passw0rd",))
    bench.expects(Exchange(GET_KEY, message("Bad password Synthetic-Passw0rd", status)))
    with pytest.raises(VendorError):
        get_my_key(bench)


@pytest.mark.parametrize(
    "answer",
    [
        login(Status=0, Message=f"Not signed on at {LINK} today"),
        login(Status=0, CID=0, Message=f"Not signed on at {LINK} today"),
        message(f"Not signed on at {LINK} today", 400),
        message(f"Not signed on at {LINK} today", 403),
    ],
)
def test_a_vendor_that_repeats_a_link_does_not_get_it_shown(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call(), answer))
    with pytest.raises(VendorError):
        bench.mint("contactoverview", "384843")


def test_a_note_shows_no_link(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), login(Message=f"Also at {LINK}")))
    notes = bench.mint("contactoverview", "384843").notes
    assert not any("synthetic?t=0001" in note for note in notes)


# --- 3 the form --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("api_base_url", "https://dev.api2.redtailtechnology.com/crm/v1/rest", "taken"),
        ("api_base_url", "http://api2.redtailtechnology.com/crm/v1/rest", "refused"),
        ("api_base_url", "http://127.0.0.1:8080/crm/v1/rest", "taken"),
        ("sso_path", "/sso", "taken"),
        ("sso_path", "/SSO/x", "taken"),
        ("sso_path", "sso", "refused"),
        ("sso_path", "/sso?ep=1", "refused"),
        ("auth_scheme", "user_token", "taken"),
        ("auth_scheme", "basic", "refused"),
        ("old_id_form", "on", "taken"),
        ("old_id_form", "off", "taken"),
        ("old_id_form", "maybe", "refused"),
        ("link_estimate_seconds", "0", "taken"),
        ("link_estimate_seconds", "10", "taken"),
        ("link_estimate_seconds", "86400", "taken"),
        ("link_estimate_seconds", "9", "refused"),
        ("link_estimate_seconds", "86401", "refused"),
        ("extra_landing_hosts", ("crm.example.com",), "taken"),
        ("extra_landing_hosts", ("crm.example.com:8443",), "refused"),
    ],
)
def test_3_the_form_takes_what_the_sheet_allows(
    key: str, value: str | tuple[str, ...], expected: str
) -> None:
    assert verdict("redtail", key, value) == expected


@pytest.mark.parametrize("key", ["api_key", "user_key"])
@pytest.mark.parametrize(("value", "expected"), [("a-b", "taken"), ("a:b", "refused")])
def test_3_a_key_holds_no_colon(key: str, value: str, expected: str) -> None:
    assert secret_verdict("redtail", key, value) == expected


def test_3_the_address_is_kept_without_a_slash_at_its_end() -> None:
    kept = normal_form("redtail", "api_base_url", "https://api2.redtailtechnology.com/crm/v1/rest/")
    assert kept == "https://api2.redtailtechnology.com/crm/v1/rest"


def test_3_the_address_is_that_of_production_unless_chosen_otherwise() -> None:
    vendor = adapters()["redtail"].vendor
    whole = fields.effective(vendor, vendor.default_environment, Settings())
    assert whole.text("api_base_url") == PRODUCTION
