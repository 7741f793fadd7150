"""Pinned and recent customers, in a JSON file that only the operator's account may read.

A comfort and no record: what cannot be read is put aside and the list begins empty, what cannot be
written is logged and lasts for this run.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from sso_desk.background import Background
from sso_desk.domain import Customer, Remembered
from sso_desk.stores.files import put_aside, read_text, write_whole

VERSION = 1

_log = logging.getLogger(__name__)


class PeopleFile:
    """The file; every call runs on a thread of its own, in order, and none raises."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = Background("people")

    async def load(self) -> tuple[Remembered, ...]:
        """Everybody who is remembered."""
        return await self._thread.submit(self._load)

    def save(self, people: Sequence[Remembered]) -> Awaitable[None]:
        """Remember these and nobody else; queued at once."""
        text = json.dumps(
            {"version": VERSION, "people": [asdict(one) for one in people]},
            ensure_ascii=False,
            indent=1,
        )
        return self._thread.submit(lambda: self._try(lambda: write_whole(self._path, text)))

    def wipe(self) -> Awaitable[None]:
        """Remove the file; queued at once."""
        return self._thread.submit(lambda: self._try(lambda: self._path.unlink(missing_ok=True)))

    def close(self) -> None:
        """End the thread once all has been written."""
        self._thread.close()

    def _load(self) -> tuple[Remembered, ...]:
        try:
            return _people(json.loads(read_text(self._path)))
        except FileNotFoundError:
            return ()
        except OSError as error:
            _log.warning("the recent customers cannot be read: %s", error.strerror)
        except (ValueError, TypeError, KeyError, RecursionError):
            _log.warning("the recent customers are damaged and put aside")
            self._try(lambda: put_aside(self._path))
        return ()

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except OSError as error:
            _log.warning("the recent customers cannot be written: %s", error.strerror)


def _people(document: Mapping[str, Any]) -> tuple[Remembered, ...]:
    if document["version"] != VERSION:
        raise ValueError("another version")
    return tuple(_remembered(entry) for entry in document["people"])


def _remembered(entry: Mapping[str, Any]) -> Remembered:
    texts = entry["customer"]
    if not all(isinstance(texts[field.name], str) for field in fields(Customer)):
        raise TypeError("a customer is text")
    return Remembered(
        str(entry["connection_id"]),
        Customer(**texts),
        pinned=entry["pinned"] is True,
        score=float(entry["score"]),
        at=float(entry["at"]),
        alike=entry.get("alike") is True,
    )
