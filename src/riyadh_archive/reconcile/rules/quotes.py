"""Quotes: what was said, by whom, in which words.

Printings of one utterance by one speaker match, whether whole, in part or altered. Altered words are a variant; the
same words in the mouths of two people are a discrepancy. A part that is printed unchanged differs in nothing, and
neither do a body and the person who speaks for it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.model import Claim, Conflict, QuoteValue, Severity, Value
from riyadh_archive.reconcile.align import align_words, is_same_utterance, relation_of
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side
from riyadh_archive.reconcile.values import Match, clusters, commonest, commonest_known, stems
from riyadh_archive.text import compare_key, split_words

WORDS_OF_ONE_MOUTH = 6
"""Fewer words than six ("if necessary", "very useful") two people may well have said both."""
LABEL_WORDS = 12
"""Words of a quotation that tell it apart in one line."""

LABEL_EDITS = 4
"""Changes named in an explanation; a reader sees the rest in the printings."""
_LEFT_OUT = ("trim", "omission")
_GRAVE = ("negation", "number", "name")


def _value(claim: Claim) -> QuoteValue:
    assert isinstance(claim.value, QuoteValue)
    return claim.value


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Quotations that share a content word are compared; those without one by their whole text."""
    return tuple(sorted(stems(_value(claim).text))) or (compare_key(_value(claim).text),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One utterance of one speaker; scare quotes and titles by the same words alone."""
    ours, theirs = _value(a), _value(b)
    if ours.kind != theirs.kind:
        return None
    if ours.kind != "speech":
        same = compare_key(ours.text) == compare_key(theirs.text) and ours.speaker == theirs.speaker
        return (1.0, "the same words in marks") if same else None
    if is_one_utterance(a, b) and not _speakers_differ(a, b, reports):
        return 0.9, f"printings of one utterance ({relation_of(*_full_first(a, b))})"
    return None


def is_one_utterance(a: Claim, b: Claim) -> bool:
    """Whether two quotations print one utterance: of one speaker by likeness, of two only by the words themselves."""
    ours, theirs = _value(a), _value(b)
    if None not in (ours.speaker, theirs.speaker) and ours.speaker != theirs.speaker:
        words = min(len(split_words(ours.text)), len(split_words(theirs.text)))
        return words >= WORDS_OF_ONE_MOUTH and relation_of(*_full_first(a, b)) in ("identical", "excerpt")
    return is_same_utterance(ours.text, theirs.text)


def _full_first(a: Claim, b: Claim) -> tuple[str, str]:
    """The texts of two quotations, the longer first."""
    first, second = sorted((_value(a).text, _value(b).text), key=lambda t: (-len(t), t))
    return first, second


def _speakers_differ(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two speakers are named who are two: neither is the body that the other speaks for."""
    ours, theirs = _value(a).speaker, _value(b).speaker
    if ours is None or theirs is None or ours == theirs:
        return False
    return not (_speaks_for(ours, theirs, reports) or _speaks_for(theirs, ours, reports))


def _speaks_for(person: str, body: str, reports: Reports) -> bool:
    """Whether a person has a side or role of the body ("Kremlin spokesman" of the Kremlin), or is of the unnamed people."""
    if reports.names.person(body):
        return False
    country = country_of(body) or government_of(body)
    side = reports.names.side_of(person)
    if country and side and (country_of(side) or side) == country:
        return True
    said = strip_marks(body).casefold().removeprefix("the ")
    return any(said in strip_marks(r).casefold() for _, local in reports.names.person(person) for r in local.roles)


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The fullest wording printed, with the speaker that most printings name."""
    fullest = min(members, key=lambda c: (-len(split_words(_value(c).text)), _value(c).text, c.article, c.id))
    return _value(fullest).model_copy(update={"speaker": commonest_known(_value(c).speaker for c in members)})


def label(value: Value, subject: str) -> str:
    """`Marco Rubio: “We're going to need to have vibrant …”`."""
    assert isinstance(value, QuoteValue)
    return f"{value.speaker or 'not attributed'}: {shortened(value.text)}"


def shortened(text: str) -> str:
    """The first words in quotation marks.

    >>> shortened("one two three")
    '“one two three”'
    """
    words = text.split()
    return f"“{' '.join(words[:LABEL_WORDS])}{' …' if len(words) > LABEL_WORDS else ''}”"


def utterances(reports: Reports) -> list[list[Claim]]:
    """The quotations of speech, those of one utterance together, whoever is said to have said it."""
    speech = [c for c in reports.topic("quotes") if _value(c).kind == "speech"]
    blocks: dict[object, set[str]] = {}
    for claim in speech:
        for key in keys(claim, reports):
            blocks.setdefault(key, set()).add(claim.id)
    near = {c.id: set().union(*(blocks[k] for k in keys(c, reports))) for c in speech}
    return clusters(speech, lambda a, b: b.id in near[a.id] and is_one_utterance(a, b))


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """For each utterance at most one variant of wording and one discrepancy of speaker."""
    for printings in utterances(reports):
        if len({c.article for c in printings}) > 1:
            yield from _wordings(printings, reports)
            yield from _speakers(printings, reports)


def _wordings(printings: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """A side for every wording that is no unchanged part of another."""
    ordered = sorted(printings, key=lambda c: (-len(_value(c).text), _value(c).text, c.article, c.id))
    found: list[list[Claim]] = []
    for claim in ordered:
        home = next((w for w in found if relation_of(_value(w[0]).text, _value(claim).text) != "altered"), None)
        if home is None:
            found.append([claim])
        else:
            home.append(claim)
    if len(found) > 1 and any({c.article for c in x} != {c.article for c in y} for x, y in combinations(found, 2)):
        yield _wording_conflict(found, reports)


def _wording_conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    """Two wordings or more of one utterance; changed numbers, names and negations change what was said."""
    sides = [make_side(shortened(_value(claims[0]).text), claims, reports) for claims in found]
    speaker = commonest_known(_value(c).speaker for claims in found for c in claims)
    changes = [e for e in align_words(_value(found[0][0]).text, _value(found[1][0]).text) if e.op not in _LEFT_OUT]
    grave = any(edit.op in _GRAVE for edit in changes)
    severity: Severity = "medium" if grave or any(edit.op == "changed" for edit in changes) else "low"
    edits = "; ".join(f"“{edit.ours}” – “{edit.theirs}” ({edit.op})" for edit in changes[:LABEL_EDITS])
    return make_conflict(
        "discrepancy" if grave else "variant",
        severity,
        "quotes",
        label=f"What {speaker or 'somebody'} said: {shortened(_value(found[0][0]).text)}",
        explanation=f"{reports.short_names(sides[0].articles)} and {reports.short_names(sides[1].articles)} print one "
        f"remark in other words{f': {edits}' if edits else ''}.{copying(sides, reports)}",
        sides=sides,
    )


def _speakers(printings: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """A side for every speaker, where two articles put the same words into the mouths of two people."""
    named = [c for c in printings if _value(c).speaker is not None]
    found = clusters(named, lambda a, b: not _speakers_differ(a, b, reports))
    if len(found) < 2 or not all(
        {c.article for c in x} - {c.article for c in y} for x in found for y in found if x is not y
    ):
        return
    sides = [make_side(commonest(str(_value(c).speaker) for c in claims), claims, reports) for claims in found]
    said = "; ".join(f"{reports.short_names(side.articles)}: {side.label}" for side in sides)
    yield make_conflict(
        "discrepancy",
        "medium",
        "quotes",
        label=f"Who said {shortened(_value(found[0][0]).text)}",
        explanation=f"The same words are put into other mouths: {said}.{copying(sides, reports)}",
        sides=sides,
    )
