"""Quotation marks, and what stands outside them: noun phrases and pronouns, and whom each of them means."""
