"""Reading replies: what does not fit ends in one named error, which never shows a value."""

from dataclasses import dataclass

import pytest

from sso_desk.errors import UnexpectedReply
from sso_desk.vendors import readers
from sso_desk.vendors.readers import Loose, as_text, read_json, read_xml, try_json, try_xml

VALUE = "synthetic-value-0001"


@dataclass(frozen=True, slots=True)
class Inner:
    token: str


@dataclass(frozen=True, slots=True)
class Shape:
    result: Inner
    extra: Loose = None


def test_a_fitting_reply_is_read_and_unknown_fields_ignored() -> None:
    assert read_json('{"result":{"token":"t","x":1},"y":[]}', Shape) == Shape(Inner("t"))


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "null", "[]", "{}", '{"result":null}', '{"result":{}}', '{"result":{"token":1}}',
        f'{{"result":{{"token":["{VALUE}"]}}}}', f'{{"result":"{VALUE}"}}',
        '{"result":{"token":"t"},"extra":NaN}',
        "<html><body>x", "<!DOCTYPE html>", '{"result":{"token":"t"}', '{"result":{"token":"\ud800"}}',
        "[" * 100, '{"extra":' * 70, '{"extra":' + "9" * 500 + "}",
        '{"result":{"token":"t"},"extra":1e999}',
    ],
)  # fmt: skip
def test_whatever_does_not_fit_is_unexpected(text: str) -> None:
    with pytest.raises(UnexpectedReply) as caught:
        read_json(text, Shape)
    assert VALUE not in f"{caught.value} {caught.value.reason}"
    assert caught.value.reason
    assert try_json(text, Shape) is None


def test_the_field_is_named() -> None:
    with pytest.raises(UnexpectedReply, match="token is missing"):
        read_json('{"result":{}}', Shape)
    with pytest.raises(UnexpectedReply, match=r"\$\.result\.token"):
        read_json('{"result":{"token":1}}', Shape)


def test_brackets_within_texts_do_not_hide_depth() -> None:
    deep = '{"result":{"token":"' + "]" * 300 + '\\""},"extra":' + "[" * 70 + "]" * 70 + "}"
    with pytest.raises(UnexpectedReply, match="nested too deeply"):
        read_json(deep, Shape)


def test_brackets_and_digits_within_texts_do_not_count() -> None:
    text = '{"result":{"token":"' + "[" * 100 + "9" * 500 + '\\""}}'
    assert read_json(text, Shape).result.token.startswith("[")


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "<a>", "<a></b>", '<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        "<a>&undefined;</a>", "<a>" * 100 + "</a>" * 100, "\ud800", "<a>\x00</a>",
    ],
)  # fmt: skip
def test_xml_that_cannot_be_trusted_is_unexpected(text: str) -> None:
    with pytest.raises(UnexpectedReply):
        read_xml(text)
    assert try_xml(text) is None


def test_xml_is_read_whatever_its_namespace() -> None:
    root = read_xml('<p:a xmlns:p="urn:x"><p:b> 1 </p:b><b>2</b><c/><!-- no --></p:a>')
    assert readers.local_name(root) == "a"
    assert readers.xml_fields(root) == {"b": "1", "c": ""}


def test_pages_are_told_by_their_first_characters() -> None:
    assert readers.looks_like_html("\ufeff <!DOCTYPE HTML PUBLIC>")
    assert readers.looks_like_html("<html>")
    assert not readers.looks_like_html("<a>")
    assert readers.looks_like_xml(" <a>")
    assert readers.page_text("<html><title> A &amp;\n<b>B</b></title>") == "A & B"
    assert readers.page_text("<html>") == ""
    assert readers.markup_text("<xml>too  fast</xml>") == "too fast"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), ("", ""), (" a ", "a"), (5, "5"), (5.0, "5"), (5.5, "5.5"), (True, "true"),
        (False, "false"), ({}, ""), ([], ""), ({"a": 1}, ""),
    ],
)  # fmt: skip
def test_loose_values_become_text(value: Loose, text: str) -> None:
    assert as_text(value) == text
