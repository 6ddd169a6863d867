"""Figures: how many, how much, how old, at what time of day."""
