"""An article as it was read, its claims marked in it and the page around it told apart, by signs and by style."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from riyadh_archive.render.sink import Part, Sink

_PAGE = "| "
_LEGEND = "lines after | belong to the page around the article; [1] is the number of a claim below"


def draw_marked(sink: "Sink", article: Any, claims: Sequence[Any]) -> None:
    """The lines of an article in order; evidence of the n-th claim stands in marks with [n] behind it."""
    marks = _marks(claims)
    sink.line(_LEGEND, style="dim")
    start = 0
    for line in article.text.split("\n"):
        end = start + len(line)
        if line.strip():
            inside = any(span.start < end and start < span.end for span in article.body)
            parts = _parts(sink, line, [(at - start, closes, told) for at, closes, told in marks if start <= at <= end])
            if inside:
                sink.line(*parts, indent=2)
            else:
                sink.line(_PAGE, *parts, hang=2, style="dim")
        start = end + 1


def _marks(claims: Sequence[Any]) -> list[tuple[int, bool, str]]:
    """Where evidence begins and ends, in order: its offset, whether it ends there, and the claims that end."""
    numbers: dict[tuple[int, int], list[int]] = {}
    for number, claim in enumerate(claims, 1):
        for place in claim.evidence:
            numbers.setdefault((place.start, place.end), []).append(number)
    ends = [(end, True, -start, f"[{','.join(map(str, of))}]") for (start, end), of in numbers.items()]
    begins = [(start, False, -end, "") for start, end in numbers]
    return [
        (at, closes, told) for at, closes, _, told in sorted([*ends, *begins], key=lambda m: (m[0], not m[1], m[2]))
    ]


def _parts(sink: "Sink", line: str, marks: Sequence[tuple[int, bool, str]]) -> "list[Part]":
    parts: list[Part] = []
    done = depth = 0
    for at, closes, told in marks:
        parts.append((line[done:at], "bold" if depth > 0 else ""))
        parts.append((sink.mark("»") + told, "cyan") if closes else (sink.mark("«"), "cyan"))
        depth += -1 if closes else 1
        done = at
    return [*parts, (line[done:], "bold" if depth > 0 else "")]
