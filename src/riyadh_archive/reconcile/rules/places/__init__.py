"""Places: where something was."""
