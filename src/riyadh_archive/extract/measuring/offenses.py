"""For which of several charges a sentence is, where it is not the whole of what somebody got.

In: the reading and a stretch of time. Out: the words of the charge, or None where the sentence is the whole.

    jailed for life, and for 20 years for the attempted murder of a guard    attempted murder
"""

from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words, numerals
from riyadh_archive.lexicon.measures import measure_words

CHARGES = ("count", "counts", "charge", "charges")
LONGEST = 3
"""Words of a charge that are kept: "attempted murder", "aggravated sexual assault"."""
FORMS = 5
"""Tokens between the number and "for": "25 years | of rigorous imprisonment in jail | for"."""


def read_offense(reading: Reading, m: NumberMention) -> str | None:
    """The charge behind a length that is told beside a life sentence or beside another length for another charge."""
    at, beside = _opener(reading, m), _is_beside(reading, m)
    if at is None:
        return FURTHER if beside else None
    if not (beside or _is_life_told(reading) or _is_one_of_several(reading, m)):
        return None
    rows = reading.tokens
    stop = rows.sentence(rows.sentences[at]).stop
    first = at + 1
    while first < stop and (rows.classes[first] in "DMR" or rows.lowers[first] in ("each", "his", "her")):
        first += 1
    last = first
    while last < min(stop, first + LONGEST) and rows.classes[last] in "oHVG" and not rows.is_capitalized(last):
        last += 1
        if rows.lowers[last - 1].endswith("ing"):
            break
    words = rows.lowers[first:last]
    words = words[:-1] if words[1:] and words[-1] in CHARGES else words
    return " ".join(words) if words and words[0] not in CHARGES else FURTHER if beside else None


def _is_beside(reading: Reading, m: NumberMention) -> bool:
    """Whether the sentence is told as one more: "the judge also sentenced her to | three years for perjury"."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - VERB)
    verb = next(
        (k for k in range(m.first - 1, floor, -1) if rows.lowers[k] in figure_words("penalties", "verbs")), None
    )
    return verb is not None and rows.lowers[verb - 1] in figure_words("penalties", "beside")


FURTHER = "another offense"
"""What a further sentence is for where the words do not tell."""
VERB = 8
"""Tokens between "also sentenced" and the number: "also sentenced the former bank teller to"."""


def _opener(reading: Reading, m: NumberMention) -> int | None:
    """The "for" or "on" of "25 years in prison | for the attempted murder"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[m.last]).stop - 1, m.last + FORMS)
    for k in range(m.last + 1, stop):
        if rows.lowers[k] in ("for", "on"):
            return k
        if rows.lowers[k] not in figure_words("penalties", "forms"):
            return None
    return None


def _is_life_told(reading: Reading) -> bool:
    """Whether the report tells of a sentence for life."""
    rows = reading.tokens
    after = measure_words("justice", "terms") | {"in", "behind"}
    return any(
        rows.lowers[k + 1 : k + 2] and (rows.lowers[k + 1] in after or rows.lowers[k - 1] == "for")
        for k in rows.where(frozenset(("life",)))[:MOST]
    )


MOST = 20
"""Places of the word "life" that are looked at."""


def _is_one_of_several(reading: Reading, m: NumberMention) -> bool:
    """Whether the sentence of the article tells another length of time for another charge."""
    tokens = reading.tokens.sentence(reading.tokens.sentences[m.first])
    near = reading.numbers_among(max(tokens.start, m.first - NEAR), min(tokens.stop, m.last + NEAR))
    others = [n for n in near if n.kind == "duration" and n.first != m.first]
    return any(_opener(reading, n) is not None for n in others)


NEAR = 40
"""Tokens on either side in which the other length stands."""


def clears_in_part(reading: Reading, i: int) -> bool:
    """Whether the verb of clearing at token i tells of some counts alone: "acquitted | only of one count", not "of all"."""
    rows = reading.tokens
    if rows.lowers[i] not in measure_words("verdicts", "clearing"):
        return False
    near = rows.lowers[i + 1 : min(rows.sentence(rows.sentences[i]).stop, i + 1 + COUNTS)]
    end = next((k for k, word in enumerate(near) if word in _COUNTS), 0)
    opening = near[:end]
    if not end or not _WHOLE.isdisjoint(opening):
        return False
    return any(rows.classes[i + 1 + k] == "M" or word in _SOME or word in numerals() for k, word in enumerate(opening))


COUNTS = 7
"""Tokens behind "acquitted" in which its counts stand: "only of three of the lesser | counts" has five before them."""
_COUNTS = frozenset(("count", "counts", "charge", "charges"))
_WHOLE = frozenset(("all", "any", "both", "each", "every"))
_SOME = frozenset(("one", "a", "another", "some", "several", "most", "other", "further", "only"))


def read_part_of_charges(reading: Reading, m: NumberMention) -> Amount | None:
    """The counts that a number without a noun tells: "guilty on | 10 | of 11 counts", "six | out of the nine charges"."""
    rows = reading.tokens
    if m.unit is not None or (m.quantity or 0) <= 1:
        return None
    at = m.last + 1 + (rows.lowers[m.last + 1 : m.last + 2] == ["out"])
    if rows.lowers[at : at + 1] != ["of"] or rows.sentences[at] != rows.sentences[m.last]:
        return None
    at += 1 + (rows.lowers[at + 1 : at + 2] in (["the"], ["his"], ["her"], ["their"]))
    whole = reading.number_at(at)
    if whole is None or whole.of is None or whole.unit not in figure_words("penalties", "charges"):
        return None
    return Amount(whole.of.lower(), whole.unit, whole.of, m.start, m.end)
