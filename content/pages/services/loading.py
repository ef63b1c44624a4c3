"""Put the shipped texts into the page tree, and leave alone what an editor touched."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from content.pages.models import (
    HomePage,
    InformationPage,
    LoopbaanpleinPage,
    MunicipalityIndexPage,
    MunicipalityPage,
    PlainPage,
    ShippedPage,
    ThemePage,
)
from content.pages.models.base import ContentPage
from content.pages.services import shipped_files, site
from content.pages.services.shipped_files import ShippedText
from portal.core import queries as core

TYPES: dict[str, type[ContentPage]] = {
    "home": HomePage,
    "municipality_index": MunicipalityIndexPage,
    "theme": ThemePage,
    "information": InformationPage,
    "loopbaanplein": LoopbaanpleinPage,
    "municipality": MunicipalityPage,
    "plain": PlainPage,
}


@dataclass
class LoadResult:
    """The slugs of the pages that were made, changed, left as they were, or kept for an editor."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@transaction.atomic
def load_shipped(*, by: Any, texts: list[ShippedText] | None = None) -> LoadResult:
    """Make or update the pages of the shipped texts, published; safe to repeat.

    by: the person in the page history, or None for the portal itself. A page that an editor
    changed, unpublished or removed since it was loaded stays as it is. Needs the gemeenten
    (load_region).
    """
    result = LoadResult()
    known = {row.slug: row for row in ShippedPage.objects.select_related("page", "revision")}
    for text in texts if texts is not None else shipped_files.read_all():
        row = known.get(text.slug)
        getattr(result, _load(text, row, by)).append(text.slug)
    return result


def _load(text: ShippedText, row: ShippedPage | None, by: Any) -> str:
    if row is None:
        _store(text, _new_page(text), by)
        return "created"
    if not row.is_untouched:
        return "kept"
    if row.digest == text.digest:
        return "same"
    page = row.page.specific
    for name, value in _fields(text).items():
        setattr(page, name, value)
    _store(text, page, by)
    return "updated"


def _new_page(text: ShippedText) -> ContentPage:
    page = TYPES[text.kind](slug=text.slug, live=False, **_fields(text))
    if text.kind == "home":
        return site.place_home(page)
    return _parent(text).add_child(instance=page)


def _store(text: ShippedText, page: ContentPage, by: Any) -> None:
    revision = page.save_revision(user=by, log_action=True)
    revision.publish(user=by)
    ShippedPage.objects.update_or_create(
        slug=text.slug, defaults={"digest": text.digest, "page_id": page.pk, "revision": revision}
    )


def _parent(text: ShippedText) -> ContentPage:
    if text.kind == "information":
        return ThemePage.objects.get(slug=text.data["theme"])
    if text.kind == "municipality":
        return MunicipalityIndexPage.objects.get()
    return HomePage.objects.get()


def _fields(text: ShippedText) -> dict[str, Any]:
    extra: dict[str, Any] = {}
    if text.kind == "home":
        extra["lead"] = text.data["lead"]
    if text.kind == "loopbaanplein":
        extra["partners"] = shipped_files.partners(text.data)
    if text.kind == "municipality":
        extra["municipality"] = core.municipality(text.slug)
    return text.fields() | extra
