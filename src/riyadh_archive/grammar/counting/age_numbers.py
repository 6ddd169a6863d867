"""Which number is an age: "Maria Lopez, 26, …", "Maria Lopez (26)", "the striker, 24, who".

In: tokens and a numeral. Out: whether it tells an age.
"""

from riyadh_archive.grammar.counting.numerals import Numeral, same_sentence
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months
from riyadh_archive.lexicon.figures import figure_words, is_plural

LONGEST_PERSON = 4
"""Tokens of "the Peruvian first-team striker" before its age."""


def is_age(rows: Tokens, numeral: Numeral) -> bool:
    """Whether "Maria Lopez, 26, …" or "Maria Lopez (26)" tells an age: two digits behind a name, in commas or brackets."""
    i, value = numeral.first, numeral.value
    if not (numeral.digits and isinstance(value, int) and 0 < value < 120 and i >= 2 and same_sentence(rows, i, i - 2)):
        return False
    if rows.words[i - 1] == "(":
        return _is_age_in_brackets(rows, i)
    if rows.lowers[i - 1] == "of":
        return _is_of_dead(rows, i) or _is_of_one_person(rows, i)
    if rows.lowers[i - 1] == "at":
        return _is_at_death(rows, i)
    if rows.lowers[i - 2] in ("he", "she") and rows.lowers[i - 1] in ("is", "was", "turned"):
        return not same_sentence(rows, i, i + 1) or rows.classes[i + 1] in ".,;" or rows.lowers[i + 1] in _AT_WHICH
    if rows.lowers[i - 2] == "who" and rows.lowers[i - 1] in ("is", "was", "turned"):
        return i + 1 >= len(rows) or rows.classes[i + 1] in ",.;)J"  # Maria Lopez, who is | 26,
    closed = not same_sentence(rows, i, i + 1) or rows.classes[i + 1] in ",.-)" or rows.lowers[i + 1] == "and"
    closed = closed or (rows.words[i + 1] == ";" and _is_of_list(rows, i))
    closed = closed or (rows.classes[i + 1] == lexicon.AUXILIARY and _ends_list(rows, i))
    if rows.words[i + 1 : i + 2] and rows.words[i + 1][0] in "-–—" and rows.classes[i + 2 : i + 3] == [lexicon.NUMBER]:
        return False  # a record of fights or games: "Klaus, 58 - 3"
    if rows.words[i - 2].rstrip(".") in months():
        return False
    named = (rows.is_capitalized(i - 2) and rows.words[i - 2][0].isalpha()) or _is_one_person(rows, i - 2)
    return closed and rows.classes[i - 1] == "," and named and rows.words[i].isdigit()


def _is_of_list(rows: Tokens, i: int) -> bool:
    """Whether it stands behind a full name in a list of people, not of what players scored: "Ana Lim, 20; Jo Hart, 21;"."""
    named = i >= 4 and rows.is_capitalized(i - 3) and rows.words[i - 3][0].isalpha() and same_sentence(rows, i - 3, i)
    start = max(rows.sentence_starts[rows.sentences[i]], i - LIST)
    played = figure_words("contexts", "score_words") | figure_words("contexts", "points")
    return named and played.isdisjoint(rows.lowers[start : i + LIST])


def _ends_list(rows: Tokens, i: int) -> bool:
    """Whether it is the last age of a list of people, before what befell them: "Ana Lim, 20, and Jo Hart, 21 | were"."""
    start = max(rows.sentence_starts[rows.sentences[i]], i - LIST)
    aged = (k for k in range(start + 2, i - 2) if rows.classes[k - 1 : k + 2] == [",", lexicon.NUMBER, ","])
    return _is_of_list(rows, i) and any(rows.is_capitalized(k - 2) for k in aged)


_AT_WHICH = ("when", "at")
"""Words that open a time behind "she was 34"."""
LIST = 40
"""Tokens on either side of an age in which a list of people tells whether they played."""


def _is_of_dead(rows: Tokens, i: int) -> bool:
    """Whether "died at the age of 88" tells an age: other things are done at the age of so many years too, long ago."""
    start = rows.sentence_starts[rows.sentences[i]]
    at_age = rows.lowers[max(i - 4, start) : i] == ["at", "the", "age", "of"]
    return at_age and not figure_words("contexts", "dying").isdisjoint(rows.lowers[start:i])


def _is_at_death(rows: Tokens, i: int) -> bool:
    """Whether "dies at 88", "passed away at 88" tells an age, and no hour of the day, which is at most twelve."""
    verb = i - 2 - (rows.lowers[i - 2] == "away")
    if not rows.words[i].isdigit() or int(rows.words[i]) <= _HOURS or verb < 0 or not same_sentence(rows, verb, i):
        return False
    closed = not same_sentence(rows, i, i + 1) or rows.classes[i + 1] in ",.;)-"
    return rows.lowers[verb] in figure_words("contexts", "dying") and (closed or rows.classes[i + 1] in "IJ")


_HOURS = 12


def _is_of_one_person(rows: Tokens, i: int) -> bool:
    """Whether "a woman of 29" tells an age: one person before "of", and nothing counted behind the number."""
    ends = (
        not same_sentence(rows, i, i + 1)
        or rows.classes[i + 1] in ",.;W)-"
        or rows.lowers[i + 1] in ("from", "with", "and", "in")
    )
    one = rows.lowers[i - 2] in ("man", "woman", "boy", "girl", "child", "teenager", "pensioner")
    alone = one and i >= 3 and rows.lowers[i - 3] in ("a", "an", "the", "another", "one")
    acts = alone and i + 1 < len(rows) and rows.classes[i + 1] in "VAC"  # a man of 71 | died
    return (ends or acts) and one and rows.words[i].isdigit()


def _is_one_person(rows: Tokens, at: int) -> bool:
    """Whether token `at` is a noun for one person whom "the" makes known: "The Peruvian striker, 24, who"."""
    noun = rows.lowers[at]
    if is_plural(noun) or not (rows.classes[at] == lexicon.ROLE or noun in figure_words("nouns", "persons")):
        return False
    first = at
    floor = max(rows.sentence_starts[rows.sentences[at]], at - LONGEST_PERSON)
    while first > floor and rows.classes[first] in "oHM":
        first -= 1
    return rows.lowers[first] in ("the", "a", "an", "his", "her", "their") and first < at


def _is_age_in_brackets(rows: Tokens, i: int) -> bool:
    """Whether "Maria Lopez (26)" tells an age: behind two names, in a sentence that tells of no points or runs."""
    if rows.words[i + 1 : i + 2] != [")"] or not 10 <= int(rows.words[i] if rows.words[i].isdigit() else 0) < 100:
        return False
    named = all(rows.is_capitalized(k) and rows.words[k][0].isalpha() for k in (i - 2, i - 3) if k >= 0)
    played = figure_words("contexts", "score_words") | figure_words("contexts", "points")
    near = rows.lowers[max(i - 30, 0) : i + 30]
    return i >= 3 and named and same_sentence(rows, i - 3, i) and not any(word in played for word in near)
