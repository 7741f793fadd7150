"""An operator makes links for supporters (`vendors/luminate.md`, 3 to 6)."""

import pytest

from sso_desk.domain import Customer
from sso_desk.errors import (
    Cause,
    InvalidCustomerId,
    InvalidInput,
    UnexpectedReply,
    VendorUnreachable,
)
from sso_desk.expiry import Answer as Known
from sso_desk.expiry import Certainty
from sso_desk.messages import describe
from sso_desk.vendors import fields
from sso_desk.vendors.base import PortalHosts, Purpose
from sso_desk.vendors.links import checked
from sso_desk.vendors.luminate import (
    ANOTHER_PERSON,
    LINK_TEMPLATE,
    TEMPLATE_WANTED,
    VENDOR,
    LuminateAdapter,
)
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_luminate import ANN, HOME, NONCE, ROUTING, SITE, Desk, signed_on

LOOPBACK = "http://127.0.0.1:8080/site/"
XML = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<getSingleSignOnTokenResponse xmlns="http://convio.com/crm/v1.0">'
    f"<token>synthetic-token..</token><cons_id>1000001</cons_id><nonce>{NONCE}</nonce>"
    f"<JSESSIONID>SYNTHETIC0001.host1</JSESSIONID><routing_id>{ROUTING}</routing_id>"
    "</getSingleSignOnTokenResponse>"
)


# --- the call -------------------------------------------------------------------------------------


def test_one_call_makes_a_link_as_the_sheet_shows_it() -> None:
    desk = Desk(signed_on())

    link = desk.create()

    (request,) = desk.transport.requests
    assert (request.method, request.url) == ("POST", f"{SITE}SRConsAPI")
    assert request.purpose is Purpose.MINT
    assert dict(request.headers) == {
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    assert request.body == (
        b"method=getSingleSignOnToken&v=1.0&api_key=synthetickey&login_name=api_user"
        b"&login_password=Synthetic-Passw0rd&response_format=json&cons_id=1000001"
    )
    assert request.read_seconds == 30
    assert link.url.reveal() == (
        f"{SITE}EstablishSession;jsessionid=00000000.app99z?NONCE_TOKEN={NONCE}&NEXTURL="
        "https%3A%2F%2Fsecure2.convio.net%2Facme%2Fsite%2FSPageServer%3Fpagename%3Dhome%26x%3D1"
    )
    assert link.parameters == ("jsessionid", "NONCE_TOKEN", "NEXTURL")
    assert checked(link.url, desk.adapter.portal_hosts(), link.parameters) is link.url
    assert link.signs_in_as == "Ann Sample"


@pytest.mark.parametrize("answer", [Answer(XML), signed_on(cons_id=1000001), signed_on(token=None)])
def test_the_reply_may_be_xml_or_hold_numbers_or_lack_the_token(answer: Answer) -> None:
    assert f"NONCE_TOKEN={NONCE}" in Desk(answer).create().url.reveal()


def test_nonce_and_routing_id_are_encoded() -> None:
    link = Desk(signed_on(nonce="a/b~c.d_e-f", routing_id="r;1?")).create()

    assert ";jsessionid=r%3B1%3F?NONCE_TOKEN=a%2Fb%7Ec.d_e-f&" in link.url.reveal()


def test_codes_go_along_when_they_are_set() -> None:
    desk = Desk(signed_on(), source="web site", sub_source="é", center_id="7")

    desk.create()

    assert desk.asked == [
        {
            "method": "getSingleSignOnToken",
            "cons_id": "1000001",
            "source": "web site",
            "sub_source": "é",
            "center_id": "7",
        }
    ]


def test_a_supporter_known_by_member_id_alone_is_named_by_it() -> None:
    desk = Desk(signed_on(cons_id="777"))

    link = desk.create(Customer("member:00042"))

    assert desk.asked[0]["member_id"] == "00042"
    assert "cons_id" not in desk.asked[0]
    assert link.signs_in_as == "#00042"


@pytest.mark.parametrize("other", ["1000002", None, ""])
def test_a_link_for_another_person_is_refused(other: str | None) -> None:
    with pytest.raises(UnexpectedReply) as caught:
        Desk(signed_on(cons_id=other)).create()

    assert caught.value.advice == ANOTHER_PERSON


@pytest.mark.parametrize(
    "answer",
    [
        signed_on(nonce="null"),
        signed_on(nonce=None),
        signed_on(nonce=["x"]),
        signed_on(routing_id={}),
        signed_on(routing_id=""),
        Answer('{"getSingleSignOnTokenResponse":{}}'),
        Answer('{"getSingleSignOnTokenResponse":"x"}'),
        Answer('{"otherResponse":{"nonce":"x"}}'),
        Answer('{"getSingleSignOnTokenResponse":{},"second":{}}'),
        Answer("<getSingleSignOnTokenResponse/>"),
        Answer(f'<!DOCTYPE x [<!ENTITY e "x">]>{XML[38:]}'),
        Answer("<html><p>x</p></html>"),
        Answer("[]"),
        Answer(""),
        Answer(b"\xff\xfe"),
    ],
)
def test_anything_else_is_no_link(answer: Answer) -> None:
    with pytest.raises(UnexpectedReply) as caught:
        Desk(answer).create()

    assert NONCE not in f"{caught.value} {caught.value.vendor_text}"


def test_the_estimate_counts_from_sending() -> None:
    desk = Desk(signed_on(takes=25), link_estimate_seconds="600")
    asked = desk.clock.now()

    link = desk.create()

    assert link.requested == asked
    assert (link.expiry.link_seconds, link.expiry.link_certainty) == (600, Certainty.ESTIMATE)
    assert link.expiry.session_seconds is None
    assert (link.expiry.single_use, link.expiry.supersedes) == (Known.YES, Known.UNKNOWN)


def test_a_sign_on_without_an_answer_is_not_repeated() -> None:
    desk = Desk(VendorUnreachable(Cause.CUT, outcome_unknown=True))

    with pytest.raises(VendorUnreachable):
        desk.create()

    assert len(desk.transport.requests) == 1


# --- who and where --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    ["", "01", "-1", "1.0", "٣", "1" * 20, "1&x=2", "member:", "member:\x00", "member:" + "x" * 65],
)
def test_an_id_of_another_form_asks_nobody(number: str) -> None:
    desk = Desk()

    with pytest.raises(InvalidCustomerId):
        desk.create(Customer(number))

    assert desk.transport.requests == []


def test_a_link_needs_a_supporter_and_a_page() -> None:
    desk = Desk()

    with pytest.raises(InvalidInput) as nobody:
        desk.create(None)
    with pytest.raises(InvalidInput) as nowhere:
        desk.create(page="page:3")

    assert (nobody.value.field, nowhere.value.field) == ("customer", "destination")
    assert desk.transport.requests == []


def test_pages_are_numbered_in_the_operators_order() -> None:
    desk = Desk(signed_on())

    pages = [(page.key, page.label) for page in desk.adapter.destinations()]
    link = desk.create(page="page:2")

    assert pages == [("page:1", "Home"), ("page:2", "Gifts")]
    assert desk.adapter.default_destination(ANN) == "page:1"
    assert link.url.reveal().endswith("%2Facme%2Fsite%2FDonation")


def test_without_pages_there_is_no_first_one() -> None:
    assert Desk(destinations=()).adapter.default_destination(None) == ""


def test_a_page_that_a_file_put_elsewhere_is_not_opened() -> None:
    desk = Desk(destinations=("Evil|https://evil.example/x",))

    with pytest.raises(InvalidInput) as caught:
        desk.create()

    assert caught.value.field == "destinations"
    assert desk.transport.requests == []


def test_links_lead_to_the_landing_host_and_nowhere_else() -> None:
    own = Desk(signed_on(), landing_site_url="https://member.example.org/site/")
    own_page = Desk(
        signed_on(),
        landing_site_url="https://member.example.org/site/",
        destinations=("Home|https://member.example.org/site/x",),
    )
    custom = Desk(environment="custom", site_url=LOOPBACK)
    practice = Desk(environment="practice", site_url=LOOPBACK)

    assert own.adapter.portal_hosts() == PortalHosts(frozenset({"member.example.org"}))
    assert (
        own_page.create()
        .url.reveal()
        .startswith("https://member.example.org/site/EstablishSession;jsessionid=")
    )
    only_here = PortalHosts(origins=frozenset({"http://127.0.0.1:8080"}))
    assert custom.adapter.portal_hosts() == only_here
    assert practice.adapter.portal_hosts() == only_here


def test_another_link_form_promises_what_it_has() -> None:
    short = "{landing_site_url}EstablishSession;jsessionid={routing_id}?NONCE_TOKEN={nonce}"
    other = "https://secure2.convio.net/x?a={nonce}&b={routing_id}"

    first, second = Desk(signed_on(), link_template=short), Desk(signed_on(), link_template=other)

    assert first.create().parameters == ("jsessionid", "NONCE_TOKEN")
    link = second.create()
    assert link.parameters == ()
    assert link.url.reveal() == f"https://secure2.convio.net/x?a={NONCE}&b={ROUTING}"


# --- settings -------------------------------------------------------------------------------------


def problems(**settings: str | tuple[str, ...]) -> list[str]:
    entered, wrong = fields.clean(
        VENDOR, {"site_url": SITE, "destinations": (f"Home|{HOME}",), **settings}
    )
    effective = fields.effective(VENDOR, "production", entered)
    return [
        problem.field
        for problem in (
            *wrong,
            *fields.missing(VENDOR, effective),
            *LuminateAdapter.check_settings(effective),
        )
        if problem.field != "login_name"
    ]


def test_the_defaults_are_sound() -> None:
    assert problems() == []
    assert problems(link_template=LINK_TEMPLATE) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("landing_site_url", "http://secure2.convio.net/site/"),
        ("destinations", ("Home|/relative",)),
        ("destinations", ("https://secure2.convio.net/x",)),
        ("destinations", ("Home|https://evil.example/x",)),
        ("destinations", ()),
        ("link_template", "https://x.example/{nonce}"),
        ("link_template", "https://x.example/{routing_id}{nonce}{other}"),
        ("link_template", "https://x.example/{routing_id}{nonce}{nonce.foo}"),
        ("link_template", "https://x.example/{routing_id}{nonce}{nonce[0]}"),
        ("link_template", "https://x.example/{routing_id}{nonce}{"),
        ("link_template", "https://x.example/{routing_id}{nonce}}"),
        ("link_template", "javascript:{routing_id}{nonce}"),
        ("link_estimate_seconds", "29"),
        ("link_estimate_seconds", "3601"),
        ("center_id", "x"),
        ("list_group_id", "٣"),
    ],
)
def test_a_setting_that_cannot_be_right_is_named(key: str, value: str | tuple[str, ...]) -> None:
    assert key in problems(**{key: value})


def test_what_is_wrong_with_a_link_form_can_be_said_aloud() -> None:
    assert "routing_id" in str(describe(InvalidInput("link_template", TEMPLATE_WANTED)))


@pytest.mark.parametrize("text", [SITE, SITE[:-1], "https://secure2.convio.net/acme"])
def test_the_site_address_is_completed(text: str) -> None:
    settings, _ = fields.clean(VENDOR, {"site_url": text})

    assert settings.text("site_url") == SITE


def test_a_page_elsewhere_needs_its_host_to_be_listed() -> None:
    page = ("Shop|https://shop.example.org/x",)

    assert problems(destinations=page) == ["destinations"]
    assert problems(destinations=page, extra_landing_hosts=("shop.example.org",)) == []
