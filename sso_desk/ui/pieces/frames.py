"""Frames: cards, bars, washes of colour, and columns of widgets with the scale's spacing."""

from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sso_desk.ui import icons, sizes, theme
from sso_desk.ui.pieces.labels import TextLabel
from sso_desk.ui.pieces.visibility import set_shown


def column(*items: QWidget | QLayout, spacing: int = theme.S, margins: int = 0) -> QVBoxLayout:
    """Widgets and layouts below each other."""
    layout = QVBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def row(*items: QWidget | QLayout, spacing: int = theme.S, margins: int = 0) -> QHBoxLayout:
    """Widgets and layouts beside each other."""
    layout = QHBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def at_end(
    *items: QWidget | QLayout, before: tuple[QWidget, ...] = (), spacing: int = theme.S
) -> QHBoxLayout:
    """Widgets beside each other at the end of their line, `before` at its beginning."""
    layout = row(*before, spacing=spacing)
    layout.addStretch(1)
    _fill(layout, items, spacing, 0)
    return layout


def _fill(
    layout: QBoxLayout, items: tuple[QWidget | QLayout, ...], spacing: int, margins: int
) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margins, margins, margins, margins)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def repolish(widget: QWidget) -> None:
    """Have the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet knows."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        repolish(widget)


class _LaidOutAnew(QObject):
    """Has the layout of a widget look at its parts again once the widget has another size.

    Layouts within layouts remember how high they are. Where one of them remembers what is no longer so,
    the room that was found for all of them is divided wrongly, and texts are cut off by a few pixels.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Look, and stop nothing."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            layout = watched.layout()
            if layout is not None:
                layout.invalidate()
        return False


def scrolling(content: QWidget) -> QScrollArea:
    """`content` in an area that scrolls up and down, never sideways, without a frame."""
    area = QScrollArea()
    content.installEventFilter(_LaidOutAnew(content))
    content.setProperty("canvas", "true")
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class IconLabel(QWidget):
    """A tinted icon that stands for itself; what it means is said in words beside it."""

    def __init__(self, name: str = "", *, role: str = "muted", edge: int = 18) -> None:
        """`edge` is meant beside text of the usual size, and grows with it."""
        super().__init__()
        self._name, self._role = name, role
        self.setFixedSize(sizes.scaled(edge), sizes.scaled(edge))

    def draw(self, name: str, role: str) -> None:
        """Another icon, in the colour of a role."""
        if (name, role) != (self._name, self._role):
            self._name, self._role = name, role
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """The icon."""
        if self._name:
            painter = QPainter(self)
            icons.paint(
                painter, self._name, QRectF(self.rect()), getattr(theme.roles(self), self._role)
            )


NOTE_ICONS = MappingProxyType(
    {"danger": "problem", "warning": "warning", "good": "check", "accent": "info"}
)


class Note(QFrame):
    """A sentence in a washed frame, with an icon that says how much it matters."""

    def __init__(self, text: str = "", *, wash: str = "warning") -> None:
        """`wash` is danger, warning, good or accent."""
        super().__init__()
        self._icon = IconLabel(NOTE_ICONS[wash], role=_ink_of(wash))
        self._text = TextLabel()
        self.setProperty("wash", wash)
        layout = row(self._icon, self._text, spacing=theme.S)
        layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        layout.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.say(text)

    def say(self, text: str, *, wash: str | None = None) -> None:
        """Show this sentence, or nothing at all."""
        if wash is not None:
            set_look(self, "wash", wash)
            self._icon.draw(NOTE_ICONS[wash], _ink_of(wash))
        self._text.say(text)
        set_shown(self, wanted=bool(text))

    def text(self) -> str:
        """What it says."""
        return self._text.text()


def _ink_of(wash: str) -> str:
    return "accent_text" if wash == "accent" else wash
