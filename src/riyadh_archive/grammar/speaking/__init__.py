"""Who says what: quotations, their speakers, whom they are said to, and indirect speech."""
