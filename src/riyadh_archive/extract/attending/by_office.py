"""Who was at an event by an office of a country alone: "the foreign minister of Norway took part", "joined by Peru's envoy".

In: a reading. Out: `Attendance`s: of the person whom the report names by that office elsewhere, else of the printed words.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.extract.attending.groups import group_side
from riyadh_archive.extract.attending.occasion import is_at_hand, near_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.countries import country_of

MOST_NAMED = 200
"""People with an office that are looked at: no report names more."""
OFFICE = 5
"""Words before the noun of an office: "Norway's deputy prime | minister"."""
_THERE = (["was", "present"], ["was", "there"], ["took", "part"], ["was", "in"], ["flew", "in"])


def read_by_office(reading: Reading) -> Iterator[Attendance]:
    """Each office of a country that no name follows, where the verb right behind it or the passive before it tells it."""
    rows = reading.tokens
    offices = rows.where(attendance_words("offices"))
    named = [m for m in reading.mentions if m.kind == "person" and m.role and m.entity >= 0] if offices else []
    for k in offices:
        if reading.quoted(k) or (group := _office(reading, k)) is None:
            continue
        at = _verb_behind(reading, group[1]) or _passive_before(reading, group[0])
        event = near_event(reading, at) if at is not None and is_at_hand(reading, at) else None
        if at is not None and event is not None and not in_other_time(reading, at):
            holder = _holder(reading, named[:MOST_NAMED], group, rows.lowers[k])
            persons, words = ((holder,), None) if holder is not None else ((), group)
            yield Attendance(persons, event, at, "came by office", words)


def _office(reading: Reading, k: int) -> tuple[int, int] | None:
    """The first and last token of the office with its country, where no name goes with it."""
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[k])
    last = k
    if rows.lowers[k + 1 : k + 2] in (["of"], ["to"]):
        named = k + 2 + (rows.lowers[k + 2 : k + 3] == ["the"])
        last = next((e for e in (named + 1, named) if country_of(" ".join(rows.words[named : e + 1]))), k)
    first = k
    while first > sentence.start and k - first < OFFICE and rows.classes[first - 1] in "oH":
        first -= 1
    owned = any(country_of(rows.words[n]) for n in range(first, k))
    if (last == k and not owned) or last + 1 >= sentence.stop or rows.is_capitalized(last + 1):
        return None
    behind = reading.mentions_from(last + 1, 1)
    named_after = (
        rows.words[last + 1] == "," and bool(behind) and behind[0].kind == "person" and behind[0].np_first <= last + 2
    )
    in_role = bool(behind) and behind[0].kind == "person" and behind[0].np_first <= last < behind[0].first
    return None if named_after or in_role else (first, last)


def _holder(reading: Reading, named: Sequence[NameMention], group: tuple[int, int], office: str) -> NameMention | None:
    """The one person whom the report gives the office and the country of the words, standing where they stand."""
    rows, side = reading.tokens, group_side(reading, group)
    fits = {m.entity: m for m in named if m.side == side and (m.role or "").lower().split()[-1] == office}
    kind = rows.lowers[max(group[0], group[1] - OFFICE) : group[1] + 1]
    fits = {e: m for e, m in fits.items() if ("foreign" in (m.role or "").lower()) == ("foreign" in kind)}
    if len(fits) != 1:
        return None
    first, last = group
    (holder,) = fits.values()
    return holder._replace(first=first, last=last, np_first=first, start=rows.starts[first], end=rows.ends[last])


def _verb_behind(reading: Reading, last: int) -> int | None:
    """The token of a verb of coming right behind the office: "Norway's foreign minister | took part"."""
    rows = reading.tokens
    k = last + 1
    k += k < len(rows) and rows.classes[k] == "R"
    if rows.lowers[k : k + 2] in _THERE or rows.lowers[k : k + 1] == ["attended"]:
        return k + 1 if rows.lowers[k] == "was" else k
    transitive = k < len(rows) and rows.lowers[k] in attendance_words("came_alone")
    named = any(k < event.head <= k + OFFICE for event in reading.events_from(k, 2))
    return k if transitive and named else None


def _passive_before(reading: Reading, first: int) -> int | None:
    """The token of the passive right before the office: "was | joined by the king of Norway"."""
    rows = reading.tokens
    k = first - 1
    while k > 0 and (rows.classes[k] == "D" or rows.lowers[k] in ("its", "their")):
        k -= 1
    told = k > 0 and rows.lowers[k] == "by" and rows.lowers[k - 1] in attendance_words("brought_by")
    return k - 1 if told else None
