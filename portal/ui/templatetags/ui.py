"""Tags for components: icons, headings of the right level, dates and small look-ups."""

import re
from datetime import date, datetime

from django import template
from django.core.paginator import Page
from django.template.loader import get_template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

register = template.Library()

ICONS = (
    "werk",
    "zelfstandig",
    "opleiding",
    "inkomen",
    "schulden",
    "gemeente",
    "plein",
    "gesprek",
    "plan",
    "hulp",
)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A two-colour picture of a subject; an unknown name shows the one for help."""
    known = name if name in ICONS else "hulp"
    return SafeString(get_template(f"components/icons/{known}.svg").render())


@register.simple_tag
def glyph(name: str) -> SafeString:
    """A small line drawing in the colour of the text. Raises TemplateDoesNotExist if unknown."""
    return SafeString(get_template(f"components/glyphs/{name}.html").render())


@register.simple_tag
def badge(text: str, tone: str = "neutral") -> SafeString:
    """The same as components/badge.html, without a template of its own: for rows of long lists."""
    return format_html('<span class="nl-data-badge p-badge--{}">{}</span>', tone, text)


@register.simple_block_tag
def heading(content: str, level: int | str = 3, **attributes: str) -> SafeString:
    """A heading of the level that fits the page: `{% heading 2 class="…" %}…{% endheading %}`."""
    number = min(max(int(level), 1), 6)
    css_class = attributes.get("class", "")
    opening = format_html(' class="{}"', css_class) if css_class else ""
    return format_html("<h{}{}>{}</h{}>", number, opening, content, number)


@register.simple_tag
def step_states(current: int, total: int) -> list[str]:
    """done, now or next for each step of a form."""
    now = int(current)
    return [
        "done" if step < now else "now" if step == now else "next"
        for step in range(1, int(total) + 1)
    ]


@register.simple_tag
def page_numbers(page: Page) -> list[int | None]:
    """Page numbers to show; None stands for the pages that are left out."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in numbers]


@register.filter
def at(items: list, index: int):
    """The item at this place; empty when there is none."""
    return items[index] if items and index < len(items) else ""


@register.filter
def phone_link(number: str) -> str:
    """A phone number as an address for `tel:`: digits and a leading plus."""
    return re.sub(r"(?!^\+)\D", "", str(number).strip())


@register.filter
def dutch_date(value: date | datetime | str | None) -> str:
    """A date as "3 november 2026"; text is left as it is, nothing reads "nog niet bekend"."""
    if isinstance(value, datetime):
        value = localtime(value).date() if value.tzinfo else value.date()
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return str(value) if value else "nog niet bekend"
