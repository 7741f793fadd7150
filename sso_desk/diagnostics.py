"""What whoever helps an operator wants to know first, as one text that can be sent to them.

Versions, the doctor's findings, the policy, how many connections there are to which vendor, and the
end of the log. No names of connections or customers, no links, no secrets; the log was cleaned when it
was written and is cleaned again.
"""

import asyncio
import dataclasses
import locale
import platform
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from sso_desk import __version__, doctor
from sso_desk.background import Background
from sso_desk.domain import blank_secrets
from sso_desk.errors import DeskError
from sso_desk.rules import Policy
from sso_desk.stores.connections import ConnectionFile
from sso_desk.stores.logs import last_lines
from sso_desk.stores.policy import read_policy

LINES_OF_LOG = 100
DOCTOR_SECONDS = 10.0
"""How long is waited for the doctor: a keyring may ask for a password that nobody enters."""


async def assembled(home: Path, face: Mapping[str, str], *, practice: bool) -> str:
    """The text, put together on a thread of its own. `face` is what only the window knows."""
    thread = Background("diagnostics")
    try:
        return await thread.submit(lambda: asyncio.run(_text(home, face, practice=practice)))
    finally:
        thread.close()


async def _text(home: Path, face: Mapping[str, str], *, practice: bool) -> str:
    about = {
        "SSO Desk": f"{__version__}{' (practice)' if practice else ''}",
        "Python": platform.python_version(),
        "system": platform.platform(),
        "locale": ".".join(part or "?" for part in locale.getlocale()),
        **face,
    }
    sections: dict[str, Iterable[str]] = {
        "Program": (f"{name}: {value}" for name, value in about.items()),
        "Doctor": await _findings(home, practice=practice),
        "Policy": _policy(read_policy()),
        "Connections": await _connections(home),
        f"Log, last {LINES_OF_LOG} lines": last_lines(home / "logs", LINES_OF_LOG),
    }
    text = "\n".join(
        "\n".join((title, *(f"  {line}" for line in lines), ""))
        for title, lines in sections.items()
    )
    return blank_secrets(text).replace(str(Path.home()), "~")


async def _findings(home: Path, *, practice: bool) -> list[str]:
    try:
        async with asyncio.timeout(DOCTOR_SECONDS):
            findings = await doctor.examine(home, practice=practice)
    except TimeoutError:
        return [f"no answer within {DOCTOR_SECONDS:.0f} seconds"]
    return list(map(str, findings))


def _policy(policy: Policy) -> list[str]:
    """What differs from no policy at all; a proxy is not named."""
    none = Policy()
    return [
        f"{field.name}: {'set' if field.name == 'proxy' else value}"
        for field in dataclasses.fields(policy)
        if (value := getattr(policy, field.name)) != getattr(none, field.name)
    ]


async def _connections(home: Path) -> list[str]:
    """How many there are to each vendor and environment."""
    store = ConnectionFile(home / "connections.toml")
    try:
        connections = await store.load()
    except DeskError:
        return ["cannot be read"]
    finally:
        store.close()
    counted = Counter(f"{each.vendor_id}, {each.environment}" for each in connections)
    return [f"{kind}: {number}" for kind, number in sorted(counted.items())]
