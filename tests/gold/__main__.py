"""`python -m tests.gold`: builds the bundled archive and prints every figure, its floor, and what was missed below it.

`-v` prints all that was missed; `--raise` writes the figures that are now above their floors into `floors.toml`.
"""

import sys
import tempfile
from pathlib import Path

from .matching import Answers
from .score import all_scores, raise_floors, read_floors, table

with tempfile.TemporaryDirectory() as folder:
    scores = all_scores(Answers.build(Path(folder) / "gold.db"))
if "--raise" in sys.argv:
    raise_floors(scores)
print(table(scores, read_floors(), missed="-v" in sys.argv))
