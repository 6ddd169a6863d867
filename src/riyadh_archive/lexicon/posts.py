"""Posts that one person has at a time, by the words of titles, from `posts.toml`."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.toml import read_table, read_words

_FILE = "posts.toml"
PARTY_LEADER = "party leader"
"""The post of who leads a party, told by the words for the party alone: "Socialist leader", "the Greens' president"."""
_PARTY_TITLES = ("leader", "president")


class Post(NamedTuple):
    """A post by its first form, and the words before it in a title that tell whose post it is, countries by their names."""

    name: str
    whose: frozenset[str]


@cache
def _forms() -> dict[tuple[str, ...], str]:
    """The first form of each post, by the words of each of its forms."""
    found: dict[tuple[str, ...], str] = {}
    for line in (str(read_table(_FILE)["sole"]) + str(read_table(_FILE)["leaders"])).strip().split("\n"):
        forms = [form.strip() for form in line.split(",")]
        found |= {tuple(form.split()): forms[0] for form in forms}
    return found


@cache
def post_words(key: str) -> frozenset[str]:
    """One list of the table, as `not_now`."""
    return frozenset(read_words(_FILE, key))


def office_of(post: str) -> str | None:
    """What the table of offices calls a post, None for one that it has not.

    >>> office_of("foreign policy chief"), office_of("mayor")
    ('High Representative for Foreign Affairs', None)
    """
    name = read_table(_FILE)["offices"].get(post)
    return name if isinstance(name, str) else None


@cache
def _leaders() -> frozenset[str]:
    return frozenset(line.partition(",")[0] for line in str(read_table(_FILE)["leaders"]).strip().split("\n"))


def leads_country(post: str) -> bool:
    """Whether who has the post leads a government or a state, if it is a country's: clubs have presidents, too."""
    return post in _leaders()


def has_many(post: str) -> bool:
    """Whether each state of a country may have such a post beside the country itself: a secretary of state."""
    return post in read_table(_FILE)["of_states_too"]


def post_of(title: str) -> Post | None:
    """The post that a title names, None for a title that several people have at once, or that is not held now.

    >>> post_of("Leeds fire chief")
    Post(name='fire chief', whose=frozenset({'leeds'}))
    >>> post_of("former mayor"), post_of("senator")
    (None, None)
    """
    printed = [word.removesuffix("’s").removesuffix("'s") for word in _turned(title).split()]
    words = [word.lower() for word in printed]
    if tells_other_time(words):
        return None
    for start in range(len(words)):
        if (name := _forms().get(tuple(words[start:]))) is not None:
            whose = _whose(printed[:start])
            alone = read_table(_FILE)["alone"].get(name)
            return Post(name, frozenset((alone,)) if alone and not whose - {"un", "u.n."} else whose)
    if words[-2:] == ["cabinet", "secretary"] and len(words) > len(("cabinet", "secretary")):
        return Post(" ".join(words[-3:]), _whose(printed[:-3]))
    if words[-1:] and words[-1] in _PARTY_TITLES and (party := party_words(printed[:-1])):
        return Post(PARTY_LEADER, party)
    own = len(words) > 1 and words[-1] == "minister" and words[-2] not in post_words("no_portfolio")
    if own and country_of(printed[-2]) is None:
        return Post(" ".join(words[-2:]), _whose(printed[:-2]))
    return None


def tells_other_time(words: Sequence[str]) -> bool:
    """Whether words in small letters put a post into another time or make its holder a deputy; a vice president has his own.

    >>> [tells_other_time(text.split()) for text in ("former mayor", "vice mayor", "us vice president")]
    [True, True, False]
    """
    own = pairwise((*words, ""))
    return any(word in post_words("not_now") and (word, behind) != ("vice", "president") for word, behind in own)


def party_words(printed: Sequence[str]) -> frozenset[str]:
    """The words that tell one party from others, none where the printed ones name no party.

    >>> sorted(party_words("the Socialist Party".split())), sorted(party_words(["Socialists"]))
    (['socialist'], ['socialist'])
    """
    named = [word for word in printed if word[:1].isupper() and word.lower() not in post_words("plain")]
    keys = [word.lower().removesuffix("’s").removesuffix("'s").removesuffix("s") for word in named]
    if not any(key in post_words("parties") for key in keys):
        return frozenset()
    return frozenset(keys) - {"party"}


def is_at_home(post: str) -> bool:
    """Whether reports of what goes on in one country give such a post without its name: it is not met with at summits."""
    ending = post.split()[-1]
    return post in post_words_of("home") or (ending == "minister" and post not in post_words_of("abroad"))


@cache
def post_words_of(key: str) -> frozenset[str]:
    """The posts of one list of the table, one a line."""
    return frozenset(line.strip() for line in str(read_table(_FILE)[key]).strip().split("\n"))


def _turned(title: str) -> str:
    """A title with its body before it, where no form is turned so: "spokesperson for the State Department"."""
    words = tuple(title.lower().split())
    if any(words[start:] in _forms() for start in range(len(words))):
        return title
    head, _, body = title.replace(" of the ", " for the ").replace(" of ", " for the ").partition(" for the ")
    return f"{body} {head}" if body else title


def _whose(words: list[str]) -> frozenset[str]:
    told = (word for word in words if word.lower() not in post_words("plain") and not word[:1].isdigit())
    return frozenset(country_of(word) or word.lower() for word in told)
