"""The organisation's policy: `policy.toml` in the system's own folder, which users cannot write.

Nothing in a user's environment names the file. A missing file is no policy; a file that cannot be
read whole, has an entry that this version does not know, or comes from a newer version, is the safest
policy there is: an entry that is not understood might be the one that matters.
"""

import os
import re
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sso_desk import note
from sso_desk.errors import InvalidInput
from sso_desk.rules import LONGEST_REASON, Policy, ReasonRule, safest
from sso_desk.stores.files import read_text

VERSION = 1
MOST_DAYS = 3650


def system_path(platform: str = sys.platform) -> Path:
    """Where an administrator puts the policy."""
    if platform == "win32":
        return Path(_program_data()) / "SSO Desk" / "policy.toml"
    if platform == "darwin":
        return Path("/Library/Application Support/SSO Desk/policy.toml")
    return Path("/etc/sso-desk/policy.toml")


def _program_data() -> str:
    """Windows' folder for all users, asked of the system: an environment variable could be set."""
    import ctypes  # noqa: PLC0415 - Windows alone

    buffer = ctypes.create_unicode_buffer(260)
    common_app_data = 0x23
    shell: Any = getattr(ctypes, "windll").shell32  # noqa: B009 - it exists on Windows alone
    shell.SHGetFolderPathW(None, common_app_data, None, 0, buffer)
    return buffer.value or r"C:\ProgramData"


def read_policy(path: Path | None = None) -> Policy:
    """The policy in force. Never raises: what goes wrong makes it the safest one."""
    path = path or system_path()
    try:
        return _policy(tomllib.loads(read_text(path)))
    except FileNotFoundError:
        return _unless_a_dangling_link(path)
    except OSError as error:
        return safest(f"{path}: {error.strerror}")
    except (ValueError, TypeError, RecursionError) as error:
        return safest(f"{path}: {error}")


def _unless_a_dangling_link(path: Path) -> Policy:
    return safest(f"{path}: leads nowhere") if os.path.lexists(path) else Policy()


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false expected")
    return value


def _seconds(value: object) -> int:
    number = _number(value)
    if number == 0:
        raise ValueError("at least 1 second expected")
    return number


def _days(value: object) -> int:
    number = _number(value)
    if not 1 <= number <= MOST_DAYS:
        raise ValueError(f"from 1 to {MOST_DAYS} expected")
    return number


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 86400:
        raise TypeError("a whole number from 0 to 86400 expected")
    return value


def _reason_length(value: object) -> int:
    number = _number(value)
    if number > LONGEST_REASON:
        raise ValueError(f"at most {LONGEST_REASON} expected")
    return number


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text expected")
    return value


def _pattern(value: object) -> tuple[str, ...]:
    text = _text(value)
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from None
    return (text,)


_PROXY = re.compile(r"direct|https?://[A-Za-z0-9.\-]+:[0-9]{1,5}")


def _proxy(value: object) -> str:
    text = _text(value)
    if not _PROXY.fullmatch(text):
        raise ValueError("http://host:port or direct expected")
    return text


_WAY = re.compile(r"[^:\s]{0,200}:(?:normal|private|throw-away)")


def _way(value: object) -> str:
    text = _text(value)
    if not _WAY.fullmatch(text):
        raise ValueError("browser:window expected, such as :private or firefox:throw-away")
    return text


def _note(value: object) -> str:
    text = _text(value).strip()
    try:
        note.check(text)
    except InvalidInput as error:
        raise ValueError(error.message) from None
    if not text:
        raise ValueError("a text expected")
    return text


_OF_REASONS: Mapping[str, tuple[str, Callable[[object], Any]]] = {
    "journal.reason_required": ("reason_required", _switch),
    "journal.reason_minimum": ("minimum", _reason_length),
    "journal.ticket_required": ("ticket_required", _switch),
    "journal.ticket_pattern": ("patterns", _pattern),
    "journal.ticket_example": ("example", _text),
}
_OF_POLICY: Mapping[str, tuple[str, Callable[[object], Any]]] = {
    "journal.erasing": ("erasing_journal", _switch),
    "clipboard.allowed": ("clipboard_allowed", _switch),
    "clipboard.seconds": ("clipboard_seconds", _seconds),
    "idle.seconds": ("idle_seconds", _seconds),
    "secrets.for_this_run": ("secrets_for_this_run", _switch),
    "connections.custom_addresses": ("custom_addresses", _switch),
    "connections.editing": ("editing_connections", _switch),
    "links.printing": ("printing_links", _switch),
    "network.proxy": ("proxy", _proxy),
    "browser.open_with": ("open_with", _way),
    "notes.template": ("note_template", _note),
    "directory.allowed": ("directory_allowed", _switch),
    "directory.days": ("directory_days", _days),
    "people.remember": ("remember_people", _switch),
}


ENTRIES = frozenset({*_OF_REASONS, *_OF_POLICY})
"""The names of all entries, as `section.entry`."""


def _policy(document: Mapping[str, Any]) -> Policy:
    if document.get("version") != VERSION:
        raise ValueError(f"version = {VERSION} expected")
    entries = dict(_flat(document))
    reasons: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for name, value in entries.items():
        for table, values in ((_OF_REASONS, reasons), (_OF_POLICY, others)):
            if name in table:
                key, read = table[name]
                try:
                    values[key] = read(value)
                except (TypeError, ValueError) as error:
                    raise ValueError(f"{name}: {error}") from None
                break
        else:
            raise ValueError(f"{name} is not known")
    return Policy(reasons=ReasonRule(**reasons), **others)


def _flat(document: Mapping[str, Any]) -> list[tuple[str, object]]:
    """The entries of all sections, as `section.entry`."""
    flat: list[tuple[str, object]] = []
    for section, content in document.items():
        if section == "version":
            continue
        if not isinstance(content, dict):
            raise TypeError(f"{section} is not known")
        flat += [(f"{section}.{name}", value) for name, value in content.items()]
    return flat
