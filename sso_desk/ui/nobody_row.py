"""The way to a link that needs nobody: a staff dashboard, or a page named by its own id."""

from sso_desk.desk.state import DeskState
from sso_desk.ui import icons
from sso_desk.ui.pieces.visibility import set_shown
from sso_desk.ui.pieces.wide_button import WideButton
from sso_desk.ui.words import isolated, joined, shown, vendor_words


class NobodyRow(WideButton):
    """A wide button: what it does, and which pages it leads to."""

    def __init__(self) -> None:
        super().__init__("", icon="browser", one_line=True)
        self.retitle(self.tr("Create without a customer"))
        set_shown(self, wanted=False)

    def mark_edge(self) -> int:
        """No larger than an icon."""
        return icons.size()

    def show_state(self, state: DeskState) -> None:
        """Be there when a page of this connection needs nobody."""
        labels = [
            vendor_words(page.label) for page in state.destinations if not page.needs_customer
        ]
        self.explain(joined(map(isolated, labels)), plain=joined(map(shown, labels)))
        set_shown(self, wanted=bool(labels) and state.customer is None)
