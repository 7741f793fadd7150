"""The operator adds, changes and removes connections."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from sso_desk import errors
from sso_desk.desk.state import DeskState, SecretsKept
from sso_desk.domain import (
    OFF_ON,
    Choice,
    ConnectionReport,
    EnvironmentKind,
    Field,
    Secret,
)
from sso_desk.errors import Cause
from sso_desk.rules import Policy, ReasonRule, Rules
from sso_desk.ui.dialogs.connection_dialog import ConnectionDialog
from sso_desk.ui.dialogs.field_editors import (
    ChoiceEditor,
    LineEditor,
    ListEditor,
    SecretEditor,
    SwitchEditor,
    editor_for,
)
from sso_desk.ui.dialogs.remove_dialog import RemoveDialog
from sso_desk.vendors import adapters
from tests.ui import scenes as s
from tests.ui.fake_desk import Wrong
from tests.ui.stage import Stage, labels


def form(stage: Stage, vendor_id: str = "", *, edit: str = "") -> ConnectionDialog:
    stage.show(s.desk(next((v for v in s.CONNECTIONS if v.connection.id == edit), s.FUSEBILL)))
    if edit:
        stage.place.dialogs.edit_connection()
    else:
        stage.place.dialogs.add_connection()
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    stage.qtbot.addWidget(dialog)
    stage.settle()
    if vendor_id:
        dialog.form.choose_vendor(vendor_id)
        stage.settle()
    return dialog


def type_into(stage: Stage, dialog: ConnectionDialog, key: str, text: str) -> None:
    editor = dialog.form.rows[key].editor
    assert isinstance(editor, LineEditor | SecretEditor)
    editor.line.clear()
    QTest.keyClicks(editor.line, text)


def test_first_the_vendor_then_its_form(stage: Stage) -> None:
    dialog = form(stage)
    assert not dialog.save_button.isVisible()
    rows = dialog.vendor_rows.rows
    assert [row.vendor.id for row in rows] == list(s.VENDORS)
    assert stage.gets_focus(rows[0])
    rows[2].click()
    stage.settle()
    assert dialog.save_button.isVisible()
    assert list(dialog.form.rows) == [field.key for field in s.VENDORS["fusebill"].fields]
    assert dialog.form.name.text() == "Fusebill (Stax Bill)"
    assert stage.gets_focus(dialog.form.name)


def test_every_vendors_form_can_be_built_and_every_field_has_an_editor(stage: Stage) -> None:
    dialog = form(stage)
    for vendor_id, adapter in adapters().items():
        stage.desk.actions[vendor_id] = tuple(adapter.setup_actions)
        dialog.form.choose_vendor(vendor_id)
        assert set(dialog.form.rows) == {field.key for field in adapter.vendor.fields}
        for label in dialog.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText


def test_what_is_typed_makes_the_draft(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    dialog.form.name.setText("Team")
    type_into(stage, dialog, "portal_url", "https://x.mybillsystem.com")
    type_into(stage, dialog, "api_key", "hush-hush")
    pages = dialog.form.rows["custom_paths"].editor
    assert isinstance(pages, ListEditor)
    pages.show_value(("Invoices|/ManagedPortal/Invoices",))
    pages.add.click()
    draft = dialog.form.draft()
    assert draft.name == "Team"
    assert draft.environment == "production"
    assert dict(draft.settings) == {
        "portal_url": "https://x.mybillsystem.com",
        "custom_paths": ("Invoices|/ManagedPortal/Invoices",),
    }
    assert draft.secrets["api_key"] == Secret("hush-hush")
    assert "hush" not in repr(draft)


def test_an_environment_that_must_be_chosen_is_not_chosen_for_the_operator(stage: Stage) -> None:
    dialog = form(stage, "bluesnap")
    assert dialog.form.draft().environment == ""
    dialog.form.environment.setCurrentIndex(1)
    dialog.form.environment.activated.emit(1)
    assert dialog.form.draft().environment == "sandbox"
    assert dialog.form.badge.accessibleName() == "Sandbox"
    address = dialog.form.rows["api_base_url"].editor
    assert isinstance(address, LineEditor)
    assert address.line.placeholderText() == "https://sandbox.bluesnap.com/services/2"


def test_a_custom_environment_asks_for_its_addresses(stage: Stage) -> None:
    dialog = form(stage, "bluesnap")
    row = dialog.form.rows["api_base_url"]
    assert not row.isVisible()
    dialog.form.environment.setCurrentIndex(2)
    dialog.form.environment.activated.emit(2)
    stage.settle()
    assert row.isVisible()
    dialog.form.environment.setCurrentIndex(0)
    dialog.form.environment.activated.emit(0)
    stage.settle()
    assert not row.isVisible()


def test_problems_stand_at_their_fields_and_keep_the_form_from_being_sent(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    stage.desk.wrong = [
        Wrong("link_estimate_seconds", "Enter a whole number within the limits named."),
        Wrong("name", "Give the connection a name."),
    ]
    dialog.save_button.click()
    assert [asking.what for asking in stage.desk.askings] == ["kept"]
    row = dialog.form.rows["link_estimate_seconds"]
    assert row.problem() == "Enter a whole number within the limits named."
    stage.settle()
    assert row.isVisible(), "the folded part opens"
    assert stage.gets_focus(row.focus_target)
    QTest.keyClicks(row.focus_target, "6")
    assert row.problem() == ""
    assert dialog.form.name_row.problem() == "Give the connection a name."


def test_a_warning_does_not_keep_the_form_from_being_sent(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    stage.desk.wrong = [Wrong("portal_url", "That is a private address.", warning=True)]
    dialog.test_button.click()
    assert dialog.form.rows["portal_url"].problem() == "That is a private address."
    assert stage.desk.asked("check").about == dialog.form.draft()


def test_a_test_that_passes_says_what_was_found(stage: Stage) -> None:
    dialog = form(stage, "assuresign")
    dialog.test_button.click()
    assert not dialog.save_button.isEnabled()
    choices = {"account_context": (Choice("17", "Head office"), Choice("18", "Branch"))}
    stage.desk.asked("check").answer(
        ConnectionReport(("The key works.",), ("The clock is off.",), choices)
    )
    assert "The key works." in dialog.report.words()
    assert "The clock is off." in dialog.report.words()
    assert dialog.save_button.isEnabled()
    assert not dialog.unchecked_button.isVisible()
    account = dialog.form.rows["account_context"].editor
    assert isinstance(account, LineEditor)
    account._found.setCurrentIndex(2)
    account._found.activated.emit(2)
    assert dialog.form.draft().settings["account_context"] == "18"


def test_saving_tests_first_and_closes(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    type_into(stage, dialog, "api_key", "hush-hush")
    dialog.save_button.click()
    asking = stage.desk.asked("save")
    assert asking.options == {"unchecked": False}
    asking.answer("id")
    assert stage.place.dialogs.opened(ConnectionDialog) is None
    editor = dialog.form.rows["api_key"].editor
    assert isinstance(editor, SecretEditor)
    assert editor.secret() is None, "what was typed is forgotten"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.CredentialsRejected(), ("key or password", "environment is the right one")),
        (
            errors.NotPermitted(vendor_text="Role is missing."),
            ("who administers", "Role is missing."),
        ),
        (errors.CallerNotAllowed("203.0.113.7"), ("internet address", "203.0.113.7", "VPN")),
        (errors.VendorUnreachable(Cause.PROXY), ("The proxy did not let us through",)),
        (errors.VendorUnreachable(Cause.CERTIFICATE_UNTRUSTED), ("inspects web traffic",)),
        (errors.VendorUnreachable(Cause.CERTIFICATE_WRONG_HOST), ("Check the API address",)),
        (errors.VendorUnreachable(Cause.NAME), ("cannot be found on the network",)),
        (errors.UnexpectedReply(), ("check the addresses of the connection",)),
    ],
    ids=["key", "role", "caller", "proxy", "certificate", "other host", "name", "odd reply"],
)
def test_a_test_that_fails_says_what_is_wrong_and_what_to_do(
    stage: Stage, error: errors.VendorError, said: tuple[str, ...]
) -> None:
    dialog = form(stage, edit="fusebill")
    dialog.test_button.click()
    failed = stage.desk.asked("check").failed
    assert failed is not None
    failed(error)
    words = dialog.report.words()
    assert [text for text in said if text not in words] == []
    assert "{" not in words


def test_only_after_a_failed_test_it_may_be_saved_without(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    assert not dialog.unchecked_button.isVisible()
    dialog.save_button.click()
    asking = stage.desk.asked("save")
    assert asking.failed is not None
    asking.failed(errors.CredentialsRejected())
    assert "does not accept the key" in dialog.report.words()
    assert dialog.unchecked_button.isVisible()
    dialog.unchecked_button.click()
    assert stage.desk.asked("save").options == {"unchecked": True}


def test_changing_the_form_takes_the_way_round_the_test_away(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    dialog.test_button.click()
    failed = stage.desk.asked("check").failed
    assert failed is not None
    failed(errors.CredentialsRejected())
    type_into(stage, dialog, "api_key", "other")
    assert not dialog.unchecked_button.isVisible()
    assert dialog.report.words() == ""


def test_an_error_about_a_field_is_shown_there(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    dialog.save_button.click()
    failed = stage.desk.asked("save").failed
    assert failed is not None
    failed(errors.InvalidInput("api_key", "This is needed."))
    assert dialog.form.rows["api_key"].problem() == "This is needed."
    assert not dialog.unchecked_button.isVisible()


def test_cancel_gives_up_a_test_first_and_the_form_second(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    dialog.test_button.click()
    dialog.cancel_button.click()
    assert stage.desk.asked("check").cancelled
    assert dialog.isVisible()
    dialog.cancel_button.click()
    assert stage.place.dialogs.opened(ConnectionDialog) is None


def test_closing_the_form_gives_up_what_is_awaited(stage: Stage) -> None:
    dialog = form(stage, edit="fusebill")
    dialog.test_button.click()
    dialog.reject()
    assert stage.desk.asked("check").cancelled
    assert stage.desk.asked("stored").cancelled


def test_the_form_says_before_saving_what_becomes_of_a_secret(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    assert not dialog.form.kept.isVisible()
    asking = stage.desk.asked("kept")
    asking.answer(SecretsKept.STORED)
    stage.settle()
    assert not dialog.form.kept.isVisible()
    asking.answer(SecretsKept.THIS_RUN)
    stage.settle()
    assert dialog.form.kept.isVisible()
    assert "gone when you close the window" in dialog.form.kept.text()
    asking.answer(SecretsKept.NOWHERE)
    stage.settle()
    assert "nothing can be saved" in dialog.form.kept.text()
    dialog.reject()
    assert asking.cancelled


def test_whoever_has_no_secret_stored_is_led_to_it(stage: Stage) -> None:
    dialog = form(stage, edit="fusebill")
    stage.desk.asked("stored").answer(frozenset())
    assert stage.gets_focus(dialog.form.rows["api_key"].editor.focus_target)


def test_a_saved_secret_is_never_shown_only_replaced(stage: Stage) -> None:
    dialog = form(stage, edit="fusebill")
    editor = dialog.form.rows["api_key"].editor
    assert isinstance(editor, SecretEditor)
    stage.desk.asked("stored").answer(frozenset({"api_key"}))
    stage.settle()
    assert editor.replace.isVisible()
    assert not editor.line.isVisible()
    assert dialog.form.draft().secrets == {}
    editor.replace.click()
    stage.settle()
    assert stage.gets_focus(editor.line)
    assert editor.line.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(editor.line, "new")
    assert dialog.form.draft().secrets["api_key"] == Secret("new")
    editor.keep.click()
    assert dialog.form.draft().secrets == {}


def test_editing_shows_what_is_set(stage: Stage) -> None:
    dialog = form(stage, edit="bluesnap")
    assert not dialog.form.vendor_picker.isEnabled()
    assert dialog.form.name.text() == "Merchant portal"
    assert dialog.form.draft().connection_id == "bluesnap"


def test_my_key_can_be_fetched(stage: Stage) -> None:
    stage.desk.actions["redtail"] = tuple(adapters()["redtail"].setup_actions)
    dialog = form(stage, "redtail")
    (panel,) = dialog.form.panels
    panel.opener.click()
    QTest.keyClicks(panel.lines["user_name"], "robin")
    QTest.keyClicks(panel.lines["password"], "pw")
    panel.go.click()
    asking = stage.desk.asked("set_up")
    assert asking.options["inputs"]["password"] == Secret("pw")
    assert asking.failed is not None
    asking.failed(errors.CredentialsRejected())
    assert "does not accept" in panel._problem.text()
    panel.go.click()
    stage.desk.asked("set_up").answer(Secret("the-key"))
    assert dialog.form.draft().secrets["user_key"] == Secret("the-key")
    assert panel.lines["password"].text() == ""


def test_fetching_a_key_is_given_up_by_either_cancel(stage: Stage) -> None:
    stage.desk.actions["redtail"] = tuple(adapters()["redtail"].setup_actions)
    dialog = form(stage, "redtail")
    (panel,) = dialog.form.panels
    for cancel in (panel.cancel, dialog.cancel_button):
        panel.opener.click()
        panel.go.click()
        asking = stage.desk.asked("set_up")
        assert not dialog.test_button.isEnabled()
        assert not dialog.save_button.isEnabled()
        assert not panel.lines["user_name"].isEnabled()
        cancel.click()
        assert asking.cancelled
        assert dialog.isVisible()
        assert dialog.test_button.isEnabled()
        assert dialog.save_button.isEnabled()
        assert panel.go.isEnabled()
    panel.cancel.click()
    stage.settle()
    assert panel.opener.isVisible()
    assert stage.gets_focus(panel.opener)


def test_what_is_stored_for_one_address_is_wanted_anew_for_another(stage: Stage) -> None:
    dialog = form(stage, edit="fusebill")
    stage.desk.asked("stored").answer(frozenset({"api_key"}))
    row = dialog.form.rows["api_key"]
    key = row.editor
    assert isinstance(key, SecretEditor)
    seen = [(key.stored, row.problem())]
    stage.desk.kept = frozenset()
    type_into(stage, dialog, "api_base_url", "https://collector.example/v1")
    seen.append((key.stored, row.problem()))
    QTest.keyClicks(key.line, "k")
    seen.append((key.stored, row.problem()))
    key.line.clear()
    stage.desk.kept = frozenset({"api_key"})
    type_into(stage, dialog, "api_base_url", "https://secure.fusebill.com/v1")
    seen.append((key.stored, row.problem()))
    anew = "The address is another one now. Enter this anew, for the new address."
    assert seen == [(True, ""), (False, anew), (False, ""), (True, "")]


def test_what_was_typed_is_not_thrown_away_in_silence(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    type_into(stage, dialog, "portal_url", "https://x.mybillsystem.com")
    line = dialog.form.rows["portal_url"].focus_target
    line.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert stage.gets_focus(dialog.leaving.no)
    assert "not saved" in dialog.leaving.words()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.leaving.isHidden()
    assert stage.gets_focus(line)
    dialog.cancel_button.click()
    dialog.leaving.no.click()
    assert not dialog.leaving.isVisible()
    dialog.cancel_button.click()
    dialog.leaving.yes.click()
    assert stage.place.dialogs.opened(ConnectionDialog) is None


def test_what_was_entered_for_one_vendor_is_there_when_one_comes_back(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    type_into(stage, dialog, "portal_url", "https://x.mybillsystem.com")
    type_into(stage, dialog, "api_key", "hush-hush")
    entered = dialog.form.draft()
    dialog.form.choose_vendor("bluesnap")
    assert dialog.form.name.text() == "BlueSnap"
    assert dialog.form.would_lose(), "what was entered for the other one"
    dialog.form.choose_vendor("fusebill")
    assert dialog.form.draft() == entered
    dialog.form.name.setText("My own name")
    dialog.form.choose_vendor("redtail")
    assert dialog.form.name.text() == "My own name"


def test_practice_offers_practice_only(stage: Stage) -> None:
    dialog = form(stage)
    stage.desk.state = s.desk(practice=True)
    dialog.form.choose_vendor("fusebill")
    assert dialog.form.draft().environment == EnvironmentKind.PRACTICE.value
    assert dialog.form.environment.count() == 1


def test_the_kinds_of_editors() -> None:
    assert isinstance(editor_for(Field("a", "A")), LineEditor)
    assert isinstance(editor_for(Field("a", "A", secret=True)), SecretEditor)
    assert isinstance(editor_for(Field("a", "A", many=True)), ListEditor)
    assert isinstance(editor_for(Field("a", "A", choices=(Choice("x", "X"),))), ChoiceEditor)
    switch = editor_for(Field("a", "A", choices=OFF_ON, default="off"))
    assert isinstance(switch, SwitchEditor)
    assert switch.value() == ""
    switch.show_value("on")
    assert switch.value() == "on"


def test_lists_can_be_edited(stage: Stage) -> None:
    plain = ListEditor(Field("hosts", "Hosts", many=True))
    stage.qtbot.addWidget(plain)
    plain.show()
    plain.show_value(("a.example", "b.example"))
    plain.add.click()
    QTest.keyClicks(plain._entries[2].value, " c.example ")
    plain._drop(plain._entries[0])
    assert plain.value() == ("b.example", "c.example")
    labelled = ListEditor(Field("pages", "Pages", many=True, labelled=True))
    stage.qtbot.addWidget(labelled)
    labelled.show_value(("Home|/a",))
    label = labelled._entries[0].label
    assert label is not None
    label.setText("Start")
    assert labelled.value() == ("Start|/a",)


def removal(stage: Stage) -> RemoveDialog:
    stage.show(s.desk())
    stage.place.dialogs.remove_connection()
    dialog = stage.place.dialogs.opened(RemoveDialog)
    assert dialog is not None
    return dialog


def test_removing_asks_by_name_and_the_cautious_answer_has_the_focus(stage: Stage) -> None:
    dialog = removal(stage)
    assert "Billing – Northwind" in dialog.question.text()
    assert stage.gets_focus(dialog.keep)
    dialog.keep.click()
    assert stage.desk.askings == []
    assert stage.place.dialogs.opened(RemoveDialog) is None


def test_a_removal_that_fails_says_why(stage: Stage) -> None:
    dialog = removal(stage)
    dialog.remove.click()
    asking = stage.desk.asked("remove")
    assert asking.about == "fusebill"
    assert asking.failed is not None
    asking.failed(errors.KeyringUnusable("It is locked."))
    assert "It is locked." in dialog.problem.text()
    dialog.remove.click()
    stage.desk.asked("remove").answer()
    assert stage.place.dialogs.opened(RemoveDialog) is None


def test_the_menu_beside_the_selector(stage: Stage) -> None:
    stage.show(s.desk())
    stage.place.edit_button.click()
    menu = stage.place.connection_menu
    assert menu.isVisible()
    menu.close()
    stage.place._edit_action.trigger()
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    dialog.reject()
    stage.show(s.desk(None))
    assert not stage.place.edit_button.isVisible()


LOCKED = Rules(Policy(editing_connections=False))


def test_where_connections_are_managed_the_window_says_so(stage: Stage) -> None:
    stage.show(s.desk(rules=LOCKED))
    place = stage.place
    managed = "Managed by your organisation"
    for action in (place.menu.team, place.menu.erase, place._remove_action):
        assert not action.isEnabled()
        assert managed in action.text()
    last = place.selector.count() - 1
    assert managed in place.selector.itemText(last)
    assert not place.selector.model().index(last, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    stage.show(s.desk())
    for action in (place.menu.team, place.menu.erase, place._remove_action):
        assert action.isEnabled()
        assert managed not in action.text()
    assert place.selector.itemText(last) == "Add connection…"


def test_a_first_run_where_connections_are_managed_offers_practice_alone(stage: Stage) -> None:
    stage.show(DeskState(started=True, rules=LOCKED))
    welcome = stage.place.welcome
    assert welcome.practice.isEnabled()
    assert not welcome.add.isEnabled()
    assert not welcome.team.isEnabled()
    assert "Managed by your organisation" in labels(welcome)


def test_in_a_managed_connection_ones_own_key_can_be_entered_and_nothing_else(
    stage: Stage,
) -> None:
    stage.show(s.desk(rules=LOCKED))
    stage.place.dialogs.edit_connection()
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    stage.qtbot.addWidget(dialog)
    secrets = {"api_key", "proxy_password"}
    for key, row in dialog.form.rows.items():
        assert row.editor.isEnabled() is (key in secrets), key
    assert not dialog.form.name.isEnabled()
    assert dialog.form.name_row.managed() == "Managed by your organisation"
    stage.desk.asked("stored").answer(frozenset())
    assert stage.gets_focus(dialog.form.rows["api_key"].focus_target)
    dialog.reject()


def test_what_the_organisation_decides_for_all_connections_is_greyed(stage: Stage) -> None:
    reasons = ReasonRule(ticket_required=True, patterns=("HD-[0-9]+",))
    policy = Policy(open_with=":private", proxy="direct", reasons=reasons)
    stage.show(s.desk(rules=Rules(policy)))
    stage.place.dialogs.add_connection()
    dialog = stage.place.dialogs.opened(ConnectionDialog)
    assert dialog is not None
    stage.qtbot.addWidget(dialog)
    dialog.form.choose_vendor("fusebill")
    greyed = {key for key, row in dialog.form.rows.items() if not row.editor.isEnabled()}
    assert greyed == {"open_with", "proxy", "ticket_required", "ticket_pattern", "ticket_example"}
    assert dialog.form.rows["proxy"].managed() == "Managed by your organisation"


def test_whoever_empties_a_key_to_type_it_anew_stays_in_its_field(stage: Stage) -> None:
    dialog = form(stage, edit="fusebill")
    stage.desk.asked("stored").answer(frozenset({"api_key"}))
    row = dialog.form.rows["api_key"]
    assert isinstance(row.editor, SecretEditor)
    row.editor.replace.click()
    line = row.editor.line
    QTest.keyClicks(line, "ab")
    for _ in range(2):
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.isVisible()
    assert stage.gets_focus(line)
    type_into(stage, dialog, "portal_url", "https://x.mybillsystem.com")
    assert line.isVisible(), "another field does not fold it away"


def test_the_badge_says_where_the_form_leads(stage: Stage) -> None:
    dialog = form(stage, "bluesnap")
    type_into(stage, dialog, "api_base_url", "https://elsewhere.example.com")
    dialog.form.environment.setCurrentIndex(0)
    dialog.form.environment.activated.emit(0)
    stage.settle()
    assert dialog.form.rows["api_base_url"].isVisible(), "an address of one's own is not hidden"
    kinds = {EnvironmentKind.PRODUCTION: "Production", EnvironmentKind.CUSTOM: "Custom address"}
    for kind, words in kinds.items():
        stage.desk.kind = kind
        QTest.keyClicks(dialog.form.name, "x")
        assert dialog.form.badge.accessibleName() == words


def test_what_was_entered_as_a_secret_is_gone_once_nobody_is_there(stage: Stage) -> None:
    dialog = form(stage, "fusebill")
    type_into(stage, dialog, "api_key", "hush-hush")
    stage.show(replace(stage.desk.state, cleared=1))
    assert dialog.isVisible()
    assert dialog.form.draft().secrets == {}


def test_a_removal_that_has_begun_is_not_given_up(stage: Stage) -> None:
    dialog = removal(stage)
    dialog.remove.click()
    assert not dialog.keep.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    assert not stage.desk.asked("remove").cancelled
    stage.desk.asked("remove").answer()
    assert not dialog.isVisible()
