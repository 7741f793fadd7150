"""What each failure is called, what to do about it, and the one action that a button offers.

One table for both faces. A `Sentence` is a translatable text with named places; the window
translates it before filling them in, the command line fills in the English.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from sso_desk import errors
from sso_desk.domain import QT_TRANSLATE_NOOP, Vendor
from sso_desk.errors import Cause, DeskError

Translate = Callable[[str, str], str]
"""Takes a context and an English text, returns the text in the operator's language."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What fills a place with texts that are marked for translation themselves."""

    texts: tuple[str, ...]
    context: str = "errors"

    def said(self, translate: Translate) -> str:
        """One after the other, in the operator's language."""
        return ", ".join(translate(self.context, text) for text in self.texts)

    def __str__(self) -> str:
        return ", ".join(self.texts)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text marked for translation under `context`, and what belongs into its `{places}`."""

    text: str
    places: Mapping[str, str | Marked] = field(default_factory=lambda: MappingProxyType({}))
    context: str = "errors"

    def said(self, translate: Translate) -> str:
        """The sentence in the operator's language."""
        return self._filled(translate(self.context, self.text), self.places_said(translate))

    def places_said(self, translate: Translate) -> Mapping[str, str]:
        """What belongs into the places, in the operator's language."""
        return {
            place: words.said(translate) if isinstance(words, Marked) else words
            for place, words in self.places.items()
        }

    def __str__(self) -> str:
        return self._filled(self.text, self.places)

    @staticmethod
    def _filled(text: str, places: Mapping[str, str | Marked]) -> str:
        """A text without places may hold braces of its own."""
        return text.format_map(places) if places else text


class Action(Enum):
    """What one button beside a problem does."""

    TRY_AGAIN = "try again"
    CREATE_AGAIN = "create again"
    EDIT_CONNECTION = "edit connection"
    SEARCH_AGAIN = "search again"
    COPY_INSTEAD = "copy instead"
    SHOW_JOURNAL = "show the journal"
    SHOW_DIRECTORY = "show the customer directory"
    SHOW_DIAGNOSTICS = "show diagnostics"


ACTION_LABELS = MappingProxyType(
    {
        Action.TRY_AGAIN: QT_TRANSLATE_NOOP("errors", "Try again"),
        Action.CREATE_AGAIN: QT_TRANSLATE_NOOP("errors", "Create again"),
        Action.EDIT_CONNECTION: QT_TRANSLATE_NOOP("errors", "Edit connection…"),
        Action.SEARCH_AGAIN: QT_TRANSLATE_NOOP("errors", "Search again"),
        Action.COPY_INSTEAD: QT_TRANSLATE_NOOP("errors", "Copy link instead"),
        Action.SHOW_JOURNAL: QT_TRANSLATE_NOOP("errors", "Journal…"),
        Action.SHOW_DIRECTORY: QT_TRANSLATE_NOOP("errors", "Customer directory…"),
        Action.SHOW_DIAGNOSTICS: QT_TRANSLATE_NOOP("errors", "Diagnostics…"),
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """How a failure is put: a short title, one or more sentences of advice, and an action."""

    title: Sentence
    advice: tuple[Sentence, ...] = ()
    action: Action | None = None

    def said(self, translate: Translate) -> str:
        """All of it in one paragraph, in the operator's language."""
        return " ".join(sentence.said(translate) for sentence in (self.title, *self.advice))

    def __str__(self) -> str:
        return " ".join(map(str, (self.title, *self.advice)))


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    advice: str = ""
    action: Action | None = None


_ROWS: Mapping[type[DeskError], _Row] = MappingProxyType(
    {
        errors.CredentialsRejected: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} does not accept the key or password."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Check the connection's credentials and that its environment is the right one.",
            ),
            Action.EDIT_CONNECTION,
        ),
        errors.NotPermitted: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} does not allow this."),
            QT_TRANSLATE_NOOP("errors", "Ask the person who administers {vendor} for you."),
            Action.SHOW_DIAGNOSTICS,
        ),
        errors.CustomerNotFound: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} knows nobody by that id or address."),
            QT_TRANSLATE_NOOP("errors", "Check the id and search again."),
            Action.SEARCH_AGAIN,
        ),
        errors.CustomerAmbiguous: _Row(
            QT_TRANSLATE_NOOP("errors", "More than one person matches."),
            QT_TRANSLATE_NOOP("errors", "Search by id instead."),
            Action.SEARCH_AGAIN,
        ),
        errors.CallerNotAllowed: _Row(
            QT_TRANSLATE_NOOP(
                "errors",
                "{vendor} does not accept calls from this computer's internet address.",
            ),
            QT_TRANSLATE_NOOP(
                "errors",
                "Ask the person who administers {vendor} to add the address, "
                "or use the office network or VPN.",
            ),
            Action.TRY_AGAIN,
        ),
        errors.VendorBusy: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} is busy."),
            QT_TRANSLATE_NOOP("errors", "Nothing was created. Wait and try again."),
            Action.TRY_AGAIN,
        ),
        errors.UnexpectedReply: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} answered in a way that cannot be trusted."),
            QT_TRANSLATE_NOOP(
                "errors", "If it happens again, check the addresses of the connection."
            ),
            Action.EDIT_CONNECTION,
        ),
        errors.ForeignLink: _Row(
            QT_TRANSLATE_NOOP(
                "errors",
                "{vendor} answered with an address that does not belong to it. It is not shown.",
            ),
            QT_TRANSLATE_NOOP(
                "errors",
                "Do not try again before somebody has checked the addresses of the connection.",
            ),
            Action.EDIT_CONNECTION,
        ),
        errors.LinkNotUsable: _Row(
            QT_TRANSLATE_NOOP("errors", "This link can no longer be used."),
            QT_TRANSLATE_NOOP("errors", "Create a new one."),
            Action.CREATE_AGAIN,
        ),
        errors.BrowserNotStarted: _Row(
            QT_TRANSLATE_NOOP("errors", "No browser could be started."),
            QT_TRANSLATE_NOOP("errors", "Copy the link and paste it into a browser yourself."),
            Action.COPY_INSTEAD,
        ),
        errors.WindowNotPossible: _Row(
            QT_TRANSLATE_NOOP(
                "errors",
                "The link was not opened: no such private or throw-away window could be had.",
            ),
            QT_TRANSLATE_NOOP(
                "errors", "Choose another way of opening, or copy the link into one of your own."
            ),
            Action.COPY_INSTEAD,
        ),
        errors.KeyringUnusable: _Row(
            QT_TRANSLATE_NOOP("errors", "The system's password store cannot be used."),
            QT_TRANSLATE_NOOP("errors", "Unlock it or ask your IT department; then try again."),
            Action.TRY_AGAIN,
        ),
        errors.SecretMissing: _Row(
            QT_TRANSLATE_NOOP(
                "errors", "The key or password of this connection is not stored here."
            ),
            QT_TRANSLATE_NOOP("errors", "Enter it in the connection's settings."),
            Action.EDIT_CONNECTION,
        ),
        errors.ConnectionChanged: _Row(
            QT_TRANSLATE_NOOP(
                "errors", "This connection has been changed by another program or window."
            ),
            QT_TRANSLATE_NOOP(
                "errors", "Nothing was sent. It has been read anew: look at it, then begin again."
            ),
        ),
        errors.ConnectionsUnreadable: _Row(
            QT_TRANSLATE_NOOP("errors", "The file of connections cannot be read or written."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed in it."),
            Action.TRY_AGAIN,
        ),
        errors.SettingsUnreadable: _Row(
            QT_TRANSLATE_NOOP("errors", "Your settings cannot be written."),
            QT_TRANSLATE_NOOP(
                "errors",
                "They are as they were. Free some disk space or ask your IT department; then try "
                "again.",
            ),
            Action.TRY_AGAIN,
        ),
        errors.TeamSettingsUnreadable: _Row(
            QT_TRANSLATE_NOOP("errors", "This file of connections cannot be used."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed. Ask whoever gave it to you."),
        ),
        errors.TeamImportIncomplete: _Row(
            QT_TRANSLATE_NOOP("errors", "Not all connections were imported."),
            QT_TRANSLATE_NOOP("errors", "What is still open is shown here. Try again."),
        ),
        errors.PracticeNotStarted: _Row(
            QT_TRANSLATE_NOOP("errors", "The practice vendors could not be started."),
            QT_TRANSLATE_NOOP("errors", "Try again, or start the program anew."),
            Action.TRY_AGAIN,
        ),
        errors.PolicyRefused: _Row(
            QT_TRANSLATE_NOOP("errors", "Your organisation does not allow this."),
            QT_TRANSLATE_NOOP("errors", "Ask your IT department."),
            Action.SHOW_DIAGNOSTICS,
        ),
        errors.JournalUnwritable: _Row(
            QT_TRANSLATE_NOOP("errors", "The journal cannot be written, so no link was asked for."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Free some disk space or ask your IT department; then try again.",
            ),
            Action.TRY_AGAIN,
        ),
        errors.JournalUnreadable: _Row(
            QT_TRANSLATE_NOOP("errors", "The journal cannot be read."),
            QT_TRANSLATE_NOOP(
                "errors", "Nothing was changed in it. Ask your IT department, or try again."
            ),
            Action.TRY_AGAIN,
        ),
        errors.JournalIncomplete: _Row(
            QT_TRANSLATE_NOOP(
                "errors", "The journal cannot be written: what was done last is not in it."
            ),
            QT_TRANSLATE_NOOP(
                "errors",
                "Tell your IT department. No further link is made before it can be written again.",
            ),
            Action.SHOW_DIAGNOSTICS,
        ),
        errors.DirectoryUnusable: _Row(
            QT_TRANSLATE_NOOP("errors", "The customer directory cannot be read or written."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Nothing was changed in it. Free some disk space or ask your IT department; "
                "then try again.",
            ),
            Action.TRY_AGAIN,
        ),
        errors.DirectoryDamaged: _Row(
            QT_TRANSLATE_NOOP("errors", "The customer directory is damaged and was put aside."),
            QT_TRANSLATE_NOOP("errors", "Import your customers again."),
            Action.SHOW_DIRECTORY,
        ),
        errors.CustomerListUnreadable: _Row(
            QT_TRANSLATE_NOOP("errors", "This file of customers cannot be used."),
            QT_TRANSLATE_NOOP("errors", "The directory was not changed. Choose another file."),
            Action.TRY_AGAIN,
        ),
    }
)

_UNKNOWN_OUTCOME = _Row(
    QT_TRANSLATE_NOOP("errors", "We cannot tell whether {vendor} made a link."),
    QT_TRANSLATE_NOOP(
        "errors", "A link may have been created. Create a new one when you are ready."
    ),
    Action.CREATE_AGAIN,
)

_UNREACHABLE: Mapping[Cause, _Row] = MappingProxyType(
    {
        Cause.NAME: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor}'s address cannot be found on the network."),
            QT_TRANSLATE_NOOP(
                "errors", "Check the network connection or VPN, and the API address."
            ),
        ),
        Cause.REFUSED: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} cannot be reached: the connection was refused."),
            QT_TRANSLATE_NOOP("errors", "Check the network connection and the API address."),
        ),
        Cause.CONNECT_TIMEOUT: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} cannot be reached: connecting took too long."),
            QT_TRANSLATE_NOOP("errors", "Check the network connection or VPN and try again."),
        ),
        Cause.PROXY: _Row(
            QT_TRANSLATE_NOOP("errors", "The proxy did not let us through to {vendor}."),
            QT_TRANSLATE_NOOP("errors", "Ask your IT department about the proxy."),
        ),
        Cause.CERTIFICATE_SELF_SIGNED: _Row(
            QT_TRANSLATE_NOOP(
                "errors",
                "{vendor}'s certificate is signed by nobody but itself; it proves nothing.",
            ),
            QT_TRANSLATE_NOOP(
                "errors",
                "Check the API address. If it is right, somebody may be listening in: tell your IT "
                "department. There is no way around it here.",
            ),
            Action.EDIT_CONNECTION,
        ),
        Cause.CERTIFICATE_UNTRUSTED: _Row(
            QT_TRANSLATE_NOOP(
                "errors",
                "{vendor}'s certificate comes from an authority that this computer does not know.",
            ),
            QT_TRANSLATE_NOOP(
                "errors",
                "If your organisation inspects web traffic, its certificate must be installed on this "
                "computer: ask your IT department. There is no way around it here.",
            ),
        ),
        Cause.CERTIFICATE_EXPIRED: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor}'s certificate has expired."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Check this computer's date; otherwise only the vendor can help. "
                "There is no way around it here.",
            ),
        ),
        Cause.CERTIFICATE_NOT_YET_VALID: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor}'s certificate is not valid yet."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Check this computer's date and time. There is no way around it here.",
            ),
        ),
        Cause.CERTIFICATE_WRONG_HOST: _Row(
            QT_TRANSLATE_NOOP(
                "errors", "The certificate belongs to another address than {vendor}'s."
            ),
            QT_TRANSLATE_NOOP(
                "errors",
                "Check the API address; it may be misspelt. There is no way around it here.",
            ),
            Action.EDIT_CONNECTION,
        ),
        Cause.TLS_OUTDATED: _Row(
            QT_TRANSLATE_NOOP(
                "errors", "{vendor}'s address offers only outdated ways of a secure connection."
            ),
            QT_TRANSLATE_NOOP(
                "errors",
                "TLS 1.2 or newer is needed. Check the API address, or ask the vendor. "
                "There is no way around it here.",
            ),
            Action.EDIT_CONNECTION,
        ),
        Cause.TLS: _Row(
            QT_TRANSLATE_NOOP("errors", "No secure connection to {vendor} could be agreed."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Check the API address: whatever answers there speaks no TLS. Otherwise ask your IT "
                "department.",
            ),
            Action.EDIT_CONNECTION,
        ),
        Cause.SEND: _Row(
            QT_TRANSLATE_NOOP("errors", "The connection to {vendor} broke while asking."),
            QT_TRANSLATE_NOOP("errors", "Try again."),
        ),
        Cause.READ_TIMEOUT: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} did not answer in time."),
            QT_TRANSLATE_NOOP("errors", "Try again in a moment."),
        ),
        Cause.CUT: _Row(
            QT_TRANSLATE_NOOP("errors", "The connection to {vendor} was cut."),
            QT_TRANSLATE_NOOP("errors", "Try again."),
        ),
        Cause.SERVER: _Row(
            QT_TRANSLATE_NOOP("errors", "{vendor} reports a fault of its own."),
            QT_TRANSLATE_NOOP("errors", "Try again later."),
        ),
    }
)

_POLICY_UNREADABLE = _Row(
    QT_TRANSLATE_NOOP(
        "errors",
        "Your organisation's policy cannot be read, so what it could forbid is not allowed.",
    ),
    QT_TRANSLATE_NOOP("errors", "Show this to your IT department: {reason}"),
)
THE_ENTRY_IS = QT_TRANSLATE_NOOP("errors", "The policy's entry is {entry}.")
THE_ADDRESS_IS = QT_TRANSLATE_NOOP("errors", "The address is {address}.")
THE_WAIT_IS = QT_TRANSLATE_NOOP("errors", "It asks us to wait {seconds} s.")
MISSING_IS = QT_TRANSLATE_NOOP("errors", "Missing: {fields}.")
VENDOR_SAYS = QT_TRANSLATE_NOOP("errors", "{vendor} says: “{text}”")
THE_VENDOR = QT_TRANSLATE_NOOP("errors", "The vendor")
PROGRAM_FAULT = _Row(
    QT_TRANSLATE_NOOP("errors", "Something in SSO Desk itself went wrong."),
    QT_TRANSLATE_NOOP("errors", "It was written to the log. Try again, or start the program anew."),
    Action.TRY_AGAIN,
)


def outcome_is_unknown(error: DeskError) -> bool:
    """Whether a link may have been made although no usable answer came."""
    return isinstance(error, errors.VendorError) and error.outcome_unknown


def describe(error: DeskError, vendor: Vendor | None = None) -> Words:
    """The words and the action for a failure; `vendor` is whom it happened with."""
    if isinstance(error, errors.InvalidInput):
        return Words(Sentence(error.message, context="forms"))
    row = _row(error)
    whom = vendor.name if vendor else Marked((THE_VENDOR,))
    places: Mapping[str, str | Marked] = MappingProxyType({"vendor": whom, **_reason(error)})
    advice = [*_measure(error, vendor), *_advice(error, vendor, row, places)]
    if isinstance(error, errors.VendorError) and error.vendor_text:
        advice.append(Sentence(VENDOR_SAYS, {**places, "text": error.vendor_text}))
    action = row.action
    if action is None and isinstance(error, errors.VendorUnreachable):
        action = Action.TRY_AGAIN
    return Words(Sentence(row.title, places), tuple(advice), action)


def _row(error: DeskError) -> _Row:
    if outcome_is_unknown(error):
        return _UNKNOWN_OUTCOME
    if isinstance(error, errors.PolicyRefused) and error.unreadable:
        return _POLICY_UNREADABLE
    if isinstance(error, errors.VendorUnreachable):
        return _UNREACHABLE[error.cause]
    for kind in type(error).__mro__:
        if kind in _ROWS:
            return _ROWS[kind]
    return PROGRAM_FAULT


def _reason(error: DeskError) -> dict[str, str]:
    return {"reason": error.unreadable} if isinstance(error, errors.PolicyRefused) else {}


def _measure(error: DeskError, vendor: Vendor | None) -> list[Sentence]:
    """What an error carries, if it does: the address refused, the wait, the entry, what is missing."""
    if isinstance(error, errors.CallerNotAllowed) and error.address:
        return [Sentence(THE_ADDRESS_IS, {"address": error.address})]
    if isinstance(error, errors.PolicyRefused) and error.entry and not error.unreadable:
        return [Sentence(THE_ENTRY_IS, {"entry": error.entry})]
    if isinstance(error, errors.SecretMissing) and error.fields and vendor is not None:
        labels = tuple(vendor.field(key).label for key in error.fields)
        return [Sentence(MISSING_IS, {"fields": Marked(labels, context="vendors")})]
    if isinstance(error, errors.VendorBusy) and error.wait_seconds is not None:
        return [Sentence(THE_WAIT_IS, {"seconds": str(round(error.wait_seconds))})]
    return []


def _advice(
    error: DeskError, vendor: Vendor | None, row: _Row, places: Mapping[str, str | Marked]
) -> list[Sentence]:
    """What to do: the vendor's own words on an unknown outcome, this error's advice, or its row's."""
    if outcome_is_unknown(error) and vendor is not None and vendor.texts.outcome_unknown:
        return [Sentence(vendor.texts.outcome_unknown, context="vendors")]
    if isinstance(error, errors.VendorError) and error.advice:
        return [Sentence(error.advice, places)]
    if isinstance(error, errors.TeamSettingsUnreadable):
        problem = Marked((error.problem,), context="forms")
        return [
            Sentence(error.reason, {**error.places, "problem": problem}),
            Sentence(row.advice, places),
        ]
    if isinstance(
        error,
        errors.KeyringUnusable
        | errors.ConnectionsUnreadable
        | errors.SettingsUnreadable
        | errors.TeamImportIncomplete
        | errors.PracticeNotStarted
        | errors.WindowNotPossible
        | errors.DirectoryUnusable
        | errors.JournalUnreadable
        | errors.CustomerListUnreadable,
    ) and str(error):
        return [Sentence(_ended(str(error))), Sentence(row.advice, places)]
    return [Sentence(row.advice, places)]


def _ended(text: str) -> str:
    """With a full stop: what the system says has none."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
