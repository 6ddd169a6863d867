"""Articles, names, speakers and the timeline for people."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from riyadh_archive.citing import copied, first_words
from riyadh_archive.render.claims import draw_article_key, short_list
from riyadh_archive.render.sink import Part, Sink

if TYPE_CHECKING:
    from riyadh_archive.citing import Head


def draw_articles(sink: Sink, articles: Sequence[Any], heads: "Mapping[str, Head]", *, text: bool) -> None:
    """A row an article, or with `text` each article's own lines."""
    if text:
        for article in articles:
            _draw_text(sink, article, heads[article.id])
        return
    rows: list[Sequence[Part]] = []
    for article in articles:
        head = heads[article.id]
        title = article.title or first_words(head.opening)
        told = [title, article.published or "", copied(head, heads) or ""]
        rows.append([head.short, article.source or article.agency or "", *told])
    sink.table(["", "source", "title", "published", "copies"], rows)


def _draw_text(sink: Sink, article: Any, head: "Head") -> None:
    """The lines of the article itself; the page around it is left out and counted."""
    sink.line((head.label, "bold"))
    left = len(article.text)
    for span in article.body:
        sink.line(article.text[span.start : span.end], indent=2)
        sink.blank()
        left -= span.end - span.start
    sink.line(f"{left} characters around these lines left out; --format json has them", indent=2)
    sink.blank()


def draw_names(sink: Sink, names: Sequence[Any], heads: "Mapping[str, Head]", *, text: bool) -> None:
    """A name, and a row for each spelling with the articles that print it."""
    rows: list[Sequence[Part]] = []
    for name in names:
        for at, spelling in enumerate(name.variants):
            begin: list[Part] = ["", ""] if at else [name.kind, (name.name, "bold")]
            rows.append([*begin, spelling.text, short_list(spelling.articles, heads)])
    sink.table(["kind", "name", "printed as", "articles"], rows)
    draw_article_key(sink, (id_ for name in names for v in name.variants for id_ in v.articles), heads)


def draw_speakers(sink: Sink, speakers: Sequence[Any], heads: "Mapping[str, Head]", *, text: bool) -> None:
    """A row a speaker: the utterances, the articles that print them, and the independent sources of these."""
    rows: list[Sequence[Part]] = [
        [(told.speaker, "bold"), *map(str, (told.utterances, len(told.articles), told.independent_sources))]
        for told in speakers
    ]
    sink.table(["speaker", "utterances", "articles", "sources"], rows, right=[1, 2, 3])


def draw_timeline(sink: Sink, statements: Sequence[Any], heads: "Mapping[str, Head]", *, text: bool) -> None:
    """A row a dated statement, in order."""
    rows = [[(s.date, "bold"), s.label, short_list(s.articles, heads)] for s in statements]
    sink.table(["date", "what", "articles"], rows)
    draw_article_key(sink, (id_ for statement in statements for id_ in statement.articles), heads)
