"""The versions of an entry: who changed what, and two of them beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry, Revision

from content.faq.models import Entry
from content.faq.policy import can_exchange
from content.faq.queries.exchange import names, record_of
from content.faq.rules import texts
from content.faq.rules.audience import AUDIENCE_TEXT
from content.faq.rules.exchange.planning import changes_between
from content.faq.rules.exchange.words import Piece, compare
from portal.accounts.models import User

PUBLISHED = "wagtail.publish"
MOST = 100


@dataclass(frozen=True)
class Version:
    """One version. at: when it was published, or made when it was not (then `is_draft`)."""

    number: int
    at: datetime
    by: str
    note: str
    is_live: bool
    is_draft: bool


@dataclass(frozen=True)
class Difference:
    """One field that differs between two versions, in pieces."""

    label: str
    pieces: list[Piece]


def versions(user: User, entry: Entry) -> list[Version]:
    """Return the versions that `user` may see, the latest first, at most 100.

    Staff see what was published; editors see drafts too.
    """
    published = _published(entry)
    rows = Revision.objects.for_instance(entry).order_by("-created_at", "-pk")
    if not can_exchange(user):
        rows = rows.filter(pk__in={*published, entry.live_revision_id})
    rows = rows.select_related("user")[:MOST]
    return [_version(row, entry, published) for row in rows]


def differences(user: User, entry: Entry, old: int, new: int) -> list[Difference] | None:
    """Return what differs from version `old` to `new`; None when `user` may not see one of them."""
    allowed = {version.number for version in versions(user, entry)}
    if not {old, new} <= allowed:
        return None
    found = Revision.objects.for_instance(entry).in_bulk([old, new])
    numbers = names()
    before, after = (record_of(found[pk].content, numbers, live=True) for pk in (old, new))
    return [
        Difference(
            change.label,
            compare(_read(change.name, change.before), _read(change.name, change.after)),
        )
        for change in changes_between(before, after)
    ]


def _read(name: str, text: str) -> str:
    if name == "details":
        return texts.plain_text(text)
    return AUDIENCE_TEXT.get(text, text) if name == "audience" else text


def _published(entry: Entry) -> dict[int, datetime]:
    kind = ContentType.objects.get_for_model(Entry)
    logged = ModelLogEntry.objects.filter(
        content_type=kind, object_id=str(entry.pk), action=PUBLISHED, revision__isnull=False
    )
    return dict(logged.order_by("timestamp").values_list("revision_id", "timestamp"))


def _version(row: Revision, entry: Entry, published: dict[int, datetime]) -> Version:
    is_live = entry.live and row.pk == entry.live_revision_id
    return Version(
        number=row.pk,
        at=published.get(row.pk, row.created_at),
        by=row.user.name if row.user else "",
        note=row.content.get("change_note", ""),
        is_live=is_live,
        is_draft=row.pk not in published and not is_live,
    )
