"""How many jobs go, whatever reports call them: "cut 900 jobs", "laid off 900 workers", "cutting its workforce by 900".

In: the reading and a count, with the outcome that its words tell. Out: an `Amount` of jobs cut, with the kind of jobs where
one is told ("operational positions"), or None. Unlike a toll, the jobs of a part are told beside those of the whole.

    eliminated 900 sales positions          sales jobs cut
    laying off 900 employees                jobs cut
    reduced its headcount by 900 people     jobs cut
    900 staff will be made redundant        jobs cut
    900 redundancies                        jobs cut
"""

from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.outcome import LAID_OFF, Outcome
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_phrases, figure_words
from riyadh_archive.lexicon.words import role_nouns

CUT_JOBS = "cut jobs"
"""Subject of the jobs that go."""
CUT = "cut"
"""The class of jobs that are cut, by whatever verb."""
BEFORE, BEHIND = 6, 10
"""Tokens before the number in which the verb stands ("cut its global workforce of nurses by"), and behind it the participle."""
KINDS = 4
"""Tokens between the number and "positions": "48,000 | management and operational | positions" has three."""


def read_jobs(reading: Reading, m: NumberMention, outcome: Outcome | None) -> Amount | None:
    """The jobs cut that a count tells, by its outcome or by the words of its clause."""
    if m.quantity is None or m.kind != "count":
        return None
    rows = reading.tokens
    noun = _noun(reading, m)
    of_jobs = noun is not None and rows.lowers[noun] in _words("nouns")
    lost = noun is not None and (rows.lowers[noun] in _words("losses") or rows.lowers[noun - 1 : noun + 1] in _LOSSES)
    of_staff = m.unit is None or m.unit in figure_words("nouns", "persons") or m.unit in role_nouns()
    if outcome is not None and (outcome.kind == LAID_OFF or (outcome.kind == CUT and of_jobs)):
        return _amount(reading, m, noun if of_jobs else None, outcome.at)
    if lost and noun is not None:
        return _amount(reading, m, noun - (rows.lowers[noun] not in _words("losses")), noun)
    verb = _verb_before(reading, m, jobs=of_jobs, staff=of_staff)
    if verb is None and of_staff and m.unit is not None:
        verb = _participle(reading, m)
    return _amount(reading, m, noun if of_jobs else None, verb) if verb is not None else None


_LOSSES = (["job", "cuts"], ["job", "losses"], ["staff", "cuts"], ["position", "cuts"])


def _words(key: str) -> frozenset[str]:
    return figure_words("jobs", key)


def _amount(reading: Reading, m: NumberMention, noun: int | None, at: int) -> Amount:
    """The figure, with the words between the number and "positions" as the kind of jobs."""
    rows = reading.tokens
    kinds = [rows.lowers[k] for k in range(m.head + 1, noun or 0) if rows.classes[k] in "oHaGN"]
    of = " ".join(word for word in (*kinds, "jobs cut") if word not in _words("plain"))
    end = max(m.end, rows.ends[noun] if noun is not None else m.end, rows.ends[at])
    return Amount(CUT_JOBS, "job", of, min(m.start, rows.starts[at]), end)


def _noun(reading: Reading, m: NumberMention) -> int | None:
    """The token of "jobs", "positions", "redundancies" that the number counts, behind words for their kind."""
    rows = reading.tokens
    stop = min(m.head + 2 + KINDS, rows.sentence(rows.sentences[m.head]).stop)
    for k in range(m.head + 1, stop):
        if rows.lowers[k : k + 2] in _LOSSES:
            return k + 1
        if rows.lowers[k] in _words("nouns") or rows.lowers[k] in _words("losses"):
            return k
        if rows.classes[k] in ',;:.("WIPVC' and rows.lowers[k] != "of":
            return None
    return None


def _verb_before(reading: Reading, m: NumberMention, *, jobs: bool, staff: bool) -> int | None:
    """The verb of cutting before the number: of jobs, of staff by so many, or of laying so many people off."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - BEFORE)
    between = ""
    for k in range(m.first - 1, floor - 1, -1):
        lower = rows.lowers[k]
        if lower in _words("cutting"):
            by = rows.lowers[m.first - 1] == "by" and (jobs or staff) and between in _words("staffs")
            counted = not between and (jobs or (m.unit in _words("employed") and lower not in _words("losing")))
            return k if (by or counted) and not _is_passive(reading, k) else None
        if lower == "off" and k and rows.lowers[k - 1] in _words("laying"):
            return k - 1 if staff and not between else None
        if lower in _words("hitting") and not between and staff and m.unit is not None:
            return k if _tells_layoffs(reading, k) else None
        if lower in _words("staffs"):
            between = lower
        elif rows.classes[k] in ',;:."' or (lower not in _words("fillers") and not between and lower != "by"):
            return None
    return None


def _is_passive(reading: Reading, k: int) -> bool:
    """Whether "were cut" stands at the verb: then what stands behind it is not what went; "was cutting" is active."""
    rows = reading.tokens
    return k > 0 and rows.lowers[k - 1] in ("was", "were", "been", "being", "be") and not rows.lowers[k].endswith("ing")


def _tells_layoffs(reading: Reading, k: int) -> bool:
    """Whether the sentence up to a verb such as "affecting" tells of layoffs."""
    rows = reading.tokens
    before = rows.lowers[rows.sentence_starts[rows.sentences[k]] : k]
    laid = any(before[i] in _words("laying") and before[i + 1] == "off" for i in range(len(before) - 1))
    return (
        laid or not _words("losses").isdisjoint(before) or any(before[i : i + 2] in _LOSSES for i in range(len(before)))
    )


def _participle(reading: Reading, m: NumberMention) -> int | None:
    """The last word of "laid off", "made redundant", "let go", "lose their jobs" of the people counted."""
    rows = reading.tokens
    stop = min(m.last + BEHIND, rows.sentence(rows.sentences[m.last]).stop)
    for k in range(m.last + 1, stop - 1):
        if rows.classes[k] in ',;:."W':
            return None
        for phrase in figure_phrases("jobs", "laid_off"):
            if tuple(rows.lowers[k : k + len(phrase)]) == phrase and k + len(phrase) <= stop:
                return k + len(phrase) - 1
    return None
