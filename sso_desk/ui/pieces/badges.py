"""Badges: what an environment is, whose a connection is, what state a customer is in.

They are painted, and labels to those who listen: what has no role of its own is passed over.
"""

# ruff: noqa: N802 - Qt's own names

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sso_desk.domain import QT_TRANSLATE_NOOP, EnvironmentKind
from sso_desk.ui import icons, sizes, theme
from sso_desk.ui.pieces.tips import set_tip
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import isolated, shown, translate

ENVIRONMENT_WORDS = {
    EnvironmentKind.PRODUCTION: QT_TRANSLATE_NOOP("badges", "Production"),
    EnvironmentKind.SANDBOX: QT_TRANSLATE_NOOP("badges", "Sandbox"),
    EnvironmentKind.PRACTICE: QT_TRANSLATE_NOOP("badges", "Practice"),
    EnvironmentKind.CUSTOM: QT_TRANSLATE_NOOP("badges", "Custom address"),
}

ENVIRONMENT_MEANING = {
    EnvironmentKind.PRODUCTION: QT_TRANSLATE_NOOP(
        "badges", "Real customers: whatever is done there counts."
    ),
    EnvironmentKind.SANDBOX: QT_TRANSLATE_NOOP("badges", "The vendor's test system."),
    EnvironmentKind.PRACTICE: QT_TRANSLATE_NOOP(
        "badges", "Built-in practice vendors: nothing here is real."
    ),
    EnvironmentKind.CUSTOM: QT_TRANSLATE_NOOP(
        "badges", "An address of your own: not one of the vendor's usual systems."
    ),
}


def environment_words(kind: EnvironmentKind) -> str:
    """What the badge says."""
    return translate("badges", ENVIRONMENT_WORDS[kind])


def badge_size(font: QFont, text: str) -> QSize:
    """The room that a badge with an icon takes."""
    metrics = QFontMetrics(theme.emphasised(font))
    width = metrics.horizontalAdvance(text) + icons.size() + theme.XS + 2 * theme.S + theme.XS
    return QSize(width, max(metrics.height(), icons.size()) + theme.S)


def paint_environment(
    painter: QPainter,
    place: QRectF,
    kind: EnvironmentKind,
    font: QFont,
    direction: Qt.LayoutDirection,
) -> None:
    """An environment's badge, filled, with icon and word."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.ENVIRONMENT_COLORS[kind.value])
    painter.drawRoundedRect(place, theme.RADIUS, theme.RADIUS)
    white = QColor(Qt.GlobalColor.white)
    inner = place.adjusted(theme.S, 0, -theme.S, 0)
    icons.paint(painter, kind.value, icons.leading(inner, direction), white)
    gap = icons.size() + theme.XS
    if direction is Qt.LayoutDirection.LeftToRight:
        inner.adjust(gap, 0, 0, 0)
    else:
        inner.adjust(0, 0, -gap, 0)
    painter.setPen(white)
    painter.setFont(theme.emphasised(font))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, environment_words(kind))
    painter.restore()


def paint_vendor(painter: QPainter, place: QRectF, vendor_id: str, name: str, font: QFont) -> None:
    """A vendor's mark: its first letter in its own colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.vendor_color(vendor_id))
    painter.drawRoundedRect(place, theme.RADIUS, theme.RADIUS)
    letter = QFont(theme.emphasised(font))
    letter.setPixelSize(max(9, round(place.height() * 0.56)))
    painter.setFont(letter)
    painter.setPen(QColor(Qt.GlobalColor.white))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name[:1].upper())
    painter.restore()


class EnvironmentBadge(QLabel):
    """The badge beside the connection, which cannot be overlooked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kind: EnvironmentKind | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_kind(self, kind: EnvironmentKind | None) -> None:
        """Say what the environment is; None says nothing."""
        if kind is self._kind:
            return
        self._kind = kind
        set_shown(self, wanted=kind is not None)
        if kind is not None:
            self.setAccessibleName(environment_words(kind))
            set_tip(self, translate("badges", ENVIRONMENT_MEANING[kind]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and word."""
        size = badge_size(self.font(), environment_words(self._kind) if self._kind else "")
        return QSize(size.width(), size.height() + theme.XS)

    def minimumSizeHint(self) -> QSize:
        """A badge is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The badge."""
        if self._kind is not None:
            painter = QPainter(self)
            paint_environment(
                painter, QRectF(self.rect()), self._kind, self.font(), self.layoutDirection()
            )


class VendorMark(QLabel):
    """A vendor's letter in its own colour."""

    def __init__(self, edge: int = 28, parent: QWidget | None = None) -> None:
        """`edge` is meant beside text of the usual size, and grows with it."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._vendor = ("", "")
        self.setFixedSize(sizes.scaled(edge), sizes.scaled(edge))

    @staticmethod
    def usual_edge() -> int:
        """The edge of a mark in a list."""
        return sizes.scaled(28)

    def show_vendor(self, vendor_id: str, name: str) -> None:
        """Whose mark it is."""
        if (vendor_id, name) != self._vendor:
            self._vendor = (vendor_id, name)
            self.setAccessibleName(name)
            set_tip(self, name)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark."""
        painter = QPainter(self)
        paint_vendor(painter, QRectF(self.rect()), *self._vendor, self.font())


# --- chips ------------------------------------------------------------------------------------


def chip_size(font: QFont, text: str, *, icon: bool = False) -> QSize:
    """The room that a chip takes."""
    metrics = QFontMetrics(font)
    extra = icons.size() - 2 + theme.XS if icon else 0
    return QSize(metrics.horizontalAdvance(text) + 2 * theme.S + extra, metrics.height() + theme.XS)


def paint_chip(
    painter: QPainter,
    place: QRectF,
    text: str,
    *,
    ink: QColor,
    ground: QColor,
    direction: Qt.LayoutDirection,
    icon: str = "",
) -> None:
    """A small rounded label, with an icon where the colour alone would have to speak."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1) if icon else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    radius = place.height() / 2
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    inner = place.adjusted(theme.S, 0, -theme.S, 0)
    if icon:
        edge = icons.size() - 2
        icons.paint(painter, icon, icons.leading(inner, direction, edge), ink)
        if direction is Qt.LayoutDirection.LeftToRight:
            inner.adjust(edge + theme.XS, 0, 0, 0)
        else:
            inner.adjust(0, 0, -edge - theme.XS, 0)
    painter.setPen(ink)
    painter.drawText(
        inner,
        Qt.AlignmentFlag.AlignCenter,
        painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()) + 1),
    )
    painter.restore()


class StatusChip(QLabel):
    """A status in a vendor's words, or a mark of ours with an icon."""

    def __init__(
        self, *, icon: str = "", role: str = "muted", parent: QWidget | None = None
    ) -> None:
        """`role` names the theme's role that the text is painted in."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._icon = icon
        self._role = role
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, *, icon: str | None = None, role: str | None = None) -> None:
        """Show this status, or nothing at all."""
        plain = shown(text)
        self._icon = self._icon if icon is None else icon
        self._role = self._role if role is None else role
        if isolated(text) != self._text:
            self._text = isolated(text)
            self.setAccessibleName(plain)
            set_tip(self, plain)
            self.updateGeometry()
        self.update()
        set_shown(self, wanted=bool(plain))

    def sizeHint(self) -> QSize:
        """Icon and text, within reason."""
        size = chip_size(self.font(), self._text, icon=bool(self._icon))
        return QSize(min(size.width(), sizes.scaled(180)), size.height())

    def minimumSizeHint(self) -> QSize:
        """Where there is too little room, the beginning of a long text; the tool tip has all of it."""
        size = self.sizeHint()
        return QSize(min(size.width(), sizes.scaled(84)), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chip."""
        colors = theme.roles()  # a label has the style sheet's palette
        painter = QPainter(self)
        paint_chip(
            painter,
            QRectF(self.rect()),
            self._text,
            ink=getattr(colors, self._role),
            ground=getattr(colors, f"{self._role}_wash", colors.hover),
            direction=self.layoutDirection(),
            icon=self._icon,
        )
