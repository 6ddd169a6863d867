"""Listeners and channels told once for several quotations: "…," she told the Harbor Post. "…," she added.

In: each quotation's speaker, paragraph, listeners and channel, in text order. Out: those that still hold for the next.
"""

from typing import NamedTuple

from riyadh_archive.grammar.referring.mentions import PRONOUNS, Mention
from riyadh_archive.lexicon import words as lexicon

_PARAGRAPHS = 1
"""Paragraphs behind the one that tells the listeners for which they hold."""
_GOING_ON = frozenset(("add", "continue"))


class Told(NamedTuple):
    """To whom (`addressee`) and by which `channel` a `speaker` spoke in paragraph `block`."""

    speaker: str
    block: int
    addressee: str | None
    channel: str | None


class Carried:
    """What was told last of whom somebody speaks to."""

    def __init__(self) -> None:
        self.last: Told | None = None

    def complete(self, here: Told, mention: Mention, verb: str | None) -> Told:
        """The listeners and the channel of a quotation: its own, or those of the quotation before, of the same speaker.

        `verb` is the lower-cased verb of its attribution. Another paragraph must go on plainly: "she said", "Ruiz added".
        """
        last = self.last
        if here.addressee or here.channel or last is None or last.speaker != here.speaker:
            self.last = here if here.addressee or here.channel else None
            return here
        goes_on = mention.kind in PRONOUNS or lexicon.reporting_verbs().get(verb or "") in _GOING_ON
        if here.block != last.block and not (goes_on and here.block - last.block <= _PARAGRAPHS):
            return here
        return here._replace(addressee=last.addressee, channel=last.channel)
