"""The command line: the same Desk, for administrators, scripts and machines without a display.

Answers go to standard output, one JSON object a line with `--json`; whatever goes wrong is one plain
sentence on standard error, and an exit code that a script can act on.
"""

import argparse
import asyncio
import contextlib
import dataclasses
import getpass
import json
import signal
import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from sso_desk import __version__, cli_journal, compose, errors, messages
from sso_desk.crash_reports import CrashReports
from sso_desk.desk.desk import Desk
from sso_desk.desk.state import ConnectionView, Draft, Notice, NoticeKind
from sso_desk.domain import (
    Customer,
    Destination,
    Field,
    LinkRequest,
    LiveLink,
    Query,
    Secret,
    SettingValue,
    Vendor,
)
from sso_desk.errors import DeskError
from sso_desk.expiry import SystemClock
from sso_desk.home import home_folder, practice_folder
from sso_desk.terminal import plain

USAGE, CREDENTIALS, CUSTOMER, UNREACHABLE, UNEXPECTED, UNKNOWN = 2, 3, 4, 5, 6, 7
KEYRING, POLICY, JOURNAL, INTERRUPTED, FAULT = 8, 9, 10, 130, 1

EXIT_CODES: tuple[tuple[type[DeskError], int], ...] = (
    (errors.InvalidCustomerId, CUSTOMER),
    (errors.InvalidInput, USAGE),
    (errors.CredentialsRejected, CREDENTIALS),
    (errors.NotPermitted, CREDENTIALS),
    (errors.CallerNotAllowed, CREDENTIALS),
    (errors.CustomerNotFound, CUSTOMER),
    (errors.CustomerAmbiguous, CUSTOMER),
    (errors.VendorBusy, UNREACHABLE),
    (errors.VendorUnreachable, UNREACHABLE),
    (errors.UnexpectedReply, UNEXPECTED),
    (errors.KeyringUnusable, KEYRING),
    (errors.SecretMissing, KEYRING),
    (errors.PolicyRefused, POLICY),
    (errors.JournalUnwritable, JOURNAL),
)

EPILOG = """\
exit codes:
  0 done                                   6 unexpected reply, or a link that is not the vendor's
  2 usage, or a setting that is wrong      7 outcome unknown: a link may have been made
  3 credentials, role or address refused   8 keyring
  4 customer                               9 refused by policy
  5 vendor unreachable or busy            10 journal          130 interrupted
  1 anything else, such as an unreadable file of connections

Settings and data are kept in the folder named by SSO_DESK_HOME, else in the platform's own.
A link is a bearer secret: whoever has it is signed in. --print and --json write it to standard output.
"""


def exit_code(error: DeskError) -> int:
    """The exit code of a failure."""
    if messages.outcome_is_unknown(error):
        return UNKNOWN
    return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), FAULT)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; its exit code."""
    args = parser().parse_args(arguments)
    if "command" not in args and "serve" not in args:
        parser().print_help()
        return USAGE
    home, reports = home_folder(), CrashReports()
    with contextlib.suppress(OSError):  # the doctor can still say what is wrong
        reports.begin((practice_folder(home) if "serve" in args else home) / "logs")
    try:
        code: int = args.serve(args) if "serve" in args else asyncio.run(_run(args))
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        return FAULT
    except Exception as fault:  # noqa: BLE001 - the outermost handler: it logs and says so
        reports.ended_by(fault)
        return FAULT
    return code


async def _run(args: argparse.Namespace) -> int:
    task = asyncio.current_task()
    if task is not None:
        with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        code: int = await args.command(args)
    except asyncio.CancelledError:
        print("Interrupted.", file=sys.stderr)
        return INTERRUPTED
    except Failure as failure:
        print(f"sso-desk: {failure}", file=sys.stderr)
        return exit_code(failure.error)
    return code


class Failure(Exception):
    """A command failed with `error`, at `vendor` if one was involved. Its text is for people."""

    def __init__(self, error: DeskError, vendor: Vendor | None = None) -> None:
        words = str(messages.describe(error, vendor))
        if isinstance(error, errors.InvalidInput):
            words = f"{error.field}: {words}"
        super().__init__(words)
        self.error = error


@contextlib.contextmanager
def _at(vendor: Vendor | None) -> Iterator[None]:
    try:
        yield
    except DeskError as error:
        raise Failure(error, vendor) from None


class _NoClipboard:
    """The command line copies nothing."""

    def put(self, secret: Secret) -> None:
        raise AssertionError(f"nothing copies {secret}")

    def clear_if_holds(self, secret: Secret) -> bool:
        raise AssertionError(f"nothing was copied, not even {secret}")


@contextlib.asynccontextmanager
async def _open_desk() -> AsyncIterator[Desk]:
    """The operator's desk, started, and closed whatever happens."""
    desk = compose.real_desk(home_folder(), clipboard=_NoClipboard())
    try:
        with _at(None):
            await desk.start()
        _tell(desk.state.notice)
        yield desk
    finally:
        await desk.aclose()


NOTICES = {
    NoticeKind.CONNECTIONS_RECOVERED: "the file of connections was damaged and is put aside; the last "
    "good copy is used: {detail}",
    NoticeKind.SETTINGS_UNREADABLE: "the settings cannot be read, so the defaults hold: {detail}",
    NoticeKind.UNKNOWN_FROM_BEFORE: "an earlier run ended before the outcome of {detail} requests was "
    "known: links may have been made; see: sso-desk journal list --action unknown",
}


def _tell(notice: Notice | None) -> None:
    """What was noticed at the start, on standard error."""
    if notice is not None and notice.kind in NOTICES:
        words = NOTICES[notice.kind].format(detail=plain(notice.detail))
        print(f"note: {words}", file=sys.stderr)


def _view(desk: Desk, name: str) -> ConnectionView:
    """The connection of that name or id."""
    for view in desk.state.connections:
        if name.casefold() == view.connection.name.casefold() or name == view.connection.id:
            return view
    raise Failure(
        errors.InvalidInput(
            "connection",
            f"There is none called {name!r}; see: sso-desk connections list",
        )
    )


# --- vendors ---------------------------------------------------------------------------------


async def vendors(args: argparse.Namespace) -> int:
    """List vendors with what can be set and reached."""
    for vendor in compose.vendors():
        pages = compose.destinations_by_default(vendor)
        if args.json:
            _print_json(_vendor_row(vendor, pages))
        else:
            _show_vendor(vendor, pages)
    return 0


def _vendor_row(vendor: Vendor, pages: Sequence[Destination]) -> dict[str, object]:
    return {
        "id": vendor.id,
        "name": vendor.name,
        "signs_in_as": vendor.signs_in_as,
        "environments": [
            {
                "key": environment.key,
                "label": environment.label,
                "kind": environment.kind.value,
                "addresses": dict(environment.addresses),
            }
            for environment in vendor.environments
        ],
        "default_environment": vendor.default_environment,
        "fields": [
            {
                "key": field.key,
                "label": field.label,
                "help": field.help,
                "secret": field.secret,
                "required": field.required,
                "default": field.default,
                "choices": [choice.key for choice in field.choices],
                "list": field.many,
                "labelled": field.labelled,
            }
            for field in vendor.fields
        ],
        "destinations": [
            {
                "key": page.key,
                "label": page.label,
                "needs_customer": page.needs_customer,
                "inputs": [field.key for field in page.inputs],
            }
            for page in pages
        ],
        "lookup_modes": [mode.key for mode in vendor.lookup_modes],
    }


def _show_vendor(vendor: Vendor, pages: Sequence[Destination]) -> None:
    print(f"{vendor.id:<12}{vendor.name}")
    print(f"  environments  {', '.join(entry.key for entry in vendor.environments)}")
    print(f"  destinations  {', '.join(page.key for page in pages) or 'from the settings'}")
    for field in vendor.fields:
        option = "--secret" if field.secret else "--set"
        needed = " (needed)" if field.required else ""
        several = " (may repeat)" if field.many else ""
        print(f"  {option:<9}{field.key:<24}{field.label}{needed}{several}")
    print()


# --- connections -----------------------------------------------------------------------------


async def list_connections(args: argparse.Namespace) -> int:
    """List connections, without secrets."""
    async with _open_desk() as desk:
        for view in desk.state.connections:
            connection = view.connection
            if args.json:
                _print_json(
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
                print(f"{connection.name}  ({view.vendor.name}, {view.kind.value})")
    return 0


async def add_connection(args: argparse.Namespace) -> int:
    """Test and save a new connection."""
    vendor = _vendor(args.vendor)
    environment = args.environment or vendor.default_environment
    if not environment:
        keys = ", ".join(entry.key for entry in vendor.environments)
        raise Failure(errors.InvalidInput("environment", f"choose one of: {keys}"))
    secrets = _read_secrets(vendor, args.secret)
    async with _open_desk() as desk:
        draft = Draft(vendor.id, args.name, environment, _settings(vendor, args.set), secrets)
        return await _save(desk, vendor, draft, unchecked=args.unchecked)


async def replace_secrets(args: argparse.Namespace) -> int:
    """Replace secrets of a connection, after a test."""
    async with _open_desk() as desk:
        view = _view(desk, args.name)
        secrets = _read_secrets(view.vendor, args.secret)
        draft = dataclasses.replace(desk.draft_of(view.connection.id), secrets=secrets)
        return await _save(desk, view.vendor, draft, unchecked=args.unchecked)


async def _save(desk: Desk, vendor: Vendor, draft: Draft, *, unchecked: bool) -> int:
    with _at(vendor):
        for problem in desk.problems_of(draft):
            if problem.warning:
                print(f"note: {problem.field}: {problem.message}", file=sys.stderr)
        await desk.save_connection(draft, unchecked=unchecked)
    print(f"Saved {draft.name.strip()}{' without a test' if unchecked else ''}.")
    return 0


async def test_connection(args: argparse.Namespace) -> int:
    """Test a connection by reading."""
    async with _open_desk() as desk:
        view = _view(desk, args.name)
        with _at(view.vendor):
            report = await desk.check_connection(desk.draft_of(view.connection.id))
    for finding in report.findings:
        print(finding)
    for warning in report.warnings:
        print(f"note: {warning}")
    for key, choices in report.choices.items():
        for choice in choices:
            print(f"{key}: {choice.key}  {choice.label}")
    return 0


async def remove_connection(args: argparse.Namespace) -> int:
    """Remove a connection and its secrets."""
    async with _open_desk() as desk:
        view = _view(desk, args.name)
        with _at(view.vendor):
            await desk.remove_connection(view.connection.id)
    print(f"Removed {view.connection.name}.")
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
    for key, value in map(_pair, pairs):
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


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise Failure(errors.InvalidInput("--set or --input", "write key=value"))
    return key.strip(), value


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
            secrets[key] = Secret(sys.stdin.readline().rstrip("\r\n"))
    return MappingProxyType(secrets)


# --- customers and links -----------------------------------------------------------------------


async def find(args: argparse.Namespace) -> int:
    """Look customers up; all pages up to the limit."""
    query = Query(" ".join(args.text), args.mode, args.scope)
    shown = 0
    async with _open_desk() as desk:
        view = _view(desk, args.connection)
        with _at(view.vendor):
            while True:
                page = await desk.find(view, query)
                for customer in page.customers[: args.limit - shown]:
                    _show_customer(customer, as_json=args.json)
                shown += len(page.customers)
                if page.note:
                    print(f"note: {page.note}", file=sys.stderr)
                if not page.cursor or shown >= args.limit:
                    break
                query = dataclasses.replace(query, cursor=page.cursor)
    if not shown and not args.json:
        print("Nobody was found.", file=sys.stderr)
    return 0


def _show_customer(customer: Customer, *, as_json: bool) -> None:
    if as_json:
        keys = ("id", "name", "email", "company", "reference", "status")
        _print_json({key: getattr(customer, key) for key in keys})
    else:
        facts = (customer.id, customer.name, customer.email, customer.company)
        extra = (customer.reference, customer.status, customer.matched)
        print("  ".join(plain(fact) for fact in (*facts, *extra) if fact))


async def link(args: argparse.Namespace) -> int:
    """Make one link, and open it or print it."""
    async with _open_desk() as desk:
        view = _view(desk, args.connection)
        with _at(view.vendor):
            if not args.open:
                desk.state.rules.check_printing()
            request = await _request(desk, view, args)
            card = await desk.mint(view, request)
            if args.open:
                await desk.open_now(card.id)
                print(f"Sent to the browser: {_whom(card)}")
            elif args.print:
                print(desk.hand_out(card.id).reveal())
            else:
                _print_json(_link_row(card, desk.hand_out(card.id)))
    for note in card.notes:
        print(f"note: {note}", file=sys.stderr)
    return 0


async def _request(desk: Desk, view: ConnectionView, args: argparse.Namespace) -> LinkRequest:
    customer = None
    if args.customer:
        bare = Customer(args.customer, scope=args.scope)
        destination = args.to or await desk.default_destination(view, bare)
        await _check_destination(desk, view, destination)
        await desk.check_request(view, _link_request(args, destination, bare))
        customer = await desk.identify(view, bare)
    else:
        destination = args.to or await desk.default_destination(view, None)
        await _check_destination(desk, view, destination)
    return _link_request(args, destination, customer)


def _link_request(
    args: argparse.Namespace, destination: str, customer: Customer | None
) -> LinkRequest:
    inputs = MappingProxyType({key: value.strip() for key, value in map(_pair, args.input)})
    return LinkRequest(destination, customer, inputs, args.reason.strip(), args.ticket.strip())


async def _check_destination(desk: Desk, view: ConnectionView, destination: str) -> None:
    keys = await desk.destination_keys(view)
    if destination not in keys:
        raise errors.InvalidInput("--to", f"choose one of: {', '.join(keys)}")


def _whom(card: LiveLink) -> str:
    customer = card.request.customer
    who = plain(customer.name or customer.id) if customer else card.destination.label
    return f"{who}, {card.vendor.name}, {card.destination.label}"


def _link_row(card: LiveLink, url: Secret) -> dict[str, object]:
    customer = card.request.customer or Customer("")
    deadline = card.deadline
    return {
        "url": url.reveal(),
        "vendor": card.vendor.id,
        "connection": card.connection.name,
        "customer": {"id": customer.id, "name": customer.name},
        "destination": card.destination.key,
        "signs_in_as": card.signs_in_as,
        "expiry": {
            "certainty": card.expiry.link_certainty.value,
            "link_seconds_left": (
                None if deadline is None else round(deadline.remaining(SystemClock().now()), 3)
            ),
            "session_seconds": card.expiry.session_seconds,
            "single_use": card.expiry.single_use.value,
            "supersedes": card.expiry.supersedes.value,
        },
    }


# --- the journal ------------------------------------------------------------------------------------


async def journal(args: argparse.Namespace) -> int:
    """Read the journal; `args.journal` is what to do with it."""
    async with _open_desk() as desk:
        with _at(None):
            code: int = await args.journal(desk, args)
    return code


# --- the end of it all --------------------------------------------------------------------------------


async def erase(args: argparse.Namespace) -> int:
    """Erase all local data; without `--yes`, say what that would be."""
    if not args.yes:
        print(f"All of this would be erased: {ERASED}. Say --yes to do it.", file=sys.stderr)
        return USAGE
    async with _open_desk() as desk:
        with _at(None):
            troubles = await desk.erase_everything()
        kept = not desk.state.rules.policy.erasing_journal
    for trouble in troubles:
        print(f"sso-desk: not erased: {trouble}", file=sys.stderr)
    print("Erased." if not kept else "Erased, but for the journal, which the policy keeps.")
    return FAULT if troubles else 0


ERASED = (
    "connections, their secrets in the keyring, settings, logs, practice data, and the journal "
    "unless the policy keeps it"
)


# --- practice and doctor -------------------------------------------------------------------------


def practice(args: argparse.Namespace) -> int:
    """Run the practice vendors until stopped."""
    from sso_desk.practice.server import serve  # noqa: PLC0415 - the web framework

    return serve(args.ports_file, to_parent=args.to_parent)


async def doctor(args: argparse.Namespace) -> int:
    """Look at keyring, trust store, proxy, clock and browsers; or print what to send to a helper."""
    if args.diagnostics:
        print(await compose.diagnose(home_folder(), {}), end="")
        return 0
    from sso_desk import doctor as examination  # noqa: PLC0415 - needed by this command alone

    for finding in await examination.examine(home_folder()):
        print(finding)
    return 0


# --- the parser ------------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    top = argparse.ArgumentParser(
        prog="sso-desk",
        description="From a customer's name to a signed-in vendor portal. "
        "Without a command, the window opens.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"SSO Desk {__version__}")
    top.add_argument(
        "--practice",
        action="store_true",
        help="open the window on built-in practice vendors",
    )
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    one = commands.add_parser("practice", help="run the practice vendors alone, until stopped")
    one.add_argument(
        "--ports-file", type=Path, metavar="FILE", help="write addresses and keys there"
    )
    one.add_argument("--to-parent", action="store_true", help=argparse.SUPPRESS)
    one.set_defaults(serve=practice)

    one = commands.add_parser("vendors", help="vendors, environments, fields, destinations")
    _json_option(one)
    one.set_defaults(command=vendors)

    _connection_parsers(commands.add_parser("connections", help="list, add, test, change, remove"))

    one = commands.add_parser("find", help="look customers up")
    one.add_argument("connection", metavar="CONNECTION")
    one.add_argument("text", metavar="TEXT", nargs="+")
    one.add_argument(
        "--mode", default="", help="what TEXT is: id, name, email … (default: guessed)"
    )
    one.add_argument("--limit", type=int, default=200, metavar="N", help="most rows (default: 200)")
    _scope_option(one)
    _json_option(one)
    one.set_defaults(command=find)

    one = commands.add_parser(
        "link",
        help="make one sign-in link",
        description="Make exactly one sign-in link.",
    )
    one.add_argument("connection", metavar="CONNECTION")
    one.add_argument("customer", metavar="CUSTOMER_ID", nargs="?", default="")
    one.add_argument("--to", metavar="DESTINATION", default="", help="page to open; see: vendors")
    one.add_argument(
        "--input",
        action="append",
        default=[],
        metavar="key=value",
        help="what the page asks for",
    )
    one.add_argument("--reason", default="", metavar="TEXT", help="why, for the journal")
    one.add_argument("--ticket", default="", metavar="TEXT", help="for which ticket")
    _scope_option(one)
    output = one.add_mutually_exclusive_group(required=True)
    output.add_argument("--open", action="store_true", help="send the link to the browser")
    output.add_argument("--print", action="store_true", help="print the link alone")
    output.add_argument("--json", action="store_true", help="print one JSON object")
    one.set_defaults(command=link)

    one = commands.add_parser("journal", help="who was in which account, when and why")
    cli_journal.add_parsers(one)
    one.set_defaults(command=journal)

    one = commands.add_parser("erase", help="erase all local data")
    one.add_argument("--yes", action="store_true", help="really")
    one.set_defaults(command=erase)

    one = commands.add_parser("doctor", help="keyring, trust store, proxy, clock, browsers")
    one.add_argument(
        "--diagnostics",
        action="store_true",
        help="with versions, policy and the end of the log, to be sent to whoever helps",
    )
    one.set_defaults(command=doctor)
    return top


def _connection_parsers(connections: argparse.ArgumentParser) -> None:
    actions = connections.add_subparsers(title="actions", metavar="ACTION", required=True)

    one = actions.add_parser("list", help="list connections, without secrets")
    _json_option(one)
    one.set_defaults(command=list_connections)

    one = actions.add_parser("add", help="test and save a new connection")
    one.add_argument("--vendor", required=True, metavar="V", help="see: sso-desk vendors")
    one.add_argument("--name", required=True, metavar="N", help="what it is to be called")
    one.add_argument("--environment", default="", metavar="E")
    one.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="key=value",
        help="a setting; repeat for the entries of a list, written Label|value where they have labels",
    )
    _secret_options(one, required=False)
    one.set_defaults(command=add_connection)

    one = actions.add_parser("replace", help="replace secrets of a connection")
    one.add_argument("name", metavar="NAME")
    _secret_options(one, required=True)
    one.set_defaults(command=replace_secrets)

    for name, command, words in (
        ("test", test_connection, "test a connection; reads only"),
        ("remove", remove_connection, "remove a connection and its secrets"),
    ):
        one = actions.add_parser(name, help=words)
        one.add_argument("name", metavar="NAME")
        one.set_defaults(command=command)


def _secret_options(one: argparse.ArgumentParser, *, required: bool) -> None:
    one.add_argument(
        "--secret",
        action="append",
        default=[],
        required=required,
        metavar="key",
        help="a secret to ask for; without a terminal, one line of standard input for each, in order",
    )
    one.add_argument("--unchecked", action="store_true", help="save without testing")


def _json_option(one: argparse.ArgumentParser) -> None:
    one.add_argument("--json", action="store_true", help="one JSON object a line")


def _scope_option(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--scope",
        default="",
        metavar="S",
        help="part of the account, such as a linked merchant",
    )


def _print_json(row: Mapping[str, object]) -> None:
    print(json.dumps(row, ensure_ascii=True))
