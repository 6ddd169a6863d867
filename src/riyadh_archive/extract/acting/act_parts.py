"""Parts of an act that stand in other places: "exports, which Peru banned", "ordered out the envoy"; and tasks, which are none.

In: the reading and the token of the verb. Out: token ranges, or None.
"""

from riyadh_archive.extract.acting.act_objects import told_to_go
from riyadh_archive.extract.acting.actors import Range, phrase_before
from riyadh_archive.extract.acting.imposing import group_after
from riyadh_archive.extract.acting.motives import opens_reason
from riyadh_archive.extract.acting.timing import past_when
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.measures import MeasureVerb, measure_words


def relative_object(reading: Reading, i: int, actor: Range, floor: int) -> Range | None:
    """What "nickel exports, | which Peru banned | in 2020" hits: the phrase before "which", with no object behind the verb."""
    rows = reading.tokens
    which = actor[0] - 1 - (rows.classes[actor[0] - 1] == lexicon.DETERMINER)
    if which <= floor or rows.lowers[which] not in ("which", "that", "whom"):
        return None
    behind = past_when(reading, i + 1)
    ends = behind > i + 1 or rows.classes[behind] in ",.;" or opens_reason(reading, behind)
    before = which - 1 - (rows.classes[which - 1] == ",")
    return phrase_before(reading, before, floor=floor) if ends and before >= floor else None


def ordered_away(reading: Reading, i: int) -> Range | None:
    """Who is expelled by "ordered two envoys to leave", "ordered | out | the ambassador"."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] == ["out"] and (whom := group_after(reading, i + 2)) is not None:
        sent = any(rows.lowers[k] in measure_words("objects", "expulsion") for k in range(whom[0], whom[1] + 1))
        return whom if sent else None
    return told_to_go(reading, group_after(reading, i + 1))


def is_task(reading: Reading, verb: MeasureVerb, whom: Range) -> bool:
    """Whether "instructed | their ministers | to draft a plan" gives one's own people a task, and imposes nothing."""
    return verb.verb != "order" and reading.tokens.lowers[whom[1]] in measure_words("actors", "own_people")
