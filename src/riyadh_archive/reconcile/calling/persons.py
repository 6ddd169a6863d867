"""Whether two printed names are one person's.

In: persons as single articles name them. Out: which of them are the same. Full names are compared first (one surname
and given names that are forms of one another); a surname alone then goes to the only person it can mean, its own
article's before the story's. Two given names that nothing joins stay two persons, and no title and no surname alone
joins two.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from riyadh_archive.grammar.naming.person_names import is_before_given, is_child_of, surname_in_front
from riyadh_archive.lexicon.given_names import fold_name, gender_of, same_given
from riyadh_archive.model import LocalName
from riyadh_archive.reconcile.calling.person_order import are_reordered, bare_of_numeral
from riyadh_archive.reconcile.content import content_of
from riyadh_archive.reconcile.pairing import MOST_OF_ONE, keyed_pairs

TYPO_LENGTH = 8
"""A surname printed alone is taken as a misspelling of another only from eight letters on: "Hansen" and "Hanson",
"Johnson" and "Johnston" are two families, "Zeleneskyy" is no name beside "Zelenskyy"."""
SPELLING_LENGTH = 5
"""Under an agreeing given name five letters are enough for one changed letter ("Lavrow" for "Lavrov")."""
SHORT_FORM = 4
"""Letters that a short form of a given name has at least: "Cora" for "Corazon", while "Al" and "Jo" begin many."""
MOST_LIKE = 200
"""Of so many people of one country or office a slip of two letters is looked for; in a longer list it is another name."""
_KIN = frozenset(
    stem
    for role in "wife husband son daughter brother sister widow widower mother father lady".split()
    for stem in content_of(role)
)
"""Roles of those who are called by their given names beside one of their family."""
_FEMALE_ENDINGS = ("a", "ova", "eva", "aya", "skaya")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one article names them: `surname` and `given` folded for comparing.

    `family` is the first word where the surname stands in front, `regnal` the name of a monarch without the number.
    """

    article: str
    local: LocalName
    words: tuple[str, ...]
    given: str | None
    surname: str
    family: str | None = None
    regnal: str | None = None

    @property
    def initial(self) -> bool:
        """Whether the given name is no more than a letter ("J. Cole")."""
        return self.given is not None and len(self.given) == 1


def as_person(article: str, local: LocalName) -> Person:
    """The comparable form of a person's name in `article`."""
    parts = local.name.split()
    plain = [part for part in parts if not _is_nickname(part)]
    parts = plain if len(plain) > 1 else parts
    words = tuple(key for part in parts if (key := fold_name(part.strip(","))))
    if len(words) > 1 and words[-1] in _JUNIOR:
        words = (*words[:-1], "jr")
    given = fold_name(local.given) if local.given else None
    family, regnal = surname_in_front(local.name), bare_of_numeral(local.name)
    return Person(
        article,
        local,
        words,
        given or None,
        words[-1] if words else fold_name(local.name),
        fold_name(family) if family else None,
        fold_name(regnal) if regnal else None,
    )


def _is_nickname(part: str) -> bool:
    """Whether a word of a name stands in marks of its own, which others print otherwise or leave out: Ana “Tiny” Lim."""
    return len(part) > 2 and part[0] in "\"“‘'«(" and part[-1] in "\"”’'»)"


_JUNIOR = frozenset(("junior", "iunior", "jr"))
"""Folded words that close a name as "Jr" does: "Caio Junior", "Caio Jr"."""


def join_persons(persons: Sequence[Person]) -> list[list[Person]]:
    """The persons grouped, each group one human being; groups and members in an order that content alone decides."""
    ordered = sorted(persons, key=lambda p: (p.words, p.article, p.local.mentions[0].start if p.local.mentions else 0))
    full = [p for p in ordered if p.given and not p.initial]
    groups = _Groups(_join_full(full))
    families: dict[str, set[str]] = defaultdict(set)
    for person in full:
        families[person.article].add(person.surname)
    for person in (p for p in ordered if p.initial):
        _place(person, groups)
    for person in sorted((p for p in ordered if p.given is None), key=lambda p: p.regnal is None):
        _place(person, groups, families.get(person.article, ()))
    return groups.all


def _join_full(persons: Sequence[Person]) -> list[list[Person]]:
    """Full names joined form by form, the surest pairs first; a group never holds two that cannot be one."""
    forms: dict[tuple[str, ...], list[Person]] = {}
    for person in persons:
        forms.setdefault(person.words, []).append(person)
    printed = list(forms.values())
    home = {i: [i] for i in range(len(printed))}
    for _, i, j in sorted(_form_pairs(printed)):
        ours, theirs = home[i], home[j]
        if ours is not theirs and all(
            _may_be_one(printed[a][0], printed[b][0]) for a in ours[:MOST_OF_ONE] for b in theirs[:MOST_OF_ONE]
        ):
            ours.extend(theirs)
            home.update(dict.fromkeys(theirs, ours))
    firsts = sorted({min(members) for members in home.values()})
    return [[person for i in sorted(home[first]) for person in printed[i]] for first in firsts]


def _form_pairs(forms: Sequence[Sequence[Person]]) -> Iterator[tuple[float, int, int]]:
    """(doubt, i, j) of every pair of forms that is one person's."""
    keys = [list(_form_keys(form[0])) for form in forms]
    for i, j in keyed_pairs(keys, [form[0].article for form in forms]):
        if (doubt := _doubt(forms[i], forms[j])) is not None:
            yield doubt, i, j


def _form_keys(person: Person) -> Iterator[tuple[str, ...]]:
    """Of these two forms of a name share one: the first word with another, the surname, or a near spelling of it."""
    first, *others = person.words or ("",)
    yield from ((first, word) for word in others)
    yield (person.surname,)
    yield ("", "", *sorted("".join(person.words)))
    yield from (("", spelling) for spelling in spelling_keys(person.surname))
    if person.family:
        yield from (("", first, spelling) for spelling in spelling_keys("".join(others)))


def spelling_keys(word: str) -> list[str]:
    """The word and what is left of it without any one letter: words that are a letter apart share one of these.

    >>> spelling_keys("bruk")
    ['bruk', 'ruk', 'buk', 'brk', 'bru']
    """
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _doubt(ours: Sequence[Person], theirs: Sequence[Person]) -> float | None:
    """How unsure it is, in [0, 1], that two full names are one person's; None where they are two."""
    a, b = ours[0], theirs[0]
    if not _may_be_one(a, b):
        return None
    if are_reordered(a.local.name, a.words, b.local.name, b.words):
        return 0.0
    if _shortens(a.words, b.words) or _shortens(b.words, a.words):
        return 0.1
    if a.surname == b.surname:
        return 0.2 if _same_given(ours, theirs) else None
    if _is_slip_behind_family(a, b):
        return 0.5 if any(agree(x.local, (y.local for y in theirs)) for x in ours) else None
    near = is_near_spelling(a.surname, b.surname, shortest=SPELLING_LENGTH)
    apart = {p.article for p in ours} != {p.article for p in theirs}
    return 0.5 if near and apart and _same_given(ours, theirs) else None


def _is_slip_behind_family(a: Person, b: Person) -> bool:
    """Whether two reports print one name a letter apart behind the surname in front: "Kim Jon-un", "Kim Jong Un"."""
    if a.family is None or a.family != b.family or a.article == b.article:
        return False
    return is_near_spelling("".join(a.words[1:]), "".join(b.words[1:]), shortest=SPELLING_LENGTH)


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
    if a.words != b.words and are_reordered(a.local.name, a.words, b.local.name, b.words):
        return True
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
    return {stem for name in names for role in name.roles for stem in _stems_of(role)}


@lru_cache(maxsize=4096)
def _stems_of(role: str) -> tuple[str, ...]:
    return tuple(content_of(role))


class _Groups:
    """Groups of persons, looked up by what a surname alone can have in common with them."""

    def __init__(self, groups: list[list[Person]]) -> None:
        self.all = groups
        self._by_surname: dict[str, list[int]] = defaultdict(list)
        self._by_spelling: dict[str, list[int]] = defaultdict(list)
        self._by_tie: dict[str, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
        """The first `MOST_LIKE` surnames of each tie, and the places of their groups."""
        self._by_given: dict[str, list[int]] = defaultdict(list)
        for at, group in enumerate(groups):
            for person in group:
                self._note(person, at)

    def _note(self, person: Person, at: int) -> None:
        for word in dict.fromkeys(filter(None, (person.surname, person.family, person.regnal))):
            self._by_surname[word].append(at)
        if person.given:
            self._by_given[person.given].append(at)
        if len(person.surname) >= TYPO_LENGTH:
            for spelling in spelling_keys(person.surname):
                self._by_spelling[spelling].append(at)
            for tie in _ties(person):
                surnames, places = self._by_tie[tie]
                if len(surnames) < MOST_LIKE:
                    surnames.append(person.surname)
                    places.append(at)

    def add(self, person: Person, at: int | None) -> None:
        """Put a person into the group at a place, or into a group of its own for None."""
        if at is None:
            at = len(self.all)
            self.all.append([])
        self.all[at].append(person)
        self._note(person, at)

    def of_surname(self, person: Person) -> list[int]:
        """The places of the groups that have the surname, in order."""
        return sorted(set(self._by_surname.get(person.surname, ())))

    def of_given(self, person: Person, families: Collection[str] | None = None) -> list[int]:
        """The places of the groups whose given name is the word alone, and whose surname is one of `families`, in order."""
        found = set(self._by_given.get(person.surname, ())[:MOST_LIKE])
        if families is None:
            return sorted(found)
        return sorted(at for at in found if any(member.surname in families for member in self.all[at]))

    def like(self, person: Person) -> list[int]:
        """The places of the groups whose surname is a letter off, or two where side or role agree, in order."""
        if len(person.surname) < TYPO_LENGTH:
            return []
        found = {
            at for spelling in spelling_keys(person.surname) for at in self._by_spelling.get(spelling, ())[:MOST_LIKE]
        }
        for tie in _ties(person):
            surnames, places = self._by_tie[tie]
            near = extract(person.surname, surnames, scorer=OSA.distance, score_cutoff=2, limit=None)
            found.update(places[at] for _, _, at in near)
        return sorted(found)


def _ties(person: Person) -> list[str]:
    """The side and the words of the offices that are printed with a name, in order."""
    return sorted({tie for tie in (person.local.side, *_role_words([person.local])) if tie})


def _place(person: Person, groups: _Groups, families: Collection[str] = ()) -> None:
    """Put a surname alone, or with an initial, into the one group it can mean; else it is a group of its own.

    A given name alone, of somebody's kin, is the one of that name in the `families` of its article: "his wife Ingrid".
    """
    found = [at for at in groups.of_surname(person) if _fits(person, groups.all[at])]
    found = [at for at in found if not _is_own_kin(person, groups.all[at])]
    own = [at for at in found if any(member.article == person.article for member in groups.all[at])]
    if len(found) > 1 and not own:
        found = [at for at in found if agree(person.local, (m.local for m in groups.all[at]))]
    choice = own or found
    if not choice and not person.given and not _KIN.isdisjoint(_role_words([person.local])):
        choice = groups.of_given(person, families)
    if not choice and _reigns(person):
        choice = [at for at in groups.of_given(person) if _has_title_of(person, groups.all[at])]
    if not choice and not person.given:
        choice = [at for at in groups.like(person) if _is_typo_of(person, groups.all[at])]
    groups.add(person, choice[0] if len(choice) == 1 else None)


def _is_own_kin(person: Person, group: Sequence[Person]) -> bool:
    """Whether a group is the kin that the article tells from whom it calls by title and surname: "President Lim", his wife."""
    if person.given or not person.local.roles or not _KIN.isdisjoint(_role_words([person.local])):
        return False
    own = [m.local for m in group if m.article == person.article and m.given]
    return bool(own) and not _KIN.isdisjoint(_role_words(own))


def _fits(person: Person, group: Sequence[Person]) -> bool:
    """Whether a surname (and initial) is that of the group, and its side does not speak against it."""
    if person.given is None and any(person.surname in (m.family, m.regnal) for m in group):
        named = [m for m in group if person.surname == m.regnal]
        return not _sides_differ(person, group) and (not named or agree(person.local, (m.local for m in named)))
    if not any(m.surname == person.surname or m.words[-len(person.words) :] == person.words for m in group):
        return False
    if _reigns(person) and all(map(_ends_with_father, group)):
        return False  # King Salim is not Hamad bin Salim
    if person.given and not any(m.given and m.given[0] == person.given[0] for m in group):
        return False
    called = {word for word in person.words[1:-1] if len(word) > 1} if person.initial else set()
    if called and not any(called.intersection(m.words) for m in group):
        return False  # M Sakhawat Hossain is not Mahbub Hossain
    return not _sides_differ(person, group)


def _ends_with_father(person: Person) -> bool:
    """Whether the last word of a name is that of the father: "Hamad bin Salim"."""
    return any(map(is_child_of, person.words[-2:-1]))


def _reigns(person: Person) -> bool:
    """Whether one word stands behind a title of those who are called by their given names: "King Salim"."""
    return person.given is None and any(map(is_before_given, person.local.roles))


def _has_title_of(person: Person, group: Sequence[Person]) -> bool:
    """Whether a name that tells whose child somebody is has the same title: "King Salim bin Hamad"."""
    told = {role.split()[-1] for role in person.local.roles if is_before_given(role)}
    sons = (m for m in group if any(map(is_child_of, m.words[1:])))
    titled = any(not told.isdisjoint(role.split()[-1] for role in m.local.roles) for m in sons)
    return titled and not _sides_differ(person, group)


def _sides_differ(person: Person, group: Sequence[Person]) -> bool:
    sides = {m.local.side for m in group if m.local.side}
    return bool(person.local.side and sides and person.local.side not in sides)


def _is_typo_of(person: Person, group: Sequence[Person]) -> bool:
    """Whether a surname alone is a misspelling of the group's: one letter off, or two where side or role agree."""
    if person.given or _sides_differ(person, group) or not any(m.given for m in group):
        return False

    def is_near(letters: int) -> bool:
        return any(is_near_spelling(person.surname, m.surname, shortest=TYPO_LENGTH, letters=letters) for m in group)

    return is_near(1) or (is_near(2) and agree(person.local, (m.local for m in group)))
