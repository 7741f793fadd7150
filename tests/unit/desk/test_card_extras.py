"""The QR code of a link, and the reasons that were given lately, as the desk decides."""

from sso_desk.desk.ports import LoadedRules
from sso_desk.desk.recent_reasons import MOST
from sso_desk.domain import LinkRequest, Mark
from sso_desk.errors import JournalUnwritable, LinkNotUsable, PolicyRefused
from sso_desk.journal_records import JournalAction, JournalRecord
from sso_desk.rules import Policy, Preferences, Rules
from tests.fakes import settle
from tests.unit.desk.bench import ANN, Bench, story


async def a_link(bench: Bench) -> str:
    await bench.choose()
    bench.desk.create_link()
    await settle()
    return bench.state.links[0].id


def reasons(bench: Bench) -> tuple[str, ...]:
    """What is offered now."""
    return bench.state.reasons


def code(bench: Bench) -> str:
    """The id of the link whose code is shown."""
    return bench.state.code


def test_a_code_is_shown_and_journalled_and_hidden() -> None:
    async def told(bench: Bench) -> None:
        link = await a_link(bench)
        bench.desk.use.show_code(link)
        assert code(bench) == link
        assert bench.state.links[0].marked(Mark.SHOWN) is not None
        assert bench.journal.actions[-1] is JournalAction.SHOWN
        assert bench.journal.records[-1].link, "with the link's fingerprint"
        bench.desk.hide_code()
        assert code(bench) == ""

    story(told)


def test_presenting_puts_a_code_away_and_leaves_the_rest() -> None:
    async def told(bench: Bench) -> None:
        link = await a_link(bench)
        bench.desk.use.show_code(link)
        bench.desk.set_presenting(on=True)
        assert (bench.state.presenting, code(bench)) == (True, "")
        assert bench.state.links[0].usable
        bench.desk.use.show_code(link)
        bench.desk.set_presenting(on=False)
        assert (bench.state.presenting, code(bench)) == (False, link)

    story(told)


def test_a_code_never_outlives_its_link() -> None:
    async def told(bench: Bench) -> None:
        link = await a_link(bench)
        bench.desk.use.show_code(link)
        bench.desk.discard_link(link)
        assert code(bench) == ""
        bench.desk.discard_link(link)
        bench.desk.use.show_code(link)
        assert code(bench) == ""
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, LinkNotUsable)
        bench.desk.create_link()
        await settle()
        used = bench.state.links[0].id
        bench.desk.use.show_code(used)
        bench.desk.use.open(used)
        await settle()
        assert code(bench) == "", "it works once, and was sent to the browser"

    story(told)


def test_what_may_not_be_copied_is_not_shown_as_a_code() -> None:
    async def told(bench: Bench) -> None:
        link = await a_link(bench)
        bench.desk._board.change(rules=Rules(Policy(clipboard_allowed=False)))
        bench.desk.use.show_code(link)
        assert code(bench) == ""
        assert bench.state.problem is not None
        assert isinstance(bench.state.problem.error, PolicyRefused)
        assert bench.journal.actions[-1] is JournalAction.POLICY_REFUSED

    story(told)


def test_reasons_are_remembered_each_once_the_latest_first() -> None:
    async def told(bench: Bench) -> None:
        for reason in ("old", "older", "old"):
            record = JournalRecord(JournalAction.INTENT, reason=reason)
            bench.journal.records.append(record)
        bench.journal.records.append(JournalRecord(JournalAction.COPIED, reason="no intent"))
        await bench.choose()
        assert reasons(bench) == ("old", "older")
        bench.desk.set_reason("new")
        bench.desk.create_link()
        await settle()
        assert reasons(bench) == ("new", "old", "older")
        for number in range(MOST + 3):
            bench.desk.set_reason(f"reason {number}")
            bench.desk.create_link()
            await settle()
        assert len(reasons(bench)) == MOST
        bench.desk.set_reason("")
        bench.desk.create_link()
        await settle()
        assert "" not in reasons(bench)

    story(told)


def test_where_nothing_is_kept_only_this_run_counts() -> None:
    async def told(bench: Bench) -> None:
        bench.journal.records.append(JournalRecord(JournalAction.INTENT, reason="old"))
        bench.rules = LoadedRules(Rules(preferences=Preferences(remember_people=False)))
        await bench.begin()
        assert reasons(bench) == ()

    story(told)


def test_a_journal_that_cannot_be_read_has_no_reasons() -> None:
    async def told(bench: Bench) -> None:
        async def unreadable(*_: object, **__: object) -> tuple[()]:
            raise JournalUnwritable("no")

        bench.journal.newest = unreadable  # type: ignore[method-assign]
        await bench.begin()
        assert reasons(bench) == ()
        assert bench.state.started

    story(told)


def test_saved_preferences_are_told_to_who_keeps_people() -> None:
    async def told(bench: Bench) -> None:
        await bench.begin()
        await bench.desk.calls.mint(bench.view, LinkRequest("home", ANN))
        assert [one.customer for one in bench.people.people] == [ANN]
        await bench.desk.preferences.save(Preferences(remember_people=False))
        assert bench.people.wiped

    story(told)
