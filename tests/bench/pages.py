"""How much of the body text of real pages is found, and how quickly, beside trafilatura alone.

usage: python tests/bench/pages.py FOLDER

FOLDER holds `gold.json` (key → `body`, the text a person marked) and `KEY.html.gz` or `KEY.html` for each key. Precision and
recall are means over pages, counted in shingles of four words; time is of this process, each way measured in turn.
"""

import collections
import gzip
import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import trafilatura

from riyadh_archive.load import load_articles
from riyadh_archive.model import Article

ROUNDS = 3


def read_pages(folder: Path) -> tuple[dict[str, str], dict[str, bytes]]:
    """The marked bodies and the pages, by key."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    pages = {}
    for key in gold:
        packed = folder / f"{key}.html.gz"
        pages[key] = gzip.decompress(packed.read_bytes()) if packed.exists() else (folder / f"{key}.html").read_bytes()
    return {key: each["body"] for key, each in gold.items()}, pages


def shingles(text: str) -> collections.Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return collections.Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)) if words)


def scored(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision, recall = [], []
    for key, body in gold.items():
        told, marked = shingles(found[key]), shingles(body)
        both = (told & marked).total()
        recall.append(both / marked.total() if marked else 0.0)
        precision += [both / told.total()] if told else []
    p, r = sum(precision) / max(len(precision), 1), sum(recall) / len(recall)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def ours(page: bytes) -> str:
    found = next(load_articles("page.html", page))
    return "\n".join(found.text[span.start : span.end] for span in found.body) if isinstance(found, Article) else ""


def with_metadata(page: bytes) -> str | None:
    found = trafilatura.bare_extraction(page, with_metadata=True)
    return None if found is None else str(found.text)


WAYS: dict[str, Callable[[bytes], str | None]] = {
    "riyadh_archive": ours,
    "trafilatura": trafilatura.extract,
    "trafilatura, fast": lambda page: trafilatura.extract(page, fast=True),
    "trafilatura, with metadata": with_metadata,
}


def main() -> None:
    gold, pages = read_pages(Path(sys.argv[1]))
    seconds = dict.fromkeys(WAYS, 0.0)
    texts: dict[str, dict[str, str]] = {}
    for _ in range(ROUNDS):
        for name, read in WAYS.items():
            start = time.process_time()
            texts[name] = {key: read(page) or "" for key, page in pages.items()}
            seconds[name] += time.process_time() - start
    for name in WAYS:
        p, r, f1 = scored(gold, texts[name])
        rate = ROUNDS * len(pages) / seconds[name]
        beside = seconds["trafilatura"] / seconds[name]
        print(f"{name:28} P {p:.3f} R {r:.3f} F1 {f1:.3f}  {rate:5.1f} pages a second ({beside:.2f} of trafilatura)")


if __name__ == "__main__":
    main()
