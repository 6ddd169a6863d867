"""The unit of a number and what it measures: "$2.3 billion deal", "four-hour meeting", "magnitude 7.8", "12 people".

In: tokens and a numeral. Out: (kind, normalized unit, last token, printed words of what is counted). Units come from a
currency sign, from a hyphen, from the word behind or, for scales and ages, from the word before.
"""

import re

from riyadh_archive.grammar.counting.age_numbers import is_age
from riyadh_archive.grammar.counting.counted import Phrase, read_counted
from riyadh_archive.grammar.counting.currencies import currency_of, money_of, named_currency
from riyadh_archive.grammar.counting.number_mentions import Measured, NumberKind, lower_at
from riyadh_archive.grammar.counting.numerals import Numeral, same_sentence, touches
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.figures import (
    currency_words,
    figure_words,
    is_plural,
    multipliers,
    scales,
    singular,
    unit_kinds,
    units,
)

_MORE = frozenset(("more", "further", "additional", "extra", "other"))
"""Words between a number and what it counts on top of others: "60 more drivers"."""


def read_unit(text: str, rows: Tokens, numeral: Numeral) -> Measured:
    """(kind, unit, last token, what is counted) of a numeral, from its sign, its hyphens or the words around it."""
    after = numeral.last + 1
    follows = rows.lowers[after] if same_sentence(rows, numeral.first, after) else ""
    if numeral.sign:
        return money_of(text, rows, numeral, after - 1, currency_of(rows, numeral))
    if numeral.unit_words:
        return _tied_unit(text, rows, numeral)
    if follows == "%" or units().get(follows) == "percent" or rows.lowers[after : after + 2] == ["per", "cent"]:
        last = after + (follows == "per")
        return "percent", "percent", *of_phrase(text, rows, last)
    if follows == "basis" and rows.lowers[after + 1 : after + 2] in (["point"], ["points"]):
        return "percent", "basis point", *of_phrase(text, rows, after + 1)
    if follows == "percentage" and rows.lowers[after + 1 : after + 2] in (["point"], ["points"]):
        return "percent", "percentage point", *of_phrase(text, rows, after + 1)
    if follows in currency_words() and not (follows == "won" and not numeral.digits):
        return money_of(text, rows, numeral, after, currency_words()[follows])
    if (foreign := named_currency(rows, after)) is not None:
        return money_of(text, rows, numeral, *foreign)
    if follows in ("square", "cubic") and units().get(lower_at(rows, after + 1)):
        return "measure", f"{follows} {units()[lower_at(rows, after + 1)]}", *of_phrase(text, rows, after + 1)
    if (degrees := _degrees(rows, numeral, after)) is not None:
        return "measure", *degrees, None
    head, *tied = follows.split("-")
    if head in units() and not (follows in ("second", "ha", "sec") and not is_plural(follows)) and tied != ["half"]:
        unit = units()[head]
        if (modified := _before_event(text, rows, numeral, after, unit)) is not None:
            return modified
        return _with_unit(text, rows, numeral, after, unit, tuple(tied))
    if scales().get(lower_at(rows, numeral.first - 1)) or _scale_of_phrase(rows, numeral):
        return _scaled(text, rows, numeral)
    if is_age(rows, numeral):
        return "age", "year", numeral.last, "age"
    if isinstance(numeral.value, float) and numeral.value < LARGEST_MAGNITUDE and event_nouns().get(follows) == "quake":
        return named_magnitude(text, rows, numeral)
    if isinstance(numeral.value, float) and numeral.value < LARGEST_MAGNITUDE and _is_on_scale(rows, numeral):
        return "magnitude", "magnitude", numeral.last, None
    return _counted(text, rows, numeral)


SCALE_BACK = 12
"""Tokens before a strength in which the quake stands: "The quake, which struck at dawn on Friday, measured"."""


def _is_on_scale(rows: Tokens, numeral: Numeral) -> bool:
    """Whether a number with a point is how strong a quake was: "measured | 6.8", "6.8 on the Richter scale"."""
    behind = rows.lowers[numeral.last + 1 : numeral.last + 4]
    if behind[:2] == ["in", "magnitude"] or (behind[:2] == ["on", "the"] and behind[2:] in _SCALES):
        return True
    start = max(rows.sentence_starts[rows.sentences[numeral.first]], numeral.first - SCALE_BACK)
    before = rows.lowers[start : numeral.first]
    led = before[-1:] in (["at"], ["to"], ["as"], ["was"], ["of"])
    if led and "magnitude" in before[:-1]:
        return True  # put the magnitude of the quake at
    told = before[-2:-1] if before[-1:] == ["at"] else before[-1:]
    return bool(told) and told[0] in _MEASURING and any(event_nouns().get(word) == "quake" for word in before)


_SCALES = (["richter"], ["moment"], ["open-ended"], ["magnitude"], ["seismic"])
_MEASURING = frozenset("measuring measured measures registering registered registers recorded estimated".split())


CELSIUS, FAHRENHEIT = DEGREES = ("degree", "degree Fahrenheit")
HEAT_BACK = 14
"""Tokens between "temperatures" and the degrees: "temperatures in the capital are expected to climb to" has seven."""
_SCALES_OF_HEAT = {"C": CELSIUS, "F": FAHRENHEIT, "Celsius": CELSIUS, "Fahrenheit": FAHRENHEIT}


def _degrees(rows: Tokens, numeral: Numeral, at: int) -> tuple[str, int] | None:
    """(unit, last token) of "°C", "° Celsius", "C", "degrees Fahrenheit" at token `at`; None for anything else.

    A bare letter needs the sign, or words of heat before it: "highs of 41C", "-9 C", not "Group 9 C".
    """
    if not numeral.digits or at >= len(rows) or rows.sentences[at] != rows.sentences[numeral.last]:
        return None
    marked = rows.words[at] in ("°", "º")
    last = at + (marked or rows.lowers[at] == "degrees")
    if last >= len(rows) or rows.sentences[last] != rows.sentences[at]:
        return ("degree", at) if marked else None
    scale = _SCALES_OF_HEAT.get(rows.words[last])
    bare = last == at and len(rows.words[at]) == 1
    if scale is not None and bare and not (_is_signed(rows, numeral.first) or _is_told_of_heat(rows, numeral.first)):
        return None
    return (scale, last) if scale is not None else (CELSIUS, at) if marked else None


def _is_told_of_heat(rows: Tokens, first: int) -> bool:
    """Whether the clause before token `first` speaks of heat or cold."""
    words = figure_words("contexts", "heat")
    if first > 1 and rows.words[first - 1] == "(" and rows.words[first - 2] in _SCALES_OF_HEAT:
        return True  # 41C (106F)
    before = range(first - 1, max(first - 1 - HEAT_BACK, -1), -1)
    return any(rows.lowers[k] in words or rows.words[k] == "°" for k in before if same_sentence(rows, k, first))


def _is_signed(rows: Tokens, first: int) -> bool:
    """Whether a minus sign stands right against the digits at token `first`."""
    return first > 0 and rows.words[first - 1] in ("-", "−", "–") and touches(rows, first - 1)


_TIED_MAGNITUDE = re.compile(r"magnitude-(\d(?:\.\d)?)|m(\d\.\d)")
LARGEST_MAGNITUDE = 10


def tied_magnitude(lower: str) -> float | int | None:
    """The magnitude that a word holds by itself, None for any other word.

    >>> tied_magnitude("magnitude-7.1"), tied_magnitude("m6.3"), tied_magnitude("m4")
    (7.1, 6.3, None)
    """
    if lower[0] != "m" or (found := _TIED_MAGNITUDE.fullmatch(lower)) is None:
        return None
    return float(found[2] or found[1]) if "." in lower else int(found[1])


def named_magnitude(text: str, rows: Tokens, numeral: Numeral) -> Measured:
    """A magnitude with the quake behind it: "a 6.9 quake", "the magnitude-7.1 tremor that"."""
    phrase = read_counted(rows, numeral.last + 1, several=False) if numeral.last + 1 < len(rows) else None
    last = phrase.last if phrase and same_sentence(rows, numeral.last, phrase.last) else numeral.last
    of = text[rows.starts[phrase.first] : rows.ends[last]] if phrase and last > numeral.last else None
    return "magnitude", "magnitude", last, of


def _tied_unit(text: str, rows: Tokens, numeral: Numeral) -> Measured:
    """A unit that hyphens tie to the number: "four-hour meeting", "26-year-old man", "five-member panel"."""
    word, *more = numeral.unit_words
    apart = not more and lower_at(rows, numeral.last + 1) == "old"  # a 26-year old man
    last = numeral.last + apart
    phrase = None
    if same_sentence(rows, numeral.last, last + 1):
        phrase = read_counted(rows, last + 1, several=False)
    of = text[rows.starts[phrase.first] : rows.ends[phrase.last]] if phrase else None
    last = phrase.last if phrase else last
    if apart or more[:1] == ["old"]:
        return "age", units().get(word, word), last, of
    unit = units().get(word) or currency_words().get(word)
    if unit is None:
        return "count", singular(word), last, of
    if word in currency_words():
        return "money", unit, last, of
    return _kind_of(unit), unit, last, of


def _before_event(text: str, rows: Tokens, numeral: Numeral, at: int, unit: str) -> Measured | None:
    """A stretch of time that is no plural before the event that it measures: "a four-and-a-half hour meeting"."""
    if rows.lowers[at] != unit or numeral.value == 1 or _kind_of(unit) != "duration":
        return None
    if lower_at(rows, at + 1) not in event_nouns() or not same_sentence(rows, at, at + 1):
        return None
    return "duration", unit, at + 1, text[rows.starts[at + 1] : rows.ends[at + 1]]


def _kind_of(unit: str) -> NumberKind:
    if unit == "percent":
        return "percent"
    kind = unit_kinds().get(unit, "measure")
    if kind == "duration":
        return "duration"
    return "length" if kind == "length" else "magnitude" if kind == "magnitude" else "measure"


def _is_spent(rows: Tokens, first: int) -> bool:
    """Whether "for" stands before a stretch of time, over its bound: "for | more than 110 hours before finding her guilty"."""
    k = first - 1
    while k > first - 4 and lower_at(rows, k) in (
        "more",
        "than",
        "about",
        "nearly",
        "almost",
        "over",
        "some",
        "around",
    ):
        k -= 1
    return lower_at(rows, k) == "for"


def _with_unit(text: str, rows: Tokens, numeral: Numeral, at: int, unit: str, tied: tuple[str, ...]) -> Measured:
    """A unit as a word of its own: "four hours of talks", "10 miles", "three years ago", "26 years old"."""
    follows = lower_at(rows, at + 1) if same_sentence(rows, at, at + 1) else ""
    if tied[:1] == ("old",) or follows == "old":
        return "age", unit, at + (follows == "old"), "age"
    kind = _kind_of(unit)
    if kind == "length" and (end := _per_hour(rows, at)):
        return "measure", f"{unit} per hour", *of_phrase(text, rows, end)
    if kind != "duration":
        return kind, unit, *of_phrase(text, rows, at)
    lasted = follows == "before" and lower_at(rows, at + 2).endswith("ing") and _is_spent(rows, numeral.first)
    if (follows in ("ago", "earlier", "later", "before", "prior") and not lasted) or (
        follows == "from" and lower_at(rows, at + 2) == "now"
    ):
        return "ago", unit, at, None
    opening = lower_at(rows, numeral.first - 1)
    after_it = opening == "following" and not _is_determined(rows, numeral.first - 1)  # following two hours of talks
    if (opening in figure_words("contexts", "pasts") and not after_it) or rows.lowers[numeral.first] in (
        "past",
        "last",
    ):
        return "period", unit, at, None
    if tied:
        phrase = read_counted(rows, at + 1, several=False) if same_sentence(rows, at, at + 1) else None
        of = text[rows.starts[phrase.first] : rows.ends[phrase.last]] if phrase else None
        return "duration", unit, phrase.last if phrase else at, of
    return "duration", unit, *of_phrase(text, rows, at)


def _is_determined(rows: Tokens, i: int) -> bool:
    """Whether a determiner stands right before token i: "in the following two weeks"."""
    return i > 0 and rows.classes[i - 1] == lexicon.DETERMINER and rows.sentences[i - 1] == rows.sentences[i]


def _per_hour(rows: Tokens, at: int) -> int | None:
    """The last token of "per hour", "an hour", "/h" behind a length at token `at`; None where none follows."""
    behind = tuple(rows.lowers[at + 1 : at + 3])
    if behind in (("per", "hour"), ("an", "hour"), ("a", "hour"), ("/", "h")) and same_sentence(rows, at, at + 2):
        return at + 2
    return None


def of_phrase(text: str, rows: Tokens, at: int) -> tuple[int, str | None]:
    """(last token, printed words) of the noun phrase in "… of talks" behind token `at`; (at, None) without one."""
    if not same_sentence(rows, at, at + 2) or rows.lowers[at + 1] != "of":
        return at, None
    first = at + 2
    if rows.classes[first] in (lexicon.DETERMINER, lexicon.PRONOUN):
        first += 1
    if not same_sentence(rows, at, first):
        return at, None
    phrase = read_counted(rows, first, several=False)
    if phrase is None and rows.classes[first] == lexicon.GERUND:
        phrase = Phrase(first, first)  # "months of shelling"
    if phrase is None:
        return at, None
    last = _past_owner(rows, _past_joint(rows, phrase))
    if last + 1 < len(rows) and rows.classes[last + 1] == lexicon.GERUND and rows.lowers[last + 1] in _NOUNS_IN_ING:
        last += 1  # a day of national mourning
    return last, text[rows.starts[phrase.first] : rows.ends[last]]


_NOUNS_IN_ING = figure_words("nouns", "in_ing")


def _past_joint(rows: Tokens, phrase: Phrase) -> int:
    """The head of "two days of | economic and trade talks": the plural behind "and", where none stands before it."""
    joint = phrase.last + 1
    plain = phrase.first == phrase.last and not is_plural(rows.lowers[phrase.last])
    if not plain or not same_sentence(rows, phrase.last, joint + 1) or rows.lowers[joint] != "and":
        return phrase.last
    other = read_counted(rows, joint + 1, several=True)
    return other.last if other is not None and other.last > joint + 1 else phrase.last


def _past_owner(rows: Tokens, last: int) -> int:
    """The people of "90 percent of Nepal's 30 million people", whom the possessor counts."""
    if not rows.possessives[last]:
        return last
    first = last + 1
    while same_sentence(rows, last, first) and rows.classes[first] == lexicon.NUMBER:
        first += 1
        first += lower_at(rows, first) in multipliers()
    phrase = read_counted(rows, first, several=True) if first > last + 1 and first < len(rows) else None
    return phrase.last if phrase is not None and same_sentence(rows, last, phrase.last) else last


def _scale_of_phrase(rows: Tokens, numeral: Numeral) -> str | None:
    """The scale in "a magnitude of 7.8"."""
    i = numeral.first
    return (
        scales().get(lower_at(rows, i - 2))
        if lower_at(rows, i - 1) == "of" and lower_at(rows, i - 2) != "age"
        else None
    )


def _scaled(text: str, rows: Tokens, numeral: Numeral) -> Measured:
    """A unit before its number: "magnitude 7.8", "a Category 4 hurricane", "aged 26"."""
    unit = scales().get(lower_at(rows, numeral.first - 1)) or _scale_of_phrase(rows, numeral)
    if unit == "year":
        return "age", unit, numeral.last, "age"
    counted = same_sentence(rows, numeral.last, numeral.last + 1) and numeral.last - numeral.first == 0
    phrase = read_counted(rows, numeral.last + 1, several=False) if counted else None
    if phrase is None or rows.lowers[numeral.first - 1] == "of":
        return "magnitude", unit, numeral.last, None
    return "magnitude", unit, phrase.last, text[rows.starts[phrase.first] : rows.ends[phrase.last]]


def _counted(text: str, rows: Tokens, numeral: Numeral) -> Measured:
    """A plain count and the noun phrase behind it: "12 people", "a dozen of the homes"."""
    first = numeral.last + 1
    if not same_sentence(rows, numeral.last, first):
        return "count", None, numeral.last, None
    if rows.lowers[first] == "of" and same_sentence(rows, first, first + 1) and "dozen" in rows.lowers[numeral.last]:
        first += 1
    if rows.lowers[first] == "others":
        return "count", "person", first, "others"
    if rows.lowers[first] in _MORE and same_sentence(rows, first, first + 1):
        first += 1
    phrase = read_counted(rows, first, several=numeral.value != 1) if first < len(rows) else None
    if phrase is None:
        return "count", None, numeral.last, None
    head = rows.lowers[phrase.last]
    return "count", singular(head), phrase.last, text[rows.starts[phrase.first] : rows.ends[phrase.last]]
