"""The canary run can fail: a leak is found in every form, in files, in outputs, and from programs."""

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from sso_desk.practice.server import VENDORS
from tests.canaries import EXCEPTIONS, Canaries, canaries_in, distinctive

ROOT = Path(__file__).parents[2]
TOKEN = "Zk3/9qPw+77xYü-0042"
LINK = f"https://portal.vendor.example/in?next=home&token={quote(TOKEN)}"

LEAKS: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "quoted": lambda text: quote(text, safe="").encode(),
    "quoted-lower": lambda text: re.sub(
        "%..", lambda hit: hit[0].lower(), quote(text, safe="")
    ).encode(),
    "quoted-plus": lambda text: quote_plus(text).encode(),
    "json": lambda text: json.dumps({"x": text}).encode(),
    "base64-at-0": lambda text: base64.b64encode(text.encode()),
    "base64-at-1": lambda text: base64.b64encode(b"a" + text.encode()),
    "base64-at-2": lambda text: base64.b64encode(b"ab" + text.encode() + b"c"),
    "base64-url-safe": lambda text: base64.urlsafe_b64encode(b"user:" + text.encode()),
    "reversed": lambda text: text[::-1].encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "among-bytes": lambda text: b"\0\xff\n" * 1000 + text.encode() + b"\0" * 1000,
}


@pytest.fixture
def canaries() -> Canaries:
    """Of a link and a key that only this file knows."""
    made = Canaries()
    made.record(LINK)
    made.record("canary-key-0042-AbC")
    return made


@pytest.mark.parametrize("what", [TOKEN, LINK, "canary-key-0042-AbC"], ids=["token", "link", "key"])
@pytest.mark.parametrize("leak", LEAKS)
def test_a_leak_into_a_file_is_found(
    canaries: Canaries, tmp_path: Path, leak: str, what: str
) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    file = tmp_path / "deep" / "er" / "file.bin"
    file.write_bytes(b"before " + LEAKS[leak](what) + b" after")
    searched = canaries.search([tmp_path], {})
    file.unlink()
    assert {find.place for find in searched.finds} == {str(file)}
    assert searched.files == 1
    assert all(find.origin.startswith("tests/faults/test_canaries.py") for find in searched.finds)


@pytest.mark.parametrize("leak", [leak for leak in LEAKS if leak not in ("utf-16", "among-bytes")])
def test_a_leak_into_an_output_is_found(canaries: Canaries, tmp_path: Path, leak: str) -> None:
    said = LEAKS[leak](TOKEN).decode()
    searched = canaries.search([tmp_path], {"good": "nothing", "bad": f"oh {said}\nno"})
    assert {find.place for find in searched.finds} == {"bad"}
    assert searched.outputs == 2


def test_where_there_is_none_none_is_found(canaries: Canaries, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("portal.vendor.example https://portal.vendor.example/in?next=home")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "c").mkdir()
    searched = canaries.search([tmp_path, tmp_path / "not there"], {"x": "canary-key"})
    assert searched.finds == ()
    assert "0 finds" in str(searched)
    assert Canaries().search([tmp_path], {}).finds == ()


@pytest.mark.parametrize("pattern", EXCEPTIONS)
def test_the_exceptions_are_what_they_say(canaries: Canaries, tmp_path: Path, pattern: str) -> None:
    excepted = tmp_path / pattern.replace("*/", "x/").replace("/*", "/file")
    beside = excepted.with_name("beside").parent.parent / "beside"
    for place in (excepted, beside):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(LINK)
    places = {find.place for find in canaries.search([tmp_path], {}).finds}
    excepted.unlink()
    beside.unlink()
    assert places == {str(beside)}
    assert len(EXCEPTIONS[pattern]) > 10


@pytest.mark.parametrize(
    ("secret", "expected"),
    [
        ("secret", set()),
        ("k1", set()),
        ("a-long-word-without-figures", set()),
        ("111111111111111", set()),
        ("https://acme.mybillsystem.com/ManagedPortal/Home", set()),
        ("https://[", set()),
        ("canary-key-0042", {"canary-key-0042"}),
        (
            "https://a.example/s;jsessionid=Abc123Def456Ghi/x?t=Zk39qPw77xY0&n=home",
            {
                "Abc123Def456Ghi", "Zk39qPw77xY0",
                "https://a.example/s;jsessionid=Abc123Def456Ghi/x?t=Zk39qPw77xY0&n=home",
            },
        ),
    ],
)  # fmt: skip
def test_only_what_is_distinctive_is_a_canary(secret: str, expected: set[str]) -> None:
    assert set(canaries_in(secret)) == expected


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_practice_vendors_secrets_are_canaries(vendor: str) -> None:
    secrets = VENDORS[vendor].SECRETS.values()
    assert secrets
    assert all(distinctive(secret) for secret in secrets)


STORY = """
import subprocess, sys
from pathlib import Path
from sso_desk.domain import Secret

PROGRAM = '''
import sys
from sso_desk.domain import Secret
secret = Secret("https://portal.vendor.example/in?token=" + "".join(reversed("2400-dlihc-yranac")))
open(sys.argv[1], "w").write(secret.reveal()[::-1] if sys.argv[2] == "leak" else "nothing")
'''

def test_story(tmp_path):
    secret = Secret("".join(reversed("2400-tset-yranac")))
    if {mode!r} == "print":
        print(secret.reveal())
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "file"), {mode!r}], check=True
    )
"""


@pytest.mark.parametrize(("mode", "code"), [("nothing", 0), ("print", 1), ("leak", 1)])
def test_a_find_makes_the_run_fail(tmp_path: Path, mode: str, code: int) -> None:
    scratch, story = tmp_path / "scratch", tmp_path / "test_story.py"
    (scratch / "tmp").mkdir(parents=True)
    story.write_text(STORY.format(mode=mode))
    environment = {**os.environ, "SSO_DESK_SESSION": str(scratch), "TMPDIR": str(scratch / "tmp")}
    environment.pop("SSO_DESK_CANARIES", None)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider",
         "-c", "/dev/null", f"--rootdir={tmp_path}", str(story)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    *_, result, summary = done.stdout.splitlines()
    assert done.returncode == code, done.stdout
    assert summary.startswith("1 passed")
    of_practice = {secret for vendor in VENDORS.values() for secret in vendor.SECRETS.values()}
    assert result.startswith(f"canaries: {3 + len(of_practice)} searched for in ")
    assert result.endswith(" 0 finds") is (code == 0)
    found = [line for line in done.stdout.splitlines() if line.startswith("CANARY")]
    assert bool(found) is (code != 0)
    if mode == "leak":
        assert any("file: " in line and "reversed" in line for line in found)
    if mode == "print":
        assert any("Captured stdout call" in line and "plain" in line for line in found)
