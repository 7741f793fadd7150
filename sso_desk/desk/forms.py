"""Adding, changing, testing and removing connections: nothing is saved that was not tried, unless
the operator insists.
"""

import asyncio
import contextlib
import dataclasses
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from types import MappingProxyType

from sso_desk.desk import sessions
from sso_desk.desk.asking import Asking, Questions
from sso_desk.desk.board import Board
from sso_desk.desk.drafts import connection_of, entered_in, secret_problems
from sso_desk.desk.open_connections import Line, OpenConnections
from sso_desk.desk.ports import ConnectionStore, CredentialStore, Sleep
from sso_desk.desk.state import Busy, ConnectionView, Draft, NoticeKind, SecretsKept
from sso_desk.domain import (
    QT_TRANSLATE_NOOP,
    Connection,
    ConnectionReport,
    Credentials,
    EnvironmentKind,
    Secret,
    SetupAction,
    Vendor,
)
from sso_desk.errors import (
    ConnectionChanged,
    DeskError,
    InvalidInput,
    KeyringUnusable,
    PolicyRefused,
)
from sso_desk.vendors import fields
from sso_desk.vendors.base import FieldProblem, VendorAdapter

NAME_WANTED = QT_TRANSLATE_NOOP("forms", "Give the connection a name.")
NAME_TAKEN = QT_TRANSLATE_NOOP("forms", "Another connection has this name.")
ENVIRONMENT_WANTED = QT_TRANSLATE_NOOP("forms", "Choose an environment.")


class ConnectionForms:
    """What a form or a command line does with connections."""

    def __init__(
        self,
        board: Board,
        catalogue: Mapping[str, type[VendorAdapter]],
        connections: ConnectionStore,
        credentials: CredentialStore,
        lines: OpenConnections,
        sleep: Sleep,
        questions: Questions,
        *,
        choose: Callable[[str], None],
        leave: Callable[[str], None],
        forget: Callable[[str], Awaitable[None]],
        secrets_for_this_run: bool,
    ) -> None:
        """`choose` makes a connection the chosen one, whatever is; empty the first one there is.
        `leave` gives up what is being asked at a connection; `forget` is told of one that is gone, or
        leads elsewhere.
        `secrets_for_this_run` says whether this face lasts long enough for secrets in memory.
        """
        self._board = board
        self._catalogue = catalogue
        self._connections = connections
        self._credentials = credentials
        self._lines = lines
        self._sleep = sleep
        self._questions = questions
        self._choose = choose
        self._leave = leave
        self._forget = forget
        self._secrets_for_this_run = secrets_for_this_run
        self._editions: Counter[str] = Counter()
        self._saving = asyncio.Lock()

    async def load(self) -> None:
        """Read all connections onto the board; the chosen one is chosen anew where it is another one now.

        Raises ConnectionsUnreadable.
        """
        loaded = await self._connections.load()
        before = {view.connection.id: view.connection for view in self._board.state.connections}
        for connection in loaded:
            if before.get(connection.id, connection) != connection:
                self._is_another(connection.id)
        current = self._board.state.connection
        self._show(loaded)
        if current is not None and current != self._board.state.connection:
            here = self._board.state.connection is not None
            self._choose(current.connection.id if here else "")

    def vendors(self) -> Sequence[Vendor]:
        """All vendors, by name."""
        return tuple(adapter.vendor for adapter in self._catalogue.values())

    def setup_actions(self, vendor_id: str) -> Sequence[SetupAction]:
        """What helps in filling this vendor's form."""
        return self._catalogue[vendor_id].setup_actions

    def problems_of(self, draft: Draft) -> list[FieldProblem]:
        """What is wrong with a draft, and what is only odd. Stored secrets that are kept count as there."""
        adapter = self._catalogue[draft.vendor_id]
        vendor = adapter.vendor
        problems = list(self._name_problems(draft))
        if not self._has_environment(vendor, draft.environment):
            return [*problems, FieldProblem("environment", ENVIRONMENT_WANTED)]
        settings, wrong = fields.clean(vendor, draft.settings)
        effective = fields.effective(vendor, draft.environment, settings)
        problems += wrong
        problems += [
            problem
            for problem in fields.missing(vendor, effective)
            if problem.field not in {other.field for other in wrong}
        ]
        if not wrong:
            problems += adapter.check_settings(effective)
        return problems + secret_problems(vendor, draft, self.kept_secrets(draft))

    def kept_secrets(self, draft: Draft) -> frozenset[str]:
        """The secret fields whose stored values a draft would use: what is stored for one address is
        never sent to another. None for a new connection.
        """
        before = self._known(draft.connection_id)
        vendor = self._catalogue[draft.vendor_id].vendor
        if before is None or not self._has_environment(vendor, draft.environment):
            return frozenset()
        settings, _ = fields.clean(vendor, draft.settings)
        return fields.kept_secrets(
            vendor,
            fields.effective(vendor, before.environment, before.settings),
            fields.effective(vendor, draft.environment, settings),
        )

    def kind_of(self, draft: Draft) -> EnvironmentKind | None:
        """What the badge of a draft must say; None before an environment is chosen."""
        vendor = self._catalogue[draft.vendor_id].vendor
        if not self._has_environment(vendor, draft.environment):
            return None
        settings, _ = fields.clean(vendor, draft.settings)
        return fields.kind_of(vendor, connection_of(draft, settings))

    def draft_of(self, connection_id: str) -> Draft:
        """A saved connection as a form shows it. KeyError if there is none such."""
        connection = self._saved(connection_id)
        return Draft(
            vendor_id=connection.vendor_id,
            name=connection.name,
            environment=connection.environment,
            settings=connection.settings.values,
            connection_id=connection.id,
        )

    async def stored_secrets(self, connection_id: str) -> frozenset[str]:
        """Which secret fields are stored. Raises KeyringUnusable."""
        return frozenset(await self._lines.stored(self._saved(connection_id)))

    async def secrets_kept(self) -> SecretsKept:
        """What would become of a secret that is saved now. Asks for no password."""
        try:
            await self._credentials.describe()
        except KeyringUnusable:
            if not self._secrets_for_this_run:
                return SecretsKept.NOWHERE
            try:
                self._board.state.rules.check_secrets_for_this_run()
            except PolicyRefused:
                return SecretsKept.NOWHERE
            return SecretsKept.THIS_RUN
        return SecretsKept.STORED

    async def check(self, draft: Draft) -> ConnectionReport:
        """Try a draft against its vendor by reading. Raises DeskError; InvalidInput for a bad form."""
        self._check_editing(draft)
        return await self._check(*await self._complete(draft))

    async def save(
        self,
        draft: Draft,
        *,
        unchecked: bool = False,
        saved: Callable[[str], None] = lambda _connection_id: None,
    ) -> str:
        """Check and save a draft; its connection's id, which `saved` is told as well, even if whoever
        waits here is cancelled: what has been checked is saved whole. Raises DeskError.
        """
        self._check_editing(draft)
        connection, credentials = await self._complete(draft)
        self.check_address(connection)
        if not unchecked:
            await self._check(connection, credentials)
        return await self._questions.carried_to_its_end(
            lambda: self._put_away(draft, connection, credentials, saved)
        )

    async def adopt(self, connection: Connection, *, new: bool, forget_secrets: bool) -> None:
        """Save a connection that comes without secrets, as it is. Raises DeskError; `load` shows it.

        What is stored for it goes first where it must not be used any more. A new one has nothing
        stored, unless by chance; then a keyring that cannot be used is no hindrance.
        """
        self._board.state.rules.check_editing()
        self.check_address(connection)
        if forget_secrets:
            self._lines.forget(connection.id)
            try:
                await self._credentials.remove(connection.id)
            except KeyringUnusable:
                if not new:
                    raise
            if not new:
                await self._forget(connection.id)
        await self._connections.put(connection)
        await self._lines.hang_up(connection.id)

    async def remove(self, connection_id: str) -> None:
        """Remove a connection and its secrets, the secrets first. Raises DeskError."""
        self._board.state.rules.check_editing()
        connection = self._saved(connection_id)

        async def remove() -> None:
            self._leave(connection_id)
            await self._lines.hang_up(connection_id)
            self._lines.forget(connection_id)
            await self._credentials.remove(connection_id)
            await self._connections.remove(connection_id)
            await self.load()
            self._board.say(NoticeKind.CONNECTION_REMOVED, connection.name)
            await self._forget(connection_id)

        await self._questions.carried_to_its_end(remove)

    async def set_up(self, draft: Draft, action: str, inputs: Mapping[str, Secret]) -> Secret:
        """Carry out a set-up action with what the form holds so far. Raises DeskError."""
        self._check_editing(draft)
        line = await self._draft_line(draft)
        try:
            return await line.speak(
                lambda adapter: adapter.set_up(action, inputs), sleep=self._sleep
            )
        finally:
            await line.aclose()

    # --- questions of dialogs -------------------------------------------------------------------

    def ask_stored_secrets(
        self, connection_id: str, answer: Callable[[frozenset[str]], None]
    ) -> Asking:
        """Which secret fields of a connection are stored; none where the keyring cannot say."""
        return self._questions.ask(
            lambda: self.stored_secrets(connection_id),
            answer,
            lambda _error: answer(frozenset()),
        )

    def ask_secrets_kept(self, answer: Callable[[SecretsKept], None]) -> Asking:
        """What would become of a secret that is saved now."""

        def failed(_error: DeskError) -> None:
            raise AssertionError("that question has an answer in every case")

        return self._questions.ask(self.secrets_kept, answer, failed)

    def ask_check(
        self,
        draft: Draft,
        answer: Callable[[ConnectionReport], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Try a draft against its vendor."""
        return self._questions.ask(lambda: self.check(draft), answer, failed)

    def ask_save(
        self,
        draft: Draft,
        answer: Callable[[str], None],
        failed: Callable[[DeskError], None],
        *,
        unchecked: bool = False,
    ) -> Asking:
        """Check and save a draft; a new connection becomes the chosen one, a changed one stays it."""

        def saved(connection_id: str) -> None:
            if draft.connection_id in ("", self._board.state.current):
                self._choose(connection_id)

        return self._questions.ask(
            lambda: self.save(draft, unchecked=unchecked, saved=saved), answer, failed
        )

    def ask_remove(
        self,
        connection_id: str,
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Remove a connection and its secrets."""

        return self._questions.ask(
            lambda: self.remove(connection_id), lambda _nothing: answer(), failed
        )

    def ask_set_up(
        self,
        draft: Draft,
        action: str,
        inputs: Mapping[str, Secret],
        answer: Callable[[Secret], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Carry out a set-up action."""
        return self._questions.ask(lambda: self.set_up(draft, action, inputs), answer, failed)

    # --- within -----------------------------------------------------------------------------------

    def check_address(self, connection: Connection) -> None:
        """Whether the policy lets this connection be used as it is. Raises PolicyRefused."""
        vendor = self._catalogue[connection.vendor_id].vendor
        if fields.kind_of(vendor, connection) is EnvironmentKind.CUSTOM:
            self._board.state.rules.check_custom_address()

    async def check_unchanged(self, connection: Connection) -> None:
        """Whether a connection is still saved as it is known here. Otherwise all are read anew, and it
        raises ConnectionChanged.
        """
        if connection not in await self._connections.load():
            await self.load()
            raise ConnectionChanged

    def _is_another(self, connection_id: str) -> None:
        """A connection was changed: the same id there may be somebody else's from now on."""
        self._editions[connection_id] += 1
        before_it = sessions.of_another_account(self._board.state.sessions, connection_id)
        self._board.change(sessions=before_it)

    def _check_editing(self, draft: Draft) -> None:
        """Whether the policy lets this draft be used. Where connections are managed, one's own secrets are
        still one's own, and go where the connection leads. Raises PolicyRefused.
        """
        before = self._known(draft.connection_id)
        if before is None or not self._changes_secrets_alone(draft, before):
            self._board.state.rules.check_editing()

    def _changes_secrets_alone(self, draft: Draft, before: Connection) -> bool:
        if (draft.name.strip(), draft.environment) != (before.name, before.environment):
            return False
        vendor = self._catalogue[draft.vendor_id].vendor
        settings, wrong = fields.clean(vendor, draft.settings)
        was, becomes = (
            fields.effective(vendor, before.environment, values)
            for values in (before.settings, settings)
        )
        return not wrong and was == becomes

    async def _check(self, connection: Connection, credentials: Credentials) -> ConnectionReport:
        line = self._lines.dial(connection, credentials)
        try:
            return await line.speak(lambda adapter: adapter.check_connection(), sleep=self._sleep)
        finally:
            await line.aclose()

    async def _put_away(
        self,
        draft: Draft,
        connection: Connection,
        credentials: Credentials,
        saved: Callable[[str], None],
    ) -> str:
        """Store secrets and connection, show it, and tell `saved`; its id."""
        vendor = self._catalogue[draft.vendor_id].vendor
        secret = {field.key for field in vendor.fields if field.secret}
        before = self._known(draft.connection_id)
        self._board.begin(Busy.SAVING)
        try:
            async with self._saving:
                if before is not None:
                    await self.check_unchanged(before)
                if before is None or secret <= self.kept_secrets(draft):
                    kept_here = await self._save_secrets(connection, credentials)
                    await self._connections.put(connection)
                else:
                    connection, kept_here = await self._move(before, connection, credentials)
                if connection == before:
                    self._is_another(connection.id)  # its secrets are others
                await self.load()
                saved(connection.id)
                self._board.say(NoticeKind.CONNECTION_SAVED, connection.name)
                if kept_here:
                    self._board.say(NoticeKind.SESSION_SECRETS, connection.name)
        finally:
            self._board.end(Busy.SAVING)
        await self._lines.hang_up(connection.id)
        return connection.id

    async def _move(
        self, before: Connection, after: Connection, credentials: Credentials
    ) -> tuple[Connection, bool]:
        """Save a connection that leads to another address; as it is saved, and whether its secrets could
        only be kept for this run.

        The old secrets go first and the new ones come last: at no moment is a secret stored beside an
        address that it was not entered for, wherever this is cut off. Where the keyring cannot be
        asked to forget the old ones, the connection is a new one, and they are nobody's.
        """
        here_alone = self._lines.held_for_this_run(before.id)
        try:
            secrets = await self._lines.stored(before)
            await self._credentials.remove(before.id)
        except KeyringUnusable:
            if not self._secrets_for_this_run:
                raise
            anew = dataclasses.replace(after, id=uuid.uuid4().hex)
            kept_here = await self._save_secrets(anew, credentials)
            await self._connections.put(anew)
            await self._connections.remove(before.id)
            await self._lines.hang_up(before.id)
            await self._forget(before.id)
            return anew, kept_here
        self._lines.forget(before.id)
        await self._forget(before.id)
        there = False
        try:
            await self._connections.put(after)
            there = True
            kept_here = await self._save_secrets(after, credentials)
        except DeskError:
            with contextlib.suppress(DeskError):
                if there:
                    await self._connections.put(before)
                if here_alone:
                    self._lines.keep_for_this_run(before.id, secrets)
                elif secrets:
                    await self._credentials.save(before.id, secrets)
            raise
        return after, kept_here

    async def _save_secrets(self, connection: Connection, credentials: Credentials) -> bool:
        """Store the secrets; whether they could only be kept for this run."""
        try:
            await self._credentials.save(connection.id, credentials)
        except KeyringUnusable:
            if not self._secrets_for_this_run:
                raise
            self._board.state.rules.check_secrets_for_this_run()
            self._lines.keep_for_this_run(connection.id, credentials)
            return True
        self._lines.forget(connection.id)
        return False

    async def _complete(self, draft: Draft) -> tuple[Connection, Credentials]:
        """The draft as a connection with all its secrets. Raises InvalidInput for the first problem."""
        for problem in self.problems_of(draft):
            if not problem.warning:
                raise InvalidInput(problem.field, problem.message)
        vendor = self._catalogue[draft.vendor_id].vendor
        settings, _ = fields.clean(vendor, draft.settings)
        connection = connection_of(draft, settings)
        credentials = await self._credentials_of(draft, connection)
        for key in fields.lacking(vendor, credentials):
            raise InvalidInput(key, fields.REQUIRED)
        return connection, credentials

    async def _draft_line(self, draft: Draft) -> Line:
        vendor = self._catalogue[draft.vendor_id].vendor
        settings, wrong = fields.clean(vendor, draft.settings)
        if wrong:
            raise InvalidInput(wrong[0].field, wrong[0].message)
        connection = connection_of(draft, settings)
        return self._lines.dial(connection, await self._credentials_of(draft, connection))

    async def _credentials_of(self, draft: Draft, connection: Connection) -> Credentials:
        entered = entered_in(draft)
        kept = self.kept_secrets(draft)
        stored = await self._stored(connection, entered) if kept else {}
        before = self._known(draft.connection_id)
        if stored and before is not None:
            await self.check_unchanged(before)
        known = {key: secret for key, secret in stored.items() if key in kept}
        return MappingProxyType({**known, **entered})

    async def _stored(self, connection: Connection, entered: Mapping[str, Secret]) -> Credentials:
        """What is stored. Where that cannot be read, what was entered may do for this run."""
        try:
            return await self._lines.stored(connection)
        except KeyringUnusable:
            vendor = self._catalogue[connection.vendor_id].vendor
            if not self._secrets_for_this_run or fields.lacking(vendor, entered):
                raise
            return MappingProxyType({})

    def _name_problems(self, draft: Draft) -> Sequence[FieldProblem]:
        name = draft.name.strip()
        if not name:
            return [FieldProblem("name", NAME_WANTED)]
        taken = any(
            view.connection.name.casefold() == name.casefold()
            and view.connection.id != draft.connection_id
            for view in self._board.state.connections
        )
        return [FieldProblem("name", NAME_TAKEN)] if taken else []

    def _has_environment(self, vendor: Vendor, key: str) -> bool:
        practice = self._board.state.practice
        return any(environment.key == key for environment in vendor.environments) or (
            practice and key == "practice"
        )

    def _saved(self, connection_id: str) -> Connection:
        known = self._known(connection_id)
        if known is None:
            raise KeyError(connection_id)
        return known

    def _known(self, connection_id: str) -> Connection | None:
        views = self._board.state.connections
        return next((v.connection for v in views if v.connection.id == connection_id), None)

    def _show(self, connections: tuple[Connection, ...]) -> None:
        views = tuple(
            ConnectionView(
                connection,
                vendor,
                fields.kind_of(vendor, connection),
                self._editions[connection.id],
            )
            for connection in connections
            if (vendor := self._vendor_of(connection)) is not None
        )
        self._board.change(connections=views)

    def _vendor_of(self, connection: Connection) -> Vendor | None:
        """The connection's vendor; None for one that this version does not know."""
        adapter = self._catalogue.get(connection.vendor_id)
        if adapter is None:
            return None
        try:
            adapter.vendor.environment(connection.environment)
        except KeyError:
            return None
        return adapter.vendor
