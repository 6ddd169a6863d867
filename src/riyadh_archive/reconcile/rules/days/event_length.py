"""How many days an event lasted, as a report tells in passing: "two days of talks", "the second day of the summit".

In: the text of a report. Out: a number of days, within which two days of one event are no contradiction.
"""

import re

_LASTED = re.compile(
    r"\b(?:(two|three|four|five)(?:[- ]day\b| (?:\w+ )?days of)|(second|third|fourth|fifth) (?:and \w+ )?day of"
    r"|(?:first|last|final|opening) day of|(weekend) of)"
    r"(?: [\w-]+){0,3}? (?:talks|meetings?|summit|conference|visit|negotiations|discussions|dialogue|trip"
    r"|session|consultations)\b",
    re.IGNORECASE,
)
_DAYS = {"two": 2, "three": 3, "four": 4, "five": 5, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


def days_told(text: str) -> int:
    """How many days an event lasted at least as a report tells: 2 for "the first day of the talks"; 1 where none does.

    >>> days_told("They met on the second day of the talks."), days_told("The talks were held on Monday.")
    (2, 1)
    """
    found = (_DAYS.get((m[1] or m[2] or "").lower(), 2) for m in _LASTED.finditer(text))
    return max(found, default=1)
