"""Mentions: every noun phrase or pronoun outside quotation marks that could name a speaker.

In: the rows of a speech view. Out: mentions in text order, each with its kind, its surname where it is a name, and what
stands right before it. No parser: a mention is a run of word classes ("D o H" = "the senior official"), read once from
left to right by `mention_finder.py`; this module gives each found run its kind and its surroundings.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, named_country
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.speakers import given_names, listed

# Kinds. The words are those of the table of weights.
NAME = "a single name"
FULL_NAME = "a name of several words"
PERSON = "a person's name"
BODY = "a body's name"
ROLE = "a role"
THING = "a thing"
HE_OR_SHE = "he or she"
IT = "it"
OTHER_PRONOUN = "we, they or others"
HIS_OR_HER = "his or her"
WHO = "who"

NAMES = frozenset((NAME, FULL_NAME, PERSON, BODY))
PRONOUNS = frozenset((HE_OR_SHE, IT, OTHER_PRONOUN, HIS_OR_HER, WHO))
SUBJECTS = frozenset((HE_OR_SHE, OTHER_PRONOUN, WHO))
"""Pronouns that are no objects: what stands after "and" is a new clause."""
POINTING = frozenset((HE_OR_SHE, HIS_OR_HER))
"""Kinds that point at a person named elsewhere."""

_LONGEST_MODIFIERS = 8
"""How many words before a mention are searched for its determiner: "the newly elected Democratic county sheriff"."""
_BODY_WORDS, _TITLES, _NOT_PERSONS = listed("body_words"), listed("titles"), listed("not_persons")
_CHANNELS = lexicon.words("channel_names")
_ROLES, _IMPERSONAL = lexicon.role_nouns(), lexicon.words("impersonal_roles")
_BELONGING_TO = frozenset(("of", "for"))
_INSIDE_NAMES = lexicon.words("name_particles") | {"of", "for", "and", "the", "on"}
"""Lower-case words that belong to a name: "Ministry of Health"."""


class Link(NamedTuple):
    """A verb of which a mention may be the subject: its row, how the two stand together, and whether it reports."""

    verb: int
    name: str
    reports: bool


@dataclass(slots=True, eq=False)
class Mention:
    """A possible speaker: rows `first` to `last` (both included), `base` the row where its phrase begins.

    `surname` is the last word of a name. `before` is the class of the row before the phrase, "^" at a sentence's start.
    `verb` is the row of a verb right after it; an `apposed` role follows its name: "Smith, [a lawyer],". Two mentions
    are equal only when they are one.
    """

    first: int
    last: int
    kind: str
    base: int = 0
    sentence: int = 0
    block: int = 0
    surname: str | None = None
    before: str = "^"
    verb: int | None = None
    titled: bool = False
    possessive: bool = False
    modifies: bool = False
    after_preposition: bool = False
    after_reporting: bool = False
    after_verb: bool = False
    apposed: bool = False
    links: list[Link] = field(default_factory=list)


def describe_mentions(rows: Tokens, found: Iterable[Mention]) -> list[Mention]:
    """Give each found run its place, surname, surroundings and final kind; in text order."""
    mentions = sorted(found, key=attrgetter("first", "last"))
    for mention in mentions:
        mention.base = mention.first
        mention.sentence, mention.block = rows.sentences[mention.first], rows.blocks[mention.first]
        if mention.kind == NAME and _is_country(rows, mention):
            mention.surname = rows.words[mention.last]
        elif mention.kind == NAME:
            _strip_titles(rows, mention)
    _find_surroundings(rows, mentions)
    mentions = _join_two_offices(rows, _join_offices(rows, mentions))
    _settle_kinds(rows, mentions)
    return mentions


def _is_country(rows: Tokens, mention: Mention) -> bool:
    """Whether a run of capitals is a country's name of two words or more: Sri Lanka, where Sri is no title."""
    words = rows.words[mention.first : mention.last + 1]
    return len(words) > 1 and named_country(" ".join(words)) is not None


def _join_offices(rows: Tokens, mentions: list[Mention]) -> list[Mention]:
    """Make one mention of an office and its holder: Leader of the Opposition | P.J. Kurian."""
    taken: set[int] = set()
    for office, holder in pairwise(mentions):
        if not holder.after_preposition or holder.kind != NAME or not _is_over(rows, office, holder):
            continue
        if _is_of_head(rows, office, holder):
            holder.titled, holder.after_preposition = True, False
            holder.base, holder.before, holder.apposed = office.base, office.before, False
            continue
        if holder.base - office.last != _OVER_OF or not _is_bare_office(rows, office):
            continue
        given = next((i for i in range(holder.first + 1, holder.last) if _opens_name(rows.words[i])), None)
        given = _behind_body(rows, holder) or given
        if given is None and holder.base < holder.first < holder.last and _opens_name(rows.words[holder.first]):
            given = holder.first  # Leader of the opposition | Greg Fallon; head of sport | Tal Reid
        elif given is not None and is_given_name(rows.words[holder.first]):
            given = None
        if given is None and holder.last - holder.first > 1 and rows.lowers[holder.first] == "opposition":
            given = holder.first + 1  # Leader of Opposition | Yashvir Rana
        if rows.words[holder.last] in _DIVISIONS:
            given = None  # chief of the South Carolina Fire Division
        elif given is None:
            given = _behind_division(rows, holder)
        if given is not None:
            holder.first, holder.titled, holder.after_preposition = given, True, False
            holder.base, holder.before, holder.apposed = office.base, office.before, False
            taken.add(office.first)
    return [m for m in mentions if m.first not in taken] if taken else mentions


def _behind_body(rows: Tokens, holder: Mention) -> int | None:
    """The row of a given name behind the body that an office is of: General manager of North Sydney Council | Ann Lund."""
    behind = (i + 1 for i in range(holder.first, holder.last - 1) if rows.words[i] in _BODY_WORDS)
    if rows.words[holder.first] == "Police" and _is_officer(rows, holder):
        return holder.first + 1
    return next((i for i in behind if _opens_name(rows.words[i])), None)


def _is_officer(rows: Tokens, holder: Mention) -> bool:
    """Whether a person's name stands behind "Police": Superintendent of Police | Shiv Dayal Rao; no district's."""
    words = rows.words[holder.first + 1 : holder.last + 1]
    return bool(words) and _BODY_WORDS.isdisjoint(words) and words[-1] not in _COMMANDS and words[0] not in _NOT_PERSONS


_COMMANDS = frozenset(("State", "Command", "District", "Region", "Zone", "Division", "Range", "Headquarters"))


def _behind_division(rows: Tokens, holder: Mention) -> int | None:
    """The row of a name of two or three words behind what an office is over: Minister for Fuel Division | Omi Marek."""
    last = holder.last
    at = next((i for i in range(last - _NAME_ROWS, last - 1) if rows.words[i] in _DIVISIONS), None)
    return None if at is None or at < holder.base or not rows.is_capitalized(at + 1) else at + 1


_DIVISIONS = frozenset(("Division", "Affairs", "Department", "Commission", "Authority", "Development", "Services"))
_NAME_ROWS = 3


def _join_two_offices(rows: Tokens, mentions: list[Mention]) -> list[Mention]:
    """Make one mention of two offices and their holder: founder and chief | Ada Lund; author, actor and singer | Ada Lund.

    An article before the second office makes two people of them, as does a plural: the coach and the captain, Ivo Marsh.
    """
    ands = {row + 1 for row in rows.where({"and"})}
    taken: set[int] = set()
    for at, holder in enumerate(mentions):
        if holder.base not in ands or holder.kind != NAME or not _has_office(rows, holder):
            continue
        office, comma = mentions[at - 1], 0
        while at > 0 and office.last == holder.base - 2 and _is_one_office(rows, office, comma=comma):
            holder.base, holder.before, holder.titled, holder.after_verb = office.base, office.before, True, False
            holder.after_preposition, holder.after_reporting = office.after_preposition, office.after_reporting
            taken.add(id(office))
            at, comma = at - 1, 1
            office = mentions[at - 1]
    return [m for m in mentions if id(m) not in taken] if taken else mentions


def _has_office(rows: Tokens, holder: Mention) -> bool:
    """Whether an office stands before a name, with no article: and former minister | Ada Lund."""
    before = rows.words[holder.base : holder.first]
    small = bool(before) and (before[-1].islower() or before[-1] in lexicon.offices_of_letters())
    told = small or any(map(is_office_word, rows.lowers[holder.base : holder.first]))
    return told and rows.classes[holder.base] not in "DP"


def _is_one_office(rows: Tokens, office: Mention, *, comma: int) -> bool:
    """Whether a mention is an office that one person has beside another, and no body, people or kin."""
    word, lower = rows.words[office.last], rows.lowers[office.last]
    if (
        office.possessive
        or office.apposed
        or office.kind not in (ROLE, NAME)
        or (comma and office.base < office.last - 1)
    ):
        return False
    if comma and rows.words[office.last + 1] != ",":
        return False
    if word in lexicon.offices_of_letters():
        return True
    one = is_office_word(lower) and lower not in lexicon.plural_roles() and lower not in _IMPERSONAL
    the = rows.classes[office.base] in "DP" and not office.after_reporting
    return one and not the and (office.kind == ROLE or word[0].isupper())


def _is_over(rows: Tokens, office: Mention, holder: Mention) -> bool:
    """Whether the word between an office and what it is over may stand before its holder: Minister | for | Health Ann Lund."""
    over = rows.lowers[holder.base - 1]
    return over == "of" or (over == "for" and rows.lowers[office.last] in _OFFICES_FOR)


_OFFICES_FOR = frozenset(("minister", "secretary", "commissioner", "undersecretary"))
_OVER_OF = 2


def _is_of_head(rows: Tokens, body: Mention, holder: Mention) -> bool:
    """Whether a body's "head of" something stands before a name: NTU | head of rowing | Tal Reid."""
    head = holder.base - _OVER_OF
    named = holder.base < holder.first < holder.last and rows.classes[holder.first - 1] == lexicon.OTHER
    return rows.lowers[head] == "head" and body.last == head - 1 and named and _opens_name(rows.words[holder.first])


def _is_bare_office(rows: Tokens, mention: Mention) -> bool:
    """Whether a mention is an office in capitals without an article, as before a name: Secretary, not the secretary."""
    before = "DP" if mention.base == mention.first else "DPoHG"
    bare = rows.classes[mention.first - 1] not in before or rows.sentence_starts[mention.sentence] == mention.first
    capital = rows.words[mention.last][0].isupper() or rows.lowers[mention.last] in lexicon.words("office_heads")
    return bare and not mention.possessive and capital and rows.lowers[mention.last] in _ROLES


def _opens_name(word: str) -> bool:
    """Whether a word is a given name or several initials: P.J."""
    return is_given_name(word) or (word.count(".") > 1 and word.isupper())


def _strip_titles(rows: Tokens, mention: Mention) -> None:
    """Move `first` behind the titles and roles before a name, and find its surname: "former Sen. | Bob Dole"."""
    words, lowers, classes = rows.words, rows.lowers, rows.classes
    for j in range(mention.first, mention.last):
        lower = lowers[j]
        body = words[mention.last] in _BODY_WORDS
        title = lower.rstrip(".").rpartition("-")[2] in _TITLES and not _is_called(rows, mention, j)
        is_title = (title and not (body and rows.possessives[j])) or (
            _is_office_before(words[j], lower, words[j + 1]) and not body  # SP Energy Networks; the Sheriff's Office
        )
        if (
            is_title
            or (words[j][0].islower() and lower not in _INSIDE_NAMES and not ("-" in lower and _is_joined(lower)))
            or (j == mention.base and classes[j] == lexicon.DETERMINER)
            or (words[j] in _NOT_PERSONS and words[j + 1] in given_names() and j + 1 < mention.last)
            or (rows.possessives[j] and is_given_name(words[j + 1]) and j + 1 < mention.last)  # the SNP's | Ann Lund
        ):
            mention.first = j + 1
            if is_title or classes[j] == lexicon.ROLE:
                mention.titled = True
    if mention.first > mention.base and (
        lowers[mention.first] in _BELONGING_TO or (lowers[mention.first] == "general" and mention.first == mention.last)
    ):  # Secretary General | of the Council; Ann Lund, the FAO Secretary | General
        mention.kind, mention.first, mention.titled = ROLE, mention.base, False
        return
    given = mention.last - 1
    if given > mention.first and words[given] in given_names() and _is_titled(rows, mention):
        while given > mention.first and words[given - 1] not in _BODY_WORDS and is_given_name(words[given - 1]):
            given -= 1  # Superintendent of Police | Rakesh Kumar Rao
        mention.first, mention.titled = given, True
    last = mention.last
    while last > mention.first and (_is_suffix(words[last]) or words[last] == ","):
        last -= 1
    surname = words[last]
    joined = "-" in surname and _is_joined(surname.lower())
    mention.surname = surname[0].lower() + surname[1:] if joined else surname


def _is_called(rows: Tokens, mention: Mention, j: int) -> bool:
    """Whether a word is no title but a given name, as it may be too: Sheikh | Sultan | bin Rashid; Mr. | Sultan | Adil."""
    if rows.lowers[j] not in lexicon.words("titles_as_names"):
        return False
    titled = j > mention.base and rows.lowers[j - 1].rstrip(".") in _TITLES
    return titled or rows.lowers[j + 1 : j + 2] in (["bin"], ["bint"])


def _is_office_before(word: str, lower: str, behind: str) -> bool:
    """Whether a word before a name is an office by its letters, or what somebody was or is with others: CFO, Ex-star."""
    if word in lexicon.words("police_letters"):
        return is_given_name(behind)
    return word in lexicon.offices_of_letters() or lower.startswith(("ex-", "co-"))


def _is_joined(lower: str) -> bool:
    """Whether a word is a particle and a name: al-Falasi, in front of a sentence Al-Falasi."""
    particle, dash, _ = lower.partition("-")
    return bool(dash) and particle in lexicon.words("joined_particles")


def _is_titled(rows: Tokens, mention: Mention) -> bool:
    """Whether a capitalized run is a role with a body in it before a given name and surname: House Minority Whip | Dale Ode."""
    before = range(mention.first, mention.last - 1)
    role = any(rows.lowers[j] in _ROLES or rows.lowers[j] in _TITLES for j in before)
    body = any(rows.words[j] in _BODY_WORDS for j in before)
    surname = rows.words[mention.last]
    return role and body and surname not in _BODY_WORDS and surname not in _NOT_PERSONS


def _is_suffix(word: str) -> bool:
    """Whether a word stands behind a surname: Jr., III, KC, PhD."""
    return word.rstrip(".").lower() in lexicon.words("name_suffixes") or word in naming_words("letters")


def _find_surroundings(rows: Tokens, mentions: list[Mention]) -> None:
    """Fill `base`, `before` and what follows from them."""
    after_preposition_ends: set[int] = set()
    name_ends: set[int] = set()
    shape, classes, sentences = rows.shape, rows.classes, rows.sentences
    for mention in mentions:
        base = _phrase_start(rows, mention)
        if base < mention.first and mention.kind == NAME:
            base = _past_room(rows, mention, base)
            if base == mention.first - 1 and rows.words[base] in _CHANNELS and classes[base - 1] == lexicon.PREPOSITION:
                base = mention.first  # Taking to Twitter | Ann Lund said
        mention.base = base
        before = classes[base - 1] if base and sentences[base - 1] == mention.sentence else "^"
        mention.before = before
        joined = before == lexicon.CONJUNCTION and base - 2 in after_preposition_ends and mention.kind not in SUBJECTS
        if before == lexicon.PREPOSITION or joined or (before == "x" and rows.words[base - 1] == "@"):
            mention.after_preposition = True
            after_preposition_ends.add(mention.last)
        elif before in "Cc":
            mention.after_reporting = True
        elif before == lexicon.VERB and rows.lowers[base - 1] == "turned" and mention.titled:
            continue  # the player turned | pundit Ada Lund
        elif before in "VAG" or (
            base < mention.first - 1 and "HG" in shape[base : mention.first]
        ):  # a pastor backing | Mr. Cole
            mention.after_verb = True
        elif before == "," and mention.kind == ROLE and _past_age(rows, base - 2) in name_ends:
            mention.apposed = True
        if mention.kind == NAME:
            name_ends.add(mention.last)


def _past_room(rows: Tokens, mention: Mention, base: int) -> int:
    """The row behind where somebody speaks, at the beginning of a sentence: Outside court | Mr. Lund said; else `base`."""
    before = base - 1
    if rows.lowers[base] not in _IMPERSONAL:
        return base
    opens = before == rows.sentence_starts[mention.sentence] and rows.lowers[before] in _ROOMS_BEFORE
    bare = all(rows.words[row][0].isupper() for row in range(base + 1, mention.first))
    return base + 1 if opens and bare else base


_WITH_MODIFIERS = frozenset((NAME, ROLE))
_ROOMS_BEFORE = frozenset(("in", "at", "outside", "inside", "before"))


def _past_age(rows: Tokens, row: int) -> int:
    """The row before an age between commas, or the row itself: Gavin Hale | , 23, a student."""
    return row - 2 if row > 1 and rows.classes[row] == lexicon.NUMBER and rows.words[row - 1] == "," else row


def _phrase_start(rows: Tokens, mention: Mention) -> int:
    """The row of the determiner or first modifier: "[the senior] official", "[spokesman] John Smith"."""
    base, floor, classes = mention.base, rows.sentence_starts[mention.sentence], rows.classes
    if floor < base - _LONGEST_MODIFIERS:
        floor = base - _LONGEST_MODIFIERS
    if mention.kind in _WITH_MODIFIERS:
        while base > floor and classes[base - 1] in "oHM":
            base -= 1
        if classes[base] == lexicon.NUMBER and base < mention.base and is_clock(rows, base):
            base += 1
    if base > floor and classes[base - 1] == lexicon.DETERMINER:
        base -= 1
    return base


def _settle_kinds(rows: Tokens, mentions: list[Mention]) -> None:
    """Tell persons from bodies, and roles from other things; a surname is what its full name is."""
    full_names: dict[str, Mention] = {}
    for mention in mentions:
        named = mention.kind == NAME and mention.last > mention.first and mention.surname
        lettered = is_office_word(rows.lowers[mention.last]) and _is_letters(rows.words[mention.last - 1])
        if named and mention.surname and not (lettered or _is_before_holder(rows, mention.last)):
            full_names.setdefault(mention.surname, mention)
    for mention in mentions:
        if rows.lowers[mention.last] in lexicon.words("excellencies") and rows.lowers[mention.base] in ("his", "her"):
            mention.kind, mention.surname, mention.first = HE_OR_SHE, None, mention.base
        elif mention.kind == NAME and _is_office(rows, mention, full_names):
            mention.kind, mention.surname, mention.first = ROLE, None, mention.base
        elif mention.kind == NAME:
            mention.kind = _kind_of_name(rows, mention, full_names.get(mention.surname or ""))
        elif mention.kind == ROLE and rows.lowers[mention.last] not in _ROLES and not is_ranked(rows, mention):
            mention.kind = THING


_PEERS = frozenset(("duke", "duchess", "earl", "countess", "marquess", "viscount"))
"""Ranks that are given names too, and offices before "of": the Duke of Alten."""


def _is_office(rows: Tokens, mention: Mention, full_names: Mapping[str, Mention]) -> bool:
    """Whether capitals print an office and no name: the minister's Special Adviser on Media, the Speaker."""
    last = mention.last
    if rows.lowers[last] in _PEERS and rows.lowers[last + 1 : last + 2] == ["of"]:
        return mention.first == last
    the = mention.base < mention.first and rows.lowers[mention.first - 1] == "the"
    the = the or _is_titled_office(rows, mention) or (rows.lowers[mention.base] == "the" and not mention.titled)
    the = the or (
        rows.lowers[mention.base] == "the" and not is_given_name(rows.words[mention.first]) and mention.first < last
    )
    if the and _is_of_people(rows, mention):
        return True
    if (
        mention.before == ","
        and mention.base < last
        and all(rows.classes[i] == lexicon.ROLE or _is_letters(rows.words[i]) for i in range(mention.base, last + 1))
    ):
        return not is_given_name(rows.words[mention.first]) and is_office_word(rows.lowers[last])
    impersonal = rows.lowers[last] in _IMPERSONAL or rows.words[last] in _BODY_WORDS
    if impersonal or not is_office_word(rows.lowers[last]):
        return False
    named = is_given_name(rows.words[mention.base]) or (
        mention.titled and mention.first < last and is_given_name(rows.words[mention.first])  # Capt. Ben Baker of …
    )
    if full_names.get(rows.words[last], mention) is not mention or named:
        return False
    behind = rows.lowers[last + 1 : last + 2] in (["of"], ["on"], ["for"], ["("])
    owned = mention.base < mention.first and rows.possessives[mention.first - 1]
    return behind or owned or the or _is_before_holder(rows, last)


def _is_letters(word: str) -> bool:
    """Whether a word is the letters of a body, and no initials: VTB, before Chairman."""
    return word.isupper() and word.isalpha() and len(word) > _INITIALS


_INITIALS = 2


def _is_before_holder(rows: Tokens, last: int) -> bool:
    """Whether a sole office stands before a comma and its holder between commas: Kisumu Governor |, Otieno Wanga, has"""
    if rows.lowers[last] not in lexicon.words("sole_offices") or rows.words[last + 1 : last + 2] != [","]:
        return False
    named = [i for i in range(last + 2, min(last + _NAME_AND_COMMA, len(rows))) if rows.words[i] == ","]
    return bool(named) and named[0] - last > _OVER_OF + 1 and all(map(rows.is_capitalized, range(last + 2, named[0])))


_NAME_AND_COMMA = 7
"""Rows of a comma, a name of up to four words and a comma."""


def _is_titled_office(rows: Tokens, mention: Mention) -> bool:
    """Whether "the" and a title stand before an office alone: the Deputy | Speaker, before a comma or a verb."""
    if mention.first != mention.last or mention.first - mention.base < _OVER_OF or rows.lowers[mention.base] != "the":
        return False
    before = [lower.removeprefix("ex-") for lower in rows.lowers[mention.base + 1 : mention.first]]
    titles = all(lower == "prime" or is_office_word(lower) for lower in before)
    return titles and rows.classes[mention.last + 1 : mention.last + 2] in ([","], ["C"], ["V"], ["A"])


def _is_of_people(rows: Tokens, mention: Mention) -> bool:
    """Whether "the Belgian", the subject of a verb, is a person called by his country, or "the PM" one by his office."""
    word = rows.words[mention.last]
    if word in lexicon.offices_of_letters():
        return True
    if mention.first != mention.last:
        return False
    classes, after = rows.classes, mention.last + 1
    speaks = (after < len(rows) and classes[after] in "CVAR") or (mention.base > 0 and classes[mention.base - 1] == "C")
    return speaks and word[-1] != "s" and country_of(word) is not None and named_country(word) is None


def end_of_rank(rows: Tokens, last: int) -> int | None:
    """The last row of a player's rank whose phrase row `last` seems to end: the world | No. 1; the world number | two."""
    start = last + (rows.lowers[last] not in _RANKS)
    ranked = rows.lowers[start : start + 1] and rows.lowers[start] in _RANKS and start > 0
    if not ranked or rows.lowers[start - 1] != "world" or start + 1 >= len(rows):
        return None
    return start + 1 if rows.lowers[start + 1].isdecimal() or rows.lowers[start + 1] in _PLACES else None


def is_ranked(rows: Tokens, mention: Mention) -> bool:
    """Whether a mention is somebody by the rank of a player: the world number two."""
    return mention.last > mention.first and end_of_rank(rows, mention.last - 1) == mention.last


_RANKS = frozenset(("number", "no", "no."))
_PLACES = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))


def is_clock(rows: Tokens, i: int) -> bool:
    """Whether a number at the beginning of a block is the time of a live page's entry: | 14.20 | Minister Ann Lund has …"""
    if rows.classes[i] != lexicon.NUMBER or (i and rows.blocks[i - 1] == rows.blocks[i]):
        return False
    return _CLOCK.fullmatch(rows.lowers[i]) is not None


_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?:[ap]m)?|\d{1,2}[ap]m")


def is_office_word(lower: str) -> bool:
    """Whether a word tells an office or another role: speaker, mayor, striker."""
    return lower in _ROLES or lower in _TITLES


def _kind_of_name(rows: Tokens, mention: Mention, full: Mention | None) -> str:
    whole = full or mention
    is_body = not _BODY_WORDS.isdisjoint(rows.words[whole.first : whole.last + 1])
    if not is_body and (mention.titled or (full and (full.titled or rows.words[full.first] in given_names()))):
        return PERSON
    surname = mention.surname or ""
    if is_body or (surname.isupper() and len(surname) > 1):
        return BODY
    return FULL_NAME if full else NAME
