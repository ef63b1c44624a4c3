"""An answer in sentences, so that a colleague can point at the one that is wrong."""

import re
from collections.abc import Iterable

LONGEST = 300
MOST = 60
_END = re.compile(r"(?<=[.?!…])[\"”')\]]*\s+(?=[\"“'(\[]?[A-ZÀ-Þ])")


def sentences(texts: Iterable[str]) -> list[str]:
    """Return the sentences of plain texts in order, each once; at most 60."""
    found = (
        " ".join(sentence.split())[:LONGEST]
        for text in texts
        for line in text.splitlines()
        for sentence in _END.split(line)
    )
    return list(dict.fromkeys(filter(None, found)))[:MOST]


def passage(chosen: Iterable[str], words: str) -> str:
    """Return what is quoted: the chosen sentences, then own words that are not among them."""
    parts = [part.strip() for part in chosen]
    own = words.strip()
    if own and own not in parts:
        parts.append(own)
    return "\n".join(parts)
