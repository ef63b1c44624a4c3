from wagtail.blocks import StreamBlock

from content.blocks.contact import ContactBlock
from content.blocks.faq import FaqBlock
from content.blocks.links import LinksBlock
from content.blocks.local import LocalBlock
from content.blocks.note import NoteBlock
from content.blocks.start import StartBlock
from content.blocks.steps import StepsBlock
from content.blocks.text import TextBlock


class BodyStream(StreamBlock):
    """Everything a page can be built from."""

    text = TextBlock()
    steps = StepsBlock()
    note = NoteBlock()
    local = LocalBlock()
    start = StartBlock()
    faq = FaqBlock()
    contact = ContactBlock()
    links = LinksBlock()
