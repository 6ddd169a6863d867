"""Points that are counted where talks are told of: "They came away with four principles. The first is …".

In: tokens and the noun that is counted. Out: agreed points, numbered. Without as many ordinals as were announced there is none.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_near_meeting, is_question
from riyadh_archive.grammar.agreeing.point_lists import Announcement, count_of, read_listed_points
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.model import Stance

_LEAVING_BACK = 8
"""Tokens from "came" to the noun: "came away from the talks with four principles" has seven."""
_COUNT_BACK = 3


def points_counted(tokens: Tokens, quoted: bytes, noun: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "The ministers had come away with four principles. The first is | restoring the missions."."""
    start = tokens.sentence_starts[tokens.sentences[noun]]
    counts = (count_of(tokens.lowers[k]) for k in range(noun - 1, max(noun - 1 - _COUNT_BACK, start), -1))
    count = next((number for number in counts if number), None)
    near = tokens.lowers[max(start, noun - _LEAVING_BACK) : noun]
    if count is None or "with" not in near or not (lexicon.words("leaving") | {"come", "coming"}) & set(near):
        return
    wished = lexicon.words("wished") | lexicon.words("negations")
    if wished & set(near) or is_question(tokens, noun) or not is_near_meeting(tokens, noun):
        return
    listed = read_listed_points(tokens, quoted, Announcement(noun, count))
    for n, extent in enumerate(listed.extents if listed.is_complete else (), 1):
        stance: Stance = "denied" if extent.denied else "asserted"
        yield AgreedPoint(extent.first, extent, noun, None, (), stance, number=n, rule="announced list")
