"""Writes of the vraagbaak. Entries themselves are edited in the CMS; its signals come here."""

from content.faq.kinds import KIND
from content.faq.services.indexing import every_entry, forget_entry, index_entry
from content.faq.services.loading import LoadResult, load_shipped

__all__ = ["KIND", "LoadResult", "every_entry", "forget_entry", "index_entry", "load_shipped"]
