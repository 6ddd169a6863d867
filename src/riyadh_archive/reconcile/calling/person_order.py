"""The order of the words in a person's name: a surname in front, a numeral behind, words joined or apart.

In: names as printed, and their folded words. Out: what two spellings of one name have in common in spite of it.
"""

import re
from collections.abc import Sequence

from riyadh_archive.lexicon.given_names import is_given_name

_NUMERAL = re.compile(r"[IVX]+")


def bare_of_numeral(name: str) -> str | None:
    """What a monarch or pope is called without the number, None for anybody else.

    >>> bare_of_numeral("Charles III"), bare_of_numeral("Malcolm X"), bare_of_numeral("Ana Ruiz")
    ('Charles', None, None)
    """
    first, _, last = name.rpartition(" ")
    return first if first and " " not in first and len(last) > 1 and _NUMERAL.fullmatch(last) else None


def are_reordered(ours: str, our_words: Sequence[str], theirs: str, their_words: Sequence[str]) -> bool:
    """Whether two names have the same words, joined or apart, or with the surname in front in one of them alone.

    "Thomas James" and "James Thomas" are two people: either word is a given name. The words are the folded ones.

    >>> are_reordered("Kim Jong Un", ("kim", "jong", "un"), "Kim Jong-un", ("kim", "jongun"))
    True
    >>> are_reordered("Kovács Béla", ("kovacs", "bela"), "Béla Kovács", ("bela", "kovacs"))
    True
    >>> are_reordered("Thomas James", ("thomas", "james"), "James Thomas", ("james", "thomas"))
    False
    """
    one, other = "".join(our_words), "".join(their_words)
    if one == other:
        return True
    if len(one) != len(other) or min(len(our_words), len(their_words)) < 2:
        return False
    turned = "".join((*our_words[1:], our_words[0])) == other or "".join((*their_words[1:], their_words[0])) == one
    return turned and not all(map(is_given_name, ours.split())) and not all(map(is_given_name, theirs.split()))
