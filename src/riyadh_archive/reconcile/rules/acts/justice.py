"""What police and courts did to people: one act told by several reports, and sentences of another kind.

Arrests and charges that another report denies are acts with two answers (`doings`), and lengths of a sentence are figures;
what is left is a sentence to death or for life that another report has as one of years.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from riyadh_archive.model import Claim, Conflict, ConflictKind, MeasureValue, Severity
from riyadh_archive.reconcile.content import stem
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.rules.acts.one_measure import measure_value
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.reconcile.rules.set_apart import is_set_apart, sentence_around
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import clusters
from riyadh_archive.text import iter_words

JUSTICE = ("arrests", "charges", "sentences", "remands", "fines", "bans")
"""The subjects of such claims."""
RULE = "justice: "
"""How the rule of such a claim begins: "act" begins that of one with two answers."""
LONGEST_NAMELESS = 4
"""Words for one person without a name: "former bank teller"."""
_KINDS = ("death", "life")
_YEARS = ("year", "years", "month", "months")


def is_justice(claim: Claim) -> bool:
    """Whether the claim tells what police or a court did."""
    return claim.rule.startswith(RULE)


def is_one_justice(a: Claim, b: Claim) -> bool:
    """Whether two claims tell one act: of one kind, upon one person or the same people, with the same penalty or charge."""
    ours, theirs = measure_value(a), measure_value(b)
    if not (is_justice(a) and is_justice(b)) or a.subject != b.subject or a.stance != b.stance:
        return False
    if _stems(ours.target or "") != _stems(theirs.target or ""):
        return False
    one, other = _stems(ours.measure), _stems(theirs.measure)
    return one <= other or other <= one


@lru_cache(maxsize=4096)
def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word.key) for word in iter_words(words))


def _object(claim: Claim) -> frozenset[str]:
    """The words of what somebody is banned from or fined."""
    return _stems(measure_value(claim).measure) - _stems("ban fine remand of from the in")


def justice_label(value: MeasureValue) -> str:
    """`Lima court: sentence of nine years – Ana Lim, for perjury`."""
    who = f"{join_words(value.actors)}: " if value.actors else ""
    target = f" – {value.target}" if value.target and value.target not in value.measure else ""
    reasons = f", for {join_words(value.reasons)}" if value.reasons else ""
    return f"{who}{value.measure}{target}{reasons}"


def sentence_conflicts(reports: Reports) -> Iterator[Conflict]:
    """A contradiction for each person whom one report has sentenced to death or for life and another otherwise."""
    told: dict[str, list[Claim]] = {}
    nameless: list[Claim] = []
    for claim in reports.topic("measures"):
        target = measure_value(claim).target if _is_sentence(claim) else None
        if target and target[0].isupper() and not target.split()[-1].islower():
            told.setdefault(reports.names.canonical(claim.article, target), []).append(claim)
        elif target and len(target.split()) <= LONGEST_NAMELESS and not target.endswith("s"):
            nameless.append(claim)
    if len(told) == 1:  # a British nurse, where one person alone was sentenced
        name, known = next(iter(told.items()))
        told[name] += [c for c in nameless if c.article not in {o.article for o in known}]
    for_life = {a.id for a in reports.articles if _FOR_LIFE.search(a.text)} if told else frozenset()
    for target, claims in told.items():
        once = [c for c in claims if len({_kind(measure_value(o)) for o in claims if o.article == c.article}) == 1]
        once = [c for c in once if _kind(measure_value(c)) != "years" or c.article not in for_life]
        found = clusters(once, lambda a, b: _kind(measure_value(a)) == _kind(measure_value(b)))
        if len(found) > 1:
            sides = [make_side(measure_value(side[0]).measure, side, reports) for side in found]
            said = told_by(sides, reports)
            yield make_conflict(
                "contradiction",
                "high",
                "measures",
                label=f"What {target} was sentenced to",
                explanation=f"The reports give other sentences: {said}.{copying(sides, reports)}",
                sides=sides,
            )


_FOR_LIFE = re.compile(r"\blife (?:sentences?|terms?|imprisonment|in (?:prison|jail)|behind bars)\b", re.I)
"""What tells of a life sentence: the years that its report tells besides are those that must be served first."""


def freed_conflicts(reports: Reports) -> Iterator[Conflict]:
    """A contradiction for each person whom one report has sentenced and another acquitted, and each penalty that one denies."""
    told: dict[str, list[Claim]] = {}
    for claim in reports.topic("measures"):
        value = measure_value(claim)
        if value.target and value.target[0].isupper() and (_is_sentence(claim) or _is_acquittal(claim)):
            told.setdefault(reports.names.canonical(claim.article, value.target), []).append(claim)
    for target, claims in told.items():
        freed = {c.article for c in claims if _is_acquittal(c)}
        jailed = {c.article for c in claims if not _is_acquittal(c)}
        sides = [
            [c for c in claims if not _is_acquittal(c) and c.article not in freed],
            [c for c in claims if _is_acquittal(c) and c.article not in jailed],
        ]
        if all(sides):
            yield _opposed(f"Whether {target} was convicted", sides, ("sentenced", "acquitted"), reports)
    yield from _denied_penalties(reports)
    yield from _nobody_arrested(reports)


def _nobody_arrested(reports: Reports) -> Iterator[Conflict]:
    """The discrepancy over whether anybody was arrested; none where the arrest is told in a later report."""
    acts = reports.topic("measures")
    counts = [c for c in reports.topic("figures") if c.subject == "arrested" and reports.event(c) in (PRINCIPAL, None)]
    none = [c for c in acts if c.subject == "arrest" and c.stance == "denied" and _is_anybody(measure_value(c))]
    none += [c for c in counts if figure_of(c).quantity == 0 and figure_of(c).unit == "person"]
    made = [c for c in acts if is_justice(c) and c.subject == "arrests" and c.stance == "asserted"]
    days = {c.article: reports.article(c.article).published or "" for c in (*none, *made)}
    none = [c for c in none if c.article not in {o.article for o in made}]
    none = [c for c in none if not _NONE_YET.search(sentence_around(c, reports)) and not is_set_apart(c, reports)]
    made = [c for c in made if not any(days[c.article] > days[o.article] for o in none)]
    if none and made:
        label = f"Whether anybody was arrested: {measure_value(made[0]).target}, or nobody"
        yield _opposed(label, [made, none], ("yes", "no"), reports, kind="discrepancy", severity="medium")


_NONE_YET = re.compile(
    r"\bhad been\b|\bas of\b|\bby (?:[A-Z]|noon|midday|late|early|then)|\b(?:yet|so far|immediately|earlier)\b"
    r"|\barrests? (?:were|was) made (?:at|during|over|in connection)\b"
)
"""What tells that nobody was arrested up to an hour, or at some other occasion."""


def _is_anybody(value: MeasureValue) -> bool:
    return (value.target or "").lower() in ("anyone", "anybody", "one", "nobody", "no one", "suspects", "suspect")


def _is_acquittal(claim: Claim) -> bool:
    """Whether somebody was acquitted, and not of one charge among others."""
    if claim.subject != "conviction" or claim.stance != "denied":
        return False
    return claim.rule.startswith("act done") and not measure_value(claim).reasons


def _denied_penalties(reports: Reports) -> Iterator[Conflict]:
    """Bans, fines and remands of one person that another report denies."""
    acts = [c for c in reports.topic("measures") if is_justice(c) and c.subject in ("bans", "fines", "remands")]
    named = [c for c in acts if (measure_value(c).target or "")[:1].isupper()]
    for no in (c for c in named if c.stance == "denied"):
        who = reports.names.canonical(no.article, measure_value(no).target or "")
        yes = [
            c
            for c in named
            if c.stance == "asserted"
            and c.subject == no.subject
            and c.article != no.article
            and reports.names.canonical(c.article, measure_value(c).target or "") == who
            and (c.subject == "remands" or _object(c) & _object(no))
        ]
        if yes:
            yield _opposed(
                f"Whether it happened – {who}: {measure_value(no).measure}", [yes, [no]], ("yes", "no"), reports
            )


def _opposed(
    label: str,
    found: list[list[Claim]],
    names: tuple[str, str],
    reports: Reports,
    *,
    kind: ConflictKind = "contradiction",
    severity: Severity = "high",
) -> Conflict:
    sides = [make_side(name, claims, reports) for name, claims in zip(names, found, strict=True)]
    said = told_by(sides, reports)
    return make_conflict(
        kind,
        severity,
        "measures",
        label=label,
        explanation=f"The reports tell opposite things: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _is_sentence(claim: Claim) -> bool:
    told = is_justice(claim) and claim.subject == "sentences" and claim.stance == "asserted"
    return told and _kind(measure_value(claim)) is not None


def _kind(value: MeasureValue) -> str | None:
    """What kind of sentence it is; None where the words do not tell."""
    words = [word.key for word in iter_words(value.measure)]
    kind = next((kind for kind in _KINDS if any(kind in word.split("-") for word in words[2:])), None)
    return kind or ("years" if any(word in _YEARS for word in words) else None)
