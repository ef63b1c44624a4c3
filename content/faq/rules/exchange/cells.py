"""Cells of a CSV file: several values in one, and no formula that a spreadsheet would run."""

from content.faq.rules.exchange.records import Pair, tidy

# What makes a spreadsheet calculate (OWASP, CSV injection); a quote in front makes it text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"
SEPARATOR = "|"


def guard(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula."""
    return GUARD + text if _looks_like_formula(text) or text.startswith(GUARD) else text


def unguard(text: str) -> str:
    """Return what was written before `guard`; leaves a quote that somebody typed."""
    rest = text[1:]
    guarded = text.startswith(GUARD) and (_looks_like_formula(rest) or rest.startswith(GUARD))
    return rest if guarded else text


def join_lines(values: tuple[str, ...]) -> str:
    """Return the values, one a line."""
    return "\n".join(values)


def split_lines(cell: str) -> tuple[str, ...]:
    """Return the lines of a cell, each once."""
    return tuple(dict.fromkeys(line.strip() for line in tidy(cell).split("\n") if line.strip()))


def join_pairs(pairs: tuple[Pair, ...]) -> str:
    """Return "title | address" for each pair, one a line."""
    return "\n".join(f"{title} {SEPARATOR} {url}".rstrip() for title, url in pairs)


def split_pairs(cell: str) -> tuple[Pair, ...]:
    """Return (title, address) of every line; the address is empty where there is none."""
    pairs = []
    for line in (line for line in tidy(cell).split("\n") if line.strip()):
        title, separator, url = line.rpartition(SEPARATOR)
        pairs.append((title.strip(), url.strip()) if separator else (line.strip(), ""))
    return tuple(pairs)


def _looks_like_formula(text: str) -> bool:
    return text.startswith(FORMULA) or text.lstrip().startswith(FORMULA)
