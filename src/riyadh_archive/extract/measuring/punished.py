"""Whose fine a sum is, and for how many matches somebody is banned.

In: the reading and a sum or a count. Out: an `Amount` named after whoever is punished, or None where nobody with a name is.

    United were fined $40,000              fine of United
    Ana Lim scored 32 points               points of Ana Lim
    the board fined United $40,000         fine of United
    Ana Lim was banned for three games     ban of Ana Lim
"""

from riyadh_archive.extract.ages import only_person_before
from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.clauses import clause_before
from riyadh_archive.extract.measuring.convicts import convict
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

SUBJECT = 10
"""Tokens before "was fined" in which the punished stand: "Lim, the coach of the side, | was"."""
_FINED = frozenset(("fined", "fines", "fining"))
_BANNED = frozenset(("banned", "suspended", "bans", "suspends", "barred", "disqualified"))
_BE = frozenset(("was", "were", "is", "are", "been", "be"))
_GAMES = frozenset(("match", "game"))


def read_fine(reading: Reading, m: NumberMention) -> Amount | None:
    """The sum that somebody with a name is fined."""
    if m.of is not None and m.of.lower() not in ("fine", "fines"):
        return None
    whom = (_punished(reading, m, _FINED) if m.of is None else None) or _fined_by_court(reading, m)
    told = "fine" in reading.tokens.lowers[max(m.first - 2, 0) : m.first]  # a fine of $900
    if (whom or told) and _may_be(reading, m):
        return Amount(MOST_FINED, m.unit, MOST_FINED, m.start, m.end)
    return Amount(f"fine of {whom}", m.unit, f"fine of {whom}", m.start, m.end) if whom else None


def _may_be(reading: Reading, m: NumberMention) -> bool:
    """Whether a fine is only what somebody could get: "faced up to 20 years as well as a fine of | $900"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[m.first]], m.first - FACED)
    return not figure_words("penalties", "highest").isdisjoint(rows.lowers[start : m.first])


MOST_FINED = "maximum fine"
FACED = 14
"""Tokens from "faced" to the sum: "faced up to 20 years in prison as well as a fine of | $900" has twelve."""


def read_ban(reading: Reading, m: NumberMention) -> Amount | None:
    """The matches for which somebody with a name is banned."""
    if m.unit not in _GAMES or reading.tokens.lowers[m.first - 1 : m.first] != ["for"]:
        return None
    whom = _punished(reading, m, _BANNED)
    return Amount(f"ban of {whom}", "match", f"ban of {whom}", m.start, m.end) if whom else None


def read_banned(reading: Reading, m: NumberMention) -> str | None:
    """What the time is told of for which somebody with a name is banned: `ban of Ana Lim`."""
    if m.unit not in ("week", "month", "year", "day") or reading.tokens.lowers[m.first - 1 : m.first] != ["for"]:
        return None
    whom = _punished(reading, m, _BANNED)
    return f"ban of {whom}" if whom else None


def read_court_ban(reading: Reading, m: NumberMention) -> str | None:
    """What the time is told of for which a court bars somebody from office: `ban of Ana Lim`.

    "a five-year ban", "barred her from office | for five years", "a ban | of five years".
    """
    rows = reading.tokens
    if m.unit not in ("month", "year") or not reading.defendants:
        return None
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - BANNING)
    told = rows.lowers[m.last] == "ban" or rows.lowers[m.last + 1 : m.last + 2] == ["ban"]
    links = rows.lowers[m.first - 1] in ("for", "of")
    before = not figure_words("penalties", "banning").isdisjoint(rows.lowers[floor : m.first])
    if not (told or (links and before)):
        return None
    whom = convict(reading, m)
    return f"ban of {whom}" if whom else None


BANNING = 16
"""Tokens between "barred" and the time: "barred the leader of the far right from holding public office for | five years"."""


def _fined_by_court(reading: Reading, m: NumberMention) -> str | None:
    """The defendant whom "a fine of | $5,000", "she was fined | $5,000" means; None where a company may be."""
    rows = reading.tokens
    if not reading.defendants:
        return None
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - BANNING)
    near = rows.lowers[max(floor, m.first - FINE) : min(m.last + 3, len(rows))]
    if not {"fine", "fines", "fined", "penalty"} & set(near) or "respectively" in near:
        return None
    bodies = any(name.kind == "organization" for name in reading.mentions_among(floor, m.first))
    if bodies or not figure_words("penalties", "bodies").isdisjoint(rows.lowers[floor : m.first]):
        return None
    return convict(reading, m)


FINE = 5
"""Tokens between the word for a fine and its sum: "a fine | of some | $5,000"."""


def read_points(reading: Reading, m: NumberMention) -> Amount | None:
    """The points that a player with a name made in the match: "Ana Lim scored 32 points"; of a part of it, none."""
    rows = reading.tokens
    verb = m.first - 1
    if m.unit != "point" or m.quantity is None or verb < 1 or rows.lowers[verb] not in _SCORING:
        return None
    behind = set(rows.lowers[m.last + 1 : m.last + 6])
    start = rows.sentence_starts[rows.sentences[verb]]
    if behind & _PARTS or not _PARTS.isdisjoint(rows.lowers[max(start, verb - SUBJECT) : verb]):
        return None
    near = [n for n in reading.mentions_from(max(start, verb - SUBJECT), SUBJECT) if n.last < verb and _is_party(n)]
    if len(near) != 1 or near[0].kind != "person" or near[0].last < verb - 2:
        return None
    of = f"points of {reading.entities[near[0].entity].name}"
    return Amount(of, "point", of, m.start, m.end)


_SCORING = frozenset("scored kicked added contributed posted netted finished poured dropped".split())
_PARTS = frozenset(
    "half quarter quarters period season minutes minute average averaged game-high career consecutive straight".split()
)


def _punished(reading: Reading, m: NumberMention, verbs: frozenset[str]) -> str | None:
    """The name before a passive verb of punishing, or between an active one and the number."""
    rows = reading.tokens
    verb = next((k for k in reversed(clause_before(reading, m.first)) if rows.lowers[k] in verbs), None)
    if verb is None:
        return None
    start = rows.sentence_starts[rows.sentences[verb]]
    behind = _named(reading, verb + 1, m.first)
    if behind is not None:
        return behind
    if rows.lowers[verb + 1] in ("him", "her"):
        only = only_person_before(reading, rows.sentences[verb], rows.lowers[verb + 1])
        return reading.entities[only.entity].name if only is not None else None
    passive = not _BE.isdisjoint(rows.lowers[max(start, verb - 2) : verb])
    return _named(reading, max(start, verb - SUBJECT), verb) if passive else None


def _named(reading: Reading, first: int, stop: int) -> str | None:
    """The first person named among the tokens, else the first body: "the coach of United, | Ana Lim,"."""
    found = [m for m in reading.mentions_from(first, SUBJECT) if m.last < stop and _is_party(m)]
    name = min(found, key=lambda m: m.kind != "person", default=None)
    return reading.entities[name.entity].name if name is not None else None


def _is_party(name: NameMention) -> bool:
    return name.kind in ("person", "organization") and name.entity >= 0 and not name.possessive
