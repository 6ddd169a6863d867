"""Whose share of the vote a number in percent is: "Ana Lim won with 57 percent", "took 57 percent of the vote".

In: the reading and a number in percent. Out: an `Amount` whose words name who got it, None where no verb of winning tells it,
where only a part of the voters or a poll is meant, or where it is the share of another: "took 57 percent to Cole's 43 percent".
"""

from riyadh_archive.extract.amount import Amount
from riyadh_archive.extract.clauses import same_sentence
from riyadh_archive.extract.doing_names import called
from riyadh_archive.extract.doing_parts import subject_phrase
from riyadh_archive.grammar.numbers import NumberMention
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
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - VERB_REACH)
    verb = next((k for k in range(m.first - 1, floor, -1) if rows.lowers[k] in figure_words("shares", "winning")), None)
    if (
        verb is None
        or rows.classes[verb] not in "VCoN"
        or (rows.lowers[verb] in figure_words("shares", "chosen") and "with" not in rows.lowers[verb : m.first])
        or not figure_words("shares", "parting").isdisjoint(rows.lowers[verb : m.first])
        or not event_words("modality", "planned_auxiliaries").isdisjoint(rows.lowers[verb - 1 : verb])
    ):
        return None
    tokens = rows.sentence(rows.sentences[m.first])
    words = set(rows.lowers[tokens.start : tokens.stop])
    if not words & figure_words("shares", "voting") or words & figure_words("shares", "partly"):
        return None
    helped = verb > floor and rows.classes[verb - 1] == "A"
    subject = subject_phrase(reading, verb - helped, tokens.start, form_ing=False)
    name = called(reading, subject) if subject is not None else None
    if name is None or not name[:1].isupper():
        name = _opening(reading, tokens.start, verb)
    if name is None or not name[:1].isupper() or _is_limited(reading, m):
        return None
    of = f"{FIRST_ROUND if _of_first_round(words) else SHARE_OF}{name}"
    return Amount(of, m.unit, of, min(rows.starts[verb], m.start), m.end)


def _opening(reading: Reading, start: int, verb: int) -> str | None:
    """The person whom the sentence opens with, with an aside behind: "Ana Lim, a lawyer and mother of four, | took"."""
    rows = reading.tokens
    people = [m for m in reading.people(start, verb) if not m.possessive]
    first = people[0] if len({m.entity for m in people}) == 1 else None
    if first is None or first.np_first > start or rows.lowers[verb - 1] != "," or rows.lowers[first.last + 1] != ",":
        return None
    return reading.entities[first.entity].name


def _of_first_round(words: set[str]) -> bool:
    return "first" in words and "round" in words


def _is_limited(reading: Reading, m: NumberMention) -> bool:
    """Whether a place behind the share makes it that of a part: "57 percent of the vote | in Ohio"."""
    rows = reading.tokens
    for k in range(m.last + 1, min(m.last + NEAR, len(rows) - 1)):
        if not same_sentence(reading, k + 1, m.last) or rows.classes[k] in ',;:("':
            return False
        if rows.lowers[k] == "in" and rows.is_capitalized(k + 1):
            return True
    return False
