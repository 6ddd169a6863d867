"""Names of bodies of several words: what joins them, which fields of work they list, which words tell a body.

"Bank of England", "Food and Drug Administration", "Ministry of Health, Labor and Welfare". In: tokens and the run of
capitalized words so far. Out: whether, or by how many tokens, the name goes on.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import STATES, country_of
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import is_known_body, naming_words
from riyadh_archive.lexicon.places import is_place_head, place_named
from riyadh_archive.lexicon.titles import can_end_title, is_title_word

ORGANIZATION_WORDS = lexicon.words("organization_words") | naming_words("organization_words")
CALENDAR_WORDS = lexicon.words("calendar_words")
JOINERS = frozenset(("of", "for", "on", "and"))
LEGAL_FORMS = naming_words("legal_forms")
_BODY_WORDS = ORGANIZATION_WORDS | LEGAL_FORMS | {f"{word}." for word in LEGAL_FORMS}
_DELIBERATING = naming_words("deliberating")


def joins(rows: Tokens, first: int, last: int, joiner: str) -> bool:
    """Whether "of", "for", "on" or "and" goes on a name: "Bank of England", "Council on Foreign Relations"."""
    word = rows.words[last]
    if joiner == "of":
        if word == "Member" and rows.words[last + 2 : last + 3] == ["Parliament"]:
            return True
        if (
            word in naming_words("clubs")
            and any(map(is_given_name, rows.words[last + 2 : last + 3]))
            and is_capital_at(rows, last + 3, first)
        ):
            return False  # the Running Club of | Ana Ruiz
        if _is_deed(word) and rows.words[first] in _DELIBERATING and "for" in rows.lowers[first:last]:
            return True
        if word in STATES and word not in ORGANIZATION_WORDS:
            behind = last + 2 + (rows.lowers[last + 2 : last + 3] == ["the"])
            return any(map(country_of, rows.words[behind : behind + 1]))
        return word in ORGANIZATION_WORDS or is_title_word(word) or is_place_head(word)
    if joiner == "and" and _names_fields(rows, first, last):
        return True
    if joiner == "and" and _adds_field(rows, first, last):
        return True
    if joiner == "and" and is_known_body(" ".join(rows.words[first : last + 3])):
        return True
    if joiner == "and" and rows.words[first] in _DELIBERATING and _is_deed(word) and _is_deed(rows.words[last + 2]):
        return "for" in rows.lowers[first:last]  # Committee for the Transition | and Restoration
    if joiner == "and":
        named = any(is_given_name(rows.words[k]) for k in range(first + 1, last))  # Secretary of State Marco Rubio and
        of = any(rows.lowers[k] == "of" for k in range(first, last))
        sure = rows.words[first] in ORGANIZATION_WORDS or _closes_body(rows, last + 2)
        return of and sure and not named and any(rows.words[k] in ORGANIZATION_WORDS for k in range(first, last))
    if joiner == "on":
        return word in _DELIBERATING and not any(
            map(is_given_name, rows.words[last + 2 : last + 3])
        )  # the institute on Henry Street
    if rows.words[first] == "Member":
        return False  # the Member of Parliament for | Leeds
    if word == "Appeals":
        return True  # Court of Appeals | for the Ninth Circuit
    if word == "State" and rows.words[first] == "Ministry":
        return True  # Ministry of State | for Happiness
    return word in ORGANIZATION_WORDS and (word in _DELIBERATING or not is_title_word(word))


def _is_deed(word: str) -> bool:
    """Whether a word tells what a body is for: "Transition", "Development", "Justice"."""
    return word.endswith(_DEEDS) and not is_title_word(word)


_DEEDS = ("tion", "sion", "ment", "ance", "ence", "ity", "ice", "ism", "ing")


def _closes_body(rows: Tokens, i: int) -> bool:
    """Whether the second capitalized word from token i on is one for a body: "and | Aerospace Workers"."""
    return i + 1 < len(rows) and rows.is_capitalized(i) and rows.words[i + 1] in naming_words("trades")


def _names_fields(rows: Tokens, first: int, last: int) -> bool:
    """Whether "and" stands between fields of a body's work: "Food and Drug Administration", "Harbor and Port Authority"."""
    fields = naming_words("fields")
    before = rows.words[first : last + 1]
    if before[-3:-1] == ["of", "the"]:
        before = before[-1:]  # Head of the | Health and Safety Division
    if before[0] in naming_words("adjectives"):
        before = before[1:]  # Hindu Religious | and
    named = before and before[-1] in fields and all(w in fields or country_of(w) or place_named(w) for w in before)
    if not named or not is_capital_at(rows, last + 2, first):
        return False
    stop = last + 2
    while stop < len(rows.words) and stop - last < _LONGEST_FIELD and rows.is_capitalized(stop):
        if rows.words[stop] in ORGANIZATION_WORDS:
            return rows.sentences[stop] == rows.sentences[first]
        stop += 1
    return False


def _adds_field(rows: Tokens, first: int, last: int) -> bool:
    """Whether "and" joins the last of two fields to a body's "of": "Norland University of Engineering | and Technology"."""
    fields, behind = naming_words("fields"), last + 2
    if last - first < len(("University", "of")) or rows.lowers[last - 1] != "of" or rows.words[last] not in fields:
        return False
    closes = is_capital_at(rows, behind, first) and not is_capital_at(rows, behind + 1, first)
    return closes and rows.words[last - 2] in ORGANIZATION_WORDS and rows.words[behind] in fields


def listed_fields(rows: Tokens, first: int, last: int) -> int:
    """How many tokens a list of fields behind a comma goes on, up to its last word or the body's; 0 without one.

    "Ministry of Health | , Labor and Welfare", "Climate | , Water and Forest Agency"
    """
    fields = naming_words("fields")
    if rows.words[last] not in fields:
        return 0
    i, stop = last + 1, min(last + _LONGEST_LIST, len(rows.words))
    joined = False
    while i < stop and not joined and (rows.words[i] == "," or rows.lowers[i] in _ANDS):
        i += rows.words[i] == "," and i + 1 < stop
        joined = rows.lowers[i] in _ANDS
        i += joined
        begin = i
        while i < stop and rows.words[i] in fields:
            i += 1
        if i == begin:
            return 0
    if not joined or rows.sentences[i - 1] != rows.sentences[first]:
        return 0
    if any(rows.lowers[k] in JOINERS and rows.words[k - 1] in ORGANIZATION_WORDS for k in range(first + 1, last)):
        return i - 1 - last
    own = all(word in fields for word in rows.words[first : last + 1])
    return i - last if own and i < stop and rows.words[i] in ORGANIZATION_WORDS else 0


_ANDS = frozenset(("and", "&"))
_LONGEST_LIST = 12
"""Tokens of a list of fields behind its first one."""
_LONGEST_FIELD = 5
"""Tokens from "and" to the word for the body."""


def is_capital_at(rows: Tokens, i: int, first: int) -> bool:
    """Whether token i goes on with a capital in the sentence of token `first`: no determiner or pronoun, no day."""
    if i >= len(rows.words) or rows.sentences[i] != rows.sentences[first] or not rows.is_capitalized(i):
        return False
    return rows.classes[i] not in "DPO" and rows.lowers[i] not in CALENDAR_WORDS


def contains_organization_word(rows: Sequence[str]) -> bool:
    """Whether one of the words marks the name of a body ("Council", "University") and is no title as well."""
    return not _BODY_WORDS.isdisjoint(rows) and any(w in _BODY_WORDS and not can_end_title(w) for w in rows)
