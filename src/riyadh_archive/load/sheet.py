"""The page while it is being sorted: its lines, and for each the kind it has been given so far."""

from dataclasses import dataclass, field

from riyadh_archive.load import shape
from riyadh_archive.load.dates import PageDate
from riyadh_archive.load.lines import Unit
from riyadh_archive.model import BlockKind

PROSE_WORDS = 5
"""A closed line of fewer words may be an aside or a label with a full stop; it opens no article."""


@dataclass(slots=True)
class Sheet:
    """The lines of a page. `kinds[i]` is None until line i is settled; `dates[i]` is there for lines that are a date.

    `author` and `employer` come from a biography at the end, `keys` from a head of the form `source: …`.
    """

    text: str
    units: list[Unit]
    kinds: list[BlockKind | None] = field(default_factory=list)
    dates: dict[int, PageDate] = field(default_factory=dict)
    title: int | None = None
    author: str | None = None
    employer: str | None = None
    keys: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.kinds = [None] * len(self.units)

    def is_open(self, place: int) -> bool:
        """Whether line `place` has no kind yet."""
        return self.kinds[place] is None

    def is_prose(self, place: int) -> bool:
        """Whether line `place` is an unsettled line of running text."""
        unit = self.units[place]
        if self.kinds[place] is not None or place in self.dates:
            return False
        if unit.words > shape.HEADLINE_WORDS:
            return True
        return unit.closed and unit.words >= PROSE_WORDS and not shape.is_headline(unit)

    def settle(self, places: range | list[int], kind: BlockKind) -> None:
        """Give `kind` to those of `places` that have none."""
        for place in places:
            if self.kinds[place] is None:
                self.kinds[place] = kind

    def prose_places(self) -> list[int]:
        """The places of all unsettled lines of running text."""
        return [place for place in range(len(self.units)) if self.is_prose(place)]
