"""Archives of many articles, measured: `python tests/bench/scale.py 1000 10000` (100000 on request).

Articles are made of sentence patterns: stories of 1 to 30 reports, each with its own people and places, copies among them.
Told for each size: the time of adding, its largest process, the size of the file, and the time of one more article and of
two questions. A growth is that of the processor seconds of adding, per factor of ten.
"""

import argparse
import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

_ARCHIVE = str(Path(sys.executable).parent / "archive")
_LARGEST_STORY, _COPIES = 30, 0.2
_SYLLABLES = (
    "ba bra cor dal dor el fen gar gol hal ix jor kel kir lan lor mar mel nor ol pas pel quin ras rin sal sel tam tor ul van"
    " vel wen yor zan zel"
).split()
_GIVEN = "Ana Ivo Olaf Rosa Felix Marta Tomas Lena Karim Nadia Pavel Ines Hugo Salma Erik Dora".split()
_EVENTS = ("dam burst", "bridge collapsed", "ferry sank", "mine flooded", "train derailed", "warehouse burned")
_PATTERNS = (
    "A {event} near {place} on {day}, killing at least {dead} people, mayor {mayor} said.",
    '"{quote}," {mayor} told reporters in {place} on {day}.',
    "Rescuers from {town} searched the banks of the {river} through the night and found {hurt} survivors.",
    "Interior minister {minister} and governor {governor} attended a meeting in {town} on {day}.",
    "{minister} blamed the {company} company, which had promised repairs after an inspection of the {river} works.",
    "The {company} company denied the accusation; its director {director} said the works had been sound.",
    "{governor} and {minister} agreed to set up a commission of inquiry led by {judge}.",
    "More than {homes} homes in {place} and {town} were without power on {day}, according to {company}.",
    'The commission would report by summer, {judge} said, adding that "{answer}".',
    "{director} did not attend the meeting in {town}, officials said.",
    "{place} lies on the {river}, some {far} kilometers north of {town}.",
    "Schools in {town} will stay closed until the water of the {river} falls, {governor} said.",
)
_QUOTES = (
    "We lost half of {place} within an hour and nobody had warned us",
    "The people of {place} will not forget who promised to mend the {river} works",
    "There was a sound like thunder over {town} and then the {river} was everywhere",
)
_ANSWERS = ("nobody at {company} will be spared", "the files of {company} are in safe hands")


def write_articles(folder: Path, count: int, *, seed: int = 1) -> None:
    """`count` files in folders of a thousand, those of one story far from each other; the same for the same seed."""
    rng = random.Random(seed)
    places = rng.sample(range(count), count)
    for at, text in zip(places, _iter_texts(count, rng), strict=False):
        path = folder / f"{at // 1000:03}" / f"{at:06}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _iter_texts(count: int, rng: random.Random) -> Iterator[str]:
    made = 0
    while made < count:
        story = write_story(rng)
        yield from story[: count - made]
        made += len(story)


def write_story(rng: random.Random) -> list[str]:
    """The reports of one event."""
    names = {key: _name(rng) for key in ("place", "town", "river", "company")}
    names |= {
        key: f"{rng.choice(_GIVEN)} {_name(rng)}" for key in ("mayor", "minister", "governor", "director", "judge")
    }
    day = f"{rng.randint(1, 28)} {rng.choice(('March', 'May', 'June', 'October'))} {rng.randint(2011, 2025)}"
    numbers = {"dead": rng.randint(3, 90), "hurt": rng.randint(3, 90), "homes": rng.randint(2, 90) * 100}
    told: dict[str, object] = {**names, **numbers, "event": rng.choice(_EVENTS), "day": day, "far": rng.randint(3, 90)}
    told |= {"quote": rng.choice(_QUOTES).format(**told), "answer": rng.choice(_ANSWERS).format(**told)}
    reports: list[str] = []
    for _ in range(rng.choice((1, 1, 2, 3, 5, 8, 13, _LARGEST_STORY))):
        if reports and rng.random() < _COPIES:
            sentences = rng.choice(reports).split("\n\n")
            reports.append("\n\n".join([f"By {rng.choice(_GIVEN)} {_name(rng)}", *sentences[: rng.randint(4, 9)]]))
            continue
        ours = {**told, "dead": numbers["dead"] + rng.choice((0, 0, 0, 1))}
        chosen = sorted(rng.sample(range(1, len(_PATTERNS)), rng.randint(4, 8)))
        own = f"{_name(rng)} asked {_name(rng)} for help."
        reports.append("\n\n".join([*(_PATTERNS[at].format(**ours) for at in (0, *chosen)), own]))
    return reports


def _name(rng: random.Random) -> str:
    return "".join(rng.sample(_SYLLABLES, rng.randint(2, 3))).capitalize()


def measure(count: int, folder: Path) -> float:
    """Make `count` articles and their archive and print its figures; the processor seconds of adding."""
    articles, path = folder / f"articles-{count}", folder / f"{count}.db"
    articles.mkdir()
    write_articles(articles, count)
    before = spent()
    adding = seconds("add", str(articles), archive=path)
    worked = spent() - before
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    text = (articles / "000" / f"{count // 2 % 1000:06}.txt").read_text(encoding="utf-8")
    asked = text.partition("mayor ")[2].partition(" said")[0].split()[-1]
    (folder / "one.txt").write_text(f"{text}\n\nIn Ulwen the bells rang.\n", encoding="utf-8")
    print(
        f"{count:>7} articles: added in {adding:.1f} s, {worked:.1f} s of processors, {worked / count * 1000:.1f} ms each;"
    )
    print(f"        largest process {largest:.0f} MiB, file {path.stat().st_size / 2**20:.0f} MiB")
    for name, *command in (
        ("one more article", "add", str(folder / "one.txt")),
        ("conflicts --topic attendees", "conflicts", "--topic", "attendees"),
        (f"quote {asked}", "quote", asked),
    ):
        before = spent()
        print(
            f"        {name}: {seconds(*command, archive=path):.2f} s, {spent() - before:.2f} s of processors",
            flush=True,
        )
    return worked


def spent() -> float:
    """The processor seconds of all commands so far: on a busy machine they tell more than the clock."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(*arguments: str, archive: Path) -> float:
    """The time of a command, its output thrown away."""
    began = time.perf_counter()
    command = [_ARCHIVE, *arguments, "--archive", str(archive)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[1000, 10_000], metavar="COUNT")
    counts = sorted(parser.parse_args().counts)
    with tempfile.TemporaryDirectory() as name:
        worked = [measure(count, Path(name)) for count in counts]
    for (few, many), (before, after) in zip(pairwise(counts), pairwise(worked), strict=True):
        growth = (after / before) ** (1 / math.log10(many / few))
        print(f"from {few} to {many}: growth {growth:.1f} per factor of ten")


if __name__ == "__main__":
    for name in ("RIYADH_ARCHIVE", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)  # commands start from bytecode, as an installed program does
    main()
