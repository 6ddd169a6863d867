"""The one way out for an answer: format and records in, text on a stream out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TextIO

from riyadh_archive.render.document import article_document, document, write_json, write_lines

if TYPE_CHECKING:
    from riyadh_archive.citing import Head

Format = Literal["table", "json", "jsonl", "csv"]
Answer = Literal["articles", "claims", "conflicts", "names", "quote", "speakers", "timeline"]


def write_answer(
    answer: Answer,
    records: Iterable[Any],
    stream: TextIO,
    *,
    form: str,
    heads: "Mapping[str, Head]",
    topic: str | None = None,
    text: bool = False,
) -> None:
    """Write the records of an answer in a `Format`. `heads` name the articles in tables; `topic` is the only topic of claims.

    `text` adds the texts of articles. JSON Lines and CSV are written as the records come.
    """
    if form == "table":
        _write_table(answer, list(records), stream, heads=heads, topic=topic, text=text)
    elif form == "csv":
        from riyadh_archive.render.csv import write_csv

        write_csv(answer, records, stream, text=text)
    else:
        told = (article_document(r, text=text) if answer == "articles" else document(r) for r in records)
        if form == "json":
            write_json(list(told), stream)
        else:
            write_lines(told, stream)


def _write_table(
    answer: Answer,
    records: Sequence[Any],
    stream: TextIO,
    *,
    heads: "Mapping[str, Head]",
    topic: str | None,
    text: bool,
) -> None:
    if not records:
        return
    from riyadh_archive.render.sink import Sink

    sink = Sink(stream)
    if answer == "claims":
        from riyadh_archive.render.claims import draw_claims

        draw_claims(sink, records, heads, topic=topic)
    elif answer == "conflicts":
        from riyadh_archive.render.conflicts import draw_conflicts

        draw_conflicts(sink, records, heads)
    elif answer == "quote":
        from riyadh_archive.render.quotes import draw_quotes

        draw_quotes(sink, records, heads)
    else:
        from riyadh_archive.render import lists

        draw = {
            "articles": lists.draw_articles,
            "names": lists.draw_names,
            "speakers": lists.draw_speakers,
            "timeline": lists.draw_timeline,
        }[answer]
        draw(sink, records, heads, text=text)
