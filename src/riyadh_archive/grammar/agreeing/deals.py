"""Points of a deal: what was signed or reached, the terms of "under the deal", and readiness that both sides express.

In: tokens and the noun. Out: agreed points. A deal that is hoped for, close, broken or only proposed gives none.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import (
    AgreedPoint,
    is_near_meeting,
    is_question,
    points_of,
    points_of_list,
)
from riyadh_archive.grammar.agreeing.complements import Complement, complement_of
from riyadh_archive.grammar.agreeing.deal_terms import (
    committing_to,
    is_approval,
    is_the_deal,
    points_of_provision,
    provided,
)
from riyadh_archive.grammar.agreeing.existing_deals import deal_complement, points_of_reached, standing_of_existing
from riyadh_archive.grammar.agreeing.firmness import weaker
from riyadh_archive.grammar.agreeing.list_parts import last_divided, split_parts
from riyadh_archive.grammar.agreeing.made_deals import opens_line_of_paper, stands_near_a_deal
from riyadh_archive.grammar.agreeing.near_deals import is_verb_behind_to
from riyadh_archive.grammar.agreeing.openness import Standing, read_standing
from riyadh_archive.grammar.agreeing.parties import Subject, jointness_of, read_subject
from riyadh_archive.grammar.agreeing.point_lists import (
    Announcement,
    count_of,
    find_announcement,
    is_point_plan,
    read_listed_points,
)
from riyadh_archive.grammar.agreeing.told_points import rated_part
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.model import Stance

_CLOSING_BEFORE = 7
"""Tokens between "signed" and its noun: "signed a landmark five-year defense and security pact"."""
_HAVING = (["has"], ["have"], ["contains"], ["comprises"], ["includes"])
_DEAL_BEFORE = 6
"""Tokens between a deal and its verb: "The treaty, signed on Friday, commits" has five."""
_DEAL_FAR = 30
"""Tokens between a deal and ", committing them to": "a declaration witnessed by the U.S. and Malaysian leaders," has nine."""
_ENDING_BEFORE = 22
"""Tokens between "emerged" and "with a deal": "from four hours of talks in the Omani capital on Tuesday" has ten."""
_COMING = (["come", "to"], ["came", "to"], ["arrived", "at"], ["hands", "on"], ["settled", "on"])
"""What closes a deal with a preposition: "came to an understanding", "arrived at", "shook hands on"."""
_MERITS = frozenset(("brokering", "mediating", "negotiating", "securing", "facilitating"))
"""What somebody is praised for, who is no party: "thanked Peru for | brokering | the truce"."""
_CLAUSES = frozenset(("clauses", "terms", "provisions", "articles", "conditions", "commitments", "pledges"))
_LONGEST_CLAUSES = 120
_GIVING = frozenset(("gave", "given", "made", "taken", "took", "secured", "won", "received", "obtained", "offered"))
"""How a pledge comes about: "gave assurances that", "secured a promise that"."""
_PARTIES_AHEAD = 10
"""Tokens of the parties that a deal commits: "the governments of the two countries to"."""


def points_of_deal(tokens: Tokens, quoted: bytes, noun: int) -> Iterator[AgreedPoint]:
    """Points of "signed a deal to share power", "reached an agreement on …"."""
    perfect = tokens.lowers[noun + 2 : noun + 3] in (["been"], ["also"], ["now"], ["already"])
    if not perfect and tokens.lowers[noun + 1 : noun + 2] in _HAVING:
        yield from (
            _points_of_parts(tokens, quoted, noun) if _announced_by(tokens, noun) else _included(tokens, quoted, noun)
        )
        return
    if (announced := _counted_at_the_end(tokens, noun)) is not None:
        yield from _points_announced(tokens, quoted, noun, announced)
        return
    if provisions := list(points_of_provision(tokens, quoted, noun)):
        yield from provisions
        return
    if is_question(tokens, noun):
        return
    if (standing := standing_of_existing(tokens, noun)) is not None:
        complement = deal_complement(tokens, noun, clauses=True)
        if complement is not None:
            yield from points_of(tokens, quoted, noun, None, standing, complement, "there was agreement")
        return
    if tokens.lowers[noun] == "ground" and tokens.lowers[noun - 1] != "common":
        return
    if tokens.lowers[noun] == "terms" and tokens.lowers[noun - 1] != "to":
        return
    verb = _closing_verb_before(tokens, noun)
    if verb is None or (tokens.lowers[noun] == "terms" and tokens.lowers[noun + 1] not in ("on", "over")):
        yield from points_of_reached(tokens, quoted, noun)
        return
    if tokens.lowers[verb] in _MERITS and tokens.lowers[verb - 1] in ("with", "for", "in", "of"):
        return  # credited with brokering a deal to end the war
    subject = read_subject(tokens, verb)
    standing = read_standing(tokens, subject, verb)
    if tokens.lowers[noun + 1 : noun + 3] == ["as", "follows"] and standing is not None:
        yield from points_of_list(tokens, quoted, noun + 1, subject, standing)
        return
    listed = is_point_plan(tokens, noun) or "following" in tokens.lowers[verb:noun]
    complement = Complement(verb + 1, "noun") if listed else deal_complement(tokens, noun)
    if standing is None or complement is None:
        return
    sealed = lexicon.forms("sealing").get(tokens.lowers[verb]) is not None
    for point in points_of(tokens, quoted, verb, subject, standing, complement, "closed a deal"):
        done = sealed and point.stance == "asserted" and point.extent.strength == "agree"
        yield point._replace(extent=point.extent._replace(strength="done")) if done else point


def points_of_commitment(tokens: Tokens, quoted: bytes, verb: int) -> Iterator[AgreedPoint]:
    """Points of "The treaty commits the two countries to exchange data": a deal, and both parties as object."""
    start = tokens.sentence_starts[tokens.sentences[verb]]
    beside = tokens.lowers[verb].endswith("ing") and tokens.classes[verb - 1] == ","
    reach = _DEAL_FAR if beside or _is_named(tokens, verb) else _DEAL_BEFORE
    if not lexicon.words("deals") & set(tokens.lowers[max(start, verb - reach) : verb]):
        return
    end = min(tokens.sentence_starts[tokens.sentences[verb] + 1], verb + _PARTIES_AHEAD)
    to = next((i for i in range(verb + 2, end) if tokens.lowers[i] == "to"), None)
    if to is None or to + 1 >= len(tokens) or is_question(tokens, verb):
        return
    subject = Subject(verb + 1, to - 1, verb, jointness_of(tokens, verb + 1, to - 1))
    taken_up = tokens.lowers[verb + 1 : to] in (["them"], ["both"], ["each"])
    standing = read_standing(tokens, subject, verb) if subject.is_joint or taken_up or _is_named(tokens, verb) else None
    if standing is not None and is_verb_behind_to(tokens, to + 1) and not is_approval(tokens, verb, to):
        yield from points_of(tokens, quoted, verb, subject, standing, Complement(to + 1, "base"), "commits both")


def _is_named(tokens: Tokens, verb: int) -> bool:
    """Whether "The formula, signed on Friday, also commits" has the deal as its subject, one that stands."""
    deals = lexicon.words("deals")
    start = tokens.sentence_starts[tokens.sentences[verb]]
    return any(tokens.lowers[k] in deals and is_the_deal(tokens, k) for k in range(max(start, verb - _DEAL_FAR), verb))


def _announced_by(tokens: Tokens, noun: int) -> Announcement | None:
    return find_announcement(tokens, noun + 2) if noun + 2 < len(tokens) else None


def _included(tokens: Tokens, quoted: bytes, noun: int) -> Iterator[AgreedPoint]:
    """Points of "The deal includes a 4 percent raise, an extra day off and no layoffs"."""
    first = noun + 2
    if lexicon.words("faults") & set(tokens.lowers[first : first + 4]):
        return
    if tokens.lowers[first : first + 1] == ["no"] and tokens.lowers[first + 1] in lexicon.words("untold"):
        return  # contains no commitment on palm oil
    to = committing_to(tokens, noun + 1, tokens.sentence_starts[tokens.sentences[noun] + 1])
    if to is not None and is_the_deal(tokens, noun):
        yield from provided(tokens, quoted, noun, Complement(to + 1, "base"))
        return
    listed = first < len(tokens) and tokens.classes[first] in (classes.DETERMINER, classes.NUMBER)
    if tokens.lowers[noun + 1] not in ("has", "have") and listed and is_the_deal(tokens, noun):
        yield from provided(tokens, quoted, noun, Complement(first, "noun"))


def _counted_at_the_end(tokens: Tokens, noun: int) -> Announcement | None:
    """The "four points" with which "The declaration that both signed in Lod rests on four points." ends."""
    end = tokens.sentence_starts[tokens.sentences[noun] + 1] - 1
    last = end - 1
    if (
        tokens.words[end] not in (".", ":")
        or not 2 <= last - noun <= _DEAL_FAR
        or tokens.lowers[last] not in lexicon.words("list_nouns")
    ):
        return None
    count = next((n for k in range(last - 1, max(last - 4, noun), -1) if (n := count_of(tokens.lowers[k]))), None)
    held = any(lower in lexicon.words("comprising") for lower in tokens.lowers[noun + 1 : last])
    return Announcement(last, count) if count is not None and held and is_the_deal(tokens, noun) else None


def _points_of_parts(tokens: Tokens, quoted: bytes, noun: int) -> Iterator[AgreedPoint]:
    """Points of "The deal has three other parts. The city will …": "other" parts have no number of their own."""
    if (announced := _announced_by(tokens, noun)) is not None:
        yield from _points_announced(tokens, quoted, noun, announced)


def _points_announced(tokens: Tokens, quoted: bytes, noun: int, announced: Announcement) -> Iterator[AgreedPoint]:
    if is_question(tokens, noun):
        return
    listed = read_listed_points(tokens, quoted, announced)
    further = bool({"other", "more", "further"} & set(tokens.lowers[noun + 2 : announced.noun]))
    for n, extent in enumerate(listed.extents, 1):
        number = n if listed.is_complete and not further else None
        stance: Stance = "denied" if extent.denied else "asserted"
        yield AgreedPoint(extent.first, extent, noun, None, (), stance, number=number, rule="parts of a deal")


def _closing_verb_before(tokens: Tokens, noun: int) -> int | None:
    """The verb of signing or reaching whose object or passive subject the noun is; None where there is none.

    "closed the summit with a deal to" has it, too.
    """
    if tokens.lowers[max(noun - 2, 0) : noun] in (["with", "a"], ["with", "an"]):
        start = max(tokens.sentence_starts[tokens.sentences[noun]], noun - _ENDING_BEFORE)
        ending, leaving = lexicon.words("ending"), lexicon.words("leaving")
        verb = next((k for k in range(noun - 3, start - 1, -1) if tokens.lowers[k] in ending | leaving), None)
        return verb if verb is None or tokens.lowers[verb] in ending or _is_of_several(tokens, verb) else None
    floor = max(tokens.sentence_starts[tokens.sentences[noun]], noun - _CLOSING_BEFORE)
    closing, unmade = lexicon.forms("closing"), lexicon.words("unmade")
    for i in range(noun - 1, floor - 1, -1):
        lower = tokens.lowers[i]
        if tokens.lowers[i - 1 : i + 1] in _COMING:
            return i - 1
        if lower in unmade or tokens.classes[i] in (",", classes.PREPOSITION, classes.SUBORDINATOR):
            return None
        if lower in closing:
            determiner = tokens.classes[i + 1] in (classes.DETERMINER, classes.NUMBER) or i + 1 == noun
            return i if determiner or tokens.classes[i] != classes.OTHER else None
    return None


def _is_of_several(tokens: Tokens, verb: int) -> bool:
    """Whether more than one leave with it: "The ministers emerged from the talks with an agreement to"."""
    subject = read_subject(tokens, verb)
    return subject is not None and subject.is_joint


def points_of_clauses(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "The agreement's clauses include a truce, the return of the displaced and …"."""
    start = tokens.sentence_starts[tokens.sentences[verb]]
    agreed = tokens.lowers[max(verb - 2, 0)] == "agreed" and tokens.lowers[verb - 1] in lexicon.words("list_nouns")
    if not (agreed or tokens.lowers[verb - 1] in _CLAUSES) or verb - start > _DEAL_BEFORE or is_question(tokens, verb):
        return
    named = lexicon.words("deals") | lexicon.words("papers")
    if not (agreed or named & set(tokens.lowers[start:verb]) or stands_near_a_deal(tokens, verb, before)):
        return
    end = tokens.sentence_starts[tokens.sentences[verb] + 1]
    parts = split_parts(tokens, quoted, verb + 1, min(end - 1, verb + _LONGEST_CLAUSES), None)
    for first, last in last_divided(tokens, parts) or [(verb + 1, end - 2)]:
        yield AgreedPoint(first, rated_part(tokens, first, last), verb, None, (), rule="parts of a deal")


def points_of_pledge(tokens: Tokens, quoted: bytes, noun: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "Both sides gave assurances that drivers will be safe", "has given its word to let convoys pass"."""
    floor = max(tokens.sentence_starts[tokens.sentences[noun]], noun - _CLOSING_BEFORE)
    verb = next((k for k in range(noun - 1, floor - 1, -1) if tokens.lowers[k] in _GIVING), None)
    subject = read_subject(tokens, verb) if verb is not None else None
    if verb is None or subject is None or is_question(tokens, noun):
        return
    ours = subject.jointness == "pronoun" and tokens.lowers[noun] == "decision" and is_near_meeting(tokens, noun)
    if not (subject.is_joint or ours or stands_near_a_deal(tokens, noun, before)):
        return
    standing, complement = read_standing(tokens, subject, verb), complement_of(tokens, noun)
    if standing is not None and complement is not None and complement.form in ("base", "clause"):
        yield from points_of(tokens, quoted, verb, subject, standing, complement, "gave a pledge")


def points_of_readiness(
    tokens: Tokens, quoted: bytes, noun: int, *, after_point: bool = False
) -> Iterator[AgreedPoint]:
    """Points of "both sides expressed their readiness to continue the talks": intended, where two say so.

    Right behind an agreed point (`after_point`) "they" are those who agreed.
    """
    floor = tokens.sentence_starts[tokens.sentences[noun]]
    supported = tokens.lowers[noun] == "support"
    if supported and not after_point:
        return
    verb = next((i for i in range(noun - 1, max(floor - 1, noun - 4), -1) if _affirms(tokens, i)), None)
    if verb is None or is_question(tokens, noun):
        return
    subject = read_subject(tokens, verb)
    if opens_line_of_paper(tokens, verb):
        subject = Subject(verb, verb, verb, "quantified")
    theirs = subject is not None and subject.jointness == "pronoun" and after_point
    if subject is None or not (subject.is_joint or theirs) or subject.jointness == "pair":
        return
    standing = read_standing(tokens, subject, verb)
    if standing is None:
        return
    hedged = Standing(standing.stance, True, standing.speaker_verb)
    bound = complement_of(tokens, noun) if tokens.lowers[noun] == "commitment" else None  # to respecting the truce
    complement = bound or Complement(noun + 2, "noun" if supported else "base")
    for point in points_of(tokens, quoted, verb, subject, hedged, complement, "readiness"):
        yield point._replace(extent=point.extent._replace(strength=weaker(point.extent.strength, "intend")))


def _affirms(tokens: Tokens, i: int) -> bool:
    return tokens.lowers[i] in lexicon.forms("affirming")
