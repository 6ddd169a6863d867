"""What is asked of one article is worked out once, and of another anew."""

from riyadh_archive.grammar.once import once
from riyadh_archive.grammar.tokens import Tokens, read_tokens

asked: list[int] = []


@once
def _word(rows: Tokens, i: int, *, upper: bool = False) -> str | None:
    asked.append(i)
    word = rows.words[i] if i < len(rows) else None
    return word.upper() if word and upper else word


def test_a_question_is_answered_once_for_its_arguments_and_its_article() -> None:
    line, other = "The ferry sank.", "The bridge fell."
    ours, theirs = read_tokens(line, [(0, len(line))]), read_tokens(other, [(0, len(other))])
    answers = [_word(ours, 1), _word(ours, 1), _word(ours, 1, upper=True), _word(ours, 9), _word(ours, 9)]
    assert answers == ["ferry", "ferry", "FERRY", None, None]
    assert _word(theirs, 1) == "bridge"
    assert asked == [1, 1, 9, 1]
