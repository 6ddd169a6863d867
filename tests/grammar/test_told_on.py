"""Agreement told in other ways than "agreed to": what a deal does, that there is one, and what goes on with it."""

import pytest
from readings import points

TOLD = [
    # what a deal does by itself
    ("The accord launches a fund and bans deep nets. It also obliges Mali to reopen a well.",
     ["launches a fund", "bans deep nets", "reopen a well"]),
    ("Envoys clinched a pact in Lod on Friday that calls for a halt to logging.", ["a halt to logging"]),
    ("Mali and Chad signed a pact. The text stipulates that tolls will be halved.", ["tolls will be halved"]),
    ("Our third agreement concerns the repair of the dam.", ["the repair of the dam"]),
    ("The return-to-work formula, signed on Friday, also commits schools to begin talks.", ["begin talks"]),
    ("Mali and Chad struck a compromise on the debt: the lender will extend a loan and Mali will close two banks.",
     ["the lender will extend a loan", "Mali will close two banks"]),
    ("Crews and owners shook hands on a deal that lifts pay by three percent.", ["lifts pay by three percent"]),
    ("Peru and Chile signed a pact. Under its terms the state will exempt millers and shelve the cap.",
     ["the state will exempt millers", "shelve the cap"]),
    ("The clubs came to an arrangement by which a friendly will be played in Lod.",
     ["a friendly will be played in Lod"]),
    ("Peru and the rebels signed an agreement stipulating the return of the displaced to their villages.",
     ["the return of the displaced to their villages"]),
    ("Peru and the rebels signed a pact. The pact's clauses include a truce on all fronts, the return of the displaced "
     "and the rejection of calls for division.",
     ["a truce on all fronts", "the return of the displaced", "the rejection of calls for division"]),
    ("Under the terms of the pact, ratified on Monday, wages go up 8%, each welder gets a bonus of $90 and a plan is "
     "reinstated.", ["wages go up 8%", "each welder gets a bonus of $90", "a plan is reinstated"]),
    ("The two blocs endorsed a plan of action to 2030 that calls for cooperation on fish.", ["cooperation on fish"]),
    ("According to officials, the draft also stipulates a shared canal.", []),
    ("Peru and Chile struck a pact.\nAccording to officials, the draft also stipulates a shared canal.",
     ["a shared canal"]),
    # that there is agreement
    ("The army has agreed, after mediation in Lod, to open the crossing.", ["open the crossing"]),
    ("Both sides gave the mediators assurances that drivers would not be harmed.", ["drivers would not be harmed"]),
    ("The two sides agreed on three principles. The first, the envoy told a radio, is to restore the missions. "
     "Secondly, Peru will appoint a team. Finally, the five envoys would stay in touch.",
     ["restore the missions", "Peru will appoint a team", "the five envoys would stay in touch"]),
    ("The ministers hammered out a target after 18 hours: emissions are to fall by 90 percent.",
     ["emissions are to fall by 90 percent"]),
    ("What has been agreed so far is modest: the rebels will burn weapons, and a panel will draft laws.",
     ["the rebels will burn weapons", "a panel will draft laws"]),
    ("What they approved, with nine votes, includes a fund of 100 million euros.", ["a fund of 100 million euros"]),
    ("The envoys came to terms on emergency housing.", ["emergency housing"]),
    ("The envoys arrived at a common understanding to resume flights, issue visas and open border trade.",
     ["resume flights", "issue visas", "open border trade"]),
    ("Envoys met in Lod. Rulings will need two thirds of the votes, the two parties decided.",
     ["Rulings will need two thirds of the votes"]),
    ("Lim set out four areas on which the two delegations had settled: embassies would reopen; a team would be named; "
     "experts would meet; and the same five would stay.",
     ["embassies would reopen", "a team would be named", "experts would meet", "the same five would stay"]),
    ("There was broad consensus, the envoy added, on sharing satellite data.", ["sharing satellite data"]),
    ("There was an agreement to name two judges, Rao said.", ["name two judges"]),
    ("There was no agreement on the island, Rao said.", ["-the island"]),
    ("An accord was also reached to shorten queues at the bridge.", ["shorten queues at the bridge"]),
    ("Among the steps agreed was the naming of an envoy.", ["the naming of an envoy"]),
    ("The two sides reached a deal for a 60-day pause on strikes and that fees would fall.",
     ["a 60-day pause on strikes", "fees would fall"]),
    # verbs and parties
    ("Fishery ministers of the bloc resolved on Friday to pool patrol boats.", ["pool patrol boats"]),
    ("Interior ministers from Peru and Chile are to buy drones together.", ["buy drones together"]),
    ("Lim met Rao in Lod. They decided to:\n• Appoint a panel of six.\n• Reopen the mill road.",
     ["Appoint a panel of six", "Reopen the mill road"]),
    ("Lim met Rao in Lod. Both pledged closer cooperation on floods.", ["closer cooperation on floods"]),
    ("Peru and Chile said on Monday they will slash duties on wine.", ["slash duties on wine"]),
    ("The sides settled on the swap during talks in Lod and that flights would resume.",
     ["the swap", "flights would resume"]),
    # what goes on with a deal
    ("Peru and Chile agreed to cut fees.\nChile will quickly send 40 boats to the strait, the premier said after a call.",
     ["cut fees", "Chile will quickly send 40 boats to the strait"]),
    ("Peru and Chile agreed to cut fees. Peacekeepers are to patrol the port. From May, drivers will cover plates.",
     ["cut fees", "Peacekeepers are to patrol the port", "drivers will cover plates"]),
    ("The union signed a four-year contract, the first in years settled without a strike.\n"
     "Cooks get raises of 4% in the first year.", ["Cooks get raises of 4% in the first year"]),
    ("Both sides agreed to cut fees. Peru voted against. The ministers further asked the panel to propose safeguards.",
     ["cut fees", "propose safeguards"]),
    ("Peru and Chile agreed to cut fees. No new wall may rise above one meter.",
     ["cut fees", "-No new wall may rise above one meter"]),
    ("Crews lifted their roadblock after the mine gave in to three demands. The mine will raise royalties.",
     ["The mine will raise royalties"]),
    ("Nurses and the clinic agreed to a raise.\nThere will be no layoffs.", ["a raise", "-There will be no layoffs"]),
    ("Peru and Chile agreed to cut fees. The province, in exchange, commits to a carbon price of $9.",
     ["cut fees", "a carbon price of $9"]),
    ("Peru and Chile agreed to cut fees. Chile will suspend or cancel duties that it has set.",
     ["cut fees", "Chile will suspend or cancel duties that it has set"]),
    ("Peru and the bloc sealed an agreement on fish.\nPeru will license 40 boats, while most checks are to be scrapped.",
     ["fish", "Peru will license 40 boats", "most checks are to be scrapped"]),
    ("The clinic and the union struck a deal. Under the pact the clinic keeps the right to close a ward.",
     ["the clinic keeps the right to close a ward"]),
    ("Peru and Chile agreed to cut fees. In return Chile accepts a quota. Peru, in turn, lowers its duties.",
     ["cut fees", "Chile accepts a quota", "Peru, in turn, lowers its duties"]),
    ("Peru and Chile agreed to cut fees. Bolivia also hosts a depot.", ["cut fees", "Bolivia also hosts a depot"]),
    ("Crews reached a deal on Sunday.\n\"It is fine,\" Rao said.\nWorkshops must disclose their accounts to the guild.",
     ["Workshops must disclose their accounts to the guild"]),
]  # fmt: skip

NOT_TOLD = [
    "The deal ends a long feud and follows weeks of talks.",
    "The deal opens the way to a vote.",
    "The deal sets the stage for further talks.",
    "The deal lays the groundwork for a vote.",
    "The cabinet approved the agreement by 10 votes to 1.",
    "Lim and Rao signed a pact on the sidelines.",
    "The members endorsed a declaration setting out what would follow a truce.",
    "Party leaders signaled their support for the tax delay.",
    "They set the terms of a debate in a way that pushes compromises.",
    "The king decided to split the work: Peru would patrol, and Chile would pay.",
    "The agreement targets the work of the embassies.",
    "The premier said the accord would send a powerful signal.",
    "Envoys may sign a pact that calls for a halt to logging.",
    "There is hope of agreement to name two judges.",
    "An accord could be reached to shorten queues.",
    "Among the steps discussed was the naming of an envoy.",
    "Officials concurred with the auditor's findings to boost staff.",
    "Voters have yet to commit to either Rao or Lim.",
    "Mali and Chad signed a pact. The goal is to cut fees.",
    "With the purchase, Brill will not only turn itself into a miller.",
    "Lim announced a purchase. With the deal, Brill will turn into a miller.",
    "A plan was unveiled on Monday. It obliges Mali to reopen a well.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told_in_other_ways(text: str, expected: list[str]) -> None:
    assert points(text) == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_point(text: str) -> None:
    assert points(text) == []


def test_a_wish_beside_a_point_is_none() -> None:
    text = "Both sides will appoint envoys, the minister said after talks, and that Peru would want a loan."
    assert points(text) == ["appoint envoys"]


def test_what_a_law_does_is_no_term_of_the_deal_on_it() -> None:
    assert points("The blocs struck a deal on a law that will ban nets.") == ["a law that will ban nets"]


def test_an_opinion_is_no_term() -> None:
    text = "The two sides agreed to cut fees.\nRao said again that the party must support Lim."
    assert points(text) == ["cut fees"]


def test_ones_own_stand_is_no_term() -> None:
    text = "The two sides agreed to cut fees.\nSpeaking later, Rao said Peru would not accept a quota."
    assert points(text) == ["cut fees"]


def test_a_clause_inside_a_point_is_none() -> None:
    text = "All parties agreed to set up a watching and counting panel that will guard the truce and impose fines."
    assert points(text) == [text[len("All parties agreed to ") : -1]]
