"""Roles in running words before or behind a name: "foreign policy adviser Yury Ushakov", "John Deni, a senior fellow at …".

In: tokens and where a name starts or ends. Out: the printed words of the role, its first token, and the country in it.
"""

from typing import NamedTuple

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import naming_words as words
from riyadh_archive.lexicon.titles import is_role, is_title_word, singular_of_role

LONGEST_BODY = 5
"""Words of the body that somebody heads: "head of the ministry's Third Asian department" has four."""
LONGEST_ROLE = 9
"""Tokens of a role before a name: "Russian President Vladimir Putin's chief foreign policy adviser" has nine."""
LONGEST_APPOSITION = 16
_BEFORE = frozenset((lexicon.ROLE, lexicon.OTHER, lexicon.GERUND, lexicon.NUMBER, lexicon.NOUN_OR_VERB, "-"))


class Role(NamedTuple):
    """A role as printed, from token `first` on; `body` where it is what a body is called ("space agency")."""

    text: str
    first: int
    side: str | None
    body: bool = False


def role_before(text: str, rows: Tokens, name: int) -> Role | None:
    """The role that ends right before token `name`, with at most a comma between.

    >>> from riyadh_archive.grammar.tokens import read_tokens
    >>> line = "The Malian coach of the year, Eric Chelle, smiled."
    >>> role_before(line, read_tokens(line, [(0, len(line))]), 7) is None
    True
    """
    last = name - 1
    sentence = rows.sentences[name]
    if last < 0 or rows.sentences[last] != sentence:
        return None
    comma = rows.words[last] == ","
    if comma:
        last -= 1
    if last < 0 or rows.sentences[last] != sentence or rows.possessives[last]:
        return None
    head = last if _is_role(rows, last) or comma else _office_of(rows, last)
    letters = comma and rows.words[head] in words("office_letters")  # Lomo's CEO, | Ana Lim,
    if not (letters or _is_role(rows, head)) or rows.sentences[head] != sentence:
        return None
    if rows.lowers[head] in words("no_titles"):
        return None  # the five people | Ana Lim meant
    first = _first_of_role(rows, head, sentence)
    if comma and (not _stands_alone(rows, first, name) or _is_of_several(rows, head, name)):
        return None
    if rows.lowers[first] == "other":
        return None  # with the other leaders, | Ruiz met Hume
    of = last - 1
    while of > 0 and last - of < LONGEST_BODY and rows.classes[of] in "oHDM":
        of -= 1
    own = comma or of == last - 1  # member of parliament; the head of the Asian bureau, A; but founder of the group B
    serves = comma and rows.lowers[of] == "for"  # the negotiator for Chad's government, A
    member = own and (serves or rows.lowers[of] == "of") and is_role(rows.lowers[of - 1])
    member = member and rows.lowers[of - 1] not in words("body_nouns")
    first = _first_of_role(rows, of - 1, sentence) if member and serves else first
    body = (rows.lowers[last] in words("body_nouns") and not member) or rows.lowers[last] == "site"
    return Role(text[rows.starts[first] : rows.ends[last]], first, _side(rows, first, last), body)


def _office_of(rows: Tokens, last: int) -> int:
    """The office before "of" and one plain noun: "US | secretary | of state Ana Lim"; else `last`."""
    plain = last > 1 and rows.words[last].islower() and rows.classes[last] == lexicon.OTHER
    return last - 2 if plain and rows.lowers[last - 1] == "of" and rows.lowers[last] in words("offices_of") else last


def _is_role(rows: Tokens, i: int) -> bool:
    lower = rows.lowers[i]
    if lower == "site":
        return i > 0 and rows.lowers[i - 1] in ("news", "betting", "dating", "streaming", "shopping")
    return (
        rows.words[i][:1].islower()
        and (is_role(lower) or lower in words("body_nouns"))
        and lower not in words("papers")
    )


def _first_of_role(rows: Tokens, last: int, sentence: int) -> int:
    """The first token of the noun phrase that ends at `last`: modifiers, titles and possessors, no determiner."""
    first = last
    while first > 0 and last - first < LONGEST_ROLE and rows.sentences[first - 1] == sentence:
        before = first - 1
        if rows.lowers[before] == "of" and before > 0 and _is_role(rows, before - 1):
            first = before - 1  # chief of staff, minister of defense
            continue
        capital = rows.is_capitalized(before) and rows.classes[before] not in "DPOSTJAWIR"
        if not capital and (rows.classes[before] not in _BEFORE or rows.classes[before] == "-"):
            first = before if _is_leading(rows, before) else first
            break
        if not capital and rows.possessives[first]:
            break  # the judge sentences | Peru's former president
        if rows.classes[before] == "-" or (capital and _is_conjunct(rows, before)) or _is_no_part(rows, before):
            break
        first = before
    return first


def _is_of_several(rows: Tokens, head: int, name: int) -> bool:
    """Whether several have the role, and the one name behind its comma acts: "the ideas of the mediators, Ana Lim | said"."""
    behind = name
    while behind + 1 < len(rows) and rows.is_capitalized(behind) and rows.sentences[behind] == rows.sentences[name]:
        behind += 1
    several = singular_of_role(rows.lowers[head]) not in (None, rows.lowers[head])
    return several and rows.classes[behind] in (lexicon.REPORTING, lexicon.VERB)


def _is_leading(rows: Tokens, i: int) -> bool:
    """Whether "lead" at token i is the rank of the role behind it: "with | lead | Malian negotiator A"."""
    opens = i == 0 or rows.sentences[i - 1] != rows.sentences[i] or rows.classes[i - 1] in "DIJ,V"
    return rows.lowers[i] == "lead" and opens and rows.lowers[i - 1] != "to"


def _is_no_part(rows: Tokens, i: int) -> bool:
    """Whether token i is what somebody does with the bearer, or an age: by | stopping champion A, guests | include envoy A."""
    if (
        rows.lowers[i] == "own"
        or rows.lowers[i] in attendance_words("comprised")
        or rows.lowers[i] in attendance_words("showing")  # a picture of May 2020 shows envoy A
        or rows.lowers[i].endswith("year-old")
    ):
        return True
    if rows.classes[i] != lexicon.GERUND or rows.lowers[i] in words("titled_gerunds"):
        return False
    return i == 0 or rows.sentences[i - 1] != rows.sentences[i] or rows.classes[i - 1] in "IJoH,S"


def _is_conjunct(rows: Tokens, i: int) -> bool:
    """Whether the capitalized token i belongs to another name of a list: "Rubio and adviser Mike Waltz"."""
    return i + 1 < len(rows.words) and rows.classes[i + 1] in (",", lexicon.CONJUNCTION)


def _stands_alone(rows: Tokens, first: int, name: int) -> bool:
    """Whether a role with a comma before the name is the name's: it follows a possessor, a determiner or a sentence start."""
    if any(rows.possessives[i] for i in range(first, name)):
        return True
    return first == 0 or rows.sentences[first - 1] != rows.sentences[first] or rows.classes[first - 1] in "DP"


_SENT_ABROAD = frozenset("envoy ambassador emissary mediator rapporteur consul secretary director coordinator".split())
"""Roles whose "for" and "to" name another's country: "the US envoy for Ukraine"."""


_OF_CONTINENTS = frozenset(("north", "south", "latin", "central"))
"""Before "America" they name no country: head of the North | America | department."""


def _side(rows: Tokens, first: int, last: int) -> str | None:
    """The country that a role serves, as its words tell."""
    for i in range(first, last + 1):
        if rows.lowers[i] in ("for", "to") and _SENT_ABROAD.intersection(rows.lowers[first:i]):
            return None
        if rows.is_capitalized(i) and rows.lowers[i - 1] not in _OF_CONTINENTS:
            pair = country_of(f"{rows.words[i]} {rows.words[i + 1]}") if i < last else None
            if found := pair or country_of(rows.words[i]):
                return found
    return None


def role_after(text: str, rows: Tokens, name: int) -> Role | None:
    """The apposition behind the name that ends at token `name`: ", a senior fellow at the council,"; None without a role."""
    i = name + 1
    end = min(len(rows.words), i + LONGEST_APPOSITION)
    if (
        i + 2 >= len(rows.words)
        or rows.words[i] != ","
        or rows.sentences[i] != rows.sentences[name]
        or rows.possessives[name]
    ):
        return None
    first = i + 1
    if rows.classes[first] not in "DHo" and not rows.is_capitalized(first):
        return None
    if rows.is_capitalized(first) and not (is_title_word(rows.words[first]) or country_of(rows.words[first])):
        return None
    last = first
    while (
        last + 1 < end
        and rows.sentences[last + 1] == rows.sentences[name]
        and rows.words[last + 1] not in (",", "(", "--")
    ):
        if rows.classes[last + 1] in 'CVAW."-;:' and not _participle(rows, last + 1):
            break
        last += 1
    if (
        last + 1 < len(rows.words)
        and rows.words[last + 1] not in (",", ".", "(")
        and rows.sentences[last + 1] == rows.sentences[name]
    ):
        return None
    head = _head(rows, first, last)
    if head is None or rows.lowers[first] in ("and", "or") or _is_titled_name(rows, first, head, last):
        return None
    if rows.classes[first] == lexicon.DETERMINER:
        first += 1
    body = rows.lowers[head] in words("body_nouns")
    return Role(text[rows.starts[first] : rows.ends[last]], name, _side(rows, first, last), body)


def _is_titled_name(rows: Tokens, first: int, head: int, last: int) -> bool:
    """Whether a name stands behind a title: "A, | Danish Premier Mette Dahl, | and C", "A, | the king's envoy Mette Dahl"."""
    named = head < last and rows.is_capitalized(head + 1) and rows.classes[head + 1] == lexicon.OTHER
    titled = rows.is_capitalized(first) and rows.is_capitalized(head)
    if named and (titled or is_given_name(rows.words[head + 1])):
        return True
    field = last - 2  # A, | Chilean Envoy to the Middle East Mette Dahl
    closes = field > head and rows.is_capitalized(field) and not is_title_word(rows.words[field])
    return titled and closes and is_given_name(rows.words[field + 1]) and rows.is_capitalized(last)


def _participle(rows: Tokens, i: int) -> bool:
    """Whether the verb form at token i is an adjective here: "a retired miner"."""
    return (
        rows.classes[i] == lexicon.VERB
        and rows.classes[i - 1] in "Do"
        and rows.classes[i + 1 : i + 2] in (["o"], ["H"])
    )


_IN_PHRASE = frozenset((lexicon.ROLE, lexicon.OTHER, lexicon.NOUN_OR_VERB))
"""Classes of the words that one phrase goes on with, up to its noun."""


def _head(rows: Tokens, first: int, last: int) -> int | None:
    """The last role noun before a preposition or clause in the apposition: the rescue | agency |, a school | nurse."""
    head = None
    for i in range(first, last + 1):
        if rows.classes[i] == lexicon.PREPOSITION or (head is not None and rows.classes[i] not in _IN_PHRASE):
            break
        if _is_role(rows, i) or is_title_word(rows.words[i]):
            head = i
        elif rows.lowers[i] in words("towns") or rows.lowers[i] in words("facilities"):
            head = None  # a tourist town
        elif head == i - 1 and event_nouns().get(rows.lowers[i]) == "meeting":
            head = None  # at Ruiz, EU leaders | summit
    return head
