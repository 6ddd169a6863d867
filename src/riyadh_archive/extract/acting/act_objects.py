"""What a verb that names its measure can hit: "closed the consulate", not "closed the session".

In: the reading, the object's token range and the verb. Out: whether it is one, and what is forbidden behind "from".
"""

from riyadh_archive.extract.acting.actors import Range, phrase_before
from riyadh_archive.extract.acting.motives import opens_reason
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.figures import numerals
from riyadh_archive.lexicon.measures import MeasureVerb, measure_verbs, measure_words

MOST_PREPOSITIONS = 2
"""Phrases between what is hit and a passive verb: "the roads around the lake in the north were closed"."""
LONGEST_DEED = 12
"""Tokens of what is forbidden or ordered: "cutting $4 billion in research grants" has six."""
LONGEST_TOLD = 10
"""Tokens of whom an order is given to: "the owners of the two chemical plants near Basel" has nine."""


def is_object(reading: Reading, target: Range, verb: MeasureVerb, actor: Range) -> bool:
    """Whether the object is one that the verb can hit: "closed the consulate", not "closed the session"."""
    rows = reading.tokens
    first, last = target
    stop = next((k for k in range(first, last + 1) if rows.classes[k] == "I"), last + 1)
    if (rows.classes[first] in "PO" and stop - first == 1) or rows.lowers[first] == "up":
        return False  # closed up shop
    head = rows.lowers[stop - 1]
    if head in ("it", "itself", "themselves") or stop <= first:
        return False
    named = rows.is_capitalized(stop - 1) and (
        verb.verb in measure_words("actors", "of_names")
        or (verb.verb in measure_words("actors", "of_names_by_state") and _is_state(reading, actor))
    )
    if named or not verb.objects or any(rows.lowers[k] in verb.objects for k in range(first, last + 1)):
        return True
    owned = rows.lowers[first] in ("his", "her", "their", "its", "my", "our")
    return verb.verb in measure_words("actors", "of_bodies") and not owned and _is_office(reading, actor)


def _is_office(reading: Reading, actor: Range) -> bool:
    """Whether an office, court or ministry acts, told by a word in small or capital letters, and no person."""
    mention = reading.mention_at(actor[1])
    person = mention is not None and mention.kind == "person"
    return not person and reading.tokens.lowers[actor[1]] in measure_words("actors", "nouns")


def _is_state(reading: Reading, actor: Range) -> bool:
    """Whether a country or an office in small letters acts, no player and no firm."""
    rows = reading.tokens
    plain = rows.words[actor[1]].islower() and rows.lowers[actor[1]] in measure_words("actors", "nouns")
    return plain or country_of(reading.words(*actor)) is not None


def is_sport(reading: Reading, actor: Range, verb: MeasureVerb) -> bool:
    """Whether a team or player "limited" the other one to so many points."""
    if verb.verb not in measure_words("actors", "weak"):
        return False
    mention = reading.mention_at(actor[1])
    played = mention is not None and mention.kind in ("person", "organization")
    return played or reading.tokens.lowers[actor[1]] in measure_words("actors", "sporting")


def forbidden_deed(reading: Reading, target: Range) -> tuple[Range, Range] | None:
    """(who, what) of "blocked | the ministry | from | cutting grants"; None for another "from"."""
    rows = reading.tokens
    behind = range(target[0] + 1, min(target[1] + 2, len(rows) - 1))
    at = next((k for k in behind if rows.lowers[k] == "from" and rows.classes[k + 1] == lexicon.GERUND), None)
    if at is None:
        return None
    first = last = at + 1
    while last + 1 < len(rows) and last - first < LONGEST_DEED and rows.sentences[last + 1] == rows.sentences[first]:
        if rows.classes[last + 1] in ',;:.-("WSTKCVA' or rows.lowers[last + 1] in measure_words("reasons", "ends_deed"):
            break
        if opens_reason(reading, last + 1) or is_span(reading, last + 1):
            break  # "leaving the country | for 36 months", "| on suspicion of fraud"
        last += 1
    while last > first and rows.classes[last] in "IDJR":
        last -= 1
    return (target[0], at - 1), (first, last)


def told_to_go(reading: Reading, target: Range | None) -> Range | None:
    """Who is expelled in "ordered | two diplomats | out of the country", "… to leave"; None where nobody is sent away."""
    if target is None:
        return None
    rows = reading.tokens
    out = next((k for k in range(target[0], target[1] + 2) if rows.lowers[k : k + 1] in (["out"], ["to"])), None)
    if out is None or out == target[0] or (rows.lowers[out] == "to" and rows.lowers[out + 1 : out + 2] != ["leave"]):
        return None
    sent = any(rows.lowers[k] in measure_words("objects", "expulsion") for k in range(target[0], out))
    return (target[0], out - 1) if sent else None


def told_done(reading: Reading, first: int) -> tuple[Range, MeasureVerb] | None:
    """(what, how) of "ordered | all work at the plant | halted", "ordered the schools closed"; None for anything else."""
    rows = reading.tokens
    for k in range(first + 1, min(first + LONGEST_TOLD, len(rows))):
        if rows.classes[k] in ",;:.A" or rows.sentences[k] != rows.sentences[first] or rows.lowers[k] == "to":
            return None
        verb = measure_verbs().get(rows.lowers[k])
        if verb is not None and verb.noun is not None and verb.form in ("past", "participle"):
            begin = first + (rows.classes[first] == lexicon.DETERMINER and rows.lowers[first] in ("the", "a", "an"))
            return (begin, k - 1), verb
    return None


def is_span(reading: Reading, at: int) -> bool:
    """Whether "for six months", "for a year" stands at token `at`: how long a measure holds."""
    rows = reading.tokens
    if rows.lowers[at : at + 1] != ["for"] or at + 1 >= len(rows):
        return False
    return rows.classes[at + 1] in "MD" or rows.lowers[at + 1] in numerals()


def told_to_do(reading: Reading, first: int, actor: Range) -> tuple[Range, Range] | None:
    """(who, what) of "ordered | the firm | to | stop dumping waste"; None where nobody, or something else, is told.

    A person orders a soup to go; what an office orders may be anything.
    """
    rows = reading.tokens
    stop = min(first + LONGEST_TOLD, len(rows) - 2)
    to = next((k for k in range(first + 1, stop) if rows.lowers[k] == "to" or rows.classes[k] in ",;:.VCA"), None)
    if to is None or rows.lowers[to] != "to" or rows.classes[to + 1] not in "oaVC":
        return None
    if rows.lowers[to + 1] not in measure_words("actors", "ordered") and not _is_office(reading, actor):
        return None
    forbidden = rows.lowers[to - 1] == "not"
    begin = first + (rows.lowers[first] in ("the", "a", "an"))
    last = to + 1
    while last + 1 < len(rows) and last - to < LONGEST_DEED and rows.sentences[last + 1] == rows.sentences[first]:
        if rows.classes[last + 1] in ',;:.-("WSTKCA' or rows.lowers[last + 1] in measure_words("reasons", "ends_deed"):
            break
        if opens_reason(reading, last + 1):
            break
        last += 1
    while last > to + 1 and rows.classes[last] in "IDJR":
        last -= 1
    whom, told = (begin, to - 1 - forbidden), (to - forbidden + (not forbidden), last)
    return (whom, told) if whom[0] <= whom[1] else None


def passive_target(reading: Reading, at: int, floor: int, verb: MeasureVerb) -> Range | None:
    """Whom a passive verb hits: the phrase that ends at token `at`, or the one that its prepositions hang on.

    "Tourist sites | on the north side | were closed".
    """
    rows = reading.tokens
    target = phrase_before(reading, at, floor=floor)
    if target is None or rows.classes[target[1]] in "POD" or rows.classes[target[1] + 1] == lexicon.PREPOSITION:
        return None
    first, last = target
    for _ in range(MOST_PREPOSITIONS + 1):
        if not verb.objects or any(w in verb.objects for w in rows.lowers[first : last + 1]):
            return first, target[1]
        if first - 2 < floor or rows.classes[first - 1] != lexicon.PREPOSITION:
            return None
        before = phrase_before(reading, first - 2, floor=floor)
        if before is None:
            return None
        first, last = before
    return None
