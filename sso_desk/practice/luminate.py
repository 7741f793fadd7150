"""The practice Luminate Online: constituents, and sessions that are opened by a nonce that works once."""

import secrets
import time
from urllib.parse import parse_qs
from xml.sax.saxutils import escape

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from sso_desk.practice.people import PEOPLE, Person, by_number
from sso_desk.practice.portal import Refusal, refused, signed_in
from sso_desk.practice.record import Call, Counter
from sso_desk.practice.tokens import Now, Tokens

NAME = "Luminate Online"
API_KEY = "practicekey4T7qLuminate"
LOGIN_NAME = "practice_api"
LOGIN_PASSWORD = "Practice-Passw0rd-Luminate"  # noqa: S105 - for practice
GROUP_ID = "1001"
NONCE_SECONDS = 900.0
SITE = "/practice/site/"
COOKIE = "PRACTICESESSION"
TWICE = "team@example.com"
"""An address that two people share, to practise with several matches."""

PAGES = {"home": "Home page", "donate": "Donation history", "profile": "Profile"}


def settings(address: str) -> dict[str, str | list[str]]:
    """What a connection to this vendor is set to."""
    page = f"{address}{SITE}SPageServer?pagename="
    return {
        "site_url": f"{address}{SITE}",
        "login_name": LOGIN_NAME,
        "destinations": [f"{label}|{page}{key}" for key, label in PAGES.items()],
        "list_group_id": GROUP_ID,
    }


SECRETS = {"api_key": API_KEY, "login_password": LOGIN_PASSWORD}


def application(counter: Counter, address: str, now: Now = time.time) -> Starlette:
    """The vendor's API and site."""
    vendor = _Luminate(counter, address, now)
    return Starlette(
        routes=[
            Route(f"{SITE}SRConsAPI", vendor.api, methods=["POST"]),
            Route(
                f"{SITE}EstablishSession;jsessionid={{routing}}", vendor.session, methods=["GET"]
            ),
            Route(f"{SITE}SPageServer", vendor.page, methods=["GET"]),
        ]
    )


class _Luminate:
    def __init__(self, counter: Counter, address: str, now: Now) -> None:
        self._counter = counter
        self._address = address
        self._nonces = Tokens(now)
        self._visits: dict[str, str] = {}

    async def api(self, request: Request) -> Response:
        """The one servlet: what is asked stands in the form."""
        form = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
        asked = {name: values[0] for name, values in form.items() if len(values) == 1}
        call = Call.MINT if asked.get("method") == "getSingleSignOnToken" else Call.READ

        async def answer(request: Request) -> Response:
            return self._answer(request, asked)

        return await self._counter.handling(call, answer)(request)

    def _answer(self, request: Request, asked: dict[str, str]) -> Response:
        as_json = asked.get("response_format") == "json"
        problem = _problem(request, asked)
        if problem is not None:
            return _error(as_json, *problem)
        match asked.get("method"):
            case "getSingleSignOnToken":
                return self._token(as_json, asked)
            case "getUser":
                return _user(as_json, asked)
            case "getGroupMembers":
                return _members(as_json, asked)
            case "listUserFields":
                return _fields(as_json)
            case _:
                return _error(as_json, 1, "Unable to process request.")

    def _token(self, as_json: bool, asked: dict[str, str]) -> Response:  # noqa: FBT001 - a format
        if ("cons_id" in asked) == ("member_id" in asked):
            return _error(as_json, 6, "Exactly one of cons_id and member_id is needed.")
        person = _person(asked)
        if person is None:
            return _error(as_json, 16, "No constituent found.")
        nonce, routing = secrets.token_hex(16).upper(), f"{secrets.token_hex(4)}.app99z"
        number = str(person.number)
        self._nonces.add(nonce, number, NONCE_SECONDS, destination=routing)
        self._counter.minted(number, _shown(person))
        session = f"PRACTICE{secrets.token_hex(4)}.host1"
        reply = _reply(
            as_json,
            "getSingleSignOnTokenResponse",
            {
                "routing_id": routing,
                "JSESSIONID": session,
                "nonce": nonce,
                "token": f"practice-{secrets.token_hex(8)}..",
                "cons_id": number,
            },
        )
        reply.headers["Set-Cookie"] = f"JSESSIONID={session}; Path=/; Secure"
        return reply

    async def session(self, request: Request) -> Response:
        """Where a link leads: signs in, and goes on to the page that it names."""
        if request.method == "HEAD":
            return Response()
        target = request.query_params.get("NEXTURL", "")
        nonce = request.query_params.get("NONCE_TOKEN", "")
        routing = request.path_params["routing"]
        known = self._nonces.by_text.get(nonce)
        ours = target.startswith(f"{self._address}{SITE}SPageServer?")
        fits = known is not None and known.destination == routing and ours
        token = self._nonces.spend(nonce, once=True) if fits else Refusal.UNKNOWN
        if isinstance(token, Refusal):
            self._counter.turned_away(token.value)
            return refused(NAME, token)
        visit = secrets.token_hex(16)
        self._visits[visit] = token.customer
        person = by_number(int(token.customer))
        self._counter.visited(token.customer, _shown(person) if person else "")
        response = RedirectResponse(target, 302, {"Cache-Control": "no-store"})
        response.set_cookie(COOKIE, visit, path=SITE, httponly=True, samesite="lax")
        return response

    async def page(self, request: Request) -> Response:
        """A page of the organisation's site, for whoever is signed in."""
        number = self._visits.get(request.cookies.get(COOKIE, ""), "")
        person = by_number(int(number)) if number else None
        if person is None:
            return refused(NAME, Refusal.UNKNOWN)
        title = PAGES.get(request.query_params.get("pagename", ""), "Page")
        note = "The link has been used up; this visit goes on until the browser is closed."
        return signed_in(NAME, _shown(person), number, title, note=note)


def _problem(request: Request, asked: dict[str, str]) -> tuple[int, str] | None:
    """What is wrong with a call, as the vendor's code and message."""
    rules = (
        (bool(request.url.query), 6, "Parameters belong into the body."),
        ("cookie" in request.headers, 204, "The session was ended."),
        (asked.get("api_key") != API_KEY, 2, "Incorrect API key."),
        (asked.get("login_name") != LOGIN_NAME, 3, "Authorization failed."),
        (asked.get("login_password") != LOGIN_PASSWORD, 3, "Authorization failed."),
        (asked.get("v") != "1.0", 6, "Version 1.0 is needed."),
    )
    return next(((code, message) for broken, code, message in rules if broken), None)


def _person(asked: dict[str, str]) -> Person | None:
    number = asked.get("cons_id")
    if number is not None:
        return by_number(int(number)) if number.isascii() and number.isdigit() else None
    member = asked.get("member_id", "")
    return next((person for person in PEOPLE if person.member_id == member), None)


def _user(as_json: bool, asked: dict[str, str]) -> Response:  # noqa: FBT001 - a format
    email = asked.get("primary_email")
    if email is not None and email.casefold() == TWICE:
        return _error(as_json, 8, "More than one constituent matched.")
    person = (
        _person(asked)
        if email is None
        else next((one for one in PEOPLE if email.casefold() in _addresses(one)), None)
    )
    if person is None:
        return _error(as_json, 16, "No constituent found.")
    return _reply(
        as_json,
        "getConsResponse",
        {
            "cons_id": str(person.number),
            "member_id": person.member_id,
            "name": {"first": person.first or {}, "last": person.last or None},
            "email": {"primary_address": person.email.partition(";")[0]},
            "employment": {"employer": person.company or {}},
            "membership": {"status": person.status},
        },
    )


def _members(as_json: bool, asked: dict[str, str]) -> Response:  # noqa: FBT001 - a format
    if asked.get("group_id") != GROUP_ID:
        return _error(as_json, 19, "The group cannot be seen.")
    rows = [
        {
            "cons_id": str(person.number),
            "member_id": person.member_id,
            "first_name": person.first,
            "last_name": person.last,
            "primary_email": person.email.partition(";")[0],
        }
        for person in PEOPLE
    ]
    return _reply(as_json, "getGroupMembersResponse", {"member": rows})


def _fields(as_json: bool) -> Response:  # noqa: FBT001 - a format
    field = {
        "name": "name.first",
        "label": "First name",
        "required": "false",
        "valueType": "TEXT",
        "maxChars": "50",
    }
    return _reply(as_json, "listConsFieldsResponse", {"field": [field]})


def _addresses(person: Person) -> set[str]:
    return {address.strip().casefold() for address in person.email.split(";") if address.strip()}


def _shown(person: Person) -> str:
    return person.name or person.email or f"#{person.number}"


def _reply(as_json: bool, root: str, content: dict[str, object]) -> Response:  # noqa: FBT001
    if as_json:
        return JSONResponse({root: content})
    namespace = "http://convio.com/crm/v1.0"
    return _xml(f'<{root} xmlns="{namespace}">{_elements(content)}</{root}>', 200)


def _error(as_json: bool, code: int, message: str) -> Response:  # noqa: FBT001 - a format
    content: dict[str, object] = {"code": str(code), "message": message}
    if as_json:
        return JSONResponse({"errorResponse": content}, 403)
    namespace = "http://convio.com/crm/v1"
    return _xml(f'<errorResponse xmlns="{namespace}">{_elements(content)}</errorResponse>', 403)


def _elements(content: dict[str, object]) -> str:
    return "".join(
        f"<{name}>{_elements(one) if isinstance(one, dict) else escape(str(one or ''))}</{name}>"
        for name, value in content.items()
        for one in (value if isinstance(value, list) else [value])
    )


def _xml(text: str, status: int) -> Response:
    return Response(
        f'<?xml version="1.0" encoding="UTF-8"?>\n{text}', status, media_type="text/xml"
    )
