"""The words of a report that are its author's own: what is left of it without quotations, formulas and stock phrases.

In: an article. Out: its words in the form in which two reports are compared ("US", "U.S." and "the United States" are
one), each marked as own or not. Two reporters in one room print the same quotation, the same "Secretary of State" and
the same "did not immediately respond to a request for comment"; only a shared run of own words shows that one read the
other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice

from riyadh_archive.lexicon.toml import read_table
from riyadh_archive.model import Article, Span
from riyadh_archive.reconcile.content import stem, word_list
from riyadh_archive.reconcile.telling.sentences import split_sentences
from riyadh_archive.text import Word, fold_typography, iter_words

_WORDS_READ = 20_000
"""No report is longer; a longer text is compared by its beginning."""
_LONG_NAME = 3
"""So many capitalized words in a row are a name or a list of names, which every report prints alike."""
_INSIDE_NAME = ("", " ", ", ", "'s ", "' ", "-", ". ", "/", ", the ", " the ", "'s the ")
"""What may stand between two words of one formula."""
_QUOTE_MARKS = re.compile('["«»]')


@dataclass
class Report:
    """A report as a list of words; the lists have one entry a word, `sentences` are ranges of words.

    `own` says whether a word is the author's own; `quoted` whether it stands inside quotation marks.
    """

    article: Article
    keys: list[str]
    own: list[bool]
    quoted: list[bool]
    sentences: list[range]

    @cached_property
    def own_places(self) -> frozenset[int]:
        """The places of the author's own words."""
        return frozenset(at for at, is_own in enumerate(self.own) if is_own)

    def content(self, sentence: range, *, own: bool = False) -> tuple[str, ...]:
        """The content stems of a sentence, each once, in order; with `own`, without quotations and formulas."""
        empty = word_list("empty_words")
        kept = (self.keys[at] for at in sentence if self.own[at] or not own)
        return tuple(dict.fromkeys(stem(key) for key in kept if key not in empty))


def read_report(article: Article, stretches: Sequence[Span] | None = None) -> Report:
    """The words of the body of `article`; `stretches` are its quotations, found by their marks where None."""
    keys: list[str] = []
    quoted: list[bool] = []
    printed: list[str] = []
    joined: list[bool] = []
    sentences: list[range] = []
    for span in article.body:
        plain = fold_typography(article.text[span.start : span.end])
        marked = list(_iter_quotations(plain)) if stretches is None else _within(stretches, span)
        for words in islice(split_sentences(plain), max(0, _WORDS_READ - len(keys))):
            start, before = len(keys), 0
            for key, word in _iter_comparable(plain, words):
                keys.append(key)
                printed.append(plain[word.start : word.end])
                joined.append(plain[before : word.start] in _INSIDE_NAME)
                quoted.append(_is_in(word, marked))
                before = word.end
            sentences.append(range(start, len(keys)))
    formula = _formulas(printed, joined, sentences)
    stock = _stock(keys)
    own = [not (q or f or s) for q, f, s in zip(quoted, formula, stock, strict=True)]
    return Report(article, keys, own, quoted, [sentence for sentence in sentences if sentence])


def _iter_quotations(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between quotation marks; one that is not closed runs to the end of the paragraph."""
    opened: int | None = None
    for mark in _QUOTE_MARKS.finditer(text):
        if opened is None:
            opened = mark.end()
        else:
            yield opened, mark.start()
            opened = None
    if opened is not None:
        yield opened, len(text)


def _within(stretches: Sequence[Span], span: Span) -> list[tuple[int, int]]:
    return [(s.start - span.start, s.end - span.start) for s in stretches if s.start < span.end and s.end > span.start]


def _is_in(word: Word, marked: list[tuple[int, int]]) -> bool:
    """Whether `word` lies in one of the `marked` stretches; words come in order, so passed stretches are dropped."""
    while marked and marked[0][1] <= word.start:
        marked.pop(0)
    return bool(marked) and marked[0][0] <= word.start


@cache
def _same_names() -> dict[str, list[tuple[list[str], str]]]:
    """The names that have several forms: by the first word of a form, the form's words and the name."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for line in read_table("comparing.toml")["same_names"].strip().split("\n"):
        forms = line.split()
        for form in forms:
            found.setdefault(form.split("_")[0], []).append((form.split("_"), forms[0]))
    return found


def _iter_comparable(text: str, words: Sequence[Word]) -> Iterator[tuple[str, Word]]:
    """The words in the form for comparing, without those that make no difference."""
    names, dropped = _same_names(), word_list("dropped_words")
    at = 0
    while at < len(words):
        word = words[at]
        key, taken = word.key.removesuffix("'s"), 1
        if key in names and text[word.start].isupper():
            key, taken = _fold_name([w.key.removesuffix("'s") for w in words[at : at + _LONG_NAME]])
        at += taken
        next_key = words[at].key if at < len(words) else ""
        if key in dropped or (key == "on" and next_key in dropped and next_key.endswith("day")):
            continue
        yield key, word


def _fold_name(keys: list[str]) -> tuple[str, int]:
    """The name that `keys` begin with, in its form for comparing, and how many of them it takes; else the first key."""
    for form, name in _same_names()[keys[0]]:
        if keys[: len(form)] == form:
            return name, len(form)
    return keys[0], 1


def _formulas(printed: Sequence[str], joined: Sequence[bool], sentences: Sequence[range]) -> list[bool]:
    """Which words belong to a formula of name and title: "Russian President Vladimir Putin's adviser Yuri Ushakov"."""
    found = [False] * len(printed)
    for sentence in sentences:
        run: list[int] = []
        for at in (*sentence, -1):
            fits = at >= 0 and _is_formula_word(printed[at], after=bool(run))
            if fits and (joined[at] or not run):
                run.append(at)
                continue
            if len(run) > 1 and _is_formula([printed[i] for i in run]):
                for i in run:
                    found[i] = True
            run = [at] if fits else []
    return found


@cache
def _formula_words() -> frozenset[str]:
    return word_list("title_words") | word_list("title_modifiers")


def _is_formula_word(printed: str, *, after: bool) -> bool:
    lower = printed.lower()
    if printed == lower:
        return lower in _formula_words() or (after and lower == "of")
    return printed[0].isupper() and lower not in word_list("months")


def _is_formula(words: Sequence[str]) -> bool:
    """A title beside a name, or a name of several words."""
    titles = sum(word.lower() in word_list("title_words") for word in words)
    capitals = sum(word[0].isupper() for word in words)
    return (titles > 0 and capitals > 0) or capitals >= _LONG_NAME


@cache
def _stock_phrases() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for line in read_table("comparing.toml")["stock_phrases"].strip().split("\n"):
        phrase = [key for key, _ in _iter_comparable(line, tuple(iter_words(line)))]
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _stock(keys: Sequence[str]) -> list[bool]:
    """Which words belong to a phrase that reporters everywhere use."""
    found = [False] * len(keys)
    phrases = _stock_phrases()
    for at, key in enumerate(keys):
        for phrase in phrases.get(key, ()):
            if keys[at : at + len(phrase)] == phrase:
                found[at : at + len(phrase)] = [True] * len(phrase)
    return found
