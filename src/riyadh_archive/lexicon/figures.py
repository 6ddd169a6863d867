"""What `figures.toml` knows about numbers: numerals, comparators, units, currencies, plurals."""

from functools import cache

from riyadh_archive.lexicon.phrases import Phrases, by_opener
from riyadh_archive.lexicon.toml import read_table

_FILE = "figures.toml"
_IES = 4
"""A plural in -ies of more letters than this had a y ("parties"); "ties" and "dies" had not."""


@cache
def numerals() -> dict[str, int]:
    """The value of each number word up to ninety, and of "dozen"."""
    return dict(read_table(_FILE)["numerals"])


@cache
def multipliers() -> dict[str, int]:
    """The value of each word that multiplies the number before it."""
    return dict(read_table(_FILE)["multipliers"])


@cache
def suffixes() -> dict[str, int]:
    """The value of letters printed against digits ("2.3bn")."""
    return dict(read_table(_FILE)["suffixes"])


@cache
def figure_words(section: str, key: str) -> frozenset[str]:
    """The words of one list, such as ("contexts", "labels")."""
    return frozenset(read_table(_FILE)[section][key].split())


@cache
def figure_phrases(section: str, key: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of one list as their words, such as ("in", "front", "of")."""
    return tuple(tuple(phrase.split()) for phrase in read_table(_FILE)[section][key])


@cache
def phrases_by_last(section: str, key: str) -> dict[str, list[tuple[str, ...]]]:
    """The same phrases by their last words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in figure_phrases(section, key):
        found.setdefault(phrase[-1], []).append(phrase)
    return found


@cache
def comparators(section: str) -> dict[str, str]:
    """The sign of each phrase of `comparators` or `comparators_after`."""
    return {phrase: sign for sign, phrases in read_table(_FILE)[section].items() for phrase in phrases}


@cache
def units() -> dict[str, str]:
    """The normalized unit of every printed form of a unit that is no currency ("km": "kilometer")."""
    return {form: unit for unit, forms in read_table(_FILE)["units"].items() for form in forms.split()}


@cache
def unit_kinds() -> dict[str, str]:
    """duration, length, measure or magnitude, by normalized unit."""
    return {unit: kind for kind, members in read_table(_FILE)["unit_kinds"].items() for unit in members.split()}


@cache
def parts() -> dict[tuple[str, str], int]:
    """How many of the smaller unit make the larger one, by (larger, smaller): ("hour", "minute") is 60."""
    table = {unit: words.split() for unit, words in read_table(_FILE)["parts"].items()}
    return {(unit, smaller): int(count) for unit, (count, smaller) in table.items()}


@cache
def scales() -> dict[str, str]:
    """The unit of a word that stands before its number ("magnitude 7.8", "aged 26")."""
    return {word: unit for unit, words in read_table(_FILE)["scales"].items() for word in words.split()}


@cache
def currency_signs() -> dict[str, str]:
    """The currency of a sign ("€": "euro"), or of letters before the digits ("Rs": "rupee")."""
    table = read_table(_FILE)
    return {**table["currency_signs"], **table["currency_letters"]}


@cache
def currency_capitals() -> dict[str, str]:
    """The currency of a single letter against the digits of a large sum ("P": "peso")."""
    return dict(read_table(_FILE)["currency_capitals"])


@cache
def currency_words() -> dict[str, str]:
    """The currency of a printed word ("roubles": "ruble")."""
    return {word: unit for unit, words in read_table(_FILE)["currency_words"].items() for word in words.split()}


@cache
def currency_prefixes() -> dict[str, str]:
    """The dollar that letters before the sign mean ("A$": "Australian dollar")."""
    return dict(read_table(_FILE)["currency_prefixes"])


@cache
def _irregular() -> dict[str, str]:
    return dict(pair.split(":") for pair in read_table(_FILE)["nouns"]["irregular"].split())


def is_plural(noun: str) -> bool:
    """Whether a lower-cased noun has the shape of a plural.

    >>> is_plural("houses"), is_plural("women"), is_plural("virus"), is_plural("class")
    (True, True, False, False)
    """
    if noun in _irregular():
        return True
    return len(noun) > 3 and noun[-1] == "s" and noun[-2] not in "sui'"


def singular(noun: str) -> str:
    """The singular of a lower-cased plural; another word as it is.

    >>> singular("bodies"), singular("people"), singular("churches"), singular("compounds")
    ('body', 'person', 'church', 'compound')
    """
    known = _irregular().get(noun)
    if known:
        return known
    if not is_plural(noun):
        return noun
    if noun.endswith("ies") and len(noun) > _IES:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]


@cache
def outcome_classes(kind: str) -> dict[str, str]:
    """The class of what became of the counted ("killed") by each word of `kind`: verbs, states or nouns."""
    found: dict[str, str] = {}
    for name, words in read_table(_FILE)["outcomes"].items():
        for word in words[kind].split():
            found.setdefault(word, name)
    return found


@cache
def fate_phrases(where: str) -> dict[str, Phrases]:
    """The phrases `before` or `behind` a count that tell its outcome, by their first words."""
    return by_opener(read_table(_FILE)[f"fates_{where}"])


@cache
def measured_of() -> dict[str, str]:
    """What a scale measures where the words do not say so."""
    return dict(read_table(_FILE)["measured_of"])


@cache
def dimensions() -> dict[str, str]:
    """The dimension that an adjective behind a length names ("deep": "depth")."""
    return dict(pair.split(":") for pair in read_table(_FILE)["figure_contexts"]["depth"].split())


@cache
def paid_as() -> dict[str, str]:
    """What money is by the verb before it ("fined": "fine")."""
    return dict(pair.split(":") for pair in read_table(_FILE)["figure_contexts"]["paid_as"].split())


@cache
def is_home_currency(currency: str, adjective: str) -> bool:
    """Whether the adjective adds nothing to the currency: "U.S. dollars" are dollars, "Egyptian pounds" no pounds."""
    return adjective in read_table(_FILE)["currency_homes"].get(currency, "").split()
