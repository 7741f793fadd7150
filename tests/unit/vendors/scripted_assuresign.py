"""One connection to a scripted AssureSign; all values are those of `vendors/assuresign.md`, 12."""

import asyncio
import base64
import json
from collections.abc import Mapping

from sso_desk.domain import ConnectionReport, LinkRequest, Page, Query, SettingValue, SignInLink
from sso_desk.errors import VendorError
from sso_desk.vendors.assuresign import VENDOR, AssureSignAdapter
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport, connection, secrets

AUTH_URL = "https://account.assuresign.net/api/v3.5/authentication/apiUser"
API = "https://www.assuresign.net/api/documentnow/v3.3"
KEY = "synthetic-key"
BEARER = "synthetic.session.token"
ENVELOPE = "00000000-0000-4000-8000-000000000e01"
SETUP_PAGE = f"https://www.assuresign.net/ui/simpleSetup/{ENVELOPE}"
DATE: Mapping[str, str] = {"Date": "Thu, 01 Jan 2026 12:00:00 GMT"}
VALID_UNTIL = 1767268830000.25
"""Thirty seconds after the scripted clock's start, in milliseconds."""

AUTHENTICATED = Answer(json.dumps({"token": BEARER}))


def token(valid_until: object = VALID_UNTIL) -> str:
    """A sign-on token that is valid until then."""
    content = {
        "validUntil": valid_until,
        "ssoTokenId": "00000000-0000-4000-8000-00000000c0de",
        "signature": "synthetic?>>",
    }
    return base64.b64encode(json.dumps(content).encode()).decode()


def signed_on(text: str, headers: Mapping[str, str] = DATE, takes: float = 0.0) -> Answer:
    """The reply to a sign-on call."""
    return Answer(json.dumps({"result": {"ssoToken": text}}), headers=headers, takes=takes)


def refused(status: int, code: str = "", summary: str = "Synthetic", **headers: str) -> Answer:
    """An error in the vendor's shape."""
    body = json.dumps({"errorCode": code, "summary": summary, "details": ["Key", 5, {}]})
    return Answer(body if code else "", status, headers)


class Desk:
    """An operator's view of one connection."""

    def __init__(
        self,
        *script: Answer | VendorError,
        environment: str = "us_west",
        **settings: SettingValue,
    ) -> None:
        entered: Mapping[str, SettingValue] = {
            "api_username": "api_0001",
            "context_username": "ann@example.com",
            **settings,
        }
        self.clock = FakeClock()
        self.transport = ScriptedTransport(self.clock, *script)
        place, in_effect = connection(VENDOR, environment, entered)
        self.adapter = AssureSignAdapter(
            place, in_effect, secrets(api_key=KEY), self.transport, self.clock
        )

    def create(self, entity: str = ENVELOPE) -> SignInLink:
        return self.ask(LinkRequest("simple_setup", inputs={"entity_id": entity}))

    def ask(self, request: LinkRequest) -> SignInLink:
        return asyncio.run(self.adapter.create_link(request))

    def find(self, text: str, mode: str = "") -> Page:
        return asyncio.run(self.adapter.find_customers(Query(text, mode)))

    def test(self) -> ConnectionReport:
        return asyncio.run(self.adapter.check_connection())
