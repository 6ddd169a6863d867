"""What kind of name each mention of an article is, once the whole article is read.

In: name mentions, many of them undecided. Out: a kind for each: an undecided one takes that of a decided one with the same
word, or what is likeliest for its words. A word for the short form of a person or body is one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from riyadh_archive.grammar.naming.body_names import contains_organization_word
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.naming.person_names import short_names, split_name
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import is_known_body, naming_words
from riyadh_archive.lexicon.offices import is_surname_of_holder
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.lexicon.titles import singular_of_role

PAIR = 2
"""Words of a plain name: "Hiroyuki Namba" is a person, though Namba is a place."""
OFTEN = 2
"""Times an unknown capitalized word stands for itself before it is taken for the name of a body."""


def settled_kinds(mentions: Sequence[NameMention]) -> list[str | None]:
    """The kind of each mention; an undecided one takes that of a decided one with the same last word."""
    persons = {_last(m) for m in mentions if m.kind == "person"}
    full = [m.text.split() for m in mentions if m.kind == "person" and " " in m.text]
    named = {" ".join(words) for words in full}
    mentions = [_of_bearer(m, named) for m in mentions]
    other = {m.text: m.kind for m in mentions if m.kind in ("place", "organization")}
    alone = Counter(m.text for m in mentions if m.kind is None and not m.modifies and not m.marked)
    located = Counter(m.text for m in mentions if m.kind is None and m.located and not m.modifies)
    open_ = [m for m in mentions if m.kind is None and not m.marked and m.text not in other]
    guessed = {m.text: _guess(m, persons, other) for m in open_}
    givens = {words[0] for words in full if not (place_named(words[0]) or words[-1].isupper())}
    guessed_givens = {text.split()[0] for text, kind in guessed.items() if kind == "person"}
    strong = _surnames(
        mentions, full + [text.split() for text, kind in guessed.items() if kind and _is_surname_first(text)]
    )
    persons |= {split_name(text)[1].split()[-1] for text, kind in guessed.items() if kind == "person"} - other.keys()
    shortened = {name for text, kind in other.items() if kind == "organization" and (name := _short_body(text))}
    persons |= {
        text.split()[0] for text in guessed if guessed[text] == "person" and _is_surname_first(text)
    } - other.keys()
    called = {strip_marks(name).lower() for name in persons | givens} | {
        part for words in full for part in short_names(" ".join(words))
    }
    kinds: list[str | None] = []
    for m in mentions:
        single = len(m.text.split()) == 1
        if single and m.kind is not None and m.text in strong and _is_bearers(m, shortened):
            kinds.append("person")
        elif m.kind is not None:
            kinds.append(m.kind)
        elif single and (m.text in persons or m.text in givens or strip_marks(m.text).lower() in called):
            kinds.append("person")
        elif m.text in other:
            kinds.append(other[m.text])
        elif single and _is_holder(m):
            kinds.append("person")  # Rubio met | Lavrov, of whom no full name is printed
        elif m.text in guessed_givens and (m.marked or _stands_as_person(m, located)):
            kinds.append("person")  # "I prayed," Yomin said; the win gave Yomin his first title
        elif single and m.text in shortened:
            kinds.append("organization")
        else:
            kinds.append(_guess(m, persons, other) or _guess_place(m, alone, located) or _guess_body(m, alone))
    return _with_kin(mentions, kinds)


def _of_bearer(m: NameMention, named: Collection[str]) -> NameMention:
    """The mention, a person's where "the" and a noun alone made a body of the full name: "the Budi Lasmana tapes"."""
    loose = m.kind == "organization" and m.behind == "the" and m.modifies and m.text in named
    return m._replace(kind="person") if loose else m


def _with_kin(mentions: Sequence[NameMention], kinds: list[str | None]) -> list[str | None]:
    """The kinds, with given names in one list with that of a person as persons: "their children, David, | Flo | and Ann"."""
    for at in range(1, len(mentions)):
        before, m = mentions[at - 1], mentions[at]
        listed = _are_listed(before, m) and kinds[at - 1] == "person" and kinds[at] in (None, "organization")
        if listed and is_given_name(before.text) and is_given_name(m.text) and not is_known_body(m.text):
            kinds[at] = "person"
    return _with_listed(mentions, kinds)


def _are_listed(before: NameMention, m: NameMention) -> bool:
    """Whether one token, a comma or "and", stands between two names."""
    return m.first - before.last == PAIR and not (before.possessive or m.modifies)


def _with_listed(mentions: Sequence[NameMention], kinds: list[str | None]) -> list[str | None]:
    """The kinds, with unknown words as persons in one list with the surname of a holder of an office: "Putin and | Witkoff"."""
    found: set[str] = set()
    for one, other in (*pairwise(range(len(mentions))), *pairwise(range(len(mentions) - 1, -1, -1))):
        known, m = mentions[one], mentions[other]
        surname = kinds[one] == "person" and (_is_holder(known) or known.text in found)
        if surname and _are_listed(*sorted((known, m))) and _may_be_surname(m):
            kinds[other] = "person"
            found.add(m.text)
    listed = zip(mentions, kinds, strict=True)
    return ["person" if m.text in found and m.kind is None else kind for m, kind in listed]


def _is_holder(m: NameMention) -> bool:
    """Whether a word stands as the surname of a holder of an office does."""
    return is_surname_of_holder(m.text) and not (m.marked or m.located or m.behind == "the")  # landed on the Moon


def _may_be_surname(m: NameMention) -> bool:
    plain = m.kind is None and " " not in m.text and m.text.istitle() and not (m.modifies or m.marked)
    return plain and not (is_known_body(m.text) or place_named(m.text) or country_of(m.text))


def _stands_as_person(m: NameMention, located: Counter[str]) -> bool:
    """Whether the first word of what looks like a full name stands alone as nothing but a person's does."""
    free = not (m.modifies or m.possessive or located[m.text] or m.behind in _OF_PLACES)
    return free and not place_named(m.text)


def _is_bearers(m: NameMention, shortened: Collection[str]) -> bool:
    """Whether a surname that stands like the name of a place or body is its bearer's: "Ruiz supporters"."""
    if m.kind == "place":
        return not country_of(m.text) and not m.role
    alone = m.text in shortened or m.text.isupper() or is_known_body(m.text)
    return m.kind == "organization" and (m.modifies or m.possessive) and not alone


_OF_PLACES = frozenset(
    "in near outside around off to from at of for through into across toward towards over via".split()
)
"""Words before a place; before a person's surname as well, but a name that is never without them is no surname."""

_TO_PLACES = _OF_PLACES - {"for", "of"}
"""Those of them that stand before a person's surname less often than before a place."""


def _surnames(mentions: Sequence[NameMention], full: Sequence[Sequence[str]]) -> set[str]:
    """The surnames of the persons named in full; one that is a place's name as well only where it never stands as one."""
    found = {split_name(" ".join(words))[1].split()[-1] for words in full}
    found |= {words[0] for words in full if is_given_name(words[-1]) and not is_given_name(words[0])}  # Noda Yoshihiko
    places = {name for name in found if _is_plain_place(name)}
    if not places:
        return found
    free = {m.text for m in mentions if m.text in places and m.behind not in _TO_PLACES and not m.modifies}
    bound = {m.text for m in mentions if m.text in places and (m.located or m.behind == "at" or m.reach)}
    return (found - places) | (free - bound)


def _short_body(name: str) -> str | None:
    """The one word that stands for a body whose other words say only what it is: "Larkspur" for "Larkspur Air"."""
    first, *others = name.split()
    plain = others and all(
        contains_organization_word([w]) or w.rstrip(".") in naming_words("legal_forms") or _has_inner_capital(w)
        for w in others
    )
    common = contains_organization_word([first]) or first in naming_words("fields") or country_of(first)
    of_place = place_named(first) and name.split()[-1].rstrip(".") not in naming_words("legal_forms")
    return first if plain and not common and not of_place else None


def _before_legal_form(name: str) -> str | None:
    """The word that opens the full name of a company: "Spirit" for "Spirit AeroSystems Holdings Inc."."""
    first, *others = name.split()
    common = contains_organization_word([first]) or first in naming_words("fields") or country_of(first) or not others
    return None if common or others[-1].rstrip(".") not in naming_words("legal_forms") else first


def shorter_forms(bodies: Mapping[str, int]) -> dict[str, str]:
    """The one name of several words by the word that stands for it, among the names of bodies."""
    fuller: dict[str, list[str]] = defaultdict(list)
    for name in bodies:
        short = _short_body(name) or _before_legal_form(name)
        if " " in name and short in bodies:
            fuller[short or ""].append(name)
    return {short: names[0] for short, names in fuller.items() if len(names) == 1}


def _is_plain_place(name: str) -> bool:
    """Whether a word is known as a place and as nothing else."""
    place = place_named(name)
    return place is not None and not place.ambiguous


def _guess_place(m: NameMention, alone: Counter[str], located: Counter[str]) -> str | None:
    """Whether an unknown word stands behind "in" or "near" in half of its uses: a village that no table holds."""
    if m.marked or m.text.isupper() or not located[m.text]:
        return None
    return "place" if 2 * located[m.text] >= alone[m.text] else None


def _guess_body(m: NameMention, alone: Counter[str]) -> str | None:
    """Whether an unknown word that stands for itself more than once, owns something or has an inner capital names a body.

    Companies and teams are what is left when persons, places and nationalities are told: "Nvidia", "the Colts".
    """
    if m.marked or (m.modifies and alone[m.text] == 0):
        return None
    inner = _has_inner_capital(m.text)
    owner = m.possessive and singular_of_role(m.text.lower()) != m.text.lower()  # a Guide's death
    if singular_of_role(m.text.lower()) not in (None, m.text.lower()):
        return None  # Leaders, Representatives
    return "organization" if alone[m.text] >= OFTEN or owner or inner else None


def _has_inner_capital(name: str) -> bool:
    """Whether a capital stands right behind a small letter, as companies write themselves: "AeroTech"."""
    return any(a.islower() and b.isupper() for a, b in pairwise(name))


def _guess(m: NameMention, persons: set[str], other: Mapping[str, str | None]) -> str | None:
    words = m.text.split()
    if words[-1] in naming_words("things"):
        return "thing"
    if contains_organization_word(words) or words[-1].rstrip(".") in naming_words("legal_forms"):
        return "organization"
    if len(words) > 1 and _is_abstract(words):
        return "thing"
    if len(words) in (2, 3) and words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper() and not m.role:
        return "organization"  # DNB Markets
    if words[-1].endswith("s") and len(words) > 1 and place_named(" ".join(words[:-1])):
        return "organization"  # a team: the Lagos Stars
    if len(words) == PAIR and is_known_body(words[0]) and not is_given_name(words[0]):
        return "thing"  # a Nissan Tarin
    if m.marked:
        return None  # a heading or slogan in quotation marks
    if _is_surname_first(m.text):
        return "person"
    if (
        len(words) > 1
        and not (len(words) == PAIR and is_given_name(words[0]))
        and any(other.get(w) == "place" or _is_plain_place(w) for w in (words[0], words[-1]) if w not in persons)
    ):
        return "organization"  # a branch: Larkspur Leeds
    if len(words) in (2, 3) and (words[-1] in persons or not any(w.isupper() and len(w) > 2 for w in words)):
        return "person"
    return None


def _is_abstract(words: Sequence[str]) -> bool:
    """Whether the last word is one for what is done or thought, and none of them is of people: "Artificial Intelligence"."""
    ends = words[-1].lower().endswith(tuple(naming_words("abstract_endings"))) and len(words[-1]) >= _LONG_WORD
    return ends and not any(map(is_given_name, words))


_LONG_WORD = 8
"""Letters; shorter words with such an ending are surnames as well: "Clement"."""


def _is_surname_first(name: str) -> bool:
    """Whether of two words the second alone is known as a given name.

    >>> _is_surname_first("Noda Yoshihiko"), _is_surname_first("Yoshihiko Noda")
    (True, False)
    """
    first, _, last = name.partition(" ")
    return is_given_name(last) and not is_given_name(first)


def _last(m: NameMention) -> str:
    return split_name(m.text)[1].split()[-1]
