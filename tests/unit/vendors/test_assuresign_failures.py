"""What a refusal by AssureSign means to the operator (`vendors/assuresign.md`, 8 and 10)."""

import json

import pytest

from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors.assuresign import (
    CHECK_ACCOUNT,
    CHECK_AUTHENTICATION,
    CHECK_VERSION,
    DOCUMENT_AUTH_URL,
    NEWER_VERSION,
    OFFER_DOCUMENTED,
    OFFER_USUAL,
    REFUSED,
)
from sso_desk.vendors.base import CHECK_ADDRESS, REDIRECTED
from tests.unit.vendors.scripted import Answer
from tests.unit.vendors.scripted_assuresign import (
    AUTHENTICATED,
    BEARER,
    ENVELOPE,
    KEY,
    Desk,
    refused,
    signed_on,
    token,
)

HTML = "<html><title>Maintenance</title></html>"


def authenticating(answer: Answer, **settings: str) -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(answer, **settings).create()
    return problem.value


def minting(answer: Answer) -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(AUTHENTICATED, answer).create()
    return problem.value


def searching(answer: Answer, text: str = "ann@example.com") -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(AUTHENTICATED, answer).find(text)
    return problem.value


@pytest.mark.parametrize(
    ("answer", "kind", "advice"),
    [
        (refused(400, "BAD_REQUEST"), CredentialsRejected, ""),
        (refused(401, "UNAUTHORIZED"), CredentialsRejected, REFUSED),
        (refused(403, "FORBIDDEN"), NotPermitted, REFUSED),
        (refused(200, "UNAUTHORIZED"), CredentialsRejected, REFUSED),
        (refused(404, "NOT_FOUND"), UnexpectedReply, OFFER_DOCUMENTED),
        (refused(403, "NOT_FOUND"), UnexpectedReply, OFFER_DOCUMENTED),
        (refused(404), UnexpectedReply, OFFER_DOCUMENTED),
        (Answer(HTML, 404), UnexpectedReply, OFFER_DOCUMENTED),
        (refused(500, "INTERNAL_SERVER_ERROR"), VendorUnreachable, CHECK_AUTHENTICATION),
        (refused(200, "INTERNAL_SERVER_ERROR"), VendorUnreachable, CHECK_AUTHENTICATION),
        (refused(429, "TOO_MANY_REQUESTS"), VendorBusy, ""),
        (Answer(HTML, 503), VendorUnreachable, ""),
        (Answer(HTML, 302), UnexpectedReply, REDIRECTED),
        (Answer(HTML, 201), UnexpectedReply, CHECK_ADDRESS),
        (Answer(HTML, 405), UnexpectedReply, ""),
    ],
)
def test_each_row_of_the_table_at_authentication(
    answer: Answer, kind: type[VendorError], advice: str
) -> None:
    error = authenticating(answer)

    assert (type(error), error.advice) == (kind, advice)
    assert not getattr(error, "outcome_unknown", False)


def test_a_wrong_authentication_address_offers_the_other_one() -> None:
    usual = authenticating(Answer(status=404))
    documented = authenticating(Answer(status=404), auth_url=DOCUMENT_AUTH_URL)

    assert (usual.advice, documented.advice) == (OFFER_DOCUMENTED, OFFER_USUAL)
    assert DOCUMENT_AUTH_URL in usual.advice
    assert "https://account.assuresign.net/api/v3.5/authentication/apiUser" in documented.advice


@pytest.mark.parametrize(
    ("answer", "kind", "advice"),
    [
        (refused(400, "BAD_REQUEST"), UnexpectedReply, CHECK_ACCOUNT),
        (refused(404, "NOT_FOUND"), UnexpectedReply, CHECK_VERSION),
        (Answer(HTML, 404), UnexpectedReply, CHECK_VERSION),
        (refused(500, "INTERNAL_SERVER_ERROR"), VendorUnreachable, ""),
        (Answer(HTML, 503), VendorUnreachable, ""),
        (Answer(HTML, 520), VendorUnreachable, ""),
        (refused(503, "", **{"Retry-After": "9"}), VendorBusy, ""),
        (refused(429, "TOO_MANY_REQUESTS", **{"Retry-After": "5"}), VendorBusy, ""),
        (refused(200, "TOO_MANY_REQUESTS"), VendorBusy, ""),
        (refused(200, "SOMETHING_NEW"), UnexpectedReply, ""),
        (Answer(status=204), UnexpectedReply, CHECK_ADDRESS),
        (Answer(status=302), UnexpectedReply, REDIRECTED),
        (Answer(status=410), UnexpectedReply, ""),
    ],
)
def test_each_row_of_the_table_at_sign_on(
    answer: Answer, kind: type[VendorError], advice: str
) -> None:
    error = minting(answer)

    assert (type(error), error.advice) == (kind, advice)
    assert getattr(error, "outcome_unknown", False) is (kind is VendorUnreachable)


@pytest.mark.parametrize(
    ("answer", "kind", "advice"),
    [
        (refused(400, "VALIDATION_FAILED"), UnexpectedReply, ""),
        (Answer(HTML, 404), UnexpectedReply, NEWER_VERSION),
        (refused(404), UnexpectedReply, CHECK_VERSION),
        (refused(500, "INTERNAL_SERVER_ERROR"), VendorUnreachable, ""),
    ],
)
def test_each_row_of_the_table_at_a_search(
    answer: Answer, kind: type[VendorError], advice: str
) -> None:
    error = searching(answer)

    assert (type(error), error.advice) == (kind, advice)
    assert not getattr(error, "outcome_unknown", False)


def test_an_envelope_behind_a_web_page_is_a_matter_of_the_version() -> None:
    assert searching(Answer(HTML, 404), ENVELOPE).advice == NEWER_VERSION
    assert searching(refused(400, "BAD_REQUEST"), ENVELOPE).advice == CHECK_ACCOUNT


def test_a_busy_vendor_says_for_how_long() -> None:
    error = minting(refused(429, "TOO_MANY_REQUESTS", **{"Retry-After": "5"}))

    assert isinstance(error, VendorBusy)
    assert error.wait_seconds == 5


@pytest.mark.parametrize(
    ("details", "text"),
    [
        (["Key", 5, {}, None], "No. Key 5"),
        ("one", "No. one"),
        (None, "No."),
    ],
)
def test_the_vendors_words_are_summary_and_details(details: object, text: str) -> None:
    body = json.dumps({"errorCode": "BAD_REQUEST", "summary": "No.", "details": details})

    assert authenticating(Answer(body, 400)).vendor_text == text


def test_no_key_bearer_or_token_gets_into_an_error() -> None:
    quoted = f"{KEY} {BEARER} https://www.assuresign.net/x?ssoToken={token()} ssoToken={token()}"

    text = minting(refused(400, "BAD_REQUEST", quoted)).vendor_text

    assert text == "••• ••• https://www.assuresign.net/••• ssoToken=••• Key 5"


def test_an_unreachable_authentication_leaves_no_doubt_about_the_mint() -> None:
    down = VendorUnreachable(Cause.READ_TIMEOUT)
    desk = Desk(down)

    with pytest.raises(VendorUnreachable) as caught:
        desk.create()
    assert not caught.value.outcome_unknown

    desk.transport.add(AUTHENTICATED, signed_on(token()))  # and then it goes on
    assert desk.create().parameters == ("ssoToken",)
