"""One connection to a scripted Redtail; all values are those of `vendors/redtail.md`, 12."""

import asyncio
import json
from collections.abc import Mapping

from sso_desk.domain import (
    ConnectionReport,
    Customer,
    LinkRequest,
    Page,
    Query,
    Secret,
    SettingValue,
    SignInLink,
)
from sso_desk.errors import VendorError
from sso_desk.vendors.redtail import VENDOR, RedtailAdapter
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport, connection, secrets

API = "https://api2.redtailtechnology.com/crm/v1/rest"
API_KEY = "00000000-0000-4000-8000-00000000000a"
USER_KEY = "00000000-0000-4000-8000-00000000000b"
PASSWORD = "Synthetic-Passw0rd"
LINK = "https://smf.crm.redtailtechnology.com/synthetic?t=0001"
ANN = Customer("384843", "Ann Sample")
AUTHORIZATION = (
    "Userkeyauth MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDBhOjAwMDAwMDAwLTAwMDAtNDAwMC04"
    "MDAwLTAwMDAwMDAwMDAwYg=="
)


def login(changes: Mapping[str, object] | None = None, status: int = 200) -> Answer:
    """A `Login` with fields changed; `...` leaves one out."""
    values = {
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
        **(changes or {}),
    }
    kept = {name: value for name, value in values.items() if value is not ...}
    return Answer(json.dumps(kept), status)


def denied(message: str = "Synthetic: invalid key", status: int = 200) -> Answer:
    """A `Login` that says that the log-in failed."""
    changes = {"CID": 0, "Status": 0, "Message": message, "ReturnURL": None, "Name": None}
    return login(changes, status)


def contacts(*rows: object) -> Answer:
    """The reply to a search."""
    return Answer(json.dumps({"Contacts": rows}))


class Desk:
    """An operator's view of one connection."""

    def __init__(
        self,
        *script: Answer | VendorError,
        environment: str = "production",
        api_key: str = API_KEY,
        **settings: SettingValue,
    ) -> None:
        self.clock = FakeClock()
        self.transport = ScriptedTransport(self.clock, *script)
        place, in_effect = connection(VENDOR, environment, settings)
        self.adapter = RedtailAdapter(
            place,
            in_effect,
            secrets(api_key=api_key, user_key=USER_KEY),
            self.transport,
            self.clock,
        )

    @property
    def targets(self) -> list[str]:
        """What was asked for below the API address."""
        return [url.removeprefix(API) for url in self.transport.urls]

    @property
    def bodies(self) -> list[str]:
        return [request.body.decode() for request in self.transport.requests]

    def create(self, page: str = "contactoverview", customer: Customer | None = ANN) -> SignInLink:
        return asyncio.run(self.adapter.create_link(LinkRequest(page, customer)))

    def find(self, text: str, mode: str = "", cursor: str = "") -> Page:
        return asyncio.run(self.adapter.find_customers(Query(text, mode, cursor=cursor)))

    def test(self) -> ConnectionReport:
        return asyncio.run(self.adapter.check_connection())

    def get_key(self, user: str = "pat.example", password: str = PASSWORD) -> Secret:
        inputs = {"user_name": Secret(user), "password": Secret(password)}
        return asyncio.run(self.adapter.set_up("get_key", inputs))
