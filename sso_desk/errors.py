"""Every failure that an operator can meet, named for what to do about it.

    DeskError
    ├── InvalidInput            a form or an argument is wrong; nothing was sent
    │   └── InvalidCustomerId   the customer's id cannot be one of this vendor's
    ├── VendorError             a vendor, or the way to it
    │   ├── CredentialsRejected
    │   ├── NotPermitted
    │   ├── CustomerNotFound
    │   ├── CustomerAmbiguous
    │   ├── CallerNotAllowed    carries the caller's address where the vendor named it
    │   ├── VendorBusy          carries the wait
    │   ├── VendorUnreachable   carries the cause
    │   ├── UnexpectedReply
    │   │   └── ForeignLink     the vendor answered with an address that does not belong to it
    │   └── SessionExpired      internal to AssureSign
    ├── LinkNotUsable           expired, superseded or discarded: Copy and Open are off
    ├── BrowserNotStarted
    │   └── WindowNotPossible   a private or throw-away window; nothing was opened instead
    ├── KeyringUnusable
    ├── SecretMissing           a connection has no usable stored secret: enter it again
    ├── ConnectionChanged
    ├── ConnectionsUnreadable
    ├── SettingsUnreadable
    ├── TeamSettingsUnreadable  a file of connections to import cannot be used; nothing was changed
    ├── TeamImportIncomplete    some connections were imported, and then one could not be
    ├── PracticeNotStarted
    ├── PolicyRefused
    ├── JournalUnwritable       nothing was sent
    │   └── JournalUnreadable   somebody wanted to look into it
    ├── DirectoryUnusable       the customer directory is as it was
    │   └── DirectoryDamaged    it was put aside, and the next one begins empty
    ├── CustomerListUnreadable  the file to import cannot be read; nothing was imported
    └── JournalIncomplete       something was done that the journal does not know

What each is called, and what is advised, stands in `messages.py`. No error carries a secret, a
link, or the value that was wrong; a vendor's own words are cleaned before they get here.
"""

import re
from enum import Enum

from sso_desk.domain import QT_TRANSLATE_NOOP, blank_secrets

LONGEST_VENDOR_TEXT = 300


class DeskError(Exception):
    """The root: whatever the program itself says went wrong."""


class InvalidInput(DeskError):
    """A value that cannot be right. `field` is its key; the message says what is wanted."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


class InvalidCustomerId(InvalidInput):
    """An id of a form that this vendor does not use; no call was made."""

    def __init__(self, message: str) -> None:
        super().__init__("customer", message)


class VendorError(DeskError):
    """A call to a vendor failed.

    `advice` is a sentence of ours about this very failure, marked for translation; `vendor_text` the
    vendor's own words as one line of plain text; `reason` a technical note that names fields and
    states, never values. `outcome_unknown` is set when a link may have been made all the same.
    """

    outcome_unknown = False

    def __init__(self, advice: str = "", *, vendor_text: str = "", reason: str = "") -> None:
        self.advice = advice
        self.vendor_text = plain_line(vendor_text)
        self.reason = reason
        super().__init__(reason or advice)


class CredentialsRejected(VendorError):
    """The vendor refuses key, user or password, or finds them badly formed."""


class NotPermitted(VendorError):
    """The credentials are good, but a right, a feature or a business rule stands in the way."""


class CustomerNotFound(VendorError):
    """The id or address matches nobody whom this connection can see."""


class CustomerAmbiguous(VendorError):
    """Several match where one is needed."""


class CallerNotAllowed(VendorError):
    """This computer's internet address is not on the vendor's list. `address` may be empty."""

    def __init__(self, address: str = "", *, vendor_text: str = "") -> None:
        super().__init__(vendor_text=vendor_text, reason="caller's address refused")
        self.address = address


class VendorBusy(VendorError):
    """A limit was hit and the request refused. `wait_seconds` is None where the vendor names no wait."""

    def __init__(self, wait_seconds: float | None = None, *, vendor_text: str = "") -> None:
        super().__init__(vendor_text=vendor_text, reason="vendor busy")
        self.wait_seconds = wait_seconds


class Cause(Enum):
    """Why a vendor could not be reached, or could not answer."""

    NAME = QT_TRANSLATE_NOOP("errors", "the name could not be resolved")
    REFUSED = QT_TRANSLATE_NOOP("errors", "the connection was refused")
    CONNECT_TIMEOUT = QT_TRANSLATE_NOOP("errors", "connecting took too long")
    PROXY = QT_TRANSLATE_NOOP("errors", "the proxy refused")
    CERTIFICATE_SELF_SIGNED = QT_TRANSLATE_NOOP("errors", "the certificate is signed by itself")
    CERTIFICATE_UNTRUSTED = QT_TRANSLATE_NOOP("errors", "the certificate's authority is not known")
    CERTIFICATE_EXPIRED = QT_TRANSLATE_NOOP("errors", "the certificate has expired")
    CERTIFICATE_NOT_YET_VALID = QT_TRANSLATE_NOOP("errors", "the certificate is not valid yet")
    CERTIFICATE_WRONG_HOST = QT_TRANSLATE_NOOP("errors", "the certificate belongs to another host")
    TLS_OUTDATED = QT_TRANSLATE_NOOP("errors", "no common version or cipher of TLS")
    TLS = QT_TRANSLATE_NOOP("errors", "the other side does not speak TLS")
    SEND = QT_TRANSLATE_NOOP("errors", "sending failed")
    READ_TIMEOUT = QT_TRANSLATE_NOOP("errors", "no answer in time")
    CUT = QT_TRANSLATE_NOOP("errors", "the connection was cut")
    SERVER = QT_TRANSLATE_NOOP("errors", "the vendor reported a fault of its own")


CERTIFICATE_CAUSES = frozenset(
    {
        Cause.CERTIFICATE_SELF_SIGNED,
        Cause.CERTIFICATE_UNTRUSTED,
        Cause.CERTIFICATE_EXPIRED,
        Cause.CERTIFICATE_NOT_YET_VALID,
        Cause.CERTIFICATE_WRONG_HOST,
        Cause.TLS_OUTDATED,
        Cause.TLS,
    }
)

NEVER_SENT = CERTIFICATE_CAUSES | {
    Cause.NAME,
    Cause.REFUSED,
    Cause.CONNECT_TIMEOUT,
    Cause.PROXY,
}
"""Causes that come before the first byte of a request."""


class VendorUnreachable(VendorError):
    """No usable answer."""

    def __init__(
        self,
        cause: Cause,
        *,
        outcome_unknown: bool = False,
        advice: str = "",
        vendor_text: str = "",
        reason: str = "",
    ) -> None:
        super().__init__(advice, vendor_text=vendor_text, reason=reason or cause.value)
        self.cause = cause
        self.outcome_unknown = outcome_unknown

    @property
    def sent(self) -> bool:
        """Whether a byte of the request may have left this computer."""
        return self.cause not in NEVER_SENT


class UnexpectedReply(VendorError):
    """A reply that cannot be trusted: wrong shape, HTML, redirect, too large."""

    def __init__(
        self,
        advice: str = "",
        *,
        outcome_unknown: bool = False,
        vendor_text: str = "",
        reason: str = "",
    ) -> None:
        super().__init__(advice, vendor_text=vendor_text, reason=reason)
        self.outcome_unknown = outcome_unknown


class ForeignLink(UnexpectedReply):
    """The vendor answered with an address that does not belong to it, or is not a safe address."""


class SessionExpired(VendorError):
    """The vendor's API session has ended: authenticate once, repeat once. Never shown."""


class LinkNotUsable(DeskError):
    """The link can no longer be copied or opened."""


class BrowserNotStarted(DeskError):
    """No browser could be started."""


class WindowNotPossible(BrowserNotStarted):
    """There is no private or throw-away window, and no other is opened in its place. The message is a
    sentence for the operator.
    """


class KeyringUnusable(DeskError):
    """The operating system's secret store cannot be used; the message says why."""


class SecretMissing(DeskError):
    """A stored secret is absent or damaged. `fields` are the keys to enter again, where known."""

    def __init__(self, fields: tuple[str, ...] = ()) -> None:
        super().__init__("a stored secret is missing")
        self.fields = fields


class ConnectionChanged(DeskError):
    """A connection is no longer saved as it is known here: another window or a command line changed it."""


class ConnectionsUnreadable(DeskError):
    """The file of connections cannot be read or written; the message says why."""


class SettingsUnreadable(DeskError):
    """The file of preferences cannot be written; the message says why."""


class TeamSettingsUnreadable(DeskError):
    """A file of connections cannot be imported; nothing was changed.

    `reason` is a sentence marked for translation, `places` what belongs into it, `problem` a sentence of
    a form about a value, which belongs into its place of that name.
    """

    def __init__(self, reason: str, *, problem: str = "", **places: str) -> None:
        super().__init__(reason.format(problem=problem, **places))
        self.reason = reason
        self.problem = problem
        self.places = places


class TeamImportIncomplete(DeskError):
    """Some connections were imported, and then one could not be; the message says why."""


class PracticeNotStarted(DeskError):
    """The practice vendors could not be started; the message says why."""


class PolicyRefused(DeskError):
    """The organisation's policy does not allow it.

    `entry` is the name of the policy's entry that says so; `unreadable` why the policy cannot be
    read, in which case nothing is allowed that it could forbid.
    """

    def __init__(self, entry: str = "", *, unreadable: str = "") -> None:
        super().__init__(unreadable or entry)
        self.entry = entry
        self.unreadable = unreadable


class JournalUnwritable(DeskError):
    """The journal cannot be written, so nothing was sent; or it cannot be read."""


class JournalUnreadable(JournalUnwritable):
    """The journal cannot be read; the message says why. It is as it was."""


class JournalIncomplete(DeskError):
    """Something was done and could not be journalled."""


class DirectoryUnusable(DeskError):
    """The customer directory cannot be read or written; the message says why. It is as it was."""


class DirectoryDamaged(DirectoryUnusable):
    """The customer directory's file was damaged and has been put aside: the next one begins empty."""


class CustomerListUnreadable(DeskError):
    """A file of customers cannot be read or written; the message says why."""


_ADDRESS = re.compile(
    r"(?i)\b([a-z][a-z0-9+.-]{0,30}://)(?:[^\s/?#;\"'<>@]*@)?([^\s/?#;\"'<>@]*)[^\s\"'<>]*"
)
_BEARER = re.compile(
    r"(?i)\b(jsessionid|routing_id|nonce_token|ssotoken|token|nonce|ref)=[^\s&;\"'<>]+"
)

LONGEST_LOOKED_AT = 65536
"""Characters of a text that are looked at; nobody reads what comes behind."""

LONGEST_CLEANED = 8 * LONGEST_VENDOR_TEXT
"""Characters of a line that are cleaned; patterns take more than their share of time on long ones."""


def _beginning(line: str) -> str:
    """What is cleaned of a long line. It ends between two words: half a secret is not recognised."""
    if len(line) <= LONGEST_CLEANED:
        return line
    return line[:LONGEST_CLEANED].rpartition(" ")[0] + "…"


def plain_line(text: str) -> str:
    """`text` as one printable line of at most 300 characters that shows no secret.

    Of an address only the host stays, of what looks like a link's token only the name. Patterns come
    before living secrets: a secret that is part of a link must not break the link up.
    """
    printable = "".join(char if char.isprintable() else " " for char in text[:LONGEST_LOOKED_AT])
    line = _beginning(" ".join(printable.split()))
    line = _BEARER.sub(r"\1=•••", _ADDRESS.sub(r"\1\2/•••", line))
    line = blank_secrets(line)
    return line if len(line) <= LONGEST_VENDOR_TEXT else line[: LONGEST_VENDOR_TEXT - 1] + "…"
