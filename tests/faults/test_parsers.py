"""Every reader of every vendor, fed with replies that were damaged, twisted or made to harm.

The sample replies of the fact sheets are mutated: bytes flipped, cut and doubled; parts of their JSON
replaced, removed, renamed and repeated; other status codes and headers put on them. Only named errors
may come out, no link that fails the rule, nobody whose fields are not text, and no word of the reply in
what the program itself says. `make fuzz` tries 10,000 of them for each reader; a usual run fewer.
"""

import asyncio
import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from types import MappingProxyType
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sso_desk.domain import Connection, Customer, Secret, Settings
from sso_desk.errors import DeskError, ForeignLink, UnexpectedReply, VendorError, plain_line
from sso_desk.vendors import adapters, fields, links, readers
from sso_desk.vendors.base import MEBIBYTE, Reply, Request, VendorAdapter
from tests.contract.replay import Answer, ReplayVendor
from tests.contract.sheets import CheckSample, MintSample, SearchSample, Sheet, sheet_of
from tests.fakes import FakeClock

VENDORS = ("assuresign", "bluesnap", "fusebill", "luminate", "redtail")
READERS = ("create_link", "find_customers", "check_connection")
EXAMPLES = int(os.environ.get("SSO_DESK_FUZZ_EXAMPLES", "60"))
CANARY = "zq9canary"
"""What every text that was put into a reply begins with; it must not be in our own words."""

SECOND = 1.0

fuzzed = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)


class Doors:
    """Where the vendor would be, if it were on the network."""

    def origin(self, door: str = "api") -> str:
        return {"api": "http://127.0.0.1:8080", "account": "http://127.0.0.1:8081"}[door]


class Answering:
    """A transport that gives the answers of a script, and the last of them for ever."""

    def __init__(self, clock: FakeClock, answers: Sequence[Answer]) -> None:
        self._clock = clock
        self._answers = list(answers)

    async def send(self, request: Request) -> Reply:
        """As the real one, a reply over the limit is refused."""
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if len(answer.body) > request.max_bytes:
            raise UnexpectedReply(reason="the reply is too large")
        now = self._clock.now()
        headers = MappingProxyType({name.lower(): text for name, text in answer.headers})
        return Reply(answer.status, headers, answer.body, sent=now, received=now)


def adapter_of(sheet: Sheet, *answers: Answer) -> VendorAdapter:
    """The real adapter, among answers."""
    kind = adapters()[sheet.vendor_id]
    own = Settings(MappingProxyType(sheet.settings(cast(ReplayVendor, Doors()))))
    connection = Connection("c", sheet.vendor_id, "Fuzz", "custom", own)
    credentials = {key: Secret(text) for key, text in sheet.credentials.items()}
    effective = fields.effective(kind.vendor, "custom", own)
    clock = FakeClock()
    return kind(connection, effective, credentials, Answering(clock, answers), clock)


# --- what is done to a reply -----------------------------------------------------------------------

names = st.sampled_from(
    ["token", "id", "result", "loginLink", "ssoToken", "nonce", "routing_id", "customers", CANARY]
)
texts = st.one_of(
    st.sampled_from(
        [
            "", " ", "null", "0", "-1", "1e309", "../", "?x=1", "#", "https://evil.example/?token=1",
            "javascript:alert(1)", "\x00", "\u202e", "\ud800", "=1+1", "<b>x</b>", "a" * 5000,
        ]
    ),
    st.text(max_size=20).map(lambda text: CANARY + text),
)  # fmt: skip
values: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.integers(-(10**30), 10**30),
        st.floats(allow_nan=False, allow_infinity=False),
        texts,
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names | texts, inner, max_size=3),
    max_leaves=6,
)


def _paths(node: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [here]
    if isinstance(node, dict):
        for key, child in node.items():
            found += _paths(child, (*here, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            found += _paths(child, (*here, index))
    return found


def _at(node: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        node = node[step]
    return node


@st.composite
def twisted_json(draw: st.DrawFn, body: bytes) -> bytes:
    """The same document with one to three of its parts replaced, removed, renamed or repeated."""
    document = json.loads(body)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(_paths(document)))
        if not path:
            document = draw(values) if draw(st.booleans()) else document
            continue
        parent, key = _at(document, path[:-1]), path[-1]
        match draw(st.sampled_from(["replace", "remove", "rename", "repeat", "wrap"])):
            case "replace":
                parent[key] = draw(values)
            case "remove":
                del parent[key]
            case "rename" if isinstance(parent, dict):
                parent[draw(names)] = parent.pop(key)
            case "repeat" if isinstance(parent, list):
                parent.insert(key, parent[key])
            case _:
                parent[key] = [parent[key]]
        if not isinstance(document, dict | list):
            break
    return json.dumps(document).encode("utf-8", "surrogatepass")


@st.composite
def damaged(draw: st.DrawFn, body: bytes) -> bytes:
    """The same bytes with some flipped, removed, doubled, or the end cut off."""
    data = bytearray(body)
    for _ in range(draw(st.integers(1, 4))):
        if not data:
            break
        at = draw(st.integers(0, len(data) - 1))
        to = min(len(data), at + draw(st.integers(1, 40)))
        match draw(st.sampled_from(["flip", "remove", "double", "cut", "insert"])):
            case "flip":
                data[at] ^= draw(st.integers(1, 255))
            case "remove":
                del data[at:to]
            case "double":
                data[at:at] = data[at:to]
            case "cut":
                del data[at:]
            case _:
                data[at:at] = draw(st.binary(min_size=1, max_size=6))
    return bytes(data)


HOSTILE = (
    b"", b" ", b"null", b"[]", b"{}", b'""', b"0", b"NaN", b"Infinity", b"-Infinity", b"true",
    b"[" * 100_000, b'{"a":' * 50_000, b"9" * 100_000, b'{"token":' + b"9" * 5000 + b"}",
    b'{"a":1,"a":2}', b"\xef\xbb\xbf{}", b"\xff\xfe{\x00}\x00", b"\x00" * 1000, b"\xc3\x28",
    b'{"token":"\\ud800"}', b"<html><body>" + b"<p>" * 20_000, b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
    b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', b"<x>" * 5000,
    b"<x><![CDATA[" + b"a" * 5000 + b"]]></x>", b"<x xmlns='a'/>", b"<x>&unknown;</x>", b"<x",
    b"\\" * 50_000, b'"' * 50_000, b"a" * 500_000,
)  # fmt: skip
"""Bodies that have brought readers down elsewhere."""


STATUSES = (
    100, 200, 201, 204, 206, 301, 302, 400, 401, 402, 403, 404, 408, 409, 415, 422, 423, 429, 451,
    499, 500, 501, 502, 503, 504, 520, 599, 999,
)  # fmt: skip


@st.composite
def answers_like(draw: st.DrawFn, answer: Answer) -> Answer:
    """An answer that began as `answer`."""
    kinds = [damaged(answer.body), st.sampled_from(HOSTILE)]
    if answer.body[:1] in (b"{", b"["):
        kinds = [twisted_json(answer.body), twisted_json(answer.body), *kinds]
    body = draw(st.one_of(kinds))
    status = draw(
        st.one_of(
            st.just(answer.status),
            st.just(answer.status),
            st.sampled_from(STATUSES),
        )
    )
    odd = draw(
        st.lists(
            st.tuples(
                st.sampled_from(
                    ["Date", "Retry-After", "Content-Type", "Location", "Link", "X-Total"]
                ),
                st.one_of(
                    st.sampled_from(
                        [
                            "",
                            "-1",
                            "9" * 40,
                            "Thu, 01 Jan 2026 12:00:00 GMT",
                            "Mon, 99 Foo 0000",
                            "x",
                        ]
                    ),
                    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30),
                ),
            ),
            max_size=2,
        )
    )
    return Answer(status, body, (*answer.headers, *odd))


# --- what must come of it --------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """One reader: how it is called, and the answers of its sample exchange."""

    sheet: Sheet
    reader: str

    @property
    def answers(self) -> list[Answer]:
        samples: dict[str, MintSample | SearchSample | CheckSample] = {
            "create_link": self.sheet.mint,
            "find_customers": self.sheet.search,
            "check_connection": self.sheet.check,
        }
        sample = samples[self.reader]
        before = [exchange.answer for exchange in sample.before]
        return [answer for answer in before if answer is not None] + [sample.answer]

    async def made(self, adapter: VendorAdapter) -> None:
        """Make the call, and look at what it gives."""
        if self.reader == "create_link":
            link = await adapter.create_link(self.sheet.mint.request)
            try:
                passed = links.checked(link.url, adapter.portal_hosts(), link.parameters)
            except ForeignLink:
                return
            assert passed.reveal() == link.url.reveal().strip()
            assert link.expiry.link_seconds is None or link.expiry.link_seconds >= 0
        elif self.reader == "find_customers":
            page = await adapter.find_customers(self.sheet.search.query)
            for customer in page.customers:
                check_customer(customer)
            assert page.total is None or page.total >= 0
            assert isinstance(page.cursor, str)
        else:
            report = await adapter.check_connection()
            said = (*report.findings, *report.warnings)
            assert all(isinstance(words, str) for words in said)


def check_customer(customer: Customer) -> None:
    assert all(isinstance(fact, str) for fact in astuple(customer))
    assert customer.id, "somebody without an id cannot be chosen"


def judge(call: Call, answers: Sequence[Answer]) -> None:
    """Only a named error may come out, and it says nothing of the reply in our own words."""
    adapter = adapter_of(call.sheet, *answers)
    try:
        asyncio.run(call.made(adapter))
    except VendorError as error:
        for ours in (error.reason, error.advice, str(error)):
            assert CANARY not in ours
        assert len(error.vendor_text) <= 300
        assert error.vendor_text.isprintable()
    except DeskError as error:
        assert CANARY not in str(error)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("vendor_id", VENDORS)
def test_only_named_errors_come_out_of(vendor_id: str, reader: str) -> None:
    call = Call(sheet_of(vendor_id), reader)

    @fuzzed
    @given(st.data())
    def tried(data: st.DataObject) -> None:
        answers = list(call.answers)
        place = data.draw(st.integers(0, len(answers) - 1))
        answers[place] = data.draw(answers_like(answers[place]))
        judge(call, answers)

    tried()


@fuzzed
@given(answers_like(Answer(200, b"<User><UserKey>0000aaaa</UserKey></User>")))
def test_only_named_errors_come_out_of_redtails_set_up(answer: Answer) -> None:
    adapter = adapter_of(sheet_of("redtail"), answer)
    inputs = {key: Secret("synthetic-9") for key in ("user_name", "password")}
    try:
        key = asyncio.run(adapter.set_up("get_key", inputs))
    except VendorError as error:
        assert CANARY not in error.reason
    else:
        assert key.reveal().strip()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("vendor_id", VENDORS)
def test_the_sample_itself_is_read(vendor_id: str, reader: str) -> None:
    """What is mutated is something that works."""
    call = Call(sheet_of(vendor_id), reader)
    asyncio.run(call.made(adapter_of(call.sheet, *call.answers)))
    assert adapter_of(call.sheet, *call.answers).vendor.id == vendor_id


@pytest.mark.parametrize("body", HOSTILE, ids=lambda body: repr(body[:24]))
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("vendor_id", VENDORS)
def test_a_hostile_body_is_refused_within_a_second(
    vendor_id: str, reader: str, body: bytes
) -> None:
    call = Call(sheet_of(vendor_id), reader)
    started = time.process_time()
    judge(call, [*call.answers[:-1], Answer(200, body)])
    judge(call, [*call.answers[:-1], Answer(500, body)])
    judge(call, [*call.answers[:-1], Answer(400, body)])
    assert time.process_time() - started < 3 * SECOND


BOMBS = {
    "nothing but brackets": b"[" * MEBIBYTE,
    "objects within objects": (b'{"a":' * (MEBIBYTE // 5)),
    "one long number": b"9" * MEBIBYTE,
    "one long text": b'"' + b"a" * (MEBIBYTE - 2) + b'"',
    "backslashes": b'"' + b"\\\\" * (MEBIBYTE // 2 - 1) + b'"',
    "quotes": b'"' * MEBIBYTE,
    "angle brackets": b"<" * MEBIBYTE,
    "elements": b"<a>" * (MEBIBYTE // 3),
    "addresses": b"https://a.example/x " * (MEBIBYTE // 20),
    "colons": b":" * MEBIBYTE,
    "blanks": b" " * MEBIBYTE,
    "tokens": b"token=a;" * (MEBIBYTE // 8),
    "letters before an address": b"a" * (MEBIBYTE - 3) + b"://",
    "entities": b"&amp;" * (MEBIBYTE // 5),
    "comments": b"<!--" * (MEBIBYTE // 4),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_mebibyte_of_malice_is_read_within_a_second(bomb: str) -> None:
    text = BOMBS[bomb].decode()
    readings: tuple[Callable[[str], object], ...] = (
        lambda body: readers.try_json(body, dict[str, object]),
        lambda body: readers.try_json(body, list[object]),
        readers.try_xml,
        readers.page_text,
        readers.markup_text,
        plain_line,
    )
    for read in readings:
        started = time.process_time()
        read(text)
        assert time.process_time() - started < SECOND, read


def test_the_fuzz_goes_through_the_way_that_notes_a_mints_status() -> None:
    call = Call(sheet_of("fusebill"), "create_link")
    adapter = adapter_of(call.sheet, *call.answers)
    asyncio.run(call.made(adapter))
    assert adapter.mint_status == 200


MEGABYTE = 1024 * 1024
TIRING = {
    "schemes": "a." * (MEGABYTE // 2),
    "titles": "<title>" * (MEGABYTE // 7),
    "open titles": "<title " * (MEGABYTE // 7),
    "open tags": "<" * MEGABYTE,
    "tokens": "token=" * (MEGABYTE // 6),
    "ats": "http://" + "@" * MEGABYTE,
    "spaces": " " * MEGABYTE,
    "slashes": "a://" * (MEGABYTE // 4),
    "quotes": "'" * MEGABYTE,
    "entities": "&amp;" * (MEGABYTE // 5),
}


@pytest.mark.parametrize("body", TIRING)
def test_no_body_keeps_the_cleaning_busy(body: str) -> None:
    began = time.process_time()
    for clean in (plain_line, readers.page_text, readers.markup_text):
        assert len(clean(TIRING[body])) <= 300
    assert time.process_time() - began < 0.5


def test_half_a_secret_at_the_end_of_what_is_cleaned_is_not_shown() -> None:
    secret = Secret("Needle-in-a-haystack-0123456789")
    for before in range(2350, 2420):
        shown = plain_line("token=" + "x" * before + " " + secret.reveal() + " end")
        assert "Needle" not in shown
