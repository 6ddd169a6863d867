"""Acts with two answers: one report says that somebody signed, resigned or was arrested, another that he did not.

Two acts are one where those who did them, or what they were done to, are surely the same and nothing else differs: actors,
days, charges. A report that tells both answers of one act tells how it went on, and takes neither side.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.lexicon.doings import Question, questions
from riyadh_archive.model import Claim, Conflict, ConflictKind, MeasureValue, Severity
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.acts.one_doing import are_one_doing, doing_value
from riyadh_archive.reconcile.rules.acts.sole_doers import other_doers
from riyadh_archive.reconcile.sides import clipped, copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import Match, by_article, clusters
from riyadh_archive.text import squeeze_spaces

RULE = "act "
"""How the rule of such a claim begins."""
MOST_ACTS, LEAST_OF_ONE = 400, 2
"""Acts on one question that are compared in a story, and of one article at least: an article tells a few."""


def is_doing(claim: Claim) -> bool:
    """Whether a claim of `measures` is an act with two answers."""
    return claim.rule.startswith(RULE)


def is_question(subject: str) -> bool:
    """Whether a subject is that of such claims."""
    return subject in questions()


_ANYBODY = ("one", "anyone", "anybody", "nobody", "no one")


def doing_label(value: MeasureValue) -> str:
    """`Ana Lim: signing, the treaty`."""
    who, thing = join_words(value.actors), value.target if value.target != value.measure else None
    if not who and (thing or "").lower() in _ANYBODY:
        return f"anybody: {value.measure}"
    return f"{who}: {value.measure}, {thing}" if who and thing else f"{who or thing or value.target}: {value.measure}"


def match_doings(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One act with one answer."""
    if not (is_doing(a) and is_doing(b)) or a.subject != b.subject or _is_coming(a) != _is_coming(b):
        return None
    return (0.8, "the same act of the same") if are_one_doing(a, b, reports) else None


def doing_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each act to which reports give both answers."""
    told: dict[tuple[str, bool], list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if is_doing(claim) and claim.subject in questions():
            for coming in (False, True) if _is_refused(claim) else (_is_coming(claim),):
                told[claim.subject, coming and not questions()[claim.subject].ever].append(claim)
    for (subject, _), claims in sorted(told.items()):
        if questions()[subject].sole:
            yield from other_doers(
                questions()[subject], [c for c in _first_of_each(claims) if c.stance == "asserted"], reports
            )
        if len({c.stance for c in claims}) > 1 and len({c.article for c in claims}) > 1:
            seen: set[frozenset[object]] = set()
            for act in clusters(_first_of_each(claims), lambda a, b: are_one_doing(a, b, reports)):
                for conflict in _of_act(questions()[subject], act, reports):
                    places = frozenset((e.article, e.start, e.end) for side in conflict.sides for e in side.evidence)
                    if places not in seen:  # "A beat B" told from the other end is the same difference
                        yield conflict
                    seen.add(places)


def _first_of_each(claims: Sequence[Claim]) -> list[Claim]:
    """The claims on one question, of each article the first ones where there are more than any story brings."""
    told = by_article(claims)
    most = max(LEAST_OF_ONE, MOST_ACTS // len(told))
    return [claim for own in told.values() for claim in own[:most]]


def _of_act(question: Question, act: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    answers = ("asserted", "denied")
    told = [{c.article for c in act if c.stance == stance} for stance in answers]
    sides = [
        [c for c in act if c.stance == stance and c.article not in others]
        for stance, others in zip(answers, reversed(told), strict=True)
    ]
    yes, no = (
        [a for a in ours if any(are_one_doing(a, b, reports) for b in theirs)] for ours, theirs in (sides, sides[::-1])
    )
    if yes and no:  # an act may hang together by one that is opposed to none
        yield _conflict(question, [yes, no], reports)


def _is_coming(claim: Claim) -> bool:
    return claim.rule.startswith(f"{RULE}to come")


def _is_refused(claim: Claim) -> bool:
    """Whether somebody refused to do it, which speaks against its being done and its being promised."""
    return claim.rule.startswith(f"{RULE}refused")


def _conflict(question: Question, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(clipped(_told(claims)), claims, reports) for claims in found]
    what = doing_label(doing_value(found[0][0]))
    kind, severity = _weight(found)
    said = told_by(sides, reports)
    return make_conflict(
        kind,
        severity,
        "measures",
        label=f"Whether it happened – {what}",
        explanation=f"Reports tell one act and its opposite: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _told(claims: Sequence[Claim]) -> str:
    """The words of the first claim, as printed."""
    return squeeze_spaces(claims[0].evidence[0].text)


def _weight(found: Sequence[Sequence[Claim]]) -> tuple[ConflictKind, Severity]:
    """A contradiction where the reports say it themselves or from one voice, and of one time."""
    voices = [{c.attributed_to for c in claims} for claims in found]
    one_voice = (None in voices[0] and None in voices[1]) or bool(voices[0] & voices[1])
    one_time = len({_is_coming(c) for claims in found for c in claims if not _is_refused(c)}) <= 1
    return ("contradiction", "high") if one_voice and one_time else ("discrepancy", "medium")
