"""The practice AssureSign: API users, sent envelopes, prepared envelopes, tokens of thirty seconds."""

import base64
import json
import secrets
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sso_desk.practice.people import PEOPLE, Person
from sso_desk.practice.portal import Refusal, refused, signed_in
from sso_desk.practice.record import Call, Counter
from sso_desk.practice.tokens import Now, Tokens

NAME = "AssureSign"
API_USER = "practice_api_user"
API_KEY = "practice-assuresign-key-4T7q"
CONTEXT_USER = "pat.practice@example.com"
CONTEXT_NAME = "Pat Practice"
ACCOUNT_ID = "00000000-0000-4000-8000-0000000acc01"
TOKEN_SECONDS = 30.0
LONGEST_SESSION = 1440

AUTHENTICATION = (
    "/api/v3.5/authentication/apiUser",
    "/api/documentnow/v3.3/authentication/apiUserAuthentication",
)
API = "/api/documentnow/v3.{version:int}"


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope: sent to a signer, or prepared and waiting."""

    id: str
    name: str
    signer: Person


def _id(kind: str, number: int) -> str:
    return str(uuid.UUID(f"0000{kind}00-0000-4000-8000-{number:012d}"))


SENT = tuple(
    Envelope(
        _id("5e", index), f"Agreement with {person.name or person.company or 'nobody'}", person
    )
    for index, person in enumerate(PEOPLE, start=1)
)
PREPARED = tuple(
    Envelope(_id("be", index), f"Draft for {person.name}", person)
    for index, person in enumerate(PEOPLE[:10], start=1)
)
HINTS = {"entity_id": PREPARED[0].id}


def settings(address: str) -> dict[str, str | list[str]]:
    """What a connection to this vendor is set to."""
    return {
        "environment_url": address,
        "auth_url": address + AUTHENTICATION[0],
        "api_username": API_USER,
        "context_username": CONTEXT_USER,
    }


SECRETS = {"api_key": API_KEY}


def application(counter: Counter, _address: str, now: Now = time.time) -> Starlette:
    """The vendor's API and its Simple Setup pages."""
    vendor = _AssureSign(counter, now)
    authenticate = counter.handling(Call.AUTHENTICATE, vendor.authenticate)
    return Starlette(
        routes=[
            *(Route(path, authenticate, methods=["POST"]) for path in AUTHENTICATION),
            Route(
                f"{API}/authentication/sso",
                counter.handling(Call.MINT, vendor.token),
                methods=["POST"],
            ),
            Route(
                f"{API}/users/{{user}}/accounts",
                counter.handling(Call.READ, vendor.accounts),
                methods=["GET"],
            ),
            Route(
                f"{API}/envelopes", counter.handling(Call.READ, vendor.envelopes), methods=["GET"]
            ),
            Route(
                f"{API}/envelopes/{{envelope}}",
                counter.handling(Call.READ, vendor.envelope),
                methods=["GET"],
            ),
            Route("/ui/simpleSetup/{envelope}", vendor.page, methods=["GET"]),
        ],
        exception_handlers={404: vendor.nothing_there},
    )


class _AssureSign:
    def __init__(self, counter: Counter, now: Now) -> None:
        self._counter = counter
        self._now = now
        self._tokens = Tokens(now)
        self._sessions: dict[str, float] = {}

    async def authenticate(self, request: Request) -> Response:
        try:
            asked = json.loads(await request.body())["request"]
            minutes = int(asked.get("sessionLengthInMinutes", 60))
        except (ValueError, KeyError, TypeError, AttributeError):
            return _error(400, "BAD_REQUEST", "The request body cannot be read.")
        missing = [
            name for name in ("apiUsername", "key", "contextUsername") if not asked.get(name)
        ]
        if missing or not 2 <= minutes <= LONGEST_SESSION:
            names = [name[0].upper() + name[1:] for name in missing] or ["SessionLengthInMinutes"]
            return _error(400, "BAD_REQUEST", "Values are missing or wrong.", names)
        if asked["apiUsername"] != API_USER or asked["key"] != API_KEY:
            return _error(401, "UNAUTHORIZED", "The provided key for the API User was not valid")
        if asked["contextUsername"].casefold() != CONTEXT_USER:
            return _error(404, "NOT_FOUND", "The context user was not found.")
        token = f"practice.{secrets.token_hex(16)}"
        self._sessions[token] = self._now() + minutes * 60
        return JSONResponse({"result": {"token": token}})

    async def token(self, request: Request) -> Response:
        problem = self._problem(request)
        if problem is not None:
            return problem
        content = {
            "validUntil": (self._now() + TOKEN_SECONDS) * 1000 + 0.25,
            "ssoTokenId": str(uuid.uuid4()),
            "signature": "practice?>",
        }
        text = base64.b64encode(json.dumps(content).encode()).decode()
        self._tokens.add(text, CONTEXT_USER, TOKEN_SECONDS)
        self._counter.minted(CONTEXT_USER, CONTEXT_NAME, "Simple Setup page")
        return JSONResponse({"result": {"ssoToken": text}, "messages": []})

    async def accounts(self, request: Request) -> Response:
        problem = self._problem(request)
        if problem is not None:
            return problem
        if request.path_params["user"].casefold() != CONTEXT_USER:
            return _error(404, "NOT_FOUND", "The requested resource was not found.")
        account = {
            "accountID": ACCOUNT_ID,
            "accountName": "Practice account",
            "isDefault": True,
            "isDisabled": False,
        }
        return JSONResponse({"result": {"userAccounts": [account]}})

    async def envelopes(self, request: Request) -> Response:
        problem = self._problem(request)
        if problem is not None:
            return problem
        asked = request.query_params
        if asked.get("dateFilter") != "ANY":
            return _error(400, "VALIDATION_FAILED", "dateFilter is needed.", ["dateFilter"])
        found = [envelope for envelope in SENT if _fits(envelope, asked)]
        rows = [{"envelope": _row(envelope), "documents": []} for envelope in found]
        return JSONResponse({"result": {"envelopes": rows}})

    async def envelope(self, request: Request) -> Response:
        problem = self._problem(request)
        if problem is not None:
            return problem
        wanted = request.path_params["envelope"].casefold()
        for envelope in SENT:
            if envelope.id == wanted:
                return JSONResponse({"result": {"envelope": _row(envelope)}})
        return _error(404, "NOT_FOUND", "The requested resource was not found.")

    async def page(self, request: Request) -> Response:
        if request.method == "HEAD":
            return Response()
        tokens = request.query_params.getlist("ssoToken")
        token = self._tokens.spend(tokens[0], once=True) if len(tokens) == 1 else Refusal.UNKNOWN
        wanted = request.path_params["envelope"].casefold()
        envelope = next((entry for entry in PREPARED if entry.id == wanted), None)
        if isinstance(token, Refusal) or envelope is None:
            why = token if isinstance(token, Refusal) else Refusal.UNKNOWN
            self._counter.turned_away(why.value)
            return refused(NAME, why)
        self._counter.visited(CONTEXT_USER, CONTEXT_NAME, "Simple Setup page")
        return signed_in(
            NAME,
            CONTEXT_NAME,
            CONTEXT_USER,
            "Simple Setup",
            customer_name=envelope.name,
            note="Here a link works once. Signed in is the AssureSign user, not the signer.",
        )

    async def nothing_there(self, _request: Request, _error: Exception) -> Response:
        return Response(
            "<!doctype html><html><title>404</title></html>", 404, media_type="text/html"
        )

    def _problem(self, request: Request) -> Response | None:
        """What is wrong with a call's headers."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or self._now() >= self._sessions.get(token, 0.0):
            return _error(403, "FORBIDDEN", "The session is not valid or has expired.")
        if request.headers.get("accept") != "application/json":
            return _error(400, "BAD_REQUEST", "Accept must be application/json.")
        user, colon, account = request.headers.get("x-as-usercontext", "").partition(":")
        if colon and (user.casefold() != CONTEXT_USER or account != ACCOUNT_ID):
            return _error(400, "BAD_REQUEST", "The account context is not known.")
        return None


def _fits(envelope: Envelope, asked: Mapping[str, str]) -> bool:
    person = envelope.signer
    wanted = {
        "emailAddress": person.email,
        "signerName": person.name,
        "envelopeName": envelope.name,
        "orderID": person.reference,
    }
    given = [(asked[name], value) for name, value in wanted.items() if name in asked]
    return all(text.casefold() in value.casefold() for text, value in given)


def _row(envelope: Envelope) -> dict[str, Any]:
    return {
        "envelopeID": envelope.id,
        "name": envelope.name,
        "accountName": envelope.signer.company,
        "envelopeStatusType": "Completed" if envelope.signer.number % 3 == 0 else "InProcess",
    }


def _error(status: int, code: str, summary: str, details: list[str] | None = None) -> Response:
    body = {"errorCode": code, "summary": summary, "details": details or []}
    return JSONResponse(body, status)
