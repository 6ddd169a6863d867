"""A megabyte of one kind of text through `archive add` and `archive conflicts`: `python tests/bench/adversarial.py [NAME…]`.

No stage may be worse than linear in the length of an article; a megabyte of anything is to be read and compared in ten
seconds of processor time, which does not count the waiting on a machine that others use. What takes longer is read once
more by a profiler, and the functions that took most are named.
"""

import cProfile
import io
import json
import os
import pstats
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

SIZE = 1_000_000
LIMIT = 10.0
"""Seconds of processor time that a megabyte may take."""
GIVE_UP = 600.0
"""Seconds of waiting after which an input is told as too slow and the next one is tried."""
PLAIN = "The minister met reporters in the capital on Monday and said that talks had been long and useful. "


Make = Callable[[int], str]
"""Gives a text of about so many characters."""


def _long(part: str, begin: str = "", end: str = "") -> Make:
    """Repeats `part` between `begin` and `end`."""
    return lambda size: begin + part * (size // len(part) + 1) + end


def _each(tell: Callable[[int], str], between: str = " ") -> Make:
    """Tells one thing of each number after another, all alike and none the same."""

    def make(size: int) -> str:
        count = size // (len(tell(1000)) + len(between))
        return between.join(tell(number) for number in range(1, count + 1))

    return make


_GIVEN = ("Anna", "Boris", "Carla", "David", "Elena", "Felix", "Greta", "Henry", "Irina", "James")
_PARTS = ("bar", "cor", "del", "fan", "gor", "hal", "jen", "kal", "lor", "mar")


def _surname(number: int) -> str:
    """A surname of its own for each number up to ten thousand."""
    return "".join(_PARTS[int(digit)] for digit in f"{number % 10_000:04}").capitalize()


def _named(number: int) -> str:
    """A person with that surname."""
    return f"{_GIVEN[number % 10]} {_surname(number)}"


def _reports(count: int) -> Make:
    """So many reports of one fire, with the same names in each and other numbers: a record of JSON Lines for each."""

    def make(size: int) -> str:
        return "".join(json.dumps({"id": f"r{n}", "text": _report(n, size // count)}) + "\n" for n in range(count))

    return make


def _report(number: int, size: int) -> str:
    """One report of that fire, of about so many characters."""
    told = _each(
        lambda n: f'{_named(n)} lost {n + number} sheds. "We saw smoke over shed {n * number}," said {_named(n)}.'
    )
    return (
        f"A fire burned {number} barns in Arlmouth on Monday, 3 March 2025, mayor Ana Bruk said.\n\n{told(size - 90)}"
    )


INPUTS: dict[str, Make] = {
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
    "empty lines": _long("\n", "The talks began.\n"),
    "blanks": _long(" ", "The talks began.", "end"),
    "full stops": _long(". "),
    "commas": _long("one, "),
    "hyphens": _long("-"),
    "dashes": _long("— "),
    "paragraphs": _long(PLAIN + "\n\n"),
    "ten thousand names": _each(
        lambda n: f"{_named(n)} said on Monday that the bridge in {_surname(n).lower()} was closed."
    ),
    "names and titles": _long("President Secretary of State Foreign Minister "),
    "titled and absent": _long(
        "there were no envoys of Peru, as President Ana Lim, who met Leo Dahl in Lima, ", "Talks were held in Oslo. "
    ),
    "list of names": _long("Marco Rubio, Anna Bruk, and "),
    "numbered points": _each(lambda n: f"{n}. The sides agreed to open mission {n}.", "\n"),
    "said said": _long("said "),
    "he she they": _long("He told her they said it. "),
    "quotations": _long('"We will never sign this paper," Bruk said. '),
    "open quotation": _long("We will never sign this paper. ", '"'),
    "measures": _long("Washington imposed sanctions on Moscow over the invasion. "),
    "agreements": _long("The two sides agreed to restore staffing, and to appoint teams, and to work on ties. "),
    "combining marks": _long("a\u0301\u0302"),
    "wide letters": _long("漢字"),
    "closing brackets": _long("]"),
    "brackets in brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "bracketed words": _long("(the minister) [sic] "),
    "digits and points": _long("1.2.3."),
    "lines of digits": _long("7\n"),
    "numbers in words": _long("twenty-one thousand and one hundred "),
    "many dates": _each(lambda n: f"On {n % 28 + 1} March {1800 + n % 300} the bridge was closed."),
    "weekdays": _long("Monday, Tuesday and Wednesday "),
    "one said many": _long("Bruk said, Corvo said, the minister said "),
    "unclosed quotations": _long('"We will never sign, Bruk said.\n\n'),
    "one line of capitals": _long("THE MINISTER MET REPORTERS AND SAID NO "),
    "lines of capitals": _long("THE MINISTER SAID NO\n"),
    "and and": _long("and "),
    "of the": _long("of the "),
    "one-word lines": _long("Bruk\n"),
    "agreed agreed": _long("agreed to agree to "),
    "many figures": _each(lambda n: f"The storm killed {n} people in town {n}."),
    "many measures": _each(lambda n: f"Arland imposed tariff {n} on Corvo."),
    "many quotations": _each(lambda n: f'"We will close bridge {n}," Ana Bruk said.'),
    "many long quotations": _each(lambda n: f'"We will close the bridge of {_surname(n)} in town {n}," Ana Bruk said.'),
    "quotations and phrases": _each(
        lambda n: f'"We will close it in {_surname(n)} by May," Bruk said of "bridge {n}".'
    ),
    "many speakers": _each(lambda n: f'"We will close it," said {_named(n)}.'),
    "many places": _each(lambda n: f"{_surname(n)} Palace in {_surname(n)}land", ", "),
    "many bodies": _each(lambda n: f"The {_surname(n)} Institute of Trade said the Bank of {_surname(n)} met."),
    "one surname": _each(lambda n: f"{_surname(n)} Bruk met Ivo {_surname(n)[0]}. Bruk."),
    "surnames alone": _each(lambda n: f"Minister {_surname(n)} left."),
    "many agreements": _each(lambda n: f"The sides agreed to open mission {n} and to close port {n}."),
    "absent people": _each(lambda n: f"{_named(n)} did not attend the talks."),
    "present and absent": _each(lambda n: f"{_named(n)} attended the talks, and {_named(n + 1)} stayed away."),
    "verdicts": _each(
        lambda n: f"A jury found {_named(n)} guilty of fraud in {_surname(n)} and cleared {_named(n + 3)}."
    ),
    "penalties": _each(lambda n: f"{_named(n)} was sentenced to {n % 40 + 1} years in prison and fined ${n}."),
    "conduct": _each(lambda n: f"{_named(n)} shook hands with {_named(n + 1)} and walked out of the talks."),
    "gathered": _each(
        lambda n: f"Ministers from {_surname(n)}land and {_surname(n + 1)}land gathered in {_surname(n)}."
    ),
    "one unit": _each(lambda n: f"The port of {_surname(n)} took in {n} tons of grain."),
    "speakers after talks": _each(
        lambda n: f"Chadian Minister {_named(n)} said after the talks that they went well. The talks went on."
    ),
    "dated talks": _each(lambda n: f"Talks were held in {_surname(n)} on {n % 28 + 1} March {1990 + n % 40}."),
    "altered quotations": _each(
        lambda n: f'"We will close the bridge in town {n} by May if {_surname(n)} agrees to it," Ana Bruk said.'
    ),
    "towns": _each(lambda n: f"The mayor met reporters in {_surname(n)}, {_surname(n + 7)}land."),
    "nested lists": _long("Ana Bruk (with Ivo Dal, who met (Una Fen, and "),
    "terms of deals": _each(
        lambda n: f"Under the deal, {_surname(n)} will free {n} miners and {_surname(n)} will pay."
    ),
    "offices": _each(lambda n: f"{_named(n)}, the trade minister of {_surname(n)}land, resigned."),
    "one story": _reports(300),
    "governments": _each(
        lambda n: f"President {('Biden', 'Trump', 'Obama', 'Bush')[n % 4]} said the {_surname(n)} law stays.", "\n\n"
    ),
    "arrivals": _each(lambda n: f"{_named(n)} arrived on {n % 28 + 1} March for talks on {n % 27 + 2} April", ", "),
    "letters of bodies": _each(
        lambda n: f"The {_surname(n)} Rescue Agency ({_surname(n)[0]}RA) met the Port Office ({_surname(n)})."
    ),
    "ministers": _each(lambda n: f"Brazil was represented at the talks by its environment minister, {_named(n)}."),
    "premiers": _each(lambda n: f"Premier {_named(n)}, excluded from the talks, flew home."),
    "conditional deals": _each(
        lambda n: f"They reached a conditional deal with the ministry on April {n % 28 + 1}, {1700 + n % 300}."
    ),
    "captioned": _each(lambda n: f"A view of {_surname(n)} on {n % 28 + 1} March 2025. (Photo: {_named(n)})", "\n\n"),
    "sought": _each(lambda n: f"Prosecutors had asked for {n % 40 + 1} years for {_named(n)}, who was sentenced."),
    "hosts": _each(lambda n: f"{_surname(n)}land hosted the talks that {_named(n)} had filled."),
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
        name = "a.jsonl" if text.startswith("{") else "a.txt"
        Path(folder, name).write_text(text, encoding="utf-8")
        env = {key: value for key, value in os.environ.items() if key != "RIYADH_ARCHIVE"}
        spent = []
        for command in ([archive, "add", name], [archive, "conflicts", "--format", "json"]):
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
    """The functions that took most of reading `text`."""
    from riyadh_archive.pipeline import add
    from riyadh_archive.pipeline.stages import Input
    from riyadh_archive.store import Store

    profile, told = cProfile.Profile(), io.StringIO()
    with Store(None) as store:
        profile.runcall(add, store, [], data=[Input("a.jsonl" if text.startswith("{") else "a", data=text.encode())])
    pstats.Stats(profile, stream=told).sort_stats("tottime").print_stats(6)
    return [line.strip() for line in told.getvalue().splitlines() if ".py" in line or "{" in line]


def main(wanted: list[str]) -> None:
    """Time every input, or those that are named."""
    for name, make in INPUTS.items():
        if wanted and name not in wanted:
            continue
        spent = seconds(make(SIZE))
        slow = spent is None or sum(spent) > LIMIT
        told = f"more than {GIVE_UP:.0f} s" if spent is None else " + ".join(f"{part:5.2f}" for part in spent) + " s"
        print(f"{name:22} {told}{'  TOO SLOW' if slow else ''}", flush=True)
        if slow:
            print("".join(f"    {line}\n" for line in slowest(make(SIZE // 8))), end="", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
