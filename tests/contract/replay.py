"""The replay vendor: a real HTTP server on loopback that answers from a script.

A test says what it expects to arrive and what to answer (`expects`). The server answers the n-th
request with the n-th answer, byte for byte, and writes down exactly what arrived; `verify` compares
the two afterwards, in the test's own thread. It never parses more of HTTP than it must, shares no
code with the program, and can be silent, cut itself off in the middle, or send raw bytes.

One vendor can have several doors (listening ports), such as AssureSign's account host and its
environment host; one script runs over all of them.
"""

import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qsl

PATIENCE = 5.0
"""Seconds that a test waits for its own server before it gives up."""

LATENESS = 1.0
"""Seconds that a request without an answer may take to be noted."""


class Manner(Enum):
    """How an answer is given."""

    WHOLE = "whole"
    SILENT = "never a byte"
    CUT_AT_ONCE = "closed without a byte"
    RESET = "reset without a byte"
    CUT_IN_HEADERS = "closed inside the headers"
    CUT_IN_BODY = "closed inside the body"


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply. `takes` is by how many seconds the test's clock has moved when it comes."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    takes: float = 0.0
    manner: Manner = Manner.WHOLE

    def wire(self) -> bytes:
        """The bytes of the whole reply."""
        lines = [f"HTTP/1.1 {self.status} Synthetic"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        names = {name.lower() for name, _ in self.headers}
        bodyless = self.status in (204, 304)
        if not bodyless and "content-length" not in names:
            lines.append(f"Content-Length: {len(self.body)}")
        head = "\r\n".join(lines) + "\r\n\r\n"
        return head.encode("latin-1") + (b"" if bodyless else self.body)


JSON_TYPE: Final = ("Content-Type", "application/json; charset=utf-8")
HTML_TYPE: Final = ("Content-Type", "text/html; charset=utf-8")
XML_TYPE: Final = ("Content-Type", "application/xml")

HTML_PAGE: Final = "<html><body>Maintenance</body></html>"
FULL_HTML_PAGE: Final = (
    "<!DOCTYPE html>\n<html><head><title>Synthetic edge page</title></head>"
    "<body><h1>Oops</h1></body></html>"
)


def says_json(body: str, status: int = 200, *headers: tuple[str, str]) -> Answer:
    """An answer with a JSON body, given as the text it is."""
    return Answer(status, body.encode(), (JSON_TYPE, *headers))


def says_html(body: str = HTML_PAGE, status: int = 200, *headers: tuple[str, str]) -> Answer:
    """An answer with a web page."""
    return Answer(status, body.encode(), (HTML_TYPE, *headers))


def says_xml(body: str, status: int = 200, *headers: tuple[str, str]) -> Answer:
    """An answer with XML, or with plain text under XML's content type."""
    return Answer(status, body.encode(), (XML_TYPE, *headers))


def says_nothing(status: int = 200, *headers: tuple[str, str]) -> Answer:
    """An answer without a body."""
    return Answer(status, b"", headers)


SILENCE: Final = Answer(manner=Manner.SILENT)
CUTS: Final = (
    Answer(manner=Manner.CUT_AT_ONCE),
    Answer(manner=Manner.RESET),
    Answer(200, b"{}", (JSON_TYPE,), manner=Manner.CUT_IN_HEADERS),
    Answer(200, b'{"cut": "in the middle"}', (JSON_TYPE,), manner=Manner.CUT_IN_BODY),
)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a request must look like.

    `target` is path and query as the sheet prints them. The path is compared literally; the query
    too where `literally` is set, else as decoded names and values in their order. `headers` must be
    there with exactly these values, `without` must not be there. A body is compared as bytes
    (`body`), as JSON (`data`) or as form fields in any order (`form`); nothing given means no body.
    """

    method: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    data: object = None
    form: Mapping[str, str] | None = None
    without: tuple[str, ...] = ("Cookie",)
    literally: bool = False
    door: str = "api"

    def differences(self, arrived: "Arrived") -> list[str]:
        """What of `arrived` is not as expected, one line each."""
        found: list[str] = []
        if (self.method, self.door) != (arrived.method, arrived.door):
            found.append(
                f"{arrived.method} at {arrived.door} instead of {self.method} at {self.door}"
            )
        if not self._same_target(arrived.target):
            found.append(f"target {arrived.target!r} instead of {self.target!r}")
        for name, value in self.headers.items():
            got = arrived.all_headers(name)
            if got != [value]:
                found.append(f"header {name}: {got!r} instead of {[value]!r}")
        found += [f"header {name} was sent" for name in self.without if arrived.all_headers(name)]
        return found + self._body_differences(arrived.body)

    def _same_target(self, got: str) -> bool:
        if got == self.target:
            return True
        if self.literally:
            return False
        path, _, query = self.target.partition("?")
        got_path, _, got_query = got.partition("?")
        return path == got_path and _pairs(query) == _pairs(got_query)

    def _body_differences(self, got: bytes) -> list[str]:
        if self.body is not None:
            return [] if got == self.body else [f"body {got!r} instead of {self.body!r}"]
        if self.data is not None:
            try:
                value = json.loads(got)
            except ValueError:
                return [f"body {got!r} is not JSON"]
            return [] if value == self.data else [f"body {value!r} instead of {self.data!r}"]
        if self.form is not None:
            pairs = sorted(_pairs(got.decode("ascii")))
            wanted = sorted(self.form.items())
            return [] if pairs == wanted else [f"form {pairs!r} instead of {wanted!r}"]
        return [f"body {got!r} instead of none"] if got else []


def _pairs(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))


@dataclass(frozen=True, slots=True)
class Arrived:
    """One request as it came off the wire."""

    door: str
    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def all_headers(self, name: str) -> list[str]:
        """The values of every header of that name."""
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def header(self, name: str) -> str:
        """The value of a header, empty when absent."""
        return ", ".join(self.all_headers(name))

    @property
    def path(self) -> str:
        """The target without its query, as it came."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> dict[str, str]:
        """The query decoded."""
        return dict(_pairs(self.target.partition("?")[2]))

    @property
    def form(self) -> dict[str, str]:
        """The body decoded as a form."""
        return dict(_pairs(self.body.decode("ascii")))


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the answer to it. Without `sent`, any request will do."""

    sent: Sent | None
    answer: Answer


UNSCRIPTED = Answer(599, b"the script has no answer to this")


class ReplayVendor:
    """The server; use as a context manager. `moved` is told how long an answer took."""

    def __init__(self, *doors: str) -> None:
        self._listeners = {
            door: socket.create_server(("127.0.0.1", 0), backlog=64) for door in (doors or ("api",))
        }
        self._lock = threading.Condition()
        self._arrived: list[Arrived] = []
        self._script: list[Exchange] = []
        self._otherwise: Answer | None = None
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._released = threading.Event()
        self.moved: Callable[[float], None] = lambda _seconds: None

    def __enter__(self) -> Self:
        for door, listener in self._listeners.items():
            self._start(self._accept, door, listener)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.forget()
        for listener in self._listeners.values():
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        for thread in self._threads:
            thread.join(PATIENCE)

    def origin(self, door: str = "api") -> str:
        """`http://127.0.0.1:port` of one door."""
        return f"http://127.0.0.1:{self._listeners[door].getsockname()[1]}"

    def forget(self) -> None:
        """Back to an empty script, with nobody connected: the start of a test."""
        with self._lock:
            self._released.set()
            self._released = threading.Event()
            self._arrived, self._script, self._otherwise = [], [], None
            self.moved = lambda _seconds: None
            for connection in self._open:
                _hang_up(connection)

    def expects(self, *exchanges: Exchange) -> None:
        """Add to the script."""
        with self._lock:
            self._script += exchanges

    def otherwise(self, answer: Answer) -> None:
        """Answer like this to whatever the script does not name, as often as it comes.

        Then it is also right to ask for nothing at all.
        """
        with self._lock:
            self._otherwise = answer

    def stays_silent(self) -> bool:
        """Whether the next request will never be answered."""
        with self._lock:
            number = len(self._arrived)
            return number < len(self._script) and (
                self._script[number].answer.manner is Manner.SILENT
            )

    def arrived(self, at_least: int = 0) -> list[Arrived]:
        """What has come so far, after waiting for so many requests."""
        with self._lock:
            self._lock.wait_for(lambda: len(self._arrived) >= at_least, LATENESS)
            return list(self._arrived)

    def verify(self) -> None:
        """Fail unless exactly the script's requests have come, each as it should be."""
        script = list(self._script)
        arrived = self.arrived(0 if self._otherwise else len(script))
        if self._otherwise and not arrived:
            return
        lines = [
            f"request {number}: {difference}"
            for number, (exchange, got) in enumerate(zip(script, arrived, strict=False), 1)
            if exchange.sent is not None
            for difference in exchange.sent.differences(got)
        ]
        lines += [f"not sent: {_words(exchange)}" for exchange in script[len(arrived) :]]
        if self._otherwise is None:
            lines += [f"not expected: {got.method} {got.target}" for got in arrived[len(script) :]]
        assert not lines, "the requests differ from the sheet:\n  " + "\n  ".join(lines)

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self, door: str, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open.add(connection)
                released = self._released
            self._start(self._serve, door, connection, released)

    def _serve(self, door: str, connection: socket.socket, released: threading.Event) -> None:
        with connection:
            try:
                buffer = b""
                while not released.is_set():
                    request, buffer = _read(connection, buffer, door)
                    if request is None or not self._answer(connection, request, released):
                        break
            except OSError:
                pass
            finally:
                with self._lock:
                    self._open.discard(connection)

    def _answer(
        self, connection: socket.socket, request: Arrived, released: threading.Event
    ) -> bool:
        """Give the next answer. False when the connection is over."""
        with self._lock:
            if released.is_set():
                return False
            number = len(self._arrived)
            scripted = number < len(self._script)
            answer = self._script[number].answer if scripted else self._otherwise or UNSCRIPTED
            if answer.takes:
                self.moved(answer.takes)
            self._arrived.append(request)
            self._lock.notify_all()
        wire = answer.wire()
        match answer.manner:
            case Manner.WHOLE:
                connection.sendall(wire)
                return True
            case Manner.SILENT:
                released.wait(PATIENCE * 12)
            case Manner.CUT_AT_ONCE:
                pass
            case Manner.RESET:
                linger = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            case Manner.CUT_IN_HEADERS:
                connection.sendall(wire[:20])
            case Manner.CUT_IN_BODY:
                connection.sendall(wire[:-1])
        return False


def _words(exchange: Exchange) -> str:
    return f"{exchange.sent.method} {exchange.sent.target}" if exchange.sent else "any request"


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def _read(connection: socket.socket, buffer: bytes, door: str) -> tuple[Arrived | None, bytes]:
    """One request and what came after it."""
    while b"\r\n\r\n" not in buffer:
        chunk = connection.recv(65536)
        if not chunk:
            return None, b""
        buffer += chunk
    head, _, buffer = buffer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = tuple(_header(line) for line in lines)
    length = sum(int(value) for name, value in headers if name.lower() == "content-length")
    while len(buffer) < length:
        chunk = connection.recv(65536)
        if not chunk:
            return None, b""
        buffer += chunk
    return Arrived(door, method, target, headers, buffer[:length]), buffer[length:]


def _header(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value.removeprefix(" ")


def talk(*exchanges: Exchange | tuple[Sent | None, Answer]) -> tuple[Exchange, ...]:
    """Exchanges from pairs, for tables."""
    return tuple(
        exchange if isinstance(exchange, Exchange) else Exchange(*exchange)
        for exchange in exchanges
    )


def answers(sent: Sent | None, *several: Answer) -> Sequence[Exchange]:
    """The same request answered one way after the other."""
    return [Exchange(sent, answer) for answer in several]
