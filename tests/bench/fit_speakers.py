"""Fit the table of weights that chooses speakers: `python tests/bench/fit_speakers.py CORPUS.jsonl[.gz] [--half a]`.

The corpus has one article a line: `text`, and `segments`, one for each stretch inside quotation marks: `start`, `end` (code
points, marks excluded), `gold` (1 speech, 0 none, null undecided), `speaker_parts` (spans of the words that name its
speaker, empty where nothing does). Any corpus of this form will do.

Two models are fitted. Of the candidates for one stretch, the right ones share a softmax (every mention of the right name is
right); speech or not is a logistic regression. Both are then pruned: the features that change least are dropped in steps,
and the rest is fitted again, until `--speaker-rows` and `--speech-rows` are left. Needs numpy, which nothing else here does.
"""

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from riyadh_archive.grammar.referring.links import link_mentions
from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.referring.mention_finder import find_mentions
from riyadh_archive.grammar.referring.mentions import NAMES, PRONOUNS, Mention, describe_mentions
from riyadh_archive.grammar.referring.speech_view import SpeechView, fold_stretches
from riyadh_archive.grammar.speaking.features import (
    Feature,
    QuotationSide,
    speaker_aspect,
    speaker_features,
    speech_features,
)
from riyadh_archive.grammar.speaking.placement import Outlook
from riyadh_archive.grammar.speaking.speakers import SpeakerChooser, share_of, weigh
from riyadh_archive.grammar.tokens import read_tokens
from riyadh_archive.lexicon import weights as lexicon

Choice = tuple[list[list[Feature]], list[bool]]
"""The features of each alternative, and which alternatives are right."""
Weights = dict[Feature, float]

TABLE = Path(lexicon.__file__).with_name("speaker_weights.tsv")
STEPS = (4.0, 2.5, 1.6, 1.25)
"""Pruning goes down to the wanted number of rows by these multiples of it; at once would drop features that stand in for
each other."""
RARE = 3
"""A feature seen fewer times is not fitted at all."""
COVERED = 0.8
"""A stretch is the gold one when they share this much of the longer."""


class Reading:
    """One article read as far as the choice of speakers, with the gold of each stretch."""

    def __init__(self, article: dict[str, Any]) -> None:
        text = article["text"]
        spans = [line.span() for line in re.finditer(r"[^\n]+", text)]
        self.view: SpeechView = fold_stretches(text, read_tokens(text, spans), read_stretches(text, spans))
        mentions = describe_mentions(self.view.rows, find_mentions(self.view.rows))
        link_mentions(self.view.rows, mentions)
        self.outlook = Outlook(self.view)
        self.chooser = SpeakerChooser(self.outlook, mentions)
        self.gold = [gold_of(stretch.start, stretch.end, article["segments"]) for stretch in self.view.stretches]

    def features(self, side: QuotationSide, near: Sequence[Mention]) -> list[list[Feature]]:
        """The features of each candidate for one stretch."""
        return [speaker_features(speaker_aspect(self.outlook, side, m, self.outlook.place(side.row, m))) for m in near]

    def right_mentions(self, k: int, near: Sequence[Mention]) -> list[bool]:
        """Which candidates name the gold speaker: those at the gold words, and all of the same name or role noun."""
        gold = self.gold[k]
        parts = gold["speaker_parts"] if gold else []
        rows = self.view.rows
        at = [any(rows.starts[m.first] < end and start < rows.ends[m.last] for start, end in parts) for m in near]
        names = {m.surname for m, hit in zip(near, at, strict=True) if hit and m.kind in NAMES and not m.possessive}
        nouns = {rows.lowers[m.last] for m, hit in zip(near, at, strict=True) if hit and m.kind not in PRONOUNS | NAMES}
        return [
            hit or (m.kind in NAMES and m.surname in names) or (m.kind not in PRONOUNS and rows.lowers[m.last] in nouns)
            for m, hit in zip(near, at, strict=True)
        ]


def gold_of(start: int, end: int, segments: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The gold segment of a stretch, if any."""
    for segment in segments:
        shared = min(end, segment["end"]) - max(start, segment["start"])
        if shared >= COVERED * max(end - start, segment["end"] - segment["start"]):
            return segment
    return None


def speaker_choices(readings: Sequence[Reading]) -> Iterator[Choice]:
    """For each stretch with a gold speaker the features of its candidates."""
    for reading in readings:
        for k, gold in enumerate(reading.gold):
            if not gold or gold["gold"] != 1 or not gold["speaker_parts"]:
                continue
            side = QuotationSide(reading.outlook, k)
            near = reading.chooser.near(side.row)
            right = reading.right_mentions(k, near)
            if any(right) and len(near) > 1:
                yield reading.features(side, near), right


def speech_choices(readings: Sequence[Reading], weights: Weights) -> Iterator[Choice]:
    """For each stretch with gold its features as speech, beside an alternative without features: no speech."""
    for reading in readings:
        previous = None
        for k, gold in enumerate(reading.gold):
            side = QuotationSide(reading.outlook, k)
            near = reading.chooser.near(side.row)
            scores = [weigh(f, weights) for f in reading.features(side, near)]
            mention = near[scores.index(max(scores))] if near else None
            if gold and gold["gold"] is not None:
                place = None if mention is None else reading.outlook.place(side.row, mention)
                sure = share_of(mention, near, scores) if mention is not None else 0.0
                same = mention is not None and mention is previous
                features = speech_features(reading.outlook, side, mention, place, same=same, sure=sure)
                yield [features, []], [gold["gold"] == 1, gold["gold"] == 0]
            if gold and gold["gold"] == 1:
                previous = mention


def fit(choices: Sequence[Choice], penalty: float) -> Weights:
    """The weights that make the right alternatives likeliest, with an L2 penalty."""
    counts = Counter(f for features, _ in choices for alternative in features for f in alternative)
    names = [f for f, n in counts.items() if n >= RARE]
    index = {f: i for i, f in enumerate(names)}
    flat: list[int] = []
    owner: list[int] = []
    group: list[int] = []
    right: list[float] = []
    for number, (features, labels) in enumerate(choices):
        for alternative, label in zip(features, labels, strict=True):
            known = [index[f] for f in alternative if f in index]
            flat += known
            owner += [len(right)] * len(known)
            group.append(number)
            right.append(float(label))
    objective = softmax_objective(
        np.array(flat), np.array(owner), np.array(group), np.array(right), penalty, len(names)
    )
    found = minimize(objective, np.zeros(len(names)))
    return {f: float(w) for f, w in zip(names, found, strict=True)}


Objective = Callable[[np.ndarray], tuple[float, np.ndarray]]


def softmax_objective(
    flat: np.ndarray, owner: np.ndarray, group: np.ndarray, right: np.ndarray, penalty: float, width: int
) -> Objective:
    """Loss and gradient of a softmax over each group, summed over its right alternatives."""
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])

    def objective(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = np.bincount(owner, w[flat], len(right))
        odds = np.exp(score - np.maximum.reduceat(score, starts)[group])
        total, good = np.add.reduceat(odds, starts), np.add.reduceat(odds * right, starts) + 1e-30
        loss = float((np.log(total) - np.log(good)).sum() + 0.5 * penalty * (w @ w))
        slope = odds / total[group] - odds * right / good[group]
        return loss, np.bincount(flat, slope[owner], width) + penalty * w

    return objective


def minimize(objective: Objective, x: np.ndarray, *, steps: int = 150, memory: int = 8) -> np.ndarray:
    """The least point of a smooth convex function, by L-BFGS with backtracking."""
    value, slope = objective(x)
    moves: list[tuple[np.ndarray, np.ndarray]] = []
    for _ in range(steps):
        direction = -two_loops(slope, moves)
        length, down = 1.0, float(slope @ direction)
        while True:
            moved = x + length * direction
            new_value, new_slope = objective(moved)
            if new_value <= value + 1e-4 * length * down or length < 1e-6:
                break
            length /= 2
        if length < 1e-6:
            break
        move, turn = moved - x, new_slope - slope
        if move @ turn > 1e-10:
            moves = [*moves, (move, turn)][-memory:]
        done = abs(value - new_value) < 1e-6 * abs(value)
        x, value, slope = moved, new_value, new_slope
        if done:
            break
    return x


def two_loops(slope: np.ndarray, moves: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """The slope turned by the curvature that the last moves have shown."""
    found = slope.copy()
    pulls = []
    for move, turn in reversed(moves):
        pull = (move @ found) / (turn @ move)
        found -= pull * turn
        pulls.append(pull)
    if moves:
        move, turn = moves[-1]
        found *= (move @ turn) / (turn @ turn)
    else:
        found /= max(1.0, float(np.abs(slope).sum())) / 10
    for (move, turn), pull in zip(moves, reversed(pulls), strict=True):
        found += move * (pull - turn @ found / (turn @ move))
    return found


def fit_pruned(choices: list[Choice], penalty: float, rows: int) -> Weights:
    """Fit, keep the features whose weight moves most, fit again, until `rows` are left."""
    weights = fit(choices, penalty)
    for multiple in (*STEPS, 1.0):
        counts = Counter(f for features, _ in choices for alternative in features for f in alternative)
        total = sum(len(labels) for _, labels in choices)
        moved = {f: abs(w) * min(counts[f], total - counts[f]) ** 0.5 for f, w in weights.items()}
        kept = set(sorted(moved, key=lambda f: (-moved[f], f))[: int(rows * multiple)])
        choices = [([[f for f in a if f in kept] for a in features], labels) for features, labels in choices]
        weights = fit(choices, penalty)
    return weights


def in_half(half: str | None, article: dict[str, Any]) -> bool:
    """Whether an article belongs to a half of the corpus, by the hash of its id: what is fitted on one is measured on the
    other."""
    return not half or "ab"[hashlib.sha1(article["doc_id"].encode()).digest()[0] & 1] == half


def load_corpus(path: Path, half: str | None) -> list[dict[str, Any]]:
    """The articles of a half of a corpus."""
    packed = path.read_bytes()
    lines = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8").split("\n")
    return [article for article in map(json.loads, filter(None, lines)) if in_half(half, article)]


HEADER = """\
# Weights of what speaks for a mention as the speaker of a quotation (question "speaker") and for a stretch inside marks as
# somebody's words (question "speech"). Positive speaks for it; the weights of all rows that hold are added up.
# Fitted by tests/bench/fit_speakers.py on {origin};
# no sentence of them is kept here.
"""


def write_table(path: Path, origin: str, tables: dict[str, Weights]) -> None:
    """Write the weights, the strongest first, rounded to hundredths."""
    lines = [HEADER.format(origin=origin) + "question\tweight\tfeature"]
    for question, weights in tables.items():
        for feature, weight in sorted(weights.items(), key=lambda row: (-abs(round(row[1], 2)), row[0])):
            lines.append(f"{question}\t{weight:+.2f}\t{lexicon.SEPARATOR.join(feature)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Read the arguments, fit both tables, write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", choices=("a", "b"))
    parser.add_argument("--origin", default="news articles with the speakers of their quotations marked by hand")
    parser.add_argument("--speaker-rows", type=int, default=160)
    parser.add_argument("--speech-rows", type=int, default=110)
    parser.add_argument("--speaker-penalty", type=float, default=3.0)
    parser.add_argument("--speech-penalty", type=float, default=2.0)
    parser.add_argument("--table", type=Path, default=TABLE)
    asked = parser.parse_args()
    readings = [Reading(article) for article in load_corpus(asked.corpus, asked.half)]
    speaker = fit_pruned(list(speaker_choices(readings)), asked.speaker_penalty, asked.speaker_rows)
    speech = fit_pruned(list(speech_choices(readings, speaker)), asked.speech_penalty, asked.speech_rows)
    write_table(asked.table, asked.origin, {"speaker": speaker, "speech": speech})
    print(f"{len(readings)} articles, {len(speaker)} + {len(speech)} rows: {asked.table}")


if __name__ == "__main__":
    main()
