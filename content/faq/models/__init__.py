from content.faq.models.entry import Entry
from content.faq.models.pieces import EntryVariant, LawLink, RelatedEntry
from content.faq.models.topic import Topic

__all__ = ["Entry", "EntryVariant", "LawLink", "RelatedEntry", "Topic"]
