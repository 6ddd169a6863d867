"""Who is left out of an event by those who hold it: "left A out of the talks", "talks without any envoy from B".

In: a reading and the token of "left" or "without". Out: the groups, empty where the words say nothing of the kind.
"""

from collections.abc import Sequence

from riyadh_archive.extract.attending.absentees import Group, is_negation, who_from, who_until
from riyadh_archive.extract.attending.occasion import is_attendable
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words

REACH = 10
"""Tokens from "left out" or "without" to the "from" or "of" that names the event."""
_BEING = frozenset(("be", "been", "being", "was", "were", "is", "are", "got", "get"))
_MODALS = frozenset(("can", "could", "would", "should", "must", "will", "may", "might", "cannot", "never", "no", "any"))
_THERE = frozenset(("present", "participating"))
_JOINING = (["and"], ["or"])
_OWNERS = ("from", "of", "for")


def left_out_by(reading: Reading, i: int) -> Sequence[Group]:
    """Whom somebody left out: "has left out A and B from the talks", "kept A out of the talks", "to shut A out"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[i]).stop, i + REACH)
    out = next((k for k in range(i + 1, stop) if rows.lowers[k] == "out"), None)
    if out is None or rows.lowers[i - 1] in _BEING or (rows.classes[i - 1] == "R" and rows.lowers[i - 2] in _BEING):
        return ()
    links = [k for k in range(out + 1, min(stop + REACH // 2, len(rows) - 1)) if rows.lowers[k] in ("of", "from")]
    if not any(_names_event(reading, k + 1) for k in links):
        return ()
    if out == i + 1:
        return all_from(reading, out + 1)
    inner = set('CVAW,;:"') & set(rows.classes[i + 1 : out])
    return who_until(reading, out) if not inner and _names_event(reading, out + 2) else ()


def gone_without(reading: Reading, i: int) -> Sequence[Group]:
    """Without whom an event was held, by words of taking part: "without representation from A", "without A's presence"."""
    rows = reading.tokens
    at = i + 1
    while rows.classes[at : at + 1] == ["R"] or rows.lowers[at : at + 1] in (["any"], ["the"], ["direct"], ["a"]):
        at += 1
    word = rows.lowers[at] if at < len(rows) else ""
    if not _is_of_event(reading, i):
        return ()
    if word in attendance_words("involving"):
        return all_from(reading, at + 1)
    if word in attendance_words("involvement"):
        of = rows.lowers[at + 1 : at + 2] != [] and rows.lowers[at + 1] in _OWNERS
        return [_without_words_of_presence(reading, group) for group in all_from(reading, at + 2)] if of else ()
    groups = [_without_words_of_presence(reading, group) for group in all_from(reading, at)]
    if not groups:
        return ()
    last = groups[-1][1]
    behind = rows.lowers[last + 1 : last + 4]
    owned = rows.possessives[last] and not attendance_words("involvement").isdisjoint(behind[:2])
    there = behind[:1] in (["present"], ["participating"]) or behind in (["in", "the", "room"], ["at", "the", "table"])
    return groups if owned or there else ()


def _without_words_of_presence(reading: Reading, group: Group) -> Group:
    """The group proper of "the union's | participation", "Abbas | present"."""
    rows = reading.tokens
    first, last = group
    while last > first and (rows.lowers[last] in _THERE or rows.lowers[last] in attendance_words("involvement")):
        last -= 1
    return first, last


def not_included(reading: Reading, i: int) -> Sequence[Group]:
    """Whom an event did not have, by the verb at token i: "the talks did not include a Malian envoy", "did not involve A"."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    k = i - 1
    while k > start and rows.classes[k] == "R" and not is_negation(rows.lowers[k]):
        k -= 1
    negation = k if is_negation(rows.lowers[k]) else -1
    verb = negation - (rows.lowers[negation] == "not")
    if negation < 0 or rows.lowers[verb].rstrip("not'’") not in ("did", "does", "do", "d"):
        return ()
    they = rows.lowers[verb - 1] in ("they", "it") or (rows.lowers[verb - 1] in ("which", "that"))
    reach = REACH if they else REACH // 2
    near = reading.events_among(max(start, verb - reach), verb)
    met = any(event.kind == "meeting" and is_attendable(event) for event in near)  # a tour does not include Lima
    return all_from(reading, i + 1) if met else ()


def all_from(reading: Reading, i: int) -> Sequence[Group]:
    """The persons or groups of the list at token i: "both Chad and the union"."""
    rows = reading.tokens
    groups = list(who_from(reading, i))
    while groups and rows.lowers[groups[-1][1] + 1 : groups[-1][1] + 2] in _JOINING and len(groups) < REACH:
        more = who_from(reading, groups[-1][1] + 2)
        if not more or more[0][0] <= groups[-1][1]:
            break
        groups += more
    return groups


def _names_event(reading: Reading, i: int) -> bool:
    return _has_event(reading, i, i + REACH // 2)


def _is_of_event(reading: Reading, i: int) -> bool:
    """Whether an event that people attend is named in the sentence before "without"."""
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[i])
    before = rows.lowers[sentence.start : i]
    if any(is_negation(word) or word in _MODALS for word in before):
        return False  # The talks cannot succeed without A's participation
    return _has_event(reading, sentence.start, sentence.stop)


def _has_event(reading: Reading, first: int, stop: int) -> bool:
    """Whether an event that people attend is named by one of the tokens first..stop-1."""
    return any(is_attendable(e) for e in reading.events_among(first, stop))
