"""Lines of `.desktop` files: what they start, read without a shell; and those that are not taken."""

from pathlib import Path

import pytest

from sso_desk.browsers import desktop_entries
from sso_desk.browsers.desktop_entries import parse_exec


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/usr/bin/chromium %U", ["/usr/bin/chromium"]),
        ("firefox %u", ["firefox"]),
        ("/usr/bin/x --untrusted-args %u", ["/usr/bin/x", "--untrusted-args"]),
        ('"/opt/My Browser/run" --a="b" %u', []),
        ('"/opt/My Browser/run" "--a=b c" %u', ["/opt/My Browser/run", "--a=b c"]),
        (r'/x "say \\"hi\\" \\$HOME \\\\" %u', ["/x", 'say "hi" $HOME \\']),
        ("/x 100%% %u", ["/x", "100%"]),
        (r"/x a\sb %u", ["/x", "a", "b"]),
        ("/x %i %c %k %u", ["/x"]),
        ("env BAMF_DESKTOP_FILE_HINT=/a/b.desktop /snap/bin/firefox %u", ["/snap/bin/firefox"]),
        ("/usr/bin/flatpak run org.x @@u %u @@", ["/usr/bin/flatpak", "run", "org.x"]),
        ("/x $(id) ; `id` && | > %u", ["/x", "$(id)", ";", "`id`", "&&", "|", ">"]),
    ],
)
def test_a_line_becomes_program_and_arguments(line: str, words: list[str]) -> None:
    assert list(parse_exec(line)) == words


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "%u",
        "/x",
        "/x --private",
        'sh -c "firefox %u"',
        "/bin/bash -c %u",
        "env A=b",
        "env",
        "env A=b sh -c %u",
        "/usr/bin/python3.11 -c %u",
        "xdg-open %u",
        "/x --url=%u",
        '/x "%u --y"',
        "/x %u --after",
        '/x "never closed %u',
        "/x back\\quoted %u",
        "/x %z %u",
        '/x "a"b %u',
        "/x 50% %u",
    ],
)
def test_a_line_that_is_no_plain_browsers_is_not_taken(line: str) -> None:
    assert list(parse_exec(line)) == []


def entry(path: Path, text: str) -> desktop_entries.Entry | None:
    path.write_text(text)
    return desktop_entries.read_browser(path, path.parent)


def test_only_visible_entries_for_https_with_a_program_count(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "b"
    program.parent.mkdir()
    program.write_text("")
    program.chmod(0o755)
    file = tmp_path / "a.desktop"
    good = "[Desktop Entry]\nExec=/bin/b %u\nMimeType=x-scheme-handler/https\n"
    assert entry(file, good) == desktop_entries.Entry("a", program, ())
    assert entry(file, good + "Hidden=true\n") is None
    assert entry(file, good.replace("https", "http")) is None
    assert entry(file, good.replace("Desktop Entry", "Other")) is None
    assert entry(file, good.replace("/bin/b", "../bin/b")) is None
    assert entry(file, good.replace("/bin/b", "/bin/none")) is None
    assert entry(file, "\0\xff[") is None
    assert desktop_entries.read_browser(tmp_path / "none.desktop", tmp_path) is None
    assert desktop_entries.read_groups(tmp_path) == {}
