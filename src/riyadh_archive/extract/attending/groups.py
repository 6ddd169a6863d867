"""Groups of people as printed: "Ukrainian officials", "representatives of the shipping line" — who came or stayed away.

In: tokens. Out: first and last token of the noun phrase at or before a token, and the name under which it is kept.
"""

from bisect import bisect_right

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.countries import country_of

LONGEST_GROUP = 9
LONGEST_APPOSITION = 24
_DETERMINERS = frozenset(("a", "an", "the", "any", "its", "his", "her", "their", "all", "both"))
_OPENING = frozenset("DPIJSTWA")


def group_from(reading: Reading, i: int) -> tuple[int, int] | None:
    """The noun phrase that starts at token i, without its determiner; None for a pronoun or a phrase that names nobody."""
    rows = reading.tokens
    while i < len(rows) and rows.lowers[i] in _DETERMINERS:
        i += 1
    last = i
    while last < len(rows) and last - i < LONGEST_GROUP and rows.sentences[last] == rows.sentences[i]:
        linked = last > i and _belongs(reading, last)
        inside = linked or rows.classes[last] in "oHM" or rows.is_capitalized(last) or joins_adjectives(reading, last)
        if rows.classes[last] == "P" or not inside:
            break
        last += 1
    return _naming(reading, i, last - 1)


def _belongs(reading: Reading, k: int) -> bool:
    """Whether token k is the "of", or the article behind it, of "representatives of the union", "envoys from Chad"."""
    rows, lowers = reading.tokens, reading.tokens.lowers
    if lowers[k] == "from":  # not the absence of Malian officials | from the talks
        return lowers[k - 1] in attendance_words("members") and k + 1 < len(rows) and rows.is_capitalized(k + 1)
    k -= lowers[k] == "the"
    return lowers[k] == "of" and lowers[k - 1] in attendance_words("members")


def group_until(reading: Reading, stop: int) -> tuple[int, int] | None:
    """The noun phrase that ends before token `stop`, with what "of" or "from" adds ("representatives of the union")."""
    rows = reading.tokens
    last = first = _before_apposition(reading, stop - 1)
    while first >= 0 and last - first < LONGEST_GROUP and rows.sentences[first] == rows.sentences[last]:
        linked = (
            rows.lowers[first] in ("of", "from") and first > 0 and rows.lowers[first - 1] in attendance_words("members")
        ) or (rows.lowers[first] == "and" and _joins_countries(reading, first))
        inside = rows.classes[first] in "oHM" or (rows.is_capitalized(first) and rows.classes[first] not in _OPENING)
        article = rows.lowers[first] == "the" and rows.lowers[first - 1 : first] in (["of"], ["from"])
        if not (linked or inside or article or joins_adjectives(reading, first)):
            break
        first -= 1
    return _naming(reading, first + 1, last)


def _joins_countries(reading: Reading, i: int) -> bool:
    """Whether the token is the "and" of "ambassadors of the United States and China"."""
    rows = reading.tokens
    of = next((k for k in range(i - 1, max(i - LONGEST_GROUP, 0), -1) if rows.lowers[k] in ("of", "from")), None)
    if of is None or rows.lowers[of - 1] not in attendance_words("members") or not rows.is_capitalized(i + 1):
        return False
    return all(rows.is_capitalized(k) or rows.lowers[k] == "the" for k in range(of + 1, i))


def joins_adjectives(reading: Reading, i: int) -> bool:
    """Whether the token is the "or" of "Chilean or European officials"."""
    rows = reading.tokens
    if rows.lowers[i] not in ("or", "and") or not 0 < i < len(rows) - 1 or _ends_person(reading, i - 1):
        return False
    return rows.is_capitalized(i - 1) and rows.is_capitalized(i + 1) and rows.classes[i + 2 : i + 3] in (["o"], ["H"])


def _ends_person(reading: Reading, i: int) -> bool:
    """Whether a person's name ends at token i: "Ana Ruiz | and Chilean officials"."""
    found = reading.mention_at(i)
    return found is not None and found.kind == "person" and found.last == i


def _before_apposition(reading: Reading, last: int) -> int:
    """The token before an apposition or relative clause that a comma closes at `last`: "Henrik Solberg, the mayor,".

    Where the comma closes nothing of that kind nobody is named before it, and -1 comes back.
    """
    rows = reading.tokens
    if last < 0 or rows.words[last] != ",":
        return last
    relative = False
    for k in range(last - 1, max(last - LONGEST_APPOSITION - 1, -1), -1):
        if rows.sentences[k] != rows.sentences[last] or rows.classes[k] in '".;:':
            return -1
        relative = relative or rows.classes[k] == "W" or rows.lowers[k] in ("whom", "whose")
        if rows.words[k] == "," and all(rows.is_capitalized(n) for n in range(k + 1, last)):
            return last - 1  # the shipping company, Tidewater Lines,
        if rows.words[k] == "," and not relative and _closes_with_name(reading, k, last):
            return last - 1  # Last year's laureate, the survivors' group Ravens,
        if rows.words[k] == "," and (relative or not any(c in "CVA" for c in rows.classes[k + 1 : last])):
            return k - 1
    return -1


def _closes_with_name(reading: Reading, comma: int, last: int) -> bool:
    """Whether the apposition between two commas ends with a name of which the words before it have none."""
    at = bisect_right(reading.mentions, last - 1, key=lambda mention: mention.last) - 1
    mention = reading.mentions[at] if at >= 0 else None
    named = mention is not None and mention.last == last - 1 and mention.kind != "place"
    at = bisect_right(reading.mentions, comma - 1, key=lambda mention: mention.last) - 1
    before = reading.mentions[at].last == comma - 1 if at >= 0 else False
    return named and not before and reading.tokens.lowers[comma + 1] == "the"


def _naming(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The phrase if it names somebody: a capitalized word in it that is no function word."""
    rows = reading.tokens
    if first <= last and rows.lowers[first] in ("neither", "both", "either", "nor"):
        first += 1
    if last < first:
        return None
    place = reading.mention_at(first)
    if (
        place is not None
        and (place.kind, place.last) == ("place", last)
        and rows.lowers[first - 1] in ("in", "at", "near")
    ):
        return None  # who were not at the launch in Lima | attended by video
    named = any(rows.is_capitalized(k) and rows.classes[k] not in _OPENING for k in range(first, last + 1))
    return (first, last) if named else None


def group_name(reading: Reading, group: tuple[int, int]) -> str:
    """The body itself for "representatives of the body", a person's full name for a person, else the printed words."""
    rows = reading.tokens
    first, last = group
    for k in range(first, last):
        if (
            rows.lowers[k] in attendance_words("members") - attendance_words("offices")
            and "and" not in rows.lowers[k : last + 1]
            and rows.lowers[k + 1] in ("of", "from")
        ):
            first = k + 2 + (rows.lowers[k + 2 : k + 3] == ["the"])
            break
    named = reading.mention_at(last)
    if (
        named is not None
        and named.last == last
        and named.kind == "person"
        and named.entity >= 0
        and not named.possessive
    ):
        return reading.entities[named.entity].name
    if rows.lowers[last] in attendance_words("involvement") and (country := group_side(reading, group)):
        return country if rows.lowers[last] not in attendance_words("members") else reading.words(first, last)
    return reading.words(min(first, last), last)


def group_side(reading: Reading, group: tuple[int, int]) -> str | None:
    """The country that a word of the phrase names."""
    words = reading.tokens.words
    return next((side for k in range(group[0], group[1] + 1) if (side := country_of(words[k]))), None)
