"""`/api/content/vraagbaak/`: what everybody may read of the vraagbaak."""

from datetime import date
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Field, Query, Router, Schema
from ninja.errors import HttpError
from wagtail.rich_text import expand_db_html

from content.faq import queries
from content.faq.models import Entry
from portal.core import entrypoints

router = Router(tags=["vraagbaak"])
MOST = 100


class VariantOut(Schema):
    """What one gemeente does differently."""

    municipality: str = Field(description="De slug van de gemeente.")
    text: str


class EntryOut(Schema):
    """A question with the short answer, to read aloud or show."""

    slug: str
    topic: str
    question: str
    answer: str
    variants: list[VariantOut]
    verified_on: date | None = Field(description="Wanneer iemand dit het laatst heeft nagekeken.")
    url: str = Field(description="De pagina van deze vraag op de website.")


class EntryList(Schema):
    """A part of the vraagbaak."""

    count: int = Field(description="Hoeveel vragen er in totaal zijn.")
    items: list[EntryOut]


class LinkOut(Schema):
    """A link with its text."""

    title: str
    url: str


class EntryDetailOut(EntryOut):
    """A question with everything that its page shows."""

    details: str = Field(description="Toelichting als HTML: p, h3, ul, ol, li, strong, b, a.")
    laws: list[LinkOut]
    related: list[str] = Field(description="De slugs van vragen om verder te lezen.")
    start: LinkOut | None = Field(description="De knop om iets te regelen, als die er is.")


Number = Annotated[int, Query(ge=0, le=100_000)]
Limit = Annotated[int, Query(ge=1, le=MOST)]


@router.get("/", response=EntryList, summary="Vragen, alle of van een onderwerp of zoekvraag")
def list_entries(
    request: HttpRequest,
    topic: str = "",
    q: str = "",
    municipality: str = "",
    offset: Number = 0,
    limit: Limit = MOST,
) -> dict[str, Any]:
    """Return public entries by topic, or those that answer `q`, best first.

    topic: slug of a topic. municipality: slug; with `q`, what holds there comes first.
    """
    entries = queries.public_entries()
    if topic:
        entries = entries.filter(topic__slug=topic)
    if q:
        found = _found(q, municipality, entries)
        count, rows = len(found), found[offset : offset + limit]
    else:
        count, rows = entries.count(), list(entries[offset : offset + limit])
    return {"count": count, "items": [_shown(request, entry) for entry in rows]}


@router.get("/{slug}/", response=EntryDetailOut, summary="Eén vraag met alles erbij")
def get_entry(request: HttpRequest, slug: str) -> dict[str, Any]:
    """Return the public entry `slug`; 404 for any other."""
    entry = queries.public_entry(slug)
    if entry is None:
        raise HttpError(404, "Deze vraag staat niet in de vraagbaak.")
    start = entrypoints.find(entry.entrypoint) if entry.entrypoint else None
    return _shown(request, entry) | {
        "details": expand_db_html(entry.details),
        "laws": [{"title": law.title, "url": law.url} for law in entry.laws.all()],
        "related": [row.other.slug for row in entry.related.all() if row.other.is_public],
        "start": _start(request, start) if start else None,
    }


def _found(q: str, municipality: str, entries: QuerySet[Entry]) -> list[Entry]:
    """Keep the order of the search, and let only what `entries` holds through."""
    hits = queries.search_public(q, municipality or None, None).hits
    known = entries.in_bulk([hit.key for hit in hits], field_name="slug")
    return [known[hit.key] for hit in hits if hit.key in known]


def _shown(request: HttpRequest, entry: Entry) -> dict[str, Any]:
    return {
        "slug": entry.slug,
        "topic": entry.topic.name,
        "question": entry.question,
        "answer": entry.answer,
        "variants": [
            {"municipality": variant.municipality.slug, "text": variant.text}
            for variant in entry.variants.all()
        ],
        "verified_on": entry.verified_on,
        "url": request.build_absolute_uri(entry.get_absolute_url()),
    }


def _start(request: HttpRequest, entry: entrypoints.Entrypoint) -> dict[str, str]:
    return {"title": entry.label, "url": request.build_absolute_uri(entry.url)}
