"""Who agreed: the noun phrase before a verb of agreeing, and whether it names several parties or a single one.

In: tokens and which of them stand inside quotation marks. Out: the phrase as token indices, and canonical names of the
countries in it. A single person or company "agrees" to an interview, a fine, an opinion; a point agreed needs two.
"""

from typing import Literal, NamedTuple

from riyadh_archive.grammar.agreeing.point_text import is_dash
from riyadh_archive.grammar.once import once
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.lexicon.countries import country_of, government_of

Jointness = Literal["quantified", "plural", "body", "names", "pair", "pronoun", "country", "single"]
"""How the phrase shows who agreed: "both sides", "the delegations", "the G7", "Kenya and Uganda", "the union and the
company", "they", "Kenya", "a judge"."""

_LONGEST_SUBJECT = 30
"""Tokens: "the U.S. and Russian delegations present in Riyadh" has nine; what is longer is no noun phrase any more."""
_LONGEST_COUNTRY = 5
"""Tokens of the longest country name looked up: "the Democratic Republic of Congo"."""
_LONGEST_ASIDE = 30
"""Tokens between two commas before the verb: ", meeting in Geneva for the third time this year,"."""
_STOPS = frozenset(
    (classes.REPORTING, classes.REPORTING_ING, classes.VERB, classes.THAT, classes.SUBORDINATOR, classes.WHO, *":;.()")
)
_STOP_WORDS = lexicon.words("before_clauses")
_TRYING = lexicon.words("failing") | lexicon.words("managing")
_PRONOUNS = frozenset(("they", "we"))
_LONGEST_NAME = 8
"""Tokens of a name with its title: "Federal Economics Minister Ana Lim" has five."""
_LONGEST_PARTY = 4
"""Tokens of parties as a whole behind what leads in to them: "the two foreign ministers"."""
_LISTENERS = frozenset(("reporters", "journalists", "newsmen"))
_FLOATING = frozenset(("all", "both", "each"))
_NAMES = (classes.OTHER, classes.ROLE, classes.DETERMINER, classes.PRONOUN)


class Subject(NamedTuple):
    """Tokens `first`..`last` before a verb group that starts at token `verb`, and how they show who agreed."""

    first: int
    last: int
    verb: int
    jointness: Jointness

    @property
    def is_joint(self) -> bool:
        """Whether the phrase itself names several parties."""
        return self.jointness not in ("single", "country", "pronoun")


def verb_group_start(tokens: Tokens, verb: int) -> int:
    """The first token of the auxiliaries and adverbs before the verb at token `verb`: "have both practically"."""
    floor = tokens.sentence_starts[tokens.sentences[verb]]
    i = _past_auxiliaries(tokens, verb, floor)
    if tokens.lowers[i] == "to" and i > floor and tokens.lowers[i - 1] in _TRYING:
        i = _past_auxiliaries(tokens, i - 1, floor)
    while i < verb and tokens.classes[i] == classes.ADVERB and i == floor:
        i += 1
    return i


def _past_auxiliaries(tokens: Tokens, i: int, floor: int) -> int:
    while i > floor and _belongs_to_verb(tokens, i - 1, floor):
        i -= 1
    return i


def _belongs_to_verb(tokens: Tokens, i: int, floor: int) -> bool:
    class_, lower = tokens.classes[i], tokens.lowers[i]
    if class_ in (classes.AUXILIARY, classes.ADVERB, QUOTE_MARK) or lower in ("not", "to"):
        return True
    if lower in ("furthermore", "moreover", "likewise", "further"):
        return True
    if lower == "on" and tokens.classes[i + 1] == classes.ADVERB:
        return True  # "the two sides on Friday agreed"
    return lower in _FLOATING and i > floor and tokens.classes[i - 1] in (classes.OTHER, classes.ROLE, "A", "P")


@once
def read_subject(tokens: Tokens, verb: int) -> Subject | None:
    """The phrase before the verb at token `verb`; None where there is none."""
    start = verb_group_start(tokens, verb)
    floor = tokens.sentence_starts[tokens.sentences[verb]]
    last = _subject_end(tokens, start, floor)
    if last < floor:
        return None
    first = _subject_start(tokens, last, floor)
    if first > last:
        return None
    first = _without_lead_in(tokens, first, last)
    kind = jointness_of(tokens, first, last)
    if kind == "single" and (before := _before_aside(tokens, first, floor)) is not None:
        return Subject(before, last, start, "names")
    return Subject(first, last, start, kind)


def _before_aside(tokens: Tokens, first: int, floor: int) -> int | None:
    """Where "President Ana Lim, an ally of …, and | Premier Leo Sy" starts; None where no name opens the sentence."""
    if first - 2 <= floor or tokens.lowers[first - 2 : first] != [",", "and"]:
        return None
    named = tokens.is_capitalized(first) and floor + 2 <= first - 3
    lowest = max(floor + 1, first - 2 - _LONGEST_ASIDE)
    comma = next((k for k in range(lowest, first - 3) if tokens.classes[k] == ","), None)
    if not named or comma is None or comma - floor > _LONGEST_NAME:
        return None
    whole = all(tokens.is_capitalized(k) for k in range(floor, comma))
    apposed = tokens.classes[comma + 1] in (classes.DETERMINER, classes.WHO)
    return floor if whole and apposed and comma - floor > 1 else None


def _subject_end(tokens: Tokens, start: int, floor: int) -> int:
    """The last token before the verb group; an aside between commas and a relative pronoun are passed over."""
    last = start - 1
    if last > floor and tokens.classes[last] == ",":
        last -= 1
        lowest = max(floor, last - _LONGEST_ASIDE)
        while last > lowest and tokens.classes[last] != ",":
            last -= 1
        return last - 1 if tokens.classes[last] == "," else floor - 1
    if last > floor and tokens.classes[last] == classes.WHO:
        last -= 1
        if last > floor and tokens.classes[last] == ",":
            last -= 1
    return last


def _subject_start(tokens: Tokens, last: int, floor: int) -> int:
    if tokens.lowers[last] in _PRONOUNS and tokens.lowers[last - 1] != "and":
        return last  # told reporters on Tuesday they agreed
    i = last
    lowest = max(floor, last - _LONGEST_SUBJECT)
    while i >= lowest:
        class_ = tokens.classes[i]
        if (named := _before_letters(tokens, i)) < i and named >= lowest:
            i = named
            continue
        if class_ == QUOTE_MARK or is_dash(tokens, i) or tokens.lowers[i] in _STOP_WORDS:
            break
        if tokens.lowers[i] in _LISTENERS and tokens.classes[i - 1] == classes.REPORTING:
            break  # told reporters the two sides had agreed
        if class_ in _STOPS and not _is_reduced_relative(tokens, i):
            break
        if class_ == "," and not _joins_names(tokens, i, last):
            break
        i -= 1
    first = i + 1
    while first <= last and (tokens.classes[first] in (",", classes.ADVERB) or tokens.lowers[first] == "and"):
        first += 1
    return first


def _is_reduced_relative(tokens: Tokens, i: int) -> bool:
    """ "leaders gathered in Rome agreed": a participle between a plural and a preposition is no verb of its own."""
    if tokens.classes[i] not in (classes.VERB, classes.GERUND) or not i:
        return False
    before = tokens.lowers[i - 1]
    if tokens.lowers[i] in ("concerned", "involved", "affected") and tokens.classes[i + 1] == classes.AUXILIARY:
        return before in lexicon.words("parties")  # the eight countries concerned | would
    return before in lexicon.words("parties") and before.endswith("s") and tokens.classes[i + 1] == classes.PREPOSITION


def _joins_names(tokens: Tokens, comma: int, last: int) -> bool:
    """Whether the comma stands between names of one list: "US, Russia agree", "Kenya, Uganda and Tanzania agreed"."""
    before = comma - 1
    if before < 0 or tokens.classes[before] == classes.ADVERB or not tokens.is_capitalized(before):
        return False
    following = comma + 2 if tokens.lowers[comma + 1] == "the" else comma + 1
    if tokens.lowers[following] == "and":
        following += 2 if tokens.lowers[following + 1] == "the" else 1
    return following <= last and tokens.is_capitalized(following)


def _without_lead_in(tokens: Tokens, first: int, last: int) -> int:
    """Where the phrase itself starts: without "In Geneva," and without "he met X and" before "the two sides"."""
    for i in range(last, first, -1):
        if tokens.classes[i] == "," and tokens.classes[first] == classes.PREPOSITION:
            return i + 1
        with_them = tokens.lowers[i] == "with" and tokens.classes[first] == classes.PREPOSITION  # ended on Friday with
        joint = (
            tokens.lowers[i] == "and" or with_them or tokens.lowers[i + 1 : i + 2] == ["both"]
        )  # after talks in Lima
        if not i < last <= i + _LONGEST_PARTY:
            continue
        if joint and _is_quantified(tokens, i + 1, last):
            return i + 1
        if _ends_lead_in(tokens, first, i) and _names_parties(tokens, i + 1, last):
            return i + 1
    return first


def _ends_lead_in(tokens: Tokens, first: int, i: int) -> bool:
    """Whether a phrase that opens with a preposition ends at token i without a comma: "At talks in Lima | the two sides"."""
    led = tokens.classes[first] == classes.PREPOSITION or tokens.lowers[first - 1] in ("after", "before", "following")
    if not led or tokens.classes[i] in (classes.DETERMINER, classes.CONJUNCTION, classes.PREPOSITION):
        return False
    return tokens.lowers[i + 1] in lexicon.words("bare_parties") or tokens.classes[i + 1] == classes.DETERMINER


def _names_parties(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens are parties as a whole: "the two sides", "the ministers"."""
    return _is_quantified(tokens, first, last) or _is_plural_party(tokens, first, last)


def jointness_of(tokens: Tokens, first: int, last: int) -> Jointness:
    """How the phrase at tokens first..last shows who agreed."""
    head = _head_end(tokens, first, last)
    lowers = tokens.lowers
    at_table = lowers[first] == "the" and bool(party_names(tokens, head, head))  # the Americans, no Americans in a poll
    if not at_table and not lexicon.words("opinion_holders").isdisjoint((lowers[first], lowers[head])):
        return "single"
    if first == last and lowers[first] in _PRONOUNS:
        return "pronoun"
    if first == last and lowers[first] == "both":
        return "quantified"  # Both had vowed to
    if lowers[first] == "both" and "and" in lowers[first + 2 : last]:
        return "names"
    if _is_quantified(tokens, first, head):
        return "quantified"
    if _is_plural_party(tokens, first, head):
        return "plural"
    if _contains_body(tokens, first, last):
        return "body"
    if _is_counted_plural(tokens, first, head):
        return "pair"
    if first < last and last - first == 1 and lowers[first] == "the" and lowers[last] in lexicon.words("counts"):
        return "quantified"  # The three agreed
    if coordinated := _coordination(tokens, first, last, head):
        return coordinated
    return "country" if party_names(tokens, first, last) and lowers[head] not in classes.role_nouns() else "single"


def _head_end(tokens: Tokens, first: int, last: int) -> int:
    """The last token of the phrase before its first preposition: "delegations from both countries" → delegations."""
    for i in range(first + 1, last + 1):
        if tokens.classes[i] == classes.PREPOSITION:
            return i - 1
        if tokens.classes[i] in (classes.VERB, classes.GERUND) and tokens.classes[i + 1] == classes.PREPOSITION:
            return i - 1
    return last


def _is_quantified(tokens: Tokens, first: int, head: int) -> bool:
    if tokens.lowers[head] not in lexicon.words("parties"):
        return False
    near = tokens.lowers[first:head]
    return any(lower in lexicon.words("quantifiers") for lower in near[:5])


def _is_counted_plural(tokens: Tokens, first: int, head: int) -> bool:
    """ "the two breweries": people or bodies that no list knows as parties."""
    counted = any(lower in lexicon.words("quantifiers") for lower in tokens.lowers[first:head][:5])
    return counted and tokens.lowers[head].endswith("s")


def _is_plural_party(tokens: Tokens, first: int, head: int) -> bool:
    lower = tokens.lowers[head]
    if not lower.endswith("s") or lower not in lexicon.words("parties"):
        return False
    if head > first and tokens.words[head - 1] == "United":
        return False
    if lower in lexicon.words("bare_parties"):
        return True
    return head > first and (tokens.classes[first] == classes.DETERMINER or tokens.is_capitalized(head - 1))


def _contains_body(tokens: Tokens, first: int, last: int) -> bool:
    bodies = lexicon.phrases("bodies")
    for i in range(first, last + 1):
        for phrase in bodies.get(tokens.lowers[i], ()):
            end = i + len(phrase) - 1
            if end == last and tuple(tokens.lowers[i : end + 1]) == phrase:
                return True
    return False


def _coordination(tokens: Tokens, first: int, last: int, head: int) -> Literal["names", "pair"] | None:
    """ "names" for "Kenya and Uganda" or "US, Russia", "pair" for "the union and the company"; None for one party."""
    for i in range(last - 1, first, -1):
        if tokens.lowers[i] in ("and", "&") or tokens.classes[i] == ",":
            following = i + 2 if tokens.lowers[i + 1] == "the" else i + 1
            before = _before_letters(tokens, i - 1)
            if i > head and not _opens_conjunct(tokens, first, i + 1) and not _is_country(tokens, first, before):
                continue
            named = tokens.is_capitalized(before) and following <= last and tokens.is_capitalized(following)
            if named and (tokens.classes[i] != "," or len(party_names(tokens, first, last)) > 1):
                return "names"
            if tokens.classes[before] in _NAMES and tokens.classes[i + 1] in _NAMES and tokens.lowers[i] == "and":
                return "pair"
    return None


def _is_country(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens are a country whose name holds a preposition: "The Democratic Republic of the Congo | and Rwanda"."""
    return (
        last - first <= _LONGEST_COUNTRY
        and country_of(" ".join(tokens.words[first : last + 1]).removeprefix("The ")) is not None
    )


def _before_letters(tokens: Tokens, i: int) -> int:
    """The token before the letters in brackets that end at token i, "the Northern | Front | (NF)"; i itself without them."""
    letters = i > 2 and tokens.classes[i] == ")" and tokens.classes[i - 2] == "(" and tokens.words[i - 1].isupper()
    return i - 3 if letters else i


def _opens_conjunct(tokens: Tokens, first: int, i: int) -> bool:
    """Whether what follows an "and" behind a preposition starts a party of its own and is no part of "for A and B"."""
    title_before = tokens.classes[first] == classes.ROLE and tokens.is_capitalized(first)
    return title_before or tokens.classes[i] == classes.ROLE or tokens.classes[i] == classes.DETERMINER


@once
def party_names(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    """The countries that the tokens first..last name, by name, adjective or seat of government, each once, in order.

    "Washington and Moscow" gives ("United States", "Russia").
    """
    found: list[str] = []
    i = first
    while i <= last:
        size, name = _country_at(tokens, i, last)
        if name and name not in found and not _is_where(tokens, first, i):
            found.append(name)
        i += size
    return tuple(found)


def _is_where(tokens: Tokens, first: int, i: int) -> bool:
    """Whether the place at token i is where those who agreed met: "The participants of the talks in | Lima"."""
    at = i - 1 - (tokens.lowers[i - 1] == "the")
    return at > first and tokens.lowers[at] == "in" and tokens.lowers[at - 1] not in _SEATED


_SEATED = frozenset("government governments authorities administration administrations leaders officials".split())
"""Who is in a capital for its country: "the governments in Lima and Quito"."""


def _country_at(tokens: Tokens, i: int, last: int) -> tuple[int, str | None]:
    """The longest country phrase at token i: its length in tokens and canonical name; (1, None) where there is none."""
    if not (tokens.is_capitalized(i) or tokens.lowers[i] == "the"):
        return 1, None
    for size in range(min(_LONGEST_COUNTRY, last - i + 1), 0, -1):
        phrase = " ".join(tokens.words[i : i + size])
        if phrase.lower() == "the bloc":
            continue  # which one, other sentences tell
        name = country_of(phrase)
        if name is None and not _is_part_of_name(tokens, i, i + size - 1):
            name = government_of(phrase)
        if name:
            return size, name
    return 1, None


def _is_part_of_name(tokens: Tokens, first: int, last: int) -> bool:
    """ "Real Madrid", "Paris Hilton": a seat of government with a capital beside it is part of another name."""
    before = first > 0 and tokens.sentences[first - 1] == tokens.sentences[first] and _names(tokens, first - 1)
    after = last + 1 < len(tokens) and tokens.sentences[last + 1] == tokens.sentences[last] and _names(tokens, last + 1)
    return before or after


def _names(tokens: Tokens, i: int) -> bool:
    return tokens.is_capitalized(i) and tokens.classes[i] == classes.OTHER and tokens.lowers[i] not in _HEADLINE_JOINTS


_HEADLINE_JOINTS = frozenset(("and", "agree", "agreed", "agrees", "sign", "both"))
