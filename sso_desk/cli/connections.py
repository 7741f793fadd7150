"""`sso-desk connections`: list, add, change, replace, import, test, remove. Secrets are asked for, never
options.
"""

import argparse
import contextlib
import dataclasses
import getpass
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sso_desk import compose, errors
from sso_desk.cli.failure import Failure, at
from sso_desk.cli.opened import open_desk, view_of
from sso_desk.cli.output import note, print_json, say
from sso_desk.desk.desk import Desk
from sso_desk.desk.state import Draft, TeamEntry, TeamFate
from sso_desk.domain import Field, Secret, SettingValue, Vendor


async def list_connections(args: argparse.Namespace) -> int:
    """List connections, without secrets."""
    async with open_desk() as desk:
        for view in desk.state.connections:
            connection = view.connection
            if args.json:
                print_json(
                    {
                        "id": connection.id,
                        "name": connection.name,
                        "vendor": connection.vendor_id,
                        "environment": connection.environment,
                        "kind": view.kind.value,
                        "settings": {
                            key: list(value) if isinstance(value, tuple) else value
                            for key, value in connection.settings.values.items()
                        },
                    }
                )
            else:
                say(f"{connection.name}  ({view.vendor.name}, {view.kind.value})")
    return 0


async def add_connection(args: argparse.Namespace) -> int:
    """Test and save a new connection."""
    vendor = _vendor(args.vendor)
    environment = args.environment or vendor.default_environment
    if not environment:
        keys = ", ".join(entry.key for entry in vendor.environments)
        raise Failure(errors.InvalidInput("environment", f"choose one of: {keys}"))
    secrets = _read_secrets(vendor, args.secret)
    async with open_desk() as desk:
        draft = Draft(vendor.id, args.name, environment, _settings(vendor, args.set), secrets)
        return await _save(desk, vendor, draft, unchecked=args.unchecked)


async def change_connection(args: argparse.Namespace) -> int:
    """Change name, environment or settings of a connection, after a test. What is not named stays, but
    no stored secret is sent to another address: there it must be entered anew.
    """
    async with open_desk() as desk:
        view = view_of(desk, args.name)
        before = desk.forms.draft_of(view.connection.id)
        draft = dataclasses.replace(
            before,
            name=args.new_name or before.name,
            environment=args.environment or before.environment,
            settings=MappingProxyType({**before.settings, **_settings(view.vendor, args.set)}),
            secrets=_read_secrets(view.vendor, args.secret),
        )
        return await _save(desk, view.vendor, draft, unchecked=args.unchecked)


async def replace_secrets(args: argparse.Namespace) -> int:
    """Replace secrets of a connection, after a test."""
    async with open_desk() as desk:
        view = view_of(desk, args.name)
        secrets = _read_secrets(view.vendor, args.secret)
        draft = dataclasses.replace(desk.forms.draft_of(view.connection.id), secrets=secrets)
        return await _save(desk, view.vendor, draft, unchecked=args.unchecked)


async def _save(desk: Desk, vendor: Vendor, draft: Draft, *, unchecked: bool) -> int:
    with at(vendor):
        for problem in desk.forms.problems_of(draft):
            if problem.warning:
                note(f"note: {problem.field}: {problem.message}")
        try:
            await desk.forms.save(draft, unchecked=unchecked)
        except errors.VendorError:
            note("Nothing was saved; --unchecked saves it without a test.")
            raise
    say(f"Saved {draft.name.strip()}{' without a test' if unchecked else ''}.")
    return 0


async def test_connection(args: argparse.Namespace) -> int:
    """Test a connection by reading."""
    async with open_desk() as desk:
        view = view_of(desk, args.name)
        with at(view.vendor):
            report = await desk.forms.check(desk.forms.draft_of(view.connection.id))
    for finding in report.findings:
        say(finding)
    for warning in report.warnings:
        say(f"note: {warning}")
    for key, choices in report.choices.items():
        for choice in choices:
            say(f"{key}: {choice.key}  {choice.label}")
    return 0


async def import_connections(args: argparse.Namespace) -> int:
    """Import a team's connections. Ends with 1 where something in the file was left out."""
    with contextlib.suppress(OSError):  # whoever reads it says what else is wrong with a name
        if not args.file.exists():
            raise Failure(errors.InvalidInput("FILE", f"{args.file} does not exist"))
    async with open_desk() as desk:
        with at(None):
            entries = await desk.team.look(args.file)
        chosen = []
        for entry in entries:
            possible = entry.fate in (TeamFate.NEW, TeamFate.CHANGED)
            left_out = entry.leads_elsewhere and not args.addresses
            if possible and not left_out:
                chosen.append(entry)
            _say_entry(entry)
            if entry.refused or left_out:
                note(f"note: {entry.connection.name}: {entry.refused or LEFT_OUT}")
        if args.dry_run:
            return 0
        with at(None):
            ids = frozenset(entry.connection.id for entry in chosen)
            wanted = await desk.team.take_over(chosen, ids)
    for name in wanted:
        say(f"Enter its secrets: sso-desk connections replace {name!r} --secret …")
    return 0 if all(entry in chosen or entry.fate is TeamFate.UNCHANGED for entry in entries) else 1


LEFT_OUT = "it would lead to another address and is left out; say --addresses if that is right"


def _say_entry(entry: TeamEntry) -> None:
    say(f"{entry.connection.name}  ({entry.vendor.name}, {entry.kind.value})  {entry.fate.value}")
    for change in entry.changes:
        mark = "  address!" if change.address else ""
        old = f"{_plain(change.old)} -> " if entry.before is not None else ""
        say(f"  {change.label}: {old}{_plain(change.new)}{mark}")


def _plain(value: SettingValue) -> str:
    return (value if isinstance(value, str) else ", ".join(value)) or "nothing"


async def remove_connection(args: argparse.Namespace) -> int:
    """Remove a connection and its secrets."""
    async with open_desk() as desk:
        view = view_of(desk, args.name)
        with at(view.vendor):
            await desk.forms.remove(view.connection.id)
    say(f"Removed {view.connection.name}.")
    return 0


def _vendor(vendor_id: str) -> Vendor:
    for vendor in compose.vendors():
        if vendor.id == vendor_id:
            return vendor
    known = ", ".join(vendor.id for vendor in compose.vendors())
    raise Failure(errors.InvalidInput("vendor", f"choose one of: {known}"))


def _settings(vendor: Vendor, pairs: Sequence[str]) -> Mapping[str, SettingValue]:
    """`key=value` options as settings; those of list settings are gathered."""
    settings: dict[str, SettingValue] = {}
    for key, value in map(pair, pairs):
        field = _field(vendor, key)
        if field.secret:
            raise Failure(errors.InvalidInput(key, "secrets are not arguments: use --secret"))
        if field.many:
            earlier = settings.get(key, ())
            settings[key] = (*(earlier if isinstance(earlier, tuple) else ()), value)
        else:
            settings[key] = value
    return MappingProxyType(settings)


def _field(vendor: Vendor, key: str) -> Field:
    try:
        return vendor.field(key)
    except KeyError:
        name = key.partition("=")[0]  # whoever has typed a secret here does not want it repeated
        raise Failure(
            errors.InvalidInput(name, "This vendor has no such setting; see: sso-desk vendors")
        ) from None


def pair(text: str) -> tuple[str, str]:
    """Key and value of `key=value`."""
    key, equals, value = text.partition("=")
    if not equals:
        raise Failure(errors.InvalidInput("--set or --input", "write key=value"))
    return key.strip(), value


NO_LINE = (
    "standard input holds no line for it; without a terminal, one for each --secret is read there"
)


def _read_secrets(vendor: Vendor, keys: Sequence[str]) -> Mapping[str, Secret]:
    """From a prompt; where standard input is not a terminal, one line for each, in order."""
    secrets: dict[str, Secret] = {}
    for key in keys:
        field = _field(vendor, key)
        if not field.secret:
            raise Failure(errors.InvalidInput(key, "this is not a secret: use --set"))
        if sys.stdin.isatty():
            secrets[key] = Secret(getpass.getpass(f"{field.label}: "))
        else:
            line = sys.stdin.readline().rstrip("\r\n")
            if not line:
                raise Failure(errors.InvalidInput(key, NO_LINE))
            secrets[key] = Secret(line)
    return MappingProxyType(secrets)
