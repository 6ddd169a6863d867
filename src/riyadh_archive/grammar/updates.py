"""The day on which an article was last brought up to date, where its head says so: "Updated: Sep. 7, 2025 at 9:02 AM".

In: the article. Out: an ISO date, or None. A weekday in a report that grew over a night is counted from the later day:
"the coroner named the dead on Sunday" in one that was published on Saturday.
"""

import re
from datetime import date

from riyadh_archive.grammar.dates import DATE, read_dates
from riyadh_archive.model import Article

HEAD = 2000
"""Characters in which the lines of date and byline stand; footers tell of pages, not of reports."""
LONGEST_LABEL = 60
"""Characters from "updated" to the end of its date: "UPDATED: 08:47 BST, Sunday, 7 September 2025" has 44."""
MOST_DAYS = 6
"""A report that is corrected weeks later still tells of the week in which it was written."""
_UPDATED = re.compile(r"\b[Uu]pdated\b|\bUPDATED\b")


def writing_day(article: Article) -> str | None:
    """The day from which weekdays of the article are counted: of its last update, else of its publication."""
    if article.published is None:
        return None
    for label in _UPDATED.finditer(article.text, 0, HEAD):
        end = article.text.find("\n", label.end(), label.end() + LONGEST_LABEL)
        stop = label.end() + LONGEST_LABEL if end < 0 else end
        found = read_dates(article.text, [(label.end(), min(stop, len(article.text)))], published=article.published)
        days = [mention.date for mention in found if mention.precision == "day" and DATE.fullmatch(mention.date)]
        if days and 0 < _days_between(article.published, days[0]) <= MOST_DAYS:
            return days[0]
    return article.published


def _days_between(first: str, last: str) -> int:
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return 0
