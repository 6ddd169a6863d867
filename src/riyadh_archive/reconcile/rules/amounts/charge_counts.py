"""On how many counts somebody was charged or found guilty: "guilty of six counts of wire fraud", "of four counts of fraud".

Two numbers are of one thing where they are told of one stage of the case, of one offense and in sentences on the same
people; who was charged on eight counts may be guilty on six, and on all counts of more than one offense. In: claims of the
topic `figures`. Out: conflicts.
"""

import re
from collections.abc import Iterator

from riyadh_archive.lexicon.figures import numerals
from riyadh_archive.model import Claim, Conflict
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.counts import agree, count_conflict, figure_of
from riyadh_archive.reconcile.rules.set_apart import is_set_apart, sentence_around
from riyadh_archive.reconcile.values import by_article, clusters, stems

UNITS = ("count", "charge", "offense", "offence", "felony")
"""The units of such figures."""
BEFORE, BEHIND = 140, 60
"""Code points before the number in which the verb of the stage stands, and behind it in which the offense does."""
_STAGE = re.compile(
    r"\b(?:(?P<denied>ple(?:ad\w*|d) not guilty)|(?P<admitted>plead\w*|pled|plea|admit\w+)(?: guilty)?"
    r"|(?P<guilty>convict\w+|guilty|proven|proved|sentenced|sentencing|jailed|imprisoned|penalty|received|got|gave (?:him|her))"
    r"|(?P<cleared>acquit\w+|cleared|dismiss\w+|dropped|not guilty)"
    r"|(?P<charged>charged?s?|charging|indict\w+|face[sd]?|facing|accus\w+|against))\b",
    re.I,
)
_SENTENCE_END = re.compile(r"(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)[.!?;\n](?:\s|$)")
_OFFENSE = re.compile(r"\s+of\s+((?:[\w’'-]+ ?){1,4})")
_SEVERAL = re.compile(
    r" of (?:[\w’'-]+ ){0,3}[\w’'-]+(?:, (?!and )(?:[\w’'-]+ ){0,3}[\w’'-]+)?,? and "
    r"(?!to\b|was\b|(?:a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
    r"|(?:\w+ ){0,3}(?:counts?|charges?)\b)"
)
"""All counts told together: "seven charges | of perjury, fraud and abuse of power"."""
_OPENERS = frozenset(
    ("and", "in", "for", "over", "on", "against", "after", "by", "from", "at", "but", "or", "the", "with", "to")
)


def charge_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One contradiction for each stage and offense of which reports count the charges differently."""
    judged = {c.article for c in reports.topic("measures") if c.subject in ("verdict", "sentences")}
    told = [c for c in reports.topic("figures") if is_charge_count(c) and not _is_of_another_case(c, reports)]
    told = [c for c in told if not (c.article in judged and _is_still_faced(c, reports))]
    by_stage: dict[str, list[Claim]] = {}
    for claim in told:
        stage = _stage(claim, reports)
        for told_of in (stage, CHARGED if stage == "guilty" and _ALL.search(_told_before(claim, reports)) else None):
            if told_of:
                by_stage.setdefault(told_of, []).append(claim)
    for of_stage in by_stage.values():
        for members in clusters(of_stage, lambda a, b: _is_one_offense(a, b, reports)):
            sole = [c for claims in by_article(members).values() if agree(claims) for c in claims]
            if any(not _offense(c, reports) for c in sole):
                sole = [c for c in sole if _is_total(c, told, reports)]
            for thing in clusters(sole, lambda a, b: _share_people(a, b, reports)):
                found = clusters(thing, lambda a, b: figure_of(a).quantity == figure_of(b).quantity)
                if len(found) > 1:
                    yield count_conflict(found, reports)


def _is_of_another_case(claim: Claim, reports: Reports) -> bool:
    """Whether a count is told apart; "convicted last year" is the verdict before this sentence."""
    return is_set_apart(claim, reports) and not _LAST.search(sentence_around(claim, reports))


_LAST = re.compile(r"\b(?:last|earlier this) (?:year|month|week)\b")


CHARGED, TRIED = "charged", "tried"
"""Stages: of all that somebody is charged with, some may be dropped before the trial."""
_NUMBER = rf"(?:\d+|(?:{'|'.join(sorted(numerals(), key=len, reverse=True))})(?:-\w+)?)"
_OF_ALL = re.compile(rf"\b(?:none|{_NUMBER}) (?:out )?of (?:the |his |her |their )?$", re.I)
"""Before the number of all charges, of which some are told: "guilty on 10 of | 11 counts"."""
_ALL_BEHIND = re.compile(
    rf"\s+(?:out )?of (?:the |his |her |their )?{_NUMBER} (?:\w+ )?(?:counts?|charges?|offen[cs]es|felonies)\b", re.I
)
"""Behind the number of some: "guilty on 10 | of 11 counts"."""
_ALL = re.compile(r"\b(?:all|each)(?: of)?(?: the| his| her)? $")
"""Who is guilty on all seven counts was charged on seven."""
_STILL = re.compile(r"\b(?:faces|facing|still face|awaits|awaiting)\b(?!.*\bguilty\b)")


def _is_still_faced(claim: Claim, reports: Reports) -> bool:
    """Whether a report of a verdict tells of charges yet to be heard, of whatever offense: "still faces 42 charges"."""
    return not _offense(claim, reports) and _STILL.search(_told_before(claim, reports)) is not None


def _told_before(claim: Claim, reports: Reports) -> str:
    """What its sentence tells up to a number."""
    text, start = reports.article(claim.article).text, claim.evidence[0].start
    return _SENTENCE_END.split(text[max(0, start - BEFORE) : start])[-1]


def _is_one_offense(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether both tell one offense: "two counts of transportation", "two counts of transporting people for money"."""
    ours, theirs = _offense(a, reports), _offense(b, reports)
    return bool(ours & theirs) if ours and theirs else ours == theirs


def is_charge_count(claim: Claim) -> bool:
    """Whether a figure counts charges."""
    return figure_of(claim).unit in UNITS and claim.stance == "asserted" and figure_of(claim).quantity is not None


def _stage(claim: Claim, reports: Reports) -> str | None:
    """The stage of the case that the last word before the number tells, or else the first behind it."""
    text, end = reports.article(claim.article).text, claim.evidence[0].end
    if _OF_ALL.search(_told_before(claim, reports)):
        return TRIED
    before = (match for match in _STAGE.finditer(_told_before(claim, reports)) if match[0].lower() != "against")
    found = [match.lastgroup for match in before]  # meted a penalty against them for | 57 counts
    behind = _STAGE.search(_SENTENCE_END.split(text[end : end + BEHIND])[0])
    return found[-1] if found else behind.lastgroup if behind else None


def _offense(claim: Claim, reports: Reports) -> frozenset[str]:
    """The stems of the offense behind the number; none where all counts are told together."""
    text, end = reports.article(claim.article).text, claim.evidence[0].end
    if (whole := _ALL_BEHIND.match(text, end, end + BEHIND)) is not None:
        end = whole.end()
    if _SEVERAL.match(text, end, end + 2 * BEHIND):
        return frozenset()
    match = _OFFENSE.match(text, end, end + BEHIND) or _OFFENSE.search(claim.evidence[0].text)
    words = match[1].split() if match else []
    stop = next((i for i, word in enumerate(words) if word.casefold() in _OPENERS or _STAGE.match(word)), len(words))
    whose = words_in(figure_of(claim).of, "jurisdictions")
    before = stems(figure_of(claim).of) - _BARE  # 21 | money laundering | charges
    return frozenset(_SAME.get(stem, stem) for stem in stems(" ".join(words[:stop])) | whose | before)


_SAME = {"defraud": "fraud"}
"""Stems of words for one offense: "guilty of defrauding investors", "guilty of wire fraud"."""


_BARE = stems(
    "count counts charge charges offense offenses offence offences felony felonies criminal federal state separate"
)
"""Stems of words for charges that tell no offense."""


def _is_total(claim: Claim, told: list[Claim], reports: Reports) -> bool:
    """Whether a number may be that of all charges: an article that counts those of an offense apart tells a greater one."""
    parts = [c for c in told if c.article == claim.article and _offense(c, reports)]
    largest = max((figure_of(c).quantity or 0 for c in parts), default=0)
    return (figure_of(claim).quantity or 0) > largest


def _share_people(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two sentences have a word beside the offense in common, or name nobody of whom another is told."""
    if a.article == b.article:
        return True
    ours, theirs = (_named(c, reports) for c in (a, b))
    return bool(ours & theirs) or not (ours and theirs)


def _named(claim: Claim, reports: Reports) -> frozenset[str]:
    """The canonical names of the persons that the sentence up to the number names."""
    text, start = reports.article(claim.article).text, claim.evidence[0].start
    opens = start - len(_SENTENCE_END.split(text[max(0, start - BEFORE) : start])[-1])
    return frozenset(
        name.name
        for name in reports.names.names
        if name.kind == "person"
        for m in name.mentions
        if m.article == claim.article and opens <= m.start < start
    )
