"""The journal in words: one record with all it says, and what was done for one customer, link by link."""

from collections.abc import Sequence

from sso_desk.desk.journal_export import LinkStory
from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.journal_records import JournalAction, JournalEntry, JournalRecord
from sso_desk.journal_words import ACTIONS
from sso_desk.ui.discretion import dots
from sso_desk.ui.journal_names import JournalNames
from sso_desk.ui.opening_ways import way_told
from sso_desk.ui.words import joined, left_to_right, moment_words, number, shown, translate

TITLE = QT_TRANSLATE_NOOP("report", "Customer {id} at {connection} ({vendor})")
NOTHING = QT_TRANSLATE_NOOP("report", "The journal knows nothing of that customer.")
NO_OUTCOME = QT_TRANSLATE_NOOP("report", "no outcome")
NO_REASON = QT_TRANSLATE_NOOP("report", "no reason given")
RECORD = QT_TRANSLATE_NOOP("report", "Record {number}")
LINK = QT_TRANSLATE_NOOP("report", "link {fingerprint}…")


def record_text(entry: JournalEntry, names: JournalNames, *, hidden: bool) -> str:
    """All that a record says, also what does not fit into a row; dots for what could name somebody."""
    record = entry.record
    told = (record.customer_id, record.reason, record.ticket)
    customer, reason, ticket = map(dots if hidden else shown, told)
    link = translate("report", LINK).format(fingerprint=left_to_right(record.link[:16]))
    facts = (
        translate("report", RECORD).format(number=number(entry.sequence)),
        shown(f"{entry.operator}@{entry.machine}"),
        _outcome_words(record),
        link if record.link else "",
        f"SSO Desk {shown(entry.program)}",
    )
    where = (
        shown(record.connection),
        names.vendor(record.vendor_id),
        names.environment(record),
        names.page(record),
    )
    lines = (joined(facts), joined((customer, *where)), joined((reason, ticket)))
    return "\n".join(line for line in lines if line)


def report_text(whose: JournalRecord, stories: Sequence[LinkStory], names: JournalNames) -> str:
    """The whole report about the customer of that record, at that record's connection."""
    title = translate("report", TITLE).format(
        id=shown(whose.customer_id),
        connection=shown(whose.connection),
        vendor=names.vendor(whose.vendor_id),
    )
    if not stories:
        return f"{title}\n\n{translate('report', NOTHING)}\n"
    return "\n\n".join((title, *(_story(story, names) for story in stories))) + "\n"


def _story(story: LinkStory, names: JournalNames) -> str:
    first = story.intent or story.outcome or story.events[0]
    record = first.record
    outcome = story.outcome.record if story.outcome else None
    ended = (
        translate("journal", ACTIONS[outcome.action])
        if outcome
        else translate("report", NO_OUTCOME)
    )
    why = joined((shown(record.reason), shown(record.ticket))) or translate("report", NO_REASON)
    lines = [
        joined((moment_words(first.at), shown(first.operator), shown(first.machine), ended)),
        "    " + joined((shown(record.connection), names.environment(record), names.page(record))),
        "    " + why,
    ]
    for entry in story.events:
        done = translate("journal", ACTIONS[entry.record.action])
        where = _outcome_words(entry.record) if entry.record.action is JournalAction.OPENED else ""
        words = joined((f"{moment_words(entry.at)}  {done}", where))
        lines.append(f"    {words}")
    return "\n".join(lines)


def _outcome_words(record: JournalRecord) -> str:
    """An error's class; of an opened link, where it was opened."""
    opened = record.action is JournalAction.OPENED
    return way_told(record.outcome) if opened else shown(record.outcome)
