"""The how-manieth it is: "it is the third truce of the war" in one report, "it was the first truce" in another.

In: the reports of a story. Out: a discrepancy where reports say so of one kind of thing without a word that tells it from
others ("the first direct meeting" is no first meeting) and without a limit of place or time of their own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from riyadh_archive.lexicon.doings import same_things
from riyadh_archive.model import Citation, Conflict
from riyadh_archive.reconcile.content import stem, word_list
from riyadh_archive.reconcile.differing import word_list as differing_words
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = "|".join(_ORDINALS)
_NOUNS = "|".join(
    """meeting summit visit trip round session truce ceasefire cease-fire armistice attempt run bid exchange swap referendum
    congress""".split()
)
_NUMBERED = re.compile(
    r"\b(?:is|was|were|be|being|become|becomes|became|becoming|marks|marked|marking|for(?= the first)|[Ii]t[’']s)"
    r"(?: also| only)? (?:the|their|his|her|its|(?:the |(?:[A-Z]\w+ ){1,2})?(?P<owner>\w+)[’']s) "
    rf"(?P<nth>{_NTH}) (?P<before>(?:[\w-]+ ){{0,3}}?)"
    rf"(?P<noun>{_NOUNS}|prime minister|president|chancellor|premier)\b"
    r"(?P<behind>[^.;!?\n]{0,60})"
)
"""Verb, ordinal, the words that tell it from others, the noun, and what may limit it: "in six years", "since the war began"."""
_TOLD_AGAIN = re.compile(
    rf"\b(?:[Tt]he|[Tt]his) (?P<before>)(?P<noun>{_NOUNS})(?P<owner>)(?: (?:of|on|in) [^.,;!?\n]{{0,30}}?)? "
    rf"(?:is|was) the (?P<nth>{_NTH})\b(?P<behind>[^.;!?\n]{{0,60}})"
)
"""The same with the noun before: "The exchange of 12 June is the ninth between the two"."""
_HELD = re.compile(
    r"\b(?:at|after|for|during|held|hold|holding|began|opened|ended|concluded|concluding) (?P<owner>)their "
    rf"(?P<nth>{_NTH})(?:-ever| ever)? (?P<before>)(?P<noun>summit|meeting|visit|round|session)\b"
    r"(?P<behind>[^.;!?\n]{0,60})"
)
"""The same of what the report opens with: "agreed at their second summit on Monday"."""
_LEDE = 600
"""Code points in which a report tells what it is about; further on it may tell of an earlier summit."""
_OWN = ("attempt", "run", "bid")
"""What several people have in one story, each his own."""
_LIMIT = re.compile(r"\b(?:in|since|this|of|under|for|to) (?:(?!\bbetween\b)[^,])*")


def ordinal_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One discrepancy for each kind of thing of which reports tell another number, each one alone."""
    told: dict[tuple[str, ...], dict[str, list[tuple[int, Citation]]]] = defaultdict(lambda: defaultdict(list))
    for article in reports.articles:
        held = _HELD.finditer(article.text, 0, _LEDE)
        for match in (*_NUMBERED.finditer(article.text), *_TOLD_AGAIN.finditer(article.text), *held):
            cited = Citation(article=article.id, start=match.start(), end=match.end(), text=match.group())
            told[_kind(match)][article.id].append((_ORDINALS.index(match["nth"]), cited))
    for kind, by_article in sorted(told.items()):
        sole = {a: found[0] for a, found in by_article.items() if len({number for number, _ in found}) == 1}
        numbers = sorted({number for number, _ in sole.values()})
        if len(numbers) > 1:
            sides = {n: [cited for number, cited in sole.values() if number == n] for n in numbers}
            yield _conflict(kind, sides, reports)


def _kind(match: re.Match[str]) -> tuple[str, ...]:
    """What is counted: the noun with the words before it, and those of its limit that are not empty."""
    before, noun, behind = match["before"], match["noun"], match["behind"]
    owner = (match["owner"] or "").lower()
    limit = _LIMIT.match(behind.strip())
    empty = word_list("empty_words")
    words = [same_things().get(word.lower(), word.lower()) for word in (*before.split(), noun)]
    left_out = empty | differing_words("of_the_whole")
    limits = sorted(
        {stem(word.lower()) for word in (limit[0].split() if limit else ()) if word.lower() not in left_out}
    )
    whose = (owner,) if noun in _OWN and owner and match["owner"][:1].isupper() else ()
    return (*whose, *words, "|", *limits)


def _conflict(kind: tuple[str, ...], told: dict[int, list[Citation]], reports: Reports) -> Conflict:
    sides = [cited_side(_ORDINALS[number], cited, reports) for number, cited in told.items()]
    said = told_by(sides, reports)
    what = " ".join(kind[: kind.index("|")])
    return make_conflict(
        "discrepancy",
        "medium",
        "figures",
        label=f"Which {what} it is: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports count one thing differently: {said}.{copying(sides, reports)}",
        sides=sides,
    )
