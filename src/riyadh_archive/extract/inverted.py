"""Clauses that name those who were there behind the verb: "With A were B and C", "Representing Peru were A and B".

In: a reading and the word that opens such a clause. Out: `Attendance`s.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attendance import Attendance, made
from riyadh_archive.extract.occasion import near_event
from riyadh_archive.grammar.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words

OPENING = 4
"""Tokens of a sentence among which the word stands that opens the clause: "Also present were", "Also in the room was"."""
REACH = 14
"""Tokens between that word and the verb: "Attending from the Norwegian side were"."""
_BE = frozenset(("was", "were"))


def read_inverted(reading: Reading, i: int) -> Iterator[Attendance]:
    """Who was there, if token i opens a clause that says so behind its verb; whom "with" names was there too."""
    rows = reading.tokens
    if i - rows.sentence(rows.sentences[i]).start >= OPENING:
        return
    verb = next((k for k in range(i + 1, min(i + REACH, len(rows))) if rows.lowers[k] in _BE), None)
    if verb is None or rows.sentences[verb] != rows.sentences[i] or set(rows.classes[i + 1 : verb]) & set('CVA";:W'):
        return
    people = persons_from(rows, reading.mentions, verb + 1)
    beside = rows.lowers[i] in attendance_words("beside")
    if people:
        company = persons_from(rows, reading.mentions, i + 1) if beside else []
        yield from made([*company, *people], near_event(reading, i), verb, "were those there")
