"""What speaks for and against a mention as the speaker of a quotation, and for and against a stretch as speech.

In: a quotation, a mention and its placement. Out: features, each a tuple of phrases that read as one line of the table
of weights (`lexicon/speaker_weights.tsv`): ("after it", "no word", "after a verb that may come first, at the quotation").
"""

from typing import NamedTuple, TypeAlias

from riyadh_archive.grammar.referring.links import ACCORDING
from riyadh_archive.grammar.referring.mentions import Link, Mention
from riyadh_archive.grammar.referring.speech_view import QUOTED_WORD
from riyadh_archive.grammar.speaking.placement import Outlook, Placement
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

Feature: TypeAlias = tuple[str, ...]

_CLASSES = {
    "C": "a reporting verb",
    "c": "a reporting verb in -ing",
    "V": "another verb",
    "G": "another verb in -ing",
    "H": "a role noun",
    "R": "an adverb",
    "S": "a subordinator",
    "I": "a preposition",
    "J": "a conjunction",
    "A": "an auxiliary",
    "D": "a determiner",
    "T": "that",
    "W": "who or which",
    "K": "according",
    "P": "a pronoun",
    "O": "an object pronoun",
    "M": "a number",
    "o": "another word",
    "Q": "another quotation",
    ",": "a comma",
    ":": "a colon",
    ".": "a full stop",
    ";": "a semicolon",
    "-": "a dash",
    "(": "a bracket",
    ")": "a closing bracket",
    "x": "a sign",
    "^": "nothing",
    "$": "nothing",
}
TITLE_CASE = "in Title Case"
_ENDINGS = {",": "a comma", ".": "a full stop", "?": "a question mark", "!": "an exclamation mark"}
_ENDINGS |= dict.fromkeys("—–-", "a dash")


_NAMED = frozenset(("named", "renamed", "nicknamed", "christened", "baptised", "baptized"))
"""What is in marks behind one of these is a name: they named it “Lazarus”."""
_TERM_NOUNS = frozenset(
    ("term", "terms", "word", "phrase", "label", "expression", "epithet", "moniker", "acronym", "buzzword")
)
"""What is in marks behind one of these with its article is talked about, not said: the term “problem animal”."""
_NAMED_NEAR = 4
_SHORT_HEADLINE = 3
"""So few words before a colon are as often a name: “Blue Monday”: how it was made."""


class QuotationSide:
    """What the features of all mentions share: the quotation itself and its neighbors.

    `names_work` and `is_named` tell whether a word before it announces a name: of a work, or of what is named;
    `is_determined` whether "the" or a possessive stands right before,
    `is_listed` whether another thing stands behind: “dumsor” or cuts;
    `is_range` whether it is the one or the other end of what changes: from “hold” to “sell”;
    `is_introduced` whether a sentence stands behind a colon, `is_headline` whether words open the first line before one.
    """

    def __init__(self, outlook: Outlook, k: int) -> None:
        view = outlook.view
        rows, row = view.rows, view.places[k]
        self.row = row
        stretch = view.stretches[k]
        self.words = view.text[stretch.start : stretch.end]
        printed = self.words.split()
        self.length = len(printed)
        self.case = _case(printed, self.words)
        self.ending = "ends in " + _ENDINGS.get(self.words[-1], "a word")
        self.capital = "begins large" if self.words[0].isupper() else "begins small"
        classes, blocks = rows.classes, rows.blocks
        last = len(classes) - 1
        self.has_next = row < last and blocks[row + 1] == blocks[row]
        self.has_previous = row > 0 and blocks[row - 1] == blocks[row]
        self.followed = "followed by " + _CLASSES[classes[row + 1] if self.has_next else "$"]
        work = row - 2 if self.has_previous and classes[row - 1] == "," else row - 1
        self.is_headline = (
            blocks[row] == 0
            and not self.has_previous
            and self.length > _SHORT_HEADLINE
            and self.followed == "followed by a colon"
        )
        near = rows.lowers[max(0, row - _NAMED_NEAR) : row] if self.has_previous else []
        self.is_named = not _NAMED.isdisjoint(near)
        self.is_introduced = (
            self.has_previous
            and rows.words[row - 1] == ":"
            and self.words[0].isupper()
            and (self.words[-1] in ".!?" or (blocks[row] == 0 and not _ONESELF.isdisjoint(self.words.lower().split())))
        )
        self.names_work = work >= 0 and rows.lowers[work] in lexicon.words("work_nouns")
        self.is_range = self.length == 1 and (
            rows.lowers[row - 3 : row] == ["from", QUOTED_WORD, "to"]
            or rows.lowers[row - 1 : row + 3] == ["from", QUOTED_WORD, "to", QUOTED_WORD]
        )
        self.is_determined = self.has_previous and rows.lowers[_before_participle(rows, row) - 1] in _DETERMINERS
        listed = (self.has_next and rows.lowers[row + 1] in ("or", "and")) or _ends_list(rows, row)
        self.is_listed = self.capital == "begins small" and listed
        self.is_listed_work = self.length <= _LONGEST_WORK and _is_listed_work(rows, row)
        self.has_comma = self.has_next and rows.words[row + 1] == ","
        self.is_term = rows.lowers[row - 1] in _TERM_NOUNS and rows.lowers[row - 2 : row - 1] in (["the"], ["a"])
        self.preceded = "preceded by " + _CLASSES[classes[row - 1] if self.has_previous else "^"]


_ONESELF = frozenset(("i", "i'm", "i’m", "i've", "i’ve", "i'll", "i’ll", "we", "we're", "we’re", "my", "our"))
"""Words by which somebody speaks of himself: no title of a work behind a name and a colon in a headline has them."""


def _ends_list(rows: Tokens, row: int) -> bool:
    """Whether words are the last of several behind "such as": such as “calm,” “slow” and | “dull.”"""
    if rows.lowers[row - 1] not in ("and", "or") or row < _LISTED:
        return False
    start = max(rows.sentence_starts[rows.sentences[row]], row - _LONGEST_LIST)
    before = [i for i in range(start, row - 1) if rows.classes[i] == "Q"]
    first = next((i for i in before if rows.lowers[i - 2 : i] == ["such", "as"]), None)
    return first is not None and all(rows.words[i] in (QUOTED_WORD, ",") for i in range(first, row - 1))


_LISTED, _LONGEST_LIST, _LONGEST_WORK = 4, 16, 7


_DETERMINERS = frozenset(("the", "its", "their", "this"))
_ADOPTED = frozenset(("agreed", "announced", "promised", "declared", "stated", "proposed"))


def _before_participle(rows: Tokens, row: int) -> int:
    """Where a participle and its adverb begin before a stretch in marks: the | previously agreed “two-on-two” format."""
    if rows.lowers[row - 1] not in _ADOPTED:
        return row
    adverb = rows.lowers[row - 2].endswith("ly")
    return row - 1 - adverb


def _is_listed_work(rows: Tokens, row: int) -> bool:
    """Whether words are one of several works: on shows such as “Dusk,” “It's Us” and | “Up” |; in songs like “Dusk”."""
    start = max(rows.sentence_starts[rows.sentences[row]], row - _LONGEST_LIST)
    first = row
    while first > start + 1 and (
        rows.words[first - 1] in (QUOTED_WORD, ",") or (rows.lowers[first - 1] == "and" and first - 1 > start)
    ):
        first -= 1
    before = rows.lowers[start:first]
    opened = before[-2:] == ["such", "as"] or before[-1:] in (["like"], ["including"])
    noun = before[-3:-2] if before[-2:-1] == ["such"] else before[-2:-1]
    return opened and bool(noun) and noun[0].removesuffix("s") in lexicon.words("work_nouns") | {"serie", "program"}


class Aspect(NamedTuple):
    """All that counts of a mention as the speaker of a quotation: how it stands, and how the quotation looks.

    `right_before` is the class of the verb right behind a mention that is no object, `opens` whether the mention opens
    its sentence. Mentions of one aspect are equally likely speakers, however many articles print them.
    """

    where: str
    far: str
    how: str
    apart: str
    colon: bool
    verb: str
    lemma: str
    kind: str
    flags: str
    before: str
    right_before: str | None
    opens: bool
    capital: str
    ending: str


def speaker_aspect(outlook: Outlook, side: QuotationSide, mention: Mention, place: Placement) -> Aspect:
    """A mention seen from a quotation."""
    where, link, words, colon, apart = place
    far = words if words in _NEAR else "some words"
    look = outlook.looks.get(mention) or _look(outlook, mention)
    if link is None:
        return _as_tuple(
            Aspect, (where, far, "no verb", apart, colon, _WITHOUT, "no verb", *look, side.capital, side.ending)
        )
    verb, lemma = _verb(link, side, where), outlook.lemmas.get(link) or _lemma(outlook, link)
    return _as_tuple(Aspect, (where, far, link.name, apart, colon, verb, lemma, *look, side.capital, side.ending))


_as_tuple = tuple.__new__
"""Ten candidates a quotation are a seventh of all records of an article, and the constructor of one takes three times this."""


def _look(outlook: Outlook, mention: Mention) -> tuple[str, str, str, str | None, bool]:
    """What an aspect tells of the mention alone, `kind` to `opens`, worked out once for all quotations around it."""
    rows = outlook.view.rows
    right_before = None if mention.verb is None or mention.after_preposition else rows.classes[mention.verb]
    opens = rows.sentence_starts[mention.sentence] == mention.base
    look = outlook.looks[mention] = (mention.kind, _flags(mention), mention.before, right_before, opens)
    return look


def speaker_features(aspect: Aspect) -> list[Feature]:
    """The features of a mention as the speaker of a quotation."""
    where, far, how, apart, colon, verb, lemma, kind, flags, before, right_before, opens, capital, ending = aspect
    found = [
        (where, far, how),
        (how, apart, where),
        (kind, where, verb),
        (flags, verb, where, apart),
        (lemma, how),
        (where, far, capital, "a colon between" if colon else "no colon between"),
        (where, capital, ending, apart),
        (kind, verb, "after " + _CLASSES[before]),
    ]
    if right_before is not None:
        found.append((where, apart, "right before " + _CLASSES[right_before]))
    if opens:
        found.append((where, apart, verb, "opens its sentence"))
    return found


_NEAR = frozenset(("no word", "one word", "two words"))


def _flags(mention: Mention) -> str:
    """What speaks against a mention as a subject."""
    found = ""
    if mention.after_preposition:
        found = "after a preposition"
    elif mention.after_reporting:
        found = "object of a reporting verb"
    elif mention.after_verb:
        found = "object of another verb"
    elif mention.apposed:
        found = "in apposition"
    if mention.possessive:
        found += " and possessive" if found else "possessive"
    elif mention.modifies:
        found += " and before a noun" if found else "before a noun"
    return found or "free"


def _verb(link: Link | None, side: "QuotationSide", where: str) -> str:
    """Whether the mention has a reporting verb, and whether the quotation stands between the two."""
    if link is None or not link.reports:
        return _WITHOUT
    beyond = link.verb > side.row and where not in _AFTER
    return "with a reporting verb beyond it" if beyond else "with a reporting verb"


_WITHOUT = "without a reporting verb"
_AFTER = frozenset(("after it", "in the next paragraph"))


def _lemma(outlook: Outlook, link: Link) -> str:
    """The verb itself where it is an everyday one, else what kind of verb it is; worked out once for a link."""
    if not link.reports:
        lemma = "another verb"
    elif link.name == ACCORDING:
        lemma = ACCORDING
    else:
        base = lexicon.reporting_verbs().get(outlook.view.rows.lowers[link.verb], "")
        lemma = f"“{base}”" if base in lexicon.words("reporting_common") else "a rarer reporting verb"
    outlook.lemmas[link] = lemma
    return lemma


def speech_features(
    outlook: Outlook, side: QuotationSide, mention: Mention | None, place: Placement | None, *, same: bool, sure: float
) -> list[Feature]:
    """The features of a stretch as somebody's words.

    `mention` is its best speaker, `same` whether the quotation before has the same, `sure` how clear the choice is.
    """
    rows, row = outlook.view.rows, side.row
    length, case, ending = _length(side.length), side.case, side.ending
    before = rows.lowers[row - 1] if side.has_previous else "nothing"
    after = rows.lowers[row + 1] if side.has_next else "nothing"
    earlier = rows.lowers[row - 2] if side.has_previous and row > 1 else "nothing"
    found = [
        ("any stretch",),
        (length,),
        (case, length),
        (ending, length),
        (case, ending),
        (side.preceded, length),
        (side.followed, length),
        (side.preceded, side.followed),
        (f"preceded by “{before}”",),
        (f"followed by “{after}”",),
        (f"preceded by “{earlier}” and a word",),
        (side.preceded, case),
        (side.followed, case),
        ("in the first line" if rows.blocks[row] == 0 else "below the first line",),
    ]
    if side.words[0] in "#@":
        found.append(("a hashtag or handle",))
    if not side.has_previous and not side.has_next:
        found.append(("alone in its paragraph", length))
    if mention is None or place is None:
        found.append(("no speaker near",))
        return found
    link = place.link
    verb = _verb(link, side, place.side)
    lower = rows.lowers[link.verb] if link is not None and link.reports else "none"
    found += [
        (place.side, verb, place.words, place.apart),
        (f"verb “{lower}”",),
        (verb, place.apart, length),
        (mention.kind, verb),
        (length, case, verb, place.words),
        (side.preceded, verb, place.apart),
        (case, verb, place.apart),
        (_certainty(sure), length),
        ("the speaker of the quotation before" if same else "a new speaker", length),
    ]
    return found


def _certainty(sure: float) -> str:
    return "an open choice" if sure < 0.5 else "a likely choice" if sure < 0.9 else "a clear choice"


_LENGTHS = ("", "one word long", "two words long", "three words long", "four words long", *["a phrase"] * 3)
_LONG = 15


def _length(count: int) -> str:
    if count < len(_LENGTHS):
        return _LENGTHS[count]
    return "a clause" if count < _LONG else "a sentence or more"


_SMALL_IN_TITLES = frozenset(("with", "from", "into", "over"))
"""Longer words that titles print small: The Late Show with Ann Lund."""


def _case(printed: list[str], words: str) -> str:
    """Title Case, as in names of works, half of it, a capital first, or none."""
    big = [word for word in printed if (len(word) > 3 and word not in _SMALL_IN_TITLES) or word[0].isupper()]
    capitals = [word[0].isupper() for word in big].count(True)
    if big and capitals == len(big) and len(printed) > 1:
        return TITLE_CASE
    if big and capitals >= 0.7 * len(big) and len(printed) > 2:
        return "almost in Title Case"
    return "begins large" if words[0].isupper() else "begins small"
