"""The directory's lists, as a dialog asks the desk for them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sso_desk.customer_lists import (
    DirectoryEntry,
    ImportMapping,
    ImportPreview,
    ImportReport,
    ListFormat,
)
from sso_desk.desk.directory_files import LOOK_EVERY
from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.state import NoticeKind
from sso_desk.errors import DeskError, DirectoryUnusable, PolicyRefused
from sso_desk.rules import Policy, Preferences, Rules
from tests.fakes import MemoryDirectory, settle
from tests.unit.desk.bench import Bench, story

LIST = Path("/lists/customers.csv")
MAPPING = ImportMapping(())
PREVIEW = ImportPreview((), (), ",", "utf-8", MAPPING)


class ListedDirectory(MemoryDirectory):
    """A directory that takes lists; it remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(DirectoryEntry(1, "Ann"))
        self.asked: list[tuple[Any, ...]] = []
        self.kept_days = 0

    async def preview(self, path: Path, connections: Any = (), form: Any = None) -> ImportPreview:
        self.asked.append(("preview", path, [c.id for c in connections], form))
        return PREVIEW

    async def check(self, path: Path, mapping: Any, progress: Callable[..., None]) -> ImportReport:
        progress(1, 2)
        return ImportReport(1)

    async def take_in(self, path: Path, mapping: Any, progress: Any) -> ImportReport:
        self.asked.append(("import", path, mapping))
        return ImportReport(2)

    async def remove_older(self, days: int) -> int:
        self._check()
        self.kept_days = days
        return 0


class Listener:
    def __init__(self) -> None:
        self.answers: list[Any] = []
        self.failures: list[DeskError] = []

    def answer(self, *values: Any) -> None:
        self.answers += values or ("done",)

    def failed(self, error: DeskError) -> None:
        self.failures.append(error)


def listed(bench: Bench) -> ListedDirectory:
    """Give the desk a directory that takes lists."""
    made = ListedDirectory()
    bench.desk._directory = made
    bench.desk.directory._directory = made
    return made


def test_questions_are_answered() -> None:
    async def told(bench: Bench) -> None:
        made, heard = listed(bench), Listener()
        await bench.begin()
        desk, form = bench.desk.directory, ListFormat("utf-8", ";")
        desk.ask_count(heard.answer, heard.failed)
        desk.ask_preview(LIST, heard.answer, heard.failed, form=form)
        desk.ask_check(LIST, MAPPING, heard.answer, heard.answer, heard.failed)
        desk.ask_import(LIST, MAPPING, heard.answer, heard.answer, heard.failed)
        desk.ask_export(LIST, heard.answer, heard.failed)
        desk.ask_wipe(heard.answer, heard.failed)
        await settle()
        assert heard.failures == []
        assert heard.answers == [1, PREVIEW, 1, 2, ImportReport(1), ImportReport(2), 1, "done"]
        assert made.asked == [
            ("preview", LIST, ["c1", "c2"], form),
            ("import", LIST, MAPPING),
        ]

    story(told)


def test_importing_may_be_forbidden() -> None:
    async def told(bench: Bench) -> None:
        made, heard = listed(bench), Listener()
        bench.rules = LoadedRules(Rules(Policy(directory_allowed=False)))
        await bench.begin()
        bench.desk.directory.ask_import(LIST, MAPPING, heard.answer, heard.answer, heard.failed)
        await settle()
        assert isinstance(heard.failures[0], PolicyRefused)
        assert made.asked == []

    story(told)


def test_the_old_go_at_the_start() -> None:
    async def told(bench: Bench) -> None:
        made = listed(bench)
        bench.rules = LoadedRules(Rules(Policy(directory_days=30), Preferences(directory_days=90)))
        await bench.begin()
        await settle()
        assert made.kept_days == 30

    story(told)


def test_the_old_go_once_the_rules_say_so_and_every_day() -> None:
    async def told(bench: Bench) -> None:
        made, heard = listed(bench), Listener()
        await bench.begin()
        wished = Preferences(directory_days=30)
        bench.desk.preferences.ask_save(wished, heard.answer, heard.failed)
        await settle()
        assert made.kept_days == 30
        made.kept_days = 0
        await bench.sleep.pass_time(LOOK_EVERY + 1)
        assert made.kept_days == 30
        bench.desk.preferences.ask_save(Preferences(), heard.answer, heard.failed)
        await settle()
        made.kept_days = 0
        await bench.sleep.pass_time(LOOK_EVERY + 1)
        assert made.kept_days == 0

    story(told)


def test_without_a_limit_nobody_goes_and_trouble_is_no_obstacle() -> None:
    async def told(bench: Bench) -> None:
        made = listed(bench)
        await bench.begin()
        await settle()
        assert made.kept_days == 0
        made.trouble = DirectoryUnusable("locked")
        bench.desk._board.change(rules=Rules(preferences=Preferences(directory_days=1)))
        bench.desk.directory.begin()
        await settle()
        assert bench.state.notice is not None
        assert bench.state.notice.kind is NoticeKind.DIRECTORY_TROUBLE

    story(told)
