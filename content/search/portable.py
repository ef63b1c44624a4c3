"""The index in a form that a browser can search by itself: the server has done the Dutch.

A browser has no dictionary. It gets every word of the index with its term, the terms of every row,
the synonyms and the word list; then looking up, comparing and counting is all that is left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from content.search import knowledge
from content.search.models import DomainWord, IndexState, Synonym
from content.search.models.tables import TABLES
from content.search.rules import documents
from content.search.rules.scopes import Scope
from content.search.rules.stopwords import meaningful, stopwords
from content.search.rules.synonyms import terms_of
from content.search.rules.terms import term
from content.search.rules.words import words


class _Terms:
    """Numbers for terms: each is written out once."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def number(self, key: str) -> int:
        return self.numbers.setdefault(key, len(self.numbers))

    def word(self, encoded: str) -> list[int]:
        return [self.number(key) for key in encoded.split(",")]

    def phrase(self, encoded: str) -> list[list[int]]:
        return [self.word(word) for word in encoded.split()]


def stamp() -> str:
    """Return what is another text as soon as anything in the index changed."""
    return str(IndexState.objects.values_list("stamp", flat=True).first() or "")


def portable(scope: Scope, kind: str) -> dict[str, Any]:
    """Return words, synonyms and rows of one kind in `scope`; in a fixed number of queries."""
    terms, counts = _Terms(), Counter[str]()
    columns = ("key", "municipality", "words", "title_terms", "keyword_terms", "body_terms")
    found = TABLES[scope].objects.filter(kind=kind).order_by("key", "municipality")
    by_key: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    rows = 0
    for key, place, text, title, keywords, body in found.values_list(*columns).iterator():
        counts.update(text.split())
        rows += 1
        _add_row(by_key[key], place, (title, keywords, body), terms)
    splitter = knowledge.splitter()
    return {
        "rows": rows,
        "entries": dict(by_key),
        "words": [
            [word, count, terms.word(documents.encode(word, splitter) or term(word))]
            for word, count in sorted(counts.items())
        ],
        **_taught(terms, counts),
        "stop": sorted(stopwords()),
        "terms": list(terms.numbers),
    }


def _add_row(entry: dict[str, Any], place: str, texts: tuple[str, str, str], terms: _Terms) -> None:
    title, keywords, body = texts
    keys = {terms.number(key) for key in documents.terms_in(body)}
    if not place:
        phrases = (terms.phrase(phrase) for phrase in keywords.split("|"))
        entry |= {
            "title": terms.phrase(title),
            "keywords": [phrase for phrase in phrases if phrase],
            "body": sorted(keys),
        }
        return
    # The row without a gemeente comes first: only what this one has more is kept.
    more = keys - set(entry.get("body", ()))
    entry.setdefault("places", {})[place] = sorted(more)


def _taught(terms: _Terms, counts: Iterable[str]) -> dict[str, Any]:
    """Return what editors taught: synonyms and parts of compounds, and the terms of their words."""
    said: dict[str, int] = {}
    synonyms = []
    for synonym in Synonym.objects.all():
        key = terms_of(synonym.said)
        means = [found for phrase in synonym.meanings if (found := terms_of(phrase))]
        if key and means:
            synonyms.append([_numbers(key, terms), [_numbers(found, terms) for found in means]])
            said |= {word: terms.number(term(word)) for word in meaningful(words(synonym.said))}
    parts = list(DomainWord.objects.order_by("word").values_list("word", flat=True))
    said |= {part: terms.number(term(part)) for part in parts}
    known = set(counts)
    return {
        "synonyms": synonyms,
        "parts": parts,
        "said": {word: number for word, number in sorted(said.items()) if word not in known},
    }


def _numbers(keys: Iterable[str], terms: _Terms) -> list[int]:
    return [terms.number(key) for key in keys]
