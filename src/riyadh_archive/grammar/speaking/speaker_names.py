"""The name of who speaks: the full name where the article ties one to the words that name him, else those words.

In: mentions and the persons whom they mean. Out: names, as printed or as the list of names has them.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from riyadh_archive.grammar.referring.coreference import Resolver
from riyadh_archive.grammar.referring.mentions import BODY, HIS_OR_HER, NAMES, PRONOUNS, ROLE, THING, Mention
from riyadh_archive.grammar.referring.people import Person
from riyadh_archive.grammar.referring.speech_view import SpeechView
from riyadh_archive.grammar.referring.unnamed import name_given, unnamed_until
from riyadh_archive.grammar.speaking.known_names import KnownNames
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.given_names import is_given_name

_PRINTED_PRONOUNS = frozenset(("someone", "everyone", "others"))
"""Pronouns that stand for a speaker nobody names."""


_HEADS = (["head", "of", "government"], ["head", "of", "state"])
"""Offices whose last word is no speaker by itself."""
_THROWN_IN = frozenset(("however", "meanwhile", "therefore", "thus", "moreover", "further", "also"))
_SENT, _TO_SENDER = (["from"], ["by"]), 3
"""Words before who sends a statement, and rows from the statement to them, over a day: a statement on Monday from"""
_IN_BRACKETS = re.compile(
    r"([\u0590-\u0fff\u3040-\ud7af]{2,12}) ?[(（]([A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3})[)）]"
)
"""Letters of a script without case: of Hebrew to Tibetan, and of Japanese to Korean."""


class SpeakerNames:
    """Names the speakers of one article; `starting` are its mentions by the row where each begins."""

    def __init__(
        self, view: SpeechView, resolver: Resolver, known: KnownNames, starting: Mapping[int, Mention]
    ) -> None:
        self.text, self.rows = view.text, view.rows
        self.resolver, self.known, self.starting = resolver, known, starting

    @cached_property
    def in_letters(self) -> dict[str, str]:
        """Names in letters without case, with the name that a bracket behind them gives: 李小龙 (Li Xiaolong)."""
        found = _IN_BRACKETS.finditer(self.text)
        return {match.group(1): match.group(2) for match in found}

    def name(self, mention: Mention, person: Person | None) -> str | None:
        """Full name where the article ties one to the mention, else the words printed for it."""
        if person is not None and (person.full or mention.kind in PRONOUNS or mention.kind == ROLE):
            named = person.named or self.span(person.mentions[0])
            own = self.known.name_at(self.span(mention)) if mention.kind in NAMES else None
            fuller = own if own and own.endswith(" " + person.surname) else None  # Lorn Shipping, but said Ana Lorn
            if fuller is not None and is_given_name(person.full.partition(" ")[0]) and person.gender is not None:
                fuller = None  # Ivo Lorn, whose wife is Ana Lorn
            known = self.known.name_at(named, person.full)
            known = None if known is None else _without_office(known)
            if (
                known is not None
                and " " not in known
                and person.full.count(" ") > 1
                and person.full.endswith(f" {known}")
            ):
                known = None  # Nadia Shah Jalil, of whose name the list has the last word alone
            if known is not None and self._lacks_name(known, person.full):
                known = None
            return known or fuller or person.full or person.surname
        if mention.kind in (ROLE, THING) and (writer := self._writer(mention)) is not None:
            return self.name(writer, self.resolver.resolve(writer))
        bearer = self.resolver.antecedent(mention) or mention
        if bearer is not mention and (meant := self.resolver.resolve(bearer)) is not None:
            return self.name(bearer, meant)
        if bearer.kind in PRONOUNS:
            return self.printed(bearer) if self.rows.lowers[bearer.first] in _PRINTED_PRONOUNS else None
        if bearer.kind == ROLE and (name := name_given(self.rows, bearer)) is not None:
            return self.text[self.rows.starts[name[0]] : self.rows.ends[name[1]]]
        if bearer.kind in (ROLE, THING) and (last := unnamed_until(self.rows, self.starting, bearer)) is not None:
            return self.text[self.rows.starts[bearer.first] : self.rows.ends[last]]
        known = self.known.name_at(self.span(bearer)) if bearer.kind in NAMES else None
        if known is not None and bearer.kind == BODY and self.printed(bearer).endswith(" " + known):
            return self.printed(bearer)  # the Norwegian Folk Review, not: Folk Review
        printed = self.printed(bearer)
        if bearer.kind in NAMES and printed[0].lower() == printed[0].upper():
            return self.in_letters.get(printed, printed)
        return known or printed if bearer.kind not in NAMES - {BODY} else _without_office(known or printed)

    def _writer(self, mention: Mention) -> Mention | None:
        """The person whose letter or statement speaks: “…,” | her | letter said; “…,” | Lund's | statement read.

        So does a statement from a person or body: read a statement on Monday from | Ann Lund |.
        """
        printed = self.rows.lowers[mention.base : mention.last + 1]
        if printed[-1] not in lexicon.words("document_nouns") or "joint" in printed:
            return None  # a joint statement from Chad, in whose name another speaks too
        behind = range(mention.last + 2, mention.last + 2 + _TO_SENDER)
        senders = (self.starting[i] for i in behind if self.rows.lowers[i - 1 : i] in _SENT and i in self.starting)
        sender = next(senders, None)
        if sender is not None and sender.sentence == mention.sentence and sender.kind in NAMES:
            return sender
        owner = self.starting.get(mention.base)
        if owner is None or owner is mention:
            return None
        if owner.kind != HIS_OR_HER and (owner.kind not in NAMES - {BODY} or not owner.possessive):
            return None
        person = self.resolver.resolve(owner)
        return owner if person is not None and person.full and person.gender is not None else None

    def _lacks_name(self, known: str, full: str) -> bool:
        """Whether a list's name lacks the first word of a full name that is somebody else's surname: | Malik | Yusuf Karim."""
        first, _, rest = full.partition(" ")
        return rest == known and bool(self.resolver.people.of_surname(first))

    def names(self, speaking: Sequence[Mention]) -> str:
        """Those who speak as one, each by full name; as printed where none is known: "Tom and Lisa Garrity"."""
        people = [self.resolver.resolve(mention) for mention in speaking]
        names = [self.name(m, person) or "" for m, person in zip(speaking, people, strict=True)]
        if not all(person is not None and " " in person.full for person in people):
            return self.text[self.span(speaking[0])[0] : self.span(speaking[-1])[1]]
        return f"{', '.join(names[:-1])} and {names[-1]}"

    def stands_for_another(self, mention: Mention, speaker: str) -> bool:
        """Whether a pronoun or a description names the speaker, whose name stands elsewhere: she; the striker."""
        if mention.kind in NAMES or self.resolver.apposed_name(mention) is not None:
            return False
        return mention.kind in PRONOUNS or not speaker.startswith(self.printed(mention))

    def printed(self, mention: Mention) -> str:
        return self.text[slice(*self.span(mention))]

    def span(self, mention: Mention) -> tuple[int, int]:
        first, last = mention.first, mention.last
        if first == last and mention.kind == BODY and mention.base < first and self.rows.possessives[first - 1]:
            first = mention.base + (self.rows.classes[mention.base] == lexicon.DETERMINER)  # the Sheriff's | Office
        if self.rows.lowers[max(first - 2, 0) : first + 1] in _HEADS:
            first -= 2  # the | head of government
        elif self.rows.lowers[last : last + 3] in _HEADS:
            last += 2  # the head | of state
        if last > first and self.rows.lowers[last] in _THROWN_IN and mention.kind not in NAMES:
            last -= 1  # the bench | however | said
        return self.rows.starts[first], self.rows.ends[last]


def _without_office(name: str) -> str:
    """A name without the word before it that tells rank, party or past: SP | Ben Okoro; Labour's | Ann Lund."""
    first, _, rest = name.partition(" ")
    told = first.startswith(("Ex-", "Co-")) or first.endswith(("'s", "’s")) or first in lexicon.offices_of_letters()
    told = told or (first in lexicon.words("police_letters") and is_given_name(rest.partition(" ")[0]))
    return rest if told and " " in rest else name
