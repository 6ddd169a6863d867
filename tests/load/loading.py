"""Inputs of our own making through every loader."""

from riyadh_archive.errors import LoadError
from riyadh_archive.load import load_articles
from riyadh_archive.model import Article


def loaded(name: str, content: str | bytes) -> list[Article]:
    """The articles that load."""
    return [found for found in _found(name, content) if isinstance(found, Article)]


def failures(name: str, content: str | bytes) -> list[LoadError]:
    """What does not load, and why."""
    return [found for found in _found(name, content) if isinstance(found, LoadError)]


def _found(name: str, content: str | bytes) -> list[Article | LoadError]:
    return list(load_articles(name, content.encode() if isinstance(content, str) else content))
