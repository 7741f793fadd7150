"""What a refusal by BlueSnap means to the operator (`vendors/bluesnap.md`, 8 and 10)."""

import json

import pytest

from sso_desk.errors import (
    CallerNotAllowed,
    CredentialsRejected,
    CustomerNotFound,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors.base import CHECK_ADDRESS
from sso_desk.vendors.bluesnap import BROWSER_ADDRESS_REFUSED, FOUR_CAUSES
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_bluesnap import BASIC, PASSWORD, USER, USERS, Desk

NOT_TO_VIEW = f"User: {USER} is not authorized to view user: 999."
NO_ROLE = (
    "<xml>You are not authorized to perform this request "
    "due to inappropriate role permissions.</xml>"
)
TOMCAT = (
    "<!doctype html><html><head><title>HTTP Status 401 \u2013 Unauthorized</title></head>"
    "<body><p><b>Message</b> Bad credentials</p></body></html>"
)
EDGE = "<html><head><title>520: Web server error</title></head><body>Ray</body></html>"
PLIMUS = (
    '<messages xmlns="http://ws.plimus.com"><message><error-name>USER_NOT_AUTHORIZED</error-name>'
    "<code>90009</code><description>Not now.</description></message></messages>"
)


def shape_1(description: str, **more: object) -> str:
    return json.dumps({"message": [{"description": description, **more}]})


def minting(body: str | bytes, status: int, user_id: str = "999", **headers: str) -> VendorError:
    answer = Answer(body, status, {name.replace("_", "-"): v for name, v in headers.items()})
    with pytest.raises(VendorError) as problem:
        Desk(answer).create(user_id)
    return problem.value


def listing(body: str, status: int) -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(Answer(body, status)).look_up("ann")
    return problem.value


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, shape_1("Bad."), UnexpectedReply),
        (409, shape_1("Bad."), UnexpectedReply),
        (422, PLIMUS, UnexpectedReply),
        (401, TOMCAT, CredentialsRejected),
        (401, "", CredentialsRejected),
        (403, NO_ROLE, NotPermitted),
        (403, NOT_TO_VIEW, CustomerNotFound),
        (403, "Cannot serve user 999", CustomerNotFound),
        (403, "Not authorized to VIEW shopper: 5.", CustomerNotFound),
        (403, "Cannot serve user 9990 or x999", NotPermitted),
        (403, shape_1("User not authorized.", code="90009"), NotPermitted),
        (403, PLIMUS, NotPermitted),
        (403, "", NotPermitted),
        (404, EDGE, UnexpectedReply),
        (423, "", VendorBusy),
        (429, "<xml>Client request rate is too high</xml>", VendorBusy),
        (503, "<xml>Client request concurrency is too HIGH</xml>", VendorBusy),
        (503, '"Service is temporarily unavailable"', VendorBusy),
        (503, EDGE, VendorUnreachable),
        (500, "", VendorUnreachable),
        (502, EDGE, VendorUnreachable),
        (520, EDGE, VendorUnreachable),
        (500, "Client request rate is too high", VendorUnreachable),
        (201, "{}", UnexpectedReply),
        (302, "", UnexpectedReply),
        (405, "", UnexpectedReply),
    ],
)
def test_each_row_of_the_table(status: int, body: str, kind: type[VendorError]) -> None:
    error = minting(body, status)

    assert type(error) is kind
    if isinstance(error, VendorUnreachable):
        assert error.outcome_unknown


def test_a_busy_vendor_may_name_a_wait() -> None:
    for status in (423, 429, 503):
        error = minting("", status, Retry_After="9")

        assert isinstance(error, VendorBusy)
        assert error.wait_seconds == 9


def test_a_read_that_fails_leaves_nothing_unknown() -> None:
    error = listing(EDGE, 502)

    assert isinstance(error, VendorUnreachable)
    assert not error.outcome_unknown


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Your IP 203.0.113.7 is not authorized", "203.0.113.7"),
        ("Calls from ip: 2001:db8::7, refused", "2001:db8::7"),
        ("This Address is not on the list of 999.", ""),
        ("address...", ""),
    ],
)
def test_words_about_the_callers_address_come_first(text: str, address: str) -> None:
    error = minting(text, 403)

    assert isinstance(error, CallerNotAllowed)
    assert error.address == address


@pytest.mark.parametrize("text", ["Zip code", "Addresses", "shipping", "requestingUserIp", "ip_"])
def test_only_whole_words_speak_of_an_address(text: str) -> None:
    assert type(minting(text, 403)) is NotPermitted


def test_on_the_list_no_refusal_is_about_a_user() -> None:
    error = listing(NOT_TO_VIEW, 403)

    assert type(error) is NotPermitted
    assert error.advice == FOUR_CAUSES


def test_the_digits_of_the_api_user_are_not_the_users_id() -> None:
    refused = f"User: {USER} is not authorized to sign on."

    assert type(minting(refused, 403, user_id="0000000000000000")) is NotPermitted


def test_a_fresh_list_without_the_user_tells_what_a_bare_refusal_means() -> None:
    refused = Answer("Refused.", 403)
    desk = Desk(USERS, refused, refused, refused)
    desk.look_up()

    with pytest.raises(CustomerNotFound):
        desk.create("999")
    with pytest.raises(NotPermitted):
        desk.create("1111001")
    desk.clock.advance(300)
    with pytest.raises(NotPermitted) as problem:
        desk.create("999")
    assert problem.value.advice == FOUR_CAUSES


@pytest.mark.parametrize(
    ("body", "blamed"),
    [
        (shape_1("Bad.", invalidProperty={"name": "requestingUserIp", "messageValue": "x"}), True),
        (shape_1("Bad.", invalidProperty="ip"), True),
        (shape_1("The IP is not valid."), True),
        (PLIMUS.replace("Not now.", "Wrong requestingUserIp"), True),
        (shape_1("Bad description"), False),
        ("<html><body>ip</body></html>", False),
    ],
)
def test_a_refused_browser_address_is_said_to_be_it(body: str, blamed: bool) -> None:
    assert (minting(body, 400).advice == BROWSER_ADDRESS_REFUSED) is blamed


def test_a_list_call_sends_no_browser_address_to_blame() -> None:
    assert listing(shape_1("The IP is not valid."), 400).advice == ""


def test_a_wrong_path_points_at_the_api_address() -> None:
    assert minting("", 404).advice == CHECK_ADDRESS


# --- the vendor's words -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            shape_1("<b>Two</b> words &amp; more", code=14002, invalidProperty="x"),
            "Two words & more",
        ),
        ('{"message":[{"description":"A."},{"code":1},{"description":"B."}]}', "A. B."),
        ('{"message":"Alone."}', "Alone."),
        ('{"errorCode":"1","errorDescription":"Wrong.","errorName":"E"}', "Wrong."),
        ('{"other":"shape"}', ""),
        ('{"message":7}', ""),
        ('["a list"]', ""),
        ('"A bare <i>string</i>"', "A bare string"),
        ("<xml>You may not do this.</xml>", "You may not do this."),
        (PLIMUS, "Not now."),
        ("<a><description/></a>", ""),
        ("Just text,\nin two lines", "Just text, in two lines"),
        (TOMCAT, "HTTP Status 401 \u2013 Unauthorized"),
        ("<?xml version='1.0'?><!DOCTYPE html><html><title>T</title><p>raw</html>", "T"),
        (b"bad \xff byte", "bad \ufffd byte"),
        ("", ""),
    ],
)
def test_the_vendors_words_are_found_in_every_shape(body: str | bytes, text: str) -> None:
    assert minting(body, 409).vendor_text == text


def test_long_words_are_cut() -> None:
    assert len(minting("word " * 200, 409).vendor_text) == 300


def test_neither_api_user_nor_password_gets_into_an_error() -> None:
    said = minting(f"{USER} API_77 {PASSWORD} {BASIC}", 409).vendor_text

    assert said == "••• ••• ••• •••"
    assert minting("Gone: https://bluesnap.com/x?ref=0000feed.-xn", 409).vendor_text == (
        "Gone: https://bluesnap.com/•••"
    )


def test_an_api_user_of_another_form_is_masked_too() -> None:
    with pytest.raises(VendorError) as problem:
        Desk(Answer("No such login: shop-main", 403), api_user="shop-main").create()

    assert problem.value.vendor_text == "No such login: •••"
