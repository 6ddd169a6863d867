"""From the claims of single articles to what the reports of one event agree and differ on.

`assign_stories` tells which articles belong together (`ties` and `story` do so as they come and go), `reconcile_story`
compares those of one story, `find_story` gives one more report to the story it belongs to. `claim_label`, `word_changes`
and `is_refuted` tell of single claims.
"""

from riyadh_archive.reconcile.conflict import is_refuted
from riyadh_archive.reconcile.group import claim_label
from riyadh_archive.reconcile.joining.attaching import Attached, find_story
from riyadh_archive.reconcile.joining.story import assign_stories, find_stories, sketch_article, story_id
from riyadh_archive.reconcile.joining.ties import Cells, Outline, Sketch, near_articles, tie_article, untie_article
from riyadh_archive.reconcile.reconciling import Reconciled, reconcile_story
from riyadh_archive.reconcile.rules.quotes import word_changes

__all__ = [
    "Attached",
    "Cells",
    "Outline",
    "Reconciled",
    "Sketch",
    "assign_stories",
    "claim_label",
    "find_stories",
    "find_story",
    "is_refuted",
    "near_articles",
    "reconcile_story",
    "sketch_article",
    "story_id",
    "tie_article",
    "untie_article",
    "word_changes",
]
