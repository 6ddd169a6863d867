"""Feeds: every dialect, full text before summaries and said which, and what a hostile feed costs."""

import json
import time

import pytest
from loading import failures, loaded

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load import iter_entries, load_articles
from riyadh_archive.model import Article

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Lakeside Courier</title><link>https://courier.example/</link><language>en-gb</language>
<image><title>A logo</title></image>
<item><title>Dam bursts above Arl</title><link>https://courier.example/dam</link><guid isPermaLink="false">c-1</guid>
<pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><dc:creator>Ana Bruk</dc:creator>
<description>A dam burst.</description>
<content:encoded><![CDATA[<p>A dam burst above Arl on Monday, mayor Ivo Silva said.</p><p>Forty people <b>fled</b>.</p>
<script>track()</script>]]></content:encoded></item>
<item><title>Ferry runs again</title><guid>https://courier.example/ferry</guid><author>desk@courier.example (Tom Reed)</author>
<description>The ferry Marisol runs again on Tuesday.</description></item>
<item><title>Only a link</title><link>https://courier.example/link</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Hill Post</title>
<entry><id>tag:hill.example,2025:7</id><title type="html">Rain &amp;amp; wind</title>
<link rel="self" href="https://hill.example/self"/><link rel="alternate" href="https://hill.example/rain"/>
<updated>2025-03-09T08:00:00Z</updated><published>2025-03-04T23:30:00-05:00</published>
<author><name>Mia Okoro</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rain fell on Lagos on Tuesday.</p>
<p>Roads closed.</p></div></content>
<summary>Rain fell.</summary></entry></feed>"""

JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Bay Wire",
    "language": "en",
    "items": [
        {
            "id": "9",
            "url": "https://bay.example/9",
            "title": "Harbor shut",
            "content_html": "<p>The harbor of Corvo was shut on Monday.</p>",
            "date_published": "2025-03-03T07:00:00+01:00",
            "authors": [{"name": "Eva Lund"}],
        },
        {"id": "10", "summary": "Only a summary of a storm."},
        {"id": "11"},
    ],
}


def test_rss_gives_one_article_an_entry() -> None:
    dam, ferry = loaded("news.rss", RSS)
    assert dam.text == "A dam burst above Arl on Monday, mayor Ivo Silva said.\nForty people fled."
    assert (dam.title, dam.published, dam.authors) == ("Dam bursts above Arl", "2025-03-03", ("Ana Bruk",))
    assert (dam.url, dam.site, dam.source, dam.language) == (
        "https://courier.example/dam",
        "Lakeside Courier",
        "Lakeside Courier",
        "en-GB",
    )
    assert (dam.part, dam.id, dam.extent, dam.format) == ("c-1", "dam", "full", "feed")
    assert (ferry.text, ferry.extent) == ("The ferry Marisol runs again on Tuesday.", "summary")
    assert (ferry.url, ferry.authors) == ("https://courier.example/ferry", ("Tom Reed",))


def test_an_entry_without_a_text_is_no_article() -> None:
    (passed,) = failures("news.rss", RSS)
    assert isinstance(passed, NotArticleError)


def test_atom_takes_content_alternate_and_published() -> None:
    (rain,) = loaded("news.atom", ATOM)
    assert rain.text == "Rain fell on Lagos on Tuesday.\nRoads closed."
    assert (rain.title, rain.url, rain.published) == ("Rain & wind", "https://hill.example/rain", "2025-03-04")
    assert (rain.authors, rain.language, rain.extent, rain.source) == (("Mia Okoro",), "en", "full", "Hill Post")


def test_json_feed() -> None:
    harbor, storm = loaded("feed.json", json.dumps(JSON_FEED))
    assert (harbor.text, harbor.extent) == ("The harbor of Corvo was shut on Monday.", "full")
    assert (harbor.published, harbor.authors, harbor.site) == ("2025-03-03", ("Eva Lund",), "Bay Wire")
    assert (storm.extent, storm.text) == ("summary", "Only a summary of a storm.")
    assert len(failures("feed.json", json.dumps(JSON_FEED))) == 1


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("The dam held until noon […]", "summary"),
        ("The dam held until noon. Continue reading Dam bursts", "summary"),
        ("The dam held until noon.", "full"),
    ],
)
def test_a_cut_text_is_a_summary(text: str, extent: str) -> None:
    feed = RSS.replace("Forty people <b>fled</b>.", text)
    assert loaded("news.rss", feed)[0].extent == extent


def test_a_long_description_is_the_article() -> None:
    feed = RSS.replace("The ferry Marisol runs again on Tuesday.", "The ferry Marisol runs again. " * 50)
    assert loaded("news.rss", feed)[1].extent == "full"


def test_an_entry_can_be_read_again_alone() -> None:
    for name, feed in (("news.rss", RSS), ("news.atom", ATOM), ("feed.json", json.dumps(JSON_FEED))):
        first = next(iter(iter_entries(name, feed.encode())))
        assert not isinstance(first, LoadError)
        (again,) = [found for found in load_articles("alone.xml", first.data or b"") if isinstance(found, Article)]
        assert again.text == loaded(name, feed)[0].text
        assert again.sha256 == loaded(name, feed)[0].sha256


def test_an_entry_does_not_change_when_others_come() -> None:
    newer = RSS.replace(
        "<item><title>Dam", "<item><title>New</title><description>A new fire.</description></item><item><title>Dam"
    )
    before, after = loaded("news.rss", RSS)[0], loaded("news.rss", newer)[1]
    assert (before.sha256, before.part) == (after.sha256, after.part)


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + RSS.partition("?>")[2].replace(
        "A dam burst.", "&b;"
    )
    (error,) = failures("bomb.rss", bomb)
    assert "entities" in error.why
    outside = RSS.partition("?>")[2].replace("A dam burst.", "&b;")
    assert loaded("news.rss", f'<!DOCTYPE rss [<!ENTITY % x SYSTEM "file:///etc/passwd">]>{outside}') == []


def test_a_broken_feed_gives_what_is_whole() -> None:
    assert len(loaded("news.rss", RSS.replace("A dam burst.", "A &nbsp; dam & burst."))) == 2
    assert len(loaded("news.rss", RSS[: RSS.index("<item><title>Only")])) == 2
    assert loaded("news.rss", "<rss>") == []


def test_an_entry_without_end_is_refused() -> None:
    (error,) = failures("long.rss", "<rss><channel><item><description>" + "rain " * 3_000_000)
    assert "10 MB" in error.why


HOSTILE = {
    "names": "<rss><channel>" + "<title>rain</title>" * 20_000 + "<item><description>x</description></item>" * 500,
    "attributes": "<rss><channel><item><description><![CDATA[<p "
    + " ".join(f"a{number}=1" for number in range(50_000))
    + ">x]]></description></item>",
    "deep": "<rss><channel><item><description>" + "<a>" * 100_000,
    "deep text": "<rss><channel><item><description><![CDATA["
    + "<div>" * 200_000
    + "]]></description></item></channel></rss>",
    "comments": "<rss><channel>" + "<!-- x -->" * 100_000 + "<item><description>x</description></item>",
    "cut": "<rss><channel><item><description>"
    + "Continue reading " * 50_000
    + "x</description></item></channel></rss>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_feed_costs_little_time(name: str) -> None:
    start = time.process_time()
    failures("hostile.rss", HOSTILE[name])
    assert time.process_time() - start < 10


@pytest.mark.parametrize("where", ["title", "description", "guid", "link"])
def test_a_reference_to_half_a_pair_costs_its_entry_alone(where: str) -> None:
    half = f"<{where}>&#xD800;</{where}>"
    bad = f"<item><title>Dam</title><description>A dam burst above Arl on Monday.</description>{half}</item>"
    good = "<item><title>Flood</title><description>A flood hit Brin on Monday, the mayor said.</description></item>"
    feed = f"<rss version='2.0'><channel><title>&#xD800;</title>{bad}{good}</channel></rss>".encode()
    told = list(load_articles("news.rss", feed))
    assert "Flood" in [article.title for article in told if isinstance(article, Article)]
