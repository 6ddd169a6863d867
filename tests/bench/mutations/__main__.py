"""Changes clean reports and counts what is found: `python -m tests.bench.mutations [FOLDER…] [--misses] [--kind KIND]`.

Without folders the invented stories of `tests/stories` are taken, each without its careless report. Of a folder every text
file is taken; the names of people are then read from it by their shape. A mutant is a rewrite of its original (other title,
other small words) with one thing changed. It is found where a conflict has the changed words, or their sentence, on one
side, and the words of the original, or a reference, on another; a changed name wherever the person speaks. A legal change is
a false alarm where anything but a spelling is reported that the plain rewrite does not show.
"""

import argparse
import re
import sys
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.load import load_text
from riyadh_archive.model import Conflict, Side, Span
from riyadh_archive.pipeline.stages import ArticleRead, StoryRead, read_alone, reconcile_read
from riyadh_archive.reconcile import assign_stories

from .changes import Change, all_changes
from .edits import Edit, Report, apply, moved
from .legal import all_legal, rewording

STORIES = Path(__file__).parents[2] / "stories"
RECALL, RECALL_OF_A_KIND, FALSE_ALARMS = 0.9, 0.8, 0.02
"""The bars."""
TOPICS = {
    "date": ("date",),
    "other date": ("date", "principles"),
    "weekday": ("date",),
    "place": ("venue", "principles", "names"),
    "number": ("figures", "principles", "measures", "date"),
    "age": ("figures",),
    "name": ("names", "quotes", "attendees", "administration"),
    "speaker": ("quotes",),
    "negation": ("quotes", "principles", "measures", "attendees"),
    "quoted word": ("quotes",),
    "administration": ("administration",),
    "absence": ("attendees",),
    "strength": ("principles",),
}
"""Where a change of each kind can show."""
ANYWHERE = ("absence", "administration")
"""The original says it somewhere, not always in the sentence that is changed."""


@dataclass(frozen=True)
class Outcome:
    """What came of one mutant: its conflicts that the plain rewrite does not show, and whether one shows the change."""

    report: str
    change: Change
    found: bool
    together: bool
    conflicts: tuple[Conflict, ...]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.mutations")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="print every miss and false alarm")
    parser.add_argument("--kind", help="of one kind alone")
    parser.add_argument(
        "--together", action="store_true", help="compare the two even where they are kept as two stories"
    )
    told = parser.parse_args()
    start = time.perf_counter()
    changed: list[Outcome] = []
    legal: list[Outcome] = []
    for report, people in reports(told.folders):
        tried = Tried(report, together=told.together)
        changed += [tried.outcome(c, legal=False) for c in all_changes(report, people) if told.kind in (None, c.kind)]
        legal += [tried.outcome(c, legal=True) for c in all_legal(report, people) if told.kind in (None, c.kind)]
    passed = show(changed, legal, misses=told.misses)
    print(f"{len(changed)} mutants, {len(legal)} legal changes, {time.perf_counter() - start:.0f} s")
    return 0 if passed else 1


def reports(folders: Sequence[Path]) -> Iterator[tuple[Report, list[str]]]:
    """The clean reports, each with the full names of the people it prints."""
    for folder in folders or sorted(path.parent for path in STORIES.glob("*/gold.toml")):
        gold = folder / "gold.toml"
        known = list(tomllib.loads(gold.read_text(encoding="utf-8"))["people"]) if gold.exists() else None
        for path in sorted(folder.glob("*.txt")):
            if gold.exists() and "sloppy" in path.name:
                continue
            report = Report(f"{folder.name}/{path.stem}", path.read_text(encoding="utf-8"))
            people = known if known is not None else guessed_people(report)
            yield report, [name for name in people if name in report.text]


def guessed_people(report: Report) -> list[str]:
    """Pairs of capitalized words whose first is a given name."""
    pairs = re.findall(r"\b([A-Z][a-z]+) ([A-Z][a-z]+)\b", report.text)
    return list(dict.fromkeys(f"{given} {surname}" for given, surname in pairs if is_given_name(given)))[:6]


def read(name: str, text: str) -> ArticleRead:
    return read_alone(load_text(text.encode(), name=f"{name}.txt"))


class Tried:
    """An original, its plain rewrite, and what comes of every other."""

    def __init__(self, report: Report, *, together: bool) -> None:
        self.report = report
        self.together = together
        self.rewording = rewording(report)
        self.original = cache(lambda before: read("original", apply(report.text, before)))
        self.known = {label(c) for c in self.conflicts((), self.rewording)[0]}
        self.alone = {label(c) for c in self.conflicts((), ())[0]}

    def conflicts(self, before: tuple[Edit, ...], edits: Sequence[Edit]) -> tuple[tuple[Conflict, ...], bool]:
        """What is reported on the original and a copy with `edits`, and whether they are taken for one story."""
        pair = (self.original(before), read("mutant", apply(self.report.text, edits)))
        articles, names = [one.article for one in pair], {one.article.id: one.names for one in pair}
        one = len(set(assign_stories(articles, names, {one.article.id: one.claims for one in pair}).values())) == 1
        if not (one or self.together):
            return (), False
        claims = tuple(claim for read_ in pair for claim in read_.claims)
        answer = reconcile_read(StoryRead("pair", tuple(articles), claims, names))
        if isinstance(answer, str):
            print(f"{self.report.name}: {answer}: {[edit.text for edit in edits][:2]}")
            return (), one
        return answer.conflicts, one

    def outcome(self, change: Change, *, legal: bool) -> Outcome:
        edits = [*change.edits, *self.rewording]
        told, together = self.conflicts(change.before, edits)
        new = [c for c in told if label(c) not in self.known]
        if legal:
            known = self.alone if change.kind == "reworded" else self.known
            alarms = [c for c in told if label(c) not in known and is_alarm(c)]
            return Outcome(self.report.name, change, bool(alarms), together, tuple(alarms))
        found = any(self.shows(conflict, change, edits) for conflict in new)
        return Outcome(self.report.name, change, found, together, tuple(new))

    def shows(self, conflict: Conflict, change: Change, edits: Sequence[Edit]) -> bool:
        """Whether a conflict shows the change: its words on one side, those of the original or a reference on another."""
        if conflict.topic not in TOPICS[change.kind]:
            return False
        if change.kind == "name":
            return len(conflict.sides) > 1
        around = [self.report.around(edit.start, whole=change.whole) for edit in change.edits]
        ours = [*(moved(span, change.before) for span in around), *(place(e, change.before) for e in change.edits)]
        ours += [place(edit, change.before) for edit in change.before]
        theirs = [*(moved(span, edits) for span in around), *(place(e, edits) for e in change.edits)]
        mutant = [side for side in conflict.sides if on(side, "mutant", theirs)]
        if mutant and (conflict.reference is not None or change.kind in ANYWHERE):
            return conflict.reference is not None or len(conflict.sides) > len(mutant)
        return any(on(side, "original", ours) for side in conflict.sides for other in mutant if other is not side)


def place(edit: Edit, edits: Sequence[Edit]) -> tuple[int, int]:
    """Where the words that an edit puts in, or their neighbor, stand when all edits are made."""
    start, end = moved((edit.start, edit.end), edits)
    return (start - len(edit.text), start) if edit.start == edit.end and edit in edits else (start, max(end, start + 1))


def label(conflict: Conflict) -> tuple[str, str, str]:
    """What tells a conflict from another of the same pair."""
    return conflict.kind, conflict.topic, " | ".join(sorted(side.label for side in conflict.sides))


def is_alarm(conflict: Conflict) -> bool:
    """Whether an editor would be sent to look for something that is not there."""
    return conflict.kind in ("contradiction", "discrepancy") or (
        conflict.kind == "variant" and conflict.topic == "quotes"
    )


def on(side: Side, article: str, spans: Sequence[tuple[int, int]]) -> bool:
    def meets(evidence: Span) -> bool:
        return any(evidence.start < b and a < evidence.end for a, b in spans)

    return any(evidence.article == article and meets(evidence) for evidence in side.evidence)


def show(changed: Sequence[Outcome], legal: Sequence[Outcome], *, misses: bool) -> bool:
    """Print recall by kind and false alarms; whether all bars are reached."""
    passed = True
    for title, outcomes, bar in (("found", changed, RECALL_OF_A_KIND), ("false alarms", legal, None)):
        kinds: dict[str, list[Outcome]] = defaultdict(list)
        for outcome in outcomes:
            kinds[outcome.change.kind].append(outcome)
        for kind, ones in kinds.items():
            hit = sum(one.found for one in ones)
            apart = sum(not one.together for one in ones)
            short = bar is not None and hit < bar * len(ones)
            passed = passed and not short
            note = f"  ({apart} kept as two stories)" if apart else ""
            print(
                f"{title:13} {kind:18} {hit:4}/{len(ones):<4} {hit / len(ones):.3f}{note}{'  SHORT' if short else ''}"
            )
            if misses:
                for one in ones:
                    if one.found == (bar is None):
                        print(f"    {one.report}: {one.change.what[:120]}{'' if one.together else '  (two stories)'}")
                        for conflict in one.conflicts[:3]:
                            print(f"        {conflict.kind} {conflict.topic}: {told(conflict)}")
        hit, total = sum(one.found for one in outcomes), len(outcomes) or 1
        good = hit >= RECALL * total if bar is not None else hit <= FALSE_ALARMS * total
        passed = passed and good
        print(f"{title:13} {'all':18} {hit:4}/{total:<4} {hit / total:.3f}{'' if good else '  SHORT'}\n")
    return passed


def told(conflict: Conflict) -> str:
    sides = ("; ".join(f"{e.article[0]} {e.text[:80]!r}" for e in side.evidence[:2]) for side in conflict.sides)
    return " <> ".join(sides)


if __name__ == "__main__":
    sys.exit(main())
