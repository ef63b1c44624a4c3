"""The full-text index under a row table, one module a database. Both find the same rows.

The database only says which rows hold a term, and whether in title or keywords ("strong") or
anywhere. What is best is decided in Python, so that the order is the same everywhere.
"""

from content.search.fulltext.base import Wanted, find, install, uninstall

__all__ = ["Wanted", "find", "install", "uninstall"]
