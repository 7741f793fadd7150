"""The words that everyone uses: vendors, connections, customers, links, and secrets.

Frozen values without behaviour of their own, but for the few rules that keep them honest. Nothing
here knows a network, a window or a disk. Texts that an operator reads are marked for translation
where they stand, by `QT_TRANSLATE_NOOP`, and are translated where they are shown.
"""

import hmac
import re
import unicodedata
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from sso_desk.expiry import Answer, Deadline, Expiry, Instant
from sso_desk.redaction import Needle, blanked


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - as Qt has it
    """Mark `text` for translation under `context`, and return it unchanged."""
    return text


# --- secrets ---------------------------------------------------------------------------------


class Secret:
    """One text that must not be seen: an API key, a password, a sign-in link.

    `str`, `repr` and formatting are blank; `reveal` is the only way out. Every living Secret is
    known to `blank_secrets`, so that a log line can be cleaned of it.
    """

    __slots__ = ("__weakref__", "_needle", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._needle: Needle | None = None
        _living[id(self)] = self

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(
            self._text.encode("utf-8", "surrogatepass"),
            other._text.encode("utf-8", "surrogatepass"),
        )

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a Secret is not written anywhere")


_living: weakref.WeakValueDictionary[int, Secret] = weakref.WeakValueDictionary()

SHORTEST_BLANKED = 4
"""Secrets of fewer characters are not searched for in other texts: they would blank half of them."""


def _needles() -> Iterator[Needle]:
    """What to look for. A snapshot comes first: other threads may make secrets meanwhile."""
    for reference in _living.valuerefs():
        secret = reference()
        if secret is not None and len(secret._text) >= SHORTEST_BLANKED:  # noqa: SLF001 - ours
            if secret._needle is None:  # noqa: SLF001
                secret._needle = Needle(secret._text)  # noqa: SLF001
            yield secret._needle  # noqa: SLF001


def blank_secrets(text: str) -> str:
    """`text` with dots instead of every living Secret: plain, quoted, escaped or in base64."""
    return blanked(text, _needles())


# --- what a vendor declares --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed set of values, and what the operator calls it."""

    key: str
    label: str


OFF_ON = (
    Choice("off", QT_TRANSLATE_NOOP("vendors", "Off")),
    Choice("on", QT_TRANSLATE_NOOP("vendors", "On")),
)
"""The choices of a switch; a form shows them as one tick box."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list setting: a value, with a label where the setting has labels."""

    value: str
    label: str = ""

    @classmethod
    def parse(cls, text: str) -> "Item":
        """From `Label|value`, or from a bare value. The label ends at the first bar."""
        label, bar, value = text.partition("|")
        return cls(value.strip(), label.strip()) if bar else cls(text.strip())

    def __str__(self) -> str:
        return f"{self.label}|{self.value}" if self.label else self.value


Check = Callable[[str], str]
"""Takes a trimmed text, returns it in its normal form, or raises ValueError with plain words."""


@dataclass(frozen=True, slots=True)
class Field:
    """One row of a form, and one option of the command line.

    `check` sees one value at a time: with `many`, each entry (`Label|value` where `labelled`). With
    `others`, values beside the `choices` are possible, as `check` allows. What `decides` is part of where
    a link leads, and is said wherever the link is named.
    """

    key: str
    label: str
    help: str = ""
    secret: bool = False
    required: bool = False
    default: str = ""
    choices: tuple[Choice, ...] = ()
    many: bool = False
    labelled: bool = False
    check: Check | None = None
    advanced: bool = False
    placeholder: str = ""
    others: bool = False
    decides: bool = False


class EnvironmentKind(Enum):
    """What a badge must say of a connection before anything else."""

    PRODUCTION = "production"
    SANDBOX = "sandbox"
    PRACTICE = "practice"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Environment:
    """One of a vendor's installations; `addresses` are defaults by field key."""

    key: str
    label: str
    kind: EnvironmentKind
    addresses: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


CUSTOM = Environment(
    "custom", QT_TRANSLATE_NOOP("vendors", "Custom address"), EnvironmentKind.CUSTOM
)
"""Every vendor has it: all addresses are the operator's own."""

PRACTICE = Environment(
    "practice", QT_TRANSLATE_NOOP("vendors", "Practice"), EnvironmentKind.PRACTICE
)
"""The built-in practice vendors; never offered beside real ones."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A page that a link can lead to. `inputs` are asked for each link."""

    key: str
    label: str
    needs_customer: bool = True
    inputs: tuple[Field, ...] = ()


class SearchStyle(Enum):
    """When the vendor is asked."""

    AS_TYPED = "as typed"
    ON_ENTER = "on Enter"


AUTO = Choice("", QT_TRANSLATE_NOOP("vendors", "Anything"))
"""The lookup mode in which the text itself decides what is meant."""

MODE_ID = "id"
"""The lookup mode, present at every vendor, that means the id a link is made for (or shown with)."""


@dataclass(frozen=True, slots=True)
class VendorTexts:
    """The vendor's peculiarities in the operator's words; see each sheet's section 2."""

    intro: str
    before_creating: str = ""
    on_card: str = ""
    on_copy: str = ""
    outcome_unknown: str = ""
    search_note: str = ""
    browser_note: str = ""
    setup_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vendor:
    """All that can be shown of a vendor before anything is connected.

    `default_environment` is empty where the operator must choose. `signs_in_as` says who the browser
    becomes. `link_takes_customer_id` is False where a found row does not decide what the link opens
    (AssureSign): then no bare id is offered as a customer. `same_user` where all links of a connection
    sign in as one and the same user, whoever they are for. `private_windows` is False where a portal wants
    cookies that private windows keep back. `pages` are those whose keys mean the same at
    every connection, so that old records can be read.
    """

    id: str
    name: str
    fields: tuple[Field, ...]
    environments: tuple[Environment, ...]
    default_environment: str
    signs_in_as: str
    lookup_hint: str
    lookup_modes: tuple[Choice, ...]
    search_style: SearchStyle
    texts: VendorTexts
    help_url: str
    customer_word: str = QT_TRANSLATE_NOOP("vendors", "customer")
    link_takes_customer_id: bool = True
    same_user: bool = False
    private_windows: bool = True
    pages: tuple[Destination, ...] = ()

    def environment(self, key: str) -> Environment:
        """The environment of that key. KeyError if the vendor has none such."""
        for environment in (*self.environments, PRACTICE):
            if environment.key == key:
                return environment
        raise KeyError(key)

    def field(self, key: str) -> Field:
        """The field of that key. KeyError if the vendor has none such."""
        for candidate in self.fields:
            if candidate.key == key:
                return candidate
        raise KeyError(key)


# --- what an operator has --------------------------------------------------------------------

SettingValue = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings by field key: text, or a tuple of texts for list settings. Absent means empty."""

    values: Mapping[str, SettingValue] = field(default_factory=lambda: MappingProxyType({}))

    def text(self, key: str) -> str:
        """A text setting."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise TypeError(f"{key} is a list setting")
        return value

    def number(self, key: str) -> int:
        """A whole-number setting; 0 when absent."""
        return int(self.text(key) or "0")

    def switched_on(self, key: str) -> bool:
        """Whether an OFF_ON setting is on."""
        return self.text(key) == "on"

    def entries(self, key: str) -> tuple[Item, ...]:
        """The entries of a list setting, in the operator's order."""
        value = self.values.get(key, ())
        if isinstance(value, str):
            raise TypeError(f"{key} is not a list setting")
        return tuple(Item.parse(entry) for entry in value)


@dataclass(frozen=True, slots=True)
class Connection:
    """One way into one vendor, as the operator set it up. Secrets are kept elsewhere, under `id`.

    `settings` holds what the operator entered; defaults of the vendor and of the environment are
    added by `vendors.fields.effective`.
    """

    id: str
    vendor_id: str
    name: str
    environment: str
    settings: Settings = Settings()


Credentials = Mapping[str, Secret]
"""Secret settings by field key."""


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody or something that a vendor knows. All text, empty when unknown.

    `id` is what the link call takes. `scope` names the part of the vendor's account in which the id
    is valid (BlueSnap's linked merchants); `matched` says what made a row match where several things
    could have (Luminate's member ID).
    """

    id: str
    name: str = ""
    email: str = ""
    company: str = ""
    reference: str = ""
    status: str = ""
    scope: str = ""
    matched: str = ""


_LATIN_LOOK = str.maketrans(
    "аВеһіјКМоОрсТухѕԁɡΑΒΕΖΗΙΚΜΝΟΡΤΧΥοłŁøØđĐıħŧ´",
    "aBehijKMoOpcTyxsdgABEZHIKMNOPTXYolLoOdDiht'",
)
"""Letters of Cyrillic and Greek that look like Latin ones, and Latin ones with a stroke."""

_WITHIN_WORDS = "'’.`"
"""Marks that come and go within a word: O'Brien and O’Brien, Inc. and Inc."""


_UNSEEN = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Marks that are never drawn (Unicode's Default_Ignorable_Code_Point, as far as they are no format)."""

_BLANK = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by their category that are drawn as a gap."""


CustomerKey = tuple[str, str, str]


def customer_key(connection_id: str, customer: Customer) -> CustomerKey:
    """What makes a customer the same one: connection, scope and id."""
    return connection_id, customer.scope, customer.id


def is_same(one: Customer | None, other: Customer | None) -> bool:
    """Whether both are the same customer of one connection, or both nobody."""
    if one is None or other is None:
        return one is other
    return (one.scope, one.id) == (other.scope, other.id)


def looks_like(name: str) -> str:
    """What is left of a name at a glance: without case, accents, marks between the letters, and whose
    alphabet a letter is from. Empty where there is nothing to read.
    """
    letters = unicodedata.normalize("NFKD", " ".join(name.split()).translate(_LATIN_LOOK))
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    seen = (_at_a_glance(char) for char in plain.casefold().translate(_LATIN_LOOK))
    return " ".join("".join(seen).split())


def _at_a_glance(char: str) -> str:
    """A letter, a figure or a vowel sign stays; what nobody sees is nothing, all else is a gap."""
    kind = unicodedata.category(char)
    if kind in ("Cf", "Cc") or char in _WITHIN_WORDS or _UNSEEN.fullmatch(char):
        return ""
    return char if kind[0] in "LNM" and char not in _BLANK else " "


@dataclass(frozen=True, slots=True)
class Remembered:
    """A customer who is pinned, or for whom links were made. `score` is what those were worth at `at`,
    seconds since the epoch. `alike` says that somebody who looks the same was seen beside this one.
    """

    connection_id: str
    customer: Customer
    pinned: bool = False
    score: float = 0.0
    at: float = 0.0
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. `mode` is a lookup mode's key; `cursor` continues an earlier page."""

    text: str
    mode: str = ""
    scope: str = ""
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the customers found. `cursor` is empty on the last page; `total` None when unknown.

    `note` is a sentence for the operator about this very answer, such as that rows were left out.
    """

    customers: tuple[Customer, ...] = ()
    cursor: str = ""
    total: int | None = None
    note: str = ""


# --- links -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LinkRequest:
    """What to make a link for: a destination's key, and the customer and inputs that it needs; and
    why, where the operator says so.
    """

    destination: str
    customer: Customer | None = None
    inputs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    reason: str = ""
    ticket: str = ""

    def deciding(self, destination: Destination) -> tuple[tuple[Field, str], ...]:
        """The inputs that are part of where the link leads, as they may be seen: a pasted address without
        its query, in which there may be a token.
        """
        return tuple(
            (field, re.split("[?#;]", self.inputs[field.key])[0])
            for field in destination.inputs
            if field.decides and field.key in self.inputs
        )


@dataclass(frozen=True, slots=True)
class SignInLink:
    """A link as the vendor gave it. `url` is a bearer secret: whoever has it is signed in.

    `requested` is when the request was sent; lives count from there. `parameters` are the names that
    the address must carry in its query or path, each once and not empty, for the link to be usable.
    """

    url: Secret
    expiry: Expiry
    requested: Instant
    signs_in_as: str
    parameters: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Condition(Enum):
    """What has become of a link."""

    LIVE = "live"
    SUPERSEDED = "superseded"
    PERHAPS_SUPERSEDED = "perhaps superseded"
    EXPIRED = "expired"
    DISCARDED = "discarded"
    OUTCOME_UNKNOWN = "outcome unknown"


class Mark(Enum):
    """What was done with a link; not what it is."""

    CREATED = "created"
    COPIED = "copied"
    OPENED = "opened"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class LinkEvent:
    """One thing done with a link, and when. `way` is how it was opened, as `browsers.OpenWay` writes it;
    `note` why it was not the way that was wished (context `browsers`).
    """

    mark: Mark
    at: Instant
    way: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LiveLink:
    """A link on the desk. `link` is None only when the outcome of making it is unknown, and once it
    has been discarded or has expired: then the secret is gone and only the record stays. `edition` is
    that of its connection when it was made.
    """

    id: str
    connection: Connection
    vendor: Vendor
    request: LinkRequest
    destination: Destination
    condition: Condition
    link: SignInLink | None = None
    host: str = ""
    expiry: Expiry = Expiry()
    requested: Instant = Instant(0.0, 0.0)
    signs_in_as: str = ""
    notes: tuple[str, ...] = ()
    edition: int = 0
    events: tuple[LinkEvent, ...] = ()
    problem: str = ""

    @property
    def deadline(self) -> Deadline | None:
        """When the link ends, or None where nobody says."""
        if self.expiry.link_seconds is None:
            return None
        return Deadline(self.requested, self.expiry.link_seconds)

    @property
    def usable(self) -> bool:
        """Whether Copy and Open make sense at all."""
        return self.link is not None and self.condition in (
            Condition.LIVE,
            Condition.PERHAPS_SUPERSEDED,
        )

    @property
    def probably_used(self) -> bool:
        """Whether a link that works once has been sent to a browser: using it again may fail."""
        return self.expiry.single_use is Answer.YES and self.marked(Mark.OPENED) is not None

    def marked(self, mark: Mark) -> LinkEvent | None:
        """The latest event of that kind, if there was one."""
        return next((event for event in reversed(self.events) if event.mark is mark), None)


# --- checking a connection -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ConnectionReport:
    """What a connection test found without changing anything at the vendor.

    `findings` are plain sentences of what works, `warnings` of what to look at, `choices` values
    found for settings by field key, such as the accounts of a user.
    """

    findings: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    choices: Mapping[str, Sequence[Choice]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class SetupAction:
    """A one-off help in filling a form, such as fetching the operator's own key.

    `inputs` are asked for, sent once and never stored; `fills` is the key of the secret field that
    receives the answer.
    """

    key: str
    label: str
    help: str
    inputs: tuple[Field, ...]
    fills: str
