"""`/api/v2/pages/`: published, public pages by Wagtail's API v2."""

from django.db.models import QuerySet
from rest_framework.renderers import JSONRenderer
from wagtail.api.v2.filters import SearchFilter
from wagtail.api.v2.views import PagesAPIViewSet

from content.api.search_filter import PublicSearchFilter


class PublicPagesViewSet(PagesAPIViewSet):
    """What a visitor without account can read, whoever asks."""

    authentication_classes: list = []
    renderer_classes = [JSONRenderer]
    filter_backends = [
        *(backend for backend in PagesAPIViewSet.filter_backends if backend is not SearchFilter),
        PublicSearchFilter,
    ]
    known_query_parameters = PagesAPIViewSet.known_query_parameters - {"search_operator"}
    # An alias would tell the title of a page that may not be public.
    meta_fields = [name for name in PagesAPIViewSet.meta_fields if name != "alias_of"]

    def get_base_queryset(self) -> QuerySet:
        """Leave out pages with a view restriction, also for a session that may see them."""
        return super().get_base_queryset().public()
