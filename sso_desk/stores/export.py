"""Texts that leave the program as a file: for their owner only, whole or not at all."""

import contextlib
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TextIO

from sso_desk.background import Background
from sso_desk.errors import InvalidInput
from sso_desk.stores.files import refuse_own_folder, replacing


def file_writer(home: Path) -> Callable[[Path, AsyncIterator[str]], Awaitable[None]]:
    """As `write_file`, but never into the program's folder: a journal must not be written over."""

    async def write(path: Path, pieces: AsyncIterator[str]) -> None:
        await write_file(path, pieces, home)

    return write


async def write_file(path: Path, pieces: AsyncIterator[str], forbidden: Path | None = None) -> None:
    """Write the pieces to a file, on a thread of its own, not into `forbidden`. Raises InvalidInput.

    A file that was there is replaced once all is written; when it is cancelled or fails, it stays.
    """
    thread = Background("export")
    whole = contextlib.ExitStack()

    def begin() -> TextIO:
        if forbidden is not None:
            refuse_own_folder(path, forbidden)
        return whole.enter_context(replacing(path, encoding="utf-8", newline=""))

    try:
        file = await thread.submit(begin)
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
