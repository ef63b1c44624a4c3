"""Two texts beside each other, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# Above this the comparison is by line, or a long text would take seconds.
MOST_WORDS = 3000
# Texts that are less alike than this read best one after the other.
ALIKE = 0.6
_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Piece:
    """A piece of text: `how` is "same", "gone" or "new"."""

    how: str
    text: str


def compare(before: str, after: str) -> list[Piece]:
    """Return what stayed, what went and what came, in the order of reading."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > MOST_WORDS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return list(_pieces(old, new))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        yield from _both("".join(old), "".join(new))
        return
    gone = came = ""
    for how, i, j, k, m in matcher.get_opcodes():
        before, after = "".join(old[i:j]), "".join(new[k:m])
        # A space between two changes is no reason to cut them apart.
        if how != "equal" or (before.isspace() and (gone or came)):
            gone, came = gone + before, came + after
            continue
        yield from _both(gone, came)
        gone = came = ""
        yield Piece("same", before)
    yield from _both(gone, came)


def _both(gone: str, came: str) -> Iterator[Piece]:
    if gone:
        yield Piece("gone", gone)
    if came:
        yield Piece("new", came)
