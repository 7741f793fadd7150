"""What the journal's records and verdicts are called, for both faces of the program."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sso_desk.domain import QT_TRANSLATE_NOOP
from sso_desk.journal_records import JournalAction, JournalFault, JournalVerdict, Tail
from sso_desk.messages import Sentence

ACTIONS: Mapping[JournalAction, str] = MappingProxyType(
    {
        JournalAction.INTENT: QT_TRANSLATE_NOOP("journal", "Link asked for"),
        JournalAction.CREATED: QT_TRANSLATE_NOOP("journal", "Link created"),
        JournalAction.REFUSED: QT_TRANSLATE_NOOP("journal", "Refused, no link"),
        JournalAction.NOT_SENT: QT_TRANSLATE_NOOP("journal", "Not sent, no link"),
        JournalAction.UNKNOWN: QT_TRANSLATE_NOOP("journal", "Outcome unknown"),
        JournalAction.POLICY_REFUSED: QT_TRANSLATE_NOOP("journal", "Refused by the organisation"),
        JournalAction.COPIED: QT_TRANSLATE_NOOP("journal", "Copied"),
        JournalAction.OPENED: QT_TRANSLATE_NOOP("journal", "Sent to the browser"),
        JournalAction.PRINTED: QT_TRANSLATE_NOOP("journal", "Written by the command line"),
        JournalAction.SHOWN: QT_TRANSLATE_NOOP("journal", "Shown as a QR code"),
        JournalAction.DISCARDED: QT_TRANSLATE_NOOP("journal", "Discarded"),
        JournalAction.EXPIRED: QT_TRANSLATE_NOOP("journal", "Expired"),
        JournalAction.SUPERSEDED: QT_TRANSLATE_NOOP("journal", "Superseded"),
        JournalAction.EXPORTED: QT_TRANSLATE_NOOP("journal", "Journal exported"),
    }
)

_TAILS: Mapping[Tail, str] = MappingProxyType(
    {
        Tail.PROTECTED: QT_TRANSLATE_NOOP(
            "journal", "The keyring remembers record {number}, and it is here as it was."
        ),
        Tail.UNPROTECTED: QT_TRANSLATE_NOOP(
            "journal",
            "The keyring remembers nothing of this journal: "
            "records missing at its end would not be seen.",
        ),
        Tail.CUT: QT_TRANSLATE_NOOP(
            "journal",
            "NOT SOUND: the keyring remembers record {number}; the end has been cut off.",
        ),
        Tail.CHANGED: QT_TRANSLATE_NOOP(
            "journal", "NOT SOUND: record {number} is not the one that the keyring remembers."
        ),
        Tail.REPLACED: QT_TRANSLATE_NOOP(
            "journal",
            "NOT SOUND: the keyring remembers another journal in this place; "
            "this one has been put in its stead.",
        ),
    }
)
_FITS = QT_TRANSLATE_NOOP("journal", "{count} records fit together.")
_FAULTS: Mapping[JournalFault, str] = MappingProxyType(
    {
        JournalFault.STRUCTURE: QT_TRANSLATE_NOOP(
            "journal", "NOT SOUND: a table, an index or a rule of the file has been changed."
        ),
        JournalFault.NAMELESS: QT_TRANSLATE_NOOP(
            "journal", "NOT SOUND: the journal's own name is missing."
        ),
        JournalFault.DAMAGED: QT_TRANSLATE_NOOP(
            "journal", "NOT SOUND: the file is damaged ({detail})."
        ),
        JournalFault.MISSING: QT_TRANSLATE_NOOP(
            "journal", "NOT SOUND: record {number} is missing; the next one is {detail}."
        ),
        JournalFault.CHANGED: QT_TRANSLATE_NOOP(
            "journal", "NOT SOUND: record {number} has been changed."
        ),
        JournalFault.UNCHAINED: QT_TRANSLATE_NOOP(
            "journal", "NOT SOUND: record {number} does not follow the one before it."
        ),
    }
)
_BEFORE = QT_TRANSLATE_NOOP("journal", "The {count} records before it fit together.")
_UNANSWERED = QT_TRANSLATE_NOOP(
    "journal",
    "Requests without an outcome: {count}. Those of programs that were killed get one at the next start.",
)


def verdict_sentences(verdict: JournalVerdict) -> Sequence[Sentence]:
    """A verdict, sentence by sentence."""

    def sentence(text: str, **places: object) -> Sentence:
        return Sentence(text, {name: str(value) for name, value in places.items()}, "journal")

    said = []
    if verdict.fault is not None:
        words = _FAULTS[verdict.fault]
        said.append(sentence(words, number=verdict.sequence, detail=verdict.detail))
        if verdict.sequence:
            said.append(sentence(_BEFORE, count=verdict.records))
    else:
        said.append(sentence(_FITS, count=verdict.records))
    remembered = verdict.remembered
    said.append(sentence(_TAILS[verdict.tail], number=remembered.sequence if remembered else 0))
    if verdict.unanswered:
        said.append(sentence(_UNANSWERED, count=verdict.unanswered))
    return said
