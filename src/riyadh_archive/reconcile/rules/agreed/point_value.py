"""The value of a claim on an agreed point, and its words for a line of ours.

In: a claim or its text. Out: a value or plain words.
"""

import re

from riyadh_archive.model import Claim, PrincipleValue
from riyadh_archive.text import squeeze_spaces

QUOTE_EDGES = " ,;.\"'“”‘’"
"""What a point may begin or end with that is none of its words."""
MARKS = '"“”„«»'
"""Marks of quotation."""
_SINGLE_MARKS = re.compile(r"(?<!\w)['‘](?=\w)([^'‘’]{1,200})['’](?!\w)")
"""Words between single marks of quotation, which stand at the edges of words."""


def point_value(claim: Claim) -> PrincipleValue:
    """The value of a claim of the topic `principles`."""
    assert isinstance(claim.value, PrincipleValue)
    return claim.value


def plain(text: str) -> str:
    """The words of a point for a line of ours: without marks of quotation, which may be open or closed elsewhere.

    >>> plain('exploring further "cooperation that could result,"')
    'exploring further cooperation that could result'
    >>> plain("to 'lay groundwork' for the guards' return")
    "lay groundwork for the guards' return"
    """
    words = _SINGLE_MARKS.sub(r"\1", "".join(char for char in text if char not in MARKS))
    return squeeze_spaces(words).strip(QUOTE_EDGES).removeprefix("to ")
