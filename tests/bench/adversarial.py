"""A megabyte of one kind of text through `archive add`, each in a fresh process: `python tests/bench/adversarial.py [NAME…]`.

No stage may be worse than linear in the length of an article; a megabyte of anything is to be read in ten seconds. What
takes longer is read once more by a profiler, and the functions that took most are named.
"""

import cProfile
import io
import os
import pstats
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZE = 1_000_000
LIMIT = 10.0
"""Seconds that a megabyte may take."""
GIVE_UP = 90.0
"""Seconds after which an input is told as too slow and the next one is tried."""
PLAIN = "The minister met reporters in the capital on Monday and said that talks had been long and useful. "


def _long(part: str) -> str:
    return part * (SIZE // len(part) + 1)


def _names() -> str:
    """Ten thousand names, each with a surname of its own and a word of speech."""
    heads = ("Anna", "Boris", "Carla", "David", "Elena", "Felix", "Greta", "Henry", "Irina", "James")
    parts = ("bar", "cor", "del", "fan", "gor", "hal", "jen", "kal", "lor", "mar")
    told = []
    for number in range(10_000):
        digits = [int(digit) for digit in f"{number:04}"]
        surname = "".join(parts[digit] for digit in digits).capitalize()
        told.append(f"{heads[number % 10]} {surname} said on Monday that the bridge in {surname.lower()} was closed.")
    return " ".join(told)


INPUTS = {
    "quotation marks": _long('"'),
    "curly opening marks": _long("“"),
    "single marks": _long("'"),
    "marks and words": _long('"We left" '),
    "capitals": _long("A"),
    "capital words": _long("Abba Cede "),
    "capital initials": _long("A. "),
    "digits": _long("7"),
    "numbers": _long("1,234 "),
    "dates": _long("18 February 2025, "),
    "opening brackets": _long("("),
    "square brackets": _long("["),
    "one endless line": _long(PLAIN),
    "one endless word": _long("word"),
    "no sentence end": _long("the minister met reporters and said that "),
    "lines of one letter": _long("a\n"),
    "empty lines": "The talks began.\n" + _long("\n"),
    "blanks": "The talks began." + _long(" ") + "end",
    "full stops": _long(". "),
    "commas": _long("one, "),
    "hyphens": _long("-"),
    "dashes": _long("— "),
    "paragraphs": _long(PLAIN + "\n\n"),
    "ten thousand names": _names(),
    "names and titles": _long("President Secretary of State Foreign Minister "),
    "list of names": _long("Marco Rubio, Anna Bruk, and "),
    "numbered points": "\n".join(
        f"{number}. The sides agreed to open mission {number}." for number in range(1, 24_000)
    ),
    "said said": _long("said "),
    "he she they": _long("He told her they said it. "),
    "quotations": _long('"We will never sign this paper," Bruk said. '),
    "open quotation": '"' + _long("We will never sign this paper. "),
    "measures": _long("Washington imposed sanctions on Moscow over the invasion. "),
    "agreements": _long("The two sides agreed to restore staffing, and to appoint teams, and to work on ties. "),
    "combining marks": _long("a\u0301\u0302"),
    "wide letters": _long("漢字"),
}


def seconds(text: str) -> float | None:
    """How long `archive add` takes in a fresh process; None where it is given up. Raises SystemExit for a failure."""
    archive = Path(sys.executable).parent / "archive"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text(text, encoding="utf-8")
        env = {name: value for name, value in os.environ.items() if name != "RIYADH_ARCHIVE"}
        began = time.perf_counter()
        try:
            done = subprocess.run([archive, "add", "a.txt"], cwd=folder, env=env, capture_output=True, timeout=GIVE_UP)
        except subprocess.TimeoutExpired:
            return None
        if done.returncode:
            print(f"exit {done.returncode}: {done.stderr.decode()[:300]}")
        return time.perf_counter() - began


def slowest(text: str) -> list[str]:
    """The functions that took most of reading a quarter of `text`."""
    from riyadh_archive.pipeline import add
    from riyadh_archive.pipeline.stages import Input
    from riyadh_archive.store import Store

    profile, told = cProfile.Profile(), io.StringIO()
    with Store(None) as store:
        profile.runcall(add, store, [], data=[Input("a", data=text[: SIZE // 8].encode())])
    pstats.Stats(profile, stream=told).sort_stats("tottime").print_stats(6)
    return [line.strip() for line in told.getvalue().splitlines() if ".py" in line or "{" in line]


def main(wanted: list[str]) -> None:
    """Time every input, or those that are named."""
    for name, text in INPUTS.items():
        if wanted and name not in wanted:
            continue
        spent = seconds(text)
        slow = spent is None or spent > LIMIT
        told = f"more than {GIVE_UP:.0f}" if spent is None else f"{spent:6.2f}"
        print(f"{name:22} {told} s{'  TOO SLOW' if slow else ''}", flush=True)
        if slow:
            print("".join(f"    {line}\n" for line in slowest(text)), end="", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
