"""Quotes: printings of one utterance, what was altered, and who is said to have said it."""

from pathlib import Path

import pytest
from invented import Story, reported

from riyadh_archive import Archive
from riyadh_archive.model import Conflict, QuoteValue, Utterance
from riyadh_archive.reconcile.quoting.printings import match_printings

WHOLE = "We will rebuild every school in the valley before the rains come, and we will do it together."
PART = "rebuild every school in the valley before the rains come"
OTHER = "We will rebuild most schools in the valley before the rains come, and we will do it together."


def conflicts(story: Story) -> list[Conflict]:
    return [c for c in story.reconciled().conflicts if c.topic == "quotes"]


def said(*printings: tuple[str | None, str]) -> Story:
    """A story of one article a printing, with speaker and text."""
    story = Story(**dict.fromkeys("abcd"[: len(printings)]))
    for article, (speaker, text) in zip("abcd", printings, strict=False):
        story.quote(article, speaker, text)
    return story


def test_altered_words_are_a_variant_with_both_wordings() -> None:
    (conflict,) = conflicts(said(("Marta Ruiz", WHOLE), ("Marta Ruiz", OTHER)))
    assert conflict.kind == "variant"
    assert [side.evidence[0].text for side in conflict.sides] in ([WHOLE, OTHER], [OTHER, WHOLE])
    assert "every" in conflict.explanation
    assert "most" in conflict.explanation


@pytest.mark.parametrize(
    "printings",
    [
        (("Marta Ruiz", WHOLE), ("Marta Ruiz", PART)),
        (("Marta Ruiz", WHOLE), (None, WHOLE)),
        (("Marta Ruiz", WHOLE), ("Marta Ruiz", WHOLE.replace(",", ""))),
        (("Marta Ruiz", WHOLE), ("Marta Ruiz", "The budget for the bridge was never large enough.")),
        (("Marta Ruiz", "very useful"), ("Jon Aune", "very useful")),
    ],
    ids=["excerpt", "no speaker", "typography", "another utterance", "a phrase of two people"],
)
def test_printings_that_differ_in_nothing(printings: tuple[tuple[str | None, str], ...]) -> None:
    assert conflicts(said(*printings)) == []


def test_a_not_cut_off_at_the_edge_turns_what_was_said() -> None:
    whole, part = "Not one of my drivers left the depot early today", "One of my drivers left the depot early today"
    (conflict,) = conflicts(said(("Ana Cruz", whole), ("Ana Cruz", part)))
    assert (conflict.kind, conflict.severity) == ("discrepancy", "high")


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds"),
    [
        (
            "She told me that the bolts would hold for ten years",
            "He told me that the bolts would hold for ten years",
            1,
        ),
        ("Only the firm knew about the cracks in the piers", "The firm knew about the cracks in the piers", 1),
        ("An antiwar march of all the towns in this valley", "An anti war march of all the towns in this valley", 0),
        ("The flood cost $2 billion in all our towns", "The flood cost $2bn in all our towns", 0),
        ("The flood cost $2 billion in all our towns", "The flood cost $2 million in all our towns", 1),
        ("About 60 percent of our shops live by that bridge", "About 60% of our shops live by that bridge", 0),
    ],
)
def test_a_word_at_the_edge(ours: str, theirs: str, kinds: int) -> None:
    assert len(conflicts(said(("Ana Cruz", ours), ("Ana Cruz", theirs)))) == kinds


def test_the_same_words_in_other_mouths() -> None:
    story = said(("Marta Ruiz", WHOLE), ("Jon Aune", WHOLE))
    story.person("a", "Marta Ruiz")
    story.person("b", "Jon Aune")
    (conflict,) = conflicts(story)
    assert (conflict.kind, [side.label for side in conflict.sides]) == ("discrepancy", ["Marta Ruiz", "Jon Aune"])
    assert len(story.reconciled().groups) == 2


def test_a_body_and_its_spokesperson_are_one_mouth() -> None:
    story = said(("Marta Ruiz", WHOLE), ("the water ministry", WHOLE))
    story.person("a", "Marta Ruiz", role="Water Ministry spokeswoman")
    assert conflicts(story) == []


def test_scare_quotes_group_by_their_words_and_make_no_utterance() -> None:
    story = said((None, "red line"), (None, "Red line"))
    story.claims = [c.model_copy(update={"value": c.value.model_copy(update={"kind": "term"})}) for c in story.claims]
    answer = story.reconciled()
    assert [group.articles for group in answer.groups] == [("a", "b")]
    assert answer.utterances == ()


def utterance(*printings: tuple[str | None, str]) -> Utterance:
    (found,) = said(*printings).reconciled().utterances
    return found


def test_an_utterance_has_the_fullest_wording_and_every_printing() -> None:
    found = utterance(("Marta Ruiz", PART), ("Marta Ruiz", WHOLE), ("Jon Aune", WHOLE))
    assert (found.text, found.speaker, found.articles) == (WHOLE, "Marta Ruiz", ("a", "b", "c"))
    assert [(p.article, p.relation) for p in found.printings] == [
        ("a", "excerpt"),
        ("b", "identical"),
        ("c", "speaker"),
    ]


def test_an_altered_printing_lists_its_changes() -> None:
    found = utterance(("Marta Ruiz", WHOLE), ("Marta Ruiz", OTHER))
    altered = next(p for p in found.printings if p.relation == "altered")
    assert any({edit.ours, edit.theirs} == {"every school", "most schools"} for edit in altered.edits)


def test_a_single_quotation_is_an_utterance() -> None:
    assert utterance((None, WHOLE)).printings[0].relation == "identical"


def test_a_phrase_ties_no_two_utterances() -> None:
    story = said(
        ("Marta Ruiz", "This is the first step of a long climb out of the flood, and nobody should doubt it."),
        ("Marta Ruiz", "first step"),
        ("Marta Ruiz", "The mayor took the first step when he opened the gates of the upper dam at dawn."),
    )
    assert len(story.reconciled().utterances) == 3
    assert conflicts(story) == []


def test_words_given_to_no_person_of_the_story_are_in_nobody_elses_mouth() -> None:
    story = said(("Marta Ruiz", WHOLE), ("The plan", WHOLE))
    story.person("a", "Marta Ruiz")
    assert conflicts(story) == []


def test_changed_numbers_change_what_was_said() -> None:
    story = said(
        ("Marta Ruiz", WHOLE.replace("every school", "30 schools")),
        ("Marta Ruiz", WHOLE.replace("every school", "13 schools")),
    )
    (conflict,) = conflicts(story)
    assert (conflict.kind, conflict.severity) == ("discrepancy", "medium")


GRAVITY = [
    ("every school in the valley", "most schools in the valley", "variant", "medium"),
    ("We will rebuild", "We would rebuild", "variant", "medium"),
    ("We will rebuild", "We will not rebuild", "discrepancy", "high"),
    ("in the valley", "in Rio Blanco", "variant", "medium"),
    ("before the rains", "before the [heavy] rains", "variant", "low"),
    ("We will rebuild", "We’ll rebuild", "variant", "low"),
    ("every school", "every single school", "variant", "low"),
    ("every school", "school", "variant", "low"),
]


@pytest.mark.parametrize(
    ("words", "instead", "kind", "severity"), GRAVITY, ids=[instead for _, instead, _, _ in GRAVITY]
)
def test_the_type_of_a_change_gives_the_severity(words: str, instead: str, kind: str, severity: str) -> None:
    (conflict,) = conflicts(said(("Marta Ruiz", WHOLE), ("Marta Ruiz", WHOLE.replace(words, instead))))
    assert (conflict.kind, conflict.severity) == (kind, severity)


def test_she_is_whom_the_other_printings_name() -> None:
    story = said(("Marta Ruiz", WHOLE))
    story.texts["b"], story.published["b"], story.names["b"] = "", None, []
    for article in "ab":
        story.person(article, "Marta Ruiz")
    story.person("b", "Jon Aune")
    story.quote("b", "Jon Aune", WHOLE, mention="she")
    answer = story.reconciled()
    assert [c.value.speaker for c in answer.claims if isinstance(c.value, QuoteValue)] == ["Marta Ruiz", "Marta Ruiz"]
    assert conflicts(story) == []


def test_he_stays_who_he_is_where_the_article_names_no_other() -> None:
    story = said(("Marta Ruiz", WHOLE))
    story.texts["b"], story.published["b"], story.names["b"] = "", None, []
    story.quote("b", "Jon Aune", WHOLE, mention="he")
    story.person("a", "Marta Ruiz")
    story.person("b", "Jon Aune")
    speakers = [c.value.speaker for c in story.reconciled().claims if isinstance(c.value, QuoteValue)]
    assert speakers == ["Marta Ruiz", "Jon Aune"]
    assert conflicts(story) == []


def test_a_passage_more_is_no_graver_than_the_words_it_was_left_out_of() -> None:
    longer = WHOLE.replace("every", "each") + " I do not doubt it for a moment, and nobody here does."
    (conflict,) = conflicts(said(("Marta Ruiz", WHOLE), ("Marta Ruiz", longer)))
    assert conflict.kind == "variant"


def test_words_written_together_or_apart_are_no_variant() -> None:
    assert (
        conflicts(
            said(("Marta Ruiz", WHOLE + " The data center stays."), ("Marta Ruiz", WHOLE + " The datacenter stays."))
        )
        == []
    )


def test_each_of_two_who_speak_as_one_has_the_canonical_name() -> None:
    story = said(("Ruiz and Jon Aune", WHOLE), ("the board and Ruiz", PART))
    for article in "ab":
        story.person(article, "Marta Ruiz")
        story.person(article, "Jon Aune")
        story.person(article, "Ruiz")
    speakers = [c.value.speaker for c in story.reconciled().claims if isinstance(c.value, QuoteValue)]
    assert speakers == ["Marta Ruiz and Jon Aune", "the board and Ruiz"]


def test_an_unsure_speaker_is_in_nobody_elses_mouth() -> None:
    story = said(("Marta Ruiz", WHOLE), ("Jon Aune", WHOLE))
    story.person("a", "Marta Ruiz")
    story.person("b", "Jon Aune")
    story.claims[1] = story.claims[1].model_copy(
        update={"value": story.claims[1].value.model_copy(update={"score": 0.3})}
    )
    assert conflicts(story) == []


def test_a_surname_alone_is_not_another_person() -> None:
    story = said(("Marta Ruiz", WHOLE), ("Ruiz", WHOLE))
    story.person("a", "Marta Ruiz")
    story.person("a", "Liam Ruiz")
    story.person("b", "Ruiz")
    assert conflicts(story) == []


def test_a_stretch_cut_short_is_an_excerpt() -> None:
    story = Story(a=None, b=None)
    for article, stretches in (
        ("a", ("I told them that the dam would hold,", "They listened to every word.")),
        ("b", ("I told them,", "They listened to every word.")),
    ):
        claim = story.quote(article, "Marta Ruiz", " ".join(stretches))
        text, at = story.texts[article], 0
        places = []
        for stretch in stretches:
            at = text.index(stretch, at)
            places.append(claim.evidence[0].model_copy(update={"start": at, "end": at + len(stretch), "text": stretch}))
        story.claims[-1] = claim.model_copy(update={"evidence": tuple(places)})
    assert conflicts(story) == []


SHORT = [
    ("I can sleep again", "I can't sleep again", "Marta Ruiz", ["discrepancy"]),
    ("a door, not a house", "a door, not a house", "Jon Aune", ["discrepancy"]),
    ("I will not seek revenge", "I will seek revenge, but only at the ballot box", "Marta Ruiz", ["discrepancy"]),
    ("the hardest vote of my life", "The easiest vote of my life", "Marta Ruiz", ["variant"]),
    ("We are open", "We are closed", "Jon Aune", []),
    ("The harbour is ours", "The harbor is ours", "Marta Ruiz", []),
]


@pytest.mark.parametrize(("ours", "theirs", "speaker", "kinds"), SHORT)
def test_a_few_words(ours: str, theirs: str, speaker: str, kinds: list[str]) -> None:
    story = Story(a=None, b=None)
    for article, name, text in (("a", "Marta Ruiz", ours), ("b", speaker, theirs)):
        story.person(article, name)
        story.quote(article, name, text)
    assert [c.kind for c in conflicts(story)] == kinds


def test_the_explanation_tells_a_lost_not_before_other_words() -> None:
    whole = "Both sides of the bridge will stay closed, and we have not found any crack in the deck at all"
    other = "All sides of the bridge will stay closed, and we have found a crack in the deck at all"
    (found,) = conflicts(said(("Ann Lund", whole), ("Ann Lund", other)))
    assert "in other words: without “not”; “Both” – “All”" in found.explanation


SAID = "“We want peace and we want it within a year,”"
CLEAR = [
    ("Envoy Ana Lim spoke. {} she said.", "Minister Eva Moss said: {}", True),
    ("Envoys came. {} an aide, Ana Lim, said.", "Minister Eva Moss said: {}", True),
    ("Envoy Ana Lim met Eva Moss. {} she said.", "Minister Eva Moss said: {}", False),
    ("Minister Eva Moss stressed {} her spokesman Tom Ash said.", "{} Tom Ash said.", False),
    ("Minister Eva Moss stressed {}. Her spokesman Tom Ash said nothing.", "{} Tom Ash said.", True),
]


@pytest.mark.parametrize(("ours", "theirs", "differ"), CLEAR)
def test_a_pronoun_that_can_mean_one_alone_is_a_mouth(ours: str, theirs: str, differ: bool) -> None:
    found = reported(ours.format(SAID), theirs.format(SAID)).conflicts
    assert any(c.label.startswith("Who said") for c in found) == differ


def test_a_surname_may_be_the_one_who_did_not_say_not() -> None:
    ours, theirs = "“We have not given up our weapons,” Khalil Nur said.", "“We have given up our weapons,” Nur said."
    assert [c.kind for c in reported(ours, theirs).conflicts if c.topic == "quotes"] == ["discrepancy"]


@pytest.mark.parametrize(
    ("ours", "theirs", "one"),
    [
        ("It is a disgrace", "It is a relief", False),
        ("The firm must pay for the piers", "The state must pay for the ferry", False),
        ("It will snow hard in the hills by nightfall", "It will snow hard on the hills from nightfall", True),
    ],
)
def test_one_place_of_sentences_told_alike_needs_more_in_common_than_apart(ours: str, theirs: str, one: bool) -> None:
    claims = said(("Ana Cruz", ours), ("Ana Cruz", theirs)).claims
    tied = match_printings(claims, [(claims[0].id, claims[1].id)])
    assert (len(set(tied.values())) == 1) is one


SET = "We lost the first set. We came back in the rain. Nobody in this town gave up on us"


@pytest.mark.parametrize(
    ("theirs", "kinds"),
    [
        ("We lost the first set. Nobody in this town gave up on us", []),
        ("We lost the first set. Our fans sang. Nobody in this town gave up on us", []),
        ("Nobody in this town gave up on us. We lost the first set", []),
        ("We lost the second set. Nobody in this town gave up on us", ["discrepancy"]),
        ("We lost the first set. Everybody in this town gave up on us", ["discrepancy"]),
    ],
)
def test_sentences_that_one_prints_alone_contradict_nothing(theirs: str, kinds: list[str]) -> None:
    assert [c.kind for c in conflicts(said(("Marta Ruiz", SET), ("Marta Ruiz", theirs)))] == kinds


def test_the_label_shows_where_marks_close_between_two_parts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Calling the plan a “first step”, Ana Ruiz said “we had to mend the weir.” Ruiz left.\n"
    )
    with Archive(tmp_path / "a.db", create=True) as archive:
        archive.add([tmp_path / "a.txt"])
        assert [g.label for g in archive.claims(topic="quotes")] == [
            "Ana Ruiz: “first step” … “we had to mend the weir.”"
        ]


def test_a_conflict_of_wordings_shows_where_marks_close() -> None:
    story = Story(a=None, b=None)
    for article, opening in (("a", "The water came like a great wall,"), ("b", "The water rose like a great wall,")):
        story.quote(article, "Marta Ruiz", f"{opening} We had no time at all to run.")
    (conflict,) = conflicts(story)
    assert "” … “" not in conflict.label  # one stretch in one pair of marks
