"""How fast the customer directory is, and how large: `make directory` prints it.

    python -m tests.end2end.directory_figures [CUSTOMERS ...]

For 100,000 and 1,000,000 made-up customers, each in a process of its own: the time of a real import, the
time of a keystroke while 200 names and e-mails are typed letter by letter, the file's size, and the
highest memory use of the process. Ends with 1 when a target is missed.
"""

import asyncio
import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sso_desk.customer_lists import ColumnKind, ColumnUse, ImportMapping
from sso_desk.stores.directory.store import Directory
from tests.end2end.desktop import ROOT
from tests.fakes import FakeClock

SIZES = (100_000, 1_000_000)
TYPED = 200
LIMIT = 30
MOST_IMPORT_SECONDS = {100_000: 10.0}
MOST_KEYSTROKE_MS = 50.0
SEED = 7

HEADER = ("Name", "E-mail", "Company", "Reference", "Billing", "Signatures", "CRM")
MAPPING = ImportMapping(
    (
        ColumnUse(ColumnKind.NAME),
        ColumnUse(ColumnKind.EMAIL),
        ColumnUse(ColumnKind.COMPANY),
        ColumnUse(ColumnKind.REFERENCE),
        ColumnUse(ColumnKind.CUSTOMER_ID, "billing"),
        ColumnUse(ColumnKind.CUSTOMER_ID, "signatures"),
        ColumnUse(ColumnKind.CUSTOMER_ID, "crm"),
    )
)

_BEGINNINGS = (
    *("b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n"),
    *("p", "pr", "qu", "r", "s", "sch", "sl", "st", "t", "tr", "v", "w", "z", "a", "e", "i", "o"),
)
_VOWELS = (*"aaaeeeiioouäöüé", "ei", "ou", "ia")
_ENDS = (*"nrlstmxd", "ck", "nn", "ll", "ng")
_FORMS = ("GmbH", "Ltd", "Inc", "AG", "SARL", "Foundation", "Partners")


def _word(chance: random.Random, syllables: int) -> str:
    letters = ""
    for _ in range(syllables):
        letters += chance.choice(_BEGINNINGS) + chance.choice(_VOWELS)
        letters += chance.choice(_ENDS) if chance.random() < 0.5 else ""
    return letters.capitalize()


def customers(count: int) -> Iterator[tuple[str, ...]]:
    """Made-up people, the same ones each time; some names are common, most are rare."""
    chance = random.Random(SEED)
    first = [_word(chance, 2) for _ in range(2_000)]
    last = [_word(chance, chance.choice((2, 2, 3))) for _ in range(20_000)]
    companies = [f"{_word(chance, 2)} {chance.choice(_FORMS)}" for _ in range(50_000)]
    common = ["post.example", "mail.example.com", "web.example.net", "inbox.example.org"]
    rare = [f"{_word(chance, 2).lower()}.example" for _ in range(3_000)]
    for number in range(count):
        given = first[int(len(first) * chance.random() ** 2)]
        family = last[int(len(last) * chance.random() ** 2)]
        digits = str(chance.randrange(100)) if chance.random() < 0.5 else ""
        domain = chance.choice(common if chance.random() < 0.5 else rare)
        yield (
            f"{given} {family}",
            f"{given}.{family}{digits}@{domain}".lower(),
            chance.choice(companies),
            f"R-{number:07d}",
            str(1_000_000 + number),
            f"CUST-{number * 7 % 9_999_991:07d}" if chance.random() < 0.7 else "",
            f"0015000000{number * 2_654_435_761 % 2**40:010x}" if chance.random() < 0.5 else "",
        )


def write(path: Path, count: int) -> None:
    """The list of customers that is imported."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(customers(count))


def typed(count: int) -> Iterator[str]:
    """Each state of the lookup box while 200 names and e-mails of all over the list are typed."""
    step = count // TYPED
    for number, person in enumerate(islice(customers(count), 0, step * TYPED, step)):
        text = person[number % 2]
        yield from (text[:length] for length in range(1, len(text) + 1))


async def figures(count: int, folder: Path) -> list[str]:
    """Import and type; prints what was measured. What missed its target."""
    source, path = folder / "customers.csv", folder / "directory.sqlite"
    write(source, count)
    directory = Directory(path, FakeClock())
    started = time.perf_counter()
    report = await directory.take_in(source, MAPPING, lambda _done, _total: None)
    import_seconds = time.perf_counter() - started
    assert report.new == count, report
    times: list[float] = []
    slowest: dict[str, float] = {}
    for text in typed(count):
        started = time.perf_counter()
        found = await directory.search(text, limit=LIMIT, connection_id="billing")
        took = (time.perf_counter() - started) * 1000
        times.append(took)
        slowest[text] = took
        assert found or not any(map(str.isalnum, text)), text
    started = time.perf_counter()
    again = await directory.check(source, MAPPING, lambda _done, _total: None)
    check_seconds = time.perf_counter() - started
    assert again.unchanged == count, again
    await directory.aclose()
    times.sort()
    p50, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count:,} customers, a list of {source.stat().st_size / 2**20:.0f} MiB")
    print(f"  import {import_seconds:.1f} s, check of the same list again {check_seconds:.1f} s")
    print(
        f"  keystroke p50 {p50:.1f} ms, p99 {p99:.1f} ms, worst {times[-1]:.1f} ms of {len(times)}"
    )
    worst = sorted(slowest, key=lambda text: slowest[text])[-3:]
    print(f"  slowest: {', '.join(f'{text!r} {slowest[text]:.0f} ms' for text in reversed(worst))}")
    print(f"  file {path.stat().st_size / 2**20:.0f} MiB, peak memory {memory:.0f} MiB", flush=True)
    missed = []
    if import_seconds > MOST_IMPORT_SECONDS.get(count, float("inf")):
        missed.append(f"the import of {count:,} took {import_seconds:.1f} s")
    if p99 > MOST_KEYSTROKE_MS:
        missed.append(f"a keystroke among {count:,} took {p99:.1f} ms")
    return missed


def main(arguments: list[str]) -> int:
    """Measure one size here, or each size in a process of its own."""
    if len(arguments) == 1:
        with tempfile.TemporaryDirectory() as folder:
            missed = asyncio.run(figures(int(arguments[0]), Path(folder)))
        print(*(f"MISSED: {each}" for each in missed), sep="\n", end="\n" if missed else "")
        return 1 if missed else 0
    ends = [
        subprocess.run([sys.executable, "-m", __spec__.name, str(size)], cwd=ROOT, check=False)
        for size in arguments or SIZES
    ]
    return 1 if any(end.returncode for end in ends) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
