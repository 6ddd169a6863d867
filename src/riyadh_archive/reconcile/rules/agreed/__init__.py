"""Agreed points: what was agreed, how firmly, and which points a report leaves out."""
