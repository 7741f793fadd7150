"""The clipboard: where a copied link goes, marked so that clipboard histories leave it alone.

Only the ordinary clipboard is touched, never the selection that a middle click pastes. At the end of
the program our link is taken back: custom data left on the clipboard crashes Qt on its way out.
"""

import sys
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from sso_desk.domain import Secret

_NO = bytes(4)
"""A Windows DWORD of 0."""


ASKS_THE_OWNER = frozenset({"xcb", "wayland"})
"""Window systems where the text is asked of the program that copied it, which may never answer."""


def windows_format(name: str) -> str:
    """The MIME type under which Qt puts data onto the Windows clipboard as format `name`."""
    return f'application/x-qt-windows-mime;value="{name}"'


LINUX_MARKS: Mapping[str, bytes] = MappingProxyType({"x-kde-passwordManagerHint": b"secret"})
WINDOWS_MARKS: Mapping[str, bytes] = MappingProxyType(
    {
        windows_format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
        windows_format("CanIncludeInClipboardHistory"): _NO,
        windows_format("CanUploadToCloudClipboard"): _NO,
    }
)


def marks(platform: str = sys.platform) -> Mapping[str, bytes]:
    """What goes beside the text so that histories do not keep it. macOS is marked after the fact."""
    if platform == "win32":
        return WINDOWS_MARKS
    return MappingProxyType({}) if platform == "darwin" else LINUX_MARKS


def marked_text(secret: Secret, beside: Mapping[str, bytes]) -> QMimeData:
    """The text with its marks."""
    data = QMimeData()
    data.setText(secret.reveal())
    for name, value in beside.items():
        data.setData(name, QByteArray(value))
    return data


class SystemClipboard:
    """The clipboard of the operator's desktop. Needs a QGuiApplication."""

    def __init__(self) -> None:
        self._ours: Secret | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.take_back)

    def put(self, secret: Secret) -> None:
        """Put the text there, marked."""
        QGuiApplication.clipboard().setMimeData(
            marked_text(secret, marks()), QClipboard.Mode.Clipboard
        )
        self._ours = secret
        if sys.platform == "darwin":
            from sso_desk.ui.pasteboard_macos import mark_concealed  # noqa: PLC0415

            mark_concealed()

    def clear_if_holds(self, secret: Secret) -> bool:
        """Empty the clipboard if it still holds this text; whether it did.

        On X11 and Wayland, once another program has put something there it is not asked for: its
        answer could be waited for in vain, and what it holds is not ours.
        """
        clipboard = QGuiApplication.clipboard()
        elsewhere = (
            not clipboard.ownsClipboard() and QGuiApplication.platformName() in ASKS_THE_OWNER
        )
        if self._ours is None or elsewhere:
            return False
        if Secret(clipboard.text(QClipboard.Mode.Clipboard)) != secret:
            return False
        clipboard.clear(QClipboard.Mode.Clipboard)
        self._ours = None
        return True

    def take_back(self) -> None:
        """Take our link off the clipboard, whichever it is."""
        if self._ours is not None:
            self.clear_if_holds(self._ours)
            self._ours = None
