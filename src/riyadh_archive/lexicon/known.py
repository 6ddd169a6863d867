"""What is known of capitals, and which statements are never compared with it."""

from functools import cache

from riyadh_archive.lexicon.added import added
from riyadh_archive.lexicon.countries import named_country
from riyadh_archive.lexicon.toml import read_table, read_words

_FILE = "known.toml"


@cache
def known_words(key: str) -> frozenset[str]:
    """The words under a key of the table."""
    return frozenset(read_words(_FILE, key))


def capital_known(country: str) -> tuple[str, str] | None:
    """The capital of a country and the source that says so; None where nothing decides it.

    >>> capital_known("Australia"), capital_known("Bolivia")
    (('Canberra', 'https://en.wikipedia.org/wiki/List_of_national_capitals'), None)
    """
    found = named_country(country)
    if found is None or found.capital is None or found.kind != "country":
        return None
    own = dict(added().capitals).get(found.name)
    if own is None and found.name in read_table(_FILE)["undecided"]:
        return None
    return found.capital, own or read_table(_FILE)["capitals_source"]
