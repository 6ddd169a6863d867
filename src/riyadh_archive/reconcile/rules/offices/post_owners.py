"""Whose a post is where its title alone does not tell: "its leader", "Pensions Minister" in a report of one country.

In: the text around a title and the posts of two reports. Out: the title in full, the words for the party or body that a
"their" before the title means, and whether two posts without an owner are of one country.
"""

import re
from collections import Counter
from functools import lru_cache

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.posts import PARTY_LEADER, Post, is_at_home, party_words, post_of
from riyadh_archive.reconcile.reports import Reports

OWNER_REACH = 240
"""Code points before a title in which the body that "its" means is named: the sentence before it at most."""
OF_TOWNS = ("mayor", "police chief", "fire chief", "governor", "premier")
"""Posts of a town or region of which a report of that place gives the title alone."""
HEAD_REACH = 80
"""Code points of a title with its "of …" before a name."""
_NO_NAMES = frozenset("The A An It He She They But And In On At For This That These There".split())
"""Words that a sentence opens with in capitals."""
_OPENING = re.compile(r"(?:^|[.!?]\s|\n)((?:[A-Z][a-z]+ ){1,3})\Z")
_HEADED = re.compile(
    r"(?:\b[Tt]he |\A|[.!?\n] ?)((?:[A-Za-z-]+ ){0,2}[A-Za-z-]+ (?:of|for) (?:the )?[A-Za-z'’ ]{3,40}), "
    r"(?:Judge |Mr\.? |Ms\.? )?\Z"
)
_OF = re.compile(r"( of (?:the )?[A-Za-z' ]{3,30}),")
_ONE_OF_SEVERAL = re.compile(r"\b(?:an?|one of the|another|two|three) \Z", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:its|their|whose|the)(?: (?:national|new|longtime))? \Z", re.IGNORECASE)
_OF_THE = re.compile(r"^(party|union|movement|federation|association|league|alliance)['’]s ")
_NAMED = re.compile(r"(?:[A-Z][\w&’'-]*)(?: (?:of |and )?[A-Z][\w&’'-]*)*")


def full_title(text: str, start: int, role: str) -> str:
    """A title with the words in capitals before it that open the sentence, or the "of …" behind it.

    >>> full_title("He left. Pensions Minister Ana Lim stayed.", 18, "Minister")
    'Pensions Minister'
    """
    before = text[max(0, start - OWNER_REACH) : start]
    if of := _OF.match(text, start + len(role)):
        return f"{role}{of[1]}"
    if role in ("Minister", "Secretary", "Governor", "President", "Leader") and (opening := _OPENING.search(before)):
        return f"{opening[1]}{role}"
    return role


def headed_title(text: str, start: int) -> str | None:
    """The title with its "of …" that ends with a comma where a name begins.

    >>> headed_title("The mayor of Vardnes, Ana Lim, wept.", 22)
    'mayor of Vardnes'
    """
    found = _HEADED.search(text, max(0, start - HEAD_REACH), start)
    return found[1] if found else None


def is_one_of_several(text: str, start: int) -> bool:
    """Whether the title that begins at `start` is told as one that others have too: "a speaker, Ana Lim"."""
    return bool(_ONE_OF_SEVERAL.search(text[max(0, start - OWNER_REACH) : start]))


def owner_before(text: str, start: int, role: str) -> str:
    """The first name of the sentence before "its" and the title that begins at `start`, or of the one before it; "" for none.

    >>> owner_before("The Socialist Party voted against. Its leader, Ana Lim", 39, "leader")
    'The Socialist Party'
    """
    before = text[max(0, start - OWNER_REACH) : start]
    if not (theirs := _THEIRS.search(before)):
        return ""
    if theirs[0].lower().startswith("the") and not theirs[0].lower().startswith("their"):
        kind = _OF_THE.match(role)
        told = [name for name in _names(before) if kind and kind[1].capitalize() in name]
        return told[-1] if told else ""
    before = before.rpartition("\n")[2]
    theirs = _THEIRS.search(before) or theirs
    if theirs[0].lower().startswith("whose"):
        names = _names(before[: theirs.start()])
        return names[-1] if names else ""
    sentences = [part for part in re.split(r"(?<=[.!?])\s|(?<=[.!?][”\"])\s", before[: theirs.start()]) if part.strip()]
    return next(iter(_names(sentences[-1])), "") if sentences else ""


def _names(text: str) -> list[str]:
    return [name for name in _NAMED.findall(text) if name not in _NO_NAMES]


def owned(title: str, owner: str) -> Post | None:
    """The post of a title, by the name of the body that "its" before it means; None where the title itself tells it."""
    word = title.lower().rpartition(" ")[2]
    if not owner or country_of(owner.removeprefix("The ")):
        return None
    if word in ("leader", "president") and (party := party_words(owner.split())):
        return Post(PARTY_LEADER, party)
    post = post_of(title)
    whose = frozenset(w.lower() for w in owner.removeprefix("The ").split())
    return Post(post.name, whose) if post and not post.whose else None


def are_of_one_home(ours: Post, theirs: Post, articles: tuple[str, str], reports: Reports) -> bool:
    """Whether two posts that reports at home give without their country are of one country, as far as the reports tell."""
    if ours.whose and theirs.whose:
        return False
    if ours.name in OF_TOWNS:
        pairs = zip((ours, theirs), reversed(articles), strict=True)
        return any(post.whose and _names_all(post.whose, reports.article(a).text) for post, a in pairs)
    if not is_at_home(ours.name):
        return False
    owners = [
        post.whose or _home(reports.article(article).text)
        for post, article in zip((ours, theirs), articles, strict=True)
    ]
    return not all(owners) or owners[0] == owners[1]


def _names_all(whose: frozenset[str], text: str) -> bool:
    """Whether a text prints the words for whose a post is: the town of a mayor whom it gives no town."""
    return all(f"{word.capitalize()}" in text for word in whose)


@lru_cache(maxsize=256)
def _home(text: str) -> frozenset[str]:
    """The country that a report names most often, none where it names none."""
    words = (
        word.strip("()“”\"',.;:").removesuffix("’s").removesuffix("'s") for word in text.split() if word[:1].isupper()
    )
    counted = Counter(filter(None, map(country_of, words)))
    most = max(counted.values(), default=0)
    return frozenset(sorted(country for country, count in counted.items() if count == most)[:1])
