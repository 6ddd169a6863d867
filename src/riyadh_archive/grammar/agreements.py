"""Agreed points: what two parties or a meeting agreed, pledged, signed or said they both will do, clause by clause.

In: tokens and which of them stand inside quotation marks. Out: `AgreedPoint`s in text order, as token ranges. A wish of
one party, a refusal without a point, an agreement that is still hoped for, and agreeing with an opinion give nothing; a
point that was refused or not agreed is kept as denied. Lists of points are read by `point_lists`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from riyadh_archive.grammar.complements import Complement, complement_of
from riyadh_archive.grammar.marks import Stretch
from riyadh_archive.grammar.openness import Standing, read_standing
from riyadh_archive.grammar.parties import Subject, party_names, read_subject
from riyadh_archive.grammar.point_lists import ListedPoints, find_announcement, is_point_plan, read_listed_points
from riyadh_archive.grammar.point_text import (
    Extent,
    read_extents,
    starts_with_action,
    weaker,
)
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.model import Stance

_CONTEXT_SENTENCES = 2
"""Sentences back in which a meeting makes "they agreed" an agreement between those who met."""
_CLOSING_BEFORE = 7
"""Tokens between "signed" and its noun: "signed a landmark five-year defense and security pact"."""
_STRONG = frozenset(("quantified", "plural", "body", "names"))
_OWN_AGREEMENT = frozenset(("agree", "consent"))
_POSSESSIVES = lexicon.words("possessives")


@dataclass(frozen=True, slots=True)
class AgreedPoint:
    """One point: tokens `extent.first`..`extent.last` are what is agreed, `first` is where its clause starts.

    `verb` is the token that says it is agreed, `speaker_verb` the reporting verb it hangs on ("Rao said the sides
    agreed"), None for none. `number` counts within an announced list, from 1.
    """

    first: int
    extent: Extent
    verb: int
    subject: Subject | None
    parties: tuple[str, ...]
    stance: Stance = "asserted"
    speaker_verb: int | None = None
    number: int | None = None
    rule: str = "agreed to"


def quoted_tokens(tokens: Tokens, stretches: Sequence[Stretch]) -> bytes:
    """One byte a token: 1 where it stands inside quotation marks. Stretches are in text order and do not overlap."""
    found = bytearray(len(tokens))
    at = 0
    for i, start in enumerate(tokens.starts):
        while at < len(stretches) and stretches[at].end <= start:
            at += 1
        found[i] = at < len(stretches) and stretches[at].start <= start
    return bytes(found)


def read_agreed_points(tokens: Tokens, quoted: bytes) -> tuple[AgreedPoint, ...]:
    """Every agreed point of an article, in text order; `quoted[i]` is 1 where token i stands inside quotation marks."""
    verbs, deals, plans = lexicon.verbs_of_agreeing(), lexicon.words("deals"), lexicon.words("point_plans")
    found: list[AgreedPoint] = []
    taken = -1
    for i, lower in enumerate(tokens.lowers):
        if i <= taken:
            continue
        if lower in deals or (lower in plans and is_point_plan(tokens, i)):
            points = list(_from_deal(tokens, quoted, i))
        elif lower in verbs:
            points = list(_from_verb(tokens, quoted, i))
        elif lower in ("will", "would"):
            points = list(_from_future(tokens, quoted, i))
        elif lower in lexicon.words("fulfilling"):
            points = list(_from_fulfilled(tokens, quoted, i))
        else:
            continue
        found.extend(points)
        taken = max([taken, *(point.extent.last for point in points)])
    return tuple(found)


def _from_verb(tokens: Tokens, quoted: bytes, verb: int) -> Iterator[AgreedPoint]:
    """Points after "agreed", "pledged", "plan": "The U.S. and China agreed on Monday to cut tariffs"."""
    subject = read_subject(tokens, verb) or _subject_of_main_clause(tokens, verb)
    if subject is None or _is_question(tokens, verb) or not _may_be_verb(tokens, verb):
        return
    standing = read_standing(tokens, subject, verb)
    complement = complement_of(tokens, verb)
    if standing is None or complement is None:
        return
    if not _counts_as_joint(tokens, verb, subject, complement):
        return
    yield from _points(tokens, quoted, verb, subject, standing, complement, "agreed to")


def _may_be_verb(tokens: Tokens, verb: int) -> bool:
    """No noun: "a plan to", "their pledge to", "agreed terms"."""
    before = tokens.lowers[verb - 1] if verb else ""
    if tokens.classes[verb - 1] == classes.DETERMINER:
        return before in ("all", "both", "each")
    if tokens.classes[verb - 1] == classes.PREPOSITION:
        return tokens.lowers[verb].endswith("ing") or before == "to"
    return before not in _POSSESSIVES


def _subject_of_main_clause(tokens: Tokens, verb: int) -> Subject | None:
    """Who ended the talks, in "the two leaders ended their talks after agreeing to meet again"."""
    if tokens.classes[verb] not in (classes.REPORTING_ING, classes.GERUND) or not verb:
        return None
    if tokens.lowers[verb - 1] not in (",", "after", "by"):
        return None
    for i in tokens.sentence(tokens.sentences[verb]):
        if i >= verb:
            return None
        if tokens.classes[i] in (classes.REPORTING, classes.VERB, classes.AUXILIARY):
            found = read_subject(tokens, i)
            return replace(found, verb=verb) if found else None
    return None


def _is_question(tokens: Tokens, i: int) -> bool:
    last = tokens.sentence_starts[tokens.sentences[i] + 1] - 1
    return tokens.words[last] == "?"


def _counts_as_joint(tokens: Tokens, verb: int, subject: Subject, complement: Complement) -> bool:
    """Whether two parties or a meeting stand behind the verb; weaker verbs need a clearer sign."""
    base = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb], "")
    kind = subject.jointness
    if complement.form == "clause" and kind not in _STRONG | {"pronoun"}:
        return False  # "Anna and her coach agreed that the season should have ended" is an opinion
    if kind in ("quantified", "body"):
        return True
    if complement.partner is not None and base in _OWN_AGREEMENT:
        return True
    if not base:
        return kind == "names" and len(party_names(tokens, subject.first, subject.last)) > 1
    if base in _OWN_AGREEMENT and subject.is_joint:
        return True
    if kind == "country":
        return base == "agree" and _is_near_meeting(tokens, verb, sentences=0)
    return kind != "single" and (base in _OWN_AGREEMENT or kind != "pair") and _is_near_meeting(tokens, verb)


def _is_near_meeting(tokens: Tokens, i: int, *, sentences: int = _CONTEXT_SENTENCES) -> bool:
    """Whether talks, a summit or a deal are spoken of in the sentence or up to `sentences` before it."""
    number = tokens.sentences[i]
    first = tokens.sentence_starts[max(0, number - sentences)]
    last = tokens.sentence_starts[number + 1]
    meetings = lexicon.words("meetings")
    return any(j != i and tokens.lowers[j] in meetings for j in range(max(first, i - 120), min(last, i + 60)))


def _points(
    tokens: Tokens,
    quoted: bytes,
    verb: int,
    subject: Subject | None,
    standing: Standing,
    complement: Complement,
    rule: str,
) -> Iterator[AgreedPoint]:
    """The points of a complement, or of the list that it announces."""
    spans = [(subject.first, subject.last)] if subject else []
    spans += [complement.partner] if complement.partner else []
    parties = tuple(dict.fromkeys(name for a, b in spans for name in party_names(tokens, a, b)))
    first = subject.first if subject else verb
    template = AgreedPoint(
        first, Extent(first, first), verb, subject, parties, standing.stance, standing.speaker_verb, None, rule
    )
    if announced := find_announcement(tokens, complement.first):
        yield from _listed(template, read_listed_points(tokens, quoted, announced))
        return
    intended = lexicon.verbs_of_agreeing().get(tokens.lowers[verb]) == lexicon.INTEND
    hedged = complement.in_principle or standing.hedged or intended
    for n, extent in enumerate(read_extents(tokens, quoted, complement.first, form=complement.form)):
        firm = weaker(extent.strength, "intend") if hedged else extent.strength
        rated = replace(extent, strength=firm)
        yield replace(template, first=first if n == 0 else extent.first, extent=rated)


def _listed(template: AgreedPoint, listed: ListedPoints) -> Iterator[AgreedPoint]:
    for n, extent in enumerate(listed.extents, 1):
        number = n if listed.is_complete else None
        yield replace(template, first=extent.first, extent=extent, number=number, rule="announced list")


def _from_deal(tokens: Tokens, quoted: bytes, noun: int) -> Iterator[AgreedPoint]:
    """Points of "signed a deal to share power", "reached an agreement on …"."""
    verb = _closing_verb_before(tokens, noun)
    if verb is None or _is_question(tokens, noun):
        return
    subject = read_subject(tokens, verb)
    standing = read_standing(tokens, subject, verb)
    complement = Complement(verb + 1, "noun") if is_point_plan(tokens, noun) else _deal_complement(tokens, noun)
    if standing is None or complement is None:
        return
    sealed = lexicon.forms("sealing").get(tokens.lowers[verb]) is not None
    for point in _points(tokens, quoted, verb, subject, standing, complement, "closed a deal"):
        done = sealed and point.stance == "asserted" and point.extent.strength == "agree"
        yield replace(point, extent=replace(point.extent, strength="done")) if done else point


def _closing_verb_before(tokens: Tokens, noun: int) -> int | None:
    """The verb of signing or reaching whose object or passive subject the noun is; None where there is none."""
    floor = max(tokens.sentence_starts[tokens.sentences[noun]], noun - _CLOSING_BEFORE)
    closing, unmade = lexicon.forms("closing"), lexicon.words("unmade")
    for i in range(noun - 1, floor - 1, -1):
        lower = tokens.lowers[i]
        if lower in unmade or tokens.classes[i] in (",", classes.PREPOSITION, classes.SUBORDINATOR):
            return None
        if lower in closing:
            determiner = tokens.classes[i + 1] in (classes.DETERMINER, classes.NUMBER) or i + 1 == noun
            return i if determiner or tokens.classes[i] != classes.OTHER else None
    return None


def _deal_complement(tokens: Tokens, noun: int) -> Complement | None:
    """What a deal is about: "to" with a verb, "on" with a noun, past "with …", "between …" and dates."""
    found = complement_of(tokens, noun)
    if found is None or found.form == "clause":
        return None
    if found.form == "base" and not (
        starts_with_action(tokens, found.first) or tokens.lowers[found.first] in lexicon.words("ambiguous_actions")
    ):
        return None
    return found


def _from_future(tokens: Tokens, quoted: bytes, modal: int) -> Iterator[AgreedPoint]:
    """Points of "both countries will appoint teams": parties named as a whole, and a thing one does on purpose."""
    subject = read_subject(tokens, modal)
    if subject is None or subject.jointness != "quantified" or modal + 1 == len(tokens) or _is_question(tokens, modal):
        return
    if tokens.lowers[subject.last] in lexicon.words("players"):
        return
    standing = read_standing(tokens, subject, modal)
    if standing is None or (tokens.lowers[modal] == "would" and standing.speaker_verb is None):
        return
    first = modal + 1
    negated = False
    while first < len(tokens) - 1 and (tokens.classes[first] in (classes.ADVERB, QUOTE_MARK) or _is_not(tokens, first)):
        negated |= _is_not(tokens, first)
        first += 1
    if not _is_on_purpose(tokens, first) or not (standing.speaker_verb is not None or _is_near_meeting(tokens, modal)):
        return
    if negated:
        standing = replace(standing, stance="denied")
    yield from _points(tokens, quoted, modal, subject, standing, Complement(first, "base"), "both will")


def _is_not(tokens: Tokens, i: int) -> bool:
    return tokens.lowers[i] in ("not", "never", "also", "each", "both", "all") and tokens.lowers[i] in ("not", "never")


def _is_on_purpose(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    listed = lower in lexicon.words("action_verbs") or lower in lexicon.words("exploring") | lexicon.words("intending")
    return lower not in lexicon.words("involuntary") and (listed or lower.startswith("re-"))


def _from_fulfilled(tokens: Tokens, quoted: bytes, verb: int) -> Iterator[AgreedPoint]:
    """Points of "the two countries have restored relations": done together, as agreed."""
    if tokens.lowers[verb - 1 : verb] not in (["have"], ["has"], ["had"]):
        return
    subject = read_subject(tokens, verb)
    if subject is None or subject.jointness not in ("quantified", "names"):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is None:
        return
    if subject.jointness == "names" and len(party_names(tokens, subject.first, subject.last)) < 2:
        return
    for point in _points(tokens, quoted, verb, subject, standing, Complement(verb, "base"), "done together"):
        yield replace(point, extent=replace(point.extent, strength="done"))
