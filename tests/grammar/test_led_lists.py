"""Lists that a lead-in opens, and what goes on with a deal below headings, asides and joint papers."""

import pytest
from readings import points

LED = [
    ("The two commissions listed what they had settled:\n- Two wells will be returned to Mali\n- Rangers will replace "
     "soldiers at the ford\n- Cattle routes will be mapped by June",
     ["Two wells will be returned to Mali", "Rangers will replace soldiers at the ford",
      "Cattle routes will be mapped by June"]),
    ("What the parties have settled on:\n1. Schools. Classes will be capped at 20.\n2. Work. Night shifts are to end by "
     "May.\n3. Justice and home affairs. A second court will be built.",
     ["Classes will be capped at 20", "Night shifts are to end by May", "A second court will be built"]),
    ("Among the accords reached in Lod: opening a consulate in Kano, building a silo on the lake, recognizing diplomas.",
     ["opening a consulate in Kano", "building a silo on the lake", "recognizing diplomas"]),
    ("Also among the accords signed: a hotline between the two fleets, a ferry to Lod and free visas for nurses.",
     ["a hotline between the two fleets", "a ferry to Lod", "free visas for nurses"]),
    ("What the parties could not settle:\n- Who runs the port\n- How tolls will be shared by the towns", []),
    ("Demands on which nothing was agreed:\n- Tolls will be cut by half\n- Two judges will be named", []),
    ("The accord was signed by:\n- Ann Lim\n- Bo Rao", []),
    ("Among the cities: opening a zoo in Kano, building a silo.", []),
    # headings that ask or tell what is in a deal
    ("What was agreed?\nRich countries will triple the fund by 2035.", ["Rich countries will triple the fund by 2035"]),
    ("What was left out of the deal?\nRich countries will triple the fund by 2035.", []),
]  # fmt: skip

TOLD = [
    ("Peru and Chile agreed to cut fees. They would, he said, also set up a hotline.", ["cut fees", "set up a hotline"]),
    ("Peru and Chile agreed to cut fees. They would, he said, suffer.", ["cut fees"]),
    ("The two towns agreed a three-year waiver of the bridge toll.", ["a three-year waiver of the bridge toll"]),
    ("The two towns agreed a day later to open the bridge.", ["open the bridge"]),
    ("The port commissions of Peru and Chile agreed to delimit the bay.", ["delimit the bay"]),
    ("Mali and Chad reached an accord on raising transit to Lod and on scrapping tolls from July 1, 2026, Lim said.",
     ["raising transit to Lod", "scrapping tolls from July 1, 2026"]),
    ("The union and the city agreed to a bonus of $90. No driver will face a charge. Nights will be paid double. Shifts "
     "will be cut.\nIn return, the union will drop its suit.",
     ["a bonus of $90", "-No driver will face a charge", "Nights will be paid double", "Shifts will be cut",
      "the union will drop its suit"]),
    ("The ministers agreed to hold talks yearly.\nThe ministers hailed a fair and directed envoys to draft a pact.",
     ["hold talks yearly", "draft a pact"]),
    ("The ministers met in Lod. They concurred on the need to guard cables and resolved to share logs.",
     ["the need to guard cables", "share logs"]),
    ("Joint Statement on the Lod Dialogue\nThe ministers thanked the mayor.\nThe ministers toured a mill.\nMali undertook "
     "to sell Chad rice.", ["sell Chad rice"]),
    ("News from the Lod Dialogue\nThe ministers thanked the mayor.\nThe ministers toured a mill.\nMali undertook to sell "
     "Chad rice.", []),
    ("Peru and Chile signed nine documents on trade.\nPeru will import grapes, while Chile will buy two boats.",
     ["Peru will import grapes", "Chile will buy two boats"]),
    ("Police seized nine documents on trade.\nPeru will import grapes, while Chile will buy two boats.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LED + TOLD)
def test_points(text: str, expected: list[str]) -> None:
    assert points(text) == expected
