"""How well a row answers a question: title before keywords before text, and all words together."""

from collections import defaultdict
from collections.abc import Iterable

from content.search.rules.concepts import Concept, Question, holds_all
from content.search.rules.documents import Document, Phrase

TITLE, KEYWORDS, BODY = 2.4, 2.0, 0.7
SATURATION = 1.6
PHRASE = 1.0
KEYWORD_PHRASE = 0.9
EQUAL = 0.35
COVERAGE_FLOOR = 0.4
OWN_MUNICIPALITY, OTHER_MUNICIPALITY = 1.15, 0.8


class Scorer:
    """Scores documents for one question."""

    def __init__(self, question: Question) -> None:
        self._concepts = question.concepts
        self._total = question.total
        self._weights: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, concept in enumerate(question.concepts):
            for key, weight in concept.variants.items():
                self._weights[key].append((number, weight))
        self._with_groups = [
            (number, concept) for number, concept in enumerate(self._concepts) if concept.groups
        ]

    def score(self, doc: Document) -> float:
        """Return how well `doc` answers; 0.0 when nothing matches."""
        title = self._matches(key for word in doc.title for key in word)
        keywords = self._matches(key for phrase in doc.keywords for word in phrase for key in word)
        body = self._matches(doc.body)
        matched = covered = 0.0
        for number, concept in enumerate(self._concepts):
            found = title[number], keywords[number], body[number]
            strength = TITLE * found[0] + KEYWORDS * found[1] + BODY * found[2]
            matched += concept.rarity * strength / (strength + SATURATION)
            covered += concept.rarity * max(found)
        if not covered:
            return 0.0
        phrase = PHRASE * self._total * self._best_phrase(doc)
        share = COVERAGE_FLOOR + (1 - COVERAGE_FLOOR) * covered / self._total
        return (matched + phrase) * share

    def _matches(self, keys: Iterable[str]) -> list[float]:
        """Return for every concept the weight of its best variant among `keys`."""
        best, present = [0.0] * len(self._concepts), set(keys)
        for key in self._weights.keys() & present:
            for number, weight in self._weights[key]:
                best[number] = max(best[number], weight)
        for number, concept in self._with_groups:
            best[number] = max(best[number], _best_group(concept, present))
        return best

    def _best_phrase(self, doc: Document) -> float:
        best = self._overlap(doc.title)
        for phrase in doc.keywords:
            best = max(best, KEYWORD_PHRASE * self._overlap(phrase))
        return best

    def _overlap(self, phrase: Phrase) -> float:
        """Return 0 to 1 (and a little more when equal): how much phrase and query are alike."""
        recall, used = [0.0] * len(self._concepts), 0.0
        for word in phrase:
            best = 0.0
            for number, weight in (pair for key in word for pair in self._weights.get(key, ())):
                best = max(best, weight)
                recall[number] = max(recall[number], weight)
            used += best
        if not used:
            return 0.0
        for number, concept in self._with_groups:
            group = _best_group(concept, {key for word in phrase for key in word})
            recall[number] = max(recall[number], group)
        hit = sum(c.rarity * part for c, part in zip(self._concepts, recall, strict=True))
        share, precision = hit / self._total, used / len(phrase)
        equal = EQUAL if share > 0.99 and precision > 0.99 else 0.0
        return 2 * precision * share / (precision + share) + equal


def _best_group(concept: Concept, present: set[str]) -> float:
    return max(
        (weight for keys, weight in concept.groups.items() if holds_all(keys, present)),
        default=0.0,
    )


def for_place(score: float, place: str, own: str | None, query_words: set[str]) -> float:
    """Return `score` with the own gemeente first. A gemeente named in the query loses nothing."""
    if not place or not own or set(place.split("-")) <= query_words:
        return score
    return score * (OWN_MUNICIPALITY if place == own else OTHER_MUNICIPALITY)
