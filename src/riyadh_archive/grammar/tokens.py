"""Tokens of an article's body: words, punctuation and quotation marks with their offsets, word class and sentence.

In: the article's text and the spans of its body. Out: parallel lists, one row a token, which makes reading fast.
A token never crosses a block; sentences end at blocks and at sentence-final punctuation. Offsets are code points of the
whole text, and `text[starts[i]:ends[i]]` is the token as printed, without a possessive 's.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress, count, pairwise
from operator import add, sub
from typing import Any

from riyadh_archive.grammar.token_words import APOSTROPHE, KEPT_WORDS, QUOTE_MARK, READ_WORDS, SURNAME_OR_PRONOUN
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.titles import can_end_title

__all__ = ["QUOTE_MARK", "Tokens", "WordTest", "read_tokens"]

# a blank before it is taken along, so that no blank is tried for a token, but one only, so that a row of them costs no more
# plain words (nine tokens of ten) | the commonest marks | U.S.  U.N.  U. S. | Mr. Sen. St. | J. before a capital | dashes | ...
# | words with inner - & ' . , as in al-Sisi or AT&T | any mark
TOKEN = re.compile(
    r"\s?+("
    r"[A-Za-z][a-z]*+(?![^ \n,;:])|[,;:“”\"()]|[a-z]++(?=\.\s)"
    r"|(?:(?:then|ex|pro|anti|[A-Z][a-z]{2,15})-)?(?:[A-Z]\.){2,}(?:['’]s\b)?|U\. [SKN]\."
    r"|(?:N\. Y|D\. C|L\. A)\.(?! [A-Z][a-z]+ [a-z])"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Capt|Rev|Prof|Hon|St|Sens|Reps|Jr|Sr|Maj|Del|Atty|Gens|Supt|Ofc|Pvt|Const|Cst|Insp|Brig|Lieut|Cllr|Comdr|Asst|Mt|Ft|Rs"
    r"|Cpl|Det|Th|Kh|Zh|Chr|Wm|Msgr|Bros|Cmdr|Adm|Pfc|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|vs|approx"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|(?<=, )Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Va|Vt|Wash|Wis|Wyo)\.(?=\s|,)"
    r"|[A-Z]\.(?=\s(?:de|van|von|der|den|di|du|la|ten|ter|bin|al)\s[A-Za-z])"
    r"|(?:[A-WYZ]|(?<!\bon )(?<!\bto )(?<!\bvia )(?<!\bfrom )X)\.(?=\s[A-Z](?!(?<=T)he\s|(?<=H)e\s|(?<=T)hey\s|(?<=B)ut\s))"
    r"|\d+(?:[.,:]\d+)*"
    r"|--+|\.{2,}|``|''"
    r"|[^\W_]+(?:[-&'’.][^\W_]+)*"
    r"|[^\w\s]"
    r")"
)
_TITLE_CASE = 0.8
"""A sentence whose longer words are capitalized at least in this share is printed in Title Case: a headline."""
_LONGEST = 500
"""Tokens of a sentence at most: a roll of a hundred names has 300. What goes on is a table or a list without full stops, which
nobody wrote as one sentence and which every rule would have to go through for each of its words."""
_LOOKED_UP = 6
"""So many words are looked for one by one; an index of all pays for itself from then on."""
_LONGER = 4
"""Words of at least this many letters count for Title Case; shorter ones may stay small in a headline."""


@dataclass(slots=True)
class Tokens:
    """Rows of tokens; every list has one entry a token. A text that breaks off has a full stop of no width at its end.

    `words` as printed without 's, `lowers` lower-cased, `starts`/`ends` offsets, `blocks` the index of the body span,
    `sentences` a running number, `classes` one character each (see `lexicon.words`; punctuation stands for itself,
    quotation marks are '"'), `possessives` whether 's or s' follows. `sentence_starts[n]` is the first token of
    sentence n, with one more entry for the end.
    """

    words: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    possessives: list[bool] = field(default_factory=list)
    sentence_starts: list[int] = field(default_factory=list)
    linking: dict[tuple[int, int], bool] = field(default_factory=dict, repr=False, compare=False)
    """Which stretches of tokens (first, behind the last) link two names of a list, as `lists` found out: lists are walked
    from many tokens, and those that start at one name go on at the same others."""
    answered: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)
    """What rules have asked of these tokens; see `grammar.once`."""
    _places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list), repr=False, compare=False)
    _looked_up: int = field(default=0, repr=False, compare=False)
    _forms: frozenset[str] | None = field(default=None, repr=False, compare=False)
    _printed: frozenset[str] | None = field(default=None, repr=False, compare=False)
    _shape: str | None = field(default=None, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def shape(self) -> str:
        """The classes as one string, one character a token; they change no more once it is asked for."""
        if self._shape is None:
            self._shape = "".join(self.classes)
        return self._shape

    def of_class(self, class_: str) -> list[int]:
        """The tokens of a class, in order."""
        return list(compress(count(), map(class_.__eq__, self.classes)))

    def sentence(self, number: int) -> range:
        """The token indices of a sentence."""
        return range(self.sentence_starts[number], self.sentence_starts[number + 1])

    def used(self, words: Set[str]) -> Set[str]:
        """Those of `words` that the article uses, lower-cased: in the time of `words`, however long the article is."""
        return words & self._words_used

    @property
    def _words_used(self) -> frozenset[str]:
        if self._forms is None:
            self._forms = frozenset(self.lowers)  # two sets meet in the time of the smaller, other collections do not
        return self._forms

    @property
    def printed(self) -> frozenset[str]:
        """The words of the article as printed."""
        if self._printed is None:
            self._printed = frozenset(self.words)
        return self._printed

    def where(self, words: "Set[str] | WordTest") -> list[int]:
        """The tokens, in order, whose lower-cased form is one of `words` or passes the test.

        >>> line = "The talks about the talks failed."
        >>> read_tokens(line, [(0, len(line))]).where({"talks", "failed"})
        [1, 4, 5]
        """
        passed = words.among(self._words_used) if isinstance(words, WordTest) else self.used(words)
        if not self._places:
            self._looked_up += len(passed)
            if self._looked_up <= _LOOKED_UP:
                return sorted(chain.from_iterable(map(self._places_of, passed)))
            for places, i in zip(map(self._places.__getitem__, self.lowers), count()):
                places.append(i)
        return sorted(chain.from_iterable(map(self._places.__getitem__, passed)))

    def _places_of(self, word: str) -> list[int]:
        """The tokens of one lower-cased word, found by going through all."""
        found, at = [], -1
        for _ in range(self.lowers.count(word)):
            at = self.lowers.index(word, at + 1)
            found.append(at)
        return found

    def is_capitalized(self, i: int) -> bool:
        """Whether token i starts with an upper-case letter."""
        return self.words[i][:1].isupper()


class WordTest:
    """A test of words that asks about each word once and remembers; asking about an article is set arithmetic."""

    def __init__(self, test: Callable[[str], bool]) -> None:
        self._test = test
        self._asked: set[str] = set()
        self._passed: set[str] = set()

    def among(self, words: Set[str]) -> Set[str]:
        """Those of `words` that pass."""
        new = words - self._asked
        if new:
            if len(self._asked) > KEPT_WORDS:
                self._asked, self._passed, new = set(), set(), set(words)
            self._passed.update(filter(self._test, new))
            self._asked |= new
        return words & self._passed


def read_tokens(text: str, spans: Iterable[tuple[int, int]]) -> Tokens:
    """Tokenize the given spans (start, end) of `text`, in order; each span ends a sentence."""
    printed: list[str] = []
    ends: list[int] = []
    blocks: list[int] = []
    for block, (start, end) in enumerate(spans):
        found = TOKEN.findall(text, start, end)
        at = start
        # only blanks and underscores stand between tokens, so that each is found where it was matched
        ends += [at := text.find(word, at) + len(word) for word in found]
        printed += found
        blocks += [block] * len(found)
    read = list(map(READ_WORDS.__getitem__, printed))
    if cut := bool(read) and read[-1][_CLASS] not in _CLOSING:
        _put_full_stop(printed, ends, blocks, read)
    words, lowers, classes, possessives, doubts = map(list, zip(*read, strict=True)) if read else ([], [], [], [], [])
    starts = list(map(sub, ends, map(len, printed)))
    rows = Tokens(words, lowers, starts, [], blocks, classes=classes, possessives=possessives)
    doubtful = list(compress(count(), doubts))
    if APOSTROPHE in classes:
        doubtful = _settle_apostrophes(rows, doubtful)
    rows.ends = list(map(add, rows.starts, map(len, rows.words)))
    if cut:
        rows.starts[-1] = rows.ends[-1] = rows.ends[-2]
    _number_sentences(rows, text)
    _settle_classes(rows, doubtful)
    _settle_phrases(rows)
    return rows


def _put_full_stop(printed: list[str], ends: list[int], blocks: list[int], read: list[Any]) -> None:
    """End a text that is cut in the midst of a sentence, as summaries are, with a full stop of no width.

    So whatever reads on behind a word finds the end of its sentence there, as it does anywhere else.
    """
    printed.append(".")
    ends.append(ends[-1] + 1)
    blocks.append(blocks[-1])
    read.append(READ_WORDS["."])


_CLASS = 2
"""Where the class stands in what is read of a word."""
_CLOSING = frozenset((".", QUOTE_MARK, APOSTROPHE, "x", ")"))
"""Classes of what closes a text that is not cut."""


def _settle_apostrophes(rows: Tokens, doubtful: list[int]) -> list[int]:
    """Drop each lone apostrophe right after an s, which makes a possessive: the workers' demands.

    A closing single mark after s looks the same. Other lone apostrophes become signs. Returns `doubtful`, whose tokens
    moved where others were dropped.
    """
    kept = [True] * len(rows)
    for i in rows.of_class(APOSTROPHE):
        rows.classes[i] = "x"
        if i and rows.lowers[i - 1][-1] == "s" and rows.starts[i - 1] + len(rows.words[i - 1]) == rows.starts[i]:
            rows.possessives[i - 1], kept[i] = True, False
    if all(kept):
        return doubtful
    columns: tuple[list[Any], ...] = (rows.words, rows.lowers, rows.starts, rows.blocks, rows.classes, rows.possessives)
    for column in columns:
        column[:] = compress(column, kept)
    shift = list(accumulate(kept))
    return [shift[i] - 1 for i in doubtful]


def _number_sentences(rows: Tokens, text: str) -> None:
    """Fill `sentences` and `sentence_starts`.

    A sentence goes on after . ? ! when a lower-case word or a comma follows ("Really?" she asked), and closing
    quotation marks and brackets belong to the sentence that they end.
    """
    classes, size = rows.classes, len(rows)
    starts = {bisect_left(rows.blocks, block) for block in range(rows.blocks[-1] + 1)} - {size} if size else set()
    for end in rows.of_class("."):
        if _opens_decimal(rows, end):
            continue
        after = end + 1
        while after < size and (classes[after] == ")" or (classes[after] == QUOTE_MARK and _closes(rows, text, after))):
            after += 1
        if after < size and classes[after] != "." and not _goes_on(rows, after):
            starts.add(after)
    rows.sentence_starts = [*_with_cuts(rows, [*sorted(starts), size]), size]
    for number, (start, end) in enumerate(pairwise(rows.sentence_starts)):
        rows.sentences += [number] * (end - start)


def _with_cuts(rows: Tokens, bounds: list[int]) -> Iterator[int]:
    """Where the sentences between the bounds start, those that are too long cut behind a comma where one is near the end."""
    for start, end in pairwise(bounds):
        yield start
        at = start
        while end - at > _LONGEST:
            whole = at + _LONGEST
            at = next((k for k in range(whole, whole - _LONGEST // 4, -1) if rows.classes[k - 1] in ",;:"), whole)
            yield at


def _opens_decimal(rows: Tokens, end: int) -> bool:
    """Whether a full stop stands before digits and behind a blank: "a | .22-caliber rifle"."""
    touches = end + 1 < len(rows) and rows.starts[end + 1] == rows.ends[end] and rows.words[end + 1][0].isdigit()
    return touches and end > 0 and rows.starts[end] > rows.ends[end - 1]


def _goes_on(rows: Tokens, i: int) -> bool:
    """Whether token i, after a full stop, still belongs to the sentence before it."""
    if rows.words[i] in weekdays() and rows.lowers[max(i - 2, 0)] in _HALF_DAYS and not rows.possessives[i]:
        return True
    return rows.words[i][0].islower() or rows.classes[i] in ",-:;.x"


_HALF_DAYS = frozenset(("a.m", "p.m"))
"""What a full stop ends before the day: "around 1:30 a.m. Tuesday"."""


def _closes(rows: Tokens, text: str, i: int) -> bool:
    """Whether the quotation mark at token i stands like a closing one: no space before it."""
    mark = rows.words[i]
    if mark in "”»":
        return True
    return mark not in "“„«" and rows.starts[i] > 0 and not text[rows.starts[i] - 1].isspace()


def _settle_classes(rows: Tokens, doubtful: list[int]) -> None:
    """Decide each form that may be noun or verb, and each capitalized word that only looks like a verb or adverb.

    A verb stands after a name, a pronoun, "who" or an auxiliary. A capitalized word inside a sentence is part of a name
    ("the United States", "Prince Ahmed"), except in a headline, where every word is capitalized. "US" is a country
    unless all is printed in capitals.
    """
    headlines: dict[int, bool] = {}
    for i in doubtful:
        is_name = False
        number = rows.sentences[i]
        if rows.classes[i] == lexicon.OBJECT_PRONOUN:
            is_name = not _is_shouted(rows, i)
        elif rows.words[i][0].isupper() and rows.sentence_starts[number] != i and rows.classes[i - 1] not in _OPENERS:
            if number not in headlines:
                headlines[number] = _is_title_case(rows, number)
            is_name = _is_surname(rows, i, headlines[number]) if rows.lowers[i] == "he" else not headlines[number]
            is_name = is_name and not _is_after_capitals(rows, i)
        elif rows.words[i] == SURNAME_OR_PRONOUN:
            is_name = _opens_name(rows, i)
        _settle(rows, i, is_name=is_name)


def _settle_phrases(rows: Tokens) -> None:
    """Give a verb the class that it has with the small word behind it: Grant shot | back; they called | off the tour."""
    phrases = lexicon.verb_phrases()
    for i in rows.where(phrases.keys()):
        particle = rows.lowers[i + 1] if i + 1 < len(rows) and rows.sentences[i + 1] == rows.sentences[i] else ""
        rows.classes[i] = phrases[rows.lowers[i]].get(particle, rows.classes[i])
    for i in rows.where({"accused"}):
        if 0 < i < len(rows) - 1 and rows.classes[i - 1] == lexicon.DETERMINER and rows.classes[i + 1] in "CVAR,":
            rows.classes[i] = lexicon.ROLE  # the | accused | told the court


_OPENERS = frozenset((QUOTE_MARK, ":"))


def _is_after_capitals(rows: Tokens, i: int) -> bool:
    """Whether an auxiliary at token i ends the words in capitals with which a report opens: "ANA LIM | HAS | been"."""
    if rows.classes[i] != lexicon.AUXILIARY or rows.lowers[i] in ("may", "will") or len(rows.words[i]) < len("HAS"):
        return False
    opening = rows.words[rows.sentence_starts[rows.sentences[i]] : i + 1]
    behind = rows.words[i + 1 : i + 2]
    return all(word.isupper() for word in opening) and bool(behind) and behind[0][0].islower()


def _is_surname(rows: Tokens, i: int, headline: bool) -> bool:
    """Whether "He" inside a sentence is a name: behind a title, or where the sentence is no headline."""
    titled = can_end_title(rows.words[i - 1]) and i + 1 < len(rows) and rows.is_capitalized(i + 1)
    return titled or (not headline and rows.classes[i - 1] not in "(-x.")


def _opens_name(rows: Tokens, i: int) -> bool:
    """Whether "He" at the head of a sentence is a surname: "He Liwen of China lost", but not "He Tuesday said"."""
    after = i + 1
    if after + 1 >= len(rows) or rows.sentences[after + 1] != rows.sentences[i] or not rows.words[after].istitle():
        return False
    word = rows.words[after]
    common = rows.classes[after] != lexicon.OTHER or rows.lowers[after] in lexicon.words("calendar_words")
    return not (common or country_of(word) or rows.possessives[i]) and not rows.is_capitalized(after + 1)


def _settle(rows: Tokens, i: int, *, is_name: bool) -> None:
    lower = rows.lowers[i]
    if is_name:
        rows.classes[i] = lexicon.ROLE if lower in lexicon.role_nouns() else lexicon.OTHER
    elif rows.classes[i] == lexicon.NOUN_OR_VERB:
        if _is_verb_here(rows, i, lexicon.plural_roles()):
            rows.classes[i] = lexicon.REPORTING if lower in lexicon.reporting_verbs() else lexicon.VERB
        else:
            rows.classes[i] = lexicon.ROLE if lower in lexicon.role_nouns() else lexicon.OTHER


def _is_title_case(rows: Tokens, number: int) -> bool:
    longer = [word for word in (rows.words[i] for i in rows.sentence(number)) if len(word) >= _LONGER]
    return sum(word[0].isupper() for word in longer) >= _TITLE_CASE * len(longer)


def _is_shouted(rows: Tokens, i: int) -> bool:
    """Whether the words before and behind token i, which opens no sentence, are in capitals too: "TELL US NOW"."""
    sentence = rows.sentence(rows.sentences[i])
    around = [rows.words[k] for k in (i - 1, i + 1) if k in sentence and rows.words[k][0].isalpha()]
    return i > sentence.start and bool(around) and all(word.isupper() and len(word) > 1 for word in around)


_POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our", "your"])


_ENDS_SPEECH = frozenset((",", "?", "!"))
_POSTING = frozenset(("posts", "tweets"))


def _is_verb_here(rows: Tokens, i: int, plural: dict[str, str]) -> bool:
    j = i - 1
    while j >= 0 and rows.classes[j] == lexicon.ADVERB:
        j -= 1
    if j < 0 or rows.sentences[j] != rows.sentences[i] or rows.lowers[j] in _POSSESSIVES:
        return False
    before, after = rows.classes[j], rows.classes[i + 1] if i + 1 < len(rows) else "."
    if before in "PAW":
        return True
    third_person = rows.lowers[i].endswith("s")
    if rows.lowers[j] == "to" and not third_person:
        return after in 'T":'  # it led one of them to | shout: “…”
    if third_person:
        if before == QUOTE_MARK and rows.words[j - 1] in _ENDS_SPEECH:
            return after in "DH" or rows.is_capitalized(min(i + 1, len(rows) - 1))  # “…,” jokes the owner
        if rows.lowers[i] in _POSTING and before == lexicon.ROLE and rows.lowers[i + 1 : i + 2] == ["on"]:
            return rows.lowers[j] not in plural  # the operator | posts | on social media
        if rows.is_capitalized(j) and not rows.possessives[j] and before not in "DIJS":
            return True
        return before == lexicon.ROLE and rows.lowers[j] not in plural and after in 'TDP",:.'
    return before == lexicon.ROLE and rows.lowers[j] in plural and after in 'TDP":'
