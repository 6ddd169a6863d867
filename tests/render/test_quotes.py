"""Quotations for people: marks around quoted words alone, whom they were said to and where, and what changed."""

import io
from collections.abc import Sequence
from typing import Any

from conftest import Story
from riyadh_archive.citing import Head
from riyadh_archive.model import Edit, Evidence
from riyadh_archive.query import Shown, Speaker
from riyadh_archive.render.answer import write_answer
from riyadh_archive.render.show import write_shown


def drawn(answer: Any, records: Sequence[Any], heads: dict[str, Head]) -> str:
    out = io.StringIO()
    write_answer(answer, records, out, form="table", heads=heads)
    return out.getvalue()


def shown(dam: Story, heads: dict[str, Head], **fields: Any) -> str:
    """What `archive show` prints of a quotation with other fields, its lines run together."""
    claim = next(claim for claim in dam.claims if claim.topic == "quotes")
    claim = claim.model_copy(update={"value": claim.value.model_copy(update=fields)})
    texts = {article.id: article.text for article in dam.articles}
    out = io.StringIO()
    write_shown(Shown("claim", claim, (claim,), texts, texts, heads), out, form="table", heads=heads)
    return " ".join(out.getvalue().split())


def test_addressee_and_channel_stand_behind_the_printing(dam: Story, heads: dict[str, Head]) -> None:
    (said,) = dam.utterances
    first, second, third = said.printings
    printings = (
        first.model_copy(update={"channel": "In a post on X"}),
        second.model_copy(update={"channel": "at the weir"}),
        third,
    )
    table = drawn("quote", [said.model_copy(update={"printings": printings})], heads)
    assert "001 Daily Gazette: identical, in a post on X\n" in table
    assert "excerpt, to reporters, at the weir\n" in table


def test_what_is_reported_has_no_quotation_marks(dam: Story, heads: dict[str, Head]) -> None:
    (said,) = dam.utterances
    told = said.model_copy(update={"kind": "indirect", "printings": said.printings[:1]})
    table = drawn("quote", [told], heads)
    assert "(reported) We warned them twice,  (2 independent sources)" in table
    assert "001 Daily Gazette: reported" in table
    assert "“We warned" not in table


def test_a_grave_change_is_named_and_explained(dam: Story, heads: dict[str, Head]) -> None:
    (said,) = dam.utterances
    plain = drawn("quote", [said], heads)
    assert "{!" not in plain
    edit = Edit(op="negation", ours="them", theirs="nobody")
    altered = said.printings[2].model_copy(update={"edits": (edit,)})
    table = drawn("quote", [said.model_copy(update={"printings": (altered,)})], heads)
    assert "“We warned [-them-] {+nobody+} {!negation!} twice.”" in table
    assert "{!negation!} tells what was changed" in " ".join(table.split())


def test_what_stands_in_two_pairs_of_marks_is_no_one_sentence(dam: Story, heads: dict[str, Head]) -> None:
    (said,) = dam.utterances
    first = said.printings[0].model_copy(update={"text": "We warned them,", "relation": "excerpt"})
    second = first.model_copy(update={"text": "Nobody came.", "start": first.start + 40, "end": first.end + 40})
    both = said.model_copy(update={"text": "We warned them, Nobody came.", "printings": (first, second)})
    table = drawn("quote", [both], heads)
    assert "“We warned them,” … “Nobody came.”" in table
    assert "001 Daily Gazette: identical, in 2 parts\n" in table
    assert table.count("We warned them") == 1
    edit = Edit(op="changed", ours="them", theirs="you")
    altered = said.printings[2].model_copy(update={"edits": (edit,), "relation": "altered"})
    after = drawn("quote", [both.model_copy(update={"printings": (altered, first, second)})], heads)
    assert "001 Daily Gazette: identical, in 2 parts\n" in after


def test_excerpts_of_one_article_stand_below_one_another(dam: Story, heads: dict[str, Head]) -> None:
    (said,) = dam.utterances
    first = said.printings[0].model_copy(update={"text": "We warned them", "relation": "excerpt"})
    second = first.model_copy(update={"text": "twice.", "start": first.start + 40, "end": first.end + 40})
    other = second.model_copy(update={"addressee": "the council"})
    table = drawn("quote", [said.model_copy(update={"printings": (first, second, other)})], heads)
    assert table.count("001 Daily Gazette: excerpt") == 2
    assert "      “We warned them”\n      “twice.”\n" in table


def test_the_only_printing_needs_no_relation_and_another_mouth_is_named(dam: Story, heads: dict[str, Head]) -> None:
    (said,) = dam.utterances
    first, second, _ = said.printings
    alone = drawn("quote", [said.model_copy(update={"printings": (first,)})], heads)
    assert "001 Daily Gazette\n" in alone
    given = second.model_copy(update={"relation": "speaker", "attributed_to": "Jan Holt", "addressee": None})
    table = drawn("quote", [said.model_copy(update={"printings": (first, given)})], heads)
    assert ": given to Jan Holt\n" in table


def test_speakers_are_counted(heads: dict[str, Head]) -> None:
    table = drawn(
        "speakers", [Speaker("Ana Bruk", 12, tuple(heads), 2), Speaker("the mill", 1, ("003_c3d4e5f6",), 1)], heads
    )
    assert [line.split() for line in table.splitlines()] == [
        ["speaker", "utterances", "articles", "sources"],
        ["Ana", "Bruk", "12", "3", "2"],
        ["the", "mill", "1", "1", "1"],
    ]


def test_a_shown_quotation_tells_who_whom_where_and_how_surely(dam: Story, heads: dict[str, Head]) -> None:
    mention = Evidence(start=0, end=9, text="the mayor")
    told = shown(dam, heads, addressee="Arl Radio", channel="On Monday's show", score=0.9, mention=mention)
    assert (
        "quotes: Ana Bruk: “We warned them twice,”, to Arl Radio, on Monday's show, named there as “the mayor”" in told
    )
    assert "score 0.90 of 1, rule quotes-by-hand" in told


def test_a_shown_quotation_in_two_pairs_of_marks_is_no_one_sentence(dam: Story, heads: dict[str, Head]) -> None:
    claim = next(claim for claim in dam.claims if claim.topic == "quotes")
    again = claim.evidence[0].model_copy(update={"text": "Nobody came."})
    out = io.StringIO()
    texts = {article.id: article.text for article in dam.articles}
    twice = claim.model_copy(update={"evidence": (claim.evidence[0], again)})
    write_shown(Shown("claim", twice, (twice,), texts, texts, heads), out, form="table", heads=heads)
    assert f"“{claim.evidence[0].text}” … “Nobody came.”" in " ".join(out.getvalue().split())


def test_a_shown_term_is_given_to_nobody(dam: Story, heads: dict[str, Head]) -> None:
    assert "quotes: given to nobody: “red line”" in shown(dam, heads, speaker=None, text="red line", kind="term")
    assert "quotes: not attributed: “red line”" in shown(dam, heads, speaker=None, text="red line")


def test_shown_indirect_speech_has_no_quotation_marks(dam: Story, heads: dict[str, Head]) -> None:
    assert "quotes: Ana Bruk: (reported) the weir held " in shown(dam, heads, text="the weir held", kind="indirect")
