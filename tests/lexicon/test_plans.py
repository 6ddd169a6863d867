"""The cheap look for a next meeting never misses what the reading of its words would find."""

from itertools import product

import pytest

from riyadh_archive.lexicon.plans import is_next_meeting, may_tell_next_meeting, plan_words
from riyadh_archive.lexicon.toml import read_table

_PHRASES = read_table("plans.toml")["next_meeting"]["phrases"]
_ORDINALS = [" ".join(words) for words in product(sorted(plan_words("further")), sorted(plan_words("meeting")))]


@pytest.mark.parametrize("told", [*_PHRASES, *_ORDINALS])
def test_whatever_speaks_of_a_further_meeting_passes_the_cheap_look(told: str) -> None:
    sentence = f"The envoys will {told.upper()} in Lorn"
    assert is_next_meeting(sentence.lower())
    assert may_tell_next_meeting(sentence)


def test_a_sentence_with_no_word_for_a_meeting_is_passed_over_unless_its_letters_are_to_be_folded() -> None:
    assert not may_tell_next_meeting("The port of Lorn will open again in May.")
    assert may_tell_next_meeting("The port of Lorn will open again – in May.")
