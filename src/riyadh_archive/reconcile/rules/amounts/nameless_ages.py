"""Ages without a name: "the 47-year-old actor" in a report that names one actor, whom another report has as "Ana Lim, 49".

In: the reports of a story. Out: discrepancies. The age is that of the one person of the story who is called by the noun, or,
where a report opens with "a 25-year-old man", of the first person whom it names. Somebody whose age the report tells by
name too is left out.
"""

from collections import defaultdict
from collections.abc import Iterator

from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.differing import word_list
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import agree, count_conflict, figure_of
from riyadh_archive.reconcile.rules.set_apart import is_set_apart

OF = "age of "
NOBODY = "age of the "
"""How what a figure is of begins where it is the age of somebody without a name."""
LEDE = 400
"""Code points of the body in which "a 25-year-old man" is whom the report is about."""


def nameless_age_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each person whose age one report tells without the name, and others tell otherwise."""
    by_name: dict[str, list[Claim]] = defaultdict(list)
    nameless: list[Claim] = []
    for claim in reports.topic("figures"):
        of = figure_of(claim).of or ""
        if claim.stance != "asserted" or figure_of(claim).unit != "year" or not of.startswith(OF):
            continue
        if of.startswith(NOBODY):
            nameless.append(claim)
        else:
            by_name[reports.names.canonical(claim.article, of.removeprefix(OF))].append(claim)
    for claim in nameless if by_name else ():
        name = _bearer(claim, nameless, by_name, reports)
        others = [c for c in by_name.get(name or "", ()) if c.article != claim.article]
        if others and agree(others) and not agree([claim, others[0]]) and not is_set_apart(claim, reports):
            yield count_conflict([others, [claim]], reports, kind="discrepancy")


def _bearer(claim: Claim, nameless: list[Claim], by_name: dict[str, list[Claim]], reports: Reports) -> str | None:
    """The canonical name of whose age it is, of those whose age other reports tell; None where nothing tells."""
    noun = (figure_of(claim).of or "").removeprefix(NOBODY).split()[-1].lower()
    alike = [c for c in nameless if c.article == claim.article and figure_of(c).of == figure_of(claim).of]
    here = {
        name
        for name, told in by_name.items()
        if not any(c.article == claim.article for c in told)
        and any(article == claim.article for article, _ in reports.names.person(name))
    }
    if noun in word_list("any_person"):
        return (
            _first_named(claim, reports)
            if claim is min(alike, key=_start) and _first_named(claim, reports) in here
            else None
        )
    called = [n for n in sorted(here) if any(noun in _nouns(local.roles) for _, local in reports.names.person(n))]
    return called[0] if len(called) == 1 and len({figure_of(c).quantity for c in alike}) == 1 else None


def _nouns(roles: tuple[str, ...]) -> set[str]:
    return {role.split()[-1].lower() for role in roles if role.split()}


def _start(claim: Claim) -> int:
    return claim.evidence[0].start


def _first_named(claim: Claim, reports: Reports) -> str | None:
    """The first person named behind an age in the lede, if nobody is named before; None for none."""
    article = reports.article(claim.article)
    opens = next((b.start for b in article.blocks if b.kind == "paragraph"), 0)
    if _start(claim) > opens + LEDE:
        return None
    mentions = [m for m in reports.names.mentions_of("person").get(claim.article, ()) if m.start >= opens]
    if not mentions or mentions[0].start < _start(claim):
        return None
    return reports.names.canonical(claim.article, mentions[0].text)
