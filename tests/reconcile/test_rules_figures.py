"""Figures as sets of numbers: what is one number, what cannot be, and what only came later."""

import pytest
from invented import Story, reported

from riyadh_archive.model import Claim, Comparator, Conflict, Evidence, FigureValue
from riyadh_archive.reconcile.numbers import do_meet


def conflicts(story: Story) -> list[Conflict]:
    return [c for c in story.reconciled().conflicts if c.topic == "figures"]


MEETINGS = [
    ((4, ">"), (4.5, "="), True),
    ((4, "="), (5, "="), False),
    ((100, "<"), (120, "="), False),
    ((100, "~"), (108, "="), True),
    ((100, "~"), (140, "="), False),
    ((12000, "="), (12300, "="), True),
    ((12000, "="), (14300, "="), False),
    ((None, "="), (7, "="), True),
]


@pytest.mark.parametrize(("ours", "theirs", "meet"), MEETINGS)
def test_meeting(ours: tuple[float, str], theirs: tuple[float, str], meet: bool) -> None:
    a, b = (FigureValue(quantity=q, comparator=c) for q, c in (ours, theirs))  # type: ignore[arg-type]
    assert do_meet(a, b) is do_meet(b, a) is meet


@pytest.mark.parametrize(("ours", "theirs", "meet"), [(4, 4.5, True), (4, 5, False), (1, 1.5, False), (5, 4.5, False)])
def test_long_talks_are_told_in_whole_hours(ours: float, theirs: float, meet: bool) -> None:
    a, b = (FigureValue(quantity=hours, unit="hour") for hours in (ours, theirs))
    assert do_meet(a, b) is do_meet(b, a) is meet


def test_two_numbers_for_one_thing_contradict_one_another() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "goal", "Lagos United in the final")
    story.figure("b", 5, "goals", "Lagos United in the final")
    (conflict,) = conflicts(story)
    assert (conflict.kind, conflict.severity) == ("contradiction", "medium")


def test_other_things_are_counted_apart() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "goals", "Lagos United")
    story.figure("b", 5, "goals", "Kano Stars")
    story.figure("b", 5, "cards", "Lagos United")
    assert conflicts(story) == []


def test_a_toll_that_rises_with_the_hours_is_no_conflict() -> None:
    story = Story(a="2023-03-18", b="2023-03-19")
    story.figure("a", 4, "people", "killed in the quake")
    story.figure("b", 14, "people", "killed in the quake")
    assert conflicts(story) == []


def test_a_toll_that_falls_or_is_not_dated_wants_a_look() -> None:
    falling = Story(a="2023-03-18", b="2023-03-19")
    falling.figure("a", 14, "people", "killed in the quake")
    falling.figure("b", 4, "people", "killed in the quake")
    undated = Story(a=None, b=None)
    undated.figure("a", 4, "people", "killed in the quake")
    undated.figure("b", 14, "people", "killed in the quake")
    told = [(c.kind, c.severity) for c in conflicts(falling) + conflicts(undated)]
    assert told == [("discrepancy", "medium"), ("discrepancy", "low")]


def test_a_toll_is_the_first_that_an_article_names() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "people", "killed in the quake")
    story.figure("a", 90, "people", "killed in the quake of 1970")
    story.figure("b", 4, "persons", "dead in the quake")
    story.figure("b", 30, "people", "injured in the quake")
    assert conflicts(story) == []


def test_what_is_counted_of_many_things_is_not_compared() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "game", "games won")
    story.figure("b", 5, "game", "games won")
    assert conflicts(story) == []


def test_an_article_with_two_numbers_for_a_thing_is_left_out() -> None:
    story = Story(a=None, b=None)
    story.figure("a", 4, "goals", "Lagos United in the final")
    story.figure("a", 2, "goals", "Lagos United in the final")
    story.figure("b", 5, "goals", "Lagos United in the final")
    assert conflicts(story) == []


def test_one_number_is_one_group() -> None:
    story = Story(a=None, b=None, c=None)
    story.figure("a", 40, "firefighters", "the warehouse blaze")
    story.figure("b", 40, "firefighters", "the warehouse blaze", comparator="~")
    story.figure("c", 60, "firefighters", "the warehouse blaze")
    assert sorted(group.articles for group in story.reconciled().groups) == [("a", "b"), ("c",)]


def test_the_missing_are_found_with_time_and_are_counted_on_one_day() -> None:
    later = Story(a="2023-03-18", b="2023-03-19")
    later.figure("a", 11, "person", "people missing")
    later.figure("b", 7, "person", "people missing")
    same = Story(a="2023-03-18", b="2023-03-18")
    same.figure("a", 11, "person", "people missing")
    same.figure("b", 7, "person", "people missing")
    assert (conflicts(later), [c.kind for c in conflicts(same)]) == ([], ["discrepancy"])


def labeled(story: Story) -> list[tuple[str, list[str]]]:
    return [(c.label, [side.label for side in c.sides]) for c in conflicts(story)]


def test_labels_read_like_english() -> None:
    story = Story(a="2023-03-18", b="2023-03-18")
    story.figure("a", 41, "year", "age of Rosa Quispe")
    story.figure("b", 44, "year", "age of Rosa Quispe")
    assert labeled(story) == [("Age of Rosa Quispe: 41 or 44", ["41", "44"])]


@pytest.mark.parametrize(
    ("comparator", "words", "label"),
    [
        (">", "at least 12 trucks", "Trucks: at least 12"),
        (">", "more than 12 trucks", "Trucks: more than 12"),
        ("<", "up to 12 trucks", "Trucks: up to 12"),
        ("<", "fewer than 12 trucks", "Trucks: less than 12"),
    ],
)
def test_a_label_has_the_bound_that_the_words_have(comparator: Comparator, words: str, label: str) -> None:
    story = Story(a=None)
    story.figure("a", 12, "truck", "trucks", comparator=comparator, sentence=words)
    assert [group.label for group in story.reconciled().groups] == [label]


def test_a_number_that_nobody_tells_is_labeled_as_they_say_it() -> None:
    story = Story(a=None, b=None)
    story.figure(
        "a", None, "person", "people killed", comparator="~", sentence="It has claimed tens of thousands of lives."
    )
    story.figure("b", None, "hour", "talks", comparator="~", sentence="The talks went on for hours.")
    labels = {group.label for group in story.reconciled().groups}
    assert labels == {"People killed: tens of thousands", "Talks: several hours"}


def test_an_age_is_its_bearers_under_every_name() -> None:
    story = Story(a=None, b=None)
    for article, name, age in (("a", "Rosa Quispe", 41), ("b", "Quispe", 44)):
        story.person(article, name)
        story.figure(article, age, "year", f"age of {name}")
    assert len(conflicts(story)) == 1


def test_a_sentence_is_its_bearers() -> None:
    story = Story(a=None, b=None)
    for article, name, years in (("a", "Rosa Quispe", 9), ("b", "Quispe", 12)):
        story.person(article, name)
        story.figure(article, years, "year", f"prison sentence of {name}")
    story.person("b", "Abel Ramos")
    story.figure("b", 2, "year", "prison sentence of Abel Ramos")
    assert len(conflicts(story)) == 1


def measured(
    story: Story,
    article: str,
    quantity: float,
    unit: str,
    subject: str,
    of: str,
    event: str | None = "",
    comparator: Comparator = "=",
) -> None:
    value = FigureValue(quantity=quantity, comparator=comparator, unit=unit, of=of)
    said = f"{article * 3} {article * 4} {quantity} {event}."
    story.claim(article, "figures", value, said, subject=subject, event=event)


def test_tolls_of_other_events_are_left_out() -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 900, "person", "killed", "people killed", "quake:2003")
    measured(story, "a", 14, "person", "killed", "people killed")
    measured(story, "b", 14, "person", "killed", "people killed", None)
    assert conflicts(story) == []


def test_a_toll_of_a_thousand_times_as_many_is_of_something_else() -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 600000, "person", "killed", "people killed", None)
    measured(story, "b", 11, "person", "killed", "people killed", None)
    assert conflicts(story) == []


@pytest.mark.parametrize(("outcome", "count"), [("arrested", 1), ("killed", 0)])
def test_those_arrested_are_one_count_whoever_they_are(outcome: str, count: int) -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 146, "suspect", outcome, f"suspects {outcome}")
    measured(story, "b", 64, "person", outcome, f"people {outcome}")
    assert len(conflicts(story)) == count


@pytest.mark.parametrize(("subject", "of"), [("crowd", "people in crowd"), ("cut jobs", "jobs cut")])
def test_who_watched_and_who_must_go_is_counted_once(subject: str, of: str) -> None:
    story = Story(a=None, b=None)
    measured(story, "a", 4120, "person", subject, of)
    measured(story, "b", 2410, "person", subject, of, None)
    assert len(conflicts(story)) == 1


def test_a_number_of_the_principal_event_is_surer_than_one_of_none() -> None:
    story = Story(a=None, b=None)
    measured(story, "a", 6.8, "magnitude", "magnitude", "quake")
    measured(story, "a", 5.1, "magnitude", "magnitude", "quake", None)
    measured(story, "b", 6.3, "magnitude", "magnitude", "quake")
    assert len(conflicts(story)) == 1


def test_what_measures_the_event_is_of_one_thing() -> None:
    story = Story(a=None, b=None)
    for article, strength, hours, noun in (("a", 6.8, 2, "talks"), ("b", 6.9, 5, "lasted")):
        measured(story, article, strength, "magnitude", "magnitude", "quake")
        measured(story, article, hours, "hour", f"duration of {noun}", noun)
    assert [label for label, _ in labeled(story)] == ["Duration of talks: 2 hours or 5 hours", "Magnitude: 6.8 or 6.9"]


def test_a_bound_that_both_numbers_keep_joins_no_two() -> None:
    story = Story(a=None, b=None, c=None)
    measured(story, "a", 4, "hour", "duration of talks", "talks")
    measured(story, "b", 6, "hour", "duration of talks", "talks")
    measured(story, "c", 3, "hour", "duration of talks", "talks", comparator=">")
    assert [label for label, _ in labeled(story)] == ["Duration of talks: 4 hours or 6 hours"]


def test_the_length_of_a_war_is_not_that_of_the_talks_on_it() -> None:
    story = Story(a=None, b=None)
    measured(story, "a", 1, "day", "duration of talks", "talks")
    measured(story, "b", 3, "year", "duration of conflict", "conflict")
    assert labeled(story) == []


def test_points_agreed_are_counted_once() -> None:
    story = Story(a=None, b=None)
    measured(story, "a", 4, "point", "agreed points", "points agreed")
    measured(story, "b", 3, "term", "agreed points", "terms agreed")
    assert len(conflicts(story)) == 1


RESULTS = [((2, 1), (3, 1), 1), ((2, 1), (2, 0), 1), ((43, 1), (10, 8), 0), ((2, 1), (2, 1), 0)]


@pytest.mark.parametrize(("ours", "theirs", "count"), RESULTS)
def test_a_result_differs_on_one_side(ours: tuple[int, int], theirs: tuple[int, int], count: int) -> None:
    story = Story(a=None, b=None)
    for article, score in (("a", ours), ("b", theirs)):
        for subject, points in zip(("winning score", "losing score"), score, strict=True):
            measured(story, article, points, "point", subject, subject)
    assert len(conflicts(story)) == count


LOOT = [
    (8, "jewel", 9, "piece", 1),
    (8, "jewel", 8, "piece", 0),
    (8, "jewel", 9, "painting", 0),
    (8, "car", 9, "piece", 0),
]


@pytest.mark.parametrize(("ours", "unit", "theirs", "other", "count"), LOOT)
def test_what_thieves_took_by_any_name(ours: int, unit: str, theirs: int, other: str, count: int) -> None:
    story = Story(a=None, b=None)
    for article, number, one in (("a", ours, unit), ("b", theirs, other)):
        value = FigureValue(quantity=number, unit=one, of=f"{one}s stolen")
        story.claim(
            article, "figures", value, f"Thieves stole {number} {one}s.", subject="stolen", rule="counted stolen"
        )
    assert len(conflicts(story)) == count


def test_a_vote_differs_in_one_part() -> None:
    story = Story(a=None, b=None)
    for article, more in (("a", 127), ("b", 172)):
        measured(story, article, more, "vote", "votes of the majority", "votes of the majority")
        measured(story, article, 98, "vote", "votes of the minority", "votes of the minority")
    assert len(conflicts(story)) == 1


HOUSES = [((121, 104), (118, 107), 1), ((121, 104), (131, 114), 0), ((7, 4), (6, 5), 0), ((121, 104), (104, 121), 1)]


@pytest.mark.parametrize(("ours", "theirs", "count"), HOUSES)
def test_as_many_votes_in_other_parts_are_one_vote(ours: tuple[int, int], theirs: tuple[int, int], count: int) -> None:
    story = Story(a=None, b=None)
    for article, votes in (("a", ours), ("b", theirs)):
        for subject, number in zip(("votes of the majority", "votes of the minority"), votes, strict=True):
            measured(story, article, number, "vote", subject, subject)
    assert len(conflicts(story)) == count


def test_what_remains_is_counted_anew_every_day() -> None:
    story = Story(a=None, b=None)
    for article, share in (("a", 55), ("b", 65)):
        measured(story, article, share, "percent", "share of remaining delegates", "remaining delegates")
    assert conflicts(story) == []


def test_the_turnout_is_one() -> None:
    for of, count in (("voter turnout", 1), ("turnout in Lakor", 0)):
        story = Story(a=None, b=None)
        for article, share, what in (("a", 70, "turnout"), ("b", 56, of)):
            measured(story, article, share, "percent", what, what, None)
        assert len(conflicts(story)) == count


def test_points_are_those_of_the_deal_whatever_stands_beside_them() -> None:
    story = Story(a=None, b=None)
    for article, number, event in (("a", 8, None), ("b", 6, "election in b")):
        measured(story, article, number, "point", "agreed points", "points agreed", event)
    assert len(conflicts(story)) == 1


def test_negotiations_are_counted_once_in_days() -> None:
    for unit, count in (("day", 1), ("hour", 0)):
        story = Story(a=None, b=None)
        for article, long in (("a", 47), ("b", 33)):
            measured(story, article, long, unit, "duration of coalition negotiations", "negotiations", None)
        assert len(conflicts(story)) == count


def test_a_result_without_an_event_is_the_articles_only_one() -> None:
    story = Story(a=None, b=None)
    for article, won, event in (("a", 3, ""), ("b", 4, None)):
        measured(story, article, won, "point", "winning score", "winning score", event)
        measured(story, article, 2, "point", "losing score", "losing score", event)
    measured(story, "a", 9, "point", "winning score", "winning score", "match:2019")
    assert len(conflicts(story)) == 1


def sentence(story: Story, article: str, said: str, *counts: tuple[float, str]) -> None:
    evidence = story.say(article, said)
    for at, (quantity, unit) in enumerate(counts):
        value = FigureValue(quantity=quantity, unit=unit, of=f"{unit}s")
        place = Evidence(start=evidence.start + at, end=evidence.end, text=said[at:])
        story.claims.append(
            Claim(
                id=f"{article}{at}",
                article=article,
                topic="figures",
                subject=f"{unit}s",
                value=value,
                evidence=(place,),
                rule="plain count",
            )
        )


@pytest.mark.parametrize(("years", "count"), [(2, 1), (5, 0)])
def test_counts_of_one_word_are_one_where_another_number_agrees(years: int, count: int) -> None:
    story = Story(a=None, b=None)
    sentence(
        story, "a", "Lambs in the valley trial got 3 doses and were weighed for 2 years.", (3, "dose"), (2, "year")
    )
    said = f"After 4 doses in that trial came {years} years in which the valley weighed its lambs."
    sentence(story, "b", said, (4, "dose"), (years, "year"))
    assert [c.label for c in conflicts(story)] == ["Doses: 3 or 4"][:count]


LASTED = [
    ("The talks lasted four hours.", "Minister Ana Lim faced Tom Ash, the veteran envoy, for six hours.", 1),
    ("The talks lasted four hours.", "The envoys walked out of the talks after just 20 minutes.", 1),
    ("The talks lasted four hours.", "The talks ran to five hours.", 1),
    ("The talks ended on Monday after three hours.", "The envoys haggled for nine hours.", 1),
    ("The talks broke up after 40 minutes.", "The talks lasted 38 minutes.", 0),
    ("The talks lasted an hour and a half.", "The talks lasted 90 minutes.", 0),
    ("The talks lasted about 4.5 hours.", "The five-hour talks were long. The talks lasted nearly five hours.", 0),
    ("The talks lasted six hours.", "It was a four-and-a-half hour meeting.", 1),
    ("The talks lasted 4.5 hours.", "It was a four-and-a-half hour meeting.", 0),
    ("The talks lasted about 4.5 hours.", "The six-hour talks were long. The talks lasted nearly six hours.", 1),
    ("The talks lasted two hours.", "The envoys ended their meeting after more than four hours of haggling.", 1),
    ("The talks lasted five hours.", "The envoys ended their meeting after more than four hours of haggling.", 0),
    ("The talks lasted four hours.", "The ministers talked alone for an hour.", 0),
    (
        "The talks lasted seven hours.",
        "The talks lasted more than five hours, an aide said. The meeting in Lorn ended at 20:00, after lasting 5.5 hours.",
        1,
    ),
    ("The talks lasted five hours.", "The talks, which lasted more than four hours, ended after five hours.", 0),
    ("The ministers talked alone for an hour.", "The two met one-on-one for 20 minutes.", 1),
    ("The talks lasted four hours.", "The first session lasted two hours.", 0),
    (
        "The talks lasted five hours.",
        "The meeting of the two lasted about an hour and a half, while the wider meeting lasted an hour and 40 minutes.",
        0,
    ),
    ("The two met one-on-one for an hour.", "The minister lived alone for two hours.", 0),
    ("The talks lasted four hours.", "A news conference lasted an hour.", 0),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), LASTED)
def test_how_long_a_meeting_was(ours: str, theirs: str, count: int) -> None:
    texts = [f"The envoys of Norland and Sudria held talks in Lagos on Monday. {said}" for said in (ours, theirs)]
    found = [c.label for c in reported(*texts).conflicts if c.topic == "figures"]
    assert len(found) == count, found


def test_a_bound_is_told_by_its_own_words() -> None:
    texts = [
        f"The envoys held talks in Lagos on Monday. {said}"
        for said in ("The envoys met for more than six hours.", "The talks lasted two hours.")
    ]
    (label,) = [c.label for c in reported(*texts).conflicts if c.topic == "figures"]
    assert label == "Duration of talks: more than 6 hours or 2 hours"


def test_a_smaller_toll_behind_a_larger_one_is_a_part_of_it() -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 27, "worker", "killed", "workers killed")
    measured(story, "a", 6, "person", "killed", "people killed")
    measured(story, "b", 27, "person", "killed", "people killed")
    assert conflicts(story) == []


@pytest.mark.parametrize(("of", "count"), [("mourning", 1), ("practice", 0)])
def test_days_of_mourning_are_ordered_once(of: str, count: int) -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 3, "day", f"duration of {of}", of, None)
    measured(story, "b", 7, "day", f"duration of {of}", of, None)
    assert len(conflicts(story)) == count


def test_a_week_is_seven_days_of_mourning() -> None:
    story = Story(a="2024-05-02", b="2024-05-02", c="2024-05-02")
    measured(story, "a", 7, "day", "duration of mourning", "mourning", None)
    measured(story, "b", 1, "week", "duration of mourning", "mourning", None)
    assert conflicts(story) == []
    measured(story, "c", 3, "day", "duration of mourning", "mourning", None)
    assert len(conflicts(story)) == 1


def test_a_trial_lasts_once() -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 11, "day", "duration of trial", "trial", None)
    measured(story, "b", 3, "week", "duration of trial", "trial", None)
    assert len(conflicts(story)) == 1


def test_the_jobs_of_one_plant_are_part_of_all() -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 1800, "job", "cut jobs", "jobs cut")
    measured(story, "b", 1800, "job", "cut jobs", "jobs cut")
    measured(story, "b", 240, "job", "cut jobs", "jobs cut")
    assert conflicts(story) == []


def test_a_toll_that_now_stands_higher_on_the_same_day_is_news() -> None:
    told = "A blast hit Lakor on Friday. "
    texts = [told + "It killed five people.", told + "The death toll now stands at six."]
    assert [c for c in reported(*texts).conflicts if c.topic == "figures"] == []


MET = [
    ("They signed a four-point deal.", "All three points were read out.", 1),
    ("They agreed on the following four points.", "They signed a four-point deal.", 0),
    ("It was the first summit of the two powers in six years.", "It was their first summit in ten years.", 1),
    ("It was their first summit in six years.", "It was the first visit to Lagos in ten years.", 0),
    ("It was his first visit to Peru in ten years.", "It was his first trip to Peru in three years.", 1),
    ("Talks with the Norlanders dragged on for three hours.", "The talks lasted eight hours.", 1),
    ("Some 28,500 U.S. troops guard the Lakor base.", "Some 38,500 American troops guard the Lakor base.", 1),
    ("Some 28,500 U.S. troops guard the Lakor base.", "Some 38,500 Peruvian troops left the Varn camp.", 0),
    ("After ten hours of haggling they left.", "The talks lasted two hours.", 1),
    ("They spoke for two hours.", "They spoke by phone for an hour.", 0),
    ("They spoke for three hours.", "They spoke to reporters for an hour.", 0),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), MET)
def test_what_is_counted_of_a_meeting(ours: str, theirs: str, count: int) -> None:
    texts = [f"The envoys of Norland and Sudria held talks in Lagos on Monday. {said}" for said in (ours, theirs)]
    found = [c.label for c in reported(*texts).conflicts if c.topic == "figures"]
    assert len(found) == count, found


@pytest.mark.parametrize(("other", "count"), [("age of Rosa Quispe", 1), ("prison sentence of Rosa Quispe", 0)])
def test_an_age_is_no_sentence(other: str, count: int) -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    for article, quantity, of in (("a", 41, "age of Rosa Quispe"), ("b", 6, other)):
        said = f"Rosa Quispe, the ferry captain of Ilo, {quantity}, was held at the port on Monday."
        value = FigureValue(quantity=quantity, comparator="=", unit="year", of=of)
        story.claim(article, "figures", value, said, subject=of, event=None)
    assert len([c for c in conflicts(story) if c.label.startswith("Age")]) == count


@pytest.mark.parametrize(("subject", "kind"), [("category", "discrepancy"), ("height of fall", "contradiction")])
def test_the_strength_of_a_storm_changes(subject: str, kind: str) -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 4, "category", subject, "storm")
    measured(story, "b", 3, "category", subject, "storm")
    assert [c.kind for c in conflicts(story)] == [kind]


def test_who_is_feared_dead_is_counted_by_nobody() -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    for article, quantity, said in (("a", 100, "aaa 100 feared dead."), ("b", 26, "bbb 26 dead.")):
        value = FigureValue(quantity=quantity, comparator="=", unit="person", of="people killed")
        story.claim(article, "figures", value, said, subject="killed", event="")
    assert conflicts(story) == []


NUMBERED = [
    ("It is the third truce since the fighting began.", "It was the first ceasefire of the war.", 1),
    ("Lim is Lakor's third prime minister in two years.", "Lim is the second prime minister in two years.", 1),
    ("It was the third round of the talks.", "It was the second round of talks between the two this month.", 1),
    ("It is their third meeting.", "It is their third meeting. It was the second summit.", 0),
    ("It was their first direct meeting.", "It was their third meeting.", 0),
    ("It was his first visit since May.", "It was his second visit this year.", 0),
    ("The first truce held.", "It was the second truce.", 0),
    (
        "They agreed at their first summit on Monday to trade.",
        "They sat down for their second-ever summit on Monday.",
        1,
    ),
    ("They agreed at their first summit to trade.", "Snow fell. " * 60 + "At their second summit they ate trout.", 0),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), NUMBERED)
def test_the_how_manieth_it_is(ours: str, theirs: str, count: int) -> None:
    found = reported("Envoys met in Oslo. " + ours, "Envoys met in Oslo. " + theirs).conflicts
    assert len([c for c in found if c.label.startswith("Which ")]) == count


EXCHANGED = [
    ("Some 400 prisoners will be exchanged.", "They will exchange 640 prisoners.", 1),
    ("They swapped 205 prisoners each.", "They exchanged 410 prisoners.", 0),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), EXCHANGED)
def test_prisoners_exchanged(ours: str, theirs: str, count: int) -> None:
    found = reported("Envoys met in Oslo. " + ours, "Envoys met in Oslo. " + theirs).conflicts
    assert len([c for c in found if c.topic == "figures"]) == count


def test_points_that_a_deal_has() -> None:
    found = reported(
        "Envoys signed a deal in Oslo. The deal between the Greens and Peru has twelve points.",
        "Envoys signed a ten-point deal in Oslo.",
    )
    assert [c.topic for c in found.conflicts] == ["figures"]


def test_points_of_a_paper() -> None:
    found = reported(
        "Envoys met in Oslo. The eight-point document was signed.",
        "Envoys met in Oslo. The six points of their paper are few.",
    )
    assert [c.topic for c in found.conflicts] == ["figures"]


def test_what_is_counted_ends_before_a_name() -> None:
    found = reported(
        "Talks on a coalition lasted 47 days.", "After 33 days of talks Ana Lim has what she wanted. It is done."
    )
    assert [c.label for c in found.conflicts if c.topic == "figures"]


IN_POWER = [
    (
        "Voters ousted President Ana Lim after ten years in power.",
        "President Ana Lim ruled the island for 15 years.",
        1,
    ),
    (
        "Voters ousted President Ana Lim after ten years in power.",
        "President Ana Lim ruled the island for 11 years.",
        0,
    ),
    (
        "Voters ousted President Ana Lim after ten years in power.",
        "President Tom Ash has been in office for 3 years.",
        0,
    ),
    ("Voters ousted President Ana Lim after ten years in power.", "Ana Lim ruled the island for the first 3 years.", 0),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), IN_POWER)
def test_how_long_somebody_was_in_power(ours: str, theirs: str, count: int) -> None:
    assert len([c for c in reported(ours, theirs).conflicts if c.topic == "figures"]) == count


def test_a_count_of_the_moment_is_another_one_tomorrow() -> None:
    for has, count in (("now has", 0), ("has", 1)):
        ours = f"Envoys met in Oslo. The reef party {has} 94 unbound island delegates."
        theirs = "Envoys met in Oslo. With 87 unbound island delegates, Lim is pleased."
        assert len([c for c in reported(ours, theirs).conflicts if c.topic == "figures"]) == count


PACT = "Norvania and Kestria signed a peace agreement in Lima on Monday. "
DEATH = "Actress Ana Lim dies. "
CUP = "Ash United won the final of the Harbor Cup in Lakor on Sunday. "
POLL = "Ana Lim won the presidential election in Norvania on Sunday. "


@pytest.mark.parametrize(
    ("event", "ours", "theirs"),
    [
        (PACT, "The leaders signed 14 documents.", "In the end only nine documents lay on the table."),
        (PACT, "Six hundred trucks of aid are to enter each day.", "Some 400 lorries will be let in daily."),
        (PACT, "A committee of 10 members will watch over it.", "A commission of 14 is to sort out the rest."),
        (PACT, "A five-member committee will watch over it.", "The committee of seven is to watch over the pact."),
        (PACT, "It was signed before about 3,000 guests.", "Some 1,200 guests clapped."),
        (PACT, "In all, four measures were agreed.", "The sides agreed on six confidence-building measures."),
        (PACT, "The four principles that the two had settled on are vague.", "The sides agreed on three principles."),
        (PACT, "A 60-day truce begins on Sunday.", "It is a truce that is to last 90 days."),
        (PACT, "The talks took six weeks.", "Kestria had sought the talks. They lasted three months."),
        (PACT, "Counties get 35 percent of national revenue.", "The counties are to get 25 percent of revenue."),
        (POLL, "She won with 52.3 percent of the vote.", "Ana Lim took 57 per cent in the poll."),
        (POLL, "Labour won 98 of the 156 seats.", "Labour has 112 seats in parliament."),
        (
            POLL,
            "The Harbor Party came second with 23.4 percent of the vote, securing 58 seats.",
            "The Harbor Party won 48 seats in parliament.",
        ),
        (POLL, "Harbor, garnering 23 percent of the vote, or 58 seats, came second.", "Harbor secured 48 seats."),
        (
            POLL,
            'The Harbor ("Haven") party came second, also winning 58 seats.',
            "The far-right Harbor party has now won 48 seats.",
        ),
        (PACT, "Nordvik eliminated 900 jobs.", "Nordvik will lay off 700 employees."),
        (POLL, "Labour leads in the 150-member parliament.", "Labour has lost ground in the 175-member parliament."),
        (CUP, "Ash United beat Brent by 52 runs on Sunday.", "It was a 42-run victory for Ash United."),
        (PACT, "The bank cut its key rates by 25 basis points.", "The bank cut its deposit rate by 50 basis points."),
        (PACT, "The bank cut its benchmark deposit rate to 2.25%.", "The deposit facility rate was lowered to 2.75%."),
        (DEATH, "Ana Lim, known from the films of Tom Ash, has died at the age of 88.", "Ana Lim, 86, has died."),
        (DEATH, "The actress passed away at the age of 88.", "Ana Lim, 86, has died."),
        (DEATH, "Ana Lim passed away at 88.", "Ana Lim, 86, has died."),
        (PACT, "Nordvik will cut 900 jobs, and up to 3,000.", "Nordvik will cut 600 jobs."),
        (PACT, "Nordvik cut 900 jobs, 300 of them sales roles.", "The firm cut its staff by 700 people."),
        (
            POLL,
            "The Harbor Party came first with 36.2 percent of the vote.",
            "The Harbor Party took 32 percent of the vote.",
        ),
        (
            CUP,
            "Ash United beat Brent 3-1 on penalties after it finished 1-1.",
            "Ash United beat Brent 3-2 after a 1-1 draw.",
        ),
        (CUP, "The match ended 1-1 after extra time.", "The match was a 2-2 draw after extra time."),
        (POLL, "Ana Lim won with 54.57 percent of the vote.", "Ana Lim won with 54.3 percent of the vote."),
        (POLL, "Police arrested 63 people.", "No arrests were made."),
        (POLL, "Lim has two children.", "Lim has three children."),
        (POLL, "Lim, 38, won 57% of the delegates' votes.", "Ana Lim won 51.2 percent of the votes."),
    ],
)
def test_what_a_deal_or_a_vote_has_one_number_of(event: str, ours: str, theirs: str) -> None:
    assert "figures" in [c.topic for c in reported(event + ours, event + theirs).conflicts]


@pytest.mark.parametrize(
    ("event", "ours", "theirs"),
    [
        (POLL, "Turnout was 61 percent.", "Turnout was 58 percent by 6 p.m."),
        (POLL, "Labour won 34 percent of the vote.", "Labour won 34.4 percent of the vote."),
        (
            POLL,
            "Turnout was 61 percent.",
            "Turnout was 58 percent, after counting ballots from 74% of polling stations.",
        ),
        (POLL, "Results are from 99% of polling stations.", "Results are from 74% of polling stations."),
        (POLL, "Turnout was 61 percent.", "Turnout was 72 percent in Lakor."),
        (POLL, "Turnout was 61 percent.", "Turnout was 55 percent in 2018."),
        (POLL, "Labour won 45 seats.", "Labour won 40 seats in 2018."),
        (POLL, "Some 40,000 people marched in Lima on Tuesday.", "Some 20,000 people marched in Lima on Saturday."),
        (POLL, "Lim has won eight contests.", "Lim has won four of the last nine contests."),
        (PACT, "They exchanged 120 prisoners.", "Each side handed over 75 prisoners."),
        (PACT, "Norvania will cut 1,200 jobs at its ministries.", "Norvania will cut 300 jobs in Lakor."),
        (PACT, "The talks were planned to last two hours.", "The talks lasted three hours."),
        (PACT, "The leaders signed 14 documents.", "Nine countries sent envoys."),
        (PACT, "Some 600 trucks were burned in the war.", "Some 20 trucks wait."),
        (PACT, "They agreed on four points.", "They agreed to open six crossing points."),
        (PACT, "The talks took eight weeks.", "Kestria had sought the talks. They lasted two months."),
        (PACT, "The debate was long. It took two hours.", "The ceremony was short. It took ten minutes."),
        (PACT, "The sides agreed on a two-day truce.", "The talks lasted three days."),
        (POLL, "Ana Lim won 52 percent of the vote in Lakor.", "Ana Lim won with 57 percent of the vote."),
        (POLL, "Ana Lim won with 57 percent of the vote.", "Tom Ash got 41 percent of the vote."),
        (POLL, "Ana Lim took 48 percent in the first round of the vote.", "Ana Lim won with 57 percent of the vote."),
        (POLL, "Labour won 98 of the 156 seats.", "The Liberals have 40 seats."),
        (POLL, "Labour secured 98 seats.", "Labour secured 12 seats from the Liberals."),
        (POLL, "Labour secured 98 seats.", "Labour secured 15 more seats."),
        (POLL, "Ana Lim won with 54.57 percent of the vote.", "Ana Lim won with 54.5 percent of the vote."),
        (CUP, "The match ended 1-1 after extra time.", "The semi-final had finished 2-2 after extra time."),
        (CUP, "Ash United drew 1-1 with Mardle in May.", "The night ended 2-2 for the women of Ash United."),
        (CUP, "Ash United beat Brent 3-1.", "Ash United won 3-1 and had drawn 2-2 with Mardle."),
        (POLL, "Labour secured 98 seats.", "Labour secured 12 seats in Tamria."),
        (POLL, "Labour secured 98 seats.", "Labour is projected to have gained 90 seats by exit polls."),
        (PACT, "Harlan reported operating profit of $1.3 billion.", "Harlan reported net profit of $1.1 billion."),
        (POLL, "Ana Lim won 57 percent of the vote.", "Ana Lim won, and her vote was up from 43 percent."),
        (POLL, "Ana Lim won 57 percent of the vote.", "Ana Lim won over Ash, whose vote was 43 percent."),
        (POLL, "Ana Lim won 57 percent of the vote.", "Ana Lim took most of the vote, 57 percent to 43 percent."),
        (POLL, "Ana Lim won 57 percent of the vote.", "Ana Lim must win 60 percent of the vote on Sunday."),
        (POLL, "Ana Lim won 57 percent of the vote.", "Ana Lim got support from 31 percent before the vote."),
        (POLL, "Ana Lim won 57 percent of the vote.", "Asked by a pollster, 60 percent said Lim won the vote."),
        (POLL, "Labour won 98 of the 156 seats.", "Labour has two of the seven seats on the council."),
        (POLL, "Labour won 98 of the 156 seats.", "Labour has 24 Senate seats."),
        (POLL, "Labour won 98 of the 156 seats.", "Labour has 24 seats up this year."),
        (POLL, "Labour won 98 of the 156 seats.", "Labour holds the town hall or five seats."),
        (POLL, "Lim has two children.", "Tom Ash has three children."),
        (POLL, "Labour leads in the 150-member parliament.", "The 75-member upper house meets soon."),
        (POLL, "Labour leads in the 150-member parliament.", "The 720-member European Parliament meets soon."),
        (CUP, "Ash United beat Brent by 52 runs on Sunday.", "Brent had beaten Cole by 42 runs in the semi-final."),
        (CUP, "Ash United beat Brent by 52 runs on Sunday.", "Ash United won by seven wickets."),
        (PACT, "The bank cut its deposit rate to 2.25%.", "The bank cut its lending rate to 2.75%."),
        (DEATH, "Ana Lim was just 26 years old when she moved to Lorn.", "Ana Lim, 86, has died."),
        (DEATH, "Ana Lim died at 10 on Monday.", "Ana Lim, 86, has died."),
        (DEATH, "Ana Lim said that Tom Ash has died at the age of 88.", "Ana Lim, 86, has died."),
        (DEATH, "She sang with a star who died at the age of 27.", "Ana Lim, 86, has died."),
        (PACT, "Nordvik cut 900 jobs.", "Nordvik cut 300 sales positions."),
        (
            PACT,
            "Nordvik will lay off 900 employees.",
            "The round is its largest since early 2023, when it cut 1,200 workers.",
        ),
        (PACT, "Nordvik cut 900 jobs.", "It cut 300 jobs, after 900 in the spring."),
    ],
)
def test_other_things_of_a_deal_or_a_vote(event: str, ours: str, theirs: str) -> None:
    assert [c for c in reported(event + ours, event + theirs).conflicts if c.topic == "figures"] == []


@pytest.mark.parametrize(
    ("told", "count"),
    [("She could not settle in the seven-minute opening game.", 0), ("The final lasted two hours.", 1)],
)
def test_a_part_of_a_match_is_not_as_long_as_the_whole(told: str, count: int) -> None:
    ours = "Ana Ruiz beat Eva Holm in the final on Sunday, which lasted for four hours and 42 minutes."
    theirs = f"Ana Ruiz beat Eva Holm in the final on Sunday. {told}"
    assert len([c for c in reported(ours, theirs).conflicts if c.topic == "figures"]) == count


@pytest.mark.parametrize(("year", "count"), [(2006, 0), (2024, 1)])
def test_the_dead_of_an_event_of_another_year_are_no_toll_of_this_one(year: int, count: int) -> None:
    story = Story(a="2024-05-02", b="2024-05-02")
    measured(story, "a", 40, "person", "killed", "people killed")
    opening = f"In the {year} Ruvan war, 28 villagers died in a bombing of the village of Oru by planes from the coast"
    told = story.say("b", f"{opening}, and the shelling of a camp for the homeless there killed 100 people.")
    measured(story, "b", 100, "person", "killed", "people killed")
    words = "killed 100 people"
    start = told.start + told.text.index(words)
    place = Evidence(start=start, end=start + len(words), text=words)
    story.claims[-1] = story.claims[-1].model_copy(update={"evidence": (place,)})
    assert len(conflicts(story)) == count


def test_what_is_needed_for_a_majority_is_not_how_many_there_are() -> None:
    found = reported(
        "The Reform Party won the election in Lakor on Sunday. The assembly has 343 seats.",
        "The Reform Party won the election in Lakor on Sunday. A party needs 172 seats to form a majority.",
    )
    assert not [c for c in found.conflicts if c.topic == "figures"]


@pytest.mark.parametrize(("where", "count"), [(" at a summit", 0), ("", 1)])
def test_days_of_talks_at_a_longer_summit_are_a_part_of_it(where: str, count: int) -> None:
    ours = f"The deal came after two days of talks{where} in Lima between President Ana Lim and President Leo Sy on Friday."
    theirs = "President Ana Lim and President Leo Sy held three days of talks in Lima that ended on Friday."
    found = reported(ours, theirs, published=("2023-08-26", "2023-08-26")).conflicts
    assert len([c for c in found if c.topic == "figures"]) == count


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Ana Lim, the singer, died at the age of 87. She was born in Lima. Ana Lim was 89.", 1),
        ("Ana Lim, the singer, died at the age of 89.", 0),
        ("Ana Lim, the singer, has died. " + "She sang in many towns. " * 20 + "Ana Lim, 47, won a prize for it.", 0),
    ],
)
def test_a_report_that_gives_somebody_two_ages_is_told_where_others_know_one(body: str, count: int) -> None:
    others = ["The singer Ana Lim died on Friday at the age of 89.", "Ana Lim, 89, has died."]
    found = reported("Ana Lim, 89, has died. " + body, *others).conflicts
    assert len([c for c in found if c.topic == "figures"]) == count


DEALS = [
    "Nordvik is to buy Sundal for $72 billion.",
    "Nordvik is to buy Sundal for $82.7 billion.",
    "The shares are worth $72 billion, and with all debts the deal is worth $82.7 billion.",
]


@pytest.mark.parametrize(("told", "count"), [(DEALS[:2], 1), (DEALS, 0), ([*DEALS, DEALS[0].replace("72", "62")], 1)])
def test_two_sums_that_one_report_tells_together_are_two_measures(told: list[str], count: int) -> None:
    found = reported(*(f"Nordvik agreed on a takeover of Sundal on Friday. {text}" for text in told)).conflicts
    assert len([c for c in found if c.topic == "figures"]) == count


def test_a_bound_far_below_goes_without_saying() -> None:
    lede = "A Lakor Air jet crashed in Lorn on Monday"
    malian = ". It carried 175 passengers. At least two passengers were Malian."
    told = (" with 175 passengers.", malian, ". It carried 181 passengers.")
    labels = [c.label for c in reported(*(lede + words for words in told)).conflicts if c.topic == "figures"]
    assert labels == ["Passengers: 175 or 181"]
