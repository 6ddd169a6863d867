"""Who led a delegation, told otherwise than by a verb with its subject.

In: a reading. Out: claims of `measures` like those of acts with two answers, for the question who led a side.

    a Ukrainian team headed by Ana Lim             leading: Ana Lim, Ukrainian team
    Ana Lim, the head of the Chadian delegation    leading: Ana Lim, Chadian delegation
    Leading the American side was Ana Lim          leading: Ana Lim, American side
"""

from collections.abc import Iterator

from riyadh_archive.extract.acting.actors import Range
from riyadh_archive.extract.acting.imposing import group_after
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.doings import doing_words, questions
from riyadh_archive.model import Claim, MeasureValue

LEADING = "leading"
"""The question that such a claim answers."""
WHOSE = 5
"""Tokens before "delegation" that tell whose: "the United Arab Emirates' negotiating"."""
TITLE = 8
"""Tokens of a title between the words that tell the lead and the name: "led by Deputy Foreign Minister | Ana Lim"."""


def extract_leading(reading: Reading) -> Iterator[Claim]:
    """The claims in text order."""
    rows = reading.tokens
    for i in rows.where(questions()[LEADING].things):
        first, last = _whose(reading, i)
        if reading.quoted(i) or first == last or (found := _leader(reading, first, last)) is None:
            continue
        start, end = min(_opening(reading, first), found.first), max(last, found.last)
        yield make_claim(
            reading,
            "measures",
            subject=LEADING,
            value=MeasureValue(actors=(_name(reading, found),), measure=LEADING, target=reading.words(first, last)),
            spans=[(rows.starts[start], rows.ends[end])],
            anchor=(rows.starts[i], rows.ends[i]),
            attributed_to=said_by(reading, i),
            rule="act done:",
        )


def _opening(reading: Reading, first: int) -> int:
    """The first token of "Leading the", "at the head of the" before the words for a delegation."""
    rows = reading.tokens
    floor = rows.sentence_starts[rows.sentences[first]]
    while first > floor and rows.lowers[first - 1] in _OPENERS:
        first -= 1
    return first


_OPENERS = frozenset(("the", "of", "head", "leader", "leading", "heading", "at"))


def _name(reading: Reading, found: NameMention) -> str:
    return reading.entities[found.entity].name if found.entity >= 0 else found.text


def _whose(reading: Reading, i: int) -> Range:
    """The delegation at token i with the words that tell whose it is, before it or behind; i alone where none does."""
    rows = reading.tokens
    first = _first(reading, i)
    if first == i and rows.lowers[i + 1 : i + 2] == ["of"]:
        behind = group_after(reading, i + 2)
        if behind is not None and rows.is_capitalized(behind[1]) and behind[1] - i <= WHOSE:
            return i, behind[1]
    return first, i


def _first(reading: Reading, i: int) -> int:
    """The first token of the words before it that tell whose delegation it is; i where none does."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[i]], i - WHOSE)
    first = i
    named = doing_words("whole_team") | doing_words("home_parties")
    while first > floor and (rows.is_capitalized(first - 1) or rows.lowers[first - 1] in named):
        if rows.lowers[first - 1] in _ENDS:
            break
        first -= 1
    parties = doing_words("home_parties")
    while first < i and (
        rows.classes[first] == lexicon.DETERMINER or not (rows.is_capitalized(first) or rows.lowers[first] in parties)
    ):
        first += 1
    return first


_ENDS = frozenset(("the", "of", "at", "in", "to", "for"))
_BY = (["led", "by"], ["headed", "by"])
_HEADS = frozenset(("head", "leader", "chief"))
_IS = frozenset(("was", "is"))


def _leader(reading: Reading, first: int, i: int) -> NameMention | None:
    """The person who is told to lead the delegation at tokens first..i."""
    rows = reading.tokens
    behind = i + 1 + (rows.words[i + 1 : i + 2] == [","])
    if rows.lowers[behind : behind + 2] in _BY:
        return _person(reading, behind + 2, i)
    if behind > i + 1 and rows.lowers[behind : behind + 1] == ["under"]:
        return _person(reading, behind + 1, i)
    before = first - (first > 0 and rows.lowers[first - 1] == "the")
    floor = rows.sentence_starts[rows.sentences[i]]
    opened = before > floor and rows.lowers[before - 1] in ("leading", "heading")
    if opened or rows.lowers[max(before - 4, floor) : before] == ["at", "the", "head", "of"]:
        return _person(reading, i + 2, i) if rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in _IS else None
    if rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in _HEADS:
        return _person(reading, i + 2, i, title=0)
    if before - 2 >= floor and rows.lowers[before - 1] == "of" and rows.lowers[before - 2] in _HEADS:
        return _apposed(reading, (before - 2, i), floor)
    return None


def _apposed(reading: Reading, role: Range, floor: int) -> NameMention | None:
    """Whom "Ana Lim, the head of the delegation", "the head of the delegation, Minister Ana Lim" mean."""
    rows = reading.tokens
    start = role[0] - (role[0] > floor and rows.lowers[role[0] - 1] == "the")
    if start - 1 > floor and rows.words[start - 1] == ",":
        named = reading.mention_at(start - 2)
        if named is not None and named.kind == "person" and named.last == start - 2:
            return named
    behind = role[1] + 1
    if rows.words[behind : behind + 1] == [","]:
        return _person(reading, behind + 1, role[1])
    return _person(reading, behind, role[1], title=0)


def _person(reading: Reading, at: int, i: int, *, title: int = TITLE) -> NameMention | None:
    """The person whose name begins at token `at`, or behind a title there in the sentence of token i."""
    rows = reading.tokens
    for k in range(at, min(at + title + 1, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in ',;:"(VCA':
            return None
        named = reading.mention_at(k)
        if named is not None and named.first == k and named.kind == "person":
            return None if named.possessive else named
    return None
