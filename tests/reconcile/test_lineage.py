"""Copies, rewrites and reports that lean on another are one source; independent reports of one event stay several."""

import random
import time

import lineage_reports as reports
import pytest

from riyadh_archive.model import Article, Span
from riyadh_archive.reconcile.copying.lineage import find_lineage
from riyadh_archive.reconcile.copying.own_words import read_report
from riyadh_archive.text import iter_words


def _article(id_: str, text: str, **fields: str) -> Article:
    body, start = [], 0
    for line in text.split("\n"):
        body.append(Span(start=start, end=start + len(line)))
        start += len(line) + 1
    return Article(id=id_, sha256="", body=tuple(body), text=text, **fields)


def _lineages(*texts: str) -> list[str]:
    found = find_lineage([_article(str(at), text) for at, text in enumerate(texts)])
    return [found[str(at)].lineage for at in range(len(texts))]


@pytest.mark.parametrize(
    ("name", "origin", "derived"),
    [
        ("exact copy", reports.QUAKE, reports.QUAKE),
        ("copy with other quotation marks", reports.QUAKE, reports.QUAKE.replace('"', "”").replace("'", "’")),
        ("cut after the third paragraph", reports.VERDICT, reports.VERDICT_TRUNCATED),
        ("lightly edited", reports.TRANSFER, reports.TRANSFER_EDITED),
        ("sentence by sentence in other words", reports.FIRE, reports.FIRE_REWRITE),
        ("sentence by sentence in other words", reports.STRIKE, reports.STRIKE_REWRITE),
        ("inside an essay three times as long", reports.FLOOD_WIRE, reports.FLOOD_EMBEDDING),
        ("two sentences inside a comment", reports.TALKS, reports.TALKS_LEANING),
    ],
)
def test_derived(name: str, origin: str, derived: str) -> None:
    assert len(set(_lineages(origin, derived))) == 1, name
    dated = [_article("b", origin, published="2023-05-02"), _article("a", derived, published="2023-05-03")]
    found = find_lineage(dated)
    assert found["a"].derived_from == ("b",)
    assert found["a"].lineage == found["b"].lineage == "b"
    assert found["b"].derived_from == ()
    assert found["b"].reason is None


@pytest.mark.parametrize(
    ("name", "a", "b"),
    [
        ("one minister's sentence in both", reports.QUAKE, reports.QUAKE_INDEPENDENT),
        ("the judge's words in both", reports.VERDICT, reports.VERDICT_INDEPENDENT),
        ("the judge's words, against the cut copy", reports.VERDICT_TRUNCATED, reports.VERDICT_INDEPENDENT),
        ("the club's statement in both", reports.TRANSFER, reports.TRANSFER_INDEPENDENT),
        ("the club's statement, against the edited copy", reports.TRANSFER_EDITED, reports.TRANSFER_INDEPENDENT),
        ("the same dead, owner and place", reports.FIRE, reports.FIRE_INDEPENDENT),
        ("the same dead, against the rewrite", reports.FIRE_REWRITE, reports.FIRE_INDEPENDENT),
        ("the same terms of a deal", reports.STRIKE, reports.STRIKE_INDEPENDENT),
        ("the same numbers", reports.FLOOD_WIRE, reports.FLOOD_INDEPENDENT),
        ("four names with titles, and a quotation", reports.TALKS, reports.TALKS_INDEPENDENT),
        ("stock phrases of police news", reports.CRASH_BRIEF, reports.CRASH_BRIEF_INDEPENDENT),
    ],
)
def test_independent(name: str, a: str, b: str) -> None:
    assert len(set(_lineages(a, b))) == 2, name


def test_a_cut_copy_comes_from_the_whole_and_an_essay_from_what_it_holds() -> None:
    found = find_lineage([_article("0", reports.VERDICT_TRUNCATED), _article("1", reports.VERDICT)])
    assert found["0"].derived_from == ("1",)
    unsigned = reports.FLOOD_WIRE.removeprefix("DHAKA (AFP) - ")
    found = find_lineage([_article("0", reports.FLOOD_EMBEDDING), _article("1", unsigned)])
    assert found["0"].derived_from == ("1",)


def test_an_agency_dispatch_is_the_origin_though_its_reprint_is_dated_earlier() -> None:
    copy = reports.QUAKE.removeprefix("SANTIAGO (Reuters) - ")
    found = find_lineage(
        [_article("0", copy, published="2023-05-02"), _article("1", reports.QUAKE, published="2023-05-03")]
    )
    assert found["0"].derived_from == ("1",)


def test_derived_from_names_the_nearest_to_the_origin() -> None:
    texts = (reports.QUAKE, reports.QUAKE, reports.QUAKE, reports.QUAKE_INDEPENDENT)
    found = find_lineage([_article(str(at), text) for at, text in enumerate(texts)])
    assert [found[id_].derived_from for id_ in "0123"] == [(), ("0",), ("0",), ()]
    assert [found[id_].lineage for id_ in "0123"] == ["0", "0", "0", "3"]


def test_two_prints_of_one_agency_need_less_in_common() -> None:
    two_runs = (
        "The tall man signed a contract until 2029 after passing a medical at his new home."
        " He had 24 goals, more than any other foreigner in the Dutch league."
    )
    other = "\n".join([two_runs, *reports.TRANSFER_INDEPENDENT.split("\n")[3:]])
    signed = [_article("0", reports.TRANSFER, agency="EFE"), _article("1", other, agency="EFE")]
    assert len(set(_lineages(reports.TRANSFER, other))) == 2
    assert find_lineage(signed)["1"].lineage == find_lineage(signed)["0"].lineage


def test_the_reason_counts_what_it_found() -> None:
    found = find_lineage([_article("001", reports.STRIKE), _article("002", reports.STRIKE_REWRITE)])
    reason = found["002"].reason or found["001"].reason or ""
    assert "6 of 6 sentences follow it" in reason
    found = find_lineage([_article("001", reports.TALKS), _article("002", reports.TALKS_LEANING)])
    assert found["002"].reason == "leans on 001: longest shared run 13 words"


def test_stretches_stand_for_quotation_marks() -> None:
    said = "we have been lucky because our building codes did what they were written to do and nobody should forget it"
    a, b = (f"{lead} {said}" for lead in ("In Iquique the minister Fuentes told it plainly:", "Her own verdict ran:"))
    plain = [_article("a", a), _article("b", b)]
    assert find_lineage(plain)["b"].lineage == find_lineage(plain)["a"].lineage
    marked = {
        "a": [Span(start=a.index(said), end=len(a))],
        "b": [Span(start=b.index(said), end=len(b))],
    }
    assert find_lineage(plain, marked)["b"].lineage != find_lineage(plain, marked)["a"].lineage


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Turkish Foreign Minister Selim Aksoy arrived.", ["arrived"]),
        ("The talks, said Prime Minister Irakli Beridze, went well.", ["talks", "said", "went", "well"]),
        ('He called it "a bad joke" and left.', ["he", "called", "it", "and", "left"]),
        ("The company did not immediately respond to a request for comment.", ["company"]),
        ("The US and the United States agreed on Monday.", ["united_states", "and", "united_states", "agreed"]),
        ("Rain fell on us.", ["rain", "fell", "on", "us"]),
    ],
)
def test_own_words(text: str, own: list[str]) -> None:
    report = read_report(_article("a", text))
    assert [key for key, is_own in zip(report.keys, report.own, strict=True) if is_own] == own


def test_any_order_gives_the_same() -> None:
    articles = [
        _article(str(at), text)
        for at, text in enumerate((reports.FIRE, reports.FIRE_REWRITE, reports.FIRE_INDEPENDENT, reports.FIRE))
    ]
    expected = find_lineage(articles)
    random.Random(3).shuffle(articles)
    assert find_lineage(articles) == expected


def test_thirty_reports_take_a_moment() -> None:
    words = [word.key for text in (reports.FIRE, reports.FLOOD_EMBEDDING, reports.TALKS) for word in iter_words(text)]
    rnd = random.Random(1)
    texts = [". ".join(" ".join(rnd.sample(words, 18)) for _ in range(40)) for _ in range(30)]
    started = time.process_time()
    _lineages(*texts)
    assert time.process_time() - started < 2


@pytest.mark.parametrize("piece", ['"', "Aa ", "A. ", "the ", "word word word word word word word. ", "(", "9,"])
def test_a_megabyte_does_not_hang(piece: str) -> None:
    started = time.process_time()
    _lineages(piece * (1_000_000 // len(piece)), piece * (900_000 // len(piece)), reports.QUAKE)
    assert time.process_time() - started < 9


def test_a_draft_is_nobodys_origin() -> None:
    wire, copy = _article("wire", reports.QUAKE), _article("a", reports.QUAKE, published="2020-01-01", agency="Reuters")
    found = find_lineage([copy, wire], last="a")
    assert (found["wire"].derived_from, found["wire"].lineage) == ((), "wire")
    assert (found["a"].derived_from, found["a"].lineage) == (("wire",), "wire")


def test_a_draft_that_draws_on_two_reports_does_not_make_them_one() -> None:
    both = f"{reports.QUAKE}\n{reports.QUAKE_INDEPENDENT}"
    articles = [_article("draft", both), _article("x", reports.QUAKE), _article("y", reports.QUAKE_INDEPENDENT)]
    found = find_lineage(articles, last="draft")
    assert (found["x"].lineage, found["y"].lineage) == ("x", "y")
    assert found["draft"].derived_from == ("x", "y")
    assert len({one.lineage for one in find_lineage(articles).values()}) == 1


def test_a_phrase_of_two_sentences_is_no_copy() -> None:
    """Half of a short report may be the words by which everybody tells the event."""
    short = "Power failed in Iquique. A strong earthquake shook northern Chile early on Thursday, witnesses wrote."
    assert len(set(_lineages(short, reports.QUAKE))) == 2
    whole = "A strong earthquake shook northern Chile early on Thursday, cutting power to thousands of homes."
    assert len(set(_lineages(whole, reports.QUAKE))) == 1


def test_sentences_that_all_speak_of_one_sentence_follow_no_report() -> None:
    """A rewrite goes through its model; two who tell the terms of one statement both come back to them."""
    terms = (
        "Peru on Tuesday said it was ready to accept a Chilean proposal for a ten-day truce, after talks with a Chilean "
        "delegation in Cusco, according to a joint statement. The ministers also spoke of fishing rights, of a road across "
        "the border and of two hundred prisoners whose families had written letters. Nobody would say when they meet again."
    )
    echoes = (
        "Peru and Chile want a ten-day truce after their talks in Cusco. The truce proposal, which Chile made, needs Peru to "
        "accept it on Tuesday. The Chilean proposal of a truce came from the delegation that led the talks in Cusco. "
        "Speaking after the talks in Cusco, the Chilean delegation praised Peru."
    )
    assert len(set(_lineages(terms, echoes))) == 2


def test_a_rewrite_is_found_among_hundreds_of_reports() -> None:
    rng = random.Random(5)
    texts = [reports.QUAKE, reports.FIRE, reports.VERDICT, reports.TRANSFER, reports.STRIKE, reports.TALKS]
    words = sorted({word for text in texts for word in text.split()})
    others = [" ".join(rng.choices(words, k=150)) + "." for _ in range(150)]
    told = [*others[:75], reports.STRIKE, *others[75:], reports.STRIKE_REWRITE]
    lineages = _lineages(*told)
    assert lineages[75] == lineages[-1]
    began = time.process_time()
    _lineages(*told, *told)
    assert time.process_time() - began < 10
