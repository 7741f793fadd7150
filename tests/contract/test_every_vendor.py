"""The contract that every vendor keeps, whoever it is: one suite over all that are discovered.

A newcomer is one module in `sso_desk/vendors`, one practice vendor in `sso_desk/practice`, and one
transcription of its fact sheet beside this file (`sheet_<vendor id>.py`); until all three are there,
this suite fails and says which is missing.
"""

import dataclasses
import gzip
import importlib.util
import json
import logging
import socket
from collections.abc import Callable, Iterator
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

import pytest

from sso_desk.domain import (
    CUSTOM,
    Customer,
    EnvironmentKind,
    LinkRequest,
    Secret,
    SettingValue,
    Vendor,
)
from sso_desk.errors import (
    Cause,
    InvalidInput,
    UnexpectedReply,
    VendorBusy,
    VendorError,
    VendorUnreachable,
)
from sso_desk.vendors import adapters, fields, links
from sso_desk.vendors.base import MEBIBYTE, Purpose
from tests.contract.bench import Bench, MakesBenches, failing
from tests.contract.replay import (
    CUTS,
    FULL_HTML_PAGE,
    JSON_TYPE,
    SILENCE,
    Answer,
    Exchange,
    ReplayVendor,
    Sent,
    says_html,
    says_json,
    says_nothing,
)
from tests.contract.sheets import Sheet, sheet_of

VENDORS = list(adapters())
EXPECTED_VENDORS = {"assuresign", "bluesnap", "fusebill", "luminate", "redtail"}


@pytest.fixture(params=VENDORS)
def vendor_id(request: pytest.FixtureRequest) -> str:
    """Each vendor in turn."""
    assert isinstance(request.param, str)
    return request.param


@pytest.fixture
def vendor(vendor_id: str) -> Vendor:
    """What the vendor declares."""
    return adapters()[vendor_id].vendor


@pytest.fixture
def sheet(vendor_id: str) -> Sheet:
    """The vendor's fact sheet as it was transcribed."""
    return sheet_of(vendor_id)


@pytest.fixture
def bench(sheet: Sheet, bench_of: MakesBenches) -> Bench:
    """A connection as in the sheet's section 12."""
    return bench_of(sheet)


@dataclasses.dataclass(frozen=True, slots=True)
class Operation:
    """One of the three things that an adapter does on the wire, with the sheet's sample."""

    before: tuple[Exchange, ...]
    sent: Sent
    answer: Answer
    run: Callable[[Bench], object]

    def with_answer(self, answer: Answer) -> list[Exchange]:
        """The sample's exchanges, the last one answered otherwise."""
        return [*self.before, Exchange(self.sent, answer)]


def operation(sheet: Sheet, name: str) -> Operation:
    """`mint`, `find` or `check` of that vendor."""
    match name:
        case "mint":
            mint = sheet.mint
            return Operation(mint.before, mint.sent, mint.answer, lambda b: b.ask(mint.request))
        case "find":
            search = sheet.search
            query = search.query
            return Operation(
                search.before,
                search.sent,
                search.answer,
                lambda b: b.find(query.text, query.mode, scope=query.scope),
            )
        case _:
            check = sheet.check
            return Operation(check.before, check.sent, check.answer, lambda b: b.check())


EACH_OPERATION = pytest.mark.parametrize("name", ["mint", "find", "check"])


# --- who is there ------------------------------------------------------------------------------


def test_all_five_vendors_are_discovered() -> None:
    assert set(VENDORS) >= EXPECTED_VENDORS


def test_a_vendor_has_a_practice_vendor(vendor_id: str) -> None:
    found = importlib.util.find_spec(f"sso_desk.practice.{vendor_id}")
    assert found is not None, (
        f"the vendor {vendor_id!r} has no practice vendor: write sso_desk/practice/{vendor_id}.py, "
        "so that everybody can try it without an account"
    )


def test_a_vendor_has_a_transcribed_sheet(vendor_id: str) -> None:
    assert sheet_of(vendor_id).vendor_id == vendor_id


# --- what is declared --------------------------------------------------------------------------


def test_the_vendor_names_itself(vendor_id: str, vendor: Vendor) -> None:
    assert vendor.id == vendor_id
    assert vendor.name.strip()
    assert adapters()[vendor_id].__module__ == f"sso_desk.vendors.{vendor_id}"


def texts_of(vendor: Vendor) -> Iterator[tuple[str, str]]:
    """Every text of a declaration that an operator can read, with where it stands."""
    for field in vendor.fields:
        yield f"label of {field.key}", field.label
        yield f"help of {field.key}", field.help
        for choice in field.choices:
            yield f"choice {choice.key} of {field.key}", choice.label
    for environment in vendor.environments:
        yield f"environment {environment.key}", environment.label
    for mode in vendor.lookup_modes:
        yield f"lookup mode {mode.key}", mode.label
    yield "signs_in_as", vendor.signs_in_as
    yield "lookup_hint", vendor.lookup_hint
    yield "customer_word", vendor.customer_word
    yield "intro", vendor.texts.intro
    for note in vendor.texts.setup_notes:
        yield "setup note", note
    for action in adapters()[vendor.id].setup_actions:
        yield f"action {action.key}", action.label
        yield f"help of action {action.key}", action.help
        for field in action.inputs:
            yield f"input {field.key} of {action.key}", field.label


def test_every_text_is_there_and_is_tidy(vendor: Vendor) -> None:
    for place, text in texts_of(vendor):
        assert text.strip(), f"{place} is empty"
        assert text == text.strip(), f"{place} has outer white space"
        assert "\n" not in text, f"{place} has a line end"
        assert "  " not in text, f"{place} has two blanks"


def test_the_warnings_of_the_sheet_are_there(vendor: Vendor) -> None:
    texts = vendor.texts
    assert texts.on_card, "what the card says is left out"
    assert texts.outcome_unknown, "reliability.md, 1: an unknown outcome has words of its own"
    for text in dataclasses.astuple(texts):
        for line in text if isinstance(text, tuple) else (text,):
            assert line == line.strip()


def test_the_fields_are_named_once_and_are_complete(vendor: Vendor) -> None:
    keys = [field.key for field in vendor.fields]
    assert len(keys) == len(set(keys))
    assert "environment" not in keys
    for field in vendor.fields:
        assert field.key.isidentifier()
        assert field.key.islower()
        assert len({choice.key for choice in field.choices}) == len(field.choices)
        if field.secret:
            assert not field.default, field.key
            assert not field.choices, field.key
            assert not field.many, field.key
        if field.many:
            assert not field.default, field.key


def test_a_default_passes_its_own_check(vendor: Vendor) -> None:
    for field in vendor.fields:
        if field.default:
            assert fields.clean_value(field, field.default) == field.default, field.key


def test_the_environments_are_sound(vendor: Vendor) -> None:
    keys = [environment.key for environment in vendor.environments]
    assert len(keys) == len(set(keys))
    assert CUSTOM in vendor.environments
    assert "practice" not in keys
    assert vendor.default_environment in {"", *keys}
    declared = {field.key for field in vendor.fields}
    for environment in vendor.environments:
        assert (environment.kind is EnvironmentKind.CUSTOM) == (environment.key == "custom")
        for key, address in environment.addresses.items():
            assert key in declared
            assert urlsplit(address).scheme == "https"
            assert urlsplit(address).hostname
            assert fields.clean_value(vendor.field(key), address) == address


def test_the_lookup_modes_are_sound(vendor: Vendor) -> None:
    keys = [mode.key for mode in vendor.lookup_modes]
    assert len(keys) == len(set(keys))
    assert "" in keys
    assert "id" in keys


def test_help_is_at_an_https_address(vendor: Vendor) -> None:
    parts = urlsplit(vendor.help_url)
    assert parts.scheme == "https"
    assert parts.hostname


def test_set_up_actions_fill_a_secret_field(vendor_id: str, vendor: Vendor) -> None:
    for action in adapters()[vendor_id].setup_actions:
        assert vendor.field(action.fills).secret
        assert action.inputs
        assert all(not field.default for field in action.inputs if field.secret)


# --- the declarations against the sheets -------------------------------------------------------


def test_3_the_fields_are_those_of_the_sheet(vendor: Vendor, sheet: Sheet) -> None:
    common = len(fields.COMMON)
    assert vendor.fields[-common:] == fields.COMMON
    assert {field.key for field in vendor.fields[:-common]} == {row.key for row in sheet.fields}
    for row in sheet.fields:
        field = vendor.field(row.key)
        declared = (field.secret, field.default, field.many, field.labelled)
        assert declared == (row.secret, row.default, row.many, row.labelled), row.key
        if row.required:
            assert field.required, row.key


def test_4_the_environments_are_those_of_the_sheet(vendor: Vendor, sheet: Sheet) -> None:
    declared = {item.key: dict(item.addresses) for item in vendor.environments}
    for key, addresses in sheet.environments.items():
        assert declared.get(key) == dict(addresses), key
    known = {
        address for addresses in sheet.environments.values() for address in addresses.values()
    } | {row.default for row in sheet.fields}
    for key in set(declared) - set(sheet.environments):
        assert set(declared[key].values()) <= known | set(sheet.other_addresses), key
    if len(sheet.environments) > 1:
        assert set(declared) == set(sheet.environments)
        assert vendor.default_environment == sheet.default_environment


def test_6_the_destinations_are_those_of_the_sheet(bench: Bench, sheet: Sheet) -> None:
    pages = bench.adapter.destinations()
    assert len({page.key for page in pages}) == len(pages)
    assert {page.key: page.needs_customer for page in pages} == {
        row.key: row.needs_customer for row in sheet.destinations
    }
    inputs = {row.key: row.inputs for row in sheet.destinations}
    for page in pages:
        assert tuple(field.key for field in page.inputs) == inputs[page.key]
        assert page.label.strip()
        for field in page.inputs:
            assert field.label.strip()


def test_7_the_lookup_modes_are_those_of_the_sheet(vendor: Vendor, sheet: Sheet) -> None:
    declared = {mode.key for mode in vendor.lookup_modes}
    assert sheet.lookup_modes <= declared
    assert declared - sheet.lookup_modes <= {"name"}


@EACH_OPERATION
def test_8_the_time_outs_are_those_of_the_sheet(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    bench.expects(*sample.with_answer(sample.answer))
    sample.run(bench)
    assert {request.read_seconds for request in bench.requests} == {sheet.read_seconds}


# --- the sheet's own samples -------------------------------------------------------------------


def test_12_the_sample_link_is_made(bench: Bench, sheet: Sheet) -> None:
    sample = operation(sheet, "mint")
    bench.expects(*sample.with_answer(sample.answer))
    link = bench.ask(sheet.mint.request)
    assert link.url.reveal() == sheet.mint.link.replace("{origin}", bench.replay.origin())
    assert set(link.parameters) <= set(sheet.mint.parameters)
    assert link.signs_in_as.strip()
    assert bench.mints == 1


def test_12_the_sample_search_finds_its_rows(bench: Bench, sheet: Sheet) -> None:
    sample = operation(sheet, "find")
    bench.expects(*sample.with_answer(sample.answer))
    page = bench.find(sheet.search.query.text, sheet.search.query.mode)
    assert len(page.customers) == sheet.search.rows
    assert all(row.id and row.name for row in page.customers)
    assert bench.mints == 0


def test_12_the_sample_check_succeeds_and_never_mints(bench: Bench, sheet: Sheet) -> None:
    sample = operation(sheet, "check")
    bench.expects(*sample.with_answer(sample.answer))
    report = bench.check()
    assert report.findings
    assert bench.mints == 0
    known = {row.key for row in sheet.fields}
    assert set(report.choices) <= known


@EACH_OPERATION
def test_the_purpose_of_each_request_is_told(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    bench.expects(*sample.with_answer(sample.answer))
    sample.run(bench)
    purposes = [request.purpose for request in bench.requests]
    assert purposes[-1] is (Purpose.MINT if name == "mint" else Purpose.READ)
    assert all(purpose is Purpose.AUTHENTICATE for purpose in purposes[:-1])


@EACH_OPERATION
@pytest.mark.parametrize(
    "wrap",
    [
        pytest.param(lambda body: b"\xef\xbb\xbf" + body, id="BOM"),
        pytest.param(lambda body: b" \r\n\t" + body + b"\r\n ", id="white space"),
        pytest.param(lambda body: b"\xef\xbb\xbf\r\n" + body + b"\n", id="both"),
    ],
)
def test_bom_and_white_space_are_borne(
    bench: Bench, sheet: Sheet, name: str, wrap: Callable[[bytes], bytes]
) -> None:
    sample = operation(sheet, name)
    answer = dataclasses.replace(sample.answer, body=wrap(sample.answer.body))
    bench.expects(*sample.with_answer(answer))
    assert sample.run(bench)


@EACH_OPERATION
def test_unknown_fields_are_ignored(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    value = json.loads(sample.answer.body)
    more = {"aNewField": {"deep": [1, None, "x"]}, "another": 1.5e10, "third": None}

    def widened(item: object) -> object:
        if isinstance(item, dict):
            return {**{key: widened(inner) for key, inner in item.items()}, **more}
        return [widened(inner) for inner in item] if isinstance(item, list) else item

    if isinstance(value, dict) and len(value) == 1:  # a wrapper: its inside is widened
        ((root, inside),) = value.items()
        value = {root: widened(inside)}
    else:
        value = widened(value)
    answer = dataclasses.replace(sample.answer, body=json.dumps(value).encode())
    bench.expects(*sample.with_answer(answer))
    assert sample.run(bench)


@EACH_OPERATION
def test_a_compressed_reply_is_read(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    answer = dataclasses.replace(
        sample.answer,
        body=gzip.compress(sample.answer.body),
        headers=(*sample.answer.headers, ("Content-Encoding", "gzip")),
    )
    bench.expects(*sample.with_answer(answer))
    assert sample.run(bench)


@EACH_OPERATION
@pytest.mark.parametrize(
    "content_type", ["text/html", "application/xml", "text/plain; charset=iso-8859-1", "", "x"]
)
def test_the_content_type_decides_nothing(
    bench: Bench, sheet: Sheet, name: str, content_type: str
) -> None:
    sample = operation(sheet, name)
    headers = tuple(pair for pair in sample.answer.headers if pair[0] != "Content-Type")
    answer = dataclasses.replace(sample.answer, headers=(*headers, ("Content-Type", content_type)))
    bench.expects(*sample.with_answer(answer))
    assert sample.run(bench)


NAMES = [
    "x" * 500,
    "مثال",
    "דוגמה",
    "ตัวอย่าง",
    "👩‍👩‍👧‍👦",
    "Zo\u0308e",
    "\u202eevil\u202c",
    "zero\u200bwidth",
    "nul\x00nul",
    "<img src=x onerror=alert(1)>",
    "=cmd|'/c calc'!A0",
    "a|b;c:d*",
    '"quoted" \\ back',
]


@pytest.mark.parametrize("strange", NAMES, ids=[ascii(name)[:20] for name in NAMES])
def test_names_from_the_world_are_just_text(bench: Bench, sheet: Sheet, strange: str) -> None:
    sample = operation(sheet, "find")
    body = json.loads(sample.answer.body, object_hook=lambda found: _renamed(found, strange))
    answer = dataclasses.replace(sample.answer, body=json.dumps(body).encode())
    bench.expects(*sample.with_answer(answer))
    page = bench.find(sheet.search.query.text, sheet.search.query.mode)
    assert len(page.customers) == sheet.search.rows
    assert any(strange in row.name for row in page.customers)
    for row in page.customers:
        assert all(isinstance(text, str) for text in dataclasses.astuple(row))


def _renamed(found: dict[str, object], strange: str) -> dict[str, object]:
    return {
        key: f"{strange} {value}" if isinstance(value, str) and "Sample" in value else value
        for key, value in found.items()
    }


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff x", "x\\ud83d"])
def test_half_a_character_does_no_harm(bench: Bench, sheet: Sheet, escape: str) -> None:
    sample = operation(sheet, "find")
    body = sample.answer.body.replace(b'"Sample', f'"{escape} Sample'.encode())
    bench.expects(*sample.with_answer(dataclasses.replace(sample.answer, body=body)))
    try:
        assert bench.find(sheet.search.query.text, sheet.search.query.mode).customers
    except UnexpectedReply:
        pass


# --- replies that cannot be trusted ------------------------------------------------------------

DEEP = b"[" * 100_000
DEEP_OBJECT = b'{"a":' * 100_000
UNTRUSTED = [
    pytest.param(Answer(200, DEEP + b"]" * 100_000, (JSON_TYPE,)), id="deep list"),
    pytest.param(Answer(200, DEEP, (JSON_TYPE,)), id="deep list, not closed"),
    pytest.param(Answer(200, DEEP_OBJECT + b"1" + b"}" * 100_000, (JSON_TYPE,)), id="deep object"),
    pytest.param(Answer(200, b"<a>" * 50_000, (JSON_TYPE,)), id="deep XML, not closed"),
    pytest.param(Answer(200, b"<a>" * 5_000 + b"</a>" * 5_000, (JSON_TYPE,)), id="deep XML"),
    pytest.param(
        Answer(
            200,
            b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>',
            (JSON_TYPE,),
        ),
        id="XML with entities",
    ),
    pytest.param(Answer(200, bytes(range(256)) * 16, (JSON_TYPE,)), id="binary"),
    pytest.param(Answer(200, b"\x00" * 4096, (JSON_TYPE,)), id="zeros"),
    pytest.param(Answer(200, b'"\xff\xfe"', (JSON_TYPE,)), id="bad UTF-8"),
    pytest.param(Answer(200, b"[" + b"9" * 100_000 + b"]", (JSON_TYPE,)), id="large number"),
    pytest.param(Answer(200, b"[NaN]", (JSON_TYPE,)), id="NaN"),
    pytest.param(Answer(200, b'{"a":Infinity}', (JSON_TYPE,)), id="Infinity"),
    pytest.param(Answer(200, b"{'a':1}", (JSON_TYPE,)), id="Python's quotes"),
    pytest.param(Answer(200, b"%PDF-1.7 synthetic", (JSON_TYPE,)), id="PDF"),
    pytest.param(says_nothing(200), id="empty"),
    pytest.param(Answer(200, b"\xef\xbb\xbf", (JSON_TYPE,)), id="BOM alone"),
    pytest.param(Answer(200, b" \r\n", (JSON_TYPE,)), id="white space alone"),
    pytest.param(says_html(FULL_HTML_PAGE), id="web page"),
    pytest.param(says_json(FULL_HTML_PAGE), id="web page called JSON"),
    pytest.param(says_json("<html>"), id="start of a web page"),
    pytest.param(says_json("false"), id="false"),
    pytest.param(says_json("0"), id="0"),
    pytest.param(
        Answer(200, b"not gzip", (JSON_TYPE, ("Content-Encoding", "gzip"))), id="not gzip"
    ),
    pytest.param(
        Answer(200, b"{}", (JSON_TYPE, ("Content-Encoding", "br"))), id="unknown compression"
    ),
    pytest.param(
        Answer(
            200,
            gzip.compress(b" " * (6 * MEBIBYTE)),
            (JSON_TYPE, ("Content-Encoding", "gzip")),
        ),
        id="bomb",
    ),
    pytest.param(
        Answer(200, b"{}", (JSON_TYPE, *((f"X-{number}", "1") for number in range(120)))),
        id="120 headers",
    ),
    pytest.param(says_json("{}", 200, ("X-Long", "x" * 65_600)), id="long header"),
]


@EACH_OPERATION
@pytest.mark.parametrize("answer", UNTRUSTED)
def test_a_reply_of_no_sense_is_refused(
    bench: Bench, sheet: Sheet, name: str, answer: Answer
) -> None:
    sample = operation(sheet, name)
    bench.expects(*sample.with_answer(answer))
    failing(UnexpectedReply, lambda: sample.run(bench))


@EACH_OPERATION
def test_a_reply_over_the_limit_is_refused(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    room = 5 if sheet.vendor_id == "bluesnap" and name != "mint" else 1
    padding = b" " * (room * MEBIBYTE - len(sample.answer.body))
    fits = dataclasses.replace(sample.answer, body=sample.answer.body + padding)
    bench.expects(*sample.with_answer(fits))
    assert sample.run(bench)


@EACH_OPERATION
def test_one_byte_more_is_refused(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    room = 5 if sheet.vendor_id == "bluesnap" and name != "mint" else 1
    padding = b" " * (room * MEBIBYTE - len(sample.answer.body) + 1)
    too_large = dataclasses.replace(sample.answer, body=sample.answer.body + padding)
    bench.expects(*sample.with_answer(too_large))
    failing(UnexpectedReply, lambda: sample.run(bench))


# --- README 3: what no row names ---------------------------------------------------------------

LEFT_OVER: list[tuple[Answer, type[VendorError]]] = [
    *[(says_nothing(status), UnexpectedReply) for status in (201, 202, 203, 204, 205, 206, 226)],
    *[
        (says_nothing(status, ("Location", "/elsewhere")), UnexpectedReply)
        for status in (300, 301, 302, 303, 304, 307, 308)
    ],
    *[(says_nothing(status), UnexpectedReply) for status in (405, 406, 408, 410, 413, 415, 418)],
    (says_nothing(429), VendorBusy),
    (says_nothing(429, ("Retry-After", "17")), VendorBusy),
    (says_nothing(503, ("Retry-After", "17")), VendorBusy),
    *[(says_nothing(status), VendorUnreachable) for status in (500, 501, 502, 503, 504, 520, 599)],
    (says_html(FULL_HTML_PAGE, 520), VendorUnreachable),
]


@EACH_OPERATION
@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        pytest.param(answer, kind, id=f"{answer.status} {len(answer.headers)} {len(answer.body)}")
        for answer, kind in LEFT_OVER
    ],
)
def test_what_no_row_names_has_its_class(
    bench: Bench, sheet: Sheet, name: str, answer: Answer, kind: type[VendorError]
) -> None:
    sample = operation(sheet, name)
    bench.expects(*sample.with_answer(answer))
    error = failing(kind, lambda: sample.run(bench))
    if isinstance(error, VendorUnreachable):
        assert error.outcome_unknown is (name == "mint")
        assert error.cause is Cause.SERVER
        assert error.sent
    if isinstance(error, VendorBusy):
        assert error.wait_seconds == (17 if answer.headers else None)


@EACH_OPERATION
@pytest.mark.parametrize(
    ("status", "where"),
    [
        (301, "same vendor"),
        (302, "foreign"),
        (302, "same vendor"),
        (303, "relative"),
        (307, "same vendor"),
        (308, "same vendor"),
    ],
)
def test_redirects_are_never_followed(
    bench: Bench, sheet: Sheet, name: str, status: int, where: str
) -> None:
    sample = operation(sheet, name)
    location = {
        "same vendor": f"{bench.replay.origin()}{sample.sent.target}",
        "relative": "/next",
        "foreign": "https://evil.example/",
    }[where]
    answer = dataclasses.replace(sample.answer, status=status, headers=(("Location", location),))
    bench.expects(*sample.with_answer(answer))
    failing(UnexpectedReply, lambda: sample.run(bench))


@EACH_OPERATION
def test_no_cookie_is_ever_sent_back(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    cookies = (
        ("Set-Cookie", "JSESSIONID=SYNTHETIC0002; Path=/"),
        ("Set-Cookie", "other=1; Path=/; HttpOnly; Max-Age=1000"),
    )
    answer = dataclasses.replace(sample.answer, headers=(*sample.answer.headers, *cookies))
    bench.expects(*sample.with_answer(answer))
    sample.run(bench)
    bench.replay.otherwise(answer)  # what is kept of the first time makes fewer calls
    try:
        sample.run(bench)
    except VendorError:
        pass
    assert not any(arrived.all_headers("Cookie") for arrived in bench.replay.arrived())


# --- silence and cuts --------------------------------------------------------------------------


@EACH_OPERATION
def test_silence_is_a_time_out(bench: Bench, sheet: Sheet, name: str) -> None:
    sample = operation(sheet, name)
    bench.expects(*sample.with_answer(SILENCE))
    error = failing(VendorUnreachable, lambda: sample.run(bench))
    assert error.cause is Cause.READ_TIMEOUT
    assert error.outcome_unknown is (name == "mint")


@EACH_OPERATION
@pytest.mark.parametrize("cut", CUTS, ids=[cut.manner.value for cut in CUTS])
def test_a_cut_reply_is_no_reply(bench: Bench, sheet: Sheet, name: str, cut: Answer) -> None:
    sample = operation(sheet, name)
    bench.expects(*sample.with_answer(cut))
    error = failing(VendorUnreachable, lambda: sample.run(bench))
    assert error.outcome_unknown is (name == "mint")
    assert error.sent


@pytest.fixture
def closed_origin() -> str:
    """An address on loopback where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def moved(sheet: Sheet, replay: ReplayVendor, origin: str) -> dict[str, SettingValue]:
    """The sample's settings with every address of the replay vendor moved elsewhere."""
    found: dict[str, SettingValue] = {}
    for key, value in sheet.settings(replay).items():
        for door in ("api", "account"):
            if isinstance(value, str):
                value = value.replace(replay.origin(door), origin)  # noqa: PLW2901
        found[key] = value
    return found


@EACH_OPERATION
def test_nobody_listening_means_nothing_was_sent(
    sheet: Sheet, bench_of: MakesBenches, replay: ReplayVendor, closed_origin: str, name: str
) -> None:
    bench = bench_of(sheet, moved(sheet, replay, closed_origin))
    error = failing(VendorUnreachable, lambda: operation(sheet, name).run(bench))
    assert error.cause is Cause.REFUSED
    assert not error.outcome_unknown
    assert not error.sent


ONE_MINT_ONLY = [
    SILENCE,
    *CUTS,
    says_nothing(429, ("Retry-After", "0")),
    says_nothing(503, ("Retry-After", "0")),
    *[says_nothing(status) for status in (200, 204, 301, 400, 404, 409, 422, 500, 502, 503, 520)],
    says_html(FULL_HTML_PAGE, 503),
]


@pytest.mark.parametrize(
    "answer", ONE_MINT_ONLY, ids=[f"{a.manner.value} {a.status}" for a in ONE_MINT_ONLY]
)
def test_a_mint_is_sent_at_most_once_whatever_comes_of_it(
    bench: Bench, sheet: Sheet, answer: Answer
) -> None:
    sample = operation(sheet, "mint")
    bench.expects(*sample.with_answer(answer))
    with pytest.raises(VendorError):
        sample.run(bench)
    assert bench.mints == 1
    assert len(bench.replay.arrived()) == len(sample.before) + 1


# --- what may be asked for ---------------------------------------------------------------------

HOSTILE_IDS = [
    "",
    " ",
    "../1",
    "..",
    ".",
    "1/2",
    "1/../2",
    "1?x",
    "1?x=1",
    "1#",
    "1#x",
    "1&x=1",
    "1;x",
    "1\\2",
    "１２",
    "٣",
    "²",
    "1" * 20,
    "1 2",
    "1\x00",
    "1\x00 2",
    "%2e",
    "%2e%2e",
    "%31",
    "1%00",
    "1\r\nX-Evil: 1",
    "1\n2",
    "-1",
    "+1",
    "1.0",
    "0x1",
    "1e1",
    "1_0",
    "1'--",
    "\u202e1",
    "1\u200b",
    "😀",
    "\ud800",
]


def request_for(sheet: Sheet, whom: str) -> LinkRequest:
    """The sample's request for somebody or something else."""
    request = sheet.mint.request
    if request.customer is not None:
        return dataclasses.replace(request, customer=Customer(whom))
    ((key, _),) = request.inputs.items()
    return dataclasses.replace(request, inputs=MappingProxyType({key: whom}))


@pytest.mark.parametrize("hostile", HOSTILE_IDS, ids=[ascii(text)[:24] for text in HOSTILE_IDS])
def test_a_hostile_id_never_changes_an_address(bench: Bench, sheet: Sheet, hostile: str) -> None:
    request = request_for(sheet, hostile)
    try:
        bench.adapter.check_request(request)
    except InvalidInput:
        failing(InvalidInput, lambda: bench.ask(request))  # and so does create_link, without a call
        assert not bench.replay.arrived()
        return
    assert not sheet.strict_ids, "an id that the sheet's pattern excludes was taken"
    assert hostile.strip()
    bench.expects(*sheet.mint.before, Exchange(None, sheet.mint.answer))
    link = bench.ask(request).url.reveal()
    target = bench.replay.arrived()[-1].target
    sample_target = sheet.mint.sent.target
    if request.customer is not None:
        assert target.startswith(sample_target.rpartition("/")[0] + "/")
        rest = target.removeprefix(sample_target.rpartition("/")[0] + "/")
        assert not set(rest) & set("/?#\\")
        assert unquote(rest) == hostile.strip()
        assert unquote(rest) not in {".", ".."}
    else:
        assert target == sample_target
        path = urlsplit(link).path
        assert unquote(path.rpartition("/")[2]) == hostile.strip()
        assert path.count("/") == urlsplit(
            sheet.mint.link.replace("{origin}", "https://x")
        ).path.count("/")


@pytest.mark.parametrize("hostile", [text for text in HOSTILE_IDS if text.strip()])
def test_a_hostile_search_never_changes_an_address(
    bench: Bench, sheet: Sheet, hostile: str
) -> None:
    bench.expects(*sheet.search.before)
    bench.replay.otherwise(says_nothing(404))
    try:
        bench.find(hostile, "id")
    except (InvalidInput, VendorError):
        pass
    base = sheet.search.sent.target.split("/")[1]
    for arrived in bench.replay.arrived():
        assert arrived.target.isascii()
        assert arrived.target.startswith("/")
        assert "/../" not in arrived.path
        assert not arrived.path.endswith(("/..", "/."))
        assert "\\" not in arrived.target
        assert "#" not in arrived.target
        assert not arrived.all_headers("X-Evil")
        assert arrived.door != "api" or arrived.path.split("/")[1] == base


def test_an_unknown_page_makes_no_call(bench: Bench, sheet: Sheet) -> None:
    request = dataclasses.replace(sheet.mint.request, destination="no-such-page")
    failing(InvalidInput, lambda: bench.adapter.check_request(request))
    failing(InvalidInput, lambda: bench.ask(request))
    assert not bench.requests


def test_a_page_that_needs_somebody_is_not_asked_for_without(bench: Bench) -> None:
    for page in bench.adapter.destinations():
        if page.needs_customer:
            request = LinkRequest(page.key)
            failing(InvalidInput, lambda request=request: bench.ask(request))  # type: ignore[misc]
    assert not bench.requests


def test_the_sample_request_is_sound_and_checking_it_sends_nothing(
    bench: Bench, sheet: Sheet
) -> None:
    bench.adapter.check_request(sheet.mint.request)
    assert not bench.requests


def test_the_page_offered_first_is_offered(bench: Bench) -> None:
    keys = {page.key for page in bench.adapter.destinations()}
    assert bench.adapter.default_destination(None) in keys
    assert bench.adapter.default_destination(Customer("1")) in keys


def test_an_undeclared_action_is_unknown(bench: Bench) -> None:
    with pytest.raises(KeyError):
        bench.set_up("no-such-action")


# --- where links may lead ----------------------------------------------------------------------

NOWHERE = [
    "https://evil.example/x",
    "http://127.0.0.1/x",
    "http://127.0.0.1:1/x",
    "http://localhost:1/x",
    "http://[::1]:1/x",
    "https://127.0.0.1/x",
    "https://10.0.0.1/x",
    "https://2130706433/x",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "",
]


@pytest.mark.parametrize("address", NOWHERE)
def test_no_link_leads_just_anywhere(bench: Bench, address: str) -> None:
    hosts = bench.adapter.portal_hosts()
    failing(UnexpectedReply, lambda: links.checked(Secret(address), hosts))


def test_a_connection_to_the_real_vendor_accepts_nothing_on_loopback(
    sheet: Sheet, bench_of: MakesBenches, replay: ReplayVendor
) -> None:
    bench = bench_of(sheet, moved(sheet, replay, "https://api.example.com"))
    hosts = bench.adapter.portal_hosts()
    assert hosts.origins == frozenset()
    link = Secret(f"{replay.origin()}/x")
    failing(UnexpectedReply, lambda: links.checked(link, hosts))


def test_the_vendors_hosts_are_plain_names(bench: Bench) -> None:
    hosts = bench.adapter.portal_hosts()
    for host in (*hosts.hosts, *hosts.below):
        assert host == host.lower()
        assert fields.host_name(host) == host
        assert not host.startswith("*")


# --- what can be seen --------------------------------------------------------------------------


@EACH_OPERATION
def test_nothing_secret_is_logged_at_any_level(
    sheet: Sheet, bench_of: MakesBenches, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    for logger in ("", "httpx", "httpcore", "asyncio", "sso_desk"):
        caplog.set_level(logging.DEBUG, logger=logger)
    bench = bench_of(sheet)
    sample = operation(sheet, name)
    bench.expects(*sample.with_answer(sample.answer))
    sample.run(bench)
    seen = "\n".join(f"{record.getMessage()} {record.args!r}" for record in caplog.records)
    for hidden in (*sheet.hidden, *sheet.private, *sheet.credentials.values()):
        assert hidden not in seen
    assert sample.sent.target not in seen


def test_the_adapter_and_its_link_show_nothing(bench: Bench, sheet: Sheet) -> None:
    sample = operation(sheet, "mint")
    bench.expects(*sample.with_answer(sample.answer))
    link = bench.ask(sheet.mint.request)
    shown = f"{bench.adapter!r} {bench.adapter!s} {link!r} {link!s} {link.url!r} {bench.requests!r}"
    for hidden in (*sheet.hidden, link.url.reveal()):
        assert hidden not in shown


@EACH_OPERATION
@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 422, 429, 500, 503])
def test_a_vendor_that_repeats_the_credentials_does_not_get_them_shown(
    bench: Bench, sheet: Sheet, name: str, status: int
) -> None:
    sample = operation(sheet, name)
    echo = " ".join(sheet.credentials.values())
    body = json.dumps({"message": echo, "Message": echo, "summary": echo, "errorCode": "X"})
    bench.expects(*sample.before)
    bench.replay.otherwise(says_json(body, status))
    try:
        sample.run(bench)  # the bench looks for secrets, whatever comes of it
    except VendorError:
        pass


@EACH_OPERATION
def test_a_bad_credential_with_a_line_end_is_not_printed(
    sheet: Sheet, bench_of: MakesBenches, name: str
) -> None:
    spoilt = {key: f"spoilt-{key}\r\nX-Evil: {key}" for key in sheet.credentials}
    bench = bench_of(sheet, credentials=spoilt, hidden=tuple(f"spoilt-{key}" for key in spoilt))
    sample = operation(sheet, name)
    bench.replay.otherwise(says_nothing(401))
    with pytest.raises(VendorError):
        sample.run(bench)
    assert not any(arrived.all_headers("X-Evil") for arrived in bench.replay.arrived())
