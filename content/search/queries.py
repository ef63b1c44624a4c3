"""Searching: understand the query, let the database find rows, decide here what is best."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

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
# What scores less than this share of the best hit is noise, after the first few: not shown, not
# counted.
NOISE = 0.2
FIRST_FEW = 5
WEAK = 0.35
POINTS = 1000
# A word in more rows than this share says too little to look for it in running text.
COMMON = 0.08
# And in more rows than this, to look for it at all while there are rarer ones.
VERY_COMMON = 0.5
# What ranking does not need.
UNRANKED = ("words", "keywords", "body")
# With fewer rows than this nothing is common.
FEW_ROWS = 1000


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
    texts = _texts(scope, [row.pk for _, row in ranked[:limit]])
    hits = [_hit(row, score, texts[row.pk], question, known) for score, row in ranked[:limit]]
    return SearchResult(query, hits, len(ranked), question.suggestion)


def _candidates(
    question: Question, scope: Scope, vocabulary: Vocabulary, filters: dict[str, Sequence[str]]
) -> list[Row]:
    """Return the rows with most of the question, at most 160; the same ones on every database."""
    model = TABLES[scope]
    table = model._meta.db_table
    found = fulltext.find(table, _wanted(question, vocabulary), filters, CANDIDATES)
    if not found:
        found = fulltext.find(table, _wanted_anyway(question), filters, CANDIDATES)
    return list(model.objects.filter(pk__in=found).defer(*UNRANKED, *model.NOTES))


def _wanted(question: Question, vocabulary: Vocabulary) -> list[fulltext.Wanted]:
    """Return where to look for every concept: rare words anywhere, common ones in titles only."""
    rows = max(FEW_ROWS, vocabulary.rows)
    shares = [_expected(concept, vocabulary) / rows for concept in question.concepts]
    in_title = max(VERY_COMMON, min(shares))
    found = []
    for concept, share in zip(question.concepts, shares, strict=True):
        weak, strong = _points(concept)
        if share <= COMMON:
            found.append(_want(concept, weak, strong=False))
        if share <= in_title:
            found.append(_want(concept, strong, strong=True))
    return found


def _wanted_anyway(question: Question) -> list[fulltext.Wanted]:
    """Return every concept to be looked for anywhere: no title or keyword has any of them."""
    return [_want(concept, sum(_points(concept)), strong=False) for concept in question.concepts]


def _points(concept: Concept) -> tuple[int, int]:
    """Return the points for a row that holds the concept anywhere, and those for its title."""
    whole = round(concept.rarity * POINTS)
    weak = round(whole * WEAK)
    return weak, whole - weak


def _want(concept: Concept, points: int, *, strong: bool) -> fulltext.Wanted:
    return fulltext.Wanted(points, tuple(concept.variants), tuple(concept.groups), strong)


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
    ranked = [pair for pair in distinct.values() if pair[0] > 0]
    enough = NOISE * ranked[0][0] if ranked else 0
    return [pair for n, pair in enumerate(ranked) if n < FIRST_FEW or pair[0] >= enough]


def _order(score: float, row: Row, own: str | None) -> tuple:
    """Ties: own gemeente and then the general row first, then usage, freshness and the alphabet."""
    place = 0 if row.municipality == (own or "") else 1 if not row.municipality else 2
    fresh = row.fresh_on.toordinal() if row.fresh_on else 0
    return (-round(score, 6), place, -row.uses, -fresh, row.title, row.key, row.municipality)


def _texts(scope: Scope, keys: list[int]) -> dict[int, tuple[str, str]]:
    """Return body and note of the rows, only of those that are shown."""
    model = TABLES[scope]
    rows = model.objects.filter(pk__in=keys).values_list("pk", "body", *model.NOTES)
    return {pk: (body, "".join(note)) for pk, body, *note in rows}


def _hit(
    row: Row, score: float, text: tuple[str, str], question: Question, known: Knowledge
) -> Hit:
    wanted, splitter = _weights(question), known.vocabulary.splitter
    body, staff_note = text
    shown = snippets.snippet(body, wanted, splitter)
    note = [] if shown else snippets.snippet(staff_note, wanted, splitter)
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
        snippet=shown or note or snippets.opening(body),
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
