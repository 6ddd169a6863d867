"""Venues: where something was.

Places are sets: a palace lies in its city, the city in its country, and a report of the coarser place says the same.
Two venues of one event contradict one another where the gazetteer knows that they lie apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from rapidfuzz.distance import OSA

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.model import Citation, Claim, Conflict, Severity, Side, Value, VenueValue
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.places import are_disjoint, chain_of, lie_apart, meet_surely
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.rules.places.beside import are_neighbors, is_beside
from riyadh_archive.reconcile.rules.places.houses import house_conflicts
from riyadh_archive.reconcile.rules.places.odd_places import odd_place_conflicts
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.telling.slots import told_apart
from riyadh_archive.reconcile.values import Match, by_article, clusters, commonest, without_bridges
from riyadh_archive.text import compare_key, iter_words

PREPOSITION_REACH = 12
"""Characters before a place in which the preposition stands that puts something there."""
SPELLED_OTHERWISE = 2
"""Letters by which one name is spelled in two ways ("Kasbah", "Casbah"); names of two houses differ in more."""
_Places = tuple[tuple[str, ...], ...]


def _chain(claim: Claim) -> tuple[str, ...]:
    assert isinstance(claim.value, VenueValue)
    return claim.value.place, *claim.value.within


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Places of one event are compared."""
    return (reports.event(claim),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One place of one event: the same, or one in the other where no finer places of the story lie apart."""
    ours, theirs = _chain(a), _chain(b)
    if reports.event(a) != reports.event(b) or not meet_surely(ours, theirs):
        return None
    if ours[0] == theirs[0]:
        return 1.0, f"both name {ours[0]}"
    same = {_chain(c) for c in reports.topic("venue") if reports.event(c) == reports.event(a) and c.stance == a.stance}
    near = sorted(chain for chain in same if meet_surely(chain, ours) or meet_surely(chain, theirs))
    if any(are_disjoint(x, y) for x, y in combinations(near, 2)):
        return None
    return 0.8, f"{ours[0]} and {theirs[0]}: one lies in the other"


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The finest place with the longest chain around it, the commonest of these."""
    longest = max(len(_chain(c)) for c in members)
    return commonest(c.value for c in members if len(_chain(c)) == longest)


def label(value: Value, subject: str) -> str:
    """`Diriyah Palace, Riyadh, Saudi Arabia — talks`."""
    assert isinstance(value, VenueValue)
    return f"{', '.join((value.place, *value.within))} — {subject}"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """Articles that put the principal event where others know that it was not, then places in sentences told alike."""
    seen: set[str] = set()
    told = by_article(c for c in reports.topic("venue") if reports.event(c) == PRINCIPAL and c.stance == "asserted")
    told = {
        a: kept
        for a, claims in told.items()
        if (kept := _finest([c for c in claims if not (_is_of_stage(c) or _wanders(c) or _is_of_desk(c))]))
    }
    fuller = _fuller_chains(reports)
    places = {a: tuple(dict.fromkeys(fuller.get(_chain(c), _chain(c)) for c in claims)) for a, claims in told.items()}

    @cache
    def lie_apart_all(ours: _Places, theirs: _Places) -> bool:
        return all(lie_apart(a, b) for a in ours for b in theirs)

    def are_apart(a: str, b: str) -> bool:
        if not lie_apart_all(places[a], places[b]) or are_neighbors(told[a], told[b], reports):
            return False
        return _are_strange(told[a], told[b], fuller, reports)

    told = {a: told[a] for a in without_bridges(list(told), are_apart)}
    found = clusters(list(told), lambda a, b: not are_apart(a, b))
    if len(found) > 1:
        conflict = _conflict([[c for a in cluster for c in told[a]] for cluster in found], reports)
        seen = {claim for side in conflict.sides for claim in side.claims}
        yield conflict
    for conflict in (*house_conflicts(told, reports), *odd_place_conflicts(told, reports)):
        if not any(claim in seen for side in conflict.sides for claim in side.claims):
            seen |= {claim for side in conflict.sides for claim in side.claims}
            yield conflict
    slots = [slot for slot in reports.slots_of("venue") if not _is_in_town(slot.a, slot.b, reports)]
    slots = [
        slot
        for slot in slots
        if is_beside(slot.a, reports) == is_beside(slot.b, reports) or not are_neighbors([slot.a], [slot.b], reports)
    ]
    for sides in told_apart(slots, lambda a, b: not are_two(_chain(a), _chain(b))):
        if not all(claim.id in seen for side in sides for claim in side):
            seen |= {claim.id for side in sides for claim in side}
            yield _conflict(sides, reports)
    told_places = [e for c in reports.topic("venue") if c.id in seen for e in _cited(c)]
    yield from _other_places(reports, told_places)


def _finest(claims: Sequence[Claim]) -> list[Claim]:
    """The places of one article without those that hold another of them: "the Peru summit" of a report from Lima."""
    chains = [_chain(c) for c in claims]
    held = [chain[0] for chain in chains if any(chain[0] in other[1:] for other in chains)]
    return [c for c, chain in zip(claims, chains, strict=True) if chain[0] not in held]


def _is_of_stage(claim: Claim) -> bool:
    """Whether the place is that of a stage, such as the opening, and its own words name no event: "the treaty in Riga"."""
    named = claim.rule.rpartition(": ")[2]
    if all(event_nouns().get(word) == "trial" for word in words_in(claim.subject, "stages")):
        return False  # a court sits where it sits, for the hearing, the verdict and the sentencing
    return bool(words_in(claim.subject, "stages")) and (not named or bool(words_in(named, "stages")))


def _wanders(claim: Claim) -> bool:
    """Whether what was there goes from place to place, so that two places are both true: a hurricane."""
    return bool(words_in(claim.subject.split(" in ")[0], "wandering"))


def _is_of_desk(claim: Claim) -> bool:
    """Whether a report of a trial only tells where it was written: the capital, with the court in the next town."""
    return claim.rule.startswith("dateline") and any(
        event_nouns().get(w.key) == "trial" for w in iter_words(claim.subject)
    )


def _cited(claim: Claim) -> list[Citation]:
    return [Citation(article=claim.article, start=e.start, end=e.end, text=e.text) for e in claim.evidence]


def _other_places(reports: Reports, known: Sequence[Citation]) -> Iterator[Conflict]:
    """Two places that stand for one another in a sentence that is told alike, where no report names both.

    `known` are the words of conflicts that have been told already.
    """
    names = reports.names.mentions_of("place")
    found: dict[tuple[str, str], list[tuple[Citation, Citation]]] = {}
    for swap in reports.swaps:
        ours, theirs = (_place_around(part, names) for part in (swap.a, swap.b))
        if ours is None or theirs is None or any(_meet(place, told) for place in (ours, theirs) for told in known):
            continue
        (first, a), (second, b) = sorted(((x.text, x) for x in (ours, theirs)), key=lambda side: side[0])
        printed = (reports.article(a.article).text, reports.article(b.article).text)
        if are_two(chain_of(first), chain_of(second)) and second not in printed[0] and first not in printed[1]:
            found.setdefault((first, second), []).append((a, b))
    for (first, second), pairs in sorted(found.items()):
        sides = [cited_side(name, [pair[i] for pair in pairs], reports) for i, name in enumerate((first, second))]
        yield _one_sentence(sides, reports)


def _place_around(part: Citation, names: Mapping[str, Sequence[Citation]]) -> Citation | None:
    """The name of a place that a stretch is part of, as printed; None for none."""
    mentions = names.get(part.article, ())
    return next((place for place in mentions if place.start <= part.start and part.end <= place.end), None)


def _meet(a: Citation, b: Citation) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end


def _one_sentence(sides: Sequence[Side], reports: Reports) -> Conflict:
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "venue",
        label=f"Which place is meant: {join_words([side.label for side in sides], last='or')}",
        explanation=f"One sentence has different places: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def are_two(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two places lie apart, or are two houses of one kind, which stand in different names.

    >>> are_two(("Kasbah Palace", "Rabat"), ("Marble Palace", "Rabat"))
    True
    """
    (hall, inside, seat), (other_hall, _, other_seat) = (chain[0].partition(" in ") for chain in (a, b))
    if inside and hall == other_hall:
        return lie_apart(chain_of(seat), chain_of(other_seat))  # "Ajuda Palace in Lisbon", "… in Portugal"
    ours, theirs = (compare_key(chain[0]).split() for chain in (a, b))
    other = [(x, y) for x, y in zip(ours, theirs, strict=False) if x != y]
    one_kind = len(ours) == len(theirs) > 1 and (ours[-1] == theirs[-1] or ours[0] == theirs[0])
    houses = one_kind and len(other) == 1 and OSA.distance(*other[0]) > SPELLED_OTHERWISE
    return lie_apart(a, b) or houses


def _fuller_chains(reports: Reports) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each place printed alone the fuller chain that other reports give it, where all give one."""
    chains = sorted({_chain(claim) for claim in reports.topic("venue")})
    fuller: dict[tuple[str, ...], tuple[str, ...]] = {}
    for chain in chains:
        longer = {other for other in chains if len(chain) == 1 < len(other) and other[0] == chain[0]}
        if len(longer) == 1:
            fuller[chain] = longer.pop()
    return fuller


def _are_strange(
    ours: Sequence[Claim],
    theirs: Sequence[Claim],
    fuller: Mapping[tuple[str, ...], tuple[str, ...]],
    reports: Reports,
) -> bool:
    """Whether neither of two articles whose places lie apart prints a place of the other.

    A town that another report puts in a county may be a namesake of the one that the gazetteer knows; one hall that two
    reports put into two towns is no namesake.
    """
    left, right = ([fuller.get(_chain(c), _chain(c)) for c in claims] for claims in (ours, theirs))
    if any(a[0] == b[0] for a in left for b in right):
        return True
    if any(_is_namesake(chain, theirs[0].article, reports) for chain in left) or any(
        _is_namesake(chain, ours[0].article, reports) for chain in right
    ):
        return False
    return not (_prints_any(ours[0].article, right, reports) or _prints_any(theirs[0].article, left, reports))


def _is_namesake(chain: Sequence[str], other: str, reports: Reports) -> bool:
    """Whether a region may be one of the country that another article tells of, as that prints its name and no country for it.

    "Amazonas" of a report from Peru is no state of Brazil, which the gazetteer knows by that name.
    """
    known = place_named(chain[0])
    if known is None or known.kind not in ("state", "county", "region"):
        return False
    text = reports.article(other).text
    return chain[0] in text and chain[-1] not in text


def _is_in_town(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether one of two reports names the town in which the other has a house or a street: the gazetteer may know another."""
    pairs = ((a.article, _own_places(_chain(b))[1:]), (b.article, _own_places(_chain(a))[1:]))
    return any(_is_put_at(reports.article(article).text, town) for article, towns in pairs for town in towns)


def _prints_any(article: str, chains: Sequence[tuple[str, ...]], reports: Reports) -> bool:
    """Whether an article puts something at one of the places, or in the town of a house or street among them.

    "In Brussels" does, "Brussels slaps more sanctions" does not.
    """
    text = reports.article(article).text
    return any(_is_put_at(text, place) for chain in chains for place in _own_places(chain))


def _own_places(chain: Sequence[str]) -> Sequence[str]:
    """The finest place of a chain, and the towns that hold it where it is a house or a street in one.

    >>> _own_places(("High Street", "Wellington", "New Zealand")), _own_places(("Wellington", "New Zealand"))
    (('High Street', 'Wellington'), ('Wellington',))
    """
    known = place_named(chain[0])
    in_town = len(chain) > 1 and not country_of(chain[1]) and (known is None or known.kind in ("street", "building"))
    return (*chain[: 1 + in_town], *(filter(_is_city, chain[2:]) if in_town else ()))


def _is_city(place: str) -> bool:
    known = place_named(place)
    return known is not None and known.kind == "city"


def _is_put_at(text: str, place: str) -> bool:
    at = text.find(place)
    while at >= 0:
        before = text[max(0, at - PREPOSITION_REACH) : at].lower().split()
        if text[max(0, at - 3) : at].rstrip().endswith(("'s", "’s")):
            return True  # Peru's Amazonas region
        if not before or before[-1].strip("(,—-") in ("in", "at", "near", "outside", "around", "the", "to", "from", ""):
            return True
        at = text.find(place, at + 1)
    return False


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(_places(claims), claims, reports) for claims in found]
    countries = [{chain[-1] for chain in map(_chain, claims) if len(chain) > 1} for claims in found]
    near = any(a & b or not (a and b) for a, b in combinations(countries, 2))
    severity: Severity = "medium" if near else "high"
    said = told_by(sides, reports)
    return make_conflict(
        "contradiction",
        severity,
        "venue",
        label=f"Where it was: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports put one event in places that lie apart: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _places(claims: Sequence[Claim]) -> str:
    """The finest place of a side, with what holds it."""
    longest = max(len(_chain(c)) for c in claims)
    return ", ".join(commonest(_chain(c) for c in claims if len(_chain(c)) == longest))
