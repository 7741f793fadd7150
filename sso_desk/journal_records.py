"""What the journal holds, and what can be asked of it: records, filters, verdicts."""

from dataclasses import dataclass
from enum import Enum


class JournalAction(Enum):
    """What a journal record says happened."""

    INTENT = "intent"  # on disk before the request leaves
    CREATED = "created"
    REFUSED = "refused"  # certainly no link
    NOT_SENT = "not sent"  # nothing left this computer
    UNKNOWN = "unknown"  # a link may have been made
    POLICY_REFUSED = "policy refused"
    COPIED = "copied"
    OPENED = "opened"
    PRINTED = "printed"
    SHOWN = "shown"  # as a QR code
    DISCARDED = "discarded"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    EXPORTED = "exported"


OUTCOMES = frozenset(
    {
        JournalAction.CREATED,
        JournalAction.REFUSED,
        JournalAction.NOT_SENT,
        JournalAction.UNKNOWN,
    }
)
"""Every intent is followed by one of these."""


@dataclass(frozen=True, slots=True)
class JournalRecord:
    """One thing that was done about one link. Never the link, never a name.

    `correlation` is the same for all records about one link; `outcome` is an error's class, of an opened
    link the browser and kind of window (as `OpenWay` writes them), or empty; `link` the keyed
    fingerprint of the link, empty where there is no link or no key.
    """

    action: JournalAction
    correlation: str = ""
    connection_id: str = ""
    connection: str = ""
    vendor_id: str = ""
    environment: str = ""
    customer_id: str = ""
    destination: str = ""
    reason: str = ""
    ticket: str = ""
    outcome: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A record as it stands in the journal.

    `at` is UTC in ISO 8601; `run` names the lock file of the process that wrote it; `previous` and
    `hash` are SHA-256 in hexadecimal.
    """

    sequence: int
    at: str
    program: str
    operator: str
    machine: str
    run: str
    record: JournalRecord
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class JournalConnection:
    """A connection that the journal knows, by its id, its last name, its vendor and environment."""

    id: str
    name: str
    vendor_id: str
    environment: str


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Which records: empty means any. `since` (inclusive) and `until` (exclusive) are UTC, ISO 8601;
    `connection` is the name that a connection had then, `link` a fingerprint.
    """

    customer: str = ""
    connection: str = ""
    connection_id: str = ""
    vendor: str = ""
    operator: str = ""
    ticket: str = ""
    action: JournalAction | None = None
    correlation: str = ""
    link: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class JournalChoices:
    """What a filter can ask for: whatever stands in some record, connections that are gone included.

    `connections` are as their last record has them, in the order of their names.
    """

    connections: tuple[JournalConnection, ...] = ()
    operators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalHead:
    """The newest record of a journal: which journal, its number there, its hash."""

    journal: str
    sequence: int
    hash: str


class Tail(Enum):
    """What can be said of the journal's end, held against the heads that the keyring remembers."""

    PROTECTED = "protected"  # the newest head remembered is in the journal
    UNPROTECTED = "unprotected"  # nothing is remembered: a cut end would not be seen
    CUT = "cut"  # newer records are remembered
    CHANGED = "changed"  # the record remembered is another one now
    REPLACED = "replaced"  # another journal is remembered


class JournalFault(Enum):
    """What a verification finds that does not fit."""

    STRUCTURE = "a table, an index or a rule of the file"
    NAMELESS = "the journal's own name"
    DAMAGED = "the file itself"
    MISSING = "a record that is not there"
    CHANGED = "a record that is not what it was"
    UNCHAINED = "a record that does not follow the one before it"


@dataclass(frozen=True, slots=True)
class JournalVerdict:
    """What a verification found.

    `fault` is what does not fit, at record `sequence` (0 where it is not about one); `detail` what the
    database says of it, or the number of the record that comes next. `records` before it do fit.
    `remembered` is the newest head that the keyring holds, if any. `unanswered` counts intents without
    an outcome.
    """

    records: int
    tail: Tail
    fault: JournalFault | None = None
    sequence: int = 0
    unanswered: int = 0
    remembered: JournalHead | None = None
    detail: str = ""

    @property
    def sound(self) -> bool:
        """Whether everything fits together."""
        return self.fault is None and self.tail in (Tail.PROTECTED, Tail.UNPROTECTED)
