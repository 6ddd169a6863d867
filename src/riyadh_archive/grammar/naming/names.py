"""The names in a run of capitals: which words are a person, a place or an organization, and which a title before it.

In: tokens and a run of them. Out: one `NameMention` a name, in text order. A title in capitals ("Foreign Minister Sergei
Lavrov") and a nationality are no part of the name: they are kept as role and side. `Entity` is what mentions are gathered to.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riyadh_archive.grammar.naming.name_kinds import (
    is_body,
    is_body_first,
    is_building,
    is_of_part_of_world,
    kind_of_name,
    number_before,
    number_behind,
    place_kind,
)
from riyadh_archive.grammar.naming.name_titles import (
    has_title,
    honored_length,
    is_named_behind,
    led_length,
    title_length,
    title_text,
    without_former,
    without_letters,
    without_office,
)
from riyadh_archive.grammar.naming.portfolios import behind_portfolio
from riyadh_archive.grammar.naming.runs import Run
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, government_of, is_country_like_body, is_nationality
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import is_known_body, naming_words
from riyadh_archive.lexicon.places import is_place_head, place_named
from riyadh_archive.lexicon.titles import can_end_title, is_title_word
from riyadh_archive.model import NameKind

_WHERE = frozenset(("in", "near", "outside", "around", "off"))


class NameMention(NamedTuple):
    """One appearance of a name: tokens `first`..`last` are the name proper, `start`..`end` its code points.

    `np_first` is the first token of the whole phrase, title and role included. `kind` is None while nothing tells;
    "adjective" is a nationality ("Russian"). `marked` where a quotation mark stands right before it, `behind` the word
    in lower case that does. `modifies` where it stands before a noun in lower case ("European leaders"). `entity` is the
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
    behind: str = ""
    entity: int = -1
    reach: int = 0

    @property
    def located(self) -> bool:
        """Whether a word stands before it that tells where something is."""
        return self.behind in _WHERE

    def settled(self, kind: str | None, entity: int) -> "NameMention":
        """The mention with its kind and entity."""
        return NameMention._make((*self[:_KIND], kind, *self[_KIND + 1 : _ENTITY], entity, *self[_ENTITY + 1 :]))


_KIND, _ENTITY = NameMention._fields.index("kind"), NameMention._fields.index("entity")


class Entity(NamedTuple):
    """One person, place or organization of the article: its fullest printed name, and the mentions (indices)."""

    kind: NameKind
    name: str
    given: str | None
    surname: str | None
    roles: tuple[str, ...]
    side: str | None
    mentions: tuple[int, ...]


def split_run(text: str, rows: Tokens, run: Run) -> list[NameMention]:
    """The name in a run, after the titles and nationalities that stand before it; a nationality is a mention of its own.

    "Russian Foreign Minister Sergei Lavrov" → adjective "Russian", person "Sergei Lavrov" with role "… Foreign Minister".
    """
    run = without_letters(rows, run)
    if run.last > run.first and (cut := _joined_person(rows, run)) is not None:
        return [
            _cut_short(name_mention(text, rows, run.first, cut, kind="person")),
            *(split_run(text, rows, Run(cut + 1, run.last)) if cut < run.last else []),
        ]
    if (cut := _joined_body(rows, run)) is not None:
        return [_cut_short(name_mention(text, rows, run.first, cut, kind="organization"))]
    if _is_second_town(rows, run):
        town = name_mention(text, rows, run.first, run.first, kind="place")
        return [town, *split_run(text, rows, Run(run.first + 1, run.last))]
    if (base := _joined_place(text, rows, run.first)) is not None:
        return [base, *(split_run(text, rows, Run(run.first + 1, run.last)) if run.last > run.first else [])]
    if _is_between_countries(rows, run):
        return []
    run = without_office(rows, without_former(rows, run))
    if run.last > run.first + 1 and rows.words[run.first] in naming_words("makers"):
        run = Run(run.first + 1, run.last)
    words = tuple(rows.words[run.first : run.last + 1])
    if officed := led_length(words):
        return _led(text, rows, run, run.first + officed)
    if honored := honored_length(words):
        return _honored(text, rows, run, run.first + honored)
    if (person := _of_portfolio(text, rows, run)) is not None:
        return person
    if (known := _whole_run(text, rows, run, words)) is not None:
        return known
    if (led := _led_body(words)) is not None:
        return [name_mention(text, rows, run.first + led, run.last, kind="organization")] if led else []
    if officed := _without_office_behind(words):
        return _nationalities(text, rows, run.first, run.first + officed - 1)
    if (body := _body_kind(rows, run, words)) is not None:
        return [name_mention(text, rows, run.first, run.last, kind=body)]
    if _is_namesake(rows, run, words):
        return [name_mention(text, rows, run.first, run.last, kind="person")]
    first = run.first + title_length(words)
    if first > run.last:
        return _nationalities(text, rows, run.first, run.last)
    if first == run.first:
        kind = kind_of_name(rows, first, run.last, titled=False)
        return [name_mention(text, rows, first, run.last, kind=kind)]
    if rows.lowers[first - 1] in ("of", "the") and (governed := _governed_place(text, rows, first, run.last)):
        return [*_nationalities(text, rows, run.first, first - 1), *governed]
    kind = kind_of_name(rows, first, run.last, titled=has_title(rows.words[run.first : first]))
    titles = _nationalities(text, rows, run.first, first - 1)
    role = title_text(text, rows, run.first, first - 1)
    name = name_mention(text, rows, first, run.last, kind=kind)
    return [*titles, name._replace(np_first=run.first, role=role, side=_side(titles))]


def _without_office_behind(words: Sequence[str]) -> int:
    """How many words of a run go before the office that closes it, in which a body's name is: "Deputy Senate | President"."""
    end = len(words)
    while end > 1 and can_end_title(words[end - 1]):
        end -= 1
    named = end < len(words) and words[end - 1] in naming_words("presided") and not is_given_name(words[0])
    return end if named and end <= _FULL_NAME + 1 else 0


def _governed_place(text: str, rows: Tokens, first: int, last: int) -> list[NameMention]:
    """The place of an office without a holder right behind it: "the Prime Minister of Ireland, Ana Ruiz", "Mayor of Leeds"."""
    whole = " ".join(rows.words[first : last + 1])
    if country_of(whole):
        return _nationalities(text, rows, first, last)
    return [name_mention(text, rows, first, last, kind="place")] if place_named(whole) else []


def _led_body(words: Sequence[str]) -> int | None:
    """Where the body begins behind an office in it: "General Secretary of the | Labor Party"; 0 for an office and its field.

    None where the run is neither: "Bank of Norland", "Minister of Defense Ana Ruiz".
    """
    if "of" not in words[1:-1]:
        return None
    of = words.index("of")
    if not (can_end_title(words[of - 1]) and all(is_title_word(word) for word in words[:of])):
        return None
    rest = tuple(words[of + 1 + (words[of + 1] == "the") :])
    if any(map(is_given_name, rest[1:])):
        return None  # President of the Council Ana Ruiz
    if all(word in naming_words("fields_of_office") for word in rest):
        return 0  # the Minister of Investment, the Minister of Foreign Affairs
    return len(words) - len(rest) if len(rest) > 1 and is_body(rest) else None


def _honored(text: str, rows: Tokens, run: Run, first: int) -> list[NameMention]:
    """The person whose name begins at token `first` of a run, behind what honors it, with the nations named before."""
    titles = _nationalities(text, rows, run.first, first - 1)
    role = text[rows.starts[run.first] : rows.ends[first - 1]]
    name = name_mention(text, rows, first, run.last, kind="person")
    return [*titles, name._replace(np_first=run.first, role=role, side=_side(titles))]


def _led(text: str, rows: Tokens, run: Run, first: int) -> list[NameMention]:
    """The person whose name begins at token `first` of a run, behind an office and the body that it is in."""
    before = split_run(text, rows, Run(run.first, first - 1))
    role = text[rows.starts[run.first] : rows.ends[first - 1]]
    name = name_mention(text, rows, first, run.last, kind="person")
    side = country_of(rows.words[first - 1]) or country_of(" ".join(rows.words[first - 2 : first]))
    return [*before, name._replace(np_first=run.first, role=role, side=side)]


def _is_namesake(rows: Tokens, run: Run, words: tuple[str, ...]) -> bool:
    """Whether a given name that is a country too opens a person's name: "Chad Tipton", but not "Jordan Foreign Minister"."""
    if len(words) != _FULL_NAME or words[0] not in naming_words("namesakes") or rows.possessives[run.first]:
        return False
    named = rows.classes[run.last] == lexicon.OTHER and words[1][0].isupper() and words[1][-1] != "s"
    common = is_title_word(words[1]) or is_place_head(words[1]) or words[1] in naming_words("no_namesakes")
    return named and not common and not country_of(words[1])


_FULL_NAME = 2
"""Words of a given name and a surname."""


def _whole_run(text: str, rows: Tokens, run: Run, words: Sequence[str]) -> list[NameMention] | None:
    """The name that a whole run is: a known place, one with a number, a ship; [] for a bare word for a place."""
    whole, words = " ".join(words), tuple(words)
    several = len(words) > 1
    if is_of_part_of_world(words) or (several and _is_of_people(words)):
        return [name_mention(text, rows, run.first, run.last, kind="adjective")]
    if len(words) == _FULL_NAME and words[0] in naming_words("ranking") and is_nationality(words[1]):
        return [name_mention(text, rows, run.last, run.last, kind="adjective")]  # Top American officials
    if several and country_of(words[0]) and is_known_body(" ".join(words[1:])) and len(words) > _FULL_NAME:
        country = _nationalities(text, rows, run.first, run.first)
        return [*country, name_mention(text, rows, run.first + 1, run.last, kind="organization")]
    if several and is_known_body(whole):
        return [name_mention(text, rows, run.first, run.last, kind="organization")]
    if several and (place_named(whole) or country_of(whole)):
        return [name_mention(text, rows, run.first, run.last, kind=place_kind(whole))]
    if several and is_title_word(words[0]) and not can_end_title(words[0]) and place_named(" ".join(words[1:])):
        return [name_mention(text, rows, run.first + 1, run.last, kind="place")]  # Special Mideast envoy
    if words[0] in naming_words("realms") and words[1:2] == ("of",) and country_of(" ".join(words[2:])):
        return _nationalities(text, rows, run.first + 2, run.last)  # the State of Kuwait
    if several and words[0] in naming_words("houses_of") and words[1] == "of":
        return [name_mention(text, rows, run.first, run.last, kind="place")]  # the Palace of Serbia
    if several and words[-1] in naming_words("prizes") and not is_given_name(words[0]):
        return _nationalities(text, rows, run.first, run.last - 1)  # the Norland Cup
    if several and words[-1] in naming_words("gatherings") and rows.lowers[run.first - 1] not in _WHERE:
        return _nationalities(text, rows, run.first, run.last - 1)  # the East Asia Summit
    if several and words[-1] in naming_words("adjectives") and place_named(" ".join(words[:-1])):
        return [name_mention(text, rows, run.first, run.last - 1, kind="place")]  # the Lima Catholic school
    if is_place_head(words[-1]) and (number := number_before(rows, run.first)) is not None:
        return [name_mention(text, rows, number, run.last, kind="place")]
    if number_behind(rows, run):
        return [name_mention(text, rows, run.first, run.last + 1, kind="place")]
    if not several and (
        _tells_kind(rows, run.last)
        or is_place_head(whole)
        or whole in naming_words("honors_before")
        or whole in naming_words("kinds_of_bodies")
    ):
        return []
    if several and rows.lowers[run.first - 1 : run.first] == ["the"] and words[0] in naming_words("ship_titles"):
        return [name_mention(text, rows, run.first, run.last, kind="organization")]
    return None


def _tells_kind(rows: Tokens, i: int) -> bool:
    """Whether the adjective at token i only tells of what kind the noun behind it is: "a militant | Islamist | group"."""
    adjective = rows.words[i] in naming_words("adjectives") and not is_given_name(rows.words[i])
    noun = rows.classes[i + 1 : i + 2] in (["o"], ["H"]) and rows.words[i + 1].islower()
    return adjective and noun and not rows.possessives[i]


def _is_of_people(words: Sequence[str]) -> bool:
    """Whether words tell what people are of, and nobody's name: "Sunni Arab", "Gulf Arab"; "Christian Black" may be one."""
    first = words[0] in naming_words("regions_of_peoples") or not is_given_name(words[0])
    known = naming_words("adjectives") | naming_words("regions_of_peoples")
    return first and words[-1] in naming_words("adjectives") and known.issuperset(words)


def _body_kind(rows: Tokens, run: Run, words: tuple[str, ...]) -> str | None:
    """The kind of a run that names a nationality, a body, a building or a government; None for one with titles or a person."""
    whole = " ".join(words)
    if len(words) == 1 and is_nationality(whole):
        return "adjective"
    named = len(words) == _FULL_NAME + 1 and is_nationality(words[0]) and is_given_name(words[1])
    if named and words[2] in naming_words("surname_heads"):
        return None  # Australian Margaret Court
    length = title_length(words)
    titled_name = 0 < length < len(words) and is_named_behind(words, length)
    if not titled_name and "Court" in words[:-2] and words[words.index("Court") + 1] == "of":
        return "organization"  # Court of Appeals for the Ninth Circuit
    if titled_name or not (is_body(words) or is_building(rows, run) or government_of(whole)):
        return None
    located = rows.lowers[run.first - 1 : run.first] in (["in"], ["near"]) and bool(government_of(whole))
    known = place_named(whole)
    housed = is_building(rows, run) or (known is not None and known.kind != "body")
    return "place" if located or (housed and not is_body_first(words)) else "organization"


def _of_portfolio(text: str, rows: Tokens, run: Run) -> list[NameMention] | None:
    """The person of "Special Envoy to the Middle East Steve Witkoff", with what the field names, and the office as role."""
    found = behind_portfolio(text, rows, run)
    if found is None:
        return None
    first, np_first, office = found
    before = Run(run.first, first - 1)
    body = is_body(tuple(rows.words[run.first : first])) or is_building(rows, before)
    field = split_run(text, rows, before) if body else _nationalities(text, rows, run.first, first - 1)
    role = text[rows.starts[np_first] : rows.ends[first - 1]]
    side = _side(_nationalities(text, rows, np_first, office))
    person = name_mention(text, rows, first, run.last, kind="person")
    return [*field, person._replace(np_first=np_first, role=role, side=side)]


def _joined_place(text: str, rows: Tokens, i: int) -> NameMention | None:
    """The place in a word like "Oslo-based"."""
    place, dash, ending = rows.words[i].rpartition("-")
    if not dash or ending not in naming_words("joined_to_places") or not place:
        return None
    if not (country_of(place) or place_named(place)):
        known = "organization" if is_known_body(place) else None
        return _cut_short(name_mention(text, rows, i, i, kind=known)) if place[0].isupper() and len(place) > 2 else None
    mention = name_mention(text, rows, i, i, kind=place_kind(place), side=country_of(place))
    return mention._replace(end=mention.start + len(place), text=place)


def _is_between_countries(rows: Tokens, run: Run) -> bool:
    """Whether a run only tells of two countries together: "the China-U.S. talks", "the US-North Korea talks"."""
    one, dash, rest = rows.words[run.first].partition("-")
    if not dash or run.last > run.first + 1 or country_of(one) is None:
        return False
    return country_of(" ".join((rest, *rows.words[run.first + 1 : run.last + 1]))) is not None


def _joined_person(rows: Tokens, run: Run) -> int | None:
    """The token that closes a full name with something joined to it: "Ana | Ruiz-led"; None without one."""
    for k in range(run.first + 1, min(run.first + _FULL_NAME + 1, run.last + 1)):
        name, dash, ending = rows.words[k].rpartition("-")
        if dash and name and ending in naming_words("joined_to_places"):
            full = is_given_name(rows.words[run.first]) and not (country_of(name) or place_named(name))
            return k if full else None
    return None


def _joined_body(rows: Tokens, run: Run) -> int | None:
    """The last token of a run, where something is joined to the name of a body that it closes: "African | Union-brokered"."""
    name, dash, ending = rows.words[run.last].rpartition("-")
    if not dash or run.first == run.last or ending not in naming_words("joined_to_places"):
        return None
    whole = " ".join((*rows.words[run.first : run.last], name))
    return run.last if is_known_body(whole) or is_country_like_body(whole) else None


def _is_second_town(rows: Tokens, run: Run) -> bool:
    """Whether the second of two towns opens the run and somebody's name follows: "talks between Oslo and | Lima Ana Ruiz"."""
    first = run.first
    if run.last != first + _FULL_NAME or rows.lowers[first - 1] != "and" or rows.possessives[first]:
        return False
    towns = place_named(rows.words[first]) and place_named(rows.words[first - 2])
    return bool(towns) and rows.lowers[first - 3] == "between" and is_given_name(rows.words[first + 1])


def _cut_short(mention: NameMention) -> NameMention:
    """The mention without what a dash joins to it."""
    name = mention.text.rpartition("-")[0]
    return mention._replace(end=mention.start + len(name), text=name, modifies=True)


def _nationalities(text: str, rows: Tokens, first: int, last: int) -> list[NameMention]:
    """The nationalities, places and well-known bodies among the tokens first..last, each as a mention."""
    found = []
    i = first
    while i <= last:
        if (body := _body_in_title(rows, i, last)) is not None:
            found.append(name_mention(text, rows, i, body, kind="organization"))
            i = body + 1
            continue
        for j in (i + 1, i):
            phrase = " ".join(rows.words[i : j + 1])
            if j <= last and (country_of(phrase) or (place_named(phrase) if j > i else _is_governed(phrase))):
                kind = place_kind(phrase)
                found.append(name_mention(text, rows, i, j, kind=kind, side=country_of(phrase)))
                i = j
                break
            if j <= last and (
                (is_known_body(phrase) and not is_title_word(phrase))
                or (phrase in naming_words("presided") and rows.lowers[i - 1] != "of")
                or (j == i and _is_letters(phrase))
                or (j == i < len(rows.words) - 1 and rows.words[j + 1] in naming_words("office_letters"))
            ):
                found.append(name_mention(text, rows, i, j, kind="organization"))
                i = j
                break
        i += 1
    return found


def _body_in_title(rows: Tokens, first: int, last: int) -> int | None:
    """The last token of a body's name of several words before an office: "Hexby Law Court | Chief Magistrate"."""
    for i in range(first, last):
        word = rows.words[i]
        if can_end_title(word) or not word[0].isupper() or (i == first and not _opens_body(word)):
            return None
        if i > first and word in naming_words("houses_in_titles"):
            return i
    return None


def _opens_body(word: str) -> bool:
    return not (is_nationality(word) or country_of(word) or word in naming_words("grades"))


def _is_governed(word: str) -> bool:
    """Whether a word before a title is a place's and nothing else: "Ohio Governor Ana Ruiz"."""
    place = place_named(word)
    if place is None or place.ambiguous or is_title_word(word) or is_given_name(word):
        return False
    return place.kind in ("state", "city") and not is_place_head(word)


def _is_letters(word: str) -> bool:
    """Whether a word before a title is the letters of a body: "RCMP Corporal Ana Ruiz"."""
    return _LETTERS[0] <= len(word) <= _LETTERS[1] and word.isupper() and word.isalpha() and not is_title_word(word)


_LETTERS = (3, 6)
"""How many letters a body has before a title; two are as often a title's ("PM", "MP")."""


def _side(titles: Sequence[NameMention]) -> str | None:
    return next((m.side for m in titles if m.side), None)


def name_mention(
    text: str, rows: Tokens, first: int, last: int, *, kind: str | None, side: str | None = None
) -> NameMention:
    """The mention of the tokens `first` to `last`, with what stands right before and behind it."""
    start, end = rows.starts[first], rows.ends[last]
    marked = first > 0 and rows.classes[first - 1] in ('"', "x")
    after = last + 1
    modifies = (
        not rows.possessives[last]
        and after < len(rows.words)
        and rows.sentences[after] == rows.sentences[last]
        and rows.classes[after] in "oH-"
        and not rows.is_capitalized(after)
        and rows.lowers[after] not in naming_words("behind_places")
    )
    behind = rows.lowers[first - 1] if first > 0 and rows.sentences[first - 1] == rows.sentences[first] else ""
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
        behind,
    )
