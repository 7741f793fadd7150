"""Luminate Online, held against its fact sheet (`vendors/luminate.md`); exchanges in
`sheet_luminate.py`.
"""

import json
from dataclasses import replace

import pytest

from sso_desk.domain import Customer, Secret, SettingValue
from sso_desk.errors import (
    CallerNotAllowed,
    Cause,
    CredentialsRejected,
    CustomerAmbiguous,
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
from sso_desk.vendors import adapters, fields, links
from tests.contract.bench import Bench, MakesBenches, failing
from tests.contract.forms import normal_form, verdict
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
from tests.contract.sheet_luminate import (
    ANN,
    API_KEY,
    CHECK,
    FIELDS_OK,
    HOME,
    LINK,
    LOGIN,
    NONCE,
    PASSWORD,
    ROUTING,
    SHEET,
    SITE,
    SSO_OK,
    SSO_XML,
    call,
    error,
    members_call,
    sso_call,
    sso_reply,
    user_call,
)
from tests.contract.sheets import NOON


@pytest.fixture
def bench(bench_of: MakesBenches) -> Bench:
    """A connection as in section 12."""
    return bench_of(SHEET)


def person(**fields: object) -> Answer:
    """A reply of getUser."""
    return says_json(json.dumps({"getConsResponse": fields}))


def xml_error(code: str, message: str, status: int = 403) -> Answer:
    """The vendor's error body in XML."""
    return says_xml(
        f'<errorResponse xmlns="http://convio.com/crm/v1"><code>{code}</code>'
        f"<message>{message}</message></errorResponse>",
        status,
    )


NOBODY = error("16", "No constituent found.")


# --- 5, 6 the link -----------------------------------------------------------------------------


def test_12_1_the_sign_on_call_is_sent_letter_for_letter(bench: Bench) -> None:
    exact = replace(
        sso_call(),
        form=None,
        body=b"method=getSingleSignOnToken&v=1.0&api_key=synthetickey&login_name=api_user"
        b"&login_password=Synthetic-Passw0rd&response_format=json&cons_id=1000001",
    )
    bench.expects(Exchange(exact, SSO_OK))
    link = bench.mint("page:1", Customer("1000001", "Ann Sample"))
    assert link.url.reveal() == LINK
    assert "Ann Sample" in link.signs_in_as


def test_12_1_no_later_request_carries_a_cookie(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), SSO_OK))
    bench.mint("page:1", "1000001")
    bench.expects(Exchange(CHECK, FIELDS_OK))
    bench.check()
    bench.expects(Exchange(sso_call(), SSO_OK))
    bench.mint("page:1", "1000001")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(SSO_OK, id="JSON"),
        pytest.param(says_xml(SSO_XML), id="XML"),
        pytest.param(says_json(SSO_XML), id="XML called JSON"),
        pytest.param(says_html(SSO_XML), id="XML called HTML"),
        pytest.param(says_xml(SSO_XML.replace("v1.0", "other")), id="XML in another namespace"),
        pytest.param(
            says_xml(SSO_XML.replace(' xmlns="http://convio.com/crm/v1.0"', "")),
            id="XML in no namespace",
        ),
        pytest.param(says_xml("\ufeff\r\n" + SSO_XML.partition("\n")[2]), id="XML with BOM"),
        pytest.param(sso_reply(cons_id=1000001), id="id a number"),
        pytest.param(sso_reply(token=...), id="no token"),
        pytest.param(sso_reply(token={}), id="empty token"),
        pytest.param(sso_reply(JSESSIONID=...), id="no session id"),
        pytest.param(sso_reply(more=[{"x": 1}]), id="more fields"),
        pytest.param(
            Answer(200, b"\xef\xbb\xbf \r\n" + SSO_OK.body + b"\r\n"), id="BOM and white space"
        ),
        pytest.param(
            replace(SSO_OK, headers=(("Content-Type", "text/xml"),)), id="JSON called XML"
        ),
    ],
)
def test_every_form_of_the_reply_gives_the_link(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call(), answer))
    assert bench.mint("page:1", "1000001").url.reveal() == LINK


def test_a_nonce_of_digits_may_come_as_a_number(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, hidden=("77777777",))
    bench.expects(Exchange(sso_call(), sso_reply(nonce=77777777, routing_id="r")))
    link = bench.mint("page:1", "1000001").url.reveal()
    assert ";jsessionid=r?NONCE_TOKEN=77777777&" in link


def test_nonce_and_routing_id_are_encoded(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, hidden=("a/b;c?d&e", "x+y=z"))
    bench.expects(Exchange(sso_call(), sso_reply(routing_id="a/b;c?d&e", nonce="x+y=z #%_.-0")))
    link = bench.mint("page:1", "1000001").url.reveal()
    path = link.removeprefix(f"{SITE}EstablishSession;jsessionid=")
    assert path.startswith("a%2Fb%3Bc%3Fd%26e?NONCE_TOKEN=x%2By%3Dz%20%23%25_.-0&NEXTURL=https%3A")


def test_each_page_is_a_destination(bench: Bench) -> None:
    pages = bench.adapter.destinations()
    assert [(page.key, page.label) for page in pages] == [("page:1", "Home"), ("page:2", "Second")]
    assert bench.adapter.default_destination(Customer("1")) == "page:1"
    bench.expects(Exchange(sso_call(), SSO_OK))
    link = bench.mint("page:2", "1000001").url.reveal()
    assert link.endswith("SPageServer%3Fpagename%3Dsecond")


def test_links_lead_to_the_api_site_when_no_other_is_named(
    bench_of: MakesBenches, replay: ReplayVendor
) -> None:
    site = f"{replay.origin()}/acme/site/"
    target = f"Home|{site}SPageServer?pagename=home"
    bench = bench_of(SHEET, {"landing_site_url": "", "destinations": (target,)})
    bench.expects(Exchange(sso_call(), SSO_OK))
    link = bench.mint("page:1", "1000001").url.reveal()
    assert link.startswith(
        f"{site}EstablishSession;jsessionid={ROUTING}?NONCE_TOKEN={NONCE}&NEXTURL="
    )


def test_links_can_lead_to_the_organisations_own_domain(bench_of: MakesBenches) -> None:
    site = "https://member.example.org/site/"
    bench = bench_of(SHEET, {"landing_site_url": site, "destinations": (f"Home|{site}P?a=1",)})
    bench.expects(Exchange(sso_call(), SSO_OK))
    link = bench.mint("page:1", "1000001").url.reveal()
    assert link.startswith(f"{site}EstablishSession;jsessionid=")
    assert link.endswith("&NEXTURL=https%3A%2F%2Fmember.example.org%2Fsite%2FP%3Fa%3D1")


def test_the_link_form_is_a_setting(bench_of: MakesBenches) -> None:
    template = "{landing_site_url}Other?R={routing_id}&N={nonce}&T={target}"
    bench = bench_of(SHEET, {"link_template": template})
    bench.expects(Exchange(sso_call(), SSO_OK))
    made = bench.mint("page:1", "1000001")
    assert made.url.reveal().startswith(f"{SITE}Other?R={ROUTING}&N={NONCE}&T=https%3A%2F%2F")


@pytest.mark.parametrize(
    "address",
    [
        "https://secure3.convio.net/acme/site/EstablishSession?x=1",
        "https://convio.net/acme/site/EstablishSession?x=1",
        "https://a.secure2.convio.net/x",
        "http://secure2.convio.net/x",
    ],
)
def test_no_host_but_the_landing_sites_is_accepted(bench: Bench, address: str) -> None:
    hosts = bench.adapter.portal_hosts()
    failing(UnexpectedReply, lambda: links.checked(Secret(address), hosts))


@pytest.mark.parametrize(
    ("settings", "sent"),
    [
        ({"source": "desk"}, {"source": "desk"}),
        ({"sub_source": "a b&c"}, {"sub_source": "a b&c"}),
        ({"center_id": "12"}, {"center_id": "12"}),
        (
            {"source": "é", "sub_source": "+", "center_id": "1"},
            {"source": "é", "sub_source": "+", "center_id": "1"},
        ),
    ],
)
def test_source_codes_and_center_go_with_the_sign_on_call_only(
    bench_of: MakesBenches, settings: dict[str, SettingValue], sent: dict[str, str]
) -> None:
    bench = bench_of(SHEET, settings)
    bench.expects(Exchange(sso_call(cons_id="1000001", **sent), SSO_OK))
    bench.mint("page:1", "1000001")
    bench.expects(Exchange(CHECK, FIELDS_OK))
    bench.check()


def test_a_person_known_by_member_id_only_is_signed_in_by_it(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(member_id="00042"), SSO_OK))
    assert bench.mint("page:1", Customer("member:00042")).url.reveal() == LINK


@pytest.mark.parametrize("member", ["a b", "x&cons_id=1", "é", "1?x#y/../z"])
def test_a_member_id_is_text_and_stays_one_form_value(bench: Bench, member: str) -> None:
    bench.expects(Exchange(sso_call(member_id=member), SSO_OK))
    bench.mint("page:1", Customer(f"member:{member}"))


@pytest.mark.parametrize("customer_id", ["0", "1", "9" * 19])
def test_any_id_of_the_right_form_is_asked_for(bench: Bench, customer_id: str) -> None:
    bench.expects(Exchange(sso_call(cons_id=customer_id), sso_reply(cons_id=customer_id)))
    assert bench.mint("page:1", customer_id)


@pytest.mark.parametrize(
    "customer_id",
    ["", "00", "01", "-1", "1" * 20, "1.0", "ann@example.com", "member:", "member: ", "１２"],
)
def test_an_id_of_another_form_makes_no_call(bench: Bench, customer_id: str) -> None:
    failing(InvalidInput, lambda: bench.mint("page:1", customer_id))


@pytest.mark.parametrize("key", ["page:0", "page:3", "page:", "home", ""])
def test_a_page_that_is_not_offered_makes_no_call(bench: Bench, key: str) -> None:
    failing(InvalidInput, lambda: bench.mint(key, "1000001"))


def test_no_link_without_a_person(bench: Bench) -> None:
    failing(InvalidInput, lambda: bench.mint("page:1"))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(sso_reply(nonce="null"), id="nonce null in words"),
        pytest.param(sso_reply(nonce=None), id="nonce null"),
        pytest.param(sso_reply(nonce=""), id="nonce empty"),
        pytest.param(sso_reply(nonce=" "), id="nonce blank"),
        pytest.param(sso_reply(nonce={}), id="nonce {}"),
        pytest.param(sso_reply(nonce=[]), id="nonce []"),
        pytest.param(sso_reply(nonce=...), id="no nonce"),
        pytest.param(sso_reply(routing_id={}), id="routing id {}"),
        pytest.param(sso_reply(routing_id="null"), id="routing id null in words"),
        pytest.param(sso_reply(routing_id=""), id="routing id empty"),
        pytest.param(sso_reply(routing_id=...), id="no routing id"),
        pytest.param(sso_reply(cons_id="1000002"), id="another person"),
        pytest.param(sso_reply(cons_id=1000002), id="another person, a number"),
        pytest.param(says_json('{"getSingleSignOnTokenResponse":{}}'), id="empty response"),
        pytest.param(says_json('{"getSingleSignOnTokenResponse":[]}'), id="response a list"),
        pytest.param(says_json("{}"), id="empty object"),
        pytest.param(says_json("[]"), id="list"),
        pytest.param(says_json("null"), id="null"),
        pytest.param(says_json(ANN), id="another method's reply"),
        pytest.param(says_html(HTML_PAGE), id="HTML"),
        pytest.param(says_html(FULL_HTML_PAGE), id="whole HTML page"),
        pytest.param(says_json(""), id="empty"),
        pytest.param(
            says_xml(SSO_XML.replace("?>", "?><!DOCTYPE x>", 1)), id="XML with a document type"
        ),
        pytest.param(
            says_xml(
                SSO_XML.replace("?>", '?><!DOCTYPE x [<!ENTITY n "abc">]>', 1).replace(NONCE, "&n;")
            ),
            id="XML with an entity",
        ),
        pytest.param(says_xml(SSO_XML.replace("1000001", "1000002")), id="XML, another person"),
        pytest.param(says_xml(SSO_XML.replace(NONCE, "")), id="XML, no nonce"),
        pytest.param(says_xml(SSO_XML.replace("TokenResponse", "Other")), id="XML, another root"),
        pytest.param(says_xml(SSO_XML[:-5]), id="XML cut short"),
        pytest.param(replace(SSO_OK, status=201), id="201"),
        pytest.param(replace(SSO_OK, status=202), id="202"),
        pytest.param(replace(SSO_OK, status=206), id="206"),
        pytest.param(says_nothing(204), id="204"),
        pytest.param(says_nothing(302, ("Location", LINK)), id="302"),
    ],
)
def test_12_5_any_other_answer_is_not_trusted(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call(), answer))
    failing(UnexpectedReply, lambda: bench.mint("page:1", "1000001"))
    assert bench.mints == 1


def test_the_nonce_works_once_and_its_life_is_our_estimate_from_sending(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), replace(SSO_OK, takes=11.0)))
    link = bench.mint("page:1", "1000001")
    assert link.requested.wall == NOON
    assert link.expiry.link_seconds == 900
    assert link.expiry.link_certainty is Certainty.ESTIMATE
    assert link.expiry.session_seconds is None
    assert link.expiry.single_use is Says.YES
    assert link.expiry.supersedes is Says.UNKNOWN


def test_the_estimate_is_a_setting(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"link_estimate_seconds": "120"})
    bench.expects(Exchange(sso_call(), SSO_OK))
    assert bench.mint("page:1", "1000001").expiry.link_seconds == 120


# --- 7 lookup ----------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["", "email"])
def test_12_2_an_email_is_one_call_and_its_plus_survives(bench: Bench, mode: str) -> None:
    bench.expects(Exchange(user_call(primary_email="ann+test@example.com"), says_json(ANN)))
    page = bench.find("ann+test@example.com", mode)
    assert [replace(row, matched="") for row in page.customers] == [
        Customer("1000001", "Ann Sample", "ann+test@example.com", "", "00042")
    ]
    assert b"primary_email=ann%2Btest%40example.com" in bench.replay.arrived(1)[0].body


def test_12_2_digits_are_asked_for_as_both(bench: Bench) -> None:
    bench.expects(
        Exchange(user_call(cons_id="42"), person(cons_id="42", member_id="7")),
        Exchange(user_call(member_id="42"), person(cons_id="9", member_id="42")),
    )
    rows = {row.id: row.matched.lower() for row in bench.find("42").customers}
    assert set(rows) == {"42", "9"}
    assert "member" not in rows["42"]
    assert rows["42"]
    assert "member id" in rows["9"]


def test_the_same_person_found_twice_is_one_row_with_both_labels(bench: Bench) -> None:
    both = person(cons_id="42", member_id="42")
    bench.expects(
        Exchange(user_call(cons_id="42"), both), Exchange(user_call(member_id="42"), both)
    )
    (row,) = bench.find("42").customers
    assert "member id" in row.matched.lower()
    assert "constituent id" in row.matched.lower()


@pytest.mark.parametrize(
    ("first", "second", "ids"),
    [
        (NOBODY, person(cons_id="9", member_id="42"), ["9"]),
        (person(cons_id="42"), NOBODY, ["42"]),
        (error("18"), person(cons_id="9"), ["9"]),
        (error("1"), person(cons_id="9"), ["9"]),
        (NOBODY, NOBODY, []),
    ],
)
def test_nobody_for_one_of_both_is_no_row(
    bench: Bench, first: Answer, second: Answer, ids: list[str]
) -> None:
    bench.expects(
        Exchange(user_call(cons_id="42"), first), Exchange(user_call(member_id="42"), second)
    )
    try:
        found = [row.id for row in bench.find("42").customers]
    except CustomerNotFound:
        found = []
    assert found == ids


def test_another_failure_of_the_first_call_makes_no_second(bench: Bench) -> None:
    bench.expects(Exchange(user_call(cons_id="42"), error("3")))
    failing(CredentialsRejected, lambda: bench.find("42"))


@pytest.mark.parametrize(
    ("typed", "mode"),
    [
        ("00042", ""),
        ("1" * 20, ""),
        ("00", ""),
        ("１２", ""),
        ("M-42", ""),
        ("42", "member_id"),
        ("00042", "member_id"),
        ("M 42", "member_id"),
    ],
)
def test_12_2_what_can_only_be_a_member_id_is_one_call(bench: Bench, typed: str, mode: str) -> None:
    bench.expects(Exchange(user_call(member_id=typed), person(cons_id="1", member_id=typed)))
    (row,) = bench.find(typed, mode).customers
    assert (row.id, row.reference) == ("1", typed)
    assert "member id" in row.matched.lower()


def test_12_3_in_mode_id_digits_are_asked_for_as_an_id_only(bench: Bench) -> None:
    bench.expects(Exchange(user_call(cons_id="9"), person(cons_id="9")))
    assert [row.id for row in bench.find("9", "id").customers] == ["9"]


@pytest.mark.parametrize("typed", ["9", "0"])
def test_12_3_an_id_that_nobody_has_is_not_found(bench: Bench, typed: str) -> None:
    bench.expects(Exchange(user_call(cons_id=typed), NOBODY))
    failing(CustomerNotFound, lambda: bench.find(typed, "id"))


@pytest.mark.parametrize("typed", ["Ann Sample", "Ann  de  Sample"])
def test_a_name_makes_no_call_and_shows_the_help(bench: Bench, typed: str) -> None:
    try:
        page = bench.find(typed)
    except InvalidInput as refusal:
        said = refusal.message
    else:
        assert page.customers == ()
        said = page.note
    assert "name" in said.lower()


@pytest.mark.parametrize(
    "reply",
    [
        '{"reference":{}}',
        '{"cons_id":"1000001","member_id":"00042"}',
    ],
)
def test_a_reply_with_the_older_root_is_read(bench: Bench, reply: str) -> None:
    body = '{"getUserResponse":' + reply.replace('"reference"', '"cons_id":"5","x"') + "}"
    bench.expects(Exchange(user_call(primary_email="a@example.com"), says_json(body)))
    assert len(bench.find("a@example.com").customers) == 1


def test_a_person_is_read_from_xml_too(bench: Bench) -> None:
    xml = (
        '<?xml version="1.0"?><getConsResponse xmlns="http://convio.com/crm/v1.0" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<cons_id>1000001</cons_id><member_id>00042</member_id>"
        "<name><first>Ann</first><last>Sample</last></name>"
        "<email><primary_address>ann@example.com</primary_address></email>"
        '<employment><employer xsi:nil="true"/></employment></getConsResponse>'
    )
    bench.expects(Exchange(user_call(primary_email="ann@example.com"), says_xml(xml)))
    (row,) = bench.find("ann@example.com").customers
    assert replace(row, matched="") == Customer(
        "1000001", "Ann Sample", "ann@example.com", "", "00042"
    )


EMPTY: list[object] = [None, "", {}]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {
                "cons_id": "7",
                "member_id": "m",
                "name": {"first": "Ann", "last": "Sample"},
                "email": {"primary_address": "a@example.com"},
                "employment": {"employer": "Sample Ltd"},
                "membership": {"status": "Active"},
            },
            Customer("7", "Ann Sample", "a@example.com", "Sample Ltd", "m", "Active"),
        ),
        ({"cons_id": 7}, Customer("7", "#7")),
        ({"cons_id": "7", "name": {"first": "Ann"}}, Customer("7", "Ann")),
        ({"cons_id": "7", "name": {"first": {}, "last": "Sample"}}, Customer("7", "Sample")),
        (
            {"cons_id": "7", "email": {"primary_address": "a@example.com"}},
            Customer("7", "a@example.com", "a@example.com"),
        ),
        ({"cons_id": "7", "name": None, "email": None, "employment": None}, Customer("7", "#7")),
        ({"cons_id": "7", "name": {}, "email": {}, "membership": {}}, Customer("7", "#7")),
        ({"cons_id": "7", "name": "", "email": "", "employment": ""}, Customer("7", "#7")),
        ({"cons_id": "7", "member_id": 42}, Customer("7", "#7", "", "", "42")),
    ],
)
def test_a_person_becomes_a_row(
    bench: Bench, fields: dict[str, object], expected: Customer
) -> None:
    bench.expects(Exchange(user_call(primary_email="a@example.com"), person(**fields)))
    (row,) = bench.find("a@example.com").customers
    assert replace(row, matched="") == expected


@pytest.mark.parametrize("empty", EMPTY)
@pytest.mark.parametrize("given", ["00042", ...])
def test_a_person_without_an_id_is_known_by_the_member_id(
    bench: Bench, empty: object, given: object
) -> None:
    fields: dict[str, object] = {"cons_id": empty, "name": {"first": "Ann"}}
    if given is not ...:
        fields["member_id"] = given
    bench.expects(Exchange(user_call(member_id="00042"), person(**fields)))
    (row,) = bench.find("00042").customers
    assert (row.id, row.name) == ("member:00042", "Ann")


@pytest.mark.parametrize("body", ["", "null", "[]", "{}", '{"getConsResponse":1}', HTML_PAGE, "{"])
def test_a_person_of_the_wrong_shape_is_not_trusted(bench: Bench, body: str) -> None:
    bench.expects(Exchange(user_call(primary_email="a@example.com"), says_json(body)))
    failing(UnexpectedReply, lambda: bench.find("a@example.com"))


# --- 7 the group -------------------------------------------------------------------------------

GROUP: dict[str, SettingValue] = {"list_group_id": "77"}
ONE_MEMBER = {"cons_id": "1000001", "first_name": "Ann", "last_name": "Sample"}
ANOTHER = {
    "cons_id": 1000002,
    "member_id": "00043",
    "first_name": "Bob",
    "last_name": "Samples",
    "primary_email": "bob@example.com",
}


@pytest.mark.parametrize(
    "body",
    [
        {"anyResponse": {"member": ONE_MEMBER}},
        {"anyResponse": {"member": [ONE_MEMBER]}},
        {"getGroupMembersResponse": {"groupMember": [ONE_MEMBER, ANOTHER]}},
    ],
)
@pytest.mark.parametrize(("typed", "mode"), [("ann sample", ""), ("Ann", "name")])
def test_12_2_names_are_filtered_among_the_members_of_one_group(
    bench_of: MakesBenches, body: object, typed: str, mode: str
) -> None:
    bench = bench_of(SHEET, GROUP)
    bench.expects(Exchange(members_call("77"), says_json(json.dumps(body))))
    (row,) = bench.find(typed, mode).customers
    assert replace(row, matched="") == Customer("1000001", "Ann Sample")


def test_a_member_of_the_group_is_mapped(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, GROUP)
    body = {"anyResponse": {"member": [ONE_MEMBER, ANOTHER]}}
    bench.expects(Exchange(members_call("77"), says_json(json.dumps(body))))
    (row,) = bench.find("bob samples").customers
    assert replace(row, matched="") == Customer(
        "1000002", "Bob Samples", "bob@example.com", "", "00043"
    )


def test_an_empty_group_is_no_failure(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, GROUP)
    body: dict[str, object] = {"anyResponse": {"member": []}}
    bench.expects(Exchange(members_call("77"), says_json(json.dumps(body))))
    assert bench.find("Ann Sample").customers == ()


def test_a_group_that_may_not_be_seen(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, GROUP)
    bench.expects(Exchange(members_call("77"), error("19")))
    failing(NotPermitted, lambda: bench.find("Ann Sample"))


def test_ids_and_emails_are_not_looked_for_in_the_group(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, GROUP)
    bench.expects(Exchange(user_call(primary_email="a@example.com"), person(cons_id="1")))
    bench.find("a@example.com")
    bench.expects(Exchange(user_call(member_id="00042"), person(cons_id="1")))
    bench.find("00042")


# --- 8 failures --------------------------------------------------------------------------------

CODES: list[tuple[str, type[VendorError]]] = [
    ("2", CredentialsRejected),
    ("3", CredentialsRejected),
    ("4", CallerNotAllowed),
    ("5", NotPermitted),
    ("14", NotPermitted),
    ("6", UnexpectedReply),
    ("9", UnexpectedReply),
    ("50", UnexpectedReply),
    ("7", UnexpectedReply),
    ("8", CustomerAmbiguous),
    ("15", CustomerAmbiguous),
    ("16", CustomerNotFound),
    ("18", CustomerNotFound),
    ("33", NotPermitted),
    ("202", CredentialsRejected),
    ("204", UnexpectedReply),
    ("999", UnexpectedReply),
    ("", UnexpectedReply),
    ("four", UnexpectedReply),
]


@pytest.mark.parametrize("status", [200, 403, 500])
@pytest.mark.parametrize(("code", "kind"), CODES)
@pytest.mark.parametrize("operation", ["mint", "find"])
def test_8_the_code_decides_whatever_the_status(
    bench: Bench, status: int, code: str, kind: type[VendorError], operation: str
) -> None:
    answer = error(code, "Synthetic words", status)
    if operation == "mint":
        bench.expects(Exchange(sso_call(), answer))
        failing(kind, lambda: bench.mint("page:1", "1000001"))
        assert bench.mints == 1
    else:
        bench.expects(Exchange(user_call(primary_email="a@example.com"), answer))
        failing(kind, lambda: bench.find("a@example.com"))


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_8_the_code_is_read_from_xml_too(bench: Bench, code: str, kind: type[VendorError]) -> None:
    bench.expects(Exchange(sso_call(), xml_error(code, "Synthetic words")))
    failing(kind, lambda: bench.mint("page:1", "1000001"))


@pytest.mark.parametrize(("code", "kind"), [(4, CallerNotAllowed), (2, CredentialsRejected)])
def test_8_a_code_may_be_a_number(bench: Bench, code: int, kind: type[VendorError]) -> None:
    bench.expects(Exchange(sso_call(), error(code)))
    failing(kind, lambda: bench.mint("page:1", "1000001"))


def test_8_code_1_at_a_lookup_is_nobody_or_a_wrong_site(bench: Bench) -> None:
    bench.expects(Exchange(user_call(primary_email="a@example.com"), error("1")))
    failure = failing(CustomerNotFound, lambda: bench.find("a@example.com"))
    assert "site address" in failure.advice.lower()


@pytest.mark.parametrize("operation", ["mint", "check"])
def test_8_code_1_elsewhere_comes_with_a_check_list(bench: Bench, operation: str) -> None:
    if operation == "mint":
        bench.expects(Exchange(sso_call(), error("1")))
        failure = failing(UnexpectedReply, lambda: bench.mint("page:1", "1000001"))
    else:
        bench.expects(Exchange(CHECK, error("1")))
        failure = failing(UnexpectedReply, bench.check)
    assert "secure2" in failure.advice
    assert "/site/" in failure.advice


def test_8_code_3_may_be_a_missing_right(bench: Bench) -> None:
    bench.expects(Exchange(CHECK, error("3")))
    assert "right" in failing(CredentialsRejected, bench.check).advice.lower()


@pytest.mark.parametrize("operation", ["mint", "find", "check"])
@pytest.mark.parametrize(
    "answer",
    [
        error("4", "Source IP address 203.0.113.7 is not allowed."),
        error("4", "Source IP address 203.0.113.7 is not allowed.", 200),
        xml_error("4", "Source IP address 203.0.113.7 is not allowed."),
    ],
)
def test_12_3_a_refused_address_is_named_at_any_call(
    bench: Bench, operation: str, answer: Answer
) -> None:
    if operation == "mint":
        bench.expects(Exchange(sso_call(), answer))
        failure = failing(CallerNotAllowed, lambda: bench.mint("page:1", "1000001"))
    elif operation == "find":
        bench.expects(Exchange(user_call(primary_email="a@example.com"), answer))
        failure = failing(CallerNotAllowed, lambda: bench.find("a@example.com"))
    else:
        bench.expects(Exchange(CHECK, answer))
        failure = failing(CallerNotAllowed, bench.check)
    assert failure.address == "203.0.113.7"


@pytest.mark.parametrize("message", ["No address here.", "", "Version 10.2 says no"])
def test_8_no_address_is_invented(bench: Bench, message: str) -> None:
    bench.expects(Exchange(CHECK, error("4", message)))
    assert failing(CallerNotAllowed, bench.check).address == ""


def test_8_the_vendors_text_is_shown(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), error("7", "Synthetic words of the vendor.")))
    failure = failing(UnexpectedReply, lambda: bench.mint("page:1", "1000001"))
    assert failure.vendor_text == "Synthetic words of the vendor."


@pytest.mark.parametrize("message", [None, {}, [], 7])
def test_8_an_odd_message_does_no_harm(bench: Bench, message: object) -> None:
    body = json.dumps({"errorResponse": {"code": "2", "message": message}})
    bench.expects(Exchange(sso_call(), says_json(body, 403)))
    failing(CredentialsRejected, lambda: bench.mint("page:1", "1000001"))


UNREADABLE: list[tuple[str, Answer, type[VendorError]]] = [
    ("405", says_nothing(405), UnexpectedReply),
    ("301", says_nothing(301, ("Location", "/x")), UnexpectedReply),
    ("302", says_nothing(302, ("Location", LINK)), UnexpectedReply),
    ("307", says_nothing(307, ("Location", "/x")), UnexpectedReply),
    ("429", says_nothing(429), VendorBusy),
    ("12.4", says_nothing(503, ("Retry-After", "30")), VendorBusy),
    ("503 HTML Retry-After", says_html(HTML_PAGE, 503, ("Retry-After", "30")), VendorBusy),
    ("maintenance", says_html(HTML_PAGE, 503), VendorUnreachable),
    ("503 empty", says_nothing(503), VendorUnreachable),
    ("500", says_nothing(500), VendorUnreachable),
    ("502", says_html(FULL_HTML_PAGE, 502), VendorUnreachable),
    ("504", says_nothing(504), VendorUnreachable),
    ("520", says_html(FULL_HTML_PAGE, 520), VendorUnreachable),
    ("200 HTML", says_html(FULL_HTML_PAGE), UnexpectedReply),
    ("403 HTML", says_html(FULL_HTML_PAGE, 403), UnexpectedReply),
    ("404 HTML", says_html(FULL_HTML_PAGE, 404), UnexpectedReply),
    ("404 empty", says_nothing(404), UnexpectedReply),
    ("403 empty", says_nothing(403), UnexpectedReply),
    ("403 other JSON", says_json("{}", 403), UnexpectedReply),
    ("401", says_nothing(401), UnexpectedReply),
    ("400", says_nothing(400), UnexpectedReply),
    ("408", says_nothing(408), UnexpectedReply),
    ("410", says_nothing(410), UnexpectedReply),
    ("415", says_nothing(415), UnexpectedReply),
    ("201", says_json("{}", 201), UnexpectedReply),
    ("202", says_nothing(202), UnexpectedReply),
    ("204", says_nothing(204), UnexpectedReply),
    ("206", says_json(ANN, 206), UnexpectedReply),
]
ROWS = pytest.mark.parametrize(
    ("answer", "kind"), [pytest.param(answer, kind, id=name) for name, answer, kind in UNREADABLE]
)


@ROWS
def test_8_unreadable_answers_to_the_sign_on_call(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(sso_call(), answer))
    failure = failing(kind, lambda: bench.mint("page:1", "1000001"))
    assert bench.mints == 1
    if isinstance(failure, VendorUnreachable):
        assert failure.outcome_unknown


@ROWS
def test_8_unreadable_answers_to_the_lookup(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(user_call(primary_email="a@example.com"), answer))
    failure = failing(kind, lambda: bench.find("a@example.com"))
    if isinstance(failure, VendorUnreachable):
        assert not failure.outcome_unknown


@ROWS
def test_8_unreadable_answers_to_the_connection_test(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(CHECK, answer))
    failing(kind, bench.check)


def test_12_4_busy_carries_the_wait(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), says_nothing(503, ("Retry-After", "30"))))
    failure = failing(VendorBusy, lambda: bench.mint("page:1", "1000001"))
    assert failure.wait_seconds == 30
    assert bench.mints == 1


@pytest.mark.parametrize("answer", CUTS)
def test_a_cut_answer_leaves_the_outcome_unknown(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(sso_call(), answer))
    failure = failing(VendorUnreachable, lambda: bench.mint("page:1", "1000001"))
    assert failure.outcome_unknown


def test_no_answer_in_time_leaves_the_outcome_unknown(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), SILENCE))
    failure = failing(VendorUnreachable, lambda: bench.mint("page:1", "1000001"))
    assert (failure.cause, failure.outcome_unknown) == (Cause.READ_TIMEOUT, True)


# --- 9 connection test -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        FIELDS_OK.body.decode(),
        '{"listConsFieldsResponse":{"field":{"name":"name.first","label":"First name"}}}',
        (
            '<listConsFieldsResponse xmlns="http://convio.com/crm/v1.0"><field>'
            "<name>name.first</name></field></listConsFieldsResponse>"
        ),
    ],
)
def test_12_6_the_fields_are_listed_and_nobody_is_read(bench: Bench, body: str) -> None:
    bench.expects(Exchange(CHECK, says_json(body)))
    report = bench.check()
    assert report.findings
    assert "link" in " ".join((*report.findings, *report.warnings)).lower()


def test_9_the_codes_give_four_distinct_messages(bench: Bench) -> None:
    messages = set()
    for code in ("2", "3", "4", "6"):
        bench.replay.forget()
        bench.expects(Exchange(CHECK, error(code, "")))
        with pytest.raises(VendorError) as caught:
            bench.check()
        messages.add((type(caught.value), caught.value.advice))
    assert len(messages) == 4


@pytest.mark.parametrize("body", ["", "null", "[]", "{}", '{"other":{}}', HTML_PAGE])
def test_9_only_a_list_of_fields_proves_the_connection(bench: Bench, body: str) -> None:
    bench.expects(Exchange(CHECK, says_json(body)))
    failing(UnexpectedReply, bench.check)


# --- 10 redaction ------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["1", "2", "3", "4", "5", "7", "8", "16", "999"])
@pytest.mark.parametrize("echo", [API_KEY, PASSWORD, f"login_name={LOGIN}"])
def test_a_vendor_that_repeats_secrets_does_not_get_them_shown(
    bench_of: MakesBenches, code: str, echo: str
) -> None:
    bench = bench_of(SHEET, hidden=(LOGIN,))
    bench.expects(Exchange(sso_call(), error(code, f"Refused: {echo} is wrong")))
    with pytest.raises(VendorError):
        bench.mint("page:1", "1000001")


@pytest.mark.parametrize("code", ["1", "3", "7", "999"])
def test_a_vendor_that_repeats_a_link_does_not_get_it_shown(bench: Bench, code: str) -> None:
    bench.expects(Exchange(sso_call(), error(code, f"Already signed on at {LINK} today")))
    with pytest.raises(VendorError):
        bench.mint("page:1", "1000001")


def test_nothing_of_the_request_is_in_the_address(bench: Bench) -> None:
    bench.expects(Exchange(sso_call(), SSO_OK))
    bench.mint("page:1", "1000001")
    bench.expects(Exchange(user_call(primary_email="a@example.com"), says_json(ANN)))
    bench.find("a@example.com")
    assert {arrived.target for arrived in bench.replay.arrived(2)} == {"/acme/site/SRConsAPI"}


# --- 3 the form --------------------------------------------------------------------------------

BESIDE: dict[str, SettingValue] = {
    "site_url": SITE,
    "login_name": LOGIN,
    "destinations": (f"Home|{HOME}",),
}


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("site_url", SITE, "taken"),
        ("site_url", "https://secure2.convio.net/a/b/site/", "taken"),
        ("site_url", "http://secure2.convio.net/acme/site/", "refused"),
        ("site_url", f"{SITE}?x=1", "refused"),
        ("landing_site_url", SITE, "taken"),
        ("landing_site_url", "http://secure2.convio.net/acme/site/", "refused"),
        ("destinations", (f"Home|{HOME}",), "taken"),
        ("destinations", ("Home|/acme/site/SPageServer",), "refused"),
        ("destinations", ("Home|http://secure2.convio.net/acme/site/x",), "refused"),
        ("destinations", ("Home|https://evil.example/site/x",), "refused"),
        ("destinations", (HOME,), "refused"),
        ("link_template", "{landing_site_url}X?r={routing_id}&n={nonce}", "taken"),
        ("link_template", "{landing_site_url}X?r={routing_id}", "refused"),
        ("link_template", "{landing_site_url}X?n={nonce}", "refused"),
        ("link_estimate_seconds", "30", "taken"),
        ("link_estimate_seconds", "3600", "taken"),
        ("link_estimate_seconds", "29", "refused"),
        ("link_estimate_seconds", "3601", "refused"),
        ("center_id", "12", "taken"),
        ("center_id", "1x", "refused"),
        ("list_group_id", "12", "taken"),
        ("list_group_id", "x", "refused"),
        ("extra_landing_hosts", ("www.example.org",), "taken"),
        ("extra_landing_hosts", ("https://www.example.org",), "refused"),
    ],
)
def test_3_the_form_takes_what_the_sheet_allows(
    key: str, value: str | tuple[str, ...], expected: str
) -> None:
    assert verdict("luminate", key, value, beside=BESIDE) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "https://secure2.convio.net/acme/site/",
        "https://secure2.convio.net/acme/site",
        "https://secure2.convio.net/acme",
        "https://secure2.convio.net/acme/",
    ],
)
@pytest.mark.parametrize("key", ["site_url", "landing_site_url"])
def test_3_the_end_of_a_site_address_is_added(key: str, typed: str) -> None:
    assert normal_form("luminate", key, typed) == SITE


def test_3_pages_may_be_on_a_further_host() -> None:
    beside: dict[str, SettingValue] = {
        **BESIDE,
        "extra_landing_hosts": ("www.example.org",),
    }
    pages = (f"Home|{HOME}", "Other|https://www.example.org/x")
    assert verdict("luminate", "destinations", pages, beside=beside) == "taken"


def test_3_pages_are_on_the_landing_site_and_not_on_the_api_site() -> None:
    beside: dict[str, SettingValue] = {**BESIDE, "landing_site_url": "https://m.example.org/site/"}
    assert verdict("luminate", "destinations", (f"Home|{HOME}",), beside=beside) == "refused"


def test_3_at_least_one_page_is_needed() -> None:
    vendor = adapters()["luminate"].vendor
    settings, _ = fields.clean(vendor, {"site_url": SITE, "login_name": LOGIN})
    whole = fields.effective(vendor, "custom", settings)
    problems = [*fields.missing(vendor, whole), *adapters()["luminate"].check_settings(whole)]
    assert "destinations" in {problem.field for problem in problems}


def test_no_other_call_is_ever_made(bench: Bench) -> None:
    assert call("login").form  # the sheet names it: it opens a session, and is never sent
    bench.expects(Exchange(CHECK, FIELDS_OK))
    bench.check()
    assert [arrived.form["method"] for arrived in bench.replay.arrived(1)] == ["listUserFields"]
