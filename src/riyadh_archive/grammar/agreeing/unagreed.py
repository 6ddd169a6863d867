"""What was not agreed: "On pensions the four were unable to agree", "failed to agree on whether the port will stay open".

In: tokens, the verb or noun of agreeing, and who did not agree. Out: denied points, or the complement that they are read from.
"""

from collections.abc import Iterator

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_near_meeting, is_question, points_of
from riyadh_archive.grammar.agreeing.complements import Complement, complement_of
from riyadh_archive.grammar.agreeing.openness import Standing
from riyadh_archive.grammar.agreeing.parties import Subject, jointness_of
from riyadh_archive.grammar.agreeing.point_text import Extent
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

RULE = "not agreed"
_LONGEST_OBJECT = 40
"""Tokens of what was not agreed with who did not: longer openings are lists or broken text."""
_OPEN_QUESTIONS = frozenset(("whether", "how"))


def open_question(tokens: Tokens, verb: int) -> Complement | None:
    """What "agree on whether | the port will stay open" leaves open; None where something else follows."""
    if tokens.lowers[verb + 1 : verb + 2] != ["on"] or tokens.lowers[verb + 2 : verb + 3] == []:
        return None
    if tokens.lowers[verb + 2] not in _OPEN_QUESTIONS or verb + 4 >= len(tokens):
        return None
    infinitive = tokens.lowers[verb + 3] == "to"
    return Complement(verb + 3 + infinitive, "base" if infinitive else "clause")


def points_in_front(tokens: Tokens, verb: int, subject: Subject, standing: Standing) -> Iterator[AgreedPoint]:
    """The point of "On | the number of seats | the four could not agree": what was not agreed opens the sentence."""
    start = tokens.sentence_starts[tokens.sentences[verb]]
    if tokens.lowers[start] not in ("on", "over", "about") or standing.stance != "denied":
        return
    if subject.verb - start > _LONGEST_OBJECT:
        return
    who = _behind_object(tokens, start + 2, subject.verb)
    if who is None or not jointness_of(tokens, who, subject.verb - 1) not in ("single", "country"):
        return
    last = who - 1 - (tokens.classes[who - 1] == ",")
    if last > start:
        parties = Subject(who, subject.verb - 1, subject.verb, "quantified")
        yield AgreedPoint(start + 1, Extent(start + 1, last), verb, parties, (), "denied", rule=RULE)


def _behind_object(tokens: Tokens, first: int, stop: int) -> int | None:
    """Where who did not agree starts: behind the comma, else at the last article behind a noun."""
    comma = next((k for k in range(first, stop) if tokens.classes[k] == ","), None)
    if comma is not None:
        return comma + 1 if comma + 1 < stop else None
    found = (k for k in range(stop - 1, first, -1) if _opens_phrase(tokens, k))
    return next(found, None)


def _opens_phrase(tokens: Tokens, k: int) -> bool:
    opens = tokens.classes[k] in (classes.DETERMINER, classes.PRONOUN) or tokens.lowers[k] in ("both", "neither")
    return opens and tokens.classes[k - 1] in (classes.OTHER, "H", classes.NUMBER)


def points_without_deal(tokens: Tokens, quoted: bytes, noun: int) -> Iterator[AgreedPoint]:
    """Points of "The talks ended without agreement on | a hostage swap", "without a deal to | reopen the port"."""
    before = tokens.lowers[max(noun - 3, 0) : noun]
    if "without" not in before or is_question(tokens, noun):
        return
    if any(
        lower not in ("without", "a", "an", "any", "reaching", "final") for lower in before[before.index("without") :]
    ):
        return
    if not is_near_meeting(tokens, noun, sentences=0) or lexicon.words("modals") - {"to"} & set(
        tokens.lowers[max(tokens.sentence_starts[tokens.sentences[noun]], noun - _LONGEST_OBJECT) : noun]
    ):
        return
    complement = complement_of(tokens, noun)
    if complement is not None and complement.form != "clause":
        yield from points_of(tokens, quoted, noun, None, Standing("denied"), complement, RULE)
