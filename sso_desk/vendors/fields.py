"""Checks of what is typed into a connection's form, and the defaults that stand behind it.

Each check takes a trimmed text, returns it in its normal form, or raises ValueError with plain
words. They are shared by every vendor's declaration, so an address means the same everywhere.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from sso_desk.domain import (
    CUSTOM,
    OFF_ON,
    PRACTICE,
    QT_TRANSLATE_NOOP,
    Check,
    Choice,
    Connection,
    Credentials,
    EnvironmentKind,
    Field,
    Item,
    Settings,
    SettingValue,
    Vendor,
)
from sso_desk.errors import InvalidInput
from sso_desk.vendors.base import FieldProblem, is_loopback

_HOST_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = re.compile(rf"{_HOST_LABEL}(?:\.{_HOST_LABEL})+")
_HOST_OR_LOOPBACK = re.compile(rf"(?:{_HOST.pattern}|localhost|127\.0\.0\.1|\[::1\])")
_PROXY = re.compile(rf"direct|https?://(?:{_HOST_OR_LOOPBACK.pattern}|{_HOST_LABEL}):[0-9]{{1,5}}")
_ADDRESS_CHARACTERS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%{}]+")

HTTPS_WANTED = QT_TRANSLATE_NOOP(
    "forms",
    "Enter an address that starts with https:// (http:// only for this computer itself).",
)
HOST_WANTED = QT_TRANSLATE_NOOP("forms", "The address needs the name of a host, without user part.")
NO_QUERY_WANTED = QT_TRANSLATE_NOOP("forms", "Leave out everything from ? or # on.")
HOST_NAME_WANTED = QT_TRANSLATE_NOOP("forms", "Enter a host name only, such as portal.example.com.")
REQUIRED = QT_TRANSLATE_NOOP("forms", "This is needed.")
ONE_OF_THE_CHOICES = QT_TRANSLATE_NOOP("forms", "Choose one of the values offered.")
WHOLE_NUMBER_WANTED = QT_TRANSLATE_NOOP("forms", "Enter a whole number within the limits named.")
DIGITS_WANTED = QT_TRANSLATE_NOOP("forms", "Enter digits only.")
NO_WHITE_SPACE = QT_TRANSLATE_NOOP("forms", "Leave out blanks and line ends.")
EXPRESSION_WANTED = QT_TRANSLATE_NOOP("forms", "This is not a regular expression.")
PROXY_WANTED = QT_TRANSLATE_NOOP(
    "forms", "Write the proxy as http://host:port, or write direct for none."
)
LABEL_WANTED = QT_TRANSLATE_NOOP("forms", "Give the entry a label: write Label|value.")


def _port_is_sound(address: str) -> bool:
    try:
        return urlsplit(address).port != 0
    except ValueError:
        return False


def address(text: str) -> str:
    """An absolute https address (http on loopback) with host, without user part, as it was typed."""
    if not _ADDRESS_CHARACTERS.fullmatch(text):
        raise ValueError(HTTPS_WANTED)
    try:
        parts = urlsplit(text)
    except ValueError:
        raise ValueError(HOST_WANTED) from None
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(text)):
        raise ValueError(HTTPS_WANTED)
    host = parts.netloc.rpartition(":")[0] if re.search(r":\d*$", parts.netloc) else parts.netloc
    if not _HOST_OR_LOOPBACK.fullmatch(host) or not _port_is_sound(text):
        raise ValueError(HOST_WANTED)
    return text


def base_address(text: str) -> str:
    """An address without query or fragment; trailing slashes are dropped."""
    if "?" in text or "#" in text:
        raise ValueError(NO_QUERY_WANTED)
    return address(text).rstrip("/")


def host_address(text: str) -> str:
    """An address of which only scheme, host and port are kept."""
    parts = urlsplit(address(text))
    return f"{parts.scheme}://{parts.netloc}"


def host_name(text: str) -> str:
    """A bare host name in lower case."""
    if not _HOST.fullmatch(text):
        raise ValueError(HOST_NAME_WANTED)
    return text.lower()


def digits(text: str) -> str:
    """ASCII digits only."""
    if not (text.isascii() and text.isdigit()):
        raise ValueError(DIGITS_WANTED)
    return text


def without_white_space(text: str) -> str:
    """Any text without blanks inside."""
    if any(char.isspace() for char in text):
        raise ValueError(NO_WHITE_SPACE)
    return text


def whole_number(lowest: int, highest: int, *, also: int | None = None) -> Check:
    """A check for a whole number within limits, or exactly `also`."""

    def check(text: str) -> str:
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise ValueError(WHOLE_NUMBER_WANTED)
        number = int(text)
        if not (lowest <= number <= highest or number == also):
            raise ValueError(WHOLE_NUMBER_WANTED)
        return str(number)

    return check


def pattern(expression: str, message: str, flags: int = re.ASCII) -> Check:
    """A check for a text that fits a regular expression whole."""
    compiled = re.compile(expression, flags)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(message)
        return text

    return check


def regular_expression(text: str) -> str:
    """A regular expression in Python's notation."""
    try:
        re.compile(text)
    except re.error:
        raise ValueError(EXPRESSION_WANTED) from None
    return text


def proxy_address(text: str) -> str:
    """`http://host:port`, `https://host:port`, or `direct` for none at all."""
    if not _PROXY.fullmatch(text) or not _port_is_sound(text):
        raise ValueError(PROXY_WANTED)
    return text


OPEN_WAY_WANTED = QT_TRANSLATE_NOOP("forms", "Choose one of the ways offered.")

COMMON = (
    Field(
        "open_with",
        QT_TRANSLATE_NOOP("vendors", "Open links in"),
        help=QT_TRANSLATE_NOOP(
            "vendors",
            "Each link can still be opened in another way, from the menu beside its button.",
        ),
        choices=(
            Choice("", QT_TRANSLATE_NOOP("vendors", "As in the settings")),
            Choice(":normal", QT_TRANSLATE_NOOP("vendors", "The default browser")),
            Choice(
                ":private", QT_TRANSLATE_NOOP("vendors", "A private window of the default browser")
            ),
            Choice(
                ":throw-away",
                QT_TRANSLATE_NOOP("vendors", "A throw-away profile of the default browser"),
            ),
        ),
        others=True,
        check=pattern(r"[^:\s]{0,200}:(?:normal|private|throw-away)", OPEN_WAY_WANTED),
        advanced=True,
    ),
    Field(
        "reason_required",
        QT_TRANSLATE_NOOP("vendors", "Ask for a reason"),
        help=QT_TRANSLATE_NOOP("vendors", "No link is made before somebody has said why."),
        default="off",
        choices=OFF_ON,
        advanced=True,
    ),
    Field(
        "reason_minimum",
        QT_TRANSLATE_NOOP("vendors", "Fewest characters of a reason"),
        help=QT_TRANSLATE_NOOP("vendors", "From 0 to 500; 0 is no limit."),
        default="0",
        check=whole_number(0, 500),
        advanced=True,
    ),
    Field(
        "ticket_required",
        QT_TRANSLATE_NOOP("vendors", "Ask for a ticket"),
        help=QT_TRANSLATE_NOOP("vendors", "No link is made without a ticket."),
        default="off",
        choices=OFF_ON,
        advanced=True,
    ),
    Field(
        "ticket_pattern",
        QT_TRANSLATE_NOOP("vendors", "How a ticket is written"),
        help=QT_TRANSLATE_NOOP(
            "vendors", "A regular expression that a ticket must fit whole, such as HD-[0-9]+"
        ),
        check=regular_expression,
        advanced=True,
    ),
    Field(
        "ticket_example",
        QT_TRANSLATE_NOOP("vendors", "Example of a ticket"),
        help=QT_TRANSLATE_NOOP("vendors", "Shown to whoever has to enter one."),
        placeholder="HD-1234",
        advanced=True,
    ),
    Field(
        "proxy",
        QT_TRANSLATE_NOOP("vendors", "Proxy"),
        help=QT_TRANSLATE_NOOP(
            "vendors", "Leave it empty for the system's own, or write direct for none."
        ),
        placeholder="http://proxy.example.com:3128",
        check=proxy_address,
        advanced=True,
    ),
    Field(
        "proxy_user",
        QT_TRANSLATE_NOOP("vendors", "Proxy user"),
        help=QT_TRANSLATE_NOOP("vendors", "Only where the proxy asks for one."),
        advanced=True,
    ),
    Field(
        "proxy_password",
        QT_TRANSLATE_NOOP("vendors", "Proxy password"),
        help=QT_TRANSLATE_NOOP("vendors", "Kept in the system's keyring like every other secret."),
        secret=True,
        advanced=True,
    ),
)
"""What can be set for every vendor's connections; each vendor's declaration ends with them."""


def clean_value(field: Field, raw: SettingValue) -> SettingValue:
    """One field's value in its normal form. Raises InvalidInput naming the field.

    A single text given for a list setting counts as a list of its lines.
    """
    if field.many:
        lines = raw.splitlines() if isinstance(raw, str) else raw
        return tuple(_clean_entry(field, line.strip()) for line in lines if line.strip())
    if not isinstance(raw, str):
        raise InvalidInput(field.key, ONE_OF_THE_CHOICES)
    return _clean_text(field, raw.strip()) if raw.strip() else ""


def _clean_text(field: Field, text: str) -> str:
    if field.choices and not field.others and text not in {choice.key for choice in field.choices}:
        raise InvalidInput(field.key, ONE_OF_THE_CHOICES)
    try:
        return field.check(text) if field.check else text
    except ValueError as error:
        raise InvalidInput(field.key, str(error)) from None


def _clean_entry(field: Field, text: str) -> str:
    item = Item.parse(text)
    if field.labelled and not item.label:
        raise InvalidInput(field.key, LABEL_WANTED)
    if not field.labelled:
        return _clean_text(field, text)
    return str(Item(_clean_text(field, item.value), item.label))


def clean(vendor: Vendor, raw: Mapping[str, SettingValue]) -> tuple[Settings, list[FieldProblem]]:
    """The settings that are sound, in normal form and without empty ones, and what is wrong with the rest.

    Secret fields are not settings; an unknown key is a problem of its own.
    """
    values: dict[str, SettingValue] = {}
    problems: list[FieldProblem] = []
    known = {field.key: field for field in vendor.fields if not field.secret}
    for key, value in raw.items():
        if key not in known:
            problems.append(
                FieldProblem(key, QT_TRANSLATE_NOOP("forms", "This vendor has no such setting."))
            )
            continue
        try:
            cleaned = clean_value(known[key], value)
        except InvalidInput as error:
            problems.append(FieldProblem(key, error.message))
            continue
        if cleaned:
            values[key] = cleaned
    return Settings(MappingProxyType(values)), problems


def effective(vendor: Vendor, environment: str, settings: Settings) -> Settings:
    """The connection's settings over its environment's addresses over the fields' defaults.

    `{environment_url}`-like names of other settings within a default are left for the vendor.
    """
    values: dict[str, SettingValue] = {
        field.key: () if field.many else field.default
        for field in vendor.fields
        if not field.secret
    }
    values.update(vendor.environment(environment).addresses)
    values.update(settings.values)
    return Settings(MappingProxyType(values))


def missing(vendor: Vendor, settings: Settings) -> list[FieldProblem]:
    """A problem for every required setting that is empty in effective settings."""
    return [
        FieldProblem(field.key, REQUIRED)
        for field in vendor.fields
        if field.required and not field.secret and not settings.values.get(field.key)
    ]


def lacking(vendor: Vendor, credentials: Credentials) -> tuple[str, ...]:
    """The keys of required secrets that are not there."""
    return tuple(
        field.key
        for field in vendor.fields
        if field.secret and field.required and not credentials.get(field.key)
    )


def kind_of(vendor: Vendor, connection: Connection) -> EnvironmentKind:
    """What the badge must say: the environment's kind, or custom where an address was changed."""
    environment = vendor.environment(connection.environment)
    if environment in (CUSTOM, PRACTICE):
        return environment.kind
    changed = any(
        value != environment.addresses[key]
        for key, value in connection.settings.values.items()
        if key in environment.addresses
    )
    on_loopback = any(
        isinstance(value, str) and key != "proxy" and is_loopback(value)
        for key, value in connection.settings.values.items()
    )
    return EnvironmentKind.CUSTOM if changed or on_loopback else environment.kind


def leads_elsewhere(vendor: Vendor, field: Field, old: Settings, new: Settings) -> bool:
    """Whether this field's new value brings an address that the old settings did not have.

    Of a list of addresses only their hosts count: its pages are nothing that secrets are sent to.
    """
    before, after = old.values.get(field.key, ""), new.values.get(field.key, "")
    if before == after:
        return False
    named = {key for environment in vendor.environments for key in environment.addresses}
    if field.key in named or field.check in (host_name, proxy_address):
        return True
    if isinstance(after, tuple) or isinstance(before, tuple):
        return not _origins(after) <= {
            origin for value in old.values.values() for origin in _origins(value)
        }
    return "://" in before or "://" in after


def kept_secrets(vendor: Vendor, old: Settings, new: Settings) -> frozenset[str]:
    """The keys of the secrets that new settings would send nowhere else than the old ones did.

    Both as `effective`. The password of a proxy is for that proxy, everything else for the vendor.
    """
    moved = {
        field.key
        for field in vendor.fields
        if not (field.secret or field.many)
        and not _origins(new.text(field.key)) <= _origins(old.text(field.key))
    }
    same_proxy, same_vendor = "proxy" not in moved, not moved - {"proxy"}
    return frozenset(
        field.key
        for field in vendor.fields
        if field.secret and (same_proxy if field.key == "proxy_password" else same_vendor)
    )


def _origins(value: SettingValue) -> set[str]:
    """Scheme and host of every address in a setting."""
    entries = (value,) if isinstance(value, str) else (Item.parse(e).value for e in value)
    return {
        f"{parts.scheme}://{parts.netloc}"
        for parts in (urlsplit(entry) for entry in entries if "://" in entry)
    }
