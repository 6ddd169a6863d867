"""Acts: who did what to whom, and why."""
