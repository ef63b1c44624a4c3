"""Searching: understand the query, let the database find rows, decide here what is best."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import nlargest

from content.search import fulltext, knowledge
from content.search.knowledge import Knowledge
from content.search.models.rows import Row
from content.search.models.tables import TABLES
from content.search.rules import documents, snippets
from content.search.rules.concepts import Concept, Question
from content.search.rules.scopes import Scope
from content.search.rules.scoring import Scorer, for_place
from content.search.rules.snippets import Piece
from content.search.rules.understanding import understand
from content.search.rules.vocabulary import Vocabulary
from content.search.rules.words import words

CANDIDATES = 160
# What scores less than this share of the best hit is noise; it is neither shown nor counted.
NOISE = 0.2
WEAK = 0.35
# A word in more rows than this share says too little to look for it in running text.
COMMON = 0.08


@dataclass(frozen=True)
class Hit:
    """One thing found. Titles and snippets are pieces of plain text: a template escapes them."""

    kind: str
    key: str
    title: str
    url: str
    municipality: str
    topic: str
    score: float
    fresh_on: date | None
    title_pieces: list[Piece] = field(default_factory=list)
    snippet: list[Piece] = field(default_factory=list)
    snippet_is_note: bool = False


@dataclass(frozen=True)
class SearchResult:
    """Hits, best first; `count` of all; `suggestion` is a better spelling, or empty."""

    query: str
    hits: list[Hit]
    count: int
    suggestion: str = ""


def search(
    query: str,
    scope: Scope,
    municipality: str | None = None,
    kinds: Sequence[str] | None = None,
    topics: Sequence[str] | None = None,
    limit: int = 10,
) -> SearchResult:
    """Return what answers `query` best, each thing once.

    municipality: slug of the own gemeente; its variants come first, others stay findable.
    kinds, topics: only these. limit: number of hits; `count` tells how many there are.
    """
    query = query.replace("\x00", " ").strip()
    known = knowledge.of(scope)
    question = understand(query, known.vocabulary, known.synonyms)
    if not question.concepts:
        return SearchResult(query, [], 0, question.suggestion)
    wanted = {name: values for name, values in (("kind", kinds), ("topic", topics)) if values}
    rows = _candidates(question, scope, known.vocabulary, wanted)
    ranked = _ranked(query, question, rows, municipality)
    hits = [_hit(row, score, question, known) for score, row in ranked[:limit]]
    return SearchResult(query, hits, len(ranked), question.suggestion)


def _candidates(
    question: Question, scope: Scope, vocabulary: Vocabulary, filters: dict[str, Sequence[str]]
) -> list[Row]:
    """Return the rows with most of the question, at most 160; the same ones on every database."""
    model = TABLES[scope]
    table = model._meta.db_table
    common = max(40, COMMON * vocabulary.rows)
    rare = [n for n, c in enumerate(question.concepts) if _expected(c, vocabulary) <= common]
    found = fulltext.find(table, _wanted(question, rare), filters)
    if not found:
        found = fulltext.find(table, _wanted(question, range(len(question.concepts))), filters)
    values: dict[int, float] = {}
    for number, pk in found:
        concept = question.concepts[number // 2]
        share = 1 - WEAK if number % 2 else WEAK
        values[pk] = values.get(pk, 0.0) + concept.rarity * share
    best = nlargest(CANDIDATES, values.items(), key=lambda pair: (pair[1], -pair[0]))
    fields = [f.name for f in model._meta.concrete_fields if f.name not in ("words", "keywords")]
    return list(model.objects.filter(pk__in=[pk for pk, _ in best]).only(*fields))


def _wanted(question: Question, anywhere: Sequence[int]) -> list[fulltext.Wanted]:
    """Even numbers: anywhere in the row. Odd: in title or keywords; such a row counts for both."""
    found = []
    for number, concept in enumerate(question.concepts):
        terms, groups = tuple(concept.variants), tuple(concept.groups)
        if number in anywhere:
            found.append(fulltext.Wanted(2 * number, terms, groups, strong=False))
        found.append(fulltext.Wanted(2 * number + 1, terms, groups, strong=True))
    return found


def _expected(concept: Concept, vocabulary: Vocabulary) -> int:
    return sum(vocabulary.count(key) for key in concept.variants)


def _ranked(
    query: str, question: Question, rows: list[Row], own: str | None
) -> list[tuple[float, Row]]:
    scorer, asked = Scorer(question), set(words(query[:400]))
    scored = []
    for row in rows:
        doc = documents.decode(row.title_terms, row.keyword_terms, row.body_terms)
        scored.append((for_place(scorer.score(doc), row.municipality, own, asked), row))
    scored.sort(key=lambda pair: _order(*pair, own))
    distinct: dict[tuple[str, str], tuple[float, Row]] = {}
    for score, row in scored:
        distinct.setdefault((row.kind, row.key), (score, row))
    ranked = list(distinct.values())
    enough = NOISE * ranked[0][0] if ranked else 0
    return [pair for pair in ranked if pair[0] >= enough and pair[0] > 0]


def _order(score: float, row: Row, own: str | None) -> tuple:
    """Ties: own gemeente and then the general row first, then usage, freshness and the alphabet."""
    place = 0 if row.municipality == (own or "") else 1 if not row.municipality else 2
    fresh = row.fresh_on.toordinal() if row.fresh_on else 0
    return (-round(score, 6), place, -row.uses, -fresh, row.title, row.key, row.municipality)


def _hit(row: Row, score: float, question: Question, known: Knowledge) -> Hit:
    wanted, splitter = _weights(question), known.vocabulary.splitter
    shown = snippets.snippet(row.body, wanted, splitter)
    note = [] if shown else snippets.snippet(getattr(row, "note", ""), wanted, splitter)
    return Hit(
        kind=row.kind,
        key=row.key,
        title=row.title,
        url=row.url,
        municipality=row.municipality,
        topic=row.topic,
        score=score,
        fresh_on=row.fresh_on,
        title_pieces=snippets.mark(row.title, wanted, splitter),
        snippet=shown or note or snippets.opening(row.body),
        snippet_is_note=bool(note),
    )


def _weights(question: Question) -> dict[str, float]:
    weights: dict[str, float] = {}
    for concept in question.concepts:
        pairs = [*concept.variants.items()]
        pairs += [(key, weight) for keys, weight in concept.groups.items() for key in keys]
        for key, weight in pairs:
            weights[key] = max(weights.get(key, 0.0), weight * concept.rarity)
    return weights
