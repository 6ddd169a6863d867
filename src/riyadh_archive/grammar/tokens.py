"""Tokens of an article's body: words, punctuation and quotation marks with their offsets, word class and sentence.

In: the article's text and the spans of its body. Out: parallel lists, one row a token, which makes reading fast.
A token never crosses a block; sentences end at blocks and at sentence-final punctuation. Offsets are code points of the
whole text, and `text[starts[i]:ends[i]]` is the token as printed, without a possessive 's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from riyadh_archive.grammar.token_words import APOSTROPHE, QUOTE_MARK, ReadWord, read_word
from riyadh_archive.lexicon import words as lexicon

__all__ = ["QUOTE_MARK", "Tokens", "read_tokens"]

# plain lower-case words (three tokens of four) | U.S.  U.N. | Mr. Sen. St. | J. before a capital | dashes | ...
# | words with inner - & ' . , as in al-Sisi or AT&T | any mark
TOKEN = re.compile(
    r"[a-z]+(?=[\s,;:]|\.\s|$)"
    r"|(?:[A-Z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Capt|Rev|Prof|Hon|St|Sens|Reps|Jr|Sr|Maj|Del|Atty|Gens|Supt|Ofc|Pvt"
    r"|Cpl|Det|Msgr|Bros|Cmdr|Adm|Pfc|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|vs|approx"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Va|Vt|Wash|Wis|Wyo)\.(?=\s|,)"
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|\d+(?:[.,:]\d+)*"
    r"|--+|\.{2,}|``|''"
    r"|[^\W_]+(?:[-&'’.][^\W_]+)*"
    r"|[^\w\s]"
)
_TITLE_CASE = 0.8
"""A sentence whose longer words are capitalized at least in this share is printed in Title Case: a headline."""
_LONGER = 4
"""Words of at least this many letters count for Title Case; shorter ones may stay small in a headline."""


@dataclass(slots=True)
class Tokens:
    """Rows of tokens; every list has one entry a token.

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

    def __len__(self) -> int:
        return len(self.words)

    def sentence(self, number: int) -> range:
        """The token indices of a sentence."""
        return range(self.sentence_starts[number], self.sentence_starts[number + 1])

    def is_capitalized(self, i: int) -> bool:
        """Whether token i starts with an upper-case letter."""
        return self.words[i][:1].isupper()


def read_tokens(text: str, spans: Iterable[tuple[int, int]]) -> Tokens:
    """Tokenize the given spans (start, end) of `text`, in order; each span ends a sentence."""
    rows = Tokens()
    doubtful: list[int] = []
    block_starts: list[int] = []
    for block, (start, end) in enumerate(spans):
        block_starts.append(len(rows.words))
        _read_block(rows, doubtful, list(TOKEN.finditer(text, start, end)), block)
    _number_sentences(rows, text, block_starts)
    _settle_classes(rows, doubtful)
    return rows


def _read_block(rows: Tokens, doubtful: list[int], matches: list[re.Match[str]], block: int) -> None:
    """Append the tokens of one block; rows whose class their neighbors must decide go to `doubtful`."""
    read = [read_word(match.group()) for match in matches]
    starts = [match.start() for match in matches]
    if not read:
        return
    first = len(rows.words)
    words, lowers, classes, possessives, doubts = zip(*read, strict=True)
    if APOSTROPHE in classes:
        read, starts = _settle_apostrophes(read, starts)
        if not read:
            return
        words, lowers, classes, possessives, doubts = zip(*read, strict=True)
    rows.words += words
    rows.lowers += lowers
    rows.starts += starts
    rows.ends += [start + len(word) for start, word in zip(starts, words, strict=True)]
    rows.blocks += [block] * len(read)
    rows.classes += classes
    rows.possessives += possessives
    if True in doubts:
        doubtful += [first + i for i, doubt in enumerate(doubts) if doubt]


def _settle_apostrophes(read: list[ReadWord], starts: list[int]) -> tuple[list[ReadWord], list[int]]:
    """Drop each lone apostrophe right after an s, which makes a possessive: the workers' demands.

    A closing single mark after s looks the same. Other lone apostrophes become signs.
    """
    kept: list[ReadWord] = []
    kept_starts: list[int] = []
    for word, start in zip(read, starts, strict=True):
        if word.class_ != APOSTROPHE:
            kept.append(word)
        elif kept and kept_starts[-1] + len(kept[-1].word) == start and kept[-1].lower[-1] == "s":
            kept[-1] = kept[-1]._replace(possessive=True)
            continue
        else:
            kept.append(word._replace(class_="x"))
        kept_starts.append(start)
    return kept, kept_starts


def _number_sentences(rows: Tokens, text: str, block_starts: list[int]) -> None:
    """Fill `sentences` and `sentence_starts`.

    A sentence goes on after . ? ! when a lower-case word or a comma follows ("Really?" she asked), and closing
    quotation marks and brackets belong to the sentence that they end.
    """
    classes, count = rows.classes, len(rows)
    starts = {i for i in block_starts if i < count}
    for end in [i for i, class_ in enumerate(classes) if class_ == "."]:
        after = end + 1
        while after < count and (
            classes[after] == ")" or (classes[after] == QUOTE_MARK and _closes(rows, text, after))
        ):
            after += 1
        if after < count and classes[after] != "." and not _goes_on(rows, after):
            starts.add(after)
    rows.sentence_starts = sorted(starts)
    for number, (start, end) in enumerate(pairwise([*rows.sentence_starts, count])):
        rows.sentences.extend([number] * (end - start))
    rows.sentence_starts.append(count)


_CLOSERS = frozenset((QUOTE_MARK, ")"))


def _goes_on(rows: Tokens, i: int) -> bool:
    """Whether token i, after a full stop, still belongs to the sentence before it."""
    return rows.words[i][0].islower() or rows.classes[i] in ",-:;.x"


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
            is_name = not headlines[number]
        _settle(rows, i, is_name=is_name)


_OPENERS = frozenset((QUOTE_MARK, ":"))


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
    if third_person:
        if rows.is_capitalized(j) and not rows.possessives[j] and before not in "DIJS":
            return True
        return before == lexicon.ROLE and rows.lowers[j] not in plural and after in 'TDP",:.'
    return before == lexicon.ROLE and rows.lowers[j] in plural and after in 'TDP":'
