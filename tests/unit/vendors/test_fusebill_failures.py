"""What a refusal by Fusebill means to the operator (`vendors/fusebill.md`, 8 and 10)."""

import asyncio
import json

import pytest

from sso_desk.domain import Query
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    CustomerNotFound,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors.base import CHECK_ADDRESS, REDIRECTED
from sso_desk.vendors.fusebill import OR_CHECK_ADDRESS
from tests.unit.vendors.scripted import NEW_YEAR, Answer
from tests.unit.vendors.scripted_fusebill import GUID, KEY, RAW_KEY, Desk

HTML = "<html><body>Maintenance</body></html>"


def says(*values: object, status: int) -> Answer:
    errors = [{"Key": "Api Error", "Value": value} for value in values]
    return Answer(
        json.dumps({"ErrorId": 0, "HttpStatusCode": status, "Errors": errors}), status=status
    )


def minting(answer: Answer, key: str = KEY) -> VendorError:
    with pytest.raises(VendorError) as problem:
        Desk(answer, key=key).create()
    return problem.value


def listing(answer: Answer) -> VendorError:
    with pytest.raises(VendorError) as problem:
        asyncio.run(Desk(answer).adapter.find_customers(Query("x", "reference")))
    return problem.value


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (says("Authorization key is not in the correct format.", status=400), CredentialsRejected),
        (says("Bad AUTHORIZATION.", status=400), CredentialsRejected),
        (says("Something else.", status=400), UnexpectedReply),
        (Answer('{"Message":"authorization"}', status=400), UnexpectedReply),
        (Answer(HTML, status=400), UnexpectedReply),
        (says("Unauthorized.", status=401), CredentialsRejected),
        (Answer(status=401), CredentialsRejected),
        (says("No.", status=403), NotPermitted),
        (says("Customer not found.", status=404), CustomerNotFound),
        (Answer('{"Message":"Not found."}', status=404), CustomerNotFound),
        (Answer('{"ErrorId":0}', status=404), CustomerNotFound),
        (Answer(HTML, status=404), UnexpectedReply),
        (Answer(status=404), UnexpectedReply),
        (says("The customer is cancelled.", status=409), NotPermitted),
        (Answer(status=405), UnexpectedReply),
        (Answer(status=422), UnexpectedReply),
        (Answer(status=302), UnexpectedReply),
        (Answer(status=206), UnexpectedReply),
        (Answer(HTML, status=503), VendorUnreachable),
        (Answer(HTML, status=500), VendorUnreachable),
        (Answer(HTML, status=520), VendorUnreachable),
        (Answer(HTML, status=503, headers={"Retry-After": "7"}), VendorBusy),
        (says("Minute limit reached.", status=429), VendorBusy),
    ],
)
def test_each_row_of_the_table(answer: Answer, kind: type[VendorError]) -> None:
    assert type(minting(answer)) is kind


def test_the_same_status_means_something_else_on_the_list() -> None:
    assert type(listing(says("Nothing here.", status=404))) is UnexpectedReply
    assert type(listing(says("Conflict.", status=409))) is UnexpectedReply


def test_only_a_token_call_leaves_the_outcome_unknown() -> None:
    mint, read = minting(Answer(status=502)), listing(Answer(status=502))

    assert isinstance(mint, VendorUnreachable)
    assert isinstance(read, VendorUnreachable)
    assert (mint.cause, mint.outcome_unknown) == (Cause.SERVER, True)
    assert (read.cause, read.outcome_unknown) == (Cause.SERVER, False)


def test_advice_says_where_to_look() -> None:
    assert minting(says("Not found.", status=404)).advice == OR_CHECK_ADDRESS
    assert minting(Answer(status=404)).advice == CHECK_ADDRESS
    assert minting(Answer(status=302)).advice == REDIRECTED


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('{"Errors":[{"Key":"a","Value":"One."},{"Value":"Two."},{}],"Message":"no"}', "One. Two."),
        ('{"Errors":[],"Message":"First.","message":"second"}', "First."),
        ('{"Errors":null,"message":"Second."}', "Second."),
        ('{"error":"unknown shape"}', ""),
        ("plain text", ""),
        (HTML, ""),
        (b"\xff", ""),
    ],
)
def test_the_vendors_words_are_found_in_every_shape(body: str | bytes, text: str) -> None:
    assert minting(Answer(body, status=403)).vendor_text == text


def test_neither_form_of_the_key_nor_a_token_gets_into_an_error() -> None:
    spoken = says(f"{KEY} or {RAW_KEY} made https://x/?token={GUID}.", status=403)

    for key in (KEY, RAW_KEY):
        text = minting(spoken, key=key).vendor_text

        assert KEY not in text
        assert RAW_KEY not in text
        assert GUID not in text
        assert text.startswith("••• or •••")


# --- how long to wait -----------------------------------------------------------------------------


def limits(**headers: str) -> dict[str, str]:
    return {f"X-Rate-Limit-{name.replace('_', '-')}": value for name, value in headers.items()}


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7", **limits(Reset_Minute="2026-01-01T12:01:00Z")}, 7),
        (limits(Remaining_Minute="0", Reset_Minute="2026-01-01T12:01:00Z"), 60),
        (limits(Reset_Minute="2026-01-01T12:01:00"), 60),
        (limits(Reset_Minute="2026-01-01T13:01:00+01:00", Reset_Day="2026-01-02T00:00:00Z"), 60),
        (limits(Reset_Minute="soon", Reset_Day="2026-01-01T12:10:00Z"), 600),
        (
            limits(
                Remaining_Minute="0",
                Reset_Minute="2026-01-01T12:01:00Z",
                Remaining_Day="0",
                Reset_Day="2026-01-02T00:00:00Z",
            ),
            12 * 3600,
        ),
        (
            limits(Remaining_Minute="3", Remaining_Day="0", Reset_Minute="2026-01-01T12:01:00Z"),
            None,
        ),
        (limits(Reset_Minute="2026-01-01T11:00:00Z"), 0),
        (
            {
                "Date": "Thu, 01 Jan 2026 12:00:50 GMT",
                **limits(Reset_Minute="2026-01-01T12:01:00Z"),
            },
            10,
        ),
        (limits(Reset_Minute="???"), None),
        ({}, None),
    ],
)
def test_the_wait_ends_when_the_limit_is_lifted(
    headers: dict[str, str], wait: float | None
) -> None:
    assert NEW_YEAR % 86400 == 12 * 3600
    error = minting(Answer(status=429, headers=headers))

    assert isinstance(error, VendorBusy)
    assert error.wait_seconds == wait


def test_a_503_with_an_unreadable_wait_is_still_busy() -> None:
    error = minting(Answer(status=503, headers={"Retry-After": "later"}))

    assert isinstance(error, VendorBusy)
    assert error.wait_seconds is None
