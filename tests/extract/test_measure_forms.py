"""Measures told in the forms of the wire: a day before the verb, a participle behind the clause, a relative clause."""

import pytest

from riyadh_archive.extract.measures import extract_measures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, MeasureValue

Row = tuple[tuple[str, ...], str, str | None]


def acts(text: str) -> list[Row]:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_measures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    return [(v.actors, v.measure, v.target) for v in found if isinstance(v, MeasureValue)]


TIMES = [
    "Norway on Tuesday banned trawlers.",
    "Norway late on Tuesday banned trawlers.",
    "Norway last week banned trawlers.",
    "Norway in March banned trawlers.",
    "Norway on 12 March banned trawlers.",
    "Norway in 2019 banned trawlers.",
    "Norway the same day banned trawlers.",
    "Norway a day later banned trawlers.",
]


@pytest.mark.parametrize("text", TIMES)
def test_a_time_may_stand_between_subject_and_verb(text: str) -> None:
    assert acts(text) == [(("Norway",), "ban on trawlers", "trawlers")]


FORMS: list[tuple[str, list[Row]]] = [
    (
        "The Malian president announced that he was lifting sanctions on Chad.",
        [(("Malian president",), "lifting of sanctions", "Chad")],
    ),
    (
        "The Malian leadership announced the lifting of sanctions on Chad.",
        [(("Malian leadership",), "lifting of sanctions", "Chad")],
    ),
    (
        "Peru will reopen three bridges and patrol a stretch of the river.",
        [(("Peru",), "reopening of three bridges", "three bridges")],
    ),
    ("Peru responded with a ban on Chadian plums.", [(("Peru",), "ban", "Chadian plums")]),
    ("They noted the ban on fuel trucks that Peru had imposed.", [(("Peru",), "ban", "fuel trucks")]),
    (
        "Peru hit back by curbing exports of tin and adding 16 mills to its export control list.",
        [
            (("Peru",), "curb on exports of tin", "exports of tin"),
            (("Peru",), "blacklisting of 16 mills", "16 mills"),
        ],
    ),
    (
        "The ministry included Norlin and Harbro in its sanctions list.",
        [(("ministry",), "sanctions on Norlin and Harbro", "Norlin and Harbro")],
    ),
    (
        "Peru had on May 9 tightened controls over exports of tin.",
        [(("Peru",), "controls", "exports of tin")],
    ),
    ("Peru started charging port fees on Chadian boats.", [(("Peru",), "port fees", "Chadian boats")]),
    ("A judge slapped the miller with a restraining order.", [(("judge",), "restraining order", "miller")]),
    ("Peru hit Chad with tariffs of 50% over a trial.", [(("Peru",), "tariffs", "Chad")]),
    (
        "Envoys noted that Peru had, on May 12, frozen the assets of 14 mills.",
        [(("Peru",), "freeze of assets of 14 mills", "assets of 14 mills")],
    ),
    (
        "Peru banned trawlers. In May it closed two ports.",
        [(("Peru",), "ban on trawlers", "trawlers"), (("Peru",), "closure of two ports", "two ports")],
    ),
    ("Peru slapped a surcharge of up to $90 per crate on plums.", [(("Peru",), "surcharge", "plums")]),
    (
        "The treasury put Norlin and Harbro on its sanctions list.",
        [(("treasury",), "sanctions on Norlin and Harbro", "Norlin and Harbro")],
    ),
    (
        "The ministry added 30 Chadian mills to its entity list on Friday.",
        [(("ministry",), "blacklisting of 30 Chadian mills", "30 Chadian mills")],
    ),
    (
        "Peru placed 12 Chadian officials under sanctions.",
        [(("Peru",), "sanctions on 12 Chadian officials", "12 Chadian officials")],
    ),
    ("Peru designated the militia a terrorist organization.", [(("Peru",), "blacklisting of militia", "militia")]),
    (
        "Peru imposed a 26% tariff on tin from Mali and a 10% tariff on zinc.",
        [(("Peru",), "26% tariff", "tin from Mali"), (("Peru",), "10% tariff", "zinc")],
    ),
    (
        "Peru followed suit in May, adding an asset freeze against two brokers.",
        [(("Peru",), "asset freeze", "two brokers")],
    ),
    ("The bloc had introduced over 2,000 restrictions against Chad.", [(("bloc",), "2,000 restrictions", "Chad")]),
    ("Envoys noted the sanctions that Peru imposed in May on five men.", [(("Peru",), "sanctions", "five men")]),
    (
        "Chad on Monday adopted a package of sanctions against Mali, imposing a ban on imports of gum and closing "
        "two border crossings.",
        [
            (("Chad",), "package of sanctions", "Mali"),
            (("Chad",), "ban", "imports of gum"),
            (("Chad",), "closure of two border crossings", "two border crossings"),
        ],
    ),
    (
        "Chile hit back by slapping duties of 40 percent on Peruvian grapes.",
        [(("Chile",), "duties", "Peruvian grapes")],
    ),
    (
        "Ghana closed the consulate in Lome; Togo responded by recalling its ambassador.",
        [
            (("Ghana",), "closure of consulate in Lome", "consulate in Lome"),
            (("Togo",), "recall of its ambassador", "its ambassador"),
        ],
    ),
    ("The levies that the Alvarez government put on tin remain.", [(("Alvarez government",), "levies", "tin")]),
    ("The quotas Canada imposed on crab remain.", [(("Canada",), "quotas", "crab")]),
    (
        "Chad said Mali was to blame when in 2016 it expelled 12 of its envoys.",
        [(("Mali",), "expulsion of 12 of its envoys", "12 of its envoys")],
    ),
    ("Peru ordered 30 diplomats out of the country.", [(("Peru",), "expulsion of 30 diplomats", "30 diplomats")]),
    ("Peru ordered two envoys to leave.", [(("Peru",), "expulsion of two envoys", "two envoys")]),
    (
        "Chad cut diplomatic relations with Mali.",
        [(("Chad",), "severing of diplomatic relations with Mali", "diplomatic relations with Mali")],
    ),
    (
        "Canada froze about $40 million in central bank reserves.",
        [(("Canada",), "freeze of central bank reserves", "central bank reserves")],
    ),
    (
        "The council voted 5-2 Tuesday to ban fireworks, citing noise, and to fine sellers $90.",
        [(("council",), "ban on fireworks", "fireworks"), (("council",), "fine on sellers", "sellers")],
    ),
    (
        "The council voted 9-0, with Chad abstaining, to extend an arms embargo on Mali.",
        [(("council",), "arms embargo", "Mali")],
    ),
    (
        "The federation banned the captain for two games and fined him $900 over a gesture.",
        [(("federation",), "ban on captain", "captain"), (("federation",), "fine on captain", "captain")],
    ),
    (
        "The banker was banned for two games and fined $900 over a gesture.",
        [((), "ban on banker", "banker"), ((), "fine on banker", "banker")],
    ),
    (
        "A judge blocked the ministry from closing rural clinics.",
        [(("judge",), "ban on closing rural clinics", "ministry")],
    ),
    (
        "Huts on the north ridge were closed by local authorities.",
        [],
    ),
    (
        "Trails on the north ridge were closed by local authorities.",
        [(("local authorities",), "closure of Trails on the north ridge", "Trails on the north ridge")],
    ),
    (
        "The health department closed Nolan's Grill.",
        [(("health department",), "closure of Nolan's Grill", "Nolan's Grill")],
    ),
    (
        "The minister suspended the head of the railway.",
        [(("minister",), "suspension of head of the railway", "head of the railway")],
    ),
    (
        "The union kept a travel ban and asset freeze on six officials.",
        [(("union",), "travel ban and asset freeze", "six officials")],
    ),
    (
        "East African leaders meeting in Nairobi on Sunday suspended all trade with Chad and closed their borders.",
        [
            (("East African leaders",), "suspension of all trade with Chad", "all trade with Chad"),
            (("East African leaders",), "closure of their borders", "their borders"),
        ],
    ),
    (
        "The trade ministry under then-Secretary Ana Lim fined the yard.",
        [(("trade ministry",), "fine on yard", "yard")],
    ),
    (
        "The watchdog fined Corvel 5 million euros and Brill Foods 2 million euros for hidden fees.",
        [(("watchdog",), "fine on Corvel", "Corvel"), (("watchdog",), "fine on Brill Foods", "Brill Foods")],
    ),
    (
        "He complained about the seizure of six houses by Peru.",
        [(("Peru",), "seizure of six houses", "six houses")],
    ),
    (
        "Canada imposed tariffs of 25% on C$155 billion ($107 billion) worth of Chadian goods.",
        [(("Canada",), "tariffs", "Chadian goods")],
    ),
    ("The government blocked Pixmo and Vidly.", [(("government",), "block of Pixmo and Vidly", "Pixmo and Vidly")]),
    (
        "The junta, led by General Omar Sy, retaliated by suspending exports of uranium.",
        [(("junta",), "suspension of exports of uranium", "exports of uranium")],
    ),
    (
        "Peru will ban scooters in May and fine owners.",
        [(("Peru",), "ban on scooters", "scooters"), (("Peru",), "fine on owners", "owners")],
    ),
    ("Chad deported more than 900 Malians.", [(("Chad",), "deportation of 900 Malians", "900 Malians")]),
    ("The bloc revoked the envoy's visa.", [(("bloc",), "revocation of envoy's visa", "envoy's visa")]),
    ("The bloc revoked the ban on tin.", [(("bloc",), "lifting of ban", "tin")]),
    (
        "The Ohio Commission on Water Quality fined the county.",
        [(("Ohio Commission on Water Quality",), "fine on county", "county")],
    ),
    ("The fire marshal closed two floors.", [(("fire marshal",), "closure of two floors", "two floors")]),
    (
        "Norway raised hopes, lowering duties on tin to 10% from 30%.",
        [],
    ),
    ("Norway's duties on tin to 10% from 30% fell.", [(("Norway",), "duties", "tin")]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: list[Row]) -> None:
    assert acts(text) == expected


NONE = [
    "The Malian president announced with President Ana Lim that she was lifting sanctions on Chad.",
    "The Malian president left when he imposed sanctions on Chad.",
    "The package includes tariffs on tin.",
    "Peru responded to a ban on plums.",
    "The pact will enter into force after the sanctions on Norlin are lifted.",
    "They opposed the curbs added by the senators on Friday.",
    "The storm hit Lod with restrictions in force.",
    "Peru tightened controls over its own staff.",
    "The club put two strikers on its list of targets.",
    "The ministry added 30 nurses to its staff list.",
    "The minister added sanctions would hurt everybody.",
    "The city designated the mill a monument.",
    "Talks will start once sanctions on Norlin are lifted.",
    "Norway threatened a response, closing with a warning that imports would be banned.",
    "The envoy spoke of closing the border.",
    "Norway could respond by banning trawlers.",
    "The storm swept the coast, closing roads.",
    "Norway said it planned a response, banning trawlers.",
    "The measures, approved by ministers on the anniversary, also suspended trade.",
    "They agreed a plan to ban trawlers.",
    "A platform for fair pay, including a tax on yachts and banning shell firms, was her answer.",
    "Migrants at risk of being deported came back.",
    "The possible closure of two mines by Peru worries miners.",
    "Rovers blocked Silva.",
    "Norway ordered two frigates out of the harbor.",
    "The stock closed Tuesday up 3%.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_act(text: str) -> None:
    assert [row for row in acts(text) if row[0] != ("ministers",)] == []


REASONED = [
    ("Peru closed two ports in May on security grounds.", [("ports", ("security grounds",))]),
    ("Peru closed two ports on the grounds that they leaked.", [("ports", ("they leaked",))]),
    ("The watchdog fined Norlin after it axed 40 trains.", [("Norlin", ("it axed 40 trains",))]),
    ("The state froze hiring in Lod to plug a hole in its budget.", [("hiring", ("plug a hole in its budget",))]),
    (
        "The state froze hiring in Lod, and the board in Kano halted operations because of a shortage.",
        [("hiring", ()), ("operations", ("a shortage",))],
    ),
    ("Peru fined two mills in Lod, saying both had cheated.", [("mills", ("both had cheated",))]),
    ("Peru banned trawlers, saying the ban would start on Monday.", [("trawlers", ())]),
    ("Peru banned the paper, calling it a threat.", [("paper", ("calling it a threat",))]),
    ("Peru banned trawlers, calling on crews to stay.", [("trawlers", ())]),
    ("Peru sanctioned four mills that it accused of fraud.", [("mills", ("fraud",))]),
    ("Peru banned trawlers while a man in Lod stood accused of fraud.", [("trawlers", ())]),
    (
        "Peru sanctioned four mills over Chad's refusal to halt the raids.",
        [("mills", ("Chad's refusal to halt the raids",))],
    ),
    # each of two clauses keeps its own reason
    (
        "Peru banned 40 boats over their debts, and Chile restricted access to Lod, citing a leak.",
        [("boats", ("their debts",)), ("Lod", ("a leak",))],
    ),
    (
        "Peru slapped sanctions on a general for arson, and Chile banned two charities, accusing them of fraud.",
        [("general", ("arson",)), ("charities", ("accusing them of fraud",))],
    ),
    ("Peru closed the consulate in response to a cut of its staff.", [("consulate", ("a cut of its staff",))]),
    ("The ministry has since barred the import of mangoes, blaming poor quality.", [("mangoes", ("poor quality",))]),
    ("Norway suspended 30 licenses for Chad because of the risk.", [("licenses", ("the risk",))]),
    ("The governor vetoed a bill on fares, citing debts.", [("bill", ("debts",))]),
    ("The king dissolved the parliament after a walkout.", [("parliament", ("a walkout",))]),
]


@pytest.mark.parametrize(("text", "expected"), REASONED)
def test_whom_it_hits_and_why(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_measures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    told = [(v.target or "", v.reasons) for v in found if isinstance(v, MeasureValue)]
    assert [reasons for _, reasons in told] == [reasons for _, reasons in expected]
    assert all(word in target for (target, _), (word, _) in zip(told, expected, strict=True))


def test_who_was_removed_is_no_measure_told_before() -> None:
    assert acts("The premier declared a curfew in Lod and was removed from office.") == [
        (("premier",), "curfew", "Lod")
    ]


def test_sanctions_come_round_after_round() -> None:
    assert acts("Norway imposed round after round of sanctions on Chad.") == [
        (("Norway",), "round after round of sanctions", "Chad")
    ]


WHEN = [
    ("Peru in May banned trawlers, and Chile closed two ports in August for a drill.", ["XXXX-05", "XXXX-08"]),
    ("In October, Peru put Norlin on its sanctions list.", ["XXXX-10"]),
    ("Restrictions on Chad were imposed by Peru in 2019.", ["2019"]),
    ("Peru banned trawlers on Friday after the 2022 spill.", [None]),
    ("Soon after the vote of 4 March 2024, Peru closed two ports.", [None]),
    ("Peru closed two ports over the March 3 raid.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), WHEN)
def test_when_a_measure_was_imposed(text: str, expected: list[str | None]) -> None:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_measures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    assert [v.when for v in found if isinstance(v, MeasureValue)] == expected
