"""The note about a link for the ticket: filled in with what its card says, and never with the link."""

from PySide6.QtCore import QDateTime
from PySide6.QtGui import QGuiApplication

from sso_desk import note
from sso_desk.domain import Customer, LiveLink
from sso_desk.errors import InvalidInput
from sso_desk.ui.words import short_moment, shown, translate, vendor_words


def note_for(link: LiveLink, template: str) -> str:
    """The note; a template that cannot be filled in is replaced by the usual one."""
    usual = translate("note", note.USUAL)
    facts = facts_of(link)
    try:
        return note.filled(template or usual, facts)
    except InvalidInput:
        return note.filled(usual, facts)


def facts_of(link: LiveLink) -> dict[str, str]:
    """What stands in the places of a template. Nothing here knows the link itself."""
    customer = link.request.customer or Customer("")
    made = QDateTime.fromSecsSinceEpoch(int(link.requested.wall))
    facts = {
        "customer": customer.name,
        "id": customer.id,
        "vendor": link.vendor.name,
        "connection": link.connection.name,
        "page": _page(link),
        "time": short_moment(made),
        "reason": link.request.reason,
        "ticket": link.request.ticket,
    }
    return {name: shown(text) for name, text in facts.items()}


def _page(link: LiveLink) -> str:
    deciding = ", ".join(value for _, value in link.request.deciding(link.destination))
    page = vendor_words(link.destination.label)
    return f"{page} ({deciding})" if deciding else page


def copy(link: LiveLink, template: str) -> None:
    """Put the note on the clipboard, as an ordinary text: it is no secret, and stays there."""
    QGuiApplication.clipboard().setText(note_for(link, template))
