"""Redtail CRM as its fact sheet has it: sections 3, 4, 6 and 12 transcribed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from sso_desk.domain import LinkRequest, Query, SettingValue
from tests.contract.replay import Answer, ReplayVendor, Sent, says_json
from tests.contract.sheets import (
    CheckSample,
    DestinationRow,
    FieldRow,
    MintSample,
    SearchSample,
    Sheet,
    customer,
)

API_KEY: Final = "00000000-0000-4000-8000-00000000000a"
USER_KEY: Final = "00000000-0000-4000-8000-00000000000b"
PAIR: Final = (
    "MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDBhOjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAw"
    "MDAwYg=="
)
THREE_PARTS: Final = (
    "MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDBhOnBhdC5leGFtcGxlOlN5bnRoZXRpYy1QYXNzdzByZA=="
)
LINK: Final = "https://smf.crm.redtailtechnology.com/synthetic?t=0001"
PRODUCTION: Final = "https://api2.redtailtechnology.com/crm/v1/rest"
BASE: Final = "/crm/v1/rest"
HEADERS: Final = {
    "Authorization": f"Userkeyauth {PAIR}",
    "Accept": "application/json",
    "Content-Type": "text/json",
}


def get(rest: str) -> Sent:
    """Any GET, by what follows the base path, letter for letter."""
    return Sent("GET", f"{BASE}{rest}", HEADERS, literally=True)


def sso_call(query: str = "?ep=contactoverview&id=384843") -> Sent:
    """12.1: the call that makes the link."""
    return get(f"/sso{query}")


def search_call(value: str, page: int = 1) -> Sent:
    """12.2: a search by name; the value as it stands in the address."""
    return replace(get(f"/contacts/search?value={value}&page={page}"), literally=False)


def criteria_call(*criteria: tuple[str, str, str], page: int = 1) -> Sent:
    """Section 7: a search by criteria, given as field, operand and value."""
    rows = [{"Field": f, "Operand": o, "Value": v} for f, o, v in criteria]
    return Sent(
        "POST",
        f"{BASE}/contacts/search?page={page}",
        {**HEADERS, "Content-Type": "application/json"},
        data=rows,
        literally=True,
    )


def read_call(contact: str) -> Sent:
    """Section 7: one contact, without touching the recently viewed list."""
    return get(f"/contacts/{contact}/basic?recent=0")


CHECK: Final = get("/authentication")
GET_KEY: Final = replace(CHECK, headers={**HEADERS, "Authorization": f"Basic {THREE_PARTS}"})

LOGIN: Final[Mapping[str, object]] = {
    "APIKey": API_KEY,
    "CID": 77,
    "DatabaseID": 88,
    "Message": "Success",
    "Name": "Ann Sample",
    "ReturnURL": LINK,
    "Status": 1,
    "Tier": None,
    "UserID": 99,
    "UserKey": USER_KEY,
}


def login(status: int = 200, **changed: object) -> Answer:
    """A `Login` reply with other values; a value of `...` leaves the field out."""
    fields = {key: value for key, value in {**LOGIN, **changed}.items() if value is not ...}
    return says_json(json.dumps(fields), status)


SSO_OK: Final = login()
LOGIN_XML: Final = (
    '<Login xmlns="http://schemas.datacontract.org/2004/07/REDTAIL.Model">'
    f"<APIKey>{API_KEY}</APIKey><CID>77</CID><Message>Success</Message><Name>Ann Sample</Name>"
    f"<ReturnURL>{LINK}</ReturnURL><Status>SyntheticWord</Status><UserKey>{USER_KEY}</UserKey>"
    "</Login>"
)
AUTHENTICATED: Final = login(ReturnURL=None)
ONE_CONTACT: Final = says_json(
    '{"Contacts":[{"ContactID":384843,"FirstName":"Ann","LastName":"Sample"}]}'
)
NO_CONTACT: Final = says_json('{"Contacts":[]}')


def settings(replay: ReplayVendor) -> dict[str, SettingValue]:
    """A connection to the replay vendor."""
    return {"api_base_url": f"{replay.origin()}{BASE}"}


SHEET: Final = Sheet(
    vendor_id="redtail",
    doors=("api",),
    fields=(
        FieldRow("api_base_url"),  # its default comes from the environment
        FieldRow("sso_path", default="/sso"),
        FieldRow("api_key", secret=True, required=True),
        FieldRow("auth_scheme", default="user_key"),
        FieldRow("user_key", secret=True, required=True),
        FieldRow("old_id_form", default="off"),
        FieldRow("link_estimate_seconds", default="0"),
        FieldRow("extra_landing_hosts", many=True),
    ),
    environments={"custom": {}},
    default_environment="",
    settings=settings,
    credentials={"api_key": API_KEY, "user_key": USER_KEY},
    destinations=(
        DestinationRow("dashboard", needs_customer=False),
        DestinationRow("calendar", needs_customer=False),
        DestinationRow("contacts", needs_customer=False),
        DestinationRow("reports", needs_customer=False),
        DestinationRow("contactoverview"),
        DestinationRow("contactaccounts"),
    ),
    lookup_modes=frozenset({"", "id", "name", "email", "phone"}),
    mint=MintSample(
        request=LinkRequest("contactoverview", customer("384843")),
        before=(),
        sent=sso_call(),
        answer=SSO_OK,
        link=LINK,
    ),
    search=SearchSample(
        query=Query("Sample", "name"),
        before=(),
        sent=search_call("Sample"),
        answer=ONE_CONTACT,
        rows=1,
    ),
    check=CheckSample(before=(), sent=CHECK, answer=AUTHENTICATED),
    hidden=(API_KEY, USER_KEY, PAIR, THREE_PARTS, "synthetic?t=0001"),
    read_seconds=30,
    private=("Ann", "Sample", "pat.example"),
    other_addresses=(
        PRODUCTION,
        "https://dev.api2.redtailtechnology.com/crm/v1/rest",
    ),
)
