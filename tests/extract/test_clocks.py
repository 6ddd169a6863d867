"""The letters and digits at which clocks are looked for are those at which one can begin."""

import pytest

from riyadh_archive.extract.clocks import _CLOCK, _STARTS
from riyadh_archive.text import iter_from

_OFF = ("half", "quarter", "five", "ten", "twenty", "twenty-five")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The dam broke at 4:52 a.m., 10.05pm or 23:10.", 3),
        ("It struck at noon, again at midnight, and at 12 noon.", 3),
        ("The pier fell at 9 in the morning and at 10.15 on Monday evening.", 2),
        (" and ".join(f"{off} past nine in the evening" for off in _OFF), len(_OFF)),
        ("Afternoon, midnights and half of ten men: none.", 0),
    ],
)
def test_no_clock_is_passed_over(text: str, count: int) -> None:
    found = [match.span() for match in iter_from(_STARTS, _CLOCK, text, 0, len(text))]
    assert found == [match.span() for match in _CLOCK.finditer(text)]
    assert len(found) == count
