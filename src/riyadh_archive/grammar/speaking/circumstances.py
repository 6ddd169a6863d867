"""To whom and by which channel words were said, as printed: "told the Associated Press", "in a post on X".

In: a speech view, the mentions by the row where they begin, and the row of the reporting verb. Out: printed words, or
None. Only the verb's own sentence is read, outside quotation marks, and the day is no part of either: "on Monday".
"""

from bisect import bisect_left
from collections.abc import Mapping

from riyadh_archive.grammar.referring.mentions import Mention
from riyadh_archive.grammar.referring.speech_view import QUOTED, SpeechView
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.page import fold, page_words

_LONGEST_PHRASE = 14
"""Rows of a phrase: "in a televised interview with the state news agency"."""
_LOOKED_AT = 40
"""Rows around the verb that are searched for a channel."""
_OPENERS = frozenset(("in", "on", "at", "during", "via", "through", "by"))
_ANSWERS = frozenset(("response", "reply", "answer"))
"""Channels behind a determiner alone: in an emailed response, but not: in response to a question."""
_CHAMBERS = frozenset(("court", "parliament"))
_TIMES = frozenset(("late", "early", "earlier", "later", "last", "next"))
_CARRIED = frozenset(("posted", "published", "released", "issued", "carried", "broadcast", "aired", "shared", "dated"))


def find_addressee(view: SpeechView, starting: Mapping[int, Mention], verb: int, speaker: Mention) -> str | None:
    """The words after a verb of telling: told | the Associated Press."""
    rows = view.rows
    base = lexicon.reporting_verbs().get(rows.lowers[verb], "")
    start = verb + 1 if speaker.first < verb else speaker.last + 1
    if base in lexicon.words("speaking_to_verbs") and rows.lowers[start : start + 1] == ["to"]:
        start += 1
    elif base not in lexicon.words("telling_verbs"):
        return None
    end = min(rows.sentence_starts[rows.sentences[verb] + 1], start + _LONGEST_PHRASE)
    if start >= end:
        return None
    if rows.lowers[start] in _HEARERS and (start + 1 >= end or rows.classes[start + 1] in _AFTER_HEARER):
        return rows.words[start]
    last = end_of_hearer(rows, starting, start, end)
    return None if last is None else view.text[rows.starts[start] : rows.ends[last]]


_HEARERS = frozenset(("him", "her", "me", "us", "them", "you"))
_AFTER_HEARER = frozenset(".,:;()-TIDPRSAVQ")


def end_of_hearer(rows: Tokens, starting: Mapping[int, Mention], start: int, end: int) -> int | None:
    """The last row of the people or body that was told; None where nobody is named."""
    mention = starting.get(start)
    last = mention.last if mention is not None and mention.last < end else None
    j = start if last is None else last + 1
    while j < end:
        if not (_is_noun(rows, j, first=j == start) or (last is not None and _joins(rows, j, end))):
            break
        if rows.classes[j] not in "DIJx":
            last = j
        j += 1
    if last is None or not _begins_clause(rows, last + 1, end):
        return last
    capitals = end_of_outlet(rows, start, last) or _end_of_capitals(rows, start, last)
    if capitals is None and mention is not None and mention.last == last and rows.classes[last + 1] == "A":
        return None  # warned | the system was failing
    return capitals if capitals is not None or mention is None else mention.last


def _is_noun(rows: Tokens, j: int, *, first: bool) -> bool:
    """Whether row j goes on with a noun phrase; a determiner or a possessive pronoun begins one."""
    class_ = rows.classes[j]
    if class_ in "DP":
        return first and rows.lowers[j] not in lexicon.words("subject_pronouns") - _WHOSE
    titled = class_ == "R" and not first and rows.possessives[j - 1] and rows.words[j][0].isupper()  # the BBC's Today
    return titled or (class_ in "oHMG" and not _tells_time(rows, j))


_WHOSE = frozenset(("his", "her", "their", "our", "my", "its"))


def _tells_time(rows: Tokens, j: int) -> bool:
    return rows.lowers[j] in lexicon.words("calendar_words") | _TIMES


def _joins(rows: Tokens, j: int, end: int) -> bool:
    """Whether row j ties what follows to the phrase: "a crowd | of", "a conference | in Paris", "RFE | / RL"."""
    if j + 1 >= end:
        return False
    lower, after = rows.lowers[j], rows.words[j + 1]
    if lower == "/" or rows.words[j] in ("/", "&"):
        return rows.ends[j] == rows.starts[j + 1]
    if rows.classes[j] == "D":
        return rows.lowers[j - 1] in ("of", "and")
    if lower == "of":
        return rows.classes[j + 1] in "oHDM"
    if lower == "in":
        return rows.lowers[j - 1] in lexicon.words("channel_nouns") and _is_place(rows, j + 1)
    capital = after[0].isupper() and rows.words[j - 1][0].isupper()
    return lower == "and" and (capital or rows.classes[j + 1] == lexicon.ROLE)


def _is_place(rows: Tokens, j: int) -> bool:
    return rows.words[j][0].isupper() and rows.classes[j] in "oHG" and not _tells_time(rows, j)


def _begins_clause(rows: Tokens, j: int, end: int) -> bool:
    """Whether the last noun is the subject of what was said: told Reuters | police | had …"""
    return j < end and rows.classes[j] in "VAC" and rows.classes[j] != QUOTED


def end_of_outlet(rows: Tokens, start: int, last: int) -> int | None:
    """The last row of an outlet with another name behind it: told the Washington Post | Ann Lund | had left."""
    words = lexicon.words("outlet_words")
    ends = (j for j in range(start, last) if rows.words[j] in words and rows.words[j + 1] not in words)
    return next((j for j in ends if rows.words[j + 1][0].isupper()), None)


def _end_of_capitals(rows: Tokens, start: int, last: int) -> int | None:
    """The last row of the name that begins a phrase: Reuters | police; None where it begins with none."""
    j = start + (rows.classes[start] == "D")
    first = j
    while j <= last and rows.words[j][0].isupper():
        j += 1
    return j - 1 if j > first else None


def find_channel(view: SpeechView, verb: int, until: int | None = None) -> str | None:
    """The phrase that says where the words were said or written, the nearest to the verb: "at a news conference".

    What is reported without marks from offset `until` on tells of no channel: said | that the talks at a conference failed.
    """
    rows = view.rows
    sentence = rows.sentences[verb]
    start = max(rows.sentence_starts[sentence], verb - _LOOKED_AT)
    end = min(rows.sentence_starts[sentence + 1], verb + _LOOKED_AT)
    if until is not None and rows.starts[verb] < until:
        end = min(end, bisect_left(rows.starts, until))
    behind = _channels(rows, verb + 1, end)
    found = behind[:1] or _channels(rows, start, verb)[-1:]
    return view.text[rows.starts[found[0][0]] : rows.ends[found[0][1]]] if found else None


def _channels(rows: Tokens, start: int, end: int) -> list[tuple[int, int]]:
    """First and last row of each channel between two rows, none inside another: "in a post | on X" is one."""
    found: list[tuple[int, int]] = []
    for i in range(start, end):
        if rows.lowers[i] in _OPENERS and not (found and i <= found[-1][1]):
            last = _channel_end(rows, i, end)
            if last is not None:
                found.append((i, last))
    return found


def _channel_end(rows: Tokens, i: int, end: int) -> int | None:
    """The last row of the channel that the preposition at row i opens; None where it opens none."""
    end = min(end, i + _LONGEST_PHRASE)
    if i + 1 < end and rows.lowers[i + 1] in lexicon.words("bare_channels") and _is_bare(rows, i + 2, end):
        passed = rows.lowers[i] == "through" and rows.lowers[i + 1] in _CHAMBERS  # to get her bill through parliament
        return None if passed else i + 1
    if rows.lowers[i] == "by":
        return None
    found = None
    j = i + 1
    while j < end:
        step = _inside(rows, j, end) if found is None else _beyond(rows, j, end)
        if not step or (found == j - 1 and _is_subject(rows, j, end)):
            break
        j += step
        noun = rows.lowers[j - 1]
        answer = noun in _ANSWERS and rows.classes[i + 1] == lexicon.DETERMINER
        named = answer or noun in lexicon.words("channel_nouns") or rows.words[j - 1] in lexicon.words("channel_names")
        if named or found is not None:
            found = j - 1
    return found


def _is_subject(rows: Tokens, j: int, end: int) -> bool:
    """Whether a name right behind a channel is the subject of a verb: earlier in the interview | Lund | told of her."""
    if rows.words[j - 1] in lexicon.words("channel_names") and not is_given_name(rows.words[j]):
        return False  # on BBC | Radio Leeds
    last = j
    while last < end and rows.words[last][0].isupper() and rows.classes[last] in "oH":
        last += 1
    return j < last < len(rows) and rows.classes[last] in "CVA"


def _is_bare(rows: Tokens, j: int, end: int) -> bool:
    """Whether nothing goes on with "in court": "in court papers" is another channel."""
    return j >= end or rows.classes[j] not in "oHG" or _tells_time(rows, j)


def _inside(rows: Tokens, j: int, end: int) -> int:
    """How many rows from j on belong to the phrase before its head: a, televised, interview."""
    class_ = rows.classes[j]
    if class_ in "oHMGRDP" and not (class_ == "P" and rows.lowers[j] not in _WHOSE):
        return 1
    modifies = rows.lowers[j].endswith(("ed", "ing")) and j + 1 < end and rows.classes[j + 1] in "oHa"
    return 1 if class_ in "VCc" and (modifies or rows.lowers[j] in lexicon.words("channel_nouns")) else 0


def _beyond(rows: Tokens, j: int, end: int) -> int:
    """How many rows from j on tell more of the channel: "with the Harbor Post", "on X", "in Paris", "posted on Telegram"."""
    lower, class_ = rows.lowers[j], rows.classes[j]
    if _tells_time(rows, j):
        return 0
    if class_ in "oHM":
        return 1
    if j + 1 >= end:
        return 0
    if lower in _CARRIED:
        step = _beyond(rows, j + 1, end) if rows.lowers[j + 1] in ("on", "by", "in", "to") else 0
        return 1 + step if step else 0
    if lower in ("with", "to", "of", "by", "for"):
        step = 1 + (rows.classes[j + 1] in "DP")
        after = j + step
        return step + 1 if after < end and rows.classes[after] in "oHMG" and not _tells_time(rows, after) else 0
    if lower in ("on", "in"):
        named = rows.words[j + 1] in lexicon.words("channel_names")
        month = rows.words[j + 1].rstrip(".") in months()
        return 2 if not month and (named or _is_place(rows, j + 1)) else 0
    return 0


def is_outlet(rows: Tokens, mention: Mention) -> bool:
    """Whether a mention names a newspaper, a channel or an agency."""
    words = rows.words[mention.first : mention.last + 1]
    if not lexicon.words("outlet_words").isdisjoint(words) or words[-1] in lexicon.words("outlet_nouns"):
        return True
    known, name = page_words(), fold(" ".join(words))
    return name in known.agencies or name in known.outlets
