"""Which administration an article takes for the one in office."""
