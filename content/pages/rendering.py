"""What a page gives its template: everything looked up once, however many blocks there are."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.text import slugify
from wagtail.blocks import StreamValue
from wagtail.models import Page

from content.faq import queries as faq
from portal.core import entrypoints
from portal.core import queries as core


@dataclass(frozen=True)
class Section:
    """A block of the body, with the id and heading by which it can be linked to."""

    block: StreamValue.StreamChild
    anchor: str
    heading: str


def sections(body: StreamValue) -> list[Section]:
    """Return the blocks of `body`, each with an id that is unique on the page."""
    found: list[Section] = []
    seen: dict[str, int] = {}
    for block in body:
        heading = _heading(block)
        anchor = slugify(heading) or block.block_type
        seen[anchor] = seen.get(anchor, 0) + 1
        anchor = anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"
        found.append(Section(block, anchor, heading))
    return found


def body_context(body: StreamValue) -> dict[str, Any]:
    """Return the sections, and what their blocks show; looked up only where a block asks for it."""
    kinds = {block.block_type for block in body}
    known = _faq_entries(body)
    context: dict[str, Any] = {"faq_entries": known, "entrypoints": {}, "teams": []}
    context["sections"] = [part for part in sections(body) if _has_content(part, known)]
    if "start" in kinds:
        context["entrypoints"] = {entry.key: entry for entry in entrypoints.available()}
    if "contact" in kinds:
        context["teams"] = list(core.sociale_teams())
    return context


def trail(page: Page, request: HttpRequest) -> list[tuple[str, str]]:
    """Return (label, address) from the front page down to `page`; empty on the front page."""
    ancestors = page.get_ancestors().filter(depth__gt=1) if page.depth and page.depth > 2 else []
    above = [
        ("Home" if ancestor.depth == 2 else ancestor.title, ancestor.get_url(request) or "")
        for ancestor in ancestors
    ]
    return [*above, (page.title, "")] if above else []


def _has_content(section: Section, entries: dict[str, Any]) -> bool:
    block = section.block
    return block.block_type != "faq" or any(slug in entries for slug in block.value["slugs"])


def _heading(block: StreamValue.StreamChild) -> str:
    return block.value.get("heading", "") if isinstance(block.value, dict) else ""


def _faq_entries(body: StreamValue) -> dict[str, Any]:
    wanted = [slug for block in body if block.block_type == "faq" for slug in block.value["slugs"]]
    if not wanted:
        return {}
    entries = faq.public_entries(wanted).prefetch_related(None)
    return {entry.slug: entry for entry in entries}
