"""AssureSign, now Nintex AssureSign: signs the browser in as a member of staff (`vendors/assuresign.md`).

Two hosts: an API user authenticates at one and gets a bearer token for a while; the other exchanges
it for a sign-on token that lasts thirty seconds and says itself until when. The link is a Simple
Setup page's address and that token. An envelope found by the search is a sent one; the link needs a
prepared one, which is entered separately.
"""

import base64
import binascii
import json
import math
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from sso_desk.domain import (
    AUTO,
    CUSTOM,
    MODE_ID,
    PRACTICE,
    QT_TRANSLATE_NOOP,
    Choice,
    Connection,
    ConnectionReport,
    Credentials,
    Customer,
    Destination,
    Environment,
    EnvironmentKind,
    Field,
    LinkRequest,
    Page,
    Query,
    SearchStyle,
    Secret,
    Settings,
    SignInLink,
    Vendor,
    VendorTexts,
)
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    CustomerNotFound,
    InvalidInput,
    NotPermitted,
    SessionExpired,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.expiry import Certainty, Clock, Deadline, Expiry
from sso_desk.vendors import fields
from sso_desk.vendors.base import (
    CHECK_ADDRESS,
    OK,
    FieldProblem,
    PortalHosts,
    Purpose,
    Reply,
    Request,
    Transport,
    VendorAdapter,
    leftover,
    loopback_origins,
    origin,
    path_segment,
    with_parameters,
)
from sso_desk.vendors.readers import Loose, as_text, looks_like_html, read_json, try_json

PORTAL_DOMAIN = "assuresign.net"
READ_SECONDS = 20.0
TEST_MINUTES = 5
BEARER_MARGIN_SECONDS = 60
CLOCK_TOLERANCE_SECONDS = 2.0
LONGEST_BELIEVED_SECONDS = 600.0
MOST_ROWS = 200

_GUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_ENTITY_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SIMPLE_SETUP = re.compile(r"/ui/simpleSetup/([^/?#]+)", re.IGNORECASE)

MODE_NAME, MODE_EMAIL, MODE_ORDER = "name", "email", "order_id"

DOCUMENT_AUTH_URL = (
    "https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication"
)
"""The authentication address as the vendor document has it; offered, never tried by itself."""

DEFAULT_AUTH_URL = "https://account.assuresign.net/api/v3.5/authentication/apiUser"
AUSTRALIAN_AUTH_URL = "https://au-account.assuresign.net/api/v3.7/authentication/apiUser"

ENTITY_WANTED = QT_TRANSLATE_NOOP(
    "forms", "Enter the ID of a prepared envelope, or the address of its Simple Setup page."
)
PAGE_ADDRESS_WANTED = QT_TRANSLATE_NOOP(
    "forms", "Enter the address of a Simple Setup page on your AssureSign environment."
)
PAGE_WANTED = QT_TRANSLATE_NOOP("forms", "Choose one of AssureSign's pages.")
TEMPLATE_WANTED = QT_TRANSLATE_NOOP(
    "forms",
    "Enter a Simple Setup address of your environment, with entity_id in curly brackets as its id.",
)
HOST_ONLY = QT_TRANSLATE_NOOP("forms", "Enter scheme and host only, without a path.")
EMAIL_WANTED = QT_TRANSLATE_NOOP("forms", "Enter an e-mail address.")
VERSION_WANTED = QT_TRANSLATE_NOOP("forms", "Enter v3. and one digit, such as v3.3.")

OFFER_DOCUMENTED = QT_TRANSLATE_NOOP(
    "errors",
    "AssureSign does not know this authentication address, or this region does not know the user. "
    "The other known address is "
    "https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication.",
)
OFFER_USUAL = QT_TRANSLATE_NOOP(
    "errors",
    "AssureSign does not know this authentication address, or this region does not know the user. "
    "The other known address is https://account.assuresign.net/api/v3.5/authentication/apiUser "
    "(in Australia https://au-account.assuresign.net/api/v3.7/authentication/apiUser).",
)
REFUSED = QT_TRANSLATE_NOOP(
    "errors",
    "AssureSign refused the API user. It may have expired, been revoked, be limited to another "
    "environment, or belong to another region.",
)
CHECK_AUTHENTICATION = QT_TRANSLATE_NOOP(
    "errors", "Check the authentication address and the API user, or try again later."
)
CHECK_VERSION = QT_TRANSLATE_NOOP("errors", "Check the environment and the API version.")
NEWER_VERSION = QT_TRANSLATE_NOOP("errors", "Try a newer API version in the connection's settings.")
CHECK_ACCOUNT = QT_TRANSLATE_NOOP(
    "errors", "Check the account chosen in the connection's settings."
)
AUTHENTICATION_WORKS = QT_TRANSLATE_NOOP(
    "errors", "Authentication works; check the API version in the connection's settings."
)
CLOCK_DIFFERS = QT_TRANSLATE_NOOP(
    "vendors",
    "This computer's clock differs from AssureSign's. The countdown has been corrected.",
)
SEARCH_NOTE = QT_TRANSLATE_NOOP(
    "vendors",
    "The search finds envelopes that were sent. A link needs a prepared envelope: enter its ID or "
    "page address yourself; the row you choose does not fill it in.",
)
FIRST_ROWS_ONLY = QT_TRANSLATE_NOOP(
    "vendors", "Only the first 200 are shown: search more narrowly."
)


def _environment_url(text: str) -> str:
    if urlsplit(text).path.strip("/"):
        raise ValueError(HOST_ONLY)
    return fields.host_address(fields.base_address(text))


def _template(text: str) -> str:
    """A page template: a Simple Setup address with `{entity_id}`, or with `{environment_url}` first."""
    filled = text.replace("{environment_url}", "https://x.example").replace("{entity_id}", "0")
    address = fields.address(filled)
    if "{entity_id}" not in text or not _SIMPLE_SETUP.match(urlsplit(address).path):
        raise ValueError(TEMPLATE_WANTED)
    return text


ENTITY_INPUT = Field(
    "entity_id",
    QT_TRANSLATE_NOOP("vendors", "Prepared envelope"),
    help=QT_TRANSLATE_NOOP(
        "vendors", "The ID of a prepared envelope, or the address of its Simple Setup page."
    ),
    required=True,
    decides=True,
)
PAGE_INPUT = Field(
    "page_address",
    QT_TRANSLATE_NOOP("vendors", "Simple Setup address"),
    help=QT_TRANSLATE_NOOP("vendors", "The whole address of a page, as AssureSign showed it."),
    required=True,
    decides=True,
)
DESTINATIONS = (
    Destination(
        "simple_setup",
        QT_TRANSLATE_NOOP("vendors", "Simple Setup page"),
        needs_customer=False,
        inputs=(ENTITY_INPUT,),
    ),
    Destination(
        "custom_page",
        QT_TRANSLATE_NOOP("vendors", "Other Simple Setup address"),
        needs_customer=False,
        inputs=(PAGE_INPUT,),
    ),
)

VENDOR = Vendor(
    id="assuresign",
    name="AssureSign (Nintex)",
    fields=(
        Field(
            "environment_url",
            QT_TRANSLATE_NOOP("vendors", "Environment address"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Used for links and for all calls except authentication. Look at the address bar "
                "after you log in to AssureSign.",
            ),
            required=True,
            check=_environment_url,
            advanced=True,
        ),
        Field(
            "auth_url",
            QT_TRANSLATE_NOOP("vendors", "Authentication address"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "One address serves all North American environments. Change it only if "
                "authentication answers “not found”; as in the vendor document, it is "
                "https://www.assuresign.net/api/documentnow/v3.3/authentication/apiUserAuthentication",
            ),
            required=True,
            check=fields.base_address,
            advanced=True,
        ),
        Field(
            "api_version",
            QT_TRANSLATE_NOOP("vendors", "API version"),
            help=QT_TRANSLATE_NOOP("vendors", "v3.3 is the documented one; v3.0 to v3.7 exist."),
            required=True,
            default="v3.3",
            check=fields.pattern(r"v3\.[0-9]", VERSION_WANTED),
            advanced=True,
        ),
        Field(
            "api_username",
            QT_TRANSLATE_NOOP("vendors", "API user name"),
            help=QT_TRANSLATE_NOOP("vendors", "Created by an AssureSign administrator."),
            required=True,
        ),
        Field(
            "api_key",
            QT_TRANSLATE_NOOP("vendors", "API user key"),
            help=QT_TRANSLATE_NOOP(
                "vendors", "Shown once when the API user is made; AssureSign cannot show it again."
            ),
            secret=True,
            required=True,
        ),
        Field(
            "context_username",
            QT_TRANSLATE_NOOP("vendors", "Acts as (AssureSign user)"),
            help=QT_TRANSLATE_NOOP("vendors", "This person is signed in by the link."),
            required=True,
            check=fields.pattern(r"[^@\s/?#]+@[^@\s/?#]+", EMAIL_WANTED, 0),
        ),
        Field(
            "account_context",
            QT_TRANSLATE_NOOP("vendors", "Account"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Needed only if the user belongs to several accounts. “Test connection” lists them.",
            ),
            check=fields.without_white_space,
        ),
        Field(
            "session_minutes",
            QT_TRANSLATE_NOOP("vendors", "API session length"),
            help=QT_TRANSLATE_NOOP("vendors", "In minutes. Kept in memory only, never on disk."),
            default="60",
            check=fields.whole_number(2, 1440),
            advanced=True,
        ),
        Field(
            "page_template",
            QT_TRANSLATE_NOOP("vendors", "Page to open"),
            help=QT_TRANSLATE_NOOP("vendors", "May already contain a query."),
            required=True,
            default="{environment_url}/ui/simpleSetup/{entity_id}",
            check=_template,
            advanced=True,
        ),
        Field(
            "link_seconds",
            QT_TRANSLATE_NOOP("vendors", "Link life if unreadable"),
            help=QT_TRANSLATE_NOOP("vendors", "In seconds. 30 is the documented figure."),
            default="30",
            check=fields.whole_number(5, 300),
            advanced=True,
        ),
        Field(
            "extra_landing_hosts",
            QT_TRANSLATE_NOOP("vendors", "Further page hosts"),
            help=QT_TRANSLATE_NOOP("vendors", "Leave empty."),
            many=True,
            check=fields.host_name,
            advanced=True,
        ),
        *fields.COMMON,
    ),
    environments=(
        *(
            Environment(
                key,
                label,
                kind,
                MappingProxyType(
                    {"environment_url": f"https://{host}.assuresign.net", "auth_url": auth}
                ),
            )
            for key, label, kind, host, auth in (
                (
                    "us_west",
                    QT_TRANSLATE_NOOP("vendors", "US West"),
                    EnvironmentKind.PRODUCTION,
                    "www",
                    DEFAULT_AUTH_URL,
                ),
                (
                    "us_east",
                    QT_TRANSLATE_NOOP("vendors", "US East"),
                    EnvironmentKind.PRODUCTION,
                    "na1",
                    DEFAULT_AUTH_URL,
                ),
                (
                    "canada",
                    QT_TRANSLATE_NOOP("vendors", "Canada"),
                    EnvironmentKind.PRODUCTION,
                    "ca1",
                    DEFAULT_AUTH_URL,
                ),
                (
                    "sandbox",
                    QT_TRANSLATE_NOOP("vendors", "Sandbox"),
                    EnvironmentKind.SANDBOX,
                    "sb",
                    DEFAULT_AUTH_URL,
                ),
                (
                    "australia",
                    QT_TRANSLATE_NOOP("vendors", "Australia"),
                    EnvironmentKind.PRODUCTION,
                    "au",
                    AUSTRALIAN_AUTH_URL,
                ),
            )
        ),
        CUSTOM,
    ),
    default_environment="us_west",
    signs_in_as=QT_TRANSLATE_NOOP("vendors", "the AssureSign user set in this connection"),
    same_user=True,
    lookup_hint=QT_TRANSLATE_NOOP("vendors", "Signer's name or e-mail, order id, envelope id"),
    lookup_modes=(
        AUTO,
        Choice(MODE_NAME, QT_TRANSLATE_NOOP("vendors", "Name")),
        Choice(MODE_EMAIL, QT_TRANSLATE_NOOP("vendors", "E-mail")),
        Choice(MODE_ORDER, QT_TRANSLATE_NOOP("vendors", "Order id")),
        Choice(MODE_ID, QT_TRANSLATE_NOOP("vendors", "Envelope id")),
    ),
    search_style=SearchStyle.ON_ENTER,
    customer_word=QT_TRANSLATE_NOOP("vendors", "envelope"),
    link_takes_customer_id=False,
    texts=VendorTexts(
        intro=QT_TRANSLATE_NOOP(
            "vendors",
            "This link signs the browser in as the AssureSign user set in this connection, not as the "
            "customer. Send it only to someone who may act as that user.",
        ),
        before_creating=QT_TRANSLATE_NOOP(
            "vendors",
            "The prepared envelope and the link must belong to the same AssureSign user. This tool "
            "does not prepare envelopes.",
        ),
        on_card=QT_TRANSLATE_NOOP(
            "vendors", "This link lasts about 30 seconds. Use “Create and open” rather than “Copy”."
        ),
        on_copy=QT_TRANSLATE_NOOP(
            "vendors",
            "There is hardly time to paste this link. If it has lapsed, create a new one.",
        ),
        outcome_unknown=QT_TRANSLATE_NOOP(
            "vendors",
            "A link may have been created; nobody has it, and it lapses within about 30 seconds. "
            "Create a new one when you are ready.",
        ),
        search_note=SEARCH_NOTE,
        setup_notes=(
            QT_TRANSLATE_NOOP(
                "vendors",
                "You need the ID of a prepared envelope, or the address of its Simple Setup page, for "
                "each link.",
            ),
        ),
    ),
    help_url="https://help.nintex.com/en-us/assuresign/DeveloperResources/RESTMethod/AuthenticateSSO.htm",
    pages=DESTINATIONS,
)


# --- what the vendor answers -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BearerResult:
    """`result` of an authentication."""

    token: Loose = None


@dataclass(frozen=True, slots=True)
class BearerReply:
    """An authentication, in both its shapes (`vendors/assuresign.md`, 5)."""

    result: BearerResult | None = None
    token: Loose = None

    def text(self) -> str:
        """The bearer token; empty where there is none."""
        return (as_text(self.result.token) if self.result else "") or as_text(self.token)


@dataclass(frozen=True, slots=True)
class TokenResult:
    """`result` of a sign-on call."""

    ssoToken: Loose = None  # noqa: N815 - the vendor's name


@dataclass(frozen=True, slots=True)
class TokenReply:
    """A sign-on token, in both its shapes (`vendors/assuresign.md`, 6)."""

    result: TokenResult | None = None
    ssoToken: Loose = None  # noqa: N815 - the vendor's name

    def text(self) -> str:
        """The sign-on token; empty where there is none."""
        return (as_text(self.result.ssoToken) if self.result else "") or as_text(self.ssoToken)


@dataclass(frozen=True, slots=True)
class Fault:
    """An error body; also looked for in replies with status 200."""

    errorCode: Loose = None  # noqa: N815 - the vendor's name
    summary: Loose = None
    details: Loose = None

    def text(self) -> str:
        """Summary and details."""
        details = self.details if isinstance(self.details, list) else [self.details]
        words = (str(entry).strip() for entry in details if isinstance(entry, str | int | float))
        parts = (as_text(self.summary), *words)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Account:
    """One account of a user."""

    accountID: Loose = None  # noqa: N815 - the vendor's name
    accountName: Loose = None  # noqa: N815 - the vendor's name
    isDefault: Loose = None  # noqa: N815 - the vendor's name
    isDisabled: Loose = None  # noqa: N815 - the vendor's name

    def choice(self) -> Choice:
        """This account as a value of the setting `account_context`."""
        number = as_text(self.accountID)
        return Choice(number, as_text(self.accountName) or number)


@dataclass(frozen=True, slots=True)
class AccountsResult:
    """`result` of a list of accounts."""

    userAccounts: list[Account]  # noqa: N815 - the vendor's name


@dataclass(frozen=True, slots=True)
class AccountsReply:
    """A list of accounts."""

    result: AccountsResult


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope, as far as it is used; one version misspells its id (section 7)."""

    envelopeID: Loose = None  # noqa: N815 - the vendor's name
    evnelopeID: Loose = None  # noqa: N815 - the vendor's name
    name: Loose = None
    accountName: Loose = None  # noqa: N815 - the vendor's name
    envelopeStatusType: Loose = None  # noqa: N815 - the vendor's name

    @property
    def id(self) -> str:
        """The id under either spelling."""
        return as_text(self.envelopeID) or as_text(self.evnelopeID)

    def customer(self, *, email: str = "", order: str = "") -> Customer:
        """This envelope in our words, with what was searched for. Raises UnexpectedReply."""
        if not self.id:
            raise UnexpectedReply(reason="an envelope has no id")
        return Customer(
            id=self.id,
            name=as_text(self.name),
            email=email,
            company=as_text(self.accountName),
            reference=order,
            status=as_text(self.envelopeStatusType),
        )


@dataclass(frozen=True, slots=True)
class EnvelopeRow:
    """A row of a search; its first-level key has two names."""

    envelope: Envelope | None = None
    envelopeApiModel: Envelope | None = None  # noqa: N815 - the vendor's name

    def either(self) -> Envelope:
        """The envelope. Raises UnexpectedReply where there is none."""
        found = self.envelope or self.envelopeApiModel
        if found is None:
            raise UnexpectedReply(reason="a row has no envelope")
        return found


@dataclass(frozen=True, slots=True)
class EnvelopesResult:
    """`result` of a search."""

    envelopes: list[EnvelopeRow]


@dataclass(frozen=True, slots=True)
class EnvelopesReply:
    """A search."""

    result: EnvelopesResult


@dataclass(frozen=True, slots=True)
class OneResult:
    """`result` of one envelope: wrapped by either name, or bare."""

    envelope: Envelope | None = None
    envelopeApiModel: Envelope | None = None  # noqa: N815 - the vendor's name
    envelopeID: Loose = None  # noqa: N815 - the vendor's name
    evnelopeID: Loose = None  # noqa: N815 - the vendor's name
    name: Loose = None
    accountName: Loose = None  # noqa: N815 - the vendor's name
    envelopeStatusType: Loose = None  # noqa: N815 - the vendor's name

    def either(self) -> Envelope:
        """The envelope."""
        bare = Envelope(
            self.envelopeID, self.evnelopeID, self.name, self.accountName, self.envelopeStatusType
        )
        return self.envelope or self.envelopeApiModel or bare


@dataclass(frozen=True, slots=True)
class OneReply:
    """One envelope."""

    result: OneResult


def valid_until(token: str) -> float | None:
    """Until when a token says it is valid, in seconds since 1970 UTC; None if it cannot be read.

    It is Base64, of either alphabet and perhaps without padding, of JSON (section 6).
    """
    try:
        plain = token.strip().replace("-", "+").replace("_", "/").rstrip("=")
        content = json.loads(base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True))
        seconds = float(content["validUntil"]) / 1000
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError, binascii.Error):
        return None
    return seconds if math.isfinite(seconds) else None


# --- the adapter -----------------------------------------------------------------------------


class Call(Enum):
    """What is asked of the vendor; the same code means different things for each."""

    AUTHENTICATE = "authenticate"
    SIGN_ON = "sign on"
    ACCOUNTS = "accounts"
    SEARCH = "search"
    ONE = "one envelope"

    @property
    def purpose(self) -> Purpose:
        """Only the sign-on call makes a token for the browser."""
        if self is Call.SIGN_ON:
            return Purpose.MINT
        return Purpose.AUTHENTICATE if self is Call.AUTHENTICATE else Purpose.READ


class AssureSignAdapter(VendorAdapter):
    """AssureSign over its API, version 3."""

    vendor = VENDOR

    def __init__(
        self,
        connection: Connection,
        settings: Settings,
        credentials: Credentials,
        transport: Transport,
        clock: Clock,
    ) -> None:
        super().__init__(connection, settings, credentials, transport, clock)
        self._bearer: tuple[Secret, Deadline] | None = None

    @classmethod
    def check_settings(cls, settings: Settings) -> Sequence[FieldProblem]:
        """The page must be on the environment's host or on one that is listed."""
        page = _filled(settings, "0")
        extra = {item.value for item in settings.entries("extra_landing_hosts")}
        here = origin(page) == origin(settings.text("environment_url"))
        if here or (urlsplit(page).scheme == "https" and urlsplit(page).hostname in extra):
            return ()
        return (FieldProblem("page_template", TEMPLATE_WANTED),)

    def destinations(self) -> Sequence[Destination]:
        """The Simple Setup page of a prepared envelope, by its id or by its address."""
        return DESTINATIONS

    def portal_hosts(self) -> PortalHosts:
        """Everything below AssureSign's domain; in practice nothing but the practice vendor."""
        own = loopback_origins(self.settings.text("environment_url"))
        if self.connection.environment == PRACTICE.key:
            return PortalHosts(origins=own)
        extra = frozenset(item.value for item in self.settings.entries("extra_landing_hosts"))
        return PortalHosts(extra, frozenset({PORTAL_DOMAIN}), own)

    def check_request(self, request: LinkRequest) -> None:
        """The page's address must be buildable from what was entered."""
        self._page(request)

    async def check_connection(self) -> ConnectionReport:
        """Authenticates and lists the context user's accounts (`vendors/assuresign.md`, 9)."""
        self._bearer = None
        path = self._accounts_path()
        reply = await self._with_bearer(
            lambda bearer: self._call(Call.ACCOUNTS, path, bearer), TEST_MINUTES
        )
        accounts = read_json(reply.text(), AccountsReply).result.userAccounts
        good = QT_TRANSLATE_NOOP(
            "vendors", "The addresses, the API user and the AssureSign user are good."
        )
        disabled = QT_TRANSLATE_NOOP("vendors", "An account of this user is disabled.")
        has_disabled = any(as_text(account.isDisabled) == "true" for account in accounts)
        choices = tuple(account.choice() for account in accounts if as_text(account.accountID))
        return ConnectionReport(
            findings=(good,),
            warnings=(disabled,) if has_disabled else (),
            choices=MappingProxyType({"account_context": choices}),
        )

    async def find_customers(self, query: Query) -> Page:
        """Sent envelopes by signer, order id or envelope id; the first 200 rows."""
        text = query.text.strip()
        if not text:
            return Page()
        mode = query.mode or _meant(text)
        if mode == MODE_ID:
            return await self._one(text)
        if mode == MODE_EMAIL:
            rows = await self._search("emailAddress", text)
            return _page_of([row.customer(email=text) for row in rows])
        if mode == MODE_ORDER:
            rows = await self._search("orderID", text)
            return _page_of([row.customer(order=text) for row in rows])
        rows = await self._search("signerName", text) or await self._search("envelopeName", text)
        return _page_of([row.customer() for row in rows])

    async def create_link(self, request: LinkRequest) -> SignInLink:
        """Authenticates first if needed, then mints once; a refused bearer is renewed once."""
        page = self._page(request)
        reply = await self._with_bearer(
            lambda bearer: self._call(Call.SIGN_ON, self._api("/authentication/sso"), bearer, b"{}")
        )
        token = read_json(reply.text(), TokenReply).text()
        if not token:
            raise UnexpectedReply(reason="the reply holds no ssoToken")
        expiry, corrected = self._expiry(token, reply)
        return SignInLink(
            url=Secret(with_parameters(_without_token(page), {"ssoToken": token})),
            expiry=expiry,
            requested=reply.sent,
            signs_in_as=self.settings.text("context_username"),
            parameters=("ssoToken",),
            notes=(CLOCK_DIFFERS,) if corrected else (),
        )

    # --- the page ---

    def _page(self, request: LinkRequest) -> str:
        """The address of the page, without the token. Raises InvalidInput."""
        entered = {key: value.strip() for key, value in request.inputs.items()}
        if request.destination == "simple_setup":
            return self._prepared(entered.get("entity_id", ""))
        if request.destination != "custom_page":
            raise InvalidInput("destination", PAGE_WANTED)
        address = entered.get("page_address", "")
        if not self._entity_in(address):
            raise InvalidInput("page_address", PAGE_ADDRESS_WANTED)
        return address

    def _prepared(self, text: str) -> str:
        """The page of an envelope named by its id, or by an address whose query is kept."""
        if _ENTITY_ID.fullmatch(text):
            return _filled(self.settings, text)
        entity = self._entity_in(text)
        if not entity:
            raise InvalidInput("entity_id", ENTITY_WANTED)
        return _with_query(_filled(self.settings, entity), urlsplit(text).query)

    def _entity_in(self, address: str) -> str:
        """The id in a Simple Setup address of this environment; empty for any other text."""
        try:
            fields.address(address)
        except ValueError:
            return ""
        match = _SIMPLE_SETUP.fullmatch(urlsplit(address).path)
        if match is None or origin(address) != origin(self.settings.text("environment_url")):
            return ""
        return match[1] if _ENTITY_ID.fullmatch(match[1]) else ""

    # --- the clock ---

    def _expiry(self, token: str, reply: Reply) -> tuple[Expiry, bool]:
        """The token's own end, measured by the vendor's clock where ours differs (section 6)."""
        until = valid_until(token)
        date = reply.date()
        early = date is not None and date < reply.sent.wall - CLOCK_TOLERANCE_SECONDS
        late = date is not None and date > reply.received.wall + CLOCK_TOLERANCE_SECONDS
        differs = early or late
        start = date if differs and date is not None else reply.sent.wall
        left = None if until is None else until - start
        if left is None or not 0 < left <= LONGEST_BELIEVED_SECONDS:
            seconds = self.settings.number("link_seconds")
            return Expiry(seconds, Certainty.DOCUMENTED), False
        return Expiry(left, Certainty.EXACT), differs

    # --- the session ---

    async def _with_bearer(
        self, call: Callable[[Secret], Awaitable[Reply]], minutes: int | None = None
    ) -> Reply:
        """A call with a bearer; when it is refused, one new authentication and one repeat."""
        length = minutes or self.settings.number("session_minutes")
        held = self._bearer
        if held is None or held[1].passed(self.clock.now()):
            bearer = await self._authenticate(length)
        else:
            bearer = held[0]
        try:
            return await call(bearer)
        except SessionExpired:
            bearer = await self._authenticate(length)
        try:
            return await call(bearer)
        except SessionExpired as error:
            self._bearer = None
            kind = CredentialsRejected if error.reason == "HTTP 401" else NotPermitted
            raise kind(REFUSED, vendor_text=error.vendor_text) from None

    async def _authenticate(self, minutes: int) -> Secret:
        asked = {
            "apiUsername": self.settings.text("api_username"),
            "key": self.credentials["api_key"].reveal(),
            "contextUsername": self.settings.text("context_username"),
            "sessionLengthInMinutes": minutes,
        }
        body = json.dumps({"request": asked}, separators=(",", ":")).encode()
        reply = await self._call(Call.AUTHENTICATE, self.settings.text("auth_url"), None, body)
        bearer = Secret(read_json(reply.text(), BearerReply).text())
        if not bearer:
            raise UnexpectedReply(reason="the reply holds no token")
        life = minutes * 60 - BEARER_MARGIN_SECONDS
        self._bearer = (bearer, Deadline(reply.sent, life))
        return bearer

    # --- calls ---

    async def _one(self, text: str) -> Page:
        if not _GUID.fullmatch(text):
            return Page(total=0, note=SEARCH_NOTE)
        path = self._api(f"/envelopes/{path_segment(text)}")
        try:
            reply = await self._with_bearer(lambda bearer: self._call(Call.ONE, path, bearer))
        except CustomerNotFound:
            return Page(total=0, note=SEARCH_NOTE)
        found = read_json(reply.text(), OneReply).result.either()
        return Page((found.customer(),), total=1, note=SEARCH_NOTE)

    async def _search(self, name: str, text: str) -> Sequence[Envelope]:
        path = self._api(
            f"/envelopes?dateFilter=ANY&{name}={quote(text.encode('utf-8', 'replace'), safe='')}"
        )
        reply = await self._with_bearer(lambda bearer: self._call(Call.SEARCH, path, bearer))
        rows = read_json(reply.text(), EnvelopesReply).result.envelopes
        return [row.either() for row in rows]

    def _accounts_path(self) -> str:
        return self._api(f"/users/{path_segment(self.settings.text('context_username'))}/accounts")

    def _api(self, path: str) -> str:
        version = self.settings.text("api_version")
        return f"{self.settings.text('environment_url')}/api/documentnow/{version}{path}"

    async def _call(self, call: Call, url: str, bearer: Secret | None, body: bytes = b"") -> Reply:
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if bearer is not None:
            headers["Authorization"] = f"bearer {bearer.reveal()}"
            account = self.settings.text("account_context")
            if account:
                headers["X-AS-UserContext"] = f"{self.settings.text('context_username')}:{account}"
        reply = await self.send(
            Request(
                "POST" if body else "GET",
                url,
                call.purpose,
                MappingProxyType(headers),
                body,
                read_seconds=READ_SECONDS,
            )
        )
        error = failure(reply, call, url)
        if error is not None:
            raise error
        return reply


_STATUS_OF_CODE = MappingProxyType(
    {
        "BAD_REQUEST": 400,
        "VALIDATION_FAILED": 400,
        "UNAUTHORIZED": 401,
        "FORBIDDEN": 403,
        "NOT_FOUND": 404,
        "TOO_MANY_REQUESTS": 429,
        "INTERNAL_SERVER_ERROR": 500,
    }
)
"""The status that each code usually comes with; the code counts, whatever the status (section 8)."""


def failure(reply: Reply, call: Call, url: str = "") -> VendorError | None:
    """What a reply means if it is a failure: its code first, then its status (section 8)."""
    fault = try_json(reply.lenient_text(), Fault)
    code = as_text(fault.errorCode) if fault else ""
    said = fault.text() if fault and code else ""
    if reply.status == OK and not code:
        return None
    if reply.status == 429 or (reply.status == 503 and reply.header("retry-after")):
        return VendorBusy(reply.retry_after(), vendor_text=said)
    status = _STATUS_OF_CODE.get(code, reply.status)
    judge = _at_authentication if call is Call.AUTHENTICATE else _after_authentication
    error = judge(status, call, said, url, page=looks_like_html(reply.lenient_text()))
    if error is not None:
        return error
    if status == 429:
        return VendorBusy(reply.retry_after(), vendor_text=said)
    if status == OK:
        return UnexpectedReply(vendor_text=said, reason=f"code {code[:40]}")
    return leftover(reply, call.purpose, said)


def _at_authentication(
    status: int, _call: Call, said: str, url: str, *, page: bool
) -> VendorError | None:
    match status:
        case 400 | 401:
            return CredentialsRejected(REFUSED if status == 401 else "", vendor_text=said)
        case 403:
            return NotPermitted(REFUSED, vendor_text=said)
        case 404:
            advice = OFFER_USUAL if url == DOCUMENT_AUTH_URL else OFFER_DOCUMENTED
            return UnexpectedReply(advice, vendor_text=said, reason="HTTP 404")
        case 500:
            return VendorUnreachable(
                Cause.SERVER, advice=CHECK_AUTHENTICATION, vendor_text=said, reason="HTTP 500"
            )
        case _:
            return (
                UnexpectedReply(CHECK_ADDRESS, reason="a web page")
                if page and status == OK
                else None
            )


def _after_authentication(
    status: int, call: Call, said: str, _url: str, *, page: bool
) -> VendorError | None:
    match status:
        case 401 | 403:
            return SessionExpired(vendor_text=said, reason=f"HTTP {status}")
        case 404:
            return _not_there(call, said, page=page)
        case 400:
            advice = "" if call is Call.SEARCH else CHECK_ACCOUNT
            return UnexpectedReply(advice, vendor_text=said, reason="HTTP 400")
        case 500:
            return VendorUnreachable(
                Cause.SERVER,
                outcome_unknown=call is Call.SIGN_ON,
                vendor_text=said,
                reason="HTTP 500",
            )
        case _:
            return None


def _not_there(call: Call, said: str, *, page: bool) -> VendorError:
    """A 404 after authentication: an envelope that is not there, or a call that is not (section 7)."""
    if call is Call.ONE and not page:
        return CustomerNotFound(vendor_text=said)
    if call is Call.ACCOUNTS:
        return UnexpectedReply(AUTHENTICATION_WORKS, vendor_text=said, reason="HTTP 404")
    advice = NEWER_VERSION if page and call is not Call.SIGN_ON else CHECK_VERSION
    return UnexpectedReply(advice, vendor_text=said, reason="HTTP 404")


# --- small matters -----------------------------------------------------------------------------


def _filled(settings: Settings, entity: str) -> str:
    template = settings.text("page_template")
    address = template.replace("{environment_url}", settings.text("environment_url"))
    return address.replace("{entity_id}", path_segment(entity))


def _with_query(page: str, query: str) -> str:
    """`page` with the rest of a query that is encoded already."""
    address, hash_mark, fragment = page.partition("#")
    joiner = "&" if "?" in address else "?"
    return f"{address}{joiner}{query}{hash_mark}{fragment}" if query else page


def _without_token(page: str) -> str:
    """The page without a token that it may carry already; the rest of its query stays as it is."""
    address, mark, query = page.partition("?")
    if not mark:
        return page
    query, hash_mark, fragment = query.partition("#")
    kept = "&".join(part for part in query.split("&") if part.partition("=")[0] != "ssoToken")
    return address + (f"?{kept}" if kept else "") + hash_mark + fragment


def _meant(text: str) -> str:
    if "@" in text:
        return MODE_EMAIL
    return MODE_ID if _GUID.fullmatch(text) else MODE_NAME


def _page_of(rows: Sequence[Customer]) -> Page:
    note = FIRST_ROWS_ONLY if len(rows) > MOST_ROWS else SEARCH_NOTE
    return Page(tuple(rows[:MOST_ROWS]), total=len(rows), note=note)
