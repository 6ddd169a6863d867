"""Words that one printing has inside its marks and another outside, and utterances that papers break at other places."""

import pytest
from invented import Story

from riyadh_archive.model import Evidence, Printing

WHOLE = "I told the board that the dam would hold through the night, and nobody on the board listened to me."


def printed(sentence: str, *stretches: str) -> list[Printing]:
    """The printings of `sentence` with its `stretches` in marks, where another article prints WHOLE in one."""
    story = Story(a=None, b=None)
    story.quote("a", "Marta Ruiz", WHOLE)
    claim = story.quote("b", "Marta Ruiz", " ".join(stretches))
    at = len(story.texts["b"])
    story.texts["b"] += sentence + "\n"
    evidence = []
    for stretch in stretches:
        at = story.texts["b"].index(stretch, at)
        evidence.append(Evidence(start=at, end=at + len(stretch), text=stretch))
    story.claims[-1] = claim.model_copy(update={"evidence": tuple(evidence)})
    (utterance,) = story.reconciled().utterances
    return [printing for printing in utterance.printings if printing.article == "b"]


CASES = [
    (
        "Ruiz said she had told the board that the dam “would hold through the night”.",
        ["would hold through the night"],
        [("moved", "told the board that the dam", "told the board that the dam")],
    ),
    (
        "“I told the board that the dam would hold” through the night, Ruiz said.",
        ["I told the board that the dam would hold"],
        [("moved", "through the night", "through the night")],
    ),
    (
        "“I told the board that the dam would hold through the night,” she said, “and nobody on the board listened”.",
        ["I told the board that the dam would hold through the night,", "and nobody on the board listened"],
        [("split", "", "she said,")],
    ),
    ("Ruiz swore that it “would hold through the night”.", ["would hold through the night"], []),
    ("Ruiz spoke of the night: “the dam would hold through the night”.", ["the dam would hold through the night"], []),
    (
        "“The dam would hold through the night.”\n“And nobody on the board listened.”",
        ["The dam would hold through the night.", "And nobody on the board listened."],
        [],
    ),
]


@pytest.mark.parametrize(("sentence", "stretches", "edits"), CASES)
def test_beside_the_marks(sentence: str, stretches: list[str], edits: list[tuple[str, str, str]]) -> None:
    found = printed(sentence, *stretches)
    assert [(edit.op, edit.ours, edit.theirs) for printing in found for edit in printing.edits] == edits
    assert {printing.relation for printing in found} == {"excerpt"}
