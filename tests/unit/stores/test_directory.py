"""The customer directory: lists as spreadsheets write them, merging, finding, forgetting."""

import asyncio
import contextlib
import csv
import os
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest

from sso_desk.customer_lists import (
    ColumnKind,
    ColumnUse,
    DirectoryEntry,
    ImportMapping,
    ImportProblem,
    ImportReport,
)
from sso_desk.domain import Connection
from sso_desk.errors import CustomerListUnreadable, InvalidInput
from sso_desk.stores.directory import finding, rows
from sso_desk.stores.directory.importing import SAME_ID
from sso_desk.stores.directory.lists import clean
from sso_desk.stores.directory.store import Directory
from sso_desk.stores.directory.words import fits, index_text, pieces, words_of
from sso_desk.stores.files import OUR_OWN_FOLDER
from tests.fakes import FakeClock

Answer = TypeVar("Answer")

NAME, EMAIL = ColumnUse(ColumnKind.NAME), ColumnUse(ColumnKind.EMAIL)
COMPANY, REFERENCE = ColumnUse(ColumnKind.COMPANY), ColumnUse(ColumnKind.REFERENCE)
BILLING = ColumnUse(ColumnKind.CUSTOMER_ID, "billing")
CRM = ColumnUse(ColumnKind.CUSTOMER_ID, "crm")
IGNORED = ColumnUse()
MAPPING = ImportMapping((NAME, EMAIL, COMPANY, BILLING, CRM))
HEADER = "Name,E-mail,Company,Billing,CRM\r\n"
CONNECTIONS = (
    Connection("billing", "fusebill", "Fusebill Europe", "production"),
    Connection("crm", "redtail", "Redtail", "production"),
)


def told(path: Path, story: Callable[[Directory], Coroutine[Any, Any, Answer]]) -> Answer:
    async def run() -> Answer:
        directory = Directory(path / "directory.sqlite", FakeClock())
        try:
            return await story(directory)
        finally:
            await directory.aclose()

    return asyncio.run(run())


def nobody_looks(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


async def taken(
    directory: Directory, folder: Path, text: str | bytes, mapping: ImportMapping = MAPPING
) -> ImportReport:
    """Import a list. First it is checked: the check must say the same, and change nothing."""
    path = folder / "list.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    before = await everybody(directory)
    checked = await directory.check(path, mapping, nobody_looks)
    assert await everybody(directory) == before
    report = await directory.take_in(path, mapping, nobody_looks)
    assert report == checked
    assert report.rows == report.new + report.changed + report.unchanged + report.left_out
    assert await directory.count() == len(before) + report.new
    return report


async def everybody(directory: Directory) -> list[tuple[str, ...]]:
    """All that an export holds, heading included."""
    path = directory._path.with_name("everybody.csv")
    count = await directory.export(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [tuple(row) for row in csv.reader(file)]
    assert len(rows) == count + 1
    path.unlink()
    return rows[1:]


async def names(directory: Directory, text: str, connection: str = "") -> list[str]:
    found = await directory.search(text, limit=20, connection_id=connection)
    return [entry.name for entry in found]


def files(folder: Path, pattern: str = "*") -> list[str]:
    return sorted(path.name for path in folder.glob(pattern))


def problems(report: ImportReport) -> list[tuple[int, str, str]]:
    return [(each.row, each.column, str(each)) for each in report.problems]


PEOPLE = HEADER + (
    "Anna Müller,anna.mueller@post.example,Kranich GmbH,1001,r-77\r\n"
    "Bernd Anna,bernd@post.example,,1002,\r\n"
    "Émile Zola,emile@lettres.example,Éditions Rougon,1003,\r\n"
    "Jørgen Łuczak,jl@post.example,Annaberg Ltd,,r-78\r\n"
)


# --- finding --------------------------------------------------------------------------------------


def test_as_one_types_the_directory_answers(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        report = await taken(directory, tmp_path, PEOPLE)
        assert (report.new, report.left_out) == (4, 0)
        text = "anna.mueller@post.example"
        for length in range(1, len(text) + 1):
            assert (await names(directory, text[:length]))[0] == "Anna Müller", text[:length]
        assert await names(directory, "anna") == ["Anna Müller", "Bernd Anna", "Jørgen Łuczak"]
        assert await names(directory, "mü an") == ["Anna Müller"]
        assert await names(directory, "MULLER") == ["Anna Müller"]
        assert await names(directory, "mu\u0308l") == ["Anna Müller"]
        assert await names(directory, "jorgen lu") == ["Jørgen Łuczak"]
        assert await names(directory, "edi rou") == ["Émile Zola"]
        assert await names(directory, "kranich bernd") == []
        assert await names(directory, "nna") == []
        assert await names(directory, "post") == ["Anna Müller", "Bernd Anna", "Jørgen Łuczak"]
        assert await names(directory, "r-7") == ["Anna Müller", "Jørgen Łuczak"]
        assert await names(directory, "r-78") == ["Jørgen Łuczak"]
        assert await names(directory, "  ") == []

    told(tmp_path, story)


def test_an_exact_id_is_first_then_this_connection_then_names(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(
            directory,
            tmp_path,
            HEADER + "12,,,a,\n12,,,b,x\nThe twelfth,,12,c,\nExact here,,,,12\nExact there,,,12,\n",
        )
        assert await names(directory, "12", "crm") == [
            "Exact here", "Exact there", "12", "12", "The twelfth",
        ]  # fmt: skip
        assert (await names(directory, "12", "billing"))[:2] == ["Exact there", "Exact here"]
        found = await directory.search("12", limit=20, connection_id="crm")
        assert [dict(entry.ids) for entry in found[2:4]] == [
            {"billing": "b", "crm": "x"},
            {"billing": "a"},
        ]
        assert len(await directory.search("12", limit=3)) == 3

    told(tmp_path, story)


def test_those_at_this_connection_come_first_also_among_very_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many that the search does not look at all of them."""
    monkeypatch.setattr(finding, "RARE", 10)
    crowd = "".join(f"Ann Smith {n},,Annex,b{n},\n" for n in range(400))
    text = f"{HEADER}{crowd}Zoe Ann,,,,c1\nAnn Young,,,,c2\nJohn Smith,,,,c3\n"

    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, text)
        for typed in ("a", "ann"):
            found = await names(directory, typed, "crm")
            assert found[:2] == ["Ann Young", "Zoe Ann"]
            assert len(found) == 20
        assert (await names(directory, "smith", "crm"))[0] == "John Smith"
        assert (await names(directory, "ann y"))[0] == "Ann Young"
        assert await names(directory, "smith ann 399") == ["Ann Smith 399"]

    told(tmp_path, story)


def test_long_ids_that_begin_alike_are_told_apart_at_each_length(tmp_path: Path) -> None:
    ids = [f"001500000000{number:06d}" for number in range(1500)]
    text = HEADER + "".join(f"Person {number},,,{each},\n" for number, each in enumerate(ids))

    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, text)
        for length in range(13, 19):
            typed = ids[1234][:length]
            found = await directory.search(typed, limit=5000)
            assert {entry.ids["billing"] for entry in found} == {
                each for each in ids if each.startswith(typed)
            }

    told(tmp_path, story)


def test_frequent_codes_are_looked_for_at_this_connection_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "RARE", 10)
    crowd = "".join(f"Ann{n} Smith,,,77{n:03d},\n" for n in range(400))

    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, f"{HEADER}{crowd}Zoe Smith,,,,77x\nBob 77th,,,,z1\n")
        assert (await names(directory, "77", "crm"))[:2] == ["Bob 77th", "Zoe Smith"]
        assert len(await names(directory, "77")) == 20
        assert await names(directory, "smith 77", "crm") != []
        assert (await names(directory, "smith 77", "crm"))[0] == "Zoe Smith"
        assert await names(directory, "77 bob") == ["Bob 77th"]
        assert await names(directory, "77123 smith") == ["Ann123 Smith"]
        assert await names(directory, "ann123") == ["Ann123 Smith"]
        assert len(await names(directory, "ann")) == 20

    told(tmp_path, story)


@pytest.mark.parametrize(
    "typed",
    ['"', "anna\" OR \"bernd", "anna OR bernd", "NOT anna", "anna*", "words:anna", "(anna", "^anna",
     "anna NEAR bernd", "{words}: anna", "- anna", "'; DROP TABLE entry; --", "\0anna", "\ue000\ue001",
     "\U000f0001", "%", "_", "anna\\", "a" * 10_000, "a " * 5_000, "\ud800anna", "+", "anna + b"],
    ids=ascii,
)  # fmt: skip
def test_no_text_is_taken_for_a_command(tmp_path: Path, typed: str) -> None:
    """What is typed finds those of whom each of its words begins a word, and nobody else."""

    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        words = words_of(typed[:200])[:8]
        expected = sorted(
            row[0] for row in await everybody(directory)
            if words and all(any(own.startswith(word) for own in words_of(" ".join(row))) for word in words)
        )  # fmt: skip
        assert sorted(await names(directory, typed)) == expected
        assert await directory.count() == 4

    told(tmp_path, story)


def test_the_other_connections_of_a_person_are_known(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        entry = await directory.find("crm", "r-77")
        assert entry is not None
        assert entry == DirectoryEntry(
            entry.key, "Anna Müller", "anna.mueller@post.example", "Kranich GmbH", "",
            {"billing": "1001", "crm": "r-77"},
        )  # fmt: skip
        assert await directory.find("billing", "1001") == entry
        assert await directory.find("billing", "r-77") is None
        assert await directory.find("crm", "R-77") is None
        assert await directory.find("unknown", "1001") is None

    told(tmp_path, story)


def test_an_empty_directory_finds_nobody_and_makes_no_file(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        assert await directory.search("anna", limit=5, connection_id="crm") == ()
        assert await directory.find("crm", "1") is None
        assert await directory.count() == 0
        assert await directory.forget_connection("crm") == 0
        assert await directory.remove_older(30) == 0
        await directory.wipe()
        assert files(tmp_path) == []

    told(tmp_path, story)


def test_words_fold_and_are_asked_for_in_pieces() -> None:
    assert words_of("Straße ÅNGSTRÖM œuvre İstanbul") == [
        "strasse",
        "angstrom",
        "oeuvre",
        "istanbul",
    ]
    assert words_of("a_b-c.d a") == ["a", "b", "c", "d"]
    assert words_of("an\u200bna \u202eabc\u202c") == ["anna", "abc"]
    assert words_of("山田 太郎") == ["山田", "太郎"]
    assert "".join(piece.lstrip("\ue002\ue003\ue004") for piece in pieces("abcdefghijklmnop")) == (
        "abcdefghijklmnop"
    )
    index = index_text("Anna", ["0015000000abcdef"], [1])
    assert fits(index, ["0015000000abc", "an"])
    assert not fits(index, ["015"])


# --- lists as spreadsheets write them -------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_delimiter_and_line_end(
    tmp_path: Path, encoding: str, delimiter: str, end: str
) -> None:
    rows = ["Name,E-mail,Kundennummer", '"Müller, Anna; €uro",a@b.example,007', "Zoë,z@b.example,8"]
    lines = [line if delimiter == "," else _with(delimiter, line) for line in rows]
    path = tmp_path / "list.csv"
    path.write_bytes(end.join([*lines, ""]).encode(encoding))

    async def story(directory: Directory) -> None:
        preview = await directory.preview(path, CONNECTIONS[:1])
        assert preview.columns == ("Name", "E-mail", "Kundennummer")
        assert preview.delimiter == delimiter
        assert preview.rows[0] == ("Müller, Anna; €uro", "a@b.example", "007")
        assert preview.suggested == ImportMapping((NAME, EMAIL, BILLING))
        report = await directory.take_in(path, preview.suggested, nobody_looks)
        assert (report.rows, report.new) == (2, 2)
        entry = await directory.find("billing", "007")
        assert entry is not None
        assert entry.name == "Müller, Anna; €uro"

    told(tmp_path, story)


def _with(delimiter: str, line: str) -> str:
    (cells,) = csv.reader([line])
    return delimiter.join(f'"{cell}"' for cell in cells)


@pytest.mark.parametrize(
    ("headers", "uses"),
    [
        ("Name,E-mail,Company,Reference,Customer ID", (NAME, EMAIL, COMPANY, REFERENCE, BILLING)),
        ("First Name,Last Name,Email Address", (NAME, NAME, EMAIL)),
        ("Full name,First name,Last name", (IGNORED, NAME, NAME)),
        ("Name,Vorname,E-Mail-Adresse,Firma", (NAME, NAME, EMAIL, COMPANY)),
        ("Vorname,Nachname,Mail,Kunden-Nr.", (NAME, NAME, EMAIL, BILLING)),
        ("Nombre,Apellidos,Correo electrónico,Empresa,Número de cliente",
         (NAME, NAME, EMAIL, COMPANY, BILLING)),
        ("Prénom,Nom,Adresse e-mail,Société,Numéro client,Référence",
         (NAME, NAME, EMAIL, COMPANY, BILLING, REFERENCE)),
        ("E-mail,E-mail,Name,Name", (EMAIL, IGNORED, NAME, IGNORED)),
        ("Fusebill Europe ID,Redtail,ID", (BILLING, IGNORED, IGNORED)),
        ("Anything (billing),Fusebill", (BILLING, IGNORED)),
        ("Fusebill number,Phone", (BILLING, IGNORED)),
        ("Name,Stax Bill ID", (NAME, BILLING)),
    ],
)  # fmt: skip
def test_a_mapping_is_suggested(tmp_path: Path, headers: str, uses: tuple[ColumnUse, ...]) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{headers}\n", encoding="utf-8")
    preview = told(tmp_path, lambda directory: directory.preview(path, CONNECTIONS[:1]))
    assert preview.suggested == ImportMapping(uses)


def test_ids_are_suggested_only_where_it_is_clear_whose_they_are(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Customer ID,Redtail id,Fusebill Europe,Name\n", encoding="utf-8")
    preview = told(tmp_path, lambda directory: directory.preview(path, CONNECTIONS))
    assert preview.suggested.columns == (IGNORED, CRM, BILLING, NAME)
    sandbox = Connection("sandbox", "fusebill", "Fusebill test", "sandbox")
    path.write_text("Fusebill,Fusebill test\n", encoding="utf-8")
    preview = told(tmp_path, lambda directory: directory.preview(path, (*CONNECTIONS, sandbox)))
    assert preview.suggested.columns == (IGNORED, ColumnUse(ColumnKind.CUSTOMER_ID, "sandbox"))


def test_a_list_without_a_header(tmp_path: Path) -> None:
    text = "Anna,a@b.example,1\nBernd,c@d.example,2\n"
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")

    async def story(directory: Directory) -> None:
        preview = await directory.preview(path)
        assert preview.suggested == ImportMapping((IGNORED, IGNORED, IGNORED), header=False)
        assert preview.columns == ("A", "B", "C")
        assert preview.rows[0] == ("Anna", "a@b.example", "1")
        mapping = ImportMapping((NAME, EMAIL, BILLING), header=False)
        report = await taken(directory, tmp_path, f"{text}Eve,e@e.example,\n", mapping)
        assert (report.new, problems(report)) == (2, [(3, "C", rows.NO_ID)])

    told(tmp_path, story)


def test_rows_are_counted_as_a_spreadsheet_does_and_bad_ones_are_left_out(tmp_path: Path) -> None:
    long = "x" * 501
    text = (
        HEADER
        + '"Two\r\nlines",two@x.example,,1,\r\n'  # 2
        + "\r\n"  # 3
        + "No id,n@x.example,,,\r\n"  # 4
        + "Short row,,,2\r\n"  # 5
        + "Too,many,cells,3,c3,and,more\r\n"  # 6
        + "Empty ones more,,,4,,,,\r\n"  # 7
        + f"{long},,,5,\r\n"  # 8
        + ",,,,\r\n"  # 9
        + "Other,,,1,\r\n"  # 10
        + "N\0ul \x07bell\x1b[0m,,,6,\r\n"  # 11
        + '"Never closed,,,7,\r\nEve,,,8,\r\n'  # 12
    )

    async def story(directory: Directory) -> None:
        report = await taken(directory, tmp_path, text)
        assert problems(report) == [
            (4, "Billing", rows.NO_ID),
            (6, "", rows.TOO_MANY_CELLS),
            (8, "Name", rows.TOO_LONG.format(most=500)),
            (10, "Billing", SAME_ID.format(row=2)),
            (12, "", rows.OPEN_QUOTE),
        ]
        assert (report.rows, report.new, report.left_out) == (9, 4, 5)
        assert [row[0] for row in await everybody(directory)] == [
            "Two lines", "Short row", "Empty ones more", "Nul bell[0m",
        ]  # fmt: skip

    told(tmp_path, story)


def test_a_row_without_an_end_does_not_take_the_rest_along(tmp_path: Path) -> None:
    """A quotation mark is never closed; a line is longer than memory should hold."""
    lost = "".join(f"Lost {n},,,lost{n},\n" for n in range(20_000))
    text = f'{HEADER}First,,,1,\n"Open,,,2,\n{lost}'
    huge = f"{HEADER}First,,,1,\n{'y' * 3_000_000},,,2,\nLast,,,3,\n"

    async def story(directory: Directory) -> None:
        report = await taken(directory, tmp_path, text)
        assert report.problems[0].row == 3
        assert report.problems[0].words == rows.ROW_TOO_LONG
        assert report.new > 10_000
        assert (await directory.find("billing", "1")) is not None
        await directory.wipe()
        report = await taken(directory, tmp_path, huge)
        assert problems(report) == [(3, "", rows.ROW_TOO_LONG)]
        assert [row[0] for row in await everybody(directory)] == ["First", "Last"]

    told(tmp_path, story)


def test_excels_line_that_names_the_delimiter_is_not_a_row(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        report = await taken(
            directory, tmp_path, "sep=;\r\nName;Id\r\nA;1\r\nB;\r\n", ImportMapping((NAME, BILLING))
        )
        assert report.new == 1
        assert problems(report) == [(3, "Id", rows.NO_ID)]

    told(tmp_path, story)


def test_one_column_and_doubled_headers(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        only_ids = ImportMapping((BILLING,))
        assert (await taken(directory, tmp_path, "Id\n1\n2\n", only_ids)).new == 2
        doubled = ImportMapping((BILLING, NAME, NAME, CRM))
        text = "Id,Name,Name,Id\n3,Anna,Bell,r3\n"
        assert (await taken(directory, tmp_path, text, doubled)).new == 1
        assert await names(directory, "anna bell") == ["Anna Bell"]

    told(tmp_path, story)


def test_control_characters_go_and_directions_stay(tmp_path: Path) -> None:
    name = "\u202eabc\u202c \u05d0\u05d1"
    text = f"{HEADER}\u202eabc\u202c\u0085\x00 \u05d0\u05d1\u2028,,,\u200b9\u200e,\n"

    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, text)
        entry = await directory.find("billing", "9")
        assert entry is not None
        assert entry.name == name
        assert await names(directory, "abc \u05d0") == [name]

    told(tmp_path, story)


def _make_pipe(path: Path) -> None:
    os.mkfifo(path)


def _make_large(path: Path) -> None:
    """With nothing on disk: a file with a hole."""
    path.touch()
    os.truncate(path, 501 * 1024**2)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_make_pipe, "not a regular file"),
        (Path.mkdir, "not a regular file"),
        (lambda path: path.write_bytes(b""), "nothing in it"),
        (lambda path: path.write_bytes(b"\xef\xbb\xbf\r\n\r\n"), "nothing in it"),
        (lambda path: path.write_bytes(b"," * 500), "nothing in it"),
        (lambda path: path.write_bytes(b"a," * 300), "200 columns"),
        (lambda path: None, "No such file"),
        (_make_large, "500 MB"),
    ],
)
def test_what_is_no_list_is_said(tmp_path: Path, make: Callable[[Path], object], says: str) -> None:
    path = tmp_path / "list.csv"
    make(path)

    async def story(directory: Directory) -> None:
        with pytest.raises(CustomerListUnreadable, match=says):
            await directory.preview(path)
        with contextlib.suppress(CustomerListUnreadable):
            await directory.take_in(path, MAPPING, nobody_looks)
        assert await directory.count() == 0

    told(tmp_path, story)
    if path.is_file():
        path.unlink()  # nobody needs to search it for secrets


@pytest.mark.parametrize(
    "columns", [(NAME, EMAIL), (BILLING, BILLING), (EMAIL, EMAIL, BILLING),
                (ColumnUse(ColumnKind.CUSTOMER_ID),)]
)  # fmt: skip
def test_a_mapping_that_makes_no_sense_is_refused(
    tmp_path: Path, columns: tuple[ColumnUse, ...]
) -> None:
    async def story(directory: Directory) -> None:
        with pytest.raises(InvalidInput):
            await taken(directory, tmp_path, "a,b\n1,2\n", ImportMapping(columns))

    told(tmp_path, story)


# --- merging --------------------------------------------------------------------------------------


def test_importing_the_same_list_again_changes_nothing(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        before = await everybody(directory)
        report = await taken(directory, tmp_path, PEOPLE)
        assert report == ImportReport(rows=4, unchanged=4)
        assert await everybody(directory) == before

    told(tmp_path, story)


def test_a_row_adds_to_the_entry_that_has_one_of_its_ids(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        key = (await directory.search("bernd", limit=1))[0].key
        report = await taken(
            directory, tmp_path, f"{HEADER}Bernd Brot,,Brot AG,1002,r-99\nNew,,,2000,\n"
        )
        assert (report.changed, report.new, report.left_out) == (1, 1, 0)
        entry = await directory.find("crm", "r-99")
        assert entry == DirectoryEntry(
            key, "Bernd Brot", "bernd@post.example", "Brot AG", "",
            {"billing": "1002", "crm": "r-99"},
        )  # fmt: skip
        assert await names(directory, "bernd anna") == [], "the old name is forgotten"
        assert await names(directory, "brot") == ["Bernd Brot"]

    told(tmp_path, story)


def test_an_id_that_was_given_up_is_free_for_another(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, f"{HEADER}A,,,1,x\n")
        report = await taken(directory, tmp_path, f"{HEADER}A,,,2,x\nB,,,1,\n")
        assert (report.changed, report.new) == (1, 1)
        first, second = await directory.find("billing", "2"), await directory.find("billing", "1")
        assert first is not None
        assert second is not None
        assert (first.name, dict(first.ids)) == ("A", {"billing": "2", "crm": "x"})
        assert (second.name, dict(second.ids)) == ("B", {"billing": "1"})
        assert await names(directory, "1") == ["B"]

    told(tmp_path, story)


def test_an_id_that_changed_is_free_without_anybody_taking_it(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, f"{HEADER}A,,,1,x\n")
        assert (await taken(directory, tmp_path, f"{HEADER}A,,,2,x\n")).changed == 1
        assert await directory.find("billing", "1") is None
        assert await names(directory, "2") == ["A"]
        assert (await taken(directory, tmp_path, f"{HEADER}B,,,1,\n")).new == 1

    told(tmp_path, story)


def test_closing_does_not_wait_for_long_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sso_desk.stores.directory.store.CLOSING_SECONDS", 0.05)
    begun, goes_on = threading.Event(), threading.Event()

    def long_work(*_: object) -> int:
        begun.set()
        goes_on.wait(10)
        return 0

    async def story(directory: Directory) -> None:
        monkeypatch.setattr(directory, "_forget_connection", long_work)
        forgetting = asyncio.ensure_future(directory.forget_connection("billing"))
        while not begun.is_set():
            await asyncio.sleep(0.001)
        await directory.aclose()
        assert not forgetting.done()
        goes_on.set()
        assert await forgetting == 0

    told(tmp_path, story)


def test_an_id_of_two_people_is_a_problem(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, f"{HEADER}A,,,1,\nB,,,,x\n")
        before = await everybody(directory)
        report = await taken(
            directory,
            tmp_path,
            f"{HEADER}Both,,,1,x\nC,,,3,y\nD,,,3,\nC,,,3,y\n,,,3,\nE,,,4,y\n",
        )
        assert (report.new, report.unchanged, report.left_out) == (1, 2, 3)
        assert [(each.row, each.column) for each in report.problems] == [
            (2, "Billing"), (4, "Billing"), (7, "CRM"),
        ]  # fmt: skip
        assert str(report.problems[0]).endswith("that in “CRM”.")
        assert "row 3 " in str(report.problems[1])
        assert (await everybody(directory))[:2] == before

    told(tmp_path, story)


def test_sandbox_and_production_are_different_connections(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        sandbox = ImportMapping((NAME, ColumnUse(ColumnKind.CUSTOMER_ID, "sandbox")))
        await taken(directory, tmp_path, "Name,Id\nReal,1\n", ImportMapping((NAME, BILLING)))
        assert (await taken(directory, tmp_path, "Name,Id\nTest,1\n", sandbox)).new == 1
        real, test = await directory.find("billing", "1"), await directory.find("sandbox", "1")
        assert real is not None
        assert test is not None
        assert (real.name, test.name) == ("Real", "Test")

    told(tmp_path, story)


def test_rows_of_different_batches_are_held_against_each_other(tmp_path: Path) -> None:
    rows = [f"P{number},,,{number},\n" for number in range(3000)]

    async def story(directory: Directory) -> None:
        report = await taken(directory, tmp_path, HEADER + "".join(rows) + "Again,,,5,\n" + rows[7])
        assert (report.new, report.unchanged, report.left_out) == (3000, 1, 1)
        assert report.problems[0].row == 3002
        assert report.problems[0].places["row"] == "7"
        assert await names(directory, "p2999") == ["P2999"]

    told(tmp_path, story)


def test_a_report_lists_the_first_problems_only(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        report = await taken(directory, tmp_path, HEADER + "A,,,,\n" * 2500)
        assert (report.left_out, len(report.problems)) == (2500, 1000)
        assert report.problems[-1] == ImportProblem(1001, "Billing", rows.NO_ID)

    told(tmp_path, story)


# --- progress and cancelling ----------------------------------------------------------------------


def test_progress_goes_to_the_end_and_searches_go_on_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text(HEADER + "".join(f"Crowd {n},,,{n},\n" for n in range(30_000)))

    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, f"{HEADER}Crowd zero,,,z,\n")
        seen: list[tuple[int, int]] = []
        importing = asyncio.ensure_future(
            directory.take_in(path, MAPPING, lambda *done: seen.append(done))
        )
        meanwhile = 0
        while not importing.done():
            found = len(await directory.search("crowd", limit=50))
            assert found == 1 or importing.done() or seen[-1][0] == seen[-1][1]
            meanwhile += 1
        assert (await importing).new == 30_000
        assert meanwhile > 1
        size = path.stat().st_size
        assert [done for done, _ in seen] == sorted(done for done, _ in seen)
        assert seen[0] == (0, size)
        assert seen[-1] == (size, size)
        assert len(seen) > 20
        assert len(await directory.search("crowd", limit=50)) == 50

    told(tmp_path, story)


@pytest.mark.parametrize("when", [0.0, 0.5, 0.95])
def test_a_cancelled_import_leaves_the_directory_as_it_was(tmp_path: Path, when: float) -> None:
    path = tmp_path / "large.csv"
    path.write_text(HEADER + "".join(f"Crowd {n},,,{1001 + n},\n" for n in range(20_000)))

    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        before = await everybody(directory)
        far = asyncio.Event()

        def watch(done: int, total: int) -> None:
            if done >= total * when:
                far.set()

        importing = asyncio.ensure_future(directory.take_in(path, MAPPING, watch))
        await far.wait()
        importing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await importing
        assert await everybody(directory) == before
        assert await names(directory, "crowd") == []
        assert await names(directory, "anna mü") == ["Anna Müller"]
        report = await directory.take_in(path, MAPPING, nobody_looks)
        assert report.rows == 20_000

    told(tmp_path, story)


def test_a_cancellation_that_comes_too_late_gets_the_report(tmp_path: Path) -> None:
    """It comes while the last step is on its way: the worker has been told for the last time."""
    path = tmp_path / "list.csv"
    path.write_text(PEOPLE, encoding="utf-8")

    async def story(directory: Directory) -> None:
        loop = asyncio.get_running_loop()
        ends: list[asyncio.Future[ImportReport]] = []

        def watch(done: int, total: int) -> None:
            if done == total and not ends:
                ends.append(loop.create_future())
                directory._writer.submit(lambda: None).add_done_callback(
                    lambda _: importing.cancel()
                )

        importing = asyncio.ensure_future(directory.take_in(path, MAPPING, watch))
        try:
            report = await importing
        except asyncio.CancelledError:
            pytest.fail("everything is in, and nobody was told")
        assert report.new == await directory.count() == 4

    told(tmp_path, story)


# --- export, forgetting ---------------------------------------------------------------------------


def test_an_export_is_safe_for_spreadsheets_and_comes_back_whole(tmp_path: Path) -> None:
    names_ = [
        "=cmd|'/c calc'!A1",
        "+49 170",
        "-1",
        "@sum",
        "'=x",
        "''=x",
        "'quoted'",
        "a,b;c",
        'q"q',
    ]
    text = HEADER + "".join(
        '"{}",,,{},=r{}\n'.format(name.replace('"', '""'), index, index)
        for index, name in enumerate(names_)
    )
    path, other = tmp_path / "out.csv", tmp_path / "other"

    async def story(directory: Directory) -> list[tuple[str, ...]]:
        await taken(directory, tmp_path, text)
        assert await directory.export(path, CONNECTIONS) == len(names_)
        return await everybody(directory)

    async def back(directory: Directory) -> list[tuple[str, ...]]:
        preview = await directory.preview(path, CONNECTIONS)
        assert preview.suggested == ImportMapping((NAME, EMAIL, COMPANY, REFERENCE, BILLING, CRM))
        report = await directory.take_in(path, preview.suggested, nobody_looks)
        assert (report.new, report.left_out) == (len(names_), 0)
        return await everybody(directory)

    before = told(tmp_path, story)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert path.stat().st_mode & 0o777 == 0o600
    other.mkdir()
    assert told(other, back) == before
    assert clean("'=x") == "=x"


def test_an_export_into_nowhere_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        with pytest.raises(CustomerListUnreadable):
            await directory.export(tmp_path / "nowhere" / "out.csv")
        (tmp_path / "folder.csv").mkdir()
        with pytest.raises(CustomerListUnreadable):
            await directory.export(tmp_path / "folder.csv")
        assert files(tmp_path, ".*") == []

    told(tmp_path, story)


def test_an_export_never_goes_where_the_program_keeps_its_own_files(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    journal = home / "journal.sqlite"
    journal.write_text("records")

    async def story() -> None:
        directory = Directory(home / "directory.sqlite", FakeClock(), forbidden=home)
        given = tmp_path / "list.csv"
        given.write_text(PEOPLE)
        await directory.take_in(given, MAPPING, nobody_looks)
        with pytest.raises(InvalidInput) as refused:
            await directory.export(journal)
        assert refused.value.message == OUR_OWN_FOLDER
        assert await directory.export(tmp_path / "out.csv")
        await directory.aclose()

    asyncio.run(story())
    assert journal.read_text() == "records"


def on_disk(folder: Path, text: str) -> list[str]:
    """The files of the directory in which a text is."""
    return [path.name for path in folder.glob("directory.*") if text.encode() in path.read_bytes()]


def test_what_is_forgotten_is_not_on_disk_any_more(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        assert on_disk(tmp_path, "uczak"), "it would be found if it were there"
        assert await directory.forget_connection("crm") == 2
        assert await directory.forget_connection("crm") == 0
        for gone in ("uczak", "annaberg", "Annaberg", "r-77", "r-78"):
            assert on_disk(tmp_path, gone) == [], gone
        assert await names(directory, "jorgen") == []
        assert await directory.find("crm", "r-77") is None
        anna = await directory.find("billing", "1001")
        assert anna is not None
        assert (anna.name, dict(anna.ids)) == ("Anna Müller", {"billing": "1001"})
        assert await names(directory, "anna", "billing") == ["Anna Müller", "Bernd Anna"]
        assert await names(directory, "77") == []
        await directory.wipe()
        assert files(tmp_path, "directory*") == []
        assert await directory.count() == 0
        assert await names(directory, "anna") == []
        assert (await taken(directory, tmp_path, PEOPLE)).new == 4

    told(tmp_path, story)


def test_who_is_in_no_import_for_long_is_removed(tmp_path: Path) -> None:
    clock = FakeClock()
    day = 86_400.0

    async def run() -> None:
        directory = Directory(tmp_path / "directory.sqlite", clock)
        await taken(directory, tmp_path, PEOPLE)
        clock.wall += 20 * day
        assert await directory.remove_older(30) == 0
        kept = HEADER + "Anna Müller,,,1001,\r\nBernd Bread,,,1002,\r\n"
        report = await taken(directory, tmp_path, kept)
        assert (report.unchanged, report.changed) == (1, 1)
        clock.wall += 11 * day
        assert await directory.remove_older(30) == 2
        assert await names(directory, "a") == ["Anna Müller"]
        assert await names(directory, "b") == ["Bernd Bread"]
        assert on_disk(tmp_path, "mile@lettres") == []
        assert on_disk(tmp_path, "rougon") == []
        assert await directory.find("billing", "1003") is None
        assert await directory.remove_older(30) == 0
        await directory.aclose()

    asyncio.run(run())


def test_keys_are_not_given_twice(tmp_path: Path) -> None:
    async def story(directory: Directory) -> None:
        await taken(directory, tmp_path, PEOPLE)
        keys = {entry.key for entry in await directory.search("e", limit=9)}
        assert await directory.forget_connection("billing") == 3
        assert await directory.forget_connection("crm") == 2
        await taken(directory, tmp_path, PEOPLE)
        assert not keys & {entry.key for entry in await directory.search("e", limit=9)}

    told(tmp_path, story)
