"""What was done for one customer, link by link, as text to read, copy or keep."""

from collections.abc import Sequence

from sso_desk.desk.journal_export import LinkStory
from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.journal_words import ACTIONS
from sso_desk.ui.words import joined, moment_words, shown, translate

TITLE = QT_TRANSLATE_NOOP("report", "Customer {id}")
NOTHING = QT_TRANSLATE_NOOP("report", "The journal knows nothing of that customer.")
NO_OUTCOME = QT_TRANSLATE_NOOP("report", "no outcome")
NO_REASON = QT_TRANSLATE_NOOP("report", "no reason given")


def report_text(customer_id: str, stories: Sequence[LinkStory]) -> str:
    """The whole report."""
    title = translate("report", TITLE).format(id=shown(customer_id))
    if not stories:
        return f"{title}\n\n{translate('report', NOTHING)}\n"
    return "\n\n".join((title, *map(_story, stories))) + "\n"


def _story(story: LinkStory) -> str:
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
        "    " + joined(map(shown, (record.connection, record.environment, record.destination))),
        "    " + why,
    ]
    lines += [
        f"    {moment_words(entry.at)}  {translate('journal', ACTIONS[entry.record.action])}"
        for entry in story.events
    ]
    return "\n".join(lines)
