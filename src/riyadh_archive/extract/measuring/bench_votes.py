"""How the judges of a bench voted, told in words: "four of the five justices voted to convict", "by a vote of four to one".

In: the reading and a count. Out: the larger and the smaller part, or None. "a 4-1 ruling" is read with the scores.
"""

from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

LARGEST = 17
"""Judges of the largest bench that votes on one case: the Strasbourg court's grand chamber."""
REACH = 12
"""Tokens between the judges and what they did: "of the five justices reviewing the case in the panel | found" has nine."""


def read_bench(reading: Reading, m: NumberMention) -> tuple[float | int, float | int] | None:
    """How many were for what was decided, and how many against it."""
    if m.quantity is None or not 0 < m.quantity <= LARGEST:
        return None
    against = _of_all(reading, m)
    if against is None:
        against = _to(reading, m)
    if against is None:
        against = _while_others(reading, m)
    if against is None or against > m.quantity:
        return None
    return m.quantity, against


def _of_all(reading: Reading, m: NumberMention) -> float | int | None:
    """The rest of "four of the five justices | voted"."""
    rows = reading.tokens
    if rows.lowers[m.head + 1 : m.head + 3] not in (["of", "the"], ["of", "its"]):
        return None
    all_of = _number(reading, m.head + 3)
    if all_of is None or all_of.quantity is None or not _are_judges(reading, all_of.last):
        return None
    return all_of.quantity - (m.quantity or 0) if _have_agreed(reading, all_of.last + 1) else None


def _to(reading: Reading, m: NumberMention) -> float | int | None:
    """The other of "by a vote of | four to one"."""
    rows = reading.tokens
    voted = rows.lowers[max(m.first - 2, 0) : m.first] in (["vote", "of"], ["majority", "of"], ["margin", "of"])
    if not voted or rows.lowers[m.last + 1 : m.last + 2] not in (["to"], ["against"]):
        return None
    other = _number(reading, m.last + 2)
    return other.quantity if other is not None else None


def _while_others(reading: Reading, m: NumberMention) -> float | int | None:
    """The others of "four justices found him guilty, | while one dissented"."""
    rows = reading.tokens
    if not _are_judges(reading, m.last) or not _have_agreed(reading, m.last + 1):
        return None
    stop = rows.sentence(rows.sentences[m.last]).stop
    for other in reading.numbers_from(m.last + 1, 3):
        behind = rows.lowers[other.last + 1 : other.last + 3]
        if other.first < stop and not figure_words("figure_contexts", "dissent").isdisjoint(behind):
            return other.quantity
    return None


def _number(reading: Reading, i: int) -> NumberMention | None:
    found = reading.number_at(i)
    same = reading.tokens.sentences[i - 1 : i] == reading.tokens.sentences[i : i + 1]
    return found if found is not None and same and found.kind == "count" else None


def _are_judges(reading: Reading, k: int) -> bool:
    return reading.tokens.lowers[k] in figure_words("figure_contexts", "bench")


def _have_agreed(reading: Reading, k: int) -> bool:
    """Whether what follows tells that they decided: "on the panel | voted to"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[k - 1]).stop, k + REACH)
    return not figure_words("figure_contexts", "agreed_on").isdisjoint(rows.lowers[k:stop])
