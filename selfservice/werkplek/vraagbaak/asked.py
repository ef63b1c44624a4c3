"""What a colleague asks of the vraagbaak, out of an address that anybody may have typed."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

from content.faq import queries
from content.faq.queries import Filters
from portal.ui.municipalities import by_slug

MOST_LETTERS = 200


@dataclass(frozen=True)
class Asked:
    """Words, filters, and the answer that is open."""

    query: str
    slug: str
    filters: Filters


def asked(request: HttpRequest) -> Asked:
    """Read the address; what it does not know is as if it was not there."""
    data = request.GET
    place = clean(data, "gemeente") if "gemeente" in data else None
    if place is None:
        place = queries.home_municipality(request.user)
    known = by_slug(place)
    filters = Filters(
        topic=queries.topic(clean(data, "thema")),
        municipality=known.slug if known else "",
        audience=clean(data, "voor"),
        verified=data.get("nagekeken") == "ja",
    )
    return Asked(clean(data, "q"), clean(data, "antwoord"), filters)


def clean(data: QueryDict, name: str, most: int = MOST_LETTERS) -> str:
    """Return one value of an address without what a database cannot store, at most 200 letters."""
    return data.get(name, "").replace("\x00", " ").strip()[:most]
