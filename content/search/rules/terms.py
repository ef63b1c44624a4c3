"""The term under which a word is kept: its dictionary form, then its stem.

simplemma knows schulden/schuld, brillen/bril, kreeg/krijgen; the stemmer joins what it does not
know. The `dutch` stemmer breaks schuld/schulden, so it is `dutch_porter` (SEARCH.md).
"""

from functools import lru_cache

import Stemmer
from simplemma import is_known, lemmatize

_stemmer = Stemmer.Stemmer("dutch_porter")
# The stem of a word with a digit gets a letter in front: a database may read 12e3 as a number.
_NUMBER_MARK = "n"
PART_MARK = "deel0"


@lru_cache(maxsize=100_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a normalised word, without accents."""
    form = lemmatize(word, lang="nl").lower().replace("_", "")
    return form if form.isascii() and form.isalnum() else word


@lru_cache(maxsize=100_000)
def term(word: str) -> str:
    """Return the term of a normalised word: letters and digits only."""
    if any(char.isdigit() for char in word):
        return _NUMBER_MARK + word
    return _stemmer.stemWord(lemma(word)) or word


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the bare stem, to join forms whose dictionary forms differ."""
    return _stemmer.stemWord(word)


def as_part(key: str) -> str:
    """Return the form of a term that stands inside a compound; it weighs less than the word."""
    return PART_MARK + key


def whole(key: str) -> str:
    """Return the term itself, whether or not it is in the form that stands inside a compound."""
    return key.removeprefix(PART_MARK)


@lru_cache(maxsize=20_000)
def is_dutch(word: str) -> bool:
    """Return whether `word` is spelt as in the dictionary, and so is no misspelling."""
    return is_known(word, lang="nl")
