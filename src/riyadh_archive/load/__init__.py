"""Bytes → Article: one module per format; boilerplate is marked, never cut out.

`articles` tells the format of an input and splits it into entries; `walk` finds the inputs. `text` makes an Article of
what a format gives: `blocks` tells what each line is, `metadata` what the page says of its article.
"""

from riyadh_archive.load.articles import iter_entries, load_articles, load_entry
from riyadh_archive.load.entry import Entry
from riyadh_archive.load.naming import article_id
from riyadh_archive.load.text import load_path, load_text, read_path
from riyadh_archive.load.walk import iter_paths

__all__ = [
    "Entry",
    "article_id",
    "iter_entries",
    "iter_paths",
    "load_articles",
    "load_entry",
    "load_path",
    "load_text",
    "read_path",
]
