"""Whether a clause puts what somebody did at another place than that of the event, or at another hour.

In: a reading and the verb. Out: yes or no; where nothing tells a place, no.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.happening.attachment import preposition_of
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.places import contains, place_named

CLAUSE = 16
"""Tokens behind a verb in which the place of the act is told: "laid flowers at a small Soviet cemetery in Warsaw"."""
_FAR = frozenset(("hospital", "home", "afar", "prison", "exile", "abroad", "television", "tv", "jail", "bed"))
"""From where somebody only follows an event: "listened to the service from hospital"."""
_FROM = frozenset(("from", "on"))
_HOURS = frozenset(("earlier", "later", "afterwards", "meanwhile", "elsewhere", "separately"))


def is_elsewhere(reading: Reading, i: int) -> bool:
    """Whether the clause of the verb at token i names another town than the event's, or opens with "Earlier"."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    behind = rows.lowers[i + 1 : min(i + CLAUSE, rows.sentence(rows.sentences[i]).stop)]
    if _HOURS & set(rows.lowers[start : start + 2]) or any(
        k in _FROM and not _FAR.isdisjoint(behind[n + 1 : n + 3]) for n, k in enumerate(behind)
    ):
        return True
    towns = reading.event_towns
    if not towns:
        return False
    for place in reading.places_from(i, 3):
        if rows.sentences[place.first] != rows.sentences[i] or place.first - i > CLAUSE:
            return False
        known = place_named(place.chain[0])
        if known is None or known.kind not in ("city", "country") or preposition_of(rows, place) is None:
            continue
        part = known.kind == "country" and rows.is_capitalized(place.last + 1)  # at the U.S. Mission in Geneva
        if not part and is_other_town(place.chain, towns):
            owner = reading.event_at_place(place)
            return owner is None or owner.key == PRINCIPAL or owner.head < i  # told them of her talks in Lima
    return False


def is_other_town(place: Sequence[str], towns: Sequence[Sequence[str]]) -> bool:
    """Whether a known town or country is none of those that the event is told of, and holds none of them."""
    known = place_named(place[0])
    return known is not None and not any(known.name in chain or contains(place[0], chain[0]) for chain in towns)


def is_taken_back(reading: Reading, start: int) -> bool:
    """Whether the sentence goes on with ", but he was not at the table": in the town, and not at the event."""
    rows = reading.tokens
    stop = rows.sentence(rows.sentences[start]).stop if start < len(rows) else start
    if "but" not in rows.lowers[start:stop]:
        return False
    return any(
        rows.lowers[k] == "but"
        and rows.lowers[k + 1] in ("he", "she", "they", "who", "did")
        and not {"not", "n't"}.isdisjoint(rows.lowers[k + 2 : k + 4])
        and not _AT_IT.isdisjoint(rows.lowers[k + 3 : k + 8])
        and _LEAVING.isdisjoint(rows.lowers[k + 3 : k + 5])
        for k in range(start, stop - 3)
    )


_LEAVING = frozenset(("stay", "remain"))
"""Verbs of who was there for a part: "but did not stay for the talks"."""
_AT_IT = frozenset("table room attend talks meeting part present there participate join hall summit".split())
