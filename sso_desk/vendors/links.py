"""Which addresses may be shown, copied and opened as a sign-in link.

An address is checked, never rewritten (outer white space aside): the text that passes is the text
that leaves. The grammar accepted here is far narrower than a browser's, so that no two parsers can
disagree about the host (`reliability.md`, 3).
"""

import re
from urllib.parse import parse_qsl

from sso_desk.domain import Secret
from sso_desk.errors import ForeignLink
from sso_desk.vendors.base import LOOPBACK_HOSTS, PortalHosts

LONGEST_LINK = 4096

_SOUND = re.compile(r"(?:[!#$&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]|%[0-9A-Fa-f]{2})+")
"""What an address may be made of (RFC 3986): ASCII alone, and nothing that a strict parser refuses."""

_LINK = re.compile(
    r"(?P<scheme>https?)://"
    r"(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[::1\])"
    r"(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?P<path>/[^?#]*)?"
    r"(?:\?(?P<query>[^#]*))?"
    r"(?:#.*)?"
)
_ADDRESS_LITERAL = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+))*", re.IGNORECASE)
_HTTPS_PORT = "443"


def checked(link: Secret, hosts: PortalHosts, parameters: tuple[str, ...] = ()) -> Secret:
    """`link` without outer white space, if it may be shown, copied and opened.

    `parameters` must each occur once with a value, in the query or as a `;name=value` of the path.
    Raises ForeignLink, which says what is wrong and never shows the address.
    """
    text = link.reveal().strip()
    if len(text) > LONGEST_LINK or not _SOUND.fullmatch(text):
        raise ForeignLink(reason="the address is empty, too long or no sound address")
    match = _LINK.fullmatch(text)
    if match is None:
        raise ForeignLink(reason="the address is not a plain https address")
    if not _host_allowed(match, hosts):
        raise ForeignLink(reason="the address leads to a host that is not the vendor's")
    for name in parameters:
        if not _carried_once(match, name):
            raise ForeignLink(reason=f"the address lacks its parameter {name}")
    return link if link.reveal() == text else Secret(text)


def host_of(link: Secret) -> str:
    """The host of a checked link, for showing: with its port where it has one."""
    match = _LINK.fullmatch(link.reveal())
    if match is None:
        raise ForeignLink(reason="the address is not a plain https address")
    port = match["port"]
    return match["host"].lower() + (f":{port}" if port else "")


def _host_allowed(match: re.Match[str], hosts: PortalHosts) -> bool:
    scheme, host, port = match["scheme"], match["host"].lower(), match["port"]
    if host in LOOPBACK_HOSTS:
        return f"{scheme}://{host}" + (f":{port}" if port else "") in hosts.origins
    if scheme != "https" or port not in (None, _HTTPS_PORT):
        return False
    if _ADDRESS_LITERAL.fullmatch(host) or ".." in host or ".-" in host or "-." in host:
        return False
    return host in hosts.hosts or any(host.endswith(f".{domain}") for domain in hosts.below)


def _carried_once(match: re.Match[str], name: str) -> bool:
    in_query = [value for key, value in parse_qsl(match["query"] or "") if key == name]
    in_path = re.findall(rf";{re.escape(name)}=([^;/]*)", match["path"] or "")
    return len(in_query) + len(in_path) == 1 and bool((in_query + in_path)[0])
