"""What an attack was done with, how it ended for the attacker, what people died of, and who is among the dead."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import MeasureValue

ATTACK = "A gunman opened fire at a market in Lakor on Monday, killing four people. "


def told(text: str, subject: str) -> list[MeasureValue]:
    claims = extract_claims(read_article(load_text(text.encode(), name="x.txt")))
    return [c.value for c in claims if isinstance(c.value, MeasureValue) and c.subject == subject]


WEAPONS = [
    ("He was armed with a shotgun and two pistols.", ["a shotgun", "two pistols"]),
    ("He stabbed the two shoppers with a long kitchen knife.", ["a long kitchen knife"]),
    ("A delivery van hurtled into the stalls.", ["A delivery van"]),
    ("The man drove a white van at speed into the crowd.", ["a white van"]),
    ("Witnesses saw him wielding an axe.", ["an axe"]),
    ("He shot the two with a .22-caliber rifle.", ["a .22-caliber rifle"]),
    ("Police said that he was armed with an AR-15-style rifle.", ["an AR-15-style rifle"]),
    ("Police armed with rifles surrounded the market.", []),
    ("He may have used a pistol.", []),
    ("He drove a van to work.", []),
    ("A pistol was found at his home.", []),
    ("The mayor wants to ban rifles.", []),
    ("He was accused of using gun victims for his ends.", []),
    ("Two years ago a man attacked a shop with a hammer.", []),
]


@pytest.mark.parametrize(("text", "weapons"), WEAPONS)
def test_weapons(text: str, weapons: list[str]) -> None:
    assert [v.target for v in told(ATTACK + text, "weapon")] == weapons


def test_no_weapon_is_read_where_nobody_was_attacked() -> None:
    assert told("A storm hit Lakor on Monday. He cut the tree, armed with an axe.", "weapon") == []


AIRCRAFT = [
    ("The jet, an Embraer 190, broke in two.", ["Embraer 190"]),
    ("Boeing said it would help.", []),
    ("In 2019 an Airbus A319 left the runway there.", []),
]


@pytest.mark.parametrize(("text", "makes"), AIRCRAFT)
def test_which_aircraft_crashed(text: str, makes: list[str]) -> None:
    opening = "(May 4, 2024) - A jet crashed in Lakor on Monday, killing nine people. "
    article = load_text(("LAKOR " + opening + text).encode(), name="x.txt").model_copy(
        update={"published": "2024-05-06"}
    )
    found = [c.value for c in extract_claims(read_article(article)) if isinstance(c.value, MeasureValue)]
    assert [v.target for v in found if v.measure == "aircraft"] == makes


ENDS = [
    ("Officers shot and killed him.", ["shot by police"]),
    ("The attacker was shot dead by two guards.", ["shot by police"]),
    ("The suspect was fatally wounded by officers.", ["shot by police"]),
    ("The attacker was killed.", ["killed"]),
    ("The attacker then turned the gun on himself.", ["own hand"]),
    ("He killed himself in the car park.", ["own hand"]),
    ("The gunman was arrested at the scene.", ["captured"]),
    ("Tom Ash, 34, surrendered after a standoff.", ["captured"]),
    ("The shooter is in custody.", ["captured"]),
    ("A second man was arrested.", []),
    ("He shot himself in the leg.", []),
    ("The gunman may have killed himself.", []),
    ("Police shot out a window.", []),
    ("The gunman was wounded.", []),
]


@pytest.mark.parametrize(("text", "ends"), ENDS)
def test_how_it_ended(text: str, ends: list[str]) -> None:
    assert [v.measure for v in told(ATTACK + text, "end of the attacker")] == ends


DEATHS = [
    ("Ana Lim died of a gunshot wound.", [("Ana Lim", ("a gunshot wound",))]),
    ("A coroner said that Ana Lim was strangled.", [("Ana Lim", ("strangled",))]),
    ("Ana Lim had been ill. She died of cancer on Monday.", [("Ana Lim", ("cancer",))]),
    ("The cause of death of Ana Lim was drowning.", [("Ana Lim", ("drowning",))]),
    ("Ana Lim, who ran the market, was shot and killed.", [("Ana Lim", ("shot",))]),
    ("Ana Lim said on Tuesday that the guard who was shot and killed had warned her.", []),
    ("Ana Lim called out for the children who she believed drowned.", []),
    ("Ana Lim may have died of a stroke.", []),
    ("Ana Lim was beaten in the final.", []),
    ("Nobody died of smoke.", []),
    ("Ana Lim spoke, her words drowned by applause.", []),
    ("Ana Lim died after a fall.", []),
]


@pytest.mark.parametrize(("text", "deaths"), DEATHS)
def test_what_somebody_died_of(text: str, deaths: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(v.target, v.reasons) for v in told(text, "cause of death")] == deaths


AMONG = [
    ("Among the dead was the deputy mayor of Lakor, Ana Lim.", ["Ana Lim"]),
    ("Ana Lim, 39, of Lakor, was among those killed.", ["Ana Lim"]),
    ("One of the dead was a baker, Tom Ash.", ["Tom Ash"]),
    ("Among the injured was a baker, Tom Ash.", []),
    ("Among the dead may be Tom Ash.", []),
    ("Ana Lim walked among the dead.", []),
]


STATES = [
    ("Ana Lim, 39, is on the run.", "arrest", [("Ana Lim", "denied")]),
    ("Tom Ash remains in custody.", "arrest", [("Tom Ash", "asserted")]),
    ("Tom Ash and Ana Lim are at large.", "arrest", []),
    ("Tom Ash ran in custody suites.", "arrest", []),
    ("There will be no further appeal, he said.", "appeal", [(None, "denied")]),
    ("There will be an appeal.", "appeal", [(None, "asserted")]),
    ("There has been much appeal.", "appeal", []),
]


@pytest.mark.parametrize(("text", "subject", "expected"), STATES)
def test_states_that_answer_a_question(text: str, subject: str, expected: list[tuple[str | None, str]]) -> None:
    claims = extract_claims(read_article(load_text(text.encode(), name="x.txt")))
    found = [c for c in claims if isinstance(c.value, MeasureValue) and c.subject == subject]
    assert [(c.value.target, c.stance) for c in found if isinstance(c.value, MeasureValue)] == expected


@pytest.mark.parametrize(("text", "names"), AMONG)
def test_who_is_among_the_dead(text: str, names: list[str]) -> None:
    assert [v.target for v in told(text, "death")] == names
