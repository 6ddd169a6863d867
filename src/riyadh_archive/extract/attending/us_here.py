"""Whom a speaker means by "the five of us who were here": "The five were himself, A and B", "She meant herself, A and B".

In: a reading. Out: `Attendance`s.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.company import all_behind
from riyadh_archive.extract.attending.occasion import near_of_kind
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading

SENTENCES_BACK = 3
"""Sentences before in which "of us" stands: the quotation may go on behind it."""
MEANING = 3
"""Tokens before "himself" in which "were", "meant" or "referring to" stands."""
_SELVES = frozenset(("himself", "herself"))
_MEANING = frozenset(("were", "are", "meant", "means", "referring", "include", "included"))
_PLACED = frozenset(("here", "there", "room", "table", "met", "attended", "present", "sat", "participated"))


def read_us_here(reading: Reading) -> Iterator[Attendance]:
    """The speaker and those named behind "himself", where the words meant are "of us" with a word of being there."""
    rows = reading.tokens
    for i in rows.where(_SELVES):
        if _MEANING.isdisjoint(rows.lowers[max(0, i - MEANING) : i]) or rows.words[i + 1 : i + 2] != [","]:
            continue
        said = _of_us(reading, i)
        others = all_behind(reading, i + 2) if said is not None else []
        if others:
            yield from made([*_speaker(reading, i), *others], near_of_kind(reading, i, "any"), i, "one of us there")


def _of_us(reading: Reading, i: int) -> int | None:
    """The token of "us" in a quotation just before that says "the five of us who were here"."""
    rows = reading.tokens
    first = rows.sentence_starts[max(0, rows.sentences[i] - SENTENCES_BACK)]
    for k in range(first + 1, i):
        behind = rows.lowers[k + 1 : k + 1 + 2 * MEANING]
        if rows.lowers[k - 1 : k + 1] == ["of", "us"] and reading.quoted(k) and not _PLACED.isdisjoint(behind):
            return k
    return None


def _speaker(reading: Reading, i: int) -> list[NameMention]:
    """Who is meant by "himself": the last person named in the sentence before it, else in the one before."""
    rows = reading.tokens
    first = rows.sentence_starts[max(0, rows.sentences[i] - 1)]
    before = reading.mentions_among(first, i)
    return [m for m in before if m.kind == "person" and not m.possessive][-1:]
