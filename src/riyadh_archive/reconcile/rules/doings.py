"""Acts with two answers: one report says that somebody signed, resigned or was arrested, another that he did not.

Two acts are one where those who did them, or what they were done to, are surely the same and nothing else differs: actors,
days, charges. A report that tells both answers of one act tells how it went on, and takes neither side.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from riyadh_archive.grammar.events import days_meet
from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.doings import Question, doing_words, questions, same_things
from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import Claim, Conflict, ConflictKind, MeasureValue, Severity
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import clipped, copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, by_article, clusters, shared, stems
from riyadh_archive.text import iter_words, squeeze_spaces

RULE = "act "
"""How the rule of such a claim begins."""
ALIKE = 0.5
"""Half of the words of the fewer in common: "the charges" and "all charges of fraud"."""
MOST_ACTS, LEAST_OF_ONE = 400, 2
"""Acts on one question that are compared in a story, and of one article at least: an article tells a few."""
TOLD_STEMS = 2
"""Words for a thing that tell it whoever acts: "the threat level", not "a statement"."""
MEETINGS = frozenset(("talks", "meeting", "negotiations", "summit", "dialogue", "round"))
"""Words for one meeting of those who asked for it."""
LONGEST_ROLE = 4
"""Words of a role that stands for who has it: "the ferry captain"."""
CLAUSE_STEMS = 2
"""Words that two clauses of admitting and denying have in common at least."""


def is_doing(claim: Claim) -> bool:
    """Whether a claim of `measures` is an act with two answers."""
    return claim.rule.startswith(RULE)


def is_question(subject: str) -> bool:
    """Whether a subject is that of such claims."""
    return subject in questions()


_ANYBODY = ("one", "anyone", "anybody", "nobody", "no one")


def doing_label(value: MeasureValue) -> str:
    """`Ana Lim: signing, the treaty`."""
    who, thing = join_words(value.actors), value.target if value.target != value.measure else None
    if not who and (thing or "").lower() in _ANYBODY:
        return f"anybody: {value.measure}"
    return f"{who}: {value.measure}, {thing}" if who and thing else f"{who or thing or value.target}: {value.measure}"


def match_doings(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One act with one answer."""
    if not (is_doing(a) and is_doing(b)) or a.subject != b.subject or _is_coming(a) != _is_coming(b):
        return None
    return (0.8, "the same act of the same") if _are_one(a, b, reports) else None


def doing_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each act to which reports give both answers."""
    told: dict[tuple[str, bool], list[Claim]] = defaultdict(list)
    for claim in reports.topic("measures"):
        if is_doing(claim) and claim.subject in questions():
            for coming in (False, True) if _is_refused(claim) else (_is_coming(claim),):
                told[claim.subject, coming and not questions()[claim.subject].ever].append(claim)
    for (subject, _), claims in sorted(told.items()):
        if questions()[subject].sole:
            yield from _other_doers(
                questions()[subject], [c for c in _first_of_each(claims) if c.stance == "asserted"], reports
            )
        if len({c.stance for c in claims}) > 1 and len({c.article for c in claims}) > 1:
            seen: set[frozenset[object]] = set()
            for act in clusters(_first_of_each(claims), lambda a, b: _are_one(a, b, reports)):
                for conflict in _of_act(questions()[subject], act, reports):
                    places = frozenset((e.article, e.start, e.end) for side in conflict.sides for e in side.evidence)
                    if places not in seen:  # "A beat B" told from the other end is the same difference
                        yield conflict
                    seen.add(places)


def _other_doers(question: Question, claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """The conflict over who did what one does alone: two people or two countries, of whom no report names both."""
    sole = [(claim, name) for claim in claims if (name := _sole_doer(claim, reports))]
    apart = [
        (a, b)
        for (a, ours), (b, theirs) in combinations(sole, 2)
        if a.article != b.article
        and _are_rivals(ours, theirs, question, reports)
        and _is_one_thing(a, b, question, reports)
        and (
            question.of_parties
            or not (_is_named_in(a.article, theirs, reports) or _is_named_in(b.article, ours, reports))
        )
    ]
    if apart:
        members = list({c.id: c for pair in apart for c in pair}.values())
        names = {c.id: name for c, name in sole}
        found = [[c for c in members if names[c.id] == name] for name in sorted({names[c.id] for c in members})]
        yield _doer_conflict(found, [names[side[0].id] for side in found], reports)


def _sole_doer(claim: Claim, reports: Reports) -> str:
    """The one person or country that a claim says to have done it, by canonical name; "" for several or anybody else."""
    actors = _value(claim).actors
    if len(actors) != 1 or {"and", ","} & set(actors[0].lower().replace(",", " ,").split()):
        return ""
    name = reports.names.canonical(claim.article, actors[0])
    return name if reports.names.person(name) else country_of(actors[0]) or government_of(actors[0]) or ""


def _is_one_thing(a: Claim, b: Claim, question: Question, reports: Reports) -> bool:
    """Whether what two did may be one thing; of two leaders surely the delegation of one country."""
    ours, theirs = _value(a).target or "", _value(b).target or ""
    if question.one_side:
        return bool(_named_countries(ours) & _named_countries(theirs))
    again = doing_words("once_more")
    told = [{w.key for e in c.evidence for w in iter_words(e.text)} & again for c in (a, b)]
    if bool(told[0]) != bool(told[1]):
        return False  # who proposed the talks, and who a further round
    meant = [{w.key for w in iter_words(text)} & MEETINGS for text in (ours, theirs)]
    return (question.of_parties and all(meant)) or _compare(a, b, ours, theirs, reports) is not False


def _named_countries(text: str) -> frozenset[str]:
    """The countries of the words of a phrase: "Ukraine's team", "the Ukrainian delegation"."""
    words = (word.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’") for word in text.split())
    return frozenset(found for word in words if (found := country_of(word) or government_of(word)))


def _is_named_in(article: str, name: str, reports: Reports) -> bool:
    """Whether an article names a person, or says anything of a country by its own name or an adjective."""
    if reports.names.person(name):
        return reports.names.is_named_in(article, name)
    text = reports.article(article).text
    words = (word.strip("()“”\"',.;:—–-").removesuffix("’s").removesuffix("'s") for word in text.split())
    return any(word[:1].isupper() and country_of(word) == name for word in words)


def _are_rivals(ours: str, theirs: str, question: Question, reports: Reports) -> bool:
    """Whether neither of two may have done it for the other: a president and his minister are credited alike."""
    if ours == theirs:
        return False
    persons = [bool(reports.names.person(name)) for name in (ours, theirs)]
    if question.one_side:
        return all(persons)
    sides = [
        reports.names.side_of(name) if person else name for name, person in zip((ours, theirs), persons, strict=True)
    ]
    return (sides == [None, None] and all(persons)) or (None not in sides and sides[0] != sides[1])


def _doer_conflict(found: Sequence[Sequence[Claim]], names: Sequence[str], reports: Reports) -> Conflict:
    sides = [make_side(name, claims, reports) for name, claims in zip(names, found, strict=True)]
    value = _value(found[0][0])
    asks = f"{questions()[value.measure].asks} {_with_article(value.target or 'it')}"
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    return make_conflict(
        "discrepancy",
        "medium",
        "measures",
        label=f"{asks}: {join_words(names, last='or')}",
        explanation=f"One act is told of two: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _with_article(thing: str) -> str:
    """The words of a thing with "the" before them, where they begin with a small letter or nobody's name."""
    return thing if thing[:1].isupper() and "'" in thing.replace("’", "'") else f"the {thing}"


def _first_of_each(claims: Sequence[Claim]) -> list[Claim]:
    """The claims on one question, of each article the first ones where there are more than any story brings."""
    told = by_article(claims)
    most = max(LEAST_OF_ONE, MOST_ACTS // len(told))
    return [claim for own in told.values() for claim in own[:most]]


def _of_act(question: Question, act: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    answers = ("asserted", "denied")
    told = [{c.article for c in act if c.stance == stance} for stance in answers]
    sides = [
        [c for c in act if c.stance == stance and c.article not in others]
        for stance, others in zip(answers, reversed(told), strict=True)
    ]
    if all(sides) and any(_are_one(a, b, reports) for a in sides[0] for b in sides[1]):
        yield _conflict(question, sides, reports)


def _value(claim: Claim) -> MeasureValue:
    assert isinstance(claim.value, MeasureValue)
    return claim.value


def _is_coming(claim: Claim) -> bool:
    return claim.rule.startswith(f"{RULE}to come")


def _is_refused(claim: Claim) -> bool:
    """Whether somebody refused to do it, which speaks against its being done and its being promised."""
    return claim.rule.startswith(f"{RULE}refused")


def _are_one(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two claims on one question tell of one act."""
    question = questions()[a.subject]
    ours, theirs = _value(a), _value(b)
    if a.article == b.article and a.stance != b.stance and question.of != "any":
        return False
    if not _days_meet(a, b) or not _details_meet(ours, theirs):
        return False
    actors = _compare(
        a, b, ours.actors[0] if ours.actors else None, theirs.actors[0] if theirs.actors else None, reports
    )
    things = _compare(a, b, ours.target, theirs.target, reports, clause=question.clause)
    if actors is False or (things is False and question.of != "actor"):
        return False
    if question.deciding and not actors and not _decide(ours, theirs):
        return False
    if question.of == "person":
        return bool(things) and (_is_person(a, reports) or _is_person(b, reports))
    if question.of == "told":
        left, right = _words(ours.target or ""), _words(theirs.target or "")
        given_out = {w.key for w in iter_words(ours.target or "")} & doing_words("given_out")
        told = actors or len(left & right) >= TOLD_STEMS or (left == right and not given_out)
        return bool(things) and bool(told)
    if question.of == "doer" and things and _is_told_alone(a, b, reports):
        return True
    if question.mirrored and _are_places_apart(a, b, reports):
        return False
    needed = {"actor": (actors,), "thing": (things,), "doer": (actors,), "both": (actors, things), "any": ()}[
        question.of
    ]
    return all(needed)


def _is_told_alone(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether one of two claims names nobody who did it, and words tell what it was done to, which is no person: many people
    praise a minister, and others blame him."""
    ours, theirs = _value(a), _value(b)
    alone = not ours.actors or not theirs.actors
    told = len(_words(ours.target or "") & _words(theirs.target or "")) >= TOLD_STEMS
    return alone and told and not (_is_person(a, reports) or _is_person(b, reports))


def _are_places_apart(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the words of two contests name places, and no place in common: a primary in Ohio, and one in Iowa."""
    ours, theirs = (reports.names.places_in(c.article, [(e.start, e.end) for e in c.evidence]) for c in (a, b))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _is_person(claim: Claim, reports: Reports) -> bool:
    return bool(reports.names.person(reports.names.canonical(claim.article, _value(claim).target or "")))


def _decide(ours: MeasureValue, theirs: MeasureValue) -> bool:
    """Whether those who did it are such as decide on it, or are not told."""
    words = {w.key for value in (ours, theirs) for actor in value.actors for w in iter_words(actor)}
    return not words or not words.isdisjoint(doing_words("deciding"))


def _days_meet(a: Claim, b: Claim) -> bool:
    """Whether a day of the one is a day of the other, or one of them tells none."""
    left, right = (claim.rule.partition(": ")[2].split() for claim in (a, b))
    return not left or not right or any(days_meet(x, y) for x in left for y in right)


def _details_meet(ours: MeasureValue, theirs: MeasureValue) -> bool:
    """Whether two charges are one, or one of them is all of them, or untold."""
    if not ours.reasons or not theirs.reasons:
        return True
    left, right = ours.reasons[0], theirs.reasons[0]
    whole = doing_words("whole")
    if any(w.key in whole for text in (left, right) for w in iter_words(text)):
        return True
    return stems(left) == stems(right)


def _compare(
    a: Claim, b: Claim, left: str | None, right: str | None, reports: Reports, *, clause: bool = False
) -> bool | None:
    """Whether two phrases mean the same: None where one is not told or the words decide nothing."""
    if not left or not right:
        return None
    ours, theirs = reports.names.canonical(a.article, left), reports.names.canonical(b.article, right)
    if fold_name(ours) == fold_name(theirs):
        return True
    persons = [bool(reports.names.person(name)) for name in (ours, theirs)]
    if all(persons):
        return False
    if any(persons) and _is_his_role(*((ours, right) if persons[0] else (theirs, left)), reports):
        return True
    if any(persons) and _is_his_country(*((ours, right) if persons[0] else (theirs, left)), reports):
        return None
    common = _words(left) & _words(right)
    if _names(left) and _names(right) and not (_names(left) & _words(right) or _names(right) & _words(left)):
        return False
    if clause:
        return len(common) >= CLAUSE_STEMS and shared(_words(left), _words(right)) >= ALIKE
    if any(persons):
        return True if common and not all(persons) and shared(_words(left), _words(right)) == 1 else None
    return bool(common) and shared(_words(left), _words(right)) >= ALIKE


def _is_his_role(name: str, phrase: str, reports: Reports) -> bool:
    """Whether a phrase is a role that one person of the story has, and he alone: "the captain" where one report names him."""
    words = [w.key for w in iter_words(phrase) if w.key not in word_list("empty_words")]
    if not words or len(words) > LONGEST_ROLE or _names(phrase):
        return False
    bearers = [reports.bearers.get(same_things().get(w, w), frozenset()) for w in words]
    return frozenset.intersection(*bearers) == {name}


def _is_his_country(name: str, phrase: str, reports: Reports) -> bool:
    """Whether a phrase means the country of a person, who may act for it or not: "Norland" beside its president."""
    country = country_of(phrase) or government_of(phrase)
    return country is not None and reports.names.side_of(name) == country


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """Content stems without bare words, every word for a country or its government by the country's name."""
    found: set[str] = set()
    for word in iter_words(text):
        printed = text[word.start : word.end].removesuffix("'s").removesuffix("’s")
        country = country_of(printed) or government_of(printed)
        if country or not (word.key in doing_words("bare") or word.key in word_list("empty_words")):
            found |= {country} if country else stems(same_things().get(word.key, printed))
    return frozenset(found)


def _names(text: str) -> frozenset[str]:
    """The stems of the words in capitals: "port of Lakor" is another one than "port of Varn"; "Senate" alone is no name."""
    printed = (word for word in text.split() if word[:1].isupper())
    return _words(" ".join(word for word in printed if word.lower() not in doing_words("deciding")))


def _conflict(question: Question, found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    sides = [make_side(clipped(_told(claims)), claims, reports) for claims in found]
    what = doing_label(_value(found[0][0]))
    kind, severity = _weight(found)
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    return make_conflict(
        kind,
        severity,
        "measures",
        label=f"Whether or not – {what}",
        explanation=f"Reports tell one act and its opposite: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _told(claims: Sequence[Claim]) -> str:
    """The words of the first claim, as printed."""
    return squeeze_spaces(claims[0].evidence[0].text)


def _weight(found: Sequence[Sequence[Claim]]) -> tuple[ConflictKind, Severity]:
    """A contradiction where the reports say it themselves or from one voice, and of one time."""
    voices = [{c.attributed_to for c in claims} for claims in found]
    one_voice = (None in voices[0] and None in voices[1]) or bool(voices[0] & voices[1])
    one_time = len({_is_coming(c) for claims in found for c in claims if not _is_refused(c)}) <= 1
    return ("contradiction", "high") if one_voice and one_time else ("discrepancy", "medium")
