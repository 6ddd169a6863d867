"""Agreed points: numbered ones, how firm they are, and which of them a report leaves out."""

from invented import Story

from riyadh_archive.model import Block, Conflict
from riyadh_archive.reconcile.reconciling import reconcile_story


def conflicts(story: Story, kind: str | None = None) -> list[Conflict]:
    return [c for c in story.reconciled().conflicts if c.topic == "principles" and kind in (None, c.kind)]


def list_of_three(story: Story, article: str) -> None:
    """Three numbered points, in the article that lists them."""
    story.point(article, "reopen the border crossing at Arica", number=1)
    story.point(article, "explore a joint fishing zone", "explore", number=2, condition="once the survey is complete")
    story.point(article, "exchange weather data", number=3)


def test_numbered_points_group_by_number_whatever_their_words() -> None:
    story = Story(a=None, b=None)
    list_of_three(story, "a")
    story.point("b", "let traffic through at Arica again", number=1)
    first = next(g for g in story.reconciled().groups if g.label.startswith("1. "))
    assert first.articles == ("a", "b")
    assert first.label == "1. reopen the border crossing at Arica (agree)"


def test_agreed_in_one_report_and_explored_in_the_other() -> None:
    story = Story(a=None, b=None)
    list_of_three(story, "a")
    story.point("b", "set up a joint fishing zone", number=2)
    (conflict,) = conflicts(story, "discrepancy")
    assert conflict.severity == "medium"
    assert [side.articles for side in conflict.sides] == [("b",), ("a",)]
    assert "depending on “once the survey is complete”" in conflict.explanation


def test_a_word_and_its_opposite() -> None:
    story = Story(a=None, b=None, c=None)
    story.point("a", "an immediate and unconditional truce on the lake")
    story.point("b", "a conditional truce on the lake")
    story.point("c", "a truce on the lake")
    (conflict,) = conflicts(story, "contradiction")
    assert [(side.label, side.articles) for side in conflict.sides] == [
        ("conditional", ("b",)),
        ("unconditional", ("a",)),
    ]


def test_a_condition_that_the_other_report_does_not_have() -> None:
    story = Story(a=None, b=None)
    story.point("a", "withdraw the patrol boats", condition="if the ceasefire holds")
    story.point("b", "withdraw the patrol boats")
    (conflict,) = conflicts(story)
    assert (conflict.kind, conflict.severity) == ("discrepancy", "low")


def test_a_condition_that_the_other_report_prints_beside_the_point() -> None:
    for beside, found in (
        ("The truce is subject to its acceptance by Chad.", 0),
        ("The truce depends on nobody, if one believes the mayor.", 1),
    ):
        story = Story(a=None, b=None)
        story.point("a", "withdraw the patrol boats", condition="pending Chad's approval")
        story.point("b", "withdraw the patrol boats")
        story.say("b", beside)
        assert len(conflicts(story)) == found, beside


def test_a_headline_leaves_out_conditions() -> None:
    for kind, found in (("title", 0), ("paragraph", 1)):
        story = Story(a=None, b=None)
        story.point("a", "withdraw the patrol boats", condition="if the ceasefire holds")
        story.point("b", "withdraw the patrol boats")
        first, second = story.articles()
        block = Block(kind=kind, start=0, end=len(second.text))  # type: ignore[arg-type]
        articles = [first, second.model_copy(update={"blocks": (block,)})]
        told = [c for c in reconcile_story(articles, story.claims, story.names).conflicts if c.topic == "principles"]
        assert len(told) == found, kind


def test_what_other_talks_refused_years_ago_contradicts_nothing() -> None:
    story = Story(a=None, b=None)
    story.point("a", "withdraw the patrol boats")
    earlier = story.point("b", "withdraw the patrol boats", denied=True)
    story.claims[-1] = earlier.model_copy(update={"event": None})
    assert conflicts(story) == []


def test_agreed_and_refused_contradict_one_another_and_share_no_group() -> None:
    story = Story(a=None, b=None)
    story.point("a", "withdraw the patrol boats")
    story.point("b", "withdraw the patrol boats", denied=True)
    assert [c.kind for c in conflicts(story)] == ["contradiction"]
    assert len(story.reconciled().groups) == 2


def test_what_is_refused_on_a_condition_alone_contradicts_nothing() -> None:
    story = Story(a=None, b=None)
    story.point("a", "work toward ending the strike", "intend")
    story.point("b", "any deal on the strike if it means lower wages", denied=True)
    assert conflicts(story) == []


def test_intending_agreeing_and_doing_follow_one_another() -> None:
    story = Story(a=None, b=None, c=None)
    for article, strength in (("a", "intend"), ("b", "agree"), ("c", "agree")):
        story.point(article, "exchange weather data", strength)
    assert conflicts(story) == []
    assert len(story.reconciled().groups) == 1


def test_other_points_are_other_groups() -> None:
    story = Story(a=None, b=None)
    story.point("a", "exchange weather data")
    story.point("b", "withdraw the patrol boats", "explore")
    assert conflicts(story) == []
    assert len(story.reconciled().groups) == 2


def test_one_omission_for_the_whole_list() -> None:
    story = Story(a=None, b=None, c=None, d=None)
    list_of_three(story, "a")
    story.point("b", "reopen the crossing", number=1)
    story.point("c", "reopen the crossing", number=1)
    story.point("d", "share plans for a park")
    (conflict,) = conflicts(story, "omission")
    assert conflict.severity == "low"
    assert [(s.label, s.articles) for s in conflict.sides] == [("point 1", ("b", "c")), ("all 3 points", ("a",))]
    assert len(conflict.sides[1].evidence) == 3


def test_the_same_parts_are_no_omission() -> None:
    story = Story(a=None, b=None)
    list_of_three(story, "a")
    list_of_three(story, "b")
    assert conflicts(story, "omission") == []
