"""The window itself: painted at once, furnished afterwards, closed once."""

import subprocess
import sys
from collections import Counter

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sso_desk.ui import theme
from sso_desk.ui.pieces.badges import (
    EnvironmentBadge,
    StatusChip,
    VendorMark,
)
from sso_desk.ui.pieces.masked_link import MaskedLink
from sso_desk.ui.window import MainWindow
from tests.end2end.screenshots import palette
from tests.ui import scenes as s
from tests.ui.fake_desk import FakeClock, FakeDesk
from tests.ui.stage import Stage

WANTED_LATE = ("asyncio", "sso_desk.ui.workplace", "sso_desk.desk.state", "sso_desk.domain")


def test_it_is_painted_before_anything_slow_is_imported() -> None:
    look = (
        "import sys, os\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from sso_desk.ui.window import MainWindow\n"
        "window = MainWindow()\n"
        "def painted():\n"
        f"    print([name for name in {WANTED_LATE!r} if name in sys.modules])\n"
        "    application.quit()\n"
        "window.first_painted.connect(painted)\n"
        "window.show()\n"
        "application.exec()\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, timeout=60, check=True
    )
    assert child.stdout.strip() == "[]"


def test_it_is_furnished_later(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    desk = FakeDesk(s.desk(), tuple(s.VENDORS.values()))
    window.attach(desk, FakeClock(s.NOW))
    assert desk.watched
    assert window.place.lookup.box.isVisible()
    assert window.place.selector.currentText() == "Billing – Northwind"


def test_closing_is_reported_once(stage: Stage) -> None:
    told: list[bool] = []
    stage.window.closed.connect(lambda: told.append(True))
    stage.window.close()
    stage.window.close()
    assert told == [True]


def test_nothing_is_smaller_than_it_may_be(stage: Stage) -> None:
    stage.window.resize(1, 1)
    assert (stage.window.width(), stage.window.height()) == (720, 520)


def test_focus_goes_as_the_eye_reads(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, links=(s.link(),)))
    link = stage.place.links.card(s.link().id)
    assert link is not None
    place = stage.place
    stage.place.selector.setFocus()
    order: list[QWidget | None] = []
    for _ in range(20):
        order.append(stage.window.focusWidget())
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
    wanted = [
        place.selector,
        place.edit_button,
        place.menu.button,
        place.lookup.back,
        place.lookup.box,
        place.card.identity.pin,
        place.card.destination,
        place.card.reason,
        place.card.ticket,
        place.card.bar.create_button,
        place.card.bar.open_button,
        link.reveal,
        link.copy,
        link.open,
        link.ways.arrow,
        link.more,
        link.discard,
    ]
    assert [widget for widget in order if widget in wanted][: len(wanted)] == wanted


def test_labels_are_never_rich(stage: Stage) -> None:
    stage.show(s.desk(customer=s.MARKUP, links=(s.link(customer=s.MARKUP),)))
    for label in stage.window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_state_that_is_shown_again_draws_nothing(stage: Stage) -> None:
    state = s.desk(lookup=s.answered("e", *s.PEOPLE), links=(s.link(),))
    stage.show(state)
    before = stage.place.lookup.list.rows.rows
    stage.show(s.desk(lookup=s.answered("e", *s.PEOPLE), links=(s.link(),), reason="x"))
    assert stage.place.lookup.list.rows.rows is before


def pixels(widget: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_it_follows_the_desktop_from_light_to_dark(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, links=(s.link(),)))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    light, before = application.palette(), pixels(stage.window)
    sheet = stage.window.styleSheet()
    try:
        application.setPalette(palette("dark"))
        stage.qtbot.waitUntil(lambda: stage.window.styleSheet() != sheet, timeout=3000)
        assert pixels(stage.window) != before
    finally:
        application.setPalette(light)
        QApplication.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange)


@pytest.mark.parametrize("kind", [StatusChip, MaskedLink, EnvironmentBadge, VendorMark])
def test_what_is_painted_can_be_read(stage: Stage, kind: type[QWidget]) -> None:
    """In its place, where the style sheet has its say as well."""
    stage.show(s.desk(customer=s.AMELIE, links=(s.link(),)))
    part = next(part for part in stage.window.findChildren(kind) if part.isVisible())
    place = QRect(part.mapTo(stage.window, QPoint()), part.size())
    picture = stage.window.grab(place).toImage()
    seen = Counter(
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    )
    ground = QColor(seen.most_common(1)[0][0])
    assert max(theme.contrast(ground, QColor(name)) for name in seen) >= 4.5


def test_it_follows_the_desktop_to_high_contrast(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.show(s.desk(customer=s.AMELIE))
    sheet = stage.window.styleSheet()
    monkeypatch.setattr(theme, "high_contrast", lambda: True)
    hints = QGuiApplication.styleHints().accessibility()
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert stage.window.styleSheet() != sheet


PALETTES = {
    "light": ("#efefef", "#ffffff", "#000000"),
    "white": ("#ffffff", "#ffffff", "#1f1f1f"),
    "warm": ("#f5f0e6", "#fffdf7", "#3b2f2f"),
    "dark": ("#202124", "#17181a", "#e8eaed"),
    "black": ("#000000", "#000000", "#ffffff"),
    "blue night": ("#1b2434", "#141c2a", "#d7e0f0"),
    "black on white": ("#ffffff", "#ffffff", "#000000"),
    "white on black": ("#000000", "#000000", "#ffffff"),
    "yellow on black": ("#000000", "#000000", "#ffff00"),
}
"""Window, base and text of desktops that there are; the last three are those of high contrast."""


@pytest.mark.parametrize("strong", [False, True], ids=["usual", "high contrast"])
@pytest.mark.parametrize("names", PALETTES.values(), ids=PALETTES)
def test_all_roles_can_be_read(names: tuple[str, str, str], strong: bool) -> None:
    colors = theme.derive(*names, strong=strong)
    plain = (colors.window, colors.surface, colors.hover, colors.pressed, colors.chosen)
    inks = {
        "text": plain,
        "muted": (*plain, colors.warning_wash, colors.accent_wash),
        "accent_text": (*plain, colors.accent_wash),
        "danger": (*plain, colors.danger_wash),
        "warning": (*plain, colors.warning_wash),
        "good": (*plain, colors.good_wash),
    }
    poor = [
        f"{name} on {ground.name()}: {theme.contrast(getattr(colors, name), ground):.2f}"
        for name, grounds in inks.items()
        for ground in grounds
        if theme.contrast(getattr(colors, name), ground) < theme.READABLE
    ]
    assert poor == []
    assert theme.contrast(colors.on_accent, colors.accent) >= theme.READABLE
    assert theme.contrast(colors.edge, colors.surface) >= theme.VISIBLE
    assert theme.contrast(colors.accent_text, colors.window) >= theme.VISIBLE, "the focus ring"


def test_badges_and_marks_can_be_read() -> None:
    white = QColor("white")
    for color in (*theme.ENVIRONMENT_COLORS.values(), *map(theme.vendor_color, s.VENDORS)):
        assert theme.contrast(white, color) >= theme.READABLE, color.name()


def test_vendors_have_colours_of_their_own(qapp: QApplication) -> None:
    colors = {theme.vendor_color(vendor_id).name() for vendor_id in s.VENDORS}
    assert len(colors) == len(s.VENDORS)
    assert "@" not in theme.style_sheet(QPalette())
