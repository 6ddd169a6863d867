"""The nearest of what there is to what was asked for, for the errors that name it."""

from collections.abc import Iterable, Sequence

NEAR = 5
"""So many near ones fit on one line of an error."""
_LIKE = 0.6
"""difflib calls sequences of a ratio above 0.6 close matches."""


def nearest_names(asked: str, known: Sequence[str]) -> tuple[str, ...]:
    """The names whose parts are spelled most like those of what was asked for, where one part is like one at least.

    >>> nearest_names("sergey lavrof", ["Sergey Aksyonov", "Anna Ruiz", "Lavrov", "Sergey Lavrov"])
    ('Sergey Lavrov', 'Sergey Aksyonov', 'Lavrov')
    """
    from difflib import SequenceMatcher

    wanted = asked.casefold().split()

    def likeness(name: str) -> tuple[float, float]:
        """How like the parts asked for are to the likest of the name, together and the likest one."""
        parts = name.casefold().split()
        best = [max(SequenceMatcher(None, part, ask).ratio() for part in parts) for ask in wanted if parts]
        return sum(best), max(best, default=0.0)

    scored = sorted(((*likeness(name), name) for name in known), key=lambda one: (-one[0], -one[1], one[2]))
    return tuple(name for _, most, name in scored if most >= _LIKE)[:NEAR]


def nearest_words(asked: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """The words of `known` that are spelled most like one of those asked for, a few for each; of hundreds of thousands too.

    >>> nearest_words(["lavrof"], ["lavrov", "lobo", "lovrav"])
    ('lavrov',)
    """
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    found = [
        (score, word)
        for one in asked
        for word, score, _ in process.extract(
            one, known, scorer=Indel.normalized_similarity, score_cutoff=_LIKE, limit=_WORDS
        )
    ]
    return tuple(dict.fromkeys(word for _, word in sorted(found, key=lambda pair: (-pair[0], pair[1]))))


_WORDS = 8
"""Words that are looked up for each one that was typed."""


def nearest(asked: str, known: Sequence[str]) -> tuple[str, ...]:
    """The words of `known` that are spelled most like `asked`, the nearest first."""
    from difflib import get_close_matches

    folded = {word.casefold(): word for word in reversed(known)}
    return tuple(folded[near] for near in get_close_matches(asked.casefold(), folded, NEAR, _LIKE))
