"""A user's own table of background knowledge: a TOML file in, an `Added` out.

The file has any of these lists, each entry with a `source` that answers for it; days are TOML dates or ISO 8601 text:

    [[office]]      country, office, holder, start; optional: end, administration (else the holder's last name), term
    [[capital]]     country, capital; optional: adjectives, aliases, governments (places that stand for the government)
    [[membership]]  body, member; optional: since, until (no `since`: in dispute)

For an office of the file, its holders are taken as complete from the first `start` to the last `end`, and for good after a
term without one. Terms go beside those of the package; one of the package that has no end ends where the file begins a later.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.added import Added
from riyadh_archive.lexicon.countries import named_country
from riyadh_archive.lexicon.memberships import make_membership
from riyadh_archive.lexicon.offices import make_office
from riyadh_archive.lexicon.rows import Country, Membership, Office

_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "office": (("country", "office", "holder", "start", "source"), ("end", "administration", "term")),
    "capital": (("country", "capital", "source"), ("adjectives", "aliases", "governments")),
    "membership": (("body", "member", "source"), ("since", "until")),
}
"""The keys that an entry of each list must and may have."""
_LISTS = ("adjectives", "aliases", "governments")


def read_reference(path: str | Path) -> Added:
    """The knowledge in the file `path`. Raises LexiconError, with the file and the key, for whatever is not as it must be."""
    file = str(path)
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(file, "file", error.strerror or str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(file, "file", f"is no TOML: {error}") from error
    return parse_reference(table, file)


def parse_reference(table: Mapping[str, Any], file: str) -> Added:
    """The knowledge in a parsed file; see `read_reference`."""
    for key in table:
        if key not in _KEYS:
            raise LexiconError(file, key, f"is none of the lists {', '.join(f'[[{name}]]' for name in _KEYS)}")
    if not table:
        raise LexiconError(file, "file", f"has none of the lists {', '.join(f'[[{name}]]' for name in _KEYS)}")
    told = {
        name: [_entry(entry, name, at, file) for at, entry in enumerate(_list(table, name, file), 1)] for name in _KEYS
    }
    return Added(
        file=file,
        offices=tuple(_office(entry, file) for entry in told["office"]),
        countries=tuple(_country(entry) for entry in told["capital"]),
        memberships=tuple(_membership(entry, file) for entry in told["membership"]),
        capitals=tuple((_country(entry).name, entry["source"]) for entry in told["capital"]),
    )


def _list(table: Mapping[str, Any], name: str, file: str) -> list[Any]:
    found = table.get(name, [])
    if not isinstance(found, list):
        raise LexiconError(file, name, f"must be a list of tables: write [[{name}]]")
    return found


def _entry(entry: Any, name: str, at: int, file: str) -> dict[str, Any]:
    """One entry with its keys checked and its words as text."""
    where = f"[[{name}]] {at}"
    if not isinstance(entry, dict):
        raise LexiconError(file, where, "must be a table")
    needed, allowed = _KEYS[name]
    for key in entry:
        if key not in needed + allowed:
            raise LexiconError(file, f"{where}, {key}", f"is none of {', '.join(needed + allowed)}")
    for key in needed:
        if key not in entry:
            raise LexiconError(file, f"{where}, {key}", "is missing")
    return {"where": where} | {key: _value(value, key, where, file) for key, value in entry.items()}


def _value(value: Any, key: str, where: str, file: str) -> Any:
    if key in _LISTS:
        if isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value):
            return tuple(word.strip() for word in value)
        raise LexiconError(file, f"{where}, {key}", "must be a list of words")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if key == "term" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise LexiconError(file, f"{where}, {key}", f"must be words, not {value!r}")


def _office(entry: Mapping[str, Any], file: str) -> Office:
    named = entry.get("administration") or entry["holder"].split()[-1]
    days = (entry["start"], entry.get("end", ""))
    cells = (entry["country"], entry["office"], entry["holder"], named, *days, entry.get("term", ""), entry["source"])
    return make_office(cells, file, key=entry["where"])


def _membership(entry: Mapping[str, Any], file: str) -> Membership:
    days = (entry.get("since", ""), entry.get("until", ""))
    return make_membership(entry["body"], entry["member"], *days, entry["source"], file=f"{file}: {entry['where']}")


def _country(entry: Mapping[str, Any]) -> Country:
    """The country with this capital: a known one with more words for it, or a new one."""
    known = named_country(entry["country"])
    governments = tuple((place, "") for place in entry.get("governments", ()))
    return Country(
        name=known.name if known else entry["country"],
        code=known.code if known else "",
        kind=known.kind if known else "country",
        capital=entry["capital"],
        aliases=(*(known.aliases if known else ()), *entry.get("aliases", ())),
        adjectives=(*(known.adjectives if known else ()), *entry.get("adjectives", ())),
        metonyms=(*(known.metonyms if known else ()), (entry["capital"], ""), *governments),
    )
