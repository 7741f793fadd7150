"""What the window is drawn with: a few roles of colour, a spacing scale, two type sizes.

All roles are derived from the system's palette and one accent, so light, dark and high contrast
follow by themselves; each is checked for enough contrast while it is derived. Widgets that paint
themselves ask `roles` at every painting; the rest is the style sheet, filled in by `style_sheet`.
"""

from dataclasses import dataclass, fields
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from sso_desk.ui.resources import read_text

ACCENT = QColor("#2f6fde")

XS, S, M, L, XL = 4, 8, 12, 16, 24
"""The spacing scale, in pixels."""

RADIUS = 6
CARD_RADIUS = 10

TITLE_FACTOR = 1.25
EMPHASIS = QFont.Weight.DemiBold

READABLE = 4.5
"""The contrast that text needs (WCAG AA)."""

VISIBLE = 3.0
"""The contrast that edges of controls, rings and icons need."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The colours of one palette."""

    window: QColor
    surface: QColor
    text: QColor
    muted: QColor
    border: QColor
    edge: QColor
    hover: QColor
    pressed: QColor
    chosen: QColor
    accent: QColor
    accent_text: QColor
    on_accent: QColor
    danger: QColor
    warning: QColor
    good: QColor
    danger_wash: QColor
    warning_wash: QColor
    good_wash: QColor
    accent_wash: QColor


def luminance(color: QColor) -> float:
    """Relative luminance, 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(under: QColor, over: QColor, share: float) -> QColor:
    """`over` laid on `under` with that share of it."""
    return QColor.fromRgbF(
        under.redF() + (over.redF() - under.redF()) * share,
        under.greenF() + (over.greenF() - under.greenF()) * share,
        under.blueF() + (over.blueF() - under.blueF()) * share,
    )


def legible(color: QColor, *grounds: QColor, least: float = READABLE) -> QColor:
    """`color`, moved towards white or black until it can be told from all `grounds`."""
    dark = max(luminance(ground) for ground in grounds) < 0.3
    goal = QColor("white" if dark else "black")
    for step in range(21):
        candidate = mix(color, goal, step / 20)
        if min(contrast(candidate, ground) for ground in grounds) >= least:
            return candidate
    return goal


def high_contrast() -> bool:
    """Whether the system asks for more contrast."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - the name space Qt takes 15 ms, once

    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()  # lives in `hints`, which must stay alive meanwhile
    return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast


@lru_cache(maxsize=8)
def derive(window_name: str, base_name: str, text_name: str, *, strong: bool) -> Roles:
    """The roles for a palette's window, base and text colours."""
    window, base, text = QColor(window_name), QColor(base_name), QColor(text_name)
    white = QColor("white")
    dark = luminance(window) < luminance(text)
    surface = mix(window, white, 0.06) if dark else base

    def wash(color: QColor) -> QColor:
        return surface if strong else mix(surface, color, 0.18 if dark else 0.10)

    danger, warning, good = QColor("#c22f27"), QColor("#a85b00"), QColor("#1f7a45")
    washes = {name: wash(color) for name, color in _named(danger, warning, good).items()}
    washes["accent"] = wash(ACCENT)
    hover = mix(surface, text, 0.07)
    pressed = mix(surface, text, 0.13)
    chosen = mix(surface, ACCENT, 0.30 if dark else 0.13)
    grounds = (window, surface, hover, pressed, chosen)
    muted = mix(text, window, 0.36)
    return Roles(
        window=window,
        surface=surface,
        text=text,
        muted=text if strong else legible(muted, *grounds, *washes.values()),
        border=text if strong else mix(surface, text, 0.20 if dark else 0.15),
        edge=text if strong else legible(mix(surface, text, 0.40), window, surface, least=VISIBLE),
        hover=hover,
        pressed=pressed,
        chosen=chosen,
        accent=ACCENT,
        accent_text=legible(ACCENT, *grounds, washes["accent"]),
        on_accent=white,
        danger=legible(danger, *grounds, washes["danger"]),
        warning=legible(warning, *grounds, washes["warning"]),
        good=legible(good, *grounds, washes["good"]),
        danger_wash=washes["danger"],
        warning_wash=washes["warning"],
        good_wash=washes["good"],
        accent_wash=washes["accent"],
    )


def _named(danger: QColor, warning: QColor, good: QColor) -> dict[str, QColor]:
    return {"danger": danger, "warning": warning, "good": good}


def roles(widget: QWidget | None = None) -> Roles:
    """The colours to draw `widget` with, now."""
    palette = widget.palette() if widget is not None else QGuiApplication.palette()
    return roles_of(palette)


def roles_of(palette: QPalette) -> Roles:
    """The colours that go with a palette."""
    return derive(*_named_grounds(palette), strong=high_contrast())


def first_roles(palette: QPalette) -> Roles:
    """The same for the very first paint, without asking the system about contrast."""
    return derive(*_named_grounds(palette), strong=False)


def _named_grounds(palette: QPalette) -> tuple[str, str, str]:
    active = QPalette.ColorGroup.Active
    window, base, text = (
        QPalette.ColorRole.Window,
        QPalette.ColorRole.Base,
        QPalette.ColorRole.WindowText,
    )
    return (
        palette.color(active, window).name(),
        palette.color(active, base).name(),
        palette.color(active, text).name(),
    )


ENVIRONMENT_COLORS = {
    "production": QColor("#b3261e"),
    "sandbox": QColor("#0f6e6e"),
    "practice": QColor("#a04a00"),
    "custom": QColor("#6a3fb5"),
}
"""By the environment's kind. White is readable on each of them."""


def vendor_color(vendor_id: str) -> QColor:
    """A vendor's own colour, from its id alone, dark enough for white letters."""
    hue = sum(ord(char) * (place + 19) for place, char in enumerate(vendor_id)) * 189 % 360
    return legible(QColor.fromHsl(hue, 130, 110), QColor("white"), least=5.5)


def title_font(widget: QWidget) -> QFont:
    """The larger of the two sizes, with emphasis."""
    font = QFont(widget.font())
    font.setPointSizeF(QGuiApplication.font().pointSizeF() * TITLE_FACTOR)
    font.setWeight(EMPHASIS)
    return font


def emphasised(font: QFont) -> QFont:
    """The same size with the one weight for emphasis."""
    strong = QFont(font)
    strong.setWeight(EMPHASIS)
    return strong


def style_sheet(palette: QPalette) -> str:
    """The style sheet for that palette."""
    text = read_text("style.qss")
    colors = roles_of(palette)
    # Longest names first, so that @accent does not eat the beginning of @accent_text.
    for name in sorted((field.name for field in fields(Roles)), key=len, reverse=True):
        text = text.replace(f"@{name}", getattr(colors, name).name())
    return text
