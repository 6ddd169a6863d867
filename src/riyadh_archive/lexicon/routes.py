"""How reports tell of going from one place to another, from `routes.toml`."""

from functools import cache

from riyadh_archive.lexicon.toml import read_words

_FILE = "routes.toml"


@cache
def route_words(key: str) -> frozenset[str]:
    """The words of one list, as `going`."""
    return frozenset(read_words(_FILE, key))
