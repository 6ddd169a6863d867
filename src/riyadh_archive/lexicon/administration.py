"""Words for governments and their leaders (`administration.toml`)."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table, read_words

_FILE = "administration.toml"
_MODALS = ("can", "may", "will", "shall")


@cache
def administration_words(key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(read_words(_FILE, key))


@cache
def leader_titles() -> tuple[tuple[str, ...], ...]:
    """The titles of leaders as words, longest first."""
    return tuple(sorted((tuple(t.split()) for t in read_table(_FILE)["titles"]), key=lambda t: (-len(t), t)))


@cache
def phrases_before(key: str) -> frozenset[tuple[str, ...]]:
    """The phrases of one list, as words."""
    return frozenset(tuple(phrase.split()) for phrase in read_table(_FILE)[key])


@cache
def countries_of_party(name: str) -> tuple[str, ...]:
    """The countries in which a party of that name governs or governed; () for no party.

    >>> countries_of_party("Fidesz")
    ('Hungary',)
    """
    return tuple(read_table(_FILE)["parties"].get(name.lower(), ()))


@cache
def ordinal_value(word: str) -> int | None:
    """1 for "first" to 5 for "fifth"; None for other words."""
    order = read_words(_FILE, "ordinals")
    return order.index(word) + 1 if word in order else None


@cache
def irregular_pasts() -> frozenset[str]:
    """The plain past of the irregular verbs that differs from their base: "froze", "rose"; not "cut"."""
    rows = (line.split() for line in read_table("tenses.toml")["irregular_verbs"].strip().split("\n"))
    return frozenset(row[1] for row in rows if len(row) > 1 and row[1] != row[0] and row[0] not in _MODALS)
