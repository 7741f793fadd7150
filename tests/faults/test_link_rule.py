"""The link rule: three parsers agree on whatever passes, hostile addresses come through no vendor, and
what is shown, copied and opened are the same bytes.
"""

import asyncio
import os
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import cast
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from sso_desk import messages
from sso_desk.desk.desk import Desk
from sso_desk.domain import (
    Connection,
    Credentials,
    LinkRequest,
    Secret,
    Settings,
    SettingValue,
    SignInLink,
)
from sso_desk.errors import ForeignLink
from sso_desk.expiry import Expiry
from sso_desk.journal_records import JournalAction
from sso_desk.stores.export import write_file
from sso_desk.vendors import adapters, fields, links
from sso_desk.vendors.base import PortalHosts, Reply, Request, VendorAdapter
from tests.contract.replay import ReplayVendor
from tests.contract.sheets import Sheet, sheet_of
from tests.fakes import (
    FakeBrowser,
    FakeClipboard,
    FakeClock,
    FakeKeyring,
    MemoryConnections,
    MemoryDirectory,
    MemoryJournal,
    MemoryPeople,
    MemoryRules,
    OpenedFake,
    no_team,
    nothing_erased,
    settle,
)
from tests.faults.test_parsers import Doors
from tests.ui import scenes as s
from tests.ui.stage import Stage, labels

VENDORS = ("assuresign", "bluesnap", "fusebill", "luminate", "redtail")
EXAMPLES = int(os.environ.get("SSO_DESK_FUZZ_EXAMPLES", "500"))

HOSTS = {
    "assuresign": "www.assuresign.net",
    "bluesnap": "cp.bluesnap.com",
    "fusebill": "acme.mybillsystem.com",
    "luminate": "secure2.convio.net",
    "redtail": "smf.crm3.redtailtechnology.com",
}
"""A host of each vendor's to which its links lead."""

SETTINGS: dict[str, dict[str, SettingValue]] = {
    "assuresign": {},
    "bluesnap": {},
    "fusebill": {"portal_url": "https://acme.mybillsystem.com"},
    "luminate": {
        "site_url": "https://secure2.convio.net/acme/site/",
        "destinations": ("Home|https://secure2.convio.net/acme/site/SPageServer",),
    },
    "redtail": {},
}
"""What a production connection needs so that its portal is known."""


def adapter_of(vendor_id: str) -> VendorAdapter:
    """The real adapter of a production connection, which is only asked for its hosts."""
    kind = adapters()[vendor_id]
    environment = kind.vendor.default_environment or kind.vendor.environments[0].key
    own = Settings(MappingProxyType(SETTINGS[vendor_id]))
    effective = fields.effective(kind.vendor, environment, own)
    connection = Connection("c", vendor_id, "Real", environment, own)
    return kind(connection, effective, MappingProxyType({}), _Unused(), FakeClock())


class _Unused:
    async def send(self, request: Request) -> Reply:
        raise AssertionError(request)


LOOK_ALIKES = {ord("a"): "\u0430", ord("e"): "\u0435", ord("o"): "\u043e", ord("c"): "\u0441"}
"""Letters of another alphabet that look the same."""


def hostile_forms(host: str) -> dict[str, str]:
    """Addresses that are not that host's, or not safe, though they look it."""
    tail, domain = "/in?token=synthetic-token-1", ".".join(host.split(".")[-2:])
    return {
        "no scheme": f"{host}{tail}",
        "no scheme but slashes": f"//{host}{tail}",
        "http": f"http://{host}{tail}",
        "upper-case scheme": f"HTTPS://{host}{tail}",
        "ftp": f"ftp://{host}{tail}",
        "javascript": f"javascript://{host}/%0aalert(1)",
        "data": "data:text/html,<script>alert(1)</script>",
        "file": "file:///etc/passwd",
        "one slash": f"https:/{host}{tail}",
        "three slashes": f"https:///{host}{tail}",
        "a user": f"https://user@{host}{tail}",
        "user and password": f"https://user:pass@{host}{tail}",
        "host as user": f"https://{host}@evil.example{tail}",
        "host as user, quoted": f"https://{host}%40evil.example{tail}",
        "host before a backslash": f"https://{host}\\@evil.example{tail}",
        "backslash and dot": f"https://{host}\\.evil.example{tail}",
        "backslashes for slashes": f"https:\\\\{host}{tail}",
        "host in the fragment": f"https://evil.example#@{host}{tail}",
        "host in the query": f"https://evil.example?@{host}{tail}",
        "host in the path": f"https://evil.example/{host}{tail}",
        "the domain as a suffix": f"https://evil{domain}{tail}",
        "host as a prefix": f"https://{host}.evil.example{tail}",
        "a dot at the end": f"https://{host}.{tail}",
        "two dots": f"https://{host.replace('.', '..', 1)}{tail}",
        "a quoted dot": f"https://{host.replace('.', '%2e', 1)}{tail}",
        "a wide dot": f"https://{host.replace('.', chr(0x3002), 1)}{tail}",
        "a look-alike letter": f"https://{host.translate(LOOK_ALIKES)}{tail}",
        "punycode": f"https://xn--{domain}{tail}",
        "another port": f"https://{host}:8443{tail}",
        "a port with a zero": f"https://{host}:0443{tail}",
        "an empty port": f"https://{host}:{tail}",
        "a tab in the host": f"https://{host[:3]}\t{host[3:]}{tail}",
        "a line end in the host": f"https://{host[:3]}\n{host[3:]}{tail}",
        "a line end in the path": f"https://{host}/a\r\nSet-Cookie: x{tail}",
        "a lone per cent sign": f"https://{host}/%{tail}",
        "a per cent sign and no digits": f"https://{host}/in?token=synthetic-token-1&x=%zz",
        "angle brackets": f"https://{host}/<script>{tail}",
        "a quote": f'https://{host}/"onclick="{tail}',
        "a blank in the path": f"https://{host}/a b{tail}",
        "NUL": f"https://{host}/\x00{tail}",
        "DEL": f"https://{host}/\x7f{tail}",
        "text that turns round": f"https://{host}/\u202e{tail}",
        "not ASCII": f"https://{host}/é{tail}",
        "a backslash in the path": f"https://{host}/a\\b{tail}",
        "a backslash in the query": f"https://{host}/?token=synthetic-token-1&x=\\",
        "too long": f"https://{host}/{'a' * 4096}{tail}",
        "loopback": f"https://127.0.0.1{tail}",
        "loopback with a port": f"http://127.0.0.1:8080{tail}",
        "loopback by name": f"http://localhost:8080{tail}",
        "loopback as a number": f"https://2130706433{tail}",
        "loopback in hexadecimal": f"https://0x7f000001{tail}",
        "loopback in octal": f"https://0177.0.0.1{tail}",
        "IPv6": f"https://[2001:db8::1]{tail}",
        "IPv4 in IPv6": f"https://[::ffff:127.0.0.1]{tail}",
        "a bare address": f"https://93.184.216.34{tail}",
        "no host": "https://?token=synthetic-token-1",
        "empty": "",
        "blanks": "   ",
        "the parameter twice": f"https://{host}/in?token=synthetic-token-1&token=2",
        "the parameter empty": f"https://{host}/in?token=",
        "the parameter missing": f"https://{host}/in",
        "the parameter in the fragment": f"https://{host}/in#token=synthetic-token-1",
        "the parameter in another's value": f"https://{host}/in?next=%3Ftoken%3Dsynthetic-token-1",
    }


FORMS = tuple(hostile_forms("x.example"))


def told(
    vendor_id: str, text: str, story: Callable[[Desk, MemoryJournal, FakeBrowser], None]
) -> None:
    """A desk on the real adapter of that vendor, which answers every mint with this address."""
    real = adapter_of(vendor_id)
    kind = type(real)

    class Answers(kind):  # type: ignore[valid-type,misc]
        """The real adapter, but for what the vendor is said to have answered."""

        async def create_link(self, request: LinkRequest) -> SignInLink:
            now = self.clock.now()
            return SignInLink(Secret(text), Expiry(), now, "somebody", ("token",))

        def check_request(self, request: LinkRequest) -> None:
            """Whatever is asked for."""

    def connect(
        connection: Connection, credentials: Credentials, _sent: Callable[[], None]
    ) -> OpenedFake:
        made = Answers(connection, real.settings, credentials, _Unused(), FakeClock())
        return OpenedFake(made)

    async def run() -> None:
        journal, browser = MemoryJournal(), FakeBrowser()
        keyring = FakeKeyring()
        credentials = sheet_of(vendor_id).credentials
        keyring.records["c"] = {key: Secret(text) for key, text in credentials.items()}
        desk = Desk(
            catalogue=MappingProxyType({vendor_id: kind}),
            connections=MemoryConnections(real.connection),
            credentials=keyring,
            journal=journal,
            directory=MemoryDirectory(),
            people=MemoryPeople(),
            connect=connect,
            clock=FakeClock(),
            browser=browser,
            clipboard=FakeClipboard(),
            rules=MemoryRules(),
            erase_files=nothing_erased,
            write_file=write_file,
            read_team_settings=no_team,
        )
        desk.begin()
        await settle()
        pages = desk.state.destinations
        desk.choose_destination(pages[0].key)
        desk.create_link(then_open=True)
        await settle()
        story(desk, journal, browser)
        await desk.aclose()

    asyncio.run(run())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("vendor_id", VENDORS)
def test_a_hostile_address_comes_through_no_vendor(vendor_id: str, form: str) -> None:
    text = hostile_forms(HOSTS[vendor_id])[form]

    def story(desk: Desk, journal: MemoryJournal, browser: FakeBrowser) -> None:
        state = desk.state
        assert state.links == (), "no card, so neither Copy nor Open"
        assert state.problem is not None
        assert isinstance(state.problem.error, ForeignLink)
        said = str(messages.describe(state.problem.error, state.problem.vendor))
        assert "does not belong to it" in said
        assert journal.actions == [JournalAction.INTENT, JournalAction.REFUSED]
        assert journal.records[-1].outcome == "ForeignLink"
        assert browser.opened == []
        if text.strip():
            for place in (said, repr(state), repr(journal.records), repr(state.problem.error)):
                assert text not in place

    told(vendor_id, text, story)


@pytest.mark.parametrize("vendor_id", VENDORS)
def test_the_vendors_own_address_does(vendor_id: str) -> None:
    text = f"https://{HOSTS[vendor_id]}/in?token=synthetic-token-1%20x&y=a%2Bb#z"

    def story(desk: Desk, journal: MemoryJournal, browser: FakeBrowser) -> None:
        assert journal.actions[:2] == [JournalAction.INTENT, JournalAction.CREATED]
        assert browser.opened == [text]
        assert desk.state.links[0].host == HOSTS[vendor_id]

    told(vendor_id, f" {text}\r\n", story)


def test_a_further_host_comes_from_the_connections_settings_alone() -> None:
    link = Secret("https://login.acme.example/in?token=synthetic-token-1")
    hosts = adapter_of("redtail").portal_hosts()
    with pytest.raises(ForeignLink):
        links.checked(link, hosts, ("token",))
    kind = adapters()["redtail"]
    own = Settings(MappingProxyType({"extra_landing_hosts": ("login.acme.example",)}))
    effective = fields.effective(kind.vendor, "production", own)
    connection = Connection("c", "redtail", "Real", "production", own)
    adapter = kind(connection, effective, MappingProxyType({}), _Unused(), FakeClock())
    assert links.checked(link, adapter.portal_hosts(), ("token",)) is link
    below = Secret("https://evil.login.acme.example/in?token=synthetic-token-1")
    with pytest.raises(ForeignLink):
        links.checked(below, adapter.portal_hosts(), ("token",))


# --- three parsers -----------------------------------------------------------------------------------

OURS = PortalHosts(
    hosts=frozenset({"portal.example.com"}),
    below=frozenset({"vendor.example"}),
    origins=frozenset({"http://127.0.0.1:8080", "http://[::1]:8080"}),
)
pieces = st.sampled_from(
    [
        "https://", "http://", "HTTPS://", "https:", "portal.example.com", "a.vendor.example",
        "vendor.example", "evil.example", "127.0.0.1:8080", "[::1]:8080", "[::1]", ":443", ":8080", ":",
        "@", "/", "//", "///", "\\", "?", "#", "%2f", "%40", "%00", "%", ".", "..", "/../", "/./", ";",
        ";token=1", "&", "=", "token=1", "token=", "token", "1", "+", "%20", " ", "\t", "\n", "\r", "é",
        "\u3002", "\u202e", "\u00ad", "\ufeff", "|", "^", "`", "{", "}", "<", ">", '"', "'", "[", "]", "~",
    ]
)  # fmt: skip
beginnings = st.sampled_from(
    ["https://portal.example.com", "https://a.vendor.example", "http://127.0.0.1:8080", ""]
)
addresses = st.one_of(
    st.builds("".join, st.lists(pieces, max_size=10)),
    st.builds(lambda begin, rest: begin + "".join(rest), beginnings, st.lists(pieces, max_size=8)),
    st.builds(lambda begin, rest: f"{begin}/{rest}", beginnings, st.text(max_size=30)),
    st.text(max_size=60),
)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
@given(addresses, st.sampled_from([(), ("token",)]))
def test_whatever_passes_is_the_same_to_three_parsers(
    text: str, parameters: tuple[str, ...]
) -> None:
    try:
        passed = links.checked(Secret(text), OURS, parameters).reveal()
    except ForeignLink:
        return
    assert passed == text.strip(), "checked, never rewritten"
    scheme, _, rest = passed.partition("://")
    host = links.host_of(Secret(passed))
    python = urlsplit(passed)
    qt = QUrl(passed, QUrl.ParsingMode.StrictMode)
    assert qt.isValid(), qt.errorString()
    assert python.scheme == qt.scheme() == scheme
    port = {"https": 443, "http": 80}[scheme]
    name, _, written = host.rpartition(":") if host.rpartition(":")[2].isdigit() else (host, "", "")
    assert (python.hostname or "") == qt.host() == name.strip("[]")
    assert (python.port or port) == qt.port(port) == int(written or port)
    assert python.username is None
    assert python.password is None
    assert not qt.userInfo()
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    by_python = parse_qsl(python.query, keep_blank_values=True)
    by_qt = parse_qsl(qt.query(encoded), keep_blank_values=True)
    ours = parse_qsl(rest.partition("#")[0].partition("?")[2], keep_blank_values=True)
    assert by_python == by_qt == ours
    if parameters:
        everywhere = [value for key, value in ours if key == "token"]
        everywhere += [part.partition("=")[2] for part in python.path.split(";")[1:]
                       if part.startswith("token=")]  # fmt: skip
        assert len(everywhere) == 1
        assert everywhere[0]


# --- one text ------------------------------------------------------------------------------------------

TEXTS = (
    "https://northwind.mybillsystem.com/Home?token=a%20b%2Bc",
    "https://northwind.mybillsystem.com/Home?token=%E2%80%AEabc&next=%2F%2Fx",
    "https://northwind.mybillsystem.com/Home;jsessionid=A.b~c?token=1#a%23b",
    "https://northwind.mybillsystem.com/?token=" + "x" * 1500,
    "https://northwind.mybillsystem.com/?token=a&amp;b=<b>'\"",
)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[35:60])
def test_the_text_that_is_shown_is_the_text_that_is_copied_and_opened(
    stage: Stage, text: str
) -> None:
    made = s.link()
    assert made.link is not None
    link = replace(made, link=replace(made.link, url=Secret(text)))
    stage.show(s.desk(links=(link,)))
    card = stage.place.links.card(link.id)
    assert card is not None
    assert text not in labels(stage.window), "masked until it is revealed"
    card.masked.reveal_while(held=True)
    stage.settle()
    assert card.masked.text_shown() == text
    card.masked.reveal_while(held=False)
    clipboard, browser = FakeClipboard(), FakeBrowser()
    assert link.link is not None
    clipboard.put(link.link.url)
    asyncio.run(browser.open(link.link.url))
    assert clipboard.text == text
    assert browser.opened == [text]


def sheet_link(sheet: Sheet) -> str:
    """The sample link of a sheet, with this test's doors in it."""
    return sheet.mint.link.replace("{origin}", cast(ReplayVendor, Doors()).origin())


@pytest.mark.parametrize("vendor_id", VENDORS)
def test_the_sample_links_of_the_sheets_say_the_same_to_three_parsers(vendor_id: str) -> None:
    text = sheet_link(sheet_of(vendor_id))
    qt = QUrl(text, QUrl.ParsingMode.StrictMode)
    assert qt.isValid()
    assert urlsplit(text).hostname == qt.host()
    assert parse_qsl(urlsplit(text).query) == parse_qsl(
        qt.query(QUrl.ComponentFormattingOption.FullyEncoded)
    )
