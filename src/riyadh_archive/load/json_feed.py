"""JSON Feed: a feed as one JSON document (jsonfeed.org, versions 1 and 1.1)."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load.decode import MAX_BYTES
from riyadh_archive.load.entry import Entry
from riyadh_archive.load.fragment import fragment_text
from riyadh_archive.load.jsonl import parse_record
from riyadh_archive.load.naming import part_entry
from riyadh_archive.load.stated import Stated, clean_field, parse_address, parse_day, parse_language, parse_names


def split_json(stream: BinaryIO, whole: Entry) -> Iterator[Entry | LoadError]:
    """The entries of a feed, each as a feed of one."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield LoadError(whole.name, f"the feed has more than {MAX_BYTES // 2**20} MB")
        return
    try:
        feed = parse_record(data, whole.name)
    except LoadError as error:
        yield error
        return
    head = {
        key: feed[key] for key in ("version", "title", "home_page_url", "language", "authors", "author") if key in feed
    }
    items = feed.get("items")
    for number, item in enumerate(items if isinstance(items, list) else (), 1):
        if not isinstance(item, dict):
            yield LoadError(f"{whole.name}#{number}", "this is no entry of a JSON feed")
            continue
        alone = json.dumps({**head, "items": [item]}, ensure_ascii=False).encode("utf-8", "surrogatepass")
        key, url = clean_field(item.get("id")), parse_address(item.get("url"))
        yield part_entry(whole, alone, number=number, key=key, url=url, title=clean_field(item.get("title")))


def parse_json(data: bytes, where: str) -> tuple[str, Stated]:
    """The text of an entry and what it says. Raises LoadError, and NotArticleError for an entry without a text."""
    feed = parse_record(data, where)
    items = feed.get("items")
    item = items[0] if isinstance(items, list) and items and isinstance(items[0], dict) else {}
    plain, page, summary = item.get("content_text"), item.get("content_html"), item.get("summary")
    if isinstance(plain, str) and plain.strip():
        text = plain
    else:
        marked = page if isinstance(page, str) and page.strip() else None
        text = fragment_text(marked, where) if marked else summary if isinstance(summary, str) else ""
    if not text.strip():
        raise NotArticleError(where, "feed entries without a text")
    site = clean_field(feed.get("title"))
    people = item.get("authors") or item.get("author") or feed.get("authors") or feed.get("author")
    return text, Stated(
        title=clean_field(item.get("title")),
        source=site,
        published=parse_day(item.get("date_published")),
        authors=parse_names(people),
        url=parse_address(item.get("url")) or parse_address(item.get("external_url")) or parse_address(item.get("id")),
        language=parse_language(item.get("language")) or parse_language(feed.get("language")),
        site=site,
        extent="full" if plain or page else "summary",
    )
