from selfservice.casusoverleg.queries.agenda import AgendaItem, agenda, review_dates
from selfservice.casusoverleg.queries.minutes import (
    decisions_for_resident,
    for_handover,
    minutes_of,
    names_in_team,
)

__all__ = [
    "AgendaItem",
    "agenda",
    "decisions_for_resident",
    "for_handover",
    "minutes_of",
    "names_in_team",
    "review_dates",
]
