"""Luminate Online: signs the browser in as a constituent (`vendors/luminate.md`).

One servlet takes every call as a form; the status says nothing, the body's error code everything.
Signing on opens a session for the person at once and brings a nonce, from which the link is built.
No cookie is ever sent: one would end the session that it belongs to.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urlsplit

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
    CustomerAmbiguous,
    CustomerNotFound,
    InvalidCustomerId,
    InvalidInput,
    NotPermitted,
    UnexpectedReply,
    VendorError,
)
from sso_desk.expiry import Answer, Certainty, Clock, Expiry
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
    is_loopback,
    leftover,
    loopback_origins,
)
from sso_desk.vendors.readers import (
    Loose,
    as_text,
    local_name,
    looks_like_html,
    looks_like_xml,
    read_json,
    read_xml,
    try_json,
    try_xml,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SERVLET = "SRConsAPI"
READ_SECONDS = 30.0
MOST_MEMBERS = 1000
LINK_TEMPLATE = (
    "{landing_site_url}EstablishSession;jsessionid={routing_id}"
    "?NONCE_TOKEN={nonce}&NEXTURL={target}"
)
_PLACE = re.compile(r"\{([^{}]*)\}")
_NEEDED_PLACES = frozenset({"routing_id", "nonce"})
_PLACES = _NEEDED_PLACES | {"landing_site_url", "target"}
_PARAMETERS = MappingProxyType(
    {"jsessionid": "routing_id", "NONCE_TOKEN": "nonce", "NEXTURL": "target"}
)
"""What a link carries, by the place in its form that it comes from."""

USER_FIELDS = (
    "cons_id,member_id,name.first,name.last,email.primary_address,"
    "employment.employer,membership.status"
)
MEMBER_PREFIX = "member:"
"""Before the member id of a row that came without a constituent id; see `Customer.id` there."""

_ID = re.compile(r"0|[1-9][0-9]{0,18}")
LONGEST_MEMBER_ID = 64
_ADDRESS = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*(?::[0-9a-f]*){2,7})(?![\w:])",
    re.IGNORECASE,
)
_KEY_BREAKERS = frozenset("&:\\\"'?=")

MODE_MEMBER, MODE_EMAIL, MODE_NAME = "member_id", "email", "name"
CONSTITUENT_ID = QT_TRANSLATE_NOOP("vendors", "constituent ID")
MEMBER_ID = QT_TRANSLATE_NOOP("vendors", "member ID")

ID_WANTED = QT_TRANSLATE_NOOP(
    "forms", "A constituent ID is a whole number of at most 19 digits without leading zeros."
)
CUSTOMER_WANTED = QT_TRANSLATE_NOOP("forms", "Choose a supporter first.")
PAGE_WANTED = QT_TRANSLATE_NOOP("forms", "Choose one of this connection's pages.")
TARGET_WANTED = QT_TRANSLATE_NOOP(
    "forms",
    "A page must be on the host of the site address for links, or its host must be listed under "
    "Further hosts.",
)
TEMPLATE_WANTED = QT_TRANSLATE_NOOP(
    "forms",
    "The link form must contain routing_id and nonce, each in curly brackets, and besides them only "
    "landing_site_url and target.",
)
KEY_WARNING = QT_TRANSLATE_NOOP(
    "forms", "The vendor says that a key with any of & : \\ \" ' ? = in it does not work."
)
SEARCH_HELP = QT_TRANSLATE_NOOP(
    "vendors",
    "Luminate can find a person by constituent ID, member ID or e-mail address only. A name search "
    "is not offered.",
)
MEMBERS_CUT = QT_TRANSLATE_NOOP(
    "vendors", "Only the first 1,000 members of the group were looked through."
)
OR_WRONG_SITE = QT_TRANSLATE_NOOP(
    "errors", "Check the id and search again, or check the site address: run the connection test."
)
CHECK_LIST = QT_TRANSLATE_NOOP(
    "errors",
    "Check that the id exists, that the cluster (secure2 or secure3) is yours, and the path before "
    "/site/.",
)
OR_NO_RIGHT = QT_TRANSLATE_NOOP(
    "errors", "Check the log-in name and password; or the account lacks the right."
)
SEVERAL = QT_TRANSLATE_NOOP("errors", "Search by constituent ID instead.")
MAINTENANCE = QT_TRANSLATE_NOOP(
    "errors", "The site is under maintenance, or the site address is wrong."
)
ANOTHER_PERSON = QT_TRANSLATE_NOOP(
    "errors", "The vendor answered for another person. The link is not shown."
)


def site_address(text: str) -> str:
    """An address that ends in `/site/`, which is added when missing (`vendors/luminate.md`, 3)."""
    base = fields.base_address(text)
    return f"{base}/" if base.endswith("/site") else f"{base}/site/"


def _template(text: str) -> str:
    """A link form: an address with the two places that make it work, and no unknown ones."""
    if not _NEEDED_PLACES <= set(_PLACE.findall(text)) <= _PLACES:
        raise ValueError(TEMPLATE_WANTED)
    sample = {**dict.fromkeys(_PLACES, "x"), "landing_site_url": "https://x.example/site/"}
    filled = fields.address(_filled(text, sample))
    if "{" in filled or "}" in filled:
        raise ValueError(TEMPLATE_WANTED)
    return text


def _filled(template: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[1]], template)


VENDOR = Vendor(
    id="luminate",
    name="Luminate Online",
    fields=(
        Field(
            "site_url",
            QT_TRANSLATE_NOOP("vendors", "Site API address"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Everything before the servlet name, such as "
                "https://secure2.convio.net/yourorg/site/. Copy it from one of your own form pages. "
                "secure2 or secure3 depends on your organisation.",
            ),
            required=True,
            check=site_address,
            placeholder="https://secure2.convio.net/yourorg/site/",
        ),
        Field(
            "api_key",
            QT_TRANSLATE_NOOP("vendors", "API key"),
            help=QT_TRANSLATE_NOOP("vendors", "Site parameter CONVIO_API_KEY."),
            secret=True,
            required=True,
        ),
        Field(
            "login_name",
            QT_TRANSLATE_NOOP("vendors", "API log-in name"),
            help=QT_TRANSLATE_NOOP("vendors", "An account in the API Administrators group."),
            required=True,
        ),
        Field(
            "login_password",
            QT_TRANSLATE_NOOP("vendors", "API password"),
            help=QT_TRANSLATE_NOOP("vendors", "The password of that account."),
            secret=True,
            required=True,
        ),
        Field(
            "landing_site_url",
            QT_TRANSLATE_NOOP("vendors", "Site address for links"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "Your own domain if supporters use one, such as https://member.example.org/site/; no "
                "organisation part then. Empty: as the site API address.",
            ),
            check=site_address,
            advanced=True,
        ),
        Field(
            "destinations",
            QT_TRANSLATE_NOOP("vendors", "Pages to open"),
            help=QT_TRANSLATE_NOOP(
                "vendors",
                "For instance …/site/SPageServer?pagename=your_page. The first is the default.",
            ),
            required=True,
            many=True,
            labelled=True,
            check=fields.address,
            placeholder="Home|https://secure2.convio.net/yourorg/site/SPageServer?pagename=home",
        ),
        Field(
            "link_template",
            QT_TRANSLATE_NOOP("vendors", "Link form"),
            help=QT_TRANSLATE_NOOP("vendors", "Change only if Blackbaud tells you to."),
            required=True,
            default=LINK_TEMPLATE,
            check=_template,
            advanced=True,
        ),
        Field(
            "link_estimate_seconds",
            QT_TRANSLATE_NOOP("vendors", "Estimated link life"),
            help=QT_TRANSLATE_NOOP("vendors", "In seconds; for the countdown only."),
            default="900",
            check=fields.whole_number(30, 3600),
            advanced=True,
        ),
        Field(
            "source",
            QT_TRANSLATE_NOOP("vendors", "Source code"),
            help=QT_TRANSLATE_NOOP("vendors", "Sent with the sign-on call if filled."),
            advanced=True,
        ),
        Field(
            "sub_source",
            QT_TRANSLATE_NOOP("vendors", "Sub-source code"),
            help=QT_TRANSLATE_NOOP("vendors", "Sent with the sign-on call if filled."),
            advanced=True,
        ),
        Field(
            "center_id",
            QT_TRANSLATE_NOOP("vendors", "Center ID"),
            help=QT_TRANSLATE_NOOP("vendors", "Multi-center sites only."),
            check=fields.digits,
            advanced=True,
        ),
        Field(
            "list_group_id",
            QT_TRANSLATE_NOOP("vendors", "Group to list people from"),
            help=QT_TRANSLATE_NOOP(
                "vendors", "Optional; lets you filter up to 1,000 members of one group by name."
            ),
            check=fields.digits,
            advanced=True,
        ),
        Field(
            "extra_landing_hosts",
            QT_TRANSLATE_NOOP("vendors", "Further hosts"),
            help=QT_TRANSLATE_NOOP("vendors", "Hosts of pages to open, besides the site's own."),
            many=True,
            check=fields.host_name,
            advanced=True,
        ),
        *fields.COMMON,
    ),
    environments=(
        Environment(
            "production",
            QT_TRANSLATE_NOOP("vendors", "Luminate Online"),
            EnvironmentKind.PRODUCTION,
        ),
        CUSTOM,
    ),
    default_environment="production",
    signs_in_as=QT_TRANSLATE_NOOP("vendors", "the supporter you picked"),
    lookup_hint=QT_TRANSLATE_NOOP("vendors", "Constituent ID, member ID or e-mail"),
    lookup_modes=(
        AUTO,
        Choice(MODE_EMAIL, QT_TRANSLATE_NOOP("vendors", "E-mail")),
        Choice(MODE_ID, QT_TRANSLATE_NOOP("vendors", "Constituent ID")),
        Choice(MODE_MEMBER, QT_TRANSLATE_NOOP("vendors", "Member ID")),
        Choice(MODE_NAME, QT_TRANSLATE_NOOP("vendors", "Name")),
    ),
    search_style=SearchStyle.ON_ENTER,
    customer_word=QT_TRANSLATE_NOOP("vendors", "supporter"),
    texts=VendorTexts(
        intro=QT_TRANSLATE_NOOP(
            "vendors",
            "This link signs the browser in as the supporter you picked. Whatever is done there, such "
            "as a gift or a changed profile, is done in that person's name.",
        ),
        before_creating=QT_TRANSLATE_NOOP(
            "vendors",
            "Make sure who you are helping before you create the link. Creating it opens a session "
            "for this person straight away, even if the link is never used.",
        ),
        on_card=QT_TRANSLATE_NOOP(
            "vendors",
            "Works once. Luminate publishes no time limit for an unused link; the countdown is our "
            "estimate.",
        ),
        on_copy=QT_TRANSLATE_NOOP(
            "vendors",
            "Do not let a chat program, mail scanner or link preview open this link first: that would "
            "use it up and leave a logged-in session with the scanner.",
        ),
        outcome_unknown=QT_TRANSLATE_NOOP(
            "vendors",
            "A session may have been opened for this person; nobody has its link. Create a new one "
            "when you are ready.",
        ),
        search_note=SEARCH_HELP,
        browser_note=QT_TRANSLATE_NOOP(
            "vendors",
            "If you open it here, your browser is logged in as this person until you log out. Use a "
            "private window.",
        ),
        setup_notes=(
            QT_TRANSLATE_NOOP(
                "vendors",
                "Use an account made only for this purpose in the API Administrators group. Such "
                "accounts cannot use the admin pages. Never put an ordinary administrator in that "
                "group.",
            ),
            QT_TRANSLATE_NOOP(
                "vendors",
                "Luminate accepts calls only from addresses on its API white list: ask your Luminate "
                "administrator to add this computer's.",
            ),
        ),
    ),
    help_url="https://developer.blackbaud.com/lo-api/loapi/single-sign-on/getSingleSignOnToken",
)


# --- what the vendor answers -----------------------------------------------------------------


class Method(Enum):
    """What is asked; the same error code means different things for each."""

    SIGN_ON = "getSingleSignOnToken"
    GET_USER = "getUser"
    MEMBERS = "getGroupMembers"
    TEST = "listUserFields"

    @property
    def purpose(self) -> Purpose:
        """Only signing on opens a session."""
        return Purpose.MINT if self is Method.SIGN_ON else Purpose.READ


Tree = Mapping[str, object]
"""A reply, JSON or XML, as names and values; one value or a list, as it came."""


def read_tree(reply: Reply) -> tuple[str, Tree]:
    """A reply's root and what is in it. Raises UnexpectedReply."""
    text = reply.text()
    if looks_like_html(text):
        raise UnexpectedReply(MAINTENANCE, reason="the body is a web page")
    tree = _xml_tree(text) if looks_like_xml(text) else read_json(text, dict[str, Loose])
    if len(tree) != 1:
        raise UnexpectedReply(reason="the reply has no single root")
    ((root, content),) = tree.items()
    if not isinstance(content, dict):
        raise UnexpectedReply(reason="the reply's root is empty")
    return root, content


def _xml_tree(text: str) -> Tree:
    root = read_xml(text)
    return {local_name(root): _xml_value(root)}


def _xml_value(element: "Element") -> object:
    if len(element) == 0:
        return (element.text or "").strip()
    values: dict[str, object] = {}
    for child in element:
        name, value = local_name(child), _xml_value(child)
        if name in values:
            earlier = values[name]
            values[name] = [*earlier, value] if isinstance(earlier, list) else [earlier, value]
        else:
            values[name] = value
    return values


def text_at(tree: Tree, *path: str) -> str:
    """The text at a path; missing, `null`, `{}` and the word `null` count as empty."""
    value: object = tree
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    text = as_text(value if isinstance(value, str | int | float) else None)
    return "" if text == "null" else text


@dataclass(frozen=True, slots=True)
class Refusal:
    """An `errorResponse`; its code is text."""

    code: str
    message: str


def refusal_in(reply: Reply) -> Refusal | None:
    """The error in a body at any status, JSON or XML; None where there is none readable."""
    text = reply.lenient_text()
    if looks_like_xml(text):
        root = try_xml(text)
        tree: Tree = {} if root is None else {local_name(root): _xml_value(root)}
    else:
        tree = try_json(text, dict[str, Loose]) or {}
    content = tree.get("errorResponse")
    if not isinstance(content, dict):
        return None
    return Refusal(text_at(content, "code"), text_at(content, "message"))


def failure(reply: Reply, method: Method) -> VendorError | None:
    """What a reply means if it is a failure: the body first, whatever the status (section 8)."""
    refusal = refusal_in(reply)
    if refusal is not None:
        return _refused(refusal, method)
    if reply.status == OK:
        return None
    if reply.status in (403, 404) and looks_like_html(reply.lenient_text()):
        return UnexpectedReply(MAINTENANCE, reason=f"HTTP {reply.status}")
    return leftover(reply, method.purpose)


_PLAIN_CODES: Mapping[str, type[VendorError]] = MappingProxyType(
    {
        "2": CredentialsRejected,
        "202": CredentialsRejected,
        "5": NotPermitted,
        "14": NotPermitted,
        "16": CustomerNotFound,
        "18": CustomerNotFound,
        "19": NotPermitted,
        "33": NotPermitted,
    }
)
"""Codes that mean the same for every method and need no advice of their own (section 8)."""


def _refused(refusal: Refusal, method: Method) -> VendorError:
    code, said = refusal.code, refusal.message
    if code in _PLAIN_CODES:
        return _PLAIN_CODES[code](vendor_text=said)
    if code == "4":
        address = _ADDRESS.search(said)
        return CallerNotAllowed(address[0] if address else "", vendor_text=said)
    if code == "3":
        return CredentialsRejected(OR_NO_RIGHT, vendor_text=said)
    if code in ("8", "15"):
        return CustomerAmbiguous(SEVERAL, vendor_text=said)
    if code == "1" and method is Method.GET_USER:
        return CustomerNotFound(OR_WRONG_SITE, vendor_text=said)
    advice = CHECK_LIST if code == "1" else ""
    return UnexpectedReply(advice, vendor_text=said, reason=f"code {code[:8]}")


# --- the adapter -----------------------------------------------------------------------------


class LuminateAdapter(VendorAdapter):
    """Luminate Online over its server interface."""

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
        self._login_name = Secret(settings.text("login_name"))  # so that it is blanked in texts

    @classmethod
    def check_settings(cls, settings: Settings) -> Sequence[FieldProblem]:
        """Every page must be where a link may lead (`vendors/luminate.md`, 3 and 4)."""
        allowed = _target_hosts(settings)
        if any(_place(item.value) not in allowed for item in settings.entries("destinations")):
            return (FieldProblem("destinations", TARGET_WANTED),)
        return ()

    def destinations(self) -> Sequence[Destination]:
        """The organisation's own pages as `page:1`, `page:2` … in the operator's order."""
        return [
            Destination(f"page:{number}", item.label)
            for number, item in enumerate(self.settings.entries("destinations"), start=1)
        ]

    def default_destination(self, customer: Customer | None) -> str:
        """The first page; none before one was entered."""
        return "page:1" if self.destinations() else ""

    def portal_hosts(self) -> PortalHosts:
        """The host of the landing address, and nothing else."""
        landing = self._landing()
        own = loopback_origins(landing, self.settings.text("site_url"))
        if self.connection.environment == PRACTICE.key or is_loopback(landing):
            return PortalHosts(origins=own)
        return PortalHosts(hosts=frozenset({_host(landing)}), origins=own)

    def check_request(self, request: LinkRequest) -> None:
        """The page must be known, and the person be named by one sound id."""
        self._target(request.destination)
        _person(request)

    async def check_connection(self) -> ConnectionReport:
        """Lists the fields of a person, which reads nobody (`vendors/luminate.md`, 9)."""
        root, _ = read_tree(await self._post(Method.TEST, {}))
        if root != "listConsFieldsResponse":
            raise UnexpectedReply(CHECK_ADDRESS, reason="the reply's root is not the expected one")
        good = QT_TRANSLATE_NOOP(
            "vendors", "The site, this computer's address, the key and the log-in are good."
        )
        untested = QT_TRANSLATE_NOOP("vendors", "The form of links shows with the first one.")
        return ConnectionReport(findings=(good,), warnings=(untested, *self._key_warning()))

    async def find_customers(self, query: Query) -> Page:
        """One person by constituent ID, member ID or e-mail; names only within a set group."""
        text = query.text.strip()
        if not text:
            return Page()
        mode = query.mode or _meant(text)
        if mode == MODE_NAME:
            return await self._by_name(text)
        rows: dict[str, Customer] = {}
        terms = _terms(text, mode, guessed=not query.mode)
        for name, label in terms:
            for row in await self._users(name, text, label, alone=len(terms) == 1):
                known = rows.get(row.id)
                labels = f"{known.matched}, {label}" if known else row.matched
                rows[row.id] = _labelled(row, labels)
        return Page(tuple(rows.values()), total=len(rows))

    async def create_link(self, request: LinkRequest) -> SignInLink:
        """Opens a session for the person and builds the link (`vendors/luminate.md`, 6)."""
        self.check_request(request)
        name, number = _person(request)
        codes = {key: self.settings.text(key) for key in ("source", "sub_source", "center_id")}
        wanted = {name: number, **{key: code for key, code in codes.items() if code}}
        reply = await self._post(Method.SIGN_ON, wanted)
        root, answer = read_tree(reply)
        if root != "getSingleSignOnTokenResponse":
            raise UnexpectedReply(reason="the reply's root is not the expected one")
        nonce, routing = text_at(answer, "nonce"), text_at(answer, "routing_id")
        if not nonce or not routing:
            raise UnexpectedReply(reason="nonce or routing_id is missing")
        answered_for = text_at(answer, "cons_id")
        if name == "cons_id" and answered_for != number:
            raise UnexpectedReply(ANOTHER_PERSON, reason="cons_id differs from the one sent")
        template = self.settings.text("link_template")
        values = {
            "landing_site_url": self._landing(),
            "routing_id": _encoded(routing),
            "nonce": _encoded(nonce),
            "target": quote(self._target(request.destination), safe=""),
        }
        return SignInLink(
            url=Secret(_filled(template, values)),
            expiry=Expiry(
                self.settings.number("link_estimate_seconds"),
                Certainty.ESTIMATE,
                single_use=Answer.YES,
            ),
            requested=reply.sent,
            signs_in_as=(request.customer and request.customer.name) or f"#{number}",
            parameters=tuple(
                name for name, place in _PARAMETERS.items() if f"{name}={{{place}}}" in template
            ),
        )

    def _landing(self) -> str:
        return self.settings.text("landing_site_url") or self.settings.text("site_url")

    def _target(self, destination: str) -> str:
        """The address of a page; checked again, as settings may come from a file."""
        for page, item in zip(
            self.destinations(), self.settings.entries("destinations"), strict=True
        ):
            if page.key == destination:
                if _place(item.value) not in _target_hosts(self.settings):
                    raise InvalidInput("destinations", TARGET_WANTED)
                return item.value
        raise InvalidInput("destination", PAGE_WANTED)

    def _key_warning(self) -> tuple[str, ...]:
        key = self.credentials.get("api_key", Secret("")).reveal()
        return (KEY_WARNING,) if _KEY_BREAKERS & set(key) else ()

    async def _users(self, name: str, text: str, label: str, *, alone: bool) -> Sequence[Customer]:
        """Whom one term finds. Nobody is a failure only where nothing else is asked for."""
        try:
            reply = await self._post(Method.GET_USER, {name: text, "fields": USER_FIELDS})
        except CustomerNotFound:
            if alone:
                raise
            return ()
        root, answer = read_tree(reply)
        if root not in ("getConsResponse", "getUserResponse"):
            raise UnexpectedReply(reason="the reply's root is not the expected one")
        return (_customer(answer, label, text if name == "member_id" else ""),)

    async def _by_name(self, text: str) -> Page:
        group = self.settings.text("list_group_id")
        if not group:
            return Page(total=0, note=SEARCH_HELP)
        wanted = {"group_id": group, "max_number": str(MOST_MEMBERS)}
        _, answer = read_tree(await self._post(Method.MEMBERS, wanted))
        words = text.casefold().split()
        members = [_member(row) for row in _rows(answer)]
        found = [row for row in members if all(word in row.name.casefold() for word in words)]
        note = MEMBERS_CUT if len(members) >= MOST_MEMBERS else ""
        return Page(tuple(found), total=len(found), note=note)

    async def _post(self, method: Method, parameters: Mapping[str, str]) -> Reply:
        form = {
            "method": method.value,
            "v": "1.0",
            "api_key": self.credentials["api_key"].reveal(),
            "login_name": self._login_name.reveal(),
            "login_password": self.credentials["login_password"].reveal(),
            "response_format": "json",
            **parameters,
        }
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        reply = await self.send(
            Request(
                "POST",
                self.settings.text("site_url") + SERVLET,
                method.purpose,
                MappingProxyType(headers),
                urlencode(form, errors="replace").encode("ascii"),
                read_seconds=READ_SECONDS,
            )
        )
        error = failure(reply, method)
        if error is not None:
            raise error
        return reply


# --- how people are named ----------------------------------------------------------------------


def _terms(text: str, mode: str, *, guessed: bool) -> Sequence[tuple[str, str]]:
    """The parameters to ask by, one call each, with the label of a row that each finds."""
    by_member = ("member_id", MEMBER_ID)
    if mode == MODE_EMAIL:
        return (("primary_email", ""),)
    if mode == MODE_ID and _ID.fullmatch(text):
        by_id = ("cons_id", CONSTITUENT_ID)
        return (by_id, by_member) if guessed else (by_id,)
    return (by_member,)


def _meant(text: str) -> str:
    if "@" in text:
        return MODE_EMAIL
    if text.isascii() and text.isdigit():
        return MODE_ID
    return MODE_NAME if any(char.isspace() for char in text) else MODE_MEMBER


def _person(request: LinkRequest) -> tuple[str, str]:
    """The parameter that names the person, and its value: exactly one of the two ids."""
    if request.customer is None:
        raise InvalidInput("customer", CUSTOMER_WANTED)
    text = request.customer.id.strip()
    member = text.removeprefix(MEMBER_PREFIX)
    if member != text and member.isprintable() and 0 < len(member) <= LONGEST_MEMBER_ID:
        return "member_id", member
    if not _ID.fullmatch(text):
        raise InvalidCustomerId(ID_WANTED)
    return "cons_id", text


def _customer(answer: Tree, label: str, asked_member: str) -> Customer:
    """A person as `getUser` gives it (`vendors/luminate.md`, 7).

    Fields may be hidden from the API account: then the member id that was asked for names the person.
    """
    number = text_at(answer, "cons_id")
    member = text_at(answer, "member_id") or asked_member
    email = text_at(answer, "email", "primary_address")
    person = f"{text_at(answer, 'name', 'first')} {text_at(answer, 'name', 'last')}".strip()
    if not number and not member:
        raise UnexpectedReply(reason="a person has neither cons_id nor member_id")
    return Customer(
        id=number or MEMBER_PREFIX + member,
        name=person or email or f"#{number or member}",
        email=email,
        company=text_at(answer, "employment", "employer"),
        reference=member,
        status=text_at(answer, "membership", "status"),
        matched=label,
    )


def _member(row: Tree) -> Customer:
    """A person as `getGroupMembers` gives it."""
    number, member = text_at(row, "cons_id"), text_at(row, "member_id")
    email = text_at(row, "primary_email")
    person = f"{text_at(row, 'first_name')} {text_at(row, 'last_name')}".strip()
    if not number and not member:
        raise UnexpectedReply(reason="a member has neither cons_id nor member_id")
    return Customer(
        id=number or MEMBER_PREFIX + member,
        name=person or email or f"#{number or member}",
        email=email,
        reference=member,
    )


def _rows(answer: Tree) -> Sequence[Tree]:
    """The objects under whatever key holds one or a list of them."""
    rows: list[Tree] = []
    for value in answer.values():
        rows += [
            row for row in (value if isinstance(value, list) else [value]) if isinstance(row, dict)
        ]
    return rows


def _labelled(row: Customer, label: str) -> Customer:
    return Customer(
        row.id, row.name, row.email, row.company, row.reference, row.status, row.scope, label
    )


def _target_hosts(settings: Settings) -> frozenset[str]:
    """Where pages to open may be: hosts, and whole origins on loopback."""
    landing = settings.text("landing_site_url") or settings.text("site_url")
    extra = (item.value for item in settings.entries("extra_landing_hosts"))
    own = loopback_origins(landing, settings.text("site_url"))
    return frozenset({_place(landing), *extra, *own})


def _place(address: str) -> str:
    """What identifies where a page is: its host, or its whole origin on loopback."""
    origins = loopback_origins(address)
    return next(iter(origins)) if origins else _host(address)


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").lower()


def _encoded(text: str) -> str:
    """Percent-encoded but for letters, digits and `. _ -`."""
    return quote(text, safe="").replace("~", "%7E")
