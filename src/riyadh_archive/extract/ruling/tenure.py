"""Whether an article treats an administration as the one in office, or looks back on it.

Words decide: "former", "then-", "past", a year that lies back, "predates". Without words a name is in office, also where the
table of offices knows better, since that is what conflicts are found by. The table is asked only where the sentence is
about the past and says nothing of now, and to tell the terms of one person apart. A government that itself did or said
something ("The Blair government declined to comment") is told as the one in office in the plain past of the news, too;
one that something is done to, said of or that somebody served is told as history by the same tense.
"""

from collections.abc import Sequence
from itertools import pairwise

from riyadh_archive.extract.ruling.held_terms import has_long_gone, held_in, holds_now, left_before
from riyadh_archive.extract.ruling.leaders import Leader
from riyadh_archive.extract.ruling.turned import is_turned_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.administration import (
    administration_words,
    irregular_pasts,
    leader_titles,
    phrases_before,
)
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.measures import measure_verbs
from riyadh_archive.lexicon.offices import in_office, terms_of

YEAR = 4
_RELATIVE_REACH = 24
"""Tokens from a government to the year of another: "undid the rules that the Lim cabinet set in" has eight."""
REACH = 10
"""Tokens between a leader and the year of the act: "President Luis Arce opened the plant near the border in 2009" has eight."""


OPENING = 6
"""Tokens that open a sentence: "But only a few years ago" has six."""
_LONG = frozenset(("month", "months", "year", "years", "decade", "decades", "century", "generation"))


BEFORE_NEWS = "1990-01-01"
"""Who left office before news was read on screens is history in an article without a date."""
MEMORY_YEARS = 20
"""A leader who left office a generation ago is told of as history even where he acts: nobody takes him for today's."""


_TITLE_WORDS = frozenset(word for title in leader_titles() for word in title)


def is_current(reading: Reading, leader: Leader, first: int, end: int) -> bool:
    """Whether the mention at tokens first..end tells of the administration in office."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[first])
    if any(rows.lowers[k] in administration_words("looking_back") for k in range(max(tokens.start, first - 30), first)):
        return False
    if (
        is_over(reading, first)
        or is_turned_from(reading, first)
        or _since_ousted(reading, end)
        or _opens_long_ago(reading, tokens)
    ):
        return False
    if not _holds_office(reading, leader) and _left_behind(reading, first, end, tokens):
        return False
    had = rows.lowers[end + 1 : end + 2] == ["had"] or rows.lowers[end + 1 : end + 4] == [",", "which", "had"]
    if had and terms_of(leader.administration, leader.country):
        return _holds_office(
            reading, leader
        )  # "the Biden administration had cut off contacts, and both expelled envoys"
    published = reading.written
    year = _year(reading, leader, tokens)
    if year is not None and (_lies_back(reading, leader, year) or _was_when(reading, first)):
        return False
    is_closed = reading.article.published is None and not holds_now(leader)
    if is_closed and (_tells_year(reading, leader, tokens) or (year is not None and held_in(leader, year))):
        return False
    if published is None and is_of_the_past(reading, tokens) and _is_remembered(reading, first, end):
        return holds_now(leader) and not _looks_back(reading, first)
    if published is None and left_before(leader, BEFORE_NEWS):
        return False
    out = published and in_office(leader.administration, country=leader.country, date=published) is False
    elect = any(rows.lowers[k].endswith("-elect") for k in range(max(first - 2, tokens.start), leader.last))
    if (
        reading.article.published is None
        and not elect
        and holds_now(leader)
        and not _is_remembered(reading, first, end, alone=True)
    ):
        return True
    if not out:
        return True
    if rows.lowers[_phrase_start(reading, first) - 1] in _BEFORE_THEN:
        return False
    if _tells_own_year(reading, leader, tokens) or (_is_government(reading, end) and _acted_then(reading, first, end)):
        return False
    if not has_long_gone(leader, published or ""):
        return True
    if acts_now(reading, leader, first, end):
        return True
    if has_long_gone(leader, published or "", MEMORY_YEARS):
        return False
    return not (is_of_the_past(reading, tokens) or _is_remembered(reading, first, end))


_BEFORE_THEN = frozenset(("after", "when", "since", "until", "before"))
"""What opens a clause on what led to the news: "staffs were cut after | the Ash administration expelled envoys"."""


def _phrase_start(reading: Reading, first: int) -> int:
    """The first token of the phrase of a leader: "after | the Ash", "when | President Ash"; at least 1."""
    rows = reading.tokens
    while first > 1 and (rows.lowers[first - 1] in _TITLE_WORDS or rows.classes[first - 1] == lexicon.DETERMINER):
        first -= 1
    return max(first, 1)


def _opens_long_ago(reading: Reading, tokens: range) -> bool:
    """Whether the sentence opens with how long it is ago: "Three years ago the ministry under Ana Lim cut the fund"."""
    opening = reading.tokens.lowers[tokens.start : min(tokens.start + OPENING, tokens.stop)]
    return any(one in _LONG and two in ("ago", "earlier") for one, two in pairwise(opening))


def is_over(reading: Reading, first: int) -> bool:
    """Whether "left by", "the last days of" or "ousted" stands before the mention or title that begins at token `first`."""
    rows = reading.tokens
    at = first
    while at > 0 and (rows.lowers[at - 1] in _TITLE_WORDS or rows.classes[at - 1] == lexicon.DETERMINER):
        at -= 1
    start = rows.sentence_starts[rows.sentences[first]]
    before = rows.lowers[max(at - 3, start) : at]
    if tuple(before[-2:]) in phrases_before("over_before"):
        return True
    if _is_end_of(before) and is_of_the_past(reading, rows.sentence(rows.sentences[first])):
        return True
    word = rows.lowers[at - 1] if at > start else ""
    if word not in administration_words("removing"):
        return False
    decided = rows.lowers[max(at - 2, start) : at - 1] != ["to"] or "voted" in rows.lowers[start : at - 1]
    return decided and not {"not", "against", "failed"} & set(rows.lowers[start:at])


def _since_ousted(reading: Reading, end: int) -> bool:
    """Whether ", since ousted", ", which fell", "fled the country" stands behind the mention that ends at token `end`."""
    behind = reading.tokens.lowers[end + 1 : end + 4]
    if {tuple(behind[:1]), tuple(behind[:2])} & phrases_before("leaving"):
        return True
    if behind[:1] == ["was"] and behind[1:] and behind[1] in administration_words("removing"):
        return True
    if behind[:2] == [",", "which"] and behind[2:] != [] and behind[2] in administration_words("falling"):
        return True
    since = behind[:2] in ([",", "since"], [",", "later"], [",", "now"])
    return since and behind[2:] != [] and behind[2] in administration_words("removing") | {"jailed", "deceased"}


def _is_end_of(before: Sequence[str]) -> bool:
    """ "final days of", right before a government."""
    if len(before) < 3 or before[-1] != "of":
        return False
    return before[-3] in administration_words("over_adjectives") and before[-2] in administration_words("over_nouns")


def acts_now(reading: Reading, leader: Leader, first: int, end: int) -> bool:
    """Whether the mention at tokens first..end is what acts in a sentence of the news, with no mark of memory about it.

    "President Mary Robinson sent a message." tells so, "an aide to President Mary Robinson wept." does not.
    """
    published = reading.written
    if _is_remembered(reading, first, end) or (published and has_long_gone(leader, published, MEMORY_YEARS)):
        return False
    return _is_followed_by_act(reading, end) and _is_subject(reading, first)


def _is_followed_by_act(reading: Reading, end: int) -> bool:
    """Whether a verb in a finite form comes right behind token `end`, or behind the comma that closes an apposition."""
    rows = reading.tokens
    at = end + 1
    if rows.possessives[end]:  # "Prime Minister Tony Blair's cabinet met"
        at = next((k + 1 for k in range(at, min(at + 2, len(rows))) if _is_government(reading, k)), len(rows))
    if rows.lowers[at : at + 1] == ["in"] and at + 1 < len(rows) and rows.is_capitalized(at + 1):
        at += 2  # "The Varadkar government in Dublin said"
    if rows.words[at : at + 1] == ["("] and rows.words[at + 2 : at + 3] == [")"]:
        at += 3  # President Ana Lim (C) welcomes
    at = _behind_relative(reading, at)
    while at < len(rows) and (rows.words[at] == "," or rows.lowers[at] in ("also", "quickly", "immediately")):
        at += 1
    if at >= len(rows) or rows.sentences[at] != rows.sentences[end]:
        return False
    lower = rows.lowers[at]
    if lower in administration_words("past") | administration_words("present"):
        return True
    if lower.endswith("ed") and rows.words[at].islower():
        return True  # "followed the matter": a preposition by its class
    return rows.classes[at] in (lexicon.REPORTING, lexicon.VERB, lexicon.AUXILIARY) and not lower.endswith("ing")


def _behind_relative(reading: Reading, at: int) -> int:
    """The comma that closes the clause which opens at token `at`: "President Ana Lim, who took office in May | , has"."""
    rows = reading.tokens
    if rows.lowers[at : at + 2] != [",", "who"]:
        return at
    stop = min(rows.sentence(rows.sentences[at]).stop, at + _RELATIVE_REACH)
    return next((k for k in range(at + 2, stop) if rows.words[k] == ","), at)


def _is_government(reading: Reading, k: int) -> bool:
    return reading.tokens.lowers[k] in administration_words("nouns")


def _is_subject(reading: Reading, first: int) -> bool:
    """Whether nothing before token `first` takes it as an object: "to", "under", "against", "criticized"."""
    rows = reading.tokens
    at = first - 1
    while at >= 0 and (rows.lowers[at] in _TITLE_WORDS or rows.classes[at] == lexicon.DETERMINER):
        at -= 1
    if at < 0 or rows.sentences[at] != rows.sentences[first]:
        return True
    if rows.lowers[at] == "for":
        return rows.lowers[at - 1] in administration_words("voices")
    taken = (lexicon.PREPOSITION, lexicon.VERB, lexicon.GERUND, lexicon.OTHER, lexicon.ROLE, lexicon.NOUN_OR_VERB)
    return rows.classes[at] not in taken


def _is_remembered(reading: Reading, first: int, end: int, *, alone: bool = False) -> bool:
    """Whether words beside the mention look back: "under", "when" before it, "had", "later" behind it, a past year or
    "ago" in its sentence or, unless `alone`, the one before in its paragraph."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[first])
    before = range(max(tokens.start, first - 2), first)
    behind = range(end + 1, min(tokens.stop, end + 3))
    if any(rows.lowers[k] in administration_words("remembered_before") for k in before):
        return True
    if any(rows.lowers[k] in administration_words("remembered_behind") for k in behind):
        return True
    start = tokens.start
    if start and not alone and rows.blocks[start - 1] == rows.blocks[start]:
        start = rows.sentence(rows.sentences[start - 1]).start
    now = (reading.article.published or "9999")[:4]
    return any(
        rows.lowers[k] in administration_words("remembered")
        or (len(rows.words[k]) == 4 and rows.words[k].isdigit() and "1900" <= rows.words[k] < now)
        for k in range(max(start, first - 60), min(tokens.stop, end + 60))
    )


def _year(reading: Reading, leader: Leader, tokens: range) -> str | None:
    """The year that dates the act of the leader: "in 2009" behind the name with no speech between, or at the opening."""
    rows = reading.tokens
    places = [*range(tokens.start, min(tokens.start + 4, leader.first)), *range(leader.last + 1, leader.last + REACH)]
    for k in places:
        if k >= tokens.stop or (k > leader.last and rows.classes[k] in (lexicon.REPORTING, lexicon.THAT, lexicon.WHO)):
            return None
        word: str = rows.words[k]
        dated = k > tokens.start and rows.lowers[k - 1] in ("in", "since", "until", "by")
        if dated and len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            return word
    return None


def _lies_back(reading: Reading, leader: Leader, year: str) -> bool:
    """Whether the act of that year is history: the year is before the article's and the leader's time is over since."""
    now = reading.written or year
    if year >= now[:4]:
        return False
    still = in_office(leader.administration, country=leader.country, date=now)
    return still is not True


def _holds_office(reading: Reading, leader: Leader) -> bool:
    """Whether the table has the leader in office on the day the article was published; in one without a date, now."""
    published = reading.article.published
    if published is None:
        return holds_now(leader)
    return in_office(leader.administration, country=leader.country, date=published) is not False


def _tells_own_year(reading: Reading, leader: Leader, tokens: range) -> bool:
    """Whether a sentence of the past, in a report that has a date, prints an earlier year for all of which the leader held
    office: "The Biden administration imposed tariffs on steel, and closed two consulates in 2022"."""
    rows, now = reading.tokens, (reading.article.published or "")[:YEAR]
    years = [rows.words[k] for k in tokens if len(rows.words[k]) == YEAR and rows.words[k].isdigit()]
    held = any("1900" <= year < now and held_in(leader, year) for year in years)
    return held and is_of_the_past(reading, tokens)


def _left_behind(reading: Reading, first: int, end: int, tokens: range) -> bool:
    """Whether the sentence looks back on what a government left: "the rifts that the Lim cabinet has made over the years".

    It did so for years, or what it is told to have done is to have brought about what is there today.
    """
    rows = reading.tokens
    lowers = rows.lowers[tokens.start : tokens.stop]
    told = [phrase for phrase in phrases_before("for_years") if phrase[0] in lowers]
    if any(tuple(rows.lowers[k : k + len(phrase)]) == phrase for phrase in told for k in tokens):
        return True
    if not _is_government(reading, end):
        return False
    at = next((k for k in range(end + 1, tokens.stop) if not rows.lowers[k].endswith("ly")), tokens.stop)
    return at < tokens.stop and rows.lowers[at] in administration_words("bringing_about")


def _acted_then(reading: Reading, first: int, end: int) -> bool:
    """Whether a government that is out of office is told to have taken a measure, on no day of the news.

    "The Biden administration closed two consulates", "sanctions imposed by the Biden administration", "during the Biden
    administration": so reports tell what was before. What it said or sent, and did on Tuesday, is told of today's.
    """
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[first])
    if any(rows.words[k] in weekdays() or rows.lowers[k] == "today" for k in tokens):
        return False
    if any(rows.lowers[k] in _TITLE_WORDS for k in range(max(tokens.start, first - 1), end)):
        return False  # "Prime Minister Ana Lim's cabinet": who is called so is in office
    at = first - 1 - (rows.classes[first - 1] == lexicon.DETERMINER)
    before = rows.lowers[at] if at >= tokens.start else ""
    if before == "by":
        return _is_past(reading, at - 1)
    if before in ("under", "during"):
        return True
    verb = next((k for k in range(end + 1, tokens.stop) if not rows.lowers[k].endswith("ly")), tokens.stop)
    if rows.lowers[verb : verb + 1] in (["has"], ["have"]) and (before in _WHICH or rows.classes[at] == lexicon.OTHER):
        verb += 1  # the limits that the Lim cabinet has imposed
    if verb == tokens.stop or not _is_past(reading, verb):
        return False
    return rows.lowers[verb] in measure_verbs() or rows.lowers[verb] in administration_words("of_policies")


_WHICH = frozenset(("that", "which"))


def _is_past(reading: Reading, k: int) -> bool:
    """Whether token k is a verb in the past: "imposed", "sent", and "cut" behind a government, which "cuts" today."""
    lower = reading.tokens.lowers[k]
    past = administration_words("past") | administration_words("past_as_present")
    return lower.endswith("ed") or lower in past or lower in irregular_pasts()


def _looks_back(reading: Reading, first: int) -> bool:
    """Whether "under", "during", "when" stands right before token `first`."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[first]]
    return any(rows.lowers[k] in administration_words("remembered_before") for k in range(max(start, first - 2), first))


def _was_when(reading: Reading, first: int) -> bool:
    """Whether "In 2017, when" stands before token `first` in an article without a date: news of its own year names none."""
    return reading.article.published is None and _looks_back(reading, first)


def _tells_year(reading: Reading, leader: Leader, tokens: range) -> bool:
    """Whether a sentence of the past tells its year, as news does of other years than its own.

    A day on which the leader was not in office makes no history: it is the report that is wrong.
    """
    rows = reading.tokens
    first, last = rows.starts[tokens.start], rows.ends[tokens.stop - 1]
    days = [mention.date for mention in reading.dates_among(first, last)]
    if any(in_office(leader.administration, country=leader.country, date=day) is False for day in days):
        return False
    told = [
        k
        for k in tokens
        if len(rows.words[k]) == YEAR
        and rows.words[k].isdigit()
        and rows.words[k][:2] in ("19", "20")
        and not _is_of_another(reading, leader.last, k)
    ]
    ended = any(rows.lowers[k - 2] in ("collapsed", "fell", "ended") for k in told if k > tokens.start + 1)
    return bool(told) and (ended or is_of_the_past(reading, tokens))


def _is_of_another(reading: Reading, last: int, year: int) -> bool:
    """Whether the year at token `year` dates what another government did: "undid rules that the Lim cabinet set in 2023"."""
    rows = reading.tokens
    if not 0 < year - last <= _RELATIVE_REACH:
        return False
    that = next((k for k in range(last + 1, year) if rows.classes[k] == lexicon.THAT), year)
    return any(rows.lowers[k] in administration_words("nouns") for k in range(that, year))


def is_of_the_past(reading: Reading, tokens: range) -> bool:
    """Whether a sentence has a past verb, and neither a present one nor a weekday of the news."""
    rows = reading.tokens
    lowers = [rows.lowers[k] for k in tokens]
    now = any(w in administration_words("present") or w in ("today", "now") for w in lowers)
    dated = any(rows.words[k] in weekdays() for k in tokens)
    ended = any(rows.classes[k] in "VC" and rows.lowers[k].endswith("ed") for k in tokens)
    past = ended or any(w in administration_words("past") or w in irregular_pasts() for w in lowers)
    return past and not now and not dated


def current_term(reading: Reading, leader: Leader, term: int) -> bool:
    """Whether the numbered term of a leader is the one running: by the table, else every one but the first."""
    published = reading.article.published
    rows = [t for t in terms_of(leader.administration, leader.country) if t.term == term]
    if published and rows:
        return any(t.start <= published and (t.end is None or published <= t.end) for t in rows)
    return term > 1
