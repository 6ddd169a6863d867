"""Measures: who imposed what on whom and why, in other disputes than one; and what was not imposed by anybody."""

import time

import pytest

from riyadh_archive.extract.measures import extract_measures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, Claim, MeasureValue


def claims(text: str) -> list[Claim]:
    block = Block(kind="paragraph", start=0, end=len(text))
    return list(extract_measures(read_article(Article(id="a", sha256="", text=text, blocks=(block,)))))


def value(text: str) -> MeasureValue:
    (claim,) = claims(text)
    assert isinstance(claim.value, MeasureValue)
    return claim.value


ACTS = [
    (
        "The Lim government went further: it expelled 10 diplomats after the hack.",
        (("Lim government",), "expulsion of 10 diplomats", "10 diplomats", ("the hack",)),
    ),
    (
        "The ruling angered them, prompting Chad to close its embassy.",
        (("Chad",), "closure of its embassy", "its embassy", ()),
    ),
    (
        "Oslo ordered the closure of Chad's consulate in Lod for its proximity to a base.",
        (("Norway",), "closure of Chad's consulate in Lod", "Chad's consulate in Lod", ("its proximity to a base",)),
    ),
    (
        "Oslo gave the consulate's staff until Sunday to leave.",
        (("Norway",), "expulsion of consulate's staff", "consulate's staff", ()),
    ),
    ("Peru halted an intelligence pact in protest.", (("Peru",), "halt of intelligence pact", "intelligence pact", ())),
    ("Oslo has imposed thousands of sanctions on Chad.", (("Norway",), "thousands of sanctions", "Chad", ())),
    (
        "Oslo's closure of two posts in response to the raid hurt.",
        (("Norway",), "closure of two posts", "two posts", ("the raid",)),
    ),
    (
        "An embargo on trade imposed in January 2022 by Norway over the coup was harsh.",
        (("Norway",), "embargo", "trade", ("the coup",)),
    ),
    (
        "The visa requirement for drivers, introduced in March for security reasons, was a nuisance.",
        ((), "visa requirement", None, ("security reasons",)),
    ),
    ("Canada retaliated for the duties with levies on steel.", (("Canada",), "levies", "steel", ())),
    (
        "The interim government of Muhammad Rao banned the broadcast because of the row.",
        (("interim government of Muhammad Rao",), "ban on broadcast", "broadcast", ("the row",)),
    ),
    (
        "Envoys of the bloc agreed to a fourth round of sanctions against Chad.",
        (("Envoys of the bloc",), "fourth round of sanctions", "Chad", ()),
    ),
    ("India suspended visas for Chad.", (("India",), "suspension of visas", "visas", ())),
    (
        "Mali recalled its ambassador from Oslo to protest the downing of a drone.",
        (
            ("Mali",),
            "recall of its ambassador from Oslo",
            "its ambassador from Oslo",
            ("protest the downing of a drone",),
        ),
    ),
    (
        "Rwanda gave two Chadian envoys 48 hours to leave, accusing Chad of taking sides.",
        (("Rwanda",), "expulsion of two Chadian envoys", "two Chadian envoys", ("accusing Chad of taking sides",)),
    ),
    (
        "Chad declared the Peruvian ambassador persona non grata over remarks on the vote.",
        (("Chad",), "expulsion of Peruvian ambassador", "Peruvian ambassador", ("remarks on the vote",)),
    ),
    (
        "The foreign ministry said Ana Lim had been declared persona non grata because of meddling.",
        (("foreign ministry",), "expulsion of Ana Lim", "Ana Lim", ("meddling",)),
    ),
    (
        "The Peruvian envoy was declared persona non grata by Chad.",
        (("Chad",), "expulsion of Peruvian envoy", "Peruvian envoy", ()),
    ),
    (
        "The cabinet ordered out the Peruvian ambassador over the raid.",
        (("cabinet",), "expulsion of Peruvian ambassador", "Peruvian ambassador", ("the raid",)),
    ),
    (
        "In 2021, over the murder of a blogger, Norway expelled two envoys.",
        (("Norway",), "expulsion of two envoys", "two envoys", ("the murder of a blogger",)),
    ),
    (
        "The closure of the consulate by Norway in 2018 was a blow.",
        (("Norway",), "closure of consulate", "consulate", ()),
    ),
    (
        "The expulsion by Peru of 12 envoys in response to the raid soured ties.",
        (("Peru",), "expulsion of 12 envoys", "12 envoys", ("the raid",)),
    ),
    (
        "The expulsion of 12 envoys over the poisoning affair soured ties.",
        ((), "expulsion of 12 envoys", "12 envoys", ("the poisoning affair",)),
    ),
    ("Sanctions imposed by Japan on Mali over the coup remain.", (("Japan",), "Sanctions", "Mali", ("the coup",))),
    (
        "The curbs on judges imposed by the Lim government over graft are harsh.",
        (("Lim government",), "curbs on judges", "judges", ("graft",)),
    ),
    (
        "The European Union followed in June with sanctions on five generals.",
        (("European Union",), "sanctions", "five generals", ()),
    ),
    (
        "Nickel exports, which Indonesia banned in 2020 in order to build its own smelters, were not covered.",
        (("Indonesia",), "ban on Nickel exports", "Nickel exports", ("build its own smelters",)),
    ),
    (
        "Oslo raised its tariff on Chadian tin on May 1, blaming Chad for failing to stop the flow of sand.",
        (
            ("Norway",),
            "rise in its tariff on Chadian tin",
            "its tariff on Chadian tin",
            ("Chad for failing to stop the flow of sand",),
        ),
    ),
    (
        'The bloc suspended visa-free travel for holders of passports in reprisal for a law on "foreign agents".',
        (("bloc",), "suspension of visa-free travel", "visa-free travel", ('a law on "foreign agents"',)),
    ),
    (
        "The Lim government had cut off almost all contact with Chad over the war.",
        (("Lim government",), "severing of almost all contact with Chad", "almost all contact with Chad", ("the war",)),
    ),
    (
        "The bloc approved sanctions on Chad over its war in Mali on Friday.",
        (("bloc",), "sanctions", "Chad", ("its war in Mali",)),
    ),
    (
        "In 2016 the Alvarez administration expelled 35 Chadian diplomats because of a row over fish.",
        (
            ("Alvarez administration",),
            "expulsion of 35 Chadian diplomats",
            "35 Chadian diplomats",
            ("a row over fish",),
        ),
    ),
    (
        "It was the Alvarez administration which kicked out 35 Chadian diplomats in 2016, as revenge for the raid.",
        (("Alvarez administration",), "expulsion of 35 Chadian diplomats", "35 Chadian diplomats", ("the raid",)),
    ),
    (
        "Peru left in place the 20% levy it imposed on tin over what it says is Chad's failure to stop smuggling.",
        (("Peru",), "20% levy", "tin", ("Chad's failure to stop smuggling",)),
    ),
    ("The bloc must be asked because it has imposed sanctions on Chad.", (("bloc",), "sanctions", "Chad", ())),
    (
        "The court imposed a fine of $2 million on the club for racist chants.",
        (("court",), "fine", "club", ("racist chants",)),
    ),
    (
        "The regulator imposed a fine of 3.1 million pounds on Eastgate Bank because it had ignored warnings.",
        (("regulator",), "fine", "Eastgate Bank", ("it had ignored warnings",)),
    ),
    (
        "Ottawa imposed tariffs of 25% on Mexican tin in May because of a dispute over eels.",
        (("Canada",), "tariffs", "Mexican tin", ("a dispute over eels",)),
    ),
    (
        "Norway imposed a ban of six months on trawlers over the oil spill.",
        (("Norway",), "ban", "trawlers", ("the oil spill",)),
    ),
    ("The league imposed a ban of the worst kind on nobody over fun.", (("league",), "ban", None, ("fun",))),
    (
        "Kenya imposed a cap on staff at the mission over the raid.",
        (("Kenya",), "cap on staff", "staff at the mission", ("the raid",)),
    ),
    (
        "The city suspended the license of the ferry in spite of protests because of its age.",
        (("city",), "suspension of license of the ferry", "license of the ferry", ("its age",)),
    ),
    (
        "Washington imposed a 25% tariff on Chinese steel over forced labor in Xinjiang.",
        (("United States",), "25% tariff", "Chinese steel", ("forced labor in Xinjiang",)),
    ),
    (
        "The European Union has imposed sanctions on 12 officials for their role in the crackdown.",
        (("European Union",), "sanctions", "12 officials", ("their role in the crackdown",)),
    ),
    (
        "Beijing slapped duties on Australian wine in retaliation for a probe and a boycott.",
        (("China",), "duties", "Australian wine", ("a probe", "a boycott")),
    ),
    (
        "The mayor of Lyon imposed a nighttime curfew after three nights of riots.",
        (("mayor of Lyon",), "nighttime curfew", None, ("three nights of riots",)),
    ),
    (
        "The league fined the club $2 million for fielding an ineligible player.",
        (("league",), "fine on club", "club", ("fielding an ineligible player",)),
    ),
    (
        "A court in Madrid fined the airline 3 million euros over hidden fees.",
        (("court",), "fine on airline", "airline", ("hidden fees",)),
    ),
    (
        "Norway expelled 15 diplomats, accusing them of spying.",
        (("Norway",), "expulsion of 15 diplomats", "15 diplomats", ("accusing them of spying",)),
    ),
    (
        "Quotas were introduced by the United States in response to oil purchases.",
        (("United States",), "Quotas", None, ("oil purchases",)),
    ),
    (
        "The sanctions were lifted by Ottawa on Monday after the prisoners were freed.",
        (("Canada",), "lifting of sanctions", None, ("the prisoners were freed",)),
    ),
    (
        "Sanctions imposed on Iran over its nuclear program have crippled banks.",
        ((), "Sanctions", "Iran", ("its nuclear program",)),
    ),
    (
        "US sanctions on Venezuela over alleged election fraud remain.",
        (("United States",), "sanctions", "Venezuela", ("alleged election fraud",)),
    ),
    ("France's ban on short flights took effect.", (("France",), "ban", "short flights", ())),
    (
        "The mayor said the ban was imposed over the murder of a baker and that it would stay.",
        ((), "ban", None, ("the murder of a baker",)),
    ),
    (
        "Parliament voted to ban vaping in schools because of health risks.",
        (("Parliament",), "ban on vaping in schools", "vaping in schools", ("health risks",)),
    ),
    (
        "Peru will expel the ambassador of Mexico over remarks by its president.",
        (("Peru",), "expulsion of ambassador of Mexico", "ambassador of Mexico", ("remarks by its president",)),
    ),
    (
        "India, which shares a long border with the country, suspended visas over the killing of a separatist.",
        (("India",), "suspension of visas", "visas", ("the killing of a separatist",)),
    ),
    (
        "The airline was fined $500,000 by regulators for delayed refunds.",
        (("regulators",), "fine on airline", "airline", ("delayed refunds",)),
    ),
    (
        "The swimmer has been banned from competition for four years over doping.",
        ((), "ban on swimmer", "swimmer", ("doping",)),
    ),
    (
        "After the shelling of the port, Estonia imposed an entry ban on sailors.",
        (("Estonia",), "entry ban", "sailors", ("the shelling of the port",)),
    ),
    (
        "Turkey closed its airspace to Armenian flights, citing security concerns.",
        (
            ("Turkey",),
            "closure of its airspace to Armenian flights",
            "its airspace to Armenian flights",
            ("security concerns",),
        ),
    ),
    (
        "The restrictions on truckers that were imposed by past Chilean governments over cattle disease hurt trade.",
        (("past Chilean governments",), "restrictions", "truckers", ("cattle disease",)),
    ),
    (
        "Japan imposed export controls on chemicals in response to specific disputes, including "
        "a court ruling on wartime labor and leaks of secrets.",
        (("Japan",), "export controls", "chemicals", ("a court ruling on wartime labor", "leaks of secrets")),
    ),
    (
        "Delhi and Islamabad have each imposed limits on visas.",
        (("India", "Pakistan"), "limits on visas", "visas", ()),
    ),
    (
        "Mayor Elena Ruiz's ban on scooters over crashes was popular.",
        (("Elena Ruiz",), "ban", "scooters", ("crashes",)),
    ),
    (
        "Vietnam has put in place restrictions on foreign media.",
        (("Vietnam",), "restrictions", "foreign media", ()),
    ),
    (
        "Poland, Hungary and Slovakia banned imports of grain.",
        (("Poland", "Hungary", "Slovakia"), "ban on imports of grain", "imports of grain", ()),
    ),
    (
        "Brazil recalled its ambassador and imposed a levy on cars.",
        None,
    ),
]


def test_a_reason_in_front_holds_for_both_verbs_and_for_it() -> None:
    text = "Oslo closed a port, and in 2018, over the murder of a spy, it expelled two envoys and shut a consulate."
    told = [(c.value.measure, c.value.reasons) for c in claims(text) if isinstance(c.value, MeasureValue)]
    spy = ("the murder of a spy",)
    assert told[-2:] == [("expulsion of two envoys", spy), ("closure of consulate", spy)]


def test_a_second_measure_stands_behind_an_aside() -> None:
    text = "Oslo put a 35 percent tariff on Chadian tin in May, citing sand, and a 19 percent duty on rice from Mali."
    told = [(c.value.measure, c.value.reasons) for c in claims(text) if isinstance(c.value, MeasureValue)]
    assert [measure for measure, _ in told] == ["35 percent tariff", "19 percent duty"]
    assert told[0][1] == ("sand",)


@pytest.mark.parametrize(("text", "expected"), [row for row in ACTS if row[1]])
def test_who_imposed_what_on_whom_and_why(text: str, expected: tuple[object, ...]) -> None:
    found = value(text)
    assert (found.actors, found.measure, found.target, found.reasons) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chile lifted sanctions imposed on Peru over the war.", ["lifting of sanctions: ", "sanctions: the war"]),
        (
            "Chile lifted the sanctions it had imposed on Peru over the war.",
            ["lifting of sanctions: ", "sanctions: the war"],
        ),
        ("Chile lifted sanctions on Peru over the drought.", ["lifting of sanctions: the drought"]),
        ("Peru eased limits, imposed over the war.", ["lifting of limits: ", "limits: the war"]),
        (
            "Peru expelled envoys, imposed a curfew and closed its ports over the riots.",
            ["expulsion of envoys: the riots", "curfew: the riots", "closure of its ports: the riots"],
        ),
        (
            "Peru closed its ports and imposed a curfew over the riots.",
            ["closure of its ports: the riots", "curfew: the riots"],
        ),
    ],
)
def test_why_something_was_imposed_is_not_why_it_was_lifted(text: str, told: list[str]) -> None:
    values = [claim.value for claim in claims(text)]
    assert [f"{v.measure}: {' '.join(v.reasons)}" for v in values if isinstance(v, MeasureValue)] == told


def test_two_acts_of_one_subject() -> None:
    found = [c.value for c in claims("Brazil recalled its ambassador and imposed a levy on cars.")]
    assert [(v.actors, v.measure) for v in found if isinstance(v, MeasureValue)] == [
        (("Brazil",), "recall of its ambassador"),
        (("Brazil",), "levy"),
    ]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        (
            "Kenya imposed a cap on visas, forcing Uganda to close its consulate in Mombasa.",
            "Uganda to close its consulate in Mombasa",
        ),
        ("Poland banned imports of grain, prompting Kyiv to sue.", "Kyiv to sue"),
        (
            "The United States imposed sanctions on the bank, leading to a freeze of its assets.",
            "a freeze of its assets",
        ),
    ],
)
def test_what_it_led_to(text: str, result: str) -> None:
    assert value(text).result == result


@pytest.mark.parametrize(
    ("text", "measure", "reason"),
    [
        ("The row stems from a border survey in 1962.", "row", "a border survey in 1962"),
        ("It is a trade dispute that predates the 2014 war.", "trade dispute", "predates the 2014 war"),
        ("The feud dates back to a canceled match.", "feud", "dates back to a canceled match"),
    ],
)
def test_where_a_dispute_comes_from(text: str, measure: str, reason: str) -> None:
    found = value(text)
    assert (found.measure, found.reasons) == (measure, (reason,))


def test_these_measures_are_named_by_the_sentence_before() -> None:
    text = (
        "Fishermen face new limits at sea. These measures, covering nets and boats, were imposed by Iceland over waste."
    )
    assert value(text).measure == "limits"


def test_a_measure_that_was_not_imposed_is_denied() -> None:
    (claim,) = claims("Canada did not impose tariffs on dairy.")
    assert claim.stance == "denied"


def test_the_speaker_is_kept() -> None:
    (claim,) = claims("Minister Anna Berg said Norway imposed a ban on trawlers.")
    assert claim.attributed_to == "Anna Berg"


NONE = [
    "Chad agreed to sanctions relief.",
    "Chad agreed to limits on its tin output.",
    "Chad Sanctions Package Approved",
    "They fought a bitter conflict that resulted in great suffering.",
    "The law could change, prompting Chad to close its embassy next year.",
    "The two leaders put an end to a feud, agreeing to restore each other to their lists of partners.",
    "Staff at the embassy were told at 5 p.m. to leave the premises.",
    "The judge gave the lawyers a week to leave their papers.",
    "Peru was to declare the envoy persona non grata.",
    "The expulsion of the club from the cup would be a shame.",
    "The firm followed with an ad for its shoes.",
    "The presidents directed their ministers to draft a plan.",
    "China could impose tariffs on pork.",
    "Lawmakers threatened to impose sanctions on the bank.",
    "If Japan imposes tariffs, prices will rise.",
    "Will Spain impose a tax on tourists?",
    "He closed the door and went home.",
    "The team limited its rivals to 12 points.",
    "She put the book on the table.",
    "The minister called for sanctions against the league.",
    "A possible EU ban on pesticides worries farmers.",
    "The two sides closed the session.",
    "Sanctions relief was discussed.",
    "The actor introduced his wife.",
    "The band announced a tour.",
    "Jones limited the Jets to two touchdowns.",
    "The meeting ended after an hour.",
    "They seized the moment.",
    "Stocks closed lower.",
    "The city hosted the final.",
    "The bill would ban plastic bags.",
    "He was deported.",
    "Those who were deported came back at risk of being fined.",
    "The senator suspended his campaign.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_measure(text: str) -> None:
    assert claims(text) == []


def test_time_is_no_reason() -> None:
    assert value("Chile imposed a curfew on Santiago over the past week.").reasons == ()
    assert value("Chile imposed a ban on rallies for two years.").reasons == ()
    assert value("Chile imposed a ban on rallies after midnight.").reasons == ()


@pytest.mark.parametrize(
    "piece", ["imposed ", "a ban on ", "over ", "Oslo imposed a ban, ", "which ", ", ", "in response to "]
)
def test_a_long_sentence_is_read_in_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    reading = read_article(
        Article(id="a", sha256="", text=text, blocks=(Block(kind="paragraph", start=0, end=len(text)),))
    )
    begun = time.process_time()
    list(extract_measures(reading))
    assert time.process_time() - begun < 5


def test_all_of_a_list_with_articles_act() -> None:
    text = "The port is under a blockade imposed by Saudi Arabia, the UAE, Bahrain and Egypt in June 2017."
    assert value(text).actors == ("Saudi Arabia", "United Arab Emirates", "Bahrain", "Egypt")
