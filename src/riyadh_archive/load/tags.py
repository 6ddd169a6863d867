"""What a page says of its article in tags: JSON-LD, OpenGraph, plain meta and marks in the text, in this order.

The order is one of trust: JSON-LD is written for machines and names its article, OpenGraph names the page, plain meta
tags the template. Only where none has a date is it looked for in the page itself.
"""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from riyadh_archive.load.linked_data import read_linked_data
from riyadh_archive.load.stated import (
    MAX_AUTHORS,
    Stated,
    clean_field,
    parse_address,
    parse_day,
    parse_language,
    parse_names,
)

MAX_TAGS = 2000
"""Meta tags that are read; pages have some dozens."""

MAX_CAPTIONS = 100
"""Captions that are kept; galleries of more are not looked at to the end."""

NAME_WORDS = 8
"""The longest names of people and desks have seven; more words are a sentence about somebody."""

TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
    "title",
)
DATES = tuple(
    """article:published_time og:article:published_time og:published_time published_time datepublished date_published
    date.published publishdate publisheddate publish_time publicationdate publicationtime pubdate pub_time pubtime published
    article.published article:published article:publicationdate article_date_original originalpublicationdate
    og:pubdate og:publish_date bt:pubdate rnews:datepublished parsely-pub-date parsely-page-date sailthru.date
    dc.date.issued dcterms.issued dc.issued dcterms.created dc.date.created dc.created dc.date dcterms.date
    citation_publication_date citation_online_date citation_date prism.publicationdate eprints.date bepress_citation_date
    cxenseparse:recs:publishtime cxenseparse:publishtime shareaholic:article_published_time vr:published_time
    analyticsattributes.articledate tc.publishtime gazette.published ptime rbpubdate releasedate release_date displaydate
    dateposted posted datecreated date_created created createdate created_time article.created article:created
    article:created_time og:date og:created_time og:regdate date timestamp""".split()
)
"""Names of tags with the day of publication, the plainest first; days of updates are not among them. Signs between the words
of a name count for nothing, here and in the other lists."""

AUTHORS = (
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "article.author",
    "article_author",
    "cxenseparse:author",
    "twitter:data1",
)
SITES = ("og:site_name", "application-name", "al:iphone:app_name", "dc.publisher", "publisher", "copyright-holder")
_TITLE_PARTS = re.compile(r"\s+[|–—·•»:-]+\s+|\s+::\s+")
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)


def read_tags(tree: Any, address: str | None = None) -> tuple[Stated, str | None, tuple[str, ...]]:
    """What the tags of a page say, the whole text where JSON-LD holds it, and the captions of its pictures.

    `address` is where the page came from; relative addresses are told from it.
    """
    linked, body = read_linked_data([script.text or "" for script in tree.iter("script") if _is_linked_data(script)])
    metas = _metas(tree)
    site = _first(metas, SITES)
    url = _canonical(tree, metas, address) or linked.url
    stated = Stated(
        title=_title(tree, metas, linked.title, site),
        source=linked.source or site,
        published=linked.published or _published(tree, metas),
        authors=_people(linked.authors, site) or _authors(tree, metas, site),
        url=url or parse_address(address),
        language=_language(tree, metas) or linked.language,
        site=site or linked.site,
    )
    return stated, body, _captions(tree)


def _is_linked_data(script: Any) -> bool:
    return (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json"


def _metas(tree: Any) -> dict[str, list[str]]:
    """The contents of meta tags by name, without case and signs."""
    found: dict[str, list[str]] = {}
    for number, meta in enumerate(tree.iter("meta")):
        if number >= MAX_TAGS:
            break
        content = clean_field(meta.get("content"))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := meta.get(attribute)):
                found.setdefault(_bare(name[:100]), []).append(content)
    return found


def _first(metas: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next((metas[bare][0] for name in names if (bare := _bare(name)) in metas), None)


def _title(tree: Any, metas: dict[str, list[str]], linked: str | None, site: str | None) -> str | None:
    """The title: that of JSON-LD, or of OpenGraph without the site's name; the heading where these only cut it off."""
    headings = [heading for node in tree.iter("h1") if (heading := clean_field(node.text_content()))]
    page = next((clean_field(node.text_content()) for node in tree.iter("title")), None)
    tagged = _first(metas, TITLES)
    stated = _without_site(linked or tagged or page, site)
    if stated is None:
        return headings[0] if len(headings) == 1 else None
    told = _bare(stated)
    for heading in headings:
        bare = _bare(heading)
        if bare and (bare.startswith(told) or (told.startswith(bare) and _TITLE_PARTS.match(stated, len(heading)))):
            return heading
    return stated


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title without the name of the site behind or before it.

    >>> _without_site("Dam bursts above Arl | Lakeside Courier", "Lakeside Courier")
    'Dam bursts above Arl'
    """
    if title is None or site is None:
        return title
    parts = [(found.start(), found.end()) for found in _TITLE_PARTS.finditer(title)]
    if parts and _bare(title[parts[-1][1] :]) == _bare(site):
        return title[: parts[-1][0]]
    if parts and _bare(title[: parts[0][0]]) == _bare(site):
        return title[parts[0][1] :]
    return title


def _bare(name: str) -> str:
    """A name without case, spaces and signs: `The Hill` and `TheHill` are one."""
    return "".join(char for char in name.casefold() if char.isalnum())


def _published(tree: Any, metas: dict[str, list[str]]) -> str | None:
    """The day of the tags; else that of a marked time in the page."""
    for name in DATES:
        for content in metas.get(_bare(name), ()):
            if day := parse_day(content):
                return day
    for node in tree.iter("time", "span", "abbr", "div", "p"):
        if node.get("itemprop") == "datePublished" or (node.tag == "time" and _is_publishing(node)):
            for stamp in (node.get("datetime"), node.get("content"), node.get("title"), node.text_content()):
                if day := parse_day(stamp):
                    return day
    return None


def _is_publishing(time: Any) -> bool:
    told = f"{time.get('class') or ''} {time.get('itemprop') or ''}".lower()
    return time.get("pubdate") is not None or "publish" in told or "entry-date" in told


def _authors(tree: Any, metas: dict[str, list[str]], site: str | None) -> tuple[str, ...]:
    for name in AUTHORS:
        if found := _people(parse_names(metas.get(_bare(name), ())), site):
            return found
    marked = tree.xpath('.//*[@rel="author" or @itemprop="author"]')[:MAX_AUTHORS]
    return _people(parse_names([_marked_name(node) for node in marked]), site)


def _marked_name(node: Any) -> str:
    inner = node.find('.//*[@itemprop="name"]')
    return str((node if inner is None else inner).text_content())


def _people(names: Iterable[str], site: str | None) -> tuple[str, ...]:
    """Those that can be names: no addresses, not the site itself, no sentences; without a post behind a comma."""
    known = _bare(site or "")
    cut = (name.partition(", ")[0].strip(" .") for name in names if not _ADDRESS.search(name))
    return tuple(
        dict.fromkeys(name for name in cut if _bare(name) not in ("", known) and len(name.split()) <= NAME_WORDS)
    )


def _canonical(tree: Any, metas: dict[str, list[str]], address: str | None) -> str | None:
    links = (node.get("href") for node in tree.iter("link") if "canonical" in (node.get("rel") or "").lower().split())
    for found in (*links, *metas.get("ogurl", ())):
        try:
            whole = urljoin(address or "", (found or "").strip())
        except ValueError:
            continue
        if url := parse_address(whole):
            return url
    return None


def _language(tree: Any, metas: dict[str, list[str]]) -> str | None:
    root = tree if tree.tag == "html" else tree.find(".//html")
    declared = None if root is None else root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return parse_language(declared) or parse_language(
        _first(metas, ("og:locale", "content-language", "dc.language", "language"))
    )


def _captions(tree: Any) -> tuple[str, ...]:
    """The captions of pictures, each once, in their order."""
    found: dict[str, None] = {}
    for node in tree.iter("figcaption"):
        if caption := clean_field(node.text_content()):
            found[caption] = None
        if len(found) >= MAX_CAPTIONS:
            break
    return tuple(found)
