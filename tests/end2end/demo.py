"""The way from a customer's name to a signed-in portal, for each of the five vendors.

    python -m tests.end2end.demo FOLDER

The real program on its practice vendors, driven by the keyboard; a real Chromium that it sends links
to. For each vendor: look somebody up, create and open, land on the portal page that names the right
person (asserted from the page and from the vendors' record), visit again, and watch the countdown;
then the thirty seconds of AssureSign run out. Pictures of each step are left in FOLDER.
"""

import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.end2end.chromium import Chromium
from tests.end2end.desktop import Program, until

EXPIRY_SECONDS = 45.0


@dataclass(frozen=True, slots=True)
class Case:
    """One vendor's way: whom to look up, and what must come of it.

    `refused_again` is what a second visit says; empty where the vendor does not say that links work
    once. `countdown` is what the card says of the link's life.
    """

    number: int
    vendor: str
    connection: str
    typed: str
    person: str
    customer_id: str
    signed_in_as: str
    countdown: str
    refused_again: str = ""
    needs_enter: bool = True


CASES = (
    Case(
        1,
        "assuresign",
        "AssureSign",
        "brien",
        "",
        "pat.practice@example.com",
        "Pat Practice",
        r"^0:[0-2]\d left",
        refused_again="used",
    ),
    Case(
        2,
        "bluesnap",
        "BlueSnap",
        "gross@",
        "Jürgen Groß",
        "1000005",
        "Jürgen Groß",
        r"^no expiry stated · created 0:0\d ago",
        needs_enter=False,
    ),
    Case(
        3,
        "fusebill",
        "Fusebill",
        "maryam@",
        "مريم الخطيب",
        "1000011",
        "مريم الخطيب",
        r"^about 0:5\d left \(estimate\)",
        refused_again="used",
        needs_enter=False,
    ),
    Case(
        4,
        "luminate",
        "Luminate",
        "zoe@example.com",
        "Zoë Brontë-Lee",
        "1000006",
        "Zoë Brontë-Lee",
        r"^about 14:\d\d left \(estimate\)",
        refused_again="used",
    ),
    Case(
        5,
        "redtail",
        "Redtail",
        "hoppington",
        "Grace Hoppington",
        "1000043",
        "Pat Practice",
        r"^no expiry stated · created 0:0\d ago",
    ),
)


class Demo:
    """One showing."""

    def __init__(self, folder: Path, program: Program, browser: Chromium) -> None:
        self._folder = folder
        self._program = program
        self._browser = browser
        self._step = 0

    def show(self, case: Case) -> None:
        """One vendor, from the name to the portal."""
        program = self._program
        program.choose_connection(case.number, case.connection)
        self._look_up(case)
        self._picture(case, "customer")
        before = len(program.events("mint"))
        program.keys("ctrl+Return")
        first = until(lambda: self._countdown(case), "a countdown")
        page = self._browser.new_page()
        assert page.signed_in_as == case.signed_in_as, page
        assert page.customer_id == case.customer_id, page
        self._browser.screenshot(self._next(case, "portal page"))
        visit = program.events("visit")[-1]
        assert (visit.vendor, visit.customer) == (case.vendor, case.customer_id), visit
        assert len(program.events("mint")) == before + 1, "exactly one mint"
        self._picture(case, "link card")
        second = until(lambda: self._later(case, first), "the countdown to move on")
        self._say(case, f"signed in as {page.signed_in_as}; card: “{first}”, then “{second}”")
        if case.refused_again:
            again = self._browser.visit_again()
            assert case.refused_again in again.refusal, again
            self._browser.screenshot(self._next(case, "second visit"))
            self._say(case, f"second visit: “{again.refusal}”")

    def let_one_expire(self) -> None:
        """Thirty seconds of AssureSign, to the end."""
        case = CASES[0]
        program = self._program
        program.choose_connection(case.number, case.connection)
        self._look_up(case)
        program.keys("Return")
        started = time.monotonic()
        until(lambda: self._countdown(case), "a countdown")
        until(
            lambda: self._expired() >= 2, "the first and the second card to expire", EXPIRY_SECONDS
        )
        self._picture(case, "expired")
        self._say(case, f"expired after {time.monotonic() - started:.0f} seconds")

    def _expired(self) -> int:
        return sum(
            control.role == "label" and control.name == "Expired"
            for control in self._program.controls()
        )

    def _look_up(self, case: Case) -> None:
        """Find the customer and choose the row, with the keyboard alone."""
        program = self._program
        program.keys("ctrl+a")
        program.type(case.typed)
        if case.needs_enter:
            program.keys("Return")
        program.wait_for("label", "1 found")
        self._picture(case, "found")
        program.keys("Return")
        program.look_at_the_card()

    def _countdown(self, case: Case) -> str:
        """The text of the newest card's countdown."""
        for control in self._program.controls():
            if control.role == "label" and re.search(case.countdown, control.name):
                return control.name
        return ""

    def _later(self, case: Case, first: str) -> str:
        text = self._countdown(case)
        return text if text != first else ""

    def _picture(self, case: Case, what: str) -> None:
        self._program.screenshot(self._next(case, what))

    def _next(self, case: Case, what: str) -> Path:
        self._step += 1
        return self._folder / f"{self._step:02d} {case.vendor} {what}.png".replace(" ", "-")

    def _say(self, case: Case, words: str) -> None:
        print(f"{case.connection:<12}{words}", flush=True)


def main(folder: Path) -> None:
    """Show all of it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        with Chromium(home) as browser, Program(home, browser.environment) as program:
            program.wait_until_ready()
            demo = Demo(folder, program, browser)
            for case in CASES:
                demo.show(case)
            demo.let_one_expire()
            assert program.terminate() == 0, "the program ends well"
            assert program.output() == "", program.output()
    print(f"Pictures of each step are in {folder}/.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
