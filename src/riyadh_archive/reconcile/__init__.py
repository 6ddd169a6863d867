"""From the claims of single articles to what the reports of one event agree and differ on.

`assign_stories` tells which articles belong together, `reconcile_story` compares those of one story.
"""

from riyadh_archive.reconcile.reconciling import Reconciled, reconcile_story
from riyadh_archive.reconcile.story import assign_stories

__all__ = ["Reconciled", "assign_stories", "reconcile_story"]
