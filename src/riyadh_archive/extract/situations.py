"""What was the case or was not, of the topic `measures`: whether it rained, an alarm went off, the man was known to police.

In: a reading. Out: a claim for each question of `situations.toml` that a sentence answers, denied for a no. What is asked,
feared, wanted or of another time is none, and what was said in quotation marks is the speaker's alone.

    The alarm did not go off        Fire alarm or siren sounded; denied
    Sirens sounded at 4 a.m.        Fire alarm or siren sounded
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from riyadh_archive.extract.acting.doing_phrase import is_of_other_time
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.situations import NO, YES, Phrase, phrases, situation_words, situations
from riyadh_archive.model import Claim, MeasureValue

RULE = "situation"
"""The rule of such a claim."""
UNTOLD = "situation where no event is told"
"""That of one in a report that has no word for any event: it speaks only against one in a report that has."""
BEFORE = 5
"""Tokens before a phrase in which "did not", "without", "no" turn it: "do not believe that he had an accomplice"."""
CLAUSE = 9
"""Tokens before a phrase in which "whether", "would", "called for" make it no fact."""
LEDE = 300
"""Tokens, some eight paragraphs, in which a report names what it is about: "attack" and "fire" further down are talk."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
"""One before a phrase tells of another time: "In 2007 a jury found her guilty"."""


def extract_situations(reading: Reading) -> Iterator[Claim]:
    """The claims, in text order, of reports that tell of an event of a kind that raises such questions."""
    kinds = _kinds(reading)
    asked = {question for question, told in situations().items() if told.kinds & kinds}
    if not asked and kinds:
        return
    rule = RULE if asked else UNTOLD
    rows = reading.tokens
    for at in rows.where(phrases().keys()):
        tokens = rows.sentence(rows.sentences[at])
        for phrase in phrases()[rows.lowers[at]]:
            if asked and phrase.question not in asked:
                continue
            told = _answer(reading, phrase, at, tokens)
            if told is not None:
                answer, i, end = told
                yield _claim(reading, phrase.question, answer, (i, end - 1), rule)


def _answer(reading: Reading, phrase: Phrase, at: int, tokens: range) -> tuple[str, int, int] | None:
    """(answer, first token, the one behind the last) where the phrase stands around token `at` and tells a fact."""
    rows = reading.tokens
    ends = ((i, phrase.ends(rows.lowers, i, tokens.stop)) for i in phrase.starts(at, tokens.start))
    i, end = next(((i, end) for i, end in ends if end is not None and end > at), (at, None))
    if end is None or reading.quoted(i) or is_of_other_time(reading, i, tokens):
        return None
    opens = _clause_start(rows.lowers, i, max(tokens.start, i - CLAUSE))
    before = rows.lowers[opens:i]
    if _is_no_fact(before, rows.lowers[i]):
        return None
    inside = [word for word in rows.lowers[i:end] if word not in phrase.words]
    turned = _turns(inside) or _turns(_nearest(rows.lowers[max(opens, i - BEFORE) : i]))
    answer = {YES: NO, NO: YES}.get(phrase.answer) if turned else phrase.answer
    return (answer, i, end) if answer is not None and not (answer == NO and _is_for_a_time(reading, end)) else None


def _is_for_a_time(reading: Reading, end: int) -> bool:
    """Whether it was so, or was not, for some time only: "no parole | for 25 years", "not released | until 2030"."""
    rows = reading.tokens
    link = next((k for k in range(end, min(end + LINK, len(rows))) if rows.lowers[k] in _TIME_LINKS), None)
    if link is None or rows.sentences[link] != rows.sentences[end - 1]:
        return False
    after = link + 1 + (rows.lowers[link + 1 : link + 3] == ["at", "least"]) * 2
    number = reading.number_at(after)
    return (number is not None and number.kind == "duration") or rows.lowers[link] in _UNTIL


LINK = 3
"""Tokens behind a phrase in which "for" opens the time it is told of: "no parole eligibility | for 25 years"."""
_UNTIL = ("until", "till")
_TIME_LINKS = ("for", "before", *_UNTIL)


def _is_no_fact(before: list[str], first: str) -> bool:
    """Whether the words of its clause before a phrase make it a wish, a question or history; `first` opens the phrase."""
    if before[-1:] == ["to"] and situation_words("carried_out").isdisjoint(before):
        return True
    if not situation_words("untold").isdisjoint(before) and not (first == "no" and "there" in before):
        return True
    return any(_YEAR.fullmatch(word) for word in before)


def _kinds(reading: Reading) -> frozenset[str]:
    """The kinds of event that nouns name in the lede or that are the principal one; none where no noun names any."""
    named = [event for event in reading.events if event.noun]
    own = frozenset(event.kind for event in named if event.key == PRINCIPAL or event.first < LEDE)
    return own or frozenset(event.kind for event in named)


def _clause_start(lowers: list[str], i: int, start: int) -> int:
    """The token at which the clause before token i begins."""
    return next((k + 1 for k in range(i - 1, start - 1, -1) if lowers[k] in situation_words("clause_openers")), start)


def _nearest(before: list[str]) -> list[str]:
    """Those of the words that no comma or "and" parts from what follows them."""
    stop = next((k + 1 for k in range(len(before) - 1, -1, -1) if before[k] in (",", "and")), 0)
    return before[stop:]


def _turns(words: list[str]) -> bool:
    """Whether words turn what they stand with: "did not", "failed to"."""
    failed = any(two == "to" and one in situation_words("failing") for one, two in pairwise(words))
    return failed or any(word in situation_words("turning") or word.endswith(("n't", "n’t")) for word in words)


def _claim(reading: Reading, question: str, answer: str, part: tuple[int, int], rule: str) -> Claim:
    rows = reading.tokens
    first, last = part
    while (
        first > rows.sentence_starts[rows.sentences[first]]
        and last - first < BEFORE
        and rows.classes[first - 1] not in ",;:"
    ):
        first -= 1
    return make_claim(
        reading,
        "measures",
        subject=question,
        value=MeasureValue(measure=question, target=None if answer in (YES, NO) else answer),
        spans=[(rows.starts[first], rows.ends[last])],
        anchor=(rows.starts[part[0]], rows.ends[last]),
        stance="denied" if answer == NO else "asserted",
        attributed_to=said_by(reading, last),
        rule=rule,
    )
