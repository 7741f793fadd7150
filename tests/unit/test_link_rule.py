"""Which addresses are links, tried against hostile ones and against other parsers."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from sso_desk.domain import Secret
from sso_desk.errors import ForeignLink
from sso_desk.vendors.base import PortalHosts
from sso_desk.vendors.links import LONGEST_LINK, checked, host_of

HOSTS = PortalHosts(
    hosts=frozenset({"portal.example.com"}),
    below=frozenset({"vendor.example"}),
    origins=frozenset({"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"}),
)

GOOD = [
    "https://portal.example.com/in?token=1",
    "https://portal.example.com",
    "https://PORTAL.example.com/in",
    "https://portal.example.com:443/in",
    "https://a.vendor.example/x",
    "https://a.b.vendor.example/x;jsessionid=1?y=%20#z",
    "http://127.0.0.1:8080/x?token=1",
    "http://localhost:8080/",
    "http://[::1]:8080/",
    "https://portal.example.com?x=1",
    "https://portal.example.com#x",
    "https://portal.example.com/?u=https://evil.example/@x",
]

HOSTILE = [
    "",
    " ",
    "portal.example.com",
    "//portal.example.com/",
    "http://portal.example.com/",
    "ftp://portal.example.com/",
    "javascript:alert(1)",
    "javascript://portal.example.com/%0aalert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "HTTPS://portal.example.com/",
    "https:/portal.example.com/",
    "https:portal.example.com/",
    "https:///portal.example.com/",
    "https://portal.example.com:444/",
    "https://portal.example.com:0443/",
    "https://portal.example.com:/",
    "https://portal.example.com:99999/",
    "https://user@portal.example.com/",
    "https://user:pass@portal.example.com/",
    "https://portal.example.com@evil.example/",
    "https://portal.example.com%40evil.example/",
    "https://portal.example.com%2fevil.example/",
    "https://portal.example.com\\@evil.example/",
    "https://portal.example.com\\.evil.example/",
    "https://evil.example\\portal.example.com/",
    "https://evil.example#portal.example.com",
    "https://evil.example?portal.example.com",
    "https://evil.example/portal.example.com",
    "https://portal.example.com.evil.example/",
    "https://portal.example.com.",
    "https://portal.example.com./",
    "https://.portal.example.com/",
    "https://vendor.example/",
    "https://evilvendor.example/",
    "https://vendor.example.evil.example/",
    "https://a..vendor.example/",
    "https://a-.vendor.example/",
    "https://a.-b.vendor.example/",
    "https://-a.vendor.example/",
    "https://.vendor.example/",
    "https://a_b.vendor.example/",
    "https://a%2eb.vendor.example/",
    "https://ａ.vendor.example/",
    "https://а.vendor.example/",
    "https://xn--/",
    "https://portal\u3002example.com/",
    "https://portal.example.com\u2028/",
    "https://portal.example.com/\u202egnp.exe",
    "https://portal.example.com/é",
    "https://portal.example.com/a b",
    "https://portal.example.com/a\tb",
    "https://portal.example.com/a\nb",
    "https://portal.example.com/a\\b",
    "https://portal.example.com/?a\\b",
    "https://portal.example.com/#a\\b",
    "https://portal.\texample.com/",
    "https://por\ntal.example.com/",
    "https://portal.example.com\r\n/",
    "https://portal.example.com/\x00",
    "https://portal.example.com/\x7f",
    "https://127.0.0.1/",
    "https://127.0.0.1:8080/",
    "http://127.0.0.1/",
    "http://127.0.0.1:8081/",
    "http://127.0.0.2:8080/",
    "http://127.1:8080/",
    "http://2130706433:8080/",
    "http://0x7f.1:8080/",
    "https://0x7f000001/",
    "https://1.2.3.4/",
    "https://[2001:db8::1]/",
    "https://[::ffff:127.0.0.1]/",
    "http://[::1]:8081/",
    "http://[::1%25eth0]:8080/",
    "http://localhost:8081/",
    "http://localhost.:8080/",
    "https://localhost:8080/",
    "http://LOCALHOST.evil.example:8080/",
    "https://portal.example.com/" + "x" * LONGEST_LINK,
    "https://portal.example.com:443:443/",
    "https://portal.example.com,evil.example/",
    "https://portal.example.com;evil.example/",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_links_pass_as_they_are(text: str) -> None:
    link = Secret(text)
    assert checked(link, HOSTS) is link
    assert checked(Secret(f" {text}\n"), HOSTS).reveal() == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_ones_are_refused_without_being_shown(text: str) -> None:
    with pytest.raises(ForeignLink) as caught:
        checked(Secret(text), HOSTS)
    assert not text.strip() or text not in f"{caught.value} {caught.value!r}"


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("https://a.vendor.example/?token=1", True),
        ("https://a.vendor.example/x;token=1?y=2", True),
        ("https://a.vendor.example/?token=", False),
        ("https://a.vendor.example/?y=2", False),
        ("https://a.vendor.example/", False),
        ("https://a.vendor.example/?token=1&token=2", False),
        ("https://a.vendor.example/x;token=1?token=2", False),
        ("https://a.vendor.example/#token=1", False),
        ("https://a.vendor.example", False),
    ],
)
def test_promised_parameters_occur_once_with_a_value(text: str, good: bool) -> None:
    if good:
        assert checked(Secret(text), HOSTS, ("token",)).reveal() == text
    else:
        with pytest.raises(ForeignLink):
            checked(Secret(text), HOSTS, ("token",))


def test_the_host_is_shown_with_its_port() -> None:
    assert host_of(Secret("http://127.0.0.1:8080/x")) == "127.0.0.1:8080"
    assert host_of(Secret("https://Portal.example.com/x")) == "portal.example.com"
    with pytest.raises(ForeignLink):
        host_of(Secret("nonsense"))


PIECES = st.sampled_from(
    [
        "https://", "http://", "HTTPS://", "portal.example.com", "a.vendor.example", "vendor.example",
        "evil.example", "127.0.0.1:8080", "[::1]", ":443", ":8080", "@", "/", "//", "\\", "?", "#",
        "%2f", "%40", ".", "..", ";", "&", "=", "token", "1", " ", "\t", "\n", "é", "\u3002", "\u202e",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=9).map("".join) | st.text(max_size=40))
def test_what_passes_means_the_same_to_other_parsers(text: str) -> None:
    try:
        link = checked(Secret(text), HOSTS).reveal()
    except ForeignLink:
        return
    host = host_of(Secret(link))
    by_urllib = urlsplit(link)
    by_qt = QUrl(link, QUrl.ParsingMode.StrictMode)
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    assert by_qt.isValid()
    assert by_urllib.scheme == by_qt.scheme() == link.partition(":")[0]
    assert (by_urllib.hostname or "") == by_qt.host() == name.strip("[]")
    assert by_urllib.username is None
    assert not by_qt.userInfo()
    wanted = parse_qsl(by_urllib.query, keep_blank_values=True)
    qt_query = by_qt.query(QUrl.ComponentFormattingOption.FullyEncoded)
    assert parse_qsl(qt_query, keep_blank_values=True) == wanted
