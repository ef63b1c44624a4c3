"""From text to normalised words, with the place where each stood."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONGEST_WORD = 40
# A straight or curly apostrophe and a hyphen hold a word together: auto's, inkomens-toeslag.
_WORD = re.compile(r"[^\W_]+(?:['’‐‑-][^\W_]+)*")
_ENDING = re.compile(r"['’](?:s|n|tje|tjes|er|en)$")
_HYPHEN = re.compile(r"[‐‑-]")
_APART = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ĳ": "ij", "ł": "l"})


@dataclass(frozen=True)
class Word:
    """A normalised word; `start` and `end` are its place in the text as written."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return `text` in lower case without accents: "Eén café" becomes "een cafe"."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_APART))
    return "".join(char for char in plain if not unicodedata.combining(char))


def words_with_place(text: str) -> Iterator[Word]:
    """Yield every normalised word of `text`; one with a hyphen as a whole and in its parts.

    "WW-uitkering" gives wwuitkering, ww, uitkering; "foto's" gives foto; "zo'n" gives zon.
    """
    for match in _WORD.finditer(text):
        for form in forms(match.group()):
            yield Word(form, match.start(), match.end())


def words(text: str) -> list[str]:
    """Return the normalised words of `text` in order."""
    return [form for match in _WORD.finditer(text) for form in forms(match.group())]


@lru_cache(maxsize=100_000)
def forms(written: str) -> tuple[str, ...]:
    """Return the normalised forms of one word as written: itself, and its parts by hyphen."""
    pieces = [_bare(piece) for piece in _HYPHEN.split(fold(written))]
    if len(pieces) > 1:
        pieces = ["".join(pieces), *(piece for piece in pieces if len(piece) > 1)]
    return tuple(piece[:LONGEST_WORD] for piece in pieces if piece)


def _bare(piece: str) -> str:
    return re.sub(r"[^a-z0-9]", "", _ENDING.sub("", piece))
