"""What holds for every story, whatever it tells: order, stances, evidence, counts of sources."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import Story

from riyadh_archive.model import Comparator, MeasureValue
from riyadh_archive.reconcile.conflict import find_conflicts
from riyadh_archive.reconcile.match import match_claims
from riyadh_archive.reconcile.reconciling import read_reports, reconcile_story


def full_story() -> Story:
    """A story with claims of every topic in four articles, some of which differ."""
    story = Story(a="2023-07-29", b=None, c="2023-07-30", d=None)
    story.person("a", "Yuri Orlov", role="Transport Minister", side="Bulgaria")
    story.person("b", "Yury Orlov")
    story.person("c", "Orlov", side="Bulgaria")
    story.thing("a", "place", "Geneva")
    for article, date in (("a", "2023-07-28"), ("b", "XXXX-07-28"), ("c", "2023-07"), ("d", "2023-07-26")):
        story.date(article, date)
    story.venue("a", "Palais Wilson", "Geneva", "Switzerland")
    story.venue("b", "Switzerland")
    story.venue("c", "Vienna", "Austria")
    story.attendee("a", "Yuri Orlov")
    story.attendee("b", "Yury Orlov", "part")
    story.attendee("d", "Bulgarian officials", "absent")
    story.administration("a", "Trump")
    story.administration("b", "Biden")
    story.point("a", "reopen the railway to Plovdiv", number=1)
    story.point("a", "explore a ferry line", "explore", number=2)
    story.point("b", "start a ferry line", number=2)
    story.point("c", "share rail timetables")
    story.point("d", "share rail timetables", denied=True)
    story.quote("a", "Yuri Orlov", "The railway will carry twice the freight it carries now, within two years.")
    story.quote("b", "Yury Orlov", "The railway will carry three times the freight it carries now, within two years.")
    story.quote("c", "Marta Ruiz", "The railway will carry twice the freight it carries now, within two years.")
    act = {"measure": "a toll on trucks", "result": "closing depots in Varna and Burgas"}
    story.measure("a", MeasureValue(actors=("Bulgaria",), **act), "Bulgaria imposed a toll on trucks, closing depots.")
    story.measure("b", MeasureValue(actors=("Romania",), **act), "Romania imposed a toll on trucks, closing depots.")
    story.figure("a", 40, "kilometers", "track on the Varna line")
    story.figure("b", 90, "kilometers", "track on the Varna line")
    return story


@pytest.mark.parametrize("seed", range(12))
def test_the_answer_does_not_depend_on_the_order_of_anything(seed: int) -> None:
    story, shuffle = full_story(), random.Random(seed).shuffle
    expected = story.reconciled()
    articles, claims, names = story.articles(), list(story.claims), list(story.names)
    shuffle(articles)
    shuffle(claims)
    shuffle(names)
    assert reconcile_story(articles, claims, {article: story.names[article] for article in names}) == expected


def test_every_claim_is_in_one_group_of_its_topic_and_stance() -> None:
    answer = full_story().reconciled()
    grouped = [claim for group in answer.groups for claim in group.claims]
    assert sorted(grouped, key=lambda c: c.id) == sorted(answer.claims, key=lambda c: c.id)
    for group in answer.groups:
        assert {(c.topic, c.stance) for c in group.claims} == {(group.topic, group.claims[0].stance)}
        assert group.articles == tuple(sorted({c.article for c in group.claims}))
        assert group.label


def test_claims_keep_their_ids() -> None:
    story = full_story()
    assert {c.id for c in story.reconciled().claims} == {c.id for c in story.claims}


def test_conflicts_of_every_topic_are_found_and_cite_their_claims() -> None:
    story = full_story()
    answer = story.reconciled()
    texts = {article.id: article.text for article in answer.articles}
    claims = {claim.id: claim for claim in answer.claims}
    topics = {conflict.topic for conflict in answer.conflicts}
    assert topics == {
        "administration", "date", "venue", "attendees", "principles", "quotes", "measures", "figures", "names",
    }  # fmt: skip
    for conflict in answer.conflicts:
        assert len(conflict.sides) > 1 or conflict.reference
        assert conflict.label
        assert conflict.explanation.endswith((".", ".)"))
        for side in conflict.sides:
            assert side.evidence
            for piece in side.evidence:
                assert texts[piece.article][piece.start : piece.end] == piece.text
                assert piece.article in side.articles
            own = {(e.start, e.end) for id_ in side.claims for e in claims[id_].evidence}
            assert not side.claims or {(e.start, e.end) for e in side.evidence} <= own


def test_the_gravest_conflict_comes_first() -> None:
    severities = [c.severity for c in full_story().reconciled().conflicts]
    assert severities == sorted(severities, key=["high", "medium", "low"].index)


def test_conflict_ids_are_all_different() -> None:
    ids = [c.id for c in full_story().reconciled().conflicts]
    assert len(set(ids)) == len(ids)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_matching_is_symmetric(data: st.DataObject) -> None:
    story = full_story()
    reports = read_reports(story.articles(), story.claims, story.names)
    topic = data.draw(st.sampled_from(sorted({c.topic for c in reports.claims})))
    a, b = (data.draw(st.sampled_from(reports.topic(topic))) for _ in "ab")
    assert match_claims(a, b, reports) == match_claims(b, a, reports)


def test_a_denied_claim_never_matches_an_asserted_one() -> None:
    story = Story(a=None, b=None)
    yes, no = story.date("a", "2023-07-28"), story.date("b", "2023-07-28", denied=True)
    reports = read_reports(story.articles(), story.claims, story.names)
    assert match_claims(yes, no, reports) is None
    assert sorted(group.label for group in story.reconciled().groups) == [
        "2023-07-28 — summit",
        "denied: 2023-07-28 — summit",
    ]


def test_the_timeline_is_in_order_and_leaves_open_years_out() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-07-28", subject="match in Lagos")
    story.date("b", "2023-07-28", subject="match in Lagos")
    story.date("a", "2019", event=None, subject="stadium opening")
    story.date("a", "XXXX-01-02", event=None, subject="holiday")
    told = [(s.date, s.label, s.articles) for s in story.reconciled().timeline]
    assert told == [("2019", "stadium opening", ("a",)), ("2023-07-28", "match in Lagos", ("a", "b"))]


def test_a_day_is_called_by_what_most_reports_say_was_then() -> None:
    story = Story(a=None, b=None, c=None)
    for article, subject in (("a", "dialogue"), ("b", "talks"), ("c", "talks"), ("a", "statement")):
        story.date(article, "2023-07-28", subject=subject)
    assert [s.label for s in story.reconciled().timeline] == ["talks"]


def test_no_articles_and_no_claims_are_an_empty_answer() -> None:
    answer = reconcile_story([], [], {})
    assert (answer.articles, answer.claims, answer.groups, answer.conflicts) == ((), (), (), ())


def test_names_in_claims_are_canonical() -> None:
    story = Story(a=None, b=None)
    story.person("a", "Yury Orlov")
    story.person("b", "Yuri Orlov")
    story.date("a", "2023-07-28", by="Yury Orlov")
    assert [claim.attributed_to for claim in story.reconciled().claims] == ["Yuri Orlov"]


ODD_TEXTS = st.text(max_size=12) | st.sampled_from(
    ["", "\u0130", "’s", "the", "U.S.", "[…]", "-", "1" * 400, "no officials"]
)
ODD_DATES = st.sampled_from(["2023-02-30", "0000-00-00", "9999-12-31", "XXXX-02-29", "XXXX-XX-XX", "20", "2023", "X"])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_value_crashes_reconciling(data: st.DataObject) -> None:
    story = Story(a=data.draw(ODD_DATES), b=None)
    for article in "ab":
        texts = [data.draw(ODD_TEXTS) for _ in range(3)]
        story.date(article, data.draw(ODD_DATES), weekday=data.draw(st.none() | st.integers(0, 6)))
        story.venue(article, texts[0], *texts[1:])
        story.attendee(article, texts[0], data.draw(st.sampled_from(["present", "part", "absent"])), texts[1])
        story.administration(article, data.draw(st.sampled_from(["Biden", "Trump", texts[0]])))
        story.point(article, texts[0], data.draw(st.sampled_from(["explore", "agree"])), condition=texts[1])
        story.quote(article, texts[0], texts[1], mention=texts[2])
        story.measure(
            article, MeasureValue(actors=(texts[0],), measure=texts[1], reasons=(texts[2],), result=texts[0]), "?"
        )
        comparator: Comparator = data.draw(st.sampled_from(["=", ">", "<", "~"]))
        quantity = data.draw(st.none() | st.integers() | st.floats(allow_nan=False) | st.just(10**400))
        story.figure(article, quantity, texts[0], "age of the old bridge", comparator=comparator)
        story.person(article, texts[0] or "x", role=texts[1] or None)
    answer = story.reconciled()
    assert sum(len(group.claims) for group in answer.groups) == len(answer.claims)


def test_explanations_call_an_article_by_the_beginning_of_its_hash() -> None:
    one, two = "7bb1ca90354313840329d2f569ea9fb3", "a078b3656adc0295d0e37bd4f599342f"
    story = Story(**{one: "2023-07-29", two: "2023-07-29"})
    story.venue(one, "Geneva", "Switzerland")
    story.venue(two, "Vienna", "Austria")
    (conflict,) = story.reconciled().conflicts
    assert "7bb1ca903543: Geneva" in conflict.explanation
    assert one not in conflict.explanation


def test_a_rule_that_fails_costs_its_own_answers_alone_and_is_told() -> None:
    story = Story(a=None, b=None)
    story.attendee("a", "Ana Lim")
    story.attendee("b", "Ana Lim", "absent")
    reports = replace(read_reports(story.articles(), story.claims, story.names), slots=(None,))  # type: ignore[arg-type]
    faults: list[str] = []
    assert [conflict.topic for conflict in find_conflicts(reports, faults)] == ["attendees"]
    assert any(fault.startswith("conflicts of figures left out: a fault of this program") for fault in faults)
    with pytest.raises(AttributeError):
        find_conflicts(reports)
