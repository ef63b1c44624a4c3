from wagtail import blocks

from content.blocks.richtext import rich_text
from content.blocks.section import SectionBlock

TONES = [("info", "goed om te weten"), ("attention", "let op")]


class NoteBlock(SectionBlock):
    """A short remark that stands apart from the text."""

    tone = blocks.ChoiceBlock(label="Soort", choices=TONES, default="info")
    text = rich_text()

    class Meta:
        label = "Kader"
        icon = "info-circle"
        template = "blocks/note.html"
