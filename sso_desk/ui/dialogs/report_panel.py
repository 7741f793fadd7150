"""What a test of a connection found, in words: what works, what to look at, what went wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from sso_desk.domain import ConnectionReport
from sso_desk.ui import theme
from sso_desk.ui.pieces.frames import IconLabel, column, row, set_look
from sso_desk.ui.pieces.labels import TextLabel
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.words import shown, translate


class ReportPanel(QFrame):
    """A washed frame with one line a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._column = column(spacing=theme.XS, margins=theme.S)
        self.setLayout(self._column)
        set_shown(self, wanted=False)

    def clear(self) -> None:
        """Say nothing."""
        self._say("good", [])

    def show_report(self, report: ConnectionReport) -> None:
        """Show what was found."""
        findings = report.findings or (self.tr("The connection works."),)
        lines = [("check", "good", sentence) for sentence in findings]
        lines += [("warning", "warning", sentence) for sentence in report.warnings]
        self._say("warning" if report.warnings else "good", lines)

    def show_failure(self, words: str) -> None:
        """Show what went wrong."""
        self._say("danger", [("problem", "danger", words)])

    def words(self) -> str:
        """All that it says."""
        return "\n".join(
            label.text() for line in self._lines for label in line.findChildren(TextLabel)
        )

    def _say(self, wash: str, lines: list[tuple[str, str, str]]) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for icon, role, sentence in lines:
            place = QWidget()
            words = TextLabel(shown(translate("vendors", sentence)))
            mark = IconLabel(icon, role=role)
            layout = row(mark, words, spacing=theme.S)
            layout.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            layout.setStretch(1, 1)
            place.setLayout(layout)
            self._column.addWidget(place)
            self._lines.append(place)
        set_look(self, "wash", wash)
        set_shown(self, wanted=bool(lines))
