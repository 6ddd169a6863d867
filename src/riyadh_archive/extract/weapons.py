"""What the attacker had in hand, of the topic `measures`.

In: a reading whose principal event is an attack, or the trial or arrest that followed one. Out: a claim for each weapon that
the report says was used, with the words for it as its target. What police carry, was found at home or may have been used is
none.

    a man armed with a shotgun opened fire     weapon: a shotgun
    stabbed her with a kitchen knife           weapon: a kitchen knife
    drove a van into the crowd                 weapon: a van
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attacks import attack_words, weapon_words
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.model import Claim, MeasureValue

WEAPON = "weapon"
"""The subject of such claims."""
KINDS = frozenset(("attack", "trial", "arrest", "robbery"))
"""Kinds of event in whose reports weapons are told of one attack."""
PHRASE = 8
"""Tokens between "armed with" and the weapon: "armed with a pistol, two magazines and a hunting knife" has seven."""
CLAUSE = 16
"""Tokens before "with" in which the verb of harming stands."""
HOLDER = 10
"""Tokens before the verb in which those stand who carry the weapon."""
NEAR = 60
"""Tokens to either side in which a year makes it another one's attack: no sentence of prose is longer."""
INTO = 4
"""Tokens between a vehicle and "into": "drove a van | at speed into"."""


_ATTACKERS = frozenset(("hostages", "gunman", "attacker", "knifeman", "gunmen"))
"""Who is only told of where somebody was attacked, whatever the report calls it."""


def extract_weapons(reading: Reading) -> Iterator[Claim]:
    """The weapons of the principal event, in text order."""
    own = reading.principal_events()
    rows = reading.tokens
    if not own or not (own[0].kind in KINDS or rows.used(_ATTACKERS)):
        return
    for i in rows.where(weapon_words()):
        if reading.quoted(i) or rows.possessives[i] or _is_compound(reading, i):
            continue
        start = rows.sentence_starts[rows.sentences[i]]
        opener = _opener(reading, i, start)
        if opener is None or _is_other(reading, opener, i, start):
            continue
        first = _first_word(reading, opener, i)
        yield make_claim(
            reading,
            "measures",
            subject=WEAPON,
            value=MeasureValue(measure=WEAPON, target=reading.words(first, i)),
            spans=[clause_span(reading, opener, i)],
            anchor=(rows.starts[i], rows.ends[i]),
            event="",
            attributed_to=said_by(reading, i),
            rule="weapon of an attack",
        )


def _is_compound(reading: Reading, i: int) -> bool:
    """Whether the word for a weapon only tells what the next noun is of: "gun | victims", "knife | crime"."""
    rows = reading.tokens
    same = i + 1 < len(rows) and rows.sentences[i + 1] == rows.sentences[i]
    return same and (rows.classes[i + 1] == "-" or (rows.classes[i + 1] in "oH" and rows.words[i + 1].islower()))


def _opener(reading: Reading, i: int, start: int) -> int | None:
    """The word that says that the weapon at token i was used: "with" behind a verb of harming, "wielding", "drove"."""
    rows = reading.tokens
    vehicle = rows.lowers[i] in attack_words("vehicles")
    behind = rows.lowers[i + 1 : i + 1 + INTO]
    if vehicle and not {"into", "through"} & set(behind):
        return None
    if vehicle and own_way(behind):
        return i  # the | van | plowed into the crowd
    for k in range(i - 1, max(start, i - PHRASE) - 1, -1):
        lower = rows.lowers[k]
        if lower in attack_words("driving") if vehicle else lower in attack_words("holding"):
            return k
        if lower == "with" and not vehicle:
            before = rows.lowers[max(start, k - CLAUSE) : k]
            return None if attack_words("harming").isdisjoint(before) else k
        rented = rows.lowers[k].endswith("ed") and rows.classes[k - 1] == "D"  # a | rented | van
        if rows.classes[k] in '.;:"(VCWTAP' and rows.words[k] != "." and not rented:
            return None
    return None


def own_way(behind: Sequence[str]) -> bool:
    """Whether the words behind a vehicle say that it was driven into people: "drove into visitors"."""
    return bool(behind) and behind[0] in attack_words("driving") | _RUNNING


_RUNNING = frozenset(("hurtled", "sped", "smashed", "crashed", "slammed"))


def _is_other(reading: Reading, opener: int, i: int, start: int) -> bool:
    """Whether it may only have been so, or police carried it."""
    rows = reading.tokens
    around = rows.lowers[max(start, opener - CLAUSE) : i + 1]
    if not attack_words("open").isdisjoint(around) or is_of_old(reading, i):
        return True
    for k in range(opener - 1, max(start, opener - HOLDER) - 1, -1):
        if rows.lowers[k] in attributing_verbs() or rows.classes[k] in ";,:":
            return False
        if rows.lowers[k] in attack_words("officers"):
            return rows.lowers[k - 1] != "by" and rows.lowers[k + 1] != "with"
    return False


def is_of_old(reading: Reading, i: int) -> bool:
    """Whether the sentence of token i tells of another year than that of the report: "in 2005", "two years ago"."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    near = rows.lowers[max(tokens.start, i - NEAR) : min(tokens.stop, i + NEAR)]
    written = (reading.article.published or "")[:_YEAR]
    years = {w for w in near if len(w) == _YEAR and w.isdigit() and w[:2] in _CENTURIES}
    return "ago" in near or bool(written and years - {written})


_CENTURIES = ("19", "20")
_YEAR = 4


def _first_word(reading: Reading, opener: int, i: int) -> int:
    """Where the words for the weapon begin: "a | black hunting | knife"."""
    rows = reading.tokens
    first = i
    while (
        first - 1 > (opener if opener < i else rows.sentence_starts[rows.sentences[i]] - 1)
        and rows.classes[first - 1] in "oHMDR-.NVa"
        and rows.lowers[first] not in ("a", "an", "the")
    ):
        first -= 1
    return first
