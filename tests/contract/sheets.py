"""The form into which a vendor's fact sheet is transcribed, so that one suite can ask every vendor.

`sheet_<vendor id>.py` beside this file holds one `SHEET` each. What stands there was typed from the
sheet's sections 3, 4, 6 and 12 without looking at the adapter; a difference is a misreading on one
of the two sides.
"""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sso_desk.domain import Customer, LinkRequest, Query, SettingValue
from tests.contract.replay import Answer, Exchange, ReplayVendor, Sent

NOON = 1767268800.0
"""2026-01-01T12:00:00Z, where every test's clock stands still until it is moved."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A row of section 3: key, whether secret, the default; and whether it is a list."""

    key: str
    secret: bool = False
    default: str = ""
    many: bool = False
    labelled: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class DestinationRow:
    """A row of section 6: the page's key, whether it needs a customer, the inputs asked for."""

    key: str
    needs_customer: bool = True
    inputs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MintSample:
    """How the sheet's own sample link is made: what comes before, the call, and what comes of it.

    `link` is the address expected; `{origin}` in it stands for the replay vendor's own.
    """

    request: LinkRequest
    before: tuple[Exchange, ...]
    sent: Sent
    answer: Answer
    link: str
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchSample:
    """A lookup of a single call, and how many rows it gives."""

    query: Query
    before: tuple[Exchange, ...]
    sent: Sent
    answer: Answer
    rows: int


@dataclass(frozen=True, slots=True)
class CheckSample:
    """The connection test of section 9: the exchanges before the last one, and the last."""

    before: tuple[Exchange, ...]
    sent: Sent
    answer: Answer


@dataclass(frozen=True, slots=True)
class Sheet:
    """One vendor as its sheet has it.

    `settings` makes the settings of a custom connection whose addresses are the replay vendor's
    doors. `environments` are the addresses by environment and field. `hidden` are the texts that
    must never be seen: credentials in every form, tokens, links; `private` what must not be logged
    besides: names and addresses of people. `other_addresses` are those that section 4 names without
    giving them an environment's key. `strict_ids` says that the sheet
    names a pattern for customer ids; `read_seconds` is the time-out of section 8.
    """

    vendor_id: str
    doors: tuple[str, ...]
    fields: tuple[FieldRow, ...]
    environments: Mapping[str, Mapping[str, str]]
    default_environment: str
    settings: Callable[[ReplayVendor], dict[str, SettingValue]]
    credentials: Mapping[str, str]
    destinations: tuple[DestinationRow, ...]
    lookup_modes: frozenset[str]
    mint: MintSample
    search: SearchSample
    check: CheckSample
    hidden: tuple[str, ...]
    read_seconds: float
    strict_ids: bool = True
    private: tuple[str, ...] = ()
    other_addresses: tuple[str, ...] = ()


def customer(id_: str, *, scope: str = "") -> Customer:
    """Somebody of whom nothing but the id is known."""
    return Customer(id_, scope=scope)


def sheet_of(vendor_id: str) -> Sheet:
    """The transcription of a vendor's sheet; fails with advice where there is none."""
    name = f"tests.contract.sheet_{vendor_id}"
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise AssertionError(
            f"no contract for the vendor {vendor_id!r}: transcribe its fact sheet into "
            f"tests/contract/sheet_{vendor_id}.py (see sheets.py for the form)"
        ) from None
    sheet = module.SHEET
    assert isinstance(sheet, Sheet)
    return sheet
