"""Reads the TOML tables that lie beside this module and turns a broken one into a LexiconError."""

import tomllib
from functools import cache
from typing import Any

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.tables import read_text


@cache
def read_table(file: str) -> dict[str, Any]:
    """The parsed table `file` of this package.

    Raises LexiconError when the file is missing or is not TOML.
    """
    try:
        return tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(file, "(whole file)", str(error)) from error


def read_words(file: str, key: str) -> tuple[str, ...]:
    """The white-space separated words under `key` of table `file`, in their order there.

    Raises LexiconError when the key is missing or holds no string.
    """
    value = read_table(file).get(key)
    if not isinstance(value, str):
        raise LexiconError(file, key, "expected a string of words")
    return tuple(value.split())
