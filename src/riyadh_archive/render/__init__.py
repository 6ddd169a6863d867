"""Answers for people and programs: core types in; a table, JSON, JSON Lines or CSV out.

Words from articles are data here: nothing in them is markup, and no control or format character of them reaches a
terminal from a table. `answer` is the one way out; a table is drawn by the module of its answer, imported when needed.
"""
