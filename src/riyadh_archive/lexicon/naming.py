"""Words that tell what a name is the name of, from `naming.toml`."""

from functools import cache

from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.tables import parse_list, parse_rows, read_text
from riyadh_archive.lexicon.toml import read_words

_BODIES_FILE = "bodies.tsv"


@cache
def naming_words(*keys: str) -> frozenset[str]:
    """The words of one list, or of several as one."""
    return frozenset(word for key in keys for word in read_words("naming.toml", key))


@cache
def spellings() -> dict[str, str]:
    """The American spelling of words of names by the British one, in lower case.

    >>> spellings()["theatre"]
    'theater'
    """
    return dict(pair.split("=") for pair in read_words("naming.toml", "spellings"))


@cache
def _known_bodies() -> dict[str, str]:
    """The name of a well-known body by each of its forms."""
    rows = [
        (name, parse_list(aliases))
        for name, aliases in parse_rows(read_text(_BODIES_FILE), _BODIES_FILE, columns=("name", "aliases"))
    ]
    return {form: name for name, aliases in reversed(rows) for form in (name, *aliases)}


def is_known_body(text: str) -> bool:
    """Whether `text` names a well-known company, agency, party or outlet.

    >>> is_known_body("Microsoft"), is_known_body("Larkspur")
    (True, False)
    """
    return text in _known_bodies()


def body_key(text: str) -> str:
    """A body's name without its legal form, a team's without its town, a ship's without its letters.

    >>> body_key("Acme Corp."), body_key("Lagos Stars"), body_key("HMS Marigold")
    ('Acme', 'Stars', 'Marigold')
    """
    text = _known_bodies().get(text, text)
    words = text.split()
    if len(words) > 1 and words[0] in naming_words("ship_letters"):
        words = words[1:]
    while len(words) > 1 and words[-1].rstrip(".,") in naming_words("legal_forms"):
        words.pop()
    words[-1] = words[-1].rstrip(",")
    if len(words) > 1 and words[-1].endswith("s") and place_named(" ".join(words[:-1])):
        return words[-1]
    return " ".join(words)
