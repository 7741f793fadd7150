"""The practice Redtail CRM, first generation: contacts, and links for the owner of a key.

A link works for a day and more than once here; the real vendor says nothing about either.
"""

import base64
import json
import secrets
import time
from xml.sax.saxutils import escape

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sso_desk.practice.people import PEOPLE, Person, by_number
from sso_desk.practice.portal import Refusal, refused, signed_in
from sso_desk.practice.record import Call, Counter
from sso_desk.practice.tokens import Now, Tokens

NAME = "Redtail CRM"
API_KEY = "00000000-0000-4000-8000-0000000a9140"
USER_KEY = "00000000-0000-4000-8000-0000000a9141"
USER_NAME, PASSWORD = "pat.practice", "Practice-Passw0rd"
OWNER = "Pat Practice"
LINK_SECONDS = 86400.0
PAGE_SIZE = 20
API = "/crm/v1/rest"

PLAIN_PAGES = {
    "dashboard": "Dashboard",
    "calendar": "My calendar",
    "contacts": "Contacts A–Z",
    "reports": "Standard reports",
}
CONTACT_PAGES = {"contactoverview": "Client overview", "contactaccounts": "Client accounts"}
FIELDS = {"1": "name", "3": "phone", "5": "first", "6": "last", "15": "company", "16": "email"}


def settings(address: str) -> dict[str, str | list[str]]:
    """What a connection to this vendor is set to."""
    return {"api_base_url": address + API}


SECRETS = {"api_key": API_KEY, "user_key": USER_KEY}


def application(counter: Counter, address: str, now: Now = time.time) -> Starlette:
    """The vendor's API and web application."""
    vendor = _Redtail(counter, address, now)
    reading = {
        "/authentication": (vendor.authentication, "GET"),
        "/contacts/search": (vendor.search, "GET"),
        "/contacts/{number}/basic": (vendor.contact, "GET"),
    }
    return Starlette(
        routes=[
            Route(f"{API}/sso", counter.handling(Call.MINT, vendor.link), methods=["GET"]),
            Route(
                f"{API}/contacts/search",
                counter.handling(Call.READ, vendor.search_by_criteria),
                methods=["POST"],
            ),
            *(
                Route(API + path, counter.handling(Call.READ, handler), methods=[method])
                for path, (handler, method) in reading.items()
            ),
            Route("/crm/record/default.aspx", vendor.page, methods=["GET"]),
        ]
    )


class _Redtail:
    def __init__(self, counter: Counter, address: str, now: Now) -> None:
        self._counter = counter
        self._address = address
        self._tokens = Tokens(now)

    async def link(self, request: Request) -> Response:
        if not _is_owner(request):
            return _login(request, "Invalid key.", status=0)
        query = dict(request.query_params)
        page = query.pop("ep", "dashboard")
        number = query.pop("id", query.pop("?id", ""))
        person = by_number(int(number)) if number.isascii() and number.isdigit() else None
        if query or page not in PLAIN_PAGES | CONTACT_PAGES or (page in PLAIN_PAGES and number):
            return _login(request, "The page is not known.", status=0, company=77)
        if page in CONTACT_PAGES and person is None:
            return _login(request, "The contact is not known.", status=0, company=77)
        text = secrets.token_hex(16)
        self._tokens.add(text, number, LINK_SECONDS, destination=page)
        self._counter.minted(number, OWNER, page)
        address = f"{self._address}/crm/record/default.aspx?t={text}"
        return _login(request, "Success", company=77, link=address)

    async def authentication(self, request: Request) -> Response:
        if not (
            _is_owner(request) or _scheme(request) == ("Basic", [API_KEY, USER_NAME, PASSWORD])
        ):
            return _login(request, "Invalid key, user or password.", status=0)
        return _login(request, "Success", company=77)

    async def search(self, request: Request) -> Response:
        if not _is_owner(request):
            return _refused()
        wanted = request.query_params.get("value", "").casefold()
        rows = [person for person in PEOPLE if wanted and wanted in person.name.casefold()]
        return _contacts(request, [_row(person) for person in rows])

    async def search_by_criteria(self, request: Request) -> Response:
        if not _is_owner(request):
            return _refused()
        try:
            criteria = json.loads(await request.body())
            rows = [person for person in PEOPLE if all(_fits(person, one) for one in criteria)]
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"message": "The criteria cannot be read."}, 400)
        return _contacts(request, [{**_row(person, id_name="ClientID")} for person in rows])

    async def contact(self, request: Request) -> Response:
        if not _is_owner(request):
            return _refused()
        number = request.path_params["number"]
        person = by_number(int(number)) if number.isascii() and number.isdigit() else None
        if request.query_params.get("recent") != "0":
            return JSONResponse({"message": "This would change the list of recent contacts."}, 400)
        return JSONResponse(_row(person)) if person else Response(status_code=404)

    async def page(self, request: Request) -> Response:
        if request.method == "HEAD":
            return Response()
        token = self._tokens.spend(request.query_params.get("t", ""), once=False)
        if isinstance(token, Refusal):
            self._counter.turned_away(token.value)
            return refused(NAME, token)
        person = by_number(int(token.customer)) if token.customer else None
        title = (PLAIN_PAGES | CONTACT_PAGES)[token.destination]
        self._counter.visited(token.customer, OWNER, token.destination)
        return signed_in(
            NAME,
            OWNER,
            token.customer,
            title,
            customer_name=_shown(person) if person else "",
            note="Signed in is the owner of the key, not the contact. Here the link works again.",
        )


def _scheme(request: Request) -> tuple[str, list[str]]:
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    try:
        return scheme, base64.b64decode(encoded, validate=True).decode().split(":", 2)
    except ValueError:
        return scheme, []


def _is_owner(request: Request) -> bool:
    scheme, parts = _scheme(request)
    return scheme in ("Userkeyauth", "UsertokenAuth") and parts == [API_KEY, USER_KEY]


def _refused() -> Response:
    return JSONResponse({"message": "The credentials are not valid."}, 401)


def _login(
    request: Request, message: str, *, status: int = 1, company: int = 0, link: str = ""
) -> Response:
    """The `Login` object: JSON where it is asked for, else XML. It echoes the keys, as the vendor does."""
    content: dict[str, object] = {
        "APIKey": API_KEY if company else None,
        "CID": company,
        "DatabaseID": 88 if company else 0,
        "Message": message,
        "Name": OWNER if company else None,
        "ReturnURL": link or None,
        "Status": status,
        "Tier": None,
        "UserID": 99 if company else 0,
        "UserKey": USER_KEY if company else None,
    }
    if "json" in request.headers.get("accept", ""):
        return JSONResponse(content)
    content["Status"] = "Succeeded" if status else "ErrorsOccurred"
    fields = "".join(
        f"<{name}>{escape(str(value or ''))}</{name}>" for name, value in content.items()
    )
    namespace = "http://schemas.datacontract.org/2004/07/REDTAIL.Model"
    return Response(f'<Login xmlns="{namespace}">{fields}</Login>', media_type="application/xml")


def _contacts(request: Request, rows: list[dict[str, object]]) -> Response:
    page = request.query_params.get("page", "1")
    number = int(page) if page.isascii() and page.isdigit() else 1
    return JSONResponse({"Contacts": rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]})


def _shown(person: Person) -> str:
    return person.name or person.company or f"#{person.number}"


def _row(person: Person, id_name: str = "ContactID") -> dict[str, object]:
    return {
        id_name: person.number,
        "FirstName": person.first or None,
        "LastName": person.last or None,
        "CompanyName": person.company or None,
        "EmailAddress": person.email.partition(";")[0] or None,
        "ClientStatus": person.status,
        "TaxId": "000-00-0000",
        "DateOfBirth": "/Date(315532800000-0700)/",
    }


def _fits(person: Person, criterion: dict[str, str]) -> bool:
    """Whether one criterion holds: 0 equals, 4 is like, 5 begins with."""
    values = {
        "name": person.name,
        "phone": "",
        "first": person.first,
        "last": person.last,
        "company": person.company,
        "email": person.email.partition(";")[0],
    }
    value, wanted = values[FIELDS[criterion["Field"]]].casefold(), criterion["Value"].casefold()
    match criterion["Operand"]:
        case "0":
            return value == wanted
        case "4":
            return wanted.strip("%*") in value
        case "5":
            return value.startswith(wanted)
        case _:
            raise KeyError(criterion["Operand"])
