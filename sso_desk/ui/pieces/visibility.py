"""Showing and hiding parts before and after they have a place in a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(widget: QWidget, *, wanted: bool) -> None:
    """Show or hide a part; one that has no parent yet is never opened as a window of its own."""
    if widget.parentWidget() is not None:
        widget.setVisible(wanted)
    elif wanted:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden, on=False)
    else:
        widget.hide()
