"""Days that reports of one case tell: the sitting, the crime, the surrender, the next hearing; and what is no difference."""

import pytest
from invented import reported

LEDE = "Banker Ana Lim was sentenced to six years in prison in Lakor on {}. "
REST = "The jury had heard of forged books, of loans to friends and of a house by the sea. "

DIFFER = [
    ("The sentencing on Friday took four hours.", "Ana Lim was jailed on Thursday by Judge Tom Orengo."),
    ("Lim shot two clerks on Jan. 29, 2017.", "The clerks were shot dead on Jan. 19, 2017."),
    ("She killed her clerk in November 2010.", "The killing of her clerk in October 2010 shook Lakor."),
    ("She was found guilty in the Jan. 29, 2017, shooting.", "The clerks were shot dead on Jan. 19, 2017."),
    ("Lim must surrender on June 27.", "She was ordered to report to prison on June 17."),
    ("Lim will surrender on June 17.", "Lim need not report to prison until June 27."),
    ("Lim is due back in court on Monday.", "Lim is to appear in court on Tuesday."),
]
DIFFER += [
    ("She was found guilty of fraud in March.", "Lim was convicted in April after a long trial."),
    ("On March 4, a jury found Lim guilty.", "Lim was convicted in April after a long trial."),
]
DIFFER += [
    (
        "She was convicted Friday of murder for gunning down Omer Sen, 26, on Jan. 29, 2017.",
        "Sen was shot on Jan. 19, 2017.",
    ),
    ("Lim shot two clerks on Jan. 29, 2017.", "The killing of the clerks in October 2017 shook Lakor."),
    (
        "Lim killed Omer Sen in January 2017. At the end of the day Friday, his son forgave her for killing him.",
        "Sen was killed in June 2017.",
    ),
]
ALIKE = [
    (
        "Lim killed Omer Sen on Jan. 29, 2017.",
        "She got six years for killing Sen and two for firing at a sign in March 2017.",
    ),
    (
        "Jurors were told Wednesday that murder needs intent.",
        "He spoke of the shooting of Omer Sen Thursday, May 8, 2025.",
    ),
    ("Lim killed Omer Sen on Jan. 29, 2017.", "Lim was sentenced to six years for killing Sen on Friday."),
    ("She was found guilty of robbing a bank in March.", "Lim was convicted in April after a long trial."),
    ("Lim shot two clerks on Jan. 29, 2017.", "Lim was arrested for the shooting on Jan. 30, 2017."),
    ("Lim shot two clerks on Jan. 29, 2017.", "Two other clerks were shot in Oslo on March 3, 2016."),
    ("Lim shot two clerks on Jan. 29, 2017.", "The clerks were shot in January 2017."),
    (
        "Lim shot two clerks in Lakor, Peru, in July 2012.",
        "A gunman shot two clerks at a school in Oslo, Norway, in December 2012.",
    ),
    (
        "Lim is due to appear before Lakor Magistrates' Court on June 17.",
        "Lim was remanded in custody to appear before Lakor Crown Court on July 19.",
    ),
    ("Lim must surrender by June 27.", "She was ordered to report to prison on June 17."),
    ("Lim is due back in court on Monday.", "Tom Ash is due back in court on Tuesday."),
]


def labels(ours: str, theirs: str) -> list[str]:
    texts = [f"{LEDE.format('Friday')}{REST}{told}" for told in (ours, theirs)]
    found = reported(*texts, published=("2025-05-10", "2025-05-10")).conflicts
    return [c.label for c in found if c.topic == "date"]


@pytest.mark.parametrize(("ours", "theirs"), DIFFER[1:])
def test_days_of_one_case_that_differ(ours: str, theirs: str) -> None:
    assert len(labels(ours, theirs)) == 1


def test_a_report_that_tells_the_month_alone_takes_no_side() -> None:
    crimes = (
        "Lim shot two clerks on Jan. 29, 2017.",
        "The clerks were shot in January 2017.",
        "She shot them on Jan. 19, 2017.",
    )
    texts = [f"{LEDE.format('Friday')}{REST}{told}" for told in crimes]
    found = reported(*texts, published=("2025-05-10",) * 3).conflicts
    assert len([c for c in found if c.topic == "date"]) == 1


@pytest.mark.parametrize(("ours", "theirs"), ALIKE)
def test_days_of_two_things_are_no_difference(ours: str, theirs: str) -> None:
    assert labels(ours, theirs) == []


def test_one_sitting_goes_by_several_names() -> None:
    texts = [REST + told for told in DIFFER[0]]
    (conflict,) = [c for c in reported(*texts, published=("2025-05-10",) * 2).conflicts if c.topic == "date"]
    assert (conflict.kind, conflict.severity) == ("contradiction", "medium")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("It was payback for the May 2024 killing of Omer Sen.", "There had been a wave of killings since June 2024."),
        ("He killed his cousin on December 12, 2024.", "A notable killing occurred in December 2019."),
        ("Two clerks were killed there on Jan. 29, 2017.", "Two clerks were killed there on Jan. 19, 2017."),
    ],
)
def test_where_the_attack_is_the_news_other_crimes_have_days_of_their_own(ours: str, theirs: str) -> None:
    texts = [f"A gunman attacked a market in Lakor on Friday, killing nine people. {told}" for told in (ours, theirs)]
    found = reported(*texts, published=("2025-05-10", "2025-05-10")).conflicts
    assert [c.label for c in found if c.topic == "date" and "killing" in c.label and "2025" not in c.label] == []


ODD = [
    (("was jailed over the 2004 arson of her mill",) * 2, "was jailed over the 2006 arson of her mill", 1),
    (("set fire to the mill of her aunt in Lakor in 2004, killing two clerks",) * 2, "set fire to a barn in 1999", 0),
    (("was arrested at Lakor port on May 5 by guards",) * 2, "was arrested at Lakor port on May 15 by guards", 1),
    (("was arrested at Lakor port on May 5 by guards",) * 2, "had a brother arrested on June 5", 0),
]


@pytest.mark.parametrize(("others", "odd", "differ"), ODD)
def test_the_year_of_a_crime_and_the_day_of_an_arrest(others: tuple[str, ...], odd: str, differ: int) -> None:
    own = ("The jury took two days.", "A river ran by the courthouse, and gulls.", "Her neighbors sold the goats.")
    ledes = ("Banker Ana Lim was sentenced to six years in Lakor on Friday.", "Ana Lim was jailed in Lakor on Friday.")
    told = zip((*others, odd), own, strict=False)
    texts = [f"{ledes[n % 2]} {own} Lim {words}." for n, (words, own) in enumerate(told)]
    found = reported(*texts, published=("2025-05-10",) * len(texts)).conflicts
    assert len([c for c in found if c.topic == "date"]) == differ


def test_a_day_in_a_sentence_that_tells_the_penalty_is_that_of_the_sentencing() -> None:
    texts = (
        "Ana Lim was sentenced to six years for fraud, a Lakor judge ruled Wednesday.\n\nThe sentence followed her conviction.",
        "Banker Ana Lim was sentenced Friday in Lakor to six years for fraud.",
    )
    found = reported(*texts, published=("2025-05-10",) * 2).conflicts
    assert [c.topic for c in found if c.topic == "date"] == ["date"]


def test_days_right_before_a_verdict_are_none_of_the_crime() -> None:
    lede = "A jury in Lakor found officer Tom Ash guilty of murder"
    texts = (
        f"{lede} on Friday.\n\nHe was charged with murder, but jurors were instructed Thursday to consider manslaughter too.",
        f"{lede}.\n\nNeighbors stood by after the shooting of clerk Omer Sen Friday, May 9, 2025, in Lakor.",
    )
    found = reported(*texts, published=("2025-05-10",) * 2).conflicts
    assert [c.label for c in found if c.topic == "date"] == []


@pytest.mark.parametrize(
    ("act", "differ"), [("Two justices voted in favor of conviction", 0), ("Few saw her conviction", 1)]
)
def test_the_day_on_which_one_judge_voted_is_none_of_the_verdict(act: str, differ: int) -> None:
    texts = (
        "Ana Lim was sentenced to six years in Lakor on Friday.\n\nHer conviction on Thursday stunned many.",
        f"Ana Lim was jailed for six years in Lakor on Friday.\n\n{act} Tuesday.",
    )
    found = reported(*texts, published=("2025-05-10",) * 2).conflicts
    assert len([c for c in found if c.topic == "date"]) == differ
