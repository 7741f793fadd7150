"""Draws every state of the window to PNG files, light and dark, at 100 %, 200 % and with doubled text.

    python -m tests.end2end.screenshots [FOLDER] [--only TEXT] [--language NAME]

The states are written by hand (`tests/ui/scenes.py`); no desk, no network. `--only` draws the scenes
whose name contains TEXT; `--language stretched` makes each text 40 % longer, `mirrored` writes it from
right to left. Each scale runs in a process of its own, because Qt reads it at the start.
"""

import argparse
import dataclasses
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

from tests.catalogues import WORN, worn

SCALES: Mapping[str, Mapping[str, str]] = {
    "100": {},
    "150": {"QT_SCALE_FACTOR": "1.5"},
    "200": {"QT_SCALE_FACTOR": "2"},
    "300": {"QT_SCALE_FACTOR": "3"},
    "text200": {},
}
USUAL_SCALES = ("100", "200", "text200")
THEMES = ("light", "dark", "contrast")
USUAL_THEMES = ("light", "dark")


@dataclass(frozen=True)
class Scene:
    """One picture: its name, and what puts the window into that state."""

    name: str
    draw: "Callable[[Set], object]"
    small: bool = False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default="screenshots", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--scale", choices=SCALES, action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    parser.add_argument("--language", choices=WORN, default="")
    parser.add_argument("--smallest", action="store_true", help="at the smallest size")
    parser.add_argument("--child", default="", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        return draw_all(arguments, arguments.theme or USUAL_THEMES)
    for scale in arguments.scale or USUAL_SCALES:
        command = [sys.executable, "-m", "tests.end2end.screenshots", str(arguments.folder)]
        command += ["--child", scale, "--only", arguments.only]
        command += ["--language", arguments.language] if arguments.language else []
        command += ["--smallest"] if arguments.smallest else []
        for theme in arguments.theme or ():
            command += ["--theme", theme]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **SCALES[scale]}
        subprocess.run(command, check=True, env=environment)
    print(f"{len(list(arguments.folder.glob('*/*.png')))} pictures in {arguments.folder}")
    return 0


DIALOG_KINDS = (
    *("form-", "remove", "erase", "diagnostics", "help", "about", "settings", "link-qr"),
    *("journal", "directory-dialog", "import-", "team-"),
)


def dialog_scenes() -> "list[Scene]":
    """Those with a dialog in front."""
    return [scene for scene in scenes() if scene.name.startswith(DIALOG_KINDS)]


def draw_all(arguments: argparse.Namespace, themes: Sequence[str]) -> int:
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    application.setStyle("Fusion")
    if arguments.child == "text200":
        font = application.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        application.setFont(font)
    with worn(arguments.language or "en"):
        for theme in themes:
            application.setPalette(palette(theme))
            with patch(
                "sso_desk.ui.theme.high_contrast", lambda strong=theme == "contrast": strong
            ):
                draw_theme(application, arguments, theme)
    return 0


def draw_theme(application: "QApplication", arguments: argparse.Namespace, theme: str) -> None:
    place = arguments.folder / f"{theme}-{arguments.child}"
    place.mkdir(parents=True, exist_ok=True)
    for scene in scenes():
        if arguments.only in scene.name:
            stage = Stage(application)
            if scene.small or arguments.smallest:
                stage.window.resize(stage.window.minimumSize())
            scene.draw(stage)
            stage.picture().save(str(place / f"{scene.name}.png"))
            stage.close()


from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt  # noqa: E402
from PySide6.QtGui import QColor, QContextMenuEvent, QPalette, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from sso_desk import errors  # noqa: E402
from sso_desk.browsers.opening import SENT_TO_DEFAULT  # noqa: E402
from sso_desk.browsers.ways import BY_DEFAULT, OpenWay, Window  # noqa: E402
from sso_desk.customer_lists import DirectoryEntry  # noqa: E402
from sso_desk.desk.state import (  # noqa: E402
    Busy,
    ConnectionView,
    DeskState,
    Doubt,
    Elsewhere,
    LinkQuestion,
    NoticeKind,
    People,
    Recent,
    Session,
    Use,
    Wish,
)
from sso_desk.domain import (  # noqa: E402
    Choice,
    Condition,
    ConnectionReport,
    Customer,
    EnvironmentKind,
    LinkEvent,
    LiveLink,
    Mark,
    SearchStyle,
    Secret,
)
from sso_desk.errors import Cause  # noqa: E402
from sso_desk.expiry import Certainty, Expiry  # noqa: E402
from sso_desk.rules import (  # noqa: E402
    REASON_TOO_SHORT,
    TICKET_UNFIT,
    Policy,
    ReasonRule,
    Rules,
)
from sso_desk.ui import color_scheme, sizes  # noqa: E402
from sso_desk.ui.dialogs.connection_dialog import ConnectionDialog  # noqa: E402
from sso_desk.ui.dialogs.erase_dialog import EraseDialog  # noqa: E402
from sso_desk.ui.window import MainWindow  # noqa: E402
from sso_desk.ui.workplace import Workplace  # noqa: E402
from sso_desk.vendors import adapters  # noqa: E402
from tests.end2end.scenes_directory import DIRECTORY  # noqa: E402
from tests.end2end.scenes_help import HELP  # noqa: E402
from tests.end2end.scenes_journal import JOURNAL  # noqa: E402
from tests.end2end.scenes_settings import SETTINGS  # noqa: E402
from tests.end2end.scenes_start import START  # noqa: E402
from tests.end2end.scenes_team import TEAM  # noqa: E402
from tests.ui import scenes as s  # noqa: E402
from tests.ui.fake_desk import FakeClock, FakeDesk, Wrong  # noqa: E402


def palette(theme: str) -> QPalette:
    """Fusion's light colours, its dark ones as a dark desktop hands them over, or white on black."""
    if theme == "light":
        return QApplication.style().standardPalette()
    colors = color_scheme.palette(dark=True)
    if theme == "contrast":
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
            colors.setColor(role, QColor(Qt.GlobalColor.black))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            colors.setColor(role, QColor(Qt.GlobalColor.white))
    return colors


class Set(Protocol):
    """What a scene is played on: the stage of this module, or that of the tests."""

    desk: FakeDesk
    window: MainWindow
    place: Workplace

    def show(self, state: DeskState) -> None: ...
    def settle(self) -> None: ...
    def dialog(self) -> QDialog: ...


class Stage:
    """A window on a fake desk, about to be photographed."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.clock = FakeClock(s.NOW)
        self.desk = FakeDesk(DeskState(started=True), tuple(s.VENDORS.values()))
        self.window = MainWindow(self.desk, clock=self.clock)
        self.window.resize(sizes.scaled(1040), sizes.scaled(720))
        self.place = self.window.place
        self.window.show()

    def show(self, state: DeskState) -> None:
        """Have the window draw that state."""
        self.desk.show(state)
        self.settle()

    def settle(self) -> None:
        """Let layouts and paint events happen."""
        for _ in range(4):
            self.application.processEvents()

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        return next(d for d in self.window.findChildren(QDialog) if d.isVisible())

    def picture(self) -> QPixmap:
        """The window, with an open dialog drawn over it."""
        self.settle()
        shot = self.window.grab()
        popup = self.application.activePopupWidget()
        if popup is not None:
            return framed(shot, popup, shade=0)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                return framed(shot, dialog)
        return shot

    def close(self) -> None:
        """Away with it."""
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def framed(shot: QPixmap, dialog: QWidget, *, shade: int = 90) -> QPixmap:
    """The dialog over the darkened window, as a desktop would show it."""
    from PySide6.QtGui import QPainter

    ratio = shot.devicePixelRatio()
    width = max(shot.width() / ratio, dialog.width() + 40)
    height = max(shot.height() / ratio, dialog.height() + 40)
    canvas = QPixmap(round(width * ratio), round(height * ratio))
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(QColor("#777"))
    painter = QPainter(canvas)
    painter.drawPixmap(0, 0, shot)
    painter.fillRect(0, 0, round(width), round(height), QColor(0, 0, 0, shade))
    over = dialog.grab()
    painter.drawPixmap(
        round((width - dialog.width()) / 2), round((height - dialog.height()) / 2), over
    )
    painter.end()
    return canvas


# --- the scenes -------------------------------------------------------------------------------


def state(name: str, shown: DeskState, *, small: bool = False) -> Scene:
    """A scene that is nothing but a state."""
    return Scene(name, lambda stage: stage.show(shown), small=small)


def sections() -> list[tuple[str, list[Scene]]]:
    """All scenes, under the titles that the documentation has."""
    return [
        ("The first start", [Scene(name, draw) for name, draw in START.items()]),
        ("Finding a customer", [*lookup_scenes(), *people_scenes()]),
        ("The customer's card", [*card_scenes(), *why_scenes()]),
        ("Links", [*link_scenes(), *opening_scenes(), *extra_scenes()]),
        ("What went wrong", problem_scenes()),
        ("Dialogs", form_scenes()),
        ("The customer directory", [Scene(name, draw) for name, draw in DIRECTORY.items()]),
        ("The journal", [Scene(name, draw) for name, draw in JOURNAL.items()]),
        ("Settings", [Scene(name, draw) for name, draw in SETTINGS.items()]),
        ("A team's settings", [Scene(name, draw) for name, draw in TEAM.items()]),
        ("Presenting and help", [Scene(name, draw) for name, draw in HELP.items()]),
    ]


def scenes() -> list[Scene]:
    """All of them."""
    return [scene for _, some in sections() for scene in some]


def lookup_scenes() -> list[Scene]:
    """Where and who."""
    people = s.answered("e", *s.PEOPLE, total=7)

    def slow(stage: Set) -> None:
        stage.show(s.desk(lookup=s.asked("dubois"), busy=s.busy(Busy.LOOKUP)))
        stage.place.lookup._slow.stop()
        stage.place.lookup._show_answer()

    def popup(stage: Set) -> None:
        stage.show(s.desk(lookup=people))
        stage.place.selector.showPopup()

    def main_menu(stage: Set) -> None:
        stage.show(s.desk(lookup=people))
        stage.place.menu.pop_up()

    def connection_menu(stage: Set) -> None:
        stage.show(s.desk(lookup=people))
        stage.place.edit_button.click()

    def row_menu(stage: Set) -> None:
        stage.show(s.desk(lookup=people))
        results = stage.place.lookup.list
        results.setCurrentIndex(results.rows.first())
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(results, QContextMenuEvent(reason, QPoint(), QPoint()))

    namesakes = tuple(
        DirectoryEntry(key, s.ANN.name, mail, "", "", {"bluesnap": f"11110{key}"})
        for key, mail in ((21, "ann@north.example"), (22, "ann@south.example"))
    )
    elsewhere = dataclasses.replace(s.answered("ann"), local=namesakes, local_for="ann")

    def mirrored(stage: Set) -> None:
        stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        stage.show(
            s.desk(lookup=s.answered("a", s.ANN, s.OTHER_ANN, s.MARYAM), links=(s.link(ago=48),))
        )

    waiting = s.busy(Busy.LOOKUP, Busy.LOOKUP_WAITS)
    return [
        Scene("menu", main_menu),
        Scene("menu-connection", connection_menu),
        Scene("menu-row", row_menu),
        state("results-elsewhere", s.desk(lookup=elsewhere)),
        state("first-run", DeskState(started=True)),
        state("starting", DeskState()),
        state("empty", s.desk()),
        state("empty-on-enter", s.desk(s.LUMINATE)),
        state("opening", s.desk(destinations=(), busy=s.busy(Busy.CONNECTING))),
        state("typing-on-enter", s.desk(s.LUMINATE, lookup=s.asked("41002", SearchStyle.ON_ENTER))),
        state("searching", s.desk(lookup=s.asked("dubois"), busy=s.busy(Busy.LOOKUP))),
        Scene("searching-slow", slow),
        state(
            "searching-waits",
            s.desk(lookup=s.asked("dubois"), busy=waiting, busy_until=s.NOW.steady + 23),
        ),
        state("results", s.desk(lookup=people)),
        state("results-small", s.desk(lookup=people), small=True),
        state(
            "results-more",
            s.desk(
                s.BLUESNAP,
                lookup=s.answered(
                    "",
                    *s.PEOPLE[:4],
                    cursor="2",
                    total=340,
                    scopes=s.SCOPES,
                    note="Only the first 200 are shown: search more narrowly.",
                ),
            ),
        ),
        state("same-names", s.desk(lookup=s.answered("ann", s.ANN, s.OTHER_ANN, s.THIRD_ANN))),
        state(
            "long-names",
            s.desk(lookup=s.answered("max", s.LONG, s.MARKUP, s.NAMELESS, s.AMELIE)),
        ),
        state("right-to-left-names", s.desk(lookup=s.answered("م", s.MARYAM, s.NOA))),
        state(
            "matched",
            s.desk(
                s.LUMINATE,
                lookup=s.answered(
                    "40417",
                    Customer(
                        "40417", "Amélie Dubois", "amelie@example.org", matched="Constituent ID"
                    ),
                    Customer("99812", "Ravi Menon", "ravi@example.com", matched="Member ID"),
                    style=SearchStyle.ON_ENTER,
                ),
            ),
        ),
        state("no-results", s.desk(lookup=s.answered("zzz"))),
        state("no-results-id", s.desk(lookup=s.answered("999412"))),
        state(
            "lookup-failed",
            s.desk(
                lookup=s.asked("dubois"),
                problem=s.trouble(errors.VendorUnreachable(Cause.READ_TIMEOUT), Wish.LOOKUP),
            ),
        ),
        state("nobody-needed", s.desk(s.REDTAIL)),
        state("practice", practice(lookup=people, links=(s.link(ago=20),))),
        Scene("connections", popup),
        Scene("mirrored", mirrored),
    ]


def practice(**changes: Any) -> DeskState:
    """A practice run."""
    view = s.view("fusebill", "Fusebill practice", EnvironmentKind.PRACTICE)
    return s.desk(view, practice=True, **changes)


def people_scenes() -> list[Scene]:
    """Who is pinned, recent, in the directory, and easily mistaken."""
    people = People(
        (s.ANN, s.TOMASZ), tuple(Recent(c, s.NOW.wall) for c in (s.AMELIE, s.MARYAM, s.LONG))
    )
    twins = s.answered("ann", s.ANN, s.OTHER_ANN)
    local = dataclasses.replace(
        s.answered("a", s.ANN, s.AMELIE, total=2), local=s.DIRECTORY, local_for="a"
    )
    alone = dataclasses.replace(s.asked("am"), local=s.DIRECTORY[:2], local_for="am")
    failed = s.trouble(errors.VendorUnreachable(Cause.READ_TIMEOUT), wish=Wish.LOOKUP)
    elsewhere = (Elsewhere(s.BLUESNAP, s.AMELIE), Elsewhere(s.REDTAIL, s.AMELIE))
    pinned = People((s.AMELIE,))
    return [
        state("people", s.desk(people=people)),
        state("people-small", s.desk(people=people), small=True),
        state("people-hidden", s.desk(people=People(hidden=True))),
        state("directory-and-vendor", s.desk(lookup=local)),
        state("directory-first", s.desk(lookup=alone, busy=s.busy(Busy.LOOKUP))),
        state("directory-vendor-failed", s.desk(lookup=alone, problem=failed)),
        state("card-elsewhere", s.desk(customer=s.AMELIE, people=pinned, elsewhere=elsewhere)),
        state("card-second-look", s.desk(customer=s.ANN, lookup=twins, confirming=True)),
    ]


def card_scenes() -> list[Scene]:
    """The chosen customer, for each vendor."""
    ann = Customer("50117", "Ann Sample", "ann.sample@example.com", "", "asample", "Administrator")

    def nobody(view: ConnectionView) -> "Callable[[Set], None]":
        def draw(stage: Set) -> None:
            stage.show(s.desk(view, ticket="INC-20117"))
            stage.place.lookup.nobody_wished.emit()

        return draw

    people = s.answered("e", *s.PEOPLE)
    minting = s.desk(customer=s.AMELIE, lookup=people)
    return [
        state("card-fusebill", minting),
        state("card-small", minting, small=True),
        state(
            "card-bluesnap",
            s.desk(
                s.BLUESNAP, customer=ann, inputs=s.INPUTS, reason="Asked for help with a refund"
            ),
        ),
        Scene("card-assuresign", nobody(s.ASSURESIGN)),
        state("card-luminate", s.desk(s.LUMINATE, customer=s.TOMASZ)),
        state("card-redtail", s.desk(s.REDTAIL, customer=s.TOMASZ, destination="contactoverview")),
        Scene("card-redtail-nobody", nobody(s.REDTAIL)),
        state(
            "card-same-name",
            s.desk(
                customer=s.ANN,
                lookup=s.answered("ann", s.ANN, s.OTHER_ANN),
                links=(s.link(customer=s.TOMASZ, ago=31),),
            ),
        ),
        state("card-long", s.desk(customer=s.LONG, lookup=people)),
        state("card-right-to-left", s.desk(customer=s.MARYAM, lookup=people)),
        state("card-id-only", s.desk(customer=Customer("999412"))),
        state(
            "card-input-missing",
            s.desk(
                s.BLUESNAP,
                customer=ann,
                problem=s.trouble(
                    errors.InvalidInput("browser_ip", "Enter the address of the browser."),
                    whose=s.BLUESNAP,
                    customer=ann,
                ),
            ),
        ),
        state("minting", s.desk(customer=s.AMELIE, lookup=people, busy=s.busy(Busy.MINT))),
        state(
            "minting-sent",
            s.desk(customer=s.AMELIE, lookup=people, busy=s.busy(Busy.MINT, Busy.MINT_SENT)),
        ),
        state(
            "cancelled",
            s.desk(customer=s.AMELIE, notice=s.notice(NoticeKind.CANCELLED_BEFORE_SENDING)),
        ),
    ]


def link_scenes() -> list[Scene]:
    """Links in every condition."""
    used = s.link(ago=40, expiry=s.EXACT, events=s.marks((Mark.CREATED, 40), (Mark.OPENED, 30)))

    def asking(stage: Set) -> None:
        question = LinkQuestion(used.id, Use.COPY, Doubt.USED)
        stage.show(s.desk(customer=s.AMELIE, links=(used,), asking=question))

    def revealed(stage: Set) -> None:
        stage.show(s.desk(customer=s.AMELIE, links=(s.link(ago=40),)))
        card = next(iter(stage.place.links._cards.values()))
        card.reveal.setDown(True)
        card.masked.reveal_while(held=True)

    def one(name: str, *links: LiveLink, **changes: Any) -> Scene:
        return state(f"link-{name}", s.desk(customer=s.AMELIE, links=links, **changes))

    both = Expiry(120.0, Certainty.EXACT, 1800.0, Certainty.DOCUMENTED)
    ended = Condition
    return [
        one("exact", s.link(ago=48)),
        one("estimate", s.link(ago=13, expiry=s.ESTIMATE)),
        one("unknown", s.link(s.BLUESNAP, ago=23, expiry=s.UNKNOWN)),
        one(
            "age-only", s.link(s.REDTAIL, None, ago=83, expiry=s.NO_WORD, signs_in_as="Robin Hale")
        ),
        one("both-clocks", s.link(s.BLUESNAP, ago=23, expiry=both)),
        one("soon", s.link(ago=257)),
        one("over", s.link(ago=301)),
        one("expired", s.link(ago=301, condition=ended.EXPIRED)),
        one(
            "superseded",
            s.link(ago=5, expiry=s.ESTIMATE),
            s.link(ago=40, condition=ended.SUPERSEDED),
        ),
        one(
            "perhaps-superseded",
            s.link(ago=20, expiry=s.ESTIMATE, condition=ended.PERHAPS_SUPERSEDED),
        ),
        one("discarded", s.link(ago=40, condition=ended.DISCARDED)),
        one(
            "outcome-unknown",
            s.link(ago=40, condition=ended.OUTCOME_UNKNOWN, problem=Cause.READ_TIMEOUT.value),
        ),
        one(
            "copied",
            s.link(ago=13, expiry=s.ESTIMATE, events=s.marks((Mark.COPIED, 2))),
            notice=s.notice(NoticeKind.COPIED),
        ),
        one("probably-used", used, notice=s.notice(NoticeKind.SENT_TO_BROWSER)),
        Scene("link-asking-once-more", asking),
        Scene("link-revealed", revealed),
        one(
            "several",
            s.link(ago=9, expiry=s.ESTIMATE),
            s.link(
                s.BLUESNAP, s.ANN, ago=161, expiry=s.UNKNOWN, events=s.marks((Mark.OPENED, 150))
            ),
            s.link(s.REDTAIL, None, ago=312, expiry=s.NO_WORD, signs_in_as="Robin Hale"),
            s.link(s.LUMINATE, s.MARYAM, ago=400, condition=ended.EXPIRED),
            s.link(ago=500, condition=ended.SUPERSEDED),
        ),
        state("link-small", s.desk(customer=s.AMELIE, links=(s.link(ago=48),)), small=True),
        one("long", s.link(customer=s.LONG, ago=48)),
    ]


def opening_scenes() -> list[Scene]:
    """Where links are opened."""
    sent = s.link(s.FUSEBILL, s.TOMASZ, ago=70, id="other", events=s.marks((Mark.OPENED, 60)))
    link = s.link(ago=12)
    asking = LinkQuestion(
        link.id,
        Use.OPEN,
        Doubt.SIGNED_IN,
        BY_DEFAULT,
        s.TOMASZ,
        "fusebill",
        OpenWay("", Window.THROW_AWAY),
    )
    ann = Session("fusebill", "fusebill", s.TOMASZ, BY_DEFAULT, s.NOW.steady + 900)
    elsewhere = LinkEvent(Mark.OPENED, s.at(8), "firefox:private")
    fell_back = LinkEvent(Mark.OPENED, s.at(8), ":normal", SENT_TO_DEFAULT)

    def shown(**changes: Any) -> DeskState:
        return s.desk(customer=s.AMELIE, browsers=s.BROWSERS, **changes)

    def menu(stage: Set) -> None:
        stage.show(shown(links=(link,)))
        card = stage.place.links.card(link.id)
        assert card is not None
        card.ways.pop_up()

    return [
        Scene("open-ways", menu),
        state("open-somebody-signed-in", shown(sessions=(ann,))),
        state("open-somebody-signed-in-small", shown(sessions=(ann,)), small=True),
        state("open-asking", shown(links=(link, sent), asking=asking)),
        state("open-asking-small", shown(links=(link, sent), asking=asking), small=True),
        state("open-privately", shown(links=(dataclasses.replace(link, events=(elsewhere,)),))),
        state("open-fell-back", shown(links=(dataclasses.replace(link, events=(fell_back,)),))),
    ]


def extra_scenes() -> list[Scene]:
    """The QR code, the menu of a card, recent reasons."""
    link = s.link(ago=20)
    assert link.link is not None
    long = Secret(link.link.url.reveal() + "x" * 3000)
    too_long = dataclasses.replace(link, link=dataclasses.replace(link.link, url=long))

    def menu(stage: Set) -> None:
        stage.show(s.desk(customer=s.AMELIE, links=(link,)))
        card = stage.place.links.card(link.id)
        assert card is not None
        card.more.click()

    def reasons(stage: Set) -> None:
        stage.show(s.desk(customer=s.AMELIE, reasons=("Card declined", "Address has changed")))
        stage.place.card.reason.setFocus()
        completer = stage.place.card.reason.completer()
        assert completer is not None
        completer.complete()

    return [
        Scene("link-menu", menu),
        state("link-qr", s.desk(customer=s.AMELIE, links=(link,), code=link.id)),
        state("link-qr-too-long", s.desk(links=(too_long,), code=too_long.id)),
        Scene("why-recent", reasons),
    ]


def problem_scenes() -> list[Scene]:
    """Each class of failure in the status line."""
    e = errors
    failures: dict[str, errors.DeskError] = {
        "credentials": e.CredentialsRejected(vendor_text="Invalid API key."),
        "not-permitted": e.NotPermitted(vendor_text="Single sign-on is not enabled."),
        "not-found": e.CustomerNotFound(),
        "ambiguous": e.CustomerAmbiguous(),
        "caller": e.CallerNotAllowed("203.0.113.7"),
        "busy": e.VendorBusy(30),
        "name": e.VendorUnreachable(Cause.NAME),
        "certificate": e.VendorUnreachable(Cause.CERTIFICATE_UNTRUSTED),
        "server": e.VendorUnreachable(Cause.SERVER),
        "unknown-outcome": e.VendorUnreachable(Cause.CUT, outcome_unknown=True),
        "unexpected": e.UnexpectedReply(),
        "foreign": e.ForeignLink(),
        "link-not-usable": e.LinkNotUsable(),
        "browser": e.BrowserNotStarted(),
        "keyring": e.KeyringUnusable("The password store is locked."),
        "secret": e.SecretMissing(("api_key",)),
        "connections": e.ConnectionsUnreadable("The disk is full."),
        "practice": e.PracticeNotStarted(),
        "policy": e.PolicyRefused("clipboard.allowed"),
        "policy-unreadable": e.PolicyRefused(
            "every entry", unreadable="/etc/sso-desk/policy.toml: links.printed is not known"
        ),
        "journal": e.JournalUnwritable(),
        "journal-incomplete": e.JournalIncomplete(),
        "fault": e.DeskError(),
    }
    made = []
    for name, error in failures.items():
        not_before = s.NOW.steady + 24 if name == "busy" else None
        problem = s.trouble(error, not_before=not_before)
        made.append(
            state(
                f"problem-{name}",
                s.desk(customer=s.AMELIE, problem=problem),
                small=name == "certificate",
            )
        )
    whose = s.trouble(e.CredentialsRejected(vendor_text="Invalid API key."))
    made.append(state("problem-of-another", s.desk(s.REDTAIL, customer=s.ANN, problem=whose)))
    return made


def why_scenes() -> list[Scene]:
    """Reason and ticket as a rule asks for them."""
    rule = ReasonRule(
        reason_required=True,
        minimum=10,
        ticket_required=True,
        patterns=("HD-[0-9]+",),
        example="HD-1234",
    )
    asked = dataclasses.replace(s.desk(customer=s.AMELIE), rules=Rules(Policy(reasons=rule)))
    short = dataclasses.replace(
        asked,
        reason="call",
        ticket="12",
        problem=s.trouble(errors.InvalidInput("reason", REASON_TOO_SHORT)),
    )
    odd = dataclasses.replace(
        asked,
        reason="Cannot open the March invoice, is on the phone",
        ticket="12",
        problem=s.trouble(errors.InvalidInput("ticket", TICKET_UNFIT)),
    )
    return [
        *(
            state(f"warning-{name}", s.desk(notice=s.notice(kind, detail)))
            for name, kind, detail in (
                ("connections", NoticeKind.CONNECTIONS_RECOVERED, "connections.toml: line 3"),
                ("directory", NoticeKind.DIRECTORY_TROUBLE, "the disk is full"),
                ("secrets", NoticeKind.SESSION_SECRETS, "Billing – Northwind"),
                ("settings", NoticeKind.SETTINGS_UNREADABLE, "settings.toml: line 2"),
                ("unknown", NoticeKind.UNKNOWN_FROM_BEFORE, "2"),
            )
        ),
        state("away-locked", s.desk(notice=s.notice(NoticeKind.CLEARED_LOCKED))),
        state("why-asked", asked),
        state("why-too-short", short),
        state("why-ticket-unfit", odd, small=True),
    ]


def form_scenes() -> list[Scene]:
    """Adding, editing and removing connections."""

    def form(stage: Set, connection_id: str = "") -> ConnectionDialog:
        stage.show(s.desk())
        if connection_id:
            stage.show(s.desk(next(v for v in s.CONNECTIONS if v.connection.id == connection_id)))
            stage.place.dialogs.edit_connection()
        else:
            stage.place.dialogs.add_connection()
        stage.settle()
        dialog = stage.dialog()
        assert isinstance(dialog, ConnectionDialog)
        return dialog

    def empty(stage: Set) -> None:
        form(stage)

    def vendor(vendor_id: str) -> "Callable[[Set], None]":
        def draw(stage: Set) -> None:
            form(stage).form.choose_vendor(vendor_id)

        return draw

    def filled(stage: Set) -> ConnectionDialog:
        dialog = form(stage, "fusebill")
        stage.desk.asked("stored").answer(frozenset({"api_key"}))
        dialog.form.rows["portal_url"].editor.show_value("https://northwind.mybillsystem.com")
        dialog.form.rows["custom_paths"].editor.show_value(
            ("Subscriptions|/ManagedPortal/Subscriptions", "Invoices|/ManagedPortal/Invoices")
        )
        return dialog

    def advanced(stage: Set) -> None:
        dialog = filled(stage)
        dialog.form.unfold(on=True)
        dialog.resize(dialog.width(), 728)

    def problems(stage: Set) -> None:
        dialog = form(stage)
        dialog.form.choose_vendor("fusebill")
        stage.desk.wrong = [
            Wrong("name", "Give the connection a name."),
            Wrong("api_key", "This is needed."),
            Wrong("portal_url", "Enter an address that starts with https://."),
            Wrong("account_kind", "The key looks like a sandbox key.", warning=True),
        ]
        dialog.save_button.click()

    def tested(stage: Set) -> None:
        dialog = filled(stage)
        dialog.test_button.click()
        stage.desk.asked("check").answer(
            ConnectionReport(
                findings=("The API key works.", "Customers can be read."),
                warnings=("The portal type cannot be checked without making a link.",),
                choices={"account_kind": (Choice("live", "Live"),)},
            )
        )

    def moved(stage: Set) -> None:
        dialog = filled(stage)
        stage.desk.kept = frozenset()
        dialog.form.environment.setCurrentIndex(dialog.form.environment.findData("custom"))
        dialog.form.environment.activated.emit(0)
        dialog.form.rows["api_base_url"].editor.show_value("https://billing.example.org/v1")
        dialog.form.rows["api_base_url"].editor.edited.emit()

    def leaving(stage: Set) -> None:
        dialog = filled(stage)
        dialog.reject()

    def managed(stage: Set) -> None:
        stage.show(s.desk(rules=Rules(Policy(editing_connections=False))))
        stage.place.dialogs.edit_connection()
        stage.desk.asked("stored").answer(frozenset())

    def decided(stage: Set) -> None:
        reasons = ReasonRule(reason_required=True, patterns=("HD-[0-9]+",), example="HD-1234")
        policy = Policy(open_with=":private", proxy="direct", reasons=reasons)
        stage.show(s.desk(rules=Rules(policy)))
        dialog = form(stage)
        dialog.form.choose_vendor("fusebill")
        dialog.form.unfold(on=True)

    def testing(stage: Set) -> None:
        filled(stage).test_button.click()

    def failed(stage: Set) -> None:
        dialog = filled(stage)
        dialog.save_button.click()
        failed_with = stage.desk.asked("save").failed
        assert failed_with is not None
        failed_with(errors.CredentialsRejected(vendor_text="Invalid API key."))

    def remove(stage: Set) -> None:
        stage.show(s.desk())
        stage.place.dialogs.remove_connection()

    def erase(stage: Set) -> None:
        stage.show(s.desk())
        stage.place.dialogs.erase_everything()

    def erased(stage: Set) -> None:
        erase(stage)
        stage.settle()
        dialog = stage.dialog()
        assert isinstance(dialog, EraseDialog)
        dialog.erase.click()
        stage.desk.asked("erase").answer(("Billing – Northwind: Secret Service: it is locked",))

    def diagnostics(stage: Set) -> None:
        stage.show(s.desk())
        stage.place.dialogs.show_diagnostics()
        stage.desk.asked("diagnostics").answer(
            "Program\n  SSO Desk: 0.1.0\n  Python: 3.11.7\n\n"
            "Doctor\n  ok    keyring: secrets are kept in Secret Service\n"
        )

    def setup(stage: Set) -> None:
        stage.desk.actions["redtail"] = tuple(adapters()["redtail"].setup_actions)
        dialog = form(stage)
        dialog.form.choose_vendor("redtail")
        dialog.form.panels[0].opener.click()
        stage.settle()
        dialog.show_part(dialog.form.panels[0])

    return [
        Scene("form-empty", empty),
        *(Scene(f"form-{key}", vendor(key)) for key in s.VENDORS),
        Scene("form-filled", lambda stage: void(filled(stage))),
        Scene("form-advanced", advanced),
        Scene("form-problems", problems),
        Scene("form-testing", testing),
        Scene("form-test-passed", tested),
        Scene("form-test-failed", failed),
        Scene("form-setup", setup),
        Scene("form-moved", moved),
        Scene("form-leaving", leaving),
        Scene("form-managed", managed),
        Scene("form-policy", decided),
        Scene("remove", remove),
        Scene("erase", erase),
        Scene("erased", erased),
        Scene("diagnostics", diagnostics),
    ]


def void(_: object) -> None:
    """For scenes that are functions with an answer."""


if __name__ == "__main__":
    raise SystemExit(main())
