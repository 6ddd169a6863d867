"""Acts and their parts: who did what to whom, when and why."""
