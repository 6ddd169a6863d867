"""The dateline before the first sentence: places, perhaps a date and an agency, and a dash.

`RIYADH/WASHINGTON (Reuters) - `, `Port Sudan, Sudan — `, `NEW DELHI: `, `Lahore, Feb 18 (APP) `,
`MOSCOW, March 3. /TASS/. `, `IZMIR, Turkey, May 4 (Aegean Press) - `.
"""

import re
from typing import NamedTuple

from riyadh_archive.lexicon.page import fold, page_words

MAX_DATELINE = 130
"""Characters. Two places with their countries, a date and an agency stay below 100."""

MAX_PLACES = 5
"""`City, State` and `City/City, Country` have two to four parts; longer lists are of something else."""

_DASH = re.compile(r"\s?[—–](?!\d)\s?|\s--?\s?|\s_\s|--\s?|(?<=\))-\s|:\s")
_BRACKET = re.compile(r"\(([^()]{1,40})\)")
_DATED_BRACKET = re.compile(r"([^\W\d_][^()\d:]{1,40}?),?\s\(([^()\d]{2,70}?)\s-\s([^()-]{5,20})\)\s(?=\S)")
_SLASHED = re.compile(r"([^/]{2,60})/([A-Z][A-Za-z -]{2,20})/\s*(?:[.,:]|[-–—]+)?\s+")
_DATE = re.compile(
    r",?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?"
    r"(?:([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?\s([a-z]{3,9})\.?)(?:,?\s(\d{4}))?[.,]?\s*$",
    re.IGNORECASE,
)
_DATE_BEHIND = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9 .,]{3,24}?)\s*(?:[—–]|--?(?=\s)|\.(?=\s[A-Z]))\s*")
"""A date behind the dash: `TURIN (AP) — May 4, 2025 — Rain fell`, `LISBON (AFP) - 9 September 2022. Rain fell`."""
_TRAILING_SERVICE = re.compile(r"(?<=\d),\s([A-Z]{2,6})\s?$")
"""An agency in capitals behind the date: `Riyadh, May 4, 2025, GNA -`."""
_SERVICE = re.compile(r"[^\W\d_a-z][\w.'’&-]*(?:\s(?:of|and|[^\W\d_a-z][\w.'’&-]*)){0,4}")
"""The name of a service that no list knows: `Aegean Press`, `News Agency of Lagos`."""

_LABEL = re.compile(r"\([A-Z](?:-[A-Z][\w.]*)?\)|^(?:SEN|REP|GOV|GEN|MR|MRS|MS|DR)\. ")
"""A politician's party behind a name, or a title before it: `SEN. ANN LUND (R), OHIO:` is a speaker's label."""
_DAY_ALONE = re.compile(
    r"^(\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\.?,?\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4})"
    r"(?:;\s([A-Z]{2,6}))?\s?(?:[—–:]|--?(?=\s))\s*(?=[A-Z])",
    re.MULTILINE,
)
"""A full date, perhaps with an agency, before a sentence: `4 June 2022; GNA: Envoys met`, `June 4, 2022 – Envoys met`."""
_PREPOSITIONS = frozenset(("on", "in", "by", "since", "until", "from"))
"""What opens a sentence with its day and no dateline: "On May 11 – the day of the vote – it rained"."""
_PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,3}")
_SPLIT = re.compile(r"\s*[,/]\s*|\s+(?:and|AND|&)\s+")


class Dateline(NamedTuple):
    """What a dateline says. `end` is where its dash ends and `sentence` where the sentence begins, both in the line."""

    end: int
    sentence: int
    place: str | None
    agency: str | None
    outlet: str | None
    published: str | None
    day: str | None = None
    """Month and day, `06-26`, of a date without its year."""


def parse_dateline(line: str, whole: str, *, early: bool) -> Dateline | None:
    """The dateline that opens `line`, or None.

    `whole` is the article's text: a lone capitalized word before a dash counts as a place only where a list of cities
    or the text ("in Tashkent") knows it. Without an agency or a date only `early` paragraphs have a dateline.

    >>> parse_dateline("NAIROBI (AFP) - Rain fell.", "", early=True).place
    'NAIROBI'
    >>> parse_dateline("The minister — a lawyer — resigned.", "", early=True) is None
    True
    """
    head = line[:MAX_DATELINE]
    if early and head[:1].isalnum() and (dated := _day_alone(line, whole)) is not None:
        return dated
    if not _could_open(head):
        return None
    if match := _SLASHED.match(head):
        return _read(match.group(1).rstrip(". "), match.end(), match.group(2), line, whole, early)
    for match in _DASH.finditer(head):
        found = _read(head[: match.start()], match.end(), None, line, whole, early, colon=match.group().startswith(":"))
        if found or match.start() > 0:
            return found or _undashed(line, whole)
    return _undashed(line, whole)


def _day_alone(line: str, whole: str) -> Dateline | None:
    """The full date that opens the report; of several lines that open so each is one of a chronology."""
    match = _DAY_ALONE.match(line)
    date = _date(f" {match.group(1)}") if match else None
    if match is None or date is None or len(_DAY_ALONE.findall(whole)) > 1:
        return None
    return Dateline(len(match.group().rstrip()), match.end(), None, match.group(2), None, *_day(date))


def _could_open(head: str) -> bool:
    """Whether the first two words may be a place: most sentences have a small letter there, and are done."""
    words = head[:60].split(None, 2)
    if not words or not (words[0][0].isupper() or words[0][0] in "(/"):
        return False
    return len(words) < 2 or not words[1][0].islower() or words[1] in page_words().sets["dateline.joining"]


def _undashed(line: str, whole: str) -> Dateline | None:
    """`Lahore, Feb 18 (APP) The ministry …`: an agency in brackets and a date make a dash needless."""
    if (reprint := _dated_bracket(line)) is not None:
        return reprint
    match = _BRACKET.search(line[:MAX_DATELINE])
    if not match or not _is_named(match.group(1)) or not line[match.end() :].strip()[:1].isupper():
        return None
    places = line[: match.start()].strip()
    is_place = (places.isupper() and len(places) > 2) or fold(places) in page_words().sets["dateline.cities"]
    if not _date(places) and not is_place:
        return None
    return _read(line[: match.end()], match.end(), None, line, whole, True)


def _dated_bracket(line: str) -> Dateline | None:
    """`Hexburg, (APP - Aegean Press / Point News - 10th Dec, 2024) The minister …`: place, services and day of a reprint."""
    match = _DATED_BRACKET.match(line)
    date = _date(f" {match.group(3)}") if match else None
    agency = _service(match.group(2)) if match else None
    if match is None or date is None or not agency or not _places(match.group(1), True):
        return None
    return Dateline(match.end(2) + 1, match.end(), match.group(1), agency, None, *_day(date))


def _is_named(group: str) -> bool:
    return fold(group) in page_words().agencies or fold(group) in page_words().outlets


def _read(
    head: str, end: int, slashed: str | None, line: str, whole: str, early: bool, *, colon: bool = False
) -> Dateline | None:
    if colon and _LABEL.search(head):
        return None
    agency = _service(slashed) if slashed else None
    unknown = "" if colon else _unknown_service(head)
    for group in _BRACKET.findall(head):
        agency = agency or _service(group) or (group if group == unknown else None)
    if match := _TRAILING_SERVICE.search(head):
        agency, head = agency or match.group(1), head[: match.start()]
    places = _BRACKET.sub(lambda match: "" if _credits(match.group(1), unknown) else f", {match.group(1)}", head).strip(
        " ,."
    )
    date = _date(places)
    printed = places[: date.start()].strip(" ,") if date else places
    if printed.lower() in _PREPOSITIONS or not _opens_sentence(line[end:]) or not _places(printed, bool(agency)):
        return None
    if not (agency or (date and not colon)) and not (early and _is_known(printed, whole, colon)):
        return None
    if not date and (behind := _DATE_BEHIND.match(line, end)) and (told := _date(behind.group(1))):
        date, end = told, behind.end()
    stop = len(line[:end].rstrip())
    sentence = len(line) - len(line[end:].lstrip())
    outlet = page_words().outlets.get(fold(agency)) if agency and agency not in page_words().agencies.values() else None
    return Dateline(stop, sentence, _printed_place(head, printed), None if outlet else agency, outlet, *_day(date))


def _printed_place(head: str, printed: str) -> str | None:
    """The places as printed, with a country in brackets kept so."""
    if not printed:
        return None
    at = head.find(printed)
    return printed if at >= 0 else head.split("(AP")[0].strip(" ,.")[: len(printed) + 2].strip(" ,.(")


def _service(group: str) -> str | None:
    """The agency or outlet of a bracket; an unknown group of capitals is one too."""
    words = page_words()
    for part in re.split(r"[/,]|\s-\s", group):
        if name := words.agencies.get(fold(part).strip()) or words.outlets.get(fold(part).strip()):
            return name
    return group if group.isalpha() and group.isupper() and 2 <= len(group) <= 8 else None


def _credits(group: str, unknown: str) -> bool:
    """Whether a bracket says from whom the report is, and not where: `(AFP)`, `(Own correspondent)`, `(Staff Reporter)`."""
    sets = page_words().sets
    by_job = not (sets["people.jobs"] | sets["people.desks"]).isdisjoint(fold(group).split())
    return by_job or group == unknown or bool(_service(group))


def _unknown_service(head: str) -> str:
    """The name in the bracket that closes a head in capitals; "" where it is a country, a mark or no name.

    >>> _unknown_service("IZMIR, Turkey, May 4 (Aegean Press)"), _unknown_service("ALEPPO (Syria)")
    ('Aegean Press', '')
    """
    words = page_words()
    match = _BRACKET.search(head)
    if not match or match.end() != len(head.rstrip()) or not _SERVICE.fullmatch(match.group(1)):
        return ""
    first = _SPLIT.split(head[: match.start()].strip())[0]
    name = fold(match.group(1)).strip(".")
    dated = fold(first) in words.sets["dateline.cities"] and _date(head[: match.start()].rstrip(" ,")) is not None
    if (
        not (dated or (first.isupper() and len(first) > 2))
        or name in words.sets["dateline.never"] | words.sets["dateline.regions"]
    ):
        return ""
    return match.group(1)


def _places(printed: str, has_agency: bool) -> bool:
    if not printed:
        return has_agency
    parts = _SPLIT.split(printed)
    return len(parts) <= MAX_PLACES and all(_PLACE.fullmatch(part) and _is_capitalized(part) for part in parts)


def _is_capitalized(part: str) -> bool:
    small = page_words().sets["people.particles"]
    words = part.split()
    if fold(part).strip(".") in page_words().sets["dateline.never"]:
        return False
    return words[0][0].isupper() and all(word[0].isupper() or word in small or word in ("of", "the") for word in words)


def _is_known(printed: str, whole: str, colon: bool) -> bool:
    """Whether the places are known as such: a city of the list, a city with its country, capitals before a dash."""
    words = page_words()
    parts = [fold(part).strip(". ") for part in _SPLIT.split(printed)]
    if parts[0] in words.sets["dateline.cities"] or fold(printed).strip(". ") in words.sets["dateline.cities"]:
        return True
    if len(parts) > 1 and parts[-1] in words.sets["dateline.regions"]:
        return True
    if f" in {parts[0]}" in fold(whole):
        return True
    return not colon and printed.isupper() and len(printed) > 3


def _opens_sentence(rest: str) -> bool:
    first = rest.lstrip()[:1]
    return first.isupper() or first.isdigit() or (bool(first) and first in "\"'“‘`$€£")


def _date(places: str) -> re.Match[str] | None:
    """The date that closes the head of a dateline, where its word is a month: "Indy led 13 -" has none."""
    date = _DATE.search(places)
    months = page_words().dates.months
    return date if date and (date.group(1) or date.group(4)).lower() in months else None


def _day(date: re.Match[str] | None) -> tuple[str | None, str | None]:
    """The whole day and None, or None and the day without its year."""
    if date is None:
        return None, None
    month = page_words().dates.months.get((date.group(1) or date.group(4)).lower())
    day = int(date.group(2) or date.group(3))
    if not month or not 1 <= day <= 31:
        return None, None
    return (f"{date.group(5)}-{month:02d}-{day:02d}", None) if date.group(5) else (None, f"{month:02d}-{day:02d}")
