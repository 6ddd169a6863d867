"""Sentences told by a noun, of the topic `measures`: "was given life imprisonment", "handed a death sentence to Ana Lim".

In: a reading. Out: a claim for each person, with the penalty as printed. What is sought, faced or may come is none.
"""

from collections.abc import Iterator

from riyadh_archive.extract.acting.doing_phrase import is_of_other_time, read_chain
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import measure_words
from riyadh_archive.model import Claim, MeasureValue

BETWEEN = 12
"""Tokens between the verb and the penalty: "handed the former police chief, Ana Lim, a life sentence" has seven."""
UPON = 3
"""Tokens between the penalty and whom it is handed to: "a death sentence for murder to" would have three."""


def read_awarded(reading: Reading) -> Iterator[Claim]:
    """The sentences of death and life, to probation or community service that a noun tells, one claim for each person."""
    rows = reading.tokens
    for k in rows.where(measure_words("justice", "told_penalties")):
        if reading.quoted(k) or (penalty := _penalty(reading, k)) is None:
            continue
        start = rows.sentence_starts[rows.sentences[k]]
        verbs = measure_words("justice", "awarding") | measure_words("justice", "receiving")
        verb = next((v for v in range(k - 1, max(start, k - BETWEEN), -1) if rows.lowers[v] in verbs), None)
        if verb is None or is_of_other_time(reading, verb, rows.sentence(rows.sentences[k])):
            continue
        chain = read_chain(reading, verb, start, "participle" if rows.lowers[verb] == "given" else "past")
        if chain is None or chain.coming or chain.refused or chain.negated:
            continue
        for person in _whom(reading, verb, penalty, passive=chain.passive):
            name = reading.entities[person.entity].name
            first, last = min(verb, person.np_first), max(penalty[1], person.last)
            yield make_claim(
                reading,
                "measures",
                subject="sentences",
                value=MeasureValue(measure=f"sentence of {_named(reading, penalty)}", target=name),
                spans=[clause_span(reading, first, last)],
                anchor=(rows.starts[k], rows.ends[k]),
                attributed_to=said_by(reading, verb),
                rule="justice: sentence",
            )


def _penalty(reading: Reading, k: int) -> tuple[int, int] | None:
    """The tokens of a penalty whose first telling word stands at token k: "life imprisonment", "a | death sentence"."""
    rows = reading.tokens
    behind = rows.lowers[k + 1 : k + 3]
    if behind[:1] and behind[0] in measure_words("justice", "terms"):
        return k, k + 1
    if behind in (["in", "prison"], ["in", "jail"], ["behind", "bars"]):
        return k, k + 2
    ends = k + 1 >= len(rows) or rows.classes[k + 1] in ".,;" or rows.lowers[k + 1] in ("to", "for")
    return (k, k) if rows.lowers[k] == "death" and ends and rows.lowers[k - 1].startswith("award") else None


def _named(reading: Reading, penalty: tuple[int, int]) -> str:
    """The penalty without the word for its form: "death", "life imprisonment", "life in prison"."""
    first, last = penalty
    plain = reading.tokens.lowers[last].removesuffix("s") in ("sentence", "penalty", "term")
    return reading.words(first, last - 1 if plain else last)


def _whom(reading: Reading, verb: int, penalty: tuple[int, int], *, passive: bool) -> list[NameMention]:
    """Who got the penalty: the subject of "got" and "was given", else the persons behind "gave" or behind "to"."""
    rows = reading.tokens
    if passive or rows.lowers[verb] in measure_words("justice", "receiving"):
        found = subjects(reading, verb)
    else:
        upon = next((k for k in range(penalty[1] + 1, penalty[1] + 1 + UPON) if rows.lowers[k : k + 1] in _UPON), None)
        found = persons_from(rows, reading.mentions, verb + 1 if upon is None else upon + 1)
    return [person for person in found if person.entity >= 0 and not person.possessive]


_UPON = (["to"], ["on"], ["upon"])
