"""Words by which somebody was at the place of an event when speaking: "she said outside the court", "said as he left".

In: a reading of an event that people come to. Out: `Attendance`s at it. What is said in another town or at another time
puts nobody there.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.elsewhere import is_elsewhere
from riyadh_archive.extract.attending.occasion import near_of_kind
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.conduct import conduct_words

BACK = 18
"""Tokens before "outside the court" or "as he left" in which the verb of saying stands, an apposition between."""
SITE_REACH = 4
"""Tokens behind "outside" in which the site stands: "outside the packed county court"."""
_PRONOUNS = frozenset(("he", "she", "they"))
_SPOKEN = frozenset(("said", "says", "told", "added", "asked", "shouted", "joked", "explained", "recalled", "speaking"))


def read_spoken(reading: Reading) -> Iterator[Attendance]:
    """Everybody whose words the report puts at the event by a place or an act beside them."""
    rows = reading.tokens
    for i in rows.where(_OPENERS):
        if reading.quoted(i) or not (_is_site(reading, i) if rows.lowers[i] != "as" else _is_act(reading, i)):
            continue
        verb = _saying(reading, i)
        if verb is None or in_other_time(reading, verb) or is_elsewhere(reading, verb):
            continue
        event = near_of_kind(reading, i, "any")
        if rows.lowers[i] == "outside" and event is not None and event.kind in _LEFT_EARLY:
            continue  # whoever speaks on the steps of a court need not have been in it
        yield from made(_speakers(reading, verb, i), event, verb, "spoke there")


_LEFT_EARLY = frozenset(("trial", "election"))
_OPENERS = frozenset(("outside", "inside", "as"))


def _is_site(reading: Reading, i: int) -> bool:
    """Whether the site of such an event stands behind "outside" at token i: "outside the courthouse"."""
    rows = reading.tokens
    for k in range(i + 1, min(i + 1 + SITE_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] not in "DPHoGV":
            return False
        if rows.lowers[k] in conduct_words("sites"):
            return rows.classes[k + 1 : k + 2] not in (["o"], ["H"])
    return False


def _is_act(reading: Reading, i: int) -> bool:
    """Whether "as he" at token i goes on with something that he did there: "as she left the stage", "as they hugged"."""
    rows = reading.tokens
    acts = conduct_words("bodily") | conduct_words("meanwhile")
    return (
        rows.lowers[i + 1 : i + 2] != []
        and rows.lowers[i + 1] in _PRONOUNS
        and rows.lowers[i + 2 : i + 3] != []
        and (rows.lowers[i + 2] in acts)
    )


def _saying(reading: Reading, i: int) -> int | None:
    """The verb of saying before token i in its sentence; nothing between but the speaker and what explains him."""
    rows = reading.tokens
    for k in range(i - 1, max(i - BACK, rows.sentence_starts[rows.sentences[i]] - 1, -1), -1):
        if rows.lowers[k] in _SPOKEN and not reading.quoted(k):
            return k
        if rows.classes[k] in 'CVAWT";:' or rows.lowers[k] in ("about", "that", "if"):
            return None
    return None


def _speakers(reading: Reading, verb: int, i: int) -> list[NameMention]:
    """Who speaks by the verb, named before it or behind it; behind a comma where "Speaking outside court," opens."""
    rows = reading.tokens
    if verb == rows.sentence_starts[rows.sentences[verb]]:
        stop = min(i + BACK, rows.sentence(rows.sentences[i]).stop)
        comma = next((k for k in range(i, stop) if rows.words[k] == ","), None)
        return persons_from(rows, reading.mentions, comma + 1)[:1] if comma is not None else []
    return subjects(reading, verb) or persons_from(rows, reading.mentions, verb + 1)[:1]
