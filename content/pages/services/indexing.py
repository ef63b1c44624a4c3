"""What the search index knows of a page: a general row, and one for each gemeente that differs."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from wagtail.models import Page

from content.pages import texts
from content.pages.models.base import ContentPage
from content.search import services as search
from content.search.rules.rows import IndexRow
from content.search.rules.scopes import Scope

KIND = "page"


@transaction.atomic
def index_page(*, page: Page) -> None:
    """Make the live version of `page` findable; a page that is not public leaves the index."""
    public = isinstance(page, ContentPage) and page.live and not page.get_view_restrictions()
    search.replace(kind=KIND, key=str(page.pk), rows=rows(page) if public else ())


@transaction.atomic
def forget_page(*, page: Page) -> None:
    """Take `page` out of the index."""
    search.remove(kind=KIND, key=str(page.pk))


@transaction.atomic
def index_below(*, page: Page) -> None:
    """Index `page` and the pages under it again: addresses or restrictions changed."""
    for below in page.get_descendants(inclusive=True).specific():
        index_page(page=below)


def every_page() -> Iterator[tuple[str, Sequence[IndexRow]]]:
    """Yield (key, rows) of every public page, to make the index anew."""
    for page in Page.objects.live().public().specific():
        if isinstance(page, ContentPage):
            yield str(page.pk), rows(page)


def rows(page: ContentPage) -> list[IndexRow]:
    """Return what is findable of `page`."""
    shared: dict[str, Any] = {
        "scope": Scope.PUBLIC,
        "title": page.title,
        "url": page.url or "/",
        "fresh_on": page.reviewed_on,
    }
    general = IndexRow(
        body=f"{page.summary} {texts.plain_body(page)}",
        keywords=(page.search_description,) if page.search_description else (),
        **shared,
    )
    local = [
        IndexRow(body=f"{page.summary} {text}", municipality=slug, **shared)
        for slug, text in texts.local_texts(page).items()
    ]
    return [general, *local]
