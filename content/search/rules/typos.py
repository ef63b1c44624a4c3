"""Words that look or sound like a misspelt one."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.search.rules.phonetics import sound
from content.search.rules.stopwords import stopwords

SHORTEST = 4
MOST = 8
MOST_LETTERS_MORE = 4
# How alike a candidate must be to the best one to be kept.
MARGIN = 0.16
SAME_SOUND = 0.75
BY_LETTERS = {1: 0.7, 2: 0.55, 3: 0.45}
BY_SOUND = {1: 0.62, 2: 0.5}


class Lookalikes:
    """The words of a vocabulary by length and by sound, ready to be compared."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        self._sounds: defaultdict[int, list[str]] = defaultdict(list)
        for word in {*words, *stopwords()}:
            if len(word) >= SHORTEST and word.isalpha():
                self._add(word)

    def _add(self, word: str) -> None:
        key = sound(word)
        self._by_length[len(word)].append(word)
        if key not in self._by_sound:
            self._sounds[len(key)].append(key)
        self._by_sound[key].append(word)

    def of(self, word: str) -> list[tuple[str, float]]:
        """Return at most 8 words with a weight each; empty for words under four letters.

        Empty too when it looks most like a stop word: "wannneer" asks for nothing.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return []
        found = self._by_letters_of(word)
        for candidate, weight in self._by_sound_of(word):
            found[candidate] = max(found.get(candidate, 0), weight)
        best = max(found.values(), default=0)
        if any(weight == best and same in stopwords() for same, weight in found.items()):
            return []
        kept = [
            (same, weight)
            for same, weight in found.items()
            if weight >= best - MARGIN and same not in stopwords()
        ]
        return sorted(kept, key=lambda pair: (-pair[1], pair[0]))[:MOST]

    def _by_letters_of(self, word: str) -> dict[str, float]:
        found = {}
        for candidate, distance in _nearest(word, self._by_length, letters_allowed(word)):
            # Few people get the first letter wrong.
            penalty = 0 if candidate[0] == word[0] else 0.08
            found[candidate] = BY_LETTERS[max(distance, 1)] - penalty
        return found

    def _by_sound_of(self, word: str) -> list[tuple[str, float]]:
        key = sound(word)
        pairs = [(same, SAME_SOUND) for same in self._sounding(key, word)]
        allowed = 0 if len(key) < 5 else 1 if len(key) < 10 else 2
        for other, distance in _nearest(key, self._sounds, allowed):
            if distance:
                pairs += [(same, BY_SOUND[distance]) for same in self._sounding(other, word)]
        return pairs

    def _sounding(self, key: str, word: str) -> list[str]:
        """Words with this sound and about as long: "aaaaaaaaaa" is no way to write "aan"."""
        alike = self._by_sound.get(key, ())
        return [same for same in alike if abs(len(same) - len(word)) <= MOST_LETTERS_MORE]


def letters_allowed(word: str) -> int:
    """Return how many letters may differ in a word of this length."""
    return 1 if len(word) < 6 else 2 if len(word) < 11 else 3


def _nearest(
    word: str, by_length: defaultdict[int, list[str]], allowed: int
) -> list[tuple[str, int]]:
    lengths = range(len(word) - allowed, len(word) + allowed + 1)
    choices = [other for length in lengths for other in by_length.get(length, ())]
    matches = process.extract(
        word, choices, scorer=OSA.distance, score_cutoff=allowed, limit=2 * MOST
    )
    return [(other, int(distance)) for other, distance, _ in matches]
