"""Garbage collection while many articles are read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_RARE = (50_000, 20, 100)
"""Measured: reading makes tens of thousands of small records an article and hardly a cycle among them, and looking for
cycles after every 700 takes a tenth to a fifth of the time."""


@contextmanager
def rare_collection() -> Iterator[None]:
    """Look for cycles rarely, and never among what is loaded already, as the tables of the lexicon; then as before.

    Processes that are forked meanwhile do the same.
    """
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    if not frozen:
        gc.freeze()
    gc.set_threshold(*_RARE)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if not frozen:
            gc.unfreeze()
