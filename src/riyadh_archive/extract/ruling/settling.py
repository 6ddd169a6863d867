"""Which of the administrations that one article names it takes for the one in office, where it names several of a country.

In: a reading and its claims. Out: the claims, those of leaders who are out of office made historical beside the right one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from riyadh_archive.extract.ruling.tenure import is_of_the_past
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.administration import administration_words
from riyadh_archive.lexicon.offices import in_office, terms_of
from riyadh_archive.model import AdministrationValue, Claim

Leader = tuple[str, str | None]
"""The name of an administration and its country, None where no country is told."""
REMOVED = "leader removed from office"
"""The rule of a claim on a leader who was ousted in the news."""
NEWS_PARAGRAPHS = 2
"""The paragraphs that tell the news: what a government does there is no background, whatever the tense."""
_HANGING = frozenset(("that", "which", "since", "when", "after", "before", "until"))
_HAD_AHEAD = 16
"""Tokens of "The Lim administration had in February" in which its year would stand."""
_YEAR = 4
_HANGS_ON = 4
"""Tokens from "that" to the name: "since then President Joe" has three."""
_VERB_AHEAD = 2
"""Tokens from the name to its verb: "administration erected"."""


def settle(reading: Reading, claims: Sequence[Claim], acting: str) -> Iterator[Claim]:
    """The claims, those of leaders out of office made historical where the article knows who is in office.

    An article that names the right administration does not take another one for it: "against President Bill Clinton"
    beside today's president is a memory, and so is "the Biden administration kept most of them" below the news. An article
    that names the wrong one alone, or lets it act in the news (a rule that ends in `acting`), is left as it is.
    """
    claims = _without_removed(claims)
    current = {_name(c) for c in claims if isinstance(c.value, AdministrationValue) and c.value.current}
    known = {leader for leader in current if _offices(leader)}
    told = {leader: _is_in_office(leader, known, reading.article.published) for leader in current}
    alone = _alone_in_office(claims, current, acting)
    right = {country for (name, country), answer in told.items() if answer}
    for claim in claims:
        value = claim.value
        if not isinstance(value, AdministrationValue):
            yield claim
            continue
        past = value.current and told[_name(claim)] is False and value.country in right
        if past and (not claim.rule.endswith(acting) or _is_background(reading, claim)):
            value = value.model_copy(update={"current": False})
        elif _name(claim) in alone and _had(reading, claim):
            value = value.model_copy(update={"current": True})
        yield claim.model_copy(update={"value": value})


def _alone_in_office(claims: Sequence[Claim], current: Set[Leader], acting: str) -> frozenset[Leader]:
    """The leaders who act in the news of the article, where it takes nobody else of their country for the one in office."""
    rivals = Counter(country for _, country in current)
    acts = {_name(c) for c in claims if c.rule.endswith(acting)} & current
    return frozenset(name for name in acts if rivals[name[1]] == 1)


def _had(reading: Reading, claim: Claim) -> bool:
    """Whether "had" right behind is what makes a memory of it: "The Lim administration had in May imposed"."""
    rows = reading.tokens
    at = reading.token_at(claim.evidence[0].start)
    stop = min(rows.sentence_starts[rows.sentences[at] + 1], at + _HAD_AHEAD)
    years = any(len(rows.words[k]) == _YEAR and rows.words[k].isdigit() for k in range(at, stop))
    government = next((k for k in range(at, stop) if rows.lowers[k] in administration_words("nouns")), None)
    return government is not None and rows.lowers[government + 1 : government + 2] == ["had"] and not years


def _without_removed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, every one of a leader who is told to have been removed made historical."""
    gone = {_name(c) for c in claims if c.rule == REMOVED}
    return [
        c.model_copy(update={"value": c.value.model_copy(update={"current": False})}) if _name(c) in gone else c
        for c in claims
    ]


def _name(claim: Claim) -> Leader:
    assert isinstance(claim.value, AdministrationValue)
    return claim.value.administration, claim.value.country


def _is_in_office(leader: Leader, known: Set[Leader], published: str | None) -> bool | None:
    """What the table says of a leader who is told as in office, on the day of the article.

    An article without a day is not older than the last of the administrations that it names, of which `known` are those
    that the table has.
    """
    name, country = leader
    if published is not None:
        return in_office(name, country=country, date=published)
    if leader not in known:
        return None
    offices = _offices(leader)
    others = {v for v in known if v[1] == country and _offices(v) & offices}  # no prime minister follows a president
    starts = {one: _last_start(one) for one in others}
    if len(starts) < 2 or not all(starts.values()):
        return None
    return starts[leader] == max(start for start in starts.values() if start)


def _offices(leader: Leader) -> frozenset[str]:
    """The offices in which the table knows the leader."""
    return frozenset(term.office for term in terms_of(*leader))


def _last_start(leader: Leader) -> str | None:
    """The day on which the last known term of the administration began."""
    return max((term.start for term in terms_of(*leader)), default=None)


def _hangs(reading: Reading, name: int) -> bool:
    """Whether the leader named at token `name` did it in a clause of the past that hangs on another: "that Lim set"."""
    rows = reading.tokens
    opened = _HANGING & set(rows.lowers[max(name - _HANGS_ON, 0) : name])
    behind = rows.lowers[name + 1 : name + 1 + _VERB_AHEAD]
    past = any(lower.endswith("ed") or lower in administration_words("past") for lower in behind)
    return (
        bool(opened) and past and not any(c == lexicon.REPORTING for c in rows.classes[max(name - _HANGS_ON, 0) : name])
    )


def _is_background(reading: Reading, claim: Claim) -> bool:
    """Whether the act stands below the news, in a sentence of the past or behind "had": "that the government had made".

    What somebody tells of it, and a clause that hangs on another, are no news either: "barriers that the Lim cabinet set".
    """
    rows = reading.tokens
    at = reading.token_at(claim.evidence[0].end - 1)
    first = reading.token_at(claim.evidence[0].start)
    if reading.marked[at] and is_of_the_past(reading, rows.sentence(rows.sentences[at])):
        return True
    name = next((k for k in range(first, at + 1) if rows.words[k] == _name(claim)[0]), None)
    if name is not None and _hangs(reading, name):
        return True
    had = "had" in rows.lowers[at + 1 : at + 3]
    before = (block for block in islice(reading.blocks, rows.blocks[at]) if block.kind == "paragraph")
    early = len(list(islice(before, NEWS_PARAGRAPHS))) < NEWS_PARAGRAPHS
    news = reading.blocks[rows.blocks[at]].kind != "paragraph" or early
    return had or (not news and is_of_the_past(reading, rows.sentence(rows.sentences[at])))
