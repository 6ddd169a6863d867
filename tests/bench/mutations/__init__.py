"""Clean reports with one thing changed: which changes are found, and what is reported where nothing was changed."""
