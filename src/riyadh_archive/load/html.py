"""A web page in, its article out: text by trafilatura, fields by the tags of the page.

The text is what the extractor gives, without the title that the page repeats over it. Needs the extra `web`.
"""

import codecs
import html
import logging
import re
from copy import deepcopy
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from typing import Any

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.lexicon.page import fold
from riyadh_archive.load.decode import decode
from riyadh_archive.load.fragment import INSTALL, check_markup
from riyadh_archive.load.pruning import prune
from riyadh_archive.load.stated import Stated, parse_day
from riyadh_archive.load.tags import read_tags

MAX_PAGE = 10 * 1024 * 1024
"""Bytes of a page; the longest news pages have two million, most of them scripts."""

MAX_ELEMENTS = 50_000
"""Elements of a page, and pieces of text between its tags; the fullest front pages and live reports have some ten to thirty
thousand. The extractor takes time that grows with the square of the pieces: for so many it is some seconds."""

MIN_WORDS = 15
"""A page from which fewer words come is a frame, a picture or a form; the shortest news alert is a sentence of twenty."""

TITLE_LINES = 4
"""Lines at the head of the text in which a page repeats its title, behind a section and a date."""

LONGER = 2
"""JSON-LD that holds twice the text that was found holds the article, and the page shows its beginning."""

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})""", re.I
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_TAG = re.compile(r"<[^<>]{1,500}>\s*")
_SILENT = logging.NullHandler()
"""What the extractor logs of broken pages is no message for people: these get one line that says what to do."""

_ENCODINGS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "gb2312": "gb18030",
}
"""What pages call one encoding and mean by another, as browsers read them (WHATWG Encoding, section 4.2)."""


def parse_html(
    data: bytes, where: str, *, address: str | None = None, charset: str | None = None
) -> tuple[str, Stated]:
    """The article text of a page and what its tags say.

    `address` is where the page came from and `charset` what its server called its encoding, where known. Raises
    NotArticleError for a page without an article and LoadError for what is no page.
    """
    tree = parse_page(data, where, charset=charset)
    stated, whole, captions = read_tags(tree, address)
    published = stated.published or _found_date(tree, stated.url)
    text = _without_title(_extracted(tree), stated.title)
    name = _extractor()
    if whole and len(whole) > LONGER * len(text):
        text, name = _unmarked(whole), "schema.org articleBody"
    if len(text.split()) < MIN_WORDS:
        raise NotArticleError(where, "pages without an article")
    return text, replace(stated, published=published, extractor=name, captions=captions)


def parse_page(data: bytes, where: str, *, charset: str | None = None) -> Any:
    """The tree of a page. Raises LoadError for one that is too large, too full or none."""
    load_html = _web(where).utils.load_html
    if len(data) > MAX_PAGE:
        raise LoadError(where, f"the page has more than {MAX_PAGE // 2**20} MB; no article is that long")
    page = _decoded(data, where, charset)
    if declaration := _DECLARATION.match(page):
        page = page[declaration.end() :]
    check_markup(page, where)
    tree = load_html(page)
    if tree is None:
        raise NotArticleError(where, "pages without an article")
    if tree.xpath("count(.//*)") > MAX_ELEMENTS:
        raise LoadError(where, f"the page has more than {MAX_ELEMENTS} elements; no article has")
    if tree.xpath("count(.//text())") > MAX_ELEMENTS:
        raise LoadError(where, f"the page has more than {MAX_ELEMENTS} pieces of text; no article has")
    return tree


@cache
def _extractor() -> str:
    return f"trafilatura {version('trafilatura')}"


def _web(where: str) -> Any:
    """The extractor. Raises LoadError with the line to type where it is not installed."""
    try:
        import trafilatura
        import trafilatura.settings
        import trafilatura.utils
    except ImportError as error:
        raise LoadError(where, f"web pages need an extra: {INSTALL}") from error
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(_SILENT)
    return trafilatura


def _decoded(data: bytes, where: str, charset: str | None) -> str:
    """The text of a page by its own or its server's word on the encoding; else as any text."""
    declared = _DECLARED.search(data[:2048])
    told = [charset or "", *((each or b"").decode("ascii") for each in (declared.groups() if declared else ()))]
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        for name in filter(None, told):
            try:
                return data.decode(_ENCODINGS.get(name.lower(), name)).replace("\0", "")
            except (LookupError, ValueError):
                continue
    try:
        return decode(data, where)
    except LoadError:
        return decode(data.replace(b"\0", b""), where)


def is_declared(data: bytes) -> bool:
    """Whether a page tells its encoding itself, or needs not, being UTF-8."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _DECLARED.search(data[:2048]):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _found_date(tree: Any, address: str | None) -> str | None:
    """The day that a page shows without a mark."""
    from htmldate import find_date

    try:
        day = find_date(deepcopy(tree), original_date=True, extensive_search=False, url=address)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    return parse_day(day)


def _extracted(tree: Any) -> str:
    trafilatura = _web("")
    prune(tree)
    options = trafilatura.settings.Extractor(output_format="python", fast=True, comments=False)
    try:
        found = trafilatura.bare_extraction(tree, options=options)
    except (RecursionError, ValueError):
        return ""
    return (found.text or "") if found is not None else ""


def _without_title(text: str, title: str | None) -> str:
    """The text from behind the line that repeats the title, where one of the first lines does."""
    lines = text.split("\n", TITLE_LINES)
    for number, line in enumerate(lines[:TITLE_LINES]):
        if title and fold(line).strip("# ") == fold(title):
            return "\n".join([*lines[:number], *lines[number + 1 :]]).strip("\n")
    return text


def _unmarked(text: str) -> str:
    """The text of JSON-LD, in which some pages leave tags."""
    return html.unescape(_TAG.sub("\n", text)).strip()
