"""How an attack ended for the attacker, of the topic `measures`: shot by police, by his own hand, or taken alive.

In: a reading whose principal event is an attack. Out: a claim for each way that the report tells, named by its kind.

    officers shot and killed the gunman       shot by police
    the attacker turned the gun on himself    own hand
    Ana Lim surrendered after a standoff      captured
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.extract.weapons import is_of_old
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attacks import attack_words
from riyadh_archive.model import Claim, MeasureValue

END = "end of the attacker"
"""The subject of such claims."""
POLICE, OWN_HAND, CAPTURED, KILLED = "shot by police", "own hand", "captured", "killed"
"""How it may end; "killed" where the report does not say by whom."""
KINDS = frozenset(("attack",))
SUBJECT = 14
"""Tokens before a verb in which its subject stands, an aside with an age and a town included."""
OBJECT = 5
"""Tokens behind a verb in which its object stands: "shot and killed | the suspected gunman"."""
OF_BODY = frozenset("leg foot hand arm shoulder thigh".split())
_BE = frozenset(("was", "is", "been", "were"))


def extract_ends(reading: Reading) -> Iterator[Claim]:
    """How it ended, in text order."""
    own = reading.principal_events()
    if not own or own[0].kind not in KINDS:
        return
    rows = reading.tokens
    for i in rows.where(_TELLING):
        if reading.quoted(i):
            continue
        start = rows.sentence_starts[rows.sentences[i]]
        told = _end(reading, i, start)
        if told is not None and not _is_another(reading, i, start):
            kind, first, last = told
            yield make_claim(
                reading,
                "measures",
                subject=END,
                value=MeasureValue(measure=kind),
                spans=[clause_span(reading, first, last)],
                anchor=(rows.starts[i], rows.ends[i]),
                event="",
                attributed_to=said_by(reading, i),
                rule="end of the attacker",
            )


def _is_another(reading: Reading, i: int, start: int) -> bool:
    """Whether it may only have been so, or the sentence tells of an attack of another year."""
    rows = reading.tokens
    if not attack_words("open").isdisjoint(rows.lowers[max(start, i - SUBJECT) : i]):
        return True
    return is_of_old(reading, i)


_TELLING = (
    attack_words("own") | attack_words("captive") | attack_words("giving_up") | attack_words("killing")
) | frozenset(("custody", "dead", "wounded", "shot", "suicide"))


def _end(reading: Reading, i: int, start: int) -> tuple[str, int, int] | None:
    """The kind of end that token i tells, with the tokens of its words."""
    rows = reading.tokens
    lower = rows.lowers[i]
    if lower in attack_words("own"):
        before = rows.lowers[max(start, i - OBJECT) : i]
        fatal = before[-1:] in (["killed"], ["killing"]) or (
            before[-1:] in (["shot"], ["shooting"]) and OF_BODY.isdisjoint(rows.lowers[i + 1 : i + OBJECT])
        )
        turned = before[-1:] == ["on"] and {"gun", "weapon", "knife", "rifle", "pistol"} & set(before)
        return (OWN_HAND, max(start, i - OBJECT), i) if fatal or turned else None
    if lower == "suicide":
        return (OWN_HAND, i - 2, i) if rows.lowers[i - 2 : i] in (["died", "by"], ["committed"]) else None
    if lower in attack_words("giving_up"):
        return (CAPTURED, max(start, i - OBJECT), i) if _is_attacker_before(reading, i, start, named=True) else None
    if lower in attack_words("captive") or lower == "custody":
        return _captured(reading, i, start)
    return _killed(reading, i, start)


def _captured(reading: Reading, i: int, start: int) -> tuple[str, int, int] | None:
    rows = reading.tokens
    passive = rows.lowers[i] == "custody" or not _BE.isdisjoint(rows.lowers[max(start, i - 3) : i])
    if passive:
        fits = _is_attacker_before(reading, i, start, named=False)
        return (CAPTURED, max(start, i - OBJECT), i) if fits else None
    behind = _attacker_behind(reading, i)
    return (CAPTURED, max(start, i - OBJECT), behind) if behind is not None else None


def _killed(reading: Reading, i: int, start: int) -> tuple[str, int, int] | None:
    """The attacker's death: "police shot dead the gunman", "the attacker was shot dead", "was killed by officers"."""
    rows = reading.tokens
    near = rows.lowers[max(start, i - 3) : i + 1]
    if rows.lowers[i] == "wounded" and rows.lowers[i - 1] != "fatally":
        return None
    if rows.lowers[i] == "dead" and near[-2:-1] not in (["shot"], ["gunned"], ["is"]):
        return None
    if rows.lowers[i] == "shot" and rows.lowers[i - 1] != "fatally":
        return None
    by = rows.lowers[i + 1 : i + 2] == ["by"]
    agent = by and not attack_words("officers").isdisjoint(rows.lowers[i + 2 : i + 2 + OBJECT])
    if not _BE.isdisjoint(near):
        if by and not agent:
            return None
        fits = _is_attacker_before(reading, i, start, named=False)
        return (POLICE if agent else KILLED, max(start, i - OBJECT), i) if fits else None
    officers = any(
        rows.lowers[k] in attack_words("officers") and rows.classes[k + 1 : k + 2] != ["."]
        for k in range(max(start, i - OBJECT), i)
    )
    behind = _attacker_behind(reading, i, pronoun=True) if officers and rows.lowers[i - 1] != "been" else None
    return (POLICE, max(start, i - OBJECT), behind) if behind is not None else None


def _is_attacker_before(reading: Reading, i: int, start: int, *, named: bool) -> bool:
    """Whether the subject before token i is whoever attacked, one alone: "the gunman", "he"; a person by name where `named`."""
    rows = reading.tokens
    for k in range(i - 1, max(start, i - SUBJECT) - 1, -1):
        lower = rows.lowers[k]
        if lower in attack_words("attackers"):
            return True
        if lower in attack_words("suspects"):
            return k == start or rows.lowers[k - 1] in ("the", "a", "lone", "sole", "only")
        if rows.classes[k] in ";:" or lower in ("men", "people", "and", "who", "another", "second"):
            return False
    if not named:
        return False
    return any(m.kind == "person" and m.last < i for m in reading.mentions_from(max(start, i - SUBJECT), 2))


def _attacker_behind(reading: Reading, i: int, *, pronoun: bool = False) -> int | None:
    """The token of the attacker as the object behind token i: "the suspected | gunman"; None for anybody else."""
    rows = reading.tokens
    for k in range(i + 1, min(i + 1 + OBJECT, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in ".,;:":
            return None
        if rows.lowers[k] in attack_words("attackers") or (pronoun and rows.lowers[k] in ("him", "suspect")):
            return k
    return None
