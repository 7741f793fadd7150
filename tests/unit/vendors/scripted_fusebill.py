"""One connection to a scripted Fusebill; all values are those of `vendors/fusebill.md`, 12."""

import asyncio
import base64
from collections.abc import Mapping

from sso_desk.domain import Customer, LinkRequest, SettingValue, SignInLink
from sso_desk.errors import VendorError
from sso_desk.vendors.fusebill import VENDOR, FusebillAdapter
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport, connection, secrets

RAW_KEY = "TESTKEY0" * 8
KEY = base64.b64encode(f"0:{RAW_KEY}".encode()).decode()
GUID = "00000000-0000-4000-8000-00000000f00d"
ANN = Customer("12345678", "Ann Sample", email="ann@example.com")


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
            "portal_url": "https://acme.mybillsystem.com",
            **settings,
        }
        self.clock = FakeClock()
        self.transport = ScriptedTransport(self.clock, *script)
        place, in_effect = connection(VENDOR, environment, entered)
        self.adapter = FusebillAdapter(
            place, in_effect, secrets(api_key=key), self.transport, self.clock
        )

    def create(self, destination: str = "home", customer: Customer | None = ANN) -> SignInLink:
        return asyncio.run(self.adapter.create_link(LinkRequest(destination, customer)))
