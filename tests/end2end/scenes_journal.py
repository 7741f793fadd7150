"""The journal's window, filled and empty, checked and reported."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sso_desk.desk.journal_export import ExportForm, stories
from sso_desk.errors import JournalUnreadable
from sso_desk.journal_records import (
    JournalAction,
    JournalChoices,
    JournalConnection,
    JournalEntry,
    JournalFault,
    JournalHead,
    JournalRecord,
    JournalVerdict,
    Tail,
)
from sso_desk.ui.dialogs.journal_dialog import JournalDialog
from tests.ui import scenes as s

if TYPE_CHECKING:
    from tests.end2end.screenshots import Set

ACTIONS = (
    JournalAction.OPENED,
    JournalAction.CREATED,
    JournalAction.INTENT,
    JournalAction.UNKNOWN,
    JournalAction.INTENT,
    JournalAction.POLICY_REFUSED,
)
REASONS = ("Card declined, customer cannot reach the page", "Address has changed", "")


def entry(sequence: int, action: JournalAction, **changes: str) -> JournalEntry:
    """A record of that number."""
    facts = {
        "correlation": f"link-{sequence // 3}",
        "connection_id": "fusebill",
        "connection": "Billing – Northwind",
        "vendor_id": "fusebill",
        "environment": "production",
        "customer_id": str(41000 + sequence % 7),
        "destination": "payment_methods" if sequence % 4 else "home",
        "reason": REASONS[sequence % 3],
        "ticket": f"HD-{1200 + sequence}" if sequence % 2 else "",
        "link": "3fb1c29a7d0e" * 5 if action is not JournalAction.INTENT else "",
    }
    record = JournalRecord(action, **{**facts, **changes})
    at = f"2026-01-01T{8 + sequence // 60:02}:{sequence % 60:02}:07.500+00:00"
    return JournalEntry(
        sequence, at, "0.2.0", "r.hale", "desk-14", "run", record, "a" * 64, "b" * 64
    )


ENTRIES = tuple(entry(n, ACTIONS[n % len(ACTIONS)]) for n in range(40, 0, -1))
CHOICES = JournalChoices(
    (
        JournalConnection("fusebill", "Billing – Northwind", "fusebill", "production"),
        JournalConnection("old", "Donors of 2024", "luminate", "production"),
    ),
    ("m.ortiz", "r.hale"),
)
SOUND = JournalVerdict(12480, Tail.PROTECTED, remembered=JournalHead("j", 12480, "c" * 64))
TAMPERED = JournalVerdict(
    30, Tail.PROTECTED, JournalFault.CHANGED, 31, 1, JournalHead("j", 40, "c" * 64)
)
FAR = JournalVerdict(
    699, Tail.PROTECTED, JournalFault.CHANGED, 700, 0, JournalHead("j", 900, "c" * 64)
)


def opened(stage: "Set", entries: tuple[JournalEntry, ...] = ENTRIES) -> JournalDialog:
    """The dialog with these records."""
    stage.show(s.desk())
    stage.place.dialogs.show_journal()
    stage.desk.asked("journal choices").answer(CHOICES)
    stage.desk.asked("count records").answer(len(entries))
    stage.desk.asked("page").answer(entries)
    stage.settle()
    dialog = stage.place.dialogs.opened(JournalDialog)
    assert dialog is not None
    return dialog


def _no_match(stage: "Set") -> None:
    dialog = opened(stage)
    dialog.filters.customer.setText("99999")
    dialog.reload()
    stage.desk.asked("page").answer(())


def _unreadable(stage: "Set") -> None:
    opened(stage).reload()
    failed = stage.desk.asked("page").failed
    assert failed is not None
    failed(JournalUnreadable("/home/ann/sso-desk/journal.sqlite: disk I/O error"))


def _verifying(stage: "Set") -> None:
    opened(stage).verify.click()
    stage.desk.asked("verify").options["progress"](4000, 12480)


def _verified(stage: "Set", verdict: JournalVerdict) -> None:
    opened(stage).verify.click()
    stage.desk.asked("verify").answer(verdict)


def _far(stage: "Set") -> None:
    _verified(stage, FAR)
    dialog = stage.place.dialogs.opened(JournalDialog)
    assert dialog is not None
    dialog.go_there.click()
    around = tuple(entry(n, ACTIONS[n % len(ACTIONS)]) for n in range(701, 650, -1))
    stage.desk.asked("page").answer(around)


def _exported(stage: "Set") -> None:
    opened(stage).export_to(Path("/exports/november.csv"), ExportForm.CSV)
    stage.desk.asked("export journal").answer(12480)


def _dates(stage: "Set") -> None:
    filters = opened(stage).filters
    filters.period.setCurrentIndex(4)
    filters.period.activated.emit(4)
    stage.desk.asked("page").answer(ENTRIES)


def _report(stage: "Set") -> None:
    opened(stage).tell.click()
    stage.desk.asked("report").answer(stories(reversed(ENTRIES[:9])))


JOURNAL: Mapping[str, Callable[["Set"], object]] = {
    "journal": opened,
    "journal-empty": lambda stage: opened(stage, ()),
    "journal-no-match": _no_match,
    "journal-unreadable": _unreadable,
    "journal-dates": _dates,
    "journal-verifying": _verifying,
    "journal-sound": lambda stage: _verified(stage, SOUND),
    "journal-tampered": lambda stage: _verified(stage, TAMPERED),
    "journal-tampered-far": lambda stage: _verified(stage, FAR),
    "journal-far": _far,
    "journal-exported": _exported,
    "journal-report": _report,
}
