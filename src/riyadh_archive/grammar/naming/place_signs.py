"""Places that no table holds, told by what stands around their names.

In: tokens and the names read. Out: the same names; those that nothing had decided are places where a dateline, a noun for
a kind of place, a preposition, a larger place behind a comma or a list of places says so, and teams where "the" and a
plural do.
"""

from collections.abc import Collection, Sequence

from riyadh_archive.grammar.naming.name_reach import HOLDERS, noun_behind
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import is_nationality
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.titles import can_end_title, is_role, is_title_word

_LONGEST_DATELINE = 12
"""Tokens before the dash of a dateline: "KOTA RAJA, Indonesia, March 3 (Newswire) —" has ten."""
_LONGEST_APPOSITION = 8
"""Tokens after a comma in which the noun of an apposition stands: ", a mostly rural and mountainous district in"."""
_DASHES = frozenset(("-", "--", "—", "–"))
_LONGEST_OFFICE = 4
"""Tokens of the role between a body and a name: "vice president and" has three."""
_VERBS = frozenset("VCcAW")
_LONGEST_LISTED = 2
"""Words of a place in a list; a longer run is sooner a person, a body or a sentence of its own."""


def tell_places(
    rows: Tokens, mentions: Sequence[NameMention], datelines: Collection[str] = ()
) -> tuple[NameMention, ...]:
    """The mentions, those undecided that stand like places and teams told to be so.

    `datelines` are the places of the datelines of the article, which no person's name is like.
    """
    told: list[NameMention] = []
    places: set[str] = set()
    towns = {name.casefold() for name in datelines}
    for k, mention in enumerate(mentions):
        before = told[-1] if told else None
        after = mentions[k + 1] if k + 1 < len(mentions) else None
        kind = _kind(rows, mention, before, after) if _is_open(mention) else _house(rows, mention)
        if mention.kind == "person" and _is_called_town(rows, mention):
            kind = "place"
            towns.add(mention.text.casefold())
        if kind == "place":
            places.add(mention.text)
        told.append(mention if kind is None else mention._replace(kind=kind))
    for k in range(len(told) - 1, -1, -1):
        mention = told[k]
        if mention.text in places and _is_open(mentions[k]):
            told[k] = mention = mention._replace(kind="place")
        elif mention.kind == "person" and not mention.role and mention.text.casefold() in towns:
            told[k] = mention._replace(kind="place")
    return tuple(told)


def _is_called_town(rows: Tokens, m: NameMention) -> bool:
    """Whether a name that begins like a person's is a town's: "the town of Mai Mahiu", "MAI MAHIU, Kenya (AP) —"."""
    if m.role or m.possessive:
        return False
    start = rows.sentence_starts[rows.sentences[m.first]]
    noun, of = (["", "", *rows.lowers[max(start, m.first - 2) : m.first]])[-2:]
    return (of == "of" and noun in naming_words("towns")) or _is_dateline(rows, m)


def _house(rows: Tokens, m: NameMention) -> str | None:
    """A person's name between "the" and a noun for a building or place is that of a house or place.

    "The Lena Moritz boutique", "the Glen Orr neighborhood", "Sa Tarin, a market town"; a house before "party" is a body.
    """
    if m.kind == "place" and " " in m.text and noun_behind(rows, m, _PARTIES):
        return None if place_named(m.text) else "organization"
    if m.kind == "person" and m.role is None and not m.possessive and _is_apposed(rows, m):
        return "place"
    if m.kind != "person" or m.role or m.np_first != m.first or " " not in m.text:
        return None
    if not (m.first > 0 and rows.lowers[m.first - 1] in ("the", "a")):
        return None
    if noun_behind(rows, m, naming_words("houses", "outlets")):
        return "organization"
    return "place" if noun_behind(rows, m, naming_words("place_heads")) else None


_PARTIES = frozenset(("party", "coalition", "bloc", "alliance", "faction"))


def _is_open(mention: NameMention) -> bool:
    """Whether nothing but capitals has decided on a mention."""
    return not mention.marked and (mention.kind is None or (mention.kind == "organization" and mention.text.isupper()))


def _kind(rows: Tokens, m: NameMention, before: NameMention | None, after: NameMention | None) -> str | None:
    if _is_dateline(rows, m):
        return "place"
    if m.kind is not None or m.text.rpartition(" ")[2] in naming_words("things"):
        return None
    if (
        _is_taken(rows, m)
        or _is_headed(rows, m)
        or _is_held(rows, m, after)
        or _is_within(rows, m, after)
        or _is_listed(rows, m, before)
        or _is_apposed(rows, m)
        or _is_site(rows, m)
        or _is_entered(rows, m)
        or _is_way(rows, m, before, after)
    ):
        return "place"
    if _is_governed(rows, m) or _is_dwelt_in(rows, m):
        return "place"
    if m.text in naming_words("adjectives"):
        return None
    if noun_behind(rows, m, naming_words("houses", "outlets")) or _employs(rows, m) or _owns_as_body(rows, m):
        return "organization"
    words = m.text.split()
    if noun_behind(rows, m, _PARTIES) and not is_given_name(words[0]) and m.role is None:
        return "organization"
    if len(words) > 1 and before is not None and _is_office_holder(rows, m, before):
        return "person"
    determined = m.behind == "the"
    if determined and m.text in ("Moon", "Earth", "Arctic", "Gulf"):
        return "place"
    if len(words) > 1 and not is_given_name(words[0]):
        if (m.located or (m.behind == "at" and words[0] in _ARTICLES)) and not (m.modifies or m.possessive):
            return "place"
        tried = noun_behind(rows, m, naming_words("tried")) is not None
        return "organization" if determined and m.role is None and not tried else None
    if determined and _is_near(rows, m):
        return "place"
    team = determined and rows.words[m.first - 1] == "the" and len(words) == 1 and _is_plural(m.text)
    return "organization" if team else None


_ARTICLES = frozenset(("El", "La", "Las", "Le", "Les", "Los"))
"""Articles of other languages that open the names of places: "at El Korro"."""


def _is_near(rows: Tokens, m: NameMention) -> bool:
    """Whether words of distance stand before "the": "near the Korreks", "two miles from the Korreks"."""
    before = rows.lowers[max(0, m.first - 3) : m.first - 1]
    return before[-1:] in _NEAR or (len(before) > 1 and before[0] in _LENGTHS and before[1] == "from")


_NEAR = (["near"], ["off"], ["across"], ["throughout"])
_LENGTHS = frozenset(("miles", "mile", "kilometers", "kilometres", "km", "meters", "metres", "yards", "feet", "blocks"))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _is_dateline(rows: Tokens, m: NameMention) -> bool:
    """Whether capitals open a block and a dash follows soon: "KOTA RAJA, Indonesia (Newswire) —"."""
    if not m.text.isupper() or (m.first and rows.blocks[m.first - 1] == rows.blocks[m.first]):
        return False
    after = m.last + 1
    if rows.words[after : after + 1] not in ([","], ["("], ["-"], ["--"], ["—"], ["–"], ["/"]):
        return False
    return not _DASHES.isdisjoint(rows.words[after : m.first + _LONGEST_DATELINE])


def _is_headed(rows: Tokens, m: NameMention) -> bool:
    """Whether a noun for a kind of place stands right behind or before the name: "Tarin district", "the village Tarin"."""
    heads = naming_words("place_heads", "houses") if " " in m.text else naming_words("place_heads")
    noun = noun_behind(rows, m, heads)
    if noun is not None and rows.lowers[noun] == "camp" and any(map(str.isupper, m.text[1:])):
        return False  # the PiS camp
    if noun is not None:
        return True
    if m.first < 1 or m.possessive:
        return False
    noun = m.first - 2 if rows.lowers[m.first - 1] == "of" else m.first - 1
    return noun >= 0 and rows.lowers[noun] in naming_words("towns") and rows.sentences[noun] == rows.sentences[m.first]


def _is_held(rows: Tokens, m: NameMention, after: NameMention | None) -> bool:
    """Whether a place is put in a larger one: "off from Tarin in Oregon", "near Tarin in northern Oregon"."""
    if after is None or m.possessive or m.first < 1 or len(m.text.split()) > _LONGEST_LISTED:
        return False
    between = rows.lowers[m.last + 1 : after.first]
    if between == ["in", "the"] and noun_behind(rows, after, naming_words("place_heads")):
        return rows.lowers[m.first - 1] in ("in", "near", "at", "outside")  # at Basirat in the Lorn district
    if after.kind != "place" or between[:1] != ["in"] or not naming_words("compass").issuperset(between[1:]):
        return False
    known = place_named(after.text)
    put = rows.lowers[m.first - 1] in ("in", "near", "at", "outside") or rows.lowers[m.first - 2 : m.first] == [
        "off",
        "from",
    ]
    return put and known is not None and known.kind in HOLDERS


def _is_within(rows: Tokens, m: NameMention, after: NameMention | None) -> bool:
    """Whether a comma and a larger known place follow: "Tarin, Oregon", "in Tarin, northern Oregon"."""
    if after is None or m.possessive or after.kind != "place" or rows.words[m.last + 1] != ",":
        return False
    between = rows.lowers[m.last + 2 : after.first]
    if len(between) > 1 or not naming_words("compass").issuperset(between):
        return False
    known = place_named(after.text)
    ends = rows.classes[after.last + 1 : after.last + 2] in (
        [],
        [","],
        ["."],
        [";"],
        [")"],
        [lexicon.PREPOSITION],
        ["-"],
    )
    return known is not None and known.kind in HOLDERS and ends and not after.possessive


def _is_listed(rows: Tokens, m: NameMention, before: NameMention | None) -> bool:
    """Whether the name goes on a list of places: "in Leeds, Tarin and Hexby"; "in Leeds, Hexby said" is none."""
    if before is None or before.kind != "place" or before.possessive or m.possessive:
        return False
    between = rows.lowers[before.last + 1 : m.first]
    if between not in ([","], ["and"], [",", "and"], ["or"]) or len(m.text.split()) > _LONGEST_LISTED:
        return False
    if rows.sentences[before.last] != rows.sentences[m.first] or rows.is_capitalized(before.first - 1):
        return False
    if _is_office_holder(rows, m, before) or _is_paired(rows, m, before):
        return False
    after = rows.classes[m.last + 1 : m.last + 2]
    goes_on = after in ([","], ["."], [lexicon.CONJUNCTION], [lexicon.PREPOSITION], [";"])
    return (
        goes_on
        and not is_given_name(m.text.split()[0])
        and not _VERBS.intersection(rows.classes[m.last + 2 : m.last + 3])
    )


def _is_paired(rows: Tokens, m: NameMention, before: NameMention) -> bool:
    """Whether semicolons part places and their holders: "the mayors of Leeds, Ana Ruiz; | Hexby, Tomo Lasak; | …"."""
    several = " " in m.text and rows.words[m.first - 1] == ","
    return several and ";" in (rows.words[before.first - 1], *rows.words[m.last + 1 : m.last + 2])


def _is_site(rows: Tokens, m: NameMention) -> bool:
    """Whether a site's noun stands behind the name: "at Deveron, a country estate", "the Deveron military base"."""
    at = m.last + 1
    nouns, modifiers = naming_words("facilities"), naming_words("facility_modifiers")
    if m.first < 1 or m.possessive or at + 1 >= len(rows.words) or rows.sentences[at + 1] != rows.sentences[m.last]:
        return False
    if rows.lowers[m.first - 1] == "the":
        behind = rows.words[at + 1] if rows.lowers[at] in modifiers else rows.words[at]
        return behind in nouns
    if rows.lowers[m.first - 1] not in ("at", "in") or rows.words[at] != "," or rows.classes[at + 1] != "D":
        return False
    for i in range(at + 2, min(at + _LONGEST_APPOSITION, len(rows.words))):
        if rows.lowers[i] in nouns:
            return True
        if rows.classes[i] not in "oRMG-HVJ" or rows.sentences[i] != rows.sentences[m.last]:
            return False
    return False


def _is_governed(rows: Tokens, m: NameMention) -> bool:
    """Whether who governs a town or state and a name stand right behind: "Hexby | mayor Ana Ruiz"."""
    at = m.last + 1
    if m.possessive or m.role or at + 1 >= len(rows) or rows.sentences[at + 1] != rows.sentences[m.last]:
        return False
    return rows.lowers[at] in _GOVERNORS and rows.is_capitalized(at + 1) and m.text not in naming_words("adjectives")


_GOVERNORS = frozenset(
    ("mayor", "governor", "prefect", "councillor", "councilor", "councilman", "councilwoman", "sheriff")
)


def _is_dwelt_in(rows: Tokens, m: NameMention) -> bool:
    """Whether those who live there stand right behind: "Tarin | residents", but not "Muslim residents"."""
    if not m.modifies or m.role or m.text in naming_words("adjectives") or len(m.text.split()) > _LONGEST_LISTED:
        return False
    if is_nationality(m.text.rpartition(" ")[2]):
        return False
    return rows.lowers[m.last + 1] in _DWELLERS and not m.text.isupper() and not is_title_word(m.text)


_DWELLERS = frozenset(("residents", "villagers", "townspeople", "townsfolk", "islanders"))


def _owns_as_body(rows: Tokens, m: NameMention) -> bool:
    """Whether what bodies alone have stands right behind: "Larkspur's | managing director", "Larkspur's | shares"."""
    if not m.possessive or m.marked or m.role or m.last + 2 >= len(rows.words):
        return False
    lower, after = rows.lowers[m.last + 1 : m.last + 3]
    return lower in naming_words("owned_by_bodies") or (lower, after) == ("chief", "executive")


def _employs(rows: Tokens, m: NameMention) -> bool:
    """Whether a role and a name stand right behind: "Lorn Athletic striker Ana Ruiz", "Larkspur chief executive Tim Bell"."""
    if m.possessive or m.marked or not m.modifies or m.text in naming_words("adjectives") or is_title_word(m.text):
        return False
    if rows.lowers[m.last + 1] in naming_words("of_bodies"):
        return True
    for i in range(m.last + 1, min(m.last + 1 + _LONGEST_OFFICE, len(rows.words) - 1)):
        if rows.classes[i] not in "oHG" or rows.is_capitalized(i) or rows.possessives[i]:
            return False
        if rows.is_capitalized(i + 1) and rows.sentences[i + 1] == rows.sentences[m.last]:
            return rows.lowers[i] in naming_words("employed")
    return False


def _is_taken(rows: Tokens, m: NameMention) -> bool:
    """Whether people flee it, it falls, or somebody sits for it: "fled Tarin", "the siege of Tarin", "the member for Tarin"."""
    if m.possessive or m.modifies or m.role or m.first < 1 or m.text.isupper() or len(m.text.split()) > _LONGEST_SEAT:
        return False
    before = rows.lowers[m.first - 1]
    if before in _FLED:
        return len(m.text.split()) <= _LONGEST_LISTED and not is_given_name(m.text.split()[0])
    head = rows.lowers[m.first - 2] if m.first > 1 else ""
    return (before == "of" and head in _FATES_OF_TOWNS) or (before == "for" and head in _MEMBERS)


_LONGEST_SEAT = 4
"""Words of the place that a member of a parliament sits for."""
_FLED = frozenset(("fled", "flee", "fleeing", "besieged", "besieging"))
_FATES_OF_TOWNS = frozenset(("siege", "fall", "recapture", "bombardment", "shelling", "outskirts", "battle"))
_MEMBERS = frozenset(
    ("member", "mp", "mla", "mpp", "lawmaker", "congressman", "congresswoman", "legislature", "parliament")
)


def _is_entered(rows: Tokens, m: NameMention) -> bool:
    """Whether somebody goes to or comes from it, or ", where" follows: "moved to Tarin, where", "a farmer from Tarin"."""
    if m.possessive or m.modifies or m.first < 1 or m.text.isupper() or m.role:
        return False
    before, after = rows.lowers[m.first - 1], rows.lowers[m.last + 1 : m.last + 3]
    if after[:1] == [","] and after[1:] and after[1] in naming_words("compass"):
        return rows.lowers[m.last + 3 : m.last + 4] == ["of"] and before in _AT
    if before == "of" and m.first > 1 and " " not in m.text:
        return rows.lowers[m.first - 2] in _BEFORE_OF  # ten miles west of Tarin, villagers of Tarin
    if after == [",", "where"]:
        return before in ("to", "in", "from", "near", "for", "into")
    if m.first < 2:
        return False
    head = rows.lowers[m.first - 2]
    if before == "to" and " " not in m.text:
        return head in naming_words("going")
    if before == "at":
        return head in naming_words("works")
    return before == "from" and (is_role(head) or head in naming_words("travelers"))


_AT = frozenset(("at", "in", "to", "from", "near"))
_BEFORE_OF = (naming_words("compass") - {"upstate", "rural"}) | naming_words("dwellers")


def _is_way(rows: Tokens, m: NameMention, before: NameMention | None, after: NameMention | None) -> bool:
    """Whether a way goes between it and a known place: "from Tarin to Leeds", "between Leeds and Tarin"."""
    if m.possessive or m.modifies or m.role or m.first < 1 or m.text.isupper() or len(m.text.split()) > _LONGEST_LISTED:
        return False
    behind = rows.lowers[m.first - 1]
    if after is not None and rows.lowers[m.last + 1 : after.first] == [_WAYS.get(behind)] and _is_traveled(rows, m):
        return True
    if after is not None and after.kind == "place" and behind in _WAYS:
        return rows.lowers[m.last + 1 : after.first] == [_WAYS[behind]] and not after.possessive
    if before is not None and before.kind == "place" and before.first > 0 and not before.possessive:
        joint = rows.lowers[before.last + 1 : m.first]
        return len(joint) == 1 and _WAYS.get(rows.lowers[before.first - 1]) == joint[0]
    return False


def _is_traveled(rows: Tokens, m: NameMention) -> bool:
    """Whether a road or somebody goes between two names: "the road between | Tarin and Hexby", "fled from | Tarin to Hexby"."""
    if m.first < _LONGEST_LISTED or rows.sentences[m.first - 2] != rows.sentences[m.first]:
        return False
    before = rows.lowers[m.first - 2]
    if rows.lowers[m.first - 1] == "between":
        return before in _ROADS
    return before in naming_words("going") or before in naming_words("travelers") or before in _ROADS


_ROADS = frozenset(
    ("road", "roads", "highway", "motorway", "route", "railway", "border", "bridge", "pipeline", "flights")
)
_WAYS = {"from": "to", "between": "and"}


def _is_office_holder(rows: Tokens, m: NameMention, before: NameMention) -> bool:
    """Whether the holder of an office is named behind its place: "the former governor of Lorn State, | Ana Ruiz"."""
    if before.kind != "place" or before.last + 2 != m.first or rows.words[before.last + 1] != ",":
        return False
    noun = before.first - 2 - (rows.lowers[before.first - 1] == "the")
    of = noun >= 0 and rows.lowers[noun + 1] in ("of", "to") and rows.sentences[noun] == rows.sentences[m.first]
    return of and (is_role(rows.lowers[noun]) or can_end_title(rows.words[noun]))


def _is_apposed(rows: Tokens, m: NameMention) -> bool:
    """Whether ", a town in" or ", the capital of" follows."""
    at = m.last + 1
    if rows.words[at : at + 1] != [","] or rows.lowers[at + 1 : at + 2] not in (["a"], ["an"], ["the"]):
        return False
    for i in range(at + 2, min(at + _LONGEST_APPOSITION, len(rows.words) - 1)):
        if rows.lowers[i] in naming_words("towns"):
            return rows.classes[i + 1] in (lexicon.PREPOSITION, ",", ".") or rows.lowers[i + 1] == "where"
        if rows.classes[i] not in "oRMG-HVJ" or rows.sentences[i] != rows.sentences[m.last]:
            return False
    return False
