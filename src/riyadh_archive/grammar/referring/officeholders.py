"""Roles that only one person of an article fills: "the Russian foreign minister".

In: a speech view's rows and the people of the article. Out: the person to whom the article gives a role, or None.
"""

from collections.abc import Sequence
from functools import cache, cached_property

from riyadh_archive.grammar.referring.mentions import ROLE, THING, Mention, is_office_word
from riyadh_archive.grammar.referring.people import SURE, People, Person
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.offices import offices, terms_in
from riyadh_archive.lexicon.posts import leads_country, office_of
from riyadh_archive.lexicon.speakers import roles_of_title
from riyadh_archive.lexicon.spelling import fold_name

_WHOSE = frozenset(("his", "her", "their"))
_WITH_ADJECTIVE = 2
"""Words of an office with one adjective."""
_NEAR, _LOOKED_AT = 3, 30
"""Paragraphs back to who is called by another adjective, and mentions of that person looked at."""
_MOST_LOOKED_AT = 150
"""Persons of one role; an article has fewer."""


_SILK = frozenset(("BL", "KC", "QC", "SC", "SAN"))
"""Letters of lawyers who plead in court, in England, Ireland, Australia, Nigeria."""
_PLEADING = frozenset(("advocate", "barrister", "counsel", "senior counsel"))


_NOT_SOLE = frozenset(("a", "an", "one")) | lexicon.words("other_holders")
_HEADING = frozenset(("head", "chief"))
_MINISTERS = {"ministry": "minister", "department": "secretary"}
"""Bodies and who heads them."""
_LONGEST_BODY = 9
"""Rows of the name of a ministry: of the U.S. Department of State."""
_OF_BODIES = frozenset("oHD")
"""Classes of the words before “ministry”."""
_SOON = 5
"""Paragraphs within which who has an office is named behind the office."""


@cache
def _holders(country: str, office: str) -> frozenset[tuple[str, str]]:
    """Initial and surname of everybody who is known to have had an office."""
    return frozenset(_holder_key(term.holder) for term in terms_in(office) if term.country == country)


@cache
def _leaders(country: str) -> frozenset[tuple[str, str]]:
    """The same of everybody who is known to have led a country."""
    led = (term for term in offices() if term.country == country and leads_country(term.office.lower()))
    return frozenset(_holder_key(term.holder) for term in led)


def _holder_key(name: str) -> tuple[str, str]:
    """The folded first letter and surname of a full name."""
    words = name.split()
    return fold_name(words[0])[:1], fold_name(words[-1])


class Officeholders:
    """The persons of one article by the words of their roles."""

    def __init__(self, rows: Tokens, people: People) -> None:
        self.rows, self.people = rows, people

    def holder(self, mention: Mention) -> Person | None:
        """The one person to whom the article gives this role: "the Russian foreign minister"."""
        rows = self.rows
        if mention.kind not in (ROLE, THING) or mention.possessive:
            return None
        if rows.lowers[mention.base] != "the":
            return self._of_somebody(mention)
        if (minister := self._heading_ministry(mention)) is not None:
            return minister
        words = [rows.lowers[i] for i in range(mention.base + 1, mention.last + 1)]
        if "of" in words[1:-1]:
            return self.bearer(words, mention.first)  # the Secretary of State
        if rows.words[mention.last] in lexicon.offices_of_letters() and (bearer := self.bearer(words, mention.first)):
            return bearer  # the Lake Air CEO
        words = words[:-1] + lexicon.offices_of_letters().get(rows.words[mention.last], words[-1:])
        if not words or not is_office_word(words[-1]) or words[-1] in lexicon.plural_roles():
            return None
        return (
            self.bearer(words, mention.first)
            or self._called_otherwise(mention, words)
            or self._known(mention, words)
            or self._named_later(mention, words)
        )

    def _named_later(self, mention: Mention, words: Sequence[str]) -> Person | None:
        """The one bearer of an office whom only a paragraph behind names: | The mayor | wept. … Mayor Ann Moss, elected in May,

        No other of the office may be told of, and nobody who was or helps one: an earlier judge, Ann Lund.
        """
        if words[-1] not in lexicon.words("sole_offices"):
            return None
        found = self.by_role.get(words[-1], ())[:_MOST_LOOKED_AT]
        person, role = found[0] if found else (None, frozenset[str]())
        if person is None or any(one is not person for one, _ in found) or not frozenset(words) <= role:
            return None
        more = role - frozenset(words)
        if more & _NOT_SOLE or (words == ["president"] and any(country_of(word) is None for word in more - {"the"})):
            return None
        return person if 0 <= person.mentions[0].block - mention.block <= _SOON else None

    def _of_somebody(self, mention: Mention) -> Person | None:
        """Who was named as somebody's kin or helper, or as counsel: a son, Igor Lund, … | her son | said; | counsel | asked."""
        noun = self.rows.lowers[mention.last]
        whose = mention.base < mention.last and self.rows.lowers[mention.last - 1] in _WHOSE
        bare = mention.base == mention.last and noun in lexicon.words("bare_roles")
        if bare or (whose and noun in lexicon.words("roles_of_others")):
            return self.bearer([noun], mention.first) or (self._counsel(mention) if noun == "counsel" else None)
        return None

    def _counsel(self, mention: Mention) -> Person | None:
        """The one person before a bare “counsel” who is told to be one: Ann Lund KC, defending; barrister Ivo Roe."""
        if self.rows.lowers[mention.last + 1 : mention.last + 2] in (["for"], ["to"], ["representing"]):
            return None
        found = [person for person in self.people if self._pleads(person, mention.first)]
        return found[0] if len(found) == 1 else None

    def _pleads(self, person: Person, before: int) -> bool:
        """Whether the letters behind a name, or the role before it, are those of a lawyer in court."""
        first = person.mentions[0]
        if first.first >= before:
            return False
        behind = first.last + 1 + (self.rows.words[first.last + 1 : first.last + 2] == [","])
        letters = not _SILK.isdisjoint(self.rows.words[first.last : behind + 1])
        return letters or any(not _PLEADING.isdisjoint(role) for role in person.roles)

    def _known(self, mention: Mention, words: Sequence[str]) -> Person | None:
        """The one person of the article known to have had that office of that country: "the Ukrainian president"."""
        held = None if len(words) < _WITH_ADJECTIVE else self._terms(mention, words)
        if not held:
            return None
        surnames = {surname for _, surname in held}
        found = {
            id(person): person
            for person in self.people
            if person.mentions[0].first < mention.first
            and (_holder_key(person.full) in held if person.full else fold_name(person.surname) in surnames)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _terms(self, mention: Mention, words: Sequence[str]) -> frozenset[tuple[str, str]]:
        """Who ever had an office, by its title without the country in front."""
        printed = self.rows.words[mention.last - len(words) + 1 : mention.last + 1]
        for size in range(1, len(words)):
            country, office = country_of(" ".join(printed[:size])), office_of(" ".join(words[size:]))
            if country is not None and words[size:] == ["leader"]:
                return _leaders(country)
            if country is not None and office is not None:
                return _holders(country, office)
        return frozenset()

    def _called_otherwise(self, mention: Mention, words: Sequence[str]) -> Person | None:
        """The one bearer of an office near by, by another adjective: Kremlin spokesman, then | the presidential spokesman."""
        if len(words) != _WITH_ADJECTIVE or words[0] in lexicon.words("other_holders"):
            return None
        if self.rows.words[mention.last - 1][0].isupper() or country_of(words[0]) is not None:
            return None
        person = self.bearer(words[-1:], mention.first)
        near = person is not None and any(
            m.first < mention.first and mention.block - m.block <= _NEAR for m in person.mentions[-_LOOKED_AT:]
        )
        return person if near else None

    def _heading_ministry(self, mention: Mention) -> Person | None:
        """The minister whose ministry it is: | the head | of the Foreign Ministry; | the head | of the Department of State."""
        rows, of = self.rows, mention.last + 1
        if rows.lowers[mention.last] not in _HEADING or rows.lowers[of : of + 1] != ["of"]:
            return None
        body = [word for word in rows.lowers[of + 1 : of + _LONGEST_BODY] if word != "the"]
        at = next((i for i, word in enumerate(body) if word in _MINISTERS), None)
        if at is None or not all(rows.classes[i] in _OF_BODIES for i in range(of + 1, of + 1 + at)):
            return None
        portfolio = body[at + 1 : at + 3] if body[at + 1 : at + 2] == ["of"] else body[max(0, at - 1) : at]
        return self.bearer([*portfolio, _MINISTERS[body[at]]], mention.first)

    def bearer(self, words: Sequence[str], before: int) -> Person | None:
        """The one person, named before row `before`, to whose role all these lower-cased words belong."""
        wanted = frozenset(words)
        found = {
            id(person): person
            for person, role in self.by_role.get(words[-1], ())[:_MOST_LOOKED_AT]
            if wanted <= role and person.mentions[0].first < before
        }
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def by_role(self) -> dict[str, list[tuple[Person, frozenset[str]]]]:
        """Persons with a full name or a title by each word of their roles, and by what their titles make them."""
        found: dict[str, list[tuple[Person, frozenset[str]]]] = {}
        for person in self.people:
            for role in person.roles if person.full or person.certainty == SURE else ():
                called = role.union(*(roles_of_title(word) for word in role))
                for word in sorted(called):
                    found.setdefault(word, []).append((person, called))
        return found
