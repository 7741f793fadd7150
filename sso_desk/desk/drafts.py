"""What a form holds before it is a connection."""

import uuid

from sso_desk.desk.state import WANTED_ANEW, Draft
from sso_desk.domain import Connection, Secret, Settings, Vendor
from sso_desk.vendors import fields
from sso_desk.vendors.base import FieldProblem


def connection_of(draft: Draft, settings: Settings) -> Connection:
    """The draft as a connection; a new one gets an id."""
    return Connection(
        id=draft.connection_id or uuid.uuid4().hex,
        vendor_id=draft.vendor_id,
        name=draft.name.strip(),
        environment=draft.environment,
        settings=settings,
    )


def entered_in(draft: Draft) -> dict[str, Secret]:
    """A draft's secrets without pasted white space around them; empty ones count as not entered."""
    return {
        key: Secret(text)
        for key, secret in draft.secrets.items()
        if (text := secret.reveal().strip())
    }


def secret_problems(vendor: Vendor, draft: Draft, kept: frozenset[str]) -> list[FieldProblem]:
    """What is wrong with the secrets of a draft. Stored ones count as there if they are `kept`."""
    entered = entered_in(draft)
    problems: list[FieldProblem] = []
    for field in vendor.fields:
        if not field.secret:
            continue
        if field.key not in entered:
            if field.required and field.key not in kept:
                message = WANTED_ANEW if draft.connection_id else fields.REQUIRED
                problems.append(FieldProblem(field.key, message))
            continue
        if field.check is not None:
            try:
                field.check(entered[field.key].reveal())
            except ValueError as error:
                problems.append(FieldProblem(field.key, str(error)))
    return problems
