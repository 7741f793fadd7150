"""What the operator may do: the organisation's policy over the operator's own preferences.

The policy is a ceiling: what it limits cannot be widened by a preference or by a connection's own
settings, only narrowed. A policy that cannot be read allows no link at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from sso_desk.domain import QT_TRANSLATE_NOOP, Connection, EnvironmentKind, LinkRequest
from sso_desk.errors import InvalidInput, PolicyRefused

LONGEST_CLIPBOARD_SECONDS = 60
"""No preference and no policy keeps a link on the clipboard for longer."""

LONGEST_REASON = 500
LONGEST_TICKET = 100

REASON_WANTED = QT_TRANSLATE_NOOP("forms", "Say why this link is needed.")
REASON_TOO_SHORT = QT_TRANSLATE_NOOP("forms", "Say a little more about why this link is needed.")
REASON_TOO_LONG = QT_TRANSLATE_NOOP("forms", "Say it in at most 500 characters.")
TICKET_TOO_LONG = QT_TRANSLATE_NOOP("forms", "A ticket has at most 100 characters.")
TICKET_WANTED = QT_TRANSLATE_NOOP("forms", "Enter the ticket that this link is for.")
PATTERN_ODD = QT_TRANSLATE_NOOP("forms", "Write it as a regular expression, such as HD-[0-9]+.")
TICKET_UNFIT = QT_TRANSLATE_NOOP("forms", "This is not how a ticket is written here.")


@dataclass(frozen=True, slots=True)
class ReasonRule:
    """What must be said before a link is made. `minimum` is in characters; the ticket must fit every
    one of `patterns` whole; `example` shows how one is written.
    """

    reason_required: bool = False
    minimum: int = 0
    ticket_required: bool = False
    patterns: tuple[str, ...] = ()
    example: str = ""

    def check(self, reason: str, ticket: str) -> None:
        """Raise InvalidInput for what is missing; its field is `reason` or `ticket`."""
        if len(reason) > LONGEST_REASON:
            raise InvalidInput("reason", REASON_TOO_LONG)
        if len(ticket) > LONGEST_TICKET:
            raise InvalidInput("ticket", TICKET_TOO_LONG)
        if self.reason_required and not reason:
            raise InvalidInput("reason", REASON_WANTED)
        if reason and len(reason) < self.minimum:
            raise InvalidInput("reason", REASON_TOO_SHORT)
        if self.ticket_required and not ticket:
            raise InvalidInput("ticket", TICKET_WANTED)
        if ticket and not all(re.fullmatch(pattern, ticket) for pattern in self.patterns):
            raise InvalidInput("ticket", TICKET_UNFIT)

    def and_also(self, other: "ReasonRule") -> "ReasonRule":
        """Both rules at once."""
        return ReasonRule(
            self.reason_required or other.reason_required,
            max(self.minimum, other.minimum),
            self.ticket_required or other.ticket_required,
            tuple(dict.fromkeys(chain(self.patterns, other.patterns))),
            self.example or other.example,
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """What the organisation decides. The defaults limit nothing.

    `unreadable` says why the policy cannot be read; then nothing is allowed that can be forbidden.
    Seconds are None where nothing is said. `proxy` is an address, or `direct`; `open_with` a way of
    opening, as `browsers.OpenWay` writes it; `note_template` what *Copy note* fills in.
    """

    unreadable: str = ""
    reasons: ReasonRule = ReasonRule()
    clipboard_allowed: bool = True
    clipboard_seconds: int | None = None
    idle_seconds: int | None = None
    secrets_for_this_run: bool = True
    custom_addresses: bool = True
    editing_connections: bool = True
    printing_links: bool = True
    erasing_journal: bool = True
    proxy: str = ""
    open_with: str = ""
    note_template: str = ""
    remember_people: bool = True
    directory_allowed: bool = True
    directory_days: int | None = None


class Theme(Enum):
    """Which of the two sets of colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the operator decides. `idle_seconds` of 0 means never, `language` empty the system's.

    `open_with` is a way of opening as `browsers.OpenWay` writes it, empty for the default browser;
    `note_template` what *Copy note* fills in, empty for the usual one. `remember_people` keeps pinned
    and recent customers from one run to the next; `people_days` is how long a recent one is kept and
    `directory_days` an imported one, 0 for ever. The last five ask for reason and ticket everywhere;
    see `ReasonRule`.
    """

    clipboard_seconds: int = LONGEST_CLIPBOARD_SECONDS
    idle_seconds: int = 900
    open_with: str = ""
    theme: Theme = Theme.SYSTEM
    language: str = ""
    note_template: str = ""
    notifications: bool = True
    remember_people: bool = True
    people_days: int = 90
    directory_days: int = 0

    reason_required: bool = False
    reason_minimum: int = 0
    ticket_required: bool = False
    ticket_pattern: str = ""
    ticket_example: str = ""

    @property
    def reasons(self) -> ReasonRule:
        """What the operator wants to be asked for at every connection."""
        return ReasonRule(
            self.reason_required,
            self.reason_minimum,
            self.ticket_required,
            (self.ticket_pattern,) if self.ticket_pattern else (),
            self.ticket_example,
        )


def check_ticket_rule(pattern: str, example: str) -> None:
    """Whether tickets can be written so. Raises InvalidInput."""
    try:
        fits = re.fullmatch(pattern, example) is not None
    except re.error:
        raise InvalidInput("ticket_pattern", PATTERN_ODD) from None
    if pattern and example and not fits:
        raise InvalidInput("ticket_example", TICKET_UNFIT)


def safest(why: str) -> Policy:
    """The policy in force where there is one that cannot be read."""
    return Policy(
        unreadable=why,
        reasons=ReasonRule(reason_required=True),
        clipboard_allowed=False,
        clipboard_seconds=1,
        idle_seconds=60,
        secrets_for_this_run=False,
        custom_addresses=False,
        editing_connections=False,
        printing_links=False,
        erasing_journal=False,
        remember_people=False,
        directory_allowed=False,
        directory_days=1,
    )


@dataclass(frozen=True, slots=True)
class Rules:
    """What is in force: the stricter of policy and preferences."""

    policy: Policy = Policy()
    preferences: Preferences = Preferences()

    @property
    def clipboard_seconds(self) -> float:
        """How long a copied link stays on the clipboard at most."""
        limits = (
            self.preferences.clipboard_seconds,
            self.policy.clipboard_seconds,
            LONGEST_CLIPBOARD_SECONDS,
        )
        return max(1, min(limit for limit in limits if limit is not None))

    @property
    def idle_seconds(self) -> int:
        """After how long without a key or a click links leave the window; 0 is never."""
        limits = (self.preferences.idle_seconds, self.policy.idle_seconds)
        return min((limit for limit in limits if limit), default=0)

    def reasons(self, connection: Connection) -> ReasonRule:
        """What must be said before a link of this connection is made."""
        settings = connection.settings
        pattern = settings.text("ticket_pattern")
        own = ReasonRule(
            reason_required=settings.switched_on("reason_required"),
            minimum=settings.number("reason_minimum"),
            ticket_required=settings.switched_on("ticket_required"),
            patterns=(pattern,) if pattern else (),
            example=settings.text("ticket_example"),
        )
        return self.policy.reasons.and_also(own).and_also(self.preferences.reasons)

    @property
    def remembers_people(self) -> bool:
        """Whether pinned and recent customers are kept from one run to the next."""
        return self.policy.remember_people and self.preferences.remember_people

    @property
    def directory_days(self) -> int:
        """How long an imported customer is kept after the last list that had them; 0 is for ever."""
        limits = (self.preferences.directory_days, self.policy.directory_days)
        return min((limit for limit in limits if limit), default=0)

    def check_directory(self) -> None:
        """Whether customers may be imported. Raises PolicyRefused."""
        self._allow("directory.allowed", allowed=self.policy.directory_allowed)

    def open_with(self, connection: Connection) -> str:
        """How a link of this connection is opened, as `browsers.OpenWay` writes it; empty by default."""
        own = connection.settings.text("open_with")
        return self.policy.open_with or own or self.preferences.open_with

    @property
    def note_template(self) -> str:
        """What *Copy note* fills in; empty for the usual note."""
        return self.policy.note_template or self.preferences.note_template

    def check_link(self, connection: Connection, kind: EnvironmentKind, wish: LinkRequest) -> None:
        """Whether this link may be asked for. Raises PolicyRefused, or InvalidInput for the reason."""
        self._allow("every entry", allowed=not self.policy.unreadable)
        if kind is EnvironmentKind.CUSTOM:
            self.check_custom_address()
        self.reasons(connection).check(wish.reason, wish.ticket)

    def check_custom_address(self) -> None:
        """Whether an address may differ from the vendor's own. Raises PolicyRefused."""
        self._allow("connections.custom_addresses", allowed=self.policy.custom_addresses)

    def check_editing(self) -> None:
        """Whether connections may be added, changed or removed. Raises PolicyRefused."""
        self._allow("connections.editing", allowed=self.policy.editing_connections)

    def check_copying(self) -> None:
        """Whether a link may go to the clipboard. Raises PolicyRefused."""
        self._allow("clipboard.allowed", allowed=self.policy.clipboard_allowed)

    def check_printing(self) -> None:
        """Whether a link may go to standard output. Raises PolicyRefused."""
        self._allow("links.printing", allowed=self.policy.printing_links)

    def check_secrets_for_this_run(self) -> None:
        """Whether secrets may live in memory where no keyring can be used. Raises PolicyRefused."""
        self._allow("secrets.for_this_run", allowed=self.policy.secrets_for_this_run)

    def _allow(self, entry: str, *, allowed: bool) -> None:
        if not allowed:
            raise PolicyRefused(entry, unreadable=self.policy.unreadable)


SHORTEST_IDLE = 60
"""Seconds; the least that a face offers as a choice, although a policy may ask for less."""


def locked(rules: Rules) -> frozenset[str]:
    """The names of the preferences in which the organisation leaves the operator no choice.

    Where it only sets a limit, the operator still chooses within it.
    """
    policy = rules.policy
    decided = {
        "clipboard_seconds": not policy.clipboard_allowed or policy.clipboard_seconds == 1,
        "note_template": bool(policy.note_template),
        "remember_people": not policy.remember_people,
        "people_days": not policy.remember_people,
        "idle_seconds": policy.idle_seconds is not None and policy.idle_seconds <= SHORTEST_IDLE,
    }
    return _names({**_decided_everywhere(policy), **decided})


def locked_settings(policy: Policy) -> frozenset[str]:
    """The keys of those settings of a connection that the organisation decides for all of them."""
    return _names({**_decided_everywhere(policy), "proxy": bool(policy.proxy)})


def _decided_everywhere(policy: Policy) -> dict[str, bool]:
    """What preferences and connections have in common, and whether the organisation decides it."""
    return {
        "open_with": bool(policy.open_with),
        "reason_required": policy.reasons.reason_required,
        "ticket_required": policy.reasons.ticket_required,
        "ticket_pattern": bool(policy.reasons.patterns),
        "ticket_example": bool(policy.reasons.patterns),
    }


def _names(decided: Mapping[str, bool]) -> frozenset[str]:
    return frozenset(name for name, fixed in decided.items() if fixed)
