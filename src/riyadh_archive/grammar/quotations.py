"""Quotations: every utterance in quotation marks or reported without, with its speaker, and every other stretch in marks.

In: the text, its tokens and the stretches inside marks. Out: `Quotation` records in text order. Split quotations ("…,"
she said, "…") and continuation paragraphs of one speaker are one utterance with several parts.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from typing import Literal, NamedTuple

from riyadh_archive.grammar.circumstances import find_addressee, find_channel
from riyadh_archive.grammar.coreference import Resolver
from riyadh_archive.grammar.indirect import Reported, find_reported
from riyadh_archive.grammar.joint import Joint
from riyadh_archive.grammar.known_names import KnownName, KnownNames
from riyadh_archive.grammar.links import link_mentions
from riyadh_archive.grammar.marks import Stretch
from riyadh_archive.grammar.mention_finder import find_mentions
from riyadh_archive.grammar.mentions import BODY, NAMES, PRONOUNS, ROLE, THING, Mention, describe_mentions
from riyadh_archive.grammar.people import People, Person, find_people
from riyadh_archive.grammar.placement import Outlook
from riyadh_archive.grammar.speakers import Choice, SpeakerChooser
from riyadh_archive.grammar.speech_view import SpeechView, fold_stretches
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.grammar.turns import Turn
from riyadh_archive.grammar.unnamed import name_given, unnamed_until

Kind = Literal["speech", "term", "indirect"]

# WALLACE: But, Governor … | Chris Wallace: So you …
_LABEL = re.compile(
    r"((?:[A-Z][A-Za-z.'’-]{0,30} ){0,3}[A-Z][A-Z'’-]{1,30}|[A-Z][a-z]{1,30} [A-Z][A-Za-z'’-]{1,30}):\s"
)
_LONGEST_GAP = 220
"""Code points between the parts of one utterance: more than an attribution with a long role takes."""
_TOUCHING = 8
"""Parts so near each other are one utterance, whatever stands between."""


class Quotation(NamedTuple):
    """One utterance, or one term in marks. Spans are (start, end) in code points.

    `parts` are the stretches inside marks, `mention` the words that name the speaker here. `speaker` is the full name
    as this article prints it where it ties the mention to one, else the printed words; None where nothing names anyone,
    and for a term. `score` in [0, 1] is how likely kind and speaker are right. `rule` says in words what decided.
    """

    parts: tuple[tuple[int, int], ...]
    kind: Kind
    score: float
    rule: str
    speaker: str | None = None
    mention: tuple[int, int] | None = None
    mention_text: str | None = None
    mention_type: str | None = None
    verb: tuple[int, int] | None = None
    addressee: str | None = None
    channel: str | None = None


def read_quotations(
    text: str, tokens: Tokens, stretches: Sequence[Stretch], known: Sequence[KnownName] = ()
) -> tuple[Quotation, ...]:
    """The quotations of a text, in order; see the module.

    `known` are the names that another reader of the text has found, so that both call a person by one name.
    """
    view = fold_stretches(text, tokens, stretches)
    mentions = describe_mentions(view.rows, find_mentions(view.rows))
    link_mentions(view.rows, mentions)
    people = find_people(text, view.rows, mentions)
    reader = _Reader(view, mentions, people, KnownNames(known))
    return tuple(sorted(reader.read(mentions), key=lambda quotation: quotation.parts))


class _Reader:
    def __init__(self, view: SpeechView, mentions: Sequence[Mention], people: People, known: KnownNames) -> None:
        self.known = known
        self.view, self.text, self.rows = view, view.text, view.rows
        self.resolver = Resolver(view.rows, mentions, people)
        self.chooser = SpeakerChooser(Outlook(view), mentions)
        self.starting = {m.base: m for m in reversed(mentions)}
        self.joint = Joint(view.rows, mentions, self.starting)

    def read(self, mentions: Sequence[Mention]) -> list[Quotation]:
        """What stands inside marks, and what is reported without where somebody is known to say it.

        In text order, since who spoke last is evidence for whom the next pronoun means.
        """
        utterances = {group[0].start: (group, choice) for group, choice in self._utterances()}
        reported = {self.rows.starts[one.parts[0][0]]: one for one in find_reported(self.view, mentions)}
        found = []
        for start in sorted([*utterances, *reported]):
            marked = utterances.get(start)
            quotation = self._quotation(*marked) if marked is not None else self._indirect(reported[start])
            if quotation.kind != "indirect" or quotation.speaker is not None:
                found.append(quotation)
        headlines = list(islice((at for at, quotation in enumerate(found) if self._is_headline(quotation)), _HEADLINES))
        below = self._below(found) if headlines else []
        for at in headlines:
            found[at] = self._as_below(found[at], below)
        return found

    def _is_headline(self, quotation: Quotation) -> bool:
        """Whether words stand in the first line, in marks."""
        first = self.view.stretches[0] if self.view.stretches else None
        in_line = first is not None and first.block == 0 and quotation.parts[0][0] < self._end_of_first_block
        return in_line and quotation.kind == "speech"

    @cached_property
    def _end_of_first_block(self) -> int:
        rows = self.rows
        return rows.ends[bisect_left(rows.blocks, 1) - 1] if rows.blocks else 0

    def _below(self, found: Sequence[Quotation]) -> list[tuple[Quotation, list[str]]]:
        """The speech of the text below the headline whose speaker is known, with the bare words of its parts."""
        return [
            (q, [_bare_words(self.text[slice(*part)]) for part in q.parts])
            for q in found
            if q.speaker and q.kind == "speech" and q.parts[0][0] >= self._end_of_first_block
        ]

    def _as_below(self, quotation: Quotation, below: Sequence[tuple[Quotation, list[str]]]) -> Quotation:
        """Words of a headline with the speaker that the text below gives them: ‘We go on’, says mayor."""
        words = _bare_words(self.text[slice(*quotation.parts[0])])
        if len(words.split()) < _HEADLINE_WORDS:
            return quotation
        for other, parts in below:
            if any(f" {words} " in f" {part} " for part in parts):
                return quotation._replace(speaker=other.speaker, score=other.score, rule=_AS_BELOW)
        return quotation

    def _indirect(self, reported: Reported) -> Quotation:
        rows = self.rows
        parts = tuple((rows.starts[first], rows.ends[last]) for first, last in reported.parts)
        return self._said(parts, "indirect", reported.mention, reported.verb, _REPORTED, reported.rule)

    def _utterances(self) -> list[tuple[list[Stretch], Choice]]:
        """Each utterance: its stretches and the choice of its speaker."""
        found: list[tuple[list[Stretch], Choice]] = []
        previous: Mention | None = None
        for k, stretch in enumerate(self.view.stretches):
            choice = self.chooser.choose(k, previous)
            if found:
                choice = self._gone_on(found[-1], k, choice)
            if not choice.term:
                previous = choice.mention
            if found and self._goes_on(*found[-1], stretch, choice):
                group, first = found[-1]
                group.append(stretch)
                found[-1] = (group, first if first.sure >= choice.sure else choice)
            else:
                found.append(([stretch], choice))
        return found

    def _gone_on(self, last: tuple[list[Stretch], Choice], k: int, choice: Choice) -> Choice:
        """The choice for a stretch that can only be more of what the speaker before it says; else its own.

        “They sold it,” Moss said, “and they ran.” | “…” told a rally. “A promise is no pay!” | a paragraph that was left open.
        """
        before, first, stretch = last[0][-1], last[1], self.view.stretches[k]
        gap = self.text[before.end : stretch.start] if stretch.start - before.end < _LONGEST_GAP else ""
        if first.term or first.mention is None or before.turn or stretch.turn or not gap:
            return choice
        if before.open and stretch.block == before.block + 1 and not gap.strip(_BETWEEN_PARTS):
            return choice if self._is_own(stretch, choice) else _taken_over(first, choice)
        if before.block != stretch.block or not before.end <= self.rows.starts[first.mention.first] < stretch.start:
            return choice
        said, gap = self.text[stretch.start : stretch.end], gap.rstrip(_BETWEEN_PARTS)
        here, there = (self.rows.sentences[row] for row in self.view.places[k - 1 : k + 1])
        split = here == there and self.text[before.end - 1] == "," and gap[-1:] == "," and said[0].islower()
        whole = choice.term and gap[-1:] == "." and said[0].isupper() and said[-1] in ".!?"
        return _taken_over(first, choice) if split or whole else choice

    def _is_own(self, stretch: Stretch, choice: Choice) -> bool:
        """Whether a verb of speaking in its own paragraph, or a label, gives a stretch to somebody."""
        link = choice.place.link if choice.place is not None else None
        if _LABEL.match(self.text, stretch.start, stretch.end):
            return True
        if choice.term:
            return False
        return choice.mention is not None and choice.mention.block == stretch.block and bool(link and link.reports)

    def _goes_on(self, group: list[Stretch], first: Choice, stretch: Stretch, choice: Choice) -> bool:
        """Whether a stretch is the next part of the last utterance."""
        before = group[-1]
        if (
            before.turn
            or stretch.turn
            or first.term
            or choice.term
            or first.mention is None
            or not self._is_one(first.mention, choice.mention)
        ):
            return False
        gap = self.text[before.end : stretch.start] if stretch.start - before.end < _LONGEST_GAP else None
        if gap is None:
            return False
        named = before.end <= self.rows.starts[first.mention.first] < stretch.start
        if len(gap) < _TOUCHING or (named and before.block == stretch.block):
            return True
        return stretch.block == before.block + 1 and not gap.strip(_BETWEEN_PARTS)

    def _is_one(self, first: Mention, other: Mention | None) -> bool:
        """Whether two mentions are one, or a role and the name in apposition to it: the state's hydrologist, Orrin Blake,"""
        if other is None or first is other:
            return first is other
        a, b = (first, other) if first.first < other.first else (other, first)
        return a.last + 2 == b.base and a.sentence == b.sentence and self.rows.words[a.last + 1] == ","

    def _quotation(self, group: list[Stretch], choice: Choice) -> Quotation:
        parts = tuple((stretch.start, stretch.end) for stretch in group)
        if group[0].turn is not None:
            return self._turn(parts, group[0].turn)
        label = _LABEL.match(self.text, *parts[0])
        if label is not None and self._is_label(label.group(1)):
            return self._labeled(parts, label.span(1), max(choice.speech, 0.9))
        if choice.term:
            return Quotation(
                parts, "term", 1.0 - choice.speech * choice.sure, "words in marks that are given to nobody"
            )
        if choice.mention is None:
            return Quotation(parts, "speech", choice.speech, "speech whose speaker is not named")
        link = choice.place.link if choice.place else None
        verb = link.verb if link is not None and link.reports else None
        score = _calibrated(choice.sure * choice.speech)
        return self._said(parts, "speech", choice.mention, verb, score, self._rule(choice))

    def _is_label(self, name: str) -> bool:
        """Whether a name before a colon is a speaker's: in capitals, or known; not the first half of a title."""
        return name.isupper() or self.resolver.people.named(name.split()[-1]) is not None

    def _turn(self, parts: tuple[tuple[int, int], ...], turn: Turn) -> Quotation:
        """A turn of a transcript, or of an interview: who answers is the person that its first paragraphs are about."""
        if turn.asks is None:
            return self._labeled(parts, turn.label, _TURN)
        person = None if turn.asks else self.resolver.people.introduced(_INTRODUCTION)
        name = self._speaker(person.mentions[0], person) if person is not None else None
        return Quotation(
            parts, "speech", _TURN, "a question of an interview" if turn.asks else "an answer", speaker=name
        )

    def _labeled(self, parts: tuple[tuple[int, int], ...], label: tuple[int, int], score: float) -> Quotation:
        name = self.text[slice(*label)]
        person = self.resolver.people.named(name.split()[-1].title())
        return Quotation(
            parts,
            "speech",
            score,
            "a speaker's label opens the words",
            speaker=(person and person.full) or name,
            mention=label,
            mention_text=name,
            mention_type="name",
        )

    def _said(
        self,
        parts: tuple[tuple[int, int], ...],
        kind: Kind,
        mention: Mention,
        verb: int | None,
        score: float,
        rule: str,
    ) -> Quotation:
        rows = self.rows
        speaking = self.joint.speakers(mention)
        start, end = self._span(speaking[0])[0], self._span(speaking[-1])[1]
        person = self.resolver.resolve(mention)
        channel = None if verb is None else find_channel(self.view, verb)
        speaker = self._speaker(mention, person) if len(speaking) == 1 else self._all_speakers(speaking)
        if len(speaking) == 1:
            self.resolver.remember(mention, person, channel)
        if speaker is not None and self._stands_for_another(mention, speaker):
            score, rule = score * _MEANT, f"{rule}; “{self._printed(mention)}” means {speaker}"
        return Quotation(
            parts,
            kind,
            score,
            rule,
            speaker=speaker,
            mention=(start, end),
            mention_text=self.text[start:end],
            mention_type=_type_of(mention),
            verb=None if verb is None else (rows.starts[verb], rows.ends[verb]),
            addressee=None if verb is None else find_addressee(self.view, self.starting, verb, mention),
            channel=channel,
        )

    def _stands_for_another(self, mention: Mention, speaker: str) -> bool:
        """Whether a pronoun or a description names the speaker, whose name stands elsewhere: she; the striker."""
        if mention.kind in NAMES or self.resolver.apposed_name(mention) is not None:
            return False
        return mention.kind in PRONOUNS or not speaker.startswith(self._printed(mention))

    def _all_speakers(self, speaking: Sequence[Mention]) -> str:
        """Those who speak as one, each by full name; as printed where none is known: "Tom and Lisa Garrity"."""
        people = [self.resolver.resolve(mention) for mention in speaking]
        names = [self._speaker(m, person) or "" for m, person in zip(speaking, people, strict=True)]
        if not all(person is not None and " " in person.full for person in people):
            return self.text[self._span(speaking[0])[0] : self._span(speaking[-1])[1]]
        return f"{', '.join(names[:-1])} and {names[-1]}"

    def _speaker(self, mention: Mention, person: Person | None) -> str | None:
        """Full name where the article ties one to the mention, else the words printed for it."""
        if person is not None and (person.full or mention.kind in PRONOUNS or mention.kind == ROLE):
            named = person.named or self._span(person.mentions[0])
            return self.known.name_at(named, person.full) or person.full or person.surname
        bearer = self.resolver.antecedent(mention) or mention
        if bearer is not mention and (meant := self.resolver.resolve(bearer)) is not None:
            return self._speaker(bearer, meant)
        if bearer.kind in PRONOUNS:
            return self._printed(bearer) if self.rows.lowers[bearer.first] in _PRINTED_PRONOUNS else None
        if bearer.kind == ROLE and (name := name_given(self.rows, bearer)) is not None:
            return self.text[self.rows.starts[name[0]] : self.rows.ends[name[1]]]
        if bearer.kind in (ROLE, THING) and (last := unnamed_until(self.rows, self.starting, bearer)) is not None:
            return self.text[self.rows.starts[bearer.first] : self.rows.ends[last]]
        return (bearer.kind in NAMES and self.known.name_at(self._span(bearer))) or self._printed(bearer)

    def _printed(self, mention: Mention) -> str:
        return self.text[slice(*self._span(mention))]

    def _span(self, mention: Mention) -> tuple[int, int]:
        return self.rows.starts[mention.first], self.rows.ends[mention.last]

    def _rule(self, choice: Choice) -> str:
        """What decided, in words: how the speaker stands to a verb, and where."""
        place = choice.place
        if place is None:
            return "nearest possible speaker"
        how = "no verb of its own"
        if place.link is not None:
            how = f"{place.link.name}: “{self.rows.words[place.link.verb]}”"
        return f"speaker {place.side}, {place.words} between; {how}"


def _taken_over(first: Choice, choice: Choice) -> Choice:
    """The choice for more words of the same speaker."""
    return Choice(first.mention, first.place, first.sure, max(first.speech, choice.speech), term=False)


_MEANT = 0.95
"""How often who is meant by a pronoun or a description is right, where the rest is: measured on reports of many kinds."""
_AS_BELOW = "in a headline, as the text below gives the words"
_HEADLINES = 10
"""Quotations of a headline that are looked for in the text below; one line of more is a text without lines."""
_HEADLINE_WORDS = 3
"""Fewer words may stand below in another mouth."""


def _bare_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


_TURN = 0.9
"""The score of a turn: labels are plain, but a page may print its captions and notes like them."""
_INTRODUCTION = 4
"""Blocks at the beginning that say with whom the interview is."""
_REPORTED = 0.8
"""The score of indirect speech: the patterns are plain, but what they report may be the writer's summary."""
_LEAST_SURE = 0.55
"""Measured: even where the odds of speaker and speech leave everything open, more than half of the choices are right."""


def _calibrated(odds: float) -> float:
    """The share of choices with these odds that are right, measured by tests/bench/measure_speakers.py."""
    return float(_LEAST_SURE + (1 - _LEAST_SURE) * odds**3)


_PRINTED_PRONOUNS = frozenset(("someone", "everyone", "others"))
"""Pronouns that stand for a speaker nobody names."""
_BETWEEN_PARTS = " \n\r\t\xa0\"“”„«»'‘’`"


def _type_of(mention: Mention) -> str:
    """The kind of a mention in one word: name, body, role, pronoun or other."""
    if mention.kind == BODY:
        return "body"
    if mention.kind in NAMES:
        return "name"
    if mention.kind in PRONOUNS:
        return "pronoun"
    return "role" if mention.kind == ROLE else "other"
