"""Every run of the tests is a canary run: see `tests/canaries.py`."""

import functools
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from _pytest.terminal import TerminalReporter
from xdist.scheduler import LoadScopeScheduling

from tests.canaries import DELIBERATE, Canaries, Recorder, Searched

ROOT = Path(__file__).parents[1]
SHARED: Mapping[str, tuple[str, ...]] = {
    "desktop": ("window", "browser", "session_bus"),
    "keyring": ("keyring",),
}
"""What there is one of, and the marks of the tests that use it."""
NOT_MEASURED = (
    *("tests/ui/", "tests/end2end/", "tests/unit/stores/test_directory.py"),
    "tests/contract/test_every_vendor.py",
    *(
        f"tests/faults/test_{name}.py"
        for name in (
            *("browsers", "byte_cuts", "clipboard", "crash_reports", "directory_files", "endings"),
            *("journal", "leaks", "link_rule", "names", "parsers", "retry_table", "window_stress"),
        )
    ),
)
"""Tests that need not be watched for what they reach: measuring takes as long as testing, and what is held
to a number (`packaging/dev/test.sh`) is reached by the others.
"""

LEFT_BY_TOOLS = (".pytest_cache", ".hypothesis", ".coverage")


class CanaryRun:
    """Records the secrets and the outputs of a run, and searches at its end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._canaries = Canaries()
        self._recorder = Recorder(self._canaries.record)
        self._outputs: dict[str, str] = {}
        self.searched: Searched | None = None
        self._recorder.begin()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for name, text in (*report.sections, ("Failure", report.longreprtext)):
            if text and not (name.startswith("Captured log") and _deliberate(report.nodeid)):
                self._outputs[f"{report.nodeid} ({report.when}, {name})"] = text

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        self._recorder.end()
        for secret in _of_practice():
            self._canaries.record(secret)
        roots = [self._folder, *(path for name in LEFT_BY_TOOLS for path in ROOT.glob(f"{name}*"))]
        self.searched = self._canaries.search(roots, self._outputs)
        if self.searched.finds:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        if self.searched is not None:
            for find in self.searched.finds:
                terminalreporter.write_line(f"CANARY {find}")
            terminalreporter.write_line(str(self.searched))


@pytest.fixture(autouse=True)
def logging_goes_on() -> Iterator[None]:
    """Erasing ends all logging; a test run goes on."""
    yield
    logging.disable(logging.NOTSET)


def _deliberate(node: str) -> bool:
    return node.partition("::")[0] in DELIBERATE


def _of_practice() -> Iterator[str]:
    from sso_desk.practice.server import VENDORS

    for vendor in VENDORS.values():
        yield from vendor.SECRETS.values()


@pytest.fixture
def short_path() -> Iterator[Path]:
    """A folder of the test's own whose path leaves room for the name of a socket."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


class OneDesktop(LoadScopeScheduling):  # type: ignore[misc]
    """Tests go to whichever worker is free; those of files that use the desktop all to the same one, one
    after the other: two at a time would take each other's focus, keys and clipboard.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return _shared_by(ROOT / file) or nodeid


@functools.cache
def _shared_by(file: Path) -> str:
    text = file.read_text()
    uses = (
        what
        for what, marks in SHARED.items()
        if any(f"pytest.mark.{name}" in text for name in marks)
    )
    return next(uses, "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say what is not measured."""
    for item in items:
        if item.nodeid.startswith(NOT_MEASURED):
            item.add_marker("no_cover")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneDesktop:
    """How tests are shared out where they run side by side."""
    return OneDesktop(config, log)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Where there is grep, and a folder that only this run writes to; a worker tells the run's process."""
    if hasattr(session.config, "workerinput"):
        return
    scratch = os.environ.get("SSO_DESK_SESSION")
    if scratch and shutil.which("grep") and sys.platform == "linux":
        session.config.pluginmanager.register(CanaryRun(Path(scratch)), "canaries")
