"""What happened when: the dated groups of a story in order.

In: the groups of a story. Out: one `Statement` for each date that is known down to its year, in order of date.
"""

from collections.abc import Iterable

from riyadh_archive.model import Citation, DateValue, Group, Statement


def tell_timeline(groups: Iterable[Group]) -> tuple[Statement, ...]:
    """The dated statements; a coarser date stands before the days it holds. Denied dates are left out."""
    found = [
        _statement(group)
        for group in groups
        if isinstance(group.value, DateValue) and "X" not in group.value.date and group.claims[0].stance == "asserted"
    ]
    return tuple(sorted(found, key=lambda s: (s.date, s.label, [(m.article, m.start) for m in s.mentions])))


def _statement(group: Group) -> Statement:
    assert isinstance(group.value, DateValue)
    places = sorted({(c.article, e.start, e.end, e.text) for c in group.claims for e in c.evidence})
    return Statement(
        date=group.value.date,
        label=group.subject,
        articles=group.articles,
        mentions=tuple(Citation(article=a, start=start, end=end, text=text) for a, start, end, text in places),
    )
