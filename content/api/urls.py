"""Every address below /api/: read-only and open to all."""

from django.urls import path
from wagtail.utils.urlpatterns import decorate_urlpatterns

from content.api.content_api import api
from content.api.opened import open_to_all
from content.api.router import router

urlpatterns = decorate_urlpatterns(
    [path("v2/", router.urls), path("content/", api.urls)],
    open_to_all,
)
