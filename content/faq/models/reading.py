"""How an entry is read by the public: the own gemeente first, and only what is public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from content.faq.rules import copying
from portal.core import entrypoints

if TYPE_CHECKING:
    from content.faq.models.entry import Entry
    from content.faq.models.pieces import Variant


@dataclass(frozen=True)
class Local:
    """What holds per gemeente: the own one apart, if it has a text."""

    own: Variant | None
    others: list[Variant]


def local(entry: Entry, municipality: str | None) -> Local:
    """Return the variants of `entry`; municipality: slug of the own gemeente, or None."""
    variants = list(entry.variants.all())
    own = next((v for v in variants if municipality and v.municipality.slug == municipality), None)
    return Local(own, [variant for variant in variants if variant is not own])


def public_context(entry: Entry, municipality: str | None) -> dict[str, Any]:
    """Return what the public page of `entry` shows."""
    return {
        "entry": entry,
        "local": local(entry, municipality),
        "laws": list(entry.laws.all()),
        "sources": list(entry.sources.all()),
        "related": [row.other for row in entry.related.all() if row.other.is_public],
        "start": entrypoints.find(entry.entrypoint) if entry.entrypoint else None,
    }


def staff_context(entry: Entry, municipality: str | None, site: str) -> dict[str, Any]:
    """Return what staff see of `entry` while somebody is on the line.

    municipality: slug of the caller's gemeente, or None. site: address of the website without
    slash at the end, for the link that can be copied.
    """
    context = public_context(entry, municipality)
    own, url = context["local"].own, f"{site}{entry.get_absolute_url()}"
    place = (own.municipality.name, own.text) if own else None
    return context | {
        "related": [row.other for row in entry.related.all() if row.other.live],
        "public_url": url,
        "copy_text": copying.plain(entry.question, entry.answer, place, entry.details, url),
    }
