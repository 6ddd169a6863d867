"""The class of what became of those whom a number counts."""

from typing import NamedTuple

LAID_OFF = "laid off"
"""The class of those who lose their jobs, which are the jobs cut."""


class Outcome(NamedTuple):
    """`kind` is the class ("killed"), `at` the token that tells it, `behind` whether it stands behind the number."""

    kind: str
    at: int
    behind: bool
