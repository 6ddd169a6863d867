"""Who is meant by a pronoun, a surname or a role: ties mentions to the persons that an article names.

In: a speech view's rows, its mentions and its people. Out: the person behind a mention, or None where the article ties
it to no name. What speaks for whom is weighed in `nearness.py`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from riyadh_archive.grammar.referring.accused import CALLED, find_accused, is_accused, stands_trial
from riyadh_archive.grammar.referring.apposition import apposed_name
from riyadh_archive.grammar.referring.descriptions import Descriptions
from riyadh_archive.grammar.referring.mentions import (
    BODY,
    FULL_NAME,
    HE_OR_SHE,
    NAME,
    NAMES,
    PERSON,
    POINTING,
    ROLE,
    THING,
    WHO,
    Mention,
)
from riyadh_archive.grammar.referring.nearness import Nearness
from riyadh_archive.grammar.referring.officeholders import Officeholders
from riyadh_archive.grammar.referring.people import LIKELY, People, Person
from riyadh_archive.grammar.referring.voices import Voices
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.speakers import Gender, gender_of_role

_LOOKED_FOR_WHICH = 6
_SIDES = frozenset(("side", "camp", "party"))
_TO_WHO = 2
"""Rows from a role to its "who", a comma between."""
_NEAR_WHO = 9
"""Rows between a name and the "who" that stands for it."""
GENDER_OF_PRONOUN: dict[str, Gender] = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_LEDE = 1
"""The last block of the lede, which may stand behind a headline."""
_WHERE = (["at"], ["in"], ["outside"], ["near"], ["from"])
_FAR_PLACE = 16
"""Rows of where somebody is: at a filling station in the north of the city,"""
_ACRONYM = 3
"""Letters; a longer name in capitals is shouted."""
_PAST_AGE = 4
"""Rows from a name to the role behind it, over an age between commas."""
_CHAIN = 12
"""Mentions of its paragraph before a pronoun among which the same pronoun is looked for."""
_NAMED_SOON, _LEAD_IN = 6, 14
"""Mentions, and rows, at the beginning of a paragraph within which the person of the lede is named."""
_KNOWN = 1.8
"""What it adds for a role that its bearer is known by name."""
_NAMED_RATHER = 0.5
"""Less than so much more evidence leaves a pronoun with who has a name: writers name the people whom they quote."""


class Resolver:
    """Ties the mentions of one article to its people. `remember` tells it who has spoken so far."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention], people: People) -> None:
        self.rows, self.mentions, self.people = rows, mentions, people
        self.firsts = [m.first for m in mentions]
        self.starting = {m.base: m for m in mentions}
        self.given = self._single_names()
        self.nearness = Nearness(rows, mentions, people)
        self.descriptions = Descriptions(rows, self.nearness)
        self.officeholders = Officeholders(rows, people)
        self.voices = Voices(rows, mentions, people)
        self.roles_meant: dict[int, Mention] = {}

    def _single_names(self) -> dict[str, Person | None]:
        """First words of full names, with their person; None where two share one: "Xi", "Hillary", "Faisal"."""
        found: dict[str, Person | None] = {}
        for person in self.people:
            first = person.full.partition(" ")[0]
            namesake = self.people.named(first)
            if first and (namesake is None or not namesake.full) and not _is_headline(person):
                found[first] = _one_of(found[first], person) if first in found else person
        return found

    def remember(self, mention: Mention, person: Person | None, channel: str | None) -> None:
        """Note that `mention`, who is `person`, has been found to speak, and where: in a statement."""
        self.voices.note(mention, channel)
        bearer = self._antecedent_of_who(mention) if mention.kind == WHO else self.roles_meant.get(mention.first)
        self.nearness.remember(bearer or mention, person)

    def resolve(self, mention: Mention) -> Person | None:
        """The person whom a mention means."""
        if mention.kind in POINTING:
            person = self._resolve_pronoun(mention)
            called = self.given.get(person.surname) if person is not None and not person.full else None
            return called or person  # Rita paused. “…,” | she | said: Rita Moss, of whom the article tells
        if mention.kind == WHO:
            return self._resolve_who(mention)
        if mention.kind in NAMES:
            return self._resolve_name(mention)
        if is_accused(self.rows, mention) and mention.block <= _LEDE:
            return self._named_in_next_paragraph(mention)
        if self.rows.lowers[mention.last] in CALLED and self.rows.lowers[mention.base] == "the":
            return self.accused
        apposed = self.apposed_name(mention) or self._name_before(mention)
        person = self._resolve_name(apposed) if apposed is not None else None
        return (
            person
            or self.officeholders.holder(mention)
            or (self.descriptions.person(mention) if self._is_free(mention) else None)
            or self._named_in_next_paragraph(mention)
        )

    @cached_property
    def accused(self) -> Person | None:
        """The one person on trial, for "the defendant"."""
        return find_accused(self.rows, self.mentions, self.people, self._named_in_next_paragraph)

    def _is_free(self, mention: Mention) -> bool:
        """Whether a description means nobody who opens the paragraph without a name: A neighbor heard it. | The woman | said"""
        if self.rows.lowers[mention.last] in lexicon.words("group_nouns"):
            return False  # the broadcaster said: CNN
        return mention.kind not in (ROLE, THING) or self.voices.opens_nameless(mention) is None

    def _named_in_next_paragraph(self, mention: Mention) -> Person | None:
        """The person whom a lede leaves without a name: A farmer accused of fraud said … | Liam Orr (58), of Knock, …"""
        rows = self.rows
        new = rows.lowers[mention.base] in ("a", "an") or is_accused(rows, mention)
        lede = mention.block <= _LEDE and new and mention.kind in (ROLE, THING)
        opens = rows.sentence_starts[mention.sentence] == mention.base
        if not lede or not (opens or any(link.reports for link in mention.links)):
            return None
        at = bisect_left(rows.blocks, mention.block + 1)
        named = self._first_named(at)
        person = self.people.of(named) if named is not None else None
        if named is None or person is None or person.mentions[0] is not named or person.certainty < LIKELY:
            return None
        noun = rows.lowers[mention.last]
        gender = gender_of_role(noun)
        if gender is not None and person.gender not in (None, gender):
            return None
        told = rows.words[named.last + 1 : named.last + 2] in ([","], ["("])
        bearers = [one for one, _ in self.officeholders.by_role.get(noun, ()) if one.mentions[0].block == named.block]
        called = bool(bearers) and all(one is person for one in bearers)
        told = told or (is_accused(rows, mention) and not person.roles and stands_trial(rows, named))
        return person if called or (opens and told and named.base == at) else None

    def _first_named(self, at: int) -> Mention | None:
        """The first person of the paragraph that begins at row `at`, behind where or how it is said: In a speech, | Ann Lund"""
        if at >= len(self.rows):
            return None
        first = bisect_left(self.firsts, at)
        sentence = self.rows.sentences[at]
        people = (m for m in self.mentions[first : first + _NAMED_SOON] if m.sentence == sentence)
        named = next((m for m in people if m.kind in (PERSON, FULL_NAME) and not m.possessive), None)
        if named is None or named.base == at:
            return named
        behind = self.rows.words[named.base - 1] == "," and not named.after_preposition
        return named if behind and named.base - at <= _LEAD_IN else None

    def _resolve_name(self, mention: Mention) -> Person | None:
        surname = mention.surname or ""
        person = self.people.of(mention) or self.people.named(surname)
        if (person is None or not person.full) and surname.isupper() and len(surname) > _ACRONYM:
            person = self.people.named(surname.capitalize()) or person  # RUIZ: “…”
        if person is None or (mention.first == mention.last and not person.full):
            person = self.given.get(surname) or self._of_title(surname) or person
        return person

    def _of_title(self, title: str) -> Person | None:
        """The one person whom a title alone can mean: Bishop Ian Lund came. “…,” | Bishop | said."""
        if title.lower() not in lexicon.role_nouns():
            return None  # Kremlin spokesman Ian Lund: not the Kremlin
        bearers = {id(one): one for one, _ in self.officeholders.by_role.get(title.lower(), ()) if one.full}
        return next(iter(bearers.values())) if len(bearers) == 1 else None

    def _resolve_who(self, mention: Mention) -> Person | None:
        if self.rows.lowers[mention.first] == "which":
            return None
        at = bisect_left(self.firsts, mention.first)
        if self._antecedent_over_place(mention) is not None:
            return None
        for other in reversed(self.mentions[max(0, at - 6) : at]):
            if other.sentence == mention.sentence and other.surname and mention.first - other.last < _NEAR_WHO:
                return self.people.of(other) or self.people.named(other.surname)
        return None

    def _resolve_pronoun(self, mention: Mention) -> Person | None:
        pronoun = GENDER_OF_PRONOUN.get(self.rows.lowers[mention.first])  # Her Excellency
        wanted = pronoun or GENDER_OF_PRONOUN.get(self.rows.lowers[mention.last])  # all she would say
        if wanted is None:
            return None
        pronoun_row = mention.first
        mention = self._first_of_chain(mention, wanted)
        best, best_score = self.nearness.best_person(mention, wanted, besides=self.nearness.asker(mention))
        role, role_score = self.nearness.best_role(mention, wanted)
        known = role is not None and role.block == mention.block and self._is_known(role, wanted)
        if role is None or role_score + (_KNOWN if known else -_NAMED_RATHER) <= best_score:
            if best is not None:
                best.learn_gender(wanted)
            return best
        person = self.resolve(role)
        if person is not None and person.gender not in (None, wanted):
            return best
        if person is None:
            self.roles_meant[pronoun_row] = role
        return person

    def _is_known(self, role: Mention, wanted: Gender) -> bool:
        """Whether a role is that of somebody with a name: | The judge | rose, and Judge Ann Lund was told of before."""
        person = self.officeholders.holder(role) or self.descriptions.person(role)
        return person is not None and bool(person.full) and person.gender in (None, wanted)

    def _first_of_chain(self, mention: Mention, wanted: Gender) -> Mention:
        """The first "he" of the paragraph that opens a sentence and still is who is meant: | He | recalls it. “…,” he says.

        A name of the same gender between the two may be another's.
        """
        first, at = mention, bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _CHAIN) : at]):
            if other.block != mention.block:
                break
            if other.kind in (PERSON, FULL_NAME, NAME):
                person = self.people.of(other)
                oblique = other.after_preposition and other.first != self.rows.sentence_starts[other.sentence] + 1
                if person is not None and person.gender in (None, wanted) and not oblique:
                    break
            elif other.kind == HE_OR_SHE and self.rows.lowers[other.first] == self.rows.lowers[mention.first]:
                opens = self._leads(other)
                first = other if opens else first
        return first

    def _name_before(self, mention: Mention) -> Mention | None:
        """The name that a role without a verb of its own is told of: From | Ann Lund |, a potter: “…”"""
        if not mention.apposed or mention.verb is not None:
            return None
        at = bisect_left(self.firsts, mention.base)
        before = self.mentions[at - 1] if at else None
        named = before is not None and before.kind in (PERSON, FULL_NAME) and not before.possessive
        return before if named and before is not None and mention.base - before.last <= _PAST_AGE else None

    def _leads(self, mention: Mention) -> bool:
        """Whether a pronoun opens its sentence, or follows when or where alone: | He | sang; In 1960 | he | sang."""
        start = self.rows.sentence_starts[mention.sentence]
        if mention.first - start > _LEAD_IN:
            return False
        at = bisect_left(self.firsts, start)
        alone = at < len(self.firsts) and self.mentions[at].first == mention.first
        return mention.first == start or (
            alone and not any(c in "CVAQ" for c in self.rows.classes[start : mention.first])
        )

    def apposed_name(self, mention: Mention) -> Mention | None:
        """The name in apposition to a role: "the harbor master, | Ian Prowse"."""
        return apposed_name(self.rows, self.starting, mention)

    def antecedent(self, mention: Mention) -> Mention | None:
        """The earlier mention for which a word stands that names nobody: the role behind "he", the body behind "it"."""
        if mention.kind in POINTING:
            return self.roles_meant.get(mention.first)
        if mention.kind == WHO:
            who = self._antecedent_over_place(mention) or self._antecedent_of_who(mention)
            return self._antecedent_of_which(mention) or who
        return (mention.kind in (ROLE, THING) and self.apposed_name(mention)) or self.voices.meant_by(mention)

    def _antecedent_of_who(self, mention: Mention) -> Mention | None:
        """The role right before a "who": | a minister | who called them “…”."""
        if self.rows.lowers[mention.first] != "who":
            return None
        at = bisect_left(self.firsts, mention.first)
        near = (m for m in reversed(self.mentions[max(0, at - 2) : at]) if m.kind in (ROLE, THING))
        return next((m for m in near if mention.first - m.last <= _TO_WHO and not m.possessive), None)

    def _antecedent_over_place(self, mention: Mention) -> Mention | None:
        """The role that opens the sentence before where somebody is: | A driver | at the park in Wuse, who gave no name."""
        opening = self.starting.get(self.rows.sentence_starts[mention.sentence])
        if (
            opening is None
            or opening.kind != ROLE
            or self.rows.lowers[opening.base] not in ("a", "an", "one", "another")
        ):
            return None
        if mention.first - opening.last > _FAR_PLACE:
            return None
        between = self.rows.words[opening.last + 1 : mention.first]
        at = self.rows.lowers[opening.last + 1 : opening.last + 2]
        return opening if between[-1:] == [","] and between.count(",") == 1 and at in _WHERE else None

    def _may_call(self, mention: Mention) -> bool:
        """Whether a mention right before “which” can be a body that calls something so: the Azeri side | , which called it …"""
        body = self.rows.lowers[mention.last] in lexicon.words("group_nouns") | _SIDES
        return (body and mention.kind in (ROLE, THING)) or (mention.kind in NAMES and self.voices.is_body(mention))

    def _antecedent_of_which(self, mention: Mention) -> Mention | None:
        """The document or body for which a "which" stands: "the ministry's letter, which …"."""
        if self.rows.lowers[mention.first] != "which":
            return None
        at = bisect_left(self.firsts, mention.first)
        beside = self.mentions[at - 1] if at else None
        if beside is not None and beside.last == mention.first - _TO_WHO and self._may_call(beside):
            return beside
        for other in reversed(self.mentions[max(0, at - _LOOKED_FOR_WHICH) : at]):
            head = self.rows.lowers[other.last]
            document = head in lexicon.words("speech_nouns") or head in lexicon.words("channel_nouns")
            if other.sentence != mention.sentence or self.rows.lowers[other.base - 1] in ("of", "with"):
                continue
            if other.kind == BODY or (document and other.kind in (ROLE, THING)):
                return other
        return None


def _is_headline(person: Person) -> bool:
    """Whether a name of several words stands in the first block alone and opens with no given name: Nokia Phone Launch Ends."""
    runs_on = person.full.count(" ") > 1 and not is_given_name(person.full.partition(" ")[0])
    return runs_on and all(mention.block == 0 for mention in person.mentions)


def _one_of(one: Person | None, other: Person) -> Person | None:
    """The person of two with one first name where the longer name only runs on: Rita Moss, and Rita Moss Arena Tour."""
    if one is None:
        return None
    short, long = sorted((one, other), key=lambda person: len(person.full))
    return short if long.full.startswith(short.full + " ") else None
