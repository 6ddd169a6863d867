"""Verbs whose clause is somebody's word, from `attribution.toml`."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table, read_words
from riyadh_archive.lexicon.words import inflect


@cache
def attributing_verbs() -> frozenset[str]:
    """Every form of every verb that gives a clause to its subject ("said", "announces")."""
    irregular = read_table("words.toml")["irregular_forms"]
    verbs = read_words("attribution.toml", "verbs")
    return frozenset(form for verb in verbs for form in inflect(verb, irregular.get(verb, "")))
