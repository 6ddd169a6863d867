"""Utterances: what is reported without marks is kept apart from what was quoted, and never put into marks."""

import time
from collections.abc import Callable

from invented import Story, reported

from growing import steep
from riyadh_archive.model import QuoteValue
from riyadh_archive.reconcile.quoting.printings import match_printings

MARKED = "The pumps will run all night."
REPORTED = "the pumps would run until the cellars of the old town are dry"


def changed(story: Story, at: int, **fields: str) -> None:
    """The quotation at a place of the story with other fields of its value."""
    claim = story.claims[at]
    story.claims[at] = claim.model_copy(update={"value": claim.value.model_copy(update=fields)})


def told_story() -> Story:
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
    quoted, told = sorted(told_story().reconciled().utterances, key=lambda utterance: utterance.kind, reverse=True)
    assert (quoted.kind, quoted.text) == ("speech", MARKED)
    assert (told.kind, told.articles) == ("indirect", ("a", "b"))
    assert [printing.relation for printing in told.printings] == ["identical", "identical"]


def test_a_printing_keeps_to_whom_and_where_it_was_said() -> None:
    told = next(u for u in told_story().reconciled().utterances if u.kind == "indirect")
    assert [(p.addressee, p.channel) for p in told.printings] == [("the council", "in a broadcast"), (None, None)]


def test_only_what_stood_in_marks_is_shown_in_marks() -> None:
    labels = {g.value.kind: g.label for g in told_story().reconciled().groups if isinstance(g.value, QuoteValue)}
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


def smoky(count: int) -> Callable[[], dict[str, float]]:
    """The time of telling the utterances of so many reports apart that all quote others with nearly the same words."""
    story = Story(**{f"r{number:04}": None for number in range(count)})
    for number in range(count):
        for shed in (number * 7, number * 7 + 1):
            story.quote(
                f"r{number:04}", f"Witness {shed}", f"We saw a lot of grey smoke over shed number {shed * shed}"
            )

    def spent() -> dict[str, float]:
        began = time.process_time()
        match_printings(story.claims)
        return {"utterances": time.process_time() - began}

    return spent


def test_the_time_grows_as_the_reports_of_a_story_do() -> None:
    assert steep(smoky(300), smoky(600)) == {}


QUOTING = "“The warden told me, ‘No boat leaves this harbor before the pilot is back,’ and I stayed,” said Ines Calder."
DIRECT = "“No boat leaves this harbor before the pilot is back,” said the warden, Tom Aske."


def test_words_that_somebody_quotes_are_no_second_speaker_of_them() -> None:
    found = reported(QUOTING, DIRECT)
    assert found.conflicts == ()
    by_text = {utterance.text: utterance.speaker for utterance in found.utterances if utterance.kind == "speech"}
    assert len(by_text) == 2
    assert next(speaker for text, speaker in by_text.items() if text.startswith("The warden told")) == "Ines Calder"


def test_words_within_ones_own_are_an_utterance_of_their_own() -> None:
    own = reported("“I told the crew, ‘Cut the engine right now, all of you,’” said Ines Calder.")
    assert [(u.speaker, len(u.printings)) for u in own.utterances] == [("Ines Calder", 1), ("Ines Calder", 1)]
