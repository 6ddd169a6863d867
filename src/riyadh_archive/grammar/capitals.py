"""Runs of capitalized words: which stretches of tokens may be proper names, before anyone asks whose.

English news prints names in capitals, but also first words of sentences, titles before names and every word of a headline.
In: tokens and the kinds of their blocks. Out: runs of tokens (first, last), in text order, that never cross a sentence, a
comma or a possessive.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import NamedTuple

from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens, WordTest
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import is_known_body, naming_words
from riyadh_archive.lexicon.places import is_place_head, place_kind_of_head, place_named
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.lexicon.titles import can_end_title, is_title_word, singular_of_role
from riyadh_archive.model import BlockKind

PREFIXED = re.compile(
    r"(?:[Aa]l|[Ee]l|[AaEe][dlnrstz]|[Aa]sh|[Uu]l|[Dd]el|[Dd]i|[Bb]en|[Ii]bn)[-–][A-Z]|[DdLl]['’][A-Z]"
)
"""A name with its article joined by a hyphen or an apostrophe: "al-Falasi", "ash-Sharqi", "d'Orval"."""

SAINTS = frozenset(("St.", "St", "Saint", "Saints", "Ss."))
"""Words before the patron of a church: "St. Olga's Church"."""

TITLE_CASE_SHARE = 0.7
"""A title or heading in which this share of the words of four letters and more is capitalized tells nothing by them."""
SHOUTING_SHARE = 0.9
"""The same for any other block and all its content words; a caption full of names and offices has up to eight in ten."""
SHOUTING_WORDS = 4
LONGEST_RUN = 14
"""Tokens; a longer run is a list without commas or a page in capitals, and no name."""

_WORD_CLASSES = frozenset("CcVGHRSIJADTWKPOMao")
_FUNCTION_CLASSES = frozenset("DSTJAPWIOK")
_ORGANIZATION = lexicon.words("organization_words") | naming_words("organization_words")
_PARTICLES = lexicon.words("name_particles")
_CALENDAR = lexicon.words("calendar_words")
_MONTHS_THAT_ARE_WORDS = frozenset(("march", "may", "april", "june", "august"))
_SUFFIXES = lexicon.words("name_suffixes")


class Run(NamedTuple):
    """Tokens `first`..`last` (both included) that are capitalized together."""

    first: int
    last: int


_CAPITALIZED = WordTest(lambda word: word[0].isupper() or PREFIXED.match(word) is not None)
_SMALL = WordTest(lambda word: word[0].islower())


class CasePattern:
    """What the capitals of one article mean: which blocks are title case, which words are capitalized in mid-sentence.

    `capitals` are the tokens that begin with one, and those with a joined article ("al-Falasi"), in order, `printed_large`
    their words.
    """

    def __init__(self, rows: Tokens, kinds: Sequence[BlockKind]) -> None:
        printed = frozenset(rows.words)
        self.printed_large = _CAPITALIZED.among(printed)
        self.capitals = list(compress(count(), map(self.printed_large.__contains__, rows.words)))
        self.title_case = _title_case_blocks(rows, kinds, self.capitals)
        self.lower = _SMALL.among(printed)
        starts = set(rows.sentence_starts)
        self.middle = {
            rows.words[i]
            for i in self.capitals
            if i not in starts and rows.blocks[i] not in self.title_case and not _opens(rows, i - 1)
        }
        self.middle |= {strip_marks(word) for word in self.middle if not word.isascii()}
        self.middle |= {rows.words[i] for i in starts if i + 3 < len(rows.words) and _has_age(rows, i)}


def _title_case_blocks(rows: Tokens, kinds: Sequence[BlockKind], capitals: Sequence[int]) -> frozenset[int]:
    """The blocks in which nearly every word has a capital; those with few capitals are not looked at word by word.

    Outside titles a small verb tells a sentence full of names: "Secretary of State Ana Ruiz met Prime Minister Ivo Dal".
    """
    sizes, upper = Counter(rows.blocks), Counter(rows.blocks[i] for i in capitals)
    dense = {block for block, count in upper.items() if 2 * count >= sizes[block] or kinds[block] in _TITLES}
    counted: dict[int, list[bool]] = defaultdict(list)
    for block in sorted(dense):
        tokens = range(first := bisect_left(rows.blocks, block), first + sizes[block])
        if kinds[block] not in _TITLES and any(rows.classes[i] in "VCA" and rows.words[i].islower() for i in tokens):
            continue
        for i in tokens:
            if not rows.words[i][0].isalpha():
                continue
            if len(rows.words[i]) > 3 if kinds[block] in _TITLES else rows.classes[i] not in _FUNCTION_CLASSES:
                counted[block].append(rows.words[i][0].isupper())
    found = []
    for block, shares in counted.items():
        title = kinds[block] in _TITLES
        if (title or len(shares) >= SHOUTING_WORDS) and sum(shares) >= (
            TITLE_CASE_SHARE if title else SHOUTING_SHARE
        ) * len(shares):
            found.append(block)
    return frozenset(found)


_TITLES = frozenset(("title", "heading"))


def read_runs(rows: Tokens, pattern: CasePattern) -> Iterator[Run]:
    """The runs of blocks in normal case; blocks in title case give none (their names are looked up afterwards)."""
    free = 0
    for i in pattern.capitals:
        if i < free or rows.blocks[i] in pattern.title_case or not is_nameable(rows, i, pattern):
            continue
        last = _end_of_run(rows, i, pattern)
        if last - i < LONGEST_RUN:
            yield Run(i, last)
        free = last + 1


def is_nameable(rows: Tokens, i: int, pattern: CasePattern) -> bool:
    """Whether token i may be a word of a proper name."""
    word, class_ = rows.words[i], rows.classes[i]
    if word not in pattern.printed_large or class_ not in _WORD_CLASSES:
        return False
    if not word[0].isupper():
        return True
    lower = rows.lowers[i]
    if lower == "i" or lower in _CALENDAR or (lower in _MONTHS_THAT_ARE_WORDS and _is_month(rows, i)):
        return False
    if word.isupper() and len(word) > 1:
        if rows.words[i + 1 : i + 2] == ["$"] and rows.starts[i + 1] == rows.ends[i]:
            return False  # NT$2 million
        if country_of(word):
            return True
    if class_ in _FUNCTION_CLASSES:
        if word == "A":
            return _is_middle_name(rows, i)
        return word.isupper() and len(word) > 2 and word in pattern.middle and class_ not in "DPO"
    return not _is_first(rows, i) or _is_name_at_start(rows, i, pattern)


def _is_middle_name(rows: Tokens, i: int) -> bool:
    """Whether "A" stands inside a name, as names of Vietnam have it: "Vang A Pao"."""
    if not 0 < i < len(rows.words) - 1 or rows.sentences[i - 1] != rows.sentences[i + 1]:
        return False
    return rows.is_capitalized(i - 1) and rows.is_capitalized(i + 1) and rows.starts[i + 1] - rows.ends[i - 1] == _APART


_APART = 3
"""Code points between the words around one letter and its blanks."""


def _is_month(rows: Tokens, i: int) -> bool:
    after = rows.classes[i + 1] if i + 1 < len(rows.words) else "."
    before = rows.classes[i - 1] if i else "."
    return after == lexicon.NUMBER or before == lexicon.NUMBER or before == lexicon.PREPOSITION


def _is_first(rows: Tokens, i: int) -> bool:
    """Whether token i opens a sentence, a quotation or the part after a colon, where every word has a capital."""
    if i == 0 or rows.sentences[i] != rows.sentences[i - 1]:
        return True
    return _opens(rows, i - 1) and rows.words[i - 1] not in ("[",)


def _opens(rows: Tokens, i: int) -> bool:
    """Whether token i is a sign after which every word has a capital; a mark that closes a quotation is none."""
    class_ = rows.classes[i]
    if class_ != QUOTE_MARK:
        return class_ in ".:("
    return rows.words[i] not in "”»" and not (i and rows.starts[i] == rows.ends[i - 1])


def _is_name_at_start(rows: Tokens, i: int, pattern: CasePattern) -> bool:
    word, class_ = rows.words[i], rows.classes[i]
    if (
        word in pattern.middle
        or _joined(word) in pattern.middle
        or country_of(word)
        or is_title_word(word)
        or is_known_body(word)
    ):
        return True
    particle = word.lower() in _PARTICLES
    if word.lower() in pattern.lower and not particle:
        return False
    after = i + 1
    if after < len(rows.words) and rows.lowers[after] in (_PARTICLES if particle else _CHILD_OF):
        after += 1  # Van den Berg; Nuraini binti Yusuf
    follows = after < len(rows.words) and rows.sentences[after] == rows.sentences[i] and rows.is_capitalized(after)
    if is_given_name(word):
        return True
    if class_ in "VGRMCc" and not _opens_body(rows, i):
        return False
    if follows and class_ != lexicon.ROLE:
        return True
    if class_ == lexicon.OTHER and len(word) >= _LONG_ALONE and _has_aside(rows, i):
        return True
    return rows.possessives[i] or bool(place_named(word)) or (word.isupper() and len(word) > 1)


def _has_aside(rows: Tokens, i: int) -> bool:
    """Whether ", a" or ", 26," stands behind the first word of a sentence, as behind a person's: "Sutris, a farmer"."""
    if i + 2 >= len(rows.words) or rows.words[i + 1] != "," or rows.sentences[i + 2] != rows.sentences[i]:
        return False
    aside = rows.lowers[i + 2] in ("a", "an") or rows.classes[i + 2] == lexicon.NUMBER
    return aside and rows.lowers[i] not in lexicon.sentence_openers()


def _has_age(rows: Tokens, i: int) -> bool:
    """Whether an age stands behind the word at token i: "Sutris, 47, wept"."""
    if rows.words[i + 1] != "," or rows.words[i + 3] != "," or rows.classes[i] != lexicon.OTHER:
        return False
    return rows.words[i + 2].isdigit() and rows.sentences[i + 3] == rows.sentences[i] and _has_aside(rows, i)


_LONG_ALONE = 5
"""Letters of a name that one aside alone tells from a word at the head of a sentence."""


def _joined(word: str) -> str:
    """A name at the head of a sentence with its joined article in lower case: "al-Falasi" for "Al-Falasi"."""
    return word[0].lower() + word[1:] if "-" in word else word


def _opens_body(rows: Tokens, i: int) -> bool:
    """Whether the name of a well-known body begins at token i: "Advanced Micro Devices"."""
    return any(is_known_body(" ".join(rows.words[i : i + size])) for size in (2, 3, 4))


def _end_of_run(rows: Tokens, first: int, pattern: CasePattern) -> int:
    last = first
    while last + 1 < len(rows.words) and last - first < LONGEST_RUN:
        if rows.possessives[last] and not _owns_inside_name(rows, first, last):
            break
        step = _step(rows, first, last, pattern)
        if not step:
            break
        last += step
    return last


def _owns_inside_name(rows: Tokens, first: int, last: int) -> bool:
    """Whether a possessive goes on to a head of the same name: "Magistrates' Court", "St. Olga's Church"."""
    if _owns_feature(rows, first, last):
        return True
    if _are_members(rows, last):
        return True
    if rows.words[last] not in naming_words("possessors") and rows.words[first] not in SAINTS:
        return False
    for head in rows.words[last + 1 : last + 1 + _FAR_HEAD]:
        if is_place_head(head) or head in _ORGANIZATION:
            return True
        if not head[0].isupper():
            return False
    return False


def _owns_feature(rows: Tokens, first: int, last: int) -> bool:
    """Whether one word in the possessive and one for a feature are a name: "Hawke's Bay", but not "Oslo's Bay"."""
    head = last + 1
    if first != last or head >= len(rows.words) or place_kind_of_head(rows.words[head]) not in _OWNED:
        return False
    goes_on = (
        head + 1 < len(rows.words)
        and rows.is_capitalized(head + 1)
        and rows.sentences[head + 1] == rows.sentences[last]
    )
    return not goes_on and not (country_of(rows.words[last]) or place_named(rows.words[last]))


_OWNED = frozenset(("feature", "island", "sea"))


def _are_members(rows: Tokens, last: int) -> bool:
    """Whether people in the plural own a word for a body: "Bishops' | Conference", "Pilots' | Union"."""
    lower = rows.lowers[last]
    return rows.words[last + 1 : last + 2] != [] and (
        rows.words[last + 1] in naming_words("of_members") and singular_of_role(lower) not in (None, lower)
    )


_FAR_HEAD = 3
"""Words from a possessive to the head of the name: "Women's | Amateur Tennis Association"."""


def _step(rows: Tokens, first: int, last: int, pattern: CasePattern) -> int:
    """How many tokens the run first..last grows by at its right end; 0 where it ends."""
    j = last + 1
    if rows.sentences[j] != rows.sentences[first] or _closes_company(rows, last, j):
        return 0
    if is_nameable(rows, j, pattern) and rows.starts[j] - rows.ends[last] <= (3 if rows.possessives[last] else 2):
        return 1
    if rows.words[j] == "&" and _capital_at(rows, j + 1, first):
        return 2
    if rows.words[j] == "," and j + 1 < len(rows.words) and rows.lowers[j + 1].rstrip(".") in _SUFFIXES:
        return 2
    if rows.words[j] == "plc":
        return 1
    if rows.classes[j] == QUOTE_MARK:
        return _over_nickname(rows, first, last)
    if rows.words[j] == "," and (listed := _listed_fields(rows, first, last)):
        return listed
    lower = rows.lowers[j]
    if rows.lowers[j + 1 : j + 2] == ["t"] and rows.words[j] in "'’" and _capital_at(rows, j + 2, first):
        return 3  # Gerard 't Hooft
    if lower in _PARTICLES and _capital_at(rows, j + 1, first):
        return 2
    if (
        lower in _PARTICLES
        and j + 2 < len(rows.words)
        and rows.lowers[j + 1] in _PARTICLES
        and _capital_at(rows, j + 2, first)
    ):
        return 3
    if lower in _JOINERS and _joins(rows, first, last, lower):
        if _capital_at(rows, j + 1, first):
            return 2
        if j + 2 < len(rows.words) and rows.lowers[j + 1] == "the" and _capital_at(rows, j + 2, first):
            return 3
    return 0


def _over_nickname(rows: Tokens, first: int, last: int) -> int:
    """How many tokens a nickname in marks and the surname behind it are: Ramon | “Bong” Revilla; 0 without one."""
    for close in (last + 3, last + 4):
        if close + 1 < len(rows) and rows.classes[close] == QUOTE_MARK and is_given_name(rows.words[first]):
            inner = all(rows.is_capitalized(k) and rows.classes[k] != QUOTE_MARK for k in range(last + 2, close))
            joined = rows.starts[close + 1] - rows.ends[close] == 1 and rows.starts[last + 2] == rows.ends[last + 1]
            return close + 1 - last if inner and joined and _capital_at(rows, close + 1, first) else 0
    return 0


def _closes_company(rows: Tokens, last: int, j: int) -> bool:
    """Whether the point of "Corp." ends a sentence too: a name that is no legal form follows."""
    word = rows.words[last]
    return word[-1] == "." and word[:-1] in _LEGAL and rows.words[j].rstrip(".") not in _LEGAL


_CHILD_OF = frozenset(("bin", "bint", "binte", "binti", "ibn", "ibni", "ould", "van", "von"))
"""Particles that are no words of English, so that a word before one is a name."""
_JOINERS = frozenset(("of", "for", "on", "and"))
_LEGAL = naming_words("legal_forms")
_BODY_WORDS = _ORGANIZATION | _LEGAL | {f"{word}." for word in _LEGAL}
_DELIBERATING = naming_words("deliberating")


def _joins(rows: Tokens, first: int, last: int, joiner: str) -> bool:
    """Whether "of", "for", "on" or "and" goes on a name: "Bank of England", "Council on Foreign Relations"."""
    word = rows.words[last]
    if joiner == "of":
        if (
            word in _CLUBS
            and any(map(is_given_name, rows.words[last + 2 : last + 3]))
            and _capital_at(rows, last + 3, first)
        ):
            return False  # the Running Club of | Ana Ruiz
        return word in _ORGANIZATION or is_title_word(word) or is_place_head(word)
    if joiner == "and" and _names_fields(rows, first, last):
        return True
    if joiner == "and":
        named = any(is_given_name(rows.words[k]) for k in range(first + 1, last))  # Secretary of State Marco Rubio and
        of = any(rows.lowers[k] == "of" for k in range(first, last))
        sure = rows.words[first] in _ORGANIZATION or _closes_body(rows, last + 2)
        return of and sure and not named and any(rows.words[k] in _ORGANIZATION for k in range(first, last))
    if joiner == "on":
        return word in _DELIBERATING and not any(
            map(is_given_name, rows.words[last + 2 : last + 3])
        )  # the institute on Henry Street
    return word in _ORGANIZATION and (word in _DELIBERATING or not is_title_word(word))


def _closes_body(rows: Tokens, i: int) -> bool:
    """Whether the second capitalized word from token i on is one for a body: "and | Aerospace Workers"."""
    return i + 1 < len(rows) and rows.is_capitalized(i) and rows.words[i + 1] in _MEMBERS


_MEMBERS = frozenset(
    ("Workers", "Teachers", "Nurses", "Employees", "Engineers", "Farmers", "Drivers", "Affairs", "Services")
)
_CLUBS = frozenset(("Club", "Office", "Team", "Group", "Party", "Band", "Campaign", "Company", "Studio", "Agency"))


def _names_fields(rows: Tokens, first: int, last: int) -> bool:
    """Whether "and" stands between fields of a body's work: "Food and Drug Administration", "Harbor and Port Authority"."""
    fields = naming_words("fields")
    before = rows.words[first : last + 1]
    if before[0] in naming_words("adjectives"):
        before = before[1:]  # Hindu Religious | and
    named = before and before[-1] in fields and all(word in fields or country_of(word) for word in before)
    if not named or not _capital_at(rows, last + 2, first):
        return False
    stop = last + 2
    while stop < len(rows.words) and stop - last < _LONGEST_FIELD and rows.is_capitalized(stop):
        if rows.words[stop] in _ORGANIZATION:
            return rows.sentences[stop] == rows.sentences[first]
        stop += 1
    return False


def _listed_fields(rows: Tokens, first: int, last: int) -> int:
    """How many tokens a list of fields behind a comma goes on, up to its last word or the body's; 0 without one.

    "Ministry of Health | , Labor and Welfare", "Climate | , Water and Forest Agency"
    """
    fields = naming_words("fields")
    if rows.words[last] not in fields:
        return 0
    i, stop = last + 1, min(last + _LONGEST_LIST, len(rows.words))
    joined = False
    while i < stop and not joined and (rows.words[i] == "," or rows.lowers[i] in _ANDS):
        i += rows.words[i] == "," and i + 1 < stop
        joined = rows.lowers[i] in _ANDS
        i += joined
        begin = i
        while i < stop and rows.words[i] in fields:
            i += 1
        if i == begin:
            return 0
    if not joined or rows.sentences[i - 1] != rows.sentences[first]:
        return 0
    if any(rows.lowers[k] in _JOINERS and rows.words[k - 1] in _ORGANIZATION for k in range(first + 1, last)):
        return i - 1 - last
    own = all(word in fields for word in rows.words[first : last + 1])
    return i - last if own and i < stop and rows.words[i] in _ORGANIZATION else 0


_ANDS = frozenset(("and", "&"))
_LONGEST_LIST = 12
"""Tokens of a list of fields behind its first one."""
_LONGEST_FIELD = 5
"""Tokens from "and" to the word for the body."""


def _capital_at(rows: Tokens, i: int, first: int) -> bool:
    if i >= len(rows.words) or rows.sentences[i] != rows.sentences[first] or not rows.is_capitalized(i):
        return False
    return rows.classes[i] not in "DPO" and rows.lowers[i] not in _CALENDAR


def contains_organization_word(rows: Sequence[str]) -> bool:
    """Whether one of the words marks the name of a body ("Council", "University") and is no title as well."""
    return any(word in _BODY_WORDS and not can_end_title(word) for word in rows)
