"""Sentences told by a noun, of the topic `measures`: "was given life imprisonment", "handed a death sentence to Ana Lim".

In: a reading. Out: a claim for each person, with the penalty as printed. What is sought, faced or may come is none.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from riyadh_archive.extract.acting.doing_phrase import is_of_other_time, read_chain
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.measuring.convicts import convict
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import measure_words
from riyadh_archive.model import Claim, MeasureValue

BETWEEN = 24
"""Tokens between the verb and the penalty: "sentenced the expelled lawmaker Ana Lim, 54, a former mayor of Oslo, to life"."""
UPON = 3
"""Tokens between the penalty and whom it is handed to: "a death sentence for murder to" would have three."""


class _Penalty(NamedTuple):
    """The tokens of a penalty: "life imprisonment", "a rare | whole-life order", "| the rest of her life | in prison"."""

    first: int
    last: int


def read_awarded(reading: Reading, told: Collection[int]) -> Iterator[Claim]:
    """The sentences of death and life, to probation or community service that a noun tells, one claim for each person.

    `told` are the numbers of the sentences in which a verb has told one already.
    """
    rows = reading.tokens
    for k in rows.where(measure_words("justice", "told_penalties")):
        if reading.quoted(k) or (penalty := _penalty(reading, k)) is None:
            continue
        verb = _verb(reading, k, sentencing=rows.sentences[k] not in told)
        if verb is None:
            continue
        for name in _whom(reading, *verb, penalty):
            yield make_claim(
                reading,
                "measures",
                subject="sentences",
                value=MeasureValue(measure=f"sentence of {_named(reading, k, penalty)}", target=name),
                spans=[clause_span(reading, verb[0], penalty.last)],
                anchor=(rows.starts[k], rows.ends[k]),
                attributed_to=said_by(reading, k),
                rule="justice: sentence",
            )


def _verb(reading: Reading, k: int, *, sentencing: bool) -> tuple[int, bool] | None:
    """The verb that passes the penalty at token k, and whether its subject got it; None where it only may come or did not."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[k]]
    verbs = measure_words("justice", "awarding") | measure_words("justice", "receiving")
    if rows.lowers[k - 1] in _WHOSE:
        if rows.lowers[k - 2] == "of" and rows.lowers[k - 3] not in _REST:
            return None  # the next four years of her | life
        verbs = verbs | measure_words("justice", "serving")
    verbs = verbs | measure_words("justice", "sentencing") if sentencing else verbs
    verb = next((v for v in range(k - 1, max(start, k - BETWEEN) - 1, -1) if rows.lowers[v] in verbs), None)
    if verb is None or is_of_other_time(reading, verb, rows.sentence(rows.sentences[k])):
        return None
    if rows.lowers[verb] in measure_words("justice", "serving"):
        return (verb, True) if rows.lowers[verb - 1] == "will" else None
    chain = read_chain(reading, verb, start, "participle" if rows.lowers[verb] == "given" else "past")
    if chain is None or chain.coming or chain.refused or chain.negated:
        return None
    return verb, chain.passive or rows.lowers[verb] in measure_words("justice", "receiving")


_WHOSE = ("his", "her", "their", "natural")
_REST = ("rest", "remainder")


def _penalty(reading: Reading, k: int) -> _Penalty | None:
    """The tokens of a penalty whose telling word is token k."""
    rows = reading.tokens
    behind = rows.lowers[k + 1 : k + 4]
    jail = behind[:1] in (["jail"], ["prison"])
    if behind[jail : jail + 1] and behind[jail] in measure_words("justice", "terms"):
        return _Penalty(k, k + 1 + jail)
    whole = rows.lowers[k] == "whole-life" or rows.lowers[k - 1 : k] == ["whole"]
    if whole and behind[:1] and behind[0] in measure_words("justice", "whole_terms"):
        return _Penalty(k, k + 1)
    if behind[:2] in (["in", "prison"], ["in", "jail"], ["behind", "bars"]):
        return _Penalty(k, k + 2)
    ends = k + 1 >= len(rows) or rows.classes[k + 1] in ".,;" or rows.lowers[k + 1] in ("to", "for")
    return _Penalty(k, k) if rows.lowers[k] == "death" and ends and rows.lowers[k - 1].startswith("award") else None


def _named(reading: Reading, k: int, penalty: _Penalty) -> str:
    """The penalty without the word for its form: "death", "life imprisonment", "life in prison"."""
    plain = reading.tokens.lowers[penalty.last].removesuffix("s") in _FORMS
    return reading.words(k, penalty.last - 1 if plain else penalty.last)


_FORMS = ("sentence", "penalty", "term", "order", "tariff")


def _whom(reading: Reading, verb: int, got: bool, penalty: _Penalty) -> list[str]:
    """Who got the penalty: the subject of "got" and "was given", else the persons behind "gave" or behind "to".

    Where none of them is named, it is the one on trial.
    """
    rows = reading.tokens
    if got:
        found = subjects(reading, verb)
    else:
        upon = next(
            (k for k in range(penalty.last + 1, penalty.last + 1 + UPON) if rows.lowers[k : k + 1] in _UPON), None
        )
        found = persons_from(rows, reading.mentions, verb + 1 if upon is None else upon + 1)
    people = [
        reading.entities[n.entity].name for n in found if n.entity >= 0 and n.kind == "person" and not n.possessive
    ]
    if people:
        return people
    only = convict(reading, penalty)
    return [] if only is None else [only]


_UPON = (["to"], ["on"], ["upon"])
