"""The vraagbaak in and out, for other systems and for spreadsheets."""

from content.faq.services.exchange.carrying_out import carry_out
from content.faq.services.exchange.exporting import FORMATS, export
from content.faq.services.exchange.importing import (
    TASK,
    ChangedMeanwhile,
    Unreadable,
    Wish,
    plan_of,
    prepare,
    start,
)

__all__ = [
    "FORMATS",
    "TASK",
    "ChangedMeanwhile",
    "Unreadable",
    "Wish",
    "carry_out",
    "export",
    "plan_of",
    "prepare",
    "start",
]
