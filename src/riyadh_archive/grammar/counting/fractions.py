"""Parts of a point in words: "a quarter of a point", "half a percentage point", "a quarter-point cut".

In: tokens and the token where it may begin. Out: the value and the last token, or None.
"""

from riyadh_archive.grammar.tokens import Tokens

_PARTS = {"quarter": 0.25, "half": 0.5, "three-quarters": 0.75}
_TIED = {"quarter-point": 0.25, "half-point": 0.5, "quarter-percentage-point": 0.25, "half-percentage-point": 0.5}
OPENING = frozenset((*_PARTS, *_TIED))
"""The words with which such a part begins, its article aside."""
_LINKS = (["of", "a"], ["a"], ["of", "one"])


def read_part_of_point(rows: Tokens, i: int) -> tuple[float, int] | None:
    """(value, last token) of the part of a point that begins at token i, article or not.

    >>> from riyadh_archive.grammar.tokens import read_tokens
    >>> read_part_of_point(read_tokens("a quarter of a point", [(0, 20)]), 0)
    (0.25, 4)
    """
    at = i + (rows.lowers[i] in ("a", "an"))
    lowers = rows.lowers[at : at + 5]
    if not lowers:
        return None
    if lowers[0] in _TIED:
        return _TIED[lowers[0]], at
    value = _PARTS.get(lowers[0])
    link = next((link for link in _LINKS if lowers[1 : 1 + len(link)] == link), None)
    if value is None or link is None:
        return None
    point = 1 + len(link) + (lowers[1 + len(link) : 2 + len(link)] == ["percentage"])
    whole = lowers[point : point + 1] == ["point"] and rows.sentences[at] == rows.sentences[at + point]
    return (value, at + point) if whole else None
