"""Redtail CRM, first generation: signs the browser in as the owner of a key (`vendors/redtail.md`).

One call brings the whole link; the contact only decides which page is shown. The vendor reports
failures by status, by a `Login` object in the body, or both, and a 401 may mean that it is down: the
body is looked at first. Every `Login` repeats the keys, so bodies are never shown.
"""

import base64
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote

from sso_desk.domain import (
    AUTO,
    CUSTOM,
    MODE_ID,
    OFF_ON,
    PRACTICE,
    QT_TRANSLATE_NOOP,
    Choice,
    ConnectionReport,
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
    SetupAction,
    SignInLink,
    Vendor,
    VendorTexts,
)
from sso_desk.errors import (
    Cause,
    CredentialsRejected,
    CustomerNotFound,
    InvalidCustomerId,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorError,
    VendorUnreachable,
    plain_line,
)
from sso_desk.expiry import Certainty, Expiry
from sso_desk.vendors import fields
from sso_desk.vendors.base import (
    CHECK_ADDRESS,
    OK,
    PortalHosts,
    Purpose,
    Reply,
    Request,
    VendorAdapter,
    leftover,
    loopback_origins,
)
from sso_desk.vendors.readers import (
    Loose,
    as_text,
    looks_like_html,
    looks_like_xml,
    markup_text,
    read_json,
    read_xml,
    try_json,
    try_xml,
    xml_fields,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PORTAL_DOMAIN = "redtailtechnology.com"
READ_SECONDS = 30.0

_ID = re.compile(r"[1-9][0-9]{0,9}")
MODE_NAME, MODE_EMAIL, MODE_PHONE = "name", "email", "phone"
NAME_FIELD, PHONE_FIELD, FIRST_FIELD, LAST_FIELD, EMAIL_FIELD = "1", "3", "5", "6", "16"
EQUALS, LIKE, BEGINS_WITH = "0", "4", "5"

GATEWAY_TIMEOUT, ACCOUNT_LOCKED = "gateway time-out", "account locked"

ID_WANTED = QT_TRANSLATE_NOOP(
    "forms", "A Redtail contact id is a whole number of at most 10 digits that starts with 1 to 9."
)
CONTACT_WANTED = QT_TRANSLATE_NOOP("forms", "This page needs a client: choose one first.")
PAGE_WANTED = QT_TRANSLATE_NOOP("forms", "Choose one of Redtail's pages.")
PATH_WANTED = QT_TRANSLATE_NOOP("forms", "Enter a path that starts with / and has no ? or #.")
NO_COLON = QT_TRANSLATE_NOOP("forms", "A key has no colon and no blanks in it.")
NO_SUCH_CONTACT = QT_TRANSLATE_NOOP("vendors", "No such contact, or check the API address.")
OR_CHECK_ADDRESS = QT_TRANSLATE_NOOP(
    "errors", "Check the id and search again, or check the API address of the connection."
)
SWITCHED_OFF = QT_TRANSLATE_NOOP(
    "errors", "This interface seems to be switched off. Check the API address of the connection."
)
PERHAPS_INVISIBLE = QT_TRANSLATE_NOOP(
    "errors", "The contact may not exist, or may not be visible to this user."
)
LOCKED = QT_TRANSLATE_NOOP(
    "errors", "Redtail says this user is locked. Ask your Redtail administrator."
)
SERVICE_DOWN = QT_TRANSLATE_NOOP(
    "errors",
    "Redtail answered with an error of its own. Your key is probably fine; try again later.",
)
NO_LINK = QT_TRANSLATE_NOOP("errors", "Redtail answered, but gave no link. Try again later.")


def _key(text: str) -> str:
    """A key or token: it becomes a part of `APIKey:UserKey`, so it has no colon."""
    if ":" in text or any(char.isspace() for char in text):
        raise ValueError(NO_COLON)
    return text


USER_NAME = Field("user_name", QT_TRANSLATE_NOOP("vendors", "Redtail user name"), required=True)
PASSWORD = Field(
    "password", QT_TRANSLATE_NOOP("vendors", "Redtail password"), secret=True, required=True
)
GET_KEY = SetupAction(
    key="get_key",
    label=QT_TRANSLATE_NOOP("vendors", "Get my key…"),
    help=QT_TRANSLATE_NOOP(
        "vendors",
        "Enter your Redtail user name and password once to fetch your UserKey. The password is not "
        "stored. The key does not expire and survives a change of password.",
    ),
    inputs=(USER_NAME, PASSWORD),
    fills="user_key",
)

DESTINATIONS = (
    Destination("dashboard", QT_TRANSLATE_NOOP("vendors", "Dashboard"), needs_customer=False),
    Destination("contactoverview", QT_TRANSLATE_NOOP("vendors", "Client overview")),
    Destination("contactaccounts", QT_TRANSLATE_NOOP("vendors", "Client accounts")),
    Destination("calendar", QT_TRANSLATE_NOOP("vendors", "My calendar"), needs_customer=False),
    Destination("contacts", QT_TRANSLATE_NOOP("vendors", "Contacts A–Z"), needs_customer=False),
    Destination("reports", QT_TRANSLATE_NOOP("vendors", "Standard reports"), needs_customer=False),
)

VENDOR = Vendor(
    id="redtail",
    name="Redtail CRM",
    fields=(
        Field(
            "api_base_url",
            QT_TRANSLATE_NOOP("vendors", "API address"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "The address of the older interface, the one whose sign-on is documented.",
            ),
            required=True,
            check=fields.base_address,
            advanced=True,
        ),
        Field(
            "sso_path",
            QT_TRANSLATE_NOOP("vendors", "Sign-on path"),
            help=QT_TRANSLATE_NOOP("vendors", "Change only if Redtail told you to."),
            required=True,
            default="/sso",
            check=fields.pattern(r"/[A-Za-z0-9\-._~!$&'()*+,;=:@%/]*", PATH_WANTED),
            advanced=True,
        ),
        Field(
            "api_key",
            QT_TRANSLATE_NOOP("vendors", "API key"),
            help=QT_TRANSLATE_NOOP("vendors", "Issued to your firm by Redtail partner support."),
            secret=True,
            required=True,
            check=_key,
        ),
        Field(
            "auth_scheme",
            QT_TRANSLATE_NOOP("vendors", "Kind of key"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "UserToken is the older kind; Redtail's newer help no longer mentions it.",
            ),
            default="user_key",
            choices=(
                Choice("user_key", QT_TRANSLATE_NOOP("vendors", "UserKey")),
                Choice("user_token", QT_TRANSLATE_NOOP("vendors", "UserToken")),
            ),
            advanced=True,
        ),
        Field(
            "user_key",
            QT_TRANSLATE_NOOP("vendors", "UserKey (or UserToken)"),
            help=QT_TRANSLATE_NOOP("vendors", "Use “Get my key” or paste it."),
            secret=True,
            required=True,
            check=_key,
        ),
        Field(
            "old_id_form",
            QT_TRANSLATE_NOOP("vendors", "Old client parameter"),
            help=QT_TRANSLATE_NOOP("vendors", "Only if links to a client open the wrong page."),
            default="off",
            choices=OFF_ON,
            advanced=True,
        ),
        Field(
            "link_estimate_seconds",
            QT_TRANSLATE_NOOP("vendors", "Estimated link life"),
            help=QT_TRANSLATE_NOOP(
                "vendors", "In seconds. Enter a figure only if Redtail gave you one; 0 for none."
            ),
            default="0",
            check=fields.whole_number(10, 86400, also=0),
            advanced=True,
        ),
        Field(
            "extra_landing_hosts",
            QT_TRANSLATE_NOOP("vendors", "Further hosts"),
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
            MappingProxyType({"api_base_url": "https://api2.redtailtechnology.com/crm/v1/rest"}),
        ),
        Environment(
            "review",
            QT_TRANSLATE_NOOP("vendors", "Review and development"),
            EnvironmentKind.SANDBOX,
            MappingProxyType(
                {"api_base_url": "https://dev.api2.redtailtechnology.com/crm/v1/rest"}
            ),
        ),
        CUSTOM,
    ),
    default_environment="production",
    signs_in_as=QT_TRANSLATE_NOOP("vendors", "the Redtail user whose key is stored here"),
    same_user=True,
    lookup_hint=QT_TRANSLATE_NOOP("vendors", "Name, e-mail or contact id"),
    lookup_modes=(
        AUTO,
        Choice(MODE_NAME, QT_TRANSLATE_NOOP("vendors", "Name")),
        Choice(MODE_EMAIL, QT_TRANSLATE_NOOP("vendors", "E-mail")),
        Choice(MODE_PHONE, QT_TRANSLATE_NOOP("vendors", "Phone")),
        Choice(MODE_ID, QT_TRANSLATE_NOOP("vendors", "Contact id")),
    ),
    search_style=SearchStyle.ON_ENTER,
    customer_word=QT_TRANSLATE_NOOP("vendors", "client"),
    texts=VendorTexts(
        intro=QT_TRANSLATE_NOOP(
            "vendors",
            "This link signs the browser in as the Redtail user whose key is stored in this "
            "connection, not as the client. The client only decides which page is shown.",
        ),
        before_creating=QT_TRANSLATE_NOOP(
            "vendors",
            "The client overview and client accounts pages need a client. The dashboard, calendar, "
            "contact list and reports do not.",
        ),
        on_card=QT_TRANSLATE_NOOP(
            "vendors",
            "Redtail does not say how long a link stays good or how often it can be used. The card "
            "shows its age. Make a new one when you need it.",
        ),
        on_copy=QT_TRANSLATE_NOOP(
            "vendors",
            "Do not send this link to a client. Whoever opens it works in Redtail as that user.",
        ),
        outcome_unknown=QT_TRANSLATE_NOOP(
            "vendors",
            "A link may have been created; nobody has it, and no earlier link is known to be ended "
            "by it. Create a new one when you are ready.",
        ),
        setup_notes=(
            QT_TRANSLATE_NOOP(
                "vendors",
                "Every member of staff should use a connection with their own key. With a shared "
                "key, Redtail's records show everything under one name.",
            ),
        ),
    ),
    help_url="https://help.redtailtechnology.com/hc/en-us/articles/203964650-Single-Sign-On-SSO-",
    pages=DESTINATIONS,
)


# --- what the vendor answers -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Login:
    """The vendor's `Login`, whatever form it came in (`vendors/redtail.md`, 6). The keys that it
    repeats are dropped on reading.
    """

    link: str
    status: str
    message: str
    company: str
    name: str

    @property
    def failed(self) -> bool:
        """Whether it says that the log-in failed, also when it carries a link."""
        return self.company == "0" or self.status.casefold() in ("0", "errorsoccurred")

    @property
    def denied(self) -> bool:
        """Whether it was the log-in that failed, and not something about the contact."""
        return self.failed and self.company in ("", "0")


CONTACT_IDS = ("contactid", "clientid", "id")
"""Names of a contact's id, without regard to case; a `Login` has none of them."""


def login_in(text: str) -> Login | None:
    """The `Login` in a body, JSON or XML, bare or in one wrapper; None where there is none."""
    values = _xml_values(text) if looks_like_xml(text) else _json_values(text)
    named = {_plain(name): as_text(value) for name, value in values.items()}
    if not named.keys() & {"returnurl", "status", "cid"}:
        return None
    if "returnurl" not in named and named.keys() & set(CONTACT_IDS):
        return None  # a contact has a Status of its own
    return Login(
        link=named.get("returnurl", ""),
        status=named.get("status", ""),
        message=named.get("message", ""),
        company=named.get("cid", ""),
        name=named.get("name", ""),
    )


def _plain(name: str) -> str:
    return name.replace("_", "").casefold()


def _json_values(text: str) -> Mapping[str, Loose]:
    values = try_json(text, dict[str, Loose]) or {}
    inner = list(values.values())
    if len(inner) == 1 and isinstance(inner[0], dict):
        return try_json(json.dumps(inner[0]), dict[str, Loose]) or {}
    return values


def _xml_values(text: str) -> Mapping[str, Loose]:
    root = try_xml(text)
    return {} if root is None else _unwrapped(root)


def _unwrapped(root: "Element") -> Mapping[str, Loose]:
    """What is in an element, or in the one wrapper within it."""
    return {**xml_fields(root[0] if len(root) == 1 and len(root[0]) > 0 else root)}


def key_in(text: str) -> str:
    """The key in a reply to “Get my key” (`vendors/redtail.md`, 5); empty where there is none."""
    if looks_like_xml(text):
        return next(
            (as_text(v) for k, v in _xml_values(text).items() if _plain(k) == "userkey"), ""
        )
    values = try_json(text, dict[str, Loose]) or {}
    user = values.get("authenticated_user")
    if isinstance(user, dict) and isinstance(user.get("user_key"), str | int):
        return str(user["user_key"])
    return as_text(values.get("UserKey")) or as_text(values.get("user_key"))


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact by field names without regard to case (`vendors/redtail.md`, 7).

    Tax numbers and birth dates are never looked at.
    """

    values: Mapping[str, str]

    @classmethod
    def read(cls, row: Mapping[str, Loose]) -> "Contact":
        """From a row as it came."""
        return cls({_plain(name): as_text(value) for name, value in row.items()})

    def first_of(self, *names: str) -> str:
        """The first of those fields that is not empty."""
        return next((self.values[name] for name in names if self.values.get(name)), "")

    def customer(self) -> Customer:
        """This contact in our words. Raises UnexpectedReply for one without an id."""
        number = self.first_of(*CONTACT_IDS)
        if not number:
            raise UnexpectedReply(reason="a contact has no id")
        company = self.first_of("companyname", "company", "employer")
        person = f"{self.first_of('firstname')} {self.first_of('lastname')}".strip()
        return Customer(
            id=number,
            name=self.first_of("name", "fullname") or person or company,
            email=self.first_of("email", "emailaddress"),
            company=company,
            status=self.first_of("clientstatus", "status"),
            matched=self.first_of("familyname"),
        )


def contact_in(text: str) -> Contact:
    """The one contact in a body, JSON or XML, bare or in one wrapper. Raises UnexpectedReply."""
    if _is_xml(text):
        return Contact.read(_unwrapped(read_xml(text)))
    row = read_json(text, dict[str, Loose])
    inner = row.get("contact") or row.get("Contact")
    if isinstance(inner, dict):
        row = read_json(json.dumps(inner), dict[str, Loose])
    return Contact.read(row)


def contacts_in(text: str) -> Sequence[Contact]:
    """The contacts in the reply to a search, JSON or XML. Raises UnexpectedReply."""
    if _is_xml(text):
        return [Contact.read({**xml_fields(row)}) for row in read_xml(text) if len(row)]
    return [Contact.read(row) for row in read_json(text, ContactList).Contacts]


def _is_xml(text: str) -> bool:
    return looks_like_xml(text) and not looks_like_html(text)


@dataclass(frozen=True, slots=True)
class ContactList:
    """The envelope of a search."""

    Contacts: list[dict[str, Loose]]


@dataclass(frozen=True, slots=True)
class Fault:
    """An error body that is no `Login`."""

    message: Loose = None
    Message: Loose = None

    def text(self) -> str:
        """The vendor's words."""
        return as_text(self.message) or as_text(self.Message)


# --- the adapter -----------------------------------------------------------------------------


class Call(Enum):
    """What is asked of the vendor; the same status means different things for each."""

    SIGN_ON = "sign on"
    SIGN_ON_WITH_ID = "sign on, with a contact's id"
    ONE = "one contact"
    LIST = "list of contacts"
    AUTHENTICATION = "authentication"

    @property
    def purpose(self) -> Purpose:
        """Only signing on makes a link."""
        return Purpose.MINT if self in (Call.SIGN_ON, Call.SIGN_ON_WITH_ID) else Purpose.READ


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of a search by fields; several must all hold."""

    field: str
    operand: str
    value: str

    def wire(self) -> dict[str, str]:
        """As the vendor writes it."""
        return {"Field": self.field, "Operand": self.operand, "Value": self.value}


class RedtailAdapter(VendorAdapter):
    """Redtail CRM over its first interface."""

    vendor = VENDOR
    setup_actions = (GET_KEY,)

    def destinations(self) -> Sequence[Destination]:
        """Redtail's six pages; two of them show a contact."""
        return DESTINATIONS

    def default_destination(self, customer: Customer | None) -> str:
        """The client's overview, or the dashboard without a client."""
        return "dashboard" if customer is None else "contactoverview"

    def portal_hosts(self) -> PortalHosts:
        """Everything below Redtail's domain; in practice nothing but the practice vendor."""
        own = loopback_origins(self.settings.text("api_base_url"))
        if self.connection.environment == PRACTICE.key:
            return PortalHosts(origins=own)
        extra = frozenset(item.value for item in self.settings.entries("extra_landing_hosts"))
        return PortalHosts(extra, frozenset({PORTAL_DOMAIN}), own)

    def check_request(self, request: LinkRequest) -> None:
        """The page must be known, and the contact's id be one where the page needs it."""
        _page(request.destination)
        _contact_id(request)

    async def check_connection(self) -> ConnectionReport:
        """Asks who the owner of the key is (`vendors/redtail.md`, 9)."""
        login = login_in((await self._get("/authentication", Call.AUTHENTICATION)).text())
        if login is None:
            raise UnexpectedReply(CHECK_ADDRESS, reason="the reply holds no Login")
        good = QT_TRANSLATE_NOOP("vendors", "The address and both keys are good.")
        untested = QT_TRANSLATE_NOOP("vendors", "Whether links are given shows with the first one.")
        owner = (f"Signed in as {login.name}",) if login.name else ()
        return ConnectionReport(findings=(*owner, good), warnings=(untested,))

    async def find_customers(self, query: Query) -> Page:
        """Contacts by id, e-mail, phone or name; further pages on demand."""
        text = query.text.strip()
        if not text:
            return Page()
        mode = query.mode or _meant(text)
        if mode == MODE_ID and _ID.fullmatch(text):
            return await self._by_id(text)
        cursor = Cursor.parse(query.cursor)
        plans = _plans(text, mode)[cursor.plan :]
        for number, plan in enumerate(plans, start=cursor.plan):
            found = await self._search(plan, cursor.page)
            fresh = {row.id: row for row in found if row.id not in cursor.shown}
            if fresh:
                following = Cursor(number, cursor.page + 1, (*cursor.shown, *fresh))
                return Page(tuple(fresh.values()), cursor=str(following))
            if query.cursor:
                break
        return Page(total=None if query.cursor else 0)

    async def create_link(self, request: LinkRequest) -> SignInLink:
        """Asks for the link of a page (`vendors/redtail.md`, 6)."""
        self.check_request(request)
        number = _contact_id(request)
        call = Call.SIGN_ON_WITH_ID if number else Call.SIGN_ON
        target = self.settings.text("sso_path") + self._sign_on_query(request.destination, number)
        reply = await self._get(target, call)
        login = login_in(reply.text())
        if login is None or not login.link:
            raise UnexpectedReply(NO_LINK, reason="the reply holds no ReturnURL")
        said = plain_line(login.message)
        return SignInLink(
            url=Secret(login.link),
            expiry=self._expiry(),
            requested=reply.sent,
            signs_in_as=login.name or VENDOR.signs_in_as,
            notes=(said,) if said and said.casefold() != "success" else (),
        )

    async def set_up(self, action: str, inputs: Mapping[str, Secret]) -> Secret:
        """“Get my key”: user name and password are sent once (`vendors/redtail.md`, 5)."""
        if action != GET_KEY.key:
            return await super().set_up(action, inputs)
        api_key = self.credentials.get("api_key")
        for field, secret in (
            ("api_key", api_key),
            *((key, inputs.get(key)) for key in ("user_name", "password")),
        ):
            if not secret:
                raise InvalidInput(field, fields.REQUIRED)
        parts = (api_key, inputs["user_name"], inputs["password"])
        credential = _base64(*(part.reveal() for part in parts if part))
        reply = await self._send(
            "GET", "/authentication", Call.AUTHENTICATION, f"Basic {credential}"
        )
        key = key_in(reply.text())
        if not key:
            raise UnexpectedReply(CHECK_ADDRESS, reason="the reply holds no UserKey")
        return Secret(key)

    def _expiry(self) -> Expiry:
        seconds = self.settings.number("link_estimate_seconds")
        return Expiry(seconds, Certainty.ESTIMATE) if seconds else Expiry()

    def _sign_on_query(self, destination: str, number: str) -> str:
        """Exactly as documented: no query for the dashboard, `&?id=` for those who need it."""
        if destination == "dashboard":
            return ""
        joiner = "&?id=" if self.settings.switched_on("old_id_form") else "&id="
        return f"?ep={destination}" + (joiner + number if number else "")

    async def _by_id(self, number: str) -> Page:
        try:
            reply = await self._get(f"/contacts/{number}/basic?recent=0", Call.ONE)
        except CustomerNotFound:
            return Page(total=0, note=NO_SUCH_CONTACT)
        return Page((contact_in(reply.text()).customer(),), total=1)

    async def _search(self, plan: "Plan", page: int) -> Sequence[Customer]:
        if plan.criteria:
            criteria = [criterion.wire() for criterion in plan.criteria]
            body = json.dumps(criteria, separators=(",", ":"))
            reply = await self._send(
                "POST",
                f"/contacts/search?page={page}",
                Call.LIST,
                self._authorization(),
                body.encode(),
            )
        else:
            reply = await self._get(f"/contacts/search?value={plan.value}&page={page}", Call.LIST)
        return [contact.customer() for contact in contacts_in(reply.text())]

    def _authorization(self) -> str:
        scheme = {"user_key": "Userkeyauth", "user_token": "UsertokenAuth"}
        credential = _base64(
            self.credentials["api_key"].reveal(), self.credentials["user_key"].reveal()
        )
        return f"{scheme[self.settings.text('auth_scheme')]} {credential}"

    async def _get(self, target: str, call: Call) -> Reply:
        return await self._send("GET", target, call, self._authorization())

    async def _send(
        self, method: str, target: str, call: Call, authorization: str, body: bytes = b""
    ) -> Reply:
        headers = {
            "Authorization": authorization,
            "Accept": "application/json",
            "Content-Type": "application/json" if body else "text/json",
        }
        reply = await self.send(
            Request(
                method,
                self.settings.text("api_base_url") + target,
                call.purpose,
                MappingProxyType(headers),
                body,
                read_seconds=READ_SECONDS,
            )
        )
        error = failure(reply, call)
        if error is not None:
            raise error
        return reply


def failure(reply: Reply, call: Call) -> VendorError | None:
    """What a reply means if it is a failure, tried from the top (`vendors/redtail.md`, 8)."""
    text = reply.lenient_text()
    login = login_in(text)
    fault = try_json(text, Fault)
    words = login.message if login else fault.text() if fault else ""
    return (
        _special(reply, call, words, login)
        or _login_failure(reply, call, login)
        or _status_failure(reply, call, words)
    )


def _special(reply: Reply, call: Call, words: str, login: Login | None) -> VendorError | None:
    """The two texts that come before everything else."""
    if reply.status == 401 and not words:
        words = markup_text(reply.lenient_text())
    speaks = reply.status == 401 or (
        login is not None and login.failed and _body_counts(reply, 404)
    )
    if speaks and GATEWAY_TIMEOUT in words.casefold():
        return VendorUnreachable(
            Cause.SERVER,
            outcome_unknown=call.purpose is Purpose.MINT,
            advice=SERVICE_DOWN,
            reason="gateway time-out",
        )
    if speaks and ACCOUNT_LOCKED in words.casefold():
        return NotPermitted(LOCKED, vendor_text=words)
    return CredentialsRejected(vendor_text=words) if reply.status == 401 else None


def _body_counts(reply: Reply, *but: int) -> bool:
    return reply.status == OK or (400 <= reply.status <= 499 and reply.status not in but)


def _login_failure(reply: Reply, call: Call, login: Login | None) -> VendorError | None:
    if login is None or not login.failed:
        return None
    if login.denied and _body_counts(reply, 404):
        return CredentialsRejected(vendor_text=login.message)
    if not login.denied and _body_counts(reply, 403, 404):
        advice = PERHAPS_INVISIBLE if call is Call.SIGN_ON_WITH_ID else ""
        return UnexpectedReply(advice, vendor_text=login.message, reason="Login with Status 0")
    return None


def _status_failure(reply: Reply, call: Call, words: str) -> VendorError | None:
    status = reply.status
    if status == OK:
        return None
    if status == 403:
        return NotPermitted(vendor_text=words)
    if status == 404:
        page = looks_like_html(reply.lenient_text())
        if call is Call.ONE or (call is Call.SIGN_ON_WITH_ID and not page):
            return CustomerNotFound(OR_CHECK_ADDRESS, vendor_text=words)
        return UnexpectedReply(CHECK_ADDRESS, reason="HTTP 404")
    if 300 <= status <= 399:
        return UnexpectedReply(SWITCHED_OFF, reason=f"HTTP {status}")
    return leftover(reply, call.purpose, words)


# --- how a search is planned -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to search: by a value in the address, or by criteria."""

    value: str = ""
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a search has come: which plan, its next page, the ids shown."""

    plan: int = 0
    page: int = 1
    shown: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Cursor":
        """From a cursor, which is this in text."""
        if not text:
            return cls()
        plan, page, shown = text.split("/", 2)
        return cls(int(plan), int(page), tuple(shown.split(",")))

    def __str__(self) -> str:
        return f"{self.plan}/{self.page}/{','.join(self.shown)}"


def _plans(text: str, mode: str) -> Sequence[Plan]:
    """The searches to try until one finds somebody (`vendors/redtail.md`, 7)."""
    if mode == MODE_EMAIL:
        exact = Plan(criteria=(Criterion(EMAIL_FIELD, EQUALS, text),))
        part = Plan(criteria=(Criterion(EMAIL_FIELD, LIKE, text),))
        return (exact,) if _is_complete_email(text) else (exact, part)
    if mode == MODE_PHONE:
        return (Plan(criteria=(Criterion(PHONE_FIELD, LIKE, text),)),)
    words = text.split()
    by_value = Plan(_quoted(" ".join(words)))
    if len(words) != 2:
        return (by_value,)
    first = Criterion(FIRST_FIELD, BEGINS_WITH, words[0])
    last = Criterion(LAST_FIELD, BEGINS_WITH, words[1])
    return (by_value, Plan(criteria=(first, last)))


def _quoted(text: str) -> str:
    return quote(text.encode("utf-8", "replace"), safe="")


def _is_complete_email(text: str) -> bool:
    local, at, domain = text.partition("@")
    return bool(local and at) and "." in domain.strip(".")


def _meant(text: str) -> str:
    if text.isascii() and text.isdigit():
        return MODE_ID
    return MODE_EMAIL if "@" in text else MODE_NAME


def _page(key: str) -> Destination:
    for destination in DESTINATIONS:
        if destination.key == key:
            return destination
    raise InvalidInput("destination", PAGE_WANTED)


def _contact_id(request: LinkRequest) -> str:
    """The contact's id where the page needs one, else nothing."""
    if not _page(request.destination).needs_customer:
        return ""
    if request.customer is None:
        raise InvalidInput("customer", CONTACT_WANTED)
    number = request.customer.id.strip()
    if not _ID.fullmatch(number):
        raise InvalidCustomerId(ID_WANTED)
    return number


def _base64(*parts: str) -> str:
    """Base64 of the parts joined by colons, in one line."""
    return base64.b64encode(":".join(parts).encode("utf-8", "replace")).decode("ascii")
