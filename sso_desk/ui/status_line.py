"""The foot of the window: what went wrong and what to do, what runs, what was just done.

Words come from `messages`; each problem has at most one button, which does what is advised.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame

from sso_desk import messages
from sso_desk.desk.state import Busy, DeskState, Notice, NoticeKind, Problem
from sso_desk.domain import QT_TRANSLATE_NOOP, is_same
from sso_desk.expiry import Instant
from sso_desk.messages import Action
from sso_desk.ui import theme
from sso_desk.ui.announcements import announce
from sso_desk.ui.cancel_mint import CancelMint, what_it_means
from sso_desk.ui.countdown import seconds_until
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.frames import IconLabel, row, set_look
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.tips import describe, set_tip
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import clock_text, isolated, translate

NOTICE_MS = 8000
UNLIMITED = 16_777_215
"""What Qt takes for no limit to a size."""

NOTICE_WORDS = {
    NoticeKind.COPIED: QT_TRANSLATE_NOOP(
        "notices", "Link copied. It leaves the clipboard in {detail} s."
    ),
    NoticeKind.SENT_TO_BROWSER: QT_TRANSLATE_NOOP("notices", "Link sent to the browser."),
    NoticeKind.CLIPBOARD_CLEARED: QT_TRANSLATE_NOOP(
        "notices", "The link was taken off the clipboard."
    ),
    NoticeKind.CONNECTION_SAVED: QT_TRANSLATE_NOOP("notices", "Connection {detail} saved."),
    NoticeKind.CONNECTION_REMOVED: QT_TRANSLATE_NOOP("notices", "Connection {detail} removed."),
    NoticeKind.CANCELLED_BEFORE_SENDING: QT_TRANSLATE_NOOP(
        "notices", "Cancelled before anything was sent. No link was made."
    ),
    NoticeKind.LOOKUP_CANCELLED: QT_TRANSLATE_NOOP("notices", "Search cancelled."),
    NoticeKind.SESSION_SECRETS: QT_TRANSLATE_NOOP(
        "notices",
        "The system's password store cannot be used: the secrets of {detail} are kept in memory "
        "and gone when you close the window.",
    ),
    NoticeKind.DIRECTORY_TROUBLE: QT_TRANSLATE_NOOP(
        "notices", "Your customer directory cannot be searched, the vendor can. {detail}"
    ),
    NoticeKind.CLEARED_IDLE: QT_TRANSLATE_NOOP(
        "notices", "Links and customers were cleared away because nobody was at the window."
    ),
    NoticeKind.CLEARED_LOCKED: QT_TRANSLATE_NOOP(
        "notices", "Links and customers were cleared away because the screen was locked."
    ),
    NoticeKind.CLEARED_ASLEEP: QT_TRANSLATE_NOOP(
        "notices", "Links and customers were cleared away because the computer slept."
    ),
    NoticeKind.CONNECTIONS_RECOVERED: QT_TRANSLATE_NOOP(
        "notices",
        "The file of connections was damaged and is put aside; the last good copy is used. {detail}",
    ),
    NoticeKind.TEAM_IMPORTED: QT_TRANSLATE_NOOP("notices", "Your team's settings were imported."),
    NoticeKind.NOT_OPENED: QT_TRANSLATE_NOOP(
        "notices", "The link is ready. It was not opened, because you went on to somebody else."
    ),
    NoticeKind.ONE_NOT_OPENED: QT_TRANSLATE_NOOP(
        "notices", "A link that waited for another one was not opened. It is still there."
    ),
    NoticeKind.TEAM_KEYS_WANTED: QT_TRANSLATE_NOOP(
        "notices", "Your team's settings were imported. Enter keys and passwords for: {detail}"
    ),
    NoticeKind.SETTINGS_UNREADABLE: QT_TRANSLATE_NOOP(
        "notices", "Your settings cannot be read, so the defaults hold. {detail}"
    ),
    NoticeKind.UNKNOWN_FROM_BEFORE: QT_TRANSLATE_NOOP(
        "notices",
        "An earlier run ended before the outcome of all its requests was known (open: {detail}): links "
        "may have been made. The journal has them.",
    ),
}


WARNINGS: Mapping[NoticeKind, Action | None] = MappingProxyType(
    {
        NoticeKind.CONNECTIONS_RECOVERED: Action.SHOW_DIAGNOSTICS,
        NoticeKind.DIRECTORY_TROUBLE: Action.SHOW_DIRECTORY,
        NoticeKind.SESSION_SECRETS: None,
        NoticeKind.SETTINGS_UNREADABLE: Action.SHOW_DIAGNOSTICS,
        NoticeKind.UNKNOWN_FROM_BEFORE: Action.SHOW_JOURNAL,
    }
)
"""What has to be known, and the button that helps: it stays until it is dismissed, one after the other."""


STAYING = frozenset(
    {
        NoticeKind.CLEARED_IDLE,
        NoticeKind.CLEARED_LOCKED,
        NoticeKind.CLEARED_ASLEEP,
        NoticeKind.TEAM_KEYS_WANTED,
    }
)
"""Said when nobody looks, or to be worked through: they stay until something else happens."""


AGAIN = frozenset({Action.TRY_AGAIN, Action.CREATE_AGAIN, Action.SEARCH_AGAIN, Action.COPY_INSTEAD})
"""What cannot be done for a problem that is final."""


class StatusLine(QFrame):
    """One line, more where the words need it."""

    action_wished = Signal(object)
    cancel_mint_wished = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bar", "quiet")
        self._state = DeskState()
        self._problem: Problem | None = None
        self._notice: Notice | None = None
        self._warnings: list[Notice] = []
        self._seen = 0
        self._action: Action | None = None
        self._icon = IconLabel()
        self._words = TextLabel()
        self.button = Button()
        self.cancel = CancelMint(look=Look.QUIET)
        self.close_button = Button(icon="close", look=Look.QUIET, name=self.tr("Dismiss"))
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(NOTICE_MS)
        self._fade.timeout.connect(self._forget_notice)
        layout = row(
            self._icon, self._words, self.button, self.cancel, self.close_button, spacing=theme.S
        )
        layout.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._keeps_room = True
        self.button.clicked.connect(self._act)
        self.cancel.wished.connect(self.cancel_mint_wished)
        self.close_button.clicked.connect(self._dismiss)
        self._draw(announce_it=False)

    def keep_room(self, *, wanted: bool) -> None:
        """Whether its place is kept while it says nothing, so that nothing moves when it speaks."""
        self._keeps_room = wanted
        self._take_room()

    def _take_room(self) -> None:
        height = self.close_button.sizeHint().height() + 2 * theme.S
        self.setMinimumHeight(height if self._keeps_room else 0)
        self.setMaximumHeight(UNLIMITED if self._keeps_room or self._words.text() else 0)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def action(self) -> Action | None:
        """What the button does."""
        return self._action

    def show_state(self, state: DeskState, now: Instant, *, card_shown: bool) -> None:
        """Draw; `card_shown` says that the card offers to cancel a link that is being made."""
        self._state = state
        new = False
        if state.problem != self._problem:
            self._problem = state.problem
            new = True
        if state.notice is not None and state.notice.number != self._seen:
            self._seen = state.notice.number
            if state.notice.kind in WARNINGS:
                self._warnings = [*self._other_warnings(state.notice), state.notice]
            else:
                self._notice = state.notice
                self._fade.start()
            if state.notice.kind in STAYING:
                self._fade.stop()
            hidden = self._problem is not None or self._shown_notice() is not state.notice
            if hidden:  # it is not seen behind what is more urgent, and heard all the same
                announce(self, self._notice_words(state.notice))
            else:
                new = True
        elif self._stays() and (state.lookup.query.text or state.customer):
            self._fade.start()  # somebody is there again
        self._draw(announce_it=new)
        if state.minting and not card_shown:
            set_tip(self.cancel, what_it_means(state))
            describe(self.cancel, what_it_means(state))
        self.cancel.show_state(state)
        set_shown(self.cancel, wanted=state.minting and not card_shown)
        self.tick(now)

    def _stays(self) -> bool:
        """Whether a notice waits for somebody to come back."""
        waits = self._notice is not None and self._notice.kind in STAYING
        return waits and not self._fade.isActive()

    def _other_warnings(self, notice: Notice) -> list[Notice]:
        said = (notice.kind, notice.detail)
        return [one for one in self._warnings if (one.kind, one.detail) != said]

    def _shown_notice(self) -> Notice | None:
        """What is said where there is no problem: what has just happened, then what has to be known."""
        if self._notice is not None:
            return self._notice
        return self._warnings[0] if self._warnings else None

    def tick(self, now: Instant) -> None:
        """Count down until a busy vendor may be asked again."""
        problem = self._problem
        if problem is None or problem.not_before is None or self._action is None:
            self.button.setEnabled(True)
            return
        left = seconds_until(problem.not_before, now)
        self.button.setEnabled(left == 0)
        label = translate("errors", messages.ACTION_LABELS[self._action])
        waiting = self.tr("{action} in {time}").format(action=label, time=clock_text(left))
        self.button.say(waiting if left else label)

    def _draw(self, *, announce_it: bool) -> None:
        problem = self._problem
        if problem is not None:
            said = messages.describe(problem.error, problem.vendor)
            self._action = None if problem.final and said.action in AGAIN else said.action
            words = isolated_words(said, quoting=not self._state.presenting)
            self._say(f"{self._whose(problem)} {words}".lstrip(), "problem", "danger")
        else:
            self._action = None
            self._say(*self._calm_words())
        warning = self._warning_shown()
        if warning is not None:
            self._action = WARNINGS[warning.kind]
        if self._action is not None:
            self.button.say(translate("errors", messages.ACTION_LABELS[self._action]))
        set_shown(self.button, wanted=self._action is not None)
        set_shown(self.close_button, wanted=problem is not None or warning is not None)
        self._take_room()
        calm = "bottom" if self._words.text() else "quiet"
        set_look(self, "bar", "problem" if problem is not None else calm)
        if announce_it and self._words.text():
            announce(self, self._words.text())

    def _whose(self, problem: Problem) -> str:
        """Whom the problem is about, where it is not who is on the desk."""
        state, customer = self._state, problem.customer
        here = problem.connection_id in ("", state.current)
        if here and (customer is None or is_same(customer, state.customer)):
            return ""
        name = isolated(customer.name or customer.id) if customer is not None else ""
        views = (v for v in state.connections if v.connection.id == problem.connection_id)
        view = next(views, None)
        where = isolated(view.connection.name) if view is not None and not here else ""
        if name and where:
            return self.tr("{customer}, {connection}:").format(customer=name, connection=where)
        return f"{name or where}:" if name or where else ""

    def _calm_words(self) -> tuple[str, str, str]:
        state = self._state
        if state.minting:
            return self.tr("Creating the link…"), "link", "accent_text"
        if Busy.OPENING in state.busy:
            return self.tr("Sending the link to the browser…"), "browser", "accent_text"
        if Busy.CONNECTING in state.busy:
            return self.tr("Opening the connection…"), "plug", "muted"
        notice = self._shown_notice()
        if notice is None:
            return "", "", "muted"
        look = ("warning", "warning") if notice.kind in WARNINGS else ("check", "good")
        return self._notice_words(notice), *look

    def _warning_shown(self) -> Notice | None:
        """The warning that is said at this moment."""
        notice, state = self._shown_notice(), self._state
        busy = state.minting or state.busy & {Busy.OPENING, Busy.CONNECTING}
        if self._problem is not None or busy or notice is None or notice.kind not in WARNINGS:
            return None
        return notice

    def _notice_words(self, notice: Notice) -> str:
        words = translate("notices", NOTICE_WORDS[notice.kind])
        return words.format(detail=isolated(notice.detail))

    def _say(self, words: str, icon: str, role: str) -> None:
        self._icon.draw(icon, role)
        self._words.say(words)
        self._words.colour(Tone.DANGER if role == "danger" else Tone.NORMAL)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def _dismiss(self) -> None:
        """A problem is over for whoever reads of it; a warning has been read."""
        warning = self._warning_shown()
        if warning is None:
            self.dismissed.emit()
            return
        self._warnings.remove(warning)
        self._draw(announce_it=bool(self._warnings))

    def _act(self) -> None:
        if self._action is not None:
            self.action_wished.emit(self._action)

    def _forget_notice(self) -> None:
        self._notice = None
        self._draw(announce_it=False)


def isolated_words(said: messages.Words, *, quoting: bool = True) -> str:
    """A problem's words, with what others said in them kept apart, or left out."""
    sentences = [
        sentence
        for sentence in (said.title, *said.advice)
        if quoting or sentence.text != messages.VENDOR_SAYS
    ]
    return " ".join(
        translate(sentence.context, sentence.text).format_map(
            {place: isolated(value) for place, value in sentence.places_said(translate).items()}
        )
        for sentence in sentences
    )
