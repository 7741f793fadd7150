"""One connection to a scripted BlueSnap; all values are those of `vendors/bluesnap.md`, 12."""

import asyncio
import json
from collections.abc import Mapping

from sso_desk.domain import Customer, LinkRequest, Page, Query, SettingValue, SignInLink
from sso_desk.errors import VendorError
from sso_desk.vendors.bluesnap import VENDOR, BlueSnapAdapter
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport, connection, secrets

USER = "API_0000000000000000"
PASSWORD = "Synthetic-Passw0rd"
BASIC = "QVBJXzAwMDAwMDAwMDAwMDAwMDA6U3ludGhldGljLVBhc3N3MHJk"
LINK = "https://bluesnap.com/jsp/developer_login.jsp?ref=0000feed.-xn_0000feed.-xn_0000"

ANN = {
    "userId": "1111001",
    "firstName": "Ann",
    "lastName": "Sample",
    "email": "ann@example.com",
    "username": "ann.sample",
    "allowViewFinansialInfo": True,
    "allowReports": False,
}
ROOT = {"userId": 1111002, "email": "root@example.com", "username": "root1", "admin": True}

LINKED = Answer(json.dumps({"loginToken": "0000feed.-xn_0000feed.-xn_0000", "loginLink": LINK}))
USERS = Answer(json.dumps([ANN, ROOT]))


class Desk:
    """An operator's view of one connection."""

    def __init__(
        self,
        *script: Answer | VendorError,
        environment: str = "sandbox",
        **settings: SettingValue,
    ) -> None:
        entered: Mapping[str, SettingValue] = {
            "api_user": USER,
            "browser_ip": "203.0.113.7",
            **settings,
        }
        self.clock = FakeClock()
        self.transport = ScriptedTransport(self.clock, *script)
        place, in_effect = connection(VENDOR, environment, entered)
        self.adapter = BlueSnapAdapter(
            place, in_effect, secrets(api_password=PASSWORD), self.transport, self.clock
        )

    def look_up(self, text: str = "", mode: str = "", scope: str = "", cursor: str = "") -> Page:
        return asyncio.run(self.adapter.find_customers(Query(text, mode, scope, cursor)))

    def create(
        self,
        user_id: str = "1111001",
        scope: str = "",
        inputs: Mapping[str, str] | None = None,
        customer: Customer | None = None,
    ) -> SignInLink:
        who = customer or Customer(user_id, scope=scope)
        return asyncio.run(self.adapter.create_link(LinkRequest("portal", who, inputs or {})))
