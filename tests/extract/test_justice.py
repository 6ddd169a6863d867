"""What police and courts did to people: whom, for what, with which penalty; and what is none of their acts."""

import pytest

from riyadh_archive.extract.justice import extract_justice
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, MeasureValue

Row = tuple[str, tuple[str, ...], str | None, tuple[str, ...], str]


def rows(text: str) -> list[Row]:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = extract_justice(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))
    told = [(c.value, c.stance) for c in found if isinstance(c.value, MeasureValue)]
    return [(v.measure, v.actors, v.target, v.reasons, stance) for v, stance in told]


ACTS: list[tuple[str, list[Row]]] = [
    (
        "A court in Turku sentenced the harbor master, Aino Salo, 58, to four years in prison on Monday for taking bribes.",
        [
            (
                "sentence of four years in prison",
                ("court in Turku",),
                "Aino Salo",
                ("taking bribes",),
                "asserted",
            )
        ],
    ),
    (
        "Aino Salo was jailed for six months by a Turku judge for perjury.",
        [("sentence of six months", ("Turku judge",), "Aino Salo", ("perjury",), "asserted")],
    ),
    (
        "A court sentenced former Harbor Workers Party (HWP) leader Aino Salo to imprisonment for the remainder of her life "
        "for arson.",
        [
            (
                "sentence of imprisonment for the remainder of her life",
                ("court",),
                "Aino Salo",
                ("arson",),
                "asserted",
            )
        ],
    ),
    ("Aino Salo sentenced to death in Turku", [("sentence of death", (), "Aino Salo", (), "asserted")]),
    (
        "A court sentenced Mrs. Aino Salo to death for the murder of her husband, Mr. Eino Lahti.",
        [("sentence of death", ("court",), "Aino Salo", ("the murder of her husband",), "asserted")],
    ),
    ("Aino Salo, who sentenced to death many a man, died.", []),
    (
        "Aino Salo was sentenced to death for the killing of her tenant.",
        [("sentence of death", (), "Aino Salo", ("the killing of her tenant",), "asserted")],
    ),
    (
        "Prosecutors charged a lift operator with negligent homicide over the fall of the cabin.",
        [
            (
                "charge of negligent homicide",
                ("Prosecutors",),
                "lift operator",
                ("the fall of the cabin",),
                "asserted",
            )
        ],
    ),
    (
        "Three men have been charged with conspiracy to murder.",
        [("charge of conspiracy to murder", (), "three men", (), "asserted")],
    ),
    (
        "Officers arrested a 17-year-old boy in connection with the stabbing.",
        [("arrest of 17-year-old boy", ("Officers",), "17-year-old boy", ("the stabbing",), "asserted")],
    ),
    (
        "Detectives investigating the blaze arrested a former employee, Aino Salo, on Tuesday.",
        [("arrest of Aino Salo", ("Detectives",), "Aino Salo", (), "asserted")],
    ),
    (
        "Aino Salo was given a suspended sentence of two years.",
        [("suspended sentence of two years", (), "Aino Salo", (), "asserted")],
    ),
    (
        "Prosecutors on Friday charged Aino Salo with arson.",
        [("charge of arson", ("Prosecutors",), "Aino Salo", (), "asserted")],
    ),
    (
        "A 33-year-old clerk was arrested on suspicion of having helped them.",
        [("arrest of 33-year-old clerk", (), "33-year-old clerk", (), "asserted")],
    ),
    ("Five men in business suits were arrested.", [("arrest of five men", (), "five men", (), "asserted")]),
    (
        "Aino Salo was charged with arson following the fire at the mill.",
        [("charge of arson", (), "Aino Salo", ("the fire at the mill",), "asserted")],
    ),
    (
        "Police have charged two clerks.",
        [("charges against two clerks", ("Police",), "two clerks", (), "asserted")],
    ),
    (
        "Aino Salo was jailed for 30 years at Turku Court on Monday.",
        [("sentence of 30 years", (), "Aino Salo", (), "asserted")],
    ),
    (
        "Police arrested the owner of the club and 19 others.",
        [("arrest of owner", ("Police",), "owner", (), "asserted")],
    ),
    (
        "A Turku judge on Tuesday convicted Aino Salo of fraud and sentenced her to four years.",
        [("sentence of four years", ("Turku judge",), "Aino Salo", (), "asserted")],
    ),
    ("No suspects have been arrested.", [("arrest of no suspects", (), "no suspects", (), "denied")]),
    ("Aino Salo was not charged with arson.", [("charge of arson", (), "Aino Salo", (), "denied")]),
    (
        "The judges heard Aino Salo. They barred her from public office.",
        [("ban from public office", (), "Aino Salo", (), "asserted")],
    ),
    (
        "The judges heard Aino Salo. They fined her 45 million pesos.",
        [("fine of 45 million pesos", (), "Aino Salo", (), "asserted")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_acts_of_police_and_courts(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


NONE = [
    "Aino Salo could be jailed for life if convicted.",
    "The shop charged Aino Salo five euros.",
    "The police charged at the crowd.",
    "The two men will be charged with arson.",
    "His arrest sparked protests.",
    "The goalkeeper was sentenced by a slip.",
    "They fined the club 45 million pesos.",
    "The frost arrested the growth of the vines.",
    "Aino Salo was charged in connection with the theft.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_act_of_police_or_court(text: str) -> None:
    assert rows(text) == []
