"""Quotations within quotations: who said the inner words, and what within a quotation is nobody's words."""

import pytest

from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.speaking.quotation import Quotation
from riyadh_archive.grammar.speaking.quotations import read_quotations
from riyadh_archive.grammar.tokens import read_tokens


def inner(text: str) -> list[Quotation]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    found = read_quotations(text, read_tokens(text, spans), read_stretches(text, spans))
    return [quotation for quotation in found if quotation.quoted_by is not None]


SAID = [
    ("“The ranger said, ‘Leave the tent,’ and we left it,” Ines Calder recalled.", "Leave the tent,", "The ranger"),
    ("“I told the crew, ‘Cut the engine,’” said Ines Calder.", "Cut the engine,", "Ines Calder"),
    ('"My kids ask me, \'Where is the dog?\'" said Ines Calder.', "Where is the dog?", "My kids"),
    ("“One of the porters shouted: ‘Mind the rope!’ to us,” Ines Calder said.", "Mind the rope!", "One of the porters"),
    ("“My aunt used to say, ‘Rain pays no rent,’” said Ines Calder.", "Rain pays no rent,", "My aunt"),
    ("“My foreman goes, ‘Are you mad?’ to us all,” said Ines Calder.", "Are you mad?", "My foreman"),
    ("“The nurse came in. She said, ‘It is a girl,’” Ines Calder remembered.", "It is a girl,", "The nurse"),
    ("“It was the diver who said, ‘It looks like a bell,’” said Ines Calder.", "It looks like a bell,", "the diver"),
    ("‘The keeper told me, “Go round,” and I did,’ said Ines Calder. ‘It was dark.’", "Go round,", "The keeper"),
    ("Mayor Otto Brandt spoke.\n“Brandt asked me, ‘Is it deep?’” said Ines Calder.", "Is it deep?", "Otto Brandt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker"), SAID, ids=[text[:40] for text, _, _ in SAID])
def test_inner_words_have_their_own_speaker(text: str, words: str, speaker: str) -> None:
    found = inner(text)
    assert [(text[slice(*q.parts[0])], q.speaker, q.quoted_by) for q in found] == [(words, speaker, "Ines Calder")]
    assert found[0].kind == "speech"


def test_who_answers_in_the_words_speaks_for_himself() -> None:
    text = "“One clerk said, ‘You cannot sail,’ and I said, ‘Then I swim,’” Ines Calder said."
    assert [q.speaker for q in inner(text)] == ["One clerk", "Ines Calder"]


MORE = [
    ("“One guy,” Ines Calder said. “He goes, ‘Ten bucks for that?’ and leaves.”", "One guy"),
    ("“Our coach came over and goes, ‘We have them,’ and we laughed,” said Ines Calder.", "Our coach"),
    ("“My tutor in Zurich told me, ‘Earth does not forgive,’” said Ines Calder.", "My tutor"),
    ("“I told him, ‘I charge by the chair,’ and he paid,” said Ines Calder.", "Ines Calder"),
    ("“I told them, ‘We go home,’” said Ines Calder.", "Ines Calder"),
]


@pytest.mark.parametrize(("text", "speaker"), MORE, ids=[text[:40] for text, _ in MORE])
def test_forms_of_talk(text: str, speaker: str) -> None:
    assert [q.speaker for q in inner(text)] == [speaker]


NOT_SAID = [
    "“If he had said, ‘Give me the boat,’ I would have given it,” said Ines Calder.",
    "“We cannot say, ‘The sea is full,’ and fish on,” said Ines Calder.",
    "“Nobody says, ‘Well done, crew,’” said Ines Calder.",
    "“I thought, ‘This is the end,’” said Ines Calder.",
    "“The survey rated it as ‘in good order’,” said Ines Calder.",
    "“They call it the ‘Old Iron Road’,” said Ines Calder.",
    "“As they say, ‘You reap what you sow’,” said Ines Calder.",
    "“The boys’ boat and the girls’ boat said nothing to us,” said Ines Calder.",
    "“The word she used was ‘mud’,” said Ines Calder.",
    "The so-called ‘long watch’ begins at dusk, said Ines Calder.",
]


@pytest.mark.parametrize("text", NOT_SAID, ids=[text[:40] for text in NOT_SAID])
def test_nobody_said_it(text: str) -> None:
    assert inner(text) == []


def test_the_outer_words_stay_whole() -> None:
    text = "“The ranger said, ‘Leave the tent,’ and we left it,” Ines Calder recalled."
    spans = [(0, len(text))]
    found = read_quotations(text, read_tokens(text, spans), read_stretches(text, spans))
    assert [q.speaker for q in found] == ["Ines Calder", "The ranger"]
    outer, within = found[0].parts[0], found[1].parts[0]
    assert outer[0] < within[0]
    assert within[1] < outer[1]
