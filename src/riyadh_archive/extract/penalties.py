"""Prison sentences: how long, and whose.

In: the reading and a stretch of time. Out: the words for what it is a length of, or None where it is no sentence. What
was only asked for, is the most that the law allows, is the least to be served or has been served already has words of
its own, so that none of them is held against the sentence that was passed.

    Jonas Beck was jailed for nine years      prison sentence of Jonas Beck
    the driver faces up to 14 years in prison  maximum prison sentence
"""

from riyadh_archive.extract.clauses import same_sentence
from riyadh_archive.grammar.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

SENTENCE = "prison sentence"
SOUGHT = "prison sentence sought"
BEFORE = 12
"""Tokens before a stretch of time in which the word of sentencing stands: "jailed a 34-year-old former bank guard for"."""
BEHIND = 3
WHOSE = 40
"""Tokens back to the name of who was sentenced, over his age, town and trade."""


def read_penalty(reading: Reading, m: NumberMention) -> str | None:
    """What the stretch of time is a length of: the sentence of somebody, the highest or the least one, time served."""
    if _is_before_parole(reading, m):
        return LEAST
    if not _is_sentence(reading, m):
        return SOUGHT if _is_sought(reading, m) else None
    if _is_to_serve(reading, m):
        return LEAST
    for kind, what, reach in _OTHERS:
        if _near(reading, m, _reach(reading, m, reach)) & figure_words("penalties", kind):
            return f"{what} per count" if kind == "highest" and _is_of_each(reading, m) else what
    name = _whose(reading, m)
    return f"{SENTENCE} of {name}" if name else SENTENCE


def _is_of_each(reading: Reading, m: NumberMention) -> bool:
    """Whether it is told for one of several charges: "up to 20 years in prison | on each of the six counts"."""
    rows = reading.tokens
    stop = rows.sentence(rows.sentences[m.last]).stop
    near = rows.lowers[m.last + 1 : min(stop, m.last + BEFORE)]
    return "each" in near or any(near[k : k + 2] == ["per", "count"] for k in range(len(near)))


LEAST = "minimum prison sentence"


def _is_to_serve(reading: Reading, m: NumberMention) -> bool:
    """Whether somebody "will spend at least 25 years behind bars", "must serve 22 years": the least that was passed."""
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[m.first]], m.first - 5) : m.first]
    serving = bool({"serve", "spend"} & set(before)) and bool({"will", "must", "to"} & set(before))
    least = rows.lowers[m.first : m.first + 2] == ["at", "least"] or m.comparator == ">" or "minimum" in before
    return serving and (least or "must" in before)


PAROLE_REACH = 10
"""Tokens between a stretch of time and "parole"."""
FARTHER = 16
"""Tokens before it in which a word tells that the sentence was asked for or is the highest possible."""
_OTHERS = (
    ("served", "prison time served", 3),
    ("minimum", LEAST, 5),
    ("sought", SOUGHT, FARTHER),
    ("highest", "maximum prison sentence", FARTHER),
)
"""Words that make it another length than that of the sentence passed, what it is then, and how far before it they stand."""


def _reach(reading: Reading, m: NumberMention, reach: int) -> int:
    """Tokens before the stretch of time that can make it another one: none before a sentence that "was" passed.

    "who sought a loan was jailed for nine years" tells of no sentence that was sought.
    """
    rows = reading.tokens
    for k in range(m.first - 1, max(m.first - 1 - BEFORE, 0), -1):
        if rows.lowers[k] in figure_words("penalties", "verbs"):
            passed = rows.lowers[k - 1] in ("was", "were") and same_sentence(reading, k - 1, m.first)
            return min(reach, m.first - k) if passed else reach
    return reach


def _is_sentence(reading: Reading, m: NumberMention) -> bool:
    """ "sentenced to 12 years", "18 months behind bars", within one sentence."""
    prison = {reading.tokens.lowers[k] for k in _behind(reading, m)[1:]}
    words = figure_words("figure_contexts", "sentencing")
    if _is_sent(reading, m) or _near(reading, m, BEFORE) & words or prison & figure_words("figure_contexts", "prison"):
        return True
    return _is_received(reading, m, words)


def _is_sent(reading: Reading, m: NumberMention) -> bool:
    """ "was sent to prison on Monday | for seven years", "put them away | for 12 years"."""
    if m.unit not in ("year", "month") or not same_sentence(reading, m.first - 1, m.first):
        return False
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[m.first]], m.first - FARTHER // 2) : m.first]
    away = "away" in before and bool({"put", "locked", "sent"} & set(before))
    sent = any(before[k] in ("sent", "went") and before[k + 2] in _HOUSES for k in range(len(before) - 2))
    return before[-1:] == ["for"] and (away or sent)


def _is_before_parole(reading: Reading, m: NumberMention) -> bool:
    """Whether so long must be served first: "eligible for parole after | seven years"."""
    rows = reading.tokens
    if m.unit not in ("year", "month"):
        return False
    tokens = rows.sentence(rows.sentences[m.first])
    before = rows.lowers[max(tokens.start, m.first - PAROLE_REACH) : m.first]
    behind = rows.lowers[m.last + 1 : min(tokens.stop, m.last + PAROLE_REACH)]
    after = "parole" in before and before[-1] in ("after", "for", "in", "until", "least")
    return after or ("parole" in behind and "before" in behind)


_HOUSES = ("prison", "jail")


def _is_sought(reading: Reading, m: NumberMention) -> bool:
    """Whether "Prosecutors had asked for | 40 years" stands in a report of a sentence."""
    rows = reading.tokens
    before = rows.lowers[max(m.first - 3, 0) : m.first]
    asked = before[-1:] == ["for"] and bool({"asked", "pushed", "called"} & set(before[:-1]))
    asked = asked or bool({"sought", "demanded", "requested"} & set(before[-1:]))
    if not asked or m.unit not in ("year", "month"):
        return False
    return bool(rows.where(figure_words("figure_contexts", "sentencing")))


def _is_received(reading: Reading, m: NumberMention, words: frozenset[str]) -> bool:
    """Whether "got 47 months each" follows a sentence of the paragraph, or the one before it, that tells of sentencing."""
    rows = reading.tokens
    number = rows.sentences[m.first]
    received = rows.lowers[m.first - 1] in figure_words("penalties", "receiving") and m.unit in ("year", "month")
    before = rows.sentence(number - 1) if received and number else range(0)
    return bool(words.intersection(rows.lowers[before.start : before.stop]))


def _behind(reading: Reading, m: NumberMention) -> list[int]:
    """The last token of the number and those right behind it."""
    stop = reading.tokens.sentence(reading.tokens.sentences[m.first]).stop
    return list(range(m.last, min(m.last + 1 + BEHIND, stop)))


def _near(reading: Reading, m: NumberMention, reach: int) -> set[str]:
    """The words of the clause up to `reach` tokens before the number, with those right behind it."""
    rows = reading.tokens
    first, floor = m.first, max(rows.sentence(rows.sentences[m.first]).start, m.first - reach)
    while first > floor and rows.classes[first - 1] not in ',;:."(':
        first -= 1
    return {*rows.lowers[first : m.first], *(rows.lowers[k] for k in _behind(reading, m))}


def _whose(reading: Reading, m: NumberMention) -> str | None:
    """The person named last before the stretch of time, as the object or the subject of the verb that sentences.

    A judge who does it is not whose it is: with one name that has a verb in the active behind it, nobody is told.
    """
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - WHOSE)
    verb = next(
        (k for k in range(m.first - 1, floor, -1) if rows.lowers[k] in figure_words("penalties", "verbs")), None
    )
    if verb is None:
        return None
    people = [n for n in reading.people(floor, m.first) if not n.possessive]
    objects = [n for n in people if n.first > verb]
    subjects = [n for n in people if n.last < verb]
    if objects:
        return reading.entities[objects[-1].entity].name
    passive = rows.lowers[verb] in figure_words("penalties", "receiving") or _is_passive(reading, verb)
    return reading.entities[subjects[-1].entity].name if subjects and passive else None


def _is_passive(reading: Reading, verb: int) -> bool:
    rows = reading.tokens
    return any(
        rows.lowers[k] in figure_words("penalties", "passive") and same_sentence(reading, k, verb)
        for k in range(max(verb - 3, 0), verb)
    )
