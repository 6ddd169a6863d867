"""Scores of quotations: span, kind, speaker, the words that name the speaker, addressee, and one utterance in two articles."""

from collections.abc import Iterator

from riyadh_archive.model import Claim, QuoteValue, Utterance

from .claims import printed
from .matching import GOLD, PERSONS, QUOTES, Answers, Json, fold, gold_id, is_person, is_said_by, overlap
from .score import Score, score

RELATIONS = {"same": "identical", "quote": "altered", "fragment": "excerpt"}
"""Our relation for the first word of a relation of the gold."""


def scores(answers: Answers) -> Iterator[Score]:
    claims = answers.of("quotes")
    speech = [quote for quote in QUOTES.values() if quote["kind"] in ("speech", "statement")]
    terms = [quote for quote in QUOTES.values() if quote not in speech]
    yield score("quotes: found", ((bool(_at(claims, q)), _told(q)) for q in speech))
    yield score("quotes: exact span", ((_exact(claims, q), _told(q)) for q in speech))
    yield score("quotes: speaker", ((any(_right(c, q) for c in _at(claims, q)), _told(q)) for q in speech))
    yield score("quotes: words that name the speaker", _mentions(claims, speech))
    yield score(
        "quotes: speech kept", ((any(_value(c).kind == "speech" for c in _at(claims, q)), _told(q)) for q in speech)
    )
    yield score("quotes: terms and titles told apart", ((_no_speech(claims, q), _told(q)) for q in terms))
    yield score("quotes: no stray speech", _strays(claims, speech))
    yield score("quotes: one claim an utterance", _joined(claims, speech))
    yield score("quotes: addressee", _addressees(claims, speech))
    yield score("utterances: printed by several", _printed_by_several(answers))
    yield score("utterances: relation", _relations(answers))
    yield score("utterances: never two in one", _apart(answers))


def _value(claim: Claim) -> QuoteValue:
    assert isinstance(claim.value, QuoteValue)
    return claim.value


def _told(quote: Json) -> str:
    return f"{quote['id']} {quote['acceptable_speakers']} {quote['text'][:60]!r}"


def _at(claims: list[Claim], quote: Json) -> list[Claim]:
    """Our claims that hold at least four fifths of a quotation."""
    least = 0.8 * (quote["end"] - quote["start"])
    here = [claim for claim in claims if gold_id(claim.article) == quote["article"]]
    return [c for c in here if any(overlap(e, quote["start"], quote["end"]) >= least for e in c.evidence)]


def _exact(claims: list[Claim], quote: Json) -> bool:
    span = (quote["start"], quote["end"])
    return any((e.start, e.end) == span for claim in _at(claims, quote) for e in claim.evidence)


def _right(claim: Claim, quote: Json) -> bool:
    """Somebody whom the gold accepts; where it knows nobody, words for a group are as good as none."""
    said, accepted = _value(claim).speaker, quote["acceptable_speakers"]
    if accepted == [None]:
        return not any(is_person(said, person) for person in PERSONS) if said else True
    return any(is_said_by(said, who) for who in accepted)


def _mentions(claims: list[Claim], speech: list[Json]) -> Iterator[tuple[bool, str]]:
    """The words stand in the clause that gives the quotation to its speaker, where that names somebody."""
    for quote in speech:
        told = quote["attribution"]
        if told and set(fold(told["text"]).split()) & _NAMING:
            found = [_value(claim).mention for claim in _at(claims, quote)]
            yield any(m and overlap(m, told["start"], told["end"]) == len(m.text) for m in found), _told(quote)


_NAMING = {"he", "she", "minister", "department"} | {fold(p["canonical"]).split()[-1] for p in PERSONS.values()}
"""Words by one of which every clause of the gold that names a speaker does so."""


def _no_speech(claims: list[Claim], quote: Json) -> bool:
    return all(_value(claim).kind != "speech" for claim in _at(claims, quote))


def _strays(claims: list[Claim], speech: list[Json]) -> Iterator[tuple[bool, str]]:
    for claim in claims:
        if _value(claim).kind == "speech":
            yield any(claim in _at([claim], quote) for quote in speech), printed(claim)


def _joined(claims: list[Claim], speech: list[Json]) -> Iterator[tuple[bool, str]]:
    """A continued quotation shares its claim with what it continues, and no other quotation does."""
    for quote in speech:
        for claim in _at(claims, quote)[:1]:
            inside = {q["utterance"] for q in speech if claim in _at([claim], q)}
            alone = quote["continues"] is None or claim in _at(claims, QUOTES[quote["continues"]])
            yield alone and len(inside) == 1, _told(quote)


def _addressees(claims: list[Claim], speech: list[Json]) -> Iterator[tuple[bool, str]]:
    for quote in speech:
        if wanted := quote["addressee"]:
            given = [fold(_value(claim).addressee) for claim in _at(claims, quote)]
            yield any(fold(wanted) in one for one in given), f"{quote['id']} to {wanted}, not {given}"


def _holding(answers: Answers, quotes: list[str]) -> list[Utterance]:
    """Our utterances with a printing of each quotation."""
    return [u for u in answers.utterances if all(any(_prints(p, QUOTES[q]) for p in u.printings) for q in quotes)]


def _prints(printing: object, quote: Json) -> bool:
    start, end, article = (getattr(printing, key) for key in ("start", "end", "article"))
    shared = min(end, quote["end"]) - max(start, quote["start"])
    return bool(gold_id(article) == quote["article"] and shared >= 0.8 * (quote["end"] - quote["start"]))


def _printed_by_several(answers: Answers) -> Iterator[tuple[bool, str]]:
    for gold in GOLD["cross_utterances"]:
        yield bool(_holding(answers, gold["quotes"])), gold["id"]


def _relations(answers: Answers) -> Iterator[tuple[bool, str]]:
    for gold in GOLD["cross_utterances"]:
        wanted = RELATIONS[gold["relation"].split()[0]]
        said = [
            {p.relation for p in utterance.printings if any(_prints(p, QUOTES[q]) for q in gold["quotes"])}
            for utterance in _holding(answers, gold["quotes"])
        ]
        if wanted == "identical":
            yield any(relations <= {wanted, "speaker"} for relations in said), f"{gold['id']} {said}"
        else:
            yield any(wanted in relations for relations in said), f"{gold['id']} {said}"


def _apart(answers: Answers) -> Iterator[tuple[bool, str]]:
    """Printings of one utterance are one utterance of the gold, in one article or in several."""
    across = {q: gold["id"] for gold in GOLD["cross_utterances"] for q in gold["quotes"]}
    known = {id_: across.get(id_) or across.get(q["continues"]) or q["utterance"] for id_, q in QUOTES.items()}
    lavrov = {"XU.lavrov_useful", "XU.lavrov_position"}
    for utterance in answers.utterances:
        met = {known[id_] for id_, q in QUOTES.items() if any(_prints(p, q) for p in utterance.printings)}
        yield len(met) <= 1 or met == lavrov, f"{utterance.speaker} {utterance.text[:60]!r}: {sorted(met)}"
