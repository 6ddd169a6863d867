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
    ("They signed several accords: one between Mali and Chad called “a start”, another with Peru and a third that all "
     "of them signed.", []),
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
    ("Mali and Chad accepted a phased pact on Friday that would free 30 sailors.", ["free 30 sailors"]),
    ("The three-step accord calls for a pullback from towns, the return of the displaced to Lod and 600 trucks a day.",
     ["a pullback from towns", "the return of the displaced to Lod", "600 trucks a day"]),
    ("The three-step accord calls for a fund, the first of its kind, and a panel.",
     ["a fund, the first of its kind, and a panel"]),
    ("The two sides settled on raising quotas by a year and cushioning small firms.",
     ["raising quotas by a year", "cushioning small firms"]),
    ("Peru and Chile agreed to cut output. The eight countries concerned would then phase it in.\nOman won a higher quota "
     "of 90 boats.", ["cut output", "The eight countries concerned would then phase it in", "a higher quota of 90 boats"]),
    ("Oman toured the region.\nOman won a higher quota of 90 boats.", []),
    ("Crews struck a deal. The club won a penalty.", []),
    ("Both sides signed up to a joint review of shifts.", ["a joint review of shifts"]),
    ("The mayor signed up to a joint review of shifts.", []),
    ("The five leaders gave the green light to a railway to Lod.", ["a railway to Lod"]),
    ("The five leaders gave a lecture to students in Lod.", []),
    ("Peru and Chile agreed to share a dam. Talks on the rest are to start by May.",
     ["share a dam", "Talks on the rest are to start by May"]),
    ("Mali and Chad signed a pact. The text makes no mention of the port.", []),
    ("Mali and Chad met. An understanding has been reached that five banks will take cards. A roadmap was signed; under "
     "it, Mali is to supply parts.", ["five banks will take cards", "Mali is to supply parts"]),
    ("Envoys reached a compromise to water down the rules.", ["water down the rules"]),
    ("Envoys agreed to cap fines. Firms will no longer have to draw up plans for May.",
     ["cap fines", "Firms will no longer have to draw up plans for May"]),
    ("Mali and Chad agreed to free the sailors. At least 90 people from each side will go home.",
     ["free the sailors", "At least 90 people from each side will go home"]),
    ("The farmer and the mill shook hands on a deal.\nThe Star understands the mill will shell out $90 and move a weir.",
     ["the mill will shell out $90", "move a weir"]),
    ("What did the two sides agree on?\nWages will climb 62% over six years.", ["Wages will climb 62% over six years"]),
    ("Joint Leaders' Statement\nThe leaders confirmed that Peru and Chile will:\n(a) share a dam;\n(b) name a judge.\n"
     "Chile intends to invest $90 million in Peru.", ["share a dam", "name a judge", "invest $90 million in Peru"]),
    ("The five leaders met. Oman floated a tax, but there was no consensus on the idea.", []),
    ("Mali and Chad signed a pact. In exchange, forces loyal to Rao lifted a blockade on two ports.",
     ["forces loyal to Rao lifted a blockade on two ports"]),
    ("The UK signed a deal. Under the agreement, foreign boats are banned from the bay. A wide zone will surround the "
     "island.", ["foreign boats are banned from the bay", "A wide zone will surround the island"]),
    ("The two sides met. A wide zone will surround the island.", []),
    ("Mali and Chad signed a pact in Lod.\nOther points in the document:\n• Order is to be restored\n• Families will be "
     "allowed to go home", ["Order is to be restored", "Families will be allowed to go home"]),
    ('The two sides agreed on two steps, Lim said.\n"First, to guard the strait. Second, to keep talks going," the ministry '
     "said in a release.", ["to guard the strait", "to keep talks going"]),
    ("Leaders of the two blocs agreed to lend Peru $90. Mali and Chad will not have to chip in.",
     ["lend Peru $90", "Mali and Chad will not have to chip in"]),
    ("Mali and Chad signed a pact, establishing a joint fund for wells.", ["a joint fund for wells"]),
    ("Mali and Chad signed a pact. The deal envisages the following: Mali keeps its wells; the fund is run by both; and no "
     "old loan counts.", ["Mali keeps its wells", "the fund is run by both", "no old loan counts"]),
    ("The ministers met in Lod and agreed that the international community should do more.", []),
    ("The ministers of Peru and Chile agreed on the demarcation of the bay and the release of six sailors.",
     ["the demarcation of the bay", "the release of six sailors"]),
    ("The two sides agreed on the price of the gas and the use of the port.", ["the price of the gas and the use of the port"]),
    ("Peru and Chile signed a deal.\nThe mayor smiled.\nPeru will help restore a wall, the document reads.",
     ["Peru will help restore a wall"]),
    ("Peru and Chile signed a deal.\nThe mayor smiled.\nPeru will help restore a wall, the mayor says.", []),
    ("Joint Communiqué of the Ministers\nThe Ministers,\n1. Agreed to share data daily;\n2. Decided to build a road;\n"
     "3. Instructed experts to draft a pact;\n4. Expressed their intention to open a park;\n5. Took note of a plan.\nThe "
     "Malian side shall guarantee water in May.",
     ["share data daily", "build a road", "draft a pact", "open a park", "The Malian side shall guarantee water in May"]),
    ("Report on the Ministers\nThe Ministers,\n3. Instructed experts to draft a pact.", []),
    ("The neighbors settled on joint patrols in the delta, a hotline between pilots and the reopening of two bridges.",
     ["joint patrols in the delta", "a hotline between pilots", "the reopening of two bridges"]),
    ("The neighbors settled on rules for the sale of beer, the use of drones and the price of gas.",
     ["rules for the sale of beer, the use of drones and the price of gas"]),
    ("Mali and Chad struck a deal.\nThese are the main points:\nChecks: There will be no checks on rice.\nMoney: Mali hands "
     "over $90.", ["There will be no checks on rice", "Mali hands over $90"]),
    ("Mali and Chad struck a deal. In return, Mali will back the bid and help update the rules, a joint statement said.",
     ["Mali will back the bid", "help update the rules"]),
    ("The two sides agreed that talks between Mali and Chad will be held and that a passage will be provided for trucks.",
     ["talks between Mali and Chad will be held", "a passage will be provided for trucks"]),
    ("The two sides agreed not to use force or threaten it and not to post troops at the ford.",
     ["not to use force or threaten it", "not to post troops at the ford"]),
    ("The two sides agreed that rice will pass. Farmers, for their part, promised to clear five roads.",
     ["rice will pass", "clear five roads"]),
    ("Mali and Chad met. Farmers, for their part, promised to clear five roads.", []),
    ("Mali and Chad signed a pact. Lim said his cabinet would pay out $90 as part of the deal.",
     ["his cabinet would pay out $90 as part of the deal"]),
    ("The two sides agreed to disagree on plenty.", []),
    ("Joint Press Statement of the Committee\nThe following was agreed:\nI. Mali will release water in May.\nII. Chad will "
     "send readings to Lod.\nThe Committee tasked its staff with drafting rules and resolved to meet in July.",
     ["Mali will release water in May", "Chad will send readings to Lod", "drafting rules", "meet in July"]),
    ("Police seized nine documents on trade.\nPeru will import grapes, while Chile will buy two boats.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LED + TOLD)
def test_points(text: str, expected: list[str]) -> None:
    assert points(text) == expected
