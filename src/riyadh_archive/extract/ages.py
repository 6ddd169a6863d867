"""Whose age a number is.

In: the reading and an age. Out: the words for it, and where (code points) the evidence begins.

    Maria Lopez, 26                          age of Maria Lopez
    23-year-old midfielder Ana Lim           age of Ana Lim
    Ana Lim scored. The 23-year-old ran on.  age of Ana Lim
    Ana Lim, a 23-year-old midfielder        age of Ana Lim
    a 17-year-old pupil                      age of the pupil
    Ana Lim has died. She was 88.            age of Ana Lim
    Ana Lim died at home at the age of 88    age of Ana Lim
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words, outcome_classes
from riyadh_archive.lexicon.given_names import gender_of
from riyadh_archive.lexicon.measures import measure_words
from riyadh_archive.lexicon.words import ROLE

AGE = "age"
"""The words for an age where nothing tells whose it is."""
LONGEST_NAME = 5
RIGHT_BEHIND = 3
"""Tokens between a name and its age: a comma or a bracket, "aged"."""
PRONOUN_REACH = 5
"""Tokens from "she" to her age: "She was aged", "He has died at the age of"."""
SENTENCES_BACK = 2
"""Sentences back in which the one person stands whom "the 26-year-old" means."""


def read_bearer(reading: Reading, m: NumberMention) -> tuple[str, int]:
    """`age of` somebody, by name where one stands beside or is meant, and the start of the evidence."""
    beside = reading.mentions_before(m.head + 1, 2)
    if m.of == AGE and beside and _stands_behind(reading, m, beside[-1]):
        return _bearer_beside(reading, m, beside)
    if (behind := _named_behind(reading, m) or _explained(reading, m)) is not None or (
        behind := _meant(reading, m) or _accused(reading, m)
    ) is not None:
        return f"{AGE} of {_called(reading, behind)}", m.start
    if m.of and m.of != AGE:
        return f"{AGE} of the {m.of}", m.start
    if printed := _printed_before(reading, m):
        return f"{AGE} of {printed[0]}", printed[1]
    told = (_of_pronoun(reading, m) or _of_dead(reading, m)) if m.of == AGE else None
    return (f"{AGE} of {_called(reading, told)}" if told else AGE), m.start


def _of_pronoun(reading: Reading, m: NumberMention) -> NameMention | None:
    """The person whom "he" or "she" means that opens the sentence of an age: "She was | 88"; only one may be meant."""
    rows = reading.tokens
    number = rows.sentences[m.head]
    opening = rows.sentence_starts[number]
    pronoun = rows.lowers[opening]
    if pronoun not in _GENDERS or m.head - opening > PRONOUN_REACH:
        return None
    return only_person_before(reading, number, pronoun) or _subject_before(reading, number)


def _of_dead(reading: Reading, m: NumberMention) -> NameMention | None:
    """Who died by the sentence of an age: "Ana Lim died on Monday at the age of | 88", "The star passed away aged | 88".

    The one person before it, else the subject of the verb; where it names nobody, whom the title tells to be dead.
    """
    rows = reading.tokens
    opening = rows.sentence_starts[rows.sentences[m.head]]
    verb = next((k for k in range(m.head - 1, opening - 1, -1) if rows.lowers[k] in _dying()), None)
    if verb is None:
        return None
    found = reading.people(opening, m.head)
    if len({name.entity for name in found}) == 1:
        return found[0] if not any(name.possessive for name in found) else None
    dead = _dead_by_title(reading)
    if not found:
        return dead if rows.lowers[opening] not in _GENDERS else None
    while verb > opening and rows.classes[verb - 1] in "AR":
        verb -= 1
    if rows.words[verb - 1] == "," and not found[0].possessive:
        return found[0] if found[0].np_first == opening or (dead and dead.entity == found[0].entity) else None
    return next((name for name in found if name.last == verb - 1 and not name.possessive), None)


def _dead_by_title(reading: Reading) -> NameMention | None:
    """The one person before the verb by which the title tells of a death: "Actress Ana Lim dies at 88"."""
    rows = reading.tokens
    title = rows.sentence(0) if rows.sentence_starts else range(0)
    verb = next((k for k in title if rows.lowers[k] in _dying()), None)
    found = reading.people(title.start, title.start if verb is None else verb)
    alone = len({name.entity for name in found}) == 1
    opens = bool(found) and found[0].np_first == title.start and rows.words[(verb or 1) - 1] == ","
    return found[0] if (alone or opens) and not found[0].possessive else None


def _dying() -> frozenset[str]:
    return figure_words("contexts", "dying")


def _bearer_beside(reading: Reading, m: NumberMention, beside: Sequence[NameMention]) -> tuple[str, int]:
    """See `read_bearer`, for the last two names before an age of which the last stands right before it."""
    name, before = beside[-1], beside[0]
    if before.kind == "person" and reading.tokens.lowers[before.last + 1 : name.np_first] == ["of"]:
        return f"{AGE} of {_called(reading, before)}", before.start  # Ann Lund of Bergen, 44
    if not _is_where(reading, name):
        return f"{AGE} of {_called(reading, name)}", name.start
    role = _role_in(reading, name)
    return (f"{AGE} of the {role[0]}", role[1]) if role else (AGE, m.start)


def _is_where(reading: Reading, name: NameMention) -> bool:
    """Whether a name before an age tells where somebody lives or works: "a driver from | Oslo |, 33"."""
    before = reading.tokens.lowers[name.np_first - 1] if name.np_first else ""
    return name.kind == "place" or before in _WHERE


_WHERE = frozenset(("at", "from", "in", "near"))


def _role_in(reading: Reading, place: NameMention) -> tuple[str, int] | None:
    """The role before a place that stands before the age, and where it starts: "a | station master | in Larissa, aged 59"."""
    rows, last = reading.tokens, place.np_first - 2
    if last < 1 or rows.lowers[last + 1] not in _WHERE or rows.classes[last] not in "oH":
        return None
    first = last
    while (
        first > 1
        and last - first < LONGEST_NAME
        and rows.classes[first - 1] in "oH"
        and not rows.is_capitalized(first - 1)
    ):
        first -= 1
    told = rows.classes[first - 1] == "D" or rows.is_capitalized(first - 1) or rows.classes[last] == "H"
    return (reading.words(first, last), rows.starts[first]) if told else None


def _printed_before(reading: Reading, m: NumberMention) -> tuple[str, int] | None:
    """The capitalized words right before ", 52,": a name that nothing else told to be one, and where it starts."""
    rows = reading.tokens
    last = m.head - 2
    first = last + 1
    floor = rows.sentence_starts[rows.sentences[m.head]] if last >= 0 and rows.classes[m.head - 1] == "," else last + 1
    while (
        first > floor
        and last - first < LONGEST_NAME
        and rows.is_capitalized(first - 1)
        and rows.classes[first - 1] in "oP"
    ):
        first -= 1
    return (
        (reading.words(first, last), rows.starts[first])
        if last - first >= 1 and rows.classes[first - 1] == ","
        else None
    )


def _stands_behind(reading: Reading, m: NumberMention, name: NameMention) -> bool:
    """Whether the age stands right behind a name that can be a person's: not "the Peruvian striker, 24"."""
    clause = reading.tokens.lowers[max(m.head - 2, 0)] == "who"  # Maria Lopez, who is | 26
    if m.head - name.last > RIGHT_BEHIND + clause or name.kind == "adjective":
        return False
    if reading.tokens.blocks[name.last] != reading.tokens.blocks[m.head]:
        return False  # a title that ends in a name, and "53 year old Tom Ash" below it
    return not any(reading.tokens.classes[k] == "H" for k in range(name.last + 1, m.head))


def _called(reading: Reading, name: NameMention) -> str:
    return reading.entities[name.entity].name if name.entity >= 0 else name.text


def _named_behind(reading: Reading, m: NumberMention) -> NameMention | None:
    """The person whose name closes the phrase of an age: "23-year-old midfielder Ana Lim", but not "70-year-old Lim fan"."""
    name = next(iter(reading.mentions_before(m.last + 1, 1)), None)
    if reading.tokens.lowers[m.last] == "old":  # 53 year old | Tom Ash
        name = next((n for n in reading.people(m.last + 1, m.last + LONGEST_NAME) if n.np_first == m.last + 1), name)
    if name is None or name.first <= m.head or name.entity < 0 or name.modifies:
        return None
    return name if name.kind == "person" else None


def _explained(reading: Reading, m: NumberMention) -> NameMention | None:
    """The person right before ", a 23-year-old midfielder", ", the 23-year-old striker", where no name opens a list."""
    rows = reading.tokens
    if m.head < 3 or rows.lowers[m.head - 1] not in ("a", "an", "the") or rows.classes[m.head - 2] != ",":
        return None
    name = next(iter(reading.mentions_before(m.head + 1, 1)), None)
    if name is None or name.last != m.head - 3 or name.kind != "person" or name.entity < 0 or name.possessive:
        return None
    same = rows.sentences[name.first] == rows.sentences[m.head]
    listed = rows.classes[name.np_first - 1] in "," or rows.lowers[name.np_first - 1] in ("and", "with", "or")
    opens = name.np_first == rows.sentence_starts[rows.sentences[m.head]]
    return name if same and (opens or not listed) else None


def _meant(reading: Reading, m: NumberMention) -> NameMention | None:
    """The only person of the sentence before, where "the" opens the sentence of the age: "The striker, 24, ran on"."""
    rows = reading.tokens
    number = rows.sentences[m.head]
    opening = rows.sentence_starts[number]
    if rows.lowers[opening] != "the" or any(rows.classes[k] not in "oHM," for k in range(opening + 1, m.head)):
        return None
    if m.head - 2 > opening and rows.is_capitalized(m.head - 2):
        return None  # the captain, Ana Lim, 52
    only = only_person_before(reading, number)
    if only is not None and _is_on_another(reading, number - 1, only):
        return None
    alone = m.head == opening + 1 and rows.lowers[m.last].endswith("old")
    return only or (_subject_before(reading, number) if alone else None)


def _is_on_another(reading: Reading, sentence: int, name: NameMention) -> bool:
    """Whether a sentence names nobody and is on somebody else: "The premier mourned. A local | station master | was held"."""
    rows = reading.tokens
    if (
        sentence < 0
        or rows.lowers[rows.sentence_starts[sentence]] not in ("a", "an", "the")
        or _people(reading, sentence)
    ):
        return False
    phrase = list(takewhile(lambda k: rows.classes[k] in "oH", rows.sentence(sentence)[1:]))
    roles = " ".join((*reading.entities[name.entity].roles, name.role or "")).lower().split()
    own = any(rows.lowers[k] in roles for k in phrase)
    return not own and any(rows.classes[k] == ROLE and not rows.is_capitalized(k) for k in phrase)


def _accused(reading: Reading, m: NumberMention) -> NameMention | None:
    """The one defendant of a report that goes on with "the 77-year-old", "the 33-year-old killer", a judge at most between.

    "The 81-year-old singer" is the one where the sentence tells of his sentence, and of nobody hurt.
    """
    rows = reading.tokens
    bare = m.of in (None, AGE) and rows.lowers[m.last].endswith("old")
    found_guilty = (m.of or "").endswith("guilty")  # found the 53-year-old guilty
    doer = m.of is not None and m.of.lower() in figure_words("penalties", "doers")
    if (
        not (bare or doer or found_guilty or _hears_sentence(reading, m))
        or rows.lowers[m.head - 1 : m.head] != ["the"]
        or len(reading.defendants) != 1
    ):
        return None
    if not found_guilty and _is_near_others(reading, m):
        return None
    return next((name for name in reading.mentions if name.entity == reading.defendants[0]), None)


def _is_near_others(reading: Reading, m: NumberMention) -> bool:
    """Whether the sentence of an age or the one before it names somebody else than the accused and a judge."""
    number = reading.tokens.sentences[m.head]
    near = [name for k in range(max(number - 1, 0), number + 1) for name in _people(reading, k) if name.first < m.head]
    judging = figure_words("penalties", "judges")
    others = [name for name in near if name.entity not in reading.defendants]
    return any(judging.isdisjoint(" ".join(reading.entities[name.entity].roles).lower().split()) for name in others)


def _hears_sentence(reading: Reading, m: NumberMention) -> bool:
    """Whether "the", an age and a trade open a clause or stand behind what a judge did, and a sentence is told there.

    The sentence before counts too. Where somebody was hurt, the trade may be his.
    """
    rows, noun = reading.tokens, (m.of or "").lower()
    if not noun.endswith(_TRADES) or " " in noun or noun in figure_words("penalties", "others"):
        return False
    number = rows.sentences[m.head]
    opens = m.head - 1 == rows.sentence_starts[number] or rows.words[m.head - 2] == ","
    if not opens and rows.lowers[m.head - 2] not in figure_words("penalties", "passed_upon"):
        return False
    told = rows.lowers[rows.sentence_starts[max(number - 1, 0)] : rows.sentence(number).stop]
    hurt = any(outcome_classes("verbs").get(word) for word in told)
    return not hurt and not figure_words("penalties", "hearing_sentence").isdisjoint(told)


_TRADES = ("er", "or", "ist", "ian", "man", "woman", "star")
"""How words for what somebody does for a living end."""


def only_person_before(reading: Reading, sentence: int, pronoun: str = "") -> NameMention | None:
    """The one person whom the nearest of the sentences before names; None where it names several.

    `pronoun` is the word that means the person: "he" means no woman by her given name.
    """
    if pronoun in _SEVERAL:
        return None
    if (aged := _of_that_age(reading, sentence)) is not None:
        return aged
    gender = _GENDERS.get(pronoun)
    for back in range(sentence - 1, max(sentence - 1 - SENTENCES_BACK, -1), -1):
        found = [name for name in _people(reading, back) if gender is None or _may_be(name, gender)]
        if found:
            only = found[0] if len({name.entity for name in found}) == 1 else None
            return _one_on_trial(reading, sentence) if only is not None and is_officer_of_court(reading, only) else only
    return None


def is_officer_of_court(reading: Reading, name: NameMention) -> bool:
    """Whether a person is told as a judge, prosecutor or lawyer, here or elsewhere: no one whom the court tries."""
    roles = " ".join((*reading.entities[name.entity].roles, name.role or "")).lower().split()
    return not measure_words("verdicts", "judging").isdisjoint(roles)


def _one_on_trial(reading: Reading, sentence: int) -> NameMention | None:
    """The last mention of the only one on trial before a sentence: who comes behind what his judge did to him."""
    stop = reading.tokens.sentence_starts[sentence]
    one = reading.entities[reading.defendants[0]] if len(reading.defendants) == 1 else None
    before = [m for at in (one.mentions if one else ()) if (m := reading.mentions[at]).last < stop]
    return before[-1] if before else None


def _of_that_age(reading: Reading, sentence: int) -> NameMention | None:
    """The one person of whom the age is told with which a sentence opens: "Tom Ash, 40, fled. … | The 40-year-old | hid"."""
    rows = reading.tokens
    opening = rows.sentence_starts[sentence]
    if rows.lowers[opening] != "the" or "year-old" not in rows.lowers[opening + 1 : opening + AGED]:
        return None
    told = reading.numbers_among(opening, opening + AGED)
    at = bisect_left(reading.numbers, rows.starts[opening], key=lambda m: m.start)
    same = [m for m in reading.numbers[max(at - MOST_AGES, 0) : at] if told and m.quantity == told[0].quantity]
    found = [name for m in same if (name := _aged(reading, m)) is not None]
    return found[-1] if len({name.entity for name in found}) == 1 else None


def _aged(reading: Reading, m: NumberMention) -> NameMention | None:
    """The person beside whose name an age stands: "Tom Ash, | 40", "the | 40-year-old | Tom Ash"."""
    beside = reading.mentions_before(m.head + 1, 1)
    if m.of == AGE and beside and beside[0].kind == "person" and _stands_behind(reading, m, beside[0]):
        return beside[0] if beside[0].entity >= 0 else None
    return _named_behind(reading, m) if "year-old" in reading.tokens.lowers[m.head : m.head + AGED] else None


AGED = 4
"""Tokens of "the 40-year-old"."""
MOST_AGES = 200
"""Numbers before such a sentence among which the age is looked for."""
_SEVERAL = frozenset(("they", "them", "their", "we", "us"))
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


def _may_be(name: NameMention, gender: str) -> bool:
    """Whether no given name tells another gender."""
    words = name.text.split()
    return len(words) < 2 or gender_of(words[0]) in (gender, "u", None)


def _subject_before(reading: Reading, sentence: int) -> NameMention | None:
    """The person with whom the sentence before begins: "Ana Lim, who was jailed by Judge Jo Hart, wept. | The 34-year-old"."""
    found = _people(reading, sentence - 1) if sentence else []
    first = reading.tokens.sentence_starts[sentence - 1] if sentence else -1
    if not found or found[0].np_first != first or found[0].possessive:
        return None
    others = [name for name in found if name.entity != found[0].entity]
    titled = all("H" in reading.tokens.classes[name.np_first : name.first] for name in others)
    return found[0] if titled else None


def _people(reading: Reading, sentence: int) -> list[NameMention]:
    """The persons that a sentence names."""
    tokens = reading.tokens.sentence(sentence)
    return reading.people(tokens.start, tokens.stop)
