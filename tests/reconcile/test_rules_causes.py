"""What an event came from and at what time of day it was: what differs, and what is of another event or another time."""

import pytest
from invented import reported

from riyadh_archive.lexicon.causes import kinds_of_cause
from riyadh_archive.model import Conflict

FIRE = "A fire killed six people at a hotel in Lakor on Friday. "
FERRY = "A ferry sank off Lakor on Friday, killing nine. "
QUAKE = "An earthquake killed nine people in Lakor on Friday. "


def conflicts(*texts: str) -> list[Conflict]:
    return [c for c in reported(*texts).conflicts if c.label.startswith(("What caused it", "At what time"))]


OTHER_CAUSES = [
    (FIRE, "The blaze was caused by an electrical fault.", "Police said the fire was started by a cigarette."),
    (FERRY, "The sinking was caused by a squall.", "Investigators blame a fire in the engine room."),
    (FERRY, "It was hit by a squall and went down.", "An engine fault is thought to have overturned the ship."),
    (FERRY, "The cause of the sinking was overloading.", "A rock caused the disaster, the navy said."),
    (FIRE, "The cause of the fire was arson, police said.", "Police ruled out arson."),
]
OTHER_CAUSES += [
    (
        "A flash flood hit Lakor on Friday, killing nine. ",
        "The flood was caused by the sudden opening of the gates of a dam.",
        "A cloudburst triggered the flash flood.",
    ),
]
NO_OTHER_CAUSE = [
    (FIRE, "A heater may have caused the fire.", "The blaze was caused by a gas leak."),
    (FIRE, "The blaze was caused by an electrical fault.", "The fire was caused by faulty wiring."),
    (FIRE, "The blaze was caused by an electrical fault.", "A fire in Varn last year was caused by gas, he said."),
    (FIRE, "Traffic jams caused by rain went on.", "The blaze was caused by a gas leak."),
    (FIRE, "Police are investigating whether the fire was started by candles.", "The fire was caused by a gas leak."),
    (
        FERRY,
        "The sinking was caused by a squall.",
        "Its engine failed in a squall. An engine fault caused the disaster.",
    ),
    (FIRE, "Police ruled out arson.", "Police found no sign of arson."),
]
OTHER_CLOCKS = [
    (QUAKE, "The quake hit at 4:52 a.m. local time.", "The tremor occurred at 5:52 a.m. on Friday."),
    (FERRY, "It sank at 01:20, the navy said.", "The ferry sank at 3.20 am."),
    (FERRY, "The ferry sank shortly before noon.", "The ferry sank at about 9 p.m."),
    (QUAKE, "The quake hit at 4.52 in the morning.", "The quake hit at 5:21 on Friday morning."),
]
NO_OTHER_CLOCK = [
    (QUAKE, "The quake hit at 4:52 a.m. local time.", "The quake struck at 0952 GMT, or 9:52 UTC."),
    (QUAKE, "The quake hit at 4:52 a.m.", "An aftershock hit at 6:10 a.m. on Friday."),
    (FERRY, "The ferry sank at about 1 a.m.", "The ferry sank shortly after 1.20 am."),
    (FERRY, "The ferry sank at 1:20 a.m.", "The sinking was reported at 4:10 a.m. to the navy."),
    (FERRY, "The ferry sank at 1:20 a.m.", "The ferry left Varn at 8:10 p.m. and sank."),
    (FERRY, "The ferry sank at 1:20 a.m.", "The ferry sank at 1.22am."),
    (FERRY, "The ferry sank at 7:20 p.m.", "The ferry sank at 7.20 in the evening."),
]


@pytest.mark.parametrize(("event", "ours", "theirs"), OTHER_CAUSES + OTHER_CLOCKS)
def test_other_causes_and_other_clocks(event: str, ours: str, theirs: str) -> None:
    (conflict,) = conflicts(event + ours, event + theirs)
    assert all(place.text for side in conflict.sides for place in side.evidence)


@pytest.mark.parametrize(("event", "ours", "theirs"), NO_OTHER_CAUSE + NO_OTHER_CLOCK)
def test_no_other_cause_and_no_other_clock(event: str, ours: str, theirs: str) -> None:
    assert conflicts(event + ours, event + theirs) == []


def test_a_clock_is_told_as_people_print_it() -> None:
    (conflict,) = conflicts(QUAKE + "The quake hit at 4:52 a.m.", QUAKE + "The quake hit at 16:10.")
    assert {side.label for side in conflict.sides} == {"4:52 a.m.", "4:10 p.m."}


def test_clocks_in_sentences_told_alike_are_one_difference() -> None:
    told = "A fire at the Lakor Hotel broke out at about {} on Friday, killing six."
    found = [c for c in reported(told.format("2:15 a.m."), told.format("9:40 a.m.")).conflicts if c.topic == "figures"]
    assert [c.label for c in found] == ["At what time it was: about 2:15 a.m. or about 9:40 a.m."]


def test_words_of_two_kinds() -> None:
    assert kinds_of_cause(("engine", "fire")) == {"machine", "flames"}
    assert kinds_of_cause(("nobody",)) == frozenset()
