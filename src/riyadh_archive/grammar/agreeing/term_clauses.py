"""Whether a clause behind a deal tells a term of it: who does what, by which modal, and nothing that happens by itself.

In: tokens, the modal and the verb behind it, the subject. Out: yes or no.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint
from riyadh_archive.grammar.agreeing.near_deals import is_side
from riyadh_archive.grammar.agreeing.parties import Subject, party_names
from riyadh_archive.grammar.agreeing.point_starts import is_phrasal
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_NAMED_BACK = 2
"""Sentences back in which a side of the deal is named."""
_NUMBER_AHEAD = 10
_PARTICIPLES = frozenset((classes.VERB, classes.ADVERB, classes.REPORTING, classes.OTHER))
"""Classes of what stands behind "will be" in a passive: "exempted", "fully", "announced", "written"."""
BOUND = frozenset(("guaranteed", "obliged", "entitled", "exempt", "exempted", "barred", "forbidden", "prohibited"))
"""What a deal makes those it is for: "Shows that run 20 weeks are guaranteed a staff of three"."""
_BEGINNING = frozenset(("start", "begin", "resume", "continue", "conclude", "end"))
GETTING = frozenset(("gets", "receives", "get", "receive"))
BE = frozenset(("is", "are", "was", "were"))


def is_of_none(tokens: Tokens, modal: int) -> bool:
    """Whether "there will be no layoffs" stands at the modal."""
    if tokens.lowers[modal - 1] != "there" or tokens.lowers[modal + 1 : modal + 3] != ["be", "no"]:
        return False
    return tokens.lowers[min(modal + 3, len(tokens) - 1)] not in lexicon.words("nothings")


def is_own_term(tokens: Tokens, modal: int, verb: int, subject: Subject, before: Sequence[AgreedPoint]) -> bool:
    """Whether the clause says what will be done: a passive, a thing that is done, what the deal brings with a number."""
    if is_of_none(tokens, modal) or tokens.lowers[modal] == "may" or tokens.lowers[verb] in BOUND:
        return True
    if tokens.lowers[subject.first] == "no" and (_is_several(tokens, subject) or _is_borne(tokens, verb)):
        return True
    begun = lexicon.words("begun") & set(tokens.lowers[subject.first : subject.last + 1])
    if begun and tokens.lowers[verb] in _BEGINNING:
        return True
    if _is_passive(tokens, modal, verb) or _is_so_much(tokens, verb):
        return True
    if _is_person(tokens, subject):
        return False
    lower = tokens.lowers[verb]
    if _brings_in(tokens, subject, before) and _does(tokens, verb):
        return True
    if subject.is_joint and lower in ("meet", "hold", "continue", "discuss"):
        return True
    several = _is_several(tokens, subject)
    return _acts(tokens, verb) or ((several or is_side(tokens, subject)) and _does(tokens, verb))


def _brings_in(tokens: Tokens, subject: Subject, before: Sequence[AgreedPoint]) -> bool:
    """Whether "A 24-mile zone" brings in a new thing right behind the terms of a deal."""
    told = bool(before) and before[-1].rule in ("terms of a deal", "parts of a deal")
    near = told and tokens.sentences[subject.first] - tokens.sentences[before[-1].extent.last] <= 1
    return near and tokens.lowers[subject.first] in ("a", "an")


def _is_several(tokens: Tokens, subject: Subject) -> bool:
    """Whether "blades", "all crews" is meant: a common noun in the plural."""
    plural = tokens.lowers[subject.last].endswith("s") or "people" in tokens.lowers[subject.first : subject.last + 1]
    opening = subject.last == tokens.sentence_starts[tokens.sentences[subject.last]]
    return plural and (tokens.words[subject.last].islower() or (opening and not tokens.words[subject.last].isupper()))


def _is_borne(tokens: Tokens, verb: int) -> bool:
    """Whether "face a charge" stands at the verb: what nobody will have to bear."""
    return tokens.lowers[verb] in lexicon.words("befalling")


def is_stand(tokens: Tokens, modal: int, verb: int, subject: Subject) -> bool:
    """Whether "Moscow would not accept" tells one side's stand as somebody reports it, and no term of a deal."""
    told = subject.first > tokens.sentence_starts[tokens.sentences[verb]]
    negated = "not" in tokens.lowers[modal:verb]
    return negated and ((told and not subject.is_joint) or tokens.lowers[verb] == "only")


def is_side_term(tokens: Tokens, modal: int, verb: int, subject: Subject, before: Sequence[AgreedPoint]) -> bool:
    """Whether a side of the deal that the sentence before tells of will do something, or something is to be done."""
    if is_of_none(tokens, modal):
        return True
    if tokens.lowers[modal] in GETTING and _is_so_much(tokens, verb):
        return True
    if is_binding(tokens, modal) or tokens.lowers[modal] == "would":
        done = tokens.lowers[verb] in BOUND or _is_passive(tokens, modal, verb)
        done |= tokens.lowers[modal] in BE and not _is_idle(tokens, verb)
        return not _is_person(tokens, subject) and (done or _acts(tokens, verb))
    if _is_passive(tokens, modal, verb) and _is_named_before(tokens, subject):
        return True
    if _is_person(tokens, subject) or not (_acts(tokens, verb) or _does(tokens, verb)):
        return False
    gives = tokens.lowers[verb] in lexicon.words("giving") and is_side(tokens, subject)
    if _acts(tokens, verb) and subject.jointness in ("quantified", "plural"):
        return True
    if subject.jointness == "country" and _acts(tokens, verb) and _is_said_behind(tokens, verb):
        return True
    return gives or _is_told_side(tokens, subject, before) or _is_named_before(tokens, subject)


def is_binding(tokens: Tokens, modal: int) -> bool:
    """Whether "must", "shall", "may not", "are to" stands there: what a deal says, and no forecast."""
    return tokens.lowers[modal] in ("must", "shall", "may") or tokens.lowers[modal] in BE


def _is_said_behind(tokens: Tokens, verb: int) -> bool:
    """Whether ", the premier said" goes on behind the clause: what one side tells right after the deal."""
    end = tokens.sentence_starts[tokens.sentences[verb] + 1]
    comma = next((k for k in range(verb + 1, end) if tokens.words[k] == ","), end)
    return any(tokens.classes[k] == classes.REPORTING for k in range(comma, min(end, comma + _NUMBER_AHEAD)))


def _is_passive(tokens: Tokens, modal: int, verb: int) -> bool:
    """Whether "be exempted", "ruled out" stands behind the modal, as what people do and no event by itself."""
    if tokens.lowers[modal + 1] == "ruled":
        return True
    if tokens.lowers[verb] != "be" or verb + 2 >= len(tokens):
        return False
    if tokens.lowers[verb + 2] == "to" and tokens.lowers[verb + 1] in lexicon.words("entitled"):
        return True
    done = verb + 1 + (tokens.classes[verb + 1] == classes.ADVERB)
    participle = tokens.lowers[done].endswith(("ed", "en", "t", "n", "de", "ne", "wn", "ld", "aid"))
    return participle and tokens.classes[done] in _PARTICIPLES and tokens.lowers[done] not in lexicon.words("undergone")


def _is_so_much(tokens: Tokens, verb: int) -> bool:
    """Whether "rise by 6 percent", "receive $300" stands at the verb: what a deal brings about, with a number."""
    end = tokens.sentence_starts[tokens.sentences[verb] + 1]
    numbers = any(tokens.classes[k] == classes.NUMBER for k in range(verb, min(end, verb + _NUMBER_AHEAD)))
    brought = tokens.lowers[verb] in lexicon.words("brought_about") or tokens.lowers[verb] in GETTING
    return numbers and brought


def _acts(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    known = lower in lexicon.words("action_verbs") and lower not in lexicon.words("attending")
    return lower == "pay" or (known and lower not in lexicon.words("involuntary"))


def _is_idle(tokens: Tokens, verb: int) -> bool:
    lower = tokens.lowers[verb]
    return lower == "be" or lower in lexicon.words("idle") | lexicon.words("involuntary") | lexicon.words("attending")


def _does(tokens: Tokens, i: int) -> bool:
    """Whether a verb that no list knows stands at token i, with an object, and tells of no feeling and no effect."""
    lower, follows = tokens.lowers[i], tokens.classes[i + 1] if i + 1 < len(tokens) else "."
    if lower not in lexicon.words("idle") and is_phrasal(tokens, i):
        return True
    idle = lower in lexicon.words("idle") | lexicon.words("involuntary") | lexicon.words("attending")
    return not idle and tokens.words[i].islower() and tokens.classes[i] in "oaV" and follows in "oHDMRPx"


def _is_told_side(tokens: Tokens, subject: Subject, before: Sequence[AgreedPoint]) -> bool:
    """Whether the phrase opens a paragraph with a side of the deal: "The company", "It", a country that was named."""
    lowers = tokens.lowers[subject.first : subject.last + 1]
    if lowers in (["it"], ["they"]):
        return True
    if lowers[:1] == ["the"] and len(lowers) == 2 and lowers[1] in lexicon.words("one_side") | lexicon.words("parties"):
        return True
    named = party_names(tokens, subject.first, subject.last)
    return bool(named) and set(named) <= {name for point in before for name in point.parties}


def _is_named_before(tokens: Tokens, subject: Subject) -> bool:
    """Whether the phrase opens with a side that the sentence before names: "… an agreement with the EU. | EU boats will"."""
    number = tokens.sentences[subject.first]
    first, stop = tokens.sentence_starts[max(number - _NAMED_BACK, 0)], tokens.sentence_starts[number]
    head = subject.first + (tokens.lowers[subject.first] == "the")
    if not tokens.is_capitalized(head) or head > subject.last:
        return False
    if tokens.words[head] in tokens.words[first:stop]:
        return True
    named = party_names(tokens, subject.first, subject.last)
    return bool(named) and set(named) <= set(party_names(tokens, first, stop - 1))


def _is_person(tokens: Tokens, subject: Subject) -> bool:
    """Whether a person of some office is meant: "President Lim", "the envoy"; no body: "the company"."""
    bodies = lexicon.words("one_side") | lexicon.words("parties")
    words = range(subject.first, subject.last + 1)
    if (tokens.lowers[subject.last].endswith("s") and tokens.words[subject.last].islower()) or (
        "people" in tokens.lowers[subject.first : subject.last + 1]
    ):
        return False  # the peacekeepers, 90 people from each side
    held = any(tokens.classes[i] == classes.ROLE and tokens.lowers[i] not in bodies for i in words)
    return held and not subject.is_joint
