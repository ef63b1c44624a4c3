from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from content.blocks.key import KeyBlock
from content.blocks.richtext import rich_text
from content.blocks.section import SectionBlock
from portal.ui.municipalities import MUNICIPALITIES, MunicipalityFrame, by_slug


def municipality_choices() -> list[tuple[str, str]]:
    """Return the gemeenten an editor may write a variant for."""
    return [(item.slug, item.name) for item in MUNICIPALITIES]


class VariantBlock(blocks.StructBlock):
    """The text that holds in one gemeente."""

    municipality = KeyBlock(label="Gemeente", choices=municipality_choices)
    text = rich_text()

    class Meta:
        label = "Gemeente"
        label_format = "{municipality}"


class LocalBlock(SectionBlock):
    """What differs per gemeente.

    Whoever chose a gemeente reads that text first, with the others folded. Whoever chose none reads
    all of them side by side.
    """

    variants = blocks.ListBlock(VariantBlock(), label="Per gemeente", min_num=1)

    class Meta:
        label = "Per gemeente"
        icon = "site"
        template = "blocks/local.html"

    def clean(self, value: Any) -> Any:
        """Raise when a gemeente has two variants: a reader must not have to choose."""
        cleaned = super().clean(value)
        slugs = [variant["municipality"] for variant in cleaned["variants"]]
        if len(slugs) != len(set(slugs)):
            message = "Kies elke gemeente hoogstens één keer."
            raise StructBlockValidationError({"variants": ValidationError(message)})
        return cleaned

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add `own` (or None), `others`, and the chosen gemeente as `municipality`."""
        context = super().get_context(value, parent_context=parent_context)
        chosen: MunicipalityFrame | None = context.get("municipality")
        variants = [_variant(row) for row in value["variants"] if by_slug(row["municipality"])]
        context["own"] = next((v for v in variants if v["municipality"] == chosen), None)
        context["others"] = [v for v in variants if v["municipality"] != chosen]
        return context


def _variant(row: Any) -> dict[str, Any]:
    return {"municipality": by_slug(row["municipality"]), "text": row["text"]}
