"""What a date is of where no event stands by it: the words that lead up to it, without years and numbers of a list."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import DateValue

CASES = [
    ("- Rui Lobo left the council in 2019.", "2019", "Rui Lobo left the council"),
    ("• Rui Lobo left the council in 2019.", "2019", "Rui Lobo left the council"),
    ("Rui Lobo, mayor of Hexby from 2009 to 2017, was held.", "2017", "mayor of Hexby"),
    ("The lead fell from March's broad margin to nothing.", "XXXX-03", "broad margin"),
    ("In her 2015 memoir about the mine, Rosa Pell told all.", "2015", "memoir"),
    ("The audit quotes the inspector's 2014 report concerning mail.", "2014", "report"),
    ("The 2012 parish survey shows that few stayed.", "2012", "parish survey"),
    ("With support at 46 percent, down two points from March.", "XXXX-03", "down two points"),
    ("We must act, and in 2031 we want to vote again.", "2031", "we want to vote again"),
    ("The exercise was held off the Orrin coast last March.", "XXXX-03", "exercise was held off the Orrin coast"),
    (
        "The firm halted its advertising after her decisive losses in the eastern towns in 2009.",
        "2009",
        "firm halted its advertising",
    ),
    ("Two posters, “Yes to the dam” (2007), were torn down.", "2007", "Yes to the dam"),
    (
        "The death toll from the Hexby floods rose to 71 on 3 May 2024.",
        "2024-05-03",
        "death toll from the Hexby floods rose to 71",
    ),
    ("Officials said on Friday that the earthquake in Lund had killed 30.", "XXXX-XX-XX", "statement"),
    ("Talks in Lund began on 1 May 2024. Ana Lim, who was recalled in 2019, spoke.", "2019", "Ana Lim was recalled"),
    ("On Friday, an earthquake struck Lund.", "XXXX-XX-XX", "earthquake"),
    ("The levy was set by Premier Ana Lim, who took office in 2019.", "2019", "Ana Lim took office"),
    ("He moved from Lund to the coast in 2019.", "2019", "moved from Lund to the coast"),
    (
        "Ana Lim, who hosts her northern colleagues in Lund in 2019, is new.",
        "2019",
        "hosts her northern colleagues in Lund",
    ),
    (
        "Seven boats vanished in Lund harbor between June 2015 and June 2016.",
        "2016-06",
        "Seven boats vanished in Lund harbor",
    ),
    ("Talks in Lund began on 1 May 2024. Peru on Tuesday hoisted its flags.", "2024-04-30", "Peru hoisted its flags"),
    (
        "Talks in Lund began on 1 May 2024. Late on Tuesday, the town hoisted its flags.",
        "2024-04-30",
        "town hoisted its flags",
    ),
    (
        "Talks in Lund began on 1 May 2024. The exercise will run until 3 May 2024.",
        "2024-05-03",
        "exercise will run until",
    ),
    ("Talks in Lund began on 1 May 2024. The army on 3 May 2024 shut the road.", "2024-05-03", "army shut the road"),
    ("It was the first fair of its kind in Lund since 2014.", "2014", "was the first fair of its kind in Lund since"),
    ("The office in Columbus, Ohio, 2016, was small.", "2016", "office in Columbus, Ohio"),
    ("The sides will:\n1. buy radar stations,\n2. start joint patrols in June 2025.", "2025-06", "start joint patrols"),
]


@pytest.mark.parametrize(("text", "date", "subject"), CASES)
def test_what_a_date_is_of(text: str, date: str, subject: str) -> None:
    claims = list(extract_claims(read_article(load_text(text.encode(), name="x.txt"))))
    assert {c.value.date: c.subject for c in claims if c.topic == "date"}[date] == subject


@pytest.mark.parametrize("court", ["The court", "The Hexby Crown Court (HCC)", "The judge, a former mayor,"])
def test_a_day_between_subject_and_verb_is_of_the_verb(court: str) -> None:
    article = load_text(f"{court} on 3 May 2024 sentenced Tom Ash to ten years.".encode(), name="x.txt")
    (claim,) = [c for c in extract_claims(read_article(article)) if c.topic == "date"]
    assert claim.evidence[0].text == "3 May 2024 sentenced"


@pytest.mark.parametrize(
    ("lede", "is_of_it"),
    [
        (
            "Relatives pleaded Wednesday for a wider search for people missing since a ferry sank on the lake this week.",
            False,
        ),
        ("Rescuers searched the river on Tuesday after the bus plunged into it.", False),
        ("The mayor was asked Tuesday about the rails after a train derailed in Lorn this week.", False),
        ("At least nine people died Monday after a bus plunged into a river in Lorn.", True),
        ("Peru on Wednesday closed its border with Chad, following a bus crash in Lorn.", False),
        ("Peru on Wednesday saw its worst bus crash in years.", True),
    ],
)
def test_what_people_do_once_it_has_befallen_dates_no_disaster(lede: str, is_of_it: bool) -> None:
    article = load_text(f"Ferry disaster, bus crash shake Lorn\n\n{lede}\n".encode(), name="x.txt")
    told = [
        c for c in extract_claims(read_article(article)) if c.topic == "date" and c.rule.startswith("date of an event")
    ]
    assert bool(told) == is_of_it


def test_a_title_that_ends_in_a_word_of_saying_leaves_the_day_to_the_news() -> None:
    title = "Mill Test Ends in Explosion, But No Injuries Reported"
    text = f"{title}\n\nJune 20, 2025\n\nLate Wednesday night, Larkspur had an explosion.\n"
    claims = extract_claims(read_article(load_text(text.encode(), name="a.txt")))
    assert [(c.subject, c.value.date) for c in claims if c.topic == "date"] == [("explosion", "2025-06-18")]


def test_both_ends_of_a_stretch_of_days_are_of_one_event() -> None:
    text = "Ana Sarno came to Lorn for meetings with President Abel Koda and Foreign Minister Ivo Lund from June 18-19."
    claims = extract_claims(read_article(load_text(text.encode(), name="x.txt")))
    told = sorted((c.subject, c.value.date) for c in claims if c.topic == "date")
    assert told == [("meeting", "XXXX-06-18"), ("meeting", "XXXX-06-19")]


def test_the_day_of_a_measure_is_not_that_of_the_protests_against_it() -> None:
    news = "Ana Lim resigned after violent protests in Lakor.\n\nOn September 4, her government {} The anger grew."
    told = {
        act: {subject for _, subject in days(news.format(act))} for act in ("imposed a ban on apps.", "blocked apps.")
    }
    assert not any("protests" in subject for subjects in told.values() for subject in subjects)


THEN = [
    ("The deal would be a change from Thursday, when Ana Lim held an angry meeting with Tom Ash.", "2025-07-24"),
    ("The deal would be signed on Thursday, when Ana Lim is back.", "2025-07-31"),
    (
        "A briefing scheduled for Friday where Ana Lim planned to sign the U.S.-Chile deal with Tom Ash was canceled.",
        "2025-07-25",
    ),
    ("A briefing scheduled for Friday where Ana Lim is to sign the U.S.-Chile deal is likely.", "2025-08-01"),
]


@pytest.mark.parametrize(("text", "day"), THEN)
def test_a_weekday_of_what_was_lies_behind_the_report_in_any_clause(text: str, day: str) -> None:
    assert {date for _, date in days(text)} == {day}


@pytest.mark.parametrize(
    ("cue", "of_talks"), [("in the hope of a truce", False), ("ahead of talks", False), ("for talks", True)]
)
def test_the_day_of_arriving_is_not_that_of_what_people_hope_for(cue: str, of_talks: bool) -> None:
    told = days(f"Minister Ana Lim arrived in Lima on Friday {cue}.")
    assert (("talks", "2025-07-25") in told) == of_talks


OWN = [
    (
        "Ana Lim and Tom Ash brokered a peace deal in a step toward ending the war in Chad, which began in the wake of the"
        " July 11 terror attacks nearly 19 years ago.",
        {("attacks", "2025-07-11")},
    ),
    (
        "The two plan to sign a deal.\n\nIt comes after a pause in aid.\n\nThe deal, if salvaged, would mark a turnaround from"
        " Thursday, when Ana Lim held an angry meeting with Tom Ash.",
        {("meeting", "2025-07-24")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_a_day_is_of_what_stands_beside_it_behind_a_deal(text: str, expected: set[tuple[str, str]]) -> None:
    assert days(text) == expected


def test_an_attack_that_is_called_by_its_day_has_its_year() -> None:
    told = days(
        "Ana Lim met Tom Ash two years after the October 7 attack. They spoke of the Sept. 11 attacks and of October 9."
    )
    assert {date for _, date in told} >= {"2023-10-07", "2001-09-11", "2024-10-09"}


BACK_THEN = [
    ("It began when Ana Lim called Tom Ash on March 3, 2022. The talks in Oslo on Tuesday went well.", "XXXX-XX-XX"),
    ("A picture taken on Oct. 9, 2017, shows Oslo. The talks in Oslo on Monday went well.", "XXXX-XX-XX"),
    ("The talks in Oslo on Tuesday went well. The sides signed the text on March 3, 2022.", "2022-03-01"),
]


@pytest.mark.parametrize(("text", "day"), BACK_THEN)
def test_no_weekday_is_counted_from_a_day_of_long_ago(text: str, day: str) -> None:
    claims = extract_claims(read_article(load_text(text.encode(), name="a.txt")))
    told = [c.value.date for c in claims if isinstance(c.value, DateValue) and c.value.weekday is not None]
    assert told == [day]


def test_a_day_behind_since_is_of_what_began_then() -> None:
    text = "The talks were the first direct meeting between Chad and Mali since the war began on Feb. 24, 2022."
    claims = extract_claims(read_article(load_text(text.encode(), name="a.txt")))
    assert [c.subject for c in claims if isinstance(c.value, DateValue)] == ["war"]


PREVIEWS = [
    "The palace on Sunday confirmed that the summit between Ana Ruiz and Omar Lund would take place in Lima.",
    "Chile's Ana Ruiz and Peru's Omar Lund will meet on Monday (July 28) in Lima for peace talks, Quito said on Sunday.",
    "Chile and Peru have agreed to a ceasefire and start talks in Lima, the minister announced on Sunday.",
]


def days(text: str) -> set[tuple[str, str]]:
    """What each date of a report of July 28, 2025, titled "Talks in Lima", is of."""
    article = load_text(f"Talks in Lima\n\nJuly 28, 2025\n\n{text}".encode(), name="x.txt")
    return {(c.subject, c.value.date) for c in extract_claims(read_article(article)) if c.topic == "date"}


@pytest.mark.parametrize("text", PREVIEWS)
def test_the_day_on_which_talks_are_announced_is_not_that_of_the_talks(text: str) -> None:
    assert not {("talks", "2025-07-27"), ("summit", "2025-07-27")} & days(text)


def test_the_day_of_a_briefing_to_come_is_not_that_of_the_talks() -> None:
    told = days("Aides ended talks in Lima. More would be said during a press briefing on Sunday, Ana Ruiz said.")
    assert ("talks", "2025-07-27") not in told


@pytest.mark.parametrize(
    "printed", ["May 10 and 11, 2025", "May 10 to 11, 2025", "10 and 11 May 2025", "May 10–11, 2025"]
)
def test_both_days_of_talks_are_theirs(printed: str) -> None:
    told = days(f"The talks were held on {printed} in Lima.")
    assert {("talks", "2025-05-10"), ("talks", "2025-05-11")} <= told


def test_a_number_behind_a_day_is_no_day() -> None:
    assert {date for _, date in days("On May 10 and 12 Chileans left Lima.")} == {"2025-05-10"}


def test_the_day_on_which_people_tell_of_talks_that_were_is_theirs() -> None:
    assert ("talks", "2025-07-27") in days(
        "Ana Ruiz said on Sunday that her talks with Omar Lund in Lima had been good."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad and Mali delegations hold talks in efforts to end the conflict in Lima, Peru, May 3, 2024.", "talks"),
        ("Envoys meet to discuss the war at the Palm Palace in Lima, Peru, on Friday, May 3, 2024.", "meeting"),
        ("Aid workers carry food during the conflict in Lima, May 3, 2024.", "conflict"),
        ("Envoys met to discuss the brief war of May 3, 2024.", "war"),
        ("Envoys met on the day the war began on May 3, 2024.", "war"),
    ],
)
def test_the_day_behind_a_war_that_talks_are_to_end_is_that_of_the_talks(text: str, told: str) -> None:
    claims = extract_claims(read_article(load_text(text.encode(), name="a.txt")))
    assert [(c.value.date, c.subject) for c in claims if isinstance(c.value, DateValue)] == [("2024-05-03", told)]
