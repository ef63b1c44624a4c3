from wagtail import blocks


class SourceBlock(blocks.StructBlock):
    """Where a page has its facts from."""

    title = blocks.CharBlock(label="Titel", max_length=200)
    url = blocks.URLBlock(label="Adres", required=False)
    note = blocks.CharBlock(label="Wat komt hieruit?", required=False, max_length=250)

    class Meta:
        label = "Bron"
        icon = "doc-full"
        label_format = "{title}"


class SourcesStream(blocks.StreamBlock):
    """The sources of a page."""

    source = SourceBlock()
