"""What a site's `robots.txt` lets a program fetch (RFC 9309): the longest rule that fits decides, and allows on a tie."""

from urllib.parse import unquote

PRODUCT = "riyadh-archive"
"""The name under which a site may speak of this program."""

MAX_ROBOTS = 500 * 1024
"""Bytes that are read; RFC 9309, section 2.5, asks for at least so many."""

MAX_RULES = 10_000
MAX_STARS = 20
"""Stars of a pattern; one with more is taken as far as these reach."""


def is_allowed(robots: str, path: str) -> bool:
    """Whether the rules let this program fetch `path`, which begins with "/" and has its query.

    >>> is_allowed("User-agent: *\\nDisallow: /private/\\nAllow: /private/a", "/private/b")
    False
    """
    best, allowed = -1, True
    for allows, pattern in _rules(robots):
        if len(pattern) >= best and _fits(pattern, path):
            allowed = allows or (len(pattern) == best and allowed)
            best = len(pattern)
    return allowed


def _rules(robots: str) -> list[tuple[bool, str]]:
    """The rules of the groups that name this program; of those for all where none does."""
    ours: list[tuple[bool, str]] = []
    everybody: list[tuple[bool, str]] = []
    named: list[list[tuple[bool, str]]] = []
    is_ours = in_rules = False
    for line in robots.splitlines():
        key, colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        key = key.lower()
        if colon and key == "user-agent":
            named = [] if in_rules else named
            in_rules = False
            if value.partition("/")[0].strip().lower() == PRODUCT:
                named, is_ours = [*named, ours], True
            elif value == "*":
                named = [*named, everybody]
        elif colon and key in ("allow", "disallow"):
            in_rules = True
            for rules in named if value else ():
                rules.append((key == "allow", value))
    return (ours if is_ours else everybody)[:MAX_RULES]


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as the pattern says; `*` stands for anything, `$` for the end."""
    path = unquote(path)
    is_whole = pattern.endswith("$")
    pieces = unquote(pattern.removesuffix("$")).split("*")[: MAX_STARS + 1]
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not is_whole or at == len(path) or (len(pieces) > 1 and path.endswith(pieces[-1]))
