"""The command line's `journal`: list, verify, export, report. It reads; only an export leaves a record."""

import argparse
import dataclasses
import getpass
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from sso_desk.cli.failure import at
from sso_desk.cli.opened import open_desk
from sso_desk.cli.output import exact_output, note, print_json, say
from sso_desk.desk.desk import Desk
from sso_desk.desk.journal_export import ExportForm, LinkStory, row_of
from sso_desk.domain import Secret
from sso_desk.errors import InvalidInput
from sso_desk.journal_records import JournalAction, JournalEntry, JournalFilter, JournalVerdict
from sso_desk.journal_words import verdict_sentences

UNSOUND = 10
"""The exit code of `verify` when something does not fit, as for other troubles with the journal."""

LONGEST_LINK = 4096
OWNER_ONLY = 0o600


async def journal(args: argparse.Namespace) -> int:
    """Read the journal; `args.journal` is what to do with it."""
    async with open_desk() as desk:
        with at(None):
            code: int = await args.journal(desk, args)
    return code


async def list_entries(desk: Desk, args: argparse.Namespace) -> int:
    """Show the newest records that fit, the newest last, as a reader of logs expects."""
    which = _filter(desk, args)
    if args.link:
        which = await _for_link(desk, which)
    entries = await _newest(desk, which, args.limit)
    for entry in reversed(entries):
        if args.json:
            print_json(row_of(entry))
        else:
            say(_line(entry))
    return 0


async def _newest(desk: Desk, which: JournalFilter, limit: int) -> list[JournalEntry]:
    entries: list[JournalEntry] = []
    while len(entries) < limit:
        before = entries[-1].sequence if entries else 0
        page = await desk.audit.newest(which, before=before, most=min(500, limit - len(entries)))
        if not page:
            break
        entries += page
    return entries


async def verify(desk: Desk, args: argparse.Namespace) -> int:
    """Say whether the journal is what was written, and if not, what does not fit."""
    verdict = await desk.audit.verify(_progress())
    if args.json:
        print_json(_verdict_row(verdict))
    else:
        for sentence in said(verdict):
            say(sentence)
    return 0 if verdict.sound else UNSOUND


def said(verdict: JournalVerdict) -> Sequence[str]:
    """The verdict in sentences."""
    return [str(sentence) for sentence in verdict_sentences(verdict)]


def _verdict_row(verdict: JournalVerdict) -> dict[str, object]:
    return {
        "sound": verdict.sound,
        "records": verdict.records,
        "fault": verdict.fault.name.lower() if verdict.fault is not None else "",
        "detail": verdict.detail,
        "at_record": verdict.sequence,
        "end": verdict.tail.value,
        "remembered": verdict.remembered.sequence if verdict.remembered else None,
        "without_outcome": verdict.unanswered,
    }


def _progress() -> Callable[[int, int], None]:
    """Shows how far a long check is, on a terminal alone."""

    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            print(f"\r{done} of {total} records", end=end, file=sys.stderr, flush=True)

    return show


async def export(desk: Desk, args: argparse.Namespace) -> int:
    """Write all records that fit, oldest first, to a file or to standard output."""
    form = ExportForm.CSV if args.csv else ExportForm.JSON_LINES
    which = _filter(desk, args)
    if args.output is None:
        await desk.audit.export(which, form, exact_output().write)
        return 0
    try:
        with _new_file(args.output) as file:
            count = await desk.audit.export(which, form, file.write)
    except OSError as error:
        raise InvalidInput("--output", f"{args.output}: {error.strerror}") from None
    say(f"{count} {'record' if count == 1 else 'records'} written to {args.output}.")
    return 0


def _new_file(path: Path) -> TextIO:
    """A file that was not there before, for its owner only. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    return os.fdopen(handle, "w", encoding="utf-8", newline="")


async def report(desk: Desk, args: argparse.Namespace) -> int:
    """Tell, link by link, what was done for one customer."""
    stories = await desk.audit.report(_filter(desk, args))
    for story in stories:
        if args.json:
            print_json(_story_row(story))
            continue
        for line in _story_lines(story):
            say(line)
    if not stories and not args.json:
        note("The journal knows nothing of that customer.")
    return 0


def _story_lines(story: LinkStory) -> list[str]:
    first = story.intent or story.outcome or story.events[0]
    record = first.record
    outcome = story.outcome.record.action.value if story.outcome else "no outcome"
    why = ", ".join(filter(None, (record.reason, record.ticket))) or "no reason given"
    lines = [
        f"{_moment(first.at)}  {first.operator}@{first.machine}  {outcome}",
        f"    {record.connection} ({record.vendor_id}, {record.environment})",
        f"    to {record.destination}; {why}",
    ]
    if story.outcome and story.outcome.record.outcome:
        lines.append(f"    {story.outcome.record.outcome}")
    lines += [f"    {_moment(entry.at)}  {entry.record.action.value}" for entry in story.events]
    return lines


def _story_row(story: LinkStory) -> dict[str, object]:
    return {
        "intent": row_of(story.intent) if story.intent else None,
        "outcome": row_of(story.outcome) if story.outcome else None,
        "events": [row_of(entry) for entry in story.events],
    }


async def _for_link(desk: Desk, which: JournalFilter) -> JournalFilter:
    """The filter for a link that is asked for, never an argument: arguments can be seen by others."""
    link = getpass.getpass("Link: ") if sys.stdin.isatty() else sys.stdin.readline(LONGEST_LINK + 1)
    return dataclasses.replace(which, link=await desk.audit.fingerprint(Secret(link.strip())))


def _filter(desk: Desk, args: argparse.Namespace) -> JournalFilter:
    """The filter that the options name. A connection that is still there is found by its id: it may
    have had another name.
    """
    ids = {view.connection.name.casefold(): view.connection.id for view in desk.state.connections}
    connection_id = ids.get(args.connection.casefold(), "")
    return JournalFilter(
        customer=args.customer,
        connection="" if connection_id else args.connection,
        connection_id=connection_id,
        vendor=args.vendor,
        operator=args.operator,
        ticket=args.ticket,
        action=JournalAction(args.action) if args.action else None,
        since=_utc("--since", args.since),
        until=_utc("--until", args.until),
    )


def _utc(option: str, text: str) -> str:
    """A local date or time as the journal writes it."""
    if not text:
        return ""
    try:
        moment = datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        raise InvalidInput(option, "write 2026-01-31, or 2026-01-31T14:30") from None
    return moment.isoformat(timespec="milliseconds")


def _line(entry: JournalEntry) -> str:
    record = entry.record
    facts = (
        str(entry.sequence),
        _moment(entry.at),
        entry.operator,
        record.action.value,
        record.connection,
        record.customer_id,
        record.destination,
        record.ticket,
        record.reason,
        record.outcome,
    )
    return "  ".join(fact for fact in facts if fact)


def _moment(at: str) -> str:
    """The journal's UTC as this computer's time."""
    try:
        return datetime.fromisoformat(at).astimezone().isoformat(" ", "seconds")
    except ValueError:  # a record that was tampered with
        return at


def add_parsers(journal: argparse.ArgumentParser) -> None:
    """The grammar of `sso-desk journal`."""
    actions = journal.add_subparsers(title="actions", metavar="ACTION", required=True)

    one = actions.add_parser("list", help="show records, the newest last")
    _filter_options(one)
    one.add_argument("--limit", type=int, default=200, metavar="N", help="most rows (default: 200)")
    one.add_argument(
        "--link",
        action="store_true",
        help="records of one link, which is asked for; never an argument",
    )
    one.add_argument("--json", action="store_true", help="one JSON object a line")
    one.set_defaults(journal=list_entries)

    one = actions.add_parser("verify", help="say whether records were changed, removed or cut off")
    one.add_argument("--json", action="store_true", help="one JSON object")
    one.set_defaults(journal=verify)

    one = actions.add_parser("export", help="write records, the oldest first")
    _filter_options(one)
    form = one.add_mutually_exclusive_group(required=True)
    form.add_argument("--csv", action="store_true", help="for spreadsheets; no cell is a formula")
    form.add_argument(
        "--jsonl", action="store_true", help="one JSON object a line, hashes included"
    )
    one.add_argument("--output", type=Path, metavar="FILE", help="a new file, not standard output")
    one.set_defaults(journal=export)

    one = actions.add_parser("report", help="what was done for one customer, link by link")
    one.add_argument("customer", metavar="CUSTOMER_ID")
    _text_options(one, ("connection", "vendor", "since", "until"))
    one.set_defaults(operator="", ticket="", action="")
    one.add_argument("--json", action="store_true", help="one JSON object a link")
    one.set_defaults(journal=report)


_FILTERS = {
    "customer": ("ID", "of one customer"),
    "connection": ("NAME", "of one connection"),
    "vendor": ("V", "of one vendor"),
    "operator": ("NAME", "of one operator, by log-in name"),
    "ticket": ("T", "for one ticket"),
    "since": ("TIME", "from that day or minute on, this computer's time"),
    "until": ("TIME", "before that day or minute"),
}


def _filter_options(one: argparse.ArgumentParser) -> None:
    _text_options(one, _FILTERS)
    one.add_argument(
        "--action",
        default="",
        choices=[action.value for action in JournalAction],
        help="of one kind, such as created, refused, unknown",
    )


def _text_options(one: argparse.ArgumentParser, names: Iterable[str]) -> None:
    for name in names:
        metavar, words = _FILTERS[name]
        one.add_argument(f"--{name}", default="", metavar=metavar, help=words)
