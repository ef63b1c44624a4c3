from content.blocks.richtext import rich_text
from content.blocks.section import SectionBlock


class TextBlock(SectionBlock):
    """Running text under a heading."""

    text = rich_text()

    class Meta:
        label = "Tekst"
        icon = "pilcrow"
        template = "blocks/text.html"
