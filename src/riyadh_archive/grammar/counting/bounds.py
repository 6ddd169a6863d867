"""Comparators around a number: "at least", "more than", "up to", "nearly", "or more".

In: tokens and the span of a number. Out: the sign and the token at which the whole phrase begins or ends. "over" and
"under" bound a number only where they do not mean "during" or "about" ("over two days", "a row over two fish").
"""

from riyadh_archive.grammar.counting.numerals import same_sentence
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import comparators, currency_signs, figure_words
from riyadh_archive.model import Comparator

LONGEST = 4
"""Words of a comparator at most: "in the region of"."""
_DOUBTFUL = frozenset(("over", "under", "above", "below", "around", "about", "near", "some"))

_ABOUT_THINGS = frozenset(("over", "under", "above", "below"))
"""Those of them that bound no number behind "a": "in a row over a $2 fare"."""


def comparator_before(rows: Tokens, head: int, free: int, *, stretch: bool = False) -> tuple[Comparator, int]:
    """The comparator before token `head` and its first token; ("=", head) without one.

    Nothing before token `free` is looked at; `stretch` says that the number measures time.
    """
    at = head
    if at - 1 >= free and rows.lowers[at - 1] in ("a", "an", "the") and rows.sentences[at - 1] == rows.sentences[head]:
        at -= 0 if rows.lowers[head] in ("a", "an") else 1
    if at < head and rows.lowers[at - 1 : at + 1] == ["than", "the"]:
        return "=", head  # longer than the | three years that were asked for
    for end in dict.fromkeys((head, at)):
        for size in range(min(LONGEST, end - free), 0, -1):
            first = end - size
            if rows.sentences[first] != rows.sentences[head]:
                continue
            sign = comparators("comparators").get(" ".join(rows.lowers[first:end]))
            if size == 1 and end != head and rows.lowers[first] in _ABOUT_THINGS:
                continue  # under a | $3 billion deal
            if sign and (size > 1 or _is_bound(rows, first, stretch=stretch)):
                return sign, first  # type: ignore[return-value]
    return "=", head


def _is_bound(rows: Tokens, i: int, *, stretch: bool) -> bool:
    """Whether a word like "over" bounds the number behind it."""
    if rows.lowers[i] not in _DOUBTFUL:
        return True
    before = rows.lowers[i - 1] if same_sentence(rows, i - 1, i) else ""
    if stretch and rows.lowers[i] in ("over", "under"):
        whole = before in ("held", "had") and "of" in rows.lowers[i + 2 : i + 5]  # held over four hours | of talks
        return whole or before in figure_words("contexts", "bound_time") or before == ""
    if rows.lowers[i] == "about":
        return True
    if before in figure_words("contexts", "matters"):
        return False
    return (
        not before
        or rows.classes[i - 1] != lexicon.OTHER
        or before.isdigit()
        or rows.lowers[i] == "some"
        or _counts(rows, i)
    )


def _counts(rows: Tokens, i: int) -> bool:
    """Whether digits or a sum follow, which news bounds more often than it argues about them."""
    return rows.classes[i + 1] == lexicon.NUMBER or rows.words[i + 1] in currency_signs()


def comparator_after(rows: Tokens, last: int) -> tuple[Comparator | None, int]:
    """The comparator behind token `last` and its last token; (None, last) without one."""
    for size in (2, 1):
        if not same_sentence(rows, last, last + size):
            continue
        sign = comparators("comparators_after").get(" ".join(rows.lowers[last + 1 : last + 1 + size]))
        if sign and not _joins_more(rows, last + 1):
            return sign, last + size  # type: ignore[return-value]
    return None, last


def _joins_more(rows: Tokens, i: int) -> bool:
    """Whether "plus" goes on with something else to pay: "a fine of $900 | plus | restitution", not "20 plus people"."""
    paid = rows.lowers[i + 1 : i + 2]
    return rows.lowers[i] == "plus" and paid != [] and paid[0] in figure_words("figure_contexts", "paid_besides")
