"""Quotation marks within a quotation: “He told me, ‘Go home.’”

In: the text and the spans of quotations. Out: the stretches inside the marks of the other kind, in order.
"""

import re
from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.referring.marks import Stretch, pair_marks
from riyadh_archive.grammar.referring.single_marks import SINGLE_MARKS, weigh_single_marks
from riyadh_archive.grammar.referring.weighing import weigh_double_marks

_OPENING = re.compile(r"(?<!\w)['‘\"“„«](?=[\w…$£€])")


def read_inner_stretches(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """Yield what stands in marks inside each span; `block` is the index of the span.

    >>> text = "“She said, ‘It’s the boys’ boat.’ I left.”"
    >>> [text[s.start : s.end] for s in read_inner_stretches(text, [(1, len(text) - 1)])]
    ['It’s the boys’ boat.']
    """
    for index, (start, end) in enumerate(spans):
        if _OPENING.search(text, start, end) is None:
            continue
        outer_is_single = text[start - 1 : start] in SINGLE_MARKS and text[max(0, start - 2) : start] not in (
            "''",
            "‘‘",
        )
        weigh = weigh_double_marks if outer_is_single else weigh_single_marks
        found = pair_marks(text, [(start, end)], weigh)
        if not found and not outer_is_single:
            found = pair_marks(text, [(start, end)], weigh_double_marks)
        yield from (one._replace(block=index) for one in found if not one.open and one.end - one.start < end - start)
