"""Where those were whom a toll counts: on the ground, on board, or with whoever attacked them.

In: claims of tolls. Out: their scene, and the numbers that one toll stands for.
"""

import re
from collections.abc import Iterable

from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import figure_of
from riyadh_archive.text import iter_words


def scenes_of(told: Iterable[Claim], reports: Reports) -> dict[str, str]:
    """Where those were whom a toll counts, by the id of its claim, in a story that counts some beside the vehicle.

    "All 40 on board" and "six on the ground" are parts of 46 there; elsewhere those on board are all whom it befell.
    """
    found = {claim.id: where for claim in told if (where := _scene(claim, reports))}
    return found if _GROUND in found.values() else {}


_GROUND = "ground"
_ABOARD = frozenset(("aboard", "onboard", "crew"))
_SCENE = 50
"""Code points around a toll in which "on the ground" stands: "deaths of 40 | of the 41 people on board"."""


def _scene(claim: Claim, reports: Reports) -> str:
    """Whether the words of a toll, or those right around it, tell that they were on the ground, or on board; "" for neither."""
    text, place = reports.article(claim.article).text, claim.evidence[0]
    behind = re.split(r"[.;,!?\n]| and at ", text[place.end : place.end + _SCENE])[0]
    before = re.split(r"[.;!?\n]", text[max(0, place.start - _SCENE) : place.start])[-1]
    near = f"{place.text}{behind}".lower()
    if "on the ground" in near:
        return _GROUND
    aboard = "on board" in near or "on board" in before.lower()
    return "aboard" if aboard or any(word.key in _ABOARD for word in iter_words(near)) else ""


_ATTACKER = re.compile(
    r"[^.;!?\n]{0,40}\b(?:including|counting|plus) (?:the |its |a )?(?:\w+ )?"
    r"(?:gunman|shooter|attacker|assailant|perpetrator|bomber|killer|suspect)\b"
)


def numbers_of(claim: Claim, reports: Reports) -> tuple[FigureValue, ...]:
    """The number of a toll, and the one without whoever did it where he is counted: "15 dead, | including the gunman"."""
    value, text = figure_of(claim), reports.article(claim.article).text
    if value.quantity is None or not _ATTACKER.match(text, min(e.start for e in claim.evidence)):
        return (value,)
    return value, value.model_copy(update={"quantity": value.quantity - 1})
