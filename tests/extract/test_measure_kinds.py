"""Kinds of measures: orders, rates, dismissals, what holds in a place, what nobody is told to have done, "It" at the head."""

import pytest

from riyadh_archive.extract.measures import extract_measures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, MeasureValue

Row = tuple[tuple[str, ...], str, str | None, tuple[str, ...]]


def acts(text: str) -> list[Row]:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_measures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    return [(v.actors, v.measure, v.target, v.reasons) for v in found if isinstance(v, MeasureValue)]


ACTS: list[tuple[str, list[Row]]] = [
    (
        "A court ordered Brill Foods to stop dumping waste.",
        [(("court",), "order to stop dumping waste", "Brill Foods", ())],
    ),
    (
        "The council ordered residents of two villages to evacuate because of the fire.",
        [(("council",), "order to evacuate", "residents of two villages", ("the fire",))],
    ),
    ("Norway imposed a curfew in Bergen after the riot.", [(("Norway",), "curfew", "Bergen", ("the riot",))]),
    (
        "Peru declared a state of emergency in Lima over the killings.",
        [(("Peru",), "state of emergency", "Lima", ("the killings",))],
    ),
    (
        "The central bank raised its key rate because of inflation.",
        [(("central bank",), "rise in its key rate", "its key rate", ("inflation",))],
    ),
    ("The ministry cut duties on tin.", [(("ministry",), "cut in duties on tin", "duties on tin", ())]),
    ("Chad cut ties with Mali.", [(("Chad",), "severing of ties with Mali", "ties with Mali", ())]),
    (
        "The county sacked 37 doctors for absconding.",
        [(("county",), "dismissal of 37 doctors", "37 doctors", ("absconding",))],
    ),
    (
        "The council cancelled the fete due to the storm.",
        [(("council",), "cancellation of fete", "fete", ("the storm",))],
    ),
    ("Trawlers have been banned from the bay.", [((), "ban on Trawlers", "Trawlers", ())]),
    ("All schools were closed until Monday.", [((), "closure of All schools", "All schools", ())]),
    ("Chad on May 3 banned trawlers.", [(("Chad",), "ban on trawlers", "trawlers", ())]),
    (
        "The league opened a case. It fined Lodz Rovers for the flares. It also banned the coach for spitting.",
        [
            (("league",), "fine on Lodz Rovers", "Lodz Rovers", ("the flares",)),
            (("league",), "ban on coach", "coach", ("spitting",)),
        ],
    ),
    (
        "Judges barred Ivo Marek from leaving Chad for six months on suspicion of fraud.",
        [(("Judges",), "ban on leaving Chad", "Ivo Marek", ("fraud",))],
    ),
    (
        "The harbor authority suspended all pilotage.",
        [(("harbor authority",), "suspension of all pilotage", "all pilotage", ())],
    ),
    (
        "NAFTEC sealed 11 kilns for storing fake drugs.",
        [(("NAFTEC",), "closure of 11 kilns", "11 kilns", ("storing fake drugs",))],
    ),
    (
        "Chad imposed a curfew from 10 p.m. to 4 a.m. to prevent looting.",
        [(("Chad",), "curfew", None, ("prevent looting",))],
    ),
    (
        "The ministry ordered all work at the plant halted.",
        [(("ministry",), "halt of all work at the plant", "all work at the plant", ())],
    ),
    (
        "The court ordered him to pay $400 over the theft.",
        [(("court",), "order to pay $400", None, ("the theft",))],
    ),
    (
        "The ministry told nobody but instructed staff not to strike.",
        [(("ministry",), "order not to strike", "staff", ())],
    ),
    (
        "The bank instructed employees not to disclose the hack.",
        [(("bank",), "order not to disclose the hack", "employees", ())],
    ),
    ("It came after Norway passed a ban on trawlers.", [(("Norway",), "ban", "trawlers", ())]),
    (
        "They were locked in their homes and soldiers seized the cars.",
        [(("soldiers",), "seizure of cars", "cars", ())],
    ),
    (
        "Judge Ana Lim handed down a fine for fraud.",
        [(("Ana Lim",), "fine", None, ("fraud",))],
    ),
    (
        "Brill Foods is recalling 400 cars because of a fault.",
        [(("Brill Foods",), "recall of 400 cars", "400 cars", ("a fault",))],
    ),
    ("Chad's Anvera banned melons due to pests.", [(("Anvera",), "ban on melons", "melons", ("pests",))]),
    (
        "The utility disconnected 23 schools last week for non-payment.",
        [
            (("utility",), "disconnection of 23 schools", "23 schools", ("non-payment",)),
        ],
    ),
    (
        "The collector imposed a curfew to prevent crowds and suspended two officers for negligence.",
        [
            (("collector",), "curfew", None, ("prevent crowds",)),
            (("collector",), "suspension of two officers", "two officers", ("negligence",)),
        ],
    ),
    (
        "Norway paused aid to Mali over a pact.",
        [(("Norway",), "suspension of aid to Mali", "aid to Mali", ("a pact",))],
    ),
    ("Norway kept its 19 per cent tariff on tin.", [(("Norway",), "19 per cent tariff", "tin", ())]),
    (
        "Chad banned melons, and the government of Peru, since then in doubt, closed 17 crossings.",
        [
            (("Chad",), "ban on melons", "melons", ()),
            (("government of Peru",), "closure of 17 crossings", "17 crossings", ()),
        ],
    ),
    (
        "The agency fined the owners for breaking the rules, and police impounded 40 trucks.",
        [
            (("agency",), "fine on owners", "owners", ("breaking the rules",)),
            (("police",), "seizure of 40 trucks", "40 trucks", ()),
        ],
    ),
]
NONE = [
    "Anna ordered a soup to go.",
    "The club put the death toll at 40.",
    "The senator suspended his campaign.",
    "It closed the border.",
    "Firms will be fined if they fail to pay.",
    "Traders close up shop.",
    "In the Senate, he won money, blocked banks from hiring.",
    "In Peru, the whip, Ivo Marek, was expelled in May after an inquiry by the prosecutor.",
    "Voters approved a bond measure.",
    "Norway postponed the summit.",
    "The shop was closed on a hill.",
    "The envoys cut the cake.",
    "She raised her glass.",
    "The band cancelled its fears.",
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_kinds_of_measures(text: str, expected: list[Row]) -> None:
    assert acts(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_measure(text: str) -> None:
    assert acts(text) == []
