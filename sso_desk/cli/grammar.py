"""The command line's grammar: commands, options, and what help says of them."""

import argparse
from pathlib import Path

from sso_desk import __version__
from sso_desk.cli import connections, journal, links, upkeep, vendors

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
        help="open the window on built-in practice vendors; not for commands",
    )
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    one = commands.add_parser("practice", help="run the practice vendors alone, until stopped")
    one.add_argument(
        "--ports-file", type=Path, metavar="FILE", help="write addresses and keys there"
    )
    one.add_argument("--to-parent", action="store_true", help=argparse.SUPPRESS)
    one.set_defaults(serve=upkeep.practice)

    one = commands.add_parser("vendors", help="vendors, environments, fields, destinations")
    _json_option(one)
    one.set_defaults(command=vendors.vendors)

    _connection_parsers(
        commands.add_parser("connections", help="list, add, change, replace, import, test, remove")
    )

    one = commands.add_parser("find", help="look customers up")
    one.add_argument("connection", metavar="CONNECTION")
    one.add_argument("text", metavar="TEXT", nargs="+")
    one.add_argument(
        "--mode", default="", help="what TEXT is: id, name, email … (default: guessed)"
    )
    one.add_argument("--limit", type=int, default=200, metavar="N", help="most rows (default: 200)")
    _scope_option(one)
    _json_option(one)
    one.set_defaults(command=links.find)

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
    one.add_argument(
        "--anyway", action="store_true", help="open although somebody else may be signed in there"
    )
    output.add_argument("--print", action="store_true", help="print the link alone")
    output.add_argument("--json", action="store_true", help="print one JSON object")
    one.set_defaults(command=links.link)

    one = commands.add_parser("journal", help="who was in which account, when and why")
    journal.add_parsers(one)
    one.set_defaults(command=journal.journal)

    one = commands.add_parser("erase", help="erase all local data")
    one.add_argument("--yes", action="store_true", help="really")
    one.set_defaults(command=upkeep.erase)

    one = commands.add_parser("doctor", help="keyring, trust store, proxy, clock, browsers")
    one.add_argument(
        "--diagnostics",
        action="store_true",
        help="with versions, policy and the end of the log, to be sent to whoever helps",
    )
    one.set_defaults(command=upkeep.doctor)
    return top


def _connection_parsers(one_of_connections: argparse.ArgumentParser) -> None:
    actions = one_of_connections.add_subparsers(title="actions", metavar="ACTION", required=True)

    one = actions.add_parser("list", help="list connections, without secrets")
    _json_option(one)
    one.set_defaults(command=connections.list_connections)

    one = actions.add_parser("add", help="test and save a new connection")
    one.add_argument("--vendor", required=True, metavar="V", help="see: sso-desk vendors")
    one.add_argument("--name", required=True, metavar="N", help="what it is to be called")
    one.add_argument("--environment", default="", metavar="E")
    _setting_option(one)
    _secret_options(one, required=False)
    one.set_defaults(command=connections.add_connection)

    one = actions.add_parser("change", help="test and save other settings of a connection")
    one.add_argument("name", metavar="NAME")
    one.add_argument("--name", dest="new_name", default="", metavar="N", help="another name")
    one.add_argument("--environment", default="", metavar="E")
    _setting_option(one)
    _secret_options(one, required=False)
    one.set_defaults(command=connections.change_connection)

    one = actions.add_parser("replace", help="replace secrets of a connection")
    one.add_argument("name", metavar="NAME")
    _secret_options(one, required=True)
    one.set_defaults(command=connections.replace_secrets)

    one = actions.add_parser(
        "import",
        help="import a team's file of connections, which has no secrets",
        description="Says what the file would change, and changes it.",
    )
    one.add_argument("file", metavar="FILE", type=Path)
    one.add_argument("--dry-run", action="store_true", help="only say what would change")
    one.add_argument(
        "--addresses",
        action="store_true",
        help="also let connections lead to another address; their stored secrets are removed",
    )
    one.set_defaults(command=connections.import_connections)

    for name, command, words in (
        ("test", connections.test_connection, "test a connection; reads only"),
        ("remove", connections.remove_connection, "remove a connection and its secrets"),
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
    _unchecked_option(one)


def _setting_option(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="key=value",
        help="a setting; repeat for the entries of a list, written Label|value where they have labels",
    )


def _unchecked_option(one: argparse.ArgumentParser) -> None:
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
