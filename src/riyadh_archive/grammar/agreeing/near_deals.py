"""What one side takes upon itself beside a deal: "The firm pledged to hire 20 welders", "A panel will be appointed".

In: tokens, a verb or modal, and the points found before it. Out: agreed points. Away from a deal that stands, one party's
pledge or plan is no point; neither is what a single person promises, which the reader of claims leaves out.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_question, points_of
from riyadh_archive.grammar.agreeing.complements import Complement, complement_of
from riyadh_archive.grammar.agreeing.made_deals import is_joint_paper, opens_line_of_paper, stands_near_a_deal
from riyadh_archive.grammar.agreeing.openness import read_standing, subject_of_main_clause
from riyadh_archive.grammar.agreeing.parties import Subject, read_subject
from riyadh_archive.grammar.agreeing.point_starts import starts_with_action
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

SIDE = "one side of a deal"
NEXT = "goes on with a deal"
_ACRONYM = range(2, 7)
_TASK_BACK = 2
"""Sentences from what was agreed to a task that was given with it: who voted against may stand between."""
_TASK_AHEAD = 8
"""Tokens from "instructed" to the task: "instructed the forum's senior trade officials to" has six."""
_NEAR_BACK = 2
"""Sentences from a deal to what one side promises beside it."""
_RETURN_BACK = 4
"""Sentences from a deal to "In return,": what one side gets may be told in several before it."""
PERSONS = frozenset(("he", "she", "i", "who", "you", "we", "that", "this", "there", "what"))


def points_of_side(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "The firm also promised to hire 20 welders" within two sentences of a deal that was made."""
    subject = read_subject(tokens, verb)
    if subject is None or is_question(tokens, verb) or _is_noun(tokens, verb):
        return
    if not (is_side(tokens, subject) or _is_for_its_part(tokens, subject, verb)):
        return
    complement = complement_of(tokens, verb)
    if complement is None or not _is_deed(tokens, verb, complement):
        return
    planned = lexicon.verbs_of_agreeing().get(tokens.lowers[verb]) == lexicon.INTEND
    if (planned and not is_joint_paper(tokens)) or not stands_near_a_deal(
        tokens, verb, before, back=_back(tokens, verb)
    ):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is not None and standing.stance == "asserted":
        yield from points_of(tokens, quoted, verb, subject, standing, complement, SIDE)


def _is_for_its_part(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """Whether "Farmers, for their part, promised": who answers the other side is one."""
    aside = tokens.lowers[subject.last + 1 : verb]
    return (aside[:2] == [",", "for"] and "part" in aside) or aside[:3] == [",", "in", "turn"]


def _back(tokens: Tokens, verb: int) -> int:
    """How many sentences back the deal may be told of: more where "In return," opens the sentence."""
    return _RETURN_BACK if _answers(tokens, verb) else _NEAR_BACK


def _answers(tokens: Tokens, verb: int) -> bool:
    """Whether "In return," opens the sentence."""
    start = tokens.sentence_starts[tokens.sentences[verb]]
    return tokens.lowers[start : start + 2] in (["in", "exchange"], ["in", "return"], ["in", "turn"])


def _is_deed(tokens: Tokens, verb: int, complement: Complement) -> bool:
    """Whether it is a thing one does, or what one commits oneself to: "commits to | a carbon price of $130"."""
    first = complement.first
    if complement.form == "noun" and tokens.classes[first] != classes.GERUND:
        if _answers(tokens, verb) and lexicon.forms("agreeing_verbs").get(tokens.lowers[verb]) == "agree":
            return tokens.lowers[first - 1] == "to" and tokens.classes[first] == classes.DETERMINER
        return lexicon.forms("agreeing_verbs").get(tokens.lowers[verb]) == "commit" and tokens.lowers[first - 1] == "to"
    first += 2 * (tokens.lowers[first : first + 2] == ["not", "to"])
    return complement.form != "clause" and _is_action(tokens, first)


def points_of_task(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "They also instructed officials to | draft a treaty" by several, right behind what they agreed."""
    joined = tokens.lowers[verb - 1] == "and"
    subject = subject_of_main_clause(tokens, verb) if joined else read_subject(tokens, verb)
    if opens_line_of_paper(tokens, verb):
        subject = Subject(verb, verb, verb, "quantified")
    end = min(tokens.sentence_starts[tokens.sentences[verb] + 1] - 1, verb + _TASK_AHEAD)
    to = next((k for k in range(verb + 2, end) if tokens.lowers[k] in ("to", "with")), None)
    if subject is None or to is None or is_question(tokens, verb):
        return
    given = tokens.lowers[to] == "with" and tokens.lowers[to + 1].endswith("ing")
    if not (given or (tokens.lowers[to] == "to" and _is_action(tokens, to + 1))):
        return
    near = bool(before) and tokens.sentences[verb] - tokens.sentences[before[-1].extent.last] <= _TASK_BACK
    theirs = subject.is_joint or tokens.lowers[subject.last] == "they" or is_joint_paper(tokens)
    if not ((near or is_joint_paper(tokens)) and theirs):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is not None and standing.stance == "asserted":
        yield from points_of(
            tokens, quoted, verb, subject, standing, Complement(to + 1, "gerund" if given else "base"), SIDE
        )


def _is_noun(tokens: Tokens, verb: int) -> bool:
    """Whether the word is no finite verb: "its pledge to", "a promised visit", "any group committed to"."""
    if tokens.lowers[verb] == "committed" and not _ANY_ONE.isdisjoint(tokens.lowers[max(0, verb - _PHRASE) : verb]):
        return True
    before = tokens.classes[verb - 1] if verb else ""
    finite = tokens.lowers[verb].endswith(("ed", "took", "taken", "sworn")) or tokens.lowers[verb].endswith("s")
    finite |= tokens.lowers[verb - 1] == "they"
    return not finite or before in (classes.DETERMINER, classes.PREPOSITION) or _is_owned(tokens, verb)


_ANY_ONE = frozenset(("any", "every", "each", "no"))
_PHRASE = 5
"""Tokens of "any other armed group in the north" before "committed", without its end."""


def _is_owned(tokens: Tokens, verb: int) -> bool:
    return tokens.possessives[verb - 1] or tokens.lowers[verb - 1] in lexicon.words("possessives")


def _is_action(tokens: Tokens, i: int) -> bool:
    """Whether a verb of doing stands at token i; behind "to" a noun of the same spelling is none: "to post 20 nurses"."""
    lower = tokens.lowers[i]
    if lower in lexicon.words("involuntary") or lower in ("be", "have", "do"):
        return lower == "pay"
    return starts_with_action(tokens, i) or lower in lexicon.words("ambiguous_actions") or _is_verb_by_place(tokens, i)


def is_verb_behind_to(tokens: Tokens, i: int) -> bool:
    """Whether a verb with which a point can begin stands behind the "to" before token i."""
    return _is_action(tokens, i)


def _is_verb_by_place(tokens: Tokens, i: int) -> bool:
    """Whether a small word behind "to", with an object behind it, can be nothing but a verb: "to insure all staff"."""
    if tokens.lowers[i].endswith("ing"):
        return tokens.lowers[i - 1] == "to"
    back = i - 1
    while tokens.classes[back] == classes.ADVERB:
        back -= 1
    follows = tokens.classes[i + 1] if i + 1 < len(tokens) else "."
    return tokens.lowers[back] == "to" and tokens.words[i].islower() and follows in "oHDMPx"


def is_side(tokens: Tokens, subject: Subject) -> bool:
    """Whether the phrase is one that can be party to a deal: a body, a country, several people; "it" and "they", too."""
    if subject.is_joint or subject.jointness == "country":
        return True
    lower = tokens.lowers[subject.last]
    if subject.first == subject.last and lower in PERSONS | {"it", "they"}:
        return lower in ("it", "they")
    if any(tokens.lowers[i] in lexicon.words("opinion_holders") for i in range(subject.first, subject.last + 1)):
        return False
    words = range(subject.first, subject.last + 1)
    if any(_is_body(tokens, i) for i in words):
        return True
    last = tokens.words[subject.last]
    acronym = last.isupper() and len(last) in _ACRONYM
    return acronym or (tokens.is_capitalized(subject.last) and tokens.classes[subject.last] == classes.OTHER)


def _is_body(tokens: Tokens, i: int) -> bool:
    """Whether token i is a word for one that can be a side: "company", "armed group"; no "minister", no "man"."""
    lower = tokens.lowers[i]
    if tokens.possessives[i]:
        return False
    if lower in lexicon.words("one_side"):
        return True
    held = tokens.classes[i] == classes.ROLE or lower in lexicon.words("players")
    return lower in lexicon.words("parties") and not held
