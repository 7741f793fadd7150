"""The icon of the window and of the program."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from sso_desk.ui.resources import read_bytes


def program_icon() -> QIcon:
    """The icon, in the sizes that window managers ask for."""
    made = QIcon()
    svg = read_bytes("icons/sso-desk.svg")
    for edge in (32, 64):
        buffer = QBuffer()
        buffer.setData(QByteArray(svg))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(edge, edge))
        made.addPixmap(QPixmap.fromImage(reader.read()))
    return made
