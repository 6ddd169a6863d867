"""Stated absence: "no Ukrainian officials attended", "the absence of X from the talks", "X was not invited", "X skipped it".

In: a reading. Out: attendee claims with presence `absent`; a group keeps its printed words. Silence is no absence.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import absence_openers, attendance_words
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.model import AttendeeValue, Claim

LONGEST_GROUP = 8
REACH = 8
"""Tokens between the words of absence and the event they are about."""
_DETERMINERS = frozenset(("a", "an", "the", "any", "its", "his", "her", "their", "all"))


def extract_absence(reading: Reading) -> Iterator[Claim]:
    """A claim for each person or group that the article says was not at the principal event."""
    openers = absence_openers()
    for i, lower in enumerate(reading.tokens.lowers):
        if lower not in openers:
            continue
        group: tuple[int, int] | None = None
        verb = i
        if lower in ("no", "none", "neither"):
            group, verb = _none_attended(reading, i)
        elif lower in attendance_words("absent_nouns") and reading.tokens.lowers[i + 1 : i + 2] == ["of"]:
            group = _group_from(reading, i + 2)
        elif lower in attendance_words("absent_verbs"):
            group = _group_until(reading, i)
        elif lower in attendance_words("excluded") | attendance_words("not_invited"):
            group = _left_out(reading, i)
        elif lower in attendance_words("attended"):
            group = _did_not(reading, i)
        if group is not None and _about_principal(reading, min(i, group[0]), max(verb, group[1])):
            yield _claim(reading, group, (min(i, group[0]), max(verb, group[1])))


def _none_attended(reading: Reading, i: int) -> tuple[tuple[int, int] | None, int]:
    """ "no GROUP attended", "no GROUP was invited / present / at the table"."""
    rows = reading.tokens
    group = _group_from(reading, i + 1)
    if group is None:
        return None, i
    for k in range(group[1] + 1, min(group[1] + 5, len(rows))):
        words = attendance_words("attended") | attendance_words("participated") | attendance_words("not_invited")
        if rows.lowers[k] in words or rows.lowers[k : k + 2] == ["took", "part"]:
            return group, k
    return None, i


def _left_out(reading: Reading, i: int) -> tuple[int, int] | None:
    """ "GROUP was excluded from", "GROUP was not invited to", "GROUP was absent from"."""
    rows = reading.tokens
    k = i - 1
    negated = rows.lowers[i] not in attendance_words("not_invited")
    while k >= 0 and rows.sentences[k] == rows.sentences[i] and (rows.classes[k] in "RA" or rows.lowers[k] == "not"):
        negated = negated or rows.lowers[k] in ("not", "never") or rows.lowers[k].endswith(("n't", "n’t"))
        k -= 1
    if k == i - 1 or not negated:
        return None
    if rows.lowers[i] == "left" and rows.lowers[i + 1 : i + 2] != ["out"]:
        return None
    return _group_until(reading, k + 1)


def _did_not(reading: Reading, i: int) -> tuple[int, int] | None:
    """ "GROUP did not attend"."""
    rows = reading.tokens
    before = rows.lowers[max(0, i - 3) : i]
    if not any(word in ("not", "never") or word.endswith(("n't", "n’t")) for word in before):
        return None
    k = i - 1
    while k >= 0 and rows.sentences[k] == rows.sentences[i] and (rows.classes[k] in "RA" or rows.lowers[k] == "not"):
        k -= 1
    return _group_until(reading, k + 1)


def _group_from(reading: Reading, i: int) -> tuple[int, int] | None:
    """First and last token of the noun phrase at token i, without its determiner; None for a pronoun or a bare word."""
    rows = reading.tokens
    while i < len(rows) and rows.lowers[i] in _DETERMINERS:
        i += 1
    last = i
    while last < len(rows) and last - i < LONGEST_GROUP and rows.sentences[last] == rows.sentences[i]:
        if not (rows.classes[last] in "oHM" or rows.is_capitalized(last)) or rows.classes[last] in "P":
            break
        last += 1
    return _checked(reading, i, last - 1)


def _group_until(reading: Reading, stop: int) -> tuple[int, int] | None:
    """First and last token of the noun phrase that ends before token `stop`."""
    rows = reading.tokens
    last = stop - 1
    first = last
    while first >= 0 and last - first < LONGEST_GROUP and rows.sentences[first] == rows.sentences[last]:
        if not (rows.classes[first] in "oHM" or (rows.is_capitalized(first) and rows.classes[first] not in "DPIJS")):
            break
        first -= 1
    return _checked(reading, first + 1, last)


def _checked(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The phrase if it names somebody: a capitalized word in it, or a role noun at its end."""
    rows = reading.tokens
    if last < first:
        return None
    named = any(rows.is_capitalized(k) and rows.classes[k] not in "DPIJSTWA" for k in range(first, last + 1))
    return (first, last) if named else None


def _about_principal(reading: Reading, first: int, last: int) -> bool:
    """Whether the principal event stands within reach of the words of absence, or they name no event and it is near."""
    rows = reading.tokens
    sentence = rows.sentences[first]
    inside = [e for e in reading.events if rows.sentences[e.head] == sentence and e.head >= first - REACH]
    close = [e for e in inside if e.head <= last + REACH]
    if close:
        return any(e.key == "" for e in close)
    return any(e.key == "" and rows.blocks[e.head] == rows.blocks[first] for e in reading.events)


def _claim(reading: Reading, group: tuple[int, int], span: tuple[int, int]) -> Claim:
    rows = reading.tokens
    name = reading.words(*group)
    person = next((m for m in reading.mentions if m.first == group[1] or m.last == group[1]), None)
    if person is not None and person.kind == "person" and person.entity >= 0 and not person.possessive:
        name = reading.entities[person.entity].name
    side = next((c for k in range(group[0], group[1] + 1) if (c := country_of(rows.words[k]))), None)
    stop = span[1]
    while stop + 1 < len(rows) and stop - span[1] < REACH and rows.sentences[stop + 1] == rows.sentences[span[1]]:
        if rows.classes[stop + 1] in ',.;:"':
            break
        stop += 1
    principal = next(e for e in reading.events if e.key == "")
    return make_claim(
        reading,
        "attendees",
        subject=reading.event_label(principal),
        value=AttendeeValue(name=name, side=side, role=None, presence="absent"),
        spans=[(rows.starts[span[0]], rows.ends[stop])],
        anchor=(rows.starts[group[0]], rows.ends[group[1]]),
        event="",
        attributed_to=reading.attribution(group[0]),
        rule="stated absence",
    )
