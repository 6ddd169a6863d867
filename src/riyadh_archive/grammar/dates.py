"""Dates in running text: days, months, years, weekdays and relative days, resolved as far as the article itself allows.

In: the text, the spans of its body and the article's own date. Out: one `DateMention` a date, in text order, with an EDTF
value no finer than the words support; the year of "February 18" or the day of "Tuesday" comes from the article's date, else
from another full date in it, else it stays open for the story's other reports.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from riyadh_archive.lexicon.calendar import holidays, known_days, months, weekdays
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.text import iter_from

PUBLISHED = "published"
"""`resolved_from` of a date that leans on the article's own date."""

OPEN_YEAR = "XXXX"
OPEN_DAY = "XXXX-XX-XX"
"""EDTF of a day of which only the weekday is known."""

AHEAD_DAYS = 60
"""A month and day without a year lies in the past of its report or at most this far ahead; else it is last year's."""
MOST_AROUND = 50
"""So many dates before and behind a mention may explain it: no report holds a hundred, and a list of dates stays quick."""
WEEK = 7
AHEAD_IN_TEXT = 200
"""Characters behind a weekday in which a day may tell its date: what a report dates far below is background."""
BACK_FROM_MENTION = 4
"""From a date that is only mentioned, a weekday is looked for this many days back: farther, the week is a guess."""

_MONTH = "|".join(sorted(months(), key=len, reverse=True))
_WEEKDAY = "|".join(weekdays())
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[5-9]|20)\d\d"

_HOLIDAY = "|".join(name.replace("'", "['’]") for name in holidays())

_CAPITAL = "JFMASONDTW"
"""First letters of months and weekdays: a word that begins otherwise is passed over at once."""
DATE = re.compile(
    rf"\b(?=[\d{_CAPITAL}])(?:"
    rf"(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b"
    # 18.02.2025 · 18/02/2025
    rf"|(?P<n1>\d{{1,2}})(?P<nsep>[./])(?P<n2>\d{{1,2}})(?P=nsep)(?P<ny>{_YEAR})\b"
    # Tuesday, February 18, 2025 · Feb. 18 · Tuesday (February 18)
    rf"|(?:(?P<wd1>{_WEEKDAY})(?:,?\s|\s(?P<p1>\()))?(?P<m1>{_MONTH})\.?\s(?P<d1>{_DAY})(?:st|nd|rd|th)?\b(?!:\d)(?:(?:\s?[-–]\s?|\s(?:to|through)\s|\sand\s(?={_DAY}(?:[,.]|\s(?:in|at|on|with|by)\b)))(?P<e1>{_DAY})\b(?!\s(?!in\b|at\b|on\b|with\b|and\b|by\b)[a-z]))?(?:,?\s(?P<y1>{_YEAR})\b)?(?(p1)\)?)"
    # Tuesday 18 February 2025 · the 18th of February
    rf"|(?:(?P<wd2>{_WEEKDAY})(?:\s(?:morning|afternoon|evening|night))?(?:,?\s|\s(?P<p2>\()))?(?:(?P<e2>{_DAY})(?:\s?[-–]\s?|\s(?:and|to)\s))?(?P<d2>{_DAY})(?:st|nd|rd|th)?(?:\sof)?\s(?P<m2>{_MONTH})\b(?:\.?,?\s(?P<y2>{_YEAR})\b)?(?(p2)\)?)"
    # February 2022 · February, 2022
    rf"|(?P<m3>{_MONTH})\.?,?\s(?P<y3>{_YEAR})\b"
    # last February · in February · since January (the word before decides)
    rf"|(?P<m4>{_MONTH})\b(?!\s\d)"
    rf"|(?P<wd>{_WEEKDAY})\b(?:['’]s)?"
    # in 2022 · its 2008 promise
    rf"|(?<![$€£¥.,:/#-])(?P<y>{_YEAR})\b"
    r"(?!s\b|[-/:]\d|[.,]\d|%|\s\d{3,4}\s\d{3,4}\b|\s(?:GMT|UTC|hours|hrs|people|million|billion|percent|meters|metres|feet|miles|km))"
    r")"
    rf"|\b(?P<holiday>{_HOLIDAY})(?:,?\s(?P<yh>{_YEAR})\b)?"
    r"|\b(?=[yYtTlLnNeE])(?P<rel>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast (?:night|month|year)"
    r"|[Tt]his (?:morning|afternoon|evening)"
    r"|(?:[Ee]arlier )?[Tt]his (?:month|year)|[Nn]ext (?:month|year))\b"
)
"""One date; every alternative starts at a word and none repeats, so that a search is linear."""
_STARTS = re.compile(
    rf"[\d{_CAPITAL}yYtlLneEBCV](?<![a-zA-Z].)"
    rf"(?:(?<=[\d{_CAPITAL}])|(?=esterday|oday|omorrow|onight|ast |his |arlier |ext |oxing |hristmas |alentine))"
)
"""Where a date can begin: February, 18, yesterday."""


class DateMention(NamedTuple):
    """A date at `start`..`end`: `date` in EDTF, `precision` day, month or year, `ahead` where the words point to the future.

    `around` is whether the words leave open on which side of the report a weekday lies.
    `bounds` is whether the day is told as the beginning or end of something: "starting May 14", "due Monday".
    `past` is whether the clause tells of what was: "struck a deal on Jan. 1".
    `background` is whether it tells of what was long before: "the first since the war began on Jan. 1, 2020".
    `resolved_from` is `published`, the printed words of another date of the article, or None where the words say it all.
    """

    start: int
    end: int
    text: str
    date: str
    precision: str
    weekday: int | None = None
    resolved_from: str | None = None
    ahead: bool = False
    around: bool = False
    bounds: bool = False
    past: bool = False
    background: bool = False


def read_dates(
    text: str, spans: Iterable[tuple[int, int]], *, published: str | None, written: str | None = None
) -> tuple[DateMention, ...]:
    """The dates within `spans`; `published` is the article's ISO date, or None.

    `written` is the day from which its weekdays are counted, where that is a later one.
    """
    matches = (match for span in spans for match in iter_from(_STARTS, DATE, text, *span))
    found = [day for match in matches if (mention := _parse(match)) is not None for day in _both_days(match, mention)]
    anchor = _as_day(published)
    found = [_of_known_event(text, mention, anchor) for mention in _of_year_behind(found, text, anchor)]
    latest = _as_day(written) or anchor
    days = [
        m._replace(background=_is_background(text, m))
        for m in found
        if m.precision == "day" and _as_day(m.date) and not _is_of_birth(text, m)
    ]
    resolved = (
        _resolve_weekday(mention, days, latest) if mention.date == OPEN_DAY else _resolve(mention, found, anchor)
        for mention in found
    )
    return tuple(_told_as_bound(text, _told_ahead(mention, latest)) for mention in resolved)


def _is_of_birth(text: str, mention: DateMention) -> bool:
    """Whether somebody was born, or a picture taken, on a day: no weekday of the news is counted from it."""
    return (
        text[max(0, mention.start - len("taken on ")) : mention.start]
        .lower()
        .endswith(("born ", "born on ", "taken on "))
    )


def _is_background(text: str, mention: DateMention) -> bool:
    """Whether the clause of a day tells of what was long before the news: only that very weekday may mean it."""
    before = text[max(0, mention.start - _CLAUSE) : mention.start]
    return _BACK_THEN.search(before) is not None


_CLAUSE = 160
"""Characters before a day in which its clause opens."""
_BACK_THEN = re.compile(r"\b(?:[Ss]ince|when)\b[^.;:!?\n]*$")
"""What opens the clause of such a day: "It was then | when | the two leaders signed it on"."""


def _of_year_behind(found: Sequence[DateMention], text: str, anchor: date | None) -> list[DateMention]:
    """The dates with "July 22 | last year", "March | this year" as one each, of the year that the words behind tell."""
    whole: list[DateMention] = []
    for mention in found:
        before = whole[-1] if whole else None
        step = _YEARS_BEHIND.get(mention.date)
        if (
            anchor is not None
            and step is not None
            and before is not None
            and before.date.startswith(f"{OPEN_YEAR}-")
            and before.date != OPEN_DAY
            and text[before.end : mention.start] == " "
        ):
            year, printed = f"{anchor.year + step:04d}", text[before.start : mention.end]
            dated = f"{year}{before.date[len(OPEN_YEAR) :]}"
            whole[-1] = before._replace(end=mention.end, text=printed, date=dated, resolved_from=PUBLISHED)
        else:
            whole.append(mention)
    return whole


def _of_known_event(text: str, mention: DateMention, anchor: date | None) -> DateMention:
    """The date of an event that news calls by its day alone, with its year: "since the October 7 attack"."""
    year, words = known_days().get(mention.date.removeprefix(f"{OPEN_YEAR}-"), (0, frozenset[str]()))
    behind = _WORD_BEHIND.match(text, mention.end)
    if behind is None or behind[1] not in words or (anchor is not None and anchor.year < year):
        return mention
    return mention._replace(date=mention.date.replace(OPEN_YEAR, str(year)), resolved_from=mention.text + behind[0])


_YEARS_BEHIND = {"last year": -1, "this year": 0, "next year": 1}
_BOUND = re.compile(
    r"\b(?:starting|beginning|effective|commencing|due|(?:effect|effective|as) (?:from|of|on))(?: on| from)? (?:the )?$"
)
"""Words right before a day on which something else than the event begins or is to come: "cut duties, effective May 14"."""
_BOUND_REACH = 24
"""Characters before a day that hold the longest of them."""


def _told_as_bound(text: str, mention: DateMention) -> DateMention:
    """The mention marked where such words stand right before it."""
    before = text[max(0, mention.start - _BOUND_REACH) : mention.start]
    return mention._replace(bounds=True) if _BOUND.search(before) else mention


def _told_ahead(mention: DateMention, anchor: date | None) -> DateMention:
    """The mention marked as one that lies ahead where its day comes after the article's own."""
    day = _as_day(mention.date)
    return mention._replace(ahead=True) if anchor is not None and day is not None and day > anchor else mention


_NAMED_BY_DAY = re.compile(
    r" (?:Movement|Alliance|Front|Party|Coalition|Committee|Brigades?|Division|Revolution|Square|Street|Avenue|Bridge)\b"
)
"""Words behind a day and a month that make them a name: "the March 23 Movement", "July 14 Street"."""


def _parse(match: re.Match[str]) -> DateMention | None:
    groups = match.groupdict()
    end = match.end()
    printed = match.group()
    if printed[-2:] in ("'s", "’s"):
        end -= 2
        printed = printed[:-2]
    made = DateMention(match.start(), end, printed, OPEN_DAY, "day")
    if groups["iso"]:
        return made._replace(date=groups["iso"])
    if groups["ny"]:
        return _in_digits(made, int(groups["n1"]), int(groups["n2"]), groups["ny"], dotted=groups["nsep"] == ".")
    for m, d, y, w in (("m1", "d1", "y1", "wd1"), ("m2", "d2", "y2", "wd2")):
        if groups[m]:
            if not groups[y] and _NAMED_BY_DAY.match(match.string, end):
                return None  # the May 9 Movement
            day = f"{groups[y] or OPEN_YEAR}-{months()[groups[m]]:02d}-{int(groups[d]):02d}"
            ahead = not groups[y] and _is_to_come(match)
            past = not (groups[y] or ahead) and _is_to_come(match, _PAST)
            return made._replace(date=day, weekday=weekdays().get(groups[w] or ""), ahead=ahead, past=past)
    if groups["m3"]:
        return made._replace(date=f"{groups['y3']}-{months()[groups['m3']]:02d}", precision="month")
    if groups["m4"]:
        word = _word_before(match).lower()
        behind = match.string[match.end() : match.end() + 2]
        if groups["m4"] == "Jan" and behind[:1] == " " and behind[1:].isupper():
            return None  # heard from Jan Frei
        month = f"{OPEN_YEAR}-{months()[groups['m4']]:02d}"
        ahead = word == "next" or (word not in ("last", "since") and _is_to_come(match, _MONTH_TO_COME))
        past = not ahead and _is_to_come(match, _PAST)
        made = made._replace(date=month, precision="month", ahead=ahead, past=past)
        return made if word in _BEFORE_MONTH or (word in _OWNING and _is_of_event(match)) else None
    if groups["wd"]:
        word = _word_before(match)
        first = made.start - len(word) - 1 if word.lower() in ("last", "next", "this", "coming") else made.start
        past = word.lower() == "last" or _WHEN_IT_WAS.match(match.string, match.end()) is not None
        ahead = word.lower() in ("next", "coming") or (not past and _is_to_come(match))
        called_off = ahead and _CALLED_OFF.match(match.string, match.end()) is not None
        ahead = ahead and not called_off
        around = called_off or (not (ahead or past) and _is_to_come(match, _ON_EITHER_SIDE))
        text = match.string[first : made.end]
        return made._replace(start=first, text=text, weekday=weekdays()[groups["wd"]], ahead=ahead, around=around)
    if groups["holiday"]:
        if _word_before(match).lower() not in _BEFORE_HOLIDAY:
            return None  # Lunar New Year's Eve, the Boxing Day Test
        day = holidays()[groups["holiday"].replace("’", "'")]
        ahead = not groups["yh"] and _is_to_come(match)
        return made._replace(date=f"{groups['yh'] or OPEN_YEAR}-{day}", ahead=ahead)
    if groups["rel"]:
        if (step := _FARTHER.get(groups["rel"].lower())) and match.string.endswith(step, 0, match.start()):
            start = match.start() - len(step)
            return _relative(
                made._replace(start=start, text=match.string[start : made.end]), step + groups["rel"].lower()
            )
        if groups["rel"].lower().startswith("next") and _word_before(match).lower() == "the":
            return None  # The next year, he was ordained
        made = _relative(made, groups["rel"].lower())
        return made._replace(
            ahead=made.ahead or (made.precision == "day" and made.date in _OF_TODAY and _is_to_come(match))
        )
    return None if _is_edition(match) else made._replace(date=groups["y"], precision="year")


_MONTHS_OF_YEAR = 12


def _in_digits(made: DateMention, first: int, second: int, year: str, *, dotted: bool) -> DateMention | None:
    """The day of "18.02.2025", "18/02/2025", "02/18/2025"; None where slashes leave open which of the two is the month.

    >>> made = DateMention(0, 10, "", OPEN_DAY, "day")
    >>> [_in_digits(made, *pair, "2025", dotted=False) is None for pair in ((18, 2), (2, 18), (2, 3), (3, 3))]
    [False, False, True, False]
    """
    day, month = (first, second) if dotted or first > _MONTHS_OF_YEAR else (second, first)
    open_ended = not dotted and first != second and max(first, second) <= _MONTHS_OF_YEAR
    iso = f"{year}-{month:02d}-{day:02d}"
    return None if open_ended or _as_day(iso) is None else made._replace(date=iso)


def _both_days(match: re.Match[str], mention: DateMention) -> Iterator[DateMention]:
    """The first and the last day of "May 11-12, 2025" and "11–12 May"; the mention itself where it is one day."""
    for one, other, first in (("d1", "e1", True), ("d2", "e2", False)):
        if match[other] and mention.precision == "day":
            days = (int(match[one]), int(match[other]))
            if (days[0] < days[1]) != first:  # won 6-3 in May
                start, end = (mention.start, match.end(one)) if first else (match.start(one), mention.end)
                yield mention._replace(start=start, end=end, text=match.string[start:end])
                return
            parts = [(match.start(), match.end(one)), (match.start(other), mention.end)]
            if not first:
                parts = [(match.start(), match.end(other)), (match.start(one), mention.end)]
            for day, (start, end) in zip(sorted(days), parts, strict=True):
                iso = f"{mention.date[:-2]}{day:02d}"
                weekday = mention.weekday if start == match.start() else None
                text = match.string[start:end]
                yield mention._replace(start=start, end=end, text=text, date=iso, weekday=weekday)
            return
    yield mention


def _is_edition(match: re.Match[str]) -> bool:
    """Whether a year belongs to the name before it: "Euro 2024", "Expo 2020", not "In 2024" and not at a sentence's start."""
    word = _word_before(match)
    return word[:1].isupper() and word.isalpha() and word.lower() not in _BEFORE_YEAR


_BEFORE_YEAR = frozenset(
    "in since by from until till during of for before after early late mid around about between to and through circa "
    "summer spring winter autumn fall the".split()
)


_TO_COME = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are|remains?) (?:due|set|expected|scheduled|planned)|(?:is|are) to (?=[a-z])"
    r"|(?:plans?|hopes?|aims?|intends?|expects?) to"
    r"|(?:is|are) (?:opening|starting|beginning|arriving|travell?ing|flying|heading|leaving|departing)"
    r"|(?<!was )(?<!were )(?<!been )(?:planned|scheduled|slated|(?:initially|originally) set) for)\b|\bwould\b(?=[^,.;]*\bby $)"
    r"|\b(?:can|could(?! not)|may|might|must|should|(?:has|have) to|(?:has|have) (?=until))\b"
    r"(?=[^,.;]*\b(?:as (?:soon|early|late) as|by|until|before|no later than) $)"
    r"|(?<!failed )(?<!refused )(?<!declined )\bto (?:re)?appear\b"
    r"|\b(?:remanded|bailed|adjourned)\b[^.;\n]{0,60}\b(?:to|until|till|for)\b"
    r"|\b(?:must|(?:has|have) to) (?!have\b)[a-z]+\b(?=[^,.;\n]*\bon $)"
    r"|(?<!had )(?<!be )\bset\b(?! up| out| off)[^,.;\n]{0,60}"
    r"\b(?:date|hearing|trial|sentencing|deadline|retrial) (?:for|of|on) $"
    r"|(?<!had )(?<!been )\bordered (?:[\w’'-]+ ){0,4}?to "
    r"(?:report|surrender|appear|return|leave|turn|pay|vacate)\b(?=[^,.;\n]*\b(?:on|by|in) $)"
)
"""Words that put what follows ahead of the writing: "is due in court on Monday", "is opening a summit on Tuesday"."""
_ON_EITHER_SIDE = re.compile(
    r"\b(?:would(?! have)|(?:was|were|been) (?:due|set|expected|scheduled|planned|slated|supposed)|(?:was|were) to (?=[a-z])"
    r"|(?:due|expected|scheduled|slated) (?:to|in|back|for|at)|(?:is|are) meeting)\b"
)
"""Words that put what follows ahead of something past, and so before or behind the writing: "had been due on Friday"."""
_CALLED_OFF = re.compile(
    r"(?:[^.;\n]|(?<=[A-Z])\.){0,160}?\b(?:was|were|has been) (?:cancell?ed|called off|scrapped|postponed|abandoned)\b"
)
"""What puts a day that was planned on either side of the writing: "a visit scheduled for Friday was canceled"."""
_WHEN_IT_WAS = re.compile(
    r",? when (?:(?!will |would |is |are )[\w.'’-]+ ){1,6}?(?:was|were|had|held|met|led|said|\w{3,}ed)\b"
)
"""What tells behind a day that it is over: "a turnaround from Friday, when they held an angry meeting"."""
_PAST = re.compile(
    r"\b(?:struck|signed|began|took|held|met|won|died|killed|reached|launched|seized|closed|opened|fell|became|left|started"
    r"|ended|invaded|attacked|resigned|arrived|crashed|erupted|(?:was|were) (?:killed|signed|held|elected|arrested)"
    r"|convict(?:ed|ion)|guilty|pleaded|acquitted|(?<!be )(?:sentenced|jailed|charged|indicted)|shot|stabbed|murdered"
    r"|committed|happened|occurred|photo)\b"
)
"""Verbs of what has happened: a day behind them does not lie ahead of the report."""
_CLAUSE_REACH, _ROLL_REACH = 150, 320
"""Characters before a weekday in which such words are looked for, over a list of people as well."""
_CLAUSE_ENDS = re.compile(
    r"[,;:()\"“”?!\n]|\.\s|(?<!\bbe )\bheld (?=in\b|at\b|on\b)|\b(?:said|says|told|announced|added|after|since|who|which)\b"
)


_MONTH_TO_COME = re.compile(
    rf"{_TO_COME.pattern}|\b(?:agreed|pledged|promised|vowed|decided) to\b"
    r"|\b[A-Z]\w* to (?:visit|host|meet|hold|join|leave|retire|vote|raise|cut|ban|end|open|close|return|travel|face)\b"
    r"|\b(?:to|would) (?:begin|start|open|launch|host|hold|resume|close|take effect)\b"
    r"|\b(?:ahead of|in the run-up to) |(?<!to )\bresumes?\b"
)
"""The same before a month alone: "agreed to begin patrols in June", "met ahead of a summit in May", "talks resume in July"."""


def _is_to_come(match: re.Match[str], words: re.Pattern[str] = _TO_COME) -> bool:
    """Whether the clause before a weekday or month tells of what is yet to come; "7 p.m." ends no clause."""
    before = match.string[max(0, match.start() - _ROLL_REACH) : match.start()].removesuffix("today, ")
    before = _INNER_COMMA.sub(" ", _LETTERS.sub("X", before.replace("p.m.", "pm").replace("a.m.", "am")))
    if (roll := _ROLL.search(before)) is not None:
        before = before[: roll.start()] + roll.group().replace(",", " ")
    else:
        before = before[-_CLAUSE_REACH:]
    found = [told.end() for told in words.finditer(before)]
    return bool(found) and _CLAUSE_ENDS.search(before, found[-1]) is None


_LETTERS = re.compile(r"\b(?:[A-Z]\.){2,4}")
_INNER_COMMA = re.compile(r",(?= on $| [A-Z]\w*,? on $)")
"""Commas around a state or country: "meet in Washington, D.C., on Monday", "in Lyon, France, on Monday"."""

_ROLL = re.compile(r"\b(?:comprising|including|consisting of|made up of|composed of|led by) [^;:()\"“”?!\n.]*$")
"""A list of people up to the day, whose commas end no clause: "to meet a team comprising A, B, and C on Monday"."""
_BEFORE_HOLIDAY = frozenset(("on", "since", "until", "by", "before", "after"))
"""A holiday is a date behind these: it may be the name of a match or of a wave otherwise."""
_BEFORE_MONTH = frozenset(
    ("last", "this", "next", "in", "since", "until", "early", "late", "by", "from", "of", "during")
)
"""A month without day or year is one only after these: "in May", not "May said"."""


_OWNING = frozenset(("a", "an", "the", "his", "her", "its", "their"))
_WORD_BEHIND = re.compile(r" ([a-z]{3,16})\b")


def _is_of_event(match: re.Match[str]) -> bool:
    """Whether a month stands before a word for an event: "a July | meeting", "their June summit"."""
    behind = _WORD_BEHIND.match(match.string, match.end())
    return behind is not None and behind[1] in event_nouns()


def _word_before(match: re.Match[str]) -> str:
    """The word that ends right before the match, at most six letters long ("" for none)."""
    before = " " + match.string[max(0, match.start() - 8) : match.start()]
    words = before.split(" ")
    word = words[-2].lstrip("“‘\"'(") if len(words) > 1 and words[-1] == "" else ""
    return word if word.isalpha() else ""


def _relative(made: DateMention, words: str) -> DateMention:
    precision = "month" if words.endswith("month") else "year" if words.endswith("year") else "day"
    return made._replace(date=words, precision=precision, ahead=words.startswith("next") or words.endswith("tomorrow"))


def _resolve(mention: DateMention, others: Sequence[DateMention], anchor: date | None) -> DateMention:
    if mention.date[:1].isalpha() and mention.date[:4] != OPEN_YEAR:
        return _resolve_relative(mention, anchor)
    if mention.date.startswith(OPEN_YEAR):
        return _resolve_year(mention, others, anchor)
    return mention


_OF_TODAY = frozenset(("today", "tonight", "this morning", "this afternoon", "this evening"))
"""Days that lie ahead where "will" stands before them."""
_FARTHER = {"yesterday": "day before ", "tomorrow": "day after "}
"""What stands before such a day to tell of the next one: "the | day before | yesterday"."""
_DAY_STEPS = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAY_STEPS |= {"day before yesterday": -2, "day after tomorrow": 2}
_DAY_STEPS |= dict.fromkeys(("this morning", "this afternoon", "this evening"), 0)
_UNIT_STEPS = {"last": -1, "this": 0, "next": 1, "earlier": 0}


def _resolve_relative(mention: DateMention, anchor: date | None) -> DateMention:
    """ "last month" and the like from the article's own date; without one they stay open."""
    words = mention.date
    if anchor is None:
        return mention._replace(date=OPEN_DAY if mention.precision == "day" else OPEN_YEAR)
    if words in _DAY_STEPS:
        day = (anchor + timedelta(days=_DAY_STEPS[words])).isoformat()
        return mention._replace(date=day, resolved_from=PUBLISHED)
    step = _UNIT_STEPS[words.split()[0]]
    if mention.precision == "year":
        return mention._replace(date=f"{anchor.year + step:04d}", resolved_from=PUBLISHED)
    month = anchor.year * 12 + anchor.month - 1 + step
    return mention._replace(date=f"{month // 12:04d}-{month % 12 + 1:02d}", resolved_from=PUBLISHED)


def _resolve_weekday(mention: DateMention, days: Sequence[DateMention], anchor: date | None) -> DateMention:
    """The day of a weekday: the last one up to the article's date (that day itself included), or the next one ahead.

    A report dated on a Tuesday that says "Tuesday" means that day. Without an article's date another of the `days`
    that the text gives in full serves, and only where the weekday lies at or shortly before it.
    """
    assert mention.weekday is not None
    if anchor is not None:
        return mention._replace(date=_near(anchor, mention).isoformat(), resolved_from=PUBLISHED)
    near = (other for other in _near_by(days, mention) if other.start - mention.start <= AHEAD_IN_TEXT)
    for other in sorted(near, key=lambda o: abs(o.start - mention.start)):
        day = date.fromisoformat(other.date)
        back = (day.weekday() - mention.weekday) % 7
        if back and other.background:
            continue
        if mention.around and 2 * back > WEEK:
            return mention._replace(date=(day + timedelta(days=WEEK - back)).isoformat(), resolved_from=other.text)
        if back <= BACK_FROM_MENTION and not mention.ahead:
            return mention._replace(date=(day - timedelta(days=back)).isoformat(), resolved_from=other.text)
    return mention


def _near_by(others: Sequence[DateMention], mention: DateMention) -> Sequence[DateMention]:
    """The dates around a mention, in text order; all of them in an article of ordinary length."""
    if len(others) <= 2 * MOST_AROUND:
        return others
    at = bisect_left(others, mention.start, key=lambda other: other.start)
    return others[max(0, at - MOST_AROUND) : at + MOST_AROUND]


def _near(anchor: date, mention: DateMention) -> date:
    assert mention.weekday is not None
    if mention.ahead and mention.weekday == anchor.weekday() and mention.text[:4].lower() != "next":
        return anchor  # a report of a Wednesday: will meet on Wednesday
    if mention.ahead:
        return anchor + timedelta(days=(mention.weekday - anchor.weekday() - 1) % 7 + 1)
    back = (anchor.weekday() - mention.weekday) % 7
    if mention.text[:4].lower() == "last" and back == 0:
        back = 7
    if mention.around and back > WEEK // 2:
        back -= WEEK  # a report of a Tuesday: had been due on Wednesday
    return anchor - timedelta(days=back)


def _resolve_year(mention: DateMention, others: Sequence[DateMention], anchor: date | None) -> DateMention:
    """The year of a month (and day): that of the same day printed in full elsewhere in the article, else the one that brings
    it nearest before the article's date. A month alone leans on the article's date only: each year has an April."""
    rest = mention.date[len(OPEN_YEAR) :]
    for other in _near_by(others, mention):
        if len(rest) > 3 and other.date.endswith(rest) and other.date[:4].isdigit():
            return mention._replace(date=other.date, resolved_from=other.text)
    if anchor is None:
        return mention
    limit = anchor + timedelta(days=JUST_AHEAD if mention.past else AHEAD_DAYS)
    if mention.ahead and _is_just_past(_as_day(f"{anchor.year}{rest}"), anchor):
        return mention._replace(date=f"{anchor.year}{rest}", resolved_from=PUBLISHED)
    opening, closing = ("", "") if len(rest) > 3 else ("-01", "-28")
    latest = anchor.year + (not mention.past)
    for year in (anchor.year, anchor.year + 1) if mention.ahead else range(latest, anchor.year - 2, -1):
        first, last = _as_day(f"{year}{rest}{opening}"), _as_day(f"{year}{rest}{closing}")
        if first is not None and last is not None and (last >= anchor if mention.ahead else first <= limit):
            return mention._replace(date=f"{year}{rest}", resolved_from=PUBLISHED)
    return mention


def _is_just_past(day: date | None, anchor: date) -> bool:
    """Whether "will travel on May 15" of a report of May 16 repeats what had been to come."""
    return day is not None and 0 < (anchor - day).days <= JUST_PAST


JUST_PAST = 30
"""Days by which a day to come may lie behind the report: nothing is announced eleven months ahead without its year."""

JUST_AHEAD = 10
"""Days by which a day told as past may come after the report's own: pages are brought up to date, days misprinted."""


def _as_day(iso: str | None) -> date | None:
    """The day of a full ISO date; None for anything coarser, open or impossible."""
    try:
        return date.fromisoformat(iso) if iso and len(iso) == 10 else None
    except ValueError:
        return None


def without_quoted(dates: Iterable[DateMention], stretches: Sequence[tuple[int, int]]) -> tuple[DateMention, ...]:
    """The dates without those that somebody's own words count from: "today" inside marks is the speaker's day.

    `stretches` are the (start, end) inside quotation marks, in order.
    """
    starts = [start for start, _ in stretches]
    kept = []
    for mention in dates:
        at = bisect_right(starts, mention.start) - 1
        quoted = at >= 0 and mention.start < stretches[at][1]
        if not (quoted and not any(char.isdigit() for char in mention.text)):
            kept.append(mention)
    return tuple(kept)
