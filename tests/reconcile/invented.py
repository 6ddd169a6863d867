"""Articles, names and claims of invented events, whose evidence is always the words of the invented article."""

from collections.abc import Callable, Iterable, Sequence

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import Reading, read_article
from riyadh_archive.model import (
    AdministrationValue,
    Article,
    AttendeeValue,
    Block,
    Claim,
    DateValue,
    Evidence,
    FigureValue,
    LocalName,
    MeasureValue,
    PrincipleValue,
    QuoteValue,
    Span,
    Topic,
    Value,
    VenueValue,
    stable_id,
)
from riyadh_archive.reconcile.reconciling import Reconciled, reconcile_story


def reported(
    *texts: str, extract: Callable[[Reading], Iterable[Claim]] = extract_claims, published: Sequence[str | None] = ()
) -> Reconciled:
    """What comes of reports a0, a1 and so on of one story, each text a paragraph, with the claims that `extract` reads."""
    articles, claims, names = [], list[Claim](), {}
    for number, text in enumerate(texts):
        block = Block(kind="paragraph", start=0, end=len(text))
        body = (Span(start=0, end=len(text)),)
        day = published[number] if published else None
        article = Article(id=f"a{number}", sha256="", text=text, blocks=(block,), body=body, published=day)
        reading = read_article(article)
        articles.append(article)
        claims += extract(reading)
        names[article.id] = reading.names
    return reconcile_story(articles, claims, names)


class Story:
    """A story that grows sentence by sentence: every claim appends its sentence to the text of its article."""

    def __init__(self, **published: str | None) -> None:
        self.texts: dict[str, str] = dict.fromkeys(published, "")
        self.published = published
        self.claims: list[Claim] = []
        self.names: dict[str, list[LocalName]] = {article: [] for article in published}

    def say(self, article: str, sentence: str) -> Evidence:
        """Append a sentence and give its place."""
        start = len(self.texts[article])
        self.texts[article] += sentence + "\n"
        return Evidence(start=start, end=start + len(sentence), text=sentence)

    def claim(
        self,
        article: str,
        topic: Topic,
        value: Value,
        sentence: str,
        *,
        subject: str = "summit",
        event: str | None = "",
        denied: bool = False,
        by: str | None = None,
        rule: str = "invented",
    ) -> Claim:
        """Append a sentence with a claim on it."""
        evidence = self.say(article, sentence)
        claim = Claim(
            id=stable_id(article, topic, evidence.start),
            article=article,
            topic=topic,
            subject=subject,
            event=event,
            value=value,
            stance="denied" if denied else "asserted",
            attributed_to=by,
            evidence=(evidence,),
            rule=rule,
        )
        self.claims.append(claim)
        return claim

    def date(
        self, article: str, date: str, sentence: str = "", *, weekday: int | None = None, **about: object
    ) -> Claim:
        value = DateValue(date=date, weekday=weekday)
        return self.claim(article, "date", value, sentence or f"{article * 3} {article * 4}: on {date}.", **about)  # type: ignore[arg-type]

    def venue(self, article: str, place: str, *within: str, sentence: str = "", **about: object) -> Claim:
        value = VenueValue(place=place, within=within)
        return self.claim(article, "venue", value, sentence or f"It was in {place}.", **about)  # type: ignore[arg-type]

    def administration(
        self,
        article: str,
        name: str,
        country: str | None = "United States",
        *,
        current: bool = True,
        rule: str = "invented",
    ) -> Claim:
        value = AdministrationValue(administration=name, country=country, current=current)
        return self.claim(article, "administration", value, f"The {name} administration spoke.", event=None, rule=rule)

    def attendee(
        self,
        article: str,
        name: str,
        presence: str = "present",
        side: str | None = None,
        role: str | None = None,
        **about: object,
    ) -> Claim:
        value = AttendeeValue(name=name, side=side, role=role, presence=presence)  # type: ignore[arg-type]
        return self.claim(article, "attendees", value, f"{name} was {presence}.", **about)  # type: ignore[arg-type]

    def point(
        self,
        article: str,
        text: str,
        strength: str = "agree",
        *,
        number: int | None = None,
        condition: str | None = None,
        denied: bool = False,
    ) -> Claim:
        value = PrincipleValue(text=text, strength=strength, number=number, condition=condition)  # type: ignore[arg-type]
        return self.claim(article, "principles", value, f"They decided: {text}.", denied=denied)

    def quote(self, article: str, speaker: str | None, text: str, *, mention: str | None = None) -> Claim:
        """Append a quotation and its speaker, named by name or by the words of `mention` ("he")."""
        printed = mention or speaker
        start = len(self.texts[article]) + len(text) + 1
        named = Evidence(start=start, end=start + len(printed), text=printed) if printed else None
        claim = self.claim(
            article, "quotes", QuoteValue(speaker=speaker, mention=named, text=text, kind="speech"), text
        )
        if printed:
            self.say(article, f"{printed} said.")
        return claim

    def measure(self, article: str, value: MeasureValue, sentence: str) -> Claim:
        return self.claim(article, "measures", value, sentence, event=None)

    def figure(
        self, article: str, quantity: float | None, unit: str, of: str, *, comparator: str = "=", sentence: str = ""
    ) -> Claim:
        """A figure, in a sentence of the article's own: no two articles tell it alike."""
        value = FigureValue(quantity=quantity, comparator=comparator, unit=unit, of=of)  # type: ignore[arg-type]
        said = (
            sentence or f"{article * 3} {article * 4} {article * 5} {comparator} {quantity} {unit} {of} {article * 6}."
        )
        return self.claim(article, "figures", value, said, subject=of)

    def person(
        self,
        article: str,
        name: str,
        *,
        role: str | None = None,
        side: str | None = None,
    ) -> LocalName:
        """Append a sentence that names a person, "Marta Ruiz" or "Ruiz"."""
        sentence = self.say(article, f"{f'{role} ' if role else ''}{name} came.")
        start = sentence.start + (len(role) + 1 if role else 0)
        given, _, surname = name.rpartition(" ")
        found = LocalName(
            kind="person",
            name=name,
            given=given.split(" ")[0] if given else None,
            surname=surname,
            roles=(role,) if role else (),
            side=side,
            mentions=(Evidence(start=start, end=start + len(name), text=name),),
        )
        self.names[article].append(found)
        return found

    def thing(self, article: str, kind: str, name: str) -> LocalName:
        """Append a sentence that names a place or an organization."""
        sentence = self.say(article, f"{name} stands.")
        mention = Evidence(start=sentence.start, end=sentence.start + len(name), text=name)
        found = LocalName(kind=kind, name=name, mentions=(mention,))  # type: ignore[arg-type]
        self.names[article].append(found)
        return found

    def articles(self) -> list[Article]:
        return [
            Article(
                id=id_,
                sha256=stable_id(text),
                published=self.published[id_],
                text=text,
                body=(Span(start=0, end=len(text)),),
                story="story",
            )
            for id_, text in self.texts.items()
        ]

    def reconciled(self) -> Reconciled:
        return reconcile_story(self.articles(), self.claims, self.names)
