from content.faq.models.digest import Digest
from content.faq.models.entry import Entry
from content.faq.models.importing import Import
from content.faq.models.pieces import LawLink, RelatedEntry, Source, Variant
from content.faq.models.question import Question, QuestionEvent
from content.faq.models.report import Helpful, Report
from content.faq.models.shelf import ShelfItem
from content.faq.models.shipped import ShippedEntry
from content.faq.models.topic import Topic
from content.faq.models.used import Used

__all__ = [
    "Digest",
    "Entry",
    "Helpful",
    "Import",
    "LawLink",
    "Question",
    "QuestionEvent",
    "RelatedEntry",
    "Report",
    "ShelfItem",
    "ShippedEntry",
    "Source",
    "Topic",
    "Used",
    "Variant",
]
