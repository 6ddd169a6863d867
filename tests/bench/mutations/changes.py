"""The changes that must be found: one kind a function, each yields edits of a report that change one thing."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from riyadh_archive.lexicon.places import place_named

from .edits import Edit, Report

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(MONTHS)
_NUMBERS = "two three four five six seven eight nine ten".split()
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}"
_VERB = r"(?:said|says|told|added|wrote|called|described)"
_NAMED = 4
"""So many people of a report get another name."""
_STRANGERS = ("Hubert Alderink", "Noemi Castellane", "Pavel Sorokhin")
_SURNAMES = ("Brackenridge", "Tolvanen", "Kassabian")
_BUILDINGS = ("Palace", "Court", "Stadium", "Hall", "Arena", "Stade")
_CITIES = ("Oslo", "Lima", "Nairobi", "Osaka")

_OPEN = re.compile(
    r"(?i:at least|more than|nearly|over|about|up to|fewer than|less than|some|almost|around|in|since|under|local"
    rf"|{_MONTH}) ?[$£€]?$"
)
"""Words before a number that make it a bound, which another number need not contradict, or no number of things."""

ADMINISTRATIONS = (
    (
        "The Merz government in Berlin said it had been informed.",
        "The Schröder government in Berlin said it had been informed.",
    ),
    ("The Trump administration declined to comment.", "The Obama administration declined to comment."),
    (
        "Prime Minister Keir Starmer's government followed the matter closely.",
        "Prime Minister Boris Johnson's government followed the matter closely.",
    ),
    (
        "A spokesman for the Macron government expressed sympathy.",
        "A spokesman for the Hollande government expressed sympathy.",
    ),
    ("French President Emmanuel Macron sent a message.", "French President Nicolas Sarkozy sent a message."),
    (
        "Canada's prime minister, Mark Carney, sent a message.",
        "Canada's prime minister, Stephen Harper, sent a message.",
    ),
    ("The Albanese government sent two experts.", "The Morrison government sent two experts."),
)
"""A sentence that is put into a report, and the same with a government that was not in office."""


@dataclass(frozen=True)
class Change:
    """One mutant: what is changed, by which edits; `before` are edits that the original gets as well."""

    kind: str
    what: str
    edits: tuple[Edit, ...]
    before: tuple[Edit, ...] = ()
    whole: bool = False
    """Whether the change shows anywhere in its paragraph, and not in its sentence alone."""


def _swap(kind: str, found: re.Match[str], text: str, *, group: int = 0, whole: bool = False) -> Change:
    edit = Edit(found.start(group), found.end(group), text)
    return Change(kind, f"{found[group]} → {text}", (edit,), whole=whole)


def _all(report: Report, kind: str, old: str, new: str) -> Change:
    """Every printing of a word in the text, title and captions included."""
    found = re.finditer(rf"\b{re.escape(old)}\b(?!\w)", report.text)
    edits = tuple(Edit(one.start(), one.end(), new) for one in found)
    return Change(kind, f"{old} → {new}", edits, whole=kind == "name")


def dates(report: Report) -> Iterator[Change]:
    for found in report.matches(rf"\b(?:{_MONTH}) (\d{{1,2}})\b(?! ?\()|\b(\d{{1,2}}) (?:{_MONTH})\b"):
        group = 1 if found[1] else 2
        day = int(found[group])
        yield _swap("date", found, str(day + 4 if day < 20 else day - 4), group=group)
    for found in report.matches(r"\b(?:in|since|until) ((?:19|20)\d\d)\b"):
        yield _swap("other date", found, str(int(found[1]) - 3), group=1)
    for found in report.matches(rf"\b(?:in|until|since|by) ({_MONTH})\b"):
        yield _swap("other date", found, MONTHS[(MONTHS.index(found[1]) + 5) % 12], group=1)


def weekdays(report: Report) -> Iterator[Change]:
    named = [found[0] for found in report.matches(rf"\b(?:{'|'.join(WEEKDAYS)})\b")]
    for day in dict.fromkeys(named):
        for shift in (1, 5):
            other = WEEKDAYS[(WEEKDAYS.index(day) + shift) % 7]
            if other not in named:
                yield _all(report, "weekday", day, other)


def places(report: Report) -> Iterator[Change]:
    """A place that the lead names, or the building in which it was, everywhere in the report."""
    lead = "".join(report.text[: report.paragraphs()[1][1]])
    named = [
        f[1]
        for f in report.matches(
            r"\b(?:in|at|off|of|near|from|outside) (?:the )?([A-Z][a-zé]+(?: [a-z]{2,3})?(?: [A-Z][a-z]+){0,2})\b"
        )
    ]
    for at, place in enumerate(dict.fromkeys(named)):
        if place.split()[-1] in _BUILDINGS or place.split()[0] in _BUILDINGS:
            other = _SURNAMES[at % 3]
            yield _all(
                report,
                "place",
                place,
                place.replace(place.split()[-2 if place.split()[-1] in _BUILDINGS else -1], other),
            )
        elif (known := place_named(place)) is not None and place in lead and len(known.within) > 0:
            yield _all(report, "place", place, _CITIES[at % 4])


def numbers(report: Report) -> Iterator[Change]:
    skip = r"(?<![\d.,:/-])"
    digits = r"(\d{1,3}(?:,\d{3})+|\d{2,3}(?:\.\d+)?|\d\.\d+)(?![\d:]|,\d|th|st|nd|rd)"
    for found in report.matches(skip + digits + rf"(?! (?:{_MONTH})|,? (?:a|p)\.?m)"):
        before, after = (
            report.text[max(0, found.start() - 14) : found.start()],
            report.text[found.end() : found.end() + 1],
        )
        if (before.endswith(", ") and after in (",", ".")) or _OPEN.search(before):
            continue
        number = float(found[1].replace(",", ""))
        wrong = number * 3 if "." in found[1] else number * 2 + 1
        yield _swap("number", found, f"{wrong:,.1f}" if "." in found[1] else f"{wrong:,.0f}", group=1)
    counted = (
        r"(?:hours|people|points|years|weeks|months|minutes|bodies|kilometres|children|goals|[a-z]+ (?:people|goals))"
    )
    for found in report.matches(rf"(?<!-)\b({'|'.join(_NUMBERS)})[ -]{counted}\b"):
        yield _swap("number", found, "fourteen", group=1)


def ages(report: Report) -> Iterator[Change]:
    for found in report.matches(rf"{_NAME}, (\d\d),"):
        yield _swap("age", found, str(int(found[1]) + 9), group=1)
        yield _swap("age", found, found[1][::-1] if found[1][0] != found[1][1] else "19", group=1)


def names(report: Report, people: Sequence[str]) -> Iterator[Change]:
    """Another given name wherever the person is named, and another surname for who is quoted."""
    for at, person in enumerate(people[:_NAMED]):
        given, surname = person.split()[0], person.split()[-1]
        if re.search(rf"\b{given} {re.escape(surname)}\b", report.text):
            yield _all(report, "name", given, ("Ingrid", "Oswald", "Rashida")[at % 3])
            if re.search(rf"\b{re.escape(surname)} {_VERB}\b|\b{_VERB} (?:\w+ )?{re.escape(surname)}\b", report.text):
                yield _all(report, "name", surname, _SURNAMES[at % 3])


def speakers(report: Report, people: Sequence[str]) -> Iterator[Change]:
    """The words of a quotation given to somebody else: to another person of the report, then to a stranger."""
    for start, end in report.quotations(words=4):
        low, high = report.around(start, whole=True)
        after = re.compile(rf"[”\"’],? (?:{_VERB} ((?:{_NAME})|[A-Z]\w+)|({_NAME}|[A-Z]\w+|[Hh]e|[Ss]he) {_VERB}\b)")
        found = after.match(report.text, end, high)
        if found is None:
            continue
        group = 1 if found[1] else 2
        others = [p for p in people if p.split()[-1] not in report.text[low:high] and p.split()[-1] in report.text]
        for other in [*others[:1], _STRANGERS[start % 3]]:
            yield _swap("speaker", found, other, group=group, whole=True)


def negations(report: Report) -> Iterator[Change]:
    """A negation lost or won: inside quotation marks, and in what was agreed, imposed or announced."""
    for start, end in report.quotations(words=4):
        inside = re.compile(
            r"\b(?:(do|did|does|was|were|is|are|will|would) not\b|(will|was|were|is|are|have|had)\b(?! not)|(can|do)[n’']*t\b)"
        )
        if found := inside.search(report.text, start, end):
            new = found[1] or (f"{found[2]} not" if found[2] else found[3])
            yield Change("negation", f"{found[0]} → {new}", (Edit(found.start(), found.end(), new),))
    for old, new in (
        (r"\bagreed to\b", "refused to"),
        (r"\bimposed\b", "did not impose"),
        (r"\bhad suspended\b", "had not suspended"),
        (r"\bwould appeal\b", "would not appeal"),
        (r"\bwould pay\b", "would not pay"),
        (r"\bwill be (?=cut|appointed)", "will not be "),
        (r"\bwill meet again\b", "will not meet again"),
        (r"\bhas fined\b", "has not fined"),
        (r"\baccepted\b", "rejected"),
    ):
        for found in report.matches(old):
            yield _swap("negation", found, new)


def words(report: Report) -> Iterator[Change]:
    """One word inside the marks: the longest, and the first that tells something."""
    for start, end in report.quotations(words=4):
        inside = list(re.finditer(r"\b[a-z]{4,}\b", report.text[start:end]))
        if not inside:
            continue
        longest = max(inside, key=lambda word: len(word[0]))
        for word, new in {longest: "lanterns", inside[-1]: "umbrella"}.items():
            edit = Edit(start + word.start(), start + word.end(), new)
            yield Change("quoted word", f"{word[0]} → {new}", (edit,))


def administrations(report: Report) -> Iterator[Change]:
    at = report.paragraphs()[-1][1]
    for right, wrong in ADMINISTRATIONS:
        yield Change("administration", wrong, (Edit(at, at, f"\n\n{wrong}"),), (Edit(at, at, f"\n\n{right}"),))


def absences(report: Report) -> Iterator[Change]:
    """Presence made absence and the other way round, by the words that state it."""
    for old, new in (
        (r"\bNo ((?:[A-Z][\w.]+ )?[a-z]+) took part in\b", r"\1 took part in"),
        (r"\bNo one from ([A-Z][\w ]+), which", r"Officials from \1, which"),
        (r"\bNobody from the United States was there\b", "Officials from the United States were there"),
        (r"\bdid not attend\b", "attended"),
        (r"\b(?:did not send a|sent no) representative to\b", "sent a representative to"),
        (r"\b(?:joined the meeting for|attended|was there for) the opening session\b", "did not attend"),
        (r"(?<!not )\battended (?=the|a)\b", "did not attend "),
        (r"\b(?:was|were) (?=in court|present)", "was not "),
        (r"\btook part\b", "did not take part"),
    ):
        for found in report.matches(old):
            start, _ = report.around(found.start())
            if found.start() == start or not report.text[start : found.start()].startswith(("No ", "Nobody ")):
                yield _swap("absence", found, found.expand(new) if "\\" in new else new)


def left_out(report: Report, people: Sequence[str]) -> Iterator[Change]:
    """A person taken out of those who were there, and said to have stayed away."""
    listed = r"(?:,| and| along with| accompanied by) (?:the )?(?:[A-Z][\w.]+ ){{0,4}}{0}(?=[ ,.])"
    there = r"\b(?:met|accompanied|along with|attended|sat|watching|took part|were present|among those|side by side)\b"
    for person in people:
        for found in report.matches(listed.format(re.escape(person))):
            start, end = report.around(found.start())
            if re.search(there, report.text[start:end], re.IGNORECASE) and f'"{person}' not in report.text:
                event = occasion(report, found.start())
                gone = Edit(found.start(), found.end(), "")
                told = Edit(end, end, f"{person} did not attend the {event}. ")
                if report.text[end - 1] not in " \n":
                    told = told._replace(text=f" {person} did not attend the {event}.")
                yield Change("absence", f"{person} stayed away", (gone, told), whole=True)
                break


def occasion(report: Report, at: int) -> str:
    """The word for what the people of a paragraph were at: of its own words, else of those of the report."""
    events = ("talks", "meeting", "hearing", "match", "session", "court")
    start, end = report.around(at, whole=True)
    told = next((word for text in (report.text[start:end], report.text) for word in events if word in text), "meeting")
    return "hearing" if told == "court" else told


def strengths(report: Report) -> Iterator[Change]:
    for old, new in (
        (
            r"\bagreed to (?=cut|settle|lower|raise|end|appoint|explore|build|pay|return|restore|take|set|hire|suspend)",
            "discussed whether to ",
        ),
        (
            r"\b[Aa]greed to (?=cut|settle|lower|raise|end|appoint|build|pay|return|restore|take|set|hire|suspend)",
            "will explore ways to ",
        ),
        (r"\bwill explore the\b", "will introduce the"),
        (r"\bwill be (?=cut|appointed|paid|raised|hired|reinstated)", "may one day be "),
        (r"\bwill meet again\b", "hope to meet again"),
        (r"\bagreed on Thursday to\b", "discussed on Thursday whether to"),
    ):
        for found in report.matches(old):
            yield _swap("strength", found, new)


PLAIN: tuple[Callable[[Report], Iterator[Change]], ...] = (
    dates, weekdays, places, numbers, ages, negations, words, administrations, absences, strengths,
)  # fmt: skip
PEOPLE: tuple[Callable[[Report, Sequence[str]], Iterator[Change]], ...] = (names, speakers, left_out)


def all_changes(report: Report, people: Sequence[str]) -> list[Change]:
    """Every change that can be made to a report; `people` are the full names printed in it."""
    found = [change for make in PLAIN for change in make(report)]
    found += [change for make in PEOPLE for change in make(report, people)]
    return [change for change in found if change.edits]
