"""From a query to concepts: exact, prefix, misspelling, synonym, part of a compound."""

import re
from itertools import pairwise

from content.search.rules.concepts import (
    EXACT,
    JOINED,
    PART_OF_COMPOUND,
    PREFIX,
    PREFIX_INSIDE,
    SAME_STEM,
    SYNONYM,
    Concept,
    Question,
)
from content.search.rules.stopwords import meaningful
from content.search.rules.synonyms import Synonyms
from content.search.rules.terms import term
from content.search.rules.typos import SHORTEST
from content.search.rules.vocabulary import Vocabulary
from content.search.rules.words import fold, words

MOST_WORDS = 14
MOST_LETTERS = 400
SHORTEST_PREFIX = 3


def understand(query: str, vocabulary: Vocabulary, synonyms: Synonyms) -> Question:
    """Return what `query` asks for, given the words that stand in the index.

    Only the first 400 characters and 14 meaningful words count: nobody types more on purpose.
    """
    asked = query[:MOST_LETTERS]
    distinct = list(dict.fromkeys(meaningful(words(asked))))[:MOST_WORDS]
    typing = distinct[-1] if distinct and not asked.endswith(" ") else ""
    concepts = [_concept(word, vocabulary, typing=word == typing) for word in distinct]
    _join_neighbours(concepts, vocabulary)
    _add_synonyms(concepts, vocabulary, synonyms)
    kept = _distinct([concept for concept in concepts if _can_match(concept, vocabulary)])
    for concept in kept:
        concept.rarity = _rarity(concept, vocabulary)
    return Question(kept, _suggestion(asked, concepts))


def _concept(word: str, vocabulary: Vocabulary, *, typing: bool) -> Concept:
    concept = Concept(word)
    concept.accept(term(word), EXACT)
    for key in vocabulary.same_stem(word):
        concept.accept(key, SAME_STEM)
    parts = vocabulary.splitter.split(word)
    for part in parts:
        concept.accept(term(part), PART_OF_COMPOUND)
    begun = _accept_beginnings(concept, vocabulary, typing=typing)
    known = vocabulary.knows(word) or any(vocabulary.has_term(term(part)) for part in parts)
    if not known and not (typing and begun):
        _accept_lookalikes(concept, vocabulary)
    return concept


def _accept_beginnings(concept: Concept, vocabulary: Vocabulary, *, typing: bool) -> bool:
    if len(concept.word) < (SHORTEST_PREFIX if typing else SHORTEST + 1):
        return False
    found = vocabulary.starting_with(concept.word)
    for longer in found:
        concept.accept(term(longer), PREFIX if typing else PREFIX_INSIDE)
    return bool(found)


def _accept_lookalikes(concept: Concept, vocabulary: Vocabulary) -> None:
    found = vocabulary.alike(concept.word)
    for other, weight in found:
        concept.accept(term(other), weight)
        for part in vocabulary.splitter.split(other):
            concept.accept(term(part), weight * PART_OF_COMPOUND)
    if found:
        concept.correction = found[0][0]


def _join_neighbours(concepts: list[Concept], vocabulary: Vocabulary) -> None:
    """Read "spoed eisend" as "spoedeisend" too, and "terug betalen" as "terugbetalen"."""
    for left, right in pairwise(concepts):
        joined = term(left.word + right.word)
        if vocabulary.has_term(joined):
            left.accept(joined, JOINED)
            right.accept(joined, JOINED)


def _add_synonyms(concepts: list[Concept], vocabulary: Vocabulary, synonyms: Synonyms) -> None:
    """What is said for a word, for its correction (less) and for what it is made of (less)."""
    by_term: dict[str, list[tuple[Concept, float]]] = {}
    for concept in concepts:
        by_term.setdefault(term(concept.word), []).append((concept, SYNONYM))
        if concept.correction:
            weight = SYNONYM * concept.variants[term(concept.correction)]
            by_term.setdefault(term(concept.correction), []).append((concept, weight))
        for part in vocabulary.splitter.split(concept.word):
            by_term.setdefault(term(part), []).append((concept, SYNONYM * PART_OF_COMPOUND))
    for meaning in synonyms.within(list(by_term)):
        for concept, weight in (pair for key in meaning.said for pair in by_term[key]):
            for target in meaning.means:
                concept.accept_all(target, weight)


def _can_match(concept: Concept, vocabulary: Vocabulary) -> bool:
    return any(vocabulary.has_term(key) for key in concept.variants) or any(
        all(map(vocabulary.has_term, keys)) for keys in concept.groups
    )


def _distinct(concepts: list[Concept]) -> list[Concept]:
    by_term = {term(concept.word): concept for concept in reversed(concepts)}
    return list(reversed(by_term.values()))


def _rarity(concept: Concept, vocabulary: Vocabulary) -> float:
    """The rarity of the word itself; of its best variants when it does not occur."""
    counts = {key: vocabulary.count(key) for key in concept.variants}
    counts = {key: count for key, count in counts.items() if count}
    groups = {keys: min(map(vocabulary.count, keys)) for keys in concept.groups}
    weights = {key: concept.variants[key] for key in counts} | {
        keys: concept.groups[keys] for keys, count in groups.items() if count
    }
    best = max(weights.values())
    return vocabulary.rarity(
        max((counts | groups)[key] for key, weight in weights.items() if weight >= 0.9 * best)
    )


def _suggestion(asked: str, concepts: list[Concept]) -> str:
    corrections = {concept.word: concept.correction for concept in concepts if concept.correction}
    if not corrections:
        return ""
    better = re.sub(
        r"[^\W_]+", lambda match: corrections.get(fold(match.group()), match.group()), asked
    )
    return better.strip() if better.strip() != asked.strip() else ""
