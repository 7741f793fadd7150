"""The operating system's proxy, as Qt finds it out: Windows and macOS, automatic scripts included.

On Linux Qt would only read the environment, which does not steer this program. Qt may have to fetch
and run a script first, so it is asked on a thread of its own.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from sso_desk.background import Background

Ask = Callable[[QNetworkProxyQuery], Sequence[QNetworkProxy]]

SPOKEN = frozenset(
    {
        QNetworkProxy.ProxyType.NoProxy,
        QNetworkProxy.ProxyType.HttpProxy,
        QNetworkProxy.ProxyType.HttpCachingProxy,
    }
)
"""SOCKS and FTP proxies are passed over."""


class QtSystemProxy:
    """Asks Qt. Cancelling a question leaves the thread to finish it."""

    def __init__(self, ask: Ask = QNetworkProxyFactory.systemProxyForQuery) -> None:
        self._ask = ask
        self._thread = Background("system proxy")

    async def proxy_for(self, address: str) -> str:
        """`http://host:port` for an address, or empty for none."""
        return await self._thread.submit(lambda: self._first_spoken(address))

    def _first_spoken(self, address: str) -> str:
        for proxy in self._ask(QNetworkProxyQuery(QUrl(address))):
            if proxy.type() in SPOKEN:
                return f"http://{proxy.hostName()}:{proxy.port()}" if proxy.hostName() else ""
        return ""
