"""Venues that no event word names: where people acted, and where a report was sent from."""
