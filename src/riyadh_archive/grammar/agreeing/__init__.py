"""Agreement: what parties agreed on, how firmly, and how a list of points divides."""
