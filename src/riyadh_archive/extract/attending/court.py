"""Those who speak by their office where an event is held: "Prosecutor A said", "Defending, B told the jury", referee C.

In: a reading of a trial, a hearing or a match. Out: `Attendance`s. What they say in a statement, in an interview or to a
reporter puts nobody there.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.occasion import near_of_kind
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon.conduct import conduct_words

SPEECH_REACH = 10
"""Tokens behind a verb of saying in which the report tells where it was said: "said in a short statement"."""


ASIDE = 18
"""Tokens of what is told of somebody between commas or dashes: ", who was flown to a jail near Rohtak on Monday,"."""
GIVEN = 14
"""Tokens before "before Lord A" in which the evidence is told of that is given there."""
APPOSED = 7
"""Tokens of an office before the comma and the name: "The hospital trust's barrister, A"."""
_SILK = frozenset(("KC", "QC", "SC"))
"""Letters behind the names of lawyers who speak in court."""


_ACTING = (["prosecuting"], ["defending"], ["mitigating"], ["arguing"])
_PEERAGE = frozenset(("lord", "lady", "baroness", "dame", "sir", "chair", "chairman", "chairwoman"))
_GIVING = frozenset(("evidence", "testifying", "testified", "testimony", "appearing", "appeared"))
_AHEAD = frozenset(("would", "will", "plans", "planned", "intends", "intended", "may"))
"""Words behind "said her client" that tell of what comes after the verdict: "said her client | would appeal"."""
_OFF_THE_BENCH = frozenset(("ruled", "recused", "retired", "resigned", "died", "retires"))
"""What a judge does elsewhere than in the sitting."""
_OWN_PAPERS = frozenset(("order", "ruling", "opinion"))
"""What a judge gives out in the sitting."""
_TO_JUDGES = frozenset(("before", "told", "asked"))


def read_officers(reading: Reading) -> Iterator[Attendance]:
    """Each person whose office at the event stands before the name, where a verb tells what was said or done there."""
    kind = next((e.kind for e in reading.principal_events() if e.kind in ("trial", "match")), None)
    if kind is None:
        return
    rows = reading.tokens
    for k in rows.where(conduct_words("defending")):
        if k == rows.sentence_starts[rows.sentences[k]]:
            comma = next((n for n in range(k + 1, min(k + APPOSED, len(rows))) if rows.words[n] == ","), k)
            people = persons_from(rows, reading.mentions, comma + 1)[:1] if comma > k else []
            yield from made(people, near_of_kind(reading, k, kind), k, "spoke by office")
    officers = conduct_words("court_officers" if kind == "trial" else "match_officers")
    if kind == "trial" and rows.used(conduct_words("testifying")):
        officers |= conduct_words("panel_officers")
    officers |= {f"{office}." for office in officers}  # Sen. Ruiz asked
    sits = kind == "match" or bool(rows.used(conduct_words("sittings")))
    for person in reading.mentions if sits and rows.used(officers) else ():
        if person.kind == "person" and not person.possessive and _has_office(reading, person, officers):
            at = person.last + 1 if kind == "trial" else person.last
            before = person.np_first > 0 and (
                rows.lowers[person.np_first - 1] in _TO_JUDGES or _is_judged_by(reading, person)
            )  # told Judge A she was sorry
            listed = persons_from(rows, reading.mentions, person.np_first)  # Prosecutors A and B opposed it
            speaks = len(listed) > 1 and _speaks(reading, listed[-1])
            apposed = rows.lowers[at + 1 : at + 2] in _ACTING or _in_mitigation(rows, at + 1)
            acting = speaks or (rows.words[at : at + 1] == [","] and apposed)
            if kind == "match" or (before and kind == "trial") or acting or _speaks(reading, person):
                told = at if listed[1:] or before or acting else _verb_at(reading, person)
                event = None if reading.quoted(at) or in_other_time(reading, told) else near_of_kind(reading, at, kind)
                speakers = subjects(reading, person.np_first - 1) if rows.lowers[person.np_first - 1] == "told" else []
                yield from made([*speakers, *(listed if speaks else [person])], event, at, "spoke by office")


def _is_judged_by(reading: Reading, person: NameMention) -> bool:
    """Whether "by" a judge stands behind what a court does: "was found not guilty by Judge A", "sentenced by Judge B"."""
    rows = reading.tokens
    if rows.lowers[person.np_first - 1] != "by" or not _is_judge(reading, person):
        return False
    start = max(rows.sentence_starts[rows.sentences[person.first]], person.np_first - GIVEN)
    told = rows.lowers[start : person.np_first]
    return not (conduct_words("tried") | conduct_words("passed")).isdisjoint(told) and not conduct_words(
        "not_in_court"
    ) & set(told)


def _is_judge(reading: Reading, person: NameMention) -> bool:
    return not conduct_words("judges").isdisjoint(reading.tokens.lowers[person.np_first : person.first + 1])


def _in_mitigation(rows: Tokens, i: int) -> bool:
    """Whether "in mitigation", "for the prosecution" stands at token i, behind the name of a lawyer."""
    told = rows.lowers[i : i + 3]
    return told[:2] == ["in", "mitigation"] or (told[:2] == ["for", "the"] and not _PARTIES.isdisjoint(told[2:]))


_PARTIES = frozenset(("prosecution", "defence", "defense", "crown", "claimant", "claimants", "plaintiffs"))


def _has_office(reading: Reading, person: NameMention, officers: frozenset[str]) -> bool:
    rows = reading.tokens
    first = max(person.np_first - 1, rows.sentence_starts[rows.sentences[person.first]])
    if rows.words[first] == ",":  # counsel to the inquiry, A, asked
        first = max(first - APPOSED, rows.sentence_starts[rows.sentences[person.first]])
        while set(rows.classes[first : person.np_first - 1]) & set('CVAW",;:'):
            first += 1
    facing = rows.lowers[person.np_first - 1] == "before" and rows.lowers[person.np_first] in _PEERAGE
    if facing and not _GIVING.isdisjoint(rows.lowers[max(0, first - GIVEN) : first + 1]):
        return True  # giving evidence at the town hall before Lord A
    if rows.words[person.last + 1 : person.last + 2] == [","] and (
        rows.lowers[person.last + 2 : person.last + 3] in _ACTING or _in_mitigation(rows, person.last + 2)
    ):
        return True  # Inspector A, prosecuting, said
    named = {rows.words[person.last], *rows.words[person.last + 1 : person.last + 2]} & _SILK
    return bool(named) or not officers.isdisjoint(rows.lowers[first : person.first + 1])


def _behind_apposition(reading: Reading, at: int) -> int:
    """The token behind what commas enclose at token `at`: "Sen. A, the panel's top Democrat, asked"."""
    rows = reading.tokens
    if rows.lowers[at : at + 1] == ["of"]:  # Judge A of the county court upheld
        verb = next((k for k in range(at + 1, min(at + SPEECH_REACH, len(rows))) if _is_verb(rows, k)), at)
        return verb if not set(rows.classes[at + 1 : verb]) & set(',;:"W') else at
    if "".join(rows.words[at : at + 1]) not in _PAIRED:
        return at
    if rows.classes[at + 1 : at + 2] and rows.classes[at + 1] in "CVA":
        return at + 1  # The chair, Lady Justice A, told
    if rows.lowers[at + 1 : at + 2] in (["today"], ["yesterday"]):
        return at + 2  # Judge A, today found
    closed = next((k for k in range(at + 1, min(at + ASIDE, len(rows))) if rows.words[k] == rows.words[at]), None)
    if closed is not None and rows.lowers[at + 1] == "who":
        return closed + 1  # Lawyer A, who represents 14 families, asked
    return closed + 1 if closed is not None and not set(rows.classes[at + 1 : closed]) & set('CVAW";:.') else at


_PAIRED = (",", "–", "—")
"""Marks of which two enclose an aside behind a name."""


def _is_verb(rows: Tokens, k: int) -> bool:
    return rows.classes[k] in "CVA" or rows.lowers[k] in conduct_words("court_verbs")


def _verb_at(reading: Reading, person: NameMention) -> int:
    """The token behind a name and what is told of the person right behind it, where the verb may stand."""
    rows = reading.tokens
    at = person.last + 1
    while at < len(rows) and (rows.classes[at] == "R" or rows.words[at] in _SILK | {"Jr."}):
        at += 1
    at = _behind_apposition(reading, at)
    while at < len(rows) - 1 and rows.classes[at] == "R":
        at += 1
    return at


def _speaks(reading: Reading, person: NameMention) -> bool:
    """Whether a verb of speaking follows the name, and nothing puts the words elsewhere or on paper."""
    rows = reading.tokens
    verb = person.np_first - 1
    if rows.lowers[verb] in ("asked", "demanded", "wondered") and rows.classes[verb - 1] == QUOTE_MARK:
        return True  # “Who pays?” asked Justice A.
    judges = conduct_words("judges") & set(rows.lowers[person.np_first : person.first + 1])
    if judges and rows.lowers[verb] in ("said", "added") and rows.classes[verb - 1] in ("," + QUOTE_MARK):
        return conduct_words("on_paper").isdisjoint(rows.lowers[person.last + 1 : person.last + SPEECH_REACH])
    at = _verb_at(reading, person)
    if at >= len(rows) or rows.sentences[at] != rows.sentences[person.last]:
        return False
    after = set(rows.lowers[at + 1 : at + 1 + SPEECH_REACH])
    acts = rows.classes[at] in "CVA" and rows.lowers[at] not in _OFF_THE_BENCH and bool(judges)
    silk = bool({rows.words[person.last], *rows.words[person.last + 1 : at]} & _SILK)
    client = rows.lowers[at + 2 : at + 3] == ["client"] and rows.lowers[at + 1] in ("his", "her", "their")
    client = client and rows.lowers[at + 3 : at + 4] != [] and rows.lowers[at + 3] not in _AHEAD
    if rows.lowers[at] in ("said", "added", "described") and not (judges or silk or client):
        return False  # lawyers and prosecutors say much on the steps of the court
    if judges and rows.lowers[at] in conduct_words("passed"):
        after -= _OWN_PAPERS  # Judge A pronounced the order
    return (acts or rows.lowers[at] in conduct_words("court_verbs")) and not after & conduct_words("on_paper")
