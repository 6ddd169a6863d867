"""What is tied and what is a cell depends on which articles there are, not on how they came and went."""

import random

import pytest

from riyadh_archive.reconcile.joining import ties as ties_module
from riyadh_archive.reconcile.joining.event_day import Day, EventDays
from riyadh_archive.reconcile.joining.features import Gist
from riyadh_archive.reconcile.joining.memory_ties import MemoryTies
from riyadh_archive.reconcile.joining.ties import Cells, Sketch, untie_article

WORDS = [f"word{number}" for number in range(26)]


def sketch(number: int, rng: random.Random) -> Sketch:
    counts = {word: rng.randint(1, 6) for word in rng.sample(WORDS, 9)}
    day = Day(3, rng.choice([1, 2, 20]), 2024) if rng.random() < 0.4 else None
    return Sketch(f"a{number:02}", Gist(counts, frozenset(sorted(counts)[:3])), EventDays(day, None, ()))


def built(sketches: dict[int, Sketch]) -> MemoryTies:
    ties = MemoryTies()
    for number, each in sketches.items():
        ties.add(number, each)
    return ties


def graph(ties: MemoryTies, sketches: dict[int, Sketch]) -> dict[int, list[tuple[int, float]]]:
    return {number: sorted(ties.tied(number)) for number in sorted(sketches)}


def cells(ties: MemoryTies, sketches: dict[int, Sketch]) -> dict[int, list[int]]:
    found = Cells(ties)
    return {number: sorted(found.around(number)) for number in sorted(sketches)}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of five articles that share a key only neighbors are tied, and cells hold six."""
    monkeypatch.setattr(ties_module, "_TELLING", 4)
    monkeypatch.setattr(ties_module, "_BESIDE", 2)
    monkeypatch.setattr(ties_module, "_CELL", 6)
    monkeypatch.setattr(ties_module, "_TIES_KEPT", 3)


@pytest.mark.parametrize("seed", range(12))
def test_the_order_of_coming_and_going_makes_no_difference(seed: int) -> None:
    rng = random.Random(seed)
    sketches = {number: sketch(number, rng) for number in range(40)}
    ties = built(sketches)
    for number in rng.sample(sorted(sketches), 25):
        untie_article(ties, number)
        if rng.random() < 0.5:
            ties.add(number, sketches[number])
        else:
            del sketches[number]
    fresh = built(dict(sorted(sketches.items(), key=lambda pair: pair[0] * 7 % 11)))
    assert graph(ties, sketches) == graph(fresh, sketches)
    assert cells(ties, sketches) == cells(fresh, sketches)
    assert any(graph(ties, sketches).values())


def test_a_cell_is_one_to_all_its_articles() -> None:
    rng = random.Random(3)
    sketches = {number: sketch(number, rng) for number in range(60)}
    found = cells(built(sketches), sketches)
    assert all(found[other] == cell for cell in found.values() for other in cell)
    assert max(map(len, found.values())) > 1


def test_of_many_that_share_a_key_neighbors_are_tied() -> None:
    gist = Gist({"dam": 2, "arl": 2, "burst": 1}, frozenset(["arl"]))
    for count in (4, 5, 20):
        sketches = {number: Sketch(f"a{number}", gist, EventDays(None, None, ())) for number in range(count)}
        ties = built(sketches)
        assert {len(ties.tied(number)) for number in sketches} == ({3} if count == 4 else {2, 3, 4})
        assert {tuple(cell) for cell in cells(ties, sketches).values()} == {tuple(range(count))}


def test_articles_that_came_out_weeks_apart_are_not_tied() -> None:
    gist = Gist({"dam": 2, "arl": 2, "burst": 1}, frozenset(["arl"]))
    days = [EventDays(Day(3, day, 2024), None, ()) for day in (1, 6, 12)]
    sketches = {number: Sketch(f"a{number}", gist, day) for number, day in enumerate(days)}
    assert {number: [other for other, _ in tied] for number, tied in graph(built(sketches), sketches).items()} == {
        0: [1],
        1: [0],
        2: [],
    }
