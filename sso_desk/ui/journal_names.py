"""What the keys in the journal's records are called: vendors, environments, pages, outcomes."""

from collections.abc import Sequence

from sso_desk.domain import EnvironmentKind, Vendor
from sso_desk.journal_records import JournalAction, JournalRecord
from sso_desk.ui.words import shown, vendor_words

ICONS = {
    JournalAction.INTENT: ("link", ""),
    JournalAction.CREATED: ("check", "good"),
    JournalAction.REFUSED: ("problem", "danger"),
    JournalAction.NOT_SENT: ("problem", "warning"),
    JournalAction.UNKNOWN: ("unknown", "warning"),
    JournalAction.POLICY_REFUSED: ("lock", "danger"),
    JournalAction.COPIED: ("copy", ""),
    JournalAction.OPENED: ("browser", ""),
    JournalAction.PRINTED: ("link-open", ""),
    JournalAction.SHOWN: ("eye", ""),
    JournalAction.DISCARDED: ("discard", ""),
    JournalAction.EXPIRED: ("clock", ""),
    JournalAction.SUPERSEDED: ("replaced", ""),
    JournalAction.EXPORTED: ("info", ""),
}
"""The icon of each thing that happens, and the colour's role; empty for that of muted text."""


class JournalNames:
    """The names that the vendors give. A key that none of them knows stands for itself."""

    def __init__(self, vendors: Sequence[Vendor]) -> None:
        self._vendors = {vendor.id: vendor for vendor in vendors}

    def vendor(self, vendor_id: str) -> str:
        """A vendor's name."""
        vendor = self._vendors.get(vendor_id)
        return vendor.name if vendor is not None else shown(vendor_id)

    def environment(self, record: JournalRecord) -> str:
        """The environment of the record's connection."""
        try:
            environment = self._vendors[record.vendor_id].environment(record.environment)
        except KeyError:
            return shown(record.environment)
        return vendor_words(environment.label)

    def kind(self, record: JournalRecord) -> EnvironmentKind | None:
        """What a badge says of that environment."""
        try:
            return self._vendors[record.vendor_id].environment(record.environment).kind
        except KeyError:
            return None

    def page(self, record: JournalRecord) -> str:
        """The page that the link led to."""
        vendor = self._vendors.get(record.vendor_id)
        for page in vendor.pages if vendor is not None else ():
            if page.key == record.destination:
                return vendor_words(page.label)
        return shown(record.destination)
