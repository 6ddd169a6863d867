"""Web pages: the text and nothing else, and every way in which pages say title, date, authors, site, language, address."""

import builtins
import json
import sys
from collections.abc import Mapping, Sequence
from types import ModuleType

import pytest
from loading import failures, loaded
from web_pages import PARAGRAPHS, page

from riyadh_archive.errors import NotArticleError
from riyadh_archive.model import Article

TEXT = "\n".join(PARAGRAPHS)
LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Dam bursts above Arl, forty families flee",
    "datePublished": "2025-03-03T21:15:00-05:00",
    "dateModified": "2025-03-05T08:00:00-05:00",
    "author": [{"@type": "Person", "name": "Ana Bruk"}, {"@type": "Person", "name": "Tom Reed"}],
    "publisher": {"@type": "Organization", "name": "Lakeside Courier"},
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@id": "https://courier.example/dam"},
}


def only(content: str | bytes, name: str = "dam.html") -> Article:
    (article,) = loaded(name, content)
    return article


def linked(block: object, kind: str = "application/ld+json") -> str:
    told = block if isinstance(block, str) else json.dumps(block)
    return f'<script type="{kind}">{told}</script>'


def meta(name: str, content: str, attribute: str = "property") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


def test_the_text_is_the_article_alone() -> None:
    article = only(page())
    assert article.text == TEXT
    assert "".join(article.text[span.start : span.end] for span in article.body) == "".join(PARAGRAPHS)
    assert (article.format, article.id, article.language) == ("html", "dam", "en")
    assert article.extractor is not None
    assert article.extractor.startswith("trafilatura ")


@pytest.mark.parametrize(
    "block",
    [
        LINKED,
        [{"@type": "Organization", "name": "Lakeside Courier"}, LINKED],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, LINKED]},
        {"@type": "WebPage", "mainEntity": LINKED},
        {**LINKED, "@type": ["Article", "ReportageNewsArticle"]},
        "<!--" + json.dumps(LINKED) + "-->",
        "//<![CDATA[\n" + json.dumps(LINKED) + "\n//]]>",
    ],
)
def test_json_ld(block: object) -> None:
    article = only(page(linked(block), attributes=""))
    assert (article.title, article.published) == ("Dam bursts above Arl, forty families flee", "2025-03-03")
    assert (article.authors, article.source) == (("Ana Bruk", "Tom Reed"), "Lakeside Courier")
    assert (article.language, article.url) == ("en-GB", "https://courier.example/dam")


@pytest.mark.parametrize(
    "block", ["{broken", "[" * 100_000, '{"@type": "NewsArticle", "headline": 3}', "null", '{"@graph": [[[]]]}']
)
def test_json_ld_that_is_none_is_passed_over(block: str) -> None:
    article = only(page(linked(block) + linked(LINKED)))
    assert article.published == "2025-03-03"


def test_json_ld_of_a_page_that_names_no_article() -> None:
    assert only(page(linked({"@type": "WebPage", "datePublished": "2025-03-03"}))).published == "2025-03-03"
    kind = "Application/LD+JSON; charset=utf-8"
    assert only(page(linked({**LINKED, "@type": "http://schema.org/NewsArticle"}, kind))).published == "2025-03-03"


def test_open_graph() -> None:
    head = (
        meta("og:title", "Dam bursts above Arl | Lakeside Courier")
        + meta("og:site_name", "Lakeside Courier")
        + meta("article:published_time", "2025-03-03T10:00:00Z")
        + meta("article:modified_time", "2025-03-09T10:00:00Z")
        + meta("article:author", "https://courier.example/people/7")
        + meta("author", "By Ana Bruk", "name")
        + meta("og:locale", "en_US")
        + meta("og:url", "https://courier.example/dam")
    )
    article = only(page(head, attributes=""))
    assert (article.title, article.published, article.authors) == ("Dam bursts above Arl", "2025-03-03", ("Ana Bruk",))
    assert (article.site, article.language, article.url) == ("Lakeside Courier", "en-US", "https://courier.example/dam")


DAYS = (
    "2025-03-03",
    "2025-03-03T10:00:00+01:00",
    "Mon, 03 Mar 2025 10:00:00 GMT",
    "March 3, 2025",
    "20250303",
    "3 March 2025",
)


@pytest.mark.parametrize("written", DAYS)
@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("article:published_time", "property"),
        ("og:article:published_time", "property"),
        ("date", "name"),
        ("pubdate", "name"),
        ("publish-date", "name"),
        ("publication_date", "name"),
        ("DC.date.issued", "name"),
        ("dcterms.created", "name"),
        ("parsely-pub-date", "name"),
        ("sailthru.date", "name"),
        ("citation_publication_date", "name"),
        ("datePublished", "itemprop"),
        ("pubDate", "name"),
        ("publishDate", "name"),
        ("publication-date", "name"),
        ("og:pubdate", "property"),
        ("DC.Date", "name"),
        ("dc:created", "name"),
        ("release_date", "name"),
        ("article:created", "property"),
        ("timestamp", "name"),
    ],
)
def test_dates_of_meta_tags(name: str, attribute: str, written: str) -> None:
    assert only(page(meta(name, written, attribute))).published == "2025-03-03"


@pytest.mark.parametrize(
    "marked",
    [
        '<time datetime="2025-03-03T10:00:00Z" itemprop="datePublished">yesterday</time>',
        '<time pubdate datetime="2025-03-03">Monday</time>',
        '<time class="entry-date published" datetime="2025-03-03">Monday</time>',
        '<span itemprop="datePublished">3 March 2025</span>',
        '<p class="published-date">Published: March 3, 2025</p>',
    ],
)
def test_dates_of_the_page(marked: str) -> None:
    assert only(page(before=marked)).published == "2025-03-03"


def test_json_ld_is_believed_before_open_graph_and_meta() -> None:
    head = meta("date", "2025-03-09", "name") + meta("article:published_time", "2025-03-08") + linked(LINKED)
    assert only(page(head)).published == "2025-03-03"
    assert (
        only(page(meta("date", "2025-03-09", "name") + meta("article:published_time", "2025-03-08"))).published
        == "2025-03-08"
    )


@pytest.mark.parametrize("written", ["0001-01-01T00:00:00", "2025-13-45", "soon", "", "{{ date }}"])
def test_a_date_that_is_none_is_not_taken(written: str) -> None:
    assert (
        only(page(meta("article:published_time", written) + meta("date", "2025-03-03", "name"))).published
        == "2025-03-03"
    )


def test_the_canonical_address() -> None:
    head = '<link rel="canonical" href="https://courier.example/dam">' + meta("og:url", "https://courier.example/other")
    assert only(page(head)).url == "https://courier.example/dam"
    assert only(page('<link rel="canonical" href="javascript:alert(1)">')).url is None


def test_the_heading_is_the_title_where_tags_cut_it() -> None:
    head = meta("og:title", "Dam bursts above …")
    article = only(page(head, before="<h1>Dam bursts above Arl as night falls</h1>"))
    assert article.title == "Dam bursts above Arl as night falls"


def test_the_title_over_the_text_is_no_part_of_it() -> None:
    body = page().replace('<article class="post">', '<article class="post"><h1>Dam bursts above Arl</h1>')
    assert only(body).text == TEXT


def test_captions_stand_beside_the_text() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>The dam at Arl, seen from the ferry.</figcaption></figure>"
    article = only(page(inside=figure))
    assert article.captions == ("The dam at Arl, seen from the ferry.",)
    assert "seen from" not in article.text


@pytest.mark.parametrize(
    "pointer",
    [
        '<p><a href="/x">Ferry fares to rise next year in Brin</a></p>',
        '<p>Read more: <a href="/x">Ferry fares to rise next year in Brin</a></p>',
        '<p>Also on the Courier <a href="/x">Ferry fares to rise next year in Brin</a></p>',
        '<ul><li><a href="/x">Ferry fares to rise</a></li><li><a href="/y">Mayor of Brin resigns at last</a></li></ul>',
        "<ul>" + '<li>The fares <a href="/x">of ferries</a> to rise in Brin next year</li>' * 3 + "</ul>",
    ],
)
def test_links_to_other_articles_are_taken_out(pointer: str) -> None:
    assert only(page(inside=pointer)).text == TEXT


@pytest.mark.parametrize(
    "kept",
    [
        "<p>The board <a href='/report'>published its report</a> on the wall in autumn, and nobody read it.</p>",
        "<p>“No,” said <a href='/silva'>Ivo Silva</a>.</p>",
        "<ul><li>Forty families are in tents.</li><li>Two bridges are gone.</li></ul>",
    ],
)
def test_links_in_sentences_stay(kept: str) -> None:
    assert only(page(inside=kept)).text != TEXT


def test_a_body_split_in_two_is_put_together() -> None:
    more = "The river board meets again on Friday to hear what the divers found at the foot of the wall."
    second = f'<aside>Buy a boat</aside><div class="article-body"><p>{more}</p></div></article>'
    assert only(page().replace("</article>", second)).text == f"{TEXT}\n{more}"


def test_the_whole_text_of_json_ld_is_taken_where_the_page_shows_its_beginning() -> None:
    whole = " ".join(f"{paragraph} It is {number} o'clock." for number in range(9) for paragraph in PARAGRAPHS)
    article = only(page(linked({**LINKED, "articleBody": whole})))
    assert (article.text, article.extractor) == (whole, "schema.org articleBody")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", '<meta charset="utf-8">'),
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("iso8859-2", '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">'),
        ("utf-16", ""),
        ("utf-8", ""),
        ("utf-8", '<meta charset="no-such-encoding">'),
    ],
)
def test_encodings(encoding: str, declared: str) -> None:
    name = "Zoë" if encoding != "iso8859-2" else "Łukasz"
    content = page(declared).replace("Ana Bruk", name).replace("“", '"').replace("”", '"').encode(encoding)
    assert f"said {name}, who keeps" in only(content).text


@pytest.mark.parametrize(
    "content", ["<html></html>", "<!DOCTYPE html><html><body><p>Sign in</p></body></html>", "<html><img src=a></html>"]
)
def test_a_page_without_an_article_is_passed_over(content: str) -> None:
    (passed,) = failures("frame.html", content)
    assert isinstance(passed, NotArticleError)


HOSTILE = {
    "deep": "<html><body>" + "<div>" * 100_000 + "rain",
    "deep spans": "<html><body><p>" + "<b><i>" * 50_000 + "rain",
    "deep tables": "<html><body>" + "<table><tr><td>" * 20_000 + "rain",
    "deep lists": "<html><body>" + "<ul><li>" * 20_000 + "rain",
    "many": "<html><body>" + "<p>x</p>" * 150_000,
    "long line": "<html><body><p>" + "rain " * 400_000,
    "attributes": "<html><body><p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">rain",
    "comments": "<!--" * 200_000,
    "open tags": "<" * 500_000,
    "links": "<html><body><article><p>" + '<a href="/x">rain</a> ' * 20_000 + "</p></article>",
    "metas": "<html><head>" + '<meta name="date" content="x">' * 20_000 + "</head></html>",
    "marked words": "<html><body><article><p>" + "<b>rain</b> " * 20_000,
    "marked words of many": "<html><body><article>" + ("<p>" + "<a href=x>rain</a> fell " * 290) * 30,
    "too many marked words": "<html><body><article>" + ("<p>" + "<i>rain</i> fell " * 290) * 150,
    "classes": "<html><body><article>" + '<div class="article-body"><p>rain</p>' * 2_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_costs_its_own_error_and_little_time(name: str) -> None:
    import time

    start = time.process_time()
    failures("hostile.html", HOSTILE[name])
    assert time.process_time() - start < 10


def test_a_paragraph_of_marked_words_keeps_its_words() -> None:
    words = " ".join(f"<span>word{number}</span>" for number in range(400))
    article = only(page(inside=f"<p>It said: {words} <img src=x> and so on, for a day.</p>"))
    assert article.text.endswith("word398 word399 and so on, for a day.")
    assert "It said: word0 word1 " in article.text


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from riyadh_archive.load import html

    monkeypatch.setattr(html, "MAX_PAGE", 100)
    (error,) = failures("large.html", page())
    assert "no article is that long" in error.why


def test_without_the_extra_the_message_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> ModuleType:
        if name.split(".")[0] in ("trafilatura", "lxml", "htmldate"):
            raise ImportError(name)
        return whole(name, globals, locals, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", without)
    for module in [name for name in sys.modules if name.split(".")[0] in ("trafilatura", "lxml", "htmldate")]:
        monkeypatch.delitem(sys.modules, module)
    for name, content in (("a.html", page()), ("a.rss", "<rss><channel/></rss>")):
        (error,) = failures(name, content)
        assert "pip install 'riyadh-archive[web]'" in error.why
