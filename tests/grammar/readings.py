"""Readings of a few sentences, for tests: every line a paragraph, unless it starts with `# ` (title), `^ ` (caption)."""

from hashlib import sha256

from riyadh_archive.extract.principles import extract_principles
from riyadh_archive.grammar import Reading, read_article
from riyadh_archive.model import Article, Block, BlockKind, PrincipleValue

MARKS: dict[str, BlockKind] = {"# ": "title", "^ ": "caption", "= ": "heading"}


def article(text: str, published: str | None = None) -> Article:
    """An article whose blocks are the lines of `text`."""
    blocks, body, at = [], [], 0
    for line in text.strip().splitlines():
        kind = MARKS.get(line[:2], "paragraph")
        line = line[2:] if line[:2] in MARKS else line.strip()
        blocks.append(Block(kind=kind, start=at, end=at + len(line)))
        body.append(line)
        at += len(line) + 1
    joined = "\n".join(body)
    digest = sha256(joined.encode()).hexdigest()
    return Article(id="made", sha256=digest, published=published, blocks=tuple(blocks), text=joined)


def read(text: str, published: str | None = None) -> Reading:
    """What the grammar finds in `text`."""
    return read_article(article(text, published))


def points(text: str) -> list[str]:
    """The points of a text whose lines are paragraphs, in order; denied ones behind a minus."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind="paragraph", start=at, end=at + len(line)))
        at += len(line) + 1
    claims = extract_principles(read_article(Article(id="a", sha256="", text=text, blocks=tuple(blocks))))
    told = [(c.stance == "denied", c.value) for c in claims]
    return ["-" * denied + v.text for denied, v in told if isinstance(v, PrincipleValue)]
