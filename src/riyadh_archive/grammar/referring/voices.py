"""Who has spoken so far, for "it", "the group", "the union" and "the statement": the body or writer that they stand for.

In: the rows of a speech view, its mentions, and each speaker as he is found. Out: an earlier mention, or None.

    The ministry said … It added …                the ministry
    Doctors Abroad said … the group said          Doctors Abroad
    the Port Workers' Union …; the union said     the body that has the noun in its name
    Sela Corp. said in a statement … the statement added   Sela Corp.
"""

from bisect import bisect_left
from collections.abc import Sequence

from riyadh_archive.grammar.referring.mentions import BODY, FULL_NAME, IT, NAME, NAMES, ROLE, THING, Mention
from riyadh_archive.grammar.referring.people import People
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.page import fold, page_words
from riyadh_archive.lexicon.speakers import gender_of_role, listed

_REMEMBERED = 4
"""Speakers that are thought of for "it" or "the group"."""
_NEAR, _FAR = 2, 4
"""Paragraphs within which "it", and "the group" or "the statement", mean who spoke last."""
_NAMED_WITHIN = 120
"""Mentions that are searched for a body with the noun in its name."""
_READING = frozenset(("read", "reads", "continued", "continues", "concluded"))
_SENTENCES = 2
_INDEFINITE = frozenset(("a", "an", "one", "another"))
_WHOSE, _KIN = frozenset(("his", "her", "their")), lexicon.words("roles_of_others")
_OPENING_CLAUSES = frozenset(("after", "before", "since", "until", "as"))
_PUT_UP = lexicon.words("displayed_nouns")
_WRITTEN_ON = lexicon.words("document_nouns") | _PUT_UP
_GETTING = frozenset(("found", "got", "kept", "opened", "received", "saved", "saw", "showed", "shows", "unfolded"))
"""What is done with a message by somebody who has not written it."""
_MEN_AND_WOMEN = frozenset(("police", "couple", "pair", "duo", "trio", "family", "crew", "team"))
"""Nouns in the singular for which "they" stands."""


def _is_general(noun: str) -> bool:
    """Whether anybody may be called so: the man, the woman, the 30-year-old."""
    return noun in ("man", "woman") or noun.endswith("year-old")


class Voices:
    """The speakers of one article, in the order in which they are found."""

    def __init__(self, rows: Tokens, mentions: Sequence[Mention], people: People) -> None:
        self.rows, self.mentions, self.people = rows, mentions, people
        self.firsts = [m.first for m in mentions]
        self.spoken: list[tuple[Mention, str]] = []

    def note(self, mention: Mention, channel: str | None) -> None:
        """Note that `mention` has spoken, and where: in a statement."""
        self.spoken.append((mention, (channel or "").lower()))

    def meant_by(self, mention: Mention) -> Mention | None:
        """The speaker for whom a mention stands, if it is such a word."""
        if mention.kind == IT:
            own = self._own_subject(mention) or self._writer(mention)
            before = self._subject_before(mention)
            if before is not None and before.kind not in (NAME, FULL_NAME):
                own = own or before
            return own or self._last_body(mention, _NEAR) or before
        if self.rows.lowers[mention.first] == "they":
            return self._several(mention)
        if mention.kind not in (ROLE, THING) or mention.possessive or self.rows.lowers[mention.base] != "the":
            return None
        noun = self.rows.lowers[mention.last]
        if mention.last - mention.base > 1 and not noun.endswith("year-old"):
            return None
        if noun in lexicon.words("document_nouns"):
            return self._author(mention, noun)
        if noun in lexicon.words("group_nouns"):
            return self._named(mention, noun) or self._called_again(mention, noun) or self._subject_before(mention)
        if noun in lexicon.words("impersonal_roles"):
            return self._named(mention, noun)
        return self._unnamed(mention, noun)

    def _unnamed(self, mention: Mention, noun: str) -> Mention | None:
        """The nameless who spoke right before, by the same noun or as a man: | a senior figure | said …; the figure said."""
        spoken, near = self._spoken_and_near(mention)
        if spoken is not None and self._is_nameless(spoken) and self._may_be_called(spoken, noun):
            return spoken
        if (opening := self.opens_nameless(mention)) is not None:
            return opening
        before = [m for m in ([spoken] if spoken else []) + near[::-1] if self.rows.lowers[m.last] == noun]
        return next((m for m in before if self._is_nameless(m)), None)

    def opens_nameless(self, mention: Mention) -> Mention | None:
        """Who opens a paragraph without a name, for the woman of it: | A neighbor | heard it. “…,” the woman said."""
        noun = self.rows.lowers[mention.last]
        if not _is_general(noun):
            return None
        opening = next((m for m in self._spoken_and_near(mention)[1] if self._is_nameless(m)), None)
        return opening if opening is not None and self._may_be_called(opening, noun) else None

    def _spoken_and_near(self, mention: Mention) -> tuple[Mention | None, list[Mention]]:
        """Who spoke last, and the mentions before this one in its paragraph."""
        at = bisect_left(self.firsts, mention.first)
        near = [m for m in self.mentions[max(0, at - _REMEMBERED * 3) : at] if m.block == mention.block]
        return next((m for m, _ in self._recent(mention, _NEAR)), None), near

    def _may_be_called(self, nameless: Mention, noun: str) -> bool:
        """Whether somebody may be called the man, the woman or the 30-year-old."""
        genders = {gender_of_role(noun), gender_of_role(self.rows.lowers[nameless.last])} - {None}
        return _is_general(noun) and len(genders) <= 1

    def _is_nameless(self, mention: Mention) -> bool:
        """Whether somebody without a name opens a sentence: | a senior party figure | was blunter."""
        opens = self.rows.sentence_starts[mention.sentence] == mention.base or bool(mention.links)
        whose = self.rows.lowers[mention.base] in _WHOSE and self.rows.lowers[mention.last] in _KIN
        return opens and mention.kind in (ROLE, THING) and (whose or self.rows.lowers[mention.base] in _INDEFINITE)

    def _writer(self, mention: Mention) -> Mention | None:
        """Whose statement of the sentence before it is that reads on: In a statement, | Ruiz | asked for calm. “…,” it read."""
        rows = self.rows
        if not mention.sentence or not any(rows.lowers[link.verb] in _READING for link in mention.links):
            return None
        before = slice(rows.sentence_starts[mention.sentence - 1], rows.sentence_starts[mention.sentence])
        if _WRITTEN_ON.isdisjoint(rows.lowers[before]):
            return None
        at = bisect_left(self.firsts, mention.first)
        for other in self.mentions[max(0, at - _REMEMBERED * 2) : at]:
            if other.sentence == mention.sentence - 1 and other.verb is not None and not other.after_preposition:
                got = self.rows.lowers[other.verb] in _GETTING or not _PUT_UP.isdisjoint(rows.lowers[before])
                return other if other.kind in NAMES and not got else self._document(at, mention)
        return self._document(at, mention)

    def _document(self, at: int, mention: Mention) -> Mention | None:
        """The document of the sentence before that reads on: He kept | the message |. “…,” it read."""
        near = (m for m in reversed(self.mentions[max(0, at - _REMEMBERED) : at]) if m.sentence == mention.sentence - 1)
        return next((m for m in near if m.kind in (ROLE, THING) and self.rows.lowers[m.last] in _WRITTEN_ON), None)

    def _own_subject(self, mention: Mention) -> Mention | None:
        """The body that is the subject of the sentence, for what "it" calls so: The guild rejected what | it | called “…”."""
        if mention.first == 0 or self.rows.lowers[mention.first - 1] not in ("what", "as"):
            return None
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _REMEMBERED * 2) : at]):
            if other.sentence != mention.sentence:
                return None
            if other.verb is not None and not other.after_preposition and self.is_body(other):
                return other
        return self._opening(mention)

    def _opening(self, mention: Mention) -> Mention | None:
        """The body that opens the sentence, before an aside: | The Port Union |, NPU, yesterday rejected what it called “…”."""
        start = self.rows.sentence_starts[mention.sentence]
        at = bisect_left(self.firsts, start)
        opening = next((m for m in self.mentions[at : at + 2] if m.base == start), None)
        if opening is None or opening.possessive or self.rows.lowers[opening.last + 1] not in (",", "(", "of"):
            return None
        return opening if self.is_body(opening) else None

    def _recent(self, mention: Mention, blocks: int) -> list[tuple[Mention, str]]:
        near = [(m, channel) for m, channel in self.spoken[-_REMEMBERED:] if m.first < mention.first]
        return [(m, channel) for m, channel in near[::-1] if mention.block - m.block <= blocks]

    def _author(self, mention: Mention, noun: str) -> Mention | None:
        """Who wrote or released the document that is named by its kind."""
        return next((m for m, channel in self._recent(mention, _FAR) if noun in channel.split()), None)

    def _last_body(self, mention: Mention, blocks: int) -> Mention | None:
        """The body that spoke last."""
        return next((m for m, _ in self._recent(mention, blocks) if self.is_body(m)), None)

    def _called_again(self, mention: Mention, noun: str) -> Mention | None:
        """The body that spoke last, where `noun` may mean it: | the airline | said …; the company said."""
        last = self._last_body(mention, _FAR)
        return last if last is not None and self._is_of_kind(last, noun) else None

    def _is_of_kind(self, body: Mention, noun: str) -> bool:
        """Whether a body may be called by `noun`: one without a name by its own word or a wider one, a wire service by few."""
        if body.kind in NAMES:
            return (
                noun in lexicon.words("group_nouns_of_wire_services")
                or fold(self._words(body)) not in page_words().agencies
            )
        own = self.rows.lowers[body.last]
        business = noun in lexicon.words("group_nouns_of_business") and own in lexicon.words("business_nouns")
        return own == noun or business or noun in lexicon.words("group_nouns_of_all")

    def _words(self, mention: Mention) -> str:
        return " ".join(self.rows.words[mention.first : mention.last + 1])

    def _subject_before(self, mention: Mention) -> Mention | None:
        """The body that is the subject of the sentence before."""
        at = bisect_left(self.firsts, mention.first)
        for other in self.mentions[max(0, at - _REMEMBERED * 3) : at]:
            near = 0 < mention.sentence - other.sentence < _SENTENCES and other.block == mention.block
            acts = other.verb is not None or self._opens_aside(other)
            if near and acts and not other.after_preposition and self.is_body(other):
                return other
        return None

    def _opens_aside(self, mention: Mention) -> bool:
        """Whether a mention opens its sentence before a word thrown in: | The ministry |, meanwhile, dug in its heels."""
        opens = self.rows.sentence_starts[mention.sentence] == mention.base and not mention.possessive
        return opens and self.rows.words[mention.last + 1 : mention.last + 2] == [","]

    def _several(self, mention: Mention) -> Mention | None:
        """The people who spoke last, for "they": the authors wrote …; | they | caution that …."""
        at = bisect_left(self.firsts, mention.first)
        people: list[Mention] = []
        for other in self.mentions[max(0, at - _REMEMBERED * 3) : at]:
            before = mention.sentence - other.sentence in (1, _SENTENCES) and other.block == mention.block
            acts = other.verb is not None or self.rows.sentence_starts[other.sentence] == other.base
            if before and other.kind == ROLE and acts and not other.after_preposition and self._is_several(other):
                people.append(other)
        if people:  # Two aides were fired, | officials | said. They said …
            return next((m for m in people if self._closes_report(m)), people[0])
        own = self._subject_of_clause(mention) if mention.before in ("o", "H") else None
        if own is not None:
            return own
        last = next((m for m, _ in self._recent(mention, _NEAR)), None)
        if last is not None and (self._is_several(last) or self._is_of_no_gender(last)):
            return last
        return self._somebody(mention)

    def _closes_report(self, mention: Mention) -> bool:
        """Whether ", officials said." closes the sentence before a "they said"."""
        behind = self.rows.classes[mention.last + 1 : mention.last + 3]
        return self.rows.words[mention.base - 1] == "," and behind == ["C", "."]

    def _is_of_no_gender(self, mention: Mention) -> bool:
        """Whether somebody without a name may be a "they": said | a rescuer | . “…,” they added."""
        return self._is_nameless(mention) and gender_of_role(self.rows.lowers[mention.last]) is None

    def _subject_of_clause(self, mention: Mention) -> Mention | None:
        """The people whose sentence goes on about them: | Union leaders | left talks that they called “…”."""
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _REMEMBERED) : at]):
            inside = other.after_preposition and self.rows.lowers[other.base - 1] not in _OPENING_CLAUSES
            same = other.sentence == mention.sentence and other.kind == ROLE and not inside
            if same and other.verb is not None and self._is_several(other):
                return other
        return None

    def _somebody(self, mention: Mention) -> Mention | None:
        """Somebody of whom not even the gender is told: | One minister | was less sure. “…,” they said."""
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _REMEMBERED * 2) : at]):
            before = mention.sentence - other.sentence in (1, _SENTENCES)
            here = other.block == mention.block or (other.block == mention.block - 1 and self._opens_block(other))
            if before and here and self._is_of_no_gender(other):
                return other
        return None

    def _opens_block(self, mention: Mention) -> bool:
        return mention.base == 0 or self.rows.blocks[mention.base - 1] != mention.block

    def _is_several(self, mention: Mention) -> bool:
        noun = self.rows.lowers[mention.last]
        if mention.first == mention.last and noun.rpartition("-")[2] in lexicon.plural_roles():
            return True  # Co-workers, in front of a sentence
        plural = mention.kind in (ROLE, THING) and (noun in lexicon.plural_roles() or noun.endswith("s"))
        return plural or (mention.kind not in NAMES and noun in _MEN_AND_WOMEN)

    def _named(self, mention: Mention, noun: str) -> Mention | None:
        """The last body that has the noun in its name: the Port Workers' Union, then | the union."""
        at = bisect_left(self.firsts, mention.first)
        for other in reversed(self.mentions[max(0, at - _NAMED_WITHIN) : at]):
            if other.kind in NAMES and noun in self.rows.lowers[other.first : other.last + 1]:
                return other
        return None

    def _is_body_of(self, mention: Mention) -> bool:
        """Whether a name in capitals is that of a body of people: the Institute of Bakers."""
        first, last = mention.first, mention.last
        of = next((row for row in range(first + 1, last) if self.rows.lowers[row] == "of"), None)
        return of is not None and self.rows.words[of - 1] in listed("body_words") and self.rows.words[last][0].isupper()

    def is_body(self, mention: Mention) -> bool:
        """Whether a mention can be a body: by its words, or a name that is nobody's."""
        rows = self.rows
        if mention.kind in (ROLE, THING):
            impersonal = lexicon.words("impersonal_roles")
            return rows.lowers[mention.last] in impersonal or self._is_body_of(mention)
        if mention.kind == BODY:
            return True
        word = rows.words[mention.first]
        named = mention.kind in (NAME, FULL_NAME) and not mention.titled
        if not named or self.people.is_plainly_person(mention):
            return False
        return not is_given_name(word) and word not in listed("male_names") | listed("female_names")
