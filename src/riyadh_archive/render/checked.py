"""What every way of printing a checked draft tells of a finding: its heading, its place, who says otherwise."""

from collections.abc import Mapping
from typing import Any

from riyadh_archive.render.context import line_and_column

TITLES = {
    "contradicted": "CONTRADICTED",
    "differs": "DIFFERS",
    "changed": "CHANGED QUOTATION",
    "disputed": "DISPUTED IN THE ARCHIVE",
    "new": "NOT IN THE ARCHIVE",
    "supported": "SUPPORTED",
}
"""The headings under which findings are listed."""


def place_of(check: Any, finding: Any) -> tuple[int, int]:
    """Line and column of the draft where a finding begins; the first of its file for one without evidence."""
    return line_and_column(check.article.text, finding.evidence[0].start) if finding.evidence else (1, 1)


def against(check: Any, finding: Any) -> list[str]:
    """What the other sides of a finding's conflicts say, and who says it."""
    return [
        f"{side.label} ({', '.join(label_of(check.heads, id_) for id_ in side.articles)})"
        for conflict in finding.conflicts
        for side in conflict.sides
        if check.article.id not in side.articles
    ]


def label_of(heads: "Mapping[str, Any]", article_id: str) -> str:
    """An article in few words."""
    return heads[article_id].label if article_id in heads else article_id


def counted(number: int) -> str:
    """`1 independent source`, `3 independent sources`."""
    return f"{number} independent source{'' if number == 1 else 's'}"
