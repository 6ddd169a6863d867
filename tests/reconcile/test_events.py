"""Which events of single articles are one."""

from invented import Story

from riyadh_archive.reconcile.events import match_events


def test_what_each_article_is_about_is_the_event_of_the_story() -> None:
    story = Story(a=None, b=None)
    story.date("a", "2023-07-28")
    story.date("b", "2023-07-29")
    assert set(match_events(story.claims).values()) == {""}


def test_no_event_stays_none() -> None:
    story = Story(a=None)
    claim = story.date("a", "2019", event=None)
    assert match_events(story.claims) == {claim.id: None}


def joined(*events: tuple[str, str, str | None, str | None]) -> bool:
    """Whether all events (article, key, date, place) are one event of the story."""
    story = Story(**dict.fromkeys(article for article, *_ in events))
    for article, key, date, place in events:
        if date:
            story.date(article, date, event=key)
        if place:
            story.venue(article, place, event=key)
        if not (date or place):
            story.attendee(article, "Marta Ruiz", event=key)
    return len(set(match_events(story.claims).values())) == 1


def test_other_events_are_matched_by_kind_day_and_place() -> None:
    assert joined(("a", "call", "2023-07-27", None), ("b", "call", "2023-07-27", None))
    assert joined(("a", "call", "XXXX-07-27", None), ("b", "call:2023-07-27", None, None))
    assert joined(("a", "meeting@Vienna", None, None), ("b", "meeting", None, "Vienna"))
    assert not joined(("a", "call", "2023-07-27", None), ("b", "call", "2023-07-26", None))
    assert not joined(("a", "meeting@Vienna", None, None), ("b", "meeting@Geneva", None, None))
    assert not joined(("a", "call", "2023-07-27", None), ("b", "meeting", "2023-07-27", None))


def test_the_only_one_of_its_kind_in_each_article_is_one_event() -> None:
    assert joined(("a", "call", None, None), ("b", "call", "2023-07-27", None))
    story = Story(a=None, b=None)
    story.attendee("a", "Marta Ruiz", event="call")
    story.date("b", "2023-07-27", event="call:2023-07-27")
    story.date("b", "2023-07-20", event="call:2023-07-20")
    assert len(set(match_events(story.claims).values())) == 3


def test_what_befell_the_place_of_the_story_by_an_opening_is_its_event() -> None:
    def event_of(key: str, *, own_day: bool = False) -> str | None:
        story = Story(a=None, b=None)
        story.venue("a", "Peru", subject="earthquake")
        if own_day:
            story.date("b", "2023-06-16", subject="earthquake")
        claim = story.date("b", "2023-06-13", event=key, subject="earthquake in some country")
        return match_events(story.claims)[claim.id]

    assert event_of("quake@Peru") == ""
    assert event_of("quake@Chile")
    assert event_of("meeting@Peru")
    assert event_of("quake@Peru", own_day=True)  # an aftershock
