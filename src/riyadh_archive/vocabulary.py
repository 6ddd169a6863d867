"""The words that options, files and answers share, in the order in which answers list them.

They are the arguments of the literal types of `model`, once more without pydantic: a command that only prints what lies
in an archive must not wait for pydantic to be imported. `tests/test_vocabulary.py` holds the two equal.
"""

TOPICS = ("administration", "date", "venue", "attendees", "principles", "quotes", "measures", "figures")
NAMES_TOPIC = "names"
"""The topic of conflicts over spellings and titles; no claim has it."""
KINDS = ("contradiction", "discrepancy", "variant", "omission")
SEVERITIES = ("high", "medium", "low")
NAME_KINDS = ("person", "place", "organization")
PERSON_FIELDS = ("name", "speaker", "administration", "actors")
"""The fields of claim values that hold people and bodies."""


def rank(word: str, words: tuple[str, ...]) -> int:
    """The place of `word` among `words`, in order; behind all of them where it is none of them.

    >>> rank("medium", SEVERITIES), rank("unheard of", SEVERITIES)
    (1, 3)
    """
    return words.index(word) if word in words else len(words)
