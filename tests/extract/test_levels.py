"""Levels of counts, sums in the letters of a currency, heat in letters, parts of a point, and who left their homes."""

import pytest

from riyadh_archive.extract.figures import extract_figures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, FigureValue

Row = tuple[float | int | None, str | None, str | None]


def rows(text: str) -> list[Row]:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_figures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    return [(v.quantity, v.unit, v.of) for v in found if isinstance(v, FigureValue)]


FIGURES: list[tuple[str, list[Row]]] = [
    ("Robberies reached 2,082 last year.", [(2082, "robbery", "Robberies")]),
    ("The number of strikes rose to 4,300.", [(4300, "strike", "strikes")]),
    ("The index crossed 1,000.", [(1000, "index", "index")]),
    ("A court fined the mill Rs 73 million.", [(73000000, "rupee", "fine")]),
    ("The fine was Rs. 500.", [(500, "rupee", "fine")]),
    ("Farmers lost KSh2.5 billion.", [(2500000000, "shilling", "lost")]),
    ("Farmers lost RM1,200 each.", [(1200, "ringgit", "lost")]),
    ("Farmers lost P26.7 billion.", [(26700000000, "peso", "lost")]),
    ("Farmers lost $890 bln.", [(890000000000, "dollar", "lost")]),
    ("Damage is estimated at P157 million.", [(157000000, "peso", "Damage")]),
    ("The firm will close a mill and refund $3 million.", [(3000000, "dollar", "refund")]),
    ("Temperatures fell to -9C.", [(-9, "degree", "temperature")]),
    ("It was 38 °C in Lod.", [(38, "degree", "temperature")]),
    ("Highs of 41C (106F) are due.", [(41, "degree", "temperature"), (106, "degree Fahrenheit", "temperature")]),
    (
        "The bank cut its key rate by a quarter of a point to 3%.",
        [(0.25, "percentage point", "change of key rate"), (3, "percent", "key rate")],
    ),
    ("Inflation hit 5%.", [(5, "percent", "Inflation")]),
    ("Inflation was 3% in June and will peak at 4%.", [(3, "percent", "Inflation"), (4, "percent", "Inflation")]),
    ("Members voted 83 per cent in favour of it.", [(83, "percent", "votes in favor")]),
    ("Of the fatalities, 139 were in Lod.", [(139, "person", "people killed")]),
    ("The war has driven more than 12 million from their homes.", [(12000000, "person", "people displaced")]),
    ("Rovers won in front of 61,000.", [(61000, "person", "people in crowd")]),
    ("Damage to the building came to $5,000.", [(5000, "dollar", "Damage")]),
    ("They fined five firms a total of 45 million francs.", [(5, "firm", "firms"), (45000000, "franc", "fine")]),
    ("The tunnel costs the town $40 million a year.", [(40000000, "dollar", "cost")]),
    ("They have to save 44 billion euros.", [(44000000000, "euro", "save")]),
    (
        "The bank raised its key rate by 50 basis points to 27.5 per cent.",
        [(50, "basis point", "change of key rate"), (27.5, "percent", "key rate")],
    ),
    (
        "Some 2,432 people were injured, 124 of them seriously.",
        [(2432, "person", "people injured"), (124, "person", "people seriously injured")],
    ),
    ("One diver remained missing.", [(1, "diver", "diver missing")]),
    ("A woman of 29 from Lod fell.", [(29, "year", None)]),
    (
        "A court jailed a 34-year-old former harbor guard of the mill for three years. The others got 47 months each.",
        [
            (34, "year", "age of the former harbor guard"),
            (3, "year", "prison sentence"),
            (47, "month", "prison sentence"),
        ],
    ),
    ("The armed group promised to leave within 20 days.", [(20, "day", "deadline promised")]),
    ("Ten-year yields fell.", []),
    ("They held two days of economic and trade talks.", [(2, "day", "economic and trade talks")]),
    ("Inflation, 211% when she took office, fell.", [(211, "percent", "Inflation")]),
    ("Attendance is down 37 percent.", [(37, "percent", "change of Attendance")]),
    ("In May, 40% of them left.", [(40, "percent", None)]),
    ("Nine men, aged between 21 and 56, were arrested.", [(9, "man", "men arrested")]),
    ("A rally drew 1,500.", [(1500, "person", "people in crowd")]),
    ("A judge fined them $4,000 an hour.", [(4000, "dollar", "fine")]),
    ("She scored twice in eight second-half minutes.", [(8, "minute", "second-half minutes")]),
]
NONE = [
    "Salders will gain at least 24.",
    "Shares rose to 40.",
    "He sat in 9C beside a pupil of 12F.",
    "Kim raced P2 past R20.",
    "The Broncos held on to their 20.",
    "The first quarter was good.",
    "The number of injured at hospitals stands at 387.",
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_figure(text: str) -> None:
    assert rows(text) == []


def test_so_much_a_year_is_no_price() -> None:
    assert [row[2] for row in rows("Sales are now running at £100bn a year.")] != ["price per year"]
