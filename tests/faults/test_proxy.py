"""Through a proxy: a real one on loopback, with the vendor's TLS behind it, and all the ways it fails."""

import asyncio
import dataclasses
import logging
import socket
import ssl
import sys
import threading
import traceback
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

import pytest
import trustme
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from sso_desk import app, compose, doctor
from sso_desk.domain import Connection, Secret, Settings
from sso_desk.errors import Cause, VendorError, VendorUnreachable
from sso_desk.expiry import SystemClock
from sso_desk.rules import Policy
from sso_desk.ui.system_proxy import QtSystemProxy
from sso_desk.vendors import network
from sso_desk.vendors import transport as transport_module
from sso_desk.vendors.base import ProxySettings, Purpose, Request
from sso_desk.vendors.transport import HttpTransport
from tests.faults.loopback import Behave, Loopback, answering, serving
from tests.faults.proxies import (
    ESTABLISHED,
    SystemSays,
    answering_connect,
    asks_for_password,
    silent_after,
    tunnelling,
)

Answer = TypeVar("Answer")

OK_REPLY = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
VENDOR = "https://api.vendor.example"
MINT = Request(
    "GET",
    f"{VENDOR}/mint/12345678?key=synthetic-query-0001",
    Purpose.MINT,
    MappingProxyType({"Authorization": "Basic synthetic-key-0001"}),
)
AUTHORITY = trustme.CA()
PASSWORD = "synthetic-proxy-pass-0001"
USER = "synthetic-proxy-user"


def server_context(host: str, authority: trustme.CA = AUTHORITY) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)
    return context


def trust() -> ssl.SSLContext:
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


@dataclass
class Office:
    """A vendor behind TLS, a proxy in front of it, and a transport that goes through the proxy."""

    vendor: Loopback
    proxy: Loopback
    transport: HttpTransport
    mints_sent: list[str] = field(default_factory=list)


def told(
    story: Callable[[Office], Awaitable[Answer]],
    proxy: Callable[[Loopback], Behave] = tunnelling,
    *,
    vendor: Behave | None = None,
    vendor_tls: ssl.SSLContext | None = None,
    proxy_tls: ssl.SSLContext | None = None,
    settings: ProxySettings = ProxySettings(),
) -> Answer:
    """Tell a story in an office; the proxy's address is filled in."""

    async def run() -> Answer:
        async with AsyncExitStack() as stack:
            behind = await stack.enter_async_context(
                serving(
                    vendor or answering(OK_REPLY, OK_REPLY),
                    vendor_tls or server_context("api.vendor.example"),
                )
            )
            front = await stack.enter_async_context(serving(proxy(behind), proxy_tls))
            sent: list[str] = []
            transport = HttpTransport(
                SystemClock(),
                mint_sent=lambda: sent.append("sent"),
                trust=trust(),
                proxy=dataclasses.replace(settings, address=settings.address or front.address),
            )
            stack.push_async_callback(transport.aclose)
            return await story(Office(behind, front, transport, sent))

    return asyncio.run(run())


async def _refused(office: Office) -> VendorUnreachable:
    """A mint that never gets as far as the vendor."""
    with pytest.raises(VendorUnreachable) as caught:
        await office.transport.send(MINT)
    assert office.mints_sent == []
    assert office.vendor.requests == []
    assert not caught.value.sent
    assert not caught.value.outcome_unknown
    return caught.value


# --- tunnels -------------------------------------------------------------------------------------


def test_a_proxy_learns_host_and_port_and_nothing_else() -> None:
    async def story(office: Office) -> None:
        assert (await office.transport.send(MINT)).body == b"ok"
        assert (await office.transport.send(MINT)).body == b"ok"
        (asked,) = office.proxy.requests  # one tunnel for both
        assert asked.startswith(
            b"CONNECT api.vendor.example:443 HTTP/1.1\r\nHost: api.vendor.example:443\r\n"
        )
        assert b"synthetic" not in asked
        assert b"authorization" not in asked.lower()
        assert office.vendor.requests[0].startswith(
            b"GET /mint/12345678?key=synthetic-query-0001 HTTP/1.1\r\n"
        )
        assert b"proxy-" not in office.vendor.requests[0].lower()
        assert office.mints_sent == ["sent", "sent"]

    told(story)


def test_user_and_password_go_to_the_proxy_and_not_to_the_vendor() -> None:
    async def story(office: Office) -> None:
        assert (await office.transport.send(MINT)).body == b"ok"
        assert b"proxy-authorization" in office.proxy.requests[0].lower()
        assert b"proxy-authorization" not in office.vendor.requests[0].lower()

    told(
        story,
        lambda vendor: tunnelling(vendor, user=USER, password=PASSWORD),
        settings=ProxySettings(user=USER, password=Secret(PASSWORD)),
    )


def test_a_proxy_may_be_spoken_to_over_tls_itself() -> None:
    async def story(office: Office) -> None:
        assert (await office.transport.send(MINT)).body == b"ok"
        assert len(office.proxy.requests) == 1

    told(story, proxy_tls=server_context("localhost"))


def test_this_computer_is_never_reached_through_a_proxy() -> None:
    async def run() -> None:
        system = SystemSays("http://127.0.0.1:9")
        async with serving(answering(OK_REPLY)) as vendor:
            for settings in (ProxySettings("http://127.0.0.1:9"), ProxySettings(system=system)):
                transport = HttpTransport(SystemClock(), proxy=settings)
                for host in ("127.0.0.1", "localhost"):
                    url = vendor.address.replace("127.0.0.1", host)
                    assert (await transport.send(Request("GET", url, Purpose.READ))).body == b"ok"
                await transport.aclose()
        assert system.asked == []

    asyncio.run(run())


# --- proxies that make none ----------------------------------------------------------------------

REFUSALS = {
    "403": (answering_connect(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"), ""),
    "502": (answering_connect(b"HTTP/1.1 502 Bad Gateway\r\n\r\nno such host"), ""),
    "redirect": (answering_connect(b"HTTP/1.1 302 Found\r\nLocation: http://login/\r\n\r\n"), ""),
    "password wanted": (answering_connect(asks_for_password()), network.PASSWORD_WANTED),
    "cut at once": (answering_connect(b""), network.PROXY_UNREACHABLE),
    "cut in its head": (answering_connect(ESTABLISHED[:20]), network.PROXY_UNREACHABLE),
    "garbage": (answering_connect(b"\x00\x01 garbage\r\n\r\n"), network.PROXY_UNREACHABLE),
    "another protocol": (answering_connect(b"SSH-2.0-x\r\n\r\n"), network.PROXY_UNREACHABLE),
    "endless head": (
        answering_connect(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000),
        network.PROXY_UNREACHABLE,
    ),
    "silence": (silent_after(b""), network.PROXY_UNREACHABLE),
    "silence in its head": (silent_after(ESTABLISHED[:-1]), network.PROXY_UNREACHABLE),
}


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport_module, "CONNECT_SECONDS", 0.3)


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize("case", REFUSALS)
def test_a_proxy_that_makes_no_tunnel_is_named_and_nothing_was_sent(case: str) -> None:
    behave, advice = REFUSALS[case]
    error = told(_refused, lambda _vendor: behave)
    assert error.cause is Cause.PROXY
    assert error.advice == advice


def test_a_refused_password_is_said_and_never_shown(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        error = told(
            _refused,
            lambda vendor: tunnelling(vendor, user=USER, password="another"),
            settings=ProxySettings(user=USER, password=Secret(PASSWORD)),
        )
    assert (error.cause, error.advice) == (Cause.PROXY, network.PASSWORD_REFUSED)
    seen = f"{error!r} {error.reason} {caplog.text} {''.join(traceback.format_exception(error))}"
    for secret in (PASSWORD, USER, "c3ludGhldGlj"):  # the last as it begins in Base64
        assert secret not in seen


def test_the_settings_show_neither_user_nor_password() -> None:
    shown = repr(ProxySettings("http://proxy.example:3128", USER, Secret(PASSWORD)))
    assert USER not in shown
    assert PASSWORD not in shown


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("http://nobody.invalid:3128", network.PROXY_UNREACHABLE),
        ("http://proxy.example:99999", network.PROXY_UNUSABLE),
        ("http://proxy.example", network.PROXY_UNUSABLE),
        ("socks5://proxy.example:1080", network.PROXY_UNUSABLE),
        ("http://[proxy.example:3128", network.PROXY_UNUSABLE),
    ],
)
def test_a_proxys_address_that_leads_nowhere_is_said(address: str, advice: str) -> None:
    error = told(_refused, settings=ProxySettings(address))
    assert (error.cause, error.advice) == (Cause.PROXY, advice)


def test_a_proxy_that_is_not_running_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        error = told(_refused, settings=ProxySettings(address))
    assert (error.cause, error.advice) == (Cause.PROXY, network.PROXY_UNREACHABLE)


def test_a_proxy_with_a_certificate_of_its_own_making_is_not_spoken_to() -> None:
    error = told(_refused, proxy_tls=server_context("localhost", trustme.CA()))
    assert (error.cause, error.advice) == (Cause.PROXY, network.PROXY_UNTRUSTED)


# --- what fails behind the tunnel ----------------------------------------------------------------


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize(
    ("behave", "cause"),
    [
        (silent_after(ESTABLISHED), Cause.CONNECT_TIMEOUT),
        (answering_connect(ESTABLISHED), Cause.REFUSED),
        (silent_after(ESTABLISHED + b"x" * 100), Cause.CONNECT_TIMEOUT),
    ],
    ids=["silence", "cut", "garbage that is dropped"],
)
def test_a_tunnel_that_leads_nowhere_was_never_sent_through(behave: Behave, cause: Cause) -> None:
    assert told(_refused, lambda _vendor: behave).cause is cause


@pytest.mark.parametrize(
    ("tls", "cause"),
    [
        (lambda: server_context("api.vendor.example", trustme.CA()), Cause.CERTIFICATE_UNTRUSTED),
        (lambda: server_context("elsewhere.example"), Cause.CERTIFICATE_WRONG_HOST),
    ],
    ids=["unknown authority", "wrong host"],
)
def test_a_proxy_that_inspects_traffic_is_told_by_the_certificate(
    tls: Callable[[], ssl.SSLContext], cause: Cause
) -> None:
    assert told(_refused, vendor_tls=tls()).cause is cause


def test_a_tunnel_that_is_cut_after_sending_leaves_a_mint_unknown() -> None:
    async def story(office: Office) -> None:
        with pytest.raises(VendorUnreachable) as caught:
            await office.transport.send(MINT)
        assert (caught.value.cause, caught.value.outcome_unknown) == (Cause.CUT, True)
        assert len(office.vendor.requests) == 1

    told(story, vendor=answering(b"HTTP/1.1 2"))


def test_cancelling_while_the_proxy_thinks_is_before_sending() -> None:
    async def story(office: Office) -> None:
        task = asyncio.ensure_future(office.transport.send(MINT))
        while not office.proxy.requests:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert type(caught.value) is asyncio.CancelledError
        assert office.mints_sent == []

    told(story, lambda _vendor: silent_after(b""))


# --- which proxy ---------------------------------------------------------------------------------


async def asked_proxy(policy: str, setting: str, system: str | None) -> str:
    """Which of three proxies a lookup through a real connection asks: its name, or none."""
    refuse = answering_connect(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
    async with serving(refuse) as first, serving(refuse) as second, serving(refuse) as third:
        proxies = {"policy": first, "setting": second, "system": third}

        def address(name: str) -> str:
            return proxies[name].address if name in proxies else name

        connect = compose.connector(
            SystemClock(),
            policy=lambda: Policy(proxy=address(policy)),
            system_proxy=None if system is None else SystemSays(address(system)),
        )
        settings = {"proxy": address(setting), "api_base_url": "https://nobody.invalid/v1"}
        opened = connect(
            Connection("c", "fusebill", "C", "custom", Settings(MappingProxyType(settings))),
            MappingProxyType({"api_key": Secret("c3ludGhldGljOmtleQ==")}),
            lambda: None,
        )
        with pytest.raises(VendorError):
            await opened.adapter.check_connection()
        await opened.aclose()
        return "".join(name for name, proxy in proxies.items() if proxy.requests) or "none"


@pytest.mark.parametrize(
    ("policy", "setting", "system", "used"),
    [
        ("policy", "setting", "system", "policy"),
        ("policy", "direct", "", "policy"),
        ("", "setting", "system", "setting"),
        ("", "", "system", "system"),
        ("direct", "setting", "system", "none"),
        ("", "direct", "system", "none"),
        ("", "", "", "none"),
        ("", "", None, "none"),
    ],
)
def test_policy_comes_before_the_setting_and_the_setting_before_the_system(
    policy: str, setting: str, system: str | None, used: str
) -> None:
    assert asyncio.run(asked_proxy(policy, setting, system)) == used


def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "*")

    async def story(office: Office) -> None:
        assert (await office.transport.send(MINT)).body == b"ok"
        assert len(office.proxy.requests) == 1

    told(story)


# --- the system's proxy --------------------------------------------------------------------------


def test_the_system_is_asked_about_the_host_alone_and_once_for_each_tunnel() -> None:
    async def story(office: Office) -> None:
        system = SystemSays(office.proxy.address)
        transport = HttpTransport(SystemClock(), trust=trust(), proxy=ProxySettings(system=system))
        for _ in range(2):
            assert (await transport.send(MINT)).body == b"ok"
        await transport.aclose()
        assert system.asked == ["https://api.vendor.example:443"]

    told(story)


@pytest.mark.usefixtures("_impatient")
def test_a_script_that_never_decides_is_not_waited_for() -> None:
    async def run() -> VendorUnreachable:
        system = SystemSays("", asyncio.Event().wait)
        transport = HttpTransport(SystemClock(), proxy=ProxySettings(system=system))
        with pytest.raises(VendorUnreachable) as caught:
            await transport.send(MINT)
        await transport.aclose()
        return caught.value

    error = asyncio.run(run())
    assert (error.cause, error.sent) == (Cause.PROXY, False)


def qt(kind: QNetworkProxy.ProxyType, host: str = "", port: int = 0) -> QNetworkProxy:
    return QNetworkProxy(kind, host, port)


Kind = QNetworkProxy.ProxyType


@pytest.mark.parametrize(
    ("offered", "used"),
    [
        ([qt(Kind.NoProxy)], ""),
        ([qt(Kind.HttpProxy, "proxy.example", 3128)], "http://proxy.example:3128"),
        ([qt(Kind.HttpCachingProxy, "proxy.example", 80)], "http://proxy.example:80"),
        (
            [qt(Kind.Socks5Proxy, "socks.example", 1080), qt(Kind.HttpProxy, "web.example", 8080)],
            "http://web.example:8080",
        ),
        ([qt(Kind.Socks5Proxy, "socks.example", 1080)], ""),
        ([qt(Kind.NoProxy), qt(Kind.HttpProxy, "proxy.example", 3128)], ""),
        ([], ""),
    ],
    ids=["none", "http", "caching", "socks first", "socks alone", "direct first", "nothing"],
)
def test_the_first_proxy_that_we_can_speak_to_is_taken(
    offered: list[QNetworkProxy], used: str
) -> None:
    asked: list[str] = []

    def ask(query: QNetworkProxyQuery) -> Sequence[QNetworkProxy]:
        asked.append(query.url().toString())
        return offered

    assert asyncio.run(QtSystemProxy(ask).proxy_for("https://api.example:443")) == used
    assert asked == ["https://api.example:443"]


def test_qt_is_asked_on_a_thread_of_its_own_and_nobody_waits_for_it() -> None:
    go_on, threads = threading.Event(), []

    def ask(_query: QNetworkProxyQuery) -> Sequence[QNetworkProxy]:
        threads.append(threading.current_thread())
        go_on.wait(5)
        return []

    async def run() -> None:
        asking = asyncio.ensure_future(QtSystemProxy(ask).proxy_for("https://api.example:443"))
        while not threads:  # the loop turns while Qt thinks
            await asyncio.sleep(0.001)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

    asyncio.run(run())
    go_on.set()
    assert threads[0] is not threading.main_thread()
    assert threads[0].daemon


def test_qt_itself_is_asked() -> None:
    found = asyncio.run(QtSystemProxy().proxy_for("https://api.example:443"))
    assert found == "" or found.startswith("http://")


@pytest.mark.parametrize(
    ("platform", "asked"), [("linux", False), ("win32", True), ("darwin", True)]
)
def test_the_window_asks_the_system_where_that_says_anything(platform: str, asked: bool) -> None:
    assert isinstance(app._system_proxy(platform), QtSystemProxy) is asked


def test_the_doctor_says_where_the_system_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in doctor.PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    assert "the system's is not asked" in doctor._proxy("linux").words
    assert "the window also asks the system" in doctor._proxy("win32").words
    assert doctor._proxy(sys.platform).good
