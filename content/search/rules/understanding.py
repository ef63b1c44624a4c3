"""From a query to concepts: exact, prefix, misspelling, synonym, part of a compound."""

import re
from itertools import pairwise

from content.search.rules.concepts import (
    ALL_PARTS,
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
from content.search.rules.separable import words_with_verbs
from content.search.rules.stopwords import meaningful
from content.search.rules.synonyms import Synonyms
from content.search.rules.terms import is_dutch, term, whole
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
    distinct = _words(asked, vocabulary)
    typing = words(asked)[-1] if distinct and not asked.endswith(" ") else ""
    concepts = [_concept(word, vocabulary, typing=word == typing) for word in distinct]
    _join_neighbours(concepts, vocabulary)
    _add_synonyms(concepts, vocabulary, synonyms)
    kept = _distinct([concept for concept in concepts if _can_match(concept, vocabulary)])
    for concept in kept:
        concept.rarity = _rarity(concept, vocabulary)
    return Question(kept, _suggestion(asked, concepts))


def _words(asked: str, vocabulary: Vocabulary) -> list[str]:
    plain = set(words(asked))
    found = [
        word for word in words_with_verbs(asked) if word in plain or vocabulary.has_term(term(word))
    ]
    return list(dict.fromkeys(meaningful(found)))[:MOST_WORDS]


def _concept(word: str, vocabulary: Vocabulary, *, typing: bool) -> Concept:
    concept = Concept(word)
    concept.accept(term(word), EXACT)
    for key in vocabulary.same_stem(word):
        concept.accept(key, SAME_STEM)
    if parts := tuple(term(part) for part in vocabulary.splitter.split(word)):
        concept.accept_all(parts, ALL_PARTS)
        for part in parts:
            concept.accept(part, PART_OF_COMPOUND)
    begun = _accept_beginnings(concept, vocabulary, typing=typing)
    if not vocabulary.knows(word) and not (typing and begun) and not is_dutch(word):
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
    return any(map(vocabulary.has_term, map(whole, concept.variants))) or any(
        all(map(vocabulary.has_term, keys)) for keys in concept.groups
    )


def _distinct(concepts: list[Concept]) -> list[Concept]:
    by_term = {term(concept.word): concept for concept in reversed(concepts)}
    return list(reversed(by_term.values()))


def _rarity(concept: Concept, vocabulary: Vocabulary) -> float:
    """The rarity of the word itself; of its best variants when it does not occur."""
    found: list[tuple[float, float]] = []
    for key, weight in concept.variants.items():
        if vocabulary.count(key):
            found.append((weight, vocabulary.rarity(key)))
    for keys, weight in concept.groups.items():
        if all(map(vocabulary.has_term, keys)):
            found.append((weight, max(map(vocabulary.rarity, keys))))
    best = max(weight for weight, _ in found)
    return min(rarity for weight, rarity in found if weight > ALL_PARTS * best)


def _suggestion(asked: str, concepts: list[Concept]) -> str:
    corrections = {concept.word: concept.correction for concept in concepts if concept.correction}
    if not corrections:
        return ""
    better = re.sub(
        r"[^\W_]+", lambda match: corrections.get(fold(match.group()), match.group()), asked
    )
    return better.strip() if better.strip() != asked.strip() else ""
