"""Who acts: the noun phrase before a verb or behind "by", and the names in it.

In: the reading and the token beside the phrase. Out: its token range, and the actors in canonical form: "Washington" and
"the U.S." are "United States"; a common noun keeps its printed words ("past US administrations").
"""

from riyadh_archive.extract.acting.timing import time_start
from riyadh_archive.grammar.counting.counted import opens_lapse
from riyadh_archive.grammar.once import once
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months
from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.measures import measure_verbs, measure_words
from riyadh_archive.lexicon.naming import naming_words

LONGEST_PHRASE = 20
"""Tokens of an actor's phrase: "The governments of Norway, Sweden and the three Baltic states" has eleven."""
LONGEST_ASIDE = 30
"""Tokens of an aside between a subject and its verb: ", impacting everything from … to …,"."""
LONGEST_PLACE = 3
LONGEST_OPENING = 4
"""Tokens of where or when that opens a sentence before its first comma: "In the northern province"."""
YEAR_DIGITS = 4
ACRONYM = range(3, 9)
"""Letters of a word in capitals that is taken for a body."""
_INNER = frozenset("oHDMPxVG")

Range = tuple[int, int]


@once
def phrase_before(reading: Reading, last: int, *, floor: int) -> Range | None:
    """The noun phrase that ends at token `last`, asides in commas or brackets before the verb left out."""
    rows = reading.tokens
    if last < floor:
        return None
    if rows.classes[last] in ",-)":
        return _before_aside(reading, last, floor)
    first = last + 1
    while first > floor and last - first + 2 <= LONGEST_PHRASE:
        if _is_acronym_behind(reading, first - 1) and first - 3 > floor:
            first -= 3
        elif _belongs(reading, first - 1, last):
            first -= 1
        else:
            break
    while first <= last and (rows.classes[first] in "J,IGR" or rows.lowers[first] in ("of", "but")):
        first += 1
    if first > floor and rows.lowers[first - 1] in ("in", "by", "since", "over", "within", "during"):
        first = _past_date(reading, first, last)
    if first > floor and rows.classes[first - 1] == lexicon.PREPOSITION and rows.lowers[first - 1] != "of":
        first = _past_other_clause(reading, first, last)
    opening = rows.lowers[max(first - 2, 0) : first]
    if first < last and ("to" in opening[-1:] or (opening[:1] == ["to"] and rows.classes[first - 1] == lexicon.ADVERB)):
        first += 1  # "to quickly re-establish full ties, which …": the infinitive is no part of it
    if first > last:
        return None
    found = _cut(reading, first, last)
    told = _told_in(reading, found, floor)
    return told or _seated(reading, found, floor) or _named_whole(reading, found, floor) or found


def _is_acronym_behind(reading: Reading, at: int) -> bool:
    """Whether token `at` closes the short form of a name: "the United Arab Emirates (UAE | )"."""
    rows = reading.tokens
    return rows.words[at] == ")" and rows.words[at - 2] == "(" and rows.words[at - 1].isupper()


def _told_in(reading: Reading, phrase: Range, floor: int) -> Range | None:
    """Who speaks in "The ministry | in a statement | said"; None for a phrase that is no channel."""
    rows, at = reading.tokens, phrase[0] - 1
    if at <= floor or rows.lowers[phrase[1]] not in naming_words("papers") or rows.lowers[at] not in ("in", "on"):
        return None
    return phrase_before(reading, at - 1, floor=floor)


def _past_date(reading: Reading, first: int, last: int) -> int:
    """The token behind a time that opens the phrase: "In December 2016 | the government", "Over the last year | the board"."""
    rows = reading.tokens
    for k in range(first + 1, min(last, first + LONGEST_OPENING) + 1):
        if rows.classes[k] == lexicon.DETERMINER and time_start(reading, k, first - 2) <= first:
            return k
    at = first + (rows.words[first] in months())
    year = at < last and rows.words[at].isdigit() and len(rows.words[at]) == YEAR_DIGITS
    return at + 1 if year and rows.classes[at + 1] in "DoH" else first


def _past_other_clause(reading: Reading, first: int, last: int) -> int:
    """The token behind "their homes and" in "were locked in | their homes and | soldiers took their phones"."""
    rows = reading.tokens
    if rows.classes[first] != lexicon.PRONOUN:
        return first
    return next((k + 1 for k in range(last - 1, first, -1) if rows.lowers[k] == "and"), first)


def _seated(reading: Reading, phrase: Range, floor: int) -> Range | None:
    """ "A court in Madrid", "leaders meeting in Abuja", "the ministry under Ana Lim": the body before its seat or head."""
    rows, at = reading.tokens, phrase[0] - 1
    while at - 1 >= floor and (
        (rows.classes[at] == lexicon.ROLE and rows.is_capitalized(at)) or "-" in rows.lowers[at]
    ):
        at -= 1  # under then-Attorney General Ana Lim
    if at - 1 < floor or rows.lowers[at] not in ("in", "at", "under") or reading.mention_at(phrase[1]) is None:
        return None
    if rows.lowers[at - 1] in measure_words("actors", "seating"):
        at -= 1
    if at - 1 < floor or rows.classes[at - 1] not in "oH" or not is_actor(reading, (at - 1, at - 1)):
        return None
    return phrase_before(reading, at - 1, floor=floor)


def _named_whole(reading: Reading, phrase: Range, floor: int) -> Range | None:
    """ "The Texas Commission on Environmental Quality": the body with what its name is on or for."""
    rows, at = reading.tokens, phrase[0] - 1
    if at - 1 < floor or rows.lowers[at] not in ("on", "for") or not rows.is_capitalized(phrase[0]):
        return None
    if not rows.is_capitalized(at - 1) or rows.lowers[at - 1] not in measure_words("actors", "nouns"):
        return None
    first = at - 1
    while first > floor and rows.is_capitalized(first - 1) and rows.classes[first - 1] in "oH":
        first -= 1
    return first, phrase[1]


def _belongs(reading: Reading, at: int, last: int) -> bool:
    """Whether token `at` can stand in the phrase: nouns, names, determiners, "of", "and" and commas between names."""
    rows = reading.tokens
    class_, lower = rows.classes[at], rows.lowers[at]
    if class_ in "VG":
        if (verb := measure_verbs().get(lower)) is not None and verb.lifts and rows.classes[at - 1] in "oH":
            return False  # Chile lifted | sanctions imposed on Peru
        return (
            at < last and lower.endswith(("ed", "ing")) and rows.classes[at + 1] in "oH" and not _is_name(rows, at + 1)
        )
    if class_ == lexicon.CONJUNCTION:
        return lower == "and" and at < last
    if class_ == ",":
        return (
            "and" in rows.lowers[at + 1 : last]
            and (rows.is_capitalized(at - 1) or _is_acronym_behind(reading, at - 1))
            and (_is_name(rows, at + 1) or rows.lowers[at + 1] in ("the", "and"))
        )
    if class_ == "-":
        return rows.words[at] == "-" and rows.classes[at - 1] == lexicon.NUMBER  # the 27-nation bloc
    return class_ in _INNER or lower == "of"


def _is_name(rows: object, at: int) -> bool:
    return at < len(rows) and rows.is_capitalized(at)  # type: ignore[arg-type, attr-defined]


def _cut(reading: Reading, first: int, last: int) -> Range:
    """The phrase without what only stands beside it: in "After the attack Moscow" the name alone is the subject."""
    mention = reading.mention_at(last)
    if mention is None:
        return first, last
    start = mention.np_first
    k = max(start, first)
    while k - 2 >= first and reading.tokens.lowers[k - 1] in ("and", ",", "the", "of"):
        back = k - 1
        while back >= first and reading.tokens.lowers[back] in ("and", ",", "the", "of", "both"):
            back -= 1
        back -= 3 * _is_acronym_behind(reading, back)
        before = reading.mention_at(back) if back >= first else None
        if before is None and (back < first or reading.tokens.classes[back] not in "oH"):
            break
        if before is None:
            return first, last
        k = max(before.np_first, first)
    head = reading.tokens.classes[k - 1] if k - 1 >= first else ""
    return (k - 1, last) if head == lexicon.DETERMINER else (k, last)


def _before_aside(reading: Reading, comma: int, floor: int) -> Range | None:
    """The phrase before ", … ," or "( … )": the aside begins at the first comma behind a short noun phrase."""
    rows = reading.tokens
    opening = {")": "(", ",": ",", "-": "-"}[rows.classes[comma]]
    found = [k for k in range(max(floor, comma - LONGEST_ASIDE), comma) if rows.classes[k] == opening]
    for k in found:
        named = reading.mention_at(comma - 1)
        if named is not None and named.kind == "person" and named.first == k + 1:
            return named.first, named.last  # "The governor, Ana Lim, closed": she did
        if rows.lowers[k + 1] in ("and", "but"):
            continue  # Chad banned melons, and | the government of Ana Lim, since ousted, closed
        owned = rows.lowers[k + 1] in ("his", "her", "its", "their")  # Ana Lim, his chief of staff, | was
        if owned and set(rows.classes[k + 1 : comma]) & set("VCT"):
            continue  # accepted the fine, its biggest ever, and said that Ana Lim, 54, | would stay
        if (rows.classes[k + 1] == lexicon.PRONOUN and not owned) or _opens_in(reading, k, floor):
            return None  # "In the Senate, he won money, blocked": he did
        if k > floor and rows.classes[k - 1] in "oH" and (phrase := phrase_before(reading, k - 1, floor=floor)):
            return phrase
    return None


def _opens_in(reading: Reading, comma: int, floor: int) -> bool:
    """Whether "In Tennessee", "On Friday" stands from the head of the sentence to the comma."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[comma]]
    return floor <= start and comma - start <= LONGEST_OPENING and rows.classes[start] == lexicon.PREPOSITION


def phrase_after(reading: Reading, first: int) -> Range | None:
    """The noun phrase that begins at token `first`, with "of …" and coordinated names."""
    rows = reading.tokens
    sentence = rows.sentences[first] if first < len(rows) else -1
    at = first
    while at < len(rows) and at - first < LONGEST_PHRASE and rows.sentences[at] == sentence:
        if at > first and opens_lapse(rows, at):
            break
        class_, lower = rows.classes[at], rows.lowers[at]
        if class_ == ",":
            named = at + 1 + (rows.lowers[at + 1 : at + 2] == ["the"])
            if not (rows.is_capitalized(at - 1) and _is_name(rows, named) and "and" in rows.lowers[named : named + 5]):
                break
        elif class_ == lexicon.CONJUNCTION:
            if lower != "and" or at + 1 >= len(rows) or rows.classes[at + 1] not in "oHD":
                break
        elif class_ in "VG":
            modifies = at + 1 < len(rows) and rows.classes[at + 1] in "oH" and lower.endswith(("ed", "ing"))
            if not modifies or rows.classes[at - 1] == "o":
                break
        elif not (class_ in "oHDMPx" or lower == "of") or lower in ("&",):
            break
        at += 1
    last = at - 1
    while last >= first and (rows.classes[last] in "DJ,xI" or rows.lowers[last] == "of"):
        last -= 1
    return (first, last) if last >= first else None


def read_actors(reading: Reading, phrase: Range) -> tuple[str, ...]:
    """The actors that a phrase names, in order, each once; a pronoun names none."""
    parts = [_canonical(reading, part) for part in _split(reading, phrase)]
    return tuple(dict.fromkeys(part for part in parts if part))


def _split(reading: Reading, phrase: Range) -> list[Range]:
    """The coordinates of "A, B and C"; "the ministries of X and Y" stays one."""
    rows = reading.tokens
    first, last = phrase
    if "of" in rows.lowers[first : last + 1] and rows.classes[first] == lexicon.DETERMINER:
        return [phrase]
    parts, start = [], first
    for at in range(first, last + 2):
        if at > last or rows.lowers[at] == "and" or rows.classes[at] == ",":
            if at > start:
                parts.append((start, at - 1))
            start = at + 1
    return parts


def _canonical(reading: Reading, part: Range) -> str | None:
    rows = reading.tokens
    first, last = part
    while first <= last and (rows.classes[first] in "DR" or rows.lowers[first] in ("both", "its", "their")):
        if rows.lowers[first] in ("two", "both", "three", "four") and first < last:
            break
        first += 1
    last -= 3 * _is_acronym_behind(reading, last)
    if first > last or rows.classes[last] in (lexicon.PRONOUN, lexicon.OBJECT_PRONOUN):
        return None
    words = reading.words(first, last)
    country = country_of(words) or government_of(words) or _nation_of(reading, first, last)
    if country:
        return country
    mention = reading.mention_at(last)
    of = next((k for k in range(first + 1, last) if rows.lowers[k] == "of"), None)
    if of is not None and rows.lowers[of - 1] in measure_words("actors", "governments"):
        return words  # the interim government of Ana Lim
    if mention is not None and mention.kind == "person" and mention.entity >= 0:
        return reading.entities[mention.entity].name
    return words


def _nation_of(reading: Reading, first: int, last: int) -> str | None:
    """The country that "a Chilean diplomatic source" speaks for, and that "the country" is where a sentence named it before."""
    rows = reading.tokens
    if rows.lowers[last] in measure_words("actors", "voices"):
        return country_of(rows.words[first])
    if first < last or rows.lowers[last] not in ("country", "nation") or rows.lowers[last - 1] != "the":
        return None
    sentence = rows.sentence(rows.sentences[last])
    named = {c for m in reading.mentions_among(sentence.start, last) if (c := country_of(m.text))}
    return named.pop() if len(named) == 1 else None


def is_actor(reading: Reading, phrase: Range) -> bool:
    """Whether a phrase can act upon others: a country, a body, a person, or a noun such as "court"."""
    rows = reading.tokens
    first, last = phrase
    mention = reading.mention_at(last)
    if mention is not None and mention.kind in ("person", "organization", "place"):
        return True
    if rows.lowers[last] in measure_words("actors", "nouns") or rows.classes[last] == lexicon.ROLE:
        return True
    if rows.words[last].isupper() and len(rows.words[last]) in ACRONYM and rows.words[last].isalpha():
        return True  # NAFDAC
    if first > 0 and rows.possessives[first - 1] and country_of(rows.words[first - 1]) and rows.is_capitalized(last):
        return True  # Brazil's Anvisa
    if first < last and rows.possessives[first] and country_of(rows.words[first]) and rows.is_capitalized(last):
        return True
    for size in range(1, LONGEST_PLACE + 1):
        words = reading.words(max(first, last - size + 1), last)
        if country_of(words) or government_of(words):
            return True
    return False
