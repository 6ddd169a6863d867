"""The evidence for whom a word means that names nobody: nearness, gender, being a subject, having spoken before.

In: a speech view's rows, its mentions and its people. Out: the person, or the role without a name, with the most evidence,
and how much that is.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from riyadh_archive.grammar.referring.links import BEFORE_ASIDE, HEAD, INVERTED, NOT_INVERTED, SUBJECT
from riyadh_archive.grammar.referring.mentions import FULL_NAME, PERSON, ROLE, WHO, Mention
from riyadh_archive.grammar.referring.people import LIKELY, POSSIBLE, SURE, UNSURE, People, Person
from riyadh_archive.grammar.referring.speech_view import QUOTED
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.speakers import Gender, gender_of_role

MOST_LOOKED_AT = 150
"""Names looked at for one pronoun, however long its sentence is."""
_MOST_LINKS = 40
"""Verbs of one mention that are looked at, however endless its sentence is."""
_FAR_BLOCKS, _FAR_SENTENCES = 14, 60
"""A pronoun is not looked up further back than so many paragraphs and sentences."""
_LEAD_IN = 16
"""Rows before the subject of a sentence: “On the Peruvian side of the frontier, in Tacna,”."""
_LEADING_IN = frozenset("IGSc")
"""Classes of words that open such a phrase: Despite, Speaking, While, Saying."""
_SPEAKERS_REMEMBERED = 3
_FAR_SPEAKER = 8
"""Paragraphs for which an earlier speaker stays the one meant by "he said"."""
_WHO_NEAR = 3
"""Mentions behind a role among which its "who" stands."""
_ROLES_LOOKED_AT = 10
_ROLE_REACH = 20
"""Mentions back to a role without a name, most of them of things: two long sentences."""
_ROLE_SENTENCES = 2
"""Sentences back to a role without a name for which "he" may stand: A neighbor came out. | He said …"""

# What each piece of evidence adds, set by hand: about one sentence of distance is worth 1.2.
_SENTENCE, _BLOCK = -1.2, -0.6
_MOST_STEPS = 8
_SUBJECT, _FIRST, _POSSESSIVE, _SAME_GENDER = 1.6, 0.7, -2.0, 0.9
_OBLIQUE, _NO_VERB_HERE, _SUBJECT_HERE = -1.0, -1.0, 1.0
_WHO, _NEW = 1.0, 0.6
_SPOKE_FREELY, _SPOKE = 1.2, 0.4
CERTAINTY = {UNSURE: -3.0, POSSIBLE: -1.5, LIKELY: 0.3, SURE: 0.8}
_PRINCIPAL = 1.0
"""What speaks for the one person whom the whole article is about: less than for who was quoted a line before."""
_LEAST_NAMED = 5
_SMALL_CHILD, _OF_SCHOOL = -2.0, 10
_SPOKE_LAST = 3.0
"""What speaks for somebody without a name who was quoted last: Another official said, “…” | He added, “…”"""
_EARLIER_SPEAKER, _SPEAKER_SENTENCE, _SPEAKER_BLOCK = 3.2, -1.0, -0.4


_ASKING = frozenset(("asked", "asks", "inquired", "enquired", "wondered", "demanded"))
_ANSWERING = frozenset(("replied", "replies", "answered", "answers", "responded", "responds", "retorted"))
GOING_ON = frozenset(("added", "adds", "continued", "continues"))
"""Verbs by which somebody says more than he has already said."""
_WHOSE = frozenset(("his", "her", "their", "its", "our", "my"))
_PRONOUNS: dict[Gender, frozenset[str]] = {"m": frozenset(("he", "his")), "f": frozenset(("she", "her"))}
_OF_THE_DEAD = 6.0
"""What speaks for the dead of an obituary where a paragraph begins with a pronoun: more than for who was quoted before."""
_DYING, _AGED = frozenset(("dies", "died", "dead", "obituary")), frozenset(("at", "aged", "was"))
_LEDE_BLOCKS, _TO_AGE, _TO_PRONOUN, _OLD = 3, 12, 60, 60
"""Paragraphs that tell of the death, rows from it to the age and before a pronoun in its paragraph, and an age that is told."""
_NOBODY = frozenset(("no", "any", "every", "each", "neither"))
"""Words before a role that is nobody's in particular: no child, any parent."""
_MORE = 2.0
"""What such a verb adds for who spoke before."""
_TOPIC = 3.0
"""What "As for Smith," adds for Smith in its own sentence."""


class Nearness:
    """Weighs the persons and roles before a mention. `remember` tells it who has spoken so far."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention], people: People) -> None:
        self.rows, self.mentions = rows, mentions
        self.firsts = [m.first for m in mentions]
        named = [(m.first, m, person) for person in people for m in person.mentions]
        named.sort(key=lambda row: row[0])
        self.named = [(m, person) for _, m, person in named]
        self.named_firsts = [first for first, _, _ in named]
        self.spoken: list[tuple[Mention, Person]] = []
        self.last_nameless: Mention | None = None
        self.people = people
        self.principals: dict[Gender, Person | None] = {}

    def remember(self, mention: Mention, person: Person | None) -> None:
        """Note that a person was found to speak, or somebody without a name."""
        if person is not None:
            self.spoken.append((mention, person))
            self.last_nameless = None
        elif mention.kind == ROLE:
            self.last_nameless = mention

    def last_speaker(self, mention: Mention) -> Person | None:
        """Who spoke last before a mention, not too far up."""
        if not self.spoken:
            return None
        spoken, person = self.spoken[-1]
        return person if spoken.first < mention.first and mention.block - spoken.block <= _FAR_SPEAKER // 2 else None

    def asker(self, mention: Mention) -> Person | None:
        """Who asked right before somebody answers, and is not the one: “…?” asked Ann Lund. “Yes,” replied | the witness |."""
        if (agent := self._agent(mention) or self._told_of(mention)) is not None:
            return agent
        if not self.spoken or not any(self.rows.lowers[link.verb] in _ANSWERING for link in mention.links):
            return None
        spoken, person = self.spoken[-1]
        asked = any(self.rows.lowers[link.verb] in _ASKING for link in spoken.links)
        return person if asked and spoken.first < mention.first and mention.block - spoken.block <= 1 else None

    def _agent(self, mention: Mention) -> Person | None:
        """Who does something to a speaker at the beginning of his sentence: Questioned by | Ann Lund, the teenager said."""
        start = self.rows.sentence_starts[mention.sentence]
        if mention.kind != ROLE or self.rows.lowers[mention.base - 1 : mention.base] != [","]:
            return None
        here = bisect_left(self.named_firsts, start)
        told = self.named[here : here + _ROLES_LOOKED_AT]
        return next((p for m, p in told if m.last < mention.base and self.rows.lowers[m.base - 1] == "by"), None)

    def _told_of(self, mention: Mention) -> Person | None:
        """Of whom somebody speaks at the end of a sentence: Ann Lund is no friend of ours, | the union leader | tells us."""
        start = self.rows.sentence_starts[mention.sentence]
        speaks = any(link.reports for link in mention.links) and not mention.apposed
        if mention.kind != ROLE or not speaks or self.rows.lowers[mention.base - 1 : mention.base] != [","]:
            return None
        here = bisect_left(self.named_firsts, start)
        named, person = self.named[here] if here < len(self.named) else (mention, None)
        opens = named.base == start and named.first < mention.first and named.verb is not None
        return person if opens and not any(link.reports for link in named.links) else None

    def before(self, mention: Mention) -> Iterator[tuple[Mention, Person]]:
        """The names before a mention, nearest first, bounded."""
        here = bisect_left(self.named_firsts, mention.first)
        for at in range(here - 1, max(-1, here - 1 - MOST_LOOKED_AT), -1):
            yield self.named[at]

    def best_person(
        self, mention: Mention, wanted: Gender | None, *, described: bool = False, besides: Person | None = None
    ) -> tuple[Person | None, float]:
        """The person of fitting gender with the most evidence, who was named or has spoken; nobody of `besides`.

        For one who is `described` any name of several words is likely enough a person's.
        """
        if wanted is not None and not described and (dead := self._mourned(mention, wanted, besides)) is not None:
            return dead, _OF_THE_DEAD
        best, best_score = self._best_named(mention, wanted, described=described, besides=besides)
        more = self._going_on(mention) if self.last_nameless is None else 0.0
        so_far = bisect_left(self.spoken, mention.first, key=_first_of)
        for spoken, person in self.spoken[max(0, so_far - _SPEAKERS_REMEMBERED) : so_far]:
            blocks = mention.block - spoken.block
            unfit = wanted is not None and person.gender not in (None, wanted)
            if person is besides or unfit or blocks > _FAR_SPEAKER:
                continue
            steps = min(mention.sentence - spoken.sentence, _MOST_STEPS)
            score = _EARLIER_SPEAKER + _SPEAKER_SENTENCE * steps + _SPEAKER_BLOCK * min(blocks, _MOST_STEPS)
            score += more + (_SAME_GENDER if wanted is not None and person.gender == wanted else 0.0)
            if score > best_score:
                best, best_score = person, score
        if wanted is not None and not described and best_score < _PRINCIPAL:
            principal = self._principal(wanted)
            if (
                principal is not None
                and principal.gender in (None, wanted)
                and principal is not besides
                and principal.mentions[0].first < mention.first
            ):
                return principal, _PRINCIPAL
        if wanted is not None and not described and (best is None or best.certainty == UNSURE):
            return self._misnamed(mention, wanted) or best, best_score
        return best, best_score

    def _misnamed(self, mention: Mention, wanted: Gender) -> Person | None:
        """Who opens the sentence before a pronoun that means nobody else, though lists of names give another gender.

        | Busra Ilham |, 60, lost his house. “It came fast,” he said: Busra is a woman's name in some countries.
        """
        at = bisect_left(self.named_firsts, self.rows.sentence_starts[max(0, mention.sentence - 1)])
        other, person = self.named[at] if at < len(self.named) else (mention, None)
        if person is None or other.first > mention.first or other.block != mention.block or not self._opens(other):
            return None
        behind = self.rows.lowers[other.last + 1 : self.rows.sentence_starts[other.sentence + 1]]
        owned = not _PRONOUNS[wanted].isdisjoint(behind)
        return person if owned and person.certainty == SURE and not person.is_titled else None

    def _going_on(self, mention: Mention) -> float:
        """What speaks for who was quoted last, where somebody adds to what he said."""
        return _MORE if any(self.rows.lowers[link.verb] in GOING_ON for link in mention.links) else 0.0

    def _mourned(self, mention: Mention, wanted: Gender, besides: Person | None) -> Person | None:
        """The person of an obituary, for whom the "she" stands with which a paragraph begins: | She | never married. “…”"""
        dead = self.dead
        if (
            dead is None
            or dead is besides
            or dead.gender not in (None, wanted)
            or dead.mentions[0].first > mention.first
            or self._goes_on(mention)
        ):
            return None
        start = bisect_left(self.rows.blocks, mention.block)
        if QUOTED in self.rows.classes[start : mention.first] or mention.first - start > _TO_PRONOUN:
            return None
        at = bisect_left(self.named_firsts, start)
        here = (person for m, person in self.named[at : at + _ROLES_LOOKED_AT] if m.first < mention.first)
        others = (p for p in here if p is not dead and p.certainty > UNSURE and p.gender in (None, wanted))
        return None if next(others, None) is not None else dead

    def _goes_on(self, mention: Mention) -> bool:
        """Whether somebody quoted right above says more: Ann Lund wrote: “…” | He | added: “…”"""
        if not self.spoken or mention.block - self.spoken[-1][0].block > 1:
            return False
        return any(self.rows.lowers[link.verb] in GOING_ON for link in mention.links)

    @cached_property
    def dead(self) -> Person | None:
        """Whose obituary the article is: Ada Lund, Who Drew Maps, Dies at 94; Ivo Roe, who has died aged 81."""
        rows, first = self.rows, self.named[0][1] if self.named else None
        last = bisect_left(rows.blocks, _LEDE_BLOCKS)
        dying = [row for row in rows.where(_DYING) if row < last] if first is not None else []
        aged = any(self._tells_age(row) for row in dying)
        people = (person for m, person in self.named[:_ROLES_LOOKED_AT] if person.full and person.certainty >= LIKELY)
        return next(people, None) if aged else None

    def _tells_age(self, row: int) -> bool:
        """Whether a word for a death stands alone in front, or with the age: dies at 94; has died aged 81; died. She was 77."""
        rows = self.rows
        if rows.lowers[row] == "obituary":
            return row == 0
        behind = rows.lowers[row + 1 : row + 1 + _TO_AGE]
        at = next((i for i, word in enumerate(behind) if word in _AGED), None)
        if at is None or row + 2 + at >= len(rows):
            return False
        age = rows.lowers[row + 2 + at]
        return age.isdecimal() and (behind[at] != "was" or int(age) >= _OLD)

    def _principal(self, gender: Gender) -> Person | None:
        """The person whom most of an article is about: named five times, and twice as often as any other of the gender."""
        if gender not in self.principals:
            counts = sorted(
                (
                    (len(person.mentions), n, person)
                    for n, person in enumerate(self.people)
                    if person.gender in (None, gender) and person.certainty >= LIKELY
                ),
                key=lambda one: (-one[0], one[1]),
            )
            most = counts[0][0] if counts else 0
            others = counts[1][0] if len(counts) > 1 else 0
            alone = most >= _LEAST_NAMED and most >= 2 * others
            self.principals[gender] = counts[0][2] if alone else None
        return self.principals[gender]

    def _best_named(
        self, mention: Mention, wanted: Gender | None, *, described: bool, besides: Person | None
    ) -> tuple[Person | None, float]:
        """The person of fitting gender with the most evidence; the earlier mention among equals."""
        best: Person | None = None
        best_score = float("-inf")
        here = bisect_left(self.named_firsts, mention.first - 1)
        for at in range(here - 1, max(-1, here - 1 - MOST_LOOKED_AT), -1):
            other, person = self.named[at]
            sentences, blocks = mention.sentence - other.sentence, mention.block - other.block
            if blocks > _FAR_BLOCKS or sentences > _FAR_SENTENCES or best_score > _too_far(sentences, blocks):
                break
            gender = person.gender
            if wanted is not None and person.certainty == UNSURE and not person.full:
                continue  # of Ballymore: hardly a person
            if person is besides:
                continue
            if gender is None or wanted is None or gender == wanted:
                score = self.evidence(other, person, sentences, blocks) + (_SAME_GENDER if gender and wanted else 0.0)
                if described and person.full and person.certainty < LIKELY:
                    score += CERTAINTY[LIKELY] - CERTAINTY[person.certainty]
                if score >= best_score:
                    best, best_score = person, score
        return best, best_score

    def best_role(self, mention: Mention, wanted: Gender) -> tuple[Mention | None, float]:
        """The role without a name with the most evidence: | A neighbor came out. “We ran,” he said."""
        best: Mention | None = None
        best_score = float("-inf")
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _ROLE_REACH) : at]):
            sentences, blocks = mention.sentence - other.sentence, mention.block - other.block
            if blocks > 1 or sentences > _ROLE_SENTENCES:
                break
            here = self._opens_indefinite(other) or self._rules_clause(other, mention)
            if (sentences or here) and self._is_acting_person(other):
                noun = self.rows.lowers[other.last]
                gender = gender_of_role(noun)
                if gender in (None, wanted):
                    score = _SENTENCE * sentences + _BLOCK * blocks + _SUBJECT + CERTAINTY[LIKELY] + self._spoke(other)
                    score += (_SAME_GENDER if gender else 0.0) + (_FIRST if self._opens(other) else 0.0)
                    score += self._spoke_in_clause(other)
                    if other is self.last_nameless:
                        score += _SPOKE_LAST + self._going_on(mention)
                    if score > best_score:
                        best, best_score = other, score
        return best, best_score

    def _opens_indefinite(self, role: Mention) -> bool:
        """Whether somebody new opens the sentence: | A man | who had fled wept as he told the court he was “sorry”."""
        new = self.rows.lowers[role.base] in ("a", "an")
        return new and role.base == self.rows.sentence_starts[role.sentence]

    def _rules_clause(self, role: Mention, pronoun: Mention) -> bool:
        """Whether a pronoun opens a clause under the sentence of a role: | The envoy | annoyed Ann Lund when | he | left."""
        opens = role.base == self.rows.sentence_starts[role.sentence]
        return opens and self.rows.classes[pronoun.first - 1] == lexicon.SUBORDINATOR

    def _spoke_in_clause(self, role: Mention) -> float:
        """What it tells that the "who" behind a role says something too: a driver, | who | gave no name, told us …"""
        at = bisect_left(self.firsts, role.last + 1)
        near = (m for m in self.mentions[at : at + _WHO_NEAR] if m.sentence == role.sentence and m.kind == WHO)
        who = next(near, None)
        return 0.0 if who is None else self._spoke(who)

    def _is_acting_person(self, mention: Mention) -> bool:
        """Whether a mention is one person by a role, and the subject of a verb."""
        noun = self.rows.lowers[mention.last]
        if (mention.kind != ROLE and not noun.endswith("year-old")) or mention.after_preposition:
            return False
        if mention.possessive or (mention.apposed and not self._speaks_at_once(mention)):
            return False  # but: Asked by Ann Lund, | the mayor | said
        if noun in lexicon.plural_roles() or noun in lexicon.words("impersonal_roles"):
            return False
        if noun in lexicon.words("people_at_large") or self.rows.lowers[mention.base] in _NOBODY:
            return False
        if rows_behind(self.rows, mention) in ([",", "he"], [",", "she"]):
            return False  # born in Fife, the daughter of a miner, she …
        speaks = mention is self.last_nameless and any(link.reports for link in mention.links[:_MOST_LINKS])
        if speaks or mention.verb is not None or self._opens_aside(mention) or self._acts_behind_phrase(mention):
            return True
        return self._opens(mention) and self.rows.lowers[mention.base] in ("a", "an", "one", "another")

    def _speaks_at_once(self, mention: Mention) -> bool:
        """Whether a verb of saying stands right behind a mention: Asked by Ann Lund, | the mayor | said."""
        behind = mention.last + 1
        return mention.verb == behind or any(link.verb == behind for link in mention.links[:_MOST_LINKS])

    def _acts_behind_phrase(self, mention: Mention) -> bool:
        """Whether a verb stands behind the phrase that belongs to a role: a man | in the second row | stood up."""
        at, row = bisect_left(self.firsts, mention.last + 1), mention.last + 1
        inside = self.mentions[at] if at < len(self.mentions) else None
        if inside is None or not inside.after_preposition or inside.base != row + 1:
            return False
        return inside.verb is not None or self.rows.classes[inside.last + 1 : inside.last + 2] in (["V"], ["A"], ["C"])

    def evidence(self, other: Mention, person: Person, sentences: int, blocks: int) -> float:
        score = _SENTENCE * min(sentences, _MOST_STEPS) + _BLOCK * min(blocks, _MOST_STEPS)
        score += CERTAINTY[person.certainty]
        unlisted = other.modifies and self._has_unlisted_verb(other)
        acts = other.verb is not None or unlisted or self._opens_aside(other)
        if not other.after_preposition and (acts or _is_subject(other)):
            score += _SUBJECT
        if self._opens(other) or self._opens_aside(other) or self._is_led_in(other):
            score += _FIRST
        if other.possessive:
            score += _POSSESSIVE
        if self._is_small_child(other):
            score += _SMALL_CHILD
        if sentences == 0 and self._is_topic(other):
            score += _TOPIC
        if self._has_clause(other):
            score += _WHO
        elif (other.modifies and not unlisted) or (other.after_preposition and not self._introduced_by_for(other)):
            score += _OBLIQUE
        if sentences == 0:
            score += _SUBJECT_HERE if acts else _NO_VERB_HERE
        if sentences and other is person.mentions[0] and other.kind in (PERSON, FULL_NAME):
            score += _NEW
        spoke = self._spoke(other)
        if spoke and not blocks and other.kind == FULL_NAME and person.certainty < LIKELY:
            score += CERTAINTY[LIKELY] - CERTAINTY[person.certainty]  # who speaks right before is a person
        return score + spoke

    def _is_small_child(self, other: Mention) -> bool:
        """Whether an age tells that somebody is too young to be quoted at length: Her girl | Scarlett |, 6, sang."""
        behind = self.rows.words[other.last + 1 : other.last + 4]
        return behind[::2] == [",", ","] and behind[1].isdecimal() and int(behind[1]) < _OF_SCHOOL

    def _has_unlisted_verb(self, other: Mention) -> bool:
        """Whether a word in -s that no list holds is the verb of a name that opens its sentence: | Ann Lund | demurs."""
        row = other.last + 1
        if not self._opens(other) or self.rows.lowers[row][-1] != "s" or self.rows.words[row][0].isupper():
            return False
        return self.rows.classes[row + 1 : row + 2] in (["."], [","], ["D"], ["P"], ["O"])

    def _has_clause(self, other: Mention) -> bool:
        """Whether a clause behind a name tells what its bearer does: with Amadou Diop, | who | worked on both records."""
        behind = self.rows.lowers[other.last + 1 : other.last + 3]
        return behind in ([",", "who"], [",", "whose"]) and other.kind in (PERSON, FULL_NAME)

    def _opens(self, mention: Mention) -> bool:
        return self.rows.sentence_starts[mention.sentence] == mention.base

    def _opens_aside(self, other: Mention) -> bool:
        """“Smith, their coach, …”, “When Smith, the coach, …”: a name that opens its clause before an aside is its subject.

        So is one behind the role that it fills or the place of the news: “The coach, Ann Smith, …”, “In Leeds, Smith, 43, …”.
        """
        rows, after = self.rows, other.last + 1
        start = rows.sentence_starts[other.sentence]
        opens = start == other.base or (start == other.base - 1 and rows.classes[start] == lexicon.SUBORDINATOR)
        if not opens and not other.after_preposition and other.base - start <= _LEAD_IN:
            led_in = rows.classes[start : other.base]
            whose = led_in[:1] == ["P"] and rows.lowers[start] in _WHOSE  # Her rival, | Al Ray |, was calm
            told = ((c, rows.lowers[start + i]) for i, c in enumerate(led_in[whose:], whose))
            opens = led_in[-1:] == [","] and not any(c in "CVAPQS" and word not in _WHOSE for c, word in told)
        return opens and after < rows.sentence_starts[other.sentence + 1] and rows.words[after] == ","

    def _is_led_in(self, other: Mention) -> bool:
        """Whether a name is the subject behind a phrase that opens the sentence: Despite the storm, | Ann Lund | stayed."""
        rows, start = self.rows, self.rows.sentence_starts[other.sentence]
        behind = 0 < other.base - start <= _LEAD_IN and rows.words[other.base - 1] == ","
        if not behind or other.verb is None or other.after_preposition:
            return False
        return rows.classes[start] in _LEADING_IN and "," not in rows.classes[start : other.base - 1]

    def _is_topic(self, other: Mention) -> bool:
        """“As for Smith, …”: the sentence goes on about him."""
        return self._introduced_by_for(other) and self.rows.lowers[max(0, other.base - 2)] == "as"

    def _introduced_by_for(self, other: Mention) -> bool:
        """“For Smith, …”: a phrase that opens its sentence names whom the sentence is about.

        So does, where she is new, “people like Ann Lund, a nurse”.
        """
        before = self.rows.lowers[max(0, other.base - 2) : other.base]
        if before[-1:] == ["like"] or before == ["such", "as"]:
            person = self.people.of(other)
            new = person is not None and person.mentions[0] is other
            return (
                new and other.kind in (PERSON, FULL_NAME) and self.rows.words[other.last + 1 : other.last + 2] == [","]
            )
        opens = other.base - self.rows.sentence_starts[other.sentence] <= 2
        return opens and other.base > 0 and self.rows.lowers[other.base - 1] == "for"

    def _spoke(self, other: Mention) -> float:
        reporting = [link for link in other.links[:_MOST_LINKS] if link.reports]
        for verb, name, _ in reporting:
            lower = self.rows.lowers[verb]
            freely = lower in lexicon.inverted_forms() or lower in ("told", "tells")
            if freely and not name.startswith(NOT_INVERTED):
                return _SPOKE_FREELY
        return _SPOKE if reporting else 0.0


def _first_of(spoken: tuple[Mention, Person]) -> int:
    return spoken[0].first


def rows_behind(rows: Tokens, mention: Mention) -> list[str]:
    """The two words behind a mention, in lower case."""
    return rows.lowers[mention.last + 1 : mention.last + 3]


def _too_far(sentences: int, blocks: int) -> float:
    """The most that a mention so far back could reach."""
    best = _SUBJECT + _FIRST + _SAME_GENDER + _SPOKE_FREELY + CERTAINTY[SURE]
    return _SENTENCE * min(sentences, _MOST_STEPS) + _BLOCK * min(blocks, _MOST_STEPS) + best


_SUBJECT_LINKS = (SUBJECT, HEAD, f"{BEFORE_ASIDE}, the nearest", f"{BEFORE_ASIDE}, the farthest")


def _is_subject(mention: Mention) -> bool:
    return any(
        link.name in _SUBJECT_LINKS or link.name == f"{INVERTED}, at the quotation"
        for link in mention.links[:_MOST_LINKS]
    )
