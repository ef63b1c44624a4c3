from django.db.models import Case, QuerySet, When
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from content.search import queries
from content.search.rules.scopes import Scope

MOST = 100


class PublicSearchFilter(BaseFilterBackend):
    """`?search=`: the search of the website, public index only, best first."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: object) -> QuerySet:
        """Return the pages that answer the query; all of them without one."""
        words = request.GET.get("search", "")
        if not words:
            return queryset
        hits = queries.search(words, Scope.PUBLIC, kinds=["page"], limit=MOST).hits
        ids = [int(hit.key) for hit in hits]
        found = queryset.filter(pk__in=ids)
        if "order" in request.GET or not ids:
            return found
        return found.order_by(Case(*(When(pk=pk, then=place) for place, pk in enumerate(ids))))
