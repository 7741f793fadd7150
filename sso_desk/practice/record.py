"""What happened at the practice vendors, and how they are told to misbehave.

A small service of its own on loopback. `GET /` lists the events, `DELETE /` forgets them;
`PUT /behaviour` makes the next calls slow, refused or cut, `DELETE /behaviour` ends that. Web pages
cannot reach it: each request needs the header `X-Practice: yes`, and none may carry an Origin.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send


class Call(Enum):
    """What a call is for."""

    READ = "read"
    AUTHENTICATE = "auth"
    MINT = "mint"


class Happening(Enum):
    """What an event says."""

    CALL = "call"
    MINT = "mint"
    VISIT = "visit"
    REFUSED_VISIT = "refused_visit"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. Never a token, a key or a query."""

    sequence: int
    at: str
    vendor: str
    kind: str
    method: str = ""
    path: str = ""
    status: int = 0
    customer: str = ""
    name: str = ""
    destination: str = ""


@dataclass(slots=True)
class Behaviour:
    """How the next `times` calls of that vendor and kind are answered."""

    vendor: str
    call: str = "any"
    delay_seconds: float = 0.0
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    times: int = 1
    cut: bool = False


class Cut(Response):
    """Closes the connection in the middle of the reply."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"content-length", b"1000000")],
            }
        )
        await send({"type": "http.response.body", "body": b"{", "more_body": False})


class Record:
    """All events of this run, and the behaviours that wait for their calls."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._behaviours: list[Behaviour] = []

    def add(self, vendor: str, happening: Happening, **facts: Any) -> None:
        """Note an event."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        self.events.append(Event(len(self.events) + 1, at, vendor, happening.value, **facts))

    def behaviour(self, vendor: str, call: Call) -> Behaviour | None:
        """The behaviour for this call, used up by one."""
        for behaviour in self._behaviours:
            if behaviour.vendor == vendor and behaviour.call in ("any", call.value):
                behaviour.times -= 1
                if behaviour.times <= 0:
                    self._behaviours.remove(behaviour)
                return behaviour
        return None

    def application(self) -> Starlette:
        """The service."""
        return Starlette(
            routes=[
                Route("/", self._show, methods=["GET"]),
                Route("/", self._forget, methods=["DELETE"]),
                Route("/behaviour", self._behave, methods=["PUT"]),
                Route("/behaviour", self._behave_well, methods=["DELETE"]),
            ]
        )

    async def _show(self, request: Request) -> Response:
        return _refusal(request) or JSONResponse(
            {"events": [asdict(event) for event in self.events]}
        )

    async def _forget(self, request: Request) -> Response:
        refusal = _refusal(request)
        if refusal is None:
            self.events.clear()
        return refusal or JSONResponse({})

    async def _behave(self, request: Request) -> Response:
        refusal = _refusal(request)
        if refusal is not None:
            return refusal
        try:
            self._behaviours.append(Behaviour(**json.loads(await request.body())))
        except (ValueError, TypeError):
            return PlainTextResponse("not a behaviour", 400)
        return JSONResponse({})

    async def _behave_well(self, request: Request) -> Response:
        refusal = _refusal(request)
        if refusal is None:
            self._behaviours.clear()
        return refusal or JSONResponse({})


def _refusal(request: Request) -> Response | None:
    if request.headers.get("x-practice") != "yes" or "origin" in request.headers:
        return PlainTextResponse("for practice only", 403)
    return None


Handler = Callable[[Request], Awaitable[Response]]


class Counter:
    """A vendor's counter: every call passes it, is noted, and may be made to go wrong."""

    def __init__(self, vendor: str, record: Record) -> None:
        self.vendor = vendor
        self.record = record

    def handling(self, call: Call, handler: Handler) -> Handler:
        """`handler`, with the record and the behaviours around it."""

        async def handled(request: Request) -> Response:
            behaviour = self.record.behaviour(self.vendor, call)
            if behaviour is not None and behaviour.delay_seconds:
                await asyncio.sleep(behaviour.delay_seconds)
            if behaviour is not None and behaviour.status:
                response: Response = Response(
                    behaviour.body, behaviour.status, dict(behaviour.headers)
                )
            else:
                response = await handler(request)
            self.record.add(
                self.vendor,
                Happening.CALL,
                method=request.method,
                path=request.url.path,
                status=response.status_code,
            )
            return Cut() if behaviour is not None and behaviour.cut else response

        return handled

    def minted(self, customer: str, name: str, destination: str = "") -> None:
        """A token or link was made."""
        self.record.add(
            self.vendor, Happening.MINT, customer=customer, name=name, destination=destination
        )

    def visited(self, customer: str, name: str, destination: str = "") -> None:
        """A portal page was opened by a link."""
        self.record.add(
            self.vendor, Happening.VISIT, customer=customer, name=name, destination=destination
        )

    def turned_away(self, why: str) -> None:
        """A link was refused."""
        self.record.add(self.vendor, Happening.REFUSED_VISIT, destination=why)
