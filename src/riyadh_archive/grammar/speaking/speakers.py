"""Chooses the speaker of each stretch inside marks, and tells speech from scare quotes and titles.

In: a speech view with its mentions. Out: one `Choice` a stretch. A choice adds up fitted weights of readable features
(`features.py`); the score is the share of the chosen speaker among all candidates, so that of choices at 0.9 about nine
in ten are right.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import repeat
from math import exp

from riyadh_archive.grammar.referring.links import ACCORDING, HEAD, INVERTED, PASSIVE, SUBJECT, is_passive
from riyadh_archive.grammar.referring.mentions import FULL_NAME, HIS_OR_HER, IT, NAME, PERSON, THING, Mention
from riyadh_archive.grammar.speaking.alone import LedTo
from riyadh_archive.grammar.speaking.features import (
    TITLE_CASE,
    Aspect,
    Feature,
    QuotationSide,
    speaker_aspect,
    speaker_features,
    speech_features,
)
from riyadh_archive.grammar.speaking.governing import Governors
from riyadh_archive.grammar.speaking.placement import SAME_SENTENCE, Outlook, Placement
from riyadh_archive.grammar.speaking.signatures import Signatures
from riyadh_archive.grammar.speaking.unsaid import is_unsaid
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.countries import is_nationality
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.lexicon.weights import feature_weights

_BLOCKS_BEFORE, _BLOCKS_AFTER = 4, 1
"""A speaker is looked for in so many paragraphs around a quotation."""
_EVEN = 0.5
_FRAGMENT = 8
"""A stretch of fewer words is a fragment: as often a name or a scare quote as somebody's words."""
_GUESS = 0.4
"""A fragment whose kind and speaker are right with less than this chance is kept as a term."""
_TOLD = 4
"""Words of a told clause that are no label even right before a noun."""
_NAME_WORDS = 3
"""A name that something is given has at most so many words: they named it “Lazarus”."""
_LABEL_WORDS = 2
_BESIDE = ("no word", "one word")
_BEFORE_NOUNS = tuple(f"followed by {what}" for what in ("another word", "a role noun", "a reporting verb in -ing"))
"""So few words right before a noun, with nobody who says them, are a label: the “sector perform” rating."""
_NAMING_NEAR, _BY_NEAR = 6, 3
_MENTIONS_BEFORE, _MENTIONS_AFTER = 11, 5
"""The nearest so many possible speakers are weighed; gold speakers stand almost never further off."""

_GOVERNS = 6.0
"""Added for the subject of the clause right before the words; set by hand, as rare forms of it have no weights of their own."""
_GOVERNS_ALONE = 12.0
"""The same where the table of weights knows no verb of it: leaving | Ann Lund | to rue “…”."""
_LEADS = 4.0
"""Added for whom the paragraph before is about, where it quotes nobody and the words stand alone."""
_SIGNED = 0.95
"""How sure a signature is: the form is plain, but a work may be signed too."""
_HEADLINE = 0.7
"""How sure words before the colon of a headline are somebody's: it may be the name of a work."""
_LEAST_SIGNED = 3
"""Words; fewer before a dash are a heading."""


@dataclass(slots=True)
class Choice:
    """The best speaker of a stretch: `mention` and its place (None: none near), the odds as scores in [0, 1].

    `sure` is the share of the mention among all candidates; `speech` how likely the stretch is anybody's words. `term`
    says that it is nobody's: a name, a scare quote, or a fragment whose speaker is anybody's guess.
    """

    mention: Mention | None
    place: Placement | None
    sure: float
    speech: float
    term: bool


def candidate_mentions(mentions: Sequence[Mention], quoting: Set[int]) -> list[Mention]:
    """The mentions that could speak: things and "it" only where a verb is theirs, or a document's last row is `quoting`."""
    return [m for m in mentions if m.links or m.kind not in (THING, IT) or m.last in quoting]


def is_empty_it(rows: Tokens, mention: Mention) -> bool:
    """Whether an "it" stands for nothing: | it | was obvious he was proud."""
    return (
        mention.kind == IT
        and rows.lowers[mention.last + 1 : mention.last + 2] in (["was"], ["is"])
        and rows.lowers[mention.last + 2 : mention.last + 3] in _OBVIOUS
    )


def is_of_kin(rows: Tokens, mention: Mention) -> bool:
    """Whether a "her" tells whose relative somebody else is: | Her | brother Ivo."""
    return not lexicon.words("roles_of_others").isdisjoint(rows.lowers[mention.last + 1 : mention.last + 2])


def is_posted_on(rows: Tokens, mention: Mention) -> bool:
    """Whether a name only tells where something was written or aired: posted on | Instagram."""
    posted = mention.after_preposition and mention.first == mention.last and rows.lowers[mention.first - 1] == "on"
    return posted and rows.words[mention.last] in lexicon.words("channel_names") and not mention.links


def is_of_nation(rows: Tokens, mention: Mention) -> bool:
    """Whether an adjective tells of what country something is: the | Norvanian | economy."""
    last = mention.last
    if mention.kind != NAME or mention.first < last or rows.classes[last + 1 : last + 2] != [lexicon.OTHER]:
        return False
    return rows.words[last + 1].islower() and is_nationality(rows.words[last])


def is_headed(rows: Tokens, row: int) -> bool:
    """Whether what somebody was asked about stands before his words: On | the injury of Ivo Marsh: “He ran well.”"""
    start = rows.sentence_starts[rows.sentences[row]]
    opens = rows.lowers[start] == "on" and (start == 0 or rows.blocks[start - 1] != rows.blocks[start])
    return opens and row - start > 1 and rows.words[row - 1] == ":" and "C" not in rows.classes[start:row]


def is_in_heading(rows: Tokens, i: int, quoting: Set[int]) -> bool:
    """Whether row i stands in a line of its own that says what somebody's words below are on: On | Lund's form:

    `quoting` are the rows right before quotations.
    """
    sentence = rows.sentence(rows.sentences[i])
    start, stop = sentence.start, sentence.stop
    if rows.lowers[start] != "on" or stop - start > _LONGEST_HEADING or stop - 1 not in quoting:
        return False
    alone = rows.blocks[stop] != rows.blocks[start] and (start == 0 or rows.blocks[start - 1] != rows.blocks[start])
    dated = rows.words[start + 1] in weekdays() or rows.words[start + 1] in months()
    said = any(
        rows.classes[k] == "C" and rows.classes[k - 1] != "D" and not rows.possessives[k - 1]
        for k in range(start + 1, stop)
    )
    stopped = rows.words[stop - 1] in _FULL_STOPS or "," in rows.words[start:stop]
    return alone and not (dated or said or stopped)


def is_under_heading(rows: Tokens, row: int) -> bool:
    """Whether the quotation at `row` stands right below a line that says what it is on."""
    return row > 0 and is_in_heading(rows, row - 1, {row - 1})


_LONGEST_HEADING = 16
"""Tokens of a line that says what the words below are on."""
_FULL_STOPS = frozenset((".", "!", "?"))
_OBVIOUS = (
    ["obvious"],
    ["clear"],
    ["unclear"],
    ["evident"],
    ["apparent"],
    ["plain"],
    ["likely"],
    ["possible"],
    ["true"],
)


class SpeakerChooser:
    """Chooses speakers for the stretches of one article, in order."""

    def __init__(self, outlook: Outlook, mentions: Sequence[Mention]) -> None:
        self.outlook = outlook
        self.governors = Governors(outlook.view.rows, mentions)
        quoting = {row - 1 for row in outlook.view.places}
        rows = outlook.view.rows
        told = [m for m in mentions if not is_empty_it(rows, m) and not is_in_heading(rows, m.first, quoting)]
        told = [m for m in told if not (is_of_kin(rows, m) if m.kind == HIS_OR_HER else is_of_nation(rows, m))]
        told = [m for m in told if not is_posted_on(rows, m)]
        self.candidates = candidate_mentions(told, self.governors.documents.keys() & quoting)
        self.firsts = [m.first for m in self.candidates]
        self.mentions = mentions
        self.signatures = Signatures(outlook.view.rows, mentions)
        self.speech_weights = feature_weights("speech")
        self.signed: set[int] = set()
        """The paragraphs that sign the words above them: they tell nothing of those below."""

    @cached_property
    def led_to(self) -> LedTo:
        """Whom each paragraph is about, made where words stand alone."""
        return LedTo(self.outlook.view.rows, self.mentions)

    def near(self, row: int) -> list[Mention]:
        """The candidates around the quotation at `row`, in text order."""
        block = self.outlook.view.rows.blocks[row]
        candidates = self.candidates
        here = start = end = bisect_left(self.firsts, row)
        while start > 0 and here - start < _MENTIONS_BEFORE and candidates[start - 1].block >= block - _BLOCKS_BEFORE:
            start -= 1
        most = min(len(candidates), here + _MENTIONS_AFTER)
        while end < most and candidates[end].block <= block + _BLOCKS_AFTER:
            end += 1
        return [m for m in candidates[start:end] if m.block == block or not self._is_bound(m)]

    def _is_bound(self, mention: Mention) -> bool:
        """Whether a mention speaks in no other paragraph than its own: "his", a silent thing, a name in a heading."""
        if mention.kind == THING:
            return not any(link.reports for link in mention.links)
        return mention.kind == HIS_OR_HER or mention.block in self.capitals or mention.block in self.signed

    @cached_property
    def capitals(self) -> Set[int]:
        """The paragraphs below the first that are headings in capitals without a colon: PLAYERS ON THE HALVEN DEFEAT"""
        rows = self.outlook.view.rows
        named = {m.block for m in self.candidates if m.block and not m.links and rows.words[m.last].isupper()}
        return {block for block in named if self._is_capital(block)}

    def _is_capital(self, block: int) -> bool:
        """Whether a paragraph has several words, all in capitals, and no colon."""
        rows = self.outlook.view.rows
        start, end = bisect_left(rows.blocks, block), bisect_left(rows.blocks, block + 1)
        words = [word for word in rows.words[start:end] if word[:1].isalpha()]
        return len(words) > _LABEL_WORDS and ":" not in rows.words[start:end] and all(map(str.isupper, words))

    def choose(self, k: int, previous: Mention | None) -> Choice:
        """The speaker of stretch `k`; `previous` spoke the stretch before it."""
        side = QuotationSide(self.outlook, k)
        if self.outlook.view.stretches[k].introduced:
            return self._introduced(k, previous)
        signer = self.signatures.signer(side.row)
        if signer is not None and side.length >= _LEAST_SIGNED:
            self.signed.add(signer.block)
            return Choice(signer, self.outlook.place(side.row, signer), _SIGNED, _SIGNED, term=False)
        headed = self._headed(side.row, previous)
        if headed is not None:
            return Choice(headed, self.outlook.place(side.row, headed), _HEADLINE, _SIGNED, term=False)
        announced = self.governors.messages.announced(side.row)
        if announced is not None:
            return Choice(announced, self.outlook.place(side.row, announced), _SIGNED, _SIGNED, term=False)
        best, place, sure = self._best(side, previous)
        same = best is not None and best is previous
        features = speech_features(self.outlook, side, best, place, same=same, sure=sure)
        speech = 1.0 / (1.0 + exp(-weigh(features, self.speech_weights)))
        titled = is_titled(self.outlook.view.rows, side.row) or is_unsaid(self.outlook.view.rows, side.row, side.words)
        term = speech < _EVEN or titled or is_named_in_passing(self.outlook.view.rows, side.row)
        if term or _is_term(side, place, speech * sure):
            told = _is_clause(side) and best is not None and self.governors.tells(side.row)
            told = told or (_is_of_self(side) and best is not None and self.governors.tells_of_self(side.row))
            told = told or (best is not None and best is self.governors.closer(side.row) and not _is_work(side))
            told = told or (best is not None and best is self.governors.describer(side.row) and _is_plain(side))
            told = told or (best is not None and best is self.governors.messages.owner(side.row))
            sourced = side.length > _LABEL_WORDS and _is_plain(side)
            told = told or (best is not None and sourced and best is self.governors.overruling.source(side.row))
            term = not (told or _is_said(side, place) or (best is not None and _is_introduced(side, best, place)))
            term = (term and not (best is not None and self._is_whole(side))) or titled
        passive = place is not None and place.link is not None and place.link.name == PASSIVE
        paper = best is not None and _is_paper(self.outlook.view.rows.lowers[best.last])
        if side.is_headline and (term or best is None or best.block > 0 or passive or paper):
            return Choice(None, None, 0.0, max(speech, _HEADLINE), term=side.case == TITLE_CASE)
        return Choice(best, place, sure, speech, term)

    def _headed(self, row: int, previous: Mention | None) -> Mention | None:
        """Whose words stand below what they are on: who alone fills the line above that, else who spoke before."""
        rows = self.outlook.view.rows
        if not is_under_heading(rows, row):
            return previous if is_headed(rows, row) else None
        return self.atop(row) or previous

    def atop(self, row: int) -> Mention | None:
        """Who alone fills the line above the one that says what the quotation at `row` is on: Ann Lund | On the pier: | “…”"""
        rows = self.outlook.view.rows
        above = rows.sentence(rows.sentences[row - 1]).start - 1 if is_under_heading(rows, row) else -1
        if above < 0:
            return None
        at = bisect_left(self.firsts, rows.sentence(rows.sentences[above]).start)
        return next((m for m in self.candidates[at : at + 1] if m.last == above), None)

    def _is_whole(self, side: QuotationSide) -> bool:
        """Whether a stretch is a sentence that ends its paragraph, with nothing around it: He smiled. | “I saw no foul.”"""
        rows, row = self.outlook.view.rows, side.row
        alone = not side.has_next and rows.sentence_starts[rows.sentences[row]] == row and rows.blocks[row] > 0
        titled = side.case == TITLE_CASE and side.words[-1] != "."  # a title has no full stop
        whole = side.capital == "begins large" and side.words[-1] in ".!?" and not titled
        return alone and whole and side.length >= _LEAST_SIGNED

    def _introduced(self, k: int, previous: Mention | None) -> Choice:
        """The choice for a block without marks: who speaks above, who signs below, or whose verb is before the colon."""
        view = self.outlook.view
        stretches, row = view.stretches, view.places[k]
        mention = previous if k and stretches[k - 1].introduced and self._is_next(k) else None
        last = k
        while last + 1 < len(stretches) and stretches[last + 1].introduced and self._is_next(last + 1):
            last += 1
        mention = mention or self.signatures.signer(view.places[last]) or self.governors.introducer(row)
        place = None if mention is None else self.outlook.place(row, mention)
        return Choice(mention, place, _SIGNED, _SIGNED, term=mention is None)

    def _is_next(self, k: int) -> bool:
        """Whether stretch `k` is in the block right below that of the stretch before it."""
        stretches = self.outlook.view.stretches
        return stretches[k].block == stretches[k - 1].block + 1

    def _best(self, side: QuotationSide, previous: Mention | None) -> tuple[Mention | None, Placement | None, float]:
        """The candidate with the greatest sum of weights, its place, and its share among all.

        A paragraph of speech with nobody near it goes on with what the `previous` speaker said.
        """
        near = self.near(side.row) or ([previous] if previous is not None and self._is_whole(side) else [])
        if not near:
            return None, None, 0.0
        places = [self.outlook.place(side.row, mention) for mention in near]
        scores = [
            speaker_weight(speaker_aspect(self.outlook, side, mention, place))
            for mention, place in zip(near, places, strict=True)
        ]
        scores = [s - _GOVERNS_ALONE * _is_told_of(side, m) for s, m in zip(scores, near, strict=True)]
        governor = self.governors.subject(side.row)
        if governor is not None and governor in near:
            plain = governor.links and governor is not self.governors.overruling.speaker(side.row)
            scores[near.index(governor)] += _GOVERNS if plain else _GOVERNS_ALONE
        elif governor is None and not (side.has_previous or side.has_next):
            leading = self.led_to.speaker(side.row)
            if leading is not None and leading in near:
                scores[near.index(leading)] += _LEADS
        at = scores.index(max(scores))
        return near[at], places[at], share_of(near[at], near, scores)


def _is_told_of(side: QuotationSide, mention: Mention) -> bool:
    """Whether the words tell of somebody who is not said to speak: Lund was jailed. | “Mr Lund will probably die there.”"""
    silent = mention.surname is not None and not any(link.reports for link in mention.links)
    return silent and any(f"{title} {mention.surname}" in side.words for title in _TITLES)


_TITLES = ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.")


def _is_paper(lower: str) -> bool:
    """Whether a word is one for something told and for nobody: “Nobody came”: testimonies of survivors."""
    return not naming_words("papers").isdisjoint((lower, lower.removesuffix("s"), lower.removesuffix("ies") + "y"))


def _is_term(side: QuotationSide, place: Placement | None, odds: float) -> bool:
    """Whether the look of a stretch overrules the weights: a work's name, a scare quote, a fragment of doubtful origin.

    `odds` are those of speech and speaker together.
    """
    reports = place is not None and place.link is not None and place.link.reports
    if side.names_work and side.length == 1 and side.capital == "begins large" and side.words[-1].isalnum():
        return True
    if side.length <= _NAME_WORDS and side.capital == "begins large" and side.words[-1].isalnum() and side.is_named:
        return True
    if side.is_listed_work:
        return True
    named = side.length <= _NAME_WORDS and side.capital == "begins large" and side.words[-1].isalnum()
    if named and not side.has_comma and side.followed == _BEFORE_NOUNS[1]:
        return True  # “Night Shift” producer Ann Lund said
    if side.case == TITLE_CASE and (not reports or side.names_work):
        return True
    bare = side.words.rstrip(",")[-1:].isalnum()  # on “The Ann Lund Show,” his agent said
    if side.case == TITLE_CASE and bare and place is not None and place.words not in _BESIDE:
        return True
    if (side.length == 1 and side.is_range) or (side.length <= _NAME_WORDS and side.is_term):
        return True
    determined = side.is_determined and side.followed == _BEFORE_NOUNS[0]
    if (determined or not reports) and side.length <= _LABEL_WORDS and side.followed in _BEFORE_NOUNS:
        return True
    if not reports and side.length <= _LABEL_WORDS and side.is_listed:
        return True
    adrift = place is None or place.apart != SAME_SENTENCE
    return side.length < _FRAGMENT and (odds < _GUESS or (adrift and not side.words[0].isupper()))


def _is_plain(side: QuotationSide) -> bool:
    """Whether a stretch looks like no name."""
    return side.capital == "begins small" and side.case != TITLE_CASE and not side.names_work


def _is_work(side: QuotationSide) -> bool:
    """Whether a stretch may be a name, or one word that somebody uses."""
    return side.case == TITLE_CASE or side.names_work or side.length == 1


def _is_of_self(side: QuotationSide) -> bool:
    """Whether one word can be what somebody says of himself."""
    return _is_plain(side) and side.followed not in _BEFORE_NOUNS


def _is_clause(side: QuotationSide) -> bool:
    """Whether a stretch looks like part of a sentence, not like a name or a label."""
    return _is_plain(side) and (side.length >= _TOLD or (side.length > 1 and side.followed not in _BEFORE_NOUNS))


def _is_said(side: QuotationSide, place: Placement | None) -> bool:
    """Whether a verb of speaking right beside words that end in a mark of speech settles that they were said.

    accused of “arrogance” by ministers; “My God,” muttered someone; her son shouted “Run!”; “It’s not over,” tweeted the
    band; “Bring it on,” goalkeeper Ivo Lund said.
    """
    if place is not None and place.link is not None and place.link.name == ACCORDING and place.side == "after it":
        return side.capital == "begins small" and place.words in ("no word", "one word")
    if place is None or place.link is None or place.apart != SAME_SENTENCE:
        return False
    titled = place.words == "one word" and place.side == "after it" and side.followed == "followed by a role noun"
    if place.words != "no word" and not titled:
        return False
    beside = place.link.name.startswith((SUBJECT, HEAD, f"{INVERTED}, at the quotation"))
    if place.side == "before it" and side.preceded == "preceded by a comma" and side.length > 1:
        return beside and place.link.reports  # as my neighbor muttered, “a bit much”
    return place.link.reports and beside and side.capital == "begins large" and side.words[-1] in ",!?"


def _is_introduced(side: QuotationSide, mention: Mention, place: Placement | None) -> bool:
    """Whether a person's name and a colon stand right before a sentence: the verdict of our editor, Ivo Marsh: “Bad sums.”"""
    near = place is not None and place.colon and place.words == "no word" and place.apart == SAME_SENTENCE
    return near and side.is_introduced and mention.kind in (PERSON, FULL_NAME)


_MEANING = (["means"], ["meaning"], ["literally"])
"""Words that put a name into another language: which means “big nose”."""
_KNOWING = frozenset(("know", "knew", "knows", "known"))
_KNOWN_NEAR = 4
_JUDGED = frozenset(
    ("acquitted", "cleared", "absolved", "convicted", "charged", "arrested", "jailed", "fined", "sentenced")
)
_OF = frozenset(("of", "on", "for", "with", "over"))
"""Behind what is done to an accused, what he is accused of: nobody says it, least of all himself."""


def share_of(best: Mention, near: Sequence[Mention], scores: Sequence[float]) -> float:
    """The share, in [0, 1], of a mention and the others of its name among all candidates."""
    top = max(scores)
    odds = [exp(score - top) for score in scores]
    name = best.surname
    same = [odd for m, odd in zip(near, odds, strict=True) if m is best or (name is not None and m.surname == name)]
    return sum(same) / sum(odds)


def is_titled(rows: Tokens, row: int) -> bool:
    """Whether a word right before the quotation at `row` says that it is a title or a meaning: Titled “…,” it sold well."""
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[row]], row - 1) : row]
    return bool(before) and (before[0] in lexicon.words("naming_participles") or before in _MEANING)


def is_named_in_passing(rows: Tokens, row: int) -> bool:
    """Whether a naming in the passive stands right before the quotation at `row`, with no "by X" beside it.

    "was dubbed the “…”", "known as “…”", "a film titled “…”".
    """
    start = max(rows.sentence_starts[rows.sentences[row]], row - _NAMING_NEAR)
    before = rows.lowers[start:row]
    if before[-2:-1] == [","] and before[-1] in lexicon.words("dubbed_participles"):
        return True
    if before[-1:] == ["as"] and not _KNOWING.isdisjoint(before[-_KNOWN_NEAR:-1]):
        return True
    if (
        len(before) > 1
        and before[-2] in _JUDGED
        and before[-1] in _OF
        and "by" not in rows.lowers[row + 1 : row + _BY_NEAR]
    ):
        return is_passive(rows, row - 2)  # he was acquitted of “aiding a crime”
    verbs = [i for i in range(start, row) if rows.classes[i] == lexicon.REPORTING]
    if not verbs or "by" in rows.lowers[row + 1 : row + _BY_NEAR] or "by" in rows.lowers[verbs[-1] : row]:
        return False
    base = lexicon.reporting_verbs().get(rows.lowers[verbs[-1]])
    return _is_branded(rows, verbs[-1], row) or (base in lexicon.words("naming_verbs") and is_passive(rows, verbs[-1]))


def _is_branded(rows: Tokens, verb: int, row: int) -> bool:
    """Whether a headline names something in the words at `row`: Plan branded “madness”."""
    inside = verb > rows.sentence_starts[rows.sentences[row]]
    if rows.blocks[row] or not inside or rows.classes[verb - 1] != lexicon.OTHER:
        return False
    alone = set(rows.classes[verb + 1 : row]) <= {lexicon.DETERMINER}
    return alone and rows.lowers[verb] in lexicon.words("dubbed_participles")


@lru_cache(maxsize=REMEMBERED)
def speaker_weight(aspect: Aspect) -> float:
    """What the table of weights says for and against a mention of this aspect as the speaker."""
    return weigh(speaker_features(aspect), feature_weights("speaker"))


_NOTHING = repeat(0.0)


def weigh(features: Iterable[Feature], weights: Mapping[Feature, float]) -> float:
    """The sum of the weights of the features; one without a weight counts nothing."""
    return sum(map(weights.get, features, _NOTHING))
