"""Tokens of an article's body: words, punctuation and quotation marks with their offsets, their word class and sentence.

In: the article's text and the spans of its body. Out: parallel lists (one row a token), which is what makes reading fast.
A token never crosses a block; sentences end at blocks and at sentence-final punctuation. Offsets are code points of the
whole text, and `text[starts[i]:ends[i]]` is the token as printed, without a possessive 's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from riyadh_archive.lexicon import words as lexicon

QUOTE_MARK = '"'
PUNCTUATION_CLASS = {
    ",": ",",
    ":": ":",
    ";": ";",
    ".": ".",
    "?": ".",
    "!": ".",
    "-": "-",
    "--": "-",
    "—": "-",
    "–": "-",
    "―": "-",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "…": "x",
}
MARKS = frozenset(('"', "“", "”", "„", "«", "»", "‟", "``", "''"))
APOSTROPHES = "'’"

# U.S.  U.N. | Mr. Sen. St. | J. before a capital | dashes | ... | words with inner - & ' . , as in 3,000 or al-Sisi | any mark
TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
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
_NAMES_OF_ADVERB_SHAPE = lexicon.words("ly_not_adverbs")
_SHORT = 4
"""Words of up to this length in -ed or -ing are no verb forms: "red", "bed", "king"."""


@dataclass(slots=True)
class Tokens:
    """Rows of tokens; every list has one entry a token.

    `words` as printed without 's, `lowers` lower-cased, `starts`/`ends` offsets, `blocks` the index of the body span,
    `sentences` a running number, `classes` one character each (see `lexicon.words`; punctuation stands for itself,
    quotation marks are '"'), `possessives` whether 's or s' follows. `sentence_starts[n]` is the first token of sentence n,
    with one more entry for the end.
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
    classes = lexicon.word_classes()
    for block, (start, end) in enumerate(spans):
        _read_block(rows, classes, text, (start, end), block)
    _number_sentences(rows, text)
    _settle_nouns_and_verbs(rows)
    return rows


def _read_block(rows: Tokens, classes: dict[str, str], text: str, span: tuple[int, int], block: int) -> None:
    add = rows.words.append, rows.lowers.append, rows.starts.append, rows.ends.append
    for found in TOKEN.finditer(text, *span):
        word, start, end = found.group(), found.start(), found.end()
        possessive = False
        class_ = PUNCTUATION_CLASS.get(word)
        if class_ is None:
            first = word[0]
            if first.isalpha():
                word, possessive = _strip_clitic(word)
                end = start + len(word)
                class_ = classes.get(word.lower()) or class_by_shape(word)
            elif first.isdigit():
                class_ = lexicon.NUMBER
            elif word in MARKS:
                class_ = QUOTE_MARK
            elif first in APOSTROPHES and rows.ends and rows.ends[-1] == start and rows.words[-1][-1:] == "s":
                rows.possessives[-1] = True  # the workers' demands; a closing single mark after s looks the same
                continue
            else:
                class_ = "x"
        for append, value in zip(add, (word, word.lower(), start, end), strict=True):
            append(value)  # type: ignore[arg-type]
        rows.blocks.append(block)
        rows.classes.append(class_)
        rows.possessives.append(possessive)


def _strip_clitic(word: str) -> tuple[str, bool]:
    """The word without 's, 'd, 'm, 're, 've, 'll, and whether the 's can be a possessive.

    >>> _strip_clitic("Moscow's")
    ('Moscow', True)
    >>> _strip_clitic("we're")
    ('we', False)
    """
    if len(word) > 2 and word[-2] in APOSTROPHES:
        if word[-1] in "sS":
            base = word[:-2]
            return base, base.lower() not in _NO_POSSESSOR
        if word[-1] in "dm":
            return word[:-2], False
    if len(word) > 3 and word[-3] in APOSTROPHES and word[-2:] in ("re", "ve", "ll"):
        return word[:-3], False
    return word, False


_NO_POSSESSOR = lexicon.words("subject_pronouns") | {"that", "there", "what", "who", "here", "let"}


def class_by_shape(word: str) -> str:
    """The class of a word that no list holds, from its ending."""
    lower = word.lower()
    if lower.endswith("ly") and lower not in _NAMES_OF_ADVERB_SHAPE:
        return lexicon.ADVERB
    if len(lower) > _SHORT and lower.endswith("ed"):
        return lexicon.VERB
    if len(lower) > _SHORT and lower.endswith("ing"):
        return lexicon.GERUND
    return lexicon.OTHER


def _number_sentences(rows: Tokens, text: str) -> None:
    """Fill `sentences` and `sentence_starts`.

    A sentence goes on after . ? ! when a lower-case word or a comma follows ("Really?" she asked), and closing quotation
    marks and brackets belong to the sentence that they end.
    """
    number, ended = -1, True
    block = -1
    for i, class_ in enumerate(rows.classes):
        if rows.blocks[i] != block:
            block, ended, fresh = rows.blocks[i], False, True
        elif ended and class_ == QUOTE_MARK and _closes(rows, text, i):
            fresh = False
        elif ended and class_ == ")":
            fresh = False
        else:
            fresh = ended and not (rows.words[i][0].islower() or class_ in ",-:;.x")
            ended = False
        if fresh:
            number += 1
            rows.sentence_starts.append(i)
        rows.sentences.append(number)
        if class_ == ".":
            ended = True
    rows.sentence_starts.append(len(rows.words))


def _closes(rows: Tokens, text: str, i: int) -> bool:
    """Whether the quotation mark at token i stands like a closing one: no space before it."""
    mark = rows.words[i]
    if mark in "”»":
        return True
    return mark not in "“„«" and rows.starts[i] > 0 and not text[rows.starts[i] - 1].isspace()


def _settle_nouns_and_verbs(rows: Tokens) -> None:
    """Decide each form that may be noun or verb: a verb after a name, a pronoun, "who" or an auxiliary."""
    verbs, roles, plural = lexicon.reporting_verbs(), lexicon.role_nouns(), lexicon.plural_roles()
    for i, class_ in enumerate(rows.classes):
        if class_ == lexicon.NOUN_OR_VERB:
            lower = rows.lowers[i]
            if _is_verb_here(rows, i, plural):
                rows.classes[i] = lexicon.REPORTING if lower in verbs else lexicon.VERB
            else:
                rows.classes[i] = lexicon.ROLE if lower in roles else lexicon.OTHER


_POSSESSIVES = frozenset("his her their its my our your".split())


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
