"""The clause right before a quotation: whose verb introduces the words, whatever other verbs the sentence has.

In: rows of a speech view, linked mentions and a quotation's row. Out: the mention that is the subject of that verb.

    he told the jury that | Penhallow had boasted to a colleague: “…”
    the court heard that | Delgado called it “…”
    he had shown “…”, | the judge said
"""

from collections.abc import Sequence
from functools import cached_property

from riyadh_archive.grammar.referring.links import ACCORDING, BEFORE_ASIDE, HEAD, INVERTED, SUBJECT, is_passive
from riyadh_archive.grammar.referring.mentions import (
    BODY,
    FULL_NAME,
    HE_OR_SHE,
    HIS_OR_HER,
    IT,
    NAMES,
    PERSON,
    ROLE,
    THING,
    Mention,
)
from riyadh_archive.grammar.speaking.messages import Messages
from riyadh_archive.grammar.speaking.overruling import DEALING, Overruling
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.speakers import listed

_LOOKED_BACK = 20
"""Rows between a verb and the words that it introduces."""
_SAYING = frozenset(("saying", "telling"))
_STATING = _SAYING | {"stating"}
_ANOTHER = frozenset(("another", "a", "one"))
_QUOTING = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
_MAIN_CLAUSE = 45
"""Rows between the verb of a sentence and one in -ing that goes on with it."""
_ACTING_KINDS = NAMES | {ROLE, HE_OR_SHE}
_PERSONS = frozenset((PERSON, FULL_NAME))
_JOINING = frozenset(("while", "whereas"))
"""Words that open the clause of another speaker: …, | while | Ann Lund, a baker, called it “…”."""
_MEANWHILE = frozenset(("as", "while", "when"))
"""Words behind a quotation that tell what happened meanwhile: Ruth says, “…” | as | I point to the door."""
_OF_NAMES = frozenset("oHJDRA")
"""Classes of the words of "Chad and the two Perus have"."""
_PUTTING = frozenset(("tell", "put", "call", "describe", "phrase"))
"""Verbs with an object by which somebody puts it so: as Ann Lund told the court; as the firm calls it."""
_OWN_WORDS = ([lexicon.THAT], [lexicon.DETERMINER], ["o"], [lexicon.NUMBER], ["Q"])
_IN_CLAUSE = frozenset("TW")
"""Behind "that" and "who" stands the subject of another clause."""
_PREDICATE = 3
"""Rows between an auxiliary and what it says of a subject: was never | “…”."""
_RIGHT_BEHIND = 4
_OVER_COLON, _OVER_TO = 3, 3
_LOOKED_AHEAD = 7
"""Rows behind the words within which their attribution stands: a comma, a name with its title, the verb."""
_AT_QUOTATION = (SUBJECT, f"{INVERTED}, at the quotation", ACCORDING)
_NEAREST = f"{BEFORE_ASIDE}, the nearest"
_SAYS_OR_QUOTED = frozenset((lexicon.REPORTING, lexicon.REPORTING_ING, lexicon.ACCORDING, "Q"))
_ENDS_CLAUSE = frozenset(",;.-()Q")
_SHOWING = frozenset(("shown", "showed", "offered", "heard", "found", "saw", "seen", "felt", "mentioned"))
"""Verbs whose object the words are, and mostly not what their subject says: he had shown “no remorse”."""
_ONESELF = (["he"], ["she"], ["they"])
_PERFECT = frozenset(("had", "has", "have", "'d", "’d"))
"""Auxiliaries of what was said; with the others it is yet to be said, if ever: "will say"."""
_PROGRESSIVE = frozenset(("is", "was", "are", "were"))


class Governors:
    """The subjects of an article's reporting verbs, by the verb's row."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.rows, self.mentions = rows, mentions
        reporting = [(link.verb, link.name, m) for m in mentions for link in m.links if link.reports]
        # A pronoun after "said that" mostly is the one who said.
        self.subjects = {
            verb: m
            for form, kinds in ((_NEAREST, NAMES), (HEAD, NAMES | {ROLE}), (SUBJECT, NAMES | {ROLE}))
            for verb, name, m in reporting
            if name == form
            and m.kind in kinds
            and not (form == _NEAREST and _is_place(m))
            and not (form == HEAD and m.after_preposition)
        }
        self.subjects = {
            verb: m
            for verb, name, m in reporting
            if name.startswith(BEFORE_ASIDE) and m.kind in _PERSONS and rows.lowers[m.base - 1] in _JOINING
        } | self.subjects
        self.pronouns = {verb: m for verb, name, m in reporting if name == SUBJECT and m.kind == HE_OR_SHE}
        nouns = lexicon.words("document_nouns") | lexicon.words("legal_documents")
        self.documents = {m.last: m for m in mentions if m.kind in (ROLE, THING) and rows.lowers[m.last] in nouns}
        saying = rows.where(_SAYING)
        quoted = {rows.sentences[i] for i in rows.where({"quoted"})}
        self.saying = {rows.sentences[i]: i for i in rows.where(_STATING) if rows.sentences[i] in quoted}
        self.saying |= {rows.sentences[i]: i - 1 for i in saying if i and rows.lowers[i - 1] == "as"}
        self.spoken_of = {m.base: m for m in reversed(mentions)} if self.saying else {}
        self.passive = (
            {m.verb: m for m in mentions if m.verb is not None and not m.after_preposition} if self.saying else {}
        )
        self.agents = {
            verb: m for verb, name, m in reporting if name == ACCORDING and rows.classes[verb] == lexicon.REPORTING
        }
        self.holders = {m.last: m for m in mentions if m.possessive and m.kind in NAMES}
        self.owners = {m.last: m for m in mentions if m.possessive or m.kind == HIS_OR_HER}
        self.attributed = {verb: m for verb, name, m in reporting if name.startswith(_AT_QUOTATION)}
        acting = [m for m in mentions if m.verb is not None and not m.after_preposition]
        self.acting = {m.verb: m for m in acting if m.verb is not None and m.kind in _ACTING_KINDS} | {
            verb: m for verb, m in self.attributed.items() if m.kind in _ACTING_KINDS
        }

    @cached_property
    def asides(self) -> dict[int, Mention]:
        """Those whose verb stands behind an aside, by its row: | Ann Lund |, head of the society, said."""
        found = (
            (link.verb, m) for m in reversed(self.mentions) for link in m.links if link.name.startswith(BEFORE_ASIDE)
        )
        return {verb: m for verb, m in found if m.kind in NAMES or m.kind == ROLE}

    @cached_property
    def messages(self) -> Messages:
        """Those whose message, answer or verdict words are."""
        return Messages(self.rows, self.mentions)

    @cached_property
    def overruling(self) -> Overruling:
        """Those who speak whatever the nearest verb is."""
        return Overruling(self.rows, self.mentions, self.attributed)

    @cached_property
    def persons(self) -> dict[int, Mention]:
        """The names of persons that no preposition governs, by their first rows."""
        kinds = (PERSON, FULL_NAME)
        return {m.first: m for m in self.mentions if m.kind in kinds and not (m.after_preposition or m.possessive)}

    @cached_property
    def named(self) -> dict[int, Mention]:
        """The names by their last rows."""
        return {m.last: m for m in self.mentions if m.kind in NAMES and not m.possessive}

    @cached_property
    def roles(self) -> dict[int, Mention]:
        """The roles by their last rows."""
        return {m.last: m for m in self.mentions if m.kind == ROLE and not m.possessive}

    @cached_property
    def others(self) -> dict[int, Mention]:
        """What opens with "another" or "a second", by the first row: | A second |, more bluntly: “…”"""
        return {m.base: m for m in self.mentions if m.kind in (ROLE, THING) and self.rows.lowers[m.base] in _ANOTHER}

    @cached_property
    def its(self) -> dict[int, Mention]:
        """Each "it" by the row of the verb that it says something by."""
        found = ((link.verb, m) for m in self.mentions if m.kind == IT for link in m.links if link.name == SUBJECT)
        return dict(found)

    def subject(self, row: int) -> Mention | None:
        """Who introduces the quotation at `row`, by the nearest verb before it or else by one right behind it."""
        holder = self._holder_of_claim(row) or self._document_before(row) or self.quoted_as_saying(row)
        holder = holder or self.messages.owner(row)
        holder = holder or self._as_put(row) or self._in_words_of(row)
        if holder is not None:
            return holder
        beside = row - 1 - (self.rows.words[row - 1] in ",:") if row else row
        if (
            beside in self.pronouns
            and self.rows.lowers[beside] not in _SHOWING
            and self.rows.sentences[beside] == self.rows.sentences[row]
        ):
            return self.pronouns[beside]
        if (told := self.overruling.speaker(row)) is not None:
            return told
        called = beside - (self.rows.lowers[beside] in ("a", "the"))
        if self.rows.lowers[called - 2 : called] == ["what", "it"] and called in self.its:
            return self.its[called]
        verb = self._verb_before(row)
        if verb is not None and verb in self.agents:
            return self.agents[verb]
        if verb is not None and (made := self._made_to(verb)) is not None:
            return made
        if verb is not None and (teller := self._teller_of_deal(verb)) is not None:
            return teller
        if verb is not None and self.follows_comma(verb):
            return self.main_subject(verb)
        if verb is not None and _introduces(self.rows, verb):
            if self._is_attributed_after(row, verb):
                return None
            subject = self.subjects.get(verb) or self.overruling.relatives.get(verb)
            return self.main_subject(verb) if subject is not None and self._is_object(subject, verb) else subject
        return self._closing(row) or (None if verb is not None else self._before_colon(row) or self._thrown_in(row))

    def _is_object(self, mention: Mention, verb: int) -> bool:
        """Whether words part a verb in -ing from the object that seems its subject: held | Lund | in contempt, stating …"""
        if self.rows.classes[verb] != lexicon.REPORTING_ING or not mention.after_verb:
            return False
        return verb - mention.last > 1 and self.rows.classes[mention.last + 1] == lexicon.PREPOSITION

    def _teller_of_deal(self, verb: int) -> Mention | None:
        """Who tells that others have agreed to what the words say: | Ruiz | said that both sides had agreed to “end it”."""
        rows, start = self.rows, max(self.rows.sentence_starts[self.rows.sentences[verb]], verb - _LOOKED_BACK)
        if rows.lowers[verb] not in DEALING or rows.lowers[verb + 1 : verb + 2] != ["to"]:
            return None
        that = next((i for i in range(verb - 1, start, -1) if rows.classes[i] == lexicon.THAT), None)
        if that is None:
            return self._teller_without_that(verb, start)
        if rows.classes[that - 1] not in (lexicon.REPORTING, lexicon.REPORTING_ING):
            return None
        if rows.classes[that - 1] == lexicon.REPORTING:
            return self.subjects.get(that - 1)
        said = (i for i in range(that - 2, start, -1) if rows.classes[i] == lexicon.REPORTING)
        return next((self.subjects[i] for i in said if i in self.subjects), None)

    def _teller_without_that(self, deal: int, start: int) -> Mention | None:
        """Who tells of a deal right before those who made it: | Ruiz | said Chad and Peru agreed to “end it”."""
        rows = self.rows
        said = next((i for i in range(deal - 1, start - 1, -1) if rows.classes[i] == lexicon.REPORTING), None)
        if said is None or not set(rows.classes[said + 1 : deal]) <= _OF_NAMES or said + 1 == deal:
            return None
        return self.subjects.get(said) or self.pronouns.get(said)

    def _thrown_in(self, row: int) -> Mention | None:
        """Whose verb and name stand between commas before the words: The cut was not, said | Mr. Lund |, made “in haste”."""
        rows, start = self.rows, max(self.rows.sentence_starts[self.rows.sentences[row]], row - _LOOKED_BACK)
        for verb in range(row - 1, start, -1):
            mention = self.attributed.get(verb)
            if mention is None or rows.words[verb - 1] != "," or mention.base != verb + 1:
                continue
            return mention if mention.last < row and rows.words[mention.last + 1] == "," else None
        return None

    def closer(self, row: int) -> Mention | None:
        """Who says at the end of the sentence all that it tells: “About ten” boats were lost, | Ann Lund | said."""
        rows = self.rows
        start, end = (rows.sentence_starts[rows.sentences[row] + step] for step in (0, 1))
        verb = end - 1 - (rows.classes[end - 1] == ".")
        mention = self.attributed.get(verb)
        if mention is None or verb - row > _LOOKED_BACK or mention.base <= row or rows.words[mention.base - 1] != ",":
            return None
        told = any(class_ in _SAYS_OR_QUOTED for class_ in (*rows.classes[start:row], *rows.classes[row + 1 : verb]))
        return None if told else mention

    def tells_of_self(self, row: int) -> bool:
        """Whether somebody says of himself what he is: she said that she was | “appalled”."""
        return self.rows.lowers[row - 2 : row - 1] in _ONESELF and self.tells(row)

    def _as_put(self, row: int) -> Mention | None:
        """Whose way of putting it the words are: “…,” as | he | put it; “…”, as | Ann Lund | says."""
        rows = self.rows
        as_ = row + 1 + (rows.words[row + 1 : row + 2] == [","])
        if rows.lowers[as_ : as_ + 1] != ["as"] or rows.sentences[as_] != rows.sentences[row]:
            return None
        if row > 1 and rows.words[row - 1] in ",:" and rows.classes[row - 2] == lexicon.REPORTING:
            return None  # Ruth says, “…” as I point to the door
        verbs = range(as_ + 2, min(rows.sentence_starts[rows.sentences[row] + 1], as_ + _LOOKED_AHEAD))
        put = next((verb for verb in verbs if rows.classes[verb] == lexicon.REPORTING), None)
        if put is not None and self._verb_before(row) is not None:
            return None  # Lund called it “a shame” as airlines warned of delays
        return None if put is None or self._has_own_words(put) else self.putting.get(put)

    def _has_own_words(self, verb: int) -> bool:
        """Whether a verb goes on with what is said or done, and so puts nothing else: as Chad | pledged | to buy beans."""
        rows = self.rows
        if lexicon.reporting_verbs().get(rows.lowers[verb]) in _PUTTING:
            return False
        return rows.classes[verb + 1 : verb + 2] in _OWN_WORDS or rows.lowers[verb + 1 : verb + 2] in (["to"], ["more"])

    def _in_words_of(self, row: int) -> Mention | None:
        """In whose words something is told: the race, in the words of | the mayor |, was “dirty”."""
        if not self.worded:
            return None
        start = max(self.rows.sentence_starts[self.rows.sentences[row]], row - _LOOKED_BACK)
        named = (self.worded[i] for i in range(row - 1, start, -1) if i in self.worded)
        return next(named, None)

    @cached_property
    def worded(self) -> dict[int, Mention]:
        """Those in whose words something is told, by their first row."""
        rows = self.rows
        of = [
            row + 1 for row in rows.where({"words"}) if rows.lowers[row - 2 : row + 2] == ["in", "the", "words", "of"]
        ]
        spoken = {m.base: m for m in reversed(self.mentions)} if of else {}
        return {row + 1: spoken[row + 1] for row in of if row + 1 in spoken}

    @cached_property
    def putting(self) -> dict[int, Mention]:
        """Who says something by a verb right behind, by the row of the verb."""
        found = ((link.verb, m) for m in self.mentions for link in m.links if link.reports and link.name == SUBJECT)
        return dict(found)

    def _made_to(self, verb: int) -> Mention | None:
        """Who does what a verb in the infinitive says: leaving | Ashdown | to rue “…”; only for | Orr | to tweet that “…”."""
        rows = self.rows
        if verb < _OVER_TO or rows.lowers[verb - 1] != "to":
            return None
        maker = self.named.get(verb - 2) or self.roles.get(verb - 2)
        if maker is not None and maker.after_preposition and self.roles.get(maker.base - 2) is not None:
            maker = self.roles[maker.base - 2]  # prompted | a baker | from Leeds to tweet
        before = rows.lowers[maker.base - 1] if maker is not None and maker.base else ""
        return maker if before in lexicon.words("making_verbs") else None

    def _before_colon(self, row: int) -> Mention | None:
        """The subject of a sentence without a verb of saying that ends in a colon: Her rival, | Al Ray |, goes on air: “…”."""
        rows = self.rows
        if row < _OVER_COLON or rows.words[row - 1] != ":" or rows.sentences[row - 1] != rows.sentences[row]:
            return None
        if any(i in self.attributed for i in range(row + 1, row + _RIGHT_BEHIND)):
            return None
        start = max(rows.sentence_starts[rows.sentences[row]], row - _MAIN_CLAUSE)
        if any(class_ in _SAYS_OR_QUOTED for class_ in rows.classes[start:row]):
            return None
        subject = next((self.acting[verb] for verb in range(start, row) if verb in self.acting), None)
        if subject is not None:
            return subject
        if (
            rows.lowers[start] in _ANOTHER
            and start in self.others
            and not any(c in "CVA" for c in rows.classes[start:row])
        ):
            return self.others[start]
        named = [self.persons[first] for first in range(start, row) if first in self.persons]
        return named[0] if len(named) == 1 else None

    def tells(self, row: int) -> bool:
        """Whether a quotation is part of what a verb reports: saying the crews | “cannot go on”; said it was | “at an end”."""
        rows = self.rows
        start = max(rows.sentence_starts[rows.sentences[row]], row - _LOOKED_BACK)
        verb = next((i for i in range(row - 1, start - 1, -1) if self._reports_clause(i)), None)
        if verb is None or any(class_ in _ENDS_CLAUSE for class_ in rows.classes[verb + 1 : row]):
            return False
        between = rows.classes[verb + 1 : row]
        return lexicon.AUXILIARY in between[-_PREDICATE:] or lexicon.THAT in between

    def _reports_clause(self, row: int) -> bool:
        """Whether a row is a verb whose clause is indirect speech."""
        rows = self.rows
        reporting = rows.classes[row] in (lexicon.REPORTING, lexicon.REPORTING_ING)
        return reporting and lexicon.reporting_verbs().get(rows.lowers[row]) in lexicon.words("indirect_verbs")

    def describer(self, row: int) -> Mention | None:
        """Who describes something in the words right behind "as": the report | described the books as “…”."""
        rows, verb = self.rows, self._verb_before(row)
        if verb is None or rows.lowers[row - 1] != "as" or is_passive(rows, verb):
            return None
        named = lexicon.reporting_verbs().get(rows.lowers[verb]) in lexicon.words("naming_verbs")
        return self.subject(row) if named else None

    def follows_comma(self, verb: int) -> bool:
        """Whether a verb in -ing goes on behind a comma with what the subject of its sentence does: …, | saying | it “…”."""
        rows = self.rows
        return rows.classes[verb] == lexicon.REPORTING_ING and rows.words[verb - 1] == "," and verb > 1

    def main_subject(self, verb: int) -> Mention | None:
        """The nearest subject before a verb in -ing that no other clause has: Lund praised | the crew |, saying …"""
        start = max(self.rows.sentence_starts[self.rows.sentences[verb]], verb - _MAIN_CLAUSE)
        for row in range(verb - 2, start - 1, -1):
            mention = self.acting.get(row)
            told = mention is not None and mention.after_reporting and row > mention.last  # said | the line would open
            if mention is not None and mention.before not in _IN_CLAUSE and not told:
                return mention
        return None

    def introducer(self, row: int) -> Mention | None:
        """Who introduces the block that stretch `row` fills: | The ministry | said in a statement: | …"""
        start = max(self.rows.sentence_starts[self.rows.sentences[row - 1]], row - _MAIN_CLAUSE)
        verbs = range(row - 1, start - 1, -1)
        for verb in verbs:
            said = self.attributed.get(verb) or self.subjects.get(verb) or self.pronouns.get(verb)
            if said is None and self.rows.classes[verb] == lexicon.REPORTING:
                said = self.asides.get(verb)
            if said is not None:
                return said
        return next((self.acting[verb] for verb in reversed(verbs) if verb in self.acting), None)

    def _verb_before(self, row: int) -> int | None:
        """The nearest verb of reporting before a quotation, in the clause that the quotation belongs to."""
        rows = self.rows
        start = max(rows.sentence_starts[rows.sentences[row]], row - _LOOKED_BACK)
        comma = row > start and rows.words[row - 1] == ","
        for i in range(row - 1 - comma, start - 1, -1):
            class_ = rows.classes[i]
            if class_ == lexicon.REPORTING and rows.lowers[i - 1] == "it" and not _introduces(rows, i):
                continue  # he wrote that it | sounded | “like a train”
            if class_ == lexicon.REPORTING or (
                class_ == lexicon.REPORTING_ING and (i in self.subjects or self.follows_comma(i))
            ):
                return None if comma and self._is_subordinate(i, start) else i
            if class_ in _ENDS_CLAUSE and rows.lowers[i + 1] != "year-old":
                return None
        return None

    def _is_subordinate(self, verb: int, start: int) -> bool:
        """Whether a clause that a comma ends only says when or why: said that when farmers complained, | “…”."""
        rows = self.rows
        for i in range(verb - 1, start - 1, -1):
            if rows.classes[i] == lexicon.SUBORDINATOR or rows.lowers[i] in ("as", "after", "before", "until", "since"):
                return True
            if rows.classes[i] in _ENDS_CLAUSE:
                return i > start and rows.classes[i] != "Q"
        return False

    def quoted_as_saying(self, row: int) -> Mention | None:
        """Who is quoted by another: the paper quoted | the premier | as saying: “…”; | he | was quoted as saying that “…”.

        Somebody may be quoted without an "as" too: | he | was quoted by the paper stating “…”.
        """
        as_ = self.saying.get(self.rows.sentences[row])
        if as_ is None:
            return None
        quoting = range(as_ - 1, max(self.rows.sentence_starts[self.rows.sentences[row]], as_ - _LOOKED_BACK) - 1, -1)
        verb = next((i for i in quoting if self.rows.lowers[i] in _QUOTING), None)
        if verb is None:
            return None
        if verb == as_ - 1 or is_passive(self.rows, verb):
            return self.passive.get(verb) or self._before_aside(verb)
        if self.rows.lowers[as_] != "as":
            return None
        told = self.spoken_of.get(verb + 1)
        return told if told is not None and told.last < as_ else None

    def _before_aside(self, verb: int) -> Mention | None:
        """Whose name a comma closes right before a passive: The chief, | Tom Beck |, was quoted as saying “…”."""
        comma = verb - 1
        while comma > 0 and self.rows.classes[comma] in (lexicon.AUXILIARY, lexicon.ADVERB):
            comma -= 1
        return self.named.get(comma - 1) if self.rows.words[comma] == "," else None

    def _holder_of_claim(self, row: int) -> Mention | None:
        """Whose claim it is that the words belong to: | Rae's | claim that the fleet was “…”; | the director's | reply: “…”."""
        rows = self.rows
        start = max(rows.sentence_starts[rows.sentences[row]], row - _LOOKED_BACK)
        if (
            row - start > _OVER_COLON
            and rows.words[row - 1] == ":"
            and rows.lowers[row - 2] in lexicon.words("speech_nouns")
        ):
            return self.owners.get(row - _OVER_COLON)
        for i in range(row - 1, start + 1, -1):
            if rows.classes[i] in _ENDS_CLAUSE or rows.classes[i] == lexicon.REPORTING:
                return None
            if rows.classes[i] == lexicon.THAT and rows.lowers[i - 1] in lexicon.words("speech_nouns"):
                return self.holders.get(i - 2)
            if rows.classes[i] == lexicon.THAT and (maker := self.named.get(i - 1)) is not None:
                return maker if self._is_maker(maker) else None
        return None

    def _is_maker(self, mention: Mention) -> bool:
        """Whether a name stands behind a noun of speech and "by": remarks by Chancellor | Uwe Brandt | that “…”."""
        before = self.rows.lowers[max(0, mention.base - 2) : mention.base]
        return mention.kind in NAMES and before[1:] == ["by"] and before[0] in lexicon.words("speech_nouns")

    def _document_before(self, row: int) -> Mention | None:
        """The document that opens the sentence and whose own verb the words begin with: The draft | “invites donors to …”."""
        document = self.documents.get(row - 1)
        if document is None or self.rows.sentence_starts[self.rows.sentences[row]] != document.base:
            return None
        behind = self.rows.classes[row + 1 : row + 2]
        return document if behind != [","] and self._closing(row) is None else None

    def _is_attributed_after(self, row: int, verb: int) -> bool:
        """Whether the words are given to somebody right behind them: “…,” Mook wrote.

        Who reports what somebody has stressed did not say it: he stressed that “…,” the news agency reported.
        """
        rows = self.rows
        if rows.classes[row - 1] == lexicon.THAT and rows.classes[verb] == lexicon.REPORTING:
            reported = [i for i in range(row + 1, row + _LOOKED_AHEAD) if rows.lowers[i : i + 1] == ["reported"]]
            if any(i in self.attributed and self.attributed[i].kind in (BODY, ROLE) for i in reported):
                return False
        if not _MEANWHILE.isdisjoint(rows.lowers[row + 1 : row + 2]) or (
            verb == row - 2 and rows.words[row - 1] == ":"
        ):
            return False  # called it “…” | as | airlines warned of delays
        end = self.rows.sentence_starts[self.rows.sentences[row] + 1]
        return any(i in self.attributed for i in range(row + 1, min(end, row + _RIGHT_BEHIND)))

    def _closing(self, row: int) -> Mention | None:
        """Who closes the clause, behind a comma: he had shown “…”, | the judge said."""
        rows = self.rows
        end = rows.sentence_starts[rows.sentences[row] + 1]
        if row + 2 >= end or rows.words[row + 1] != ",":
            return None
        for verb in range(row + 3, min(end, row + _LOOKED_AHEAD)):
            mention = self.attributed.get(verb)
            closes = verb + 1 >= end or rows.classes[verb + 1] in ",."
            if mention is not None and mention.base == row + 2 and closes:
                return mention if rows.lowers[verb] in lexicon.inverted_forms() else None
        return None


def _is_place(mention: Mention) -> bool:
    """Whether a name before a comma is where somebody is from: Ann Cole, of Dayton, | Ohio, | said."""
    return mention.surname in listed("not_persons") or (mention.before == "," and mention.first == mention.last)


def _introduces(rows: Tokens, verb: int) -> bool:
    """Whether a verb says or names something, so that the words after it are its subject's: not offered, showed, heard."""
    lower = rows.lowers[verb]
    i = verb - 1
    while i > 0 and rows.classes[i] == lexicon.ADVERB:
        i -= 1
    if rows.classes[i] == lexicon.AUXILIARY and rows.lowers[i] not in _PERFECT:
        return (
            rows.classes[verb] == lexicon.REPORTING_ING and rows.lowers[i] in _PROGRESSIVE
        )  # Ann Lund was saying: “…”
    base = lexicon.reporting_verbs().get(lower, "")
    return lower in lexicon.inverted_forms() or any(base in lexicon.words(key) for key in _INTRODUCING)


_INTRODUCING = ("telling_verbs", "naming_verbs", "indirect_verbs")
