"""Who says what is reported without marks: the subject of each verb of reporting, where its form leaves no doubt.

In: the rows of a speech view and its linked mentions. Out: by the verb's row, who says the clause behind it and who the one
before it. Nobody and what cannot speak say nothing: cracks suggest, a ministry says.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from riyadh_archive.grammar.referring.links import (
    ACCORDING,
    BEFORE_ASIDE,
    BEFORE_WHO,
    EARLIER_VERB,
    FIRST_PHRASE,
    HEAD,
    IN_PHRASE,
    INVERTED,
    SUBJECT,
)
from riyadh_archive.grammar.referring.mentions import IT, NAMES, POINTING, ROLE, THING, WHO, Link, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_BEFORE = (
    SUBJECT,
    HEAD,
    f"{BEFORE_WHO}, the farthest",
    f"{BEFORE_ASIDE}, the farthest",
    f"{EARLIER_VERB}, joined by and",
)
_TRAILING = (*_BEFORE[:-1], INVERTED, ACCORDING)
"""How the subject of a reported clause stands to a verb before and after the clause, the surest first."""
_FAR_ASIDE, _MOST_LINKS = 45, 40
_SPEAKING = NAMES | POINTING | {ROLE}
"""Kinds of mention that can say something; "it" and things suggest and indicate, but few verbs are a thing's word."""
_NOBODY = frozenset(("nobody", "no", "none", "neither", "few", "nothing"))
_CONJUNCTIONS = frozenset(("after", "before", "since", "until"))
"""Prepositions that open clauses as well: after | Roth said …"""


class Reporters:
    """The subjects of an article's reporting verbs: `before` a clause behind the verb, `trailing` one that precedes it."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention]) -> None:
        self.rows = rows
        self.mentions = mentions
        self.before: dict[int, tuple[int, Mention]] = {}
        self.trailing: dict[int, tuple[int, Mention]] = {}
        for mention in mentions:
            for link in mention.links:
                if link.reports and not self._is_cut_off(mention, link.verb):
                    for speaking, name in self._speaking(mention, link):
                        before, trailing = _ranks(name)
                        _keep_surest(self.before, link.verb, speaking, before)
                        _keep_surest(self.trailing, link.verb, speaking, trailing)

    @cached_property
    def ending(self) -> Mapping[int, Mention]:
        """The mentions by their last row, made where somebody asks."""
        return {m.last: m for m in reversed(self.mentions)}

    def _speaking(self, mention: Mention, link: Link) -> Iterator[tuple[Mention, str]]:
        """Who speaks where a mention has a verb, and how it stands to it; nothing for what cannot speak."""
        rows = self.rows
        base = lexicon.reporting_verbs().get(rows.lowers[link.verb])
        thing = mention.kind in (THING, IT) and base in lexicon.words("body_verbs")
        if mention.kind == WHO:
            yield from self._whose_clause(mention, link)
        elif (mention.kind in _SPEAKING or thing or rows.lowers[mention.last] == "they") and rows.lowers[
            mention.base
        ] not in _NOBODY:
            if link.name == IN_PHRASE and rows.lowers[mention.base - 1] in _CONJUNCTIONS:
                yield mention, SUBJECT
            elif link.name == FIRST_PHRASE and self._goes_on(mention, link.verb):
                yield mention, f"{EARLIER_VERB}, joined by and"
            elif not self._is_inside(mention) and not (_is_aside(link) and mention.after_reporting):
                yield mention, link.name

    def _goes_on(self, mention: Mention, verb: int) -> bool:
        """Whether the subject before an aside has a second verb: Ada Lund, who led, called it off and | said …"""
        before = (
            one.name == f"{BEFORE_ASIDE}, the farthest" and one.verb < verb for one in mention.links[:_MOST_LINKS]
        )
        return self.rows.classes[verb - 1] == lexicon.CONJUNCTION and any(before)

    def _whose_clause(self, who: Mention, link: Link) -> Iterator[tuple[Mention, str]]:
        """Whom a "who" right behind stands for, where its own clause has another verb: an official | who asked … | said."""
        if link.name == SUBJECT and who.verb == link.verb:
            yield from self._described(who)
            return
        other = self.ending.get(who.first - 1)
        closed = "," not in self.rows.words[who.first : link.verb]
        named = other is not None and other.kind in _SPEAKING and not other.after_preposition
        if named and closed and link.name.startswith(EARLIER_VERB) and who.verb != link.verb:
            assert other is not None
            yield other, HEAD

    def _described(self, who: Mention) -> Iterator[tuple[Mention, str]]:
        """The person of whom a clause tells what he said: | Ann Lund |, who said …; | Ann Lund |, a farmer who said …"""
        comma = self.rows.words[who.first - 1 : who.first] == [","]
        other = self.ending.get(who.first - 1 - comma)
        if other is not None and other.apposed and not comma:
            other = self.ending.get(other.base - 2)
        elif not comma:
            return
        if other is not None and other.kind in NAMES and not other.possessive:
            yield other, SUBJECT

    def _is_cut_off(self, mention: Mention, verb: int) -> bool:
        """Whether a semicolon stands between a subject and its verb, looking back no further than an aside is long."""
        return ";" in self.rows.words[max(mention.last, verb - _FAR_ASIDE) : verb]

    def _is_inside(self, mention: Mention) -> bool:
        """Whether another clause goes on over a mention: "those who named [a candidate] said", "the tone [he] said he took"."""
        return mention.after_verb or (mention.before in "oH" and mention.kind in POINTING)


def _is_aside(link: Link) -> bool:
    return link.name.startswith(BEFORE_ASIDE)


@lru_cache(maxsize=1024)
def _ranks(name: str) -> tuple[int | None, int | None]:
    """How sure a form of link is for a clause behind the verb and before it, 0 the surest; None for no subject's."""
    found = [next((i for i, form in enumerate(forms) if name.startswith(form)), None) for forms in (_BEFORE, _TRAILING)]
    return found[0], found[1]


def _keep_surest(subjects: dict[int, tuple[int, Mention]], verb: int, mention: Mention, rank: int | None) -> None:
    """Note a mention as the subject of a verb, unless one that stands in a surer form is known."""
    if rank is not None and (verb not in subjects or rank < subjects[verb][0]):
        subjects[verb] = rank, mention
