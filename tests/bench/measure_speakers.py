"""Measure quotations on a corpus: `python tests/bench/measure_speakers.py CORPUS.jsonl[.gz] [--half b]`.

Prints how often a quotation is right (somebody's words, and the speaker named there) by its score, so that one sees whether
of those at 0.9 nine in ten are right, and how many articles a second one core reads, with garbage collected as seldom as
where an archive is built. The corpus is as for `fit_speakers`.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fit_speakers import gold_of, load_corpus

from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.speaking.quotation import Quotation
from riyadh_archive.grammar.speaking.quotations import read_quotations
from riyadh_archive.grammar.tokens import read_tokens
from riyadh_archive.pipeline.collecting import rare_collection

BINS = 10


def is_right(found: Quotation, text: str, segments: Sequence[dict[str, Any]]) -> bool | None:
    """Whether a speech is somebody's words and its speaker the gold one; None where the corpus does not tell."""
    gold = gold_of(*found.parts[0], segments)
    if gold is None or gold["gold"] is None or (gold["gold"] and not gold["speaker_parts"]):
        return None
    if not gold["gold"] or found.mention is None:
        return False
    start, end = found.mention
    if any(start < b and a < end for a, b in gold["speaker_parts"]):
        return True
    names = {text[a:b].split()[-1] for a, b in gold["speaker_parts"] if text[a:b].strip()}
    return found.mention_type != "pronoun" and text[start:end].split()[-1] in names


def main() -> None:
    """Read the corpus, print the table and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", choices=("a", "b"))
    asked = parser.parse_args()
    with rare_collection():
        measure(load_corpus(asked.corpus, asked.half))


def measure(articles: Sequence[dict[str, Any]]) -> None:
    """Print the table and the speed of reading the articles of a corpus."""
    total: Counter[int] = Counter()
    right: Counter[int] = Counter()
    scores: Counter[int] = Counter()
    spent = 0.0
    for article in articles:
        text = article["text"]
        began = time.process_time()
        spans = [line.span() for line in re.finditer(r"[^\n]+", text)]
        quotations = read_quotations(text, read_tokens(text, spans), read_stretches(text, spans))
        spent += time.process_time() - began
        for found in quotations:
            answer = is_right(found, text, article["segments"]) if found.kind == "speech" else None
            if answer is not None:
                row = min(BINS - 1, int(found.score * BINS))
                total[row] += 1
                right[row] += answer
                scores[row] += round(found.score * 1000)
    print("score   mean  right  quotations")
    for row in sorted(total):
        mean, share = scores[row] / total[row] / 1000, right[row] / total[row]
        print(f"{row / BINS:.1f}+   {mean:5.2f}  {share:5.2f}  {total[row]:6d}")
    print(f"{len(articles) / spent:.0f} articles a second on one core")


if __name__ == "__main__":
    main()
