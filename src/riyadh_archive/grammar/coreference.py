"""Who is meant by a pronoun, a surname or a role: ties mentions to the persons that an article names.

In: a speech view's rows, its mentions and its people. Out: the person behind a mention, or None where the article ties
it to no name. Evidence for "he" and "she" is added up: nearness, gender, being a subject, having spoken before.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from riyadh_archive.grammar.links import BEFORE_ASIDE, HEAD, INVERTED, NOT_INVERTED, SUBJECT
from riyadh_archive.grammar.mentions import (
    BODY,
    FULL_NAME,
    NAME,
    NAMES,
    POINTING,
    ROLE,
    THING,
    WHO,
    Mention,
    is_office_word,
)
from riyadh_archive.grammar.people import LIKELY, POSSIBLE, SURE, UNSURE, People, Person
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.grammar.voices import Voices
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.speakers import Gender, gender_of_role, roles_of_title

_FAR_BLOCKS, _FAR_SENTENCES = 14, 60
"""A pronoun is not looked up further back than so many paragraphs and sentences."""
_MOST_LOOKED_AT = 150
"""Names looked at for one pronoun, however long its sentence is."""
_LOOKED_FOR_WHICH = 6
_NEAR_WHO = 9
"""Rows between a name and the "who" that stands for it."""
_LEAD_IN = 16
"""Rows before the subject of a sentence: “On the Peruvian side of the frontier, in Tacna,”."""
_SPEAKERS_REMEMBERED = 3
_FAR_SPEAKER = 8
"""Paragraphs for which an earlier speaker stays the one meant by "he said"."""
_GENDER: dict[str, Gender] = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_DESCRIBED_WITHIN = 3
"""Paragraphs within which "the striker" is a person named before."""
_ROLES_LOOKED_AT = 10
_ROLE_SENTENCES = 2
"""Sentences back to a role without a name for which "he" may stand: A neighbor came out. | He said …"""

_LONGEST_ASIDE = 12
"""Rows between a role and the name in apposition to it: the diplomat who heads the working group, | Pyotr Lanin."""
_PARENTS = frozenset(("father", "mother", "grandfather", "grandmother"))
"""They describe somebody with "of two" behind them; without, they are somebody else's."""
_CHILDREN = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight"))
_DESCRIBING_ENDINGS = ("year-old", "-of-one", "-of-two", "-of-three", "-of-four", "-of-five", "-of-six", "-born")

_NAMED_RATHER = 0.5
"""Less than so much more evidence leaves a pronoun with who has a name: writers name the people whom they quote."""

# What each piece of evidence adds, set by hand: about one sentence of distance is worth 1.2.
_SENTENCE, _BLOCK = -1.2, -0.5
_MOST_STEPS = 8
_SUBJECT, _FIRST, _POSSESSIVE, _SAME_GENDER = 1.6, 0.7, -2.0, 0.9
_OBLIQUE, _NO_VERB_HERE, _SUBJECT_HERE = -1.0, -1.0, 1.0
_SPOKE_FREELY, _SPOKE = 1.2, 0.4
_CERTAINTY = {UNSURE: -3.0, POSSIBLE: -1.5, LIKELY: 0.3, SURE: 0.8}
_EARLIER_SPEAKER, _SPEAKER_SENTENCE, _SPEAKER_BLOCK = 3.2, -1.0, -0.4


class Resolver:
    """Ties the mentions of one article to its people. `remember` tells it who has spoken so far."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention], people: People) -> None:
        self.rows, self.mentions, self.people = rows, mentions, people
        self.firsts = [m.first for m in mentions]
        named = [(m.first, m, person) for person in people for m in person.mentions]
        named.sort(key=lambda row: row[0])
        self.named = [(m, person) for _, m, person in named]
        self.named_firsts = [first for first, _, _ in named]
        self.starting = {m.base: m for m in mentions}
        self.given = self._single_names()
        self.by_role = self._index_roles()
        self.spoken: list[tuple[Mention, Person]] = []
        self.voices = Voices(rows, mentions, self._is_person)
        self.roles_meant: dict[int, Mention] = {}

    def _single_names(self) -> dict[str, Person | None]:
        """First words of full names, with their person; None where two share one: "Xi", "Hillary", "Faisal"."""
        found: dict[str, Person | None] = {}
        for person in self.people:
            first = person.full.partition(" ")[0]
            namesake = self.people.named(first)
            if first and (namesake is None or not namesake.full):
                found[first] = None if first in found else person
        return found

    def _is_person(self, mention: Mention) -> bool:
        """Whether a name is plainly a person's: one of known gender, or called by the surname alone as well."""
        person = self.people.of(mention) or self.people.named(mention.surname or "")
        if person is None:
            return False
        return bool(person.gender or (person.full and any(m.first == m.last for m in person.mentions)))

    def _index_roles(self) -> dict[str, list[tuple[Person, frozenset[str]]]]:
        """Persons with a full name or a title by each word of their roles, and by what their titles make them."""
        found: dict[str, list[tuple[Person, frozenset[str]]]] = {}
        for person in self.people:
            for role in person.roles if person.full or person.certainty == SURE else ():
                called = role.union(*(roles_of_title(word) for word in role))
                for word in sorted(called):
                    found.setdefault(word, []).append((person, called))
        return found

    def remember(self, mention: Mention, person: Person | None, channel: str | None) -> None:
        """Note that `mention`, who is `person`, has been found to speak, and where: in a statement."""
        self.voices.note(mention, channel)
        if person is not None:
            self.spoken.append((mention, person))

    def resolve(self, mention: Mention) -> Person | None:
        """The person whom a mention means."""
        if mention.kind in POINTING:
            return self._resolve_pronoun(mention)
        if mention.kind == WHO:
            return self._resolve_who(mention)
        if mention.kind in NAMES:
            return self._resolve_name(mention)
        apposed = self.apposed_name(mention)
        person = self._resolve_name(apposed) if apposed is not None else None
        return person or self._resolve_role(mention) or self._resolve_described(mention)

    def _resolve_name(self, mention: Mention) -> Person | None:
        surname = mention.surname or ""
        person = self.people.of(mention) or self.people.named(surname)
        if person is None or (mention.first == mention.last and not person.full):
            person = self.given.get(surname) or person
        return person

    def apposed_name(self, mention: Mention) -> Mention | None:
        """The name in apposition to a role: "the harbor master, | Ian Prowse"."""
        rows = self.rows
        if rows.lowers[mention.last + 1 : mention.last + 2] == ["named"]:
            named = self.starting.get(mention.last + 2)
            return named if named is not None and named.kind in NAMES else None
        comma = self._past_belonging(mention.last + 1)
        name = self.starting.get(comma + 1)
        if name is None and comma + 1 < len(rows) and rows.classes[comma + 1] == lexicon.VERB:
            name = self.starting.get(comma + 2)  # her rival, retired | Gen. Sani Okoro,
        if name is None or name.kind not in NAMES or name.sentence != mention.sentence:
            return None
        if comma > mention.last + 1 and name.kind in (NAME, BODY) and not name.titled:
            return None  # a spokesman for the regulator, Ofwat: the regulator's name
        after = name.last + 1
        closed = after >= len(rows) or rows.classes[after] in ",.Q" or rows.sentences[after] != name.sentence
        return name if rows.words[comma] == "," and closed else None

    def _past_belonging(self, row: int) -> int:
        """The row behind what a role is of or who-clause tells: the head | of the port in Leith | , Ann Moss,"""
        rows, start = self.rows, row
        while row < len(rows) and rows.classes[row] == lexicon.PREPOSITION and row - start < _LONGEST_ASIDE:
            of = self.starting.get(row + 1)
            if of is None or of.verb is not None:
                return start
            row = of.last + 1
        if row == start and row < len(rows) and rows.classes[row] == lexicon.WHO:
            words = rows.words[row : row + _LONGEST_ASIDE]
            row += words.index(",") if "," in words else 0
        return row

    def antecedent(self, mention: Mention) -> Mention | None:
        """The earlier mention for which a word stands that names nobody: the role behind "he", the body behind "it"."""
        if mention.kind in POINTING:
            return self.roles_meant.get(mention.first)
        if mention.kind == WHO:
            return self._antecedent_of_which(mention)
        return (mention.kind in (ROLE, THING) and self.apposed_name(mention)) or self.voices.meant_by(mention)

    def _antecedent_of_which(self, mention: Mention) -> Mention | None:
        """The document or body for which a "which" stands: "the ministry's letter, which …"."""
        if self.rows.lowers[mention.first] != "which":
            return None
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _LOOKED_FOR_WHICH) : at]):
            head = self.rows.lowers[other.last]
            document = head in lexicon.words("speech_nouns") or head in lexicon.words("channel_nouns")
            if other.sentence != mention.sentence or self.rows.lowers[other.base - 1] in ("of", "with"):
                continue
            if other.kind == BODY or (document and other.kind in (ROLE, THING)):
                return other
        return None

    def _resolve_who(self, mention: Mention) -> Person | None:
        if self.rows.lowers[mention.first] == "which":
            return None
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - 6) : at]):
            if other.surname and mention.first - other.last < _NEAR_WHO:
                return self.people.of(other) or self.people.named(other.surname)
        return None

    def _resolve_role(self, mention: Mention) -> Person | None:
        """The one person to whom the article gives this role: "the Russian foreign minister"."""
        rows = self.rows
        if mention.kind not in (ROLE, THING) or rows.lowers[mention.base] != "the" or mention.possessive:
            return None
        words = [rows.lowers[i] for i in range(mention.base + 1, mention.last + 1)]
        words = words[:-1] + lexicon.offices_of_letters().get(rows.words[mention.last], words[-1:])
        if not words or not is_office_word(words[-1]) or words[-1] in lexicon.plural_roles():
            return None
        wanted = frozenset(words)
        found = {
            id(person): person
            for person, role in self.by_role.get(words[-1], ())[:_MOST_LOOKED_AT]
            if wanted <= role and person.mentions[0].first < mention.first
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _resolve_pronoun(self, mention: Mention) -> Person | None:
        wanted = _GENDER.get(self.rows.lowers[mention.first])
        if wanted is None:
            return None
        best, best_score = self._best_person(mention, wanted)
        role, role_score = self._best_role(mention, wanted)
        if role is None or role_score <= best_score + _NAMED_RATHER:
            return best
        person = self.resolve(role)
        if person is None:
            self.roles_meant[mention.first] = role
        return person

    def _resolve_described(self, mention: Mention) -> Person | None:
        """The person whom a description without a name means: the striker, the 24-year-old, the father of two."""
        rows = self.rows
        if rows.lowers[mention.base] != "the" or mention.possessive or not self._describes(mention):
            return None
        nation = country_of(rows.words[mention.last])
        if nation is not None:
            return self._resolve_nation(mention, nation)
        best, _ = self._best_person(mention, gender_of_role(rows.lowers[mention.last]), described=True)
        near = best is not None and any(
            m.first < mention.first and mention.block - m.block <= _DESCRIBED_WITHIN
            for m in islice(reversed(best.mentions), _MOST_LOOKED_AT)
        )
        return best if best is not None and near and (best.full or best.certainty >= POSSIBLE) else None

    def _resolve_nation(self, mention: Mention, nation: str) -> Person | None:
        """The person meant by "the Belgian": one of that country, or of none known, who is near and who was not passed over."""
        own = nation in self.nations.values()
        best: Person | None = None
        best_score = float("-inf")
        here = bisect_left(self.named_firsts, mention.first)
        for at in range(here - 1, max(-1, here - 1 - _MOST_LOOKED_AT), -1):
            other, person = self.named[at]
            sentences, blocks = mention.sentence - other.sentence, mention.block - other.block
            if blocks > _DESCRIBED_WITHIN:
                break
            known = self.nations.get(id(person))
            if known != nation and (own or known or not person.full):
                continue
            score = self._evidence(other, person, sentences, blocks) - _CERTAINTY[person.certainty]
            if score >= best_score:
                best, best_score = person, score
        if best is not None:
            self.nations[id(best)] = nation
        return best

    @cached_property
    def nations(self) -> dict[int, str]:
        """The countries printed before the names of persons (Spain's Carla Ribes), and those they were called by since."""
        rows = self.rows
        found: dict[int, str] = {}
        for mention, person in self.named:
            for word in rows.words[max(mention.base - 1, 0) : mention.first]:
                nation = country_of(word)
                if nation is not None:
                    found.setdefault(id(person), nation)
        return found

    def _describes(self, mention: Mention) -> bool:
        """Whether the noun of a role tells what somebody is who has been named, not who else was there."""
        rows, last = self.rows, mention.last
        noun = rows.lowers[last]
        if mention.kind == ROLE and country_of(rows.words[last]) is not None:
            return True
        if noun in _PARENTS:
            return rows.lowers[last + 1 : last + 2] == ["of"] and rows.lowers[last + 2] in _CHILDREN
        nouns = lexicon.words("describing_nouns")
        return noun in nouns or noun.endswith(_DESCRIBING_ENDINGS) or ("-" in noun and noun.rpartition("-")[2] in nouns)

    def _best_role(self, mention: Mention, wanted: Gender) -> tuple[Mention | None, float]:
        """The role without a name with the most evidence: | A neighbor came out. “We ran,” he said."""
        best: Mention | None = None
        best_score = float("-inf")
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _ROLES_LOOKED_AT) : at]):
            sentences, blocks = mention.sentence - other.sentence, mention.block - other.block
            if blocks > 1 or sentences > _ROLE_SENTENCES:
                break
            if sentences and self._is_acting_person(other):
                noun = self.rows.lowers[other.last]
                gender = gender_of_role(noun)
                if gender in (None, wanted):
                    score = _SENTENCE * sentences + _BLOCK * blocks + _SUBJECT + _CERTAINTY[LIKELY] + self._spoke(other)
                    score += (_SAME_GENDER if gender else 0.0) + (_FIRST if self._opens(other) else 0.0)
                    if score > best_score:
                        best, best_score = other, score
        return best, best_score

    def _is_acting_person(self, mention: Mention) -> bool:
        """Whether a mention is one person by a role, and the subject of a verb."""
        if mention.kind != ROLE or mention.possessive or mention.after_preposition or mention.apposed:
            return False
        noun = self.rows.lowers[mention.last]
        if noun in lexicon.plural_roles() or noun in lexicon.words("impersonal_roles"):
            return False
        return mention.verb is not None or self._opens_aside(mention)

    def _opens(self, mention: Mention) -> bool:
        return self.rows.sentence_starts[mention.sentence] == mention.base

    def _best_person(
        self, mention: Mention, wanted: Gender | None, *, described: bool = False
    ) -> tuple[Person | None, float]:
        """The person of fitting gender with the most evidence, who was named or has spoken.

        For one who is `described` any name of several words is likely enough a person's.
        """
        best, best_score = self._best_named(mention, wanted, described=described)
        for spoken, person in self.spoken[-_SPEAKERS_REMEMBERED:]:
            blocks = mention.block - spoken.block
            unfit = wanted is not None and person.gender not in (None, wanted)
            if spoken.first >= mention.first or unfit or blocks > _FAR_SPEAKER:
                continue
            steps = min(mention.sentence - spoken.sentence, _MOST_STEPS)
            score = _EARLIER_SPEAKER + _SPEAKER_SENTENCE * steps + _SPEAKER_BLOCK * min(blocks, _MOST_STEPS)
            if score > best_score:
                best, best_score = person, score
        return best, best_score

    def _best_named(
        self, mention: Mention, wanted: Gender | None, *, described: bool = False
    ) -> tuple[Person | None, float]:
        """The person of fitting gender with the most evidence; the earlier mention among equals."""
        best: Person | None = None
        best_score = float("-inf")
        here = bisect_left(self.named_firsts, mention.first - 1)
        for at in range(here - 1, max(-1, here - 1 - _MOST_LOOKED_AT), -1):
            other, person = self.named[at]
            sentences, blocks = mention.sentence - other.sentence, mention.block - other.block
            if blocks > _FAR_BLOCKS or sentences > _FAR_SENTENCES or best_score > _too_far(sentences, blocks):
                break
            gender = person.gender
            if gender is None or wanted is None or gender == wanted:
                score = self._evidence(other, person, sentences, blocks) + (_SAME_GENDER if gender and wanted else 0.0)
                if described and person.full and person.certainty < LIKELY:
                    score += _CERTAINTY[LIKELY] - _CERTAINTY[person.certainty]
                if score >= best_score:
                    best, best_score = person, score
        return best, best_score

    def _evidence(self, other: Mention, person: Person, sentences: int, blocks: int) -> float:
        score = _SENTENCE * min(sentences, _MOST_STEPS) + _BLOCK * min(blocks, _MOST_STEPS)
        score += _CERTAINTY[person.certainty]
        acts = other.verb is not None or self._opens_aside(other)
        if not other.after_preposition and (acts or _is_subject(other)):
            score += _SUBJECT
        if self._opens(other) or self._opens_aside(other):
            score += _FIRST
        if other.possessive:
            score += _POSSESSIVE
        if other.modifies or (other.after_preposition and not self._introduced_by_for(other)):
            score += _OBLIQUE
        if sentences == 0:
            score += _SUBJECT_HERE if acts else _NO_VERB_HERE
        spoke = self._spoke(other)
        if spoke and not blocks and other.kind == FULL_NAME and person.certainty < LIKELY:
            score += _CERTAINTY[LIKELY] - _CERTAINTY[person.certainty]  # who speaks right before is a person
        return score + spoke

    def _opens_aside(self, other: Mention) -> bool:
        """“Smith, their coach, …”, “When Smith, the coach, …”: a name that opens its clause before an aside is its subject.

        So is one behind the role that it fills or the place of the news: “The coach, Ann Smith, …”, “In Leeds, Smith, 43, …”.
        """
        rows, after = self.rows, other.last + 1
        start = rows.sentence_starts[other.sentence]
        opens = start == other.base or (start == other.base - 1 and rows.classes[start] == lexicon.SUBORDINATOR)
        if not opens and not other.after_preposition and other.base - start <= _LEAD_IN:
            led_in = rows.classes[start : other.base]
            opens = led_in[-1:] == [","] and not any(class_ in "CVAPQS" for class_ in led_in)
        return opens and after < rows.sentence_starts[other.sentence + 1] and rows.words[after] == ","

    def _introduced_by_for(self, other: Mention) -> bool:
        """“For Smith, …”: a phrase that opens its sentence names whom the sentence is about."""
        opens = other.base - self.rows.sentence_starts[other.sentence] <= 2
        return opens and other.base > 0 and self.rows.lowers[other.base - 1] == "for"

    def _spoke(self, other: Mention) -> float:
        reporting = [link for link in other.links if link.reports]
        for verb, name, _ in reporting:
            lower = self.rows.lowers[verb]
            freely = lower in lexicon.inverted_forms() or lower in ("told", "tells")
            if freely and not name.startswith(NOT_INVERTED):
                return _SPOKE_FREELY
        return _SPOKE if reporting else 0.0


def _too_far(sentences: int, blocks: int) -> float:
    """The most that a mention so far back could reach."""
    best = _SUBJECT + _FIRST + _SAME_GENDER + _SPOKE_FREELY + _CERTAINTY[SURE]
    return _SENTENCE * min(sentences, _MOST_STEPS) + _BLOCK * min(blocks, _MOST_STEPS) + best


_SUBJECT_LINKS = (SUBJECT, HEAD, f"{BEFORE_ASIDE}, the nearest", f"{BEFORE_ASIDE}, the farthest")


def _is_subject(mention: Mention) -> bool:
    return any(link.name in _SUBJECT_LINKS or link.name == f"{INVERTED}, at the quotation" for link in mention.links)
