"""A figure of the gate: how many of how many, and what was missed."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .matching import Answers


@dataclass(frozen=True)
class Score:
    """`hit` of `total`; nothing to count is no success."""

    name: str
    hit: int
    total: int
    missed: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        """In [0, 1], cut after three decimals."""
        return self.hit * 1000 // self.total / 1000 if self.total else 0.0


def score(name: str, checked: Iterable[tuple[bool, object]]) -> Score:
    """The figure of pairs (right or not, what it is).

    >>> score("example", [(True, "a"), (False, "b")])
    Score(name='example', hit=1, total=2, missed=('b',))
    """
    pairs = list(checked)
    return Score(name, sum(ok for ok, _ in pairs), len(pairs), tuple(str(what)[:200] for ok, what in pairs if not ok))


def all_scores(answers: Answers) -> tuple[Score, ...]:
    """Every figure, in the order of the floors."""
    from . import articles, claims, conflicts, places_and_people, quotes

    parts: tuple[Callable[[Answers], Iterator[Score]], ...] = (
        articles.scores,
        claims.scores,
        places_and_people.scores,
        quotes.scores,
        conflicts.scores,
    )
    return tuple(found for part in parts for found in part(answers))


FLOORS = Path(__file__).parent / "floors.toml"


def read_floors() -> dict[str, float]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def raise_floors(scores: Iterable[Score]) -> None:
    """Write every figure that is above its floor as the new floor; no floor falls."""
    floors = read_floors()
    head = "".join(f"{line}\n" for line in FLOORS.read_text(encoding="utf-8").splitlines() if line.startswith("#"))
    lines = (f'"{found.name}" = {max(found.value, floors.get(found.name, 0.0)):.3f}\n' for found in scores)
    FLOORS.write_text(head + "".join(lines), encoding="utf-8")


def table(scores: Iterable[Score], floors: Mapping[str, float], *, missed: bool = False) -> str:
    """The figures as lines of text, each with its floor."""
    lines = []
    for found in scores:
        floor = floors.get(found.name)
        mark = "SHORT" if floor is None or found.value < floor else ""
        lines.append(
            f"{found.name:38} {found.hit:4}/{found.total:<4} {found.value:.3f}  floor {floor}  {mark}".rstrip()
        )
        lines += [f"    {what}" for what in found.missed if missed or mark]
    return "\n".join(lines)
