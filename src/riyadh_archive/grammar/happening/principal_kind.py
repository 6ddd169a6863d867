"""Which kind of event an article is mainly about: talks, a trial, a quake.

In: event mentions with place and date. Out: one kind, or None where no word names an event.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.happening.attachment import ACTING_KINDS
from riyadh_archive.grammar.happening.dating import tokens_of_dates
from riyadh_archive.grammar.happening.event_heads import BACKGROUND_KINDS, OCCASIONS, EventMention
from riyadh_archive.grammar.happening.event_votes import early_blocks, heads_of_other_months, weight
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.events import event_signs
from riyadh_archive.lexicon.measures import measure_words
from riyadh_archive.model import BlockKind


def principal_kind(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    quoted: frozenset[int],
) -> str | None:
    """The kind that weighs most, among equals the one that is named first; an agreement is what a meeting came to."""
    weights: Counter[str] = Counter()
    told_once, early = told_once_alone(events), early_blocks(kinds)
    others = heads_of_other_months(events, dates)
    for event in events:
        old = event.head in others or (event.date is not None and dates[event.date].precision == "year")
        if not event.planned and not old and event.head not in quoted and not _is_why(rows, event):
            aside = (
                event.kind in BACKGROUND_KINDS
                or event.kind in told_once
                or _is_of_somebody(rows, event)
                or _is_looked_into(rows, event)
                or _is_charge(rows, event)
            )
            share = 1 if aside else 3
            weights[event.kind] += share * weight(rows, event, early)
    for i in rows.where(event_signs().keys()):
        kind = event_signs()[rows.lowers[i]]
        if kind in weights:
            weights[kind] += 1
    occasion = _occasion_of_lede(rows, events, dates, kinds, quoted)
    order = {kind: place for place, kind in enumerate(weights)}
    best = min(weights, key=lambda k: (-weights[k], order[k])) if weights else None
    if best == "war" and not _opens_with(rows, events, kinds, best):
        best = None
    if occasion is not None and best not in OCCASIONS | {"agreement", "election"}:
        return occasion
    if best not in OCCASIONS and _is_scored(rows, kinds, sporting=best in ACTING_KINDS):
        return "match"
    signing = any(e.noun in _SIGNINGS and not e.planned for e in events)
    if best == "agreement" and not signing and _is_put_to_paper(rows, kinds):
        return best
    if best != "agreement" or weights["meeting"]:
        return "meeting" if best == "agreement" else best
    return "launch" if signing else best


def _occasion_of_lede(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    quoted: frozenset[int],
) -> str | None:
    """The kind of the first event of the lede where people come together, and its day is that of the news.

    "The mayor went on trial Monday over a fire", "The president on Friday flew over villages flattened by a quake": the
    disaster behind it is only what the occasion is about. "A wedding was hit by a blast on Sunday" tells of the blast.
    """
    title, lede = (_opening(rows, kinds, kind) for kind in ("title", "paragraph"))
    told = [e for e in events if e.head in lede and not e.planned and e.head not in quoted]
    titled = [e for e in events if e.head in title and not e.planned][:1]
    if not told and titled and titled[0].kind in OCCASIONS:
        return titled[0].kind
    if not told or told[0].kind not in OCCASIONS or told[0].noun in ("race", "races"):
        return None
    days = [n for n, (first, _) in enumerate(tokens_of_dates(rows, dates)) if first in lede]
    others = {e.date for e in told if e.kind != told[0].kind}
    return told[0].kind if any(dates[n].precision == "day" and n not in others for n in days) else None


def _opens_with(rows: Tokens, events: Sequence[EventMention], kinds: Sequence[BlockKind], kind: str) -> bool:
    """Whether an event of the kind is named in the title or the first sentence; further down a war is what else goes on."""
    opening = (*_opening(rows, kinds, "title"), *_opening(rows, kinds, "paragraph"))
    return any(event.kind == kind and event.head in opening for event in events)


def _is_of_somebody(rows: Tokens, event: EventMention) -> bool:
    """Whether a relative clause only tells what befell somebody: "the envoy, who survived a strike in May, led them"."""
    start = max(event.first - RELATIVE, rows.sentence_starts[rows.sentences[event.first]])
    return event.kind in ACTING_KINDS and "who" in rows.lowers[start : event.first]


def _is_looked_into(rows: Tokens, event: EventMention) -> bool:
    """Whether a disaster is only what somebody investigates: "a panel looking into the collapse of a bridge heard"."""
    before = rows.lowers[max(0, event.first - 2) : event.first + 1]
    return event.kind in ACTING_KINDS and not event.verbal and not _LOOKING.isdisjoint(before)


def _is_charge(rows: Tokens, event: EventMention) -> bool:
    """Whether a crime is only what somebody is in court for: "will serve nine years in prison for | assault"."""
    if event.kind not in ACTING_KINDS or event.verbal:
        return False
    opener = next(
        (k for k in range(event.head - 1, max(event.head - CHARGE, 0), -1) if rows.classes[k] not in "oHV"), 0
    )
    start = max(opener - RELATIVE, rows.sentence_starts[rows.sentences[event.head]])
    told = rows.lowers[opener] in ("for", "of", "with")
    return told and not measure_words("justice", "penal").isdisjoint(rows.lowers[start:opener])


CHARGE = 5
"""Tokens of a charge: "aggravated indecent assault" has three."""
_LOOKING = frozenset(("investigating", "probing", "examining", "reviewing", "into"))
RELATIVE = 6
"""Tokens before an event in which "who" makes it what befell somebody."""


def _is_scored(rows: Tokens, kinds: Sequence[BlockKind], *, sporting: bool) -> bool:
    """Whether the opening has a score and the report the words of sport, and nobody died: "Isak sinks Leeds 2-1".

    Of what a verb of disasters tells (`sporting`) many words of sport are enough: "Isak sinks Leeds".
    """
    words = len(rows.used(attendance_words("sport")))
    if words < SPORT_WORDS or rows.used(_DEATHS):
        return False
    number = next((n for n, kind in enumerate(kinds) if kind == "paragraph"), 0)
    stop = bisect_left(rows.blocks, number + OPENING)
    return "M-M" in "".join(rows.classes[:stop]) or (sporting and words >= MANY_SPORT_WORDS)


_DEATHS = frozenset(("killed", "dead", "died", "deaths", "survivors", "victims"))
SPORT_WORDS, MANY_SPORT_WORDS, OPENING = 4, 6, 3
"""Words of sport that a report of a match has, with a score and without, and its paragraphs in which the score stands."""


def _is_put_to_paper(rows: Tokens, kinds: Sequence[BlockKind]) -> bool:
    """Whether the title or the lede tells of a signing: what was agreed on is put to paper before guests."""
    title, lede = (_opening(rows, kinds, kind) for kind in ("title", "paragraph"))
    return any(rows.lowers[k] in _SIGNED for k in (*title, *lede)) or any(rows.lowers[k] == "sign" for k in title)


def _opening(rows: Tokens, kinds: Sequence[BlockKind], kind: BlockKind) -> range:
    """The first sentence of the first block of the kind."""
    block = next((n for n, found in enumerate(kinds) if found == kind), None)
    at = bisect_left(rows.blocks, block) if block is not None else len(rows)
    return rows.sentence(rows.sentences[at]) if at < len(rows) and rows.blocks[at] == block else range(0)


def told_once_alone(events: Sequence[EventMention]) -> frozenset[str]:
    """The kinds of disaster that a verb alone tells of, once, where an agreement is told of as well: "neutrality sank"."""
    told = Counter(e.kind for e in events)
    if not told["agreement"]:
        return frozenset()
    return frozenset(e.kind for e in events if e.verbal and e.kind in ACTING_KINDS and told[e.kind] == 1)


def _is_why(rows: Tokens, event: EventMention) -> bool:
    """Whether a war is only told as the reason of the news: "approved sanctions against Chad over its war"."""
    return event.kind == "war" and rows.lowers[event.first - 1 : event.first] in (
        ["over"],
        ["of"],
        ["against"],
        ["amid"],
    )


_SIGNED = frozenset(("signed", "signs", "inked", "inks"))
_SIGNINGS = frozenset(("signing", "ceremony", "signings"))
"""What an agreement is put to paper at, where nothing tells of talks."""
