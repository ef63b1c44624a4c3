"""What every kind of block with a heading shares."""

from typing import Any

from django.utils.text import slugify
from wagtail import blocks


def heading_block(*, required: bool = False) -> blocks.CharBlock:
    """Return the field for the heading above a block."""
    return blocks.CharBlock(label="Kop", required=required, max_length=120)


class SectionBlock(blocks.StructBlock):
    """A block that is a section of the page, with a heading that can be linked to."""

    heading = heading_block()

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add `anchor`: the id of the section, from the page or else from the heading."""
        context = super().get_context(value, parent_context=parent_context)
        context.setdefault("anchor", slugify(value.get("heading") or self.name))
        return context
