"""Acts that one person or country does alone: one report says that Ana Lim chaired the talks, another that Tom Ash did.

In: the claims of a question with one doer. Out: a discrepancy where two are named who may not both have done it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.doings import Question, doing_words, questions
from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.rules.acts.one_doing import compare_phrases, doing_value
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.text import iter_words

LONG = 6
"""First letters that the name of a country no table knows and its adjective have in common."""
MEETINGS = frozenset(("talks", "meeting", "negotiations", "summit", "dialogue", "round"))
"""Words for one meeting of those who asked for it."""


def other_doers(question: Question, claims: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """The conflict over who did what one does alone: two people or two countries, of whom no report names both."""
    sole = [(claim, name) for claim in claims if (name := _sole_doer(claim, reports))]
    told = {(claim.article, name) for claim, name in sole}  # a report that tells both has them do it together
    apart = [
        (a, b)
        for (a, ours), (b, theirs) in combinations(sole, 2)
        if a.article != b.article
        and not {(a.article, theirs), (b.article, ours)} & told
        and _are_rivals((ours, theirs), question, (a.article, b.article), reports)
        and _is_one_thing(a, b, question, reports)
        and (
            question.of_parties
            or question.one_side
            or not (_is_named_in(a.article, theirs, reports) or _is_named_in(b.article, ours, reports))
        )
    ]
    if apart:
        members = list({c.id: c for pair in apart for c in pair}.values())
        names = {c.id: name for c, name in sole}
        found = [[c for c in members if names[c.id] == name] for name in sorted({names[c.id] for c in members})]
        yield _doer_conflict(found, [names[side[0].id] for side in found], reports)


def _sole_doer(claim: Claim, reports: Reports) -> str:
    """The one person or country that a claim says to have done it, by canonical name; "" for several or anybody else.

    A party is called by the only country of its words ("the US side"), or by its name where they tell none ("Kestria").
    """
    actors = doing_value(claim).actors
    if len(actors) != 1 or {"and", ","} & set(actors[0].lower().replace(",", " ,").split()):
        return ""
    name = reports.names.canonical(claim.article, actors[0])
    if reports.names.person(name):
        return name
    of_parties = questions()[claim.subject].of_parties
    named = _named_countries(actors[0]) if of_parties else _country(actors[0])
    if len(named) == 1:
        return next(iter(named))
    return _named(actors[0]) if of_parties and not named else ""


def _named(actor: str) -> str:
    """The name of a party without the small words before it: "opposition | Civic Union"; "" where it has none."""
    words = actor.split()
    while words and words[0][:1].islower():
        words = words[1:]
    return " ".join(words) if all(word[:1].isupper() or word in ("of", "and") for word in words) else ""


def _country(text: str) -> frozenset[str]:
    return frozenset(filter(None, (country_of(text) or government_of(text),)))


def _is_one_thing(a: Claim, b: Claim, question: Question, reports: Reports) -> bool:
    """Whether what two did may be one thing; of two leaders surely the delegation of one country or party."""
    ours, theirs = doing_value(a).target or "", doing_value(b).target or ""
    if question.one_side:
        whole = not question.things or (_is_whole(ours) and _is_whole(theirs))
        return whole and _are_of_one(_whose(ours, question), _whose(theirs, question))
    printed = [{w.key for w in iter_words(sentence_around(c, reports))} for c in (a, b)]
    for apart in map(doing_words, ("once_more", "of_leaders")):
        if apart.isdisjoint(printed[0]) != apart.isdisjoint(printed[1]):
            return False  # who proposed the talks, and who a further round or one of the two presidents
    meant = [{w.key for w in iter_words(text)} & MEETINGS for text in (ours, theirs)]
    return (question.of_parties and all(meant)) or compare_phrases(a, b, ours, theirs, reports) is not False


def _are_of_one(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sides have a name in common, as it is or as an adjective: "Ostravia's team", "the Ostravian side"."""
    return any(x == y or (min(len(x), len(y)) >= LONG and x[:LONG] == y[:LONG]) for x in ours for y in theirs)


def _whose(text: str, question: Question) -> frozenset[str]:
    """Whose side a phrase means: countries, of a delegation else the words in capitals: "Varnland's team"."""
    if not question.things:
        return _named_countries(text)
    words = [_bare(word) for word in text.split()]
    told = {w.lower() for w in words if w[:1].isupper() or w in doing_words("home_parties")}
    return _named_countries(text) or frozenset(told - {"republic", "kingdom"})


def _is_whole(text: str) -> bool:
    """Whether nothing tells a delegation from another one of its country: no "technical team", no "women's side"."""
    small = {_bare(word) for word in text.split() if word[:1].islower()}
    return small <= doing_words("whole_team") | doing_words("home_parties")


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").removesuffix("'")


def _named_countries(text: str) -> frozenset[str]:
    """The countries of the words of a phrase: "Ukraine's team", "the Ukrainian delegation"."""
    words = [_bare(word) for word in text.split()]
    runs = (" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1))
    return frozenset(found for run in runs if (found := country_of(run) or government_of(run)))


def _is_named_in(article: str, name: str, reports: Reports) -> bool:
    """Whether an article names a person, or says anything of a country by its own name or an adjective."""
    if reports.names.person(name):
        return reports.names.is_named_in(article, name)
    text = reports.article(article).text
    if " " in name and name in text:
        return True
    words = (word.strip("()“”\"',.;:—–-").removesuffix("’s").removesuffix("'s") for word in text.split())
    return any(word[:1].isupper() and (country_of(word) or word) == name for word in words)


def _are_rivals(names: tuple[str, str], question: Question, articles: tuple[str, str], reports: Reports) -> bool:
    """Whether neither of two may have done it for the other: a president and his minister are credited alike.

    Two parties that are no countries count where an article names both: one may be another name of the other.
    """
    ours, theirs = names
    if ours == theirs:
        return False
    persons = [bool(reports.names.person(name)) for name in (ours, theirs)]
    if question.one_side or (question.in_person and all(persons)):
        return all(persons)
    sides = [
        reports.names.side_of(name) if person else name for name, person in zip((ours, theirs), persons, strict=True)
    ]
    if question.of_parties and not any(persons) and not all(map(country_of, (ours, theirs))):
        return any(
            all(_is_named_in(a, name, reports) for name in (ours, theirs)) for a in articles
        )  # two, and no two names of one
    return (sides == [None, None] and all(persons)) or (None not in sides and sides[0] != sides[1])


def _doer_conflict(found: Sequence[Sequence[Claim]], names: Sequence[str], reports: Reports) -> Conflict:
    sides = [make_side(name, claims, reports) for name, claims in zip(names, found, strict=True)]
    value = doing_value(found[0][0])
    asks = f"{questions()[value.measure].asks} {_with_article(value.target or 'it')}"
    said = told_by(sides, reports)
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
