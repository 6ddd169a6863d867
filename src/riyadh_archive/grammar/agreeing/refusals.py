"""Points that two parties refused, or had only under discussion: "both sides refused to …", "discussed whether to …".

In: tokens and the verb. Out: agreed points, denied ones for a refusal and explored ones for a discussion. One party's refusal
is a wish and no point; so is one away from any talks.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import (
    AgreedPoint,
    is_near_meeting,
    is_question,
    joint_paper_behind,
    points_of,
)
from riyadh_archive.grammar.agreeing.complements import Complement, complement_of
from riyadh_archive.grammar.agreeing.openness import antecedent_of, read_standing
from riyadh_archive.grammar.agreeing.parties import Subject, party_names, read_subject
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon

_OPENING_AHEAD = 9
"""Tokens between "discussed" and "whether to": "discussed on Thursday in Oslo whether to" has four; of what was refused."""
_TELLING = frozenset(("discuss", "name", "give", "provide", "identify", "disclose", "confirm", "meet", "open"))
"""What people refuse reporters: none of it is a point."""


def points_of_refusal(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "the two sides refused to lift the ban"; `before` are the points of the article so far."""
    complement = complement_of(tokens, verb)
    if complement is None:
        complement = _refused_thing(tokens, verb)
    elif complement.form != "base" or not _may_be_point(tokens, complement.first):
        return
    if complement is None:
        return
    subject = _parties_of(tokens, verb, before)
    if subject is None:
        return
    standing = read_standing(tokens, subject, verb)
    if standing is None or standing.stance == "denied":
        return
    denied = standing._replace(stance="denied")
    yield from points_of(tokens, quoted, verb, subject, denied, complement, "refused to")


def _refused_thing(tokens: Tokens, verb: int) -> Complement | None:
    """What "refused | an immediate truce" turns down where it is a thing that is agreed; None for any other object."""
    stop = min(tokens.sentence_starts[tokens.sentences[verb] + 1], verb + _OPENING_AHEAD)
    first = next((k for k in range(verb + 1, stop) if tokens.classes[k] != QUOTE_MARK), stop)
    if first >= stop or tokens.classes[first] not in "Do":
        return None
    for k in range(first, stop):
        if tokens.lowers[k] in lexicon.words("agreed_objects"):
            return Complement(first, "noun")
        if tokens.classes[k] in "IVCA.,;:":
            return None
    return None


def points_of_discussion(tokens: Tokens, quoted: bytes, verb: int) -> Iterator[AgreedPoint]:
    """Points of "the two sides discussed whether to reopen the bridge", "will explore ways to cut tariffs"."""
    to = _behind_ways(tokens, verb)
    if to is None or not is_discussion(tokens, verb) or tokens.lowers[verb - 1 : verb] == ["to"]:
        return  # met on Tuesday to explore ways to: what for, and not what was said
    if tokens.lowers[verb - 1 : verb + 1] == ["will", "discuss"]:
        return  # on Monday the leaders will discuss how to: a day's programme
    subject = _parties_of(tokens, verb, ())
    if subject is None:
        return
    standing = read_standing(tokens, subject._replace(verb=verb), verb)
    if standing is None:
        return
    for point in points_of(tokens, quoted, verb, subject, standing, Complement(to + 1, "base"), "under discussion"):
        yield point._replace(extent=point.extent._replace(strength="explore"))


def is_discussion(tokens: Tokens, verb: int) -> bool:
    """Whether "explore ways to", "consider whether to" starts at token `verb`, before a thing one does."""
    if verb + 1 >= len(tokens) or tokens.lowers[verb] not in lexicon.forms("discussing"):
        return False
    to = _behind_ways(tokens, verb)
    return to is not None and tokens.lowers[to + 1] in lexicon.words("action_verbs")


def _behind_ways(tokens: Tokens, verb: int) -> int | None:
    """The "to" of "whether to", "how to", "ways to" behind the verb; None where something else is discussed."""
    end = min(tokens.sentence_starts[tokens.sentences[verb] + 1] - 2, verb + _OPENING_AHEAD)
    for i in range(verb + 1, end):
        if tokens.lowers[i] in ("whether", "how", "ways"):
            return i + 1 if tokens.lowers[i + 1] == "to" else None
        if tokens.classes[i] in ",;:":
            return None
    return None


def _parties_of(tokens: Tokens, verb: int, before: Sequence[AgreedPoint]) -> Subject | None:
    """Two parties near talks that stand before the verb, or who "they" are right behind an agreed point."""
    subject = read_subject(tokens, verb)
    if subject is None or is_question(tokens, verb):
        return None
    if subject.jointness == "pronoun":
        return antecedent_of(tokens, subject) or (subject if follows_a_point(tokens, verb, before) else None)
    named = subject.jointness == "names" and len(party_names(tokens, subject.first, subject.last)) > 1
    joint = named or subject.jointness in ("quantified", "plural", "body", "pair")
    near = is_near_meeting(tokens, verb) or follows_a_point(tokens, verb, before)
    return subject if joint and (near or joint_paper_behind(tokens, verb) is not None) else None


def follows_a_point(tokens: Tokens, verb: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether the last of the points `before` stands in the sentence of token `verb` or in the one before it."""
    return bool(before) and tokens.sentences[verb] - tokens.sentences[before[-1].extent.last] <= 1


def _may_be_point(tokens: Tokens, first: int) -> bool:
    """Whether a verb of doing or exploring follows that is not a word to reporters: "to cut", not "to discuss the case"."""
    lower = tokens.lowers[first]
    if lower in _TELLING:
        return False
    return lower in lexicon.words("action_verbs") | lexicon.words("exploring")
