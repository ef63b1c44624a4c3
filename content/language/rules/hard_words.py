"""Hard and ambtelijke words with a simpler alternative, read from ``words.tsv``."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS_FILE = Path(__file__).with_name("words.tsv")
# Case-blind matching takes the Turkish letters for an i, while casefold() keeps them apart.
_TURKISH_I = str.maketrans("İı", "Ii")


@dataclass(frozen=True)
class HardWord:
    """One row: the forms that are found, and what to write instead."""

    forms: tuple[str, ...]
    simple: str


@dataclass(frozen=True)
class Hit:
    """A hard word as it stands in a sentence, with the simpler alternative."""

    text: str
    simple: str


@cache
def hard_words() -> tuple[HardWord, ...]:
    """Return the list; a line is ``form|other form<TAB>simpler word``.

    Raises:
        ValueError: a line does not have exactly two columns.
    """
    lines = WORDS_FILE.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines if line.strip())
    return tuple(HardWord(tuple(forms.split("|")), simple) for forms, simple in rows)


def find(sentence: str) -> list[Hit]:
    """Return the hard words of one sentence in order; a long phrase wins from a word in it."""
    pattern, simple = _pattern()
    return [
        Hit(match[0], simple[" ".join(match[0].casefold().split())])
        for match in pattern.finditer(sentence.translate(_TURKISH_I))
    ]


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    simple = {form.casefold(): word.simple for word in hard_words() for form in word.forms}
    longest_first = sorted(simple, key=len, reverse=True)
    options = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
    # The hyphen keeps compounds and names such as "mede-eigenaar" out.
    return re.compile(rf"(?<![\w-])(?:{options})(?![\w-])", re.IGNORECASE), simple
