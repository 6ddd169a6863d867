"""Quotations: every utterance in quotation marks or reported without, with its speaker, and every other stretch in marks.

In: the text, its tokens and the stretches inside marks. Out: `Quotation` records in text order. Split quotations ("…,"
she said, "…") and continuation paragraphs of one speaker are one utterance with several parts.
"""

from bisect import bisect_left
from collections.abc import Sequence

from riyadh_archive.grammar.referring.coreference import Resolver
from riyadh_archive.grammar.referring.labels import Labels
from riyadh_archive.grammar.referring.links import link_mentions
from riyadh_archive.grammar.referring.marks import Stretch
from riyadh_archive.grammar.referring.mention_finder import find_mentions
from riyadh_archive.grammar.referring.mentions import BODY, NAMES, PRONOUNS, ROLE, Mention, describe_mentions
from riyadh_archive.grammar.referring.people import People
from riyadh_archive.grammar.referring.people_finder import find_people
from riyadh_archive.grammar.referring.speech_view import SpeechView, fold_stretches
from riyadh_archive.grammar.referring.turns import Turn
from riyadh_archive.grammar.speaking.carried import Carried, Told
from riyadh_archive.grammar.speaking.circumstances import find_addressee, find_channel
from riyadh_archive.grammar.speaking.headline_words import attribute_headlines
from riyadh_archive.grammar.speaking.indirect import Reported, find_reported
from riyadh_archive.grammar.speaking.inner_quotations import read_inner_quotations
from riyadh_archive.grammar.speaking.joint import Joint
from riyadh_archive.grammar.speaking.known_names import KnownName, KnownNames
from riyadh_archive.grammar.speaking.placement import Outlook
from riyadh_archive.grammar.speaking.quotation import Kind, Quotation
from riyadh_archive.grammar.speaking.speaker_names import SpeakerNames
from riyadh_archive.grammar.speaking.speakers import Choice, SpeakerChooser
from riyadh_archive.grammar.speaking.spoken_to import SpokenTo
from riyadh_archive.grammar.speaking.utterances import LABEL, Utterances
from riyadh_archive.grammar.tokens import Tokens


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
    found = reader.read(mentions)
    found += read_inner_quotations(view, tokens, found, reader.resolver)
    return tuple(sorted(found, key=lambda quotation: quotation.parts))


class _Reader:
    def __init__(self, view: SpeechView, mentions: Sequence[Mention], people: People, known: KnownNames) -> None:
        self.view, self.text, self.rows = view, view.text, view.rows
        self.resolver = Resolver(view.rows, mentions, people)
        self.chooser = SpeakerChooser(Outlook(view), mentions)
        self.starting = {m.base: m for m in reversed(mentions)}
        self.joint = Joint(view.rows, mentions, self.starting)
        self.carried = Carried()
        self.labels = Labels([self.text[slice(*s.turn.label)] for s in view.stretches if s.turn is not None])
        self.spoken_to = SpokenTo(view, self.starting)
        self.names = SpeakerNames(view, self.resolver, known, self.starting)

    def read(self, mentions: Sequence[Mention]) -> list[Quotation]:
        """What stands inside marks, and what is reported without where somebody is known to say it.

        In text order, since who spoke last is evidence for whom the next pronoun means.
        """
        utterances = {group[0].start: (group, choice) for group, choice in Utterances(self.view, self.chooser).read()}
        terms = {group[0].start for group, choice in utterances.values() if choice.term}
        spoken = {row for row in self.view.places if self.rows.starts[row] not in terms}
        reported = {
            self.rows.starts[one.parts[0][0]]: one
            for one in find_reported(self.view, mentions, self.chooser.governors, spoken)
        }
        found = []
        for start in sorted([*utterances, *reported]):
            marked = utterances.get(start)
            quotation = self._quotation(*marked) if marked is not None else self._indirect(reported[start])
            if quotation.kind != "indirect" or quotation.speaker is not None:
                found.append(quotation)
        if not self.view.stretches or self.view.stretches[0].block > 1:
            return found
        return attribute_headlines(self.text, (self._end_of_block(0), self._end_of_block(1)), found)

    def _end_of_block(self, block: int) -> int:
        rows = self.rows
        return rows.ends[bisect_left(rows.blocks, block + 1) - 1] if rows.blocks else 0

    def _indirect(self, reported: Reported) -> Quotation:
        rows = self.rows
        parts = tuple((rows.starts[first], rows.ends[last]) for first, last in reported.parts)
        return self._said(parts, "indirect", reported.mention, reported.verb, _REPORTED, reported.rule)

    def _quotation(self, group: list[Stretch], choice: Choice) -> Quotation:
        parts = tuple((stretch.start, stretch.end) for stretch in group)
        if group[0].turn is not None:
            return self._turn(parts, group[0].turn)
        label = LABEL.match(self.text, *parts[0])
        if label is not None and self._is_label(label.group(1), of_term=choice.term):
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

    def _is_label(self, name: str, *, of_term: bool) -> bool:
        """Whether a name before a colon is a speaker's: in capitals, or known; not the first half of a title."""
        if of_term and not name.isupper():
            return False
        return name.isupper() or self.resolver.people.named(name.split()[-1]) is not None

    def _turn(self, parts: tuple[tuple[int, int], ...], turn: Turn) -> Quotation:
        """A turn of a transcript, or of an interview: who answers is the person that its first paragraphs are about."""
        if turn.asks is None:
            return self._labeled(parts, turn.label, _TURN)
        person = None if turn.asks else self.resolver.people.introduced(_INTRODUCTION)
        name = self.names.name(person.mentions[0], person) if person is not None else None
        return Quotation(
            parts, "speech", _TURN, "a question of an interview" if turn.asks else "an answer", speaker=name
        )

    def _labeled(self, parts: tuple[tuple[int, int], ...], label: tuple[int, int], score: float) -> Quotation:
        printed = self.text[slice(*label)]
        name = self.labels.name(printed)
        person = self.resolver.people.named(name.split()[-1].title())
        if person is None or not person.full:
            person = self.resolver.officeholders.bearer(name.lower().split(), len(self.rows)) or person
        return Quotation(
            parts,
            "speech",
            score,
            "a speaker's label opens the words",
            speaker=(person and not person.full.isupper() and person.full) or name,
            mention=label,
            mention_text=printed,
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
        start, end = self.names.span(speaking[0])[0], self.names.span(speaking[-1])[1]
        person = self.resolver.resolve(mention)
        until = parts[0][0] if kind == "indirect" else None
        if until is not None and verb is not None and rows.starts[verb] == until:
            until = rows.ends[verb]  # denied | that the talks at a conference failed
        channel = None if verb is None else find_channel(self.view, verb, until)
        addressee = None if verb is None else find_addressee(self.view, self.starting, verb, mention)
        if addressee is None:
            addressee = self.spoken_to.listeners(mention.sentence)
        speaker = self.names.name(mention, person) if len(speaking) == 1 else self.names.names(speaking)
        if len(speaking) == 1:
            self.resolver.remember(mention, person, channel)
        if speaker is not None:
            told = Told(speaker, self.rows.blocks[mention.first], addressee, channel)
            said = None if verb is None else rows.lowers[verb]
            _, _, addressee, channel = self.carried.complete(told, mention, said)
        if speaker is not None and self.names.stands_for_another(mention, speaker):
            score, rule = score * _MEANT, f"{rule}; “{self.names.printed(mention)}” means {speaker}"
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
            addressee=addressee,
            channel=channel,
        )

    def _rule(self, choice: Choice) -> str:
        """What decided, in words: how the speaker stands to a verb, and where."""
        place = choice.place
        if place is None:
            return "nearest possible speaker"
        how = "no verb of its own"
        if place.link is not None:
            how = f"{place.link.name}: “{self.rows.words[place.link.verb]}”"
        return f"speaker {place.side}, {place.words} between; {how}"


_MEANT = 0.9
"""How often who is meant by a pronoun or a description is right, where the rest is: nine in ten, in many countries."""
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


def _type_of(mention: Mention) -> str:
    """The kind of a mention in one word: name, body, role, pronoun or other."""
    if mention.kind == BODY:
        return "body"
    if mention.kind in NAMES:
        return "name"
    if mention.kind in PRONOUNS:
        return "pronoun"
    return "role" if mention.kind == ROLE else "other"
