"""Which articles tell of one event: stories, as they are founded and grow."""
