"""Whom an act puts on a list: "put two banks on its sanctions list", "designated the group a terrorist organization".

In: the reading, the verb and who acts. Out: the `Act`, sanctions or a blacklisting, with whom it hits; None for any other list.
"""

from riyadh_archive.extract.acting.act import Act, without_article
from riyadh_archive.extract.acting.actors import Range
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.measures import MeasureVerb, measure_words

_WHOM_REACH = 18
"""Tokens from the verb to "on its list": "five officials of the interior ministry and two judges" has ten."""
_LIST_REACH = 6
"""Tokens from "on" to the list: "its list of banned armed groups" has six."""


def listed_act(reading: Reading, i: int, verb: MeasureVerb, actor: Range) -> Act | None:
    """The act of "added | 30 firms | to its Entity List" by the verb at token i."""
    rows = reading.tokens
    if verb.verb not in measure_words("lists", "verbs") or i + 2 >= len(rows):
        return None
    stop = min(rows.sentence_starts[rows.sentences[i] + 1], i + _WHOM_REACH)
    for k in range(i + 2, stop - 1):
        if rows.classes[k] in ";:.WSC":
            return None
        noun = _list_at(rows, k, stop + _LIST_REACH)
        if noun is not None:
            return _listing(reading, i, verb, actor, (i + 1, k - 1), noun)
    return None


def _list_at(rows: Tokens, k: int, stop: int) -> tuple[str, int] | None:
    """(noun, last token) where "on its sanctions list", "under sanctions", "a terrorist group" begins at token k."""
    near = range(k + 1, min(k + 1 + _LIST_REACH, stop, len(rows)))
    lower = rows.lowers[k]
    if lower == "under" and rows.lowers[k + 1] in ("sanctions", "embargo"):
        return "sanctions on", k + 1
    if lower in ("on", "to", "onto", "in", "into"):
        end = next((j for j in near if rows.lowers[j] in measure_words("lists", "nouns")), None)
        if end is None or any(rows.classes[j] in ",;:.VC" for j in range(k + 1, end)):
            return None
        words = set(rows.lowers[k + 1 : end + 3])
        if rows.lowers[end] == "list" and not words & measure_words("lists", "kinds"):
            return None
        return ("sanctions on" if words & {"sanctions", "sanction", "sanctioned"} else "blacklisting of"), end
    if lower in ("a", "an", "as") and rows.lowers[k - 1] != "of":
        end = next((j for j in near if rows.lowers[j] in measure_words("lists", "bodies")), None)
        labels = measure_words("lists", "labels")
        if end is not None and any(rows.lowers[j] in labels for j in range(k + 1, end + 1)):
            return "blacklisting of", end
    return None


def _listing(
    reading: Reading, i: int, verb: MeasureVerb, actor: Range, whom: Range, noun: tuple[str, int]
) -> Act | None:
    rows = reading.tokens
    first, last = whom
    while last > first and rows.classes[last] in "DIR,":
        last -= 1
    if first > last or rows.classes[first] in "POI":
        return None
    act = Act(i, actor=actor, first=actor[0], last=noun[1], rule=f"{verb.verb}, active")
    act.target, act.noun = (first, last), "sanction" if noun[0].startswith("sanction") else "blacklisting"
    act.measure = f"{noun[0]} {without_article(reading, (first, last))}"
    act.imposed = True
    return act
