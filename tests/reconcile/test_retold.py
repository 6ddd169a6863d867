"""Two short reports of one event in independent words: what they tell differently is found, what agrees is left alone."""

from pathlib import Path

import pytest

from riyadh_archive import pipeline, query
from riyadh_archive.model import Conflict
from riyadh_archive.store import Store

REPORTED = ("contradiction", "discrepancy")
TRIAL = (
    "A court in Cardiff found the banker Huw Pryce guilty of theft on Monday, 3 June 2024. Pryce, 61, lied, it heard."
)
COUPLE = (
    "A Norland court on Friday, 7 June 2024, sentenced former premier Tomas Hale to 12 years and three months in prison and"
    " his wife, Vera Hale, to five years over the sale of a harbor. Hale was convicted on Wednesday, it was said."
)
BENCH = "Judges of the Supreme Court of Peru convicted ex-mayor Rosa Quispe on Monday, 3 June 2024, by a vote of four to one."
SINGER = (
    "A Lima judge sentenced the singer Ana “Luz” Prado to 50 months in prison on Friday, 7 June 2024. Prado was convicted"
    " in April of two counts of transporting workers. Prosecutors had asked for eight years."
)
LIBEL = "A jury in Lima awarded the singer Ana Prado $18 million in punitive damages from Rosa Quispe on Friday, 7 June 2024."
BILL = "Parliament in Lisbon passed a fishing bill on Tuesday, 4 June 2024, by 118 votes to 97. Minister Rui Faria was there."
TAKEOVER = (
    "Swedish grocer Almby agreed on Monday, 3 June 2024, to buy rival Korsnas for 2.1 billion euros, chief Per Ek said."
)
QUAKE = "An earthquake shook Chile's Maule region on Monday, 3 June 2024, killing 41 people, Governor Ines Rey said in Talca."
SALES = (
    "Shipbuilder Torvik said on Monday, 3 June 2024, that revenue fell 14 percent in the first quarter, Nils Moe said."
)
JOBS = (
    "Shipbuilder Torvik said on Monday, 3 June 2024, it would cut 900 jobs at its yard in Bergen, chief Nils Moe said."
)
TOUR = "Chilean Defense Minister Alba Soto toured a shipyard in Talcahuano on Monday, 3 June 2024. She met its workers."
BUS = "A bus overturned near Tartu on Monday, 3 June 2024, police chief Mart Saar said. 31 passengers were injured."
MATCH = "Norwich Vale beat Dunmere 4-1 in Bergen on Monday, 3 June 2024, before 900 fans, coach Lars Lie said after the match."
CLOSED = (
    "A storm hit Talca in Chile on Monday, 3 June 2024. Governor Ines Rey closed schools in the region, officials said."
)
"""Each tells one event of one day with a name that the other report has too."""


def compare(folder: Path, *texts: str) -> list[Conflict]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    with Store(None) as store:
        pipeline.add(store, sorted(folder.glob("*.txt")))
        return [conflict for conflict in query.conflicts(store) if conflict.kind in REPORTED]


@pytest.mark.parametrize(
    ("topic", "values", "ours", "theirs"),
    [
        (
            "figures",
            ("61", "16"),
            TRIAL,
            "Huw Pryce, a 16-year-old banker, was convicted of theft in Cardiff on Monday.",
        ),
        (
            "measures",
            ("guilty", "cleared"),
            TRIAL,
            "The banker Huw Pryce walked out on Monday after a Cardiff court cleared him of theft. The case took weeks.",
        ),
        (
            "figures",
            ("5", "8"),
            TRIAL + " The judge sentenced him to five years in prison.",
            "A banker who would never carry cash was jailed for eight years in Cardiff on Monday. Huw Pryce was convicted.",
        ),
        (
            "figures",
            ("5", "7"),
            COUPLE,
            "Tomas Hale, who ran Norland for a decade, got 12 years on Friday over a harbor sale. His wife Vera Hale was"
            " sentenced to seven years in prison by the Norland court.",
        ),
        (
            "figures",
            ("50 months", "5"),
            SINGER,
            'Ana "Luz" Prado was jailed in Lima on Friday. The singer\'s lawyer wept as she was sentenced to five years.',
        ),
        (
            "figures",
            ("2", "4"),
            SINGER,
            "In Lima on Friday the singer Ana Prado was jailed, two months after a jury found Prado guilty of four counts of"
            " transportation.",
        ),
        (
            "date",
            ("April", "2024-03"),
            SINGER,
            "LIMA, 4 June 2024 - The singer Ana Prado was jailed in Lima on Friday. Prado was found guilty in March.",
        ),
        (
            "figures",
            ("8", "10"),
            SINGER,
            "The singer Ana Prado was jailed in Lima on Friday. A prosecutor had demanded a sentence of 10 years.",
        ),
        (
            "date",
            ("06-07", "06-06"),
            COUPLE,
            "The court in Norland on Thursday (6 June 2024) gave its verdict: Tomas Hale got 12 years, and Vera Hale"
            " was sentenced to five.",
        ),
        (
            "figures",
            ("5", "7"),
            "The gunman Luc Roy pleaded guilty on Monday in Oslo to all five counts. Roy had faced four counts of murder.",
            "In Oslo on Monday the gunman Luc Roy pleaded guilty to seven counts, among them four counts of murder.",
        ),
        (
            "names",
            ("Ivo Brandt", "Jonas Falk"),
            "Judge Ivo Brandt sentenced the singer Ana Prado to 50 months in prison in Lima. Prado wept in court.",
            "The singer Ana Prado was jailed for 50 months in Lima by Judge Jonas Falk. Prado wept.",
        ),
        (
            "figures",
            ("4", "6"),
            BENCH,
            "By a 6-3 majority, the Supreme Court of Peru found the former mayor Rosa Quispe guilty on Monday, 3 June 2024.",
        ),
        (
            "figures",
            ("118", "108"),
            BILL,
            "With 108 in favor and 97 against, lawmakers passed the fishing bill in Lisbon on Tuesday. Rui Faria was glad.",
        ),
        (
            "figures",
            ("41", "14"),
            QUAKE,
            "Fourteen people lost their lives when an earthquake hit the Maule region of Chile on Monday, Ines Rey said.",
        ),
        (
            "figures",
            ("118", "108"),
            BILL,
            "Lawmakers voted 108 to 97 for the fishing bill in Lisbon on Tuesday, and Rui Faria was there.",
        ),
        (
            "venue",
            ("Lyon", "Lille"),
            "France and Spain signed a rail treaty in Lyon on Monday, 3 June 2024. Envoy Marc Sare came to the ceremony.",
            "A treaty on rail was signed by Spain and France in Lille on Monday. Envoy Marc Sare came.",
        ),
        (
            "date",
            ("2024-06-04", "2024-06-03"),
            BILL,
            "LISBON, June 5 - The fishing bill was passed by parliament in Lisbon on 3 June. Rui Faria was glad of it.",
        ),
        (
            "figures",
            ("2,100,000,000", "1,200,000,000"),
            TAKEOVER,
            "Korsnas of Sweden is being bought by Almby in a 1.2 billion euro takeover, the two grocers said on Monday.",
        ),
        (
            "figures",
            ("41", "14"),
            QUAKE,
            "The disaster agency put the death toll at 14. An earthquake hit the Maule region of Chile on Monday.",
        ),
        (
            "figures",
            ("14", "41"),
            SALES,
            "Nils Moe, who runs the shipbuilder Torvik, spoke on Monday. Its revenue in the first quarter fell by 41 percent.",
        ),
        (
            "figures",
            ("900", "300"),
            JOBS,
            "Nils Moe announced the loss of 300 jobs at the Bergen yard of Torvik, the shipbuilder, on Monday.",
        ),
        (
            "names",
            ("Chilean Defense Minister", "Deputy Defense Minister"),
            TOUR,
            "Deputy Defense Minister Alba Soto toured the Talcahuano shipyard on Monday, officials said.",
        ),
        (
            "names",
            ("Chilean Defense Minister", "Health Minister"),
            TOUR,
            "A shipyard in Talcahuano was toured on Monday by Chile's Health Minister Alba Soto, who met the workers there.",
        ),
    ],
)
def test_what_is_told_otherwise_is_found(
    tmp_path: Path, topic: str, values: tuple[str, str], ours: str, theirs: str
) -> None:
    found = [c for c in compare(tmp_path, ours, theirs) if c.topic == topic]
    told = [{side.label for side in conflict.sides} for conflict in found]
    assert any(all(any(v in label for label in labels) for v in values) for labels in told), told


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (BUS, "Nine people were badly hurt when a bus overturned near Tartu on Monday, police chief Mart Saar said."),
        (
            MATCH,
            "Norwich Vale defeated Dunmere in Bergen on Monday. In their last meeting they had beaten Dunmere 4-0.",
        ),
        (CLOSED, "Talca in Chile was hit by a storm on Monday. The governor, Ines Rey, closed schools in the region."),
        (TRIAL, "Huw Pryce was convicted of theft in Cardiff on Monday with Dai Rees, a 44-year-old clerk."),
        (
            COUPLE,
            "The former premier of Norland, Tomas Hale, was jailed for 12 years on Friday over a harbor sale. His wife, Vera"
            " Hale, was given five years. Prosecutors had asked for 20 years, and his lawyer for two.",
        ),
        (
            COUPLE,
            "Tomas Hale of Norland was found guilty on Wednesday over a harbor sale. He faces up to 20 years in prison.",
        ),
        (
            SINGER,
            'The singer Ana "Luz" Prado was given four years and two months on Friday in Lima. She was found guilty in April on'
            " two counts, and her lawyers had asked for one year.",
        ),
        (
            "Ana Prado wasn't in court for the verdict. A Lima jury found the singer guilty of libel on Friday, 7 June 2024.",
            "The singer Ana Prado left the courtroom in Lima on Friday but returned for her lawyer's speech. She was found"
            " guilty of libel.",
        ),
        (
            "The banker Luc Roy was convicted in Oslo on Monday, 3 June 2024, of all 25 charges. Roy wept.",
            "In Oslo on Monday the banker Luc Roy was convicted of all four power abuse and 21 money laundering charges.",
        ),
        (
            LIBEL,
            "LIMA - The singer Ana Prado's lawyer asked a jury to award $30 million in punitive damages on Friday; Rosa"
            " Quispe is to pay $18 million.",
        ),
        (
            BENCH,
            "Four of the five judges found Rosa Quispe, the ex-mayor, guilty in the Supreme Court of Peru on Monday.",
        ),
        (
            BILL,
            "LISBON, June 5 - Rui Faria spoke to anglers in Lisbon on 3 June. The fishing bill was passed by 118 votes.",
        ),
        (TOUR, "Defense Minister Alba Soto toured the Talcahuano shipyard on Monday, officials said."),
    ],
)
def test_what_agrees_is_left_alone(tmp_path: Path, ours: str, theirs: str) -> None:
    assert [conflict.label for conflict in compare(tmp_path, ours, theirs)] == []
