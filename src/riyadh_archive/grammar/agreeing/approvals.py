"""Agreement in a phrase: "signed up to a review", "gave the green light to a railway"; and what a side got by a deal.

In: tokens and the verb. Out: agreed points. One party's approval of what others planned is none; what somebody won away from
a deal is none either.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_question, points_of
from riyadh_archive.grammar.agreeing.complements import Complement
from riyadh_archive.grammar.agreeing.firmness import Form
from riyadh_archive.grammar.agreeing.made_deals import stands_near_a_deal
from riyadh_archive.grammar.agreeing.near_deals import is_side, is_verb_behind_to
from riyadh_archive.grammar.agreeing.openness import read_standing
from riyadh_archive.grammar.agreeing.parties import Subject, read_subject
from riyadh_archive.grammar.agreeing.point_starts import is_action_gerund
from riyadh_archive.grammar.agreeing.point_text import read_extents
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

RULE = "agreed to"
GAIN = "what a side got by a deal"
_LONGEST = 6
"""Tokens of "gave their final seal of approval to"."""


def points_of_approval(
    tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of "Both sides signed up to | a joint review", "Leaders gave the green light to | a railway and a visa"."""
    to = _end_of_phrase(tokens, verb)
    if (
        to is None
        or to + 2 >= len(tokens)
        or is_question(tokens, verb)
        or tokens.sentences[to + 1] != tokens.sentences[verb]
    ):
        return  # what both sides have signed up to
    subject = read_subject(tokens, verb)
    if subject is None or not subject.is_joint or tokens.lowers[to + 1] in ("it", "this", "that", "them"):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is not None:
        yield from points_of(tokens, quoted, verb, subject, standing, Complement(to + 1, _form(tokens, to)), RULE)


def _form(tokens: Tokens, to: int) -> Form:
    """The form of what stands behind the preposition at token `to`: "to | share data", "on | sharing data", "to | a review"."""
    if is_action_gerund(tokens, to + 1):
        return "gerund"
    return "base" if tokens.lowers[to] == "to" and is_verb_behind_to(tokens, to + 1) else "noun"


def _end_of_phrase(tokens: Tokens, verb: int) -> int | None:
    """The last token of "signed up to", "gave the green light to" that begins at the verb."""
    if tokens.lowers[verb].startswith("sign"):
        return verb + 2 if tokens.lowers[verb + 1 : verb + 3] in (["up", "to"], ["off", "on"]) else None
    stop = min(tokens.sentence_starts[tokens.sentences[verb] + 1] - 1, verb + _LONGEST)
    to = next((k for k in range(verb + 2, stop) if tokens.lowers[k] in ("to", "for")), None)
    blessed = to is not None and lexicon.words("blessings") & set(tokens.lowers[verb + 1 : to])
    return to if blessed else None


def points_of_gain(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "The union secured | a two-year award", "Oman won | a quota of 90 boats" near a deal that stands."""
    first = verb + 1
    subject = read_subject(tokens, verb)
    if subject is None or is_question(tokens, verb) or not _is_party(tokens, subject) or not _is_gained(tokens, first):
        return
    if lexicon.words("negations") & set(tokens.lowers[subject.last + 1 : verb]):
        return
    if not stands_near_a_deal(tokens, verb, before):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is None or standing.stance != "asserted":
        return
    for extent in read_extents(tokens, quoted, first, form="noun"):
        yield AgreedPoint(extent.first, extent, verb, subject, (), speaker_verb=standing.speaker_verb, rule=GAIN)


def _is_party(tokens: Tokens, subject: Subject) -> bool:
    """Whether a side is meant: a body, a country, several people; "it" and "they" of those named before, too."""
    return is_side(tokens, subject) and not lexicon.words("players") & set(
        tokens.lowers[subject.first : subject.last + 1]
    )


def _is_gained(tokens: Tokens, i: int) -> bool:
    """Whether a thing with a number or a noun of terms begins at token i: "a 9% award", "a quota", "a place for every"."""
    if i + 1 >= len(tokens) or tokens.classes[i] not in (classes.DETERMINER, classes.NUMBER):
        return False
    end = min(tokens.sentence_starts[tokens.sentences[i] + 1], i + 2 * _LONGEST)
    ahead = range(i, end)
    terms = lexicon.words("agreed_objects") | lexicon.words("gained_things")
    counted = any(tokens.classes[k] == classes.NUMBER or tokens.words[k] == "%" for k in ahead)
    return bool(terms & set(tokens.lowers[i:end])) or counted
