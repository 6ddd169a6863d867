"""Quotes: what was said, by whom, in which words.

Printings of one utterance by one speaker match, whether whole, in part or altered. Altered words are a variant; the
same words in the mouths of two people are a discrepancy. A part that is printed unchanged differs in nothing, and
neither do a body and the person who speaks for it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, combinations, pairwise, permutations

from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.model import Claim, Conflict, Edit, QuoteValue, Value
from riyadh_archive.reconcile.quoted_words import OMISSION, count_said
from riyadh_archive.reconcile.quoting.align import align_words, relation_of
from riyadh_archive.reconcile.quoting.edit_types import gravest_severity, is_left_out
from riyadh_archive.reconcile.quoting.printings import is_sure_pronoun, names_speaker, speaker_of, text_of
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.telling.antecedents import is_clear
from riyadh_archive.reconcile.telling.slots import Slot, turns_round
from riyadh_archive.reconcile.values import Match, clusters, commonest, commonest_known
from riyadh_archive.text import compare_key, split_words

LABEL_WORDS = 12
"""Words of a quotation that tell it apart in one line."""

LABEL_EDITS = 4
"""Changes named in an explanation; a reader sees the rest in the printings."""
TURNING_WORDS = 2
"""A word or two more or less may turn a sentence round ("not", "will not"); more is a passage that was left out."""
CHANGED_WORDS = 6
"""Words of either side that stand for one another in a change; longer stretches are other passages, put together anew."""
SURE_SPEAKER = 0.6
"""A reader's surety of the speaker below which a different speaker is sooner its mistake than the report's."""
RELAYED = 100
"""Code points behind a quotation in which its sentence names who passes it on, with his office."""
NAME_REACH = 60
"""Code points in which a name stands behind the words for a speaker."""
MOST_PRINTED, MOST_SIDES = 1_000, 40
"""Printings of one utterance whose wordings are told apart, the fullest first, and how many of them are: nobody reads a
conflict of more sides."""
_GRAVE = ("negation", "number", "name")


def _value(claim: Claim) -> QuoteValue:
    assert isinstance(claim.value, QuoteValue)
    return claim.value


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Printings of one utterance are compared; scare quotes and titles by their words."""
    utterance = reports.utterances.get(claim.id)
    return (("said", utterance),) if utterance else (("term", compare_key(text_of(claim))),)


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One utterance of one speaker; scare quotes and titles by the same words alone."""
    if keys(a, reports) != keys(b, reports) or _value(a).kind != _value(b).kind or _speakers_differ(a, b, reports):
        return None
    if a.id not in reports.utterances:
        return 1.0, "the same words in marks"
    first, second = sorted((text_of(a), text_of(b)), key=lambda text: (-len(text), text))
    return 0.9, f"printings of one utterance ({relation_of(first, second)})"


def _speakers_differ(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two speakers are named who are two: neither is the body that the other speaks for."""
    ours, theirs = speaker_of(a), speaker_of(b)
    if ours is None or theirs is None or _is_part(ours, theirs) or _is_part(theirs, ours):
        return False
    return not (_speaks_for(ours, theirs, reports) or _speaks_for(theirs, ours, reports))


def _is_part(name: str, full: str) -> bool:
    """Whether a name is in a fuller one ("Ruiz", "Marta Ruiz"): too little to tell two people apart."""
    return set(compare_key(name).split()) <= set(compare_key(full).split())


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
    if len(members) == 1:
        return _value(members[0])
    fullest = min(members, key=lambda c: (-count_said(text_of(c)), text_of(c), c.article, c.id))
    return _value(fullest).model_copy(update={"speaker": commonest_known(speaker_of(c) for c in members)})


def label(value: Value, subject: str) -> str:
    """`Marco Rubio: “We're going to need to have vibrant …”`; words that only a reporter answers for get no marks."""
    assert isinstance(value, QuoteValue)
    if value.kind == "indirect":
        return f"{value.speaker or 'not attributed'} (reported): {first_words(value.text)}"
    return f"{value.speaker or 'not attributed'}: {shortened(value.text)}"


def shortened(text: str) -> str:
    """The first words in quotation marks.

    >>> shortened("one two three")
    '“one two three”'
    """
    return f"“{first_words(text)}”"


def in_parts(label: str, claim: Claim) -> str:
    """A label that quotes a claim, with a gap wherever marks close and open inside the words: “We go on,” … “It is over.”"""
    if len(claim.evidence) == 1 or " ".join(e.text for e in claim.evidence) != text_of(claim):
        return label
    at = label.index("“") + 1
    for part in claim.evidence[:-1]:
        if not label.startswith(f"{part.text} ", at):
            break
        label = f"{label[: at + len(part.text)]}” … “{label[at + len(part.text) + 1 :]}"
        at += len(part.text) + len("” … “")
    return label


def _quoted(claim: Claim) -> str:
    return in_parts(shortened(text_of(claim)), claim)


def first_words(text: str) -> str:
    """The first words, an ellipsis where there are more.

    >>> first_words("a b c d e f g h i j k l m")
    'a b c d e f g h i j k l …'
    """
    words = text.split()
    return f"{' '.join(words[:LABEL_WORDS])}{' …' if len(words) > LABEL_WORDS else ''}"


def utterances(reports: Reports) -> list[list[Claim]]:
    """The quotations of speech, those of one utterance together, whoever is said to have said it."""
    found: dict[str, list[Claim]] = {}
    for claim in reports.topic("quotes"):
        if utterance := reports.utterances.get(claim.id):
            found.setdefault(utterance, []).append(claim)
    return list(found.values())


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """For each utterance at most one variant of wording and one discrepancy of speaker."""
    for printings in utterances(reports):
        if len({c.article for c in printings}) > 1 and not _deny_one_another(_mouths(printings, reports)):
            yield from _wordings(printings, reports)
            yield from _speakers(printings, reports)
    for slot in reports.slots_of("quotes"):
        indirect = _value(slot.a).kind == _value(slot.b).kind == "indirect"
        if indirect and turns_round(slot) and not _speakers_differ(slot.a, slot.b, reports):
            yield _turned(slot, reports)


def _turned(slot: Slot, reports: Reports) -> Conflict:
    """What somebody is reported to have said without marks, here with a "not" and there without."""
    sides = [make_side(first_words(text_of(claim)), [claim], reports) for claim in (slot.a, slot.b)]
    changes = "; ".join(_told(Edit(op="negation", ours=ours, theirs=theirs)) for ours, theirs in slot.changes)
    return make_conflict(
        "discrepancy",
        "medium",
        "quotes",
        label=f"What {speaker_of(slot.a) or 'somebody'} is reported to have said: {first_words(text_of(slot.a))}",
        explanation=f"{reports.short_names(sides[0].articles)} and {reports.short_names(sides[1].articles)} report the "
        f"opposite in almost the same words: {changes}.{copying(sides, reports)}",
        sides=sides,
    )


def _wordings(printings: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """A side for every wording that is no unchanged part of another; an article stands on the side of its fullest."""
    ordered = sorted(printings, key=lambda c: (-count_said(text_of(c)), -len(text_of(c)), text_of(c), c.article, c.id))
    found: list[list[Claim]] = []
    placed: dict[str, list[Claim]] = {}
    for claim in ordered[:MOST_PRINTED]:
        home = next((w for w in found if _words_agree(w[0], claim)), None)
        if home is None and claim.article not in placed and len(found) < MOST_SIDES:
            found.append([claim])
            placed[claim.article] = found[-1]
        elif home is not None and placed.setdefault(claim.article, home) is home:
            home.append(claim)
    if len(found) > 1:
        yield _wording_conflict(found, reports)


def _words_agree(whole: Claim, other: Claim) -> bool:
    """Whether one wording is the other or unchanged parts of it, stretch by stretch as they stand inside marks.

    How words are written together makes no difference.
    """
    ours, theirs = text_of(whole), f" {OMISSION} ".join(evidence.text for evidence in other.evidence)
    if relation_of(ours, text_of(other)) != "altered" or relation_of(ours, theirs) != "altered":
        return True
    if relation_of(_with_signs(ours), _with_signs(text_of(other))) != "altered":
        return True
    if not _changes(whole, other):
        return True
    turned = any(edit.op in ("negation", "dropped") for edit in align_words(ours, text_of(other)))
    return not turned and _prints_letters(ours, text_of(other))


def _with_signs(text: str) -> str:
    """The words with the sign or letters of a unit behind a number: 5% for “5 percent”, 2bn for “2 billion”.

    >>> _with_signs("We lost $2 billion, 5 per cent")
    'We lost $2bn, 5%'
    """
    return _UNIT.sub(lambda match: _SIGNS.get(match.group(1), "%"), text)


_UNIT = re.compile(r"(?<=\d)[\s-]?(per\s?cent|million|billion|trillion)\b")
_SIGNS = {"million": "m", "billion": "bn", "trillion": "tn"}


def _prints_letters(whole: str, part: str) -> bool:
    """Whether a part has the same letters as some words of the whole: “anti war” of “antiwar”, not “he” of “she”."""
    letters, at = _letters(part), -1
    words = [_letters(word) for word in whole.split()]
    bounds = {0, *accumulate(map(len, words))}
    joined = "".join(words)
    for _ in range(joined.count(letters)):
        at = joined.find(letters, at + 1)
        if at in bounds and at + len(letters) in bounds:
            return True
    return False


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, compare_key(text)))


def _is_grave(edit: Edit) -> bool:
    """Whether a change turns what was said: another number or name, a "not" more or less; not a whole passage more."""
    if edit.op not in _GRAVE or _letters(edit.ours) == _letters(edit.theirs):
        return False
    if edit.ours and edit.theirs:
        return max(len(split_words(words)) for words in (edit.ours, edit.theirs)) <= CHANGED_WORDS
    return len(split_words(edit.ours + edit.theirs)) <= TURNING_WORDS


def _told_type(edit: Edit) -> str:
    """The type of a change, and for a passage with a "not" or a number in it, which turns nothing, that of other words."""
    if edit.op not in _GRAVE or _is_grave(edit):
        return edit.op
    return "changed" if edit.ours and edit.theirs else "added"


def word_changes(ours: str, theirs: str) -> tuple[Edit, ...]:
    """What the printing `theirs` changes in the wording `ours`; what it leaves out at its edges and marks is no change.

    >>> [(edit.ours, edit.theirs) for edit in word_changes("We will not pay, ever", "We will pay")]
    [('not', '')]
    """
    if relation_of(ours, theirs) != "altered":
        return ()
    return tuple(edit for edit in align_words(ours, theirs) if not is_left_out(edit))


def _changes(whole: Claim, other: Claim) -> list[Edit]:
    """The changes within the sentences that both print; sentences that one alone prints contradict nothing."""
    edits = [edit for printed in other.evidence for edit in align_words(text_of(whole), printed.text)]
    return [edit for edit in edits if edit.op != "passage" and not is_left_out(edit)]


def _wording_conflict(found: Sequence[Sequence[Claim]], reports: Reports) -> Conflict:
    """Two wordings or more of one utterance; changed numbers, names and negations change what was said."""
    sides = [make_side(_quoted(claims[0]), claims, reports) for claims in found]
    speaker = commonest_known(speaker_of(c) for claims in found for c in claims)
    changes = _changes(found[0][0], found[1][0])
    grave = any(map(_is_grave, changes))
    severity = gravest_severity(map(_told_type, changes))
    told = [edit for edit in changes if _is_grave(edit) or (edit.ours and edit.theirs)] or changes
    told.sort(key=lambda edit: not _is_grave(edit))
    edits = "; ".join(_told(edit) for edit in told[:LABEL_EDITS])
    return make_conflict(
        "discrepancy" if grave else "variant",
        severity,
        "quotes",
        label=f"What {speaker or 'somebody'} said: {_quoted(found[0][0])}",
        explanation=f"{reports.short_names(sides[0].articles)} and {reports.short_names(sides[1].articles)} print one "
        f"remark in other words{f': {edits}' if edits else ''}.{copying(sides, reports)}",
        sides=sides,
    )


def _told(edit: Edit) -> str:
    """A change in words: the fuller wording first."""
    if edit.ours and edit.theirs:
        return f"“{edit.ours}” – “{edit.theirs}”"
    return f"without “{edit.ours}”" if edit.ours else f"with “{edit.theirs}” added"


def _surely_named(claim: Claim, reports: Reports) -> bool:
    score = _value(claim).score
    sure = score is None or score >= SURE_SPEAKER
    if not names_speaker(claim) and not _is_named_behind(claim, reports):
        return is_sure_pronoun(claim) or (sure and is_clear(claim, reports.names, reports.article(claim.article)))
    return sure


def _is_named_behind(claim: Claim, reports: Reports) -> bool:
    """Whether the name of the speaker follows the words for him: "an army spokesman, | Ana Lim, said"."""
    value = _value(claim)
    if value.mention is None or value.speaker is None:
        return False
    behind = (
        reports.article(claim.article)
        .text[value.mention.end : value.mention.end + NAME_REACH]
        .removeprefix(",")
        .lstrip()
    )
    return behind.startswith(value.speaker)


def _mouths(printings: Sequence[Claim], reports: Reports) -> list[list[Claim]]:
    """The printings whose speaker is surely named, by speaker."""
    named = [c for c in printings if reports.names.person(speaker_of(c) or "") and _surely_named(c, reports)]
    said: dict[str | None, list[Claim]] = {}
    for claim in named:
        said.setdefault(speaker_of(claim), []).append(claim)
    mouths = clusters(list(said), lambda a, b: not _speakers_differ(said[a][0], said[b][0], reports))
    return [[claim for speaker in speakers for claim in said[speaker]] for speakers in mouths]


def _deny_one_another(mouths: Sequence[Sequence[Claim]]) -> bool:
    """Whether several people each deny what the others say: "we will never accept it", "we will accept it"."""
    pairs = [(a, b) for x, y in combinations(mouths, 2) for a in x for b in y]
    return bool(pairs) and all(_are_turned(a, b) for a, b in pairs)


def _are_turned(a: Claim, b: Claim) -> bool:
    """Whether one of two printings denies what the other says, in words of its own: no slip of one word."""
    ops = [edit.op for edit in align_words(text_of(a), text_of(b))]
    return "negation" in ops and "changed" in ops


def _speakers(printings: Sequence[Claim], reports: Reports) -> Iterator[Conflict]:
    """A side for every speaker, where two articles put the same words into the mouths of two people of the story."""
    found = _mouths(printings, reports)
    by_name = [any(names_speaker(c) or _is_named_behind(c, reports) for c in claims) for claims in found]
    if sum(by_name) < min(2, len(found) - 1):
        return
    if len(found) < 2 or not all(
        {c.article for c in x} - {c.article for c in y} for x in found for y in found if x is not y
    ):
        return
    if any(_is_relayed(c, _surnames(theirs), reports) for ours, theirs in permutations(found, 2) for c in ours):
        return
    sides = [make_side(commonest(str(speaker_of(c)) for c in claims), claims, reports) for claims in found]
    told = told_by(sides, reports)
    yield make_conflict(
        "discrepancy",
        "medium",
        "quotes",
        label=f"Who said {_quoted(found[0][0])}",
        explanation=f"The same words are put into other mouths: {told}.{copying(sides, reports)}",
        sides=sides,
    )


def _surnames(claims: Sequence[Claim]) -> frozenset[str]:
    """The last words of the names of those who are said to speak."""
    return frozenset(word.key for name in {speaker_of(c) or "" for c in claims} for word in split_words(name)[-1:])


def _is_relayed(claim: Claim, surnames: frozenset[str], reports: Reports) -> bool:
    """Whether the sentence goes on to another speaker, who passes the words on: Lim stressed “…”, spokesman Tom Ash said."""
    behind = reports.article(claim.article).text[claim.evidence[-1].end :][:RELAYED]
    words = [word.key for word in split_words(behind.partition("\n")[0].partition(". ")[0])]
    return any(a in surnames and b in attributing_verbs() for a, b in pairwise(words))
