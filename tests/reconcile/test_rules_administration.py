"""Administrations: which one an article treats as in office, and what the table of offices says of it."""

import pytest
from invented import Story, reported


def of_topic(story: Story):  # type: ignore[no-untyped-def]
    return [c for c in story.reconciled().conflicts if c.topic == "administration"]


def test_two_administrations_on_one_day_contradict_one_another_and_the_table_decides() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-05-09", "The summit in Geneva was on May 9, 2023.")
    story.administration("a", "Trump")
    story.administration("b", "Biden")
    (conflict,) = of_topic(story)
    assert (conflict.kind, conflict.severity) == ("contradiction", "high")
    assert [side.label for side in conflict.sides] == ["the Biden administration", "the Trump administration"]
    assert conflict.reference is not None
    assert "Joe Biden, President (United States), since 2021-01-20" in conflict.reference.statement
    assert conflict.reference.source.startswith("https://")


def test_a_single_article_is_held_against_the_table() -> None:
    story = Story(a=None)
    story.date("a", "2016-11-02")
    story.administration("a", "Cameron", "United Kingdom")
    (conflict,) = of_topic(story)
    assert len(conflict.sides) == 1
    assert conflict.reference is not None
    assert "Theresa May, Prime Minister (United Kingdom)" in conflict.reference.statement


def test_the_one_in_office_is_no_conflict() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-05-09")
    story.administration("a", "Biden")
    story.administration("b", "Biden")
    assert of_topic(story) == []


def test_a_leader_whose_name_one_report_misspells_is_the_same_leader() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-05-09")
    for article, leader in (("a", "Netanyahu"), ("b", "Natanyahu")):
        story.person(article, f"Benjamin {leader}", side="Israel", role="Prime Minister")
        story.administration(article, leader, "Israel")
    told = {claim.value.administration for claim in story.reconciled().claims if claim.topic == "administration"}
    assert told == {"Netanyahu"}


def test_a_historical_mention_is_never_compared() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-05-09")
    story.administration("a", "Trump", current=False)
    story.administration("b", "Biden")
    assert of_topic(story) == []


def test_an_article_that_names_the_right_one_too_credits_no_other() -> None:
    story = Story(a=None)
    story.date("a", "2023-05-09")
    story.administration("a", "Trump")
    story.administration("a", "Biden")
    assert of_topic(story) == []


def test_a_government_that_acts_is_credited_beside_the_right_one_too() -> None:
    story = Story(a=None)
    story.date("a", "2023-05-09")
    acting = story.administration("a", "Trump")
    story.administration("a", "Biden")
    story.claims[story.claims.index(acting)] = acting.model_copy(update={"rule": "government by leader, acting"})
    (conflict,) = of_topic(story)
    assert conflict.kind == "contradiction"


def test_an_administration_elect_may_be_spoken_of() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2024-12-12")
    story.administration("a", "Trump")
    story.administration("b", "Biden")
    assert of_topic(story) == []


def test_who_won_the_vote_is_called_by_the_office_months_before() -> None:
    story = Story(a="2024-01-14", b="2024-01-14")
    story.date("a", "2024-01-13")
    story.administration("a", "Lai", "Taiwan")
    story.administration("b", "Tsai", "Taiwan")
    assert len(of_topic(story)) == 1
    story.say("a", "The election was on Sunday.")
    assert of_topic(story) == []


def test_an_event_long_before_the_administration_is_looked_back_on() -> None:
    """No report of 2001 names a president of 2009: the day is that of something remembered."""
    story = Story(a=None)
    story.date("a", "2001-09-11")
    story.administration("a", "Obama")
    assert of_topic(story) == []


def test_the_day_of_publication_counts_too() -> None:
    story = Story(a="2025-06-01")
    story.date("a", "2023-05-09")
    story.administration("a", "Trump")
    assert of_topic(story) == []


def test_two_of_different_countries_are_no_conflict() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-05-09")
    story.administration("a", "Biden")
    story.administration("b", "Sunak", "United Kingdom")
    assert of_topic(story) == []


def test_administrations_the_table_does_not_know_contradict_one_another() -> None:
    story = Story(a=None, b=None)
    story.administration("a", "Quintero", "Peru")
    story.administration("b", "Salazar", "Peru")
    (conflict,) = of_topic(story)
    assert (conflict.severity, conflict.reference) == ("medium", None)


def test_a_president_and_a_prime_minister_are_in_office_together() -> None:
    ours = "Peru's Prime Minister Ana Quintero opened the dam on Monday."
    theirs = "Peru's President Tom Salazar opened the dam on Monday."
    other = "Peru's President Rui Paz opened the dam on Monday."
    assert [c for c in reported(ours, theirs).conflicts if c.topic == "administration"] == []
    assert [c.topic for c in reported(theirs, other).conflicts if c.topic == "administration"] == ["administration"]


def test_one_article_may_name_both() -> None:
    story = Story(a=None, b=None)
    story.administration("a", "Quintero", "Peru")
    story.administration("a", "Salazar", "Peru")
    story.administration("b", "Salazar", "Peru")
    assert of_topic(story) == []


def test_a_country_that_only_another_article_prints_is_taken_from_there() -> None:
    story = Story(a=None, b=None)
    story.date("b", "2023-05-09")
    story.administration("a", "Biden", None)
    story.administration("b", "Biden")
    (group,) = [g for g in story.reconciled().groups if g.topic == "administration"]
    assert (group.articles, group.label) == (("a", "b"), "Biden administration (United States): in office")


def test_a_year_alone_is_too_coarse_to_say_who_was_not_in_office() -> None:
    story = Story(a=None)
    story.date("a", "2019")
    story.administration("a", "Biden")
    assert of_topic(story) == []


def test_one_administration_is_no_two_sides_where_articles_date_the_event_differently() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2019-03-04")
    story.date("b", "2023-05-09")
    for article in "ab":
        story.administration(article, "Biden")
    assert of_topic(story) == []


def test_an_undated_event_goes_by_the_day_of_publication() -> None:
    story = Story(a="2025-06-26")
    story.administration("a", "Obama")
    (conflict,) = story.reconciled().conflicts
    assert "published on 2025-06-26" in conflict.explanation


def test_administrations_together_are_called_once() -> None:
    story = Story(a=None)
    story.administration("a", "past administrations", current=False)
    (group,) = story.reconciled().groups
    assert group.label == "past administrations (United States): historical"


def test_a_party_and_a_region_are_held_against_no_leader() -> None:
    story = Story(a=None)
    story.date("a", "2023-05-09")
    story.administration("a", "Tory", "United Kingdom", rule="party in government")
    story.administration("a", "Stavro", "United Kingdom", rule="leader of a region, acting")
    assert of_topic(story) == []


@pytest.mark.parametrize(("ours", "theirs"), [("Wechaiyachai", "Wichayachai"), ("Nagoud", "al-Nagoul")])
def test_one_leader_in_two_spellings_is_one(ours: str, theirs: str) -> None:
    story = Story(a=None, b=None)
    story.administration("a", ours, "Norland")
    story.administration("b", theirs, "Norland")
    assert of_topic(story) == []
