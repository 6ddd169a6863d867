"""What is left apart goes to what it is most like, unless its day, its town or its people tell of another event."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load import load_text
from riyadh_archive.reconcile.joining.event_day import Day, EventDays
from riyadh_archive.reconcile.joining.features import Profile
from riyadh_archive.reconcile.joining.growing_story import start_story
from riyadh_archive.reconcile.joining.nearest import join_nearest
from riyadh_archive.reconcile.joining.setting import Setting, are_elsewhere, read_setting
from riyadh_archive.reconcile.joining.story import assign_stories

FERRY = """A ferry with 140 people on board took on water off Cebu on Tuesday, and the coast guard took off all but nine,
its spokesman Ramon Dizon said. The Santa Clara had left Ormoc at dawn. Divers are searching the hull for the missing."""
FERRY_IN_OTHER_WORDS = """A ferry sank off Cebu on Tuesday and left nine missing, and their relatives wept on the quay. "We
heard a bang and ran for the boats," said Lito Ramos, who was on his way home with two sons. Fishermen and the coast
guard brought dozens ashore."""


def _are_one(*texts: str) -> bool:
    articles = [load_text(text.encode(), name=f"{at}.txt") for at, text in enumerate(texts)]
    claims = {article.id: extract_claims(read_article(article)) for article in articles}
    return len(set(assign_stories(articles, {}, claims).values())) == 1


@pytest.mark.parametrize(
    ("changes", "together"),
    [
        ({}, True),
        ({"Tuesday": "Wednesday"}, True),
        ({"Tuesday": "Saturday"}, False),
        ({" on Tuesday": ""}, False),
        ({"Cebu": "Naples"}, False),
    ],
)
def test_two_reports_of_a_day_and_a_town_are_of_one_event(changes: dict[str, str], together: bool) -> None:
    other = FERRY_IN_OTHER_WORDS
    for old, new in changes.items():
        assert old in other
        other = other.replace(old, new)
    assert _are_one(FERRY, other) is together


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("A ferry sank off Naples on Tuesday.", Setting(True, (1,), ("naples",), ("itali",), (), ("crash",))),
        ("Police arrested Lito Ramos, 34, over the ferry.", Setting(people=("litoramos",))),
        ("Ferries are slow, and nobody minds.", Setting()),
    ],
)
def test_the_setting_of_an_article(text: str, setting: Setting) -> None:
    found = read_setting(extract_claims(read_article(load_text(text.encode(), name="a.txt"))))
    assert found == setting


@pytest.mark.parametrize(
    ("one", "other", "elsewhere"),
    [
        (Setting(towns=("cebu",)), Setting(towns=("cebu", "ormoc")), False),
        (Setting(towns=("cebu",)), Setting(towns=("naples",)), True),
        (Setting(countries=("italy",)), Setting(countries=("malta",)), True),
        (Setting(towns=("cebu",)), Setting(countries=("malta",)), False),
        (Setting(weekdays=(6,)), Setting(weekdays=(0,)), False),
        (Setting(weekdays=(6,)), Setting(weekdays=(1,)), True),
        (Setting(weekdays=(6, 2)), Setting(weekdays=(1,)), False),
        (Setting(people=("annlim",)), Setting(people=("tomash",)), True),
        (Setting(), Setting(people=("tomash",)), False),
        (Setting(kinds=("fire",)), Setting(kinds=("crash",)), True),
        (Setting(kinds=("fire",)), Setting(kinds=("crash", "fire")), False),
    ],
)
def test_where_two_settings_speak_against_each_other(one: Setting, other: Setting, elsewhere: bool) -> None:
    assert are_elsewhere(one, other) is elsewhere
    assert are_elsewhere(other, one) is elsewhere


QUAKE = """Quake levels towns in Lorania
2023-09-{day}

An earthquake of magnitude 6.4 struck Lorania {when}, flattening 900 villages in the Barda valley and killing {dead} people,
the Interior Ministry said. The tremor was felt in Tivona, where the old mosque cracked, and aftershocks went on for days."""


@pytest.mark.parametrize(
    ("day", "when", "together"),
    [
        ("22", "on September 9", True),
        ("22", "on September 21", False),
        ("22", "some time ago", False),
        ("30", "on August 9", False),
    ],
)
def test_a_late_report_that_dates_its_disaster_is_of_the_first_ones(day: str, when: str, together: bool) -> None:
    first = QUAKE.format(day="10", when="on September 9", dead="800")
    assert _are_one(first, QUAKE.format(day=day, when=when, dead="2,946")) is together


def test_a_copy_that_leaves_out_the_day_of_the_disaster_stays_with_its_model() -> None:
    dated, undated = (QUAKE.format(day="20", when=when, dead="800") for when in ("on September 9", "some time ago"))
    assert _are_one(dated, undated)


@pytest.mark.parametrize(("alike", "stories"), [(0.25, 1), (0.15, 3)])
def test_a_report_near_two_that_become_one_belongs_to_them(alike: float, stories: int) -> None:
    undated = EventDays(Day(9, 9, 2023), None, ())
    grown = {at: start_story(at, Profile({}, ()), undated, Setting()) for at in range(3)}
    grown[0].members, grown[1].members = [0, 3], [1, 4]
    grown[0].inner = grown[1].inner = 4.0
    for a, b, tie in ((0, 1, 4 * alike), (0, 2, 0.28), (1, 2, 0.28)):
        grown[a].ties[b] = grown[b].ties[a] = tie
    join_nearest(grown)
    assert len(grown) == stories
