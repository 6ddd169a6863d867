"""Whether two printed names are one person's.

In: persons as single articles name them. Out: which of them are the same. Full names are compared first (one surname
and given names that are forms of one another); a surname alone then goes to the only person it can mean, its own
article's before the story's. Two given names that nothing joins stay two persons, and no title and no surname alone
joins two.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from riyadh_archive.lexicon.given_names import fold_name, gender_of, same_given
from riyadh_archive.model import LocalName
from riyadh_archive.reconcile.content import content_of

TYPO_LENGTH = 8
"""A surname printed alone is taken as a misspelling of another only from eight letters on: "Hansen" and "Hanson",
"Johnson" and "Johnston" are two families, "Zeleneskyy" is no name beside "Zelenskyy"."""
SPELLING_LENGTH = 5
"""Under an agreeing given name five letters are enough for one changed letter ("Lavrow" for "Lavrov")."""
SHORT_FORM = 4
"""Letters that a short form of a given name has at least: "Cora" for "Corazon", while "Al" and "Jo" begin many."""
_FEMALE_ENDINGS = ("a", "ova", "eva", "aya", "skaya")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one article names them: `surname` and `given` folded for comparing, `rank` for a stable order."""

    article: str
    local: LocalName
    words: tuple[str, ...]
    given: str | None
    surname: str

    @property
    def initial(self) -> bool:
        """Whether the given name is no more than a letter ("J. Cole")."""
        return self.given is not None and len(self.given) == 1


def as_person(article: str, local: LocalName) -> Person:
    """The comparable form of a person's name in `article`."""
    words = tuple(key for part in local.name.split() if (key := fold_name(part.strip(","))))
    given = fold_name(local.given) if local.given else None
    return Person(article, local, words, given or None, words[-1] if words else fold_name(local.name))


def join_persons(persons: Sequence[Person]) -> list[list[Person]]:
    """The persons grouped, each group one human being; groups and members in an order that content alone decides."""
    ordered = sorted(persons, key=lambda p: (p.words, p.article, p.local.mentions[0].start if p.local.mentions else 0))
    full = [p for p in ordered if p.given and not p.initial]
    groups = _join_full(full)
    for person in (p for p in ordered if p.initial):
        _place(person, groups)
    for person in (p for p in ordered if p.given is None):
        _place(person, groups)
    return groups


def _join_full(persons: Sequence[Person]) -> list[list[Person]]:
    """Full names joined form by form, the surest pairs first; a group never holds two that cannot be one."""
    forms: dict[tuple[str, ...], list[Person]] = {}
    for person in persons:
        forms.setdefault(person.words, []).append(person)
    printed = list(forms.values())
    home = {i: [i] for i in range(len(printed))}
    for _, i, j in sorted(_form_pairs(printed)):
        ours, theirs = home[i], home[j]
        if ours is not theirs and all(_may_be_one(printed[a][0], printed[b][0]) for a in ours for b in theirs):
            ours.extend(theirs)
            home.update(dict.fromkeys(theirs, ours))
    firsts = sorted({min(members) for members in home.values()})
    return [[person for i in sorted(home[first]) for person in printed[i]] for first in firsts]


def _form_pairs(forms: Sequence[Sequence[Person]]) -> Iterator[tuple[float, int, int]]:
    """(doubt, i, j) of every pair of forms that is one person's; only names with a common first letter are compared."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, form in enumerate(forms):
        for letter in sorted({word[0] for word in form[0].words}):
            blocks[letter].append(i)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        for pair in combinations(members, 2):
            if pair not in seen and (doubt := _doubt(forms[pair[0]], forms[pair[1]])) is not None:
                seen.add(pair)
                yield doubt, *pair


def _doubt(ours: Sequence[Person], theirs: Sequence[Person]) -> float | None:
    """How unsure it is, in [0, 1], that two full names are one person's; None where they are two."""
    a, b = ours[0], theirs[0]
    if not _may_be_one(a, b):
        return None
    if _shortens(a.words, b.words) or _shortens(b.words, a.words):
        return 0.1
    if a.surname == b.surname:
        return 0.2 if _same_given(ours, theirs) else None
    near = is_near_spelling(a.surname, b.surname, shortest=SPELLING_LENGTH)
    apart = {p.article for p in ours} != {p.article for p in theirs}
    return 0.5 if near and apart and _same_given(ours, theirs) else None


def _same_given(ours: Sequence[Person], theirs: Sequence[Person]) -> bool:
    """Whether the given names are one; a pair that the table does not join needs a near spelling and one side or role."""
    a, b = ours[0], theirs[0]
    if same_given(a.local.given or "", b.local.given or "") or a.given == b.given:
        return True
    apart = {p.article for p in ours}.isdisjoint(p.article for p in theirs)
    near = apart and a.surname == b.surname and is_near_given(a.local.given or "", b.local.given or "")
    return near and any(agree(x.local, (y.local for y in theirs)) for x in ours)


def is_near_given(a: str, b: str) -> bool:
    """Whether two given names differ as spellings or short forms of one do, and not as those of man and woman.

    >>> is_near_given("Otávio", "Octavio"), is_near_given("Cora", "Corazon"), is_near_given("Marco", "Mark")
    (True, True, False)
    """
    if {gender_of(a), gender_of(b)} == {"m", "f"}:
        return False
    shorter, longer = sorted((fold_name(a), fold_name(b)), key=len)
    short_form = (
        len(shorter) >= SHORT_FORM and longer.startswith(shorter) and longer[len(shorter) :] not in _FEMALE_ENDINGS
    )
    return short_form or is_near_spelling(shorter, longer, shortest=SPELLING_LENGTH)


def _may_be_one(a: Person, b: Person) -> bool:
    """Whether nothing in the names forbids it: given names of two people, other middle initials."""
    if same_given(a.local.given or "", b.local.given or "") is False and not (
        _shortens(a.words, b.words)
        or _shortens(b.words, a.words)
        or (a.article != b.article and is_near_given(a.local.given or "", b.local.given or ""))
    ):
        return False
    ours = [w[0] for w in a.words[1:-1] if w]
    theirs = [w[0] for w in b.words[1:-1] if w]
    return not (ours and theirs and len(a.words) == len(b.words) and a.surname == b.surname and ours != theirs)


def _shortens(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether two words or more of `full`, its first among them, make up `short`.

    "George Bush" for "George W. Bush", "Faisal bin Farhan" for "Faisal bin Farhan Al Saud".
    """
    if not 2 <= len(short) < len(full) or short[0] != full[0]:
        return False
    rest = iter(full)
    return all(word in rest for word in short)


def is_near_spelling(a: str, b: str, *, shortest: int, letters: int = 1) -> bool:
    """Whether two folded words differ by at most `letters` letters, and not by the ending of a woman's name.

    >>> is_near_spelling("zelenskyy", "zeleneskyy", shortest=8), is_near_spelling("petrov", "petrova", shortest=5)
    (True, False)
    """
    if min(len(a), len(b)) < shortest or a == b:
        return a == b and bool(a)
    shorter, longer = sorted((a, b), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _FEMALE_ENDINGS:
        return False
    return OSA.distance(a, b, score_cutoff=letters) <= letters


def agree(local: LocalName, others: Iterable[LocalName]) -> bool:
    """Whether a printed side or a word of a printed role is common to the name and one of `others`."""
    roles = _role_words([local])
    known = list(others)
    return bool(local.side and any(o.side == local.side for o in known)) or bool(roles & _role_words(known))


def _role_words(names: Iterable[LocalName]) -> set[str]:
    return {stem for name in names for role in name.roles for stem in content_of(role)}


def _place(person: Person, groups: list[list[Person]]) -> None:
    """Put a surname alone, or with an initial, into the one group it can mean; else it is a group of its own."""
    found = [g for g in groups if _fits(person, g)]
    own = [g for g in found if any(member.article == person.article for member in g)]
    if len(found) > 1 and not own:
        found = [g for g in found if agree(person.local, (m.local for m in g))]
    choice = own or found
    if not choice:
        choice = [g for g in groups if _is_typo_of(person, g)]
    if len(choice) == 1:
        choice[0].append(person)
    else:
        groups.append([person])


def _fits(person: Person, group: Sequence[Person]) -> bool:
    """Whether a surname (and initial) is that of the group, and its side does not speak against it."""
    if not any(m.surname == person.surname or m.words[-len(person.words) :] == person.words for m in group):
        return False
    if person.given and not any(m.given and m.given[0] == person.given[0] for m in group):
        return False
    return not _sides_differ(person, group)


def _sides_differ(person: Person, group: Sequence[Person]) -> bool:
    sides = {m.local.side for m in group if m.local.side}
    return bool(person.local.side and sides and person.local.side not in sides)


def _is_typo_of(person: Person, group: Sequence[Person]) -> bool:
    """Whether a surname alone is a misspelling of the group's: one letter off, or two where side or role agree."""
    if person.given or _sides_differ(person, group):
        return False
    letters = 2 if agree(person.local, (m.local for m in group)) else 1
    return any(is_near_spelling(person.surname, m.surname, shortest=TYPO_LENGTH, letters=letters) for m in group)
