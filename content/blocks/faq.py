from collections.abc import Callable
from typing import Any

from wagtail import blocks

from content.blocks.key import KeyBlock
from content.blocks.section import SectionBlock

Choices = list[tuple[str, str]]
_providers: list[Callable[[], Choices]] = []


def offer_questions(provider: Callable[[], Choices]) -> None:
    """Tell the block where its questions come from: the vraagbaak lies above the blocks."""
    if provider not in _providers:
        _providers.append(provider)


def question_choices() -> Choices:
    """Return (slug, question) of every question an editor may choose."""
    return [choice for provider in _providers for choice in provider()]


class FaqBlock(SectionBlock):
    """Questions of the vraagbaak by slug. The page looks them up, so that they are never stale."""

    slugs = blocks.ListBlock(
        KeyBlock(label="Vraag", choices=question_choices), label="Vragen", min_num=1
    )

    class Meta:
        label = "Vragen uit de vraagbaak"
        icon = "help"
        template = "blocks/faq.html"

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add `entries`: those of `faq_entries` (by slug, from the page) that are public now."""
        context = super().get_context(value, parent_context=parent_context)
        known = context.get("faq_entries", {})
        context["entries"] = [known[slug] for slug in value["slugs"] if slug in known]
        return context
