"""The house rules, held by looking at the source: who may import whom, and what nobody does."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "sso_desk"
FILES = sorted(SOURCE.rglob("*.py"))

WORDS = {"customer_lists", "domain", "errors", "expiry", "journal_records"}
"""What everybody may use, beside the standard library."""

QT = {"PySide6"}
ALLOWED: dict[str, set[str]] = {
    "redaction": set(),
    "domain": {"expiry", "redaction"},
    "errors": {"domain", "expiry"},
    "customer_lists": {"domain"},
    "journal_records": {"domain"},
    "expiry": set(),
    "background": set(),
    "home": {"platformdirs"},
    "made_with": set(),
    "this_program": set(),
    "messages": WORDS,
    "journal_words": WORDS | {"messages"},
    "rules": WORDS,
    "note": WORDS,
    "browsers": WORDS | {"background", "browsers"},
    "signals": QT,
    "vendors": WORDS | {"vendors"},
    "vendors.readers": {"errors", "msgspec", "defusedxml"},
    "vendors.transport": WORDS
    | {"vendors.base", "vendors.inflate", "vendors.network"}
    | {"httpx", "httpcore", "truststore"},
    "vendors.network": WORDS | {"vendors.base", "httpcore"},
    "vendors.VENDOR": WORDS | {"vendors", "vendors.base", "vendors.fields", "vendors.readers"},
    "stores": WORDS
    | {
        "background",
        "note",
        "rules",
        "stores.files",
        "filelock",
        "keyring",
        "tomlkit",
        "platformdirs",
    },
    "stores.credentials": WORDS | {"background", "stores.records", "keyring"},
    "stores.journal": WORDS
    | {"background", "stores.files", "stores.journal_chain", "stores.run_lock"},
    "stores.journal_chain": WORDS | {"stores.transaction"},
    "stores.directory": WORDS
    | {"background", "stores.directory", "stores.files", "stores.transaction"},
    "stores.directory.words": set(),
    "desk": WORDS
    | {"desk", "messages", "browsers", "rules"}
    | {"vendors", "vendors.base", "vendors.links", "vendors.retry", "vendors.fields"},
    "ui": WORDS
    | {
        "ui",
        "desk.state",
        "desk.look_alikes",
        "desk.sessions",
        "desk.journal_export",
        "journal_words",
        "messages",
        "note",
        "browsers",
        "rules",
    }
    | QT,
    "ui.pieces.qr_code": {"domain", "ui", "segno"} | QT,
    "ui.handover": {"this_program", "ui"} | QT,
    "ui.dialogs.about_dialog": {"ui", "made_with"} | QT,
    "ui.motion": {"ui.objective_c", "jeepney"},
    "ui.screen_lock_linux": {"desk.state", "ui.screen_lock", "jeepney"},
    "ui.system_proxy": {"background"} | QT,
    "practice": {"practice", "domain", "starlette", "uvicorn"},
    "practice.process": {"this_program"},
    "crash_reports": {"errors", "messages", "stores.files", "stores.logs"},
    "doctor": WORDS | {"browsers", "stores"},
    "diagnostics": WORDS
    | {"background", "doctor", "rules", "stores.connections", "stores.logs", "stores.policy"},
    "compose": WORDS
    | {
        "background",
        "browsers",
        "desk",
        "diagnostics",
        "home",
        "practice.process",
        "rules",
        "stores",
        "vendors",
        "msgspec",
    },
    "cli": WORDS
    | {
        "cli",
        "compose",
        "crash_reports",
        "desk",
        "doctor",
        "home",
        "journal_words",
        "messages",
        "practice.server",
    },
    "app": WORDS
    | {"compose", "crash_reports", "desk", "home", "signals", "this_program", "ui", "qasync"}
    | QT,
    "__main__": {"app", "cli"},
}
ROOMS = ("sso_desk", "sso_desk.vendors", "sso_desk.stores", "sso_desk.practice")
VENDORS = ("assuresign", "bluesnap", "fusebill", "luminate", "redtail")


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def rule_for(name: str) -> set[str] | None:
    room, _, rest = name.partition(".")
    if room == "vendors" and rest in VENDORS:
        return ALLOWED["vendors.VENDOR"]
    while name not in ALLOWED and name != room:
        name = name.rpartition(".")[0]
    return ALLOWED.get(name)


def imports_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module in ROOMS:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            else:
                yield node.module


def fits(module: str, allowed: set[str]) -> bool:
    if module.partition(".")[0] in sys.stdlib_module_names:
        return True
    ours = module.removeprefix("sso_desk.")
    if ours in ("__version__", "sso_desk"):
        return True
    return any(ours == entry or ours.startswith(f"{entry}.") for entry in allowed)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_everybody_imports_only_whom_they_may(path: Path) -> None:
    name = name_of(path)
    if not name:
        return
    allowed = rule_for(name)
    assert allowed is not None, f"{name} has no row in the table"
    strangers = [m for m in imports_of(ast.parse(path.read_text())) if not fits(m, allowed)]
    assert not strangers, f"{name} may not import {strangers}"


def test_declarations_and_the_desk_load_nothing_heavy() -> None:
    program = (
        "import sys, sso_desk.vendors, sso_desk.desk.desk\n"
        "assert len(sso_desk.vendors.adapters()) == 5\n"
        "heavy = {'PySide6', 'httpx', 'keyring', 'msgspec', 'defusedxml', 'starlette', 'qasync'}\n"
        "sys.exit(' '.join(sorted(heavy & set(sys.modules))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == ""


NOBODY = {
    r"processEvents\(": "a nested loop strands living tasks",
    r"asyncSlot|asyncClose": "nobody owns its tasks",
    r"QMessageBox\.(question|information|warning|critical)\(": "it blocks the loop",
    r"PySide6\.QtAsyncio": "it cannot open a socket",
    r"\b(TODO|FIXME|XXX)\b": "unfinished work is an issue, not a comment",
    r"class \w*(Manager|Controller|Helper)\b": "say what it does",
}


@pytest.mark.parametrize("pattern", NOBODY)
def test_what_nobody_does(pattern: str) -> None:
    found = [name_of(path) for path in FILES if re.search(pattern, path.read_text())]
    assert not found, f"{NOBODY[pattern]}: {found}"


def where(pattern: str) -> set[str]:
    return {name_of(path) for path in FILES if re.search(pattern, path.read_text())}


def test_only_the_apps_first_paint_runs_a_loop_of_its_own() -> None:
    assert where(r"\.exec\(\)") == {"app"}


def test_only_the_owner_of_tasks_starts_them() -> None:
    starters = where(r"create_task\(|ensure_future\(")
    assert starters <= {"desk.tasks", "practice.server"}


MAY_REVEAL = {
    "domain", "browsers.launching", "cli.links", "desk.drafts", "desk.logbook", "stores.credentials",
    "ui.clipboard",
    "ui.dialogs.field_editors", "vendors.links", "vendors.network",
    *(f"vendors.{vendor}" for vendor in VENDORS),
}  # fmt: skip


def test_secrets_are_revealed_in_few_places() -> None:
    revealing = where(r"\.reveal\(")
    assert (
        revealing
        - {name for name in revealing if name.startswith(("ui.pieces.masked", "ui.pieces.qr_code"))}
        <= MAY_REVEAL
    )


def test_texts_are_translated_before_they_are_filled_in() -> None:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name == "tr":
                assert isinstance(node.args[0], ast.Constant), f"{name_of(path)}:{node.lineno}"
            if name == "QT_TRANSLATE_NOOP":
                assert all(isinstance(arg, ast.Constant) for arg in node.args), name_of(path)


def test_every_module_says_what_it_is_for() -> None:
    silent = [name_of(path) for path in FILES if not ast.get_docstring(ast.parse(path.read_text()))]
    assert silent == []


def test_no_room_has_a_drawer_for_odds_and_ends() -> None:
    assert not {path.stem for path in FILES} & {"utils", "util", "common", "helpers", "misc"}


TESTS = Path(__file__).parents[1]


def _functions(tree: ast.AST) -> dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]]:
    named: dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            named.setdefault(node.name, []).append(node)
    return named


EXPECTING = {"raises", "until", "waitUntil", "check_returncode", "raise_for_status"}


def _said(node: ast.AST) -> tuple[bool, set[str]]:
    """Whether something below asserts or expects an error itself, and the names of all that it calls."""
    asserts, called = False, set()
    for child in ast.walk(node):
        asserts = asserts or isinstance(child, ast.Assert | ast.Raise)
        if isinstance(child, ast.Call):
            function = child.func
            called.add(getattr(function, "attr", "") or getattr(function, "id", ""))
    return asserts or bool(called & EXPECTING), called


def test_no_test_asserts_nothing() -> None:
    """Itself, or by what it calls, or what that calls."""
    all_: list[tuple[str, str, bool, set[str]]] = [
        (path.name, name, *_said(node))
        for path in sorted(TESTS.rglob("*.py"))
        for name, found in _functions(ast.parse(path.read_text())).items()
        for node in found
    ]
    failing = {name for _, name, asserts, _ in all_ if asserts}
    before = -1
    while len(failing) > before:
        before = len(failing)
        failing |= {name for _, name, _, called in all_ if called & failing}
    idle = [
        f"{path}::{name}"
        for path, name, asserts, called in all_
        if name.startswith("test_") and not asserts and not called & failing
    ]
    assert idle == []
