"""Which stretches stand inside quotation marks, whatever the marks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive.grammar.referring.marks import read_stretches


def lines(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def inside(text: str) -> list[str]:
    return [text[s.start : s.end] for s in read_stretches(text, lines(text))]


CASES = [
    ("straight", 'The coach said: "We ran out of legs."', ["We ran out of legs."]),
    ("curled", "The coach said: “We ran out of legs.”", ["We ran out of legs."]),
    ("two in one sentence", '"One goal," she said, "is enough."', ["One goal,", "is enough."]),
    ("printer's pairs", "``We sank,'' the mate said.", ["We sank,"]),
    ("doubled apostrophes", "''We sank,'' the mate said.", ["We sank,"]),
    ("angled and turned", "»Wir gehen«, sagt sie, »heute.«", ["Wir gehen", "heute."]),
    ("angled", "«On a perdu», dit-elle, «mais bien».", ["On a perdu", "mais bien"]),
    ("low and high", "„Wir gehen“, sagte er.", ["Wir gehen"]),
    ("small angles turned", "›We go at noon,‹ says Ada. ›Now.‹", ["We go at noon,", "Now."]),
    ("small angles", "‹We go at noon,› says Ada.", ["We go at noon,"]),
    ("small angles within others", "«He said ‹go› to us,» she said.", ["He said ‹go› to us,"]),
    ("a way through a menu", "Home › News › World", []),
    ("low and curled close", "„Idziemy”, she said.", ["Idziemy"]),
    ("curled against its direction", "He called it “hopeless“ on Monday.", ["hopeless"]),
    ("closing mark on both sides", "Hon sade: ”Vi går hem” igen.", ["Vi går hem"]),
    ("closing marks at both ends", "Roe said: ”We ran.\n”We fell,” and left.", ["We ran.", "We fell,"]),
    ("a question that opens the wrong way", "He left. “Fine.”\n”Why?” a reader asked. “No.”", ["Fine.", "Why?", "No."]),
    ("brackets inside", 'She wrote: "They [the guards] left … at dawn."', ["They [the guards] left … at dawn."]),
    ("bracket at the edge", 'He said "[it] hurts" twice.', ["[it] hurts"]),
    ("nested in single marks", "“He said ‘go’ and I went,” she said.", ["He said ‘go’ and I went,"]),
    ("nested in the same marks", "“He told me “go” and I went,” she said.", ["He told me “go” and I went,"]),
    ("single marks, British", "'We lost,' said the captain. 'Badly.'", ["We lost,", "Badly."]),
    ("single curled marks, British", "‘We lost,’ said the captain.", ["We lost,"]),
    (
        "apostrophes are no marks",
        "'It's the players' fault,' said O'Hara, whose team's worst spell was in the '90s.",
        ["It's the players' fault,"],
    ),
    ("a plural possessive before a quotation", "The miners' leader said: 'Enough.'", ["Enough."]),
    ("elisions are no marks", "Rock 'n' roll and the '60s came back.", []),
    ("apostrophes beside double marks", "The clerks' “strike” isn't over, the nurses' may be.", ["strike"]),
    ("inches are no marks", 'The 6" pipe burst. "Water everywhere," he said.', ["Water everywhere,"]),
    ("unclosed at the end", '"We are leaving, the pilot radioed.', ["We are leaving, the pilot radioed."]),
    ("a stray mark after", '"We are leaving," he radioed. Then silence".', ["We are leaving,"]),
    ("a lost opening mark", 'We are leaving," he radioed. "Now."', ["Now."]),
    ("dashes as edges", "The verdict—“guilty”—took an hour.", ["guilty"]),
    ("in brackets", "The sign (“No entry”) had fallen.", ["No entry"]),
    ("nothing inside", 'An empty "" pair and " " another.', []),
    ("no letter inside", 'He rated it "10".', []),
    ("no marks at all", "Nobody spoke.", []),
    (
        "several paragraphs, opened anew",
        "She said: “The first night was cold.\n“The second was worse.”",
        ["The first night was cold.", "The second was worse."],
    ),
    (
        "several paragraphs, closed once",
        "She said: “The first night was cold.\nThe second was worse,” and wept.",
        ["The first night was cold.", "The second was worse,"],
    ),
    (
        "a block quotation with a quotation inside",
        '"The mayor called it “a gift” to us all.\n"It was a trap."',
        ["The mayor called it “a gift” to us all.", "It was a trap."],
    ),
    (
        "a closing mark pushed to the verb",
        '"We are done, "said the mayor. She smiled.\n"No more, "says Li.',
        ["We are done,", "No more,"],
    ),
    (
        "one odd mark costs no other paragraph",
        '"Yes," she said. Then" he left.\n"No," said Li.\n"Maybe," said Po.',
        ["Yes,", "No,", "Maybe,"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_stretches(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_long_rest_after_a_stray_mark_is_not_quoted() -> None:
    rest = "and the council went on to the next of its many points. " * 10
    assert inside(f'The vote" passed {rest}') == []


MARKED = st.text(alphabet="ab .,\n\"“”„«»'‘’`6s", max_size=60)


@given(MARKED)
def test_stretches_lie_inside_their_blocks_and_never_cross(text: str) -> None:
    spans = lines(text)
    at = 0
    for stretch in read_stretches(text, spans):
        start, end = spans[stretch.block]
        assert max(start, at) <= stretch.start < stretch.end <= end
        assert text[stretch.start : stretch.end].strip() == text[stretch.start : stretch.end]
        at = stretch.end


WORDS = st.lists(st.sampled_from(["rain", "fell", "on", "Ostend", "again"]), min_size=1, max_size=4).map(" ".join)
PARAGRAPH = st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3).map(
    lambda pairs: " ".join(f'{plain} "{quoted}"' for plain, quoted in pairs)
)


@given(PARAGRAPH, st.text(alphabet='ab ."“”', max_size=30), st.text(alphabet='ab ."“”', max_size=30))
def test_paragraph_whose_marks_close_reads_the_same_anywhere(paragraph: str, before: str, after: str) -> None:
    text = f"{before}\n{paragraph}\n{after}"
    found = [text[s.start : s.end] for s in read_stretches(text, lines(text)) if s.block == 1]
    assert found == inside(paragraph)


@pytest.mark.parametrize("unit", ['"', '" a', "“", "' a'b ", "“a" + "b" * 50])
def test_a_megabyte_of_marks_is_read_in_seconds(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    began = time.process_time()
    read_stretches(text, [(0, len(text))])
    assert time.process_time() - began < 10
