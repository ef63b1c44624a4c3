"""Puts searches that mean the same together: stems, synonyms, parts of compounds, lookalikes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from content.search.rules.compounds import SHORTEST_COMPOUND
from content.search.rules.phonetics import sound
from content.search.rules.separable import words_with_verbs
from content.search.rules.stopwords import meaningful
from content.search.rules.synonyms import Synonyms
from content.search.rules.terms import is_dutch, term
from content.search.rules.vocabulary import Vocabulary
from content.search.rules.words import words

Features = Mapping[str, float]
# Two searches are one subject when this much of what they ask for is the same.
ALIKE = 0.5
WORD, CORRECTED, MEANING, PART = 1.0, 0.9, 0.8, 0.5
# Or, where one of them has a word that is nowhere in the index, when they are spelt this alike.
SPELT_ALIKE = 86
UNKNOWN = "klank-"
MOST_LETTERS = 200


@dataclass(frozen=True)
class Subject:
    """Searches that mean the same; `leader` is the one that was asked most."""

    leader: str
    members: tuple[str, ...]


def features(query: str, vocabulary: Vocabulary, synonyms: Synonyms) -> dict[str, float]:
    """Return what `query` asks for: keys with a weight, rare words weighing more."""
    found: dict[str, float] = {}
    asked: dict[str, str] = {}
    for word in meaningful(words_with_verbs(query[:MOST_LETTERS])):
        key, weight = _key(word, vocabulary)
        parts = [term(part) for part in vocabulary.splitter.split(word)]
        asked |= {term(word): key, **{part: _named(part, vocabulary) for part in parts}}
        _keep(found, key, PART if parts else weight, vocabulary)
        for part in parts:
            _keep(found, asked[part], WORD, vocabulary)
    for meaning in synonyms.within(list(asked)):
        # What is said gives way to what is meant, so that both ways of saying meet.
        for said in meaning.said:
            found.pop(asked[said], None)
        for target in (key for means in meaning.means[:1] for key in means):
            _keep(found, _named(target, vocabulary), MEANING, vocabulary)
    return found


def likeness(one: Features, other: Features) -> float:
    """Return 0 to 1: how much of all they ask for is the same."""
    shared = sum(min(one[key], other[key]) for key in one.keys() & other.keys())
    all_of_it = sum(max(one.get(key, 0), other.get(key, 0)) for key in one.keys() | other.keys())
    return shared / all_of_it if all_of_it else 0.0


def group(asked: Mapping[str, int], read: Callable[[str], Features]) -> list[Subject]:
    """Return every search of `asked` (search to number of times) in exactly one subject.

    read: gives the features of a search. The order of `asked` makes no difference.
    """
    leaders = Leaders(read)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for query in sorted(asked, key=lambda text: (-asked[text], text)):
        leader = leaders.of(query)
        if leader is None:
            leaders.add(query)
            leader = query
        members[leader].append(query)
    return [Subject(leader, tuple(found)) for leader, found in members.items()]


class Leaders:
    """Searches to compare others with, found by what they have in common."""

    def __init__(self, read: Callable[[str], Features], queries: Sequence[str] = ()) -> None:
        self._read = read
        self._features: dict[str, Features] = {}
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        for query in queries:
            self.add(query)

    def add(self, query: str) -> None:
        """Make `query` one to compare with."""
        if query not in self._features:
            self._features[query] = self._read(query)
            for key in self._features[query]:
                self._by_key[key].append(query)

    def of(self, query: str) -> str | None:
        """Return the leader that means the same as `query`, the most alike; None without one."""
        if query in self._features:
            return query
        mine = self._read(query)
        near: Iterable[str] = {leader for key in mine for leader in self._by_key.get(key, ())}
        scored = [(likeness(mine, self._features[leader]), leader) for leader in near]
        best = max(scored, default=(0.0, ""))
        return best[1] if best[0] >= ALIKE else self._spelt_like(query, mine)

    def _spelt_like(self, query: str, mine: Features) -> str | None:
        if not _has_unknown(mine):
            return None
        names = [name for name, found in self._features.items() if _has_unknown(found)]
        best = process.extractOne(query, names, scorer=fuzz.ratio, score_cutoff=SPELT_ALIKE)
        if best:
            return best[0]
        whole = _joined(query)
        return next((name for name in names if _holds(whole, _joined(name))), None)


def _joined(query: str) -> str:
    return "".join(words(query))


def _holds(one: str, other: str) -> bool:
    """Return whether one holds the other: "fietsplan" and "fiets plan via de gemeente"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST_COMPOUND and short in long


def _has_unknown(features: Features) -> bool:
    return any(key.startswith(UNKNOWN) for key in features)


def _key(word: str, vocabulary: Vocabulary) -> tuple[str, float]:
    """Return the term of a word; of its correction when misspelt; how it sounds when unknown."""
    if vocabulary.knows(word) or is_dutch(word) or not word.isalpha():
        return _named(term(word), vocabulary), WORD
    alike = vocabulary.alike(word)
    return (term(alike[0][0]), CORRECTED) if alike else (_named(term(word), vocabulary), WORD)


def _named(key: str, vocabulary: Vocabulary) -> str:
    """Return the term, or how it sounds when it is nowhere in the index."""
    return key if vocabulary.has_term(key) else f"{UNKNOWN}{sound(key)}"


def _keep(found: dict[str, float], key: str, weight: float, vocabulary: Vocabulary) -> None:
    found[key] = max(found.get(key, 0.0), weight * _rarity(key, vocabulary))


def _rarity(key: str, vocabulary: Vocabulary) -> float:
    """A word that is nowhere in the index is what the search was about: it weighs most."""
    return vocabulary.rarity(key) * (1 if vocabulary.has_term(key) else 2)
