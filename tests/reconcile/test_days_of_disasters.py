"""On which day and where something befell people: reports that call it otherwise, or print no date, tell of one day."""

import pytest
from invented import reported

OTHER_DAYS = [
    # one report has it explode, the next collide: both befall in a moment
    (
        "A fuel truck exploded in Lakor on Friday, killing nine people.",
        "A crash in Lakor on Tuesday killed nine people.",
    ),
    ("The blast in Lakor happened late Friday.", "Nine died in Lakor. The disaster happened early on Tuesday."),
    (
        "A crane collapsed on a market in Lakor on Friday.",
        "The collapse in Lakor, on Monday, tore through a row of shops and killed nine.",
    ),
    # the storm went through a town, and lasted no week
    ("A storm swept through the town of Lakor on Friday.", "A storm hit Lakor on Tuesday, killing nine."),
    ("A storm swept through Lakor's old harbor on Friday.", "A storm hit Lakor on Tuesday, killing nine."),
    # however long the subject of "happened" is, and whatever is only believed
    (
        "The crash between a coach full of pilgrims from Varn and a heavy lorry with bricks for a school happened near the"
        " village of Lakor on Friday.",
        "A collision near Lakor on Tuesday killed nine.",
    ),
    ("The blast in Lakor is believed to have occurred on Friday.", "A blast in Lakor on Tuesday killed nine."),
    # a day that opens the sentence on what befell
    (
        "Late Friday, a band of masked men launched an assault on a school in Lakor.",
        "An attack in Lakor on Tuesday killed nine.",
    ),
    (
        "On Friday night, men with knives killed nine pupils in Lakor. The attack lasted an hour.",
        "An attack on pupils in Lakor on Tuesday killed nine.",
    ),
    # those who lost their lives, right before how
    (
        "Nine people lost their lives on Friday when a coach crashed near Lakor.",
        "A coach crashed near Lakor on Tuesday.",
    ),
    ("Nine miners died this Friday due to a blast in Lakor.", "A blast killed nine miners in Lakor on Tuesday."),
    (
        "Nine people were killed on Friday night at a fair in Lakor, police said of the shooting.",
        "A shooting at a fair in Lakor on Tuesday killed nine.",
    ),
    # what went on when it happened
    (
        "The shooting in Lakor killed nine. A choir was singing Friday night at the end of a fair when a gunman opened fire.",
        "A shooting at a fair in Lakor on Tuesday killed nine.",
    ),
]
ONE_DAY = [
    (
        "The shooting in Lakor killed nine. The mayor said after a prayer on Friday that she was home when shots rang out.",
        "A shooting at a fair in Lakor on Tuesday killed nine.",
    ),
    ("On Friday, the premier mourned those who were killed in Lakor.", "An attack in Lakor on Tuesday killed nine."),
    ("On Friday, after gunmen killed nine in Lakor, shops closed.", "An attack in Lakor on Tuesday killed nine."),
    # a storm lasts, and is no crash
    ("A storm hit Lakor on Thursday.", "A landslip after the storm killed nine in Lakor. A bus crashed on Friday."),
    ("A blast rocked Lakor on Friday.", "A blast rocked Lakor. The talks in Varn on Tuesday were called off."),
    (
        "A crash killed nine in Lakor on Friday.",
        "A crash killed nine in Lakor days after a bombing in Varn on Tuesday.",
    ),
    ("The fair in Lakor runs from Tuesday through Friday.", "The fair in Lakor opened on Tuesday."),
    (
        "Nine people died in Lakor on Friday when a coach crashed.",
        "A coach crash killed nine in Lakor. A tenth died on Sunday.",
    ),
]


@pytest.mark.parametrize("texts", OTHER_DAYS)
def test_other_days(texts: tuple[str, str]) -> None:
    told = reported(*texts).conflicts
    assert [c for c in told if c.topic == "date"], [c.label for c in told]


@pytest.mark.parametrize("texts", ONE_DAY)
def test_one_day(texts: tuple[str, str]) -> None:
    assert not [c.label for c in reported(*texts).conflicts if c.topic == "date"]


def test_the_day_of_an_attack_long_ago_is_not_that_of_this_one() -> None:
    now = "An attack on a school in Lakor killed nine on Friday."
    then = "Men attacked a school in Lakor, killing nine. On June 9, 1998, men attacked a school there."
    assert not [c for c in reported(now, then, published=("2023-06-17", "2023-06-17")).conflicts if c.topic == "date"]
    told = reported(
        now, "Nine died in a school attack in Lakor on Monday.", then, published=(None, None, "2023-06-17")
    ).conflicts
    assert [c.label for c in told if c.topic == "date"] == ["When it was: Friday or Monday"]


def test_one_report_puts_a_crash_where_no_other_does() -> None:
    lima = "A bus crashed in Lima on Friday, killing nine."
    odd = "A bus crash in Lima killed nine. The bus crashed in Arequipa on Friday."
    assert [c.label for c in reported(lima, odd).conflicts if c.topic == "venue"] == [
        "Where it was: Arequipa, Peru or Lima, Peru"
    ]
    old = "A bus crash in Lima killed nine. Last year a bus crashed in Arequipa."
    assert not [c for c in reported(lima, old).conflicts if c.topic == "venue"]


def test_beside_a_town_is_not_in_it() -> None:
    beside = "A tower block north of Miami Beach collapsed on Friday, killing nine."
    near = "A tower block near Miami Beach collapsed on Friday, killing nine."
    town = "A tower block in Hialeah collapsed on Friday, killing nine."
    far = "A tower block in Boston collapsed on Friday, killing nine."
    assert not [c for c in reported(beside, town).conflicts if c.topic == "venue"]
    assert not [c for c in reported(near, town).conflicts if c.topic == "venue"]
    assert [c for c in reported(beside, far).conflicts if c.topic == "venue"]
    assert [c for c in reported(near.replace("near", "in"), town).conflicts if c.topic == "venue"]
