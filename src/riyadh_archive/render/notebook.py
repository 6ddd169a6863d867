"""Answers in a notebook: a sequence of records that shows itself as a table, every word of it escaped."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

from riyadh_archive.render.visible import visible

if TYPE_CHECKING:
    from riyadh_archive.citing import Head

_Record = TypeVar("_Record", covariant=True)
_MOST_ROWS = 100
"""A longer table fills a notebook's page; the sequence itself has all."""
_PAGE_COLUMNS = 100


class Records(tuple[_Record, ...]):
    """The records of an answer, in order: a tuple that prints itself as a table in a notebook."""

    answer: str

    def __new__(cls, records: Iterable[_Record] = (), *, answer: str = "claims") -> "Records[_Record]":
        """`answer` names the question, which tells the columns of the table."""
        made = super().__new__(cls, records)
        made.answer = answer
        return made

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> _Record: ...

    @overload
    def __getitem__(self, at: slice, /) -> "Records[_Record]": ...

    def __getitem__(self, at: SupportsIndex | slice, /) -> "_Record | Records[_Record]":
        """One record, or those of a slice, which print themselves as a table too."""
        if isinstance(at, slice):
            return Records(super().__getitem__(at), answer=self.answer)
        return super().__getitem__(at)

    def _repr_html_(self) -> str:
        header, row = _COLUMNS[self.answer]
        rows = "".join(_html_row("td", row(record)) for record in self[:_MOST_ROWS])
        left = f"<p>{len(self) - _MOST_ROWS} more</p>" if len(self) > _MOST_ROWS else ""
        return f"<table><thead>{_html_row('th', header)}</thead><tbody>{rows}</tbody></table>{left}"


def shown_html(shown: Any, heads: "Mapping[str, Head]") -> str:
    """What `archive show` prints, escaped."""
    from html import escape

    from riyadh_archive.render.show import write_shown

    stream = io.StringIO()
    write_shown(shown, stream, form="table", heads=heads, width=_PAGE_COLUMNS)
    return f"<pre>{escape(stream.getvalue())}</pre>"


def _html_row(tag: str, cells: Sequence[object]) -> str:
    from html import escape

    told = (escape(visible("" if cell is None else str(cell))) for cell in cells)
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in told)}</tr>"


def _sides(conflict: Any) -> str:
    return " – ".join(f"{side.label} ({', '.join(side.articles)})" for side in conflict.sides)


_Row = Callable[[Any], Sequence[object]]
_COLUMNS: dict[str, tuple[tuple[str, ...], _Row]] = {
    "articles": (
        ("id", "source", "title", "published", "copies"),
        lambda a: (a.id, a.source, a.title, a.published, ", ".join(a.derived_from)),
    ),
    "claims": (
        ("topic", "claim", "sources", "articles"),
        lambda g: (g.topic, g.label, g.independent_sources, ", ".join(g.articles)),
    ),
    "conflicts": (
        ("severity", "kind", "topic", "conflict", "sides"),
        lambda c: (c.severity, c.kind, c.topic, c.label, _sides(c)),
    ),
    "quote": (
        ("speaker", "words", "sources", "printed by"),
        lambda u: (u.speaker, u.text, u.independent_sources, ", ".join(u.articles)),
    ),
    "speakers": (
        ("speaker", "utterances", "sources", "printed by"),
        lambda s: (s.speaker, s.utterances, s.independent_sources, ", ".join(s.articles)),
    ),
    "names": (
        ("kind", "name", "printed as"),
        lambda n: (n.kind, n.name, ", ".join(spelling.text for spelling in n.variants)),
    ),
    "timeline": (("date", "what", "articles"), lambda s: (s.date, s.label, ", ".join(s.articles))),
}
