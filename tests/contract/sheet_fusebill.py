"""Fusebill as its fact sheet has it: sections 3, 4, 6 and 12 transcribed."""

from typing import Final
from urllib.parse import quote

from sso_desk.domain import LinkRequest, Query, SettingValue
from tests.contract.replay import ReplayVendor, Sent, says_json
from tests.contract.sheets import (
    CheckSample,
    DestinationRow,
    FieldRow,
    MintSample,
    SearchSample,
    Sheet,
    customer,
)

RAW_KEY: Final = "TESTKEY0" * 8
KEY: Final = (
    "MDpURVNUS0VZMFRFU1RLRVkwVEVTVEtFWTBURVNUS0VZMFRFU1RLRVkwVEVTVEtFWTBURVNUS0VZMFRFU1RLRVkw"
)
GUID: Final = "00000000-0000-4000-8000-00000000f00d"
PORTAL: Final = "https://acme.mybillsystem.com"

HEADERS: Final = {
    "Authorization": f"Basic {KEY}",
    "Accept": "application/json",
    "Content-Type": "application/json",
}


def token_call(customer_id: str) -> Sent:
    """12.1: the call that makes a token."""
    return Sent(
        "GET",
        f"/v1/SingleSignOn/GetSingleSignOnToken/{customer_id}",
        {**HEADERS, "Cache-Control": "no-cache"},
        literally=True,
    )


def list_call(query: str, page: int = 0) -> Sent:
    """12.2: a search by one filter."""
    encoded = quote(query, safe="")
    return Sent("GET", f"/v1/customers?query={encoded}&pageSize=50&pageNumber={page}", HEADERS)


def read_call(customer_id: str) -> Sent:
    """Section 7: one customer by id."""
    return Sent("GET", f"/v1/customers/{customer_id}", HEADERS, literally=True)


TOKEN: Final = token_call("12345678")
TOKEN_QUOTED: Final = says_json(f'"{GUID}"', 200, ("X-Rate-Limit-Remaining-Minute", "998"))

SEARCH_12_2: Final = Sent(
    "GET",
    "/v1/customers?query=lastName%3A%2ASample%2A&pageSize=50&pageNumber=0",
    HEADERS,
    literally=True,
)
TWO_ROWS: Final = (
    '[{"id":12345678,"uri":"https://secure.fusebill.com/v1/customers/12345678",'
    '"reference":"C-0042","title":"","firstName":"Ann","middleName":null,"lastName":"Sample",'
    '"companyName":"Sample Ltd","primaryEmail":"ann@example.com; accounts@example.com",'
    '"primaryPhone":null,"status":"Active","customerAccountStatus":"Good","portalUserName":null,'
    '"createdTimestamp":"2026-01-05T10:20:30.857",'
    '"modifiedTimestamp":"2026-01-06T11:22:33.7648223Z"},\n'
    ' {"id":12345679,"reference":null,"firstName":null,"lastName":null,"companyName":null,'
    '"primaryEmail":null,"status":"Draft","customerAccountStatus":"PoorStanding"}]'
)
TWO_FOUND: Final = says_json(TWO_ROWS, 200, ("X-Count", "2"), ("X-MaxPageIndex", "0"))
NONE_FOUND: Final = says_json("[]")

CHECK: Final = Sent("GET", "/v1/customers?pageSize=1&pageNumber=0", HEADERS, literally=True)


def settings(replay: ReplayVendor) -> dict[str, SettingValue]:
    """A connection to the replay vendor, with the sheet's portal."""
    return {"api_base_url": f"{replay.origin()}/v1", "portal_url": PORTAL}


SHEET: Final = Sheet(
    vendor_id="fusebill",
    doors=("api",),
    fields=(
        FieldRow("api_base_url"),
        FieldRow("api_key", secret=True, required=True),
        FieldRow("portal_url"),
        FieldRow("portal_generation", default="v2"),
        FieldRow("custom_paths", many=True, labelled=True),
        FieldRow("link_estimate_seconds", default="60"),
        FieldRow("account_kind", default="live"),
        FieldRow("extra_landing_hosts", many=True),
    ),
    environments={
        "production": {"api_base_url": "https://secure.fusebill.com/v1"},
        "old_test": {"api_base_url": "https://stg-secure.fusebill.com/v1"},
        "custom": {},
    },
    default_environment="production",
    settings=settings,
    credentials={"api_key": KEY},
    destinations=(DestinationRow("home"), DestinationRow("payment_methods")),
    lookup_modes=frozenset({"", "id", "email", "reference", "name"}),
    mint=MintSample(
        request=LinkRequest("home", customer("12345678")),
        before=(),
        sent=TOKEN,
        answer=TOKEN_QUOTED,
        link=f"{PORTAL}/ManagedPortal/Home?token={GUID}",
        parameters=("token",),
    ),
    search=SearchSample(
        query=Query("ann@example.com", "email"),
        before=(),
        sent=list_call("primaryEmail:*ann@example.com*"),
        answer=TWO_FOUND,
        rows=1,
    ),
    check=CheckSample(before=(), sent=CHECK, answer=TWO_FOUND),
    hidden=(KEY, RAW_KEY, GUID),
    read_seconds=20,
    private=("ann@example.com", "Sample"),
)
