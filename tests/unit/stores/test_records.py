"""Records: whole through every limit, and through a stop before and after every single step."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sso_desk.errors import KeyringUnusable
from sso_desk.stores import records
from sso_desk.stores.records import LONGEST_ENTRY, MOST_PARTS

NAME = "connection/c1"
SHORT_OLD, SHORT_NEW = "old short", "new short"
LONG_OLD, LONG_NEW = "old " * 900, "new " * 1300
LENGTH_INLINE = LONGEST_ENTRY - len(f"1 1 0 {'0' * 64} ")


class PowerCut(Exception):
    """The program ends here."""


class ShortEntries:
    """A store as strict as Windows: 2,560 bytes of UTF-16 an entry. The power fails before step
    number `power_fails_at`, counted over all calls from `steps` 0.

    As on macOS, an entry that is overwritten is deleted first, in a step of its own.
    """

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.steps = 0
        self.power_fails_at: int | None = None

    def get(self, name: str) -> str | None:
        self._step()
        return self.entries.get(name)

    def set(self, name: str, text: str) -> None:
        if name in self.entries:
            self._step()
            del self.entries[name]
        self._step()
        assert len(text.encode("utf-16-le")) <= 2560
        self.entries[name] = text

    def delete(self, name: str) -> None:
        self._step()
        self.entries.pop(name, None)

    def _step(self) -> None:
        if self.steps == self.power_fails_at:
            raise PowerCut
        self.steps += 1


def written(*texts: str) -> ShortEntries:
    entries = ShortEntries()
    for text in texts:
        records.write(entries, NAME, text)
    entries.steps = 0
    return entries


def left_after_power_cut(
    before: tuple[str, ...], act: Callable[[ShortEntries], None], step: int
) -> ShortEntries | None:
    """What is left when the power fails at that step; None once `act` gets through."""
    entries = written(*before)
    entries.power_fails_at = step
    try:
        act(entries)
    except PowerCut:
        entries.power_fails_at = None
        return entries
    return None


def write(text: str) -> Callable[[ShortEntries], None]:
    return lambda entries: records.write(entries, NAME, text)


def remove(entries: ShortEntries) -> None:
    records.remove(entries, NAME)


STORIES: dict[str, tuple[tuple[str, ...], Callable[[ShortEntries], None], str | None]] = {
    "new-short": ((), write(SHORT_NEW), SHORT_NEW),
    "new-long": ((), write(LONG_NEW), LONG_NEW),
    "short-by-short": ((SHORT_OLD,), write(SHORT_NEW), SHORT_NEW),
    "short-by-long": ((SHORT_OLD,), write(LONG_NEW), LONG_NEW),
    "long-by-short": ((LONG_OLD,), write(SHORT_NEW), SHORT_NEW),
    "long-by-long": ((LONG_OLD,), write(LONG_NEW), LONG_NEW),
    "long-by-long-in-the-second-slot": (("x", LONG_OLD), write(LONG_NEW), LONG_NEW),
    "remove-short": ((SHORT_OLD,), remove, None),
    "remove-long": ((LONG_OLD,), remove, None),
}


@pytest.mark.parametrize("story", STORIES)
def test_a_stop_at_any_step_leaves_the_old_or_the_new_text_whole(story: str) -> None:
    before, act, new = STORIES[story]
    old = before[-1] if before else None
    seen: list[str | None] = []
    while entries := left_after_power_cut(before, act, len(seen)):
        seen.append(records.read(entries, NAME))
        records.write(entries, NAME, "later")
        assert records.read(entries, NAME) == "later"
        assert len(entries.entries) == 1, "nothing of the stopped write is left"
        records.remove(entries, NAME)
        assert entries.entries == {}
    assert set(seen) <= {old, new}
    assert len(seen) > 5
    turned = seen.index(new) if new in seen else len(seen)
    assert all(text == old for text in seen[:turned])
    assert all(text == new for text in seen[turned:]), "once new, never old again"


@pytest.mark.parametrize("story", STORIES)
def test_a_record_is_removed_whole_after_a_stop_at_any_step(story: str) -> None:
    before, act, _ = STORIES[story]
    step = 0
    while entries := left_after_power_cut(before, act, step):
        remove(entries)
        assert entries.entries == {}
        step += 1
    assert step > 5


def test_two_stops_one_after_the_other_mix_nothing_and_bring_nothing_back() -> None:
    first = 0
    cases = 0
    while left_after_power_cut((LONG_OLD,), write(LONG_NEW), first):
        for act, new in ((write("third " * 400), "third " * 400), (remove, None)):
            second = 0
            while True:
                entries = left_after_power_cut((LONG_OLD,), write(LONG_NEW), first)
                assert entries is not None
                between = records.read(entries, NAME)
                entries.steps, entries.power_fails_at = 0, second
                try:
                    act(entries)
                except PowerCut:
                    entries.power_fails_at = None
                    assert records.read(entries, NAME) in (between, new)
                    remove(entries)
                    assert entries.entries == {}
                else:
                    break
                second += 1
                cases += 1
        first += 1
    assert cases > 500


@pytest.mark.parametrize("length", [0, 1, LENGTH_INLINE - 1, LENGTH_INLINE, LENGTH_INLINE + 1,
                                    LONGEST_ENTRY, LONGEST_ENTRY + 1, 10_000])  # fmt: skip
def test_every_length_comes_back(length: int) -> None:
    text = "x" * length
    entries = written("before", text)
    assert records.read(entries, NAME) == text
    assert len(entries.entries) == (
        1 if length <= LENGTH_INLINE else 1 + -(-length // LONGEST_ENTRY)
    )


def test_all_of_unicode_comes_back() -> None:
    for start in range(0, 0x110000, 0x4000):
        text = "".join(map(chr, range(start, start + 0x4000)))
        assert records.read(written(text), NAME) == text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=400).map(lambda text: text * 20), min_size=1, max_size=4))
def test_the_text_written_last_is_read_and_one_slot_is_in_use(texts: list[str]) -> None:
    entries = written(*texts)
    assert records.read(entries, NAME) == texts[-1]
    assert len({name[0] for name in entries.entries}) == 1


def test_records_of_odd_names_do_not_meet() -> None:
    entries = ShortEntries()
    names = ["", "a0/c", "c", "a1/c", "0/c", "c/", "note/c"]
    for name in names:
        records.write(entries, name, name * 1000)
    assert [records.read(entries, name) for name in names] == [name * 1000 for name in names]
    for name in names:
        records.remove(entries, name)
    assert entries.entries == {}


def test_too_long_a_text_is_refused_and_the_old_one_stays() -> None:
    entries = written(SHORT_OLD)
    with pytest.raises(KeyringUnusable, match="too long"):
        records.write(entries, NAME, "x" * (MOST_PARTS * LONGEST_ENTRY + 1))
    assert records.read(entries, NAME) == SHORT_OLD


def test_what_cannot_be_read_back_was_not_stored_and_the_old_text_stays() -> None:
    class Forgetful(ShortEntries):
        def set(self, name: str, text: str) -> None:
            super().set(name, text[:-1])

    entries = Forgetful()
    entries.entries = written(SHORT_OLD).entries
    for text in (SHORT_NEW, LONG_NEW):
        with pytest.raises(KeyringUnusable, match="read back"):
            records.write(entries, NAME, text)
        assert records.read(entries, NAME) == SHORT_OLD


# --- damage ----------------------------------------------------------------------------------------


def test_no_flipped_dropped_or_doubled_character_of_any_entry_goes_unseen() -> None:
    whole = written("y" * 1500 + "\\").entries
    for name, text in whole.items():
        for at in range(0, len(text), 1 if name.startswith("a0") else 37):
            other = "0" if text[at] != "0" else "1"
            for changed in (
                text[:at] + other + text[at + 1 :],
                text[:at] + text[at + 1 :],
                text[:at] + other + text[at:],
                text[:at] + "é" + text[at + 1 :],
            ):
                entries = written()
                entries.entries = {**whole, name: changed}
                serial_only = name.startswith("a0") and at in (2, 3)
                seen = records.read(entries, NAME)
                assert seen is None or (serial_only and seen == "y" * 1500 + "\\")


def test_a_missing_part_a_strange_part_and_swapped_parts_are_as_good_as_missing() -> None:
    first, second, third = (f"a{number}/{NAME}" for number in (1, 2, 3))
    whole = written("".join(map(str, range(1200)))).entries
    swapped = {**whole, first: whole[second], second: whole[first]}
    damaged = [
        {name: text for name, text in whole.items() if name != second},
        {name: text for name, text in whole.items() if name[:2] != "a0"},
        {**whole, second: whole[first]},
        {**whole, third: ""},
        swapped,
    ]
    for damage in damaged:
        entries = written()
        entries.entries = damage
        assert records.read(entries, NAME) is None
        records.write(entries, NAME, SHORT_NEW)
        assert records.read(entries, NAME) == SHORT_NEW
        assert len(entries.entries) == 1
        records.remove(entries, NAME)
        assert entries.entries == {}


def test_a_gap_in_the_parts_hides_none_of_them_from_removal() -> None:
    entries = written(LONG_OLD)
    del entries.entries["a1/" + NAME]
    remove(entries)
    assert entries.entries == {}


def test_rubbish_in_the_slot_that_is_not_in_use_changes_nothing_and_goes() -> None:
    entries = written(SHORT_OLD)
    entries.entries["b0/" + NAME] = f"1 99 3 {'0' * 64} "
    entries.entries["b1/" + NAME] = "rubbish"
    assert records.read(entries, NAME) == SHORT_OLD
    records.write(entries, NAME, SHORT_NEW)
    assert records.read(entries, NAME) == SHORT_NEW
    assert len(entries.entries) == 1
