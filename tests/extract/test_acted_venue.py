"""The building that people act in, and the town that a forum is named by, as venue; and near misses of both."""

import pytest
from readings import read

from riyadh_archive.extract.venue import extract_venue
from riyadh_archive.model import VenueValue

TALKS = "Ministers met for talks on fish in Oslo on Friday.\n\n"
FUNERAL = "Hundreds attended the funeral of the actor Jan Frei in Leeds on Tuesday.\n\n"

CASES = [
    (TALKS, "President Ana Ruiz greeted her colleague on the steps of the Moneda Palace.", "Oslo Moneda Palace"),
    (TALKS, "Jan Frei, who teaches at Lorn University, attended.", "Oslo"),
    (TALKS, "On Monday, Jan Frei had greeted pilgrims at St Peter’s Basilica.", "Oslo"),
    (TALKS, "Jan Frei scolded Tom Ash for the shooting at the Elm Palace.", "Oslo"),
    (TALKS, "Jan Frei faced Tom Ash, who had served in the Elm Palace.", "Oslo"),
    (TALKS, "Jan Frei laid a wreath at the Elm Mausoleum.", "Oslo"),
    (FUNERAL, "His sons carried the coffin into St Mary’s Cathedral.", "Leeds St Mary's Cathedral"),
    (FUNERAL, "He died at St Mary’s Hospital on Friday.", "Leeds"),
    (FUNERAL, "He will be buried at Elm Park.", "Leeds"),
    ("Minister Jan Frei met Ana Ruiz on the sidelines of the Antalya Diplomacy Forum on Friday.\n\n", "", "Antalya"),
    ("Minister Jan Frei met Ana Ruiz on the sidelines of the Trade Forum on Friday.\n\n", "", ""),
    ("The accord was signed in the East Room of the White House on Friday.\n\n", "Both leaders met.", "East Room"),
    ("Jan Frei met Ana Ruiz in the Oval Office of the White House on Friday.\n\n", "", "Oval Office"),
    ("Jan Frei met Ana Ruiz on Friday to discuss the war in Chad at the Elm Palace.\n\n", "", "Elm Palace"),
    ("After a summit in Oslo, Jan Frei met Ana Ruiz to discuss the war at the Elm Palace.\n\n", "", "Oslo Elm Palace"),
    ("An attack followed talk of steps to end the war at the Elm Palace on Friday.\n\n", "", ""),
    ("Jan Frei met Ana Ruiz in Lima on Friday after fleeing the war at the Elm Palace.\n\n", "", "Lima"),
    ("Jan Frei met Ana Ruiz in the Old Office of the White House on Friday.\n\n", "", "Old Office of the White House"),
]


@pytest.mark.parametrize(("lede", "text", "places"), CASES)
def test_the_venue_by_what_people_do_there(lede: str, text: str, places: str) -> None:
    values = [c.value for c in extract_venue(read(f"{lede}{text}\n", "2025-05-10")) if c.event == ""]
    assert " ".join(v.place for v in values if isinstance(v, VenueValue)).replace("’", "'") == places
