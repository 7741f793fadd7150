"""The note for a ticket: filled in from what is known, refused when it cannot be."""

import pytest

from sso_desk import note
from sso_desk.errors import InvalidInput

FACTS = {"customer": "Ann Sample", "id": "7", "vendor": "Fusebill", "page": "Home", "time": "now"}


def test_the_usual_note_leaves_out_what_nobody_said() -> None:
    assert note.filled(note.USUAL, FACTS).splitlines() == [
        "Sign-in link to Fusebill for Ann Sample (7)", "Page: Home", "Time: now",
    ]  # fmt: skip
    assert "Reason: asked" in note.filled(note.USUAL, {**FACTS, "reason": "asked"})


def test_braces_in_a_name_are_only_braces() -> None:
    assert note.filled("{customer} {{kept}}", {"customer": "{id}"}) == "{id} {kept}"


def test_lines_without_places_stay() -> None:
    assert note.filled("Done.\n{ticket}\n\nBye", {}) == "Done.\n\nBye"


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{link}", note.NO_SUCH_PLACE),
        ("{}", note.NO_SUCH_PLACE),
        ("{customer.__class__}", note.NO_SUCH_PLACE),
        ("{customer!r}", note.NO_SUCH_PLACE),
        ("{customer:>99999999}", note.NO_SUCH_PLACE),
        ("{customer", note.ODD_BRACES),
        ("}", note.ODD_BRACES),
        ("x" * 2001, note.TOO_LONG),
    ],
)
def test_what_cannot_be_filled_in_is_refused(template: str, words: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        note.check(template)
    assert refused.value.field == "note_template"
    assert refused.value.message == words
