"""How the answers on the five bundled articles compare with what was found in them by hand."""
