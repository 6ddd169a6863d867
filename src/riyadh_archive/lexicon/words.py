"""Word classes of English news, from `words.toml`: which class a lower-cased word belongs to, without its context.

A class is one character, so that the classes of a stretch of tokens read as a short string ("ADoC" = auxiliary,
determiner, other, reporting verb).
"""

from functools import cache

from riyadh_archive.lexicon.toml import read_table, read_words

REPORTING = "C"
REPORTING_ING = "c"
VERB = "V"
GERUND = "G"
ROLE = "H"
ADVERB = "R"
SUBORDINATOR = "S"
PREPOSITION = "I"
CONJUNCTION = "J"
AUXILIARY = "A"
DETERMINER = "D"
THAT = "T"
WHO = "W"
ACCORDING = "K"
PRONOUN = "P"
OBJECT_PRONOUN = "O"
NUMBER = "M"
NOUN_OR_VERB = "a"
OTHER = "o"

_FILE = "words.toml"
_DOUBLED_IRREGULAR = frozenset(("say", "tell", "write", "read", "think", "speak", "find", "hear", "feel", "cast"))
"""Irregular verbs whose -ed form does not exist at all."""


@cache
def words(key: str) -> frozenset[str]:
    """The words of one list of `words.toml`."""
    return frozenset(read_words(_FILE, key))


def inflect(verb: str, irregular: str = "") -> tuple[str, ...]:
    """The forms of a verb that news prints: base, third person, past, participle, -ing.

    >>> inflect("deny")
    ('deny', 'denies', 'denied', 'denying')
    """
    stem = verb[:-1] if verb[-1] == "e" else verb
    consonant_y = verb[-1] == "y" and verb[-2] not in "aeo"
    third = verb[:-1] + "ies" if consonant_y else verb + ("es" if verb.endswith(("ss", "sh", "ch", "x")) else "s")
    past = verb[:-1] + "ied" if consonant_y else stem + "ed"
    forms = [verb, third, *irregular.split()]
    if verb not in _DOUBLED_IRREGULAR:
        forms.append(past)
    return (*forms, stem + "ing")


@cache
def reporting_verbs() -> dict[str, str]:
    """Every form of every reporting verb, in American and British spelling, with its base form.

    >>> reporting_verbs()["emphasised"]
    'emphasize'
    """
    irregular = read_table(_FILE)["irregular_forms"]
    found: dict[str, str] = {}
    for verb in read_words(_FILE, "reporting_verbs"):
        british = inflect(verb[:-3] + "ise") if verb.endswith("ize") else ()
        for form in (*inflect(verb, irregular.get(verb, "")), *british):
            found.setdefault(form, verb)
    return found


@cache
def inverted_forms() -> frozenset[str]:
    """Every form of the reporting verbs that also stand before their subject: "said the mayor"."""
    inverted = words("reporting_inverted")
    return frozenset(form for form, verb in reporting_verbs().items() if verb in inverted)


@cache
def plural_roles() -> dict[str, str]:
    """Plural role nouns, with their singular."""
    found = {plural: plural for plural in sorted(words("plural_roles"))}
    for role in read_words(_FILE, "role_nouns"):
        found[role + "s"] = role
        if role.endswith("man"):
            found[role.removesuffix("man") + "men"] = role
        if role.endswith("y"):
            found[role[:-1] + "ies"] = role
    return found


@cache
def role_nouns() -> frozenset[str]:
    """Role nouns, singular and plural."""
    return words("role_nouns") | frozenset(plural_roles())


@cache
def noun_or_verb() -> frozenset[str]:
    """Forms whose class only the context decides, among them every reporting verb that is a role noun too."""
    return words("noun_or_verb") | (frozenset(reporting_verbs()) & role_nouns())


@cache
def word_classes() -> dict[str, str]:
    """The class of each listed lower-cased word; words that are not listed get their class from their shape."""
    found: dict[str, str] = {}
    for key, class_ in (
        ("common_verbs", VERB),
        ("role_nouns", ROLE),
        ("adverbs", ADVERB),
        ("subordinators", SUBORDINATOR),
        ("prepositions", PREPOSITION),
        ("conjunctions", CONJUNCTION),
        ("auxiliaries", AUXILIARY),
        ("determiners", DETERMINER),
    ):
        members = role_nouns() if key == "role_nouns" else words(key)
        found.update(dict.fromkeys(members, class_))
    settled = role_nouns() | words("adverbs")
    for form in reporting_verbs():
        if form not in settled:
            found[form] = REPORTING_ING if form.endswith("ing") else REPORTING
    found.update(dict.fromkeys(noun_or_verb(), NOUN_OR_VERB))
    found.update(dict.fromkeys(words("subject_pronouns"), PRONOUN))
    found.update(dict.fromkeys(words("object_pronouns"), OBJECT_PRONOUN))
    found.update(_FIXED)
    return found


@cache
def verb_phrases() -> dict[str, dict[str, str]]:
    """Verbs that are others with a small word behind them: by the verb, the class it then has by that word.

    >>> verb_phrases()["shot"], verb_phrases()["called"]["off"]
    ({'back': 'C'}, 'V')
    """
    found: dict[str, dict[str, str]] = {}
    for key, class_ in (("reporting_phrases", REPORTING), ("phrases_of_acts", VERB)):
        for pair in read_words(_FILE, key):
            verb, _, particle = pair.partition(":")
            found.setdefault(verb, {})[particle] = class_
    return found


@cache
def offices_of_letters() -> dict[str, list[str]]:
    """Offices that are called by their letters, with the words of the office.

    >>> offices_of_letters()["PM"]
    ['prime', 'minister']
    """
    pairs = (pair.partition(":") for pair in read_words(_FILE, "office_letters"))
    return {letters: words.split("-") for letters, _, words in pairs}


@cache
def sentence_openers() -> frozenset[str]:
    """Lower-cased words that are no names where a sentence begins with them, and that are no role nouns."""
    months = {"january", "february", "march", "april", "june", "july", "august", "september", "october", "november"}
    listed = frozenset(word_classes()) | words("opening_words") | words("calendar_words") | months | {"december"}
    return listed - role_nouns() - {"may", "will", "mark"}


_FIXED = {
    "that": THAT,
    "who": WHO,
    "which": WHO,
    "whom": WHO,
    "according": ACCORDING,
    "like": PREPOSITION,
    "as": PREPOSITION,
    "so": SUBORDINATOR,
    "says": REPORTING,
    "read": REPORTING,
    "reads": REPORTING,
    "hearing": OTHER,
    "only": ADVERB,
    "early": OTHER,
    "daily": OTHER,
    "united": OTHER,
    "red": OTHER,
}
"""Words that several lists would claim, or whose list is wrong for news."""
