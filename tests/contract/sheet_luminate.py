"""Luminate Online as its fact sheet has it: sections 3, 4, 6 and 12 transcribed."""

import json
from collections.abc import Mapping
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

API_KEY: Final = "synthetickey"
LOGIN: Final = "api_user"
PASSWORD: Final = "Synthetic-Passw0rd"
NONCE: Final = "0123456789ABCDEF0123456789ABCDEF"
ROUTING: Final = "00000000.app99z"
SESSION: Final = "SYNTHETIC0001.host1"
TOKEN: Final = "synthetic-token.."
SITE: Final = "https://secure2.convio.net/acme/site/"
HOME: Final = f"{SITE}SPageServer?pagename=home&x=1"
LINK: Final = (
    f"{SITE}EstablishSession;jsessionid={ROUTING}?NONCE_TOKEN={NONCE}&NEXTURL="
    "https%3A%2F%2Fsecure2.convio.net%2Facme%2Fsite%2FSPageServer%3Fpagename%3Dhome%26x%3D1"
)
USER_FIELDS: Final = (
    "cons_id,member_id,name.first,name.last,email.primary_address,employment.employer,"
    "membership.status"
)
COMMON: Final = {
    "v": "1.0",
    "api_key": API_KEY,
    "login_name": LOGIN,
    "login_password": PASSWORD,
    "response_format": "json",
}
HEADERS: Final = {
    "Accept": "application/json",
    "Content-Type": "application/x-www-form-urlencoded",
}


def call(method: str, **parameters: str) -> Sent:
    """A call of the server servlet with everything in its body."""
    return Sent(
        "POST",
        "/acme/site/SRConsAPI",
        HEADERS,
        form={"method": method, **COMMON, **parameters},
        without=("Cookie", "Authorization"),
        literally=True,
    )


def sso_call(**parameters: str) -> Sent:
    """12.1: the call that makes the nonce."""
    return call("getSingleSignOnToken", **(parameters or {"cons_id": "1000001"}))


def user_call(**parameters: str) -> Sent:
    """12.2: one person by one term."""
    return call("getUser", fields=USER_FIELDS, **parameters)


def members_call(group: str) -> Sent:
    """Section 7: the members of a group."""
    return call("getGroupMembers", group_id=group, max_number="1000")


CHECK: Final = call("listUserFields")

SSO_FIELDS: Final[Mapping[str, object]] = {
    "routing_id": ROUTING,
    "JSESSIONID": SESSION,
    "nonce": NONCE,
    "token": TOKEN,
    "cons_id": "1000001",
}


def sso_reply(**changed: object) -> Answer:
    """The reply of 12.1, with other values; a value of `...` leaves the field out."""
    fields = {key: value for key, value in {**SSO_FIELDS, **changed}.items() if value is not ...}
    return says_json(json.dumps({"getSingleSignOnTokenResponse": fields}))


SSO_OK: Final = says_json(
    json.dumps({"getSingleSignOnTokenResponse": SSO_FIELDS}),
    200,
    ("Set-Cookie", f"JSESSIONID={SESSION}; Path=/; Secure"),
)
SSO_XML: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<getSingleSignOnTokenResponse xmlns="http://convio.com/crm/v1.0">'
    f"<token>{TOKEN}</token><cons_id>1000001</cons_id><nonce>{NONCE}</nonce>"
    f"<JSESSIONID>{SESSION}</JSESSIONID><routing_id>{ROUTING}</routing_id>"
    "</getSingleSignOnTokenResponse>"
)
ANN: Final = (
    '{"getConsResponse":{"cons_id":"1000001","member_id":"00042",'
    '"name":{"first":"Ann","last":"Sample"},"email":{"primary_address":"ann+test@example.com"},'
    '"employment":{"employer":{}}}}'
)
FIELDS_OK: Final = says_json(
    '{"listConsFieldsResponse":{"field":[{"name":"name.first","label":"First name",'
    '"required":"false","valueType":"TEXT","maxChars":"50"}]}}'
)


def error(code: object, message: str = "Synthetic", status: int = 403) -> Answer:
    """12.3: the vendor's error body."""
    return says_json(json.dumps({"errorResponse": {"code": code, "message": message}}), status)


def settings(replay: ReplayVendor) -> dict[str, SettingValue]:
    """A connection to the replay vendor whose links lead to the sheet's site."""
    return {
        "site_url": f"{replay.origin()}/acme/site/",
        "landing_site_url": SITE,
        "login_name": LOGIN,
        "destinations": (f"Home|{HOME}", f"Second|{SITE}SPageServer?pagename=second"),
    }


SHEET: Final = Sheet(
    vendor_id="luminate",
    doors=("api",),
    fields=(
        FieldRow("site_url", required=True),
        FieldRow("api_key", secret=True, required=True),
        FieldRow("login_name", required=True),
        FieldRow("login_password", secret=True, required=True),
        FieldRow("landing_site_url"),
        FieldRow("destinations", many=True, labelled=True, required=True),
        FieldRow(
            "link_template",
            default="{landing_site_url}EstablishSession;jsessionid={routing_id}"
            "?NONCE_TOKEN={nonce}&NEXTURL={target}",
        ),
        FieldRow("link_estimate_seconds", default="900"),
        FieldRow("source"),
        FieldRow("sub_source"),
        FieldRow("center_id"),
        FieldRow("list_group_id"),
        FieldRow("extra_landing_hosts", many=True),
    ),
    environments={"custom": {}},
    default_environment="",
    settings=settings,
    credentials={"api_key": API_KEY, "login_password": PASSWORD},
    destinations=(DestinationRow("page:1"), DestinationRow("page:2")),
    lookup_modes=frozenset({"", "id", "member_id", "email"}),
    mint=MintSample(
        request=LinkRequest("page:1", customer("1000001")),
        before=(),
        sent=sso_call(),
        answer=SSO_OK,
        link=LINK,
        parameters=("NONCE_TOKEN", "NEXTURL", "jsessionid"),
    ),
    search=SearchSample(
        query=Query("ann+test@example.com", "email"),
        before=(),
        sent=user_call(primary_email="ann+test@example.com"),
        answer=says_json(ANN),
        rows=1,
    ),
    check=CheckSample(before=(), sent=CHECK, answer=FIELDS_OK),
    hidden=(API_KEY, PASSWORD, NONCE, ROUTING, SESSION, TOKEN),
    read_seconds=30,
    private=("ann+test@example.com", "ann%2Btest", "Sample", LOGIN),
)
