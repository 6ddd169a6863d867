"""Letters that stand for a body's name: "the Harbor and Port Authority (HPA)", "the Rail Safety Committee, or KNKT".

In: tokens and the names read. Out: the same names, those that letters behind them tell to be a body's as such and in full,
and the long form by the letters.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from riyadh_archive.grammar.naming.body_names import CALENDAR_WORDS, contains_organization_word
from riyadh_archive.grammar.naming.capitals import PREFIXED
from riyadh_archive.grammar.naming.names import NameMention, name_mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.titles import is_title_word

_first, _last = attrgetter("first"), attrgetter("last")
_MOST_LETTERS = 8
_LONGEST_FORM = 12
"""Words of a long form, small ones included."""
_SMALL = frozenset("of and for the on in de del da do di du la et y e".split())
_SHORTEST_SURE = 3
"""Two letters begin the words of many names: they tell a body only where the name does."""


class Acronym(NamedTuple):
    """Letters at token `at` for the name in tokens `first`..`last`; `spelled` where its words begin with them."""

    at: int
    first: int
    last: int
    spelled: bool


def read_acronyms(
    text: str, rows: Tokens, mentions: Sequence[NameMention]
) -> tuple[tuple[NameMention, ...], dict[str, str]]:
    """The mentions with the long forms in full, and the long form by the letters."""
    longer: dict[str, str] = {}
    told = _Told(mentions)
    for acronym in _found(rows, mentions):
        if country_of(rows.words[acronym.at]):
            continue  # the United States of America (USA)
        name = told.ending_at(acronym.last)
        if name is not None and not _may_be_body(name, acronym, rows):
            continue
        if acronym.spelled:
            start, end = rows.starts[acronym.first], rows.ends[acronym.last]
            body = NameMention(acronym.first, acronym.last, start, end, text[start:end], "organization", acronym.first)
        elif name is not None:
            body = name._replace(kind=name.kind or "organization")
        else:
            continue
        told.put(body)
        letters = rows.words[acronym.at]
        longer.setdefault(letters, body.text)
        if letters.istitle():
            told.put(name_mention(text, rows, acronym.at, acronym.at, kind="organization"))
            told.short_names.add(letters)
    return told.all(), longer


class _Told:
    """The mentions in text order, some of them made those of bodies; `short_names` are a body's wherever they stand."""

    def __init__(self, mentions: Sequence[NameMention]) -> None:
        self._mentions = list(mentions)
        self.short_names: set[str] = set()

    def all(self) -> tuple[NameMention, ...]:
        """The mentions as they are now."""
        return tuple(map(self._settled, self._mentions))

    def ending_at(self, last: int) -> NameMention | None:
        """The mention whose last token it is."""
        at = bisect_left(self._mentions, last, key=_last)
        found = self._mentions[at] if at < len(self._mentions) else None
        return self._settled(found) if found is not None and found.last == last else None

    def put(self, body: NameMention) -> None:
        """The body in place of whatever was read within its tokens."""
        start = bisect_left(self._mentions, body.first, key=_last)
        self._mentions[start : bisect_right(self._mentions, body.last, key=_first)] = [body]

    def _settled(self, mention: NameMention) -> NameMention:
        return mention._replace(kind="organization") if mention.text in self.short_names else mention


def _may_be_body(m: NameMention, acronym: Acronym, rows: Tokens) -> bool:
    """Whether the letters can be those of a body: not of a person's party, nor of a place."""
    if m.kind == "organization" or (m.kind is None and _is_inside(m.text, rows.words[acronym.at])):
        return True
    if m.kind == "person" and is_given_name(m.text.partition(" ")[0]):
        return False  # Carla Ferrán de Kirsch (CFK)
    sure = acronym.spelled and len(rows.words[acronym.at]) >= _SHORTEST_SURE and m.role is None
    return sure if m.kind != "adjective" else False


def _found(rows: Tokens, mentions: Sequence[NameMention]) -> Iterator[Acronym]:
    ends = {m.last: m for m in mentions if m.kind in (None, "organization")}
    for i in rows.where(_OPENERS):
        at, last = i + 1, i - 1
        if rows.words[i] == "or":
            last -= 1
        if rows.lowers[i - 1 : i + 1] == ["known", "as"]:
            last -= 2
        if not (last >= 0 and at + 1 < len(rows)) or rows.sentences[last] != rows.sentences[at]:
            continue
        closed = rows.words[at + 1] == ")" if rows.words[i] == "(" else rows.words[at + 1] in (",", ".")
        apart = rows.words[i] == "(" or rows.words[last + 1] == ","
        if closed and rows.words[i] == "(" and last in ends and _is_short_name(rows, at, ends[last]):
            yield Acronym(at, last, last, spelled=False)
        if not (closed and apart and _is_letters(rows.words[at])):
            continue
        first = _spelled_from(rows, last, rows.words[at])
        if first is not None:
            yield Acronym(at, first, last, spelled=True)
        elif last in ends and (_is_of_body(rows, ends[last]) or _is_inside(rows.words[last], rows.words[at])):
            yield Acronym(at, last, last, spelled=False)


def _is_short_name(rows: Tokens, at: int, m: NameMention) -> bool:
    """Whether one word in brackets behind a body's name of several words is what it is called: "Rescue Agency (Basarlorn)"."""
    word = rows.words[at]
    if not (word.istitle() and len(word) >= _SHORTEST_SURE and rows.classes[at] == lexicon.OTHER and " " in m.text):
        return False
    other = country_of(word) or place_named(word) or is_given_name(word) or is_title_word(word)
    return _is_of_body(rows, m) and not other and rows.lowers[at] not in CALENDAR_WORDS


def _is_inside(word: str, letters: str) -> bool:
    """Whether the letters stand in one word in their order, its first among them.

    >>> _is_inside("Kuomintang", "KMT"), _is_inside("Norland", "NPA")
    (True, False)
    """
    rest = iter(word.upper())
    return len(letters) >= _SHORTEST_SURE and word[0] == letters[0] and all(letter in rest for letter in letters)


def _is_of_body(rows: Tokens, m: NameMention) -> bool:
    """Whether a name is a body's by its last word or, in several words, by any: "Armed Forces of Lorn", or FAL."""
    last = contains_organization_word(rows.words[m.last : m.last + 1])
    return last or (m.kind == "organization" and contains_organization_word(rows.words[m.first : m.last]))


_OPENERS = frozenset(("(", "or", "as"))


def _is_letters(word: str) -> bool:
    plain = word.replace("-", "")
    return 1 < len(plain) <= _MOST_LETTERS and plain.isalpha() and plain.isupper()


def _spelled_from(rows: Tokens, last: int, letters: str) -> int | None:
    """The token from which the capitalized words up to token `last` begin with the letters; None where none is.

    A last part behind "of" or "for" may have no letter: "Port Authority of Lorn (PA)".
    """
    for first in range(last, max(last - _LONGEST_FORM, -1), -1):
        word = rows.words[first]
        large = word[0].isupper() or PREFIXED.match(word)  # Hayat Tahrir al-Lorn
        if rows.sentences[first] != rows.sentences[last] or not (large or rows.lowers[first] in _SMALL):
            return None
        if word[0].isupper() and word[0] == letters[0] and _spells(rows, range(first, last + 1), letters):
            return first
    return None


def _spells(rows: Tokens, span: range, letters: str) -> bool:
    """Whether the words of the span begin with the letters, small words passed over where no letter is theirs."""
    at, letters = 0, letters.replace("-", "")
    for i in span:
        if at == len(letters):
            return rows.lowers[i] in ("of", "for", "in")
        for part in rows.words[i].split("-"):
            if at < len(letters) and part[:1].upper() == letters[at]:
                at += 1
            elif part[:1].isupper():
                return False
    return at == len(letters)


def spelled_forms(names: Mapping[str, int]) -> dict[str, str]:
    """The one long name by the letters that its words begin with, among the names of bodies; what follows "of" may have none.

    >>> spelled_forms({"Hexby Rail Union": 1, "HRU": 2, "Bank of Lorn": 3, "BOL": 4})
    {'HRU': 'Hexby Rail Union', 'BOL': 'Bank of Lorn'}
    """
    letters = [name for name in names if _is_letters(name)]
    if not letters:
        return {}
    begun: dict[str, list[str]] = {}
    for name in names:
        for part in dict.fromkeys((name, name.rpartition(" of ")[0])):
            words = [word for word in part.split() if word.lower() not in _SMALL]
            if len(words) > 1:
                begun.setdefault("".join(word[0] for word in words), []).append(name)
        if " of " in name:
            begun.setdefault("".join(word[0].upper() for word in name.split()), []).append(name)
    spelled = {word: list(dict.fromkeys(begun.get(word, ()))) for word in letters}
    return {word: names[0] for word, names in spelled.items() if len(names) == 1}
