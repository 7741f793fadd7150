"""One connection to a scripted Luminate Online; all values are those of `vendors/luminate.md`, 12."""

import asyncio
import json
from collections.abc import Mapping
from urllib.parse import parse_qsl

from sso_desk.domain import (
    ConnectionReport,
    Customer,
    LinkRequest,
    Page,
    Query,
    SettingValue,
    SignInLink,
)
from sso_desk.errors import VendorError
from sso_desk.vendors.base import Request
from sso_desk.vendors.luminate import VENDOR, LuminateAdapter
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport, connection, secrets

SITE = "https://secure2.convio.net/acme/site/"
HOME = f"{SITE}SPageServer?pagename=home&x=1"
NONCE = "0123456789ABCDEF0123456789ABCDEF"
ROUTING = "00000000.app99z"
ANN = Customer("1000001", "Ann Sample", email="ann+test@example.com")
KEY = "synthetickey"

USER: Mapping[str, object] = {
    "cons_id": "1000001",
    "member_id": "00042",
    "name": {"first": "Ann", "last": "Sample"},
    "email": {"primary_address": "ann+test@example.com"},
    "employment": {"employer": {}},
}


def signed_on(takes: float = 0.0, **changes: object) -> Answer:
    """The reply to a sign-on call, with fields changed; None leaves one out."""
    values = {
        "routing_id": ROUTING,
        "JSESSIONID": "SYNTHETIC0001.host1",
        "nonce": NONCE,
        "token": "synthetic-token..",
        "cons_id": "1000001",
        **changes,
    }
    answer = {name: value for name, value in values.items() if value is not None}
    return Answer(json.dumps({"getSingleSignOnTokenResponse": answer}), takes=takes)


def user(**changes: object) -> Answer:
    """The reply to a search for a person, with fields changed."""
    return user_under("getConsResponse", changes)


def user_under(root: str, changes: Mapping[str, object]) -> Answer:
    """The same under any root."""
    return Answer(json.dumps({root: {**USER, **changes}}))


def refused(code: object, message: str = "Synthetic", status: int = 403) -> Answer:
    """An error in the vendor's shape."""
    return Answer(json.dumps({"errorResponse": {"code": code, "message": message}}), status)


class Desk:
    """An operator's view of one connection."""

    def __init__(
        self,
        *script: Answer | VendorError,
        environment: str = "production",
        key: str = KEY,
        **settings: SettingValue,
    ) -> None:
        entered: Mapping[str, SettingValue] = {
            "site_url": SITE,
            "login_name": "api_user",
            "destinations": (f"Home|{HOME}", f"Gifts|{SITE}Donation"),
            **settings,
        }
        self.clock = FakeClock()
        self.transport = ScriptedTransport(self.clock, *script)
        place, in_effect = connection(VENDOR, environment, entered)
        self.adapter = LuminateAdapter(
            place,
            in_effect,
            secrets(api_key=key, login_password="Synthetic-Passw0rd"),
            self.transport,
            self.clock,
        )

    @property
    def asked(self) -> list[dict[str, str]]:
        """What was asked beside what every call carries, one entry a call."""
        return [_form(request) for request in self.transport.requests]

    def create(self, customer: Customer | None = ANN, page: str = "page:1") -> SignInLink:
        return asyncio.run(self.adapter.create_link(LinkRequest(page, customer)))

    def find(self, text: str, mode: str = "") -> Page:
        return asyncio.run(self.adapter.find_customers(Query(text, mode)))

    def test(self) -> ConnectionReport:
        return asyncio.run(self.adapter.check_connection())


def _form(request: Request) -> dict[str, str]:
    values = dict(parse_qsl(request.body.decode("ascii"), strict_parsing=True))
    assert values.pop("v") == "1.0"
    assert values.pop("response_format") == "json"
    assert values.pop("login_name") == "api_user"
    assert values.pop("login_password") == "Synthetic-Passw0rd"
    assert values.pop("api_key")
    return values
