"""The nearest of what there is to what was asked for, for the errors that name it."""

from collections.abc import Sequence

NEAR = 5
"""So many near ones fit on one line of an error."""
_LIKE = 0.6
"""difflib calls sequences of a ratio above 0.6 close matches."""


def nearest_names(asked: str, known: Sequence[str]) -> tuple[str, ...]:
    """The names one of whose parts is spelled most like a part of what was asked for."""
    from difflib import SequenceMatcher

    def likeness(name: str) -> float:
        parts, wanted = name.casefold().split(), asked.casefold().split()
        return max((SequenceMatcher(None, part, ask).ratio() for part in parts for ask in wanted), default=0.0)

    scored = sorted(((likeness(name), name) for name in known), key=lambda pair: (-pair[0], pair[1]))
    return tuple(name for score, name in scored[:NEAR] if score >= _LIKE)


def nearest(asked: str, known: Sequence[str]) -> tuple[str, ...]:
    """The words of `known` that are spelled most like `asked`, the nearest first."""
    from difflib import get_close_matches

    folded = {word.casefold(): word for word in reversed(known)}
    return tuple(folded[near] for near in get_close_matches(asked.casefold(), folded, NEAR, _LIKE))
