"""Countries whose names look like other words: "US" is no pronoun, "Beijing" no verb."""

import pytest

from riyadh_archive.grammar.tokens import read_tokens


def class_of(text: str, word: str) -> str:
    rows = read_tokens(text, [(0, len(text))])
    return rows.classes[rows.words.index(word)]


@pytest.mark.parametrize(
    ("text", "word", "class_"),
    [
        ("US envoys flew to Lima.", "US", "o"),
        ("The envoys of Peru and the US met.", "US", "o"),
        ("US EPA rejects the plan.", "US", "o"),
        ("US Troops Leave Camp", "US", "o"),
        ("He told us reporters nothing.", "us", "O"),
        ("GIVE US BREAD", "US", "O"),
        ("Beijing rejected the ruling.", "Beijing", "o"),
        ("Beijing Rejects The Ruling", "Beijing", "o"),
        ("Running Costs Rise In Lima", "Running", "G"),
        ("Fishing was banned.", "Fishing", "G"),
        ("They met in the Cushing plant.", "Cushing", "o"),
    ],
)
def test_word_that_may_be_a_country(text: str, word: str, class_: str) -> None:
    assert class_of(text, word) == class_
