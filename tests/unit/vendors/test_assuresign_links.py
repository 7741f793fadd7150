"""An operator makes links to prepared envelopes (`vendors/assuresign.md`, 3 to 6)."""

import base64
import json

import pytest

from sso_desk.domain import EnvironmentKind, LinkRequest, Secret
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    ForeignLink,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorUnreachable,
)
from sso_desk.expiry import Answer as Known
from sso_desk.expiry import Certainty
from sso_desk.messages import describe
from sso_desk.vendors import fields
from sso_desk.vendors.assuresign import (
    CLOCK_DIFFERS,
    TEMPLATE_WANTED,
    VENDOR,
    AssureSignAdapter,
    valid_until,
)
from sso_desk.vendors.base import PortalHosts, Purpose
from sso_desk.vendors.links import checked
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_assuresign import (
    API,
    AUTH_URL,
    AUTHENTICATED,
    BEARER,
    ENVELOPE,
    KEY,
    SETUP_PAGE,
    VALID_UNTIL,
    Desk,
    refused,
    signed_on,
    token,
)

LOOPBACK = "http://127.0.0.1:8080"


def ready(text: str = "") -> tuple[Answer, Answer]:
    return AUTHENTICATED, signed_on(text or token())


# --- the two calls --------------------------------------------------------------------------------


def test_a_link_takes_an_authentication_and_a_mint_as_the_sheet_shows_them() -> None:
    desk = Desk(*ready())

    link = desk.create()

    authentication, mint = desk.transport.requests
    assert (authentication.method, authentication.url) == ("POST", AUTH_URL)
    assert authentication.purpose is Purpose.AUTHENTICATE
    assert dict(authentication.headers) == {
        "Accept": "application/json",
        "Content-Type": "application/json",
    }
    assert authentication.body == (
        b'{"request":{"apiUsername":"api_0001","key":"synthetic-key",'
        b'"contextUsername":"ann@example.com","sessionLengthInMinutes":60}}'
    )
    assert (mint.method, mint.url) == ("POST", f"{API}/authentication/sso")
    assert mint.purpose is Purpose.MINT
    assert dict(mint.headers) == {
        "Accept": "application/json",
        "Content-Type": "application/json",
        "Authorization": f"bearer {BEARER}",
    }
    assert mint.body == b"{}"
    assert authentication.read_seconds == mint.read_seconds == 20
    value = token().replace("=", "%3D").replace("+", "%2B").replace("/", "%2F")
    assert link.url.reveal() == f"{SETUP_PAGE}?ssoToken={value}"
    assert checked(link.url, desk.adapter.portal_hosts(), link.parameters) is link.url
    assert link.signs_in_as == "ann@example.com"
    assert KEY not in link.url.reveal()


def test_a_chosen_account_goes_with_every_call_after_authentication() -> None:
    desk = Desk(*ready(), account_context="acct-7")

    desk.create()

    authentication, mint = desk.transport.requests
    assert "X-AS-UserContext" not in authentication.headers
    assert mint.headers["X-AS-UserContext"] == "ann@example.com:acct-7"


def test_version_and_region_come_from_the_connection() -> None:
    desk = Desk(*ready(), environment="australia", api_version="v3.6")

    desk.create()

    assert desk.transport.urls == [
        "https://au-account.assuresign.net/api/v3.7/authentication/apiUser",
        "https://au.assuresign.net/api/documentnow/v3.6/authentication/sso",
    ]


@pytest.mark.parametrize("body", [{"token": BEARER}, {"result": {"token": BEARER}}])
def test_the_bearer_comes_in_two_shapes(body: object) -> None:
    desk = Desk(Answer(json.dumps(body)), signed_on(token()))

    desk.create()

    assert desk.transport.requests[1].headers["Authorization"] == f"bearer {BEARER}"


@pytest.mark.parametrize("body", [{"ssoToken": token()}, {"result": {}, "ssoToken": token()}])
def test_the_sign_on_token_may_stand_at_the_top(body: object) -> None:
    link = Desk(AUTHENTICATED, Answer(json.dumps(body))).create()

    assert "?ssoToken=eyJ" in link.url.reveal()


@pytest.mark.parametrize(
    "body", ['{"result":{}}', '{"result":{"ssoToken":""}}', "[]", "", "<html><p>x</p></html>"]
)
def test_anything_else_is_no_sign_on_token(body: str) -> None:
    with pytest.raises(UnexpectedReply):
        Desk(AUTHENTICATED, Answer(body)).create()


@pytest.mark.parametrize("body", ["{}", '{"result":{"token":""}}', "[]", "", "<html>x</html>"])
def test_without_a_bearer_nothing_is_minted(body: str) -> None:
    desk = Desk(Answer(body))

    with pytest.raises(UnexpectedReply):
        desk.create()

    assert desk.transport.urls == [AUTH_URL]


# --- the session ----------------------------------------------------------------------------------


def test_the_bearer_serves_until_a_minute_before_its_end_counted_from_sending() -> None:
    slow = Answer(AUTHENTICATED.body, takes=25)
    desk = Desk(slow, signed_on(token()), session_minutes="10")
    desk.create()

    desk.clock.advance(9 * 60 - 25 - 1)
    desk.transport.add(signed_on(token()))
    desk.create()
    desk.clock.advance(1)
    desk.transport.add(*ready())
    desk.create()

    assert desk.transport.urls.count(AUTH_URL) == 2
    assert desk.transport.finished


def test_a_session_that_ended_early_is_renewed_once_and_the_mint_repeated_once() -> None:
    desk = Desk(AUTHENTICATED, refused(403, "FORBIDDEN"), *ready())

    link = desk.create()

    assert len(desk.transport.requests) == 4
    assert link.parameters == ("ssoToken",)


@pytest.mark.parametrize(("status", "kind"), [(401, CredentialsRejected), (403, NotPermitted)])
def test_a_second_refusal_is_the_last_one(status: int, kind: type[Exception]) -> None:
    script = (AUTHENTICATED, refused(status, summary="No"), AUTHENTICATED, refused(status))
    desk = Desk(*script)

    with pytest.raises(kind):
        desk.create()

    assert desk.transport.finished
    desk.transport.add(*ready())  # the refused bearer is not kept
    desk.create()
    assert desk.transport.finished


def test_a_mint_without_an_answer_is_not_repeated() -> None:
    silent = VendorUnreachable(Cause.READ_TIMEOUT, outcome_unknown=True)
    desk = Desk(AUTHENTICATED, silent)

    with pytest.raises(VendorUnreachable) as caught:
        desk.create()

    assert caught.value.outcome_unknown
    assert len(desk.transport.requests) == 2


# --- the page -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entered", "start"),
    [
        (f"  {ENVELOPE} ", f"{SETUP_PAGE}?ssoToken="),
        (SETUP_PAGE, f"{SETUP_PAGE}?ssoToken="),
        (f"{SETUP_PAGE}?x=1", f"{SETUP_PAGE}?x=1&ssoToken="),
        (f"{SETUP_PAGE}?ssoToken=old", f"{SETUP_PAGE}?ssoToken="),
        (f"{SETUP_PAGE}?ssoToken=old&x=1#top", f"{SETUP_PAGE}?x=1&ssoToken="),
    ],
)
def test_an_envelope_is_named_by_its_id_or_its_page(entered: str, start: str) -> None:
    url = Desk(*ready()).create(entered).url.reveal()

    assert url.startswith(f"{start}eyJ")
    assert url.count("ssoToken") == 1


def test_a_pasted_page_gives_its_id_and_query_to_the_page_of_the_connection() -> None:
    template = "{environment_url}/ui/simpleSetup/{entity_id}?theme=dark#form"

    url = Desk(*ready(), page_template=template).create(f"{SETUP_PAGE}?x=1").url.reveal()

    assert url.startswith(f"{SETUP_PAGE}?theme=dark&x=1&ssoToken=eyJ")
    assert url.endswith("#form")


def test_another_page_is_used_whole() -> None:
    page = f"{SETUP_PAGE}?x=1#step"

    link = Desk(*ready()).ask(LinkRequest("custom_page", inputs={"page_address": f" {page} "}))

    assert link.url.reveal().startswith(f"{SETUP_PAGE}?x=1&ssoToken=eyJ")
    assert link.url.reveal().endswith("#step")


@pytest.mark.parametrize(
    "entered",
    [
        "",
        "../x",
        "a b",
        "a" * 65,
        "https://www.assuresign.net/ui/simpleSetup/",
        "https://www.assuresign.net/ui/simpleSetup/a/b",
        "https://www.assuresign.net/ui/simpleSetup/a%2Fb",
        "https://www.assuresign.net/ui/other/abc",
        "https://na1.assuresign.net/ui/simpleSetup/abc",
        "https://www.assuresign.net.evil.example/ui/simpleSetup/abc",
        "http://www.assuresign.net/ui/simpleSetup/abc",
    ],
)
def test_what_is_no_prepared_envelope_is_a_form_error_and_asks_nobody(entered: str) -> None:
    desk = Desk()
    for request, field in (
        (LinkRequest("simple_setup", inputs={"entity_id": entered}), "entity_id"),
        (LinkRequest("custom_page", inputs={"page_address": entered}), "page_address"),
    ):
        with pytest.raises(InvalidInput) as caught:
            desk.ask(request)
        assert caught.value.field == field
        with pytest.raises(InvalidInput):
            desk.adapter.check_request(request)
    assert desk.transport.requests == []


def test_a_page_that_does_not_exist_is_a_form_error() -> None:
    with pytest.raises(InvalidInput) as caught:
        Desk().adapter.check_request(LinkRequest("moon"))

    assert caught.value.field == "destination"


def test_no_page_needs_a_row_of_the_search() -> None:
    desk = Desk()

    assert [page.key for page in desk.adapter.destinations()] == ["simple_setup", "custom_page"]
    assert desk.adapter.default_destination(None) == "simple_setup"
    assert not VENDOR.link_takes_customer_id


# --- the clock ------------------------------------------------------------------------------------


def test_the_token_says_itself_until_when() -> None:
    desk = Desk(AUTHENTICATED, signed_on(token(), takes=1.5))
    asked = desk.clock.now()

    link = desk.create()

    assert link.requested == asked
    assert link.expiry.link_certainty is Certainty.EXACT
    assert link.expiry.link_seconds == pytest.approx(30.00025)
    assert link.expiry.session_seconds is None
    assert (link.expiry.single_use, link.expiry.supersedes) == (Known.UNKNOWN, Known.UNKNOWN)
    assert link.notes == ()


@pytest.mark.parametrize(
    ("date", "ahead"), [("12:05:00", 300), ("11:55:00", -300), ("12:00:03", 3), ("11:59:57", -3)]
)
def test_a_clock_that_differs_is_corrected_and_said_so(date: str, ahead: int) -> None:
    sent = signed_on(token(VALID_UNTIL + ahead * 1000), {"Date": f"Thu, 01 Jan 2026 {date} GMT"})

    link = Desk(AUTHENTICATED, sent).create()

    assert link.expiry.link_certainty is Certainty.EXACT
    assert link.expiry.link_seconds == pytest.approx(30, abs=0.01)
    assert link.notes == (CLOCK_DIFFERS,)


@pytest.mark.parametrize(
    "headers", [{"Date": "Thu, 01 Jan 2026 12:00:02 GMT"}, {"Date": "soon"}, {"X": "no date"}]
)
def test_a_clock_that_agrees_or_cannot_be_read_corrects_nothing(headers: dict[str, str]) -> None:
    link = Desk(AUTHENTICATED, signed_on(token(), headers)).create()

    assert link.expiry.link_seconds == pytest.approx(30, abs=0.01)
    assert link.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "not-base64",
        "!!!",
        base64.b64encode(b"\xff").decode(),
        base64.b64encode(b"[]").decode(),
        base64.b64encode(b"{}").decode(),
        token("soon"),
        token(float("inf")),
        token("nan"),
        token(None),
        token(VALID_UNTIL - 31_000),
        token(VALID_UNTIL + 600_000),
    ],
)
def test_a_token_that_does_not_say_lasts_as_documented(text: str) -> None:
    link = Desk(*ready(text), link_seconds="45").create()

    assert link.expiry.link_certainty is Certainty.DOCUMENTED
    assert link.expiry.link_seconds == 45


@pytest.mark.parametrize("until", [VALID_UNTIL, str(VALID_UNTIL), int(VALID_UNTIL)])
def test_the_decoder_bears_either_alphabet_and_missing_padding(until: object) -> None:
    plain = token(until)
    for text in (
        plain,
        plain.rstrip("="),
        plain.replace("+", "-").replace("/", "_"),
        f" {plain}\n",
    ):
        assert valid_until(text) == pytest.approx(VALID_UNTIL / 1000, abs=0.001)


# --- settings -------------------------------------------------------------------------------------


def problems(**settings: str | tuple[str, ...]) -> list[str]:
    entered, wrong = fields.clean(VENDOR, settings)
    effective = fields.effective(VENDOR, "us_west", entered)
    return [problem.field for problem in (*wrong, *AssureSignAdapter.check_settings(effective))]


def test_the_defaults_are_sound() -> None:
    assert problems() == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("environment_url", "https://www.assuresign.net/path"),
        ("environment_url", "http://www.assuresign.net"),
        ("auth_url", "https://account.assuresign.net/x?y=1"),
        ("api_version", "v3.10"),
        ("api_version", "v4.1"),
        ("context_username", "ann"),
        ("account_context", "a b"),
        ("session_minutes", "1"),
        ("session_minutes", "1441"),
        ("page_template", "https://www.assuresign.net/ui/simpleSetup/x"),
        ("page_template", "https://www.assuresign.net/ui/other/{entity_id}"),
        ("page_template", "https://evil.example/ui/simpleSetup/{entity_id}"),
        ("page_template", "nothing {entity_id}"),
        ("link_seconds", "4"),
        ("link_seconds", "301"),
        ("extra_landing_hosts", ("https://x.example",)),
    ],
)
def test_a_setting_that_cannot_be_right_is_named(key: str, value: str | tuple[str, ...]) -> None:
    assert problems(**{key: value}) == [key]


def test_what_is_wrong_with_a_page_can_be_said_aloud() -> None:
    assert "entity_id" in str(describe(InvalidInput("page_template", TEMPLATE_WANTED)))


def test_a_page_elsewhere_needs_its_host_to_be_listed() -> None:
    page = "https://sign.example.com/ui/simpleSetup/{entity_id}"

    assert problems(page_template=page) == ["page_template"]
    assert problems(page_template=page, extra_landing_hosts=("sign.example.com",)) == []


def test_links_lead_below_the_vendors_domain_and_to_listed_hosts() -> None:
    plain = Desk(extra_landing_hosts=("sign.example.com",)).adapter
    custom = Desk(environment="custom", environment_url=LOOPBACK, auth_url=LOOPBACK).adapter

    assert plain.portal_hosts() == PortalHosts(
        frozenset({"sign.example.com"}), frozenset({"assuresign.net"})
    )
    assert custom.portal_hosts().origins == {LOOPBACK}
    with pytest.raises(ForeignLink):
        checked(
            Secret("https://assuresign.net.evil.example/?ssoToken=x"),
            plain.portal_hosts(),
            ("ssoToken",),
        )


def test_in_practice_links_lead_to_the_practice_vendor_only() -> None:
    adapter = Desk(environment="practice", environment_url=LOOPBACK, auth_url=LOOPBACK).adapter

    assert adapter.portal_hosts() == PortalHosts(origins=frozenset({LOOPBACK}))


def test_only_the_sandbox_is_a_sandbox() -> None:
    kinds = {environment.key: environment.kind for environment in VENDOR.environments}

    assert [key for key, kind in kinds.items() if kind is EnvironmentKind.SANDBOX] == ["sandbox"]
    assert list(kinds) == ["us_west", "us_east", "canada", "sandbox", "australia", "custom"]
