"""Which request types are on offer."""

from django.db.models import Max, QuerySet
from django.urls import reverse

from portal.core.entrypoints import Entrypoint
from selfservice.aanvragen.models import RequestType, RequestTypeVersion


def on_offer() -> QuerySet[RequestTypeVersion]:
    """Return the newest published version of every active request type, by title."""
    newest = (
        RequestTypeVersion.objects.published()
        .filter(request_type__active=True, request_type__stopped="")
        .order_by()
        .values("request_type")
        .annotate(newest=Max("pk"))
        .values("newest")
    )
    return (
        RequestTypeVersion.objects.filter(pk__in=newest)
        .select_related("request_type")
        .order_by("request_type__title")
    )


def version_on_offer(slug: str) -> RequestTypeVersion | None:
    """Return what a new aanvraag of this type is made with, or None when it is not on offer."""
    return on_offer().filter(request_type__slug=slug).first()


def off_offer(slug: str) -> RequestType | None:
    """Return a type that people could ask for and cannot begin now, or None."""
    known = RequestType.objects.filter(versions__published_at__isnull=False, slug=slug)
    return known.exclude(active=True, stopped="").first()


def entrypoints() -> list[Entrypoint]:
    """Return the start buttons that content pages may show, one for each type on offer."""
    rows = on_offer().values_list(
        "request_type__slug", "request_type__title", "request_type__button"
    )
    return [
        Entrypoint(
            key=slug,
            label=button or f"Vraag {title[:1].lower()}{title[1:]} aan",
            url=reverse("mijn:aanvraag_nieuw", args=[slug]),
            explanation="U kunt stoppen en later verder gaan.",
        )
        for slug, title, button in rows
    ]
