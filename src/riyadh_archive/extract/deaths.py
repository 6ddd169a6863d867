"""What a person with a name died of, of the topic `measures`.

In: a reading. Out: a claim for each cause that the report tells as known, with the person as its target and the words for the
cause as its reason. What is ruled out, looked into or of nobody with a name is none.

    Ana Lim died of a gunshot wound                 cause of death: a gunshot wound
    the coroner said she had been strangled         cause of death: strangled
    the cause of Lim's death was drowning           cause of death: drowning
"""

from collections.abc import Iterator

from riyadh_archive.extract.ages import only_person_before
from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attacks import attack_words, death_words, dying_words, kinds_of_death
from riyadh_archive.model import Claim, MeasureValue

DEATH = "cause of death"
"""The subject of such claims."""
CAUSE = 8
"""Tokens between "died of" and the word that tells the kind: "a single gunshot wound to the head" has three."""
SUBJECT = 16
"""Tokens before the verb in which the person stands."""
_BE = frozenset(("was", "been", "were"))


def extract_deaths(reading: Reading) -> Iterator[Claim]:
    """The causes, in text order."""
    rows = reading.tokens
    for i in rows.where(death_words()):
        if reading.quoted(i) or rows.possessives[i]:
            continue
        start = rows.sentence_starts[rows.sentences[i]]
        opener = _opener(reading, i, start)
        if opener is None or not attack_words("open").isdisjoint(rows.lowers[max(start, opener - CAUSE) : i + 1]):
            continue
        person = _person(reading, opener, start)
        if person is not None and kinds_of_death((rows.lowers[i],)):
            first, last = min(opener + 1, i), i
            while rows.classes[last + 1 : last + 2] == ["o"]:
                last += 1  # a gunshot | wound
            yield make_claim(
                reading,
                "measures",
                subject=DEATH,
                value=MeasureValue(measure=DEATH, target=person, reasons=(reading.words(first, last),)),
                spans=[clause_span(reading, opener, last)],
                anchor=(rows.starts[i], rows.ends[i]),
                attributed_to=said_by(reading, i),
                rule="cause of a death",
            )


def _opener(reading: Reading, i: int, start: int) -> int | None:
    """The token from which on the cause is told: "of" behind "died", "was" behind "cause of death", or the verb itself."""
    rows = reading.tokens
    lower = rows.lowers[i]
    passive = not _BE.isdisjoint(rows.lowers[max(start, i - 2) : i])
    stop = rows.sentence(rows.sentences[i]).stop
    by = rows.lowers[i + 1 : i + 2] in (["by"], ["out"])  # words drowned by applause
    if lower in dying_words("fatal") and (passive or (lower == "drowned" and not by)):
        return i
    if passive and lower in dying_words("violent"):
        around = rows.lowers[i : min(stop, i + 4)]
        return i if {"dead", "death", "killed"} & set(around) else None
    for k in range(i - 1, max(start, i - CAUSE) - 1, -1):
        before = rows.lowers[k - 1] if k > start else ""
        if rows.lowers[k] in ("of", "from") and before in ("died", "die", "dying", "dies"):
            return k
        if rows.lowers[k] in _BE and {"cause", "death"} <= set(rows.lowers[max(start, k - CAUSE) : k]):
            return k
        if rows.classes[k] in ".,;:(" or rows.lowers[k] in ("after", "while", "when"):
            return None
    return None


def _is_of_another(reading: Reading, first: int, k: int) -> bool:
    """Whether the clause before token k has a verb and another subject: "Lim said that the woman who | was shot"."""
    rows = reading.tokens
    comma = next((i for i in range(k - 1, first - 1, -1) if rows.words[i] == ","), first - 1)
    verb = next((i for i in range(k - 1, comma, -1) if rows.classes[i] in "CV" and rows.lowers[i] not in _BE), None)
    return verb is not None and {"he", "she"}.isdisjoint(rows.lowers[verb + 1 : k])


def _person(reading: Reading, k: int, start: int) -> str | None:
    """Whom the sentence before token k names as the last person, or the only one of the sentence before for a pronoun."""
    rows = reading.tokens
    people = reading.people(max(start, k - SUBJECT), k + 1)
    verb = k - (rows.lowers[k] in ("of", "from"))
    if people and _is_of_another(reading, people[-1].last + 1, verb):
        return None
    if len({m.entity for m in people}) == 1:
        return reading.entities[people[0].entity].name
    if people or not {"he", "she", "his", "her"} & set(rows.lowers[max(start, k - SUBJECT) : k]):
        return None
    meant = only_person_before(reading, rows.sentences[k])
    return reading.entities[meant.entity].name if meant is not None else None
