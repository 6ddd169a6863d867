"""Topic `figures`: the numbers that a report counts or measures, and what each is a number of.

In: the numbers of a reading. Out: a claim for each that tells deaths, lengths, sums, shares, ages, scores or plain
counts. Idioms, known pairs ("the two countries"), points in time ("two years ago") and bare numbers are none.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from riyadh_archive.extract.aircraft import is_model
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.amounts import read_amount
from riyadh_archive.extract.measuring.bench_votes import read_bench
from riyadh_archive.extract.measuring.clauses import governing_noun
from riyadh_archive.extract.measuring.crowds import read_crowd
from riyadh_archive.extract.measuring.fates import is_left_out
from riyadh_archive.extract.measuring.jobs import read_jobs
from riyadh_archive.extract.measuring.levels import read_level
from riyadh_archive.extract.measuring.margins import read_margin
from riyadh_archive.extract.measuring.nobody import read_nobody
from riyadh_archive.extract.measuring.offenses import read_part_of_charges
from riyadh_archive.extract.measuring.outcome import Outcome
from riyadh_archive.extract.measuring.outcomes import read_outcomes, wholes
from riyadh_archive.extract.measuring.panels import read_panel
from riyadh_archive.extract.measuring.penalties import LEAST
from riyadh_archive.extract.measuring.punished import read_ban, read_points
from riyadh_archive.extract.measuring.rolls import read_part, read_roll
from riyadh_archive.extract.measuring.together import Together, read_together
from riyadh_archive.extract.measuring.told_again import told_again
from riyadh_archive.extract.measuring.vote_shares import SHARE_OF, is_still_counted
from riyadh_archive.extract.measuring.votes import VOTES, is_second_vote, votes_against
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.happening.events import PRINCIPAL, EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.agreements import words as agreement_words
from riyadh_archive.lexicon.figures import figure_phrases, figure_words, outcome_classes
from riyadh_archive.model import Claim, Comparator, FigureValue

KNOWN_AT_MOST = 3
"""Up to so many of something with "the" before them are known, not counted: "the two countries", "these three men"."""
_GREAT_WORDS = frozenset(("dozens", "scores", "hundreds", "thousands", "tens", "millions", "billions"))

EVENT_REACH = 120
"""Tokens to either side of a number in which the events of its sentence stand: no sentence of prose is longer."""
HIGHEST = "maximum "
"""How the subject of the most that is possible begins."""
POINTS = "agreed points"
"""Subject of how many points an agreement has."""
HAVING = 12
"""Tokens of "The deal between the reef party and the Greens has" before the number."""
PURSUED = 6
"""Tokens of "agreed broadly to pursue" before the number."""
AGREED = "agreed points"
HALVES = ("half-time score of the leader", "half-time score of the other")
"""The larger and the smaller part of the score at the break."""


def extract_figures(reading: Reading) -> Iterator[Claim]:
    """The figures of an article in text order; a score gives two claims, one a side."""
    before: NumberMention | None = None
    told: Amount | None = None
    fate: str | None = None
    fate_told = 0
    outcomes = read_outcomes(reading)
    sums = read_together(reading, outcomes)
    for k, (mention, outcome) in enumerate(zip(_named_by_whole(reading), outcomes, strict=True)):
        if (whole := sums.get(k)) is not None and outcome is not None:
            yield _together(reading, whole, mention, outcome)
        sentence = reading.tokens.sentences[mention.first]
        told_near = fate if sentence - fate_told <= 1 else None
        same = sentence == fate_told
        if mention.kind == "count" and (bench := read_bench(reading, mention)) is not None:
            found = [
                Figure(Amount(name, "vote", name, mention.start, mention.end), "score", quantity)
                for quantity, name in zip(bench, VOTES, strict=True)
            ]
        elif mention.kind == "count" and (part := read_part(reading, mention, told_near, same=same)) is not None:
            found = [Figure(part, "counted part")]
        else:
            found = list(_figures_of(reading, mention, outcome))
            if outcome is not None:
                fate, fate_told = outcome.kind, sentence
        own = bool(found) and found[0].amount.subject.startswith(SHARE_OF)  # 57 percent against 41 percent for Cole
        if (
            not own
            and before is not None
            and told is not None
            and (again := told_again(reading, before, told, mention))
        ):
            found = [Figure(again, "told beside another")]
        for figure in found:
            yield _claim(reading, mention, figure.amount, rule=figure.rule, quantity=figure.quantity)
        before, told = mention, found[0].amount if len(found) == 1 else None
    yield from read_nobody(reading)


def _together(reading: Reading, whole: Together, m: NumberMention, outcome: Outcome) -> Claim:
    """How many they are of whom a list tells group by group."""
    rows, last = reading.tokens, reading.numbers[whole.last]
    start, end = min(m.start, rows.starts[outcome.at]), max(last.end, rows.ends[outcome.at])
    found = Amount(whole.kind, "person", f"people {whole.kind}", start, end)
    m = m._replace(comparator=whole.comparator, high=None)
    return _claim(reading, m, found, rule=f"counted {whole.kind} together", quantity=whole.quantity)


def _named_by_whole(reading: Reading) -> list[NumberMention]:
    """The numbers; a bare part counts what its whole does: "four | of the six crew members" are crew members."""
    numbers = list(reading.numbers)
    for whole, part in wholes(reading).items():
        if numbers[part].unit is None:
            numbers[part] = numbers[part]._replace(unit=numbers[whole].unit, of=numbers[whole].of)
    return numbers


class Figure(NamedTuple):
    """One figure of a number: `quantity` where it is not the number's own."""

    amount: Amount
    rule: str
    quantity: float | int | None = None


def _figures_of(reading: Reading, m: NumberMention, outcome: Outcome | None) -> Iterator[Figure]:
    if m.kind == "score":
        yield from _score(reading, m)
    elif m.kind == "count":
        yield from _count(reading, m, outcome)
    elif found := read_amount(reading, m):
        yield Figure(found, f"measured {m.kind}")


def _count(reading: Reading, m: NumberMention, outcome: Outcome | None) -> Iterator[Figure]:
    """A count with its outcome, or one of things that are news by themselves."""
    if (other := votes_against(reading, m)) is not None:
        pair = sorted((m.quantity or 0, other.quantity or 0), reverse=True)
        for quantity, name in zip(pair, VOTES, strict=True):
            yield Figure(Amount(name, "vote", name, m.start, other.end), "score", quantity)
    elif is_second_vote(reading, m):
        return
    elif panel := read_panel(reading, m):
        yield Figure(panel, "counted panel")
    elif m.unit in ("point", "principle", "term") and _is_list_of_agreement(reading, m):
        yield Figure(Amount(POINTS, m.unit, "points agreed", m.start, m.end), "counted agreed")
    elif is_left_out(reading, m) or is_model(reading, m):
        return
    elif margin := read_margin(reading, m):
        yield Figure(margin, "counted margin")
    elif jobs := read_jobs(reading, m, outcome):
        yield Figure(jobs, "counted cut")
    elif outcome is not None and not (outcome.behind and _is_known(reading, m)):
        yield Figure(_told(reading, m, outcome), f"counted {outcome.kind}")
    elif _is_pursued(reading, m) or _were_agreed(reading, m):
        yield Figure(Amount(POINTS, m.unit, "points agreed", m.start, m.end), "counted agreed")
    elif roll := read_roll(reading, m):
        yield Figure(roll, "counted roll")
    elif m.unit == "point" and _is_of_agreement(reading, m):
        yield Figure(Amount(POINTS, "point", "points agreed", m.start, m.end), "counted agreed")
    elif crowd := read_crowd(reading, m):
        yield Figure(crowd, "counted crowd")
    elif points := read_points(reading, m):
        yield Figure(points, "counted points")
    elif ban := read_ban(reading, m):
        yield Figure(ban, "counted ban")
    elif level := read_level(reading, m):
        yield Figure(level, "counted level")
    elif part := read_part_of_charges(reading, m):
        yield Figure(part, "plain count")
    elif m.of is not None and _is_plain_count(reading, m):
        yield Figure(Amount(m.of.lower(), m.unit, m.of, m.start, m.end), "plain count")


def _is_pursued(reading: Reading, m: NumberMention) -> bool:
    """ "agreed broadly to pursue three goals"."""
    before = reading.tokens.lowers[max(m.first - PURSUED, 0) : m.first]
    counted = reading.tokens.lowers[m.last] in agreement_words("counted_parts")
    return counted and "agreed" in before and "to" in before[before.index("agreed") :] and not {".", ";"} & set(before)


def _were_agreed(reading: Reading, m: NumberMention) -> bool:
    """ "In all, four measures were agreed"."""
    rows = reading.tokens
    counted = m.quantity is not None and rows.lowers[m.last] in agreement_words("counted_parts")
    passive = rows.lowers[m.last + 1 : m.last + 3] in (["were", "agreed"], ["was", "agreed"], ["are", "agreed"])
    stop = min(rows.sentence(rows.sentences[m.last]).stop, m.last + HAVING)
    behind = rows.lowers[m.last + 1 : stop]
    passive = passive or (behind[:1] != [","] and any(pair in _SETTLED for pair in pairwise(behind)))
    return counted and passive and rows.lowers[m.last - 1] not in figure_words("shares", "no_parts")


_SETTLED = (("settled", "on"), ("agreed", "on"), ("agreed", "upon"), ("agreed", "to"))
"""Words behind points by which they are those of an agreement: "the four principles the delegations had settled on"."""


def _is_of_agreement(reading: Reading, m: NumberMention) -> bool:
    """ "a five-point declaration", "a declaration of five points"."""
    rows = reading.tokens
    nouns = figure_words("figure_contexts", "of_points")
    governing = governing_noun(reading, m.first)
    tied = m.of is not None and not nouns.isdisjoint(m.of.lower().split()[:2])
    behind = rows.lowers[m.last + 1 : m.last + 4]
    had = rows.lowers[max(m.first - HAVING, rows.sentence_starts[rows.sentences[m.first]], 0) : m.first]
    if had and had[-1] in figure_words("figure_contexts", "having") and not nouns.isdisjoint(had):
        return True  # the deal between the two has twelve points
    owned = behind[:1] == ["of"] and not nouns.isdisjoint(behind[1:])  # "the six points of their paper"
    return tied or owned or (governing is not None and rows.lowers[governing[1]] in nouns)


def _is_list_of_agreement(reading: Reading, m: NumberMention) -> bool:
    """ "all three points were read out", "the following four points", "a four-point deal", "thirteen points in all"."""
    rows = reading.tokens
    if m.quantity is None or m.quantity <= 1 or reading.event_kinds.isdisjoint(("agreement", "meeting")):
        return False
    if m.unit == "point" and _is_of_agreement(reading, m):
        return True
    if rows.lowers[m.last] not in agreement_words("counted_parts"):
        return False
    whole = rows.lowers[max(m.first - 1, 0) : m.first] in (["all"], ["following"])
    return whole or rows.lowers[m.last + 1 : m.last + 3] == ["in", "all"]


def _told(reading: Reading, m: NumberMention, outcome: Outcome) -> Amount:
    """The figure of an outcome; unit "person" where nothing else is counted, so that "12 dead" meets "12 people"."""
    rows = reading.tokens
    nouns = outcome_classes("nouns")
    of = None if m.of is None or rows.lowers[m.last] in nouns or m.of.lower() in ("others", "lives") else m.of
    unit = "person" if of is None else m.unit
    of_things = outcome.kind in figure_words("figure_contexts", "of_things")
    subject = f"{outcome.kind} {of}".lower() if of_things and of else outcome.kind
    counted = m.unit is not None and rows.lowers[m.last] in agreement_words("counted_parts")
    if outcome.kind == "agreed" and counted and rows.lowers[m.last - 1] not in figure_words("shares", "no_parts"):
        subject = AGREED  # four principles or terms: the parts of one agreement
    if outcome.kind == "exchanged" and {"each", "apiece"} & set(rows.lowers[max(m.first - 4, 0) : m.last + 6]):
        subject = "exchanged each"
    start, end = min(m.start, rows.starts[outcome.at]), max(m.end, rows.ends[outcome.at])
    near = rows.lowers[max(outcome.at - 1, 0) : outcome.at + 1]
    degree = next((w for w in reversed(near) if w in figure_words("figure_contexts", "degrees")), "")
    if degree in figure_words("figure_contexts", "degrees"):
        return Amount(f"{degree} {subject}", unit, f"{of or 'people'} {degree} {outcome.kind}", start, end)
    return Amount(subject, unit, f"{of or 'people'} {outcome.kind}", start, end)


def _is_plain_count(reading: Reading, m: NumberMention) -> bool:
    """Whether a count without outcome is a figure: of several things, not a known pair, not "several ways"."""
    if m.quantity is None:
        return reading.tokens.lowers[m.head] in _GREAT_WORDS
    if m.quantity <= 1 or m.unit == "time" or _is_part_of_name(reading, m):
        return False
    return not _is_known(reading, m) and not (
        m.quantity <= KNOWN_AT_MOST and m.unit in figure_words("nouns", "parties")
    )


def _is_part_of_name(reading: Reading, m: NumberMention) -> bool:
    """Whether a numeral in capitals within a sentence names something: "the Four Seasons"."""
    rows = reading.tokens
    inside = rows.sentence_starts[rows.sentences[m.head]] < m.head
    return inside and rows.words[m.head][0].isupper() and rows.is_capitalized(m.last) and m.last > m.head


def _is_known(reading: Reading, m: NumberMention) -> bool:
    """Whether a few things are spoken of as known: "the two countries", "Spain's three goals"."""
    rows, at = reading.tokens, m.first - 1
    if m.quantity is None or m.quantity > KNOWN_AT_MOST or at < 0 or rows.sentences[at] != rows.sentences[m.first]:
        return False
    few = rows.lowers[at] in figure_words("figure_contexts", "determiners") and rows.lowers[at] != "only"
    return few or rows.possessives[at]


def _score(reading: Reading, m: NumberMention) -> Iterator[Figure]:
    """ "won 3-1", "a 5-4 ruling": what the winner got and what the loser got."""
    rows = reading.tokens
    around = rows.lowers[max(m.first - 3, 0) : m.last + 3]
    if figure_words("figure_contexts", "standing").intersection(around):
        if _BREAK & set(rows.lowers[m.last + 1 : m.last + 4]):  # led 2-0 at half-time: no result yet
            yield from _pair(m, "point", HALVES)
        return
    sentence = f" {_sentence_words(reading, m)} "
    if any(f" {' '.join(words)} " in sentence for words in figure_phrases("figure_contexts", "former")):
        return
    voted = any(word in figure_words("figure_contexts", "votes") for word in around)
    if m.quantity == m.high and not voted:  # beside the result of the shootout, and of other matches
        behind = rows.lowers[m.last + 1 : m.last + _TIME_BEHIND]
        other = not figure_words("figure_contexts", "other_matches").isdisjoint(sentence.split())
        name = EXTRA_TIME if not _EXTRA.isdisjoint(behind) and not other else LEVEL
        yield Figure(Amount(name, "point", name, m.start, m.end), "score")
        return
    unit, names = ("vote", VOTES) if voted else ("point", ("winning score", "losing score"))
    yield from _pair(m, unit, names)


def _pair(m: NumberMention, unit: str, names: tuple[str, str]) -> Iterator[Figure]:
    """The figures of both halves of a score, the larger one first."""
    pair = sorted((m.quantity or 0, m.high or 0), reverse=True)
    for quantity, name in zip(pair, names, strict=True):
        yield Figure(Amount(name, unit, name, m.start, m.end), "score", quantity)


LEVEL, EXTRA_TIME = "level score", "score after extra time"
"""What both sides had where they had the same: at some time, and at the end of the match before penalties."""
_TIME_BEHIND = 8
"""Tokens behind "1-1" up to "at the end of extra time"."""
_EXTRA = frozenset(("extra", "extra-time"))
_BREAK = frozenset(("halftime", "half-time", "break", "interval"))


def _sentence_words(reading: Reading, m: NumberMention) -> str:
    """The sentence of a number in small letters."""
    tokens = reading.tokens.sentence(reading.tokens.sentences[m.head])
    return " ".join(reading.tokens.lowers[tokens.start : tokens.stop])


def _goes_on(reading: Reading, m: NumberMention) -> bool:
    """Whether the sentence tells how long it has been until an hour: "As of 13:00 it had lasted", "already", "so far"."""
    rows = reading.tokens
    before = rows.lowers[rows.sentence_starts[rows.sentences[m.first]] : m.first]
    return "already" in before or any(pair in _UNTIL for pair in pairwise(before))


_UNTIL = (("as", "of"), ("so", "far"))
"""Words before how long something has lasted until an hour: "| As of | 13:00, the meeting had lasted two hours"."""


def _claim(
    reading: Reading, m: NumberMention, found: Amount, *, rule: str, quantity: float | int | None = None
) -> Claim:
    """The claim of a figure. The lower end of a range is kept as a bound: what is "10 to 12" is at least 10."""
    ranged = m.high is not None and m.kind != "score"
    comparator: Comparator = ">" if ranged and m.comparator == "=" else m.comparator
    if found.subject.startswith("duration of ") and comparator in "=~" and _goes_on(reading, m):
        comparator = ">"  # as of noon the meeting had lasted three hours
    if found.subject.startswith(HIGHEST) and comparator == "<":
        comparator = "="  # "up to 20 years in prison": the most is 20
    if found.unit == "percent" and comparator == "=" and _is_of_count(found.of):
        comparator = ">"  # 74 percent of polling stations
    if found.unit == "vote" and comparator == "=" and is_still_counted(reading, m):
        comparator = ">"  # more will come
    if found.subject == LEAST and comparator == ">" and not ranged:
        comparator = "="  # "to serve at least 33 years": the least is 33
    value = FigureValue(
        quantity=m.quantity if quantity is None else quantity, comparator=comparator, unit=found.unit, of=found.of
    )
    return make_claim(
        reading,
        "figures",
        subject=found.subject,
        value=value,
        spans=[(found.start, found.end)],
        anchor=(m.start, m.end),
        event=_event(reading, m, befell=rule.startswith("counted")),
        attributed_to=said_by(reading, m.head),
        rule=rule,
    )


def _is_of_count(of: str | None) -> bool:
    """Whether a share is of the places whose votes were counted until then."""
    return bool(of) and not figure_words("shares", "counted_at").isdisjoint((of or "").lower().split())


def _event(reading: Reading, m: NumberMention, *, befell: bool) -> str | None:
    """The event that the sentence of a number tells of: where it tells of several, the one that is nearest in its clause.

    What befell those who are counted is no part of the announcement in which it was made known.
    """
    tokens = reading.tokens.sentence(reading.tokens.sentences[m.head])
    near = reading.events_among(max(tokens.start, m.head - EVENT_REACH), min(tokens.stop, m.head + EVENT_REACH))
    told = [e for e in near if not (e.planned or _is_bare_verb(e) or _is_compared(reading, e))]
    told = [e for e in told if not (befell and e.kind == "announcement")]
    if len({e.key for e in told}) > 1:
        told = [e for e in told if e.first <= m.last and m.first <= e.last] or told
    keys = {e.key for e in told}
    return min(keys) if len(keys) == 1 else None


def _is_compared(reading: Reading, event: EventMention) -> bool:
    """Whether the news is only measured against such events: "one of the worst | disasters in the country's history"."""
    before = reading.tokens.lowers[max(event.head - 4, 0) : event.head]
    return event.key != PRINCIPAL and not _WORST.isdisjoint(before)


_WORST = frozenset(("worst", "deadliest", "biggest", "bloodiest"))


def _is_bare_verb(event: EventMention) -> bool:
    """Whether a verb without place and day of its own tells what happened at the event, and no other event: "arrested 64"."""
    return event.verbal and event.key != PRINCIPAL and event.place is None and event.date is None
