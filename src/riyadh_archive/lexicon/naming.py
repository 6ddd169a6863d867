"""Words that tell what a name is the name of, from `naming.toml`."""

from functools import cache

from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.toml import read_words


@cache
def naming_words(key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(read_words("naming.toml", key))


def body_key(text: str) -> str:
    """A body's name without its legal form, and a team's without its town: "Apple Inc." → "Apple", "Lagos Stars" → "Stars".

    >>> body_key("Acme Corp."), body_key("Lagos Stars")
    ('Acme', 'Stars')
    """
    words = text.split()
    while len(words) > 1 and words[-1].rstrip(".,") in naming_words("legal_forms"):
        words.pop()
    words[-1] = words[-1].rstrip(",")
    if len(words) > 1 and words[-1].endswith("s") and place_named(" ".join(words[:-1])):
        return words[-1]
    return " ".join(words)
