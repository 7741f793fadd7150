"""AssureSign, held against its fact sheet (`vendors/assuresign.md`); exchanges in
`sheet_assuresign.py`. The clock stands at 2026-01-01T12:00:00Z.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from sso_desk.domain import Customer, SettingValue
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
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
from sso_desk.vendors.base import Purpose
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
    Sent,
    says_html,
    says_json,
    says_nothing,
    says_xml,
)
from tests.contract.sheet_assuresign import (
    ACCOUNTS,
    AUTH,
    AUTH_FOR_CHECK,
    AUTH_OK,
    AUTH_OK_BARE,
    BEARER,
    CONTEXT,
    ENTITY,
    KEY,
    NO_ENVELOPES,
    NOON_DATE,
    NOT_FOUND,
    SHEET,
    SSO_OK,
    SSO_TOKEN,
    TWO_ACCOUNTS,
    TWO_ENVELOPES,
    USER,
    auth_call,
    encoded,
    read_call,
    sso_call,
    sso_reply,
    token_until,
)
from tests.contract.sheets import NOON

SSO = Exchange(sso_call(), SSO_OK)
MILLISECONDS = 1000


def says(
    status: int,
    code: str = "",
    summary: str = "Synthetic",
    *headers: tuple[str, str],
    details: tuple[str, ...] = (),
) -> Answer:
    """An error of the vendor's documented form."""
    body = {"errorCode": code, "summary": summary, "details": list(details)}
    return says_json(json.dumps(body), status, *headers)


EXPIRED_403 = says(403, "FORBIDDEN", "Synthetic: the token has expired")


@pytest.fixture
def bench(bench_of: MakesBenches) -> Bench:
    """A connection as in section 12."""
    return bench_of(SHEET)


def page_of(replay: ReplayVendor, rest: str) -> str:
    """An address of a Simple Setup page of the environment."""
    return f"{replay.origin()}/ui/simpleSetup/{rest}"


# --- 5 authentication --------------------------------------------------------------------------


def test_12_1_authentication_is_sent_byte_for_byte(bench: Bench) -> None:
    exact = replace(
        auth_call(),
        data=None,
        body=b'{"request":{"apiUsername":"api_0001","key":"synthetic-key",'
        b'"contextUsername":"ann@example.com","sessionLengthInMinutes":60}}',
    )
    bench.expects(Exchange(exact, AUTH_OK_BARE), SSO)
    bench.mint("simple_setup", entity_id=ENTITY)
    assert [request.purpose for request in bench.requests] == [Purpose.AUTHENTICATE, Purpose.MINT]


@pytest.mark.parametrize(
    "body",
    [
        f'{{"token":"{BEARER}"}}',
        f'{{"result":{{"token":"{BEARER}"}}}}',
        f'{{"result":{{"token":"{BEARER}","more":[]}},"messages":null}}',
        f'{{"token":"another","result":{{"token":"{BEARER}"}}}}',
        f'{{"token":"{BEARER}","result":{{"token":""}}}}',
        f'{{"token":"{BEARER}","result":null}}',
        f'\ufeff\r\n {{"token":"{BEARER}"}} \r\n',
    ],
)
def test_12_1_the_session_token_is_read_from_both_shapes(bench: Bench, body: str) -> None:
    bench.expects(Exchange(auth_call(), says_json(body)), SSO)
    assert bench.mint("simple_setup", entity_id=ENTITY)


def test_12_1_the_form_of_the_vendor_document_is_another_address(
    bench_of: MakesBenches, replay: ReplayVendor
) -> None:
    path = "/api/documentnow/v3.3/authentication/apiUserAuthentication"
    bench = bench_of(SHEET, {"auth_url": f"{replay.origin()}{path}"})
    bench.expects(Exchange(replace(auth_call(), target=path, door="api"), AUTH_OK), SSO)
    assert bench.mint("simple_setup", entity_id=ENTITY)


NO_TOKEN = [
    pytest.param(says_json("{}"), id="nothing in it"),
    pytest.param(says_json('{"token":""}'), id="empty token"),
    pytest.param(says_json('{"token":null}'), id="null token"),
    pytest.param(says_json('{"result":{}}'), id="empty result"),
    pytest.param(says_json('{"result":{"token":" "}}'), id="blank token"),
    pytest.param(says_json('{"token":{}}'), id="token an object"),
    pytest.param(says_json("[]"), id="list"),
    pytest.param(says_json(f'"{BEARER}"'), id="bare text"),
    pytest.param(says_json("null"), id="null"),
    pytest.param(says_json(""), id="empty"),
    pytest.param(says_html(HTML_PAGE), id="HTML"),
    pytest.param(says_xml(f"<token>{BEARER}</token>"), id="XML"),
    pytest.param(says_json(f'{{"token":"{BEARER}"}}', 201), id="201"),
    pytest.param(says_json(f'{{"token":"{BEARER}"}}', 202), id="202"),
    pytest.param(says_json(f'{{"token":"{BEARER}"}}', 206), id="206"),
    pytest.param(says_nothing(204), id="204"),
    pytest.param(says_nothing(302, ("Location", "https://account.assuresign.net/")), id="302"),
]


@pytest.mark.parametrize("answer", NO_TOKEN)
def test_an_authentication_without_a_token_is_not_trusted(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(auth_call(), answer))
    failing(UnexpectedReply, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert bench.mints == 0


@pytest.mark.parametrize("context", ["ACC-7", "00000000-0000-4000-8000-0000000000a1"])
def test_the_account_goes_into_a_header_of_every_later_call(
    bench_of: MakesBenches, context: str
) -> None:
    bench = bench_of(SHEET, {"account_context": context})

    def with_context(sent: Sent) -> Sent:
        headers = {**sent.headers, "X-AS-UserContext": f"{CONTEXT}:{context}"}
        return replace(sent, headers=headers, without=("Cookie",))

    bench.expects(AUTH, Exchange(with_context(sso_call()), SSO_OK))
    bench.mint("simple_setup", entity_id=ENTITY)
    by_email = read_call("/envelopes?dateFilter=ANY&emailAddress=a%40b.example")
    bench.expects(Exchange(with_context(by_email), NO_ENVELOPES))
    bench.find("a@b.example", "email")


def test_the_session_is_kept_until_a_minute_before_its_end(bench: Bench) -> None:
    bench.expects(AUTH, SSO)
    bench.mint("simple_setup", entity_id=ENTITY)
    bench.clock.move(58 * 60)
    bench.expects(SSO)
    bench.mint("simple_setup", entity_id=ENTITY)
    bench.clock.move(70)
    bench.expects(AUTH, SSO)
    bench.mint("simple_setup", entity_id=ENTITY)


def test_the_session_counts_from_when_authentication_was_sent(bench: Bench) -> None:
    bench.expects(Exchange(auth_call(), replace(AUTH_OK, takes=50.0)), SSO)
    bench.mint("simple_setup", entity_id=ENTITY)
    bench.clock.move(58 * 60 + 20)
    bench.expects(AUTH, SSO)
    bench.mint("simple_setup", entity_id=ENTITY)


@pytest.mark.parametrize("minutes", [2, 10, 1440])
def test_the_session_length_is_a_setting(bench_of: MakesBenches, minutes: int) -> None:
    bench = bench_of(SHEET, {"session_minutes": str(minutes)})
    auth = Exchange(auth_call(minutes), AUTH_OK)
    bench.expects(auth, SSO)
    bench.mint("simple_setup", entity_id=ENTITY)
    bench.clock.move((minutes - 1) * 60 - 10)
    bench.expects(SSO)
    bench.mint("simple_setup", entity_id=ENTITY)
    bench.clock.move(20)
    bench.expects(auth, SSO)
    bench.mint("simple_setup", entity_id=ENTITY)


def test_the_short_session_of_a_check_is_not_taken_for_a_long_one(bench: Bench) -> None:
    bench.expects(AUTH_FOR_CHECK, Exchange(ACCOUNTS, TWO_ACCOUNTS))
    bench.check()
    bench.clock.move(6 * 60)
    bench.expects(AUTH, SSO)
    bench.mint("simple_setup", entity_id=ENTITY)


def test_the_session_belongs_to_one_connection_alone(bench_of: MakesBenches) -> None:
    for _ in range(2):
        bench = bench_of(SHEET)
        bench.expects(AUTH, SSO)
        bench.mint("simple_setup", entity_id=ENTITY)


def test_a_session_that_could_not_be_read_is_not_kept(bench: Bench) -> None:
    bench.expects(Exchange(auth_call(), says_json("{}")))
    failing(UnexpectedReply, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    bench.expects(AUTH, SSO)
    bench.mint("simple_setup", entity_id=ENTITY)


def test_an_account_cannot_smuggle_a_header(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"account_context": "A\r\nX-Evil: 1"})
    bench.expects(AUTH)
    bench.replay.otherwise(SSO_OK)
    with pytest.raises(DeskError):
        bench.mint("simple_setup", entity_id=ENTITY)
    assert not any(arrived.all_headers("X-Evil") for arrived in bench.replay.arrived())


def test_the_context_user_is_one_segment_of_the_path(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"context_username": "a/b?c#d+e@example.com"})
    accounts = read_call("/users/a%2Fb%3Fc%23d%2Be%40example.com/accounts")
    bench.expects(Exchange(None, AUTH_OK), Exchange(accounts, TWO_ACCOUNTS))
    assert bench.check().choices


# --- 6 the link --------------------------------------------------------------------------------


def test_12_2_the_link_of_the_sheet(bench: Bench, replay: ReplayVendor) -> None:
    bench.expects(AUTH, SSO)
    link = bench.mint("simple_setup", entity_id=ENTITY)
    token = encoded(SSO_TOKEN)
    assert link.url.reveal() == page_of(replay, f"{ENTITY}?ssoToken={token}")
    assert token.startswith("eyJ2")
    assert token.endswith("ifQ%3D%3D")
    assert CONTEXT in link.signs_in_as


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"result": {"ssoToken": SSO_TOKEN}}),
        json.dumps({"ssoToken": SSO_TOKEN}),
        json.dumps({"result": {"ssoToken": SSO_TOKEN}, "messages": [{"messageType": "a"}]}),
        json.dumps({"result": {"ssoToken": SSO_TOKEN, "messages": [{"details": "b"}]}}),
        json.dumps({"result": {"ssoToken": SSO_TOKEN}, "ssoToken": "another"}),
        "\ufeff \n" + json.dumps({"result": {"ssoToken": SSO_TOKEN}}) + "\n",
    ],
)
def test_every_form_of_the_reply_gives_the_link(
    bench: Bench, replay: ReplayVendor, body: str
) -> None:
    bench.expects(AUTH, Exchange(sso_call(), says_json(body)))
    link = bench.mint("simple_setup", entity_id=ENTITY)
    assert link.url.reveal() == page_of(replay, f"{ENTITY}?ssoToken={encoded(SSO_TOKEN)}")


@pytest.mark.parametrize(
    ("template", "rest"),
    [
        ("{environment_url}/ui/simpleSetup/{entity_id}", f"{ENTITY}?ssoToken=TOKEN"),
        ("{environment_url}/ui/simpleSetup/{entity_id}?x=1", f"{ENTITY}?x=1&ssoToken=TOKEN"),
        (
            "{environment_url}/ui/simpleSetup/{entity_id}?ssoToken=old&x=1",
            None,
        ),
        (
            "{environment_url}/ui/simpleSetup/{entity_id}?x=%20y#part",
            f"{ENTITY}?x=%20y&ssoToken=TOKEN#part",
        ),
    ],
)
def test_the_token_is_joined_as_the_page_needs(
    bench_of: MakesBenches, replay: ReplayVendor, template: str, rest: str | None
) -> None:
    bench = bench_of(SHEET, {"page_template": template})
    bench.expects(AUTH, SSO)
    link = bench.mint("simple_setup", entity_id=ENTITY).url.reveal()
    if rest is None:
        assert link.count("ssoToken=") == 1
        assert "old" not in link
        assert "x=1" in link
    else:
        assert link == page_of(replay, rest.replace("TOKEN", encoded(SSO_TOKEN)))


def test_a_token_with_every_awkward_character_is_encoded_whole(
    bench_of: MakesBenches, replay: ReplayVendor
) -> None:
    token = "a+b/c=d&e?f#g h%i"
    bench = bench_of(SHEET, hidden=(token,))
    bench.expects(AUTH, Exchange(sso_call(), sso_reply(token, NOON_DATE)))
    link = bench.mint("simple_setup", entity_id=ENTITY).url.reveal()
    assert link == page_of(replay, f"{ENTITY}?ssoToken=a%2Bb%2Fc%3Dd%26e%3Ff%23g%20h%25i")


@pytest.mark.parametrize(
    ("pasted", "rest"),
    [
        (f"  {ENTITY}  ", f"{ENTITY}?ssoToken=TOKEN"),
        (f"ORIGIN/ui/simpleSetup/{ENTITY}", f"{ENTITY}?ssoToken=TOKEN"),
        (f"ORIGIN/ui/simpleSetup/{ENTITY}?a=b", f"{ENTITY}?a=b&ssoToken=TOKEN"),
        (f" ORIGIN/ui/simpleSetup/{ENTITY}?ssoToken=old&a=b ", None),
    ],
)
def test_the_prepared_envelope_is_an_id_or_a_pasted_page(
    bench: Bench, replay: ReplayVendor, pasted: str, rest: str | None
) -> None:
    bench.expects(AUTH, SSO)
    entity = pasted.replace("ORIGIN", replay.origin())
    link = bench.mint("simple_setup", entity_id=entity).url.reveal()
    if rest is None:
        assert link.startswith(page_of(replay, f"{ENTITY}?"))
        assert "old" not in link
        assert link.count("ssoToken=") == 1
    else:
        assert link == page_of(replay, rest.replace("TOKEN", encoded(SSO_TOKEN)))


@pytest.mark.parametrize(
    ("pasted", "rest"),
    [
        (f"ORIGIN/ui/simpleSetup/{ENTITY}", f"{ENTITY}?ssoToken=TOKEN"),
        (f"ORIGIN/ui/simpleSetup/{ENTITY}?x=1", f"{ENTITY}?x=1&ssoToken=TOKEN"),
        (f"ORIGIN/ui/simpleSetup/{ENTITY}?x=%2F", f"{ENTITY}?x=%2F&ssoToken=TOKEN"),
        (f"ORIGIN/ui/simpleSetup/{ENTITY}#part", f"{ENTITY}?ssoToken=TOKEN#part"),
    ],
)
def test_a_pasted_page_is_used_whole(
    bench: Bench, replay: ReplayVendor, pasted: str, rest: str
) -> None:
    bench.expects(AUTH, SSO)
    address = pasted.replace("ORIGIN", replay.origin())
    link = bench.mint("custom_page", page_address=address).url.reveal()
    assert link == page_of(replay, rest.replace("TOKEN", encoded(SSO_TOKEN)))


BAD_PAGES = [
    "",
    "   ",
    "https://evil.example/ui/simpleSetup/1",
    "https://www.assuresign.net.evil.example/ui/simpleSetup/1",
    "http://127.0.0.1:9/ui/simpleSetup/1",
    "ftp://127.0.0.1/ui/simpleSetup/1",
    "javascript:alert(1)",
    "ORIGIN@evil.example/ui/simpleSetup/1",
]


@pytest.mark.parametrize(
    "pasted",
    [
        *BAD_PAGES,
        "ORIGIN/ui/dashboard",
        "ORIGIN/",
        "ORIGIN/x?p=/ui/simpleSetup/1",
        "ORIGIN/ui/simpleSetup/../admin",
        "ORIGIN/ui/simpleSetup/..%2fadmin",
        "ORIGIN/ui/simpleSetup/\\..\\admin",
    ],
)
def test_only_a_simple_setup_page_of_the_environment_is_taken(
    bench: Bench, replay: ReplayVendor, pasted: str
) -> None:
    address = pasted.replace("ORIGIN", replay.origin())
    failing(InvalidInput, lambda: bench.mint("custom_page", page_address=address))


@pytest.mark.parametrize("pasted", [*BAD_PAGES, "ORIGIN/ui/dashboard/1", "ORIGIN/ui/simpleSetup/"])
def test_nothing_else_is_taken_for_a_prepared_envelope(
    bench: Bench, replay: ReplayVendor, pasted: str
) -> None:
    entity = pasted.replace("ORIGIN", replay.origin())
    failing(InvalidInput, lambda: bench.mint("simple_setup", entity_id=entity))


def test_the_chosen_row_never_fills_in_the_envelope(bench: Bench) -> None:
    found = Customer("00000000-0000-4000-8000-000000000e01", "Sample agreement")
    failing(InvalidInput, lambda: bench.mint("simple_setup", found))


def test_the_chosen_row_changes_nothing_about_the_link(bench: Bench, replay: ReplayVendor) -> None:
    found = Customer("00000000-0000-4000-8000-000000000e01", "Sample agreement")
    bench.expects(AUTH, SSO)
    link = bench.mint("simple_setup", found, entity_id=ENTITY).url.reveal()
    assert link.startswith(page_of(replay, f"{ENTITY}?"))


def test_a_page_that_is_not_offered_makes_no_call(bench: Bench) -> None:
    failing(InvalidInput, lambda: bench.mint("dashboard", entity_id=ENTITY))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(says_json('{"result":{}}'), id="empty result"),
        pytest.param(says_json('{"result":{"ssoToken":""}}'), id="empty token"),
        pytest.param(says_json('{"result":{"ssoToken":null}}'), id="null token"),
        pytest.param(says_json('{"result":{"ssoToken":{}}}'), id="token an object"),
        pytest.param(says_json('{"result":[]}'), id="result a list"),
        pytest.param(says_json("[]"), id="list"),
        pytest.param(says_json(""), id="empty"),
        pytest.param(says_json("null"), id="null"),
        pytest.param(says_json(f'"{SSO_TOKEN}"'), id="bare text"),
        pytest.param(says_html(HTML_PAGE), id="HTML"),
        pytest.param(says_html(FULL_HTML_PAGE), id="whole HTML page"),
        pytest.param(says_xml(f"<ssoToken>{SSO_TOKEN}</ssoToken>"), id="XML"),
        pytest.param(replace(SSO_OK, status=201), id="201"),
        pytest.param(replace(SSO_OK, status=202), id="202"),
        pytest.param(replace(SSO_OK, status=206), id="206"),
        pytest.param(says_nothing(204), id="204"),
        pytest.param(says_nothing(302, ("Location", "https://www.assuresign.net/")), id="302"),
    ],
)
def test_12_6_a_reply_without_a_token_is_not_trusted(bench: Bench, answer: Answer) -> None:
    bench.expects(AUTH, Exchange(sso_call(), answer))
    failing(UnexpectedReply, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert bench.mints == 1


# --- 6 reading the expiry ----------------------------------------------------------------------


def until(seconds: float) -> float:
    """`validUntil`, so many seconds after noon."""
    return (NOON + seconds) * MILLISECONDS


def life(bench: Bench, answer: Answer) -> tuple[float | None, Certainty]:
    """The life of a link made from that reply."""
    bench.expects(AUTH, Exchange(sso_call(), answer))
    expiry = bench.mint("simple_setup", entity_id=ENTITY).expiry
    assert expiry.session_seconds is None
    assert expiry.single_use is Says.UNKNOWN
    assert expiry.supersedes is Says.UNKNOWN
    return expiry.link_seconds, expiry.link_certainty


def test_12_2_the_expiry_is_read_from_the_token(bench: Bench) -> None:
    seconds, certainty = life(bench, SSO_OK)
    assert seconds == pytest.approx(30.0, abs=0.01)
    assert certainty is Certainty.EXACT


def url_safe(token: str) -> str:
    return token.replace("+", "-").replace("/", "_")


def in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "token",
    [
        pytest.param(SSO_TOKEN.rstrip("="), id="no padding"),
        pytest.param(url_safe(SSO_TOKEN), id="URL-safe alphabet"),
        pytest.param(url_safe(SSO_TOKEN).rstrip("="), id="URL-safe without padding"),
        pytest.param(token_until(int(until(30))), id="integer"),
        pytest.param(token_until(until(30) + 0.6453), id="decimal"),
        pytest.param(token_until(str(int(until(30)))), id="text"),
        pytest.param(token_until(f"{until(30) + 0.25}"), id="decimal text"),
    ],
)
def test_the_decoder_bears_every_form(bench_of: MakesBenches, token: str) -> None:
    bench = bench_of(SHEET, hidden=(token,))
    seconds, certainty = life(bench, sso_reply(token, NOON_DATE))
    assert seconds == pytest.approx(30.0, abs=0.01)
    assert certainty is Certainty.EXACT


@pytest.mark.parametrize(
    "token",
    [
        "not-base64",
        "????",
        "eyJ2",
        in_base64("not JSON"),
        in_base64("{}"),
        in_base64("[]"),
        in_base64("null"),
        in_base64("1767268830000"),
        in_base64('{"validUntil":null}'),
        in_base64('{"validUntil":true}'),
        in_base64('{"validUntil":{}}'),
        in_base64('{"validUntil":"soon"}'),
        in_base64('{"validUntil":NaN}'),
        in_base64('{"validUntil":"NaN"}'),
        in_base64('{"validUntil":"Infinity"}'),
        in_base64('{"validUntil":1e400}'),
        in_base64('{"validUntil":' + "9" * 2000 + "}"),
        in_base64("[" * 1500),
        base64.b64encode(b"\xff\xfe\x00").decode(),
        "ü",
        token_until(0),
        token_until(-1),
        token_until(until(-1)),
        token_until(until(601)),
        token_until(until(30) / MILLISECONDS),
        token_until(until(30) * MILLISECONDS),
    ],
)
def test_an_unreadable_or_absurd_expiry_gives_the_documented_life(
    bench_of: MakesBenches, token: str
) -> None:
    bench = bench_of(SHEET)
    seconds, certainty = life(bench, sso_reply(token, NOON_DATE))
    assert (seconds, certainty) == (30, Certainty.DOCUMENTED)


@pytest.mark.parametrize(("ahead", "exact"), [(1, True), (599, True), (601, False), (-1, False)])
def test_ten_minutes_ahead_are_believed_and_no_more(
    bench: Bench, ahead: float, exact: bool
) -> None:
    seconds, certainty = life(bench, sso_reply(token_until(until(ahead)), NOON_DATE))
    expected = (pytest.approx(ahead, abs=0.01), Certainty.EXACT)
    assert (seconds, certainty) == (expected if exact else (30, Certainty.DOCUMENTED))


def test_the_documented_life_is_a_setting(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"link_seconds": "45"})
    assert life(bench, sso_reply("not-base64")) == (45, Certainty.DOCUMENTED)


def date(minute: int, second: int) -> tuple[str, str]:
    """A `Date` header after noon."""
    return "Date", f"Thu, 01 Jan 2026 12:{minute:02}:{second:02} GMT"


@pytest.mark.parametrize(
    ("header", "valid_until", "left", "corrected"),
    [
        pytest.param(date(5, 0), 330, 30, True, id="12.2: five minutes off"),
        pytest.param(date(0, 0), 30, 30, False, id="no difference"),
        pytest.param(date(0, 2), 30, 30, False, id="two seconds are borne"),
        pytest.param(date(0, 4), 30, 26, True, id="four seconds are corrected"),
        pytest.param(
            ("Date", "Thu, 01 Jan 2026 11:45:00 GMT"), -870, 30, True, id="a quarter behind"
        ),
        pytest.param(("X-Date", "none"), 30, 30, False, id="no Date"),
        pytest.param(("Date", "yesterday"), 30, 30, False, id="unreadable Date"),
    ],
)
def test_the_vendors_clock_corrects_ours(
    bench: Bench,
    header: tuple[str, str],
    valid_until: float,
    left: float,
    corrected: bool,
) -> None:
    bench.expects(AUTH, Exchange(sso_call(), sso_reply(token_until(until(valid_until)), header)))
    link = bench.mint("simple_setup", entity_id=ENTITY)
    assert link.expiry.link_certainty is Certainty.EXACT
    assert link.expiry.link_seconds == pytest.approx(left, abs=0.01)
    assert any("clock" in note.lower() for note in link.notes) is corrected


def test_a_slow_reply_does_not_lengthen_the_life(bench: Bench) -> None:
    slow = sso_reply(token_until(until(35)), date(0, 5), takes=5.0)
    bench.expects(AUTH, Exchange(sso_call(), slow))
    link = bench.mint("simple_setup", entity_id=ENTITY)
    assert link.requested.wall == NOON
    assert link.expiry.link_seconds is not None
    assert 29.9 <= link.expiry.link_seconds <= 35.1


def test_a_slow_reply_with_an_unreadable_token_counts_from_sending(bench: Bench) -> None:
    bench.expects(AUTH, Exchange(sso_call(), sso_reply("not-base64", takes=7.0)))
    link = bench.mint("simple_setup", entity_id=ENTITY)
    assert (link.requested.wall, link.expiry.link_seconds) == (NOON, 30)


def test_the_life_counts_from_the_sending_of_the_sign_on_call_itself(bench: Bench) -> None:
    late_auth = Exchange(auth_call(), replace(AUTH_OK, takes=9.0))
    bench.expects(late_auth, Exchange(sso_call(), sso_reply("not-base64")))
    link = bench.mint("simple_setup", entity_id=ENTITY)
    assert link.requested.wall == NOON + 9


# --- 7 lookup ----------------------------------------------------------------------------------

GUID = "00000000-0000-4000-8000-000000000e01"


@pytest.mark.parametrize(
    ("typed", "mode", "query"),
    [
        ("ann@example.com", "", "emailAddress=ann%40example.com"),
        ("ann+x@example.com", "", "emailAddress=ann%2Bx%40example.com"),
        ("ann@example.com", "email", "emailAddress=ann%40example.com"),
        ("Ann Sample", "", "signerName=Ann%20Sample"),
        ("Ann & Co", "name", "signerName=Ann%20%26%20Co"),
        ("42", "name", "signerName=42"),
        ("PO-42", "order_id", "orderID=PO-42"),
        ("42", "order_id", "orderID=42"),
    ],
)
def test_7_what_was_typed_decides_the_call(bench: Bench, typed: str, mode: str, query: str) -> None:
    bench.expects(AUTH, Exchange(read_call(f"/envelopes?dateFilter=ANY&{query}"), TWO_ENVELOPES))
    assert len(bench.find(typed, mode).customers) == 2


def test_7_a_name_that_no_signer_has_is_looked_for_among_envelopes(bench: Bench) -> None:
    bench.expects(
        AUTH,
        Exchange(read_call("/envelopes?dateFilter=ANY&signerName=Sample"), NO_ENVELOPES),
        Exchange(read_call("/envelopes?dateFilter=ANY&envelopeName=Sample"), TWO_ENVELOPES),
    )
    assert len(bench.find("Sample", "name").customers) == 2


@pytest.mark.parametrize("mode", ["", "id"])
@pytest.mark.parametrize(
    "body",
    [
        '{"result":{"envelope":ENVELOPE}}',
        '{"result":{"envelope":ENVELOPE,"documents":[]}}',
        '{"result":{"envelopeApiModel":ENVELOPE}}',
        '{"result":ENVELOPE}',
    ],
)
def test_7_one_envelope_is_read_from_every_shape(bench: Bench, mode: str, body: str) -> None:
    envelope = f'{{"envelopeID":"{GUID}","name":"Sample agreement"}}'
    answer = says_json(body.replace("ENVELOPE", envelope))
    bench.expects(AUTH, Exchange(read_call(f"/envelopes/{GUID}"), answer))
    rows = bench.find(GUID, mode).customers
    assert [(row.id, row.name) for row in rows] == [(GUID, "Sample agreement")]


@pytest.mark.parametrize(
    "answer", [NOT_FOUND, says_nothing(404), says(403, "NOT_FOUND"), says(404, "")]
)
def test_12_3_an_envelope_that_does_not_exist_is_no_row(bench: Bench, answer: Answer) -> None:
    missing = "00000000-0000-4000-8000-000000000404"
    bench.expects(AUTH, Exchange(read_call(f"/envelopes/{missing}"), answer))
    assert bench.find(missing).customers == ()


def test_12_7_the_two_envelopes_are_mapped(bench: Bench) -> None:
    by_email = read_call("/envelopes?dateFilter=ANY&emailAddress=ann%40example.com")
    bench.expects(AUTH, Exchange(by_email, TWO_ENVELOPES))
    assert bench.find("ann@example.com").customers == (
        Customer(GUID, "Sample agreement", CONTEXT, "Sample Ltd", "", "InProcess"),
        Customer("00000000-0000-4000-8000-000000000e02", "Second", CONTEXT),
    )


def test_7_the_order_id_searched_for_is_the_reference(bench: Bench) -> None:
    bench.expects(
        AUTH, Exchange(read_call("/envelopes?dateFilter=ANY&orderID=PO-42"), TWO_ENVELOPES)
    )
    assert [(row.reference, row.email) for row in bench.find("PO-42", "order_id").customers] == [
        ("PO-42", ""),
        ("PO-42", ""),
    ]


def test_7_the_first_two_hundred_are_shown_and_it_is_said_so(bench: Bench) -> None:
    many = [{"envelope": {"envelopeID": f"e{number}", "name": "n"}} for number in range(230)]
    answer = says_json(json.dumps({"result": {"envelopes": many}}))
    bench.expects(AUTH, Exchange(read_call("/envelopes?dateFilter=ANY&orderID=7"), answer))
    page = bench.find("7", "order_id")
    assert len(page.customers) == 200
    assert page.note


@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"result":null}',
        '{"result":{}}',
        '{"result":{"envelopes":{}}}',
        '{"result":{"envelopes":[1]}}',
        '{"result":{"envelopes":[{"envelope":{"name":"no id"}}]}}',
        HTML_PAGE,
        "{",
    ],
)
def test_7_a_list_of_the_wrong_shape_is_not_trusted(bench: Bench, body: str) -> None:
    by_order = read_call("/envelopes?dateFilter=ANY&orderID=7")
    bench.expects(AUTH, Exchange(by_order, says_json(body)))
    failing(UnexpectedReply, lambda: bench.find("7", "order_id"))


def test_7_the_api_version_is_a_setting(bench_of: MakesBenches) -> None:
    bench = bench_of(SHEET, {"api_version": "v3.6"})
    sent = replace(sso_call(), target="/api/documentnow/v3.6/authentication/sso")
    bench.expects(AUTH, Exchange(sent, SSO_OK))
    bench.mint("simple_setup", entity_id=ENTITY)


# --- 8 failures of authentication --------------------------------------------------------------

AT_AUTHENTICATION: list[tuple[str, Answer, type[VendorError]]] = [
    ("400 BAD_REQUEST", says(400, "BAD_REQUEST", details=("Key",)), CredentialsRejected),
    ("401", says(401, "UNAUTHORIZED"), CredentialsRejected),
    ("401 empty", says_nothing(401), CredentialsRejected),
    ("403", says(403, "FORBIDDEN"), NotPermitted),
    ("403 empty", says_nothing(403), NotPermitted),
    ("404 NOT_FOUND", NOT_FOUND, UnexpectedReply),
    ("404 HTML", says_html(FULL_HTML_PAGE, 404), UnexpectedReply),
    ("404 empty", says_nothing(404), UnexpectedReply),
    ("400 NOT_FOUND", says(400, "NOT_FOUND"), UnexpectedReply),
    ("403 NOT_FOUND", says(403, "NOT_FOUND"), UnexpectedReply),
    ("200 NOT_FOUND", says(200, "NOT_FOUND"), UnexpectedReply),
    ("500", says(500, "INTERNAL_SERVER_ERROR", "Code AB12C"), VendorUnreachable),
    ("500 empty", says_nothing(500), VendorUnreachable),
    ("200 UNAUTHORIZED", says(200, "UNAUTHORIZED"), CredentialsRejected),
    ("200 FORBIDDEN", says(200, "FORBIDDEN"), NotPermitted),
    ("200 BAD_REQUEST", says(200, "BAD_REQUEST"), CredentialsRejected),
    ("200 INTERNAL_SERVER_ERROR", says(200, "INTERNAL_SERVER_ERROR"), VendorUnreachable),
    ("429", says(429, "TOO_MANY_REQUESTS"), VendorBusy),
    ("429 empty", says_nothing(429), VendorBusy),
    ("503 Retry-After", says_html(HTML_PAGE, 503, ("Retry-After", "9")), VendorBusy),
    ("503", says_html(HTML_PAGE, 503), VendorUnreachable),
    ("502", says_html(FULL_HTML_PAGE, 502), VendorUnreachable),
    ("504", says_nothing(504), VendorUnreachable),
    ("520", says_html(FULL_HTML_PAGE, 520), VendorUnreachable),
    ("405", says_nothing(405), UnexpectedReply),
    ("410", says_nothing(410), UnexpectedReply),
    ("415", says_nothing(415), UnexpectedReply),
    ("301", says_nothing(301, ("Location", "/x")), UnexpectedReply),
]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [pytest.param(answer, kind, id=name) for name, answer, kind in AT_AUTHENTICATION],
)
@pytest.mark.parametrize("operation", ["mint", "find", "check"])
def test_8_failures_of_authentication(
    bench: Bench, answer: Answer, kind: type[VendorError], operation: str
) -> None:
    bench.expects(Exchange(auth_call(5 if operation == "check" else 60), answer))
    calls = {
        "mint": lambda: bench.mint("simple_setup", entity_id=ENTITY),
        "find": lambda: bench.find("7", "order_id"),
        "check": bench.check,
    }
    error = failing(kind, calls[operation])
    assert bench.mints == 0
    if isinstance(error, VendorUnreachable):
        assert not error.outcome_unknown


@pytest.mark.parametrize(
    "answer",
    [
        NOT_FOUND,
        says_html(FULL_HTML_PAGE, 404),
        says_nothing(404),
        says(400, "NOT_FOUND"),
        says(200, "NOT_FOUND"),
    ],
)
def test_12_4_not_found_at_authentication_offers_the_other_address(
    bench: Bench, answer: Answer
) -> None:
    bench.expects(Exchange(auth_call(), answer))
    error = failing(UnexpectedReply, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert "authentication address" in error.advice.lower()


def test_8_the_vendors_words_at_authentication_are_shown(bench: Bench) -> None:
    answer = says(400, "BAD_REQUEST", "Synthetic summary", details=("ContextUsername is wrong",))
    bench.expects(Exchange(auth_call(), answer))
    error = failing(CredentialsRejected, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert "ContextUsername is wrong" in error.vendor_text


def test_8_an_opaque_500_at_authentication_keeps_its_code(bench: Bench) -> None:
    bench.expects(Exchange(auth_call(), says(500, "INTERNAL_SERVER_ERROR", "Error code: X7K2Q")))
    error = failing(VendorUnreachable, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert "X7K2Q" in error.vendor_text
    assert "address" in error.advice.lower()


@pytest.mark.parametrize("answer", CUTS)
def test_8_a_cut_authentication_has_made_no_link(bench: Bench, answer: Answer) -> None:
    bench.expects(Exchange(auth_call(), answer))
    error = failing(VendorUnreachable, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert not error.outcome_unknown


def test_8_a_silent_authentication_has_made_no_link(bench: Bench) -> None:
    bench.expects(Exchange(auth_call(), SILENCE))
    error = failing(VendorUnreachable, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert (error.cause, error.outcome_unknown) == (Cause.READ_TIMEOUT, False)
    assert bench.mints == 0


# --- 8 the session ----------------------------------------------------------------------------

REFUSED = [
    pytest.param(EXPIRED_403, NotPermitted, id="403 FORBIDDEN"),
    pytest.param(says(401, "UNAUTHORIZED"), CredentialsRejected, id="401 UNAUTHORIZED"),
    pytest.param(says(401, "FORBIDDEN"), None, id="401 FORBIDDEN"),
    pytest.param(says(403, "UNAUTHORIZED"), None, id="403 UNAUTHORIZED"),
    pytest.param(says_nothing(401), CredentialsRejected, id="401 empty"),
    pytest.param(says_nothing(403), NotPermitted, id="403 empty"),
    pytest.param(says_html(FULL_HTML_PAGE, 403), NotPermitted, id="403 HTML"),
    pytest.param(says(200, "FORBIDDEN"), NotPermitted, id="200 FORBIDDEN"),
]
NEW_AUTH = Exchange(auth_call(), says_json('{"token":"second.session"}'))


@pytest.mark.parametrize(("answer", "then"), REFUSED)
def test_12_4_an_expired_session_is_renewed_once_and_the_call_repeated_once(
    bench: Bench, answer: Answer, then: type[VendorError] | None
) -> None:
    bench.expects(
        AUTH,
        Exchange(sso_call(), answer),
        NEW_AUTH,
        Exchange(sso_call("second.session"), SSO_OK),
    )
    assert bench.mint("simple_setup", entity_id=ENTITY).url
    bench.expects(Exchange(sso_call("second.session"), SSO_OK))
    bench.mint("simple_setup", entity_id=ENTITY)


@pytest.mark.parametrize(("answer", "then"), REFUSED)
def test_12_4_refused_again_there_is_no_third_try(
    bench: Bench, answer: Answer, then: type[VendorError] | None
) -> None:
    bench.expects(
        AUTH,
        Exchange(sso_call(), answer),
        NEW_AUTH,
        Exchange(sso_call("second.session"), answer),
    )
    if then is None:
        with pytest.raises((CredentialsRejected, NotPermitted)):
            bench.mint("simple_setup", entity_id=ENTITY)
    else:
        failing(then, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert bench.mints == 2


@pytest.mark.parametrize(("answer", "then"), REFUSED)
def test_a_search_renews_the_session_too(
    bench: Bench, answer: Answer, then: type[VendorError] | None
) -> None:
    path = "/envelopes?dateFilter=ANY&orderID=7"
    bench.expects(
        AUTH,
        Exchange(read_call(path), answer),
        NEW_AUTH,
        Exchange(read_call(path, "second.session"), TWO_ENVELOPES),
    )
    assert len(bench.find("7", "order_id").customers) == 2


def test_a_search_refused_again_is_not_tried_a_third_time(bench: Bench) -> None:
    path = "/envelopes?dateFilter=ANY&orderID=7"
    bench.expects(
        AUTH,
        Exchange(read_call(path), EXPIRED_403),
        NEW_AUTH,
        Exchange(read_call(path, "second.session"), EXPIRED_403),
    )
    failing(NotPermitted, lambda: bench.find("7", "order_id"))


def test_a_renewal_that_is_refused_makes_no_second_mint(bench: Bench) -> None:
    bench.expects(
        AUTH,
        Exchange(sso_call(), EXPIRED_403),
        Exchange(auth_call(), says(401, "UNAUTHORIZED")),
    )
    failing(CredentialsRejected, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert bench.mints == 1


def test_a_renewal_that_is_cut_leaves_no_doubt_about_the_refused_mint(bench: Bench) -> None:
    bench.expects(AUTH, Exchange(sso_call(), EXPIRED_403), Exchange(auth_call(), CUTS[0]))
    error = failing(VendorUnreachable, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert not error.outcome_unknown


def test_a_repeat_that_fails_leaves_the_outcome_unknown(bench: Bench) -> None:
    bench.expects(
        AUTH,
        Exchange(sso_call(), EXPIRED_403),
        NEW_AUTH,
        Exchange(sso_call("second.session"), says_nothing(500)),
    )
    error = failing(VendorUnreachable, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert error.outcome_unknown
    assert bench.mints == 2


# --- 8 failures after authentication ----------------------------------------------------------

AFTER: list[tuple[str, Answer, type[VendorError]]] = [
    ("400", says(400, "BAD_REQUEST"), UnexpectedReply),
    ("400 VALIDATION_FAILED", says(400, "VALIDATION_FAILED"), UnexpectedReply),
    ("400 empty", says_nothing(400), UnexpectedReply),
    ("404 HTML", says_html(FULL_HTML_PAGE, 404), UnexpectedReply),
    ("500", says(500, "INTERNAL_SERVER_ERROR", "Code AB12C"), VendorUnreachable),
    ("500 empty", says_nothing(500), VendorUnreachable),
    ("500 HTML", says_html(FULL_HTML_PAGE, 500), VendorUnreachable),
    ("200 INTERNAL_SERVER_ERROR", says(200, "INTERNAL_SERVER_ERROR"), VendorUnreachable),
    ("200 VALIDATION_FAILED", says(200, "VALIDATION_FAILED"), UnexpectedReply),
    ("200 TOO_MANY_REQUESTS", says(200, "TOO_MANY_REQUESTS"), VendorBusy),
    ("429", says(429, "TOO_MANY_REQUESTS"), VendorBusy),
    ("429 empty", says_nothing(429), VendorBusy),
    ("503 Retry-After", says_html(HTML_PAGE, 503, ("Retry-After", "9")), VendorBusy),
    ("503", says_html(HTML_PAGE, 503), VendorUnreachable),
    ("503 empty", says_nothing(503), VendorUnreachable),
    ("502", says_html(FULL_HTML_PAGE, 502), VendorUnreachable),
    ("504", says_nothing(504), VendorUnreachable),
    ("520", says_html(FULL_HTML_PAGE, 520), VendorUnreachable),
    ("402", says_nothing(402), UnexpectedReply),
    ("405", says_nothing(405), UnexpectedReply),
    ("408", says_nothing(408), UnexpectedReply),
    ("409", says_nothing(409), UnexpectedReply),
    ("410", says_nothing(410), UnexpectedReply),
    ("415", says_nothing(415), UnexpectedReply),
    ("422", says_nothing(422), UnexpectedReply),
    ("201", says_json("{}", 201), UnexpectedReply),
    ("204", says_nothing(204), UnexpectedReply),
    ("301", says_nothing(301, ("Location", "/x")), UnexpectedReply),
    ("302", says_nothing(302, ("Location", "https://www.assuresign.net/x")), UnexpectedReply),
]
ROWS = pytest.mark.parametrize(
    ("answer", "kind"), [pytest.param(answer, kind, id=name) for name, answer, kind in AFTER]
)


@ROWS
def test_8_failures_of_the_sign_on_call(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(AUTH, Exchange(sso_call(), answer))
    error = failing(kind, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert bench.mints == 1
    if isinstance(error, VendorUnreachable):
        assert error.outcome_unknown


@ROWS
def test_8_failures_of_the_search(bench: Bench, answer: Answer, kind: type[VendorError]) -> None:
    by_order = read_call("/envelopes?dateFilter=ANY&orderID=7")
    bench.expects(AUTH, Exchange(by_order, answer))
    error = failing(kind, lambda: bench.find("7", "order_id"))
    if isinstance(error, VendorUnreachable):
        assert not error.outcome_unknown


@ROWS
def test_8_failures_of_the_account_list(
    bench: Bench, answer: Answer, kind: type[VendorError]
) -> None:
    bench.expects(AUTH_FOR_CHECK, Exchange(ACCOUNTS, answer))
    if answer.status == 404:
        assert "version" in words_of_check(bench)
        return
    failing(kind, bench.check)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [pytest.param(answer, kind, id=name) for name, answer, kind in AFTER if answer.status != 404],
)
def test_8_failures_of_one_envelope(bench: Bench, answer: Answer, kind: type[VendorError]) -> None:
    bench.expects(AUTH, Exchange(read_call(f"/envelopes/{GUID}"), answer))
    failing(kind, lambda: bench.find(GUID))


@pytest.mark.parametrize("answer", [NOT_FOUND, says_nothing(404), says(403, "NOT_FOUND")])
def test_8_not_found_on_the_sign_on_call_is_a_wrong_address_or_version(
    bench: Bench, answer: Answer
) -> None:
    bench.expects(AUTH, Exchange(sso_call(), answer))
    error = failing(UnexpectedReply, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert "version" in error.advice.lower()
    assert "environment" in error.advice.lower()


@pytest.mark.parametrize("operation", ["mint", "envelope"])
def test_8_a_bad_request_shows_the_details_and_hints_at_the_account(
    bench: Bench, operation: str
) -> None:
    answer = says(400, "BAD_REQUEST", "A summary.", details=("The first detail.", "Another."))
    if operation == "mint":
        bench.expects(AUTH, Exchange(sso_call(), answer))
        error = failing(UnexpectedReply, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    else:
        bench.expects(AUTH, Exchange(read_call(f"/envelopes/{GUID}"), answer))
        error = failing(UnexpectedReply, lambda: bench.find(GUID))
    for text in ("A summary.", "The first detail.", "Another."):
        assert text in error.vendor_text
    assert "account" in error.advice.lower()


def test_8_a_search_that_fails_validation_shows_the_details(bench: Bench) -> None:
    answer = says(400, "VALIDATION_FAILED", "A summary.", details=("fromDate is missing",))
    by_order = read_call("/envelopes?dateFilter=ANY&orderID=7")
    bench.expects(AUTH, Exchange(by_order, answer))
    error = failing(UnexpectedReply, lambda: bench.find("7", "order_id"))
    assert "fromDate is missing" in error.vendor_text


def test_8_a_search_that_this_version_does_not_serve_says_so(bench: Bench) -> None:
    by_order = read_call("/envelopes?dateFilter=ANY&orderID=7")
    bench.expects(AUTH, Exchange(by_order, says_html(FULL_HTML_PAGE, 404)))
    error = failing(UnexpectedReply, lambda: bench.find("7", "order_id"))
    assert "version" in error.advice.lower()


def test_12_5_busy_carries_the_wait(bench: Bench) -> None:
    answer = says(429, "TOO_MANY_REQUESTS", "Synthetic", ("Retry-After", "5"))
    bench.expects(AUTH, Exchange(sso_call(), answer))
    error = failing(VendorBusy, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert error.wait_seconds == 5


@pytest.mark.parametrize("details", [[], None, "text", {}, [1], [None], [{"a": 1}]])
def test_8_odd_details_do_no_harm(bench: Bench, details: object) -> None:
    body = json.dumps({"errorCode": "BAD_REQUEST", "summary": "A summary.", "details": details})
    bench.expects(AUTH, Exchange(sso_call(), says_json(body, 400)))
    failing(UnexpectedReply, lambda: bench.mint("simple_setup", entity_id=ENTITY))


@pytest.mark.parametrize("answer", CUTS)
def test_12_6_a_cut_answer_leaves_the_outcome_unknown(bench: Bench, answer: Answer) -> None:
    bench.expects(AUTH, Exchange(sso_call(), answer))
    error = failing(VendorUnreachable, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert error.outcome_unknown
    assert bench.mints == 1


def test_12_6_no_answer_in_time_leaves_the_outcome_unknown(bench: Bench) -> None:
    bench.expects(AUTH, Exchange(sso_call(), SILENCE))
    error = failing(VendorUnreachable, lambda: bench.mint("simple_setup", entity_id=ENTITY))
    assert (error.cause, error.outcome_unknown) == (Cause.READ_TIMEOUT, True)
    assert bench.mints == 1


# --- 9 connection test -------------------------------------------------------------------------


def words_of_check(bench: Bench) -> str:
    """All that a connection test says, whether it succeeds or fails."""
    try:
        report = bench.check()
    except VendorError as error:
        return f"{error.advice} {error.vendor_text}".lower()
    return " ".join((*report.findings, *report.warnings)).lower()


def test_9_the_check_fills_the_list_of_accounts(bench: Bench) -> None:
    bench.expects(AUTH_FOR_CHECK, Exchange(ACCOUNTS, TWO_ACCOUNTS))
    report = bench.check()
    choices = report.choices["account_context"]
    assert [choice.key for choice in choices] == [
        "00000000-0000-4000-8000-0000000000a1",
        "00000000-0000-4000-8000-0000000000a2",
    ]
    assert "Sample Ltd" in choices[0].label
    assert "Old Ltd" in choices[1].label
    assert bench.mints == 0


def test_9_a_disabled_account_is_a_warning(bench: Bench) -> None:
    body = {"accountID": "a1", "accountName": "Sample Ltd", "isDisabled": True}
    answer = says_json(json.dumps({"result": {"userAccounts": [body]}}))
    bench.expects(AUTH_FOR_CHECK, Exchange(ACCOUNTS, answer))
    assert bench.check().warnings


@pytest.mark.parametrize("answer", [NOT_FOUND, says_nothing(404), says_html(FULL_HTML_PAGE, 404)])
def test_9_not_found_at_the_accounts_alone_is_about_the_version(
    bench: Bench, answer: Answer
) -> None:
    bench.expects(AUTH_FOR_CHECK, Exchange(ACCOUNTS, answer))
    assert "version" in words_of_check(bench)


def test_9_refused_accounts_are_tried_once_more(bench: Bench) -> None:
    bench.expects(
        AUTH_FOR_CHECK,
        Exchange(ACCOUNTS, EXPIRED_403),
        Exchange(None, AUTH_OK),
        Exchange(ACCOUNTS, EXPIRED_403),
    )
    failing(NotPermitted, bench.check)


@pytest.mark.parametrize(
    "body", ["", "null", "[]", "{}", '{"result":{"userAccounts":1}}', HTML_PAGE]
)
def test_9_an_unreadable_list_of_accounts_is_not_trusted(bench: Bench, body: str) -> None:
    bench.expects(AUTH_FOR_CHECK, Exchange(ACCOUNTS, says_json(body)))
    failing(UnexpectedReply, bench.check)


# --- 10 redaction ------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
def test_a_vendor_that_repeats_the_key_does_not_get_it_shown(bench: Bench, status: int) -> None:
    bench.expects(
        Exchange(auth_call(), says(status, "", f"bad key {KEY}", details=(f"Key={KEY}",)))
    )
    with pytest.raises(VendorError):
        bench.mint("simple_setup", entity_id=ENTITY)


@pytest.mark.parametrize("status", [400, 404, 429, 500])
def test_a_vendor_that_repeats_the_session_token_does_not_get_it_shown(
    bench: Bench, status: int
) -> None:
    echo = says(status, "", f"bearer {BEARER}", details=(f"Authorization: bearer {BEARER}",))
    bench.expects(AUTH, Exchange(sso_call(), echo))
    with pytest.raises(VendorError):
        bench.mint("simple_setup", entity_id=ENTITY)


@pytest.mark.parametrize("status", [400, 404, 429, 500])
@pytest.mark.parametrize("echo", [SSO_TOKEN, encoded(SSO_TOKEN)])
def test_a_vendor_that_repeats_a_sign_on_token_does_not_get_it_shown(
    bench: Bench, status: int, echo: str
) -> None:
    page = f"https://www.assuresign.net/ui/simpleSetup/1?ssoToken={echo}"
    bench.expects(AUTH, Exchange(sso_call(), says(status, "", "Synthetic", details=(page,))))
    with pytest.raises(VendorError):
        bench.mint("simple_setup", entity_id=ENTITY)


# --- 3 the form --------------------------------------------------------------------------------

BESIDE: Mapping[str, str] = {
    "environment_url": "https://www.assuresign.net",
    "auth_url": "https://account.assuresign.net/api/v3.5/authentication/apiUser",
    "api_username": USER,
    "context_username": CONTEXT,
}


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("environment_url", "https://www.assuresign.net", "taken"),
        ("environment_url", "http://127.0.0.1:8080", "taken"),
        ("environment_url", "http://www.assuresign.net", "refused"),
        ("auth_url", "https://account.assuresign.net/api/v3.5/authentication/apiUser", "taken"),
        (
            "auth_url",
            "https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication",
            "taken",
        ),
        ("auth_url", "http://account.assuresign.net/api/v3.5/authentication/apiUser", "refused"),
        ("auth_url", "https://account.assuresign.net/x?y=1", "refused"),
        ("api_version", "v3.7", "taken"),
        ("api_version", "v3.10", "refused"),
        ("api_version", "v4.0", "refused"),
        ("api_version", "3.3", "refused"),
        ("api_version", "v3.３", "refused"),
        ("context_username", "ann@example.com", "taken"),
        ("context_username", "ann", "refused"),
        ("context_username", "ann@", "refused"),
        ("session_minutes", "2", "taken"),
        ("session_minutes", "1440", "taken"),
        ("session_minutes", "1", "refused"),
        ("session_minutes", "1441", "refused"),
        ("page_template", "{environment_url}/ui/simpleSetup/{entity_id}", "taken"),
        ("page_template", "{environment_url}/ui/simpleSetup/{entity_id}?x=1", "taken"),
        ("page_template", "https://www.assuresign.net/ui/simpleSetup/{entity_id}", "taken"),
        ("page_template", "https://www.assuresign.net/ui/simpleSetup/", "refused"),
        ("page_template", "https://www.assuresign.net/ui/other/{entity_id}", "refused"),
        ("page_template", "https://evil.example/ui/simpleSetup/{entity_id}", "refused"),
        ("page_template", "http://www.assuresign.net/ui/simpleSetup/{entity_id}", "refused"),
        ("link_seconds", "5", "taken"),
        ("link_seconds", "300", "taken"),
        ("link_seconds", "4", "refused"),
        ("link_seconds", "301", "refused"),
        ("extra_landing_hosts", ("sign.example.com",), "taken"),
        ("extra_landing_hosts", ("https://sign.example.com",), "refused"),
    ],
)
def test_3_the_form_takes_what_the_sheet_allows(
    key: str, value: str | tuple[str, ...], expected: str
) -> None:
    assert verdict("assuresign", key, value, beside=BESIDE) == expected


def test_3_a_page_on_a_further_host_is_taken() -> None:
    beside: dict[str, SettingValue] = {**BESIDE, "extra_landing_hosts": ("sign.example.com",)}
    template = "https://sign.example.com/ui/simpleSetup/{entity_id}"
    assert verdict("assuresign", "page_template", template, beside=beside) == "taken"


def test_3_of_the_environment_only_the_host_is_kept() -> None:
    kept = normal_form("assuresign", "environment_url", "https://www.assuresign.net/")
    assert kept == "https://www.assuresign.net"


def test_a_page_on_a_further_host_becomes_a_link(bench_of: MakesBenches) -> None:
    bench = bench_of(
        SHEET,
        {
            "extra_landing_hosts": ("sign.example.com",),
            "page_template": "https://sign.example.com/ui/simpleSetup/{entity_id}",
        },
    )
    bench.expects(AUTH, SSO)
    link = bench.mint("simple_setup", entity_id=ENTITY).url.reveal()
    assert link.startswith(f"https://sign.example.com/ui/simpleSetup/{ENTITY}?ssoToken=")
