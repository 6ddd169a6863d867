"""Days on which a report opens with the act of its story, though it names no event: "on Thursday they put pen to paper".

In: a date claim that the reader gave to the principal event by its place in the report. Out: whether its sentence is one of
the first two and tells such an act, and nothing that came before or of it.
"""

import re

from riyadh_archive.model import Claim
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.values import kinds_told, stems

_OPENING = 700
"""Code points of the first sentences of a report, its headline and byline among them."""
_SHARED = 2
"""Content words that two sentences on one vote share at least."""
_KINDS = frozenset(("meeting", "agreement", "election"))
_ASIDES = re.compile(r"\b(?:after|before|during|following|which|who|where)\b")
"""Words that begin what a sentence tells beside its day: "left on Sunday after a visit, during | which pacts were signed"."""
_ENDS = re.compile(r"[.!?:;][”\"’]?\s|\n")


def opens_with_act(claim: Claim, reports: Reports) -> bool:
    """Whether a day stands in one of the first sentences with an act by which meetings, deals and votes are made."""
    kind = not _KINDS.isdisjoint(kinds_told(claim.subject))
    if words_in(_opening(claim, reports)[0], "acts_of_deal") and words_in(_opening(claim, reports)[0], "laws"):
        return False
    return _opens_with(claim, "acts_of_politics" if kind else "acts_of_deal", reports)


def opens_with_vote(claim: Claim, reports: Reports) -> bool:
    """Whether a day stands in one of the first sentences with an act by which an assembly decides."""
    return _opens_with(claim, "acts_of_vote", reports)


def opens_with_toll(claim: Claim, reports: Reports) -> bool:
    """Whether a day stands in one of the first sentences right before what the event did, or after it and before how.

    "Gunmen stormed a market on Tuesday, killing nine", "nine people were killed on Tuesday when gunmen stormed a market",
    "Late Tuesday, gunmen stormed a market", "the band was playing on Tuesday when gunmen opened fire".
    """
    sentence, before = _opening(claim, reports)
    if not sentence or words_in(before, "before_acts"):
        return False
    behind = sentence[len(before) :]
    hurt = _HURT.search(before) is not None and _HOW.match(behind) is not None
    opens = len(before) <= _SHORT and (deed := _DEED.match(behind)) is not None and not _ASIDES.search(deed[0])
    when = _WHEN.match(behind) is not None and not _ASIDES.search(before)
    return hurt or opens or when or _RESULT.match(behind) is not None


_RESULT = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:\w+ )?(?:killing|leaving|wounding|injuring|claiming|resulting in) "
)
"""What a disaster or an attack did, behind its day."""
_DEEDS = (
    r"(?:killed|attacked|stormed|raided|opened fire|gunned down|launched an? (?:raid|attack|assault|ambush)|crashed|collapsed"
    r"|exploded|derailed|capsized|collided|plunged|tore through|ripped through|swept through)\b"
)
"""What befell people: "suspected militants | launched a raid | on a school"."""
_SHORT = 24
"""Code points of a day that opens its sentence: "On Friday (June 16)"."""
_DEED = re.compile(rf"(?: (?:morning|afternoon|evening|night))?,? [^.;:,!?\n]{{0,80}}?\b{_DEEDS}")
"""Such a deed behind a day that opens its sentence."""
_WHEN = re.compile(
    rf"(?: (?:morning|afternoon|evening|night))? [^.;:,!?\n]{{0,100}}?\bwhen [^.;:,!?\n]{{0,60}}?\b{_DEEDS}"
)
"""Such a deed behind what went on that day: "| at the end of the fair when a gunman opened fire"."""
_HURT = re.compile(
    r"\b(?:killed|injured|wounded|hurt|died|drowned|perished|(?:lost|losing) their lives)\b[^,;:.]{0,40}\Z"
)
_HOW = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:[^.;:!?\n]{0,60}? )?(?:when|after|due to|in an?|at an?|as) "
)


def _opens_with(claim: Claim, acts: str, reports: Reports) -> bool:
    sentence, before = _opening(claim, reports)
    own = before + _ASIDES.split(sentence[len(before) :])[0]
    return bool(words_in(own, acts)) and not (words_in(sentence, "beside_acts") or words_in(before, "before_acts"))


def tell_one_vote(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two reports open with one vote: "passed the reform on Monday", "on Tuesday parliament approved the reform"."""
    ours, theirs = _opening(a, reports)[0], _opening(b, reports)[0]
    both = opens_with_vote(a, reports) and opens_with_vote(b, reports)
    return both and len(stems(ours) & stems(theirs)) >= _SHARED


def are_acts_in_turn(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two days are those of two acts on one deal or bill, of two readings or of two who vote on it.

    "Signed on Monday", "approved on Thursday", "took effect on Friday"; "the committee", "the Senate".
    """
    ours, theirs = (sentence_around(c, reports) for c in (a, b))
    acts = [{key for key in _IN_TURN if words_in(sentence, key)} for sentence in (ours, theirs)]
    if all(acts) and acts[0].isdisjoint(acts[1]):
        return True
    readings = [frozenset(_READING.findall(sentence)) for sentence in (ours, theirs)]
    bodies = [words_in(sentence, "voting_bodies") for sentence in (ours, theirs)]
    voted = all("approving" in told for told in acts)
    apart = (any(bodies) and bodies[0].isdisjoint(bodies[1])) or (all(readings) and readings[0] != readings[1])
    return voted and apart


_IN_TURN = ("striking", "signing", "approving", "coming_into_force")
_READING = re.compile(r"\b(first|second|third|final) reading\b")


def _opening(claim: Claim, reports: Reports) -> tuple[str, str]:
    """The sentence of a day where it is one of the first of the report, and what of it stands before the day."""
    article = reports.article(claim.article)
    first = article.body[0].start if article.body else 0
    at = claim.evidence[0].start
    if at - first > _OPENING:
        return "", ""
    text, end = article.text[first : at + _OPENING], claim.evidence[0].end - first
    starts = [m.end() for m in _ENDS.finditer(text, 0, at - first)]
    stop = _ENDS.search(text, end)
    start = starts[-1] if starts else 0
    return text[start : stop.start() if stop else len(text)], text[start:end]
