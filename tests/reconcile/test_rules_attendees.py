"""Attendees: one person in several reports, and whom one report has there and another does not."""

import pytest
from invented import Story, reported

from riyadh_archive.model import AttendeeValue, Conflict


def conflicts(story: Story) -> list[Conflict]:
    return [c for c in story.reconciled().conflicts if c.topic == "attendees"]


def test_one_person_is_one_group_with_the_role_and_side_that_any_report_gives() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Yury Orlov", role="Transport Minister", side="Bulgaria")
    story.person("b", "Yuri Orlov")
    story.attendee("a", "Yury Orlov")
    story.attendee("b", "Yuri Orlov", "part")
    (group,) = story.reconciled().groups
    assert group.value == AttendeeValue(name="Yuri Orlov", side="Bulgaria", role="Transport Minister", presence="part")
    assert group.label == "Yuri Orlov (Transport Minister, Bulgaria): present for a part"
    assert {c.value.name for c in story.reconciled().claims if isinstance(c.value, AttendeeValue)} == {"Yuri Orlov"}


def test_present_and_stated_absent_is_a_contradiction() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Marta Ruiz")
    story.attendee("b", "Marta Ruiz", "absent")
    (conflict,) = conflicts(story)
    assert (conflict.kind, conflict.severity) == ("contradiction", "high")
    assert [side.articles for side in conflict.sides] == [("b",), ("a",)]


def test_a_person_of_a_side_that_is_stated_absent_is_a_contradiction() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Marta Ruiz", side="Peru")
    story.attendee("b", "Peruvian officials", "absent")
    assert len(conflicts(story)) == 1


def test_a_country_that_had_no_seat_and_its_minister_at_the_table_are_a_contradiction() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Marta Ruiz", side="Peru")
    story.attendee("b", "Lima", "absent")
    assert len(conflicts(story)) == 1


def test_the_envoy_for_a_country_is_not_of_it() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Peruvian officials", "absent")
    story.attendee("b", "Marta Ruiz", role="Chilean envoy for Peru", side="Chile")
    assert conflicts(story) == []


def test_an_article_that_has_a_side_left_out_and_its_minister_on_video_contradicts_another() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Lima", "absent")
    story.attendee("a", "Marta Ruiz", "part", side="Peru")
    assert conflicts(story) == []
    story.attendee("b", "Peruvian officials", "absent")
    (conflict,) = conflicts(story)
    assert [side.label for side in conflict.sides][1:] == ["Marta Ruiz: present"]


def test_nobody_from_a_body_and_its_secretary_are_a_contradiction() -> None:
    story = Story(a=None, b=None)
    story.attendee("b", "OPEC", "absent")
    story.attendee("a", "Marta Ruiz", role="OPEC Deputy Secretary General")
    story.attendee("a", "Jon Aune", role="Deputy Minister")
    (conflict,) = conflicts(story)
    assert [side.label for side in conflict.sides] == ["OPEC: absent", "Marta Ruiz: present"]


def test_stated_absence_of_one_group_is_one_group_in_other_words() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Peruvian officials", "absent")
    story.attendee("b", "Peruvian delegation", "absent")
    assert len(story.reconciled().groups) == 1
    assert conflicts(story) == []


def test_what_contradicts_nothing() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Marta Ruiz", side="Peru")
    story.attendee("a", "Jon Aune", side="Norway")
    story.attendee("b", "Jon Aune", side="Norway")
    story.attendee("b", "Chilean officials", "absent")
    story.attendee("b", "Marta Ruiz", "absent", event="call")
    assert conflicts(story) == []


def test_who_met_in_another_town_missed_no_talks() -> None:
    for town, count in (("Lima", 0), ("Oslo", 1)):
        story = Story(a=None, b=None, c=None)
        story.attendee("a", "Marta Ruiz", side="Peru")
        story.venue("a", town)
        story.attendee("b", "Peruvian officials", "absent")
        story.venue("b", "Oslo")
        story.attendee("c", "Peruvian officials", "absent")  # and tells no town
        assert sum(c.topic == "attendees" for c in conflicts(story)) == count


def test_one_article_may_say_that_somebody_left() -> None:
    story = Story(a=None)
    story.attendee("a", "Marta Ruiz", "part")
    story.attendee("a", "Marta Ruiz", "absent")
    assert conflicts(story) == []


def test_an_envoy_to_a_country_is_none_of_its_people() -> None:
    for role, count in (("Peru envoy", 0), ("Peruvian envoy", 1)):
        story = Story(a=None, b=None)
        story.attendee("a", "Marta Ruiz", side="Peru", role=role)
        story.attendee("b", "Peruvian officials", "absent")
        assert len(conflicts(story)) == count


SENTENCED = "Ann Lund was sentenced to life in prison at Leeds Crown Court on Monday for the murder of a baker.\n\n{}"


@pytest.mark.parametrize(
    ("other", "present"),
    [("The court was full.", True), ("Lund refused to be present in court for the sentencing.", False)],
)
def test_who_is_only_taken_to_have_heard_a_verdict_contradicts_no_absence(other: str, present: bool) -> None:
    absent = SENTENCED.format("Ann Lund did not appear in the dock.")
    found = reported(SENTENCED.format(other), absent)
    assert not [c for c in found.conflicts if c.topic == "attendees"]
    told = {c.value.presence for c in found.claims if isinstance(c.value, AttendeeValue) and c.value.name == "Ann Lund"}
    assert told == ({"present", "absent"} if present else {"absent"})


@pytest.mark.parametrize(("missed", "differ"), [("ceremony", 1), ("dinner", 0)])
def test_a_ceremony_is_no_side_event_where_it_is_the_event(missed: str, differ: int) -> None:
    news = "Peru and Chile signed a dam pact at a ceremony in Lima on Friday. The pact was signed by Paulo Lins and Tom Ash."
    texts = (
        f"{news} Premier Ana Odera, who witnessed the ceremony, smiled.",
        f"{news} Ana Odera did not attend the {missed}.",
    )
    found = reported(*texts, published=("2025-05-10",) * 2).conflicts
    assert len([c for c in found if c.topic == "attendees"]) == differ
