"""An operator makes links into Redtail and fetches a key (`vendors/redtail.md`, 3 to 6)."""

import asyncio
import json

import pytest

from sso_desk.domain import Customer, EnvironmentKind, Secret
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    ForeignLink,
    InvalidCustomerId,
    InvalidInput,
    UnexpectedReply,
    VendorUnreachable,
)
from sso_desk.expiry import Answer as Known
from sso_desk.expiry import Certainty, Expiry
from sso_desk.vendors import fields
from sso_desk.vendors.base import CHECK_ADDRESS, PortalHosts, Purpose
from sso_desk.vendors.links import checked
from sso_desk.vendors.redtail import GET_KEY, NO_LINK, VENDOR
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_redtail import (
    ANN,
    API,
    AUTHORIZATION,
    LINK,
    PASSWORD,
    USER_KEY,
    Desk,
    denied,
    login,
)

LOOPBACK = "http://127.0.0.1:8080"
XML = (
    '<Login xmlns="http://schemas.datacontract.org/2004/07/REDTAIL.Model">'
    f"<APIKey>k</APIKey><CID>77</CID><Message>Success</Message><Name>Ann Sample</Name>"
    f"<ReturnURL>{LINK}</ReturnURL><Status>SyntheticWord</Status><UserKey>{USER_KEY}</UserKey>"
    "</Login>"
)


# --- the call -------------------------------------------------------------------------------------


def test_one_call_brings_a_link_as_the_sheet_shows_it() -> None:
    desk = Desk(login())

    link = desk.create()

    (request,) = desk.transport.requests
    assert (request.method, request.body) == ("GET", b"")
    assert request.url == f"{API}/sso?ep=contactoverview&id=384843"
    assert request.purpose is Purpose.MINT
    assert dict(request.headers) == {
        "Authorization": AUTHORIZATION,
        "Accept": "application/json",
        "Content-Type": "text/json",
    }
    assert request.read_seconds == 30
    assert link.url.reveal() == LINK
    assert checked(link.url, desk.adapter.portal_hosts(), link.parameters) is link.url
    assert (link.signs_in_as, link.notes, link.parameters) == ("Ann Sample", (), ())


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ("dashboard", "/sso"),
        ("calendar", "/sso?ep=calendar"),
        ("contacts", "/sso?ep=contacts"),
        ("reports", "/sso?ep=reports"),
        ("contactoverview", "/sso?ep=contactoverview&id=384843"),
        ("contactaccounts", "/sso?ep=contactaccounts&id=384843"),
    ],
)
def test_each_page_is_asked_for_as_documented(page: str, target: str) -> None:
    desk = Desk(login())

    desk.create(page)

    assert desk.targets == [target]


def test_the_old_form_of_the_parameter_is_sent_literally() -> None:
    desk = Desk(login(), login(), old_id_form="on", sso_path="/SSO")

    desk.create()
    desk.create("calendar", None)

    assert desk.targets == ["/SSO?ep=contactoverview&?id=384843", "/SSO?ep=calendar"]


def test_the_older_kind_of_key_has_a_scheme_of_its_own() -> None:
    desk = Desk(login(), auth_scheme="user_token")

    desk.create()

    sent = desk.transport.requests[0].headers["Authorization"]
    assert sent == AUTHORIZATION.replace("Userkeyauth", "UsertokenAuth")


@pytest.mark.parametrize(
    "answer",
    [
        Answer(XML),
        Answer(f"<Reply>{XML}</Reply>"),
        Answer(json.dumps({"Login": json.loads(login().body)})),
        Answer(json.dumps({"return_url": LINK, "status": "Fine", "NAME": "Ann Sample"})),
        login({"CID": ..., "Status": ...}),
    ],
)
def test_a_login_is_read_in_every_form(answer: Answer) -> None:
    link = Desk(answer).create()

    assert (link.url.reveal(), link.signs_in_as) == (LINK, "Ann Sample")


@pytest.mark.parametrize(
    "answer",
    [
        login({"ReturnURL": None}),
        login({"ReturnURL": ""}),
        login({"ReturnURL": ...}),
        Answer("{}"),
        Answer("[]"),
        Answer(""),
        Answer("<html><p>x</p></html>"),
        Answer("<broken"),
        Answer("<Login/>"),
    ],
)
def test_without_a_return_url_there_is_no_link(answer: Answer) -> None:
    with pytest.raises(UnexpectedReply) as caught:
        Desk(answer).create()

    assert caught.value.advice == NO_LINK


@pytest.mark.parametrize(
    "address",
    [
        "http://smf.crm.redtailtechnology.com/x",
        "https://redtailtechnology.com.evil.example/x",
        "https://redtailtechnology.com@evil.example/x",
    ],
)
def test_a_link_elsewhere_is_returned_unchanged_and_does_not_pass(address: str) -> None:
    desk = Desk(login({"ReturnURL": address}))

    link = desk.create()

    assert link.url.reveal() == address
    with pytest.raises(ForeignLink):
        checked(link.url, desk.adapter.portal_hosts(), link.parameters)


def test_another_message_is_a_note_without_any_link() -> None:
    link = Desk(login({"Message": f"Key ends soon, see {LINK}", "Name": None})).create()

    assert link.notes == ("Key ends soon, see https://smf.crm.redtailtechnology.com/•••",)
    assert link.signs_in_as == VENDOR.signs_in_as
    assert Desk(login({"Message": None})).create().notes == ()


def test_nobody_says_how_long_a_link_lasts() -> None:
    assert Desk(login()).create().expiry == Expiry()


def test_an_estimate_counts_from_sending() -> None:
    desk = Desk(Answer(login().body, takes=25), link_estimate_seconds="120")
    asked = desk.clock.now()

    link = desk.create()

    assert link.requested == asked
    assert (link.expiry.link_seconds, link.expiry.link_certainty) == (120, Certainty.ESTIMATE)
    assert (link.expiry.single_use, link.expiry.supersedes) == (Known.UNKNOWN, Known.UNKNOWN)


def test_a_sign_on_without_an_answer_is_not_repeated() -> None:
    desk = Desk(VendorUnreachable(Cause.CUT, outcome_unknown=True))

    with pytest.raises(VendorUnreachable):
        desk.create()

    assert len(desk.transport.requests) == 1


# --- who and where --------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["", "0", "01", "-1", "٣", "1" * 11, "1/../2", "1?x", "1&x=2"])
def test_an_id_of_another_form_asks_nobody(number: str) -> None:
    desk = Desk()

    with pytest.raises(InvalidCustomerId):
        desk.create(customer=Customer(number))

    assert desk.transport.requests == []


def test_a_clients_page_needs_a_client_and_every_page_must_exist() -> None:
    desk = Desk()

    with pytest.raises(InvalidInput) as nobody:
        desk.create(customer=None)
    with pytest.raises(InvalidInput) as nowhere:
        desk.create("moon")

    assert (nobody.value.field, nowhere.value.field) == ("customer", "destination")
    assert desk.transport.requests == []


def test_the_first_page_depends_on_whether_a_client_is_chosen() -> None:
    adapter = Desk().adapter

    assert adapter.default_destination(ANN) == "contactoverview"
    assert adapter.default_destination(None) == "dashboard"
    assert {page.key for page in adapter.destinations() if page.needs_customer} == {
        "contactoverview",
        "contactaccounts",
    }


def test_links_lead_below_the_vendors_domain_and_to_listed_hosts() -> None:
    usual = Desk(extra_landing_hosts=("crm.example.com",)).adapter
    custom = Desk(environment="custom", api_base_url=LOOPBACK).adapter
    practice = Desk(environment="practice", api_base_url=LOOPBACK).adapter

    domain = frozenset({"redtailtechnology.com"})
    assert usual.portal_hosts() == PortalHosts(frozenset({"crm.example.com"}), domain)
    assert custom.portal_hosts() == PortalHosts(below=domain, origins=frozenset({LOOPBACK}))
    assert practice.portal_hosts() == PortalHosts(origins=frozenset({LOOPBACK}))


def test_the_review_environment_is_a_sandbox_on_its_own_host() -> None:
    desk = Desk(login(), environment="review")

    desk.create("dashboard")

    assert desk.transport.urls == ["https://dev.api2.redtailtechnology.com/crm/v1/rest/sso"]
    assert VENDOR.environment("review").kind is EnvironmentKind.SANDBOX


# --- settings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("api_base_url", "http://api2.redtailtechnology.com/crm/v1/rest"),
        ("sso_path", "sso"),
        ("sso_path", "/sso?x=1"),
        ("auth_scheme", "basic"),
        ("old_id_form", "yes"),
        ("link_estimate_seconds", "9"),
        ("link_estimate_seconds", "86401"),
        ("extra_landing_hosts", ("https://x.example",)),
    ],
)
def test_a_setting_that_cannot_be_right_is_named(key: str, value: str | tuple[str, ...]) -> None:
    _, problems = fields.clean(VENDOR, {key: value})

    assert [problem.field for problem in problems] == [key]


@pytest.mark.parametrize("key", ["api_key", "user_key"])
def test_a_key_has_no_colon_and_no_blanks(key: str) -> None:
    check = VENDOR.field(key).check

    assert check is not None
    assert check(USER_KEY) == USER_KEY
    for text in ("a:b", "a b"):
        with pytest.raises(ValueError, match="colon"):
            check(text)


# --- “Get my key” ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [
        Answer(json.dumps({"Status": 1, "CID": 77, "Message": "Success", "UserKey": USER_KEY})),
        Answer(json.dumps({"authenticated_user": {"id": 99, "user_key": USER_KEY}})),
        Answer(json.dumps({"authenticated_user": {"id": 99}, "user_key": USER_KEY})),
        Answer(json.dumps({"UserKey": None, "user_key": USER_KEY})),
        Answer(XML),
    ],
)
def test_a_key_is_fetched_with_user_name_and_password(answer: Answer) -> None:
    desk = Desk(answer)

    assert desk.get_key() == Secret(USER_KEY)

    (request,) = desk.transport.requests
    assert (request.method, request.url) == ("GET", f"{API}/authentication")
    assert request.purpose is Purpose.READ
    assert request.headers["Authorization"] == (
        "Basic MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDBhOnBhdC5leGFtcGxlOlN5bnRoZXRpYy1Q"
        "YXNzdzByZA=="
    )


@pytest.mark.parametrize("body", ["{}", "", '{"UserKey":""}', "<Login/>", "<html>x</html>"])
def test_a_reply_without_a_key_is_not_trusted(body: str) -> None:
    with pytest.raises(UnexpectedReply) as caught:
        Desk(Answer(body)).get_key()

    assert caught.value.advice == CHECK_ADDRESS


def test_all_that_is_sent_for_a_key_must_have_been_entered() -> None:
    for desk, user, password, field in (
        (Desk(api_key=""), "pat", PASSWORD, "api_key"),
        (Desk(), "", PASSWORD, "user_name"),
        (Desk(), "pat", "", "password"),
    ):
        with pytest.raises(InvalidInput) as caught:
            desk.get_key(user, password)
        assert caught.value.field == field
        assert desk.transport.requests == []


def test_a_wrong_password_is_said_and_never_shown() -> None:
    with pytest.raises(CredentialsRejected) as caught:
        Desk(denied(f"Wrong password {PASSWORD}")).get_key()

    assert caught.value.vendor_text == "Wrong password •••"


def test_there_is_no_other_set_up_action() -> None:
    assert (GET_KEY.key, GET_KEY.fills) == ("get_key", "user_key")
    with pytest.raises(KeyError):
        asyncio.run(Desk().adapter.set_up("other", {}))
