"""Texts that leave the program as a file: for their owner only, whole or not at all."""

import contextlib
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from sso_desk.background import Background
from sso_desk.errors import InvalidInput
from sso_desk.stores.files import replacing


async def write_file(path: Path, pieces: AsyncIterator[str]) -> None:
    """Write the pieces to a file, on a thread of its own. Raises InvalidInput.

    A file that was there is replaced once all is written; when it is cancelled or fails, it stays.
    """
    thread = Background("export")
    whole = contextlib.ExitStack()
    try:
        opened = replacing(path, encoding="utf-8", newline="")
        file = await thread.submit(lambda: whole.enter_context(opened))
        try:
            async for piece in pieces:
                await thread.submit(lambda piece=piece: file.write(piece))  # type: ignore[misc]
        except BaseException:
            failure = sys.exc_info()
            await thread.submit(lambda: whole.__exit__(*failure))
            raise
        await thread.submit(whole.close)
    except OSError as error:
        raise InvalidInput("file", f"{path.name}: {error.strerror}") from None
    finally:
        thread.close()
