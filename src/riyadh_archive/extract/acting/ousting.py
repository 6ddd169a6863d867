"""Envoys sent away in other words than "expelled": "declared … persona non grata", "gave … 48 hours to leave".

In: the reading and the token of "persona" or "leave". Out: an `Act` of expulsion, or None where nobody who can be expelled is
told to go.
"""

from riyadh_archive.extract.acting.act import Act, without_article
from riyadh_archive.extract.acting.actors import Range, is_actor, phrase_before
from riyadh_archive.extract.acting.agents import agent_behind, subject_before
from riyadh_archive.extract.acting.imposing import group_after, is_supposed, read_chain
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.measures import measure_words

_REACH = 16
"""Tokens from "declared" to "persona": "declared the ambassador of the former colonial power" has seven."""


def read_ousting(reading: Reading, i: int, floor: int) -> Act | None:
    """The expulsion that "persona non grata" or "to leave" at token i tells."""
    rows = reading.tokens
    named = rows.lowers[i] != "leave"
    if named and rows.lowers[i + 1 : i + 2] not in (["non"], ["non-grata"], ["non-gratae"]):
        return None
    if not named and rows.lowers[i - 1] != "to":
        return None
    verbs = measure_words("ousting", "declaring" if named else "telling")
    verb = next((k for k in range(i - 1, max(floor - 1, i - _REACH), -1) if rows.lowers[k] in verbs), None)
    if verb is None or is_supposed(reading, verb, floor):
        return None
    before = frozenset(rows.lowers[max(floor, verb - 2) : verb])
    if before & measure_words("ousting", "planned"):
        return None
    if before & measure_words("ousting", "passives"):
        return _passive(reading, verb, i, floor)
    return _active(reading, verb, i, floor) if rows.lowers[verb] != "ordered" else None  # an order, read as one


def _active(reading: Reading, verb: int, i: int, floor: int) -> Act | None:
    """ "Chad | declared | the envoy | persona non grata", "Peru gave the attaches | 48 hours | to leave"."""
    rows = reading.tokens
    actor = subject_before(reading, read_chain(reading, verb, floor).start, floor, None)
    whom = group_after(reading, verb + 1)
    if actor is None or whom is None:
        return None
    whom = whom[0], min(whom[1], i - 1 - (rows.lowers[i] == "leave"))
    if rows.lowers[i] == "leave":
        whom = _without_span(reading, whom)
    return _sent_away(reading, verb, i, whom, actor) if whom[1] >= whom[0] else None


def _passive(reading: Reading, verb: int, i: int, floor: int) -> Act | None:
    """ "The envoy was declared persona non grata by Peru"; without an agent it is who says so, a ministry or state."""
    whom = phrase_before(reading, read_chain(reading, verb, floor).start - 1, floor=floor)
    last = whom[1] if whom else 0
    while whom is not None and whom[0] - 1 > floor and reading.tokens.classes[whom[0] - 1] == lexicon.PREPOSITION:
        whom = phrase_before(reading, whom[0] - 2, floor=floor)  # the envoys | in Lod and its port
    if whom is None or reading.tokens.classes[whom[1]] == lexicon.PRONOUN:
        return None
    whom = whom[0], last
    grata = next((k for k in range(i, i + 4) if reading.tokens.lowers[k : k + 1] in (["grata"], ["gratae"])), i)
    actor = agent_behind(reading, grata) or _who_says(reading, whom[0], floor)
    act = _sent_away(reading, verb, i, whom, actor)
    if act is not None:
        act.told_alone = True
    return act


def _who_says(reading: Reading, first: int, floor: int) -> Range | None:
    """The ministry of "The foreign ministry said | the envoy had been declared"."""
    rows = reading.tokens
    said = first - 1 - (rows.lowers[first - 1] in ("that", "the"))
    said -= rows.lowers[said] == "that"
    if said <= floor or rows.classes[said] != lexicon.REPORTING:
        return None
    phrase = phrase_before(reading, said - 1, floor=floor)
    return phrase if phrase is not None and is_actor(reading, phrase) else None


def _without_span(reading: Reading, whom: Range) -> Range:
    """Whom alone in "two envoys | 48 hours"."""
    rows = reading.tokens
    last = next((k - 1 for k in range(whom[0] + 1, whom[1] + 1) if rows.lowers[k] in ("until", "till")), whom[1])
    if rows.lowers[last] in measure_words("ousting", "spans"):
        last -= 1
        while last > whom[0] and rows.classes[last] in "MDR":
            last -= 1
    return whom[0], last


def _sent_away(reading: Reading, verb: int, i: int, whom: Range, actor: Range | None) -> Act | None:
    rows = reading.tokens
    giving = measure_words("ousting", "giving")
    lodged = rows.lowers[verb] in giving and rows.lowers[whom[1]] in measure_words("ousting", "staff")
    sent = lodged or any(rows.lowers[k] in measure_words("actors", "envoys") for k in range(whom[0], whom[1] + 1))
    if not (sent or rows.lowers[i] != "leave"):
        return None
    last = i + 2 if rows.lowers[i] != "leave" else i
    first = actor[0] if actor is not None and actor[0] < whom[0] else whom[0]
    act = Act(verb, actor=actor, target=whom, first=first, last=last, noun="expulsion", rule="sent away")
    act.measure = f"expulsion of {without_article(reading, whom)}"
    return act
