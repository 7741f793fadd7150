"""What is said of a control beside its name: to the eye by a tool tip, to the ear as plain words.

Without a description Qt would read out the tool tip, mark-up and all.
"""

from PySide6.QtWidgets import QWidget

from sso_desk.ui.words import tool_tip


def set_tip(widget: QWidget, text: str) -> None:
    """Show `text` as the tool tip; a screen reader hears it where nothing else describes the widget."""
    widget.setToolTip(tool_tip(text))
    widget.setProperty("tip", text)
    _speak(widget)


def describe(widget: QWidget, text: str) -> None:
    """What a screen reader says after the name; the tool tip's words where `text` is empty."""
    widget.setProperty("described", text)
    _speak(widget)


def _speak(widget: QWidget) -> None:
    widget.setAccessibleDescription(widget.property("described") or widget.property("tip") or "")
