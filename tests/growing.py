"""Whether the time that something takes grows as its input does, on a machine that others use."""

import gc
from collections.abc import Callable

STEEPEST = 3.0
"""Twice the input takes twice the time where the time is linear, four times where it is quadratic."""
NOISE = 0.04
"""Seconds of processor time under which a ratio tells of the machine."""
TRIES = 5
"""Another process may spoil a measurement, and did so three times in a row; what is steep is steep in every try."""

Measure = Callable[[], dict[str, float]]
"""Gives the processor time of each stage, in seconds."""


def steep(once: Measure, twice: Measure) -> dict[str, float]:
    """The growth of each stage that grows steeply in every try, when `twice` has twice the input of `once`.

    What the first call fills is filled before the first try; looking for cycles among all that other tests have left is
    no part of any stage.
    """
    gc.collect()
    gc.disable()
    try:
        once()
        found: dict[str, float] = {}
        for _ in range(TRIES):
            short, long = once(), twice()
            growth = {name: spent / short[name] for name, spent in long.items() if spent > NOISE}
            steeply = {name: ratio for name, ratio in growth.items() if ratio >= STEEPEST}
            found = {name: min(ratio, found.get(name, ratio)) for name, ratio in steeply.items()}
            if not found:
                break
        return found
    finally:
        gc.enable()
