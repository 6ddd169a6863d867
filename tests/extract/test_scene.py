"""Who went to the scene of a disaster, who did not, and who only may."""

import pytest

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.attending.scene import extract_scene
from riyadh_archive.grammar import read_article
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.model import Article, AttendeeValue, Block

QUAKE = "A quake struck southern Peru on Monday, killing nine people.\n"


def reading(text: str) -> Reading:
    blocks = (
        Block(kind="paragraph", start=0, end=len(QUAKE) - 1),
        Block(kind="paragraph", start=len(QUAKE), end=len(QUAKE + text)),
    )
    return read_article(Article(id="a", sha256="", text=QUAKE + text, published="2025-03-11", blocks=blocks))


CASES = [
    ("President Ana Cruz flew to the area on Tuesday.", {"Ana Cruz": "present"}),
    ("President Ana Cruz, who visited the town, wept.", {"Ana Cruz": "present"}),
    ("President Ana Cruz cut short a trip to Lima and arrived at the scene.", {"Ana Cruz": "present"}),
    ("President Ana Cruz did not travel to the region.", {"Ana Cruz": "absent"}),
    ("President Ana Cruz has not visited the region.", {}),
    ("President Ana Cruz will visit the region.", {}),
    ("President Ana Cruz wants to visit the site.", {}),
    ("President Ana Cruz visited her mother.", {}),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_went_there(text: str, wanted: dict[str, str]) -> None:
    values = [claim.value for claim in extract_scene(reading(text))]
    assert {v.name: v.presence for v in values if isinstance(v, AttendeeValue)} == wanted


def test_a_stranger_to_a_study_is_absent_from_nothing() -> None:
    assert not list(extract_attendees(reading("Ana Cruz, a surgeon who was not involved in the study, was glad.")))


def test_who_leads_a_team_of_rescuers_leads_no_delegation() -> None:
    assert not list(extract_attendees(reading("Ana Cruz led the team that dug out a girl on Tuesday.")))


def test_visit_to_the_scene_is_told_once() -> None:
    text = (
        "President Ana Cruz, who visited the town of Lakor on Tuesday, promised help. Minister Leo Dahl, who is on a visit"
        " to Rome, did not travel to the quake-hit town.\n"
    )
    told = [(c.value.name, c.event) for c in extract_attendees(reading(text)) if isinstance(c.value, AttendeeValue)]
    assert sorted(name for name, _ in told) == ["Ana Cruz", "Leo Dahl"]
    assert {event for _, event in told} == {""}
