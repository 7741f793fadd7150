"""What the ways of opening are called, and the menu of those that there are."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QMenu

from sso_desk.browsers.ways import BY_DEFAULT, Found, OpenWay, Window
from sso_desk.domain import QT_TRANSLATE_NOOP, Choice
from sso_desk.ui.words import isolated, managed_words, shown, translate, without_mnemonic

_WINDOWS = {
    Window.NORMAL: QT_TRANSLATE_NOOP("opening", "{browser}"),
    Window.PRIVATE: QT_TRANSLATE_NOOP("opening", "{browser}, private window"),
    Window.THROW_AWAY: QT_TRANSLATE_NOOP("opening", "{browser}, throw-away profile"),
}
_DEFAULT = QT_TRANSLATE_NOOP("opening", "the default browser")
_APART = {
    Window.NORMAL: QT_TRANSLATE_NOOP("opening", "a window"),
    Window.PRIVATE: QT_TRANSLATE_NOOP("opening", "a private window"),
    Window.THROW_AWAY: QT_TRANSLATE_NOOP("opening", "a throw-away profile"),
}


def way_words(way: OpenWay, found: Found) -> str:
    """What a way is called, such as “Firefox, private window”."""
    browser = found.chosen(way.browser)
    named = isolated(browser.name) if browser and way.browser else translate("opening", _DEFAULT)
    return translate("opening", _WINDOWS[way.window]).format(browser=named)


def way_told(text: str) -> str:
    """A way as the journal has it, in words; a browser that is gone by now has nothing but its id."""
    try:
        way = OpenWay.from_text(text)
    except ValueError:
        return shown(text)
    named = isolated(way.browser) if way.browser else translate("opening", _DEFAULT)
    return translate("opening", _WINDOWS[way.window]).format(browser=named)


def window_words(way: OpenWay) -> str:
    """What its window is, as a part of a sentence."""
    return translate("opening", _APART[way.window])


def ways(found: Found) -> Iterator[OpenWay]:
    """All ways that are possible: those of the default browser first, then each browser's."""
    default = found.chosen("")
    yield BY_DEFAULT
    for window in (Window.PRIVATE, Window.THROW_AWAY):
        if default is not None and window in default.windows:
            yield OpenWay("", window)
    for browser in found.browsers:
        for window in Window:
            if window in browser.windows and (browser != default or window is Window.NORMAL):
                yield OpenWay(browser.id, window)


def named_ways(found: Found) -> list[Choice]:
    """The ways of each browser by its name, for a setting."""
    return [
        Choice(str(way), way_words(way, found))
        for browser in found.browsers
        for window in Window
        if window in browser.windows
        for way in (OpenWay(browser.id, window),)
    ]


def fill(menu: QMenu, found: Found, choose: Callable[[OpenWay], None], *, managed: bool) -> None:
    """Offer all ways; none can be chosen where the organisation decides."""
    menu.clear()
    if managed:
        menu.addAction(managed_words()).setEnabled(False)
        return
    last = ""
    for way in ways(found):
        if way.browser != last:
            menu.addSeparator()
            last = way.browser
        words = way_words(way, found)
        entry = menu.addAction(without_mnemonic(words[:1].upper() + words[1:]))
        entry.triggered.connect(lambda _checked=False, way=way: choose(way))
