"""Fit the table of weights that tells who was at an event: `python tests/bench/fit_attendance.py CORPUS.jsonl`.

The corpus has one article a line: `text`; `there`, the names of those who were at the event it is of; `open`, those of whom
one may think either way; everybody else was not there. `weak` marks articles in which nobody was looked for, and nobody
counts as there: columns, analyses. Any corpus of this form will do.

One mention is enough to have been there, so that of a person who was there only the likeliest mention has to be likely, and
of another none may be. The features that change least are dropped, and the rest is fitted again. Needs numpy.
"""

import argparse
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.attending.standing import Surroundings, doubts_about, features_of
from riyadh_archive.extract.attending.weighed import KNOWN, MENTIONS
from riyadh_archive.grammar import read_article
from riyadh_archive.lexicon import weights as lexicon
from riyadh_archive.load.text import load_text
from riyadh_archive.model import AttendeeValue

TABLE = Path(lexicon.__file__).with_name("attendance_weights.tsv")
RARE = 3
"""A feature of fewer persons is not fitted at all."""
WEAK = 0.1
"""The weight of a person in an article in which nobody was looked for."""
ROUNDS, STEPS, RATE = 3, 160, 0.1
"""How often the likeliest mention is chosen anew, and how the weights are found each time (Adam)."""


class Person(NamedTuple):
    """One person of an article: the features of each mention, whether there, and how much it counts."""

    mentions: tuple[frozenset[str], ...]
    there: bool
    counts: float


def persons_of(article: dict[str, Any]) -> Iterator[Person]:
    """The persons of one article of whom something is known."""
    reading = read_article(load_text(article["text"].encode(), name="x.txt"))
    own = reading.principal_events()
    if not own:
        return
    values = [c.value for c in extract_attendees(reading) if c.event == "" and c.rule != "weighed"]
    known = {v.name for v in values if isinstance(v, AttendeeValue) and v.presence != "absent"}
    there = {n for n, entity in enumerate(reading.entities) if entity.name in known}
    if article.get("weak") and len(there) >= KNOWN:
        return
    for n, entity in enumerate(reading.entities):
        mentions = [m for m in reading.mentions if m.entity == n and m.kind == "person"][:MENTIONS]
        right = is_named(entity.name, article.get("there", ()))
        if not mentions or (not right and is_named(entity.name, article.get("open", ()))):
            continue
        others = frozenset(m.first for m in reading.mentions if m.kind == "person" and m.entity in there - {n})
        around = Surroundings(reading, own[0].kind, others)
        features = tuple(features_of(around, m).union(doubts_about(reading, m)) for m in mentions)
        yield Person(features, right, WEAK if article.get("weak") else 1.0)


def is_named(name: str, names: Sequence[str]) -> bool:
    """Whether a name is one of the list, whole, in part or by its last word; "|" parts spellings of one."""
    mine = folded(name)
    spellings = [folded(one) for listed in names for one in listed.split("|")]
    return any(mine in other or other in mine or mine.split()[-1:] == other.split()[-1:] for other in spellings)


def folded(name: str) -> str:
    """The name without accents, case and hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.lower().replace("-", " ")


def fit(persons: Sequence[Person], names: Sequence[str], penalty: float) -> np.ndarray:
    """The weight of each of the features `names`, in log-odds, with an L2 penalty."""
    index = {name: i for i, name in enumerate(names)}
    rows = [[index[f] for f in sorted(m) if f in index] for person in persons for m in person.mentions]
    owner = np.array([n for n, person in enumerate(persons) for _ in person.mentions])
    flat = np.array([i for row in rows for i in row])
    at = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    there = np.array([persons[n].there for n in owner], float)
    counts = np.array([persons[n].counts for n in owner])
    active = np.ones(len(rows))
    w = np.zeros(len(names))
    for _ in range(ROUNDS):
        w = descend(w, (flat, at, there), counts * active, penalty)
        active = likeliest(np.bincount(at, w[flat], len(rows)), owner, there)
    return w


def descend(
    w: np.ndarray, data: tuple[np.ndarray, np.ndarray, np.ndarray], counts: np.ndarray, penalty: float
) -> np.ndarray:
    """The weights that make the labels of the counted mentions likeliest."""
    flat, at, there = data
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, STEPS):
        odds = 1 / (1 + np.exp(-np.bincount(at, w[flat], len(there))))
        slope = np.bincount(flat, ((odds - there) * counts)[at], len(w)) + penalty * w
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        w = w - RATE * 0.985**step * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return w


def likeliest(score: np.ndarray, owner: np.ndarray, there: np.ndarray) -> np.ndarray:
    """1 for each mention that counts: all of those who were not there, and the likeliest one of those who were."""
    best: dict[int, int] = {}
    for i, n in enumerate(owner):
        if there[i] and (n not in best or score[i] > score[best[n]]):
            best[n] = i
    chosen = frozenset(best.values())
    return np.array([1.0 if not there[i] or i in chosen else 0.0 for i in range(len(owner))])


def fit_pruned(persons: Sequence[Person], penalty: float, rows: int) -> dict[str, float]:
    """Fit, keep the features whose weight moves most, fit again, until `rows` are left."""
    counts = Counter(f for person in persons for f in frozenset().union(*person.mentions))
    names = sorted(f for f, n in counts.items() if n >= RARE)
    for wanted in (len(names), 2 * rows, rows):
        kept = names[:wanted]
        w = fit(persons, sorted(kept), penalty)
        found = dict(zip(sorted(kept), map(float, w), strict=True))
        names = sorted(found, key=lambda f: (-abs(found[f]) * min(counts[f], len(persons) - counts[f]) ** 0.5, f))
    return found


HEADER = """\
# Weights of what speaks for somebody's having been at the event that an article is of, in log-odds; those of all rows that hold
# are added up. "verb" is the one whose subject the person is, "object of" the one before a name that is no subject.
# Fitted by tests/bench/fit_attendance.py on {origin};
# no sentence of them is kept here.
"""


def main() -> None:
    """Read the arguments, fit the table, write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--origin", default="reports of events with those who were there marked by hand")
    parser.add_argument("--rows", type=int, default=1200)
    parser.add_argument("--penalty", type=float, default=1.5)
    parser.add_argument("--table", type=Path, default=TABLE)
    asked = parser.parse_args()
    articles = [json.loads(line) for line in asked.corpus.read_text(encoding="utf-8").split("\n") if line]
    persons = [person for article in articles for person in persons_of(article)]
    weights = fit_pruned(persons, asked.penalty, asked.rows)
    lines = [HEADER.format(origin=asked.origin) + "weight\tfeature"]
    ordered = sorted((-abs(round(weight, 2)), feature) for feature, weight in weights.items())
    lines += [f"{weights[feature]:+.2f}\t{feature}" for size, feature in ordered if size]
    asked.table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(articles)} articles, {len(persons)} persons, {len(lines) - 1} rows: {asked.table}")


if __name__ == "__main__":
    main()
