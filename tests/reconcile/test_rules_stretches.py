"""Days from one to another that two reports begin on different days."""

import pytest

from riyadh_archive.load import load_text
from riyadh_archive.pipeline.stages import read_alone
from riyadh_archive.reconcile import reconcile_story


def told(*days: str) -> list[tuple[str, list[str]]]:
    """The severity and the sides of what reports of talks contradict one another on, each on other days."""
    told = ("The talks on fish were held {} in Lima.", "Envoys of two countries met for talks in Lima {}, it was said.")
    texts = [f"Trade talks in Lima\n\n{sentence.format(when)}\n" for sentence, when in zip(told, days, strict=True)]
    read = [read_alone(load_text(text.encode(), name=f"{n}.txt")) for n, text in enumerate(texts)]
    found = reconcile_story(
        [one.article for one in read],
        [claim for one in read for claim in one.claims],
        {one.article.id: one.names for one in read},
    ).conflicts
    return [(c.severity, [side.label for side in c.sides]) for c in found if c.topic == "date"]


@pytest.mark.parametrize(
    ("ours", "theirs", "severity"),
    [
        ("on May 10–11, 2025", "on May 11–12, 2025", "low"),
        ("from May 10 to 12, 2025", "on 12-14 May 2025", "medium"),
        ("on May 10 and 11, 2025", "on May 11 and 12, 2025", "low"),
        # the same days, a part of them, and a stretch of more days
        ("on May 10–11, 2025", "on May 10 and 11, 2025", None),
        ("on May 10–12, 2025", "on May 11, 2025", None),
        ("on May 10–12, 2025", "on May 11–12, 2025", None),
        ("on May 10–11, 2025", "on May 11–14, 2025", None),
        # two days apart are no stretch, and three days told one by one are not two of them
        ("on May 10 and 14, 2025", "on May 14 and 18, 2025", None),
        ("on May 10, May 11 and May 12, 2025", "on May 12–13, 2025", None),
    ],
)
def test_stretches_of_as_many_days(ours: str, theirs: str, severity: str | None) -> None:
    found = told(ours, theirs)
    assert [one for one, _ in found] == ([severity] if severity else [])
    assert all(len(sides) == 2 and " to " in sides[0] for _, sides in found)
