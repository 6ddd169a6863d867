"""What police and courts did to people, of the topic `measures`: whom they arrested, charged, remanded and sentenced, and why.

In: a reading. Out: a claim for each act with who did it, to whom, the penalty or charge, and the reasons told. What may come,
or another time, is none; what was not done is denied.

    Police arrested two brothers on suspicion of arson     arrest of two brothers: police, arson
    A court sentenced Ana Lim to six years for perjury     sentence of six years: court, Ana Lim, perjury
"""

from collections.abc import Iterator

from riyadh_archive.extract.acting.actors import Range, is_actor, read_actors
from riyadh_archive.extract.acting.agents import agent_behind
from riyadh_archive.extract.acting.doing_names import called
from riyadh_archive.extract.acting.doing_parts import subject_phrase
from riyadh_archive.extract.acting.doing_phrase import Chain, is_of_other_time, read_chain
from riyadh_archive.extract.acting.imposing import group_after, is_time, past_fine
from riyadh_archive.extract.acting.motives import read_reasons
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.extract.awarded import read_awarded
from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.measuring.penalties import SENTENCE, read_penalty
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.figures import figure_words
from riyadh_archive.lexicon.measures import justice_verbs, measure_words
from riyadh_archive.model import Claim, MeasureValue

CLAUSE = 45
"""Tokens behind the verb in which the reason is looked for: an age, a town and a trade of the convict stand between."""
PENALTY_REACH = 24
"""Tokens between the verb and "to nine years"."""
LONGEST_PENALTY = 9
"""Tokens of a penalty: "seven years and six months in prison" has seven."""
LONGEST_CHARGE = 12
"""Tokens of a charge: "conspiring to pervert the course of public justice" has eight."""
OPENING = 16
"""Tokens of a subject with what it is busy with: "Detectives investigating the blaze at the mill" has seven."""
LONGEST_PERSONS = 8
"""Tokens of people without a name: "two brothers who own the plant" is cut at "who"."""


_TRADES = ("er", "or", "ist", "ian", "man")
_BEHIND_CHARGE = ("over", "after", "on", "for", "in", "following")
_CUT_SHORT = ("having", "being", "first", "second")
"""Reasons and charges of which a mark or a verb cut off all that they say: "first- and second-degree murder"."""
_UPON_PRONOUNS = ("fine", "ban")


def extract_justice(reading: Reading) -> Iterator[Claim]:
    """The arrests, charges, remands and sentences of an article in text order."""
    rows = reading.tokens
    told: set[int] = set()
    for i in rows.where(justice_verbs().keys()):
        if reading.quoted(i) or rows.possessives[i] or (i and rows.is_capitalized(i) and rows.is_capitalized(i - 1)):
            continue
        tokens = rows.sentence(rows.sentences[i])
        chain = None if is_of_other_time(reading, i, tokens) else _chain(reading, i, tokens)
        for claim in _told(reading, i, chain, tokens) if chain is not None else ():
            told.add(rows.sentences[i])
            yield claim
    yield from _by_length(reading, told)
    yield from read_awarded(reading, told)


def _by_length(reading: Reading, told: set[int]) -> Iterator[Claim]:
    """The sentences that another verb tells: "was given three years", "got 541 days", in sentences that tell none yet."""
    rows = reading.tokens
    for m in reading.numbers:
        if m.kind != "duration" or rows.sentences[m.first] in told or reading.quoted(m.first):
            continue
        penalty = read_penalty(reading, m)
        if penalty is None or not penalty.startswith(f"{SENTENCE} of "):
            continue
        tokens = rows.sentence(rows.sentences[m.first])
        reasons, last = read_reasons(reading, m.last + 1, min(tokens.stop, m.last + CLAUSE), punishing=True)
        value = MeasureValue(
            measure=f"{_suspended(reading, m)}sentence of {reading.words(m.first, m.last)}",
            target=penalty.removeprefix(f"{SENTENCE} of "),
            reasons=reasons,
        )
        yield make_claim(
            reading,
            "measures",
            subject="sentences",
            value=value,
            spans=[clause_span(reading, m.first, max(m.last, last))],
            anchor=(m.start, m.end),
            attributed_to=said_by(reading, m.first),
            rule="justice: sentence",
        )


def _suspended(reading: Reading, m: NumberMention) -> str:
    """ "suspended " where the sentence is: "a | suspended | sentence of two years", "541 days, | suspended"."""
    near = reading.tokens.lowers[max(m.first - 3, 0) : m.last + 3]
    return "suspended " if "suspended" in near else ""


def _chain(reading: Reading, i: int, tokens: range) -> Chain | None:
    """What stands before the verb; None where it tells of nothing done: "will be charged", "the men arrested"."""
    chain = read_chain(reading, i, tokens.start, justice_verbs()[reading.tokens.lowers[i]].form)
    if chain is not None and not chain.passive and _is_headline(reading, i):
        chain = chain._replace(passive=True)
    return None if chain is None or chain.coming or chain.refused else chain


def _is_headline(reading: Reading, i: int) -> bool:
    """Whether the verb has its penalty right behind it and so no object: "Ana Lim | sentenced to death"."""
    lowers = reading.tokens.lowers
    if i and reading.tokens.classes[i - 1] in "WP":
        return False  # who sentenced to death many a man
    return lowers[i] in ("sentenced", "jailed", "imprisoned") and lowers[i + 1 : i + 2] in (["to"], ["for"])


def _told(reading: Reading, i: int, chain: Chain, tokens: range) -> Iterator[Claim]:
    """The act of the verb at token i, one claim for each person it is done to."""
    rows = reading.tokens
    noun = justice_verbs()[rows.lowers[i]].noun
    target, actor = _parts(reading, i, chain, tokens)
    all_of_them, listed = _people(reading, i, target, passive=chain.passive) if target else ((), i)
    if target is None or not all_of_them or (noun in _UPON_PRONOUNS and rows.lowers[target[1]] not in ("him", "her")):
        return
    stop = min(tokens.stop, i + CLAUSE)
    begin = i + 1 if chain.passive else _past_people(reading, target)
    what, end = _what(reading, noun, begin, stop)
    accused = noun == "charge" and not chain.passive and actor is not None and _is_bench(reading, actor)
    if noun not in ("arrest", "remand") and what is None and not accused:
        return
    reasons, last = read_reasons(reading, max(begin, end + 1), stop, punishing=True)
    reasons = tuple(r for r in reasons if r not in _CUT_SHORT)
    last = max(last, end, i, target[1])
    first = _with_number(reading, target[0])
    first = min(chain.start, first, listed, actor[0] if actor and actor[0] > tokens.start - 1 else chain.start)
    for whom in all_of_them:
        measure = f"{noun} {'from' if noun == 'ban' else 'of'} {whom if what is None else what}"
        if accused and what is None:
            measure = f"charges against {whom}"
        yield make_claim(
            reading,
            "measures",
            subject=f"{noun}s",
            value=MeasureValue(
                actors=read_actors(reading, actor) if actor else (), measure=measure, target=whom, reasons=reasons
            ),
            spans=[(rows.starts[first], rows.ends[last])],
            anchor=(rows.starts[i], rows.ends[i]),
            stance="denied" if chain.negated != whom.lower().startswith("no ") else "asserted",
            attributed_to=said_by(reading, i),
            rule=f"justice: {noun}",
        )


def _people(reading: Reading, i: int, target: Range, *, passive: bool) -> tuple[tuple[str, ...], int]:
    """Whom the act is done to, with the first token: the persons of a list by name, "Ana Lim and Tom Ash were charged", else
    whom `target` tells.
    """
    rows = reading.tokens
    several = subjects(reading, i) if passive else persons_from(rows, reading.mentions, target[0])
    if not passive:  # jailed Ana Lim | for the murder of her husband, Tom Ash
        end = next((k for k in range(target[0], i + CLAUSE) if rows.lowers[k : k + 1] in (["to"], ["for"])), i + CLAUSE)
        several = [m for m in several if m.np_first < end]
    names = tuple(dict.fromkeys(reading.entities[m.entity].name for m in several if m.entity >= 0 and not m.possessive))
    if len(names) > 1:
        return names, several[0].np_first
    whom = _whom(reading, target)
    return (() if whom is None else (whom,)), target[0]


def _parts(reading: Reading, i: int, chain: Chain, tokens: range) -> tuple[Range | None, Range | None]:
    """Whom the act is done to, and who does it, as token ranges."""
    rows = reading.tokens
    start = chain.start
    while start - 1 > tokens.start and (rows.words[start - 1] in weekdays() or rows.lowers[start - 1] == "on"):
        start -= 1  # Prosecutors | on Friday | charged
    gerund = rows.lowers[i].endswith("ing") and not chain.finite
    before = subject_phrase(reading, start, tokens.start, form_ing=gerund)
    if chain.passive:
        worn = before is not None and before[0] > tokens.start and rows.lowers[before[0] - 1] in ("in", "with")
        return (None if worn else before), agent_behind(reading, i)  # five men in | business suits | were arrested
    behind = i + 1 if i + 1 < tokens.stop else i
    after = (behind, behind) if rows.lowers[behind] in ("him", "her") else _people_after(reading, behind)
    if before is not None and rows.classes[before[1]] == lexicon.PRONOUN:
        return after, None  # police said they had detained | two men
    if before is not None and (is_actor(reading, before) or _is_bench(reading, before)):
        return after, before
    opening = (tokens.start, tokens.start)  # Detectives | investigating the fire arrested
    near = start - tokens.start <= OPENING
    opens = near and _is_bench(reading, opening) and not set(rows.classes[tokens.start : start]) & set("VCAW,")
    return (after, opening) if opens else (None, None)


def _people_after(reading: Reading, first: int) -> Range | None:
    """The people behind the verb: "two brothers", "a | 17-year-old boy", with the names that stand beside them."""
    rows = reading.tokens
    k = first + (rows.lowers[first] in ("a", "an", "the"))
    aged = next((at for at in range(k, min(k + 4, len(rows))) if rows.lowers[at].endswith("year-old")), None)
    found = group_after(reading, aged if aged is not None else first)
    explained = found is not None and rows.words[found[1] + 1 : found[1] + 4 : 2] == ["(", ")"]
    if found is not None and explained:  # Harbor Party (HP) | leader Jo Hart
        behind = found[1] + 4
        found = found[0], next((p.last for p in reading.people(behind, behind + 4) if p.np_first <= behind), found[1])
    return (first, found[1]) if found is not None and aged is not None else found


def _past_people(reading: Reading, target: Range) -> int:
    """The token behind the people, before the first preposition in their phrase: "a dispatcher | with homicide"."""
    rows = reading.tokens
    return next(
        (k for k in range(target[0] + 1, target[1] + 1) if rows.lowers[k] in ("with", "to", "for")), target[1] + 1
    )


def _is_bench(reading: Reading, part: Range) -> bool:
    words = set(reading.tokens.lowers[part[0] : part[1] + 1])
    return bool(words & (measure_words("justice", "benches") | measure_words("justice", "police")))


def _whom(reading: Reading, part: Range) -> str | None:
    """The person, or the people by their words: "Ana Lim", "two brothers"; None for anything else."""
    rows = reading.tokens
    first, last = part
    for person in reading.people(first, last + 1):
        if not person.possessive:
            return reading.entities[person.entity].name
    alone = first == last and rows.classes[last] in (lexicon.PRONOUN, lexicon.OBJECT_PRONOUN)
    if alone and rows.lowers[last] in ("they", "them"):
        return None
    if alone or rows.lowers[last] in ("who", "him", "her"):
        return called(reading, part) or _convicted_before(reading, last)
    end = next((k for k in range(first, last + 1) if rows.classes[k] in "IW"), last + 1)
    if end <= first or end - first > LONGEST_PERSONS:
        return None
    named = called(reading, (first, end - 1))
    if named in reading.people_named:
        return named
    if not _is_person(reading, end - 1):
        return None
    first += first < end - 1 and rows.lowers[first] in ("the", "a", "an")
    first = _with_number(reading, first)
    words = reading.words(first, end - 1)
    opens = first == rows.sentence_starts[rows.sentences[first]] and reading.mention_at(first) is None
    return words[0].lower() + words[1:] if opens else words


def _convicted_before(reading: Reading, k: int) -> str | None:
    """The one person whom the sentence has convicted before "him" at token k: "convicted Ana Lim of fraud and jailed | her"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[k]], k - CLAUSE)
    verb = next((v for v in range(k - 1, start, -1) if rows.lowers[v] in ("convicted", "found")), None)
    if verb is None:
        return None
    people = {m.entity for m in reading.people(verb, k)}
    return reading.entities[people.pop()].name if len(people) == 1 else None


def _with_number(reading: Reading, first: int) -> int:
    """The token of the number in "33 - | year-old employee", where that stands there."""
    rows = reading.tokens
    aged = first > 1 and rows.lowers[first].endswith("year-old") and rows.classes[first - 1] == "-"
    return first - 2 if aged else first


def _is_person(reading: Reading, k: int) -> bool:
    """Whether token k is a noun for people: "brothers", "dispatcher", "a 39-year-old"."""
    rows = reading.tokens
    lower = rows.lowers[k]
    singular = lower.removesuffix("s")
    persons, roles = figure_words("nouns", "persons"), lexicon.role_nouns()
    relative = singular in figure_words("figure_contexts", "relatives")
    trade = singular.endswith(_TRADES) and singular not in measure_words("justice", "things")
    return (
        lower in persons
        or singular in persons
        or lower in roles
        or singular in roles
        or relative
        or trade
        or lower in ("men", "women", "people", "children")
        or (lower.endswith("year-old") and reading.mention_at(k) is None)
    )


def _what(reading: Reading, noun: str, begin: int, stop: int) -> tuple[str | None, int]:
    """The words of the charge or penalty of an act, and their last token; (None, begin - 1) where none stand there."""
    if noun in ("charge", "ban"):
        return _charge(reading, begin, stop, "with" if noun == "charge" else "from")
    return _penalty(reading, noun, begin, stop)


def _charge(reading: Reading, begin: int, stop: int, opener: str) -> tuple[str | None, int]:
    """The words behind "with", of a charge, or "from", and their last token; (None, begin - 1) where none stand there."""
    rows = reading.tokens
    for k in range(begin, min(stop, begin + PENALTY_REACH)):
        if rows.lowers[k] == opener and k + 1 < stop and rows.lowers[k - 1] != "connection":
            last = k + 1
            while last + 1 < min(stop, k + LONGEST_CHARGE) and not _ends_charge(reading, last + 1):
                last += 1
            while last > k + 1 and rows.classes[last] in "DI":
                last -= 1
            words = reading.words(k + 1, last)
            return (None if words.lower() in _CUT_SHORT else words), last
        if rows.classes[k] in ';:"' or (rows.classes[k] in "VC" and k > begin):
            break
    return None, begin - 1


def _ends_charge(reading: Reading, k: int) -> bool:
    rows = reading.tokens
    if rows.classes[k] in ',.;:-("WTCAV' or is_time(reading, k):
        return True
    return rows.lowers[k] in measure_words("reasons", "stops") or rows.lowers[k] in _BEHIND_CHARGE


def _penalty(reading: Reading, noun: str, begin: int, stop: int) -> tuple[str | None, int]:
    """The words of the penalty behind "to" or "for", and their last token: "nine years in prison", "life", "death"."""
    rows = reading.tokens
    if noun == "fine":
        end = past_fine(reading, begin)
        return (reading.words(begin, end - 1), end - 1) if end > begin else (None, begin - 1)
    if noun != "sentence":
        return None, begin - 1
    for k in range(begin, min(stop - 1, begin + PENALTY_REACH)):
        if rows.classes[k] in ";:" or (rows.classes[k] in "VC" and k > begin):
            break
        if rows.lowers[k] in measure_words("justice", "opening_penalty") and _is_penalty(reading, k + 1, stop):
            last = k + 1
            while last + 1 < min(stop, k + 1 + LONGEST_PENALTY) and not _ends_penalty(reading, last + 1):
                last += 1
            if rows.lowers[last] in ("of", "and"):  # 11 years in prison | and 3 years of supervised release
                last = next((j - 1 for j in range(last, k + 2, -1) if rows.lowers[j] == "and"), last)
            last = _past_lifetime(reading, last)
            return reading.words(k + 1, last), last
    return None, begin - 1


def _past_lifetime(reading: Reading, last: int) -> int:
    """The last token of "for the remainder of his natural life" right behind token `last`, else that token."""
    lowers = reading.tokens.lowers
    if lowers[last + 1 : last + 3] != ["for", "the"] or lowers[last + 3] not in ("rest", "remainder"):
        return last
    return next((k for k in range(last + 4, last + 8) if lowers[k : k + 1] in (["life"], ["lives"])), last)


def _is_penalty(reading: Reading, k: int, stop: int) -> bool:
    """Whether a length of time or a word for a penalty begins at token k."""
    rows = reading.tokens
    if measure_words("justice", "penalties") & set(rows.lowers[k : min(k + 2, stop)]):
        return True
    found = reading.number_at(k)
    return found is not None and found.unit in ("year", "month", "week", "day", "hour")


def _ends_penalty(reading: Reading, k: int) -> bool:
    rows = reading.tokens
    lower = rows.lowers[k]
    if rows.classes[k] in ',.;:-("WTCAV' or is_time(reading, k):
        return True
    return lower in ("for", "on", "over", "after", "following", "by", "at") or (
        lower == "in" and not measure_words("justice", "penalties") & set(rows.lowers[k + 1 : k + 3])
    )
