"""Reads of the vraagbaak."""

from content.faq.queries.public import (
    by_topic,
    public_entries,
    public_entry,
    question_choices,
    search_public,
    topic,
    topics,
)
from content.faq.queries.staff import (
    Filters,
    Found,
    changed_this_week,
    search_staff,
    staff_entry,
)

__all__ = [
    "Filters",
    "Found",
    "by_topic",
    "changed_this_week",
    "public_entries",
    "public_entry",
    "question_choices",
    "search_public",
    "search_staff",
    "staff_entry",
    "topic",
    "topics",
]
