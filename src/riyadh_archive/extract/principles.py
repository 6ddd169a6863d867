"""Topic `principles`: the points that two parties or a meeting agreed on, one claim a point.

A point of an announced list ("agreed on four principles") carries its place in it; every other point has no number
until the reports of a story are compared. One party's wish is no point; a point that was refused is a denied claim.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.earlier import is_of_another_year, own_days
from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint
from riyadh_archive.grammar.agreeing.agreements import read_agreed_points
from riyadh_archive.grammar.agreeing.near_deals import NEXT, SIDE
from riyadh_archive.grammar.agreeing.unagreed import RULE as NOT_AGREED
from riyadh_archive.grammar.happening.events import PRINCIPAL
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.agreements import words
from riyadh_archive.model import Claim, PrincipleValue

SUBJECT = "agreed points"
EARLIER_SUBJECT = "points agreed earlier"


def extract_principles(reading: Reading) -> Iterator[Claim]:
    """One claim for each agreed point of the article, in text order."""
    quoted = reading.marked
    points = [
        p
        for p in read_agreed_points(reading.tokens, quoted)
        if not (_is_of_a_person(reading, p) or _says_nothing(reading, p) or _is_called_off(reading, p))
    ]
    opening: dict[int, int] = {}
    for point in points:
        opening.setdefault(point.verb, point.extent.first)
    own = own_days(reading) if points else None
    for point in points:
        earlier = own is not None and is_of_another_year(reading, point.verb, opening[point.verb], own)
        earlier = earlier or _is_of_another_event(reading, point)
        yield _claim(reading, point, earlier=earlier)


def _claim(reading: Reading, point: AgreedPoint, *, earlier: bool) -> Claim:
    """The claim of a point; `earlier` is whether it was agreed in another year than the article's."""
    rows, extent = reading.tokens, point.extent
    condition = _trimmed(reading.words(extent.condition, extent.last)) if extent.condition is not None else None
    return make_claim(
        reading,
        "principles",
        subject=EARLIER_SUBJECT if earlier else SUBJECT,
        value=PrincipleValue(
            text=reading.words(extent.first, extent.last),
            strength=extent.strength,
            number=point.number,
            parties=point.parties,
            condition=condition,
        ),
        spans=[(rows.starts[point.first], rows.ends[extent.last])],
        anchor=(rows.starts[extent.first], rows.ends[extent.last]),
        event=None if earlier else "",
        stance=point.stance,
        attributed_to=reading.attribution(point.verb),
        rule=point.rule,
    )


def _is_of_another_event(reading: Reading, point: AgreedPoint) -> bool:
    """Whether it was agreed elsewhere: "after a call last week, during which they agreed to", "agreed in a call to", or not
    agreed there: "his June summit with Lim, which broke up without a deal on"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[point.verb]]
    clause = point.subject.first if point.subject is not None else point.verb
    which = next(
        (k for k in range(clause - 1, max(clause - _WHICH_REACH, start), -1) if rows.lowers[k] == "which"), None
    )
    opens = ("during", "in", "at", "on", ",") if point.rule == NOT_AGREED else ("during", "in", "at", "on")
    if which is not None and rows.lowers[which - 1] in opens:
        before = reading.events_among(start, which)
        return bool(before) and before[-1].key != PRINCIPAL
    inside = reading.events_among(point.verb + 1, point.extent.first)
    return any(e.key != PRINCIPAL and e.kind == "call" for e in inside)


_WHICH_REACH = 6
"""Tokens from "which" to the subject of its clause, or the noun that has none: "which broke down without a | deal"."""


def _is_of_a_person(reading: Reading, point: AgreedPoint) -> bool:
    """Whether one person alone promised it beside a deal: "Lim pledged to study the text"."""
    if point.rule not in (SIDE, NEXT) or point.subject is None or point.subject.is_joint:
        return False
    rows, who = reading.tokens, point.subject
    head = next((k for k in range(who.first, who.last) if rows.lowers[k] in ("of", "under")), who.first)
    if {"administration", "government", "side", "camp", "cabinet"} & set(rows.lowers[who.first : head]):
        return False  # the Lod-based administration of Ana Lim
    mention = reading.mention_at(point.subject.last)
    return mention is not None and mention.kind == "person"


def _says_nothing(reading: Reading, point: AgreedPoint) -> bool:
    """Whether "withdraw it", "do so" is all that was agreed: what it is stands elsewhere."""
    first, last = point.extent.first, point.extent.last
    return last - first == 1 and reading.tokens.lowers[last] in ("it", "them", "so", "this", "that")


def _is_called_off(reading: Reading, point: AgreedPoint) -> bool:
    """Whether what two planned was dropped: "a ceremony at which they planned to | sign the deal was canceled"."""
    lowers = reading.tokens.lowers
    verbs = range(point.extent.first, point.extent.last)
    return any(lowers[k] in ("was", "were") and lowers[k + 1] in words("called_off") for k in verbs)


def _trimmed(words: str) -> str:
    """Without the comma and the closing mark of the quotation that the words end."""
    return words.rstrip(",.;\"”’' ")
