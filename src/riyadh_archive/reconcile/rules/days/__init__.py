"""Days: when something was, when it will be, and since when."""
