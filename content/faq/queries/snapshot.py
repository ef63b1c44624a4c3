"""The vraagbaak for staff in one piece, to be read and searched while the network is down."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Count, Max
from wagtail.rich_text import expand_db_html

from content.faq.models import Entry, Report, Topic
from content.faq.queries.public import KIND, with_pieces
from content.faq.rules.audience import AUDIENCE_TEXT
from content.search import portable
from content.search.rules.scopes import Scope
from portal.accounts.models import User
from portal.core import clock, entrypoints

# Another number makes every browser fetch anew: the form of the snapshot changed.
FORM = 1


def told() -> str:
    """Return what is another text as soon as the snapshot would be; in two queries."""
    reports = Report.objects.open().aggregate(count=Count("pk"), last=Max("pk"))
    place = connection.settings_dict["NAME"]
    return repr((FORM, portable.stamp(), str(clock.today()), reports, str(place)))


def version(user: User, session: str) -> str:
    """Return the mark of the snapshot for one log-in, so that none is offered what another made.

    session: what tells this log-in from others.
    """
    return hashlib.sha256(repr((told(), str(user.public_id), session)).encode()).hexdigest()[:32]


def snapshot(site: str) -> dict[str, Any]:
    """Return every published entry as staff read it, and what is needed to search them.

    site: address of the website without slash at the end.
    """
    entries = list(with_pieces(Entry.objects.live().with_disputes()).order_by("question"))
    buttons = {entry.key: entry for entry in entrypoints.available()}
    return {
        "form": FORM,
        "topics": [[topic.slug, topic.name] for topic in Topic.objects.all()],
        "entries": [_entry(entry, buttons, site) for entry in entries],
        "search": portable.portable(Scope.STAFF, KIND),
    }


def _entry(entry: Entry, buttons: dict[str, Any], site: str) -> dict[str, Any]:
    start = buttons.get(entry.entrypoint)
    public = entry.is_public
    return {
        "slug": entry.slug,
        "question": entry.question,
        "topic": [entry.topic.slug, entry.topic.name],
        "answer": entry.answer,
        "details": expand_db_html(entry.details),
        "note": entry.internal_note,
        "audience": entry.audience,
        "audience_text": AUDIENCE_TEXT[entry.audience] if not public else "",
        "trust": [entry.trust, entry.trust_text, entry.trust_tone],
        "disputed": entry.disputed,
        "places": [
            [row.municipality.slug, row.municipality.name, row.text] for row in entry.variants.all()
        ],
        "laws": _links(entry.laws.all()),
        "sources": _links(entry.sources.all()),
        "related": [row.other.slug for row in entry.related.all() if row.other.live],
        "start": [start.label, start.url, start.explanation] if start else None,
        "owner": ", ".join(str(owner.name) for owner in (entry.owner, entry.owner_team) if owner),
        "verified_on": entry.verified_on.isoformat() if entry.verified_on else "",
        "verify_by": entry.verify_by.isoformat() if entry.verify_by else "",
        "changed": entry.change_note,
        "url": f"{site}{entry.get_absolute_url()}" if public else "",
    }


def _links(rows: Iterable[Any]) -> list[list[str]]:
    return [[row.title, row.url] for row in rows]
