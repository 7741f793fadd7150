"""The log: one JSON object a line, rotated, for the owner only, without any living secret.

The finished line is cleaned, traceback included, so it does not matter how a secret got into it.
"""

import json
import logging
import logging.handlers
import time
from pathlib import Path
from typing import Any

from sso_desk.domain import blank_secrets
from sso_desk.stores.files import OWNER_ONLY_FILE, private_folder

LARGEST_FILE = 1024 * 1024
FILES_KEPT = 3


class _Line(logging.Formatter):
    """Formats a record as one line of JSON; control characters end up escaped."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname,
            "logger": record.name,
            "message": blank_secrets(record.getMessage()),
        }
        if record.exc_info:
            line["traceback"] = blank_secrets(self.formatException(record.exc_info))
        return json.dumps(line)


class _OwnersFile(logging.handlers.RotatingFileHandler):
    """A rotating file that only its owner can read."""

    def _open(self) -> Any:
        stream = super()._open()
        Path(self.baseFilename).chmod(OWNER_ONLY_FILE)
        return stream


def start_log(folder: Path) -> logging.Handler:
    """Write the program's log into `folder`. Raises OSError. The handler is returned for closing."""
    private_folder(folder)
    handler = _OwnersFile(
        folder / "sso-desk.log",
        maxBytes=LARGEST_FILE,
        backupCount=FILES_KEPT,
        encoding="utf-8",
    )
    handler.setFormatter(_Line())
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    for name in ("httpx", "httpcore"):  # both log whole addresses
        logging.getLogger(name).setLevel(logging.CRITICAL)
        logging.getLogger(name).propagate = False  # their children speak through them
    return handler
