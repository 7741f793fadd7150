"""The contract between the Desk and a vendor, and between a vendor and the network.

A vendor's module declares what is data (`Vendor`: fields, environments, texts) and implements what
is logic in a few short methods of `VendorAdapter`. It speaks through a `Transport`, which sends one
request and returns the whole reply or raises; adapters never repeat a call, never log, and never see
the network library. What every sheet leaves over in its table of failures is judged by `leftover`.
"""

import asyncio
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from enum import Enum
from types import MappingProxyType
from typing import ClassVar, Protocol
from urllib.parse import quote, urlsplit

from sso_desk.domain import (
    QT_TRANSLATE_NOOP,
    Choice,
    Connection,
    ConnectionReport,
    Credentials,
    Customer,
    Destination,
    LinkRequest,
    Page,
    Query,
    SearchStyle,
    Secret,
    Settings,
    SetupAction,
    SignInLink,
    Vendor,
)
from sso_desk.errors import (
    Cause,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.expiry import Clock, Instant

OK = 200
MEBIBYTE = 1024 * 1024


class Purpose(Enum):
    """What a request is for; it decides what a failure means and whether it may be repeated."""

    READ = "read"
    AUTHENTICATE = "authenticate"
    MINT = "mint"


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request, complete. `url` is sent as it stands. Its text form shows no value.

    `read_seconds` is the longest silence of the vendor that is borne, `max_bytes` the largest body
    accepted after decompression.
    """

    method: str
    url: str = field(repr=False)
    purpose: Purpose
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    body: bytes = field(default=b"", repr=False)
    read_seconds: float = 30.0
    max_bytes: int = MEBIBYTE


@dataclass(frozen=True, slots=True)
class Reply:
    """One whole HTTP reply; header names in lower case. Its text form shows the status only.

    `sent` is when the request began to leave, `received` when the last byte had come.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    sent: Instant
    received: Instant

    def header(self, name: str) -> str:
        """A header's value, empty when absent; several of one name are joined by commas."""
        return self.headers.get(name.lower(), "")

    def text(self) -> str:
        """The body as text, without byte order mark and outer white space. Raises UnexpectedReply."""
        try:
            return self.body.decode("utf-8-sig").strip()
        except UnicodeDecodeError:
            raise UnexpectedReply(reason="the body is not UTF-8") from None

    def lenient_text(self) -> str:
        """The body as text for error messages: bad bytes become question marks."""
        return self.body.decode("utf-8-sig", errors="replace").strip()

    def date(self) -> float | None:
        """The vendor's clock in seconds since 1970 UTC, from the `Date` header, if readable."""
        return _http_date(self.header("date"))

    def retry_after(self) -> float | None:
        """Seconds to wait from the `Retry-After` header (a number or a date), if readable."""
        value = self.header("retry-after").strip()
        if value.isascii() and value.isdigit() and len(value) < 10:
            return float(value)
        moment = _http_date(value)
        if moment is None:
            return None
        start = self.date()
        return max(0.0, moment - (self.received.wall if start is None else start))


def _http_date(value: str) -> float | None:
    try:
        return parsedate_to_datetime(value).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None


class CancelledAfterSending(asyncio.CancelledError):
    """A mint was cancelled when a byte of it may already have left: its outcome is unknown."""


class Transport(Protocol):
    """Whoever carries a request to a vendor and brings the reply."""

    async def send(self, request: Request) -> Reply:
        """Send once and return the whole reply, whatever its status.

        Raises VendorUnreachable (with `outcome_unknown` set where a mint may have been made),
        UnexpectedReply for a reply over the limits, CancelledAfterSending when a mint is cancelled
        too late. Redirects come back as they are.
        """
        ...


DIRECT = "direct"
"""Written in place of a proxy's address where there shall be none."""


class SystemProxy(Protocol):
    """Whoever knows which proxy the operating system would use."""

    async def proxy_for(self, address: str) -> str:
        """`http://host:port` for an address, or empty for none. May take long: a script may decide."""
        ...


@dataclass(frozen=True, slots=True)
class ProxySettings:
    """How to get out: `address` is `http://host:port`, `https://host:port`, `direct`, or empty for
    whatever `system` says. User and password are for whichever proxy it is.
    """

    address: str = ""
    user: str = field(default="", repr=False)
    password: Secret = field(default_factory=lambda: Secret(""))
    system: SystemProxy | None = None


def leftover(reply: Reply, purpose: Purpose, vendor_text: str = "") -> VendorError:
    """The error for a reply that no row of a sheet's own table names (`vendors/README.md`, 3).

    429 and 503 with Retry-After are busy; other 5xx a fault at the vendor, after a mint with unknown
    outcome; everything else is unexpected.
    """
    status = reply.status
    if status == 429 or (status == 503 and reply.header("retry-after")):
        return VendorBusy(reply.retry_after(), vendor_text=vendor_text)
    if 500 <= status <= 599:
        return VendorUnreachable(
            Cause.SERVER,
            outcome_unknown=purpose is Purpose.MINT,
            vendor_text=vendor_text,
            reason=f"HTTP {status}",
        )
    if 300 <= status <= 399:
        return UnexpectedReply(REDIRECTED, vendor_text=vendor_text, reason=f"HTTP {status}")
    if 400 <= status <= 499:
        return UnexpectedReply(vendor_text=vendor_text, reason=f"HTTP {status}")
    return UnexpectedReply(CHECK_ADDRESS, vendor_text=vendor_text, reason=f"HTTP {status}")


CHECK_ADDRESS = QT_TRANSLATE_NOOP("errors", "Check the API address in the connection's settings.")
REDIRECTED = QT_TRANSLATE_NOOP(
    "errors",
    "The vendor sent us on to another address, which is never followed. Check the API address.",
)


@dataclass(frozen=True, slots=True)
class PortalHosts:
    """Where a vendor's links may lead: hosts by name, and everything below some domains.

    `origins` are whole `scheme://host:port` texts, for practice and custom addresses on loopback.
    """

    hosts: frozenset[str] = frozenset()
    below: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Something about a form's field. A warning does not keep it from being saved."""

    field: str
    message: str
    warning: bool = False


class VendorAdapter(ABC):
    """One vendor, as the Desk sees it. One instance serves one connection, one call at a time."""

    vendor: ClassVar[Vendor]
    setup_actions: ClassVar[Sequence[SetupAction]] = ()

    def __init__(
        self,
        connection: Connection,
        settings: Settings,
        credentials: Credentials,
        transport: Transport,
        clock: Clock,
    ) -> None:
        """`settings` are the effective ones: the connection's over the environment's over the defaults."""
        self.connection = connection
        self.settings = settings
        self.credentials = credentials
        self.transport = transport
        self.clock = clock
        self.mint_status = 0
        """The HTTP status of the reply to the latest mint; 0 while there is none."""

    async def send(self, request: Request) -> Reply:
        """Send one request, as `Transport.send` does; adapters send nothing in any other way."""
        if request.purpose is Purpose.MINT:
            self.mint_status = 0
        reply = await self.transport.send(request)
        if request.purpose is Purpose.MINT:
            self.mint_status = reply.status
        return reply

    @classmethod
    def check_settings(cls, settings: Settings) -> Sequence[FieldProblem]:  # noqa: ARG003 - for others
        """What is wrong between fields, given effective settings whose single values are sound."""
        return ()

    @abstractmethod
    def destinations(self) -> Sequence[Destination]:
        """The pages that a link of this connection can lead to."""

    def default_destination(self, customer: Customer | None) -> str:
        """The key of the page offered first; the first one that fits, unless the vendor says more."""
        for destination in self.destinations():
            if customer is not None or not destination.needs_customer:
                return destination.key
        return self.destinations()[0].key

    def scopes(self) -> Sequence[Choice]:
        """Parts of the vendor's account to search in, besides the account itself (empty key)."""
        return ()

    def search_style(self) -> SearchStyle:
        """When this connection may ask the vendor."""
        return self.vendor.search_style

    @abstractmethod
    def portal_hosts(self) -> PortalHosts:
        """Where links of this connection may lead."""

    @abstractmethod
    def check_request(self, request: LinkRequest) -> None:
        """Raise InvalidInput when no link can be asked for like this. Sends nothing."""

    @abstractmethod
    async def check_connection(self) -> ConnectionReport:
        """Try address, credentials and rights by reading. Never mints. Raises VendorError."""

    @abstractmethod
    async def find_customers(self, query: Query) -> Page:
        """One page of customers. Raises VendorError, or InvalidInput for what cannot be asked."""

    @abstractmethod
    async def create_link(self, request: LinkRequest) -> SignInLink:
        """Mint one link: at most one minting request, after `check_request`. Raises VendorError.

        The address is returned as received or built; whether it may be shown is for `links.py`.
        """

    async def set_up(self, action: str, inputs: Mapping[str, Secret]) -> Secret:
        """Carry out one of `setup_actions`; the answer belongs into the field it fills."""
        raise KeyError(action)


def with_parameters(address: str, parameters: Mapping[str, str]) -> str:
    """`address` with query parameters added: `?` or `&` as it needs, values percent-encoded whole.

    An existing query is kept as it is, a fragment stays last.
    """
    page, hash_mark, fragment = address.partition("#")
    joiner = "" if page.endswith(("?", "&")) else "&" if "?" in page else "?"
    query = "&".join(
        f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in parameters.items()
    )
    return f"{page}{joiner}{query}{hash_mark}{fragment}" if query else address


def path_segment(text: str) -> str:
    """`text` as one segment of a path: everything but letters, digits and `_.-~` encoded.

    The two segments that mean a folder are encoded as well, so that a path never changes.
    """
    return {".": "%2E", "..": "%2E%2E"}.get(text, quote(text, safe=""))


LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})


def origin(address: str) -> str:
    """`scheme://host[:port]` of an address, in lower case, as `PortalHosts.origins` holds it."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}".lower()


def is_loopback(address: str) -> bool:
    """Whether an address points at this very computer."""
    return (urlsplit(address).hostname or "").lower() in LOOPBACK_HOSTS


def loopback_origins(*addresses: str) -> frozenset[str]:
    """The origins of those addresses that are on loopback; links may lead there and nowhere else."""
    return frozenset(origin(address) for address in addresses if address and is_loopback(address))


def utc(seconds: float) -> str:
    """Seconds since 1970 as `2026-01-01T12:00:00Z`."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
