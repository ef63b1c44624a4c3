"""Which request types are on offer."""

from dataclasses import dataclass

from django.db.models import Max, QuerySet
from django.urls import reverse

from content.language.rules.sentences import split
from portal.core.entrypoints import Entrypoint
from selfservice.aanvragen.models import RequestType, RequestTypeVersion
from selfservice.aanvragen.rules.promises import promise_of

BUTTON = ("request_type__slug", "request_type__title", "request_type__button")
# What fits on a card, in characters.
LONGEST_ABOUT = 110


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


@dataclass(frozen=True)
class Offer:
    """A type as a resident chooses it. about: what for. decides: whether it ends in a besluit."""

    label: str
    url: str
    about: str
    decides: bool


def offers() -> list[Offer]:
    """Return what a resident can ask for now, what ends in a decision first."""
    rows = on_offer().values_list(*BUTTON, "definition__introduction__lead", "promise")
    found = [
        Offer(
            label=_label(title, button),
            url=_address(slug),
            about=_beginning(lead),
            decides=promise_of(promise).is_decision,
        )
        for slug, title, button, lead, promise in rows
    ]
    return sorted(found, key=lambda offer: not offer.decides)


def entrypoints() -> list[Entrypoint]:
    """Return the start buttons that content pages may show, one for each type on offer."""
    return [
        Entrypoint(
            key=slug,
            label=_label(title, button),
            url=_address(slug),
            explanation="U kunt stoppen en later verder gaan.",
        )
        for slug, title, button in on_offer().values_list(*BUTTON)
    ]


def _label(title: str, button: str) -> str:
    return button or f"Vraag {title[:1].lower()}{title[1:]} aan"


def _address(slug: str) -> str:
    return reverse("mijn:aanvraag_nieuw", args=[slug])


def _beginning(lead: str) -> str:
    """Return the whole sentences that `lead` begins with and that fit on a card."""
    found = ""
    for sentence in split(lead or ""):
        if found and len(found) + len(sentence) >= LONGEST_ABOUT:
            break
        found = f"{found} {sentence}".strip()
    return found
