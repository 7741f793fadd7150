"""Checks of what is typed into forms."""

from types import MappingProxyType

import pytest

from sso_desk.domain import (
    CUSTOM,
    OFF_ON,
    Connection,
    EnvironmentKind,
    Field,
    Settings,
    SettingValue,
)
from sso_desk.errors import InvalidInput
from sso_desk.expiry import Instant
from sso_desk.vendors import fields
from sso_desk.vendors.base import (
    PortalHosts,
    Reply,
    VendorAdapter,
    is_loopback,
    loopback_origins,
    path_segment,
    utc,
    with_parameters,
)
from sso_desk.vendors.fusebill import FusebillAdapter
from tests.fakes import FakeVendor

BAD_ADDRESSES = [
    "", "example.com", "http://example.com", "ftp://example.com", "https://", "https:///x",
    "https://user@example.com", "https://user:p@example.com", "https://localhost.", "https://1.2.3.4.",
    "https://exa mple.com", "https://example.com:99999", "https://example.com:x", "https://exämple.com",
    "https://example", "https://-a.example.com", "https://[::2]", "https://[", "https://a..b", "https://example.com:0",
    "http://127.0.0.2", "https://exam\tple.com", "https://example.com\\x", 'https://example.com/"',
]  # fmt: skip


@pytest.mark.parametrize("text", BAD_ADDRESSES)
def test_an_address_is_https_with_a_host_and_nothing_odd(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        fields.address(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com", "https://a.example.com:8443/x/{id}?y=1#z", "http://127.0.0.1:80/x",
        "http://localhost:1/x", "http://[::1]:1/x", "https://127.0.0.1/x", "https://[::1]/",
    ],
)  # fmt: skip
def test_good_addresses_stay_as_they_are(text: str) -> None:
    assert fields.address(text) == text


def test_other_checks_normalise_or_refuse() -> None:
    assert fields.base_address("https://example.com/a//") == "https://example.com/a"
    assert fields.host_address("https://example.com/a?b") == "https://example.com"
    assert fields.host_name("A.Example.com") == "a.example.com"
    assert fields.digits("007") == "007"
    assert fields.without_white_space("ab") == "ab"
    assert fields.whole_number(10, 20)("010") == "10"
    assert fields.whole_number(10, 20, also=0)("0") == "0"
    assert fields.pattern("[a-z]+", "letters")("abc") == "abc"
    for check, text in (
        (fields.base_address, "https://example.com/?a"),
        (fields.base_address, "https://example.com/#a"),
        (fields.host_name, "https://example.com"),
        (fields.host_name, "example"),
        (fields.digits, "١٢"),
        (fields.digits, "1a"),
        (fields.without_white_space, "a b"),
        (fields.whole_number(10, 20), "9"),
        (fields.whole_number(10, 20), "21"),
        (fields.whole_number(10, 20), "１５"),
        (fields.whole_number(10, 20), "9" * 20),
        (fields.pattern("[a-z]+", "letters"), "ABC"),
    ):
        with pytest.raises(ValueError, match=r"."):
            check(text)


LABELLED = Field("pages", "Pages", many=True, labelled=True, check=fields.digits)
PLAIN = Field("hosts", "Hosts", many=True, check=fields.host_name)
SWITCH = Field("old", "Old", choices=OFF_ON)


def test_lists_are_cleaned_entry_by_entry() -> None:
    assert fields.clean_value(LABELLED, " A | 1 \n\nB|2\n") == ("A|1", "B|2")
    assert fields.clean_value(PLAIN, ("A.example.com", " ")) == ("a.example.com",)
    for field, value in ((LABELLED, "1"), (LABELLED, "A|x"), (PLAIN, "no host"), (SWITCH, "maybe")):
        with pytest.raises(InvalidInput) as caught:
            fields.clean_value(field, value)
        assert caught.value.field == field.key
    with pytest.raises(InvalidInput):
        fields.clean_value(SWITCH, ("on",))
    assert fields.clean_value(SWITCH, " on ") == "on"
    assert fields.clean_value(SWITCH, " ") == ""


def test_clean_keeps_what_is_sound_and_names_what_is_not() -> None:
    settings, problems = fields.clean(
        FakeVendor.vendor, {"api_url": " x ", "pages": "bad", "color": "red", "extra": ""}
    )
    assert settings.values == {"api_url": "x"}
    assert [problem.field for problem in problems] == ["pages", "color", "extra"]
    assert fields.missing(FakeVendor.vendor, Settings())[0].field == "api_url"
    assert fields.missing(FakeVendor.vendor, settings) == []


def test_settings_lie_over_addresses_over_defaults() -> None:
    vendor = FakeVendor.vendor
    assert (
        fields.effective(vendor, "production", Settings()).text("api_url")
        == "https://api.fake.example"
    )
    own = Settings({"api_url": "https://own.example"})
    assert fields.effective(vendor, "production", own).text("api_url") == "https://own.example"
    assert fields.effective(vendor, "custom", Settings()).text("api_url") == ""


@pytest.mark.parametrize(
    ("environment", "settings", "kind"),
    [
        ("production", {}, EnvironmentKind.PRODUCTION),
        ("production", {"api_url": "https://api.fake.example"}, EnvironmentKind.PRODUCTION),
        ("production", {"api_url": "https://own.example"}, EnvironmentKind.CUSTOM),
        ("production", {"other": "http://127.0.0.1:1"}, EnvironmentKind.CUSTOM),
        ("custom", {}, EnvironmentKind.CUSTOM),
        ("practice", {"pages": ("A|1",)}, EnvironmentKind.PRACTICE),
    ],
)
def test_the_badge_tells_of_a_changed_address(
    environment: str, settings: dict[str, str], kind: EnvironmentKind
) -> None:
    connection = Connection("1", "fake", "x", environment, Settings(settings))
    assert fields.kind_of(FakeVendor.vendor, connection) is kind
    assert CUSTOM.kind is EnvironmentKind.CUSTOM


def test_addresses_are_built_without_touching_what_is_there() -> None:
    assert with_parameters("https://x/a", {"t": "a b&="}) == "https://x/a?t=a%20b%26%3D"
    assert with_parameters("https://x/a?b=%20#f", {"t": "1"}) == "https://x/a?b=%20&t=1#f"
    assert with_parameters("https://x/a?", {"t": "1"}) == "https://x/a?t=1"
    assert with_parameters("https://x/a", {}) == "https://x/a"
    assert [path_segment(text) for text in ("a/b", "..", ".", "é?")] == [
        "a%2Fb",
        "%2E%2E",
        "%2E",
        "%C3%A9%3F",
    ]
    assert is_loopback("http://[::1]:8/")
    assert not is_loopback("http://127.0.0.2/")
    assert loopback_origins("http://LOCALHOST:1/x", "https://x.example", "") == {
        "http://localhost:1"
    }
    assert utc(0) == "1970-01-01T00:00:00Z"


def a_reply(body: bytes = b"", **headers: str) -> Reply:
    fixed = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(200, fixed, body, Instant(0, 0), Instant(100.0, 0))


def test_a_reply_reads_its_headers_forgivingly() -> None:
    reply = a_reply(b"\xef\xbb\xbf ok \n", date="Thu, 01 Jan 1970 00:01:00 GMT", retry_after="20")
    assert (reply.text(), reply.lenient_text(), reply.date(), reply.retry_after()) == (
        "ok",
        "ok",
        60,
        20,
    )
    assert a_reply(b"\xff").lenient_text() == "\ufffd"
    later = "Thu, 01 Jan 1970 00:01:30 GMT"
    assert a_reply(date="Thu, 01 Jan 1970 00:01:00 GMT", retry_after=later).retry_after() == 30
    assert a_reply(retry_after=later).retry_after() == 0
    for odd in ("", "soon", "-1", "9" * 20, "Thu, 99 Foo"):
        assert a_reply(retry_after=odd, date=odd).retry_after() is None
        assert a_reply(date=odd).date() is None


def test_the_contract_has_sensible_answers_of_its_own() -> None:
    assert list(VendorAdapter.check_settings(Settings())) == []
    assert PortalHosts() == PortalHosts(frozenset(), frozenset(), frozenset())


SECRETS = {"api_key", "proxy_password"}


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ({}, SECRETS),
        ({"ticket_example": "HD-1", "account_kind": "sandbox"}, SECRETS),
        ({"api_base_url": "https://secure.fusebill.com/v2"}, SECRETS),
        ({"extra_landing_hosts": ("other.example.com",)}, SECRETS),
        ({"api_base_url": "https://secure.fusebill.com:8443/v1"}, {"proxy_password"}),
        ({"api_base_url": "https://collector.example/v1"}, {"proxy_password"}),
        ({"proxy": "http://collector.example:8080"}, {"api_key"}),
        ({"proxy": "direct"}, SECRETS),
        ({"proxy": "http://a.example:1", "api_base_url": "https://a.example"}, set()),
    ],
    ids=lambda names: str(sorted(names)),
)
def test_secrets_are_kept_for_the_address_that_they_were_entered_for(
    changes: dict[str, SettingValue], kept: set[str]
) -> None:
    vendor = FusebillAdapter.vendor
    before = {"proxy": "http://proxy.example:3128", "portal_url": "https://x.mybillsystem.com"}
    old, new = (
        fields.effective(vendor, "production", Settings(MappingProxyType(values)))
        for values in (before, {**before, **changes})
    )
    assert fields.kept_secrets(vendor, old, new) == kept
