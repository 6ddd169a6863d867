"""Sentences that two reports tell alike, and what stands in one place of both."""
