"""Descriptions without a name, for a person named before: "the striker", "the 24-year-old", "the Belgian", "the father of two".

In: a speech view's rows and the evidence of nearness. Out: the person whom a description means, or None.
"""

from functools import cached_property
from itertools import islice

from riyadh_archive.grammar.referring.mentions import ROLE, Mention, is_office_word, is_ranked
from riyadh_archive.grammar.referring.nearness import CERTAINTY, GOING_ON, MOST_LOOKED_AT, Nearness
from riyadh_archive.grammar.referring.people import LIKELY, POSSIBLE, UNSURE, Person
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.speakers import gender_of_role, offices_of_calling

_DESCRIBED_WITHIN = 3
"""Paragraphs within which "the striker" is a person named before."""
_PAST = frozenset(("former", "erstwhile", "onetime", "one-time"))
"""What somebody was can be told of anybody: the former consultant."""
_WITH_ADJECTIVE = 2
"""Rows from "the" to a noun behind another word."""
_CARRIED = 3
"""Sentences back to who is told of right before."""
_PARENTS = frozenset(("father", "mother", "grandfather", "grandmother"))
"""They describe somebody with "of two" behind them; without, they are somebody else's."""
_CHILDREN = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight"))
_DESCRIBING_ENDINGS = ("year-old", "-of-one", "-of-two", "-of-three", "-of-four", "-of-five", "-of-six", "-born")


_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mx", "messrs"))
"""Titles that tell no office."""


def _is_own_office(word: str) -> bool:
    """Whether a word of a role tells what somebody is alone: not of "one of the victims, Ada Lund"."""
    return is_office_word(word) and word not in lexicon.plural_roles() and word not in _COURTESY


def _is_coach(person: Person) -> bool:
    """Whether somebody trains others: the 20-year-old is one of them."""
    return any(not _COACHES.isdisjoint(role) for role in person.roles)


def _may_be_place(mention: Mention, person: Person) -> bool:
    """Whether a name that nothing tells to be a person's stands like a place's: from Barnsley, | South Yorkshire."""
    return person.certainty == UNSURE and mention.before in (lexicon.PREPOSITION, ",")


_TRADE = 6
"""Rows of what somebody is, between commas behind the name: , a street sweeper,"""


def _is_only_placed(person: Person) -> bool:
    """Whether a name that hardly anything tells to be a person's stands behind "of" or "at" wherever it stands."""
    return person.certainty <= POSSIBLE and all(m.after_preposition for m in islice(person.mentions, MOST_LOOKED_AT))


_POLITICIANS = frozenset(("leader", "backbencher", "veteran", "stalwart", "functionary", "strongman", "chief"))
_TOLD_BY = {
    "witness": frozenset(
        ("evidence", "testified", "testimony", "cross-examination", "cross-examined", "stand", "sworn")
    ),
    "widow": frozenset(("husband", "husband's")),
    "widower": frozenset(("wife", "wife's")),
}
"""Words that tell of somebody what a role without a name says."""
_OLD = 45
"""Years; hardly anybody plays at that age, and many coaches are older."""
_COACHES = frozenset(("coach", "manager", "boss", "gaffer", "tactician", "trainer"))


class Descriptions:
    """Finds the persons whom the descriptions of one article mean."""

    def __init__(self, rows: Tokens, nearness: Nearness) -> None:
        self.rows, self.nearness = rows, nearness

    def person(self, mention: Mention) -> Person | None:
        """The person whom a description without a name means: the striker, the 24-year-old, the father of two."""
        rows = self.rows
        if rows.lowers[mention.base] != "the" or mention.possessive:
            return None
        if (holder := self._holder(mention)) is not None:
            return holder
        if (called := self._called_so(mention)) is not None:
            return called
        if not self._describes(mention):
            return self._carried_on(mention)
        nation = country_of(rows.words[mention.last])
        if nation is not None:
            return self._resolve_nation(mention, nation)
        if rows.lowers[mention.last] in _COACHES and (coach := self._coach(mention)) is not None:
            return coach
        if self._may_coach(mention) and (coach := self._coach(mention)) is not None and self._is_near(coach, mention):
            return coach
        if self._goes_on(mention) and (last := self.nearness.last_speaker(mention)) is not None:
            return last
        gender = gender_of_role(rows.lowers[mention.last])
        best, _ = self.nearness.best_person(mention, gender, described=True, besides=self.nearness.asker(mention))
        plays = rows.lowers[mention.last].endswith("year-old") and not self._may_coach(mention)
        if best is not None and (plays or is_ranked(rows, mention)) and _is_coach(best):
            best, _ = self.nearness.best_person(mention, gender, described=True, besides=best)
        if best is None or not self._is_near(best, mention) or _is_only_placed(best):
            return None
        return best if best.full or best.certainty >= POSSIBLE else None

    def _is_near(self, person: Person, mention: Mention) -> bool:
        """Whether somebody is named in one of the paragraphs right before a mention."""
        return any(
            m.first < mention.first and mention.block - m.block <= _DESCRIBED_WITHIN
            for m in islice(reversed(person.mentions), MOST_LOOKED_AT)
        )

    def _may_coach(self, mention: Mention) -> bool:
        """Whether somebody called by his age is too old to play: the 58-year-old."""
        if not self.rows.lowers[mention.last].endswith("year-old"):
            return False
        digits = "".join(filter(str.isdigit, "".join(self.rows.lowers[mention.base + 1 : mention.last + 1])))
        return digits.isdecimal() and int(digits) >= _OLD

    def _holder(self, mention: Mention) -> Person | None:
        """The one holder of an office before a mention, whom another word means: the prelate, the top Peruvian diplomat."""
        offices = offices_of_calling(self.rows.lowers[mention.last])
        if not offices:
            return None
        words = self.rows.words[mention.base : mention.last]
        nation = next((country for word in words if (country := country_of(word)) is not None), None)
        found = {
            id(person): person
            for _, person in self.nearness.before(mention)
            if any(office <= role for office in offices for role in person.roles)
            and (nation is None or self.nations.get(id(person), nation) == nation)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _called_so(self, mention: Mention) -> Person | None:
        """The one person whose name stands behind the noun: left-arm spinner | Rohit Mehta, then the spinner."""
        rows, noun = self.rows, self.rows.lowers[mention.last]
        if noun not in lexicon.words("describing_nouns"):
            return None
        found = {
            id(person): person
            for other, person in self.nearness.before(mention)
            if other.first and rows.lowers[other.first - 1] == noun
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _carried_on(self, mention: Mention) -> Person | None:
        """Who was told of right before, called by a role that the article has not told: Ann Lund rose. “…,” the officer said.

        Anybody may be the officer or the man; a leader or grower only somebody of whom no other role is told.
        """
        noun = self.rows.lowers[mention.last]
        former = self.rows.lowers[mention.base + 1] in _PAST and mention.last > mention.base + 1
        general = (
            noun in lexicon.words("general_callings") or former or self._is_of_party(mention) or self._is_told(mention)
        )
        if mention.kind != ROLE or not any(link.reports for link in mention.links) or noun in lexicon.plural_roles():
            return None
        at_hand = noun in lexicon.words("roles_at_hand") or noun in lexicon.words("impersonal_roles")
        at_hand = at_hand and not (noun in lexicon.words("private_callings") and self._has_just_spoken(mention))
        if (at_hand and not general) or not self._is_first(mention) or self._is_of_body(mention):
            return None
        asker = self.nearness.asker(mention)
        person, _ = self.nearness.best_person(mention, gender_of_role(noun), described=True, besides=asker)
        if person is None or not person.full:
            return None
        same = any(noun in role for role in person.roles)  # Leader of Opposition Ana Reyes, then the Congress leader
        told = any(_is_own_office(word) for role in person.roles for word in role) or self._has_trade(person)
        if told and not (general or same):
            return None
        near = (m for m in islice(reversed(person.mentions), MOST_LOOKED_AT) if m.first < mention.first)
        last = self.nearness.spoken[-1][0] if self.nearness.last_speaker(mention) is person else next(near, None)
        blocks = 1 if asker is None else _DESCRIBED_WITHIN
        if last is None or mention.sentence - last.sentence > _CARRIED or mention.block - last.block > blocks:
            return None
        return person if self._is_alone(last, mention) else None

    def _has_trade(self, person: Person) -> bool:
        """Whether the article tells what somebody is, who is nothing else then: Ana Cruz, | a street sweeper, |"""
        rows = self.rows
        for mention in islice(person.mentions, MOST_LOOKED_AT):
            first = mention.last + 1
            if rows.words[first : first + 1] == [","] and rows.lowers[first + 1 : first + 2] in (["a"], ["an"]):
                return "," in rows.words[first + 1 : first + 1 + _TRADE]
        return False

    def _is_of_party(self, mention: Mention) -> bool:
        """Whether a role is a politician's with the party that nothing else is told of: the Congress | leader."""
        row = mention.last - 1
        if (
            self.rows.lowers[mention.last] not in _POLITICIANS
            or row <= mention.base
            or not self.rows.words[row][0].isupper()
        ):
            return False
        return self._first_words[self.rows.lowers[row]] >= row

    def _is_told(self, mention: Mention) -> bool:
        """Whether the sentences right before tell why somebody is called so: the witness, who gave evidence."""
        told = _TOLD_BY.get(self.rows.lowers[mention.last])
        if told is None:
            return False
        start = self.rows.sentence_starts[max(0, mention.sentence - _CARRIED)]
        return not told.isdisjoint(self.rows.lowers[start : mention.base])

    def _has_just_spoken(self, mention: Mention) -> bool:
        """Whether somebody with a full name who was new spoke right before: | Ada Lund, 29, told us … “…,” said the nurse."""
        person = self.nearness.last_speaker(mention)
        if person is None or not person.full:
            return False
        spoken, _ = self.nearness.spoken[-1]
        return mention.block - spoken.block <= 1 and spoken is person.mentions[0]

    def _is_of_body(self, mention: Mention) -> bool:
        """Whether a role is told of a name, which makes it somebody else's: the critic | of the Gazette; the mother of one."""
        row = mention.last + 1
        if self.rows.lowers[row : row + 1] == ["of"] and self.rows.lowers[row - 1] in lexicon.words("roles_of_others"):
            return True
        return self.rows.lowers[row : row + 1] in (["of"], ["for"], ["at"]) and any(
            self.rows.is_capitalized(i) for i in range(row + 1, min(row + 3, len(self.rows)))
        )

    def _is_first(self, mention: Mention) -> bool:
        """Whether the article has not used the words before, so that they can be nobody else's: the Green | leader."""
        last = mention.last
        if last - mention.base < _WITH_ADJECTIVE:
            return self._first_words[self.rows.lowers[last]] >= last
        return self._first_pairs[self.rows.lowers[last - 1], self.rows.lowers[last]] >= last

    @cached_property
    def _first_words(self) -> dict[str, int]:
        """The first row of each word."""
        lowers = self.rows.lowers
        return {lowers[row]: row for row in range(len(lowers) - 1, -1, -1)}

    @cached_property
    def _first_pairs(self) -> dict[tuple[str, str], int]:
        """The row of the second of each two words that stand together, where they do so first."""
        lowers = self.rows.lowers
        return {(lowers[row - 1], lowers[row]): row for row in range(len(lowers) - 1, 0, -1)}

    def _is_alone(self, last: Mention, mention: Mention) -> bool:
        """Whether nobody else is named between a name and the description."""
        people = ((m, p) for m, p in self.nearness.before(mention) if p.full or p.certainty >= LIKELY)
        between = (m for m, p in people if last.first < m.first and not (m.after_reporting or _may_be_place(m, p)))
        return next(between, None) is None

    def _coach(self, mention: Mention) -> Person | None:
        """The one coach or manager before a mention, who is the gaffer."""
        found = {
            id(person): person
            for other, person in self.nearness.before(mention)
            if any(not _COACHES.isdisjoint(role) for role in person.roles)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a description adds to what was said: “…,” added the 43-year-old."""
        return any(link.reports and self.rows.lowers[link.verb] in GOING_ON for link in mention.links)

    def _resolve_nation(self, mention: Mention, nation: str) -> Person | None:
        """The person meant by "the Belgian": one of that country, or of none known, who is near and who was not passed over."""
        own = nation in self.nations.values()
        best: Person | None = None
        best_score = float("-inf")
        for other, person in self.nearness.before(mention):
            sentences, blocks = mention.sentence - other.sentence, mention.block - other.block
            if blocks > _DESCRIBED_WITHIN:
                break
            known = self.nations.get(id(person))
            if known != nation and (own or known or not person.full):
                continue
            score = self.nearness.evidence(other, person, sentences, blocks) - CERTAINTY[person.certainty]
            if score >= best_score:
                best, best_score = person, score
        if best is not None:
            self.nations[id(best)] = nation
        return best

    @cached_property
    def _said_once(self) -> frozenset[str]:
        """The words for a coach that the article has once alone, or that it has in no title."""
        return frozenset(noun for noun in sorted(_COACHES) if len(self.rows.where({noun})) == 1) | {
            "gaffer",
            "tactician",
        }

    @cached_property
    def nations(self) -> dict[int, str]:
        """The countries printed before the names of persons (Spain's Carla Ribes), and those they were called by since."""
        rows = self.rows
        found: dict[int, str] = {}
        for mention, person in self.nearness.named:
            for word in rows.words[max(mention.base - 1, 0) : mention.first]:
                nation = country_of(word)
                if nation is not None:
                    found.setdefault(id(person), nation)
        return found

    def _describes(self, mention: Mention) -> bool:
        """Whether the noun of a role tells what somebody is who has been named, not who else was there."""
        rows, last = self.rows, mention.last
        noun = rows.lowers[last]
        if mention.kind == ROLE and (country_of(rows.words[last]) is not None or is_ranked(rows, mention)):
            return True
        if noun in _PARENTS:
            behind = rows.lowers[last + 1 : last + 4]
            return (
                behind[:1] == ["of"] and behind[1] in _CHILDREN and behind[2:] != ["of"]
            )  # the mother of one of the boys
        if noun in _COACHES:
            return noun in self._said_once
        nouns = lexicon.words("describing_nouns")
        return noun in nouns or noun.endswith(_DESCRIBING_ENDINGS) or ("-" in noun and noun.rpartition("-")[2] in nouns)
