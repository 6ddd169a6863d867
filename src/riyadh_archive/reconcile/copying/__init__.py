"""Who copied whom among the reports of one story."""
