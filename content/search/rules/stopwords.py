"""Words that say nothing about the subject. Our own list: see shipped/stopwords.txt."""

from functools import cache
from pathlib import Path

LIST = Path(__file__).parent.parent / "shipped" / "stopwords.txt"


@cache
def stopwords() -> frozenset[str]:
    """Return the stop words, normalised."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def meaningful(words: list[str]) -> list[str]:
    """Return `words` without stop words and single letters; all of them when nothing is left."""
    kept = [word for word in words if word not in stopwords() and (len(word) > 1 or word.isdigit())]
    return kept or words
