"""Prison sentences: how long, and whose.

In: the reading and a stretch of time. Out: the words for what it is a length of, or None where it is no sentence. What
was only asked for, is the most that the law allows, is the least to be served or has been served already has words of
its own, so that none of them is held against the sentence that was passed.

    Jonas Beck was jailed for nine years      prison sentence of Jonas Beck
    the driver faces up to 14 years in prison  maximum prison sentence
"""

from bisect import bisect_left
from itertools import pairwise

from riyadh_archive.extract.measuring.clauses import same_sentence
from riyadh_archive.extract.measuring.convicts import convict, is_beside_person
from riyadh_archive.extract.measuring.offenses import read_offense
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

SENTENCE = "prison sentence"
SOUGHT = "prison sentence sought"
EXPECTED = "prison time expected"
BEFORE = 12
"""Tokens before a stretch of time in which the word of sentencing stands: "jailed a 34-year-old former bank guard for"."""
BEHIND = 3


def read_penalty(reading: Reading, m: NumberMention) -> str | None:
    """What the stretch of time is a length of: the sentence of somebody, the highest or the least one, time served."""
    if m.unit in ("minute", "second", "hour"):
        return None
    if _is_of_something_else(reading, m) or _is_time_since(reading, m) or _is_time_to_answer(reading, m):
        return None
    if _is_before_parole(reading, m):
        asked = _is_asked_before(reading, m)
        return f"{LEAST} sought{_by_whom(reading, m)}" if asked else _of(LEAST, reading, m)
    if (m.of or "").lower() == RELEASED:
        return _of(RELEASED, reading, m)
    if _is_of_ban(reading, m) or _is_measured_by(reading, m):
        return None
    if m.unit in ("year", "month") and (m.of or "").lower().split()[:2] == ["sentence", "given"]:
        return _of(SENTENCE, reading, m)  # asked to throw out the 20-year sentence given to her
    if _is_compared_with(reading, m):
        return f"{SOUGHT}{_by_whom(reading, m)}" if _asked_behind(reading, m) else None
    if not _is_sentence(reading, m):
        return f"{SOUGHT}{_by_whom(reading, m)}" if _is_sought(reading, m) else None
    if _is_reduced(reading, m):
        return _of(REDUCED, reading, m)
    if (side := _asked_to_pass(reading, m)) is not None or (side := _argued_for(reading, m)) is not None:
        return f"{SOUGHT}{side}"
    if _is_expected(reading, m):
        return f"{EXPECTED}{_by_whom(reading, m)}"
    if is_in_default(reading, m):
        return _of(IN_DEFAULT, reading, m)
    if _is_to_serve(reading, m) or "minimum" in reading.tokens.lowers[m.first : m.last + 1]:
        return _of(LEAST, reading, m)
    for kind, what, reach in _OTHERS:
        near = _near(reading, m, _reach(reading, m, reach))
        near -= {"would"} if {"serve", "spend"} & near else set()
        near -= {"serve", "spend"} if {"ordered", "to"} <= near else set()
        if near & figure_words("penalties", kind):
            if kind == "sought":
                return f"{what}{_by_whom(reading, m)}"
            if kind == "minimum":
                return _of(what, reading, m)
            return f"{what} per count" if kind == "highest" and _is_of_each(reading, m) else what
    if _asked_behind(reading, m):
        return f"{SOUGHT}{_by_whom(reading, m)}"
    if not {"arrest", "detention"}.isdisjoint(_house(reading, m)):
        return _of(AT_HOME, reading, m)
    if _is_suspended_part(reading, m):
        return _of(SUSPENDED, reading, m)
    if _is_for_each(reading, m):
        return f"{SENTENCE} per count"
    part = read_offense(reading, m)
    return _of(SENTENCE if part is None else f"{SENTENCE} for {part}", reading, m)


def _of(what: str, reading: Reading, m: NumberMention) -> str:
    name = convict(reading, m)
    return f"{what} of {name}" if name else what


def _by_whom(reading: Reading, m: NumberMention) -> str:
    """Which side of the court the last word before the number tells of: " by prosecutors", " by the defense".

    What stands right behind it goes first: "the 40 years | prosecutors had sought".
    """
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[m.first])
    relative = rows.lowers[m.last + 1 : m.last + 2] in (["that"], ["which"])
    stop = min(tokens.stop, m.last + (BEFORE if relative else BEHIND + 2))
    stop = next((k for k in range(m.last + 1, stop) if rows.classes[k] in ",;SJ" and not relative), stop)
    behind = range(m.head + 1, stop)
    behind = behind if _asked_behind(reading, m) else range(0)
    for k in (*behind, *range(m.first - 1, max(tokens.start, m.first - ASKING) - 1, -1)):
        if rows.lowers[k] in figure_words("penalties", "probation"):
            return _PROBATION
        if rows.lowers[k] in figure_words("penalties", "prosecution"):
            return _PROSECUTION
        if rows.lowers[k] in figure_words("penalties", "defense"):
            return _PROSECUTION if rows.lowers[k - 1] in ("u.s.", "us", "district") else _DEFENSE
    return ""


def _is_of_something_else(reading: Reading, m: NumberMention) -> bool:
    """Whether the noun behind a compound is that of no sentence: "a | four-year | fraud case"."""
    rows = reading.tokens
    compound = "-" in rows.lowers[m.last] or "-" in (*rows.classes[m.head + 1 : m.head + 2], rows.classes[m.last])
    words = (m.of or "").lower().split()
    if words[-1:] == ["term"] and not figure_words("penalties", "terms_of_office").isdisjoint(words):
        return True  # in six months of his second term
    return compound and bool(words) and not any(word in figure_words("penalties", "penal_nouns") for word in words)


def _is_time_since(reading: Reading, m: NumberMention) -> bool:
    """Whether it only tells what came so long after what: "the sentence comes | 10 months | after the verdict"."""
    rows = reading.tokens
    came = not _CAME.isdisjoint(rows.lowers[max(m.first - 3, 0) : m.first])
    return came and rows.lowers[m.last + 1 : m.last + 2] in (["after"], ["before"], ["since"])


def _is_reduced(reading: Reading, m: NumberMention) -> bool:
    """Whether a sentence is brought down to it: "will reduce the four-year sentence to | two years"."""
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[m.first]], m.first - BEFORE) : m.first]
    return before[-1:] == ["to"] and not figure_words("penalties", "reducing").isdisjoint(before)


REDUCED = "reduced prison sentence"


def _is_time_to_answer(reading: Reading, m: NumberMention) -> bool:
    """Whether something must be done in that time: "considered within | 28 days", "may appeal the sentence in | 15 days"."""
    rows = reading.tokens
    if rows.lowers[m.first - 1] == "within":
        return True
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[m.first]], m.first - BEFORE) : m.first]
    return m.unit in ("day", "week") and not figure_words("penalties", "answering").isdisjoint(before)


_CAME = frozenset(("comes", "came", "come", "coming", "follows", "followed"))


def _asked_to_pass(reading: Reading, m: NumberMention) -> str | None:
    """Which side asks a court to pass the sentence, "" for an unknown one: "asked Judge A to | put her away for 15 years".

    None where nobody asks.
    """
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[m.first]]
    passing = figure_words("penalties", "passing")
    to = next(
        (
            k
            for k in range(m.first - 1, max(start, m.first - FARTHER // 2), -1)
            if rows.lowers[k - 1 : k] == ["to"] and rows.lowers[k] in passing
        ),
        None,
    )
    sought = figure_words("penalties", "sought")
    asked = next(
        (k for k in range(to or start, max(start, m.first - LONG_REQUEST), -1) if rows.lowers[k] in sought), None
    )
    if to is None or asked is None:
        return None
    sides = (("probation", _PROBATION), ("prosecution", _PROSECUTION), ("defense", _DEFENSE))
    for k in range(asked - 1, max(start, asked - LONG_REQUEST) - 1, -1):
        if side := next((name for kind, name in sides if rows.lowers[k] in figure_words("penalties", kind)), ""):
            return side
    return ""


def _is_expected(reading: Reading, m: NumberMention) -> bool:
    """Whether somebody thinks that so long will be served: "her lawyer expects her to serve | ten months"."""
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[m.first]], m.first - FARTHER) : m.first]
    return "serve" in before and not figure_words("penalties", "expecting").isdisjoint(before)


def _argued_for(reading: Reading, m: NumberMention) -> str | None:
    """Which side says what a court should do: "her lawyers argued she should get | two years"; None where nobody does."""
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[m.first]], m.first - FARTHER) : m.first]
    argued = not figure_words("penalties", "arguing").isdisjoint(before)
    return _by_whom(reading, m) if argued and not _DUE.isdisjoint(before) else None


_DUE = frozenset(("should", "deserve", "deserves", "deserved"))


LONG_REQUEST = 60
"""Tokens from "asked" to the number, who the judge is between."""
_PROSECUTION, _DEFENSE, _PROBATION = " by prosecutors", " by the defense", " by probation officers"


def _asked_behind(reading: Reading, m: NumberMention) -> bool:
    """ "the 40 years | prosecutors had sought", "the 15 years | that Assistant U.S. Attorney Ana Lim had sought"."""
    rows = reading.tokens
    relative = rows.lowers[m.last + 1 : m.last + 2] in (["that"], ["which"])
    stop = min(rows.sentence(rows.sentences[m.last]).stop, m.last + (BEFORE if relative else BEHIND + 3))
    near = rows.lowers[m.head + 1 : stop]  # the 15-year | term prosecutors asked for
    near = near[: near.index(",")] if "," in near else near
    sides = figure_words("penalties", "prosecution") | figure_words("penalties", "defense")
    asked = figure_words("penalties", "sought") | figure_words("penalties", "required")
    return not asked.isdisjoint(near) and not sides.isdisjoint(near)


def _is_of_ban(reading: Reading, m: NumberMention) -> bool:
    """Whether the last word before it tells of a ban: "a sentence that barred her from office | for five years"."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - FARTHER)
    told = figure_words("penalties", "banning") | figure_words("penalties", "verbs")
    last = next((rows.lowers[k] for k in range(m.first - 1, floor - 1, -1) if rows.lowers[k] in told), "")
    ban = rows.lowers[m.last + 1 : m.last + 2] == ["ban"] or rows.lowers[m.last] == "ban"
    return ban or (last in figure_words("penalties", "banning") and rows.lowers[m.first - 1] in ("for", "of", "to"))


def _is_measured_by(reading: Reading, m: NumberMention) -> bool:
    """Whether it only tells how far from another length: "went 10 years | beyond what the guidelines call for"."""
    rows = reading.tokens
    return rows.lowers[m.last + 1 : m.last + 2] != [] and rows.lowers[m.last + 1] in figure_words(
        "penalties", "measured_by"
    )


def _is_compared_with(reading: Reading, m: NumberMention) -> bool:
    """Whether the sentence is only told to be longer or shorter than it: "shorter than the | 15-year sentence" sought."""
    lowers = reading.tokens.lowers[max(m.first - 3, 0) : m.first]
    return lowers[-2:] == ["than", "the"] or (lowers[-2:] == ["to", "the"] and lowers[:1] == ["closer"])


def _house(reading: Reading, m: NumberMention) -> set[str]:
    """The words behind "house": "two years of | house | arrest"."""
    rows = reading.tokens
    near = rows.lowers[m.head : m.last + BEHIND + 2]
    return set(near[near.index("house") + 1 :][:1]) if "house" in near else set()


RELEASED = "supervised release"
AT_HOME = "prison sentence at home"
SUSPENDED = "suspended prison sentence"


def _is_suspended_part(reading: Reading, m: NumberMention) -> bool:
    """Whether it is what need not be served of a longer one: "four years, with | two years suspended"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[m.last]).stop, m.last + 1 + ASKING // 4)
    behind = rows.lowers[m.last + 1 : stop]
    if "suspended" not in rows.lowers[m.head : stop]:
        return False
    before = rows.lowers[max(m.first - 2, 0) : m.first]
    part = bool({"with", "which", "including"} & set(before)) or behind[:2] == ["of", "the"] or before[-1:] == ["that"]
    served = rows.lowers[max(m.first - 5, 0) : m.first]  # a year in prison and a | two-year suspended sentence
    besides = "and" in before and not {*_HOUSES, "bars"}.isdisjoint(served)
    return part or besides or "more" in rows.lowers[m.first : m.last + 2]


def _is_asked_before(reading: Reading, m: NumberMention) -> bool:
    """Whether what must be served first is only asked for: "requested that she be eligible for parole after | 30 years"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[m.first]], m.first - ASKING)
    return not figure_words("penalties", "sought").isdisjoint(rows.lowers[start : m.first])


def is_in_default(reading: Reading, m: NumberMention) -> bool:
    """Whether so long is served only if a fine is not paid: "in default of the fine, a further | six months"."""
    tokens = reading.tokens.sentence(reading.tokens.sentences[m.first])
    start, stop = max(tokens.start, m.first - WHOLE_CLAUSE), min(tokens.stop, m.last + WHOLE_CLAUSE)
    told = reading.tokens.lowers[start:stop]
    unpaid = not figure_words("penalties", "failing").isdisjoint(told) and "taxes" not in told
    return unpaid and not figure_words("penalties", "payments").isdisjoint(told)


def _is_of_each(reading: Reading, m: NumberMention) -> bool:
    """Whether it is told for one of several charges: "up to 20 years in prison | on each of the six counts"."""
    rows = reading.tokens
    stop = rows.sentence(rows.sentences[m.last]).stop
    near = rows.lowers[m.last + 1 : min(stop, m.last + BEFORE)]
    return "each" in near or any(near[k : k + 2] == ["per", "count"] for k in range(len(near)))


def _is_for_each(reading: Reading, m: NumberMention) -> bool:
    """Whether one person got it for each of several crimes: "10 years of sentence | each for the two thefts"."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[m.first])
    near = rows.lowers[m.last + 1 : min(tokens.stop, m.last + BEHIND + 3)]
    told = any(one == "each" and two in ("for", "of", "count") for one, two in pairwise(near))
    people = {n.entity for n in reading.people(tokens.start, m.first)} if told else set()
    return told and len(people) <= 1 and not {"they", "both", "men", "women"} & set(rows.lowers[tokens.start : m.first])


LEAST = "minimum prison sentence"
IN_DEFAULT = "prison sentence in default"
ASKING = 30
"""Tokens before a number in which stands who asks for it: "Prosecutors, who told the court of his lies, had asked for"."""
WHOLE_CLAUSE = 24
"""Tokens on either side of a number in which "if she fails to pay the fine" stands."""


def _is_to_serve(reading: Reading, m: NumberMention) -> bool:
    """Whether somebody "will spend at least 25 years behind bars", "must serve 22 years": the least that was passed."""
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[m.first]], m.first - 5) : m.first]
    serving = bool({"serve", "spend"} & set(before)) and bool({"will", "must", "to"} & set(before))
    passed = "ordered" in before and rows.lowers[m.first : m.first + 2] == ["more", "than"]
    least = rows.lowers[m.first : m.first + 2] == ["at", "least"] or m.comparator == ">" or "minimum" in before
    return not passed and serving and (least or "must" in before)


PAROLE_REACH = 10
"""Tokens between a stretch of time and "parole"."""
FARTHER = 16
"""Tokens before it in which a word tells that the sentence was asked for or is the highest possible."""
_OTHERS = (
    ("served", "prison time served", 3),
    ("minimum", LEAST, 5),
    ("sought", SOUGHT, FARTHER),
    ("guiding", "prison sentence under guidelines", FARTHER),
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
            before = ("was", "were", *_BENCH) if rows.lowers[k] in _PASSED else ("was", "were")
            passed = rows.lowers[k - 1] in before and same_sentence(reading, k - 1, m.first)
            return min(reach, m.first - k) if passed else reach
    return reach


_PASSED = ("sentenced", "jailed", "imprisoned")
_BENCH = ("he", "she", "they", "judge", "court", "magistrate", "who")
"""Who passes a sentence, right before such a verb: "could die in jail, as he | sentenced him to"."""


def _is_sentence(reading: Reading, m: NumberMention) -> bool:
    """ "sentenced to 12 years", "18 months behind bars", within one sentence."""
    prison = {reading.tokens.lowers[k] for k in _behind(reading, m)[1:]}
    prison = set() if prison & {"at", "near", "outside", "from"} else prison  # questioned for 17 days at Oster Jail
    words = figure_words("figure_contexts", "sentencing")
    if reading.tokens.lowers[m.first - 1] in _TOOK:
        return False  # testimony in the sentencing trial lasted four days
    if (
        (m.of or "").lower().endswith("term") or reading.tokens.lowers[m.last + 1 : m.last + 2] == ["term"]
    ) and _is_of_office(reading, m):
        return False
    if _is_sent(reading, m) or _near(reading, m, BEFORE) & words or prison & figure_words("figure_contexts", "prison"):
        return True
    return _is_least_of(reading, m, words) or _is_received(reading, m, words)


def _is_least_of(reading: Reading, m: NumberMention, words: frozenset[str]) -> bool:
    """Whether the least of a sentence is told behind it: "sentenced to prison for 21 years, with a minimum of | 10 years"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[m.first]]
    least = "minimum" in rows.lowers[max(start, m.first - BEHIND) : m.last + 1] and m.unit in ("year", "month")
    return least and not words.isdisjoint(rows.lowers[start : m.first])


def _is_of_office(reading: Reading, m: NumberMention) -> bool:
    """Whether the sentence is of who is chosen or rules: "elect a president for a four-year | term"."""
    tokens = reading.tokens.sentence(reading.tokens.sentences[m.first])
    words = set(reading.tokens.lowers[tokens.start : tokens.stop])
    judged = words & (
        figure_words("figure_contexts", "prison") | figure_words("figure_contexts", "sentencing") - {"term"} | {"court"}
    )
    return not judged and bool(words & figure_words("figure_contexts", "holding_office"))


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
    served = bool({"released", "freed"} & set(before)) and {"after", "serving"} <= set(before[-3:])
    after = "parole" in before and before[-1] in ("after", "for", "in", "until", "least", "serving")
    period = "non-parole" in before[-4:] or "non-parole" in rows.lowers[m.last : min(tokens.stop, m.last + 2)]
    return after or period or served or ("parole" in behind and "before" in behind)


_HOUSES = ("prison", "jail")
_TOOK = ("lasted", "took", "lasting", "taking")


def _is_sought(reading: Reading, m: NumberMention) -> bool:
    """Whether "Prosecutors had asked for | 40 years" stands in a report of a sentence."""
    rows = reading.tokens
    before = rows.lowers[max(m.first - 4, 0) : m.first]
    before = before[: -1 if before[-1:] in (["just"], ["only"]) else None]
    asked = before[-1:] == ["for"] and bool({"asked", "pushed", "called"} & set(before[:-1]))
    asked = asked or bool({"sought", "demanded", "requested", "recommended"} & set(before[-1:]))
    asked = asked or _asked_behind(reading, m)
    if not asked or m.unit not in ("year", "month"):
        return False
    return bool(rows.used(figure_words("figure_contexts", "sentencing")))


def _is_received(reading: Reading, m: NumberMention, words: frozenset[str]) -> bool:
    """Whether "got 47 months each", "– 16 years" in a list stands in the paragraph of a sentencing, or right after one."""
    rows = reading.tokens
    listed = rows.words[m.first - 1 : m.first] in (["–"], ["—"]) and is_beside_person(reading, m)
    received = rows.lowers[m.first - 1] in figure_words("penalties", "given") or listed or is_beside_person(reading, m)
    if not received or m.unit not in ("year", "month"):
        return False
    told = rows.where(words)
    at, block = bisect_left(told, m.first), rows.blocks[m.first]
    title = block == 0 and at < len(told) and rows.blocks[told[at]] <= 1 + TITLES
    return title or (at > 0 and rows.blocks[told[at - 1]] >= block - (LISTED if listed else 1))


TITLES = 2
"""Paragraphs below the title in which a report tells that its "gets 12 years" was a sentence."""
LISTED = 12
"""Items of a list of sentences: a case has that many defendants at most."""


def _behind(reading: Reading, m: NumberMention) -> list[int]:
    """The last token of the number and those right behind it, up to a mark: "a singer for decades |, was jailed"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[m.first]).stop, m.last + 1 + BEHIND)
    stop = next((k for k in range(m.last + 1, stop) if rows.classes[k] in ",;:"), stop)
    return list(range(m.last, stop))


def _near(reading: Reading, m: NumberMention, reach: int) -> set[str]:
    """The words of the clause up to `reach` tokens before the number, with those right behind it."""
    rows = reading.tokens
    first, floor = m.first, max(rows.sentence(rows.sentences[m.first]).start, m.first - reach)
    while first > floor and (rows.classes[first - 1] not in ',;:."(' or _is_of_age(reading, first - 1)):
        first -= 1
    return {*rows.lowers[first : m.first], *(rows.lowers[k] for k in _behind(reading, m))}


def _is_of_age(reading: Reading, k: int) -> bool:
    """Whether the comma at token k is one of the two around an age: "recommended Ana Lim, 32, | receives"."""
    rows = reading.tokens
    pair = rows.classes[k : k + 3 : 2] == [",", ","] or rows.classes[max(k - 2, 0) : k + 1 : 2] == [",", ","]
    return pair and "M" in (*rows.classes[k + 1 : k + 2], *rows.classes[k - 1 : k])
