"""Single quotation marks, as British and Gulf papers print them, told apart from apostrophes.

In: the text of an article. Out: whether single marks are its main ones, and the `Weight` of each mark that
could be a quotation mark. A mark between two letters (don't, O'Neill) never is.
"""

import re
from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.referring.weighing import STRAY, Weight, look_of_mark
from riyadh_archive.lexicon import words as lexicon

SINGLE_MARK = re.compile(r"['‘’‚‛](?!')")
_OPENING = re.compile(r"['‘](?:(?<=[\s(\[—–].)|(?<=\A.))(?=[\w\"“\[…$£€])")
_CLOSING = re.compile(r"['’](?<=[\w.,!?…\"”].)(?=[\s,.;:!?)\]—–]|\Z)")
_WORD = re.compile(r"[^\W_]+")

# Costs, in tenths of a stray mark.
_PLURAL_POSSESSIVE = 3
"""Leaving out a mark after s, as in the workers' demands: likelier than a closing mark with no point before."""
AS_CLOSING_AFTER_S = 2
_ELISION = 1
"""Leaving out the apostrophe of 'em, '90s or 'twas."""
_NOT_OPENING = 25

SINGLE_MARKS = frozenset("'‘’‚‛")
"""Marks that are apostrophes elsewhere; tokens alone cannot tell them apart."""


def uses_single_marks(text: str) -> bool:
    """Whether an article's quotations stand in single marks: more single than double marks open one.

    >>> uses_single_marks("'It's over,' said the boys' coach."), uses_single_marks('The boys of the "iron" band.')
    (True, False)
    """
    doubles = text.count('"') // 2 + sum(map(text.count, ("“", "„", "«", "``")))
    if text.count("'") + text.count("‘") < doubles:
        return False
    opening = [found.start() for found in _OPENING.finditer(text) if not is_elision(text, found.start(), len(text))]
    more = len(opening) > doubles or (opening and len(opening) == doubles and _stands_first(text, opening[0]))
    return bool(more) and _CLOSING.search(text) is not None


def _stands_first(text: str, at: int) -> bool:
    """Whether no double mark stands before a single one: the outer marks are then the single ones."""
    return all(text.find(mark, 0, at) < 0 for mark in ('"', "“", "„", "«", "``"))


def weigh_single_marks(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, list[Weight]]]:
    """Yield each block that has single marks which are not plainly apostrophes, with their weights in order."""
    for block, (start, end) in enumerate(spans):
        if marks := _weigh_block(text, start, end):
            yield block, marks


def _weigh_block(text: str, start: int, end: int) -> list[Weight]:
    found = []
    for match in SINGLE_MARK.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if not (before.isalnum() and after.isalnum()):
            found.append(_weigh(text, at, (start, end), before))
    return found


def _weigh(text: str, at: int, span: tuple[int, int], before: str) -> Weight:
    opening, closing = look_of_mark(text, at, at + 1, span)
    stray = STRAY
    if is_elision(text, at, span[1]):
        stray = _ELISION
    elif before in "sS":
        stray, closing = _PLURAL_POSSESSIVE, AS_CLOSING_AFTER_S
    if text[at] == "’" or before.isalnum():
        opening = _NOT_OPENING
    return Weight(at, at + 1, opening, closing, stray)


def is_elision(text: str, at: int, end: int) -> bool:
    """Whether the mark at `at` stands for left-out letters or digits.

    >>> is_elision("the '90s", 4, 8), is_elision("the 'nineties'", 4, 14)
    (True, False)
    """
    if at + 1 < end and text[at + 1].isdigit():
        return _WORD.match(text, at + 1, end) is not None and text[at + 1 : at + 4].rstrip("s").isdigit()
    word = _WORD.match(text, at + 1, end)
    return word is not None and word.group().lower() in lexicon.words("elisions")
