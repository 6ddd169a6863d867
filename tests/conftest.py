"""One invented story with its answers, made by hand: three reports of a dam that burst, the second a rewrite of the first."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from riyadh_archive.citing import Head
from riyadh_archive.model import (
    Article,
    AttendeeValue,
    Block,
    Citation,
    Claim,
    Conflict,
    DateValue,
    Edit,
    Evidence,
    FigureValue,
    Group,
    LocalName,
    Name,
    PrincipleValue,
    Printing,
    QuoteValue,
    Reference,
    Side,
    Span,
    Spelling,
    Statement,
    Topic,
    Utterance,
    Value,
    stable_id,
)
from riyadh_archive.store import Origin, Store, answer_rows, article_rows

TEXTS = {
    "001_a1b2c3d4": 'Dam bursts above Arl\nThe dam burst on 3 March 2025. "We warned them twice," mayor Ana Bruk said. '
    "Bruk met minister Olaf Stern on the bank. They agreed to rebuild the dam.",
    "002_b2c3d4e5": "The dam broke on 3 March 2025. “We warned them,” Ana Bruk said. Bruk and Stern met. They agreed to"
    " rebuild the dam.",
    "003_c3d4e5f6": "Two hundred homes stood under water. The dam burst on 4 March 2025. No minister came, Anna Bruk said:"
    ' "We warned nobody twice." The mayor will look at rebuilding the dam.',
}


@dataclass(frozen=True)
class Story:
    """The records of one story, as reconciling would give them."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    names: tuple[Name, ...]
    utterances: tuple[Utterance, ...]
    timeline: tuple[Statement, ...]
    local_names: dict[str, tuple[LocalName, ...]]


def cite(article: str, words: str) -> Citation:
    """The first place of `words` in an article."""
    start = TEXTS[article].index(words)
    return Citation(article=article, start=start, end=start + len(words), text=words)


def place(article: str, words: str) -> Evidence:
    return Evidence(**cite(article, words).model_dump(exclude={"article"}))


def claim(article: str, topic: Topic, value: Value, words: str, *, subject: str = "dam") -> Claim:
    return Claim(
        id=stable_id(article, topic, words, value.model_dump_json()),
        article=article,
        topic=topic,
        subject=subject,
        event="",
        value=value,
        evidence=(place(article, words),),
        rule=f"{topic}-by-hand",
    )


def group(label: str, sources: int, *claims: Claim) -> Group:
    return Group(
        id=stable_id("group", *(c.id for c in claims)),
        topic=claims[0].topic,
        subject=claims[0].subject,
        value=claims[0].value,
        label=label,
        articles=tuple(c.article for c in claims),
        independent_sources=sources,
        claims=claims,
    )


def article(id_: str, **fields: object) -> Article:
    text = TEXTS[id_]
    block = Block(start=0, end=len(text), kind="paragraph")
    body = Span(start=0, end=len(text))
    told = {"sha256": stable_id(text) * 5, "lineage": id_, "story": "dam", "text": text, **fields}
    return Article.model_validate({"id": id_, "body": (body,), "blocks": (block,), **told})


def build_story() -> Story:
    one, two, three = TEXTS
    articles = (
        article(
            one, title="Dam bursts above Arl", source="Daily Gazette", published="2025-03-04", authors=("Mo Lind",)
        ),
        article(two, derived_from=(one,), lineage=one, lineage_reason="its sentences follow one by one"),
        article(three, source="Arl Radio", path="reports/003.txt"),
    )
    third = [claim(id_, "date", DateValue(date="2025-03-03"), "3 March 2025") for id_ in (one, two)]
    fourth = claim(three, "date", DateValue(date="2025-03-04"), "4 March 2025")
    met = [
        claim(
            one, "attendees", AttendeeValue(name="Olaf Stern", side="Arland", presence="present"), "minister Olaf Stern"
        ),
        claim(two, "attendees", AttendeeValue(name="Olaf Stern", side="Arland", presence="part"), "Bruk and Stern met"),
    ]
    away = claim(three, "attendees", AttendeeValue(name="Olaf Stern", presence="absent"), "No minister came")
    agreed = [
        claim(
            id_, "principles", PrincipleValue(text="rebuild the dam", strength="agree", number=1), "agreed to rebuild"
        )
        for id_ in (one, two)
    ]
    looked = claim(
        three, "principles", PrincipleValue(text="look at rebuilding the dam", strength="explore"), "look at rebuilding"
    )
    homes = claim(three, "figures", FigureValue(quantity=200, unit="homes"), "Two hundred homes")
    said = [
        claim(
            one, "quotes", QuoteValue(speaker="Ana Bruk", text="We warned them twice,", kind="speech"), "We warned them"
        ),
        claim(
            three, "quotes", QuoteValue(speaker="Ana Bruk", text="We warned nobody", kind="speech"), "We warned nobody"
        ),
    ]
    groups = (
        group("3 March 2025", 1, *third),
        group("4 March 2025", 1, fourth),
        group("Olaf Stern was there", 1, *met),
        group("Olaf Stern was not there", 1, away),
        group("rebuild the dam", 1, *agreed),
        group("look at rebuilding the dam", 1, looked),
        group("Ana Bruk: We warned …", 2, *said),
        group("200 homes", 1, homes),
    )
    conflicts = (
        Conflict(
            id=stable_id("spelling"),
            kind="variant",
            severity="low",
            topic="names",
            label="Ana Bruk or Anna Bruk",
            explanation="One person is spelled in two ways.",
            sides=(
                Side(label="Ana Bruk", articles=(one, two), independent_sources=1, evidence=(cite(one, "Ana Bruk"),)),
                Side(label="Anna Bruk", articles=(three,), independent_sources=1, evidence=(cite(three, "Anna Bruk"),)),
            ),
        ),
        Conflict(
            id=stable_id("day"),
            kind="contradiction",
            severity="high",
            topic="date",
            label="the day of the dam",
            explanation="The dam cannot have burst on both days.",
            reference=Reference(statement="3 March 2025 was a Monday", source="calendar"),
            sides=(
                Side(
                    label="3 March 2025",
                    articles=(one, two),
                    independent_sources=1,
                    claims=tuple(c.id for c in third),
                    evidence=(cite(one, "The dam burst on 3 March 2025"), cite(two, "The dam broke on 3 March 2025")),
                ),
                Side(
                    label="4 March 2025",
                    articles=(three,),
                    independent_sources=1,
                    claims=(fourth.id,),
                    evidence=(cite(three, "The dam burst on 4 March 2025"),),
                ),
            ),
        ),
    )
    bruk = Name(
        id=stable_id("bruk"),
        kind="person",
        name="Ana Bruk",
        variants=(Spelling(text="Ana Bruk", articles=(one, two)), Spelling(text="Anna Bruk", articles=(three,))),
        mentions=(cite(one, "Ana Bruk"), cite(two, "Ana Bruk"), cite(three, "Anna Bruk")),
    )
    arl = Name(
        id=stable_id("arl"),
        kind="place",
        name="Arl",
        variants=(Spelling(text="Arl", articles=(one,)),),
        mentions=(cite(one, "Arl"),),
    )
    spoken = Utterance(
        speaker="Ana Bruk",
        text="We warned them twice,",
        articles=(one, two, three),
        independent_sources=2,
        printings=(
            Printing(**cite(one, "We warned them twice,").model_dump(), relation="identical"),
            Printing(**cite(two, "We warned them,").model_dump(), relation="excerpt", addressee="reporters"),
            Printing(
                **cite(three, "We warned nobody twice.").model_dump(),
                relation="altered",
                edits=(Edit(op="replace", ours="them", theirs="nobody"),),
            ),
        ),
    )
    burst = Statement(date="2025-03-03", label="the dam burst", articles=(one,), mentions=(cite(one, "3 March 2025"),))
    local = LocalName(
        kind="person",
        name="Ana Bruk",
        given="Ana",
        surname="Bruk",
        roles=("mayor",),
        mentions=(place(one, "Ana Bruk"),),
    )
    claims = tuple(c for g in groups for c in g.claims)
    return Story(articles, claims, groups, conflicts, (bruk, arl), (spoken,), (burst,), {one: (local,)})


def fill(store: Store, dam: Story) -> None:
    for article in dam.articles:
        bare = article.model_copy(update={"story": "", "lineage": "", "derived_from": (), "lineage_reason": None})
        claims = [claim for claim in dam.claims if claim.article == article.id]
        store.put_article(
            article_rows(
                bare,
                names=dam.local_names.get(article.id, ()),
                claims=claims,
                origin=Origin(article.id, f"/reports/{article.id}"),
            )
        )
    save(store, dam)


def save(store: Store, dam: Story, story: str = "dam") -> None:
    store.put_answers(
        story,
        answer_rows(
            articles=dam.articles,
            claims=dam.claims,
            groups=dam.groups,
            conflicts=dam.conflicts,
            names=dam.names,
            utterances=dam.utterances,
            timeline=dam.timeline,
        ),
    )


@pytest.fixture(scope="session")
def dam() -> Story:
    """The story of the dam."""
    return build_story()


@pytest.fixture(scope="session")
def heads(dam: Story) -> dict[str, Head]:
    """How the articles of the story are named to people."""
    with Store(None) as store:
        fill(store, dam)
        return dict(store.heads())


@pytest.fixture(scope="session")
def dam_file(dam: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive file that holds the story."""
    path = tmp_path_factory.mktemp("archive") / "dam.db"
    with Store(path, create=True) as store:
        fill(store, dam)
    return path
