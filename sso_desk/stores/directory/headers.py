"""What the columns of a customer list seem to hold, told by the words of their headers.

English, German, Spanish and French. A suggestion only: the operator sees it and decides.
"""

from collections.abc import Sequence
from enum import Enum

from sso_desk.customer_lists import ColumnKind, ColumnUse, ImportMapping
from sso_desk.domain import Connection
from sso_desk.stores.directory.words import words_of


class _Part(Enum):
    """The parts in which names come; a whole name is not joined with its own parts."""

    WHOLE = "whole"
    FIRST = "first"
    LAST = "last"


def _set(texts: str) -> frozenset[str]:
    return frozenset(text.strip() for text in texts.split(","))


_NAMES = {
    _Part.WHOLE: _set(
        "name, full name, customer name, client name, contact, contact name, display name, customer, "
        "vollstandiger name, kundenname, ansprechpartner, kunde, "
        "nombre completo, nombre y apellidos, nombre del cliente, contacto, "
        "nom complet, nom du client, nom et prenom"
    ),
    _Part.FIRST: _set(
        "first name, firstname, given name, forename, vorname, nombre, nombres, prenom, prenoms"
    ),
    _Part.LAST: _set(
        "last name, lastname, surname, family name, nachname, familienname, zuname, "
        "apellido, apellidos, nom, nom de famille"
    ),
}
_OTHERS = {
    ColumnKind.EMAIL: _set(
        "email, e mail, mail, email address, e mail address, mail address, "
        "e mail adresse, email adresse, mailadresse, "
        "correo, correo electronico, direccion de correo, email de contacto, "
        "courriel, adresse e mail, adresse email, adresse mail, adresse electronique"
    ),
    ColumnKind.COMPANY: _set(
        "company, company name, organisation, organization, organisation name, account name, business, "
        "firma, firmenname, unternehmen, empresa, compania, sociedad, razon social, organizacion, "
        "entreprise, societe, raison sociale, nom de l entreprise"
    ),
    ColumnKind.REFERENCE: _set(
        "reference, ref, our reference, referenz, aktenzeichen, zeichen, referencia, reference client"
    ),
}
_ID = _set(
    "id, customer id, client id, account id, customer number, customer no, account number, "
    "kunden id, kundennummer, kunden nr, kundennr, kontonummer, "
    "id cliente, id de cliente, id del cliente, numero de cliente, "
    "id client, identifiant, identifiant client, numero client, numero de client"
)


def suggestion(
    headers: Sequence[str], connections: Sequence[Connection], *, header: bool
) -> ImportMapping:
    """What each column seems to be; ids only where it is clear at which connection."""
    uses = [ColumnUse()] * len(headers)
    if header:
        words = [" ".join(words_of(text)) for text in headers]
        for kind in _OTHERS:
            for index in [i for i, text in enumerate(words) if text in _OTHERS[kind]][:1]:
                uses[index] = ColumnUse(kind)
        for index in _name_columns(words):
            uses[index] = ColumnUse(ColumnKind.NAME)
        for index, connection in _id_columns(headers, words, connections).items():
            uses[index] = ColumnUse(ColumnKind.CUSTOMER_ID, connection.id)
    return ImportMapping(tuple(uses), header)


def names_columns(row: Sequence[str]) -> bool:
    """Whether a first row looks like names of columns and not like a customer."""
    words = [" ".join(words_of(text)) for text in row]
    known = [*_NAMES.values(), *_OTHERS.values(), _ID]
    if any(text in some for text in words for some in known):
        return True
    named = [text for text in row if text]
    data = any("@" in text or any(char.isdigit() for char in text) for text in named)
    return bool(named) and not data and len(set(named)) == len(row)


def header_of(connection_id: str, connections: Sequence[Connection]) -> str:
    """What a column of ids is called in an export, so that an import knows it again."""
    name = next((each.name for each in connections if each.id == connection_id), "")
    return f"{name} ({connection_id})".lstrip()


def _name_columns(words: Sequence[str]) -> list[int]:
    """First and last name if both are there, else whatever there is of a name; in their order."""
    places = {
        part: [index for index, text in enumerate(words) if text in _NAMES[part]][:1]
        for part in _Part
    }
    if places[_Part.FIRST] and places[_Part.LAST]:
        places[_Part.WHOLE] = []
    return sorted(index for found in places.values() for index in found)


def _id_columns(
    headers: Sequence[str], words: Sequence[str], connections: Sequence[Connection]
) -> dict[int, Connection]:
    """By the connection's id, by its name, by its vendor if that has one connection, by being alone."""
    columns: dict[int, Connection] = {}

    def take(index: int, fitting: Sequence[Connection]) -> None:
        free = [each for each in fitting if each not in columns.values()]
        if len(fitting) == 1 and free and index not in columns:
            columns[index] = free[0]

    for index, text in enumerate(headers):
        take(index, [each for each in connections if text.endswith(f"({each.id})")])
    for index, text in enumerate(words):
        take(index, [each for each in connections if _all_in(words_of(each.name), text)])
    for index, text in enumerate(words):
        take(index, [each for each in connections if _names_vendor(each.vendor_id, text)])
    if len(connections) == 1 and not columns:
        for index, text in enumerate(words):
            if text in _ID:
                take(index, connections)
    return columns


ALSO_CALLED = {"fusebill": "stax bill"}
"""What a vendor is called today, where its id is an older name."""


def _names_vendor(vendor_id: str, text: str) -> bool:
    names = (vendor_id, ALSO_CALLED.get(vendor_id, vendor_id))
    return any(_all_in(words_of(name), text) for name in names)


def _all_in(wanted: Sequence[str], text: str) -> bool:
    return bool(wanted) and set(wanted) <= set(text.split())
