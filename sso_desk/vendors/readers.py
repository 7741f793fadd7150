"""Reading replies: JSON and XML into plain dataclasses, and the text of whatever else comes.

A vendor's module declares the shapes it accepts as dataclasses; unknown fields are ignored. Anything
that does not fit ends in UnexpectedReply, which names the field and never the value. The libraries
that parse are imported on first use.
"""

import html
import re
from typing import TYPE_CHECKING, TypeVar

from sso_desk.errors import LONGEST_LOOKED_AT, UnexpectedReply, plain_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Shape = TypeVar("Shape")

Loose = str | int | float | bool | dict[str, object] | list[object] | None
"""Where vendors put text, number, `null` or an empty object; `as_text` makes text of it."""

DEEPEST = 64
"""Levels of nesting in JSON or XML that are read."""

LARGEST_NUMBER_DIGITS = 400


def read_json(text: str, shape: type[Shape]) -> Shape:
    """`text` as JSON of that shape. Raises UnexpectedReply."""
    import msgspec  # noqa: PLC0415 - not before the first paint

    if not text:
        raise UnexpectedReply(reason="the body is empty")
    if looks_like_html(text):
        raise UnexpectedReply(reason="the body is a web page")
    _refuse_extremes(text)
    try:
        return msgspec.json.decode(text.encode("utf-8", "surrogatepass"), type=shape)
    except msgspec.ValidationError as error:
        raise UnexpectedReply(reason=_where(str(error))) from None
    except (msgspec.DecodeError, RecursionError, ValueError):
        raise UnexpectedReply(reason="the body is not JSON") from None


def try_json(text: str, shape: type[Shape]) -> Shape | None:
    """As `read_json`, but None for what does not fit: for bodies that may say why a call failed."""
    try:
        return read_json(text, shape)
    except UnexpectedReply:
        return None


_ESCAPED = re.compile(r"\\.", re.DOTALL)
_TEXT = re.compile(r'"[^"]*"')
_OVERSIZED = re.compile(rf"\d{{{LARGEST_NUMBER_DIGITS}}}")
_ALL_BUT_STRUCTURE = bytes(code for code in range(128) if chr(code) not in '"[]{}')


def _refuse_extremes(text: str) -> None:
    plain = _ESCAPED.sub("", text) if "\\" in text else text
    structure = plain.encode("ascii", "ignore").translate(None, _ALL_BUT_STRUCTURE).decode("ascii")
    depth = 0
    for bracket in _TEXT.sub("", structure):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:
            raise UnexpectedReply(reason="the body is nested too deeply")
    if _OVERSIZED.search(plain) and _OVERSIZED.search(_TEXT.sub("", plain)):
        raise UnexpectedReply(reason="the body holds an oversized number")


def _where(message: str) -> str:
    """msgspec names the field and the path; keys that the vendor chose are left out."""
    field = re.search(r"required field `([A-Za-z0-9_-]+)`", message)
    if field:
        return f"the field {field[1]} is missing"
    path = re.search(r"at `(?:key in )?(\$[A-Za-z0-9_.\[\]-]*)", message)
    return f"wrong type at {path[1]}" if path else "the body has the wrong shape"


def read_xml(text: str) -> "Element":
    """`text` as XML. Raises UnexpectedReply, also for any document type declaration.

    Nesting is counted while it is read: what is too deep is not read to its end.
    """
    from xml.etree.ElementTree import TreeBuilder  # noqa: PLC0415 - it only builds

    from defusedxml import DefusedXmlException  # noqa: PLC0415 - not before the first paint
    from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415

    class Shallow(TreeBuilder):
        """Builds until it is too deep."""

        depth = 0

        def start(self, tag: str, attrs: dict[str, str]) -> "Element":
            self.depth += 1
            if self.depth > DEEPEST:
                raise UnexpectedReply(reason="the body is nested too deeply")
            return super().start(tag, attrs)

        def end(self, tag: str) -> "Element":
            self.depth -= 1
            return super().end(tag)

    if not text:
        raise UnexpectedReply(reason="the body is empty")
    parser = DefusedXMLParser(target=Shallow(), forbid_dtd=True)
    try:
        parser.feed(text)
        root: Element = parser.close()
    except (DefusedXmlException, SyntaxError, ValueError, RecursionError):
        raise UnexpectedReply(reason="the body is not XML that can be trusted") from None
    return root


def try_xml(text: str) -> "Element | None":
    """As `read_xml`, but None for what is not XML."""
    try:
        return read_xml(text)
    except UnexpectedReply:
        return None


def local_name(element: "Element") -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def xml_fields(element: "Element") -> dict[str, str]:
    """The texts of an element's children by local name; the first of several, trimmed, nil as empty."""
    fields: dict[str, str] = {}
    for child in element:
        fields.setdefault(local_name(child), (child.text or "").strip())
    return fields


def looks_like_html(text: str) -> bool:
    """Whether the first characters are those of a web page, whatever the content type says."""
    start = text[:200].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body", "<title"))


def looks_like_xml(text: str) -> bool:
    """Whether the first character is that of XML (or of a web page)."""
    return text.lstrip("\ufeff \t\r\n").startswith("<")


def page_text(text: str) -> str:
    """What may be shown of a web page: its title, as one line."""
    start = _TITLE.search(text)
    if start is None:
        return ""
    end = _TITLE_END.search(text, start.end())
    title = text[start.end() : end.start()] if end else ""
    return plain_line(html.unescape(_without_tags(title)))


def markup_text(text: str) -> str:
    """What may be shown of XML or plain text: the words without tags, as one line."""
    return plain_line(html.unescape(_without_tags(text)))


_TITLE = re.compile(r"<title\b[^<>]{0,200}>", re.IGNORECASE)
_TITLE_END = re.compile("</title>", re.IGNORECASE)


def _without_tags(text: str) -> str:
    return re.sub(r"<[^<>]*>", " ", text[:LONGEST_LOOKED_AT])


def as_text(value: Loose) -> str:
    """A loose value as trimmed text: `null`, objects and lists count as empty, whole floats as integers."""
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
