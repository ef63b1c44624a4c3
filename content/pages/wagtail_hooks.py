"""What editors find in the CMS: what they need, in Dutch, under a strict content policy."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from content.pages.models.base import ContentPage
from content.pages.texts import page_findings

# Of no use to an editor: Wagtail's own news, and lists for a site with many languages and types.
HIDDEN = frozenset({"help", "reports"})


@hooks.register("insert_global_admin_js")
def start_without_inline_code() -> SafeString:
    """Load what replaces Wagtail's inline scripts and styles, which the content policy forbids."""
    files = [(static("cms/styles.js"),), (static("cms/start.js"),)]
    return format_html_join("", '<script src="{}"></script>', files)


@hooks.register("construct_main_menu")
def only_what_editors_need(request: HttpRequest, items: list[Any]) -> None:
    """Leave the menu items out that editors never need."""
    items[:] = [item for item in items if item.name not in HIDDEN]


@hooks.register("after_publish_page")
def tell_about_language(request: HttpRequest, page: Page) -> None:
    """Tell who publishes how many sentences are too long or words too hard. It never blocks."""
    specific = page.specific
    found = page_findings(specific) if isinstance(specific, ContentPage) else []
    if found:
        first, more = found[0], len(found) - 1
        messages.warning(
            request,
            f"De tekst kan eenvoudiger{f' (nog {more} andere punten)' if more else ''}. "
            f"Kijk bij “{first.place}”: "
            f"“{first.finding.text}”. {first.finding.advice}",
        )
