"""A row of the index as terms, and the text in which it is kept.

In that text a space stands between words, `|` between phrases, and a comma before every part of a
compound: "schuldhulp,deel0schuld,deel0hulp". To a database all three are just separators.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from content.search.rules.compounds import Splitter
from content.search.rules.separable import words_with_verbs
from content.search.rules.stopwords import stopwords
from content.search.rules.terms import as_part, term, whole

MOST_BODY_WORDS = 3000
Word = tuple[str, ...]
Phrase = tuple[Word, ...]


@dataclass(frozen=True)
class Document:
    """What scoring needs: the title and every keyword as a phrase, and the terms of the text."""

    title: Phrase
    keywords: tuple[Phrase, ...]
    body: frozenset[str]


def encode(text: str, splitter: Splitter) -> str:
    """Return the terms of `text` as kept in the index."""
    kept = _kept(text)
    encoded = {word: _word(word, splitter) for word in set(kept)}
    return " ".join(encoded[word] for word in kept)


def encode_phrases(phrases: Iterable[str], splitter: Splitter) -> str:
    """Return the terms of every phrase, with a `|` between them."""
    return "|".join(filter(None, (encode(phrase, splitter) for phrase in phrases)))


def distinct_words(*texts: str) -> str:
    """Return the distinct normalised words of the texts, for the vocabulary."""
    return " ".join(dict.fromkeys(word for text in texts for word in _kept(text)))


def decode(title: str, keywords: str, body: str) -> Document:
    """Return the document behind three texts made by `encode` and `encode_phrases`."""
    phrases = tuple(filter(None, map(_phrase, keywords.split("|"))))
    return Document(_phrase(title), phrases, frozenset(terms_in(body)))


def terms_in(encoded: str) -> list[str]:
    """Return every term of a kept text."""
    return encoded.replace(",", " ").replace("|", " ").split()


def whole_terms(encoded: str) -> set[str]:
    """Return the distinct terms of a kept text, without the mark of those inside a compound."""
    return set(map(whole, terms_in(encoded)))


def _kept(text: str) -> list[str]:
    found = (word for word in words_with_verbs(text) if word not in stopwords())
    return [word for word in found if len(word) > 1 or word.isdigit()][:MOST_BODY_WORDS]


def _word(word: str, splitter: Splitter) -> str:
    return ",".join([term(word), *(as_part(term(part)) for part in splitter.split(word))])


def _phrase(text: str) -> Phrase:
    return tuple(tuple(word.split(",")) for word in text.split())
