"""Speed and memory, measured in one run: `python tests/bench/speed.py`.

A quick answer is told as a ratio to the time that importing its libraries takes, which does not depend on the machine.
Times are medians of fresh processes with the bundled archive in a cache of their own. Reading is the five articles over
and over on one core, nothing written; articles that are new each time take longer, as what a word was looked up for is
remembered.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

RUNS = 15
IMPORTS = "import typer, rich.table, pydantic, sqlite3"
READ_FOR = 5.0
"""Seconds of reading: a hundred times the slowest article."""
TURNS = 30
"""Rounds of the five articles of which the quickest counts: the others were disturbed."""
_READERS = (
    "read_tokens",
    "read_stretches",
    "read_mentions",
    "read_places",
    "read_dates",
    "read_quotations",
    "read_numbers",
)
_READERS += ("read_indirect", "read_events", "gather_", "local_names", "attributing_", "event_labels")
BUILD = """
import sys, time
began = time.perf_counter()
from riyadh_archive import pipeline
from riyadh_archive.bundled import seed_folder, seed_paths
from riyadh_archive.store import Store
with Store(None) as store:
    pipeline.build(store, seed_paths(), root=seed_folder().parent)
print(time.perf_counter() - began)
"""


def answering(archive: str, env: dict[str, str]) -> tuple[float, float, float]:
    """Median seconds of an answer and of the imports, taken in turns, and the median of their ratios."""
    turns = [(seconds([archive, "conflicts"], env), seconds([sys.executable, "-c", IMPORTS], env)) for _ in range(RUNS)]
    return median(a for a, _ in turns), median(i for _, i in turns), median(a / i for a, i in turns)


def seconds(arguments: list[str], env: dict[str, str]) -> float:
    """The time of a command, its output thrown away."""
    began = time.perf_counter()
    subprocess.run(arguments, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def built(env: dict[str, str]) -> float:
    """The median time in which a fresh process builds the five articles' archive in memory, imports counted."""
    told = [subprocess.run([sys.executable, "-c", BUILD], env=env, check=True, capture_output=True) for _ in range(3)]
    return median(float(done.stdout) for done in told)


def articles_a_second() -> float:
    """Articles loaded, read and taken apart in a second by one core, nothing written."""
    from riyadh_archive.bundled import seed_paths
    from riyadh_archive.pipeline.collecting import rare_collection
    from riyadh_archive.pipeline.stages import Failure, Input, read_input

    inputs = [Input(path.name, data=path.read_bytes()) for path in seed_paths()]
    for input_ in inputs:
        if isinstance(outcome := read_input(input_), Failure):
            raise SystemExit(f"{outcome.name}: {outcome.why}")
    with rare_collection():
        done, began = 0, time.perf_counter()
        while (spent := time.perf_counter() - began) < READ_FOR:
            for input_ in inputs:
                read_input(input_)
            done += len(inputs)
    return done / spent


def shares() -> tuple[float, float, list[tuple[str, float]]]:
    """Milliseconds of processor time that an article takes, the same in turns of `reference`, and each stage's share.

    Processor time does not count the waiting on a machine that others use, and the ratio hardly depends on the machine.
    """
    from riyadh_archive import extract, grammar
    from riyadh_archive.bundled import seed_paths
    from riyadh_archive.load import load_path

    spent: Counter[str] = Counter()

    def timed(name: str, stage: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object, **kwargs: object) -> object:
            began = time.process_time()
            found = stage(*args, **kwargs)
            if isinstance(found, Iterator):
                found = list(found)
            spent[name] += time.process_time() - began
            return found

        return run

    load = timed("load_path", load_path)
    for name in [name for name in vars(grammar) if name.startswith(_READERS)]:
        setattr(grammar, name, timed(name, getattr(grammar, name)))
    extract.EXTRACTORS = tuple(timed(each.__name__, each) for each in extract.EXTRACTORS)
    best, parts = float("inf"), {}
    for _ in range(TURNS):
        spent.clear()
        began = time.process_time()
        for path in seed_paths():
            extract.extract_claims(grammar.read_article(load(path)))
        if (total := time.process_time() - began) < best:
            best, parts = total, dict(spent)
    parts["everything else"] = best - sum(parts.values())
    a_turn = min(reference() for _ in range(TURNS))
    stages = sorted(((name, part / best) for name, part in parts.items()), key=lambda row: -row[1])
    return best / len(seed_paths()) * 1000, best / len(seed_paths()) / a_turn, stages


def reference() -> float:
    """The processor time of a fixed loop over numbers, strings and a dictionary."""
    began = time.process_time()
    kept, length = {}, 0
    for number in range(100_000):
        kept[number & 1023] = length
        length += len(str(number))
    return time.process_time() - began


def peak(who: int) -> float:
    """The largest memory of this process or of its largest child, in MiB."""
    return resource.getrusage(who).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    archive = str(Path(sys.executable).parent / "archive")
    with tempfile.TemporaryDirectory() as folder:
        unset = {"RIYADH_ARCHIVE", "PYTHONDONTWRITEBYTECODE"}  # starts from bytecode, as an installed program does
        env = {key: value for key, value in os.environ.items() if key not in unset}
        env |= {"XDG_CACHE_HOME": folder, "HOME": folder}
        os.chdir(folder)
        subprocess.run([archive, "conflicts"], env=env, check=True, capture_output=True)
        answer, imports, ratio = answering(archive, env)
        print(f"archive conflicts          {answer:.3f} s, {ratio:.2f} of importing its libraries ({imports:.3f} s)")
        print(f"building the five articles {built(env):.2f} s, in a fresh process")
        print(f"largest command            {peak(resource.RUSAGE_CHILDREN):.0f} MiB")
        print(f"reading, one core          {articles_a_second():.0f} articles a second")
        print(f"largest while reading      {peak(resource.RUSAGE_SELF):.0f} MiB")
        article, turns, stages = shares()
        print(f"an article, processor time {article:.1f} ms, {turns:.2f} turns of the reference loop, of which")
        for name, share in stages:
            print(f"    {name:27}{share:5.1%}")


if __name__ == "__main__":
    main()
