"""Reads of the vraagbaak."""

from content.faq.models.reading import public_context, staff_context
from content.faq.policy import can_verify
from content.faq.queries.public import (
    KIND,
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
    home_municipality,
    search_staff,
    sentences,
    staff_entry,
    staff_topics,
    to_verify,
)

__all__ = [
    "KIND",
    "Filters",
    "Found",
    "by_topic",
    "can_verify",
    "changed_this_week",
    "home_municipality",
    "public_context",
    "public_entries",
    "public_entry",
    "question_choices",
    "search_public",
    "search_staff",
    "sentences",
    "staff_context",
    "staff_entry",
    "staff_topics",
    "to_verify",
    "topic",
    "topics",
]
