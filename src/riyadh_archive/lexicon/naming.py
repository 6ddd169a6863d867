"""Words that tell what a name is the name of, from `naming.toml`."""

from functools import cache

from riyadh_archive.lexicon.toml import read_words


@cache
def naming_words(key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(read_words("naming.toml", key))
