"""The customers of the operator's own directory, and the lists in which they come: columns, previews,
problems by row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from sso_desk.domain import Customer


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """One person or company of the directory. All text, empty when unknown; nothing in it has control
    characters, but characters that change the direction of writing may be there.

    `key` is never given to another entry while the directory lives; `ids` are the customer's ids by
    connection id: by connection and not by vendor, so that sandbox and production stay apart.
    """

    key: int
    name: str
    email: str = ""
    company: str = ""
    reference: str = ""
    ids: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def at(self, connection_id: str) -> Customer | None:
        """The entry as a customer of that connection; None where it has no id there."""
        customer_id = self.ids.get(connection_id, "")
        if not customer_id:
            return None
        return Customer(customer_id, self.name, self.email, self.company, self.reference)


class ColumnKind(Enum):
    """What a column of a customer list holds."""

    IGNORED = "ignored"
    NAME = "name"  # several are joined by a space, in their order
    EMAIL = "email"
    COMPANY = "company"
    REFERENCE = "reference"
    CUSTOMER_ID = "customer id"


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What one column is taken for; `connection_id` where it holds ids at that connection."""

    kind: ColumnKind = ColumnKind.IGNORED
    connection_id: str = ""


@dataclass(frozen=True, slots=True)
class ListFormat:
    """How a customer list is written. What is empty is found out from the list."""

    encoding: str = ""
    delimiter: str = ""


FIND_OUT = ListFormat()


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """What each column of a customer list is taken for, from the left; `header` says whether the first
    row names the columns.
    """

    columns: tuple[ColumnUse, ...]
    header: bool = True
    form: ListFormat = FIND_OUT


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """How a customer list begins, and what it is taken for.

    `columns` are names for the operator: of the header where there is one, else the letters of a
    spreadsheet. `rows` are the first ones, the header not among them, each as long as `columns`.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str
    encoding: str
    suggested: ImportMapping


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """Why a row was left out. `row` is counted as a spreadsheet does, from 1 with the header; `column`
    is one of the preview's, or empty where it is the whole row; `words` are marked for translation
    under `directory`, with named places.
    """

    row: int
    column: str
    words: str
    places: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return self.words.format_map(self.places)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came, or would come, of an import. Empty rows are not counted.

    `rows` is the sum of `new`, `changed`, `unchanged` and `left_out`; `problems` are the first of
    those that were left out.
    """

    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    left_out: int = 0
    problems: tuple[ImportProblem, ...] = ()
