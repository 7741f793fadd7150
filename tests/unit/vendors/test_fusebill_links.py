"""An operator makes links into a customer's billing portal (`vendors/fusebill.md`, 3 to 6)."""

import base64

import pytest

from sso_desk.domain import Customer, Secret, Settings
from sso_desk.errors import (
    Cause,
    ForeignLink,
    InvalidCustomerId,
    InvalidInput,
    UnexpectedReply,
    VendorUnreachable,
)
from sso_desk.expiry import Answer as Known
from sso_desk.expiry import Certainty
from sso_desk.vendors import fields
from sso_desk.vendors.base import Purpose
from sso_desk.vendors.fusebill import NO_TOKEN, VENDOR, FusebillAdapter, credential
from sso_desk.vendors.links import checked
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport, connection
from tests.unit.vendors.scripted_fusebill import ANN, GUID, KEY, RAW_KEY, Desk


def quoted(token: str = GUID) -> Answer:
    return Answer(f'"{token}"')


def test_one_call_makes_a_link_as_the_sheet_shows_it() -> None:
    desk = Desk(quoted())

    link = desk.create()

    (request,) = desk.transport.requests
    assert request.method == "GET"
    assert request.purpose is Purpose.MINT
    assert request.url == (
        "https://secure.fusebill.com/v1/SingleSignOn/GetSingleSignOnToken/12345678"
    )
    assert dict(request.headers) == {
        "Authorization": f"Basic {KEY}",
        "Accept": "application/json",
        "Content-Type": "application/json",
        "Cache-Control": "no-cache",
    }
    assert request.body == b""
    assert request.read_seconds == 20
    assert link.url.reveal() == f"https://acme.mybillsystem.com/ManagedPortal/Home?token={GUID}"
    assert checked(link.url, desk.adapter.portal_hosts(), link.parameters) is link.url
    assert link.signs_in_as == "Ann Sample"


def test_the_estimated_minute_counts_from_sending() -> None:
    desk = Desk(Answer(f'"{GUID}"', takes=25))
    asked = desk.clock.now()

    link = desk.create()

    assert link.requested == asked
    assert link.expiry.link_seconds == 60
    assert link.expiry.link_certainty is Certainty.ESTIMATE
    assert link.expiry.session_seconds is None
    assert link.expiry.single_use is Known.YES
    assert link.expiry.supersedes is Known.YES


def test_the_estimate_can_be_set() -> None:
    assert Desk(quoted(), link_estimate_seconds="90").create().expiry.link_seconds == 90


@pytest.mark.parametrize(
    "body",
    [
        GUID,
        f'  "{GUID}"\r\n',
        b"\xef\xbb\xbf" + f'"{GUID}"\r\n'.encode(),
        b"\xef\xbb\xbf" + GUID.encode() + b"\n",
    ],
)
def test_the_token_may_come_bare_or_with_marks_around_it(body: str | bytes) -> None:
    link = Desk(Answer(body)).create()

    assert link.url.reveal().endswith(f"?token={GUID}")


def test_the_case_of_the_token_is_kept() -> None:
    assert Desk(quoted("ABCDEFab" + GUID[8:])).create().url.reveal().endswith("ABCDEFab" + GUID[8:])


@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        '{"token":"00000000-0000-4000-8000-00000000f00d"}',
        f'["{GUID}"]',
        '"not-a-guid"',
        f'"{GUID}" and more',
        "<html><body>Maintenance</body></html>",
        b"\xff\xfe",
    ],
)
def test_anything_else_is_no_token_and_is_not_called_a_server_error(body: str | bytes) -> None:
    with pytest.raises(UnexpectedReply) as problem:
        Desk(Answer(body)).create()

    assert problem.value.advice == NO_TOKEN
    assert GUID not in f"{problem.value} {problem.value.reason} {problem.value.vendor_text}"


def test_only_200_is_success() -> None:
    with pytest.raises(UnexpectedReply):
        Desk(Answer(f'"{GUID}"', status=204)).create()


def test_no_answer_leaves_the_outcome_to_whoever_sent_and_nothing_is_repeated() -> None:
    cut = VendorUnreachable(Cause.CUT, outcome_unknown=True)
    desk = Desk(cut, quoted())

    with pytest.raises(VendorUnreachable) as problem:
        desk.create()

    assert problem.value is cut
    assert len(desk.transport.requests) == 1
    assert desk.create().url.reveal().endswith(GUID)


# --- pages ---------------------------------------------------------------------------------------


def test_v2_portals_offer_home_and_payment_methods() -> None:
    desk = Desk(quoted())

    assert [page.key for page in desk.adapter.destinations()] == ["home", "payment_methods"]
    assert desk.adapter.default_destination(ANN) == "home"
    link = desk.create("payment_methods")
    assert link.url.reveal() == (
        f"https://acme.mybillsystem.com/ManagedPortal/PaymentMethod?token={GUID}"
    )


def test_v1_portals_offer_the_account_page() -> None:
    desk = Desk(quoted(), portal_generation="v1")

    assert desk.adapter.default_destination(ANN) == "account"
    link = desk.create("account")
    assert link.url.reveal() == f"https://acme.mybillsystem.com/Portal/Account?token={GUID}"


@pytest.mark.parametrize(
    ("path", "ending"),
    [
        ("/ManagedPortal/Subscriptions?tab=1", f"/ManagedPortal/Subscriptions?tab=1&token={GUID}"),
        ("/a#part", f"/a?token={GUID}#part"),
        ("/", f"/?token={GUID}"),
    ],
)
def test_own_pages_are_numbered_from_one(path: str, ending: str) -> None:
    desk = Desk(quoted(), custom_paths=("First|/first", f"Other|{path}"))

    own = desk.adapter.destinations()[-2:]

    assert [(page.key, page.label) for page in own] == [
        ("custom:1", "First"),
        ("custom:2", "Other"),
    ]
    link = desk.create("custom:2")
    assert link.url.reveal() == "https://acme.mybillsystem.com" + ending


@pytest.mark.parametrize(
    "path",
    [
        "no-slash",
        "//evil.example/page",
        "/a b",
        "/a\\b",
        "/ä",
        "/page?token=1",
        "/page?a=1&Token=",
        "/page?%74oken=1",
        "/page;token=1",
        "https://evil.example/",
        "/" + "a" * 2001,
    ],
)
def test_paths_that_leave_the_portal_or_carry_a_token_are_refused(path: str) -> None:
    with pytest.raises(InvalidInput):
        fields.clean_value(VENDOR.field("custom_paths"), (f"Label|{path}",))


def test_a_good_path_is_kept_as_typed() -> None:
    typed = ("Invoices|/ManagedPortal/Invoices?tab=1&x=%20#top",)

    assert fields.clean_value(VENDOR.field("custom_paths"), typed) == typed


# --- what cannot be asked -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    ["", "0", "007", "1" * 20, "12a", "-1", "../1", "1?x=1", "1#", "1/2", "١٢", "1\n2", "C-0042"],
)
def test_an_id_that_cannot_be_one_makes_no_call(number: str) -> None:
    desk = Desk()

    with pytest.raises(InvalidCustomerId):
        desk.create(customer=Customer(number))

    assert desk.transport.requests == []


def test_blanks_around_an_id_are_dropped_and_a_nameless_customer_is_named_by_id() -> None:
    desk = Desk(quoted())

    link = desk.create(customer=Customer(" 42 "))

    assert desk.transport.urls[0].endswith("/GetSingleSignOnToken/42")
    assert link.signs_in_as == "#42"


def test_without_a_customer_or_a_known_page_there_is_no_call() -> None:
    desk = Desk()

    with pytest.raises(InvalidInput, match="customer"):
        desk.create(customer=None)
    with pytest.raises(InvalidInput, match="page"):
        desk.create("account")

    assert desk.transport.requests == []


# --- where links may lead -----------------------------------------------------------------------


def test_only_the_connections_own_portal_is_a_landing_host() -> None:
    hosts = Desk(portal_url="https://Acme.MyBillSystem.com").adapter.portal_hosts()

    assert hosts.hosts == {"acme.mybillsystem.com"}
    with pytest.raises(ForeignLink):
        checked(Secret("https://other.mybillsystem.com/"), hosts)


@pytest.mark.parametrize(
    "portal",
    [
        "https://mybillsystem.com",
        "https://evil.example",
        "https://acme.mybillsystem.com.evil.example",
        "https://acme.mybillsystem.com:8443",
    ],
)
def test_a_foreign_portal_is_refused_in_the_form_and_before_a_token_is_spent(portal: str) -> None:
    desk = Desk(portal_url=portal)

    problems = FusebillAdapter.check_settings(desk.adapter.settings)

    assert [problem.field for problem in problems] == ["portal_url"]
    assert not problems[0].warning
    assert desk.adapter.portal_hosts().hosts == frozenset()
    with pytest.raises(InvalidInput):
        desk.create()
    assert desk.transport.requests == []


def test_a_domain_of_ones_own_is_listed_in_the_settings() -> None:
    desk = Desk(
        quoted(),
        portal_url="https://billing.example.com",
        extra_landing_hosts=("billing.example.com",),
    )

    assert FusebillAdapter.check_settings(desk.adapter.settings) == ()
    link = desk.create()
    assert checked(link.url, desk.adapter.portal_hosts(), link.parameters) is link.url


def test_an_empty_portal_address_is_a_matter_of_required_fields() -> None:
    desk = Desk(portal_url="")

    assert FusebillAdapter.check_settings(desk.adapter.settings) == ()
    assert [p.field for p in fields.missing(VENDOR, desk.adapter.settings)] == ["portal_url"]


def test_a_custom_address_on_loopback_is_its_own_landing_place() -> None:
    desk = Desk(
        quoted(),
        environment="custom",
        api_base_url="http://127.0.0.1:8001/v1",
        portal_url="http://127.0.0.1:8002",
    )

    link = desk.create()

    assert FusebillAdapter.check_settings(desk.adapter.settings) == ()
    assert desk.adapter.portal_hosts().origins >= {"http://127.0.0.1:8002"}
    assert desk.transport.urls[0].startswith("http://127.0.0.1:8001/v1/SingleSignOn/")
    assert checked(link.url, desk.adapter.portal_hosts(), link.parameters) is link.url


def test_in_practice_no_real_portal_is_a_landing_host() -> None:
    desk = Desk(environment="practice", api_base_url="http://127.0.0.1:8001/v1")

    hosts = desk.adapter.portal_hosts()

    assert (hosts.hosts, hosts.below) == (frozenset(), frozenset())
    assert hosts.origins == {"http://127.0.0.1:8001"}


# --- the key -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pasted",
    [KEY, f" {KEY}\n", f"Basic {KEY}", f"bASIC   {KEY}", f"{KEY[:40]}\r\n {KEY[40:]}", RAW_KEY],
)
def test_both_forms_of_the_key_are_the_same_bytes_on_the_wire(pasted: str) -> None:
    desk = Desk(quoted(), key=pasted)

    desk.create()

    assert desk.transport.requests[0].headers["Authorization"] == f"Basic {KEY}"


def test_another_key_is_left_for_the_vendor_to_judge() -> None:
    ready = base64.b64encode(b"somebody:" + b"p" * 39).decode()

    assert len(ready) == 64
    assert credential(ready) == ready
    assert credential("old-key") == "old-key"


def test_a_raw_key_may_hold_any_characters() -> None:
    raw = "!" * 63 + "é"

    assert base64.b64decode(credential(raw)).decode() == f"0:{raw}"


def test_a_key_must_be_more_than_its_prefix() -> None:
    key = VENDOR.field("api_key")

    assert fields.clean_value(key, f" Basic {KEY} ") == f"Basic {KEY}"
    with pytest.raises(InvalidInput):
        fields.clean_value(key, "Basic ")


def test_a_connection_without_its_key_can_still_be_shown() -> None:
    place, in_effect = connection(VENDOR, "production", {})
    adapter = FusebillAdapter(place, in_effect, {}, ScriptedTransport(FakeClock()), FakeClock())

    assert adapter.default_destination(None) == "home"


def test_defaults_are_those_of_the_sheet() -> None:
    in_effect = fields.effective(VENDOR, VENDOR.default_environment, Settings())

    assert in_effect.text("api_base_url") == "https://secure.fusebill.com/v1"
    assert in_effect.text("portal_generation") == "v2"
    assert in_effect.number("link_estimate_seconds") == 60
    assert in_effect.text("account_kind") == "live"
    assert VENDOR.environment("old_test").addresses["api_base_url"] == (
        "https://stg-secure.fusebill.com/v1"
    )
