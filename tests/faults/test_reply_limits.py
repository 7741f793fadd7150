"""Replies over the limits, and replies that lie about themselves: all end in an error of ours."""

import asyncio
import gzip
import random
import subprocess
import sys
import zlib
from collections.abc import Callable

import pytest

from sso_desk.errors import Cause, UnexpectedReply, VendorError, VendorUnreachable
from sso_desk.expiry import SystemClock
from sso_desk.vendors import transport as transport_module
from sso_desk.vendors.base import MEBIBYTE, Purpose, Reply, Request
from sso_desk.vendors.transport import LARGEST_HEADERS, MOST_HEADERS, HttpTransport
from tests.faults.loopback import Behave, answering, read_request, serving

START = b"HTTP/1.1 200 OK\r\n"


async def _asked(
    behave: Behave, purpose: Purpose, most: int, times: int
) -> list[Reply | VendorError]:
    async with serving(behave) as vendor:
        transport = HttpTransport(SystemClock())
        answers: list[Reply | VendorError] = []
        for _ in range(times):
            request = Request("GET", f"{vendor.address}/x", purpose, max_bytes=most)
            try:
                answers.append(await transport.send(request))
            except VendorError as error:
                answers.append(error)
        await transport.aclose()
        return answers


def reply_to(reply: bytes, *, most: int = MEBIBYTE) -> Reply:
    """The reply as a lookup gets it."""
    (answer,) = asyncio.run(_asked(answering(reply), Purpose.READ, most, 1))
    assert isinstance(answer, Reply), repr(answer)
    return answer


def refusal_of(reply: bytes | Behave, *, most: int = MEBIBYTE) -> VendorError:
    """The error that a lookup gets; a mint gets the same, and its outcome is unknown."""
    behave = answering(reply) if isinstance(reply, bytes) else reply
    (error,) = asyncio.run(_asked(behave, Purpose.READ, most, 1))
    (mint_error,) = asyncio.run(_asked(behave, Purpose.MINT, most, 1))
    assert isinstance(error, VendorError)
    assert isinstance(mint_error, VendorError)
    assert (type(error), error.reason) == (type(mint_error), mint_error.reason)
    assert not error.outcome_unknown
    assert mint_error.outcome_unknown
    return error


# --- headers -----------------------------------------------------------------------------------


def with_headers(headers: bytes) -> bytes:
    return START + b"Content-Length: 2\r\n" + headers + b"\r\nok"


def sized(total: int) -> bytes:
    """A reply whose names and values of headers are so many bytes in all."""
    return with_headers(b"X: " + b"y" * (total - len("Content-Length2") - 1) + b"\r\n")


def test_as_many_headers_as_are_allowed_are_read() -> None:
    many = b"".join(b"X-%d: 1\r\n" % n for n in range(MOST_HEADERS - 1))
    assert len(reply_to(with_headers(many)).headers) == MOST_HEADERS
    assert len(reply_to(sized(LARGEST_HEADERS)).headers["x"]) > 65_000


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(
            with_headers(b"".join(b"X-%d: 1\r\n" % n for n in range(MOST_HEADERS))),
            id="101 headers",
        ),
        pytest.param(sized(LARGEST_HEADERS + 1), id="64 KiB and a byte"),
        pytest.param(sized(99 * 1024), id="just within h11's own limit"),
        pytest.param(with_headers(b"X: y\r\n" * 10_000), id="10,000 of one name"),
    ],
)
def test_more_headers_are_refused(reply: bytes) -> None:
    error = refusal_of(reply)
    assert isinstance(error, UnexpectedReply)
    assert "headers" in error.reason


@pytest.mark.parametrize("size", [200 * 1024, 20 * 1024 * 1024])
def test_headers_that_the_library_gives_up_on_are_a_cut_connection(size: int) -> None:
    """h11 stops at 100 KiB of an unfinished head, and keeps no more of it."""
    error = refusal_of(sized(size))
    assert isinstance(error, VendorUnreachable)
    assert error.cause is Cause.CUT


BROKEN_HEADS = {
    "no status": b"HTTP/1.1\r\n\r\n",
    "status in words": b"HTTP/1.1 OK\r\n\r\n",
    "status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
    "HTTP 0.9": b"hello",
    "HTTP 2": b"HTTP/2 200\r\n\r\n",
    "folded header": START + b"X: a\r\n b\r\nContent-Length: 9\r\n\r\n",
    "header without a colon": START + b"what\r\n\r\n",
    "name with a blank": START + b"X Y: 1\r\n\r\n",
    "NUL in a header": START + b"X: \x00\r\n\r\n",
    "two lengths": START + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
    "length in words": START + b"Content-Length: two\r\n\r\nok",
    "length below zero": START + b"Content-Length: -2\r\n\r\nok",
    "length beyond reason": START + b"Content-Length: " + b"9" * 30 + b"\r\n\r\nok",
    "unknown transfer": START + b"Transfer-Encoding: gzip\r\n\r\nok",
    "length longer than the body": START + b"Content-Length: 3\r\n\r\nok",
}


@pytest.mark.parametrize("case", BROKEN_HEADS)
def test_a_head_that_lies_is_a_cut_connection(case: str) -> None:
    error = refusal_of(BROKEN_HEADS[case])
    assert isinstance(error, VendorUnreachable), error
    assert error.cause is Cause.CUT


# --- chunks ------------------------------------------------------------------------------------

CHUNKED = START + b"Transfer-Encoding: chunked\r\n\r\n"


def test_chunks_are_put_together_and_trailers_left_out() -> None:
    reply = reply_to(CHUNKED + b"2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nX-Trailer: 1\r\n\r\n")
    assert reply.body == b"hello"
    assert reply.header("x-trailer") == ""


BROKEN_CHUNKS = {
    "no size": b"\r\nhello\r\n0\r\n\r\n",
    "size in words": b"five\r\nhello\r\n0\r\n\r\n",
    "size below zero": b"-5\r\nhello\r\n0\r\n\r\n",
    "size beyond reason": b"F" * 40 + b"\r\nhello\r\n0\r\n\r\n",
    "size longer than the chunk": b"9\r\nhello\r\n0\r\n\r\n",
    "size shorter than the chunk": b"2\r\nhello\r\n0\r\n\r\n",
    "no last chunk": b"5\r\nhello\r\n",
    "cut in the last chunk": b"5\r\nhello\r\n0\r\n",
    "endless size": b"0" * 200_000,
    "endless trailer": b"0\r\nX: " + b"y" * 200_000,
}


@pytest.mark.parametrize("case", BROKEN_CHUNKS)
def test_chunks_that_lie_are_a_cut_connection(case: str) -> None:
    error = refusal_of(CHUNKED + BROKEN_CHUNKS[case])
    assert isinstance(error, VendorUnreachable), error
    assert error.cause is Cause.CUT


# --- bodies ------------------------------------------------------------------------------------


def plain(body: bytes) -> bytes:
    return START + b"Content-Length: %d\r\n\r\n" % len(body) + body


def chunked(body: bytes) -> bytes:
    pieces = [body[n : n + 4096] for n in range(0, len(body), 4096)]
    return CHUNKED + b"".join(b"%x\r\n%b\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


def until_closed(body: bytes) -> bytes:
    return START + b"\r\n" + body


FRAMES: dict[str, Callable[[bytes], bytes]] = {
    "with its length": plain,
    "in chunks": chunked,
    "until it closes": until_closed,
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("most", [MEBIBYTE, 5 * MEBIBYTE])
def test_a_body_of_exactly_the_limit_is_read_and_one_byte_more_is_not(
    frame: str, most: int
) -> None:
    assert len(reply_to(FRAMES[frame](b"x" * most), most=most).body) == most
    error = refusal_of(FRAMES[frame](b"x" * (most + 1)), most=most)
    assert isinstance(error, UnexpectedReply)
    assert error.reason == "the reply is too large"


@pytest.mark.parametrize("frame", [plain, chunked], ids=["with its length", "in chunks"])
def test_a_reply_that_nobody_asked_for_answers_no_question(
    frame: Callable[[bytes], bytes],
) -> None:
    """It comes in one piece with the first reply, and must not pass for the second."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for stray in (frame(b"another customer's"), b""):
            await read_request(reader)
            writer.write(frame(b"asked for") + stray)
            await writer.drain()

    answers = asyncio.run(_asked(behave, Purpose.MINT, MEBIBYTE, 3))
    bodies = [answer.body for answer in answers if isinstance(answer, Reply)]
    assert bodies == [b"asked for"] * 3


def test_a_connection_is_used_again_when_nothing_is_left_on_it() -> None:
    async def run() -> int:
        made = 0

        async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal made
            made += 1
            for _ in range(3):
                await read_request(reader)
                writer.write(chunked(b"asked for"))
                await writer.drain()

        await _asked(behave, Purpose.READ, MEBIBYTE, 3)
        return made

    assert asyncio.run(run()) == 1


def test_what_is_left_of_a_reply_is_an_error_and_no_answer() -> None:
    """Not a whole reply, only bytes: the next question fails, and a mint would be unknown."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(plain(b"asked for") + b"left over")
        await writer.drain()
        await read_request(reader)
        writer.write(plain(b"asked for"))

    first, second = asyncio.run(_asked(behave, Purpose.MINT, MEBIBYTE, 2))
    assert isinstance(first, Reply)
    assert isinstance(second, VendorUnreachable)
    assert second.outcome_unknown


# --- compression -------------------------------------------------------------------------------


def compressed(body: bytes, encoding: str) -> bytes:
    head = f"Content-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n"
    return START + head.encode() + body


def raw_deflate(body: bytes) -> bytes:
    squeezer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return squeezer.compress(body) + squeezer.flush()


SQUEEZERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("X-GZIP", gzip.compress),
    "deflate": ("deflate", zlib.compress),
    "raw deflate": (" Deflate", raw_deflate),
}


@pytest.mark.parametrize("kind", SQUEEZERS)
@pytest.mark.parametrize("body", [b"", b"x", b"hello" * 1000], ids=["empty", "a byte", "more"])
def test_one_layer_of_compression_is_undone(kind: str, body: bytes) -> None:
    encoding, squeeze = SQUEEZERS[kind]
    assert reply_to(compressed(squeeze(body), encoding)).body == body


@pytest.mark.parametrize("kind", SQUEEZERS)
def test_compression_is_undone_however_it_is_cut_into_pieces(kind: str) -> None:
    encoding, squeeze = SQUEEZERS[kind]
    body = squeeze(b"hello" * 10)
    pieces = b"".join(b"1\r\n%b\r\n" % body[n : n + 1] for n in range(len(body)))
    head = f"Content-Encoding: {encoding}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    assert reply_to(START + head + pieces + b"0\r\n\r\n").body == b"hello" * 10


@pytest.mark.parametrize("kind", SQUEEZERS)
def test_truncated_compression_is_a_cut_connection(kind: str) -> None:
    encoding, squeeze = SQUEEZERS[kind]
    whole = squeeze(b"hello" * 1000)
    for length in (1, 2, len(whole) // 2, len(whole) - 1):
        error = refusal_of(compressed(whole[:length], encoding))
        assert isinstance(error, VendorUnreachable)
        assert error.cause is Cause.CUT


BAD_COMPRESSION = {
    "not gzip": (b"hello, hello", "gzip"),
    "not deflate": (b"\xff\xff\xff\xff", "deflate"),
    "gzip called deflate": (gzip.compress(b"hello"), "deflate"),
    "wrong checksum": (gzip.compress(b"hello")[:-8] + bytes(8), "gzip"),
    "more after its end": (gzip.compress(b"hello") + b"x", "gzip"),
    "two in a row": (gzip.compress(b"hello") * 2, "gzip"),
    "two layers": (gzip.compress(gzip.compress(b"hello")), "gzip, gzip"),
    "two kinds": (gzip.compress(zlib.compress(b"hello")), "deflate, gzip"),
    "brotli": (b"hello", "br"),
    "zstandard": (b"hello", "zstd"),
    "a word": (b"hello", "whatever"),
}


@pytest.mark.parametrize("case", BAD_COMPRESSION)
def test_other_compression_is_refused(case: str) -> None:
    assert isinstance(refusal_of(compressed(*BAD_COMPRESSION[case])), UnexpectedReply)


@pytest.mark.parametrize("kind", SQUEEZERS)
@pytest.mark.parametrize("most", [MEBIBYTE, 5 * MEBIBYTE])
def test_the_limit_holds_after_decompression(kind: str, most: int) -> None:
    encoding, squeeze = SQUEEZERS[kind]
    assert len(reply_to(compressed(squeeze(bytes(most)), encoding), most=most).body) == most
    error = refusal_of(compressed(squeeze(bytes(most + 1)), encoding), most=most)
    assert isinstance(error, UnexpectedReply)


def test_the_limit_holds_before_decompression_too() -> None:
    """A million bytes and more of empty blocks, which inflate to nothing."""
    nothing = b"\x00\x00\x00\xff\xff" * 300_000 + b"\x01\x00\x00\xff\xff"
    error = refusal_of(compressed(nothing, "deflate"))
    assert isinstance(error, UnexpectedReply)
    assert error.reason == "the reply is too large"
    assert reply_to(compressed(nothing[-500:], "deflate")).body == b""


# --- memory ------------------------------------------------------------------------------------

MEASURE = """
import asyncio, sys
from pathlib import Path
from sso_desk.errors import VendorError
from sso_desk.expiry import SystemClock
from sso_desk.vendors.base import MEBIBYTE, Purpose, Request
from sso_desk.vendors.transport import HttpTransport

def peak():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024

async def run(address, most):
    transport = HttpTransport(SystemClock())
    await transport.send(Request("GET", address + "/warm", Purpose.READ))
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew
    base = peak()
    try:
        reply = await transport.send(
            Request("GET", address + "/x", Purpose.READ, max_bytes=most * MEBIBYTE)
        )
        outcome = len(reply.body)
    except VendorError as error:
        outcome = type(error).__name__
    print(outcome, peak() - base)
    await transport.aclose()

asyncio.run(run(sys.argv[1], int(sys.argv[2])))
"""


def noise(size: int) -> bytes:
    """Bytes that cannot be squeezed."""
    return random.Random(0).randbytes(size)


BOMBS: dict[str, tuple[Callable[[], bytes], int, str]] = {
    "gzip bomb": (lambda: compressed(gzip.compress(bytes(300_000_000), 9), "gzip"), 1, ""),
    "deflate bomb": (lambda: compressed(zlib.compress(bytes(300_000_000), 9), "deflate"), 1, ""),
    "raw deflate bomb": (lambda: compressed(raw_deflate(bytes(300_000_000)), "deflate"), 1, ""),
    "bomb within the larger limit": (
        lambda: compressed(gzip.compress(bytes(300_000_000), 9), "gzip"),
        5,
        "",
    ),
    "endless plain body": (lambda: plain(bytes(100_000_000)), 5, ""),
    "endless headers": (lambda: sized(100_000_000), 1, ""),
    "five mebibytes of noise, squeezed": (
        lambda: compressed(gzip.compress(noise(5 * MEBIBYTE - 10_000)), "gzip"),
        5,
        str(5 * MEBIBYTE - 10_000),
    ),
    "five mebibytes of nothing, squeezed": (
        lambda: compressed(gzip.compress(bytes(5 * MEBIBYTE)), "gzip"),
        5,
        str(5 * MEBIBYTE),
    ),
}


@pytest.mark.parametrize("case", BOMBS)
def test_memory_stays_within_twenty_megabytes_of_the_base(case: str) -> None:
    make, most, expected = BOMBS[case]
    body = make()

    async def run() -> tuple[str, float]:
        async with serving(answering(plain(b"ok"), body)) as vendor:
            child = await asyncio.create_subprocess_exec(
                sys.executable, "-c", MEASURE, vendor.address, str(most), stdout=subprocess.PIPE
            )
            said, _ = await child.communicate()
            outcome, megabytes = said.decode().split()
            return outcome, float(megabytes)

    outcome, megabytes = asyncio.run(run())
    assert outcome == expected or (not expected and outcome.isalpha())
    assert megabytes < 20


# --- time --------------------------------------------------------------------------------------


def dribbling(start: bytes, piece: bytes) -> Behave:
    """Never silent for long, and never done."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(start)
        while not writer.is_closing():
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)

    return behave


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        (b"HTTP", b""),
        (START, b"X: 1\r\n"),
        (START + b"X: ", b"y"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (START + b"Content-Length: 100000\r\n\r\n", b"x"),
        (CHUNKED, b"1\r\nx\r\n"),
        (CHUNKED + b"5;", b"x"),
        (CHUNKED + b"0\r\n", b"X: 1\r\n"),
    ],
    ids=[
        "head that stops",
        "headers",
        "a header",
        "interim replies",
        "body",
        "chunks",
        "a chunk's size",
        "trailers",
    ],
)
def test_the_total_deadline_ends_what_never_ends(
    start: bytes, piece: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport_module, "READ_TOTAL_SECONDS", 0.15)
    monkeypatch.setattr(transport_module, "MINT_TOTAL_SECONDS", 0.15)
    error = refusal_of(dribbling(start, piece))
    assert isinstance(error, VendorUnreachable)
    assert error.cause is Cause.READ_TIMEOUT
