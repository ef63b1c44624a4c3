"""What the search index knows of a page."""

from typing import Any


def index_page(*, page: Any) -> None:
    """Put the live version of `page` in the index; a page that is not public leaves it."""


def forget_page(*, page: Any) -> None:
    """Take `page` out of the index."""


def index_below(*, page: Any) -> None:
    """Index `page` and the pages under it again, because their addresses changed."""
