"""Cells of a CSV that no spreadsheet takes for a formula (OWASP: CSV injection)."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """Return `text` so that it is read as text: with an apostrophe before a formula sign."""
    stripped = text.lstrip(" \u00a0")
    return f"'{text}" if stripped.startswith(STARTS_A_FORMULA) else text
