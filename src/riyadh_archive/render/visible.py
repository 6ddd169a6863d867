"""Text from articles made safe to show: what a terminal would obey is spelled out, formulas are quoted."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters by which spreadsheets know a formula or look past to one (OWASP, CSV injection)."""
_BLANKS = str.maketrans("\t\n\r", "   ")


def visible(text: str) -> str:
    """The text with control, format, surrogate, private-use and unassigned characters and odd line breaks as `\\u…`.

    Tabs and line feeds become blanks, other white space stays.

    >>> visible("a\\x1b[31mb\\u202ec\\nd")
    'a\\\\u001b[31mb\\\\u202ec d'
    """
    if text.isprintable():
        return text
    return "".join(map(_shown, text.translate(_BLANKS)))


def _shown(char: str) -> str:
    if char.isprintable() or (char.isspace() and char not in _BREAKS):
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


_BREAKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")
"""White space that moves a terminal's cursor or breaks its lines."""


def csv_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before text that starts like one.

    >>> csv_cell("=1+1"), csv_cell(-3), csv_cell(None)
    ("'=1+1", -3, '')
    """
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value
