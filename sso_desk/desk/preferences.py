"""The operator's preferences: saved, and in force at once."""

import dataclasses
from collections.abc import Callable
from typing import Any

from sso_desk.desk.asking import Asking, Questions
from sso_desk.desk.board import Board
from sso_desk.desk.ports import RuleStore
from sso_desk.errors import DeskError
from sso_desk.rules import Preferences, locked


class SavedPreferences:
    """What a settings dialog does."""

    def __init__(
        self,
        board: Board,
        store: RuleStore,
        questions: Questions,
        changed: Callable[[], None],
    ) -> None:
        """`changed` is called when other preferences are in force."""
        self._changed = changed
        self._board = board
        self._store = store
        self._questions = questions

    async def save(self, preferences: Preferences) -> None:
        """Save them; what the organisation decides stays as it was. Raises SettingsUnreadable."""
        rules = self._board.state.rules
        decided: dict[str, Any] = {name: getattr(rules.preferences, name) for name in locked(rules)}
        kept = dataclasses.replace(preferences, **decided)
        await self._store.save(kept)
        self._board.change(rules=dataclasses.replace(self._board.state.rules, preferences=kept))
        self._changed()

    def ask_save(
        self,
        preferences: Preferences,
        answer: Callable[[], None],
        failed: Callable[[DeskError], None],
    ) -> Asking:
        """Save preferences."""
        return self._questions.ask(
            lambda: self.save(preferences), lambda _nothing: answer(), failed
        )
