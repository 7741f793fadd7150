"""`sso-desk erase`, `practice` and `doctor`."""

import argparse

from sso_desk import compose
from sso_desk.cli.failure import FAULT, USAGE, Failure, at
from sso_desk.cli.opened import open_desk
from sso_desk.cli.output import note, say
from sso_desk.desk.erasing import RUNS_ELSEWHERE
from sso_desk.errors import InvalidInput
from sso_desk.home import home_folder


async def erase(args: argparse.Namespace) -> int:
    """Erase all local data; without `--yes`, say what that would be."""
    if not args.yes:
        note(f"All of this would be erased: {ERASED}. Say --yes to do it.")
        return USAGE
    if compose.window_is_open(home_folder()):
        raise Failure(InvalidInput("erase", RUNS_ELSEWHERE))
    async with open_desk() as desk:
        with at(None):
            troubles = await desk.erasing.erase_everything()
        kept = not desk.state.rules.policy.erasing_journal
    for trouble in troubles:
        note(f"sso-desk: not erased: {trouble}")
    say("Erased." if not kept else "Erased, but for the journal, which the policy keeps.")
    return FAULT if troubles else 0


ERASED = (
    "connections, their secrets in the keyring, settings, logs, practice data, and the journal "
    "unless the policy keeps it"
)


def practice(args: argparse.Namespace) -> int:
    """Run the practice vendors until stopped."""
    from sso_desk.practice.server import serve  # noqa: PLC0415 - the web framework

    return serve(args.ports_file, to_parent=args.to_parent)


async def doctor(args: argparse.Namespace) -> int:
    """Look at keyring, trust store, proxy, clock and browsers; 1 where something is wrong. Or print what
    to send to a helper.
    """
    if args.diagnostics:
        for line in (await compose.diagnose(home_folder(), {})).splitlines():
            say(line)
        return 0
    from sso_desk import doctor as examination  # noqa: PLC0415 - needed by this command alone

    findings = await examination.examine(home_folder())
    for finding in findings:
        say(str(finding))
    return 0 if all(finding.good for finding in findings) else FAULT
