"""Measures as reports tell them: who said "it" did so, who was hit with what, what was decided, and where a reason ends."""

import pytest

from riyadh_archive.extract.measures import extract_measures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, MeasureValue

Row = tuple[tuple[str, ...], str, str | None, tuple[str, ...]]


def acts(text: str) -> list[Row]:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_measures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    return [(v.actors, v.measure, v.target, v.reasons) for v in found if isinstance(v, MeasureValue)]


TOLD: list[tuple[str, list[Row]]] = [
    (
        "The Norwegian trade ministry said it had imposed sanctions on 20 firms over forced labor.",
        [(("Norwegian trade ministry",), "sanctions", "20 firms", ("forced labor",))],
    ),
    (
        "The trade ministry in a statement said it had imposed sanctions on 20 firms.",
        [(("trade ministry",), "sanctions", "20 firms", ())],
    ),
    (
        "The trade ministry said Sunday that it is expelling two Chilean envoys over a raid.",
        [(("trade ministry",), "expulsion of two Chilean envoys", "two Chilean envoys", ("a raid",))],
    ),
    ("Norway was closing two consulates.", []),
    (
        "Norway said it was placing sanctions on 11 Chilean officials.",
        [(("Norway",), "sanctions", "11 Chilean officials", ())],
    ),
    (
        "Peruvian Prime Minister Ana Lim said that the country was expelling two Chilean envoys.",
        [(("Peru",), "expulsion of two Chilean envoys", "two Chilean envoys", ())],
    ),
    (
        "A Norwegian diplomatic source announced the expulsion of two envoys.",
        [(("Norway",), "expulsion of two envoys", "two envoys", ())],
    ),
    (
        "Norway's decision to expel two Chilean envoys in reaction to a raid drew anger.",
        [(("Norway",), "expulsion of two Chilean envoys", "two Chilean envoys", ("a raid",))],
    ),
    ("Norway's plan to expel two Chilean envoys drew anger.", []),
    ("Norway's decision not to expel two Chilean envoys drew anger.", []),
    (
        "Chad has told Peru of its decision to expel two envoys.",
        [(("Chad",), "expulsion of two envoys", "two envoys", ())],
    ),
    (
        "The Lim cabinet announced that it would impose tariffs on copper from Chile.",
        [(("Lim cabinet",), "tariffs", "copper from Chile", ())],
    ),
    ("The Lim cabinet announced that it would impose tariffs on copper if talks failed.", []),
    ("The Lim cabinet said that it could impose tariffs on copper.", []),
    ("Two of the men were hit with sanctions.", [((), "sanctions", "Two of the men", ())]),
    ("Two of the men were hit by sanctions.", []),
    ("They risk being hit with sanctions.", []),
    (
        "Another 84 firms have been slapped with travel bans for breaking the truce.",
        [((), "travel bans", "Another 84 firms", ("breaking the truce",))],
    ),
    (
        "The ministry targeted 32 firms with export curbs over a raid.",
        [(("ministry",), "export curbs", "32 firms", ("a raid",))],
    ),
    ("The rebels targeted 32 firms.", []),
    ("The Malian envoys were ordered to leave.", [((), "expulsion of Malian envoys", "Malian envoys", ())]),
    (
        "The envoys in Lod and its port were deemed “persona non-grata”.",
        [((), "expulsion of envoys in Lod and its port", "envoys in Lod and its port", ())],
    ),
    ("They were declared persona non grata.", []),
    (
        "Norway is expelling two Malian envoys and shutting down two compounds over a raid.",
        [
            (("Norway",), "expulsion of two Malian envoys", "two Malian envoys", ("a raid",)),
            (("Norway",), "closure of two compounds", "two compounds", ("a raid",)),
        ],
    ),
    (
        "The cabinet announced Friday the lifting of sweeping sanctions against Mali.",
        [(("cabinet",), "lifting of sweeping sanctions", "Mali", ())],
    ),
    (
        "The ministry issued a license, effectively lifting sanctions on Mali.",
        [(("ministry",), "lifting of sanctions", "Mali", ())],
    ),
    ("The council agreed fresh sanctions against Mali.", [(("council",), "fresh sanctions", "Mali", ())]),
    (
        "The council signed off on a new round of sanctions against Mali.",
        [(("council",), "new round of sanctions", "Mali", ())],
    ),
    ("The 27-nation bloc imposed a levy on tin.", [(("27-nation bloc",), "levy", "tin", ())]),
    (
        "Over the last year the ministry has sanctioned 20 firms.",
        [(("ministry",), "sanctions on 20 firms", "20 firms", ())],
    ),
    (
        "Saudi Arabia, Bahrain, Egypt, and the United Arab Emirates (UAE), and Yemen have closed their border with Chad.",
        [
            (
                ("Saudi Arabia", "Bahrain", "Egypt", "United Arab Emirates", "Yemen"),
                "closure of their border with Chad",
                "their border with Chad",
                (),
            )
        ],
    ),
    (
        "Norway is to expel two Chilean envoys.",
        [(("Norway",), "expulsion of two Chilean envoys", "two Chilean envoys", ())],
    ),
    ("The plan is to expel two Chilean envoys.", []),
    (
        "Norway announced the suspension of a water treaty with Chad and closure of the Lod border crossing.",
        [
            (("Norway",), "suspension of water treaty with Chad", "water treaty with Chad", ()),
            (("Norway",), "closure of Lod border crossing", "Lod border crossing", ()),
        ],
    ),
    (
        "President Ana Lim has signed a new proclamation banning travel from Chad.",
        [(("Ana Lim",), "ban on travel from Chad", "travel from Chad", ())],
    ),
    ("President Ana Lim refused to sign a proclamation banning travel from Chad.", []),
    (
        "President Ana Lim has signed an order that imposes duties on tin.",
        [(("Ana Lim",), "duties", "tin", ())],
    ),
    (
        "Peru has issued a ban on Chadian tin and imposed curbs on zinc.",
        [(("Peru",), "ban", "Chadian tin", ()), (("Peru",), "curbs on zinc", "zinc", ())],
    ),
    (
        "Norway will impose a levy on all goods and restrict exports of tin beginning May 3.",
        [
            (("Norway",), "levy", "all goods", ()),
            (("Norway",), "restriction on exports of tin", "exports of tin", ()),
        ],
    ),
    (
        "Norway imposed a travel ban on citizens from 12 countries.",
        [(("Norway",), "travel ban", "citizens from 12 countries", ())],
    ),
    (
        "Norwegian firms are prohibited from exporting tin to Chad.",
        [((), "ban on exporting tin to Chad", "Norwegian firms", ())],
    ),
    ("Norway has named 16 firms, including Norlin and Harbro, on its sanctions list.", []),
    (
        "Lim spoke of Norwegian sanctions on Mali and the expulsion of two envoys.",
        [(("Norway",), "sanctions", "Mali", ())],
    ),
]


def test_who_says_so_in_a_statement_is_whom_a_measure_is_told_by() -> None:
    text = "The trade ministry in a statement on Monday said it had imposed sanctions on 20 firms."
    article = Article(id="a", sha256="", text=text, blocks=(Block(kind="paragraph", start=0, end=len(text)),))
    assert [c.attributed_to for c in extract_measures(read_article(article))] == ["The trade ministry"]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_reports_tell_of_measures(text: str, expected: list[Row]) -> None:
    assert acts(text) == expected


REASONS: list[tuple[str, tuple[str, ...]]] = [
    ("Norway fined ten men over specific acts, including a raid on a port.", ("a raid on a port",)),
    ("Norway fined ten men in response to duties on tin, including a rise of port fees.", ("duties on tin",)),
    ("Norway fined ten men over a raid in Jammu and Kashmir's capital.", ("a raid in Jammu and Kashmir's capital",)),
    ("Norway fined ten men in response to its neighbor after the raid on Lod.", ("the raid on Lod",)),
    ("Norway fined ten men over abuses, including officers it accused of theft.", ("abuses",)),
    (
        "Norway fined ten men over abuses including the killing of a rival.",
        ("abuses including the killing of a rival",),
    ),
    ("Norway fined ten men over the arrest and death of a spy.", ("the arrest and death of a spy",)),
    ("Norway fined ten men over the poisoning of Ana Lim and her son.", ("the poisoning of Ana Lim and her son",)),
    ("Norway fined ten men over a raid, further straining ties with Chad and Peru.", ("a raid",)),
    ("Norway fined ten men over a raid in a move welcomed by the opposition.", ("a raid",)),
    (
        "Norway fined ten men for acting in a “manner at odds with their status.”",
        ("acting in a “manner at odds with their status.”",),
    ),
    (
        "Norway fined ten men over “delaying a vote and its result” for weeks.",
        ("“delaying a vote and its result” for weeks",),
    ),
    ("In response to a raid – which some doubt – Norway fined ten men.", ("a raid",)),
    ("The acts, taken beside measures imposed by Norway, included fines over a raid.", ()),
    ("Norway agreed sanctions on Chad to skirt the limits imposed over the war.", ()),
    ("Norway fined ten men after talks with Peru.", ()),
    ("Norway fined ten men after Ana Lim meeting", ()),
    ("Norway fined ten men after talks collapsed.", ("talks collapsed",)),
    # so long after a thing is no reason, and what stands behind it belongs to that thing
    ("Peru expelled two Chilean envoys hours after summoning the consul over a plot.", ()),
    ("Peru expelled two Chilean envoys after a raid on its embassy.", ("a raid on its embassy",)),
    ("Peru suspended visas for Chileans and asked Chile to reduce its staff.", ()),
    ("Peru suspended visas for Chileans to reduce queues.", ("reduce queues",)),
    (
        'Peru expelled two envoys due to a "targeted campaign by men of Chile," amidst a plan by Chile to do so too.',
        ('a "targeted campaign by men of Chile,"',),
    ),
]


@pytest.mark.parametrize(("text", "reasons"), REASONS)
def test_where_a_reason_begins_and_ends(text: str, reasons: tuple[str, ...]) -> None:
    assert acts(text)[0][3] == reasons
