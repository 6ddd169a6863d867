"""Quotations within quotations: “He told me, ‘Go home,’” Ann Lund said — the inner words are his, as she tells them.

In: an article's tokens and its quotations with their speakers. Out: further quotations, each inside the words of
another. Only a verb of saying inside the outer words makes one: a name, a slogan or a scare quote within is none.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.referring.coreference import GENDER_OF_PRONOUN, Resolver
from riyadh_archive.grammar.referring.inner_marks import read_inner_stretches
from riyadh_archive.grammar.referring.links import link_mentions
from riyadh_archive.grammar.referring.marks import Stretch
from riyadh_archive.grammar.referring.mention_finder import find_mentions
from riyadh_archive.grammar.referring.mentions import (
    FULL_NAME,
    HE_OR_SHE,
    NAME,
    NAMES,
    PERSON,
    PRONOUNS,
    ROLE,
    THING,
    WHO,
    Mention,
    describe_mentions,
)
from riyadh_archive.grammar.referring.people import LIKELY, Person
from riyadh_archive.grammar.referring.speech_view import SpeechView, fold_within
from riyadh_archive.grammar.referring.unnamed import unnamed_until
from riyadh_archive.grammar.speaking.placement import SAME_SENTENCE, Outlook
from riyadh_archive.grammar.speaking.quotation import Quotation
from riyadh_archive.grammar.speaking.speakers import SpeakerChooser
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.speakers import Gender, gender_of_role

_SCORE = 0.7
"""How often the speaker of words that somebody else quotes is right."""
_LEAST_WORDS = 2
"""A single word in marks within a quotation is a term."""
_NEAR = ("no word", "one word", "two words")
_SURE = 0.9
"""How sure a speaker must be whose verb stands a few words before the words."""
_LOOKED_BACK, _BEFORE_SUBJECT = 8, 2
"""Rows before a verb, and before its subject, in which a word may say that nobody has said this: if he says, we cannot say."""
_MENTIONS_BACK, _SENTENCES_BACK = 8, 3
"""Mentions and sentences of the same words among which "he" is looked for."""
_FAR = 300
"""Code points back to who is meant by "he", in the same words or the part before: “…,” she said. “He told me, ‘…’”"""
_LEAST_EVIDENCE = 1.0
"""The evidence from which somebody whom the article names is the "he" of somebody's words."""
_TO_WHO = 2
"""Rows between a noun and the "who" that stands for it: a minister | somewhere | who says."""
_LONGEST_BETWEEN = 40
"""Code points of a verb of saying between two halves of somebody's words: ,’ my father told me. ‘"""
_SELF = frozenset(("i", "we"))
_TO_WHOM = frozenset(("me", "him", "her", "us", "them", "you"))
_GOING = frozenset(("goes", "went"))
_HABITS = (
    *([verb, "to"] for verb in ("used", "began", "started", "like", "likes", "liked", "love", "loves", "loved")),
    ["on", "to"],
)


def read_inner_quotations(
    view: SpeechView, tokens: Tokens, outer: Sequence[Quotation], resolver: Resolver
) -> list[Quotation]:
    """The quotations inside the words of those that are speech, in text order, by the article's `view` and `resolver`."""
    holding = [(part, quotation) for quotation in outer if quotation.kind == "speech" for part in quotation.parts]
    found_inside = read_inner_stretches(view.text, [part for part, _ in holding])
    inner = [one for one in found_inside if len(view.text[one.start : one.end].split()) >= _LEAST_WORDS]
    if not inner:
        return []
    shown = [*dict.fromkeys(at for stretch in inner for at in _shown_with(holding, stretch.block))]
    reader = _InnerReader(view, fold_within(view.text, tokens, [part for part, _ in holding], inner, shown), resolver)
    found: list[Quotation] = []
    for k, stretch in enumerate(inner):
        said = reader.read(k, holding[stretch.block][1])
        if said is not None:
            found.append(said)
        elif found and k and inner[k - 1].block == stretch.block and _goes_on(view.text, found[-1], stretch):
            found[-1] = found[-1]._replace(parts=(*found[-1].parts, (stretch.start, stretch.end)))
    return found


def _goes_on(text: str, said: Quotation, stretch: Stretch) -> bool:
    """Whether a stretch is more of what was said, its verb being all that stands between: ‘Go,’ he told me. | ‘Run.’"""
    end, inside = said.parts[-1][1], text[stretch.start : stretch.end]
    between = text[end : stretch.start]
    if said.verb is None or not end <= said.verb[0] < stretch.start or len(between) > _LONGEST_BETWEEN:
        return False
    whole = inside[0].isupper() and inside[-1] in ".!?" and "." in between
    return whole or (inside[0].islower() and between.rstrip(" ‘'\"“").endswith(","))


def _shown_with(holding: Sequence[tuple[tuple[int, int], Quotation]], at: int) -> list[int]:
    """A part of a quotation and the part before it, which may tell who "he" is: “One man,” she said. “He goes, ‘…’”"""
    return [at - 1, at] if at and holding[at - 1][1] is holding[at][1] else [at]


class _InnerReader:
    """Reads `view`, the words inside quotations; `around` is the view of the article, in which each of these is one row."""

    def __init__(self, around: SpeechView, view: SpeechView, resolver: Resolver) -> None:
        self.text, self.around, self.view, self.rows, self.resolver = view.text, around, view, view.rows, resolver
        self.mentions = describe_mentions(self.rows, find_mentions(self.rows))
        link_mentions(self.rows, self.mentions)
        self.starting = {m.base: m for m in reversed(self.mentions)}
        self.firsts = [mention.first for mention in self.mentions]
        self.acting = {m.verb: m for m in self.mentions if m.verb is not None and not m.after_preposition}
        self.chooser = SpeakerChooser(Outlook(view), self.mentions)

    def read(self, k: int, outer: Quotation) -> Quotation | None:
        """The quotation in stretch `k`, in the words of `outer`; None where no verb says that somebody spoke."""
        stretch = self.view.stretches[k]
        if outer.speaker is None:
            return None
        told = self._teller_before(self.view.places[k]) or self._teller(k)
        if told is None or self.rows.blocks[told[0].first] != stretch.block or not self._has_happened(*told):
            return None
        mention, verb = told
        speaker = self._speaker(mention, outer)
        if speaker is None:
            return None
        start, end = self._span(mention)
        return Quotation(
            ((stretch.start, stretch.end),),
            "speech",
            _SCORE * outer.score,
            f"words that {outer.speaker} quotes, by the verb “{self.rows.words[verb]}”",
            speaker=speaker,
            mention=(start, end),
            mention_text=self.text[start:end],
            mention_type="pronoun" if mention.kind in PRONOUNS else "role" if mention.kind == ROLE else "name",
            verb=(self.rows.starts[verb], self.rows.ends[verb]),
            quoted_by=outer.speaker,
        )

    def _teller(self, k: int) -> tuple[Mention, int] | None:
        """Who says the words of stretch `k` by a verb beside them, and the row of that verb."""
        choice = self.chooser.choose(k, None)
        place, link = choice.place, choice.place and choice.place.link
        if choice.mention is None or place is None or not link or not link.reports or place.apart != SAME_SENTENCE:
            return None
        row = self.view.places[k]
        if self.rows.lowers[row - 1] == "as":
            return None  # rated as “good”
        before = place.side == "before it" and link.verb < row
        if before and place.words == "a few words" and choice.sure > _SURE and self.rows.words[row - 1] == ",":
            return choice.mention, link.verb  # he said to me, very gravely, “…”
        if before and choice.mention.kind in NAMES and self.chooser.governors.tells(row):
            return choice.mention, link.verb  # Ann Lund says that it was “…”
        after = place.side == "after it" and place.words == "no word"
        return (choice.mention, link.verb) if (before and place.words in _NEAR) or after else None

    def _teller_before(self, row: int) -> tuple[Mention, int] | None:
        """The same for forms of speech: my aunt used to say, | “…”; and he goes, | “…”; she was like, | “…”."""
        rows, verb = self.rows, row - 1
        if verb >= 0 and rows.words[verb] in (",", ":"):
            verb -= 1
        if verb > 1 and rows.lowers[verb] in _TO_WHOM and rows.classes[verb - 1] == lexicon.REPORTING:
            verb -= 1
        if verb < 1 or rows.sentences[verb] != rows.sentences[row]:
            return None
        if rows.lowers[verb] in _GOING and verb < row - 1:
            subject = self.acting.get(verb) or self._ending_at(verb - 1) or self._subject_of(rows.sentences[verb], verb)
        elif rows.lowers[verb] == "like" and verb < row - 1:
            subject = self.acting.get(verb - 1)
        elif rows.classes[verb] == lexicon.REPORTING and (said := self._ending_at(verb - 1)) is not None:
            subject = said if said.verb == verb and not said.after_preposition else None
        elif rows.lowers[verb - 2 : verb] in _HABITS and rows.lowers[verb] in lexicon.reporting_verbs():
            subject = self.acting.get(verb - 2) or self.acting.get(verb - 3) or self._ending_at(verb - 3)
        else:
            return None
        return None if subject is None else (subject, verb)

    def _subject_of(self, sentence: int, verb: int) -> Mention | None:
        """The first subject of a sentence before one of its verbs: | Coach | came over and goes, “…”."""
        start = self.rows.sentence_starts[sentence]
        return next((self.acting[row] for row in range(start, verb) if row in self.acting), None)

    def _ending_at(self, row: int) -> Mention | None:
        at = bisect_left(self.firsts, row + 1)
        last = self.mentions[at - 1] if at else None
        return last if last is not None and last.last == row else None

    def _has_happened(self, mention: Mention, verb: int) -> bool:
        """Whether a verb tells of words that were said: not what one thinks, may say, or would say if."""
        rows = self.rows
        base = lexicon.reporting_verbs().get(rows.lowers[verb], "")
        if base in lexicon.words("thinking_verbs") or base in lexicon.words("naming_verbs"):
            return False
        start = max(rows.sentence_starts[rows.sentences[verb]], min(verb, mention.base) - _BEFORE_SUBJECT)
        before = rows.lowers[max(start, verb - _LOOKED_BACK) : verb]
        return lexicon.words("unsaid_words").isdisjoint(before) and (before[-1:] != ["to"] or before[-2:] in _HABITS)

    def _speaker(self, mention: Mention, outer: Quotation) -> str | None:
        """The name of who says the inner words; None for "they", "you" and people at large."""
        if self.rows.lowers[mention.last] in _SELF:
            return outer.speaker
        if mention.kind == HE_OR_SHE:
            return self._meant(mention, outer)
        if mention.kind == WHO:
            behind = (m for m in self._before(mention) if m.last + _TO_WHO >= mention.first)
            other = next(behind, None)
            return None if other is None else self._named(other)
        return self._named(mention) if mention.kind in NAMES or mention.kind in (ROLE, THING) else None

    def _meant(self, mention: Mention, outer: Quotation) -> str | None:
        """Whom "he" means: somebody told of before in the same words, else whom the article speaks of."""
        wanted = GENDER_OF_PRONOUN.get(self.rows.lowers[mention.first])
        for other in self._before(mention):
            if mention.sentence - other.sentence > _SENTENCES_BACK:
                break
            if self._may_be(other, wanted) and (named := self._named(other)) is not None:
                return named
        person = self.resolver.people.named(outer.speaker.split()[-1]) if outer.speaker else None
        row = bisect_left(self.around.rows.starts, self.rows.starts[mention.first])
        rows = self.around.rows
        at = Mention(row, row, HE_OR_SHE, row, rows.sentences[row - 1], rows.blocks[row - 1])
        if wanted is None:
            return None
        best, score = self.resolver.nearness.best_person(at, wanted, besides=person)
        role, role_score = self.resolver.nearness.best_role(at, wanted)
        if role is not None and role_score > max(score, _LEAST_EVIDENCE):
            meant = self.resolver.resolve(role)
            return (
                (meant.full or meant.surname)
                if meant is not None
                else self.text[slice(rows.starts[role.base], rows.ends[role.last])]
            )
        if best is None or score <= _LEAST_EVIDENCE:
            return None
        return best.full or (best.surname if best.certainty >= LIKELY else None)

    def _before(self, mention: Mention) -> Iterator[Mention]:
        """The mentions before one in the same words, nearest first."""
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _MENTIONS_BACK) : at]):
            if other.block < mention.block - 1 or self.rows.starts[mention.first] - self.rows.ends[other.last] > _FAR:
                return
            yield other

    def _may_be(self, other: Mention, wanted: Gender | None) -> bool:
        """Whether a mention inside the words can be the one whom "he" means."""
        if other.possessive or other.kind not in (PERSON, FULL_NAME, NAME, ROLE):
            return False
        noun = self.rows.lowers[other.last]
        if other.kind == ROLE:
            own = noun in lexicon.plural_roles() or noun in lexicon.words("impersonal_roles")
            return not own and gender_of_role(noun) in (None, wanted)
        person = self._person(other)
        known = person is not None and (person.full or person.certainty >= LIKELY or person.gender)
        return bool(known) and person is not None and person.gender in (None, wanted)

    def _person(self, mention: Mention) -> Person | None:
        """Who is called so, by surname or by the given name alone."""
        surname = mention.surname or ""
        person = self.resolver.people.named(surname)
        return person if person is not None and person.full else self.resolver.given.get(surname) or person

    def _named(self, mention: Mention) -> str | None:
        """The full name of a mention inside the words, else the words themselves."""
        if mention.modifies:
            return None  # the | Orlando | killer
        if mention.kind in NAMES and mention.surname:
            person = self._person(mention)
            if person is not None and person.full:
                return person.full
        start, end = self._span(mention)
        at_large = self.rows.ends[mention.last] == end and self.rows.lowers[mention.last] in lexicon.words(
            "people_at_large"
        )
        return None if at_large else self.text[start:end]

    def _span(self, mention: Mention) -> tuple[int, int]:
        first, last = (mention.first if mention.kind in NAMES else mention.base), mention.last
        if self.rows.lowers[max(0, first - 2) : first] == ["one", "of"]:
            first -= 2
        if mention.kind not in NAMES:
            last = unnamed_until(self.rows, self.starting, mention) or last
        return self.rows.starts[first], self.rows.ends[last]
