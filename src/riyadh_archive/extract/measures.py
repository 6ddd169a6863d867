"""Topic `measures`: who imposed what on whom, and why.

In: a reading. Out: a claim for each act of imposing or lifting ("Russia imposed a cap on …", "were imposed by … over …"), for
acts that name their measure ("expelled 15 diplomats"), for measures of a named government ("US sanctions on …"), and for
what a dispute goes back to. What could, should or might be imposed is none; what was not is denied.
"""

from collections.abc import Iterator, Set

from riyadh_archive.extract.acting.act import Act, without_article
from riyadh_archive.extract.acting.actors import read_actors
from riyadh_archive.extract.acting.acts import also_fined, also_imposed, read_act
from riyadh_archive.extract.acting.imposed_when import imposed_when
from riyadh_archive.extract.acting.motives import read_reasons, read_result
from riyadh_archive.extract.acting.origins import origin_verbs, read_origin
from riyadh_archive.extract.acting.ousting import read_ousting
from riyadh_archive.extract.acting.owned_measures import NOMINAL, is_set_by, read_named
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens, WordTest
from riyadh_archive.lexicon.measures import may_be_measure, measure_verbs, measure_words
from riyadh_archive.model import Claim, MeasureValue

CLAUSE_REACH = 70
"""Tokens behind the verb in which agent, reasons and result are looked for."""
FRONTED_REACH = 3
"""Tokens from the comma behind a fronted reason to the actor: ", the Norwegian cabinet" has three."""
LONGEST_OPENING = 40
"""Tokens of an opening phrase that gives the reason, with the comma behind it."""
_DASHES = frozenset("–—")
_NOUNS = WordTest(may_be_measure)


def extract_measures(reading: Reading) -> Iterator[Claim]:
    """The measures of an article, in the order of their verbs; nominal ones and origins last in their sentence."""
    rows = reading.tokens
    words = (measure_verbs().keys(), _NOUNS, origin_verbs(), measure_words("ousting", "words"))
    verbs, nouns, origins, sent = (_by_sentence(rows, listed) for listed in words)
    for number in sorted({*verbs, *nouns, *origins, *sent}):
        tokens = rows.sentence(number)
        used: set[int] = set()
        former: Act | None = None
        floor = seen = tokens.start
        for i in verbs.get(number, ()):
            verb = measure_verbs()[rows.lowers[i]]
            if (clause := _clause_start(rows, seen, i)) is not None:
                floor, former = clause, None
            seen = i
            act = read_act(reading, i, verb, floor, former) if not rows.possessives[i] else None
            if act is not None:
                shared = former.fronted if former is not None and former.actor == act.actor else ()
                act.fronted = _fronted(reading, act, tokens) or shared
                former = act if act.actor and not act.rule.endswith("passive") else former
                punishing = measure_words("actors", "punishing")
                act.punishing = verb.verb in punishing or act.noun in measure_words("", "punishments")
                used.update(range(act.first, act.last + 1))
                yield from _told(reading, act, tokens)
                if (other := also_fined(reading, act) or also_imposed(reading, act)) is not None:
                    used.update(range(other.first, other.last + 1))
                    yield from _told(reading, other, tokens)
        for i in sent.get(number, ()):
            if i not in used and (ousted := read_ousting(reading, i, tokens.start)):
                used.update(range(ousted.first, ousted.last + 1))
                yield from _told(reading, ousted, tokens)
        for i in nouns.get(number, ()):
            if (i not in used or is_set_by(reading, i)) and (named := read_named(reading, i, tokens.start)):
                yield from _told(reading, named, tokens)
        yield from read_origin(reading, origins.get(number, ()), tokens)


def _clause_start(rows: Tokens, first: int, i: int) -> int | None:
    """The token behind the last semicolon between tokens `first` and i; None where there is none."""
    return next((k + 1 for k in range(i - 1, first - 1, -1) if rows.classes[k] == ";"), None)


def _by_sentence(rows: Tokens, words: Set[str] | WordTest) -> dict[int, list[int]]:
    """The tokens whose word is one of `words`, by the number of their sentence."""
    found: dict[int, list[int]] = {}
    for i in rows.where(words):
        found.setdefault(rows.sentences[i], []).append(i)
    return found


def _told(reading: Reading, act: Act, tokens: range) -> Iterator[Claim]:
    """The claim of an act with its reasons and result, where it says more than that something was imposed."""
    rows = reading.tokens
    stop = min(tokens.stop, act.last + CLAUSE_REACH)
    if act.rule == NOMINAL:  # the closure of the post by Peru | was told to a court
        stop = next((k for k in range(act.last + 1, stop) if rows.classes[k] == "A"), stop)
    stop = _before_main_verb(reading, act, stop)
    reasons, end = read_reasons(reading, max(act.last, act.verb) + 1, stop, punishing=act.punishing)
    reasons = reasons or act.fronted
    result, result_end = read_result(reading, max(end, act.last) + 1, stop)
    actors = read_actors(reading, act.actor) if act.actor else ()
    if not (actors or reasons or (act.target and (act.imposed or act.told_alone))):
        return
    if not reasons and act.noun in measure_words("", "only_with_reason"):
        return
    value = MeasureValue(
        actors=actors,
        measure=act.measure,
        target=without_article(reading, act.target) if act.target else None,
        reasons=reasons,
        result=result,
        when=imposed_when(reading, act, tokens),
    )
    last = max(act.last, act.verb, end, result_end)
    yield make_claim(
        reading,
        "measures",
        subject=act.noun,
        value=value,
        spans=[(rows.starts[act.first], rows.ends[last])],
        anchor=(rows.starts[act.verb], rows.ends[act.verb]),
        stance="denied" if act.negated else "asserted",
        attributed_to=said_by(reading, act.verb),
        rule=act.rule,
    )


def _before_main_verb(reading: Reading, act: Act, stop: int) -> int:
    """Where what is told of "measures imposed by Peru" ends: at ", | included", the verb of its own sentence; else `stop`."""
    rows = reading.tokens
    if not act.rule.endswith("passive") or rows.classes[act.verb - 1] in "AR":
        return stop
    last = max(act.last, act.verb)
    return next((k for k in range(last + 2, stop) if rows.classes[k] in "VA" and rows.classes[k - 1] == ","), stop)


def _fronted(reading: Reading, act: Act, tokens: range) -> tuple[str, ...]:
    """The reason that opens the sentence: "After the shelling of the port, Norway imposed …"."""
    rows = reading.tokens
    begin = act.actor[0] if act.actor is not None and act.actor[0] > tokens.start else act.first
    taken_up = next(
        (k for k in range(act.verb - 1, max(act.verb - FRONTED_REACH, begin), -1) if rows.lowers[k] == "it"), None
    )
    begin = taken_up or begin
    lowest = max(tokens.start, begin - LONGEST_OPENING - FRONTED_REACH)
    commas = [k for k in range(lowest, begin) if rows.classes[k] == "," or rows.words[k] in _DASHES]
    if not commas or begin - commas[-1] > FRONTED_REACH:
        return ()
    openings = (*(k + 1 for k in commas[-2:-1]), tokens.start)
    for opening in openings:  # In 2018, | over the murder of a spy, Mali
        reasons, end = read_reasons(reading, opening, commas[-1], until=opening + 1)
        if reasons and end <= commas[-1] and commas[-1] - opening <= LONGEST_OPENING:
            return reasons
    return ()
