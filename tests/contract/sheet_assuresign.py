"""AssureSign as its fact sheet has it: sections 3, 4, 6 and 12 transcribed."""

import base64
import json
from dataclasses import replace
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from sso_desk.domain import LinkRequest, Query, SettingValue
from tests.contract.replay import Answer, Exchange, ReplayVendor, Sent, says_json
from tests.contract.sheets import (
    CheckSample,
    DestinationRow,
    FieldRow,
    MintSample,
    SearchSample,
    Sheet,
)

KEY: Final = "synthetic-key"
USER: Final = "api_0001"
CONTEXT: Final = "ann@example.com"
BEARER: Final = "synthetic.session.token"
ENTITY: Final = "00000000-0000-4000-8000-0000000000aa"
SSO_TOKEN: Final = (
    "eyJ2YWxpZFVudGlsIjoxNzY3MjY4ODMwMDAwLjI1LCJzc29Ub2tlbklkIjoiMDAwMDAwMDAtMDAwMC00MDAwLTgwMDAt"
    "MDAwMDAwMDBjMGRlIiwic2lnbmF0dXJlIjoic3ludGhldGljPz4ifQ=="
)
BASE: Final = "/api/documentnow/v3.3"
JSON_HEADERS: Final = {"Accept": "application/json", "Content-Type": "application/json"}


def auth_call(minutes: int = 60) -> Sent:
    """12.1: authentication, at the account host."""
    return Sent(
        "POST",
        "/api/v3.5/authentication/apiUser",
        JSON_HEADERS,
        data={
            "request": {
                "apiUsername": USER,
                "key": KEY,
                "contextUsername": CONTEXT,
                "sessionLengthInMinutes": minutes,
            }
        },
        without=("Cookie", "Authorization", "X-AS-UserContext"),
        literally=True,
        door="account",
    )


def sso_call(bearer: str = BEARER) -> Sent:
    """12.2: the call that makes the token, at the environment host."""
    return Sent(
        "POST",
        f"{BASE}/authentication/sso",
        {**JSON_HEADERS, "Authorization": f"bearer {bearer}"},
        body=b"{}",
        without=("Cookie", "X-AS-UserContext"),
        literally=True,
    )


def read_call(path: str, bearer: str = BEARER) -> Sent:
    """Section 7: any of the reads, by what follows the base path."""
    return Sent(
        "GET",
        f"{BASE}{path}",
        {"Accept": "application/json", "Authorization": f"bearer {bearer}"},
        without=("Cookie", "X-AS-UserContext"),
    )


ACCOUNTS: Final = read_call("/users/ann%40example.com/accounts")
AUTH_OK: Final = says_json(f'{{"result":{{"token":"{BEARER}"}}}}')
AUTH_OK_BARE: Final = says_json(f'{{"token":"{BEARER}"}}')
AUTH: Final = Exchange(auth_call(), AUTH_OK)
AUTH_FOR_CHECK: Final = Exchange(auth_call(5), AUTH_OK)
NOON_DATE: Final = ("Date", "Thu, 01 Jan 2026 12:00:00 GMT")
SSO_OK: Final = says_json(f'{{"result":{{"ssoToken":"{SSO_TOKEN}"}}}}', 200, NOON_DATE)
TWO_ENVELOPES: Final = says_json(
    '{"result":{"envelopes":[{"envelope":{"envelopeID":"00000000-0000-4000-8000-000000000e01",'
    '"name":"Sample agreement","accountName":"Sample Ltd","envelopeStatusType":"InProcess"},'
    '"documents":[]},{"envelopeApiModel":{"evnelopeID":"00000000-0000-4000-8000-000000000e02",'
    '"name":"Second"}}]}}'
)
NO_ENVELOPES: Final = says_json('{"result":{"envelopes":[]}}')
NOT_FOUND: Final = says_json(
    '{"errorCode":"NOT_FOUND","summary":"The requested resource was not found."}', 404
)
TWO_ACCOUNTS: Final = says_json(
    '{"result":{"userAccounts":[{"accountID":"00000000-0000-4000-8000-0000000000a1",'
    '"accountName":"Sample Ltd","isDefault":true,"isDisabled":false},'
    '{"accountID":"00000000-0000-4000-8000-0000000000a2","accountName":"Old Ltd",'
    '"isDefault":false,"isDisabled":false}]}}'
)


def sso_reply(token: str, *headers: tuple[str, str], takes: float = 0.0) -> Answer:
    """A reply of 12.2 with another token."""
    answer = says_json(json.dumps({"result": {"ssoToken": token}}), 200, *headers)
    return replace(answer, takes=takes)


def token_until(moment: object) -> str:
    """A token with that `validUntil`."""
    content = {"validUntil": moment, "ssoTokenId": "x", "signature": "y>>?"}
    return base64.b64encode(json.dumps(content).encode()).decode()


def encoded(token: str) -> str:
    """A token as it stands in the address."""
    return quote(token, safe="")


def settings(replay: ReplayVendor) -> dict[str, SettingValue]:
    """A connection to the two doors of the replay vendor."""
    return {
        "environment_url": replay.origin(),
        "auth_url": f"{replay.origin('account')}/api/v3.5/authentication/apiUser",
        "api_username": USER,
        "context_username": CONTEXT,
    }


_NORTH_AMERICA: Final = "https://account.assuresign.net/api/v3.5/authentication/apiUser"

SHEET: Final = Sheet(
    vendor_id="assuresign",
    doors=("api", "account"),
    fields=(
        FieldRow("environment_url"),
        FieldRow("auth_url"),
        FieldRow("api_version", default="v3.3"),
        FieldRow("api_username", required=True),
        FieldRow("api_key", secret=True, required=True),
        FieldRow("context_username", required=True),
        FieldRow("account_context"),
        FieldRow("session_minutes", default="60"),
        FieldRow("page_template", default="{environment_url}/ui/simpleSetup/{entity_id}"),
        FieldRow("link_seconds", default="30"),
        FieldRow("extra_landing_hosts", many=True),
    ),
    environments={
        "us_west": {"environment_url": "https://www.assuresign.net", "auth_url": _NORTH_AMERICA},
        "us_east": {"environment_url": "https://na1.assuresign.net", "auth_url": _NORTH_AMERICA},
        "canada": {"environment_url": "https://ca1.assuresign.net", "auth_url": _NORTH_AMERICA},
        "sandbox": {"environment_url": "https://sb.assuresign.net", "auth_url": _NORTH_AMERICA},
        "australia": {
            "environment_url": "https://au.assuresign.net",
            "auth_url": "https://au-account.assuresign.net/api/v3.7/authentication/apiUser",
        },
        "custom": {},
    },
    default_environment="us_west",
    settings=settings,
    credentials={"api_key": KEY},
    destinations=(
        DestinationRow("simple_setup", needs_customer=False, inputs=("entity_id",)),
        DestinationRow("custom_page", needs_customer=False, inputs=("page_address",)),
    ),
    lookup_modes=frozenset({"", "id", "name", "email", "order_id"}),
    mint=MintSample(
        request=LinkRequest("simple_setup", None, MappingProxyType({"entity_id": ENTITY})),
        before=(AUTH,),
        sent=sso_call(),
        answer=SSO_OK,
        link=f"{{origin}}/ui/simpleSetup/{ENTITY}?ssoToken={encoded(SSO_TOKEN)}",
        parameters=("ssoToken",),
    ),
    search=SearchSample(
        query=Query("ann@example.com", "email"),
        before=(AUTH,),
        sent=read_call("/envelopes?dateFilter=ANY&emailAddress=ann%40example.com"),
        answer=TWO_ENVELOPES,
        rows=2,
    ),
    check=CheckSample(before=(AUTH_FOR_CHECK,), sent=ACCOUNTS, answer=TWO_ACCOUNTS),
    hidden=(
        KEY,
        BEARER,
        SSO_TOKEN,
        encoded(SSO_TOKEN),
        SSO_TOKEN[:40],
        "00000000-0000-4000-8000-00000000c0de",
    ),
    read_seconds=20,
    strict_ids=False,
    private=(CONTEXT, USER, "ann%40example.com"),
)
