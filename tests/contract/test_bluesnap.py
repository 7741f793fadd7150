"""BlueSnap, held against its fact sheet (`vendors/bluesnap.md`); exchanges in `sheet_bluesnap.py`."""

import base64
import json
from dataclasses import replace

import pytest

from sso_desk.domain import Choice, Customer, Secret
from sso_desk.errors import (
    CallerNotAllowed,
    Cause,
    CredentialsRejected,
    CustomerNotFound,
    DeskError,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.expiry import Answer as Says
from sso_desk.expiry import Certainty
from sso_desk.vendors import adapters
from sso_desk.vendors.base import MEBIBYTE
from tests.contract.bench import Bench, MakesBenches, failing
from tests.contract.forms import normal_form, secret_verdict, verdict
from tests.contract.replay import (
    CUTS,
    FULL_HTML_PAGE,
    HTML_PAGE,
    JSON_TYPE,
    SILENCE,
    Answer,
    Exchange,
    ReplayVendor,
    Sent,
    says_html,
    says_json,
    says_nothing,
    says_xml,
)
from tests.contract.sheet_bluesnap import (
    BROWSER,
    HEADERS,
    LINK,
    LINK_MADE,
    MERCHANT,
    PASSWORD,
    ROOT_CALL,
    SHEET,
    TOKEN,
    TWO_USERS,
    USER,
    link_call,
    list_call,
    not_found,
    read_call,
)
from tests.contract.sheets import NOON

LINKED = {"linked_merchants": (f"Linked Ltd|{MERCHANT}",)}

BAD_CREDENTIALS_401 = Answer(
    401,
    (
        "<!doctype html><html><head><title>HTTP Status 401 – Unauthorized</title></head>"
        "<body><p><b>Message</b> Bad credentials</p></body></html>"
    ).encode(),
    (("Content-Type", "text/html;charset=utf-8"),),
)
NO_ROLE_403 = says_xml(
    "<xml>You are not authorized to perform this request due to inappropriate role "
    "permissions.</xml>",
    403,
)
BUSY_429 = says_xml("<xml>Client request rate is too high</xml>", 429)
BUSY_TEXTS = [
    "Client request rate is too high",
    "Client request concurrency is too high",
    "Request rate for service is too high",
    "Request concurrency to specific service is too high",
    "Service is temporarily unavailable",
]


def shape_1(description: str, code: object = "10001", **more: object) -> str:
    """An ordinary JSON error."""
    entry = {"errorName": "SYNTHETIC", "code": code, "description": description, **more}
    return json.dumps({"message": [entry]})


def shape_7(description: str, code: str = "10001") -> str:
    """An ordinary XML error."""
    return (
        '<messages xmlns="http://ws.plimus.com"><message><error-name>SYNTHETIC</error-name>'
        f"<code>{code}</code><description>{description}</description></message></messages>"
    )


@pytest.fixture
def bench(bench_of: MakesBenches) -> Bench:
    """A connection as in section 12, without linked merchants."""
    return bench_of(SHEET)


@pytest.fixture
def linked(bench_of: MakesBenches) -> Bench:
    """A connection with the linked merchant of 12.1."""
    return bench_of(SHEET, LINKED)


# --- 5 authentication --------------------------------------------------------------------------


@pytest.mark.parametrize("password", [" Odd  pass#1 ", "aA1_~!@#&$%^*()|'-", "Pa55wörd", "x:y:z"])
def test_the_password_is_sent_exactly_as_typed(bench_of: MakesBenches, password: str) -> None:
    pair = base64.b64encode(f"{USER}:{password}".encode()).decode()
    bench = bench_of(SHEET, credentials={"api_password": password}, hidden=(pair,))
    header = {**HEADERS, "Authorization": f"Basic {pair}"}
    bench.expects(Exchange(replace(list_call(), headers=header), says_json("[]")))
    bench.check()


# --- 6 the link --------------------------------------------------------------------------------


def test_12_1_a_link_for_a_linked_merchants_user(linked: Bench) -> None:
    linked.expects(Exchange(link_call("1111001", MERCHANT), LINK_MADE))
    link = linked.mint("portal", Customer("1111001", "Ann Sample", scope=MERCHANT))
    assert link.url.reveal() == LINK
    assert "Ann Sample" in link.signs_in_as


def test_the_body_is_the_documented_one_byte_for_byte(bench: Bench) -> None:
    exact = replace(link_call("1111001"), data=None, body=b'{"requestingUserIp":"203.0.113.7"}')
    bench.expects(Exchange(exact, LINK_MADE))
    assert bench.mint("portal", "1111001").url.reveal() == LINK


def test_the_account_itself_names_no_merchant(linked: Bench) -> None:
    linked.expects(Exchange(link_call("1111001"), LINK_MADE))
    assert linked.mint("portal", "1111001").url.reveal() == LINK


def test_a_merchant_that_is_not_linked_makes_no_call(linked: Bench) -> None:
    failing(InvalidInput, lambda: linked.mint("portal", Customer("1", scope="99999")))


def test_no_cookie_goes_back_and_each_link_is_a_call_of_its_own(bench: Bench) -> None:
    bench.expects(
        Exchange(link_call("1111001"), LINK_MADE),
    )
    bench.mint("portal", "1111001")
    bench.expects(Exchange(link_call("1111001"), LINK_MADE))
    bench.mint("portal", "1111001")
    assert bench.mints == 2


SANDBOX_LINK = "https://sandbox.bluesnap.com/jsp/developer_login.jsp?ref=0000feed"
CP_LINK = "https://cp.bluesnap.com/x?ref=0000feed"


@pytest.mark.parametrize(
    ("body", "link"),
    [
        pytest.param(
            f'{{"loginToken":"0000feed","loginLink":"{CP_LINK}"}}', CP_LINK, id="loginLink"
        ),
        pytest.param(f'{{"loginLink":"{CP_LINK}"}}', CP_LINK, id="no token"),
        pytest.param(
            f'{{"login-token":"0000feed","login-url":"{SANDBOX_LINK}"}}',
            SANDBOX_LINK,
            id="login-url",
        ),
        pytest.param(f'{{"loginUrl":"{CP_LINK}"}}', CP_LINK, id="loginUrl"),
        pytest.param(f'{{"ssoInfo":{{"loginLink":"{CP_LINK}"}}}}', CP_LINK, id="wrapped loginLink"),
        pytest.param(
            f'{{"sso-info":{{"login-url":"{CP_LINK}"}}}}', CP_LINK, id="wrapped login-url"
        ),
        pytest.param(
            f'{{"login-url":"https://evil.example/","loginUrl":"https://evil.example/",'
            f'"loginLink":"{CP_LINK}"}}',
            CP_LINK,
            id="loginLink wins",
        ),
        pytest.param(
            f'{{"login-url":"https://evil.example/","loginUrl":"{CP_LINK}","loginLink":""}}',
            CP_LINK,
            id="then loginUrl",
        ),
        pytest.param(
            f'{{"login-url":"{CP_LINK}","loginUrl":null,"loginLink":"  "}}',
            CP_LINK,
            id="then login-url",
        ),
        pytest.param(f'{{"loginLink":"  {CP_LINK}\\r\\n"}}', CP_LINK, id="trimmed"),
        pytest.param(
            '{"loginLink":"https://CP.bluesnap.com/a%2Fb?ref=0000feed%3D&x=a+b"}',
            "https://CP.bluesnap.com/a%2Fb?ref=0000feed%3D&x=a+b",
            id="neither decoded nor encoded",
        ),
        pytest.param(
            f"<sso-info><login-token>0000feed</login-token><login-url>{CP_LINK}</login-url></sso-info>",
            CP_LINK,
            id="XML",
        ),
        pytest.param(
            '<?xml version="1.0" encoding="UTF-8"?><s:sso-info xmlns:s="http://ws.plimus.com">'
            f"<s:login-token>0000feed</s:login-token><s:login-url>{CP_LINK}</s:login-url></s:sso-info>",
            CP_LINK,
            id="XML in a namespace",
        ),
        pytest.param(
            f'\ufeff \r\n{{"loginLink":"{CP_LINK}"}}\n', CP_LINK, id="BOM and white space"
        ),
        pytest.param(
            f'{{"new":[1,{{"x":null}}],"loginLink":"{CP_LINK}","more":1e9}}',
            CP_LINK,
            id="more fields",
        ),
    ],
)
@pytest.mark.parametrize("content_type", ["application/json", "text/html", "application/xml"])
def test_every_form_of_the_reply_gives_its_link(
    bench: Bench, body: str, link: str, content_type: str
) -> None:
    answer = Answer(200, body.encode(), (("Content-Type", content_type),))
    bench.expects(Exchange(link_call("1111001"), answer))
    assert bench.mint("portal", "1111001").url.reveal() == link


@pytest.mark.parametrize(
    "link",
    [
        "https://bluesnap.com/x?ref=0000feed",
        "https://cp.bluesnap.com:443/x?ref=0000feed",
        "https://a.b.bluesnap.com/x?ref=0000feed",
    ],
)
def test_links_on_the_vendors_hosts_are_accepted(bench: Bench, link: str) -> None:
    bench.expects(Exchange(link_call("1111001"), says_json(json.dumps({"loginLink": link}))))
    assert bench.mint("portal", "1111001").url.reveal() == link


def test_a_link_on_the_connections_own_loopback_address_is_accepted(
    bench: Bench, replay: ReplayVendor
) -> None:
    link = f"{replay.origin()}/portal?ref=0000feed"
    bench.expects(Exchange(link_call("1111001"), says_json(json.dumps({"loginLink": link}))))
    assert bench.mint("portal", "1111001").url.reveal() == link


def test_a_further_landing_host_is_accepted(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"extra_landing_hosts": ("portal.example.com",)})
    link = "https://portal.example.com/x?ref=0000feed"
    bench.expects(Exchange(link_call("1111001"), says_json(json.dumps({"loginLink": link}))))
    assert bench.mint("portal", "1111001").url.reveal() == link


@pytest.mark.parametrize(
    "link",
    [
        "https://bluesnap.example/x?ref=0000feed",
        "http://cp.bluesnap.com/x?ref=0000feed",
        "https://bluesnap.com@evil.example/?ref=0000feed",
        "https://user:pw@bluesnap.com/?ref=0000feed",
        "https://bluesnap.com.evil.example/?ref=0000feed",
        "https://evilbluesnap.com/?ref=0000feed",
        "https://bluesnap.com:8443/?ref=0000feed",
        "https://bluesnap.com./?ref=0000feed",
        "https://evil.example\\.bluesnap.com/?ref=0000feed",
        "https://evil.example/.bluesnap.com/?ref=0000feed",
        "https://evil.example?x=.bluesnap.com",
        "https://evil.example#.bluesnap.com",
        "https://cp.bluesnap.com%2eevil.example/",
        "https://93.184.216.34/?ref=0000feed",
        "http://127.0.0.1:9/?ref=0000feed",
        "http://localhost/?ref=0000feed",
        "javascript:alert(1)",
        "//bluesnap.com/?ref=0000feed",
        "/jsp/login.jsp?ref=0000feed",
        "bluesnap.com/?ref=0000feed",
        "https://bluesnap.com/?ref=0000feed\nx",
        "https://bluesnap.com/?ref=0000feed " + "x",
        "https://bluesnap.com/" + "a" * 4096,
        "https://blüesnap.com/?ref=0000feed",
    ],
)
def test_12_6_a_foreign_link_is_refused_and_never_shown(bench_of: MakesBenches, link: str) -> None:
    bench = bench_of(SHEET, hidden=(link,))
    bench.expects(Exchange(link_call("1111001"), says_json(json.dumps({"loginLink": link}))))
    failing(UnexpectedReply, lambda: bench.mint("portal", "1111001"))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(says_json('{"loginToken":"0000feed"}'), id="token alone"),
        pytest.param(says_json('{"loginToken":"0000feed","loginLink":null}'), id="null link"),
        pytest.param(says_json('{"loginToken":"0000feed","loginLink":""}'), id="empty link"),
        pytest.param(says_json('{"loginLink":{}}'), id="link an object"),
        pytest.param(says_json('{"loginLink":["https://bluesnap.com/"]}'), id="link a list"),
        pytest.param(says_json('{"loginLink":1}'), id="link a number"),
        pytest.param(says_json("{}"), id="empty object"),
        pytest.param(says_json("[]"), id="list"),
        pytest.param(says_json("null"), id="null"),
        pytest.param(says_json(""), id="empty"),
        pytest.param(says_json(f'"{LINK}"'), id="bare text"),
        pytest.param(says_html(HTML_PAGE), id="HTML"),
        pytest.param(says_html(FULL_HTML_PAGE), id="whole HTML page"),
        pytest.param(
            says_xml("<sso-info><login-token>0000feed</login-token></sso-info>"),
            id="XML token alone",
        ),
        pytest.param(says_xml("<sso-info><login-url/></sso-info>"), id="XML empty link"),
        pytest.param(
            says_xml(
                '<!DOCTYPE x [<!ENTITY e "https://bluesnap.com/">]>'
                "<sso-info><login-url>&e;</login-url></sso-info>"
            ),
            id="XML with a document type",
        ),
        pytest.param(says_json(f'{{"loginLink":"{LINK}"}}', 201), id="201"),
        pytest.param(says_json(f'{{"loginLink":"{LINK}"}}', 202), id="202"),
        pytest.param(says_json(f'{{"loginLink":"{LINK}"}}', 206), id="206"),
        pytest.param(says_nothing(302, ("Location", LINK)), id="302"),
    ],
)
def test_12_6_a_reply_without_a_link_is_not_trusted(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(link_call("1111001"), answer))
    failing(UnexpectedReply, lambda: bench.mint("portal", "1111001"))
    assert bench.mints == 1


def test_the_links_life_is_unknown_and_the_visit_lasts_half_an_hour(bench: Bench) -> None:
    bench.expects(Exchange(link_call("1111001"), replace(LINK_MADE, takes=5.0)))
    link = bench.mint("portal", "1111001")
    assert link.requested.wall == NOON
    assert (link.expiry.link_seconds, link.expiry.link_certainty) == (None, Certainty.UNKNOWN)
    assert link.expiry.session_seconds == 1800
    assert link.expiry.session_certainty is Certainty.DOCUMENTED
    assert link.expiry.single_use is Says.UNKNOWN
    assert link.expiry.supersedes is Says.UNKNOWN


def test_a_figure_of_the_operators_makes_an_estimate(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"link_estimate_seconds": "120"})
    bench.expects(Exchange(link_call("1111001"), LINK_MADE))
    expiry = bench.mint("portal", "1111001").expiry
    assert (expiry.link_seconds, expiry.link_certainty) == (120, Certainty.ESTIMATE)


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("198.51.100.9", "198.51.100.9"),
        (" 198.51.100.9\t", "198.51.100.9"),
        ("2001:db8::7", "2001:db8::7"),
        ("192.168.1.5", "192.168.1.5"),
    ],
)
def test_the_browsers_address_can_be_given_for_one_link(
    bench: Bench, typed: str, sent: str
) -> None:
    bench.expects(Exchange(link_call("1111001", browser=sent), LINK_MADE))
    bench.mint("portal", "1111001", browser_ip=typed)


BAD_ADDRESSES = [
    "fe80::1%eth0",
    "203.0.113.7/24",
    "203.0.113",
    "example.com",
    "203.0.113.7 198.51.100.9",
    "203.0.113.7:80",
    "[2001:db8::7]",
    "٢03.0.113.7",
]


@pytest.mark.parametrize("typed", BAD_ADDRESSES)
def test_12_7_an_address_of_another_form_makes_no_call(bench: Bench, typed: str) -> None:
    failing(InvalidInput, lambda: bench.mint("portal", "1111001", browser_ip=typed))


@pytest.mark.parametrize("typed", ["", *BAD_ADDRESSES])
def test_12_7_no_call_without_a_sound_address_in_the_settings(
    bench_of: MakesBenches, typed: str
) -> None:
    bench = bench_of(SHEET, {"browser_ip": typed})
    failing(InvalidInput, lambda: bench.mint("portal", "1111001"))


ECHO = Sent("GET", "/echo", without=("Authorization", "Cookie"), literally=True)


@pytest.mark.parametrize("body", ["198.51.100.9", " 198.51.100.9\r\n", "2001:db8::7\n"])
def test_the_service_that_tells_our_address_is_asked_without_credentials(
    bench_of: MakesBenches, replay: ReplayVendor, body: str
) -> None:
    bench = bench_of(SHEET, {"browser_ip": "", "ip_echo_url": f"{replay.origin()}/echo"})
    bench.expects(
        Exchange(ECHO, Answer(200, body.encode(), (("Content-Type", "text/plain"),))),
        Exchange(link_call("1111001", browser=body.strip()), LINK_MADE),
    )
    assert bench.mint("portal", "1111001").url.reveal() == LINK
    assert bench.mints == 1


@pytest.mark.parametrize("body", ["", *BAD_ADDRESSES, HTML_PAGE, '{"ip":"198.51.100.9"}'])
def test_12_7_an_unsound_answer_of_that_service_makes_no_link(
    bench_of: MakesBenches, replay: ReplayVendor, body: str
) -> None:
    bench = bench_of(SHEET, {"browser_ip": "", "ip_echo_url": f"{replay.origin()}/echo"})
    bench.expects(Exchange(ECHO, Answer(200, body.encode(), (("Content-Type", "text/plain"),))))
    failing(InvalidInput, lambda: bench.mint("portal", "1111001"))
    assert bench.mints == 0


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_failure_of_that_service_makes_no_link(
    bench_of: MakesBenches, replay: ReplayVendor, status: int
) -> None:
    bench = bench_of(SHEET, {"browser_ip": "", "ip_echo_url": f"{replay.origin()}/echo"})
    bench.expects(Exchange(ECHO, Answer(status, b"198.51.100.9")))
    with pytest.raises(DeskError) as caught:
        bench.mint("portal", "1111001")
    assert not getattr(caught.value, "outcome_unknown", False)
    assert bench.mints == 0


@pytest.mark.parametrize("given", ["setting", "input"])
def test_that_service_is_left_alone_when_the_address_is_known(
    bench_of: MakesBenches, replay: ReplayVendor, given: str
) -> None:
    settings = {
        "browser_ip": BROWSER if given == "setting" else "",
        "ip_echo_url": f"{replay.origin()}/echo",
    }
    bench = bench_of(SHEET, settings)
    bench.expects(Exchange(link_call("1111001"), LINK_MADE))
    inputs = {"browser_ip": BROWSER} if given == "input" else {}
    bench.mint("portal", "1111001", **inputs)


def test_no_link_without_a_user_and_none_to_another_page(bench: Bench) -> None:
    failing(InvalidInput, lambda: bench.mint("portal"))
    failing(InvalidInput, lambda: bench.mint("elsewhere", "1111001"))


# --- 7 lookup ----------------------------------------------------------------------------------

THREE = says_json(
    json.dumps(
        [
            {
                "userId": "1",
                "firstName": "Ann",
                "lastName": "Sample",
                "username": "zoe",
                "email": "x@a.example",
            },
            {
                "userId": 2,
                "firstName": "Bob",
                "lastName": "Samples",
                "username": "b",
                "email": "ann@b.example",
            },
            {"userId": "12", "username": "root12", "email": "Root@Example.COM"},
        ]
    )
)


@pytest.mark.parametrize(
    ("typed", "mode", "ids"),
    [
        ("sample", "", ["1", "2"]),
        ("SAMPLE ann", "", ["1"]),
        ("ann", "name", ["1"]),
        ("zoe", "name", ["1"]),
        ("root", "", ["12"]),
        ("nobody", "", []),
        ("ann@", "", ["2"]),
        ("root@example.com", "", ["12"]),
        ("EXAMPLE.com", "email", ["12"]),
        ("sample", "email", []),
        ("1", "", ["1"]),
        ("12", "", ["12"]),
        ("12", "id", ["12"]),
        ("12", "name", ["12"]),
        ("3", "id", []),
        ("", "", ["1", "2", "12"]),
        ("  ", "", ["1", "2", "12"]),
    ],
)
def test_the_one_list_is_filtered_here(bench: Bench, typed: str, mode: str, ids: list[str]) -> None:
    bench.expects(Exchange(list_call(), THREE))
    assert sorted(row.id for row in bench.find(typed, mode).customers) == sorted(ids)


def test_the_list_of_12_2_is_mapped(bench: Bench) -> None:
    bench.expects(Exchange(list_call(), TWO_USERS))
    found = {row.id: row for row in bench.find("").customers}
    assert found == {
        "1111001": Customer("1111001", "Ann Sample", "ann@example.com", reference="ann.sample"),
        "1111002": Customer(
            "1111002", "root1", "root@example.com", reference="root1", status="Administrator"
        ),
    }


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        ({"userId": 7}, Customer("7", "")),
        ({"userId": "007", "username": "u"}, Customer("007", "u", reference="u")),
        (
            {
                "userId": "7",
                "userfirstName": "Ann",
                "userlastName": "Old",
                "userEmail": "o@example.com",
                "userName": "old",
            },
            Customer("7", "Ann Old", "o@example.com", reference="old"),
        ),
        ({"userId": "7", "firstName": "Ann", "lastName": None}, Customer("7", "Ann")),
        (
            {"userId": "7", "username": "a", "admin": "true"},
            Customer("7", "a", reference="a", status="Administrator"),
        ),
        ({"userId": "7", "username": "a", "admin": "false"}, Customer("7", "a", reference="a")),
        ({"userId": "7", "username": "a", "admin": False}, Customer("7", "a", reference="a")),
        ({"userId": "7", "username": "a", "admin": None}, Customer("7", "a", reference="a")),
        ({"userId": "7", "username": "a", "allowRefunds": True}, Customer("7", "a", reference="a")),
        (
            {"userId": 9007199254740993, "username": "a"},
            Customer("9007199254740993", "a", reference="a"),
        ),
    ],
)
def test_a_user_becomes_a_row(bench: Bench, user: dict[str, object], expected: Customer) -> None:
    bench.expects(Exchange(list_call(), says_json(json.dumps([user]))))
    (row,) = bench.find("").customers
    assert replace(row, name=row.name if expected.name else "") == expected


def test_an_empty_list_is_no_failure(bench: Bench) -> None:
    bench.expects(Exchange(list_call(), says_json("[]")))
    assert bench.find("Ann").customers == ()


def test_the_list_is_kept_for_five_minutes(bench: Bench) -> None:
    bench.expects(Exchange(list_call(), THREE))
    bench.find("ann")
    bench.clock.move(295)
    bench.find("bob")
    bench.clock.move(10)
    bench.expects(Exchange(list_call(), THREE))
    bench.find("ann")


def test_the_time_that_the_list_is_kept_is_a_setting(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"user_cache_seconds": "0"})
    for _ in range(2):
        bench.expects(Exchange(list_call(), THREE))
        bench.clock.move(1)
        bench.find("ann")


def test_each_linked_merchant_has_its_own_list(linked: Bench) -> None:
    assert list(linked.adapter.scopes()) == [Choice(MERCHANT, "Linked Ltd")]
    linked.expects(Exchange(list_call(), THREE))
    own = linked.find("ann")
    linked.expects(Exchange(list_call(MERCHANT), TWO_USERS))
    other = linked.find("ann", scope=MERCHANT)
    assert [(row.id, row.scope, row.company) for row in own.customers] == [("1", "", "")]
    assert [(row.id, row.scope, row.company) for row in other.customers] == [
        ("1111001", MERCHANT, "Linked Ltd")
    ]
    linked.find("bob")
    linked.find("root", scope=MERCHANT)


def test_the_list_belongs_to_one_connection_alone(bench_of: MakesBenches) -> None:
    for _ in range(2):
        bench = bench_of(SHEET)
        bench.expects(Exchange(list_call(), THREE))
        bench.find("ann")


@pytest.mark.parametrize("bad", [says_nothing(500), says_json("{}"), BUSY_429, NO_ROLE_403])
def test_a_list_that_could_not_be_read_is_not_kept(bench: Bench, bad: Answer) -> None:
    bench.expects(Exchange(list_call(), bad))
    with pytest.raises(VendorError):
        bench.find("ann")
    bench.expects(Exchange(list_call(), THREE))
    assert len(bench.find("ann").customers) == 1


def test_a_list_without_merchants_has_no_scopes(bench: Bench) -> None:
    assert list(bench.adapter.scopes()) == []


def test_a_scope_that_is_not_linked_makes_no_call(linked: Bench) -> None:
    failing(InvalidInput, lambda: linked.find("ann", scope="99999"))


def test_nothing_typed_shows_the_first_two_hundred_and_the_count(bench: Bench) -> None:
    users = [{"userId": str(number), "username": f"u{number}"} for number in range(1, 251)]
    bench.expects(Exchange(list_call(), says_json(json.dumps(users))))
    page = bench.find("")
    assert len(page.customers) == 200
    assert page.total == 250 or "250" in page.note


def test_an_id_is_read_alone_when_the_list_cannot_be_read(bench: Bench) -> None:
    bench.expects(
        Exchange(list_call(), NO_ROLE_403),
        Exchange(read_call("1111001"), says_json('{"userId":1111001,"username":"ann.sample"}')),
    )
    assert [row.id for row in bench.find("1111001", "id").customers] == ["1111001"]


def test_an_id_of_a_linked_merchant_is_read_alone_there(linked: Bench) -> None:
    linked.expects(
        Exchange(list_call(MERCHANT), NO_ROLE_403),
        Exchange(read_call("7", MERCHANT), says_json('{"userId":7,"username":"a"}')),
    )
    (row,) = linked.find("7", "id", scope=MERCHANT).customers
    assert (row.id, row.scope) == ("7", MERCHANT)


@pytest.mark.parametrize(
    "answer",
    [
        not_found("999"),
        says_xml("no user 999 here", 403),
        says_json('"not authorized to view"', 403),
    ],
)
def test_a_user_that_cannot_be_read_alone_is_not_found(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(list_call(), NO_ROLE_403), Exchange(read_call("999"), answer))
    try:
        assert bench.find("999", "id").customers == ()
    except CustomerNotFound:
        pass


def test_a_name_is_not_looked_for_when_the_list_cannot_be_read(bench: Bench) -> None:
    bench.expects(Exchange(list_call(), NO_ROLE_403))
    failing(NotPermitted, lambda: bench.find("ann", "name"))


@pytest.mark.parametrize(
    "body",
    ["", "null", "{}", '"x"', "[1]", "[null]", '[{"username":"no id"}]', HTML_PAGE, "[{]", "<a/>"],
)
def test_a_list_of_the_wrong_shape_is_not_trusted(bench: Bench, body: str) -> None:
    bench.expects(Exchange(list_call(), says_json(body)))
    failing(UnexpectedReply, lambda: bench.find("ann"))


def test_a_list_may_be_five_mebibytes_and_no_more(bench: Bench) -> None:
    large = b'[{"userId":"1","username":"ann","pad":"' + b"x" * (2 * MEBIBYTE) + b'"}]'
    bench.expects(Exchange(list_call(), Answer(200, large, (JSON_TYPE,))))
    assert len(bench.find("ann").customers) == 1
    assert bench.requests[0].max_bytes == 5 * MEBIBYTE


def test_a_larger_list_is_refused(bench: Bench) -> None:
    large = b'[{"userId":"1","username":"ann","pad":"' + b"x" * (5 * MEBIBYTE) + b'"}]'
    bench.expects(Exchange(list_call(), Answer(200, large, (JSON_TYPE,))))
    failing(UnexpectedReply, lambda: bench.find("ann"))


def test_the_lookup_modes_are_those_of_the_sheet() -> None:
    modes = {choice.key for choice in adapters()["bluesnap"].vendor.lookup_modes}
    assert modes == SHEET.lookup_modes


# --- 8 failures --------------------------------------------------------------------------------

IP_TEXT = says_json('"Your IP 203.0.113.7 is not authorized"', 403)

ANY_OPERATION: list[tuple[str, Answer, type[VendorError]]] = [
    ("400 shape 1", says_json(shape_1("Bad value"), 400), UnexpectedReply),
    ("400 shape 7", says_xml(shape_7("Bad value"), 400), UnexpectedReply),
    ("400 empty", says_nothing(400), UnexpectedReply),
    ("409", says_json(shape_1("Conflict"), 409), UnexpectedReply),
    ("422", says_json(shape_1("Unprocessable"), 422), UnexpectedReply),
    ("401 HTML", BAD_CREDENTIALS_401, CredentialsRejected),
    ("401 empty", says_nothing(401), CredentialsRejected),
    (
        "401 shape 2",
        says_json('{"errorCode":"1","errorDescription":"No","errorName":"X"}', 401),
        CredentialsRejected,
    ),
    ("401 about an IP", says_json('"Your IP is not authorized"', 401), CredentialsRejected),
    ("404", says_nothing(404), UnexpectedReply),
    ("404 JSON", says_json(shape_1("Not found"), 404), UnexpectedReply),
    ("404 HTML", says_html(FULL_HTML_PAGE, 404), UnexpectedReply),
    ("423", says_xml("<xml>Client request concurrency is too high</xml>", 423), VendorBusy),
    ("423 empty", says_nothing(423), VendorBusy),
    ("429", BUSY_429, VendorBusy),
    ("429 empty", says_nothing(429), VendorBusy),
    ("503 Retry-After", says_html(FULL_HTML_PAGE, 503, ("Retry-After", "9")), VendorBusy),
    *[(f"503 XML {text}", says_xml(f"<xml>{text}</xml>", 503), VendorBusy) for text in BUSY_TEXTS],
    *[(f"503 text {text}", says_xml(text, 503), VendorBusy) for text in BUSY_TEXTS],
    *[(f"503 JSON {text}", says_json(shape_1(text), 503), VendorBusy) for text in BUSY_TEXTS],
    ("503 JSON string", says_json(f'"{BUSY_TEXTS[0]}"', 503), VendorBusy),
    ("503", says_html(FULL_HTML_PAGE, 503), VendorUnreachable),
    ("503 empty", says_nothing(503), VendorUnreachable),
    ("503 other text", says_xml("<xml>Maintenance</xml>", 503), VendorUnreachable),
    ("500", says_xml("<xml>Server Error</xml>", 500), VendorUnreachable),
    ("500 with a busy text", says_xml(f"<xml>{BUSY_TEXTS[0]}</xml>", 500), VendorUnreachable),
    ("502", says_html(FULL_HTML_PAGE, 502), VendorUnreachable),
    ("504", says_nothing(504), VendorUnreachable),
    ("520", says_html(FULL_HTML_PAGE, 520), VendorUnreachable),
    ("402", says_nothing(402), UnexpectedReply),
    ("405", says_nothing(405), UnexpectedReply),
    ("408", says_nothing(408), UnexpectedReply),
    ("410", says_nothing(410), UnexpectedReply),
    ("415", says_nothing(415), UnexpectedReply),
    ("201", says_json("[]", 201), UnexpectedReply),
    ("204", says_nothing(204), UnexpectedReply),
    ("301", says_nothing(301, ("Location", "https://bluesnap.com/")), UnexpectedReply),
    ("302", says_nothing(302, ("Location", "/x")), UnexpectedReply),
]
ROWS = pytest.mark.parametrize(
    ("answer", "kind"),
    [pytest.param(answer, kind, id=name) for name, answer, kind in ANY_OPERATION],
)


@ROWS
def test_8_failures_of_the_sign_on_call(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(link_call("1111001"), answer))
    error = failing(kind, lambda: bench.mint("portal", "1111001"))
    assert bench.mints == 1
    if isinstance(error, VendorUnreachable):
        assert error.outcome_unknown


@ROWS
def test_8_failures_of_the_list_call(bench: Bench, answer: Answer, kind: type[VendorError]) -> None:
    bench.expects(Exchange(list_call(), answer))
    error = failing(kind, lambda: bench.find("ann", "name"))
    if isinstance(error, VendorUnreachable):
        assert not error.outcome_unknown


@ROWS
def test_8_failures_of_the_connection_test(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(list_call(), answer))
    failing(kind, bench.check)


FORBIDDEN: list[tuple[str, Answer, type[VendorError]]] = [
    ("ip as JSON text", IP_TEXT, CallerNotAllowed),
    ("ip in lower case", says_json(shape_1("the ip is not on the list"), 403), CallerNotAllowed),
    ("address", says_xml("<xml>This address is not allowed</xml>", 403), CallerNotAllowed),
    ("Address in plain text", says_xml("Address refused", 403), CallerNotAllowed),
    ("ip before the id", says_json('"IP refused for user 1111001"', 403), CallerNotAllowed),
    ("role permissions", NO_ROLE_403, NotPermitted),
    ("role permissions with the id", says_xml("role permissions of 1111001", 403), NotPermitted),
    ("ip inside a word", says_xml("membership and recipient missing", 403), NotPermitted),
    ("address inside a word", says_xml("unaddressed readdressing", 403), NotPermitted),
    ("the id", says_xml("user 1111001 unknown", 403), CustomerNotFound),
    ("the id in JSON", says_json(shape_1("user: 1111001."), 403), CustomerNotFound),
    (
        "not authorized to view",
        says_xml("You are not authorized to view this.", 403),
        CustomerNotFound,
    ),
    ("a longer number", says_xml("request 11110012 refused", 403), NotPermitted),
    ("a number before", says_xml("request 91111001 refused", 403), NotPermitted),
    ("90009 in JSON", says_json(shape_1("Not authorized", "90009"), 403), NotPermitted),
    ("90009 as a number", says_json(shape_1("Not authorized", 90009), 403), NotPermitted),
    ("90009 in XML", says_xml(shape_7("User is not authorized", "90009"), 403), NotPermitted),
    (
        "USER_NOT_AUTHORIZED",
        says_json(
            '{"message":[{"errorName":"USER_NOT_AUTHORIZED","description":"User not authorized"}]}',
            403,
        ),
        NotPermitted,
    ),
    ("nothing", says_nothing(403), NotPermitted),
    ("HTML", says_html(FULL_HTML_PAGE, 403), NotPermitted),
]


@pytest.mark.parametrize(
    ("answer", "kind"), [pytest.param(answer, kind, id=name) for name, answer, kind in FORBIDDEN]
)
def test_8_the_meanings_of_403_on_the_sign_on_call(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(link_call("1111001"), answer))
    failing(kind, lambda: bench.mint("portal", "1111001"))


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        pytest.param(answer, NotPermitted if kind is CustomerNotFound else kind, id=name)
        for name, answer, kind in FORBIDDEN
    ],
)
def test_8_the_meanings_of_403_on_the_list_call(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(list_call(), answer))
    failing(kind, lambda: bench.find("ann", "name"))


def test_12_3_a_user_that_does_not_exist_answers_403(bench: Bench) -> None:
    bench.expects(Exchange(link_call("999"), not_found("999")))
    error = failing(CustomerNotFound, lambda: bench.mint("portal", "999"))
    assert USER not in error.vendor_text


def test_12_7_the_same_body_in_answer_to_the_list_is_a_missing_right(bench: Bench) -> None:
    bench.expects(Exchange(list_call(), not_found("999")))
    failing(NotPermitted, lambda: bench.find("999", "name"))


def test_12_7_a_refused_address_is_named(bench: Bench) -> None:
    bench.expects(Exchange(link_call("1111001"), IP_TEXT))
    error = failing(CallerNotAllowed, lambda: bench.mint("portal", "1111001"))
    assert error.address == "203.0.113.7"


@pytest.mark.parametrize(
    ("user", "later", "kind"),
    [
        ("555", 0, CustomerNotFound),
        ("555", 295, CustomerNotFound),
        ("555", 305, NotPermitted),
        ("12", 0, NotPermitted),
    ],
)
def test_8_a_fresh_list_without_the_id_explains_a_403(
    bench: Bench, user: str, later: float, kind: type[VendorError]
) -> None:
    bench.expects(Exchange(list_call(), THREE))
    bench.find("ann")
    bench.clock.move(later)
    bench.expects(Exchange(link_call(user), says_nothing(403)))
    failing(kind, lambda: bench.mint("portal", user))


def test_8_the_list_of_another_merchant_explains_nothing(linked: Bench) -> None:
    linked.expects(Exchange(list_call(), THREE))
    linked.find("ann")
    linked.expects(Exchange(link_call("555", MERCHANT), says_nothing(403)))
    failing(NotPermitted, lambda: linked.mint("portal", Customer("555", scope=MERCHANT)))


def test_8_a_403_without_a_reason_names_the_causes(bench: Bench) -> None:
    bench.expects(Exchange(link_call("1111001"), says_nothing(403)))
    error = failing(NotPermitted, lambda: bench.mint("portal", "1111001"))
    for word in ("exist", "merchant", "single sign-on", "address"):
        assert word in error.advice.lower()


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        pytest.param(says_json(shape_1("Shape one."), 400), "Shape one.", id="1"),
        pytest.param(says_json(shape_1("One.", 5, invalidProperty="x"), 400), "One.", id="1 loose"),
        pytest.param(says_json('{"message":[{"description":"Bare."}]}', 400), "Bare.", id="1 bare"),
        pytest.param(
            says_json('{"errorCode":"7","errorDescription":"Shape two.","errorName":"X"}', 400),
            "Shape two.",
            id="2",
        ),
        pytest.param(says_json('"Shape three."', 400), "Shape three.", id="3"),
        pytest.param(says_xml("Shape four.", 400), "Shape four.", id="4"),
        pytest.param(says_xml("<xml>Shape five.</xml>", 400), "Shape five.", id="5"),
        pytest.param(says_xml(shape_7("Shape seven."), 400), "Shape seven.", id="7"),
        pytest.param(
            Answer(400, BAD_CREDENTIALS_401.body), "HTTP Status 401 – Unauthorized", id="8"
        ),
        pytest.param(says_json("<xml>Wrong type.</xml>", 400), "Wrong type.", id="XML as JSON"),
        pytest.param(
            says_html(shape_1("In HTML's type."), 400), "In HTML's type.", id="JSON as HTML"
        ),
    ],
)
def test_8_the_vendors_text_is_read_from_every_shape(
    bench: Bench, answer: Answer, text: str
) -> None:
    bench.expects(Exchange(link_call("1111001"), answer))
    error = failing(UnexpectedReply, lambda: bench.mint("portal", "1111001"))
    assert text in error.vendor_text


@pytest.mark.parametrize(
    "body",
    [
        BAD_CREDENTIALS_401.body.decode(),
        "<xml><b>bold</b> &lt;i&gt;text</xml>",
        "<html><body>" + "x" * 2000 + "</body></html>",
        "<p>" + "long " * 200,
        shape_1("<script>alert(1)</script> bad"),
        shape_1("word " * 200),
    ],
)
def test_8_no_markup_is_shown_and_no_more_than_three_hundred_characters(
    bench: Bench, body: str
) -> None:
    bench.expects(Exchange(link_call("1111001"), Answer(400, body.encode())))
    error = failing(UnexpectedReply, lambda: bench.mint("portal", "1111001"))
    assert len(error.vendor_text) <= 300
    assert "<script" not in error.vendor_text
    assert "<b>" not in error.vendor_text
    assert "<body" not in error.vendor_text


@pytest.mark.parametrize(
    "answer",
    [
        says_json(
            shape_1("Invalid.", invalidProperty={"name": "requestingUserIp", "messageValue": "x"}),
            400,
        ),
        says_json(shape_1("The requestingUserIp is invalid"), 400),
        says_xml(shape_7("The IP is invalid"), 422),
    ],
)
def test_8_a_complaint_about_the_browsers_address_says_so(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(link_call("1111001"), answer))
    error = failing(UnexpectedReply, lambda: bench.mint("portal", "1111001"))
    assert "address" in error.advice.lower()


@pytest.mark.parametrize(("headers", "wait"), [((), None), ((("Retry-After", "11"),), 11)])
@pytest.mark.parametrize("status", [423, 429, 503])
def test_8_busy_carries_the_wait_when_it_is_named(
    bench: Bench, headers: tuple[tuple[str, str], ...], wait: float | None, status: int
) -> None:
    answer = says_xml(f"<xml>{BUSY_TEXTS[0]}</xml>", status, *headers)
    bench.expects(Exchange(link_call("1111001"), answer))
    assert failing(VendorBusy, lambda: bench.mint("portal", "1111001")).wait_seconds == wait


@pytest.mark.parametrize("answer", CUTS)
def test_a_cut_answer_to_the_sign_on_call_leaves_the_outcome_unknown(
    bench: Bench, answer: Answer
) -> None:
    bench.expects(Exchange(link_call("1111001"), answer))
    assert failing(VendorUnreachable, lambda: bench.mint("portal", "1111001")).outcome_unknown


def test_no_answer_in_time_leaves_the_outcome_unknown(bench: Bench) -> None:
    bench.expects(Exchange(link_call("1111001"), SILENCE))
    error = failing(VendorUnreachable, lambda: bench.mint("portal", "1111001"))
    assert (error.cause, error.outcome_unknown) == (Cause.READ_TIMEOUT, True)


# --- 9 connection test -------------------------------------------------------------------------


def test_9_every_linked_merchants_list_is_read(linked: Bench) -> None:
    linked.expects(Exchange(list_call(), TWO_USERS), Exchange(list_call(MERCHANT), TWO_USERS))
    report = linked.check()
    said = " ".join((*report.findings, *report.warnings))
    assert "Sample" not in said
    assert "example.com" not in said


def test_9_the_report_says_that_making_links_was_not_tried(bench: Bench) -> None:
    bench.expects(Exchange(list_call(), says_json("[]")))
    report = bench.check()
    assert "first" in " ".join((*report.findings, *report.warnings)).lower()


def test_9_a_403_with_bad_credentials_behind_it(bench: Bench) -> None:
    bench.expects(Exchange(list_call(), says_nothing(403)), Exchange(ROOT_CALL, says_nothing(401)))
    failing(CredentialsRejected, bench.check)


@pytest.mark.parametrize(
    "root", [says_xml("<xml>Server Error</xml>", 400), says_nothing(200), says_nothing(404)]
)
@pytest.mark.parametrize("first", [says_nothing(403), NO_ROLE_403, not_found()])
def test_9_a_403_with_good_credentials_behind_it(bench: Bench, first: Answer, root: Answer) -> None:
    bench.expects(Exchange(list_call(), first), Exchange(ROOT_CALL, root))
    failing(NotPermitted, bench.check)


@pytest.mark.parametrize("body", ["{}", "null", "", HTML_PAGE])
def test_9_only_an_array_proves_the_connection(bench: Bench, body: str) -> None:
    bench.expects(Exchange(list_call(), says_json(body)))
    failing(UnexpectedReply, bench.check)


# --- 10 redaction ------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422, 429, 500, 503])
@pytest.mark.parametrize("echo", [USER, PASSWORD, f"loginLink {LINK}", TOKEN, "API_0"])
def test_a_vendor_that_repeats_secrets_does_not_get_them_shown(
    bench_of: MakesBenches, status: int, echo: str
) -> None:
    bench = bench_of(SHEET, hidden=("API_0", f"ref={TOKEN}"))
    echo_says = says_json(shape_1(f"Refused for user {echo}, sorry"), status)
    if echo == TOKEN:
        echo_says = says_json(json.dumps({"loginToken": TOKEN, "loginLink": LINK}), status)
    bench.expects(Exchange(link_call("1111001"), echo_says))
    with pytest.raises(VendorError):
        bench.mint("portal", "1111001")


def test_a_secret_that_is_part_of_another_uncovers_nothing(bench: Bench) -> None:
    older = Secret("/jsp/developer_login.jsp?ref=0000feed")
    bench.expects(Exchange(link_call("1111001"), says_json(shape_1(f"Refused: {LINK}"), 400)))
    failing(UnexpectedReply, lambda: bench.mint("portal", "1111001"))
    assert older


# --- 3 the form --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("api_base_url", "https://ws.bluesnap.com/services/2", "taken"),
        ("api_base_url", "http://ws.bluesnap.com/services/2", "refused"),
        ("api_user", "API_1", "taken"),
        ("api_user", "API:1", "refused"),
        ("api_user", "API 1", "refused"),
        ("linked_merchants", ("Linked Ltd|23424",), "taken"),
        ("linked_merchants", ("Linked Ltd|23424a",), "refused"),
        ("linked_merchants", ("Linked Ltd|２３",), "refused"),
        ("linked_merchants", ("23424",), "refused"),
        ("browser_ip", "8.8.8.8", "taken"),
        ("browser_ip", "2606:4700::1111", "taken"),
        ("browser_ip", "192.168.1.5", "warned"),
        ("browser_ip", "10.0.0.1", "warned"),
        ("browser_ip", "127.0.0.1", "warned"),
        *[("browser_ip", address, "refused") for address in BAD_ADDRESSES],
        ("ip_echo_url", "https://echo.example.com/ip", "taken"),
        ("ip_echo_url", "http://echo.example.com/ip", "refused"),
        ("user_cache_seconds", "0", "taken"),
        ("user_cache_seconds", "3600", "taken"),
        ("user_cache_seconds", "3601", "refused"),
        ("link_estimate_seconds", "0", "taken"),
        ("link_estimate_seconds", "10", "taken"),
        ("link_estimate_seconds", "3600", "taken"),
        ("link_estimate_seconds", "9", "refused"),
        ("link_estimate_seconds", "3601", "refused"),
        ("extra_landing_hosts", ("portal.example.com",), "taken"),
        ("extra_landing_hosts", ("*.example.com",), "refused"),
    ],
)
def test_3_the_form_takes_what_the_sheet_allows(
    key: str, value: str | tuple[str, ...], expected: str
) -> None:
    beside = {"api_base_url": "https://ws.bluesnap.com/services/2", "api_user": "API_1"}
    assert verdict("bluesnap", key, value, beside=beside) == expected


def test_3_addresses_are_kept_in_their_normal_form() -> None:
    kept = normal_form("bluesnap", "api_base_url", "https://ws.bluesnap.com/services/2/")
    assert kept == "https://ws.bluesnap.com/services/2"
    assert normal_form("bluesnap", "browser_ip", " 203.0.113.7 ") == "203.0.113.7"


def test_3_a_password_may_hold_anything_but_nothing() -> None:
    assert secret_verdict("bluesnap", "api_password", "Aa1 _~!@#&$%^*()|'-") == "taken"
