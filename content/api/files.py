"""`/api/v2/images/` and `/api/v2/documents/`: what stands in a public collection."""

from django.db.models import QuerySet
from rest_framework.renderers import JSONRenderer
from wagtail.api.v2.filters import SearchFilter
from wagtail.api.v2.views import BaseAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
from wagtail.models import Collection, CollectionViewRestriction


class PublicFiles(BaseAPIViewSet):
    """Read without account and without Wagtail's stock search (SEARCH.md)."""

    authentication_classes: list = []
    renderer_classes = [JSONRenderer]
    known_query_parameters = BaseAPIViewSet.known_query_parameters - {"search", "search_operator"}

    def get_queryset(self) -> QuerySet:
        """Leave out collections with a view restriction and all below them."""
        closed = CollectionViewRestriction.objects.select_related("collection")
        queryset = super().get_queryset().select_related("collection").prefetch_related("tags")
        for restriction in closed:
            below = restriction.collection.get_descendants(inclusive=True)
            queryset = queryset.exclude(collection__in=Collection.objects.filter(pk__in=below))
        return queryset


class PublicImagesViewSet(PublicFiles, ImagesAPIViewSet):
    """Images of public collections."""

    filter_backends = [b for b in ImagesAPIViewSet.filter_backends if b is not SearchFilter]


class PublicDocumentsViewSet(PublicFiles, DocumentsAPIViewSet):
    """Documents of public collections."""

    filter_backends = [b for b in DocumentsAPIViewSet.filter_backends if b is not SearchFilter]
