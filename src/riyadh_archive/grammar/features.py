"""What speaks for and against a mention as the speaker of a quotation, and for and against a stretch as speech.

In: a quotation, a mention and its placement. Out: features, each a tuple of phrases that read as one line of the table
of weights (`lexicon/speaker_weights.tsv`): ("after it", "no word", "after a verb that may come first, at the quotation").
"""

from typing import TypeAlias

from riyadh_archive.grammar.links import ACCORDING
from riyadh_archive.grammar.mentions import Link, Mention
from riyadh_archive.grammar.placement import Outlook, Placement
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
_ENDINGS = {",": "a comma", ".": "a full stop", "?": "a question mark", "!": "an exclamation mark"}
_ENDINGS |= dict.fromkeys("—–-", "a dash")


class QuotationSide:
    """What the features of all mentions share: the quotation itself and its neighbors."""

    def __init__(self, outlook: Outlook, k: int) -> None:
        view = outlook.view
        rows, row = view.rows, view.places[k]
        self.row = row
        stretch = view.stretches[k]
        self.words = view.text[stretch.start : stretch.end]
        self.ending = "ends in " + _ENDINGS.get(self.words[-1], "a word")
        self.capital = "begins large" if self.words[0].isupper() else "begins small"
        classes, blocks = rows.classes, rows.blocks
        last = len(classes) - 1
        self.has_next = row < last and blocks[row + 1] == blocks[row]
        self.has_previous = row > 0 and blocks[row - 1] == blocks[row]
        self.next_class = classes[row + 1] if self.has_next else "$"
        self.previous_class = classes[row - 1] if self.has_previous else "^"
        after = classes[row + 2] if self.has_next and row < last - 1 and blocks[row + 2] == blocks[row] else "$"
        self.followed = "followed by " + _CLASSES[self.next_class]
        self.then = "then " + _CLASSES[after]
        self.preceded = "preceded by " + _CLASSES[self.previous_class]


def speaker_features(outlook: Outlook, side: QuotationSide, mention: Mention, place: Placement) -> list[Feature]:
    """The features of a mention as the speaker of a quotation."""
    rows = outlook.view.rows
    where, link, _, _, words, quotations, stop, colon, apart = place
    reports = link is not None and link.reports
    how = link.name if link is not None else "no verb"
    verb = "with a reporting verb" if reports else "without a reporting verb"
    kind, ending = mention.kind, side.ending
    flags = _flags(mention)
    far = words if words in _NEAR else "some words"
    ended = "a stop between" if stop or (where == "after it" and side.words[-1] == ".") else "no stop between"
    lemma = _lemma(rows.lowers, link)
    found = [
        (where, words),
        (where, far, how),
        (where, far, how, ending) if apart == "same sentence" else (where, apart, how),
        (where, far, ending, verb),
        (where, ended, ending, apart, verb),
        (where, _COUNTS[min(quotations, 3)], verb),
        (where, apart, verb),
        (how, apart, where),
        (kind,),
        (kind, where, verb),
        (kind, flags),
        (flags, verb, where, apart),
        (how, flags),
        (lemma, where, far, apart),
        (lemma, how),
        (where, far, side.capital, "a colon between" if colon else "no colon between"),
        (where, side.capital, ending, apart),
        (kind, verb, "after " + _CLASSES[mention.before]),
        (where, verb, side.followed, side.then, far),
        (where, verb, apart, side.preceded),
    ]
    if mention.verb is not None:
        found.append((where, apart, "right before " + _CLASSES[rows.classes[mention.verb]]))
    if rows.sentence_starts[mention.sentence] == mention.base:
        found.append((where, apart, verb, "opens its sentence"))
    return found


_NEAR = frozenset(("no word", "one word", "two words"))
_COUNTS = ("no quotation between", "one quotation between", "two quotations between", "many quotations between")


def _flags(mention: Mention) -> str:
    """What speaks against a mention as a subject."""
    found = ""
    if mention.after_preposition:
        found = "after a preposition"
    elif mention.after_reporting:
        found = "object of a reporting verb"
    elif mention.after_verb:
        found = "object of another verb"
    if mention.possessive:
        found += " and possessive" if found else "possessive"
    elif mention.modifies:
        found += " and before a noun" if found else "before a noun"
    return found or "free"


def _lemma(lowers: list[str], link: Link | None) -> str:
    """The verb itself where it is an everyday one, else what kind of verb it is."""
    if link is None:
        return "no verb"
    if not link.reports:
        return "another verb"
    if link.name == ACCORDING:
        return ACCORDING
    base = lexicon.reporting_verbs().get(lowers[link.verb], "")
    return f"“{base}”" if base in lexicon.words("reporting_common") else "a rarer reporting verb"


def speech_features(
    outlook: Outlook, side: QuotationSide, mention: Mention | None, place: Placement | None, *, same: bool
) -> list[Feature]:
    """The features of a stretch as somebody's words, with its best speaker; `same` as of the quotation before."""
    rows, row = outlook.view.rows, side.row
    printed = side.words.split()
    length = _length(len(printed))
    case, ending = _case(printed, side.words), side.ending
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
    if printed[0][0] in "#@":
        found.append(("a hashtag or handle",))
    if not side.has_previous and not side.has_next:
        found.append(("alone in its paragraph", length))
    if mention is None or place is None:
        found.append(("no speaker near",))
        return found
    link = place.link
    verb = "with a reporting verb" if link is not None and link.reports else "without a reporting verb"
    lower = rows.lowers[link.verb] if link is not None and link.reports else "none"
    found += [
        (place.side, verb, place.words, place.apart),
        (f"verb “{lower}”",),
        (verb, place.apart, length),
        (mention.kind, verb),
        (length, case, verb, place.words),
        ("the speaker of the quotation before" if same else "a new speaker", length),
    ]
    return found


_LENGTHS = ("", "one word long", "two words long", "three words long", "four words long", *["a phrase"] * 3)
_LONG = 15


def _length(count: int) -> str:
    if count < len(_LENGTHS):
        return _LENGTHS[count]
    return "a clause" if count < _LONG else "a sentence or more"


def _case(printed: list[str], words: str) -> str:
    """Title Case, as in names of works, half of it, a capital first, or none."""
    big = [word for word in printed if len(word) > 3 or word[0].isupper()]
    capitals = sum(word[0].isupper() for word in big)
    if big and capitals == len(big) and len(printed) > 1:
        return "in Title Case"
    if big and capitals >= 0.7 * len(big) and len(printed) > 2:
        return "almost in Title Case"
    return "begins large" if words[0].isupper() else "begins small"
