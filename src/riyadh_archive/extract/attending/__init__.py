"""Who was at an event and who was not: one reader for each way of telling it."""
