"""BlueSnap: signs the browser in to the Merchant Portal as a portal user (`vendors/bluesnap.md`).

The vendor wants to know the internet address of the browser that will open the link; it comes from
the link's own input, else from the settings, else from a page that the operator trusts to tell it.
The vendor then answers with the whole link. All users of a merchant are listed at once, kept in
memory for a while, and searched here. Linked merchants are scopes, each with a list of its own.
"""

# ruff: noqa: N815 - the shapes of replies carry the vendor's own names

import base64
import ipaddress
import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType

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
    CallerNotAllowed,
    CredentialsRejected,
    CustomerNotFound,
    InvalidCustomerId,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorBusy,
    VendorError,
)
from sso_desk.expiry import Certainty, Clock, Expiry, Instant
from sso_desk.vendors import fields
from sso_desk.vendors.base import (
    CHECK_ADDRESS,
    MEBIBYTE,
    OK,
    FieldProblem,
    PortalHosts,
    Purpose,
    Reply,
    Request,
    Transport,
    VendorAdapter,
    is_loopback,
    leftover,
    loopback_origins,
    path_segment,
    with_parameters,
)
from sso_desk.vendors.readers import (
    Loose,
    as_text,
    local_name,
    looks_like_html,
    looks_like_xml,
    markup_text,
    page_text,
    read_json,
    read_xml,
    try_json,
    try_xml,
    xml_fields,
)

PORTAL_DOMAIN = "bluesnap.com"
SESSION_SECONDS = 1800
READ_SECONDS = 30.0
LARGEST_LIST = 5 * MEBIBYTE
LARGEST_ECHO = 4096
PAGE_SIZE = 200
UNAUTHORIZED = 401
LOCKED = 423

MODE_NAME = "name"
MODE_EMAIL = "email"

ADMINISTRATOR = QT_TRANSLATE_NOOP("vendors", "Administrator")

LINK_NAMES = ("loginLink", "loginUrl", "login-url")
"""Where the link is looked for, in this order; the first text that is not empty wins."""

BUSY_TEXTS = (
    "client request rate is too high",
    "client request concurrency is too high",
    "request rate for service is too high",
    "request concurrency to specific service is too high",
    "service is temporarily unavailable",
)

UNREACHABLE_NETWORKS = tuple(
    map(
        ipaddress.ip_network,
        (
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "::1/128",
            "fc00::/7",
            "fe80::/10",
        ),
    )
)
"""Addresses that mean nothing outside an office or a computer."""

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_MASKED = re.compile(r"API_\d+|(?<=\bref=)[^\s&]+")
_SPEAKS_OF_ADDRESS = re.compile(r"\b(?:ip|address)\b", re.IGNORECASE)
_NAMES_ADDRESS_FIELD = re.compile(r"\b(?:ip|requestingUserIp)\b", re.IGNORECASE)

ADDRESS_WANTED = QT_TRANSLATE_NOOP(
    "forms",
    "Enter one internet address, such as 203.0.113.7: no network, no zone, no name.",
)
ADDRESS_NEEDED = QT_TRANSLATE_NOOP(
    "forms", "Enter the internet address of the browser that will open the link."
)
NO_ECHO = QT_TRANSLATE_NOOP(
    "forms",
    "The service that tells our address did not answer with one. Enter the address of the browser.",
)
USER_WITHOUT_COLON = QT_TRANSLATE_NOOP("forms", "The API user key holds no colon and no blanks.")
CUSTOMER_WANTED = QT_TRANSLATE_NOOP("forms", "Choose a portal user first.")
ID_WANTED = QT_TRANSLATE_NOOP("forms", "A user ID is made of letters, digits, - and _.")
MERCHANT_WANTED = QT_TRANSLATE_NOOP(
    "forms", "This merchant is not among the linked merchant accounts of the settings."
)
PAGE_WANTED = QT_TRANSLATE_NOOP("forms", "Choose the Merchant Portal.")
PRIVATE_ADDRESS = QT_TRANSLATE_NOOP(
    "forms",
    "This is a private address, which BlueSnap cannot see. Enter the browser's public address.",
)

FOUR_CAUSES = QT_TRANSLATE_NOOP(
    "errors",
    "BlueSnap refused and gives the same answer for several causes: the user does not exist, the "
    "user belongs to another merchant, single sign-on is not switched on for your account, or this "
    "computer's address is not authorized.",
)
BROWSER_ADDRESS_REFUSED = QT_TRANSLATE_NOOP(
    "errors",
    "BlueSnap did not accept the browser's address. Check it in the settings or for this link.",
)
NO_LINK = QT_TRANSLATE_NOOP("errors", "BlueSnap's answer holds no link.")


# --- what is typed into the form -------------------------------------------------------------


def internet_address(text: str) -> str:
    """One IPv4 or IPv6 address, without zone, in its normal form (`vendors/bluesnap.md`, 3)."""
    if "%" in text:
        raise ValueError(ADDRESS_WANTED)
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        raise ValueError(ADDRESS_WANTED) from None


def _is_private(address: str) -> bool:
    return any(ipaddress.ip_address(address) in network for network in UNREACHABLE_NETWORKS)


PORTAL = Destination(
    "portal",
    QT_TRANSLATE_NOOP("vendors", "Merchant Portal"),
    inputs=(
        Field(
            "browser_ip",
            QT_TRANSLATE_NOOP("vendors", "Address of the browser"),
            help=QT_TRANSLATE_NOOP(
                "vendors", "Only if another computer than usual will open this link."
            ),
            check=internet_address,
        ),
    ),
)

VENDOR = Vendor(
    id="bluesnap",
    name="BlueSnap",
    fields=(
        Field(
            "api_base_url",
            QT_TRANSLATE_NOOP("vendors", "API address"),
            help=QT_TRANSLATE_NOOP("vendors", "Ends in /services/2."),
            required=True,
            check=fields.base_address,
            advanced=True,
        ),
        Field(
            "api_user",
            QT_TRANSLATE_NOOP("vendors", "API user key"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Settings > API Settings. Older pages call it “API username”. It is not the "
                "portal log-in.",
            ),
            required=True,
            check=fields.pattern(r"[^:\s]+", USER_WITHOUT_COLON, flags=0),
        ),
        Field(
            "api_password",
            QT_TRANSLATE_NOOP("vendors", "API password"),
            help=QT_TRANSLATE_NOOP("vendors", "Set together with the API user key."),
            secret=True,
            required=True,
        ),
        Field(
            "linked_merchants",
            QT_TRANSLATE_NOOP("vendors", "Linked merchant accounts"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Only if your account is linked to others (portal: Settings > Access Multiple "
                "Accounts). No call lists them.",
            ),
            many=True,
            labelled=True,
            check=fields.digits,
            advanced=True,
        ),
        Field(
            "browser_ip",
            QT_TRANSLATE_NOOP("vendors", "Address of the browser"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "The public internet address of the computer that will open the link; of two, "
                "the IPv4 one. May be overridden for one link.",
            ),
            check=internet_address,
        ),
        Field(
            "ip_echo_url",
            QT_TRANSLATE_NOOP("vendors", "Service that tells our address"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Optional. A page you trust that answers with the caller's address as plain text.",
            ),
            check=fields.address,
            advanced=True,
        ),
        Field(
            "user_cache_seconds",
            QT_TRANSLATE_NOOP("vendors", "Keep the user list for"),
            help=QT_TRANSLATE_NOOP("vendors", "The list is held in memory only."),
            default="300",
            check=fields.whole_number(0, 3600),
            advanced=True,
        ),
        Field(
            "link_estimate_seconds",
            QT_TRANSLATE_NOOP("vendors", "Estimated link life"),
            help=QT_TRANSLATE_NOOP("vendors", "Enter a figure only if BlueSnap gave you one."),
            default="0",
            check=fields.whole_number(10, 3600, also=0),
            advanced=True,
        ),
        Field(
            "extra_landing_hosts",
            QT_TRANSLATE_NOOP("vendors", "Further portal hosts"),
            help=QT_TRANSLATE_NOOP("vendors", "Leave empty."),
            many=True,
            check=fields.host_name,
            advanced=True,
        ),
        *fields.COMMON,
    ),
    environments=(
        Environment(
            "production",
            QT_TRANSLATE_NOOP("vendors", "Production"),
            EnvironmentKind.PRODUCTION,
            MappingProxyType({"api_base_url": "https://ws.bluesnap.com/services/2"}),
        ),
        Environment(
            "sandbox",
            QT_TRANSLATE_NOOP("vendors", "Sandbox"),
            EnvironmentKind.SANDBOX,
            MappingProxyType({"api_base_url": "https://sandbox.bluesnap.com/services/2"}),
        ),
        CUSTOM,
    ),
    default_environment="",
    signs_in_as=QT_TRANSLATE_NOOP("vendors", "the portal user you picked"),
    lookup_hint=QT_TRANSLATE_NOOP("vendors", "Name, user name, e-mail or user ID"),
    lookup_modes=(
        AUTO,
        Choice(MODE_NAME, QT_TRANSLATE_NOOP("vendors", "Name")),
        Choice(MODE_EMAIL, QT_TRANSLATE_NOOP("vendors", "E-mail")),
        Choice(MODE_ID, QT_TRANSLATE_NOOP("vendors", "User ID")),
    ),
    search_style=SearchStyle.AS_TYPED,
    texts=VendorTexts(
        intro=QT_TRANSLATE_NOOP(
            "vendors",
            "This link signs the browser in to the BlueSnap Merchant Portal as the portal user "
            "you picked, with that user's rights.",
        ),
        before_creating=QT_TRANSLATE_NOOP(
            "vendors",
            "BlueSnap wants the internet address of the browser that will open the link. If a "
            "colleague or customer elsewhere opens it, enter their address, not yours.",
        ),
        on_card=QT_TRANSLATE_NOOP(
            "vendors",
            "The 30 minutes are the longest a portal visit lasts. BlueSnap does not say how long "
            "an unopened link stays good, or whether it can be used twice. Open it soon, and make "
            "a new one if it fails.",
        ),
        outcome_unknown=QT_TRANSLATE_NOOP(
            "vendors",
            "A login link may have been made; nobody has it. Whether it ends an earlier one is not "
            "known. Create a new one when you are ready.",
        ),
        setup_notes=(
            QT_TRANSLATE_NOOP(
                "vendors",
                "Before the first link, your account's e-support team at BlueSnap (the team that "
                "set up your merchant account) must apply the principal role. Until then links "
                "are refused, even when the connection test passes.",
            ),
            QT_TRANSLATE_NOOP(
                "vendors",
                "To sign in a user of a linked merchant account, add that merchant's number in "
                "the settings and pick it before searching.",
            ),
        ),
    ),
    help_url="https://developers.bluesnap.com/v8976-Tools/docs/generate-sso-token-api",
    customer_word=QT_TRANSLATE_NOOP("vendors", "portal user"),
    pages=(PORTAL,),
)

ADMINISTRATOR_NOTE = QT_TRANSLATE_NOOP(
    "vendors",
    "This user is an administrator. Whoever opens the link can do everything in this merchant "
    "account.",
)
VISIT_NOTE = QT_TRANSLATE_NOOP(
    "vendors",
    "When the visit ends, unsaved work is lost and a new link is needed. The same goes for a visit "
    "closed half way.",
)
PRIVATE_NOTE = QT_TRANSLATE_NOOP(
    "vendors",
    "The link was made for a private internet address, which BlueSnap cannot see. It may be "
    "refused.",
)


# --- what the vendor answers -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class UserRow:
    """A portal user, under the names of the list and of the update sample (section 7)."""

    userId: int | str
    firstName: Loose = None
    lastName: Loose = None
    email: Loose = None
    username: Loose = None
    admin: Loose = None
    userfirstName: Loose = None
    userlastName: Loose = None
    userEmail: Loose = None
    userName: Loose = None

    def customer(self, scope: Choice) -> Customer:
        """This row in our words. Raises UnexpectedReply when its id is empty."""
        number = as_text(self.userId)
        if not number:
            raise UnexpectedReply(reason="the field userId is empty")
        first = as_text(self.firstName) or as_text(self.userfirstName)
        last = as_text(self.lastName) or as_text(self.userlastName)
        username = as_text(self.username) or as_text(self.userName)
        return Customer(
            id=number,
            name=f"{first} {last}".strip() or username,
            email=as_text(self.email) or as_text(self.userEmail),
            company=scope.label,
            reference=username,
            status=ADMINISTRATOR if as_text(self.admin).casefold() == "true" else "",
            scope=scope.key,
        )


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of the usual error body."""

    description: Loose = None


@dataclass(frozen=True, slots=True)
class Fault:
    """An error body that is a JSON object, shapes 1 and 2 (`vendors/bluesnap.md`, 8)."""

    message: list[Message] | str | None = None
    errorDescription: Loose = None

    def text(self) -> str:
        """The vendor's words."""
        if isinstance(self.message, list):
            return " ".join(as_text(message.description) for message in self.message)
        return self.message or as_text(self.errorDescription)


def vendor_words(body: str) -> str:
    """What a failed call says, as one line without markup, API user or `ref`.

    JSON object, JSON string, web page (its title only), XML, plain text; other JSON says nothing.
    """
    if fault := try_json(body, Fault):
        words = markup_text(fault.text())
    elif bare := try_json(body, str):
        words = markup_text(bare)
    elif try_json(body, object) is not None:
        words = ""
    elif looks_like_html(body) or "<html" in body.lower():
        words = page_text(body)
    else:
        words = markup_text(_xml_description(body) or body)
    return _MASKED.sub("•••", words)


def _xml_description(body: str) -> str:
    root = try_xml(body)
    if root is None:
        return ""
    described = (part for part in root.iter() if local_name(part) == "description")
    return " ".join(part.text or "" for part in described)


def link_in(reply: Reply) -> Secret:
    """The link, trimmed and otherwise as received, from any accepted shape (section 6).

    Raises UnexpectedReply when there is none; a token alone is not enough.
    """
    text = reply.text()
    found = _from_xml(text) if looks_like_xml(text) else _from_json(text)
    if not found:
        raise UnexpectedReply(NO_LINK, reason="the reply holds no link")
    return Secret(found)


def _from_json(text: str) -> str:
    answer = read_json(text, dict[str, object])
    wrapped = [value for value in answer.values() if isinstance(value, dict)]
    return _first_link(answer) or (_first_link(wrapped[0]) if len(wrapped) == 1 else "")


def _from_xml(text: str) -> str:
    root = read_xml(text)
    return _first_link(xml_fields(root)) if local_name(root) == "sso-info" else ""


def _first_link(answer: Mapping[str, object]) -> str:
    texts = (value.strip() for name in LINK_NAMES if isinstance(value := answer.get(name), str))
    return next(filter(None, texts), "")


# --- the adapter -----------------------------------------------------------------------------


class CallKind(Enum):
    """What is asked of the vendor; the same status means different things for each."""

    LINK = "link"
    ONE = "one user"
    LIST = "list of users"
    ROOT = "whatever answers at the API address"


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what is asked, of which merchant, and about which user."""

    kind: CallKind
    scope: str = ""
    user_id: str = ""

    @property
    def purpose(self) -> Purpose:
        """Only the link call changes anything at the vendor."""
        return Purpose.MINT if self.kind is CallKind.LINK else Purpose.READ

    @property
    def about_one(self) -> bool:
        """Whether a refusal may mean that this very user is not known."""
        return self.kind in (CallKind.LINK, CallKind.ONE)


PATHS = MappingProxyType(
    {
        CallKind.LINK: "/generateSSOLoginToken/",
        CallKind.ONE: "/cp/user/",
        CallKind.LIST: "/cp/user/all",
        CallKind.ROOT: "/",
    }
)
"""Where each call goes below the API address; the user's id, if any, follows."""


@dataclass(frozen=True, slots=True)
class UserList:
    """The users of one merchant, as they were when they were asked for."""

    users: Sequence[Customer]
    asked: Instant


class BlueSnapAdapter(VendorAdapter):
    """BlueSnap's user and single sign-on calls."""

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
        user = settings.text("api_user")
        password = credentials.get("api_password", Secret("")).reveal()
        pair = f"{user}:{password}".encode(errors="replace")
        self._user = Secret(user)  # held so that it is blanked in vendors' words
        self._basic = Secret(base64.b64encode(pair).decode())
        self._lists: dict[str, UserList] = {}

    @classmethod
    def check_settings(cls, settings: Settings) -> Sequence[FieldProblem]:
        """Warns of a browser address that the vendor cannot see."""
        address = settings.text("browser_ip")
        if address and _cannot_be_seen(address, settings):
            return (FieldProblem("browser_ip", PRIVATE_ADDRESS, warning=True),)
        return ()

    def destinations(self) -> Sequence[Destination]:
        """The Merchant Portal; its input shows the address that is used when it stays empty."""
        usual = self.settings.text("browser_ip")
        return (replace(PORTAL, inputs=(replace(PORTAL.inputs[0], placeholder=usual),)),)

    def scopes(self) -> Sequence[Choice]:
        """The linked merchants."""
        linked = self.settings.entries("linked_merchants")
        return [Choice(item.value, item.label) for item in linked]

    def portal_hosts(self) -> PortalHosts:
        """BlueSnap's domain whatever the environment; only loopback in practice (section 4)."""
        own = loopback_origins(self.settings.text("api_base_url"))
        if self.connection.environment == PRACTICE.key:
            return PortalHosts(origins=own)
        extra = {item.value for item in self.settings.entries("extra_landing_hosts")}
        hosts = frozenset({PORTAL_DOMAIN, *extra})
        return PortalHosts(hosts, below=frozenset({PORTAL_DOMAIN}), origins=own)

    def check_request(self, request: LinkRequest) -> None:
        """Page, user and merchant must be known, and the browser's address too or found out."""
        if request.destination != PORTAL.key:
            raise InvalidInput("destination", PAGE_WANTED)
        self._merchant(_user(request).scope)
        if not self._address_entered(request) and not self.settings.text("ip_echo_url"):
            raise InvalidInput("browser_ip", ADDRESS_NEEDED)

    async def check_connection(self) -> ConnectionReport:
        """Lists the users of the account and of each linked merchant, and keeps none of them."""
        for scope in ("", *(merchant.key for merchant in self.scopes())):
            try:
                reply = await self._call(Call(CallKind.LIST, scope))
            except (NotPermitted, CallerNotAllowed):
                await self._doubt_credentials()
                raise
            read_json(reply.text(), list[object])
        good = QT_TRANSLATE_NOOP(
            "vendors", "The address, the credentials and the right to list users are good."
        )
        untested = QT_TRANSLATE_NOOP(
            "vendors", "Whether links may be made (the principal role) is checked on first use."
        )
        return ConnectionReport(findings=(good,), warnings=(untested,))

    async def find_customers(self, query: Query) -> Page:
        """Rows of the user list that fit, at most 200 at a time; all of it for an empty text."""
        merchant = self._merchant(query.scope)
        text = query.text.strip()
        mode = query.mode or _meant(text)
        if mode == MODE_ID and text:
            found = await self._by_id(text, merchant)
        else:
            users = await self._users(merchant)
            found = [user for user in users if _fits(user, text, mode)]
        start = int(query.cursor or "0")
        end = start + PAGE_SIZE
        cursor = str(end) if end < len(found) else ""
        return Page(tuple(found[start:end]), cursor, total=len(found))

    async def create_link(self, request: LinkRequest) -> SignInLink:
        """Finds out the browser's address if it must, then asks once for the link."""
        self.check_request(request)
        user = _user(request)
        address = self._address_entered(request) or await self._address_told()
        body = json.dumps({"requestingUserIp": address}, separators=(",", ":")).encode()
        reply = await self._call(Call(CallKind.LINK, user.scope, user.id), body)
        return SignInLink(
            url=link_in(reply),
            expiry=self._expiry(),
            requested=reply.sent,
            signs_in_as=user.name or user.id,
            notes=(
                *([ADMINISTRATOR_NOTE] if user.status == ADMINISTRATOR else ()),
                *([PRIVATE_NOTE] if _cannot_be_seen(address, self.settings) else ()),
                VISIT_NOTE,
            ),
        )

    def _expiry(self) -> Expiry:
        estimate = self.settings.number("link_estimate_seconds")
        return Expiry(
            link_seconds=estimate or None,
            link_certainty=Certainty.ESTIMATE if estimate else Certainty.UNKNOWN,
            session_seconds=SESSION_SECONDS,
            session_certainty=Certainty.DOCUMENTED,
        )

    def _merchant(self, scope: str) -> Choice:
        """The linked merchant of that number; for an empty one the account itself, unnamed."""
        for merchant in (Choice("", ""), *self.scopes()):
            if merchant.key == scope:
                return merchant
        raise InvalidInput("scope", MERCHANT_WANTED)

    # The browser's address.

    def _address_entered(self, request: LinkRequest) -> str:
        entered = request.inputs.get("browser_ip", "").strip()
        address = entered or self.settings.text("browser_ip").strip()
        try:
            return internet_address(address) if address else ""
        except ValueError as error:
            raise InvalidInput("browser_ip", str(error)) from None

    async def _address_told(self) -> str:
        """Our address as `ip_echo_url` tells it. It is asked without any of our credentials."""
        request = Request(
            "GET",
            self.settings.text("ip_echo_url"),
            Purpose.READ,
            MappingProxyType({"Accept": "text/plain"}),
            read_seconds=READ_SECONDS,
            max_bytes=LARGEST_ECHO,
        )
        with suppress(VendorError, ValueError):
            reply = await self.send(request)
            if reply.status == OK:
                return internet_address(reply.text())
        raise InvalidInput("browser_ip", NO_ECHO)

    # The user list.

    async def _users(self, merchant: Choice) -> Sequence[Customer]:
        kept = self._kept(merchant.key)
        if kept is not None:
            return kept
        asked = self.clock.now()
        reply = await self._call(Call(CallKind.LIST, merchant.key))
        users = [row.customer(merchant) for row in read_json(reply.text(), list[UserRow])]
        self._lists[merchant.key] = UserList(users, asked)
        return users

    def _kept(self, scope: str) -> Sequence[Customer] | None:
        """The list in memory; one that has grown too old is dropped."""
        known = self._lists.get(scope)
        if known is None:
            return None
        age = self.clock.now().steady - known.asked.steady
        if age < self.settings.number("user_cache_seconds"):
            return known.users
        del self._lists[scope]
        return None

    async def _by_id(self, number: str, merchant: Choice) -> Sequence[Customer]:
        """The user of exactly that id, read alone where the list cannot be read."""
        try:
            users = await self._users(merchant)
        except (NotPermitted, UnexpectedReply):
            if not _ID.fullmatch(number):
                raise
            return await self._one(number, merchant)
        return [user for user in users if user.id == number]

    async def _one(self, number: str, merchant: Choice) -> Sequence[Customer]:
        try:
            reply = await self._call(Call(CallKind.ONE, merchant.key, number))
        except CustomerNotFound:
            return ()
        return [read_json(reply.text(), UserRow).customer(merchant)]

    # Calls, and what becomes of those that fail.

    async def _call(self, call: Call, body: bytes = b"") -> Reply:
        reply = await self._send(call, body)
        if reply.status != OK:
            raise self._failure(reply, call)
        return reply

    async def _send(self, call: Call, body: bytes = b"") -> Reply:
        path = PATHS[call.kind] + path_segment(call.user_id)
        owner = {"onbehalfofmid": call.scope} if call.scope else {}
        headers = {
            "Authorization": f"Basic {self._basic.reveal()}",
            "Accept": "application/json",
            "Content-Type": "application/json",
        }
        return await self.send(
            Request(
                "POST" if body else "GET",
                with_parameters(self.settings.text("api_base_url") + path, owner),
                call.purpose,
                MappingProxyType(headers),
                body,
                read_seconds=READ_SECONDS,
                max_bytes=LARGEST_LIST if call.kind is CallKind.LIST else MEBIBYTE,
            )
        )

    async def _doubt_credentials(self) -> None:
        """Tells bad credentials from a missing right after a 403 (`vendors/bluesnap.md`, 9).

        Only a 401 counts; whatever else happens, the refusal stands as it was.
        """
        call = Call(CallKind.ROOT)
        try:
            reply = await self._send(call)
        except VendorError:
            return
        if reply.status == UNAUTHORIZED:
            raise self._failure(reply, call) from None

    def _failure(self, reply: Reply, call: Call) -> VendorError:
        """What a reply other than 200 means, tried from the top (`vendors/bluesnap.md`, 8)."""
        body = reply.lenient_text()
        words = vendor_words(body)
        match reply.status:
            case 400 | 409 | 422:
                return UnexpectedReply(
                    BROWSER_ADDRESS_REFUSED if _blames_address(body, call) else "",
                    vendor_text=words,
                    reason=f"HTTP {reply.status}",
                )
            case 401:
                return CredentialsRejected(vendor_text=words)
            case 403:
                return self._refusal(words, call)
            case 404:
                return UnexpectedReply(CHECK_ADDRESS, vendor_text=words, reason="HTTP 404")
            case 423 | 503 if reply.status == LOCKED or _says_busy(words):
                return VendorBusy(reply.retry_after(), vendor_text=words)
        return leftover(reply, call.purpose, words)

    def _refusal(self, words: str, call: Call) -> VendorError:
        """What a 403 means: it has four meanings, told apart by the words and by the list."""
        if _SPEAKS_OF_ADDRESS.search(words):
            return CallerNotAllowed(_address_in(words), vendor_text=words)
        if "role permissions" in words.casefold():
            return NotPermitted(vendor_text=words)
        if call.about_one and (_names_user(words, call.user_id) or self._lacks(call)):
            return CustomerNotFound(vendor_text=words)
        return NotPermitted(FOUR_CAUSES, vendor_text=words)

    def _lacks(self, call: Call) -> bool:
        """Whether a list that is still good shows that there is no such user."""
        kept = self._kept(call.scope)
        return kept is not None and all(user.id != call.user_id for user in kept)


def _cannot_be_seen(address: str, settings: Settings) -> bool:
    """Whether the vendor cannot see that address; one on this very computer sees this computer."""
    both_here = is_loopback(settings.text("api_base_url")) and is_loopback(f"//{address}")
    return _is_private(address) and not both_here


def _user(request: LinkRequest) -> Customer:
    """The user of a request, with an id that can be one."""
    if request.customer is None:
        raise InvalidInput("customer", CUSTOMER_WANTED)
    number = request.customer.id.strip()
    if not _ID.fullmatch(number):
        raise InvalidCustomerId(ID_WANTED)
    return replace(request.customer, id=number)


def _meant(text: str) -> str:
    if text.isascii() and text.isdigit():
        return MODE_ID
    return MODE_EMAIL if "@" in text else MODE_NAME


def _fits(user: Customer, text: str, mode: str) -> bool:
    """Whether a user is meant by a text; the name of a user without one is the user name."""
    if mode == MODE_EMAIL:
        return text.casefold() in user.email.casefold()
    searched = f"{user.name} {user.reference}".casefold()
    return all(word in searched for word in text.casefold().split())


def _says_busy(words: str) -> bool:
    return any(text in words.casefold() for text in BUSY_TEXTS)


def _names_user(words: str, user_id: str) -> bool:
    whole_number = rf"(?<!\w){re.escape(user_id)}(?!\w)"
    return "not authorized to view" in words.casefold() or bool(re.search(whole_number, words))


def _blames_address(body: str, call: Call) -> bool:
    spoken = call.kind is CallKind.LINK and not looks_like_html(body)
    return spoken and bool(_NAMES_ADDRESS_FIELD.search(body))


def _address_in(words: str) -> str:
    """The first internet address that a text names, or nothing."""
    for word in re.findall(r"[0-9A-Fa-f:.]{3,}", words):
        with suppress(ValueError):
            return internet_address(word.strip(".:"))
    return ""
