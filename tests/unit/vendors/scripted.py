"""A vendor that answers from a script, and a clock that stands still until it is told to move."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sso_desk.domain import Connection, Secret, Settings, SettingValue, Vendor
from sso_desk.errors import VendorError
from sso_desk.expiry import Instant
from sso_desk.vendors.base import Reply, Request
from sso_desk.vendors.fields import effective

NEW_YEAR = 1767268800.0
"""2026-01-01T12:00:00Z."""


class FakeClock:
    """Both clocks, moved by hand."""

    def __init__(self, wall: float = NEW_YEAR, steady: float = 1000.0) -> None:
        self._now = Instant(wall, steady)

    def now(self) -> Instant:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now = Instant(self._now.wall + seconds, self._now.steady + seconds)


@dataclass(frozen=True)
class Answer:
    """One reply of the script; `takes` seconds pass between asking and answering."""

    body: str | bytes = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    takes: float = 0.0


class ScriptedTransport:
    """Gives the answers in order, raises those that are errors, and keeps every request."""

    def __init__(self, clock: FakeClock, *script: Answer | VendorError) -> None:
        self._clock = clock
        self._script = list(script)
        self.requests: list[Request] = []

    @property
    def urls(self) -> list[str]:
        return [request.url for request in self.requests]

    @property
    def finished(self) -> bool:
        return not self._script

    def add(self, *script: Answer | VendorError) -> None:
        self._script += script

    async def send(self, request: Request) -> Reply:
        assert self._script, f"nobody expected {request.method} {request.url}"
        self.requests.append(request)
        answer = self._script.pop(0)
        if isinstance(answer, VendorError):
            raise answer
        sent = self._clock.now()
        self._clock.advance(answer.takes)
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return Reply(answer.status, headers, body, sent=sent, received=self._clock.now())


def connection(
    vendor: Vendor, environment: str, settings: Mapping[str, SettingValue]
) -> tuple[Connection, Settings]:
    """A connection with those settings, and the settings that take effect."""
    own = Settings(settings)
    return (
        Connection("c1", vendor.id, "Test", environment, own),
        effective(vendor, environment, own),
    )


def secrets(**texts: str) -> dict[str, Secret]:
    """Credentials by field key."""
    return {key: Secret(text) for key, text in texts.items()}
