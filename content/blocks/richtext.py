"""What an editor may do in running text: as little as a clear page needs."""

from wagtail.blocks import RichTextBlock

FEATURES = ["h3", "bold", "ul", "ol", "link", "document-link"]


def rich_text(label: str = "Tekst", *, required: bool = True) -> RichTextBlock:
    """Return an editor for running text with subheadings, lists, bold and links."""
    return RichTextBlock(features=FEATURES, label=label, required=required)
