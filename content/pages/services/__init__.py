"""Writes of the pages that do not go through Wagtail's own admin."""

from content.pages.services.loading import LoadResult, load_shipped

__all__ = ["LoadResult", "load_shipped"]
