"""Light or dark: as the operator wishes, or as the system is.

Qt asks the system to draw the whole program so. Where it cannot (an X server without a desktop), the
program puts on colours of its own.
"""

from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from sso_desk.rules import Theme

_SCHEMES = MappingProxyType(
    {
        Theme.SYSTEM: Qt.ColorScheme.Unknown,
        Theme.LIGHT: Qt.ColorScheme.Light,
        Theme.DARK: Qt.ColorScheme.Dark,
    }
)
_ROLE = QPalette.ColorRole
_COLORS = MappingProxyType(
    {
        _ROLE.Window: ("#efefef", "#202124"),
        _ROLE.WindowText: ("#000000", "#e8eaed"),
        _ROLE.Base: ("#ffffff", "#17181a"),
        _ROLE.AlternateBase: ("#f7f7f7", "#242629"),
        _ROLE.Text: ("#000000", "#e8eaed"),
        _ROLE.Button: ("#efefef", "#2d2f33"),
        _ROLE.ButtonText: ("#000000", "#e8eaed"),
        _ROLE.BrightText: ("#ffffff", "#ffffff"),
        _ROLE.ToolTipBase: ("#ffffdc", "#2d2f33"),
        _ROLE.ToolTipText: ("#000000", "#e8eaed"),
        _ROLE.Highlight: ("#2f6fde", "#2f6fde"),
        _ROLE.HighlightedText: ("#ffffff", "#ffffff"),
        _ROLE.PlaceholderText: ("#6b6b6b", "#9aa0a6"),
        _ROLE.Light: ("#ffffff", "#3c4043"),
        _ROLE.Midlight: ("#cacaca", "#34373b"),
        _ROLE.Mid: ("#b8b8b8", "#1b1c1e"),
        _ROLE.Dark: ("#9f9f9f", "#141517"),
        _ROLE.Shadow: ("#767676", "#000000"),
    }
)
"""Each role's colour in a light window, and in a dark one."""

_FAINT = ("#8a8a8a", "#7c8187")
"""Text of controls that are switched off."""


def wear(wished: Theme) -> None:
    """Have the whole program light or dark from now on."""
    hints = QGuiApplication.styleHints()
    scheme = _SCHEMES[wished]
    hints.setColorScheme(scheme)
    obeyed = wished is Theme.SYSTEM or hints.colorScheme() is scheme
    QGuiApplication.setPalette(QPalette() if obeyed else palette(dark=wished is Theme.DARK))


def palette(*, dark: bool) -> QPalette:
    """The program's own colours."""
    made = QPalette()
    for role, colors in _COLORS.items():
        made.setColor(role, QColor(colors[dark]))
    for role in (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_FAINT[dark]))
    return made
