"""Scenes of presenting, of the help and of *About*, by name: each puts a stage into that state."""

from collections.abc import Callable
from typing import Any

from sso_desk.domain import Mark
from sso_desk.ui import sizes
from sso_desk.ui.dialogs.about_dialog import AboutDialog
from sso_desk.ui.dialogs.help_dialog import HelpDialog
from sso_desk.ui.pieces.fitting import fit
from tests.ui import scenes as s

Draw = Callable[[Any], None]


def presenting(**changes: Any) -> Draw:
    """A state while others look on."""

    def draw(stage: Any) -> None:
        stage.show(s.desk(presenting=True, **changes))

    return draw


def helped(address: str, search: str = "", *, wide: bool = False) -> Draw:
    """The help at that page, with something looked for."""

    def draw(stage: Any) -> None:
        stage.show(s.desk())
        stage.place.dialogs.show_help_page(address)
        dialog = stage.place.dialogs.opened(HelpDialog)
        assert dialog is not None
        stage.settle()
        dialog.show_page(address)
        if wide:
            fit(dialog, sizes.scaled(1080), dialog.height())
        dialog.search.setText(search)
        stage.settle()

    return draw


def about(stage: Any) -> None:
    """What the program is; the libraries as they were one day."""
    from sso_desk.made_with import Library

    stage.show(s.desk())
    stage.place.dialogs.show_about()
    dialog = stage.place.dialogs.opened(AboutDialog)
    assert dialog is not None
    dialog._reader.told.disconnect()
    dialog.show_libraries(
        (
            Library("httpx", "0.28.1", "BSD-3-Clause"),
            Library("keyring", "25.7.0", "MIT"),
            Library("PySide6_Essentials", "6.11.3", "LGPL-3.0-only OR GPL-3.0-only"),
            Library("uvicorn", "0.54.0", "BSD-3-Clause"),
        )
    )


def held(stage: Any) -> None:
    """Names are shown while the eye is held."""
    presenting(customer=s.AMELIE, lookup=s.answered("e", *s.PEOPLE), links=(s.link(ago=48),))(stage)
    stage.place.presenting.names.setDown(True)
    stage.place.presenting.names.pressed.emit()


LINKS = (
    s.link(ago=48),
    s.link(s.BLUESNAP, s.ANN, ago=161, expiry=s.UNKNOWN, events=s.marks((Mark.OPENED, 150))),
    s.link(s.REDTAIL, None, ago=312, expiry=s.NO_WORD, signs_in_as="Robin Hale"),
)

HELP: dict[str, Draw] = {
    "presenting-list": presenting(lookup=s.answered("ann", s.ANN, s.OTHER_ANN, *s.PEOPLE)),
    "presenting-card": presenting(
        customer=s.ANN, lookup=s.answered("ann", s.ANN, s.OTHER_ANN), reason="Called", links=LINKS
    ),
    "presenting-held": held,
    "help": helped("first-steps", wide=True),
    "help-links": helped("links"),
    "help-vendor": helped("connections#bluesnap"),
    "help-search": helped("first-steps", "private window"),
    "help-nothing-found": helped("first-steps", "zebra"),
    "help-shortcuts": helped("shortcuts"),
    "about": about,
}
