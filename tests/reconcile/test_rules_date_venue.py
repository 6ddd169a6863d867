"""Dates and places as sets: what agrees, what refines, and what cannot be one."""

import datetime

import pytest
from invented import Story, reported
from readings import read

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, Conflict, DateValue, Group, Span, Topic, VenueValue
from riyadh_archive.reconcile import reconcile_story
from riyadh_archive.reconcile.rules.places.venue import are_two


def conflicts(story: Story, topic: Topic) -> list[Conflict]:
    return [c for c in story.reconciled().conflicts if c.topic == topic]


def groups(story: Story, topic: Topic) -> list[Group]:
    return [g for g in story.reconciled().groups if g.topic == topic]


def test_a_month_holds_its_day_and_the_group_gives_the_day() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-07", subject="match in Lagos")
    story.date("b", "2023-07-28", subject="match in Lagos")
    (group,) = groups(story, "date")
    assert group.label == "2023-07-28 — match in Lagos"
    assert conflicts(story, "date") == []


def test_a_month_joins_no_two_days() -> None:
    story = Story(a=None, b=None, c=None)
    story.date("a", "2023-07")
    story.date("b", "2023-07-28")
    story.date("c", "2023-07-18")
    assert len(groups(story, "date")) == 3


@pytest.mark.parametrize(
    ("ours", "theirs", "severity"),
    [
        ("2023-07-28", "2023-07-26", "high"),
        ("2023-07-28", "2023-07-29", "medium"),
    ],
)
def test_two_days_of_one_event_contradict_one_another(ours: str, theirs: str, severity: str) -> None:
    story = Story(a=None, b=None)
    story.date("a", ours)
    story.date("b", theirs)
    (conflict,) = conflicts(story, "date")
    assert (conflict.kind, conflict.severity) == ("contradiction", severity)
    assert ("time zone" in conflict.explanation) == (severity == "medium")


def test_two_reports_whose_first_sentences_give_one_day_contradict_a_third() -> None:
    story = Story(a=None, b=None, c=None)
    story.date("a", "2023-07-28", rule="date of an event: ")
    story.date("b", "2023-07-28", rule="date of an event: ")
    story.date("c", "2023-07-26")
    (conflict,) = conflicts(story, "date")
    assert sorted(side.articles for side in conflict.sides) == [("a", "b"), ("c",)]


def test_the_day_of_an_announcement_is_that_of_the_first_sentences() -> None:
    story = Story(a=None, b=None, c=None)
    story.date("a", "2023-07-28", subject="deal", rule="date of an event: ")
    story.date("b", "2023-07-28", subject="merger", rule="date of an event: ")
    story.date("c", "2023-07-26", subject="announcement")
    (conflict,) = conflicts(story, "date")
    assert sorted(side.articles for side in conflict.sides) == [("a", "b"), ("c",)]


def test_days_without_a_word_for_the_event_are_compared_with_all_that_have_one() -> None:
    story = Story(a=None, b=None, c=None)
    story.date("a", "2023-07-28", subject="treaty", rule="date of an event: ")
    story.date("b", "2023-07-28", subject="war", rule="date of an event: ")
    story.date("c", "2023-07-26", subject="meeting")
    (conflict,) = conflicts(story, "date")
    assert sorted(side.articles for side in conflict.sides) == [("a", "b"), ("c",)]


def test_a_capital_that_acts_is_no_place_that_both_reports_print() -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Brussels", "Belgium")
    story.venue("b", "Strasbourg", "France", sentence="It was in Strasbourg. Then Brussels acted.")
    assert len(conflicts(story, "venue")) == 1


def test_a_report_from_the_country_bridges_no_two_towns() -> None:
    story = Story(a=None, b=None, c=None)
    story.venue("a", "Geneva", "Switzerland")
    story.venue("b", "Zurich", "Switzerland")
    story.venue("c", "Switzerland")
    (conflict,) = conflicts(story, "venue")
    assert sorted(side.articles for side in conflict.sides) == [("a",), ("b",)]


NO_DATE_CONFLICT = {
    "an article that names both days": [("a", "2023-07-28", {}), ("a", "2023-07-29", {}), ("b", "2023-07-28", {})],
    "another event": [("a", "2023-07-28", {}), ("b", "2023-07-26", {"event": "call"})],
    "no event": [("a", "2023-07-28", {}), ("b", "2023-07-26", {"event": None})],
    "an event of another month": [("a", "2023-07-28", {}), ("b", "2023-06-20", {})],
    "an anniversary": [("a", "2023-07-28", {}), ("b", "2022-07-28", {})],
    "a month": [("a", "2023-07-28", {}), ("b", "2023-06", {})],
    "an open year": [("a", "XXXX-07-28", {}), ("b", "XXXX-07-26", {})],
    "another stage": [("a", "2023-07-28", {"subject": "trial"}), ("b", "2023-07-26", {"subject": "sentencing"})],
    "the beginning": [("a", "2023-07-28", {}), ("b", "2023-07-26", {"sentence": "The summit opened on July 26."})],
    "a denied day": [("a", "2023-07-28", {}), ("b", "2023-07-26", {"denied": True})],
}


@pytest.mark.parametrize("claims", NO_DATE_CONFLICT.values(), ids=NO_DATE_CONFLICT)
def test_days_that_contradict_nothing(claims: list[tuple[str, str, dict[str, object]]]) -> None:
    story = Story(a=None, b=None)
    for article, date, about in claims:
        story.date(article, date, **about)  # type: ignore[arg-type]
    assert conflicts(story, "date") == []


@pytest.mark.parametrize(
    ("day", "sentence", "count"),
    [
        ("2023-08-04", "It was held on Friday.", 0),
        ("2023-08-04", "It was held on Friday, August 4.", 1),
        ("2023-08-03", "It was held on Thursday.", 1),
    ],
)
def test_a_weekday_in_a_report_that_was_printed_anew(day: str, sentence: str, count: int) -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-07-28")
    value = DateValue(date=day, weekday=datetime.date.fromisoformat(day).weekday(), resolved_from="published")
    story.claim("b", "date", value, sentence)
    assert len(conflicts(story, "date")) == count


def test_a_hall_its_city_and_its_country_are_one_place() -> None:
    story = Story(a=None, b=None, c=None)
    story.venue("a", "Palais Wilson", "Geneva", "Switzerland")
    story.venue("b", "Geneva", "Switzerland")
    story.venue("c", "Switzerland")
    (group,) = groups(story, "venue")
    assert group.label == "Palais Wilson, Geneva, Switzerland — summit"
    assert (group.articles, group.independent_sources) == (("a", "b", "c"), 3)
    assert conflicts(story, "venue") == []


def test_two_cities_contradict_one_another() -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Palais Wilson", "Geneva", "Switzerland")
    story.venue("b", "Vienna", "Austria")
    (conflict,) = conflicts(story, "venue")
    assert (conflict.kind, conflict.severity) == ("contradiction", "high")
    assert [s.label for s in conflict.sides] == ["Palais Wilson, Geneva, Switzerland", "Vienna, Austria"]


def test_two_cities_of_one_country_are_of_less_weight() -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Geneva", "Switzerland")
    story.venue("b", "Lausanne", "Switzerland")
    assert [c.severity for c in conflicts(story, "venue")] == ["medium"]


def test_a_country_joins_no_two_of_its_cities() -> None:
    story = Story(a=None, b=None, c=None)
    story.venue("a", "Geneva", "Switzerland")
    story.venue("b", "Lausanne", "Switzerland")
    story.venue("c", "Switzerland")
    assert len(groups(story, "venue")) == 3


def test_the_country_that_a_report_names_beside_its_town_bridges_nothing() -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Geneva", "Switzerland")
    story.venue("a", "Switzerland")
    story.venue("b", "Lausanne", "Switzerland")
    assert len(conflicts(story, "venue")) == 1


def test_places_that_contradict_nothing() -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Harbor Arena")
    story.venue("b", "Lagos", "Nigeria")
    story.venue("b", "Vienna", "Austria", event="meeting@Vienna")
    assert conflicts(story, "venue") == []


def test_a_namesake_that_the_other_report_prints_too_is_no_conflict() -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Vienna", "Austria")
    story.venue("b", "Geneva", "Switzerland", sentence="It was in Vienna, a village near Geneva.")
    assert conflicts(story, "venue") == []


@pytest.mark.parametrize(("talks", "kind"), [("talks in Lagos", "discrepancy"), ("talks elsewhere", "contradiction")])
def test_the_town_around_the_quarter_of_a_hall_in_both_reports_leaves_no_contradiction(talks: str, kind: str) -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Marble Palace", "Ikeja", "Lagos", "Nigeria")
    story.venue("b", "Vienna", "Austria", sentence=f"The premier spoke in Vienna, not at the {talks}.")
    assert [c.kind for c in conflicts(story, "venue")] == [kind]


def test_one_hall_in_two_towns() -> None:
    story = Story(a=None, b=None)
    story.venue("a", "Teranga Hall", "Lagos", "Nigeria")
    story.venue("b", "Teranga Hall", "Abuja", "Nigeria")
    assert [c.kind for c in conflicts(story, "venue")] == ["contradiction"]


def test_a_hall_lies_where_another_report_puts_it() -> None:
    story = Story(a=None, b=None, c=None)
    story.venue("a", "Teranga Hall", "Lagos", "Nigeria")
    story.venue("b", "Teranga Hall", sentence="They met in the hall.")
    story.venue("c", "Oslo", "Norway")
    (conflict,) = conflicts(story, "venue")
    assert [side.articles for side in conflict.sides] == [("a", "b"), ("c",)]


def test_a_day_that_no_word_ties_to_the_event_decides_nothing() -> None:
    story = Story(a=None, b=None)
    for article, date in (("a", "2023-07-28"), ("b", "2023-07-26")):
        story.date(article, date)
    claims = [c.model_copy(update={"rule": "date of an event: "}) for c in story.claims]
    story.claims[:] = claims
    assert conflicts(story, "date") == []


def test_an_event_named_in_one_sentence_alone_is_the_principal_one() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-07-28", subject="match")
    story.date("b", "2023-07-26", subject="match", event="match@Oslo")
    assert len(conflicts(story, "date")) == 1


@pytest.mark.parametrize(
    ("ours", "theirs", "two"),
    [
        ("Marble Hall in Lagos", "Marble Hall in Nigeria", False),
        ("Marble Hall in Lagos", "Marble Hall in Abuja", True),
        ("Marble Hall", "Linden Hall", True),
    ],
)
def test_a_hall_with_its_town_in_the_name(ours: str, theirs: str, two: bool) -> None:
    assert are_two((ours,), (theirs,)) is two


HOUSES = [
    ("The talks were held at the Marble Palace.", "The talks took place at the Hotel Astor.", 1),
    ("The talks were held at the Astor Vale hotel in Lagos.", "They met for talks at the Marble Palace in Lagos.", 1),
    ("The talks were held at the Marble Palace.", "The talks were held at the presidential palace.", 0),
    ("The talks were held at the Marble Palace.", "The talks were held at Marbel Palace.", 0),
    ("The talks were held at the Tarimiyah Palace.", "The envoys sat down for talks at Tarmya Palace.", 0),
    ("The talks were held at the Tarimiyah Palace.", "The talks were held at Bodmya Palace.", 1),
    ("The talks were held at the Marble Palace.", "The dinner was held at the Hotel Astor.", 0),
    ("The talks were held at the Marble Palace.", "The talks were held in Lagos.", 0),
    (
        "The talks were held at the Marble Palace.",
        "The talks went from Marble Palace to the Hotel Astor. The talks were held at the Hotel Astor.",
        0,
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), HOUSES)
def test_two_houses_of_one_meeting(ours: str, theirs: str, count: int) -> None:
    texts = [f"The envoys of Norland and Sudria held talks in Lagos on Monday. {said}" for said in (ours, theirs)]
    found = [c for c in reported(*texts).conflicts if c.topic == "venue"]
    assert [c.label.partition(":")[0] for c in found] == ["In which house it was"] * count


def test_a_region_whose_name_another_report_prints_is_none_of_another_country() -> None:
    texts = (
        "A quake struck Amazonas on Sunday. The earthquake in Amazonas killed six.",
        "In Bagua, Peru, the earthquake on Sunday flattened a school. Amazonas counts its dead.",
    )
    assert [c.label for c in reported(*texts).conflicts if c.topic == "venue"] == []


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("It was their first formal talks since 2019.", "The presidents held their first talks since 2015.", 1),
        ("It was their first formal talks since 2019.", "The presidents held their first talks since 2019.", 0),
        ("It was their first formal talks since 2019.", "The port has been closed since 2015.", 0),
    ],
)
def test_since_when_a_meeting_is_the_first(ours: str, theirs: str, count: int) -> None:
    texts = [f"The presidents of Peru and Chile held talks in Lima on Monday. {said}" for said in (ours, theirs)]
    found = [c.label for c in reported(*texts).conflicts if c.label.startswith("Since when")]
    assert found == ["Since when the meeting is the first: 2015 or 2019"] * count


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("The airline was founded in 1993.", "The airline, founded in 1999, has six jets.", 1),
        ("The airline was founded in 1993.", "The airline was founded in 1993.", 0),
        ("The airline was founded in 1993.", "The bakery was founded in 1999.", 0),
        ("The airline was founded in 1993.", "The airline, founded in 1999, took its name in 1993.", 0),
    ],
)
def test_in_which_year_it_was_founded(ours: str, theirs: str, count: int) -> None:
    texts = [f"The airline Nordvik cut 300 jobs on Monday. {said}" for said in (ours, theirs)]
    found = [c.label for c in reported(*texts).conflicts if c.label.startswith("In which year")]
    assert found == ["In which year it was founded: 1993 or 1999"] * count


@pytest.mark.parametrize(
    ("ours", "count"),
    [
        ("A jury convicted Eva Moss of fraud on 3 March 2024. She was sentenced on 4 March 2024.", 0),
        ("A jury convicted Eva Moss of fraud on 3 March 2024. She wept.", 0),
        ("The baker Eva Moss was sentenced for fraud in Lakor on 3 March 2024. She wept.", 1),
    ],
)
def test_the_days_of_a_verdict_and_of_the_sentence(ours: str, count: int) -> None:
    texts = (ours, "The baker Eva Moss was jailed for two years for fraud in Lakor on 4 March 2024.")
    assert len([c for c in reported(*texts).conflicts if c.topic == "date"]) == count


SIGNED = (
    "The premiers of Peru and Chile signed a U.N.-backed reef agreement in Rome on Friday, May 2, 2025. It ends a row."
)


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        ("signed a reef agreement. The ceremony took place on Thursday, May 1, 2025, in Rome.", 1),
        ("signed a reef agreement. The ceremony took place on Friday, May 2, 2025, in Rome.", 0),
        ("signed a reef agreement. The ceremony took place on Tuesday, April 1, 2025, in Rome.", 0),
        ("signed a reef agreement. The ceremony is to take place on Sunday, May 4, 2025, in Rome.", 0),
        ("agreed on a text. The ceremony took place on Thursday, May 1, 2025, in Rome.", 0),
        ("signed a reef agreement in Rome on May 2, 2025. The ceremony took place on May 3, 2025.", 0),
        ("signed a reef agreement. A ceremony for the fallen at Villa Lorn took place on May 1, 2025.", 0),
        ("signed a reef agreement. The ceremony for the fallen in Rome took place on May 1, 2025.", 0),
        ("signed a reef agreement. The ceremony took place on May 1, 2025. A storm hit Rome on May 2, 2025.", 0),
    ],
)
def test_the_ceremony_is_on_the_day_of_the_signing(behind: str, count: int) -> None:
    found = [c for c in reported(SIGNED, f"The premiers of Peru and Chile {behind}").conflicts if c.topic == "date"]
    assert len(found) == count


@pytest.mark.parametrize(
    ("theirs", "count"),
    [
        ("signed a reef agreement in Rome on Thursday, May 1, 2025. It ends a row.", 1),
        ("met in Rome on Thursday, May 1, 2025, and had dinner. It ends a row.", 0),
        ("signed a reef agreement in Rome on Friday. On a visit to Lima on May 1, 2025, they signed a declaration.", 0),
    ],
)
def test_a_ceremony_is_held_against_signings_alone(theirs: str, count: int) -> None:
    ours = "signed a reef agreement. The ceremony took place on Friday, May 2, 2025, in Rome."
    texts = (f"The premiers of Peru and Chile {told}" for told in (ours, theirs))
    assert len([c for c in reported(*texts).conflicts if c.topic == "date"]) == count


@pytest.mark.parametrize(
    "behind",
    [
        "The summit came days after a fisheries treaty was signed in Quito on April 28, 2025.",
        "An earlier fisheries treaty was signed at a summit in Quito on April 28, 2025.",
        "At a previous meeting in Quito on April 28, 2025, ministers signed a fisheries treaty.",
        "Bolivia's president was arrested on April 28, 2025, having signed a fuel deal.",
        "They held talks in Quito on April 28, 2025, three days after they signed a fuel deal.",
    ],
)
def test_another_paper_was_signed_on_another_day(behind: str) -> None:
    ours = "signed a reef agreement. The ceremony took place on Friday, May 2, 2025, in Rome."
    texts = (f"The premiers of Peru and Chile {told}" for told in (ours, f"signed a reef agreement in Rome. {behind}"))
    assert not [c for c in reported(*texts).conflicts if c.topic == "date"]


def test_the_weekday_of_a_deal_that_another_event_heads() -> None:
    texts = (
        "Peru and Chile signed a deal on Saturday. The deal ends a war.",
        "After talks in Lima the deal that ends the war was signed on Monday. The negotiations were long.",
    )
    found = [c for c in reported(*texts).conflicts if c.topic == "date"]
    assert [c.label for c in found] == ["When it was: Saturday or Monday"]


def test_a_hotel_by_the_name_of_a_far_town_is_a_house() -> None:
    texts = ("Envoys of Peru and Chile held talks at the Marble Palace.", "They held talks at the Shangri-La hotel.")
    found = [c.label for c in reported(*texts).conflicts if c.topic == "venue"]
    assert found == ["In which house it was: Marble Palace or Shangri-La"]


def test_a_place_of_turmoil_is_no_venue() -> None:
    text = "On Friday two continents shook hands over a trade pact. She joined by video link because of the turmoil in Paris."
    assert not [c for c in reported(text).claims if c.topic == "venue"]


def test_the_day_on_which_they_parted_is_that_of_the_talks() -> None:
    ours = "Envoys of Peru and Chile held talks in Rome on Saturday, May 3, 2025, and signed a reef pact."
    theirs = "The envoys parted on good terms on Sunday, May 4, 2025. The talks in Rome will go on."
    assert [c.topic for c in reported(ours, theirs).conflicts] == ["date"]


def test_talks_that_are_to_begin_have_been_nowhere() -> None:
    told = "Talks on the second phase of the truce will begin in March in Cairo."
    assert not [c for c in reported(told).claims if c.topic == "venue"]
    assert [c for c in reported("Talks in Cairo will be remembered.").claims if c.topic == "venue"]


PACT = "Norvania and Kestria signed a trade pact in Lima on Monday."
BILL = "Norvania's parliament passed the pension reform on Monday in a vote of 60 to 40."


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (PACT, "It was on Tuesday that the two countries put pen to paper in Lima. The pact ends duties."),
        (PACT, "They signed on Tuesday, in silence. The trade pact between Norvania and Kestria has nine chapters."),
        (PACT, "Two countries, one pen: on Tuesday Norvania and Kestria initialled their trade pact."),
        (
            "Ana Lim and Tom Ash met in Lima on Monday.",
            "Lima hosted Ana Lim and Tom Ash on Tuesday. The meeting was short.",
        ),
        (BILL, "It took eleven hours, but on Tuesday parliament approved the pension reform."),
        (BILL, "With 60 votes parliament passed the pension reform on Tuesday night."),
    ],
)
def test_the_act_of_an_opening_sentence_has_the_day_of_the_event(ours: str, theirs: str) -> None:
    assert [c.topic for c in reported(ours, theirs).conflicts] == ["date"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (PACT, "Norvania's president on Tuesday hailed the trade pact with Kestria."),
        (PACT, "A day after the signing of the trade pact, the president on Tuesday met farmers."),
        (PACT, "Ana Lim left Lima on Tuesday after a visit, during which the pact was signed."),
        (PACT, "After the talks in Lima Ana Lim and Tom Ash parted at the airport on Tuesday."),
        (BILL, "The president signed the pension reform on Tuesday. Parliament had passed it."),
        (BILL, "On Tuesday thousands marched against the pension reform that parliament adopted."),
        (BILL, "Unions in Norvania on Tuesday called a strike after parliament passed the pension reform."),
    ],
)
def test_what_came_of_an_act_has_a_day_of_its_own(ours: str, theirs: str) -> None:
    assert [c for c in reported(ours, theirs).conflicts if c.topic == "date"] == []


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("Parliament passed the pension reform on Monday.", "Parliament approved the pension reform on Thursday.", 1),
        ("Parliament passed the pension reform on Monday.", "The Senate approved the pension reform on Thursday.", 0),
        (
            "A committee approved the pension reform on Monday.",
            "Parliament approved the pension reform on Thursday.",
            0,
        ),
        ("Norvania and Kestria signed a ceasefire on Monday.", "Norvania and Kestria signed a ceasefire on Friday.", 1),
        ("Envoys struck a deal on fishing on Monday.", "Ministers signed the deal on fishing on Thursday.", 0),
        ("Norvania and Kestria signed a ceasefire on Monday.", "The ceasefire with Kestria took effect on Friday.", 0),
        (
            "Norvania signed a border treaty on Monday.",
            "Norvania's parliament ratified the border treaty on Friday.",
            0,
        ),
    ],
)
def test_acts_that_follow_one_another_have_days_of_their_own(ours: str, theirs: str, count: int) -> None:
    assert len([c for c in reported(ours, theirs).conflicts if c.topic == "date"]) == count


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ("Lim was jailed at Leeds Crown Court.", "Lim was jailed at Hull Crown Court.", 1),
        ("Lim was jailed at Southwark Crown Court.", "Lim was jailed at London's Snaresbrook Crown Court.", 1),
        ("The district court of Bremen jailed Lim.", "Lim was jailed by the regional court in Kiel, Germany.", 1),
        ("Lim was jailed at Leeds Crown Court.", "Lim was remanded at Leeds Magistrates Court.", 0),
        ("The Bombay High Court jailed Lim.", "The Mumbai High Court jailed Lim.", 0),
        ("The LKR High Court jailed Lim.", "The Lakor High Court jailed Lim.", 0),
        ("The Quezon City Regional Trial Court jailed Lim.", "MANILA, Philippines — Lim was jailed.", 0),
        ("The district court of Bremen jailed Lim.", "Lim was jailed by the regional court in Bremen, Germany.", 0),
    ],
)
def test_two_courts_of_one_trial(ours: str, theirs: str, count: int) -> None:
    texts = (f"Banker Ana Lim was jailed for four years for forged books. {told}" for told in (ours, theirs))
    assert len([c for c in reported(*texts).conflicts if c.topic == "venue"]) == count


def test_a_picture_may_be_of_another_day_than_the_verdict() -> None:
    shown = "Ana Lim arrives at the court in Lakor on {}."
    texts = [shown.format(day) for day in ("May 9, 2025", "May 2, 2025")]
    found = []
    for kind in ("caption", "paragraph"):
        blocks = [Block(kind=kind, start=0, end=len(text)) for text in texts]
        articles = [
            Article(id=f"a{n}", sha256="", text=text, blocks=(block,), body=(Span(start=0, end=len(text)),))
            for n, (text, block) in enumerate(zip(texts, blocks, strict=True))
        ]
        readings = [read_article(article) for article in articles]
        claims = [claim for reading in readings for claim in extract_claims(reading)]
        names = {reading.article.id: reading.names for reading in readings}
        found.append([c.topic for c in reconcile_story(articles, claims, names).conflicts])
    assert found == [[], ["date"]]


@pytest.mark.parametrize(("behind", "places"), [(" on May 9, 2010", 0), ("", 1)])
def test_where_somebody_opened_a_bank_years_ago_is_no_place_of_the_trial(behind: str, places: int) -> None:
    text = f"Tom Ash was jailed today for fraud. He opened his bank in Mumbai, India{behind}."
    assert len([c for c in extract_claims(read(text, "2014-12-08")) if c.topic == "venue"]) == places


def test_one_day_of_a_visit_of_several_days_is_no_conflict() -> None:
    text = "President Ana Kovac met King Olav in Bergen on Tuesday, June 10, 2025, the second day of her state visit."
    found = reported(text, text.replace("Kovac met", "Kovac of Croatia met"))
    assert not [c for c in found.conflicts if c.topic == "date"]


def test_days_of_long_talks_that_all_agree_are_compared_with_nothing() -> None:
    told = reported(
        "The ministers of Norland and Sudria held talks in Lakor from March 6 to 10, 2023. They agreed to renew ties.",
        "The envoys of Norland and Sudria held four days of talks in Lakor from Monday.",
        "At the end of the talks on March 10, 2023, the envoys of Norland and Sudria signed a statement in Lakor.",
        published=["2023-03-10"] * 3,
    )
    assert [c for c in told.conflicts if c.topic == "date"] == []
    assert any(group.topic == "date" for group in told.groups)


def test_the_summit_of_last_year_is_no_place_of_this_one() -> None:
    now = "The two-day summit between Premier Ana Lim and President Leo Sy ended on Saturday.\n"
    then = "The first summit of the two last year in Lima, Peru, had led to a loan."
    text = now + "Trade was discussed.\n" * 4 + "“The Lima summit gave us new trust,” Lim said.\n" + then
    (venue,) = [c for c in extract_claims(read(text, "2019-10-12")) if c.topic == "venue" and c.event]
    assert venue.subject == "summit in Lima"
    assert not [c for c in extract_claims(read(text, "2019-10-12")) if c.topic == "venue" and c.event == ""]


def test_a_summit_that_is_being_opened_is_no_day_of_the_meeting_beside_it() -> None:
    text = (
        "Presidents Ana Lim and Leo Sy clashed over steel on Monday at their first summit in years.\n"
        "They shook hands at a hotel in Lima, where the bloc"
        " is opening a summit on Tuesday."
    )
    told = [c for c in extract_claims(read(text, "2022-11-14")) if c.topic == "date" and c.event == ""]
    assert not [c for c in told if isinstance(c.value, DateValue) and c.value.date != "2022-11-14"]


@pytest.mark.parametrize("town", ["heritage town", "old port town"])
def test_a_town_that_an_adjective_describes_is_the_place(town: str) -> None:
    claims = extract_claims(read(f"Ana Lim and Leo Sy met for talks in the {town} of Zarvik on Friday.", "2022-11-14"))
    assert [c.value.place for c in claims if isinstance(c.value, VenueValue)] == ["Zarvik"]


@pytest.mark.parametrize(("second", "count"), [("on Friday, June 27, 2025", 1), ("on Friday", 0)])
def test_a_weekday_that_another_report_prints_in_digits_was_not_printed_anew(second: str, count: int) -> None:
    told = reported(
        "Chad and Mali signed a peace agreement on Friday, June 20, 2025, in Oslo.",
        f"Chad and Mali signed a peace agreement in Oslo {second}. Both sides were pleased.",
        "Chad and Mali signed a peace agreement in Oslo on Friday. A cold rain fell on the town.",
        published=["2025-06-28"] * 3,
    )
    assert len([c for c in told.conflicts if c.topic == "date"]) == count


ODD_PLACES = [
    ("Talks in Oslo end", "Chad and Mali held talks in Vienna, Austria, on Friday to end a row.", 1),
    ("Talks in Oslo end", "Chad and Mali held talks in Oslo on Friday, after last year's talks in Vienna, Austria.", 0),
    (
        "Talks in Oslo end",
        "In the wake of the talks in Vienna, Austria, between their ministers; Chad and Mali met for a third time in Oslo.",
        0,
    ),
    ("Talks in Oslo end", "Chad and Mali held talks in Oslo on Friday. A quake killed six in Vienna, Austria.", 0),
]


@pytest.mark.parametrize(("title", "told", "count"), ODD_PLACES)
def test_a_place_that_one_report_alone_prints_beside_the_common_one(title: str, told: str, count: int) -> None:
    other = "Ministers of Chad and Mali held talks in Oslo, Norway, on Friday. They parted as friends."
    found = reported(f"{title}\n\n{told}", other, f"{other} A cold rain fell on the town.").conflicts
    assert len([c for c in found if c.topic == "venue"]) == count


@pytest.mark.parametrize(("noun", "count"), [("", 0), ("meeting", 1)])
def test_a_lone_report_whose_place_no_word_ties_to_the_event_makes_no_other_odd(noun: str, count: int) -> None:
    story = Story(a=None, b=None)
    at = "The meeting was at an inn in Texas."
    story.venue("a", "Texas", "United States", sentence=at, subject="meeting", event="meeting@Texas", rule="invented")
    rule = f"place of an event: {noun}"
    story.venue("b", "Boston", "Massachusetts", "United States", subject="meetings", rule=rule)
    assert len(conflicts(story, "venue")) == count


def test_a_town_that_a_report_does_not_place_lies_apart_from_nothing() -> None:
    told = reported(
        "A man opened fire at an office party in Vancouver, Canada, on Friday. Canadian police held him.",
        "A man opened fire at an office in Mount Pleasant on Friday, Canadian police said. Canada mourned.",
    )
    assert [c for c in told.conflicts if c.topic == "venue"] == []
