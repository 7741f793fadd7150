"""The practice BlueSnap: portal users, links that log in to a merchant portal.

A link works for thirty minutes and more than once here (the real vendor says neither how long an
unopened link lasts nor how often it works), and only for the browser address that was named.
"""

import base64
import ipaddress
import json
import secrets
import time

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from sso_desk.practice.people import PEOPLE, Person
from sso_desk.practice.portal import Refusal, refused, signed_in
from sso_desk.practice.record import Call, Counter
from sso_desk.practice.tokens import Now, Tokens

NAME = "BlueSnap"
API_USER = "API_0000000000000000"
API_PASSWORD = "Practice-Passw0rd-BlueSnap"  # noqa: S105 - for practice
LINKED_MERCHANT = "23424"
VISIT_SECONDS = 1800.0
COOKIE = "JSESSIONID=PRACTICE0001; Path=/services/; Secure; HttpOnly"

OWN_USERS = PEOPLE[:26]
LINKED_USERS = PEOPLE[30:38]
ADMINISTRATORS = frozenset({PEOPLE[1].number, PEOPLE[4].number, PEOPLE[30].number})


def settings(address: str) -> dict[str, str | list[str]]:
    """What a connection to this vendor is set to."""
    return {
        "api_base_url": f"{address}/services/2",
        "api_user": API_USER,
        "browser_ip": "127.0.0.1",
        "linked_merchants": [f"Branch office|{LINKED_MERCHANT}"],
    }


SECRETS = {"api_password": API_PASSWORD}


def application(counter: Counter, address: str, now: Now = time.time) -> Starlette:
    """The vendor's API and portal."""
    vendor = _BlueSnap(counter, address, now)
    link = "/services/2/generateSSOLoginToken/{user}"
    return Starlette(
        routes=[
            Route(link, counter.handling(Call.MINT, vendor.link), methods=["POST"]),
            Route(
                "/services/2/cp/user/all",
                counter.handling(Call.READ, vendor.users),
                methods=["GET"],
            ),
            Route(
                "/services/2/cp/user/{user}",
                counter.handling(Call.READ, vendor.user),
                methods=["GET"],
            ),
            Route("/services/2/", counter.handling(Call.READ, vendor.root), methods=["GET"]),
            Route("/jsp/developer_login.jsp", vendor.portal, methods=["GET"]),
        ]
    )


class _BlueSnap:
    def __init__(self, counter: Counter, address: str, now: Now) -> None:
        self._counter = counter
        self._address = address
        self._tokens = Tokens(now)

    async def link(self, request: Request) -> Response:
        problem = _problem(request)
        users = _users(request)
        if problem is not None or users is None:
            return problem or _role()
        person = _user(users, request.path_params["user"])
        if person is None:
            return _forbidden(request.path_params["user"])
        try:
            wanted = json.loads(await request.body())["requestingUserIp"]
            browser = str(ipaddress.ip_address(wanted))
        except (ValueError, KeyError, TypeError):
            return _error(
                400, "requestingUserIp", "The address of the requesting user is not valid."
            )
        token = f"{secrets.token_hex(16)}.-xn_{secrets.token_hex(8)}"
        self._tokens.add(token, str(person.number), VISIT_SECONDS, destination=browser)
        self._counter.minted(str(person.number), _name(person), "Merchant Portal")
        portal = f"{self._address}/jsp/developer_login.jsp?ref={token}"
        return _json({"loginToken": token, "loginLink": portal})

    async def users(self, request: Request) -> Response:
        problem = _problem(request)
        users = _users(request)
        if problem is not None or users is None:
            return problem or _role()
        return _json([_row(person) for person in users])

    async def user(self, request: Request) -> Response:
        problem = _problem(request)
        users = _users(request)
        if problem is not None or users is None:
            return problem or _role()
        person = _user(users, request.path_params["user"])
        return _json(_row(person)) if person else _forbidden(request.path_params["user"])

    async def root(self, request: Request) -> Response:
        return _problem(request) or _xml("<xml>Server Error</xml>", 400)

    async def portal(self, request: Request) -> Response:
        if request.method == "HEAD":
            return Response()
        token = self._tokens.spend(request.query_params.get("ref", ""), once=False)
        if not isinstance(token, Refusal) and request.client is not None:
            here = ipaddress.ip_address(request.client.host)
            token = token if token.destination == str(here) else Refusal.ADDRESS
        if isinstance(token, Refusal):
            self._counter.turned_away(token.value)
            return refused(NAME, token)
        person = next(person for person in PEOPLE if str(person.number) == token.customer)
        self._counter.visited(token.customer, _name(person), "Merchant Portal")
        return signed_in(
            NAME,
            _name(person),
            token.customer,
            "Merchant Portal",
            note="A visit lasts thirty minutes at most. Here this link works again until then.",
        )


def _problem(request: Request) -> Response | None:
    """What is wrong with a call's headers."""
    scheme, _, credential = request.headers.get("authorization", "").partition(" ")
    wanted = base64.b64encode(f"{API_USER}:{API_PASSWORD}".encode()).decode()
    if scheme != "Basic" or credential != wanted:
        return HTMLResponse(
            "<!doctype html><html><head><title>HTTP Status 401 – Unauthorized</title></head>"
            "<body><p><b>Message</b> Bad credentials</p></body></html>",
            401,
        )
    if "cookie" in request.headers:
        return _error(400, "cookie", "No cookie is wanted here.")
    for name in ("accept", "content-type"):
        if request.headers.get(name) != "application/json":
            return _error(400, name, f"{name} must be application/json.")
    return None


def _users(request: Request) -> tuple[Person, ...] | None:
    """The users of the merchant that is meant; None for a merchant that is not linked."""
    merchant = request.query_params.get("onbehalfofmid")
    if merchant is None:
        return OWN_USERS
    return LINKED_USERS if merchant == LINKED_MERCHANT else None


def _user(users: tuple[Person, ...], number: str) -> Person | None:
    return next((person for person in users if str(person.number) == number), None)


def _name(person: Person) -> str:
    return person.name or _username(person)


def _username(person: Person) -> str:
    return f"user{person.number}"


def _row(person: Person) -> dict[str, object]:
    row: dict[str, object] = {
        "userId": str(person.number) if person.number % 2 else person.number,
        "email": person.email.partition(";")[0],
        "username": _username(person),
        "allowReports": True,
    }
    if person.name:
        row |= {"firstName": person.first, "lastName": person.last}
    if person.number in ADMINISTRATORS:
        row["admin"] = "true" if person.number % 2 else True
    return row


def _forbidden(user: str) -> Response:
    shown = user if user.isalnum() and user.isascii() else "?"
    return _xml(f"User: {API_USER} is not authorized to view user: {shown}.", 403)


def _role() -> Response:
    return _xml(
        "<xml>You are not authorized to perform this request due to inappropriate role permissions.</xml>",
        403,
    )


def _error(status: int, name: str, text: str) -> Response:
    return _json(
        {"message": [{"errorName": name.upper(), "code": "10000", "description": text}]}, status
    )


def _json(value: object, status: int = 200) -> Response:
    return JSONResponse(value, status, {"Set-Cookie": COOKIE})


def _xml(text: str, status: int) -> Response:
    return PlainTextResponse(text, status, {"Set-Cookie": COOKIE}, media_type="application/xml")
