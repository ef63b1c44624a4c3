from wagtail import blocks


class PartnerBlock(blocks.StructBlock):
    """An organisation of the Loopbaanplein and what it does for a visitor."""

    name = blocks.CharBlock(label="Naam", max_length=80)
    text = blocks.TextBlock(label="Wat doet deze partner?", rows=3)

    class Meta:
        label = "Partner"
        icon = "group"
        label_format = "{name}"


class PartnersStream(blocks.StreamBlock):
    """The partners, in the order shown."""

    partner = PartnerBlock()
