"""The places of a dateline: "ELVERTON, Ohio (Newswire) —" names a town and a state.

In: an article whose datelines the loader has told from the body. Out: a place for each town, state and country in them, with
where it is printed. They are names like any other, but no claims are made of them here.
"""

import re
from collections.abc import Iterator

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.model import Article, Evidence, LocalName

_PART = re.compile(r"[^\s,/(][^,/(]*")
"""What stands between commas and slashes."""


def dateline_names(article: Article) -> tuple[LocalName, ...]:
    """The places of the datelines, in text order; what follows the first place counts only where a table knows it."""
    if not article.dateline:
        return ()
    return tuple(
        name
        for block in article.blocks
        if block.kind == "dateline"
        for name in _read(article.text, block.start, block.end, article.dateline)
    )


def _read(text: str, start: int, end: int, places: str) -> Iterator[LocalName]:
    at = text.find(places, start, end)
    if at < 0:
        return
    for number, part in enumerate(_PART.finditer(text, at, at + len(places))):
        printed = part.group().rstrip()
        if text[part.start() + len(printed)] == "." and place_named(printed + "."):
            printed += "."  # HEXBURG, Ore. - Rain fell
        if number == 0 or country_of(printed) or place_named(printed):
            mention = Evidence(start=part.start(), end=part.start() + len(printed), text=printed)
            name = printed.title() if printed.isupper() and len(printed) > 3 else printed
            yield LocalName(kind="place", name=name, mentions=(mention,))
