"""Where the next point of a coordination starts: behind a comma or "and", with a verb, participle, clause or noun of its own.

In: tokens and the separator. Out: the token of the next point, or None where the words go on with the same one.
"""

from riyadh_archive.grammar.agreeing.firmness import Form
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_LONGEST_CLAUSE_SUBJECT = 14
"""Tokens of a subject before its "will": "a committee of experts headed by the commissioner of the port" has ten."""
_CLAUSE_OPENERS = frozenset((classes.DETERMINER, classes.OTHER, classes.ROLE, classes.NUMBER))
_CLAUSE_ENDS = frozenset((",", ";", ".", ":", "(", classes.REPORTING, classes.AUXILIARY, classes.PRONOUN, classes.WHO))
_LIST_AHEAD = 12
"""Tokens after a comma in which a list of nouns shows its "and"."""
LONGEST_POINT = 80
"""Tokens of one complement with all its points; longer than any sentence that a newspaper prints on purpose."""
_POSSESSIVES = lexicon.words("possessives")


def next_point(tokens: Tokens, i: int, end: int, form: Form) -> int | None:
    """Where the next coordinated point starts when token i is the separator before it; None when it is none."""
    class_ = tokens.classes[i]
    if (besides := _besides(tokens, i, end, form)) is not None:
        return besides
    if class_ == ",":
        following = i + 1
        while following < end and tokens.classes[following] == QUOTE_MARK:
            following += 1
        if following < end and (tokens.lowers[following] in ("and", "or") or _but_will(tokens, following)):
            following += 1
        elif not _lists_on(tokens, following, end):
            return None
    elif tokens.lowers[i] == "and" or _but_will(tokens, i):
        following = i + 1
    elif class_ == ";" and form == "base":
        following = i + 1 + (tokens.lowers[i + 1 : i + 2] == ["and"])
    else:
        return None
    if form in ("clause", "finite") and _opens_clause(tokens, following, end):
        return following
    if form == "finite":
        return following if _is_parallel_finite(tokens, following, end) else None
    if form == "clause" and tokens.lowers[following : following + 1] == ["that"]:
        return (
            following + 1 if following + 1 < end else None
        )  # agreed that a fee will be paid and that | the port will open
    return _point_start(tokens, following, end, form)


def _but_will(tokens: Tokens, i: int) -> bool:
    """Whether "but will" goes on at token i: "Chad will not build it | but will | open the road"; "but may" is none yet."""
    return tokens.lowers[i] == "but" and tokens.lowers[i + 1 : i + 2] == ["will"]


def _besides(tokens: Tokens, i: int, end: int, form: Form) -> int | None:
    """The point behind "agreed on a truce, as well as on | an orderly retreat"; "mines as well as shells" are one thing."""
    comma = tokens.classes[i] == ","
    if form not in ("noun", "gerund") or tokens.lowers[i + comma : i + comma + 3] != ["as", "well", "as"]:
        return None
    start = i + comma + 3
    linked = tokens.lowers[start : start + 1] in (["to"], ["on"])
    if not (linked or comma) or start + linked + 1 >= end:
        return None
    return start + linked if tokens.classes[start + linked] in "oHDMGac" else None


def _opens_clause(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a clause with a modal of its own starts at token i: "fees will fall and | a panel will be set up"."""
    if i >= end or tokens.classes[i] not in _CLAUSE_OPENERS or tokens.lowers[i] in ("which", "who"):
        return False
    for k in range(i + 1, min(end, i + _LONGEST_CLAUSE_SUBJECT)):
        if tokens.lowers[k] in ("will", "shall", "must", "gets", "receives") or _is_present_passive(tokens, k):
            return True
        if tokens.classes[k] in _CLAUSE_ENDS:
            return False
    return False


def _is_present_passive(tokens: Tokens, k: int) -> bool:
    """Whether "is reinstated" stands at token k."""
    if tokens.lowers[k] not in ("is", "are"):
        return False
    done = tokens.lowers[min(k + 1, len(tokens) - 1)]
    return lexicon.forms("action_verbs").get(done, done) != done and done.endswith("ed")


def _lists_on(tokens: Tokens, i: int, end: int) -> bool:
    """Whether an "and" comes that ends the list in which a comma before token i would divide."""
    return "and" in tokens.lowers[i:end]


def _point_start(tokens: Tokens, i: int, end: int, form: Form) -> int | None:
    """The token where a point parallel to the first starts at i, after "to", "will" and adverbs; None for none."""
    start, negated = i, tokens.lowers[i : i + 2] == ["not", "to"]
    if form in ("base", "gerund") and (negated or tokens.lowers[i] == "to") and i + 2 + negated < end:
        verb = i + 1 + negated
        plain = tokens.words[verb].islower() and tokens.classes[verb] in "oaVC"
        taken = tokens.classes[verb + 1] in "oHDPMRG" or tokens.lowers[verb] in lexicon.words("action_verbs")
        known = negated and tokens.lowers[verb] in lexicon.words("action_verbs")
        if known or (plain and taken and not tokens.lowers[verb].endswith("s")):
            return i if negated else verb  # …, to exercise together, and | not to strike
    if form == "noun" and tokens.lowers[i] == "to" and i + 2 < end and starts_with_action(tokens, i + 1):
        return i + 1  # agreed to a new rota and to | drop its claims
    if form in ("base", "clause") and tokens.lowers[i : i + 2] in (["will", "not"], ["would", "not"]) and i + 2 < end:
        return i + 1  # and will | not use force
    if tokens.lowers[i : i + 2] in (["are", "to"], ["is", "to"]):
        i += 2
    while i < end and (tokens.classes[i] == classes.ADVERB or tokens.lowers[i] in ("to", "will", "would", "also")):
        i += 1
    if i >= end:
        return None
    if form in ("base", "clause") and (starts_with_action(tokens, i) or _is_of_verb_list(tokens, i, end)):
        return start if negated else i
    if form == "gerund" and tokens.lowers[i] == "on" and i + 2 < end and is_action_gerund(tokens, i + 1):
        return i + 1  # accord on raising transit and on | scrapping fees
    if form == "gerund" and _is_plain_gerund(tokens, i, end):
        return i
    if form == "noun" and tokens.lowers[i] == "on" and tokens.classes[i + 1] in "oHDMPGa":
        return i + 1  # consensus on the fund and on | the start of work
    if form == "noun" and _is_indefinite(tokens, i) and _in_noun_list(tokens, i, end):
        return i
    return i if _is_parallel_gerund(tokens, i, end) else None


def _is_of_verb_list(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a verb that is a noun elsewhere stands in a list of deeds: "respect borders, | end raids and ensure aid"."""
    if tokens.lowers[i] not in lexicon.words("listed_actions") or tokens.classes[i - 1] != ",":
        return False
    if i + 1 >= end or tokens.classes[i + 1] not in (classes.OTHER, classes.ROLE):
        return False
    ahead = range(i + 2, min(end - 1, i + 2 * _LIST_AHEAD))
    return any(tokens.lowers[k] == "and" and starts_with_action(tokens, _past_adverb(tokens, k + 1)) for k in ahead)


def _past_adverb(tokens: Tokens, i: int) -> int:
    return i + 1 if i + 1 < len(tokens) and tokens.classes[i] == classes.ADVERB else i


def _is_indefinite(tokens: Tokens, i: int) -> bool:
    """Whether "a", "an", "no" or a number begins a part of a list: "a 4 percent rise, an extra day off and no layoffs"."""
    if tokens.lowers[i + 1 : i + 2] == ["first"]:
        return False  # a truce, a first step toward peace and a sign of hope
    return tokens.lowers[i] in lexicon.words("indefinite") or tokens.classes[i] == classes.NUMBER


def _in_noun_list(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the part at token i is one of three or more: a comma before it, or one before its "and" within reach."""
    if tokens.classes[i - 1] == ",":
        ahead = range(i, min(end - 1, i + _LIST_AHEAD))
        return any(tokens.lowers[k] == "and" and _is_indefinite(tokens, k + 1) for k in ahead)
    before = range(i - 2, max(i - 2 - _LIST_AHEAD, 0), -1)
    return any(tokens.classes[k] == "," and _is_indefinite(tokens, k + 1) for k in before)


def starts_with_action(tokens: Tokens, i: int) -> bool:
    """Whether a verb in its base form, and no noun of the same spelling, stands at token i."""
    lower = tokens.lowers[i]
    if lower not in lexicon.words("action_verbs"):
        return False
    if lower not in lexicon.words("ambiguous_actions"):
        return True
    if lower == "help" and tokens.lowers[i + 1 : i + 2] and tokens.lowers[i + 1] in lexicon.words("action_verbs"):
        return True  # help update its rules
    if tokens.lowers[i + 1 : i + 3] in (["at", "least"], ["up", "to"], ["more", "than"]):
        return True  # release at least ten men
    return i + 1 < len(tokens) and (
        tokens.classes[i + 1] in (classes.DETERMINER, classes.NUMBER) or tokens.lowers[i + 1] in _POSSESSIVES
    )


def _is_parallel_finite(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "declares several roads" goes on with "assigns a village", past "also"."""
    while i < end and tokens.classes[i] == classes.ADVERB:
        i += 1
    told = lexicon.third_persons().keys() | lexicon.words("granting")
    if tokens.lowers[i : i + 3] == ["does", "away", "with"]:
        return True
    return i + 1 < end and tokens.lowers[i] in told and tokens.classes[i + 1] not in ",.;IJ"


def _is_parallel_gerund(tokens: Tokens, i: int, end: int) -> bool:
    """ "establishing" after "toward restoring embassy staffing and": a verb with an object, and one like it before."""
    if not is_action_gerund(tokens, i) or i + 1 >= end or tokens.classes[i + 1] in (",", ".", ";"):
        return False
    if tokens.lowers[i + 1] in ("of", "and", "or"):
        return False
    floor = max(tokens.sentence_starts[tokens.sentences[i]], i - LONGEST_POINT)
    return any(
        is_action_gerund(tokens, j) and tokens.classes[j - 1] in (classes.PREPOSITION, ",", classes.ADVERB, "J")
        for j in range(floor + 1, i)
    )


def _is_plain_gerund(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "stretching the others", "cushioning small firms" stands at token i: no verb of the list, but with an object."""
    lower = tokens.lowers[i]
    if (
        not lower.endswith("ing")
        or lower in lexicon.words("things_in_ing")
        or i + 1 >= end
        or not tokens.words[i].islower()
    ):
        return False
    return tokens.classes[i] in "cGV" and tokens.classes[i + 1] in "DMPo"


def is_action_gerund(tokens: Tokens, i: int) -> bool:
    """Whether token i is the -ing form of a verb with which a point can begin."""
    return tokens.lowers[i].endswith("ing") and (
        tokens.lowers[i] in lexicon.forms("action_verbs") or tokens.lowers[i].startswith("re-")
    )


def is_phrasal(tokens: Tokens, i: int) -> bool:
    """Whether "water down the rules", "shell out $2 million" stands at token i: a verb with its particle and an object."""
    particle = tokens.lowers[i + 1 : i + 2] in (["down"], ["up"], ["out"], ["off"], ["back"])
    return particle and i + 2 < len(tokens) and tokens.classes[i + 2] in "oHDMPRxV"
