"""The addresses of the product. Wagtail's pages come last: they answer whatever is left."""

from django.conf import settings
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal import health

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path(".well-known/security.txt", health.security_txt, name="security_txt"),
    # Ahead of the includes below: these shadow every other log-in form (SECURITY.md).
    path("", include("portal.accounts.urls")),
    path("eerste-vraag/", include("selfservice.eerste_vragen.urls")),
    path("mijn/", include("selfservice.mijn.urls")),
    path("namens/", include("selfservice.namens.urls")),
    path("werkplek/", include("selfservice.werkplek.urls")),
    path("vraagbaak/", include("content.faq.urls")),
    path("zoeken/", include("content.search.urls")),
    path("api/", include("content.api.urls")),
    path("documenten/", include(wagtaildocs_urls)),
    path("cms/", include(wagtailadmin_urls)),
]
if settings.DEMO:
    urlpatterns.append(path("demo/", include("portal.demo.urls")))
urlpatterns += [path("", include("content.pages.urls")), path("", include(wagtail_urls))]

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler500 = "django.views.defaults.server_error"
