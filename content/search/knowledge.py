"""What a process keeps in memory to search: vocabulary, synonyms and word list of one scope.

Kept until the stamp in the database changes. The stamp is looked at on every search, so that what
one process saves is used by all at once.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from uuid import UUID

from django.db import connection

from content.search.models import DomainWord, IndexState, Synonym
from content.search.models.tables import TABLES
from content.search.rules import documents
from content.search.rules.compounds import Splitter
from content.search.rules.scopes import Scope
from content.search.rules.synonyms import Synonyms
from content.search.rules.vocabulary import Vocabulary


@dataclass(frozen=True)
class Knowledge:
    """The words of one scope, and what editors taught the search."""

    stamp: UUID | None
    vocabulary: Vocabulary
    synonyms: Synonyms


_kept: dict[tuple[str, Scope], Knowledge] = {}
_loading = Lock()


def of(scope: Scope) -> Knowledge:
    """Return the knowledge of `scope`, loaded again when something was saved since."""
    stamp = IndexState.objects.values_list("stamp", flat=True).first()
    # By database name: a test database must not see what was kept of another.
    place = (str(connection.settings_dict["NAME"]), scope)
    kept = _kept.get(place)
    if kept is not None and stamp is not None and kept.stamp == stamp:
        return kept
    with _loading:
        loaded = _load(scope, stamp)
        _kept[place] = loaded
    return loaded


def splitter() -> Splitter:
    """Return the splitter over the word list as it is now."""
    return _splitter(frozenset(DomainWord.objects.values_list("word", flat=True)))


def _load(scope: Scope, stamp: UUID | None) -> Knowledge:
    counts: Counter[str] = Counter()
    subjects: Counter[str] = Counter()
    rows = 0
    columns = TABLES[scope].objects.values_list("words", "title_terms", "keyword_terms")
    for text, title, keywords in columns.iterator():
        counts.update(text.split())
        subjects.update({*documents.whole_terms(title), *documents.whole_terms(keywords)})
        rows += 1
    vocabulary = Vocabulary(counts, rows=rows, splitter=splitter(), subjects=subjects)
    pairs = [(synonym.said, synonym.meanings) for synonym in Synonym.objects.all()]
    return Knowledge(stamp, vocabulary, Synonyms(pairs))


@lru_cache(maxsize=2)
def _splitter(parts: frozenset[str]) -> Splitter:
    return Splitter(parts)
