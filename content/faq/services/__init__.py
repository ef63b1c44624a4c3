"""Writes of the vraagbaak that do not go through Wagtail's own admin."""

from content.faq.services.loading import LoadResult, load_shipped

__all__ = ["LoadResult", "load_shipped"]
