"""What the desk says when something of its own goes wrong, and whom it asks for the diagnostics."""

from collections.abc import Mapping

from sso_desk.desk.state import Wish
from sso_desk.errors import DeskError, SecretMissing
from tests.fakes import settle
from tests.unit.desk.bench import Bench, story


def test_a_fault_of_our_own_is_said_once_until_it_is_dismissed() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk.report_fault()
        said = bench.state.problem
        assert said is not None
        assert type(said.error) is DeskError
        bench.desk.report_fault()
        assert bench.state.problem is said
        bench.desk.dismiss_problem()
        bench.desk.report_fault()
        assert bench.state.problem not in (None, said)

    story(told)


def test_a_fault_of_our_own_comes_before_any_other_problem() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        bench.desk._board.report(SecretMissing(), Wish.LOOKUP)
        bench.desk.report_fault()
        assert bench.state.problem is not None
        assert type(bench.state.problem.error) is DeskError

    story(told)


def test_diagnostics_are_asked_for_with_what_the_window_knows() -> None:
    async def told(bench: Bench) -> None:
        asked: list[Mapping[str, str]] = []
        answered: list[str] = []

        async def diagnose(face: Mapping[str, str]) -> str:
            asked.append(face)
            return "diagnostics"

        bench.desk._diagnose = diagnose
        await bench.begin()
        bench.desk.ask_diagnostics({"Qt": "6"}, answered.append)
        await settle()
        assert (asked, answered) == ([{"Qt": "6"}], ["diagnostics"])
        bench.desk.ask_diagnostics({}, answered.append).cancel()
        await settle()
        assert answered == ["diagnostics"], "who has closed the window is not called back"

    story(told)


def test_a_desk_without_diagnostics_has_none() -> None:
    async def told(bench: Bench) -> None:
        answered: list[str] = []
        bench.desk.ask_diagnostics({}, answered.append)
        await settle()
        assert answered == [""]

    story(told)
