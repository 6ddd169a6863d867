"""Finds the runs of words that are noun phrases or pronouns, from left to right.

In: the rows of a speech view. Out: raw mentions (kinds NAME, ROLE, pronouns) for `mentions.describe_mentions`. What can
be a run is told by word classes alone: a run of capitalized words, or a determiner or role noun with what belongs to it.
Each row is looked at a bounded number of times.
"""

import re
from collections.abc import Iterable
from itertools import compress, count, islice
from operator import eq

from riyadh_archive.grammar.referring.mentions import (
    HE_OR_SHE,
    HIS_OR_HER,
    IT,
    NAME,
    OTHER_PRONOUN,
    ROLE,
    WHO,
    Mention,
    end_of_rank,
    is_clock,
    is_office_word,
)
from riyadh_archive.grammar.tokens import Tokens, WordTest
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.speakers import given_names, listed

_PRONOUN_KINDS = {
    "he": HE_OR_SHE,
    "she": HE_OR_SHE,
    "it": IT,
    **dict.fromkeys(("his", "her", "their", "my", "our", "its"), HIS_OR_HER),
}
_AS_SAYING = ["as", "saying"]
_PREPOSITIONS, _ADVERBS = lexicon.words("prepositions"), lexicon.words("adverbs")
_CALENDAR, _PARTICLES = lexicon.words("calendar_words"), lexicon.words("name_particles")
_BODY_WORDS, _CHANNELS = listed("body_words"), lexicon.words("channel_names")
_COUNTS = frozenset(("one", "two", "three", "four", "many", "other", "few"))
_HEADS = frozenset(("some", "many", "several", "another", "one", "few", "most", "those", "others", "all", "both"))
"""Determiners that can stand for a noun: "Some said …"."""
_LONGEST_NAME = 16
"""Words in a capitalized run; a headline in capitals is cut into several."""
_LONGEST_PHRASE = 9
_LONGEST_TAIL = 5
"""Words between a capitalized word and its role noun: "Trump campaign's senior communications adviser"."""
_NO_NAME = frozenset("DSWTJAP")
"""Classes of words that are capitalized only where a sentence or a headline begins."""
_PASSED_OVER = frozenset("Q,.:;-()xIJRSAGMKT")
_BEFORE_SENTENCES = frozenset(".:(")
_NAMED_WITH = frozenset(("without", "against", "beyond", "for"))
"""Prepositions that are printed in capitals inside names: Reporters Without Borders."""
_ENDS_NAME = frozenset(",.:;-()Qx")
_NICKNAME = 20
"""Code points of a nickname between a given name and a surname."""
_MODIFIERS = 2
"""Words in small letters before a speaking noun: Greek | state railway | workers said."""
_BEFORE_CLAUSES = frozenset("Q,-;:")
_MONTHS = frozenset(month.lower() for month in months())
_BROADCASTING, _BROADCAST_BY = lexicon.words("broadcasting"), lexicon.words("broadcast_by")
_OF_TIME = lexicon.words("words_of_time")
_LETTERS = 3
"""Rows of a body's letters in brackets."""
_LONGEST_DATELINE = 9
"""Rows of a dateline before its dash: a town, its state and an agency in brackets."""
_ACRONYM = 3
"""A word in capitals longer than this is read as shouting, or a headline, not as a body's letters (FBI, NATO)."""


def find_mentions(rows: Tokens) -> list[Mention]:
    """The raw mentions of a speech view, in the order of their first rows."""
    return _Finder(rows).found


def is_capitalized(word: str) -> bool:
    """Whether a word is printed like a name; "al-Falasi" is, whatever its first letter, and a word of letters without case.

    >>> is_capitalized("Paris"), is_capitalized("al-Falasi"), is_capitalized("well-known"), is_capitalized("李小龙")
    (True, True, False, True)
    """
    if word[0].isupper() or (word[0].isalpha() and not word[0].islower()):
        return True
    particle, dash, rest = word.partition("-")
    return bool(dash) and particle in lexicon.words("joined_particles") and rest[:1].isupper()


class _Finder:
    def __init__(self, rows: Tokens) -> None:
        self.rows = rows
        self.words, self.lowers, self.classes = rows.words, rows.lowers, rows.classes
        self.sentences, self.possessives = rows.sentences, rows.possessives
        self.count = len(rows)
        self.goes_on = [*map(eq, rows.sentences, islice(rows.sentences, 1, None)), False]
        """Whether the next row is in the sentence of each."""
        self.capital = list(map(_CAPITALIZED.among(frozenset(rows.words)).__contains__, rows.words))
        for i in rows.where(_MONTHS):  # a | March | 2 letter
            self.capital[i] = self.capital[i] and not (self.goes_on[i] and self.words[i + 1].isdigit())
        capitals = list(compress(count(), self.capital))
        self.starts = set(rows.sentence_starts)
        self.starts.update(
            i + 1 for i in rows.sentence_starts if i < self.count and rows.words[i] in lexicon.words("bullets")
        )
        self.inside = {
            rows.words[i] for i in capitals if i not in self.starts and rows.classes[i - 1] not in _BEFORE_SENTENCES
        }
        """Words that are capitalized inside some sentence: names, also where they begin one."""
        self.small = frozenset(filter(str.islower, rows.printed))
        """Words in small letters: no names where they begin a sentence only (Talks began, after "talks")."""
        self.found: list[Mention] = []
        self.speaking = self._find_speaking()
        past = 0
        for i in self._beginnings(capitals):
            if i >= past:
                past = self._step(i)

    def _beginnings(self, capitals: Iterable[int]) -> list[int]:
        """The rows where a mention can begin; a lower-case word that is no role only with a role noun soon after."""
        found = {opening.start() for opening in _OPENING.finditer(self.rows.shape)}
        found.update(capitals, (i for i in self.speaking if self.classes[i] == lexicon.OTHER))
        return sorted(found)

    def _step(self, i: int) -> int:
        """Read the mention that begins at row i, if any; the row to go on with."""
        class_ = self.classes[i]
        if class_ == "M" and is_clock(self.rows, i):
            return i + 1
        if (past := self._past_dateline(i)) is not None:
            return past
        if class_ in "POW":
            kind = self._pronoun_kind(i)
            if kind:
                self.found.append(Mention(i, i, kind))
            if kind != HIS_OR_HER:
                return i + 1
            class_ = lexicon.DETERMINER
        if self.capital[i] and self.is_name_part(i):
            return self._read_name(i)
        if class_ == lexicon.OTHER and i in self.speaking:
            self._add(self._first_modifier(i), i, ROLE)
            return i + 1
        if class_ in "DHoM":
            return self._read_phrase(i, class_)
        return i + 1

    def _past_dateline(self, i: int) -> int | None:
        """The row behind the dash of a dateline that begins at row i: | LORN, Norvania | — Mayor Ann Lund said"""
        if (
            not self.words[i].isupper()
            or self.classes[i] == "D"
            or (i and self.rows.blocks[i - 1] == self.rows.blocks[i])
        ):
            return None
        sentence = self.rows.sentence(self.sentences[i])
        dashes = [k for k in sentence if self.classes[k] == "-" and not self._is_hyphen(k)]
        if not len(dashes) % 2 or not i < dashes[0] < i + _LONGEST_DATELINE or not self.goes_on[dashes[0]]:
            return None
        told = any(class_ in "CVAHQ:" for class_ in self.classes[i : dashes[0]])
        return None if told or self.classes[dashes[0] + 1] == "Q" else dashes[0] + 1

    def _find_speaking(self) -> set[int]:
        """The nouns in the plural, and broadcasters, right before a verb of saying: growers | said; state television | said."""
        before = [verb - 1 for verb in compress(count(), map(_SAYING.__contains__, self.lowers)) if verb]
        before += [self._end_of_phrase(i + 2) for i in self._according()]
        return {
            i
            for i in before
            if i < self.count
            if (self.lowers[i][-1] == "s" and len(self.lowers[i]) > _ACRONYM and not self.possessives[i])
            or (self.lowers[i] in _BROADCASTING and i and self.lowers[i - 1] in _BROADCAST_BY)
        }

    def _according(self) -> Iterable[int]:
        """The rows of "according", where "to" and a word follow."""
        rows = compress(count(), map(lexicon.ACCORDING.__eq__, self.classes))
        return (i for i in rows if i + 2 < self.count and self.lowers[i + 1] == "to")

    def _end_of_phrase(self, i: int) -> int:
        """The last row of the words from row i that can be one noun phrase: according to | the fire services |."""
        last = i
        while self.goes_on[last] and last - i < _LONGEST_TAIL and self.classes[last + 1] == lexicon.OTHER:
            last += 1
        return last if self.classes[last] == lexicon.OTHER and not self.capital[last] else self.count

    def _first_modifier(self, i: int) -> int:
        """The row where the words before a speaking noun begin, if they open their clause: “…,” | rescue services | said."""
        first = i
        while first and i - first < _MODIFIERS and self._modifies(first - 1):
            first -= 1
        opens = first == 0 or not self.goes_on[first - 1] or self.classes[first - 1] in _BEFORE_CLAUSES
        return first if opens else i

    def _modifies(self, i: int) -> bool:
        """Whether row i can belong to the noun behind it: a word in small letters that tells no time."""
        plain = self.classes[i] == lexicon.OTHER and self.goes_on[i] and not self.possessives[i]
        return plain and not self.capital[i] and self.lowers[i] not in _OF_TIME

    def _speaking_behind(self, last: int) -> int | None:
        """The row of the speaking noun behind a name and words in small letters: Greek | emergency services | said."""
        i = last + 1
        while self.goes_on[i - 1] and i - last <= _MODIFIERS + 1:
            if i in self.speaking and (i > last + 1 or not self.capital[i]):
                return i
            if not self._modifies(i):
                break
            i += 1
        return None

    def _pronoun_kind(self, i: int) -> str | None:
        lower, class_ = self.lowers[i], self.classes[i]
        if class_ == lexicon.WHO:
            return None if lower == "whom" else WHO
        told = self.classes[i - 2 : i - 1] == [lexicon.ACCORDING] or self.lowers[i + 1 : i + 3] == _AS_SAYING
        if lower in ("him", "her") and told:
            return HE_OR_SHE  # according to him, the agency quoted him as saying
        if class_ == lexicon.OBJECT_PRONOUN or lower == "others":
            return OTHER_PRONOUN if lower == "others" else None
        if lower == "her" and not (self.goes_on[i] and self.classes[i + 1] in "oHMG"):
            return None
        return _PRONOUN_KINDS.get(lower, OTHER_PRONOUN)

    def is_name_part(self, i: int) -> bool:
        """Whether the capitalized word at row i can be (part of) a name: not for being first in its sentence alone."""
        word, lower, class_ = self.words[i], self.lowers[i], self.classes[i]
        if not self.capital[i] or class_ in "QP" or lower in _PREPOSITIONS:
            return False
        if i not in self.starts:
            before_capital = i + 1 < self.count and self.capital[i + 1]
            return lower not in _CALENDAR and (
                class_ not in _NO_NAME
                or (len(word) > _ACRONYM and word.isupper())
                or (word in ("Will", "May") and before_capital)
            )
        if word in given_names():
            return not (word in ("Will", "May") and self.goes_on[i] and self.classes[i + 1] in "DP")
        known = word in self.inside
        if not known and self.goes_on[i] and self.classes[i + 1] == lexicon.DETERMINER:
            return False  # Create a panel
        behind = self.lowers[i + 1] if self.goes_on[i] else ""
        if lower == "head" and behind == "of":
            return False  # Head of the county police, Superintendent Ann Lund, said
        if behind in _NAMED_WITH and self.capital[i + 1] and self._is_inside_name(i + 1):
            return True
        if lower in lexicon.sentence_openers():
            return known and self.goes_on[i] and class_ not in "DIPSAWTJ"
        return known or not (
            class_ in "VGR"
            or lower in self.small
            or (lower in lexicon.role_nouns() and lower not in lexicon.words("title_abbreviations"))
        )

    def _read_name(self, i: int) -> int:
        """A run of capitalized words, with the roles that follow it: "Trump spokeswoman Hope Hicks"."""
        first, last = self._first_modifier(i) if i in self.speaking else i, self._run(i)
        if (behind := self._speaking_behind(last)) is not None and not self.possessives[last]:
            self._add(first, behind, ROLE)  # Citrus growers said
            return behind + 1
        tail = self._tail(last)
        while tail is not None and self.capital[tail]:
            if self.possessives[last]:
                self._add(first, last, NAME)
                first = last + 1
            last = self._run(tail)
            tail = self._tail(last)
        if tail is not None:
            if self.possessives[last] and self.classes[tail] == lexicon.ROLE:
                self._add(first, last, NAME)
            self._add(first, tail, ROLE)
            return tail + 1
        self._add(first, last, NAME)
        if not self.possessives[last] and self.goes_on[last] and self.classes[last + 1] == lexicon.OTHER:
            self.found[-1].modifies = True
        return last + 1

    def _add(self, first: int, last: int, kind: str) -> None:
        self.found.append(Mention(first, last, kind, possessive=self.possessives[last]))

    def _run(self, i: int) -> int:
        """The last row of the capitalized run that begins at row i."""
        last, body = i, self.words[i] in _BODY_WORDS
        while self.goes_on[last] and not self.possessives[last] and last - i < _LONGEST_NAME:
            step = self._run_step(i, last, body=body)
            if step == last:
                break
            last = step
            body = body or self.words[last] in _BODY_WORDS
        return last

    def _run_step(self, first: int, last: int, *, body: bool) -> int:
        """The row to which one more word prolongs a run, or `last` where it ends."""
        i = last + 1
        lower, class_ = self.lowers[i], self.classes[i]
        if class_ in _ENDS_NAME:
            return self._over_punctuation(last, i)
        if self.words[i] == "A" and not self.capital[i + 1] and is_given_name(self.words[last]):
            return i  # Suresh A, a baker
        if self.capital[i]:
            if self.words[last] in _CHANNELS and last == first and self._is_taken_to(first, i):
                return last  # Taking to Twitter | Ann Lund said
            past = class_ == lexicon.REPORTING and lower[-2:] in ("ed", "id", "ld", "ys")
            joins = class_ in _NO_NAME or past or lower in _ADVERBS
            if lower in _NAMED_WITH and self._is_inside_name(i):
                return i + 1
            return last if joins or lower in _PREPOSITIONS else i
        after = i + 1
        if not self.goes_on[i]:
            return last
        if lower in _PARTICLES:
            if self.lowers[after] in _PARTICLES and self.goes_on[after]:
                after += 1
            return after if self.capital[after] else last
        if body and lower in ("of", "for", "on", "and"):
            return self._over_preposition(last, i)
        return last

    def _is_taken_to(self, channel: int, i: int) -> bool:
        """Whether a channel ends what somebody does before a name begins: taking to Twitter, writing on Facebook."""
        return self.classes[channel - 1] == lexicon.PREPOSITION and is_given_name(self.words[i]) and channel > 0

    def _is_inside_name(self, i: int) -> bool:
        """Whether a preposition in capitals stands inside a name, below the headline: Doctors | Without | Borders."""
        block = self.rows.blocks[i]
        return block > 0 and self.words[i].istitle() and self.goes_on[i] and self.capital[i + 1]

    def _over_punctuation(self, last: int, i: int) -> int:
        """Over the comma of "Smith, Jr.", the sign of "Marks & Spencer" and a nickname: Ty “Truth” Jackson."""
        if not self.goes_on[i]:
            return last
        if self.classes[i] == "Q":
            short = self.rows.ends[i] - self.rows.starts[i] <= _NICKNAME
            return i + 1 if short and is_given_name(self.words[last]) and self.capital[i + 1] else last
        if self.words[i] == "(":
            return self._over_letters(last, i)
        suffix = self.lowers[i + 1].rstrip(".") in lexicon.words("name_suffixes")
        if self.words[i] == "," and (suffix or self.words[i + 1] in naming_words("letters")):
            return i + 1
        return i + 1 if self.words[i] == "&" and self.capital[i + 1] else last

    def _over_letters(self, last: int, i: int) -> int:
        """Over the letters of a body before its officer: Department of Relief | (DOR) | Secretary Ada Lund."""
        role = i + _LETTERS
        if role >= self.count or self.words[i + 2] != ")" or not self.words[i + 1].isupper():
            return last
        if self.sentences[role] != self.sentences[i] or not is_office_word(self.lowers[role]):
            return last
        return role if self.capital[role] else role - 1

    def _over_preposition(self, last: int, i: int) -> int:
        """Into the second half of a body's name: "Ministry | of the Interior"."""
        if self.lowers[i] == "and" and self.lowers[last] not in ("department", "ministry", "center", "centre"):
            return last
        after = i + 1
        if self.lowers[after] == "the" and self.goes_on[after]:
            after += 1
        capital = self.capital[after] and self.lowers[after] not in _CALENDAR
        return after if capital and self.classes[after] not in "DP" else last

    def _tail(self, last: int) -> int | None:
        """The row of the role noun that ends the lower-case words after row `last`, or of the name right after it.

        "White House | press secretary" gives the row of "secretary".
        """
        at, role = last + 1, None
        while self.goes_on[at - 1] and at - last <= _LONGEST_TAIL:
            if self.classes[at] not in "oHGM" or self.capital[at]:
                break
            if self.classes[at] == lexicon.ROLE:
                role = at
            at += 1
            if self.possessives[at - 1]:
                break
        if role is None or role != at - 1:
            return None
        if self.goes_on[role] and self.capital[at] and self.classes[at] not in "QDPA":
            return at
        return role

    def _read_phrase(self, i: int, class_: str) -> int:
        """A noun phrase that begins in lower case: "the senior U.S. official", "officials", "two other witnesses"."""
        if (
            class_ == "M"
            and self.lowers[i + 1 : i + 3] == ["-", "year-old"]
            and (aged := self._tail(i + 2)) is not None
        ):
            last = self._run(aged) if self.capital[aged] else aged
            self._add(i, last, ROLE if last == aged and not self.capital[aged] else NAME)
            return last + 1  # 40-year-old man, in a headline or a list; 28-year-old villager Ann Lund
        if class_ in "oM" and self._tail(i) is None:
            return i + 1
        last, head = self._extend_phrase(i, class_)
        if class_ == lexicon.DETERMINER and (ranked := end_of_rank(self.rows, last)) is not None:
            self._add(i, ranked, ROLE)
            return ranked + 1
        if head is None and self.lowers[i] not in _HEADS:
            return i + 1
        name = self.capital[last] and last > 0 and (last > i or self.is_name_part(last))
        self._add(i, last, NAME if name else ROLE)
        return last + 1

    def _extend_phrase(self, first: int, class_: str) -> tuple[int, int | None]:
        """The last row and the head's row (None: no noun yet) of the phrase that begins at row `first`."""
        last = first
        head = core = first if class_ == lexicon.ROLE else None
        while self.goes_on[last] and last - first < _LONGEST_PHRASE:
            if self.possessives[last] and head is not None and last > first:
                self._add(first, last, ROLE if head == last else NAME)
            i = last + 1
            if self.capital[i] and self.is_name_part(i):
                if self.classes[last] == lexicon.OTHER and core is not None and last > core:
                    return core, core
                last = core = head = self._run(i)
                continue
            if self.classes[i] == "-" and (self.lowers[i + 1 : i + 2] == ["year-old"] or self._is_hyphen(i)):
                last = head = i + 1  # the 24|-year-old; a 12|-page report
                continue
            if core == last and (
                self._ends_with_name(first, last)
                or (self.lowers[i] == "close" and self.lowers[i + 1 : i + 2] == ["to"])
                or (self.lowers[i] in ("late", "early") and self.classes[i + 1 : i + 2] in (["I"], ["R"]))
            ):
                break  # a person | close to the board; said the diplomat | late in the evening
            if self._prolongs(first, i):
                last = head = i
                if self.classes[i] == lexicon.ROLE:
                    core = i
            elif self._joins_adjectives(first, i):
                last = head = i + 1
            else:
                break
        return last, head

    def _is_hyphen(self, i: int) -> bool:
        """Whether the sign at row i ties a number to the word behind it: a 12 | - | page report."""
        starts, ends = self.rows.starts, self.rows.ends
        tied = self.goes_on[i] and ends[i - 1] == starts[i] and ends[i] == starts[i + 1]
        return tied and self.classes[i - 1] == lexicon.NUMBER and self.classes[i + 1] == lexicon.OTHER

    def _ends_with_name(self, first: int, last: int) -> bool:
        """Whether the phrase is complete with the name it has: "the late John Smith | told"."""
        return last > first and self.capital[last] and not self.possessives[last] and self._tail(last) is None

    def _prolongs(self, first: int, i: int) -> bool:
        """Whether the lower-case word at row i belongs to the phrase from row `first` to row i - 1."""
        class_ = self.classes[i]
        if class_ in "oHM":
            return True
        if class_ in "VGR" and self.goes_on[i] and (i - 1 == first or class_ == lexicon.GERUND):
            after = self.classes[i + 1]
            return after in "oH" or (class_ != lexicon.VERB and self.capital[i + 1] and self.is_name_part(i + 1))
        return i - 1 == first and self.lowers[i] in _COUNTS

    def _joins_adjectives(self, first: int, i: int) -> bool:
        """Whether row i is the comma of "a tall, quiet man"."""
        if self.words[i] != "," or i - 1 - first >= _NEAR_FIRST or i + 2 >= self.count:
            return False
        around = self.classes[i - 1] == lexicon.OTHER and self.classes[i + 1] == lexicon.OTHER
        return around and self.words[i + 1][0].islower() and self.classes[i + 2] in "oH"


_CAPITALIZED = WordTest(is_capitalized)
_OPENING = re.compile(
    rf"[^{re.escape(''.join(sorted(_PASSED_OVER)))}{lexicon.OTHER}]"
    rf"|{lexicon.OTHER}(?=.{{0,{_LONGEST_TAIL - 1}}}{lexicon.ROLE})"
    rf"|{lexicon.NUMBER}(?=-o[oG]{{0,2}}{lexicon.ROLE})"
)
"""Classes of words in small letters that open a mention: a determiner, a role noun, or a word soon before one; an age."""
_SAYING = frozenset(("said", "say", "told"))
_NEAR_FIRST = 3
"""A comma between adjectives stands within so many words of the phrase's beginning."""
