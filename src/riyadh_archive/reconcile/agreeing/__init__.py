"""Agreed points of one story, matched by what they say."""
