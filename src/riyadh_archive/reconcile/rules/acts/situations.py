"""What was the case or was not: one report has an alarm go off that another says did not.

Each question of `situations.toml` is answered once for an event. A report that answers both ways tells of two things, or of two
times, and takes neither side.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riyadh_archive.lexicon.situations import situations
from riyadh_archive.model import Claim, Conflict, MeasureValue
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.set_apart import is_told_in_part
from riyadh_archive.reconcile.sides import clipped, copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import squeeze_spaces

RULE = "situation"
"""The rule of such a claim, and how that of one in a report without a word for the event begins."""


def is_situation(claim: Claim) -> bool:
    """Whether a claim of `measures` answers such a question."""
    return claim.rule.startswith(RULE)


def are_one_answer(a: Claim, b: Claim) -> bool:
    """Whether two claims give one answer to one question."""
    return a.subject == b.subject and _answer(a) == _answer(b)


def situation_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each question that reports answer with yes and with no."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if is_situation(claim) and not is_told_in_part(claim, reports):
            told[claim.subject].append(claim)
    for question, claims in sorted(told.items()):
        answers = {a: {_answer(c) for c in own} for a, own in by_article(claims).items()}
        sole = [c for c in claims if len(answers[c.article]) == 1]
        sides = clusters(sole, lambda a, b: _answer(a) == _answer(b))
        told_of = any(c.rule == RULE for c in sole)
        if told_of and len(sides) > 1 and not (situations()[question].late and _has_turned(sides, reports)):
            yield _conflict(question, sides, reports)


def _answer(claim: Claim) -> tuple[str, str | None]:
    """What a claim answers: yes, no, or one of several answers."""
    assert isinstance(claim.value, MeasureValue)
    return claim.stance, claim.value.target


def situation_label(value: MeasureValue) -> str:
    """`Way in: through the roof`."""
    return f"{value.measure}: {value.target}" if value.target else value.measure


def _has_turned(sides: Sequence[Sequence[Claim]], reports: Reports) -> bool:
    """Whether all reports on one side are of a later day than those on the other, or some do not tell theirs."""
    days = [[reports.article(c.article).published or "" for c in side] for side in sides]
    known = all(day for side in days for day in side)
    return not known or max(days[0]) < min(days[1]) or max(days[1]) < min(days[0])


def _conflict(question: str, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(clipped(squeeze_spaces(claims[0].evidence[0].text)), claims, reports) for claims in found]
    said = told_by(sides, reports)
    several = _answer(found[0][0])[1] is not None
    how = "differently" if several else "and its opposite"
    answers = join_words([str(_answer(claims[0])[1]) for claims in found], last="or")
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=f"{question}: {answers}" if several else f"Whether or not – {question[0].lower()}{question[1:]}",
        explanation=f"Reports tell one thing {how}: {said}.{copying(sides, reports)}",
        sides=sides,
    )
