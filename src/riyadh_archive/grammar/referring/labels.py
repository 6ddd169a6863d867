"""The labels of a transcript's turns: one speaker under a long and a short one, titles told from names.

In: the labels of an article in capitals. Out: the name behind each.

    PRIME MINISTER ANN LUND: … PRIME MINISTER: … LUND: …     Ann Lund, thrice
    MINISTER REID: …                                          Reid
    Tove Nilsen: … TN: …                                      Tove Nilsen
"""

from collections.abc import Sequence

from riyadh_archive.grammar.referring.turns import initials_of
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.speakers import listed

_MOST_LABELS = 60
"""Different labels of one transcript that are compared with each other."""


class Labels:
    """The labels of one article."""

    def __init__(self, printed: Sequence[str]) -> None:
        self.printed = list(dict.fromkeys(printed))[:_MOST_LABELS]

    def name(self, label: str) -> str:
        """The name behind a label: that of the one longer label that begins or ends with it, without titles.

        >>> labels = Labels(["MAYOR ANN LUND", "MAYOR", "THE COURT"])
        >>> labels.name("MAYOR"), labels.name("THE COURT")
        ('Ann Lund', 'THE COURT')
        """
        longer = [other for other in self.printed if other.startswith(label + " ") or other.endswith(" " + label)]
        if label.isupper() and not longer:
            longer = [other for other in self.printed if len(other) > len(label) and initials_of(other) == label]
        return _without_titles(longer[0] if len(longer) == 1 else label)


def _without_titles(label: str) -> str:
    words = label.split()
    first = 0
    while first < len(words) and _is_title(words[first]):
        first += 1
    if not first or first == len(words) or words[first].isdecimal():
        return label  # Speaker 1
    name = " ".join(words[first:])
    return name.title() if name.isupper() else name


def _is_title(word: str) -> bool:
    lower = word.lower().rstrip(".")
    return lower in listed("titles") or lower in lexicon.role_nouns() or lower in _BEFORE_TITLES


_BEFORE_TITLES = frozenset(("prime", "vice", "deputy", "foreign", "finance", "the", "first", "acting"))
