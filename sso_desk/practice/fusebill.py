"""The practice Fusebill: customers, single sign-on tokens, and a billing portal.

A new token ends the customer's earlier one; a token works once, for sixty seconds here (the real
vendor names no figure).
"""

import base64
import fnmatch
import time
import uuid
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sso_desk.practice.people import PEOPLE, Person, by_number
from sso_desk.practice.portal import Refusal, refused, signed_in
from sso_desk.practice.record import Call, Counter
from sso_desk.practice.tokens import Now, Tokens

NAME = "Fusebill (Stax Bill)"
RAW_KEY = "PRACTICE" * 8
API_KEY = base64.b64encode(f"0:{RAW_KEY}".encode()).decode()
TOKEN_SECONDS = 60.0
LARGEST_PAGE = 500

PAGES = {
    "/ManagedPortal/Home": "Portal home",
    "/ManagedPortal/PaymentMethod": "Payment methods",
    "/ManagedPortal/Subscriptions": "Subscriptions",
    "/Portal/Account": "Account page",
}
FILTERS = ("id", "reference", "firstName", "lastName", "companyName", "primaryEmail",
           "secondaryEmail", "status")  # fmt: skip


def settings(address: str) -> dict[str, str | list[str]]:
    """What a connection to this vendor is set to."""
    return {
        "api_base_url": f"{address}/v1",
        "portal_url": address,
        "custom_paths": ["Subscriptions|/ManagedPortal/Subscriptions?tab=1"],
    }


SECRETS = {"api_key": API_KEY}


def application(counter: Counter, _address: str, now: Now = time.time) -> Starlette:
    """The vendor's API and portal."""
    vendor = _Fusebill(counter, now)
    sso = "/v1/SingleSignOn/GetSingleSignOnToken/{number}"
    return Starlette(
        routes=[
            Route(sso, counter.handling(Call.MINT, vendor.token), methods=["GET"]),
            Route("/v1/customers", counter.handling(Call.READ, vendor.customers), methods=["GET"]),
            Route(
                "/v1/customers/{number}",
                counter.handling(Call.READ, vendor.customer),
                methods=["GET"],
            ),
            *(Route(path, vendor.page, methods=["GET"]) for path in PAGES),
        ]
    )


class _Fusebill:
    def __init__(self, counter: Counter, now: Now) -> None:
        self._counter = counter
        self._now = now
        self._tokens = Tokens(now)

    async def token(self, request: Request) -> Response:
        person = _person(request.path_params["number"])
        problem = self._problem(request)
        if problem is not None:
            return problem
        if person is None:
            return self._error(404, "Customer not found.")
        if person.status == "Cancelled":
            return self._error(409, "The customer is cancelled.")
        text = str(uuid.uuid4())
        number = str(person.number)
        self._tokens.add(text, number, TOKEN_SECONDS, ends_earlier=True)
        self._counter.minted(number, person.name)
        return self._json(text)

    async def customers(self, request: Request) -> Response:
        problem = self._problem(request)
        if problem is not None:
            return problem
        try:
            size = int(request.query_params.get("pageSize", "50"))
            page = int(request.query_params.get("pageNumber", "0"))
            rows = [
                person
                for person in PEOPLE
                if _matches(person, request.query_params.get("query", ""))
            ]
        except ValueError as error:
            return self._error(400, str(error))
        if not 1 <= size <= LARGEST_PAGE or page < 0:
            return self._error(400, "The page is out of range.")
        last = max(0, (len(rows) - 1) // size)
        headers = {
            "X-Count": str(len(rows)),
            "X-MaxPageIndex": str(last),
            "X-CurrentPage": str(page),
            "X-NextPage": str(page + 1 if page < last else -1),
            "X-PreviousPage": str(page - 1),
            "X-PageSize": str(size),
        }
        return self._json(
            [_row(person) for person in rows[page * size : (page + 1) * size]], headers
        )

    async def customer(self, request: Request) -> Response:
        person = _person(request.path_params["number"])
        problem = self._problem(request)
        if problem is not None:
            return problem
        return self._json(_row(person)) if person else self._error(404, "Customer not found.")

    async def page(self, request: Request) -> Response:
        if request.method == "HEAD":
            return Response()
        tokens = request.query_params.getlist("token")
        token = self._tokens.spend(tokens[0], once=True) if len(tokens) == 1 else Refusal.UNKNOWN
        if isinstance(token, Refusal):
            self._counter.turned_away(token.value)
            return refused(NAME, token)
        person = by_number(int(token.customer))
        name = _shown(person) if person else ""
        page = PAGES[request.url.path]
        self._counter.visited(token.customer, name, page)
        return signed_in(NAME, name, token.customer, page, note="This link has now been used up.")

    def _problem(self, request: Request) -> Response | None:
        """What is wrong with a call's headers."""
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if scheme != "Basic" or not _well_formed(key):
            return self._error(400, "Authorization key is not in the correct format.")
        if key != API_KEY:
            return self._error(401, "Unauthorized.")
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return self._error(400, "Content-Type must be application/json.")
        return None

    def _json(
        self, value: object, headers: dict[str, str] | None = None, status: int = 200
    ) -> Response:
        reset = datetime.fromtimestamp(self._now() // 60 * 60 + 60, UTC).isoformat()
        limits = {
            "X-Rate-Limit-Limit-Minute": "1000",
            "X-Rate-Limit-Remaining-Minute": "998",
            "X-Rate-Limit-Reset-Minute": reset.replace("+00:00", "Z"),
        }
        return JSONResponse(value, status, {**limits, **(headers or {})})

    def _error(self, status: int, text: str) -> Response:
        complaint = [{"Key": "Api Error", "Value": text}]
        return self._json(
            {"ErrorId": 0, "HttpStatusCode": status, "Errors": complaint}, status=status
        )


def _well_formed(key: str) -> bool:
    try:
        return ":" in base64.b64decode(key, validate=True).decode()
    except ValueError:
        return False


def _person(number: str) -> Person | None:
    return (
        by_number(int(number))
        if number.isascii() and number.isdigit() and len(number) < 19
        else None
    )


def _shown(person: Person) -> str:
    return person.name or person.company or person.email or f"#{person.number}"


def _row(person: Person) -> dict[str, object]:
    return {
        "id": person.number,
        "reference": person.reference or None,
        "title": "",
        "firstName": person.first or None,
        "middleName": None,
        "lastName": person.last or None,
        "companyName": person.company or None,
        "primaryEmail": person.email or None,
        "secondaryEmail": None,
        "primaryPhone": None,
        "status": person.status,
        "customerAccountStatus": "PoorStanding" if person.status == "Draft" else "Good",
        "createdTimestamp": "2026-01-05T10:20:30.857",
        "modifiedTimestamp": "2026-01-06T11:22:33.7648223Z",
    }


def _matches(person: Person, query: str) -> bool:
    """The filter language: `field:value` pairs joined by `;`, `*` for anything, sets by commas."""
    row = _row(person)
    for pair in filter(None, query.split(";")):
        name, colon, wanted = pair.partition(":")
        if not colon or name not in FILTERS:
            raise ValueError("The query cannot be understood.")
        value = str(row[name] or "")
        if wanted == "[empty]":
            if value:
                return False
        elif not any(
            _like(value, one) for one in (wanted.split(",") if name == "status" else [wanted])
        ):
            return False
    return True


def _like(value: str, wanted: str) -> bool:
    escaped = wanted.replace("[", "[[]").replace("?", "[?]")
    return fnmatch.fnmatchcase(value.casefold(), escaped.casefold())
