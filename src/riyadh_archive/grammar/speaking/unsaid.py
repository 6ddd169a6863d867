"""Short stretches in marks that nobody says, told by what stands around them.

In: the rows of a speech view, a quotation's row and its words. Out: whether it is a term.

    they signed a | “standstill” | agreement           what a paper is called
    sources | “close to the talks” | told the paper    how little is told of a source
    urging her to say | “thank you”                    what somebody has yet to say
    full of words such as | “how,” “why” | and | “if”  words as words
"""

from riyadh_archive.grammar.referring.speech_view import QUOTED_WORD
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_LONGEST_WISH = 3
"""Words of what somebody is asked to say, or of what is told as words."""
_TO_VERB, _TO_WISH, _TO_LIST = 5, 4, 16
"""Rows back to the verb of signing, to that of asking, and to the beginning of a list."""
_TO_NOUN = 2
_SAMPLES = (["such", "as"], ["words", "like"], ["terms", "like"])
_VERBAL = frozenset("CcVG")


def is_unsaid(rows: Tokens, row: int, words: str) -> bool:
    """Whether nobody says the words of the quotation at `row`."""
    count = len(words.split())
    start = rows.sentence_starts[rows.sentences[row]]
    if _names_paper(rows, row, start):
        return True
    if count <= _LONGEST_WISH and (_is_asked_for(rows, row, start) or _is_word(rows, row, start)):
        return True
    return _tells_of_source(rows, row, words)


def _names_paper(rows: Tokens, row: int, start: int) -> bool:
    """Whether words are part of the name of what is signed: to sign a | “standstill” | agreement."""
    if lexicon.words("signed_nouns").isdisjoint(rows.lowers[row + 1 : row + 1 + _TO_NOUN]):
        return False
    near = range(row - 1, max(start, row - _TO_VERB) - 1, -1)
    signing = next((i for i in near if rows.lowers[i] in lexicon.words("signing_verbs")), None)
    return signing is not None and not any(rows.classes[i] in _VERBAL for i in range(signing + 1, row))


def _is_asked_for(rows: Tokens, row: int, start: int) -> bool:
    """Whether somebody is only asked to say the words, or did not say them: urging her to say | “thank you”."""
    say = row - 1
    if rows.lowers[say - 1 : say + 1] != ["to", "say"]:
        return False
    return not lexicon.words("asking_to_say").isdisjoint(rows.lowers[max(start, say - _TO_WISH) : say - 1])


def _is_word(rows: Tokens, row: int, start: int) -> bool:
    """Whether a word is one of several that are told as words: full of words such as “how,” “why” and | “if” |."""
    first, earliest = row, max(start, row - _TO_LIST)
    while first > earliest and (rows.words[first - 1] in (QUOTED_WORD, ",") or rows.lowers[first - 1] in ("and", "or")):
        first -= 1
    before = rows.lowers[earliest:first]
    told = before[-2:] in _SAMPLES and not {"words", "terms"}.isdisjoint(before[-3:])
    return told and not any(class_ in "Cc" for class_ in rows.classes[earliest:first])


def _tells_of_source(rows: Tokens, row: int, words: str) -> bool:
    """Whether words say what a source without a name knows: sources | “close to the talks” | told the paper."""
    opening = "+".join(words.lower().split()[:2])
    return rows.classes[row - 1] == lexicon.ROLE and opening in lexicon.words("source_openers")
