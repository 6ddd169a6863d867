"""What a deal does by itself: "The accord sets up a panel and bans mines", "The text calls for …", "It obliges Mali to …".

In: tokens, the noun of the deal (or "it" that stands for it) and the points found before it. Out: agreed points. What a deal
is good for, or how it is received ("The pact ends a feud", "The deal faces a vote"), is no term of it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_question
from riyadh_archive.grammar.agreeing.complements import Complement
from riyadh_archive.grammar.agreeing.made_deals import is_closed, is_made, stands_near_a_deal, tells_of_deal
from riyadh_archive.grammar.agreeing.point_lists import count_of, find_announcement, read_listed_points
from riyadh_archive.grammar.agreeing.point_starts import is_action_gerund
from riyadh_archive.grammar.agreeing.point_text import Extent, read_extents
from riyadh_archive.grammar.agreeing.told_points import nominal_points
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

RULE = "terms of a deal"
_SENTENCE = 40
"""Tokens before a deal in which "proposed" tells of it; longer sentences are lists or broken text."""
_WHOM = 8
"""Tokens of whom "It commits | the governments of both countries | to" names."""
_CREATING = (["establishing"], ["creating"], ["guaranteeing"], ["granting"])
"""What a deal does by itself behind a comma: "signed a pact, establishing a fund"; ", allowing" tells its effect as often."""
_PAPER_BACK = 3
"""Sentences back in which the deal is told of that "the draft" belongs to."""
_ADOPTED_AHEAD = 8
"""Tokens from "endorsed a plan" to "that": "plan of action to 2028 that" has five."""
_DEAL_OPENING = 5
"""Tokens before a deal that its sentence opens with: "The landmark five-year trade deal" has four."""
_PROVISION_AHEAD = 30
"""Tokens from a deal to what it provides for, over an aside about when and where it was signed."""
_LONGEST_ASIDE = 8
"""Tokens of ", Xi Jinping," between a deal and "that"."""
_MOVING = frozenset(("bring", "take", "put", "raise"))
"""Verbs that a deal does by itself where they tell how far: "will bring duties down to 15 percent"."""
_PHRASE = frozenset("IDMoHRa")
"""Classes of what stands in "in Oslo on Friday" between a deal and "that"."""
_OPENERS = frozenset((classes.REPORTING, classes.THAT, QUOTE_MARK, ":", ";"))
_DEFINITE = frozenset(("the", "their", "this", "our"))


def points_of_provision(tokens: Tokens, quoted: bytes, noun: int) -> Iterator[AgreedPoint]:
    """Points of "The deal, signed on Friday, also provides for | a raise" and of "signed a pact in Oslo that | bans mines"."""
    provision = _provision_behind(tokens, noun)
    if provision is not None:
        yield from provided(tokens, quoted, noun, provision)


def points_of_paper(tokens: Tokens, quoted: bytes, noun: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "The text launches a fund", "endorsed a plan that calls for": a paper near a deal, or one that was adopted."""
    adopted = is_closed(tokens, noun) and "that" in tokens.lowers[noun : noun + _ADOPTED_AHEAD]
    joint = tokens.lowers[noun - 1] == "joint"  # what both sides sign is a deal by itself
    near = is_the_deal(tokens, noun) and (joint or stands_near_a_deal(tokens, noun - 1, before, back=_PAPER_BACK))
    if adopted or near:
        yield from points_of_provision(tokens, quoted, noun)


def points_of_it(tokens: Tokens, quoted: bytes, it: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "It also obliges Mali to reopen a well" right behind a sentence about a deal, in its paragraph."""
    number = tokens.sentences[it]
    start = tokens.sentence_starts[number]
    end = min(tokens.sentence_starts[number + 1], it + _PROVISION_AHEAD)
    colon = tokens.words[it - 1] == ":" and tells_of_deal(tokens, number, it)
    if not colon:
        if it != start or number == 0 or tokens.blocks[it - 1] != tokens.blocks[it]:
            return
        near = bool(before) and number - tokens.sentences[before[-1].extent.last] <= 1
        named = bool(lexicon.words("deals") & set(tokens.lowers[tokens.sentence_starts[number - 1] : start]))
        termed = near and (before[-1].rule == RULE or named)
        if not termed and not tells_of_deal(tokens, number - 1, start):
            return
    if (provision := _granted(tokens, it + 1, end)) is not None:
        yield from provided(tokens, quoted, it, provision)


def provided(tokens: Tokens, quoted: bytes, noun: int, provision: Complement) -> Iterator[AgreedPoint]:
    """The points of what the deal at token `noun` provides for."""
    if is_question(tokens, noun):
        return
    if (announced := find_announcement(tokens, provision.first)) is not None:
        listed = read_listed_points(tokens, quoted, announced)
        for n, extent in enumerate(listed.extents, 1):
            number = n if listed.is_complete and announced.count is not None else None
            yield AgreedPoint(extent.first, extent, noun, None, (), number=number, rule="announced list")
        return
    if provision.form == "noun":
        extents = nominal_points(tokens, quoted, provision.first)
    else:
        extents = read_extents(tokens, quoted, provision.first, form=provision.form)
    further = further_provision(tokens, extents)
    for extent in further.extents:
        yield AgreedPoint(extent.first, extent, noun, None, (), rule=RULE)
    if further.provision is not None:
        yield from provided(tokens, quoted, noun, further.provision)


class Further(NamedTuple):
    """The points up to the next thing that a deal does, and the complement of that; None where it does nothing else."""

    extents: list[Extent]
    provision: Complement | None = None


def further_provision(tokens: Tokens, extents: list[Extent]) -> Further:
    """The points of "bans mines | and provides for patrols" up to "and", and what the deal provides for behind it."""
    first, last = extents[0].first, extents[-1].last
    end = tokens.sentence_starts[tokens.sentences[last] + 1]
    asks = tokens.lowers[max(first - _WHOM, 0) : first]
    for k in range(first + 1, min(last + 2, end - 3)):
        if tokens.lowers[k] != "and":
            continue
        also = tokens.lowers[k + 1] in ("on", "upon") and "calls" in asks
        provision = _asked(tokens, k + 2, end) if also else _goes_on(tokens, k + 1, end)
        if provision is not None:
            kept = [extent for extent in extents if extent.first < k]
            kept[-1] = kept[-1]._replace(last=min(kept[-1].last, k - 1 - (tokens.classes[k - 1] == ",")))
            return Further(kept, provision)
    return Further(extents)


def _goes_on(tokens: Tokens, i: int, end: int) -> Complement | None:
    """The complement of "also calls for", "commits both to", "launches a plan" behind "and"."""
    while i < end - 2 and (tokens.classes[i] == classes.ADVERB or tokens.lowers[i] in ("also", "further")):
        i += 1
    lower = tokens.lowers[i]
    if lower == "that":
        return Complement(i + 1, "clause")  # stipulates a swap and that | Chad will withdraw
    if lower == "will":
        return _granted(tokens, i, end, relative=True)
    told = (
        lexicon.words("providing") | lexicon.words("committing") | lexicon.words("asking") | lexicon.words("granting")
    )
    plain = lower.endswith("s") and tokens.classes[i - 1] in ("J", classes.ADVERB)
    does = lower in lexicon.third_persons() and tokens.classes[i + 1] == classes.DETERMINER
    return _granted(tokens, i, end) if plain and (lower in told or does) else None


def _provision_behind(tokens: Tokens, noun: int) -> Complement | None:
    """What the deal provides for; None where the noun is no deal that stands, or does nothing of the kind."""
    end = min(tokens.sentence_starts[tokens.sentences[noun] + 1], noun + _PROVISION_AHEAD)
    that = noun + 1
    while that < end and tokens.classes[that] in _PHRASE and not _is_about(tokens, that):
        that += 1
    if that < end and tokens.classes[that] == ",":  # a truce with the premier, Ann Lim, that will
        closing = (k for k in range(that + 1, min(end, that + _LONGEST_ASIDE)) if tokens.classes[k] == ",")
        that = next(closing, that) + 1
    if (stipulated := _stipulated(tokens, noun, end) or _included(tokens, noun, end)) is not None:
        return stipulated
    relative = that < end and tokens.lowers[that] in ("that", "which") and is_made(tokens, noun)
    if relative and (granted := _granted(tokens, that + 1, end, relative=True)) is not None:
        return granted
    if not is_the_deal(tokens, noun):
        return None
    i = noun + 1
    counted = lexicon.words("ordinals") & set(tokens.lowers[max(noun - 2, 0) : noun])
    if counted and i + 2 < end and tokens.lowers[i] in ("is", "was") and tokens.lowers[i + 1] in ("that", "to"):
        return Complement(i + 2, "clause" if tokens.lowers[i + 1] == "that" else "base")  # the second agreement is that
    if i < end and tokens.classes[i] == ",":
        i = next((k + 1 for k in range(i + 1, end) if tokens.classes[k] == ","), end)
    return _granted(tokens, i, end)


def _is_about(tokens: Tokens, i: int) -> bool:
    """Whether "on a law", "for the port" stands at token i: a "that" behind it tells of the law and not of the deal."""
    return tokens.lowers[i] in ("on", "for", "of", "over") and tokens.classes[i + 1] == classes.DETERMINER


def _stipulated(tokens: Tokens, noun: int, end: int) -> Complement | None:
    """What "signed an agreement stipulating | the return of the displaced", "a pact providing for | a fund" grants."""
    i = noun + 1
    if tokens.words[i : i + 1] == [","] and tokens.lowers[i + 1 : i + 2] in _CREATING:
        i += 1
    if i + 2 >= end or tokens.lowers[i] not in lexicon.words("stipulating_now") or not is_made(tokens, noun):
        return None
    if tokens.lowers[i + 1] == "that":
        return Complement(i + 2, "clause")
    return Complement(i + 1 + (tokens.lowers[i + 1] == "for"), "noun")


def _included(tokens: Tokens, noun: int, end: int) -> Complement | None:
    """What "reached several agreements, including | a swap of prisoners" names, of agreements that were made."""
    i = noun + 1 + (tokens.words[noun + 1 : noun + 2] == [","])
    if i + 2 >= end or tokens.lowers[i] != "including" or not tokens.lowers[noun].endswith("s"):
        return None
    if tokens.lowers[i + 1] in ("what", "those", "one", "some", "several"):
        return None  # the deals, including what they call a breakthrough
    came = tokens.lowers[max(tokens.sentence_starts[tokens.sentences[noun]], noun - _CAME_OF) : noun]
    led = any(one in _LED and two in ("in", "to") for one, two in pairwise(came))
    return Complement(i + 1, "noun") if led or is_closed(tokens, noun) else None


_LED = frozenset(("resulted", "resulting", "ended", "culminated", "led"))
_CAME_OF = 7
"""Tokens of "resulted in a number of" before the agreements."""


def is_the_deal(tokens: Tokens, noun: int) -> bool:
    """Whether "The landmark deal" opens its sentence or what somebody says, and is not only proposed."""
    floor = tokens.sentence_starts[tokens.sentences[noun]]
    lowest = max(floor, noun - _DEAL_OPENING)
    opening = next((k for k in range(noun - 1, lowest - 1, -1) if tokens.lowers[k] in _DEFINITE), None)
    if opening is None or lexicon.words("unmade") & set(tokens.lowers[max(floor, noun - _SENTENCE) : noun]):
        return False
    led_in = tokens.words[opening - 1] == "," and tokens.lowers[floor] in ("according", "in", "on", "as", "under")
    return opening == floor or led_in or tokens.classes[opening - 1] in _OPENERS


def _granted(tokens: Tokens, i: int, end: int, *, relative: bool = False) -> Complement | None:
    """The complement of a verb of providing at token i, past adverbs and "will".

    What "the deal will" do is an effect as often; behind "signed a deal that will" (`relative`) it is a term.
    """
    while i < end and (tokens.classes[i] == classes.ADVERB or tokens.lowers[i] in ("also", "further")):
        i += 1
    if i + 2 >= end:
        return None
    lower = tokens.lowers[i]
    if tokens.lowers[i + 1 : i + 6] == _AMONG:
        return _granted_among(tokens, i, end)
    if (to := committing_to(tokens, i, end)) is not None:
        return Complement(to + 1, "base")
    if lower == "calls" and tokens.lowers[i + 1] in ("on", "upon"):
        return _asked(tokens, i + 2, end)
    if lower in lexicon.words("providing") and tokens.lowers[i + 1 : i + 4] == ["in", "addition", "for"]:
        return Complement(i + 4, "noun")
    if lower in lexicon.words("providing"):
        return Complement(i + 2, "noun") if tokens.lowers[i + 1] == "for" else None
    if lower in lexicon.words("stipulating") and tokens.lowers[i + 1] == "that":
        return Complement(i + 2, "clause")
    both = i + 3 < end and tokens.lowers[i + 1] in ("both", "the") and tokens.lowers[i + 2] in lexicon.words("parties")
    if lower in ("says", "said", "states", "stated") and both and tokens.lowers[i + 3] in ("must", "shall", "will"):
        return Complement(i + 1, "clause")  # says both sides must stop
    if lower in lexicon.words("stressing") and tokens.lowers[i + 1] == "the" and tokens.lowers[i + 2] in _STRESSED:
        return Complement(i + 1, "noun")
    if lower in lexicon.words("foreseeing") or (lower in lexicon.words("stipulating") and lower.startswith("stip")):
        return Complement(i + 1, "noun")
    modal = lower in ("will", "would")
    if modal:
        i, lower = i + 1, f"{tokens.lowers[i + 1]}s"
    if lower in lexicon.words("committing") or lower in lexicon.words("asking"):
        to = next((k for k in range(i + 2, min(end - 1, i + _WHOM)) if tokens.lowers[k] == "to"), None)
        told = lower.startswith(("commit", "bind", "oblig", "requir")) or lower in lexicon.words("asking")
        if to is not None and is_approval(tokens, i, to):
            return None  # requires parliament to approve it
        return Complement(to + 1, "base") if to is not None and told else None
    if tokens.lowers[i + 1] == "no" and tokens.lowers[i + 2] in lexicon.words("untold"):
        return None  # makes no mention of the port
    if lower in _PREPARING and lexicon.words("opened_ways") & set(tokens.lowers[i + 1 : i + 4]):
        return None  # sets the stage for talks
    if lower in lexicon.words("granting_so_much") and not _counts(tokens, i, end):
        return None  # "gives the firm a head start"
    if lower in lexicon.words("granting"):
        return Complement(i, "clause" if modal else "finite")
    if modal and not relative:
        return None
    base = lexicon.third_persons().get(lower if not modal else tokens.lowers[i] + "s")
    acts = base is not None and base not in lexicon.words("no_terms") | lexicon.words("idle")
    acts |= base in _MOVING and _counts(tokens, i, end)
    acts |= base in ("put", "set", "take") and tokens.lowers[i + 1] in ("off", "aside", "up", "out", "back")
    taken = tokens.classes[i + 1] in "oHDMPRai" or tokens.lowers[i + 1] in ("up", "out", "down", "back", "off", "aside")
    return Complement(i, "clause" if modal else "finite") if acts and taken else None


def committing_to(tokens: Tokens, i: int, end: int) -> int | None:
    """The "to" of "includes commitments | to | respect borders", "contains a provision | to"; None where no deed follows."""
    if tokens.lowers[i] not in lexicon.words("foreseeing", "containing"):
        return None
    for k in range(i + 1, min(i + _COMMITMENT, end - 2)):
        if tokens.lowers[k] in lexicon.words("commitments") and tokens.lowers[k + 1] == "to":
            deed = tokens.lowers[k + 2] in lexicon.words("action_verbs", "ambiguous_actions")
            return k + 1 if deed or is_action_gerund(tokens, k + 2) else None
    return None


_PREPARING = frozenset(("opens", "sets", "lays", "paves", "prepares"))
"""Verbs by which a deal only makes something else possible: "opens the way", "lays the groundwork"."""
_STRESSED = frozenset(("need", "importance", "necessity", "commitment"))
_COMMITMENT = 6
"""Tokens between "includes" and "commitments"."""


def is_approval(tokens: Tokens, verb: int, to: int) -> bool:
    """Whether "requires parliament | to | approve it" tells what the deal itself still needs."""
    return tokens.lowers[verb].startswith("requir") and tokens.lowers[to + 1] in lexicon.words("approving")


_AMONG = [",", "among", "other", "things", ","]


def _granted_among(tokens: Tokens, i: int, end: int) -> Complement | None:
    """The complement of a verb with an aside: "stipulates, among other things, | a swap", "provides, …, for | a fund"."""
    lower, behind = tokens.lowers[i], i + 1 + len(_AMONG)
    if behind + 1 >= end:
        return None
    if lower in lexicon.words("providing"):
        return Complement(behind + 1, "noun") if tokens.lowers[behind] == "for" else None
    if lower not in lexicon.words("stipulating") | lexicon.words("foreseeing"):
        return None
    return Complement(behind + 1, "clause") if tokens.lowers[behind] == "that" else Complement(behind, "noun")


def _asked(tokens: Tokens, first: int, end: int) -> Complement | None:
    """What "calls on | Peru | to | free two men" asks for; None where no deed follows."""
    to = next((k for k in range(first + 1, min(end - 1, first + _WHOM)) if tokens.lowers[k] == "to"), None)
    return Complement(to + 1, "base") if to is not None and tokens.words[to + 1].islower() else None


def _counts(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a number stands among tokens i..end-1: how much is granted."""
    return any(tokens.classes[k] == classes.NUMBER or count_of(tokens.lowers[k]) for k in range(i, end))
