"""The proper names of an article in text order: runs of capitals that are names, those of headlines, with their roles.

In: tokens and the kinds of their blocks. Out: name mentions. In a block of title case only names that the rest of the
article prints, or a table holds, are found.
"""

from collections.abc import Collection, Mapping, Sequence

from riyadh_archive.grammar.naming.capitals import CasePattern
from riyadh_archive.grammar.naming.name_kinds import LONGEST_NAME, place_kind
from riyadh_archive.grammar.naming.name_titles import title_text
from riyadh_archive.grammar.naming.names import NameMention, name_mention, split_run
from riyadh_archive.grammar.naming.person_names import split_name, surname_in_front
from riyadh_archive.grammar.naming.roles import role_after, role_before
from riyadh_archive.grammar.naming.runs import read_runs
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, is_nationality
from riyadh_archive.lexicon.given_names import gender_of, is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.offices import terms_of
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.titles import is_role, is_title_word
from riyadh_archive.model import BlockKind

_PARTICLES = lexicon.words("name_particles")


def read_mentions(text: str, rows: Tokens, kinds: Sequence[BlockKind]) -> tuple[NameMention, ...]:
    """The names in text order; kinds that only the rest of the article tells are still None.

    `kinds` are those of the blocks that `rows.blocks` counts.
    """
    pattern = CasePattern(rows, kinds)
    found = [m for run in read_runs(rows, pattern) for m in split_run(text, rows, run)]
    found = [_with_role(text, rows, mention) for mention in found if not _is_wording(mention, pattern)]
    if pattern.title_case:
        found += _known_in_titles(text, rows, pattern, found)
        found.sort(key=lambda m: m.first)
    return tuple(found)


def _is_wording(mention: NameMention, pattern: CasePattern) -> bool:
    """Whether a mention labels a part of the page, or is undecided and has a word printed small as well: a slogan."""
    if mention.text in naming_words("page_labels"):
        return True
    if mention.kind is not None or " " not in mention.text:
        return False
    return any(word.lower() in pattern.lower and word.lower() not in _PARTICLES for word in mention.text.split())


def _known_in_titles(text: str, rows: Tokens, pattern: CasePattern, found: Sequence[NameMention]) -> list[NameMention]:
    """The names in blocks of title case: those that the rest of the article prints, and known countries and places."""
    known = {m.text: m.kind for m in found if m.kind is not None}
    surnames = _surnames(pattern, found)
    extra: list[NameMention] = []
    free = 0
    for i in pattern.capitals:
        if i < free or rows.blocks[i] not in pattern.title_case:
            continue
        for last in range(min(i + LONGEST_NAME, len(rows)) - 1, i - 1, -1):
            kind = "person" if _is_surname(rows, i, last, surnames) else _known_kind(rows, i, last, known)
            if kind is not None:
                phrase = " ".join(rows.words[i : last + 1])
                mention = name_mention(text, rows, i, last, kind=kind, side=country_of(phrase))
                extra.append(_with_title(text, rows, mention) if kind == "person" else mention)
                free = last + 1
                break
    return extra


def _surnames(pattern: CasePattern, found: Sequence[NameMention]) -> frozenset[str]:
    """The surnames of those whom the article names in full, which no word of it is like: "Tusko: Poland Must Help"."""
    full = [m.text for m in found if m.kind == "person" and " " in m.text]
    names = {surname_in_front(name) or split_name(name)[1].split()[-1] for name in full}
    return frozenset(name for name in names if name.lower() not in pattern.lower and not _is_common(name))


def _is_surname(rows: Tokens, first: int, last: int, surnames: Collection[str]) -> bool:
    return first == last and rows.words[first] in surnames and rows.classes[first] == lexicon.OTHER


def _is_common(name: str) -> bool:
    """Whether a word may be something else than a surname in a headline."""
    return bool(is_title_word(name) or country_of(name) or place_named(name) or is_given_name(name))


def _with_title(text: str, rows: Tokens, mention: NameMention, at: int | None = None) -> NameMention:
    """The person with the title in capitals right before, "Secretary of State | Ana Ruiz", or that of a country behind."""
    end = mention.first if at is None else at  # `at`: where brackets between the two open
    start, first = rows.sentence_starts[rows.sentences[mention.first]], end
    while first > start and end - first < LONGEST_NAME and _is_of_title(rows.words[first - 1]):
        first -= 1
    while first < end and rows.words[first].islower():
        first += 1  # and Secretary of State Ana Ruiz
    role = title_text(text, rows, first, end - 1) if first < end else None
    if role:
        return mention._replace(np_first=first, role=role)
    behind = role_after(text, rows, mention.last)  # a line of a list: Ana Ruiz, | Chilean Foreign Minister
    told = behind is not None and not behind.body and behind.side is not None
    return mention._replace(role=behind.text, side=behind.side) if told and behind is not None else mention


def _is_of_title(word: str) -> bool:
    return word == "of" or is_title_word(word) or is_nationality(word)


def _known_kind(rows: Tokens, first: int, last: int, known: Mapping[str, str | None]) -> str | None:
    if rows.sentences[first] != rows.sentences[last] or any(rows.possessives[first:last]):
        return None
    phrase = " ".join(rows.words[first : last + 1])
    if phrase in known:
        return known[phrase]
    if country_of(phrase):
        return place_kind(phrase)
    place = place_named(phrase)
    if place is not None and not place.ambiguous:
        return "place"
    two = last == first + 1 and rows.is_capitalized(last) and rows.classes[first] == rows.classes[last] == lexicon.OTHER
    return (
        "person" if two and gender_of(rows.words[first]) in ("m", "f") and not place_named(rows.words[last]) else None
    )


def _is_apposed_person(rows: Tokens, m: NameMention) -> bool:
    """Whether a town's name at the head of a sentence has ", a | sergeant" behind it: a surname."""
    at = m.last + 1
    if m.behind or m.first != m.last or rows.lowers[at : at + 2] not in ([",", "a"], [",", "an"], [",", "the"]):
        return False
    return rows.sentence_starts[rows.sentences[m.first]] == m.first and not country_of(m.text)


def _of_staff(text: str, rows: Tokens, mention: NameMention) -> NameMention | None:
    """The mention with the post under an office: "aide to the President of Chad | Idris Bako" names the aide.

    Not where the table of offices knows the name: it is the president's then.
    """
    first = mention.np_first
    if mention.role is None or " of " not in mention.role:
        return None
    link = first - 1 - (rows.lowers[first - 1] == "the")
    staff = link > 0 and rows.lowers[link] in ("to", "of") and rows.lowers[link - 1] in naming_words("staff_posts")
    if not staff or rows.sentences[link - 1] != rows.sentences[first] or terms_of(mention.text):
        return None
    role = text[rows.starts[link - 1] : rows.ends[mention.first - 1]]
    return mention._replace(kind="person", role=role, np_first=link - 1)


def _is_chaired(rows: Tokens, m: NameMention) -> bool:
    """Whether an office in a body stands right before the name: "the chairman of the committee | Ana Ruiz"."""
    before = rows.lowers[max(0, m.first - _OFFICE) : m.first]
    return len(before) == _OFFICE and before[1:3] == ["of", "the"] and is_role(before[0])


_OFFICE = 4
"""Words of an office and its body: "chairman of the committee"."""
_PERSONS_TOO = frozenset(
    "broadcaster publisher producer developer distributor exporter importer lender operator retailer supplier".split()
)
"""What a body or a person may be: "a developer, Chou Yu-hsiu,"."""


_GLOSS = 6
"""Tokens in brackets between an office and its holder, the brackets included."""


def _before_gloss(rows: Tokens, name: int) -> int:
    """Where the brackets between an office and the name at token `name` open: Secretary | (State Secretary) Ana Ruiz."""
    if name < 2 or rows.words[name - 1] not in (")", "]"):
        return name
    near = range(name - 2, max(name - 2 - _GLOSS, -1), -1)
    opened = next((k for k in near if rows.words[k] in ("(", "[")), name)
    return opened if rows.sentences[opened] == rows.sentences[name] else name


def _with_role(text: str, rows: Tokens, mention: NameMention) -> NameMention:
    """The mention with the role in lower-case words before or behind it, which also makes it a person's."""
    if mention.kind == "place" and _is_apposed_person(rows, mention):
        mention = mention._replace(kind=None)
    if mention.kind in ("place", "organization", "adjective", "thing"):
        return mention
    if (staff := _of_staff(text, rows, mention)) is not None:
        return staff
    titled = mention.role is not None and rows.words[mention.np_first - 1] == ","
    before = mention.np_first if mention.role else _before_gloss(rows, mention.np_first)
    if before < mention.np_first and _is_of_title(rows.words[before - 1]):
        return _with_title(text, rows, mention, before)._replace(kind="person")
    role = None if titled else role_before(text, rows, before)  # met the president, | Premier Ana Lim said
    role = role or role_after(text, rows, mention.last)
    if role is None:
        return mention if mention.kind or not place_named(mention.text) else mention._replace(kind="place")
    if role.body and mention.kind == "person" and _is_chaired(rows, mention):
        return mention
    if role.body and not (mention.kind == "person" and role.text.split()[-1] in _PERSONS_TOO):
        return mention._replace(kind="organization")
    np_first = min(mention.np_first, role.first)
    printed = mention.role or role.text
    return mention._replace(kind="person", role=printed, side=mention.side or role.side, np_first=np_first)
