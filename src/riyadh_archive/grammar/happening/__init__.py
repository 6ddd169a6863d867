"""Events: which words report one, which is the principal one, and where and when each was."""
