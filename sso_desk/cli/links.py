"""`sso-desk find` and `sso-desk link`: from a customer to one sign-in link."""

import argparse
import dataclasses
from types import MappingProxyType

from sso_desk import errors
from sso_desk.cli.connections import pair
from sso_desk.cli.failure import at
from sso_desk.cli.opened import open_desk, view_of
from sso_desk.cli.output import note, print_json, say
from sso_desk.desk.desk import Desk
from sso_desk.desk.sessions import Visit, in_the_way
from sso_desk.desk.state import ConnectionView
from sso_desk.domain import Customer, LinkRequest, LiveLink, Query, Secret
from sso_desk.expiry import SystemClock


async def find(args: argparse.Namespace) -> int:
    """Look customers up; all pages up to the limit."""
    query = Query(" ".join(args.text), args.mode, args.scope)
    shown = 0
    async with open_desk() as desk:
        view = view_of(desk, args.connection)
        with at(view.vendor):
            while True:
                page = await desk.calls.find(view, query)
                for customer in page.customers[: args.limit - shown]:
                    _show_customer(customer, as_json=args.json)
                shown += len(page.customers)
                if page.note:
                    note(f"note: {page.note}")
                if not page.cursor or shown >= args.limit:
                    break
                query = dataclasses.replace(query, cursor=page.cursor)
    if not shown and not args.json:
        note("Nobody was found.")
    return 0


def _show_customer(customer: Customer, *, as_json: bool) -> None:
    if as_json:
        keys = ("id", "name", "email", "company", "reference", "status")
        print_json({key: getattr(customer, key) for key in keys})
    else:
        facts = (customer.id, customer.name, customer.email, customer.company)
        extra = (customer.reference, customer.status, customer.matched)
        say("  ".join(fact for fact in (*facts, *extra) if fact))


async def link(args: argparse.Namespace) -> int:
    """Make one link, and open it or print it."""
    async with open_desk() as desk:
        view = view_of(desk, args.connection)
        with at(view.vendor):
            if not args.open:
                desk.state.rules.check_printing()
            request = await _request(desk, view, args)
            if args.open and not args.anyway:
                await check_who_is_signed_in(desk, view, request)
            card = await desk.calls.mint(view, request)
            if args.open:
                await desk.use.open_now(card.id)
                say(f"Sent to the browser: {_whom(card)}")
            elif args.print:
                print(desk.calls.hand_out(card.id).reveal())
            else:
                print_json(_link_row(card, desk.calls.hand_out(card.id)))
            await desk.calls.written()
    for remark in card.notes:
        note(f"note: {remark}")
    return 0


async def check_who_is_signed_in(desk: Desk, view: ConnectionView, request: LinkRequest) -> None:
    """Whether the link is for whoever is signed in in the browser, as far as the journal tells."""
    await desk.remember_sessions()
    visit = Visit(view.vendor, view.connection, request.customer)
    other = in_the_way(desk.state, visit)
    if other is not None:
        who = other.session.customer
        raise errors.InvalidInput(
            "--open",
            f"{who.name or who.id} may still be signed in there. Close that browser's windows and add "
            "--anyway, or choose another way of opening for this connection.",
        )


async def _request(desk: Desk, view: ConnectionView, args: argparse.Namespace) -> LinkRequest:
    customer = None
    if args.customer:
        bare = Customer(args.customer, scope=args.scope)
        destination = args.to or await desk.calls.default_destination(view, bare)
        await _check_destination(desk, view, destination)
        await desk.calls.check_request(view, _link_request(args, destination, bare))
        customer = await desk.calls.identify(view, bare)
    else:
        destination = args.to or await desk.calls.default_destination(view, None)
        await _check_destination(desk, view, destination)
    return _link_request(args, destination, customer)


def _link_request(
    args: argparse.Namespace, destination: str, customer: Customer | None
) -> LinkRequest:
    inputs = MappingProxyType({key: value.strip() for key, value in map(pair, args.input)})
    return LinkRequest(destination, customer, inputs, args.reason.strip(), args.ticket.strip())


async def _check_destination(desk: Desk, view: ConnectionView, destination: str) -> None:
    keys = await desk.calls.destination_keys(view)
    if destination not in keys:
        raise errors.InvalidInput("--to", f"choose one of: {', '.join(keys)}")


def _whom(card: LiveLink) -> str:
    customer = card.request.customer
    who = (customer.name or customer.id) if customer else card.destination.label
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
