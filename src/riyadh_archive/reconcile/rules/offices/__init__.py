"""Offices: who holds which, and which administration is in office."""
