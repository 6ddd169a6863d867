"""Who is set apart from those who came: "All members except A attended", "It was B, not A, who spoke", "B, rather than A, led".

In: a reading and the first token of a person's phrase, or the word that sets apart. Out: that word's token, or the persons.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_phrases, attendance_words

WHOLE_REACH = 8
"""Tokens from "all" to "but": "all of the other invited regional leaders but"."""
EXCEPTED_REACH = 4
"""Tokens from who is set apart to the verb by which the others came: ", who then also | attended"."""


def opens_exception(reading: Reading, first: int) -> int | None:
    """The token of what sets a phrase apart that begins at token `first`: "except", ", rather than"; None without it."""
    rows = reading.tokens
    if first < 1 or rows.sentences[first - 1] != rows.sentences[first]:
        return None
    at = first - 1
    if rows.lowers[at] in ("for", "from", "than", "of"):
        at -= 1
        return at if tuple(rows.lowers[max(at, 0) : first]) in attendance_phrases("excepting_pairs") else None
    if rows.lowers[at] in attendance_words("excepting") | attendance_words("contrasting"):
        return at
    if rows.lowers[at] != "but":
        return None
    start = max(rows.sentence_starts[rows.sentences[at]], at - WHOLE_REACH)
    whole = not attendance_words("wholes").isdisjoint(rows.lowers[start:at])
    return at if whole and set(rows.classes[start:at]).isdisjoint("CA,;:") else None


def without_excepted(reading: Reading, found: Sequence[NameMention]) -> list[NameMention]:
    """The persons but for those set apart; where none is left, those before the comma of the aside: "B, rather than A, led"."""
    apart = {who: at for who in found if (at := opens_exception(reading, who.np_first)) is not None}
    kept = [who for who in found if who not in apart]
    if not apart or kept:
        return kept
    at = min(apart.values())
    rows = reading.tokens
    return persons_until(rows, reading.mentions, at - 1) if at else []


def excepted(reading: Reading, i: int) -> Sequence[NameMention]:
    """Whom the word at token i sets apart from those who came: "everyone | but | A attended".

    "Apart from B, A attended" leaves open whether B did.
    """
    rows = reading.tokens
    if i == rows.sentence_starts[rows.sentences[i]]:
        return ()
    first = i + 1 + (rows.lowers[i + 1 : i + 2] in (["for"], ["from"], ["than"]))
    people = persons_from(rows, reading.mentions, first)
    if not people or opens_exception(reading, people[0].np_first) != i:
        return ()
    came = attendance_words("attended") | attendance_words("came") | attendance_words("coming")
    behind = range(people[-1].last + 1, min(people[-1].last + 1 + EXCEPTED_REACH, len(rows)))
    told = next((k for k in behind if rows.classes[k] in "VC"), None)
    present = any(rows.lowers[k : k + 2] in (["was", "present"], ["were", "present"], ["took", "part"]) for k in behind)
    return people if present or (told is not None and rows.lowers[told] in came) else ()
