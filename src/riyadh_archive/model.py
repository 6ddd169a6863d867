"""The core types: what is passed from stage to stage, stored, and printed as JSON.

Every type is frozen and forbids unknown fields; a later stage makes a new record and never edits one. Offsets are code
points in `Article.text`, half-open, and the law of evidence holds everywhere: `article.text[start:end] == evidence.text`.
The JSON of every command is the `model_dump(mode="json")` of these types.
"""

import hashlib
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, SerializeAsAny, model_validator

Topic = Literal["date", "venue", "attendees", "principles", "quotes", "administration", "measures", "figures"]
TOPICS: tuple[Topic, ...] = (
    "administration",
    "date",
    "venue",
    "attendees",
    "principles",
    "quotes",
    "measures",
    "figures",
)
"""The topics in the order in which answers list them."""

Stance = Literal["asserted", "denied"]
Extent = Literal["full", "summary"]
BlockKind = Literal["title", "paragraph", "heading", "caption", "dateline", "byline", "date", "credit", "boilerplate"]
ConflictKind = Literal["contradiction", "discrepancy", "variant", "omission"]
Severity = Literal["high", "medium", "low"]
NameKind = Literal["person", "place", "organization"]
Presence = Literal["present", "part", "absent"]
Strength = Literal["explore", "intend", "agree", "done"]
QuoteKind = Literal["speech", "term", "indirect"]
Comparator = Literal["=", ">", "<", "~"]
Relation = Literal["identical", "excerpt", "altered", "speaker"]


class Record(BaseModel):
    """Base of all core types: frozen, nothing unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of an article's text: `start` and `end` in code points, half-open."""

    start: int
    end: int


class Evidence(Span):
    """The exact words at one place of one article."""

    text: str


class Citation(Evidence):
    """Evidence that names its article, for places where several articles stand together."""

    article: str


class Block(Span):
    """One line-separated piece of an article's text and what it is.

    `title`, `paragraph`, `heading` and `caption` are the article itself; `dateline`, `byline`, `date` and `credit` tell
    about it; `boilerplate` belongs to the page around it. Blocks are in text order and never overlap.
    """

    kind: BlockKind


BODY_KINDS: frozenset[BlockKind] = frozenset({"title", "paragraph", "heading", "caption"})
"""The kinds of block that are the article itself: claims come from these alone."""


class Article(Record):
    """One report as it was read. What the article does not say is None or empty.

    `published` is an ISO 8601 date. `agency` is the wire service of a dateline or credit line, `source` the outlet that
    answers for the report. `derived_from`, `lineage`, `lineage_reason` and `story` are empty until reconciling.

    `part` tells it from the other articles of its file, by address, id or number. `format` is what it was read from,
    `extractor` the name and version of the program that took `text` out of a page. `language` is a BCP 47 tag, `site` the
    name of the web site, `captured` the moment at which a crawler or a fetch got the bytes, in ISO 8601 and UTC. `extent`
    tells whether a feed gave the full text or a summary. `captions` are those of a page's pictures, which are no part of
    `text`.
    """

    id: str
    title: str | None = None
    source: str | None = None
    agency: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    url: str | None = None
    path: str | None = None
    part: str | None = None
    format: str = "text"
    language: str | None = None
    site: str | None = None
    extractor: str | None = None
    captured: str | None = None
    extent: Extent | None = None
    captions: tuple[str, ...] = ()
    sha256: str
    derived_from: tuple[str, ...] = ()
    lineage: str = ""
    lineage_reason: str | None = None
    story: str = ""
    body: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()
    text: str


class Value(Record):
    """What a claim says, in the form in which claims are compared; one subclass a topic."""


class DateValue(Value):
    """When: `date` in EDTF (`2025-02-18`, `2025-02`, `2025`, `XXXX-02-18`).

    `weekday` (0 Monday … 6 Sunday) is kept where the words name one. `resolved_from` tells where a part that is not
    printed came from: `published`, the words of another date in the article, or the id of another article.
    """

    date: str
    weekday: int | None = None
    resolved_from: str | None = None


class VenueValue(Value):
    """Where: the finest place printed, and the places that hold it, from near to far."""

    place: str
    within: tuple[str, ...] = ()


class AttendeeValue(Value):
    """Who was there, or was stated not to be. `side` is a country or body, `role` an office as printed."""

    name: str
    side: str | None = None
    role: str | None = None
    presence: Presence


class PrincipleValue(Value):
    """An agreed point. `number` is its place in a numbered list that some report of the story prints.

    `parties` are those who agreed, `condition` the words that make it depend on something.
    """

    text: str
    strength: Strength
    number: int | None = None
    parties: tuple[str, ...] = ()
    condition: str | None = None


class QuoteValue(Value):
    """An utterance: `speaker` by canonical name or None, `mention` the words that name the speaker there.

    `score` in [0, 1] is how sure the reader is of the speaker; `addressee` and `channel` are as printed. `quoted_by` is
    the speaker of the longer quotation in which the words stand: “He told me, ‘Go home,’” said Ann Lund.
    """

    speaker: str | None
    mention: Evidence | None = None
    text: str
    kind: QuoteKind
    addressee: str | None = None
    channel: str | None = None
    score: float | None = None
    quoted_by: str | None = None


class AdministrationValue(Value):
    """Which government an article treats as the one in office; `current` is False for a historical mention."""

    administration: str
    country: str | None = None
    current: bool = True
    term: int | None = None


class MeasureValue(Value):
    """Who imposed what on whom, and why. Actors and reasons are complete where a sentence states them.

    `result` are the words for what the measure led to, kept because they tell whether two reports mean one act; `when` is
    the date that its clause prints, as EDTF.
    """

    actors: tuple[str, ...] = ()
    measure: str
    target: str | None = None
    reasons: tuple[str, ...] = ()
    result: str | None = None
    when: str | None = None


class FigureValue(Value):
    """A number and what it counts; `quantity` is None for a vague one ("dozens")."""

    quantity: float | int | None
    comparator: Comparator = "="
    unit: str | None = None
    of: str | None = None


VALUE_TYPES: dict[str, type[Value]] = {
    "date": DateValue,
    "venue": VenueValue,
    "attendees": AttendeeValue,
    "principles": PrincipleValue,
    "quotes": QuoteValue,
    "administration": AdministrationValue,
    "measures": MeasureValue,
    "figures": FigureValue,
}


class Topical(Record):
    """Base of what has a topic and a value: a value that comes as a plain dict gets the type of its topic."""

    @model_validator(mode="before")
    @classmethod
    def _typed_value(cls, fields: Any) -> Any:
        """Give a value that came as a plain dict the type of its topic."""
        if isinstance(fields, dict) and isinstance(fields.get("value"), dict):
            return {**fields, "value": VALUE_TYPES[fields["topic"]].model_validate(fields["value"])}
        return fields


class Claim(Topical):
    """One value of one topic, said at one or more places of one article.

    `subject` says what the value is *of*, in a few words; `event` is the local key of the event it hangs on ("" for the
    principal event of the article, None where it hangs on none). `attributed_to` is the person or body the article says
    it from, None for its own voice. `id` hashes what is printed and where, not how it was found.
    """

    id: str
    article: str
    topic: Topic
    subject: str
    event: str | None = None
    value: SerializeAsAny[Value]
    stance: Stance = "asserted"
    attributed_to: str | None = None
    evidence: tuple[Evidence, ...]
    rule: str


class Group(Topical):
    """Claims that say the same thing. `independent_sources` counts origins, not articles."""

    id: str
    topic: Topic
    subject: str
    value: SerializeAsAny[Value]
    label: str
    articles: tuple[str, ...]
    independent_sources: int
    claims: tuple[Claim, ...]


class Side(Record):
    """One side of a conflict: who says it, in which words. `claims` are ids."""

    label: str
    articles: tuple[str, ...]
    independent_sources: int
    claims: tuple[str, ...] = ()
    evidence: tuple[Citation, ...]


class Reference(Record):
    """Background knowledge of the package that decides between the sides."""

    statement: str
    source: str


class Conflict(Record):
    """Where reports differ: two sides or more, or one side and a reference."""

    id: str
    kind: ConflictKind
    severity: Severity
    topic: str
    label: str
    explanation: str
    reference: Reference | None = None
    sides: tuple[Side, ...]


class LocalName(Record):
    """One person, place or organization of one article: the fullest form printed, and every mention of it.

    `given` and `surname` are split for persons; `roles` are the printed offices, `sides` the countries or bodies.
    """

    kind: NameKind
    name: str
    given: str | None = None
    surname: str | None = None
    roles: tuple[str, ...] = ()
    side: str | None = None
    mentions: tuple[Evidence, ...]


class Spelling(Record):
    """One spelling of a name and the articles that print it."""

    text: str
    articles: tuple[str, ...]


class Name(Record):
    """A person, place or organization of a story under all its spellings."""

    id: str
    kind: NameKind
    name: str
    variants: tuple[Spelling, ...]
    mentions: tuple[Citation, ...]


class Statement(Record):
    """A dated statement of the timeline."""

    date: str
    label: str
    articles: tuple[str, ...]
    mentions: tuple[Citation, ...]


class Edit(Record):
    """One difference between two printings: `ours` in the fullest wording, `theirs` in this printing."""

    op: str
    ours: str
    theirs: str


class Printing(Citation):
    """One appearance of an utterance in one article; its fields are those of `archive quote`."""

    relation: Relation
    attributed_to: str | None = None
    addressee: str | None = None
    channel: str | None = None
    edits: tuple[Edit, ...] = ()


class Utterance(Record):
    """What somebody said, in the fullest wording printed, with every printing of it.

    `kind` is `speech`, or `indirect` for what articles report without marks: then the words are theirs, not the speaker's.
    """

    speaker: str | None
    text: str
    articles: tuple[str, ...]
    independent_sources: int
    kind: QuoteKind = "speech"
    printings: tuple[Printing, ...]


def stable_id(*parts: object) -> str:
    """Twelve hexadecimal digits that depend on `parts` alone.

    >>> stable_id("date", 3, 9) == stable_id("date", 3, 9)
    True
    """
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
