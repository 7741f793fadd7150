"""Words for failures, the background thread, browsers, and the doctor."""

import asyncio
import threading
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from sso_desk import doctor, errors, messages
from sso_desk.background import Background
from sso_desk.browsers import launching
from sso_desk.domain import Secret
from sso_desk.errors import BrowserNotStarted, Cause, DeskError, VendorError
from sso_desk.messages import Action
from tests.fakes import FakeVendor

VENDOR = FakeVendor.vendor
LINK = "https://portal.fake.example/in?a=%20b&c=$(id);d='e'"


# --- words -----------------------------------------------------------------------------------------


def every_error() -> list[DeskError]:
    plain = [
        errors.CredentialsRejected(), errors.NotPermitted(), errors.CustomerNotFound(),
        errors.CustomerAmbiguous(), errors.CallerNotAllowed("203.0.113.7"), errors.CallerNotAllowed(),
        errors.VendorBusy(12), errors.VendorBusy(), errors.UnexpectedReply(), errors.ForeignLink(),
        errors.LinkNotUsable(), errors.BrowserNotStarted("x"),
        errors.WindowNotPossible("Why."), errors.KeyringUnusable("locked"),
        errors.SecretMissing(), errors.ConnectionsUnreadable("disk"), errors.PracticeNotStarted("x"),
        errors.SettingsUnreadable("full"),
        errors.TeamSettingsUnreadable("{name} is odd: {problem}", problem="Say why.", name="Mine"),
        errors.PolicyRefused(), errors.JournalUnwritable("full"), errors.InvalidInput("a", "Bad a."),
        errors.InvalidInput("a", "Wants {braces."), errors.DirectoryUnusable("full"),
        errors.DirectoryDamaged("malformed"), errors.CustomerListUnreadable("There is nothing in it."),
        DeskError("a task failed"),
    ]  # fmt: skip
    unreachable = [errors.VendorUnreachable(cause) for cause in Cause]
    return [*plain, *unreachable, errors.VendorUnreachable(Cause.CUT, outcome_unknown=True)]


@pytest.mark.parametrize(
    "error", every_error(), ids=lambda error: f"{type(error).__name__}-{error}"
)
def test_every_failure_has_words_and_no_place_left_open(error: DeskError) -> None:
    for vendor in (VENDOR, None):
        words = messages.describe(error, vendor)
        said = words.said(lambda _context, text: text)
        assert said == str(words)
        assert said.endswith((".", "”"))
        assert "{" not in said or isinstance(error, errors.InvalidInput)
        assert words.action is None or messages.ACTION_LABELS[words.action]


def test_an_unknown_outcome_has_the_vendors_words_and_creates_again() -> None:
    words = messages.describe(errors.VendorUnreachable(Cause.CUT, outcome_unknown=True), VENDOR)
    assert "An earlier link may be void." in str(words)
    assert words.action is Action.CREATE_AGAIN


def test_the_vendors_own_words_are_quoted_and_ours_come_first() -> None:
    error = errors.NotPermitted("Our advice for {vendor}.", vendor_text="Computer {says} no")
    said = str(messages.describe(error, VENDOR))
    assert said.index("Our advice for Fake Vendor.") < said.index("“Computer {says} no”")


def test_a_translator_sees_texts_before_they_are_filled_in() -> None:
    seen: list[tuple[str, str]] = []

    def translate(context: str, text: str) -> str:
        seen.append((context, text))
        return text

    messages.describe(errors.VendorBusy(12), VENDOR).said(translate)
    assert ("errors", "It asks us to wait {seconds} s.") in seen


def test_every_vendor_error_has_a_row() -> None:
    kinds: list[type[VendorError]] = VendorError.__subclasses__()
    for kind in kinds:
        if kind not in (errors.SessionExpired, errors.VendorUnreachable):
            assert kind in messages._ROWS


# --- the background thread ---------------------------------------------------------------------------


def test_calls_run_in_order_on_one_daemon_thread() -> None:
    async def run() -> None:
        thread = Background("test")
        ran: list[tuple[int, bool]] = []

        def call(number: int) -> None:
            ran.append((number, threading.current_thread().daemon))

        futures = [thread.submit(partial(call, number)) for number in range(5)]
        await asyncio.gather(*futures)
        assert ran == [(number, True) for number in range(5)]
        with pytest.raises(ZeroDivisionError):
            await thread.submit(lambda: 1 // 0)
        thread.close()
        thread.close()
        assert await thread.submit(lambda: 7) == 7, "a closed thread starts again when it is needed"
        thread.close()

    asyncio.run(run())


def test_a_call_that_nobody_waits_for_any_more_harms_nobody() -> None:
    gate = threading.Event()

    async def run() -> None:
        thread = Background("test")
        future = thread.submit(gate.wait)
        failing = thread.submit(lambda: 1 // 0)
        future.cancel()
        failing.cancel()
        gate.set()
        await thread.submit(lambda: None)
        thread.submit(lambda: time.sleep(0.05))  # answers when the loop has closed
        thread.close()

    asyncio.run(run())


# --- browsers ----------------------------------------------------------------------------------------


def a_script(path: Path, body: str) -> Path:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def opened(*candidates: Path) -> None:
    asyncio.run(launching.SystemBrowser(candidates).open(Secret(LINK)))


def test_the_link_is_one_argument_and_unchanged(tmp_path: Path) -> None:
    opener = a_script(tmp_path / "opener", f'printf "%s|" "$@" > {tmp_path}/seen')
    opened(tmp_path / "missing", opener)
    assert (tmp_path / "seen").read_text() == f"{LINK}|"


def test_an_opener_that_stays_has_started(tmp_path: Path) -> None:
    opened(a_script(tmp_path / "opener", "sleep 1"))


@pytest.mark.parametrize("body", ["exit 4", None])
def test_an_opener_that_fails_at_once_is_said(tmp_path: Path, body: str | None) -> None:
    opener = tmp_path / "opener"
    if body is None:
        opener.write_text("no program")
        opener.chmod(0o755)
    else:
        a_script(opener, body)
    with pytest.raises(BrowserNotStarted) as caught:
        opened(opener)
    assert "portal" not in str(caught.value)


def test_openers_are_absolute_and_never_looked_up(tmp_path: Path) -> None:
    for platform in ("linux", "darwin"):
        assert all(path.is_absolute() for path in launching.openers(platform))
    assert launching.openers("win32") == ()
    (tmp_path / "not-executable").write_text("")
    with pytest.raises(BrowserNotStarted):
        launching.find_opener([tmp_path / "not-executable", tmp_path])


@pytest.mark.parametrize(
    ("frozen", "before", "after"),
    [
        (False, {"LD_LIBRARY_PATH": "/mine"}, {"LD_LIBRARY_PATH": "/mine"}),
        (True, {"LD_LIBRARY_PATH": "/ours"}, {}),
        (
            True,
            {"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/mine"},
            {"LD_LIBRARY_PATH": "/mine"},
        ),
    ],
)
def test_a_frozen_programs_libraries_are_not_handed_on(
    monkeypatch: pytest.MonkeyPatch,
    frozen: bool,
    before: Mapping[str, str],
    after: Mapping[str, str],
) -> None:
    monkeypatch.setattr("sys.frozen", frozen, raising=False)
    assert launching.child_environment(before) == after


# --- the doctor --------------------------------------------------------------------------------------


def findings(home: Path) -> dict[str, doctor.Finding]:
    return {finding.about: finding for finding in asyncio.run(doctor.examine(home))}


def test_the_doctor_looks_at_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example")
    found = findings(tmp_path / "home")
    assert list(found) == [
        "folder",
        "connections",
        "keyring",
        "trust store",
        "proxy",
        "clock",
        "browser",
        "browsers",
    ]
    assert found["folder"].good
    assert not found["proxy"].good
    assert found["clock"].good


def test_the_doctor_says_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "connections.toml").write_text("[[")
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(launching, "LINUX_OPENERS", (tmp_path / "no-opener",))
    monkeypatch.setattr("time.time", lambda: 0.0)
    found = findings(tmp_path)
    assert not found["connections"].good
    assert not found["clock"].good
    assert not found["browser"].good
    assert not findings(tmp_path / "file" / "home")["folder"].good
