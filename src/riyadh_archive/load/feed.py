"""A feed in, one article an entry: RSS, RDF and Atom as a stream of XML, JSON Feed as a whole.

An entry of XML is the feed with nothing but its name, address and language, and this one entry. Full content is taken
where the feed has it, else the summary, and `extent` says which. Declared entities are refused: no feed needs them, and a
few of them unfold to gigabytes. Needs the extra `web` for XML.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, BinaryIO

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load.entry import Entry
from riyadh_archive.load.fragment import INSTALL, fragment_text
from riyadh_archive.load.json_feed import parse_json, split_json
from riyadh_archive.load.naming import part_entry
from riyadh_archive.load.stated import (
    MAX_FIELD,
    Stated,
    clean_field,
    parse_address,
    parse_day,
    parse_language,
    parse_names,
)
from riyadh_archive.load.stream import CHUNK

MAX_ENTRY = 10 * 1024 * 1024
"""Bytes of XML read without an entry coming to its end: a longer entry is no article."""

FULL_WORDS = 200
"""A description of so many words is the article: RSS has one field for both, and summaries are a paragraph."""

ITEMS = ("item", "entry")
HEADS = ("title", "link", "language")
_CUT = re.compile(r"(?:\[(?:…|\.\.\.)\]|(?:Continue|Keep) reading\b.{0,80}|Read (?:more|on)\b.{0,80})\s*$", re.DOTALL)
"""How a full field that is none ends: `The dam held until noon […]`."""

_APPENDED = re.compile(r"\n?The post .{1,300} (?:first )?appeared (?:first )?on .{1,200}$")
"""What one program sets under every entry: `The post Dam bursts appeared first on Lakeside Courier.`"""

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LABEL = re.compile(r"\(([^()]{2,100})\)\s*$")
"""The name in `news@example.org (Ana Silva)`."""


def split_feed(stream: BinaryIO, whole: Entry) -> Iterator[Entry | LoadError]:
    """The entries of a feed."""
    if stream.peek(200)[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):  # type: ignore[attr-defined]
        yield from split_json(stream, whole)
    else:
        yield from _split_xml(stream, whole)


_NO_CHARACTER = "it refers to a character that no text can hold"
"""`&#xD800;`, half of a pair: lxml reads the reference and fails at the text."""


def _split_xml(stream: BinaryIO, whole: Entry) -> Iterator[Entry | LoadError]:
    etree = _etree(whole.name)
    head: list[Any] = []
    for number, item in enumerate(_items(stream, etree, whole.name, head), 1):
        try:
            entry: Entry | LoadError = part_entry(
                whole,
                _alone(etree, item, head),
                number=number,
                key=_field(item, "guid", "id"),
                url=_link(item),
                title=_field(item, "title"),
            )
        except UnicodeDecodeError:
            entry = LoadError(f"{whole.name}#{number}", _NO_CHARACTER)
        yield entry


class _Guarded:
    """The bytes of a feed on their way to the parser.

    Reading raises LoadError for declared entities, and where `unfinished` bytes have come since the last entry was whole.
    """

    def __init__(self, stream: BinaryIO, where: str) -> None:
        self._stream = stream
        self._where = where
        self._tail = b""
        self.unfinished = 0

    def read(self, _: int = -1) -> bytes:
        """The next bytes; none at the end."""
        chunk = self._stream.read(CHUNK)
        if _ENTITY.search(self._tail + chunk):
            raise LoadError(self._where, "the feed declares entities of its own; no feed needs them")
        self._tail = chunk[-8:]
        self.unfinished += len(chunk)
        if self.unfinished > MAX_ENTRY:
            raise LoadError(self._where, f"an entry has more than {MAX_ENTRY // 2**20} MB; no article is that long")
        return chunk


def _items(stream: BinaryIO, etree: Any, where: str, head: list[Any]) -> Iterator[Any]:
    """The entries of a feed one by one, each freed when the next comes; `head` fills with what is said of the feed.

    A feed that is broken is read as far as it can be understood. Raises LoadError.
    """
    source = _Guarded(stream, where)
    options = {"recover": True, "resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        for _, node in etree.iterparse(source, events=("end",), **options):
            name = _name(node)
            if name in ITEMS:
                source.unfinished = 0
                yield node
                _free(node)
            elif name in HEADS and _is_head(node, head):
                head.append(deepcopy(node))
    except etree.XMLSyntaxError as error:
        raise LoadError(where, f"this is no feed ({str(error)[:200]})") from error


def _is_head(node: Any, head: list[Any]) -> bool:
    """Whether a field is the feed's own, the first of its name and of some length."""
    is_own = _name(node.getparent()) in ("channel", "feed")
    return is_own and len(_text(node)) <= MAX_FIELD and all(_name(known) != _name(node) for known in head)


def _free(node: Any) -> None:
    """Drop an entry that was given out and whatever stands before it."""
    node.clear()
    parent = node.getparent()
    while parent is not None and node.getprevious() is not None:
        parent.remove(node.getprevious())


def _alone(etree: Any, item: Any, head: list[Any]) -> bytes:
    """A feed of one entry, as bytes."""
    root = etree.Element("feed")
    root.extend([deepcopy(node) for node in head])
    if language := item.getroottree().getroot().get(_LANGUAGE):
        etree.SubElement(root, "language").text = language
    copied = deepcopy(item)
    copied.tail = None
    for node in root:
        node.tail = None
    root.append(copied)
    alone: bytes = etree.tostring(root, encoding="utf-8")
    return alone


def _etree(where: str) -> Any:
    try:
        from lxml import etree
    except ImportError as error:
        raise LoadError(where, f"feeds need an extra: {INSTALL}") from error
    return etree


def _name(node: Any) -> str:
    """The name of an element without its namespace; "" for comments and nothing."""
    tag = node.tag if node is not None else None
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(node: Any) -> str:
    """The text of an element; nothing where it refers to a character that no text can hold: `&#xD800;`."""
    try:
        return "".join(node.itertext())
    except UnicodeDecodeError:
        return ""


def _field(item: Any, *names: str) -> str | None:
    """The first field of these names that is not empty."""
    for name in names:
        for node in item:
            if _name(node) == name and (found := clean_field(_text(node))):
                return found
    return None


def _link(item: Any) -> str | None:
    """The address of an entry: its link, that of Atom's `alternate`, or a guid that is one."""
    links = [node for node in item if _name(node) == "link"]
    for node in links:
        if node.get("rel", "alternate") == "alternate" and (url := parse_address(node.get("href") or _text(node))):
            return url
    return parse_address(_field(item, "origLink", "guid", "id"))


def parse_item(data: bytes, where: str) -> tuple[str, Stated]:
    """The text of an entry and what it says. Raises LoadError, and NotArticleError for an entry of a link alone."""
    if data.startswith(b"{"):
        return parse_json(data, where)
    etree = _etree(where)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise LoadError(where, f"this is no entry of a feed ({str(error)[:200]})") from error
    item = None if root is None else next((node for node in root if _name(node) in ITEMS), None)
    if item is None:
        raise LoadError(where, "this is no entry of a feed")
    try:
        return _stated(root, item, where)
    except UnicodeDecodeError as error:
        raise LoadError(where, _NO_CHARACTER) from error


def _stated(root: Any, item: Any, where: str) -> tuple[str, Stated]:
    text, extent = _content(item, where)
    site = _field(root, "title")
    return text, Stated(
        title=clean_field(fragment_text(_field(item, "title") or "", where)),
        source=_source(item) or site,
        published=_first_day(item),
        authors=_authors(item),
        url=_link(item),
        language=parse_language(item.get(_LANGUAGE)) or parse_language(_field(root, "language")),
        site=site,
        extent=extent,
    )


def _source(item: Any) -> str | None:
    """The feed that an entry was taken over from, where it names one."""
    source = next((node for node in item if _name(node) == "source"), None)
    if source is None:
        return None
    return _field(source, "title") if len(source) else clean_field(_text(source))


def _content(item: Any, where: str) -> tuple[str, Any]:
    """The text of an entry, and whether it is the full one. Raises NotArticleError where it has none."""
    fields = [
        (_name(node), _words(node, where))
        for node in item
        if _name(node) in ("encoded", "content", "description", "summary")
    ]
    full = [text for name, text in fields if name in ("encoded", "content") and text]
    short = [text for name, text in fields if name in ("description", "summary") and text]
    text = max(full or short, key=len, default="")
    if not text:
        raise NotArticleError(where, "feed entries without a text")
    is_full = bool(full) or len(text.split()) >= FULL_WORDS
    cut = _CUT.search(text[-200:])
    return _APPENDED.sub("", text), "full" if is_full and not cut else "summary"


def _words(node: Any, where: str) -> str:
    """The words of a field: of markup in it as XHTML, of markup told as text, or as they are."""
    if len(node):
        from lxml import etree

        return fragment_text("".join(etree.tostring(child, encoding="unicode", method="html") for child in node), where)
    kind = node.get("type", "html")
    return (node.text or "").strip() if kind == "text" else fragment_text(node.text or "", where)


def _first_day(item: Any) -> str | None:
    days = (parse_day(_field(item, name)) for name in ("pubDate", "published", "issued", "date", "created", "updated"))
    return next(filter(None, days), None)


def _authors(item: Any) -> tuple[str, ...]:
    """The authors: of Dublin Core, or of Atom, or the name behind an RSS address."""
    found: list[str] = []
    for node in item:
        if _name(node) == "creator":
            found.append(_text(node))
        elif _name(node) == "author":
            named = _field(node, "name") or clean_field(_text(node)) or ""
            label = _LABEL.search(named)
            found.append(label[1] if label else "" if "@" in named else named)
    return parse_names(found)
