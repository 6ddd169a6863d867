"""Changed words of a printing in marks, and the type of a change that turns what was said."""

import pytest

from riyadh_archive.model import Edit
from riyadh_archive.reconcile.quoting.align import align_words
from riyadh_archive.render.changes import changed_words

CASES = [
    (
        "The lock opens at 9 on Friday.",
        "The lock opens at 7 on Friday.",
        "The lock opens at [-9-] {+7+} {!number!} on Friday.",
    ),
    (
        "We shall never close the mill.",
        "We shall close the mill.",
        "We shall [-never-] {!negation!} close the mill.",
    ),
    (
        "The jury heard Olsen out on that day.",
        "The jury heard Moreau out on that day.",
        "The jury heard [-Olsen-] {+Moreau+} {!name!} out on that day.",
    ),
    ("both sides walked out of it", "all sides walked out of it", "[-both-] {+all+} sides walked out of it"),
    ("They won’t race again", "they won't race again", "they won't race again"),
    (
        "The keeper saved it in the rain, twice, and smiled",
        "The keeper [Ines Roth] saved it in the rain",
        "The keeper {+[Ines Roth]+} saved it in the rain",
    ),
    (
        "The harbour wall held, the very old harbour wall",
        "[T]he harbor wall held, the old harbor wall",
        "[T]he harbor wall held, the [-very-] old harbor wall",
    ),
    (
        "not today and not ever will the not so old pier be sold",
        "not today and ever will the not so old pier be sold",
        "not today and [-not-] {!negation!} ever will the not so old pier be sold",
    ),
    (
        "We lost the set. We came back. Nobody left.",
        "We lost the match. Nobody left. We thank them.",
        "We lost the [-set-] {+match+}. [-…-] Nobody left. {+We thank them+}.",
    ),
    ("We lost the set. We came back.", "We came home.", "We came [-back-] {+home+}."),
]


def marked(full: str, printed: str, edits: tuple[Edit, ...]) -> str:
    return "".join(part if isinstance(part, str) else part[0] for part in changed_words(full, printed, edits))


@pytest.mark.parametrize(("full", "printed", "wanted"), CASES)
def test_edits_are_marked_where_they_stand(full: str, printed: str, wanted: str) -> None:
    assert marked(full, printed, align_words(full, printed)) == wanted


@pytest.mark.parametrize(("full", "printed", "wanted"), CASES)
def test_without_the_marks_the_printing_is_left(full: str, printed: str, wanted: str) -> None:
    parts = changed_words(full, printed, align_words(full, printed))
    kept = "".join(
        part if isinstance(part, str) else part[0][2:-2] if part[0].startswith("{+") else "" for part in parts
    )
    assert kept.split() == printed.split()


def test_a_changed_tense_is_graver_than_other_words() -> None:
    edits = (Edit(op="tense", ours="holds", theirs="held"),)
    assert marked("the dam holds well", "the dam held well", edits) == "the dam [-holds-] {+held+} {!tense!} well"


def test_edits_of_other_words_are_not_forced_on_a_printing() -> None:
    edits = (Edit(op="number", ours="forty", theirs="fourteen"),)
    assert marked("We will sign it", "We may sign it", edits) == "We [-will-] {+may+} sign it"


def test_long_texts_without_end_are_marked_in_linear_time() -> None:
    full = "the wall and " * 40_000
    assert changed_words(full, full, (Edit(op="changed", ours="gate", theirs="door"),))
