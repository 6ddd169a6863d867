"""Staff, capacity, parts of the dead, those saved or in hospital, depths under ground, and money by the head."""

import pytest

from riyadh_archive.extract.figures import extract_figures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, FigureValue

Row = tuple[float | int | None, str | None]


def rows(text: str) -> list[Row]:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_figures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    return [(v.quantity, v.of) for v in found if isinstance(v, FigureValue)]


FIGURES: list[tuple[str, list[Row]]] = [
    ("A quarrel between the two inside the mint went on.", []),
    ("There were two people inside, and nine were inside the mill.", [(2, "people inside"), (9, "people inside")]),
    ("The dairy employs 310 people.", [(310, "people")]),
    ("Some 300 people work at the dairy.", [(300, "people")]),
    ("The launch was licensed to carry 40 people.", [(40, "capacity")]),
    ("It had a licence for 60.", [(60, "capacity")]),
    ("The fire killed 12 weavers, seven of them women.", [(12, "weavers killed"), (7, "women killed")]),
    ("Four of the dead were children.", [(4, "children killed")]),
    ("Divers pulled 31 people from the lake.", [(31, "people rescued")]),
    ("Divers pulled 12 bodies from the lake.", [(12, "bodies")]),
    ("Nine are still in hospital.", [(9, "people in hospital")]),
    ("Eleven people were taken to hospitals in Lod.", [(11, "people in hospital")]),
    ("The tremor was 12 km below the surface.", [(12, "depth")]),
    ("The tremor was 12 km under ground.", [(12, "depth")]),
    ("The state will pay 900 euros to the heirs of each of the dead.", [(900, "compensation per victim")]),
    ("The offer values the brewery at $3 billion.", [(3000000000, "valuation")]),
    ("The number of people killed in the slide rose to 44.", [(44, "people killed")]),
    ("The number of injured passed 300.", [(300, "people injured")]),
    ("A man of 71 died.", [(71, None)]),
    ("A miller shot dead three detectives.", [(3, "detectives killed")]),
    ("The hall was licensed for 120 guests.", [(120, "capacity")]),
    ("The fine was 180 million crowns.", [(180000000, "fine")]),
    ("The jury deliberated for more than 110 hours before finding her guilty.", [(110, "deliberations")]),
    ("The jurors took 76 hours to reach their verdicts.", [(76, "deliberations")]),
    ("The club was sold 76 hours before closing.", []),
    (
        "Nine people were killed, among them four children, and 17 hurt.",
        [(9, "people killed"), (4, "children killed"), (17, "people injured")],
    ),
    ("The dairy has 12 barns, including two mills.", [(12, "barns"), (2, "mills")]),
    (
        "A judge jailed Aino Salo for six years. Prosecutors had asked for nine years.",
        [(6, "prison sentence of Aino Salo"), (9, "prison sentence sought by prosecutors")],
    ),
    ("The mine is 640 meters underground.", [(640, "depth")]),
    (
        "It lies about 376 kilometers (235 miles) north of Bergen.",
        [(376, "distance from Bergen"), (235, "distance from Bergen")],
    ),
    ("The road is 30 km (18.6 miles) long.", [(30, "length"), (18.6, "length")]),
    ("The bus plunged 150 meters into a ravine.", [(150, "fall")]),
    ("The bus rolled past 150 meters of rail.", [(150, "rail")]),
    ("The gale left 9,000 homes without power.", [(9000, "homes without power")]),
    ("Electricity was cut to 9,000 homes.", [(9000, "homes without power")]),
    ("Families of the dead will get 900 euros each.", [(900, "compensation per victim")]),
    ("Fifteen of the captives are girls.", [(15, "girls abducted")]),
    ("Aino Salo, who was jailed by Judge Jo Hart, wept. The 34-year-old left.", [(34, "age of Aino Salo")]),
    ("The outbreak has claimed 121 lives.", [(121, "people killed")]),
    ("Two porters were trampled to death.", [(2, "porters killed")]),
    ("Some 9,000 people filled the square.", [(9000, "people in crowd")]),
    ("Aino Salo was sent to prison for seven years.", [(7, "prison sentence of Aino Salo")]),
    ("The mate, Oyelaran Bidemi Kuti, 52, swam ashore.", [(52, "age of Oyelaran Bidemi Kuti")]),
    ("There were 48 people on board, among them the mayor.", [(48, "people on board")]),
    ("Fifty-one people were aboard.", [(51, "people on board")]),
    ("It sank with 48 passengers and crew.", [(48, "people on board")]),
    ("Nine of the dead were in Lod.", [(9, "people killed")]),
    ("The coach carried 48 occupants.", [(48, "people on board")]),
    ("About 80 people were inside.", [(80, "people inside")]),
    ("The club was crammed with 80 people when it burned.", [(80, "people inside")]),
    ("The mayor argued with 80 people.", [(80, "people")]),
    ("Forty-eight people on board were killed.", [(48, "people killed")]),
    ("The mayor declared a state of emergency for 60 days.", [(60, "emergency")]),
    ("He ordered a curfew for three nights.", [(3, "curfew")]),
    ("Officers arrived within four minutes.", [(4, "response time")]),
    ("Police took 19 minutes to reach the market.", [(19, "response time")]),
    ("Jurors needed only nine hours.", [(9, "deliberations")]),
    ("Deaths: 27. Injured: 168. Missing: 9.", [(27, "people killed"), (168, "people injured"), (9, "people missing")]),
    ("Its depth was put as a depth as 28 km.", [(28, "depth")]),
    ("Power was out for 9,000 customers.", [(9000, "customers without power")]),
    ("They lost before 7,000 supporters.", [(7000, "people in crowd")]),
    ("They lost before 12 supporters came.", [(12, "supporters")]),
    ("He siphoned $3 million from the mill.", [(3000000, "theft")]),
    ("Five millers were pronounced dead.", [(5, "millers killed")]),
    ("Aino Salo, who is 61 and retired, wept.", [(61, "age of Aino Salo")]),
    ("Aino Salo, who is 61 goals short, wept.", [(61, "goals")]),
    ("The mate, Aino Salo, was fined $900.", [(900, "fine of Aino Salo")]),
    ("The board fined Aino Salo $900.", [(900, "fine of Aino Salo")]),
    ("Two of the injured are in hospital.", [(2, "people in hospital")]),
    ("Two of the injured are in a coma.", [(2, "people in a coma")]),
    ("Four millers were treated for smoke.", [(4, "millers injured")]),
    ("No firefighters were hurt.", [(0, "firefighters injured")]),
    ("No firefighters were late.", []),
    ("There were 103 patients in the building.", [(103, "patients inside")]),
    ("The jury of eight women and four men met.", [(8, "women on the jury"), (4, "men on the jury")]),
    ("Eight women and four men met.", [(8, "women"), (4, "men")]),
    ("The blaze raged for nine hours.", [(9, "fire")]),
    ("It took four hours to put the fire out.", [(4, "fire")]),
    ("Some 310 employees of the dairy will lose their jobs.", [(310, "jobs cut")]),
    ("The dairy announced 310 job cuts.", [(310, "jobs cut")]),
    ("He will serve a minimum of 22 years in prison.", [(22, "minimum prison sentence")]),
    ("She will spend at least 25 years behind bars.", [(25, "minimum prison sentence")]),
    (
        "The state will pay 900 euros ($950) to each family of the dead.",
        [(900, "compensation per victim"), (950, "compensation per victim")],
    ),
    ("No arrest has been made.", [(0, "people arrested")]),
    ("No arrest warrant was issued.", []),
    ("The state will pay 900 euros for each bereaved family.", [(900, "compensation per victim")]),
    ("Each plaintiff – a weaver or an heir – was awarded 900 euros.", [(900, "compensation per victim")]),
    ("The jury added actual damages totaling 900 euros.", [(900, "compensatory damages")]),
    ("Norland has sentenced five weavers to death.", [(5, "weavers sentenced to death")]),
    ("Five weavers were sentenced to death in Lod.", [(5, "weavers sentenced to death")]),
    ("The court in Lod handed death sentences to 12 men.", [(12, "men sentenced to death")]),
    ("Five weavers were crushed to death in Lod.", [(5, "weavers killed")]),
    ("In all, 11 weavers had been on trial.", [(11, "weavers on trial")]),
    ("The court acquitted 28 weavers.", [(28, "weavers acquitted")]),
    ("Twelve weavers were jailed.", [(12, "weavers jailed")]),
    ("A patrol arrived within six minutes.", [(6, "response time")]),
    ("Cops took 25 minutes to show up.", [(25, "response time")]),
    ("Some 9,000 people watched the last day.", [(9000, "people in crowd")]),
    ("Holm is to take over Zlatan for $2.4 billion.", [(2400000000, "takeover price")]),
    ("Lorn Steel completed its $69bn takeover of Hexby.", [(69000000000, "takeover price")]),
    ("Hexby is to be acquired for more than $14 billion.", [(14000000000, "takeover price")]),
    ("Lorn to buy Hexby for $14. bil. in cash.", [(14000000000, "takeover price")]),
    ("The merger is a deal valued at $14.9 billion including debt.", [(14900000000, "takeover price with debt")]),
    ("It rejected a $7.3 billion buyout offer.", [(7300000000, "buyout offer")]),
    ("He sold Hexby a $12 takeover manual.", [(12, "takeover manual")]),
    ("The premium of 40% to the last price and 142% compared with May was high.", [(40, "premium"), (142, "premium")]),
    ("The 70,000 fans in the Olympic Stadium witnessed a win.", [(70000, "people in crowd")]),
    ("The goal sent the partisan 60,000 crowd into joy.", [(60000, "people in crowd")]),
    ("They silenced the 100,000-strong home crowd.", [(100000, "people in crowd")]),
    ("The 132,000-capacity crowd fell silent.", []),
    ("The 70,000 fans in the city were searched.", [(70000, "fans")]),
    ("Depth of focus: 12 km.", [(12, "depth")]),
    ("The gang demanded 900 euros.", [(900, "demand")]),
    (
        "Rovers led 17-10 at halftime.",
        [(17, "half-time score of the leader"), (10, "half-time score of the other")],
    ),
    ("Rovers led 17-10 in March.", []),
    ("Aino Salo scored 32 points.", [(32, "points of Aino Salo")]),
    ("Aino Salo scored 32 points in the first half.", [(32, "points")]),
    ("Aino Salo was barred from office for ten years.", [(10, "ban of Aino Salo")]),
    ("He took eight hostages.", [(8, "hostages")]),
    ("He held twelve people hostage.", [(12, "hostages")]),
    ("He freed eight hostages.", [(8, "hostages released")]),
    ("The standoff lasted ten hours.", [(10, "standoff")]),
    ("Aino Salo was banned for three games.", [(3, "ban of Aino Salo")]),
    ("Aino Salo faces up to 20 years in prison on each charge.", [(20, "maximum prison sentence per count")]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_what_it_is_a_number_of(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_the_age_of_one_is_not_given_to_another() -> None:
    text = "Aino Salo spoke first. The mate, Oyelaran Bidemi Kuti, 52, swam ashore."
    assert rows(text) == [(52, "age of Oyelaran Bidemi Kuti")]


OTHERS: list[tuple[str, list[Row]]] = [
    ("Four of the ships were women's hospitals.", []),
    ("Twelve people walked from the station.", [(12, "people")]),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_it_is_no_number_of(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_those_who_are_employed_have_a_subject_of_their_own() -> None:
    text = "The dairy employs 310 people."
    block = Block(kind="paragraph", start=0, end=len(text))
    claims = extract_figures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))
    assert [(c.subject, c.evidence[0].text) for c in claims] == [("employees", "employs 310 people")]


@pytest.mark.parametrize("told", ["62 people on board", "62 people aboard", "62 people were on board"])
def test_the_evidence_of_a_roll_ends_with_its_board(told: str) -> None:
    text = f"The ferry sank when {told} slept."
    article = Article(id="a", sha256="", text=text, blocks=(Block(kind="paragraph", start=0, end=len(text)),))
    assert [e.text for c in extract_figures(read_article(article)) for e in c.evidence] == [told]
