"""Posts that one person has at a time: "Leeds fire chief Ana Lim" in one report, "Leeds fire chief Ruth Okoro" in another.

A post counts where a title names it and its words, or the event's own town or country, tell whose it is. Who held it
before, will hold it or stands in for another makes no difference; nor does a report that names both people, or two of the
post.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.lexicon.posts import PARTY_LEADER, Post, leads_country, post_of, tells_other_time
from riyadh_archive.model import AttendeeValue, Citation, Conflict, FigureValue, LocalName, MeasureValue, VenueValue
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, join_words
from riyadh_archive.reconcile.rules.offices.post_owners import (
    are_of_one_home,
    full_title,
    headed_title,
    is_one_of_several,
    owned,
    owner_before,
)
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by
from riyadh_archive.text import iter_words

ROLE_REACH = 60
"""Code points between a name and the title that stands before or behind it."""
AROUND = 40
"""Code points on either side of name and title in which a word or a year puts the post into another time."""
SPELLED_OTHERWISE = 2
"""Letters by which two names may be one, spelled in two ways."""
FULL_NAME = 2
"""Words of a name of which the first may be the wrong one."""
JUDGE, TRIAL_JUDGE, PROSECUTOR = "judge", "trial judge", "district attorney"
JUDGES = ("mr justice", "mrs justice", "ms justice", "lord justice", "lady justice")
"""Titles that go with a surname alone."""
OF_ONE_EVENT = ("referee", JUDGE, TRIAL_JUDGE, "lead prosecutor", PROSECUTOR)
"""Posts of which a match or a day in court has one, whatever the words before the title."""
ON_THE_BENCH = frozenset(("judge", "justice", "magistrate"))
"""Titles of those who sit now: what stands around tells of the accused ("Judge Ana Lim jailed the former mayor")."""
HIGHER_COURTS = frozenset("supreme appeals appeal appellate high constitutional federal".split())
"""Words before a judge that put him on a bench of several, or on another one."""
STATE_POSTS = ("minister", "secretary", "general", "adviser", "negotiator")
"""Words that close the name of a post of a whole country."""
_IN_PLACE = re.compile(r"(?: of |[^.!?\n]{0,80}?\bin )([A-Z]\w{2,20})\b(?! [A-Z])")
_ENDED = re.compile(r"[.!?]\s|\n")
_REPUBLIC = re.compile(r"\b(?:Republic|Kingdom|State|Emirate) of ([A-Z]\w+)")
"""Countries that the table may not know: then the only one that it knows need not be whose the post is."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


class Holder(NamedTuple):
    """Who has a post in one article, whose post it is, the title printed for it, and the words that say so."""

    article: str
    person: str
    post: Post
    role: str
    place: Citation


_MOST_TEXTS = 16
"""Texts of which such things are remembered: the posts of one article are asked for together."""


def conflicts(reports: Reports, held: Iterable[Holder]) -> Iterator[Conflict]:
    """One discrepancy for each post to which reports give two people; `held` are the posts of `iter_holders`."""
    if len(reports.articles) < 2:
        return
    by_post: dict[str, list[Holder]] = defaultdict(list)
    tried = _tried(reports)
    for holder in held:
        if not (holder.post.name == JUDGE and holder.person in tried):
            by_post[holder.post.name].append(holder)
    for post, holders in sorted(by_post.items()):
        told: dict[str, list[Holder]] = defaultdict(list)
        for holder in holders:
            told[holder.article].append(holder)
        sole = [h for own in told.values() for h in _iter_sole(own)]
        apart = [(a, b) for a, b in combinations(sole, 2) if _differ(a, b, reports)]
        sides = _sides(reports) if apart else {}
        apart = [(a, b) for a, b in apart if not _serve_others(a, b, sides)]
        if leads_country(post):  # of governments more is told than by titles, but who has whose given name is not
            apart = [(a, b) for a, b in apart if _have_one_surname(a.person, b.person)]
        if apart:
            yield _conflict(post, apart, reports)


def _sides(reports: Reports) -> dict[str, set[str]]:
    """For whom the reports say that each of those who attended was there."""
    sides: dict[str, set[str]] = defaultdict(set)
    for claim in reports.topic("attendees"):
        if isinstance(claim.value, AttendeeValue) and claim.value.side:
            sides[reports.names.canonical(claim.article, claim.value.name)].add(claim.value.side)
    return sides


def _serve_others(a: Holder, b: Holder, sides: Mapping[str, set[str]]) -> bool:
    """Whether two have the post for two countries, which a title leaves out: "the Chadian minister A and adviser B"."""
    ours, theirs = (sides.get(holder.person, set[str]()) for holder in (a, b))
    told = bool(a.post.whose and b.post.whose)
    return not told and bool(ours and theirs) and ours.isdisjoint(theirs)


def _tried(reports: Reports) -> frozenset[str]:
    """Those whom some report has convicted, cleared or sentenced: a magistrate on trial is not the judge of it."""
    acts = (c for c in reports.topic("measures") if c.subject in ("verdict", "sentences", "conviction"))
    told = ((c.article, c.value.target) for c in acts if isinstance(c.value, MeasureValue) and c.value.target)
    return frozenset(reports.names.canonical(article, target) for article, target in told)


def _iter_sole(own: Sequence[Holder]) -> Iterator[Holder]:
    """Those to whom alone their article gives the post, unless surely that of another side: the coaches of two teams."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for holder in own:
        for word in holder.post.whose or ("",):
            bearers[word].add(holder.person)
    people = {holder.person for holder in own}
    for holder in own:
        sides = ("", *holder.post.whose)
        if len(people) == 1 or (holder.post.whose and all(bearers[side] <= {holder.person} for side in sides)):
            yield holder


def iter_holders(reports: Reports) -> Iterator[Holder]:
    """Who has a post now, by the title that an article prints with the name."""
    sits_alone = not any(_SEVERAL_JUDGES.search(article.text) for article in reports.articles)
    for name in reports.names.names:
        for article, local in reports.names.members[name.id] if name.kind == "person" else ():
            text = reports.article(article).text
            for role in (*local.roles, *_headed(text, local)):
                if not local.given and not role.lower().endswith(JUDGES):
                    continue
                place = _told_now(text, article, local, role)
                if place is None or is_one_of_several(text, place.start):
                    continue
                title = full_title(text, place.start, role)
                post = owned(title, owner_before(text, place.start, role)) or post_of(title)
                post = Post(JUDGE, frozenset()) if title == "Justice" and sits_alone else post
                if post:
                    yield Holder(article, name.name, _scoped(post, place, reports), role, place)


_SEVERAL_JUDGES = re.compile(
    r"\b(?:bench|panel|[Jj]ustices|judges|majority|dissent\w*|concurr\w+|(?:Supreme|Constitutional|Appeals?) Court"
    r"|[Cc]ourt of [Aa]ppeals?)\b"
)
"""What a report of a court with several judges prints, of which "Justice Ana Lim" is one."""


def _headed(text: str, local: LocalName) -> Iterator[str]:
    """The titles with "of" before the mentions of a name that names a post: "the mayor of Vardnes, | Ana Lim"."""
    for mention in local.mentions:
        title = headed_title(text, mention.start)
        if title and post_of(title):
            yield title


def _told_now(text: str, article: str, local: LocalName, role: str) -> Citation | None:
    """Name and title as they stand together, None where something near puts the post into another time."""
    for mention in local.mentions:
        before = text.rfind(role, max(0, mention.start - ROLE_REACH), mention.start)
        behind = text.find(role, mention.end, mention.end + ROLE_REACH) if before < 0 else -1
        if before < 0 and behind < 0:
            continue
        start, end = (before, mention.end) if before >= 0 else (mention.start, behind + len(role))
        around = AROUND if ON_THE_BENCH.isdisjoint(role.lower().split()[-1:]) else 0
        opening, ending = text[max(0, start - around) : start], text[end : end + around]
        near = _ENDED.split(opening)[-1] + text[start:end] + _ENDED.split(ending)[0]
        if tells_other_time([word.key for word in iter_words(near)]) or _YEAR.search(near):
            return None
        return Citation(article=article, start=start, end=end, text=text[start:end])
    return None


def _scoped(post: Post, place: Citation, reports: Reports) -> Post:
    """The post with whose it is, by the town or the country of the event where the title does not tell.

    A place that the words right behind tell is taken before those: "Governor Ana Lim declared an emergency in Oaxaca".
    """
    article = place.article
    if post.name in OF_ONE_EVENT and post.whose.isdisjoint(HIGHER_COURTS):
        name = JUDGE if post.name == TRIAL_JUDGE else post.name
        return Post(name, frozenset((name,)))
    if post.name == "commission chair" and "electoral commission" in reports.article(article).text.lower():
        return Post(f"electoral {post.name}", post.whose)
    if post.whose:
        return post
    if behind := _IN_PLACE.match(reports.article(article).text, place.end):
        return Post(post.name, frozenset(behind[1].lower().split()))
    chains = {
        (c.value.place, *c.value.within)
        for c in reports.topic("venue")
        if c.article == article and reports.event(c) == PRINCIPAL and isinstance(c.value, VenueValue)
    }
    if post.name.split()[-1] in STATE_POSTS:
        text = reports.article(article).text
        countries = _countries_in(text) | {part for chain in chains for part in chain if country_of(part)}
        if len(countries) != 1 or _names_unknown_republic(text):
            return post
        return Post(post.name, frozenset(countries))
    towns = {chain[0].lower() for chain in chains}
    return Post(post.name, frozenset(towns)) if len(towns) == 1 and not any(map(country_of, towns)) else post


@lru_cache(maxsize=_MOST_TEXTS)
def _countries_in(text: str) -> frozenset[str]:
    """The countries that single words of a text name."""
    words = {word for word in text.split() if word[:1].isupper()}
    found = (country_of(word.strip("()“”\"',.;:").removesuffix("’s").removesuffix("'s")) for word in words)
    return frozenset(filter(None, found))


@lru_cache(maxsize=_MOST_TEXTS)
def _names_unknown_republic(text: str) -> bool:
    """Whether a text names a republic that no table knows."""
    return any(country_of(name) is None for name in _REPUBLIC.findall(text))


def _differ(a: Holder, b: Holder, reports: Reports) -> bool:
    """Whether two people are given one post, and neither report names the other."""
    if a.article == b.article or a.person == b.person:
        return False
    if not (a.post.whose & b.post.whose or are_of_one_home(a.post, b.post, (a.article, b.article), reports)):
        return False
    if a.post.name in (JUDGE, PROSECUTOR) and not _of_one_day(a.article, b.article, reports):
        return False
    if a.post.whose and b.post.whose and not (a.post.whose <= b.post.whose or b.post.whose <= a.post.whose):
        return False
    if a.post.name == PARTY_LEADER and a.post.whose != b.post.whose:
        return False  # the leader of Scottish Labour is not that of Labour
    ours, theirs = fold_name(a.person), fold_name(b.person)
    if OSA.distance(ours, theirs) <= SPELLED_OTHERWISE:
        return False
    if _have_one_surname(a.person, b.person):
        return not (_prints(b.person, a.article, reports) or _prints(a.person, b.article, reports))
    named = ((x, y) for x, y in ((a, b), (b, a)) if _is_named(y.person, x.article, reports))
    return all(x.post.name == JUDGE and _is_misnamed(x, y.person, reports) for x, y in named)


def _is_misnamed(holder: Holder, other: str, reports: Reports) -> bool:
    """Whether an article names the holder once, with the title, and then the other by the bare surname alone.

    "Judge Ana Lim jailed her", and then "Roe said", where nobody of it is introduced as Roe.
    """
    once = [m for _, local in _locals(holder.person, holder.article, reports) for m in local.mentions]
    bare = [local for _, local in _locals(other, holder.article, reports)]
    return (
        len(once) == 1
        and not any(local.given or local.roles for local in bare)
        and not _is_titled(other.split()[-1], reports.article(holder.article).text)
    )


def _is_titled(surname: str, text: str) -> bool:
    """Whether a word with a capital stands right before a surname in a text."""
    words = list(iter_words(text))
    near = ((a, b) for a, b in pairwise(words) if b.start - a.end == 1 and text[a.start].isupper())
    return any(fold_name(text[b.start : b.end]) == fold_name(surname) for _, b in near)


def _locals(person: str, article: str, reports: Reports) -> list[tuple[str, LocalName]]:
    return [(place, local) for place, local in reports.names.person(person) if place == article]


def _have_one_surname(ours: str, theirs: str) -> bool:
    """Whether the surname is all that two full names have in common: "Mayor Ana Lim" and "Mayor Ruth Lim"."""
    a, b = ([fold_name(word) for word in name.split()] for name in (ours, theirs))
    return len(a) == len(b) == FULL_NAME and a[-1] == b[-1] and a[0][:1] != b[0][:1]


def _prints(person: str, article: str, reports: Reports) -> bool:
    """Whether an article prints the first name of a person."""
    return person.split()[0] in reports.article(article).text


def _of_one_day(a: str, b: str, reports: Reports) -> bool:
    """Whether two reports give the event a common day: a case has other judges at other hearings."""
    ours, theirs = reports.principal_days(a), reports.principal_days(b)
    if not (ours and theirs):
        return bool(_sentences(a, reports) & _sentences(b, reports))
    return any(days_meet(x, y) for x in ours for y in theirs)


def _sentences(article: str, reports: Reports) -> frozenset[tuple[str, float | int | None]]:
    """Who got how long by an article: two that tell the same sentence tell of one hearing."""
    told = [c for c in reports.topic_in(article, "figures") if c.subject == "sentence"]
    values = [c.value for c in told if isinstance(c.value, FigureValue) and (c.value.of or "").startswith(SENTENCE)]
    return frozenset((v.unit or "", v.quantity) for v in values)


SENTENCE = "prison sentence of "


def _is_named(person: str, article: str, reports: Reports) -> bool:
    """Whether an article prints the surname of a person whose post it gives to another, elsewhere than in a namesake's name."""
    text, surname = reports.article(article).text, fold_name(person.split()[-1])
    spots = [w.start for w in iter_words(text) if fold_name(text[w.start : w.end]) == surname]
    if not spots or reports.names.is_named_in(article, person):
        return bool(spots)
    told = reports.names.mentions_of("person").get(article, ())
    return any(not any(m.start < at < m.end for m in told) for at in spots)


def _conflict(post: str, apart: Sequence[tuple[Holder, Holder]], reports: Reports) -> Conflict:
    found: dict[str, dict[Citation, None]] = defaultdict(dict)
    for pair in apart:
        for holder in pair:
            found[holder.person][holder.place] = None
    sides = [cited_side(person, list(found[person]), reports) for person in sorted(found)]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "names",
        label=f"Who is {post}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"One post is given to several people: {said}.{copying(sides, reports)}",
        sides=sides,
    )
