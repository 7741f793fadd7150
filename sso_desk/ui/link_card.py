"""One link on the desk: whose, where, in what condition, for how long, and what can be done with it.

A live card says three things at a glance: the countdown, the customer, the two buttons. A card whose
link has ended shrinks to what happened and *Create again*.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from sso_desk.browsers.ways import BY_DEFAULT, NO_BROWSERS, OpenWay
from sso_desk.desk.state import DeskState, Doubt, LinkQuestion, Use
from sso_desk.domain import Condition, LinkEvent, LiveLink, Mark
from sso_desk.expiry import Certainty, Instant
from sso_desk.ui import opening_ways, theme, ticket_note
from sso_desk.ui.announcements import announce
from sso_desk.ui.countdown import LAST_SECONDS, SOON_SECONDS, LinkTime, link_time
from sso_desk.ui.discretion import real_link
from sso_desk.ui.help_pages import set_help
from sso_desk.ui.intents import Intents
from sso_desk.ui.pieces.badges import StatusChip, VendorMark
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.countdown_ring import CountdownRing
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.frames import Note, column, row, set_look
from sso_desk.ui.pieces.hold_button import HoldButton
from sso_desk.ui.pieces.labels import ElidedLabel, TextLabel, Tone
from sso_desk.ui.pieces.masked_link import MaskedLink
from sso_desk.ui.pieces.question import Question, is_typing
from sso_desk.ui.pieces.split_button import SplitButton
from sso_desk.ui.pieces.tips import describe
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import (
    isolated,
    joined,
    managed_words,
    may_break,
    shown,
    time_of_day,
    translate,
    vendor_words,
)


class LinkCard(QFrame):
    """The card. It is drawn by `show_link` and kept up to date by `tick`."""

    def __init__(self, intents: Intents, link: LiveLink, now: Instant) -> None:
        super().__init__()
        self._intents = intents
        self._link = link
        self._newest: bool | None = None
        self._asked: LinkQuestion | None = None
        self._browsers = NO_BROWSERS
        self._managed = False
        self._may_copy = True
        self._template = ""
        self._noted = False
        self._wished = False
        self._last: LinkTime | None = None
        self.setProperty("card", "true")
        self.ring = CountdownRing()
        self._mark = VendorMark(22)
        self._name = ElidedLabel(title=True)
        self._place = ElidedLabel(tone=Tone.MUTED)
        self._target = TextLabel(tone=Tone.MUTED)
        self._chip = StatusChip()
        self.time = ElidedLabel(strong=True)
        self.soon = StatusChip(icon="clock", role="warning")
        self.session = TextLabel(tone=Tone.MUTED)
        self.masked = MaskedLink()
        self.reveal = HoldButton(self.tr("Reveal"))
        self._signed_in = TextLabel()
        self._words = TextLabel(tone=Tone.MUTED)
        self._trouble = Note(wash="warning")
        self.question = Question(self.tr("Leave it"))
        self.copy = Button(self.tr("Copy link"), "copy")
        self.open = Button(self.tr("Open in browser"), "link-open")
        self.ways = SplitButton(self.open, name=self.tr("Other ways to open"))
        self.discard = Button(self.tr("Discard"), "discard", look=Look.QUIET)
        self.more = Button(icon="more", look=Look.QUIET, name=self.tr("More for this link"))
        self.menu = QMenu(self)
        self.code_action = self.menu.addAction(self.tr("QR code…"))
        self.note_action = self.menu.addAction(self.tr("Copy note for the ticket"))
        self.again = Button(self.tr("Create again"), "again")
        self.remove = Button(icon="close", look=Look.QUIET, name=self.tr("Remove this card"))
        self._marks = TextLabel(tone=Tone.MUTED)
        self._on_copy = Note(wash="accent")
        self._lay_out()
        self._connect()
        self.show_link(link, now, newest=True)

    def _lay_out(self) -> None:
        who = row(self._mark, self._name, self._chip, self.remove, spacing=theme.S)
        who.setStretch(1, 1)
        self.time.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        clock = FlowRow(self.time, self.soon)
        head = row(
            self.ring,
            column(
                who,
                self._place,
                self._target,
                self._signed_in,
                clock,
                self.session,
                spacing=theme.XS,
            ),
            spacing=theme.M,
        )
        head.setAlignment(self.ring, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        self._secret_row = QWidget()
        secret = row(self.masked, self.reveal, spacing=theme.S)
        secret.setAlignment(self.reveal, Qt.AlignmentFlag.AlignTop)
        secret.setAlignment(self.masked, Qt.AlignmentFlag.AlignTop)
        self._secret_row.setLayout(secret)
        buttons = FlowRow(self.copy, self.ways, self.again, self.more, trailing=self.discard)
        self.setLayout(
            column(
                head,
                self._trouble,
                self._secret_row,
                buttons,
                self.question,
                self._marks,
                self._on_copy,
                self._words,
                spacing=theme.S,
                margins=theme.M,
            )
        )

    def _connect(self) -> None:
        self.reveal.held.connect(lambda held: self.masked.reveal_while(held=held))
        self.copy.clicked.connect(lambda: self.use(Use.COPY))
        self.open.clicked.connect(lambda: self.use(Use.OPEN))
        self.discard.clicked.connect(lambda: self._intents.discard_link(self._link.id))
        self.remove.clicked.connect(lambda: self._intents.discard_link(self._link.id))
        self.more.clicked.connect(self._open_menu)
        self.code_action.triggered.connect(lambda: self.use(Use.SHOW))
        self.note_action.triggered.connect(self._copy_note)
        self.again.clicked.connect(lambda: self._intents.create_again(self._link.id))
        self.question.yes.clicked.connect(self._yes)
        self.question.no.clicked.connect(self.stop_asking)
        self.question.instead.clicked.connect(self._instead)
        self.ways.menu.aboutToShow.connect(self._fill_ways)

    @property
    def link(self) -> LiveLink:
        """The link it shows."""
        return self._link

    # --- drawing ------------------------------------------------------------------------------

    def show_link(self, link: LiveLink, now: Instant, *, newest: bool) -> None:
        """Draw the link; the newest live one of all asks more loudly to be used."""
        before, first = self._link, self._newest is None
        if not first and link == before and newest is self._newest:
            self.tick(now)
            return
        self._link, self._newest = link, newest
        customer = link.request.customer
        self._mark.show_vendor(link.vendor.id, link.vendor.name)
        if customer is None:
            self._name.say(vendor_words(link.destination.label))
        else:
            self._name.say(customer.name or customer.email or customer.id)
        self._show_place(link)
        self._name_parts(link)
        self._show_condition(link)
        self.masked.show_link(link.host, link.link.url if link.link else None)
        self._show_words(link)
        self._show_marks(link)
        if link.condition is Condition.EXPIRED and before.usable and not self._said_over():
            announce(self, self.tr("The link has expired"))
        self._last = None if first or link.condition is not before.condition else self._last
        self.tick(now)

    def _name_parts(self, link: LiveLink) -> None:
        """What each part is called where the cards are not seen side by side."""
        page = shown(vendor_words(link.destination.label))
        customer = link.request.customer
        whose = shown(customer.name or customer.email or customer.id) if customer else page
        called = self.tr("Link for {whom}, {vendor}, {page}")
        self.setAccessibleName(called.format(whom=whose, vendor=link.vendor.name, page=page))
        for button, words in (
            (self.copy, self.copy.text()),
            (self.open, self.open.text()),
            (self.discard, self.discard.text()),
            (self.again, self.again.text()),
            (self.reveal, self.reveal.text()),
            (self.more, self.tr("More for this link")),
            (self.remove, self.tr("Remove this card")),
            (self.ways.arrow, self.tr("Other ways to open")),
        ):
            button.setAccessibleName(f"{words}, {whose}")

    def _show_place(self, link: LiveLink) -> None:
        customer = link.request.customer
        page = vendor_words(link.destination.label) if customer else ""
        facts = (  # the id comes first: it is what tells two of the same name apart
            self.tr("ID {id}").format(id=customer.id) if customer else "",
            link.connection.name,
            page,
        )
        self._place.say_ready(
            joined(isolated(fact) for fact in facts if fact),
            plain=joined(shown(fact) for fact in facts if fact),
        )
        self._target.say(
            joined(
                f"{vendor_words(field.label)} {may_break(value)}"
                for field, value in link.request.deciding(link.destination)
            )
        )

    def _show_condition(self, link: LiveLink) -> None:
        usable = link.usable
        if not usable and self.holds_focus():
            self.focus()
        set_look(self, "card", "chosen" if usable else "true")
        set_help(self, "unknown" if link.condition is Condition.OUTCOME_UNKNOWN else "links")
        for part in (self._secret_row, self.copy, self.ways, self.discard, self._signed_in):
            set_shown(part, wanted=usable)
        for part in (self.again, self.remove):
            set_shown(part, wanted=not usable)
        self.code_action.setVisible(usable)
        self.ways.look_like(Look.PRIMARY if usable and self._newest else Look.PLAIN)
        texts = link.vendor.texts
        describe(self.open, vendor_words(texts.browser_note))
        self._trouble.say(self._trouble_words(link), wash="warning")
        if link.probably_used:
            self._chip.say(self.tr("probably used"), icon="warning", role="warning")
        else:
            self._chip.say("")

    def _trouble_words(self, link: LiveLink) -> str:
        if link.condition is Condition.OUTCOME_UNKNOWN:
            words = vendor_words(link.vendor.texts.outcome_unknown) or self.tr(
                "A link may have been created. Create a new one when you are ready."
            )
            happened = self.tr("What happened: {problem}.").format(
                problem=isolated(translate("errors", link.problem))
            )
            return f"{happened} {words}" if link.problem else words
        if link.condition is Condition.PERHAPS_SUPERSEDED:
            return self.tr(
                "A newer link for this customer was asked for, so this one may no longer work."
            )
        return ""

    def _show_words(self, link: LiveLink) -> None:
        signed_in = self.tr("Signs in as {whom}")
        self._signed_in.say(
            signed_in.format(whom=isolated(vendor_words(link.signs_in_as)))
            if link.usable and link.signs_in_as
            else ""
        )
        texts = link.vendor.texts
        said = [*(vendor_words(note) for note in link.notes)]
        if self._newest:
            said = [vendor_words(texts.on_card), vendor_words(texts.browser_note), *said]
        self._words.say("\n".join(filter(None, said)) if link.usable else "")

    def show_desk(self, state: DeskState) -> bool:
        """What the desk knows besides: browsers, rules, and what it asks before it uses this link; whether
        that is asked from now on.
        """
        if state.browsers != self._browsers:
            self._browsers = state.browsers
            self._show_marks(self._link)
        policy = state.rules.policy
        self._managed = bool(policy.open_with)
        self._template = state.rules.note_template
        self._let_copy(allowed=policy.clipboard_allowed)
        self.again.setEnabled(not state.minting)
        asked = state.asking
        asked = asked if asked is not None and asked.link_id == self._link.id else None
        words = self._question_words(asked) if asked is not None else ""
        if asked == self._asked:
            if words:
                self.question.say(words)
            return False
        before, self._asked = self._asked, asked
        if asked is None:
            copied = before is not None and before.use is Use.COPY
            self._close_question(self.copy if copied else self.open)
            return False
        instead = self.tr("Open in {window}")
        self.question.ask(
            words,
            self._yes_words(asked.use),
            instead=instead.format(window=opening_ways.window_words(asked.instead))
            if asked.instead
            else "",
            lead=self._wished or not is_typing(self.window()),
        )
        announce(self, words)
        return True

    def _let_copy(self, *, allowed: bool) -> None:
        """Copying, and the QR code, may be locked."""
        self._may_copy = allowed
        self.code_action.setEnabled(allowed)
        managed = "" if allowed else managed_words()
        describe(self.copy, managed or vendor_words(self._link.vendor.texts.on_copy))

    def _question_words(self, asked: LinkQuestion) -> str:
        if asked.doubt is Doubt.USED:
            opened = self._link.marked(Mark.OPENED)
            return self.tr(
                "This link works once, and it was sent to the browser at {time}. It will "
                "probably not work again."
            ).format(time=time_of_day(opened.at.wall) if opened else "")
        customer = asked.customer
        return self.tr(
            "{customer} may still be signed in there. Whatever you do in this browser could end up "
            "in the wrong account."
        ).format(customer=isolated((customer.name or customer.id) if customer else ""))

    def _yes_words(self, use: Use) -> str:
        return {
            Use.COPY: self.tr("Copy anyway"),
            Use.OPEN: self.tr("Open anyway"),
            Use.SHOW: self.tr("Show anyway"),
        }[use]

    def holds_focus(self) -> bool:
        """Whether something on the card has the focus, or has it once the window does."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def focus(self) -> None:
        """Put the focus on what is done with a link first; on the card of one that has ended, where an
        Enter that was meant for something else makes no link.
        """
        target = self.copy if self._link.usable else self.more
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _copy_note(self) -> None:
        """The note is no link: it goes to the clipboard like any text, and stays there."""
        ticket_note.copy(real_link(self._link), self._template)
        self._noted = True
        self._show_marks(self._link)
        announce(self, self.tr("Note copied"))

    def _fill_ways(self) -> None:
        self._intents.use.look_around()
        opening_ways.fill(self.ways.menu, self._browsers, self._open_so, managed=self._managed)

    def _open_so(self, way: OpenWay) -> None:
        self._wished = True
        self._intents.use.open(self._link.id, way)
        self._wished = False

    def _show_marks(self, link: LiveLink) -> None:
        copied, opened = link.marked(Mark.COPIED), link.marked(Mark.OPENED)
        words = (
            self.tr("copied {time}").format(time=time_of_day(copied.at.wall)) if copied else "",
            self._opened_words(opened) if opened else "",
            translate("browsers", opened.note) if opened else "",
            self.tr("shown as a QR code") if link.marked(Mark.SHOWN) else "",
            self.tr("note copied") if self._noted else "",
        )
        self._marks.say(joined(words))
        warn = link.usable and copied is not None
        self._on_copy.say(vendor_words(link.vendor.texts.on_copy) if warn else "")

    def _opened_words(self, opened: LinkEvent) -> str:
        time = time_of_day(opened.at.wall)
        way = OpenWay.from_text(opened.way) if opened.way else BY_DEFAULT
        if way == BY_DEFAULT:
            return self.tr("sent to the browser {time}").format(time=time)
        return self.tr("sent to {browser} {time}").format(
            browser=opening_ways.way_words(way, self._browsers), time=time
        )

    # --- time ---------------------------------------------------------------------------------

    def tick(self, now: Instant) -> None:
        """Say what the clocks say now; a screen reader hears only what matters."""
        link = self._link
        if not link.usable:
            self._show_end(link)
            return
        said = link_time(link, now)
        self.time.say_ready(said.link, plain=said.link)
        self.time.colour(Tone.DANGER if said.over else Tone.WARNING if said.soon else Tone.NORMAL)
        self.soon.say(self.tr("ends soon") if said.soon else "")
        self.session.say(said.session)
        role = "danger" if said.over else "warning" if said.soon else "accent_text"
        icon = "link" if not said.over else "clock"
        self.ring.show_share(said.share, icon=icon, role="muted" if said.share is None else role)
        for button in (self.open, self.ways.arrow, self.reveal):
            button.setEnabled(not said.over)
        self.copy.setEnabled(self._may_copy and not said.over)
        if said.over:
            self.masked.reveal_while(held=False)
        self._announce(said)
        self._last = said

    def _said_over(self) -> bool:
        return self._last is not None and self._last.over

    def _announce(self, said: LinkTime) -> None:
        before = self._last
        if before is None or before.seconds_left is None or said.seconds_left is None:
            return
        if said.over and not before.over:
            announce(self, self.tr("The link has expired"))
            return
        for seconds, words in (
            (SOON_SECONDS, self.tr("One minute left")),
            (LAST_SECONDS, self.tr("Ten seconds left")),
        ):
            if said.seconds_left <= seconds < before.seconds_left:
                announce(self, words)

    def _expired_words(self, link: LiveLink) -> str:
        """An estimate that is over is no certainty."""
        sure = link.expiry.link_certainty is not Certainty.ESTIMATE
        return self.tr("Expired") if sure else self.tr("Probably expired")

    def _show_end(self, link: LiveLink) -> None:
        words, icon, role = {
            Condition.EXPIRED: (self._expired_words(link), "clock", "danger"),
            Condition.SUPERSEDED: (self.tr("Superseded by a newer link"), "replaced", "muted"),
            Condition.DISCARDED: (self.tr("Discarded"), "discard", "muted"),
            Condition.OUTCOME_UNKNOWN: (self.tr("Outcome unknown"), "unknown", "warning"),
        }.get(link.condition, ("", "link", "muted"))
        tones = {"danger": Tone.DANGER, "warning": Tone.WARNING, "muted": Tone.MUTED}
        self.time.say_ready(words, plain=words)
        self.time.colour(tones[role])
        self.soon.say("")
        self.session.say("")
        self.ring.show_share(0.0, icon=icon, role=role)

    # --- use ----------------------------------------------------------------------------------

    def use(self, use: Use) -> None:
        """Copy, open or show it, as far as that can be done now."""
        if not self._link.usable or not self.open.isEnabled():
            return
        wishes = self._intents.use
        self._wished = True
        {Use.COPY: wishes.copy, Use.OPEN: wishes.open, Use.SHOW: wishes.show_code}[use](
            self._link.id
        )
        self._wished = False

    def stop_asking(self) -> bool:
        """Take the question away; whether there was one."""
        if self._asked is None:
            return False
        self._intents.use.leave()
        return True

    def _yes(self) -> None:
        self._intents.use.go_on()

    def _instead(self) -> None:
        self._intents.use.go_on(instead=True)

    def _close_question(self, then: Button) -> None:
        focused = self.question.holds_focus()
        set_shown(self.question, wanted=False)
        if focused:
            then.setFocus(Qt.FocusReason.OtherFocusReason)
