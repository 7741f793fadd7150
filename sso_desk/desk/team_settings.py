"""A team's settings: what a file of connections would change here, and changing exactly that.

Nothing is changed that was not shown and chosen. A connection that is here already and would lead to
another address needs a word of its own, and loses its secrets: they are for the old address.
"""

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from sso_desk.desk.asking import Asking, Questions
from sso_desk.desk.board import Board
from sso_desk.desk.forms import NAME_TAKEN, ConnectionForms
from sso_desk.desk.ports import ReadTeamSettings
from sso_desk.desk.state import NoticeKind, TeamChange, TeamEntry, TeamFate
from sso_desk.domain import (
    QT_TRANSLATE_NOOP,
    Connection,
    Field,
    Settings,
    SettingValue,
    Vendor,
)
from sso_desk.errors import (
    DeskError,
    InvalidInput,
    PolicyRefused,
    TeamImportIncomplete,
    TeamSettingsUnreadable,
)
from sso_desk.vendors import fields
from sso_desk.vendors.base import VendorAdapter

UNKNOWN_VENDOR = QT_TRANSLATE_NOOP("errors", "{name} is for a vendor that is not known: {vendor}.")
UNKNOWN_ENVIRONMENT = QT_TRANSLATE_NOOP(
    "errors", "{name} is for an environment that is not known: {environment}."
)
SECRET_INSIDE = QT_TRANSLATE_NOOP(
    "errors",
    "{name} comes with a secret ({field}), and secrets must not lie in a file. Delete the file: "
    "whoever has it has the secret.",
)
NOT_USABLE = QT_TRANSLATE_NOOP("errors", "{name} cannot be used because of {field}: {problem}")

OTHER_VENDOR = QT_TRANSLATE_NOOP(
    "forms", "There is a connection to another vendor here that has the same id."
)
CLASH = QT_TRANSLATE_NOOP(
    "forms",
    "There is another connection of this name here. Rename or remove that one, and import again.",
)
NO_CUSTOM_ADDRESS = QT_TRANSLATE_NOOP(
    "forms", "Your organisation does not allow addresses other than the vendor's own."
)
NOT_CONFIRMED = QT_TRANSLATE_NOOP(
    "forms", "Say that the new address is right, or leave this connection out."
)
CHANGED_SINCE = QT_TRANSLATE_NOOP(
    "forms", "The connections have been changed meanwhile. Look at the list again."
)

NAME = QT_TRANSLATE_NOOP("vendors", "Name")
ENVIRONMENT = QT_TRANSLATE_NOOP("vendors", "Environment")


class TeamSettings:
    """What a dialog or a command line does with a team's file."""

    def __init__(
        self,
        board: Board,
        catalogue: Mapping[str, type[VendorAdapter]],
        read: ReadTeamSettings,
        forms: ConnectionForms,
        questions: Questions,
        *,
        choose: Callable[[str], None],
    ) -> None:
        """`choose` makes a connection the chosen one, whatever is; empty the first one there is."""
        self._board = board
        self._catalogue = catalogue
        self._read = read
        self._forms = forms
        self._questions = questions
        self._choose = choose

    async def look(self, path: Path) -> tuple[TeamEntry, ...]:
        """What importing that file would do, in its order. Changes nothing.

        Raises PolicyRefused, TeamSettingsUnreadable, ConnectionsUnreadable.
        """
        self._board.state.rules.check_editing()
        connections = [self._checked(connection) for connection in await self._read(path)]
        await self._forms.load()
        here = self._here()
        after = {**here, **{connection.id: connection for connection in connections}}
        names = Counter(connection.name.casefold() for connection in after.values())
        return tuple(
            self._entry(
                connection,
                here.get(connection.id),
                taken=names[connection.name.casefold()] > 1,
            )
            for connection in connections
        )

    async def take_over(
        self,
        entries: Sequence[TeamEntry],
        elsewhere: frozenset[str] = frozenset(),
        *,
        saved: Callable[[], None] = lambda: None,
    ) -> tuple[str, ...]:
        """Import these entries; `elsewhere` holds the ids of those that may lead to another address.
        `saved` is told once they are there, or some of them, even if whoever waits here is cancelled.

        The names of the connections whose secrets have to be entered now. Raises DeskError; all that
        is refused is refused before anything is changed, and TeamImportIncomplete when some are in.
        """
        self._board.state.rules.check_editing()
        await self._forms.load()
        self._check_choice(entries, elsewhere)
        await self._questions.carried_to_its_end(lambda: self._adopt(entries, saved))
        wanted = tuple(
            entry.connection.name
            for entry in entries
            if (entry.before is None or entry.leads_elsewhere)
            and any(field.secret and field.required for field in entry.vendor.fields)
        )
        if wanted:
            self._board.say(NoticeKind.TEAM_KEYS_WANTED, ", ".join(wanted))
        else:
            self._board.say(NoticeKind.TEAM_IMPORTED)
        return wanted

    async def _adopt(self, entries: Sequence[TeamEntry], saved: Callable[[], None]) -> None:
        """Save them one after the other."""
        done = 0
        try:
            for entry in entries:
                await self._forms.adopt(
                    entry.connection,
                    new=entry.before is None,
                    forget_secrets=entry.before is None or entry.leads_elsewhere,
                )
                done += 1
        except DeskError as error:
            if done:
                raise TeamImportIncomplete(str(error)) from None
            raise
        finally:
            await self._forms.load()
            if done:
                saved()

    def ask_look(
        self,
        path: Path,
        answer: Callable[[tuple[TeamEntry, ...]], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """What importing that file would do."""
        return self._questions.ask(lambda: self.look(path), answer, failed)

    def ask_take_over(
        self,
        entries: Sequence[TeamEntry],
        elsewhere: frozenset[str],
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Import these entries; the chosen connection is opened anew if it is one of them."""

        def saved() -> None:
            current = self._board.state.current
            if not current or current in {entry.connection.id for entry in entries}:
                self._choose(current)

        return self._questions.ask(
            lambda: self.take_over(entries, elsewhere, saved=saved),
            lambda _wanted: answer(),
            failed,
        )

    # --- reading ----------------------------------------------------------------------------------

    def _checked(self, connection: Connection) -> Connection:
        """The connection with its settings in normal form. Raises TeamSettingsUnreadable.

        Settings that each colleague has to fill in, such as a user's name, may be left out.
        """
        name = connection.name
        if connection.vendor_id not in self._catalogue:
            raise TeamSettingsUnreadable(UNKNOWN_VENDOR, name=name, vendor=connection.vendor_id)
        adapter = self._catalogue[connection.vendor_id]
        vendor = adapter.vendor
        if connection.environment not in {known.key for known in vendor.environments}:
            raise TeamSettingsUnreadable(
                UNKNOWN_ENVIRONMENT, name=name, environment=connection.environment
            )
        for field in vendor.fields:
            if field.secret and field.key in connection.settings.values:
                raise TeamSettingsUnreadable(SECRET_INSIDE, name=name, field=field.key)
        settings, problems = fields.clean(vendor, connection.settings.values)
        effective = fields.effective(vendor, connection.environment, settings)
        if not problems and not fields.missing(vendor, effective):
            problems = list(adapter.check_settings(effective))
        for problem in problems:
            if not problem.warning:
                raise TeamSettingsUnreadable(
                    NOT_USABLE, problem=problem.message, name=name, field=problem.field
                )
        return Connection(connection.id, vendor.id, name, connection.environment, settings)

    def _entry(self, theirs: Connection, before: Connection | None, *, taken: bool) -> TeamEntry:
        vendor = self._catalogue[theirs.vendor_id].vendor
        if before is not None and before.vendor_id != vendor.id:
            kind = fields.kind_of(vendor, theirs)
            return TeamEntry(theirs, vendor, kind, TeamFate.REFUSED, before, refused=OTHER_VENDOR)
        if before is None:
            fate, after, changes = TeamFate.NEW, theirs, _own_addresses(vendor, theirs)
        else:
            after = _over(vendor, before, theirs)
            changes = _changes(vendor, before, after)
            fate = TeamFate.CHANGED if changes else TeamFate.UNCHANGED
        refused = "" if fate is TeamFate.UNCHANGED else self._refused(after, taken=taken)
        fate = TeamFate.REFUSED if refused else fate
        kind = fields.kind_of(vendor, after)
        return TeamEntry(after, vendor, kind, fate, before, changes, refused)

    def _refused(self, connection: Connection, *, taken: bool) -> str:
        """Why this connection cannot be imported; empty where it can."""
        if taken:
            return CLASH
        try:
            self._forms.check_address(connection)
        except PolicyRefused:
            return NO_CUSTOM_ADDRESS
        return ""

    def _here(self) -> dict[str, Connection]:
        return {view.connection.id: view.connection for view in self._board.state.connections}

    # --- importing --------------------------------------------------------------------------------

    def _check_choice(self, entries: Sequence[TeamEntry], elsewhere: frozenset[str]) -> None:
        here = self._here()
        after = {**here, **{entry.connection.id: entry.connection for entry in entries}}
        for entry in entries:
            id_ = entry.connection.id
            if entry.refused:
                raise InvalidInput(id_, entry.refused)
            if here.get(id_) != entry.before:
                raise InvalidInput(id_, CHANGED_SINCE)
            if entry.leads_elsewhere and id_ not in elsewhere:
                raise InvalidInput(id_, NOT_CONFIRMED)
            name = entry.connection.name.casefold()
            if any(o.name.casefold() == name and o.id != id_ for o in after.values()):
                raise InvalidInput(id_, NAME_TAKEN)


def _over(vendor: Vendor, before: Connection, theirs: Connection) -> Connection:
    """Their connection over the one that is here: what they do not mention stays.

    But for the addresses of another environment, which are not for this one.
    """
    mine = dict(before.settings.values)
    if before.environment != theirs.environment:
        for environment in vendor.environments:
            for key in environment.addresses:
                mine.pop(key, None)
    settings = Settings(MappingProxyType({**mine, **theirs.settings.values}))
    return dataclasses.replace(theirs, settings=settings)


def _own_addresses(vendor: Vendor, connection: Connection) -> tuple[TeamChange, ...]:
    """The addresses that a new connection does not have from its vendor."""
    usual = fields.effective(vendor, connection.environment, Settings())
    return tuple(
        TeamChange(field.label, "", value, address=True)
        for field in vendor.fields
        if (value := connection.settings.values.get(field.key))
        and fields.leads_elsewhere(vendor, field, usual, connection.settings)
    )


def _changes(vendor: Vendor, before: Connection, after: Connection) -> tuple[TeamChange, ...]:
    """What would be different, whether it is said outright or by another environment."""
    changes = []
    if before.name != after.name:
        changes.append(TeamChange(NAME, before.name, after.name))
    if before.environment != after.environment:
        old, new = (vendor.environment(which.environment).label for which in (before, after))
        changes.append(TeamChange(ENVIRONMENT, old, new, address=True))
    was = fields.effective(vendor, before.environment, before.settings)
    becomes = fields.effective(vendor, after.environment, after.settings)
    for field in vendor.fields:
        old_value, new_value = was.values.get(field.key, ""), becomes.values.get(field.key, "")
        if not field.secret and old_value != new_value:
            elsewhere = fields.leads_elsewhere(vendor, field, was, becomes)
            changes.append(
                TeamChange(
                    field.label, _named(field, old_value), _named(field, new_value), elsewhere
                )
            )
    return tuple(changes)


def _named(field: Field, value: SettingValue) -> SettingValue:
    """A choice by its label; anything else as it is."""
    return next((choice.label for choice in field.choices if choice.key == value), value)
