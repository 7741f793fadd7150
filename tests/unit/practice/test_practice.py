"""The practice vendors: as strict as the vendors' documents, and true to how their links behave."""

import asyncio
import base64
import json
import time
from collections.abc import Mapping
from types import ModuleType
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp

from sso_desk.practice import assuresign, bluesnap, fusebill, luminate, redtail
from sso_desk.practice.people import LONG_NAME, PEOPLE, by_number
from sso_desk.practice.record import Counter, Record
from sso_desk.practice.server import VENDORS, OwnHostOnly

ADDRESS = "http://127.0.0.1:8000"
ANN = PEOPLE[0]


class Client:
    """Asks an application as a browser at that address would."""

    def __init__(self, app: ASGIApp, client: str = "127.0.0.1") -> None:
        self._transport = httpx.ASGITransport(app, client=(client, 5000))
        self._cookies = httpx.Cookies()

    def ask(self, method: str, address: str, **options: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(
                transport=self._transport, base_url=ADDRESS, cookies=self._cookies
            ) as client:
                client.headers.clear()
                reply = await client.request(method, address, **options)
                self._cookies = client.cookies
                return reply

        return asyncio.run(ask())

    def get(self, address: str, **options: Any) -> httpx.Response:
        return self.ask("GET", address, **options)

    def post(self, address: str, **options: Any) -> httpx.Response:
        return self.ask("POST", address, **options)


class Bench:
    """One practice vendor, its record, and a clock that is moved by hand."""

    def __init__(self, vendor: ModuleType) -> None:
        self.record = Record()
        self.time = time.time()
        name = vendor.__name__.rpartition(".")[2]
        app = vendor.application(Counter(name, self.record), ADDRESS, lambda: self.time)
        self.client = Client(app)

    @property
    def kinds(self) -> list[str]:
        return [event.kind for event in self.record.events]


FUSEBILL_HEADERS = {
    "Authorization": f"Basic {fusebill.API_KEY}",
    "Content-Type": "application/json",
}
BLUESNAP_HEADERS = {
    "Authorization": "Basic "
    + base64.b64encode(f"{bluesnap.API_USER}:{bluesnap.API_PASSWORD}".encode()).decode(),
    "Content-Type": "application/json",
    "Accept": "application/json",
}
LUMINATE_FORM = {
    "v": "1.0",
    "api_key": luminate.API_KEY,
    "login_name": luminate.LOGIN_NAME,
    "login_password": luminate.LOGIN_PASSWORD,
    "response_format": "json",
}


def fusebill_token(bench: Bench, number: int = ANN.number) -> str:
    path = f"/v1/SingleSignOn/GetSingleSignOnToken/{number}"
    token: str = bench.client.get(path, headers=FUSEBILL_HEADERS).json()
    return token


def test_there_are_enough_people_and_they_are_awkward_enough() -> None:
    names = [person.name for person in PEOPLE]
    assert len(PEOPLE) >= 40
    assert len(names) - len(set(names)) >= 2, "two pairs of the same name"
    assert any(not person.name and not person.email and not person.company for person in PEOPLE)
    assert any(";" in person.email for person in PEOPLE)
    assert any("'" in name for name in names)
    assert any("\u0590" < char < "\u06ff" for name in names for char in name)
    assert LONG_NAME in names
    assert all(
        address.strip().partition("@")[2] in ("example.com", "example.org", "example.net")
        for person in PEOPLE
        for address in person.email.split(";")
        if address
    )
    assert by_number(PEOPLE[-1].number + 1) is None


def test_a_fusebill_token_works_once() -> None:
    bench = Bench(fusebill)
    page = f"/ManagedPortal/Home?token={fusebill_token(bench)}"
    assert bench.client.ask("HEAD", page).status_code == 200, "a look does not use it up"
    first = bench.client.get(page)
    assert 'id="signed-in-as">Ann Sample<' in first.text
    second = bench.client.get(page)
    assert (second.status_code, 'data-reason="used"' in second.text) == (410, True)
    assert bench.kinds == ["mint", "call", "visit", "refused_visit"]


def test_a_newer_fusebill_token_ends_the_earlier_one_of_the_same_customer() -> None:
    bench = Bench(fusebill)
    earlier, other = fusebill_token(bench), fusebill_token(bench, ANN.number + 1)
    newer = fusebill_token(bench)
    reasons = [
        bench.client.get(f"/ManagedPortal/Home?token={token}").text
        for token in (earlier, other, newer)
    ]
    assert "superseded" in reasons[0]
    assert all("signed-in-as" in text for text in reasons[1:])


def test_a_fusebill_token_expires_and_a_made_up_one_is_unknown() -> None:
    bench = Bench(fusebill)
    token = fusebill_token(bench)
    bench.time += 61
    assert 'data-reason="expired"' in bench.client.get(f"/ManagedPortal/Home?token={token}").text
    assert 'data-reason="unknown"' in bench.client.get("/ManagedPortal/Home?token=x").text
    assert 'data-reason="unknown"' in bench.client.get("/ManagedPortal/Home").text


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"Authorization": "Basic nonsense"}, 400),
        ({"Authorization": "Basic " + base64.b64encode(b"0:wrong").decode()}, 401),
        ({"Authorization": f"Bearer {fusebill.API_KEY}"}, 400),
        ({"Content-Type": "text/plain"}, 400),
    ],
)
def test_fusebill_is_strict(changes: Mapping[str, str], status: int) -> None:
    reply = Bench(fusebill).client.get("/v1/customers", headers={**FUSEBILL_HEADERS, **changes})
    assert reply.status_code == status
    assert reply.json()["HttpStatusCode"] == status


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("lastName:*ample*", 4), ("firstName:*ann*;lastName:Sample", 2), ("reference:[empty]", 3),
        ("status:Hold,Suspended", 4), ("reference:C-0042", 1), ("companyName:*[*", 0), ("", 48),
    ],
)  # fmt: skip
def test_fusebills_filter_language(query: str, count: int) -> None:
    reply = Bench(fusebill).client.get(
        "/v1/customers", params={"query": query, "pageSize": "2"}, headers=FUSEBILL_HEADERS
    )
    assert int(reply.headers["X-Count"]) == count
    assert len(reply.json()) == min(2, count)


def test_fusebill_refuses_a_query_it_does_not_know() -> None:
    reply = Bench(fusebill).client.get(
        "/v1/customers", params={"query": "color:red"}, headers=FUSEBILL_HEADERS
    )
    assert reply.status_code == 400


def bluesnap_link(bench: Bench, address: str, user: int = ANN.number, query: str = "") -> Any:
    return bench.client.post(
        f"/services/2/generateSSOLoginToken/{user}{query}",
        headers=BLUESNAP_HEADERS,
        content=json.dumps({"requestingUserIp": address}),
    )


def test_bluesnap_lets_in_only_the_browser_that_was_named() -> None:
    bench = Bench(bluesnap)
    good = bluesnap_link(bench, "127.0.0.1").json()["loginLink"]
    elsewhere = bluesnap_link(bench, "203.0.113.7").json()["loginLink"]
    assert "Ann Sample" in bench.client.get(good).text
    assert "Ann Sample" in bench.client.get(good).text, "it works again within its visit"
    assert 'data-reason="address"' in bench.client.get(elsewhere).text
    assert bluesnap_link(bench, "not an address").status_code == 400


def test_bluesnap_answers_403_for_whom_it_does_not_know() -> None:
    bench = Bench(bluesnap)
    assert bluesnap_link(bench, "127.0.0.1", 999).status_code == 403
    assert bluesnap_link(bench, "127.0.0.1", query="?onbehalfofmid=1").status_code == 403
    assert bench.client.get("/services/2/cp/user/all").status_code == 401
    cookie = {**BLUESNAP_HEADERS, "Cookie": "JSESSIONID=x"}
    assert bench.client.get("/services/2/cp/user/all", headers=cookie).status_code == 400


def luminate_call(bench: Bench, **form: str) -> Any:
    return bench.client.post("/practice/site/SRConsAPI", data={**LUMINATE_FORM, **form})


def test_luminates_nonce_works_once_and_only_for_its_own_pages() -> None:
    bench = Bench(luminate)
    answer = luminate_call(bench, method="getSingleSignOnToken", cons_id=str(ANN.number)).json()
    token = answer["getSingleSignOnTokenResponse"]
    target = f"{ADDRESS}/practice/site/SPageServer?pagename=home"

    def visit(nexturl: str, routing: str = token["routing_id"]) -> Any:
        return bench.client.get(
            f"/practice/site/EstablishSession;jsessionid={routing}",
            params={"NONCE_TOKEN": token["nonce"], "NEXTURL": nexturl},
        )

    assert visit("https://evil.example/").status_code == 403
    assert visit(target, token["JSESSIONID"]).status_code == 403, "the trap of the sheet"
    landed = visit(target)
    assert (landed.status_code, landed.headers["Location"]) == (302, target)
    assert "Ann Sample" in bench.client.get(target).text
    assert 'data-reason="used"' in visit(target).text


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"api_key": "x"}, "2"), ({"login_password": "x"}, "3"), ({"v": "2"}, "6"),
        ({"method": "moon"}, "1"), ({"method": "getSingleSignOnToken"}, "6"),
        ({"method": "getSingleSignOnToken", "cons_id": "1", "member_id": "1"}, "6"),
        ({"method": "getUser", "cons_id": "9"}, "16"),
        ({"method": "getUser", "primary_email": luminate.TWICE}, "8"),
        ({"method": "getGroupMembers", "group_id": "1"}, "19"),
    ],
)  # fmt: skip
def test_luminate_is_strict(form: Mapping[str, str], code: str) -> None:
    reply = luminate_call(Bench(luminate), **form)
    assert (reply.status_code, reply.json()["errorResponse"]["code"]) == (403, code)
    as_xml = luminate_call(Bench(luminate), **{**form, "response_format": "xml"})
    assert f"<code>{code}</code>" in as_xml.text


def test_assuresigns_token_lasts_thirty_seconds_and_says_so() -> None:
    bench = Bench(assuresign)
    asked = {
        "apiUsername": assuresign.API_USER,
        "key": assuresign.API_KEY,
        "contextUsername": assuresign.CONTEXT_USER,
        "sessionLengthInMinutes": 5,
    }
    for path in assuresign.AUTHENTICATION:
        bearer = bench.client.post(path, json={"request": asked}).json()["result"]["token"]
    headers = {"Authorization": f"bearer {bearer}", "Accept": "application/json"}
    sso = "/api/documentnow/v3.3/authentication/sso"
    token = bench.client.post(sso, headers=headers).json()["result"]["ssoToken"]
    content = json.loads(base64.b64decode(token))
    assert content["validUntil"] / 1000 == pytest.approx(bench.time + 30, abs=0.01)
    page = f"/ui/simpleSetup/{assuresign.PREPARED[0].id}"
    bench.time += 31
    assert 'data-reason="expired"' in bench.client.get(page, params={"ssoToken": token}).text
    bench.time += 300
    assert bench.client.post(sso, headers=headers).status_code == 403, "the bearer has expired"
    wrong = {**asked, "key": "wrong"}
    assert (
        bench.client.post(assuresign.AUTHENTICATION[0], json={"request": wrong}).status_code == 401
    )
    nobody = {**asked, "contextUsername": ""}
    assert (
        bench.client.post(assuresign.AUTHENTICATION[0], json={"request": nobody}).status_code == 400
    )


def test_redtail_echoes_its_keys_and_shows_whose_page_it_is() -> None:
    bench = Bench(redtail)
    key = base64.b64encode(f"{redtail.API_KEY}:{redtail.USER_KEY}".encode()).decode()
    headers = {"Authorization": f"Userkeyauth {key}", "Accept": "application/json"}
    login = bench.client.get(
        f"{redtail.API}/sso?ep=contactoverview&id={ANN.number}", headers=headers
    ).json()
    assert (login["APIKey"], login["UserKey"]) == (redtail.API_KEY, redtail.USER_KEY)
    page = bench.client.get(login["ReturnURL"]).text
    assert redtail.OWNER in page
    assert "Ann Sample" in page
    as_xml = bench.client.get(f"{redtail.API}/sso", headers={**headers, "Accept": "text/xml"})
    assert as_xml.text.startswith("<Login xmlns=")
    refused = bench.client.get(f"{redtail.API}/sso", headers={"Accept": "application/json"}).json()
    assert (refused["CID"], refused["Status"], refused["ReturnURL"]) == (0, 0, None)
    assert (
        bench.client.get(f"{redtail.API}/contacts/1/basic?recent=1", headers=headers).status_code
        == 400
    )


def test_names_are_text_on_the_portals_pages() -> None:
    bench = Bench(fusebill)
    bob = next(person for person in PEOPLE if person.first == "Bob")
    text = bench.client.get(f"/ManagedPortal/Home?token={fusebill_token(bench, bob.number)}").text
    assert "&lt;b&gt;Bold&lt;/b&gt;" in text
    assert "<b>Bold" not in text


def test_the_record_is_not_for_web_pages() -> None:
    client = Client(Record().application())
    assert client.get("/").status_code == 403
    mine = {"X-Practice": "yes"}
    assert client.get("/", headers={**mine, "Origin": "https://evil.example"}).status_code == 403
    assert client.get("/", headers=mine).json() == {"events": []}
    assert client.ask("PUT", "/behaviour", headers=mine, json={"moon": 1}).status_code == 400
    assert client.ask("PUT", "/behaviour", json={"vendor": "fusebill"}).status_code == 403
    assert client.ask("DELETE", "/behaviour", headers=mine).status_code == 200
    assert client.ask("DELETE", "/", headers=mine).status_code == 200


def test_another_host_name_is_refused() -> None:
    client = Client(OwnHostOnly(Record().application(), "127.0.0.1:8000"))
    mine = {"X-Practice": "yes"}
    assert client.get("/", headers=mine).status_code == 200
    assert client.get("/", headers={**mine, "Host": "rebound.example"}).status_code == 400


def test_every_practice_vendor_says_how_to_connect() -> None:
    for vendor in VENDORS.values():
        assert vendor.settings(ADDRESS)
        assert all(secret for secret in vendor.SECRETS.values())
