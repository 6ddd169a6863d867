"""The clause around a number: its verb, the subject and the object of that verb, the noun that governs "of".

In: a reading and a token. Out: tokens or spans of tokens, None where the clause has none. Every walk is bounded.
"""

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.figures import figure_words

BEFORE = 8
"""Tokens between a verb and its number: "raises the pay of the city's 740 drivers by 4.5 percent" has seven."""
LONGEST_ANTECEDENT = 2
"""Words of what a "which" stands for: before them a verb may stand that looks like one of them."""
LONGEST_SUBJECT = 4
LONGEST_CLAUSE = 12
"""Tokens of a subject with what belongs to it: "Ties between the two countries and their allies" has nine."""
LONGEST_ASIDE = 24
"""Tokens between the commas of an aside: "hosted by the foreign minister, Ana Bruk," may name two with their offices."""
LONG_DASHES = ("–", "—")
"""Marks of an aside: "to make large investments – as much as $5 billion"; a hyphen joins words."""
QUARTERS = ("first", "second", "third", "fourth")
"""Words inside the subject: "Revenue in the first quarter fell"."""
_VERBS = frozenset((lexicon.VERB, lexicon.REPORTING))
_NOUNS = frozenset((lexicon.OTHER, lexicon.ROLE, lexicon.NOUN_OR_VERB))


def same_sentence(reading: Reading, a: int, b: int) -> bool:
    """Whether tokens a and b are there and stand in one sentence."""
    rows = reading.tokens
    return 0 <= a < len(rows.words) and 0 <= b < len(rows.words) and rows.sentences[a] == rows.sentences[b]


def clause_before(reading: Reading, first: int) -> range:
    """The tokens of the clause before token `first`, at most BEFORE of them."""
    rows = reading.tokens
    at = first
    floor = max(rows.sentence_starts[rows.sentences[first]], first - BEFORE) if 0 <= first < len(rows.words) else first
    while at > floor and rows.classes[at - 1] not in ',;:."(' and rows.words[at - 1] not in LONG_DASHES:
        at -= 1
    return range(at, first)


def verb_before(reading: Reading, first: int) -> int | None:
    """The nearest verb before token `first` in its clause."""
    return next((k for k in reversed(clause_before(reading, first)) if _is_verb(reading, k)), None)


def _is_verb(reading: Reading, k: int) -> bool:
    """Whether token k is a verb by itself or of change ("raises"), or a word behind "will" or, as one that may be, "to"."""
    rows = reading.tokens
    if rows.classes[k] in _VERBS or rows.lowers[k] in figure_words("figure_contexts", "changing"):
        return not _is_adjective(reading, k)
    if k == 0 or not rows.words[k].islower() or rows.classes[k] not in (lexicon.OTHER, lexicon.NOUN_OR_VERB):
        return False
    before = rows.lowers[k - 1]
    if rows.classes[k - 1] == lexicon.AUXILIARY and rows.lowers[k] in figure_words("figure_contexts", "varying"):
        return True  # crime had fallen 5%
    if before in ("to", "not"):
        return rows.classes[k] == lexicon.NOUN_OR_VERB or rows.lowers[k] in figure_words("figure_contexts", "varying")
    return before in figure_words("figure_contexts", "modals")


def _is_adjective(reading: Reading, k: int) -> bool:
    """Whether a participle stands between an article and its noun: "The | armed | group"."""
    rows = reading.tokens
    if k == 0 or not rows.lowers[k].endswith("ed") or rows.classes[k - 1] != lexicon.DETERMINER:
        return False
    return rows.classes[k + 1 : k + 2] in (["o"], ["H"])


def subject_of(reading: Reading, verb: int) -> tuple[int, int] | None:
    """The noun phrase that heads the subject of a verb: "Ties" in "Ties between A and B have been strained".

    None for a pronoun or nothing. A clause that opens with a preposition gives the nouns nearest to the verb, one with
    "that" or "which" those before it.
    """
    rows = reading.tokens
    last = verb - 1
    while last >= 0 and same_sentence(reading, last, verb) and rows.classes[last] in "RA":
        last -= 1
    if (shared := _first_of_two(reading, last)) is not None:
        return subject_of(reading, shared)
    relative = last > 0 and rows.lowers[last] in ("that", "which")
    if relative:
        last -= 1 + (rows.words[last - 1] == ",")
    elif last > 0 and rows.words[last] == ",":
        last = _before_aside(reading, verb, last)
    opening = last + 1
    while opening > 0 and last - opening < LONGEST_CLAUSE and same_sentence(reading, opening - 1, verb):
        inner = rows.classes[opening - 1] == lexicon.GERUND and (
            rows.classes[opening - 2] == lexicon.PREPOSITION
            or rows.lowers[opening - 1] in figure_words("nouns", "in_ing")
            or _tells_kind(rows, opening - 1)
            or rows.lowers[opening - 1] in event_nouns()
        )
        inner = inner or _opens_reduced(rows, opening - 1)
        if not inner and rows.classes[opening - 1] not in "oHDIJM" and rows.lowers[opening - 1] not in QUARTERS:
            break
        opening -= 1
    while opening <= last and rows.classes[opening] in "DJ":
        opening += 1
    if opening <= last and rows.classes[opening] != lexicon.PREPOSITION:
        last = next((k - 1 for k in range(opening, last + 1) if rows.classes[k] in "IJDV"), last)
    first = last + 1
    if first > opening + 1 and rows.classes[last] == lexicon.NUMBER and rows.is_capitalized(last - 1):
        first -= 1  # the S&P 500
    longest = LONGEST_ANTECEDENT if relative else LONGEST_SUBJECT
    if last >= opening and rows.classes[last] == lexicon.GERUND and rows.lowers[last] in event_nouns():
        return last, last
    while (
        first > opening
        and last - first + 2 <= longest
        and (rows.classes[first - 1] in "oH" or _tells_kind(rows, first - 1))
    ):
        first -= 1
    return (first, last) if first <= last else None


def _opens_reduced(rows: Tokens, at: int) -> bool:
    """Whether a participle tells more of the noun before it: "tariffs | imposed | on cars", "bread | baked | in Lorn"."""
    behind = rows.classes[at + 1 : at + 2] == [lexicon.PREPOSITION] or rows.lowers[at + 1 : at + 2] == ["to"]
    return at > 0 and behind and rows.classes[at] == lexicon.VERB and rows.classes[at - 1] in _NOUNS


def _tells_kind(rows: Tokens, at: int) -> bool:
    """Whether a participle says which of two sums is told: "| operating profit"."""
    return rows.lowers[at] in figure_words("nouns", "kinds_in_ing")


def _first_of_two(reading: Reading, joint: int) -> int | None:
    """The first of two verbs of one subject that "and" at token `joint` joins, where it tells that something took place.

    "The talks took place at the palace and lasted an hour".
    """
    rows = reading.tokens
    if joint <= 0 or rows.lowers[joint] != "and":
        return None
    for k in range(joint - 1, max(joint - LONGEST_ASIDE, 0), -1):
        if not same_sentence(reading, k, joint) or rows.classes[k] in ',;:."(':
            return None
        if rows.lowers[k] in ("held", "began", "opened", "started") or rows.lowers[k : k + 2] == ["took", "place"]:
            return k
    return None


def _before_aside(reading: Reading, verb: int, comma: int) -> int:
    """The last token before ", set in 2009, was", or before ", lasting"; the comma itself where there is no such aside."""
    rows = reading.tokens
    if rows.lowers[verb].endswith("ing"):
        return comma - 1
    for k in range(comma - 1, max(comma - LONGEST_ASIDE, 0), -1):
        if not same_sentence(reading, k, verb):
            return comma
        if rows.words[k] == ",":
            return k - 1
    return comma


def state_before(reading: Reading, first: int) -> int | None:
    """The "was" right before token `first`: "the loss | was $11 billion"; None for another word."""
    rows = reading.tokens
    at = first - 1
    while at > 0 and rows.classes[at] == lexicon.ADVERB and same_sentence(reading, at, first):
        at -= 1
    being = at > 0 and same_sentence(reading, at, first) and rows.lowers[at] in ("was", "is", "were", "are", "be")
    return at if being else None


def noun_before_goal(reading: Reading, first: int) -> tuple[int, int] | None:
    """The noun of a second goal: "duties" of "lowering levies to 30% and duties on tin to 10%"; None where there is none."""
    rows = reading.tokens
    if first < 3 or rows.lowers[first - 1] != "to" or not same_sentence(reading, first - 2, first):
        return None
    opening = first - 1
    while opening > 0 and first - opening < LONGEST_CLAUSE and same_sentence(reading, opening - 1, first):
        if rows.classes[opening - 1] not in "oHDI" or rows.lowers[opening - 1] == "to":
            break
        opening -= 1
    if opening == 0 or rows.lowers[opening - 1] != "and":
        return None
    while opening < first - 1 and rows.classes[opening] == lexicon.DETERMINER:
        opening += 1
    last = next((k - 1 for k in range(opening, first) if rows.classes[k] == lexicon.PREPOSITION), first - 2)
    return (opening, last) if opening <= last else None


_OPENS_SUM = ("of", "totaling", "totalling")


def governing_noun(reading: Reading, first: int) -> tuple[int, int] | None:
    """The nouns before an "of" or "totaling" that stands right before token `first`: "deposits" of "deposits of 14 million".

    None after a number ("43 investors of"), which is counted and takes nothing along.
    """
    rows = reading.tokens
    last = first - 2
    if last < 0 or rows.lowers[first - 1] not in _OPENS_SUM or not same_sentence(reading, last, first):
        return None
    event = rows.lowers[last] in event_nouns()  # a meeting of nearly three hours
    if not (rows.classes[last] in _NOUNS or event) or rows.possessives[last]:
        return None
    start = last
    while start > 0 and last - start + 2 <= LONGEST_SUBJECT and same_sentence(reading, start - 1, last):
        if not _tells_kind(rows, start - 1) and (rows.classes[start - 1] not in _NOUNS or rows.possessives[start - 1]):
            break
        start -= 1
    counted = start > 0 and rows.classes[start - 1] == lexicon.NUMBER and same_sentence(reading, start - 1, last)
    return None if counted else (start, last)


def object_of(reading: Reading, verb: int, stop: int) -> tuple[int, int] | None:
    """The first nouns behind a verb and before token `stop`: "the pay" in "raises the pay of drivers by"."""
    rows = reading.tokens
    first = verb + 1
    while first < stop and rows.classes[first] in "DRP":
        first += 1
    last = first
    while last < stop and (rows.classes[last] in _NOUNS or _tells_kind(rows, last)):
        last += 1
    return (first, last - 1) if first < last else None
