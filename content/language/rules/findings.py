"""What the language checker has to say about a text."""

from dataclasses import dataclass
from typing import Literal

from content.language.rules import hard_words, sentences

LONGEST_SENTENCE = 20

Kind = Literal["long_sentence", "hard_word"]


@dataclass(frozen=True)
class Finding:
    """One thing to improve: its kind, the text it is about, and advice in Dutch."""

    kind: Kind
    text: str
    advice: str


def check(text: str, *, longest: int = LONGEST_SENTENCE) -> list[Finding]:
    """Return what makes a Dutch text or simple HTML hard to read, in reading order.

    Args:
        text: plain text, simple HTML or a Django template.
        longest: the longest sentence allowed, in words (house rule for B1: 20).
    """
    found: list[Finding] = []
    for sentence in sentences.split(text):
        found += _length(sentence, longest)
        found += _words(sentence)
    return found


def _length(sentence: str, longest: int) -> list[Finding]:
    words = sentences.count_words(sentence)
    if words <= longest:
        return []
    advice = f"Deze zin heeft {words} woorden. Maak er kortere zinnen van, van hoogstens {longest}."
    return [Finding("long_sentence", sentence, advice)]


def _words(sentence: str) -> list[Finding]:
    return [
        Finding("hard_word", hit.text, f"Schrijf liever: {hit.simple}.")
        for hit in hard_words.find(sentence)
    ]
