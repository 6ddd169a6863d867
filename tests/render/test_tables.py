"""What people read: sources before hashes, whole words, sides under each other, changed words in marks."""

import io
from collections.abc import Sequence
from typing import Any

import pytest

from conftest import Story
from riyadh_archive.citing import Head, short_ids
from riyadh_archive.model import Evidence, stable_id
from riyadh_archive.query import Shown
from riyadh_archive.render.answer import write_answer
from riyadh_archive.render.changes import changed_words
from riyadh_archive.render.context import in_context
from riyadh_archive.render.show import write_shown
from riyadh_archive.render.sink import Sink


def drawn(answer: Any, records: Sequence[Any], heads: dict[str, Head], **more: Any) -> str:
    out = io.StringIO()
    write_answer(answer, records, out, form="table", heads=heads, **more)
    return out.getvalue()


def _claims(record: Any, story: Story) -> Any:
    ids = {id_ for side in getattr(record, "sides", ()) for id_ in side.claims}
    return getattr(record, "claims", [claim for claim in story.claims if claim.id in ids])


def shown(kind: Any, record: Any, story: Story, heads: dict[str, Head]) -> str:
    out = io.StringIO()
    texts = {article.id: article.text for article in story.articles}
    write_shown(Shown(kind, record, _claims(record, story), texts, texts, heads), out, form="table", heads=heads)
    return out.getvalue()


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.splitlines()]


def test_claims_are_listed_by_topic_with_sources_and_articles(dam: Story, heads: dict[str, Head]) -> None:
    table = drawn("claims", dam.groups, heads)
    assert ["3", "March", "2025", "1", "001", "002"] in rows(table)
    assert table.index("DATE") < table.index("ATTENDEES") < table.index("PRINCIPLES") < table.index("FIGURES")
    assert "002 “The dam broke on 3”; 002 rewrites 001" in table


def test_a_denied_claim_says_so(dam: Story, heads: dict[str, Head]) -> None:
    group = dam.groups[0]
    denied = group.model_copy(update={"claims": tuple(c.model_copy(update={"stance": "denied"}) for c in group.claims)})
    assert "denied: 3 March 2025" in drawn("claims", [denied], heads)


def test_attendees_are_a_matrix(dam: Story, heads: dict[str, Head]) -> None:
    table = drawn("claims", [g for g in dam.groups if g.topic == "attendees"], heads, topic="attendees")
    assert rows(table)[:2] == [
        ["name", "side", "001", "002", "003", "sources"],
        ["Olaf", "Stern", "Arland", "●", "◐", "○", "2"],
    ]
    assert "○ stated absent" in table
    assert "· not mentioned" in table


def test_principles_are_a_matrix_with_their_numbers(dam: Story, heads: dict[str, Head]) -> None:
    points = [g for g in dam.groups if g.topic == "principles"]
    table = drawn("claims", list(reversed(points)), heads, topic="principles")
    assert rows(table)[1] == ["rebuild", "the", "dam", "no.", "1", "●", "●", "·", "1"]
    assert rows(table)[2][-4:] == ["·", "·", "◐", "1"]


def test_a_matrix_of_many_articles_lists_them(dam: Story, heads: dict[str, Head]) -> None:
    many = dict(heads) | {f"9{n:02}": Head(f"9{n:02}", f"9{n:02}", "X", "", (), "", "dam") for n in range(20)}
    table = drawn("claims", [g for g in dam.groups if g.topic == "attendees"], many, topic="attendees")
    assert ["Olaf", "Stern", "Arland", "2", "○", "003", "◐", "002", "●", "001"] in rows(table)
    assert max(map(len, table.splitlines())) <= 80


def test_conflicts_show_both_sides_with_words_and_copies(dam: Story, heads: dict[str, Head]) -> None:
    table = drawn("conflicts", [dam.conflicts[1]], heads)
    lines = [line.strip() for line in table.splitlines()]
    assert lines[0] == "HIGH contradiction · date: the day of the dam"
    assert "Known: 3 March 2025 was a Monday (source: calendar)" in lines
    assert "002 rewrites 001 (1 independent source)" in " ".join(lines)
    assert lines.index("001: “The dam burst on 3 March 2025”") < lines.index("003: “The dam burst on 4 March 2025”")


def test_quotes_mark_the_changed_words(dam: Story, heads: dict[str, Head]) -> None:
    table = drawn("quote", dam.utterances, heads)
    assert "“We warned them twice,”  (2 independent sources)" in table
    assert "001 Daily Gazette: identical" in table
    assert "002 “The dam broke on 3”: excerpt, to reporters" in table
    assert "“We warned [-them-] {+nobody+} twice.”" in table
    assert table.count("We warned them") == 2
    assert "[-words-] stand only in the fullest wording" in table


@pytest.mark.parametrize(
    ("full", "printed", "marked"),
    [
        ("We will not sign.", "“We will not sign”", "“We will not sign”"),
        ("It’s ours.", "It's OURS", "It's OURS"),
        ("We will not sign this paper", "We will sign this paper", "We will [-not-] sign this paper"),
        (
            "They have sanctions as well",
            "They have sanctions [on Peru] as well",
            "They have sanctions {+[on Peru]+} as well",
        ),
        ("I think we will not sign this paper today", "we will not sign", "we will not sign"),
        ("We shall see", "We will see", "We [-shall-] {+will+} see"),
        ("[red]stop[/red] now", "[red]stop[/red] then", "[red]stop[/red] [-now-] {+then+}"),
    ],
)
def test_changed_words(full: str, printed: str, marked: str) -> None:
    assert "".join(part if isinstance(part, str) else part[0] for part in changed_words(full, printed)) == marked


def test_words_from_articles_are_no_markup(dam: Story, heads: dict[str, Head]) -> None:
    text = "sanctions [on Russia] [bold]:smile: [/] as well"
    group = dam.groups[0].model_copy(update={"label": text})
    assert text in drawn("claims", [group], heads)


def test_nothing_is_cut(dam: Story, heads: dict[str, Head]) -> None:
    words = [f"word{n}" for n in range(200)]
    label = " ".join(words) + " " + "x" * 300
    table = drawn("claims", [dam.groups[0].model_copy(update={"label": label})], heads)
    assert [word for word in table.split() if word.startswith("word")] == words
    assert table.count("x") == 300
    assert max(map(len, table.splitlines())) <= 80
    conflict = drawn("conflicts", [dam.conflicts[1].model_copy(update={"explanation": label})], heads)
    assert [word for word in conflict.split() if word.startswith("word")] == words


def test_paragraphs_beside_evidence_stand_apart_in_its_context() -> None:
    place = Evidence(
        start=len("It was built in 1970.\n\n"), end=len("It was built in 1970.\n\nNobody came"), text="Nobody came"
    )
    parts = in_context(Sink(io.StringIO()), "It was built in 1970.\n\nNobody came\n \nto it.", place, width=80)
    assert (
        "".join(part if isinstance(part, str) else part[0] for part in parts)
        == "It was built in 1970. «Nobody came» to it."
    )


def test_lines_end_without_blanks(dam: Story, heads: dict[str, Head]) -> None:
    for answer, records in (("claims", dam.groups), ("articles", dam.articles), ("names", dam.names)):
        assert all(line == line.rstrip() for line in drawn(answer, records, heads).splitlines())


def test_evidence_is_marked_in_its_context(dam: Story, heads: dict[str, Head]) -> None:
    text = " ".join(shown("conflict", dam.conflicts[1], dam, heads).split())
    assert "Two hundred homes stood under water. «The dam burst on 4 March 2025». No minister came" in text
    assert "adds nothing: 002 “The dam broke on 3”: its sentences follow one by one" in text
    assert "cannot both be true as stated" in text
    assert "rule date-by-hand" in text
    assert "what would settle it: a dated record of the event itself" in text
    group = " ".join(shown("group", dam.groups[0], dam, heads).split())
    assert "001, line 2, column 18 [38:50] Dam bursts above Arl The dam burst on «3 March 2025»." in group


def test_an_article_is_named_by_number_and_source(heads: dict[str, Head]) -> None:
    assert [head.label for head in heads.values()] == [
        "001 Daily Gazette",
        "002 “The dam broke on 3”",
        "003 Arl Radio",
    ]


@pytest.mark.parametrize(
    ("ids", "shorts"),
    [
        (["001_7765e29b60af3d8e", "002_4a013bf47e0abc10"], ["001", "002"]),
        (["2025-a", "2025-b"], ["2025-a", "2025-b"]),
        (["1", "10", "11-x"], ["1", "10", "11"]),
        (["flood", "flood-2"], ["flood", "flood-2"]),
        (["7765e29b60af3d8e7765e29b60af3d8e"], ["7765e29b60af"]),
        (["___", ""], ["___", ""]),
    ],
)
def test_short_ids_are_beginnings_of_one_article(ids: list[str], shorts: list[str]) -> None:
    assert [short_ids(ids)[id_] for id_ in ids] == shorts


def test_no_hash_in_a_table(dam: Story, heads: dict[str, Head]) -> None:
    for answer, records in (("claims", dam.groups), ("conflicts", dam.conflicts), ("quote", dam.utterances)):
        table = drawn(answer, records, heads)
        assert "a1b2c3d4" not in table
        assert stable_id("day") not in table


def test_who_was_at_another_event_stands_in_a_table_of_its_own(dam: Story, heads: dict[str, Head]) -> None:
    there = [group for group in dam.groups if group.topic == "attendees"]
    moved = [claim.model_copy(update={"event": "meeting@Oslo"}) for claim in there[-1].claims]
    elsewhere = there[-1].model_copy(update={"claims": tuple(moved), "subject": "meeting in Oslo"})
    lines = drawn("claims", [*there[:-1], elsewhere], heads, topic="attendees").splitlines()
    at = lines.index("AT ANOTHER EVENT: meeting in Oslo")
    assert there[-1].value.name in lines[at + 2]
    assert there[0].value.name in lines[1]
