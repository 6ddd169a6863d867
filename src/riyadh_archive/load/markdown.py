"""Markdown in, its article out: the words without their markup, and the fields of a head between `---` lines."""

import re
from importlib.metadata import version
from itertools import pairwise
from typing import TYPE_CHECKING

from riyadh_archive.errors import LoadError
from riyadh_archive.load.decode import decode
from riyadh_archive.load.jsonl import stated_by
from riyadh_archive.load.stated import Stated, clean_field

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_MARKDOWN = 1024 * 1024
"""Characters: a book has one million."""

MAX_BRACKETS = 20_000
"""Each may open a link, and the parser looks for its end: an article has some hundred."""

MAX_NESTING = 50
"""Lists and quotations within each other; deeper ones are shown flat."""

_HEAD = re.compile(r"﻿?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_KEY = re.compile(r"([A-Za-z][\w-]{0,60})[ \t]*:[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_TAG = re.compile(r"<[^<>]{0,500}>")


def parse_markdown(data: bytes, where: str) -> tuple[str, Stated]:
    """The text of a Markdown file and the fields of its head. Raises LoadError."""
    from markdown_it import MarkdownIt

    text = decode(data, where)
    if len(text) > MAX_MARKDOWN:
        raise LoadError(where, f"the file has more than {MAX_MARKDOWN // 2**20} MB; no article is that long")
    if text.count("[") > MAX_BRACKETS:
        raise LoadError(where, f"the file has more than {MAX_BRACKETS} brackets; no article has")
    head = _HEAD.match(text)
    fields = _fields(head[1]) if head else {}
    reader = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    tokens = reader.parse(text[head.end() :] if head else text)
    plain = "\n".join(filter(None, map(_block, tokens)))
    if not plain.strip():
        raise LoadError(where, "the file has no text")
    stated = stated_by(fields)
    name = f"markdown-it-py {version('markdown-it-py')}"
    return plain, Stated(
        title=stated.title or _title(tokens),
        source=stated.source,
        published=stated.published,
        authors=stated.authors,
        url=stated.url,
        language=stated.language,
        extractor=name,
    )


def _fields(head: str) -> dict[str, object]:
    """The fields of a head: `key: value`, `key: [a, b]`, or `key:` with items under it; nothing deeper."""
    fields: dict[str, object] = {}
    items: list[object] = []
    for line in head.splitlines():
        if match := _KEY.match(line):
            items = []
            fields[match[1].lower()] = _value(match[2].strip()) or items
        elif match := _ITEM.match(line):
            items.append(_value(match[1].strip()))
    return fields


def _value(written: str) -> object:
    if written.startswith("[") and written.endswith("]"):
        return [_unquoted(each.strip()) for each in written[1:-1].split(",") if each.strip()]
    return _unquoted(written)


def _unquoted(written: str) -> str:
    if len(written) > 1 and written[0] == written[-1] and written[0] in "\"'":
        return written[1:-1]
    return written


def _title(tokens: "list[Token]") -> str | None:
    """The first heading of the first level."""
    for before, token in pairwise(tokens):
        if before.type == "heading_open" and before.tag == "h1":
            return clean_field(_block(token))
    return None


def _block(token: "Token") -> str:
    """The words of one block, on lines of their own; nothing for what opens or closes one."""
    if token.type in ("code_block", "fence"):
        return token.content.strip("\n")
    if token.type == "html_block":
        return "\n".join(" ".join(line.split()) for line in _TAG.sub("", token.content).splitlines() if line.strip())
    if token.type != "inline":
        return ""
    return "".join(map(_words, token.children or ())).strip()


def _words(token: "Token") -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "text" | "code_inline" | "text_special":
            return token.content
    return ""
