"""A person's name behind the field of an office: "Special Envoy to the Middle East Steve Witkoff".

In: a run of capitals behind "for", "to", "of". Out: where the name begins in it, and where the phrase with the office does.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riyadh_archive.grammar.naming.body_names import contains_organization_word
from riyadh_archive.grammar.naming.capitals import SAINTS
from riyadh_archive.grammar.naming.name_titles import has_title
from riyadh_archive.grammar.naming.person_names import surname_in_front
from riyadh_archive.grammar.naming.roles import role_before
from riyadh_archive.grammar.naming.runs import Run
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.offices import terms_of
from riyadh_archive.lexicon.places import is_place_head, place_named
from riyadh_archive.lexicon.titles import can_end_title, is_role, is_title_word
from riyadh_archive.lexicon.words import role_nouns

_HALF_PLACES = frozenset(("San", "Santa", "Santo", "São", "Los", "Las", "El", "La", "New", "Port", "Fort"))
"""Words that open names of places, of which a given name is the second half: "San Diego"."""
_LINKS = frozenset(("to", "for", "of"))
_INNER = frozenset(("the", "to", "for", "of", "and", "in", "at"))
FARTHEST = 12
"""Tokens from the field back to the office: "Assistant to the President of the United States for" has eight."""
_LONGEST_PLACE = 4
_FULL_NAME = 2
"""Words of a name at least, where only the place before it tells where it begins."""


class Portfolio(NamedTuple):
    """The first token of the name, of the phrase with its office, and the token that ends the office proper."""

    name: int
    np_first: int
    office: int


def behind_portfolio(text: str, rows: Tokens, run: Run) -> Portfolio | None:
    """Where the name begins in a run that opens with the field of an office; None for any other run."""
    if rows.lowers[run.first - 1] not in _INNER or run.first == run.last:
        return None
    name = _name_in(rows, run)
    office = _office_before(rows, run.first) if name is not None else None
    if name is None or office is None:
        return None
    first = office
    if rows.words[office][0].islower():
        role = role_before(text, rows, office + 1)
        first = role.first if role is not None else office
    return Portfolio(name, _phrase_start(rows, first), office)


def _name_in(rows: Tokens, run: Run) -> int | None:
    """The token of a run at which the field ends and a name begins: behind a place, else at a given name in a row."""
    words = rows.words
    if contains_organization_word(words[run.last : run.last + 1]) or is_place_head(words[run.last]):
        return None
    first = _behind_place(rows, run)
    if first is None:
        first = _behind_field(rows, run)
    if first is None:
        if is_given_name(words[run.first]):
            return None  # a lawyer for Donald John Lund
        inside = range(run.first + 1, run.last)
        first = next(
            (k for k in inside if _opens_name(words[k : run.last + 1]) and not is_given_name(words[k - 1])), None
        )
    while first is not None and first < run.last and words[first].rstrip(".") in naming_words("honors_before"):
        first += 1  # the United States Princess Noura
    if first is None or rows.lowers[first - 1] in _INNER or is_title_word(words[first]):
        return None  # the Church of Jesus Christ, the White House Counsel Joe Lund
    field = words[run.first : first]
    if field[-1] in SAINTS or field[-1] in _HALF_PLACES:
        return None  # a member of the San Diego team
    of_another = rows.lowers[run.first - 2 : run.first] == ["to", "the"]  # Assistant to the President of Chad Ali Lund
    party = len(field) == 1 and field[0].lower() in role_nouns()  # a supporter of Republican Joe Lund
    of_another = of_another and not terms_of(
        " ".join(words[first : run.last + 1])
    )  # President of Russia Vladimir Putin
    if (party or has_title(_without_honors(field))) and not of_another:
        return None  # an aide to Senator Joe Lund
    return first


def _opens_name(words: Sequence[str]) -> bool:
    """Whether a given name opens the words, or a surname of East Asia before syllables with a hyphen: "Choi Min-ho"."""
    return is_given_name(words[0]) or ("-" in words[1] and surname_in_front(" ".join(words)) == words[0])


def _without_honors(words: Sequence[str]) -> Sequence[str]:
    """The words of a field without what honors the name behind it."""
    last = len(words)
    while last and words[last - 1].rstrip(".") in naming_words("honors_before"):
        last -= 1
    return words[:last]


def _behind_place(rows: Tokens, run: Run) -> int | None:
    """The token behind the longest known place that opens the run, where a full name follows."""
    for size in range(min(_LONGEST_PLACE, run.last - run.first + 1 - _FULL_NAME), 0, -1):
        phrase = " ".join(rows.words[run.first : run.first + size])
        if country_of(phrase) or place_named(phrase):
            behind = run.first + size
            given = is_given_name(rows.words[behind])
            honored = rows.words[behind].rstrip(".") in naming_words("honors_before")
            alone = not is_given_name(rows.words[run.first])  # but a lawyer for Virginia Lund Hart
            return behind if given or honored or (alone and size > 1) else None
    return None


def _behind_field(rows: Tokens, run: Run) -> int | None:
    """The token behind what an office is for: "for External Affairs | Kirti Lund Rao"."""
    heads = (
        k for k in range(run.first, run.last + 1 - _FULL_NAME) if rows.words[k] in naming_words("fields_of_office")
    )
    last = max(heads, default=None)
    if last is None or contains_organization_word(rows.words[run.first : last + 1]):
        return None  # the Institute for Climate Impact Research
    return last + 1


def _office_before(rows: Tokens, first: int) -> int | None:
    """The word for an office to whose field "for the", "of" lead; what stands between is in capitals."""
    sentence, linked = rows.sentences[first], False
    for k in range(first - 1, max(first - 1 - FARTHEST, -1), -1):
        if rows.sentences[k] != sentence:
            return None
        if rows.lowers[k] in _INNER:
            linked = linked or rows.lowers[k] in _LINKS
            continue
        if can_end_title(rows.words[k]) or (rows.words[k][0].islower() and is_role(rows.lowers[k])):
            return k if linked and not rows.possessives[k] else None
        if not rows.is_capitalized(k) or rows.possessives[k]:
            return None
    return None


def _phrase_start(rows: Tokens, first: int) -> int:
    """The first token of the titles and nations in capitals before an office: "Assistant to the | President"."""
    at = first
    for k in range(first - 1, max(first - 1 - FARTHEST, -1), -1):
        if rows.sentences[k] != rows.sentences[first] or rows.possessives[k] or rows.classes[k] == "P":
            break
        if rows.words[k] in ("The", "A", "An"):
            break
        if rows.is_capitalized(k):
            if rows.lowers[k + 1] in _INNER and not can_end_title(rows.words[k]):
                break
            at = k
        elif rows.lowers[k] not in _INNER:
            break
    return at
