"""Agreement that is said to be there: "There was broad consensus on …", "Among the steps agreed were …".

In: tokens and the noun or participle. Out: agreed points, or how far the agreement stands and what it is about.
"""

from collections.abc import Iterator

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_question, points_of
from riyadh_archive.grammar.agreeing.complements import Complement, complement_of
from riyadh_archive.grammar.agreeing.made_deals import BEING
from riyadh_archive.grammar.agreeing.near_deals import is_verb_behind_to
from riyadh_archive.grammar.agreeing.openness import Standing
from riyadh_archive.grammar.agreeing.point_starts import is_action_gerund, is_phrasal
from riyadh_archive.grammar.agreeing.told_points import nominal_points
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_THERE_BEFORE = 7
"""Tokens from "there" to the noun: "there has now been a broad if fragile consensus" has seven."""
_PARTS_AHEAD = 14
"""Tokens from "agreed" to "were": "taken at the summit between Lim and Sy in Lod on Friday was" has eleven."""
_NOUN_AHEAD = 6
"""Tokens from "a" to the noun of "a 90-day mutual and full pause"."""
_ASIDE = 16
"""Tokens of ", with the votes of nine regions," between "approved" and "includes"."""
_APPROVED = frozenset(("agreed", "approved", "decided", "settled", "adopted"))
_LISTING = BEING | {"include", "includes", "included"}


def standing_of_existing(tokens: Tokens, noun: int) -> Standing | None:
    """How "there was no agreement" stands; None where no "there was" is before the noun, or it is only hoped for."""
    floor = max(tokens.sentence_starts[tokens.sentences[noun]], noun - _THERE_BEFORE)
    there = next((k for k in range(noun - 1, floor - 1, -1) if tokens.lowers[k] == "there"), None)
    if there is None:
        return None
    between = tokens.lowers[there + 1 : noun]
    if not BEING & set(between) or any(c in ",;:I" for c in tokens.classes[there + 1 : noun]):
        return None
    negated = bool(lexicon.words("negations") & set(between) or {"no", "little"} & set(between))
    if (lexicon.words("unmade") - {"no", "never", "without"}) & set(between) or lexicon.words("modals") & set(between):
        return None
    before = tokens.lowers[there - 1] if there > floor else ""
    if before in lexicon.words("open_clauses"):
        return None
    return Standing("denied" if negated else "asserted", False, None)


def deal_complement(tokens: Tokens, noun: int, *, clauses: bool = False) -> Complement | None:
    """What a deal is about: "to" with a verb, "on" with a noun, past "with …", "between …" and dates.

    A clause with "that" counts where `clauses` is true: "there was agreement that the border will open".
    """
    if (purpose := _purpose_of(tokens, noun)) is not None:
        return purpose
    found = complement_of(tokens, noun)
    if found is None or (found.form == "clause" and not clauses) or _is_aim(tokens, noun, found):
        return None
    known = lexicon.words("action_verbs")  # those that are nouns as often among them
    if found.form == "base" and not (
        tokens.lowers[found.first] in known or is_verb_behind_to(tokens, found.first) or is_phrasal(tokens, found.first)
    ):
        return None
    return found


def _is_aim(tokens: Tokens, noun: int, complement: Complement) -> bool:
    """Whether a truce only tells what it is for: "a ceasefire was signed | to end the war"."""
    truce = tokens.lowers[noun] in lexicon.words("truces")
    return truce and complement.form == "base" and tokens.lowers[complement.first] in lexicon.words("aims_of_truces")


def _purpose_of(tokens: Tokens, noun: int) -> Complement | None:
    """What "a deal for | a 90-day pause", "a framework for | ending the war" is for; no time and no price."""
    first = noun + 2
    if tokens.lowers[noun + 1 : noun + 2] != ["for"] or first + 2 >= len(tokens):
        return None
    if is_action_gerund(tokens, first):
        return Complement(first, "gerund")
    if tokens.classes[first] not in (classes.DETERMINER, classes.NUMBER):
        return None
    named = tokens.lowers[first + 1 : first + _NOUN_AHEAD]
    of = next((k for k, lower in enumerate(named) if lower in ("of", "in", "on", "to")), len(named))
    return Complement(first, "noun") if lexicon.words("agreed_objects") & set(named[:of]) else None


def points_of_reached(tokens: Tokens, quoted: bytes, noun: int) -> Iterator[AgreedPoint]:
    """Points of "An agreement was also reached to simplify visas", "No accord was struck on the island"."""
    end = min(tokens.sentence_starts[tokens.sentences[noun] + 1] - 1, noun + _THERE_BEFORE)
    closing = lexicon.forms("closing")
    verb = next((k for k in range(noun + 2, end) if tokens.lowers[k] in closing), None)
    if verb is None or not BEING & set(tokens.lowers[noun + 1 : verb]) or is_question(tokens, noun):
        return
    between = set(tokens.lowers[noun + 1 : verb])
    if lexicon.words("modals") & between or any(c in ",;:WT" for c in tokens.classes[noun + 1 : verb]):
        return
    near = set(tokens.lowers[max(tokens.sentence_starts[tokens.sentences[noun]], noun - 3) : noun])
    if (lexicon.words("unmade") - {"no"}) & near:
        return
    standing = Standing("denied" if "no" in near or lexicon.words("negations") & between else "asserted", False, None)
    complement = complement_of(tokens, verb)
    if complement is not None and not _is_aim(tokens, noun, complement):
        yield from points_of(tokens, quoted, verb, None, standing, complement, "there was agreement")


def points_of_cleft(tokens: Tokens, quoted: bytes, what: int) -> Iterator[AgreedPoint]:
    """Points of "What they approved, with nine votes, includes | a fund of 100 million euros and …"."""
    number = tokens.sentences[what]
    if what != tokens.sentence_starts[number] or is_question(tokens, what):
        return
    end = tokens.sentence_starts[number + 1] - 2
    verb = next((k for k in range(what + 2, min(end, what + _NOUN_AHEAD)) if tokens.lowers[k] in _APPROVED), None)
    being = (
        next((k for k in range(verb + 1, min(end, verb + _ASIDE)) if tokens.lowers[k] in _LISTING), None)
        if verb
        else None
    )
    if verb is None or being is None or not _is_thing(tokens, being + 1):
        return  # what was agreed is modest
    if lexicon.words("negations") & set(tokens.lowers[what:being]) or lexicon.words("modals") & set(
        tokens.lowers[what:verb]
    ):
        return
    for extent in nominal_points(tokens, quoted, being + 1):
        yield AgreedPoint(extent.first, extent, verb, None, (), rule="parts of a deal")


def _is_thing(tokens: Tokens, i: int) -> bool:
    """Whether a thing or deed begins at token i: "a fund", "two barracks", "raising fees"."""
    return tokens.classes[i] in "DMG" or tokens.lowers[i].endswith("ing")


def points_of_agreed_parts(tokens: Tokens, quoted: bytes, verb: int) -> Iterator[AgreedPoint]:
    """Points of "Among the steps agreed on Friday were | a truce and …", "Among the decisions taken there was …"."""
    parts = lexicon.words("list_nouns") if tokens.lowers[verb] == "agreed" else lexicon.words("outcomes")
    if tokens.lowers[verb - 1] not in parts or is_question(tokens, verb):
        return
    start = tokens.sentence_starts[tokens.sentences[verb]]
    if lexicon.words("negations") & set(tokens.lowers[start:verb]):
        return
    end = min(tokens.sentence_starts[tokens.sentences[verb] + 1] - 1, verb + _PARTS_AHEAD)
    being = next((k for k in range(verb + 1, end) if tokens.lowers[k] in _LISTING), None)
    if being is None or being + 2 >= len(tokens) or any(c in ",;:C" for c in tokens.classes[verb + 1 : being]):
        return
    if tokens.lowers[being + 1] in ("not", "also", "likely", "expected"):
        return
    for extent in nominal_points(tokens, quoted, being + 1):
        yield AgreedPoint(extent.first, extent, verb, None, (), rule="parts of a deal")
