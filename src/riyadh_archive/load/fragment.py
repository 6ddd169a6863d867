"""A stretch of HTML in, its words out: one line a block, as a reader sees them. Nothing is taken for page and left out."""

import html
import re
from typing import Any

from riyadh_archive.errors import LoadError

INSTALL = "pip install 'riyadh-archive[web]'"
"""What to type where web pages, feeds or fetching are asked for and the extra is not there."""

MAX_FRAGMENT = 10 * 1024 * 1024
"""Characters of markup."""

MAX_SIGNS = 300_000
"""Opening brackets, before anything is made of them: a tag that opens, one that closes, and those of scripts."""

MAX_ATTRIBUTES = 500
"""Attributes of a tag; the parser compares each with all others, and real tags have a dozen."""

_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{1000,}")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figure footer "
    "h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul".split()
)
HIDDEN = frozenset("script style template noscript iframe object embed figcaption svg head title button form".split())


def check_markup(markup: str, where: str) -> None:
    """Look at markup before it is parsed. Raises LoadError where the parser would take long over it."""
    if markup.count("<") > MAX_SIGNS:
        raise LoadError(where, f"the page has more than {MAX_SIGNS} tags; no article has")
    if any(len(_QUOTED.sub("", tag).split()) > MAX_ATTRIBUTES for tag in _LONG_TAG.findall(markup)):
        raise LoadError(where, f"a tag of the page has more than {MAX_ATTRIBUTES} attributes; no page has")


def fragment_text(markup: str, where: str) -> str:
    """The words of a piece of HTML, a block a line. Raises LoadError for one that is too long.

    >>> fragment_text("<p>Rain fell on <b>Lagos</b>.</p><p>It &amp; the wind</p>", "feed.xml")
    'Rain fell on Lagos.\\nIt & the wind'
    """
    if len(markup) > MAX_FRAGMENT:
        raise LoadError(where, f"a text has more than {MAX_FRAGMENT // 2**20} MB of markup; no article is that long")
    check_markup(markup, where)
    if "<" not in markup:
        return _lines(html.unescape(markup))
    try:
        from lxml import etree
        from lxml.html import HTMLParser, document_fromstring
    except ImportError as error:
        raise LoadError(where, f"markup needs an extra: {INSTALL}") from error
    try:
        tree = document_fromstring(f"<div>{markup}</div>".replace("\0", ""), parser=HTMLParser(remove_comments=True))
    except (ValueError, etree.ParserError):
        return ""
    pieces: list[str] = []
    _gather(tree, pieces)
    return _lines("".join(pieces))


def _gather(tree: Any, pieces: list[str]) -> None:
    """Add the words under `tree` in their order, with a line end where a block begins or ends. Without recursion: markup
    may be nested as deeply as its author likes."""
    waiting: list[tuple[Any, bool]] = [(tree, False)]
    while waiting:
        node, is_left = waiting.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if is_left:
            pieces.append("\n" if tag in BLOCKS else "")
            pieces.append(_flat(node.tail))
            continue
        waiting.append((node, True))
        if tag and tag not in HIDDEN:
            pieces.append("\n" if tag in BLOCKS else "")
            pieces.append(_flat(node.text))
            waiting += [(child, False) for child in reversed(node)]


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
