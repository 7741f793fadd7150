"""What went wrong, in words, with one button that does what is advised."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from sso_desk import errors, messages
from sso_desk.desk.state import Busy, DeskState, NoticeKind, Wish
from sso_desk.errors import Cause, DeskError, DirectoryDamaged, PolicyRefused
from sso_desk.messages import Action
from sso_desk.ui.dialogs.connection_dialog import ConnectionDialog
from sso_desk.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from sso_desk.ui.dialogs.directory_dialog import DirectoryDialog
from sso_desk.ui.dialogs.journal_dialog import JournalDialog
from sso_desk.ui.status_line import NOTICE_WORDS, WARNINGS
from tests.ui import scenes as s
from tests.ui.stage import Stage

ALL: list[DeskError] = [
    errors.CredentialsRejected(vendor_text="Invalid API key."),
    errors.NotPermitted(),
    errors.CustomerNotFound(),
    errors.CustomerAmbiguous(),
    errors.CallerNotAllowed("203.0.113.7"),
    errors.VendorBusy(30),
    *(errors.VendorUnreachable(cause) for cause in Cause),
    errors.VendorUnreachable(Cause.CUT, outcome_unknown=True),
    errors.UnexpectedReply(),
    errors.ForeignLink(),
    errors.LinkNotUsable(),
    errors.BrowserNotStarted(),
    errors.KeyringUnusable("locked"),
    errors.SecretMissing(),
    errors.ConnectionsUnreadable(),
    errors.PracticeNotStarted(),
    errors.PolicyRefused(),
    errors.JournalUnwritable(),
    DeskError(),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: f"{type(error).__name__} {error}"[:50])
def test_every_failure_has_its_words_and_its_button(stage: Stage, error: DeskError) -> None:
    stage.show(s.desk(customer=s.AMELIE, problem=s.trouble(error)))
    status = stage.place.status
    said = messages.describe(error, s.FUSEBILL.vendor)
    plain = status.words().replace("\u2068", "").replace("\u2069", "")
    assert plain == str(said)
    assert status.button.isVisible() is (said.action is not None)
    assert status.action is said.action


@pytest.mark.parametrize(
    ("action_of", "wish"),
    [
        (errors.VendorUnreachable(Cause.CUT), ("try_again",)),
        (errors.LinkNotUsable(), ("create_again", "7")),
        (errors.BrowserNotStarted(), ("copy_link", "7")),
        (errors.CustomerNotFound(), ("dismiss_problem",)),
    ],
)
def test_the_button_does_it(stage: Stage, action_of: DeskError, wish: tuple[str, ...]) -> None:
    stage.show(s.desk(problem=s.trouble(action_of, link_id="7")))
    stage.place.status.button.click()
    assert stage.desk.wishes[-1] == wish


def test_create_again_without_a_card_goes_on_with_the_wish(stage: Stage) -> None:
    error = errors.VendorUnreachable(Cause.CUT, outcome_unknown=True)
    stage.show(s.desk(problem=s.trouble(error)))
    stage.place.status.button.click()
    assert stage.desk.wishes == [("try_again",)]


def test_search_again_leads_to_the_box(stage: Stage) -> None:
    stage.show(s.desk(customer=s.AMELIE, problem=s.trouble(errors.CustomerAmbiguous())))
    stage.place.status.button.click()
    assert stage.desk.state.customer is None
    assert stage.place.lookup.box.hasFocus()


def test_search_again_for_somebody_else_leaves_whom_is_worked_for(stage: Stage) -> None:
    error = errors.CustomerAmbiguous()
    stage.show(s.desk(customer=s.ANN, problem=s.trouble(error)))
    stage.place.status.button.click()
    assert stage.desk.state.customer == s.ANN
    assert stage.place.lookup.box.hasFocus()


@pytest.mark.parametrize(
    ("state", "whose"),
    [
        (s.desk(customer=s.AMELIE), ""),
        (s.desk(customer=s.ANN), "Amélie Dubois:"),
        (s.desk(), "Amélie Dubois:"),
        (s.desk(s.REDTAIL, customer=s.ANN), "Amélie Dubois, Billing – Northwind:"),
    ],
    ids=["the same", "another one", "nobody", "another connection"],
)
def test_a_problem_is_said_to_be_whose_it_is(stage: Stage, state: DeskState, whose: str) -> None:
    stage.show(replace(state, problem=s.trouble(errors.CredentialsRejected())))
    words = stage.place.status.words().replace("\u2068", "").replace("\u2069", "")
    assert words.startswith(f"{whose} Fusebill".lstrip())


def test_a_problem_of_a_connection_without_a_customer_names_the_connection(stage: Stage) -> None:
    problem = s.trouble(errors.CredentialsRejected(), Wish.CONNECT, customer=None)
    stage.show(s.desk(s.REDTAIL, problem=problem))
    assert "Billing – Northwind" in stage.place.status.words()
    stage.show(s.desk(problem=problem))
    assert "Billing – Northwind" not in stage.place.status.words()


def test_while_others_look_on_a_problem_names_nobody(stage: Stage) -> None:
    problem = s.trouble(errors.CredentialsRejected())
    stage.show(s.desk(customer=s.ANN, presenting=True, problem=problem))
    assert "Amélie" not in stage.place.status.words()
    assert "Customer " in stage.place.status.words()


def test_what_is_final_cannot_be_tried_again(stage: Stage) -> None:
    problem = s.trouble(errors.VendorUnreachable(Cause.CUT), customer=None, final=True)
    stage.show(s.desk(problem=problem))
    assert not stage.place.status.button.isVisible()


def test_what_is_wrong_with_somebody_elses_reason_is_not_marked_here(stage: Stage) -> None:
    error = errors.InvalidInput("reason", "A reason is needed.")
    stage.show(s.desk(customer=s.ANN, problem=s.trouble(error)))
    assert stage.place.card._reason_row.problem() == ""
    assert "Amélie Dubois" in stage.place.status.words()
    stage.show(s.desk(customer=s.AMELIE, problem=s.trouble(error)))
    assert stage.place.card._reason_row.problem() == "A reason is needed."


def test_edit_connection_opens_the_form_of_the_connection_that_has_the_problem(
    stage: Stage,
) -> None:
    stage.show(s.desk(s.REDTAIL, problem=s.trouble(errors.CredentialsRejected())))
    stage.place.status.button.click()
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    assert dialog.form.draft().connection_id == "fusebill"
    dialog.reject()


def test_edit_connection_opens_the_form(stage: Stage) -> None:
    stage.show(s.desk(problem=s.trouble(errors.CredentialsRejected())))
    assert stage.place.status.action is Action.EDIT_CONNECTION
    stage.place.status.button.click()
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    dialog.reject()


def test_a_busy_vendor_is_not_asked_before_its_time(stage: Stage) -> None:
    problem = s.trouble(errors.VendorBusy(30), not_before=s.NOW.steady + 30)
    stage.show(s.desk(problem=problem))
    button = stage.place.status.button
    assert not button.isEnabled()
    assert button.text() == "Try again in 0:30"
    stage.move_clock(29)
    assert button.text() == "Try again in 0:01"
    stage.move_clock(1)
    assert button.isEnabled()
    assert button.text() == "Try again"


def test_a_problem_can_be_put_away(stage: Stage) -> None:
    stage.show(s.desk(problem=s.trouble(errors.PolicyRefused())))
    stage.place.status.close_button.click()
    assert stage.desk.wishes == [("dismiss_problem",)]
    assert stage.place.status.words() == ""


def test_esc_puts_a_problem_away(stage: Stage) -> None:
    stage.show(s.desk(problem=s.trouble(errors.PolicyRefused())))
    QTest.keyClick(stage.place.lookup.box, Qt.Key.Key_Escape)
    assert stage.desk.wishes == [("dismiss_problem",)]


def test_warnings_wait_for_their_turn_and_lead_to_where_help_is(stage: Stage) -> None:
    stage.show(s.desk(notice=s.notice(NoticeKind.CONNECTIONS_RECOVERED, "connections.toml")))
    stage.show(s.desk(notice=s.notice(NoticeKind.UNKNOWN_FROM_BEFORE, "2", number=2)))
    stage.show(s.desk(notice=s.notice(NoticeKind.COPIED, "portal.example", number=3)))
    status = stage.place.status
    assert "copied" in status.words().lower()
    assert not status.close_button.isVisible()
    status._fade.timeout.emit()
    assert "connections.toml" in status.words()
    assert status.action is Action.SHOW_DIAGNOSTICS
    status.close_button.click()
    assert "links may have been made" in status.words()
    status.button.click()
    assert isinstance(stage.dialog(), JournalDialog)
    stage.dialog().close()
    stage.show(s.desk(busy=s.busy(Busy.OPENING)))
    assert not status.button.isVisible(), "what runs is said first"
    stage.show(s.desk())
    status.close_button.click()
    assert status.words() == ""
    assert stage.desk.wished("dismiss_problem") == []


@pytest.mark.parametrize(
    ("error", "dialog"),
    [
        (DirectoryDamaged("x"), DirectoryDialog),
        (PolicyRefused("links.printing"), DiagnosticsDialog),
    ],
)
def test_a_problem_that_cannot_be_tried_again_leads_to_where_help_is(
    stage: Stage, error: DeskError, dialog: type[QDialog]
) -> None:
    stage.show(s.desk(problem=s.trouble(error)))
    stage.place.status.button.click()
    assert isinstance(stage.dialog(), dialog)
    stage.dialog().close()


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_notice_has_words_and_fades(stage: Stage, kind: NoticeKind) -> None:
    assert kind in NOTICE_WORDS
    stage.show(s.desk(notice=s.notice(kind, "Billing")))
    status = stage.place.status
    assert status.words()
    assert "{" not in status.words()
    status._fade.timeout.emit()
    assert bool(status.words()) is (kind in WARNINGS), "a warning stays until it is dismissed"
    if kind in WARNINGS:
        assert status.close_button.isVisible()
        status.close_button.click()
    assert status.words() == ""
    stage.show(s.desk(notice=s.notice(kind, "Billing"), reason="x"))
    assert status.words() == ""
    stage.show(s.desk(notice=s.notice(kind, "Billing", number=2)))
    assert status.words()


def test_what_runs_is_said(stage: Stage) -> None:
    stage.show(s.desk(busy=s.busy(Busy.OPENING)))
    assert stage.place.status.words() == "Sending the link to the browser…"
    stage.show(s.desk(busy=s.busy(Busy.CONNECTING), destinations=()))
    assert stage.place.status.words() == "Opening the connection…"
    assert stage.place.lookup.empty.sentence() == "Opening the connection…"


def test_a_connection_that_cannot_be_opened_says_so(stage: Stage) -> None:
    problem = s.trouble(errors.KeyringUnusable("It is locked."), Wish.CONNECT)
    stage.show(s.desk(destinations=(), problem=problem))
    assert stage.place.lookup.empty.sentence() == "The connection could not be opened."
    assert "It is locked." in stage.place.status.words()


def test_a_vendors_own_words_cannot_change_ours(stage: Stage) -> None:
    error = errors.NotPermitted(vendor_text="<b>call</b> \u202eevil {vendor} 100%")
    stage.show(s.desk(problem=s.trouble(error)))
    words = stage.place.status.words()
    assert "<b>call</b>" in words
    assert "\u202e" not in words
    assert "{vendor} 100%" in words
