"""The persons that are subject of a verb: the list before it, whom "he" takes up, those of "in addition to A, B attended".

In: a reading and a token. Out: name mentions in text order. Every walk is bounded.
"""

from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.excepted import without_excepted
from riyadh_archive.grammar.naming.lists import LONGEST_ASIDE, persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_phrases, attendance_words
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.countries import country_of

SUBJECT_REACH = 8
GROUP_REACH = 12
"""Tokens before a verb in which a group stands that is joined to persons by "and"."""
_BEING = frozenset(("am", "is", "are", "was", "were", "been"))
AFTER = frozenset(("after", "following", "upon"))
PAIR, PAIR_REACH = 2, 4
"""Sentences back in which the two stand whom "the two leaders" takes up."""


def subjects(reading: Reading, verb: int) -> list[NameMention]:
    """The persons that are subject of a verb: the list before it, and those of "In addition to A, B attended"."""
    rows = reading.tokens
    k = verb
    while k > 0 and rows.classes[k - 1] in "RA" and rows.sentences[k - 1] == rows.sentences[min(verb, len(rows) - 1)]:
        k -= 1
        if k < verb and rows.lowers[k - 1] == "on" and rows.words[k] in weekdays():
            k -= 1  # A on Monday held talks
    goes_on = not _BEING.isdisjoint(rows.lowers[k:verb])  # A and B are leading the team
    if rows.lowers[min(verb, len(rows) - 1)].endswith("ing") and not goes_on:
        tokens = rows.sentence(rows.sentences[verb])
        before = persons_until(rows, reading.mentions, k)
        if before and rows.lowers[before[0].np_first - 1] == "with" and before[0].np_first - 1 in tokens:
            return before  # …, with A and B leading the delegations
        return persons_from(rows, reading.mentions, tokens.start)[:1]
    found = persons_until(rows, reading.mentions, k)
    if not found and (joined := joined_group(reading, k)) is not None:
        found = persons_until(rows, reading.mentions, joined)
    if not found and rows.words[k - 1 : k] == [","]:
        found = _included(reading, k - 1) or _with_posts(reading, k - 1)
    if not found and rows.words[k - 1 : k] in (["–"], ["—"], ["-"]) and rows.classes[k - 1] == "-":
        found = persons_until(rows, reading.mentions, k - 1)  # The advisers – A, B and C – joined
        if not found and (opening := _dash_before(reading, k - 1)) is not None:
            found = persons_until(rows, reading.mentions, opening)  # A and B – at his first summit – turned up
    if not found and rows.lowers[k - 1 : k] in (["he"], ["she"]):
        return antecedent(reading, k - 1) or _opening_one(reading, k - 1)
    if not found and rows.lowers[k - 1 : k] == ["they"]:
        return _opening_several(reading, k - 1)
    if not found and rows.words[k - 1 : k] == [","] and rows.lowers[k : k + 1] == ["then"]:
        found = persons_from(rows, reading.mentions, rows.sentence(rows.sentences[k]).start)
        acted = bool(found) and not set("CV").isdisjoint(rows.classes[found[-1].last + 1 : k - 1])
        return found if acted else []  # A and B left, then met
    if not found and rows.lowers[k - 2 : k - 1] in (["two"], ["both"]):
        return _pair(reading, k - 2)
    if not found and rows.classes[k - 1 : k] == ["W"]:
        return without_excepted(reading, persons_until(rows, reading.mentions, k - 1))
    if not found and rows.lowers[k - 1 : k] in (["and"], ["but"]):  # The minister A flew to Oslo and met relatives
        found = persons_from(rows, reading.mentions, rows.sentence(rows.sentences[k - 1]).start)
        if not found or rows.classes[found[-1].last + 1] not in "CVA,":
            return []
    if len(found) == 1 and rows.lowers[verb : verb + 1] and rows.lowers[verb] in attendance_words("of_several"):
        found = [*_before_comma(reading, found[0]), *found]
    if found and of_staff(reading, k):
        return []
    if found and rows.lowers[found[0].np_first - 1] == "between":
        return []  # no word on a meeting between A and B | emerged from the talks
    found = [who for who in without_excepted(reading, found) if not _is_owner(reading, who)]
    return [*_company(reading, k), *found] if found else []


def who_acted(reading: Reading, i: int) -> list[NameMention]:
    """The subject of the sentence in which token i stands behind "after", or which "After meeting B," opens."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    if i - 1 > tokens.start:
        verb = next((k for k in range(i - 2, tokens.start, -1) if rows.classes[k] in 'CV"'), tokens.start)
        return subjects(reading, verb) if rows.classes[verb] in "CV" else []
    comma = next((k for k in range(i + 1, min(tokens.stop, i + ACTED_REACH)) if rows.words[k] == ","), i)
    found = persons_from(rows, reading.mentions, comma + 1)[:1]
    return found if found and found[0].np_first == comma + 1 else []


ACTED_REACH = 12
"""Tokens of "After meeting B in Lima on Friday," up to its comma."""


def _before_comma(reading: Reading, last: NameMention) -> list[NameMention]:
    """Those who open the sentence before a comma and the last of them, as titles print it: "Lund, | Berg | meet in Oslo"."""
    rows = reading.tokens
    if last.np_first < 2 or rows.words[last.np_first - 1] != ",":
        return []
    found = persons_until(rows, reading.mentions, last.np_first - 1)
    opens = bool(found) and found[0].np_first == rows.sentence_starts[rows.sentences[last.first]]
    return found if opens and found[-1].last + 2 == last.np_first else []


def _with_posts(reading: Reading, comma: int) -> list[NameMention]:
    """The one person who opens the sentence, behind whom several posts stand up to a comma.

    "A, mayor, member of the council and adviser, | led the delegation": not where another person is named among them.
    """
    rows = reading.tokens
    start = rows.sentence(rows.sentences[comma]).start
    found = persons_from(rows, reading.mentions, start)[:1]
    if not found or found[0].np_first != start or not found[0].last + 1 < comma <= start + _LONGEST_POSTS:
        return []
    between = range(found[0].last + 1, comma)
    told = rows.words[between.start] == "," and all(rows.classes[k] in "oHDIJM," for k in between)
    return found if told and len(reading.people(between.start, comma)) == 0 else []


_LONGEST_POSTS = 40
"""Tokens of a name and all posts behind it: "Minister of State, Member of the Council of Ministers and Adviser" has twelve."""


def _dash_before(reading: Reading, closing: int) -> int | None:
    """The dash that opens the aside which another closes."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[closing]], closing - LONGEST_ASIDE)
    return next((k for k in range(closing - 1, start, -1) if rows.words[k] == rows.words[closing]), None)


def _is_owner(reading: Reading, who: NameMention) -> bool:
    """Whether the person only tells whose the people are that act: "relatives of passenger A wept", "Team A sat down"."""
    rows = reading.tokens
    if who.first > 0 and rows.words[who.first - 1] in ("Team", "Camp"):
        return True
    phrase = rows.lowers[who.np_first : who.first]
    link = next((n for n, word in enumerate(phrase) if word in ("of", "for")), None)
    if not link:
        return False
    two_roles = rows.classes[who.first - 1] == "H" and phrase[-1] not in ("staff", "state") and len(phrase) - link == 2
    return phrase[0] in attendance_words("belonging") or (two_roles and rows.words[who.first - 1].islower())


def of_staff(reading: Reading, verb: int) -> bool:
    """Whether the persons before a verb only tell whose people act: "Aides | to A, the envoy, and B | attended"."""
    rows = reading.tokens
    found = persons_until(rows, reading.mentions, verb)
    if not found:
        return False
    noun = rows.lowers[found[0].np_first - 2]
    linked = rows.lowers[found[0].np_first - 1] in ("to", "of")
    return linked and noun.endswith("s") and noun in attendance_words("belonging")


_OWN = (["his"], ["her"], ["their"])
"""Words that tell whose the person without a name is who stands with somebody: "A and | her | lawyer wept"."""


def joined_group(reading: Reading, verb: int) -> int | None:
    """The "and" before a group that is subject with persons: "A and senior officials of the ministry were present"."""
    rows = reading.tokens
    for k in range(verb - 1, max(verb - GROUP_REACH, 0), -1):
        if rows.sentences[k] != rows.sentences[verb - 1] or rows.classes[k] not in "oHDMIJGP":
            return None
        if rows.lowers[k] == "and" and _is_of_countries(reading, k):
            continue  # the leaders of Japan | and | Chile
        if rows.lowers[k] == "and":
            small = [rows.lowers[j] for j in range(k + 1, verb) if rows.words[j].islower()]
            plural = any(word.endswith("s") or word == "children" for word in small) or small[:1] in _OWN
            people = any(m.kind == "person" and not m.modifies for m in reading.mentions_from(k, 3) if m.first < verb)
            if people or plural:
                return k if plural and not people else None
    return None


def _is_of_countries(reading: Reading, joint: int) -> bool:
    """Whether the "and" only joins two countries of one group: "the leaders of Japan | and | Chile"."""
    words = reading.tokens.words
    return country_of(words[joint - 1]) is not None and country_of(words[joint + 1]) is not None


def _included(reading: Reading, comma: int) -> list[NameMention]:
    """Those of a group that are named up to the comma before its verb: "Relatives, including his sister, A, wept"."""
    rows = reading.tokens
    for k in range(comma - 2, max(comma - 3 * GROUP_REACH, 0), -1):
        if rows.sentences[k] != rows.sentences[comma] or rows.classes[k] in 'CVAWT";:':
            return []
        if rows.lowers[k] in ("including", "among") and rows.words[k - 1] == ",":
            people = persons_behind(reading, k + 1 + (rows.lowers[k + 1] == "them"))
            return people if people and people[-1].last + 1 == comma else []
    return []


def _company(reading: Reading, verb: int) -> list[NameMention]:
    rows = reading.tokens
    first = rows.sentence(rows.sentences[verb]).start
    for phrase in attendance_phrases("with_openers"):
        if tuple(rows.lowers[first : first + len(phrase)]) == phrase:
            return persons_from(rows, reading.mentions, first + len(phrase))
    return []


def _pair(reading: Reading, two: int) -> list[NameMention]:
    """The two persons that "the two leaders", "both men" take up: the last two whom a sentence before joins by "and"."""
    rows = reading.tokens
    sentence = rows.sentences[two]
    if rows.classes[two + 1] not in "oH" or not rows.lowers[two + 1].endswith(("s", "men")):
        return []
    for number in range(sentence - 1, max(sentence - 1 - PAIR_REACH, -1), -1):
        tokens = rows.sentence(number)
        for mention in reading.mentions_among(tokens.start, tokens.stop):
            people = persons_from(rows, reading.mentions, mention.np_first) if mention.kind == "person" else []
            if len(people) == PAIR and "and" in rows.lowers[people[0].last : people[1].first]:
                return people
    return []


def antecedent(reading: Reading, pronoun: int) -> list[NameMention]:
    """The person that "he" or "she" at a sentence's start takes up: the first one of the sentence before.

    So it does in "His remarks came after he led the team", also where the sentence opens a paragraph.
    """
    rows = reading.tokens
    sentence = rows.sentences[pronoun]
    start = rows.sentence_starts[sentence]
    own = rows.lowers[start] in (("his", "he") if rows.lowers[pronoun] == "he" else ("her", "she"))
    goes_on = own and pronoun > start and not _names_anybody(reading, start, pronoun)
    if sentence == 0 or (pronoun - start > 2 and not goes_on):
        return []
    before = rows.sentence(sentence - 1)
    if rows.blocks[before.start] + goes_on < rows.blocks[pronoun]:
        return []
    for mention in reading.mentions_among(before.start, before.stop):
        label = rows.words[mention.last + 1 : mention.last + 2] == [":"]  # KARIM: The secretary led the team. He …
        if mention.kind == "person" and not mention.possessive and not label:
            return [mention]
    return []


def _opening_one(reading: Reading, pronoun: int) -> list[NameMention]:
    """The one person who opens the sentence before "as he", "where he": "Prince A praised it | as he | headed the team"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[pronoun]]
    if rows.lowers[pronoun - 1] not in _JOINING:
        return []
    dated = rows.lowers[start] == "on" and rows.words[start + 1] in weekdays() and rows.words[start + 2] == ","
    found = persons_from(rows, reading.mentions, start + 3 * dated)  # On Monday, A spoke as he hosted the summit
    alone = len(found) == 1 and not _names_anybody(reading, found[0].last + 1, pronoun)
    return found if alone and rows.classes[found[0].last + 1] in "CVA," else []


def _opening_several(reading: Reading, pronoun: int) -> list[NameMention]:
    """Those who open the sentence of "where they", or the one before "They": "A and B flew home, where | they | held talks"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[pronoun]]
    if pronoun == start and rows.sentences[pronoun] > 0 and rows.blocks[start] == rows.blocks[start - 1]:
        start = rows.sentence_starts[rows.sentences[pronoun] - 1]
    elif rows.lowers[pronoun - 1] not in _JOINING:
        return []
    found = persons_from(rows, reading.mentions, start)
    acts = len(found) > 1 and rows.classes[found[-1].last + 1] in "CVAo"
    alone = acts and not _names_anybody(reading, found[-1].last + 1, pronoun)
    return found if alone else []


_JOINING = frozenset(("as", "while", "where", "when", "before", "after"))
"""Words before a pronoun that stands for who opens the sentence."""


def _names_anybody(reading: Reading, first: int, stop: int) -> bool:
    """Whether a person is named by the tokens first..stop-1."""
    return any(m.kind == "person" and m.first < stop for m in reading.mentions_from(first, PAIR_REACH))
