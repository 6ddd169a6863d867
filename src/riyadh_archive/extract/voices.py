"""Whose words a claim is given as, within a sentence that a person could read."""

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attribution import attributing_verbs

LONGEST_SENTENCE = 400
"""Tokens of the longest sentence that is searched for a speaker: longer ones are lists or noise, and searching one for each
of its claims would take quadratic time."""


def said_by(reading: Reading, i: int) -> str | None:
    """The person or body that the article says token i from; None for its own voice and in endless sentences."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    if len(tokens) > LONGEST_SENTENCE:
        return None
    return reading.attribution(i) or _by_participle(reading, range(tokens.start, i))


def _by_participle(reading: Reading, before: range) -> str | None:
    """Who says so by a participle: "Ana Lim retorted, claiming that | the pier had not burned"; None without one."""
    rows = reading.tokens
    that = next((k for k in reversed(before) if rows.lowers[k] == "that"), before.start)
    verb = that - 1
    if verb < before.start or not rows.lowers[verb].endswith("ing"):
        return None
    if rows.lowers[verb] not in attributing_verbs() and rows.lowers[verb] != "citing":
        return None
    people = [m for m in reading.people(before.start, verb) if not m.possessive and m.entity >= 0]
    return reading.entities[people[-1].entity].name if people else None
