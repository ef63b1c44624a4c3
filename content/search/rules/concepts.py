"""What a query asks for: one concept a word, each with the terms that satisfy it and how well."""

from collections.abc import Container
from dataclasses import dataclass, field

from content.search.rules.synonyms import Terms
from content.search.rules.terms import as_part

EXACT = 1.0
SAME_STEM = 0.95
JOINED = 0.8
PREFIX = 0.7
PREFIX_INSIDE = 0.45
SYNONYM = 0.6
INSIDE_COMPOUND = 0.6
PART_OF_COMPOUND = 0.5
ALL_PARTS = 0.9


@dataclass
class Concept:
    """One word of the query. `variants` maps term to weight; `groups` need all their terms, each
    as a word or inside a compound."""

    word: str
    variants: dict[str, float] = field(default_factory=dict)
    groups: dict[Terms, float] = field(default_factory=dict)
    rarity: float = 0.0
    correction: str = ""

    def accept(self, key: str, weight: float) -> None:
        """Let the term satisfy this concept, and less so where it is part of a compound."""
        self._keep(key, weight)
        self._keep(as_part(key), weight * INSIDE_COMPOUND)

    def accept_all(self, keys: Terms, weight: float) -> None:
        """Let these terms, all together, satisfy this concept."""
        if len(keys) == 1:
            self.accept(keys[0], weight)
        else:
            self.groups[keys] = max(weight, self.groups.get(keys, 0))

    def _keep(self, key: str, weight: float) -> None:
        self.variants[key] = max(weight, self.variants.get(key, 0))


def holds_all(keys: Terms, present: Container[str]) -> bool:
    """Return whether every term is in `present`, as a word or inside a compound."""
    return all(key in present or as_part(key) in present for key in keys)


@dataclass(frozen=True)
class Question:
    """A query as understood."""

    concepts: list[Concept]
    suggestion: str = ""

    @property
    def total(self) -> float:
        """The rarity of all concepts together."""
        return sum(concept.rarity for concept in self.concepts)
