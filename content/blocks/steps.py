from wagtail import blocks

from content.blocks.section import SectionBlock


class StepBlock(blocks.StructBlock):
    """One step: what happens, and who does what."""

    title = blocks.CharBlock(label="Stap", max_length=120)
    text = blocks.TextBlock(label="Uitleg", required=False, rows=2)

    class Meta:
        label = "Stap"
        label_format = "{title}"


class StepsBlock(SectionBlock):
    """Numbered steps: how it works, by whom and by when."""

    steps = blocks.ListBlock(StepBlock(), label="Stappen", min_num=1)

    class Meta:
        label = "Stappen"
        icon = "list-ol"
        template = "blocks/steps.html"
