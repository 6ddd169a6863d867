"""Who or what a phrase of an act means: by name where it has one, is explained by one or stands for one.

In: a reading and a range of tokens. Out: the words, None for a pronoun that means nobody in particular.
"""

from riyadh_archive.extract.acting.actors import Range
from riyadh_archive.extract.ages import only_person_before
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.doings import doing_words

NOBODY = frozenset(("no", "nobody", "neither", "none", "nothing"))

_POSSESSIVES = frozenset(("its", "their", "his", "her"))
MOST_NAMES = 400
"""Names of an article in which a role is looked for: a report has fewer, a list of names gives none of them a role."""


def called(reading: Reading, part: Range | None) -> str | None:
    """Who or what a phrase means: a person by name, whoever alone has a role, else the words; None for a pronoun."""
    if part is None:
        return None
    rows = reading.tokens
    first, last = part
    stop = next((k for k in range(first, last + 1) if rows.classes[k] == "I" and rows.lowers[k] != "of"), last + 1)
    mention = reading.mention_at(stop - 1)  # Ana Lim | in the final
    if (
        mention is not None
        and mention.first >= first
        and mention.kind == "person"
        and mention.entity >= 0
        and not mention.possessive
        and doing_words("court_matters").isdisjoint(rows.lowers[first : mention.np_first])  # the appeal of | Ana Lim
    ):
        return reading.entities[mention.entity].name
    if rows.lowers[last].endswith("year-old"):
        only = only_person_before(reading, rows.sentences[last])
        return reading.entities[only.entity].name if only is not None else None
    if rows.classes[last + 1 : last + 2] == [","] and (named := _apposed(reading, last)) is not None:
        return named
    if rows.classes[last] in (lexicon.PRONOUN, lexicon.OBJECT_PRONOUN) or rows.lowers[last] in ("who", "which", "that"):
        return _meant(reading, last) if first == last else None
    if first == last and rows.lowers[first] in NOBODY:
        return None
    for k in range(first + 1, last + 1):
        if rows.lowers[k] in _POSSESSIVES and rows.classes[k - 1] in "oH":
            first = k  # told reporters | his client would appeal
    while first < last and (
        rows.classes[first] in "DR" or rows.lowers[first] in _POSSESSIVES or rows.lowers[first] == "no"
    ):
        first += 1
    words = _whose(reading, first) + reading.words(first + (rows.lowers[first] == "whose"), last)
    if first == rows.sentence_starts[rows.sentences[first]] and rows.classes[first] == lexicon.ROLE:
        words = words[0].lower() + words[1:]  # a capital that the sentence gives is none of a name
    return _by_role(reading, first, last) or words


def _whose(reading: Reading, first: int) -> str:
    """Whom "whose" means, with the sign of the possessive: "Norland, | whose team"; "" for any other word."""
    rows = reading.tokens
    if rows.lowers[first] != "whose" or first < 2:
        return ""
    found = reading.mention_at(first - 1 - (rows.classes[first - 1] == ","))
    return f"{found.text}'s " if found is not None else ""


def _apposed(reading: Reading, last: int) -> str | None:
    """The person who is named behind a phrase: "his co-defendant, lawyer | Ana Lim", "the suspect, identified as | Ana Lim"."""
    rows = reading.tokens
    found = next(iter(reading.mentions_from(last + 1, 1)), None)
    if found is None or found.kind != "person" or found.entity < 0 or found.possessive:
        return None
    behind = last + 2 in (found.np_first, found.first)
    closed = found.last + 1 >= len(rows) or rows.classes[found.last + 1] in ",.)-;:"
    if not closed:
        return None  # took hostages, Lim said
    introduced = found.np_first <= last + 4 and rows.lowers[found.np_first - 1] in ("as", "named", "called")
    return reading.entities[found.entity].name if behind or introduced else None


def _meant(reading: Reading, k: int) -> str | None:
    """Whom "he" or "she" means: the one person before it in its sentence, else the only one of the sentence before."""
    rows = reading.tokens
    if rows.lowers[k] not in ("he", "she", "him", "her", "who"):
        return None
    people = {m.entity for m in reading.people(rows.sentence_starts[rows.sentences[k]], k + 1)}
    if rows.classes[k] == lexicon.OBJECT_PRONOUN and len(people) == 1:
        people = set()  # "the judge Ana Lim let him go": somebody of the sentences before
    if len(people) == 1:
        return reading.entities[people.pop()].name
    found = only_person_before(reading, rows.sentences[k], rows.lowers[k]) if not people else None
    return reading.entities[found.entity].name if found is not None else None


def _by_role(reading: Reading, first: int, last: int) -> str | None:
    """The one person of the article who has the role that a phrase without a name tells: "the prime minister"."""
    rows = reading.tokens
    if first == 0 or rows.lowers[first - 1] != "the" or any(rows.is_capitalized(k) for k in range(first, last)):
        return None
    if rows.is_capitalized(last) and rows.classes[last] != lexicon.ROLE:
        return None  # the Kremlin is not its spokesman
    if len(reading.entities) > MOST_NAMES:
        return None
    role = " ".join(rows.lowers[first : last + 1])
    found = [e for e in reading.entities if e.kind == "person" and any(role in r.lower() for r in e.roles)]
    return found[0].name if len(found) == 1 else None
