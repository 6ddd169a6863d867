"""Proper names: runs of capitals, which of their words name a person, a place or a body, and which names are one."""
