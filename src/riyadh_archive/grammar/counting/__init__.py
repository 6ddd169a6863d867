"""Numbers: their value, what they count or measure, and how exactly."""
