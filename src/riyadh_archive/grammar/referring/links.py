"""Links: which mention may be the subject of which verb, told by the surface of the sentence.

In: the rows of a speech view and its mentions. Out: `Mention.verb` and `Mention.links`. Every pattern below that fits
adds a link; which of them to believe is left to the weights. Backward searches are bounded, so that endless sentences
cost no more than others.

    Smith said                        the subject right before the verb
    the head of the agency said       the head of the phrase before the verb (and "the agency": inside that phrase)
    said Smith                        after the verb
    Smith, who runs the port, said    before an aside
    Smith nodded and said             subject of an earlier verb
    according to Smith                according to, or by (also: was called by Smith)
"""

import re
from collections.abc import Sequence

from riyadh_archive.grammar.referring.mentions import (
    BODY,
    HIS_OR_HER,
    NAME,
    NAMES,
    PERSON,
    ROLE,
    THING,
    WHO,
    Link,
    Mention,
)
from riyadh_archive.grammar.referring.speech_view import QUOTED
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

SUBJECT = "right before the verb"
IN_PHRASE = "inside the phrase before the verb"
HEAD = "head of the phrase before the verb"
ACCORDING = "according to, or by"
FIRST_SUBJECT = "first subject of the sentence"
FIRST_PHRASE = "first phrase of the sentence"
INVERTED = "after a verb that may come first"
NOT_INVERTED = "after a verb that comes second"
BEFORE_ASIDE = "before an aside"
BEFORE_WHO = "before a who-clause"
EARLIER_VERB = "subject of an earlier verb"
OF_PAPER = "a paper before the verb"

PASSIVE = "what the verb is about"

_BE = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "weren't", "get", "got")
)
_WHERE_INVERTED = {
    "Q": "at the quotation",
    ",": "at the quotation",
    "-": "at the quotation",
    "^": "opening the sentence",
}
_HOW_JOINED = {
    "J": "joined by and",
    "V": "after that verb",
    "I": "with a preposition between",
    "C": "after another reporting verb",
    "c": "after another reporting verb in -ing",
    ",": "with a comma between",
}
_ADVERBIAL = "RA"
_BEFORE_VERB = f"{_ADVERBIAL}{lexicon.PREPOSITION}CV"
"""Classes of words that stand between a subject and its verb, and of that verb."""
_SHARED = frozenset(("both", "all", "each"))
_SAYING = re.compile(f"[{lexicon.REPORTING}{lexicon.REPORTING_ING}{lexicon.ACCORDING}]")
"""Classes of words by which somebody says something: said, saying, according."""
_FAR_ASIDE = 45
"""Rows that an aside may span: "Smith, who … and …, said"."""
_ASIDES_KEPT = 4
_BY_WITHIN = 8
"""Rows behind a passive within which the words and "by" follow."""
_AS_WITHIN = 9
"""Rows behind the speaker of a participle within which its "as" follows: described by Ann Lund in court last week as."""
_NOT_AS = ([], *([class_] for class_ in "CVAWT,.;:Q"))
_TELLING = lexicon.words("unnamed_openers")
_PAST_COMMA, _PAST_AGE = 2, 4
"""Rows from a name to its role, over a comma, and over an age between commas."""
_CLAUSE_OR_MARK = frozenset("CcVAQTW,;:-()")
"""Classes of words that end what a role is of."""
_OWN = frozenset(("his", "her", "their"))
_BRACKET = 6
"""Rows of a bracket behind a name: (VNT.ST), (D-Ohio)."""
WHO_WORDS = frozenset(("who", "which", "whose", "including", "speaking", "writing"))
_SHARES = frozenset(("%", "percent", "cent", "most", "half", "majority", "many", "some"))
_ACCUSED = frozenset(("accused", "suspected", "convicted", "charged", "acquitted", "cleared", "guilty"))
_TO_ACCUSED = 3
"""Rows from an act to whom it is laid at the door of: the man | accused of hitting"""
_TO_HAVE = ["to", "have"]
_WITHIN = frozenset(("in", "with", "through", "via", "on", "by"))
"""Words before a paper in which somebody says something himself: attacked it | in | a letter calling it “…”."""
ABSOLUTE = frozenset(("with", "despite", "amid"))
"""Words before whoever does what a verb in -ing tells: despite | the port | declaring itself “open”."""
_HOPS = 4
"""Prepositional phrases between a head and its verb: "the head of the office for the north of the county said"."""


def link_mentions(rows: Tokens, mentions: Sequence[Mention]) -> None:
    """Fill `verb` and `links` of every mention."""
    _Linker(rows, mentions).link()


class _Linker:
    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.words, self.lowers, self.classes, self.sentences = rows.words, rows.lowers, rows.classes, rows.sentences
        self.rows, self.count, self.mentions = rows, len(rows), mentions
        self.starting: dict[int, Mention] = {}
        self.ending: dict[int, Mention] = {}
        self.subjects: dict[int, list[Mention]] = {}
        self.first_phrases: dict[int, Mention] = {}
        self.passed: dict[int, int] = {}
        self._index()

    def _index(self) -> None:
        """By first and last row: where mentions overlap, a noun before a possessive and the longest before the rest."""
        for m in self.mentions:
            for row in (m.base,) if m.base == m.first else (m.base, m.first):
                known = self.starting.get(row)
                shorter = known is not None and known.last < m.last
                if known is None or known.kind == HIS_OR_HER or (shorter and (known.possessive or m.kind == PERSON)):
                    self.starting[row] = m  # Air Force | 1st Lt. Ivo Marsh
            if m.last not in self.ending or self.ending[m.last].first > m.first:
                self.ending[m.last] = m

    def link(self) -> None:
        for m in self.mentions:
            if not m.possessive and m.kind != HIS_OR_HER:
                self._link_following_verb(m)
            if not (m.possessive or m.after_preposition or m.before == lexicon.REPORTING_ING):
                self.first_phrases.setdefault(m.sentence, m)
        for found in _SAYING.finditer(self.rows.shape):
            i = found.start()
            if found.group() != lexicon.ACCORDING:
                self._link_verb(i, found.group())
            elif i + 2 in self.starting:
                self.starting[i + 2].links.append(Link(i, ACCORDING, True))
        for i in self.rows.where({"per"}):
            if i + 1 in self.starting:
                self.starting[i + 1].links.append(Link(i, ACCORDING, True))  # “…,” per | the report

    def _link_following_verb(self, m: Mention) -> None:
        """The verb right after a mention, over adverbs, auxiliaries and "on Monday"."""
        classes, start = self.classes, m.last + 1
        if start < self.count and classes[start] == "(" and m.kind in NAMES:
            start = self._past_bracket(start, m.sentence)  # Vantor (VNT.ST) | cut its forecast
        if start >= self.count or not (classes[start] in _BEFORE_VERB or self.lowers[start] in _SHARED):
            return
        if classes[start] == lexicon.PREPOSITION and _DAYS.isdisjoint(self.lowers[start + 1 : start + 2]):
            return
        j = start
        while j < self.count and self.sentences[j] == m.sentence:
            shared = j == start and self.lowers[j] in _SHARED
            if classes[j] in _ADVERBIAL or shared or (self.lowers[j] == "once" and j > start):
                j += 1
            elif classes[j] == lexicon.PREPOSITION and j + 1 < self.count and self.lowers[j + 1] in _DAYS:
                j += 2
            else:
                break
        same = j < self.count and self.sentences[j] == m.sentence
        auxiliary = j > start and lexicon.AUXILIARY in classes[start:j]
        if not auxiliary and not (same and classes[j] in "CV"):
            return
        m = self._name_of_open_aside(j, m) or m
        m.verb = j if same and classes[j] in "CVcG" else start + classes[start:j].index(lexicon.AUXILIARY)
        if not m.after_preposition:
            self.subjects.setdefault(m.sentence, []).append(m)
        reports = classes[m.verb] in "Cc"
        if reports and is_passive(self.rows, m.verb):
            m.links.append(Link(m.verb, PASSIVE, False))
            told = m.verb + len(_TO_HAVE) + 1
            if self.lowers[m.verb + 1 : told] == _TO_HAVE and classes[told : told + 1] == [lexicon.REPORTING]:
                m.links.append(Link(told, SUBJECT, True))  # he is said to have | told her
            return
        inside = m.after_preposition and self.lowers[m.base - 1] not in _BEFORE_SUBJECTS and not self._is_share(m)
        accused = self._accused_of(m)
        if accused is not None:
            accused.verb, inside = m.verb, True
            accused.links.append(Link(m.verb, SUBJECT, reports))
        m.links.append(Link(m.verb, IN_PHRASE if inside else SUBJECT, reports))

    def _accused_of(self, m: Mention) -> Mention | None:
        """Who is said to have done something to somebody: | The man | accused of hitting Ann Lund has told a court"""
        act = m.base - 1
        done = act > 1 and self.classes[act] == lexicon.GERUND and self.lowers[act - 1] in ("of", "with")
        who = self.ending.get(act - _TO_ACCUSED) if done and self.lowers[act - 2] in _ACCUSED else None
        return who if who is not None and who.kind == ROLE and not who.after_preposition else None

    def _is_share(self, m: Mention) -> bool:
        """Whether a mention is a share of people: 83 percent of | teachers | said."""
        of = m.base - 1
        return (
            self.lowers[of] == "of"
            and of > 0
            and (self.classes[of - 1] == lexicon.NUMBER or self.lowers[of - 1] in _SHARES)
        )

    def _past_bracket(self, start: int, sentence: int) -> int:
        """The row behind a short bracket, where a verb stands that reports nothing; else `start`."""
        end = next(
            (k + 1 for k in range(start + 1, min(self.count, start + _BRACKET)) if self.classes[k] == ")"), start
        )
        acts = (
            end < self.count
            and self.sentences[end] == sentence
            and self.classes[end] in (lexicon.VERB, lexicon.AUXILIARY)
        )
        return end if acts else start

    def _link_verb(self, i: int, class_: str) -> None:
        """All mentions that may be the subject of the reporting verb at row i."""
        if is_passive(self.rows, i) or self._is_said_by(i):
            by = self._by(i)
            if by is not None:
                by.links.append(Link(i, ACCORDING, True))
            return
        sentence = self.sentences[i]
        if class_ == lexicon.REPORTING and self._link_inverted(i, sentence):
            return
        j = i - 1
        while j >= 0 and self.sentences[j] == sentence and (self.classes[j] in _ADVERBIAL or self._is_before_day(j)):
            j -= 1
        if j < 0 or self.sentences[j] != sentence:
            return
        self._link_phrase_before(i, j, sentence)
        if class_ == lexicon.REPORTING_ING:
            self._link_absolute(i, j)
        self._link_document(i, j)
        right_before = self.ending.get(j)
        if right_before is not None and right_before.verb == i and not right_before.after_preposition:
            return
        if self.classes[j] != lexicon.PREPOSITION or class_ == lexicon.REPORTING_ING:
            self._link_earlier_subjects(i, j, sentence)

    def _is_before_day(self, j: int) -> bool:
        """Whether "on" of a day stands at row j: the ministry in a statement | on | Monday said."""
        return self.lowers[j] == "on" and not _DAYS.isdisjoint(self.lowers[j + 1 : j + 2])

    def _is_said_by(self, i: int) -> bool:
        """Whether a participle has its speaker behind "by", and "as" behind him: a band | described | by Ann Lund as “…”."""
        speaker = self.starting.get(i + 2) if self.lowers[i + 1 : i + 2] == ["by"] else None
        if speaker is None or self.lowers[i][-2:] != "ed" or speaker.kind not in NAMES | {ROLE}:
            return False
        as_ = speaker.last + 1
        while as_ < speaker.last + _AS_WITHIN and self.classes[as_ : as_ + 1] not in _NOT_AS:
            if self.lowers[as_] == "as":
                return True
            as_ += 1
        return False

    def _by(self, i: int) -> Mention | None:
        """By whom it was said, also behind the words: accused of “…” | by | ministers."""
        end = min(self.rows.sentence_starts[self.sentences[i] + 1], i + _BY_WITHIN)
        quoted = QUOTED in self.classes[i + 1 : end]
        for k in range(i + 1, end if quoted else min(end, i + 2)):
            if self.lowers[k] == "by" and (k == i + 1 or self.classes[k - 1] == QUOTED):
                return self.starting.get(k + 1)
        return None

    def _link_inverted(self, i: int, sentence: int) -> bool:
        """“…,” said Smith. True where nothing else can be the subject."""
        k = i + 1
        while k < min(self.count, i + 3) and self.sentences[k] == sentence and self.classes[k] == lexicon.ADVERB:
            k += 1
        while k not in self.starting and k < min(self.count, i + 5) and self.sentences[k] == sentence:
            if self.classes[k] not in "oVGHM" and self.lowers[k + 1 : k + 2] != ["year-old"]:
                break
            k += 1
        m = self.starting.get(k)
        if m is None or m.sentence != sentence:
            return False
        while (m.possessive or m.kind == HIS_OR_HER) and (owned := self._owned(m)) is not None:
            m = owned  # said Smith's | spokesman
        if m.kind in (WHO, HIS_OR_HER) or m.verb is not None or self._is_quoted_of(i, m):
            return False
        before = self.classes[i - 1] if i and self.sentences[i - 1] == sentence else "^"
        where = _WHERE_INVERTED.get(before, "inside the sentence")
        if where == "inside the sentence" and (self.lowers[i].startswith("continue") or self.lowers[i - 1] == "to"):
            return False  # The hosts | continue their reign; a “shield” to defend | Peru
        inverts = self.lowers[i] in lexicon.inverted_forms() and not (before == "," and self._is_told(i, sentence))
        if before == "," and self.classes[m.last + 1 : m.last + 2] == [lexicon.DETERMINER]:
            return False  # Ruiz, the mayor, said | the plan reflects | the vote
        own = self.lowers[k] in _OWN and m.kind == THING
        if before == "," and own and i - 1 > self._first_phrase(sentence):
            return False  # A diver, who had asked for calm, described | her ordeal
        if before == "," and self._is_behind_who(i, sentence):
            return False  # Ruiz, who read it, said | the tenant |, “in a rage,” broke the door
        m.links.append(Link(i, f"{INVERTED if inverts else NOT_INVERTED}, {where}", True))
        return inverts and before in "Q,^"

    def _owned(self, m: Mention) -> Mention | None:
        """What stands behind a possessive, over its letters in brackets: the Lake Union's (LU) | envoy |."""
        behind = m.last + 1
        if self.classes[behind : behind + 1] == ["("]:
            behind = next(
                (k + 1 for k in range(behind, min(self.count, behind + _BRACKET)) if self.classes[k] == ")"), 0
            )
        return self.starting.get(behind)

    def _first_phrase(self, sentence: int) -> int:
        """The last row of the phrase that opens a sentence, or a row behind all."""
        first = self.first_phrases.get(sentence)
        return self.count if first is None else first.last

    def _is_behind_who(self, i: int, sentence: int) -> bool:
        """Whether nothing but one clause with "who" stands between the phrase that opens the sentence and the verb at row i."""
        first = self.first_phrases.get(sentence)
        if first is None or self.classes[first.last + 1 : first.last + 3] != [",", lexicon.WHO]:
            return False
        return "," not in self.classes[first.last + 2 : i - 1]

    def _is_told(self, i: int, sentence: int) -> bool:
        """Whether the verb at row i has its subject before an aside, and a listener behind: Ruiz, who led, asked | counsel."""
        if lexicon.reporting_verbs().get(self.lowers[i]) not in lexicon.words("telling_verbs"):
            return False
        first = self.first_phrases.get(sentence)
        return first is not None and first.last < i - 2 and self.words[first.last + 1] == ","

    def _is_quoted_of(self, i: int, m: Mention) -> bool:
        """Whether a mention after the verb at row i is whom a quoted predicate is about: Nolan, said | his client “will go”."""
        after = m.last + 1
        quoted = after < self.count and self.classes[after] == QUOTED and self.sentences[after] == m.sentence
        return quoted and i > 1 and self.classes[i - 1] == "," and self.classes[i - 2] != QUOTED

    def _link_phrase_before(self, i: int, j: int, sentence: int) -> None:
        """The phrase that ends at row j, right before the verb at row i, or what an aside there belongs to."""
        m = self.ending.get(j)
        if m is None and self.classes[j] == lexicon.OBJECT_PRONOUN and self.classes[j - 1] == lexicon.PREPOSITION:
            m = self.ending.get(j - 2)  # the woman | beside me | muttered
            if (
                m is not None
                and m.sentence == sentence
                and (not m.after_preposition or self.lowers[m.base - 1] == "as")
            ):
                m.links.append(Link(i, HEAD, True))
                m.verb = i if m.verb is None else m.verb
            return
        if m is None:
            if self.classes[j] in ",)-(":
                self._link_before_aside(i, j, BEFORE_ASIDE)
            head = self.ending.get(j - 2) if self.classes[j - 1] == lexicon.PREPOSITION else None
            inside = head is None or head.after_preposition or head.sentence != sentence
            if head is not None and not inside and self.classes[j] == lexicon.OTHER:
                head.links.append(Link(i, HEAD, True))  # the government | in exile | said
                head.verb = i if head.verb is None else head.verb
            return
        for _ in range(_HOPS):
            if not m.after_preposition:
                break
            head = self.ending.get(m.base - 2) or self._head_of_telling(m.base - 2)
            if head is None or head is m or head.sentence != sentence:
                break
            head = self._name_of_open_aside(i, head) or head
            head.links.append(Link(i, HEAD, True))
            head.verb = i if head.verb is None else head.verb
            m = head
        if m.kind == WHO:
            self._link_before_aside(i, m.first - 1, BEFORE_WHO)
        elif m.after_preposition:
            self._link_past_open_aside(i, m, sentence)

    def _name_of_open_aside(self, i: int, m: Mention) -> Mention | None:
        """The name that opens a sentence, of whose role no comma parts the verb: | Ann Lund |, head of planning in Leith said.

        Where a comma or a full stop follows the verb, the clause may be thrown in: Ann Lund, the mayor said, will go.
        """
        first = self.starting.get(self.rows.sentence_starts[m.sentence])
        if first is None or first is m or m.possessive or first.kind not in NAMES or first.kind == BODY:
            return None
        if first.verb is not None or first.possessive or first.last == first.first:
            return None
        role = self._role_behind(first)
        if role is None or self.words[i + 1 : i + 2] in ([","], ["."]):
            return None
        return first if _CLAUSE_OR_MARK.isdisjoint(self.classes[role : m.base]) else None

    def _role_behind(self, name: Mention) -> int | None:
        """The row of the role behind a name and a comma, or an age between two: Ann Lund, 45, | a nurse"""
        for row in (name.last + _PAST_COMMA, name.last + _PAST_AGE):
            role = self.starting.get(row)
            if (role is not None and role.apposed) or self.lowers[row : row + 2] == ["head", "of"]:
                return row
        return None

    def _link_past_open_aside(self, i: int, m: Mention, sentence: int) -> None:
        """The name that opens a sentence, past an aside that no comma closes: | Leela |, a clerk walking with her son, said."""
        first = self.starting.get(self.rows.sentence_starts[sentence])
        if first is None or first.kind not in NAMES or first.verb is not None or self.words[first.last + 1] != ",":
            return
        between = self.classes[first.last + 1 : i]
        told = between[1:2] in (["D"], ["H"], ["o"]) and between.count(",") == 1
        if told and "G" in between and not any(class_ in "CAQT;:" for class_ in between):
            first.links.append(Link(i, HEAD, True))
            first.verb = i

    def _head_of_telling(self, row: int) -> Mention | None:
        """Who is told of by a word behind the role: | a person | close to the board; | the mother | of a boy killed by Roth."""
        done = self.lowers[row + 1] == "by" and self.lowers[row][-2:] in ("ed", "en")
        return self.ending.get(row - 1) if done or self.lowers[row] in _TELLING else None

    def _link_absolute(self, i: int, j: int) -> None:
        """With Smith calling it “…” and | Jones describing it as “…”; despite | the port | declaring itself “…”."""
        m = self.ending.get(j)
        if m is None or m.base < 2:
            return
        before = self.lowers[m.base - 1]
        if before in ABSOLUTE or (before == "and" and self.classes[m.base - 2] == QUOTED):
            m.links.append(Link(i, SUBJECT, True))

    def _link_document(self, i: int, j: int) -> None:
        """The paper of another: she shared | a letter | calling it “…”; he read | a report | that called it “…”.

        What somebody writes or says in it is theirs: Ann Lund issued a report calling it “…”.
        """
        that = self.classes[i] == lexicon.REPORTING and self.lowers[j] in ("that", "which")
        m = self.ending.get(j - that) if that or self.classes[i] == lexicon.REPORTING_ING else None
        if m is None or self.lowers[m.last] not in lexicon.words("papers_of_others"):
            return
        before = self.lowers[m.base - 1] if m.base else ""
        if before not in _WITHIN and before not in lexicon.words("issuing_verbs"):
            m.links.append(Link(i, OF_PAPER, True))

    def _link_before_aside(self, i: int, j: int, name: str) -> None:
        """Mentions that end right before a comma, bracket or dash left of row j, nearest first."""
        apposed = self._apposed_name(j) if self.words[j] == "," else []
        got: list[Mention] = []
        for k in range(j, max(-1, j - _FAR_ASIDE), -1):
            if self.sentences[k] != self.sentences[i] or self.classes[k] == "Q":
                break
            opens = self.classes[k] in ",(-"
            m = self.ending.get(k - 1) if opens else self.ending.get(k) if k == j else None
            if self._opens_who_clause(k, j):  # Ada Lund, who went to free | Ivo Marsh |, said
                got = []
            if m is not None and m.after_preposition and k < j and self._is_oblique(m):
                m = self._named_head(m)
            if m is None or m.kind in (WHO, HIS_OR_HER):
                continue
            told = name == BEFORE_WHO and k == j and m.kind == PERSON  # a letter from | Ann Lund |, who said
            if told or not (self._is_oblique(m) or self._is_beside(m) or self._is_led_in(m) or self._is_acted_on(m)):
                got.append(m)
        if apposed and apposed[0].kind == ROLE:
            got = []
        elif apposed:
            got = [m for m in got if not m.after_verb]
        got = [*apposed, *got][:_ASIDES_KEPT]
        for x, m in enumerate(got):
            place = "the farthest" if x == len(got) - 1 else "between" if x else "the nearest"
            m.links.append(Link(i, f"{name}, {place}", True))

    def _opens_who_clause(self, k: int, j: int) -> bool:
        """Whether row `k` is a "who" behind a comma whose clause reaches to the comma at row `j`."""
        opens = self.lowers[k] == "who" and k > 0 and self.words[k - 1] == "," and self.words[j] == ","
        return opens and "," not in self.words[k + 1 : j]

    def _is_oblique(self, m: Mention) -> bool:
        """Whether a preposition governs a mention, and not a clause: after | Smith, asked about …, had said."""
        return m.after_preposition and self.lowers[m.base - 1] not in _OPENING_CLAUSES

    def _named_head(self, m: Mention) -> Mention | None:
        """Who stands before the phrase that an aside follows: | Ana Reyes | of Crane Law, who was not there, said.

        A role may be meant where a clause follows: | An aide | in the office, who gave no name, said.
        """
        head = self._head(m)
        if head is None or head is m or head.verb is not None:
            return None
        behind = m.last + 1 + 2 * (self.classes[m.last + 2 : m.last + 3] == [lexicon.NUMBER])  # Ada Lund, 58, who
        clause = self.words[behind : behind + 1] == [","] and not WHO_WORDS.isdisjoint(
            self.lowers[behind + 1 : behind + 2]
        )
        body = self.lowers[head.last] in lexicon.words("impersonal_roles")
        return head if head.kind in NAMES or (clause and (head.kind == ROLE or body)) else None

    def _is_beside(self, m: Mention) -> bool:
        """Whether a name between commas belongs to a phrase that speaks of no speaker: his aide, | Ivo Marsh |, Ikeja."""
        return self._is_bearer(m) or self._is_town(m)

    def _is_led_in(self, m: Mention) -> bool:
        """Whether a name is the object of the verb in -ing that opens the sentence: Echoing | Roth |, Ann Lund, 40, said."""
        opens = m.base - 1 == self.rows.sentence_starts[m.sentence]
        return opens and self.classes[m.base - 1] in "Gc" and self.lowers[m.base - 1][-3:] == "ing"

    def _is_acted_on(self, m: Mention) -> bool:
        """Whether a name is the object of the aside that tells what somebody does: Ivo Marsh KC, defending | Roth |, said."""
        doing = m.base - 1
        return doing > 0 and self.classes[doing] in "Gc" and self.words[doing - 1] == ","

    def _is_town(self, m: Mention) -> bool:
        """Whether one word tells where a place is: at the headquarters in Lund, | Scania |, the minister said."""
        if m.first != m.last or m.kind != NAME or m.before != "," or m.titled:
            return False
        place = self.ending.get(m.base - 2)
        return place is not None and place.after_preposition and place.kind == THING

    def _is_bearer(self, m: Mention) -> bool:
        """Whether a name tells who passed on the words of another: Reyes, in a statement by her aide, | Ivo Marsh, | said."""
        before = self.ending.get(m.base - 2) if m.base > 1 and self.words[m.base - 1] == "," else None
        by = before is not None and before.kind == ROLE and before.base > 0 and self.lowers[before.base - 1] in _BY
        return by and before is not None and self._writing(before.base - 2)

    def _writing(self, row: int) -> bool:
        """Whether a row, or the participle behind it, is a noun for what words are printed in: a statement | issued."""
        nouns = lexicon.words("channel_nouns")
        return row > 0 and (self.lowers[row] in nouns or self.lowers[row - 1] in nouns)

    def _apposed_name(self, j: int) -> list[Mention]:
        """The name between commas, with what belongs to it: "One pastor, | Darran Whiting of a church in Marion, | said"."""
        last = self.ending.get(j - 1)
        before = self.ending.get(last.base - 2) if last is not None and last.kind in (NAME, BODY) else None
        if (
            last is not None
            and not last.titled
            and before is not None
            and before.after_preposition
            and before.kind == ROLE
        ):
            head = self._head(before)  # a spokesman for the regulator, Ofwat,
            return [head] if head is not None and head.kind == ROLE and self.words[last.base - 1] == "," else []
        m = self._head(last)
        apposed = m is not None and m.kind in NAMES and m.last < j - 1 and self.words[m.base - 1] == ","
        return [m] if m is not None and apposed else []

    def _head(self, m: Mention | None) -> Mention | None:
        """What a phrase belongs to, over its prepositions: the | head | of the office for the north."""
        for _ in range(_HOPS):
            if m is None or not m.after_preposition:
                break
            m = self.ending.get(m.base - 2)
        return m

    def _link_earlier_subjects(self, i: int, j: int, sentence: int) -> None:
        """The nearest and the first subject before the verb at row i that have another verb of their own."""
        subjects = self.subjects.get(sentence, ())
        x = self.passed.get(sentence, -1)
        while x + 1 < len(subjects) and subjects[x + 1].last < i:
            x += 1
        self.passed[sentence] = x
        near = subjects[x] if x >= 0 else None
        if near is not None and near.verb != i:
            joined = _HOW_JOINED.get("," if self.words[j] == "," else self.classes[j], "otherwise")
            ing = ", verb in -ing" if self.classes[i] == lexicon.REPORTING_ING else ""
            near.links.append(Link(i, f"{EARLIER_VERB}, {joined}{ing}", True))
        first = subjects[0] if subjects else None
        if first is not None and first is not near and first.last < i:
            first.links.append(Link(i, FIRST_SUBJECT, True))
        phrase = self.first_phrases.get(sentence)
        if first is None and phrase is not None and phrase.last < i and phrase.verb is None:
            phrase.links.append(Link(i, FIRST_PHRASE, True))


_OPENING_CLAUSES = frozenset(("after", "before", "since", "until"))
_BEFORE_SUBJECTS = _OPENING_CLAUSES | {"as"}
_BY = frozenset(("by", "through", "via"))
_DAYS = lexicon.words("calendar_words")


def _is_told(rows: Tokens, verb: int) -> bool:
    """Whether “told” without an auxiliary is the passive of headlines: council | told | to pay; ‘I ran’, court | told."""
    behind = verb + 1
    if behind >= len(rows) or rows.blocks[behind] != rows.blocks[verb]:
        return True
    return rows.lowers[behind] == "to" and rows.blocks[verb] == 0


def is_passive(rows: Tokens, verb: int) -> bool:
    """Whether the verb is told of its subject, not by it: "was widely described", "is being called"."""
    if rows.lowers[verb].endswith("ing"):
        return False
    if rows.lowers[verb] == "told" and _is_told(rows, verb):
        return True
    j = verb - 1
    while j >= 0 and (rows.classes[j] == lexicon.ADVERB or rows.lowers[j] == "once"):
        j -= 1
    return j >= 0 and rows.sentences[j] == rows.sentences[verb] and rows.lowers[j] in _BE
