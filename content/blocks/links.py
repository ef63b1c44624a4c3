import re

from django.core.validators import RegexValidator
from wagtail import blocks

from content.blocks.section import SectionBlock

# An own page or a safe address elsewhere; never a script, never plain http.
ADDRESS = RegexValidator(
    re.compile(r"^(/(?!/)\S*|https://\S+|tel:[+0-9 -]+|mailto:\S+@\S+)$"),
    message="Begin met / voor een eigen pagina, of met https:// voor een andere website.",
)


class LinkBlock(blocks.StructBlock):
    """One link with a sentence on what is behind it."""

    title = blocks.CharBlock(label="Tekst van de link", max_length=120)
    url = blocks.CharBlock(label="Adres", max_length=500, validators=[ADDRESS])
    text = blocks.CharBlock(label="Uitleg", required=False, max_length=200)

    class Meta:
        label = "Link"
        label_format = "{title}"


class LinksBlock(SectionBlock):
    """A list of links to read on."""

    links = blocks.ListBlock(LinkBlock(), label="Links", min_num=1)

    class Meta:
        label = "Links"
        icon = "link"
        template = "blocks/links.html"
