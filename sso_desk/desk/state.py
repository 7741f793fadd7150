"""What the desk looks like at one moment: a window draws it, a test can write it by hand.

Replaced, never mutated. Everything a window needs to draw itself is here; what does not change by
itself, such as the words for an error, is looked up by the window.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from sso_desk.browsers.ways import NO_BROWSERS, Found, OpenWay
from sso_desk.customer_lists import DirectoryEntry
from sso_desk.domain import (
    QT_TRANSLATE_NOOP,
    Choice,
    Connection,
    Customer,
    Destination,
    EnvironmentKind,
    LiveLink,
    Query,
    SearchStyle,
    Secret,
    SettingValue,
    Vendor,
    is_same,
)
from sso_desk.errors import DeskError
from sso_desk.rules import Rules


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """A connection as the selector shows it; `kind` is what the badge says.

    `edition` counts how often it was saved in this run: afterwards an id may mean somebody else.
    """

    connection: Connection
    vendor: Vendor
    kind: EnvironmentKind
    edition: int = 0


class Busy(Enum):
    """What is running, as far as the operator is concerned."""

    CONNECTING = "connecting"  # secrets are being read from the keyring
    LOOKUP = "lookup"
    LOOKUP_WAITS = "lookup waits"  # the vendor asked us to wait; `busy_until` says how long
    MINT = "mint"
    MINT_SENT = "mint sent"  # cancelling now leaves the outcome unknown
    OPENING = "opening"
    SAVING = "saving"  # a connection and its secrets, which is done whole


class Wish(Enum):
    """What the operator was about when a problem came up, so that one button can go on with it."""

    CONNECT = "connect"
    LOOKUP = "lookup"
    MINT = "mint"
    COPY = "copy"
    OPEN = "open"
    START = "start"
    MORE = "more"
    NOTHING = "nothing"  # the operator wished for nothing


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, with what, and for whom. `vendor` is None for the program's own troubles.

    `connection_id` and `customer` say whose trouble it is, which need not be who is on the desk by now.
    `not_before` is the steady-clock second before which a busy vendor must not be asked again; None
    where no wait is known. `way` is how a link was to be opened. `final` says that what failed cannot be
    tried again.
    """

    error: DeskError
    wish: Wish
    vendor: Vendor | None = None
    connection_id: str = ""
    customer: Customer | None = None
    link_id: str = ""
    not_before: float | None = None
    way: OpenWay | None = None
    final: bool = False


class Away(Enum):
    """Why nobody is at the desk any more."""

    IDLE = "idle"  # nobody has touched the window for the time that the rules allow
    LOCKED = "locked"  # the screen was locked
    ASLEEP = "asleep"  # the computer goes to sleep, or comes back from it


class NoticeKind(Enum):
    """Things said once, that are not problems."""

    COPIED = "copied"
    SENT_TO_BROWSER = "sent to the browser"
    CLIPBOARD_CLEARED = "clipboard cleared"
    CONNECTION_SAVED = "connection saved"
    CONNECTION_REMOVED = "connection removed"
    CANCELLED_BEFORE_SENDING = "cancelled before anything was sent"
    LOOKUP_CANCELLED = "lookup cancelled"
    SESSION_SECRETS = "secrets live for this run only"
    DIRECTORY_TROUBLE = "the directory cannot be searched"
    CLEARED_IDLE = "cleared because nobody was there"
    CLEARED_LOCKED = "cleared because the screen was locked"
    CLEARED_ASLEEP = "cleared because the computer slept"
    CONNECTIONS_RECOVERED = "the last good copy of the connections is used"
    TEAM_IMPORTED = "a team's connections were imported"
    SETTINGS_UNREADABLE = "the defaults hold instead of the preferences"
    NOT_OPENED = "a link was made but not opened"
    ONE_NOT_OPENED = "a link that waited for another one was not opened"
    TEAM_KEYS_WANTED = "secrets of a team's connections must be entered"
    UNKNOWN_FROM_BEFORE = "an earlier run ended before the outcome of a link was known"


class SecretsKept(Enum):
    """What would become of a secret that is saved now."""

    STORED = "in the system's keyring"
    THIS_RUN = "in memory, until the program ends"
    NOWHERE = "there is no keyring, and memory is not allowed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing said once; `number` grows, so that the same words twice are two notices."""

    kind: NoticeKind
    number: int
    detail: str = ""


class Use(Enum):
    """What the operator wants to do with a link."""

    COPY = "copy"
    OPEN = "open"
    SHOW = "show"  # as a QR code


class Doubt(Enum):
    """Why a use of a link is asked about first."""

    USED = "used"  # it works once, and was sent to a browser
    SIGNED_IN = "signed in"  # somebody else may still be, where it would be opened


@dataclass(frozen=True, slots=True)
class LinkQuestion:
    """Shall this link be used, although there is a doubt?

    `way` is how it would be opened, None for the way in force. `customer` of `connection_id` may be
    signed in there; `instead` is a window in which nobody else is, None where there is none.
    `overcome` are the doubts that have been answered.
    """

    link_id: str
    use: Use
    doubt: Doubt
    way: OpenWay | None = None
    customer: Customer | None = None
    connection_id: str = ""
    instead: OpenWay | None = None
    overcome: frozenset[Doubt] = frozenset()


@dataclass(frozen=True, slots=True)
class Session:
    """A portal that may still know a customer, in that `way` of opening, until that second of the steady
    clock. One that was not `told` to this run is known from the journal, which knows no scopes. An
    `earlier` one is of before the connection was changed; not `sure` is one whose link was copied.
    """

    vendor_id: str
    connection_id: str
    customer: Customer
    way: OpenWay
    until: float
    told: bool = True
    earlier: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Lookup:
    """The lookup box and what came of it.

    `found` is None before anything was looked up. `answered` is the query that `found` answers; it
    differs from `query` while a newer wish is under way. `local` is what the operator's own directory
    has for `local_for`, which is what stood in the box when it was asked; `local_more` is whether it has
    others as well.
    """

    query: Query = Query("")
    answered: Query | None = None
    found: tuple[Customer, ...] | None = None
    cursor: str = ""
    total: int | None = None
    note: str = ""
    local: tuple[DirectoryEntry, ...] = ()
    local_for: str = ""
    local_more: bool = False
    style: SearchStyle = SearchStyle.ON_ENTER
    scopes: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Recent:
    """A customer for whom a link was made, last at `at` (seconds since the epoch)."""

    customer: Customer
    at: float


@dataclass(frozen=True, slots=True)
class People:
    """Whom an empty lookup box shows: those pinned by name, the others by how often and how lately.
    `hidden` says that there are some, but that they are not shown before somebody asks; `alike` are those
    of them beside whom somebody was seen who looks the same.
    """

    pinned: tuple[Customer, ...] = ()
    recent: tuple[Recent, ...] = ()
    hidden: bool = False
    alike: tuple[Customer, ...] = ()

    def had_look_alike(self, customer: Customer) -> bool:
        """Whether somebody was seen who looks the same, who need not be in sight."""
        return _is_among(customer, self.alike)

    def is_pinned(self, customer: Customer) -> bool:
        """Whether it is one of those pinned."""
        return _is_among(customer, self.pinned)

    def knows(self, customer: Customer) -> bool:
        """Whether it is one of those shown, pinned or not."""
        recent = (one.customer for one in self.recent)
        return self.is_pinned(customer) or _is_among(customer, recent)


def _is_among(customer: Customer, others: Iterable[Customer]) -> bool:
    return any(is_same(one, customer) for one in others)


WANTED_ANEW = QT_TRANSLATE_NOOP(
    "forms", "The address is another one now. Enter this anew, for the new address."
)
"""What is wrong with a stored secret that a draft would send elsewhere."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A connection as a form holds it, before it is saved. `connection_id` is empty for a new one.

    `settings` are as typed. `secrets` holds what was entered in this form; a secret field that is
    absent keeps what is stored.
    """

    vendor_id: str
    name: str
    environment: str
    settings: Mapping[str, SettingValue] = field(default_factory=lambda: MappingProxyType({}))
    secrets: Mapping[str, Secret] = field(default_factory=lambda: MappingProxyType({}))
    connection_id: str = ""


class TeamFate(Enum):
    """What importing would do with a connection."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TeamChange:
    """One thing about a connection that would be another one. `label` is marked for translation
    (context `vendors`); `address` says that it decides to whom its secrets are sent.
    """

    label: str
    old: SettingValue
    new: SettingValue
    address: bool = False


@dataclass(frozen=True, slots=True)
class TeamEntry:
    """A connection of a file to import. `before` is the one that it would replace.

    `changes` are what would be different, for a new one the addresses that are not the vendor's own.
    `refused` says why it cannot be imported (context `forms`).
    """

    connection: Connection
    vendor: Vendor
    kind: EnvironmentKind
    fate: TeamFate
    before: Connection | None = None
    changes: tuple[TeamChange, ...] = ()
    refused: str = ""

    @property
    def leads_elsewhere(self) -> bool:
        """Whether a connection that is here would send its secrets to another address."""
        return self.fate is TeamFate.CHANGED and any(change.address for change in self.changes)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same person or company at another connection, as the directory knows."""

    view: ConnectionView
    customer: Customer

    @property
    def connection_id(self) -> str:
        """The id of that connection."""
        return self.view.connection.id


@dataclass(frozen=True, slots=True)
class DeskState:
    """All of it.

    `current` is the id of the chosen connection, empty when there is none. `customer` is the chosen
    one, `elsewhere` where else they are known, `namesakes` who else of the directory has that name
    here. `destination` is the key of the chosen page among `destinations`, `inputs` what was entered for
    it; `confirming` says that a link for a look-alike waits for a second press. `reasons` were given
    lately, the latest first. `links` are newest first. `browsers` are those of this computer, `sessions`
    who may be signed in there, newest first; `asking` has to be answered before a link is used. `code`
    is the id of the link that is shown as a QR code. `rules` are those in force. `practice` says that
    this is a practice run, `presenting` that others look on: a face then hides who the customers are.
    `cleared` counts how often everything was taken out of sight, because nobody was there.
    """

    connections: tuple[ConnectionView, ...] = ()
    current: str = ""
    lookup: Lookup = Lookup()
    people: People = People()
    customer: Customer | None = None
    destinations: tuple[Destination, ...] = ()
    destination: str = ""
    inputs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    reason: str = ""
    ticket: str = ""
    reasons: tuple[str, ...] = ()
    links: tuple[LiveLink, ...] = ()
    browsers: Found = NO_BROWSERS
    sessions: tuple[Session, ...] = ()
    asking: LinkQuestion | None = None
    code: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()
    namesakes: tuple[Customer, ...] = ()
    confirming: bool = False
    busy: frozenset[Busy] = frozenset()
    busy_until: float | None = None
    problem: Problem | None = None
    notice: Notice | None = None
    rules: Rules = Rules()
    practice: bool = False
    presenting: bool = False
    cleared: int = 0
    started: bool = False
    closing: bool = False

    @property
    def connection(self) -> ConnectionView | None:
        """The chosen connection."""
        return next(
            (view for view in self.connections if view.connection.id == self.current),
            None,
        )

    @property
    def chosen_destination(self) -> Destination | None:
        """The chosen page."""
        return next((page for page in self.destinations if page.key == self.destination), None)

    @property
    def minting(self) -> bool:
        """Whether a link is being made right now."""
        return bool(self.busy & {Busy.MINT, Busy.MINT_SENT})

    def link(self, link_id: str) -> LiveLink | None:
        """The link of that id."""
        return next((link for link in self.links if link.id == link_id), None)
