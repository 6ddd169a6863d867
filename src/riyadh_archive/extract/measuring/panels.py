"""How many members a committee of a deal has, and how many of all seats a party holds.

In: the reading and a count. Out: an `Amount`, or None where the words around it tell neither.

    a committee of 10 members, a five-member commission, a committee of seven      committee members
    Labor won 98 of the 156 seats                                                 parliament seats of Labor
"""

from riyadh_archive.extract.acting.doing_names import called
from riyadh_archive.extract.acting.doing_parts import subject_phrase
from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.clauses import same_sentence, subject_of
from riyadh_archive.extract.measuring.vote_shares import is_limited, is_still_counted, winner_of
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

MEMBERS = "committee members"
"""Subject of how many sit on a committee."""
MOST_MEMBERS = 60
"""No committee that watches over a deal has more."""
HOLDING_REACH = 6
"""Tokens between the verb and its seats: "has, with its allies, | 61 of the 150 seats" has five."""
LEAST_SEATS = 20
"""A body with fewer is a council or a cabinet, and no parliament: "two of the seven seats"."""


def read_panel(reading: Reading, m: NumberMention) -> Amount | None:
    """The members of a committee or the seats of a party that a count tells."""
    if m.quantity is None:
        return None
    return _members(reading, m) or _seats(reading, m) or _children(reading, m)


def _children(reading: Reading, m: NumberMention) -> Amount | None:
    """ "She has | two children": how many somebody has."""
    rows = reading.tokens
    had = rows.lowers[m.first - 1 : m.first]
    if m.unit != "child" or had not in (["has"], ["had"]) or rows.lowers[m.last] != "children":
        return None
    start = rows.sentence_starts[rows.sentences[m.first]]
    subject = subject_phrase(reading, m.first - 1, start, form_ing=False)
    name = called(reading, subject) if subject is not None else None
    if name not in reading.people_named:
        return None
    of = f"number of children of {name}"
    return Amount(of, "child", of, m.start, m.end)


def _members(reading: Reading, m: NumberMention) -> Amount | None:
    rows = reading.tokens
    if m.unit not in (None, *figure_words("shares", "members")) or not 1 < (m.quantity or 0) <= MOST_MEMBERS:
        return None
    at = m.first - 2
    if rows.lowers[m.first - 1 : m.first] == ["of"] and at >= 0 and rows.lowers[at] in figure_words("shares", "bodies"):
        return (
            Amount(MEMBERS, "member", MEMBERS, rows.starts[at], m.end) if same_sentence(reading, at, m.first) else None
        )
    if m.of is not None and m.of.lower().split()[-1] in figure_words("shares", "bodies") and m.unit == "member":
        return Amount(MEMBERS, "member", MEMBERS, m.start, m.end)
    return None


def _seats(reading: Reading, m: NumberMention) -> Amount | None:
    """The seats that somebody has: "won | 98 of the 156 seats", "has | 112 seats in parliament"."""
    rows = reading.tokens
    end = _seats_end(reading, m)
    if end is None or rows.lowers[end + 1 : end + 2] in (["up"], ["from"]) or "more" in rows.lowers[m.first - 1 : end]:
        return None
    name = next((name for find in (_holder, _getter) if (name := find(reading, m)) and name[:1].isupper()), None)
    if name is None:
        return None
    of = f"{SEATS_OF}{name}"
    return Amount(of, "seat", of, m.start, rows.ends[end])


SEATS_OF = "parliament seats of "
"""How the subject of the seats of a party begins."""


def _holder(reading: Reading, m: NumberMention) -> str | None:
    """Who "has, with its allies, | 61 of the 150 seats"."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - HOLDING_REACH)
    verb = next((k for k in range(m.first - 1, floor, -1) if rows.lowers[k] in figure_words("shares", "holding")), None)
    if verb is None or not figure_words("shares", "unheld").isdisjoint(rows.lowers[verb : m.first]):
        return None
    subject = subject_of(reading, verb)
    return called(reading, subject) if subject is not None else None


def _getter(reading: Reading, m: NumberMention) -> str | None:
    """Who came second "with 23 percent, securing | 58 seats", of seats that are counted and not in a part of the country."""
    rows = reading.tokens
    words = set(rows.lowers[rows.sentence_starts[rows.sentences[m.first]] : rows.sentence(rows.sentences[m.last]).stop])
    if "of" in rows.lowers[m.first - 2 : m.first] or words & figure_words("shares", "partly"):
        return None
    if is_still_counted(reading, m) or is_limited(reading, m):
        return None
    winning, parting = (figure_words("shares", key) for key in ("winning", "parting"))
    found = winner_of(reading, m, winning, parting - {"percent", "%"})
    return found[0] if found is not None else None


def _seats_end(reading: Reading, m: NumberMention) -> int | None:
    """The word "seats" of "98 of the 156 | seats", "112 | seats"; None where another chamber or region limits them."""
    rows = reading.tokens
    seats = figure_words("shares", "seats")
    if rows.lowers[m.last] in seats:
        return m.last if not any(rows.is_capitalized(k) for k in range(m.first + 1, m.last)) else None
    at = m.last + 1
    if rows.lowers[at : at + 1] != ["of"] or not same_sentence(reading, m.last, at + 1):
        return None
    stop = min(at + 5, len(rows))
    end = next((k for k in range(at + 1, stop) if rows.lowers[k] in seats and same_sentence(reading, k, at)), None)
    if end is None:
        return None
    total = next((n.quantity or 0 for n in reading.numbers_from(at + 1, 1) if n.first <= end), None)
    return end if total is None or total >= LEAST_SEATS else None
