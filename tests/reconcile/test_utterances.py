"""Utterances: what is reported without marks is kept apart from what was quoted, and never put into marks."""

from invented import Story

from riyadh_archive.model import QuoteValue

MARKED = "The pumps will run all night."
REPORTED = "the pumps would run until the cellars of the old town are dry"


def changed(story: Story, at: int, **fields: str) -> None:
    """The quotation at a place of the story with other fields of its value."""
    claim = story.claims[at]
    story.claims[at] = claim.model_copy(update={"value": claim.value.model_copy(update=fields)})


def reported() -> Story:
    """A quotation, and one clause of indirect speech in two articles."""
    story = Story(a=None, b=None)
    story.quote("a", "Marta Ruiz", MARKED)
    story.quote("a", "Marta Ruiz", REPORTED)
    story.quote("b", "Marta Ruiz", REPORTED.replace("the pumps", "The  pumps"))
    for at in (1, 2):
        changed(story, at, kind="indirect")
    changed(story, 1, channel="in a broadcast", addressee="the council")
    return story


def test_indirect_speech_is_an_utterance_of_its_own_kind() -> None:
    quoted, told = sorted(reported().reconciled().utterances, key=lambda utterance: utterance.kind, reverse=True)
    assert (quoted.kind, quoted.text) == ("speech", MARKED)
    assert (told.kind, told.articles) == ("indirect", ("a", "b"))
    assert [printing.relation for printing in told.printings] == ["identical", "identical"]


def test_a_printing_keeps_to_whom_and_where_it_was_said() -> None:
    told = next(u for u in reported().reconciled().utterances if u.kind == "indirect")
    assert [(p.addressee, p.channel) for p in told.printings] == [("the council", "in a broadcast"), (None, None)]


def test_only_what_stood_in_marks_is_shown_in_marks() -> None:
    labels = {g.value.kind: g.label for g in reported().reconciled().groups if isinstance(g.value, QuoteValue)}
    assert labels["speech"] == f"Marta Ruiz: “{MARKED}”"
    first = "the pumps would run until the cellars of the old town are …"
    assert labels["indirect"].casefold() == f"marta ruiz (reported): {first}"


def test_a_turned_report_is_named_without_marks() -> None:
    story = Story(a=None, b=None)
    for article, words in {"a": "would accept the plan", "b": "would not accept the plan"}.items():
        story.quote(article, "Marta Ruiz", f"the striking miners {words} that the owners of the pit had sent on Friday")
    for at in (0, 1):
        changed(story, at, kind="indirect")
    (conflict,) = [c for c in story.reconciled().conflicts if c.topic == "quotes"]
    assert "reported to have said" in conflict.label
    assert not any("“" in words for words in (conflict.label, *(side.label for side in conflict.sides)))
