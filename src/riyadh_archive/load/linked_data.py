"""The JSON-LD of a page: what schema.org has it say of its article.

A page may hold several blocks, graphs and lists of them, and blocks that are no JSON; the first article that is found
speaks for the page, or what has a day of publication where none is called an article. What is nested deeper than
`MAX_DEPTH` is not looked at.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from riyadh_archive.load.stated import Stated, clean_field, parse_address, parse_day, parse_language, parse_names

MAX_BLOCK = 1024 * 1024
"""Characters of one block; real ones stay below 50,000."""

MAX_NODES = 500
"""Objects looked at in one page: graphs of news pages have some dozens."""

MAX_DEPTH = 6
"""An article stands in a graph in a list, or is the main entity of a page: four deep at most."""

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review)$")
"""`NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`."""

_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")


def read_linked_data(blocks: list[str]) -> tuple[Stated, str | None]:
    """What the blocks of a page say of its article, and its whole text where they hold it."""
    nodes = [node for block in blocks for node in _nodes(block)]
    found = next((node for node in nodes if _is_article(node.get("@type"))), None)
    found = found or next((node for node in nodes if node.get("datePublished")), None)
    if found is None:
        return Stated(), None
    body = found.get("articleBody")
    publisher = _named(found.get("publisher")) or _named(found.get("sourceOrganization"))
    return Stated(
        title=clean_field(found.get("headline")) or clean_field(found.get("name")),
        source=publisher,
        published=parse_day(found.get("datePublished")) or parse_day(found.get("dateCreated")),
        authors=tuple(name for name in parse_names(found.get("author") or found.get("creator")) if "://" not in name),
        url=_address(found),
        language=parse_language(_first(found.get("inLanguage"))),
        site=publisher,
    ), body if isinstance(body, str) and body.strip() else None


def _nodes(block: str) -> Iterator[dict[str, Any]]:
    """The objects of a block, the outer before the inner."""
    if len(block) > MAX_BLOCK:
        return
    try:
        read = json.loads(_WRAPPING.sub("", block.strip()), strict=False)
    except (ValueError, RecursionError):
        return
    waiting: list[tuple[Any, int]] = [(read, 0)]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node, depth = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            nested = [
                node.get("@graph"),
                node.get("mainEntity"),
                node.get("mainEntityOfPage"),
                node.get("itemListElement"),
            ]
        else:
            nested = node[:MAX_NODES] if isinstance(node, list) else []
        if depth < MAX_DEPTH:
            waiting += [(each, depth + 1) for each in nested if isinstance(each, dict | list)]


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and _ARTICLE.search(each) for each in kinds)


def _address(node: dict[str, Any]) -> str | None:
    page = node.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return parse_address(node.get("url")) or parse_address(page)


def _named(node: object) -> str | None:
    node = _first(node)
    return clean_field(node.get("name") if isinstance(node, dict) else node)


def _first(node: object) -> object:
    return node[0] if isinstance(node, list) and node else node
