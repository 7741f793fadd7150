"""Corners of adapters that the sheets' exchanges do not reach: practice hosts, odd shapes, bad settings."""

import asyncio
import json
from types import MappingProxyType

import pytest

from sso_desk.domain import Connection, Credentials, LinkRequest, Query, Secret, SettingValue
from sso_desk.errors import InvalidInput, UnexpectedReply
from sso_desk.vendors import adapters
from sso_desk.vendors.base import PortalHosts, VendorAdapter
from sso_desk.vendors.fields import clean, effective
from tests.unit.vendors.scripted import Answer, FakeClock, ScriptedTransport

LOOPBACK = "http://127.0.0.1:8080"
SETTINGS: dict[str, dict[str, SettingValue]] = {
    "assuresign": {
        "environment_url": LOOPBACK,
        "auth_url": f"{LOOPBACK}/auth",
        "api_username": "api_0001",
        "context_username": "ann@example.com",
    },
    "luminate": {
        "site_url": f"{LOOPBACK}/site/",
        "login_name": "api_user",
        "destinations": (f"Home|{LOOPBACK}/site/home",),
    },
    "redtail": {"api_base_url": LOOPBACK},
}
SECRETS: Credentials = MappingProxyType(
    {
        "api_key": Secret("synthetic-key"),
        "user_key": Secret("synthetic-user-key"),
        "login_password": Secret("Synthetic-Passw0rd"),
    }
)


def an_adapter(
    vendor_id: str,
    *answers: Answer,
    environment: str = "custom",
    secrets: Credentials = SECRETS,
    **changes: SettingValue,
) -> VendorAdapter:
    kind = adapters()[vendor_id]
    settings, problems = clean(kind.vendor, {**SETTINGS[vendor_id], **changes})
    assert problems == []
    clock = FakeClock()
    return kind(
        Connection("c", vendor_id, "n", environment, settings),
        effective(kind.vendor, environment, settings),
        secrets,
        ScriptedTransport(clock, *answers),
        clock,
    )


@pytest.mark.parametrize("vendor_id", ["assuresign", "luminate", "redtail"])
def test_in_practice_links_lead_to_the_practice_vendor_and_nowhere_else(vendor_id: str) -> None:
    hosts = an_adapter(vendor_id, environment="practice").portal_hosts()
    assert hosts == PortalHosts(origins=frozenset({LOOPBACK}))


@pytest.mark.parametrize("vendor_id", ["assuresign", "luminate", "redtail"])
def test_an_empty_search_asks_nobody(vendor_id: str) -> None:
    page = asyncio.run(an_adapter(vendor_id).find_customers(Query("  ")))
    assert page.customers == ()


@pytest.mark.parametrize("vendor_id", ["assuresign", "luminate", "redtail"])
def test_an_unknown_page_is_a_form_error(vendor_id: str) -> None:
    with pytest.raises(InvalidInput):
        an_adapter(vendor_id).check_request(LinkRequest("moon"))


def test_an_environment_address_has_no_path() -> None:
    vendor = adapters()["assuresign"].vendor
    _, problems = clean(vendor, {"environment_url": "https://www.assuresign.net/path"})
    assert [problem.field for problem in problems] == ["environment_url"]


def test_an_envelope_row_without_an_envelope_is_not_trusted() -> None:
    token = Answer(json.dumps({"token": "synthetic.token"}))
    rows = Answer(json.dumps({"result": {"envelopes": [{"documents": []}]}}))
    adapter = an_adapter("assuresign", token, rows)
    with pytest.raises(UnexpectedReply):
        asyncio.run(adapter.find_customers(Query("a@example.com")))


@pytest.mark.parametrize("template", ["{unknown}{routing_id}{nonce}", "{0}{routing_id}", "{", "x"])
def test_a_link_form_has_only_its_own_names(template: str) -> None:
    vendor = adapters()["luminate"].vendor
    _, problems = clean(vendor, {"link_template": template})
    assert [problem.field for problem in problems] == ["link_template"]


MEMBERS = (
    "<r><member><cons_id>1</cons_id><first_name>Ann</first_name></member>"
    "<member><cons_id>2</cons_id><first_name>Anne</first_name></member>"
    "<member><cons_id>3</cons_id><first_name>Annette</first_name></member></r>"
)


def test_members_in_xml_are_a_list() -> None:
    adapter = an_adapter("luminate", Answer(MEMBERS), list_group_id="77")
    page = asyncio.run(adapter.find_customers(Query("ann", "name")))
    assert [row.id for row in page.customers] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("query", "body"),
    [
        (Query("ann", "name"), {"r": {"member": {"first_name": "Ann"}}}),
        (Query("a@example.com"), {"getConsResponse": {"name": {"first": "Ann"}}}),
        (Query("a@example.com"), {"otherResponse": {"cons_id": "1"}}),
    ],
)
def test_somebody_without_an_id_is_not_trusted(query: Query, body: object) -> None:
    adapter = an_adapter("luminate", Answer(json.dumps(body)), list_group_id="77")
    with pytest.raises(UnexpectedReply):
        asyncio.run(adapter.find_customers(query))


def test_a_page_that_a_file_put_elsewhere_is_not_opened() -> None:
    adapter = an_adapter("luminate", destinations=("Evil|https://evil.example/x",))
    with pytest.raises(InvalidInput) as caught:
        adapter.check_request(LinkRequest("page:1"))
    assert caught.value.field == "destinations"


def test_get_my_key_needs_all_that_it_sends() -> None:
    adapter = an_adapter("redtail", secrets=MappingProxyType({}))
    inputs = {"user_name": Secret("pat"), "password": Secret("Synthetic-Passw0rd")}
    with pytest.raises(InvalidInput):
        asyncio.run(adapter.set_up("get_key", inputs))
    with pytest.raises(KeyError):
        asyncio.run(adapter.set_up("something else", inputs))


def test_a_wrapped_contact_is_read() -> None:
    body = {"contact": {"ContactID": 5, "FirstName": "Ann", "LastName": "Sample"}}
    adapter = an_adapter("redtail", Answer(json.dumps(body)))
    page = asyncio.run(adapter.find_customers(Query("5")))
    assert (page.customers[0].id, page.customers[0].name) == ("5", "Ann Sample")
    assert adapter.scopes() == ()
