"""To whom and by which channel words were said, as printed: "told the Associated Press", "in a post on X".

In: a speech view, the mentions by the row where they begin, and the row of the reporting verb. Out: printed words, or
None. Only the verb's own sentence is read, outside quotation marks.
"""

from collections.abc import Mapping

from riyadh_archive.grammar.mentions import PRONOUNS, Mention
from riyadh_archive.grammar.speech_view import QUOTED, SpeechView
from riyadh_archive.lexicon import words as lexicon

_LONGEST_CHANNEL = 14
"""Rows of a channel: "in a televised interview with the state news agency"."""
_LOOKED_AT = 40
"""Rows around the verb that are searched for a channel."""


def find_addressee(view: SpeechView, starting: Mapping[int, Mention], verb: int, speaker: Mention) -> str | None:
    """The words after a verb of telling: told | the Associated Press."""
    rows = view.rows
    base = lexicon.reporting_verbs().get(rows.lowers[verb], "")
    if base not in lexicon.words("telling_verbs"):
        return None
    start = verb + 1 if speaker.first < verb else speaker.last + 1
    mention = starting.get(start)
    if mention is not None and mention.sentence == rows.sentences[verb] and mention.kind not in PRONOUNS:
        return view.text[rows.starts[mention.base] : rows.ends[mention.last]]
    if start < len(rows) and rows.sentences[start] == rows.sentences[verb] and rows.classes[start] == "O":
        return rows.words[start]
    return None


def find_channel(view: SpeechView, starting: Mapping[int, Mention], verb: int) -> str | None:
    """The phrase that says where the words were said or written, the nearest to the verb: "at a news conference"."""
    rows = view.rows
    sentence = rows.sentences[verb]
    start = max(rows.sentence_starts[sentence], verb - _LOOKED_AT)
    end = min(rows.sentence_starts[sentence + 1], verb + _LOOKED_AT)
    for i in (*range(verb + 1, end), *range(verb - 1, start - 1, -1)):
        if rows.lowers[i] in _OPENERS and (last := _channel_end(view, i, end)) is not None:
            return view.text[rows.starts[i] : rows.ends[last]]
    return None


_OPENERS = frozenset(("in", "on", "at", "during", "via", "through"))


def _channel_end(view: SpeechView, i: int, end: int) -> int | None:
    """The last row of the channel that the preposition at row i opens; None where it opens none."""
    rows = view.rows
    found = None
    for j in range(i + 1, min(end, i + _LONGEST_CHANNEL)):
        class_, lower = rows.classes[j], rows.lowers[j]
        if class_ == QUOTED or class_ in ".,:;()-CVAPW":
            break
        if class_ == lexicon.PREPOSITION:
            if found is None or lower not in ("with", "on", "to", "in"):
                break
            continue
        named = lower in lexicon.words("channel_nouns") or rows.words[j] in lexicon.words("channel_names")
        if named or found is not None:
            found = j
    return found
