"""The customer directory's dialogs, step by step."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sso_desk.customer_lists import ImportProblem, ImportReport
from sso_desk.rules import Policy, Rules
from sso_desk.ui.dialogs.import_dialog import ImportDialog
from tests.ui import scenes as s

if TYPE_CHECKING:
    from tests.end2end.screenshots import Set

REPORT = ImportReport(
    1200,
    1000,
    150,
    47,
    3,
    (
        ImportProblem(7, "Fusebill ID", "The ID {id} is there twice.", {"id": "41002"}),
        ImportProblem(9, "", "This row has more cells than the first."),
        ImportProblem(12, "Mail", "A cell of more than 500 characters, of which nobody has use."),
    ),
)


def _directory(stage: "Set", count: int, rules: Rules | None = None) -> None:
    stage.show(s.desk(rules=rules or Rules()))
    stage.place.dialogs.show_directory()
    stage.desk.asked("count").answer(count)
    stage.settle()


def _importing(stage: "Set") -> ImportDialog:
    stage.show(s.desk())
    stage.place.dialogs.import_customers()
    dialog = stage.place.dialogs.opened(ImportDialog)
    assert dialog is not None
    return dialog


def _columns(stage: "Set") -> ImportDialog:
    dialog = _importing(stage)
    dialog.read_file(Path("customers-of-the-north.csv"))
    stage.desk.asked("preview").answer(s.LIST_PREVIEW)
    return dialog


def _checking(stage: "Set") -> None:
    _columns(stage).check.click()
    stage.desk.asked("check list").options["progress"](40, 100)


def _checked(stage: "Set") -> ImportDialog:
    dialog = _columns(stage)
    dialog.check.click()
    stage.desk.asked("check list").answer(REPORT)
    return dialog


def _done(stage: "Set") -> None:
    _checked(stage).take_in.click()
    stage.desk.asked("import").answer(ImportReport(1200, 1000, 150, 50))


def _deleting(stage: "Set") -> None:
    _directory(stage, 1200)
    from sso_desk.ui.dialogs.directory_dialog import DirectoryDialog

    dialog = stage.place.dialogs.opened(DirectoryDialog)
    assert dialog is not None
    dialog.wipe_button.click()


DIRECTORY: Mapping[str, Callable[["Set"], object]] = {
    "directory-dialog-empty": lambda stage: _directory(stage, 0),
    "directory-dialog": lambda stage: _directory(stage, 1200, Rules(Policy(directory_days=90))),
    "directory-dialog-locked": lambda stage: _directory(
        stage, 0, Rules(Policy(directory_allowed=False))
    ),
    "directory-dialog-deleting": _deleting,
    "import-start": _importing,
    "import-columns": _columns,
    "import-checking": _checking,
    "import-checked": _checked,
    "import-done": _done,
}
