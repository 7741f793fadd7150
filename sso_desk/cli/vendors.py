"""`sso-desk vendors`: what can be set and reached, as the vendors declare it."""

import argparse
from collections.abc import Sequence

from sso_desk import compose
from sso_desk.cli.output import print_json, say
from sso_desk.domain import Destination, Vendor


async def vendors(args: argparse.Namespace) -> int:
    """List vendors with what can be set and reached."""
    for vendor in compose.vendors():
        pages = compose.destinations_by_default(vendor)
        if args.json:
            print_json(_vendor_row(vendor, pages))
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
    say(f"{vendor.id:<12}{vendor.name}")
    say(f"  environments  {', '.join(entry.key for entry in vendor.environments)}")
    say(f"  destinations  {', '.join(page.key for page in pages) or 'from the settings'}")
    for field in vendor.fields:
        option = "--secret" if field.secret else "--set"
        needed = " (needed)" if field.required else ""
        several = " (may repeat)" if field.many else ""
        say(f"  {option:<9}{field.key:<24}{field.label}{needed}{several}")
    say()
