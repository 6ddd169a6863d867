"""Figures: what is counted, how it ended for them, and which numbers are no figures."""

import pytest
from readings import read

from riyadh_archive.extract.figures import extract_figures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, Claim, FigureValue


def figures(text: str) -> list[Claim]:
    block = Block(kind="paragraph", start=0, end=len(text))
    return list(extract_figures(read_article(Article(id="a", sha256="", text=text, blocks=(block,)))))


def rows(text: str) -> list[tuple[str, str, object, str | None]]:
    found = []
    for claim in figures(text):
        assert isinstance(claim.value, FigureValue)
        found.append((claim.subject, claim.value.comparator, claim.value.quantity, claim.value.unit))
    return found


OUTCOMES = [
    ("The quake killed at least 31 people.", [("killed", ">", 31, "person")]),
    ("The quake left 28 dead.", [("killed", "=", 28, "person")]),
    ("The blast killed all 12 people on board.", [("killed", "=", 12, "person")]),
    ("Two men were among the 40 people killed.", [("killed", "=", 2, "man"), ("killed", "=", 40, "person")]),
    ("Among the 40 dead were two men.", [("killed", "=", 40, "person"), ("killed", "=", 2, "man")]),
    ("Among the 12 prizes were two men.", [("prizes", "=", 12, "prize")]),
    ("Two men were among the 40 people at a fair, where a dog was killed.", [("people", "=", 40, "person")]),
    (
        "Five people died here and seven there, bringing the total to 12.",
        [("killed", "=", 5, "person"), ("killed", "=", 12, "person")],
    ),
    (
        "Five people died, and the fair went on, bringing the total to 12.",
        [("killed", "=", 5, "person"), ("killed", "=", 12, "person")],
    ),
    ("Five people died, leaving the total to 12 judges.", [("killed", "=", 5, "person"), ("judges", "=", 12, "judge")]),
    ("Two men were among the 40 guests, dead tired.", [("guests", "=", 40, "guest")]),
    ("Those killed by two men were many.", []),
    ("The militia must return all 28 dead.", []),
    ("Nine people were killed when the roof fell.", [("killed", "=", 9, "person")]),
    ("The blast left 14 dead.", [("killed", "=", 14, "person")]),
    ("A ferry sank, killing three tourists.", [("killed", "=", 3, "tourist")]),
    ("The death toll rose to 212.", [("killed", "=", 212, "person")]),
    ("Officials put the toll at 212.", [("killed", "=", 212, "person")]),
    (
        "The death toll in the fire off Varn involving the tug Orr, a barge, and a ferry has risen to over 40.",
        [("killed", ">", 40, "person")],
    ),
    (
        "The death toll from a blaze in a hijacked store in Old Lakor, Varn has reached 51, with many more hurt.",
        [("killed", "=", 51, "person")],
    ),
    ("There were 40 deaths in the heat wave.", [("killed", "=", 40, "person")]),
    ("Five hikers died on the ridge.", [("killed", "=", 5, "hiker")]),
    (
        "The storm killed 12 people and injured 30.",
        [("killed", "=", 12, "person"), ("injured", "=", 30, "person")],
    ),
    (
        "Twelve passengers were killed and 30 others injured.",
        [("killed", "=", 12, "passenger"), ("injured", "=", 30, "person")],
    ),
    (
        "Three men and one woman were arrested.",
        [("arrested", "=", 4, "person"), ("arrested", "=", 3, "man"), ("arrested", "=", 1, "woman")],
    ),
    ("The shelling killed nine nurses, a driver and two boys.", [("killed", "=", 9, "nurse"), ("boys", "=", 2, "boy")]),
    ("Police detained dozens of protesters.", [("arrested", "~", None, "protester")]),
    ("More than 80 miners are missing.", [("missing", ">", 80, "miner")]),
    ("Floods displaced nearly 9,000 families.", [("displaced", "~", 9000, "family")]),
    ("Divers rescued seven sailors from the hull.", [("rescued", "=", 7, "sailor")]),
    ("The ministry expelled 15 diplomats.", [("expelled", "=", 15, "diplomat")]),
    ("Fire destroyed 60 homes.", [("destroyed homes", "=", 60, "home")]),
    ("The bank shuttered two rural branches.", [("closed rural branches", "=", 2, "branch")]),
    ("The ministers agreed on seven principles.", [("agreed points", "=", 7, "principle")]),
    ("The ministers agreed on seven reforms.", [("agreed reforms", "=", 7, "reform")]),
    ("The airline canceled about 300 flights.", [("canceled flights", "~", 300, "flight")]),
    ("One person was killed.", [("killed", "=", 1, "person")]),
]
FATES = [
    ("The avalanche claimed the lives of 14 climbers.", [("killed", "=", 14, "climber")]),
    ("The outage has cost the lives of at least nine patients.", [("killed", ">", 9, "patient")]),
    ("The storm cost 12 people their lives.", [("killed", "=", 12, "person")]),
    ("At least 33 people, mostly children, lost their lives.", [("killed", ">", 33, "person")]),
    ("A flood led to the evacuation of 40 tourists.", [("evacuated tourists", "=", 40, "tourist")]),
    ("Crews dug 40 bodies out of collapsed huts.", [("bodies", "=", 40, "body")]),
    ("Some 40 tourists, most of them from Chile, were injured.", [("injured", "~", 40, "tourist")]),
    ("The 26 nuns, who had slept upstairs, were killed.", [("killed", "=", 26, "nun")]),
    ("The deaths of 18 miners were confirmed.", [("killed", "=", 18, "miner")]),
    ("Nineteen devotees suffocated to death.", [("killed", "=", 19, "devotee")]),
    ("Eleven patients passed away overnight.", [("killed", "=", 11, "patient")]),
    ("Sixteen lives were lost at sea.", [("killed", "=", 16, "person")]),
    ("The gunman fatally shot four shoppers.", [("killed", "=", 4, "shopper")]),
    ("Some 60 commuters suffered minor injuries.", [("injured", "~", 60, "commuter")]),
    ("Police took 15 fans into custody.", [("arrested", "=", 15, "fan")]),
    ("About 300 hikers were airlifted to safety.", [("rescued", "~", 300, "hiker")]),
    ("Fourteen sailors have not been found.", [("missing", "=", 14, "sailor")]),
    ("Some 430 homes were reduced to rubble.", [("destroyed homes", "~", 430, "home")]),
    ("Only two people survived.", [("rescued", "=", 2, "person")]),
    ("Five of the eleven climbers died.", [("killed", "=", 5, "climber"), ("climbers", "=", 11, "climber")]),
    ("All but four were killed.", []),
    ("All but 14 of the 70 pilgrims died.", [("pilgrims", "=", 70, "pilgrim")]),
    ("A bus carrying 40 pupils, which was speeding, was destroyed.", [("pupils", "=", 40, "pupil")]),
    ("Twelve people were not taken into custody.", [("people", "=", 12, "person")]),
    ("The 28 bodies were brought to safety.", [("bodies", "=", 28, "body")]),
    ("A Boeing 737 aircraft and two 767-300 planes were sold.", []),
    ("The club said 21 men, 30 women and one child were killed.", [
        ("killed", "=", 52, "person"), ("killed", "=", 21, "man"), ("killed", "=", 30, "woman"), ("killed", "=", 1, "child"),
    ]),
]  # fmt: skip
CONTEXTS = [
    ("Nine of them were in serious condition.", [("in serious condition", "=", 9, "person")]),
    ("Two of the injured are in a critical condition.", [("in critical condition", "=", 2, "person")]),
    ("The weather was in poor shape for nine of them.", []),
    ("The theater will hire 60 more dancers.", [("dancers", "=", 60, "dancer")]),
    ("The queen and more than 900 others sang.", [("others", ">", 900, "person")]),
    ("A crowd of 4,000 cheered.", [("crowd", "=", 4000, "person")]),
    ("The attendance at the rink was put at 8,120.", [("crowd", "=", 8120, "person")]),
    ("Organizers put the crowd at 8,120.", [("crowd", "=", 8120, "person")]),
    ("About 8,120 people took part, police said.", [("crowd", "~", 8120, "person")]),
    (
        "The bus was going at 97 km per hour where the limit is 60 kph.",
        [("speed", "=", 97, "kilometer per hour"), ("speed limit", "=", 60, "kilometer per hour")],
    ),
    ("The bus was going at 97 kilometres an hour.", [("speed", "=", 97, "kilometer per hour")]),
    ("Winds of 97 mph tore off roofs.", [("winds", "=", 97, "mile per hour")]),
    (
        "The death toll in the Porto Novo ferry disaster rose to 31 after two of the injured died.",
        [("killed", "=", 31, "person")],
    ),
    ("Two people had been shot dead there.", [("killed", "=", 2, "person")]),
    ("They played in front of 8,120 fans.", [("crowd", "=", 8120, "person")]),
    ("They played with 8,120 fans to please.", [("fans", "=", 8120, "fan")]),
    ("The mill will shed about 900 jobs.", [("cut jobs", "~", 900, "job")]),
    ("900 jobs to go at the mill", [("cut jobs", "=", 900, "job")]),
    ("The city cut 40 trees.", [("trees", "=", 40, "tree")]),
    ("Three boys aged nine and 12 sang.", [("boys", "=", 3, "boy"), ("age", "=", 9, "year"), ("age", "=", 12, "year")]),
    ("A 5.8 tremor off Crete left four dead.", [("magnitude", "=", 5.8, "magnitude"), ("killed", "=", 4, "person")]),
    ("She told 9 News that all were safe.", []),
    ("The road at the rink was put at 8,120.", []),
    ("She was cleared after a trial of nine weeks.", [("duration of trial", "=", 9, "week")]),
    ("It took him 20 minutes to find the key.", [("time to find the key", "=", 20, "minute")]),
    ("The two arrived within five minutes of each other.", []),
    ("It ended a years-long saga.", []),
    ("The repair will take five months.", [("duration of repair", "=", 5, "month")]),
    ("Owners must register within 14 days.", [("deadline to register", "=", 14, "day")]),
    ("They have quarreled about the fence for six years.", [("duration of quarreled", "=", 6, "year")]),
    ("For nearly two months, the harbor was shut.", [("duration of harbor shut", "~", 2, "month")]),
    ("He cycled home in a week.", []),
    ("She took savings of 3.5 million pesos.", [("savings", "=", 3500000, "peso")]),
    ("Trade with Peru was worth $4 billion.", [("trade", "=", 4000000000, "dollar")]),
    ("Sales reached 12 million euros.", [("sales", "=", 12000000, "euro")]),
    (
        "He admitted defrauding 30 tenants of 2 million euros.",
        [("tenants", "=", 30, "tenant"), ("fraud", "=", 2000000, "euro")],
    ),
    ("The king imposed tariffs of 25% on tin.", [("tariffs", "=", 25, "percent")]),
    ("The law raises the pay of nurses by 4.5 percent.", [("change of pay", "=", 4.5, "percent")]),
    ("Fees on bikes will fall to 6 per cent.", [("fees", "=", 6, "percent")]),
    ("Anna Berg 58 - 3 Ida Holm.", []),
    ("Anna Berg (57) was found guilty.", [("age of Anna Berg", "=", 57, "year")]),
    ("Anna Berg (57) and Ida Holm (31) put on 90 runs.", [("runs", "=", 90, "run")]),
    ("Baker jailed over 14 million pound fraud.", [("fraud", "=", 14000000, "pound")]),
    ("The crate weighs 12 pounds.", [("weight of crate", "=", 12, "pound")]),
    ("The crate costs 300 pounds.", [("cost", "=", 300, "pound")]),
    ("The load weighed six tons.", [("weight of load", "=", 6, "ton")]),
    ("Baker spent over 14 million pounds.", [("money spent", ">", 14000000, "pound")]),
]
AMOUNTS = [
    ("The more than four-hour hearing ended.", [("duration of hearing", ">", 4, "hour")]),
    (
        "She left after two days of violent, youth-led protests that shook Lod.",
        [("duration of protests", "=", 2, "day")],
    ),
    ("After six hours of talks they left.", [("duration of talks", "=", 6, "hour")]),
    ("Norland closed the border for two months.", [("duration of closed border", "=", 2, "month")]),
    ("The ministers held talks for three hours.", [("duration of talks", "=", 3, "hour")]),
    ("They agree to slash tariffs for 90 days.", [("duration of slash tariffs", "=", 90, "day")]),
    ("Rescuers searched for the boy for six days.", [("duration of rescuers searched", "=", 6, "day")]),
    ("The ceasefire will hold for 60 days.", [("duration of ceasefire", "=", 60, "day")]),
    ("The strike lasted 12 days.", [("duration of strike", "=", 12, "day")]),
    ("The talks took place in the old mint and lasted three hours.", [("duration of talks", "=", 3, "hour")]),
    (
        "The closed-door meeting at Arl Palace, hosted by Foreign Minister Ana Bruk and Security Adviser Ivo Dal of Corvo,"
        " lasted three hours.",
        [("duration of meeting", "=", 3, "hour")],
    ),
    ("Ties between the clubs have been strained for over a decade.", [("duration of ties strained", ">", 1, "decade")]),
    ("Courts issued rulings over the past decade.", [("period of rulings", "=", 1, "decade")]),
    ("She was sentenced to 12 years in prison.", [("sentence", "=", 12, "year")]),
    ("He faces an 18-month prison term.", [("maximum prison sentence", "=", 18, "month")]),
    ("A 6.4-magnitude quake shook the island.", [("magnitude", "=", 6.4, "magnitude")]),
    ("The bank paid a $2.3 billion fine.", [("fine", "=", 2300000000, "dollar")]),
    ("The club was fined €400,000.", [("fine", "=", 400000, "euro")]),
    ("About 40 percent of voters stayed home.", [("share of voters", "~", 40, "percent")]),
    ("Inflation slowed to 3.2 percent in May.", [("inflation", "=", 3.2, "percent")]),
    ("Chad kept its 20% levy on tin.", [("levy", "=", 20, "percent")]),
    ("Tariffs on ore linked to a row will be halved to 10 percent.", [("tariffs", "=", 10, "percent")]),
    ("Tariffs imposed on ore would be cut to 47%.", [("tariffs", "=", 47, "percent")]),
    ("The price of bread baked in Lorn rose to 12 dollars.", [("price", "=", 12, "dollar")]),
    ("Ana Lim and Tom Berg spent less than two hours negotiating a truce.", [("duration of talks", "<", 2, "hour")]),
    (
        "In the end 194 MPs voted for the bill and 364 MPs voted against.",
        [("votes of the majority", "=", 364, "vote"), ("votes of the minority", "=", 194, "vote")],
    ),
    (
        "A total of 364 MPs voted against the bill of the premier (194 in favour).",
        [("votes of the majority", "=", 364, "vote"), ("votes of the minority", "=", 194, "vote")],
    ),
    (
        "Some 120 lawmakers voted for it and 98 firms paid.",
        [("lawmakers", "~", 120, "lawmaker"), ("firms", "=", 98, "firm")],
    ),
    ("Two thieves stole eight gold coins.", [("thieves", "=", 2, "thief"), ("stolen", "=", 8, "coin")]),
    ("Six maps were stolen on Friday.", [("stolen", "=", 6, "map")]),
    ("She wants a 17 percent corporate tax rate.", [("percent", "=", 17, "percent")]),
    ("The 12-member delegation included Deputy Premier Ana Lim.", [("delegation", "=", 12, "member")]),
    ("Chad and Mali agreed to a swap involving 40 men from each side.", [("exchanged each", "=", 40, "man")]),
    ("The mill agreed to a 38% pay raise.", [("pay raise", "=", 38, "percent")]),
    ("The mill was losing $50 million a day.", [("loss a day", "=", 50_000_000, "dollar")]),
    ("Chad expelled six envoys hours after a raid.", [("expelled", "=", 6, "envoy")]),
    ("The island will cut its tariffs on tin from 145%.", [("former tariffs", "=", 145, "percent")]),
    ("The island will charge 10%.", [("percent", "=", 10, "percent")]),
    (
        "The bill passed by 61 votes to 40.",
        [("votes of the majority", "=", 61, "vote"), ("votes of the minority", "=", 40, "vote")],
    ),
    ("They spoke after a meeting of nearly three hours.", [("duration of meeting", "~", 3, "hour")]),
    ("The two kings talked for nearly six hours.", [("duration of talks", "~", 6, "hour")]),
    (
        "Talks between the teams led by Sarno and Foreign Minister Abel Koda lasted six hours.",
        [("duration of talks", "=", 6, "hour")],
    ),
    (
        "Dawn Lim, 25, Ivo Good, 38, and guard Rui Tahir, 30 were those killed.",
        [
            ("age of Dawn Lim", "=", 25, "year"),
            ("age of Ivo Good", "=", 38, "year"),
            ("age of Rui Tahir", "=", 30, "year"),
        ],
    ),
    (
        "The 40-year-old Tom Ash fled. Coroner Ana Lund began hearings. The 40-year-old hid.",
        [("age of Tom Ash", "=", 40, "year"), ("age of Tom Ash", "=", 40, "year")],
    ),
    (
        "The 40-year-old Tom Ash fled. Coroner Ana Lund began hearings. The 44-year-old smiled.",
        [("age of Tom Ash", "=", 40, "year"), ("age of Ana Lund", "=", 44, "year")],
    ),
    ("The killer was told by Judge Ana Roe that it was over. The 33-year-old wept.", [("age", "=", 33, "year")]),
    ("Sarno spoke to her Ardanian counterpart for six hours.", [("duration of talks", "=", 6, "hour")]),
    (
        "The meeting in Lorn of Lim and Koda ended at 20:00 (local time, 18:00 GMT), after lasting six hours.",
        [("duration of meeting", "=", 6, "hour")],
    ),
    ("Exports fell 8 percent.", [("change of exports", "=", 8, "percent")]),
    ("Maria Lopez, 26, survived.", [("age of Maria Lopez", "=", 26, "year")]),
    ("Ana Lim, a 70-year-old Moss supporter, met Tom Moss.", [("age of Ana Lim", "=", 70, "year")]),
    (
        "Tom Moss left the court after being sentenced to three weeks. In tears, the 70-year-old singer said no word.",
        [("sentence", "=", 3, "week"), ("age of Tom Moss", "=", 70, "year")],
    ),
    (
        "Tom Moss left the court after being sentenced. Jurors pitied the 70-year-old singer.",
        [("age of the singer", "=", 70, "year")],
    ),
    (
        "Tom Moss was in court over the killing of Ana Lim. The jury found the 53-year-old guilty.",
        [("age of Tom Moss", "=", 53, "year")],
    ),
    ("53 year old Tom Moss wept.", [("age of Tom Moss", "=", 53, "year")]),
    ("A 17-year-old pupil confessed.", [("age of the pupil", "=", 17, "year")]),
    ("The quake was 10 kilometers deep.", [("depth", "=", 10, "kilometer")]),
    ("Norway won 3-1 on Sunday.", [("winning score", "=", 3, "point"), ("losing score", "=", 1, "point")]),
    ("Norway lost 1-3 on Sunday.", [("winning score", "=", 3, "point"), ("losing score", "=", 1, "point")]),
    (
        "The court split in a 5-4 ruling.",
        [("votes of the majority", "=", 5, "vote"), ("votes of the minority", "=", 4, "vote")],
    ),
    ("It takes 10 to 12 weeks of training.", [("duration of training", ">", 10, "week")]),
    (
        "Wolves stunned ten-time champions Bergen City 4-1.",
        [("winning score", "=", 4, "point"), ("losing score", "=", 1, "point")],
    ),
    ("Bergen 1-4 Wolves", [("winning score", "=", 4, "point"), ("losing score", "=", 1, "point")]),
    ("Wolves led 2-0 with a late goal.", []),
    ("The shop is open Monday 9-5 Kiosk Lane.", []),
    ("The owner offers $31 per share.", [("price per share", "=", 31, "dollar")]),
    ("It pays 14 euros for every Nordvik share.", [("price per share", "=", 14, "euro")]),
    ("Shares rose to $31 a share.", [("money rose", "=", 31, "dollar")]),
    ("A deal worth around $31 billion was struck.", [("deal", "~", 31000000000, "dollar")]),
    ("Help came within nine minutes of the first call.", [("time after first call", "=", 9, "minute")]),
    ("Police found 31-year-old Ada Moss in a barn.", [("age of Ada Moss", "=", 31, "year")]),
    ("The tanker was at sea for nine days. No sentence was passed.", []),
]
PENALTIES = [
    ("Ada Moss, 31, a nurse from Ely, was jailed for nine years.", "prison sentence of Ada Moss"),
    ("The court sentenced Ada Moss to nine years.", "prison sentence of Ada Moss"),
    ("The judge, Tom Reed, gave the nurse nine years in prison.", "prison sentence"),
    ("A nurse has been caged for nine years.", "prison sentence"),
    ("The nurse faces up to nine years in prison.", "maximum prison sentence"),
    ("Prosecutors had asked for a sentence of nine years.", "prison sentence sought by prosecutors"),
    ("She got life with a minimum term of nine years.", "minimum prison sentence"),
    ("She has already served nine years in prison.", "prison time served"),
]


@pytest.mark.parametrize(("text", "expected"), OUTCOMES + FATES + AMOUNTS + CONTEXTS)
def test_figures(text: str, expected: list[tuple[str, str, object, str | None]]) -> None:
    assert rows(text) == expected


AGES = [
    ("A station master in Lakor, aged 59, was held.", "the station master"),
    ("A taxi driver from Lakor, 33, was held.", "the taxi driver"),
    ("Ann Lund of Bergen, 44, was held.", "Ann Lund"),
    ("Ana Lim scored twice. The 23-year-old was hurt in May.", "Ana Lim"),
    ("Ana Lim scored twice. The Peruvian striker, 23, was hurt in May.", "Ana Lim"),
    ("Ana Lim scored twice. The 23-year-old striker ran on.", "Ana Lim"),
    ("Ana Lim was jailed for fraud. Judge Jo Hart told her daughter that the 23-year-old would be freed.", "Ana Lim"),
    ("Ana Lim was convicted of arson. The plan of the 23-year-old attacker failed.", "Ana Lim"),
    ("Ana Lim passed to Mia Roe. The 23-year-old striker ran on.", "the striker"),
    ("Ana Lim scored twice. A 23-year-old fan ran on.", "the fan"),
    ("Ana Lim has died. She was 88.", "Ana Lim"),
    ("The singer Ana Lim died in Lima, her family said. She was aged 88.", "Ana Lim"),
    ("Ana Lim died in Lima at the age of 88.", "Ana Lim"),
]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lim’s brother died aged 88.",
        "Ana Lim and Mia Roe were found dead. She was aged 88.",
        "Ana Lim left school at the age of 15.",
        "Ana Lim batted on. She was 34 not out.",
    ],
)
def test_whose_age_nothing_tells(text: str) -> None:
    assert not [claim.subject for claim in figures(text) if claim.subject.startswith("age of")]


@pytest.mark.parametrize(("text", "bearer"), AGES)
def test_whose_age_it_is(text: str, bearer: str) -> None:
    assert [claim.subject for claim in figures(text)] == [f"age of {bearer}"]


@pytest.mark.parametrize(("text", "of"), PENALTIES)
def test_whose_sentence_and_which(text: str, of: str) -> None:
    found = [claim.value for claim in figures(text) if isinstance(claim.value, FigureValue)]
    assert [value.of for value in found if value.quantity == 9] == [of]


NONE = [
    "The death toll troubled the town, officials said, while the river has reached 74 at the old bridge.",
    "One of the judges left.",
    "The two countries agreed to meet.",
    "These three men met again.",
    "Both sides, on the one hand, agreed.",
    "In three days the court will rule.",
    "The bridge fell two years ago.",
    "It could be read in several ways.",
    "One day the law will change.",
    "He was born on May 4, 1971.",
    "They met at 9 p.m. in room 12.",
    "The two sides parted.",
    "First, nobody came.",
    "He called it one thing after another.",
    "Spain's two goals were lucky.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figures(text: str) -> None:
    assert rows(text) == []


def test_the_doers_are_not_the_killed() -> None:
    subjects = [subject for subject, *_ in rows("Four gunmen killed 20 villagers.")]
    assert subjects == ["gunmen", "killed"]


def test_goals_that_two_agree_to_pursue_are_the_points_of_their_deal() -> None:
    assert rows("The two sides agreed broadly to pursue three goals.")[0][0] == "agreed points"
    assert rows("The ministers agreed on six trust-building measures.")[0][0] == "agreed points"
    assert rows("The striker agreed, and scored three goals.")[0][0] != "agreed points"


def test_pages_are_not_released_like_prisoners() -> None:
    assert rows("Hundreds of pages released by the court were blank.")[0][0] == "pages"
    assert rows("Hundreds of prisoners released by the court went home.")[0][0] == "released"


def test_evidence_covers_number_and_outcome_and_is_short() -> None:
    (claim,) = figures("Rescuers said the landslide in the valley killed at least 31 villagers before dawn.")
    assert [e.text for e in claim.evidence] == ["killed at least 31 villagers"]


def test_the_speaker_of_a_figure_is_kept() -> None:
    (claim,) = figures("Mayor Elena Ruiz said 14 people were killed.")
    assert claim.attributed_to == "Elena Ruiz"


OF = [
    ("They agreed after four days of intense, secret talks in Oslo.", [("=", 4, "day", "talks")]),
    ("They will reopen mines within a maximum period of two months.", [("=", 2, "month", "deadline to reopen")]),
    ("They agreed to renew ties within a period not exceeding two months.", [("<", 2, "month", "deadline agreed")]),
    ("The blaze was 11 percent contained.", [("=", 11, "percent", "blaze contained")]),
    (
        "They raised the wage to 15 euros from 12.8 euros.",
        [("=", 15, "euro", "wage"), ("=", 12.8, "euro", "former wage")],
    ),
    (
        "It raises the tax bill by $212, to $4,480.",
        [("=", 212, "dollar", "change of tax bill"), ("=", 4480, "dollar", "tax bill")],
    ),
    (
        "Trade was worth $12 billion, against $9 billion a year earlier.",
        [("=", 12e9, "dollar", "Trade"), ("=", 9e9, "dollar", "former Trade")],
    ),
    (
        "They banned C$155 billion ($107 billion) worth of goods.",
        [
            ("=", 155e9, "Canadian dollar", "goods"),
            ("=", 107e9, "dollar", "goods"),
        ],
    ),
    ("About 90 percent of Chad's 30 million people read.", [("~", 90, "percent", "Chad's 30 million people")]),
    ("They put the loss at between $135 billion and $150 billion.", [(">", 135e9, "dollar", None)]),
    ("Both firms have 60 days to comply.", [("=", 60, "day", "deadline to comply")]),
    ("It closed after 31 people fell ill.", [("=", 31, "person", "people infected")]),
    ("Police estimated the crowd outside the hall at 208,000.", [("=", 208000, "person", "people in crowd")]),
    ("A wall cost 1.6 billion zlotys.", [("=", 1.6e9, "zloty", "cost")]),
    ("The firm will invest $13 billion.", [("=", 13e9, "dollar", "investment")]),
    ("The firm will make investments—as much as $13 billion—in Chad.", [("<", 13e9, "dollar", None)]),
    ("There was a day of national mourning.", [("=", 1, "day", "national mourning")]),
    ("The death toll from the quakes in Chad climbed past 41,000.", [("=", 41000, "person", "people killed")]),
    ("They put the number of dead there at 35,418.", [("=", 35418, "person", "people killed")]),
    ("It cut the deficit to 5.4 percent of output.", [("=", 5.4, "percent", "deficit")]),
    (
        "Inflation slowed to 12.6 percent in June from a record 38 percent.",
        [("=", 12.6, "percent", "Inflation"), ("=", 38, "percent", "former Inflation")],
    ),
    (
        "Knife crime had fallen 5%.",
        [("=", 5, "percent", "change of Knife crime")],
    ),
    ("The suit seeks $38 million.", [("=", 38e6, "dollar", "claim")]),
    ("Turnout was 51.7%.", [("=", 51.7, "percent", "Turnout")]),
    ("With 50.4% voting Yes, it passed.", [("=", 50.4, "percent", "voting Yes")]),
    ("The S&P 500 closed up 3.3%.", [("=", 3.3, "percent", "change of S&P 500")]),
    (
        "Peru imposed a 35 percent tariff on tin, up from 25 percent.",
        [("=", 35, "percent", "tariff"), ("=", 25, "percent", "former tariff")],
    ),
    (
        "They agreed on lowering duties on tin to 30% from 45% and levies on wool to 10% from 25%.",
        [
            ("=", 30, "percent", "duties"),
            ("=", 45, "percent", "former duties"),
            ("=", 10, "percent", "levies"),
            ("=", 25, "percent", "former levies"),
        ],
    ),
    (
        "Revenue fell to $15.2 billion from $22 billion.",
        [("=", 15.2e9, "dollar", "Revenue"), ("=", 22e9, "dollar", "former Revenue")],
    ),
    ("The loss was $11 million.", [("=", 11e6, "dollar", "loss")]),
    ("The target, set in 2009, was 100 billion dollars a year.", [("=", 1e11, "dollar", "target")]),
    ("The firm was ordered to pay $218 million.", [("=", 218e6, "dollar", "payment")]),
    ("They froze about $3 billion in Chadian bank reserves.", [("~", 3e9, "dollar", "Chadian bank reserves")]),
    (
        "The state gave compensation of 100,000 Egyptian pounds ($2,060).",
        [("=", 100000, "Egyptian pound", "compensation"), ("=", 2060, "dollar", "compensation")],
    ),
    ("They need at least 300 billion U.S. dollars.", [(">", 3e11, "dollar", "need")]),
    ("Under a truce, lasting 42 days, roads open.", [("=", 42, "day", "truce")]),
    ("It lay about 80 kilometers north of Mount Kenya.", [("~", 80, "kilometer", "distance from Mount Kenya")]),
    ("The quake had a depth of 12 kilometers.", [("=", 12, "kilometer", "depth")]),
    ("It fell to minus 18 degrees.", [("=", -18, "degree", "temperature")]),
    ("The largest aftershock had a magnitude of 4.4.", [("=", 4.4, "magnitude", "aftershock")]),
    ("Divers pulled 11 people alive from the hull.", [("=", 11, "person", "people rescued")]),
    ("The firm fired a further 1,200 workers.", [("=", 1200, "worker", "workers dismissed")]),
    (
        "The death toll from the floods that swept through the eastern valleys last week rose to 217.",
        [("=", 217, "person", "people killed")],
    ),
    ("The yard delivered 348 boats.", [("=", 348, "boat", "boats delivered")]),
    (
        "Seventeen homes are listed on rental sites, up from six in 2021.",
        [("=", 17, "home", "homes"), ("=", 6, "home", "former number of homes")],
    ),
    (
        "It fell with 98 votes against and 72 in favor.",
        [("=", 98, "vote", "votes of the majority"), ("=", 72, "vote", "votes of the minority")],
    ),
    (
        "Members voted by 1,214 to 332.",
        [("=", 1214, "vote", "votes of the majority"), ("=", 332, "vote", "votes of the minority")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF)
def test_what_a_figure_is_of(text: str, expected: list[tuple[object, ...]]) -> None:
    values = [claim.value for claim in figures(text)]
    found = [(v.comparator, v.quantity, v.unit, v.of) for v in values if isinstance(v, FigureValue)]
    assert found == expected


NOBODY = [
    ("No one was hurt in the crash.", [("injured", 0)]),
    ("There were no arrests, the police said.", [("arrested", 0)]),
    ("Nobody was killed.", [("killed", 0)]),
    ("Nobody else was hurt.", []),
    ("No one was seriously hurt.", []),
    ("There was no report of the deaths.", []),
]


@pytest.mark.parametrize(("text", "expected"), NOBODY)
def test_tolls_of_nobody(text: str, expected: list[tuple[str, int]]) -> None:
    told = [(c.subject, c.value.quantity) for c in figures(text) if isinstance(c.value, FigureValue)]
    assert [(subject, quantity) for subject, quantity in told if quantity == 0] == expected


SHARES = [
    ("Half of the 200 passengers died.", []),
    ("A quarter of the town’s 200 people died.", []),
    ("None of the 12 miners died.", []),
    ("Three of 12 miners died.", [3]),
    ("Most of the 12 miners killed in the blast were Swedes.", [12]),
    ("The death toll rose from 38 to 40.", [40]),
    ("The toll was revised down from 40 to 36.", [36]),
    ("From 38 to 40 miners died.", [38]),
    ("The blast could have killed 200 miners.", []),
    ("The blast killed 12 miners.", [12]),
]


@pytest.mark.parametrize(("text", "killed"), SHARES)
def test_of_a_part_the_whole_is_no_toll(text: str, killed: list[int]) -> None:
    told = [(c.subject, c.value.quantity) for c in figures(text) if isinstance(c.value, FigureValue)]
    assert [quantity for subject, quantity in told if subject == "killed"] == killed


UNCOUNTED = [
    "India slumped from 121-3 to lose.",
    "They won eight of the last nine.",
    "More than 40 were fired into the town.",
    "KITES TOP ROVERS, 20 - 13",
    "There is no Four Seasons in Chad.",
    "It cut the number of days.",
    "A girl was born on Sept, 26.",
]


@pytest.mark.parametrize("text", UNCOUNTED)
def test_numbers_that_tell_nothing(text: str) -> None:
    assert [row for row in rows(text) if row[2] not in (9, 1)] == []


def test_deliberations_are_no_sentence() -> None:
    text = "Jurors came back with the sentence after 30 minutes of deliberations."
    assert [row[0] for row in rows(text)] == ["duration of deliberations"]


def test_held_over_some_hours_of_talks_is_a_bound() -> None:
    for text, comparator in (
        ("Officials held over four hours of talks in Lima.", ">"),
        ("The talks were held over four days in Lima.", "="),
    ):
        values = [claim.value for claim in extract_figures(read(text))]
        assert [v.comparator for v in values if isinstance(v, FigureValue)] == [comparator]


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("Kestria beat Norvania by 52 runs in the final on Sunday.", [(52, "run")]),
        ("After defeating Norvania by seven wickets, Kestria sang.", [(7, "wicket")]),
        ("It was a 52-run victory over Norvania.", [(52, "run")]),
        ("The yacht lost by two lengths.", [(2, "length")]),
        ("Kestria won the toss. It scored 52 runs.", []),
        ("Kestria beat Norvania by 40 runs in the semi-final.", []),
        ("The bill was won by 52 votes.", []),
    ],
)
def test_by_how_much_a_match_was_won(text: str, margin: list[tuple[int, str]]) -> None:
    block = Block(kind="paragraph", start=0, end=len(text))
    claims = extract_figures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))
    told = [c.value for c in claims if c.subject == "winning margin" and isinstance(c.value, FigureValue)]
    assert [(v.quantity, v.unit) for v in told] == margin


def test_an_age_is_of_whom_the_sentence_before_is_on() -> None:
    mourned = "Premier Tom Ash mourned the dead. "
    held = "A local station master has been arrested. The 59-year-old man denied it."
    assert ("age of the man", "=", 59, "year") in rows(mourned + held)
    fled = "The car crashed. The 34-year-old man was unhurt."
    assert ("age of Tom Ash", "=", 34, "year") in rows("Tom Ash fled. " + fled)
    own = "The driver was arrested. The 34-year-old man denied it."
    assert ("age of Tom Ash", "=", 34, "year") in rows("Driver Tom Ash fled. " + own)


def test_a_building_is_counted_in_stories() -> None:
    told = rows("The 12-story building, called Astor, fell. A nine-storey apartment building stood beside it.")
    assert ("building", "=", 12, "story") in told
    assert ("apartment building", "=", 9, "storey") in told
    assert ("men", "=", 9, "man") in rows("Nine men building homes sang.")
