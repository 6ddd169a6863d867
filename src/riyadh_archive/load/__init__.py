"""Bytes → Article: one module per format; boilerplate is marked, never cut out.

`text` reads text files, `walk` finds them; `blocks` tells what each line is, `metadata` what the page says of its
article.
"""

from riyadh_archive.load.text import article_id, load_path, load_text, read_path
from riyadh_archive.load.walk import iter_paths

__all__ = ["article_id", "iter_paths", "load_path", "load_text", "read_path"]
