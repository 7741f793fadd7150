"""The words everyone uses, and the secrets among them."""

import copy
import gc
import pickle

import pytest

from sso_desk.domain import (
    PRACTICE,
    Condition,
    Connection,
    Destination,
    Field,
    Item,
    LinkEvent,
    LinkRequest,
    LiveLink,
    Mark,
    Secret,
    Settings,
    blank_secrets,
)
from sso_desk.errors import (
    CallerNotAllowed,
    Cause,
    InvalidCustomerId,
    NotPermitted,
    SecretMissing,
    VendorBusy,
    VendorUnreachable,
    plain_line,
)
from sso_desk.expiry import Instant
from tests.fakes import FakeVendor

TEXT = "synthetic-secret-value-0001"


def test_a_secret_shows_itself_to_nobody() -> None:
    secret = Secret(TEXT)
    shown = [str(secret), repr(secret), f"{secret}", f"{secret!r}", f"{[secret]}", f"{secret:}"]
    assert not any(TEXT in text for text in shown)
    assert secret.reveal() == TEXT
    connection = Connection("1", "v", "n", "e", Settings())
    assert TEXT not in repr((connection, secret))


@pytest.mark.parametrize("keep", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_secret_is_not_written_or_copied(keep: object) -> None:
    with pytest.raises(TypeError):
        keep(Secret(TEXT))  # type: ignore[operator]


def test_secrets_compare_by_what_they_hold() -> None:
    assert Secret("a") == Secret("a") != Secret("b")
    assert hash(Secret("a")) == hash(Secret("a"))
    assert Secret("a") != "a"
    assert Secret("\ud800") == Secret("\ud800")
    assert (bool(Secret("")), bool(Secret("a"))) == (False, True)


def test_living_secrets_are_blanked_and_dead_ones_forgotten() -> None:
    one, two = Secret(TEXT), Secret(TEXT)
    assert blank_secrets(f"x {TEXT} y") == "x ••• y"
    del one
    gc.collect()
    assert blank_secrets(TEXT) == "•••", "the other one still lives"
    del two
    gc.collect()
    assert blank_secrets(TEXT) == TEXT


def test_a_longer_secret_is_blanked_before_a_part_of_it() -> None:
    short, long = Secret("abcdef"), Secret("abcdefghij")
    assert blank_secrets("abcdefghij") == "•••"
    assert blank_secrets("zz") == "zz"
    tiny = Secret("zz")
    assert blank_secrets("zz zz") == "zz zz", "too short to look for"
    assert all((short, long, tiny))


@pytest.mark.parametrize(
    ("text", "value", "label", "written"),
    [
        ("Home | /a|b ", "/a|b", "Home", "Home|/a|b"),
        (" /a ", "/a", "", "/a"),
        ("|x", "x", "", "x"),
    ],
)
def test_an_entry_of_a_list_has_a_label_before_the_first_bar(
    text: str, value: str, label: str, written: str
) -> None:
    item = Item.parse(text)
    assert (item.value, item.label, str(item)) == (value, label, written)


def test_settings_are_read_by_kind() -> None:
    settings = Settings({"a": "7", "on": "on", "l": ("X|1", "2")})
    assert (settings.text("a"), settings.number("a"), settings.number("no")) == ("7", 7, 0)
    assert (settings.switched_on("on"), settings.switched_on("a")) == (True, False)
    assert settings.entries("l") == (Item("1", "X"), Item("2"))
    assert settings.entries("no") == ()
    with pytest.raises(TypeError):
        settings.text("l")
    with pytest.raises(TypeError):
        settings.entries("a")


def test_a_vendor_knows_its_environments_and_fields() -> None:
    vendor = FakeVendor.vendor
    assert vendor.environment("production").label == "Production"
    assert vendor.environment("practice") is PRACTICE
    assert vendor.field("api_key").secret
    with pytest.raises(KeyError):
        vendor.environment("moon")
    with pytest.raises(KeyError):
        vendor.field("moon")


def test_errors_say_what_they_must_and_clean_what_others_said() -> None:
    secret = Secret(TEXT)
    error = NotPermitted(vendor_text=f"no\x1b[31m {TEXT}\u202e\n" + "x" * 400)
    assert TEXT not in error.vendor_text
    assert len(error.vendor_text) == 300
    assert error.vendor_text.isprintable()
    assert VendorBusy(3).wait_seconds == 3
    assert CallerNotAllowed("203.0.113.7").address == "203.0.113.7"
    assert (VendorUnreachable(Cause.NAME).sent, VendorUnreachable(Cause.CUT).sent) == (False, True)
    assert SecretMissing(("api_key",)).fields == ("api_key",)
    assert (InvalidCustomerId("x").field, plain_line("a  b\tc")) == ("customer", "a b c")
    assert secret


def test_addresses_and_tokens_in_a_vendors_words_are_cut_to_the_host() -> None:
    said = (
        "Go to https://ann:pw@portal.example.com:8/in?token=abc;x "
        "or ;jsessionid=1.a&routing_id=9 NONCE_TOKEN=7"
    )
    assert plain_line(said) == (
        "Go to https://portal.example.com:8/••• or ;jsessionid=•••&routing_id=••• NONCE_TOKEN=•••"
    )


def test_a_card_knows_what_was_done_with_it() -> None:
    request = LinkRequest("home")
    card = LiveLink(
        id="1",
        connection=Connection("c", "fake", "n", "production"),
        vendor=FakeVendor.vendor,
        request=request,
        destination=Destination("home", "Home"),
        condition=Condition.LIVE,
        events=(LinkEvent(Mark.COPIED, Instant(1, 1)), LinkEvent(Mark.COPIED, Instant(2, 2))),
    )
    assert not card.usable, "there is no link on it"
    assert card.deadline is None
    assert card.marked(Mark.COPIED) == LinkEvent(Mark.COPIED, Instant(2, 2))
    assert card.marked(Mark.OPENED) is None
    assert not card.probably_used


def test_what_decides_is_named_without_what_may_be_a_token() -> None:
    page = Destination(
        "page", "Page", inputs=(Field("where", "Where", decides=True), Field("other", "Other"))
    )
    for typed in ("https://a.example/42?token=LIVE", "https://a.example/42;s=LIVE#x"):
        request = LinkRequest("page", inputs={"where": typed, "other": "x"})
        assert [(f.key, text) for f, text in request.deciding(page)] == [
            ("where", "https://a.example/42")
        ]
    assert LinkRequest("page").deciding(page) == ()
