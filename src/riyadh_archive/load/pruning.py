"""A page made ready for the extractor: what is surely no article is taken out, and what a page splits is put together.

Every rule looks at links and containers, never at words, and holds for any site.
"""

import re
from typing import Any

LINKED = 0.8
"""Share of its letters in links from which a paragraph is a pointer to another article."""

LISTED = 0.6
"""The same of a list: its items add a date or an author to the link."""

PROSE_WORDS = 12
"""A linked paragraph of so many words that closes as a sentence does may be the article's own."""

POINTER_WORDS = 3
"""`Read more: …`: a linked paragraph of fewer words may be an answer or a name."""

LABEL_WORDS = 4
"""Words before a link that make its paragraph a pointer: `Also on the Courier`."""

ITEMS = 3
"""Two linked items may be two sources; three at the end of an article are other articles."""

CROWDED = 300
"""Marked words of one paragraph: the extractor takes time that grows with the square of their number, so that from here on
the marks are taken off first. Transcripts mark every word."""

INLINE = frozenset("a abbr address b bdi big cite data em font i ins mark q s small span strong sub sup u".split())
_BODY = re.compile(
    r"article[-_]*body|(?:entry|article|post|story)[-_]*(?:content|text|body)|articleBody|body-text", re.IGNORECASE
)
"""Classes of containers that hold the text: `article__body`, `entry-content`, `story-text`."""

_CROWDED = f".//*[count({'|'.join(sorted(INLINE))}) > {CROWDED}]"


def prune(tree: Any) -> None:
    """Change `tree` so that the extractor finds the article and nothing but the article."""
    for node in tree.xpath(_CROWDED):
        _unmark(node)
    _join_bodies(tree)
    for paragraph in list(tree.iter("p")):
        if _is_pointer(paragraph):
            _drop(paragraph)
    for listed in list(tree.iter("ul", "ol")):
        if _is_link_list(listed):
            _drop(listed)


def _unmark(node: Any) -> None:
    """Take the marks off the words that stand in `node` directly; its other children stay."""
    before: Any = None
    words = [node.text or ""]
    for child in list(node):
        if child.tag in INLINE:
            words += [child.text_content(), child.tail or ""]
            node.remove(child)
        else:
            _put(node, before, words)
            before, words = child, [child.tail or ""]
    _put(node, before, words)


def _put(node: Any, before: Any, words: list[str]) -> None:
    """Set the words that follow the child `before` of `node`, or its own where there is none before them."""
    if before is None:
        node.text = "".join(words)
    else:
        before.tail = "".join(words)


def _join_bodies(tree: Any) -> None:
    """Put together what a page splits between containers of one class, as pages do to set advertisements between them."""
    groups: dict[tuple[str, str], list[Any]] = {}
    for node in tree.iter("div", "section"):
        name = node.get("class")
        if name and _BODY.search(name[:300]) and node.find(".//p") is not None:
            groups.setdefault((node.tag, name), []).append(node)
    for first, *others in groups.values():
        around = next(first.iterancestors("article", "main"), None)
        if around is None:
            continue
        held = set(around.iter("div", "section"))
        members = {first, *others}
        for other in others:
            if other in held and not any(node in members for node in other.iterancestors()):
                first.extend(list(other))


def _drop(node: Any) -> None:
    if node.getparent() is not None:
        node.drop_tree()


def _words(node: Any) -> str:
    return " ".join(node.text_content().split())


def _linked(node: Any) -> int:
    return sum(len(_words(link)) for link in node.iter("a"))


def _is_pointer(paragraph: Any) -> bool:
    """Whether a paragraph only points to another article: a link alone, or a link behind a label."""
    if paragraph.find(".//a") is None or paragraph.getparent() is None:
        return False
    if paragraph.getparent().tag in ("li", "td", "figcaption", "blockquote"):
        return False
    text = _words(paragraph)
    count = len(text.split())
    if count < POINTER_WORDS or (count >= PROSE_WORDS and text[-1] in '.?!”"’)'):
        return False
    if _linked(paragraph) >= LINKED * len(text):
        return True
    links = list(paragraph.iter("a"))
    label = text.removesuffix(_words(links[-1]))
    return len(links) == 1 and label != text and len(label.split()) <= LABEL_WORDS < count and text[-1] not in '.!”"'


def _is_link_list(listed: Any) -> bool:
    """Whether a list is one of other articles: nearly all of it links, or links in every item and no text after it."""
    items = listed.findall("li")
    text = len(_words(listed))
    if len(items) < 2 or not text:
        return False
    if _linked(listed) >= LISTED * text:
        return True
    if len(items) < ITEMS or any(item.find(".//a") is None for item in items):
        return False
    return not any(len(_words(after).split()) >= PROSE_WORDS for after in listed.itersiblings("p", "div", "section"))
