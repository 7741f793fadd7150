"""A desk that decides nothing: it records what the window wishes, and shows what a test hands it."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sso_desk.browsers.ways import OpenWay
from sso_desk.customer_lists import FIND_OUT, ImportMapping, ImportPreview, ImportReport, ListFormat
from sso_desk.desk.journal_export import ExportForm, LinkStory
from sso_desk.desk.state import DeskState, Draft, SecretsKept, TeamEntry
from sso_desk.domain import ConnectionReport, Customer, EnvironmentKind, Secret, SetupAction, Vendor
from sso_desk.errors import DeskError
from sso_desk.expiry import Instant
from sso_desk.journal_records import JournalChoices, JournalEntry, JournalFilter, JournalVerdict
from sso_desk.rules import Preferences

Wish = tuple[Any, ...]


@dataclass
class FakeClock:
    """Both clocks stand until they are moved."""

    moment: Instant = Instant(1_767_276_120.0, 5_000.0)  # 14:02 UTC on 1 January 2026

    def now(self) -> Instant:
        return self.moment

    def move(self, seconds: float) -> None:
        self.moment = Instant(self.moment.wall + seconds, self.moment.steady + seconds)


@dataclass
class FakeAsking:
    """A question of a dialog; the test answers it through the callbacks, unless it was given up."""

    what: str
    about: Any
    answer: Callable[..., None]
    failed: Callable[[DeskError], None] | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


@dataclass(frozen=True)
class Wrong:
    """Something about a form's field."""

    field: str
    message: str
    warning: bool = False


class FakeDesk:
    """Implements `Intents`. `wishes` is what the window asked for, in order."""

    def __init__(self, state: DeskState | None = None, vendors: Sequence[Vendor] = ()) -> None:
        self.begin_anew(state)
        self.vendors = tuple(vendors)
        self.forms = FakeForms(self)
        self.preferences = FakePreferences(self)
        self.team = FakeTeam(self)
        self.use = FakeLinkUse(self)
        self.people = FakePeople(self)
        self.directory = FakeDirectory(self)
        self.audit = FakeAudit(self)
        self.erasing = FakeErasing(self)
        self._listeners: list[Callable[[DeskState], None]] = []

    # --- for the test -------------------------------------------------------------------------

    def begin_anew(self, state: DeskState | None = None) -> None:
        """Forget what was asked and wished, and what was put right for it."""
        self.state = state or DeskState(started=True)
        self.wishes: list[Wish] = []
        self.askings: list[FakeAsking] = []
        self.wrong: list[Wrong] = []
        self.kind: EnvironmentKind | None = None
        self.kept = frozenset({"api_key", "api_password", "user_key", "login_password"})
        self.actions: dict[str, tuple[SetupAction, ...]] = {}

    def show(self, state: DeskState) -> None:
        """Replace the state, as the desk does."""
        self.state = state
        for listener in tuple(self._listeners):
            listener(state)

    def change(self, **changes: Any) -> None:
        """Replace parts of it."""
        self.show(dataclasses.replace(self.state, **changes))

    def asked(self, what: str) -> FakeAsking:
        """The latest question of that kind."""
        return [asking for asking in self.askings if asking.what == what][-1]

    def wished(self, name: str) -> list[Wish]:
        """All wishes of that name."""
        return [wish for wish in self.wishes if wish[0] == name]

    @property
    def watched(self) -> bool:
        """Whether anybody watches."""
        return bool(self._listeners)

    # --- Intents --------------------------------------------------------------------------------

    def watch(self, listener: Callable[[DeskState], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def choose_connection(self, connection_id: str) -> None:
        self.wishes.append(("choose_connection", connection_id))

    def type_query(self, text: str) -> None:
        self.wishes.append(("type_query", text))
        query = dataclasses.replace(self.state.lookup.query, text=text)
        self.change(lookup=dataclasses.replace(self.state.lookup, query=query))

    def choose_mode(self, mode: str) -> None:
        self.wishes.append(("choose_mode", mode))

    def choose_scope(self, scope: str) -> None:
        self.wishes.append(("choose_scope", scope))

    def search(self) -> None:
        self.wishes.append(("search",))

    def more(self) -> None:
        self.wishes.append(("more",))

    def cancel_lookup(self) -> None:
        self.wishes.append(("cancel_lookup",))

    def choose_customer(self, customer: Customer | None) -> None:
        self.wishes.append(("choose_customer", customer))
        self.change(customer=customer)

    def choose_elsewhere(self, connection_id: str, customer: Customer) -> None:
        self.wishes.append(("choose_elsewhere", connection_id, customer))

    def use_id(self, text: str) -> None:
        self.wishes.append(("use_id", text))
        self.change(customer=Customer(text))

    def choose_destination(self, key: str) -> None:
        self.wishes.append(("choose_destination", key))
        self.change(destination=key)

    def set_input(self, key: str, value: str) -> None:
        self.wishes.append(("set_input", key, value))
        self.change(inputs={**self.state.inputs, key: value})

    def set_reason(self, text: str) -> None:
        self.wishes.append(("set_reason", text))
        self.change(reason=text)

    def set_ticket(self, text: str) -> None:
        self.wishes.append(("set_ticket", text))
        self.change(ticket=text)

    def create_link(self, *, then_open: bool = False, way: OpenWay | None = None) -> None:
        self.wishes.append(("create_link", then_open, *([way] if way else [])))

    def cancel_mint(self) -> None:
        self.wishes.append(("cancel_mint",))

    def hide_code(self) -> None:
        self.wishes.append(("hide_code",))
        self.change(code="")

    def discard_link(self, link_id: str) -> None:
        self.wishes.append(("discard_link", link_id))

    def create_again(self, link_id: str) -> None:
        self.wishes.append(("create_again", link_id))

    def set_presenting(self, *, on: bool) -> None:
        self.wishes.append(("set_presenting", on))
        self.change(presenting=on, code="" if on else self.state.code)

    def dismiss_problem(self) -> None:
        self.wishes.append(("dismiss_problem",))
        self.change(problem=None)

    def try_again(self) -> None:
        self.wishes.append(("try_again",))

    def ask_diagnostics(self, face: Mapping[str, str], answer: Callable[[str], None]) -> FakeAsking:
        return self.ask(FakeAsking("diagnostics", face, answer))

    def ask(self, asking: FakeAsking) -> FakeAsking:
        """Take a question."""
        self.askings.append(asking)
        return asking


class FakeForms:
    """Implements `Forms`, for a fake desk."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def vendors(self) -> Sequence[Vendor]:
        return self._desk.vendors

    def setup_actions(self, vendor_id: str) -> Sequence[SetupAction]:
        return self._desk.actions.get(vendor_id, ())

    def problems_of(self, draft: Draft) -> Sequence[Wrong]:
        self._desk.wishes.append(("problems_of", draft))
        return tuple(self._desk.wrong)

    def kept_secrets(self, draft: Draft) -> frozenset[str]:
        self._desk.wishes.append(("kept_secrets", draft))
        return self._desk.kept

    def kind_of(self, draft: Draft) -> EnvironmentKind | None:
        if self._desk.kind is not None:
            return self._desk.kind
        vendor = next((v for v in self._desk.vendors if v.id == draft.vendor_id), None)
        keys = [environment.key for environment in vendor.environments] if vendor else []
        if vendor is None or draft.environment not in (*keys, "practice"):
            return None
        return vendor.environment(draft.environment).kind

    def draft_of(self, connection_id: str) -> Draft:
        view = next(v for v in self._desk.state.connections if v.connection.id == connection_id)
        return Draft(
            view.vendor.id,
            view.connection.name,
            view.connection.environment,
            view.connection.settings.values,
            connection_id=connection_id,
        )

    def ask_stored_secrets(
        self, connection_id: str, answer: Callable[[frozenset[str]], None]
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("stored", connection_id, answer))

    def ask_secrets_kept(self, answer: Callable[[SecretsKept], None]) -> FakeAsking:
        return self._desk.ask(FakeAsking("kept", None, answer))

    def ask_check(
        self,
        draft: Draft,
        answer: Callable[[ConnectionReport], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("check", draft, answer, failed))

    def ask_save(
        self,
        draft: Draft,
        answer: Callable[[str], None],
        failed: Callable[[DeskError], None],
        *,
        unchecked: bool = False,
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("save", draft, answer, failed, {"unchecked": unchecked}))

    def ask_remove(
        self, connection_id: str, answer: Callable[[], None], failed: Callable[[DeskError], None]
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("remove", connection_id, answer, failed))

    def ask_set_up(
        self,
        draft: Draft,
        action: str,
        inputs: Mapping[str, Secret],
        answer: Callable[[Secret], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        options = {"action": action, "inputs": inputs}
        return self._desk.ask(FakeAsking("set_up", draft, answer, failed, options))


class FakePreferences:
    """Implements `SavedPreferences`, for a fake desk."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def ask_save(
        self,
        preferences: Preferences,
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("preferences", preferences, answer, failed))


class FakeTeam:
    """Implements `TeamSettings`, for a fake desk."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def ask_look(
        self,
        path: Path,
        answer: Callable[[tuple[TeamEntry, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("team", path, answer, failed))

    def ask_take_over(
        self,
        entries: Sequence[TeamEntry],
        elsewhere: frozenset[str],
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(
            FakeAsking("take over", entries, answer, failed, {"elsewhere": elsewhere})
        )


class FakeLinkUse:
    """Implements `LinkUse`, for a fake desk. Asking is up to the test: it shows a state that does."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def copy(self, link_id: str) -> None:
        self._desk.wishes.append(("copy_link", link_id))

    def show_code(self, link_id: str) -> None:
        self._desk.wishes.append(("show_code", link_id))
        self._desk.change(code=link_id)

    def open(self, link_id: str, way: OpenWay | None = None) -> None:
        self._desk.wishes.append(("open_link", link_id, *([way] if way else [])))

    def go_on(self, *, instead: bool = False) -> None:
        self._desk.wishes.append(("go_on", instead))
        self._desk.change(asking=None)

    def leave(self) -> None:
        self._desk.wishes.append(("leave",))
        self._desk.change(asking=None)

    def look_around(self) -> None:
        self._desk.wishes.append(("look_around",))


class FakePeople:
    """Implements `People`, for a fake desk."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def pin(self, customer: Customer) -> None:
        self._desk.wishes.append(("pin", customer))

    def unpin(self, customer: Customer) -> None:
        self._desk.wishes.append(("unpin", customer))

    def forget(self, customer: Customer) -> None:
        self._desk.wishes.append(("forget", customer))

    def show(self) -> None:
        self._desk.wishes.append(("show",))


class FakeDirectory:
    """Implements `Directory`, for a fake desk. Options hold what was asked besides the path."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def ask_count(
        self, answer: Callable[[int], None], failed: Callable[[DeskError], None]
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("count", None, answer, failed))

    def ask_preview(
        self,
        path: Path,
        answer: Callable[[ImportPreview], None],
        failed: Callable[[DeskError], None],
        *,
        form: ListFormat = FIND_OUT,
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("preview", path, answer, failed, {"form": form}))

    def ask_check(
        self,
        path: Path,
        mapping: ImportMapping,
        progress: Callable[[int, int], None],
        answer: Callable[[ImportReport], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        options = {"mapping": mapping, "progress": progress}
        return self._desk.ask(FakeAsking("check list", path, answer, failed, options))

    def ask_import(
        self,
        path: Path,
        mapping: ImportMapping,
        progress: Callable[[int, int], None],
        answer: Callable[[ImportReport], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        options = {"mapping": mapping, "progress": progress}
        return self._desk.ask(FakeAsking("import", path, answer, failed, options))

    def ask_export(
        self, path: Path, answer: Callable[[int], None], failed: Callable[[DeskError], None]
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("export", path, answer, failed))

    def ask_wipe(
        self, answer: Callable[[], None], failed: Callable[[DeskError], None]
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("wipe", None, answer, failed))


class FakeErasing:
    """Implements `Erasing`, for a fake desk."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def ask_erase(
        self,
        answer: Callable[[tuple[str, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("erase", None, answer, failed))


class FakeAudit:
    """Implements `Journal`, for a fake desk."""

    def __init__(self, desk: FakeDesk) -> None:
        self._desk = desk

    def ask_page(
        self,
        which: JournalFilter,
        before: int,
        answer: Callable[[tuple[JournalEntry, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("page", which, answer, failed, {"before": before}))

    def ask_verify(
        self,
        progress: Callable[[int, int], None],
        answer: Callable[[JournalVerdict], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("verify", None, answer, failed, {"progress": progress}))

    def ask_export(
        self,
        which: JournalFilter,
        form: ExportForm,
        path: Path,
        answer: Callable[[int], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        options = {"form": form, "path": path}
        return self._desk.ask(FakeAsking("export journal", which, answer, failed, options))

    def ask_count(
        self,
        which: JournalFilter,
        answer: Callable[[int], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("count records", which, answer, failed))

    def ask_choices(
        self, answer: Callable[[JournalChoices], None], failed: Callable[[DeskError], None]
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("journal choices", None, answer, failed))

    def ask_report(
        self,
        which: JournalFilter,
        answer: Callable[[tuple[LinkStory, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("report", which, answer, failed))

    def ask_save(
        self,
        text: str,
        path: Path,
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> FakeAsking:
        return self._desk.ask(FakeAsking("save text", text, answer, failed, {"path": path}))
