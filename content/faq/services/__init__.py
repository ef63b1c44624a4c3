"""Writes of the vraagbaak that do not go through Wagtail's own admin."""

from content.faq.services.answering import (
    NotFilledIn,
    answer,
    approve,
    ask_back,
    draft,
    hand_over,
    take,
)
from content.faq.services.asking import Asked, ask, mark_read, reply
from content.faq.services.digest import send_digests
from content.faq.services.drafting import Draft, start_entry
from content.faq.services.loading import LoadResult, load_shipped
from content.faq.services.persons import AboutAPerson
from content.faq.services.reporting import Told, mark_reports_read, report, settle, vote
from content.faq.services.shelf import pin, remember
from content.faq.services.verifying import NothingChosen, verify

__all__ = [
    "AboutAPerson",
    "Asked",
    "Draft",
    "LoadResult",
    "NotFilledIn",
    "NothingChosen",
    "Told",
    "answer",
    "approve",
    "ask",
    "ask_back",
    "draft",
    "hand_over",
    "load_shipped",
    "mark_read",
    "mark_reports_read",
    "pin",
    "remember",
    "reply",
    "report",
    "send_digests",
    "settle",
    "start_entry",
    "take",
    "verify",
    "vote",
]
