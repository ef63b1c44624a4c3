"""Wagtail's choosers without their inline script, which the content policy forbids.

Wagtail 8.0 writes that script in Python, so there is no template to override. What this gives is
started by static/cms/start.js.
"""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets.chooser import BaseChooser

STARTER = '{}<template data-cms-start="{}" data-cms-for="{}" data-cms-options="{}"></template>'


def render(
    self: BaseChooser, name: str, value: Any, attrs: dict[str, Any], renderer: Any = None
) -> SafeString:
    """Return the chooser as Wagtail's `BaseChooser.render` does, with a template for a script."""
    data = self.get_value_data(value)
    options = json.dumps(self.get_js_init_options(attrs["id"], name, data))
    html = self.render_html(name, data, attrs)
    return format_html(STARTER, html, self.js_constructor, attrs["id"], options)


def install() -> None:
    """Let every chooser in the CMS render this way."""
    BaseChooser.render = render
