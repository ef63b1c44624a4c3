"""A form field of several text boxes that belong together: an address, a child."""

from collections.abc import Mapping
from typing import Any

from django import forms

from portal.ui.widgets import TEXTBOX

# name, visible label, value of `autocomplete` (WCAG 1.3.5) or "off"
Part = tuple[str, str, str]


class PartsWidget(forms.MultiWidget):
    """Text boxes under one question, each with its own label."""

    template_name = "components/fields/parts_widget.html"
    use_fieldset = True

    def __init__(self, parts: tuple[Part, ...], attrs: dict | None = None) -> None:
        self.parts = parts
        boxes = {
            name: forms.TextInput({"class": TEXTBOX, "autocomplete": fill, "maxlength": 100})
            for name, _, fill in parts
        }
        super().__init__(boxes, attrs)

    def decompress(self, value: Mapping[str, str] | None) -> list[str]:
        """The texts of a kept answer."""
        return [(value or {}).get(name, "") for name, _, _ in self.parts]

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict[str, Any]:
        """Add the visible label of each box."""
        context = super().get_context(name, value, attrs)
        for box, (_, label, _) in zip(context["widget"]["subwidgets"], self.parts, strict=True):
            box["label"] = label
        return context


class PartsField(forms.Field):
    """The texts of the boxes by name; None when nothing was filled in."""

    def __init__(self, *, parts: tuple[Part, ...], **options: Any) -> None:
        self.parts = parts
        super().__init__(widget=PartsWidget(parts), **options)

    def to_python(self, value: Any) -> dict[str, str] | None:
        """Return the parts as written."""
        if isinstance(value, Mapping) or not value:
            return value or None
        texts = [str(text or "").strip() for text in value]
        names = [name for name, _, _ in self.parts]
        return dict(zip(names, texts, strict=True)) if any(texts) else None
