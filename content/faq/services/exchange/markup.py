"""HTML from elsewhere, made into what an editor could have written here."""

import re
from functools import lru_cache

import nh3
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from content.blocks.richtext import FEATURES

# What carries text; everything else goes, and of these with all that is in it.
TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "b", "strong", "i", "em", "ul", "ol", "li", "a", "br"}
TAGS |= {"div", "span", "table", "thead", "tbody", "tr", "td", "th", "blockquote"}
WITH_CONTENT = {"script", "style", "noscript", "template", "iframe", "object", "svg", "math"}
ATTRIBUTES = {"a": {"href", "linktype", "id", "uuid"}}
SCHEMES = {"http", "https", "mailto", "tel"}
_KEY = re.compile(r' data-block-key="[^"]*"')
_EMPTY = re.compile(r"<p>(?:\s|<br/>)*</p>|<a>|(?<=[^>])\s+(?=</p>)")
# The editor needs a number for a page or document, and fails without one.
_NO_NUMBER = re.compile(r'<a(?=[^>]* linktype=)(?![^>]* id=")[^>]*>')
_NUMBER = re.compile(r"\d{1,9}")


@lru_cache(maxsize=4096)
def clean(html: str) -> str:
    """Return `html` as the editor of the CMS would keep it: its features, and nothing else."""
    if not html.strip():
        return ""
    safe = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=WITH_CONTENT,
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=SCHEMES,
        link_rel=None,
    )
    return _through_editor(_through_editor(_NO_NUMBER.sub("<a>", safe)))


def _through_editor(html: str) -> str:
    converter = ContentstateConverter(features=FEATURES)
    kept = converter.to_database_format(converter.from_database_format(html))
    return _EMPTY.sub("", _KEY.sub("", kept).replace("<a>", "")).strip()


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "linktype":
        return value if value in ("page", "document") else None
    if name == "id":
        return value if _NUMBER.fullmatch(value) else None
    return value
