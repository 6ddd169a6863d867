"""Utterances with their printings, and what was changed between two of them."""
