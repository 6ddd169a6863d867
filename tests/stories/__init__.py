"""Invented stories, each told by five invented outlets, and how well the program reads them."""
