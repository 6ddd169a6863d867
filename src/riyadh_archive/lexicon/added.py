"""Knowledge that a user adds to the package's own for a while: offices, countries, memberships.

In: an `Added`. Out: what the tables of this folder hold beside their own rows while it is in force. What was looked up before
is forgotten when it comes and when it goes, as any answer may depend on it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from riyadh_archive.lexicon.rows import Country, Membership, Office

_PACKAGE = __name__.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Added:
    """Rows as the tables of this folder have them. `file` tells where they come from, `capitals` what says so, by country."""

    file: str = ""
    offices: tuple[Office, ...] = ()
    countries: tuple[Country, ...] = ()
    memberships: tuple[Membership, ...] = ()
    capitals: tuple[tuple[str, str], ...] = ()


_in_force = Added()


def added() -> Added:
    """What is added now; nothing unless `adding` is in force."""
    return _in_force


@contextmanager
def adding(knowledge: Added | None) -> Iterator[None]:
    """Within it the package knows `knowledge` too; nothing is added for None. One at a time in a process."""
    global _in_force
    if knowledge is None:
        yield
        return
    before = _in_force
    _in_force = knowledge
    _forget()
    try:
        yield
    finally:
        _in_force = before
        _forget()


def _forget() -> None:
    """Empty whatever the package remembers of its tables."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == _PACKAGE:
            for value in list(vars(module).values()):
                if callable(clear := getattr(value, "cache_clear", None)):
                    clear()
