"""Years and days that only another report gives."""

from invented import Story

from riyadh_archive.model import Claim, DateValue


def dates(story: Story) -> dict[str, tuple[str, str | None]]:
    """(date, where it comes from) by article."""
    return {c.article: (c.value.date, c.value.resolved_from) for c in claims(story) if isinstance(c.value, DateValue)}


def claims(story: Story) -> tuple[Claim, ...]:
    return story.reconciled().claims


def test_a_year_comes_from_another_report_of_the_event() -> None:
    story = Story(a=None, b=None)
    open_one = story.date("a", "XXXX-07-28", "The match in Lagos was on July 28.")
    story.date("b", "2023-07-28")
    assert dates(story) == {"a": ("2023-07-28", "b"), "b": ("2023-07-28", None)}
    assert open_one.id in {claim.id for claim in claims(story)}


def test_a_weekday_comes_from_another_report_of_the_event() -> None:
    story = Story(a=None, b=None, c=None)
    story.date("a", "XXXX-XX-XX", "The verdict in Dublin came on Friday.", weekday=4)
    story.date("b", "2023-07-28")
    story.date("c", "2023-07-28")
    assert dates(story)["a"] == ("2023-07-28", "b")


def test_another_weekday_is_not_that_day() -> None:
    story = Story(a=None, b=None)
    story.date("a", "XXXX-XX-XX", "The verdict in Dublin came on Thursday.", weekday=3)
    story.date("b", "2023-07-28")
    assert dates(story) == {"a": ("XXXX-XX-XX", None), "b": ("2023-07-28", None)}
    assert [c.label for c in story.reconciled().conflicts] == ["When it was: Thursday or 2023-07-28"]


def test_a_weekday_that_nothing_resolves_is_left_out() -> None:
    story = Story(a=None)
    story.date("a", "XXXX-XX-XX", "They met on Friday.", weekday=4)
    assert story.reconciled().claims == ()


def test_an_open_year_that_nothing_gives_stays_open() -> None:
    story = Story(a=None, b=None)
    story.date("a", "XXXX-01-10", event=None, subject="law")
    story.date("b", "2023-07-28")
    assert dates(story)["a"] == ("XXXX-01-10", None)


def test_a_near_day_of_another_event_takes_the_year_of_the_event() -> None:
    story = Story(a=None, b=None)
    story.date("a", "XXXX-12-30", event="call", subject="call")
    story.date("b", "2024-01-03")
    assert dates(story)["a"] == ("2023-12-30", "b")


def test_two_years_for_one_day_resolve_nothing() -> None:
    story = Story(a=None, b=None, c=None)
    story.date("a", "XXXX-07-28")
    story.date("b", "2023-07-28")
    story.date("c", "2022-07-28")
    assert dates(story)["a"][0] == "XXXX-07-28"
