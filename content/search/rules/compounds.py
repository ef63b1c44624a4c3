"""Splits compounds over a list of words that editors manage: schuldhulpverlening."""

from collections.abc import Iterable
from functools import lru_cache

from content.search.rules.terms import lemma

SHORTEST_COMPOUND = 7
SHORTEST_PART = 3
LINKERS = ("", "s", "en", "e", "n")
ENDINGS = ("", "en", "s", "n", "je", "jes", "tje", "tjes")


class Splitter:
    """Finds the parts of a compound: every part must be on the list, linkers may stand between."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._parts = frozenset(part for part in parts if len(part) >= SHORTEST_PART)
        self.split = lru_cache(maxsize=100_000)(self._split)

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the parts of `word`, the split with the fewest; empty when it has none."""
        if len(word) < SHORTEST_COMPOUND:
            return ()
        found = self._cut(word)
        return found if found and len(found) > 1 else ()

    def _cut(self, rest: str, depth: int = 0) -> tuple[str, ...] | None:
        if last := self._known(rest, ENDINGS):
            return (last,)
        if depth == 4:
            return None
        best: tuple[str, ...] | None = None
        for at in range(len(rest) - SHORTEST_PART, SHORTEST_PART - 1, -1):
            head = self._known(rest[:at], LINKERS)
            tail = self._cut(rest[at:], depth + 1) if head else None
            if head and tail and (best is None or len(tail) + 1 < len(best)):
                best = (head, *tail)
        return best

    def _known(self, text: str, endings: tuple[str, ...]) -> str | None:
        for ending in endings:
            bare = text.removesuffix(ending) if ending else text
            if text.endswith(ending) and bare in self._parts:
                return bare
        # A plural that doubles or changes a letter: brillenkosten, huizenruil.
        single = lemma(text) if text.endswith("en") else text
        return single if single in self._parts else None
