"""What the pages give to the rooms below them; called once, when the apps are ready."""

from content.pages import choosers, signals
from content.pages.services import indexing
from content.search import registry


def connect() -> None:
    """Keep the index up to date, offer to make it anew, and keep the CMS free of inline code."""
    choosers.install()
    signals.connect()
    registry.register(indexing.KIND, indexing.every_page)
