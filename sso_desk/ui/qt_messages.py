"""What Qt has to say goes to the log, and not to standard error."""

import contextlib
import logging
from collections.abc import Iterator

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@contextlib.contextmanager
def logged_qt_messages() -> Iterator[None]:
    """While this lasts; Qt must not call into Python when that ends. A fatal message ends the process."""
    qInstallMessageHandler(_log)
    try:
        yield
    finally:
        qInstallMessageHandler(None)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger(f"qt.{context.category}").log(LEVELS[kind], "%s", message)
