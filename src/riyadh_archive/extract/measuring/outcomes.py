"""What became of the people and things that a number counts: "12 people were killed", "killing 12", "12 dead".

In: the reading and a number. Out: an `Outcome` (class and telling token), or None. Every walk is bounded and stays
in the sentence.
"""

from collections.abc import Sequence

from riyadh_archive.extract.measuring.conditions import (
    WARDS,
    in_condition,
    in_hospital,
    of_the_hurt,
    part_of_hurt,
    without_jobs,
    without_power,
)
from riyadh_archive.extract.measuring.fates import is_left_out, past_aside, read_fate
from riyadh_archive.extract.measuring.outcome import LAID_OFF, Outcome
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import event_nouns, event_words
from riyadh_archive.lexicon.figures import figure_phrases, figure_words, numerals, outcome_classes

BEHIND = 9
"""Tokens between a count and its outcome: "12 people in two cars on the bridge were later killed" has eight."""
BEFORE = 4
OPENING = 7
"""Tokens of "Of the confirmed deaths in Cebu," before a part of them."""
TOLL_REACH = 9
"""Tokens between "death toll" and its number: "death toll in the Porto Novo ferry disaster rose to 12" has eight."""
OPENING_TOLL = 5
"""Tokens of "The official death toll", with which a sentence opens."""
FAR_TOLL = 24
"""Tokens where the number stands behind "rose to": "death toll from the floods that swept through … last week rose to"."""


def read_outcomes(reading: Reading) -> list[Outcome | None]:
    """The outcome of each number of the reading, shared along "three men and one woman were killed"."""
    numbers = reading.numbers
    heads = {m.head for m in numbers}
    parts = wholes(reading)
    told_whole = {k for k in parts if _is_told_of_whole(reading, numbers[k])}
    void = {*parts.keys() - told_whole, *(parts[k] for k in told_whole)}
    void |= {k for k, m in enumerate(numbers[:-1]) if _is_former(reading, m, numbers[k + 1])}
    void |= {k for k, m in enumerate(numbers) if _is_of_share(reading, m) and not _is_told_of_whole(reading, m)}
    found = [
        _fitting(m, _done(reading, _own(reading, m, heads)))
        if m.kind == "count" and k not in void and not is_left_out(reading, m)
        else None
        for k, m in enumerate(numbers)
    ]
    for k in range(1, len(numbers)):
        if found[k] is None and is_joined(reading, numbers, k) and (former := found[k - 1]) and not former.behind:
            found[k] = former
    for k in range(1, len(numbers)):
        if numbers[k].kind == "count" and found[k] is None:
            found[k] = part_of_hurt(reading, numbers[k - 1], found[k - 1], numbers[k])
    for k in range(len(numbers) - 1, 0, -1):
        if found[k - 1] is None and is_joined(reading, numbers, k) and (later := found[k]) and later.behind:
            found[k - 1] = later
    return found


def _done(reading: Reading, outcome: Outcome | None) -> Outcome | None:
    """The outcome, unless somebody only tried to bring it about: "the attempted murder of seven", "a plot to kill ten"."""
    if outcome is None or outcome.kind != KILLED:
        return outcome
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[outcome.at]], outcome.at - ATTEMPT)
    before = rows.lowers[start : outcome.at]
    unreal = before[-1:] == ["have"] and not figure_words("fates", "unreal").isdisjoint(before[-2:-1])
    return None if unreal or not figure_words("fates", "attempts").isdisjoint(before) else outcome


KILLED = "killed"
ATTEMPT = 3
"""Tokens before "kill" or "murder" in which it is told that it was tried: "attempted | murder", "trying to | kill"."""


def wholes(reading: Reading) -> dict[int, int]:
    """The numbers that tell of how many the number before them is a part, each with that: "four of the | six" were killed."""
    numbers, rows = reading.numbers, reading.tokens
    found = {}
    for k in range(1, len(numbers)):
        a, b = numbers[k - 1], numbers[k]
        between = rows.lowers[a.last + 1 : b.first]
        part = between in _PART_OF or _is_of_owner(reading, a.last + 1, b.first)
        if a.kind == b.kind == "count" and part and rows.sentences[a.last] == rows.sentences[b.first]:
            found[k] = k - 1
    return found


def _is_told_of_whole(reading: Reading, m: NumberMention) -> bool:
    """Whether the whole is what befell: "three of the four soldiers | killed | in the raid | were conscripts"."""
    rows, at = reading.tokens, m.last + 1
    if at >= len(rows) or rows.lowers[at] not in outcome_classes("states"):
        return False
    stop = min(at + CLAUSE_REACH, rows.sentence(rows.sentences[m.last]).stop)
    end = next((k for k in range(at + 1, stop) if rows.classes[k] in ",;:WTSP"), stop)
    return any(rows.classes[k] in "AVC" for k in range(at + 1, end))


CLAUSE_REACH = 14
"""Tokens from "killed" to the verb of those who are told of: "killed in the raid on the village of Lorn | were"."""


def _is_former(reading: Reading, m: NumberMention, later: NumberMention) -> bool:
    """Whether a number is what another took the place of: "the toll rose from | 38 | to 40"."""
    lowers = reading.tokens.lowers
    return m.first > 0 and lowers[m.first - 1] == "from" and lowers[m.last + 1 : later.first] == ["to"]


def _is_of_share(reading: Reading, m: NumberMention) -> bool:
    """Whether a part of the number is told of, and how many it is not: "half of the | 200 passengers", "none of its | 12"."""
    rows = reading.tokens
    at = m.first
    if at and rows.possessives[at - 1]:  # a quarter of the town's | 2,000 people
        at = next((k + 1 for k in range(at - 1, max(at - OWNER, 0), -1) if rows.lowers[k] == "of"), at)
    elif at and rows.lowers[at - 1] in figure_words("fates", "before_whole"):
        at -= 1
    lowers = rows.lowers[max(at - 2, 0) : at]
    return lowers[-1:] == ["of"] and lowers[-2:-1] != [] and lowers[-2] in figure_words("fates", "shares")


def _is_of_owner(reading: Reading, first: int, stop: int) -> bool:
    """Whether "of the ferry's" stands from token `first` up to `stop`."""
    rows = reading.tokens
    return 1 < stop - first <= OWNER and rows.lowers[first] == "of" and rows.possessives[stop - 1]


OWNER = 5
"""Tokens of "of the sunken island ferry's"."""


_PART_OF = (
    ["of"],
    ["of", "the"],
    ["of", "its"],
    ["of", "their"],
    ["of", "his"],
    ["of", "her"],
    ["out", "of"],
    ["out", "of", "the"],
)


def _fitting(m: NumberMention, outcome: Outcome | None) -> Outcome | None:
    """The outcome, unless it is one of persons and something else is counted ("hundreds of pages released")."""
    persons = m.unit is None or m.unit in figure_words("nouns", "persons") or m.unit in lexicon.role_nouns()
    if outcome and m.unit is None and outcome.kind in figure_words("figure_contexts", "of_named_things"):
        return None  # "won eight of the last nine contests"
    if m.unit in figure_words("fates", "sizes"):
        return None  # a 33-story tower collapsed
    if outcome and outcome.kind == "cut" and m.unit not in figure_words("figure_contexts", "jobs"):
        return None
    return outcome if outcome and (persons or outcome.kind not in _of_persons()) else None


def _of_persons() -> frozenset[str]:
    return figure_words("figure_contexts", "of_persons")


def is_joined(reading: Reading, numbers: Sequence[NumberMention], k: int) -> bool:
    """Whether number k follows number k-1 after "and" or a comma alone, and both count."""
    a, b = numbers[k - 1], numbers[k]
    between = reading.tokens.lowers[a.last + 1 : b.first]
    same = reading.tokens.sentences[a.last] == reading.tokens.sentences[b.first]
    return same and a.kind == b.kind == "count" and between in (["and"], [","], [",", "and"])


def _own(reading: Reading, m: NumberMention, heads: set[int]) -> Outcome | None:
    """The outcome that the words around one number tell."""
    rows = reading.tokens
    noun = rows.lowers[m.last]
    if condition := in_condition(reading, m):
        return condition
    if (labeled := _labeled(reading, m) or _befallen(reading, m)) is not None:
        return labeled
    of_hurt = rows.lowers[m.last + 1 : m.last + 3] == ["of", "the"] and rows.lowers[m.last + 3 : m.last + 4] in _HURT
    part = of_the_hurt(reading, m) if of_hurt else None
    if part is not None or (of_hurt and rows.lowers[m.last + 3] == "injured"):
        return part
    if m.unit and noun in outcome_classes("nouns") and not (noun == "survivors" and _outlived_a_crime(reading)):
        return Outcome(outcome_classes("nouns")[noun], m.last, False)
    if told := _of_those(reading, m) or _among_those(reading, m) or _driven(reading, m):
        return told
    return (
        read_fate(reading, m)
        or _state(reading, m)
        or _verb_before(reading, m)
        or _claimed(reading, m)
        or _toll(reading, m)
        or _total(reading, m)
        or _behind(reading, m, heads)
    )


_HURT = (["injured"], ["wounded"], ["dead"], ["victims"])


def _outlived_a_crime(reading: Reading) -> bool:
    """Whether nothing that the article tells of leaves survivors of a disaster: those of a crime are nobody's rescue."""
    befallen = any(e.kind in event_words("occurrence", "befalling") or e.kind in _LEAVING for e in reading.events)
    return bool(reading.defendants) or not befallen


_LEAVING = frozenset(("disaster", "outbreak"))


def _labeled(reading: Reading, m: NumberMention) -> Outcome | None:
    """The outcome before a colon and a bare number: "Deaths: | 27"."""
    rows = reading.tokens
    at = m.first - 2
    if m.unit is not None or at < 0 or rows.lowers[at + 1] != ":" or rows.blocks[at] != rows.blocks[m.first]:
        return None
    kind = outcome_classes("nouns").get(rows.lowers[at]) or outcome_classes("states").get(rows.lowers[at])
    return Outcome(kind, at, False) if kind else None


def _befallen(reading: Reading, m: NumberMention) -> Outcome | None:
    """What befell a bare number that ends its clause: "the dead are | 12", "the injured were 40"."""
    rows = reading.tokens
    at = m.first - 2
    if m.unit is not None or at < 1 or rows.lowers[at + 1] not in ("are", "were") or rows.lowers[at - 1] != "the":
        return None
    if rows.sentences[at - 1] != rows.sentences[m.first] or rows.words[m.last + 1 : m.last + 2] not in ([","], ["."]):
        return None
    if rows.lowers[at] == "victims" and any(
        e.kind in event_words("occurrence", "befalling") for e in reading.principal_events()
    ):
        return Outcome("killed", at, False)
    kind = outcome_classes("nouns").get(rows.lowers[at])
    return Outcome(kind, at, False) if kind else None


def _claimed(reading: Reading, m: NumberMention) -> Outcome | None:
    """Whom a disaster has taken: "the crash claimed | 12", "a blaze that has claimed at least 40 victims"."""
    rows = reading.tokens
    stop = m.first
    while stop and rows.lowers[stop - 1] in figure_words("figure_contexts", "before_counted"):
        stop -= 1
    if not stop or rows.lowers[stop - 1] not in ("claimed", "claims") or m.unit not in (None, "person", "victim"):
        return None
    verb = stop - 1
    start = rows.sentence_starts[rows.sentences[m.first]]
    before = rows.lowers[max(start, verb - CLAIMING) : verb]
    while before and (before[-1] in ("has", "have", "had", "that", "which", "also", "already", "so", "far")):
        before.pop()
    befell = bool(before) and event_nouns().get(before[-1]) in event_words("occurrence", "befalling")
    return Outcome("killed", verb, False) if befell else None


CLAIMING = 6
"""Tokens of "crash that has so far already" before "claimed"."""


def _state(reading: Reading, m: NumberMention) -> Outcome | None:
    """The word right behind the number, as in "left 12 people dead", "12 people lost their lives"."""
    rows = reading.tokens
    at = m.last + 1
    if (
        m.unit == "life"
        and m.first
        and rows.lowers[m.first - 1] in ("claimed", "claiming", "claims", "cost", "costing")
    ):
        return Outcome("killed", m.last, False)
    if rows.lowers[at : at + 1] in (["to"], ["trampled"], ["beaten"]) or rows.lowers[at + 2 : at + 4] == [
        "to",
        "death",
    ]:
        death = next((k for k in range(at, min(at + 5, len(rows))) if rows.lowers[k] == "death"), None)
        if (
            death is not None
            and rows.lowers[death - 1] == "to"
            and rows.lowers[at] in ("were", "was", "trampled", "beaten")
        ):
            return Outcome("killed", death, True)
    if rows.lowers[at : at + 3] in (["were", "treated", "for"], ["was", "treated", "for"]):
        return Outcome("injured", at + 1, True)
    if (lost := without_jobs(reading, m, at)) is not None:
        return Outcome(LAID_OFF, lost, True)
    if tuple(rows.lowers[at : at + 2]) in figure_phrases("figure_contexts", "falling_ill"):
        return Outcome("infected", at + 1, True)
    if rows.lowers[at : at + 1] in (["alive"], ["from"]) and _is_saved(reading, m):
        return Outcome("rescued", at, True)
    if (dark := without_power(reading, m, at)) is not None:
        return dark
    if (treated := in_hospital(reading, m, at)) is not None:
        return treated
    if at < len(rows) and rows.sentences[at] == rows.sentences[m.last] and not _has_object(reading, at):
        kind = outcome_classes("states").get(rows.lowers[at])
        return Outcome(kind, at, True) if kind else None
    return None


def _of_those(reading: Reading, m: NumberMention) -> Outcome | None:
    """The dead or hurt of whom a bare number is a part: "Of the fatalities, | 139 were in Cebu"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[m.first]]
    comma = m.first - 1
    if m.unit is not None or comma - start not in range(2, OPENING) or rows.words[comma] != ",":
        return None
    if rows.lowers[start] != "of" or rows.lowers[start + 1] not in ("the", "those", "these"):
        return None
    words = {**outcome_classes("states"), **outcome_classes("nouns")}
    return next(
        (Outcome(words[rows.lowers[k]], k, False) for k in range(start + 2, comma) if rows.lowers[k] in words), None
    )


def _among_those(reading: Reading, m: NumberMention) -> Outcome | None:
    """What befell those of whom some are counted: "| six children | were among the 40 killed", "Among the dead were | six"."""
    rows = reading.tokens
    states, at = outcome_classes("states"), m.first - 2
    if at >= rows.sentence_starts[rows.sentences[m.first]] and rows.lowers[at + 1] in ("was", "were"):
        kind = states.get(rows.lowers[at])
        return Outcome(kind, at, False) if kind else None
    if rows.lowers[m.last + 1 : m.last + 3] not in (["was", "among"], ["were", "among"]):
        return None
    for k in range(m.last + 3, min(m.last + 3 + AMONG, rows.sentence(rows.sentences[m.last]).stop)):
        if kind := states.get(rows.lowers[k]):
            return Outcome(kind, k, True)
        if rows.classes[k] not in "DMoHR":
            return None
    return None


AMONG = 6
"""Tokens from "among" to "killed": "the at least 40 people" has five."""


def _driven(reading: Reading, m: NumberMention) -> Outcome | None:
    """ "has driven more than 12 million from their homes", "forced 300 families to flee"."""
    rows = reading.tokens
    before = rows.lowers[max(m.first - 2, 0) : m.first]
    if not figure_words("figure_contexts", "driving").intersection(before):
        return None
    behind = rows.lowers[m.last + 1 : m.last + 5]
    homes = next((k for k, lower in enumerate(behind) if lower in ("homes", "houses", "villages", "land")), None)
    if behind[:1] in (["from"], ["out"]) and homes is not None:
        return Outcome("displaced", m.last + 1 + homes, True)
    return Outcome("displaced", m.last + 2, True) if behind[:2] in (["to", "flee"], ["to", "leave"]) else None


def _is_saved(reading: Reading, m: NumberMention) -> bool:
    """Whether "pulled | 11 people alive" stands around the number."""
    rows = reading.tokens
    before = rows.lowers[max(m.first - 2, 0) : m.first]
    from_danger = rows.lowers[m.last + 1] == "alive" or bool(_DANGERS & set(rows.lowers[m.last + 2 : m.last + 6]))
    living = m.unit not in ("body", "corpse", "item", "piece")
    return living and from_danger and bool(figure_words("figure_contexts", "saving").intersection(before))


_DANGERS = frozenset(
    "rubble water waters floodwaters sea ocean river lake wreck wreckage debris flames building mud snow ruins roof roofs"
    " rooftop rooftops trees".split()
)


def _verb_before(reading: Reading, m: NumberMention) -> Outcome | None:
    """The verb whose object the number is: "killed at least 12 people", "agreed on four points"."""
    rows = reading.tokens
    for at in range(m.first - 1, max(m.first - 1 - BEFORE, -1), -1):
        if rows.sentences[at] != rows.sentences[m.first]:
            return None
        lower = rows.lowers[at]
        kind = outcome_classes("verbs").get(lower)
        if lower == "dead" and at and rows.lowers[at - 1] in ("shot", "stabbed", "beat", "hacked", "gunned", "shoot"):
            passive = at > 1 and rows.lowers[at - 2] in ("was", "were", "been", "being", "be")
            return None if passive else Outcome("killed", at, False)  # shot dead | three detectives
        if kind:
            passive = kind != "agreed" and at > 0 and rows.lowers[at - 1] in ("was", "were", "been", "being", "be")
            return None if passive else Outcome(kind, at, False)
        plain = lower in figure_words("figure_contexts", "before_counted")
        if not (plain or (lower in ("on", "to", "upon") and rows.lowers[at - 1] in ("agreed", "agree", "agreeing"))):
            return None
    return None


def _behind(reading: Reading, m: NumberMention, heads: set[int]) -> Outcome | None:
    """The participle or state behind the counted noun: "12 people in two cars were killed", "12 who drowned"."""
    rows = reading.tokens
    passive = False
    first = past_aside(reading, m)
    for at in range(first, min(first + BEHIND, len(rows))):
        lower, class_ = rows.lowers[at], rows.classes[at]
        if at == first and lower == "that":
            continue  # the six workers | that went missing
        if rows.sentences[at] != rows.sentences[m.last] or class_ in ',.-:;("JST':
            return None
        kind = outcome_classes("states").get(lower)
        if kind and rows.classes[at - 1] == "I" and not passive and rows.classes[at + 1 : at + 2] == ["o"]:
            return None  # bodies found in | collapsed | buildings
        if (
            kind == "dismissed"
            and rows.lowers[at + 1 : at + 2]
            and rows.lowers[at + 1] in ("into", "at", "on", "toward")
        ):
            return None  # rockets that were fired into a town
        if kind and (passive or not _has_object(reading, at)):
            return Outcome(kind, at, True)
        if at in heads and passive:
            return None
        if class_ in (lexicon.VERB, lexicon.REPORTING) and lower not in figure_words("figure_contexts", "skipped"):
            return None
        passive = passive or lower in ("was", "were", "been", "being", "is", "are")
    return None


def _has_object(reading: Reading, at: int) -> bool:
    """Whether a verb at token `at` has an object behind it, which makes the count before it the doer."""
    rows = reading.tokens
    after = at + 1
    if rows.lowers[at] not in outcome_classes("verbs") or after >= len(rows):
        return False
    if rows.sentences[after] != rows.sentences[at]:
        return False
    lower = rows.lowers[after]
    time_told = rows.is_capitalized(after) and rows.classes[after] == lexicon.ADVERB
    return (
        (rows.classes[after] in "DMoHO" and not time_told)
        or lower in numerals()
        or (lower in ("at", "up") and _bound(reading, after))
    )


def _bound(reading: Reading, at: int) -> bool:
    return reading.tokens.lowers[at : at + 2] in (["at", "least"], ["at", "most"], ["up", "to"])


def _numbered(reading: Reading, at: int) -> str | None:
    """The class of the word at token `at` behind "number of": "the number of | dead", "of people | injured"."""
    rows = reading.tokens
    before = rows.lowers[max(at - 3, 0) : at]
    if before[-2:] != ["number", "of"] and not (
        before[:2] == ["number", "of"] and before[2:] in (["people"], ["those"], ["the"])
    ):
        return None
    return outcome_classes("states").get(rows.lowers[at]) or outcome_classes("nouns").get(rows.lowers[at])


def _total(reading: Reading, m: NumberMention) -> Outcome | None:
    """What befell those of whom a clause tells how many there are in all: "Two more died, | bringing the total to | 12"."""
    rows = reading.tokens
    verb = m.first - 4
    if rows.lowers[max(verb + 1, 0) : m.first] != ["the", "total", "to"]:
        return None
    if rows.lowers[verb] not in figure_words("figure_contexts", "changing"):
        return None
    start = max(rows.sentence_starts[rows.sentences[m.first]], verb - TOTAL_REACH)
    told = {**outcome_classes("verbs"), **outcome_classes("states")}
    at = next((k for k in range(verb - 1, start, -1) if rows.lowers[k] in told), None)
    return Outcome(told[rows.lowers[at]], at, False) if at is not None else None


TOTAL_REACH = 40
"""Tokens back from "bringing the total to" to what befell them; an endless sentence is not searched for each number."""


def _toll(reading: Reading, m: NumberMention) -> Outcome | None:
    """ "The death toll rose to 12"."""
    rows = reading.tokens
    told = m.first > 0 and rows.lowers[m.first - 1] in figure_words("figure_contexts", "reaching_toll")
    for at in range(m.first - 1, max(m.first - 1 - (FAR_TOLL if told else TOLL_REACH), -1), -1):
        if rows.sentences[at] != rows.sentences[m.first] or rows.classes[at] in ',;:."':
            break
        if told and (kind := _numbered(reading, at)) is not None:
            return None if WARDS & set(rows.lowers[at : m.first]) else Outcome(kind, at, False)
        if rows.lowers[at] == "toll" and at and rows.lowers[at - 1] in ("death", "the", "overall", "official"):
            return Outcome("killed", at - 1, False)
        if rows.lowers[at] == "toll" and told and _climbs(reading, at + 1):
            return Outcome("killed", at, False)
    return Outcome("killed", far, False) if told and (far := _opening_toll(reading, m)) is not None else None


def _climbs(reading: Reading, at: int) -> bool:
    """Whether a verb of rising stands at token `at`, or behind "has" or "now" there: "Toll | climbs to 12"."""
    rows = reading.tokens
    at += rows.lowers[at] in ("has", "had", "now")
    return rows.lowers[at] in event_words("occurrence", "rising")


def _opening_toll(reading: Reading, m: NumberMention) -> int | None:
    """The "death" of "The death toll", the subject of its sentence, however much stands before "has reached 294"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[m.first]]
    toll = next((k for k in range(start + 1, min(start + OPENING_TOLL, m.first)) if rows.lowers[k] == "toll"), None)
    if toll is None or rows.lowers[toll - 1] != "death" or WARDS & set(rows.lowers[toll : m.first]):
        return None
    verb = m.first - 1 - (rows.lowers[m.first - 1] == "to")
    own = rows.lowers[verb - 1] in ("has", "had") and rows.lowers[verb] in event_words("occurrence", "rising")
    other = any(rows.lowers[k] in _CLAUSE or _is_finite(reading, k) for k in range(toll + 1, verb - 1))
    return toll - 1 if own and not other else None


def _is_finite(reading: Reading, k: int) -> bool:
    """Whether a token is a verb of its own clause: no name, and no participle before a noun ("a hijacked bus")."""
    rows = reading.tokens
    return rows.classes[k] in "VCW" and not rows.is_capitalized(k) and rows.classes[k - 1] != "D"


_CLAUSE = frozenset(("after", "as", "when", "while", "which", "that", "who", "where", ";", ":"))
"""What opens a clause with a subject of its own."""
