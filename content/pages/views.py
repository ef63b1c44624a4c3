"""The one thing a visitor can set: the gemeente whose information comes first."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from portal.accounts.access import public
from portal.ui.municipalities import COOKIE_NAME, by_slug

ONE_YEAR = 365 * 24 * 3600
UNKNOWN = "Deze gemeente kennen wij niet. Kies een van de gemeenten hieronder."


@public
@require_http_methods(["GET", "POST"])
def choose_municipality(request: HttpRequest) -> HttpResponse:
    """Remember the gemeente in a cookie for a year, or forget it, and go back to the page."""
    back = _safe_next(request)
    slug = request.POST.get("gemeente")
    if request.method == "GET" or slug is None:
        return _ask(request, back)
    if slug and by_slug(slug) is None:
        return _ask(request, back, error=UNKNOWN, status=400)
    response = HttpResponseRedirect(back)
    if slug:
        _remember(response, slug)
    else:
        response.delete_cookie(COOKIE_NAME, samesite="Lax")
    return response


def _ask(request: HttpRequest, back: str, *, error: str = "", status: int = 200) -> HttpResponse:
    context = {"next": back, "error": error}
    return render(request, "pages/choose_municipality.html", context, status=status)


def _remember(response: HttpResponse, slug: str) -> None:
    response.set_cookie(
        COOKIE_NAME,
        slug,
        max_age=ONE_YEAR,
        samesite="Lax",
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
    )


def _safe_next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else "/"
