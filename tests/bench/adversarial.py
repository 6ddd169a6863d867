"""A megabyte of one kind of text through `archive add` and `archive conflicts`: `python tests/bench/adversarial.py [NAME…]`.

No stage may be worse than linear in the length of an article; a megabyte of anything is to be read and compared in ten
seconds of processor time, which does not count the waiting on a machine that others use. What takes longer is read once
more by a profiler, and the functions that took most are named.
"""

import cProfile
import io
import os
import pstats
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SIZE = 1_000_000
LIMIT = 10.0
"""Seconds of processor time that a megabyte may take."""
GIVE_UP = 180.0
"""Seconds of waiting after which an input is told as too slow and the next one is tried."""
PLAIN = "The minister met reporters in the capital on Monday and said that talks had been long and useful. "


def _long(part: str) -> str:
    return part * (SIZE // len(part) + 1)


def _surnames(count: int) -> list[str]:
    """So many names of people, each with a surname of its own, up to ten thousand."""
    heads = ("Anna", "Boris", "Carla", "David", "Elena", "Felix", "Greta", "Henry", "Irina", "James")
    parts = ("bar", "cor", "del", "fan", "gor", "hal", "jen", "kal", "lor", "mar")
    surnames = ("".join(parts[int(digit)] for digit in f"{number % 10_000:04}") for number in range(count))
    return [f"{heads[number % 10]} {surname.capitalize()}" for number, surname in enumerate(surnames)]


def _names() -> str:
    """Ten thousand names, each with a surname of its own and a word of speech."""
    told = [
        f"{name} said on Monday that the bridge in {name.split()[1].lower()} was closed." for name in _surnames(10_000)
    ]
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
    "closing brackets": _long("]"),
    "brackets in brackets": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "bracketed words": _long("(the minister) [sic] "),
    "digits and points": _long("1.2.3."),
    "lines of digits": _long("7\n"),
    "numbers in words": _long("twenty-one thousand and one hundred "),
    "many dates": " ".join(
        f"On {day % 28 + 1} March {1800 + day % 300} the bridge was closed." for day in range(24_000)
    ),
    "weekdays": _long("Monday, Tuesday and Wednesday "),
    "one said many": _long("Bruk said, Corvo said, the minister said "),
    "unclosed quotations": _long('"We will never sign, Bruk said.\n\n'),
    "one line of capitals": _long("THE MINISTER MET REPORTERS AND SAID NO "),
    "lines of capitals": _long("THE MINISTER SAID NO\n"),
    "and and": _long("and "),
    "of the": _long("of the "),
    "one-word lines": _long("Bruk\n"),
    "agreed agreed": _long("agreed to agree to "),
    "many figures": " ".join(f"The storm killed {number} people in town {number}." for number in range(20_000)),
    "many measures": " ".join(f"Arland imposed tariff {number} on Corvo." for number in range(25_000)),
    "many quotations": " ".join(f'"We will close bridge {number}," Ana Bruk said.' for number in range(20_000)),
    "many speakers": " ".join(f'"We will close it," said {name}.' for name in _surnames(20_000)),
    "many places": ", ".join(f"{name} Palace in {name}land" for name in _surnames(20_000)),
    "hyphens and letters": _long("a-"),
    "apostrophes": _long("a'"),
    "ellipses": _long("… "),
    "colons": _long("Bruk: no. "),
    "addresses": _long("https://example.org/a/b?c=d "),
    "tabs": _long("a\t"),
    "line separators": _long("a\u2028"),
    "hidden signs": _long("a\u202e\u200b"),
}


def seconds(text: str) -> tuple[float, ...] | None:
    """The processor time of `archive add` and of `archive conflicts`; None where it is given up, told where one fails."""
    archive = str(Path(sys.executable).parent / "archive")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text(text, encoding="utf-8")
        env = {name: value for name, value in os.environ.items() if name != "RIYADH_ARCHIVE"}
        spent = []
        for command in ([archive, "add", "a.txt"], [archive, "conflicts", "--format", "json"]):
            before = _children()
            try:
                done = subprocess.run(command, cwd=folder, env=env, capture_output=True, timeout=GIVE_UP)
            except subprocess.TimeoutExpired:
                return None
            if done.returncode:
                print(f"exit {done.returncode}: {done.stderr.decode()[:300]}")
            spent.append(_children() - before)
        return tuple(spent)


def _children() -> float:
    """The processor time of all processes that were waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
        slow = spent is None or sum(spent) > LIMIT
        told = f"more than {GIVE_UP:.0f} s" if spent is None else " + ".join(f"{part:5.2f}" for part in spent) + " s"
        print(f"{name:22} {told}{'  TOO SLOW' if slow else ''}", flush=True)
        if slow:
            print("".join(f"    {line}\n" for line in slowest(text)), end="", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
