"""Topic `principles`: the points that two parties or a meeting agreed on, one claim a point.

A point of an announced list ("agreed on four principles") carries its place in it; every other point has no number
until the reports of a story are compared. One party's wish is no point; a point that was refused is a denied claim.
"""

from collections.abc import Iterator

from riyadh_archive.extract.actors import mention_at
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.grammar.agreed_point import AgreedPoint
from riyadh_archive.grammar.agreements import read_agreed_points
from riyadh_archive.grammar.near_deals import NEXT, SIDE
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.agreements import words
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.model import Claim, PrincipleValue

SUBJECT = "agreed points"
EARLIER_SUBJECT = "points agreed earlier"
_YEARS = range(1900, 2100)
_WEEKDAYS = frozenset(day.lower() for day in weekdays())
"""A report that tells its own days by these dates by month and year what was before."""
_LONG_AGO = frozenset((("first", "term"), ("years", "ago"), ("decades", "ago"), ("decade", "ago"), ("last", "year")))
_NO_YEAR = "XXXX"
_DAY = len("2025-02-18")
_ENDS = frozenset(("by", "until", "till", "from", "for", "through", "to"))
"""Before a year to which something is to be done: "By 2030 both will"."""


def extract_principles(reading: Reading) -> Iterator[Claim]:
    """One claim for each agreed point of the article, in text order."""
    quoted = reading.marked
    points = [
        p
        for p in read_agreed_points(reading.tokens, quoted)
        if not (_is_of_a_person(reading, p) or _says_nothing(reading, p))
    ]
    opening: dict[int, int] = {}
    for point in points:
        opening.setdefault(point.verb, point.extent.first)
    for point in points:
        yield _claim(reading, point, opening[point.verb])


def _claim(reading: Reading, point: AgreedPoint, opening: int) -> Claim:
    """The claim of a point; `opening` is the token where the first point of its verb starts."""
    rows, extent = reading.tokens, point.extent
    condition = _trimmed(reading.words(extent.condition, extent.last)) if extent.condition is not None else None
    earlier = _is_of_another_year(reading, point, opening)
    return make_claim(
        reading,
        "principles",
        subject=EARLIER_SUBJECT if earlier else SUBJECT,
        value=PrincipleValue(
            text=reading.words(extent.first, extent.last),
            strength=extent.strength,
            number=point.number,
            parties=point.parties,
            condition=condition,
        ),
        spans=[(rows.starts[point.first], rows.ends[extent.last])],
        anchor=(rows.starts[extent.first], rows.ends[extent.last]),
        event=None if earlier else "",
        stance=point.stance,
        attributed_to=reading.attribution(point.verb),
        rule=point.rule,
    )


def _is_of_a_person(reading: Reading, point: AgreedPoint) -> bool:
    """Whether one person alone promised it beside a deal: "Lim pledged to study the text"."""
    if point.rule not in (SIDE, NEXT) or point.subject is None or point.subject.is_joint:
        return False
    rows, who = reading.tokens, point.subject
    head = next((k for k in range(who.first, who.last) if rows.lowers[k] in ("of", "under")), who.first)
    if {"administration", "government", "side", "camp", "cabinet"} & set(rows.lowers[who.first : head]):
        return False  # the Lod-based administration of Ana Lim
    mention = mention_at(reading, point.subject.last)
    return mention is not None and mention.kind == "person"


def _says_nothing(reading: Reading, point: AgreedPoint) -> bool:
    """Whether "withdraw it", "do so" is all that was agreed: what it is stands elsewhere."""
    first, last = point.extent.first, point.extent.last
    return last - first == 1 and reading.tokens.lowers[last] in ("it", "them", "so", "this", "that")


def _trimmed(words: str) -> str:
    """Without the comma and the closing mark of the quotation that the words end."""
    return words.rstrip(",.;\"”’' ")


def _is_of_another_year(reading: Reading, point: AgreedPoint, opening: int) -> bool:
    """Whether the words before all points of a clause date it to another year than the article's: "In 2015 they agreed to"."""
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[point.verb])
    lead = range(sentence.start, opening)
    years = [rows.words[i] for i in lead if _is_year(rows.words[i]) and rows.lowers[i - 1] not in _ENDS]
    if not years:
        return _is_taken_up(reading, lead) or _is_long_ago(rows, lead)
    own = _own_year(reading)
    if own is not None:
        return own not in years
    undated_days = any(found.date.startswith(_NO_YEAR) for found in reading.dates)
    return not _is_dated(rows, lead) or undated_days or bool(rows.where(_WEEKDAYS))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and int(word) in _YEARS


def _own_year(reading: Reading) -> str | None:
    """The year of the article, else that of the first day which it prints with its year; None where it prints none."""
    if reading.article.published is not None:
        return reading.article.published[:4]
    days = (found.date for found in reading.dates if len(found.date) == _DAY and found.date[:4].isdigit())
    return next((day[:4] for day in days), None)


def _is_dated(rows: Tokens, lead: range) -> bool:
    """Whether the year belongs to a month, "In May 2024": the article may tell of that very month."""
    return any(_is_year(rows.words[i]) and rows.words[i - 1].rstrip(".") in months() for i in lead if i)


def _is_long_ago(rows: Tokens, lead: range) -> bool:
    """Whether "signed in his first term", "two years ago", "last year" stands among the words before the points."""
    pairs = {(rows.lowers[i], rows.lowers[i + 1]) for i in lead[:-1]}
    return bool(pairs & _LONG_AGO)


def _is_taken_up(reading: Reading, lead: range) -> bool:
    """Whether "Under that deal" takes up a deal of another year that the sentence before names: "the 2015 accord"."""
    rows = reading.tokens
    if lead.start == 0 or not any(rows.lowers[i] == "that" and rows.lowers[i + 1] in words("deals") for i in lead[:3]):
        return False
    before = rows.sentence(rows.sentences[lead.start] - 1)
    own = _own_year(reading)
    return any(_is_year(rows.words[i]) and rows.words[i] != own for i in before)
