"""The pages of the settings dialog: each shows preferences, and tells what has been chosen instead."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from sso_desk import note
from sso_desk.browsers.ways import BY_DEFAULT, Found, OpenWay
from sso_desk.domain import Choice
from sso_desk.errors import InvalidInput
from sso_desk.rules import (
    LONGEST_CLIPBOARD_SECONDS,
    LONGEST_TICKET,
    Preferences,
    Rules,
    Theme,
    check_ticket_rule,
    locked,
)
from sso_desk.ui import languages, theme
from sso_desk.ui.opening_ways import way_words, ways
from sso_desk.ui.pieces.buttons import Button, Look
from sso_desk.ui.pieces.flow import FlowRow
from sso_desk.ui.pieces.form_row import FormRow
from sso_desk.ui.pieces.frames import Note, column
from sso_desk.ui.pieces.labels import TextLabel, Tone
from sso_desk.ui.pieces.picker import Picker
from sso_desk.ui.pieces.tick_box import TickBox
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import managed_words, short_moment, translate, without_mnemonic

CLIPBOARD_SECONDS = (5, 10, 15, 20, 30, 45, LONGEST_CLIPBOARD_SECONDS)
IDLE_SECONDS = (120, 300, 600, 900, 1800, 3600)
PEOPLE_DAYS = (7, 30, 90, 180, 365)
FOR_EVER = 0
REASON_LENGTHS = (0, 5, 10, 20, 50)


class SettingsPage(QWidget):
    """What all pages have in common. `edited` is emitted when the operator changes something."""

    edited = Signal()

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self.rules = rules
        self.locked = locked(rules)
        self.rows: dict[str, FormRow] = {}
        self.setProperty("canvas", "true")
        self._column = column(spacing=theme.XL, margins=theme.XL)
        self.setLayout(self._column)

    def chosen(self, before: Preferences) -> Preferences:
        """`before` with what this page shows."""
        raise NotImplementedError

    def check(self) -> bool:
        """Show what is wrong; whether nothing is."""
        return True

    def _add(self, name: str, row: FormRow, *, limit: str = "") -> None:
        """Put a row below the others; `limit` says how far the organisation lets the operator go."""
        self.rows[name] = row
        fixed = name in self.locked
        words = managed_words() if fixed else limit
        row.show_managed(words, locked=fixed)
        self._column.addWidget(row)

    def _picker(self, label: str, choices: Iterable[Choice], chosen: str) -> Picker:
        picker = Picker(name=label)
        picker.offer(tuple(choices), chosen)
        picker.activated.connect(self.edited)
        return picker

    def _tick_box(self, words: str, *, on: bool) -> TickBox:
        box = TickBox(words)
        box.setChecked(on)
        box.toggled.connect(self.edited)
        return box


def measures(
    usual: Iterable[int], chosen: int, ceiling: int | None, words: Callable[[int], str]
) -> tuple[Choice, ...]:
    """Choices of so many seconds or days: the usual ones, the chosen one, and none above the ceiling.

    0 is the last of them: it means without end.
    """
    most = ceiling or max(*usual, chosen)
    offered = {number for number in (*usual, chosen, most) if number <= most}
    in_order = sorted(offered, key=lambda number: (number == FOR_EVER, number))
    if ceiling is not None:
        in_order = [number for number in in_order if number != FOR_EVER]
    return tuple(Choice(str(number), words(number)) for number in in_order)


def ways_offered(browsers: Found, chosen: str) -> tuple[Choice, ...]:
    """All ways of opening that there are, and the chosen one even where its browser is gone."""
    offered = {str(way): way_words(way, browsers) for way in ways(browsers)}
    try:
        offered.setdefault(chosen, way_words(OpenWay.from_text(chosen), browsers))
    except ValueError:
        offered.setdefault(chosen, chosen)
    return tuple(Choice(key, words[:1].upper() + words[1:]) for key, words in offered.items())


class GeneralPage(SettingsPage):
    """How the window looks and speaks."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        mine = rules.preferences
        label = self.tr("Colours")
        names = {
            Theme.SYSTEM: self.tr("As the system is"),
            Theme.LIGHT: self.tr("Light"),
            Theme.DARK: self.tr("Dark"),
        }
        choices = (Choice(each.value, names[each]) for each in Theme)
        self.theme = self._picker(label, choices, mine.theme.value)
        self._add("theme", FormRow(label, self.theme))
        label = self.tr("Language")
        system = Choice("", self.tr("As the system is"))
        spoken = (Choice(code, name) for code, name in languages.available())
        self.language = self._picker(label, (system, *spoken), mine.language)
        self._add(
            "language",
            FormRow(label, self.language, help_text=self.tr("Counts from the next start on.")),
        )
        self.notifications = self._tick_box(self.tr("Show notifications"), on=mine.notifications)
        self._add(
            "notifications",
            FormRow(
                "",
                self.notifications,
                help_text=self.tr("They never hold names, customers or links."),
            ),
        )
        self._column.addStretch(1)

    def chosen(self, before: Preferences) -> Preferences:
        """Colours, language, notifications."""
        return replace(
            before,
            theme=Theme(self.theme.key()),
            language=self.language.key(),
            notifications=self.notifications.isChecked(),
        )


class LinksPage(SettingsPage):
    """What is done with a link."""

    def __init__(self, rules: Rules, browsers: Found) -> None:
        super().__init__(rules)
        label = self.tr("A copied link leaves the clipboard after")
        ceiling = rules.policy.clipboard_seconds
        seconds = int(rules.clipboard_seconds)
        offered = measures(CLIPBOARD_SECONDS, seconds, ceiling, self._seconds)
        if not rules.policy.clipboard_allowed:
            offered = (Choice(str(seconds), self.tr("Links cannot be copied")),)
        self.clipboard = self._picker(label, offered, str(seconds))
        limit = self.tr("Your organisation sets the limit") if ceiling is not None else ""
        self._add("clipboard_seconds", FormRow(label, self.clipboard), limit=limit)
        label = self.tr("Open links in")
        way = rules.policy.open_with or rules.preferences.open_with or str(BY_DEFAULT)
        self.open_with = self._picker(label, ways_offered(browsers, way), way)
        self._add(
            "open_with",
            FormRow(
                label,
                self.open_with,
                help_text=self.tr(
                    "In a private window you stay signed in as yourself elsewhere, and one customer's "
                    "session never meets another's."
                ),
            ),
        )
        self._add_note(rules)
        self._column.addStretch(1)

    def _add_note(self, rules: Rules) -> None:
        usual = translate("note", note.USUAL)
        self.template = QPlainTextEdit(rules.note_template or usual)
        self.template.setTabChangesFocus(True)
        self.template.setFixedHeight(self.template.fontMetrics().lineSpacing() * 5 + 2 * theme.M)
        self.template.textChanged.connect(self._template_edited)
        self.insert = Button(self.tr("Insert…"), "plus", look=Look.QUIET)
        self.insert.clicked.connect(self._offer_places)
        self.usual = Button(self.tr("Back to the usual note"), look=Look.QUIET)
        self.usual.clicked.connect(lambda: self.template.setPlainText(usual))
        self.places = QMenu(self)
        for name, meaning in note.PLACES.items():
            action = self.places.addAction(without_mnemonic(translate("note", meaning)))
            action.triggered.connect(lambda _=False, name=name: self._insert(name))
        self.example = Note(wash="accent")
        self._example_head = TextLabel(self.tr("An example of it:"), tone=Tone.MUTED)
        self._add(
            "note_template",
            FormRow(
                self.tr("Note for the ticket"),
                self.template,
                help_text=self.tr(
                    "Copy note puts this on the clipboard. It never holds the link. Lines that would "
                    "say nothing are left out."
                ),
            ),
        )
        below = QWidget()
        tools = FlowRow(self.insert, self.usual)
        for button in (self.insert, self.usual):
            button.setEnabled("note_template" not in self.locked)
        below.setLayout(column(tools, self._example_head, self.example, spacing=theme.XS))
        self._column.addWidget(below)
        self._template_edited()

    def chosen(self, before: Preferences) -> Preferences:
        """Clipboard, browser, note."""
        text = self.template.toPlainText().strip()
        way = self.open_with.key()
        return replace(
            before,
            clipboard_seconds=int(self.clipboard.key()),
            open_with="" if way == str(BY_DEFAULT) else way,
            note_template="" if text == translate("note", note.USUAL) else text,
        )

    def check(self) -> bool:
        """Whether the note can be filled in."""
        try:
            note.check(self.template.toPlainText())
        except InvalidInput as error:
            self.rows["note_template"].show_problem(translate("forms", error.message))
            return False
        self.rows["note_template"].show_problem("")
        return True

    def _template_edited(self) -> None:
        sound = self.check()
        if sound:
            text = self.template.toPlainText().strip() or translate("note", note.USUAL)
            self.example.say(note.filled(text, self._facts()))
        set_shown(self._example_head, wanted=sound)
        set_shown(self.example, wanted=sound)
        self.edited.emit()

    def _facts(self) -> dict[str, str]:
        """Somebody invented."""
        now = short_moment(QDateTime.currentDateTime())
        return {
            "customer": "Amélie Dubois",
            "id": "40417",
            "vendor": "Fusebill",
            "connection": self.tr("Billing"),
            "page": self.tr("Payment methods"),
            "time": now,
            "reason": self.tr("Cannot open the March invoice"),
            "ticket": "HD-1234",
        }

    def _offer_places(self) -> None:
        self.places.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _insert(self, name: str) -> None:
        self.template.insertPlainText(f"{{{name}}}")
        self.template.setFocus()

    def _seconds(self, number: int) -> str:
        return self.tr("%n seconds", "", number)


class ReasonsPage(SettingsPage):
    """What is asked for before a link is made, at every connection."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        mine, policy = rules.preferences, rules.policy.reasons
        intro = self.tr(
            "This holds for all connections. A connection, and your organisation, can ask for more."
        )
        self._column.addWidget(TextLabel(intro, tone=Tone.MUTED))
        self.reason = self._tick_box(
            self.tr("Ask for a reason"), on=mine.reason_required or policy.reason_required
        )
        self._add("reason_required", FormRow("", self.reason))
        label = self.tr("A reason has at least")
        minimum = max(mine.reason_minimum, policy.minimum)
        lengths = sorted({*REASON_LENGTHS, minimum} - set(range(policy.minimum)))
        choices = (Choice(str(length), self._characters(length)) for length in lengths)
        self.minimum = self._picker(label, choices, str(minimum))
        limit = self.tr("Your organisation sets the limit") if policy.minimum else ""
        self._add("reason_minimum", FormRow(label, self.minimum), limit=limit)
        self.ticket = self._tick_box(
            self.tr("Ask for a ticket"), on=mine.ticket_required or policy.ticket_required
        )
        self._add("ticket_required", FormRow("", self.ticket))
        theirs = bool(policy.patterns)
        self.pattern = self._line(" & ".join(policy.patterns) if theirs else mine.ticket_pattern)
        self._add(
            "ticket_pattern",
            FormRow(
                self.tr("How a ticket is written"),
                self.pattern,
                help_text=self.tr(
                    "A regular expression, such as HD-[0-9]+ for HD- and a number. Empty for any."
                ),
            ),
        )
        self.example = self._line(policy.example if theirs else mine.ticket_example)
        self._add(
            "ticket_example",
            FormRow(
                self.tr("An example of a ticket"),
                self.example,
                help_text=self.tr("Shown in the empty field, so that nobody has to guess."),
            ),
        )
        self._column.addStretch(1)

    def chosen(self, before: Preferences) -> Preferences:
        """Reason and ticket."""
        return replace(
            before,
            reason_required=self.reason.isChecked(),
            reason_minimum=int(self.minimum.key()),
            ticket_required=self.ticket.isChecked(),
            ticket_pattern=self.pattern.text().strip(),
            ticket_example=self.example.text().strip(),
        )

    def check(self) -> bool:
        """Whether a ticket can be written so."""
        if "ticket_pattern" in self.locked:
            return True
        rows = (self.rows["ticket_pattern"], self.rows["ticket_example"])
        for row in rows:
            row.show_problem("")
        try:
            check_ticket_rule(self.pattern.text().strip(), self.example.text().strip())
        except InvalidInput as error:
            self.rows[error.field].show_problem(translate("forms", error.message))
            return False
        return True

    def _line(self, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setMaxLength(LONGEST_TICKET)
        line.textEdited.connect(self.edited)
        return line

    def _characters(self, number: int) -> str:
        return self.tr("%n characters", "", number) if number else self.tr("Any length")


class PrivacyPage(SettingsPage):
    """What is kept, and for how long."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        mine = rules.preferences
        label = self.tr("Clear the window after")
        ceiling = rules.policy.idle_seconds
        seconds = rules.idle_seconds
        self.idle = self._picker(
            label,
            measures((*IDLE_SECONDS, FOR_EVER), seconds, ceiling, self._minutes),
            str(seconds),
        )
        limit = self.tr("Your organisation sets the limit") if ceiling is not None else ""
        self._add(
            "idle_seconds",
            FormRow(
                label,
                self.idle,
                help_text=self.tr(
                    "Links and customers leave the window when nobody has touched it for so long, "
                    "and in any case when the screen is locked."
                ),
            ),
            limit=limit,
        )
        self.remember = self._tick_box(
            self.tr("Remember pinned and recent customers"), on=rules.remembers_people
        )
        self._add(
            "remember_people",
            FormRow(
                "",
                self.remember,
                help_text=self.tr(
                    "Kept on this computer only, so that they are there at the next start."
                ),
            ),
        )
        label = self.tr("Forget recent customers after")
        self.people_days = self._picker(
            label,
            measures((*PEOPLE_DAYS, FOR_EVER), mine.people_days, None, self._days),
            str(mine.people_days),
        )
        self._add("people_days", FormRow(label, self.people_days))
        label = self.tr("Forget imported customers after")
        days = rules.policy.directory_days
        self.directory_days = self._picker(
            label,
            measures((*PEOPLE_DAYS, FOR_EVER), rules.directory_days, days, self._days),
            str(rules.directory_days),
        )
        limit = self.tr("Your organisation sets the limit") if days is not None else ""
        self._add("directory_days", FormRow(label, self.directory_days), limit=limit)
        self._column.addStretch(1)
        self.remember.toggled.connect(self._remember_chosen)
        self._remember_chosen()

    def chosen(self, before: Preferences) -> Preferences:
        """Idling, and how long people are remembered."""
        return replace(
            before,
            idle_seconds=int(self.idle.key()),
            remember_people=self.remember.isChecked(),
            people_days=int(self.people_days.key()),
            directory_days=int(self.directory_days.key()),
        )

    def _remember_chosen(self) -> None:
        free = "people_days" not in self.locked
        self.people_days.setEnabled(free and self.remember.isChecked())

    def _minutes(self, seconds: int) -> str:
        if seconds == FOR_EVER:
            return self.tr("Never")
        if seconds % 60:
            return self.tr("%n seconds", "", seconds)
        return self.tr("%n minutes", "", seconds // 60)

    def _days(self, days: int) -> str:
        return self.tr("Never") if days == FOR_EVER else self.tr("%n days", "", days)
