"""What people say and what the field calls it: "rood staan" is a debt."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content.search.rules.stopwords import meaningful
from content.search.rules.terms import term
from content.search.rules.words import words

Terms = tuple[str, ...]


def terms_of(phrase: str) -> Terms:
    """Return the distinct terms of a phrase, in order, without stop words."""
    return tuple(dict.fromkeys(term(word) for word in meaningful(words(phrase))))


@dataclass(frozen=True)
class Meaning:
    """When every term of `said` is in the query, each of `means` counts as well."""

    said: Terms
    means: tuple[Terms, ...]


class Synonyms:
    """Every meaning, found by the first term of what is said."""

    def __init__(self, pairs: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._by_first: defaultdict[str, list[Meaning]] = defaultdict(list)
        for said, means in pairs:
            key = terms_of(said)
            if key:
                meaning = Meaning(key, tuple(filter(None, map(terms_of, means))))
                self._by_first[key[0]].append(meaning)

    def within(self, query_terms: Sequence[str]) -> list[Meaning]:
        """Return the meanings whose every term is among `query_terms`."""
        present = set(query_terms)
        return [
            meaning
            for key in dict.fromkeys(query_terms)
            for meaning in self._by_first.get(key, ())
            if present.issuperset(meaning.said)
        ]
