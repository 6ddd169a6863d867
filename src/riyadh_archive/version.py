"""The version of this package, alone in its file so that every floor may read it."""

__version__ = "0.1.0"
