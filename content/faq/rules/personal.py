"""Points out what may be about a person, before a question leaves the screen (AVG 5)."""

import re
from dataclasses import dataclass

from content.search.rules import names

_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}", re.IGNORECASE)
_DIGITS = re.compile(r"(?<!\w)\+?\d(?:[\s.()\-/]*\d){7,12}(?!\w)")
_TITLE = r"(?:de\s+heer|meneer|mijnheer|mevrouw|dhr\.?|mw\.?|mevr\.?|familie|client|cliënt|inwoner)"
_NAME = r"(?:(?:van|de|den|der|ter|ten|te|in|'t|het|el|al)\s+){0,3}[A-ZÀ-Þ][\w'’\-]+"
# The title in any case, the name with a capital: "mevrouw vraagt" is no name.
_NAMED = re.compile(rf"(?i:\b{_TITLE})\s+((?:[A-Z]\.\s?)*{_NAME}(?:\s{_NAME})*)")


@dataclass(frozen=True)
class Found:
    """A piece of text, and what it looks like."""

    text: str
    what: str


def find(text: str) -> list[Found]:
    """Return what in `text` may point to a person, in the order of the kinds."""
    found = [Found(match.group(), "een e-mailadres") for match in _EMAIL.finditer(text)]
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        what = "een BSN" if is_bsn(digits) else "een telefoonnummer of ander nummer"
        found.append(Found(match.group(), what))
    return found + [Found(text[start:end], "een naam") for start, end in _names(text)]


def _names(text: str) -> list[tuple[int, int]]:
    """Return where names stand: those behind a title, and those that the search knows as names."""
    behind_title = [match.span(1) for match in _NAMED.finditer(text)]
    more = [
        (start, end)
        for start, end in names.spans(text)
        if not any(start < last and first < end for first, last in behind_title)
    ]
    return sorted(behind_title + more)


def is_bsn(digits: str) -> bool:
    """Return whether 8 or 9 digits pass the eleven test of a BSN."""
    if len(digits) not in (8, 9):
        return False
    numbers = [int(digit) for digit in digits.zfill(9)]
    total = sum(n * weight for n, weight in zip(numbers, range(9, 1, -1), strict=False))
    return any(numbers) and (total - numbers[8]) % 11 == 0
