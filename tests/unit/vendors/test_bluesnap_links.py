"""An operator makes links into the Merchant Portal (`vendors/bluesnap.md`, 3 to 6)."""

import asyncio
import json

import pytest

from sso_desk.domain import Choice, Customer, LinkRequest, Secret, Settings
from sso_desk.errors import (
    Cause,
    ForeignLink,
    InvalidCustomerId,
    InvalidInput,
    UnexpectedReply,
    VendorError,
    VendorUnreachable,
)
from sso_desk.expiry import Answer as Known
from sso_desk.expiry import Certainty
from sso_desk.vendors import fields
from sso_desk.vendors.base import Purpose
from sso_desk.vendors.bluesnap import (
    ADDRESS_NEEDED,
    ADDRESS_WANTED,
    ADMINISTRATOR_NOTE,
    NO_ECHO,
    NO_LINK,
    PORTAL,
    PRIVATE_NOTE,
    VENDOR,
    VISIT_NOTE,
    BlueSnapAdapter,
)
from sso_desk.vendors.links import checked
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport, connection
from tests.unit.vendors.scripted_bluesnap import BASIC, LINK, LINKED, Desk

ECHO = "https://ip.example/mine"


def test_one_call_makes_a_link_as_the_sheet_shows_it() -> None:
    desk = Desk(LINKED, linked_merchants=("Branch|23424",))

    link = desk.create("1111001", scope="23424")

    (request,) = desk.transport.requests
    assert request.method == "POST"
    assert request.purpose is Purpose.MINT
    assert request.url == (
        "https://sandbox.bluesnap.com/services/2/generateSSOLoginToken/1111001?onbehalfofmid=23424"
    )
    assert dict(request.headers) == {
        "Authorization": f"Basic {BASIC}",
        "Accept": "application/json",
        "Content-Type": "application/json",
    }
    assert request.body == b'{"requestingUserIp":"203.0.113.7"}'
    assert request.read_seconds == 30
    assert link.url.reveal() == LINK
    assert checked(link.url, desk.adapter.portal_hosts(), link.parameters) is link.url
    assert link.parameters == ()


def test_the_account_itself_is_asked_for_without_a_merchant() -> None:
    desk = Desk(LINKED, environment="production")

    desk.create()

    assert desk.transport.urls == [
        "https://ws.bluesnap.com/services/2/generateSSOLoginToken/1111001"
    ]


def test_nobody_says_how_long_the_link_lives_but_the_visit_is_documented() -> None:
    desk = Desk(Answer(LINKED.body, takes=12))
    asked = desk.clock.now()

    link = desk.create()

    assert link.requested == asked
    assert link.expiry.link_seconds is None
    assert (link.expiry.session_seconds, link.expiry.session_certainty) == (
        1800,
        Certainty.DOCUMENTED,
    )
    assert link.expiry.single_use is Known.UNKNOWN
    assert link.expiry.supersedes is Known.UNKNOWN


def test_a_figure_from_the_settings_is_an_estimate() -> None:
    expiry = Desk(LINKED, link_estimate_seconds="120").create().expiry

    assert (expiry.link_seconds, expiry.link_certainty) == (120, Certainty.ESTIMATE)


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"loginToken": "t", "loginLink": f"  {LINK}\n"}),
        json.dumps({"loginUrl": LINK}),
        json.dumps({"login-token": "t", "login-url": LINK}),
        json.dumps({"loginLink": "", "loginUrl": None, "login-url": LINK}),
        json.dumps({"loginLink": 7, "login-url": LINK}),
        json.dumps({"loginLink": LINK, "login-url": "https://bluesnap.com/other"}),
        json.dumps({"ssoInfo": {"loginToken": "t", "loginLink": LINK}}),
        f"\ufeff<sso-info><login-token>t</login-token><login-url>{LINK}</login-url></sso-info>",
        (
            '<?xml version="1.0"?><p:sso-info xmlns:p="http://ws.plimus.com"><p:login-token>t'
            f"</p:login-token><p:login-url>\n{LINK}\n</p:login-url></p:sso-info>"
        ),
    ],
)
def test_the_link_comes_in_several_shapes(body: str) -> None:
    assert Desk(Answer(body)).create().url.reveal() == LINK


@pytest.mark.parametrize(
    "body",
    [
        '{"loginToken":"0000feed"}',
        '{"a":{"loginToken":"t"},"b":{"loginLink":"https://bluesnap.com/"}}',
        "{}",
        "[]",
        f'"{LINK}"',
        "",
        "<html><head><title>x</title></head></html>",
        "<!doctype html><html><br></html>",
        f"<other><login-url>{LINK}</login-url></other>",
        "<sso-info><login-token>t</login-token></sso-info>",
        b"\xff",
    ],
)
def test_a_reply_without_link_is_not_mended(body: str | bytes) -> None:
    with pytest.raises(UnexpectedReply):
        Desk(Answer(body)).create()


def test_a_token_alone_is_said_to_be_no_link() -> None:
    with pytest.raises(UnexpectedReply) as problem:
        Desk(Answer('{"loginToken":"0000feed"}')).create()

    assert problem.value.advice == NO_LINK
    assert "0000feed" not in f"{problem.value}{problem.value.reason}{problem.value.vendor_text}"


@pytest.mark.parametrize(
    "link",
    [
        "https://bluesnap.example/x?ref=0000feed",
        "http://cp.bluesnap.com/x?ref=0000feed",
        "https://bluesnap.com@evil.example/?ref=0000feed",
    ],
)
def test_a_foreign_link_is_returned_as_it_is_and_refused_by_the_link_check(link: str) -> None:
    desk = Desk(Answer(json.dumps({"loginLink": link})))

    made = desk.create()

    with pytest.raises(ForeignLink):
        checked(made.url, desk.adapter.portal_hosts(), made.parameters)


def test_an_unknown_outcome_is_passed_on_and_nothing_is_repeated() -> None:
    cut = VendorUnreachable(Cause.READ_TIMEOUT, outcome_unknown=True)
    desk = Desk(cut)

    with pytest.raises(VendorUnreachable) as problem:
        desk.create()

    assert problem.value is cut
    assert len(desk.transport.requests) == 1


def test_the_card_names_the_user_and_warns_of_administrators() -> None:
    boss = Customer("1", "Root One", status="Administrator")

    link = Desk(LINKED).create(customer=boss)

    assert link.signs_in_as == "Root One"
    assert link.notes == (ADMINISTRATOR_NOTE, VISIT_NOTE)
    assert Desk(LINKED).create("42").signs_in_as == "42"


# --- the browser's address ----------------------------------------------------------------------


def sent_address(desk: Desk, inputs: dict[str, str] | None = None) -> str:
    desk.create(inputs=inputs)
    address: str = json.loads(desk.transport.requests[-1].body)["requestingUserIp"]
    return address


def test_the_address_of_the_link_goes_before_that_of_the_settings() -> None:
    assert sent_address(Desk(LINKED), {"browser_ip": " 198.51.100.9 "}) == "198.51.100.9"
    assert sent_address(Desk(LINKED), {"browser_ip": ""}) == "203.0.113.7"
    assert sent_address(Desk(LINKED, browser_ip="2001:DB8::1"), {}) == "2001:db8::1"


def test_a_trusted_page_is_asked_only_when_no_address_was_entered() -> None:
    settings = {"browser_ip": "", "ip_echo_url": ECHO}
    told = Desk(Answer("198.51.100.4\n"), LINKED, **settings)
    entered = Desk(LINKED, **settings)

    assert sent_address(told) == "198.51.100.4"
    assert sent_address(entered, {"browser_ip": "198.51.100.5"}) == "198.51.100.5"
    echo = told.transport.requests[0]
    assert (echo.method, echo.url, echo.purpose) == ("GET", ECHO, Purpose.READ)
    assert "Authorization" not in echo.headers
    assert echo.body == b""


@pytest.mark.parametrize(
    "answer",
    [
        Answer("fe80::1%eth0"),
        Answer("203.0.113.7/24"),
        Answer(""),
        Answer("203.0.113.7, 198.51.100.4"),
        Answer("<html>203.0.113.7</html>"),
        Answer(b"\xff"),
        Answer("203.0.113.7", status=500),
        VendorUnreachable(Cause.REFUSED),
    ],
)
def test_a_page_that_tells_no_address_leads_to_no_link(answer: Answer | VendorError) -> None:
    desk = Desk(answer, browser_ip="", ip_echo_url=ECHO)

    with pytest.raises(InvalidInput) as problem:
        desk.create()

    assert (problem.value.field, problem.value.message) == ("browser_ip", NO_ECHO)
    assert len(desk.transport.requests) == 1


@pytest.mark.parametrize(
    "address",
    ["fe80::1%eth0", "203.0.113.7/24", "203.0.113", "0203.0.113.7", "host.example", "٢.0.0.1"],
)
def test_an_address_that_is_none_is_a_matter_of_the_form(address: str) -> None:
    for desk, inputs in (
        (Desk(), {"browser_ip": address}),
        (Desk(browser_ip=address, ip_echo_url=ECHO), {}),
    ):
        with pytest.raises(InvalidInput) as problem:
            desk.create(inputs=inputs)

        assert (problem.value.field, problem.value.message) == ("browser_ip", ADDRESS_WANTED)
        assert desk.transport.requests == []
    for field in (VENDOR.field("browser_ip"), PORTAL.inputs[0]):
        with pytest.raises(InvalidInput):
            fields.clean_value(field, address)


def test_without_any_address_nothing_is_sent() -> None:
    desk = Desk(browser_ip="")

    with pytest.raises(InvalidInput) as problem:
        desk.create()

    assert (problem.value.field, problem.value.message) == ("browser_ip", ADDRESS_NEEDED)
    assert desk.transport.requests == []


@pytest.mark.parametrize("address", ["192.168.1.7", "10.0.0.1", "100.64.0.1", "fd00::1", "::1"])
def test_a_private_address_is_warned_of_and_used(address: str) -> None:
    desk = Desk(LINKED, browser_ip=address)

    (problem,) = BlueSnapAdapter.check_settings(desk.adapter.settings)

    assert (problem.field, problem.warning) == ("browser_ip", True)
    assert PRIVATE_NOTE in desk.create().notes


@pytest.mark.parametrize("address", ["", "203.0.113.7", "2001:db8::7"])
def test_other_addresses_are_not_warned_of(address: str) -> None:
    assert BlueSnapAdapter.check_settings(Settings({"browser_ip": address})) == ()


def test_the_input_shows_which_address_is_used_when_it_stays_empty() -> None:
    (portal,) = Desk().adapter.destinations()

    assert (portal.key, portal.needs_customer) == ("portal", True)
    assert portal.inputs[0].placeholder == "203.0.113.7"
    assert not portal.inputs[0].required


# --- what cannot be asked -----------------------------------------------------------------------


@pytest.mark.parametrize("user_id", ["", " ", "../1", "1?x", "1#", "a b", "1\n2", "é", "x" * 65])
def test_an_id_that_cannot_be_one_makes_no_call(user_id: str) -> None:
    desk = Desk()

    with pytest.raises(InvalidCustomerId):
        desk.create(user_id)

    assert desk.transport.requests == []


def test_leading_zeros_stay_and_blanks_go() -> None:
    desk = Desk(LINKED)

    desk.create(" 007 ")

    assert desk.transport.urls[0].endswith("/generateSSOLoginToken/007")


def test_page_user_and_merchant_must_be_known() -> None:
    desk = Desk(linked_merchants=("Branch|23424",))
    ann = Customer("1111001")

    for request, field in (
        (LinkRequest("home", ann), "destination"),
        (LinkRequest("portal"), "customer"),
        (LinkRequest("portal", Customer("1", scope="99")), "scope"),
    ):
        with pytest.raises(InvalidInput) as problem:
            asyncio.run(desk.adapter.create_link(request))
        assert problem.value.field == field

    assert desk.transport.requests == []
    assert desk.adapter.scopes() == [Choice("23424", "Branch")]


# --- where links may lead, and the form ---------------------------------------------------------


@pytest.mark.parametrize(
    "link", ["https://bluesnap.com/x", "https://cp.bluesnap.com:443/x", "https://pay.example.com/"]
)
def test_every_environment_lands_on_bluesnap_and_listed_hosts(link: str) -> None:
    for environment in ("sandbox", "production"):
        desk = Desk(environment=environment, extra_landing_hosts=("pay.example.com",))

        assert checked(Secret(link), desk.adapter.portal_hosts()).reveal() == link


def test_practice_lands_on_its_own_loopback_address_only() -> None:
    hosts = Desk(
        environment="practice", api_base_url="http://127.0.0.1:8001/services/2"
    ).adapter.portal_hosts()

    assert (hosts.hosts, hosts.below) == (frozenset(), frozenset())
    assert hosts.origins == {"http://127.0.0.1:8001"}


def test_defaults_are_those_of_the_sheet() -> None:
    sandbox = fields.effective(VENDOR, "sandbox", Settings())

    assert VENDOR.default_environment == ""
    assert sandbox.text("api_base_url") == "https://sandbox.bluesnap.com/services/2"
    assert sandbox.number("user_cache_seconds") == 300
    assert sandbox.number("link_estimate_seconds") == 0
    assert [p.field for p in fields.missing(VENDOR, sandbox)] == ["api_user"]


@pytest.mark.parametrize("user", ["API:1", "API 1", "API\u00a01"])
def test_the_api_user_holds_no_colon_and_no_blanks(user: str) -> None:
    with pytest.raises(InvalidInput):
        fields.clean_value(VENDOR.field("api_user"), user)


def test_a_connection_without_its_password_can_still_be_shown() -> None:
    place, in_effect = connection(VENDOR, "sandbox", {})
    adapter = BlueSnapAdapter(place, in_effect, {}, ScriptedTransport(FakeClock()), FakeClock())

    assert adapter.default_destination(None) == "portal"
