"""Two hundred starts and stops of the real program: how long they take, and that nothing is left over.

    python -m tests.end2end.starts [STARTS]

Practice and real mode with an empty home in turn, stopped by SIGTERM once the desk has started. Each
start has folders of its own for home, temporary and runtime files. Ends with 1 when a start failed, or
anything is left: a process, a socket, a lock, a temporary file.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.end2end.desktop import ROOT

STARTS = 200
PATIENCE_SECONDS = 30.0

PROGRAM = """
import sys, time
from sso_desk import __main__, app
class Window(app.MainWindow):
    def __init__(self):
        super().__init__()
        self.first_painted.connect(lambda: print(time.clock_gettime(time.CLOCK_MONOTONIC), flush=True))
    def show_state(self, state):
        super().show_state(state)
        if state.started:
            print("started", flush=True)
app.MainWindow = Window
sys.exit(__main__.main(sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Start:
    """One start and stop; seconds, and what was wrong with it."""

    to_first_paint: float
    to_end: float
    wrong: tuple[str, ...]


def now() -> float:
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def start(folder: Path, *, practice: bool) -> Start:
    """Start, wait until the desk has started, stop, and look around."""
    home, temporary, runtime = (folder / name for name in ("home", "temporary", "runtime"))
    for place in (home, temporary, runtime):
        place.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "SSO_DESK_HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    began = now()
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *(["--practice"] if practice else [])],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    painted = float(process.stdout.readline()) - began
    while process.stdout.readline() != "started\n":
        assert process.poll() is None, "it ended by itself"
    told = now()
    process.terminate()
    process.wait(PATIENCE_SECONDS)
    ended = now() - told
    _, complained = process.communicate()
    wrong = [f"exit code {process.returncode}"] if process.returncode else []
    wrong += [complained] if complained else []
    return Start(painted, ended, (*wrong, *left_over(home, temporary, runtime)))


def left_over(home: Path, temporary: Path, runtime: Path) -> list[str]:
    """Processes of that home, and files that only a running program should have."""
    mark = f"SSO_DESK_HOME={home}\0".encode()
    left = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                left.append(f"process {(process / 'cmdline').read_bytes()!r}")
        except OSError:
            continue  # has just ended, or is not ours
    files = [*temporary.rglob("*"), *runtime.rglob("*")]
    for path in home.rglob("*"):
        passing = path.suffix in (".lock", ".rmlock", ".socket") or path.name.startswith(".")
        if passing or path.is_socket() or path.name == "ports.json":
            files.append(path)
    return [*left, *(f"file {path}" for path in files)]


def figures(name: str, seconds: list[float]) -> str:
    """Median and 95th percentile, in milliseconds."""
    ordered = sorted(seconds)
    median, late = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    return f"{name:26} median {median * 1e3:5.0f} ms   p95 {late * 1e3:5.0f} ms"


def main(arguments: list[str]) -> int:
    """Start, print, judge."""
    starts = int(arguments[0]) if arguments else STARTS
    made: dict[bool, list[Start]] = {True: [], False: []}
    for number in range(starts):
        practice = number % 2 == 0
        with tempfile.TemporaryDirectory() as folder:
            made[practice].append(start(Path(folder), practice=practice))
    wrong = [what for each in made.values() for one in each for what in one.wrong]
    for practice, each in made.items():
        mode = "practice" if practice else "real"
        print(figures(f"{mode}: start to first paint", [one.to_first_paint for one in each]))
        print(figures(f"{mode}: SIGTERM to end", [one.to_end for one in each]))
    print(f"{starts} starts; wrong or left over: {wrong or 'nothing'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
