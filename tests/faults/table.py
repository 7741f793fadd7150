"""What `make faults` prints: one row for each area of faults, and the totals.

A pytest plugin (`-p tests.faults.table`). An area is a file of this folder. A case that was skipped,
or that failed, makes the run fail; so do fewer cases than promised.
"""

from collections import Counter
from pathlib import Path

import pytest

PROMISED = 400
"""Cases there are at least."""


class Table:
    """Counts what was run, by area."""

    def __init__(self) -> None:
        self.cases: Counter[str] = Counter()
        self.passed: Counter[str] = Counter()
        self.not_passed: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One report: a case is counted at its call, or where it ended before."""
        if report.when == "call" or report.outcome != "passed":
            area = Path(report.fspath).stem.removeprefix("test_").replace("_", " ")
            self.cases[area] += 1
            if report.outcome == "passed":
                self.passed[area] += 1
            else:
                self.not_passed.add(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table."""
        write = terminalreporter.write_line
        write("")
        write(f"{'area':24} {'cases':>7} {'passed':>7}")
        for area in sorted(self.cases):
            write(f"{area:24} {self.cases[area]:7} {self.passed[area]:7}")
        write(f"{'all':24} {self.cases.total():7} {self.passed.total():7}")

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A table that lacks something is a failure."""
        if self.not_passed or self.cases.total() < PROMISED:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_configure(config: pytest.Config) -> None:
    """Come into play."""
    config.pluginmanager.register(Table(), "faults table")
