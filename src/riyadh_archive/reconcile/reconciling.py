"""The claims of all articles of one story, reconciled: names, dates and points brought together, grouped and compared.

In: the articles of a story with the claims and names that each gave alone. Out: a `Reconciled`. Everything in it
depends on the content of the articles alone, never on the order in which they come; the ids of claims stay as they
were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from riyadh_archive.model import (
    AdministrationValue,
    Article,
    AttendeeValue,
    Claim,
    Conflict,
    Group,
    LocalName,
    Name,
    PrincipleValue,
    QuoteValue,
    Statement,
    Utterance,
    Value,
)
from riyadh_archive.reconcile.agreeing.points import number_points
from riyadh_archive.reconcile.calling.misspelt import with_misspelt
from riyadh_archive.reconcile.calling.names import NameIndex, index_names
from riyadh_archive.reconcile.calling.unread import with_unread
from riyadh_archive.reconcile.conflict import find_conflicts
from riyadh_archive.reconcile.copying.lineage import find_lineage
from riyadh_archive.reconcile.events import match_events
from riyadh_archive.reconcile.group import group_claims
from riyadh_archive.reconcile.match import find_matches
from riyadh_archive.reconcile.quoting.printings import match_printings, settle_speakers
from riyadh_archive.reconcile.reports import Reports, claim_order
from riyadh_archive.reconcile.resolve import is_weekday, resolve_dates
from riyadh_archive.reconcile.rules.acts.doings import is_doing
from riyadh_archive.reconcile.rules.acts.situations import is_situation
from riyadh_archive.reconcile.telling.antecedents import may_mean
from riyadh_archive.reconcile.telling.parallel import find_parallels
from riyadh_archive.reconcile.telling.slots import Slot
from riyadh_archive.reconcile.timeline import tell_timeline
from riyadh_archive.reconcile.utterances import gather_utterances


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One story: its articles with their lineage, final claims, and what they agree and differ on.

    Articles are in order of id, claims of article, topic and place, groups of topic and support, conflicts of gravity,
    names of kind and name, utterances of speaker and text, the timeline of date.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    names: tuple[Name, ...]
    utterances: tuple[Utterance, ...]
    timeline: tuple[Statement, ...]
    faults: tuple[str, ...] = ()
    """What was left out because a rule failed, one line each."""


def reconcile_story(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    names: Mapping[str, Sequence[LocalName]],
    *,
    last: str | None = None,
    faults: list[str] | None = None,
) -> Reconciled:
    """Reconcile the articles of one story; `names` are those read in each article, by article id.

    `last` is the id of an article that no other can come from, such as a draft. Rules that fail cost their own answers alone
    where `faults` is given to be told of it, and the answer tells them too; else they raise.
    """
    reports = read_reports(articles, claims, names, last=last)
    conflicts = find_conflicts(reports, faults)
    reports = _without_uncontested(reports, conflicts)
    groups = group_claims(reports, find_matches(reports, faults))
    return Reconciled(
        articles=reports.articles,
        claims=reports.claims,
        groups=groups,
        conflicts=conflicts,
        names=reports.names.names,
        utterances=gather_utterances(reports),
        timeline=tell_timeline(groups),
        faults=tuple(faults or ()),
    )


def _without_uncontested(reports: Reports, conflicts: Sequence[Conflict]) -> Reports:
    """The reports without acts that no other report turns round, which are no measures, and bare weekdays that all share."""
    contested = {claim for conflict in conflicts for side in conflict.sides for claim in side.claims}
    kept = tuple(
        c for c in reports.claims if not (is_doing(c) or is_situation(c) or is_weekday(c)) or c.id in contested
    )
    return replace(reports, claims=kept)


def read_reports(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    names: Mapping[str, Sequence[LocalName]],
    *,
    last: str | None = None,
) -> Reports:
    """The reports of a story with everything that only all of them together tell: lineage, names, years, numbers."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    local = sorted(claims, key=claim_order)
    index = index_names(with_misspelt(ordered, with_unread(ordered, names)))
    events = match_events(local)
    numbers = number_points(local)
    named = [_final(claim, index, numbers.get(claim.id)) for claim in resolve_dates(local, events)]
    parallels = find_parallels(ordered, [claim for claim in named if not (is_doing(claim) or is_situation(claim))])
    ties = [(slot.a.id, slot.b.id) for slot in parallels.slots if slot.a.topic == "quotes"]
    printings = match_printings(named, ties)
    texts = {article.id: article for article in ordered}
    final = settle_speakers(named, printings, lambda claim, name: may_mean(claim, name, index, texts[claim.article]))
    settled = any(a is not b for a, b in zip(named, final, strict=True))
    final = tuple(sorted(final, key=claim_order))
    return Reports(
        articles=_with_lineage(ordered, last),
        claims=final,
        names=index,
        events=events,
        utterances=match_printings(final, ties) if settled else printings,
        slots=_renewed(parallels.slots, final) if settled else parallels.slots,
        swaps=parallels.swaps,
        people=parallels.people,
        values=parallels.values,
        turned=parallels.turned,
        contexts=parallels.contexts,
    )


def _renewed(slots: Sequence[Slot], final: Sequence[Claim]) -> tuple[Slot, ...]:
    """The slots with the claims as they are in the end."""
    by_id = {claim.id: claim for claim in final}
    return tuple(replace(slot, a=by_id[slot.a.id], b=by_id[slot.b.id]) for slot in slots)


def _with_lineage(articles: Sequence[Article], last: str | None) -> tuple[Article, ...]:
    found = find_lineage(articles, last=last)
    return tuple(
        article.model_copy(
            update={
                "derived_from": found[article.id].derived_from,
                "lineage": found[article.id].lineage,
                "lineage_reason": found[article.id].reason,
            }
        )
        for article in articles
    )


def _final(claim: Claim, index: NameIndex, number: int | None) -> Claim:
    """The claim with canonical names and the number of its point; its id stays."""
    value = _final_value(claim, index, number)
    attributed = claim.attributed_to and index.canonical_speaker(claim.article, claim.attributed_to)
    if value == claim.value and attributed == claim.attributed_to:
        return claim
    return claim.model_copy(update={"value": value, "attributed_to": attributed})


def _final_value(claim: Claim, index: NameIndex, number: int | None) -> Value:
    value = claim.value
    if isinstance(value, AttendeeValue):
        return value.model_copy(update={"name": index.canonical_attendee(claim.article, value.name)})
    if isinstance(value, QuoteValue) and value.speaker:
        return value.model_copy(update={"speaker": index.canonical_speaker(claim.article, value.speaker)})
    if isinstance(value, PrincipleValue):
        return value.model_copy(update={"number": number})
    if isinstance(value, AdministrationValue):
        leader = index.surname_of_holder(claim.article, value.administration)
        return value if leader == value.administration else value.model_copy(update={"administration": leader})
    return value
