"""Writes of the vraagbaak that do not go through Wagtail's own admin."""

from content.faq.services.digest import send_digests
from content.faq.services.loading import LoadResult, load_shipped
from content.faq.services.verifying import NothingChosen, verify

__all__ = ["LoadResult", "NothingChosen", "load_shipped", "send_digests", "verify"]
