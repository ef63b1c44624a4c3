from typing import Any

from wagtail import blocks

from content.blocks.key import KeyBlock
from portal.core import entrypoints


def entrypoint_choices() -> list[tuple[str, str]]:
    """Return what selfservice has on offer now, as choices for an editor."""
    return [(entry.key, entry.label) for entry in entrypoints.available()]


class StartBlock(blocks.StructBlock):
    """A button that starts something. The page keeps a key; label and address come when shown."""

    entrypoint = KeyBlock(label="Wat start de knop?", choices=entrypoint_choices)

    class Meta:
        label = "Startknop"
        icon = "arrow-right-full"
        template = "blocks/start.html"

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add `entrypoint`; None when it is no longer on offer, and then nothing is shown."""
        context = super().get_context(value, parent_context=parent_context)
        known = context.get("entrypoints")
        key = value["entrypoint"]
        context["entrypoint"] = known.get(key) if known is not None else entrypoints.find(key)
        return context

    def get_api_representation(self, value: Any, context: dict | None = None) -> dict:
        """Return the key with the label and address as they are now."""
        known = None if context is None else context.get("entrypoints")
        if known is None:
            known = {entry.key: entry for entry in entrypoints.available()}
        if context is not None:
            context["entrypoints"] = known
        entry = known.get(value["entrypoint"])
        found = {"label": entry.label, "url": entry.url} if entry else {"label": "", "url": ""}
        return {"entrypoint": value["entrypoint"], **found}
