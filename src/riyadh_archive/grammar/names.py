"""Proper names of an article: which runs of capitals name a person, a place or an organization, with title and role.

In: tokens. Out: one `NameMention` a name, in text order, and the `Entity`s of the article they belong to. A title in
capitals ("Foreign Minister Sergei Lavrov"), a role before or after ("foreign policy adviser", ", a senior fellow at …")
and a nationality are no part of the name: they are kept as role and side.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from riyadh_archive.grammar.capitals import (
    PREFIXED,
    CasePattern,
    Run,
    contains_organization_word,
    read_runs,
)
from riyadh_archive.grammar.roles import role_after, role_before
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, government_of, is_country_like_body, is_nationality
from riyadh_archive.lexicon.given_names import gender_of, is_given_name
from riyadh_archive.lexicon.naming import is_known_body, naming_words
from riyadh_archive.lexicon.places import is_place_head, is_place_opener, place_named
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.lexicon.titles import can_end_title, is_title_word
from riyadh_archive.model import BlockKind, NameKind

_PARTICLES = lexicon.words("name_particles")
LONGEST_NAME = 6
"""Words of a person's name at most, particles included."""


class NameMention(NamedTuple):
    """One appearance of a name: tokens `first`..`last` are the name proper, `start`..`end` its code points.

    `np_first` is the first token of the whole phrase, title and role included. `kind` is None while nothing tells;
    "adjective" is a nationality ("Russian"). `marked` where a quotation mark stands right before it, `located`
    where "in" or "near" does. `modifies` where it stands before a noun in lower case ("European leaders"). `entity` is the
    index into the article's entities, -1 for none. `reach` is where the noun behind it ends that says what place is meant
    ("Lakor island", in code points), 0 without one.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: str | None
    np_first: int
    role: str | None = None
    side: str | None = None
    possessive: bool = False
    marked: bool = False
    modifies: bool = False
    located: bool = False
    entity: int = -1
    reach: int = 0

    def settled(self, kind: str | None, entity: int) -> "NameMention":
        """The mention with its kind and entity."""
        return self._replace(kind=kind, entity=entity)


class Entity(NamedTuple):
    """One person, place or organization of the article: its fullest printed name, and the mentions (indices)."""

    kind: NameKind
    name: str
    given: str | None
    surname: str | None
    roles: tuple[str, ...]
    side: str | None
    mentions: tuple[int, ...]


def read_mentions(text: str, rows: Tokens, kinds: Sequence[BlockKind]) -> tuple[NameMention, ...]:
    """The names in text order; kinds that only the rest of the article tells are still None.

    `kinds` are those of the blocks that `rows.blocks` counts.
    """
    pattern = CasePattern(rows, kinds)
    found = [m for run in read_runs(rows, pattern) for m in _split(text, rows, run)]
    found = [_with_role(text, rows, mention) for mention in found if not _is_wording(mention, pattern)]
    if pattern.title_case:
        found += _known_in_titles(text, rows, pattern, found)
        found.sort(key=lambda m: m.first)
    return tuple(found)


def _is_wording(mention: NameMention, pattern: CasePattern) -> bool:
    """Whether an undecided phrase has a word that the article prints in lower case as well: no name, but a slogan."""
    words = mention.text.split()
    return mention.kind is None and len(words) > 1 and any(word.lower() in pattern.lower for word in words)


def _known_in_titles(text: str, rows: Tokens, pattern: CasePattern, found: Sequence[NameMention]) -> list[NameMention]:
    """The names in blocks of title case: those that the rest of the article prints, and known countries and places."""
    known = {m.text: m.kind for m in found if m.kind is not None}
    extra: list[NameMention] = []
    free = 0
    for i in pattern.capitals:
        if i < free or rows.blocks[i] not in pattern.title_case:
            continue
        for last in range(min(i + LONGEST_NAME, len(rows)) - 1, i - 1, -1):
            kind = _known_kind(rows, i, last, known)
            if kind is not None:
                phrase = " ".join(rows.words[i : last + 1])
                extra.append(_mention(text, rows, i, last, kind=kind, side=country_of(phrase)))
                free = last + 1
                break
    return extra


def _known_kind(rows: Tokens, first: int, last: int, known: Mapping[str, str | None]) -> str | None:
    if rows.sentences[first] != rows.sentences[last] or any(rows.possessives[first:last]):
        return None
    phrase = " ".join(rows.words[first : last + 1])
    if phrase in known:
        return known[phrase]
    if country_of(phrase):
        return _place_kind(phrase)
    place = place_named(phrase)
    if place is not None and not place.ambiguous:
        return "place"
    two = last == first + 1 and rows.is_capitalized(last) and rows.classes[first] == rows.classes[last] == lexicon.OTHER
    return (
        "person" if two and gender_of(rows.words[first]) in ("m", "f") and not place_named(rows.words[last]) else None
    )


def _split(text: str, rows: Tokens, run: Run) -> list[NameMention]:
    """The name in a run, after the titles and nationalities that stand before it; a nationality is a mention of its own.

    "Russian Foreign Minister Sergei Lavrov" → adjective "Russian", person "Sergei Lavrov" with role "… Foreign Minister".
    """
    run = _without_letters(rows, run)
    if (base := _joined_place(text, rows, run.first)) is not None:
        return [base, *(_split(text, rows, Run(run.first + 1, run.last)) if run.last > run.first else [])]
    run = _without_office(rows, run)
    if (person := _behind_portfolio(text, rows, run)) is not None:
        return person
    words = tuple(rows.words[run.first : run.last + 1])
    whole = " ".join(words)
    if len(words) > 1 and (place_named(whole) or country_of(whole)):
        return [_mention(text, rows, run.first, run.last, kind=_place_kind(whole))]
    if len(words) > 1 and is_title_word(words[0]) and not can_end_title(words[0]) and place_named(" ".join(words[1:])):
        return [_mention(text, rows, run.first + 1, run.last, kind="place")]  # Special Mideast envoy
    if is_place_head(words[-1]) and (number := _number_before(rows, run.first)) is not None:
        return [_mention(text, rows, number, run.last, kind="place")]
    if len(words) == 1 and is_place_head(whole):
        return []
    kind: str | None = None
    first = run.first
    if rows.lowers[run.first - 1 : run.first] == ["the"] and words[0] in naming_words("ship_titles") and len(words) > 1:
        return [_mention(text, rows, run.first, run.last, kind="organization")]
    length = _title_length(words)
    titled_name = 0 < length < len(words) and _is_named_behind(words, length)
    if len(words) == 1 and is_nationality(whole):
        kind = "adjective"
    elif not titled_name and (is_body(words) or _is_building(rows, run) or government_of(whole)):
        located = rows.lowers[run.first - 1 : run.first] in (["in"], ["near"]) and bool(government_of(whole))
        kind = "place" if located or _is_building(rows, run) or place_named(whole) else "organization"
    else:
        first = run.first + length
        if first > run.last:
            return _nationalities(text, rows, run.first, run.last)
        if (
            first > run.first
            and rows.lowers[first - 1] == "of"
            and country_of(" ".join(rows.words[first : run.last + 1]))
        ):
            return _nationalities(text, rows, first, run.last)  # the Prime Minister of Ireland, Declan Moriarty
        kind = _kind(rows, first, run.last, titled=first > run.first and _has_title(rows.words[run.first : first]))
    name = _mention(text, rows, first, run.last, kind=kind)
    titles = _nationalities(text, rows, run.first, first - 1) if first > run.first else []
    if first > run.first:
        name = name._replace(np_first=run.first, role=_title_text(text, rows, run.first, first - 1), side=_side(titles))
    return [*titles, name]


def _behind_portfolio(text: str, rows: Tokens, run: Run) -> list[NameMention] | None:
    """The person of "Special Envoy to the Middle East Steve Witkoff", "Minister for Energy Paulo Lins".

    The run is a field of office behind "for" or "to the", and a given name with what follows it.
    """
    opening = run.first - 1
    while opening > 0 and rows.lowers[opening] in ("the", "to", "for"):
        opening -= 1
    titled = (
        opening >= 0 and can_end_title(rows.words[opening]) and rows.sentences[opening] == rows.sentences[run.first]
    )
    if opening == run.first - 1 or not titled:
        return None
    first = next((k for k in range(run.first + 1, run.last) if is_given_name(rows.words[k])), None)
    if first is None:
        return None
    np_first = opening
    while np_first > 0 and rows.is_capitalized(np_first - 1) and rows.sentences[np_first - 1] == rows.sentences[first]:
        np_first -= 1
    field = _nationalities(text, rows, run.first, first - 1)
    role = text[rows.starts[np_first] : rows.ends[first - 1]]
    person = _mention(text, rows, first, run.last, kind="person")._replace(np_first=np_first, role=role)
    return [*field, person]


def _joined_place(text: str, rows: Tokens, i: int) -> NameMention | None:
    """The place in a word like "Oslo-based"."""
    place, dash, ending = rows.words[i].partition("-")
    if not dash or ending not in naming_words("joined_to_places") or not (country_of(place) or place_named(place)):
        return None
    mention = _mention(text, rows, i, i, kind=_place_kind(place), side=country_of(place))
    return mention._replace(end=mention.start + len(place), text=place)


def _number_before(rows: Tokens, i: int) -> int | None:
    """The token of the number right before token i: "[117]th Street", "[5]th District Court"; None without one."""
    at = i - 1
    if at > 0 and rows.lowers[at] in ("st", "nd", "rd", "th") and rows.starts[at] == rows.ends[at - 1]:
        at -= 1
    if at < 0 or rows.classes[at] != lexicon.NUMBER or rows.sentences[at] != rows.sentences[i]:
        return None
    directed = (
        at > 0 and rows.words[at - 1] in naming_words("directions") and rows.sentences[at - 1] == rows.sentences[i]
    )
    return at - 1 if directed else at


def _without_letters(rows: Tokens, run: Run) -> Run:
    """The run without the letters of honors and degrees behind a name: "Anjali Rao KC", "John Smith OBE"."""
    last = run.last
    while last > run.first + 1 and rows.words[last] in naming_words("letters"):
        last -= 1
    return Run(run.first, last)


def _without_office(rows: Tokens, run: Run) -> Run:
    """The run without the letters of an office behind a company: "Larkspur CEO"."""
    last = run.last
    while last > run.first and rows.words[last] in naming_words("office_letters"):
        last -= 1
    return Run(run.first, last)


@lru_cache(maxsize=REMEMBERED)
def is_body(words: tuple[str, ...]) -> bool:
    """Whether the words are the name of a body: an organization word in it that is no title before a person's name."""
    return (
        contains_organization_word(words[-1:])
        or (contains_organization_word(words) and any(w in ("of", "for", "on", "and", "&") for w in words))
        or (contains_organization_word(words[:1]) and len(words) > 1 and not is_title_word(words[0]))
    )


def _is_named_behind(words: Sequence[str], length: int) -> bool:
    """Whether a person's name follows a title of `length` words: "Council President Darnell Whitfield"."""
    name = tuple(words[length:])
    if contains_organization_word(name[-1:]):
        return False  # King Abdullah University
    return is_given_name(name[0]) or (length > 1 and len(name) == 2 and not is_place_head(name[1]))


def _is_building(rows: Tokens, run: Run) -> bool:
    """Whether the last word makes a place of the name: "Hofburg Palace", but not "Judge Helen Park", "Mr. Hall".

    Other languages name a place by its first word: "Palais de Justice".
    A given name and a surname that is such a word ("Lena Hall") are a place only behind "at", "in" or "the".
    """
    first, head = rows.words[run.first], rows.words[run.last]
    if run.last > run.first and first in naming_words("place_openers"):
        return True
    if run.last == run.first or not is_place_head(head) or first.rstrip(".") in naming_words("honorifics"):
        return False
    if is_title_word(first) and is_given_name(rows.words[run.first + 1]):
        return False
    if run.last > run.first + 1 or head not in naming_words("surname_heads") or not is_given_name(first):
        return True
    before = rows.lowers[max(0, run.first - 1) : run.first]
    return before == ["the"] or (
        before != ["of"] and rows.classes[run.first - 1] == lexicon.PREPOSITION and bool(before)
    )


@lru_cache(maxsize=REMEMBERED)
def _title_length(words: tuple[str, ...]) -> int:
    """How many words before the name are title or nationality: up to the last title word that has a name after it."""
    length = 0
    for i, word in enumerate(words):
        head = can_end_title(word) and not (i and is_given_name(word) and i == len(words) - 2)
        if head or (i == length and _stands_before_full_name(words, i)):
            length = i + 1
        elif i == length and _nationality_length(words, i):
            length = i + _nationality_length(words, i)
    return _over_of(words, length)


def _stands_before_full_name(words: Sequence[str], i: int) -> bool:
    """Whether word i is one of titles and given name and surname follow: "Deputy Lena Hall", "Republican John Orr"."""
    if i + 2 >= len(words) or not words[i][0].isupper() or is_given_name(words[i]) or not is_given_name(words[i + 1]):
        return False
    return is_title_word(words[i]) or words[i].lower() in lexicon.role_nouns()


def _over_of(words: Sequence[str], length: int) -> int:
    """The length of a title with what follows its "of": "Secretary of State", "Governor of New Jersey"."""
    if not 0 < length < len(words) or words[length] != "of":
        return length
    stop = length + 1
    while stop < len(words) and (is_title_word(words[stop]) or words[stop] in ("and", "the")):
        stop += 1
    for size in (3, 2, 1):
        if stop == length + 1 and place_named(" ".join(words[stop : stop + size])) and stop + size < len(words):
            return stop + size
    return stop


def _nationality_length(words: Sequence[str], i: int) -> int:
    """1 or 2 where an adjective of a country, or a country used as one, starts at word i; else 0."""
    for size in (2, 1):
        phrase = " ".join(words[i : i + size])
        if len(words) > i + size - 1 and (is_nationality(phrase) or (country_of(phrase) and len(words) > i + size)):
            return size
    return 0


def _has_title(words: Sequence[str]) -> bool:
    return any(can_end_title(word) for word in words)


def _nationalities(text: str, rows: Tokens, first: int, last: int) -> list[NameMention]:
    """The nationalities, places and well-known bodies among the tokens first..last, each as a mention."""
    found = []
    i = first
    while i <= last:
        for j in (i + 1, i):
            phrase = " ".join(rows.words[i : j + 1])
            if j <= last and (country_of(phrase) or (j > i and place_named(phrase))):
                kind = "adjective" if is_nationality(phrase) else "place"
                found.append(_mention(text, rows, i, j, kind=kind, side=country_of(phrase)))
                i = j
                break
            if j <= last and (
                is_known_body(phrase)
                or (j == i < len(rows.words) - 1 and rows.words[j + 1] in naming_words("office_letters"))
            ):
                found.append(_mention(text, rows, i, j, kind="organization"))
                i = j
                break
        i += 1
    return found


def _side(titles: Sequence[NameMention]) -> str | None:
    return next((m.side for m in titles if m.side), None)


def _title_text(text: str, rows: Tokens, first: int, last: int) -> str | None:
    return text[rows.starts[first] : rows.ends[last]] if _has_title(rows.words[first : last + 1]) else None


def _place_kind(phrase: str) -> str:
    if is_nationality(phrase):
        return "adjective"
    return "organization" if is_country_like_body(phrase) else "place"


def _kind(rows: Tokens, first: int, last: int, *, titled: bool) -> str | None:
    """What the name's own words and its neighbors tell of its kind; None where they tell nothing."""
    words = rows.words[first : last + 1]
    whole = " ".join(words)
    if len(words) == 1 and is_nationality(whole):
        return "adjective"
    if titled and len(words) <= LONGEST_NAME:
        return "person"
    if rows.lowers[last + 1 : last + 2] and rows.lowers[last + 1] in naming_words("governed") and not country_of(whole):
        return "person"  # the Biden administration
    if is_known_body(whole):
        return "organization"
    if _speaks_or_is_told_of(rows, last) and not (country_of(whole) or whole.isupper()):
        return "person"
    if len(words) > 1 and words[0] in naming_words("directions") and place_named(" ".join(words[1:])):
        return "place"
    if is_country_like_body(whole):
        return "organization"
    if country_of(whole) or (place_named(whole) and not (len(words) > 1 and is_given_name(words[0]))):
        return "place"
    if len(words) > 1 and words[0] in naming_words("ship_letters"):
        return "organization"
    if (
        1 < len(words) <= LONGEST_NAME
        and (is_place_opener(words[0]) or "Mount" in words[:-1])
        and not is_given_name(words[0])
    ):
        return None if place_named(" ".join(words[:-1])) else "place"  # Mount Korren, but the San Diego Herons
    if len(words) > 1 and len(words) <= LONGEST_NAME and is_given_name(words[0]):
        return "person"
    if any(w in _PARTICLES or PREFIXED.match(w) for w in words[1:]):
        return "person"
    if rows.lowers[max(0, first - 1) : first] == ["of"] and rows.lowers[first - 2] in naming_words("place_nouns"):
        return "place"
    if words[0].isupper() and len(words[0]) > 1 and len(words) == 1:
        return "organization"
    return None


def _speaks_or_is_told_of(rows: Tokens, last: int) -> bool:
    """ ", who", ", 26," or "said" behind the name: what follows people, and organizations only when they speak."""
    after = [*rows.classes[last + 1 : last + 4], *"..."]
    if rows.possessives[last] or rows.sentences[last] != rows.sentences[min(last + 1, len(rows) - 1)]:
        return False
    if after[0] == "," and after[1] == lexicon.NUMBER and after[2] in ",.":
        return len(rows.words[last + 2]) <= 2
    follows = rows.lowers[last + 1 : last + 3]
    return follows[:1] == ["who"] or follows == [",", "who"]


def _mention(
    text: str, rows: Tokens, first: int, last: int, *, kind: str | None, side: str | None = None
) -> NameMention:
    start, end = rows.starts[first], rows.ends[last]
    marked = first > 0 and rows.classes[first - 1] in ('"', "x")
    after = last + 1
    modifies = (
        not rows.possessives[last]
        and after < len(rows)
        and rows.sentences[after] == rows.sentences[last]
        and rows.classes[after] in "oH-"
        and not rows.is_capitalized(after)
    )
    located = (
        first > 0
        and rows.lowers[first - 1] in ("in", "near", "outside", "around")
        and rows.sentences[first - 1] == rows.sentences[first]
    )
    return NameMention(
        first,
        last,
        start,
        end,
        text[start:end],
        kind,
        first,
        None,
        side,
        rows.possessives[last],
        marked,
        modifies,
        located,
    )


def _with_role(text: str, rows: Tokens, mention: NameMention) -> NameMention:
    """The mention with the role in lower-case words before or behind it, which also makes it a person's."""
    if mention.kind in ("place", "organization", "adjective"):
        return mention
    role = role_before(text, rows, mention.np_first) or role_after(text, rows, mention.last)
    if role is None:
        return mention
    if role.body:
        return mention._replace(kind="organization")
    np_first = min(mention.np_first, role.first)
    printed = mention.role or role.text
    return mention._replace(kind="person", role=printed, side=mention.side or role.side, np_first=np_first)
