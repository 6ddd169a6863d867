"""Whose words a claim is given as, within a sentence that a person could read."""

from riyadh_archive.grammar.reading import Reading

LONGEST_SENTENCE = 400
"""Tokens of the longest sentence that is searched for a speaker: longer ones are lists or noise, and searching one for each
of its claims would take quadratic time."""


def said_by(reading: Reading, i: int) -> str | None:
    """The person or body that the article says token i from; None for its own voice and in endless sentences."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    return reading.attribution(i) if len(tokens) <= LONGEST_SENTENCE else None
