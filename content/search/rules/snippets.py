"""A piece of the text around the words that matched, which are marked as they were written."""

from dataclasses import dataclass
from functools import lru_cache

from content.search.rules.compounds import Splitter
from content.search.rules.stopwords import stopwords
from content.search.rules.terms import as_part, term
from content.search.rules.words import Word, words_with_place

LENGTH = 220
MOST_LETTERS = 20_000
# Kept in memory: some tens of kilobytes for a long text.
READ_TEXTS = 256


@dataclass(frozen=True)
class Piece:
    """Text as written; `marked` when it is a word that matched. Plain text, not HTML."""

    text: str
    marked: bool = False


def mark(text: str, wanted: dict[str, float], splitter: Splitter) -> list[Piece]:
    """Return the whole of `text` in pieces, with the words whose term is wanted marked."""
    return _pieces(text, 0, len(text), _hits(text, wanted, splitter))


def snippet(
    text: str, wanted: dict[str, float], splitter: Splitter, length: int = LENGTH
) -> list[Piece]:
    """Return about `length` letters around the place where most wanted terms stand together.

    Empty when nothing in `text` matches.
    """
    text = " ".join(text[:MOST_LETTERS].split())
    hits = _hits(text, wanted, splitter)
    if not hits:
        return []
    start = _best_start(hits, wanted, length)
    begin = _word_start(text, max(0, start - length // 4))
    end = _word_end(text, min(len(text), begin + length))
    pieces = _pieces(text, begin, end, hits)
    before = [Piece("… ")] if begin else []
    return before + pieces + ([Piece(" …")] if end < len(text) else [])


def opening(text: str, length: int = LENGTH) -> list[Piece]:
    """Return the first `length` letters or so, for when nothing matched."""
    text = " ".join(text[:MOST_LETTERS].split())
    end = _word_end(text, min(len(text), length))
    return [Piece(text[:end]), *([Piece(" …")] if end < len(text) else [])]


@dataclass(frozen=True)
class _Hit:
    word: Word
    key: str


def _hits(text: str, wanted: dict[str, float], splitter: Splitter) -> list[_Hit]:
    found: list[_Hit] = []
    for word, keys in _read(text, splitter):
        known = [key for key in keys if key in wanted]
        if known and not (found and found[-1].word.start == word.start):
            found.append(_Hit(word, max(known, key=wanted.__getitem__)))
    # "is" and "zijn" may come in by a synonym; marked, they only distract.
    telling = [hit for hit in found if hit.word.text not in stopwords()]
    return telling or found


@lru_cache(maxsize=READ_TEXTS)
def _read(text: str, splitter: Splitter) -> tuple[tuple[Word, tuple[str, ...]], ...]:
    """Return every word of `text` with its terms. The same texts are shown again and again."""
    return tuple(
        (word, (term(word.text), *(as_part(term(part)) for part in splitter.split(word.text))))
        for word in words_with_place(text)
    )


def _best_start(hits: list[_Hit], wanted: dict[str, float], length: int) -> int:
    best, best_start = -1.0, 0
    for index, first in enumerate(hits):
        limit = first.word.start + length * 3 // 4
        keys = {hit.key for hit in hits[index:] if hit.word.end <= limit} | {first.key}
        value = sum(wanted[key] for key in keys)
        if value > best:
            best, best_start = value, first.word.start
    return best_start


def _word_start(text: str, at: int) -> int:
    return 0 if at == 0 else text.find(" ", at) + 1 or at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at + 1)
    return space if space > 0 else at


def _pieces(text: str, begin: int, end: int, hits: list[_Hit]) -> list[Piece]:
    pieces, at = [], begin
    for word in (hit.word for hit in hits if begin <= hit.word.start and hit.word.end <= end):
        pieces += [Piece(text[at : word.start]), Piece(text[word.start : word.end], marked=True)]
        at = word.end
    pieces.append(Piece(text[at:end]))
    return [piece for piece in pieces if piece.text]
