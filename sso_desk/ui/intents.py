"""What a window may wish of the Desk.

All of `Intents` but the last group return at once; what comes of them shows in the next state. The
last group is for dialogs: the Desk runs the call, owns its task, and answers by callback.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from sso_desk.browsers.ways import OpenWay
from sso_desk.customer_lists import FIND_OUT, ImportMapping, ImportPreview, ImportReport, ListFormat
from sso_desk.desk.journal_export import ExportForm, LinkStory
from sso_desk.desk.state import DeskState, Draft, SecretsKept, TeamEntry
from sso_desk.domain import ConnectionReport, Customer, EnvironmentKind, Secret, SetupAction, Vendor
from sso_desk.errors import DeskError
from sso_desk.journal_records import JournalChoices, JournalEntry, JournalFilter, JournalVerdict
from sso_desk.rules import Preferences

Failed = Callable[[DeskError], None]


class Asking(Protocol):
    """A question that is being answered; cancelling it means that nobody is called back."""

    def cancel(self) -> None:
        """Give up the question."""
        ...


class FormProblem(Protocol):
    """Something about a form's field; a warning does not keep it from being saved."""

    @property
    def field(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def warning(self) -> bool: ...


class Forms(Protocol):
    """Adding, changing, testing and removing connections."""

    def vendors(self) -> Sequence[Vendor]: ...
    def setup_actions(self, vendor_id: str) -> Sequence[SetupAction]: ...
    def problems_of(self, draft: Draft) -> Sequence[FormProblem]: ...
    def kept_secrets(self, draft: Draft) -> frozenset[str]:
        """The secret fields whose stored values a draft would use: none for another address."""
        ...

    def kind_of(self, draft: Draft) -> EnvironmentKind | None:
        """What the badge of a draft must say."""
        ...

    def draft_of(self, connection_id: str) -> Draft: ...
    def ask_stored_secrets(
        self, connection_id: str, answer: Callable[[frozenset[str]], None]
    ) -> Asking:
        """Which secret fields of a connection are stored."""
        ...

    def ask_secrets_kept(self, answer: Callable[[SecretsKept], None]) -> Asking:
        """What would become of a secret that is saved now."""
        ...

    def ask_check(
        self,
        draft: Draft,
        answer: Callable[[ConnectionReport], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Try a draft against the vendor: reads only."""
        ...

    def ask_save(
        self,
        draft: Draft,
        answer: Callable[[str], None],
        failed: Callable[[DeskError], None],
        *,
        unchecked: bool = False,
    ) -> Asking:
        """Check and save a draft; `unchecked` saves without trying. Answers the connection's id."""
        ...

    def ask_remove(
        self, connection_id: str, answer: Callable[[], None], failed: Callable[[DeskError], None]
    ) -> Asking:
        """Remove a connection and its secrets."""
        ...

    def ask_set_up(
        self,
        draft: Draft,
        action: str,
        inputs: Mapping[str, Secret],
        answer: Callable[[Secret], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Carry out a set-up action; the answer belongs into the field that it fills."""
        ...


class SavedPreferences(Protocol):
    """The operator's preferences; `DeskState.rules` has those in force."""

    def ask_save(
        self,
        preferences: Preferences,
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Save them; from then on they are in force."""
        ...


class TeamSettings(Protocol):
    """Importing a team's file of connections."""

    def ask_look(
        self,
        path: Path,
        answer: Callable[[tuple[TeamEntry, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """What importing that file would do; changes nothing."""
        ...

    def ask_take_over(
        self,
        entries: Sequence[TeamEntry],
        elsewhere: frozenset[str],
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Import these; `elsewhere` are the ids of those that may lead to another address."""
        ...


class LinkUse(Protocol):
    """Using links. Where there is a doubt, nothing is done, and `DeskState.asking` says what is asked."""

    def copy(self, link_id: str) -> None: ...
    def show_code(self, link_id: str) -> None: ...
    def open(self, link_id: str, way: OpenWay | None = None) -> None:
        """Open a link, in the way in force unless another is named."""
        ...

    def go_on(self, *, instead: bool = False) -> None:
        """Do what was asked about; `instead` opens in the window apart."""
        ...

    def leave(self) -> None:
        """Do not do what was asked about."""
        ...

    def look_around(self) -> None:
        """See which browsers there are now."""
        ...


class People(Protocol):
    """Pinned and recent customers of the chosen connection."""

    def pin(self, customer: Customer) -> None: ...
    def unpin(self, customer: Customer) -> None: ...
    def forget(self, customer: Customer) -> None: ...
    def show(self) -> None:
        """Show them again after they were hidden."""
        ...


class Directory(Protocol):
    """The customer directory's lists. Cancelling an import leaves the directory as it was."""

    def ask_count(self, answer: Callable[[int], None], failed: Failed) -> Asking: ...
    def ask_preview(
        self,
        path: Path,
        answer: Callable[[ImportPreview], None],
        failed: Failed,
        *,
        form: ListFormat = FIND_OUT,
    ) -> Asking: ...
    def ask_check(
        self,
        path: Path,
        mapping: ImportMapping,
        progress: Callable[[int, int], None],
        answer: Callable[[ImportReport], None],
        failed: Failed,
    ) -> Asking: ...
    def ask_import(
        self,
        path: Path,
        mapping: ImportMapping,
        progress: Callable[[int, int], None],
        answer: Callable[[ImportReport], None],
        failed: Failed,
    ) -> Asking: ...
    def ask_export(self, path: Path, answer: Callable[[int], None], failed: Failed) -> Asking: ...
    def ask_wipe(self, answer: Callable[[], None], failed: Failed) -> Asking: ...


class Journal(Protocol):
    """Reading the journal; only an export leaves a record in it."""

    def ask_page(
        self,
        which: JournalFilter,
        before: int,
        answer: Callable[[tuple[JournalEntry, ...]], None],
        failed: Failed,
    ) -> Asking:
        """The newest records that fit, below number `before` unless it is 0; none at the end."""
        ...

    def ask_verify(
        self,
        progress: Callable[[int, int], None],
        answer: Callable[[JournalVerdict], None],
        failed: Failed,
    ) -> Asking: ...
    def ask_export(
        self,
        which: JournalFilter,
        form: ExportForm,
        path: Path,
        answer: Callable[[int], None],
        failed: Failed,
    ) -> Asking: ...
    def ask_count(
        self, which: JournalFilter, answer: Callable[[int], None], failed: Failed
    ) -> Asking:
        """How many records fit."""
        ...

    def ask_choices(self, answer: Callable[[JournalChoices], None], failed: Failed) -> Asking:
        """What there is to filter by, connections that are gone included."""
        ...

    def ask_report(
        self, which: JournalFilter, answer: Callable[[tuple[LinkStory, ...]], None], failed: Failed
    ) -> Asking: ...
    def ask_save(
        self, text: str, path: Path, answer: Callable[[], None], failed: Failed
    ) -> Asking: ...


class Erasing(Protocol):
    """Removing all that is kept on this computer."""

    def ask_erase(self, answer: Callable[[tuple[str, ...]], None], failed: Failed) -> Asking:
        """Erase everything; answers what could not be removed."""
        ...


class Intents(Protocol):
    """The Desk as a window sees it."""

    @property
    def state(self) -> DeskState:
        """The present state."""
        ...

    def watch(self, listener: Callable[[DeskState], None]) -> Callable[[], None]:
        """Call `listener` after every change, on the window's thread; the answer ends that."""
        ...

    @property
    def forms(self) -> Forms:
        """What the dialogs about connections ask."""
        ...

    @property
    def preferences(self) -> SavedPreferences:
        """What the settings ask."""
        ...

    @property
    def team(self) -> TeamSettings:
        """What importing a team's settings asks."""
        ...

    @property
    def use(self) -> LinkUse:
        """What becomes of *Copy link*, *Open in browser* and *QR code*."""
        ...

    @property
    def people(self) -> People:
        """Who is pinned, and who was signed in for lately."""
        ...

    @property
    def directory(self) -> Directory:
        """The lists of the customer directory."""
        ...

    @property
    def audit(self) -> Journal:
        """The journal, for those who ask who was in which account and why."""
        ...

    @property
    def erasing(self) -> Erasing:
        """What erases all local data."""
        ...

    # who
    def choose_connection(self, connection_id: str) -> None: ...
    def type_query(self, text: str) -> None: ...
    def choose_mode(self, mode: str) -> None: ...
    def choose_scope(self, scope: str) -> None: ...
    def search(self) -> None: ...
    def more(self) -> None: ...
    def cancel_lookup(self) -> None: ...
    def choose_customer(self, customer: Customer | None) -> None: ...
    def choose_elsewhere(self, connection_id: str, customer: Customer) -> None: ...
    def use_id(self, text: str) -> None: ...

    # what
    def choose_destination(self, key: str) -> None: ...
    def set_input(self, key: str, value: str) -> None: ...
    def set_reason(self, text: str) -> None: ...
    def set_ticket(self, text: str) -> None: ...
    def create_link(self, *, then_open: bool = False, way: OpenWay | None = None) -> None: ...
    def cancel_mint(self) -> None: ...

    # links
    def hide_code(self) -> None: ...
    def discard_link(self, link_id: str) -> None: ...
    def create_again(self, link_id: str) -> None: ...

    # others
    def set_presenting(self, *, on: bool) -> None: ...

    # problems
    def dismiss_problem(self) -> None: ...
    def try_again(self) -> None: ...

    def ask_diagnostics(self, face: Mapping[str, str], answer: Callable[[str], None]) -> Asking:
        """What to send to whoever helps, under what the window knows of itself."""
        ...
