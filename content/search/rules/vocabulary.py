"""The words that really stand in an index: how common, what begins with, what looks alike.

A vocabulary belongs to one index. Public and staff have one each, so that no word of a staff note
can show up in a suggestion to the public.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from math import log

from content.search.rules.compounds import Splitter
from content.search.rules.terms import PART_MARK, stem, term, whole
from content.search.rules.typos import Lookalikes

MOST_PREFIXES = 24
NOT_A_SUBJECT = 0.5


class Vocabulary:
    """Words of an index with the number of rows they stand in."""

    def __init__(
        self,
        rows_with: Mapping[str, int],
        *,
        rows: int,
        splitter: Splitter,
        subjects: Mapping[str, int] | None = None,
    ) -> None:
        """subjects: terms with the number of rows that have them in title or keywords."""
        self.rows = rows
        self.splitter = splitter
        self._rows_with = rows_with
        self._sorted = sorted(rows_with)
        self._terms: Counter[str] = Counter()
        self._by_stem: defaultdict[str, set[str]] = defaultdict(set)
        self._parts: Counter[str] = Counter()
        for word, count in rows_with.items():
            self._add(word, count)
        self._subjects = self._terms + self._parts if subjects is None else Counter(subjects)
        # A listed part of a compound in the index can be what was meant: schult in schuldhulp.
        inside = (part for word in rows_with for part in splitter.split(word))
        self._lookalikes = Lookalikes({*self._sorted, *inside})

    def _add(self, word: str, count: int) -> None:
        key = term(word)
        self._terms[key] = min(self.rows, self._terms[key] + count)
        self._by_stem[stem(word)].add(key)
        for part in self.splitter.split(word):
            self._parts[term(part)] += count

    def knows(self, word: str) -> bool:
        """Return whether `word` stands in the index, in another form or inside a compound too."""
        return word in self._rows_with or self.has_term(term(word)) or bool(self.same_stem(word))

    def has_term(self, key: str) -> bool:
        """Return whether the term stands in the index, also as a part of a compound."""
        return key in self._terms or key in self._parts

    def same_stem(self, word: str) -> set[str]:
        """Return the terms of words with the same bare stem."""
        return self._by_stem.get(stem(word), set())

    def count(self, key: str) -> int:
        """Return in how many rows the term stands as asked for: alone, or inside a compound."""
        counts = self._parts if key.startswith(PART_MARK) else self._terms
        return min(self.rows, counts[whole(key)])

    def rarity(self, key: str) -> float:
        """Return the weight of a term: rare weighs more, inside compounds counts half.

        A word that mostly stands in running text is seldom what a question is about ("drie",
        "paar"); one that is mostly in titles and keywords is.
        """
        key = whole(key)
        count = min(self.rows, self._terms[key] + self._parts[key] // 2)
        weight = log(1 + (self.rows - count + 0.5) / (count + 0.5))
        share = min(1.0, self._subjects[key] / count) if count else 0.0
        return weight * (NOT_A_SUBJECT + (1 - NOT_A_SUBJECT) * share)

    def starting_with(self, prefix: str) -> list[str]:
        """Return the most common words that begin with `prefix`, at most 24."""
        at, found = bisect_left(self._sorted, prefix), []
        while at < len(self._sorted) and self._sorted[at].startswith(prefix):
            found.append(self._sorted[at])
            at += 1
        found.sort(key=lambda word: (-self._rows_with[word], word))
        return found[:MOST_PREFIXES]

    def alike(self, word: str) -> list[tuple[str, float]]:
        """Return words that `word` may be a misspelling of, each with a weight of 0.45 to 0.75."""
        found = self._lookalikes.of(word)
        found.sort(key=lambda pair: (-pair[1], -self._rows_with.get(pair[0], 0), pair[0]))
        return found
