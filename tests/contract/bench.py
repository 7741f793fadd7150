"""An adapter on the bench: wired to the real transport and the replay vendor, driven step by step.

Each step (`mint`, `find`, `check`, `set_up`) runs one method of the adapter, then holds what came off
the wire against the script, and looks for secrets in everything that can be seen: the error with
its causes and fields, the texts of requests, replies and the adapter, and every log record.
"""

import asyncio
import dataclasses
import logging
import traceback
from collections.abc import Callable, Coroutine, Mapping
from types import MappingProxyType, TracebackType
from typing import Any, Protocol, Self, TypeVar

import pytest

from sso_desk.domain import (
    Connection,
    ConnectionReport,
    Customer,
    LinkRequest,
    Page,
    Query,
    Secret,
    Settings,
    SettingValue,
    SignInLink,
)
from sso_desk.errors import (
    DeskError,
    ForeignLink,
    InvalidCustomerId,
    InvalidInput,
    UnexpectedReply,
)
from sso_desk.expiry import Instant
from sso_desk.vendors import adapters, fields, links
from sso_desk.vendors.base import Purpose, Reply, Request, VendorAdapter
from sso_desk.vendors.transport import HttpTransport
from tests.contract.replay import Exchange, ReplayVendor, talk
from tests.contract.sheets import NOON, Sheet

Result = TypeVar("Result")
Failure = TypeVar("Failure", bound=DeskError)

HURRY = 0.15
"""Seconds of silence borne where silence is all that will come; the vendors' own 20 and 30 are long."""


class FakeClock:
    """Both clocks, standing still until moved."""

    def __init__(self, wall: float = NOON, steady: float = 1000.0) -> None:
        self._now = Instant(wall, steady)

    def now(self) -> Instant:
        """The present moment."""
        return self._now

    def move(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self._now = Instant(self._now.wall + seconds, self._now.steady + seconds)


class NotingTransport:
    """The real transport; notes the requests and replies, and does not wait long for silence."""

    def __init__(self, clock: FakeClock, replay: ReplayVendor) -> None:
        self._http = HttpTransport(clock)
        self._replay = replay
        self.requests: list[Request] = []
        self.replies: list[Reply] = []

    async def send(self, request: Request) -> Reply:
        """Send, with a short time-out where the script says that nothing will come."""
        self.requests.append(request)
        if self._replay.stays_silent():
            request = dataclasses.replace(request, read_seconds=HURRY)
        reply = await self._http.send(request)
        self.replies.append(reply)
        return reply

    async def aclose(self) -> None:
        """Close all connections."""
        await self._http.aclose()


class LogTrap(logging.Handler):
    """Keeps the text of every log record, as a formatter would write it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record, its arguments and traceback included."""
        self.lines.append(f"{self.format(record)} {record.args!r}")


class Bench:
    """One connection of one vendor under test; use as a context manager."""

    def __init__(
        self,
        sheet: Sheet,
        replay: ReplayVendor,
        *,
        settings: Mapping[str, SettingValue] = MappingProxyType({}),
        credentials: Mapping[str, str] = MappingProxyType({}),
        environment: str = "custom",
        hidden: tuple[str, ...] = (),
    ) -> None:
        """`settings` and `credentials` are laid over those of the sheet's sample."""
        self.sheet = sheet
        self.replay = replay
        self.clock = FakeClock()
        self.hidden = (*sheet.hidden, *hidden)
        self._runner = asyncio.Runner()
        self._transport = NotingTransport(self.clock, replay)
        self._trap = LogTrap()
        replay.forget()
        replay.moved = self.clock.move
        adapter_class = adapters()[sheet.vendor_id]
        raw = Settings({**sheet.settings(replay), **settings})
        connection = Connection("c-1", sheet.vendor_id, "Contract", environment, raw)
        self.adapter: VendorAdapter = adapter_class(
            connection,
            fields.effective(adapter_class.vendor, environment, raw),
            {key: Secret(text) for key, text in {**sheet.credentials, **credentials}.items()},
            self._transport,
            self.clock,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._runner.run(self._transport.aclose())
        self._runner.close()

    # --- steps -----------------------------------------------------------------------------

    def expects(self, *exchanges: Exchange) -> Self:
        """Add to what the replay vendor expects and answers."""
        self.replay.expects(*talk(*exchanges))
        return self

    def find(self, text: str, mode: str = "", *, scope: str = "", cursor: str = "") -> Page:
        """Look somebody up."""
        return self._step(self.adapter.find_customers(Query(text, mode, scope, cursor)))

    def check(self) -> ConnectionReport:
        """Test the connection."""
        return self._step(self.adapter.check_connection())

    def ask(self, request: LinkRequest) -> SignInLink:
        """Make a link, and check it as the Desk does before it shows it."""
        return self._step(self._created(request))

    def mint(
        self, destination: str, customer: Customer | str | None = None, **inputs: str
    ) -> SignInLink:
        """Make a link to a page for a customer."""
        whom = Customer(customer) if isinstance(customer, str) else customer
        return self.ask(LinkRequest(destination, whom, MappingProxyType(inputs)))

    def set_up(self, action: str, **inputs: str) -> Secret:
        """Carry out a set-up action."""
        secret = {key: Secret(text) for key, text in inputs.items()}
        return self._step(self.adapter.set_up(action, secret))

    # --- what can be seen ------------------------------------------------------------------

    @property
    def requests(self) -> list[Request]:
        """What the adapter gave to the transport."""
        return self._transport.requests

    @property
    def log(self) -> list[str]:
        """Everything that was logged during the steps, at any level, by anyone."""
        return self._trap.lines

    @property
    def mints(self) -> int:
        """How many minting requests the adapter sent."""
        return sum(request.purpose is Purpose.MINT for request in self.requests)

    def shows_no_secret(self, error: BaseException | None = None) -> None:
        """Fail if anything that can be seen holds a credential, a token or a link."""
        seen = {
            "the adapter's text": f"{self.adapter!r} {self.adapter!s}",
            "a request's text": " ".join(f"{item!r} {item!s}" for item in self.requests),
            "a reply's text": " ".join(f"{item!r} {item!s}" for item in self._transport.replies),
            "the log": "\n".join(self.log),
        }
        if error is not None:
            seen["the error"] = everything_about(error)
        for place, text in seen.items():
            for hidden in self.hidden:
                assert hidden not in text, f"{place} shows {hidden!r}"
        for private in self.sheet.private:
            assert private not in seen["the log"], f"the log shows {private!r}"

    async def _created(self, request: LinkRequest) -> SignInLink:
        link = await self.adapter.create_link(request)
        url = links.checked(link.url, self.adapter.portal_hosts(), link.parameters)
        return dataclasses.replace(link, url=url)

    def _step(self, work: Coroutine[Any, Any, Result]) -> Result:
        root = logging.getLogger()
        before = root.level
        root.addHandler(self._trap)
        root.setLevel(logging.DEBUG)
        try:
            result = self._runner.run(work)
        except DeskError as error:
            self.replay.verify()
            self.shows_no_secret(error)
            raise
        finally:
            root.setLevel(before)
            root.removeHandler(self._trap)
        self.replay.verify()
        self.shows_no_secret()
        return result


class MakesBenches(Protocol):
    """Puts the adapter of a sheet on the bench."""

    def __call__(
        self,
        sheet: Sheet,
        settings: Mapping[str, SettingValue] = MappingProxyType({}),
        *,
        credentials: Mapping[str, str] = MappingProxyType({}),
        hidden: tuple[str, ...] = (),
    ) -> Bench:
        """A bench on this module's replay vendor."""
        ...


def failing(kind: type[Failure], call: Callable[[], object]) -> Failure:
    """The error with which `call` ends, which must be of that very class (ForeignLink is a form of
    UnexpectedReply, InvalidCustomerId of InvalidInput).
    """
    also = {UnexpectedReply: ForeignLink, InvalidInput: InvalidCustomerId}
    with pytest.raises(DeskError) as caught:
        call()
    error = caught.value
    assert isinstance(error, kind), f"{error!r} instead of {kind.__name__}"
    assert type(error) in (kind, also.get(kind)), f"{error!r} instead of {kind.__name__}"
    return error


def everything_about(error: BaseException) -> str:
    """All texts that an error carries: itself, its fields, its causes, as a traceback shows them."""
    parts: list[str] = []
    seen: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in seen:
        seen.append(current)
        parts += [str(current), repr(current), repr(current.args), repr(vars(current))]
        parts += traceback.format_exception_only(current)
        current = current.__cause__ or current.__context__
    return "\n".join(parts)
