"""What the pages give to the rooms below them; called once, when the apps are ready."""

from content.pages import signals
from content.pages.services import indexing
from content.search import registry


def connect() -> None:
    """Keep the index up to date and offer to make it anew."""
    signals.connect()
    registry.register(indexing.KIND, indexing.every_page)
