"""Canaries: every secret of a test run, and the search for them in everything that the run left behind.

Each `Secret` that is made in the run, in pytest or in a program that a test starts, is a canary if it is
distinctive: a link, each of its parameters, a key. At the end all files that were written and all
output that was captured are searched for each of them, plain, quoted, escaped, in base64, reversed and
in UTF-16. Where a secret may be is said in `EXCEPTIONS`, with the reason.
"""

import base64
import contextlib
import json
import os
import re
import socket
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, quote_plus, urlsplit

SOCKET_VARIABLE = "SSO_DESK_CANARIES"
SITE = Path(__file__).parent / "canary_site"

EXCEPTIONS: Mapping[str, str] = {
    "*/chromium-profile/*": "the profile of the browser that opened a link: SECURITY.md names it",
    "*/opened": "the arguments that a test's browser was started with: SECURITY.md names them",
    "*/__pycache__/*": "compiled source",
    "*/.hypothesis/constants/*": "constants that Hypothesis copies from the source",
    "*/.pytest_cache/v/cache/nodeids": "names of tests, some of which quote the tests' source",
}
"""Where a secret may be found, and why. Patterns of paths."""

DELIBERATE: Mapping[str, str] = {
    "tests/faults/test_logs.py": "logs secrets on purpose, which pytest's own handler shows",
}
"""Tests whose captured log may hold a secret, and why; the log that they write is searched."""

SHORTEST = 12
FEWEST_CHARACTERS = 7


def distinctive(text: str) -> bool:
    """Whether finding `text` somewhere is certainly a leak, and no coincidence."""
    return (
        len(text) >= SHORTEST
        and len(set(text)) >= FEWEST_CHARACTERS
        and re.search("[0-9]", text) is not None
        and re.search("[A-Za-z]", text) is not None
    )


def canaries_in(secret: str) -> Iterator[str]:
    """What must not be found of a secret. Of a link: itself, its parameters, parts of its path."""
    if "://" not in secret:
        if distinctive(secret):
            yield secret
        return
    with contextlib.suppress(ValueError):
        address = urlsplit(secret)
        parts = [value for _, value in parse_qsl(address.query)]  # a page to go to is an address
        parts += re.split("[/;=]", address.path)
        telling = [canary for part in parts for canary in canaries_in(part)]
        yield from telling
        if telling:
            yield secret


def forms_of(canary: str) -> dict[bytes, str]:
    """Every form that is searched for, with what it is called."""
    octets = canary.encode("utf-8", "surrogatepass")
    quoted = quote(octets, safe="")
    forms = {
        "plain": octets,
        "quoted": quoted.encode(),
        "quoted in lower case": re.sub("%..", lambda found: found[0].lower(), quoted).encode(),
        "quoted as a path": quote(octets).encode(),
        "quoted as a form": quote_plus(octets).encode(),
        "as JSON": json.dumps(canary)[1:-1].encode(),
        "reversed": canary[::-1].encode("utf-8", "surrogatepass"),
        "in UTF-16": canary.encode("utf-16-le", "surrogatepass"),
    }
    for before, strangers in enumerate((0, 2, 3)):
        encoded = base64.b64encode(bytes(before) + octets)
        core = encoded[strangers : (before + len(octets)) * 8 // 6]
        forms[f"in base64, {before} bytes in"] = core
        forms[f"in URL-safe base64, {before} bytes in"] = core.translate(
            bytes.maketrans(b"+/", b"-_")
        )
    return {form: name for name, form in reversed(forms.items())}


@dataclass(frozen=True, slots=True)
class Find:
    """A canary where none may be."""

    place: str
    form: str
    canary: str
    origin: str

    def __str__(self) -> str:
        return f"{self.place}: {self.canary[:8]!r}… {self.form}, of {self.origin or 'the run'}"


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search has seen."""

    canaries: int
    files: int
    octets: int
    outputs: int
    finds: tuple[Find, ...]

    def __str__(self) -> str:
        return (
            f"canaries: {self.canaries} searched for in {self.files} files "
            f"({self.octets / 1e6:.1f} MB) and {self.outputs} captured outputs: "
            f"{len(self.finds)} finds"
        )


class Canaries:
    """All canaries of a run; `origins` says which test each came from."""

    def __init__(self) -> None:
        self.origins: dict[str, str] = {}

    def record(self, secret: str, origin: str = "") -> None:
        """Take a secret's canaries in, of the test that made it."""
        origin = (origin or os.environ.get("PYTEST_CURRENT_TEST", "")).partition(" ")[0]
        for canary in canaries_in(secret):
            self.origins.setdefault(canary, origin)

    def search(self, roots: Iterable[Path], outputs: Mapping[str, str]) -> Searched:
        """Look for every canary in all files below `roots`, and in `outputs` by their names."""
        forms: dict[bytes, tuple[str, str]] = {}
        for canary in self.origins:
            for form, name in forms_of(canary).items():
                forms.setdefault(form, (canary, name))
        files = sorted({path for root in roots for path in _files(root)})
        finds = [
            Find(place, forms[form][1], forms[form][0], self.origins[forms[form][0]])
            for place, form in _grep(forms, files, outputs)
        ]
        return Searched(
            len(self.origins), len(files), sum(map(_size, files)), len(outputs), tuple(finds)
        )


def _size(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0


def _files(root: Path) -> Iterator[Path]:
    paths = root.rglob("*") if root.is_dir() else [root]
    for path in paths:
        excepted = any(fnmatch(str(path), pattern) for pattern in EXCEPTIONS)
        if not excepted and path.is_file() and not path.is_symlink():
            yield path


def _grep(
    forms: Iterable[bytes], files: list[Path], outputs: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Place and form of each find; by grep, which looks for ten thousands of texts at once."""
    wanted = {form: max(form.split(b"\n"), key=len) for form in forms}
    back = {line: form for form, line in wanted.items() if len(line) >= SHORTEST}
    for start in range(0, len(files), FILES_AT_ONCE):
        batch = [str(path) for path in files[start : start + FILES_AT_ONCE]]
        for place, line in _greps_answer(back, batch, b""):
            yield place, back[line]
    texts = {name: text.encode("utf-8", "surrogatepass") for name, text in outputs.items()}
    for _, line in _greps_answer(back, ["-"], b"\n".join(texts.values())):
        yield next(name for name, text in texts.items() if line in text), back[line]


FILES_AT_ONCE = 500


def _greps_answer(
    lines: Iterable[bytes], files: list[str], standard_input: bytes
) -> list[tuple[str, bytes]]:
    reader, writer = os.pipe()
    patterns = b"\n".join(lines)
    if not patterns or not files:
        os.close(reader)
        os.close(writer)
        return []

    def write() -> None:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(patterns)

    thread = threading.Thread(target=write)
    thread.start()
    grep = ["grep", "-saoHZF", "-f", f"/dev/fd/{reader}", "--", *files]
    done = subprocess.run(
        grep,
        input=standard_input,
        capture_output=True,
        env={"LC_ALL": "C", "PATH": os.environ["PATH"]},
        pass_fds=[reader],
        check=False,
    )
    os.close(reader)
    thread.join()
    assert done.stderr == b"", done.stderr
    found = (row.partition(b"\0") for row in done.stdout.split(b"\n") if row)
    return sorted({(os.fsdecode(place), line) for place, _, line in found})


class Recorder:
    """Hears of every secret: of this process, of the run's workers, and of the programs that tests start.

    Others say it in datagrams: the test, a null character, the secret.
    """

    def __init__(self, heard: Callable[[str, str], None]) -> None:
        self._heard = heard
        self._name = f"sso-desk-canaries-{os.getpid()}"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(f"\0{self._name}")
        self._thread = threading.Thread(target=self._listen, name="canaries", daemon=True)

    def begin(self) -> None:
        """From now on."""
        from sso_desk.domain import Secret

        record_secrets(Secret, lambda secret: self._heard(secret, ""))
        os.environ[SOCKET_VARIABLE] = self._name
        others = os.environ.get("PYTHONPATH", "")
        os.environ["PYTHONPATH"] = os.pathsep.join([str(SITE), others] if others else [str(SITE)])
        self._thread.start()

    def end(self) -> None:
        """Until all has been heard that was said."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as last:
            last.sendto(b"", f"\0{self._name}")
        self._thread.join()
        self._socket.close()

    def _listen(self) -> None:
        while said := self._socket.recv(1 << 20).decode("utf-8", "surrogatepass"):
            origin, _, secret = said.partition("\0")
            self._heard(secret, origin)


def record_secrets(kind: Any, heard: Callable[[str], None]) -> None:
    """Call `heard` with the text of every Secret that is made from now on."""
    make = kind.__init__

    def make_and_record(self: object, text: str) -> None:
        make(self, text)
        heard(text)

    kind.__init__ = make_and_record
