"""What an agreed point is about, in a form that can be compared: what is done, to what, and what for.

In: the words of a point. Out: a `PointSketch` with the classes of its verb, the weights of its things, and those of its
purpose. "lower duties on steel" and "cut steel tariffs" get the same sketch. Strength and condition are no part of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from riyadh_archive.lexicon import agreements
from riyadh_archive.lexicon.countries import government_of
from riyadh_archive.lexicon.points import plain_words, word_classes
from riyadh_archive.reconcile.agreeing.point_things import (
    COUNTRY,
    ING_PREPOSITIONS,
    WEAK,
    amounts_in,
    by_stem,
    concepts,
    country_named,
    exactly,
    stems_of,
    things_of,
)
from riyadh_archive.reconcile.content import stem
from riyadh_archive.text import word_keys

_CLAUSE_SUBJECT = 0.3
"""The weight of what stands before "will" in "ensuring that the delegations will …": the point is what they will do."""
_PURPOSE_WORDS = frozenset(("aimed", "that", "which", "who", "so"))
_CIRCUMSTANCES = frozenset(
    (
        "starting",
        "beginning",
        "effective",
        "after",
        "following",
        "amid",
        "amidst",
        "before",
        "until",
        "till",
        "if",
        "once",
        "unless",
        "provided",
        "under",
    )
)
_MODALS = frozenset(("will", "would", "should", "must", "shall", "may", "might"))
_BEFORE_BE = 3
"""Words between a modal and its "be", and one more: "may one day be", "will not be"."""
NEUTRAL = "*"
"""The act of a verb that leaves open what is done, and of a point that is a noun."""


@dataclass(slots=True)
class PointSketch:
    """`acts` are class names, or the stem of a verb without class; `things` and `purpose` map a class or stem to its weight.

    `head` is what is acted upon first, "" where nothing is left. `numbers` are the amounts that are printed, with their
    scale.
    """

    acts: tuple[str, ...] = (NEUTRAL,)
    head: str = ""
    things: dict[str, float] = field(default_factory=dict)
    purpose: dict[str, float] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()


def sketch_point(text: str) -> PointSketch:
    """What the point `text` is about."""
    keys = list(word_keys(text.lower().replace("re-", "re").replace("cease-fire", "ceasefire")))
    keys = _active(_joined_particles(_one_word_for_two(keys[keys[:1] == ["to"] :])))
    sketch = PointSketch(numbers=amounts_in(text))
    start = _start_of_act(keys)
    cut = next((i for i in range(start + 1, len(keys)) if keys[i] in _CIRCUMSTANCES), len(keys))
    subject, keys = keys[:start], keys[start:cut]
    rest = _read_act(sketch, keys)
    keys = rest if any(concepts(key) for key in rest) else keys
    split = _purpose_start(keys)
    for key in keys[:split]:
        _weigh(sketch.things, key)
    _lighten_seats(sketch.things)
    sketch.head = _head(keys[:split])
    if not sketch.head:
        _weigh_implied(sketch)
    if not sketch.head and sketch.things:
        sketch.head = next(reversed(sketch.things))  # double bilateral | trade
    for key in keys[split:]:
        _weigh(sketch.purpose, key)
    for key in _clause_subject(subject):
        _weigh(sketch.things, key, _CLAUSE_SUBJECT)
    return sketch


def _lighten_seats(things: dict[str, float]) -> None:
    """Let the capitals of the parties weigh little beside what the point is of: their embassies in Lima and Oslo."""
    seats = [name for name in things if government_of(name.capitalize()) is not None]
    if len(seats) > 1 and any(weight >= 1.0 and name not in seats for name, weight in things.items()):
        things.update(dict.fromkeys(seats, WEAK))


def _active(keys: list[str]) -> list[str]:
    """ "a panel will be appointed to …" told as "appointed a panel to …": what is done stands before what it is done to.

    >>> _active(["fares", "will", "be", "cut", "by", "may"])
    ['cut', 'fares', 'by', 'may']
    """
    start = _start_of_act(keys)
    changing = start and start < len(keys) and keys[start] in plain_words("changing")
    modal = start - 1 - (keys[start - 1 : start] == ["to"])
    if changing and "that" not in keys[:start]:
        return [keys[start], *keys[:modal], *keys[start + 1 :]]  # car tariffs will fall
    be = next((i for i in range(start, min(start + _BEFORE_BE, len(keys) - 1)) if keys[i] == "be"), None)
    if not start or be is None:
        return keys
    done = keys[be + 1]
    if done not in agreements.forms("action_verbs") and stem(done) not in by_stem("acts"):
        return keys
    return [done, *keys[:modal], *keys[be + 2 :]]


_BETWEEN = frozenset(("all", "of", "the", "their"))
"""Words that may stand inside a phrase: "cessation of all hostilities"."""


def _one_word_for_two(keys: list[str]) -> list[str]:
    """One word for phrases that have one: "halt all hostilities" is a ceasefire, "import taxes" are a tariff.

    >>> _one_word_for_two(["halting", "all", "hostilities", "now"])
    ['ceasefire', 'now']
    """
    found: list[str] = []
    i = 0
    while i < len(keys):
        k = i + 1
        while k < len(keys) and k < i + 3 and (keys[k] in _BETWEEN or country_named(keys[k])):
            k += 1
        word = _phrases().get((stem(keys[i]), stem(keys[k]))) if k < len(keys) else None
        found.append(word or keys[i])
        found += [key for key in keys[i + 1 : k] if word and country_named(key)]  # captured | Peruvian | soldiers
        i = k + 1 if word else i + 1
    return found


@cache
def _phrases() -> Mapping[tuple[str, str], str]:
    pairs = ((name, pair.split("-", 1)) for name, pairs in word_classes("phrases").items() for pair in pairs)
    return {(stem(first), stem(second)): name for name, (first, second) in pairs}


def _joined_particles(keys: list[str]) -> list[str]:
    """ "set up", "phase out", "call off" as one word, so that each has a class of its own."""
    found: list[str] = []
    for key in keys:
        if found and (pair := _with_particle(found[-1], key)):
            found[-1] = pair
        else:
            found.append(key)
    return found


@cache
def _joined() -> dict[str, str]:
    """The verbs that are written with a hyphen in our lists, by their two words."""
    return {word.replace("-", " "): word for words in word_classes("acts").values() for word in words if "-" in word}


@cache
def _particles() -> frozenset[str]:
    return frozenset(pair.split(" ", 1)[1] for pair in _joined())


def _with_particle(verb: str, particle: str) -> str | None:
    if particle not in _particles():
        return None
    joined = _joined()
    for form in (verb, verb.removesuffix("ing") if verb.endswith("ing") else verb, verb[:-3] + "e"):
        if (pair := f"{form} {particle}") in joined:
            return joined[pair]
    return None


def _start_of_act(keys: list[str]) -> int:
    """Where what is done starts: behind "the delegations will", "they need to"; 0 where the point starts with its verb."""
    for i, key in enumerate(keys[:-1]):
        if key in ("who", "which") or (key == "that" and keys[i + 1] in _MODALS):
            return 0  # name negotiators who would end the war
        if key in _MODALS and not (key == "may" and _is_month(keys, i)):
            return i + 1
        if i and key in ("is", "are") and keys[i + 1] == "to" and i + 2 < len(keys):
            return i + 2
        if i and key in _AGREEING and keys[i + 1] == "to" and i + 2 < len(keys):
            return i + 2
        if key in ("has", "have") and "to" in keys[i + 1 : i + 4] and i:
            return keys.index("to", i) + 1
        if key in ("need", "needs", "needed") and keys[i + 1] == "to" and i:
            return i + 2
    return 0


_AGREEING = frozenset(("agreed", "decided", "pledged", "vowed", "resolved", "undertook"))
"""What stands between the parties and the deed in "the two sides decided to …"."""


def _is_month(keys: list[str], i: int) -> bool:
    """Whether the "may" at i is the month: "in May 2025", "by early May"."""
    return keys[i + 1][:1].isdigit() or (i > 0 and (keys[i - 1] in _BEFORE_MONTH or keys[i - 1][:1].isdigit()))


_BEFORE_MONTH = frozenset("in on by of since until till early late mid next last this".split())


def _clause_subject(keys: list[str]) -> list[str]:
    return keys[keys.index("that") + 1 :] if "that" in keys else keys


def _read_act(sketch: PointSketch, keys: list[str]) -> list[str]:
    """Set the acts by the first words, and give the words that are left; "take steps toward restoring" restores."""
    i = _behind_leading(keys)
    while i < len(keys) and _only_leads(keys, i):
        i += 1
    i = _noun_of_act(keys, i)
    if i + 1 < len(keys) and _names_an_act(keys, i):
        keys[i], keys[i + 1] = keys[i + 1], keys[i]
    acts: list[str] = []
    if len(keys) == i + 1 and not _implying().isdisjoint(alone := by_stem("acts").get(stem(keys[i]), ())):
        sketch.acts = alone
        return []
    while i + 1 < len(keys) and _is_act(keys[i]) and not _is_led_thing(keys, i):
        root = stem(keys[i])
        root = root if root in by_stem("acts") else stem(agreements.forms("action_verbs").get(keys[i], keys[i]))
        acts.extend(by_stem("acts").get(root, (root,)))
        i += 1
        if keys[i] != "and" or i + 2 >= len(keys) or not _is_act(keys[i + 1]):
            break  # "halt and reverse forest loss" has two acts, "open a port" one
        i += 1
    if acts:
        sketch.acts = tuple(dict.fromkeys(acts))
    return keys[i:]


_LEAD_AHEAD = 4
"""Words from "lay" to its noun: "lay a solid foundation" has two."""


def _behind_leading(keys: list[str]) -> int:
    """The first word behind "lay the foundation for", "creating conditions for"; 0 without them."""
    first = next((i for i, key in enumerate(keys) if key not in _LINKS), 0)
    for k in range(first + 1, min(first + _LEAD_AHEAD, len(keys) - 1)):
        if keys[k + 1] in ("for", "to", "toward", "towards") and (stem(keys[first]), stem(keys[k])) in _leading():
            return k + 2
    return 0


@cache
def _leading() -> frozenset[tuple[str, str]]:
    pairs = (pair.split("-", 1) for pair in plain_words("leading"))
    return frozenset((stem(first), stem(second)) for first, second in pairs)


_NOUN_AHEAD = 3
"""Words from a determiner to the noun of what is done: "the prompt and full | return of"."""


def _noun_of_act(keys: list[str], i: int) -> int:
    """Where the noun of an act stands behind adjectives, before "of": "the gradual | return of state authority"; else i."""
    if (
        i + 2 < len(keys)
        and concepts(keys[i])
        and max(w for _, w in concepts(keys[i])) < 1.0
        and _names_an_act(keys, i + 1)
    ):
        return i + 1  # the largest | prisoner swap
    for k in range(i, min(i + _NOUN_AHEAD, len(keys) - 1)):
        if keys[k + 1] in ("of", "on") and stem(keys[k]) in by_stem("acts") and not things_of(keys[k]):
            return k
        if things_of(keys[k]) or not concepts(keys[k]):
            break
    return i


def _names_an_act(keys: list[str], i: int) -> bool:
    """ "pay increases", "a prisoner swap", "contract extension": the thing stands before the noun of what is done."""
    following = stem(keys[i + 1])
    named = bool(things_of(keys[i])) and not things_of(keys[i + 1])
    return following in by_stem("acts") and named


def _only_leads(keys: list[str], i: int) -> bool:
    """Whether the word at i leads to what is done and does not say it: "to", "quickly", "take", "steps", "explore"."""
    key, root = keys[i], stem(keys[i])
    if key in _LINKS or key in ING_PREPOSITIONS or _is_adverb(key):
        return True
    if root in stems_of("neutral"):
        return i + 1 < len(keys) and key != "talks" and key not in exactly("things")
    if root in stems_of("beginning"):
        return i + 3 < len(keys) and _is_effort(keys, i + 1)
    return root in stems_of("shells") and i > 0 and stem(keys[i - 1]) in stems_of("neutral") | stems_of("beginning")


def _is_effort(keys: list[str], i: int) -> bool:
    """Whether the word at i is an effort toward what is done: start | working toward, continue | efforts to."""
    work = stem(keys[i]) in stems_of("neutral") | stems_of("shells") and keys[i] not in exactly("things")
    return work and keys[i + 1] in ("to", "toward", "towards", "at", "on") and _is_act(keys[i + 2])


_LINKS = frozenset(("to", "fully", "also", "each", "and", "toward", "towards", "on", "of", "not", "an", "a", "the"))


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") and len(key) > 5 and key not in agreements.forms("action_verbs")


def _is_act(key: str) -> bool:
    root = stem(key)
    if root in stems_of("shells") or key in plain_words("no_acts"):
        return False
    if root in by_stem("acts") or key in agreements.forms("action_verbs"):
        return True
    return key.endswith("ing") and key not in ING_PREPOSITIONS


def _purpose_start(keys: list[str]) -> int:
    """Where "to negotiate …", "aimed at …", "that could …", "with the goal of …" starts; the end where nothing does."""
    for i, key in enumerate(keys[:-1]):
        following = keys[i + 1]
        if key == "to" and (
            following in agreements.words("action_verbs") or _is_adverb(following) or following == "focus"
        ):
            return i
        if (
            key in _PURPOSE_WORDS
            or (i and key in ("toward", "towards"))
            or (key == "with" and keys[i + 1 : i + 3] in (["the", "goal"], ["the", "aim"]))
        ):
            return i
    return len(keys)


@cache
def _implying() -> frozenset[str]:
    """The classes of acts that say what they are done to: "disarm", "meet"."""
    return frozenset(act for acts in word_classes("implied").values() for act in acts)


def _is_led_thing(keys: list[str], i: int) -> bool:
    """Whether the word at i is the thing that a verb before it leaves open: "deepen | trade ties", not "explore | opening"."""
    if not i or keys[i].endswith("ing") or stem(keys[i - 1]) not in stems_of("neutral"):
        return False
    return bool(exactly("things").get(keys[i])) and keys[i + 1] != "of"


def _weigh_implied(sketch: PointSketch) -> None:
    """ "meet again" is about talks, though no thing is named."""
    for name, acts in word_classes("implied").items():
        if set(acts) & set(sketch.acts):
            sketch.things[name], sketch.head = 1.0, name


def _weigh(weights: dict[str, float], key: str, factor: float = 1.0) -> None:
    for name, weight in concepts(key):
        weights[name] = max(weights.get(name, 0.0), weight * factor)


_AFTER_HEAD = frozenset(
    "of on in for at with between over from into by through via against about around to toward among".split()
)


def _head(keys: list[str]) -> str:
    """The last weighty word before the first preposition: "a border | commission for", "steel tariffs"."""
    head = ""
    for key in keys:
        if key in _AFTER_HEAD and head[:1] not in ("", COUNTRY):
            break
        for name, weight in concepts(key):
            if weight == 1.0 and not (head and name.startswith(COUNTRY)):
                head = name
    return head
