"""Words, their classes and sentences."""

import pytest

from riyadh_archive.grammar.tokens import Tokens, read_tokens


def tokens(text: str) -> Tokens:
    return read_tokens(text, [(0, len(text))])


def class_of(text: str, word: str) -> str:
    rows = tokens(text)
    return rows.classes[rows.words.index(word)]


@pytest.mark.parametrize(
    ("text", "word", "class_"),
    [
        ("The clerk states the obvious.", "states", "C"),
        ("They fled the United States after the vote.", "States", "o"),
        ("She read the reports twice.", "reports", "H"),
        ("Mustafa claims the crown.", "claims", "C"),
        ("His claims were denied.", "claims", "o"),
        ("On Friday Prince Waleed spoke.", "Waleed", "o"),
        ("The team waited.", "waited", "V"),
        ("The envoy spoke softly.", "softly", "R"),
        ("Fans cheered as Harry Kelly scored.", "Kelly", "o"),
        ("Peace talks failed in Oslo.", "talks", "o"),
        ("Minister Denies Bribe Claims In Court", "Denies", "C"),
        ("Police said so.", "said", "C"),
        ("According to the clerk, no.", "According", "K"),
        ("They met on Monday, May 4, 2022 in Vienna.", "May", "o"),
        ("Voters asked Will Turner to stand.", "Will", "o"),
        ("They may go.", "may", "A"),
        ("May they rest.", "May", "A"),
    ],
)
def test_word_classes(text: str, word: str, class_: str) -> None:
    assert class_of(text, word) == class_


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. It poured.", 2),
        ("Mr. Okoro met Dr. Li at 10 a.m. on Friday.", 1),
        ('"Why?" she asked. He left.', 2),
        ('"Enough!" he said.', 1),
        ("The U.S. Senate voted.", 1),
        ("It fell (badly.) Nobody cared.", 2),
        ("J. R. Mbeki won. K. Sato lost.", 2),
        ("Police Const. Ana Bruk and Insp. Li climbed Mt. Etna.", 1),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    rows = tokens(text)
    assert rows.sentences[-1] + 1 == sentences
    assert len(rows.sentence_starts) == sentences + 1


def test_offsets_and_possessives() -> None:
    text = "Kenya's miners' union won't stop."
    rows = tokens(text)
    assert [text[a:b] for a, b in zip(rows.starts, rows.ends, strict=True)] == rows.words
    assert [w for w, p in zip(rows.words, rows.possessives, strict=True) if p] == ["Kenya", "miners"]


def test_blocks_end_sentences() -> None:
    text = "A heading\nA line."
    rows = read_tokens(text, [(0, 9), (10, 17)])
    assert rows.blocks == [0, 0, 1, 1, 1]
    assert rows.sentence_starts == [0, 2, 5]


@pytest.mark.parametrize(
    ("text", "printed"), [("They met in", 3), ("They met.", 3), ("“They met.”", 5), ("They met (twice)", 5)]
)
def test_a_text_that_breaks_off_has_a_full_stop_of_no_width_at_its_end(text: str, printed: int) -> None:
    rows = read_tokens(text, [(0, len(text))])
    assert rows.words[printed:] == (["."] if text[-1].isalpha() else [])
    assert max(rows.ends) == len(text)
    assert "".join(text[a:b] for a, b in zip(rows.starts, rows.ends, strict=True)) == text.replace(" ", "")


def test_no_text_has_no_tokens() -> None:
    assert len(read_tokens("", [])) == len(read_tokens("\n", [(0, 0)])) == 0
