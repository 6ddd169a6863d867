"""Who copied whom among the reports of one story.

In: the articles of one story. Out: for each, which others it copies, rewrites or leans on, and the origin that they
share. Quotations, names with titles and stock phrases prove nothing; what proves is a long run of own words, or
sentence following sentence. Two reporters who tell one event in their own words stay two sources; where it is unsure
who was first, the two are still one source.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from riyadh_archive.model import Article, Span
from riyadh_archive.reconcile.classes import Classes
from riyadh_archive.reconcile.copying.own_words import Report, read_report
from riyadh_archive.reconcile.copying.shared import Shared, compare_reports

_COPIED = 0.5
"""Share of a report's own words inside shared runs that makes it a copy: independent reports stay far below a third."""
_BY_CHANCE = 7
"""Independent reports of one event share runs of so many words; half of a two-sentence report may be one of them."""
_LONG_RUN = 12
"""So many own words in one run are not found twice."""
_TWO_RUNS = (9, 16)
"""The longest run, and the sum of all long ones, that prove as much together."""
_SUMMED = 6
"""Runs of fewer words are not summed: they are the event's own phrases."""
_REWRITTEN, _REWRITTEN_SENTENCES = 0.6, 4
"""Share and number of a report's sentences that follow another in its order: a rewrite without a shared run."""
_REWRITTEN_WITH_RUN = 0.3
"""The share that is called a rewrite where a long run has proved already that the one read the other."""
_SAME_AGENCY = 0.15
"""Share of own words that two reports of one agency must have in common to be one dispatch."""
_WHOLE = 0.8
"""Share of its own words inside shared runs that makes a report a part of another, or the other's core."""
_CLEARLY = 0.15
"""How much more of one report than of the other is shared before it tells who took from whom."""
_WIRE_LEAD = re.compile(r"[A-Z][^()\n]{0,80}\([A-Z][^()\n]{1,30}\)\s{0,2}[-–—]")
"""The opening of an agency's dispatch: `PARIS (AFP) -`."""
_WIRE_CREDIT = re.compile(r"\((?:Reporting|Additional reporting|Writing|Editing) by ")
"""How a dispatch ends: `(Reporting by …; Editing by …)`."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a report comes from.

    `derived_from` are the ids of the articles it copies, rewrites or leans on, the nearest to the origin alone;
    `lineage` is the id of the origin, shared by all that come from it; `reason` says why in plain words.
    """

    article: str
    derived_from: tuple[str, ...]
    lineage: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class _Tie:
    """Two reports of one origin, by their places, and how that is known."""

    a: int
    b: int
    shared: Shared
    kind: str


def find_lineage(
    articles: Sequence[Article], stretches: Mapping[str, Sequence[Span]] | None = None, *, last: str | None = None
) -> dict[str, Lineage]:
    """The lineage of each of `articles`, all of one story, by article id.

    `stretches` are the quoted stretches of each article, by article id; where an article has none there, its quotation
    marks are looked for. `last` is the id of an article that was written after all others, such as a draft: it is nobody's
    origin and makes no two others one. The order of `articles` makes no difference.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    if len(ordered) == 1:
        return {ordered[0].id: Lineage(ordered[0].id, (), ordered[0].id, None)}
    reports = [read_report(article, (stretches or {}).get(article.id)) for article in ordered]
    ties = [
        _Tie(a, b, shared, kind)
        for (a, b), shared in sorted(compare_reports(reports).items())
        if (kind := _kind(reports[a], reports[b], shared))
    ]
    rank = _rank(reports, ties, last)
    parents = _parents(len(reports), ties, rank)
    roots = _roots(len(reports), [tie for tie in ties if last not in _ids(tie, ordered)], rank)
    for at, article in enumerate(ordered):
        if article.id == last:
            roots[at] = min((roots[tie.a + tie.b - at] for tie in parents[at]), key=rank.__getitem__, default=at)
    return {
        article.id: Lineage(
            article.id,
            tuple(ordered[tie.a + tie.b - at].id for tie in parents[at]),
            ordered[roots[at]].id,
            "; ".join(_reason(tie, at, ordered) for tie in parents[at]) or None,
        )
        for at, article in enumerate(ordered)
    }


def _kind(a: Report, b: Report, shared: Shared) -> str | None:
    """How the one comes from the other, or None where they are independent."""
    if max(shared.covered) >= _COPIED and shared.run > _BY_CHANCE:
        return "copies"
    if _follows(shared, _REWRITTEN):
        return "rewrites"
    long_runs = sum(run for run in shared.runs if run >= _SUMMED)
    if shared.run >= _LONG_RUN or (shared.run >= _TWO_RUNS[0] and long_runs >= _TWO_RUNS[1]):
        return "rewrites" if _follows(shared, _REWRITTEN_WITH_RUN) else "leans on"
    if a.article.agency and a.article.agency == b.article.agency and max(shared.covered) >= _SAME_AGENCY:
        return "prints the same agency as"
    return None


def _follows(shared: Shared, share: float) -> bool:
    """Whether this share of the sentences of the one follow the other, and enough of them to tell."""
    return any(count >= max(_REWRITTEN_SENTENCES, share * total) for count, total in shared.followed)


def _is_wire(article: Article) -> bool:
    """Whether the article shows itself as an agency's own dispatch."""
    spans = article.body[:3]
    lead = any(_WIRE_LEAD.match(article.text, span.start, span.end) for span in spans)
    return lead or bool(article.agency) or bool(_WIRE_CREDIT.search(article.text))


def _ids(tie: _Tie, articles: Sequence[Article]) -> tuple[str, str]:
    """The ids of the two that a tie ties."""
    return articles[tie.a].id, articles[tie.b].id


def _rank(reports: Sequence[Report], ties: Sequence[_Tie], last: str | None = None) -> list[int]:
    """The place of each report in the order of origins: dispatches first, then the earlier, the fuller, the longer."""
    gives = [0] * len(reports)
    for tie in ties:
        giver = _giver(reports, tie)
        if giver is not None:
            gives[giver] += 1
            gives[tie.a + tie.b - giver] -= 1
    order = sorted(
        range(len(reports)),
        key=lambda at: (
            reports[at].article.id == last,
            not _is_wire(reports[at].article),
            reports[at].article.published or "9999",
            -gives[at],
            -sum(reports[at].quoted),
            -len(reports[at].keys),
            reports[at].article.id,
        ),
    )
    rank = [0] * len(reports)
    for place, at in enumerate(order):
        rank[at] = place
    return rank


def _giver(reports: Sequence[Report], tie: _Tie) -> int | None:
    """Which of the two gave to the other, as far as the shared part tells.

    What lies whole inside a longer report was there first, unless it is that report's own beginning: then it was cut.
    """
    share_a, share_b = tie.shared.covered
    if abs(share_a - share_b) < _CLEARLY:
        return None
    part, whole = (tie.a, tie.b) if share_a > share_b else (tie.b, tie.a)
    begins = reports[part].keys[:_SUMMED] == reports[whole].keys[:_SUMMED]
    return whole if begins and max(share_a, share_b) >= _WHOLE else part


def _parents(count: int, ties: Sequence[_Tie], rank: Sequence[int]) -> list[list[_Tie]]:
    """For each report its ties with reports before it, without those that its other parents come from."""
    found: list[list[_Tie]] = [[] for _ in range(count)]
    for tie in ties:
        found[tie.a if rank[tie.a] > rank[tie.b] else tie.b].append(tie)
    kept: list[list[_Tie]] = [[] for _ in range(count)]
    above: list[set[int]] = [set() for _ in range(count)]
    for at in sorted(range(count), key=rank.__getitem__):
        parents = {tie.a + tie.b - at for tie in found[at]}
        above[at] = parents.union(*(above[parent] for parent in sorted(parents)))
        kept[at] = [tie for tie in found[at] if not above[tie.a + tie.b - at] & parents]
    return kept


def _roots(count: int, ties: Sequence[_Tie], rank: Sequence[int]) -> list[int]:
    """For each report the first of all reports that ties lead to."""
    classes = Classes(range(count))
    for tie in ties:
        classes.join(rank[tie.a], rank[tie.b])
    ranked = sorted(range(count), key=rank.__getitem__)
    return [ranked[classes.first(rank[at])] for at in range(count)]


def _reason(tie: _Tie, at: int, articles: Sequence[Article]) -> str:
    """What ties the report at `at` to the other, in plain words."""
    side = 0 if at == tie.a else 1
    following, sentences = tie.shared.followed[side]
    found = [f"{tie.shared.covered[side]:.0%} of its own words stand there in the same order"] * (tie.kind == "copies")
    if following >= 2:
        found.append(f"{following} of {sentences} sentences follow it")
    if tie.shared.run >= _SUMMED:
        found.append(f"longest shared run {tie.shared.run} words")
    return f"{tie.kind} {articles[tie.a + tie.b - at].id}: {', '.join(found)}"
