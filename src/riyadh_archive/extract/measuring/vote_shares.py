"""Whose share of the vote a number in percent is: "Ana Lim won with 57 percent", "took 57 percent of the vote".

In: the reading and a number in percent. Out: an `Amount` whose words name who got it, None where no verb of winning tells it,
or where only a part of the voters or a poll is meant. Of two shares in one sentence each has its own: "took 57 percent against
41 percent for Cole".
"""

from collections.abc import Collection
from itertools import pairwise

from riyadh_archive.extract.acting.doing_names import called
from riyadh_archive.extract.acting.doing_parts import subject_phrase
from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.clauses import same_sentence
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.figures import figure_words

VERB_REACH = 14
"""Tokens between the verb and the share: "won Norland's presidential election on Sunday | with 57 percent" has seven."""
NEAR = 8
"""Tokens behind the share in which a place or a group may limit it: "of the vote in Ohio", "of women"."""
SHARE_OF, FIRST_ROUND = "vote share of ", "first-round vote share of "


def read_vote_share(reading: Reading, m: NumberMention) -> Amount | None:
    """The share that somebody got of all votes."""
    rows = reading.tokens
    if m.of and not set(m.of.lower().replace("\u2019", "'").split()) & figure_words("shares", "cast"):
        return None
    tokens = rows.sentence(rows.sentences[m.first])
    words = set(rows.lowers[tokens.start : tokens.stop])
    if not _is_of_vote(reading, m) or words & figure_words("shares", "partly"):
        return None
    if is_still_counted(reading, m):
        return None
    found = winner_of(reading, m, *map(_shares, ("winning", "parting"))) or _for_whom(reading, m)
    if found is None or not found[0][:1].isupper() or is_limited(reading, m):
        return None
    name, start, end = found
    of = f"{FIRST_ROUND if _of_first_round(words) else SHARE_OF}{name}"
    return Amount(of, m.unit, of, min(start, m.start), max(end, m.end))


def _is_of_vote(reading: Reading, m: NumberMention) -> bool:
    """Whether the sentence of a share is of a vote, or the one before it in a report of an election: "who | garnered 45%"."""
    rows = reading.tokens
    number = rows.sentences[m.first]
    back = SENTENCES_BACK if "election" in reading.event_kinds else 0
    near = rows.lowers[rows.sentence_starts[max(0, number - back)] : rows.sentence(number).stop]
    return not figure_words("shares", "voting").isdisjoint(near)


SENTENCES_BACK = 1
"""Sentences before that of a share in which it is told that people voted."""


def is_still_counted(reading: Reading, m: NumberMention) -> bool:
    """Whether the paragraph up to the number, and some sentences before, tell votes that were counted until then: "so far"."""
    rows = reading.tokens
    near = rows.lowers[max(m.first - COUNTING, 0) : rows.sentence(rows.sentences[m.last]).stop]
    far = any(pair in _UNTIL_THEN for pair in pairwise(near))
    return far or not figure_words("shares", "counting").isdisjoint(near)


_UNTIL_THEN = (("so", "far"), ("early", "results"), ("early", "returns"), ("early", "count"), ("early", "counts"))
COUNTING = 45
"""Tokens before votes in which "so far" or "with half of the ballots counted" stands."""


def winner_of(
    reading: Reading, m: NumberMention, verbs: Collection[str], parting: Collection[str]
) -> tuple[str, int, int] | None:
    """(who, start, end) of "Ana Lim | took 57 percent", "Ash, who | earned 41 percent", with the span in code points.

    `verbs` are those by which somebody gets a share, or seats; words of `parting` between it and the number make it another's.
    """
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - VERB_REACH)
    verb = next((k for k in range(m.first - 1, floor, -1) if rows.lowers[k] in verbs), None)
    if (
        verb is None
        or rows.classes[verb] not in "VCoNG"
        or (rows.lowers[verb] in figure_words("shares", "chosen") and "with" not in rows.lowers[verb : m.first])
        or any(word in parting for word in rows.lowers[verb : m.first])
        or not event_words("modality", "planned_auxiliaries").isdisjoint(rows.lowers[verb - 1 : verb])
    ):
        return None
    start = rows.sentence_starts[rows.sentences[verb]]
    chain = next((k for k in range(verb, start, -1) if rows.classes[k - 1] not in "RA"), verb)  # "has now | won"
    subject = subject_phrase(reading, chain, start, form_ing=rows.lowers[verb].endswith("ing"))
    name = called(reading, subject) if subject is not None else None
    if name is None or not name[:1].isupper():
        name = (
            _of_participle(reading, start, verb)
            or _party_in(reading, subject)
            or _opening(reading, start, verb)
            or _before_brackets(reading, start, chain)
        )
    name = _first_of_pair(reading, start, verb) or name
    return (name, rows.starts[verb], m.end) if name is not None else None


def _for_whom(reading: Reading, m: NumberMention) -> tuple[str, int, int] | None:
    """(who, start, end) of "57 percent of the vote | for Ana Lim", "against Tom Ash's | 41 percent"."""
    rows = reading.tokens
    if "poll" in rows.lowers[rows.sentence_starts[rows.sentences[m.first]] : m.first]:
        return None  # a poll gave 41 percent to Ash
    at = m.last + 1
    while at < min(m.last + OF_VOTE, len(rows)) and rows.lowers[at] in _OF_THE_VOTE:
        at += 1
    behind = _person(reading, at + 1) if rows.lowers[at : at + 1] in (["for"], ["to"]) else None
    if behind is not None and same_sentence(reading, m.last, at + 1) and rows.classes[at + 1] != "V":
        return reading.entities[behind.entity].name, m.start, behind.end
    owner = reading.mention_at(m.first - 1)
    if owner is None or owner.kind not in ("person", "organization") or owner.entity < 0 or not owner.possessive:
        return None
    return reading.entities[owner.entity].name, owner.start, m.end


def _person(reading: Reading, at: int) -> NameMention | None:
    """The person whose name or title begins at token `at`: "Ana Lim", "Mr Ash", "the Liberal candidate Ana Lim"."""
    for mention in reading.mentions_from(at, 1):
        titled = mention.np_first <= at or mention.first - at <= LONGEST_TITLE
        plain = all(reading.tokens.classes[k] in "DoHGN" for k in range(at, mention.first))
        if titled and plain and mention.kind in ("person", "organization") and mention.entity >= 0:
            return mention if not mention.possessive else None
    return None


def _shares(key: str) -> frozenset[str]:
    return figure_words("shares", key)


OF_VOTE = 6
"""Tokens of "of the total valid votes cast" between a share and "for"."""
LONGEST_TITLE = 4
"""Tokens between "for" and a name: "for ruling party candidate Ana Lim" has three."""
_OF_THE_VOTE = figure_words("shares", "cast") | {"of", "the", "all", "total", "valid", "popular", "national"}


def _first_of_pair(reading: Reading, start: int, verb: int) -> str | None:
    """Who stands for the office where a running mate is named too: "Ana Lim and her running mate Tom Ash | got"."""
    rows = reading.tokens
    people = [m for m in reading.people(start, verb) if not m.possessive]
    joined = [k for k in range(start, verb) if rows.lowers[k] == "and"]
    if len({m.entity for m in people}) < 2 or not joined or people[0].last > joined[0]:
        return None
    clean = all(rows.classes[k] not in "VCA" for k in range(people[0].last, verb) if k != verb - 1)
    return reading.entities[people[0].entity].name if clean else None


def _opening(reading: Reading, start: int, verb: int) -> str | None:
    """The person whom the sentence opens with, with an aside behind: "Ana Lim, a lawyer and mother of four, | took"."""
    rows = reading.tokens
    people = [m for m in reading.people(start, verb) if not m.possessive]
    first = people[0] if len({m.entity for m in people}) == 1 else None
    if first is None or first.np_first > start or rows.lowers[verb - 1] != "," or rows.lowers[first.last + 1] != ",":
        return None
    return reading.entities[first.entity].name


def _of_participle(reading: Reading, start: int, verb: int) -> str | None:
    """Whom the sentence opens with: "Harbor, | garnering 32 percent, fell", "Harbor came second, | securing 58 seats"."""
    rows = reading.tokens
    before = verb - 1 - (rows.classes[verb - 1] == "R")
    if not rows.lowers[verb].endswith("ing") or rows.lowers[before] != ",":
        return None
    main = next((k for k in range(start, before) if rows.classes[k] in "VCA"), None)
    start += 2 * (rows.lowers[start] in figure_words("shares", "opening"))  # However, the alliance
    subject = subject_phrase(reading, main, start, form_ing=False) if main is not None else (start, before - 1)
    name = called(reading, subject) if subject is not None else None
    if name is not None and name[:1].isupper():
        return name
    return _party_in(reading, subject) or (_before_brackets(reading, start, main) if main is not None else None)


def _before_brackets(reading: Reading, start: int, verb: int) -> str | None:
    """Who stands before brackets that explain the name: "Ana Lim (2001–2005), who | took", "the Dawn (“Aube”) party | came"."""
    rows = reading.tokens
    last = verb - 1
    while last > start and (rows.classes[last] in "WTR" or rows.words[last] == ","):
        last -= 1
    last -= rows.lowers[last] in figure_words("shares", "parties")
    if rows.words[last] != ")":
        return None
    opening = next((k for k in range(last, max(start, last - BRACKETS), -1) if rows.words[k] == "("), None)
    if opening is None:
        return None
    opening -= rows.lowers[opening - 1] in figure_words("shares", "parties")
    return _named_at(reading, start, opening - 1)


def _named_at(reading: Reading, start: int, last: int) -> str | None:
    """The name that ends at token `last`, one that nothing else tells to be one by its capitals: "the far-right | Dawn"."""
    named = reading.mention_at(last)
    if named is not None and named.entity >= 0:
        return reading.entities[named.entity].name if not named.possessive else None
    first = last + 1
    while first > start + 1 and reading.tokens.is_capitalized(first - 1):
        first -= 1
    return reading.words(first, last) if first <= last else None


BRACKETS = 10
"""Tokens of the longest brackets behind a name."""


def _party_in(reading: Reading, subject: tuple[int, int] | None) -> str | None:
    """The one body that a subject names before what it is: "the far-right | Dawn party"."""
    rows = reading.tokens
    if subject is None or rows.lowers[subject[1]] not in figure_words("shares", "parties"):
        return None
    found = [m for m in reading.mentions_from(subject[0], 3) if m.last <= subject[1] and not m.possessive]
    if all(m.entity < 0 for m in found):
        return _named_at(reading, subject[0], subject[1] - 1)
    return reading.entities[found[0].entity].name if len(found) == 1 else None


def _of_first_round(words: set[str]) -> bool:
    return "first" in words and "round" in words


def is_limited(reading: Reading, m: NumberMention) -> bool:
    """Whether a place behind the share makes it that of a part: "57 percent of the vote | in Ohio"."""
    rows = reading.tokens
    for k in range(m.last + 1, min(m.last + NEAR, len(rows) - 1)):
        if not same_sentence(reading, k + 1, m.last) or rows.classes[k] in ',;:("':
            return False
        if rows.lowers[k] == "in" and rows.is_capitalized(k + 1):
            return True
    return False
