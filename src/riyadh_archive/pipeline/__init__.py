"""Where the stages meet: files in, an archive with its answers out.

load → read → extract is local to an article and runs in several processes when there are many; assigning stories and
reconciling looks at articles together and comes once, at the end. What one article provokes is told and costs that
article alone. Results never depend on the order of adding nor on the number of processes.
"""

from riyadh_archive.pipeline.adding import Watch, add, build, reconcile
from riyadh_archive.pipeline.drafting import DraftCheck, check_draft
from riyadh_archive.pipeline.fetching import fetch_inputs
from riyadh_archive.pipeline.findings import Finding
from riyadh_archive.pipeline.inputs import Added
from riyadh_archive.pipeline.stages import Failure, Input
from riyadh_archive.pipeline.verifying import first_fault, knowing, rebuilt

__all__ = [
    "Added",
    "DraftCheck",
    "Failure",
    "Finding",
    "Input",
    "Watch",
    "add",
    "build",
    "check_draft",
    "fetch_inputs",
    "first_fault",
    "knowing",
    "rebuilt",
    "reconcile",
]
