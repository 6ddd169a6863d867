"""Capitals: which words may be of proper names, before anyone asks whose.

English news prints names in capitals, but also first words of sentences, titles before names and every word of a headline.
In: tokens and the kinds of their blocks. Out: what the capitals of the article mean, and whether a token may be of a name.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import compress, count

from riyadh_archive.grammar.naming.body_names import CALENDAR_WORDS
from riyadh_archive.grammar.naming.meeting import meets
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens, WordTest
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import is_known_body, naming_words
from riyadh_archive.lexicon.offices import is_surname_of_holder
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.lexicon.titles import is_title_word
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

_WORD_CLASSES = frozenset("CcVGHRSIJADTWKPOMao")
_FUNCTION_CLASSES = frozenset("DSTJAPWIOK")
PARTICLES = lexicon.words("name_particles")
_MONTHS_THAT_ARE_WORDS = frozenset(("march", "may", "april", "june", "august"))


_CAPITALIZED = WordTest(lambda word: word[0].isupper() or PREFIXED.match(word) is not None)
_SMALL = WordTest(lambda word: word[0].islower())


class CasePattern:
    """What the capitals of one article mean: which blocks are title case, which words are capitalized in mid-sentence.

    `capitals` are the tokens that begin with one, and those with a joined article ("al-Falasi"), in order, `printed_large`
    their words.
    """

    def __init__(self, rows: Tokens, kinds: Sequence[BlockKind]) -> None:
        printed = rows.printed
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
        self.middle |= {rows.words[i] for i in starts if i + 3 < len(rows.words) and _is_aside_of_person(rows, i)}
        self.middle |= _begun(rows, self)


def _title_case_blocks(rows: Tokens, kinds: Sequence[BlockKind], capitals: Sequence[int]) -> frozenset[int]:
    """The blocks in which nearly every word has a capital; those with few capitals are not looked at word by word.

    Outside titles a small verb tells a sentence full of names: "Secretary of State Ana Ruiz met Prime Minister Ivo Dal".
    """
    sizes, upper = Counter(rows.blocks), Counter(rows.blocks[i] for i in capitals)
    dense = {block for block, count in upper.items() if 2 * count >= sizes[block] or kinds[block] in _TITLES}
    counted: dict[int, list[bool]] = defaultdict(list)
    for block in sorted(dense):
        tokens = range(first := bisect_left(rows.blocks, block), first + sizes[block])
        if kinds[block] not in _TITLES and (_has_verb(rows, tokens) or _is_caption(rows, tokens)):
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


def _has_verb(rows: Tokens, tokens: range) -> bool:
    """Whether a verb in small letters stands in a block: a sentence full of names."""
    return any(rows.classes[i] in "VCA" and rows.words[i].islower() for i in tokens)


def _is_caption(rows: Tokens, tokens: range) -> bool:
    """Whether a block only says who is where, with a stop: "Ministers Ana Ruiz, Omar Lund and Premier Abel Koda in Lima."."""
    classes = rows.classes[tokens.start : tokens.stop]
    return classes[-1:] == ["."] and "H" in classes and "I" in classes and set("VCA").isdisjoint(classes)


def is_nameable(rows: Tokens, i: int, pattern: CasePattern) -> bool:
    """Whether token i may be a word of a proper name."""
    word, class_ = rows.words[i], rows.classes[i]
    if word not in pattern.printed_large or class_ not in _WORD_CLASSES:
        return False
    if not word[0].isupper():
        return True
    lower = rows.lowers[i]
    if lower == "i" or lower in CALENDAR_WORDS or (lower in _MONTHS_THAT_ARE_WORDS and _is_month(rows, i)):
        return False
    prefix, hyphen, _ = lower.partition("-")
    if hyphen and prefix in naming_words("prefixes") and word not in naming_words("fields", "court_words"):
        return False  # Neo-Nazi Tom Ash, but the Anti-Corruption Commission
    if word in naming_words("cohorts") and rows.words[i - 1] in ("Gen", "Generation"):
        return False
    if word in naming_words("before_numbers") and rows.classes[i + 1 : i + 2] == [lexicon.NUMBER]:
        return False  # fined the party chief Rs 30 lakh
    if word.isupper() and len(word) > 1:
        if word in naming_words("behind_numbers") and _is_behind_number(rows, i):
            return False  # 6:04 p.m. IST, $69 billion USD
        if rows.words[i + 1 : i + 2] == ["$"] and rows.starts[i + 1] == rows.ends[i]:
            return False  # NT$2 million
        if country_of(word):
            return True
    if class_ in _FUNCTION_CLASSES:
        if word == "To" and not _is_first(rows, i):
            return _opens_name(rows, i)
        if word == "He" and not _is_first(rows, i):
            return rows.is_capitalized(i + 1)  # Vice Premier He Lifeng
        if word == "A":
            return _is_middle_name(rows, i)
        if word == "In":
            return _closes_name(rows, i)
        return word.isupper() and len(word) > 2 and word in pattern.middle and class_ not in "DPOA"
    return not _is_first(rows, i) or _is_name_at_start(rows, i, pattern)


def _is_behind_number(rows: Tokens, i: int) -> bool:
    """Whether a number with its unit stands right before token i: "6:04 p.m. | IST", "$69 billion | USD"."""
    near = [k for k in range(max(i - 3, 0), i) if rows.words[k] not in (".", "(")]
    return any(rows.classes[k] == lexicon.NUMBER for k in near[-2:])


def _opens_name(rows: Tokens, i: int) -> bool:
    """Whether "To" with a capital inside a sentence is a surname: "with To Lam, the general secretary"."""
    small = rows.words[i - 1].islower() or rows.words[i - 1] == ","
    longer = i + 2 < len(rows.words) and rows.is_capitalized(i + 2)
    return (
        small
        and not longer
        and i + 1 < len(rows.words)
        and rows.is_capitalized(i + 1)
        and rows.sentences[i + 1] == rows.sentences[i]
    )


def _is_middle_name(rows: Tokens, i: int) -> bool:
    """Whether "A" stands inside a name, as names of Vietnam have it: "Vang A Pao"."""
    if not 0 < i < len(rows.words) - 1 or rows.sentences[i - 1] != rows.sentences[i + 1]:
        return False
    return rows.is_capitalized(i - 1) and rows.is_capitalized(i + 1) and rows.starts[i + 1] - rows.ends[i - 1] == _APART


def _closes_name(rows: Tokens, i: int) -> bool:
    """Whether "In" with a capital closes a name of three words, as in Korea: "met Moon Jae | In in April"."""
    before = rows.words[max(i - 2, 0) : i]
    family = len(before) > 1 and before[0] in naming_words("family_first") and rows.is_capitalized(i - 1)
    return family and not rows.is_capitalized(i + 1)


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
    if word.lower() in naming_words("enumerators") and rows.words[i + 1 : i + 2] == [","]:
        return False  # First, Ruiz and Hume met alone
    if (
        word in pattern.middle
        or _joined(word) in pattern.middle
        or country_of(word)
        or is_title_word(word)
        or is_known_body(word)
    ):
        return True
    particle = word.lower() in PARTICLES
    if class_ == lexicon.OTHER and word.lower() not in pattern.lower and (_is_holder(rows, i) or meets(rows, i)):
        return True
    if word in _COUNTERS or word.lower() in lexicon.words("opening_words"):
        return False  # Neither Ana Ruiz nor Pat Hume came; Afterwards Ana Ruiz left
    if (word.lower() in pattern.lower and not particle and not _is_given_before(rows, i, pattern)) or _is_compound(
        word
    ):
        return False
    after = i + 1
    if after < len(rows.words) and rows.lowers[after] in (PARTICLES if particle else naming_words("child_of")):
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


def _is_holder(rows: Tokens, i: int) -> bool:
    """Whether a holder of an office stands at token i before a verb, "and" or a comma: "Rubio and Lavrov met", "Putin said"."""
    word, behind = rows.words[i], rows.classes[i + 1 : i + 3]
    if not is_surname_of_holder(word) or len(behind) < len("VD"):
        return False
    joined = behind[0] in (",", lexicon.CONJUNCTION) and rows.is_capitalized(i + 2)
    if word in naming_words("common_surnames"):  # Moon and Kim met, Moon met; Moon and Mars rise, Key points
        return (joined and is_surname_of_holder(rows.words[i + 2])) or rows.lowers[i + 1] in ("met", "said")
    return joined or behind[0] in (lexicon.VERB, lexicon.REPORTING, lexicon.AUXILIARY) or rows.possessives[i]


_COUNTERS = frozenset(("Neither", "Either", "Besides"))
"""Words before a name at the head of a sentence that are no part of it."""


def _is_given_before(rows: Tokens, i: int, pattern: CasePattern) -> bool:
    """Whether a given name stands at token i before a name of the text that also has its word: "Bill Osgood", "a bill"."""
    same = rows.sentences[i + 1 : i + 2] == [rows.sentences[i]]
    return same and rows.words[i + 1] in pattern.middle and is_given_name(rows.words[i])


def _is_compound(word: str) -> bool:
    """Whether a word at the head of a sentence has a capital for that alone: "High-level", but not "Mar-a-Lago"."""
    _, hyphen, end = word.rpartition("-")
    return hyphen != "" and end.islower() and len(end) > 1


def _has_aside(rows: Tokens, i: int) -> bool:
    """Whether ", a", ", who" or ", 26," stands behind the first word of a sentence, as behind a person's: "Sutris, 47"."""
    if i + 2 >= len(rows.words) or rows.words[i + 1] != "," or rows.sentences[i + 2] != rows.sentences[i]:
        return False
    aside = rows.lowers[i + 2] in ("a", "an") or _is_of_person(rows, i + 2) or rows.classes[i + 2] == lexicon.NUMBER
    return aside and rows.lowers[i] not in lexicon.sentence_openers()


def _begun(rows: Tokens, pattern: CasePattern) -> set[str]:
    """Words that begin a sentence before a capital and another before none: "Darian Quilt hid. … Darian says so"."""
    starts = [i for i in rows.sentence_starts if i + 1 < len(rows) and rows.words[i] in pattern.printed_large]
    plain = [i for i in starts if rows.classes[i] == lexicon.OTHER and rows.blocks[i] not in pattern.title_case]
    full = {rows.words[i] for i in plain if _opens_full_name(rows, i)}
    return {rows.words[i] for i in plain if rows.words[i] in full and rows.classes[i + 1] in "CV"} - {
        word.capitalize() for word in pattern.lower
    }


def _opens_full_name(rows: Tokens, i: int) -> bool:
    """Whether one more word with a capital, and no third, stands behind the word at token i."""
    if i + 2 >= len(rows) or rows.sentences[i + 2] != rows.sentences[i] or rows.possessives[i]:
        return False
    two = rows.is_capitalized(i + 1) and rows.classes[i + 1] == lexicon.OTHER and not rows.is_capitalized(i + 2)
    return two and rows.starts[i + 1] - rows.ends[i] == 1


def _is_of_person(rows: Tokens, i: int) -> bool:
    """Whether "who", or "whose" and a word for kin, begins at token i: "whose 20-year-old son"."""
    if rows.lowers[i] == "who":
        return True
    return rows.lowers[i] == "whose" and not lexicon.words("roles_of_others").isdisjoint(rows.lowers[i + 1 : i + 3])


def _is_aside_of_person(rows: Tokens, i: int) -> bool:
    """Whether an age or ", who" stands behind the word at token i: "Sutris, 47, wept", "Sutris, whose son hid"."""
    if rows.words[i + 1] != "," or rows.classes[i] != lexicon.OTHER:
        return False
    if _is_of_person(rows, i + 2):
        return _has_aside(rows, i) and len(rows.words[i]) >= _LONG_ALONE
    return (
        rows.words[i + 3] == ","
        and rows.words[i + 2].isdigit()
        and rows.sentences[i + 3] == rows.sentences[i]
        and _has_aside(rows, i)
    )


_LONG_ALONE = 5
"""Letters of a name that one aside alone tells from a word at the head of a sentence."""


def _joined(word: str) -> str:
    """A name at the head of a sentence with its joined article in lower case: "al-Falasi" for "Al-Falasi"."""
    return word[0].lower() + word[1:] if "-" in word else word


def _opens_body(rows: Tokens, i: int) -> bool:
    """Whether the name of a well-known body begins at token i: "Advanced Micro Devices"."""
    return any(is_known_body(" ".join(rows.words[i : i + size])) for size in (2, 3, 4))
