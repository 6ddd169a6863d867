"""From the claims of single articles to what the reports of one event agree and differ on.

`assign_stories` tells which articles belong together, `reconcile_story` compares those of one story, `find_story` gives one
more report to the story it belongs to. `claim_label`, `word_changes` and `is_refuted` tell of single claims.
"""

from riyadh_archive.reconcile.attaching import Attached, find_story
from riyadh_archive.reconcile.conflict import is_refuted
from riyadh_archive.reconcile.group import claim_label
from riyadh_archive.reconcile.reconciling import Reconciled, reconcile_story
from riyadh_archive.reconcile.rules.quotes import word_changes
from riyadh_archive.reconcile.story import assign_stories

__all__ = [
    "Attached",
    "Reconciled",
    "assign_stories",
    "claim_label",
    "find_story",
    "is_refuted",
    "reconcile_story",
    "word_changes",
]
