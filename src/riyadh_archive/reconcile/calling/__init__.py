"""Names of one story under all their spellings."""
