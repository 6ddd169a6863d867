"""Lists of names: "A (right), B (left), and C", "Foreign Minister A and his deputy, B".

In: the name mentions of an article and a token. Out: the mentions that stand in one coordination with it, in text order.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from riyadh_archive.grammar.naming.name_titles import FORMER
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.naming import naming_words

_first = attrgetter("first")
_last = attrgetter("last")

LONGEST_GAP = 14
"""Tokens between two names of one list, roles and appositions included."""
_RELATIVE = 6
"""Tokens more that a relative clause between them may have."""
_LONGEST_PHRASE = 60
"""Tokens from the beginning of a person's phrase, title and role, to the name; what stands further on is of no list here."""
LONGEST_LIST = 80
"""Persons of one list at most: a squad has thirty; what is longer is no sentence."""
LONGEST_ASIDE = 24
"""Tokens of a relative clause between a name and its verb: "A, whose only son had left for the war in the spring,"."""
LONGEST_HOME = 7
_LONGEST_OWNED = 4
"""Tokens between a possessive and the name of whom it owns: "the mayor's old sailing friend Ivo Dal"."""
_RANKS = frozenset(("first", "second", "third", "then"))
_COMPLEMENT = frozenset(("to", "of", "for", "under"))
_OPENERS = frozenset(
    ("after", "following", "before", "during", "since", "despite", "amid", "in", "at", "on", "besides", "under")
)
_POSTURES = frozenset(("left", "seated", "standing", "pictured", "centered", "centred"))
"""Where somebody stands in a picture, in words that are verbs elsewhere."""
_LINKS = frozenset((",", ";", "and", "&", "as", "well", "along", "with", "plus", "including", "alongside", "together"))


def persons_from(rows: Tokens, mentions: Sequence[NameMention], i: int) -> list[NameMention]:
    """The persons of the list that starts at token i; empty where no person's phrase starts there."""
    found: list[NameMention] = []
    at, aside = i, 0
    sentence = rows.sentences[min(i, len(rows) - 1)]
    for place in range(bisect_left(mentions, i, key=_last), len(mentions)):
        mention = mentions[place]
        if mention.first - at > LONGEST_GAP + _RELATIVE + _LONGEST_PHRASE:
            break
        if rows.sentences[mention.first] != sentence:
            break  # “Summit skipped by Orban” above “President Ruiz signed”
        if mention.kind != "person" or mention.last < aside:
            continue
        if mention.np_first < i or not _connects(rows, at, mention.np_first, first_name=not found):
            break
        if _modifies(rows, mention):
            break  # officials of the Trump administration and their guests
        if found and rows.classes[mention.np_first - 1] == "I" and rows.lowers[mention.np_first - 1] not in _LINKS:
            if _is_envoy(rows, mention):
                found.append(mention)
                at = mention.last + 1
                continue
            post = rows.words[at] == "," and rows.lowers[mention.np_first - 1] in _COMPLEMENT
            if not post or rows.words[mention.last + 1 : mention.last + 2] != [","]:
                break  # "…, adviser to President X": no member of the list
            at = mention.last + 1  # A, adviser to President X, Foreign Minister B
            continue
        if mention.possessive:
            if not _possessor(rows, mentions, mention):
                break
            continue
        if found and _says_it(rows, at, mention):
            break  # attends a meeting with A, B said
        if ";" in rows.words[at : mention.np_first] and not _ends_item(rows, mention):
            break  # was attended by A; B said he was sorry
        found.append(mention)
        at = mention.last + 1
        aside = _relative_end(rows, at)
        if len(found) == LONGEST_LIST:
            break
    return found


def _says_it(rows: Tokens, at: int, mention: NameMention) -> bool:
    """Whether a name behind a comma, no "and" before it, is that of who tells the sentence: "met A, | B | said"."""
    said = rows.classes[mention.last + 1 : mention.last + 2] == ["C"]
    return said and rows.words[at] == "," and "and" not in rows.lowers[at : mention.np_first]


def _is_envoy(rows: Tokens, mention: NameMention) -> bool:
    """Whether the country to which somebody is sent stands before the name: "the Chilean ambassador to Peru Olu Tan"."""
    return mention.first > mention.np_first and rows.lowers[mention.np_first - 2] in _ENVOYS


_ENVOYS = frozenset(("ambassador", "envoy", "representative", "commissioner", "consul"))


def _modifies(rows: Tokens, mention: NameMention) -> bool:
    """Whether the name tells whose the people behind it are: "| Trump | administration officials"."""
    return mention.modifies and rows.lowers[mention.last + 1] in attendance_words("of_a_leader")


def _relative_end(rows: Tokens, at: int) -> int:
    """The comma or dash that ends the relative clause behind a name: whom it names is no member of the list."""
    if not _opens_relative(rows, at):
        return at
    stop = min(at + LONGEST_GAP + _RELATIVE, rows.sentence(rows.sentences[at]).stop)
    return next((k for k in range(at + 2, stop) if rows.words[k] == rows.words[at]), at)


def _ends_item(rows: Tokens, mention: NameMention) -> bool:
    """Whether an item of a list ends behind the name: "; the envoy, B; and C."."""
    return rows.classes[mention.last + 1 : mention.last + 2] in ([";"], [","], ["."], ["J"], ["("])


def persons_until(rows: Tokens, mentions: Sequence[NameMention], i: int) -> list[NameMention]:
    """The persons of the list that ends right before token i, an apposition or parenthesis after the last one allowed."""
    found: list[NameMention] = []
    at = i = _before_home(rows, mentions, before_aside(rows, i))
    for place in range(bisect_left(mentions, i, key=_first) - 1, -1, -1):
        mention = mentions[place]
        if at - mention.last - 1 > LONGEST_GAP + _RELATIVE:
            break
        if found and rows.sentences[mention.last] != rows.sentences[found[-1].last]:
            break  # the name that ends the title above
        if mention.kind != "person" or (mention.possessive and found):
            continue
        if mention.possessive or not _connects(rows, mention.last + 1, at, first_name=not found):
            break
        if found and rows.lowers[found[-1].np_first - 1] in _COMPLEMENT and not _is_envoy(rows, found[-1]):
            found.pop()  # A, former secretary to President B, who attended
        elif len(found) == 1 and set(rows.lowers[mention.last + 1 : at]) == {","}:
            break  # the owner of Ravens, Sir Ian Lodge, attended
        found.append(mention)
        at = mention.np_first
        if len(found) == LONGEST_LIST:
            break
    return _behind_opening(rows, found[::-1]) or _opening_person(rows, mentions, i)


def _behind_opening(rows: Tokens, found: list[NameMention]) -> list[NameMention]:
    """The list without the names of an opening phrase: "Following talks with A, B and C flew home".

    "Under a deal between A and B to widen trade, C and D met".
    """
    if len(found) < 2:
        return found
    before, start = found[0].np_first - 1, rows.sentence_starts[rows.sentences[found[0].first]]
    if not (before > start and rows.lowers[start] in _OPENERS and rows.classes[before] == "I"):
        return found
    ends = 1 if rows.lowers[before] == "between" else 0  # A deal between A and B
    for end in range(ends, len(found) - 1):
        gap = range(found[end].last + 1, found[end + 1].np_first)
        comma = next((k for k in gap if rows.words[k] == ","), None)
        if comma is not None and (end == ends or comma > gap.start):
            return found[end + 1 :]
    return found


def _opening_person(rows: Tokens, mentions: Sequence[NameMention], i: int) -> list[NameMention]:
    """The person that opens the sentence, an apposition with a verb between: "A of Ohio, one of two to vote for it, wept"."""
    if i < 2 or rows.words[i - 1] != ",":
        return []
    start = rows.sentence_starts[rows.sentences[i - 1]]
    at = bisect_left(mentions, start, key=_first)
    for mention in mentions[at : at + 3]:
        opens = mention.np_first == start or (mention.np_first <= start + 2 and rows.possessives[mention.np_first - 1])
        if mention.kind != "person" or mention.possessive or not opens:
            continue  # Poland's A, invited for the first time, came
        comma = next(
            (k for k in range(mention.last + 1, min(mention.last + LONGEST_HOME, i)) if rows.words[k] == ","), i
        )
        inside = range(comma + 1, i - 1)
        plain = not any(rows.words[k] in ",;:" for k in inside) or _is_of_titles(rows, mentions, inside)
        aged = rows.words[mention.last + 1] == "(" and rows.words[comma - 1] == ")"  # A (71), brought from jail, wept
        homely = comma == mention.last + 1 or aged or rows.lowers[mention.last + 1] in ("of", "from")
        return [mention] if plain and homely and 0 < len(inside) <= LONGEST_ASIDE else []
    return []


def _is_of_titles(rows: Tokens, mentions: Sequence[NameMention], inside: range) -> bool:
    """Whether an apposition is of several titles: "A, | Minister of State, Member of the Council and Adviser |, led"."""
    at = bisect_left(mentions, inside.start, key=_first)
    nobody = all(m.kind != "person" or m.first >= inside.stop for m in mentions[at : at + 3])
    firsts = [inside.start, *(k + 1 for k in inside if rows.words[k] == ",")]
    titled = all(rows.is_capitalized(k) or rows.classes[k] == "H" for k in firsts)
    return nobody and titled and all(rows.classes[k] in "oHDMIGJ," for k in inside)


def before_aside(rows: Tokens, i: int) -> int:
    """The token behind the comma that opens the clause before token i: "A, whose son took part, wept", "A, led by B, won"."""
    if i < 2 or rows.words[i - 1] != ",":
        return i
    for k in range(i - 2, max(i - LONGEST_ASIDE, 0), -1):
        if rows.sentences[k] != rows.sentences[i - 1] or rows.classes[k] in '";:':
            return i
        opens = rows.classes[k] == "W" or rows.lowers[k] == "whose" or _is_passive(rows, k)
        if rows.words[k - 1] == "," and (opens or _places_in_picture(rows, k, i - 1) == range(k, i - 1)):
            return k
    return i


def _is_passive(rows: Tokens, k: int) -> bool:
    """Whether a participle with its doer stands at token k: "A and B, | mediated | by C, struck a deal"."""
    return rows.classes[k] == "V" and rows.lowers[k + 1] == "by"


def _before_home(rows: Tokens, mentions: Sequence[NameMention], i: int) -> int:
    """The token behind the name of "A of Lagos", "A from Chile" before token i, which says where A is from."""
    end = i - 1 if i > 1 and rows.words[i - 1] == "," else i
    k = end - 1
    while k > 0 and end - k <= LONGEST_HOME and rows.sentences[k] == rows.sentences[i - 1]:
        inner = rows.lowers[k] in ("the", "&") or (
            rows.lowers[k] == "of" and rows.is_capitalized(k - 1) and k < end - 1
        )
        if not rows.is_capitalized(k) and not (inner and not _is_named_before(mentions, k)):
            break
        k -= 1
    if k == end - 1 or k < 1 or rows.lowers[k] not in ("of", "from"):
        return i
    at = bisect_left(mentions, k, key=_first) - 1
    return k if at >= 0 and mentions[at].kind == "person" and mentions[at].last == k - 1 else i


def _is_named_before(mentions: Sequence[NameMention], k: int) -> bool:
    """Whether a person's name ends right before token k."""
    at = bisect_left(mentions, k, key=_first) - 1
    return at >= 0 and mentions[at].kind == "person" and mentions[at].last == k - 1


def _possessor(rows: Tokens, mentions: Sequence[NameMention], mention: NameMention) -> bool:
    """Whether a possessive name opens the phrase of a person of the list: "Putin's adviser Yuri Ushakov"."""
    at = bisect_left(mentions, mention.last + 1, key=_last)
    following = next((m for m in mentions[at : at + 4] if m.kind == "person"), None)
    if following is None or following.np_first <= mention.np_first:
        return following is not None
    owned = range(mention.last + 1, following.first)  # Trump's golfing partner Steve Witkoff
    return len(owned) <= _LONGEST_OWNED and all(rows.classes[k] in "oHGM" for k in owned)


def _connects(rows: Tokens, first: int, stop: int, *, first_name: bool) -> bool:
    """Whether the tokens first..stop-1 only link two names of a list: commas, "and", a parenthesis, an apposition."""
    if first_name:
        return _leads_to(rows, first, stop, first_name=True)
    known = rows.linking.get((first, stop))
    if known is None:
        known = rows.linking[first, stop] = _leads_to(rows, first, stop, first_name=False)
    return known


def _leads_to(rows: Tokens, first: int, stop: int, *, first_name: bool) -> bool:
    if stop < first:
        return True
    if stop - first > LONGEST_GAP + _RELATIVE * ("who" in rows.lowers[first : first + 2]) or (
        stop > first and rows.sentences[first] != rows.sentences[stop - 1]
    ):
        return False
    if first_name and rows.words[first] == "," == rows.words[stop - 1] and "who" in rows.lowers[first:stop]:
        return True  # Ana Ruiz, 71, who lost her house, was there
    if first_name:
        return all(_is_inner(rows, k) for k in range(first, stop)) and (stop == first or _balanced(rows, first, stop))
    first = _behind_relative(rows, first, stop)
    if "whose" in rows.lowers[first : stop + 1]:
        return False  # A, whose son B
    if stop > first and not _begins_link(rows, first):
        return False  # after a call with A last week, B
    if _is_object(rows, first, stop):
        return False
    linked = stop == first or any(rows.lowers[k] in _LINKS for k in range(first, stop))
    placed = _places_in_picture(rows, first, stop)
    return linked and all(k in placed or _is_inner(rows, k) for k in range(first, stop))


def _places_in_picture(rows: Tokens, first: int, stop: int) -> range:
    """The tokens that tell where somebody is in a picture: "A, | second from left | , B", "A, and | from far left | , B"."""
    words = naming_words("picture_places")
    begin = next((k for k in range(first, stop) if rows.lowers[k] in words), stop)
    end = next((k for k in range(begin, stop) if rows.lowers[k] not in words), stop)
    return range(begin, end) if naming_words("picture_sides") & set(rows.lowers[begin:end]) else range(0)


def _is_object(rows: Tokens, first: int, stop: int) -> bool:
    """Whether what stands behind the tokens is what a verb in -ing acts upon: "met A in Oslo, replacing B"."""
    for k in range(stop - 1, first, -1):
        if rows.lowers[k] in _LINKS:
            return False
        if rows.classes[k] == "G":
            return rows.words[k - 1] == ","
    return False


def _behind_relative(rows: Tokens, first: int, stop: int) -> int:
    """The token behind a relative clause that commas enclose after a name of a list: "A, who leads the team, and B".

    One between dashes ends behind them: "A – who leads the team – | and B".
    """
    if not _opens_relative(rows, first):
        return first
    closing = next((k for k in range(first + 2, stop) if rows.words[k] == rows.words[first]), first)
    return closing + (closing > first and rows.words[first] != ",")


def _opens_relative(rows: Tokens, at: int) -> bool:
    """Whether ", who" or "– who" stands at the token."""
    return rows.words[at : at + 1] in ([","], ["–"], ["—"]) and rows.lowers[at + 1 : at + 2] == ["who"]


def _begins_link(rows: Tokens, k: int) -> bool:
    """Whether token k goes on with a name or its list: a comma, "and", "of Ohio", a bracket, letters of a party."""
    return (
        rows.lowers[k] in _LINKS or rows.classes[k] in "I(P-" or rows.is_capitalized(k) or not rows.words[k].isalpha()
    )


def _is_inner(rows: Tokens, k: int) -> bool:
    """Whether token k can stand inside a list: no verb, no clause, no quotation."""
    if rows.classes[k] == "V" and rows.lowers[k] in _POSTURES and rows.classes[k - 1] in "(,":
        return True  # A (left) and B, seated, and C
    if rows.classes[k] == "V":
        own = rows.classes[k - 1] in "Do" or (rows.classes[k - 1] in "J," and rows.classes[k + 1 : k + 2] == ["H"])
        return rows.lowers[k].endswith(("ed", "lead")) and own  # a retired judge, A and retired general B
    if rows.lowers[k] == "as" and "well" not in (rows.lowers[k - 1], *rows.lowers[k + 1 : k + 2]):
        return rows.words[k - 1] != ","  # sent A, as President B was abroad
    if rows.lowers[k] in _RANKS and rows.classes[k + 1 : k + 2] in (["o"], ["H"]):
        return True  # A, the ship's first officer
    if rows.classes[k] == "-":  # a 14-year-old cellist
        return rows.classes[k - 1] == "M" and rows.lowers[k + 1 : k + 2] == ["year-old"]
    return rows.lowers[k] in _LINKS or rows.classes[k] in "oHDMIG(),;Px" or rows.is_capitalized(k)


def _balanced(rows: Tokens, first: int, stop: int) -> bool:
    """Whether an apposition or parenthesis between a name and its verb is closed."""
    while first < stop and len(rows.words[first]) > 1 and rows.words[first].isupper():
        first += 1  # letters behind a name: "Ruth Adeyemi SC, were present", "Leo XIV knelt"
    if first == stop:
        return True
    if rows.possessives[stop - 1] and all(rows.is_capitalized(k) for k in range(first, stop)):
        return True  # North Korea's Kim Jong-un
    if stop == first + 1 and rows.lowers[first] in FORMER:
        return True  # handed to | former | Prime Minister Ana Lim
    edges = (first, stop - 1)
    return all(
        rows.lowers[k] in (",", "(", ")", "both") or rows.classes[k] in "DP" or rows.possessives[k] for k in edges
    )
