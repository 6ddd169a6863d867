"""What money is for: "$2.3 billion deal", "a fine of $5 million", "revenue fell to $15 billion", "was fined $5 million".

In: the reading and a sum. Out: an `Amount`, without `of` where nothing tells what the money is.
"""

from riyadh_archive.extract.measuring.amount import Amount, named
from riyadh_archive.extract.measuring.clauses import (
    clause_before,
    governing_noun,
    same_sentence,
    state_before,
    subject_of,
    verb_before,
)
from riyadh_archive.extract.measuring.punished import read_fine
from riyadh_archive.extract.measuring.shares import told_by_verb
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.agreements import words as agreement_words
from riyadh_archive.lexicon.figures import figure_words, is_plural, paid_as, unit_kinds, units

NO_PRICE = 1_000_000
"""From so much on, money by the year is no price that somebody pays for a thing."""
PER_HEAD = 12
"""Tokens behind a sum in which "each of the dead" stands: "to the next of kin of each of the dead" has nine."""
DEAL = "takeover price"
"""Subject of what is paid for a company."""


def read_sum(reading: Reading, m: NumberMention) -> Amount:
    """ "$2.3 billion deal", "a fine of $5 million", "trade reached $9 billion", "asked for $5 million in damages"."""
    if _is_forfeited(reading, m):
        return Amount(FORFEIT, m.unit, FORFEIT, m.start, m.end)
    found = _plain_sum(reading, m)
    if (found.of or "").lower() == "actual damages":
        found = found._replace(subject="compensatory damages", of="compensatory damages")
    if (found.of or "").lower() in ("compensatory", "punitive"):
        found = found._replace(subject=f"{found.subject} damages", of=f"{found.of} damages")
    if found.of in _PLAIN and _settles(reading, m):
        return found._replace(subject=SETTLEMENT, of=SETTLEMENT)
    if found.of is None or not _is_claimed(reading, m, found.of):
        return found
    return found._replace(subject=f"{found.subject} sought", of=f"{found.of} sought")


def _is_forfeited(reading: Reading, m: NumberMention) -> bool:
    """Whether a convict loses the sum: "ordered to forfeit | $11 million", "a forfeiture of | $11 million"."""
    rows = reading.tokens
    near = rows.lowers[max(m.first - FORFEITED, rows.sentence_starts[rows.sentences[m.first]]) : m.last + 2]
    return not figure_words("penalties", "forfeiting").isdisjoint(near)


FORFEIT = "forfeiture"
FORFEITED = 4
"""Tokens between "forfeit" and its sum: "forfeit some of | $11 million"."""
SETTLEMENT = "settlement"
_PLAIN = (None, "payment", "settled", "defamation settlement")
"""Words for a sum that tell nothing of what it is for, or only that something was settled."""
SUIT = 24
"""Tokens on either side of a sum in which a suit is settled: "agreed to pay | $9 million to settle a suit by"."""


def _settles(reading: Reading, m: NumberMention) -> bool:
    """Whether a suit is settled for the sum, in its sentence: "settled the case for | $9 million"."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[m.first])
    near = rows.lowers[max(tokens.start, m.first - SUIT) : min(tokens.stop, m.last + SUIT)]
    words = figure_words("penalties", "settling"), figure_words("penalties", "suits")
    return "at" not in rows.lowers[m.first - 2 : m.head] and not any(
        told.isdisjoint(near) for told in words
    )  # oil settled at $59


def _is_claimed(reading: Reading, m: NumberMention, of: str) -> bool:
    """Whether a sum that a court may award was only asked for: "had asked the jury to award | $24 million in damages"."""
    if figure_words("penalties", "awards").isdisjoint(of.lower().split()):
        return False
    before = clause_before(reading, m.first)
    told = [reading.tokens.lowers[k] for k in before]
    claimed, awarded = figure_words("penalties", "claimed"), figure_words("penalties", "awarding")
    last = next((word for word in reversed(told) if word in claimed | awarded), "")  # sought and won $5 million
    return last in claimed or (last not in _WON and not claimed.isdisjoint(told))


_WON = ("won", "received", "granted")
"""Verbs behind "sought and" by which a sum was awarded; who is asked to award one has not done so."""


def _plain_sum(reading: Reading, m: NumberMention) -> Amount:
    """The sum by what the words beside it tell of it."""
    rows = reading.tokens
    if fined := read_fine(reading, m):
        return fined
    if priced := _price(reading, m):
        return priced
    if (deal := _deal(reading, m)) is not None:
        told = _price_of(reading, m)
        return Amount(told, m.unit, told, deal, m.end)
    if head := _per_head(reading, m):
        return head
    if (valued := _valued(reading, m)) is not None:
        return Amount("valuation", m.unit, "valuation", valued, m.end)
    if m.of and m.of.lower() not in figure_words("figure_contexts", "sums"):
        return Amount(m.of.lower(), m.unit, m.of, m.start, m.end)
    governing = governing_noun(reading, m.first)
    if governing and rows.lowers[governing[1]] not in figure_words("figure_contexts", "sums"):
        return named(reading, m, governing)
    if (risen := _risen(reading, m)) is not None:
        return Amount(risen[0].lower(), m.unit, risen[0], min(risen[1], m.start), m.end)
    verb = (
        _worth(reading, m.first) or _paid(reading, m.first) or _done(reading, m.first) or verb_before(reading, m.first)
    )
    if verb is None:
        return Amount("money", m.unit, None, m.start, m.end)
    lower = rows.lowers[verb]
    reached = lower in figure_words("figure_contexts", "reaching") or rows.lowers[verb : verb + 2] == ["came", "to"]
    if lower == "worth" or reached or _is_estimated(reading, verb):
        noun = subject_of(reading, verb) or _antecedent(reading, verb)
        if noun is not None:
            return named(reading, m, noun)
    if lower in figure_words("figure_contexts", "not_paid"):
        return Amount("money", m.unit, None, m.start, m.end)
    told = paid_as().get(lower, "set aside" if rows.lowers[verb : verb + 2] == ["set", "aside"] else lower)
    told += _by_time(reading, m.last + 1) if told == "loss" else ""
    return Amount(told if lower in paid_as() else f"money {told}", m.unit, told, rows.starts[verb], m.end)


def _by_time(reading: Reading, at: int) -> str:
    """ " a day" where "a day", "per month" stands at token `at` behind a sum: it is of one day; "" for a whole."""
    rows = reading.tokens
    unit = units().get(rows.lowers[at + 1], "") if same_sentence(reading, at - 1, at + 1) else ""
    timed = rows.lowers[at] in figure_words("figure_contexts", "each") and unit_kinds().get(unit) == "duration"
    return f" a {unit}" if timed else ""


def _is_told(reading: Reading, m: NumberMention) -> bool:
    """Whether a noun or a verb of being so large tells what the money is."""
    if governing_noun(reading, m.first) is not None:
        return False  # "a rent of $900 a month": the rent by the month
    return state_before(reading, m.first) is not None or reading.tokens.lowers[m.first - 1] == "to"


def _risen(reading: Reading, m: NumberMention) -> tuple[str, int] | None:
    """What "rose to $15 billion", "was $15 billion", "raised the fund to $2 million" is told of."""
    rows = reading.tokens
    verb = state_before(reading, m.first) or verb_before(reading, m.first)
    if {"shares", "stock"} & {rows.lowers[k] for k in clause_before(reading, m.first)}:
        return None  # what a share is traded at
    if verb is None:
        return told_by_verb(reading, m)
    moved = {"to", "from", "by", "at"} & set(rows.lowers[verb + 1 : m.first])
    changing = any(rows.lowers[verb] in figure_words("figure_contexts", key) for key in ("varying", "changing"))
    return told_by_verb(reading, m) if rows.classes[verb] == lexicon.AUXILIARY or (changing and moved) else None


def _price(reading: Reading, m: NumberMention) -> Amount | None:
    """ "$47 per share", "£3 a litre", "30 cents for every ticket": the price of one; not what a share is traded at."""
    rows = reading.tokens
    at = m.last + 1 if m.of is None else m.head + 1
    if same_sentence(reading, m.first, at) and rows.lowers[at] == "for":
        at += 1
    if not same_sentence(reading, m.first, at + 1) or rows.lowers[at] not in figure_words("figure_contexts", "each"):
        return None
    last = at + 1
    timed = unit_kinds().get(units().get(rows.lowers[last], "")) == "duration"
    if timed and (_is_told(reading, m) or (m.quantity or 0) >= NO_PRICE):
        return None  # "the target was $100 billion a year": so much money, told by the year
    if rows.is_capitalized(last) and same_sentence(reading, last, last + 1):
        last += 1  # every Nordvik share
    if rows.classes[last] not in "oH" or not rows.words[last].islower():
        return None
    noun = governing_noun(reading, m.first)
    paid = _paid(reading, m.first)
    if noun is None and paid is not None and paid_as()[rows.lowers[paid]] == "fine":
        return None  # fined them $4,000 an hour
    if noun is None and figure_words("figure_contexts", "traded").intersection(
        rows.lowers[k] for k in clause_before(reading, m.first)
    ):
        return None
    of = f"{reading.words(*noun) if noun else 'price'} per {rows.lowers[last]}"
    return Amount(of.lower(), m.unit, of, m.start, rows.ends[last])


def _deal(reading: Reading, m: NumberMention) -> int | None:
    """Where "buy Nordvik for $3 billion", "its $3 billion takeover" begins, the price of a company; None for other money."""
    rows = reading.tokens
    if (m.quantity or 0) < LEAST_PRICE:
        return None
    stop = min(m.last + 3, rows.sentence(rows.sentences[m.last]).stop)
    nouns = figure_words("figure_contexts", "takeovers")
    noun = next((k for k in range(m.head + 1, stop) if rows.lowers[k] in _DEALS | nouns), None)
    if noun is not None and _OFFERED.isdisjoint(rows.lowers[noun + 1 : noun + 2]):
        before = m.first - 1
        owned = rows.lowers[before] in _OWNING or rows.possessives[before]
        if owned and (rows.lowers[noun] in nouns or _is_of_takeover(reading)):
            return m.start
    if m.first < 1:
        return None
    if (worth := _worth_deal(reading, m)) is not None:
        return worth
    if rows.lowers[m.first - 1] != "for":
        return None
    verbs = figure_words("figure_contexts", "buying")
    verb = next(
        (k for k in reversed(clause_before(reading, m.first)) if rows.lowers[k] in verbs or _takes_over(reading, k)),
        None,
    )
    if verb is None:
        return None
    passive = rows.lowers[verb - 1] in _BEING and any(map(rows.is_capitalized, range(max(verb - BOUGHT, 0), verb)))
    named = any(rows.is_capitalized(k) for k in range(verb + 1, m.first))
    return rows.starts[verb] if named or passive else None


LEAST_PRICE = 10_000
"""Less is paid for no company that news tells of; a stock is."""
BOUGHT = 8
"""Tokens between the name of a company and "bought": "Nordvik, the grocer, is to be | bought for" has five."""
_DEALS = frozenset(("deal", "purchase", "transaction"))
_OFFERED = frozenset(("offer", "bid", "proposal", "approach"))
"""What only somebody wanted to pay."""
_OWNING = frozenset(("a", "the", "its", "their"))
_BEING = frozenset(("be", "being", "been", "is", "was", "were", "are"))


def _is_of_takeover(reading: Reading) -> bool:
    """Whether the report opens with a takeover, so that its "deal" is one."""
    opening = set(reading.tokens.lowers[:LEDE])
    return not opening.isdisjoint(figure_words("figure_contexts", "taking_over"))


LEDE = 90
"""Tokens of the title and the first sentences."""


def _worth_deal(reading: Reading, m: NumberMention) -> int | None:
    """Where "a deal valued at", "the takeover is worth" begins, right before a sum."""
    rows = reading.tokens
    verb = next((k for k in range(m.first - 1, max(m.first - 3, 0), -1) if rows.lowers[k] in ("worth", "valued")), None)
    if verb is None or not same_sentence(reading, verb, m.first):
        return None
    nouns = figure_words("figure_contexts", "takeovers")
    for k in range(verb - 1, max(verb - 4, -1), -1):
        if rows.lowers[k] in nouns or (rows.lowers[k] in _DEALS and _is_of_takeover(reading)):
            return rows.starts[k]
    return None


def _price_of(reading: Reading, m: NumberMention) -> str:
    """The subject of the price of a company: that with its debts is another one."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[m.last])
    behind = rows.lowers[m.last + 1 : min(m.last + WITH_DEBT, tokens.stop)]
    return WITH_DEBTS if {"debt", "debts"} & set(behind) else DEAL


WITH_DEBT = 10
"""Tokens behind a price in which "including debt" stands: "when including the assumption of | debt"."""
WITH_DEBTS = "takeover price with debt"


def _per_head(reading: Reading, m: NumberMention) -> Amount | None:
    """What is paid for each of the dead or hurt: "Rs 1 million for the heirs of each of the dead"."""
    rows = reading.tokens
    stop = min(m.last + PER_HEAD, rows.sentence(rows.sentences[m.last]).stop)
    first = _past_brackets(reading, m.last + 1, stop)
    end = next(
        (
            k
            for k in range(first, stop)
            if (rows.classes[k] in ",;:(V" and rows.lowers[k] not in _STRICKEN) or rows.lowers[k] == "and"
        ),
        stop,
    )
    near = set(rows.lowers[first:end])
    if rows.lowers[m.last + 1 : m.last + 2] == ["each"]:
        near |= {rows.lowers[k] for k in clause_before(reading, m.first)}  # families of the dead will get $900 | each
    if "awarded" in rows.lowers[max(m.first - 2, 0) : m.first]:
        near |= _each_winner(reading, m)
    if not near & {"each", "every", "per"} or not near & figure_words("figure_contexts", "bereaved"):
        return None
    of = "compensation per injured" if near & {"injured", "wounded", "hurt"} else "compensation per victim"
    end -= rows.classes[end - 1] == "."
    return Amount(of, m.unit, of, m.start, rows.ends[end - 1])


def _each_winner(reading: Reading, m: NumberMention) -> set[str]:
    """The words of "Each plaintiff", with which the sentence of an award opens; none for another opening."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[m.first]]
    opening = rows.lowers[start : start + 4]
    return set(opening) if "each" in opening[:2] else set()


def _takes_over(reading: Reading, k: int) -> bool:
    """Whether "take | over" stands at token k."""
    lowers = reading.tokens.lowers
    return lowers[k] == "over" and lowers[k - 1] in ("take", "takes", "took", "taking")


_STRICKEN = ("bereaved", "affected", "deceased")
"""Participles before "family" that close no phrase: "for each | bereaved | family"."""


def _past_brackets(reading: Reading, k: int, stop: int) -> int:
    """The token behind "($5,400)" at token k; k itself where no bracket opens there."""
    rows = reading.tokens
    if rows.words[k : k + 1] != ["("]:
        return k
    return next((at + 1 for at in range(k, stop) if rows.words[at] == ")"), k)


def _valued(reading: Reading, m: NumberMention) -> int | None:
    """Where "values the company at $3 billion" begins; None for other money."""
    rows = reading.tokens
    if rows.lowers[m.first - 1 : m.first] != ["at"]:
        return None
    verbs = ("values", "valued", "valuing", "value")
    found = next((k for k in reversed(clause_before(reading, m.first)) if rows.lowers[k] in verbs), None)
    told = (
        found is not None and m.first - found > 2 and rows.lowers[found - 1] not in ("is", "was", "are", "were", "been")
    )
    return rows.starts[found] if told and found is not None else None


def _worth(reading: Reading, first: int) -> int | None:
    """The "worth" right before token `first`, where it is said of something: "was worth $9 billion"."""
    return first - 1 if first > 1 and reading.tokens.lowers[first - 1] == "worth" else None


def _paid(reading: Reading, first: int) -> int | None:
    """The word before token `first` that tells what the money is, in any form: "defrauding 43 investors of"."""
    lowers = reading.tokens.lowers
    return next((k for k in reversed(clause_before(reading, first)) if lowers[k] in paid_as()), None)


def _is_estimated(reading: Reading, verb: int) -> bool:
    """Whether "is estimated at", "was put at" stands at the verb: its subject is the money."""
    rows = reading.tokens
    if rows.lowers[verb] not in ("estimated", "valued", "put", "pegged", "assessed"):
        return False
    return rows.lowers[verb - 1] in ("is", "was", "are", "were", "been") and rows.lowers[verb + 1] == "at"


def _done(reading: Reading, first: int) -> int | None:
    """The verb in its base form right before token `first`: "will close a mill and | refund"."""
    rows = reading.tokens
    if first < 2 or not same_sentence(reading, first - 2, first):
        return None
    verb = first - 1
    lower, before = rows.lowers[verb], rows.lowers[verb - 1]
    if not rows.words[verb].islower() or rows.classes[verb] not in "oaVC" or is_plural(lower):
        return None
    joined = lower in agreement_words("action_verbs") and before in ("and", "also", "or")
    return verb if joined or before in ("to", "will", "would", "must") else None


def _antecedent(reading: Reading, verb: int) -> tuple[int, int] | None:
    """The nouns before ", which" where that is the subject of the verb: "their deposits, which were worth"."""
    rows = reading.tokens
    at = verb - 1
    while at > 0 and rows.classes[at] in "RA":
        at -= 1
    if at < 2 or rows.lowers[at] not in ("which", "that") or not same_sentence(reading, at - 2, verb):
        return None
    last = at - 2 if rows.words[at - 1] == "," else at - 1
    return (last, last) if rows.classes[last] in "oHa" else None
